//! Asks other bases who owned a vehicle, where somebody lives, who had hired a car: one flow a body and an office.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::path::Path;
use std::path::PathBuf;

use crate::domain::data::Data;
use crate::fatti::Banca;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::fatti::Voce;
use crate::fatti::scheda::Scheda;
use crate::files;
use crate::files::staging::Staging;
use crate::flussi::anagrafe;
use crate::flussi::anagrafe::Domanda;
use crate::flussi::noleggio;
use crate::flussi::tabella::Riga;
use crate::flussi::targhe;
use crate::jobs::Error;
use crate::jobs::autorizza;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::fascicoli::Nuovo;
use crate::jobs::project::Project;
use crate::jobs::scambi;
use crate::jobs::scambi::Aperto;
use crate::jobs::scambi::Numeri;
use crate::jobs::scambi::Scelta;
use crate::jobs::scambi::Uscita;
use crate::jobs::scambi::lettere;
use crate::jobs::scambi::profili::Scambio;
use crate::ledger::Ledger;

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Domande {
    /// Who owned the vehicle on the day.
    Targhe,
    /// Where the person lives.
    Anagrafe,
    /// Who had hired the vehicle.
    Noleggio,
    /// To serve an act where the person lives.
    Messi,
}

/// What went out.
#[derive(Debug, Clone, Default)]
pub struct Esito {
    /// The flows.
    pub uscite: Vec<Uscita>,
    /// The folders they stand in.
    pub cartelle: Vec<PathBuf>,
    /// Acts that cannot be asked about, and why.
    pub esclusi: Vec<(String, &'static str)>,
    /// Offices whose address the profile does not have: their letter cannot be printed.
    pub senza_indirizzo: Vec<String>,
}

/// One row of a request: the act, the recipient it is about, the row.
struct Chiesto {
    chiave: Chiave,
    destinatario: Option<u32>,
    scheda: Scheda,
}

/// Banks that know whose a plate is.
pub const REGISTRI: [Banca; 2] = [Banca::Aci, Banca::Mctc];

/// Banks that know where somebody lives.
pub const ANAGRAFI: [Banca; 3] = [Banca::Anagrafe, Banca::Aire, Banca::Estero];

/// Writes what is to be asked into folders of `out` and records it.
pub fn ask(project: &Project, domande: Domande, profilo: &str, scelta: &Scelta, out: &Path) -> Result<Esito, Error> {
    let profilo = Scambio::load(project, profilo)?;
    let mut ledger = project.ledger()?;
    let fits: &[Banca] = match domande {
        Domande::Targhe => &REGISTRI,
        Domande::Anagrafe => &ANAGRAFI,
        Domande::Noleggio => &[Banca::Noleggio],
        Domande::Messi => &[Banca::Messi],
    };
    if !fits.contains(&profilo.banca) {
        return Err(Error::profile(&profilo.nome, "its `banca` does not answer what is asked here"));
    }
    let mut esito = Esito::default();
    match domande {
        Domande::Targhe => plates(project, &mut ledger, &profilo, scelta, out, &mut esito)?,
        Domande::Anagrafe => residents(project, &mut ledger, &profilo, scelta, out, &mut esito)?,
        Domande::Noleggio => lessees(project, &mut ledger, &profilo, scelta, out, &mut esito)?,
        Domande::Messi => messengers(project, &mut ledger, &profilo, scelta, out, &mut esito)?,
    }
    Ok(esito)
}

fn plates(
    project: &Project,
    ledger: &mut Ledger,
    profilo: &Scambio,
    scelta: &Scelta,
    out: &Path,
    esito: &mut Esito,
) -> Result<(), Error> {
    let regole = scambi::begin(project, ledger)?;
    let mut by: BTreeMap<String, Vec<Chiesto>> = BTreeMap::new();
    scambi::each_step(ledger, &regole, scelta, &[Voce::Proprietario], |it, passo| {
        // What a rental company said of the owner is for the company to mend.
        if passo.regola != "proprietario-ignoto" || it.is_waiting(&REGISTRI, passo.destinatario) {
            return Ok(());
        }
        let scheda = it.fascicolo.scheda.clone();
        let why = match () {
            () if scheda.targa.is_empty() => Some("senza-targa"),
            () if scheda.data_violazione.is_none() => Some("senza-data"),
            () if !scheda.targa_nazione.is_empty() && scheda.targa_nazione != "IT" => Some("targa-estera"),
            () => None,
        };
        match why {
            Some(why) => esito.esclusi.push((scheda.id_verbale, why)),
            None => {
                let voce = Chiesto { chiave: it.chiave.clone(), destinatario: passo.destinatario, scheda };
                by.entry(it.chiave.ente.clone()).or_default().push(voce);
            }
        }
        Ok(())
    })?;
    for (ente, voci) in by {
        let mut numeri = Numeri::begin(ledger, &profilo.sigla, &ente, scelta)?;
        for voci in voci.chunks(profilo.massimo.max(1)) {
            let riferimento = numeri.take();
            let righe: Vec<Riga> =
                (1..).zip(voci).map(|(posto, it)| targhe::question(&it.scheda, &riferimento, posto)).collect();
            let flow = Flow { project, profilo, riferimento, a: String::new(), numeri: &numeri };
            flow.send(ledger, &ente, scelta, (voci, &righe), out, esito, |_, _| Ok(()))?;
        }
    }
    Ok(())
}

fn residents(
    project: &Project,
    ledger: &mut Ledger,
    profilo: &Scambio,
    scelta: &Scelta,
    out: &Path,
    esito: &mut Esito,
) -> Result<(), Error> {
    type Of = (Chiave, Option<u32>);
    let regole = scambi::begin(project, ledger)?;
    let mut by: BTreeMap<String, Vec<Domanda<Of>>> = BTreeMap::new();
    scambi::each_step(ledger, &regole, scelta, &[Voce::Anagrafe], |it, passo| {
        let known = it.fascicolo.destinatari.iter().find(|it| Some(it.soggetto.progressivo) == passo.destinatario);
        let Some(known) = known.or(it.fascicolo.destinatari.first()) else { return Ok(()) };
        let soggetto = known.soggetto.clone();
        // The registries of Comuni know who lives here; those who live abroad are asked about elsewhere.
        if soggetto.is_abroad() != (profilo.banca != Banca::Anagrafe) {
            return Ok(());
        }
        let destinatario = Some(soggetto.progressivo);
        if it.is_waiting(&ANAGRAFI, destinatario) {
            return Ok(());
        }
        let scheda = it.fascicolo.scheda.clone();
        if soggetto.name().is_empty() || soggetto.citta.is_empty() {
            esito.esclusi.push((scheda.id_verbale, "destinatario-incompleto"));
            return Ok(());
        }
        let entro = passo.entro.or(known.entro);
        let domanda = Domanda { chiave: (it.chiave.clone(), destinatario), scheda, soggetto, entro };
        by.entry(it.chiave.ente.clone()).or_default().push(domanda);
        Ok(())
    })?;
    for (ente, domande) in by {
        let mut numeri = Numeri::begin(ledger, &profilo.sigla, &ente, scelta)?;
        for (ufficio, domande) in anagrafe::group(domande, profilo.massimo) {
            let riferimento = numeri.take();
            let righe: Vec<Riga> =
                (1..).zip(&domande).map(|(posto, it)| anagrafe::question(it, &riferimento, posto)).collect();
            let voci: Vec<Chiesto> = domande
                .iter()
                .map(|it| Chiesto { chiave: it.chiave.0.clone(), destinatario: it.chiave.1, scheda: it.scheda.clone() })
                .collect();
            let mut bare = None;
            let flow = Flow {
                project,
                profilo,
                riferimento: riferimento.clone(),
                a: lettere::town(&domande[0]),
                numeri: &numeri,
            };
            flow.send(ledger, &ente, scelta, (&voci, &righe), out, esito, |folder, list| {
                let lettera = lettere::Lettera { profilo, riferimento: &riferimento, ufficio: &ufficio, list };
                let fields = lettera.people(scelta, &domande);
                if !lettera.write(&ente, scelta, &domande[0].scheda, fields, &folder.join("lettera"))? {
                    bare = Some(lettere::town(&domande[0]));
                }
                Ok(())
            })?;
            esito.senza_indirizzo.extend(bare);
        }
    }
    Ok(())
}

fn lessees(
    project: &Project,
    ledger: &mut Ledger,
    profilo: &Scambio,
    scelta: &Scelta,
    out: &Path,
    esito: &mut Esito,
) -> Result<(), Error> {
    let mut by: BTreeMap<(String, String), Vec<Chiesto>> = BTreeMap::new();
    let regole = scambi::begin(project, ledger)?;
    let mut atti: BTreeSet<Chiave> = BTreeSet::new();
    for code in &profilo.societa {
        atti.extend(scambi::found(ledger, scelta, "cf", code)?);
        atti.extend(scambi::found(ledger, scelta, "piva", code)?);
    }
    for chiave in atti {
        let Some(it) = Aperto::load(ledger, chiave, &regole)? else { continue };
        let Some((societa, destinatario)) = company(&it, profilo, scelta.data) else { continue };
        let voce = Chiesto { chiave: it.chiave.clone(), destinatario: Some(destinatario), scheda: it.fascicolo.scheda };
        by.entry((it.chiave.ente, societa)).or_default().push(voce);
    }
    let mut numeri: Option<(String, Numeri)> = None;
    for ((ente, societa), voci) in by {
        if numeri.as_ref().is_none_or(|it| it.0 != ente) {
            numeri = Some((ente.clone(), Numeri::begin(ledger, &profilo.sigla, &ente, scelta)?));
        }
        let (_, numeri) = numeri.as_mut().expect("it was just begun");
        for voci in voci.chunks(profilo.massimo.max(1)) {
            let riferimento = numeri.take();
            let righe: Vec<Riga> =
                (1..).zip(voci).map(|(posto, it)| noleggio::question(&it.scheda, &riferimento, posto)).collect();
            let flow = Flow { project, profilo, riferimento, a: societa.clone(), numeri };
            flow.send(ledger, &ente, scelta, (voci, &righe), out, esito, |_, _| Ok(()))?;
        }
    }
    Ok(())
}

/// Asks the messi of each Comune to serve what the post could not, once the C.P.L. has said so (R040).
fn messengers(
    project: &Project,
    ledger: &mut Ledger,
    profilo: &Scambio,
    scelta: &Scelta,
    out: &Path,
    esito: &mut Esito,
) -> Result<(), Error> {
    let regole = scambi::begin(project, ledger)?;
    let mut by: BTreeMap<String, Vec<Domanda<(Chiave, &'static str)>>> = BTreeMap::new();
    scambi::each_step(ledger, &regole, scelta, &[Voce::RinotificaMessi], |it, passo| {
        let scheda = it.fascicolo.scheda.clone();
        let Some(known) = passo.destinatario.and_then(|number| it.fascicolo.destinatario(number)) else {
            return Ok(());
        };
        if !autorizza::current(&it.fatti, Voce::RinotificaMessi).is_some_and(|it| it.0) {
            esito.esclusi.push((scheda.id_verbale, "da-autorizzare"));
            return Ok(());
        }
        if !passo.impedimenti.is_empty() || passo.entro.is_none() {
            esito.esclusi.push((scheda.id_verbale, "impedito"));
            return Ok(());
        }
        let attempt = known.mancata.as_ref().map_or("non_tornata", |it| lettere::attempt(&it.0, &it.1));
        let soggetto = known.soggetto.clone();
        let domanda = Domanda { chiave: (it.chiave.clone(), attempt), scheda, soggetto, entro: passo.entro };
        by.entry(it.chiave.ente.clone()).or_default().push(domanda);
        Ok(())
    })?;
    for (ente, domande) in by {
        let mut numeri = Numeri::begin(ledger, &profilo.sigla, &ente, scelta)?;
        for (ufficio, domande) in anagrafe::group(domande, profilo.massimo) {
            let riferimento = numeri.take();
            let row = |(posto, it): (u64, &Domanda<(Chiave, &'static str)>)| {
                anagrafe::question(it, &riferimento, posto).with("tentativo", it.chiave.1).with("entro", it.entro)
            };
            let righe: Vec<Riga> = (1..).zip(&domande).map(row).collect();
            let voci: Vec<Chiesto> = domande
                .iter()
                .map(|it| Chiesto {
                    chiave: it.chiave.0.clone(),
                    destinatario: Some(it.soggetto.progressivo),
                    scheda: it.scheda.clone(),
                })
                .collect();
            let (town, first) = (lettere::town(&domande[0]), domande[0].scheda.clone());
            let atti: Vec<_> = domande
                .into_iter()
                .map(|it| {
                    let attempt = it.chiave.1;
                    (it, attempt)
                })
                .collect();
            let mut is_bare = false;
            let flow = Flow { project, profilo, riferimento: riferimento.clone(), a: town.clone(), numeri: &numeri };
            flow.send(ledger, &ente, scelta, (&voci, &righe), out, esito, |folder, list| {
                let lettera = lettere::Lettera { profilo, riferimento: &riferimento, ufficio: &ufficio, list };
                let fields = lettera.acts(scelta, &atti);
                is_bare = !lettera.write(&ente, scelta, &first, fields, &folder.join("lettera"))?;
                Ok(())
            })?;
            esito.senza_indirizzo.extend(is_bare.then_some(town));
        }
    }
    Ok(())
}

/// The rental company that an act was served on and that has not said who had the vehicle: its code, and which
/// recipient it is.
fn company(it: &Aperto, profilo: &Scambio, day: Data) -> Option<(String, u32)> {
    let is_named = it
        .alive()
        .iter()
        .any(|it| matches!(&it.evento, Evento::NuovoDestinatario { motivo, .. } if motivo == "locazione"));
    if it.fascicolo.annullato.is_some() || is_named {
        return None;
    }
    let codes = |it: &crate::fatti::scheda::Soggetto| [it.codice_fiscale.clone(), it.partita_iva.clone()];
    it.fascicolo.destinatari.iter().find_map(|recipient| {
        let is_served = recipient.notifica.as_ref().is_some_and(|it| it.data_prima <= day);
        let code = codes(&recipient.soggetto).into_iter().find(|code| profilo.societa.contains(code))?;
        let number = recipient.soggetto.progressivo;
        (is_served && !it.is_waiting(&[Banca::Noleggio], Some(number))).then_some((code, number))
    })
}

/// A flow on its way out.
struct Flow<'a> {
    project: &'a Project,
    profilo: &'a Scambio,
    riferimento: String,
    /// Whom it goes to.
    a: String,
    numeri: &'a Numeri,
}

impl Flow<'_> {
    /// Writes a flow into a folder of its own and records it: first the folder, which a killed run makes again.
    #[expect(clippy::too_many_arguments, reason = "what is sent, from whom, where to, and what else is written")]
    fn send(
        self,
        ledger: &mut Ledger,
        ente: &str,
        scelta: &Scelta,
        (voci, righe): (&[Chiesto], &[Riga]),
        out: &Path,
        esito: &mut Esito,
        also: impl FnOnce(&Path, &str) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let name = files::safe_name(&format!("{ente}-{}", self.riferimento.replace('/', "-")));
        let file = format!("{name}.csv");
        let bytes = self.profilo.richiesta.write(righe);
        let prova = scambi::keep(self.project, "richiesta", &bytes)?;
        files::make_folder(out)?;
        let folder = out.join(&name);
        let staging = Staging::within(&folder)?;
        files::write_new(&staging.path().join(&file), &bytes)?;
        also(staging.path(), &file)?;
        staging.publish()?;
        let evento = Evento::Richiesta { banca: self.profilo.banca, riferimento: self.riferimento.clone() };
        // What is to be served is a step that was done, not only a question.
        let step = Evento::Emesso {
            voce: Voce::RinotificaMessi,
            riferimento: self.riferimento.clone(),
            scadenza: None,
            importo: None,
        };
        let eventi = [Some(evento), (self.profilo.banca == Banca::Messi).then_some(step)];
        let nuovi: Vec<Nuovo> = voci
            .iter()
            .flat_map(|it| eventi.iter().flatten().map(move |evento| (it, evento)))
            .map(|(it, evento)| {
                let mut fatto = Fatto::new(scelta.data, evento.clone()).from("plico export");
                fatto.destinatario = it.destinatario;
                fatto.prove.push(prova.clone());
                let who = it.destinatario.map_or(String::new(), |it| it.to_string());
                Nuovo { atto: it.chiave.clone(), fatto, key: Some(format!("richiesta:{}:{who}", self.riferimento)) }
            })
            .collect();
        let uscita = Uscita {
            riferimento: self.riferimento,
            tipo: self.a,
            file,
            sha256: prova.sha256,
            righe: righe.len() as u64,
            giorno: scelta.data.to_string(),
        };
        scambi::record(ledger, &nuovi, &[(self.numeri.subject().to_owned(), uscita.clone())])?;
        esito.uscite.push(uscita);
        esito.cartelle.push(folder);
        Ok(())
    }
}

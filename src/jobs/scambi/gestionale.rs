//! Hands back to the gestionale what changed since its last package, and remembers what it took.
//!
//! A package tells facts from a number to a number of the ledger. The next begins where the last accepted one ended; so
//! what was refused whole, or never acknowledged, is in it again, and acts that were refused one by one are as well.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::path::Path;
use std::path::PathBuf;

use serde::Deserialize;
use serde::Serialize;

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::domain::integrazione::Imputazione;
use crate::domain::riparto::Riparto;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::fatti::Spedizione;
use crate::fatti::Voce;
use crate::files;
use crate::files::staging::Staging;
use crate::flussi::gestionale::Profilo;
use crate::flussi::gestionale::Tabella;
use crate::flussi::neutro;
use crate::flussi::neutro::Contorno;
use crate::flussi::tabella::Riga;
use crate::flussi::tabella::Tracciato;
use crate::jobs::Error;
use crate::jobs::autorizza;
use crate::jobs::clock;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::project::Project;
use crate::jobs::read_file;
use crate::jobs::scambi;
use crate::jobs::scambi::Aperto;
use crate::jobs::scambi::Scelta;
use crate::jobs::scambi::pacchetto;
use crate::jobs::scambi::pacchetto::Scritto;
use crate::jobs::scambi::profili::KIND;
use crate::ledger::Fact;
use crate::ledger::Ledger;

/// The kind of the fact that a package went out.
pub const SENT: &str = "pacchetto";

/// The kind of the fact that it was acknowledged.
pub const ACKNOWLEDGED: &str = "ricevuta-pacchetto";

/// A package that went out, as the ledger keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pacco {
    /// Its name.
    pub nome: String,
    /// The profile it was made by.
    pub profilo: String,
    /// The fingerprint of its files.
    pub sha256: String,
    /// It tells facts after this number.
    pub dal: u64,
    /// And up to this one.
    pub al: u64,
    /// How many acts it is about.
    pub atti: u64,
    /// Its files.
    pub file: Vec<Scritto>,
    /// The day it was made: what it tells is in the gestionale's hands from then.
    pub giorno: String,
}

/// What the gestionale said of a package.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ricevuta {
    /// The package.
    pub nome: String,
    /// Whether it was taken, but for the acts below.
    pub accettato: bool,
    /// Acts that it refused.
    #[serde(default)]
    pub rifiutati: Vec<String>,
    /// The day.
    pub giorno: String,
}

/// What is about the packages of a profile and a body.
pub fn subject(profilo: &str, ente: &str, prova: bool) -> String {
    format!("export:{}{profilo}:{ente}", if prova { "prova:" } else { "" })
}

/// What is wanted.
#[derive(Debug, Clone)]
pub struct Options {
    /// The profile.
    pub profilo: String,
    /// Which acts.
    pub scelta: Scelta,
    /// Everything again, whatever was sent.
    pub tutto: bool,
    /// Where documents are, by their hash.
    pub documenti: Option<PathBuf>,
}

/// A package that was made, or none where nothing changed.
#[derive(Debug, Clone)]
pub struct Consegna {
    /// The body.
    pub ente: String,
    /// The package; none where nothing changed.
    pub pacco: Option<Pacco>,
    /// Its folder.
    pub cartella: PathBuf,
    /// Packages before it that nobody acknowledged: it tells them again.
    pub in_attesa: Vec<String>,
    /// Documents that its rows name and that are not at hand.
    pub mancanti: usize,
}

/// Makes a package for each body.
pub fn export(project: &Project, options: &Options, out: &Path) -> Result<Vec<Consegna>, Error> {
    let profilo = project.profile(KIND, &options.profilo)?.checked(Profilo::parse)?;
    let has_client = |it: &Tracciato| it.colonna.iter().any(|it| it.nome == "cliente");
    if profilo.cliente.trim().is_empty() && profilo.file.iter().any(|it| has_client(&it.tracciato)) {
        let why = "`cliente` è vuoto: vi si scrive il codice con cui chi riceve conosce il Comando";
        return Err(Error::profile(&format!("{KIND}/{}.toml", options.profilo), why));
    }
    let mut ledger = project.ledger()?;
    let bodies: BTreeSet<String> =
        scambi::acts_after(&ledger, &options.scelta, 0)?.into_iter().map(|it| it.ente).collect();
    bodies.iter().map(|ente| of_body(project, &mut ledger, &profilo, options, ente, out)).collect()
}

/// What a body's packages have come to.
struct Storia {
    pacchi: Vec<Pacco>,
    ricevute: Vec<Ricevuta>,
}

impl Storia {
    fn load(ledger: &Ledger, subject: &str) -> Result<Self, Error> {
        let parse = |kind: &str| ledger.facts(subject, kind).map_err(Error::Ledger);
        let pacchi = parse(SENT)?.iter().filter_map(|it| serde_json::from_str(it).ok()).collect();
        let ricevute = parse(ACKNOWLEDGED)?.iter().filter_map(|it| serde_json::from_str(it).ok()).collect();
        Ok(Self { pacchi, ricevute })
    }

    fn ricevuta(&self, nome: &str) -> Option<&Ricevuta> {
        self.ricevute.iter().rev().find(|it| it.nome == nome)
    }

    /// The last fact that the gestionale has, and from where acts that it refused are told again.
    fn base(&self) -> (u64, BTreeMap<String, u64>) {
        let (mut base, mut again) = (0, BTreeMap::new());
        for pacco in &self.pacchi {
            let Some(ricevuta) = self.ricevuta(&pacco.nome).filter(|it| it.accettato) else { continue };
            base = base.max(pacco.al);
            // Acts refused before were in this one again.
            again.retain(|_, from| *from >= pacco.al);
            for id in &ricevuta.rifiutati {
                again.insert(id.clone(), pacco.dal);
            }
        }
        (base, again)
    }

    /// Packages that nobody acknowledged.
    fn waiting(&self) -> Vec<String> {
        let (base, _) = self.base();
        let is_open = |it: &&Pacco| self.ricevuta(&it.nome).is_none() && it.al > base;
        self.pacchi.iter().filter(is_open).map(|it| it.nome.clone()).collect()
    }
}

fn of_body(
    project: &Project,
    ledger: &mut Ledger,
    profilo: &Profilo,
    options: &Options,
    ente: &str,
    out: &Path,
) -> Result<Consegna, Error> {
    let subject = subject(&options.profilo, ente, options.scelta.prova);
    let storia = Storia::load(ledger, &subject)?;
    let (base, again) = if options.tutto { (0, BTreeMap::new()) } else { storia.base() };
    let data = options.scelta.data;
    let day = data.to_string().replace('-', "");
    let nome = files::safe_name(&format!("{}_{ente}_{day}_{:04}", options.profilo, storia.pacchi.len() + 1));
    files::make_folder(out)?;
    let folder = out.join(&nome);
    let staging = Staging::within(&folder)?;
    let istante = clock::now().replace(['-', ':', 'Z'], "").replace('T', "_");
    let mut pacchetto =
        pacchetto::Pacchetto::begin(project, profilo, staging.path(), &istante, options.documenti.as_deref())?;
    let regole = fascicoli::regole(project)?;
    let (mut al, mut changed) = (base, 0);
    let scelta = Scelta { ente: Some(ente.to_owned()), ..options.scelta.clone() };
    let mut atti: BTreeSet<Chiave> = scambi::acts_after(ledger, &scelta, base)?.into_iter().collect();
    atti.extend(again.keys().map(|id| Chiave { ente: ente.to_owned(), id_verbale: id.clone(), prova: scelta.prova }));
    for chiave in atti {
        let from = again.get(&chiave.id_verbale).copied().unwrap_or(base).min(base);
        let fatti = fascicoli::load(ledger, &chiave)?;
        let last = fatti.iter().map(|it| it.numero).max().unwrap_or(0);
        if last <= from {
            continue;
        }
        let Some(fascicolo) = crate::procedure::fascicolo::fold(&fatti, &regole) else { continue };
        al = al.max(last);
        changed += 1;
        let it = Aperto { chiave, fatti, fascicolo };
        for (tabella, riga) in rows(&it, from, data) {
            pacchetto.add(tabella, &riga)?;
        }
    }
    let in_attesa = storia.waiting();
    let (file, mancanti) = pacchetto.finish(data)?;
    if changed == 0 || file.is_empty() {
        return Ok(Consegna { ente: ente.to_owned(), pacco: None, cartella: folder, in_attesa, mancanti: 0 });
    }
    let pacco = Pacco {
        nome: nome.clone(),
        profilo: options.profilo.clone(),
        sha256: pacchetto::print(&file),
        dal: base,
        al,
        atti: changed,
        file,
        giorno: data.to_string(),
    };
    describe(profilo, &pacco, &in_attesa, &mancanti, staging.path())?;
    staging.publish()?;
    let payload = serde_json::to_string(&pacco).expect("a package is plain data");
    remember(ledger, &subject, SENT, &payload, &pacco.giorno, &nome)?;
    Ok(Consegna { ente: ente.to_owned(), pacco: Some(pacco), cartella: folder, in_attesa, mancanti: mancanti.len() })
}

/// Writes what the package is beside its files.
fn describe(
    profilo: &Profilo,
    pacco: &Pacco,
    in_attesa: &[String],
    mancanti: &[(String, String)],
    folder: &Path,
) -> Result<(), Error> {
    let json = serde_json::to_vec_pretty(pacco).expect("a package is plain data");
    files::write_new(&folder.join("pacchetto.json"), &json)?;
    let mut text = format!("Pacchetto {}\r\n\r\nAtti: {}\r\n", pacco.nome, pacco.atti);
    for it in &pacco.file {
        text.push_str(&format!("{}: {} righe, sha256 {}\r\n", it.nome, it.righe, it.sha256));
    }
    if !in_attesa.is_empty() {
        text.push_str(&format!("\r\nRipete i pacchetti senza ricevuta: {}\r\n", in_attesa.join(", ")));
    }
    if profilo.verificato.is_empty() {
        text.push_str("\r\nQuesto profilo non è stato ancora provato sul gestionale del Comando.\r\n");
    }
    if !profilo.avvertenza.is_empty() {
        text.push_str(&format!("\r\n{}\r\n", profilo.avvertenza.trim()));
    }
    files::write_new(&folder.join("LEGGIMI.txt"), text.as_bytes())?;
    if !mancanti.is_empty() {
        let righe: Vec<Riga> = mancanti
            .iter()
            .map(|it| Riga::default().with("id_verbale", it.0.as_str()).with("sha256", it.1.as_str()))
            .collect();
        let bytes = Tracciato::plain(&["id_verbale", "sha256"]).write(&righe);
        files::write_new(&folder.join("documenti-mancanti.csv"), &bytes)?;
    }
    Ok(())
}

fn remember(
    ledger: &mut Ledger,
    subject: &str,
    kind: &str,
    payload: &str,
    day: &str,
    key: &str,
) -> Result<crate::ledger::Recorded, Error> {
    let fact = Fact { subject, kind, instant: &clock::now(), payload, day: Some(day), key: Some(key) };
    let recorded = ledger.record_all(&[fact]).map_err(Error::Ledger)?;
    Ok(recorded[0])
}

/// What an act has to tell after a fact.
fn rows(it: &Aperto, from: u64, data: Data) -> Vec<(Tabella, Riga)> {
    let alive = autorizza::alive(&it.fatti);
    let scheda = &it.fascicolo.scheda;
    let mut rows = vec![(Tabella::Verbali, state(it, data))];
    for fatto in it.fatti.iter().filter(|it| it.numero > from) {
        if let Evento::Rettifica { di, .. } = fatto.evento {
            // What was never told needs no withdrawal.
            if di <= from {
                rows.extend(neutro::rows(scheda, fatto, &Contorno::default()));
            }
            continue;
        }
        if alive.iter().any(|it| it.numero == fatto.numero) {
            rows.extend(neutro::rows(scheda, fatto, &contorno(it, &alive, fatto)));
        }
    }
    rows
}

/// What stands around a fact.
fn contorno<'a>(it: &'a Aperto, alive: &[&'a Fatto], fatto: &Fatto) -> Contorno<'a> {
    let fascicolo = &it.fascicolo;
    let people = &fascicolo.destinatari;
    let person = people.iter().find(|it| Some(it.soggetto.progressivo) == fatto.destinatario);
    let person = person.or(people.first());
    let sent = alive.iter().rev().find_map(|it| match &it.evento {
        Evento::Affidato(spedizione) if it.destinatario == fatto.destinatario && it.numero < fatto.numero => {
            Some((it.data, spedizione))
        }
        _ => None,
    });
    let piece = |it: &'a Spedizione| [it.prodotto.as_str(), it.numero_piego.as_str(), it.numero_ar.as_str()];
    let served = person.and_then(|it| it.notifica.as_ref()).filter(|it| it.fatti.contains(&fatto.numero));
    let place = fascicolo.versamenti.iter().position(|it| it.1 == fatto.numero);
    let judged = place.and_then(|place| fascicolo.integrazione.as_ref()?.imputazioni.get(place));
    Contorno {
        soggetto: person.map(|it| &it.soggetto),
        affidato: sent.map(|it| it.0),
        spedizione: sent.map_or([""; 3], |it| piece(it.1)),
        notifica: served.map(|it| (it.data_prima, it.data_ultima)),
        modalita: served.map_or("", |it| it.modalita.as_str()),
        classe: judged.map_or("", |it| it.classe.as_str()),
        parti: parts(judged, fatto, fascicolo.scheda.spese),
    }
}

/// What of a payment are sanction, costs of notification, costs of procedure; what is too much is none of them.
fn parts(judged: Option<&Imputazione>, fatto: &Fatto, spese: [u64; 3]) -> [Centesimi; 3] {
    let riparto = match (judged, &fatto.evento) {
        (Some(it), _) => Riparto::of(it, spese.map(Centesimi::new)),
        (None, Evento::Pagamento(it)) => Riparto::unjudged(it.importo),
        _ => Riparto::default(),
    };
    [riparto.sanzione, riparto.notifica, riparto.procedura].map(Centesimi::new)
}

/// Where an act stands.
fn state(it: &Aperto, data: Data) -> Riga {
    let fascicolo = &it.fascicolo;
    let last = it.fatti.iter().map(|it| it.numero).max().unwrap_or(0);
    let notifica = fascicolo.notifica.as_ref();
    let termine = fascicolo.termini.iter().find(|it| it.nome == "pagamento");
    let versato = fascicolo.versamenti.iter().fold(0, |sum: u64, it| sum.saturating_add(it.0.importo.cents()));
    let integrazione = fascicolo.integrazione.as_ref();
    let classe = integrazione.and_then(|it| it.imputazioni.last()).map_or("", |it| it.classe.as_str());
    let passi: Vec<&str> = fascicolo.passi.iter().filter(|it| it.dal <= data).map(|it| it.voce.as_str()).collect();
    let mut fatto = Fatto::new(data, Evento::Ottemperato);
    fatto.numero = last;
    neutro::head(&fascicolo.scheda, &fatto)
        .with("stato", word(it))
        .with("data_notifica", notifica.map(|it| it.data_prima))
        .with("data_notifica_ultima", notifica.map(|it| it.data_ultima))
        .with("modalita", notifica.map_or("", |it| it.modalita.as_str()))
        .with("regola", notifica.map_or("", |it| it.regola))
        .with("prova_completa", notifica.is_some_and(|it| it.prova_completa))
        .with("scadenza_pagamento", termine.map(|it| it.ultima))
        .with("esecutivo_dal", fascicolo.esecutivo_dal)
        .with("dovuto", fascicolo.dovuto(data).and_then(|it| it.importo))
        .with("versato", Some(Centesimi::new(versato)))
        .with("classe", classe)
        .with("data_annullamento", fascicolo.annullato.map(|it| it.0))
        .with("passi", passi.join(" "))
}

/// One word for where an act stands; column `stato` of `verbali.csv`.
fn word(it: &Aperto) -> &'static str {
    let fascicolo = &it.fascicolo;
    let is_sent = fascicolo.destinatari.iter().any(|it| it.avviato.is_some());
    let failed = fascicolo.destinatari.iter().any(|it| it.mancata.is_some());
    let in_ruolo = it.alive().iter().any(|it| matches!(it.evento, Evento::Emesso { voce: Voce::Ruolo, .. }));
    match () {
        () if fascicolo.annullato.is_some() => "ANNULLATO",
        () if fascicolo.saldato.is_some() => "PAGATO",
        () if in_ruolo => "A_RUOLO",
        () if !fascicolo.sospeso.is_empty() => "SOSPESO",
        () if fascicolo.notifica.is_some() => "NOTIFICATO",
        () if failed => "NON_NOTIFICATO",
        () if is_sent => "IN_NOTIFICA",
        () => "DA_NOTIFICARE",
    }
}

/// What became of an acknowledgement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Riscontro {
    /// No package has this name.
    Sconosciuto,
    /// It is recorded.
    Registrato(Ricevuta),
    /// It was there already.
    GiaNoto,
    /// The package was acknowledged otherwise before.
    Diverso,
}

/// Records what the gestionale said of a package; `rifiutati` is a list of acts that it refused, or nothing but a title
/// where it refused all.
pub fn acknowledge(
    project: &Project,
    nome: &str,
    rifiutato: bool,
    rifiutati: Option<&Path>,
    data: Data,
) -> Result<Riscontro, Error> {
    let mut ledger = project.ledger()?;
    let payloads = ledger.facts_of(SENT).map_err(Error::Ledger)?;
    let Some(pacco) =
        payloads.iter().filter_map(|it| serde_json::from_str::<Pacco>(it).ok()).find(|it| it.nome == nome)
    else {
        return Ok(Riscontro::Sconosciuto);
    };
    let refused = match rifiutati {
        None => Vec::new(),
        Some(path) => acts(path)?,
    };
    let ricevuta =
        Ricevuta { nome: nome.to_owned(), accettato: !rifiutato, rifiutati: refused, giorno: data.to_string() };
    let payload = serde_json::to_string(&ricevuta).expect("an acknowledgement is plain data");
    let subject = of_pacco(&ledger, &pacco)?;
    Ok(match remember(&mut ledger, &subject, ACKNOWLEDGED, &payload, &ricevuta.giorno, nome)? {
        crate::ledger::Recorded::New(_) => Riscontro::Registrato(ricevuta),
        crate::ledger::Recorded::Known(_) => Riscontro::GiaNoto,
        crate::ledger::Recorded::Differs(_) => Riscontro::Diverso,
    })
}

/// What the facts of a package are about.
fn of_pacco(ledger: &Ledger, pacco: &Pacco) -> Result<String, Error> {
    let all = ledger.unended(SENT, "").map_err(Error::Ledger)?;
    let found = all.into_iter().find(|it| serde_json::from_str::<Pacco>(&it.1).is_ok_and(|it| it == *pacco));
    Ok(found.expect("the package was just found").0)
}

/// The acts that a list names: its column `id_verbale`, or a line each.
fn acts(path: &Path) -> Result<Vec<String>, Error> {
    let bytes = read_file(path)?;
    let text = String::from_utf8_lossy(&bytes);
    let mut lines = text.trim_start_matches('\u{feff}').lines();
    let header: Vec<String> = lines.next().unwrap_or("").split(';').map(|it| it.trim().to_lowercase()).collect();
    let column = header.iter().position(|it| it == "id_verbale" || it == "codiceuid");
    let place = column.unwrap_or(0);
    let first = column.is_none().then(|| text.trim_start_matches('\u{feff}').lines().next()).flatten();
    let cells = first.into_iter().chain(lines).filter_map(|it| it.split(';').nth(place));
    let mut acts: Vec<String> =
        cells.map(|it| it.trim().trim_matches('"').to_owned()).filter(|it| !it.is_empty()).collect();
    acts.sort();
    acts.dedup();
    Ok(acts)
}

//! Points: the list for the C.P.L., the file for the archive after its go-ahead, the answers, the queue of corrections.
//!
//! The list that the C.P.L. looked through and corrected is also what the file is made of, and a list of refusals that
//! was corrected is such a list: what stands in its cells goes out, not what we thought before (R051, R177).

use std::collections::BTreeMap;
use std::path::Path;
use std::path::PathBuf;

use crate::domain::fiscale;
use crate::domain::nazione::Nazione;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::fatti::Prova;
use crate::fatti::Voce;
use crate::fatti::scheda::Soggetto;
use crate::files;
use crate::files::staging::Staging;
use crate::flussi::punti;
use crate::flussi::punti::Azione;
use crate::flussi::punti::Dettaglio;
use crate::flussi::punti::Nascita;
use crate::flussi::punti::Profilo;
use crate::flussi::tabella::Riga;
use crate::flussi::tabella::Tracciato;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::autorizza;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::fascicoli::Nuovo;
use crate::jobs::project::Project;
use crate::jobs::read_file;
use crate::jobs::scambi;
use crate::jobs::scambi::Aperto;
use crate::jobs::scambi::Importato;
use crate::jobs::scambi::Numeri;
use crate::jobs::scambi::Scelta;
use crate::jobs::scambi::Uscita;
use crate::jobs::scambi::lettura;
use crate::jobs::scambi::profili::KIND;

/// The list for the C.P.L.
pub const DRAFT: &str = "punti-da-controllare.csv";

/// The queue of what the archive refused.
pub const QUEUE: &str = "punti-da-correggere.csv";

/// The letters of the numbers of files.
const SIGLA: &str = "PU";

/// What ends the reference of a file line that gives points back.
const BACK: &str = "/R";

/// What came of it.
#[derive(Debug, Clone, Default)]
pub struct Esito {
    /// The files.
    pub uscite: Vec<Uscita>,
    /// Their folders.
    pub cartelle: Vec<PathBuf>,
    /// The list of what did not go out, where there is any.
    pub lista: Option<PathBuf>,
    /// Rows that something prevents.
    pub impediti: u64,
    /// Rows that wait for the C.P.L.'s go-ahead.
    pub da_autorizzare: u64,
    /// Rows of the given list that could not be used.
    pub scarti: Vec<scambi::Scarto>,
}

/// An act whose points are to be deducted or given back.
struct Decurtazione {
    chiave: Chiave,
    destinatario: Option<u32>,
    riga: Riga,
    dettaglio: Dettaglio,
    impedimenti: Vec<String>,
    is_authorised: bool,
}

/// Writes the list of what is due into `out`, and the file of what the C.P.L. allowed.
pub fn export(project: &Project, scelta: &Scelta, elenco: Option<&Path>, out: &Path) -> Result<Esito, Error> {
    let profilo = project.profile(KIND, "punti")?.checked(Profilo::parse)?;
    let mut ledger = project.ledger()?;
    let regole = scambi::begin(project, &mut ledger)?;
    // What was sent may have to be given back.
    let is_sent = |it: &Evento| matches!(it, Evento::Emesso { voce: Voce::Punti, .. });
    let mut atti = scambi::with_steps(&mut ledger, scelta, &[Voce::Punti])?;
    atti.extend(scambi::with_facts(&mut ledger, scelta, "emesso", is_sent)?);
    let mut voci: Vec<Decurtazione> = Vec::new();
    for chiave in atti {
        let it = Aperto::load(&ledger, chiave, &regole)?;
        voci.extend(it.and_then(|it| due(&it, scelta, &profilo)));
    }
    let mut esito = Esito::default();
    let list = elenco.map(|path| correct(project, path, &profilo, (&mut voci, scelta), &mut esito)).transpose()?;
    let is_ready = |it: &Decurtazione| it.is_authorised && it.impedimenti.is_empty();
    let (ready, held): (Vec<Decurtazione>, Vec<Decurtazione>) = voci.into_iter().partition(is_ready);
    if !ready.is_empty() && profilo.codice_ente.trim().is_empty() {
        return Err(Error::profile(
            "scambi/punti.toml",
            "`codice_ente` is empty: the archive's code of the body goes there",
        ));
    }
    let mut by: BTreeMap<String, Vec<Decurtazione>> = BTreeMap::new();
    for it in ready {
        by.entry(it.chiave.ente.clone()).or_default().push(it);
    }
    files::make_folder(out)?;
    for (ente, voci) in by {
        let mut numeri = Numeri::begin(&ledger, SIGLA, &ente, scelta)?;
        let riferimento = numeri.take();
        let dettagli: Vec<Dettaglio> = voci.iter().map(|it| it.dettaglio.clone()).collect();
        let bytes = punti::write(&dettagli, scelta.data, &profilo);
        let mut prove = vec![scambi::keep(project, "PUNTI-I", &bytes)?];
        prove.extend(list.clone());
        let (uscita, folder) = send(&ente, &riferimento, (&voci, &bytes), scelta, out)?;
        let nuovi = facts(&voci, &riferimento, &prove, scelta);
        scambi::record(&mut ledger, &nuovi, &[(numeri.subject().to_owned(), uscita.clone())])?;
        esito.uscite.push(uscita);
        esito.cartelle.push(folder);
    }
    esito.impediti = held.iter().filter(|it| !it.impedimenti.is_empty()).count() as u64;
    esito.da_autorizzare = held.len() as u64 - esito.impediti;
    if !held.is_empty() {
        let path = out.join(DRAFT);
        let righe: Vec<Riga> = held.into_iter().map(|it| it.riga).collect();
        files::replace(&path, &tracciato().write(&righe))?;
        esito.lista = Some(path);
    }
    Ok(esito)
}

/// Writes the file into a folder of its own.
fn send(
    ente: &str,
    riferimento: &str,
    (voci, bytes): (&[Decurtazione], &[u8]),
    scelta: &Scelta,
    out: &Path,
) -> Result<(Uscita, PathBuf), Error> {
    let name = files::safe_name(&format!("{ente}-{}", riferimento.replace('/', "-")));
    let righe: Vec<Riga> = voci.iter().map(|it| it.riga.clone()).collect();
    let folder = out.join(&name);
    let staging = Staging::within(&folder)?;
    let file = "PUNTI-I".to_owned();
    files::write_new(&staging.path().join(&file), bytes)?;
    files::write_new(&staging.path().join("elenco.csv"), &tracciato().write(&righe))?;
    staging.publish()?;
    let uscita = Uscita {
        riferimento: riferimento.to_owned(),
        tipo: "PUNTI-I".to_owned(),
        file,
        sha256: hash::sha256(bytes),
        righe: voci.len() as u64,
        giorno: scelta.data.to_string(),
    };
    Ok((uscita, folder))
}

fn facts(voci: &[Decurtazione], riferimento: &str, prove: &[Prova], scelta: &Scelta) -> Vec<Nuovo> {
    let fact = |it: &Decurtazione| {
        let back = if it.dettaglio.azione == Azione::Restituisce { BACK } else { "" };
        let riferimento = format!("{riferimento}{back}");
        let key = Some(format!("punti:{riferimento}"));
        let evento = Evento::Emesso { voce: Voce::Punti, riferimento, scadenza: None, importo: None };
        let mut fatto = Fatto::new(scelta.data, evento).from("plico export punti");
        fatto.destinatario = it.destinatario;
        fatto.prove = prove.to_vec();
        Nuovo { atto: it.chiave.clone(), fatto, key }
    };
    voci.iter().map(fact).collect()
}

/// The columns of the list, in order.
const COLONNE: [&str; 30] = [
    "includere",
    "anomalie",
    "ente",
    "id_verbale",
    "prova",
    "verbale",
    "azione",
    "cognome",
    "nome",
    "data_nascita",
    "luogo_nascita",
    "provincia_nascita",
    "nazione_nascita",
    "residenza",
    "provincia",
    "cap",
    "indirizzo",
    "civico",
    "patente",
    "data_violazione",
    "data_definizione",
    "motivo_definizione",
    "violazioni",
    "punti",
    "dichiarazione_presente",
    "contestato_immediato",
    "identificazione_impossibile",
    "flusso",
    "esito_dtt",
    "errore_dtt",
];

fn tracciato() -> Tracciato {
    let flags = ["prova", "dichiarazione_presente", "contestato_immediato", "identificazione_impossibile"];
    Tracciato::plain(&COLONNE).days(&["data_nascita", "data_violazione", "data_definizione"]).flags(&flags)
}

/// What an act asks for now: points to deduct, or to give back because it fell.
fn due(it: &Aperto, scelta: &Scelta, profilo: &Profilo) -> Option<Decurtazione> {
    let last = it.alive().into_iter().rev().find_map(|fatto| match &fatto.evento {
        Evento::Emesso { voce: Voce::Punti, riferimento, .. } => Some((riferimento.clone(), fatto.destinatario)),
        _ => None,
    });
    let refused = last.as_ref().is_some_and(|last| verdict(it, &last.0) == Some(false));
    let passo = it.fascicolo.passi.iter().find(|it| it.voce == Voce::Punti && it.dal <= scelta.data);
    let is_back = last.as_ref().is_some_and(|it| it.0.ends_with(BACK));
    let is_sent = last.is_some() && !refused;
    // What fell after it was sent gives its points back, once.
    let is_owed = it.fascicolo.annullato.is_some() && is_back != is_sent;
    let (azione, destinatario, mut impedimenti) = match (passo, last) {
        (Some(passo), _) if !is_sent => {
            let why = passo.impedimenti.iter().map(|it| (*it).to_owned());
            (Azione::Decurta, passo.destinatario, why.collect::<Vec<_>>())
        }
        (_, Some(last)) if is_owed => (Azione::Restituisce, last.1, Vec::new()),
        _ => return None,
    };
    let person = driver(it, destinatario);
    let code = "identificazione-impossibile";
    if person.is_none() && is_impossible(it) && impedimenti.iter().all(|it| it != code) {
        impedimenti.push(code.to_owned());
    }
    if person.is_none() {
        impedimenti.push("conducente-non-identificato".to_owned());
    }
    let dettaglio = detail(it, azione, person.as_ref(), profilo);
    impedimenti.extend(dettaglio.lacune().into_iter().map(str::to_owned));
    let riga = row(it, &dettaglio, &impedimenti);
    Some(Decurtazione {
        chiave: it.chiave.clone(),
        destinatario: person.map(|it| it.progressivo).filter(|it| *it > 0).or(destinatario),
        riga,
        dettaglio,
        impedimenti,
        is_authorised: autorizza::current(&it.fatti, Voce::Punti).is_some_and(|it| it.0),
    })
}

/// What the archive last said of a file line: taken or not; `None` where it has not answered.
fn verdict(it: &Aperto, of: &str) -> Option<bool> {
    it.alive().into_iter().rev().find_map(|it| match &it.evento {
        Evento::Riscontro { voce: Voce::Punti, riferimento, accettato, .. } if riferimento == of => Some(*accettato),
        _ => None,
    })
}

/// Whether who was asked says that nobody can know who drove (R173).
fn is_impossible(it: &Aperto) -> bool {
    let is_so = |it: &Evento| matches!(it, Evento::DatiConducente { validi: false, .. }) && it.proves_no_driver();
    it.alive().into_iter().any(|it| is_so(&it.evento))
}

/// Who drove: the recipient that the step names, or the offender, or whom the last valid declaration names.
fn driver(it: &Aperto, destinatario: Option<u32>) -> Option<Soggetto> {
    let people = &it.fascicolo.destinatari;
    let named = people.iter().find(|it| Some(it.soggetto.progressivo) == destinatario);
    let offender = || people.iter().rev().find(|it| it.soggetto.ruolo == "TRASGRESSORE");
    let known = named.or_else(offender).map(|it| it.soggetto.clone()).filter(|it| it.denominazione.is_empty());
    known.or_else(|| declared(it))
}

/// Whom the last valid declaration names; it is nobody's number among the recipients.
fn declared(it: &Aperto) -> Option<Soggetto> {
    it.alive().into_iter().rev().find_map(|it| match &it.evento {
        Evento::DatiConducente { validi: true, conducente, .. } => conducente.as_deref().cloned(),
        _ => None,
    })
}

fn detail(it: &Aperto, azione: Azione, person: Option<&Soggetto>, profilo: &Profilo) -> Dettaglio {
    let scheda = &it.fascicolo.scheda;
    let person = person.cloned().unwrap_or_default();
    let with_points = scheda.violazioni.iter().filter(|it| it.punti > 0);
    let violazioni: Vec<(String, u32)> = with_points
        .map(|it| {
            let codice = profilo.codice(&it.articolo, &it.comma, &it.lettera, false);
            (codice.unwrap_or_default().to_owned(), it.punti)
        })
        .collect();
    let sum: u32 = violazioni.iter().map(|it| it.1).sum();
    let (toponimo, indirizzo) = profilo.toponimo(&person.via);
    let served = it.fascicolo.notifica.as_ref().map(|it| it.data_prima);
    let paid = it.fascicolo.versamenti.first().map(|it| it.0.data);
    Dettaglio {
        azione,
        nascita: person.data_nascita,
        luogo_nascita: birth(&person, profilo),
        cognome: person.cognome,
        nome: person.nome,
        residenza_comune: person.citta,
        residenza_provincia: person.provincia,
        residenza_cap: person.cap,
        toponimo,
        indirizzo,
        civico: person.civico,
        patente: person.patente,
        verbale: format!("{}/{}", scheda.numero, scheda.anno),
        violazione: scheda.data_violazione,
        definizione: served.into_iter().chain(paid).min(),
        violazioni,
        punti: sum.min(profilo.massimo),
    }
}

/// Where a person was born, by what the act says and by the fiscal code.
fn birth(person: &Soggetto, profilo: &Profilo) -> Nascita {
    let today = person.data_nascita.unwrap_or(crate::jobs::clock::today());
    let belfiore = fiscale::nascita(&person.codice_fiscale, today).map(|it| it.belfiore);
    if let Some(nazione) = belfiore.filter(|it| it.starts_with('Z')).and_then(|it| Nazione::find(&it)) {
        return Nascita::Estero { nazione: country(nazione, profilo), localita: person.luogo_nascita.clone() };
    }
    let (comune, sigla) = match person.luogo_nascita.split_once('(') {
        Some((comune, rest)) => (comune.trim(), rest.split(')').next().unwrap_or("").trim()),
        None => (person.luogo_nascita.trim(), ""),
    };
    let provincia = person.data_nascita.map_or(sigla, |born| profilo.provincia(sigla, born));
    Nascita::Italia { comune: comune.to_owned(), provincia: provincia.to_owned() }
}

fn country(nazione: &Nazione, profilo: &Profilo) -> String {
    match profilo.nazione_nascita {
        punti::CodiceNazione::Iso3 => nazione.iso3.to_owned(),
        punti::CodiceNazione::Belfiore => nazione.belfiore.trim_start_matches('Z').to_owned(),
    }
}

/// The row of the list.
fn row(it: &Aperto, dettaglio: &Dettaglio, impedimenti: &[String]) -> Riga {
    let fascicolo = &it.fascicolo;
    let declared = it.alive().into_iter().any(|it| matches!(it.evento, Evento::DatiConducente { validi: true, .. }));
    let impossible = is_impossible(it);
    let paid = fascicolo.versamenti.first().map(|it| it.0.data);
    let motivo = match () {
        () if paid.is_some() && paid == dettaglio.definizione => "PAGATO",
        () if declared => "DICHIARAZIONE",
        () if fascicolo.notifica.is_some() => "60GG",
        () => "DEFINITO",
    };
    let codes: Vec<String> = dettaglio.violazioni.iter().map(|it| format!("{}={}", it.0, it.1)).collect();
    let (luogo, provincia, nazione) = match &dettaglio.luogo_nascita {
        Nascita::Italia { comune, provincia } => (comune.as_str(), provincia.as_str(), ""),
        Nascita::Estero { nazione, localita } => (localita.as_str(), "", nazione.as_str()),
    };
    let street = format!("{} {}", dettaglio.toponimo, dettaglio.indirizzo);
    Riga::default()
        .with("includere", "")
        .with("anomalie", impedimenti.join(" "))
        .with("ente", it.chiave.ente.as_str())
        .with("id_verbale", it.chiave.id_verbale.as_str())
        .with("prova", it.chiave.prova)
        .with("verbale", dettaglio.verbale.as_str())
        .with("azione", if dettaglio.azione == Azione::Decurta { "decurta" } else { "restituisce" })
        .with("cognome", dettaglio.cognome.as_str())
        .with("nome", dettaglio.nome.as_str())
        .with("data_nascita", dettaglio.nascita)
        .with("luogo_nascita", luogo)
        .with("provincia_nascita", provincia)
        .with("nazione_nascita", nazione)
        .with("residenza", dettaglio.residenza_comune.as_str())
        .with("provincia", dettaglio.residenza_provincia.as_str())
        .with("cap", dettaglio.residenza_cap.as_str())
        .with("indirizzo", street.trim())
        .with("civico", dettaglio.civico.as_str())
        .with("patente", dettaglio.patente.as_str())
        .with("data_violazione", dettaglio.violazione)
        .with("data_definizione", dettaglio.definizione)
        .with("motivo_definizione", motivo)
        .with("violazioni", codes.join(" "))
        .with("punti", u64::from(dettaglio.punti))
        .with("dichiarazione_presente", declared)
        .with("contestato_immediato", fascicolo.scheda.contestato)
        .with("identificazione_impossibile", impossible)
}

/// Puts what stands in a list that came back in the place of what we thought; gives the list as evidence. Acts that the
/// list leaves out, or marks with N, stay as they are and do not go out.
fn correct(
    project: &Project,
    path: &Path,
    profilo: &Profilo,
    (voci, scelta): (&mut [Decurtazione], &Scelta),
    esito: &mut Esito,
) -> Result<Prova, Error> {
    let letta = lettura::read(path, &tracciato(), scelta.data.anno())?;
    let mut listed: BTreeMap<Chiave, &Riga> = BTreeMap::new();
    let mut refuse = |riga: u32, id: &str, why: Vec<String>| {
        esito.scarti.push(scambi::Scarto { riga, id_verbale: id.to_owned(), motivi: why });
    };
    for (riga, why) in &letta.rotte {
        refuse(*riga, "", vec![(*why).to_owned()]);
    }
    for riga in &letta.righe {
        let id = riga.testo("id_verbale").trim();
        let unread: Vec<String> = riga.illeggibili().map(|it| format!("illeggibile-{it}")).collect();
        let same = |it: &&Decurtazione| {
            it.chiave.id_verbale == id && (riga.testo("ente").is_empty() || riga.testo("ente") == it.chiave.ente)
        };
        let found: Vec<&Decurtazione> = voci.iter().filter(same).collect();
        match found.as_slice() {
            _ if !unread.is_empty() => refuse(riga.riga, id, unread),
            [one] if listed.insert(one.chiave.clone(), riga).is_some() => {
                refuse(riga.riga, id, vec!["riga-ripetuta".to_owned()]);
            }
            [_] => {}
            [] => refuse(riga.riga, id, vec!["punti-non-dovuti".to_owned()]),
            _ => refuse(riga.riga, id, vec!["atto-di-piu-enti".to_owned()]),
        }
    }
    for it in voci.iter_mut() {
        let riga = listed.get(&it.chiave).copied();
        let is_in = riga.is_some_and(|riga| !riga.testo("includere").trim().eq_ignore_ascii_case("N"));
        let Some(riga) = riga.filter(|_| is_in) else {
            it.is_authorised = false;
            continue;
        };
        let ours = it.dettaglio.lacune();
        it.impedimenti.retain(|why| !ours.contains(&why.as_str()));
        match read(riga, &it.dettaglio, profilo) {
            Ok(dettaglio) => it.dettaglio = dettaglio,
            Err(why) => it.impedimenti.push(why.to_owned()),
        }
        // Who drove may be what the list says.
        it.impedimenti.retain(|why| why != "conducente-non-identificato");
        it.impedimenti.extend(it.dettaglio.lacune().into_iter().map(str::to_owned));
        let mut shown = riga.clone();
        shown.set("anomalie", it.impedimenti.join(" "));
        it.riga = shown;
    }
    scambi::keep(project, "lista", &letta.bytes)
}

/// The detail that a row says; what the list has no column for stays.
fn read(riga: &Riga, before: &Dettaglio, profilo: &Profilo) -> Result<Dettaglio, &'static str> {
    let testo = |name: &str| riga.testo(name).trim().to_owned();
    let mut violazioni = Vec::new();
    for code in riga.testo("violazioni").split_whitespace() {
        let (codice, punti) = code.split_once('=').ok_or("violazioni-illeggibili")?;
        if codice.len() > 8 {
            return Err("violazioni-illeggibili");
        }
        violazioni.push((codice.to_owned(), punti.parse().map_err(|_| "violazioni-illeggibili")?));
    }
    let (toponimo, indirizzo) = profilo.toponimo(riga.testo("indirizzo"));
    let luogo_nascita = match testo("nazione_nascita") {
        it if it.is_empty() => {
            Nascita::Italia { comune: testo("luogo_nascita"), provincia: testo("provincia_nascita").to_uppercase() }
        }
        nazione => Nascita::Estero { nazione, localita: testo("luogo_nascita") },
    };
    Ok(Dettaglio {
        cognome: testo("cognome"),
        nome: testo("nome"),
        nascita: riga.data("data_nascita"),
        luogo_nascita,
        residenza_comune: testo("residenza"),
        residenza_provincia: testo("provincia"),
        residenza_cap: testo("cap"),
        toponimo,
        indirizzo,
        civico: testo("civico"),
        patente: testo("patente").to_uppercase(),
        violazione: riga.data("data_violazione"),
        definizione: riga.data("data_definizione"),
        violazioni,
        punti: testo("punti").parse().map_err(|_| "punti-illeggibili")?,
        ..before.clone()
    })
}

/// Takes in the archive's answers; what it refused goes into the queue of corrections in `out`.
pub fn import(project: &Project, scelta: &Scelta, path: &Path, out: &Path) -> Result<Importato, Error> {
    let profilo = project.profile(KIND, "punti")?.checked(Profilo::parse)?;
    let mut ledger = project.ledger()?;
    let bytes = read_file(path)?;
    let file = path.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
    let (risposte, scarti) = punti::answers(&bytes, &profilo);
    let mut esito =
        Importato { file: file.clone(), righe: (risposte.len() + scarti.len()) as u64, ..Importato::default() };
    for (riga, why) in scarti {
        esito.refuse(riga, "", [why]);
    }
    let regole = scambi::begin(project, &mut ledger)?;
    let prova = scambi::keep(project, "PUNTI-O", &bytes)?;
    let mut queue: Vec<Riga> = Vec::new();
    for risposta in risposte {
        let mut found = Vec::new();
        for chiave in scambi::found(&ledger, scelta, "numero", &risposta.verbale)? {
            found.extend(Aperto::load(&ledger, chiave, &regole)?);
        }
        if found.len() > 1 {
            let is_sent = |it: &Fatto| matches!(it.evento, Evento::Emesso { voce: Voce::Punti, .. });
            found.retain(|it| it.fatti.iter().any(is_sent));
        }
        if found.len() > 1 {
            found.retain(|it| driver(it, None).is_some_and(|it| it.patente == risposta.patente));
        }
        let [it] = found.as_slice() else {
            let why = if found.is_empty() { "atto-sconosciuto" } else { "atto-dubbio" };
            esito.refuse(risposta.riga, &risposta.verbale, [why]);
            continue;
        };
        let is_back = risposta.azione == Azione::Restituisce;
        let last = it.alive().into_iter().rev().find_map(|it| match &it.evento {
            Evento::Emesso { voce: Voce::Punti, riferimento, .. } if riferimento.ends_with(BACK) == is_back => {
                Some((riferimento.clone(), it.destinatario))
            }
            _ => None,
        });
        let Some((riferimento, destinatario)) = last else {
            esito.refuse(risposta.riga, &it.chiave.id_verbale, ["mai-inviato"]);
            continue;
        };
        let motivo = if risposta.accettato { String::new() } else { format!("{} {}", risposta.codice, risposta.testo) };
        // The same file again is about the file line of then, whatever was sent since.
        let is_read = it
            .alive()
            .into_iter()
            .any(|it| matches!(it.evento, Evento::Riscontro { voce: Voce::Punti, .. }) && it.prove.contains(&prova));
        let before = verdict(it, &riferimento);
        if is_read {
            esito.note += 1;
            if before == Some(false) {
                queue.push(refused(it, &risposta, (destinatario, &riferimento), &profilo));
            }
            continue;
        }
        if before.is_some_and(|it| it != risposta.accettato) {
            esito.refuse(risposta.riga, &it.chiave.id_verbale, ["gia-risposto-diverso"]);
            continue;
        }
        let key = Some(format!("punti-o:{riferimento}"));
        let evento = Evento::Riscontro {
            voce: Voce::Punti,
            riferimento: riferimento.clone(),
            accettato: risposta.accettato,
            motivo: motivo.trim().to_owned(),
        };
        let mut fatto = Fatto::new(scelta.data, evento).from(file.clone());
        fatto.destinatario = destinatario;
        fatto.prove.push(prova.clone());
        let nuovo = Nuovo { atto: it.chiave.clone(), fatto, key };
        let recorded = fascicoli::record(&mut ledger, &[nuovo])?;
        esito.count(&recorded);
        if !risposta.accettato {
            queue.push(refused(it, &risposta, (destinatario, &riferimento), &profilo));
        }
    }
    if !queue.is_empty() {
        files::make_folder(out)?;
        files::replace(&out.join(QUEUE), &tracciato().write(&queue))?;
        esito.scritti.push(QUEUE.to_owned());
    }
    Ok(esito)
}

/// The row of the queue for what the archive refused.
fn refused(
    it: &Aperto,
    risposta: &punti::Risposta,
    (destinatario, riferimento): (Option<u32>, &str),
    profilo: &Profilo,
) -> Riga {
    let dettaglio = detail(it, risposta.azione, driver(it, destinatario).as_ref(), profilo);
    let why: Vec<String> = dettaglio.lacune().into_iter().map(str::to_owned).collect();
    row(it, &dettaglio, &why)
        .with("flusso", riferimento)
        .with("esito_dtt", risposta.codice.as_str())
        .with("errore_dtt", risposta.testo.as_str())
}

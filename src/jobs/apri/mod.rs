//! A list of what is due becomes a lot of documents: reminders, integrations, verbali that follow, acts to serve again.
//!
//! Only acts for which the C.P.L. has said yes are opened; each of the others is listed with its reason. The lot is an
//! ordinary one: `plico render` prints it, with the model that is named. That it was made is a fact of each act, so
//! that no act is opened twice; a correction of that fact opens it again.

use std::collections::BTreeMap;
use std::path::Path;
use std::path::PathBuf;

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::domain::tariffa::Tariffa;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::fatti::Voce;
use crate::files::scratch::Scratch;
use crate::intake;
use crate::jobs::Error;
use crate::jobs::apri::tavole::Tavole;
use crate::jobs::autorizza;
use crate::jobs::clock;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::fascicoli::Nuovo;
use crate::jobs::modelli;
use crate::jobs::pec::dossier;
use crate::jobs::project::Project;
use crate::jobs::riscossione::is_lapsed;
use crate::jobs::scadenze;
use crate::ledger::Fact;
use crate::ledger::Ledger;
use crate::ledger::Recorded;
use crate::procedure::fascicolo;
use crate::procedure::fascicolo::Fascicolo;
use crate::procedure::fascicolo::Passo;

mod lettere;
mod seguiti;
mod tavole;

/// What to open.
#[derive(Debug, Clone)]
pub struct Options {
    /// The step.
    pub voce: Voce,
    /// The day of the documents.
    pub al: Data,
    /// The body, where the ledger holds several.
    pub ente: Option<String>,
    /// Whether acts of trial lots are opened instead of real ones.
    pub prova: bool,
    /// The folder of the lot.
    pub out: PathBuf,
    /// The last day to pay or to answer that the documents name.
    pub scadenza: Option<Data>,
    /// What only the C.P.L. gives, by act and recipient: notice numbers, numbers of new verbali; a table.
    pub dati: Option<PathBuf>,
}

/// An act that was not opened, or not for one of its recipients.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Escluso {
    /// The act.
    pub id_verbale: String,
    /// The recipient, where the step is for one.
    pub destinatario: Option<u32>,
    /// Why, as a stable code.
    pub codice: &'static str,
    /// The sum for which a notice is to be asked, where that is the reason.
    pub importo: Option<Centesimi>,
}

/// What came of it.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// The number of the lot; none where no act was opened.
    pub lotto: Option<String>,
    /// The model to print it with, where it is not the acts' own.
    pub modello: Option<&'static str>,
    /// Acts that were opened.
    pub aperti: Vec<String>,
    /// Acts that were not.
    pub esclusi: Vec<Escluso>,
}

/// What an act gives to the lot.
struct Pagina {
    /// Its rows, by table.
    righe: Vec<(String, BTreeMap<String, String>)>,
    /// The fields of the model that no table has.
    campi: Vec<(String, String)>,
    /// The sum that the document asks for.
    importo: Option<Centesimi>,
    /// The last day that it names, where that is the act's own.
    scadenza: Option<Data>,
}

/// An act that was opened, for whom, and the sum and the last day that its document names.
type Aperto = (Chiave, Option<u32>, Option<Centesimi>, Option<Data>);

/// An act to be opened, and all that is known for it.
struct Caso<'a> {
    fascicolo: &'a Fascicolo,
    passo: &'a Passo,
    options: &'a Options,
    /// What the C.P.L. gave for it.
    dati: &'a BTreeMap<String, String>,
    tariffa: &'a Tariffa,
    /// The seat of the Comando, where the body is described.
    sede: Option<&'a str>,
    /// Its facts.
    fatti: &'a [Fatto],
}

/// Opens the acts that are due.
pub fn open(project: &Project, options: &Options) -> Result<Outcome, Error> {
    let model = model(options.voce).ok_or_else(|| Error::Opening {
        voce: options.voce.as_str(),
        why: "it opens into no letter of its own: see what the list says of it".into(),
    })?;
    if options.al > clock::today() {
        let why = format!("{} is yet to come: documents are opened on the day that they bear, or later", options.al);
        return Err(Error::Opening { voce: options.voce.as_str(), why });
    }
    let tariffa = project.profile("tariffe", &project.config.tariffa)?;
    let tariffa =
        intake::tariffa::parse(tariffa.text()?).map_err(|cause| Error::profile(&tariffa.name, cause.to_string()))?;
    let regole = fascicoli::regole(project)?;
    let mut ledger = project.ledger()?;
    fascicoli::refresh(&mut ledger, &regole)?;
    let dati = read_dati(options.dati.as_deref())?;
    let filtro = scadenze::Filtro {
        al: Some(options.al),
        voce: Some(options.voce),
        ente: options.ente.clone(),
        prova: options.prova,
        entro: None,
        maggiorazione: regole.maggiorazione,
    };
    let mut due = Vec::new();
    scadenze::each(&mut ledger, &filtro, |it| {
        due.push(it.atto.clone());
        Ok(())
    })?;
    due.sort();
    due.dedup();
    let mut tavole = Tavole::default();
    // What is attached to a whole lot has no room in memory.
    let scratch = Scratch::new(options.out.parent().filter(|it| it.is_dir()))?;
    let (mut aperti, mut esclusi): (Vec<Aperto>, Vec<Escluso>) = (Vec::new(), Vec::new());
    let Some(ente) = options.ente.clone().or_else(|| due.first().map(|it| it.ente.clone())) else {
        return Ok(Outcome { lotto: None, modello: model, aperti: Vec::new(), esclusi });
    };
    due.retain(|it| it.ente == ente);
    let dossier = dossier::Dossier::new(project, &ente, options.al);
    let sede = modelli::ente_of(project, &ente)?.map(|it| format!("sede del {}, {}", it.comando, it.indirizzo));
    for chiave in &due {
        let fatti = fascicoli::load(&ledger, chiave)?;
        let Some(fascicolo) = fascicolo::fold(&fatti, &regole) else { continue };
        let is_due = |it: &&Passo| it.voce == options.voce && it.dal <= options.al;
        let passi: Vec<&Passo> = fascicolo.passi.iter().filter(is_due).collect();
        let is_allowed = autorizza::current(&fatti, options.voce).is_some_and(|it| it.0);
        let mut exclude = |passo: &Passo, codice, importo| {
            let (id_verbale, destinatario) = (chiave.id_verbale.clone(), passo.destinatario);
            esclusi.push(Escluso { id_verbale, destinatario, codice, importo });
        };
        let has_lapsed = options.voce.asks_for_money() && is_lapsed(&fascicolo, options.al);
        let mut pronti: Vec<&Passo> = Vec::new();
        for passo in &passi {
            match hindrance(passo, options.al, is_allowed, has_lapsed) {
                Some(codice) => exclude(passo, codice, None),
                None => pronti.push(passo),
            }
        }
        // The same act again is one document with all whom it is for; what follows from it is one for each.
        let documenti: Vec<&[&Passo]> = if model.is_none() {
            Some(&pronti[..]).filter(|it| !it.is_empty()).into_iter().collect()
        } else {
            pronti.chunks(1).collect()
        };
        for passi in documenti {
            let dati = given(&dati, &chiave.id_verbale, passi[0].destinatario, pronti.len());
            let (tariffa, sede) = (&tariffa, sede.as_deref());
            let caso = Caso { fascicolo: &fascicolo, passo: passi[0], options, dati, tariffa, sede, fatti: &fatti };
            let whom: Vec<Option<u32>> = passi.iter().map(|it| it.destinatario).collect();
            match page(&caso, &whom) {
                Err((codice, importo)) => passi.iter().for_each(|it| exclude(it, codice, importo)),
                Ok(pagina) if !tavole.is_new(&pagina) => exclude(passi[0], "numero-nuovo-ripetuto", None),
                Ok(pagina) => {
                    let attached = match options.voce {
                        Voce::RinotificaPosta => dossier.of(&ledger, chiave, &fatti, &whom)?,
                        _ => dossier::Esito::NonServe,
                    };
                    match attached {
                        dossier::Esito::NonServe => {}
                        dossier::Esito::Carte(all) => {
                            for it in all {
                                let whom = it.destinatario.map_or(String::new(), |it| it.to_string());
                                tavole.attach(&scratch, (&chiave.id_verbale, &whom), dossier::TIPO, &it.file)?;
                            }
                        }
                        dossier::Esito::Mancante(codice) => {
                            passi.iter().for_each(|it| exclude(it, codice, None));
                            continue;
                        }
                    }
                    tavole.add(&pagina);
                    let until = pagina.scadenza.or(options.scadenza);
                    aperti.extend(whom.into_iter().map(|it| (chiave.clone(), it, pagina.importo, until)));
                }
            }
        }
    }
    if aperti.is_empty() {
        return Ok(Outcome { lotto: None, modello: model, aperti: Vec::new(), esclusi });
    }
    let numero = number(&mut ledger, options, &ente)?;
    let head = tavole::Testata {
        ente: &ente,
        numero: &numero,
        al: options.al,
        prova: options.prova,
        voce: options.voce,
        modello: model,
    };
    tavole.write(&options.out, &head)?;
    // The lot first: were the run killed here, the acts would only be opened once more.
    let issued = aperti.iter().map(|it| issued(it, options, &numero)).collect::<Vec<_>>();
    fascicoli::record(&mut ledger, &issued)?;
    fascicoli::refresh(&mut ledger, &regole)?;
    let mut aperti: Vec<String> = aperti.into_iter().map(|it| it.0.id_verbale).collect();
    aperti.dedup();
    Ok(Outcome { lotto: Some(numero), modello: model, aperti, esclusi })
}

/// Why a step is not opened now.
fn hindrance(passo: &Passo, al: Data, is_allowed: bool, has_lapsed: bool) -> Option<&'static str> {
    let follows = matches!(passo.voce, Voce::Verbale126Bis | Voce::Verbale180);
    match () {
        () if passo.impedimenti.contains(&"aperto-non-affidato") => Some("aperto-non-affidato"),
        // A verbale that can be served in time no more helps nobody.
        () if follows && passo.entro.is_some_and(|it| it < al) => Some("fuori-termine"),
        () if !is_allowed => Some("non-autorizzato"),
        () if has_lapsed => Some("prescritto"),
        () if !passo.impedimenti.is_empty() => Some("impedito"),
        () => None,
    }
}

/// The fact that an act was opened into a document of the lot.
fn issued((atto, whom, importo, scadenza): &Aperto, options: &Options, numero: &str) -> Nuovo {
    let evento =
        Evento::Emesso { voce: options.voce, riferimento: numero.to_string(), scadenza: *scadenza, importo: *importo };
    let mut fatto = Fatto::new(options.al, evento).from("plico due");
    fatto.destinatario = *whom;
    let whom = whom.map_or(String::new(), |it| format!(":{it}"));
    let key = Some(format!("aperto:{}:{numero}{whom}", options.voce.as_str()));
    Nuovo { atto: atto.clone(), fatto, key }
}

/// The model that a step is printed with: `Some(None)` where the acts' own is; `None` where the step opens into none.
fn model(voce: Voce) -> Option<Option<&'static str>> {
    Some(match voce {
        Voce::RinotificaPosta | Voce::RinotificaEstero | Voce::Notifica => None,
        Voce::Sollecito => Some("sollecito"),
        Voce::Integrazione => Some("integrazione"),
        Voce::Rimborso => Some("eccedenza"),
        Voce::Verbale126Bis => Some("verbale-126bis"),
        Voce::Verbale180 => Some("verbale-180"),
        _ => return None,
    })
}

fn page(caso: &Caso<'_>, whom: &[Option<u32>]) -> Result<Pagina, (&'static str, Option<Centesimi>)> {
    match caso.options.voce {
        Voce::Sollecito => lettere::sollecito(caso),
        Voce::Integrazione => lettere::integrazione(caso),
        Voce::Rimborso => lettere::eccedenza(caso),
        Voce::Verbale126Bis => seguiti::verbale_126_bis(caso),
        Voce::Verbale180 => seguiti::verbale_180(caso),
        _ => seguiti::again(caso, whom),
    }
}

/// What the C.P.L. gave, by act and by recipient as the table writes them.
type Dati = BTreeMap<(String, String), BTreeMap<String, String>>;

/// What the C.P.L. gave for an act and a recipient. A row that names no recipient is for the act, unless several
/// documents of it are opened: each then needs its own.
fn given<'a>(dati: &'a Dati, id: &str, whom: Option<u32>, documents: usize) -> &'a BTreeMap<String, String> {
    static NONE: BTreeMap<String, String> = BTreeMap::new();
    let row = |whom: String| dati.get(&(id.to_string(), whom));
    let own = whom.and_then(|it| row(it.to_string()));
    own.or_else(|| row(String::new()).filter(|_| documents == 1)).unwrap_or(&NONE)
}

fn read_dati(path: Option<&Path>) -> Result<Dati, Error> {
    let Some(path) = path else { return Ok(BTreeMap::new()) };
    let bytes = crate::jobs::read_file(path)?;
    let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let rows: Vec<BTreeMap<String, String>> = crate::jobs::csv::table(&bytes)
        .ok_or_else(|| Error::Results { file, why: "it is no table with `;` between its columns".into() })?;
    let cell = |row: &BTreeMap<String, String>, name: &str| row.get(name).map_or("", String::as_str).trim().to_string();
    let key = |row: &BTreeMap<String, String>| (cell(row, "id_verbale"), cell(row, "progressivo_destinatario"));
    Ok(rows.into_iter().map(|row| (key(&row), row)).collect())
}

/// The kind of the fact that a lot of documents was numbered.
const OPENED: &str = "lotto-aperto";

/// The number of the lot: the year, `P`, and a counter that never gives one twice.
fn number(ledger: &mut Ledger, options: &Options, ente: &str) -> Result<String, Error> {
    let subject = format!("aperti:{}{ente}", if options.prova { "prova:" } else { "" });
    let mut next = ledger.facts(&subject, OPENED).map_err(Error::Ledger)?.len() + 1;
    loop {
        let numero = format!("{}/P{next:04}", options.al.anno());
        let instant = clock::now();
        let payload =
            serde_json::json!({ "voce": options.voce.as_str(), "al": options.al.to_string(), "numero": numero });
        let fact = Fact {
            subject: &subject,
            kind: OPENED,
            instant: &instant,
            payload: &payload.to_string(),
            day: Some(&options.al.to_string()),
            key: Some(&numero),
        };
        match ledger.record_all(&[fact]).map_err(Error::Ledger)?.as_slice() {
            [Recorded::New(_)] => return Ok(numero),
            _ => next += 1,
        }
    }
}

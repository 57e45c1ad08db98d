//! The C.P.L. says yes or no to a step of acts: by a list that came back from it, or of acts that are named.
//!
//! A list is any table of ours with a column `id_verbale`. Where it has a column `includere`, a mark decides, and a row
//! without one is left undecided; in a distinta, which has a column `anomalie`, a row with nothing in it and no mark is
//! included, as the paper distinta says. Rows about another step, in a list of all that is due, are left alone.

use std::collections::BTreeMap;
use std::path::Path;

use crate::domain::data::Data;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::fatti::Prova;
pub use crate::fatti::Voce;
use crate::jobs::Error;
use crate::jobs::csv::unguard;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::fascicoli::Nuovo;
use crate::jobs::project::Project;
use crate::jobs::prove::Prove;
use crate::jobs::read_file;
use crate::ledger::Ledger;
use crate::ledger::Recorded;
use crate::procedure::fascicolo;
use crate::procedure::regole::Regole;

pub mod attesa;
pub mod elenco;
pub mod stampa;

use attesa::Riga as Attesa;

/// What is decided, by whom.
#[derive(Debug, Clone)]
pub struct Richiesta {
    /// The step.
    pub voce: Voce,
    /// Who decides.
    pub da: String,
    /// Yes or no; a no holds for every row of a list, whatever its mark.
    pub consenso: bool,
    /// Why not.
    pub motivo: String,
    /// The day of the decision.
    pub data: Data,
    /// The body of acts that are named without one.
    pub ente: Option<String>,
    /// Whether acts that are named came with trial lots.
    pub prova: bool,
}

/// What became of the decision on an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Esito {
    /// Recorded as a yes.
    Autorizzato,
    /// Recorded as a no.
    Rifiutato,
    /// It was decided so already.
    GiaDeciso,
    /// The act asks for no such step by the day of the decision: a yes would be to nothing.
    NonDovuto,
    /// No act has this id, or several bodies have one.
    Sconosciuto,
    /// The row has no mark: nobody has decided.
    SenzaSegno,
    /// The row is about another step than the one that is decided.
    AltraVoce,
    /// The mark is neither S nor N.
    SegnoIlleggibile,
    /// Two rows of the act are marked differently.
    SegniDiscordi,
    /// It stands otherwise than it was shown to who decides.
    Cambiato,
}

impl Esito {
    /// The word of the list.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Autorizzato => "autorizzato",
            Self::Rifiutato => "rifiutato",
            Self::GiaDeciso => "gia-deciso",
            Self::NonDovuto => "non-dovuto",
            Self::Sconosciuto => "sconosciuto",
            Self::SenzaSegno => "senza-segno",
            Self::AltraVoce => "altra-voce",
            Self::SegnoIlleggibile => "segno-illeggibile",
            Self::SegniDiscordi => "segni-discordi",
            Self::Cambiato => "cambiato",
        }
    }

    /// Whether a person has to look.
    pub const fn needs_look(self) -> bool {
        !matches!(self, Self::Autorizzato | Self::Rifiutato | Self::GiaDeciso)
    }
}

/// An act and what became of the decision on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Riga {
    /// The body; empty where it could not be told.
    pub ente: String,
    /// The act.
    pub id_verbale: String,
    /// What became of it.
    pub esito: Esito,
}

/// An act as somebody named it, and the mark beside it.
struct Nominato {
    ente: Option<String>,
    id_verbale: String,
    prova: bool,
    segno: Result<bool, Esito>,
    /// The fingerprint of what was shown to who decides, where it was.
    visto: Option<String>,
}

/// Records what a list decides; the same list again adds nothing.
pub fn by_list(project: &Project, list: &Path, richiesta: &Richiesta) -> Result<Vec<Riga>, Error> {
    let bytes = read_file(list)?;
    let name = list.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
    let nominati = read(&bytes, richiesta)
        .ok_or_else(|| Error::Results { file: name.clone(), why: "it is no list with a column `id_verbale`".into() })?;
    let prova = Prova { tipo: "lista".into(), sha256: Prove::of(project).put(&bytes)? };
    decide(project, nominati, richiesta, &name, Some(prova))
}

/// Records a decision on acts that are named: `V/2026/000110`, or `E388:V/2026/000110` with their body.
pub fn by_acts(project: &Project, acts: &[String], richiesta: &Richiesta) -> Result<Vec<Riga>, Error> {
    let nominati = acts.iter().map(|it| {
        let (ente, id) = it.split_once(':').map_or((None, it.as_str()), |(ente, id)| (Some(ente.to_owned()), id));
        let ente = ente.or_else(|| richiesta.ente.clone());
        Nominato { ente, id_verbale: id.trim().to_owned(), prova: richiesta.prova, segno: Ok(true), visto: None }
    });
    decide(project, nominati.collect(), richiesta, "plico authorise", None)
}

/// Records a decision on acts as they were shown: each with the fingerprint of what was seen of it. One that stands
/// otherwise by now is not decided.
pub fn by_choice(project: &Project, acts: &[(Chiave, String)], richiesta: &Richiesta) -> Result<Vec<Riga>, Error> {
    let nominati = acts.iter().map(|(it, visto)| Nominato {
        ente: Some(it.ente.clone()),
        id_verbale: it.id_verbale.clone(),
        prova: it.prova,
        segno: Ok(true),
        visto: Some(visto.clone()),
    });
    decide(project, nominati.collect(), richiesta, "plico serve", None)
}

/// The last decision on a step that no document has used up yet: yes or no, and its fact.
pub fn current(fatti: &[Fatto], voce: Voce) -> Option<(bool, u64)> {
    let alive = alive(fatti);
    let issued = alive.iter().rev().find_map(|it| match it.evento {
        Evento::Emesso { voce: it_voce, .. } if it_voce == voce => Some(it.numero),
        _ => None,
    });
    let decided = alive.iter().rev().find_map(|it| match it.evento {
        Evento::Autorizzato { voce: it_voce, consenso, .. } if it_voce == voce => Some((consenso, it.numero)),
        _ => None,
    });
    decided.filter(|it| issued.is_none_or(|issued| it.1 > issued))
}

/// The facts that nobody withdrew, in the order they were recorded.
pub fn alive(fatti: &[Fatto]) -> Vec<&Fatto> {
    let mut sorted: Vec<&Fatto> = fatti.iter().collect();
    sorted.sort_by_key(|it| it.numero);
    let withdrawn = withdrawn(&sorted);
    sorted.retain(|it| !withdrawn.contains(&it.numero) && !matches!(it.evento, Evento::Rettifica { .. }));
    sorted
}

/// The numbers of the facts that others withdraw; the facts come in the order they were recorded.
fn withdrawn(sorted: &[&Fatto]) -> Vec<u64> {
    let mut withdrawn = Vec::new();
    // A withdrawal may itself be withdrawn: the last word is said first.
    for it in sorted.iter().rev() {
        if let Evento::Rettifica { di, .. } = &it.evento
            && !withdrawn.contains(&it.numero)
        {
            withdrawn.push(*di);
        }
    }
    withdrawn
}

/// Whether a fact is among these and nobody withdrew it; a withdrawal may be such a fact.
pub fn is_alive(fatti: &[Fatto], numero: u64) -> bool {
    let mut sorted: Vec<&Fatto> = fatti.iter().collect();
    sorted.sort_by_key(|it| it.numero);
    fatti.iter().any(|it| it.numero == numero) && !withdrawn(&sorted).contains(&numero)
}

/// The rows of a list; `None` where it is none.
fn read(bytes: &[u8], richiesta: &Richiesta) -> Option<Vec<Nominato>> {
    let bytes = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(bytes);
    let head = bytes.split(|it| *it == b'\n').next()?;
    // A spreadsheet may have saved it with its own separator.
    let separator = [b';', b',', b'\t'].into_iter().max_by_key(|it| head.iter().filter(|byte| *byte == it).count())?;
    let mut reader = csv::ReaderBuilder::new().delimiter(separator).flexible(true).from_reader(bytes);
    let headers = reader.byte_headers().ok()?.clone();
    let column = |name: &str| headers.iter().position(|it| it.trim_ascii().eq_ignore_ascii_case(name.as_bytes()));
    let id = column("id_verbale")?;
    let [ente, prova, includere, anomalie, voce] = ["ente", "prova", "includere", "anomalie", "voce"].map(column);
    let mut nominati = Vec::new();
    for row in reader.byte_records() {
        let row = row.ok()?;
        let cell = |place: Option<usize>| {
            let bytes = place.and_then(|it| row.get(it)).unwrap_or_default();
            let mut text = String::from_utf8_lossy(bytes).trim().to_owned();
            unguard(&mut text);
            text
        };
        let id_verbale = cell(Some(id));
        if id_verbale.is_empty() && row.iter().all(|it| it.trim_ascii().is_empty()) {
            continue;
        }
        let is_other = voce.is_some() && cell(voce) != richiesta.voce.as_str();
        let segno = match includere {
            _ if is_other => Err(Esito::AltraVoce),
            None => Ok(true),
            Some(_) => mark(&cell(includere), anomalie.is_some() && cell(anomalie).is_empty()),
        };
        let ente = Some(cell(ente)).filter(|it| !it.is_empty()).or_else(|| richiesta.ente.clone());
        nominati.push(Nominato { ente, id_verbale, prova: cell(prova) == "S", segno, visto: None });
    }
    Some(nominati)
}

/// What a mark says, or why it says nothing; no mark is a yes where the list says that nothing is wrong.
fn mark(segno: &str, is_sound: bool) -> Result<bool, Esito> {
    match segno.to_uppercase().as_str() {
        "S" | "SI" | "SÌ" | "X" | "1" => Ok(true),
        "N" | "NO" | "0" => Ok(false),
        "" if is_sound => Ok(true),
        "" => Err(Esito::SenzaSegno),
        _ => Err(Esito::SegnoIlleggibile),
    }
}

fn decide(
    project: &Project,
    nominati: Vec<Nominato>,
    richiesta: &Richiesta,
    fonte: &str,
    prova: Option<Prova>,
) -> Result<Vec<Riga>, Error> {
    let mut ledger = project.ledger()?;
    let regole = fascicoli::regole(project)?;
    let mut bodies: Option<BTreeMap<(String, bool), Vec<String>>> = None;
    // One decision an act, in the order in which acts are named.
    let mut acts: Vec<(Nominato, Option<Chiave>)> = Vec::new();
    let mut places: BTreeMap<(Option<String>, String, bool, bool), usize> = BTreeMap::new();
    for it in nominati {
        let is_other = it.segno == Err(Esito::AltraVoce);
        let same = (it.ente.clone(), it.id_verbale.clone(), it.prova, is_other);
        if let Some(place) = places.get(&same) {
            let known = &mut acts[*place].0;
            known.segno = if known.segno == it.segno { known.segno } else { Err(Esito::SegniDiscordi) };
            continue;
        }
        places.insert(same, acts.len());
        let chiave = match &it.ente {
            Some(ente) => Some(Chiave { ente: ente.clone(), id_verbale: it.id_verbale.clone(), prova: it.prova }),
            None => {
                let bodies = match &mut bodies {
                    Some(bodies) => bodies,
                    empty => empty.insert(by_id(&ledger)?),
                };
                let enti = bodies.get(&(it.id_verbale.clone(), it.prova)).map_or(&[][..], Vec::as_slice);
                let one =
                    |ente: &String| Chiave { ente: ente.clone(), id_verbale: it.id_verbale.clone(), prova: it.prova };
                if let [ente] = enti { Some(one(ente)) } else { None }
            }
        };
        acts.push((it, chiave));
    }
    let (mut righe, mut nuovi) = (Vec::with_capacity(acts.len()), Vec::new());
    for (it, chiave) in acts {
        let (ente, id_verbale) = (it.ente.clone().unwrap_or_default(), it.id_verbale.clone());
        let mut riga = Riga { ente, id_verbale, esito: Esito::Sconosciuto };
        if let Some(chiave) = chiave {
            let fatti = fascicoli::load(&ledger, &chiave)?;
            riga.ente.clone_from(&chiave.ente);
            if !fatti.is_empty() {
                let consenso = it.segno.map(|yes| yes && richiesta.consenso);
                riga.esito = match consenso {
                    Err(esito) if richiesta.consenso || esito == Esito::AltraVoce => esito,
                    consenso => {
                        let consenso = consenso.unwrap_or(false);
                        match current(&fatti, richiesta.voce) {
                            Some((known, _)) if known == consenso => Esito::GiaDeciso,
                            _ if consenso && was_said(&fatti, richiesta.voce, prova.as_ref()) => Esito::GiaDeciso,
                            _ if !is_as_seen(&it.visto, &chiave, &fatti, &regole, richiesta) => Esito::Cambiato,
                            _ if consenso && !is_due(&fatti, &regole, richiesta) => Esito::NonDovuto,
                            _ => {
                                let after = spoken(&fatti, richiesta.voce);
                                nuovi.push((righe.len(), nuovo(chiave, consenso, after, richiesta, fonte, &prova)));
                                if consenso { Esito::Autorizzato } else { Esito::Rifiutato }
                            }
                        }
                    }
                };
            }
        }
        righe.push(riga);
    }
    let facts: Vec<Nuovo> = nuovi.iter().map(|it| it.1.clone()).collect();
    for ((place, _), recorded) in nuovi.iter().zip(fascicoli::record(&mut ledger, &facts)?) {
        if !matches!(recorded, Recorded::New(_)) {
            righe[*place].esito = Esito::GiaDeciso;
        }
    }
    Ok(righe)
}

/// Whether an act stands as it was shown to who decides; what nobody was shown is decided by its list or its name.
fn is_as_seen(visto: &Option<String>, atto: &Chiave, fatti: &[Fatto], regole: &Regole, richiesta: &Richiesta) -> bool {
    let now = || Attesa::of(atto, fatti.to_vec(), regole, richiesta.voce, richiesta.data);
    visto.as_ref().is_none_or(|visto| now().is_some_and(|it| it.impronta == *visto))
}

/// Whether this very list said yes before: it speaks once.
fn was_said(fatti: &[Fatto], voce: Voce, list: Option<&Prova>) -> bool {
    let is_it = |it: &Fatto| match it.evento {
        Evento::Autorizzato { voce: about, consenso, .. } => {
            about == voce && consenso && list.is_some_and(|list| it.prove.contains(list))
        }
        _ => false,
    };
    fatti.iter().any(is_it)
}

/// Whether an act asks for the step by the day of the decision. Points of an act that fell are given back by a yes to
/// the same step.
fn is_due(fatti: &[Fatto], regole: &Regole, richiesta: &Richiesta) -> bool {
    let Some(it) = fascicolo::fold(fatti, regole) else { return false };
    let is_back = richiesta.voce == Voce::Punti && it.annullato.is_some() && it.emesso(Voce::Punti).is_some();
    is_back || it.passi.iter().any(|it| it.voce == richiesta.voce && it.dal <= richiesta.data)
}

/// The last fact that said or did something about a step; 0 where there is none.
fn spoken(fatti: &[Fatto], voce: Voce) -> u64 {
    let is_about = |it: &&&Fatto| matches!(it.evento, Evento::Autorizzato { voce: about, .. } | Evento::Emesso { voce: about, .. } if about == voce);
    alive(fatti).iter().filter(is_about).map(|it| it.numero).max().unwrap_or(0)
}

fn nuovo(atto: Chiave, consenso: bool, after: u64, richiesta: &Richiesta, fonte: &str, prova: &Option<Prova>) -> Nuovo {
    let Richiesta { voce, da, motivo, data, .. } = richiesta;
    let motivo = if consenso { String::new() } else { motivo.clone() };
    let evento = Evento::Autorizzato { voce: *voce, consenso, da: da.clone(), motivo };
    let mut fatto = Fatto::new(*data, evento).from(fonte);
    fatto.prove.extend(prova.clone());
    // A list speaks once; a person may change their mind, each time after something else was said.
    let key = match prova {
        Some(prova) => format!("{}:{}", voce.as_str(), prova.sha256),
        None => format!("{}:{}:{}", voce.as_str(), consenso, after),
    };
    Nuovo { atto, fatto, key: Some(key) }
}

/// The bodies that have an act of an id, real or on trial.
fn by_id(ledger: &Ledger) -> Result<BTreeMap<(String, bool), Vec<String>>, Error> {
    let mut bodies: BTreeMap<(String, bool), Vec<String>> = BTreeMap::new();
    for chiave in fascicoli::all(ledger)? {
        bodies.entry((chiave.id_verbale, chiave.prova)).or_default().push(chiave.ente);
    }
    Ok(bodies)
}

//! A keyed paper on disk: what was typed, by whom, in which version, and where it stands.

use std::path::PathBuf;

use serde::Deserialize;
use serde::Serialize;

use crate::files;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::digita;
use crate::jobs::digita::Chi;
use crate::jobs::digita::campi;
use crate::jobs::digita::campi::Campi;
use crate::jobs::digita::scansioni;
use crate::jobs::digita::scansioni::Arrivata;
use crate::jobs::digita::scansioni::Immagine;
use crate::jobs::digita::scansioni::Scansione;
use crate::jobs::project::Project;

/// What is keyed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Genere {
    /// Paper verbali.
    Verbale,
    /// Declarations of who drove.
    Dichiarazione,
}

impl Genere {
    /// The folder.
    pub(in crate::jobs) const fn folder(self) -> &'static str {
        match self {
            Self::Verbale => "verbali",
            Self::Dichiarazione => "dichiarazioni",
        }
    }
}

/// Where a paper stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stato {
    /// Somebody is at it.
    Bozza,
    /// A verbale that may leave; a declaration that was recorded as valid.
    Valida,
    /// A declaration that was recorded as not valid.
    NonValida,
    /// Put aside: a wrong scan, a paper that is no act.
    Scartata,
}

impl Stato {
    /// Its word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Bozza => "bozza",
            Self::Valida => "valida",
            Self::NonValida => "non-valida",
            Self::Scartata => "scartata",
        }
    }
}

/// A keyed paper.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scheda {
    /// Its name here.
    pub id: String,
    /// How often it was saved; a form that has another number has seen another text.
    pub versione: u64,
    /// Where it stands.
    pub stato: Stato,
    /// Why it was put aside, or is not valid.
    pub nota: String,
    /// What was typed.
    pub campi: Campi,
    /// Its scans.
    pub scansioni: Vec<Scansione>,
    /// When it was begun, ISO 8601.
    pub creata: String,
    /// When it was changed last.
    pub cambiata: String,
    /// By whom, in full.
    pub cambiata_da: String,
}

/// Prints nothing that was typed.
impl std::fmt::Debug for Scheda {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Scheda({} {:?})", self.id, self.stato)
    }
}

impl Scheda {
    /// The file of a paper.
    pub(super) const FILE: &str = "scheda.json";

    /// What stands in a field.
    pub fn get(&self, name: &str) -> &str {
        campi::get(&self.campi, name)
    }

    /// How many pages its scans have together.
    pub fn pagine(&self) -> usize {
        self.scansioni.iter().map(|it| it.pagine).sum()
    }
}

/// What came of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Esito {
    /// It is done.
    Fatto,
    /// Somebody else, named, saved it meanwhile; what was typed is kept beside it.
    Superata(String),
    /// It cannot be changed where it stands.
    Chiusa,
    /// There is none.
    Assente,
    /// Something found keeps it from it.
    Trovati,
    /// A reason is missing.
    SenzaMotivo,
}

/// The folder of a paper; `None` for what cannot be its name.
pub(super) fn folder(project: &Project, genere: Genere, id: &str) -> Result<Option<PathBuf>, Error> {
    if !digita::is_id(id) {
        return Ok(None);
    }
    Ok(Some(digita::folder(project, genere.folder())?.join(id)))
}

/// A paper; `None` where there is none.
pub fn of(project: &Project, genere: Genere, id: &str) -> Result<Option<Scheda>, Error> {
    match folder(project, genere, id)? {
        Some(folder) => digita::stored(&folder.join(Scheda::FILE)),
        None => Ok(None),
    }
}

/// All papers, those begun last first.
pub fn all(project: &Project, genere: Genere) -> Result<Vec<Scheda>, Error> {
    let mut papers = Vec::new();
    for name in files::names(&digita::folder(project, genere.folder())?)? {
        papers.extend(of(project, genere, &name)?);
    }
    papers.sort_by(|a, b| (&b.creata, &b.id).cmp(&(&a.creata, &a.id)));
    Ok(papers)
}

/// A page of its scans.
pub fn page(project: &Project, genere: Genere, id: &str, number: usize) -> Result<Option<Immagine>, Error> {
    match (folder(project, genere, id)?, of(project, genere, id)?) {
        (Some(folder), Some(it)) => scansioni::page(&folder, &it.scansioni, number),
        _ => Ok(None),
    }
}

/// Begins a paper with its scans, which were judged. It is there whole or not at all: without its file a folder is none.
pub(super) fn begin(
    project: &Project,
    genere: Genere,
    chi: Chi<'_>,
    (campi, scans): (Campi, &[Arrivata<'_>]),
) -> Result<String, Error> {
    let now = clock::now();
    let hashes: String = scans.iter().map(|it| hash::sha256(it.1)).collect();
    let place = digita::folder(project, genere.folder())?;
    // The place in its day keeps papers that came together in their order.
    let day = clock::today().to_string();
    let before = files::names(&place)?.iter().filter(|it| it.starts_with(&day)).count();
    let mark = hash::sha256(format!("{now} {hashes}").as_bytes());
    let name = |number: usize| format!("{day}-{number:04}-{}", &mark[..6]);
    let id = (before + 1..).map(name).find(|it| !place.join(it).exists()).expect("there are names enough");
    let folder = place.join(&id);
    files::make_private_folder(&folder)?;
    let scansioni = scansioni::keep(&folder, scans, 0)?;
    let it = Scheda {
        id: id.clone(),
        versione: 0,
        stato: Stato::Bozza,
        nota: String::new(),
        campi,
        scansioni,
        creata: now.clone(),
        cambiata: now,
        cambiata_da: chi.persona.to_owned(),
    };
    write(project, genere, &it)?;
    Ok(id)
}

/// Adds scans, which were judged, to a draft.
pub(super) fn add(project: &Project, genere: Genere, id: &str, scans: &[Arrivata<'_>]) -> Result<Esito, Error> {
    let (Some(folder), Some(mut it)) = (folder(project, genere, id)?, of(project, genere, id)?) else {
        return Ok(Esito::Assente);
    };
    if it.stato != Stato::Bozza {
        return Ok(Esito::Chiusa);
    }
    it.scansioni.extend(scansioni::keep(&folder, scans, it.scansioni.len())?);
    write(project, genere, &it)?;
    Ok(Esito::Fatto)
}

fn write(project: &Project, genere: Genere, it: &Scheda) -> Result<(), Error> {
    let Some(folder) = folder(project, genere, &it.id)? else { return Ok(()) };
    let json = serde_json::to_vec(it).expect("a paper is plain data");
    Ok(files::replace_private(&folder.join(Scheda::FILE), &json)?)
}

/// Saves a change as the next version.
pub(super) fn save(project: &Project, genere: Genere, mut it: Scheda, chi: Chi<'_>) -> Result<(), Error> {
    it.versione += 1;
    it.cambiata = clock::now();
    chi.persona.clone_into(&mut it.cambiata_da);
    write(project, genere, &it)
}

/// Where what somebody typed waits that came too late.
fn aside(project: &Project, genere: Genere, id: &str, nome: &str) -> Result<Option<PathBuf>, Error> {
    Ok(folder(project, genere, id)?.map(|it| it.join(format!("accanto-{}.json", files::safe_name(nome)))))
}

/// Keeps beside a paper what somebody typed who has not seen its last version.
pub(super) fn keep_aside(project: &Project, genere: Genere, id: &str, chi: Chi<'_>, said: &Campi) -> Result<(), Error> {
    let Some(path) = aside(project, genere, id, chi.nome)? else { return Ok(()) };
    let json = serde_json::to_vec(said).expect("texts are plain data");
    Ok(files::replace_private(&path, &json)?)
}

/// What somebody typed that came too late: the fields that say something else now.
pub fn beside(project: &Project, genere: Genere, it: &Scheda, chi: Chi<'_>) -> Result<Campi, Error> {
    let Some(path) = aside(project, genere, &it.id, chi.nome)? else { return Ok(Campi::new()) };
    let mut said: Campi = digita::stored(&path)?.unwrap_or_default();
    said.retain(|name, text| it.campi.get(name).is_some_and(|now| now != text.trim()));
    Ok(said)
}

/// Forgets it, once its author has taken it up or let it go.
pub(super) fn let_go(project: &Project, genere: Genere, id: &str, chi: Chi<'_>) -> Result<(), Error> {
    if let Some(path) = aside(project, genere, id, chi.nome)? {
        files::clear(&path)?;
    }
    Ok(())
}

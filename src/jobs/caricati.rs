//! Lots that came over the pages: kept as they came, each in a folder of its own, with what reading them found.

use std::path::Path;
use std::path::PathBuf;

use serde::Deserialize;
use serde::Serialize;
use serde_json::Value;

use crate::files;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::autorizza::stampa::Flusso;
use crate::jobs::check;
use crate::jobs::clock;
use crate::jobs::lotto::Lotto;
use crate::jobs::modelli::prova::chain;
use crate::jobs::project::Project;

/// The folder, in that of the project.
const FOLDER: &str = "caricati";

/// What became of one, beside it.
const ESITO: &str = "esito.json";

/// How many are listed.
const LISTED: usize = 30;

/// A file that came.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Caricato {
    /// Its name here: the day it came and the beginning of its hash.
    pub id: String,
    /// What it was called.
    pub nome: String,
    /// Where it lies, below the project's folder.
    pub percorso: String,
    /// When it came, ISO 8601.
    pub quando: String,
    /// Who sent it.
    pub chi: String,
    /// How many rows became what; empty where it cannot be read.
    pub conti: Vec<(String, u64)>,
    /// What was found, with the columns of `rilievi.csv`.
    pub rilievi: Vec<Value>,
    /// Why it cannot be read at all; empty where it can.
    pub errore: String,
    /// The lot as who says whether it may be printed sees it; none where it cannot be read.
    #[serde(default)]
    pub flusso: Option<Flusso>,
}

fn folder(project: &Project, id: &str) -> Option<PathBuf> {
    let is_name = !id.is_empty() && id.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-');
    is_name.then(|| project.dir().join(FOLDER).join(id))
}

/// Keeps a lot and reads it. The same bytes sent again are read again, and kept once.
pub fn lot(project: &Project, nome: &str, bytes: &[u8], chi: &str) -> Result<Caricato, Error> {
    let quando = clock::now();
    let id = format!("{}-{}", clock::today(), &hash::sha256(bytes)[..12]);
    let folder = project.dir().join(FOLDER).join(&id);
    files::make_folder(&folder)?;
    let name = match files::safe_name(nome) {
        it if it.to_lowercase().ends_with(".zip") => it,
        it => format!("{it}.zip"),
    };
    let path = folder.join(&name);
    files::replace(&path, bytes)?;
    let mut it = Caricato {
        percorso: format!("{FOLDER}/{id}/{name}"),
        id,
        nome: nome.to_owned(),
        quando,
        chi: chi.to_owned(),
        conti: Vec::new(),
        rilievi: Vec::new(),
        errore: String::new(),
        flusso: None,
    };
    let report = |lotto: &Lotto<'_>| Ok((check::as_json(lotto)?, Flusso::of(lotto)?));
    match check::check(project, &path, None, None, report) {
        Ok(outcome) => {
            let conti = &outcome.conti;
            let counts = [
                ("righe", conti.righe),
                ("atti", conti.atti),
                ("scartati", conti.scartati),
                ("plichi", conti.plichi),
                ("pec", conti.pec),
            ];
            it.conti = counts.map(|(name, count)| (name.to_owned(), count)).to_vec();
            let (rilievi, flusso) = outcome.rilievi;
            (it.rilievi, it.flusso) = (rilievi, Some(flusso));
        }
        // A lot that is none is an outcome as well.
        Err(error) => it.errore = chain(&error),
    }
    let json = serde_json::to_vec(&it).expect("an outcome is plain data");
    files::replace(&folder.join(ESITO), &json)?;
    Ok(it)
}

/// One that came; `None` where there is none.
pub fn of(project: &Project, id: &str) -> Result<Option<Caricato>, Error> {
    match folder(project, id) {
        Some(folder) => read(&folder.join(ESITO)),
        None => Ok(None),
    }
}

/// Where the file of one lies; `None` where there is none.
pub fn file(project: &Project, id: &str) -> Result<Option<PathBuf>, Error> {
    let path = of(project, id)?.map(|it| project.dir().join(it.percorso));
    Ok(path.filter(|it| it.is_file()))
}

fn read(path: &Path) -> Result<Option<Caricato>, Error> {
    if !path.is_file() {
        return Ok(None);
    }
    Ok(serde_json::from_slice(&files::read(path)?).ok())
}

/// Those that came last, the latest first.
pub fn recent(project: &Project) -> Result<Vec<Caricato>, Error> {
    let dir = project.dir().join(FOLDER);
    let mut names = if dir.is_dir() { files::names(&dir)? } else { Vec::new() };
    names.sort_unstable_by(|a, b| b.cmp(a));
    let mut all = Vec::new();
    for name in names.iter().take(LISTED) {
        all.extend(read(&dir.join(name).join(ESITO))?);
    }
    all.sort_by(|a, b| b.quando.cmp(&a.quando));
    Ok(all)
}

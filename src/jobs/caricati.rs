//! Files that came over the pages: kept as they came, each upload in a folder of its own, then taken in by the very jobs that
//! the command line runs, one at a time and in the order of arrival.
//!
//! An upload is there whole or not at all. The same bytes, meant the same way, are one upload however often they come. Each
//! row of a file has one end, and those that were not simply used are listed beside.

pub mod carte;
pub mod coda;
pub mod deposito;
pub mod lavori;

use std::io::BufRead;
use std::io::BufReader;
use std::path::Path;
use std::path::PathBuf;

use serde::Deserialize;
use serde::Serialize;

use crate::files;
use crate::files::scratch::Scratch;
use crate::files::spool;
use crate::hash::Hasher;
use crate::jobs::Error;
use crate::jobs::autorizza::stampa::Flusso;
use crate::jobs::caricati::deposito::Arrivato;
use crate::jobs::caricati::deposito::Deposito;
use crate::jobs::clock;
use crate::jobs::profili;
use crate::jobs::project::Project;
use crate::jobs::render;

/// The folder, in that of the project.
pub(super) const FOLDER: &str = "caricati";

/// The files of an upload as they came, in its folder.
const ARRIVATI: &str = "arrivati";

/// What became of it, beside them.
const ESITO: &str = "esito.json";

/// Its rows that were not simply used, one JSON a line.
const RIGHE: &str = "righe.jsonl";

/// How many are listed.
const LISTED: usize = 30;

/// How many characters of its fingerprint name an upload.
const PRINT: usize = 12;

/// What may come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tipo {
    /// A lot, to be printed.
    Lotto,
    /// What became of pieces.
    Esiti,
    /// Payments.
    Pagamenti,
    /// Scans of cards that came back.
    Cartoline,
    /// The inserter's results about a lot that was printed.
    Risultati,
    /// What a desk knows: appeals, declarations, annulments.
    Registrazioni,
}

impl Tipo {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::Lotto, Self::Esiti, Self::Pagamenti, Self::Cartoline, Self::Risultati, Self::Registrazioni];

    /// Its word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Lotto => "lotto",
            Self::Esiti => "esiti",
            Self::Pagamenti => "pagamenti",
            Self::Cartoline => "cartoline",
            Self::Risultati => "risultati",
            Self::Registrazioni => "registrazioni",
        }
    }

    /// The kind of a word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == word)
    }

    /// Whether files that come together are one upload.
    pub const fn is_of_many(self) -> bool {
        matches!(self, Self::Cartoline)
    }

    /// The layouts that its files may have, and whether one need not say which.
    pub fn tracciati(self, project: &Project) -> Result<(Vec<String>, bool), Error> {
        match self {
            Self::Lotto | Self::Cartoline => Ok((Vec::new(), true)),
            Self::Esiti | Self::Pagamenti => Ok((profili::names(project, self.as_str())?, true)),
            Self::Registrazioni => Ok((profili::names(project, self.as_str())?, false)),
            Self::Risultati => Ok((profili::names(project, self.as_str())?, false)),
        }
    }
}

/// How an upload is meant.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Come {
    /// The layout; empty for what the content says, or for the project's own.
    #[serde(default)]
    pub tracciato: String,
    /// Whether trial acts are meant.
    #[serde(default)]
    pub prova: bool,
    /// For scans, the folder that they go into; for results, that of the rendered lot.
    #[serde(default)]
    pub cartella: String,
    /// For scans, the box of the paper.
    #[serde(default)]
    pub scatola: String,
}

/// How far an upload is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stato {
    /// It is kept, and its job is still to be done, or is being done.
    InCoda,
    /// Its job is over.
    Finito,
    /// The program ended too often while it was at it: a person says whether it is tried again.
    Fermo,
}

/// A file as it came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ricevuto {
    /// What it was called.
    pub nome: String,
    /// Where it lies, below the project's folder.
    pub percorso: String,
    /// Its hash.
    pub sha256: String,
    /// How many bytes it has.
    pub byte: u64,
}

/// An upload.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Caricato {
    /// Its name here: the day it came and the beginning of its fingerprint.
    pub id: String,
    /// What it is.
    pub tipo: Tipo,
    /// How it is meant.
    pub come: Come,
    /// The same files, meant the same way, have the same.
    pub impronta: String,
    /// Its files.
    pub file: Vec<Ricevuto>,
    /// When it came, ISO 8601.
    pub quando: String,
    /// Its place among those that came with one form.
    pub posto: usize,
    /// Who sent it.
    pub chi: String,
    /// How far it is.
    pub stato: Stato,
    /// How often its job was begun.
    pub tentativi: u32,
    /// How many rows became what; empty where it cannot be read.
    pub conti: Vec<(String, u64)>,
    /// How many rows were not simply used.
    pub righe: u64,
    /// What else there is to say: the key of a sentence, and what stands in its place.
    pub avvisi: Vec<(String, String)>,
    /// Why it cannot be read at all; empty where it can.
    pub errore: String,
    /// A lot as who says whether it may be printed sees it; none where it cannot be read.
    #[serde(default)]
    pub flusso: Option<Flusso>,
}

/// A row that was not simply used, with the columns of `rilievi.csv`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Riga {
    /// The file.
    pub file: String,
    /// Where it stands there, from 1; empty for the whole file.
    pub riga: String,
    /// Which field is meant.
    pub campo: String,
    /// A stable code.
    pub codice: String,
    /// What became of it: the key of a word.
    pub gravita: String,
    /// What was found.
    pub valore: String,
    /// The same in words.
    pub messaggio: String,
}

impl Caricato {
    /// What it is called: as its file, or its first one.
    pub fn nome(&self) -> &str {
        self.file.first().map_or("", |it| it.nome.as_str())
    }

    /// Whether something of it was not used, which may be used after something else came.
    pub fn may_again(&self) -> bool {
        self.stato == Stato::Fermo || self.stato == Stato::Finito && (self.righe > 0 || !self.errore.is_empty())
    }

    /// Its folder.
    fn folder(&self, project: &Project) -> PathBuf {
        project.dir().join(FOLDER).join(&self.id)
    }

    /// Where its files lie, in their order.
    pub fn paths(&self, project: &Project) -> Vec<PathBuf> {
        self.file.iter().map(|it| project.dir().join(&it.percorso)).collect()
    }

    /// Some of its rows that were not simply used.
    pub fn righe(&self, project: &Project, skip: usize, take: usize) -> Result<Vec<Riga>, Error> {
        let mut all = Vec::new();
        self.each_riga(project, |index, line| {
            if index >= skip && index < skip.saturating_add(take) {
                all.extend(serde_json::from_str::<Riga>(line).ok());
            }
        })?;
        Ok(all)
    }

    fn each_riga(&self, project: &Project, mut each: impl FnMut(usize, &str)) -> Result<(), Error> {
        let path = self.folder(project).join(RIGHE);
        if !path.is_file() {
            return Ok(());
        }
        for (index, line) in BufReader::new(files::open(&path)?).lines().enumerate() {
            each(index, &line.map_err(|source| files::Error::new("read", &path, source))?);
        }
        Ok(())
    }

    fn save(&self, project: &Project) -> Result<(), Error> {
        let json = serde_json::to_vec(self).expect("an upload is plain data");
        Ok(files::replace(&self.folder(project).join(ESITO), &json)?)
    }
}

/// The fingerprint of files that are meant one way, whatever their names and their order.
fn print_of(tipo: Tipo, come: &Come, arrivati: &[Arrivato]) -> String {
    let mut hashes: Vec<&str> = arrivati.iter().map(|it| it.sha256.as_str()).collect();
    hashes.sort_unstable();
    let mut hasher = Hasher::default();
    let prova = if come.prova { "prova" } else { "" };
    for part in [tipo.as_str(), &come.tracciato, prova, &come.cartella, &come.scatola].into_iter().chain(hashes) {
        hasher.part(part.as_bytes());
    }
    hasher.hex()
}

/// Keeps files as an upload, for its job to be done. The same again is the upload that is there: whether it is to be done
/// anew, because it could not be read before, is the second value.
pub fn keep(
    project: &Project,
    (tipo, come): (Tipo, &Come),
    arrivati: &[Arrivato],
    (chi, posto): (&str, usize),
) -> Result<(Caricato, bool), Error> {
    let impronta = print_of(tipo, come, arrivati);
    if let Some(known) = known(project, &impronta)? {
        let is_lost = known.stato == Stato::Fermo || !known.errore.is_empty();
        return if is_lost { again(project, known) } else { Ok((known, false)) };
    }
    let dir = project.dir().join(FOLDER);
    let id = format!("{}-{}", clock::today(), &impronta[..PRINT]);
    let scratch = Scratch::new(Some(&dir))?;
    let inside = scratch.path().join(ARRIVATI);
    files::make_folder(&inside)?;
    let mut ricevuti: Vec<Ricevuto> = Vec::new();
    for it in arrivati {
        let name = free_name(&ricevuti, &named(tipo, &it.nome));
        spool::shift(it.path(), &inside.join(&name))?;
        let percorso = format!("{FOLDER}/{id}/{ARRIVATI}/{name}");
        ricevuti.push(Ricevuto { nome: it.nome.clone(), percorso, sha256: it.sha256.clone(), byte: it.byte });
    }
    let it = Caricato {
        id,
        tipo,
        come: come.clone(),
        impronta,
        file: ricevuti,
        quando: clock::now(),
        posto,
        chi: chi.to_owned(),
        stato: Stato::InCoda,
        tentativi: 0,
        conti: Vec::new(),
        righe: 0,
        avvisi: Vec::new(),
        errore: String::new(),
        flusso: None,
    };
    let json = serde_json::to_vec(&it).expect("an upload is plain data");
    files::replace(&scratch.path().join(ESITO), &json)?;
    let to = dir.join(&it.id);
    scratch.move_to(&to).map_err(|source| files::Error::new("keep an upload in", &to, source))?;
    Ok((it, true))
}

/// Keeps a lot that was made here, and reads it at once.
pub fn lot(project: &Project, nome: &str, bytes: &[u8], chi: &str) -> Result<Caricato, Error> {
    let mut deposito = Deposito::open(project)?;
    let mut file = deposito.begin(nome)?;
    file.add(bytes)?;
    let (it, _) = keep(project, (Tipo::Lotto, &Come::default()), &[file.finish()?], (chi, 0))?;
    if it.stato == Stato::InCoda { coda::read_lot(project, it) } else { Ok(it) }
}

/// The name that a file is kept under. A lot is told by its ending.
fn named(tipo: Tipo, nome: &str) -> String {
    let name = files::safe_name(nome.rsplit(['/', '\\']).next().unwrap_or_default());
    match tipo {
        Tipo::Lotto if !name.to_lowercase().ends_with(".zip") => format!("{name}.zip"),
        _ => name,
    }
}

/// A name that no file of the upload has yet.
fn free_name(known: &[Ricevuto], name: &str) -> String {
    let is_free = |name: &str| !known.iter().any(|it| it.percorso.rsplit('/').next() == Some(name));
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let numbered = |n: usize| if ending.is_empty() { format!("{stem}~{n}") } else { format!("{stem}~{n}.{ending}") };
    if is_free(name) {
        return name.to_owned();
    }
    (2..).map(numbered).find(|it| is_free(it)).expect("there are more numbers than files")
}

/// The upload with a fingerprint, where it came before.
fn known(project: &Project, impronta: &str) -> Result<Option<Caricato>, Error> {
    let ends = format!("-{}", &impronta[..PRINT]);
    for name in files::names(&project.dir().join(FOLDER))?.iter().filter(|it| it.ends_with(&ends)) {
        if let Some(it) = of(project, name)?.filter(|it| it.impronta == impronta) {
            return Ok(Some(it));
        }
    }
    Ok(None)
}

/// Puts an upload of which something was not used back into the queue; says whether it was such a one. What was used before
/// is known then, and not used twice.
pub fn again(project: &Project, it: Caricato) -> Result<(Caricato, bool), Error> {
    if !it.may_again() {
        return Ok((it, false));
    }
    let it = Caricato { stato: Stato::InCoda, tentativi: 0, errore: String::new(), ..it };
    it.save(project)?;
    Ok((it, true))
}

/// One that came; `None` where there is none.
pub fn of(project: &Project, id: &str) -> Result<Option<Caricato>, Error> {
    let is_name = !id.is_empty() && id.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-');
    if !is_name {
        return Ok(None);
    }
    read(&project.dir().join(FOLDER).join(id).join(ESITO))
}

/// Where the first file of one lies; `None` where there is none.
pub fn file(project: &Project, id: &str) -> Result<Option<PathBuf>, Error> {
    let path = of(project, id)?.and_then(|it| it.paths(project).into_iter().next());
    Ok(path.filter(|it| it.is_file()))
}

fn read(path: &Path) -> Result<Option<Caricato>, Error> {
    if !path.is_file() {
        return Ok(None);
    }
    Ok(serde_json::from_slice(&files::read(path)?).ok())
}

/// The latest of those that are wanted, at least so many, the latest first.
fn all(project: &Project, most: usize, is_wanted: impl Fn(&Caricato) -> bool) -> Result<Vec<Caricato>, Error> {
    let dir = project.dir().join(FOLDER);
    let mut names = files::names(&dir)?;
    // What is on its way is hidden.
    names.retain(|it| !it.starts_with('.'));
    names.sort_unstable_by(|a, b| b.cmp(a));
    let mut all = Vec::new();
    let mut last_day = String::new();
    for name in names {
        // Names of one day are in no order: a day is read to its end.
        let day = name.get(..10).unwrap_or_default();
        if all.len() >= most && day != last_day {
            break;
        }
        all.extend(read(&dir.join(&name).join(ESITO))?.filter(&is_wanted));
        last_day = day.to_owned();
    }
    all.sort_by(|a: &Caricato, b| (&b.quando, b.posto).cmp(&(&a.quando, a.posto)));
    Ok(all)
}

/// Those that came last, the latest first.
pub fn recent(project: &Project) -> Result<Vec<Caricato>, Error> {
    latest(project, |_| true)
}

/// The lots that came last, the latest first.
pub fn lots(project: &Project) -> Result<Vec<Caricato>, Error> {
    latest(project, |it| it.tipo == Tipo::Lotto)
}

/// All of them, the latest first.
pub fn everything(project: &Project) -> Result<Vec<Caricato>, Error> {
    all(project, usize::MAX, |_| true)
}

fn latest(project: &Project, is_wanted: impl Fn(&Caricato) -> bool) -> Result<Vec<Caricato>, Error> {
    let mut all = all(project, LISTED, is_wanted)?;
    all.truncate(LISTED);
    Ok(all)
}

/// Those whose job is still to be done, in the order of arrival.
pub fn waiting(project: &Project) -> Result<Vec<Caricato>, Error> {
    let mut all = all(project, usize::MAX, |it| it.stato == Stato::InCoda)?;
    all.reverse();
    Ok(all)
}

/// The folders of the lots that were rendered and are still there, the latest first, as people may name them.
pub fn rendered(project: &Project) -> Result<Vec<String>, Error> {
    let Some(ledger) = project.known_ledger()? else { return Ok(Vec::new()) };
    let root = files::absolute(project.dir())?;
    let mut all: Vec<String> = Vec::new();
    for fact in ledger.facts_of(render::RENDERED).map_err(Error::Ledger)? {
        let Ok(fact) = serde_json::from_str::<serde_json::Value>(&fact) else { continue };
        let Some(folder) = fact["cartella"].as_str().map(PathBuf::from) else { continue };
        if fact["bozza"].as_bool() == Some(true) || !folder.join(crate::press::manifest::FILE).is_file() {
            continue;
        }
        let folder = folder.strip_prefix(&root).map(Path::to_path_buf).unwrap_or(folder).display().to_string();
        if !all.contains(&folder) {
            all.push(folder);
        }
    }
    Ok(all)
}

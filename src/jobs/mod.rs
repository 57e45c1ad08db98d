//! The jobs: the only place where stages meet disk, ledger, clock, threads.
//!
//! A job either leaves its result whole or nothing at all; what is wrong in the data is counted and listed,
//! and only what stops the job is an [`Error`].

pub mod accessi;
pub mod approve;
pub mod apri;
pub mod arrivi;
pub mod autorizza;
pub mod caricati;
pub mod cartoline;
pub mod cerca;
pub mod check;
pub mod clock;
pub mod consegna;
pub mod conservazione;
pub mod copia;
pub mod copies;
pub mod csv;
pub mod custodia;
pub mod demo;
pub mod digita;
pub mod distinta;
pub mod entrata;
pub mod esame;
pub mod esporta;
pub mod fascicoli;
pub mod gestore;
pub mod handover;
pub mod importa;
pub mod lettore;
pub mod livelli;
pub mod lotto;
pub mod modelli;
pub mod operazioni;
pub mod pagamenti;
pub mod pec;
pub mod persone;
pub mod pipeline;
pub mod posta;
pub mod pregresso;
pub mod profili;
pub mod progress;
pub mod project;
pub mod prove;
pub mod pull;
pub mod quadro;
pub mod rapporti;
pub mod remota;
pub mod render;
pub mod reprint;
pub mod riscossione;
pub mod sample;
pub mod scadenze;
pub mod scambi;
pub mod scansione;
pub mod spiega;
pub mod token;
pub mod verapdf;
pub mod verify;
pub mod vista;

use crate::compose;
use crate::domain::data::Data;
use crate::files;
use crate::hash::Hashed;
use crate::ledger;
use crate::locale::Locale;
use crate::press;

/// Why a job stopped. The cause is in `source`, not in the text.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The disk.
    #[error(transparent)]
    File(#[from] files::Error),
    /// The lot cannot be read at all.
    #[error("cannot read the lot")]
    Lotto(#[from] lotto::Error),
    /// The ledger.
    #[error(transparent)]
    Ledger(#[from] ledger::Error),
    /// A profile is missing or wrong.
    #[error("profile `{name}`: {why}")]
    Profile {
        /// Kind and name.
        name: String,
        /// What is wrong and what to do.
        why: String,
    },
    /// There is no such model.
    #[error("no model `{0}`")]
    NoModel(String),
    /// A model is not the one that was meant.
    #[error("`{model}` ({lingua}) is not what was looked at any more: look again")]
    Other {
        /// The model.
        model: String,
        /// The language.
        lingua: String,
    },
    /// Another process of ours did not do what it was called for.
    #[error("{what}: {why}")]
    Process {
        /// What it was to do.
        what: &'static str,
        /// What it said.
        why: String,
    },
    /// A model cannot be loaded or laid out.
    #[error("cannot compose")]
    Compose(#[source] compose::Error),
    /// One act cannot be composed or printed; the id says which.
    #[error("cannot print act `{id}`")]
    Act {
        /// Its id.
        id: String,
        /// Why.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// The press.
    #[error("cannot print")]
    Press(#[source] press::Error),
    /// Someone asked the job to stop.
    #[error("stopped on request; no file was left half written, and what was recorded stays")]
    Interrupted,
    /// The sample lot.
    #[error("cannot write the sample lot")]
    Sample(#[source] sample::Error),
    /// A results file cannot be read by its layout.
    #[error("`{file}`: {why}")]
    Results {
        /// The file.
        file: String,
        /// What is wrong and what to do.
        why: String,
    },
    /// A flow from outside cannot be read at all.
    #[error("`{file}`")]
    Flusso {
        /// The file's name.
        file: String,
        /// What is wrong and what to do.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// A fact of the ledger is not in the form that this version knows.
    #[error("fact {number} of the ledger cannot be read ({why}): it was written by a newer version of plico")]
    Fact {
        /// Its number.
        number: u64,
        /// Where its form is strange.
        why: String,
    },
    /// Another job has the turn that this one needs.
    #[error(
        "another plico takes payments in or makes a ruolo on this ledger: nothing was done; run it again when that is over"
    )]
    Busy,
    /// A step that opens into no document.
    #[error("`{voce}` cannot be opened: {why}")]
    Opening {
        /// The step.
        voce: &'static str,
        /// Why, and what to do.
        why: String,
    },
    /// A rendered lot is not what its own files say, so that no job can go on from it.
    #[error("`{folder}`: {why}")]
    Rendered {
        /// The folder.
        folder: String,
        /// What is wrong and what to do.
        why: String,
    },
}

impl Error {
    /// A profile is missing or wrong.
    pub fn profile(name: &str, why: impl Into<String>) -> Self {
        Self::Profile { name: name.to_string(), why: why.into() }
    }

    /// A folder is not one that a job can go on from.
    pub fn rendered(folder: &std::path::Path, why: impl Into<String>) -> Self {
        Self::Rendered { folder: folder.display().to_string(), why: why.into() }
    }

    /// One act stopped the job.
    pub fn act(id: &str, source: impl std::error::Error + Send + Sync + 'static) -> Self {
        Self::Act { id: id.to_string(), source: Box::new(source) }
    }
}

/// Reads a file that a person named.
pub fn read_file(path: &std::path::Path) -> Result<Vec<u8>, Error> {
    Ok(files::read(path)?)
}

/// Writes a file that a person named, whole or not at all.
pub fn write_file(path: &std::path::Path, bytes: &[u8]) -> Result<(), Error> {
    Ok(files::replace(path, bytes)?)
}

/// Writes a trial lot whose approvals cover the models as they are now.
pub fn make_sample(
    project: &project::Project,
    atti: u32,
    seed: u64,
    date: Data,
    [damage_per_mille, pec_per_mille]: [u32; 2],
    dir: &std::path::Path,
) -> Result<sample::Written, Error> {
    let setup = render::Setup::new(project)?;
    let approvazioni = Some(approve::for_trial(project, date)?);
    let options = sample::Options { atti, seed, date, damage_per_mille, pec_per_mille, approvazioni };
    sample::write(&options, &setup.tariffa, dir).map_err(Error::Sample)
}

/// The sentences of that name for operators who read this language.
pub fn sentences(lingua: &str, name: &str) -> Result<Locale, Error> {
    let bytes = words(lingua, name)?;
    Locale::parse(&String::from_utf8_lossy(&bytes))
        .map_err(|cause| Error::profile(&format!("locales/{lingua}/{name}.toml"), cause.to_string()))
}

/// The file of words of that name for operators who read this language.
pub fn words(lingua: &str, name: &str) -> Result<Vec<u8>, Error> {
    crate::shipped::sentences(lingua, name).ok_or_else(|| {
        let why = format!("`lingua = \"{lingua}\"`: there are no words of `{name}` in it; `it` and `de` are complete");
        Error::profile(project::CONFIG, why)
    })
}

/// The hash of a file of any size.
pub fn hash_of(path: &std::path::Path) -> Result<String, files::Error> {
    let mut out = Hashed::new(std::io::sink());
    let mut from = std::io::BufReader::new(files::open(path)?);
    std::io::copy(&mut from, &mut out).map_err(|source| files::Error::new("read", path, source))?;
    Ok(out.finish().1)
}

/// Makes a folder a project; says of each file whether it was written or was there already.
pub fn init(project: &project::Project) -> Result<Vec<(std::path::PathBuf, bool)>, Error> {
    let example = crate::shipped::template("enti/esempio.toml").unwrap_or_default();
    let wanted = [
        (project.dir().join(project::CONFIG), project::DEFAULT_CONFIG.as_bytes().to_vec()),
        (project.dir().join("profili/enti/esempio.toml"), example),
    ];
    let mut done = Vec::new();
    for (path, bytes) in wanted {
        let is_there = path.exists();
        if !is_there {
            files::make_folder(path.parent().unwrap_or(project.dir()))?;
            files::replace(&path, &bytes)?;
        }
        done.push((path, !is_there));
    }
    Ok(done)
}

//! What people key in: paper verbali that no flow brings, and what owners declare of who drove.
//!
//! A keyed paper is a folder of its own in `digitati/` with its scans and a file of what was typed. Nothing typed is
//! lost: each save is a version, and whoever saves over one that they have not seen keeps theirs beside it. Until they
//! leave, these are personal data of one desk: their owner alone may read the files.

use std::fs::File;
use std::path::Path;
use std::path::PathBuf;
use std::thread;
use std::time::Duration;

use crate::files;
use crate::jobs::Error;
use crate::jobs::clock::Cronometro;
use crate::jobs::project::Project;

pub mod campi;
pub mod carte;
pub mod conducente;
pub mod controllo;
pub mod dichiarazioni;
pub mod doppi;
pub mod scansioni;
pub mod scheda;
mod tavole;
pub mod uscite;
pub mod verbali;

/// The folder of all that is keyed, in that of the project.
pub(super) const FOLDER: &str = "digitati";

/// The file that whoever changes something holds.
const TURN: &str = ".turno";

/// How long one waits for it, and how long until one looks again.
const WAIT: Duration = Duration::from_secs(5);
const AGAIN: Duration = Duration::from_millis(20);

/// Who keys.
#[derive(Debug, Clone, Copy)]
pub struct Chi<'a> {
    /// The name to log in with.
    pub nome: &'a str,
    /// In full.
    pub persona: &'a str,
}

/// How much something found weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Peso {
    /// Nothing can be recorded with it.
    Ferma,
    /// The paper is not valid with it.
    Blocca,
    /// Somebody has to look, and to say so.
    Avvisa,
}

/// Something found in what was keyed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trovato {
    /// The field of the form; empty where it is about the whole paper.
    pub campo: String,
    /// A stable code.
    pub codice: String,
    /// How much it weighs.
    pub peso: Peso,
    /// What it is about: the sentence of a rilievo, or what the sentence of the code has a place for.
    pub testo: String,
}

impl Trovato {
    fn new(campo: impl Into<String>, codice: &str, peso: Peso) -> Self {
        Self { campo: campo.into(), codice: codice.to_owned(), peso, testo: String::new() }
    }

    fn about(mut self, testo: impl Into<String>) -> Self {
        self.testo = testo.into();
        self
    }
}

/// What of the findings somebody has to confirm, as one word; empty where nothing.
pub fn impronta(trovati: &[Trovato]) -> String {
    let avvisi = trovati.iter().filter(|it| it.peso == Peso::Avvisa);
    let said: Vec<String> = avvisi.map(|it| format!("{}|{}|{}", it.campo, it.codice, it.testo)).collect();
    if said.is_empty() { String::new() } else { crate::hash::sha256(said.join("\n").as_bytes())[..16].to_owned() }
}

/// A folder of what is keyed, made where it is not there.
fn folder(project: &Project, name: &str) -> Result<PathBuf, Error> {
    let path = project.dir().join(FOLDER).join(name);
    files::make_private_folder(&path)?;
    Ok(path)
}

/// Holds all that is keyed for ourselves until the value goes away, here and in every other program.
fn turn(project: &Project) -> Result<File, Error> {
    let path = folder(project, "")?.join(TURN);
    if !path.is_file() {
        files::create(&path)?;
    }
    let begun = Cronometro::start();
    loop {
        match files::hold(&path)? {
            Some(held) => return Ok(held),
            None if begun.passed() > WAIT => return Err(Error::Busy),
            None => thread::sleep(AGAIN),
        }
    }
}

/// Holds it while what is past its retention is looked for and destroyed; nothing where nothing was ever keyed.
pub(super) fn held(project: &Project) -> Result<Option<File>, Error> {
    project.dir().join(FOLDER).is_dir().then(|| turn(project)).transpose()
}

/// Whether a text can be the name of a keyed paper: it becomes the name of a folder.
fn is_id(id: &str) -> bool {
    !id.is_empty() && id.len() <= 40 && id.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-')
}

/// The JSON at a path; `None` where there is no file.
fn stored<T: serde::de::DeserializeOwned>(path: &Path) -> Result<Option<T>, Error> {
    if !path.is_file() {
        return Ok(None);
    }
    let bytes = files::read(path)?;
    let read = serde_json::from_slice(&bytes);
    read.map(Some).map_err(|cause| files::Error::refused("read", path, format!("line {}", cause.line())).into())
}

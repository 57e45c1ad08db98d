//! What comes from outside and is not a print: acts, outcomes, payments, the backlog, answers.
//!
//! Each row of a file ends in exactly one place: recorded, known already, or refused with its reason; the same file
//! twice adds nothing.

use std::fmt::Write as _;
use std::path::Path;
use std::path::PathBuf;

use crate::files;
use crate::jobs::Error;
use crate::jobs::csv::cell;
use crate::jobs::project::Project;
use crate::ledger::Recorded;

pub mod accordo;
pub mod esiti;
pub mod lotto;
pub mod registrazioni;
pub mod ritorni;
pub mod tabella;

/// The file of the sentences of rows.
pub const SENTENCES: &str = "importa";

/// The layout of tables where none is named.
pub const NEUTRO: &str = "neutro";

/// Takes in what became of pieces: digital returns first, then tables. Without a layout a file says by its content which of
/// the two it is.
pub fn outcomes(
    project: &Project,
    files: &[PathBuf],
    tracciato: Option<&str>,
    ca: &[PathBuf],
    prova: bool,
) -> Result<Outcome, Error> {
    let (mut returns, mut tables) = (Vec::new(), Vec::new());
    for file in files {
        let is_return = tracciato.is_none() && ritorni::is_return(file)?;
        if is_return { returns.push(file.clone()) } else { tables.push(file.clone()) }
    }
    let mut outcome = Outcome::default();
    if !returns.is_empty() {
        outcome.join(ritorni::import(project, &returns, ca, prova)?);
    }
    if !tables.is_empty() {
        outcome.join(esiti::import(project, &tables, tracciato.unwrap_or(NEUTRO), prova)?);
    }
    Ok(outcome)
}

/// A row of a file that was not used, or is to be looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Respinta {
    /// The file as received.
    pub file: String,
    /// Where it stands there, from 1.
    pub riga: u32,
    /// Why, as a stable code.
    pub codice: &'static str,
    /// Which act, where that is known.
    pub id_verbale: String,
    /// What was found and what was expected, where the code does not say it all.
    pub trovato: String,
}

impl Respinta {
    /// A row with what is wrong with it.
    pub fn new(file: &str, riga: u32, codice: &'static str, id: &str, trovato: &str) -> Self {
        let id_verbale = id.chars().take(30).collect();
        Self { file: file.to_string(), riga, codice, id_verbale, trovato: trovato.to_string() }
    }

    /// Its sentence, with what was found.
    pub fn sentence(&self, say: impl Fn(&str) -> String) -> String {
        let sentence = say(self.codice);
        if self.trovato.is_empty() { sentence } else { format!("{sentence} ({})", self.trovato) }
    }
}

/// What became of the rows; they sum to what came in.
#[derive(Debug, Clone, Default)]
pub struct Outcome {
    /// Rows read.
    pub righe: u64,
    /// Recorded now.
    pub registrati: u64,
    /// Known already.
    pub noti: u64,
    /// Not used.
    pub respinte: Vec<Respinta>,
    /// Recorded, and to be looked at.
    pub da_vedere: Vec<Respinta>,
    /// Recorded, and said already by another source in the same way: two proofs.
    pub concordi: u64,
    /// Files that have columns which nothing was taken from, with these.
    pub ignote: Vec<(String, Vec<String>)>,
}

impl Outcome {
    /// Adds what became of other rows.
    pub fn join(&mut self, other: Self) {
        self.righe += other.righe;
        self.registrati += other.registrati;
        self.noti += other.noti;
        self.concordi += other.concordi;
        self.respinte.extend(other.respinte);
        self.da_vedere.extend(other.da_vedere);
        self.ignote.extend(other.ignote);
    }

    /// Adds a row that was not used.
    pub fn refuse(&mut self, file: &str, riga: u32, codice: &'static str, id: &str) {
        self.respinte.push(Respinta::new(file, riga, codice, id, ""));
    }

    /// Adds a row that was recorded and is to be looked at.
    pub fn look(&mut self, file: &str, riga: u32, codice: &'static str, id: &str) {
        self.da_vedere.push(Respinta::new(file, riga, codice, id, ""));
    }

    /// Counts a row whose facts were recorded: known where all of them were.
    pub fn count(&mut self, recorded: &[Recorded]) {
        match recorded.iter().any(|it| matches!(it, Recorded::New(_))) {
            true => self.registrati += 1,
            false => self.noti += 1,
        }
    }

    /// Notes the columns of a file that nothing was taken from.
    pub fn ignore(&mut self, file: &str, columns: Vec<String>) {
        if !columns.is_empty() {
            self.ignote.push((file.to_string(), columns));
        }
    }

    /// Writes the rows that a person must look at, each with its sentence.
    pub fn write(&self, path: &Path, say: impl Fn(&str) -> String) -> Result<(), Error> {
        let mut text = String::from("\u{FEFF}file;riga;id_verbale;codice;messaggio\r\n");
        for it in self.respinte.iter().chain(&self.da_vedere) {
            let (file, id) = (cell(&it.file), cell(&it.id_verbale));
            let _ = write!(text, "{file};{};{id};{};{}\r\n", it.riga, it.codice, cell(&it.sentence(&say)));
        }
        Ok(files::replace(path, text.as_bytes())?)
    }
}

//! What happens to a rendered lot after its print, as facts in order: reprints, pulls, hand-overs.
//!
//! Each is a folder `operazioni/NNNN-<kind>/` that appears whole and is never changed again: its record
//! `operazione.json`, what became of each piece in `plichi.csv`, and its own files. The state of a piece is never
//! stored: [`registro`] folds it out of the manifest and the operations.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::path::PathBuf;

use serde::Deserialize;
use serde::Serialize;

use crate::files;
use crate::files::staging::Staging;
use crate::hash;
use crate::jobs;
use crate::jobs::Error;
use crate::jobs::csv::cell;
use crate::jobs::operazioni::registro::Conti;
use crate::jobs::operazioni::registro::Fatto;
use crate::jobs::operazioni::registro::Stato;
use crate::jobs::operazioni::riscontro::Problema;
use crate::jobs::project::Project;
use crate::jobs::render;
use crate::ledger::Ledger;
use crate::locale::Locale;
use crate::press::manifest::Input;
use crate::press::manifest::Manifest;
use crate::press::manifest::Origine;

pub mod rapporto;
pub mod registro;
pub mod riscontro;
pub mod risultati;
pub mod sostitutive;
pub mod storia;
pub mod verifica;

/// The folder of a rendered lot that holds its operations.
pub const FOLDER: &str = "operazioni";

/// The record of an operation.
pub const RECORD: &str = "operazione.json";

/// What became of each piece that an operation touched.
pub const PIECES: &str = "plichi.csv";

/// Where the files of others are kept, by hash.
pub const RECEIVED: &str = "ricevuti";

/// The header row of [`PIECES`].
const HEADER: &str = "stampa;plico;stato\r\n";

/// Version of these forms.
const SCHEMA: u32 = 1;

/// What an operation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tipo {
    /// Pieces were printed again.
    Ristampa,
    /// Results were taken in, and nothing had to be printed again.
    Riscontro,
    /// Pieces were pulled.
    Storno,
    /// Pieces were handed over.
    Affidamento,
}

/// The operations on a job that the ledger knows: number, and hash of the record.
pub fn known(ledger: &Ledger, lavoro: &str) -> Result<BTreeMap<u32, String>, Error> {
    /// What the ledger says of an operation.
    #[derive(Deserialize)]
    struct Known {
        numero: u32,
        sha256: String,
    }
    let mut known = BTreeMap::new();
    for tipo in Tipo::ALL {
        let facts = ledger.facts(&render::subject(lavoro), tipo.as_str()).map_err(Error::Ledger)?;
        let facts = facts.iter().filter_map(|it| serde_json::from_str::<Known>(it).ok());
        known.extend(facts.map(|it| (it.numero, it.sha256)));
    }
    Ok(known)
}

/// The operations that the ledger knows and a rendered lot has not: they were made on another copy of it, or taken away.
pub fn lost(project: &Project, folder: &Path, manifest: &Manifest) -> Result<Vec<u32>, Error> {
    // A reprint has no operations of its own, and reading must not make a ledger.
    if manifest.padre.is_some() || !project.has_ledger() {
        return Ok(Vec::new());
    }
    let here = files::names(&folder.join(FOLDER))?;
    let here: BTreeSet<u32> = here.iter().filter_map(|it| it.split('-').next()?.parse().ok()).collect();
    let known = known(&project.ledger()?, &manifest.lavoro)?;
    Ok(known.into_keys().filter(|it| !here.contains(it)).collect())
}

impl Tipo {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Ristampa, Self::Riscontro, Self::Storno, Self::Affidamento];

    /// The word of folders and facts.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ristampa => "ristampa",
            Self::Riscontro => "riscontro",
            Self::Storno => "storno",
            Self::Affidamento => "affidamento",
        }
    }
}

/// `operazione.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Operazione {
    /// Version of the form.
    pub schema: u32,
    /// Its number, from 1 without gap.
    pub numero: u32,
    /// What it is.
    pub tipo: Tipo,
    /// When, ISO 8601.
    pub istante: String,
    /// The eight digits of the lot's job.
    pub lavoro: String,
    /// The hash of the lot's manifest.
    pub manifest_sha256: String,
    /// The hash of the record of the operation before; none for the first.
    pub precedente: Option<String>,
    /// Who answers for it, where that was said.
    pub persona: Option<String>,
    /// Why.
    pub motivo: Option<String>,
    /// The day it happened outside: the hand-over.
    pub data: Option<String>,
    /// The files of others that it rests on, as received.
    pub ricevuti: Vec<Input>,
    /// The profile by which they were read.
    pub profilo: Option<Input>,
    /// All pieces of the lot by state, after it.
    pub conti: Conti,
    /// All its other files.
    pub file: Vec<Input>,
}

/// What a caller says of an operation to be written.
#[derive(Debug, Clone, Default)]
pub struct Perche {
    /// Who answers for it.
    pub persona: Option<String>,
    /// Why.
    pub motivo: Option<String>,
    /// The day it happened outside.
    pub data: Option<String>,
    /// The files of others, as received.
    pub ricevuti: Vec<Input>,
    /// The profile by which they were read.
    pub profilo: Option<Input>,
}

/// The name of an operation's folder.
pub fn name(numero: u32, tipo: Tipo) -> String {
    format!("{numero:04}-{}", tipo.as_str())
}

/// The number and the kind that the name of a folder says.
pub fn parse_name(name: &str) -> Option<(u32, Tipo)> {
    let (numero, word) = name.split_once('-')?;
    let tipo = Tipo::ALL.into_iter().find(|it| it.as_str() == word)?;
    let numero = numero.parse().ok().filter(|it| *it > 0)?;
    (self::name(numero, tipo) == name).then_some((numero, tipo))
}

/// Keeps a file of others inside an operation, under its hash, and says how it is listed.
pub fn keep(staging: &Staging, bytes: &[u8], extension: &str) -> Result<Input, Error> {
    let sha256 = hash::sha256(bytes);
    let file = format!("{RECEIVED}/{sha256}.{extension}");
    files::make_folder(&staging.path().join(RECEIVED))?;
    files::replace(&staging.path().join(&file), bytes)?;
    Ok(Input { file, sha256 })
}

/// The table of what became of pieces.
fn table(facts: &[Fatto]) -> String {
    let mut text = String::from(HEADER);
    for fact in facts {
        // What was printed again stands in the lists of its own print.
        if let Fatto::Esito(posto, stato) = fact {
            let _ = write!(text, "{};{};{stato}\r\n", posto.operazione, posto.plico);
        }
    }
    text
}

/// Reads the table of what became of pieces; `None` where it is none of ours.
fn read_table(text: &str) -> Option<Vec<Fatto>> {
    let rows = text.strip_prefix(HEADER)?;
    rows.lines()
        .map(|row| {
            let mut fields = row.split(';');
            let (operazione, plico) = (fields.next()?.parse().ok()?, fields.next()?.to_string());
            let stato = Stato::parse(fields.next()?)?;
            fields.next().is_none().then_some(Fatto::Esito(Origine { operazione, plico }, stato))
        })
        .collect()
}

/// Every file of a folder but its record, with its hash.
fn listed(folder: &Path) -> Result<Vec<Input>, Error> {
    let mut listed = Vec::new();
    for file in files::tree(folder)? {
        if file != RECORD {
            let sha256 = jobs::hash_of(&folder.join(&file))?;
            listed.push(Input { file, sha256 });
        }
    }
    Ok(listed)
}

/// The sentences of this part.
pub fn sentences(project: &Project) -> Result<Locale, Error> {
    jobs::sentences(&project.config.lingua, FOLDER)
}

/// Why nothing was done, as a table for the person who must look.
pub fn as_table(project: &Project, problems: &[Problema]) -> Result<String, Error> {
    let sentences = sentences(project)?;
    let mut text = String::from("riga;plico;codice;messaggio\n");
    for it in problems {
        let riga = if it.riga == 0 { String::new() } else { it.riga.to_string() };
        let said = sentences.say(it.codice, &[("nota", &it.nota)]);
        let _ = writeln!(text, "{riga};{};{};{}", cell(&it.plico), it.codice, cell(&said));
    }
    Ok(text)
}

/// The folder of an operation.
pub fn folder(root: &Path, numero: u32, tipo: Tipo) -> PathBuf {
    root.join(FOLDER).join(name(numero, tipo))
}

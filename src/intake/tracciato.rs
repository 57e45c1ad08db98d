//! A tracciato: how the columns of somebody's files become those of plico.
//!
//! A profile names files by pattern and says, for each table that they feed, where each column comes from:
//! a column, a constant, or one of a few functions of a column. An unknown key is an error: a misspelt one
//! would silently leave a column empty.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::intake::encoding::Codifica;
use crate::intake::riga::Tabella;
use crate::intake::table::Form;
use crate::intake::table::plain_name;

/// The form of profile that this reader knows.
const SCHEMA: u32 = 1;

/// Why a text is no tracciato.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Not TOML, a key that we do not know, one that is missing, a value of another type.
    #[error("cannot read the tracciato")]
    Toml(#[from] toml::de::Error),
    /// Another generation of profiles.
    #[error("the tracciato has schema `{0}`, expected `1`")]
    Schema(u32),
    /// A value that is not what its key asks for.
    #[error("in the tracciato, `{key}` is `{found}`")]
    Value {
        /// The key.
        key: String,
        /// What stands there.
        found: String,
    },
}

/// A tracciato.
#[derive(Debug, Clone)]
pub struct Tracciato {
    /// Its name.
    pub nome: String,
    /// First day it is used, `aaaa-mm-gg`; empty for always.
    pub valido_dal: String,
    /// Last day it is used; empty for always.
    pub valido_al: String,
    /// Who checked it against real files and when; empty while nobody has.
    pub verificato: String,
    /// Whether the lot's sums are printed even where they differ from ours.
    pub importi_del_lotto: bool,
    /// The folder that names of attachments are relative to, with its slash; empty for the lot itself.
    pub allegati: String,
    /// Columns of the head of the lot that its files do not give.
    pub testata: BTreeMap<String, String>,
    /// The files, in the order in which their patterns are tried.
    pub flussi: Vec<Flusso>,
}

/// The files that a pattern names, and what they feed.
#[derive(Debug, Clone)]
pub struct Flusso {
    /// Pattern of names, lower case; `*` stands for anything.
    pub modello: String,
    /// A column without which a file of that name is another file.
    pub se_colonna: Option<String>,
    /// How its bytes are read.
    pub formato: Formato,
    /// What it feeds.
    pub mappe: Vec<Mappa>,
}

/// How the bytes of a file are read.
#[derive(Debug, Clone)]
pub enum Formato {
    /// Delimited text.
    Csv {
        /// What the file itself does not tell.
        form: Form,
        /// The encoding, where it is not to be guessed.
        codifica: Option<Codifica>,
    },
    /// XML with one flat element per record.
    Xml {
        /// The name of that element.
        record: String,
    },
}

/// How the rows of one table are made of the records of a file.
#[derive(Debug, Clone)]
pub struct Mappa {
    /// The table.
    pub tabella: Tabella,
    /// A source column without which a record gives no row.
    pub quando: Option<String>,
    /// A source column with `{n}`: the record gives a row for each number that it has.
    pub ripeti: Option<String>,
    /// Where each column comes from, in the order of the table.
    pub colonne: Vec<Colonna>,
}

/// Where one column comes from.
#[derive(Debug, Clone, Default)]
pub struct Colonna {
    /// The source.
    pub origine: Origine,
    /// What some of its words mean in plico's.
    pub valori: Vec<(String, String)>,
    /// Whether it is an amount in cents without separator.
    pub centesimi: bool,
}

/// The source of a column.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Origine {
    /// Nothing.
    #[default]
    Assente,
    /// Always the same.
    Costante(String),
    /// A function of a column; its name may hold `{n}`.
    Colonna(Funzione, String),
}

/// What is taken of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Funzione {
    /// All of it.
    Tutto,
    /// What stands before the first `/`.
    Prima,
    /// What stands after the first `/`.
    Dopo,
    /// The numbered columns, joined by commas.
    Lista,
    /// Of a name in one field: `PF` or `PG`.
    Tipo,
    /// Of a name in one field: the surname of a person.
    Cognome,
    /// Of a name in one field: the given name of a person.
    Nome,
    /// Of a name in one field: the company.
    Denominazione,
    /// Of `60035 JESI (AN)`: the CAP.
    Cap,
    /// Of `60035 JESI (AN)`: the town.
    Citta,
    /// Of `60035 JESI (AN)`: the province.
    Provincia,
}

impl Funzione {
    fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "prima" => Self::Prima,
            "dopo" => Self::Dopo,
            "lista" => Self::Lista,
            "tipo" => Self::Tipo,
            "cognome" => Self::Cognome,
            "nome" => Self::Nome,
            "denominazione" => Self::Denominazione,
            "cap" => Self::Cap,
            "citta" => Self::Citta,
            "provincia" => Self::Provincia,
            _ => return None,
        })
    }
}

/// The profile as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Profile {
    schema: u32,
    nome: String,
    valido_dal: String,
    valido_al: String,
    verificato: String,
    importi: String,
    allegati: String,
    #[serde(default)]
    lotto: BTreeMap<String, String>,
    file: Vec<File>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    modello: String,
    #[serde(default)]
    se_colonna: Option<String>,
    #[serde(default)]
    formato: Option<String>,
    #[serde(default)]
    record: Option<String>,
    #[serde(default)]
    separatore: Option<String>,
    #[serde(default)]
    codifica: Option<String>,
    #[serde(default)]
    colonne: Option<Vec<String>>,
    #[serde(default)]
    larghezze: Option<Vec<usize>>,
    tabella: Vec<Table>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    nome: String,
    #[serde(default)]
    identica: bool,
    #[serde(default)]
    quando: Option<String>,
    #[serde(default)]
    ripeti: Option<String>,
    #[serde(default)]
    centesimi: Vec<String>,
    #[serde(default)]
    colonne: BTreeMap<String, String>,
    #[serde(default)]
    costanti: BTreeMap<String, String>,
    #[serde(default)]
    valori: BTreeMap<String, BTreeMap<String, String>>,
}

impl Tracciato {
    /// Reads a profile.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let profile: Profile = toml::from_str(text)?;
        if profile.schema != SCHEMA {
            return Err(Error::Schema(profile.schema));
        }
        let importi_del_lotto = match profile.importi.as_str() {
            "ricalcolati" => false,
            "del-lotto" => true,
            other => return Err(wrong("importi", other)),
        };
        for column in profile.lotto.keys() {
            place(Tabella::Lotto, "lotto", column)?;
        }
        Ok(Self {
            nome: profile.nome,
            valido_dal: profile.valido_dal,
            valido_al: profile.valido_al,
            verificato: profile.verificato,
            importi_del_lotto,
            allegati: profile.allegati,
            testata: profile.lotto,
            flussi: profile.file.into_iter().map(flusso).collect::<Result<_, _>>()?,
        })
    }

    /// The first pattern that a file of this name fits.
    pub fn flusso(&self, name: &str) -> Option<&Flusso> {
        let name = name.to_lowercase();
        self.flussi.iter().find(|it| fits(&it.modello, &name))
    }
}

impl Flusso {
    /// Whether it gives rows of a table.
    pub fn feeds(&self, tabella: Tabella) -> bool {
        self.mappe.iter().any(|it| it.tabella == tabella)
    }

    /// Whether some table takes a column of this name.
    pub fn knows(&self, column: &str) -> bool {
        self.mappe.iter().any(|mappa| mappa.knows(column))
    }
}

impl Mappa {
    fn knows(&self, column: &str) -> bool {
        let is_it = |name: &str| match name.split_once("{n}") {
            None => name == column,
            Some((before, after)) => {
                let middle = column.strip_prefix(before).and_then(|it| it.strip_suffix(after));
                middle.is_some_and(|it| !it.is_empty() && it.bytes().all(|b| b.is_ascii_digit()))
            }
        };
        let sources = self.colonne.iter().filter_map(|it| match &it.origine {
            Origine::Colonna(_, name) => Some(name.as_str()),
            Origine::Assente | Origine::Costante(_) => None,
        });
        sources.chain(self.quando.as_deref()).chain(self.ripeti.as_deref()).any(is_it)
    }
}

fn wrong(key: impl Into<String>, found: impl Into<String>) -> Error {
    Error::Value { key: key.into(), found: found.into() }
}

fn place(tabella: Tabella, key: &str, column: &str) -> Result<usize, Error> {
    tabella.column(column).ok_or_else(|| wrong(key, column))
}

fn flusso(file: File) -> Result<Flusso, Error> {
    let separator = file.separatore.as_deref().map(separator).transpose()?;
    let parse = |name: &str| Codifica::parse(name).ok_or_else(|| wrong("codifica", name));
    let codifica = file.codifica.as_deref().map(parse).transpose()?;
    let formato = match (file.formato.as_deref().unwrap_or("csv"), file.record) {
        ("csv", None) => {
            let columns: Option<Vec<String>> = file.colonne.map(|it| it.iter().map(|name| plain_name(name)).collect());
            let widths = widths(file.larghezze, columns.as_ref())?;
            Formato::Csv { form: Form { separator, columns, widths }, codifica }
        }
        ("xml", Some(record)) => Formato::Xml { record },
        (other, record) => return Err(wrong("formato", format!("{other}, record {record:?}"))),
    };
    Ok(Flusso {
        modello: file.modello.to_lowercase(),
        se_colonna: file.se_colonna.as_deref().map(plain_name),
        formato,
        mappe: file.tabella.iter().map(mappa).collect::<Result<_, _>>()?,
    })
}

/// Widths go with as many named columns.
fn widths(widths: Option<Vec<usize>>, columns: Option<&Vec<String>>) -> Result<Option<Vec<usize>>, Error> {
    match (&widths, columns) {
        (Some(given), Some(columns)) if given.len() == columns.len() && !given.contains(&0) => Ok(widths),
        (None, _) => Ok(None),
        (Some(given), _) => Err(wrong("larghezze", format!("{given:?}"))),
    }
}

fn separator(text: &str) -> Result<u8, Error> {
    match text.as_bytes() {
        [it] if it.is_ascii() && *it != b'"' => Ok(*it),
        _ => Err(wrong("separatore", text)),
    }
}

fn mappa(table: &Table) -> Result<Mappa, Error> {
    let tabella = Tabella::parse(&table.nome).ok_or_else(|| wrong("tabella.nome", &table.nome))?;
    let mut colonne = vec![Colonna::default(); tabella.columns().len()];
    if table.identica {
        for (colonna, name) in colonne.iter_mut().zip(tabella.columns()) {
            colonna.origine = Origine::Colonna(Funzione::Tutto, (*name).to_owned());
        }
    }
    for (column, source) in &table.colonne {
        colonne[place(tabella, "colonne", column)?].origine = origine(source)?;
    }
    for (column, constant) in &table.costanti {
        colonne[place(tabella, "costanti", column)?].origine = Origine::Costante(constant.clone());
    }
    for (column, words) in &table.valori {
        let words = words.iter().map(|(from, to)| (from.clone(), to.clone())).collect();
        colonne[place(tabella, "valori", column)?].valori = words;
    }
    for column in &table.centesimi {
        colonne[place(tabella, "centesimi", column)?].centesimi = true;
    }
    let plain = |it: &Option<String>| it.as_deref().map(plain_name);
    Ok(Mappa { tabella, quando: plain(&table.quando), ripeti: plain(&table.ripeti), colonne })
}

/// Reads `Colonna` or `funzione(Colonna)`.
fn origine(source: &str) -> Result<Origine, Error> {
    let Some((name, rest)) = source.split_once('(') else {
        return Ok(Origine::Colonna(Funzione::Tutto, plain_name(source)));
    };
    let funzione = Funzione::parse(name.trim()).ok_or_else(|| wrong("colonne", source))?;
    let column = rest.strip_suffix(')').ok_or_else(|| wrong("colonne", source))?;
    Ok(Origine::Colonna(funzione, plain_name(column)))
}

/// Whether a name fits a pattern in which `*` stands for anything.
fn fits(pattern: &str, name: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == name,
        Some((head, tail)) => name.strip_prefix(head).is_some_and(|rest| {
            let mut starts = rest.char_indices().map(|it| it.0).chain([rest.len()]);
            starts.any(|at| fits(tail, &rest[at..]))
        }),
    }
}

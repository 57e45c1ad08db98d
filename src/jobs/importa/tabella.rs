//! A table of others, row by row, by a profile that names its columns; encodings, separators and damaged quotes are
//! taken as lots have them.

use std::collections::BTreeMap;
use std::io::BufReader;
use std::path::Path;

use serde::Deserialize;

use crate::files;
use crate::intake::encoding;
use crate::intake::line::Fields;
use crate::intake::table;
use crate::intake::table::Form;
use crate::intake::table::Table;
use crate::jobs::Error;
use crate::jobs::csv::cell;

/// How a table of others says what plico asks: `<kind>/<name>.toml`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Mappa {
    /// Version of the form; 0 where the table is our own and has no profile.
    pub schema: u32,
    /// Its name.
    pub nome: String,
    /// First day it is good for; empty for always.
    pub valido_dal: String,
    /// Last day it is good for; empty where it still is.
    pub valido_al: String,
    /// By whom and when it was held against real files; empty where nobody has.
    pub verificato: String,
    /// The separator, where it is not to be guessed.
    pub separatore: Option<char>,
    /// Plico's column, and theirs where it has another name.
    pub colonne: BTreeMap<String, String>,
    /// What stands in a column where theirs is empty or missing.
    pub fissi: BTreeMap<String, String>,
    /// For a column, what each of their codes says in ours.
    pub codici: BTreeMap<String, BTreeMap<String, String>>,
    /// How many whole units an amount counts: 100 where amounts are in cents without a comma.
    pub centesimi: bool,
}

/// The columns of a table that plico reads: the one place where its reader and its example take them from.
#[derive(Debug)]
pub struct Campi {
    /// Each with what stands in it in the two rows of the example.
    pub colonne: &'static [(&'static str, &'static str, &'static str)],
    /// Columns that other tables of this kind have, and the example leaves out.
    pub anche: &'static [&'static str],
}

impl Campi {
    fn has(&self, column: &str) -> bool {
        self.names().any(|it| it == column)
    }

    fn names(&self) -> impl Iterator<Item = &'static str> {
        self.colonne.iter().map(|it| it.0).chain(self.anche.iter().copied())
    }

    /// A table of two rows as `mappa` has it: what a user may begin from.
    pub fn example(&self, mappa: &Mappa) -> String {
        let separator = mappa.separatore.unwrap_or(';').to_string();
        let line = |cells: Vec<String>| cells.join(&separator) + "\r\n";
        let names = self.colonne.iter().map(|it| mappa.colonne.get(it.0).map_or(it.0, String::as_str).to_string());
        let first = self.colonne.iter().map(|it| cell(it.1));
        let second = self.colonne.iter().map(|it| cell(it.2));
        line(names.collect()) + &line(first.collect()) + &line(second.collect())
    }
}

/// A row of such a table.
pub struct Record<'a> {
    /// Where it stands, from 1.
    pub riga: u32,
    campi: &'static Campi,
    mappa: &'a Mappa,
    header: &'a [String],
    fields: &'a Fields,
}

impl<'a> Record<'a> {
    /// What stands in plico's column, with their code put into ours; empty where nothing does.
    pub fn get(&self, column: &str) -> &'a str {
        debug_assert!(self.campi.has(column), "`{column}` is read and not among the columns that are told");
        let theirs = self.mappa.colonne.get(column).map_or(column, String::as_str);
        let theirs = table::plain_name(theirs);
        let at = self.header.iter().position(|it| *it == theirs);
        let raw = at.and_then(|it| self.fields.iter().nth(it)).unwrap_or_default().trim();
        let fixed = || self.mappa.fissi.get(column).map_or("", String::as_str);
        let raw = if raw.is_empty() { fixed() } else { raw };
        let codes = self.mappa.codici.get(column);
        codes.and_then(|it| it.get(raw)).map_or(raw, String::as_str)
    }

    /// Whether the table has plico's column at all.
    pub fn has(&self, column: &str) -> bool {
        let theirs = self.mappa.colonne.get(column).map_or(column, String::as_str);
        self.header.contains(&table::plain_name(theirs))
    }

    /// The whole row, as lists of refused rows show it.
    pub fn text(&self) -> String {
        self.fields.iter().collect::<Vec<_>>().join(";")
    }
}

/// Why a row is no record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Broken {
    /// It stands above the header.
    AboveHeader,
    /// It has too few fields.
    TooFew,
    /// It has too many fields.
    TooMany,
    /// It is too long.
    TooLong,
}

impl Broken {
    /// Its code in lists.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AboveHeader => "sopra-intestazione",
            Self::TooFew => "campi-mancanti",
            Self::TooMany => "campi-in-eccesso",
            Self::TooLong => "riga-troppo-lunga",
        }
    }
}

/// Calls `each` with every row of the file at `path`, and gives the columns that are none of `campi`.
///
/// `wanted` are the columns without one of which the file is not such a table: then it is refused, and the sentence
/// says what was looked for and what was found.
pub fn read(
    path: &Path,
    mappa: &Mappa,
    campi: &'static Campi,
    wanted: &[&str],
    mut each: impl FnMut(Result<Record<'_>, (u32, Broken)>) -> Result<(), Error>,
) -> Result<Vec<String>, Error> {
    let failed = |source| Error::File(files::Error::new("read", path, source));
    let survey = encoding::survey(&mut BufReader::new(files::open(path)?)).map_err(failed)?;
    let theirs = |column: &str| table::plain_name(mappa.colonne.get(column).map_or(column, String::as_str));
    let known: Vec<String> =
        mappa.colonne.values().map(|it| table::plain_name(it)).chain(wanted.iter().map(|it| theirs(it))).collect();
    let form = Form { separator: mappa.separatore.and_then(|it| u8::try_from(it).ok()), ..Form::default() };
    let is_known = |column: &str| known.iter().any(|it| it == column);
    let mut table = Table::open(BufReader::new(files::open(path)?), survey, &form, &is_known).map_err(failed)?;
    let lacking: Vec<String> = wanted.iter().map(|it| theirs(it)).filter(|it| !table.header().contains(it)).collect();
    if !lacking.is_empty() {
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let found = table.header().iter().take(40).map(String::as_str).collect::<Vec<_>>().join(", ");
        // Our own tables have no tracciato.
        let (what, advice) = match mappa.schema {
            0 => ("la tabella", ""),
            _ => (
                "il tracciato",
                "; un altro tracciato si dà con --tracciato, e --esempio scrive una tabella da cui partire",
            ),
        };
        let why =
            format!("{what} `{}` vuole le colonne {} e il file ha: {found}{advice}", mappa.nome, lacking.join(", "));
        return Err(Error::Results { file, why });
    }
    let header = table.header().to_vec();
    while let Some(record) = table.read().map_err(failed)? {
        let riga = table.riga();
        match record {
            table::Record::Header | table::Record::Blank => {}
            table::Record::Row { .. } => {
                each(Ok(Record { riga, campi, mappa, header: &header, fields: table.fields() }))?;
            }
            table::Record::AboveHeader => each(Err((riga, Broken::AboveHeader)))?,
            table::Record::TooFew => each(Err((riga, Broken::TooFew)))?,
            table::Record::TooMany => each(Err((riga, Broken::TooMany)))?,
            table::Record::TooLong => each(Err((riga, Broken::TooLong)))?,
        }
    }
    let known: Vec<String> = campi.names().map(theirs).collect();
    Ok(header.into_iter().filter(|it| !it.is_empty() && !known.contains(it)).collect())
}

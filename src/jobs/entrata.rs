//! A table that came from outside, whatever program wrote it: read row by row, each by the names of its columns.

use std::fs::File;
use std::io;
use std::path::Path;
use std::path::PathBuf;

use crate::files;
use crate::intake::encoding;
use crate::intake::table::Form;
use crate::intake::table::Record;
use crate::intake::table::Table;
use crate::intake::table::plain_name;
use crate::jobs::Error;
use crate::jobs::csv::unguard;

/// A table being read.
pub struct Entrata {
    path: PathBuf,
    table: Table<io::BufReader<File>>,
    columns: Vec<String>,
    values: Vec<String>,
}

/// A row of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Riga {
    /// Its cells can be asked for.
    Letta,
    /// It has more or fewer cells than there are columns, or is too long.
    Guasta,
}

impl Entrata {
    /// Opens the table at `path`; `known` are the columns that mean something.
    pub fn open(path: &Path, known: &[&str], form: &Form) -> Result<Self, Error> {
        let failed = |source| Error::File(files::Error::new("read", path, source));
        let survey = encoding::survey(&mut files::open(path)?).map_err(failed)?;
        let known: Vec<String> = known.iter().map(|it| plain_name(it)).collect();
        let is_known = |it: &str| known.iter().any(|name| name == it);
        let reader = io::BufReader::with_capacity(1 << 16, files::open(path)?);
        let table = Table::open(reader, survey, form, &is_known).map_err(failed)?;
        let columns = table.header().to_vec();
        Ok(Self { path: path.to_path_buf(), table, columns, values: Vec::new() })
    }

    /// The names of its columns, in plain form.
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// Where the row last read stands, with the header as row 1.
    pub fn riga(&self) -> u32 {
        self.table.riga()
    }

    /// Reads the next row; `None` after the last. Blank lines and repeated headers are no rows.
    pub fn read(&mut self) -> Result<Option<Riga>, Error> {
        loop {
            let record = self.table.read().map_err(|source| files::Error::new("read", &self.path, source))?;
            let riga = match record {
                None => return Ok(None),
                Some(Record::Header | Record::Blank | Record::AboveHeader) => continue,
                Some(Record::Row { .. }) => Riga::Letta,
                Some(Record::TooFew | Record::TooMany | Record::TooLong) => Riga::Guasta,
            };
            self.values.clear();
            self.values.extend(self.table.fields().iter().map(|it| {
                let mut text = it.trim().to_owned();
                unguard(&mut text);
                text
            }));
            return Ok(Some(riga));
        }
    }

    /// The cell of a column in the row last read; empty where there is no such column.
    pub fn get(&self, column: &str) -> &str {
        let place = self.columns.iter().position(|it| it == column);
        place.and_then(|it| self.values.get(it)).map_or("", String::as_str)
    }

    /// All cells of the row last read.
    pub fn cells(&self) -> &[String] {
        &self.values
    }
}

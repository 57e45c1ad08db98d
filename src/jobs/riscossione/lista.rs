//! Tables for people and programs, as all of ours: `;`, CRLF, the mark of UTF-8, no cell that a spreadsheet runs.

use std::path::Path;

use crate::domain::importi::Centesimi;
use crate::files;
use crate::jobs::Error;
use crate::jobs::csv::cell;

/// A table being written.
pub struct Lista {
    text: String,
    columns: usize,
    rows: usize,
}

impl Lista {
    /// A table with these columns, `;` between them.
    pub fn new(header: &str) -> Self {
        Self { text: format!("\u{FEFF}{header}\r\n"), columns: header.split(';').count(), rows: 0 }
    }

    /// Adds a row.
    pub fn row<const N: usize>(&mut self, cells: [&str; N]) {
        debug_assert_eq!(N, self.columns, "a row has as many cells as the header");
        self.text.push_str(&cells.map(cell).join(";"));
        self.text.push_str("\r\n");
        self.rows += 1;
    }

    /// How many rows it has.
    pub fn len(&self) -> usize {
        self.rows
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.rows == 0
    }

    /// Its bytes.
    pub fn bytes(&self) -> &[u8] {
        self.text.as_bytes()
    }

    /// Puts it into a folder.
    pub fn write(&self, folder: &Path, name: &str) -> Result<(), Error> {
        Ok(files::replace(&folder.join(name), self.bytes())?)
    }
}

/// S or N.
pub fn si_no(yes: bool) -> &'static str {
    if yes { "S" } else { "N" }
}

/// The sum of many.
pub fn total<'a, T: 'a>(rows: impl IntoIterator<Item = &'a T>, sum: impl Fn(&T) -> Centesimi) -> Centesimi {
    rows.into_iter().fold(Centesimi::ZERO, |all, it| all.checked_add(sum(it)).expect("sums of acts fit 64 bits"))
}

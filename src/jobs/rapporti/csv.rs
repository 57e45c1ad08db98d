//! A table of a report for programs: UTF-8 with its mark, `;`, CRLF, and no cell that a spreadsheet takes for a formula.

use std::io::Write;
use std::path::Path;

use crate::files;
use crate::files::Aside;
use crate::hash::Hashed;
use crate::jobs::Error;
use crate::jobs::csv::cell;
use crate::jobs::rapporti::tabella::Tabella;
use crate::jobs::rapporti::tabella::Valore;

/// Writes the head and the rows; sums are for people.
pub fn write(tabella: &mut Tabella, path: &Path) -> Result<(Aside, String), Error> {
    let mut out = Hashed::new(files::aside(path)?);
    put(tabella, &mut out, |source| files::Error::new("write", path, source))?;
    Ok(out.finish())
}

/// The same in memory.
pub fn bytes(tabella: &mut Tabella) -> Result<Vec<u8>, Error> {
    let mut out = Vec::new();
    put(tabella, &mut out, |source| files::Error::new("write", Path::new("memory"), source))?;
    Ok(out)
}

fn put(
    tabella: &mut Tabella,
    out: &mut impl Write,
    failed: impl Fn(std::io::Error) -> files::Error,
) -> Result<(), Error> {
    let heads: Vec<String> = tabella.colonne.iter().map(|it| cell(&it.nome)).collect();
    out.write_all(format!("\u{FEFF}{}\r\n", heads.join(";")).as_bytes()).map_err(&failed)?;
    let mut line = String::new();
    for row in tabella.rows()? {
        line.clear();
        for (index, it) in row?.iter().enumerate() {
            if index > 0 {
                line.push(';');
            }
            match it {
                Valore::Testo(text) => line.push_str(&cell(text)),
                other => line.push_str(&other.plain()),
            }
        }
        line.push_str("\r\n");
        out.write_all(line.as_bytes()).map_err(&failed)?;
    }
    Ok(())
}

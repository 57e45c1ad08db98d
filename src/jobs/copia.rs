//! Backup and restore of the ledger: one text file, the same from SQLite and PostgreSQL.

use std::io::BufReader;
use std::path::Path;

use crate::files;
use crate::jobs::Error;
use crate::jobs::project::Project;
use crate::ledger::copia::Sigillo;

/// Writes a copy of the ledger as it is at this instant; it appears whole or not at all.
pub fn backup(project: &Project, path: &Path) -> Result<Sigillo, Error> {
    let mut out = files::aside(path)?;
    let sigillo = project.ledger()?.dump(&mut out)?;
    out.finish()?;
    Ok(sigillo)
}

/// Reads a copy into the project's ledger, which must be empty.
pub fn restore(project: &Project, path: &Path) -> Result<Sigillo, Error> {
    let mut from = BufReader::new(files::open(path)?);
    Ok(project.ledger()?.restore(&mut from)?)
}

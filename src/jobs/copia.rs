//! Backup and restore of the ledger: one text file, the same from SQLite and PostgreSQL.

use std::io::BufReader;
use std::path::Path;
use std::path::PathBuf;

use crate::files;
use crate::jobs::Error;
use crate::jobs::project::Project;
use crate::jobs::prove::Prove;
use crate::ledger::copia::Sigillo;

/// Writes a copy of the ledger as it is at this instant; it appears whole or not at all.
///
/// A copy that is there already is never written over. What facts cite is no part of it: the folder of evidence is to
/// be copied beside, and [`evidence`] says how much there is.
pub fn backup(project: &Project, path: &Path) -> Result<Sigillo, Error> {
    if path.exists() {
        let why = "c'è già: una copia non si sovrascrive".to_string();
        return Err(Error::Results { file: path.display().to_string(), why });
    }
    let mut out = files::aside(path)?;
    let sigillo = project.ledger()?.dump(&mut out)?;
    out.finish()?;
    Ok(sigillo)
}

/// The folder of evidence and how many files it has.
pub fn evidence(project: &Project) -> Result<(PathBuf, usize), Error> {
    let folder = Prove::of(project).folder().to_path_buf();
    let count = if folder.is_dir() { files::tree(&folder)?.len() } else { 0 };
    Ok((folder, count))
}

/// Reads a copy into the project's ledger, which must be empty.
pub fn restore(project: &Project, path: &Path) -> Result<Sigillo, Error> {
    let mut from = BufReader::new(files::open(path)?);
    Ok(project.ledger()?.restore(&mut from)?)
}

//! The index of the copies: which file is the copy of which act, and its hash.

use std::collections::BTreeSet;
use std::path::Path;

use serde::Deserialize;

use crate::files;
use crate::hash;
use crate::jobs;
use crate::jobs::Error;
use crate::jobs::copies::FOLDER;
use crate::jobs::copies::statement;
use crate::jobs::csv::cell;
use crate::jobs::csv::table;
use crate::jobs::csv::unguard;

/// Its name in the folder of the copies.
pub const FILE: &str = "indice.csv";

/// The header row.
const HEADER: &str = "id_verbale;progressivo;file;sha256;pagine;byte\r\n";

/// A copy.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Copia {
    /// The act.
    pub id_verbale: String,
    /// Which recipient of the act.
    pub progressivo: u32,
    /// The file in the folder of the copies.
    pub file: String,
    /// Its hash.
    pub sha256: String,
    /// Its pages.
    pub pagine: usize,
    /// Its length.
    pub byte: usize,
}

impl Copia {
    /// The entry of a copy that was just made.
    pub fn new((id_verbale, progressivo): (String, u32), file: String, bytes: &[u8], pagine: usize) -> Self {
        Self { id_verbale, progressivo, file, sha256: hash::sha256(bytes), pagine, byte: bytes.len() }
    }

    /// Act and recipient.
    pub fn key(&self) -> (String, u32) {
        (self.id_verbale.clone(), self.progressivo)
    }
}

/// The index as it was read.
pub struct Index {
    /// Its rows, in the order of print.
    pub rows: Vec<Copia>,
    /// The hash of the index itself.
    pub sha256: String,
}

/// Writes the index and returns its hash.
pub fn write(folder: &Path, rows: &[Copia]) -> Result<String, Error> {
    let mut text = format!("\u{FEFF}{HEADER}");
    for it in rows {
        let (id, file) = (cell(&it.id_verbale), &it.file);
        text.push_str(&format!("{id};{};{file};{};{};{}\r\n", it.progressivo, it.sha256, it.pagine, it.byte));
    }
    files::write_new(&folder.join(FILE), text.as_bytes())?;
    Ok(hash::sha256(text.as_bytes()))
}

/// Reads the index of a rendered lot's copies, where there are some.
pub fn read(folder: &Path) -> Result<Option<Index>, Error> {
    let path = folder.join(FOLDER).join(FILE);
    if !path.is_file() {
        return Ok(None);
    }
    let bytes = files::read(&path)?;
    let mut rows: Vec<Copia> = table(&bytes).ok_or_else(|| {
        let why = format!("`{FOLDER}/{FILE}` is not an index that plico wrote: make the copies again");
        Error::rendered(folder, why)
    })?;
    for row in &mut rows {
        unguard(&mut row.id_verbale);
    }
    Ok(Some(Index { rows, sha256: hash::sha256(&bytes) }))
}

/// What is wrong with the copies of a rendered lot: a file each, and a stable word for what it is.
pub fn check(folder: &Path, is_printed: impl Fn(&(String, u32)) -> bool) -> Vec<(String, &'static str)> {
    let place = |name: &str| format!("{FOLDER}/{name}");
    let index = match read(folder) {
        Ok(Some(index)) => index,
        Ok(None) => return Vec::new(),
        Err(_) => return vec![(place(FILE), "indice-illeggibile")],
    };
    let mut found = Vec::new();
    let mut listed = BTreeSet::from([FILE.to_string(), statement::FILE.to_string()]);
    for copia in &index.rows {
        let is_ours = files::safe_name(&copia.file.replace('~', "")) == copia.file.replace('~', "");
        let read = is_ours.then(|| jobs::hash_of(&folder.join(FOLDER).join(&copia.file)));
        match read {
            Some(Ok(sha256)) if sha256 == copia.sha256 => {}
            Some(Ok(_)) => found.push((place(&copia.file), "copia-alterata")),
            Some(Err(_)) => found.push((place(&copia.file), "copia-mancante")),
            None => found.push((place(FILE), "file-fuori-cartella")),
        }
        if !is_printed(&copia.key()) || !listed.insert(copia.file.clone()) {
            found.push((place(&copia.file), "copia-senza-plico"));
        }
    }
    let strangers = files::names(&folder.join(FOLDER)).unwrap_or_default();
    let strangers = strangers.into_iter().filter(|it| !listed.contains(it));
    found.extend(strangers.map(|it| (place(&it), "copia-non-elencata")));
    if !statement::names(folder, &index.sha256) {
        found.push((place(statement::FILE), "attestazione-diversa"));
    }
    found
}

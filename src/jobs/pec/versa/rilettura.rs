//! Packages read again, and every file in them held against what the indexes say of it.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::path::Path;

use serde::Serialize;

use crate::files;
use crate::flussi::sincro;
use crate::flussi::versamento;
use crate::jobs::Error;
use crate::jobs::csv;
use crate::jobs::pec::versa::LIST;
use crate::jobs::pec::versa::Riga;
use crate::jobs::pec::versa::pacchetto;
use crate::jobs::pec::versa::pacchetto::PINDEX;
use crate::jobs::pec::versa::pacchetto::REQUEST;
use crate::jobs::pec::versa::pacchetto::Riletto;
use crate::jobs::pec::versa::pacchetto::ZIP;

/// Something that is not as it was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Differenza {
    /// The package; the list where it is about that.
    pub pacchetto: String,
    /// The file in it; empty where it is about the package.
    pub file: String,
    /// What is wrong, by code; the sentences are in `locales/<lingua>/pec.toml`.
    pub codice: &'static str,
}

/// What was read.
#[derive(Debug, Clone, Default)]
pub struct Esame {
    /// Packages.
    pub pacchetti: u64,
    /// Files in them.
    pub file: u64,
    /// What is wrong, package by package.
    pub differenze: Vec<Differenza>,
}

/// Reads a package again, or all of a folder that [`versa`](crate::jobs::pec::versa) wrote.
pub fn check(path: &Path) -> Result<Esame, Error> {
    let mut esame = Esame::default();
    let path = &files::absolute(path)?;
    let is_package = |it: &Path| it.is_dir() || it.to_string_lossy().ends_with(ZIP);
    let has_index = files::names(path)?.iter().any(|it| it == PINDEX || it.starts_with(REQUEST));
    if path.is_file() || has_index {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        esame.package(&name, path, None);
        return Ok(esame);
    }
    let list = files::read(&path.join(LIST)).ok().and_then(|it| csv::table::<Riga>(&it));
    if list.is_none() {
        esame.tell(LIST, "", "rilettura-elenco");
    }
    let written = list.unwrap_or_default().into_iter().filter(Riga::is_written);
    let mut listed: BTreeMap<String, String> = written.map(|it| (it.file, it.sha256)).collect();
    for name in files::names(path)? {
        let own = path.join(&name);
        if !name.starts_with('.') && is_package(&own) {
            let sha256 = listed.remove(&name);
            esame.package(&name, &own, sha256.as_deref());
        }
    }
    for name in listed.keys() {
        esame.tell(name, "", "rilettura-manca-pacchetto");
    }
    Ok(esame)
}

impl Esame {
    fn tell(&mut self, pacchetto: &str, file: &str, codice: &'static str) {
        self.differenze.push(Differenza { pacchetto: pacchetto.into(), file: file.into(), codice });
    }

    /// Holds a package against its indexes, and against the hash that the list has of it.
    fn package(&mut self, name: &str, path: &Path, sha256: Option<&str>) {
        self.pacchetti += 1;
        let Some(riletto) = pacchetto::read(path) else {
            return self.tell(name, "", "rilettura-illeggibile");
        };
        self.file += riletto.file.len() as u64;
        let before = self.differenze.len();
        self.files(name, &riletto);
        // What is wrong within says it better.
        if self.differenze.len() == before && sha256.is_some_and(|it| it != riletto.sha256) {
            self.tell(name, "", "rilettura-pacchetto");
        }
    }

    fn files(&mut self, name: &str, riletto: &Riletto) {
        let mut own: BTreeMap<&str, Option<&str>> = BTreeMap::new();
        for (file, sha256) in &riletto.file {
            if own.insert(file, sha256.as_deref()).is_some() {
                self.tell(name, file, "rilettura-doppio");
            }
            if sha256.is_none() {
                self.tell(name, file, "rilettura-illeggibile");
            }
        }
        let mut wanted: BTreeSet<(String, String)> = BTreeSet::new();
        let mut has_request = false;
        for (index, bytes) in &riletto.indici {
            let Some(read) = named(index, bytes) else {
                self.tell(name, index, "rilettura-indice");
                continue;
            };
            has_request |= index.starts_with(REQUEST);
            wanted.extend(read);
        }
        if !has_request && !self.differenze.iter().any(|it| it.pacchetto == name && it.file.starts_with(REQUEST)) {
            self.tell(name, "", "rilettura-indice");
        }
        for (file, sha256) in &wanted {
            match own.get(file.as_str()) {
                None => self.tell(name, file, "rilettura-manca"),
                Some(Some(it)) if it != sha256 => self.tell(name, file, "rilettura-diverso"),
                Some(_) => {}
            }
        }
        let is_wanted = |file: &str| pacchetto::is_index(file) || wanted.iter().any(|it| it.0 == file);
        for file in own.keys().filter(|it| !is_wanted(it)) {
            self.tell(name, file, "rilettura-in-piu");
        }
    }
}

/// Names and hashes of the files that an index names; `None` for what is no index.
fn named(index: &str, bytes: &[u8]) -> Option<Vec<(String, String)>> {
    if index == PINDEX {
        return Some(sincro::read(bytes).ok()?.into_iter().map(|it| (it.nome, it.impronta)).collect());
    }
    Some(versamento::read(bytes).ok()?.into_iter().map(|it| (it.nome, it.impronta)).collect())
}

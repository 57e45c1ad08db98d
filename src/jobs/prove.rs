//! Evidence beside the ledger: each file whole, under its own SHA-256, once and for ever.

use std::path::Path;
use std::path::PathBuf;

use crate::files;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::hash_of;
use crate::jobs::project::Project;

/// Where evidence is kept.
#[derive(Debug, Clone)]
pub struct Prove {
    folder: PathBuf,
}

impl Prove {
    /// The evidence of a project.
    pub fn of(project: &Project) -> Self {
        Self { folder: project.dir().join(&project.config.prove) }
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Keeps a file; says its hash, by which facts cite it. Kept twice it is there once.
    pub fn put(&self, bytes: &[u8]) -> Result<String, Error> {
        let sha256 = hash::sha256(bytes);
        let path = self.path(&sha256);
        // What stands there and was damaged is put right by whoever has the file again.
        if !self.is_whole(&sha256)? {
            files::make_folder(path.parent().unwrap_or(&self.folder))?;
            files::replace(&path, bytes)?;
        }
        Ok(sha256)
    }

    /// The file with this hash.
    pub fn get(&self, sha256: &str) -> Result<Vec<u8>, Error> {
        Ok(files::read(&self.path(sha256))?)
    }

    /// Where the file with this hash stands, or would.
    pub fn path(&self, sha256: &str) -> PathBuf {
        let name = files::safe_name(sha256);
        self.folder.join(name.get(..2).unwrap_or("_")).join(name)
    }

    /// Whether the file with this hash is there.
    pub fn has(&self, sha256: &str) -> bool {
        self.path(sha256).is_file()
    }

    /// Whether it is there and is what its hash says.
    pub fn is_whole(&self, sha256: &str) -> Result<bool, Error> {
        Ok(self.has(sha256) && hash_of(&self.path(sha256))? == sha256)
    }

    /// Takes a file away at the end of its retention; says whether it was there.
    pub fn remove(&self, sha256: &str) -> Result<bool, Error> {
        if !self.has(sha256) {
            return Ok(false);
        }
        files::remove(&self.path(sha256))?;
        Ok(true)
    }
}

/// The hashes of the evidence that a payload cites.
pub fn cited(payload: &str) -> Vec<String> {
    /// The part of a fact that cites evidence.
    #[derive(serde::Deserialize)]
    struct Cita {
        #[serde(default)]
        prove: Vec<Voce>,
        #[serde(default)]
        soggetto: String,
        #[serde(default)]
        sha256: String,
    }
    #[derive(serde::Deserialize)]
    struct Voce {
        #[serde(default)]
        sha256: String,
    }
    if !payload.contains("\"sha256\"") {
        return Vec::new();
    }
    // Facts of other kinds may mean something else by the words.
    let Ok(cita) = serde_json::from_str::<Cita>(payload) else { return Vec::new() };
    let mut all: Vec<String> = cita.prove.into_iter().map(|it| it.sha256).collect();
    // The image of a slip, beside the money that it is of.
    if cita.soggetto.starts_with("incasso:") {
        all.push(cita.sha256);
    }
    all.retain(|it| !it.is_empty());
    all
}

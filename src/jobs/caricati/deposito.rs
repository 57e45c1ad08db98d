//! Files on their way in: straight to disk as they come, in a private folder that goes away with them.

use std::fs::File;
use std::io::BufWriter;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;

use crate::files;
use crate::files::scratch::Scratch;
use crate::hash::Hashed;
use crate::jobs::Error;
use crate::jobs::caricati::FOLDER;
use crate::jobs::project::Project;

/// Where the files of one form are put.
#[derive(Debug)]
pub struct Deposito {
    folder: Arc<Scratch>,
    count: usize,
}

/// A file that is being written.
pub struct InArrivo {
    nome: String,
    path: PathBuf,
    out: Hashed<BufWriter<File>>,
    folder: Arc<Scratch>,
}

/// A file that is there whole. Unless somebody keeps it, it goes with the last one who holds it.
#[derive(Debug, Clone)]
pub struct Arrivato {
    /// What it is called there.
    pub nome: String,
    /// Its hash.
    pub sha256: String,
    /// How many bytes it has.
    pub byte: u64,
    path: PathBuf,
    _folder: Arc<Scratch>,
}

impl Deposito {
    /// An empty one. It stands where uploads are kept, so that keeping is a move.
    pub fn open(project: &Project) -> Result<Self, Error> {
        let dir = project.dir().join(FOLDER);
        files::make_folder(&dir)?;
        Ok(Self { folder: Arc::new(Scratch::new(Some(&dir))?), count: 0 })
    }

    /// A file begins.
    pub fn begin(&mut self, nome: &str) -> Result<InArrivo, Error> {
        self.count += 1;
        let path = self.folder.path().join(format!("{:06}", self.count));
        let out = Hashed::new(BufWriter::new(files::create(&path)?));
        Ok(InArrivo { nome: nome.to_owned(), path, out, folder: Arc::clone(&self.folder) })
    }
}

impl InArrivo {
    /// More of it came.
    pub fn add(&mut self, bytes: &[u8]) -> Result<(), Error> {
        Ok(self.out.write_all(bytes).map_err(|source| files::Error::new("write", &self.path, source))?)
    }

    /// It is whole.
    pub fn finish(self) -> Result<Arrivato, Error> {
        let Self { nome, path, mut out, folder } = self;
        let failed = |source| files::Error::new("write", &path, source);
        out.flush().map_err(failed)?;
        let byte = out.bytes();
        let (file, sha256) = out.finish();
        file.get_ref().sync_all().map_err(failed)?;
        Ok(Arrivato { nome, sha256, byte, path, _folder: folder })
    }
}

impl Arrivato {
    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What is in it.
    pub fn bytes(&self) -> Result<Vec<u8>, Error> {
        Ok(files::read(&self.path)?)
    }
}

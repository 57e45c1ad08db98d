//! Private temporary folders, removed on every exit: at once where the program ends by itself, by the next run
//! where it was killed.

use std::fs;
use std::fs::File;
use std::io;
use std::path::Path;
use std::path::PathBuf;

use crate::files;
use crate::files::Error;

/// How scratch folders begin; hidden, so that nobody's tools pick them up.
const PREFIX: &str = ".plico-scratch-";

/// The file beside a scratch folder that its owner keeps locked while it lives.
const LOCK: &str = ".lock";

/// A private temporary folder, removed when the value goes away.
#[derive(Debug)]
pub struct Scratch {
    /// Where it is, until it is moved to where it stays.
    folder: Option<PathBuf>,
    lock: PathBuf,
    /// Held, not read: whoever can lock the file knows that its owner is gone.
    _held: File,
}

impl Scratch {
    /// A new folder. It stands in `near` where one is given, so that a lot spills onto the disk that has room for
    /// its output; what a killed run left there is removed first.
    pub fn new(near: Option<&Path>) -> Result<Self, Error> {
        let temp = std::env::temp_dir();
        let near = near.unwrap_or(&temp);
        sweep(near);
        // The lock first: a folder without one would be nobody's, and stay for ever.
        let (lock, held) = held(near).map_err(|e| Error::new("make a folder in", near, e))?;
        let folder = lock.with_extension("");
        let made = make_private(&folder);
        let scratch = Self { folder: Some(folder), lock, _held: held };
        made.map_err(|e| Error::new("make a folder in", near, e))?;
        Ok(scratch)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.folder.as_ref().expect("the folder goes only with the value")
    }

    /// Moves the folder to where it stays, and only then gives its lock up. Where it cannot be moved it is gone.
    pub fn move_to(mut self, to: &Path) -> io::Result<()> {
        fs::rename(self.path(), to)?;
        self.folder = None;
        Ok(())
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        if let Some(folder) = self.folder.take() {
            let _ = fs::remove_dir_all(folder);
        }
        let _ = fs::remove_file(&self.lock);
    }
}

/// A new locked file in `near`. It gets its name only once it is locked: before, it would look abandoned to a sweep.
fn held(near: &Path) -> io::Result<(PathBuf, File)> {
    let aside = tempfile::Builder::new().prefix(PREFIX).suffix(".new").tempfile_in(near)?;
    aside.as_file().lock()?;
    let lock = aside.path().with_extension(LOCK.trim_start_matches('.'));
    let file = aside.persist_noclobber(&lock)?;
    Ok((lock, file))
}

/// Makes a folder that is ours alone.
fn make_private(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    builder.create(folder)
}

/// Removes the scratch folders whose owners are gone. What cannot be removed is left for another time.
fn sweep(near: &Path) {
    for name in files::names(near).unwrap_or_default() {
        let Some(folder) = name.strip_suffix(LOCK).filter(|it| it.starts_with(PREFIX)) else {
            continue;
        };
        let lock = near.join(&name);
        let is_abandoned = File::open(&lock).is_ok_and(|file| file.try_lock().is_ok());
        if is_abandoned {
            let _ = fs::remove_dir_all(near.join(folder));
            let _ = fs::remove_file(&lock);
        }
    }
}

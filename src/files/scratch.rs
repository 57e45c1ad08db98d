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
pub struct Scratch {
    folder: Option<tempfile::TempDir>,
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
        let mut builder = tempfile::Builder::new();
        builder.prefix(PREFIX);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            builder.permissions(fs::Permissions::from_mode(0o700));
        }
        let folder = builder.tempdir_in(near);
        let folder = folder.map_err(|e| Error::new("make a folder in", near, e))?;
        let lock = lock_of(folder.path());
        let held = held(&lock);
        let held = held.map_err(|e| Error::new("lock", &lock, e))?;
        Ok(Self { folder: Some(folder), lock, _held: held })
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.folder.as_ref().expect("the folder goes only with the value").path()
    }

    /// Gives the folder up: it stays, and is the caller's.
    pub fn keep(mut self) -> PathBuf {
        self.folder.take().expect("the folder goes only with the value").keep()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        drop(self.folder.take());
        let _ = fs::remove_file(&self.lock);
    }
}

/// A locked file at `lock`. It comes there only once it is locked: before, it would look abandoned to a sweep.
fn held(lock: &Path) -> io::Result<File> {
    let aside = lock.with_extension("new");
    let file = File::create(&aside)?;
    file.lock()?;
    fs::rename(&aside, lock)?;
    Ok(file)
}

fn lock_of(folder: &Path) -> PathBuf {
    let mut name = folder.as_os_str().to_os_string();
    name.push(LOCK);
    name.into()
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

//! Folders that others put files into: looked at again and again, files claimed whole, and a record of it that only
//! grows.

use std::fs;
use std::fs::File;
use std::io;
use std::io::Read;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use std::time::UNIX_EPOCH;

use crate::files::Error;
use crate::files::folder_of;
use crate::files::sync_folder;
use crate::hash::Hasher;

/// Endings of files that are still being made, and of what programs keep for themselves.
const UNFINISHED: [&str; 9] = [".tmp", ".temp", ".part", ".partial", ".crdownload", ".filepart", ".swp", ".lock", "~"];

/// Names that systems leave in folders.
const FOREIGN: [&str; 8] = [
    "thumbs.db",
    "desktop.ini",
    "$recycle.bin",
    "system volume information",
    "@eadir",
    "#recycle",
    "lost+found",
    "__macosx",
];

/// A file that was seen.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seen {
    /// Where it is.
    pub path: PathBuf,
    /// Its name, with the folders below the one that was looked into.
    pub name: String,
    /// Its size.
    pub bytes: u64,
    /// When it was written last, in nanoseconds since 1970.
    pub modified: u64,
}

/// Whether a name is of a file that nobody wants read: hidden, unfinished, or a system's own.
pub fn is_left_alone(name: &str) -> bool {
    let name = name.to_lowercase();
    name.starts_with(['.', '~']) || UNFINISHED.iter().any(|it| name.ends_with(it)) || FOREIGN.contains(&&*name)
}

/// The files below a folder, by name, but for those below `except`; links are not followed, and what goes away while it
/// is looked at is not there.
pub fn list(folder: &Path, except: &Path) -> Result<Vec<Seen>, Error> {
    let walk = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().filter_entry(|entry| {
        let is_root = entry.depth() == 0;
        is_root || !is_left_alone(&entry.file_name().to_string_lossy()) && entry.path() != except
    });
    let mut seen = Vec::new();
    for entry in walk {
        let entry = match entry {
            Ok(entry) => entry,
            // The folder itself must be there: a share that is away is not an empty one.
            Err(cause) if cause.depth() == 0 => return Err(Error::new("list", folder, cause.into())),
            Err(_) => continue,
        };
        let Some(metadata) = entry.metadata().ok().filter(|it| it.is_file()) else { continue };
        let inside = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        seen.push(of(entry.path(), inside.to_string_lossy().into_owned(), &metadata));
    }
    Ok(seen)
}

/// A file as it is now; `None` where there is none.
pub fn look(path: &Path) -> Option<Seen> {
    let metadata = fs::symlink_metadata(path).ok().filter(fs::Metadata::is_file)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Some(of(path, name, &metadata))
}

fn of(path: &Path, name: String, metadata: &fs::Metadata) -> Seen {
    let since = metadata.modified().ok().and_then(|it| it.duration_since(UNIX_EPOCH).ok());
    Seen {
        path: path.to_path_buf(),
        name,
        bytes: metadata.len(),
        modified: since.map_or(0, |it| u64::try_from(it.as_nanos()).unwrap_or(0)),
    }
}

/// What became of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Claim {
    /// It is ours.
    Ours,
    /// It is no longer what was seen.
    Gone,
    /// Somebody holds it, or does not let us.
    Held,
}

/// Takes a file away from where others write, in one step; between disks by a copy that is read back before the
/// original goes.
pub fn claim(seen: &Seen, to: &Path) -> Result<Claim, Error> {
    match look(&seen.path) {
        Some(now) if (now.bytes, now.modified) == (seen.bytes, seen.modified) => {}
        _ => return Ok(Claim::Gone),
    }
    match fs::rename(&seen.path, to) {
        Ok(()) => sync_folder(folder_of(to)).map(|()| Claim::Ours),
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(Claim::Gone),
        Err(cause) if cause.kind() == io::ErrorKind::CrossesDevices => claim_across(seen, to),
        Err(cause) if is_held(&cause) => Ok(Claim::Held),
        Err(cause) => Err(Error::new("take", &seen.path, cause)),
    }
}

fn claim_across(seen: &Seen, to: &Path) -> Result<Claim, Error> {
    let read = match copy(&seen.path, to) {
        Ok(hash) => hash,
        Err(cause) if cause.path() == seen.path => return Ok(Claim::Held),
        Err(cause) => return Err(cause),
    };
    let again = look(&seen.path);
    let is_same = again.is_some_and(|it| (it.bytes, it.modified) == (seen.bytes, seen.modified));
    if !is_same || hash_of(to)? != read {
        fs::remove_file(to).map_err(|e| Error::new("remove", to, e))?;
        return Ok(Claim::Gone);
    }
    match fs::remove_file(&seen.path) {
        Ok(()) => Ok(Claim::Ours),
        // It cannot be taken away: then it is not taken at all, or it would come in again and again.
        Err(_) => fs::remove_file(to).map(|()| Claim::Held).map_err(|e| Error::new("remove", to, e)),
    }
}

/// Whether a file is in somebody's hands, or not for us.
fn is_held(cause: &io::Error) -> bool {
    use io::ErrorKind;
    matches!(
        cause.kind(),
        ErrorKind::PermissionDenied
            | ErrorKind::ResourceBusy
            | ErrorKind::ExecutableFileBusy
            | ErrorKind::ReadOnlyFilesystem
    )
}

/// Copies a file of any size, whole or not at all; its hash.
pub fn copy(from: &Path, to: &Path) -> Result<String, Error> {
    let mut source = File::open(from).map_err(|e| Error::new("open", from, e))?;
    let mut aside = crate::files::aside(to)?;
    let hash = pump(&mut source, from, |some| aside.write_all(some).map_err(|e| Error::new("write", to, e)))?;
    aside.finish()?;
    Ok(hash)
}

fn hash_of(path: &Path) -> Result<String, Error> {
    let mut file = File::open(path).map_err(|e| Error::new("open", path, e))?;
    pump(&mut file, path, |_| Ok(()))
}

fn pump(source: &mut File, from: &Path, mut to: impl FnMut(&[u8]) -> Result<(), Error>) -> Result<String, Error> {
    let (mut hasher, mut buffer) = (Hasher::default(), vec![0; 1 << 16]);
    loop {
        let some = source.read(&mut buffer).map_err(|e| Error::new("read", from, e))?;
        if some == 0 {
            return Ok(hasher.hex());
        }
        hasher.add(&buffer[..some]);
        to(&buffer[..some])?;
    }
}

/// Moves a file inside our own folder, and makes that last; one that is gone already was moved before.
pub fn shift(from: &Path, to: &Path) -> Result<(), Error> {
    match fs::rename(from, to) {
        Ok(()) => sync_folder(folder_of(to)),
        Err(cause) if cause.kind() == io::ErrorKind::NotFound && to.exists() => Ok(()),
        Err(cause) => Err(Error::new("move", from, cause)),
    }
}

/// Takes a file away that may be gone already.
pub fn discard(path: &Path) -> Result<(), Error> {
    match fs::remove_file(path) {
        Err(cause) if cause.kind() != io::ErrorKind::NotFound => Err(Error::new("remove", path, cause)),
        _ => Ok(()),
    }
}

/// Takes away what a killed run was writing in a folder that is ours alone: its files are hidden until they are whole.
pub fn sweep(folder: &Path) -> Result<(), Error> {
    let hidden = crate::files::names(folder)?.into_iter().filter(|it| it.starts_with('.'));
    hidden.map(|it| folder.join(it)).filter(|it| look(it).is_some()).try_for_each(|it| discard(&it))
}

/// The lines of a file that may be growing, but for a last one without its end.
pub fn whole_lines(path: &Path) -> Result<Vec<String>, Error> {
    let bytes = crate::files::read(path)?;
    Ok(lines(&bytes[..whole(&bytes)]))
}

/// How many bytes are whole lines.
fn whole(bytes: &[u8]) -> usize {
    bytes.iter().rposition(|it| *it == b'\n').map_or(0, |it| it + 1)
}

fn lines(bytes: &[u8]) -> Vec<String> {
    String::from_utf8_lossy(bytes).lines().map(str::to_owned).collect()
}

/// A file of lines that only grows.
pub struct Log {
    file: File,
    path: PathBuf,
    length: u64,
}

impl Log {
    /// Opens it, or makes it, and reads its lines. A last line without its end was being written when the power went: it
    /// was never said to be there, and goes.
    pub fn open(path: &Path) -> Result<(Self, Vec<String>), Error> {
        let fail = |source| Error::new("open", path, source);
        let mut file = File::options().read(true).append(true).create(true).open(path).map_err(fail)?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).map_err(fail)?;
        let whole = whole(&bytes);
        if whole < bytes.len() {
            file.set_len(whole as u64).and_then(|()| file.sync_all()).map_err(fail)?;
        }
        sync_folder(folder_of(path))?;
        Ok((Self { file, path: path.to_path_buf(), length: whole as u64 }, lines(&bytes[..whole])))
    }

    /// Adds a line, which is safe from a death of the program; from a loss of power only after [`Log::sync`].
    pub fn add(&mut self, line: &str) -> Result<(), Error> {
        let bytes = format!("{line}\n").into_bytes();
        if let Err(cause) = self.file.write_all(&bytes) {
            // Half a line must not stand before the next one.
            let _ = self.file.set_len(self.length);
            return Err(Error::new("write", &self.path, cause));
        }
        self.length += bytes.len() as u64;
        Ok(())
    }

    /// Makes all lines last.
    pub fn sync(&mut self) -> Result<(), Error> {
        self.file.sync_data().map_err(|e| Error::new("sync", &self.path, e))
    }
}

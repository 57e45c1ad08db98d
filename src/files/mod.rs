//! Every touch of the disk: whole or not at all, and nothing left behind.
//!
//! The print room watches the folders that plico writes, so a file or a folder appears only when it is
//! complete; and a lot holds personal data, so what is spilled on the way is private and is removed on
//! every exit.

use std::fs;
use std::fs::File;
use std::io;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

pub mod pack;
pub mod scratch;
pub mod sort;
pub mod source;
pub mod spool;
pub mod staging;
pub mod traccia;

/// What we were doing to which file. The cause is in `source`, not in the text.
#[derive(Debug, thiserror::Error)]
#[error("cannot {doing} `{}`", .path.display())]
pub struct Error {
    /// The act that failed, as a verb.
    doing: &'static str,
    /// The file or folder it failed on.
    path: PathBuf,
    /// Why.
    source: io::Error,
}

impl Error {
    /// An error of `doing` something to `path`.
    pub fn new(doing: &'static str, path: &Path, source: io::Error) -> Self {
        Self { doing, path: path.to_path_buf(), source }
    }

    /// A refusal of our own: the disk works, what stands there cannot be accepted.
    pub fn refused(doing: &'static str, path: &Path, why: impl Into<String>) -> Self {
        Self::new(doing, path, io::Error::new(io::ErrorKind::InvalidData, why.into()))
    }

    /// The file or folder it failed on.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// The bytes of the file at `path`.
pub fn read(path: &Path) -> Result<Vec<u8>, Error> {
    fs::read(path).map_err(|source| Error::new("read", path, source))
}

/// How long the file at `path` is, in bytes; an error for what is no file, as a folder or a pipe.
pub fn length(path: &Path) -> Result<u64, Error> {
    let about = fs::metadata(path).map_err(|source| Error::new("read", path, source))?;
    if about.is_file() { Ok(about.len()) } else { Err(Error::refused("read", path, "it is no file")) }
}

/// Puts `bytes` at `path` whole or not at all.
///
/// Writes aside and renames: the press and the scanner watch these folders, and a half-written distinta
/// would be taken for a short one.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    fill(aside(path)?, bytes)
}

/// The same, for its owner alone to read: personal data that have not left their desk yet.
pub fn replace_private(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    fill(aside_for(path, 0o600)?, bytes)
}

fn fill(mut aside: Aside, bytes: &[u8]) -> Result<(), Error> {
    aside.write_all(bytes).map_err(|source| Error::new("write", &aside.path, source))?;
    aside.finish()
}

/// A file that is written aside and comes to its place whole, or not at all.
pub struct Aside {
    file: io::BufWriter<tempfile::NamedTempFile>,
    path: PathBuf,
}

/// A file in the making that will be `path`.
pub fn aside(path: &Path) -> Result<Aside, Error> {
    // The print room reads what another account wrote; nobody else does.
    aside_for(path, 0o640)
}

#[cfg_attr(not(unix), expect(unused_variables, reason = "rights are as Unix has them"))]
fn aside_for(path: &Path, mode: u32) -> Result<Aside, Error> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".plico-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(mode));
    }
    let file = builder.tempfile_in(folder_of(path)).map_err(|source| Error::new("write beside", path, source))?;
    Ok(Aside { file: io::BufWriter::new(file), path: path.to_path_buf() })
}

impl Aside {
    /// Puts the file at its place.
    pub fn finish(self) -> Result<(), Error> {
        let path = &self.path;
        let file = self.file.into_inner().map_err(|e| Error::new("write", path, e.into_error()))?;
        file.as_file().sync_all().map_err(|source| Error::new("write", path, source))?;
        file.persist(path).map_err(|e| Error::new("replace", path, e.error))?;
        sync_folder(folder_of(path))
    }
}

impl Write for Aside {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl io::Seek for Aside {
    fn seek(&mut self, to: io::SeekFrom) -> io::Result<u64> {
        self.file.seek(to)
    }
}

/// The folder that a file stands in.
fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The names in a folder, in order; none where there is no folder.
pub fn names(folder: &Path) -> Result<Vec<String>, Error> {
    let entries = match fs::read_dir(folder) {
        Err(cause) if matches!(cause.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            return Ok(Vec::new());
        }
        entries => entries.map_err(|source| Error::new("list", folder, source))?,
    };
    let mut names = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|source| Error::new("list", folder, source))?;
        names.push(entry.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

/// The paths of the files below a folder, relative to it and in order; links are not followed.
pub fn tree(folder: &Path) -> Result<Vec<String>, Error> {
    let mut files = Vec::new();
    for entry in walkdir::WalkDir::new(folder) {
        let entry = entry.map_err(|e| Error::new("list", folder, e.into()))?;
        if !entry.file_type().is_dir() {
            let inside = entry.path().strip_prefix(folder).unwrap_or(entry.path());
            files.push(inside.to_string_lossy().into_owned());
        }
    }
    files.sort();
    Ok(files)
}

/// The one name of a file or folder, whatever way it was named.
pub fn absolute(path: &Path) -> Result<PathBuf, Error> {
    fs::canonicalize(path).map_err(|source| Error::new("find", path, source))
}

/// Holds the file at `path` for ourselves until the value goes away; `None` while another program holds it.
pub fn hold(path: &Path) -> Result<Option<File>, Error> {
    let file = open(path)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(fs::TryLockError::WouldBlock) => Ok(None),
        Err(fs::TryLockError::Error(source)) => Err(Error::new("lock", path, source)),
    }
}

/// The file at `path`, to be read.
pub fn open(path: &Path) -> Result<File, Error> {
    File::open(path).map_err(|source| Error::new("open", path, source))
}

/// A new file at `path`, to be written.
pub fn create(path: &Path) -> Result<File, Error> {
    File::create(path).map_err(|source| Error::new("make", path, source))
}

/// Writes a file into a folder that nobody sees yet: what is published later needs no care of its own.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let mut file = create(path)?;
    file.write_all(bytes).map_err(|source| Error::new("write", path, source))
}

/// Gives a file a second name, or a copy where the disk knows no second names.
pub fn link(from: &Path, to: &Path) -> Result<(), Error> {
    fs::hard_link(from, to).or_else(|_| fs::copy(from, to).map(drop)).map_err(|e| Error::new("copy", from, e))
}

/// Takes a file away.
pub fn remove(path: &Path) -> Result<(), Error> {
    fs::remove_file(path).map_err(|source| Error::new("remove", path, source))
}

/// Takes a folder or a file away with all that is in it; what is not there is gone already.
pub fn clear(path: &Path) -> Result<(), Error> {
    let done = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
    match done {
        Err(cause) if cause.kind() != io::ErrorKind::NotFound => Err(Error::new("remove", path, cause)),
        _ => Ok(()),
    }
}

/// Makes a folder and those above it.
pub fn make_folder(path: &Path) -> Result<(), Error> {
    fs::create_dir_all(path).map_err(|source| Error::new("make the folder", path, source))
}

/// Makes a folder that its owner alone may enter, and those above it.
pub fn make_private_folder(path: &Path) -> Result<(), Error> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    builder.create(path).map_err(|source| Error::new("make the folder", path, source))
}

/// An id as a file name: letters, digits, `.`, `_` and `-` stay, all else becomes `_`.
pub fn safe_name(id: &str) -> String {
    let keep = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    let name: String = id.chars().map(|c| if keep(c) { c } else { '_' }).collect();
    // A leading dot would hide the file, or name a folder above.
    if name.starts_with('.') || name.is_empty() { format!("_{name}") } else { name }
}

/// Makes the names inside `folder` survive a power cut.
fn sync_folder(folder: &Path) -> Result<(), Error> {
    File::open(folder).and_then(|it| it.sync_all()).map_err(|source| Error::new("sync", folder, source))
}

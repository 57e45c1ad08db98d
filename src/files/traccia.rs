//! Whether a file still is the one that was read: what is read from it may be kept for as long.

use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::path::PathBuf;

use crate::files::Error;
use crate::files::tree;

/// What is different as soon as a file was written, or another put in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Traccia {
    inode: u64,
    length: u64,
    written: (i64, i64),
    changed: (i64, i64),
}

impl Traccia {
    /// That of the file at `path` as it is now, to be asked before it is read; none where there is no file.
    pub fn of(path: &Path) -> Result<Option<Self>, Error> {
        match fs::metadata(path) {
            Ok(it) if it.is_file() => Ok(Some(Self {
                inode: it.ino(),
                length: it.size(),
                written: (it.mtime(), it.mtime_nsec()),
                changed: (it.ctime(), it.ctime_nsec()),
            })),
            Ok(_) => Ok(None),
            Err(cause) if matches!(cause.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Ok(None),
            Err(source) => Err(Error::new("read", path, source)),
        }
    }

    /// Those of all files in some folders; none where one is a link to a folder, into which nobody looks.
    pub fn of_folders(folders: &[PathBuf]) -> Result<Option<Vec<(PathBuf, Self)>>, Error> {
        let mut all = Vec::new();
        for folder in folders.iter().filter(|it| it.is_dir()) {
            for name in tree(folder)? {
                let path = folder.join(name);
                match Self::of(&path)? {
                    Some(it) => all.push((path, it)),
                    None if path.is_dir() => return Ok(None),
                    None => {}
                }
            }
        }
        Ok(Some(all))
    }
}

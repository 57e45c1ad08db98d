//! A folder that appears whole or not at all.

use std::fs;
use std::io;
use std::path::Path;
use std::path::PathBuf;

use crate::files::Error;
use crate::files::folder_of;
use crate::files::scratch::Scratch;
use crate::files::sync_folder;

/// The file by which plico knows a folder of its own, and so one that it may replace.
const MARK: &str = "manifest.json";

/// A private folder beside its destination. [`Staging::publish`] makes it visible; dropped before that,
/// it vanishes with all that is in it.
pub struct Staging {
    folder: Scratch,
    destination: PathBuf,
    /// Whether all that stands at the destination is ours, mark or not.
    is_ours: bool,
}

impl Staging {
    /// Prepares `destination`, which must not exist, or be empty, or be a folder that plico made.
    pub fn new(destination: &Path) -> Result<Self, Error> {
        refuse_foreign(destination)?;
        let parent = folder_of(destination);
        fs::create_dir_all(parent).map_err(|e| Error::new("make the folder", parent, e))?;
        let folder = Scratch::new(Some(parent))?;
        Ok(Self { folder, destination: destination.to_path_buf(), is_ours: false })
    }

    /// Prepares a part of a folder of ours; whatever stands there is replaced.
    pub fn within(destination: &Path) -> Result<Self, Error> {
        let folder = Scratch::new(Some(folder_of(destination)))?;
        Ok(Self { folder, destination: destination.to_path_buf(), is_ours: true })
    }

    /// Where to write.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Gives what was written its final rights and puts it on the disk; returns the folder that it stands in.
    fn ready(&self) -> Result<PathBuf, Error> {
        let folder = self.folder.path();
        share(folder)?;
        sync_tree(folder)?;
        Ok(folder_of(folder).to_path_buf())
    }

    /// Makes the folder visible at its destination, in one step.
    ///
    /// An older folder of ours is moved aside first and removed last, so that at every instant the
    /// destination is the old one, nothing, or the new one.
    pub fn publish(self) -> Result<(), Error> {
        let to = &self.destination;
        if !self.is_ours {
            refuse_foreign(to)?;
        }
        let parent = self.ready()?;
        let old = Scratch::new(Some(&parent))?;
        if to.exists() {
            fs::rename(to, old.path().join("old")).map_err(|e| Error::new("replace", to, e))?;
        }
        if let Err(source) = self.folder.move_to(to) {
            let _ = fs::rename(old.path().join("old"), to);
            return Err(Error::new("publish", to, source));
        }
        sync_folder(&parent)
    }

    /// Makes the folder visible at its destination, where nothing may stand: what appears once and stays never
    /// takes the place of another.
    pub fn publish_new(self) -> Result<(), Error> {
        let parent = self.ready()?;
        // A folder that holds something is never replaced by a rename.
        if let Err(source) = self.folder.move_to(&self.destination) {
            return Err(Error::new("publish", &self.destination, source));
        }
        sync_folder(&parent)
    }
}

/// Refuses a destination that holds something we did not make.
fn refuse_foreign(to: &Path) -> Result<(), Error> {
    let doing = "write into";
    match fs::read_dir(to) {
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(e) => Err(Error::new(doing, to, e)),
        Ok(mut entries) => {
            if entries.next().is_none() || to.join(MARK).is_file() {
                return Ok(());
            }
            let why = format!("it is not empty and has no `{MARK}`: give another folder, or empty it");
            Err(Error::refused(doing, to, why))
        }
    }
}

/// Gives the finished folder the permissions of an ordinary one; a temporary folder is ours alone.
fn share(folder: &Path) -> Result<(), Error> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::Permissions::from_mode(0o750);
        fs::set_permissions(folder, mode).map_err(|e| Error::new("share", folder, e))?;
    }
    Ok(())
}

/// Makes every file and name below `folder` survive a power cut.
fn sync_tree(folder: &Path) -> Result<(), Error> {
    for entry in walkdir::WalkDir::new(folder).contents_first(true) {
        let entry = entry.map_err(|e| Error::new("list", folder, e.into()))?;
        if entry.file_type().is_file() || entry.file_type().is_dir() {
            sync_folder(entry.path())?;
        }
    }
    Ok(())
}

//! Images of blank slips, by which alone one knows what was paid: kept by their hash, with the payment they prove.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::path::Path;

use crate::files;
use crate::jobs::Error;
use crate::jobs::project::Project;
use crate::jobs::prove::Prove;

/// The images that came with flows.
pub struct Immagini<'a> {
    prove: Prove,
    folder: Option<&'a Path>,
    /// Files by their name without folder and kind, in lower case.
    by_name: BTreeMap<String, String>,
    /// How many were kept.
    pub kept: u64,
    /// Names that no file has.
    pub missing: BTreeSet<String>,
}

impl<'a> Immagini<'a> {
    /// The images of a folder; none where there is no folder.
    pub fn new(project: &Project, folder: Option<&'a Path>) -> Result<Self, Error> {
        let mut by_name = BTreeMap::new();
        if let Some(folder) = folder {
            for name in files::tree(folder)? {
                by_name.insert(stem(&name), name);
            }
        }
        Ok(Self { prove: Prove::of(project), folder, by_name, kept: 0, missing: BTreeSet::new() })
    }

    /// Keeps the image of that name and gives its hash; empty where it is not there, or none is named.
    pub fn keep(&mut self, immagine: &str) -> Result<String, Error> {
        let Some(folder) = self.folder.filter(|_| !immagine.is_empty()) else { return Ok(String::new()) };
        let Some(name) = self.by_name.get(&stem(immagine)) else {
            self.missing.insert(immagine.to_string());
            return Ok(String::new());
        };
        let bytes = files::read(&folder.join(name))?;
        let sha256 = self.prove.put(&bytes)?;
        self.kept += 1;
        Ok(sha256)
    }
}

/// A file's name without its folders and its kind, in lower case.
fn stem(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    name.rsplit_once('.').map_or(name, |it| it.0).to_lowercase()
}

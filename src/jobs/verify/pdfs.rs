//! The PDFs of a rendered lot beside its batches: lists, which can be archived, and copies, which can be read aloud
//! too.

use std::path::Path;

use rayon::iter::IntoParallelRefIterator;
use rayon::iter::ParallelIterator;

use crate::files;
use crate::jobs::copies;
use crate::jobs::render::cartoline;
use crate::jobs::verify::is_inside;
use crate::press::conforme;
use crate::press::conforme::Claim;
use crate::press::manifest::Manifest;
use crate::press::readback::Difference;

/// The lists of a lot: those of its batches, and its own.
pub fn lists(manifest: &Manifest) -> Vec<String> {
    let of_batches = manifest.batches.iter().flat_map(|it| &it.other);
    let listed = of_batches.chain(&manifest.other).map(|it| it.file.clone());
    listed.filter(|it| it.ends_with(".pdf") && is_inside(it)).collect()
}

/// The conformed copies of a lot, where they were made, and the statement beside them.
pub fn copies(folder: &Path) -> Vec<String> {
    let names = files::names(&folder.join(copies::FOLDER)).unwrap_or_default();
    let names = names.into_iter().filter(|it| it.ends_with(".pdf"));
    names.map(|it| format!("{}/{it}", copies::FOLDER)).collect()
}

/// Holds each of them against what it is meant to be; one that is not there is missed elsewhere.
pub fn check(folder: &Path, manifest: &Manifest) -> Vec<(String, Difference)> {
    // Cards are print, and are held against their plichi with the batch.
    let lists = lists(manifest).into_iter().filter(|it| !it.ends_with(cartoline::FILE)).map(|it| (it, Claim::List));
    let all: Vec<(String, Claim<'_>)> = lists.chain(copies(folder).into_iter().map(|it| (it, Claim::Copy))).collect();
    let found: Vec<Vec<(String, Difference)>> = all
        .par_iter()
        .map(|(file, claim)| {
            let bytes = files::read(&folder.join(file)).ok();
            let found = bytes.map(|it| conforme::check(&it, *claim)).unwrap_or_default();
            found.into_iter().map(|it| (file.clone(), it)).collect()
        })
        .collect();
    found.into_iter().flatten().collect()
}

//! Scans of what is keyed: kept as they came, and shown page by page as every browser can.

use std::path::Path;

use serde::Deserialize;
use serde::Serialize;

use crate::files;
use crate::hash;
use crate::jobs::Error;
use crate::raster::encode;
use crate::raster::picture::Format;
use crate::raster::picture::Limits;
use crate::raster::picture::Picture;
use crate::raster::wholeness::Wholeness;

/// The largest file.
pub const MOST: usize = 32 << 20;

/// The most pages of one file.
const PAGES: usize = 40;

/// A file that came, with the name that it has there.
pub type Arrivata<'a> = (&'a str, &'a [u8]);

/// A scan of a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scansione {
    /// The file, in the folder of its paper.
    pub file: String,
    /// What it was called.
    pub nome: String,
    /// The hash of its bytes.
    pub sha256: String,
    /// How many pages it has.
    pub pagine: usize,
}

/// A page as a browser shows it.
pub struct Immagine {
    /// Its kind.
    pub tipo: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Judges a file before anything is kept: its format and how many pages it has, or why it is not taken.
pub fn judge(bytes: &[u8]) -> Result<(Format, usize), &'static str> {
    if bytes.len() > MOST {
        return Err("scansione-grande");
    }
    let format = match Wholeness::of(bytes) {
        Wholeness::Whole(format) => format,
        Wholeness::NoPicture => return Err("scansione-tipo"),
        Wholeness::Empty | Wholeness::Partial(..) => return Err("scansione-rotta"),
    };
    let pages = Picture::open(bytes, limits()).map_err(|_| "scansione-rotta")?.pages();
    if pages == 0 { Err("scansione-rotta") } else { Ok((format, pages)) }
}

fn limits() -> Limits {
    Limits { bytes: MOST, pages: PAGES, pixels: 60_000_000 }
}

/// Puts files into the folder of a paper, after the `before` that it has; each was judged.
pub(super) fn keep(folder: &Path, all: &[Arrivata<'_>], before: usize) -> Result<Vec<Scansione>, Error> {
    let mut kept = Vec::new();
    for (number, (nome, bytes)) in (before + 1..).zip(all) {
        let Ok((format, pagine)) = judge(bytes) else { continue };
        let file = format!("scansione-{number}.{}", format.extension());
        files::replace_private(&folder.join(&file), bytes)?;
        kept.push(Scansione { file, nome: (*nome).to_owned(), sha256: hash::sha256(bytes), pagine });
    }
    Ok(kept)
}

/// A page of the scans of a paper, counted from 1 over all of them; `None` where there is none.
pub(super) fn page(folder: &Path, all: &[Scansione], number: usize) -> Result<Option<Immagine>, Error> {
    let mut left = number;
    for it in all {
        if (1..=it.pagine).contains(&left) {
            return Ok(shown(files::read(&folder.join(&it.file))?, left - 1));
        }
        left = left.saturating_sub(it.pagine);
    }
    Ok(None)
}

fn shown(bytes: Vec<u8>, index: usize) -> Option<Immagine> {
    match Format::of(&bytes)? {
        Format::Jpeg => Some(Immagine { tipo: "image/jpeg", bytes }),
        Format::Png => Some(Immagine { tipo: "image/png", bytes }),
        Format::Tiff | Format::Pdf => {
            let page = Picture::open(&bytes, limits()).and_then(|it| it.page(index)).ok()?;
            Some(Immagine { tipo: "image/jpeg", bytes: encode::jpeg(&page.grey, 85, 200) })
        }
    }
}

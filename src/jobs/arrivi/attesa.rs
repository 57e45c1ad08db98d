//! Files that are not ready: those that still grow, and those whose structure says that something is missing.
//!
//! A file is ready when it looked the same so many times in a row and is whole by its own structure. What never gets
//! there is never dropped either: after a while it is pointed out.

use std::collections::BTreeMap;
use std::path::Path;
use std::path::PathBuf;

use crate::files;
use crate::files::spool;
use crate::files::spool::Seen;
use crate::raster::wholeness::Missing;
use crate::raster::wholeness::Wholeness;

/// Bytes of zeros at the head of a file that was set aside and not yet written.
const UNWRITTEN: usize = 16;

/// Files that are waited for, over the listings of a folder.
#[derive(Debug, Default)]
pub struct Attesa {
    seen: BTreeMap<PathBuf, Track>,
}

#[derive(Debug)]
struct Track {
    seen: Seen,
    /// Listings in a row that found it like this.
    still: u32,
    /// When it was first seen, in seconds since 1970.
    since: u64,
    why: &'static str,
    /// Whether its structure was looked at, as it is now.
    judged: Option<bool>,
}

/// A file that is waited for.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct InAttesa {
    /// Its name.
    pub nome: String,
    /// Where it is.
    pub da: String,
    /// Why, by its code.
    pub codice: String,
    /// For how many seconds.
    pub secondi: u64,
}

impl Attesa {
    /// Takes a listing in; the files that are ready now, by name.
    pub fn ready(&mut self, listing: Vec<Seen>, wanted: u32, now: u64) -> Vec<Seen> {
        let mut before = std::mem::take(&mut self.seen);
        let mut ready = Vec::new();
        for seen in listing {
            let mut track = match before.remove(&seen.path) {
                Some(track) if track.seen == seen => Track { still: track.still.saturating_add(1), ..track },
                Some(track) => Track { seen, still: 1, why: "in-scrittura", judged: None, ..track },
                None => Track { seen, still: 1, since: now, why: "in-scrittura", judged: None },
            };
            if track.still >= wanted {
                // What is locked may be free next time.
                let is_ready = track.judged.unwrap_or_else(|| {
                    let (why, judged) = judge(&track.seen.path);
                    track.why = why.unwrap_or_default();
                    track.judged = judged;
                    why.is_none()
                });
                if is_ready {
                    ready.push(track.seen.clone());
                }
            }
            self.seen.insert(track.seen.path.clone(), track);
        }
        ready
    }

    /// The file was taken.
    pub fn forget(&mut self, path: &Path) {
        self.seen.remove(path);
    }

    /// The file is in somebody's hands: it is looked at anew.
    pub fn held(&mut self, path: &Path) {
        if let Some(track) = self.seen.get_mut(path) {
            (track.why, track.judged) = ("occupato", None);
        }
    }

    /// How many are waited for.
    pub fn count(&self) -> u64 {
        self.seen.len() as u64
    }

    /// Those that are waited for longer than this, in seconds.
    pub fn longer(&self, than: u64, now: u64) -> Vec<InAttesa> {
        let old = self.seen.values().filter(|it| now.saturating_sub(it.since) >= than);
        old.map(|it| InAttesa {
            nome: it.seen.name.clone(),
            da: it.seen.path.display().to_string(),
            codice: it.why.to_string(),
            secondi: now.saturating_sub(it.since),
        })
        .collect()
    }
}

/// Why a file is not ready, if it is not; and whether that stands until it changes.
pub fn judge(path: &Path) -> (Option<&'static str>, Option<bool>) {
    let Some(seen) = spool::look(path) else { return (Some("occupato"), None) };
    // What is too large to be a scan is not read; it is refused when it is taken.
    if seen.bytes > crate::raster::picture::Limits::default().bytes as u64 {
        return (None, Some(true));
    }
    let Ok(bytes) = files::read(path) else { return (Some("occupato"), None) };
    let why = missing(&bytes);
    (why, Some(why.is_none()))
}

/// What bytes lack to be a file that can be taken; what is no scan lacks nothing.
pub fn missing(bytes: &[u8]) -> Option<&'static str> {
    match Wholeness::of(bytes) {
        Wholeness::Whole(_) => None,
        Wholeness::Empty => Some("vuoto"),
        Wholeness::NoPicture if bytes.iter().take(UNWRITTEN).all(|it| *it == 0) => Some("vuoto"),
        Wholeness::NoPicture => None,
        Wholeness::Partial(_, Missing::End) => Some("senza-fine"),
        Wholeness::Partial(_, Missing::Parts) => Some("senza-parti"),
        Wholeness::Partial(_, Missing::Directory) => Some("senza-indice"),
    }
}

//! A lot as it arrives: a folder or a zip, read without trusting it.
//!
//! Nothing of a lot is ever unpacked onto the disk under its own name; entries are streamed. An archive
//! that tries to leave its folder, names one file twice or swells beyond reason is refused as a whole,
//! since nobody can say which part of it was meant.

use std::collections::BTreeMap;
use std::fs::File;
use std::io;
use std::io::Read;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::OnceLock;

use zip::ZipArchive;

use crate::files::Error;

/// The most a zip entry may swell: a table of very repetitive rows shrinks 30 to 60 times, a bomb 1000.
const MAX_RATIO: u64 = 250;
/// Below this size no ratio is asked: a short file of blanks is no danger.
const FREE_BYTES: u64 = 16 << 20;
/// The most one file may hold: a table of ten million acts is about 8 GB.
const MAX_FILE_BYTES: u64 = 32 << 30;
/// The most entries of a lot: a million acts with four attachments each.
const MAX_ENTRIES: usize = 5_000_000;
/// Kinds of file that hold rows; of the others only the names count.
const TABLES: [&str; 4] = [".csv", ".txt", ".xml", ".toml"];

/// A lot opened for reading.
pub struct Source {
    path: PathBuf,
    store: Store,
    entries: Vec<Entry>,
    /// Hashes of the plain names of files in folders with their places in a zip, sorted: a few bytes each, whatever
    /// their number.
    attachments: Vec<(u64, u32)>,
    /// Where the files of a folder are whose names are not written as the lot writes them; made when one is met.
    misspelt: OnceLock<BTreeMap<u64, PathBuf>>,
}

enum Store {
    Folder,
    /// Whoever reads from it holds it.
    Zip(Mutex<Box<ZipArchive<File>>>),
    /// One loose file, which is the whole lot (an XML of a gestionale).
    File,
}

/// A file of the lot that is no attachment.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its name in the lot, with `/`, without the folder that holds everything.
    pub name: String,
    place: Place,
}

#[derive(Debug, Clone)]
enum Place {
    Path(PathBuf),
    Index(usize),
}

impl Source {
    /// Opens the lot at `path` and lists what it holds.
    pub fn open(path: &Path) -> Result<Self, Error> {
        let (mut source, named) = Self::listed(path)?;
        source.sort_out(strip_common_folder(named))?;
        Ok(source)
    }

    /// Opens a file or an archive whose every file is read, whatever its kind and folder: an entry each, by name.
    pub fn open_all(path: &Path) -> Result<Self, Error> {
        let (mut source, mut named) = Self::listed(path)?;
        named.retain(|(name, _)| !is_litter(name));
        named.sort_by(|a, b| a.0.cmp(&b.0));
        source.entries = named.into_iter().map(|(name, place)| Entry { name, place }).collect();
        Ok(source)
    }

    /// The files of the lot, not yet parted.
    fn listed(path: &Path) -> Result<(Self, Vec<(String, Place)>), Error> {
        let about = std::fs::metadata(path).map_err(|e| Error::new("open the lot", path, e))?;
        let (store, named) = if about.is_dir() {
            (Store::Folder, list_folder(path)?)
        } else if is_zip(path)? {
            let mut archive = open_zip(path)?;
            let named = list_zip(path, &mut archive)?;
            (Store::Zip(Mutex::new(Box::new(archive))), named)
        } else {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            (Store::File, vec![(name, Place::Path(path.to_path_buf()))])
        };
        let source = Self {
            path: path.to_path_buf(),
            store,
            entries: Vec::new(),
            attachments: Vec::new(),
            misspelt: OnceLock::new(),
        };
        Ok((source, named))
    }

    /// The files of the lot that are no attachments, by name.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Whether a folder of the lot holds a file of this path, whatever its case and its slashes.
    pub fn has_attachment(&self, name: &str) -> bool {
        self.place(name).is_some()
    }

    /// The bytes of a file that is no table, at most `most` and one more; `None` where the lot has none of this path.
    /// May be called from any thread.
    pub fn read_attachment(&self, name: &str, most: usize) -> Result<Option<Vec<u8>>, Error> {
        let Some(index) = self.place(name) else {
            return Ok(None);
        };
        let mut bytes = Vec::new();
        let take = |from: &mut dyn Read, bytes: &mut Vec<u8>| from.take(most as u64 + 1).read_to_end(bytes);
        // Names of attachments may be those of people: an error names the lot.
        let failed = |e: io::Error| Error::new("read an attachment of", &self.path, e);
        match &self.store {
            Store::Zip(archive) => {
                let mut archive = archive.lock().expect("no holder of the archive can panic");
                let mut file = archive.by_index(index as usize).map_err(|e| failed(e.into()))?;
                take(&mut file, &mut bytes).map_err(failed)?;
            }
            Store::Folder | Store::File => {
                let mut file = self.open_attachment(name).map_err(failed)?;
                take(&mut file, &mut bytes).map_err(failed)?;
            }
        }
        Ok(Some(bytes))
    }

    /// Opens a file of a folder, whatever its case and its slashes.
    fn open_attachment(&self, name: &str) -> io::Result<File> {
        let as_written = self.path.join(name.replace('\\', "/"));
        if let Ok(file) = File::open(&as_written) {
            return Ok(file);
        }
        let all = self.misspelt.get_or_init(|| {
            let named = strip_common_folder(list_folder(&self.path).unwrap_or_default());
            let path = |place: Place| if let Place::Path(path) = place { Some(path) } else { None };
            named.into_iter().filter_map(|(name, place)| Some((name_hash(&plain_name(&name)), path(place)?))).collect()
        });
        let path = all.get(&name_hash(&plain_name(name))).ok_or(io::ErrorKind::NotFound)?;
        File::open(path)
    }

    /// The place of an attachment in a zip; 0 in a folder.
    fn place(&self, name: &str) -> Option<u32> {
        let hash = name_hash(&plain_name(name));
        let found = self.attachments.binary_search_by_key(&hash, |it| it.0).ok()?;
        Some(self.attachments[found].1)
    }

    /// Reads a file of the lot from its beginning.
    pub fn open_entry(&mut self, entry: &Entry) -> Result<Box<dyn Read + '_>, Error> {
        let whole = self.path.join(&entry.name);
        match (&entry.place, &mut self.store) {
            (Place::Path(path), _) => {
                let file = File::open(path).map_err(|e| Error::new("open", path, e))?;
                Ok(Box::new(Guarded::new(file, MAX_FILE_BYTES)))
            }
            (Place::Index(index), Store::Zip(archive)) => {
                let archive = archive.get_mut().expect("no holder of the archive can panic");
                let file = archive.by_index(*index).map_err(|e| Error::new("unpack", &whole, e.into()))?;
                let most = (file.compressed_size().saturating_mul(MAX_RATIO)).max(FREE_BYTES);
                Ok(Box::new(Guarded::new(file, most.min(MAX_FILE_BYTES))))
            }
            (Place::Index(_), _) => unreachable!("only a zip lists places by index"),
        }
    }

    /// Parts attachments from tables, and refuses a name that stands twice among the tables.
    fn sort_out(&mut self, named: Vec<(String, Place)>) -> Result<(), Error> {
        let mut tables = BTreeMap::new();
        for (name, place) in named {
            let plain = plain_name(&name);
            if plain.contains('/') && !TABLES.iter().any(|it| plain.ends_with(it)) {
                let index = if let Place::Index(index) = place { index } else { 0 };
                self.attachments.push((name_hash(&plain), u32::try_from(index).unwrap_or(u32::MAX)));
            } else if let Some(Entry { name: other, .. }) = tables.insert(plain, Entry { name: name.clone(), place }) {
                let why = format!("it holds the same file twice, as `{other}` and `{name}`");
                return Err(Error::refused("accept the lot", &self.path, why));
            }
        }
        self.attachments.sort_unstable();
        self.entries = tables.into_values().collect();
        Ok(())
    }
}

/// Lower case, forward slashes, no leading `./`: the form in which names are compared.
fn plain_name(name: &str) -> String {
    let name = name.trim().replace('\\', "/").to_lowercase();
    let name = name.strip_prefix("./").unwrap_or(&name);
    name.to_owned()
}

/// FNV-1a: fixed, so that two runs agree, and 64 bits, so that two names of a lot never meet in practice.
fn name_hash(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

/// Drops the one folder that holds everything, which zips made from a folder have.
fn strip_common_folder(mut named: Vec<(String, Place)>) -> Vec<(String, Place)> {
    named.retain(|(name, _)| !is_litter(name));
    let head = |name: &str| name.split_once('/').map(|(head, _)| head.to_owned());
    let Some(first) = named.first().and_then(|(name, _)| head(name)) else {
        return named;
    };
    if first.eq_ignore_ascii_case("allegati") || named.iter().any(|(name, _)| head(name).as_ref() != Some(&first)) {
        return named;
    }
    for (name, _) in &mut named {
        name.drain(..=first.len());
    }
    named
}

/// What file managers leave in archives.
fn is_litter(name: &str) -> bool {
    let last = name.rsplit('/').next().unwrap_or(name);
    name.starts_with("__MACOSX/") || last == ".DS_Store" || last.eq_ignore_ascii_case("thumbs.db")
}

/// The plain files below `root`. Links are followed only where they stay inside.
fn list_folder(root: &Path) -> Result<Vec<(String, Place)>, Error> {
    let real_root = root.canonicalize().map_err(|e| Error::new("open the lot", root, e))?;
    let mut named = Vec::new();
    for entry in walkdir::WalkDir::new(root).sort_by_file_name() {
        let entry = entry.map_err(|e| Error::new("list the lot", root, e.into()))?;
        let path = entry.path();
        if entry.file_type().is_symlink() {
            let inside = path.canonicalize().is_ok_and(|real| real.starts_with(&real_root));
            if !inside {
                return Err(Error::refused("accept the lot", path, "it is a link that leads out of the lot"));
            }
            if !path.is_file() {
                continue;
            }
        } else if !entry.file_type().is_file() {
            continue;
        }
        let inner = path.strip_prefix(root).expect("walked from root");
        named.push((inner.to_string_lossy().replace('\\', "/"), Place::Path(path.to_path_buf())));
        guard_count(root, named.len())?;
    }
    Ok(named)
}

fn guard_count(path: &Path, count: usize) -> Result<(), Error> {
    if count > MAX_ENTRIES {
        return Err(Error::refused("accept the lot", path, format!("it holds more than {MAX_ENTRIES} files")));
    }
    Ok(())
}

fn is_zip(path: &Path) -> Result<bool, Error> {
    let mut magic = [0; 4];
    let mut file = File::open(path).map_err(|e| Error::new("open the lot", path, e))?;
    match file.read_exact(&mut magic) {
        Ok(()) => Ok(&magic == b"PK\x03\x04" || &magic == b"PK\x05\x06"),
        Err(e) if e.kind() == io::ErrorKind::UnexpectedEof => Ok(false),
        Err(e) => Err(Error::new("open the lot", path, e)),
    }
}

fn open_zip(path: &Path) -> Result<ZipArchive<File>, Error> {
    let file = File::open(path).map_err(|e| Error::new("open the lot", path, e))?;
    ZipArchive::new(file).map_err(|e| Error::new("open the lot", path, e.into()))
}

/// The plain files of an archive; refuses those that lead out of it or that overlap one another.
fn list_zip(path: &Path, archive: &mut ZipArchive<File>) -> Result<Vec<(String, Place)>, Error> {
    guard_count(path, archive.len())?;
    if archive.has_duplicate_names() {
        return Err(Error::refused("accept the lot", path, "it holds two entries of the same name"));
    }
    let size = std::fs::metadata(path).map_err(|e| Error::new("open the lot", path, e))?.len();
    let mut packed = 0_u64;
    let mut named = Vec::new();
    for index in 0..archive.len() {
        let file = archive.by_index_raw(index).map_err(|e| Error::new("open the lot", path, e.into()))?;
        let name = file.name().map_err(|e| Error::new("open the lot", path, e.into()))?.replace('\\', "/");
        if leads_out(&name) {
            let why = format!("its entry `{}` leads out of the lot", name.escape_debug());
            return Err(Error::refused("accept the lot", path, why));
        }
        packed = packed.saturating_add(file.compressed_size());
        if file.is_file() && !file.is_symlink() {
            named.push((name, Place::Index(index)));
        }
    }
    if packed > size {
        return Err(Error::refused("accept the lot", path, "its entries overlap, as those of a zip bomb do"));
    }
    Ok(named)
}

/// Whether a name in an archive points outside it.
fn leads_out(name: &str) -> bool {
    name.starts_with('/')
        || name.contains('\0')
        || name.as_bytes().get(1) == Some(&b':')
        || name.split('/').any(|it| it == "..")
}

/// Ends with an error once more bytes have come than a file of this kind can hold.
struct Guarded<R> {
    inner: R,
    left: u64,
}

impl<R> Guarded<R> {
    fn new(inner: R, most: u64) -> Self {
        Self { inner, left: most }
    }
}

impl<R: Read> Read for Guarded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(buffer)?;
        match self.left.checked_sub(n as u64) {
            Some(left) => self.left = left,
            None => {
                return Err(io::Error::new(io::ErrorKind::InvalidData, "it unpacks to far more than a lot can hold"));
            }
        }
        Ok(n)
    }
}

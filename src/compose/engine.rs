//! The typesetter, embedded: a model, its fonts and its texts are loaded once; a record is laid out at a time.
//!
//! Models are programs, so they are fenced: they see only the files handed in here, no clock, no packages,
//! no system fonts. What varies between two pieces is one virtual file, the record, so that everything that
//! does not depend on it is laid out once and remembered.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::OnceLock;
use std::sync::atomic::AtomicU32;
use std::sync::atomic::Ordering;

use typst::Library;
use typst::LibraryExt;
use typst::World;
use typst::diag::FileError;
use typst::diag::FileResult;
use typst::diag::SourceDiagnostic;
use typst::foundations::Bytes;
use typst::foundations::Datetime;
use typst::foundations::Duration;
use typst::syntax::FileId;
use typst::syntax::RootedPath;
use typst::syntax::Source;
use typst::syntax::VirtualPath;
use typst::syntax::VirtualRoot;
use typst::text::Font;
use typst::text::FontBook;
use typst::utils::LazyHash;
use typst_layout::PagedDocument;

use crate::compose::Error;
use crate::compose::face::Face;
use crate::compose::face::Fonts;
use crate::compose::form::Forms;
use crate::hash::Hasher;

/// The version of the typesetter; part of what an approval covers.
pub const VERSION: &str = "typst 0.15.1";

/// How often a letter's model forgets: after so many records, what none of the last so many was laid out of.
///
/// Each record leaves about a megabyte; what models have in common is met again well within this many. Measured on
/// 600 acts, milliseconds each: 8.9 when forgetting after every record, 4.7 after 8, 4.2 after 16, 4.2 after 32.
pub const LETTERS: u32 = 12;

/// How often a list's model forgets: a page of rows leaves several megabytes, and no page is like another.
pub const LISTS: u32 = 2;

/// How many records were laid out, with whatever model: what they leave behind is remembered in one place.
static COMPOSED: AtomicU32 = AtomicU32::new(0);

/// The typesetter's own vocabulary, the same for all models.
fn library() -> &'static LazyHash<Library> {
    static LIBRARY: OnceLock<LazyHash<Library>> = OnceLock::new();
    LIBRARY.get_or_init(|| LazyHash::new(Library::default()))
}

/// The virtual path of the record.
const RECORD: &str = "/atto.json";

/// A model ready to lay out records.
pub struct Engine {
    fonts: Arc<Fonts>,
    sources: BTreeMap<u16, Source>,
    files: BTreeMap<u16, Bytes>,
    main: FileId,
    record: FileId,
    closure: String,
    forget_every: u32,
    forms: Forms,
}

/// Every file a model may read, by virtual path (`/verbale/main.typ`): sources, texts, profiles, images.
pub type Files = BTreeMap<String, Vec<u8>>;

impl Engine {
    /// Loads the model whose main file is at the virtual path `main`.
    ///
    /// `parts` is what an approval covers; `data` are files that vary with the body (its profile, its crest), which
    /// are the C.P.L.'s own and need no approval of the C.P.L.
    pub fn new(parts: &Files, data: &Files, main: &str, fonts: Arc<Fonts>, forget_every: u32) -> Result<Self, Error> {
        let mut sources = BTreeMap::new();
        let mut files = BTreeMap::new();
        for (path, bytes) in parts.iter().chain(data) {
            let id = file_id(path)?;
            if path.ends_with(".typ") {
                let text =
                    String::from_utf8(bytes.clone()).map_err(|_| Error::Model(format!("`{path}` is not UTF-8")))?;
                sources.insert(id.into_raw().get(), Source::new(id, text));
            }
            files.insert(id.into_raw().get(), Bytes::new(bytes.clone()));
        }
        Ok(Self {
            closure: closure(parts, main, &fonts),
            fonts,
            sources,
            files,
            main: file_id(main)?,
            record: file_id(RECORD)?,
            forget_every,
            forms: Forms::default(),
        })
    }

    /// Lays out one record. Warnings and glyphs that no font has are errors.
    pub fn compose(&self, record: String) -> Result<PagedDocument, Error> {
        let view = View { engine: self, record: Bytes::from_string(record) };
        let compiled = typst::compile::<PagedDocument>(&view);
        // Also after an error: what a record alone was laid out of is never asked for again.
        if COMPOSED.fetch_add(1, Ordering::Relaxed) % self.forget_every == self.forget_every - 1 {
            comemo::evict(1);
        }
        let document = compiled.output.map_err(|errors| describe(&errors))?;
        if !compiled.warnings.is_empty() {
            return Err(describe(&compiled.warnings));
        }
        Ok(document)
    }

    /// The hash of everything the pages depend on beside the record.
    pub fn closure(&self) -> &str {
        &self.closure
    }

    /// The forms that were learnt so far.
    pub(super) fn forms(&self) -> &Forms {
        &self.forms
    }

    /// The fonts, in the order of their file names.
    pub fn faces(&self) -> &[Face] {
        &self.fonts.faces
    }
}

/// Hashes everything a model's pages depend on: sources, texts, profiles, fonts, the typesetter.
pub fn closure(parts: &Files, main: &str, fonts: &Fonts) -> String {
    let mut hasher = Hasher::default();
    let mut add = |name: &str, bytes: &[u8]| {
        hasher.part(name.as_bytes());
        hasher.part(bytes);
    };
    add(VERSION, main.as_bytes());
    for (name, bytes) in parts {
        add(name, bytes);
    }
    for (name, sha256) in &fonts.hashes {
        add(name, sha256.as_bytes());
    }
    hasher.hex()
}

fn file_id(path: &str) -> Result<FileId, Error> {
    let path = VirtualPath::new(path).map_err(|_| Error::Model(format!("bad path `{path}`")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// Says what the typesetter found. Diagnostics name places in the model, never the record's text.
pub(crate) fn describe(diagnostics: &[SourceDiagnostic]) -> Error {
    let first = diagnostics.first();
    let place = first.and_then(|it| it.span.id()).map(|id| id.vpath().get_with_slash().to_string());
    let message = first.map_or("unknown", |it| it.message.as_str());
    Error::Layout { place: place.unwrap_or_default(), message: message.to_string() }
}

/// The engine as the typesetter sees it while one record is laid out.
struct View<'a> {
    engine: &'a Engine,
    record: Bytes,
}

impl World for View<'_> {
    fn library(&self) -> &LazyHash<Library> {
        library()
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.engine.fonts.book
    }

    fn main(&self) -> FileId {
        self.engine.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let found = self.engine.sources.get(&id.into_raw().get());
        found.cloned().ok_or_else(|| FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.engine.record {
            return Ok(self.record.clone());
        }
        let found = self.engine.files.get(&id.into_raw().get());
        found.cloned().ok_or_else(|| FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.engine.fonts.faces.get(index).map(|face| face.font().clone())
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

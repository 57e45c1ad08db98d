//! The parts of a print file (PDF/VT-1): one record a plico, each page in exactly one of them.
//!
//! What a part says of itself are ids and quantities of the production: never who the recipient is, because these
//! dictionaries end in the logs of whoever drives the press.

use std::fmt::Write as _;
use std::io;
use std::io::Write;

use crate::press::file::File;
use crate::press::file::Id;

/// The level of the records: the root is level 0.
pub const RECORD_LEVEL: usize = 1;

/// The names of the levels, from the root.
pub const LEVELS: [&str; 2] = ["Lotto", "Plico"];

/// The key of our own dictionary in a part's metadata.
pub const PRIVATE: &str = "Plico";

/// More elements than this no array should have (ISO 32000-1, annex C): children come in several.
const MOST_ELEMENTS: usize = 8191;

/// What a part says of itself: texts and whole numbers under keys that are XML names.
#[derive(Debug, Clone, Default)]
pub struct Dpm(String);

impl Dpm {
    /// Adds a text of plain ASCII; other characters are left out.
    pub fn text(mut self, key: &'static str, value: &str) -> Self {
        let _ = write!(self.0, "/{key}(");
        for c in value.chars().filter(|it| matches!(it, ' '..='~')) {
            if matches!(c, '(' | ')' | '\\') {
                self.0.push('\\');
            }
            self.0.push(c);
        }
        self.0.push(')');
        self
    }

    /// Adds a whole number.
    pub fn number(mut self, key: &'static str, value: impl Into<u64>) -> Self {
        // No integer of a PDF/A is larger than this.
        let value = value.into().min(0x7FFF_FFFF);
        let _ = write!(self.0, "/{key} {value}");
        self
    }
}

/// The parts of a file being written.
pub struct Parts {
    root: Id,
    top: Id,
    dpm: Dpm,
    leaves: Vec<Id>,
    open: Option<Open>,
}

/// The part that pages are being added to.
struct Open {
    id: Id,
    pages: Option<(Id, Id)>,
}

impl Parts {
    /// No part yet; `dpm` is what the file as a whole says.
    pub fn new<W: Write>(file: &mut File<W>, dpm: Dpm) -> Self {
        Self { root: file.reserve(), top: file.reserve(), dpm, leaves: Vec::new(), open: None }
    }

    /// Opens a part: pages that follow belong to it.
    pub fn open<W: Write>(&mut self, file: &mut File<W>) {
        self.open = Some(Open { id: file.reserve(), pages: None });
    }

    /// Notes the next page and returns the part it belongs to.
    pub fn page(&mut self, page: Id) -> Option<Id> {
        let open = self.open.as_mut()?;
        open.pages = Some((open.pages.map_or(page, |it| it.0), page));
        Some(open.id)
    }

    /// Closes the open part; one without pages is none.
    pub fn close<W: Write>(&mut self, file: &mut File<W>, dpm: &Dpm) -> io::Result<()> {
        let Some(Open { id, pages: Some((first, last)) }) = self.open.take() else {
            return Ok(());
        };
        let mut body = format!("<</Type/DPart/Parent {} 0 R/Start {first} 0 R", self.top);
        if last != first {
            let _ = write!(body, "/End {last} 0 R");
        }
        let _ = write!(body, "/DPM<</{PRIVATE}<<{}>>>>>>", dpm.0);
        file.object(id, body)?;
        self.leaves.push(id);
        Ok(())
    }

    /// Writes the tree above the parts and returns its root, for the catalog.
    pub fn finish<W: Write>(self, file: &mut File<W>) -> io::Result<Id> {
        let mut body = format!("<</Type/DPart/Parent {} 0 R/DParts[", self.root);
        for group in self.leaves.chunks(MOST_ELEMENTS) {
            let ids: Vec<String> = group.iter().map(|id| format!("{id} 0 R")).collect();
            let _ = write!(body, "[{}]", ids.join(" "));
        }
        let _ = write!(body, "]/DPM<</{PRIVATE}<<{}>>>>>>", self.dpm.0);
        file.object(self.top, body)?;
        let names = LEVELS.map(|it| format!("/{it}")).concat();
        let root = format!(
            "<</Type/DPartRoot/DPartRootNode {} 0 R/RecordLevel {RECORD_LEVEL}/NodeNameList[{names}]>>",
            self.top
        );
        file.object(self.root, root)?;
        Ok(self.root)
    }
}

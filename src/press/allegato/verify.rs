//! Attachments of a batch read back: each page paints what its name says, object by object.

use std::collections::BTreeMap;

use lopdf::Dictionary;
use lopdf::Document;
use lopdf::Object;
use lopdf::ObjectId;

use crate::press::allegato::object;
use crate::press::manifest::Plico;
use crate::press::readback::Difference;

/// A batch opened by another library than the one that wrote it.
pub struct Reader {
    document: Document,
    pages: BTreeMap<u32, ObjectId>,
}

impl Reader {
    /// Opens a batch. `None` if it is no PDF.
    pub fn open(bytes: &[u8]) -> Option<Self> {
        let document = Document::load_mem(bytes).ok()?;
        let pages = document.get_pages();
        Some(Self { document, pages })
    }

    /// Holds the attachments of a plico against its pages.
    pub fn check(&self, plico: &Plico) -> Vec<Difference> {
        let mut found = Vec::new();
        let mut add = |page: u32, what: &'static str| found.push(Difference { page, what, place: plico.id.clone() });
        // Blank backs, where pages stand alone on their sheets, are no pages of it.
        let shown = (plico.first_page..).zip(&plico.facciate).filter(|it| !it.1.is_empty()).map(|it| it.0);
        let shown: Vec<u32> = shown.collect();
        let first = plico.allegati.first().and_then(|it| shown.iter().position(|page| *page == it.page));
        let mut rest = &shown[first.unwrap_or(shown.len())..];
        for allegato in &plico.allegati {
            let pages = rest.split_at_checked(allegato.pages as usize);
            let Some((pages, after)) = pages.filter(|it| it.0.first() == Some(&allegato.page)) else {
                add(allegato.page, "allegato-fuori-posto");
                return found;
            };
            rest = after;
            for &page in pages {
                if !self.is_sound(page) {
                    add(page, "allegato-alterato");
                }
            }
        }
        if let Some(&page) = rest.first() {
            add(page, "allegato-fuori-posto");
        }
        found
    }

    /// Whether a page paints one attachment, and that is what its name says.
    fn is_sound(&self, page: u32) -> bool {
        let Some(painted) = self.painted(page) else {
            return false;
        };
        let mut names = painted.iter();
        let (Some((name, Object::Reference(id))), None) = (names.next(), names.next()) else {
            return false;
        };
        let find = |id: ObjectId| self.document.get_object(id).ok();
        let is_named = name.strip_prefix(b"A") == Some(&object::digest(&find, *id).as_bytes()[..16]);
        let shown = [b"/".as_slice(), name, b" Do"].concat();
        let content = self.pages.get(&page).map(|id| self.document.get_page_content(*id)).unwrap_or_default();
        is_named && content.windows(shown.len()).filter(|it| *it == shown).count() == 1
    }

    /// What a page may paint, of its own.
    fn painted(&self, page: u32) -> Option<&Dictionary> {
        let page = self.document.get_dictionary(*self.pages.get(&page)?).ok()?;
        let resources = page.get_deref(b"Resources", &self.document).and_then(Object::as_dict).ok()?;
        resources.get_deref(b"XObject", &self.document).and_then(Object::as_dict).ok()
    }
}

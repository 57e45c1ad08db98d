//! The parts of a batch (ISO 16612-2, ISO 32000-2 14.12): a tree whose leaves hold every page once, in order, and
//! whose records are the plichi.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use lopdf::Dictionary;
use lopdf::Object;
use lopdf::ObjectId;

use crate::press::conforme::Found;
use crate::press::conforme::pdf::Page;
use crate::press::conforme::pdf::Pdf;
use crate::press::conforme::pdf::place;
use crate::press::dpart;
use crate::press::manifest::Plico;

/// Deeper than any tree of parts.
const DEPTH: usize = 16;

/// A part that has pages.
struct Leaf<'a> {
    id: ObjectId,
    dict: &'a Dictionary,
    level: usize,
}

/// The tree being walked.
struct Tree<'a, 'b> {
    pdf: &'b Pdf<'a>,
    seen: BTreeSet<ObjectId>,
    leaves: Vec<Leaf<'a>>,
    depth: usize,
    found: &'b mut Found,
}

/// Holds the parts of a batch against its pages and its plichi.
pub fn check<'a>(pdf: &Pdf<'a>, catalog: &'a Dictionary, pages: &[Page<'a>], plichi: &[Plico], found: &mut Found) {
    let root = catalog.get(b"DPartRoot").ok().and_then(|it| it.as_reference().ok());
    let Some((root_id, root)) = root.and_then(|id| Some((id, pdf.object(id)?.as_dict().ok()?))) else {
        found.add("dpart-mancante", 0, "DPartRoot");
        return;
    };
    let top = root.get(b"DPartRootNode").ok().and_then(|it| it.as_reference().ok());
    let Some(top) = top else {
        found.add("dpart-mancante", 0, "DPartRootNode");
        return;
    };
    let mut tree = Tree { pdf, seen: BTreeSet::new(), leaves: Vec::new(), depth: 0, found };
    tree.walk(top, root_id, 0);
    let Tree { leaves, depth, .. } = tree;
    levels(pdf, root, depth, &leaves, found);
    let owned = partition(&leaves, pages, found);
    links(&owned, pages, found);
    records(pdf, &leaves, pages, plichi, found);
}

impl<'a> Tree<'a, '_> {
    fn walk(&mut self, id: ObjectId, parent: ObjectId, level: usize) {
        // A node has one parent: one that was walked is not walked again.
        let dict = self.pdf.object(id).and_then(|it| it.as_dict().ok()).filter(|_| self.seen.insert(id));
        let Some(dict) = dict else {
            self.found.add("dpart-struttura", 0, place(id));
            return;
        };
        self.depth = self.depth.max(level + 1);
        let is_child = dict.get(b"Parent").and_then(|it| it.as_reference()).is_ok_and(|it| it == parent);
        let is_part = matches!(self.pdf.name(dict, b"Type"), None | Some(b"DPart"));
        if !is_child || !is_part || dict.has(b"DParts") == dict.has(b"Start") || level >= DEPTH || dict.has(b"Metadata")
        {
            self.found.add("dpart-struttura", 0, place(id));
        }
        if let Ok(dpm) = dict.get(b"DPM") {
            let is_sound = matches!(self.pdf.follow(dpm), Some(Object::Dictionary(_))) && self.is_metadata(dpm, DEPTH);
            if !is_sound {
                self.found.add("dpart-metadati", 0, place(id));
            }
        }
        if dict.has(b"Start") {
            self.leaves.push(Leaf { id, dict, level });
        }
        if level < DEPTH {
            self.children(id, dict, level);
        }
    }

    /// The children of a part: an array of arrays of references.
    fn children(&mut self, id: ObjectId, dict: &'a Dictionary, level: usize) {
        for group in self.pdf.array(dict, b"DParts").unwrap_or_default() {
            let Some(Object::Array(group)) = self.pdf.follow(group) else {
                self.found.add("dpart-struttura", 0, place(id));
                continue;
            };
            for child in group {
                match child.as_reference() {
                    Ok(child) => self.walk(child, id, level + 1),
                    Err(_) => self.found.add("dpart-struttura", 0, place(id)),
                }
            }
        }
    }

    /// Whether metadata hold only what readers agree on: texts, numbers, truths, arrays and dictionaries of them.
    fn is_metadata(&self, object: &'a Object, depth: usize) -> bool {
        match self.pdf.follow(object) {
            Some(Object::String(..) | Object::Integer(_) | Object::Real(_) | Object::Boolean(_)) => true,
            Some(Object::Array(values)) => depth > 0 && values.iter().all(|it| self.is_metadata(it, depth - 1)),
            Some(Object::Dictionary(dict)) => {
                depth > 0 && dict.iter().all(|(key, it)| is_xml_name(key) && self.is_metadata(it, depth - 1))
            }
            _ => false,
        }
    }
}

/// The levels have a name each, and one of them is that of the records.
fn levels<'a>(pdf: &Pdf<'a>, root: &'a Dictionary, depth: usize, leaves: &[Leaf<'a>], found: &mut Found) {
    let names = pdf.array(root, b"NodeNameList");
    let is_name = |it: &Object| matches!(it, Object::Name(name) if is_xml_name(name));
    if !names.is_some_and(|it| it.len() == depth && it.iter().all(is_name)) {
        found.add("dpart-nomi", 0, "NodeNameList");
    }
    let record = pdf.get(root, b"RecordLevel").and_then(|it| it.as_i64().ok()).and_then(|it| usize::try_from(it).ok());
    if record != Some(dpart::RECORD_LEVEL) || leaves.iter().any(|it| it.level < dpart::RECORD_LEVEL) {
        found.add("dpart-livello", 0, "RecordLevel");
    }
}

/// The pages that each leaf holds, in the order of the tree; they must be all pages, once, in their order.
fn partition(leaves: &[Leaf<'_>], pages: &[Page<'_>], found: &mut Found) -> BTreeMap<ObjectId, ObjectId> {
    let place_of: BTreeMap<ObjectId, usize> = pages.iter().enumerate().map(|(index, it)| (it.id, index)).collect();
    let mut owned = BTreeMap::new();
    let mut next = 0;
    for leaf in leaves {
        let page =
            |key: &[u8]| leaf.dict.get(key).and_then(|it| it.as_reference()).ok().and_then(|it| place_of.get(&it));
        let (Some(&start), end) = (page(b"Start"), page(b"End")) else {
            found.add("dpart-pagine", 0, place(leaf.id));
            continue;
        };
        let end = match (leaf.dict.has(b"End"), end) {
            (false, _) => start,
            (true, Some(&end)) if end > start => end,
            // The end is for ranges of more than one page, and comes after the start.
            (true, _) => {
                found.add("dpart-struttura", page_number(start), place(leaf.id));
                start
            }
        };
        if start != next {
            found.add("dpart-pagine", page_number(start), place(leaf.id));
        }
        next = end + 1;
        owned.extend(pages[start..=end].iter().map(|it| (it.id, leaf.id)));
    }
    if next != pages.len() {
        found.add("dpart-pagine", page_number(next), "fine");
    }
    owned
}

fn page_number(index: usize) -> u32 {
    u32::try_from(index + 1).expect("a file has fewer pages than objects")
}

/// Every page names the leaf that holds it.
fn links(owned: &BTreeMap<ObjectId, ObjectId>, pages: &[Page<'_>], found: &mut Found) {
    for page in pages {
        let named = page.dict.get(b"DPart").and_then(|it| it.as_reference()).ok();
        if named.is_none() || named != owned.get(&page.id).copied() {
            found.add("dpart-rinvio", page.number, "DPart");
        }
    }
}

/// The records that name a plico are the plichi of the list, one for one, with their pages.
fn records<'a>(pdf: &Pdf<'a>, leaves: &[Leaf<'a>], pages: &[Page<'a>], plichi: &[Plico], found: &mut Found) {
    let place_of: BTreeMap<ObjectId, u32> = pages.iter().map(|it| (it.id, it.number)).collect();
    let number = |leaf: &Leaf<'a>, key: &[u8]| {
        leaf.dict.get(key).and_then(|it| it.as_reference()).ok().and_then(|it| place_of.get(&it).copied())
    };
    let mut expected = plichi.iter();
    for leaf in leaves {
        let dpm = pdf.dict(leaf.dict, b"DPM").and_then(|it| pdf.dict(it, dpart::PRIVATE.as_bytes()));
        let Some(dpm) = dpm else {
            found.add("dpart-metadati", 0, place(leaf.id));
            continue;
        };
        let id = pdf.text(dpm, b"Id").map(String::from_utf8_lossy);
        let piece = pdf.get(dpm, b"Piece").and_then(|it| it.as_i64().ok()).unwrap_or(0);
        let Some(id) = id.filter(|_| piece > 0) else {
            // Sheets that are no plico have no number, and say what they are instead.
            if piece > 0 || pdf.text(dpm, b"Id").or(pdf.text(dpm, b"Kind")).is_none() {
                found.add("dpart-metadati", 0, place(leaf.id));
            }
            continue;
        };
        let first = number(leaf, b"Start");
        let last = if leaf.dict.has(b"End") { number(leaf, b"End") } else { first };
        let is_it = expected.next().is_some_and(|it| {
            let sheets = pdf.get(dpm, b"Sheets").and_then(|it| it.as_i64().ok());
            it.id == id
                && first == Some(it.first_page)
                && last == it.first_page.checked_add(it.pages).and_then(|it| it.checked_sub(1))
                && sheets == Some(i64::from(it.sheets))
        });
        if !is_it {
            found.add("dpart-plichi", first.unwrap_or(0), id);
        }
    }
    if let Some(left) = expected.next() {
        found.add("dpart-plichi", left.first_page, left.id.clone());
    }
}

/// Whether a name is one that XML would take, of plain letters.
fn is_xml_name(name: &[u8]) -> bool {
    let is_first = |it: &u8| it.is_ascii_alphabetic() || *it == b'_';
    let is_next = |it: &u8| it.is_ascii_alphanumeric() || matches!(it, b'_' | b'-' | b'.');
    name.first().is_some_and(is_first) && name.iter().all(is_next)
}

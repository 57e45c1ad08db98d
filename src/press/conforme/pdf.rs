//! The tree of a file as the rules walk it: references followed, pages in order, never a loop.

use std::collections::BTreeSet;

use lopdf::Dictionary;
use lopdf::Document;
use lopdf::Object;
use lopdf::ObjectId;
use lopdf::Stream;

use crate::press::conforme::MOST_BYTES;

/// Deeper than any tree of pages or parts.
const DEPTH: usize = 32;

/// A file being looked at.
pub struct Pdf<'a> {
    document: &'a Document,
}

/// A page with what it inherits.
pub struct Page<'a> {
    /// Its object.
    pub id: ObjectId,
    /// Its dictionary.
    pub dict: &'a Dictionary,
    /// Its place, from 1.
    pub number: u32,
    /// The nodes above it, nearest first.
    above: Vec<&'a Dictionary>,
}

impl<'a> Page<'a> {
    /// An entry that pages inherit.
    pub fn inherited(&self, pdf: &Pdf<'a>, key: &[u8]) -> Option<&'a Object> {
        std::iter::once(self.dict).chain(self.above.iter().copied()).find_map(|it| pdf.get(it, key))
    }
}

impl<'a> Pdf<'a> {
    /// Looks at a file.
    pub fn new(document: &'a Document) -> Self {
        Self { document }
    }

    /// The catalog.
    pub fn catalog(&self) -> Option<&'a Dictionary> {
        self.get(&self.document.trailer, b"Root").and_then(|it| it.as_dict().ok())
    }

    /// The trailer.
    pub fn trailer(&self) -> &'a Dictionary {
        &self.document.trailer
    }

    /// Whether the file was encrypted, if only without a password.
    pub fn is_encrypted(&self) -> bool {
        self.document.trailer.has(b"Encrypt") || self.document.was_encrypted()
    }

    /// All objects.
    pub fn objects(&self) -> impl Iterator<Item = (ObjectId, &'a Object)> {
        self.document.objects.iter().map(|(id, object)| (*id, object))
    }

    /// What an object refers to, or itself.
    pub fn follow(&self, object: &'a Object) -> Option<&'a Object> {
        let mut object = object;
        for _ in 0..DEPTH {
            let Object::Reference(id) = object else {
                return (!matches!(object, Object::Null)).then_some(object);
            };
            object = self.document.objects.get(id)?;
        }
        None
    }

    /// An entry of a dictionary, followed.
    pub fn get(&self, dict: &'a Dictionary, key: &[u8]) -> Option<&'a Object> {
        self.follow(dict.get(key).ok()?)
    }

    /// An entry that is a dictionary, or the dictionary of a stream.
    pub fn dict(&self, dict: &'a Dictionary, key: &[u8]) -> Option<&'a Dictionary> {
        dictionary(self.get(dict, key)?)
    }

    /// An entry that is an array.
    pub fn array(&self, dict: &'a Dictionary, key: &[u8]) -> Option<&'a [Object]> {
        Some(self.get(dict, key)?.as_array().ok()?.as_slice())
    }

    /// An entry that is a name.
    pub fn name(&self, dict: &'a Dictionary, key: &[u8]) -> Option<&'a [u8]> {
        self.get(dict, key)?.as_name().ok()
    }

    /// An entry that is a string.
    pub fn text(&self, dict: &'a Dictionary, key: &[u8]) -> Option<&'a [u8]> {
        self.get(dict, key)?.as_str().ok()
    }

    /// The object with this number.
    pub fn object(&self, id: ObjectId) -> Option<&'a Object> {
        self.document.objects.get(&id)
    }

    /// Four numbers, the lower left corner first.
    pub fn rectangle(&self, object: &'a Object) -> Option<[f32; 4]> {
        let numbers = object.as_array().ok()?;
        let numbers: Vec<f32> = numbers.iter().map(|it| self.follow(it)?.as_float().ok()).collect::<Option<_>>()?;
        let [a, b, c, d] = numbers[..] else {
            return None;
        };
        Some([a.min(c), b.min(d), a.max(c), b.max(d)])
    }

    /// The pages in the order of their tree; one that is listed twice comes twice.
    pub fn pages(&self, catalog: &'a Dictionary) -> Vec<Page<'a>> {
        let mut pages = Vec::new();
        if let Some(root) = self.dict(catalog, b"Pages") {
            self.walk(root, &mut Vec::new(), &mut pages);
        }
        pages
    }

    fn walk(&self, node: &'a Dictionary, above: &mut Vec<&'a Dictionary>, pages: &mut Vec<Page<'a>>) {
        if above.len() >= DEPTH {
            return;
        }
        above.insert(0, node);
        for kid in self.array(node, b"Kids").unwrap_or_default() {
            let Ok(id) = kid.as_reference() else {
                continue;
            };
            let Some(dict) = self.object(id).and_then(|it| it.as_dict().ok()) else {
                continue;
            };
            if dict.has(b"Kids") {
                self.walk(dict, above, pages);
            } else {
                let number = u32::try_from(pages.len() + 1).expect("a file has fewer pages than objects");
                pages.push(Page { id, dict, number, above: above.clone() });
            }
        }
        above.remove(0);
    }

    /// The decoded streams of a page's content, or `None` where one cannot be decoded.
    pub fn contents(&self, page: &Page<'a>) -> Option<Vec<u8>> {
        let streams: Vec<&Stream> = match self.get(page.dict, b"Contents") {
            None => Vec::new(),
            Some(Object::Stream(one)) => vec![one],
            Some(Object::Array(many)) => {
                many.iter().map(|it| self.follow(it)?.as_stream().ok()).collect::<Option<_>>()?
            }
            Some(_) => return None,
        };
        let mut all = Vec::new();
        for stream in streams {
            all.extend(decoded(stream)?);
            // Streams of one page are one content, parted as by white space.
            all.push(b'\n');
        }
        Some(all)
    }

    /// The objects that forms are painted by on the pages: every form in the file.
    pub fn forms(&self) -> impl Iterator<Item = (ObjectId, &'a Stream)> {
        self.objects()
            .filter_map(|(id, object)| Some((id, object.as_stream().ok()?)))
            .filter(|(_, stream)| matches!(stream.dict.get(b"Subtype"), Ok(Object::Name(name)) if name == b"Form"))
    }
}

/// The objects that attached pages bring: what is reached from forms that pages paint under the names of attachments.
pub fn attached<'a>(pdf: &Pdf<'a>, pages: &[Page<'a>]) -> BTreeSet<ObjectId> {
    let mut seen = BTreeSet::new();
    let mut met = BTreeSet::new();
    for page in pages {
        let resources = page.dict.get(b"Resources").ok();
        // All pages of a batch but those with attachments have the same resources.
        if resources.and_then(|it| it.as_reference().ok()).is_some_and(|id| !met.insert(id)) {
            continue;
        }
        let painted = pdf.dict(page.dict, b"Resources").and_then(|it| pdf.dict(it, b"XObject"));
        for (name, object) in painted.into_iter().flat_map(|it| it.iter()) {
            if is_attachment(name) {
                reach(pdf, object, &mut seen);
            }
        }
    }
    seen
}

/// Whether a resource has the name of an attached page: `A` and sixteen hexadecimal digits.
fn is_attachment(name: &[u8]) -> bool {
    matches!(name, [b'A', digits @ ..] if digits.len() == 16 && digits.iter().all(u8::is_ascii_hexdigit))
}

fn reach<'a>(pdf: &Pdf<'a>, object: &'a Object, seen: &mut BTreeSet<ObjectId>) {
    let mut left = vec![object];
    while let Some(object) = left.pop() {
        match object {
            Object::Reference(id) if seen.insert(*id) => left.extend(pdf.object(*id)),
            Object::Array(values) => left.extend(values),
            Object::Dictionary(dict) => left.extend(dict.iter().map(|it| it.1)),
            Object::Stream(stream) => left.extend(stream.dict.iter().map(|it| it.1)),
            _ => {}
        }
    }
}

/// A dictionary, or that of a stream.
pub fn dictionary(object: &Object) -> Option<&Dictionary> {
    match object {
        Object::Dictionary(dict) => Some(dict),
        Object::Stream(stream) => Some(&stream.dict),
        _ => None,
    }
}

/// The bytes of a stream, decoded.
pub fn decoded(stream: &Stream) -> Option<Vec<u8>> {
    if stream.dict.has(b"Filter") {
        return stream.decompressed_content_with_limit(MOST_BYTES).ok();
    }
    Some(stream.content.clone())
}

/// Names as text, for a place.
pub fn shown(name: &[u8]) -> String {
    String::from_utf8_lossy(name).into_owned()
}

/// The place of an object.
pub fn place(id: ObjectId) -> String {
    format!("oggetto {}", id.0)
}

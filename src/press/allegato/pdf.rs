//! A PDF as pages ready to be placed: the tree of pages walked, boxes and rotation resolved.

use std::collections::BTreeSet;

use flate2::read::ZlibDecoder;
use lopdf::Dictionary;
use lopdf::Document;
use lopdf::LoadOptions;
use lopdf::Object;
use lopdf::ObjectId;
use lopdf::Stream;
use lopdf::xref::XrefRecovery;

use crate::press::allegato::MOST_PAGES;
use crate::press::allegato::Pagina;
use crate::press::allegato::Rifiuto;
use crate::press::allegato::annot;
use crate::press::allegato::content;
use crate::press::allegato::copy::Copier;
use crate::press::draw::deflate;

/// Deeper than any tree of pages.
const MOST_DEPTH: usize = 40;

/// More than one stream of a page unfolds to.
pub(super) const MOST_UNFOLDED: usize = 32 << 20;

/// More than all streams of objects of a file unfold to.
const MOST_OBJECTS: u64 = 64 << 20;

/// The least and the most a page measures, in points: three millimetres, ten metres.
const SIDES: std::ops::RangeInclusive<f64> = 8.0..=28_800.0;

/// Reads a file.
pub(super) fn read(bytes: &[u8]) -> Result<(Vec<Object>, Vec<Pagina>), Rifiuto> {
    guard_objects(bytes)?;
    let options = LoadOptions::with_max_decompressed_size(MOST_UNFOLDED);
    let document = Document::load_mem_with_options(bytes, options).map_err(|cause| refusal(&cause))?;
    if document.trailer.has(b"Encrypt") || document.was_encrypted() {
        return Err(Rifiuto::Cifrato);
    }
    if matches!(document.xref_recovery, Some(it) if it != XrefRecovery::OffsetCorrected) {
        // Pages that a cut or damaged file had are gone, and nothing would say so.
        return Err(Rifiuto::Illeggibile);
    }
    let catalog = document.catalog().map_err(|_| Rifiuto::Illeggibile)?;
    judge_catalog(&document, catalog)?;
    let root = catalog.get(b"Pages").and_then(Object::as_reference).map_err(|_| Rifiuto::Illeggibile)?;
    let mut pages = Pages { document: &document, seen: BTreeSet::new(), found: Vec::new() };
    pages.walk(root, &Inherited::default(), 0)?;
    let count = document.get_dictionary(root).and_then(|it| it.get_deref(b"Count", &document)?.as_i64());
    if pages.found.is_empty() || count.ok() != i64::try_from(pages.found.len()).ok() {
        return Err(Rifiuto::Illeggibile);
    }
    let mut copier = Copier::new(&document);
    let found = std::mem::take(&mut pages.found);
    let pages = found.iter().map(|it| page(&mut copier, it)).collect::<Result<_, _>>()?;
    Ok((copier.finish()?, pages))
}

fn refusal(cause: &lopdf::Error) -> Rifiuto {
    match cause {
        lopdf::Error::Decryption(_) | lopdf::Error::InvalidPassword | lopdf::Error::UnsupportedSecurityHandler(_) => {
            Rifiuto::Cifrato
        }
        _ => Rifiuto::Illeggibile,
    }
}

/// The reader unfolds every stream of objects and keeps what is in it: first it is measured what that will be.
fn guard_objects(bytes: &[u8]) -> Result<(), Rifiuto> {
    let mut left = MOST_OBJECTS;
    let mut rest = bytes;
    while let Some(at) = find(rest, b"/ObjStm") {
        rest = &rest[at + 7..];
        let Some(start) = find(&rest[..rest.len().min(2048)], b"stream") else {
            continue;
        };
        let data = rest[start + 6..].trim_ascii_start();
        let unfolded = std::io::copy(&mut std::io::Read::take(ZlibDecoder::new(data), left + 1), &mut std::io::sink());
        left = left.checked_sub(unfolded.unwrap_or(0)).ok_or(Rifiuto::Smisurato)?;
    }
    Ok(())
}

fn find(bytes: &[u8], text: &[u8]) -> Option<usize> {
    bytes.windows(text.len()).position(|it| it == text)
}

/// Refuses what a catalog says that pages alone would not show.
fn judge_catalog(document: &Document, catalog: &Dictionary) -> Result<(), Rifiuto> {
    let dict = |of: &Dictionary, key: &[u8]| of.get_deref(key, document).and_then(Object::as_dict).cloned().ok();
    if let Some(form) = dict(catalog, b"AcroForm")
        && form.has(b"XFA")
    {
        return Err(Rifiuto::Modulo);
    }
    // Layers that are off by default would show in a form, which no longer knows of them.
    if let Some(usual) = dict(catalog, b"OCProperties").and_then(|it| dict(&it, b"D")) {
        let off = usual.get_deref(b"OFF", document).and_then(Object::as_array).map_or(0, Vec::len);
        let base = usual.get(b"BaseState").and_then(Object::as_name).unwrap_or(b"ON");
        if off > 0 || base == b"OFF" {
            return Err(Rifiuto::NonAmmesso);
        }
    }
    Ok(())
}

/// What a page takes from the nodes above it.
#[derive(Clone, Default)]
struct Inherited<'a> {
    resources: Option<&'a Object>,
    media: Option<&'a Object>,
    crop: Option<&'a Object>,
    rotate: Option<&'a Object>,
}

/// A page with all that it inherits.
struct Found<'a> {
    dict: &'a Dictionary,
    inherited: Inherited<'a>,
}

struct Pages<'a> {
    document: &'a Document,
    seen: BTreeSet<ObjectId>,
    found: Vec<Found<'a>>,
}

impl<'a> Pages<'a> {
    fn walk(&mut self, id: ObjectId, above: &Inherited<'a>, depth: usize) -> Result<(), Rifiuto> {
        if depth > MOST_DEPTH || !self.seen.insert(id) {
            return Err(Rifiuto::Illeggibile);
        }
        let dict = self.document.get_dictionary(id).map_err(|_| Rifiuto::Illeggibile)?;
        let own = |key: &[u8], above: Option<&'a Object>| dict.get(key).ok().or(above);
        let inherited = Inherited {
            resources: own(b"Resources", above.resources),
            media: own(b"MediaBox", above.media),
            crop: own(b"CropBox", above.crop),
            rotate: own(b"Rotate", above.rotate),
        };
        let Ok(kids) = dict.get_deref(b"Kids", self.document) else {
            if self.found.len() == MOST_PAGES {
                return Err(Rifiuto::Smisurato);
            }
            self.found.push(Found { dict, inherited });
            return Ok(());
        };
        for kid in kids.as_array().map_err(|_| Rifiuto::Illeggibile)? {
            self.walk(kid.as_reference().map_err(|_| Rifiuto::Illeggibile)?, &inherited, depth + 1)?;
        }
        Ok(())
    }
}

/// Makes a form of a page.
fn page(copier: &mut Copier<'_>, found: &Found<'_>) -> Result<Pagina, Rifiuto> {
    let document = copier.document;
    let seen = seen_box(document, &found.inherited)?;
    let unit = number(found.dict.get(b"UserUnit").ok(), document).unwrap_or(1.0);
    let turns = match found.inherited.rotate.map(|it| integer(it, document)) {
        None => 0,
        Some(Some(degrees)) if degrees % 90 == 0 => (degrees / 90).rem_euclid(4),
        Some(_) => return Err(Rifiuto::Illeggibile),
    };
    let (matrix, size) = upright(seen, turns, unit);
    if !size.iter().all(|it| SIDES.contains(it)) {
        return Err(Rifiuto::Smisurato);
    }
    let mut operators = operators(document, found.dict)?;
    let mut resources = match found.inherited.resources {
        None => Dictionary::new(),
        Some(it) => dictionary(document, it)?.clone(),
    };
    let stamps = annot::visible(document, found.dict)?;
    let survey = content::survey(&operators)?;
    if survey.lacking + survey.open + stamps.len() > 0 {
        // What follows begins as the page began, whatever the page left behind.
        let (before, after) = ("q ".repeat(1 + survey.lacking), " Q".repeat(1 + survey.open));
        operators = [before.as_bytes(), &operators, after.as_bytes(), b"\n"].concat();
    }
    annot::add(document, &stamps, &mut resources, &mut operators)?;
    let mut dict = Dictionary::new();
    dict.set("Type", "XObject");
    dict.set("Subtype", "Form");
    dict.set("BBox", seen.map(real).to_vec());
    dict.set("Resources", resources);
    if let Ok(group) = found.dict.get_deref(b"Group", document) {
        dict.set("Group", group.clone());
    }
    dict.set("Filter", "FlateDecode");
    let object = copier.form(&Stream::new(dict, deflate(&operators)), None)?;
    Ok(Pagina { name: String::new(), object, matrix, size, most: 1.0 })
}

fn real(value: f64) -> Object {
    Object::Real(value as f32)
}

/// The part of a page that is seen.
fn seen_box(document: &Document, inherited: &Inherited<'_>) -> Result<[f64; 4], Rifiuto> {
    let media = inherited.media.and_then(|it| rectangle(document, it)).ok_or(Rifiuto::Illeggibile)?;
    let crop = match inherited.crop {
        None => media,
        Some(it) => rectangle(document, it).ok_or(Rifiuto::Illeggibile)?,
    };
    let seen = [media[0].max(crop[0]), media[1].max(crop[1]), media[2].min(crop[2]), media[3].min(crop[3])];
    // A box of cutting that misses the page is no box of cutting.
    if seen[0] < seen[2] && seen[1] < seen[3] { Ok(seen) } else { Ok(media) }
}

/// A rectangle with its corners in order.
pub(super) fn rectangle(document: &Document, object: &Object) -> Option<[f64; 4]> {
    let (_, object) = document.dereference(object).ok()?;
    let values: Vec<f64> = object.as_array().ok()?.iter().map_while(|it| number(Some(it), document)).collect();
    let [a, b, c, d] = values[..] else {
        return None;
    };
    let sound = values.iter().all(|it| it.is_finite() && it.abs() < 1e6);
    sound.then(|| [a.min(c), b.min(d), a.max(c), b.max(d)])
}

/// A number, behind a reference or not.
pub(super) fn number(object: Option<&Object>, document: &Document) -> Option<f64> {
    document.dereference(object?).ok()?.1.as_float().ok().map(f64::from)
}

fn integer(object: &Object, document: &Document) -> Option<i64> {
    document.dereference(object).ok()?.1.as_i64().ok()
}

/// A dictionary, behind a reference or not.
pub(super) fn dictionary<'a>(document: &'a Document, object: &'a Object) -> Result<&'a Dictionary, Rifiuto> {
    document.dereference(object).and_then(|(_, it)| it.as_dict()).map_err(|_| Rifiuto::Illeggibile)
}

/// The operators of a page, its streams one after the other.
fn operators(document: &Document, page: &Dictionary) -> Result<Vec<u8>, Rifiuto> {
    let Ok(contents) = page.get_deref(b"Contents", document) else {
        return Ok(Vec::new());
    };
    let one = std::slice::from_ref(contents);
    let parts = contents.as_array().map_or(one, Vec::as_slice);
    let mut all = Vec::new();
    for part in parts {
        let (_, part) = document.dereference(part).map_err(|_| Rifiuto::Illeggibile)?;
        let stream = part.as_stream().map_err(|_| Rifiuto::Illeggibile)?;
        all.extend(unfolded(stream)?);
        all.push(b'\n');
        if all.len() > MOST_UNFOLDED {
            return Err(Rifiuto::Smisurato);
        }
    }
    Ok(all)
}

/// The decoded bytes of a stream of operators.
pub(super) fn unfolded(stream: &Stream) -> Result<Vec<u8>, Rifiuto> {
    if stream.dict.has(b"F") {
        return Err(Rifiuto::NonAmmesso);
    }
    stream.get_plain_content_with_limit(MOST_UNFOLDED).map_err(|cause| match cause {
        lopdf::Error::Decompress(lopdf::DecompressError::MemoryLimitExceeded { .. }) => Rifiuto::Smisurato,
        _ => Rifiuto::Illeggibile,
    })
}

/// How a page is turned and stretched to stand upright with its corner at the origin, and how large it then is.
fn upright([left, bottom, right, top]: [f64; 4], turns: i64, unit: f64) -> ([f64; 6], [f64; 2]) {
    let (width, height) = ((right - left) * unit, (top - bottom) * unit);
    // Quarter turns clockwise: where the lower left corner goes.
    let (matrix, size) = match turns {
        0 => ([1.0, 0.0, 0.0, 1.0, -left, -bottom], [width, height]),
        1 => ([0.0, -1.0, 1.0, 0.0, -bottom, right], [height, width]),
        2 => ([-1.0, 0.0, 0.0, -1.0, right, top], [width, height]),
        _ => ([0.0, 1.0, -1.0, 0.0, top, -left], [height, width]),
    };
    (matrix.map(|it: f64| it * unit), size)
}

//! What stands on a page without being part of it: stamps, signatures and fields of forms, as they print.

use lopdf::Dictionary;
use lopdf::Document;
use lopdf::Object;
use lopdf::ObjectId;

use crate::press::allegato::Rifiuto;
use crate::press::allegato::pdf;

/// More than any page has.
const MOST: usize = 2_000;

/// Flags of an annotation (ISO 32000-1, table 165).
const HIDDEN: i64 = 1 << 1;
const PRINT: i64 = 1 << 2;

/// Kinds that programs draw themselves where the file does not: what they would draw cannot be known here.
const DRAWN: [&[u8]; 18] = [
    b"Text",
    b"FreeText",
    b"Line",
    b"Square",
    b"Circle",
    b"Polygon",
    b"PolyLine",
    b"Highlight",
    b"Underline",
    b"Squiggly",
    b"StrikeOut",
    b"Stamp",
    b"Caret",
    b"Ink",
    b"FileAttachment",
    b"Redact",
    b"Watermark",
    b"3D",
];

/// An appearance that prints: the form, and where its box goes.
#[derive(Debug)]
pub(super) struct Stamp {
    form: ObjectId,
    matrix: [f64; 6],
}

/// The appearances that print on a page, in the order of painting.
pub(super) fn visible(document: &Document, page: &Dictionary) -> Result<Vec<Stamp>, Rifiuto> {
    let Ok(list) = page.get_deref(b"Annots", document).and_then(Object::as_array) else {
        return Ok(Vec::new());
    };
    if list.len() > MOST {
        return Err(Rifiuto::Smisurato);
    }
    let mut stamps = Vec::new();
    for item in list {
        if let Ok(annot) = pdf::dictionary(document, item) {
            stamps.extend(stamp(document, annot)?);
        }
    }
    Ok(stamps)
}

fn stamp(document: &Document, annot: &Dictionary) -> Result<Option<Stamp>, Rifiuto> {
    let flags = annot.get_deref(b"F", document).and_then(Object::as_i64).unwrap_or(0);
    let kind = annot.get_deref(b"Subtype", document).and_then(Object::as_name).unwrap_or_default();
    if flags & HIDDEN != 0 || flags & PRINT == 0 || kind == b"Popup" {
        return Ok(None);
    }
    let place = annot.get(b"Rect").ok().and_then(|it| pdf::rectangle(document, it));
    let Some(place) = place.filter(|it| it[0] < it[2] && it[1] < it[3]) else {
        return Ok(None);
    };
    let Some(form) = appearance(document, annot) else {
        let must_be_drawn = if kind == b"Widget" { is_filled(document, annot) } else { DRAWN.contains(&kind) };
        return if must_be_drawn { Err(Rifiuto::Modulo) } else { Ok(None) };
    };
    let stream = document.get_object(form).and_then(Object::as_stream).map_err(|_| Rifiuto::Illeggibile)?;
    let inner = stream.dict.get(b"BBox").ok().and_then(|it| pdf::rectangle(document, it));
    let turn = matrix(document, &stream.dict).ok_or(Rifiuto::Illeggibile)?;
    let Some(around) = inner.map(|it| bounds(it, turn)).filter(|it| it[0] < it[2] && it[1] < it[3]) else {
        return Ok(None);
    };
    // ISO 32000-1, 12.5.5, algorithm 8.1: the turned box is stretched over the rectangle.
    let (sx, sy) = ((place[2] - place[0]) / (around[2] - around[0]), (place[3] - place[1]) / (around[3] - around[1]));
    Ok(Some(Stamp { form, matrix: [sx, 0.0, 0.0, sy, place[0] - around[0] * sx, place[1] - around[1] * sy] }))
}

/// The normal appearance, in the state that the annotation is in.
fn appearance(document: &Document, annot: &Dictionary) -> Option<ObjectId> {
    let all = annot.get_deref(b"AP", document).and_then(Object::as_dict).ok()?;
    let normal = all.get(b"N").ok()?;
    let (id, object) = document.dereference(normal).ok()?;
    let states = match object {
        Object::Stream(_) => return id,
        other => other.as_dict().ok()?,
    };
    let state = annot.get_deref(b"AS", document).and_then(Object::as_name).ok()?;
    document.dereference(states.get(state).ok()?).ok()?.0
}

/// Whether a field holds text that some program would have to draw.
fn is_filled(document: &Document, annot: &Dictionary) -> bool {
    let mut node = annot;
    // Fields may be nested; no form does it deeper.
    for _ in 0..16 {
        match node.get_deref(b"V", document) {
            Ok(Object::String(text, _)) => return !text.is_empty(),
            Ok(Object::Array(_) | Object::Stream(_)) => return true,
            Ok(Object::Name(_) | Object::Dictionary(_)) => return false,
            _ => {}
        }
        match node.get_deref(b"Parent", document).and_then(Object::as_dict) {
            Ok(parent) => node = parent,
            Err(_) => return false,
        }
    }
    false
}

/// The matrix of a form.
fn matrix(document: &Document, form: &Dictionary) -> Option<[f64; 6]> {
    let Ok(values) = form.get_deref(b"Matrix", document) else {
        return Some([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);
    };
    let values: Vec<f64> =
        values.as_array().ok()?.iter().map_while(|it| pdf::number(Some(it), document)).take(7).collect();
    values.try_into().ok().filter(|it: &[f64; 6]| it.iter().all(|it| it.is_finite() && it.abs() < 1e6))
}

/// The box around a turned box.
fn bounds([left, bottom, right, top]: [f64; 4], [a, b, c, d, e, f]: [f64; 6]) -> [f64; 4] {
    let corners = [(left, bottom), (left, top), (right, bottom), (right, top)];
    let turned = corners.map(|(x, y)| (a * x + c * y + e, b * x + d * y + f));
    let (xs, ys) = (turned.map(|it| it.0), turned.map(|it| it.1));
    let least = |all: [f64; 4]| all.into_iter().fold(f64::INFINITY, f64::min);
    let most = |all: [f64; 4]| all.into_iter().fold(f64::NEG_INFINITY, f64::max);
    [least(xs), least(ys), most(xs), most(ys)]
}

/// Paints appearances after the page's own operators.
pub(super) fn add(
    document: &Document,
    stamps: &[Stamp],
    resources: &mut Dictionary,
    operators: &mut Vec<u8>,
) -> Result<(), Rifiuto> {
    if stamps.is_empty() {
        return Ok(());
    }
    let mut painted = match resources.get(b"XObject") {
        Ok(it) => pdf::dictionary(document, it)?.clone(),
        Err(_) => Dictionary::new(),
    };
    for (index, stamp) in stamps.iter().enumerate() {
        let name = format!("PlicoTimbro{index}");
        let numbers: Vec<String> = stamp.matrix.iter().map(|it| format!("{it:.5}")).collect();
        operators.extend_from_slice(format!("q {} cm /{name} Do Q\n", numbers.join(" ")).as_bytes());
        painted.set(name, Object::Reference(stamp.form));
    }
    resources.set("XObject", painted);
    Ok(())
}

//! Fonts: all of them in the file, their maps and widths those of their programs.

use std::collections::BTreeSet;

use lopdf::Dictionary;
use lopdf::Object;
use lopdf::ObjectId;
use lopdf::Stream;

use crate::press::conforme::Claim;
use crate::press::conforme::Found;
use crate::press::conforme::pdf::Pdf;
use crate::press::conforme::pdf::decoded;
use crate::press::conforme::pdf::dictionary;
use crate::press::conforme::pdf::shown;

/// How far a width may be from its program's, in thousandths of an em (ISO 19005-2, 6.2.11.5).
const WIDTH_SLACK: f32 = 1.0;

/// Looks at every font of a file. Those `attached` are other people's: they must be there, and the rest is theirs.
pub fn check(pdf: &Pdf<'_>, attached: &BTreeSet<ObjectId>, claim: Claim<'_>, found: &mut Found) {
    for (id, object) in pdf.objects() {
        let Some(dict) = dictionary(object) else {
            continue;
        };
        match pdf.name(dict, b"Type") {
            Some(b"Font") if attached.contains(&id) => is_embedded(pdf, dict, found),
            Some(b"Font") => font(pdf, dict, found),
            Some(b"FontDescriptor") if attached.contains(&id) => {}
            // A list of characters must be whole; we write none. The typesetter of copies writes whole ones.
            Some(b"FontDescriptor") if dict.has(b"CIDSet") && !claim.is_copy() => {
                found.add("cidset-presente", 0, name(pdf, dict));
            }
            _ => {}
        }
    }
}

fn name<'a>(pdf: &Pdf<'a>, dict: &'a Dictionary) -> String {
    let name = pdf.name(dict, b"BaseFont").or(pdf.name(dict, b"FontName"));
    name.map_or_else(|| "font senza nome".to_string(), shown)
}

fn font<'a>(pdf: &Pdf<'a>, dict: &'a Dictionary, found: &mut Found) {
    let place = || name(pdf, dict);
    match pdf.name(dict, b"Subtype") {
        Some(b"Type0") => composite(pdf, dict, found),
        Some(b"CIDFontType0" | b"CIDFontType2" | b"TrueType" | b"Type1" | b"MMType1") => {
            is_embedded(pdf, dict, found);
            let is_truetype = pdf.name(dict, b"Subtype") == Some(b"CIDFontType2");
            if is_truetype && !is_glyph_map(pdf.get(dict, b"CIDToGIDMap")) {
                found.add("font-incoerente", 0, place());
            }
            let program = pdf.dict(dict, b"FontDescriptor").and_then(|it| pdf.get(it, b"FontFile2"));
            if let (true, Some(Object::Stream(program))) = (is_truetype, program) {
                widths(pdf, dict, program, found);
            }
        }
        Some(b"Type3") => {}
        _ => found.add("font-incoerente", 0, place()),
    }
    if pdf.name(dict, b"Subtype") != Some(b"Type3") && pdf.name(dict, b"BaseFont").is_none() {
        found.add("font-incoerente", 0, place());
    }
}

/// The program of a font stands in the file; those of composite and drawn fonts stand elsewhere in it.
fn is_embedded<'a>(pdf: &Pdf<'a>, dict: &'a Dictionary, found: &mut Found) {
    if matches!(pdf.name(dict, b"Subtype"), Some(b"Type0" | b"Type3")) {
        return;
    }
    let descriptor = pdf.dict(dict, b"FontDescriptor");
    let program = |key: &[u8]| descriptor.and_then(|it| pdf.get(it, key));
    let programs = [&b"FontFile"[..], b"FontFile2", b"FontFile3"];
    if programs.iter().filter(|it| matches!(program(it), Some(Object::Stream(_)))).count() != 1 {
        found.add("font-non-incorporato", 0, name(pdf, dict));
    }
}

fn is_glyph_map(object: Option<&Object>) -> bool {
    match object {
        Some(Object::Name(name)) => name == b"Identity",
        Some(Object::Stream(_)) => true,
        _ => false,
    }
}

/// The character map of a composite font is in the file and speaks of the characters of its one descendant.
fn composite<'a>(pdf: &Pdf<'a>, dict: &'a Dictionary, found: &mut Found) {
    let descendants = pdf.array(dict, b"DescendantFonts").unwrap_or_default();
    let descendant = descendants.first().and_then(|it| dictionary(pdf.follow(it)?));
    let is_sound = match (pdf.get(dict, b"Encoding"), descendant) {
        (Some(Object::Name(name)), Some(_)) => name == b"Identity-H" || name == b"Identity-V",
        (Some(Object::Stream(map)), Some(cid)) => is_map(pdf, map, cid),
        _ => false,
    };
    if !is_sound || descendants.len() != 1 {
        found.add("font-incoerente", 0, name(pdf, dict));
    }
}

/// Whether an embedded map says in its dictionary what it says in itself, and names the descendant's collection.
fn is_map<'a>(pdf: &Pdf<'a>, map: &'a Stream, cid: &'a Dictionary) -> bool {
    let number = |dict: &'a Dictionary, key: &[u8]| pdf.get(dict, key).and_then(|it| it.as_i64().ok());
    let (Some(of_map), Some(of_cid)) = (pdf.dict(&map.dict, b"CIDSystemInfo"), pdf.dict(cid, b"CIDSystemInfo")) else {
        return false;
    };
    let same = |key: &[u8]| pdf.text(of_map, key).is_some() && pdf.text(of_map, key) == pdf.text(of_cid, key);
    let Some(program) = decoded(map) else {
        return false;
    };
    let program = String::from_utf8_lossy(&program);
    let mode = program.split("/WMode").nth(1).and_then(|it| it.split_whitespace().next()?.parse().ok()).unwrap_or(0);
    same(b"Registry")
        && same(b"Ordering")
        && number(of_cid, b"Supplement") >= number(of_map, b"Supplement")
        && number(&map.dict, b"WMode").unwrap_or(0) == mode
        && !map.dict.has(b"UseCMap")
}

/// The widths of a font are those of the program behind it.
fn widths<'a>(pdf: &Pdf<'a>, dict: &'a Dictionary, program: &'a Stream, found: &mut Found) {
    let Some(advances) = decoded(program).and_then(|it| advances(&it)) else {
        found.add("font-incoerente", 0, name(pdf, dict));
        return;
    };
    if !matches!(pdf.get(dict, b"CIDToGIDMap"), Some(Object::Name(_))) {
        return;
    }
    let said = said_widths(pdf, pdf.array(dict, b"W").unwrap_or_default());
    for (glyph, width) in said {
        let is_same = advances.get(glyph).is_some_and(|it| (it - width).abs() <= WIDTH_SLACK);
        if !is_same {
            found.add("larghezze-diverse", 0, name(pdf, dict));
            return;
        }
    }
}

/// The widths that a `/W` array says: `first [w …]` and `first last w`.
fn said_widths<'a>(pdf: &Pdf<'a>, array: &'a [Object]) -> Vec<(usize, f32)> {
    let mut widths = Vec::new();
    let mut rest = array;
    while let [first, second, more @ ..] = rest {
        let Some(first) = first.as_i64().ok().and_then(|it| usize::try_from(it).ok()) else {
            break;
        };
        match (pdf.follow(second), more) {
            (Some(Object::Array(list)), _) => {
                widths.extend((first..).zip(list.iter().map(|it| it.as_float().unwrap_or(f32::NAN))));
                rest = more;
            }
            (Some(last), [width, more @ ..]) => {
                let last = last.as_i64().ok().and_then(|it| usize::try_from(it).ok()).unwrap_or(first);
                let width = width.as_float().unwrap_or(f32::NAN);
                widths.extend((first..=last.min(first + 0xFFFF)).map(|it| (it, width)));
                rest = more;
            }
            _ => break,
        }
    }
    widths
}

/// The advances of a TrueType program in thousandths of an em, glyph by glyph.
fn advances(program: &[u8]) -> Option<Vec<f32>> {
    let short = |at: usize| Some(u16::from_be_bytes(*program.get(at..at + 2)?.first_chunk()?));
    let long = |at: usize| Some(u32::from_be_bytes(*program.get(at..at + 4)?.first_chunk()?) as usize);
    let table = |tag: &[u8; 4]| {
        let entries = usize::from(short(4)?);
        let entry = (0..entries).map(|it| 12 + it * 16).find(|it| program.get(*it..*it + 4) == Some(tag))?;
        long(entry + 8)
    };
    let per_em = f32::from(short(table(b"head")? + 18)?);
    let glyphs = usize::from(short(table(b"maxp")? + 4)?);
    let metrics = usize::from(short(table(b"hhea")? + 34)?);
    let hmtx = table(b"hmtx")?;
    // The last metric stands for all glyphs after it.
    (0..glyphs)
        .map(|it| Some(f32::from(short(hmtx + it.min(metrics.checked_sub(1)?) * 4)?) * 1000.0 / per_em))
        .collect()
}

//! Pages: their boxes, their resources, what they are drawn with.

use std::collections::BTreeMap;

use lopdf::ObjectId;

use crate::press::conforme::Claim;
use crate::press::conforme::Found;
use crate::press::conforme::contenuto;
use crate::press::conforme::contenuto::Names;
use crate::press::conforme::pdf::Page;
use crate::press::conforme::pdf::Pdf;
use crate::press::conforme::pdf::decoded;
use crate::press::conforme::pdf::place;

/// Sides that a box may have, in points (ISO 19005-2, 6.1.13).
const SIDES: std::ops::RangeInclusive<f32> = 3.0..=14_400.0;

/// Boxes that lie within one another to this, in points, lie within.
const SLACK: f32 = 0.01;

/// Looks at every page, and at every form that pages paint.
pub fn check<'a>(pdf: &Pdf<'a>, pages: &[Page<'a>], claim: Claim<'_>, found: &mut Found) {
    let mut known: BTreeMap<ObjectId, Names<'a>> = BTreeMap::new();
    for page in pages {
        boxes(pdf, page, claim, found);
        let Some(resources) = pdf.dict(page.dict, b"Resources") else {
            found.add("risorse-mancanti", page.number, "Resources");
            continue;
        };
        let Some(content) = pdf.contents(page) else {
            found.add("operatore-non-ammesso", page.number, "Contents");
            continue;
        };
        // All pages of a batch have the same resources: their names are gathered once.
        let wrong = match page.dict.get(b"Resources").and_then(|it| it.as_reference()) {
            Ok(id) => {
                let names = known.entry(id).or_insert_with(|| Names::of(pdf, resources, claim));
                contenuto::check(&content, names)
            }
            Err(_) => contenuto::check(&content, &Names::of(pdf, resources, claim)),
        };
        for (what, about) in wrong {
            found.add(what, page.number, about);
        }
    }
    forms(pdf, claim, found);
}

fn forms(pdf: &Pdf<'_>, claim: Claim<'_>, found: &mut Found) {
    for (id, form) in pdf.forms() {
        let Some(content) = decoded(form) else {
            found.add("operatore-non-ammesso", 0, place(id));
            continue;
        };
        let names = pdf.dict(&form.dict, b"Resources").map(|it| Names::of(pdf, it, claim)).unwrap_or_default();
        for (what, about) in contenuto::check(&content, &names) {
            found.add(what, 0, format!("{}: {about}", place(id)));
        }
    }
}

/// The boxes of a page lie within one another, and a print says where it is trimmed.
fn boxes<'a>(pdf: &Pdf<'a>, page: &Page<'a>, claim: Claim<'_>, found: &mut Found) {
    let own = |key: &[u8]| pdf.get(page.dict, key).map(|it| pdf.rectangle(it));
    let inherited = |key: &[u8]| page.inherited(pdf, key).map(|it| pdf.rectangle(it));
    let Some(Some(media)) = inherited(b"MediaBox") else {
        found.add("riquadri", page.number, "MediaBox");
        return;
    };
    let crop = inherited(b"CropBox").unwrap_or(Some(media));
    let bleed = own(b"BleedBox").unwrap_or(crop);
    let (trim, art) = (own(b"TrimBox"), own(b"ArtBox"));
    if claim.is_print() && trim.is_some() == art.is_some() {
        found.add("riquadri", page.number, "TrimBox");
    }
    let chain =
        [("MediaBox", Some(media)), ("CropBox", crop), ("BleedBox", bleed), ("TrimBox", trim.or(art).unwrap_or(bleed))];
    for (index, (name, inner)) in chain.iter().enumerate() {
        let outer = if index == 0 { *inner } else { chain[index - 1].1 };
        let is_sound =
            matches!((outer, inner), (Some(outer), Some(inner)) if is_within(*inner, outer) && is_sized(*inner));
        if !is_sound {
            found.add("riquadri", page.number, *name);
        }
    }
}

fn is_within(inner: [f32; 4], outer: [f32; 4]) -> bool {
    inner[0] >= outer[0] - SLACK
        && inner[1] >= outer[1] - SLACK
        && inner[2] <= outer[2] + SLACK
        && inner[3] <= outer[3] + SLACK
}

fn is_sized([left, bottom, right, top]: [f32; 4]) -> bool {
    SIDES.contains(&(right - left)) && SIDES.contains(&(top - bottom))
}

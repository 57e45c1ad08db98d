//! What no object of a file may be or have, wherever it stands.

use std::collections::BTreeSet;

use lopdf::Dictionary;
use lopdf::Object;
use lopdf::ObjectId;
use lopdf::Stream;

use crate::press::conforme::Claim;
use crate::press::conforme::Found;
use crate::press::conforme::colore;
use crate::press::conforme::pdf::Pdf;
use crate::press::conforme::pdf::dictionary;
use crate::press::conforme::pdf::place;
use crate::press::conforme::pdf::shown;

/// Limits of ISO 19005-2, 6.1.13.
const LONGEST_STRING: usize = 32_767;
const LONGEST_NAME: usize = 127;
const MOST_OBJECTS: usize = 8_388_607;
const INTEGERS: std::ops::RangeInclusive<i64> = -2_147_483_648..=2_147_483_647;

/// Nested deeper than this no object of ours is.
const DEPTH: usize = 64;

/// What a conformed copy may have and a print may not: its reader clicks and listens.
const OF_COPIES: [&str; 2] = ["trasparenza", "annotazione"];

/// Looks at every object; those `attached` are other people's pages, which may be transparent.
pub fn check(pdf: &Pdf<'_>, attached: &BTreeSet<ObjectId>, claim: Claim<'_>, found: &mut Found) {
    let mut count = 0;
    let mut walk = Walk { pdf, id: (0, 0), is_attached: false, claim, coloured: BTreeSet::new(), found };
    for (id, object) in pdf.objects() {
        count += 1;
        walk.id = id;
        walk.is_attached = attached.contains(&id);
        walk.value(object, DEPTH);
    }
    if count > MOST_OBJECTS {
        found.add("limite-superato", 0, "oggetti");
    }
}

/// One object being looked at, with all that stands in it.
struct Walk<'a, 'b> {
    pdf: &'b Pdf<'a>,
    id: ObjectId,
    is_attached: bool,
    claim: Claim<'b>,
    /// Resources whose colours were looked at.
    coloured: BTreeSet<ObjectId>,
    found: &'b mut Found,
}

impl<'a> Walk<'a, '_> {
    fn add(&mut self, what: &'static str) {
        let is_allowed = self.claim.is_copy() && OF_COPIES.contains(&what) || self.is_attached && what == "trasparenza";
        if !is_allowed {
            self.found.add(what, 0, place(self.id));
        }
    }

    fn value(&mut self, object: &'a Object, depth: usize) {
        match object {
            Object::Integer(value) if !INTEGERS.contains(value) => self.add("limite-superato"),
            Object::String(text, _) if text.len() > LONGEST_STRING => self.add("limite-superato"),
            Object::Name(name) if name.len() > LONGEST_NAME => self.add("limite-superato"),
            Object::Array(values) if depth > 0 => values.iter().for_each(|it| self.value(it, depth - 1)),
            Object::Dictionary(dict) if depth > 0 => self.dictionary(dict, depth),
            Object::Stream(stream) => self.stream(stream, depth),
            _ => {}
        }
    }

    fn stream(&mut self, stream: &'a Stream, depth: usize) {
        let dict = &stream.dict;
        if [&b"F"[..], b"FFilter", b"FDecodeParms"].iter().any(|key| dict.has(key)) {
            self.add("flusso-esterno");
        }
        if stream.filters().unwrap_or_default().iter().any(|it| [&b"LZWDecode"[..], b"Crypt"].contains(it)) {
            self.add("filtro-non-ammesso");
        }
        self.dictionary(dict, depth);
    }

    fn dictionary(&mut self, dict: &'a Dictionary, depth: usize) {
        for (key, value) in dict.iter() {
            if key.len() > LONGEST_NAME {
                self.add("limite-superato");
            }
            if let Some(what) = forbidden(key) {
                self.add(what);
            }
            self.value(value, depth - 1);
        }
        match self.pdf.name(dict, b"Type").unwrap_or_default() {
            b"Action" => self.add("azione"),
            b"Annot" => self.add("annotazione"),
            b"ExtGState" => self.graphics_state(dict),
            b"EmbeddedFile" | b"Filespec" => self.add("file-incorporato"),
            _ => {}
        }
        match self.pdf.name(dict, b"Subtype").unwrap_or_default() {
            b"Image" => self.image(dict),
            b"Form" => self.form(dict),
            b"PS" => self.add("riferimento-esterno"),
            _ => {}
        }
        self.resources(dict);
        if self.pdf.dict(dict, b"Group").and_then(|it| self.pdf.name(it, b"S")) == Some(b"Transparency") {
            self.add("trasparenza");
        }
    }

    /// The colours and the graphics states that resources name.
    fn resources(&mut self, dict: &'a Dictionary) {
        let Some(resources) = self.pdf.dict(dict, b"Resources") else {
            return;
        };
        let id = dict.get(b"Resources").and_then(Object::as_reference);
        if id.is_ok_and(|id| !self.coloured.insert(id)) {
            return;
        }
        if !colore::are_admitted(self.pdf, resources, self.claim) {
            self.add("colore-non-ammesso");
        }
        let states = self.pdf.dict(resources, b"ExtGState").into_iter().flat_map(|it| it.iter());
        let states: Vec<&Dictionary> = states.filter_map(|it| dictionary(self.pdf.follow(it.1)?)).collect();
        states.into_iter().for_each(|it| self.graphics_state(it));
    }

    fn graphics_state(&mut self, dict: &'a Dictionary) {
        let name = |key: &[u8]| self.pdf.name(dict, key);
        let is_default = |key: &[u8], value: &[u8]| !dict.has(key) || name(key) == Some(value);
        let is_opaque = |key: &[u8]| self.pdf.get(dict, key).is_none_or(|it| it.as_float().is_ok_and(|it| it >= 1.0));
        let plain = [&b"TR"[..], b"HTP", b"HTO"].iter().all(|key| !dict.has(key)) && is_default(b"TR2", b"Default");
        let opaque = is_opaque(b"CA") && is_opaque(b"ca") && is_default(b"SMask", b"None");
        let blend = is_default(b"BM", b"Normal") || is_default(b"BM", b"Compatible");
        if !plain {
            self.add("stato-grafico");
        }
        if !opaque || !blend {
            self.add("trasparenza");
        }
    }

    fn image(&mut self, dict: &'a Dictionary) {
        if matches!(self.pdf.get(dict, b"Interpolate"), Some(it) if !matches!(it, Object::Boolean(false))) {
            self.add("immagine-non-ammessa");
        }
        if self.pdf.get(dict, b"SMask").is_some() {
            self.add("trasparenza");
        }
    }

    fn form(&mut self, dict: &'a Dictionary) {
        if dict.has(b"Ref") || dict.has(b"PS") || self.pdf.name(dict, b"Subtype2") == Some(b"PS") {
            self.add("riferimento-esterno");
        }
        if !dict.has(b"Resources") {
            self.add("risorse-mancanti");
        }
    }
}

/// Keys that no dictionary may have, with what they are.
fn forbidden(key: &[u8]) -> Option<&'static str> {
    Some(match key {
        b"JS" | b"JavaScript" | b"AA" | b"OpenAction" => "azione",
        b"OPI" | b"Alternates" => "riferimento-esterno",
        b"EF" | b"EmbeddedFiles" | b"AF" => "file-incorporato",
        b"Annots" => "annotazione",
        _ => return None,
    })
}

/// What no catalog may have (ISO 19005-2, 6.4, 6.5, 6.10, 6.11).
pub fn catalog<'a>(pdf: &Pdf<'a>, catalog: &'a Dictionary, claim: Claim<'_>, found: &mut Found) {
    for key in [&b"NeedsRendering"[..], b"Requirements", b"Collection", b"Perms", b"Legal"] {
        if catalog.has(key) {
            found.add("catalogo-non-ammesso", 0, shown(key));
        }
    }
    if catalog.has(b"AcroForm") {
        found.add("modulo-interattivo", 0, "AcroForm");
    }
    if catalog.has(b"OCProperties") {
        found.add("livelli", 0, "OCProperties");
    }
    if let Some(names) = pdf.dict(catalog, b"Names")
        && names.has(b"AlternatePresentations")
    {
        found.add("catalogo-non-ammesso", 0, "AlternatePresentations");
    }
    if claim.is_copy() {
        let is_marked = pdf.dict(catalog, b"MarkInfo").and_then(|it| pdf.get(it, b"Marked"));
        let is_tagged = matches!(is_marked, Some(Object::Boolean(true))) && catalog.has(b"StructTreeRoot");
        if !is_tagged || pdf.text(catalog, b"Lang").is_none_or(<[u8]>::is_empty) {
            found.add("copia-non-etichettata", 0, "StructTreeRoot, MarkInfo, Lang");
        }
    }
}

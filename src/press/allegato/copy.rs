//! Objects copied out of a PDF: what pages are made of and nothing else, judged on the way.

use std::collections::BTreeMap;

use lopdf::Dictionary;
use lopdf::Document;
use lopdf::Object;
use lopdf::ObjectId;
use lopdf::Stream;

use crate::press::allegato::Rifiuto;
use crate::press::allegato::content;
use crate::press::allegato::icc;
use crate::press::allegato::pdf;
use crate::press::allegato::pdf::MOST_UNFOLDED;
use crate::press::draw::deflate;

/// Deeper than objects refer to one another, and forms paint one another.
const MOST_DEPTH: usize = 48;

/// More objects than pages are made of.
const MOST_OBJECTS: usize = 200_000;

/// More operators than a page comes to once its forms are painted as often as it says.
const MOST_WORK: u64 = 20_000_000;

/// More operators than the forms come to that a letter paints.
const MOST_LETTER: u64 = 10_000;

/// More pixels than all pictures of a file have.
const MOST_PIXELS: u64 = 400_000_000;

/// Entries that say nothing of how a thing looks, or lead back to the file it was in.
const DROPPED: [&[u8]; 16] = [
    b"Metadata",
    b"PieceInfo",
    b"LastModified",
    b"StructParent",
    b"StructParents",
    b"OC",
    b"AF",
    b"AA",
    b"Parent",
    b"Interpolate",
    b"Name",
    b"HT",
    b"HTO",
    b"DL",
    b"CIDSet",
    b"CharSet",
];

/// Entries that print files must not have (ISO 19005-2, 6.2.5, 6.2.8 and 6.2.9; ISO 15930-7).
const FORBIDDEN: [&[u8]; 6] = [b"OPI", b"Alternates", b"Ref", b"PS", b"TR", b"HTP"];

/// Blend modes of ISO 32000-1, tables 136 and 137.
const BLENDS: &str = "Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight \
    Difference Exclusion Hue Saturation Color Luminosity";

/// Filters that stay as they are.
const FILTERS: &str = "FlateDecode DCTDecode CCITTFaxDecode JBIG2Decode JPXDecode ASCIIHexDecode ASCII85Decode \
    RunLengthDecode";

/// What kind of thing is copied: what is asked of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Font,
    Paint,
    Picture,
    Other,
}

/// A place in the copy.
#[derive(Debug, Clone, Copy)]
enum Place {
    /// Being copied: whoever comes back to it goes round in circles.
    Open,
    Done(u32),
}

/// Copies objects out of a document.
pub(super) struct Copier<'a> {
    /// Where they come from.
    pub document: &'a Document,
    objects: Vec<Object>,
    places: BTreeMap<ObjectId, Place>,
    /// Operators that painting an object comes to.
    work: BTreeMap<u32, u64>,
    srgb: Option<u32>,
    pixels: u64,
    depth: usize,
}

type Copied<T> = Result<T, Rifiuto>;

impl<'a> Copier<'a> {
    /// Nothing copied yet.
    pub(super) fn new(document: &'a Document) -> Self {
        Self {
            document,
            objects: Vec::new(),
            places: BTreeMap::new(),
            work: BTreeMap::new(),
            srgb: None,
            pixels: 0,
            depth: 0,
        }
    }

    /// The objects copied; the number of each is its place, from 1.
    pub(super) fn finish(self) -> Copied<Vec<Object>> {
        Ok(self.objects)
    }

    /// Copies a stream of operators with all that it paints; `above` has the resources of who paints it.
    pub(super) fn form(&mut self, stream: &Stream, above: Option<&Dictionary>) -> Copied<u32> {
        let survey = content::survey(&pdf::unfolded(stream)?)?;
        if survey.lacking > 0 {
            return Err(Rifiuto::NonAmmesso);
        }
        let own = stream.dict.get(b"Resources").ok().map(|it| pdf::dictionary(self.document, it)).transpose()?;
        let nothing = Dictionary::new();
        let resources = own.or(above).unwrap_or(&nothing);
        let mut work = survey.operators;
        let copied = self.resources(resources, &survey, &mut work)?;
        let mut dict = Dictionary::new();
        for (key, value) in &stream.dict {
            match key.as_slice() {
                b"Resources" | b"Filter" | b"DecodeParms" | b"Length" => {}
                b"Group" => dict.set("Group", self.group(value)?),
                b"Subtype2" => return Err(Rifiuto::NonAmmesso),
                key => self.entry(&mut dict, key, value)?,
            }
        }
        dict.set("Resources", copied);
        self.encoding(stream, &mut dict)?;
        let content = self.bytes(stream, &mut dict)?;
        if work > MOST_WORK {
            return Err(Rifiuto::Smisurato);
        }
        let place = self.push(Object::Stream(Stream::new(dict, content)))?;
        self.work.insert(place, work);
        Ok(place)
    }

    fn push(&mut self, object: Object) -> Copied<u32> {
        if self.objects.len() == MOST_OBJECTS {
            return Err(Rifiuto::Smisurato);
        }
        self.objects.push(object);
        u32::try_from(self.objects.len()).map_err(|_| Rifiuto::Smisurato)
    }

    /// The resources that operators really use.
    fn resources(&mut self, all: &Dictionary, survey: &content::Survey, work: &mut u64) -> Copied<Dictionary> {
        let mut copied = Dictionary::new();
        for (kind, role) in [
            ("ColorSpace", Role::Other),
            ("ExtGState", Role::Other),
            ("Font", Role::Font),
            ("Pattern", Role::Paint),
            ("Properties", Role::Other),
            ("Shading", Role::Other),
            ("XObject", Role::Paint),
        ] {
            let Ok(list) = all.get(kind.as_bytes()) else {
                continue;
            };
            let mut kept = Dictionary::new();
            for (name, value) in pdf::dictionary(self.document, list)? {
                let is_default = kind == "ColorSpace" && name.starts_with(b"Default");
                if !is_default && !survey.names.contains(name) {
                    continue;
                }
                let role = if role == Role::Font && survey.unseen.contains(name) { Role::Other } else { role };
                let copy = match kind {
                    // What layers are called is of no use: hidden ones were refused.
                    "Properties" => Object::Dictionary(Dictionary::new()),
                    _ => self.value(value, role, Some(all))?,
                };
                if let Object::Reference((place, _)) = copy {
                    let times = survey.painted.get(name).copied().unwrap_or(1);
                    *work = work.saturating_add(self.work.get(&place).map_or(0, |it| it.saturating_mul(times)));
                }
                kept.set(name.clone(), copy);
            }
            if !kept.is_empty() {
                copied.set(kind, kept);
            }
        }
        // Colours that do not say how they look are those of a screen.
        let mut spaces = copied.get(b"ColorSpace").and_then(Object::as_dict).cloned().unwrap_or_default();
        if !spaces.has(b"DefaultRGB") {
            spaces.set("DefaultRGB", self.srgb()?);
        }
        copied.set("ColorSpace", spaces);
        Ok(copied)
    }

    /// The colour space of a screen.
    pub(super) fn srgb(&mut self) -> Copied<Object> {
        let place = match self.srgb {
            Some(place) => place,
            None => self.push(icc::stream())?,
        };
        self.srgb = Some(place);
        Ok(Object::Array(vec!["ICCBased".into(), Object::Reference((place, 0))]))
    }

    /// A group of transparency: its colours are blended as those of a screen where it names no profile.
    fn group(&mut self, value: &Object) -> Copied<Object> {
        let mut dict = Dictionary::new();
        for (key, value) in pdf::dictionary(self.document, value)? {
            let is_bare =
                matches!(self.document.dereference(value), Ok((_, Object::Name(name))) if name != b"DeviceGray");
            match key.as_slice() {
                b"CS" if is_bare => dict.set("CS", self.srgb()?),
                key => self.entry(&mut dict, key, value)?,
            }
        }
        Ok(Object::Dictionary(dict))
    }

    /// Copies an entry of a dictionary, or drops it.
    fn entry(&mut self, into: &mut Dictionary, key: &[u8], value: &Object) -> Copied<()> {
        if FORBIDDEN.contains(&key) {
            return Err(Rifiuto::NonAmmesso);
        }
        if DROPPED.contains(&key) {
            return Ok(());
        }
        let (_, plain) = self.document.dereference(value).map_err(|_| Rifiuto::Illeggibile)?;
        match (key, plain) {
            // A font set by a state would be one that nobody has looked at.
            (b"Font", Object::Array(_)) => return Err(Rifiuto::NonAmmesso),
            (b"TR2", Object::Name(name)) if name == b"Default" => return Ok(()),
            (b"TR2", _) => return Err(Rifiuto::NonAmmesso),
            (b"BM", Object::Name(name)) if !BLENDS.split(' ').any(|it| it.as_bytes() == name) => {
                return Err(Rifiuto::NonAmmesso);
            }
            // Overprint of four inks over three colours is nobody's wish here, and PDF/A forbids it.
            (b"OPM", _) => return Ok(()),
            // The profile itself counts, and a reader that cannot use it is none of PDF/A.
            (b"Alternate", Object::Name(_) | Object::Array(_)) => return Ok(()),
            _ => {}
        }
        let role = match key {
            b"SMask" | b"Mask" => Role::Picture,
            b"G" => Role::Paint,
            _ => Role::Other,
        };
        let copy = self.value(value, role, None)?;
        into.set(key, copy);
        Ok(())
    }

    /// Copies a value, with all that it refers to.
    fn value(&mut self, value: &Object, role: Role, above: Option<&Dictionary>) -> Copied<Object> {
        Ok(match value {
            Object::Reference(id) => match self.reference(*id, role, above)? {
                Some(place) => Object::Reference((place, 0)),
                None => Object::Null,
            },
            Object::Name(name) if name == b"DeviceCMYK" => return Err(Rifiuto::Colori),
            Object::Array(items) => {
                let items = items.iter().map(|it| self.value(it, Role::Other, None)).collect::<Copied<_>>()?;
                Object::Array(items)
            }
            Object::Dictionary(dict) => Object::Dictionary(self.dictionary(dict, role)?),
            // Pages are walked from their tree, and no stream is inside another object.
            Object::Stream(_) => return Err(Rifiuto::Illeggibile),
            Object::Real(real) if real.fract() == 0.0 && real.abs() < 1e9 => Object::Integer(*real as i64),
            Object::Real(real) if !real.is_finite() => return Err(Rifiuto::Illeggibile),
            other => other.clone(),
        })
    }

    /// The number of a copy; `None` where there is nothing to copy.
    fn reference(&mut self, id: ObjectId, role: Role, above: Option<&Dictionary>) -> Copied<Option<u32>> {
        match self.places.get(&id) {
            Some(Place::Done(place)) => return Ok(Some(*place)),
            Some(Place::Open) => return Err(Rifiuto::NonAmmesso),
            None => {}
        }
        let document = self.document;
        let Ok(object) = document.get_object(id) else {
            return Ok(None);
        };
        if self.depth == MOST_DEPTH {
            return Err(Rifiuto::NonAmmesso);
        }
        self.depth += 1;
        self.places.insert(id, Place::Open);
        let place = match object {
            Object::Stream(stream) => self.stream(stream, role, above)?,
            other => {
                let copy = self.value(other, role, above)?;
                self.push(copy)?
            }
        };
        self.places.insert(id, Place::Done(place));
        self.depth -= 1;
        Ok(Some(place))
    }

    fn dictionary(&mut self, dict: &Dictionary, role: Role) -> Copied<Dictionary> {
        if role == Role::Font {
            return self.font(dict);
        }
        let mut copied = Dictionary::new();
        let kind = dict.get(b"Type").and_then(Object::as_name).unwrap_or_default();
        if matches!(kind, b"Page" | b"Pages" | b"Catalog" | b"Action" | b"Annot") {
            return Err(Rifiuto::NonAmmesso);
        }
        let is_mask = dict.has(b"G");
        for (key, value) in dict {
            match key.as_slice() {
                // What a soft mask does to its own values is no transfer function of the device.
                b"TR" if is_mask => copied.set("TR", self.value(value, Role::Other, None)?),
                key => self.entry(&mut copied, key, value)?,
            }
        }
        Ok(copied)
    }

    fn stream(&mut self, stream: &Stream, role: Role, above: Option<&Dictionary>) -> Copied<u32> {
        let name = |key: &[u8]| stream.dict.get_deref(key, self.document).and_then(Object::as_name).ok();
        let is_tiling = stream.dict.has(b"PatternType");
        match name(b"Subtype") {
            Some(b"Form") => return self.form(stream, above),
            _ if is_tiling && role == Role::Paint => return self.form(stream, above),
            Some(b"Image") => self.judge_picture(&stream.dict)?,
            Some(b"PS") => return Err(Rifiuto::NonAmmesso),
            _ if role == Role::Paint || role == Role::Picture => return Err(Rifiuto::Illeggibile),
            _ => {}
        }
        let mut dict = Dictionary::new();
        for (key, value) in &stream.dict {
            match key.as_slice() {
                b"Filter" | b"DecodeParms" | b"Length" => {}
                key => self.entry(&mut dict, key, value)?,
            }
        }
        self.encoding(stream, &mut dict)?;
        let content = self.bytes(stream, &mut dict)?;
        self.push(Object::Stream(Stream::new(dict, content)))
    }

    /// Holds a picture against what can be printed.
    fn judge_picture(&mut self, dict: &Dictionary) -> Copied<()> {
        let side = |key: &[u8]| dict.get_deref(key, self.document).and_then(Object::as_i64).ok();
        let sides = [side(b"Width"), side(b"Height")].map(|it| it.and_then(|it| u64::try_from(it).ok()));
        let [Some(width @ 1..), Some(height @ 1..)] = sides else {
            return Err(Rifiuto::Illeggibile);
        };
        self.pixels = self.pixels.saturating_add(width.saturating_mul(height));
        if self.pixels > MOST_PIXELS {
            return Err(Rifiuto::Smisurato);
        }
        let is_mask = matches!(dict.get_deref(b"ImageMask", self.document), Ok(Object::Boolean(true)));
        // A JPEG 2000 may keep its colours to itself: what they are could not be told.
        if is_mask || dict.has(b"ColorSpace") { Ok(()) } else { Err(Rifiuto::Colori) }
    }

    /// Copies how a stream is encoded.
    fn encoding(&mut self, stream: &Stream, dict: &mut Dictionary) -> Copied<()> {
        if ["F", "FFilter", "FDecodeParms"].iter().any(|key| stream.dict.has(key.as_bytes())) {
            return Err(Rifiuto::NonAmmesso);
        }
        for key in ["Filter", "DecodeParms"] {
            if let Ok(value) = stream.dict.get_deref(key.as_bytes(), self.document) {
                dict.set(key, self.value(value, Role::Other, None)?);
            }
        }
        Ok(())
    }

    /// The bytes of a stream: as they are, but for an encoding that PDF/A forbids, which loses nothing by another.
    fn bytes(&mut self, stream: &Stream, dict: &mut Dictionary) -> Copied<Vec<u8>> {
        let filters: Vec<Vec<u8>> = match dict.get(b"Filter") {
            Err(_) | Ok(Object::Null) => Vec::new(),
            Ok(Object::Name(name)) => vec![name.clone()],
            Ok(Object::Array(all)) => {
                let names = all.iter().map(|it| it.as_name().map(<[u8]>::to_vec));
                names.collect::<Result<_, _>>().map_err(|_| Rifiuto::Illeggibile)?
            }
            Ok(_) => return Err(Rifiuto::Illeggibile),
        };
        if filters.iter().any(|it| it == b"LZWDecode") {
            let mut plain = Stream::new(dict.clone(), Vec::new());
            plain.content = stream.content.clone();
            let bytes = plain.get_plain_content_with_limit(MOST_UNFOLDED).map_err(|_| Rifiuto::NonAmmesso)?;
            dict.remove(b"DecodeParms");
            dict.set("Filter", "FlateDecode");
            return Ok(deflate(&bytes));
        }
        let is_known = |it: &Vec<u8>| FILTERS.split(' ').any(|known| known.as_bytes() == it);
        if filters.iter().all(is_known) { Ok(stream.content.clone()) } else { Err(Rifiuto::NonAmmesso) }
    }

    /// Copies a font, which must bring its program.
    fn font(&mut self, dict: &Dictionary) -> Copied<Dictionary> {
        let document = self.document;
        let kind = dict.get_deref(b"Subtype", document).and_then(Object::as_name).map_err(|_| Rifiuto::Illeggibile)?;
        if kind == b"Type3" {
            return self.drawn_font(dict);
        }
        let descendants = dict.get_deref(b"DescendantFonts", document).and_then(Object::as_array);
        let owner = match descendants.ok().and_then(|it| it.first()) {
            Some(first) => pdf::dictionary(document, first)?,
            None => dict,
        };
        let descriptor = owner.get(b"FontDescriptor").ok().map(|it| pdf::dictionary(document, it)).transpose()?;
        let brings = |it: &Dictionary| {
            ["FontFile", "FontFile2", "FontFile3"]
                .iter()
                .any(|key| it.get_deref(key.as_bytes(), document).is_ok_and(|it| it.as_stream().is_ok()))
        };
        if !descriptor.is_some_and(brings) {
            return Err(Rifiuto::Font);
        }
        let mut copied = Dictionary::new();
        for (key, value) in dict {
            if key == b"DescendantFonts" {
                let mut inner = self.dictionary(owner, Role::Other)?;
                let is_truetype = inner.get(b"Subtype").and_then(Object::as_name).is_ok_and(|it| it == b"CIDFontType2");
                if is_truetype && !inner.has(b"CIDToGIDMap") {
                    // It is the default, and PDF/A wants it said (ISO 19005-2, 6.2.11.3.2).
                    inner.set("CIDToGIDMap", "Identity");
                }
                let place = self.push(Object::Dictionary(inner))?;
                copied.set("DescendantFonts", vec![Object::Reference((place, 0))]);
            } else {
                self.entry(&mut copied, key, value)?;
            }
        }
        Ok(copied)
    }

    /// Copies a font whose letters are drawn by operators.
    fn drawn_font(&mut self, dict: &Dictionary) -> Copied<Dictionary> {
        let document = self.document;
        let resources = dict.get(b"Resources").ok().map(|it| pdf::dictionary(document, it)).transpose()?;
        let nothing = Dictionary::new();
        let resources = resources.unwrap_or(&nothing);
        let letters = dict.get(b"CharProcs").map_err(|_| Rifiuto::Illeggibile)?;
        let mut used = content::Survey::default();
        let mut drawn = Dictionary::new();
        for (name, value) in pdf::dictionary(document, letters)? {
            let (_, letter) = document.dereference(value).map_err(|_| Rifiuto::Illeggibile)?;
            let letter = letter.as_stream().map_err(|_| Rifiuto::Illeggibile)?;
            let survey = content::survey(&pdf::unfolded(letter)?)?;
            used.names.extend(survey.names);
            let mut encoded = Dictionary::new();
            self.encoding(letter, &mut encoded)?;
            let content = self.bytes(letter, &mut encoded)?;
            let place = self.push(Object::Stream(Stream::new(encoded, content)))?;
            drawn.set(name.clone(), Object::Reference((place, 0)));
        }
        let mut work = 0;
        let resources = self.resources(resources, &used, &mut work)?;
        if work > MOST_LETTER {
            return Err(Rifiuto::Smisurato);
        }
        let mut copied = Dictionary::new();
        for (key, value) in dict {
            match key.as_slice() {
                b"CharProcs" => copied.set("CharProcs", drawn.clone()),
                b"Resources" => copied.set("Resources", resources.clone()),
                key => self.entry(&mut copied, key, value)?,
            }
        }
        Ok(copied)
    }
}

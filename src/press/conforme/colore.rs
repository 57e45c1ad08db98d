//! Colour: black through DeviceGray, anything else only through a profile that says what it means.

use lopdf::Dictionary;
use lopdf::Object;

use crate::press::conforme::Claim;
use crate::press::conforme::pdf::Pdf;
use crate::press::conforme::pdf::decoded;
use crate::press::conforme::pdf::dictionary;

/// Nested deeper than this no colour space is.
const DEPTH: usize = 8;

/// Which colours of a device something may use beside grey.
#[derive(Debug, Clone, Copy, Default)]
pub struct Admitted {
    rgb: bool,
    cmyk: bool,
}

impl Admitted {
    /// Those that resources give a meaning to (ISO 32000-1, 8.6.5.6). A copy has the output intent of its
    /// typesetter, which is one of a screen.
    pub fn by<'a>(pdf: &Pdf<'a>, resources: &'a Dictionary, claim: Claim<'_>) -> Self {
        let has = |name: &[u8]| pdf.dict(resources, b"ColorSpace").is_some_and(|it| it.has(name));
        Self { rgb: claim.is_copy() || has(b"DefaultRGB"), cmyk: has(b"DefaultCMYK") }
    }

    /// Whether a space may be used by its name alone.
    pub fn name(self, name: &[u8]) -> bool {
        match name {
            b"DeviceGray" | b"G" | b"CalGray" | b"Pattern" => true,
            b"DeviceRGB" | b"RGB" => self.rgb,
            b"DeviceCMYK" | b"CMYK" => self.cmyk,
            _ => false,
        }
    }

    /// Whether an operator may set a colour of a device.
    pub fn operator(self, operator: &[u8]) -> bool {
        match operator {
            b"rg" | b"RG" => self.rgb,
            b"k" | b"K" => self.cmyk,
            _ => true,
        }
    }

    /// Whether a colour space may be used.
    pub fn space<'a>(self, pdf: &Pdf<'a>, space: &'a Object) -> bool {
        self.nested(pdf, space, DEPTH)
    }

    fn nested<'a>(self, pdf: &Pdf<'a>, space: &'a Object, depth: usize) -> bool {
        match pdf.follow(space) {
            Some(Object::Name(name)) => self.name(name),
            Some(Object::Array(parts)) if depth > 0 => {
                let Some(Object::Name(kind)) = parts.first().and_then(|it| pdf.follow(it)) else {
                    return false;
                };
                let base = |index: usize| parts.get(index).is_some_and(|it| self.nested(pdf, it, depth - 1));
                match kind.as_slice() {
                    b"CalGray" | b"CalRGB" | b"Lab" => true,
                    b"ICCBased" => parts.get(1).is_some_and(|it| is_profile(pdf, it)),
                    b"Indexed" | b"I" => base(1),
                    b"Pattern" => parts.len() == 1 || base(1),
                    b"Separation" | b"DeviceN" => base(2),
                    kind => self.name(kind),
                }
            }
            _ => false,
        }
    }
}

/// Whether an object is a profile whose `/N` is that of its header.
fn is_profile<'a>(pdf: &Pdf<'a>, object: &'a Object) -> bool {
    let Some(Object::Stream(stream)) = pdf.follow(object) else {
        return false;
    };
    let components = pdf.get(&stream.dict, b"N").and_then(|it| it.as_i64().ok());
    decoded(stream).and_then(|it| components_of(&it)).is_some_and(|it| Some(it) == components)
}

/// Whether everything that resources name has admitted colours: spaces, images, shadings.
pub fn are_admitted<'a>(pdf: &Pdf<'a>, resources: &'a Dictionary, claim: Claim<'_>) -> bool {
    let admitted = Admitted::by(pdf, resources, claim);
    let of = |kind: &[u8]| pdf.dict(resources, kind).into_iter().flat_map(|it| it.iter()).map(|it| it.1);
    // What gives a device's colours a meaning must have one itself.
    let spaces = of(b"ColorSpace").all(|it| admitted.space(pdf, it));
    let mut shown = of(b"XObject").chain(of(b"Shading")).filter_map(|it| dictionary(pdf.follow(it)?));
    spaces && shown.all(|it| it.get(b"ColorSpace").is_ok_and(|it| admitted.space(pdf, it)) || !it.has(b"ColorSpace"))
}

/// How many components the colours of a profile have. `None` for bytes that are no profile of an earlier version
/// than 5, or whose tags do not lie within it.
pub fn components_of(profile: &[u8]) -> Option<i64> {
    let word = |at: usize| Some(u32::from_be_bytes(*profile.get(at..at + 4)?.first_chunk()?) as usize);
    if word(0)? != profile.len() || profile.get(36..40)? != b"acsp" || *profile.get(8)? >= 5 {
        return None;
    }
    let tags = word(128)?;
    for index in 0..tags.min(100) {
        let entry = 132 + index * 12;
        let end = word(entry + 4)?.checked_add(word(entry + 8)?)?;
        profile.get(..end)?;
    }
    match profile.get(16..20)? {
        b"GRAY" => Some(1),
        b"RGB " | b"Lab " => Some(3),
        b"CMYK" => Some(4),
        _ => None,
    }
}

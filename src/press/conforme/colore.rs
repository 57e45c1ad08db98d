//! Colour: black through DeviceGray, anything else only through a profile that says what it means.

use lopdf::Object;

use crate::press::conforme::Claim;
use crate::press::conforme::pdf::Pdf;
use crate::press::conforme::pdf::decoded;

/// Whether a colour space may stand in a file.
///
/// A copy has the output intent of its typesetter, which makes device colours of that kind sound.
pub fn is_admitted<'a>(pdf: &Pdf<'a>, space: &'a Object, claim: Claim<'_>) -> bool {
    match pdf.follow(space) {
        Some(Object::Name(name)) => is_named(name, claim),
        Some(Object::Array(parts)) => match (parts.first().and_then(|it| pdf.follow(it)), parts.get(1)) {
            (Some(Object::Name(kind)), base) => is_made(pdf, kind, base, claim),
            _ => false,
        },
        _ => false,
    }
}

/// Whether a space may be used by its name alone.
pub fn is_named(name: &[u8], claim: Claim<'_>) -> bool {
    match name {
        b"DeviceGray" | b"G" | b"CalGray" | b"Pattern" => true,
        b"DeviceRGB" | b"RGB" => claim.is_copy(),
        _ => false,
    }
}

fn is_made<'a>(pdf: &Pdf<'a>, kind: &[u8], base: Option<&'a Object>, claim: Claim<'_>) -> bool {
    match kind {
        b"CalGray" | b"CalRGB" | b"Lab" => true,
        b"ICCBased" => match base.and_then(|it| pdf.follow(it)) {
            Some(Object::Stream(stream)) => {
                let components = pdf.get(&stream.dict, b"N").and_then(|it| it.as_i64().ok());
                decoded(stream).and_then(|it| components_of(&it)).is_some_and(|it| Some(it) == components)
            }
            _ => false,
        },
        b"Indexed" | b"I" | b"Pattern" => base.is_none_or(|it| is_admitted(pdf, it, claim)),
        _ => is_named(kind, claim),
    }
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

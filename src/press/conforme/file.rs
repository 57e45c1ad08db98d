//! The file as a whole: its first and last bytes, its trailer, its information dictionary.

use lopdf::Dictionary;
use lopdf::Object;

use crate::press::conforme::Claim;
use crate::press::conforme::Found;
use crate::press::conforme::metadati::Metadata;
use crate::press::conforme::pdf::Pdf;
use crate::press::xmp;

/// Length of each string of a file's identifier.
const ID_LENGTH: usize = 16;

/// The header names the version and the bytes are marked as binary; nothing follows the end.
pub fn bytes(bytes: &[u8], claim: Claim<'_>, found: &mut Found) {
    let mut lines = bytes.splitn(3, |it| matches!(it, b'\n' | b'\r'));
    let header = lines.next().unwrap_or_default();
    let second = lines.next().unwrap_or_default();
    // After a carriage return the line feed leaves an empty line.
    let second = if second.is_empty() { lines.next().unwrap_or_default() } else { second };
    let is_version = match header.strip_prefix(b"%PDF-1.") {
        Some([b'6']) => true,
        Some([b'0'..=b'7']) => claim.is_copy(),
        _ => false,
    };
    let is_binary = matches!(second, [b'%', rest @ ..] if rest.len() >= 4 && rest[..4].iter().all(|it| *it > 127));
    if !is_version || !is_binary {
        found.add("pdf-versione", 0, "intestazione");
    }
    if !matches!(bytes.rsplitn(2, |it| *it == b'%').next(), Some(b"EOF" | b"EOF\n" | b"EOF\r" | b"EOF\r\n")) {
        found.add("pdf-coda", 0, "%%EOF");
    }
}

/// The trailer names the file and does not encrypt it; the catalog does not raise the version.
pub fn trailer<'a>(pdf: &Pdf<'a>, catalog: &'a Dictionary, claim: Claim<'_>, found: &mut Found) {
    if pdf.is_encrypted() {
        found.add("pdf-cifrato", 0, "Encrypt");
    }
    let is_id =
        |it: &Object| matches!(it, Object::String(id, _) if id.len() == ID_LENGTH || claim.is_copy() && !id.is_empty());
    let id = pdf.array(pdf.trailer(), b"ID").unwrap_or_default();
    if id.len() != 2 || !id.iter().all(is_id) {
        found.add("pdf-identificativo", 0, "ID");
    }
    match pdf.get(catalog, b"Version") {
        None => {}
        Some(Object::Name(version)) if version == b"1.6" || claim.is_copy() && version.starts_with(b"1.") => {}
        Some(_) => found.add("pdf-versione", 0, "catalogo"),
    }
}

/// Where there is an information dictionary, it says what the metadata say.
pub fn info<'a>(pdf: &Pdf<'a>, metadata: &Metadata, found: &mut Found) {
    let Some(info) = pdf.dict(pdf.trailer(), b"Info") else {
        return;
    };
    let text = |key: &[u8]| match pdf.get(info, key) {
        Some(Object::String(text, _)) => Some(decode(text)),
        Some(Object::Name(name)) => Some(String::from_utf8_lossy(name).into_owned()),
        _ => None,
    };
    let pairs = [
        ("Title", xmp::DC, "title"),
        ("Trapped", xmp::PDF, "Trapped"),
        ("Producer", xmp::PDF, "Producer"),
        ("Creator", xmp::XMP, "CreatorTool"),
    ];
    for (key, schema, name) in pairs {
        if text(key.as_bytes()).is_some_and(|it| metadata.value(schema, name) != Some(it.as_str())) {
            found.add("info-discorde", 0, key);
        }
    }
    for (key, name) in [("CreationDate", "CreateDate"), ("ModDate", "ModifyDate")] {
        let digits = |it: &str| it.chars().filter(char::is_ascii_digit).take(14).collect::<String>();
        let said = metadata.value(xmp::XMP, name).map(digits);
        if text(key.as_bytes()).is_some_and(|it| said.as_deref() != Some(digits(&it).as_str())) {
            found.add("info-discorde", 0, key);
        }
    }
}

/// A text string: UTF-16 with its mark, or bytes that are taken as Latin-1.
fn decode(text: &[u8]) -> String {
    match text.strip_prefix(&[0xFE, 0xFF]) {
        Some(rest) => {
            let units: Vec<u16> = rest.chunks_exact(2).map(|it| u16::from_be_bytes([it[0], it[1]])).collect();
            String::from_utf16_lossy(&units)
        }
        None => text.iter().map(|&it| char::from(it)).collect(),
    }
}

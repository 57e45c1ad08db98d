//! A PDF with a place for a signature, and with the signature in it (ISO 32000-1, 12.8; PAdES, ETSI EN 319 142-1, 5).
//!
//! What was there stays byte by byte: the signature is appended, as any later one must be. It shows nothing on the page.

use lopdf::Dictionary;
use lopdf::Document;
use lopdf::IncrementalDocument;
use lopdf::Object;
use lopdf::ObjectId;
use lopdf::StringFormat;

/// The bytes that a signature may have: a chain of three certificates and their room.
const ROOM: usize = 12 * 1024;
/// The digits in which a signature is written.
const DIGITS: &[u8; 16] = b"0123456789abcdef";
/// A number as long as any place in a file; what is known afterwards is written over it.
const LONG: i64 = 9_999_999_999;

/// Who signs, where, and when.
#[derive(Debug, Clone, Copy)]
pub struct Voce<'a> {
    /// Who.
    pub nome: &'a str,
    /// What for.
    pub motivo: &'a str,
    /// When, in the form of PDF: `D:20261012101500+02'00'`.
    pub quando: &'a str,
}

/// A PDF that waits for its signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DaFirmare {
    bytes: Vec<u8>,
    /// Where the signature goes: the first byte of its brackets, and the one after.
    gap: [usize; 2],
}

/// Why a PDF cannot be signed.
#[derive(Debug, thiserror::Error)]
pub enum NonFirmabile {
    /// It is no whole PDF.
    #[error("it is no PDF that can be signed: {0}")]
    Pdf(#[from] lopdf::Error),
    /// It has no page.
    #[error("it is no PDF that can be signed: it has no page")]
    NessunaPagina,
    /// The signature is longer than its place.
    #[error("the signature has {0} bytes, and there is room for {ROOM}")]
    TroppoLunga(usize),
}

impl DaFirmare {
    /// Makes a place for a signature at the end of a PDF.
    pub fn prepare(pdf: &[u8], voce: Voce<'_>) -> Result<Self, NonFirmabile> {
        let before = Document::load_mem(pdf)?;
        let (_, page) = before.get_pages().into_iter().next().ok_or(NonFirmabile::NessunaPagina)?;
        let root = before.trailer.get(b"Root")?.as_reference()?;
        let mut after = IncrementalDocument::create_from(pdf.to_vec(), before);
        let signature = after.new_document.add_object(signature(voce));
        let field = field(&after, page, signature)?;
        let field = after.new_document.add_object(field);
        append(&mut after, page, b"Annots", field)?;
        enter(&mut after, root, field)?;
        let mut bytes = Vec::with_capacity(pdf.len() + 3 * ROOM);
        after.save_to(&mut bytes).map_err(lopdf::Error::from)?;
        let gap = gap(&bytes, pdf.len()).ok_or(NonFirmabile::NessunaPagina)?;
        let rest = bytes.len() - gap[1];
        for number in [gap[0], gap[1], rest] {
            fill(&mut bytes, pdf.len(), number);
        }
        Ok(Self { bytes, gap })
    }

    /// What is signed: all but the signature's own place.
    pub fn covered(&self) -> [&[u8]; 2] {
        [&self.bytes[..self.gap[0]], &self.bytes[self.gap[1]..]]
    }

    /// The PDF with its signature (SignedData, detached).
    pub fn embed(mut self, signature: &[u8]) -> Result<Vec<u8>, NonFirmabile> {
        if signature.len() > ROOM {
            return Err(NonFirmabile::TroppoLunga(signature.len()));
        }
        let room = self.bytes[self.gap[0] + 1..self.gap[1] - 1].chunks_exact_mut(2);
        for (byte, place) in signature.iter().zip(room) {
            place.copy_from_slice(&[DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]);
        }
        Ok(self.bytes)
    }
}

fn signature(voce: Voce<'_>) -> Dictionary {
    let mut it = Dictionary::new();
    it.set("Type", Object::Name(b"Sig".to_vec()));
    it.set("Filter", Object::Name(b"Adobe.PPKLite".to_vec()));
    it.set("SubFilter", Object::Name(b"ETSI.CAdES.detached".to_vec()));
    it.set("ByteRange", Object::Array(vec![0.into(), LONG.into(), LONG.into(), LONG.into()]));
    it.set("Contents", Object::String(vec![0; ROOM], StringFormat::Hexadecimal));
    it.set("Name", lopdf::text_string(voce.nome));
    it.set("Reason", lopdf::text_string(voce.motivo));
    it.set("M", Object::string_literal(voce.quando));
    it
}

/// A field that shows nothing, under a name that no other has.
fn field(after: &IncrementalDocument, page: ObjectId, signature: ObjectId) -> Result<Dictionary, NonFirmabile> {
    let before = after.get_prev_documents();
    let is_field =
        |it: &&Object| it.as_dict().is_ok_and(|it| it.get(b"FT").is_ok_and(|it| it == &Object::Name(b"Sig".to_vec())));
    let count = before.objects.values().filter(is_field).count();
    let mut it = Dictionary::new();
    it.set("Type", Object::Name(b"Annot".to_vec()));
    it.set("Subtype", Object::Name(b"Widget".to_vec()));
    it.set("FT", Object::Name(b"Sig".to_vec()));
    it.set("T", lopdf::text_string(&format!("Firma{}", count + 1)));
    it.set("V", Object::Reference(signature));
    it.set("Rect", Object::Array(vec![0.into(), 0.into(), 0.into(), 0.into()]));
    // Printed, and locked: PDF/A wants the one, a signature the other.
    it.set("F", 132);
    it.set("P", Object::Reference(page));
    Ok(it)
}

/// Appends a reference to an array of a dictionary, wherever that array lies.
fn append(after: &mut IncrementalDocument, owner: ObjectId, key: &[u8], it: ObjectId) -> Result<(), NonFirmabile> {
    after.opt_clone_object_to_new_document(owner)?;
    let before = after.get_prev_documents();
    let all = and_one(before, before.get_object(owner)?.as_dict()?, key, it)?;
    after.new_document.get_object_mut(owner)?.as_dict_mut()?.set(key.to_vec(), Object::Array(all));
    Ok(())
}

/// The array of a dictionary, wherever it lies, and one reference more; an array of it alone where there is none.
fn and_one(before: &Document, owner: &Dictionary, key: &[u8], it: ObjectId) -> Result<Vec<Object>, NonFirmabile> {
    let mut all = match owner.get(key) {
        Ok(found) => before.dereference(found)?.1.as_array()?.clone(),
        Err(_) => Vec::new(),
    };
    all.push(Object::Reference(it));
    Ok(all)
}

/// Enters a field into the form of the document.
fn enter(after: &mut IncrementalDocument, root: ObjectId, field: ObjectId) -> Result<(), NonFirmabile> {
    let before = after.get_prev_documents();
    let mut form = match before.get_object(root)?.as_dict()?.get(b"AcroForm") {
        Ok(found) => before.dereference(found)?.1.as_dict()?.clone(),
        Err(_) => Dictionary::new(),
    };
    let fields = and_one(before, &form, b"Fields", field)?;
    form.set("Fields", Object::Array(fields));
    // Signatures are there, and the file is to be appended to only.
    form.set("SigFlags", 3);
    after.opt_clone_object_to_new_document(root)?;
    after.new_document.get_object_mut(root)?.as_dict_mut()?.set("AcroForm", Object::Dictionary(form));
    Ok(())
}

/// Where the brackets of the signature begin and end, behind a place.
fn gap(bytes: &[u8], from: usize) -> Option<[usize; 2]> {
    let zeros = vec![b'0'; 2 * ROOM];
    let begin = find(bytes, &[b"<", zeros.as_slice(), b">"].concat(), from)?;
    Some([begin, begin + zeros.len() + 2])
}

/// Writes a number over the first long one behind a place, with blanks behind it.
fn fill(bytes: &mut [u8], from: usize, number: usize) {
    let long = LONG.to_string();
    if let Some(at) = find(bytes, long.as_bytes(), from) {
        bytes[at..at + long.len()].copy_from_slice(format!("{number:<10}").as_bytes());
    }
}

fn find(bytes: &[u8], what: &[u8], from: usize) -> Option<usize> {
    bytes[from..].windows(what.len()).position(|it| it == what).map(|it| from + it)
}

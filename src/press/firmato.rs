//! A PDF with a place for a signature, and with the signature in it (ISO 32000-1, 12.8; PAdES, ETSI EN 319 142-1, 5).
//!
//! What was there stays byte by byte: the signature is appended, as any later one must be. It shows nothing on the page.

use std::collections::BTreeMap;

use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::object::Array;
use hayro::hayro_syntax::object::Dict;
use hayro::hayro_syntax::object::FromBytes;
use hayro::hayro_syntax::object::ObjRef;

/// The bytes that a signature may have: a chain of three certificates and their room.
const ROOM: usize = 12 * 1024;
/// The digits in which a signature is written.
const DIGITS: &[u8; 16] = b"0123456789abcdef";
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
    /// It is no whole PDF, or none that can be appended to.
    #[error("it is no PDF that can be signed: {0}")]
    Pdf(&'static str),
    /// The signature is longer than its place.
    #[error("the signature has {0} bytes, and there is room for {ROOM}")]
    TroppoLunga(usize),
}

impl DaFirmare {
    /// Makes a place for a signature at the end of a PDF whose objects are listed in a table, as plico's are.
    pub fn prepare(pdf: &[u8], voce: Voce<'_>) -> Result<Self, NonFirmabile> {
        let before = Pdf::new(pdf.to_vec()).map_err(|_| NonFirmabile::Pdf("it cannot be read"))?;
        let page = before.pages().first().ok_or(NonFirmabile::Pdf("it has no page"))?.raw();
        let root = before.xref().get::<Dict<'_>>(before.xref().root_id());
        let root = root.ok_or(NonFirmabile::Pdf("it has no catalogue"))?;
        let form = root.get::<Dict<'_>>("AcroForm");
        let fields = form.as_ref().and_then(|it| it.get::<Array<'_>>("Fields"));
        let name = format!("Firma{}", fields.map_or(0, |it| it.raw_iter().count()) + 1);
        let mut after = Aggiunta::begin(pdf)?;
        let [signature, field] = [after.number(), after.number()];
        after.write(signature, format!("{SIGNATURE}/Name{}/Reason{}", text(voce.nome), text(voce.motivo)).as_bytes());
        let range = after.more(format!("/M({})/ByteRange", voce.quando).as_bytes());
        let begin = after.more(&[&b" ".repeat(RANGE), &b"/Contents"[..]].concat());
        let end = after.more(&[&b"<"[..], &b"0".repeat(2 * ROOM), b">"].concat());
        after.more(b">>\nendobj\n");
        after.object(field, widget(&name, own(page)?, signature).as_bytes());
        let changed = and_one(&mut after, page, "Annots", field);
        after.object(own(page)?, &changed);
        let changed = match &form {
            None => and(root.data(), &format!("/AcroForm<</Fields[{field}]{FLAGS}>>")),
            Some(form) => {
                let mut changed = and_one(&mut after, form, "Fields", field);
                if !form.contains_key("SigFlags") {
                    changed = and(&changed, FLAGS);
                }
                match root.get_ref("AcroForm") {
                    Some(it) => {
                        after.object(it, &changed);
                        root.data().to_vec()
                    }
                    None => in_place(root.data(), form.data(), &changed),
                }
            }
        };
        after.object(own(&root)?, &changed);
        let mut bytes = after.end();
        let said = format!("[0 {begin} {end} {}]", bytes.len() - end);
        bytes[range..range + said.len()].copy_from_slice(said.as_bytes());
        Ok(Self { bytes, gap: [begin, end] })
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

/// How the dictionary of a signature begins.
const SIGNATURE: &str = "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached";

/// What a form says that holds signatures: they are there, and the file is to be appended to only.
const FLAGS: &str = "/SigFlags 3";

/// The room for what is signed, four numbers in brackets.
const RANGE: usize = 40;

/// A field that shows nothing, under a name that no other has. Printed, and locked: PDF/A wants the one, a signature the
/// other.
fn widget(name: &str, page: ObjRef, signature: ObjRef) -> String {
    let name = text(name);
    format!("<</Type/Annot/Subtype/Widget/FT/Sig/T{name}/V {signature}/Rect[0 0 0 0]/F 132/P {page}>>")
}

/// A line of text, as any PDF may have it: UTF-16 after its mark, in hexadecimal digits.
fn text(words: &str) -> String {
    let units: String = words.encode_utf16().map(|it| format!("{it:04X}")).collect();
    format!("<FEFF{units}>")
}

/// The number under which a dictionary is listed.
fn own(dict: &Dict<'_>) -> Result<ObjRef, NonFirmabile> {
    dict.obj_id().map(ObjRef::from).ok_or(NonFirmabile::Pdf("its page or catalogue has no number"))
}

/// What is appended to a PDF: objects, new or in the place of one before, and the table that lists them.
struct Aggiunta<'a> {
    bytes: Vec<u8>,
    /// How the PDF ended so far, and where its table is.
    trailer: Dict<'a>,
    table: usize,
    /// The first number that is free.
    free: u32,
    /// Where each object begins, and its generation.
    begins: BTreeMap<u32, (usize, i32)>,
}

impl<'a> Aggiunta<'a> {
    fn begin(pdf: &'a [u8]) -> Result<Self, NonFirmabile> {
        let told = |it: &'static str| NonFirmabile::Pdf(it);
        let last = pdf.windows(START.len()).rposition(|it| it == START).ok_or(told("it has no end"))?;
        let digits: String = pdf[last + START.len()..]
            .iter()
            .skip_while(|it| it.is_ascii_whitespace())
            .take_while(|it| it.is_ascii_digit())
            .map(|&it| char::from(it))
            .collect();
        let table = digits.parse().ok().filter(|&it| it < last && pdf[it..].starts_with(b"xref"));
        let table: usize = table.ok_or(told("its objects are not listed in a table"))?;
        let at = pdf[table..last].windows(TRAILER.len()).rposition(|it| it == TRAILER);
        let trailer = at.map(|at| pdf[table + at + TRAILER.len()..last].trim_ascii_start());
        let trailer = trailer.and_then(Dict::from_bytes).ok_or(told("its table has no end"))?;
        if trailer.contains_key("Encrypt") {
            return Err(told("it is encrypted"));
        }
        let free = trailer.get::<u32>("Size").ok_or(told("its table has no size"))?;
        let mut bytes = Vec::with_capacity(pdf.len() + 3 * ROOM);
        bytes.extend_from_slice(pdf);
        if !pdf.ends_with(b"\n") {
            bytes.push(b'\n');
        }
        Ok(Self { bytes, trailer, table, free, begins: BTreeMap::new() })
    }

    /// A number for a new object.
    fn number(&mut self) -> ObjRef {
        self.free += 1;
        ObjRef::new(self.free - 1, 0)
    }

    /// Begins an object.
    fn write(&mut self, it: ObjRef, body: &[u8]) {
        self.begins.insert(it.obj_number, (self.bytes.len(), it.gen_number));
        self.more(format!("{} {} obj\n", it.obj_number, it.gen_number).as_bytes());
        self.more(body);
    }

    /// Goes on with it, and says where that ends.
    fn more(&mut self, body: &[u8]) -> usize {
        self.bytes.extend_from_slice(body);
        self.bytes.len()
    }

    /// A whole object.
    fn object(&mut self, it: ObjRef, body: &[u8]) {
        self.write(it, body);
        self.more(b"\nendobj\n");
    }

    /// The PDF with what was appended.
    fn end(mut self) -> Vec<u8> {
        let table = self.bytes.len();
        self.more(b"xref\n");
        for (number, (at, generation)) in std::mem::take(&mut self.begins) {
            self.more(format!("{number} 1\n{at:010} {generation:05} n\r\n").as_bytes());
        }
        let (trailer, size, before) = (&self.trailer, self.free, self.table);
        let kept = ["Root", "Info"].into_iter().filter_map(|key| Some(format!("/{key} {}", trailer.get_ref(key)?)));
        let mut last = format!("trailer\n<</Size {size}/Prev {before}{}", kept.collect::<String>()).into_bytes();
        if let Some(id) = trailer.get::<Array<'_>>("ID") {
            last.extend([b"/ID[", id.data(), b"]"].concat());
        }
        last.extend(format!(">>\nstartxref\n{table}\n%%EOF\n").bytes());
        self.more(&last);
        self.bytes
    }
}

/// The word before the place of a table, and that before what follows one.
const START: &[u8] = b"startxref";
const TRAILER: &[u8] = b"trailer";

/// The bytes of a dictionary with a reference more in one of its arrays, which may be an object of its own.
fn and_one(after: &mut Aggiunta<'_>, owner: &Dict<'_>, key: &str, it: ObjRef) -> Vec<u8> {
    let Some(array) = owner.get::<Array<'_>>(key) else {
        return and(owner.data(), &format!("/{key}[{it}]"));
    };
    let all = [array.data(), format!(" {it}").as_bytes()].concat();
    match owner.get_ref(key) {
        Some(place) => {
            after.object(place, &[b"[", &all[..], b"]"].concat());
            owner.data().to_vec()
        }
        None => in_place(owner.data(), array.data(), &all),
    }
}

/// The bytes of a dictionary with an entry more.
fn and(dict: &[u8], entry: &str) -> Vec<u8> {
    [&dict[..dict.len() - b">>".len()], entry.as_bytes(), b">>"].concat()
}

/// The bytes of a dictionary with others in the place of a part of them.
fn in_place(whole: &[u8], part: &[u8], by: &[u8]) -> Vec<u8> {
    let at = part.as_ptr().addr() - whole.as_ptr().addr();
    [&whole[..at], by, &whole[at + part.len()..]].concat()
}

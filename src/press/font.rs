//! A face in a PDF file: its program cut down to the glyphs used, once per file.
//!
//! Pages are written before it is known which glyphs a batch needs. So a page shows glyphs by codes that only the
//! face decides ([`Face::code`]), and the map from those codes to the cut-down program is written at the end.

use std::fmt::Write as _;
use std::io;
use std::io::Write;

use pdf_writer::Chunk;
use pdf_writer::Finish;
use pdf_writer::Name;
use pdf_writer::Rect;
use pdf_writer::Ref;
use pdf_writer::Str;
use pdf_writer::types::CidFontType;
use pdf_writer::types::FontFlags;
use pdf_writer::types::SystemInfo;
use subsetter::GlyphRemapper;

use crate::compose::face::Face;
use crate::compose::face::LAST_SHORT;
use crate::hash;
use crate::press::Error;
use crate::press::draw::deflate;
use crate::press::file::File;
use crate::press::file::Id;
use crate::press::print::Used;

/// The characters of a cut-down font are its glyphs.
const IDENTITY: SystemInfo = SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };

/// How many entries a block of a character map may have.
const BLOCK: usize = 100;

/// Writes a face and what it needs; its font dictionary gets the number `id`.
pub fn write<W: Write>(file: &mut File<W>, id: Id, index: usize, face: &Face, used: &Used) -> Result<(), Error> {
    let glyphs: Vec<u16> = used.glyphs(index).collect();
    let mut remapper = GlyphRemapper::new();
    for &glyph in &glyphs {
        remapper.remap(glyph);
    }
    let program = subsetter::subset(face.program(), 0, &remapper).map_err(|_| Error::Font(face.name().to_string()))?;
    let tag = tag(&program);
    let name = format!("{tag}+{}", face.name());
    let [cid, descriptor, data, encoding, unicode] = std::array::from_fn(|_| file.reserve());
    let length = format!("/Length1 {}", program.len());
    file.deflated(data, &length, &deflate(&program)).map_err(Error::Write)?;
    let map = encoding_map(&tag, &glyphs, face, &remapper);
    file.deflated(encoding, &encoding_entries(&tag), &deflate(map.as_bytes())).map_err(Error::Write)?;
    let map = unicode_map(index, &glyphs, face, used);
    file.deflated(unicode, "", &deflate(map.as_bytes())).map_err(Error::Write)?;
    write_type0(file, id, &name, [cid, encoding, unicode]).map_err(Error::Write)?;
    write_cid(file, cid, &name, descriptor, &glyphs, face).map_err(Error::Write)?;
    write_descriptor(file, descriptor, &name, data, face).map_err(Error::Write)
}

/// Six letters from the hash of the cut-down program, as PDF wants before the name of a subset.
fn tag(program: &[u8]) -> String {
    let hash = hash::digest(program);
    hash.iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}

/// The entries of the stream that maps codes to glyphs. Each map has a name of its own: a press that keeps maps by
/// name would show one face by another's.
fn encoding_entries(tag: &str) -> String {
    format!("/Type/CMap/CMapName/Plico-{tag}/WMode 0/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>")
}

/// Maps the codes of the pages to the glyphs of the cut-down program.
fn encoding_map(tag: &str, glyphs: &[u16], face: &Face, remapper: &GlyphRemapper) -> String {
    let entries = glyphs.iter().map(|&glyph| {
        let cut = remapper.get(glyph).expect("every glyph used was remapped");
        format!("<{}> {cut}", code(face, glyph))
    });
    character_map(&format!("Plico-{tag}"), 1, "cid", entries.collect())
}

/// Maps the codes of the pages to text, for search and copy.
fn unicode_map(index: usize, glyphs: &[u16], face: &Face, used: &Used) -> String {
    let entries = glyphs.iter().filter_map(|&glyph| {
        let text: String = match used.text(index, glyph) {
            Some(text) => text.to_string(),
            None => ligature(face.character(glyph)?).into_iter().collect(),
        };
        let units: String = text.encode_utf16().map(|unit| format!("{unit:04X}")).collect();
        Some(format!("<{}> <{units}>", code(face, glyph)))
    });
    character_map("PlicoUnicode", 2, "bf", entries.collect())
}

/// A glyph's code as hexadecimal, two or four digits.
fn code(face: &Face, glyph: u16) -> String {
    match face.code(glyph) {
        short @ 0..=LAST_SHORT => format!("{short:02X}"),
        long => format!("{long:04X}"),
    }
}

/// A character map in PostScript, as PDF wants it; `what` is `cid` or `bf`.
fn character_map(name: &str, kind: u8, what: &str, mut entries: Vec<String>) -> String {
    entries.sort();
    let mut map = format!(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
         /CIDSystemInfo 3 dict dup begin /Registry (Adobe) def /Ordering (Identity) def /Supplement 0 def end def\n\
         /CMapName /{name} def\n/CMapType {kind} def\n/WMode 0 def\n\
         2 begincodespacerange\n<00> <{LAST_SHORT:02X}>\n<E000> <FFFF>\nendcodespacerange\n"
    );
    for block in entries.chunks(BLOCK) {
        let _ = writeln!(map, "{} begin{what}char\n{}\nend{what}char", block.len(), block.join("\n"));
    }
    map.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    map
}

/// The letters of a presentation form, so that a search for «ufficio» finds it.
fn ligature(c: char) -> Vec<char> {
    match c {
        '\u{FB00}' => vec!['f', 'f'],
        '\u{FB01}' => vec!['f', 'i'],
        '\u{FB02}' => vec!['f', 'l'],
        '\u{FB03}' => vec!['f', 'f', 'i'],
        '\u{FB04}' => vec!['f', 'f', 'l'],
        _ => vec![c],
    }
}

fn reference(id: Id) -> Ref {
    Ref::new(i32::try_from(id).expect("a batch has fewer than 2^31 objects"))
}

/// Takes the body of the one object of a chunk, without its `obj` frame.
fn body(chunk: &Chunk) -> Vec<u8> {
    let bytes = chunk.as_bytes();
    let start = bytes.windows(4).position(|it| it == b"obj\n").map_or(0, |at| at + 4);
    let end = bytes.windows(6).rposition(|it| it == b"endobj").unwrap_or(bytes.len());
    bytes[start..end].trim_ascii().to_vec()
}

fn write_type0<W: Write>(file: &mut File<W>, id: Id, name: &str, [cid, encoding, unicode]: [Id; 3]) -> io::Result<()> {
    let mut chunk = Chunk::new();
    chunk
        .type0_font(reference(id))
        .base_font(Name(format!("{name}-Plico").as_bytes()))
        .encoding_cmap(reference(encoding))
        .descendant_font(reference(cid))
        .to_unicode(reference(unicode));
    file.object(id, body(&chunk))
}

fn write_cid<W: Write>(
    file: &mut File<W>,
    id: Id,
    name: &str,
    descriptor: Id,
    glyphs: &[u16],
    face: &Face,
) -> io::Result<()> {
    let mut chunk = Chunk::new();
    let mut font = chunk.cid_font(reference(id));
    font.subtype(CidFontType::Type2)
        .base_font(Name(name.as_bytes()))
        .system_info(IDENTITY)
        .font_descriptor(reference(descriptor))
        .default_width(0.0)
        .cid_to_gid_map_predefined(Name(b"Identity"));
    let mut widths = font.widths();
    // Glyph 0 of the cut-down program is the missing glyph; the used ones follow in order.
    widths.consecutive(1, glyphs.iter().map(|&glyph| face.advance(glyph) as f32));
    widths.finish();
    font.finish();
    file.object(id, body(&chunk))
}

fn write_descriptor<W: Write>(file: &mut File<W>, id: Id, name: &str, data: Id, face: &Face) -> io::Result<()> {
    let metrics = face.metrics();
    let [left, bottom, right, top] = metrics.bbox;
    let mut chunk = Chunk::new();
    chunk
        .font_descriptor(reference(id))
        .name(Name(name.as_bytes()))
        .flags(FontFlags::SYMBOLIC | if metrics.fixed_pitch { FontFlags::FIXED_PITCH } else { FontFlags::empty() })
        .bbox(Rect::new(left, bottom, right, top))
        .italic_angle(metrics.italic_angle)
        .ascent(metrics.ascent)
        .descent(metrics.descent)
        .cap_height(metrics.cap_height)
        .stem_v(metrics.stem_v)
        .font_file2(reference(data));
    file.object(id, body(&chunk))
}

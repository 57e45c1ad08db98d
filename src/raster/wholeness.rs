//! Whether a scan is whole, by its own structure: a file may be looked at while it is still being written, and there are
//! decoders that take half a picture without a word.

use crate::raster::picture::Format;
use crate::raster::picture::Segments;
use crate::raster::picture::Tiff;
use crate::raster::picture::tag;

/// Bytes after the end that programs add to a PDF.
const TAIL: usize = 1024;

/// How far a file has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wholeness {
    /// All of it is there.
    Whole(Format),
    /// It began as this format and is not at its end.
    Partial(Format, Missing),
    /// Nothing is there yet.
    Empty,
    /// It is no scan.
    NoPicture,
}

/// What a file that is not whole lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// The mark at its end.
    End,
    /// Parts that its directory names.
    Parts,
    /// The directory itself.
    Directory,
}

impl Wholeness {
    /// How far these bytes have come.
    pub fn of(bytes: &[u8]) -> Self {
        if bytes.is_empty() {
            return Self::Empty;
        }
        let Some(format) = Format::of(bytes).or_else(|| beginning(bytes)) else { return Self::NoPicture };
        let missing = match format {
            Format::Jpeg => (!Segments::read(bytes).is_whole).then_some(Missing::End),
            Format::Png => png(bytes),
            Format::Tiff => tiff(bytes),
            Format::Pdf => pdf(bytes),
        };
        missing.map_or(Self::Whole(format), |it| Self::Partial(format, it))
    }

    /// The format of a whole file.
    pub fn whole(self) -> Option<Format> {
        match self {
            Self::Whole(format) => Some(format),
            _ => None,
        }
    }
}

/// The format of a file of which there are a few bytes only.
fn beginning(bytes: &[u8]) -> Option<Format> {
    const HEADS: [(&[u8], Format); 5] = [
        (&[0xFF, 0xD8, 0xFF], Format::Jpeg),
        (b"\x89PNG\r\n\x1a\n", Format::Png),
        (b"II*\0", Format::Tiff),
        (b"MM\0*", Format::Tiff),
        (b"%PDF-", Format::Pdf),
    ];
    HEADS.iter().find(|(head, _)| head.starts_with(bytes)).map(|it| it.1)
}

/// Chunks, each of the length that it says, to the last.
fn png(bytes: &[u8]) -> Option<Missing> {
    let mut at = 8;
    let mut has_pixels = false;
    loop {
        let Some(head) = bytes.get(at..at + 8) else { return Some(Missing::End) };
        let (length, kind) = head.split_at(4);
        let length = length.iter().fold(0, |sum, it| sum << 8 | usize::from(*it));
        // What was set aside and not yet written is zeros.
        if !kind.iter().all(u8::is_ascii_alphabetic) || bytes.len() - at < length.saturating_add(12) {
            return Some(Missing::End);
        }
        match kind {
            b"IDAT" => has_pixels = true,
            b"IEND" => return (!has_pixels).then_some(Missing::Parts),
            _ => {}
        }
        at += length + 12;
    }
}

/// Directories and what they name, inside the file.
fn tiff(bytes: &[u8]) -> Option<Missing> {
    // A chain that is longer than this goes in a circle.
    const MOST: usize = 65_536;
    let Some(file) = Tiff::open(bytes) else { return Some(Missing::Directory) };
    let Some(pages) = file.chain(MOST).filter(|it| it.len() <= MOST) else { return Some(Missing::Directory) };
    let is_inside = |page| {
        let named = |at: u16, lengths: u16| {
            let places = file.numbers(page, at);
            let lengths = file.numbers(page, lengths);
            let fits = |(at, length): (&u64, &u64)| {
                *at > 0 && *length > 0 && at.checked_add(*length).is_some_and(|end| end <= bytes.len() as u64)
            };
            (places.len(), places.len() == lengths.len() && places.iter().zip(&lengths).all(fits))
        };
        let (strips, tiles) = (named(tag::STRIPS, tag::STRIP_BYTES), named(tag::TILES, tag::TILE_BYTES));
        strips.0 + tiles.0 > 0 && strips.1 && tiles.1
    };
    (!pages.iter().all(is_inside)).then_some(Missing::Parts)
}

/// The mark at the end, and the table that it points at.
fn pdf(bytes: &[u8]) -> Option<Missing> {
    let Some(header) = bytes.windows(5).position(|it| it == b"%PDF-") else { return Some(Missing::Directory) };
    let Some(end) = bytes.windows(5).rposition(|it| it == b"%%EOF") else { return Some(Missing::End) };
    if bytes.len() - end > TAIL || is_short_linearized(bytes) {
        return Some(Missing::End);
    }
    let before = &bytes[end.saturating_sub(64)..end];
    let word = b"startxref";
    let Some(at) = before.windows(word.len()).rposition(|it| it == word) else { return Some(Missing::End) };
    let digits: String = before[at + word.len()..].iter().map(|it| char::from(*it)).collect();
    let Ok(place) = digits.trim().parse::<usize>() else { return Some(Missing::End) };
    let points = |place: usize| bytes.get(place..).is_some_and(|rest| place > 0 && is_table(rest));
    let is_found = points(place) || place.checked_add(header).is_some_and(points);
    (!is_found).then_some(Missing::Directory)
}

/// Whether a table of objects begins here: `xref`, or an object that holds one.
fn is_table(rest: &[u8]) -> bool {
    let text: String = rest.iter().take(40).map(|it| char::from(*it)).collect();
    let text = text.trim_start();
    if text.starts_with("xref") {
        return true;
    }
    let mut words = text.split_ascii_whitespace();
    let mut is_number = || words.next().is_some_and(|it| it.bytes().all(|it| it.is_ascii_digit()));
    is_number() && is_number() && words.next().is_some_and(|it| it.starts_with("obj"))
}

/// Whether a file made for the network, which ends once in its middle, says that it is longer.
fn is_short_linearized(bytes: &[u8]) -> bool {
    let head: String = bytes.iter().take(TAIL).map(|it| char::from(*it)).collect();
    let Some((_, rest)) = head.split_once("/Linearized") else { return false };
    let length = rest.split_once("/L ").map(|it| it.1).unwrap_or_default();
    let digits: String = length.trim_start().chars().take_while(char::is_ascii_digit).collect();
    digits.parse::<usize>().is_ok_and(|it| it > bytes.len())
}

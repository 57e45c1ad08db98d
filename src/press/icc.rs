//! The colour profile of a black-only print: one ink on white paper, as an ICC profile of version 2.
//!
//! Made here, not shipped: it is a page of bytes, the same every time, and nobody's licence comes with it. It names
//! what DeviceGray means in our files, so that a press condition, PDF/X and PDF/A all find the same one.

/// The profile's name, in its description and in the output intents.
pub const NAME: &str = "plico nero";

/// Components of a colour: the `/N` of the stream.
pub const COMPONENTS: u32 = 1;

/// Length of the header.
const HEADER: usize = 128;

/// Length of an entry of the table of tags.
const ENTRY: usize = 12;

/// Device grey to luminance: a power of 2.2, as an ICC number with eight bits after the point.
const GAMMA: u16 = 0x0233;

/// The white of the profile connection space (D50) as ICC numbers with sixteen bits after the point.
const D50: [u32; 3] = [0x0000_F6D6, 0x0001_0000, 0x0000_D32D];

/// The profile.
pub fn profile() -> Vec<u8> {
    let tags: [(&[u8; 4], Vec<u8>); 4] =
        [(b"desc", description()), (b"cprt", text("public domain")), (b"wtpt", white()), (b"kTRC", curve())];
    let mut table = u32_of(tags.len()).to_be_bytes().to_vec();
    let mut data: Vec<u8> = Vec::new();
    let first = HEADER + 4 + tags.len() * ENTRY;
    for (signature, tag) in &tags {
        table.extend_from_slice(*signature);
        table.extend_from_slice(&u32_of(first + data.len()).to_be_bytes());
        table.extend_from_slice(&u32_of(tag.len()).to_be_bytes());
        data.extend_from_slice(tag);
        // Tags begin at whole words.
        data.resize(data.len().next_multiple_of(4), 0);
    }
    let mut profile = header(u32_of(first + data.len()));
    profile.extend_from_slice(&table);
    profile.extend_from_slice(&data);
    profile
}

fn u32_of(length: usize) -> u32 {
    u32::try_from(length).expect("a profile is short")
}

/// The header of a printer's profile that takes grey (ICC.1:2001-04, 6.1).
fn header(size: u32) -> Vec<u8> {
    let mut header = Vec::with_capacity(HEADER);
    header.extend_from_slice(&size.to_be_bytes());
    header.extend_from_slice(&[0; 4]);
    header.extend_from_slice(&0x0210_0000_u32.to_be_bytes());
    header.extend_from_slice(b"prtrGRAYXYZ ");
    // The day of the profile, not of the print: year, month, day, hour, minute, second.
    for part in [2026_u16, 1, 1, 0, 0, 0] {
        header.extend_from_slice(&part.to_be_bytes());
    }
    header.extend_from_slice(b"acsp");
    // Platform, flags, maker, model, attributes, intent: none and perceptual.
    header.resize(68, 0);
    for value in D50 {
        header.extend_from_slice(&value.to_be_bytes());
    }
    header.resize(HEADER, 0);
    header
}

/// A `textDescriptionType`: ASCII, with empty Unicode and Macintosh forms.
fn description() -> Vec<u8> {
    let mut tag = b"desc\0\0\0\0".to_vec();
    tag.extend_from_slice(&u32_of(NAME.len() + 1).to_be_bytes());
    tag.extend_from_slice(NAME.as_bytes());
    tag.push(0);
    // Language and length of the Unicode form, code, length and 67 bytes of the Macintosh one.
    tag.resize(tag.len() + 4 + 4 + 2 + 1 + 67, 0);
    tag
}

/// A `textType`.
fn text(words: &str) -> Vec<u8> {
    let mut tag = b"text\0\0\0\0".to_vec();
    tag.extend_from_slice(words.as_bytes());
    tag.push(0);
    tag
}

/// The white of the paper, as an `XYZType`.
fn white() -> Vec<u8> {
    let mut tag = b"XYZ \0\0\0\0".to_vec();
    for value in D50 {
        tag.extend_from_slice(&value.to_be_bytes());
    }
    tag
}

/// From device grey to luminance, as a `curveType` with one entry: a power.
fn curve() -> Vec<u8> {
    let mut tag = b"curv\0\0\0\0".to_vec();
    tag.extend_from_slice(&1_u32.to_be_bytes());
    tag.extend_from_slice(&GAMMA.to_be_bytes());
    tag
}

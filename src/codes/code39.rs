//! Code 39 without check character, written and read: international registered numbers.

use rxing::oned::Code39Reader;

use crate::codes::Error;
use crate::codes::Symbology;
use crate::codes::check_characters;
use crate::codes::picture::Picture;
use crate::codes::symbol::Bars;

/// The characters, in the order of the patterns. `*` opens and closes and cannot be in a payload.
const ALPHABET: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%*";

/// Nine bars and spaces of each character from the most significant bit, 1 for a wide one.
const PATTERNS: [u16; 44] = [
    0x034, 0x121, 0x061, 0x160, 0x031, 0x130, 0x070, 0x025, 0x124, 0x064, 0x109, 0x049, 0x148, 0x019, 0x118, 0x058,
    0x00D, 0x10C, 0x04C, 0x01C, 0x103, 0x043, 0x142, 0x013, 0x112, 0x052, 0x007, 0x106, 0x046, 0x016, 0x181, 0x0C1,
    0x1C0, 0x091, 0x190, 0x0D0, 0x085, 0x184, 0x0C4, 0x0A8, 0x0A2, 0x08A, 0x02A, 0x094,
];

/// Modules of a narrow bar, and of the gap between characters.
const NARROW: u8 = 1;
/// Modules of a wide bar.
const WIDE: u8 = 3;

/// Writes digits, capitals and `-. $/+%`.
pub fn encode(payload: &str) -> Result<Bars, Error> {
    let symbology = Symbology::Code39;
    check_characters(symbology, payload, |ch| ch != '*' && ALPHABET.contains(ch))?;
    if payload.is_empty() {
        return Err(Error::Length { symbology, length: 0 });
    }
    let mut widths = Vec::with_capacity(10 * (payload.len() + 2));
    for ch in format!("*{payload}*").chars() {
        let pattern = PATTERNS[ALPHABET.find(ch).expect("checked above")];
        widths.extend((0..9).rev().map(|bit| if pattern >> bit & 1 == 1 { WIDE } else { NARROW }));
        widths.push(NARROW);
    }
    widths.pop();
    Ok(Bars::new(widths).expect("an odd number of widths, none zero"))
}

/// Reads the symbol in a crop.
pub(super) fn decode(picture: &Picture<'_>) -> Option<String> {
    picture.read_whole_rows(&mut Code39Reader::default(), encode)
}

//! Interleaved 2 of 5 with wide bars three modules wide, written and read.

use rxing::oned::ITFReader;

use crate::codes::Error;
use crate::codes::Symbology;
use crate::codes::check_characters;
use crate::codes::picture::Picture;
use crate::codes::symbol::Bars;

/// Modules of a narrow bar.
const NARROW: u8 = 1;
/// Modules of a wide bar.
const WIDE: u8 = 3;

/// Which two of a digit's five bars are wide.
const WIDE_BARS: [[usize; 2]; 10] = [[2, 3], [0, 4], [1, 4], [0, 1], [2, 4], [0, 2], [1, 2], [3, 4], [0, 3], [1, 3]];

/// Fewer digits are too easily found where there is no symbol.
const SHORTEST: usize = 6;

/// Modules before the first pair.
pub(super) const HEAD: usize = 4;
/// Modules of a pair of digits.
pub(super) const PAIR: usize = 18;
/// Modules behind the last pair.
pub(super) const TAIL: usize = 5;

/// Writes an even number of digits: each pair shares five bars and the five spaces between them.
pub fn encode(payload: &str) -> Result<Bars, Error> {
    let symbology = Symbology::Itf;
    check_characters(symbology, payload, |ch| ch.is_ascii_digit())?;
    if payload.len() < SHORTEST || payload.len() % 2 == 1 {
        return Err(Error::Length { symbology, length: payload.len() });
    }
    let mut widths = vec![NARROW; 4];
    for pair in payload.as_bytes().chunks_exact(2) {
        for place in 0..5 {
            widths.extend(pair.iter().map(|&digit| width(digit, place)));
        }
    }
    widths.extend([WIDE, NARROW, NARROW]);
    Ok(Bars::new(widths).expect("an odd number of widths, none zero"))
}

/// The width of one of a digit's five bars.
fn width(digit: u8, place: usize) -> u8 {
    if WIDE_BARS[usize::from(digit - b'0')].contains(&place) { WIDE } else { NARROW }
}

/// The widths of the pairs from 00 to 99.
pub(super) fn pairs() -> Vec<Vec<u8>> {
    let pair = |digits: [u8; 2]| (0..5).flat_map(|place| digits.map(|it| width(it, place))).collect();
    (0..100).map(|it| pair([b'0' + it / 10, b'0' + it % 10])).collect()
}

/// Reads the symbol in a crop.
pub(super) fn decode(picture: &Picture<'_>) -> Option<String> {
    picture.read_whole_rows(&mut ITFReader::default(), encode)
}

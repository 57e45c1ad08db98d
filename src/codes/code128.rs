//! Code 128 in the sets B and C, written and read.

use rxing::DecodeHints;
use rxing::oned::Code128Reader;

use crate::codes::Error;
use crate::codes::Symbology;
use crate::codes::check_characters;
use crate::codes::picture::Picture;
use crate::codes::symbol::Bars;

/// The widths of the values 0 to 105: three bars and three spaces, eleven modules.
#[rustfmt::skip]
const PATTERNS: [[u8; 6]; 106] = [
    [2,1,2,2,2,2], [2,2,2,1,2,2], [2,2,2,2,2,1], [1,2,1,2,2,3], [1,2,1,3,2,2], [1,3,1,2,2,2],
    [1,2,2,2,1,3], [1,2,2,3,1,2], [1,3,2,2,1,2], [2,2,1,2,1,3], [2,2,1,3,1,2], [2,3,1,2,1,2],
    [1,1,2,2,3,2], [1,2,2,1,3,2], [1,2,2,2,3,1], [1,1,3,2,2,2], [1,2,3,1,2,2], [1,2,3,2,2,1],
    [2,2,3,2,1,1], [2,2,1,1,3,2], [2,2,1,2,3,1], [2,1,3,2,1,2], [2,2,3,1,1,2], [3,1,2,1,3,1],
    [3,1,1,2,2,2], [3,2,1,1,2,2], [3,2,1,2,2,1], [3,1,2,2,1,2], [3,2,2,1,1,2], [3,2,2,2,1,1],
    [2,1,2,1,2,3], [2,1,2,3,2,1], [2,3,2,1,2,1], [1,1,1,3,2,3], [1,3,1,1,2,3], [1,3,1,3,2,1],
    [1,1,2,3,1,3], [1,3,2,1,1,3], [1,3,2,3,1,1], [2,1,1,3,1,3], [2,3,1,1,1,3], [2,3,1,3,1,1],
    [1,1,2,1,3,3], [1,1,2,3,3,1], [1,3,2,1,3,1], [1,1,3,1,2,3], [1,1,3,3,2,1], [1,3,3,1,2,1],
    [3,1,3,1,2,1], [2,1,1,3,3,1], [2,3,1,1,3,1], [2,1,3,1,1,3], [2,1,3,3,1,1], [2,1,3,1,3,1],
    [3,1,1,1,2,3], [3,1,1,3,2,1], [3,3,1,1,2,1], [3,1,2,1,1,3], [3,1,2,3,1,1], [3,3,2,1,1,1],
    [3,1,4,1,1,1], [2,2,1,4,1,1], [4,3,1,1,1,1], [1,1,1,2,2,4], [1,1,1,4,2,2], [1,2,1,1,2,4],
    [1,2,1,4,2,1], [1,4,1,1,2,2], [1,4,1,2,2,1], [1,1,2,2,1,4], [1,1,2,4,1,2], [1,2,2,1,1,4],
    [1,2,2,4,1,1], [1,4,2,1,1,2], [1,4,2,2,1,1], [2,4,1,2,1,1], [2,2,1,1,1,4], [4,1,3,1,1,1],
    [2,4,1,1,1,2], [1,3,4,1,1,1], [1,1,1,2,4,2], [1,2,1,1,4,2], [1,2,1,2,4,1], [1,1,4,2,1,2],
    [1,2,4,1,1,2], [1,2,4,2,1,1], [4,1,1,2,1,2], [4,2,1,1,1,2], [4,2,1,2,1,1], [2,1,2,1,4,1],
    [2,1,4,1,2,1], [4,1,2,1,2,1], [1,1,1,1,4,3], [1,1,1,3,4,1], [1,3,1,1,4,1], [1,1,4,1,1,3],
    [1,1,4,3,1,1], [4,1,1,1,1,3], [4,1,1,3,1,1], [1,1,3,1,4,1], [1,1,4,1,3,1], [3,1,1,1,4,1],
    [4,1,1,1,3,1], [2,1,1,4,1,2], [2,1,1,2,1,4], [2,1,1,2,3,2],
];
/// The stop pattern, with its closing bar.
const STOP_PATTERN: [u8; 7] = [2, 3, 3, 1, 1, 1, 2];

/// Inside a symbol: what follows is in set C.
const CODE_C: u8 = 99;
/// Inside a symbol: what follows is in set B.
const CODE_B: u8 = 100;
/// The symbol begins in set B.
const START_B: u8 = 104;
/// The symbol begins in set C.
const START_C: u8 = 105;
/// The symbol ends.
const STOP: u8 = 106;
/// A cost no plan reaches.
const NEVER: u32 = u32::MAX / 2;

/// Writes printable ASCII.
pub fn encode(payload: &str) -> Result<Bars, Error> {
    let values = values(payload)?;
    let (_, body) = values.split_last().expect("start, check and stop are always there");
    let widths = body.iter().flat_map(|&value| PATTERNS[usize::from(value)]).chain(STOP_PATTERN);
    Ok(Bars::new(widths.collect()).expect("patterns have no empty bar and the last one ends with a bar"))
}

/// The symbol's values from start to stop, the fewest that say the payload.
pub fn values(payload: &str) -> Result<Vec<u8>, Error> {
    let symbology = Symbology::Code128;
    check_characters(symbology, payload, |ch| matches!(ch, ' '..='~'))?;
    if payload.is_empty() {
        return Err(Error::Length { symbology, length: 0 });
    }
    let bytes = payload.as_bytes();
    let costs = costs(bytes);
    let mut in_c = costs[0][1] <= costs[0][0];
    let mut values = vec![if in_c { START_C } else { START_B }];
    let mut at = 0;
    while at < bytes.len() {
        if costs[at][usize::from(!in_c)] + 1 == costs[at][usize::from(in_c)] {
            in_c = !in_c;
            values.push(if in_c { CODE_C } else { CODE_B });
        }
        if in_c {
            values.push((bytes[at] - b'0') * 10 + bytes[at + 1] - b'0');
            at += 2;
        } else {
            values.push(bytes[at] - b' ');
            at += 1;
        }
    }
    values.push(check(&values));
    values.push(STOP);
    Ok(values)
}

/// How many values the rest of the payload takes at each place, being in set B and in set C.
fn costs(bytes: &[u8]) -> Vec<[u32; 2]> {
    let mut costs = vec![[0, 0]; bytes.len() + 1];
    for at in (0..bytes.len()).rev() {
        let is_pair = bytes[at].is_ascii_digit() && bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
        let in_b = 1 + costs[at + 1][0];
        let in_c = if is_pair { 1 + costs[at + 2][1] } else { NEVER };
        costs[at] = [in_b.min(in_c + 1), in_c.min(in_b + 1)];
    }
    costs
}

/// The check value: the start and each value by its place, modulo 103.
fn check(values: &[u8]) -> u8 {
    let (&start, body) = values.split_first().expect("the start is there");
    let sum = (1..).zip(body).fold(u32::from(start), |sum, (place, &value)| sum + place * u32::from(value));
    u8::try_from(sum % 103).expect("below 103")
}

/// The widths of every value that is not the stop.
pub(super) fn patterns() -> Vec<Vec<u8>> {
    PATTERNS.iter().map(|it| it.to_vec()).collect()
}

/// What values from the start to the check say; `None` where the check is wrong or a set or function is used that none of
/// our codes has.
pub(super) fn text(values: &[usize]) -> Option<String> {
    let values: Vec<u8> = values.iter().map(|it| u8::try_from(*it).ok()).collect::<Option<_>>()?;
    let (last, body) = values.split_last()?;
    let (first, rest) = body.split_first()?;
    if check(body) != *last || !matches!(*first, START_B | START_C) {
        return None;
    }
    let (mut in_c, mut text) = (*first == START_C, String::new());
    for value in rest {
        match (*value, in_c) {
            (pair @ 0..=99, true) => text.push_str(&format!("{pair:02}")),
            (CODE_B, true) => in_c = false,
            (CODE_C, false) => in_c = true,
            (letter @ 0..=94, false) => text.push(char::from(letter + b' ')),
            _ => return None,
        }
    }
    Some(text)
}

/// Reads the symbol in a crop.
pub(super) fn decode(picture: &Picture<'_>) -> Option<String> {
    let mut reader = Code128Reader;
    picture.read_rows(&mut reader).or_else(|| picture.read_harder(&mut reader, &DecodeHints::default()))
}

//! How far a reading lies from a day, in whatever form that is written.
//!
//! A distance is what the mistakes cost that turn one into the other: natural logarithms of how rare each is. What
//! stands between day, month and year costs next to nothing.

use crate::domain::data::Data;

/// Months as postmarks have them.
const MONTHS: [&str; 12] = ["GEN", "FEB", "MAR", "APR", "MAG", "GIU", "LUG", "AGO", "SET", "OTT", "NOV", "DIC"];

/// A digit for another, where the two look alike and where they do not.
const ALIKE: f64 = 1.7;
const OTHER: f64 = 3.2;
/// A character that is not there, or one too many.
const LOST: f64 = 2.6;
/// The same of what stands between; and where a figure alone is told from its neighbour by nothing else.
const BETWEEN: f64 = 0.6;
const NEEDED: f64 = 1.2;
/// A letter for the digit that it looks like.
const LETTER: f64 = 0.5;
/// A stroke between two figures, taken for a digit.
const STROKE: f64 = 1.6;
/// A reading with fewer digits than this says nothing of a day.
const LEAST_DIGITS: usize = 3;

/// Digits that are taken for one another.
const PAIRS: [(u8, u8); 18] = [
    (b'0', b'6'),
    (b'0', b'8'),
    (b'0', b'9'),
    (b'1', b'2'),
    (b'1', b'4'),
    (b'1', b'7'),
    (b'1', b'9'),
    (b'2', b'7'),
    (b'3', b'5'),
    (b'3', b'7'),
    (b'3', b'8'),
    (b'3', b'9'),
    (b'4', b'6'),
    (b'4', b'9'),
    (b'5', b'6'),
    (b'5', b'9'),
    (b'6', b'8'),
    (b'8', b'9'),
];

/// Letters that are taken for digits.
const LETTERS: [(u8, u8); 8] =
    [(b'O', b'0'), (b'D', b'0'), (b'I', b'1'), (b'L', b'1'), (b'S', b'5'), (b'B', b'8'), (b'Z', b'2'), (b'G', b'6')];

/// Whether a reading holds enough to tell days apart.
pub fn says_something(read: &str) -> bool {
    read.bytes().filter(u8::is_ascii_digit).count() >= LEAST_DIGITS
}

/// Whether a reading is a day letter by letter, in one of its forms. What stands between may be lost only where every
/// figure is whole: `232027` may be the second of March.
pub fn is_spelt(read: &str, day: Data) -> bool {
    let bare = |text: &[u8]| -> Vec<u8> { text.iter().copied().filter(|it| *it != b'/').collect() };
    let read = ready(read);
    let parts = |text: &[u8]| -> Vec<Vec<u8>> {
        text.split(|it| *it == b'/').filter(|it| !it.is_empty()).map(<[u8]>::to_vec).collect()
    };
    forms(day).iter().any(|it| if is_whole(it) { bare(it) == bare(&read) } else { parts(it) == parts(&read) })
}

/// Whether a reading begins with two figures.
pub fn begins_with_two(read: &str) -> bool {
    matches!(ready(read).as_slice(), [first, second, ..] if first.is_ascii_digit() && second.is_ascii_digit())
}

/// Whether day and month of a form have two figures each, or the month its letters.
fn is_whole(form: &[u8]) -> bool {
    let mut signs = form.iter().enumerate().filter(|(_, it)| **it == b'/').map(|(at, _)| at);
    matches!((signs.next(), signs.next()), (None, None) | (Some(2), Some(5)))
}

/// The day that a reading is in figures, or with the letters of its month, if it is one.
pub fn parse(read: &str) -> Option<Data> {
    let digit = |it: u8| LETTERS.iter().find(|pair| pair.0 == it).map_or(it, |pair| pair.1);
    let text: Vec<u8> = with_number(ready(read)).into_iter().map(digit).collect();
    let parts: Vec<&[u8]> = text.split(|it| *it == b'/').filter(|it| !it.is_empty()).collect();
    let number = |it: &[u8]| std::str::from_utf8(it).ok()?.parse::<u32>().ok();
    let (giorno, mese, anno) = match parts.as_slice() {
        [giorno, mese, anno] => (*giorno, *mese, *anno),
        [whole] if matches!(whole.len(), 6 | 8) => (&whole[..2], &whole[2..4], &whole[4..]),
        _ => return None,
    };
    let year = match anno.len() {
        2 => 2_000 + number(anno)?,
        4 => number(anno)?,
        _ => return None,
    };
    Data::new(year as i32, number(mese)?, number(giorno)?)
}

/// A reading with the number of its month instead of the letters, or of what looks like them.
fn with_number(text: Vec<u8>) -> Vec<u8> {
    if !text.iter().any(u8::is_ascii_alphabetic) {
        return text;
    }
    let is_like = |seen: &u8, letter: &u8| seen == letter || LETTERS.contains(&(*letter, *seen));
    let place = |name: &&str| {
        text.windows(3).position(|it| it.iter().zip(name.as_bytes()).all(|(seen, letter)| is_like(seen, letter)))
    };
    let Some((mese, at)) = (1..).zip(&MONTHS).find_map(|(mese, name)| Some((mese, place(name)?))) else { return text };
    [&text[..at], format!("/{mese:02}/").as_bytes(), &text[at + 3..]].concat()
}

/// What the mistakes cost that turn a day into a reading, in the form that costs least.
pub fn distance(read: &str, day: Data) -> f64 {
    let read = ready(read);
    forms(day).iter().map(|it| cost(&read, it)).fold(f64::INFINITY, f64::min)
}

/// A reading in capitals, with one sign for whatever stands between.
fn ready(read: &str) -> Vec<u8> {
    let sign = |it: char| match it.to_ascii_uppercase() {
        it if it.is_ascii_alphanumeric() => Some(it as u8),
        ' ' => None,
        _ => Some(b'/'),
    };
    read.chars().filter_map(sign).collect()
}

/// The forms of a day.
fn forms(day: Data) -> Vec<Vec<u8>> {
    let (anno, mese, giorno) = day.ymd();
    let name = MONTHS[(mese as usize - 1) % 12];
    let mut forms = Vec::with_capacity(10);
    for year in [format!("{anno:04}"), format!("{:02}", anno % 100)] {
        forms.push(format!("{giorno:02}/{mese:02}/{year}"));
        forms.push(format!("{giorno:02}{name}{year}"));
        if giorno < 10 || mese < 10 {
            forms.push(format!("{giorno}/{mese}/{year}"));
        }
        if giorno < 10 {
            forms.push(format!("{giorno}/{mese:02}/{year}"));
        }
        if mese < 10 {
            forms.push(format!("{giorno:02}/{mese}/{year}"));
        }
    }
    forms.into_iter().map(String::into_bytes).collect()
}

/// The least that turns one text into the other.
fn cost(read: &[u8], form: &[u8]) -> f64 {
    let lost = |it: u8| if it == b'/' && !is_whole(form) { NEEDED } else { gap(it) };
    let mut row: Vec<f64> = vec![0.0; form.len() + 1];
    for (j, it) in form.iter().enumerate() {
        row[j + 1] = row[j] + lost(*it);
    }
    for seen in read {
        let mut diagonal = row[0];
        row[0] += gap(*seen);
        for (j, it) in form.iter().enumerate() {
            let best = (diagonal + swap(*seen, *it)).min(row[j + 1] + gap(*seen)).min(row[j] + lost(*it));
            diagonal = row[j + 1];
            row[j + 1] = best;
        }
    }
    row[form.len()]
}

fn gap(it: u8) -> f64 {
    if it == b'/' { BETWEEN } else { LOST }
}

fn swap(seen: u8, meant: u8) -> f64 {
    let pair = (seen.min(meant), seen.max(meant));
    match (seen, meant) {
        _ if seen == meant => 0.0,
        (b'1' | b'7', b'/') => STROKE,
        (_, b'/') | (b'/', _) => OTHER,
        _ if LETTERS.contains(&(pair.1, pair.0)) => LETTER,
        _ if PAIRS.contains(&pair) => ALIKE,
        _ => OTHER,
    }
}

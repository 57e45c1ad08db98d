//! Values as programs and people write them: sums, days, hours, yes and no, whole numbers, texts.
//!
//! A value that can be read in two ways is not read: plico asks rather than guesses.

use std::borrow::Cow;

use crate::domain::data::Data;
use crate::domain::data::Ora;
use crate::domain::importi::Centesimi;

/// Why a value was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// It is not of this kind, or has two readings.
    Illegible,
    /// It is an amount below zero.
    Negative,
}

/// An amount: `29,40`, `1.234,56`, `29.40`, `€ 29,40`, `29`. `None` where nothing stands.
///
/// `120,5` and `1.234` have two readings each and are refused.
pub fn importo(text: &str) -> Result<Option<Centesimi>, Unread> {
    let text = strip_currency(text);
    if text.is_empty() {
        return Ok(None);
    }
    let (is_negative, text) = match text.strip_prefix('-').or_else(|| text.strip_suffix('-')) {
        Some(rest) => (true, rest.trim()),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, cents) = match text.rsplit_once([',', '.']) {
        None => (text.to_owned(), "00"),
        Some((whole, cents)) if cents.len() == 2 => (ungroup(whole, &text[whole.len()..=whole.len()])?, cents),
        // Two groups of thousands have no other reading; one alone may be decimals.
        Some((whole, _)) if whole.contains('.') && !text.contains(',') => (ungroup(text, ",")?, "00"),
        Some(_) => return Err(Unread::Illegible),
    };
    if !is_digits(&whole) || !is_digits(cents) {
        return Err(Unread::Illegible);
    }
    let total = format!("{whole}{cents}").parse().map_err(|_| Unread::Illegible)?;
    if is_negative && total != 0 {
        return Err(Unread::Negative);
    }
    Ok(Some(Centesimi::new(total)))
}

fn strip_currency(text: &str) -> &str {
    let blank = |it: char| it.is_whitespace() || it == '€';
    let text = text.trim_matches(blank);
    let text = text.strip_prefix("EUR").or_else(|| text.strip_suffix("EUR")).unwrap_or(text);
    text.trim_matches(blank)
}

/// Takes thousands dots out, which must stand where they belong; `decimal` is what parts the cents.
fn ungroup(whole: &str, decimal: &str) -> Result<String, Unread> {
    if !whole.contains('.') {
        return Ok(whole.to_owned());
    }
    let mut groups = whole.split('.');
    let head = groups.next().unwrap_or("");
    let is_sound = decimal == "," && (1..=3).contains(&head.len()) && groups.all(|it| it.len() == 3);
    if is_sound { Ok(whole.replace('.', "")) } else { Err(Unread::Illegible) }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit())
}

/// Years that a document can name; outside them eight digits are no day.
const YEARS: std::ops::RangeInclusive<i32> = 1880..=2100;

/// A day in any of the forms met: `02/03/2026`, `2/3/26`, `02032026`, `20260302`, `2026-03-02`, `02-03-2026`,
/// each with an hour after it. `None` where nothing stands, nor in `00/00/0000` and `01/01/1900`.
///
/// A year of two digits is the last such year not after `pivot`.
pub fn data(text: &str, pivot: i32) -> Result<Option<Data>, Unread> {
    let text = day_part(text.trim());
    if text.is_empty() || text.bytes().all(|it| matches!(it, b'0' | b'/' | b'-' | b'.')) {
        return Ok(None);
    }
    let (anno, mese, giorno) = parts(text, pivot).ok_or(Unread::Illegible)?;
    if !YEARS.contains(&anno) {
        return Err(Unread::Illegible);
    }
    let data = Data::new(anno, mese, giorno).ok_or(Unread::Illegible)?;
    let is_void = (anno, mese, giorno) == (1900, 1, 1);
    Ok((!is_void).then_some(data))
}

/// Drops the hour after a day, if what follows looks like one.
fn day_part(text: &str) -> &str {
    match text.split_once([' ', 'T']) {
        Some((day, hour)) if hour.bytes().all(|it| it.is_ascii_digit() || b":.+Z ".contains(&it)) => day,
        _ => text,
    }
}

fn parts(text: &str, pivot: i32) -> Option<(i32, u32, u32)> {
    if is_digits(text) {
        return (text.len() == 8).then(|| packed(text)).flatten();
    }
    let mut pieces = text.split(['/', '-', '.']);
    let (a, b, c) = (pieces.next()?, pieces.next()?, pieces.next()?);
    let same = text.bytes().filter(|it| !it.is_ascii_digit()).collect::<Vec<_>>();
    if pieces.next().is_some() || same[0] != same[1] || ![a, b, c].iter().all(|it| is_digits(it)) {
        return None;
    }
    match (a.len(), b.len(), c.len()) {
        (4, 1..=2, 1..=2) => Some((a.parse().ok()?, b.parse().ok()?, c.parse().ok()?)),
        (1..=2, 1..=2, 4) => Some((c.parse().ok()?, b.parse().ok()?, a.parse().ok()?)),
        (1..=2, 1..=2, 2) => Some((full_year(c.parse().ok()?, pivot), b.parse().ok()?, a.parse().ok()?)),
        _ => None,
    }
}

/// Eight digits: no day reads both ways, since no month is 19, 20 or 21.
fn packed(text: &str) -> Option<(i32, u32, u32)> {
    let number = |range: std::ops::Range<usize>| text[range].parse::<u32>().ok();
    let year_first = (number(0..4)?, number(4..6)?, number(6..8)?);
    let year_last = (number(4..8)?, number(2..4)?, number(0..2)?);
    [year_first, year_last].into_iter().find_map(|(anno, mese, giorno)| {
        let anno = i32::try_from(anno).ok()?;
        (YEARS.contains(&anno) && (1..=12).contains(&mese)).then_some((anno, mese, giorno))
    })
}

fn full_year(short: i32, pivot: i32) -> i32 {
    let anno = pivot - pivot.rem_euclid(100) + short;
    if anno > pivot { anno - 100 } else { anno }
}

/// An hour: `14:35`, `14.35`, `1435`, `9:05`, `24:00`, with seconds or without. `None` where nothing stands.
pub fn ora(text: &str) -> Result<Option<Ora>, Unread> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let pieces: Vec<&str> = text.split([':', '.', ',']).collect();
    let (ore, minuti) = match pieces[..] {
        [packed] if is_digits(packed) && packed.len() == 4 => packed.split_at(2),
        [packed] if is_digits(packed) && packed.len() == 3 => packed.split_at(1),
        [ore, minuti] => (ore, minuti),
        [ore, minuti, secondi] if is_digits(secondi) && secondi.len() == 2 => (ore, minuti),
        _ => return Err(Unread::Illegible),
    };
    if !is_digits(ore) || ore.len() > 2 || !is_digits(minuti) || minuti.len() != 2 {
        return Err(Unread::Illegible);
    }
    let number = |it: &str| it.parse().map_err(|_| Unread::Illegible);
    Ora::new(number(ore)?, number(minuti)?).map(Some).ok_or(Unread::Illegible)
}

/// Yes or no: `S`/`N`, `SI`/`NO`, `1`/`0`, `X`, `true`/`false`. `None` where nothing stands.
pub fn si_no(text: &str) -> Result<Option<bool>, Unread> {
    let is_any = |words: &[&str]| words.iter().any(|it| it.eq_ignore_ascii_case(text.trim()));
    if text.trim().is_empty() {
        Ok(None)
    } else if is_any(&["S", "SI", "SÌ", "sì", "1", "X", "TRUE", "VERO", "Y", "YES"]) {
        Ok(Some(true))
    } else if is_any(&["N", "NO", "0", "FALSE", "FALSO"]) {
        Ok(Some(false))
    } else {
        Err(Unread::Illegible)
    }
}

/// A whole number: `90`, `3.500`, `90,0`, with its unit after it or without. `None` where nothing stands.
pub fn intero(text: &str) -> Result<Option<u32>, Unread> {
    let text = text.trim().trim_end_matches(|it: char| it.is_alphabetic() || matches!(it, '/' | ' '));
    if text.is_empty() {
        return Ok(None);
    }
    let (whole, zeros) = text.split_once(',').unwrap_or((text, ""));
    let whole = ungroup(whole, ",")?;
    if !is_digits(&whole) || !zeros.bytes().all(|it| it == b'0') {
        return Err(Unread::Illegible);
    }
    whole.parse().map(Some).map_err(|_| Unread::Illegible)
}

/// Tenths of seconds: `1,3`, `0.8`, `2`. `None` where nothing stands.
pub fn decimi(text: &str) -> Result<Option<u32>, Unread> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let (whole, tenths) = text.split_once([',', '.']).unwrap_or((text, "0"));
    let tenth = tenths.get(..1).unwrap_or("");
    let is_rest_zero = tenths.bytes().skip(1).all(|it| it == b'0');
    if !is_digits(whole) || !is_digits(tenth) || !is_rest_zero {
        return Err(Unread::Illegible);
    }
    format!("{whole}{tenth}").parse().map(Some).map_err(|_| Unread::Illegible)
}

/// Whether a spreadsheet has turned a long number into powers of ten, and so lost its digits.
pub fn is_scientific(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.trim().split_once(['E', 'e']) else {
        return false;
    };
    let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    let is_mantissa = mantissa.bytes().all(|it| it.is_ascii_digit() || matches!(it, b',' | b'.'));
    is_mantissa && mantissa.contains(|it: char| it.is_ascii_digit()) && is_digits(exponent) && exponent.len() <= 3
}

/// A text made fit to print.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Testo<'a> {
    /// The text.
    pub testo: Cow<'a, str>,
    /// Whether characters that cannot be seen were taken out.
    pub was_cleaned: bool,
}

/// A text on one line: blanks of every kind become single spaces, characters that cannot be seen go.
pub fn testo(text: &str) -> Testo<'_> {
    clean(text, false)
}

/// A text whose line breaks are kept.
pub fn testo_lungo(text: &str) -> Testo<'_> {
    clean(text, true)
}

fn clean(text: &str, keep_lines: bool) -> Testo<'_> {
    let text = text.trim();
    let is_plain = text.bytes().all(|it| (b' '..0x7f).contains(&it)) && !text.contains("  ");
    if is_plain {
        return Testo { testo: Cow::Borrowed(text), was_cleaned: false };
    }
    let mut cleaned = String::with_capacity(text.len());
    let mut was_cleaned = false;
    for letter in text.chars() {
        if keep_lines && letter == '\n' {
            let length = cleaned.trim_end_matches(' ').len();
            cleaned.truncate(length);
            cleaned.push('\n');
        } else if letter.is_whitespace() {
            if !cleaned.ends_with([' ', '\n']) {
                cleaned.push(' ');
            }
        } else if is_unseen(letter) {
            was_cleaned = true;
        } else if let Some(joined) = cleaned.chars().next_back().and_then(|base| compose(base, letter)) {
            cleaned.pop();
            cleaned.push(joined);
        } else {
            cleaned.push(letter);
        }
    }
    let length = cleaned.trim_end().len();
    cleaned.truncate(length);
    Testo { testo: Cow::Owned(cleaned), was_cleaned }
}

/// Control characters, and those that only steer how others are shown: they could hide or turn a text.
fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}')
}

/// Letters with the accents that Macs write apart, as one character, which fonts draw better.
const COMPOSED: [(char, &str, &str); 5] = [
    ('\u{300}', "aeiouAEIOU", "àèìòùÀÈÌÒÙ"),
    ('\u{301}', "aeiouyAEIOUYcnszCNSZ", "áéíóúýÁÉÍÓÚÝćńśźĆŃŚŹ"),
    ('\u{302}', "aeiouAEIOU", "âêîôûÂÊÎÔÛ"),
    ('\u{308}', "aeiouAEIOU", "äëïöüÄËÏÖÜ"),
    ('\u{303}', "anoANO", "ãñõÃÑÕ"),
];

fn compose(base: char, accent: char) -> Option<char> {
    let (_, bases, joined) = COMPOSED.iter().find(|it| it.0 == accent)?;
    let index = bases.chars().position(|it| it == base)?;
    joined.chars().nth(index)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;

    fn cents(text: &str) -> Result<Option<u64>, Unread> {
        importo(text).map(|it| it.map(Centesimi::cents))
    }

    #[test]
    fn sums() {
        for text in ["29,40", "29.40", "€ 29,40", "29,40 €", "EUR 29,40", "\u{a0}29,40\u{a0}", "+29,40"] {
            assert_eq!(cents(text), Ok(Some(2940)), "{text}");
        }
        assert_eq!(cents("1.234,56"), Ok(Some(123_456)));
        assert_eq!(cents("1.234.567"), Ok(Some(123_456_700)));
        assert_eq!(cents("2940"), Ok(Some(294_000)));
        assert_eq!(cents(" "), Ok(None));
        assert_eq!(cents("-0,00"), Ok(Some(0)));
        assert_eq!(cents("-1,00"), Err(Unread::Negative));
        for text in
            ["120,5", "1.234", "1.23.456,00", "1,234.56", "a", "12,3a", "--1,00", "1 234,00", "99999999999999999999,00"]
        {
            assert_eq!(cents(text), Err(Unread::Illegible), "{text}");
        }
    }

    #[test]
    fn days() {
        let day = Data::new(2026, 3, 2);
        for text in [
            "02/03/2026",
            "2/3/26",
            "02032026",
            "20260302",
            "2026-03-02",
            "02-03-2026",
            "02.03.2026",
            "02/03/2026 10:11:12",
            "2026-03-02T00:00:00",
        ] {
            assert_eq!(data(text, 2026).unwrap(), day, "{text}");
        }
        assert_eq!(data("2/3/27", 2026).unwrap(), Data::new(1927, 3, 2));
        for text in ["", "00/00/0000", "01/01/1900", "0000-00-00", "00000000"] {
            assert_eq!(data(text, 2026).unwrap(), None, "{text}");
        }
        for text in
            ["31/02/2026", "020326", "2/3", "02/03-2026", "45000", "2026/13/01", "x", "02/03/2026 boh", "1/2/3/4"]
        {
            assert!(data(text, 2026).is_err(), "{text}");
        }
    }

    #[test]
    fn hours_and_the_rest() {
        for text in ["09:05", "9:05", "9.05", "0905", "905", "09:05:59"] {
            assert_eq!(ora(text).unwrap(), Ora::new(9, 5), "{text}");
        }
        assert_eq!(ora("24:00").unwrap(), Ora::new(24, 0));
        assert!(["25:00", "9", "9:5", "x", "24:01", ":"].iter().all(|it| ora(it).is_err()));
        assert_eq!(
            (si_no("Sì"), si_no("x"), si_no("0"), si_no(" ")),
            (Ok(Some(true)), Ok(Some(true)), Ok(Some(false)), Ok(None))
        );
        assert_eq!(
            (intero("3.500 kg"), intero("90,0"), intero("9x0"), intero("")),
            (Ok(Some(3500)), Ok(Some(90)), Err(Unread::Illegible), Ok(None))
        );
        assert_eq!(
            (decimi("1,3"), decimi("0.80"), decimi("2"), decimi("1,35")),
            (Ok(Some(13)), Ok(Some(8)), Ok(Some(20)), Err(Unread::Illegible))
        );
        assert!(
            is_scientific("3,01E+17")
                && is_scientific("7.86e+11")
                && !is_scientific("E388")
                && !is_scientific("AB12E3X")
        );
    }

    #[test]
    fn texts() {
        assert_eq!(testo("  VIA\u{a0} ROMA\t1 ").testo, "VIA ROMA 1");
        assert_eq!(testo("a\u{202e}b\0c"), Testo { testo: "abc".into(), was_cleaned: true });
        assert_eq!(testo("Citta\u{300} e\u{301}").testo, "Città é");
        assert_eq!(testo_lungo("uno \r\n due\n").testo, "uno\ndue");
    }
}

//! Bytes of a flow into text, and its cells into sums and days of the form that is said to stand there.

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::flussi::pagamenti::Error;

/// How much of a file is looked at to tell what it is.
pub const HEAD: usize = 64 * 1024;

/// The text of bytes: UTF-8, UTF-16 with its mark, or else Windows-1252, which reads anything.
pub fn decode(bytes: &[u8]) -> String {
    let (text, _, _) = match std::str::from_utf8(bytes) {
        Ok(text) => return text.trim_start_matches('\u{FEFF}').to_string(),
        // A head may be cut inside a character.
        Err(cause) if cause.error_len().is_none() && cause.valid_up_to() > 0 => {
            encoding_rs::UTF_8.decode(&bytes[..cause.valid_up_to()])
        }
        Err(_) => encoding_rs::WINDOWS_1252.decode(bytes),
    };
    text.into_owned()
}

/// The text of bytes in an encoding that is named.
pub fn decode_as(bytes: &[u8], codifica: &str) -> Option<String> {
    let encoding = encoding_rs::Encoding::for_label(codifica.as_bytes())?;
    Some(encoding.decode(bytes).0.into_owned())
}

/// The most that a payment may be (payments.md 2.5): 999.999.999,99.
const MASSIMO: u64 = 99_999_999_999;

/// The lines of a table that begins after `before` others, with their numbers, each cut into its cells at `delimiter` by
/// the rules of CSV. A quote that is not closed on its line ends the table: what follows could be a cell or rows that it
/// swallows.
pub fn table(text: &str, before: usize, delimiter: u8) -> impl Iterator<Item = Result<(u32, Vec<String>), Error>> {
    (1..).zip(text.lines()).skip(before).map(move |(riga, line)| {
        let broken = || Error::Broken(format!("a quote at line {riga} is not closed on its line"));
        cells(line, char::from(delimiter)).map(|it| (riga, it)).ok_or_else(broken)
    })
}

/// The cells of a line; `None` where a quote is not closed. A quote inside a cell that does not begin with one is a
/// letter.
fn cells(line: &str, delimiter: char) -> Option<Vec<String>> {
    let mut cells = vec![String::new()];
    let mut letters = line.chars().peekable();
    let (mut is_quoted, mut is_new) = (false, true);
    while let Some(letter) = letters.next() {
        let cell = cells.last_mut()?;
        match letter {
            '"' if is_quoted && letters.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' if is_quoted => is_quoted = false,
            '"' if is_new => is_quoted = true,
            it if it == delimiter && !is_quoted => {
                cells.push(String::new());
                is_new = true;
                continue;
            }
            it => cell.push(it),
        }
        is_new = false;
    }
    (!is_quoted).then_some(cells)
}

/// A sum in cents that ASCII digits alone spell, where a payment may be as much.
pub fn cents(text: &str) -> Option<Centesimi> {
    digits(text).filter(|it| *it <= MASSIMO).map(Centesimi::new)
}

/// How sums are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormaImporto {
    /// `1.234,56`.
    Italiana,
    /// `1,234.56`.
    Inglese,
    /// `123456`.
    Centesimi,
}

impl FormaImporto {
    /// Reads the example by which a profile names it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "1.234,56" => Some(Self::Italiana),
            "1,234.56" => Some(Self::Inglese),
            "123456" => Some(Self::Centesimi),
            _ => None,
        }
    }

    /// A sum in this form.
    pub fn write(self, importo: Centesimi) -> String {
        let cents = importo.cents();
        match self {
            Self::Italiana => format!("{},{:02}", cents / 100, cents % 100),
            Self::Inglese => format!("{}.{:02}", cents / 100, cents % 100),
            Self::Centesimi => cents.to_string(),
        }
    }

    /// A sum and whether it is taken away. `None` where it is not of this form to the cent, or more than anybody pays.
    pub fn read(self, text: &str) -> Option<(Centesimi, bool)> {
        let text = text.replace(['€', '\u{A0}', ' '], "").replace("EUR", "");
        let (negative, text) = match (text.strip_prefix('-'), text.strip_suffix('-')) {
            (Some(rest), _) | (None, Some(rest)) => (true, rest.to_string()),
            (None, None) => (false, text.trim_start_matches('+').to_string()),
        };
        let (whole, cents) = match self {
            Self::Centesimi => return Some((self::cents(&text)?, negative)),
            Self::Italiana => split(&text, ',', '.')?,
            Self::Inglese => split(&text, '.', ',')?,
        };
        let all = digits(&whole)?.checked_mul(100)?.checked_add(cents)?;
        (all <= MASSIMO).then(|| (Centesimi::new(all), negative))
    }
}

/// A day written as [`day`] reads it.
pub fn write_day(data: Data, forma: &str) -> String {
    let iso = data.to_string();
    let parts = [("aaaa", &iso[..4]), ("aa", &iso[2..4]), ("mm", &iso[5..7]), ("gg", &iso[8..])];
    parts.into_iter().fold(forma.to_string(), |text, (part, number)| text.replace(part, number))
}

/// Euros without their separators, and cents.
fn split(text: &str, decimal: char, thousands: char) -> Option<(String, u64)> {
    let (whole, cents) = match text.split_once(decimal) {
        Some((whole, cents)) => (whole, cents),
        None => (text, ""),
    };
    let cents = match cents.len() {
        0 => 0,
        1 => digits(cents)? * 10,
        2 => digits(cents)?,
        _ => return None,
    };
    let groups: Vec<&str> = whole.split(thousands).collect();
    let is_grouped = groups.len() == 1 || groups[0].len() <= 3 && groups[1..].iter().all(|it| it.len() == 3);
    is_grouped.then(|| (groups.concat(), cents))
}

/// The number that ASCII digits alone spell.
pub fn digits(text: &str) -> Option<u64> {
    let is_number = !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
    is_number.then(|| text.parse().ok())?
}

/// A day written as `forma` says: runs of `g`, `m`, `a` are its parts, all else stands as it is. What follows after a
/// blank or a `T` is an hour, and is not read; years of two digits are of this century.
pub fn day(text: &str, forma: &str) -> Option<Data> {
    let mut rest = text.trim();
    let (mut anno, mut mese, mut giorno) = (None, None, None);
    let mut form = forma.chars().peekable();
    while let Some(part) = form.next() {
        if !matches!(part, 'g' | 'm' | 'a') {
            rest = rest.strip_prefix(part)?;
            continue;
        }
        let mut most = 1;
        while form.next_if_eq(&part).is_some() {
            most += 1;
        }
        let is_free = form.peek().is_some_and(|it| !matches!(it, 'g' | 'm' | 'a'));
        let len = rest.bytes().take(most).take_while(u8::is_ascii_digit).count();
        // A year of two digits where one of four stands is not the year 26.
        if len == 0 || len < most && (!is_free || part == 'a') {
            return None;
        }
        let number: u32 = rest[..len].parse().ok()?;
        rest = &rest[len..];
        match part {
            'g' => giorno = Some(number),
            'm' => mese = Some(number),
            _ => anno = Some(if most <= 2 { 2000 + number } else { number }),
        }
    }
    let is_over = rest.is_empty() || rest.starts_with([' ', 'T']);
    is_over.then(|| Data::new(i32::try_from(anno?).ok()?, mese?, giorno?))?
}

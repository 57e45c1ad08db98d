//! Printed words and digits, by Tesseract where it is installed.
//!
//! One engine a worker, kept for its life: it takes a tenth of a second to open. What it thinks of its own symbols
//! is no probability, so nothing is accepted on it; a reading must be found among what is possible. Where the
//! library is missing, texts stay unread.

mod capi;

pub use capi::Missing;

use crate::raster::Grey;
use crate::scan::filters;
use crate::scan::marks::smoothed;

/// Languages, the better one first.
const LANGUAGES: [&str; 2] = ["ita", "eng"];
/// A page that is one line (`PSM_SINGLE_LINE`).
const LINE: i32 = 7;
/// White around a line, as the engine wants it.
const PADDING: usize = 20;

/// What a line may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Charset {
    /// Digits.
    Digits,
    /// A day whose month may be letters, as on postmarks.
    Postmark,
    /// Anything.
    Words,
}

impl Charset {
    fn whitelist(self) -> &'static str {
        match self {
            Self::Digits => "0123456789",
            Self::Postmark => "0123456789/.-ABCDEFGILMNOPRSTUVZ",
            Self::Words => "",
        }
    }
}

/// A symbol as it was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Symbol {
    /// The character.
    pub character: char,
    /// What the engine thinks of it, from 0 to 100; a hint at most.
    pub confidence: f64,
}

/// The engine of one worker.
pub struct Ocr {
    engine: capi::Engine,
    charset: Option<Charset>,
}

impl Ocr {
    /// Opens the library and its words, or says what is missing.
    pub fn open() -> Result<Self, Missing> {
        Ok(Self { engine: capi::Engine::open(&LANGUAGES)?, charset: None })
    }

    /// The language that is read.
    pub fn language(&self) -> &'static str {
        self.engine.language()
    }

    /// The symbols of a line, as it stands.
    pub fn symbols(&mut self, grey: &Grey, dpi: u32, charset: Charset) -> Vec<Symbol> {
        self.set(charset);
        let read = self.engine.read(grey, LINE, dpi);
        read.into_iter()
            .filter_map(|(text, confidence)| Some(Symbol { character: text.chars().next()?, confidence }))
            .collect()
    }

    /// The words of a line, made ready first.
    pub fn line(&mut self, grey: &Grey, dpi: u32, charset: Charset) -> String {
        self.set(charset);
        self.engine.words(&prepared(grey), LINE, dpi).trim().to_owned()
    }

    fn set(&mut self, charset: Charset) {
        if self.charset != Some(charset) {
            self.engine.set("tessedit_char_whitelist", charset.whitelist());
            self.charset = Some(charset);
        }
    }
}

/// A line as it is read best: smoothed, from black to white, with white around.
pub fn prepared(grey: &Grey) -> Grey {
    padded(&stretched(&smoothed(grey)), PADDING)
}

/// The greys from the darkest to the lightest hundredth over all of the range.
pub fn stretched(grey: &Grey) -> Grey {
    let mut counts = [0_usize; 256];
    grey.pixels.iter().for_each(|it| counts[usize::from(*it)] += 1);
    let at = |share: f64| {
        let wanted = (grey.pixels.len() as f64 * share) as usize;
        let mut sum = 0;
        (0..256_usize).find(|it| {
            sum += counts[*it];
            sum > wanted
        })
    };
    let (low, high) = (at(0.01).unwrap_or(0), at(0.90).unwrap_or(255));
    let range = (high.saturating_sub(low)).max(40) as f64;
    let stretch = |it: &u8| ((f64::from(*it) - low as f64) / range * 255.0).clamp(0.0, 255.0) as u8;
    Grey { pixels: grey.pixels.iter().map(stretch).collect(), ..*grey }
}

/// White around a picture.
pub fn padded(grey: &Grey, by: usize) -> Grey {
    let beyond = -(by as i64);
    filters::part(grey, beyond, beyond, grey.width + 2 * by, grey.height + 2 * by)
}

/// The one number of a list that a reading can be: itself, or the only one that differs in one digit.
pub fn number<'a>(read: &str, possible: &[&'a str]) -> Option<&'a str> {
    let digits: Vec<u8> = read.bytes().filter(u8::is_ascii_digit).collect();
    if digits.len() + 1 < 12 {
        return None;
    }
    if let Some(same) = possible.iter().find(|it| it.as_bytes() == digits) {
        return Some(same);
    }
    let mut near = possible.iter().filter(|it| is_one_apart(&digits, it.as_bytes()));
    let first = near.next()?;
    near.all(|it| it == first).then_some(*first)
}

/// Whether two differ in one place: another digit there, one more or one less.
fn is_one_apart(a: &[u8], b: &[u8]) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let same = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    match long.len() - short.len() {
        0 => same < short.len() && short[same + 1..] == long[same + 1..],
        1 => short[same..] == long[same + 1..],
        _ => false,
    }
}

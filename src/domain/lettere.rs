//! Sums in words, as money orders want them: `duecentoventuno/55`.
//!
//! Euros in words, a stroke, cents in digits. In words nobody turns a 1 into a 7.

use crate::domain::importi::Centesimi;

/// The greatest sum that has words: 999.999.999,99.
pub const MOST: Centesimi = Centesimi::new(99_999_999_999);

/// The numbers below twenty.
const UNITA: [&str; 20] = [
    "zero",
    "uno",
    "due",
    "tre",
    "quattro",
    "cinque",
    "sei",
    "sette",
    "otto",
    "nove",
    "dieci",
    "undici",
    "dodici",
    "tredici",
    "quattordici",
    "quindici",
    "sedici",
    "diciassette",
    "diciotto",
    "diciannove",
];

/// The tens, from twenty.
const DECINE: [&str; 8] = ["venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta"];

/// The German numbers below twenty; one is `ein` but at the end.
const EINER: [&str; 20] = [
    "null",
    "ein",
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwölf",
    "dreizehn",
    "vierzehn",
    "fünfzehn",
    "sechzehn",
    "siebzehn",
    "achtzehn",
    "neunzehn",
];

/// The German tens, from twenty.
const ZEHNER: [&str; 8] = ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"];

/// A sum in Italian. `None` above [`MOST`].
pub fn italiano(importo: Centesimi) -> Option<String> {
    sum(importo, italian)
}

/// A sum in German. `None` above [`MOST`].
pub fn tedesco(importo: Centesimi) -> Option<String> {
    sum(importo, german)
}

fn sum(importo: Centesimi, words: fn(usize) -> String) -> Option<String> {
    let euros = usize::try_from(importo.cents() / 100).ok()?;
    (importo <= MOST).then(|| format!("{}/{:02}", words(euros), importo.cents() % 100))
}

/// A number below a thousand million in Italian.
fn italian(number: usize) -> String {
    let (millions, thousands, rest) = (number / 1_000_000, number / 1000 % 1000, number % 1000);
    let mut words = match millions {
        0 => String::new(),
        1 => "un milione".to_owned(),
        _ => format!("{} milioni", accented(hundreds(millions))),
    };
    let below = match (thousands, rest) {
        (0, 0) if millions > 0 => String::new(),
        (0, 0) => UNITA[0].to_owned(),
        (0, rest) => hundreds(rest),
        (1, rest) => format!("mille{}", hundreds(rest)),
        (thousands, rest) => format!("{}mila{}", hundreds(thousands), hundreds(rest)),
    };
    if !words.is_empty() && !below.is_empty() {
        words.push(' ');
    }
    words.push_str(&accented(below));
    words
}

/// A number below a thousand, nothing for zero: `centotto`, `duecentottanta`, `ventuno`.
fn hundreds(number: usize) -> String {
    let mut words = match number / 100 {
        0 => String::new(),
        1 => "cento".to_owned(),
        many => format!("{}cento", UNITA[many]),
    };
    let below = tens(number % 100);
    // Of two equal vowels one is enough: centotto, but centouno.
    if words.ends_with('o') && below.starts_with('o') {
        words.pop();
    }
    words.push_str(&below);
    words
}

fn tens(number: usize) -> String {
    match (number / 10, number % 10) {
        (0, 0) => String::new(),
        (0 | 1, _) => UNITA[number].to_owned(),
        (tens, 0) => DECINE[tens - 2].to_owned(),
        (tens, unit) => {
            let mut words = DECINE[tens - 2].to_owned();
            // The ten drops its vowel before that of one and eight: ventuno, ventotto.
            if matches!(unit, 1 | 8) {
                words.pop();
            }
            words.push_str(UNITA[unit]);
            words
        }
    }
}

/// A compound that ends with three bears an accent there: `ventitré`, but `tre` and `ventitremila`.
fn accented(mut word: String) -> String {
    if word.len() > UNITA[3].len() && word.ends_with(UNITA[3]) {
        word.pop();
        word.push('é');
    }
    word
}

/// A number below a thousand million in German.
fn german(number: usize) -> String {
    let (millions, below) = (number / 1_000_000, number % 1_000_000);
    let millions = match millions {
        0 => String::new(),
        1 => "eine Million".to_owned(),
        _ => format!("{} Millionen", german_ending(millions)),
    };
    match (millions.is_empty(), below) {
        (false, 0) => millions,
        (false, below) => format!("{millions} {}", german_thousands(below)),
        (true, 0) => EINER[0].to_owned(),
        (true, below) => german_thousands(below),
    }
}

fn german_thousands(number: usize) -> String {
    let (thousands, rest) = (number / 1000, number % 1000);
    let thousands = if thousands == 0 { String::new() } else { format!("{}tausend", german_hundreds(thousands)) };
    let rest = if rest == 0 { String::new() } else { german_ending(rest) };
    thousands + &rest
}

/// A number below a thousand where nothing follows in the same word: `eins`, `hunderteins`.
fn german_ending(number: usize) -> String {
    let words = german_hundreds(number);
    if number % 100 == 1 { format!("{words}s") } else { words }
}

/// A number below a thousand, nothing for zero.
fn german_hundreds(number: usize) -> String {
    let hundreds = match number / 100 {
        0 => String::new(),
        many => format!("{}hundert", EINER[many]),
    };
    let (tens, unit) = (number % 100 / 10, number % 10);
    let below = match (tens, unit) {
        (0, 0) => String::new(),
        (0 | 1, _) => EINER[number % 100].to_owned(),
        (tens, 0) => ZEHNER[tens - 2].to_owned(),
        (tens, unit) => format!("{}und{}", EINER[unit], ZEHNER[tens - 2]),
    };
    hundreds + &below
}

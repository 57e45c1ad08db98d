//! The words of an address, by which acts are found: as they stand in a record, and as people type them.
//!
//! Both lose their accents and what says nothing of a place (`via`, `v.le`, `della`), so that neither has to be written
//! as the other; a number keeps what belongs to it (`12/B`), counts whole, and is the same in Roman letters.

use crate::domain::latin;
use crate::fatti::scheda::Soggetto;

/// What stands before so many names of streets that nobody finds anything by it, with what is left of it abbreviated
/// (`v.le`, `p.zza`, `c.so`); and the little words between.
const IDLE: [&str; 71] = [
    "VIA",
    "VIE",
    "VIALE",
    "VLE",
    "LE",
    "PIAZZA",
    "PZA",
    "PZZA",
    "ZZA",
    "ZA",
    "PIAZZALE",
    "PLE",
    "PZLE",
    "PIAZZETTA",
    "CORSO",
    "CSO",
    "SO",
    "LARGO",
    "LGO",
    "GO",
    "VICOLO",
    "VIC",
    "VLO",
    "LO",
    "STRADA",
    "STR",
    "CONTRADA",
    "CDA",
    "DA",
    "LOCALITA",
    "LOC",
    "FRAZIONE",
    "FRAZ",
    "NUMERO",
    "NUM",
    "NR",
    "CIVICO",
    "SNC",
    "CAP",
    "DI",
    "DEL",
    "DELL",
    "DELLO",
    "DELLA",
    "DEI",
    "DEGLI",
    "DELLE",
    "AL",
    "ALL",
    "ALLO",
    "ALLA",
    "AI",
    "AGLI",
    "ALLE",
    "DAL",
    "DALLA",
    "NEL",
    "NELL",
    "IN",
    "IL",
    "LA",
    "GLI",
    "STRASSE",
    "PLATZ",
    "GASSE",
    "WEG",
    "DER",
    "DIE",
    "DAS",
    "DEN",
    "AM",
];

/// What saints are called: all alike, for few write them as they are registered.
const SAINTS: [&str; 6] = ["SAN", "SANT", "SANTA", "SANTO", "ST", "SANKT"];

/// What belongs to the number before it.
const AFTER_NUMBERS: [&str; 3] = ["BIS", "TER", "QUATER"];

/// A word that is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parola {
    /// The word.
    pub valore: String,
    /// Whether it is enough that a word begins so.
    pub is_inizio: bool,
}

/// The words by which the address of a recipient is found.
pub fn words(soggetto: &Soggetto) -> Vec<String> {
    let Soggetto { via, civico, presso, cap, citta, provincia, .. } = soggetto;
    let street = format!("{via} {civico}");
    let mut words = Vec::new();
    for text in [&street, presso, cap, citta, provincia] {
        let parts = parts(text);
        for (at, part) in parts.iter().enumerate() {
            if is_number(part) {
                words.extend(suffix(&parts, at).map(|it| format!("{part}{it}")));
                words.push(part.clone());
            } else if is_saint(part) || part == "S" {
                words.push(SAINTS[0].to_owned());
            } else if says_something(part) {
                words.push(part.clone());
            }
        }
    }
    words
}

/// The words that a typed address asks for; none where it says nothing by which a place is found.
pub fn asked(text: &str) -> Vec<Parola> {
    let parts = parts(text);
    let mut words = Vec::new();
    let mut at = 0;
    while let Some(part) = parts.get(at) {
        at += 1;
        if is_number(part) {
            let belongs = suffix(&parts, at - 1);
            at += usize::from(belongs.is_some());
            words.push(Parola { valore: format!("{part}{}", belongs.unwrap_or_default()), is_inizio: false });
        } else if is_saint(part) {
            words.push(Parola { valore: SAINTS[0].to_owned(), is_inizio: false });
        } else if says_something(part) {
            words.push(Parola { valore: part.clone(), is_inizio: true });
        }
    }
    words
}

/// Letters and digits that stand together, folded; digits apart from letters. What says that somebody keeps the house
/// is none of them. `XX Settembre` is `20 settembre`.
fn parts(text: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut before = None;
    // `n.º` is written in many ways, and `º` is a letter to Unicode.
    for it in latin::fold(text).replace("C/O", " ").chars().map(|it| if "ºª".contains(it) { ' ' } else { it }) {
        let kind = it.is_alphanumeric().then(|| it.is_ascii_digit());
        match (kind, parts.last_mut()) {
            (Some(_), Some(last)) if kind == before => last.push(it),
            (Some(_), _) => parts.push(it.to_string()),
            (None, _) => {}
        }
        before = kind;
    }
    for part in &mut parts {
        if let Some(number) = roman(part) {
            *part = number.to_string();
        }
    }
    parts
}

/// A number of a day or of a king, in two Roman letters or more: one alone is an initial.
fn roman(part: &str) -> Option<u32> {
    let values: Option<Vec<u32>> = part
        .chars()
        .map(|it| [('I', 1), ('V', 5), ('X', 10)].iter().find(|known| known.0 == it).map(|known| known.1))
        .collect();
    let values = values.filter(|it| it.len() > 1)?;
    // A smaller one before a greater one is taken off.
    let less: u32 = values.windows(2).filter(|it| it[0] < it[1]).map(|it| it[0]).sum();
    Some(values.iter().sum::<u32>().saturating_sub(2 * less))
}

/// What belongs to the number at a place.
fn suffix(parts: &[String], at: usize) -> Option<&str> {
    let next = parts.get(at + 1)?.as_str();
    (!is_number(next) && (is_letter(next) || AFTER_NUMBERS.contains(&next))).then_some(next)
}

fn is_number(part: &str) -> bool {
    part.starts_with(|it: char| it.is_ascii_digit())
}

fn is_letter(part: &str) -> bool {
    part.chars().count() == 1
}

fn is_saint(part: &str) -> bool {
    SAINTS.contains(&part)
}

/// Whether a place is found by a word: not by an initial, not by what all streets are called.
fn says_something(part: &str) -> bool {
    !is_letter(part) && !IDLE.contains(&part)
}

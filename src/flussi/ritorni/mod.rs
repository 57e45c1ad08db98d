//! What comes back from carriers as data and not as a card: the digital 23L with its kin, and result files.
//!
//! A return says of one piece, by its number, what became of it and on which days; nothing is read into it. A word
//! that the profile does not know, a day or a number that cannot be read, refuse the return with what was found.

use crate::domain::data::Data;
use crate::domain::istante;
use crate::fatti::Esito;
use crate::flussi::pagamenti::testo;

pub mod avviso;
pub mod firma;
pub mod ifa10;
pub mod vocabolario;

/// What one return says of one piece.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ritorno {
    /// Where it stands in its file, from 1.
    pub riga: u32,
    /// The number of the piece.
    pub piego: String,
    /// The number of its receipt.
    pub ar: String,
    /// The sender's own number of the act.
    pub cronologico: String,
    /// What became of the piece, in order.
    pub detti: Vec<Detto>,
    /// What a person should look at, each as a stable code.
    pub note: Vec<&'static str>,
}

/// One thing that a return says.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Detto {
    /// The day that it happened.
    pub data: Option<Data>,
    /// Code, cause, way and days.
    pub esito: Esito,
    /// The day of service that the return itself says: it is held against the rules, and never taken from it.
    pub notifica: Option<Data>,
    /// What proves it: the kind, and the name of its file where it has one of its own.
    pub prove: Vec<(String, String)>,
}

/// Why a return is not used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rifiuto {
    /// Where it stands, from 1.
    pub riga: u32,
    /// A stable code.
    pub codice: &'static str,
    /// What was found and what was expected.
    pub trovato: String,
}

impl Rifiuto {
    fn new(codice: &'static str, trovato: impl Into<String>) -> Self {
        Self { riga: 1, codice, trovato: trovato.into() }
    }
}

/// The most of a found word that a list shows.
const SHOWN: usize = 40;

/// `campo: «parola»`, cut where it is long.
fn found(campo: &str, parola: &str) -> String {
    let shown: String = parola.chars().filter(|it| !it.is_control()).take(SHOWN).collect();
    format!("{campo}: «{shown}»")
}

/// The civil day in Rome of a day or an instant; an instant without offset is by the clock of Rome.
pub fn day(text: &str) -> Option<Data> {
    let text = text.trim();
    if let Some((day, _)) = istante::rome(text) {
        return Some(day);
    }
    if let Some((day, rest)) = text.split_at_checked(10)
        && let Some(day) = Data::parse(day)
    {
        let is_zone = rest == "Z" || rest.len() == 6 && rest.starts_with(['+', '-']);
        let is_time = rest.starts_with(['T', 't', ' ']) && is_hour(&rest[1..]);
        return (rest.is_empty() || is_zone || is_time).then_some(day);
    }
    testo::day(text, "gg/mm/aaaa")
}

/// `22:30`, with seconds and their parts or without.
fn is_hour(text: &str) -> bool {
    let whole = text.split_once(['.', ',']).map_or(text, |it| it.0);
    let parts: Vec<&str> = whole.split(':').collect();
    let below = |part: &str, most: u32| part.len() == 2 && part.parse().is_ok_and(|it: u32| it < most);
    match parts.as_slice() {
        [ore, minuti] => below(ore, 24) && below(minuti, 60),
        [ore, minuti, secondi] => below(ore, 24) && below(minuti, 60) && below(secondi, 61),
        _ => false,
    }
}

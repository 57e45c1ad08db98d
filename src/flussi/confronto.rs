//! Two accounts of one person held against each other: what roadside, registers and companies say (R143).

use crate::domain::latin;
use crate::fatti::scheda::Soggetto;

/// Whether two names are those of one person or company: the same words, whatever their order and their marks.
pub fn is_same_name(one: &Soggetto, other: &Soggetto) -> bool {
    words(&one.name()) == words(&other.name())
}

fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = latin::key(name).split(' ').map(str::to_owned).collect();
    words.sort();
    words
}

/// Whether two addresses are the same place, as far as their words tell.
pub fn is_same_address(one: &Soggetto, other: &Soggetto) -> bool {
    let key = |it: &Soggetto| {
        let nazione = if it.nazione.is_empty() { "IT" } else { &it.nazione };
        latin::key(&format!("{} {} {} {} {nazione}", street(&it.via), civico(&it.civico), it.cap, it.citta))
    };
    key(one) == key(other)
}

/// A street with its kind in one form: `P.ZZA ROMA` and `Piazza Roma` are one.
fn street(via: &str) -> String {
    let key = latin::key(via);
    let short = [
        ("P ZZA ", "PIAZZA "),
        ("PZZA ", "PIAZZA "),
        ("P ZA ", "PIAZZA "),
        ("V LE ", "VIALE "),
        ("C SO ", "CORSO "),
        ("L GO ", "LARGO "),
        ("C DA ", "CONTRADA "),
        ("V ", "VIA "),
        ("VIC ", "VICOLO "),
        ("STR ", "STRADA "),
        ("LOC ", "LOCALITA "),
        ("FRAZ ", "FRAZIONE "),
    ];
    match short.iter().find(|it| key.starts_with(it.0)) {
        Some((short, long)) => format!("{long}{}", &key[short.len()..]),
        None => key,
    }
}

/// A house number without the words that only say that it is one, or that there is none.
fn civico(text: &str) -> String {
    let key = latin::key(text);
    let key = key.strip_prefix("N ").unwrap_or(&key);
    if ["SNC", "SN", "S N C", "S N"].contains(&key) { String::new() } else { key.replace(' ', "") }
}

/// What differs between what was known of a person and what is said now, one sentence each; names no value.
///
/// What only one of the two knows is no difference.
pub fn differences(known: &Soggetto, said: &Soggetto) -> Vec<String> {
    let differ = |one: &str, other: &str| !one.is_empty() && !other.is_empty() && latin::key(one) != latin::key(other);
    let mut found = Vec::new();
    let mut add = |is: bool, words: &str| {
        if is {
            found.push(words.to_owned());
        }
    };
    add(!known.name().is_empty() && !said.name().is_empty() && !is_same_name(known, said), "nominativo diverso");
    add(differ(&known.codice_fiscale, &said.codice_fiscale), "codice fiscale diverso");
    add(differ(&known.partita_iva, &said.partita_iva), "partita IVA diversa");
    let born = known.data_nascita.zip(said.data_nascita);
    add(born.is_some_and(|(one, other)| one != other), "data di nascita diversa");
    add(differ(&town(&known.luogo_nascita), &town(&said.luogo_nascita)), "luogo di nascita diverso");
    let has_both = !known.citta.is_empty() && !said.citta.is_empty();
    add(has_both && !is_same_address(known, said), "indirizzo diverso");
    add(differ(&known.patente, &said.patente), "numero di patente diverso");
    found
}

/// A town without the province that some write after it.
fn town(text: &str) -> String {
    let town = text.split('(').next().unwrap_or(text);
    town.trim().trim_end_matches(',').trim().to_owned()
}

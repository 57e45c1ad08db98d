//! An act told in words: what it is, what happened, what it owes, what comes next.

use crate::domain::data::Data;
use crate::fatti::Fatto;
use crate::jobs;
use crate::jobs::Error;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::project::Project;
use crate::ledger::Ledger;
use crate::locale::Locale;
use crate::procedure::fascicolo;
use crate::procedure::racconto;
use crate::procedure::racconto::Parte;
use crate::procedure::racconto::Riga;
use crate::procedure::racconto::Valore;
use crate::procedure::regole::Regole;

/// The file of the sentences.
const FILE: &str = "spiega";

/// A line of the tale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frase {
    /// 0 for a heading, 1 for what stands under it.
    pub livello: u8,
    /// Its words.
    pub testo: String,
    /// The facts that it rests on.
    pub fatti: Vec<u64>,
}

/// Tells an act of the ledger on a day; `None` where the ledger does not know it.
pub fn spiega(
    ledger: &Ledger,
    project: &Project,
    atto: &Chiave,
    day: Data,
    lingua: &str,
) -> Result<Option<Vec<Frase>>, Error> {
    let fatti = fascicoli::load(ledger, atto)?;
    Ok(tell(&fatti, &fascicoli::regole(project)?, day, &sentences(lingua)?))
}

/// Tells an act of these facts.
pub fn tell(fatti: &[Fatto], regole: &Regole, day: Data, locale: &Locale) -> Option<Vec<Frase>> {
    let fascicolo = fascicolo::fold(fatti, regole)?;
    let lines = racconto::lines(&fascicolo, fatti, day);
    Some(lines.iter().map(|it| phrase(it, locale)).collect())
}

/// The tale as plain text: headings, lines under them, and the numbers of the facts.
pub fn text(frasi: &[Frase]) -> String {
    let mut text = String::new();
    for it in frasi {
        let indent = if it.livello == 0 { "" } else { "  - " };
        let numbers: Vec<String> = it.fatti.iter().map(u64::to_string).collect();
        let facts = if numbers.is_empty() { String::new() } else { format!(" [{}]", numbers.join(", ")) };
        text.push_str(&format!("{indent}{}{facts}\n", it.testo));
    }
    text
}

/// The sentences of a language of operators.
pub fn sentences(lingua: &str) -> Result<Locale, Error> {
    jobs::sentences(lingua, FILE)
}

fn phrase(riga: &Riga, locale: &Locale) -> Frase {
    let parts: Vec<String> = riga.parti.iter().map(|it| part(it, locale)).filter(|it| !it.is_empty()).collect();
    Frase { livello: riga.livello, testo: parts.join("; "), fatti: riga.fatti.clone() }
}

fn part(parte: &Parte, locale: &Locale) -> String {
    let values: Vec<(&str, String)> = parte.valori.iter().map(|(name, it)| (*name, value(it, locale))).collect();
    let values: Vec<(&str, &str)> = values.iter().map(|(name, it)| (*name, it.as_str())).collect();
    locale.say(&parte.chiave, &values)
}

fn value(valore: &Valore, locale: &Locale) -> String {
    match valore {
        Valore::Data(day) => locale.say("forma.data", &[("data", &day.it())]),
        Valore::Importo(sum) => locale.say("forma.importo", &[("importo", &sum.to_string())]),
        Valore::Testo(text) => text.clone(),
        Valore::Numero(number) => number.to_string(),
        // A word that we do not know is said as it is, without its kind.
        Valore::Chiave(key) if locale.has(key) => locale.say(key, &[]),
        Valore::Chiave(key) => key.split_once('.').map_or(key.clone(), |it| it.1.to_string()),
    }
}

//! Paper that the C.P.L. hands over: the receipt, the count against its distinta within 72 hours, what goes back.
//!
//! From the receipt on the paper is ours to answer for (art. 4.2 of the tender): every step is a fact on its number.

use std::path::Path;
use std::path::PathBuf;

use serde::Deserialize;
use serde::Serialize;

use crate::domain::data::Data;
use crate::domain::data::Ora;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::ledger::Fact;
use crate::ledger::Ledger;
use crate::ledger::Recorded;

mod carta;
pub mod conta;
pub mod distinta;
pub mod resa;
pub mod ricevuta;

/// The fact that paper was taken over.
pub const RECEIVED: &str = "custodia-ricevuta";
/// The fact that it was counted.
pub const COUNTED: &str = "custodia-contata";
/// The fact that paper went back.
pub const RETURNED: &str = "custodia-restituita";

/// Days of 72 hours (R078), counted on the clock of the wall.
const COUNT_DAYS: i32 = 3;
/// Days from the entry of the data until the paper goes back (R080, R083, R171).
pub const RETURN_DAYS: i32 = 7;

/// A row of the C.P.L.'s distinta: papers of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Voce {
    /// What they are.
    pub descrizione: String,
    /// How many.
    pub documenti: u64,
    /// The first number.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub primo: String,
    /// The last number.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub ultimo: String,
    /// In how many boxes or envelopes.
    #[serde(default)]
    pub contenitori: u64,
    /// What else the distinta says.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub nota: String,
}

/// Paper that was taken over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Presa {
    /// Its number, `2026/0011`.
    pub numero: String,
    /// Belfiore code of the body.
    pub ente: String,
    /// The day.
    #[serde(with = "crate::fatti::forma::data")]
    pub data: Data,
    /// The hour, `HH:MM`.
    pub ora: String,
    /// Where.
    pub luogo: String,
    /// Who handed it over: name and office.
    pub consegna: [String; 2],
    /// Who took it: name and office.
    pub riceve: [String; 2],
    /// The distinta, as the C.P.L. names it.
    pub distinta: String,
    /// The hash of its file.
    pub sha256: String,
    /// Reservations at the hand-over; empty where there are none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub riserve: String,
    /// What it lists.
    pub voci: Vec<Voce>,
}

/// A difference between the paper and the distinta.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Differenza {
    /// The row of the distinta; 0 where it is about none.
    pub voce: u64,
    /// The act; empty where it is about a number of papers.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub atto: String,
    /// `mancante`, `non_in_distinta`, `diverso`, `illeggibile`, `doppio`.
    pub natura: String,
    /// What differs, in words.
    pub descrizione: String,
}

/// The count of what was really there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Conta {
    /// The day.
    #[serde(with = "crate::fatti::forma::data")]
    pub data: Data,
    /// The hour.
    pub ora: String,
    /// Who counted.
    pub da: String,
    /// How many papers were there, by row of the distinta.
    pub trovati: Vec<u64>,
    /// Papers of no row.
    #[serde(default)]
    pub in_piu: u64,
    /// Where the two differ.
    pub differenze: Vec<Differenza>,
    /// The hash of the file of the count.
    pub sha256: String,
}

/// Paper that went back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Resa {
    /// Belfiore code of the body.
    pub ente: String,
    /// The day.
    #[serde(with = "crate::fatti::forma::data")]
    pub data: Data,
    /// The day the data were entered, where that is known.
    #[serde(with = "crate::fatti::forma::data_opzionale", default, skip_serializing_if = "Option::is_none")]
    pub inseriti: Option<Data>,
    /// How many papers.
    pub documenti: u64,
    /// Whether they are acts with defects (R083).
    pub viziati: bool,
    /// The hash of the list.
    pub sha256: String,
}

/// Paper with all that happened to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pratica {
    /// How it came.
    pub presa: Presa,
    /// Its counts, oldest first.
    pub conte: Vec<Conta>,
    /// What went back.
    pub rese: Vec<Resa>,
}

impl Presa {
    /// How many papers the distinta lists.
    pub fn documenti(&self) -> u64 {
        self.voci.iter().map(|it| it.documenti).sum()
    }

    /// When differences must be reported at the latest: day and hour.
    pub fn entro(&self) -> (Data, &str) {
        (self.data.plus(COUNT_DAYS), &self.ora)
    }

    /// Whole hours left at an instant of the wall clock; below zero past the term.
    pub fn hours_left(&self, data: Data, ora: &str) -> i64 {
        let (day, hour) = self.entro();
        let minutes = i64::from(data.days_until(day)) * 1_440 + minutes(hour) - minutes(ora);
        minutes.div_euclid(60)
    }
}

impl Pratica {
    /// How many papers are still here.
    pub fn held(&self) -> u64 {
        let there = self.conte.last().map_or(self.presa.documenti(), |it| it.trovati.iter().sum::<u64>() + it.in_piu);
        there.saturating_sub(self.rese.iter().map(|it| it.documenti).sum())
    }
}

fn minutes(ora: &str) -> i64 {
    parse_hour(ora).map_or(0, |it| i64::from(it.hm().0) * 60 + i64::from(it.hm().1))
}

/// Reads `HH:MM`.
pub fn parse_hour(text: &str) -> Option<Ora> {
    let (hours, minutes) = text.trim().split_once(':')?;
    let number = |it: &str| it.parse::<u16>().ok().filter(|_| it.len() <= 2 && !it.is_empty());
    Ora::new(number(hours)?, number(minutes)?)
}

/// What the facts of a number are about.
pub fn subject(numero: &str) -> String {
    format!("custodia:{numero}")
}

/// All paper that was taken over, oldest first.
pub fn all(ledger: &Ledger) -> Result<Vec<Pratica>, Error> {
    let mut all = Vec::new();
    for payload in ledger.facts_of(RECEIVED).map_err(Error::Ledger)?.iter().rev() {
        if let Ok(presa) = serde_json::from_str::<Presa>(payload) {
            all.push(open(ledger, presa)?);
        }
    }
    Ok(all)
}

/// The paper of a number.
pub fn find(ledger: &Ledger, numero: &str) -> Result<Option<Pratica>, Error> {
    let known = ledger.facts(&subject(numero), RECEIVED).map_err(Error::Ledger)?;
    known.first().and_then(|it| serde_json::from_str(it).ok()).map(|it| open(ledger, it)).transpose()
}

fn open(ledger: &Ledger, presa: Presa) -> Result<Pratica, Error> {
    let subject = subject(&presa.numero);
    let conte = ledger.facts(&subject, COUNTED).map_err(Error::Ledger)?;
    let rese = ledger.facts(&subject, RETURNED).map_err(Error::Ledger)?;
    Ok(Pratica {
        presa,
        conte: conte.iter().filter_map(|it| serde_json::from_str(it).ok()).collect(),
        rese: rese.iter().filter_map(|it| serde_json::from_str(it).ok()).collect(),
    })
}

/// Records a step; `key` makes it the same one when it comes again.
fn record<T: Serialize>(
    ledger: &mut Ledger,
    numero: &str,
    kind: &str,
    day: Data,
    payload: &T,
    key: &str,
) -> Result<Recorded, Error> {
    let payload = serde_json::to_string(payload).expect("steps are plain data");
    let fact = Fact {
        subject: &subject(numero),
        kind,
        instant: &clock::now(),
        payload: &payload,
        day: Some(&day.to_string()),
        key: Some(key),
    };
    let recorded = ledger.record_all(&[fact]).map_err(Error::Ledger)?;
    Ok(recorded[0])
}

/// What came of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fatto {
    /// The number of the paper.
    pub numero: String,
    /// The documents that were written.
    pub files: Vec<PathBuf>,
    /// Whether the step was known already.
    pub noto: bool,
    /// Whether the document's model is not approved, so that it says BOZZA.
    pub bozza: bool,
}

/// A file that is not what it should be.
fn wrong(path: &Path, why: impl Into<String>) -> Error {
    let file = path.file_name().map_or(String::new(), |it| it.to_string_lossy().into_owned());
    Error::Results { file, why: why.into() }
}

//! The numbers of reports: one series a body and year, each number given once and kept with the hashes of its files.
//!
//! A report that says the very same again keeps its number and its date. That it was issued is a fact, by which terms
//! on reports are counted.

use serde::Deserialize;
use serde::Serialize;

use crate::domain::data::Data;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::rapporti::Rapporto;
use crate::ledger::Fact;
use crate::ledger::Ledger;
use crate::ledger::Recorded;

/// The fact that a report was issued.
pub const KIND: &str = "rapporto-emesso";

/// A report as the ledger remembers it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Emissione {
    /// Its number, `2026/0007`.
    pub numero: String,
    /// What kind it is.
    pub tipo: String,
    /// Its title.
    pub titolo: String,
    /// What it is about, in words.
    pub periodo: String,
    /// The instant it was made.
    pub generato: String,
    /// The hash of all that it says.
    pub contenuto: String,
    /// Name and hash of its files.
    pub file: Vec<(String, String)>,
}

/// What the facts about reports of a body and year are about.
pub fn subject(ente: &str, anno: i32) -> String {
    format!("rapporto:{ente}:{anno:04}")
}

/// The reports of a body that were issued in a year, oldest first.
pub fn issued(ledger: &Ledger, ente: &str, anno: i32) -> Result<Vec<Emissione>, Error> {
    let facts = ledger.facts(&subject(ente, anno), KIND).map_err(Error::Ledger)?;
    Ok(facts.iter().filter_map(|it| serde_json::from_str(it).ok()).collect())
}

/// The report that said the very same, of this year or of the last.
pub(super) fn find(ledger: &Ledger, rapporto: &Rapporto, contents: &str) -> Result<Option<Emissione>, Error> {
    let anno = rapporto.giorno().anno();
    for anno in [anno, anno - 1] {
        let known = issued(ledger, &rapporto.ente, anno)?.into_iter().find(|it| it.contenuto == contents);
        if known.is_some() {
            return Ok(known);
        }
    }
    Ok(None)
}

/// The next number of the series.
pub(super) fn next(ledger: &Ledger, rapporto: &Rapporto) -> Result<String, Error> {
    let anno = rapporto.giorno().anno();
    let given = issued(ledger, &rapporto.ente, anno)?;
    let last = given.iter().filter_map(|it| it.numero.split_once('/')?.1.parse::<u32>().ok()).max();
    Ok(format!("{anno:04}/{:04}", last.unwrap_or(0) + 1))
}

/// Records that a report was issued; whether the number was still free.
pub(super) fn record(
    ledger: &mut Ledger,
    rapporto: &Rapporto,
    contents: &str,
    hashes: &[(String, String)],
) -> Result<bool, Error> {
    let emissione = Emissione {
        numero: rapporto.numero.clone(),
        tipo: rapporto.tipo.clone(),
        titolo: rapporto.titolo.clone(),
        periodo: rapporto.periodo.clone(),
        generato: rapporto.generato.clone(),
        contenuto: contents.to_owned(),
        file: hashes.to_vec(),
    };
    let payload = serde_json::to_string(&emissione).expect("numbers and hashes are plain text");
    let day: Data = rapporto.giorno();
    let fact = Fact {
        subject: &subject(&rapporto.ente, day.anno()),
        kind: KIND,
        instant: &clock::now(),
        payload: &payload,
        day: Some(&day.to_string()),
        key: Some(&rapporto.numero),
    };
    let recorded = ledger.record_all(&[fact]).map_err(Error::Ledger)?;
    Ok(recorded.iter().all(|it| !matches!(it, Recorded::Differs(_))))
}

//! The book of certified addresses: what public lists and the recipients themselves said, and who goes by it.
//!
//! It is kept in the ledger, as facts about a fiscal code whose subject is `rubrica:` and a SHA-256 over a key of the
//! ledger and the code, and whose payload holds the answer: list, day, reference, addresses, or none. So it survives a
//! crash and serves several processes as every fact does; a recipient is looked up by an index, whatever the book holds;
//! and retention destroys the payload, after which the chain proves that something was known of somebody, and not of whom.
//! The key is drawn once and is the payload of a fact itself: without it nobody can try codes against the subjects in
//! reports, roots and copies; destroyed, it makes all of them strangers. Whoever reads the ledger with its key can try
//! codes, as they can read its acts.
//!
//! Nothing is edited: a later answer of a list stands in for the earlier one, an answer without addresses included. Trial
//! and real addresses have different subjects, and neither sees the other.

use std::fmt;

use serde::Deserialize;
use serde::Serialize;

use crate::domain::data::Data;
use crate::domain::soggetto::Registro;
use crate::fatti::forma;
use crate::flussi::domicili::Voce;
use crate::hash::Hasher;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::ledger::Fact;
use crate::ledger::Ledger;
use crate::ledger::Recorded;

pub mod chiede;
pub mod dichiara;
pub mod elenchi;
pub mod importa;
pub mod scelta;
pub mod smista;

pub use smista::Rubrica;

/// What every subject of the book begins with.
const SUBJECT: &str = "rubrica:";
/// What the key is about.
const KEY_SUBJECT: &str = "rubrica";
/// The kind of the fact that holds the key.
const KEY: &str = "rubrica-chiave";
/// The kind of an answer.
pub const KIND: &str = "domicilio";
/// How many answers are recorded in one transaction.
const AT_ONCE: usize = 500;

/// An answer of a list about a code, or what its holder declared.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Detta {
    /// The number of its fact; later ones of the same day count.
    #[serde(skip)]
    pub numero: u64,
    /// The list, in the word of lots.
    #[serde(rename = "elenco", with = "parola")]
    pub registro: Registro,
    /// The day of the extraction, or of the declaration.
    #[serde(with = "forma::data")]
    pub giorno: Data,
    /// What the extraction is known by at the list.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub riferimento: String,
    /// How an address was declared.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub modo: String,
    /// The addresses; none where the list has none, or a declaration was taken back.
    pub voci: Vec<Voce>,
}

impl fmt::Debug for Detta {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Detta({} {}: {:?})", self.registro.as_str(), self.giorno, self.voci)
    }
}

/// The word of a list in a fact.
mod parola {
    use serde::Deserialize;
    use serde::Deserializer;
    use serde::Serializer;
    use serde::de::Error;

    use crate::domain::soggetto::Registro;

    pub fn serialize<S: Serializer>(it: &Registro, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(it.as_str())
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Registro, D::Error> {
        let text = String::deserialize(from)?;
        Registro::parse(&text).ok_or_else(|| D::Error::custom("not a list of addresses"))
    }
}

/// The key by which codes become subjects. `{:?}` does not show it.
#[derive(Clone)]
pub struct Chiave(String);

impl fmt::Debug for Chiave {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

impl Chiave {
    /// The key of a ledger; none where it has no book.
    pub fn known(ledger: &Ledger) -> Result<Option<Self>, Error> {
        // Two processes may have drawn one each: the first counts for both.
        Ok(ledger.facts(KEY_SUBJECT, KEY)?.into_iter().next().map(Self))
    }

    /// The key of a ledger, drawn where there is none.
    pub fn take(ledger: &mut Ledger) -> Result<Self, Error> {
        if let Some(it) = Self::known(ledger)? {
            return Ok(it);
        }
        // One that was destroyed has its place: codes are strangers to it for ever.
        let place = (ledger.about(KEY_SUBJECT)?.len() + 1).to_string();
        let drawn = ledger.draw()?;
        let payload = serde_json::to_string(&drawn).expect("a text is plain data");
        let fact = Fact {
            subject: KEY_SUBJECT,
            kind: KEY,
            instant: &clock::now(),
            payload: &payload,
            day: None,
            key: Some(&place),
        };
        ledger.record(&fact)?;
        Ok(Self::known(ledger)?.expect("it was recorded, by us or by another"))
    }

    /// What facts about a code are about.
    pub fn subject(&self, prova: bool, codice: &str) -> String {
        format!("{SUBJECT}{}{}", if prova { "prova:" } else { "" }, self.print(codice.as_bytes()))
    }

    /// A fingerprint that nobody makes without the key.
    fn print(&self, bytes: &[u8]) -> String {
        let mut hasher = Hasher::default();
        hasher.part(self.0.as_bytes());
        hasher.part(bytes);
        hasher.hex()
    }
}

/// What the book holds of each of these codes, oldest first.
pub fn load(ledger: &Ledger, chiave: &Chiave, prova: bool, codici: &[&str]) -> Result<Vec<Vec<Detta>>, Error> {
    let mut each = Vec::with_capacity(codici.len());
    for codice in codici {
        let mut all = Vec::new();
        for it in ledger.about(&chiave.subject(prova, codice))? {
            let Some(payload) = it.payload.filter(|_| it.kind == KIND) else { continue };
            let number = it.number;
            // What is wrong with it is said without its words: they are about a person.
            let wrong = |cause: serde_json::Error| Error::Fact {
                number,
                why: format!("line {} column {}", cause.line(), cause.column()),
            };
            all.push(Detta { numero: number, ..serde_json::from_str(&payload).map_err(wrong)? });
        }
        each.push(all);
    }
    Ok(each)
}

/// Records answers about codes; what the book has is not recorded again, whatever file it comes in.
pub fn record(ledger: &mut Ledger, prova: bool, dette: &[(String, Detta)]) -> Result<Vec<Recorded>, Error> {
    let chiave = Chiave::take(ledger)?;
    let mut recorded = Vec::with_capacity(dette.len());
    let instant = clock::now();
    for piece in dette.chunks(AT_ONCE) {
        let rows: Vec<[String; 4]> = piece.iter().map(|(codice, it)| row(&chiave, prova, codice, it)).collect();
        let facts: Vec<Fact<'_>> = rows
            .iter()
            .map(|[subject, payload, day, key]| Fact {
                subject,
                kind: KIND,
                instant: &instant,
                payload,
                day: Some(day),
                key: Some(key),
            })
            .collect();
        recorded.extend(ledger.record_all(&facts)?);
    }
    Ok(recorded)
}

/// Subject, payload, day and key of an answer.
fn row(chiave: &Chiave, prova: bool, codice: &str, it: &Detta) -> [String; 4] {
    let payload = serde_json::to_string(it).expect("an answer is plain data");
    // By which reference it was asked does not make it another answer.
    let same = Detta { riferimento: String::new(), ..it.clone() };
    let same = serde_json::to_vec(&same).expect("an answer is plain data");
    let key = format!("{}:{}:{}", it.registro.as_str(), it.giorno, &chiave.print(&same)[..24]);
    [chiave.subject(prova, codice), payload, it.giorno.to_string(), key]
}

/// The codes of a recipient, as the book knows them.
pub fn codes<'a>(codice_fiscale: &'a str, partita_iva: &'a str) -> Vec<&'a str> {
    let piva = partita_iva.strip_prefix("IT").unwrap_or(partita_iva);
    let mut all: Vec<&str> = [codice_fiscale, piva].into_iter().filter(|it| !it.is_empty()).collect();
    all.dedup();
    all
}

//! Questions to the public lists of certified addresses and their answers (art. 6-bis, 6-ter, 6-quater CAD).
//!
//! Every list has its own form; all of them are read into [`Risposta`]s. What an answer says of a code is kept whole, also
//! addresses that are of no use to us: which of them serves is the book's to say, not the reader's.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;
use serde::Serialize;

use crate::domain::data::Data;
use crate::domain::fiscale;
use crate::domain::fiscale::Verdict;
use crate::domain::soggetto;
use crate::fatti::forma;
use crate::flussi::tabella::Riga;

pub mod inad;
pub mod inipec;
pub mod ipa;

/// What an address is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Natura {
    /// Chosen by its holder for everything.
    Personale,
    /// Of a company.
    Impresa,
    /// Of a public body.
    Ente,
    /// Of an office of a public body.
    Ufficio,
    /// Bound to a profession.
    Professionale,
}

impl Natura {
    /// Reads the word of tables.
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text.trim().to_lowercase().as_str() {
            "personale" => Self::Personale,
            "impresa" => Self::Impresa,
            "ente" => Self::Ente,
            "ufficio" => Self::Ufficio,
            "professionale" => Self::Professionale,
            _ => return None,
        })
    }
}

/// An address in an answer.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Voce {
    /// The address.
    pub indirizzo: String,
    /// What it is for.
    pub natura: Natura,
    /// The day on which it ends, or ended; it is not used from that day on.
    #[serde(with = "forma::data_opzionale", default, skip_serializing_if = "Option::is_none")]
    pub fino: Option<Data>,
}

impl fmt::Debug for Voce {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Voce({:?})", self.natura)
    }
}

/// What a list says of a code: no address where it has none.
#[derive(Clone, PartialEq, Eq)]
pub struct Risposta {
    /// The rows that say it, from 1; of a table the header is row 1.
    pub righe: Vec<u32>,
    /// The fiscal code.
    pub codice: String,
    /// The addresses.
    pub voci: Vec<Voce>,
    /// Addresses that are none, or whose end cannot be read: why, by row.
    pub guaste: Vec<(u32, &'static str)>,
}

impl fmt::Debug for Risposta {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Risposta({:?}: {:?})", self.righe, self.voci)
    }
}

/// A file of answers, read: each row is in one of the answers, or broken.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Letta {
    /// How many rows it has.
    pub righe: u64,
    /// What it says, in the order of its first rows.
    pub risposte: Vec<Risposta>,
    /// Rows that say nothing of anybody, and why.
    pub rotte: Vec<(u32, &'static str)>,
}

impl Letta {
    /// Adds what a row says of a code.
    fn add(&mut self, riga: u32, codice: &str, voci: impl IntoIterator<Item = Result<Voce, &'static str>>) {
        self.righe += 1;
        let codice = fiscale::normalize(codice);
        if codice.is_empty() {
            return self.rotte.push((riga, "senza-codice"));
        }
        if !matches!(fiscale::judge(&codice), Verdict::Valid(_)) {
            return self.rotte.push((riga, "codice-non-valido"));
        }
        let mut risposta = Risposta { righe: vec![riga], codice, voci: Vec::new(), guaste: Vec::new() };
        for voce in voci {
            match voce {
                Ok(voce) => risposta.voci.push(voce),
                Err(why) => risposta.guaste.push((riga, why)),
            }
        }
        self.risposte.push(risposta);
    }

    /// Adds a row that cannot be read.
    fn refuse(&mut self, riga: u32, why: &'static str) {
        self.righe += 1;
        self.rotte.push((riga, why));
    }

    /// Puts together what several rows say of one code.
    #[must_use]
    pub fn merged(mut self) -> Self {
        let mut place: BTreeMap<String, usize> = BTreeMap::new();
        let mut all: Vec<Risposta> = Vec::with_capacity(self.risposte.len());
        for it in self.risposte {
            match place.get(&it.codice) {
                Some(&at) => {
                    let first: &mut Risposta = &mut all[at];
                    first.righe.extend(it.righe);
                    first.guaste.extend(it.guaste);
                    let new: Vec<Voce> = it.voci.into_iter().filter(|voce| !first.voci.contains(voce)).collect();
                    first.voci.extend(new);
                }
                None => {
                    place.insert(it.codice.clone(), all.len());
                    all.push(it);
                }
            }
        }
        self.risposte = all;
        self
    }
}

/// An address, if it is one.
fn voce(indirizzo: &str, natura: Natura, fino: Option<Data>) -> Result<Voce, &'static str> {
    let indirizzo = indirizzo.trim();
    match soggetto::is_mailbox(indirizzo) {
        true => Ok(Voce { indirizzo: indirizzo.to_owned(), natura, fino }),
        false => Err("indirizzo-non-valido"),
    }
}

/// Reads rows of a table of answers: `codice`, `indirizzo`, and where there are such columns `esito` (`trovato`,
/// `assente`), `natura`, `fino`. What has no `natura` has that of the list.
pub fn read_table(righe: &[Riga], rotte: &[(u32, &'static str)], natura: Natura) -> Letta {
    let mut letta = Letta::default();
    for (riga, why) in rotte {
        letta.refuse(*riga, why);
    }
    for it in righe {
        let (indirizzo, esito) = (it.testo("indirizzo").trim(), it.testo("esito").trim());
        let is_absent = match esito {
            "assente" => true,
            "trovato" => false,
            "" => indirizzo.is_empty(),
            _ => {
                letta.refuse(it.riga, "esito-sconosciuto");
                continue;
            }
        };
        let said = match it.testo("natura").trim() {
            "" => Some(natura),
            word => Natura::parse(word),
        };
        let one = match said {
            _ if it.illeggibili().next().is_some() => Err("scadenza-illeggibile"),
            None => Err("natura-sconosciuta"),
            Some(natura) => voce(indirizzo, natura, it.data("fino")),
        };
        letta.add(it.riga, it.testo("codice"), (!is_absent).then_some(one));
    }
    letta.merged()
}

/// The values of a JSON file of answers: one value, or one a line.
fn values(bytes: &[u8]) -> Result<Vec<serde_json::Value>, String> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let all = serde_json::Deserializer::from_slice(bytes).into_iter::<serde_json::Value>();
    // The reader quotes nothing of what it read: line and column say enough.
    all.map(|it| it.map_err(|cause| format!("non è JSON: riga {}, colonna {}", cause.line(), cause.column()))).collect()
}

/// The elements of a value that may be one, a list, or an object that holds the list under one of these names.
fn elements<'a>(value: &'a serde_json::Value, names: &[&str]) -> Vec<&'a serde_json::Value> {
    let list = names.iter().find_map(|name| value.get(name)).unwrap_or(value);
    list.as_array().map_or_else(|| vec![list], |it| it.iter().collect())
}

/// A text of an object; empty where there is none.
fn text<'a>(value: &'a serde_json::Value, name: &str) -> &'a str {
    value.get(name).and_then(serde_json::Value::as_str).unwrap_or_default()
}

/// The day of an instant as lists write it, `2026-03-10T09:00:00Z`, or of a day alone.
fn day(text: &str) -> Option<Data> {
    Data::parse(text.get(..10)?)
}

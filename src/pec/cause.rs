//! Whose fault it was that a message was not delivered: the profile `pec/<name>.toml`.
//!
//! If it was the recipient's, the act is served on paper with the dossier of art. 5 c. 3 DM 18/12/2017; otherwise by c. 4.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::pec::daticert::Daticert;
use crate::pec::daticert::Tipo;

/// Whose fault it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Causa {
    /// The recipient's: a mailbox that is full, closed, or no longer theirs.
    Destinatario,
    /// Any other.
    Altra,
}

impl Causa {
    /// The word for it in lists and in `--json`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Destinatario => "destinatario",
            Self::Altra => "altra",
        }
    }
}

/// What providers say, and whose fault it then was.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cause {
    /// Version of the form.
    pub schema: u32,
    /// First day it is good for; empty for always.
    pub valido_dal: String,
    /// Last day it is good for; empty where it still is.
    pub valido_al: String,
    /// By whom and when it was held against real receipts; empty where nobody has.
    pub verificato: String,
    /// By the code at the head of `errore-esteso`: it goes before.
    pub codici: BTreeMap<String, Causa>,
    /// What a code is called in lists and reports.
    pub nomi: BTreeMap<String, String>,
    /// By the word of `errore`.
    pub errori: BTreeMap<String, Causa>,
    /// The codes by which a notice of delay says that the time is over.
    pub definitivi: Vec<String>,
}

impl Cause {
    /// Whose fault it was; `None` where nothing failed.
    pub fn of(&self, it: &Daticert) -> Option<Causa> {
        match it.tipo {
            Tipo::NonAccettazione | Tipo::RilevazioneVirus => Some(Causa::Altra),
            Tipo::ErroreConsegna | Tipo::PreavvisoErroreConsegna => {
                let by_code = self.codici.get(code(it)).or_else(|| self.errori.get(&it.errore));
                Some(by_code.copied().unwrap_or(Causa::Altra))
            }
            Tipo::Accettazione | Tipo::PresaInCarico | Tipo::AvvenutaConsegna | Tipo::PostaCertificata => None,
        }
    }

    /// What the cause is called; empty where it has no name.
    pub fn name(&self, it: &Daticert) -> &str {
        self.nomi.get(code(it)).map_or("", String::as_str)
    }

    /// Whether a failure is for good by what it says of itself: a notice of delay comes after twelve hours and after
    /// twenty-four, under the same name.
    pub fn is_final(&self, it: &Daticert) -> bool {
        match it.tipo {
            Tipo::NonAccettazione | Tipo::ErroreConsegna => true,
            Tipo::PreavvisoErroreConsegna => self.definitivi.iter().any(|code_| code_ == code(it)),
            _ => false,
        }
    }
}

/// The code at the head of what the provider says (RFC 3463): `5.1.1`.
fn code(it: &Daticert) -> &str {
    let text = it.errore_esteso.trim_start();
    let end = text.find(|it: char| !it.is_ascii_digit() && it != '.').unwrap_or(text.len());
    text[..end].trim_end_matches('.')
}

//! Mailboxes that are not used until a person says so: their provider does not know us any more, or refuses all that we
//! hand it.

use serde::Deserialize;
use serde::Serialize;

use crate::jobs::Error;
use crate::jobs::pec::registro;
use crate::ledger::Ledger;

/// The fact that a mailbox is not used until a person says so.
const SOSPESA: &str = "pec-sospesa";
/// The fact that a person said so.
const RIPRESA: &str = "pec-ripresa";
/// Why, where the provider refuses one message after another; else it is the code with which it refused our password.
const RIFIUTI: &str = "rifiuti";

/// Why a mailbox is not used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sospesa {
    /// Its provider refuses name or password, with this code: trying on would lock it. It is not read either.
    Credenziali(String),
    /// Its provider refuses one message after another. It is read all the same.
    Rifiuti,
}

impl Sospesa {
    /// The word for it, for the sentence that says so.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Credenziali(_) => "sospesa",
            Self::Rifiuti => RIFIUTI,
        }
    }
}

/// As the ledger has it.
#[derive(Debug, Serialize, Deserialize)]
struct Voce {
    motivo: String,
}

/// Why a mailbox is not used; `None` where it is.
pub fn of(ledger: &Ledger, casella: &str) -> Result<Option<Sospesa>, Error> {
    let facts = ledger.about(&registro::mailbox(casella)).map_err(Error::Ledger)?;
    let last = facts.iter().rev().find(|it| it.kind == SOSPESA || it.kind == RIPRESA);
    let Some(it) = last.filter(|it| it.kind == SOSPESA) else { return Ok(None) };
    let read = it.payload.as_deref().and_then(|it| serde_json::from_str::<Voce>(it).ok());
    Ok(Some(match read.map_or_else(String::new, |it| it.motivo) {
        it if it == RIFIUTI => Sospesa::Rifiuti,
        code => Sospesa::Credenziali(code),
    }))
}

/// Uses a mailbox no more.
pub fn suspend(ledger: &mut Ledger, casella: &str, why: &Sospesa) -> Result<(), Error> {
    let motivo = match why {
        Sospesa::Credenziali(code) => code.clone(),
        Sospesa::Rifiuti => RIFIUTI.to_string(),
    };
    registro::note(ledger, registro::mailbox(casella), SOSPESA, &Voce { motivo }, (None, None)).map(drop)
}

/// Uses it again; false where it was not suspended.
pub fn resume(ledger: &mut Ledger, casella: &str, da: &str) -> Result<bool, Error> {
    if of(ledger, casella)?.is_none() {
        return Ok(false);
    }
    registro::note(ledger, registro::mailbox(casella), RIPRESA, &serde_json::json!({ "da": da }), (None, None))
}

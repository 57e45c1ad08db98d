//! Whoever reads personal data of the ledger leaves a line in its log of accesses.

use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::fascicoli::Chiave;
use crate::ledger::Ledger;
use crate::ledger::accessi::Accesso;

/// Who it was, where neither the call nor the machine says it.
pub const UNKNOWN: &str = "sconosciuto";

/// Leaves the line: who, with which verb, about which act or which question, and how many rows came out.
pub fn note(
    ledger: &mut Ledger,
    persona: &str,
    verbo: &str,
    atto: Option<&Chiave>,
    domanda: &str,
    righe: u64,
) -> Result<(), Error> {
    let accesso = Accesso {
        istante: clock::now(),
        persona: persona.to_string(),
        verbo: verbo.to_string(),
        atto: atto.map(Chiave::subject),
        domanda: domanda.to_string(),
        righe,
    };
    ledger.access(&accesso).map_err(Error::Ledger)
}

//! How many rows became what; the numbers always sum to what came in.

use std::collections::BTreeMap;

/// The counts of a lot.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Conti {
    /// Rows of acts: `atti` + `scartati`.
    pub righe: u64,
    /// Acts with at least one recipient to whom they go by post or certified mail.
    pub atti: u64,
    /// Rows of acts that are not one of `atti`.
    pub scartati: u64,
    /// Rows of recipients: `plichi` + `pec` + `trattenuti` + `destinatari_scartati`.
    pub destinatari: u64,
    /// Recipients to whom a plico goes.
    pub plichi: u64,
    /// Recipients who are reached by certified mail.
    pub pec: u64,
    /// Recipients held, by reason.
    pub trattenuti: BTreeMap<&'static str, u64>,
    /// Recipients that cannot be reached, or whose act is not printed.
    pub destinatari_scartati: u64,
    /// Rilievi that keep a row from being used.
    pub rilievi_blocca: u64,
    /// Rilievi that only say something.
    pub rilievi_avvisa: u64,
    /// The rows of each input file, in the order of the inputs.
    pub file: Vec<ContiFile>,
}

/// The rows of one input file: `righe` = `usate` + `in_rilievo`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ContiFile {
    /// The file.
    pub file: String,
    /// Its rows, without header and blank lines.
    pub righe: u64,
    /// Rows that were used.
    pub usate: u64,
    /// Rows that were not; each has a rilievo that says why.
    pub in_rilievo: u64,
}

impl Conti {
    /// All recipients held.
    pub fn tutti_trattenuti(&self) -> u64 {
        self.trattenuti.values().sum()
    }

    /// Whether something in the lot needs a person's eye.
    pub fn has_doubts(&self) -> bool {
        self.rilievi_blocca + self.rilievi_avvisa > 0
    }

    /// Gives what was neither used nor held its place, once everything has been read.
    pub(super) fn close(&mut self) {
        let left = |all: u64, placed: u64| all.checked_sub(placed).expect("each row is placed at most once");
        self.scartati = left(self.righe, self.atti);
        self.destinatari_scartati = left(self.destinatari, self.plichi + self.pec + self.tutti_trattenuti());
        for file in &mut self.file {
            file.usate = left(file.righe, file.in_rilievo);
        }
    }
}

//! What proves an outcome, and what of it is there: the completeness of SEND's postal products.

use crate::domain::carta::Kind;
use crate::domain::esito::Esito;

/// For each beginning of a code what must be there; of the cards of one entry any is enough.
const NEEDED: [(&str, &[&[Kind]]); 14] = [
    ("RECAG001", &[AR]),
    ("RECAG002", &[AR]),
    ("RECAG003", &[PLICO]),
    ("RECAG005", &[AR, NOTICE]),
    ("RECAG006", &[AR, NOTICE]),
    ("RECAG007", &[AR, NOTICE, PLICO]),
    ("RECAG008", &[PLICO]),
    ("RECAG010", &[NOTICE]),
    ("RECAG012", &[AR, NOTICE]),
    ("RECRN001", &[AR]),
    ("RECRN002", &[PLICO]),
    ("RECRN003", &[AR]),
    ("RECRN004", &[PLICO]),
    ("RECRN005", &[PLICO]),
];

const AR: &[Kind] = &[Kind::Ar, Kind::ArOrd];
const PLICO: &[Kind] = &[Kind::Plico];
const NOTICE: &[Kind] = &[Kind::Arcad, Kind::Cad];

/// What proves an outcome.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Evidence {
    /// The cards that are there.
    pub present: Vec<Kind>,
    /// What is still to come; any card of an entry is enough.
    pub missing: Vec<Vec<Kind>>,
}

impl Evidence {
    /// Sets what is there against what an outcome needs.
    pub fn of(esito: Option<Esito>, cards: impl Iterator<Item = Kind>) -> Self {
        let mut present: Vec<Kind> = cards.collect();
        present.sort_unstable();
        present.dedup();
        let needed = esito.and_then(|it| NEEDED.iter().find(|(code, _)| it.codice().starts_with(code)));
        let is_missing = |kinds: &&&[Kind]| !kinds.iter().any(|it| present.contains(it));
        let missing = needed.iter().flat_map(|it| it.1.iter()).filter(is_missing).map(|it| it.to_vec()).collect();
        Self { present, missing }
    }

    /// Whether nothing is missing.
    pub fn is_complete(&self) -> bool {
        self.missing.is_empty()
    }
}

//! Files that go with an act.

/// A file of the lot that belongs to an act; one row of `allegati.csv`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allegato {
    /// IMMAGINE, DICHIARAZIONE, … as the lot gives it.
    pub tipo: String,
    /// Path relative to `allegati/`, with `/`.
    pub nome_file: String,
}

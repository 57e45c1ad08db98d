//! Files that go with an act.

/// A file of the lot that belongs to an act; one row of `allegati.csv`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allegato {
    /// IMMAGINE, DICHIARAZIONE, … as the lot gives it.
    pub tipo: String,
    /// Path relative to `allegati/`, with `/`.
    pub nome_file: String,
    /// The hash of its bytes as the lot gives it, in lower case; empty where it gives none.
    pub sha256: String,
    /// The recipient whom alone it is for; everyone where none is named.
    pub destinatario: Option<u32>,
}

impl Allegato {
    /// Whether a recipient gets it.
    pub fn is_for(&self, progressivo: u32) -> bool {
        self.destinatario.is_none_or(|it| it == progressivo)
    }

    /// Whether it is of a kind, however that is written.
    pub fn is_of(&self, tipo: &str) -> bool {
        self.tipo.trim().eq_ignore_ascii_case(tipo.trim())
    }
}

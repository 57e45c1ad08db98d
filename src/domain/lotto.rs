//! A lot: what a command hands over in one go.

use crate::domain::data::Data;

/// What the lot's acts are for; column `tipo_lotto`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TipoLotto {
    /// All by post.
    Postale,
    /// By certified mail where there is an address.
    Pec,
    /// By bailiffs.
    Messi,
    /// Abroad, by post.
    Estero,
    /// Certified mail where there is an address, post elsewhere.
    Misto,
}

impl TipoLotto {
    /// Every value, in the order of the declaration.
    pub const ALL: [Self; 5] = [Self::Postale, Self::Pec, Self::Messi, Self::Estero, Self::Misto];

    /// Reads the code of the lot, in any case of letters.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        Self::ALL.into_iter().find(|it| it.as_str().eq_ignore_ascii_case(text))
    }

    /// The code as lots and records carry it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Postale => "POSTALE",
            Self::Pec => "PEC",
            Self::Messi => "MESSI",
            Self::Estero => "ESTERO",
            Self::Misto => "MISTO",
        }
    }
}

/// The head of a lot; `lotto.csv`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lotto {
    /// Belfiore code of the body.
    pub codice_ente: String,
    /// The C.P.L.'s number of the lot, e.g. `2026/0042`.
    pub numero: String,
    /// What the acts are for.
    pub tipo: TipoLotto,
    /// Day of creation: the lot's date where nobody gives another.
    pub data_creazione: Data,
    /// Day it came in, where the head says so.
    pub data_ricezione: Option<Data>,
    /// `CDS` or `EXTRA`.
    pub registro: String,
    /// A trial lot: its approvals may come from a file beside it.
    pub prova: bool,
}

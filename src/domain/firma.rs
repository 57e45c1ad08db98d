//! What a signature under something received is worth.

/// What a signature is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Firma {
    /// Whole; by a certificate of an authority that is trusted, where any were given.
    Valida,
    /// The content is not what was signed, or the signature does not cover it, or it cannot be checked.
    Alterata,
    /// Whole, and its certificate leads to none of the authorities that are trusted.
    NonAttendibile,
    /// There is none.
    Assente,
}

impl Firma {
    /// The word for it in lists and in `--json`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Valida => "valid",
            Self::Alterata => "tampered",
            Self::NonAttendibile => "untrusted",
            Self::Assente => "absent",
        }
    }
}

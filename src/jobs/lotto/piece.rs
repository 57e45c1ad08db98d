//! A piece: one act for one recipient, waiting on disk for its print.

use crate::domain::soggetto::Destinatario;
use crate::intake::riga::Gruppo;
use crate::jobs::lotto::gruppo;

/// The product by which a piece is posted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Prodotto {
    /// Judicial act, within Italy.
    Ag,
    /// Registered with advice of receipt, abroad.
    Estero,
}

impl Prodotto {
    /// The word of files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ag => "AG",
            Self::Estero => "ESTERO",
        }
    }

    fn of(destinatario: &Destinatario) -> Self {
        if destinatario.indirizzo.is_abroad() { Self::Estero } else { Self::Ag }
    }
}

/// A piece.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pezzo {
    /// The product by which it is posted.
    pub prodotto: Prodotto,
    /// Which recipient of the act it is for.
    pub progressivo: u32,
    /// The rows of the act.
    pub gruppo: Gruppo,
}

/// What ends a text inside a key: sorts before every letter, so that `A` comes before `AB`.
const END: u8 = 0;

/// What begins so, goes on with these texts and ends with which recipient of the act it is.
fn key(begin: &[u8], texts: [&str; 3], destinatario: &Destinatario) -> Vec<u8> {
    let mut key = begin.to_vec();
    for text in texts {
        key.extend(text.bytes().filter(|it| *it != END));
        key.push(END);
    }
    key.extend_from_slice(&destinatario.progressivo.to_be_bytes());
    key
}

impl Pezzo {
    /// The place of a piece in the order of print: product, country, CAP, act, recipient.
    pub(super) fn key(id: &str, destinatario: &Destinatario) -> Vec<u8> {
        let texts = [destinatario.indirizzo.nazione.as_str(), &destinatario.indirizzo.cap, id];
        key(&[Prodotto::of(destinatario) as u8], texts, destinatario)
    }

    /// Reads a piece back from its key and its rows; `None` where they are none.
    pub(super) fn decode(key: &[u8], rows: &[u8]) -> Option<Self> {
        let (texts, progressivo) = key.split_last_chunk::<4>()?;
        let (&prodotto, texts) = texts.split_first()?;
        let id = texts.split(|it| *it == END).nth(2)?;
        Some(Self {
            prodotto: if prodotto == Prodotto::Ag as u8 { Prodotto::Ag } else { Prodotto::Estero },
            progressivo: u32::from_be_bytes(*progressivo),
            gruppo: gruppo(std::str::from_utf8(id).ok()?, rows),
        })
    }
}

/// An act for one recipient, waiting on disk for its certified message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recapito {
    /// Whom it is for: the same for the same address and the same person.
    pub chi: Vec<u8>,
    /// The act and which of its recipients.
    pub pezzo: Pezzo,
}

impl Recapito {
    /// Its place in order: address and codice fiscale, so that what one message may carry stands together; act, recipient.
    pub(super) fn key(id: &str, destinatario: &Destinatario) -> Vec<u8> {
        let code =
            [&destinatario.codice_fiscale, &destinatario.partita_iva].map(|it| it.reveal().trim().to_uppercase());
        let code = code.into_iter().find(|it| !it.is_empty()).unwrap_or_default();
        key(&[], [destinatario.pec.reveal().to_lowercase().as_str(), &code, id], destinatario)
    }

    /// Reads one back from its key and its rows; `None` where they are none.
    pub(super) fn decode(key: &[u8], rows: &[u8]) -> Option<Self> {
        let (texts, progressivo) = key.split_last_chunk::<4>()?;
        let mut texts = texts.split(|it| *it == END);
        let (address, code, id) = (texts.next()?, texts.next()?, texts.next()?);
        Some(Self {
            chi: [address, code].join(&END),
            pezzo: Pezzo {
                prodotto: Prodotto::Ag,
                progressivo: u32::from_be_bytes(*progressivo),
                gruppo: gruppo(std::str::from_utf8(id).ok()?, rows),
            },
        })
    }
}

//! Everything machine-readable on the paper, written and read in the same file.
//!
//! A symbol is a grid of modules or a row of bars, never points or pixels, and never holds its quiet
//! zone: the press draws it at whatever size the model asks. No floats: a module is dark or light.
#![forbid(clippy::float_arithmetic)]

pub mod attempt;
pub mod avviso;
pub mod bollettino;
pub mod code128;
pub mod code39;
pub mod datamatrix;
pub mod epc;
pub mod fit;
pub mod itf;
mod picture;
pub mod qr;
pub mod raccomandata;
pub mod s10;
pub mod segno;
mod symbol;

use std::fmt;

use crate::codes::picture::Picture;

pub use crate::codes::symbol::{Bars, Matrix, Symbol};

/// What a code on the paper says, as the plichi file names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// Where a sheet belongs.
    Segno,
    /// The number of the act.
    Atto,
    /// The registered number of the envelope.
    Piego,
    /// The registered number of its advice of receipt.
    Ar,
    /// The payment code of a pagoPA notice.
    AvvisoQr,
    /// The postal payment code of a pagoPA notice.
    AvvisoDm,
    /// The payment code of a postal slip, as bars.
    BollettinoC128,
    /// The payment code of a postal slip, as a matrix.
    BollettinoDm,
    /// A credit transfer for payers abroad.
    EpcQr,
    /// Inserter marks: strokes, not a symbol.
    Omr,
}

impl Kind {
    /// Every kind, in the order of the contract.
    pub const ALL: [Self; 10] = [
        Self::Segno,
        Self::Atto,
        Self::Piego,
        Self::Ar,
        Self::AvvisoQr,
        Self::AvvisoDm,
        Self::BollettinoC128,
        Self::BollettinoDm,
        Self::EpcQr,
        Self::Omr,
    ];

    /// The name used in the plichi file.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Segno => "segno",
            Self::Atto => "atto",
            Self::Piego => "piego",
            Self::Ar => "ar",
            Self::AvvisoQr => "avviso_qr",
            Self::AvvisoDm => "avviso_dm",
            Self::BollettinoC128 => "bollettino_c128",
            Self::BollettinoDm => "bollettino_dm",
            Self::EpcQr => "epc_qr",
            Self::Omr => "omr",
        }
    }

    /// Reads the name back.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }

    /// The symbology this kind is printed in. (An AR that travels abroad is Code 39 instead.)
    pub fn symbology(self) -> Symbology {
        match self {
            Self::Segno | Self::AvvisoDm | Self::BollettinoDm => Symbology::DataMatrix,
            Self::AvvisoQr | Self::EpcQr => Symbology::QrCode,
            Self::Atto | Self::BollettinoC128 => Symbology::Code128,
            Self::Piego | Self::Ar => Symbology::Itf,
            Self::Omr => Symbology::None,
        }
    }

    /// Whether the payload names a person, so that a file may only hold its hash.
    pub fn names_person(self) -> bool {
        matches!(self, Self::AvvisoDm | Self::EpcQr)
    }

    /// Writes a payload in the symbol this kind is bound to, in its size where the norm fixes one.
    pub fn encode(self, payload: &str) -> Result<Symbol, Error> {
        match self {
            Self::Segno => datamatrix::encode(payload, datamatrix::Shape::Square24).map(Symbol::Matrix),
            Self::BollettinoDm => datamatrix::encode(payload, datamatrix::Shape::Rect16x48).map(Symbol::Matrix),
            // Version 4, M: pagoPA, "Avviso di pagamento", codice QR.
            Self::AvvisoQr => qr::encode(payload, qr::Size::Version4).map(Symbol::Matrix),
            _ => encode(self.symbology(), payload),
        }
    }
}

/// How a payload becomes modules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Symbology {
    /// Data Matrix ECC 200, ISO/IEC 16022.
    DataMatrix,
    /// QR code, ISO/IEC 18004.
    QrCode,
    /// Code 128, ISO/IEC 15417.
    Code128,
    /// Interleaved 2 of 5, ISO/IEC 16390.
    Itf,
    /// Code 39, ISO/IEC 16388.
    Code39,
    /// Marks that are no symbol.
    None,
}

impl Symbology {
    /// Every symbology, in the order of the contract.
    pub const ALL: [Self; 6] = [Self::DataMatrix, Self::QrCode, Self::Code128, Self::Itf, Self::Code39, Self::None];

    /// The name used in the plichi file.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::DataMatrix => "DataMatrix",
            Self::QrCode => "QRCode",
            Self::Code128 => "Code128",
            Self::Itf => "ITF",
            Self::Code39 => "Code39",
            Self::None => "none",
        }
    }

    /// Reads the name back.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|symbology| symbology.as_str() == name)
    }
}

impl fmt::Display for Symbology {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Why a payload has no symbol. It never quotes the payload, which may name a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The symbology has no code for a character.
    #[error("cannot write character {position} of the payload as {symbology}")]
    Character {
        /// What was being written.
        symbology: Symbology,
        /// Which character, from 1.
        position: usize,
    },
    /// The payload does not fit, or is not of a length the symbology can hold.
    #[error("cannot write {length} characters as {symbology}")]
    Length {
        /// What was being written.
        symbology: Symbology,
        /// How many characters the payload has.
        length: usize,
    },
    /// Marks are drawn by the press, not encoded.
    #[error("cannot write a symbol without a symbology")]
    NoSymbology,
}

/// Checks that every character of a payload has a code.
fn check_characters(symbology: Symbology, payload: &str, has_code: impl Fn(char) -> bool) -> Result<(), Error> {
    match payload.chars().position(|ch| !has_code(ch)) {
        Some(index) => Err(Error::Character { symbology, position: index + 1 }),
        None => Ok(()),
    }
}

/// Writes a payload as the smallest symbol of a symbology.
///
/// Codes whose size is fixed by a norm go through [`Kind::encode`].
pub fn encode(symbology: Symbology, payload: &str) -> Result<Symbol, Error> {
    match symbology {
        Symbology::DataMatrix => datamatrix::encode(payload, datamatrix::Shape::Square).map(Symbol::Matrix),
        Symbology::QrCode => qr::encode(payload, qr::Size::Smallest).map(Symbol::Matrix),
        Symbology::Code128 => code128::encode(payload).map(Symbol::Bars),
        Symbology::Itf => itf::encode(payload).map(Symbol::Bars),
        Symbology::Code39 => code39::encode(payload).map(Symbol::Bars),
        Symbology::None => Err(Error::NoSymbology),
    }
}

/// Reads the one symbol in a crop of grey pixels, row by row, 0 black and 255 white.
///
/// The crop holds the whole symbol upright with at least a module of white around it. A clean print is
/// read by sampling the grid; anything worse goes through slower and more patient detectors.
pub fn decode(symbology: Symbology, grey: &[u8], width: usize, height: usize) -> Option<String> {
    let picture = Picture::new(grey, width, height)?;
    match symbology {
        Symbology::DataMatrix => datamatrix::decode(&picture),
        Symbology::QrCode => qr::decode(&picture),
        Symbology::Code128 => code128::decode(&picture),
        Symbology::Itf => itf::decode(&picture),
        Symbology::Code39 => code39::decode(&picture),
        Symbology::None => None,
    }
}

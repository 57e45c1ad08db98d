//! Pages into sheets, plichi and batches; codes and marks; distinte, manifest and control files; and a batch
//! read back.
//!
//! One writer per batch: pieces are never merged, fonts and page furniture are written once, and the same
//! pieces in the same order give the same bytes.

pub mod allegato;
pub mod banner;
pub mod batch;
pub mod busta;
pub mod conforme;
pub mod control;
pub mod dpart;
pub mod draw;
pub mod fields;
pub mod file;
pub mod firmato;
pub mod font;
pub mod icc;
pub mod imbustatrice;
pub mod immagini;
pub mod list;
pub mod manifest;
pub mod marks;
pub mod mm;
pub mod ops;
pub mod piece;
pub mod print;
pub mod readback;
pub mod rules;
pub mod vettore;
pub mod xmp;

use std::io;

/// What can go wrong while printing. Texts never quote what is printed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The model draws something that this press does not print.
    #[error("the model uses {0}, which the press does not print")]
    Unsupported(&'static str),
    /// A character that no font of the model has.
    #[error("a character that no font of the model can draw")]
    NoGlyph,
    /// A code has no box in the model, or does not fit it.
    #[error("code `{kind}` has no box in the model where it fits")]
    NoBox {
        /// The code's kind.
        kind: &'static str,
    },
    /// A code's payload cannot be encoded.
    #[error("cannot encode code `{kind}`")]
    Code {
        /// The code's kind.
        kind: &'static str,
        /// Why.
        source: crate::codes::Error,
    },
    /// A font cannot be cut down.
    #[error("cannot embed font `{0}`")]
    Font(String),
    /// The batch file cannot be written.
    #[error("cannot write the batch")]
    Write(#[source] io::Error),
}

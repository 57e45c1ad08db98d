//! Lays records out with a model: values in, pages out.
//!
//! The only room that knows the typesetter. The press sees its pages through [`pages`] and its fonts through
//! [`face::Face`]. A layout with a warning, or with a glyph that no font has, is an error and never a page.

pub mod carta;
pub mod copy;
pub mod engine;
pub mod ente;
pub mod esame;
pub mod face;
pub mod form;
pub mod lettera;
pub mod libro;
pub mod modello;
pub mod pages;
pub mod record;
pub mod scritta;
pub mod testi;

/// What can go wrong while laying out. Texts never quote the record.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A part of the model cannot be used at all.
    #[error("model: {0}")]
    Model(String),
    /// The typesetter refused or warned.
    #[error("layout at `{place}`: {message}")]
    Layout {
        /// Virtual path in the model.
        place: String,
        /// The typesetter's sentence.
        message: String,
    },
}

//! What comes back on paper: scans into readings, readings into outcomes, outcomes into tables and facts.
//!
//! The work is in two halves. Reading a content ([`leggi`]) finds its cards, their codes and the profile that fits, and
//! keeps that beside the image as received. Concluding ([`concludi`]) puts the sides together, ties the cards to what
//! was sent, reads the zones of each piece within the days that are possible for it, and writes the tables. Either can
//! be stopped at any instant and begun again.

pub mod abbina;
pub mod cartella;
pub mod concludi;
pub mod conferma;
pub mod documenti;
pub mod esame;
pub mod faccia;
pub mod giudica;
pub mod inviati;
pub mod leggi;
pub mod possibile;
pub mod profili;
pub mod registra;
pub mod tavole;

/// The file of the sentences of doubts and anomalies.
pub const SENTENCES: &str = "scansione";

//! What comes back on paper: scans into readings, readings into outcomes, outcomes into tables and facts.
//!
//! The work is in two halves. Reading a content ([`leggi`]) finds its cards, their codes and the profile that fits, and
//! keeps that beside the image as received. Concluding ([`concludi`]) puts the sides together, ties the cards to what
//! was sent, reads the zones of each piece within the days that are possible for it, and writes the tables. Either can
//! be stopped at any instant and begun again.

use std::path::PathBuf;

use crate::domain::data::Data;

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

/// Where it is looked up what was sent.
#[derive(Debug, Clone)]
pub enum Fonte {
    /// The ledger.
    Registro {
        /// Its trial acts, or else its real ones.
        prova: bool,
    },
    /// A list that stands in for it, and the manifests of rendered lots.
    Elenchi {
        /// The list.
        inviati: Option<PathBuf>,
        /// The lots.
        lotti: Vec<PathBuf>,
    },
}

/// How scans are read.
#[derive(Debug, Clone)]
pub struct Options {
    /// The folder of the results.
    pub out: PathBuf,
    /// The profiles of cards that are named; none for all.
    pub cards: Vec<String>,
    /// Where it is looked up what was sent.
    pub fonte: Fonte,
    /// The box of the paper; empty for none.
    pub scatola: String,
    /// The physical lot of the box.
    pub lotto_fisico: String,
    /// What all of them are, where they are no cards.
    pub tipo: String,
    /// The day of the scans.
    pub oggi: Data,
    /// Threads that read; 0 for one a core.
    pub threads: usize,
}

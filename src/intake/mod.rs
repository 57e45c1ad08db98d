//! Reads a lot into acts.
//!
//! A lot is never refused because of one bad row: every row is used or has a [`rilievi::Rilievo`] that says
//! why not, and the two sum to the rows of each file. Bytes become records ([`table`]), records become rows
//! in the plain form ([`riga`]), and the rows of one act become the act ([`atto::read`]). The shell brings
//! the bytes, and brings the rows of one act together.

mod allegati;
pub mod atto;
mod campi;
pub mod encoding;
mod importi;
mod lettura;
pub mod line;
mod nominativo;
pub mod paesi;
mod pagamenti;
pub mod piano;
pub mod regole;
pub mod riga;
mod rilevazioni;
pub mod rilievi;
mod ripetizioni;
mod soggetti;
pub mod table;
pub mod tariffa;
pub mod tracciato;
pub mod value;
mod verbale;
mod violazioni;
pub mod xml;

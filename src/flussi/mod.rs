//! What is exchanged with other bases and offices, byte by byte; each format is written and read in the same file.
//!
//! Values in, values out: a record that cannot be read is a value with its reason, never a stop.

pub mod anagrafe;
pub mod confronto;
pub mod domicili;
pub mod esiti_ruolo;
pub mod fisso;
pub mod gestionale;
pub mod neutro;
pub mod noleggio;
pub mod pagamenti;
pub mod posizioni;
pub mod punti;
pub mod ritorni;
pub mod ruolo;
pub mod sincro;
pub mod soggetti;
pub mod tabella;
pub mod targhe;
pub mod tracciato290;
pub mod tracciato450;
pub mod versamento;
pub mod xml;

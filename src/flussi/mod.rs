//! What is exchanged with other bases and offices, byte by byte; each format is written and read in the same file.
//!
//! Values in, values out: a record that cannot be read is a value with its reason, never a stop.

pub mod esiti_ruolo;
pub mod fisso;
pub mod pagamenti;
pub mod ruolo;
pub mod tracciato290;
pub mod tracciato450;

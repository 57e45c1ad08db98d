//! The service levels of a contract: how long things may take, what being late costs, what is billed.
//!
//! A [`caso::Caso`] is one thing that a rule of the [`contratto::Contratto`] measures: it began on a day and ended on
//! another, or is open. Clocks, tolerance, penalties, the bimester's threshold and the billing follow from cases and
//! from the contract alone; where the cases come from is in [`fatti`] (what the ledger knows) and with the tickets
//! (what people do).

pub mod bimestri;
pub mod caso;
pub mod contratto;
pub mod fatti;
pub mod fattura;
pub mod penali;

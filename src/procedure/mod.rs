//! Facts about an act → its state, its dates, the sums due, the next steps. Pure: no clock, no disk.
//!
//! [`fascicolo::fold`] is the only judge of what facts mean. The order in which facts arrive never matters, a
//! withdrawn fact is as if it had never been, and every answer names the rule and the facts it came from.

mod contraddizioni;
mod denaro;
mod destinatari;
pub mod fascicolo;
pub mod livelli;
mod notifica;
pub mod ordine;
pub mod passi;
mod quadro;
pub mod racconto;
mod rate;
pub mod regole;
mod ricorsi;
pub mod situazione;
mod termini;

//! The service of certified mail: acts of a lot become signed messages, messages leave, and what comes back becomes facts.
//!
//! A message is written, signed and kept before its first byte leaves, and every step of it is a fact of its own, so that
//! whoever is killed in between leaves behind what is certain and what is not. What may have left is never sent again
//! blindly: a receipt settles it, or a person does.

pub mod archivio;
pub mod caselle;
pub mod cerca;
pub mod dossier;
pub mod esame;
pub mod prepara;
pub mod raccogli;
pub mod registro;
pub mod riprova;
pub mod risposte;
pub mod rubrica;
pub mod sospese;
pub mod spedisci;
pub mod su_carta;
pub mod versa;

pub use esame::Esame;
pub use esame::Esaminato;

//! Certified mail (PEC): bytes of a message into what it is, whether it is what its provider signed, and what it says.
//!
//! A receipt is believed in this order: its signature is held against what it covers and against the authorities that
//! are trusted, at the time that it gives; then `daticert.xml`, which lies inside what was signed, says what happened.
//! Headers and the text for people lie outside, or are for people, and decide nothing: where they say otherwise, the
//! message is for a person. No network, no disk, no clock.

pub mod busta;
pub mod cades;
pub mod cause;
pub mod daticert;
pub mod fiducia;
pub mod giudizio;
pub mod messaggio;
pub mod stato;

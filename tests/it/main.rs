//! One test binary; each file is a room.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![expect(clippy::disallowed_methods, reason = "tests lay out lots and read their own switch")]

mod allegati;
/// Models of cards, and the profiles by which they are read.
mod carte;
/// Advices of receipt that the sender prints.
mod cartoline;
mod cli;
mod codes;
mod compose;
mod conforme;
mod copies;
mod damage;
mod domain;
mod fogli;
/// The short way to a page.
mod form;
mod harness;
mod intake;
mod killed;
// The carrier's lists, their totals and boxes, and the lot's report.
mod liste;
mod operazioni;
mod press;
mod profili;
mod registro;
mod render;
mod renderers;
mod requisiti;
mod sample;
mod tidy;
mod verapdf;
mod verify;
mod workshop;

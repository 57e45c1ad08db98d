//! One test binary; each file is a room.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod codes;
mod damage;
mod domain;
mod harness;
mod intake;
mod sample;

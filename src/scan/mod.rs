//! Reads what comes back: a picture of a card into its codes, its zones and what they say together.
//!
//! Pictures, profiles and possible days in, readings out: no disk, no ledger, no clock. Whatever is not certain is
//! said so, with the crop that it was read from; nothing is guessed. The files stand in the order of the work:
//! [`bed`] finds the cards of a page, [`codes`] reads what is machine-readable on it ([`regions`] say where, [`bars`]
//! and [`modules`] read one, [`filters`] make it better), [`registration`] lays a card's profile onto it ([`template`]
//! is what can be found, [`sight`] finds it roughly, [`fitting`] exactly), [`marks`] tells ink from paper, [`ticks`],
//! [`ink`], [`mod@print`], [`postmark`] and [`days`] read its [`zones`] ([`names`] says what each is
//! about), [`agreement`] weighs what they say of a day, [`outcome`] what the card says as a whole. Of a card that has no
//! profile yet, [`draft`] proposes one by its [`lines`].

pub mod agreement;
pub mod bars;
pub mod bed;
pub mod codes;
pub mod days;
pub mod draft;
pub mod filters;
pub mod fitting;
pub mod ink;
pub mod lines;
pub mod marks;
pub mod modules;
pub mod names;
pub mod outcome;
pub mod postmark;
pub mod print;
pub mod reader;
pub mod regions;
pub mod registration;
pub mod sight;
pub mod template;
pub mod ticks;
pub mod zones;

//! What was read from a zone of a card: a value, how sure it is, what else it may be, and the crop it came from.

use crate::domain::data::Data;
use crate::raster::Grey;

/// A zone as it was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The zone's name in the profile.
    pub name: String,
    /// What it says.
    pub value: Value,
    /// How sure that is, from 0 to 1; a rank, not a probability.
    pub confidence: f64,
    /// What else it may say, best first, with how sure that is.
    pub alternatives: Vec<(String, f64)>,
    /// What it was read from, upright, with something around it.
    pub crop: Grey,
}

/// What a zone says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A box: ticked or not; `None` where that is in doubt.
    Tick(Option<bool>),
    /// A signature: there or not; `None` where that is in doubt.
    Ink(Option<bool>),
    /// Words or digits; empty where nothing could be read.
    Text(String),
    /// A day; `None` where it is empty or in doubt ([`Reading::alternatives`] has the possible ones).
    Day(Option<Data>),
}

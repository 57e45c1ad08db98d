//! Values about people, which no log line or panic can print.

use std::fmt;

/// A value about a person. `{:?}` prints `…`, so no log line or panic can leak it.
#[derive(Clone, PartialEq, Eq, Default, PartialOrd, Ord)]
pub struct Riservato<T>(T);

impl<T> Riservato<T> {
    /// Wraps a value about a person.
    pub fn new(value: T) -> Self {
        Self(value)
    }

    /// The value itself, for print and comparison; never for a message.
    pub fn reveal(&self) -> &T {
        &self.0
    }
}

impl<T> fmt::Debug for Riservato<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

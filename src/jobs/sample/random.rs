//! Chance that repeats itself: the same seed draws the same lot, on any machine.
//!
//! Integers only (no float, no clock), and a stream of its own for every act, so that act 5,000 is the
//! same whether the lot has 5,000 acts or 100,000.

use crate::maker::chance::Chance;

/// A stream of pseudo-random numbers, in the measures of lots.
#[derive(Debug, Clone)]
pub(super) struct Random(Chance);

impl Random {
    /// The stream number `stream` of `seed`.
    pub(super) fn new(seed: u64, stream: u64) -> Self {
        Self(Chance::new(seed, stream))
    }

    /// A number from 0 to `bound - 1`; 0 for an empty range.
    pub(super) fn below(&mut self, bound: u32) -> u32 {
        self.0.below(bound)
    }

    /// A number from `low` to `high`, both included.
    pub(super) fn between(&mut self, low: u32, high: u32) -> u32 {
        low + self.below(high - low + 1)
    }

    /// A place in a list of `len` items.
    pub(super) fn place(&mut self, len: usize) -> usize {
        let bound = u32::try_from(len).expect("our lists are short");
        usize::try_from(self.below(bound)).expect("a u32 fits a usize")
    }

    /// Whether something happens that happens `per_10_000` times in 10,000.
    pub(super) fn happens(&mut self, per_10_000: u32) -> bool {
        self.below(10_000) < per_10_000
    }

    /// One item of a list that is not empty.
    pub(super) fn pick<T: Copy>(&mut self, items: &[T]) -> T {
        self.0.pick(items)
    }

    /// An item of a list that is not empty, as often as its weight says.
    pub(super) fn weighted<T: Copy>(&mut self, items: &[(T, u32)]) -> T {
        self.0.weighted(items)
    }

    /// A text of `len` characters out of `alphabet` (ASCII).
    pub(super) fn text(&mut self, alphabet: &str, len: usize) -> String {
        let bytes = alphabet.as_bytes();
        (0..len).map(|_| char::from(self.pick(bytes))).collect()
    }
}

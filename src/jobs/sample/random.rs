//! Chance that repeats itself: the same seed draws the same lot, on any machine.
//!
//! Integers only (no float, no clock), and a stream of its own for every act, so that act 5,000 is the
//! same whether the lot has 5,000 acts or 100,000.

/// A stream of pseudo-random numbers (splitmix64).
#[derive(Debug, Clone)]
pub(super) struct Random {
    state: u64,
}

impl Random {
    /// The stream number `stream` of `seed`.
    pub(super) fn new(seed: u64, stream: u64) -> Self {
        let mut random = Self { state: seed ^ 0x5DEE_CE66_D1CE_4E5B };
        // Neighbouring streams must not begin alike: the stream is mixed in after one full round.
        random.state = random.next() ^ stream.wrapping_mul(0xD6E8_FEB8_6659_FD93);
        random.next();
        random
    }

    /// The next 64 bits.
    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut word = self.state;
        word = (word ^ (word >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        word ^ (word >> 31)
    }

    /// A number from 0 to `bound - 1`; 0 for an empty range.
    pub(super) fn below(&mut self, bound: u32) -> u32 {
        let word = u128::from(self.next());
        u32::try_from((word * u128::from(bound)) >> 64).expect("a product by a u32 shifted by 64 bits fits a u32")
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
        items[self.place(items.len())]
    }

    /// An item of a list that is not empty, as often as its weight says.
    pub(super) fn weighted<T: Copy>(&mut self, items: &[(T, u32)]) -> T {
        let total = items.iter().map(|(_, weight)| weight).sum();
        let mut left = self.below(total);
        for (item, weight) in items {
            if left < *weight {
                return *item;
            }
            left -= weight;
        }
        items[items.len() - 1].0
    }

    /// A text of `len` characters out of `alphabet` (ASCII).
    pub(super) fn text(&mut self, alphabet: &str, len: usize) -> String {
        let bytes = alphabet.as_bytes();
        (0..len).map(|_| char::from(self.pick(bytes))).collect()
    }
}

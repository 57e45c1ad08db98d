//! Chance that repeats itself on any machine: sums, products and roots only, no function of the platform.

use std::f64::consts::PI;
use std::f64::consts::TAU;

/// A stream of pseudo-random numbers (splitmix64).
#[derive(Debug, Clone)]
pub struct Chance {
    state: u64,
}

impl Chance {
    /// The stream number `stream` of `seed`.
    pub fn new(seed: u64, stream: u64) -> Self {
        let mut chance = Self { state: seed ^ 0x5DEE_CE66_D1CE_4E5B };
        // Neighbouring streams must not begin alike: the stream is mixed in after one full round.
        chance.state = chance.word() ^ stream.wrapping_mul(0xD6E8_FEB8_6659_FD93);
        chance.word();
        chance
    }

    /// The next 64 bits.
    pub fn word(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        mixed(self.state)
    }

    /// A number from 0 to `bound - 1`; 0 for an empty range.
    pub fn below(&mut self, bound: u32) -> u32 {
        let word = u128::from(self.word());
        u32::try_from((word * u128::from(bound)) >> 64).expect("a product by a u32 shifted by 64 bits fits a u32")
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&mut self, low: i32, high: i32) -> i32 {
        let span = u32::try_from(high - low + 1).expect("the higher number comes second");
        low + i32::try_from(self.below(span)).expect("our ranges are short")
    }

    /// A fraction from 0 to 1, the latter excluded.
    pub fn unit(&mut self) -> f64 {
        (self.word() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A number from `low` to `high`.
    pub fn within(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.unit()
    }

    /// A number around zero, its square around one: the sum of twelve fractions.
    pub fn bell(&mut self) -> f64 {
        (0..12).map(|_| self.unit()).sum::<f64>() - 6.0
    }

    /// Whether something happens that happens `per_mille` times in a thousand.
    pub fn happens(&mut self, per_mille: u32) -> bool {
        self.below(1000) < per_mille
    }

    /// One item of a list that is not empty.
    pub fn pick<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.below(u32::try_from(items.len()).expect("our lists are short")) as usize]
    }

    /// An item of a list that is not empty, as often as its weight says.
    pub fn weighted<T: Copy>(&mut self, items: &[(T, u32)]) -> T {
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
}

fn mixed(mut word: u64) -> u64 {
    word = (word ^ (word >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    word = (word ^ (word >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    word ^ (word >> 31)
}

/// A smooth landscape between 0 and 1 whose hills are about as wide as `cell`.
#[derive(Debug, Clone, Copy)]
pub struct Hills {
    seed: u64,
    cell: f64,
}

impl Hills {
    /// Another seed, another landscape.
    pub fn new(seed: u64, cell: f64) -> Self {
        Self { seed: mixed(seed.wrapping_add(0x9E37_79B9_7F4A_7C15)), cell }
    }

    /// Its height at a place.
    pub fn height(&self, x: f64, y: f64) -> f64 {
        let (x, y) = (x / self.cell, y / self.cell);
        let (column, row) = (x.floor(), y.floor());
        let (dx, dy) = (eased(x - column), eased(y - row));
        let (column, row) = (column as i64, row as i64);
        let upper = self.corner(column, row) * (1.0 - dx) + self.corner(column + 1, row) * dx;
        let lower = self.corner(column, row + 1) * (1.0 - dx) + self.corner(column + 1, row + 1) * dx;
        upper * (1.0 - dy) + lower * dy
    }

    fn corner(&self, column: i64, row: i64) -> f64 {
        let place =
            (column as u64).wrapping_mul(0x8CB9_2BA7_2F3D_8DD7) ^ (row as u64).wrapping_mul(0xD6E8_FEB8_6659_FD93);
        (mixed(self.seed ^ place) >> 40) as f64 / (1_u64 << 24) as f64
    }
}

fn eased(part: f64) -> f64 {
    part * part * (3.0 - 2.0 * part)
}

/// The sine and the cosine of an angle in radians, to some 1e-9.
pub fn sin_cos(angle: f64) -> (f64, f64) {
    (sine(angle), sine(angle + PI / 2.0))
}

fn sine(angle: f64) -> f64 {
    let mut x = angle - (angle / TAU).round() * TAU;
    // Folded into the quarter where the series is short.
    if x > PI / 2.0 {
        x = PI - x;
    } else if x < -PI / 2.0 {
        x = -PI - x;
    }
    let square = x * x;
    // The terms of the series, from the smallest.
    let divisors = [210.0, 156.0, 110.0, 72.0, 42.0, 20.0, 6.0];
    x * divisors.iter().fold(1.0, |sum, it| 1.0 - square / it * sum)
}

/// How heavy each neighbour weighs in a blur, the middle first; they and their mirror images sum to one.
pub fn bell_weights(sigma: f64) -> Vec<f64> {
    let reach = (sigma * 3.0).ceil() as usize;
    let mut weights: Vec<f64> = (0..=reach).map(|at| shrunk((at * at) as f64 / (2.0 * sigma * sigma))).collect();
    let total = weights[0] + 2.0 * weights[1..].iter().sum::<f64>();
    weights.iter_mut().for_each(|it| *it /= total);
    weights
}

/// `1 / e^x` for a number that is not negative.
fn shrunk(x: f64) -> f64 {
    // (1 - y + y²/2 - …) of a small part of it, squared back.
    let part = x / 64.0;
    let small = 1.0 / (1.0 + part * (1.0 + part / 2.0 * (1.0 + part / 3.0 * (1.0 + part / 4.0))));
    (0..6).fold(small, |power, _| power * power)
}

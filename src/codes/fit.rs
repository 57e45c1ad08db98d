//! Bars that no threshold parts any more: each character the pattern that fits best.
//!
//! A blurred or coarsely scanned symbol still is the sum of its bars. Knowing where it begins and ends, every character
//! has its place, and comparing that place with all characters as they would look, blurred alike, tells them apart long
//! after single bars have run together. How well the best one fits, and by how much it beats the second, is told too.

use std::sync::LazyLock;

use crate::codes::Symbology;
use crate::codes::code128;
use crate::codes::itf;

/// Samples of the profile to a module.
pub const SAMPLES: usize = 8;
/// How far a character may lie from where it is expected, in samples.
const STRAY: i64 = 3;
/// How much the symbol may be blurred: half the width of a box that is applied twice, in samples.
const BLURS: [usize; 4] = [1, 3, 5, 7];
/// By how much ink may have spread on each side of a bar, in samples.
const SPREADS: [i64; 4] = [-1, 0, 1, 2];

/// What a profile says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fitted {
    /// The text.
    pub text: String,
    /// Mean square of what is left between the profile and the worst of its characters, in greys.
    pub worst: u32,
    /// By how much of that the second best is worse, where it is least so.
    pub margin: u32,
}

/// How characters look, all of as many modules, for every blur and spread of ink.
struct Alphabet {
    looks: Vec<Vec<Vec<u8>>>,
    modules: usize,
}

static ITF: LazyLock<Alphabet> = LazyLock::new(|| Alphabet::of(&itf::pairs(), itf::PAIR));
static CODE128: LazyLock<Alphabet> = LazyLock::new(|| Alphabet::of(&code128::patterns(), 11));

/// Reads the profile of a whole symbol: [`SAMPLES`] greys a module from the first edge to the last, 0 for bars and 255
/// for spaces as wide as any.
pub fn read(symbology: Symbology, profile: &[u8]) -> Option<Fitted> {
    match symbology {
        Symbology::Itf => read_itf(profile),
        Symbology::Code128 => read_code128(profile),
        _ => None,
    }
}

/// How many modules a symbol of so many characters has.
pub fn modules(symbology: Symbology, characters: usize) -> Option<usize> {
    match symbology {
        Symbology::Itf if characters.is_multiple_of(2) => Some(itf::HEAD + itf::PAIR * characters / 2 + itf::TAIL),
        // As many values as it has, start and check among them.
        Symbology::Code128 => Some(11 * characters + 13),
        _ => None,
    }
}

fn read_itf(profile: &[u8]) -> Option<Fitted> {
    let pairs = (profile.len() / SAMPLES).checked_sub(itf::HEAD + itf::TAIL)? / itf::PAIR;
    let read = ITF.read(profile, itf::HEAD * SAMPLES, pairs)?;
    let text = read.values.iter().map(|it| format!("{it:02}")).collect();
    Some(Fitted { text, worst: read.worst, margin: read.margin })
}

fn read_code128(profile: &[u8]) -> Option<Fitted> {
    let values = (profile.len() / SAMPLES).checked_sub(13)? / 11;
    let read = CODE128.read(profile, 0, values)?;
    let text = code128::text(&read.values)?;
    Some(Fitted { text, worst: read.worst, margin: read.margin })
}

struct Values {
    values: Vec<usize>,
    worst: u32,
    margin: u32,
}

impl Alphabet {
    /// Of patterns: widths of bars and spaces, a bar first.
    fn of(patterns: &[Vec<u8>], modules: usize) -> Self {
        let looks = |(blur, spread)| patterns.iter().map(|it| look(it, blur, spread)).collect();
        let ways = BLURS.into_iter().flat_map(|blur| SPREADS.map(|spread| (blur, spread)));
        Self { looks: ways.map(looks).collect(), modules }
    }

    /// The best characters, for the blur and the spread of ink that fit the whole best.
    fn read(&self, profile: &[u8], from: usize, count: usize) -> Option<Values> {
        let mut best: Option<(u32, &Vec<Vec<u8>>)> = None;
        for looks in &self.looks {
            let quick = self.follow(profile, from, count, looks, 0)?.0;
            if best.is_none_or(|it| quick < it.0) {
                best = Some((quick, looks));
            }
        }
        Some(self.follow(profile, from, count, best?.1, STRAY)?.1)
    }

    /// Character by character, each sought near where the one before it ended; also the sum of what is left.
    fn follow(
        &self,
        profile: &[u8],
        from: usize,
        count: usize,
        looks: &[Vec<u8>],
        stray: i64,
    ) -> Option<(u32, Values)> {
        let length = self.modules * SAMPLES;
        let mut values = Values { values: Vec::with_capacity(count), worst: 0, margin: u32::MAX };
        let (mut at, mut sum) = (i64::try_from(from).ok()?, 0);
        for _ in 0..count {
            let mut scores = vec![(u32::MAX, 0); looks.len()];
            for shift in -stray..=stray {
                let Some(part) = usize::try_from(at + shift).ok().and_then(|at| profile.get(at..at + length)) else {
                    continue;
                };
                for (score, look) in scores.iter_mut().zip(looks) {
                    *score = (*score).min((apart(part, look), shift));
                }
            }
            let (value, (first, shift)) = scores.iter().copied().enumerate().min_by_key(|it| it.1.0)?;
            let second = scores.iter().enumerate().filter(|it| it.0 != value).map(|it| it.1.0).min()?;
            if first == u32::MAX {
                return None;
            }
            values.values.push(value);
            values.worst = values.worst.max(first);
            values.margin = values.margin.min(second.saturating_sub(first));
            sum += first;
            // Half of what it strayed: one that was spoilt must not lead the others astray.
            at += i64::try_from(length).ok()? + shift / 2;
        }
        Some((sum, values))
    }
}

/// Mean square of the difference.
fn apart(part: &[u8], look: &[u8]) -> u32 {
    let sum: u32 = part.iter().zip(look).map(|(a, b)| u32::from(a.abs_diff(*b)).pow(2)).sum();
    sum / u32::try_from(part.len()).unwrap_or(u32::MAX).max(1)
}

/// A pattern as it looks, white before it and a bar after it.
fn look(widths: &[u8], blur: usize, spread: i64) -> Vec<u8> {
    let margin = 3 * SAMPLES;
    let modules: usize = widths.iter().copied().map(usize::from).sum();
    let mut samples = vec![u8::MAX; modules * SAMPLES + 2 * margin];
    let last = samples.len();
    let mut at = margin;
    let mut bar = |from: usize, to: usize| {
        let from = usize::try_from(from as i64 - spread).unwrap_or(0);
        let to = usize::try_from(to as i64 + spread).unwrap_or(0).min(last);
        samples[from.min(to)..to].fill(0);
    };
    for (index, width) in widths.iter().enumerate() {
        let end = at + usize::from(*width) * SAMPLES;
        if index % 2 == 0 {
            bar(at, end);
        }
        at = end;
    }
    if widths.len().is_multiple_of(2) {
        bar(at, at + SAMPLES);
    }
    let soft = boxed(&boxed(&samples, blur), blur);
    soft[margin..soft.len() - margin].to_vec()
}

/// The mean of so many samples on each side.
fn boxed(samples: &[u8], reach: usize) -> Vec<u8> {
    let mean = |at: usize| {
        let some = &samples[at.saturating_sub(reach)..(at + reach + 1).min(samples.len())];
        (some.iter().map(|it| usize::from(*it)).sum::<usize>() / some.len()) as u8
    };
    (0..samples.len()).map(mean).collect()
}

//! What the net says of a strip: which letters stand in it, and how likely each day is.

use crate::domain::data::Data;
use crate::scan::reader::forms;
use crate::scan::reader::net::NAT;

/// Gates, then days, months and last figures of years, each with one more for none.
const GATES: usize = 3;
const DAYS: usize = 32;
const MONTHS: usize = 13;
const YEARS: usize = 11;
/// So many of the likeliest days are spelt letter by letter.
const SPELT: usize = 8;
/// How much lies at least between what is spelt and what is not.
const UNSPELT: f64 = -40.0;

/// What came out for a strip.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The likelihood of each letter, column by column; the first is none.
    letters: Vec<Vec<f64>>,
    day: Vec<f64>,
    month: Vec<f64>,
    year: Vec<f64>,
}

/// How likely days are, as logarithms.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Likelihood {
    /// Which day.
    pub day: Data,
    /// Seen as a whole: day, month and year at once.
    pub whole: f64,
    /// Spelt letter by letter, in whatever form; far below where that was not looked at.
    pub spelt: f64,
}

/// How many numbers a net must give for a column.
pub fn outputs(signs: &str) -> usize {
    1 + signs.len() + GATES + DAYS + MONTHS + YEARS
}

impl Answer {
    /// Makes sense of a net's columns.
    pub fn of(columns: &[Vec<i32>], signs: &str) -> Self {
        let columns: Vec<Vec<f64>> =
            columns.iter().map(|it| it.iter().map(|it| f64::from(*it) / NAT).collect()).collect();
        let symbols = 1 + signs.len();
        let letters = columns.iter().map(|it| likely(&it[..symbols])).collect();
        let weighed = |gate: usize, from: usize, count: usize| {
            let gates: Vec<f64> = columns.iter().map(|it| it[symbols + gate]).collect();
            let shares = likely(&gates);
            let sum = |place: usize| columns.iter().zip(&shares).map(|(it, share)| share * it[from + place]).sum();
            logarithms(&(0..count).map(sum).collect::<Vec<f64>>())
        };
        let from = symbols + GATES;
        Self {
            letters,
            day: weighed(0, from, DAYS),
            month: weighed(1, from + DAYS, MONTHS),
            year: weighed(2, from + DAYS + MONTHS, YEARS),
        }
    }

    /// The letters, as they come.
    pub fn text(&self, signs: &str) -> String {
        let mut text = String::new();
        let mut last = 0;
        for column in &self.letters {
            let best = (0..column.len()).max_by(|a, b| column[*a].total_cmp(&column[*b])).unwrap_or(0);
            if best != last && best > 0 {
                text.extend(signs.chars().nth(best - 1));
            }
            last = best;
        }
        text
    }

    /// How likely it is that no day stands there at all, as a logarithm.
    pub fn none(&self) -> f64 {
        self.day[DAYS - 1] + self.month[MONTHS - 1] + self.year[YEARS - 1]
    }

    fn whole(&self, day: Data) -> f64 {
        let (anno, mese, giorno) = day.ymd();
        let year = anno.rem_euclid(10) as usize;
        self.day[giorno as usize - 1] + self.month[mese as usize - 1] + self.year[year]
    }

    /// How likely each of the possible days is; the likeliest of them are spelt as well.
    pub fn of_days(&self, possible: &[Data], signs: &str) -> Vec<Likelihood> {
        let mut all: Vec<Likelihood> = possible
            .iter()
            .map(|day| Likelihood { day: *day, whole: self.whole(*day), spelt: f64::NEG_INFINITY })
            .collect();
        all.sort_by(|a, b| b.whole.total_cmp(&a.whole).then(a.day.cmp(&b.day)));
        for it in all.iter_mut().take(SPELT) {
            it.spelt = libm::log(self.spelt(it.day, signs).max(f64::MIN_POSITIVE));
        }
        let least = all.iter().take(SPELT).map(|it| it.spelt).fold(0.0, f64::min).min(UNSPELT);
        all.iter_mut().skip(SPELT).for_each(|it| it.spelt = least);
        all
    }

    /// How likely the columns spell a day, in all its forms together.
    fn spelt(&self, day: Data, signs: &str) -> f64 {
        let place = |it: char| 1 + signs.chars().position(|sign| sign == it).unwrap_or(0);
        forms::of(day).iter().map(|it| self.word(&it.chars().map(place).collect::<Vec<_>>())).sum()
    }

    /// How likely the columns spell a word: every way to lay its letters over them, with nothing or the same again
    /// between (connectionist temporal classification).
    fn word(&self, word: &[usize]) -> f64 {
        // Nothing, a letter, nothing, a letter…
        let states = 2 * word.len() + 1;
        let letter = |state: usize| if state % 2 == 0 { 0 } else { word[state / 2] };
        let mut now = vec![0.0; states];
        for (index, column) in self.letters.iter().enumerate() {
            let mut next = vec![0.0; states];
            let seen = states.min(2 * index + 2);
            for state in 0..seen {
                let mut sum: f64 = now[state];
                if index == 0 {
                    sum = if state < 2 { 1.0 } else { 0.0 };
                } else {
                    if state > 0 {
                        sum += now[state - 1];
                    }
                    if state > 2 && state % 2 == 1 && letter(state) != letter(state - 2) {
                        sum += now[state - 2];
                    }
                }
                next[state] = sum * column[letter(state)];
            }
            now = next;
        }
        now[states - 1] + if states > 1 { now[states - 2] } else { 0.0 }
    }
}

/// Likelihoods that add up to one.
fn likely(logits: &[f64]) -> Vec<f64> {
    let most = logits.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let each: Vec<f64> = logits.iter().map(|it| libm::exp(it - most)).collect();
    let total: f64 = each.iter().sum();
    each.into_iter().map(|it| it / total).collect()
}

fn logarithms(logits: &[f64]) -> Vec<f64> {
    let most = logits.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let total: f64 = logits.iter().map(|it| libm::exp(it - most)).sum();
    logits.iter().map(|it| it - most - libm::log(total)).collect()
}

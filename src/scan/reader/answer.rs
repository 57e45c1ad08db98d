//! What the net says of a strip: how likely each day is, and which letters it saw.

use crate::domain::data::Data;
use crate::scan::days;
use crate::scan::days::Scores;
use crate::scan::reader::net::NAT;

/// Gates, then days, months and last figures of years, each with one more for none.
const GATES: usize = 3;
const DAYS: usize = 32;
const MONTHS: usize = 13;
const YEARS: usize = 11;
/// No more than this of a look's lead adds to what it counts beside others.
const CLEAREST: f64 = 4.0;

/// What came out for a strip, as logarithms of how likely it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// What it seems to say, letter by letter: capitals, and `/` for whatever stands between.
    pub text: String,
    day: Vec<f64>,
    month: Vec<f64>,
    year: Vec<f64>,
}

/// How many numbers a net must give for a column.
pub fn outputs(signs: &str) -> usize {
    1 + signs.len() + GATES + DAYS + MONTHS + YEARS
}

impl Answer {
    /// Makes sense of a net's columns: each of day, month and year weighs them by a gate of its own.
    pub fn of(columns: &[Vec<i32>], signs: &str) -> Self {
        let symbols = 1 + signs.len();
        let weighed = |gate: usize, from: usize, count: usize| {
            let gates: Vec<f64> = columns.iter().map(|it| nats(it[symbols + gate])).collect();
            let shares = logarithms(&gates);
            let shares: Vec<f64> = shares.into_iter().map(libm::exp).collect();
            let sum =
                |place: usize| columns.iter().zip(&shares).map(|(it, share)| share * nats(it[from + place])).sum();
            logarithms(&(0..count).map(sum).collect::<Vec<f64>>())
        };
        let from = symbols + GATES;
        let year = weighed(2, from + DAYS + MONTHS, YEARS);
        // Where no year is written, each is as likely as any other.
        let any = year[YEARS - 1] - libm::log((YEARS - 1) as f64);
        Self {
            text: text(columns, signs),
            day: weighed(0, from, DAYS),
            month: weighed(1, from + DAYS, MONTHS),
            year: year[..YEARS - 1].iter().map(|it| sum(&[*it, any])).collect(),
        }
    }

    /// How likely a day is, as a logarithm.
    pub fn of_day(&self, day: Data) -> f64 {
        let (anno, mese, giorno) = day.ymd();
        self.day[giorno as usize - 1] + self.month[mese as usize - 1] + self.year[anno.rem_euclid(10) as usize]
    }

    /// How likely one of the days is, as a logarithm.
    pub fn of_any(&self, days: &[Data]) -> f64 {
        sum(&days.iter().map(|it| self.of_day(*it)).collect::<Vec<f64>>())
    }

    /// How likely the likeliest day of all is, possible or not and whatever its year, as a logarithm.
    pub fn of_likeliest(&self) -> f64 {
        let most = |all: &[f64]| all.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        most(&self.day[..DAYS - 1]) + most(&self.month[..MONTHS - 1])
    }

    /// How far its best day is before the next.
    fn lead(&self, possible: &[Data]) -> f64 {
        let days = possible.iter().map(|it| (*it, self.of_day(*it))).collect();
        Scores { days: days::ranked(days), ..Scores::default() }.margin()
    }
}

/// How likely several looks at the same find each possible day, as logarithms: their mean, in which a look counts as much as
/// it finds the possible days likely at all, and more by a share of how far its best one is before the next.
pub fn together(answers: &[Answer], possible: &[Data], clearly: f64) -> Vec<(Data, f64)> {
    let weight = |it: &Answer| it.of_any(possible) + clearly * it.lead(possible).min(CLEAREST);
    let shares = logarithms(&answers.iter().map(weight).collect::<Vec<f64>>());
    let shares: Vec<f64> = shares.into_iter().map(libm::exp).collect();
    let mean = |day: Data| answers.iter().zip(&shares).map(|(it, share)| share * it.of_day(day)).sum();
    possible.iter().map(|day| (*day, mean(*day))).collect()
}

fn nats(number: i32) -> f64 {
    f64::from(number) / NAT
}

/// The likeliest letter of each column; the same again is the same letter, unless nothing stands between.
fn text(columns: &[Vec<i32>], signs: &str) -> String {
    let signs: Vec<char> = signs.chars().collect();
    let mut text = String::new();
    let mut last = 0;
    for column in columns {
        let best = (0..=signs.len()).rev().max_by_key(|it| column[*it]).unwrap_or(0);
        if best != last && best > 0 {
            text.push(signs[best - 1]);
        }
        last = best;
    }
    text
}

/// Likelihoods that add up to one, as logarithms.
fn logarithms(numbers: &[f64]) -> Vec<f64> {
    let total = sum(numbers);
    numbers.iter().map(|it| it - total).collect()
}

/// The logarithm of the sum of what logarithms stand for.
pub fn sum(logarithms: &[f64]) -> f64 {
    let most = logarithms.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    most + libm::log(logarithms.iter().map(|it| libm::exp(it - most)).sum())
}

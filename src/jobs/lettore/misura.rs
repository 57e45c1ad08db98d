//! What the reader's leads are worth, from days whose truth is known.

use std::collections::BTreeMap;

use crate::domain::data::Data;
use crate::scan::days::Told;
use crate::scan::reader::UNTOLD;
use crate::scan::reader::caution::Caution;
use crate::scan::reader::caution::Kind;
use crate::scan::reader::caution::Worth;

/// At most so many of the days that stand alone may be wrong.
pub const BAR: f64 = 1.0 / 1_000.0;
/// What ships shows half of it on its own sheets: days of one sheet are wrong together, so that other sheets have twice as
/// many wrong ones now and then.
pub const SHIPPED_BAR: f64 = BAR / 2.0;
/// The same of those that count beside another witness.
pub const WITNESS_BAR: f64 = 1.0 / 100.0;
/// And so often those are right that lead by no more than a witness must.
const WITNESS_LEAST: f64 = 0.9;
/// So many confirmed days are needed to measure a kind anew.
pub const ENOUGH: usize = 300;
/// Places at which the measure is kept.
const KNOTS: usize = 24;
/// No lead is as large as this.
const NEVER: f64 = 99.0;

/// A day that was read and whose truth is known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Esito {
    /// How far the likeliest day leads; less than nothing where none could be told.
    pub lead: f64,
    /// Whether it is the one that was meant.
    pub is_right: bool,
}

impl Esito {
    /// What the reader told, held against the day that was meant.
    pub fn of(told: Option<Told>, meant: Data) -> Self {
        Self { lead: told.map_or(UNTOLD, |it| it.lead), is_right: told.is_some_and(|it| it.day == meant) }
    }
}

/// The mean of a Poisson process that gives no more than so many events in one of twenty cases: the one-sided 95 % bound
/// of how many there are.
pub fn bound(events: u64) -> f64 {
    let chance = |mean: f64| {
        let mut term = (-mean).exp();
        let mut sum = term;
        for event in 1..=events {
            term *= mean / event as f64;
            sum += term;
        }
        sum
    };
    let (mut low, mut high) = (0.0, 10.0 + 3.0 * events as f64);
    for _ in 0..60 {
        let middle = (low + high) / 2.0;
        if chance(middle) > 0.05 { low = middle } else { high = middle }
    }
    low
}

/// How many lead by so much at least, and how many of these are wrong.
pub fn accepted(read: &[Esito], lead: f64) -> (u64, u64) {
    let those = read.iter().filter(|it| it.lead >= lead);
    let wrong = those.clone().filter(|it| !it.is_right).count();
    (those.count() as u64, wrong as u64)
}

/// The least lead from which on no more than a share is wrong, by its bound; `None` where that is shown nowhere.
pub fn least_lead(read: &[Esito], bar: f64) -> Option<f64> {
    let mut sorted: Vec<&Esito> = read.iter().filter(|it| it.lead >= 0.0).collect();
    sorted.sort_by(|a, b| b.lead.total_cmp(&a.lead));
    let (mut wrong, mut found) = (0, None);
    for (place, it) in sorted.iter().enumerate() {
        wrong += u64::from(!it.is_right);
        let is_last_of_its_lead = sorted.get(place + 1).is_none_or(|next| next.lead < it.lead);
        if is_last_of_its_lead && bound(wrong) <= bar * (place + 1) as f64 {
            found = Some(it.lead);
        }
    }
    // Rounded up, as the file has it.
    found.map(|it| (it * 100.0).ceil() / 100.0)
}

/// How often days are right, lead by lead and never falling (pool adjacent violators), at a few places.
fn shares(read: &[Esito]) -> (Vec<f64>, Vec<f64>) {
    let mut sorted: Vec<&Esito> = read.iter().filter(|it| it.lead.is_finite() && it.lead >= 0.0).collect();
    sorted.sort_by(|a, b| a.lead.total_cmp(&b.lead));
    let size = sorted.len().div_ceil(KNOTS).max(1);
    // Each pool: the sum of its leads, how many are right, how many there are. One more of each kind is taken as seen, so
    // that nothing is ever certain.
    let mut pools: Vec<(f64, f64, f64)> = Vec::new();
    for part in sorted.chunks(size) {
        let right = part.iter().filter(|it| it.is_right).count() as f64;
        pools.push((part.iter().map(|it| it.lead).sum(), right, part.len() as f64));
        while let [.., before, last] = pools.as_slice()
            && before.1 / before.2 > last.1 / last.2
        {
            let merged = (before.0 + last.0, before.1 + last.1, before.2 + last.2);
            pools.truncate(pools.len() - 2);
            pools.push(merged);
        }
    }
    let round = |it: f64| (it * 10_000.0).round() / 10_000.0;
    let lead = |it: &(f64, f64, f64)| round(it.0 / it.2);
    let share = |it: &(f64, f64, f64)| round((it.1 + 0.5) / (it.2 + 1.0));
    let shares = pools.iter().map(share).scan(0.0_f64, |most, it| {
        *most = most.max(it);
        Some(*most)
    });
    (pools.iter().map(lead).collect(), shares.collect())
}

/// The lead at which days are right so often, between the places where that is known; rounded up as the file has it.
fn reaching(leads: &[f64], shares: &[f64], share: f64) -> Option<f64> {
    let at = shares.iter().position(|it| *it >= share)?;
    let lead = match at.checked_sub(1) {
        None => leads[0],
        Some(before) => {
            let part = (share - shares[before]) / (shares[at] - shares[before]);
            leads[before] + part * (leads[at] - leads[before])
        }
    };
    Some((lead * 100.0).ceil() / 100.0)
}

/// The measure of a reader that ships, on days whose truth is known.
pub fn measure(read: &BTreeMap<Kind, Vec<Esito>>) -> Caution {
    Caution(read.iter().map(|(kind, read)| (*kind, worth(read, SHIPPED_BAR))).collect())
}

/// What leads are worth on days of one kind, of which no more than a share may be wrong alone. That the days are an
/// installation's own it does not say.
fn worth(read: &[Esito], bar: f64) -> Worth {
    let (vantaggi, giuste) = shares(read);
    let on_the_whole = least_lead(read, WITNESS_BAR).unwrap_or(NEVER);
    let just_there = reaching(&vantaggi, &giuste, WITNESS_LEAST).unwrap_or(NEVER);
    let testimone = on_the_whole.max(just_there);
    let da_sola = least_lead(read, bar).map(|it| it.max(testimone));
    Worth { misurate: read.len() as u64, vantaggi, giuste, testimone, da_sola, confermata: false }
}

/// What an installation makes of its own confirmed days beside the measure that ships: kinds with too few of them keep
/// the shipped one, and no threshold falls below the shipped one.
pub fn tuned(shipped: &Caution, read: &BTreeMap<Kind, Vec<Esito>>) -> Caution {
    let mut out = shipped.clone();
    for (kind, read) in read.iter().filter(|it| it.1.len() >= ENOUGH) {
        let (mut own, known) = (worth(read, BAR), shipped.0.get(kind));
        own.testimone = own.testimone.max(known.map_or(NEVER, |it| it.testimone));
        let shown = known.and_then(|it| it.da_sola);
        let alone = own.da_sola.map(|it| it.max(shown.unwrap_or(0.0)).max(own.testimone));
        // At the higher of the leads it must hold as well.
        own.confermata = alone.is_some_and(|lead| {
            let (count, wrong) = accepted(read, lead);
            bound(wrong) <= BAR * count as f64
        });
        own.da_sola = alone.or(shown.map(|it| it.max(own.testimone)));
        out.0.insert(*kind, own);
    }
    out
}

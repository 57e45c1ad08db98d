//! An instant as receipts and flows write it, as day and hour of the clock of Europe/Rome.

use crate::domain::data::Data;
use crate::domain::data::Ora;
use crate::domain::data::Weekday;

/// Minutes of an hour and of a day.
const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;

/// The civil day and the hour in Rome of an ISO 8601 instant with its offset: `2026-10-12T22:30Z`,
/// `2026-10-13 00:30:15.250+02:00`. `None` where it cannot be read, or has no offset: it might then be any hour.
pub fn rome(text: &str) -> Option<(Data, Ora)> {
    let (day, rest) = text.trim().split_at_checked(10)?;
    let rest = rest.strip_prefix(['T', 't', ' '])?;
    let at = rest.find(['Z', 'z', '+', '-'])?;
    let (time, offset) = rest.split_at(at);
    let minutes = epoch().days_until(Data::parse(day)?);
    civil(i64::from(minutes) * DAY + minute_of_day(time)? - offset_minutes(offset)?)
}

/// The civil day and the hour in Rome, by the minutes since 1970 in UTC; `None` beyond the years that a [`Data`] knows.
pub fn civil(utc: i64) -> Option<(Data, Ora)> {
    let local = utc.checked_add(if is_summer(utc) { 2 * HOUR } else { HOUR })?;
    let minute = u16::try_from(local.rem_euclid(DAY)).ok()?;
    Some((day_of(local)?, Ora::new(minute / 60, minute % 60)?))
}

/// Summer time runs from 01:00 UTC of the last Sunday of March to 01:00 UTC of the last Sunday of October
/// (Directive 2000/84/EC, art. 2 and 3).
fn is_summer(utc: i64) -> bool {
    let Some(anno) = day_of(utc).map(Data::anno) else { return false };
    let change = |mese| last_sunday(anno, mese).map(|it| i64::from(epoch().days_until(it)) * DAY + HOUR);
    change(3).zip(change(10)).is_some_and(|(from, until)| (from..until).contains(&utc))
}

fn last_sunday(anno: i32, mese: u32) -> Option<Data> {
    let last = Data::new(anno, mese, 31)?;
    (0..7).map(|it| last.plus(-it)).find(|it| it.weekday() == Weekday::Sunday)
}

fn day_of(minutes: i64) -> Option<Data> {
    Some(epoch().plus(i32::try_from(minutes.div_euclid(DAY)).ok()?))
}

/// `22:30`, with seconds and their parts or without.
fn minute_of_day(text: &str) -> Option<i64> {
    let mut parts = text.split(':');
    let (ore, minuti, secondi) = (two(parts.next()?)?, two(parts.next()?)?, parts.next());
    let whole = secondi.map(|it| it.split_once(['.', ',']).map_or(it, |it| it.0));
    let is_valid = ore < 24 && minuti < 60 && whole.is_none_or(|it| two(it).is_some_and(|it| it <= 60));
    (is_valid && parts.next().is_none()).then_some(ore * HOUR + minuti)
}

/// `Z`, `+02:00`, `+0200`, `+02`.
fn offset_minutes(text: &str) -> Option<i64> {
    if text.eq_ignore_ascii_case("Z") {
        return Some(0);
    }
    let (sign, digits) = text.split_at_checked(1)?;
    let plain = digits.replace(':', "");
    let (ore, minuti) = plain.split_at_checked(2)?;
    let minutes = two(ore)? * HOUR + if minuti.is_empty() { 0 } else { two(minuti)? };
    Some(if sign == "-" { -minutes } else { minutes })
}

fn two(text: &str) -> Option<i64> {
    let is_two = text.len() == 2 && text.bytes().all(|it| it.is_ascii_digit());
    is_two.then(|| text.parse().ok()).flatten()
}

fn epoch() -> Data {
    Data::new(1970, 1, 1).expect("the epoch is a day")
}

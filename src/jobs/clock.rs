//! The clock of the machine, read in one place.

use std::time::SystemTime;
use std::time::UNIX_EPOCH;

use crate::domain::data::Data;
use crate::domain::data::Weekday;

/// Seconds of a day.
const DAY: u64 = 86_400;

/// Seconds of an hour.
const HOUR: u64 = 3_600;

/// The instant, ISO 8601 in UTC to the second.
pub fn now() -> String {
    let seconds = seconds();
    let (day, rest) = (seconds / DAY, seconds % DAY);
    let data = epoch().plus(i32::try_from(day).unwrap_or(0));
    format!("{data}T{:02}:{:02}:{:02}Z", rest / 3600, rest / 60 % 60, rest % 60)
}

/// Today's date in Europe/Rome.
pub fn today() -> Data {
    civil_day(seconds())
}

/// The civil day in Europe/Rome at an instant, in seconds since 1970.
///
/// Summer time runs from 01:00 UTC of the last Sunday of March to 01:00 UTC of the last Sunday of October
/// (Directive 2000/84/EC, art. 2 and 3).
pub fn civil_day(seconds: u64) -> Data {
    let day = |seconds: u64| epoch().plus(i32::try_from(seconds / DAY).unwrap_or(0));
    let anno = day(seconds).anno();
    let change = |mese| u64::try_from(epoch().days_until(last_sunday(anno, mese))).unwrap_or(0) * DAY + HOUR;
    let is_summer = (change(3)..change(10)).contains(&seconds);
    day(seconds + if is_summer { 2 * HOUR } else { HOUR })
}

/// The last Sunday of a month that has 31 days.
fn last_sunday(anno: i32, mese: u32) -> Data {
    let last = Data::new(anno, mese, 31).expect("March and October have 31 days");
    let mut day = last;
    while day.weekday() != Weekday::Sunday {
        day = day.plus(-1);
    }
    day
}

/// The civil day and the hour in Rome of an instant of [`now`]; summer time runs from the last Sunday of March to the
/// last of October, both at 01:00 UTC (Directive 2000/84/EC).
pub fn rome(instant: &str) -> (Data, String) {
    let day = instant.get(..10).and_then(Data::parse).unwrap_or_else(epoch);
    let number = |at: std::ops::Range<usize>| instant.get(at).and_then(|it| it.parse::<i32>().ok()).unwrap_or(0);
    let (hour, minute) = (number(11..13), number(14..16));
    let last_sunday = |month: u32| {
        let last = Data::new(day.anno(), month, 31).expect("March and October have 31 days");
        (0..7).map(|it| last.plus(-it)).find(|it| it.weekday() == Weekday::Sunday).unwrap_or(last)
    };
    let at = (day, hour);
    let is_summer = at >= (last_sunday(3), 1) && at < (last_sunday(10), 1);
    let local = hour + if is_summer { 2 } else { 1 };
    (day.plus(local / 24), format!("{:02}:{minute:02}", local % 24))
}

/// Seconds since 1970.
#[expect(clippy::disallowed_methods, reason = "this is the one place")]
fn seconds() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |it| it.as_secs())
}

fn epoch() -> Data {
    Data::new(1970, 1, 1).expect("the epoch is a day")
}

//! The clock of the machine, read in one place.

use std::time::SystemTime;
use std::time::UNIX_EPOCH;

use crate::domain::data::Data;

/// Seconds of a day.
const DAY: u64 = 86_400;

/// The instant, ISO 8601 in UTC to the second.
pub fn now() -> String {
    let seconds = seconds();
    let (day, rest) = (seconds / DAY, seconds % DAY);
    let data = epoch().plus(i32::try_from(day).unwrap_or(0));
    format!("{data}T{:02}:{:02}:{:02}Z", rest / 3600, rest / 60 % 60, rest % 60)
}

/// Today's date, in UTC.
pub fn today() -> Data {
    epoch().plus(i32::try_from(seconds() / DAY).unwrap_or(0))
}

/// Seconds since 1970.
#[expect(clippy::disallowed_methods, reason = "this is the one place")]
fn seconds() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |it| it.as_secs())
}

fn epoch() -> Data {
    Data::new(1970, 1, 1).expect("the epoch is a day")
}

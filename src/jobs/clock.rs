//! The clock of the machine, read in one place.

use std::time::Duration;
use std::time::Instant;
use std::time::SystemTime;
use std::time::UNIX_EPOCH;

use crate::domain::data::Data;
use crate::domain::istante;
use crate::domain::istante::Istante;

/// Seconds of a day.
const DAY: u64 = 86_400;

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
pub fn civil_day(seconds: u64) -> Data {
    i64::try_from(seconds / 60).ok().and_then(istante::civil).map_or_else(epoch, |it| it.0)
}

/// The civil day and the hour in Rome of an instant of [`now`]; one without an hour is at the beginning of its day.
pub fn rome(instant: &str) -> (Data, String) {
    match istante::rome(instant) {
        Some((day, hour)) => (day, hour.to_string()),
        None => (instant.get(..10).and_then(Data::parse).unwrap_or_else(epoch), "00:00".to_string()),
    }
}

/// The civil day in Rome of an instant of [`now`]; `None` where it is none.
pub fn day(instant: &str) -> Option<Data> {
    Data::parse(instant.get(..10)?).map(|_| rome(instant).0)
}

/// The instant, to the second.
pub fn istante() -> Istante {
    Istante::at(seconds().cast_signed())
}

/// Seconds since 1970.
#[expect(clippy::disallowed_methods, reason = "this is the one place")]
pub fn seconds() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |it| it.as_secs())
}

/// A stopwatch, for paces and patience: nothing that is written depends on it. The one that was started first is the least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cronometro(Instant);

impl Cronometro {
    /// Starts one.
    #[expect(clippy::disallowed_methods, reason = "this is the one place")]
    pub fn start() -> Self {
        Self(Instant::now())
    }

    /// How long it runs.
    pub fn passed(self) -> Duration {
        self.0.elapsed()
    }
}

fn epoch() -> Data {
    Data::new(1970, 1, 1).expect("the epoch is a day")
}

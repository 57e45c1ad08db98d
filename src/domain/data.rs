//! Civil days and hours. A day is a calendar date in Europe/Rome; no clock is read here.

use std::fmt;

/// The first and the last year that a [`Data`] can be made of: four digits in print.
const YEARS: std::ops::RangeInclusive<i32> = 1..=9999;

/// A civil day of the Gregorian calendar.
///
/// Held as the number of days since 1970-01-01, so that differences and sums are exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Data(i32);

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weekday {
    /// Lunedì.
    Monday,
    /// Martedì.
    Tuesday,
    /// Mercoledì.
    Wednesday,
    /// Giovedì.
    Thursday,
    /// Venerdì.
    Friday,
    /// Sabato.
    Saturday,
    /// Domenica.
    Sunday,
}

/// An hour of the day, to the minute. 24:00 is kept apart from 00:00: it belongs to the day that ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ora {
    minutes: u16,
}

impl Data {
    /// The day `giorno` of `mese` of `anno`, or `None` if the calendar has no such day.
    ///
    /// Years are 1 to 9999, so that the printed form always has four digits.
    pub fn new(anno: i32, mese: u32, giorno: u32) -> Option<Self> {
        if !YEARS.contains(&anno) || giorno == 0 || giorno > days_in_month(anno, mese)? {
            return None;
        }
        Some(Self(days_from_civil(anno, mese, giorno)))
    }

    /// Reads the form `2026-03-02`, and no other: tolerance towards other forms belongs to intake.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return None;
        }
        let anno = i32::try_from(number(&bytes[..4])?).ok()?;
        Self::new(anno, number(&bytes[5..7])?, number(&bytes[8..])?)
    }

    /// Year, month (1-12) and day (1-31).
    pub fn ymd(self) -> (i32, u32, u32) {
        civil_from_days(self.0)
    }

    /// The year.
    pub fn anno(self) -> i32 {
        self.ymd().0
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        // 1970-01-01 was a Thursday.
        match (i64::from(self.0) + 3).rem_euclid(7) {
            0 => Weekday::Monday,
            1 => Weekday::Tuesday,
            2 => Weekday::Wednesday,
            3 => Weekday::Thursday,
            4 => Weekday::Friday,
            5 => Weekday::Saturday,
            _ => Weekday::Sunday,
        }
    }

    /// The day `days` later (earlier if negative).
    pub fn plus(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// The same day `months` later; the last of the month where it has no such day, and never past 9999.
    pub fn plus_months(self, months: u32) -> Self {
        let (anno, mese, giorno) = self.ymd();
        let count = (mese - 1).saturating_add(months);
        let (anno, mese) = (anno.saturating_add((count / 12) as i32).min(*YEARS.end()), count % 12 + 1);
        let last = days_in_month(anno, mese).expect("months are 1 to 12");
        Self(days_from_civil(anno, mese, giorno.min(last)))
    }

    /// Days from `self` to `other`; negative if `other` is earlier.
    pub fn days_until(self, other: Self) -> i32 {
        other.0.saturating_sub(self.0)
    }

    /// The Italian form `02/03/2026`.
    pub fn it(self) -> String {
        let (anno, mese, giorno) = self.ymd();
        format!("{giorno:02}/{mese:02}/{anno:04}")
    }
}

impl fmt::Display for Data {
    /// The form `2026-03-02` (ISO 8601), as our own files carry it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (anno, mese, giorno) = self.ymd();
        write!(f, "{anno:04}-{mese:02}-{giorno:02}")
    }
}

impl Ora {
    /// The hour `ore:minuti`; 24:00 is accepted and means the end of the day.
    pub fn new(ore: u16, minuti: u16) -> Option<Self> {
        (minuti < 60 && (ore < 24 || (ore == 24 && minuti == 0))).then_some(Self { minutes: ore * 60 + minuti })
    }

    /// Hours (0-24) and minutes.
    pub fn hm(self) -> (u16, u16) {
        (self.minutes / 60, self.minutes % 60)
    }
}

impl fmt::Display for Ora {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (ore, minuti) = self.hm();
        write!(f, "{ore:02}:{minuti:02}")
    }
}

/// Whether February of `anno` has 29 days.
fn is_leap(anno: i32) -> bool {
    anno % 4 == 0 && (anno % 100 != 0 || anno % 400 == 0)
}

/// Days of `mese`, or `None` if there is no such month.
fn days_in_month(anno: i32, mese: u32) -> Option<u32> {
    match mese {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => Some(31),
        4 | 6 | 9 | 11 => Some(30),
        2 => Some(if is_leap(anno) { 29 } else { 28 }),
        _ => None,
    }
}

/// The number that a few ASCII digits spell.
fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + u32::from(digit - b'0')))
}

/// Days from 1970-01-01 to a date that exists.
///
/// Years begin in March here, so that the leap day is the last of its year; 400 years are 146,097 days.
fn days_from_civil(anno: i32, mese: u32, giorno: u32) -> i32 {
    let year = if mese <= 2 { anno - 1 } else { anno };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let month = ((mese + 9) % 12) as i32;
    let day_of_year = (153 * month + 2) / 5 + giorno as i32 - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// The date that lies `days` after 1970-01-01; the inverse of [`days_from_civil`].
fn civil_from_days(days: i32) -> (i32, u32, u32) {
    let days = i64::from(days) + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let giorno = (day_of_year - (153 * month + 2) / 5 + 1) as u32;
    let mese = (if month < 10 { month + 3 } else { month - 9 }) as u32;
    let anno = year_of_era + era * 400 + i64::from(mese <= 2);
    (anno as i32, mese, giorno)
}

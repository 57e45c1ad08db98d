//! An instant as receipts and flows write it, as day and hour of the clock of Europe/Rome.

use std::fmt;

use crate::domain::data::Data;
use crate::domain::data::Ora;
use crate::domain::data::Weekday;

/// Minutes of an hour and of a day.
const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;

/// Hours of the day before which, and from which on, a delivery counts at the first of them.
const MATTINA: i64 = 7;
const SERA: i64 = 21;

/// An instant to the second, with the clock that it was read on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Istante {
    /// Seconds since 1970 in UTC.
    utc: i64,
    /// Minutes that the clock is ahead of UTC.
    offset: i64,
}

impl Istante {
    /// The instant at which a clock so many minutes ahead of UTC shows that day, hour, minute and second.
    pub fn new(giorno: Data, [ore, minuti, secondi]: [i64; 3], offset: i64) -> Option<Self> {
        let is_valid =
            (0..24).contains(&ore) && (0..60).contains(&minuti) && (0..=60).contains(&secondi) && offset.abs() < DAY;
        let minutes = i64::from(epoch().days_until(giorno)) * DAY + ore * HOUR + minuti - offset;
        is_valid.then_some(Self { utc: minutes * 60 + secondi, offset })
    }

    /// Reads the form of receipts of certified mail (DM 2/11/2005, annex, 6.4): `gg/mm/aaaa`, `hh:mm:ss`, `+hhmm`.
    pub fn parse(giorno: &str, ora: &str, zona: &str) -> Option<Self> {
        let parts: Vec<&str> = giorno.trim().split('/').collect();
        let [giorno, mese, anno] = parts.as_slice() else { return None };
        let is_year = anno.len() == 4 && anno.bytes().all(|it| it.is_ascii_digit());
        let anno = is_year.then(|| anno.parse().ok()).flatten()?;
        let giorno = Data::new(anno, u32::try_from(two(mese)?).ok()?, u32::try_from(two(giorno)?).ok()?)?;
        let parts: Vec<i64> = ora.trim().split(':').map(two).collect::<Option<_>>()?;
        let zona = zona.trim();
        let offset = zona.starts_with(['+', '-']).then(|| offset_minutes(zona)).flatten()?;
        Self::new(giorno, parts.try_into().ok()?, offset)
    }

    /// The instant so many seconds after the beginning of 1970 in UTC, by the clock of Rome.
    pub fn at(utc: i64) -> Self {
        Self { utc, offset: 0 }.rome()
    }

    /// Reads the form that it is shown in (RFC 3339): `2026-03-02T09:30:15+01:00`.
    pub fn read(text: &str) -> Option<Self> {
        let (day, rest) = text.split_at_checked(10)?;
        let (ora, zona) = rest.strip_prefix('T')?.split_at_checked(8)?;
        let parts: Vec<i64> = ora.split(':').map(two).collect::<Option<_>>()?;
        Self::new(Data::parse(day)?, parts.try_into().ok()?, offset_minutes(zona)?)
    }

    /// Its civil day and its hour and minute in Rome.
    pub fn civil(self) -> Option<(Data, Ora)> {
        civil(self.utc.div_euclid(60))
    }

    /// As people read it: `02/03/2026 09:30:15 (+01:00)`.
    pub fn it(self) -> String {
        let (day, [ore, minuti, secondi]) = self.shown();
        let (sign, offset) = self.zone();
        format!("{} {ore:02}:{minuti:02}:{secondi:02} ({sign}{:02}:{:02})", day.it(), offset / HOUR, offset % HOUR)
    }

    /// The form of PDF (ISO 32000-1, 7.9.4): `D:20260302093015+01'00'`.
    pub fn pdf(self) -> String {
        let (day, [ore, minuti, secondi]) = self.shown();
        let ((anno, mese, giorno), (sign, offset)) = (day.ymd(), self.zone());
        let zona = format!("{sign}{:02}'{:02}'", offset / HOUR, offset % HOUR);
        format!("D:{anno:04}{mese:02}{giorno:02}{ore:02}{minuti:02}{secondi:02}{zona}")
    }

    /// Seconds since 1970 in UTC.
    pub const fn utc(self) -> i64 {
        self.utc
    }

    /// The same instant by the clock of Rome.
    pub fn rome(self) -> Self {
        Self { offset: if is_summer(self.utc.div_euclid(60)) { 2 * HOUR } else { HOUR }, ..self }
    }

    /// When a delivery by certified mail counts for who receives it: between 21 and 7 of the clock of Rome, at the next 7
    /// (art. 147 c.p.c.). For who sends it counts as it is.
    pub fn for_recipient(self) -> Self {
        let local = self.rome().local();
        let ora = local.rem_euclid(DAY * 60) / (HOUR * 60);
        if (MATTINA..SERA).contains(&ora) {
            return self;
        }
        let days = local.div_euclid(DAY * 60) + i64::from(ora >= SERA);
        // At seven in the morning summer time has begun or ended, where it does that day.
        let utc = ((days * DAY + MATTINA * HOUR) - HOUR) * 60;
        let rome = Self { utc, offset: 0 }.rome();
        Self { utc: utc + (HOUR - rome.offset) * 60, ..rome }
    }

    /// Day, hour and zone in the form that [`Istante::parse`] reads.
    pub fn daticert(self) -> [String; 3] {
        let (day, [ore, minuti, secondi]) = self.shown();
        let (sign, offset) = self.zone();
        let zona = format!("{sign}{:02}{:02}", offset / HOUR, offset % HOUR);
        [day.it(), format!("{ore:02}:{minuti:02}:{secondi:02}"), zona]
    }

    /// The form of mail (RFC 5322, 3.3): `2 Mar 2026 09:30:15 +0100`.
    pub fn mail(self) -> String {
        const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
        let [_, ora, zona] = self.daticert();
        let (anno, mese, giorno) = self.shown().0.ymd();
        format!("{giorno} {} {anno} {ora} {zona}", MONTHS[mese as usize - 1])
    }

    /// Seconds since 1970 as its clock counts them.
    fn local(self) -> i64 {
        self.utc + self.offset * 60
    }

    /// What its clock shows: day, hour, minute, second.
    fn shown(self) -> (Data, [i64; 3]) {
        let second = self.local().rem_euclid(DAY * 60);
        let day = day_of(self.local().div_euclid(60)).unwrap_or(epoch());
        (day, [second / 3_600, second / 60 % 60, second % 60])
    }

    fn zone(self) -> (char, i64) {
        (if self.offset < 0 { '-' } else { '+' }, self.offset.abs())
    }
}

impl fmt::Display for Istante {
    /// The form `2026-03-02T09:30:15+01:00` (RFC 3339).
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (day, [ore, minuti, secondi]) = self.shown();
        let (sign, offset) = self.zone();
        write!(f, "{day}T{ore:02}:{minuti:02}:{secondi:02}{sign}{:02}:{:02}", offset / HOUR, offset % HOUR)
    }
}

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

//! Holidays, and the terms that depend on them.
//!
//! The list of L. 260/1949 as it has stood since 2001, with San Francesco (4 October) from 2026 on
//! (L. 151/2025). What the law or a contract may set otherwise is a switch of the value, read elsewhere.

use crate::domain::data::Data;
use crate::domain::data::Weekday;

/// Holidays on the same day every year: month and day.
const FIXED: [(u32, u32); 10] =
    [(1, 1), (1, 6), (4, 25), (5, 1), (6, 2), (8, 15), (11, 1), (12, 8), (12, 25), (12, 26)];

/// The month that terms of procedure do not count.
const AGOSTO: u32 = 8;
/// Its days.
const GIORNI_AGOSTO: i32 = 31;

/// What counts as a holiday, beside Sundays and the days that no profile can change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Calendario {
    /// First year with San Francesco (4 October) as a holiday; `None` if never.
    pub san_francesco_dal: Option<i32>,
    /// Month and day of the patron saint. `None` for legal terms, which no local feast extends.
    pub patrono: Option<(u32, u32)>,
}

/// What becomes of a term that ends on a Saturday.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sabato {
    /// It ends there: payments and administrative terms.
    Feriale,
    /// It moves on: acts of proceedings done outside the hearing (art. 155 c. 5 c.p.c.).
    Prorogato,
}

impl Calendario {
    /// The calendar of legal terms: national holidays and Sundays.
    pub const LEGALE: Self = Self { san_francesco_dal: Some(2026), patrono: None };

    /// Whether a day is a holiday, Sundays included.
    pub fn is_holiday(&self, day: Data) -> bool {
        let (anno, mese, giorno) = day.ymd();
        day.weekday() == Weekday::Sunday
            || FIXED.contains(&(mese, giorno))
            || ((mese, giorno) == (10, 4) && self.san_francesco_dal.is_some_and(|it| anno >= it))
            || self.patrono == Some((mese, giorno))
            || ((3..=4).contains(&mese) && day.weekday() == Weekday::Monday && easter_monday(anno) == Some(day))
    }

    /// Whether a day is Monday to Friday and no holiday.
    pub fn is_working_day(&self, day: Data) -> bool {
        day.weekday() != Weekday::Saturday && !self.is_holiday(day)
    }

    /// The `n`-th working day after `day`, which is not counted itself.
    pub fn plus_working_days(&self, day: Data, n: u32) -> Data {
        let mut last = day;
        for _ in 0..n {
            last = last.plus(1);
            while !self.is_working_day(last) {
                last = last.plus(1);
            }
        }
        last
    }

    /// The last day of a term of `days` from the event of `from`.
    ///
    /// The day of the event is not counted and the last one is (art. 155 c.p.c., art. 2963 c.c.);
    /// holidays within count, but a term does not end on one.
    pub fn term(&self, from: Data, days: i32, sabato: Sabato) -> Data {
        let mut last = from.plus(days);
        while self.is_holiday(last) || (sabato == Sabato::Prorogato && last.weekday() == Weekday::Saturday) {
            last = last.plus(1);
        }
        last
    }

    /// The last day to pay, `days` after notification: a Saturday is good for paying.
    pub fn payment_term(&self, notifica: Data, days: i32) -> Data {
        self.term(notifica, days, Sabato::Feriale)
    }
}

/// The last day of a term of procedure which August does not count for (art. 1 L. 742/1969): an appeal to the
/// Giudice di Pace. A term that would begin in August begins on 1 September.
pub fn judicial_term(calendario: &Calendario, from: Data, days: i32) -> Data {
    let mut start = from;
    if start.ymd().1 == AGOSTO {
        start = end_of_august(start);
    }
    let mut last = start.plus(days);
    let mut year = start.anno();
    while let Some(first) = Data::new(year, AGOSTO, 1).filter(|it| *it <= last) {
        if first > start {
            last = last.plus(GIORNI_AGOSTO);
        }
        year += 1;
    }
    let rolled = calendario.term(last, 0, Sabato::Prorogato);
    match rolled.ymd().1 {
        AGOSTO => calendario.term(end_of_august(rolled).plus(1), 0, Sabato::Prorogato),
        _ => rolled,
    }
}

/// The last safe day to serve an act, one before the term that the law gives: holidays extend nothing here.
pub fn last_safe_day(from: Data, days: i32) -> Data {
    from.plus(days - 1)
}

fn end_of_august(day: Data) -> Data {
    Data::new(day.anno(), AGOSTO, 31).unwrap_or(day)
}

/// The day after Easter; `None` outside the years that a [`Data`] knows.
pub fn easter_monday(anno: i32) -> Option<Data> {
    easter(anno).map(|sunday| sunday.plus(1))
}

/// Easter Sunday of the Gregorian calendar, by the rule of Meeus.
pub fn easter(anno: i32) -> Option<Data> {
    let golden = anno.rem_euclid(19);
    let (century, year) = (anno.div_euclid(100), anno.rem_euclid(100));
    let correction = (century - (century + 8).div_euclid(25) + 1).div_euclid(3);
    let epact = (19 * golden + century - century.div_euclid(4) - correction + 15).rem_euclid(30);
    let weekday = (32 + 2 * century.rem_euclid(4) + 2 * (year / 4) - epact - year % 4).rem_euclid(7);
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday - 7 * late + 114;
    Data::new(anno, (days / 31) as u32, (days % 31 + 1) as u32)
}

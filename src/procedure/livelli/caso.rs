//! One thing that a rule measures, and its clock: until when, how late, how many days are left.
//!
//! The day of the event is not counted and the last one is (art. 155 c.p.c.); a term of days ends on the day that it
//! ends on, also on a holiday; a term of working days counts those of the contract's calendar. Hours run on the civil
//! clock of Europe/Rome; where the hour of an event is not known, the event is at the end of its day.

use crate::domain::data::Data;
use crate::domain::data::Ora;
use crate::procedure::livelli::contratto::Contratto;
use crate::procedure::livelli::contratto::Giorni;
use crate::procedure::livelli::contratto::Regola;
use crate::procedure::livelli::contratto::Ritardo;
use crate::procedure::livelli::contratto::Termine;
use crate::procedure::livelli::contratto::Unita;

/// Minutes of a day.
const DAY: i64 = 24 * 60;

/// A day and, where it matters and is known, its hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Istante {
    /// The day.
    pub data: Data,
    /// The hour; the end of the day where it is not known.
    pub ora: Option<Ora>,
}

impl From<Data> for Istante {
    fn from(data: Data) -> Self {
        Self { data, ora: None }
    }
}

impl Istante {
    /// Reads `2026-03-31` or `2026-03-31T09:30`.
    pub fn parse(text: &str) -> Option<Self> {
        let Some((day, hour)) = text.split_once('T') else { return Data::parse(text).map(Self::from) };
        let (ore, minuti) = hour.split_once(':')?;
        let is_two = |it: &str| it.len() == 2 && it.bytes().all(|it| it.is_ascii_digit());
        if !is_two(ore) || !is_two(minuti) {
            return None;
        }
        let ora = Ora::new(ore.parse().ok()?, minuti.parse().ok()?)?;
        Some(Self { data: Data::parse(day)?, ora: Some(ora) })
    }

    /// Minutes from the beginning of a day.
    fn minutes_from(self, day: Data) -> i64 {
        let (ore, minuti) = self.ora.map_or((24, 0), Ora::hm);
        i64::from(day.days_until(self.data)) * DAY + i64::from(ore) * 60 + i64::from(minuti)
    }
}

impl std::fmt::Display for Istante {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.ora {
            None => write!(f, "{}", self.data),
            Some(ora) => write!(f, "{}T{ora}", self.data),
        }
    }
}

/// One thing that a rule measures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caso {
    /// The rule.
    pub regola: String,
    /// What it is: an act, a lot, a ticket.
    pub cosa: String,
    /// When the clock started.
    pub dal: Istante,
    /// When it stopped; open where `None`.
    pub al: Option<Istante>,
    /// While the clock stood still: after the first day and through the last; still where that is `None`.
    pub sospensioni: Vec<(Data, Option<Data>)>,
}

impl Caso {
    /// A case that began on a day and ended on another, or is open.
    pub fn new(regola: &str, cosa: impl Into<String>, dal: Data, al: Option<Data>) -> Self {
        let (dal, al) = (dal.into(), al.map(Istante::from));
        Self { regola: regola.into(), cosa: cosa.into(), dal, al, sospensioni: Vec::new() }
    }

    /// Whether a day does not count.
    fn is_still(&self, day: Data) -> bool {
        self.sospensioni.iter().any(|(dal, al)| *dal < day && al.is_none_or(|al| day <= al))
    }

    /// The last moment of a term of this case; `None` while the clock stands still and nobody knows until when.
    pub fn deadline(&self, termine: Termine, giorni: &Giorni) -> Option<Istante> {
        let (days, dal) = (i32::try_from(termine.giorni).unwrap_or(i32::MAX), self.dal.data);
        let last = match termine.unita {
            Unita::Calendario if self.sospensioni.is_empty() => dal.plus(days),
            Unita::Calendario => self.count(days, |_| true)?,
            Unita::Lavorativi if days == 0 => next(dal, giorni),
            Unita::Lavorativi => self.count(days, |day| giorni.is_working(day))?,
            Unita::GiornoDelMeseSuccessivo => first_of_next(dal).plus(days - 1),
            Unita::Mensile => first_of_next(first_of_next(dal)).plus(-1),
            Unita::Ore => return Some(self.hours(days)),
        };
        Some(last.into())
    }

    /// The day on which so many days have been counted.
    fn count(&self, days: i32, counts: impl Fn(Data) -> bool) -> Option<Data> {
        let mut day = self.dal.data;
        let open = self.sospensioni.iter().filter(|it| it.1.is_none()).map(|it| it.0).min();
        let mut left = days;
        while left > 0 {
            day = day.plus(1);
            if open.is_some_and(|open| open < day) {
                return None;
            }
            left -= i32::from(counts(day) && !self.is_still(day));
        }
        Some(day)
    }

    fn hours(&self, hours: i32) -> Istante {
        let Some(ora) = self.dal.ora else {
            // From the end of a day to the end of another: whole days, as a person counts them.
            let (days, rest) = (hours / 24, hours % 24);
            let end = self.dal.data.plus(days);
            let ora = |it: i32| Ora::new(u16::try_from(it).ok()?, 0);
            return if rest == 0 { end.into() } else { Istante { data: end.plus(1), ora: ora(rest) } };
        };
        let (ore, minuti) = ora.hm();
        let minutes = i64::from(ore) * 60 + i64::from(minuti) + i64::from(hours) * 60;
        let data = self.dal.data.plus(i32::try_from(minutes / DAY).expect("hours of a contract are few"));
        let rest = u16::try_from(minutes % DAY).expect("a day has 1440 minutes");
        Istante { data, ora: Ora::new(rest / 60, rest % 60) }
    }

    /// What the clock says on a day.
    pub fn giudizio(&self, contratto: &Contratto, regola: &Regola, oggi: Data) -> Giudizio {
        let is_open = self.al.is_none_or(|al| al.data > oggi);
        let end = if is_open { Istante::from(oggi) } else { self.al.expect("it is closed") };
        let Some(termine) = regola.termine() else {
            // What should never happen costs a day each time it does.
            let stato = if is_open && self.dal.data > oggi { Stato::Corre } else { Stato::Ritardo };
            return Giudizio { scadenza: Some(self.dal), giorni: 1, oltre_obiettivo: false, restano: None, stato };
        };
        let giorni = &contratto.calendario;
        let scadenza = self.deadline(termine, giorni);
        let passed = |termine: Termine| self.deadline(termine, giorni).is_some_and(|it| is_after(end, it));
        let late = scadenza.map_or(0, |it| self.late(it, end, contratto));
        let restano = scadenza.filter(|_| is_open).map(|it| oggi.days_until(it.data));
        let warned = regola.avviso_giorni.unwrap_or(contratto.avvisi.giorni);
        let stato = match (late > 0, is_open) {
            (true, _) => Stato::Ritardo,
            (false, false) => Stato::Regolare,
            (false, true) if scadenza.is_none() => Stato::Sospeso,
            (false, true) if restano.is_some_and(|it| it <= warned) => Stato::Rischio,
            (false, true) => Stato::Corre,
        };
        Giudizio { scadenza, giorni: late, oltre_obiettivo: regola.obiettivo().is_some_and(passed), restano, stato }
    }

    /// Days of delay at a moment.
    fn late(&self, scadenza: Istante, end: Istante, contratto: &Contratto) -> u32 {
        if !is_after(end, scadenza) {
            return 0;
        }
        if scadenza.ora.is_some() {
            // A day that has begun counts.
            let minutes = end.minutes_from(scadenza.data) - scadenza.minutes_from(scadenza.data);
            return u32::try_from((minutes + DAY - 1) / DAY).unwrap_or(u32::MAX);
        }
        self.overdue(scadenza.data, end.data, contratto).count() as u32
    }

    /// The days on which this case is overdue, until a day.
    pub fn overdue<'a>(
        &'a self,
        scadenza: Data,
        end: Data,
        contratto: &'a Contratto,
    ) -> impl Iterator<Item = Data> + 'a {
        let days = (1..=scadenza.days_until(end)).map(move |it| scadenza.plus(it));
        let all = contratto.penali.ritardo == Ritardo::Calendario;
        days.filter(move |day| (all || contratto.calendario.is_working(*day)) && !self.is_still(*day))
    }
}

/// Whether a moment is after another; a day without an hour ends with it.
fn is_after(end: Istante, scadenza: Istante) -> bool {
    end.minutes_from(scadenza.data) > scadenza.minutes_from(scadenza.data)
}

/// The day itself where it is a working day, else the next one that is.
fn next(day: Data, giorni: &Giorni) -> Data {
    let mut day = day;
    while !giorni.is_working(day) {
        day = day.plus(1);
    }
    day
}

/// The first day of the month after.
pub(super) fn first_of_next(day: Data) -> Data {
    let (anno, mese, _) = day.ymd();
    Data::new(anno, mese, 1).expect("every month has a first day").plus_months(1)
}

/// What the clock of a case says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Giudizio {
    /// The last moment; `None` while the clock stands still.
    pub scadenza: Option<Istante>,
    /// Days of delay until now, or until it was done.
    pub giorni: u32,
    /// Whether the stricter term that we work to has passed.
    pub oltre_obiettivo: bool,
    /// Days left while it is open; negative when they have passed.
    pub restano: Option<i32>,
    /// Where it stands.
    pub stato: Stato,
}

/// Where a case stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stato {
    /// Done in time.
    Regolare,
    /// Open, with days left.
    Corre,
    /// Open, and the clock stands still.
    Sospeso,
    /// Open, and few days are left.
    Rischio,
    /// Late: done too late, or still not done.
    Ritardo,
}

impl Stato {
    /// The word in lists.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Regolare => "regolare",
            Self::Corre => "aperto",
            Self::Sospeso => "sospeso",
            Self::Rischio => "a-rischio",
            Self::Ritardo => "in-ritardo",
        }
    }
}

//! Which day something happened, as far as independent witnesses agree on it.
//!
//! One crop is one witness, however often it was read. A day stands alone where two witnesses say it clearly and none
//! denies it, where it is printed by a carrier whose profile says so, or where the reader of days has shown on what the
//! desk confirmed that it may be believed; the rule that let it stand is kept with it, with what was seen. In every other
//! case it is for a person, who gets the possible days with the likeliest first.

pub mod story;

use crate::domain::data::Data;
use crate::scan::days;
use crate::scan::days::Scores;

/// What happened on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Event {
    /// The piece was handed over to the carrier.
    HandedOver,
    /// The carrier was at the door, in vain.
    Attempted,
    /// The piece was deposited at the office.
    Deposited,
    /// The notice of deposit was sent.
    CadSent,
    /// The notice of notification was sent.
    CanSent,
    /// The piece was delivered.
    Delivered,
    /// It was collected at the office, or refused there.
    Collected,
    /// It went back, not collected.
    Returned,
}

impl Event {
    /// Every event, in the order in which they happen.
    pub const ALL: [Self; 8] = [
        Self::HandedOver,
        Self::Attempted,
        Self::Deposited,
        Self::CadSent,
        Self::Delivered,
        Self::CanSent,
        Self::Collected,
        Self::Returned,
    ];

    /// Its word in our own files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::HandedOver => "affidamento",
            Self::Attempted => "tentativo",
            Self::Deposited => "deposito",
            Self::CadSent => "spedizione_cad",
            Self::CanSent => "spedizione_can",
            Self::Delivered => "consegna",
            Self::Collected => "ritiro",
            Self::Returned => "restituzione",
        }
    }
}

/// Who says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// A hand.
    Hand,
    /// A postmark.
    Postmark,
    /// Print.
    Print,
    /// A file of the carrier.
    File,
}

impl Source {
    /// Its word in our own files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Hand => "mano",
            Self::Postmark => "bollo",
            Self::Print => "stampa",
            Self::File => "file",
        }
    }
}

/// A witness: one crop, or one file.
#[derive(Debug, Clone, PartialEq)]
pub struct Witness<'a> {
    /// Who says it.
    pub source: Source,
    /// The zone, with its card.
    pub place: String,
    /// How well it says each day.
    pub scores: &'a Scores,
}

/// Why a day stands alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// It is printed, on a profile that says so.
    Printed,
    /// Two witnesses say it.
    TwoWitnesses,
    /// A card and a file of the carrier say it.
    CardAndFile,
    /// A hand says it so clearly that here it was hardly ever wrong.
    Reader,
}

impl Rule {
    /// Its name in our own files, for good.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Printed => "stampata",
            Self::TwoWitnesses => "due-testimoni",
            Self::CardAndFile => "carta-e-file",
            Self::Reader => "lettore",
        }
    }
}

/// What the witnesses of a day come to.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Agreed {
    /// The day, where it stands alone, and why.
    pub day: Option<(Data, Rule)>,
    /// The days that it may be, best first, with how likely they are beside one another.
    pub proposals: Vec<(Data, f64)>,
    /// What it rests on: source, place and what was seen there.
    pub inputs: Vec<String>,
    /// How far from a doubt, from 0 to 1.
    pub confidence: f64,
}

/// A witness and the possible days as it says them, best first.
type Heard<'a> = (&'a Witness<'a>, Vec<(Data, f64)>);

/// Proposals that are kept.
const PROPOSALS: usize = 5;
/// Readings of a printed day that spell it letter by letter; one fewer where the shape of its figures bears it out.
const PRINT_READINGS: usize = 5;
/// Readings that spell it letter by letter where the reader of days says the same.
const PRINT_BORNE_OUT: usize = 1;
/// A score like this says that a day is spelt nearly letter by letter.
const SPELT: f64 = -1.0;
/// A day that is said for certain leads the next one by this much.
const SURE_LEAD: f64 = 1.4;
/// A postmark may be struck so many days later; a hand beside it must lead each of the days before by so much.
const STRUCK_LATER: i32 = 5;
const EARLIER: f64 = 5.0;
/// No witness says of a day that it cannot be.
const LEAST: f64 = -12.0;

/// Weighs what witnesses say of one day among the possible ones.
pub fn agree(witnesses: &[Witness], is_possible: &dyn Fn(Data) -> bool) -> Agreed {
    let heard: Vec<Heard> = witnesses
        .iter()
        .map(|it| (it, it.scores.days.iter().copied().filter(|(day, _)| is_possible(*day)).collect::<Vec<_>>()))
        .filter(|(_, days)| !days.is_empty())
        .collect();
    let joint = joint(&heard);
    let found = printed(&heard).or_else(|| two(&heard)).or_else(|| alone(&heard));
    let total: f64 = joint.iter().map(|it| it.1.exp()).sum();
    let mut proposals: Vec<(Data, f64)> = joint
        .iter()
        .take(PROPOSALS)
        .map(|(day, score)| (*day, if total > 0.0 { score.exp() / total } else { 0.0 }))
        .collect();
    if let Some((day, _)) = found {
        // What stands alone comes first, whatever a second witness of another day says.
        proposals.sort_by_key(|it| it.0 != day);
    }
    Agreed {
        day: found,
        proposals,
        inputs: witnesses.iter().map(input).collect(),
        confidence: found.map_or(0.0, |_| (lead(&joint) / 8.0).clamp(0.5, 1.0)),
    }
}

fn input(it: &Witness<'_>) -> String {
    format!("{}:{}:{}", it.source.as_str(), it.place, it.scores.seen.join("|"))
}

/// The scores of all witnesses together, best first.
fn joint(heard: &[Heard]) -> Vec<(Data, f64)> {
    let Some((_, first)) = heard.first() else { return Vec::new() };
    let sum = |day: Data| heard.iter().map(|(it, _)| it.scores.of(day).unwrap_or(LEAST).max(LEAST)).sum::<f64>();
    days::ranked(first.iter().map(|(day, _)| (*day, sum(*day))).collect())
}

/// A day that is printed and that the other witnesses do not deny.
///
/// An engine that takes a figure for another often does so twice: so the day is read in several ways, nearly all of
/// them spell it, none another possible one, and the figures have the holes that they must have. The reader of days looks
/// at it in another way: what both say needs less.
fn printed(heard: &[Heard]) -> Option<(Data, Rule)> {
    let (witness, days) = heard.iter().find(|(it, _)| it.source == Source::Print)?;
    let scores = witness.scores;
    let (day, _) = *days.first()?;
    let needed = match scores.is_borne_out {
        _ if scores.tells(day) => PRINT_BORNE_OUT,
        Some(true) => PRINT_READINGS - 1,
        _ => PRINT_READINGS,
    };
    let is_alone = !scores.has_rival(day)
        && (scores.tells(day) || !scores.may_lack_a_figure(day) && scores.is_borne_out != Some(false));
    let is_spelt = scores.exact(day) >= needed && is_alone && !scores.tells_otherwise(day);
    let is_denied = heard.iter().any(|(it, days)| it.place != witness.place && denies(it, days, day));
    (is_spelt && !is_denied).then_some((day, Rule::Printed))
}

/// Whether a witness says another day for certain. A postmark does not: it may be struck later.
fn denies(witness: &Witness, days: &[(Data, f64)], day: Data) -> bool {
    match witness.source {
        Source::Postmark => false,
        Source::Hand => witness.scores.tells_otherwise(day),
        Source::Print | Source::File => {
            days.first().is_some_and(|best| best.0 != day && best.1 >= SPELT && lead(days) >= SURE_LEAD)
        }
    }
}

/// A day that two witnesses say and none denies.
fn two(heard: &[Heard]) -> Option<(Data, Rule)> {
    let best = |(it, days): &Heard| days.first().map(|best| best.0).filter(|day| says(it, *day));
    let day = heard.iter().find_map(best)?;
    let saying: Vec<&Witness> = heard.iter().filter(|it| best(it) == Some(day)).map(|it| it.0).collect();
    let (files, cards): (Vec<&Witness>, Vec<&Witness>) = saying.iter().partition(|it| it.source == Source::File);
    let rule = match (files.len(), cards.len()) {
        (1.., 1..) => Rule::CardAndFile,
        _ if cards.iter().filter(|it| is_clear(it, day)).count() >= 2 && is_no_earlier(&cards, day) => {
            Rule::TwoWitnesses
        }
        _ => return None,
    };
    heard.iter().all(|(it, days)| !denies(it, days, day)).then_some((day, rule))
}

/// Whether a witness says a day more likely than not: beside a file, which says its day for certain, no more is needed.
fn says(witness: &Witness, day: Data) -> bool {
    let scores = witness.scores;
    let is_said = match witness.source {
        Source::File => true,
        Source::Print => scores.exact(day) > 0 && !scores.has_rival(day),
        Source::Hand | Source::Postmark => scores.told.is_some_and(|it| it.day == day && it.is_likely()),
    };
    is_said && scores.elsewhere().is_none()
}

/// Whether a witness says a day so clearly that it counts beside another.
fn is_clear(witness: &Witness, day: Data) -> bool {
    let scores = witness.scores;
    match witness.source {
        Source::File => true,
        Source::Print => scores.exact(day) * 2 > scores.seen.len(),
        Source::Hand | Source::Postmark => scores.tells(day),
    }
}

/// Whether no hand may have written one of the days before: a postmark struck later would bear the wrong one out.
fn is_no_earlier(witnesses: &[&Witness], day: Data) -> bool {
    let leads = |scores: &Scores, by: i32| {
        let earlier = scores.of(day.plus(-by)).unwrap_or(f64::NEG_INFINITY);
        scores.of(day).unwrap_or(f64::NEG_INFINITY) - earlier >= EARLIER
    };
    let hands = witnesses.iter().filter(|it| it.source == Source::Hand);
    let is_stamped = witnesses.iter().any(|it| it.source == Source::Postmark);
    !is_stamped || hands.into_iter().all(|it| (1..=STRUCK_LATER).all(|by| leads(it.scores, by)))
}

/// A day by hand that needs no other witness, and that none denies. A postmark alone proves nothing: it may be struck
/// later.
fn alone(heard: &[Heard]) -> Option<(Data, Rule)> {
    let (witness, told) = heard.iter().find_map(|(it, days)| {
        let told = it.scores.told.filter(|told| told.is_alone && days.first().is_some_and(|best| best.0 == told.day));
        (it.source == Source::Hand).then_some((it, told?))
    })?;
    let is_denied = heard.iter().any(|(it, days)| it.place != witness.place && denies(it, days, told.day));
    (witness.scores.elsewhere().is_none() && !is_denied).then_some((told.day, Rule::Reader))
}

/// How far the second lies behind the first.
fn lead(days: &[(Data, f64)]) -> f64 {
    match days {
        [first, second, ..] => first.1 - second.1,
        [first] => first.1 + 12.0,
        [] => 0.0,
    }
}

/// What a file says: the day, and nothing else.
pub fn told(day: Data, possible: &[Data]) -> Scores {
    let mut days = vec![(day, 0.0)];
    days.extend(possible.iter().filter(|it| **it != day).map(|it| (*it, -9.0)));
    Scores { days, seen: vec![day.to_string()], ..Scores::default() }
}

//! Which day something happened, as far as independent witnesses agree on it.
//!
//! One crop is one witness, however often it was read. A day stands alone where two witnesses say it and nothing else
//! comes near, or where it is printed by a carrier whose profile says so; the rule that let it stand is kept with it,
//! with what was seen. In every other case it is for a person, who gets the possible days with the likeliest first.

pub mod story;

use crate::domain::data::Data;
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
}

impl Rule {
    /// Its name in our own files, for good.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Printed => "stampata",
            Self::TwoWitnesses => "due-testimoni",
            Self::CardAndFile => "carta-e-file",
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
/// Last figures of days by hand for which the one before is taken: 0 for 1, 5 for 6, 8 for 9.
const TAKEN_FOR_THE_NEXT: [u32; 3] = [1, 6, 9];
/// A score like this says that a day is spelt nearly letter by letter.
const SPELT: f64 = -1.0;
/// A day that is said for certain leads the next one by this much.
const SURE_LEAD: f64 = 1.4;
/// A witness among two supports a day: it spells it at most so badly, and no other better by so much.
const SUPPORT: f64 = -4.2;
const SUPPORT_LEAD: f64 = 0.6;
/// Two witnesses together lead the next day by this much.
const JOINT_LEAD: f64 = 2.6;

/// Weighs what witnesses say of one day among the possible ones.
pub fn agree(witnesses: &[Witness], is_possible: &dyn Fn(Data) -> bool) -> Agreed {
    let heard: Vec<Heard> = witnesses
        .iter()
        .map(|it| (it, it.scores.days.iter().copied().filter(|(day, _)| is_possible(*day)).collect::<Vec<_>>()))
        .filter(|(_, days)| !days.is_empty())
        .collect();
    let joint = joint(&heard);
    let found = printed(&heard).or_else(|| two(&heard, &joint));
    let total: f64 = joint.iter().map(|it| it.1.exp()).sum();
    let mut proposals: Vec<(Data, f64)> = joint
        .iter()
        .take(PROPOSALS)
        .map(|(day, score)| (*day, if total > 0.0 { score.exp() / total } else { 0.0 }))
        .collect();
    if let Some((day, ..)) = found {
        // What stands alone comes first, whatever a second witness of another day says.
        proposals.sort_by_key(|it| it.0 != day);
    }
    Agreed {
        day: found.map(|(day, rule, _)| (day, rule)),
        proposals,
        inputs: witnesses.iter().map(input).collect(),
        confidence: found.map_or(0.0, |it| (it.2 / 8.0).clamp(0.5, 1.0)),
    }
}

fn input(it: &Witness<'_>) -> String {
    format!("{}:{}:{}", it.source.as_str(), it.place, it.scores.seen.join("|"))
}

/// The scores of all witnesses together, best first.
fn joint(heard: &[Heard]) -> Vec<(Data, f64)> {
    let Some((_, first)) = heard.first() else { return Vec::new() };
    let sum = |day: Data| heard.iter().map(|(it, _)| it.scores.of(day).unwrap_or(-20.0)).sum::<f64>();
    let mut joint: Vec<(Data, f64)> = first.iter().map(|(day, _)| (*day, sum(*day))).collect();
    joint.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    joint
}

/// A day that is printed and that the other witnesses do not deny.
///
/// An engine that takes a figure for another often does so twice: so the day is read in several ways, nearly all of
/// them spell it, none another possible one, and the figures have the holes that they must have.
fn printed(heard: &[Heard]) -> Option<(Data, Rule, f64)> {
    let (witness, days) = heard.iter().find(|(it, _)| it.source == Source::Print)?;
    let scores = witness.scores;
    let (day, _) = *days.first()?;
    let needed = if scores.is_borne_out == Some(true) { PRINT_READINGS - 1 } else { PRINT_READINGS };
    let is_spelt = scores.exact(day) >= needed && is_alone(scores, day);
    let is_denied = heard.iter().any(|(it, days)| it.place != witness.place && denies(it, days, day));
    (is_spelt && !is_denied).then_some((day, Rule::Printed, lead(days)))
}

/// Whether nothing of what was seen may be another possible day.
fn is_alone(scores: &Scores, day: Data) -> bool {
    !scores.has_rival(day) && !scores.may_lack_a_figure(day) && scores.is_borne_out != Some(false)
}

/// Whether a printed witness or a file says another day for certain.
fn denies(witness: &Witness, days: &[(Data, f64)], day: Data) -> bool {
    let is_sure = matches!(witness.source, Source::Print | Source::File);
    is_sure && days.first().is_some_and(|best| best.0 != day && best.1 >= SPELT && lead(days) >= SURE_LEAD)
}

/// A day that two witnesses say, and that leads what they say together.
///
/// A file says its day for certain, so a hand need only say the same. Hand and postmark are read by one engine, and a
/// postmark may be of a later day: then each must spell the day, and nothing may be another one.
fn two(heard: &[Heard], joint: &[(Data, f64)]) -> Option<(Data, Rule, f64)> {
    let (day, _) = *joint.first()?;
    let lead = lead(joint);
    let supporting: Vec<&Heard> = heard.iter().filter(|(it, days)| supports(it, days, day)).collect();
    let is_sure = heard.iter().all(|(it, days)| !denies(it, days, day));
    if supporting.len() < 2 || lead < JOINT_LEAD || !is_sure {
        return None;
    }
    if supporting.iter().any(|it| it.0.source == Source::File) {
        return Some((day, Rule::CardAndFile, lead));
    }
    let spelling = supporting.iter().filter(|it| spells(it, day)).count();
    (spelling >= 2).then_some((day, Rule::TwoWitnesses, lead))
}

/// Whether a witness's best day is this one, well spelt and by itself, and no impossible day is what is really written.
fn supports(witness: &Witness, days: &[(Data, f64)], day: Data) -> bool {
    let is_best = days.first().is_some_and(|best| best.0 == day && best.1 >= SUPPORT);
    is_best && lead(days) >= SUPPORT_LEAD && witness.scores.elsewhere().is_none()
}

/// Whether a witness spells a day letter by letter and nothing else, a postmark in each of its readings.
fn spells((witness, days): &Heard, day: Data) -> bool {
    let scores = witness.scores;
    let is_whole = match witness.source {
        Source::Hand => scores.exact(day) > 0 && !may_be_the_day_before(scores, days, day),
        _ => scores.exact(day) >= 2 && scores.exact(day) == scores.seen.len(),
    };
    is_whole && is_alone(scores, day)
}

/// Whether a hand may have written the day before: one whose last figure is taken for the next, and whose holes do not
/// tell. Its postmark is struck a day later now and then, and would say the same.
fn may_be_the_day_before(scores: &Scores, days: &[(Data, f64)], day: Data) -> bool {
    let (_, _, giorno) = day.ymd();
    let is_taken = giorno > 1 && TAKEN_FOR_THE_NEXT.contains(&(giorno % 10));
    is_taken && scores.is_borne_out != Some(true) && days.iter().any(|it| it.0.days_until(day) == 1)
}

/// Whether what a hand wrote may stand with a postmark beside it.
pub fn is_clear(scores: &Scores) -> bool {
    let best = scores.days.first().filter(|it| it.1 >= SUPPORT);
    best.is_some_and(|it| scores.exact(it.0) > 0 && is_alone(scores, it.0)) && scores.elsewhere().is_none()
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

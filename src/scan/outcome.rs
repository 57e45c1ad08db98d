//! What the cards of one piece say as a whole: its outcome, its days, what proves them, and what is in doubt.
//!
//! An outcome stands alone where every group of boxes is certain, every day that it needs stands alone, the days are
//! one story, and what must be signed is signed. In every other case it is for a person, with every reason.

pub mod doubts;
pub mod evidence;
pub mod rules;
pub mod ticked;

use std::collections::BTreeMap;

use crate::domain::calendario::Calendario;
use crate::domain::carta::CardProfile;
use crate::domain::carta::Kind;
use crate::domain::carta::Role;
use crate::domain::carta::ZoneKind;
use crate::domain::data::Data;
use crate::domain::esito::Esito;
use crate::scan::agreement;
use crate::scan::agreement::Agreed;
use crate::scan::agreement::Event;
use crate::scan::agreement::Source;
use crate::scan::agreement::Witness;
use crate::scan::agreement::story;
use crate::scan::agreement::story::Days;
use crate::scan::days::Scores;
use crate::scan::days::Window;
use crate::scan::names;
use crate::scan::outcome::doubts::Doubt;
use crate::scan::outcome::evidence::Evidence;
use crate::scan::zones::Reading;

/// A card as it was read, both sides together.
#[derive(Debug, Clone, PartialEq)]
pub struct CardRead<'a> {
    /// What stands on it.
    pub profile: &'a CardProfile,
    /// Its zones.
    pub readings: Vec<Reading>,
    /// The numbers that its codes say.
    pub numbers: Vec<(Role, String)>,
    /// Whether it is tied to its act.
    pub is_tied: bool,
}

/// What is known before a card is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// From the day on which the piece was handed over to that of the scan.
    pub window: Window,
    /// What files of the carrier say.
    pub told: Vec<(Event, Data)>,
    /// Holidays.
    pub calendario: Calendario,
}

/// What the cards of a piece say.
#[derive(Debug, Clone, PartialEq)]
pub struct Judgement {
    /// The outcome, where the boxes say one.
    pub esito: Option<Esito>,
    /// The outcomes that it may be, the likeliest first.
    pub proposals: Vec<Esito>,
    /// Every day that a card has a place for, or that a file tells.
    pub days: BTreeMap<Event, Agreed>,
    /// The day that the outcome is dated by, whatever its law makes of it.
    pub event: Option<Event>,
    /// What is not as it must be.
    pub doubts: Vec<Doubt>,
    /// What proves it.
    pub evidence: Evidence,
    /// How far from a doubt, from 0 to 1.
    pub confidence: f64,
}

impl Judgement {
    /// Whether nobody need look at it (`AUTO`); otherwise a person must (`DA_VERIFICARE`).
    pub fn is_alone(&self) -> bool {
        self.esito.is_some() && !self.doubts.iter().any(|it| it.blocks)
    }

    /// A day that stands alone.
    pub fn day(&self, event: Event) -> Option<Data> {
        self.days.get(&event)?.day.map(|it| it.0)
    }
}

impl CardRead<'_> {
    /// What was read of a zone.
    pub fn reading(&self, zone: &str) -> Option<&Reading> {
        self.readings.iter().find(|it| it.name == zone)
    }
}

/// Judges the cards of one piece.
pub fn judge(cards: &[CardRead], known: &Known) -> Judgement {
    let ticked = ticked::read(cards);
    let likely = ticked.esito.or_else(|| ticked.proposals.first().copied());
    let event = likely.and_then(main_event);
    let mut days = weigh(cards, known, likely);
    let mut doubts = ticked.doubts;
    doubts.extend(rules::story(&mut days, known));
    let evidence = Evidence::of(likely, cards.iter().map(|it| it.profile.kind()));
    let mut confidence = ticked.confidence;
    if let Some(esito) = likely {
        let needed = rules::needed(esito, &days);
        doubts.extend(rules::days(cards, known, &needed, &days));
        let sure = needed.iter().map(|it| days.get(it).map_or(0.0, |it| it.confidence));
        confidence = sure.fold(confidence, f64::min);
        doubts.extend(rules::excluded(cards, esito));
        doubts.extend(rules::signature(cards, esito));
        doubts.extend(rules::notices(cards, esito));
        doubts.extend(rules::proof(&evidence));
    }
    doubts.extend(rules::ties(cards));
    if doubts.iter().any(|it| it.blocks) {
        confidence = confidence.min(0.4);
    }
    Judgement { esito: ticked.esito, proposals: ticked.proposals, days, event, doubts, evidence, confidence }
}

/// The event that dates an outcome.
pub fn main_event(esito: Esito) -> Option<Event> {
    let begins = |codes: &[&str]| codes.iter().any(|it| esito.codice().starts_with(it));
    if begins(&["RECAG001", "RECAG002", "RECRN001", "RECRS001", "RECRI003"]) {
        Some(Event::Delivered)
    } else if begins(&["RECAG005", "RECAG006", "RECAG007", "RECRN003", "RECRN004", "RECRS003", "RECRS004"]) {
        Some(Event::Collected)
    } else if begins(&["RECAG012"]) {
        Some(Event::CadSent)
    } else if begins(&["RECAG003", "RECAG010", "RECRN002", "RECRN010", "RECRS002", "RECRI004"]) {
        Some(Event::Attempted)
    } else if begins(&["RECRN005", "RECRS005"]) {
        Some(Event::Deposited)
    } else {
        None
    }
}

/// What one zone says of an event.
struct Said<'a> {
    event: Event,
    source: Source,
    place: String,
    scores: &'a Scores,
}

/// Weighs every day: by the window first, then once more by the days that stood alone.
fn weigh(cards: &[CardRead], known: &Known, likely: Option<Esito>) -> BTreeMap<Event, Agreed> {
    let main = likely.and_then(main_event);
    let possible = known.window.days();
    let told: Vec<(Event, Scores)> =
        known.told.iter().map(|(event, day)| (*event, agreement::told(*day, &possible))).collect();
    let mut said: Vec<Said> = cards.iter().enumerate().flat_map(|(index, it)| of_card(index, it, main)).collect();
    said.extend(told.iter().map(|(event, scores)| Said {
        event: *event,
        source: Source::File,
        place: "file".into(),
        scores,
    }));
    let stamps = stamps(cards, likely);
    let mut days: BTreeMap<Event, Agreed> = BTreeMap::new();
    for _ in 0..2 {
        let alone: Days = days.iter().filter_map(|(event, it)| Some((*event, it.day?.0))).collect();
        for event in Event::ALL {
            if said.iter().any(|it| it.event == event) && !alone.contains_key(&event) {
                let is_possible = |day: Data| story::is_possible(event, day, &alone, &known.calendario);
                days.insert(event, of_event(event, &said, &stamps, &is_possible));
            }
        }
    }
    days
}

/// What is agreed on one event: by its own witnesses, or with the one postmark that says the same.
fn of_event(event: Event, said: &[Said], stamps: &[Said], is_possible: &dyn Fn(Data) -> bool) -> Agreed {
    let own = witnesses(event, said);
    let alone = agreement::agree(&own, is_possible);
    if alone.day.is_some() || own.iter().all(|it| it.scores.days.is_empty()) {
        return alone;
    }
    let with = |stamp: Witness| {
        let mut all = own.clone();
        all.push(stamp);
        agreement::agree(&all, is_possible)
    };
    witnesses(event, stamps).into_iter().map(with).find(|it| it.day.is_some()).unwrap_or(alone)
}

fn witnesses<'a>(event: Event, said: &[Said<'a>]) -> Vec<Witness<'a>> {
    let of = said.iter().filter(|it| it.event == event);
    of.map(|it| Witness { source: it.source, place: it.place.clone(), scores: it.scores }).collect()
}

/// What the days of a card say.
fn of_card<'a>(index: usize, card: &'a CardRead, main: Option<Event>) -> Vec<Said<'a>> {
    let said = |reading: &'a Reading| {
        let zone = card.profile.zone(&reading.name).filter(|it| it.kind == ZoneKind::Date)?;
        let only = || main.filter(|_| names::is_only_day(card.profile));
        let event = only().or_else(|| names::event(card.profile, zone))?;
        let source = if zone.printed { Source::Print } else { Source::Hand };
        Some(Said { event, source, place: place(index, reading), scores: &reading.scores })
    };
    card.readings.iter().filter_map(said).collect()
}

/// What the postmarks of the cards say: each is struck when its card is done with.
fn stamps<'a>(cards: &'a [CardRead<'a>], likely: Option<Esito>) -> Vec<Said<'a>> {
    let of = |(index, card): (usize, &'a CardRead<'a>)| {
        let is_stamp = |it: &&Reading| card.profile.zone(&it.name).is_none_or(|it| it.kind == ZoneKind::Stamp);
        let event = stamped(card.profile.kind(), likely);
        let said = move |it: &'a Reading| {
            Some(Said { event: event?, source: Source::Postmark, place: place(index, it), scores: &it.scores })
        };
        let read = card.readings.iter().filter(is_stamp).filter(|it| !it.scores.days.is_empty());
        read.filter_map(said).collect::<Vec<_>>()
    };
    cards.iter().enumerate().flat_map(of).collect()
}

/// The event whose day the postmark of a card bears.
fn stamped(kind: Kind, likely: Option<Esito>) -> Option<Event> {
    match kind {
        Kind::Arcad => None,
        Kind::Cad => Some(Event::CadSent),
        Kind::Can => Some(Event::CanSent),
        Kind::Ar | Kind::ArOrd | Kind::Cn07 | Kind::Plico => match likely?.codice() {
            "RECAG012" => Some(Event::Returned),
            "RECAG010" => Some(Event::CadSent),
            _ => main_event(likely?),
        },
    }
}

/// Where a reading stands: the card's place among those of the piece, and the zone.
fn place(index: usize, reading: &Reading) -> String {
    format!("{}.{}", index + 1, reading.name)
}

//! The outcome that the ticks of the cards of one piece say.
//!
//! A group says one outcome, or it is in doubt. What happened at the office stands over the absence before it; any
//! other two outcomes contradict one another.

use std::collections::BTreeMap;

use crate::domain::carta::Zone;
use crate::domain::carta::ZoneKind;
use crate::domain::esito::Esito;
use crate::scan::outcome::CardRead;
use crate::scan::outcome::doubts::Doubt;
use crate::scan::ticks;
use crate::scan::ticks::Choice;
use crate::scan::zones::Reading;

/// Codes of a piece that waits at the office, and the beginnings of those that say what became of it there.
const WAITING: [(&str, &[&str]); 2] = [
    ("RECAG010", &["RECAG005", "RECAG006", "RECAG007", "RECAG008", "RECAG012"]),
    ("RECRN010", &["RECRN003", "RECRN004", "RECRN005"]),
];

/// What the ticks say.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ticked {
    /// The outcome, where there is one and only one.
    pub esito: Option<Esito>,
    /// The outcomes that it may be, the likeliest first.
    pub proposals: Vec<Esito>,
    /// How far from a doubt, from 0 to 1.
    pub confidence: f64,
    /// What is not as it must be.
    pub doubts: Vec<Doubt>,
}

/// Reads the outcome from every group of every card.
pub fn read(cards: &[CardRead]) -> Ticked {
    let mut ticked = Ticked { confidence: 1.0, ..Ticked::default() };
    let mut covered: Vec<Doubt> = Vec::new();
    let (mut said, mut likely): (Vec<Esito>, Vec<(Esito, f64)>) = (Vec::new(), Vec::new());
    for group in cards.iter().flat_map(groups) {
        let marks: Vec<&ticks::Mark> = group.boxes.iter().map(|it| it.1).collect();
        match ticks::choose(&marks) {
            Choice::One(one, confidence) => {
                ticked.confidence = ticked.confidence.min(confidence);
                said.extend(group.boxes[one].0.outcome);
            }
            Choice::None(confidence) => ticked.confidence = ticked.confidence.min(confidence),
            Choice::Covered(ranked) => covered.push(in_doubt(&group, &ranked)),
            Choice::Doubt(ranked) => ticked.doubts.push(in_doubt(&group, &ranked)),
        }
        likely.extend(group.boxes.iter().filter_map(|(zone, mark)| Some((zone.outcome?, mark.weight()))));
    }
    said.sort_unstable();
    said.dedup();
    ticked.proposals = proposals(&said, likely);
    match outcome(&said) {
        Ok(esito) if ticked.doubts.is_empty() => ticked.esito = esito,
        Ok(_) => {}
        Err(doubt) => ticked.doubts.push(doubt),
    }
    if ticked.esito.is_none() {
        // Then the tick that decides may lie under the postmark.
        ticked.doubts.append(&mut covered);
        ticked.confidence = 0.0;
        if ticked.doubts.is_empty() {
            ticked.doubts.push(Doubt::new("esito-mancante", ""));
        }
    }
    ticked
}

/// Boxes that exclude one another, with what was read of them.
struct Group<'a> {
    name: &'a str,
    boxes: Vec<(&'a Zone, &'a ticks::Mark)>,
}

/// The groups of a card that say an outcome.
fn groups<'a>(card: &'a CardRead<'a>) -> Vec<Group<'a>> {
    let mut groups: BTreeMap<&str, Group<'a>> = BTreeMap::new();
    for zone in card.profile.zones().iter().filter(|it| it.kind == ZoneKind::Tick) {
        let Some(mark) = card.reading(&zone.name).and_then(|it| it.mark.as_ref()) else { continue };
        let name: &str = if zone.group.is_empty() { &zone.name } else { &zone.group };
        groups.entry(name).or_insert_with(|| Group { name, boxes: Vec::new() }).boxes.push((zone, mark));
    }
    groups.into_values().filter(|it| it.boxes.iter().any(|(zone, _)| zone.outcome.is_some())).collect()
}

fn in_doubt(group: &Group, ranked: &[usize]) -> Doubt {
    let names: Vec<&str> = ranked.iter().map(|it| group.boxes[*it].0.name.as_str()).collect();
    Doubt::new("caselle-in-dubbio", group.name).with("caselle", names.join(" "))
}

/// The one outcome of some, where they are one story.
fn outcome(said: &[Esito]) -> Result<Option<Esito>, Doubt> {
    let is_waiting = |it: &Esito, last: &Esito| {
        WAITING.iter().any(|(code, ends)| it.codice() == *code && ends.iter().any(|end| last.codice().starts_with(end)))
    };
    match said {
        [] => Ok(None),
        [one] => Ok(Some(*one)),
        [first, second] if is_waiting(first, second) => Ok(Some(*second)),
        [first, second] if is_waiting(second, first) => Ok(Some(*first)),
        _ => {
            let all: Vec<String> = said.iter().map(Esito::to_string).collect();
            Err(Doubt::new("esiti-in-contrasto", "").with("esiti", all.join(" ")))
        }
    }
}

/// What was said first, then what has the most ink.
fn proposals(said: &[Esito], mut likely: Vec<(Esito, f64)>) -> Vec<Esito> {
    likely.sort_by(|a, b| b.1.total_cmp(&a.1));
    let inked = likely.into_iter().filter(|it| it.1 > ticks::EMPTY).map(|it| it.0);
    let last = said.iter().rev().copied();
    let mut proposals: Vec<Esito> = Vec::new();
    for it in last.chain(inked) {
        if !proposals.contains(&it) {
            proposals.push(it);
        }
    }
    proposals.truncate(5);
    proposals
}

/// Whether a reading is a ticked box.
pub fn is_ticked(reading: &Reading) -> bool {
    reading.mark.as_ref().is_some_and(|it| it.is_ticked == Some(true))
}

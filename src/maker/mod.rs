//! Makes cards as they come back, with their truth beside: hands, stamps, ticks, wear and what scanners do.
//!
//! For tests, for the demonstration and for whoever tries a profile out. The same seed gives the same pixels; fonts
//! under open licences stand in for hands.
//!
//! A [`Story`] says what happened to a piece and who wrote what where; [`make`] draws it onto the clean sides of a card
//! with hands of a [`Cabinet`], wears it out as [`Wear`] says, and scans it. Nothing here reads what was drawn: the truth
//! is what was meant.

pub mod card;
pub mod chance;
pub mod face;
pub mod gestore;
mod hand;
pub mod ink;
mod jpeg;
pub mod place;
pub mod scanner;
mod stamp;
pub mod story;
mod tick;
pub mod wear;

use crate::domain::carta::CardProfile;
use crate::domain::carta::Side;
use crate::maker::card::Cabinet;
use crate::maker::card::Filled;
use crate::maker::chance::Chance;
use crate::maker::ink::Sheet;
use crate::maker::place::Motion;
use crate::maker::scanner::Laid;
use crate::maker::scanner::Scan;
use crate::maker::story::Story;
use crate::maker::wear::Wear;
use crate::raster::Grey;

/// A card to be made.
pub struct Card<'a> {
    /// Its clean sides, as they were printed.
    pub clean: Clean,
    /// Where its zones are.
    pub profile: &'a CardProfile,
    /// What it tells.
    pub story: &'a Story,
    /// Another seed, other strokes.
    pub seed: u64,
}

/// The clean sides of a card at a resolution.
#[derive(Debug, Clone, PartialEq)]
pub struct Clean {
    /// Each side's pixels.
    pub sides: Vec<(Side, Grey)>,
    /// Their resolution.
    pub dpi: u32,
}

/// Cards as they came back.
#[derive(Debug, Clone, PartialEq)]
pub struct Made {
    /// A picture of each side, in their order.
    pub scans: Vec<Scan>,
    /// What was put where, card by card.
    pub filled: Vec<Vec<Filled>>,
}

/// Makes cards come back that lay on one bed: filled as their stories tell, worn, and each side scanned by itself.
///
/// Almost always that is one card; [`Wear::twin_um`] says how far the second lies from the first.
pub fn make(cards: Vec<Card<'_>>, cabinet: &Cabinet, wear: &Wear) -> Made {
    let mut chance = Chance::new(cards.first().map_or(0, |it| it.seed), 3);
    let (mut all, mut filled) = (Vec::new(), Vec::new());
    for card in cards {
        let (sheets, entries) = worn(card, cabinet, wear);
        all.push(sheets);
        filled.push(entries);
    }
    let mut scans = Vec::new();
    for (index, side) in Side::ALL.iter().enumerate() {
        let sides = all.iter().enumerate();
        let here: Vec<(usize, &Sheet)> =
            sides.filter_map(|(card, sheets)| Some((card, &sheets.iter().find(|it| it.0 == *side)?.1))).collect();
        if !here.is_empty() {
            let wear = if index == 0 { wear.clone() } else { wear.other_side(&mut chance) };
            scans.push(on_one_bed(&here, *side, &wear, &mut chance));
        }
    }
    Made { scans, filled }
}

/// Lays cards one below the other and scans them.
fn on_one_bed(cards: &[(usize, &Sheet)], side: Side, wear: &Wear, chance: &mut Chance) -> Scan {
    let [left, top, right, bottom] = wear.margins_um;
    let (mut width, mut height) = (0.0_f64, 0.0_f64);
    let mut laid = Vec::new();
    for (number, (card, sheet)) in cards.iter().enumerate() {
        let askew = Wear { skew: if number == 0 { wear.skew } else { -wear.skew * chance.unit() }, ..wear.clone() };
        let (place, taken) = scanner::lay(size_of(sheet), &askew);
        let from = if number == 0 { 0.0 } else { height + wear.twin_um.unwrap_or(0.0) };
        laid.push(Laid { card: *card, sheet, side, place: place.then(Motion::shift(left, top + from)) });
        (width, height) = (width.max(taken[0]), from + taken[1]);
    }
    scanner::scan(&laid, [width + left + right, height + top + bottom], wear, chance)
}

/// The sides of a card, filled and worn but not yet scanned.
pub fn worn(card: Card<'_>, cabinet: &Cabinet, wear: &Wear) -> (Vec<(Side, Sheet)>, Vec<Filled>) {
    let dpi = card.clean.dpi;
    let mut sheets: Vec<_> = card.clean.sides.into_iter().map(|(side, grey)| (side, Sheet { grey, dpi })).collect();
    let filled = card::fill(&mut sheets, card.profile, card.story, cabinet, wear, card.seed);
    let mut chance = Chance::new(card.seed, 2);
    let before = if wear.through > 0.0 { sheets.clone() } else { Vec::new() };
    for (side, sheet) in &mut sheets {
        let other = before.iter().find(|it| it.0 != *side).map(|it| &it.1);
        card::age(sheet, other, wear, &mut chance);
    }
    (sheets, filled)
}

fn size_of(sheet: &Sheet) -> [f64; 2] {
    [sheet.grey.width as f64 / sheet.scale(), sheet.grey.height as f64 / sheet.scale()]
}

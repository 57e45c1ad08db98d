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
mod face;
mod hand;
mod ink;
mod jpeg;
mod place;
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
use crate::maker::scanner::Laid;
use crate::maker::scanner::Scan;
use crate::maker::story::Story;
use crate::maker::wear::Wear;
use crate::raster::Grey;

/// A card as it came back.
#[derive(Debug, Clone, PartialEq)]
pub struct Made {
    /// A picture of each side, in their order.
    pub scans: Vec<Scan>,
    /// What was put where.
    pub filled: Vec<Filled>,
}

/// The clean sides of a card as they were printed, at a resolution.
#[derive(Debug, Clone, PartialEq)]
pub struct Clean {
    /// Each side's pixels.
    pub sides: Vec<(Side, Grey)>,
    /// Their resolution.
    pub dpi: u32,
}

/// Makes a card come back: filled as its story tells, worn, and each side scanned by itself.
pub fn make(clean: Clean, profile: &CardProfile, story: &Story, cabinet: &Cabinet, wear: &Wear, seed: u64) -> Made {
    let (sheets, filled) = worn(clean, profile, story, cabinet, wear, seed);
    let mut chance = Chance::new(seed, 3);
    let mut scans = Vec::new();
    for (index, (side, sheet)) in sheets.iter().enumerate() {
        let wear = if index == 0 { wear.clone() } else { wear.other_side(&mut chance) };
        let (place, taken) = scanner::lay(size_of(sheet), &wear);
        let [left, top, right, bottom] = wear.margins_um;
        let laid = Laid { sheet, side: *side, place: place.then(place::Motion::shift(left, top)) };
        let bed = [taken[0] + left + right, taken[1] + top + bottom];
        scans.push(scanner::scan(&[laid], bed, &wear, &mut chance));
    }
    Made { scans, filled }
}

/// The sides of a card, filled and worn but not yet scanned.
pub fn worn(
    clean: Clean,
    profile: &CardProfile,
    story: &Story,
    cabinet: &Cabinet,
    wear: &Wear,
    seed: u64,
) -> (Vec<(Side, Sheet)>, Vec<Filled>) {
    let dpi = clean.dpi;
    let mut sheets: Vec<_> = clean.sides.into_iter().map(|(side, grey)| (side, Sheet { grey, dpi })).collect();
    let filled = card::fill(&mut sheets, profile, story, cabinet, wear, seed);
    let mut chance = Chance::new(seed, 2);
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

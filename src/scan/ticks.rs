//! Boxes to tick: which are, judged against the other boxes of the same side.
//!
//! Paper, scanner and wear darken every box alike, so a box counts as ticked for what it has more than the middle
//! one of its side. The box is looked for around its place first, and its printed outline is not counted.

use crate::domain::carta::Rect;
use crate::domain::carta::Zone;
use crate::raster::Grey;
use crate::scan::marks::Levels;
use crate::scan::marks::Mask;
use crate::scan::registration::Crop;
use crate::scan::registration::Registration;

/// The resolution of a crop.
const DPI: u32 = 200;
/// What is cropped around a box, and how far it may lie from its place.
const AROUND_UM: i64 = 1_900;
const SEARCH_UM: i64 = 900;
/// How far the outline of a box may lie from where its neighbours' lie.
const ALONE_UM: i64 = 250;
/// Boxes within this distance are neighbours.
const NEAR_UM: i64 = 45_000;
/// What of a box counts, in the middle.
const INNER: f64 = 0.66;
/// More ink than the middle box by this much is a tick.
const TICKED: f64 = 0.070;
/// By no more than this much it is none.
pub const EMPTY: f64 = 0.035;
/// A box this full may have been filled to take a tick back.
const FULL: f64 = 0.80;
/// An outline this dark was found for certain.
const OUTLINE: f64 = 0.35;

/// What is marked in a box.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark {
    /// The share of its inside that is inked, over that of the side's middle box.
    pub ink: f64,
    /// The same of what lies close around it.
    pub around: f64,
    /// Whether it is filled solid.
    pub is_full: bool,
    /// Whether it is ticked; `None` in between.
    pub is_ticked: Option<bool>,
    /// How far from a doubt, from 0 to 1.
    pub confidence: f64,
}

impl Mark {
    /// How much ink speaks for it, in the box and around it.
    pub fn weight(&self) -> f64 {
        self.ink.max(0.0) + self.around.max(0.0)
    }
}

/// Which box of a group is ticked.
#[derive(Debug, Clone, PartialEq)]
pub enum Choice {
    /// This one alone, by its place in the group.
    One(usize, f64),
    /// None of them.
    None(f64),
    /// It is for a person to say; the likeliest first.
    Doubt(Vec<usize>),
}

/// A crop, with where its box was found.
struct Found {
    crop: Crop,
    levels: Levels,
    outline: f64,
    offset: (i64, i64),
}

/// Reads every box of a side, in the order of the zones.
pub fn read(page: &Grey, at: &Registration, zones: &[&Zone]) -> Vec<(Mark, Grey)> {
    let mut found: Vec<Found> = zones.iter().map(|it| find(page, at, it.rect)).collect();
    settle(&mut found, zones);
    let measured: Vec<(f64, f64)> = found.iter().zip(zones).map(|(it, zone)| measure(it, zone.rect)).collect();
    let (inside, around) = (middle(measured.iter().map(|it| it.0)), middle(measured.iter().map(|it| it.1)));
    let judge =
        |(found, (ink, beside)): (Found, (f64, f64))| (judged(ink, ink - inside, beside - around), found.crop.grey);
    found.into_iter().zip(measured).map(judge).collect()
}

/// Says of a group which box is ticked.
pub fn choose(boxes: &[&Mark]) -> Choice {
    let ticked: Vec<usize> = (0..boxes.len()).filter(|it| boxes[*it].is_ticked == Some(true)).collect();
    let is_certain = boxes.iter().all(|it| it.is_ticked.is_some());
    match ticked.as_slice() {
        [] if is_certain => Choice::None(boxes.iter().map(|it| it.confidence).fold(1.0, f64::min)),
        [one] if is_certain => Choice::One(*one, boxes.iter().map(|it| it.confidence).fold(1.0, f64::min)),
        _ => Choice::Doubt(ranked(boxes)),
    }
}

/// The boxes of a group, the likeliest first: one that is filled beside others was taken back.
fn ranked(boxes: &[&Mark]) -> Vec<usize> {
    let others = |index: usize| boxes.iter().enumerate().any(|(i, it)| i != index && it.is_ticked == Some(true));
    let weight = |index: usize| {
        let it = boxes[index];
        let taken_back = it.is_full && others(index);
        (if taken_back { 0.1 } else { 1.0 }) * it.ink + it.around.max(0.0)
    };
    let mut order: Vec<usize> = (0..boxes.len()).filter(|it| boxes[*it].ink.max(boxes[*it].around) > EMPTY).collect();
    order.sort_by(|a, b| weight(*b).total_cmp(&weight(*a)));
    order
}

fn judged(raw: f64, ink: f64, around: f64) -> Mark {
    let is_ticked = match ink {
        ink if ink >= TICKED => Some(true),
        ink if ink <= EMPTY => Some(false),
        _ => None,
    };
    let confidence = match is_ticked {
        Some(true) => 0.5 + 0.5 * ((ink - TICKED) / (2.0 * TICKED)).min(1.0),
        Some(false) => 0.5 + 0.5 * ((EMPTY - ink) / EMPTY).clamp(0.0, 1.0),
        None => 0.0,
    };
    Mark { ink, around, is_full: raw >= FULL, is_ticked, confidence }
}

/// Crops a box and looks for its outline.
fn find(page: &Grey, at: &Registration, rect: Rect) -> Found {
    let crop = at.crop(page, rect, AROUND_UM, DPI);
    let levels = Levels::of(&crop.grey);
    let reach = pixels(SEARCH_UM);
    let (offset, outline) = best_offset(&crop, levels, rect, (0, 0), reach);
    Found { crop, levels, outline, offset }
}

/// Takes every outline for found only where its neighbours lie as well.
fn settle(found: &mut [Found], zones: &[&Zone]) {
    let offsets: Vec<Option<(i64, i64)>> =
        found.iter().map(|it| (it.outline >= OUTLINE).then_some(it.offset)).collect();
    for (index, it) in found.iter_mut().enumerate() {
        let near = |other: &Zone| distance(zones[index].rect, other.rect) <= NEAR_UM;
        let beside: Vec<(i64, i64)> =
            offsets.iter().zip(zones).filter(|(_, zone)| near(zone)).filter_map(|(it, _)| *it).collect();
        let about = (middle_of(beside.iter().map(|it| it.0)), middle_of(beside.iter().map(|it| it.1)));
        (it.offset, it.outline) = best_offset(&it.crop, it.levels, zones[index].rect, about, pixels(ALONE_UM));
    }
}

/// Where the outline is darkest, and how dark; the nearest of several.
fn best_offset(crop: &Crop, levels: Levels, rect: Rect, about: (i64, i64), reach: i64) -> ((i64, i64), f64) {
    let mut best = (about, -1.0);
    for dy in -reach..=reach {
        for dx in -reach..=reach {
            let offset = (about.0 + dx, about.1 + dy);
            let far = ((dx * dx + dy * dy) as f64).sqrt() / reach.max(1) as f64;
            let score = outline(crop, levels, rect, offset) - 0.05 * far;
            if score > best.1 {
                best = (offset, score);
            }
        }
    }
    best
}

/// How dark the four sides of a box are at a place, the palest counted twice.
fn outline(crop: &Crop, levels: Levels, rect: Rect, offset: (i64, i64)) -> f64 {
    let [left, top, right, bottom] = edges(rect, offset);
    let pixel = |x: i64, y: i64| {
        let is_in = x >= 0 && y >= 0 && x < crop.grey.width as i64 && y < crop.grey.height as i64;
        if is_in { levels.darkness(crop.grey.pixels[y as usize * crop.grey.width + x as usize]) } else { 0.0 }
    };
    let across = |y: i64| (left..right).map(|x| pixel(x, y)).sum::<f64>() / (right - left).max(1) as f64;
    let down = |x: i64| (top..bottom).map(|y| pixel(x, y)).sum::<f64>() / (bottom - top).max(1) as f64;
    let sides = [across(top), across(bottom - 1), down(left), down(right - 1)];
    let palest = sides.iter().copied().fold(1.0, f64::min);
    (sides.iter().sum::<f64>() + palest) / 5.0
}

/// The edges of a box in its crop.
fn edges(rect: Rect, offset: (i64, i64)) -> [i64; 4] {
    let (left, top) = (pixels(AROUND_UM) + offset.0, pixels(AROUND_UM) + offset.1);
    [left, top, left + pixels(rect.width_um), top + pixels(rect.height_um)]
}

/// The share of ink inside a box, and around it.
fn measure(found: &Found, rect: Rect) -> (f64, f64) {
    if !found.levels.has_ink() {
        return (0.0, 0.0);
    }
    let mask = Mask::of(&found.crop.grey, found.levels);
    let [left, top, right, bottom] = edges(rect, found.offset);
    let inset = |side: i64| (((side as f64) * (1.0 - INNER) / 2.0).round() as i64).max(pixels(450));
    let (dx, dy) = (inset(right - left), inset(bottom - top));
    let inside = mask.share([left + dx, top + dy, right - dx, bottom - dy]);
    // To the left, where no words stand.
    let (near, far) = (pixels(300), pixels(1_500));
    (inside, mask.share([left - far, top - near, left - near, bottom + near]))
}

fn pixels(um: i64) -> i64 {
    (um * i64::from(DPI) + 12_700) / 25_400
}

fn distance(a: Rect, b: Rect) -> i64 {
    (a.x_um - b.x_um).abs().max((a.y_um - b.y_um).abs())
}

fn middle(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

fn middle_of(values: impl Iterator<Item = i64>) -> i64 {
    let mut values: Vec<i64> = values.collect();
    values.sort_unstable();
    values.get(values.len() / 2).copied().unwrap_or_default()
}

//! Boxes to tick: which are, judged against the other boxes of the same side.
//!
//! Paper, scanner and wear darken every box alike, so a box counts as ticked for what it has more than the middle
//! one of its side. The box is looked for around its place first, and its printed outline is not counted.

mod labels;

use crate::domain::carta::Rect;
use crate::domain::carta::Zone;
use crate::raster::Grey;
use crate::scan::marks::Levels;
use crate::scan::marks::Mask;
use crate::scan::registration::Crop;
use crate::scan::registration::Registration;

/// The resolution of a crop.
const DPI: u32 = 200;
const STEP_UM: f64 = 25_400.0 / DPI as f64;
/// What is cropped around a box, and how far it may lie from its place.
const AROUND_UM: i64 = 3_000;
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
/// The share of the round of a box that one stroke runs around it, where somebody drew a ring; and nearly one.
const RAYS: usize = 64;
const RING_UM: i64 = 2_700;
const RINGED: f64 = 0.86;
const NEARLY_RINGED: f64 = 0.76;
/// A printed outline, to either side of its line.
const OUTLINE_UM: i64 = 330;
/// The share of a box that a postmark must leave bare for its letters to be left out; else they count, and more ink
/// is needed.
const BARE: f64 = 0.45;
const STAMP_EDGE_UM: f64 = 450.0;
const STAMPED_TICKED: f64 = 0.40;
const STAMPED_EMPTY: f64 = 0.05;
const COVERED: f64 = 0.28;
/// What of a line from edge to edge must be dark for a streak.
const STREAK: f64 = 0.88;
/// A stroke that begins so far before the box and runs on so far behind it, over what is printed there, takes it back;
/// how much it may rise, and which share of the box at top and bottom is the outline's.
const BEFORE_UM: i64 = 700;
const BEHIND_UM: i64 = 2_600;
const RISE_UM: i64 = 600;
const RIM: f64 = 0.15;
/// A box this full may have been filled to take a tick back.
const FULL: f64 = 0.80;
/// An outline this dark was found for certain.
const OUTLINE: f64 = 0.35;
/// Where it is paler than this, nothing of the box came through, and neither did a tick.
const SEEN: f64 = 0.20;

/// What is marked in a box.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark {
    /// The share of its inside that is inked, over that of the side's middle box.
    pub ink: f64,
    /// The share of its round that something is close to: nearly all of it where somebody drew a ring.
    pub around: f64,
    /// Whether it is filled solid.
    pub is_full: bool,
    /// Whether a postmark lies over it, and its letters may be all there is.
    pub is_covered: bool,
    /// Whether it is ticked; `None` in between.
    pub is_ticked: Option<bool>,
    /// How far from a doubt, from 0 to 1.
    pub confidence: f64,
}

impl Mark {
    /// How much ink speaks for it, in the box and around it.
    pub fn weight(&self) -> f64 {
        self.ink.max(0.0) + if self.around >= NEARLY_RINGED { self.around } else { 0.0 }
    }

    /// The same, where somebody ringed what is printed beside the box.
    fn in_doubt(self) -> Self {
        Self { around: NEARLY_RINGED.max(self.around), is_ticked: None, confidence: 0.0, ..self }
    }
}

/// Which box of a group is ticked.
#[derive(Debug, Clone, PartialEq)]
pub enum Choice {
    /// This one alone, by its place in the group.
    One(usize, f64),
    /// None of them.
    None(f64),
    /// None, unless under a postmark; the likeliest first.
    Covered(Vec<usize>),
    /// It is for a person to say; the likeliest first.
    Doubt(Vec<usize>),
}

/// A crop, with where its box was found and what is marked on it.
struct Found {
    rect: Rect,
    crop: Crop,
    levels: Levels,
    outline: f64,
    offset: (i64, i64),
    mask: Mask,
    round: (Vec<f64>, f64),
}

/// A side as its boxes are read: what is printed on it, and the postmarks that were found.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    /// The picture.
    pub page: &'a Grey,
    /// Where the card lies in it.
    pub at: &'a Registration,
    /// Everything with an outline, in whose place ink is no mark.
    pub printed: &'a [Rect],
    /// Postmarks on the side: their letters are no ticks.
    pub stamps: &'a [Disc],
}

/// A round place of a side, in micrometres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Disc {
    /// Its middle, to the right.
    pub x_um: f64,
    /// Its middle, down.
    pub y_um: f64,
    /// Its radius.
    pub radius_um: f64,
}

/// Reads every box of a side, in the order of the zones.
pub fn read(ground: Ground, zones: &[&Zone]) -> Vec<(Mark, Grey)> {
    let mut found: Vec<Found> = zones.iter().map(|it| find(ground, it.rect)).collect();
    settle(&mut found);
    found.iter_mut().for_each(|it| {
        it.clean(ground);
        it.wipe_streaks();
        it.round = it.round();
    });
    let rings: Vec<Option<Vec<(f64, f64)>>> = found.iter().map(Found::ring).collect();
    for (index, ring) in rings.iter().enumerate() {
        let Some(ring) = ring else { continue };
        let (x, y) = found[index].origin();
        found.iter_mut().enumerate().filter(|(other, _)| *other != index).for_each(|(_, it)| it.wipe_ring(ring, x, y));
    }
    let inside: Vec<(f64, f64)> = found.iter().map(|it| it.inside(ground.stamps)).collect();
    let middle = middle(inside.iter().map(|it| it.0));
    let judge = |(found, (ink, bare)): (Found, (f64, f64))| {
        let mark = judged(ink, ink - middle, found.round.1, bare, found.outline >= SEEN);
        let is_ringed = mark.is_ticked == Some(false) && labels::is_ringed(ground, found.rect);
        let is_struck = mark.is_ticked == Some(true) && found.is_struck();
        let mark = match (is_ringed, is_struck) {
            (true, _) => mark.in_doubt(),
            (_, true) => Mark { is_ticked: None, confidence: 0.0, ..mark },
            _ => mark,
        };
        (mark, found.crop.grey)
    };
    found.into_iter().zip(inside).map(judge).collect()
}

/// Says of a group which box is ticked. A box that only a postmark makes doubtful is none beside one that is certain.
pub fn choose(boxes: &[&Mark]) -> Choice {
    let ticked: Vec<usize> = (0..boxes.len()).filter(|it| boxes[*it].is_ticked == Some(true)).collect();
    let is_certain = boxes.iter().all(|it| it.is_ticked.is_some());
    let is_covered = boxes.iter().all(|it| it.is_ticked.is_some() || it.is_covered);
    let sure = || boxes.iter().map(|it| it.confidence).fold(1.0, f64::min);
    match ticked.as_slice() {
        [] if is_certain => Choice::None(sure()),
        [] if is_covered => Choice::Covered(ranked(boxes)),
        [one] if is_certain => Choice::One(*one, sure()),
        [one] if is_covered => Choice::One(*one, 0.5),
        _ => Choice::Doubt(ranked(boxes)),
    }
}

/// The boxes of a group, the likeliest first: one that is filled beside others was taken back.
fn ranked(boxes: &[&Mark]) -> Vec<usize> {
    let others = |index: usize| boxes.iter().enumerate().any(|(i, it)| i != index && it.is_ticked == Some(true));
    let weight = |index: usize| {
        let it = boxes[index];
        let taken_back = it.is_full && others(index);
        (if taken_back { 0.1 } else { 1.0 }) * it.weight()
    };
    let mut order: Vec<usize> = (0..boxes.len()).filter(|it| boxes[*it].weight() > EMPTY).collect();
    order.sort_by(|a, b| weight(*b).total_cmp(&weight(*a)));
    order
}

/// Judges a box by its ink, what lies around it, the share of it that no postmark covers, and whether it is there.
fn judged(raw: f64, ink: f64, around: f64, bare: f64, is_seen: bool) -> Mark {
    let (ticked, empty) = if bare >= BARE { (TICKED, EMPTY) } else { (STAMPED_TICKED, STAMPED_EMPTY) };
    let is_ticked = match ink {
        _ if around >= RINGED => Some(true),
        ink if ink >= ticked => Some(true),
        ink if ink <= empty && around < NEARLY_RINGED && is_seen => Some(false),
        _ => None,
    };
    let confidence = match is_ticked {
        Some(true) if around >= RINGED => 0.7,
        Some(true) => 0.5 + 0.5 * ((ink - ticked) / (2.0 * ticked)).min(1.0),
        Some(false) => 0.5 + 0.5 * ((empty - ink) / empty).clamp(0.0, 1.0),
        None => 0.0,
    };
    Mark { ink, around, is_full: raw >= FULL, is_covered: bare < BARE && ink < COVERED, is_ticked, confidence }
}

/// Crops a box and looks for its outline.
fn find(ground: Ground, rect: Rect) -> Found {
    let crop = ground.at.crop(ground.page, rect, AROUND_UM, DPI);
    let (mask, levels) = Mask::and_levels(&crop.grey);
    let (offset, outline) = best_offset(&crop, levels, rect, (0, 0), pixels(SEARCH_UM));
    Found { rect, crop, levels, outline, offset, mask, round: (Vec::new(), 0.0) }
}

/// Takes every outline for found only where its neighbours lie as well.
fn settle(found: &mut [Found]) {
    let offsets: Vec<(Rect, Option<(i64, i64)>)> =
        found.iter().map(|it| (it.rect, (it.outline >= OUTLINE).then_some(it.offset))).collect();
    for it in found {
        let near = |other: &Rect| distance(it.rect, *other) <= NEAR_UM;
        let beside: Vec<(i64, i64)> = offsets.iter().filter(|it| near(&it.0)).filter_map(|it| it.1).collect();
        let about = (middle_of(beside.iter().map(|it| it.0)), middle_of(beside.iter().map(|it| it.1)));
        (it.offset, it.outline) = best_offset(&it.crop, it.levels, it.rect, about, pixels(ALONE_UM));
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

impl Found {
    /// Where the crop begins on the card, as the box was found there.
    fn origin(&self) -> (f64, f64) {
        let at = |um: i64, by: i64| (um - AROUND_UM) as f64 - by as f64 * STEP_UM;
        (at(self.rect.x_um, self.offset.0), at(self.rect.y_um, self.offset.1))
    }

    /// What is marked, without the outlines of everything else.
    fn clean(&mut self, ground: Ground) {
        if !self.levels.has_ink() {
            return;
        }
        let (x, y) = self.origin();
        let at = |um: i64, origin: f64| ((um as f64 - origin) / STEP_UM).round() as i64;
        for it in ground.printed.iter().filter(|it| **it != self.rect) {
            let (left, top) = (at(it.x_um, x), at(it.y_um, y));
            let (right, bottom) = (at(it.x_um + it.width_um, x), at(it.y_um + it.height_um, y));
            let thick = pixels(OUTLINE_UM);
            let lines = [
                [left - thick, top - thick, right + thick, top + thick],
                [left - thick, bottom - thick, right + thick, bottom + thick],
                [left - thick, top - thick, left + thick, bottom + thick],
                [right - thick, top - thick, right + thick, bottom + thick],
            ];
            lines.into_iter().for_each(|it| self.mask.wipe(it));
        }
    }

    /// Takes straight lines away that cross the inside from one edge of the crop to the other: dirt on the glass.
    fn wipe_streaks(&mut self) {
        let [left, top, right, bottom] = edges(self.rect, self.offset);
        let (wide, high) = (self.mask.width as i64, self.mask.height as i64);
        let before = self.mask.clone();
        let lean = pixels(600);
        for (first, last, length, is_upright) in [(left, right, high, true), (top, bottom, wide, false)] {
            for start in first + pixels(250)..last - pixels(250) {
                for end in start - lean..=start + lean {
                    let at = |step: i64| start + (end - start) * step / (length - 1).max(1);
                    let is_pale = |step: &i64| {
                        !if is_upright { before.is_dark(at(*step), *step) } else { before.is_dark(*step, at(*step)) }
                    };
                    let most = (length as f64 * (1.0 - STREAK)) as usize;
                    if (0..length).filter(is_pale).nth(most).is_none() {
                        for step in 0..length {
                            let (x, y) = if is_upright { (at(step), step) } else { (step, at(step)) };
                            self.mask.wipe([x - 1, y - 1, x + 2, y + 2]);
                        }
                    }
                }
            }
        }
    }

    /// Whether a stroke runs through the box and on over the words behind it: whoever ticked it took it back.
    fn is_struck(&self) -> bool {
        let [left, top, right, bottom] = edges(self.rect, self.offset);
        let (from, to) = (left - pixels(BEFORE_UM), right + pixels(BEHIND_UM));
        let rim = ((bottom - top) as f64 * RIM).round() as i64;
        let (length, rise) = (to - from, pixels(RISE_UM));
        (top + rim..bottom - rim).any(|start| {
            (start - rise..=start + rise).any(|end| {
                let is_pale =
                    |step: &i64| !self.mask.is_dark(from + step, start + (end - start) * step / length.max(1));
                (0..length).filter(is_pale).nth((length as f64 * (1.0 - STREAK)) as usize).is_none()
            })
        })
    }

    /// The round that has most marks on it, as distances from the middle ray by ray, and the share of it that is marked.
    ///
    /// Each distance lies near the one before, so words beside the box make no round.
    fn round(&self) -> (Vec<f64>, f64) {
        let [left, top, right, bottom] = edges(self.rect, self.offset).map(|it| it as f64);
        let (x, y, half) = ((left + right) / 2.0, (top + bottom) / 2.0, ((right - left) / 2.0, (bottom - top) / 2.0));
        let (nearest, bins) = (half.0.min(half.1), pixels(RING_UM) as usize);
        let is_marked = |ray: usize, bin: usize| {
            let (sin, cos) = (ray as f64 / RAYS as f64 * std::f64::consts::TAU).sin_cos();
            let far = nearest + bin as f64;
            let outside = (cos.abs() * far - half.0).max(sin.abs() * far - half.1);
            let at = ((x + cos * far).round() as i64, (y + sin * far).round() as i64);
            outside > pixels(OUTLINE_UM + 120) as f64 && self.mask.is_dark(at.0, at.1)
        };
        let marked: Vec<Vec<bool>> = (0..RAYS).map(|ray| (0..bins).map(|bin| is_marked(ray, bin)).collect()).collect();
        if (marked.iter().filter(|it| it.contains(&true)).count() as f64) < NEARLY_RINGED * RAYS as f64 {
            return (Vec::new(), 0.0);
        }
        let path = smoothest(&marked);
        let count = path.iter().enumerate().filter(|(ray, bin)| marked[*ray][**bin]).count();
        (path.iter().map(|it| nearest + *it as f64).collect(), count as f64 / RAYS as f64)
    }

    /// The ring around the box, if it has one: places from the crop's corner, in micrometres.
    fn ring(&self) -> Option<Vec<(f64, f64)>> {
        let (distances, share) = &self.round;
        let [left, top, right, bottom] = edges(self.rect, self.offset).map(|it| it as f64);
        let place = |(ray, far): (usize, &f64)| {
            let (sin, cos) = (ray as f64 / RAYS as f64 * std::f64::consts::TAU).sin_cos();
            (((left + right) / 2.0 + cos * far) * STEP_UM, ((top + bottom) / 2.0 + sin * far) * STEP_UM)
        };
        (*share >= RINGED).then(|| distances.iter().enumerate().map(place).collect())
    }

    /// Takes the ring of another box away.
    fn wipe_ring(&mut self, ring: &[(f64, f64)], x_um: f64, y_um: f64) {
        let (x, y) = self.origin();
        let thick = pixels(800);
        for (dx, dy) in ring {
            let (column, row) = (((x_um + dx - x) / STEP_UM) as i64, ((y_um + dy - y) / STEP_UM) as i64);
            self.mask.wipe([column - thick, row - thick, column + thick + 1, row + thick + 1]);
        }
    }

    /// The share of ink inside the box where no postmark lies, and how much of it that is.
    fn inside(&self, stamps: &[Disc]) -> (f64, f64) {
        let [left, top, right, bottom] = edges(self.rect, self.offset);
        let inset = |side: i64| (((side as f64) * (1.0 - INNER) / 2.0).round() as i64).max(pixels(450));
        let (dx, dy) = (inset(right - left), inset(bottom - top));
        let (x, y) = self.origin();
        let is_bare = |column: i64, row: i64| {
            let (x, y) = (x + (column as f64 + 0.5) * STEP_UM, y + (row as f64 + 0.5) * STEP_UM);
            stamps.iter().all(|it| (x - it.x_um).hypot(y - it.y_um) > it.radius_um + STAMP_EDGE_UM)
        };
        let (mut all, mut bare, mut bare_dark, mut dark) = (0, 0, 0, 0);
        for row in top + dy..bottom - dy {
            for column in left + dx..right - dx {
                let is_dark = usize::from(self.mask.is_dark(column, row));
                all += 1;
                dark += is_dark;
                if is_bare(column, row) {
                    bare += 1;
                    bare_dark += is_dark;
                }
            }
        }
        let share = |dark: usize, all: usize| dark as f64 / all.max(1) as f64;
        let uncovered = share(bare, all);
        (if uncovered >= BARE { share(bare_dark, bare) } else { share(dark, all) }, uncovered)
    }
}

/// The path from ray to ray over the most marks, no step longer than one bin; it ends near where it began.
fn smoothest(marked: &[Vec<bool>]) -> Vec<usize> {
    let bins = marked.first().map_or(0, Vec::len);
    let mut best: (usize, Vec<usize>) = (0, vec![0; marked.len()]);
    // Begun on each third bin, with the whole round to come back in.
    for start in (1..bins).step_by(3) {
        let path = path_from(marked, start);
        let near = path.last().is_some_and(|it| it.abs_diff(start) <= 4);
        let count = path.iter().enumerate().filter(|(ray, bin)| marked[*ray][**bin]).count();
        if near && count > best.0 {
            best = (count, path);
        }
    }
    best.1
}

fn path_from(marked: &[Vec<bool>], start: usize) -> Vec<usize> {
    let bins = marked[0].len();
    let mut score: Vec<i32> =
        (0..bins).map(|it| if it.abs_diff(start) <= 1 { i32::from(marked[0][it]) } else { i32::MIN / 2 }).collect();
    let mut steps: Vec<Vec<usize>> = Vec::new();
    for ray in &marked[1..] {
        let from: Vec<usize> = (0..bins)
            .map(|bin| {
                let near = bin.saturating_sub(1)..=(bin + 1).min(bins - 1);
                near.max_by_key(|it| (score[*it], std::cmp::Reverse(it.abs_diff(bin)))).unwrap_or(bin)
            })
            .collect();
        score = (0..bins).map(|bin| score[from[bin]] + i32::from(ray[bin])).collect();
        steps.push(from);
    }
    let back = |it: &usize| score[*it] - 2 * i32::try_from(it.abs_diff(start)).unwrap_or(0);
    let mut at = (0..bins).max_by_key(back).unwrap_or(start);
    let mut path = vec![at];
    for from in steps.iter().rev() {
        at = from[at];
        path.push(at);
    }
    path.reverse();
    path
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

//! Round postmarks: where they stand and how they are turned.
//!
//! The ring is voted for by what lies square to its strokes; the turn is the one at which the lines of the middle
//! part best from the white between them. Both are found on a paler copy.

pub mod below;

use std::ops::RangeInclusive;

use crate::raster::Grey;
use crate::scan::filters;
use crate::scan::marks::Levels;
use crate::scan::marks::Mask;
use crate::scan::marks::smoothed;

/// Radii of rings, in micrometres.
const SMALLEST_UM: f64 = 11_000.0;
const LARGEST_UM: f64 = 16_500.0;
/// The resolution at which rings are looked for.
const SEARCH_DPI: f64 = 100.0;
/// A ring is thin and often pale: at that resolution it is darker than paper by this much at least.
const PALEST: u8 = 10;
/// Sectors of a ring, and the share of them that must be inked.
const SECTORS: usize = 72;
const LEAST_SUPPORT: f64 = 0.42;
const PALE_SUPPORT: f64 = 0.65;
/// A pixel votes where the grey changes by this much around it.
const LEAST_SLOPE: f64 = 6.0;
/// Bits behind the point of a voter's places.
const FINE_BITS: u32 = 32;
const FINE: f64 = (1_u64 << FINE_BITS) as f64;
/// So many votes for a place are several.
const SEVERAL: u16 = 3;
/// So many places with the most votes are looked at.
const PLACES: usize = 24;
/// How far a postmark may be turned to either side, in degrees.
const TURN: i32 = 90;
/// So many turns are looked at first, this many degrees apart; rows part at one of them where they part no better at the so many
/// beside it; and so many such turns a postmark may have.
const ROUGH: i32 = 3;
const BESIDE: usize = 2;
const TURNS: usize = 3;
/// What of the radius the lines of the middle take.
const MIDDLE: f64 = 0.5;

/// Three rows one below the other: what of the radius they may reach to the side and up and down, what of its pitch a row is
/// high, how much ink between and around them counts against that in them, and the pitches and middles they may have, in radii.
const STACK_WIDE: f64 = 0.3;
const STACK_HIGH: f64 = 0.78;
const STACK_ROW: f64 = 0.66;
const STACK_GAPS: f64 = 1.2;
const STACK_PITCHES: [f64; 8] = [0.22, 0.25, 0.28, 0.31, 0.34, 0.37, 0.4, 0.43];
const STACK_MIDDLES: [f64; 9] = [0.0, -0.03, 0.03, -0.06, 0.06, -0.09, 0.09, -0.12, 0.12];

/// A ring of a crop, in its pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ring {
    /// Its middle, to the right.
    pub x: f64,
    /// Its middle, down.
    pub y: f64,
    /// Its radius.
    pub radius: f64,
    /// The share of its round that is inked.
    pub support: f64,
}

/// The ring of a crop, if there is one; a printed one that marks the place does not count.
pub fn find(crop: &Grey, dpi: u32, printed: Option<Ring>) -> Option<Ring> {
    let factor = (f64::from(dpi) / SEARCH_DPI).round().max(1.0) as usize;
    let small = filters::reduced(crop, factor);
    let scale = factor as f64;
    let printed = printed.map(|it| Ring { x: it.x / scale, y: it.y / scale, radius: it.radius / scale, ..it });
    let (mut mask, levels) = Mask::and_levels_of(&small, PALEST);
    if !levels.has_ink_of(PALEST) || small.width < 40 || small.height < 40 {
        return None;
    }
    if let Some(printed) = printed {
        wipe(&mut mask, printed);
    }
    let dpi = f64::from(dpi) / scale;
    let votes = Votes::of(&small, &mask, [SMALLEST_UM, LARGEST_UM].map(|it| it * dpi / 25_400.0));
    let ring = votes.best(&mask)?;
    let ring = Ring { x: ring.x * scale, y: ring.y * scale, radius: ring.radius * scale, ..ring };
    (ring.support >= if levels.has_ink() { LEAST_SUPPORT } else { PALE_SUPPORT }).then_some(ring)
}

/// Takes a printed ring away, so that neither its pixels vote nor do they bear a ring out.
fn wipe(mask: &mut Mask, printed: Ring) {
    for y in 0..mask.height {
        for x in 0..mask.width {
            let off = length(x as f64 - printed.x, y as f64 - printed.y) - printed.radius;
            mask.dark[y * mask.width + x] &= off.abs() > 1.5;
        }
    }
}

/// Votes for middles and radii.
struct Votes {
    width: usize,
    height: usize,
    radii: RangeInclusive<usize>,
    /// By radius, row and column.
    counts: Vec<u16>,
    /// Where there are several, in the order in which there were.
    several: Vec<[usize; 3]>,
}

/// A pixel that votes: where it is, and how far a step along the slope of the grey goes, in 2^32ths of a pixel.
struct Voter {
    place: [i64; 2],
    step: [i64; 2],
}

impl Votes {
    /// Each inked pixel votes along the slope of the grey, to both sides.
    fn of(grey: &Grey, mask: &Mask, radii: [f64; 2]) -> Self {
        let radii = radii[0].floor() as usize..=radii[1].ceil() as usize;
        let soft = smoothed(grey);
        let inner = (1..grey.height - 1).flat_map(|y| (1..grey.width - 1).map(move |x| [x, y]));
        let inked = inner.filter(|[x, y]| mask.dark[y * grey.width + x]);
        let voters: Vec<Voter> = inked.filter_map(|it| Voter::of(&soft, it)).collect();
        let (counts, several) = (vec![0; grey.pixels.len() * radii.clone().count()], Vec::new());
        let mut votes = Self { width: grey.width, height: grey.height, radii, counts, several };
        voters.iter().for_each(|it| votes.cast(it));
        votes
    }

    fn cast(&mut self, voter: &Voter) {
        for side in [-1, 1] {
            let step = voter.step.map(|it| it * side);
            let [first, last] = [self.radii.start(), self.radii.end()].map(|it| *it as i64);
            let reach = within(voter.place[0], step[0], self.width).min(within(voter.place[1], step[1], self.height));
            for (index, radius) in (first..=last.min(reach)).enumerate() {
                let along = |axis: usize| ((voter.place[axis] + step[axis] * radius) >> FINE_BITS) as usize;
                let (x, y) = (along(0), along(1));
                let count = &mut self.counts[(index * self.height + y) * self.width + x];
                *count = count.saturating_add(1);
                if *count == SEVERAL {
                    self.several.push([x, y, index]);
                }
            }
        }
    }

    /// The ring with the most votes around it, as far as the mask bears it out.
    fn best(&self, mask: &Mask) -> Option<Ring> {
        let is_inner = |[x, y, _]: &[usize; 3]| (1..self.width - 1).contains(x) && (1..self.height - 1).contains(y);
        let several = self.several.iter().filter(|it| is_inner(it));
        let mut ranked: Vec<(u32, [usize; 3])> = several.map(|it| (self.around(*it), *it)).collect();
        if ranked.len() > PLACES {
            ranked.select_nth_unstable_by(PLACES, |a, b| b.cmp(a));
            ranked.truncate(PLACES);
        }
        ranked.sort_unstable_by(|a, b| b.cmp(a));
        // One of those that lie together: its neighbours are looked at with it.
        let mut apart: Vec<[usize; 3]> = Vec::new();
        for (_, place) in ranked {
            if apart.iter().all(|it| (0..3).any(|axis| it[axis].abs_diff(place[axis]) > 1)) {
                apart.push(place);
            }
        }
        let first = *self.radii.start();
        let ring = |[x, y, index]: &[usize; 3]| {
            refined(mask, Ring { x: *x as f64, y: *y as f64, radius: (first + index) as f64, support: 0.0 })
        };
        apart.iter().map(ring).max_by(|a, b| a.support.total_cmp(&b.support))
    }

    /// The votes for a place that is not at an edge and for those beside it.
    fn around(&self, [x, y, index]: [usize; 3]) -> u32 {
        let radii = index.saturating_sub(1)..(index + 2).min(self.radii.clone().count());
        let mut sum = 0;
        for row in radii.flat_map(|it| (y - 1..y + 2).map(move |y| it * self.height + y)) {
            let start = row * self.width + x - 1;
            sum += self.counts[start..start + 3].iter().map(|it| u32::from(*it)).sum::<u32>();
        }
        sum
    }
}

impl Voter {
    /// A pixel away from the edges; `None` where the grey has no slope.
    fn of(soft: &Grey, [x, y]: [usize; 2]) -> Option<Self> {
        let at = |x: usize, y: usize| f64::from(soft.pixels[y * soft.width + x]);
        let (dx, dy) = (at(x + 1, y) - at(x - 1, y), at(x, y + 1) - at(x, y - 1));
        let slope = length(dx, dy);
        let fine = |it: f64| (it * FINE) as i64;
        (slope >= LEAST_SLOPE)
            .then(|| Self { place: [x, y].map(|it| fine(it as f64 + 0.5)), step: [dx, dy].map(|it| fine(it / slope)) })
    }
}

/// How many steps go no further than so many pixels, from one of them.
fn within(place: i64, step: i64, pixels: usize) -> i64 {
    let room = if step > 0 { ((pixels as i64) << FINE_BITS) - 1 - place } else { place };
    room.checked_div(step.abs()).unwrap_or(i64::MAX)
}

/// A ring where the mask bears it out best, near where it was voted for.
fn refined(mask: &Mask, about: Ring) -> Ring {
    let sector = |it: usize| libm::sincos(it as f64 / SECTORS as f64 * std::f64::consts::TAU);
    let sectors: Vec<(f64, f64)> = (0..SECTORS).map(sector).collect();
    let (mut best, mut most) = (about, 0);
    for step in 0..125 {
        let [dx, dy, dr] = [step % 5, step / 5 % 5, step / 25].map(|it| f64::from(it - 2) * 0.5);
        let ring = Ring { x: about.x + dx, y: about.y + dy, radius: about.radius + dr, support: 0.0 };
        if let Some(count) = support(mask, ring, &sectors, most) {
            (best, most) = (ring, count);
        }
    }
    Ring { support: most as f64 / SECTORS as f64, ..best }
}

/// How many sectors of the round are inked, if that is more than so many.
fn support(mask: &Mask, ring: Ring, sectors: &[(f64, f64)], most: usize) -> Option<usize> {
    let is_inked = |(sin, cos): &(f64, f64)| {
        [-0.5, 0.5].iter().any(|dr| {
            let (x, y) = (ring.x + cos * (ring.radius + dr), ring.y + sin * (ring.radius + dr));
            mask.is_dark(nearest(x), nearest(y))
        })
    };
    let mut white = 0;
    for it in sectors {
        white += usize::from(!is_inked(it));
        if white + most >= SECTORS {
            return None;
        }
    }
    Some(SECTORS - white)
}

/// Three rows of a postmark, one below the other, in radii.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stack {
    /// In degrees, clockwise.
    pub turn: f64,
    /// How far the middle one lies below the middle of the ring.
    pub middle: f64,
    /// From one to the next.
    pub pitch: f64,
}

impl Stack {
    /// The same on its head.
    pub fn on_its_head(self) -> Self {
        Self { turn: self.turn + 180.0, middle: -self.middle, ..self }
    }
}

/// The rows of ink in the middle of a postmark: at which turns they part. Whether it stands on its head they do not say: it
/// may be turned by as much and 180 more.
pub struct Rows {
    inked: Vec<(f64, f64, f64)>,
    /// Of these, what may lie in the middle at any turn.
    middle: Vec<(f64, f64, f64)>,
    radius: f64,
    /// Turns to either side and how well rows part.
    rough: Vec<(f64, f64)>,
}

impl Rows {
    /// Those of a ring.
    pub fn of(crop: &Grey, ring: Ring) -> Self {
        let (small, ring, _) = reduced(crop, ring);
        let inked = inked(&small, ring, |dx, dy| {
            dx.abs() <= ring.radius && dy.abs() <= ring.radius && length(dx, dy) <= ring.radius * 0.9
        });
        let reach = ring.radius * MIDDLE * std::f64::consts::SQRT_2;
        let middle = inked.iter().copied().filter(|it| length(it.0, it.1) <= reach).collect();
        let mut rows = Self { inked, middle, radius: ring.radius, rough: Vec::new() };
        rows.rough = (-TURN / ROUGH..TURN / ROUGH).map(|it| rows.sharp(f64::from(it * ROUGH))).collect();
        rows
    }

    /// The turns in degrees, clockwise, at which they part, the best first, and after each the same on its head. Print below a
    /// postmark has rows too, and so have figures that stand side by side.
    pub fn turns(&self) -> impl Iterator<Item = f64> {
        let count = self.rough.len();
        let score = |it: usize| self.rough[it % count].1;
        let is_best = |it: &usize| (1..=BESIDE).all(|by| score(*it) >= score(it + by).max(score(it + count - by)));
        let mut best: Vec<usize> = (0..count).filter(is_best).collect();
        best.sort_by(|a, b| score(*b).total_cmp(&score(*a)));
        best.truncate(TURNS);
        best.into_iter().map(|it| self.fine(self.rough[it].0)).flat_map(|it| [it, it + 180.0])
    }

    /// Where three rows would lie one below the other: the most ink in them, and the least between and around; and where they
    /// would lie across that, because short rows are as well parted from what lies beside them.
    pub fn stacks(&self) -> [Stack; 2] {
        let about = |middle: i32, reach: i32| {
            let rough = self.best_stack((-reach / 5..reach / 5).map(|it| f64::from(middle + it * 5)));
            self.best_stack([-2.0, 0.0, 2.0].map(|it| rough.turn + it).into_iter())
        };
        let best = about(0, TURN);
        [best, about(best.turn.round() as i32 + TURN, TURN / 3)]
    }

    fn best_stack(&self, turns: impl Iterator<Item = f64>) -> Stack {
        let mut best = (f64::NEG_INFINITY, Stack { turn: 0.0, middle: 0.0, pitch: 0.0 });
        let half = STACK_ROW / 2.0;
        for turn in turns {
            let up_to = up_to(&sums_at(&self.inked, [self.radius * STACK_WIDE, self.radius * STACK_HIGH], turn));
            let place = |it: f64| ((it + STACK_HIGH) * self.radius).clamp(0.0, (up_to.len() - 1) as f64) as usize;
            for (pitch, middle) in STACK_PITCHES.iter().flat_map(|it| STACK_MIDDLES.map(|middle| (*it, middle))) {
                let ink = |row: f64, half: f64| {
                    let [from, to] = [row - half, row + half].map(|it| place(middle + it * pitch));
                    up_to[to] - up_to[from]
                };
                let inside = ink(-1.0, half) + ink(0.0, half) + ink(1.0, half);
                let parted = inside - STACK_GAPS * (ink(0.0, 1.5 + half) - inside);
                if parted > best.0 {
                    best = (parted, Stack { turn, middle, pitch });
                }
            }
        }
        best.1
    }

    fn fine(&self, rough: f64) -> f64 {
        sharpest((-5..=5).map(|it| self.sharp(rough + f64::from(it) * 0.6)))
    }

    fn sharp(&self, angle: f64) -> (f64, f64) {
        (angle, sharpness(&sums_at(&self.middle, [self.radius * MIDDLE; 2], angle)))
    }
}

/// The turn at which rows part best, of turns and how well they part; the first of several.
fn sharpest(turns: impl Iterator<Item = (f64, f64)>) -> f64 {
    turns.fold((0.0, -1.0), |best, it| if it.1 > best.1 { it } else { best }).0
}

/// A crop of which a ring's radius is some sixty pixels, the ring in it, and how many pixels became one.
fn reduced(crop: &Grey, ring: Ring) -> (Grey, Ring, f64) {
    let factor = ((ring.radius / 60.0).round() as usize).max(1);
    let scale = factor as f64;
    let small = Ring { x: ring.x / scale, y: ring.y / scale, radius: ring.radius / scale, ..ring };
    (filters::reduced(crop, factor), small, scale)
}

/// What is inked at the places from the middle of a ring that count: how far from it, and how dark.
fn inked(grey: &Grey, ring: Ring, counts: impl Fn(f64, f64) -> bool) -> Vec<(f64, f64, f64)> {
    let levels = Levels::of(grey);
    let dark: Vec<f64> = (0..=255).map(|it| levels.darkness(it)).collect();
    let mut inked = Vec::new();
    for (x, y) in places(grey) {
        let darkness = dark[usize::from(grey.pixels[y * grey.width + x])];
        let (dx, dy) = from_middle(ring, x, y);
        if darkness > 0.2 && counts(dx, dy) {
            inked.push((dx, dy, darkness));
        }
    }
    inked
}

/// The places of a crop's pixels, row by row.
fn places(grey: &Grey) -> impl Iterator<Item = (usize, usize)> + use<> {
    let width = grey.width;
    (0..grey.height).flat_map(move |y| (0..width).map(move |x| (x, y)))
}

/// How far to the right of a ring's middle and below it a pixel is.
fn from_middle(ring: Ring, x: usize, y: usize) -> (f64, f64) {
    (x as f64 + 0.5 - ring.x, y as f64 + 0.5 - ring.y)
}

/// How dark each row of the middle is at a turn, as far along and up and down; each pixel falls between two rows.
fn sums_at(inked: &[(f64, f64, f64)], [wide, high]: [f64; 2], angle: f64) -> Vec<f64> {
    let (sin, cos) = libm::sincos(angle.to_radians());
    let mut sums = vec![0.0; (2.0 * high).ceil() as usize + 1];
    for (dx, dy, darkness) in inked {
        let (along, row) = (dx * cos + dy * sin, dy * cos - dx * sin + high - 0.5);
        if along.abs() <= wide && row >= 0.0 && (row as usize) + 1 < sums.len() {
            let above = row as usize;
            let share = row - above as f64;
            sums[above] += darkness * (1.0 - share);
            sums[above + 1] += darkness * share;
        }
    }
    sums
}

/// Of numbers the sums of all before each, and of all.
fn up_to(numbers: &[f64]) -> Vec<f64> {
    let mut sum = 0.0;
    let sums = numbers.iter().map(|it| {
        sum += it;
        sum
    });
    std::iter::once(0.0).chain(sums).collect()
}

/// The whole number nearest to one that lies in a crop or near it, without a call for each.
fn nearest(place: f64) -> i64 {
    (place + 4_096.5) as i64 - 4_096
}

/// The same on every machine.
fn length(dx: f64, dy: f64) -> f64 {
    (dx * dx + dy * dy).sqrt()
}

/// How much one row differs from the next, for as much ink.
fn sharpness(sums: &[f64]) -> f64 {
    let total: f64 = sums.iter().sum();
    let changes: f64 = sums.windows(3).map(|it| (it[2] - it[0]) * (it[2] - it[0])).sum();
    if total > 0.0 { changes / (total * total.sqrt()) } else { 0.0 }
}

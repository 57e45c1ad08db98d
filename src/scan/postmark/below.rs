//! Print below a postmark, which was struck over it: told by the lines that go on beside the ring, and taken away.

use std::ops::RangeInclusive;

use crate::raster::Grey;
use crate::scan::marks::Levels;
use crate::scan::postmark::Ring;
use crate::scan::postmark::from_middle;
use crate::scan::postmark::inked;
use crate::scan::postmark::length;
use crate::scan::postmark::places;
use crate::scan::postmark::reduced;
use crate::scan::postmark::sharpest;
use crate::scan::postmark::sharpness;
use crate::scan::postmark::sums_at;

/// So many radii from the middle nothing of the postmark is left, and so far print beside it counts.
const BESIDE: f64 = 1.1;
const FAR: f64 = 2.0;
/// Turns at which lines of print are looked for, in degrees to either side: how far apart, and how many.
const STEP: f64 = 1.5;
const STEPS: i32 = 10;
/// A row is printed where so much of what lies beside the ring is dark: a share of that of the darkest row, and this at least.
/// Of a row that has less than this share of a radius beside it nothing is known.
const OF_DARKEST: f64 = 0.3;
const LEAST: f64 = 0.07;
const ROOM: f64 = 0.2;
/// Rows are lines of print where this share of them is printed: fewer are a rule, or nothing; more are a ground.
const LINES: RangeInclusive<f64> = 0.083..=0.75;
/// What is darker than the first is print, beside the ring; what is darker than the second is the ring, within such a share of
/// its radius.
const PRINT_DARK: f64 = 0.5;
const RING_DARK: f64 = 0.3;
const RING_WIDE: f64 = 0.03;
/// The grey of an ink: so many of its pixels are darker. The rest are edges.
const CORE: f64 = 0.25;
/// Two inks are told apart by so many greys at least.
const APART: f64 = 8.0;

/// Where lines of print are: rows at a turn, the middle of the ring in the middle.
struct Lines {
    sin: f64,
    cos: f64,
    rows: Vec<bool>,
    /// How many rows lie above the middle, and how many pixels of the crop are one.
    middle: f64,
    scale: f64,
}

/// The crop without the print below a postmark: where lines of print go on, ink as grey as theirs is paper. None where no lines
/// lie beside the ring, or their ink is as grey as that of the ring.
pub fn removed(crop: &Grey, ring: Ring) -> Option<Grey> {
    let lines = Lines::beside(crop, ring)?;
    let levels = Levels::of(crop);
    let (mut of_print, mut of_ring) = (Vec::new(), Vec::new());
    for (x, y) in places(crop) {
        let (grey, (dx, dy)) = (crop.pixels[y * crop.width + x], from_middle(ring, x, y));
        let (darkness, away) = (levels.darkness(grey), length(dx, dy) / ring.radius);
        if away > BESIDE && darkness > PRINT_DARK && lines.cover(dx, dy) {
            of_print.push(grey);
        } else if (away - 1.0).abs() < RING_WIDE && darkness > RING_DARK && !lines.cover(dx, dy) {
            of_ring.push(grey);
        }
    }
    let (print, struck) = (core(of_print)?, core(of_ring)?);
    if (print - struck).abs() < APART {
        return None;
    }
    let between = (print + struck) / 2.0;
    let is_dark =
        |x: usize, y: usize| x < crop.width && y < crop.height && f64::from(crop.pixels[y * crop.width + x]) < between;
    let is_print = |x: usize, y: usize| {
        if print > struck {
            return !is_dark(x, y);
        }
        // The edges of dark print are as grey as the postmark. What wraps lies outside.
        let near = [(x, y), (x.wrapping_sub(1), y), (x + 1, y), (x, y.wrapping_sub(1)), (x, y + 1)];
        near.into_iter().any(|(x, y)| is_dark(x, y))
    };
    let mut bare = crop.clone();
    for (x, y) in places(crop) {
        let (dx, dy) = from_middle(ring, x, y);
        if length(dx, dy) <= ring.radius && lines.cover(dx, dy) && is_print(x, y) {
            bare.pixels[y * crop.width + x] = levels.paper;
        }
    }
    Some(bare)
}

/// The grey of an ink, of all its pixels.
fn core(mut greys: Vec<u8>) -> Option<f64> {
    let at = (greys.len() as f64 * CORE) as usize;
    (at < greys.len()).then(|| f64::from(*greys.select_nth_unstable(at).1))
}

impl Lines {
    /// Those that lie beside a ring.
    fn beside(crop: &Grey, ring: Ring) -> Option<Self> {
        let (small, ring, scale) = reduced(crop, ring);
        let is_beside = |dx: f64, dy: f64| length(dx, dy) > ring.radius * BESIDE;
        let beside = inked(&small, ring, is_beside);
        let sums = |of: &[(f64, f64, f64)], turn: f64| sums_at(of, [ring.radius * FAR, ring.radius], turn);
        let turns = (-STEPS..=STEPS).map(|it| f64::from(it) * STEP);
        let turn = sharpest(turns.map(|it| (it, sharpness(&sums(&beside, it)))));
        let all = places(&small).map(|(x, y)| from_middle(ring, x, y));
        let room: Vec<_> = all.filter(|it| is_beside(it.0, it.1)).map(|(dx, dy)| (dx, dy, 1.0)).collect();
        let inked_of = |(ink, room): (f64, f64)| if room > ring.radius * ROOM { ink / room } else { 0.0 };
        let shares: Vec<f64> = sums(&beside, turn).into_iter().zip(sums(&room, turn)).map(inked_of).collect();
        let least = (shares.iter().copied().fold(0.0, f64::max) * OF_DARKEST).max(LEAST);
        let is_printed: Vec<bool> = shares.iter().map(|it| *it >= least).collect();
        let printed = is_printed.iter().filter(|it| **it).count();
        if !LINES.contains(&(printed as f64 / is_printed.len() as f64)) {
            return None;
        }
        // Letters reach somewhat further than they are dark.
        let near = |it: usize| is_printed[it.saturating_sub(1)..is_printed.len().min(it + 2)].contains(&true);
        let (sin, cos) = libm::sincos(turn.to_radians());
        Some(Self { sin, cos, rows: (0..is_printed.len()).map(near).collect(), middle: ring.radius, scale })
    }

    /// Whether a place of the crop, from the middle of the ring, lies in one.
    fn cover(&self, dx: f64, dy: f64) -> bool {
        let row = (dy * self.cos - dx * self.sin) / self.scale + self.middle;
        row >= 0.0 && self.rows.get(row as usize).is_some_and(|it| *it)
    }
}

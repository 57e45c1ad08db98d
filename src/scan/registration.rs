//! Lays a side of a card's profile onto a picture: from micrometres of the card to pixels.

use std::collections::BTreeSet;

use crate::domain::carta::CardProfile;
use crate::domain::carta::Rect;
use crate::domain::carta::Side;
use crate::raster::Grey;
use crate::raster::blend;
use crate::scan::bed::Card;
use crate::scan::codes::Code;
use crate::scan::fitting;
use crate::scan::fitting::Fit;
use crate::scan::sight::FITS;
use crate::scan::sight::Guess;
use crate::scan::sight::Sight;
use crate::scan::template::Template;

/// A guess that fits less than this of what must be there is none.
const LEAST_FIT: f64 = 0.2;
/// A registration of less than this quality is chance.
const CHANCE: f64 = 0.3;
/// A registration of this quality needs no other beside it.
const GOOD: f64 = 0.7;
/// So many of the likeliest kinds of card and their sides are laid down exactly,
const CLOSE: usize = 6;
/// where they fit hardly less than the likeliest.
const CLOSER: f64 = 0.2;
/// A profile of which this much less was found than of the likeliest may be meant still.
const HARDLY: f64 = 0.12;

/// A place of a picture in pixels from its top-left corner; whole numbers are corners of pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

/// Where a side of a card lies in a picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Registration {
    /// The side.
    pub side: Side,
    /// `x = m[0]·X + m[1]·Y + m[2]`, `y = m[3]·X + m[4]·Y + m[5]`, from micrometres to pixels.
    pub matrix: [f64; 6],
    /// How much of what must be there was found there, from 0 to 1.
    pub quality: f64,
}

/// A part of a side, upright, at a resolution of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crop {
    /// Its pixels; what lies outside the picture is white.
    pub grey: Grey,
    /// Its resolution.
    pub dpi: u32,
    /// What lies around the zone on each side, in micrometres.
    pub margin_um: i64,
}

/// Lays a side of a profile onto a page: `None` where nothing of it is seen.
pub fn register(
    profile: &CardProfile,
    side: Side,
    page: &Grey,
    dpi: Option<u32>,
    codes: &[Code],
) -> Option<Registration> {
    let template = Template::of(profile, side);
    let sight = sight(page, dpi, codes)?;
    closest(&sight, &template, &sight.guesses(&template))
}

/// The guess that turns out best; the first that is good.
fn closest(sight: &Sight<'_>, template: &Template, guesses: &[Guess]) -> Option<Registration> {
    let mut best: Option<Registration> = None;
    for guess in guesses {
        let new = exactly(sight, template, guess);
        if new.is_some_and(|new| best.is_none_or(|it| new.quality > it.quality)) {
            best = new;
        }
        if best.is_some_and(|it| it.quality > GOOD) {
            break;
        }
    }
    best
}

/// The profiles and the sides that a card of a page may show, and how each lies: the one of which most was found first,
/// then those of which hardly less was, each profile once.
pub fn likely(
    profiles: &[&CardProfile],
    page: &Grey,
    dpi: Option<u32>,
    card: &Card,
    codes: &[Code],
) -> Vec<(usize, Registration)> {
    let Some(sight) = sight(page, dpi, codes).map(|it| it.within(card)) else { return Vec::new() };
    let mut found = laid(&sight, &candidates(&sight, profiles));
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    let least = found.first().map_or(0.0, |it| it.0 - HARDLY);
    let mut seen = BTreeSet::new();
    found.retain(|it| it.0 >= least && it.2.quality >= CHANCE && seen.insert(it.1));
    found.into_iter().map(|it| (it.1, it.2)).collect()
}

/// A side of a profile and the ways in which it may lie, the best first.
struct Candidate {
    profile: usize,
    template: Template,
    guesses: Vec<Guess>,
}

impl Candidate {
    fn fit(&self) -> f64 {
        self.guesses.first().map_or(0.0, |it| it.fit)
    }
}

/// The sides of all profiles that may lie there at all, the best first.
fn candidates(sight: &Sight<'_>, profiles: &[&CardProfile]) -> Vec<Candidate> {
    let mut all = Vec::new();
    for (profile, it) in profiles.iter().enumerate() {
        for side in Side::ALL {
            let template = Template::of(it, *side);
            let guesses = sight.plain(&template);
            all.push(Candidate { profile, template, guesses });
        }
    }
    let best = all.iter().map(Candidate::fit).fold(0.0, f64::max);
    // Where one lies as it should, only what fits nearly as well is looked for elsewhere.
    let needs_more = |it: f64| it < FITS && (best < FITS || it > best - CLOSER);
    for it in all.iter_mut().filter(|it| needs_more(it.fit())) {
        it.guesses = sight.freely(&it.template, std::mem::take(&mut it.guesses));
    }
    all.retain(|it| !it.guesses.is_empty());
    all.sort_by(|a, b| b.fit().total_cmp(&a.fit()));
    all
}

/// The likeliest of them laid down exactly: how much was found, of which profile, and how it lies.
fn laid(sight: &Sight<'_>, candidates: &[Candidate]) -> Vec<(f64, usize, Registration)> {
    let first = candidates.first().map_or(0.0, Candidate::fit);
    let mut found: Vec<(f64, usize, Registration)> = Vec::new();
    let mut done: Vec<(&Template, Option<(f64, Registration)>)> = Vec::new();
    for (count, it) in candidates.iter().enumerate() {
        let is_found = found.iter().any(|it| it.2.quality > GOOD);
        if is_found && (count >= CLOSE || it.fit() <= first - CLOSER) {
            break;
        }
        // Cards of one form, printed by another hand, have the same sides.
        let lies = match done.iter().find(|known| *known.0 == it.template) {
            Some(known) => known.1,
            None => {
                let guesses = if is_found { &it.guesses[..1] } else { &it.guesses };
                let lies = closest(sight, &it.template, guesses);
                lies.map(|lies| (lies.quality + 0.2 * rest(sight, &it.template, &lies), lies))
            }
        };
        done.push((&it.template, lies));
        found.extend(lies.map(|(score, lies)| (score, it.profile, lies)));
    }
    found
}

/// What of a side's words and codes is where they belong: two shares in one.
fn rest(sight: &Sight<'_>, template: &Template, lies: &Registration) -> f64 {
    fitting::word_share(sight, template, lies.matrix) + sight.code_share(template, |x, y| lies.pixel(x, y))
}

fn sight<'a>(page: &'a Grey, dpi: Option<u32>, codes: &'a [Code]) -> Option<Sight<'a>> {
    let is_whole = page.pixels.len() == page.width * page.height;
    (is_whole && page.width >= 64 && page.height >= 64).then(|| Sight::new(page, dpi, codes))
}

fn exactly(sight: &Sight<'_>, template: &Template, guess: &Guess) -> Option<Registration> {
    if guess.fit < LEAST_FIT {
        return None;
    }
    let fit = fitting::fit(sight, template, guess)?;
    Some(Registration { side: template.side, matrix: fit.matrix, quality: quality(&fit, guess) })
}

/// What was found of anchors and boxes, less where it is not where it should be.
fn quality(fit: &Fit, guess: &Guess) -> f64 {
    let found = match fit.boxes {
        Some(boxes) if fit.anchors > 0.0 => 0.5 * fit.anchors + 0.5 * boxes,
        Some(boxes) => boxes * 0.8,
        None if fit.anchors > 0.0 => fit.anchors,
        None => guess.fit * 0.4,
    };
    found * (1.0 - (fit.residual_um - 100.0).clamp(0.0, 300.0) / 600.0)
}

impl Registration {
    /// Where a place of the card lies.
    pub fn pixel(&self, x_um: f64, y_um: f64) -> Point {
        let m = &self.matrix;
        Point { x: m[0] * x_um + m[1] * y_um + m[2], y: m[3] * x_um + m[4] * y_um + m[5] }
    }

    /// What of the card, in micrometres, lies at a place of the picture: the opposite of [`Registration::pixel`].
    pub fn place(&self, at: Point) -> Option<Point> {
        let m = &self.matrix;
        let area = m[0] * m[4] - m[1] * m[3];
        let (x, y) = (at.x - m[2], at.y - m[5]);
        (area.abs() > 1e-15).then(|| Point { x: (m[4] * x - m[1] * y) / area, y: (m[0] * y - m[3] * x) / area })
    }

    /// Pixels to the millimetre.
    pub fn scale(&self) -> f64 {
        let m = &self.matrix;
        (m[0] * m[4] - m[1] * m[3]).abs().sqrt() * 1000.0
    }

    /// A zone and what lies around it, as if the card had been scanned upright.
    pub fn crop(&self, picture: &Grey, rect: Rect, margin_um: i64, dpi: u32) -> Crop {
        let step = 25_400.0 / f64::from(dpi);
        let pixels = |um: i64| ((um + 2 * margin_um) as f64 / step).round().max(1.0) as usize;
        let (width, height) = (pixels(rect.width_um), pixels(rect.height_um));
        let (left, top) = ((rect.x_um - margin_um) as f64, (rect.y_um - margin_um) as f64);
        let mut out = Vec::with_capacity(width * height);
        let along = [self.matrix[0] * step, self.matrix[3] * step].map(fixed);
        for row in 0..height {
            let first = self.pixel(left + 0.5 * step, top + (row as f64 + 0.5) * step);
            let mut at = [first.x - 0.5, first.y - 0.5].map(fixed);
            for _ in 0..width {
                out.push(sample(picture, at));
                at = [at[0] + along[0], at[1] + along[1]];
            }
        }
        Crop { grey: Grey { width, height, pixels: out }, dpi, margin_um }
    }
}

/// Bits behind the point of a place that is no float: one step after the other, without rounding each.
const POINT: u32 = 24;

fn fixed(it: f64) -> i64 {
    (it * f64::from(1_u32 << POINT)).round() as i64
}

/// The grey at a place, between the four pixels around it; white outside.
fn sample(picture: &Grey, at: [i64; 2]) -> u8 {
    let [(x, dx), (y, dy)] = at.map(|it| (it >> POINT, ((it >> (POINT - 8)) & 255) as u32));
    let (width, height) = (picture.width as i64, picture.height as i64);
    let corners = if x >= 0 && y >= 0 && x + 1 < width && y + 1 < height {
        let above = y as usize * picture.width + x as usize;
        picture.corners(above)
    } else {
        let pixel = |x: i64, y: i64| {
            let is_in = x >= 0 && y >= 0 && x < width && y < height;
            if is_in { picture.pixels[y as usize * picture.width + x as usize] } else { u8::MAX }
        };
        [[pixel(x, y), pixel(x + 1, y)], [pixel(x, y + 1), pixel(x + 1, y + 1)]]
    };
    blend(corners, [dx, dy])
}

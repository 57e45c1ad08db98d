//! The scanner: cards on a bed become a picture, with its faults, and where each card lies in it.

use crate::domain::carta::Side;
use crate::maker::chance::Chance;
use crate::maker::chance::bell_weights;
use crate::maker::ink::Sheet;
use crate::maker::jpeg;
use crate::maker::place::Dot;
use crate::maker::place::Motion;
use crate::maker::wear::Wear;
use crate::raster::Grey;
use crate::raster::blend;

/// A side of a card on the bed.
pub struct Laid<'a> {
    /// Which of the cards that are made together.
    pub card: usize,
    /// Its pixels.
    pub sheet: &'a Sheet,
    /// Which side it is.
    pub side: Side,
    /// From its micrometres to those of the bed.
    pub place: Motion,
}

/// A picture, and what lies where in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Scan {
    /// Its pixels.
    pub grey: Grey,
    /// Its resolution.
    pub dpi: u32,
    /// The cards in it.
    pub lies: Vec<Lies>,
}

/// Where a side of a card lies in a picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lies {
    /// Which of the cards that were made together.
    pub card: usize,
    /// Which side.
    pub side: Side,
    /// `x = m[0]·X + m[1]·Y + m[2]`, `y = m[3]·X + m[4]·Y + m[5]`, from micrometres of the card to pixels.
    pub matrix: [f64; 6],
}

/// Where a card of a size comes to lie, turned and askew, with nothing at its left and above it; and what it then takes
/// of the bed.
pub fn lay(size_um: [f64; 2], wear: &Wear) -> (Motion, [f64; 2]) {
    let angle = wear.skew + f64::from(wear.quarters) * std::f64::consts::FRAC_PI_2;
    let turned = Motion::stretch(1.0, 1.0)
        .then(Motion::shift(-size_um[0] / 2.0, -size_um[1] / 2.0))
        .then(Motion::turn(angle))
        .then(Motion::stretch(1.0, wear.stretch));
    let corners = [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)];
    let corners = corners.map(|(x, y)| turned.of(Dot::new(x * size_um[0], y * size_um[1])));
    let low = corners.iter().fold(Dot::new(f64::MAX, f64::MAX), |low, it| Dot::new(low.x.min(it.x), low.y.min(it.y)));
    let high =
        corners.iter().fold(Dot::new(f64::MIN, f64::MIN), |high, it| Dot::new(high.x.max(it.x), high.y.max(it.y)));
    (turned.then(Motion::shift(-low.x, -low.y)), [high.x - low.x, high.y - low.y])
}

/// Scans a bed of a size with cards on it, the later ones above the earlier.
pub fn scan(laid: &[Laid<'_>], bed_um: [f64; 2], wear: &Wear, chance: &mut Chance) -> Scan {
    let scale = f64::from(wear.dpi) / 25_400.0;
    let [width, height] = bed_um.map(|it| ((it * scale).round().max(1.0)) as usize);
    let mut pixels = vec![wear.bed as u8; width * height];
    for card in laid {
        lay_down(&mut pixels, width, card, scale);
    }
    let mut grey = Grey { width, height, pixels };
    blur(&mut grey, wear.blur * f64::from(wear.dpi) / 300.0);
    faults(&mut grey, wear, chance);
    if let Some(quality) = wear.jpeg {
        jpeg::spoil(&mut grey, quality);
    }
    if let Some(level) = wear.bilevel {
        grey.pixels.iter_mut().for_each(|it| *it = if *it < level { 0 } else { 255 });
    }
    let in_pixels = Motion::stretch(scale, scale);
    let lies =
        laid.iter().map(|it| Lies { card: it.card, side: it.side, matrix: it.place.then(in_pixels).0 }).collect();
    Scan { grey, dpi: wear.dpi, lies }
}

/// Draws one card over what is there, with the shadow of its edge.
fn lay_down(pixels: &mut [u8], width: usize, card: &Laid<'_>, scale: f64) {
    let sheet = &card.sheet.grey;
    let to_sheet = card.place.back().then(Motion::stretch(card.sheet.scale(), card.sheet.scale()));
    let m = Motion::stretch(1.0 / scale, 1.0 / scale).then(to_sheet).0;
    let ratio = card.sheet.scale() / scale;
    // A coarser scan sees the mean of what each of its pixels covers.
    let source = if ratio > 1.2 { Some(softened(sheet, ratio * 0.42)) } else { None };
    let source = source.as_ref().unwrap_or(sheet);
    let shadow = (0.004 * f64::from(card.sheet.dpi) * ONE) as i64;
    // Places between pixels as whole numbers: the same on every machine, and quick.
    let fixed = |it: f64| (it * ONE).round() as i64;
    let step = [fixed(m[0]), fixed(m[3])];
    for (row, line) in pixels.chunks_exact_mut(width).enumerate() {
        let y = row as f64 + 0.5;
        let mut at = [fixed(m[0] * 0.5 + m[1] * y + m[2]), fixed(m[3] * 0.5 + m[4] * y + m[5])];
        for pixel in line {
            if let Some(value) = sample(source, at) {
                *pixel = value;
            } else if is_near(source, at, shadow) {
                *pixel = (u32::from(*pixel) * 184 / 256) as u8;
            }
            at = [at[0] + step[0], at[1] + step[1]];
        }
    }
}

/// A pixel in the whole numbers that places between pixels are counted in.
const ONE: f64 = (1_u64 << FINE) as f64;
const FINE: u32 = 24;

/// Whether a place lies just outside, to the right or below.
fn is_near(grey: &Grey, [x, y]: [i64; 2], by: i64) -> bool {
    x - ((grey.width as i64) << FINE) < by && y - ((grey.height as i64) << FINE) < by && x > 0 && y > 0
}

/// The grey between four pixels; none outside.
fn sample(grey: &Grey, [x, y]: [i64; 2]) -> Option<u8> {
    if x < 0 || y < 0 || x >= (grey.width as i64) << FINE || y >= (grey.height as i64) << FINE {
        return None;
    }
    let half = 1_i64 << (FINE - 1);
    let (x, y) = ((x - half).max(0), (y - half).max(0));
    let (left, top) = ((x >> FINE) as usize, (y >> FINE) as usize);
    let (right, bottom) = ((left + 1).min(grey.width - 1), (top + 1).min(grey.height - 1));
    let part = |it: i64| ((it >> (FINE - 8)) & 255) as u32;
    let (upper, lower) = (&grey.pixels[top * grey.width..], &grey.pixels[bottom * grey.width..]);
    let pair = |line: &[u8]| [line[left], line[right]];
    Some(blend([pair(upper), pair(lower)], [part(x), part(y)]))
}

fn softened(grey: &Grey, sigma: f64) -> Grey {
    let mut grey = grey.clone();
    blur(&mut grey, sigma);
    grey
}

/// Blurs a picture by a deviation in pixels.
pub fn blur(grey: &mut Grey, sigma: f64) {
    if sigma < 0.25 {
        return;
    }
    // In 256ths, and no sum is more than a whole: everything fits 16 bits.
    let mut weights: Vec<u16> = bell_weights(sigma).iter().map(|it| (it * 256.0).round() as u16).collect();
    weights[0] = 256 - 2 * weights[1..].iter().sum::<u16>();
    let (width, height, reach) = (grey.width, grey.height, weights.len() - 1);
    let mut totals = vec![0_u16; width];
    let mut padded = vec![0_u8; width + 2 * reach];
    for row in grey.pixels.chunks_exact_mut(width) {
        padded[..reach].fill(row[0]);
        padded[reach..reach + width].copy_from_slice(row);
        padded[reach + width..].fill(row[width - 1]);
        let line = |by: usize| &padded[by..by + width];
        weigh(&mut totals, &weights, |by| (line(reach - by), line(reach + by)));
        row.iter_mut().zip(&totals).for_each(|(out, total)| *out = (total >> 8) as u8);
    }
    let source = grey.pixels.clone();
    let line = |row: usize| &source[row * width..(row + 1) * width];
    for (row, out) in grey.pixels.chunks_exact_mut(width).enumerate() {
        weigh(&mut totals, &weights, |by| (line(row.saturating_sub(by)), line((row + by).min(height - 1))));
        out.iter_mut().zip(&totals).for_each(|(out, total)| *out = (total >> 8) as u8);
    }
}

/// Sums a line and its neighbours on both sides by their weights.
fn weigh<'a>(totals: &mut [u16], weights: &[u16], neighbours: impl Fn(usize) -> (&'a [u8], &'a [u8])) {
    let (middle, _) = neighbours(0);
    totals.iter_mut().zip(middle).for_each(|(total, it)| *total = weights[0] * u16::from(*it) + 128);
    for (by, weight) in weights.iter().enumerate().skip(1) {
        let (one, other) = neighbours(by);
        for ((total, one), other) in totals.iter_mut().zip(one).zip(other) {
            *total += weight * (u16::from(*one) + u16::from(*other));
        }
    }
}

/// Noise of the sensor, light that fades to one side, streaks of dirt.
fn faults(grey: &mut Grey, wear: &Wear, chance: &mut Chance) {
    let bells: Vec<i32> = (0..4096).map(|_| (chance.bell() * wear.noise * 16.0).round() as i32).collect();
    let fade = chance.within(-1.0, 1.0) * (wear.noise * 0.8);
    let mut column_by = vec![0_i32; grey.width];
    for _ in 0..wear.streaks {
        let (at, wide) = (chance.below(grey.width as u32) as usize, chance.between(1, 4) as usize);
        let by = if chance.happens(700) { -chance.between(25, 130) } else { chance.between(20, 90) };
        column_by[at..(at + wide).min(grey.width)].fill(by * 16);
    }
    let width = grey.width as f64;
    for (column, by) in column_by.iter_mut().enumerate() {
        *by += (fade * 16.0 * (column as f64 / width - 0.5)) as i32;
    }
    let mut state = chance.word() | 1;
    for row in grey.pixels.chunks_exact_mut(grey.width) {
        for (pixel, by) in row.iter_mut().zip(&column_by) {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            let value = i32::from(*pixel) * 16 + by + bells[(state >> 40) as usize & 4095];
            *pixel = (value / 16).clamp(0, 255) as u8;
        }
    }
}

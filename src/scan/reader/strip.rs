//! What the net gets to see: a line or the middle of a postmark as a strip of pixels, paper 0 and ink 204.

use std::cmp::Reverse;

use crate::raster::Grey;
use crate::scan::filters;
use crate::scan::postmark::Ring;
use crate::scan::postmark::Stack;

/// Height of a strip in pixels.
pub const HEIGHT: usize = 48;
/// Widths of the strips of lines, that of postmarks, and that of three rows of one.
const NARROWEST: usize = 64;
const WIDEST: usize = 480;
const POSTMARK: usize = 168;
const STACKED: usize = 252;
/// What of a ring's radius the strip of a postmark is wide and high.
const ACROSS: f64 = 1.5;
const DOWN: f64 = 0.72;
/// The share of pixels that is no darker than ink, and of those that are darker than paper.
const INK_SHARE: f64 = 0.015;
const PAPER_SHARE: f64 = 0.65;
/// Paper and ink lie so many greys apart at least.
const LEAST_DEPTH: f64 = 15.0;
/// What begins within so many pixels of the left edge may have begun before it: so many dark ones in a column, darker than
/// half, rows at the top and at the bottom left out.
const EDGE: usize = 8;
const STROKE: usize = 4;
const HALF: u8 = 110;
const TRIM: usize = 6;
/// A row of which more is dark is printed, and not written.
const PRINTED: f64 = 0.4;
/// Leans of letters that are tried, in columns to the right for every row up; before, that they stand upright. Where columns
/// part best at a lean, letters are straightened by that much more: what stands steeper parts them too.
const LEANS: [f64; 7] = [0.0, 0.15, 0.3, 0.45, 0.6, -0.15, -0.3];
const BEYOND: f64 = 1.25;
/// What ink is in a strip, and the darkest that there may be.
const INK: f64 = 204.0;
const DARKEST: f64 = 255.0;

/// A strip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Strip {
    /// Width in pixels, a multiple of four.
    pub width: usize,
    /// Row by row, [`HEIGHT`] of them.
    pub pixels: Vec<u8>,
}

impl Strip {
    /// The strip of a line, as wide as it is; none of what is too small, or so narrow that nothing of it would be left.
    pub fn line(crop: &Grey) -> Option<Self> {
        if crop.width < 8 || crop.height < 8 {
            return None;
        }
        let own = (crop.width as f64 * HEIGHT as f64 / crop.height as f64 / 4.0).round() as usize * 4;
        if own == 0 {
            return None;
        }
        let width = own.clamp(NARROWEST, WIDEST);
        let size = own.min(WIDEST);
        let small = reduced(crop, size);
        // What is too narrow stands in the middle.
        let small = filters::part(&small, -(((width - size) / 2) as i64), 0, width, HEIGHT);
        Some(Self { width, pixels: levelled(&small.pixels) })
    }

    /// Whether something stands at its left edge, so that more may stand before it.
    pub fn begins_at_edge(&self) -> bool {
        let dark = |column: usize| {
            let rows = self.pixels.chunks_exact(self.width).skip(TRIM).take(HEIGHT - 2 * TRIM);
            rows.filter(|row| is_dark(row[column])).count()
        };
        (0..EDGE.min(self.width)).any(|it| dark(it) >= STROKE)
    }

    /// Where so many rows have the most ink, as shares of its height; those along which something is printed do not count, and
    /// of several parts that have as much it is the one nearest to the middle.
    pub fn fullest(&self, high: usize) -> [f64; 2] {
        let rows: Vec<usize> = self.written().map(ink).collect();
        let all = |top: usize| rows[top..top + high].iter().sum::<usize>();
        let (last, middle) = (HEIGHT - high, (HEIGHT - high) / 2);
        let top = (0..=last).max_by_key(|it| (all(*it), Reverse(it.abs_diff(middle)))).unwrap_or(middle);
        [top, top + high].map(|it| it as f64 / HEIGHT as f64)
    }

    /// The row of the line that is written on, where one is printed: the darkest of those but for the upper ones.
    pub fn rule(&self) -> Option<usize> {
        let rows = self.pixels.chunks_exact(self.width).enumerate().skip(HEIGHT / 3);
        rows.filter(|it| is_printed(it.1)).max_by_key(|it| ink(it.1)).map(|it| it.0)
    }

    /// The strip with letters that lean put upright; none where they stand so.
    pub fn straightened(&self) -> Option<Self> {
        let rows: Vec<&[u8]> = self.written().collect();
        let parted = |lean: &f64| {
            let mut columns = vec![0_u64; self.width + 2 * HEIGHT];
            for (row, line) in rows.iter().enumerate().skip(TRIM).take(HEIGHT - 2 * TRIM) {
                let start = (HEIGHT as f64 + off_middle(row) * lean).round() as usize;
                for (column, pixel) in columns[start..].iter_mut().zip(*line) {
                    *column += u64::from(is_dark(*pixel));
                }
            }
            columns.iter().map(|it| it * it).sum::<u64>()
        };
        // Of several that part as well it is the first.
        let lean = LEANS.iter().rev().max_by_key(|it| parted(it)).filter(|it| **it != 0.0)?;
        let rows = self.pixels.chunks_exact(self.width).enumerate();
        let pixels = rows.flat_map(|(row, line)| moved(line, off_middle(row) * lean * BEYOND)).collect();
        Some(Self { width: self.width, pixels })
    }

    /// Rows with what is written; nothing of those along which something is printed.
    fn written(&self) -> impl Iterator<Item = &[u8]> {
        self.pixels.chunks_exact(self.width).map(|row| if is_printed(row) { &[] } else { row })
    }

    /// The strip of the middle of a postmark at a turn in degrees.
    pub fn postmark(crop: &Grey, ring: Ring, angle: f64) -> Self {
        let pixels = part_of_postmark(crop, ring, angle, 0.0, [POSTMARK, HEIGHT]);
        Self { width: POSTMARK, pixels: levelled(&pixels) }
    }

    /// Day, month and year that stand one below the other in a postmark, laid side by side.
    pub fn stacked(crop: &Grey, ring: Ring, stack: Stack) -> Self {
        let high = (stack.pitch / DOWN * HEIGHT as f64).round() as usize;
        let size = [STACKED / 3, high.min(HEIGHT)];
        let rows = [-1.0, 0.0, 1.0].map(|it| stack.middle + it * stack.pitch);
        let parts = rows.map(|row| part_of_postmark(crop, ring, stack.turn, row, size));
        let levels = levelled(&parts.concat());
        let mut pixels = vec![0; STACKED * HEIGHT];
        let top = (HEIGHT - size[1]) / 2;
        for (index, line) in levels.chunks_exact(size[0]).enumerate() {
            let (part, row) = (index / size[1], index % size[1]);
            let start = (top + row) * STACKED + part * size[0];
            pixels[start..start + size[0]].copy_from_slice(line);
        }
        Self { width: STACKED, pixels }
    }
}

fn is_dark(pixel: u8) -> bool {
    pixel > HALF
}

fn is_printed(row: &[u8]) -> bool {
    ink(row) as f64 > row.len() as f64 * PRINTED
}

/// How many pixels of a row are dark.
fn ink(row: &[u8]) -> usize {
    row.iter().filter(|it| is_dark(**it)).count()
}

/// A row moved to the right by so many columns; what comes in is paper.
fn moved(row: &[u8], by: f64) -> Vec<u8> {
    let (whole, share) = (by.floor() as i64, by - by.floor());
    let at = |column: i64| usize::try_from(column).ok().and_then(|it| row.get(it)).map_or(0.0, |it| f64::from(*it));
    let pixel = |column: i64| (at(column) * (1.0 - share) + at(column - 1) * share).round() as u8;
    (0..row.len() as i64).map(|it| pixel(it - whole)).collect()
}

/// How far below a strip's middle a row lies.
fn off_middle(row: usize) -> f64 {
    row as f64 + 0.5 - HEIGHT as f64 / 2.0
}

/// A part of a postmark at a turn in degrees, so many pixels wide and high, and so many radii below its middle.
fn part_of_postmark(crop: &Grey, ring: Ring, angle: f64, below: f64, [width, height]: [usize; 2]) -> Vec<u8> {
    let (sin, cos) = libm::sincos(angle.to_radians());
    let step = [ACROSS * ring.radius / POSTMARK as f64, DOWN * ring.radius / HEIGHT as f64];
    let turned = |x: f64, y: f64| [x * cos - y * sin, x * sin + y * cos];
    let scaled = |column: f64, row: f64| turned(column * step[0], row * step[1]);
    // Half a pixel because a pixel's grey is that of its middle.
    let [left, top] = scaled(width as f64 / -2.0, height as f64 / -2.0);
    let [right, down] = turned(0.0, below * ring.radius);
    let (left, top) = (ring.x + left + right - 0.5, ring.y + top + down - 0.5);
    let parts = [[0.25, 0.25], [0.75, 0.25], [0.25, 0.75], [0.75, 0.75]].map(|[x, y]| scaled(x, y).map(fixed));
    let mut pixels = Vec::with_capacity(width * height);
    for row in 0..height {
        for column in 0..width {
            let [x, y] = scaled(column as f64, row as f64);
            let [x, y] = [fixed(left + x), fixed(top + y)];
            let sum: u32 = parts.iter().map(|it| sample(crop, [x + it[0], y + it[1]])).sum();
            pixels.push(((sum + 2) / 4) as u8);
        }
    }
    pixels
}

/// A place with sixteen bits behind the point.
fn fixed(place: f64) -> i64 {
    (place * 65_536.0) as i64
}

/// The grey between four pixels; paper outside.
fn sample(grey: &Grey, [x, y]: [i64; 2]) -> u32 {
    // What is less than nothing becomes more than there is.
    let is_inside = |place: i64, size: usize| ((place >> 16) as usize) < size.saturating_sub(1);
    u32::from(if is_inside(x, grey.width) && is_inside(y, grey.height) { grey.between([x, y]) } else { u8::MAX })
}

/// A crop as high as a strip and as wide as asked, each pixel the mean of what it covers.
fn reduced(crop: &Grey, width: usize) -> Grey {
    let columns = shares(crop.width, width);
    let rows = shares(crop.height, HEIGHT);
    let mut narrow = vec![0.0; crop.height * width];
    for (line, out) in crop.pixels.chunks_exact(crop.width).zip(narrow.chunks_exact_mut(width)) {
        for (pixel, (first, weights)) in out.iter_mut().zip(&columns) {
            *pixel = weights.iter().zip(&line[*first..]).map(|(weight, grey)| weight * f64::from(*grey)).sum();
        }
    }
    let mut pixels = Vec::with_capacity(HEIGHT * width);
    for (first, weights) in &rows {
        for column in 0..width {
            let grey = |(weight, row): (&f64, usize)| weight * narrow[row * width + column];
            pixels.push(weights.iter().zip(*first..).map(grey).sum::<f64>().round() as u8);
        }
    }
    Grey { width, height: HEIGHT, pixels }
}

/// For each of so many new pixels: the first of the old ones that it covers, and how much of each.
fn shares(old: usize, new: usize) -> Vec<(usize, Vec<f64>)> {
    let ratio = old as f64 / new as f64;
    let share = |index: usize| {
        let (middle, half) = ((index as f64 + 0.5) * ratio, ratio.max(1.0) / 2.0);
        let (from, to) = ((middle - half).max(0.0), (middle + half).min(old as f64));
        let (first, last) = (from.floor() as usize, (to.ceil() as usize).min(old));
        let covered = |it: usize| (to.min(it as f64 + 1.0) - from.max(it as f64)).max(0.0) / (to - from);
        (first, (first..last).map(covered).collect())
    };
    (0..new).map(share).collect()
}

/// Paper becomes 0 and ink 204.
fn levelled(pixels: &[u8]) -> Vec<u8> {
    let counts = filters::histogram(pixels);
    let rank = |share: f64| f64::from(filters::level(&counts, (pixels.len() as f64 * share) as usize));
    let (dark, paper) = (rank(INK_SHARE), rank(PAPER_SHARE));
    let depth = (paper - dark).max(LEAST_DEPTH);
    let level = |it: usize| ((paper - it as f64) / depth * INK).round().clamp(0.0, DARKEST) as u8;
    let levels: Vec<u8> = (0..256).map(level).collect();
    pixels.iter().map(|it| levels[usize::from(*it)]).collect()
}

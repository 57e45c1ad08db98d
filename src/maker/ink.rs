//! A side of a card as pixels, and ink on it: filled outlines and strokes of a pen, with soft edges.

use crate::maker::chance::Hills;
use crate::maker::place::Dot;
use crate::raster::Grey;

/// A side of a card being filled.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Its pixels.
    pub grey: Grey,
    /// Their resolution.
    pub dpi: u32,
}

/// How much of each pixel of a part of a sheet something covers.
pub struct Mask {
    left: i64,
    top: i64,
    width: usize,
    height: usize,
    cover: Vec<f32>,
}

/// A point of a stroke, and half the width of the pen there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Nib {
    /// Where, in micrometres.
    pub at: Dot,
    /// Half the width, in micrometres.
    pub radius: f64,
}

/// No mask is wider or higher than this many pixels: nothing on a card is.
const MOST: f64 = 20_000.0;

impl Sheet {
    /// Pixels to the micrometre.
    pub fn scale(&self) -> f64 {
        f64::from(self.dpi) / 25_400.0
    }

    /// What closed outlines in micrometres cover.
    pub fn filled(&self, outlines: &[Vec<Dot>]) -> Mask {
        let scale = self.scale();
        let moved = |it: &Vec<Dot>| it.iter().map(|it| Dot::new(it.x * scale, it.y * scale)).collect();
        let outlines: Vec<Vec<Dot>> = outlines.iter().map(moved).collect();
        let mut mask = Mask::around(outlines.iter().flatten().copied(), 1.0);
        for outline in &outlines {
            for (index, from) in outline.iter().enumerate() {
                mask.edge(*from, outline[(index + 1) % outline.len()]);
            }
        }
        mask.sum_up();
        mask
    }

    /// What a pen covers on its way.
    pub fn stroked(&self, stroke: &[Nib]) -> Mask {
        let scale = self.scale();
        let moved = |it: &Nib| Nib { at: Dot::new(it.at.x * scale, it.at.y * scale), radius: it.radius * scale };
        let stroke: Vec<Nib> = stroke.iter().map(moved).collect();
        let widest = stroke.iter().fold(0.0_f64, |most, it| most.max(it.radius));
        let mut mask = Mask::around(stroke.iter().map(|it| it.at), widest + 2.0);
        match stroke[..] {
            [only] => mask.segment(only, only),
            _ => stroke.windows(2).for_each(|it| mask.segment(it[0], it[1])),
        }
        mask
    }

    /// Puts ink of a tone where a mask covers the sheet; `flow` says how much of it comes out at a place in
    /// micrometres, from 0 to 1.
    pub fn ink(&mut self, mask: &Mask, tone: f64, flow: impl Fn(f64, f64) -> f64) {
        let scale = self.scale();
        let (width, height) = (self.grey.width as i64, self.grey.height as i64);
        for row in mask.top.max(0)..(mask.top + mask.height as i64).min(height) {
            for column in mask.left.max(0)..(mask.left + mask.width as i64).min(width) {
                let cover =
                    f64::from(mask.cover[(row - mask.top) as usize * mask.width + (column - mask.left) as usize]);
                if cover > 0.004 {
                    let cover = cover * flow(column as f64 / scale, row as f64 / scale).clamp(0.0, 1.0);
                    let pixel = &mut self.grey.pixels[(row * width + column) as usize];
                    // Ink on ink darkens.
                    *pixel = (f64::from(*pixel) * (1.0 - cover * (1.0 - tone / 255.0))).round() as u8;
                }
            }
        }
    }

    /// Covers the sheet with paper of a tone.
    pub fn paper(&mut self, mask: &Mask, tone: f64) {
        let (width, height) = (self.grey.width as i64, self.grey.height as i64);
        for row in mask.top.max(0)..(mask.top + mask.height as i64).min(height) {
            for column in mask.left.max(0)..(mask.left + mask.width as i64).min(width) {
                let cover =
                    f64::from(mask.cover[(row - mask.top) as usize * mask.width + (column - mask.left) as usize]);
                let pixel = &mut self.grey.pixels[(row * width + column) as usize];
                *pixel = (f64::from(*pixel) * (1.0 - cover) + tone * cover).round() as u8;
            }
        }
    }
}

impl Mask {
    fn around(dots: impl Iterator<Item = Dot> + Clone, margin: f64) -> Self {
        let low = |of: fn(Dot) -> f64| dots.clone().map(of).fold(f64::MAX, f64::min).clamp(-MOST, MOST);
        let high = |of: fn(Dot) -> f64| dots.clone().map(of).fold(f64::MIN, f64::max).clamp(-MOST, MOST);
        let (left, top) = ((low(|it| it.x) - margin).floor(), (low(|it| it.y) - margin).floor());
        let width = (high(|it| it.x) + margin).ceil() - left + 1.0;
        let height = (high(|it| it.y) + margin).ceil() - top + 1.0;
        let (width, height) = (width.clamp(1.0, MOST) as usize, height.clamp(1.0, MOST) as usize);
        // A column more: an edge spills to its right.
        let cover = vec![0.0; (width + 1) * height];
        Self { left: left as i64, top: top as i64, width: width + 1, height, cover }
    }

    /// Adds what an edge of an outline cuts off to its right, row by row, as the change from each pixel to the next.
    fn edge(&mut self, from: Dot, to: Dot) {
        let inside = |it: Dot| Dot::new(it.x - self.left as f64, it.y - self.top as f64);
        let (from, to) = (inside(from), inside(to));
        if from.y == to.y {
            return;
        }
        let (way, from, to) = if from.y < to.y { (1.0, from, to) } else { (-1.0, to, from) };
        let slope = (to.x - from.x) / (to.y - from.y);
        let (first, last) = (from.y.max(0.0) as usize, (to.y.ceil().max(0.0) as usize).min(self.height));
        for row in first..last {
            let (upper, lower) = (from.y.max(row as f64), to.y.min(row as f64 + 1.0));
            let (start, end) = (from.x + (upper - from.y) * slope, from.x + (lower - from.y) * slope);
            self.cut(row, start.min(end), start.max(end), way * (lower - upper));
        }
    }

    /// An edge within one row, from `left` to `right`, as high as `amount`.
    fn cut(&mut self, row: usize, left: f64, right: f64, amount: f64) {
        let last = self.width - 2;
        let (first, end) = (left.floor().max(0.0) as usize, right.floor().max(0.0) as usize);
        let cells = &mut self.cover[row * self.width..(row + 1) * self.width];
        // Each pixel gets its share of the edge; within it, the part to the right of the edge's middle.
        for column in first..=end.min(last) {
            let (from, to) = (left.max(column as f64), right.min(column as f64 + 1.0));
            let share = if right > left { amount * (to - from) / (right - left) } else { amount };
            let middle = (from + to) / 2.0 - column as f64;
            cells[column] += (share * (1.0 - middle)) as f32;
            cells[column + 1] += (share * middle) as f32;
        }
    }

    fn sum_up(&mut self) {
        for row in self.cover.chunks_exact_mut(self.width) {
            let mut sum = 0.0_f32;
            for cell in row {
                sum += *cell;
                *cell = sum.abs().min(1.0);
            }
        }
    }

    /// Covers what lies within the pen's width of a straight way.
    fn segment(&mut self, from: Nib, to: Nib) {
        let widest = from.radius.max(to.radius) + 1.0;
        let bound = |low: f64, limit: usize| (low.max(0.0) as usize).min(limit);
        let (left, top) = (self.left as f64, self.top as f64);
        let (dx, dy) = (to.at.x - from.at.x, to.at.y - from.at.y);
        let square = dx * dx + dy * dy;
        let columns = bound(from.at.x.min(to.at.x) - widest - left, self.width)
            ..bound(from.at.x.max(to.at.x) + widest - left + 1.0, self.width);
        let rows = bound(from.at.y.min(to.at.y) - widest - top, self.height)
            ..bound(from.at.y.max(to.at.y) + widest - top + 1.0, self.height);
        for row in rows {
            for column in columns.clone() {
                let (x, y) = (column as f64 + left + 0.5 - from.at.x, row as f64 + top + 0.5 - from.at.y);
                let part = if square > 0.0 { ((x * dx + y * dy) / square).clamp(0.0, 1.0) } else { 0.0 };
                let away = Dot::new(x, y).distance(Dot::new(dx * part, dy * part));
                let cover = from.radius + (to.radius - from.radius) * part - away + 0.5;
                let cell = &mut self.cover[row * self.width + column];
                *cell = cell.max(cover.clamp(0.0, 1.0) as f32);
            }
        }
    }
}

/// How ink comes out of a pen or a stamp: with gaps, more of them where it is nearly dry.
#[derive(Debug, Clone, Copy)]
pub struct Flow {
    wide: Hills,
    fine: Hills,
    /// Between 0, wet, and 1, dry.
    loss: f64,
}

impl Flow {
    /// What is lost of it between 0 and 1, in patches about `cell` micrometres wide.
    pub fn new(seed: u64, loss: f64, cell: f64) -> Self {
        Self { wide: Hills::new(seed, cell), fine: Hills::new(seed ^ 0xA5A5, cell / 6.0), loss }
    }

    /// How much comes out at a place, from 0 to 1.
    pub fn at(&self, x: f64, y: f64) -> f64 {
        let level = 0.62 * self.wide.height(x, y) + 0.38 * self.fine.height(x, y);
        // The landscape lies around its middle: a third of it is above 0.58, a third below 0.42.
        ((level - (0.08 + 0.72 * self.loss)) * 5.0 + 0.35).clamp(0.0, 1.0)
    }
}

//! What is dark on a crop: its paper and its ink, a mask of what is inked, and the pieces that hang together.
//!
//! A mask holds marks of one crop; it never says what made them. Paper without ink has none, whatever its noise.

use crate::raster::Grey;
use crate::scan::filters;

/// Below this many greys between paper and ink, both smoothed, there is nothing but paper.
const LEAST_CONTRAST: u8 = 20;
/// What of the way from paper to ink is marked: pens are paler than print.
const PALE: f64 = 0.30;
/// A mark is darker than paper by this many deviations of the paper's own grain.
const GRAIN: f64 = 3.5;

/// The two greys of a crop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Levels {
    /// What it is written on.
    pub paper: u8,
    /// What it is printed or written with.
    pub ink: u8,
    /// The deviation of the paper's own grain.
    pub grain: u8,
}

/// Which pixels of a crop are marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mask {
    /// Width in pixels.
    pub width: usize,
    /// Height in pixels.
    pub height: usize,
    /// Row by row.
    pub dark: Vec<bool>,
}

/// Marks that hang together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece {
    /// Left edge.
    pub left: usize,
    /// Top edge.
    pub top: usize,
    /// Right edge, included.
    pub right: usize,
    /// Bottom edge, included.
    pub bottom: usize,
    /// Pixels.
    pub area: usize,
}

impl Piece {
    /// Its width.
    pub fn width(&self) -> usize {
        self.right - self.left + 1
    }

    /// Its height.
    pub fn height(&self) -> usize {
        self.bottom - self.top + 1
    }
}

impl Levels {
    /// The levels that part the greys of a crop best (Otsu), smoothed as a mask is.
    pub fn of(grey: &Grey) -> Self {
        Self::of_smooth(&smoothed(grey))
    }

    fn of_smooth(grey: &Grey) -> Self {
        let counts = filters::histogram(&grey.pixels);
        let cut = usize::from(filters::otsu_of(&counts));
        let mean = |range: std::ops::Range<usize>| -> Option<u8> {
            let count: u64 = counts[range.clone()].iter().copied().map(u64::from).sum();
            let sum: u64 = range.map(|it| u64::from(counts[it]) * it as u64).sum();
            sum.checked_div(count).map(|it| it as u8)
        };
        let paper = mean(cut..256).unwrap_or(255);
        Self { paper, ink: mean(0..cut).unwrap_or(paper), grain: grain(&counts, paper) }
    }

    /// Whether the two are two.
    pub fn has_ink(self) -> bool {
        self.has_ink_of(LEAST_CONTRAST)
    }

    /// Whether the two lie so many greys apart.
    pub fn has_ink_of(self, contrast: u8) -> bool {
        self.paper.saturating_sub(self.ink) >= contrast
    }

    /// Darker than this is marked.
    pub fn threshold(self) -> u8 {
        let depth = f64::from(self.paper.saturating_sub(self.ink));
        let away = (PALE * depth).max(GRAIN * f64::from(self.grain)).max(f64::from(LEAST_CONTRAST) * 0.4);
        (f64::from(self.paper) - away.min(0.6 * depth)).clamp(1.0, 254.0) as u8
    }

    /// How dark a grey is, from 0 for paper to 1 for ink.
    pub fn darkness(self, grey: u8) -> f64 {
        let depth = f64::from(self.paper.saturating_sub(self.ink).max(LEAST_CONTRAST));
        ((f64::from(self.paper) - f64::from(grey)) / depth).clamp(0.0, 1.0)
    }
}

/// The deviation of what is lighter than paper: there, no ink is.
fn grain(counts: &[u32; 256], paper: u8) -> u8 {
    let above = usize::from(paper)..256;
    let count: u64 = counts[above.clone()].iter().copied().map(u64::from).sum();
    let sum: u64 = above.map(|it| u64::from(counts[it]) * (it as u64 - u64::from(paper)).pow(2)).sum();
    (sum as f64 / count.max(1) as f64).sqrt().ceil() as u8
}

impl Mask {
    /// The marks of a crop, smoothed over three by three pixels so that a grain is none.
    pub fn of(grey: &Grey, levels: Levels) -> Self {
        Self::of_smooth(&smoothed(grey), levels)
    }

    /// The marks of a crop, and its levels; no marks where it has no ink.
    pub fn and_levels(grey: &Grey) -> (Self, Levels) {
        Self::and_levels_of(grey, LEAST_CONTRAST)
    }

    /// The same where ink is so many greys darker than paper.
    pub fn and_levels_of(grey: &Grey, contrast: u8) -> (Self, Levels) {
        let smooth = smoothed(grey);
        let levels = Levels::of_smooth(&smooth);
        (if levels.has_ink_of(contrast) { Self::of_smooth(&smooth, levels) } else { Self::empty(grey) }, levels)
    }

    fn of_smooth(smooth: &Grey, levels: Levels) -> Self {
        let limit = levels.threshold();
        let dark = smooth.pixels.iter().map(|it| *it < limit).collect();
        Self { width: smooth.width, height: smooth.height, dark }
    }

    fn empty(grey: &Grey) -> Self {
        Self { width: grey.width, height: grey.height, dark: vec![false; grey.pixels.len()] }
    }

    /// Whether a pixel is marked; none outside is.
    pub fn is_dark(&self, x: i64, y: i64) -> bool {
        let is_in = x >= 0 && y >= 0 && x < self.width as i64 && y < self.height as i64;
        is_in && self.dark[y as usize * self.width + x as usize]
    }

    /// Marked pixels from a corner to another, the second left out.
    pub fn count(&self, [left, top, right, bottom]: [i64; 4]) -> usize {
        (top..bottom).map(|y| (left..right).filter(|x| self.is_dark(*x, y)).count()).sum()
    }

    /// The share of marked pixels from a corner to another, the second left out.
    pub fn share(&self, window: [i64; 4]) -> f64 {
        let [left, top, right, bottom] = window;
        let area = (right - left).max(1) * (bottom - top).max(1);
        self.count(window) as f64 / area as f64
    }

    /// Takes the marks of a window away.
    pub fn wipe(&mut self, [left, top, right, bottom]: [i64; 4]) {
        for y in top.max(0)..bottom.min(self.height as i64) {
            for x in left.max(0)..right.min(self.width as i64) {
                self.dark[y as usize * self.width + x as usize] = false;
            }
        }
    }

    /// Takes printed lines away that run level over at least `share` of the width, and keeps what crosses them.
    pub fn without_level_lines(mut self, share: f64, thickest: usize) -> Self {
        let needed = (self.width as f64 * share) as usize;
        let is_line = |mask: &Self, y: usize| {
            mask.dark[y * mask.width..(y + 1) * mask.width].iter().filter(|it| **it).count() >= needed
        };
        let rows: Vec<usize> = (0..self.height).filter(|y| is_line(&self, *y)).collect();
        let Some((first, last)) = rows.first().zip(rows.last()) else { return self };
        if last - first > thickest {
            // Several lines, or one that slants: each row by itself.
            rows.iter().for_each(|y| self.clear_run(*y, *y));
            return self;
        }
        self.clear_run(first.saturating_sub(1), (last + 1).min(self.height - 1));
        self
    }

    /// Clears rows where nothing goes on above and below them.
    fn clear_run(&mut self, first: usize, last: usize) {
        let before = self.clone();
        for x in 0..self.width as i64 {
            let goes_on = |y: i64| (-1..=1).any(|dx| before.is_dark(x + dx, y));
            if !(goes_on(first as i64 - 1) && goes_on(last as i64 + 1)) {
                self.wipe([x, first as i64, x + 1, last as i64 + 1]);
            }
        }
    }

    /// The pieces, each with the places of its pixels, from the top-left on.
    pub fn pieces(&self) -> Vec<(Piece, Vec<usize>)> {
        let mut seen = vec![false; self.dark.len()];
        let mut found = Vec::new();
        for start in 0..self.dark.len() {
            if self.dark[start] && !seen[start] {
                found.push(self.piece(start, &mut seen));
            }
        }
        found
    }

    fn piece(&self, start: usize, seen: &mut [bool]) -> (Piece, Vec<usize>) {
        let (width, height) = (self.width, self.height);
        let (x, y) = (start % width, start / width);
        let mut piece = Piece { left: x, top: y, right: x, bottom: y, area: 0 };
        let mut places = vec![start];
        seen[start] = true;
        let mut next = 0;
        while let Some(at) = places.get(next).copied() {
            next += 1;
            let (x, y) = (at % width, at / width);
            piece.left = piece.left.min(x);
            piece.right = piece.right.max(x);
            piece.bottom = piece.bottom.max(y);
            piece.top = piece.top.min(y);
            for around in y.saturating_sub(1)..=(y + 1).min(height - 1) {
                for beside in x.saturating_sub(1)..=(x + 1).min(width - 1) {
                    let place = around * width + beside;
                    if self.dark[place] && !seen[place] {
                        seen[place] = true;
                        places.push(place);
                    }
                }
            }
        }
        piece.area = places.len();
        (piece, places)
    }
}

/// The mean of each pixel and its neighbours.
pub fn smoothed(grey: &Grey) -> Grey {
    let (width, height) = (grey.width, grey.height);
    if width == 0 || height == 0 {
        return grey.clone();
    }
    let mut rows = Vec::with_capacity(grey.pixels.len());
    for row in grey.pixels.chunks_exact(width) {
        let sum =
            |x: usize| u16::from(row[x.saturating_sub(1)]) + u16::from(row[x]) + u16::from(row[(x + 1).min(width - 1)]);
        rows.push(sum(0));
        rows.extend(row.windows(3).map(|it| u16::from(it[0]) + u16::from(it[1]) + u16::from(it[2])));
        if width > 1 {
            rows.push(sum(width - 1));
        }
    }
    let mut pixels = Vec::with_capacity(rows.len());
    for y in 0..height {
        let row = |y: usize| rows[y * width..(y + 1) * width].iter();
        let three = row(y.saturating_sub(1)).zip(row(y)).zip(row((y + 1).min(height - 1)));
        pixels.extend(three.map(|((above, it), below)| ((above + it + below) / 9) as u8));
    }
    Grey { width, height, pixels }
}

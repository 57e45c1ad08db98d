//! Draws a guess of how a side lies closer, line by line, until every printed line is where the picture has it.
//!
//! Each piece of a line says one thing: how far the picture's line is from where it should be, across its direction.
//! All of them together, less those that the others contradict, give the six numbers of a registration.

use crate::domain::carta::Rect;
use crate::raster::Grey;
use crate::scan::sight::Guess;
use crate::scan::sight::Sight;
use crate::scan::template::Piece;
use crate::scan::template::Template;

/// How far a line is sought from where it should be, round by round, in micrometres.
const ROUNDS: [f64; 3] = [1_600.0, 800.0, 400.0];
/// At most so many pieces of lines in the first round.
const FIRST: usize = 90;
/// How far a guess may be wrong where nothing is found.
const LOOSE_UM: f64 = 900.0;
/// How well a line is measured.
const LINE_UM: f64 = 60.0;
/// How well the edge of a word is.
const WORD_UM: f64 = 200.0;
/// A line is one from this share of the picture's contrast on.
const SEEN: f64 = 0.22;

/// A side as it lies, and what of it was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit {
    /// From micrometres to pixels.
    pub matrix: [f64; 6],
    /// The share of its anchors that were found.
    pub anchors: f64,
    /// The share of the sides of its boxes that were found; none where it has no boxes.
    pub boxes: Option<f64>,
    /// How far what was found is from where the registration has it, in micrometres (root of the mean square).
    pub residual_um: f64,
}

/// One thing that was measured: across a direction, a place of the card lies at a number of pixels.
struct Measure {
    place: [f64; 2],
    across: [f64; 2],
    pixels: f64,
    weight: f64,
    source: Source,
}

#[derive(Clone, Copy, PartialEq)]
enum Source {
    Anchor(usize),
    Box,
    Unsure,
}

/// Draws a guess closer.
pub fn fit(sight: &Sight<'_>, template: &Template, guess: &Guess) -> Option<Fit> {
    let (page, contrast) = (sight.page, sight.contrast);
    let mut matrix = guess.matrix;
    let mut found = Vec::new();
    for (round, reach) in ROUNDS.into_iter().enumerate() {
        let look = Look { page, matrix, contrast, reach };
        let every = if round == 0 { template.pieces.len().div_ceil(FIRST) } else { 1 };
        found = look.measures(template, every.max(1));
        matrix = solve(&found, matrix, template, reach)?;
    }
    let pixels = (matrix[0] * matrix[4] - matrix[1] * matrix[3]).abs().sqrt();
    let kept: Vec<(&Measure, f64)> =
        found.iter().map(|it| (it, it.error(&matrix) / pixels)).filter(|it| it.1.abs() < 400.0).collect();
    let squares: f64 = kept.iter().filter(|it| it.0.source != Source::Unsure).map(|it| it.1 * it.1).sum();
    let sure = kept.iter().filter(|it| it.0.source != Source::Unsure).count();
    Some(Fit {
        matrix,
        anchors: anchors(template, &kept),
        boxes: boxes(template, &kept),
        residual_um: (squares / sure.max(1) as f64).sqrt(),
    })
}

/// The share of anchors of which more than half was found.
fn anchors(template: &Template, kept: &[(&Measure, f64)]) -> f64 {
    if template.anchors == 0 {
        return 0.0;
    }
    let count = |index: usize| kept.iter().filter(|it| it.0.source == Source::Anchor(index)).count();
    let parts = |index: usize| {
        let pieces = template.pieces.iter().filter(|it| it.anchor == Some(index)).count();
        // A word has four edges.
        pieces + 4 * template.words.iter().filter(|it| it.1 == index).count()
    };
    let is_found = |index: &usize| 2 * count(*index) > parts(*index);
    (0..template.anchors).filter(is_found).count() as f64 / template.anchors as f64
}

fn boxes(template: &Template, kept: &[(&Measure, f64)]) -> Option<f64> {
    let all = template.pieces.iter().filter(|it| it.anchor.is_none() && it.is_sure).count();
    let found = kept.iter().filter(|it| it.0.source == Source::Box).count();
    (all > 0).then(|| found as f64 / all as f64)
}

impl Measure {
    /// How far it is from where a matrix has it, in pixels.
    fn error(&self, matrix: &[f64; 6]) -> f64 {
        let [x, y] = self.place;
        let at = [matrix[0] * x + matrix[1] * y + matrix[2], matrix[3] * x + matrix[4] * y + matrix[5]];
        at[0] * self.across[0] + at[1] * self.across[1] - self.pixels
    }
}

/// What is looked for, from where.
struct Look<'a> {
    page: &'a Grey,
    matrix: [f64; 6],
    contrast: f64,
    reach: f64,
}

impl Look<'_> {
    fn measures(&self, template: &Template, every: usize) -> Vec<Measure> {
        let mut measures: Vec<_> = template.pieces.iter().step_by(every).filter_map(|it| self.piece(it)).collect();
        for (rect, anchor) in &template.words {
            self.word(*rect, *anchor, &mut measures);
        }
        measures
    }

    fn at(&self, x: f64, y: f64) -> [f64; 2] {
        let m = &self.matrix;
        [m[0] * x + m[1] * y + m[2], m[3] * x + m[4] * y + m[5]]
    }

    /// Pixels to the micrometre.
    fn scale(&self) -> f64 {
        let m = &self.matrix;
        (m[0] * m[4] - m[1] * m[3]).abs().sqrt()
    }

    /// Mean greys along lines that lie beside a piece, from minus the reach to plus; also the step between them.
    fn beside(&self, is_level: bool, at: f64, [from, to]: [f64; 2], reach: f64) -> (Vec<f64>, f64) {
        let pixel = 1.0 / self.scale();
        let step = (pixel * 0.7).max(50.0);
        let count = (2.0 * reach / step) as usize + 1;
        let along = ((to - from) / (pixel * 2.0)).clamp(6.0, 40.0) as usize;
        let mut greys = Vec::with_capacity(count);
        let part = (to - from) / along as f64;
        let by = if is_level {
            [self.matrix[0] * part, self.matrix[3] * part]
        } else {
            [self.matrix[1] * part, self.matrix[4] * part]
        };
        for index in 0..count {
            let (beside, on) = (at - reach + index as f64 * step, from + 0.5 * part);
            let first = if is_level { self.at(on, beside) } else { self.at(beside, on) };
            greys.push(f64::from(self.along(first, by, along)) / along as f64);
        }
        (greys, step)
    }

    /// The sum of the greys at so many places, from a first one on by equal steps.
    fn along(&self, first: [f64; 2], by: [f64; 2], count: usize) -> u32 {
        let last = [0, 1].map(|it| first[it] + by[it] * (count - 1) as f64);
        let size = [self.page.width, self.page.height];
        let is_in = |at: [f64; 2]| (0..2).all(|it| at[it] >= 1.0 && at[it] + 1.0 < size[it] as f64);
        if !is_in(first) || !is_in(last) {
            let at = |index: usize| [0, 1].map(|it| first[it] + by[it] * index as f64);
            return (0..count).map(|it| u32::from(grey(self.page, at(it)))).sum();
        }
        let fixed = |it: f64| (it * 65_536.0) as i64;
        let ([mut x, mut y], by) = (first.map(|it| fixed(it - 0.5)), by.map(fixed));
        let mut sum = 0;
        for _ in 0..count {
            sum += u32::from(self.page.between([x, y]));
            (x, y) = (x + by[0], y + by[1]);
        }
        sum
    }

    /// Where a piece of a line is: where it is darker than on both sides.
    fn piece(&self, piece: &Piece) -> Option<Measure> {
        // Its ends cross other lines.
        let cut = (0.12 * (piece.to - piece.from)).min(500.0);
        let (greys, step) =
            self.beside(piece.is_level, piece.at, [piece.from + cut, piece.to - cut], self.reach + 600.0);
        let side = ((550.0 / step).round() as usize).max(1);
        let depth = |at: usize| greys[at - side].min(greys[at + side]) - greys[at];
        let range = side..greys.len().checked_sub(side)?;
        let middle = greys.len() as f64 / 2.0;
        // Of two alike the nearer one.
        let score = |at: usize| depth(at) - 0.15 * self.contrast * ((at as f64 - middle).abs() * step / self.reach);
        let best = range.clone().max_by(|a, b| score(*a).total_cmp(&score(*b)))?;
        if depth(best) < SEEN * self.contrast {
            return None;
        }
        let centre = centre(&greys, best, side);
        let at = piece.at - self.reach - 600.0 + centre * step;
        let on = (piece.from + piece.to) / 2.0;
        let source = match (piece.anchor, piece.is_sure) {
            (Some(anchor), _) => Source::Anchor(anchor),
            (None, true) => Source::Box,
            (None, false) => Source::Unsure,
        };
        let length = ((piece.to - piece.from) / 4_000.0).sqrt().clamp(0.7, 1.7);
        Some(self.measure(piece.is_level, piece.at, on, at, LINE_UM / length, source))
    }

    /// That what should be at `expected` is at `found`, across its direction.
    fn measure(&self, is_level: bool, expected: f64, on: f64, found: f64, sigma: f64, source: Source) -> Measure {
        let m = &self.matrix;
        // Across a level line is across the image of the level direction.
        let along = if is_level { [m[0], m[3]] } else { [m[1], m[4]] };
        let length = along[0].hypot(along[1]);
        let across = [-along[1] / length, along[0] / length];
        let [place, seen] =
            if is_level { [[on, expected], self.at(on, found)] } else { [[expected, on], self.at(found, on)] };
        let pixels = seen[0] * across[0] + seen[1] * across[1];
        Measure { place, across, pixels, weight: 1.0 / (sigma * self.scale()).powi(2), source }
    }

    /// The four edges of a word: where its ink begins and ends.
    fn word(&self, rect: Rect, anchor: usize, measures: &mut Vec<Measure>) {
        let [x, y] = [rect.x_um, rect.y_um].map(|it| it as f64);
        let [right, bottom] = [(rect.x_um + rect.width_um) as f64, (rect.y_um + rect.height_um) as f64];
        let source = Source::Anchor(anchor);
        let height = bottom - y;
        let reach = self.reach + 400.0;
        for (is_top, at) in [(true, y), (false, bottom)] {
            let (greys, step) = self.beside(true, at, [x, right], reach);
            if let Some(edge) = edge(&greys, (height * 0.4 / step) as usize, is_top, self.contrast * 0.08) {
                let found = at - reach + edge * step;
                measures.push(self.measure(true, at, (x + right) / 2.0, found, WORD_UM, source));
            }
        }
        for (is_left, at) in [(true, x), (false, right)] {
            let (greys, step) = self.beside(false, at, [y + height * 0.05, bottom - height * 0.05], reach);
            if let Some(edge) = edge(&greys, (1_300.0 / step) as usize, is_left, self.contrast * 0.12) {
                let found = at - reach + edge * step;
                measures.push(self.measure(false, at, (y + bottom) / 2.0, found, WORD_UM * 1.3, source));
            }
        }
    }
}

/// Whether words are as long as they should be: ink up to their end, and paper behind it; the share of which it is so.
pub fn word_share(sight: &Sight<'_>, template: &Template, matrix: [f64; 6]) -> f64 {
    let look = Look { page: sight.page, matrix, contrast: sight.contrast, reach: 0.0 };
    let dark = |rect: Rect, from: f64, to: f64| {
        let [y, height] = [rect.y_um, rect.height_um].map(|it| it as f64);
        let middle = (from + to) / 2.0;
        let (greys, _) = look.beside(false, middle, [y, y + height], (to - from) / 2.0);
        let lightest = greys.iter().copied().fold(f64::MIN, f64::max);
        let mean = greys.iter().sum::<f64>() / greys.len().max(1) as f64;
        (lightest, mean)
    };
    let as_long = |rect: Rect| {
        let end = (rect.x_um + rect.width_um) as f64;
        let ((paper, _), (_, inside), (_, behind)) = (
            dark(rect, end - 3_000.0, end + 3_000.0),
            dark(rect, end - 1_100.0, end),
            dark(rect, end + 500.0, end + 2_700.0),
        );
        paper - inside > 0.1 * look.contrast && (paper - behind) < 0.4 * (paper - inside)
    };
    let count = template.words.iter().filter(|it| as_long(it.0)).count();
    if template.words.is_empty() { 0.5 } else { count as f64 / template.words.len() as f64 }
}

/// The middle of the darkness around a place.
fn centre(greys: &[f64], at: usize, side: usize) -> f64 {
    let (from, to) = (at.saturating_sub(side), (at + side).min(greys.len() - 1));
    let paper = greys[from].min(greys[to]);
    let half = paper - (paper - greys[at]) * 0.4;
    let (mut mass, mut sum) = (0.0, 0.0);
    for (index, grey) in greys.iter().enumerate().take(to + 1).skip(from) {
        let dark = (half - grey).max(0.0);
        mass += dark;
        sum += dark * index as f64;
    }
    if mass > 0.0 { sum / mass } else { at as f64 }
}

/// Where ink begins after paper (or ends before it): the greatest step of means over `wide` places.
fn edge(greys: &[f64], wide: usize, is_start: bool, least: f64) -> Option<f64> {
    let wide = wide.clamp(2, greys.len() / 3);
    let mean = |from: usize, to: usize| greys[from..to].iter().sum::<f64>() / (to - from) as f64;
    let step = |at: usize| {
        let change = mean(at - wide, at) - mean(at, at + wide);
        if is_start { change } else { -change }
    };
    let best = (wide..=greys.len().checked_sub(wide)?).max_by(|a, b| step(*a).total_cmp(&step(*b)))?;
    // A place lies before the sample of its index: its middle half a step further up.
    (step(best) > least).then_some(best as f64 - 0.5)
}

/// The grey at a place, between four pixels; white outside.
fn grey(page: &Grey, [x, y]: [f64; 2]) -> u8 {
    let (x, y) = (x - 0.5, y - 0.5);
    if x < 0.0 || y < 0.0 || x as usize + 1 >= page.width || y as usize + 1 >= page.height {
        return u8::MAX;
    }
    page.between([x, y].map(|it| (it * 65_536.0) as i64))
}

/// The matrix that fits measures best; each round leaves out what the others contradict.
fn solve(measures: &[Measure], from: [f64; 6], template: &Template, reach: f64) -> Option<[f64; 6]> {
    let pixels = (from[0] * from[4] - from[1] * from[3]).abs().sqrt();
    let mut matrix = from;
    let mut limit = reach.max(300.0) * pixels;
    for _ in 0..5 {
        let errors: Vec<f64> = measures.iter().map(|it| it.error(&matrix).abs()).collect();
        let kept = measures.iter().zip(&errors).filter(|it| *it.1 <= limit).map(|it| it.0);
        matrix = least_squares(kept, from, template, pixels)?;
        let mut left: Vec<f64> = measures.iter().map(|it| it.error(&matrix).abs()).collect();
        left.sort_by(f64::total_cmp);
        let middle = left.get(left.len() / 2).copied().unwrap_or(0.0);
        limit = (3.5 * middle).clamp(120.0 * pixels, 600.0 * pixels);
    }
    Some(matrix)
}

/// Least squares, with the four corners of the card loosely where they were: what is not measured stays.
fn least_squares<'a>(
    measures: impl Iterator<Item = &'a Measure>,
    from: [f64; 6],
    template: &Template,
    pixels: f64,
) -> Option<[f64; 6]> {
    let mut normal = [[0.0; 7]; 6];
    // Millimetres, so that all six numbers are of one size.
    let mut add = |[x, y]: [f64; 2], across: [f64; 2], value: f64, weight: f64| {
        let (x, y) = (x / 1000.0, y / 1000.0);
        let row = [across[0] * x, across[0] * y, across[0], across[1] * x, across[1] * y, across[1], value];
        for (index, line) in normal.iter_mut().enumerate() {
            for (sum, it) in line.iter_mut().zip(row) {
                *sum += weight * row[index] * it;
            }
        }
    };
    for it in measures {
        add(it.place, it.across, it.pixels, it.weight);
    }
    let [width, height] = template.size;
    let loose = 1.0 / (LOOSE_UM * pixels).powi(2);
    for place in [[0.0, 0.0], [width, 0.0], [0.0, height], [width, height]] {
        let x = from[0] * place[0] + from[1] * place[1] + from[2];
        let y = from[3] * place[0] + from[4] * place[1] + from[5];
        add(place, [1.0, 0.0], x, loose);
        add(place, [0.0, 1.0], y, loose);
    }
    let solved = eliminate(normal)?;
    let per_mm = |it: f64| it / 1000.0;
    Some([per_mm(solved[0]), per_mm(solved[1]), solved[2], per_mm(solved[3]), per_mm(solved[4]), solved[5]])
}

/// Gauss's elimination with pivots.
fn eliminate(mut lines: [[f64; 7]; 6]) -> Option<[f64; 6]> {
    for index in 0..6 {
        let pivot = (index..6).max_by(|a, b| lines[*a][index].abs().total_cmp(&lines[*b][index].abs()))?;
        lines.swap(index, pivot);
        if lines[index][index].abs() < 1e-12 {
            return None;
        }
        let pivot = lines[index];
        for (other, line) in lines.iter_mut().enumerate() {
            if other != index {
                let factor = line[index] / pivot[index];
                line.iter_mut().zip(pivot).for_each(|(it, by)| *it -= factor * by);
            }
        }
    }
    let mut solved = [0.0; 6];
    for (index, (to, line)) in solved.iter_mut().zip(&lines).enumerate() {
        *to = line[6] / line[index];
    }
    Some(solved)
}

//! Straight lines of an upright picture: rules, sides of boxes, dotted lines to write on.
//!
//! A line is a run of marks along a row (or a column) that goes on in the rows beside it. Letters are too short for one
//! and bars too thick.

use crate::scan::marks::Mask;

/// What of a line is marked, in hundredths: letters in a row leave more gaps.
const FULL: usize = 93;

/// A straight line, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Line {
    /// Whether it runs from left to right; else from top to bottom.
    pub is_level: bool,
    /// The middle of its thickness, on the other axis.
    pub at: f64,
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// How thick it is.
    pub thick: f64,
    /// How far it rises or falls, in pixels to the pixel.
    pub slope: f64,
}

/// What counts as a line, in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The shortest.
    pub least: usize,
    /// The widest gap that it may have.
    pub gap: usize,
    /// The thickest.
    pub thick: usize,
}

impl Line {
    /// Its length.
    pub fn length(&self) -> f64 {
        self.to - self.from
    }

    /// Whether it runs at a place of its own direction, or hardly past it.
    pub fn reaches(&self, place: f64, slack: f64) -> bool {
        self.from - slack <= place && place <= self.to + slack
    }

    /// How long it runs beside a stretch.
    pub fn shared(&self, from: f64, to: f64) -> f64 {
        (self.to.min(to) - self.from.max(from)).max(0.0)
    }
}

/// The level lines and the upright ones.
pub fn find(mask: &Mask, limits: Limits) -> Vec<Line> {
    let mut lines = level(mask, limits);
    let upright = level(&turned(mask), limits);
    lines.extend(upright.into_iter().map(|it| Line { is_level: false, ..it }));
    lines
}

/// Level lines of small dots, or dashes, which no run of marks goes along.
pub fn dotted(mask: &Mask, reach: usize, limits: Limits) -> Vec<Line> {
    level(&spread(mask, reach), limits)
}

/// Marks made so much wider to both sides.
pub fn spread(mask: &Mask, reach: usize) -> Mask {
    let mut dark = vec![false; mask.dark.len()];
    for (row, out) in mask.dark.chunks_exact(mask.width).zip(dark.chunks_exact_mut(mask.width)) {
        let mut free = 0;
        for (x, is_dark) in row.iter().enumerate() {
            if *is_dark {
                let end = (x + reach + 1).min(row.len());
                out[x.saturating_sub(reach).max(free)..end].fill(true);
                free = end;
            }
        }
    }
    Mask { dark, ..*mask }
}

/// A run of marks in a row.
struct Run {
    y: usize,
    from: usize,
    to: usize,
}

impl Run {
    fn length(&self) -> usize {
        self.to - self.from
    }
}

fn level(mask: &Mask, limits: Limits) -> Vec<Line> {
    let mut open: Vec<Vec<Run>> = Vec::new();
    let mut lines = Vec::new();
    for y in 0..mask.height {
        let found = runs(&mask.dark[y * mask.width..(y + 1) * mask.width], limits);
        let (going, ended): (Vec<_>, Vec<_>) =
            open.into_iter().partition(|it| it.last().is_some_and(|run| run.y + 1 >= y));
        lines.extend(ended.iter().filter_map(|it| line(it, limits)));
        open = going;
        for (from, to) in found {
            let is_beside = |group: &Vec<Run>| {
                group.iter().rev().take_while(|it| it.y + 1 >= y).any(|it| it.from <= to && from <= it.to)
            };
            match open.iter_mut().find(|it| is_beside(it)) {
                Some(group) => group.push(Run { y, from, to }),
                None => open.push(vec![Run { y, from, to }]),
            }
        }
    }
    lines.extend(open.iter().filter_map(|it| line(it, limits)));
    lines
}

/// Runs of a row that are long enough.
fn runs(row: &[bool], limits: Limits) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut run: Option<(usize, usize)> = None;
    for x in (0..row.len()).filter(|x| row[*x]) {
        run = match run {
            Some((from, to)) if x <= to + limits.gap => Some((from, x + 1)),
            ended => {
                found.extend(ended);
                Some((x, x + 1))
            }
        };
    }
    found.extend(run);
    let marked = |from: usize, to: usize| row[from..to].iter().filter(|it| **it).count();
    found.retain(|(from, to)| to - from >= limits.least && 100 * marked(*from, *to) >= FULL * (to - from));
    found
}

/// The line of runs that lie beside one another; `None` where they are too thick for one.
fn line(runs: &[Run], limits: Limits) -> Option<Line> {
    let (from, to) = (runs.iter().map(|it| it.from).min()?, runs.iter().map(|it| it.to).max()?);
    let area: usize = runs.iter().map(Run::length).sum();
    let thick = area as f64 / (to - from) as f64;
    if thick > limits.thick as f64 {
        return None;
    }
    let middle = (from + to) / 2;
    // The middle of what lies between two places.
    let height = |from: usize, to: usize| {
        let part = |it: &Run| it.to.min(to).saturating_sub(it.from.max(from)) as f64;
        let sum: f64 = runs.iter().map(|it| part(it) * it.y as f64).sum();
        sum / runs.iter().map(part).sum::<f64>().max(1.0)
    };
    let slope = (height(middle, to) - height(from, middle)) / ((to - from) as f64 / 2.0);
    let y = height(from, to);
    Some(Line { is_level: true, at: y + 0.5, from: from as f64, to: to as f64, thick, slope })
}

/// Rows become columns.
fn turned(mask: &Mask) -> Mask {
    let (width, height) = (mask.height, mask.width);
    let mut dark = vec![false; mask.dark.len()];
    for (y, row) in mask.dark.chunks_exact(mask.width).enumerate() {
        for (x, it) in row.iter().enumerate() {
            dark[x * width + y] = *it;
        }
    }
    Mask { width, height, dark }
}

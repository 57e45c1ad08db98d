//! Frames among lines: boxes to tick, rows of cells for a day, places for a number.

use crate::domain::carta::ZoneKind;
use crate::scan::draft::MM;
use crate::scan::lines::Line;
use crate::scan::marks::Mask;

/// How high a frame is, in millimetres.
const HEIGHT: [f64; 2] = [2.2, 16.0];
/// How wide.
const WIDTH: [f64; 2] = [2.2, 66.0];
/// How far an end of a side may be from the side that it meets.
const SLACK: f64 = 0.5;
/// The share of each side that is marked.
const CLOSED: f64 = 0.85;
/// The sides of a box to tick, and how much longer one may be than the other.
const TICK: [f64; 2] = [2.2, 7.6];
const SQUARE: f64 = 1.3;
/// Cells nearer than this to one another are one row,
const ROW: f64 = 2.6;
/// as high as this where it is for a day,
const CELLS: [f64; 2] = [3.0, 9.5];
/// and as long;
const DAY: [f64; 2] = [12.0, 70.0];
/// with so many cells it is for a number.
const NUMBER: usize = 10;
/// A single frame as wide as this is for words.
const WIDE: f64 = 12.0;

/// A rectangle of lines, by the middles of their thickness, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// Left side.
    pub left: f64,
    /// Upper side.
    pub top: f64,
    /// Right side.
    pub right: f64,
    /// Lower side.
    pub bottom: f64,
}

/// Something to be filled.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// Where.
    pub frame: Frame,
    /// What it looks like.
    pub kind: ZoneKind,
    /// The words that it was known by; empty where they are still to be found.
    pub label: String,
}

impl Frame {
    /// Its width in millimetres.
    pub fn width(&self) -> f64 {
        (self.right - self.left) / MM
    }

    /// Its height in millimetres.
    pub fn height(&self) -> f64 {
        (self.bottom - self.top) / MM
    }

    fn holds(&self, other: &Self) -> bool {
        let slack = SLACK * MM;
        self.left <= other.left + slack
            && self.top <= other.top + slack
            && self.right + slack >= other.right
            && self.bottom + slack >= other.bottom
    }

    /// Whether two have more than an edge in common.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    /// Whether a line is one of its sides.
    pub fn has_side(&self, line: &Line) -> bool {
        let [first, last, from, to] = if line.is_level {
            [self.top, self.bottom, self.left, self.right]
        } else {
            [self.left, self.right, self.top, self.bottom]
        };
        let is_at = |at: f64| (line.at - at).abs() < SLACK * MM;
        (is_at(first) || is_at(last)) && line.shared(from, to) > 0.5 * (to - from)
    }

    /// Whether two stand in one row and close to each other.
    fn goes_on(&self, next: &Self) -> bool {
        let same = |a: f64, b: f64| (a - b).abs() < SLACK * MM;
        same(self.top, next.top)
            && same(self.bottom, next.bottom)
            && next.left > self.left + MM
            && next.left - self.right < ROW * MM
    }

    fn is_square(&self) -> bool {
        let (short, long) = (self.width().min(self.height()), self.width().max(self.height()));
        short >= TICK[0] && long <= TICK[1] && long < SQUARE * short
    }
}

/// The frames that lines make, each the smallest at its place, in reading order.
pub fn frames(mask: &Mask, lines: &[Line]) -> Vec<Frame> {
    let (level, upright): (Vec<&Line>, Vec<&Line>) = lines.iter().partition(|it| it.is_level);
    let mut found: Vec<Frame> = Vec::new();
    for top in &level {
        for bottom in &level {
            let height = (bottom.at - top.at) / MM;
            if !(HEIGHT[0]..=HEIGHT[1]).contains(&height) || top.shared(bottom.from, bottom.to) < WIDTH[0] * MM {
                continue;
            }
            found.extend(between(mask, top, bottom, &upright));
        }
    }
    let small: Vec<Frame> = found
        .iter()
        .filter(|it| !found.iter().any(|other| *it != other && it.holds(other) && !other.holds(it)))
        .copied()
        .collect();
    let mut frames: Vec<Frame> = Vec::new();
    for it in small {
        if !frames.iter().any(|other| other.holds(&it)) {
            frames.push(it);
        }
    }
    frames.sort_by(|a, b| a.top.total_cmp(&b.top).then(a.left.total_cmp(&b.left)));
    frames
}

/// Frames between two level lines.
fn between(mask: &Mask, top: &Line, bottom: &Line, upright: &[&Line]) -> Vec<Frame> {
    let slack = SLACK * MM;
    let meets = |it: &&&Line| {
        it.reaches(top.at, slack)
            && it.reaches(bottom.at, slack)
            && top.reaches(it.at, slack)
            && bottom.reaches(it.at, slack)
    };
    let mut sides: Vec<f64> = upright.iter().filter(meets).map(|it| it.at).collect();
    sides.sort_by(f64::total_cmp);
    let frame = |pair: &[f64]| Frame { left: pair[0], top: top.at, right: pair[1], bottom: bottom.at };
    let all = sides.windows(2).map(frame);
    all.filter(|it| it.width() >= WIDTH[0] && it.width() <= WIDTH[1] && is_closed(mask, it)).collect()
}

/// Whether lines run all along its sides.
fn is_closed(mask: &Mask, it: &Frame) -> bool {
    let share = |from: f64, to: f64, is_dark: &dyn Fn(i64) -> bool| {
        let (from, to) = (from.round() as i64, to.round() as i64);
        (from..to).filter(|at| is_dark(*at)).count() as f64 / (to - from).max(1) as f64
    };
    let level = |y: f64| {
        let y = y as i64;
        share(it.left, it.right, &|x| (-2..=2).any(|dy| mask.is_dark(x, y + dy)))
    };
    let upright = |x: f64| {
        let x = x as i64;
        share(it.top, it.bottom, &|y| (-2..=2).any(|dx| mask.is_dark(x + dx, y)))
    };
    [level(it.top), level(it.bottom), upright(it.left), upright(it.right)].iter().all(|it| *it >= CLOSED)
}

/// What frames are for.
pub fn shapes(frames: &[Frame]) -> Vec<Shape> {
    let mut left: Vec<Frame> = frames.to_vec();
    let mut shapes = Vec::new();
    while let Some(first) = left.first().copied() {
        let mut row = vec![first];
        while let Some(next) = left.iter().find(|it| row.last().is_some_and(|last| last.goes_on(it))) {
            row.push(*next);
        }
        left.retain(|it| !row.contains(it));
        // A cell further left may come later, where its line lies a pixel lower.
        while let Some(before) = left.iter().position(|it| it.goes_on(&row[0])) {
            row.insert(0, left.remove(before));
        }
        shapes.extend(row_shapes(&row));
    }
    shapes
}

fn row_shapes(row: &[Frame]) -> Vec<Shape> {
    let (first, last) = (row[0], row[row.len() - 1]);
    let whole = Frame { right: last.right, ..first };
    let is_day_high = whole.height() >= CELLS[0] && whole.height() <= CELLS[1];
    let is_cells = row.len() >= 4 || row.len() >= 2 && row.iter().any(|it| !it.is_square());
    let shape = |frame: Frame, kind: ZoneKind| Shape { frame, kind, label: String::new() };
    if row.len() >= NUMBER && is_day_high {
        return vec![shape(whole, ZoneKind::Text)];
    }
    if is_cells && is_day_high && whole.width() >= DAY[0] && whole.width() <= DAY[1] {
        return vec![shape(whole, ZoneKind::Date)];
    }
    let kind = |it: &Frame| match it {
        it if it.is_square() => Some(ZoneKind::Tick),
        it if it.width() >= WIDE && it.height() >= CELLS[0] => Some(ZoneKind::Text),
        _ => None,
    };
    row.iter().filter_map(|it| Some(shape(*it, kind(it)?))).collect()
}

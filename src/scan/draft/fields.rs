//! Lines to write on, and where a postmark goes.

use crate::domain::carta::ZoneKind;
use crate::scan::draft::MM;
use crate::scan::draft::boxes::Frame;
use crate::scan::draft::boxes::Shape;
use crate::scan::draft::words::Words;
use crate::scan::lines;
use crate::scan::lines::Line;
use crate::scan::marks::Mask;

/// How long a line to write on is, in millimetres.
const LENGTH: [f64; 2] = [14.0, 110.0];
/// How high what is written on it, and how much stays free below what stands above.
const WRITTEN: [f64; 2] = [3.5, 9.0];
const FREE: f64 = 0.5;
/// A field begins a little below its line: hands do.
const BELOW: f64 = 0.6;
/// How near a line must be to another for the two to be one thing.
const NEAR: f64 = 0.9;
/// Dots of a line are this near.
const DOTS: f64 = 0.5;
/// The share of what is marked right below a line of dots, and right above it where somebody wrote.
const BELOW_DOTS: f64 = 0.03;
const ABOVE_DOTS: f64 = 0.12;
/// How wide and high the place of a postmark is.
const POSTMARK: [f64; 2] = [14.0, 52.0];

/// How long the parts of a line for a day are, and how far apart, in millimetres.
const PART: [f64; 2] = [2.5, 16.0];
const BETWEEN: f64 = 4.5;

/// Beginnings of words: of one who signs, of a day, of a postmark.
const SIGNS: [&str; 3] = ["firma", "sottoscri", "sigla"];
const DAYS: [&str; 4] = ["data", "addi", "giorno", "li"];
const STAMPS: [&str; 2] = ["bollo", "timbro"];

/// What a place that looks like one kind is meant for, by the words beside it.
pub fn meant(kind: ZoneKind, label: &str) -> ZoneKind {
    match kind {
        ZoneKind::Text if says(label, &SIGNS) => ZoneKind::Ink,
        ZoneKind::Text if says(label, &DAYS) => ZoneKind::Date,
        kind => kind,
    }
}

fn says(label: &str, beginnings: &[&str]) -> bool {
    let label = label.to_lowercase();
    let mut words = label.split(|it: char| !it.is_alphanumeric());
    words.any(|word| beginnings.iter().any(|it| word.starts_with(it) && (it.len() > 3 || word == *it)))
}

/// Lines to write on, whole and dotted.
pub fn lines(mask: &Mask, lines: &[Line], frames: &[Frame], words: &Words) -> Vec<Shape> {
    let limits = lines::Limits { least: (LENGTH[0] * MM) as usize, gap: 0, thick: (NEAR * MM) as usize };
    let level = || lines.iter().filter(|it| it.is_level);
    let dotted = lines::dotted(mask, (DOTS * MM) as usize, limits);
    let new = dotted.into_iter().filter(|it| !level().any(|other| is_near(other, it)) && is_alone(mask, it));
    let all: Vec<Line> = level().copied().chain(new).collect();
    let is_long = |it: &&Line| it.length() >= LENGTH[0] * MM && it.length() <= LENGTH[1] * MM;
    let mut shapes: Vec<Shape> = broken(mask, &all, frames)
        .into_iter()
        .map(|it| Shape { frame: above(&it, &all, frames, words), kind: ZoneKind::Date, label: String::new() })
        .collect();
    for line in all.iter().filter(is_long) {
        let is_side = frames.iter().any(|it| it.has_side(line));
        // At its ends, that is: what somebody wrote crosses it anywhere.
        let ends = |it: &Line| (it.at - line.from).abs().min((it.at - line.to).abs()) < NEAR * MM;
        let meets = |it: &Line| it.reaches(line.at, NEAR * MM) && ends(it);
        let is_part = |it: &&Line| it.length() > line.length() && is_near(it, line);
        if is_side
            || all.iter().filter(|it| it.is_level).any(|it| is_part(&it))
            || lines.iter().filter(|it| !it.is_level).any(meets)
        {
            continue;
        }
        let frame = above(line, &all, frames, words);
        if !shapes.iter().any(|it| it.frame.overlaps(&frame)) {
            shapes.push(Shape { frame, kind: ZoneKind::Text, label: String::new() });
        }
    }
    shapes
}

/// Three short lines in a row, for a day, a month and a year, each as the one line that they make.
fn broken(mask: &Mask, all: &[Line], frames: &[Frame]) -> Vec<Line> {
    let is_short = |it: &&Line| {
        it.is_level
            && it.length() >= PART[0] * MM
            && it.length() <= PART[1] * MM
            && !frames.iter().any(|f| f.has_side(it))
    };
    let mut parts: Vec<&Line> = all.iter().filter(is_short).filter(|it| is_alone(mask, it)).collect();
    parts.sort_by(|a, b| a.from.total_cmp(&b.from));
    let next = |it: &Line| {
        let is_next = |other: &&&Line| {
            let gap = (other.from - it.to) / MM;
            (other.at - it.at).abs() < 0.5 * MM && gap > 0.5 && gap < BETWEEN
        };
        parts.iter().find(is_next).copied()
    };
    let row = |day: &&Line| {
        let month = next(day)?;
        let year = next(month)?;
        (next(year).is_none() && year.length() * 1.1 > month.length()).then_some(Line { to: year.to, ..**day })
    };
    let is_first = |it: &&&Line| !parts.iter().any(|before| next(before) == Some(**it));
    parts.iter().filter(is_first).filter_map(row).collect()
}

/// Whether a row of marks is no part of letters: hardly anything is below it, and little above.
fn is_alone(mask: &Mask, line: &Line) -> bool {
    let (from, to, away) = (line.from as i64, line.to as i64, (line.thick / 2.0 + 0.25 * MM) as i64);
    let (at, high) = (line.at as i64, (1.2 * MM) as i64);
    let share = |top: i64| mask.share([from, top, to, top + high]);
    share(at + away) < BELOW_DOTS && share(at - away - high) < ABOVE_DOTS
}

/// Whether two are pieces of one line.
pub fn is_near(a: &Line, b: &Line) -> bool {
    (a.at - b.at).abs() < NEAR * MM && a.shared(b.from - 2.0 * MM, b.to + 2.0 * MM) > 0.0
}

/// What is free above a line.
fn above(line: &Line, all: &[Line], frames: &[Frame], words: &Words) -> Frame {
    let shares = |from: f64, to: f64| line.shared(from, to) > 1.5 * MM;
    let lines = all.iter().filter(|it| shares(it.from, it.to)).map(|it| it.at);
    let frames = frames.iter().filter(|it| shares(it.left, it.right)).map(|it| it.bottom);
    let printed = words.all.iter().filter(|it| it.is_printed() && shares(it.around[0], it.around[2]));
    let ends = lines.chain(frames).chain(printed.map(|it| it.around[3]));
    let next = ends.filter(|it| *it < line.at - MM).fold(0.0, f64::max);
    let height = ((line.at - next) / MM - FREE).clamp(WRITTEN[0], WRITTEN[1]);
    Frame { left: line.from, top: line.at - height * MM, right: line.to, bottom: line.at + BELOW * MM }
}

/// Places that say that a postmark goes there, as far as lines bound them.
pub fn postmarks(lines: &[Line], words: &Words) -> Vec<Shape> {
    let mut shapes = Vec::new();
    for word in words.all.iter().filter(|it| says(&it.text, &STAMPS)) {
        let [left, top, right, bottom] = word.around;
        let (x, y) = ((left + right) / 2.0, (top + bottom) / 2.0);
        let crossing = |is_level: bool, at: f64| {
            lines.iter().filter(move |it| it.is_level == is_level && it.reaches(at, 0.0)).map(|it| it.at)
        };
        let before = |is_level: bool, at: f64, place: f64| {
            crossing(is_level, at).filter(|it| *it < place).max_by(f64::total_cmp)
        };
        let behind = |is_level: bool, at: f64, place: f64| {
            crossing(is_level, at).filter(|it| *it > place).min_by(f64::total_cmp)
        };
        let sides = (before(false, y, x), before(true, x, y), behind(false, y, x), behind(true, x, y));
        let (Some(left), Some(top), Some(right), Some(bottom)) = sides else { continue };
        let frame = Frame { left, top, right, bottom };
        if [frame.width(), frame.height()].iter().all(|it| *it >= POSTMARK[0] && *it <= POSTMARK[1]) {
            shapes.push(Shape { frame, kind: ZoneKind::Stamp, label: word.text.clone() });
        }
    }
    shapes
}

//! Reads the bars of a region: laid straight, averaged along the bars, and only believed where parts agree.
//!
//! A symbol of bars says the same on every line across it. So the region is cut into strips, each averaged by itself:
//! dirt and noise differ from strip to strip, the bars do not. A text counts when two strips say it and none says
//! another; where no strip can be read any more, whole characters are compared ([`fit`]), upper and lower half apart.

use crate::codes::Symbology;
use crate::codes::attempt;
use crate::codes::fit;
use crate::raster::Grey;
use crate::scan::codes::Code;
use crate::scan::codes::Sought;
use crate::scan::regions::Region;
use crate::scan::registration::Point;

/// Samples to a pixel along the bars' row.
const FINE: f64 = 2.0;
/// Parts that a sample is divided into where an edge is placed.
const FINER: u16 = 3;
/// White samples at the ends of a row.
const MARGIN: usize = 48;
/// At most so many lines across a region.
const LINES: usize = 120;
/// So many are enough where bars are easily read.
const FEW_LINES: usize = 60;
/// Lines less alike than this are no bars: text, a signature, a stamp.
const ALIKE: f64 = 0.6;
/// What lies beside a symbol and above it, in millimetres.
const BESIDE: [f64; 2] = [6.0, 2.0];
/// A fit that leaves more than this of a character is none (mean square, in greys).
const WORST: u32 = 7_000;
/// The second best character must leave so much more than the best.
const MARGIN_OF_FIT: u32 = 900;

/// A region as lines across its bars, straightened.
struct Lines {
    region: Region,
    rows: Vec<Vec<u8>>,
    /// How much the middle one of them is like what they add up to, from 0 to 1.
    alike: f64,
}

/// Reads one region with all that is known; `is_patient` also tries what takes time.
pub fn read(page: &Grey, region: Region, dpi: u32, sought: &[Sought], is_patient: bool) -> Option<Code> {
    let mm = f64::from(dpi) / 25.4;
    let wide = Region {
        half_along: region.half_along + BESIDE[0] * mm,
        half_across: region.half_across + BESIDE[1] * mm,
        ..region
    };
    let most = if is_patient { LINES } else { FEW_LINES };
    let lines = Lines::lay(page, straightened(page, wide), most).trimmed()?;
    let strips = lines.strips(mean, 5);
    if let Some(found) = agreed(&strips, sought, &[Edge::Local, Edge::One]) {
        return Some(lines.code(found));
    }
    if !is_patient || lines.alike < ALIKE || !lines.may_be_bars(&strips) {
        return None;
    }
    let medians = lines.strips(median, 4);
    let singles = lines.strips(mean, 9);
    // Where noise is all that differs, the more lines the better: all, halves and thirds are witnesses too.
    let large = [1, 2, 3].map(|it| lines.strips(mean, it)).concat();
    for some in [&strips, &medians, &singles, &large] {
        if let Some(found) = agreed(some, sought, &[Edge::Sharp, Edge::Local, Edge::One]) {
            return Some(lines.code(found));
        }
    }
    lines.compared(sought).map(|found| lines.code(found))
}

/// What strips say, and where: from which sample to which, and whether it is read from its end.
struct Said {
    symbology: Symbology,
    text: String,
    from: f64,
    to: f64,
    is_reversed: bool,
}

/// The text that two strips say and none contradicts.
fn agreed(strips: &[Vec<u8>], sought: &[Sought], edges: &[Edge]) -> Option<Said> {
    let rows = |edge: &Edge| {
        let edge = *edge;
        strips.iter().enumerate().filter_map(move |(index, strip)| Some((index, Row::of(strip, edge)?)))
    };
    let rows: Vec<(usize, Row)> = edges.iter().flat_map(rows).collect();
    sought.iter().find_map(|it| agreed_on(&rows, it))
}

fn agreed_on(rows: &[(usize, Row)], sought: &Sought) -> Option<Said> {
    let mut said: Vec<(Said, usize)> = Vec::new();
    for (index, row) in rows {
        let Some(new) = row.read(sought) else { continue };
        // Two ways to look at one strip are one witness.
        if !said.iter().any(|(old, strip)| strip == index && old.text == new.text) {
            said.push((new, *index));
        }
    }
    let votes = |text: &str| said.iter().filter(|it| it.0.text == text).count();
    let most = said.iter().map(|it| votes(&it.0.text)).max().unwrap_or(0);
    let others = said.iter().filter(|it| votes(&it.0.text) < most).count();
    if most < 2 || others * 3 > most {
        return None;
    }
    let text = said.iter().find(|it| votes(&it.0.text) == most)?.0.text.clone();
    let mut same: Vec<Said> = said.into_iter().map(|it| it.0).filter(|it| it.text == text).collect();
    // The middle one of where they say it lies.
    same.sort_by(|a, b| (a.to - a.from).total_cmp(&(b.to - b.from)));
    let middle = same.len() / 2;
    Some(same.swap_remove(middle))
}

/// How edges are placed along a strip.
#[derive(Clone, Copy, PartialEq)]
enum Edge {
    /// Half way between the darkest and the lightest of all.
    One,
    /// Half way between the darkest and the lightest nearby.
    Local,
    /// The same, blur taken back first.
    Sharp,
}

/// A symbol in black and white, with white at both ends, and from where to where it lies in its strip.
struct Row {
    pixels: Vec<u8>,
    edges: usize,
    from: usize,
    to: usize,
}

impl Row {
    fn of(strip: &[u8], edge: Edge) -> Option<Self> {
        let sharp;
        let strip = if edge == Edge::Sharp {
            sharp = sharpened(strip);
            &sharp
        } else {
            strip
        };
        let levels = if edge == Edge::One { vec![level(strip)?; strip.len()] } else { local_levels(strip)? };
        let bits = parted(strip, &levels);
        let (from, to) = symbol(&bits)?;
        let margin = MARGIN * usize::from(FINER);
        let mut pixels = vec![u8::MAX; margin];
        pixels.extend(bits[from..to].iter().map(|it| if *it { 0 } else { u8::MAX }));
        pixels.resize(pixels.len() + margin, u8::MAX);
        let edges = pixels.windows(2).filter(|pair| pair[0] != pair[1]).count();
        Some(Self { pixels, edges, from, to })
    }

    fn read(&self, sought: &Sought) -> Option<Said> {
        if !attempt::may_be(sought.symbology, self.edges, &sought.lengths) {
            return None;
        }
        let (text, is_reversed) = attempt::row(sought.symbology, &self.pixels, &sought.lengths)?;
        let place = |at: usize| at as f64 / f64::from(FINER) + 0.5;
        Some(Said { symbology: sought.symbology, text, from: place(self.from), to: place(self.to), is_reversed })
    }
}

/// The grey half way between dark and light; none where there is no contrast.
fn level(strip: &[u8]) -> Option<u8> {
    let mut sorted = strip.to_vec();
    sorted.sort_unstable();
    let [low, high] = [sorted[sorted.len() / 20], sorted[sorted.len() - 1 - sorted.len() / 20]];
    (high - low >= 16).then(|| low + (high - low) / 2)
}

/// The same around each place.
fn local_levels(strip: &[u8]) -> Option<Vec<u8>> {
    let all = level(strip)?;
    let reach = (strip.len() / 24).clamp(12, 60);
    let [low, high] = [lowest(strip, reach), highest(strip, reach)];
    let least = (strip.iter().max()? - strip.iter().min()?) / 4;
    let level = |(low, high): (&u8, &u8)| if high - low < least { all.min(*high) } else { low + (high - low) / 2 };
    Some(low.iter().zip(&high).map(level).collect())
}

fn lowest(strip: &[u8], reach: usize) -> Vec<u8> {
    extreme(strip, reach, u8::MAX, u8::min)
}

fn highest(strip: &[u8], reach: usize) -> Vec<u8> {
    extreme(strip, reach, 0, u8::max)
}

/// The extreme of what lies so far around each place: of two windows, each put together from ones half as long.
fn extreme(strip: &[u8], reach: usize, least: u8, of: fn(u8, u8) -> u8) -> Vec<u8> {
    let reach = reach.min(strip.len());
    let window = 2 * reach + 1;
    let mut some = vec![least; strip.len() + 2 * reach];
    some[reach..reach + strip.len()].copy_from_slice(strip);
    let mut length = 1;
    while 2 * length <= window {
        for at in 0..some.len() - length {
            some[at] = of(some[at], some[at + length]);
        }
        length *= 2;
    }
    (0..strip.len()).map(|at| of(some[at], some[at + window - length])).collect()
}

/// Takes back some of the blur: what a place differs from its surroundings is doubled.
fn sharpened(strip: &[u8]) -> Vec<u8> {
    let reach = 4;
    let sharp = |at: usize| {
        let some = &strip[at.saturating_sub(reach)..(at + reach + 1).min(strip.len())];
        let mean = some.iter().map(|it| i32::from(*it)).sum::<i32>() / some.len() as i32;
        let here = i32::from(strip[at]);
        (here + (here - mean)).clamp(0, 255) as u8
    };
    (0..strip.len()).map(sharp).collect()
}

/// Dark or not, an edge placed to a part of a sample.
fn parted(strip: &[u8], levels: &[u8]) -> Vec<bool> {
    let mut bits = Vec::with_capacity(strip.len() * usize::from(FINER));
    for (pair, levels) in strip.windows(2).zip(levels.windows(2)) {
        for part in 0..FINER {
            let mix = |pair: &[u8]| u16::from(pair[0]) * (FINER - part) + u16::from(pair[1]) * part;
            bits.push(mix(pair) < mix(levels));
        }
    }
    bits
}

/// From where to where the runs stand close together: the symbol without what lies beside it.
fn symbol(bits: &[bool]) -> Option<(usize, usize)> {
    let runs: Vec<(usize, usize, bool)> = bits
        .chunk_by(|a, b| a == b)
        .scan(0, |at, run| {
            let from = *at;
            *at += run.len();
            Some((from, *at, run[0]))
        })
        .collect();
    let mut widths: Vec<usize> = runs.iter().map(|it| it.1 - it.0).collect();
    widths.sort_unstable();
    let narrow = *widths.get(widths.len() / 3)?;
    let gap = 7 * narrow;
    let mut best: Option<(usize, usize, usize)> = None;
    let mut open: Option<(usize, usize, usize)> = None;
    for (from, to, is_dark) in runs {
        if is_dark {
            // A bar wider than any is a line of a frame or a shadow: it ends what stood before it.
            open = match open {
                Some((start, _, count)) if to - from < gap => Some((start, to, count + 1)),
                None if to - from < gap => Some((from, to, 1)),
                _ => None,
            };
        } else if to - from > gap {
            open = None;
        }
        if open.is_some_and(|it| best.is_none_or(|best| it.2 > best.2)) {
            best = open;
        }
    }
    best.filter(|it| it.2 >= 12).map(|it| (it.0, it.1))
}

/// Compares whole characters: the whole and its two halves must say the same.
fn fitted(whole: &[u8], halves: &[Vec<u8>], sought: &Sought) -> Option<Said> {
    let levels = local_levels(whole)?;
    let bits = parted(whole, &levels);
    let (from, to) = symbol(&bits)?;
    let (from, to) = (from as f64 / f64::from(FINER), to as f64 / f64::from(FINER));
    let mut best: Option<(u32, Said)> = None;
    for characters in sought.likely_characters() {
        let modules = fit::modules(sought.symbology, characters)?;
        for is_reversed in [false, true] {
            let read = |strip: &[u8]| fit::read(sought.symbology, &profile(strip, from, to, modules, is_reversed));
            let Some(all) = read(whole).filter(|it| it.worst < WORST && it.margin > MARGIN_OF_FIT) else { continue };
            let is_same = halves.iter().all(|it| read(it).is_some_and(|it| it.text == all.text));
            if is_same && best.as_ref().is_none_or(|it| all.worst < it.0) && sought.is_text(&all.text) {
                best = Some((all.worst, Said { symbology: sought.symbology, text: all.text, from, to, is_reversed }));
            }
        }
    }
    best.map(|it| it.1)
}

/// A symbol at so many samples a module, bars at 0 and spaces at 255.
fn profile(strip: &[u8], from: f64, to: f64, modules: usize, is_reversed: bool) -> Vec<u8> {
    let step = (to - from) / (modules * fit::SAMPLES) as f64;
    let reach = ((to - from) / modules as f64 * 12.0) as usize;
    let (low, high) = (lowest(strip, reach), highest(strip, reach));
    let sample = |index: usize| {
        let at = from + (index as f64 + 0.5) * step;
        let left = (at as usize).min(strip.len() - 2);
        let part = (at - left as f64).clamp(0.0, 1.0);
        let grey = f64::from(strip[left]) * (1.0 - part) + f64::from(strip[left + 1]) * part;
        let (low, high) = (f64::from(low[left]), f64::from(high[left]));
        ((grey - low) * 255.0 / (high - low).max(1.0)).clamp(0.0, 255.0) as u8
    };
    let mut samples: Vec<u8> = (0..modules * fit::SAMPLES).map(sample).collect();
    if is_reversed {
        samples.reverse();
    }
    samples
}

impl Lines {
    fn lay(page: &Grey, region: Region, most: usize) -> Self {
        let width = ((2.0 * region.half_along) * FINE) as usize + 1;
        let count = ((2.0 * region.half_across) as usize).clamp(8, most);
        let rows = (0..count).map(|row| line(page, &region, width, (row as f64 + 0.5) / count as f64)).collect();
        Self { region, rows, alike: 0.0 }
    }

    /// Without the lines above and below the bars: those that do not look like the ones in the middle.
    fn trimmed(mut self) -> Option<Self> {
        let count = self.rows.len();
        let middle: Vec<Vec<u8>> = self.rows[count / 3..count - count / 3].to_vec();
        let model = centred(&mean(&middle));
        let power: f64 = model.iter().map(|it| it * it).sum();
        if power < 1.0 {
            return None;
        }
        let alike = |row: &Vec<u8>| {
            let row = centred(row);
            let own: f64 = row.iter().map(|it| it * it).sum();
            row.iter().zip(&model).map(|(a, b)| a * b).sum::<f64>() / (power * own.max(1.0)).sqrt()
        };
        let alike: Vec<f64> = self.rows.iter().map(alike).collect();
        let mut sorted = alike.clone();
        sorted.sort_by(f64::total_cmp);
        let least = sorted[count * 3 / 4] * 0.6;
        let start = count / 2;
        let is_bar = |index: &usize| alike[*index] >= least;
        // A line or two may be spoilt: an end is three that are.
        let ends = |index: usize, step: isize| {
            (0..3).all(|by| {
                let at = index as isize + step * by;
                at < 0 || at >= count as isize || !is_bar(&(at as usize))
            })
        };
        let top = (0..start).rev().find(|it| ends(*it, -1)).map_or(0, |it| it + 1);
        let bottom = (start..count).find(|it| ends(*it, 1)).unwrap_or(count);
        if bottom < top + 4 {
            return None;
        }
        let step = 2.0 * self.region.half_across / count as f64;
        let across = (top as f64 + bottom as f64) / 2.0 * step - self.region.half_across;
        self.rows.truncate(bottom);
        self.rows.drain(..top);
        self.region.middle = self.region.at(0.0, across);
        self.region.half_across = (bottom - top) as f64 * step / 2.0;
        let mut inner = alike[top..bottom].to_vec();
        let place = inner.len() / 2;
        self.alike = *inner.select_nth_unstable_by(place, f64::total_cmp).1;
        Some(self)
    }

    /// Whether there are enough bars anywhere.
    fn may_be_bars(&self, strips: &[Vec<u8>]) -> bool {
        let is_some = |strip: &Vec<u8>| [Edge::Local, Edge::Sharp].iter().any(|it| Row::of(strip, *it).is_some());
        strips.iter().any(is_some) || self.strips(mean, 1).iter().any(is_some)
    }

    /// What whole characters say, of all lines and of both halves.
    fn compared(&self, sought: &[Sought]) -> Option<Said> {
        let whole = self.strips(mean, 1);
        let halves = self.strips(mean, 2);
        sought.iter().find_map(|it| {
            fitted(&whole[0], &halves, it).or_else(|| fitted(&self.strips(median, 1)[0], &self.strips(median, 2), it))
        })
    }

    /// So many strips, each of its lines put together.
    fn strips(&self, together: impl Fn(&[Vec<u8>]) -> Vec<u8>, count: usize) -> Vec<Vec<u8>> {
        let count = count.min(self.rows.len());
        let at = |index: usize| index * self.rows.len() / count;
        (0..count).map(|index| together(&self.rows[at(index)..at(index + 1)])).collect()
    }

    /// Where on the page what was said lies.
    fn code(&self, said: Said) -> Code {
        let along = |at: f64| at / FINE - self.region.half_along;
        let (mut from, mut to, mut half) = (along(said.from), along(said.to), self.region.half_across);
        if said.is_reversed {
            (from, to, half) = (to, from, -half);
        }
        let corners = [(from, -half), (to, -half), (to, half), (from, half)];
        let corners = corners.map(|(along, across)| self.region.at(along, across));
        Code::new(said.symbology, said.text, corners)
    }
}

fn mean(rows: &[Vec<u8>]) -> Vec<u8> {
    let mut sums = vec![0_u32; rows[0].len()];
    for row in rows {
        sums.iter_mut().zip(row).for_each(|(sum, it)| *sum += u32::from(*it));
    }
    sums.iter().map(|it| (it / rows.len() as u32) as u8).collect()
}

/// Ink that only some lines have goes away.
fn median(rows: &[Vec<u8>]) -> Vec<u8> {
    let mut column = vec![0; rows.len()];
    (0..rows[0].len())
        .map(|at| {
            column.iter_mut().zip(rows).for_each(|(to, row)| *to = row[at]);
            let place = rows.len() / 2;
            *column.select_nth_unstable(place).1
        })
        .collect()
}

fn centred(row: &[u8]) -> Vec<f64> {
    let mean = row.iter().map(|it| f64::from(*it)).sum::<f64>() / row.len() as f64;
    row.iter().map(|it| f64::from(*it) - mean).collect()
}

/// The greys of a page along a line across a region, `down` from 0 at its upper edge to 1.
fn line(page: &Grey, region: &Region, width: usize, down: f64) -> Vec<u8> {
    let across = (2.0 * down - 1.0) * region.half_across;
    let Point { x, y } = region.at(-region.half_along, across);
    let (sin, cos) = region.angle.sin_cos();
    // Sixteen bits behind the point; half a pixel because a pixel's grey is that of its middle.
    let fixed = |value: f64| (value * 65_536.0) as i64;
    let (mut x, mut y) = (fixed(x - 0.5), fixed(y - 0.5));
    let (dx, dy) = (fixed(cos / FINE), fixed(sin / FINE));
    let (wide, high) = (page.width as i64, page.height as i64);
    let mut out = Vec::with_capacity(width);
    for _ in 0..width {
        let (left, top) = (x >> 16, y >> 16);
        let grey =
            if left >= 0 && top >= 0 && left + 1 < wide && top + 1 < high { page.between([x, y]) } else { u8::MAX };
        out.push(grey);
        x += dx;
        y += dy;
    }
    out
}

/// The region turned so that its bars stand upright to the pixel: where their average is sharpest.
fn straightened(page: &Grey, region: Region) -> Region {
    let width = ((2.0 * region.half_along) * FINE) as usize + 1;
    let count = 24;
    let inner = Region { half_across: region.half_across * 0.7, ..region };
    let rows: Vec<Vec<u8>> =
        (0..count).map(|row| line(page, &inner, width, (row as f64 + 0.5) / f64::from(count))).collect();
    let most = (2.0 * inner.half_across * FINE * 0.07).ceil().max(3.0) as i64;
    let sharpness = |shear: i64| {
        let mut sums = vec![0_i32; width];
        for (index, row) in (0_i64..).zip(&rows) {
            // Half a row more than its place, so that both halves go equally far.
            let by = (2 * index + 1 - i64::from(count)) * shear / (2 * i64::from(count));
            let (from, to) = (by.max(0) as usize, (width as i64 + by).min(width as i64) as usize);
            let target = (-by).max(0) as usize;
            sums[target..target + (to - from)]
                .iter_mut()
                .zip(&row[from..to])
                .for_each(|(sum, it)| *sum += i32::from(*it));
        }
        sums.windows(2).map(|it| i64::from(it[1] - it[0]).pow(2)).sum::<i64>()
    };
    let best = (-most..=most).max_by_key(|it| (sharpness(*it), -it.abs())).unwrap_or(0);
    // A row lower down matches one that begins further along: bars lean that way.
    let lean = best as f64 / FINE / (2.0 * inner.half_across);
    Region { angle: region.angle - lean.atan(), ..region }
}

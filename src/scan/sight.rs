//! A page seen from afar: where it has level and upright lines, where it has ink, how it is turned; and where a side of a
//! card fits onto that.

use std::f64::consts::FRAC_PI_2;

use crate::codes::Symbology;
use crate::domain::carta::Rect;
use crate::domain::carta::Role;
use crate::raster::Grey;
use crate::scan::bed::Card;
use crate::scan::codes::Code;
use crate::scan::filters;
use crate::scan::regions;
use crate::scan::registration::Point;
use crate::scan::template::Template;

/// Pixels to the millimetre of the finer of the two views.
const FINE: f64 = 2.4;
/// A guess that fits so well needs no other beside it.
pub const FITS: f64 = 0.55;
/// How far a card may stick out of the picture, in millimetres.
const CUT: f64 = 12.0;
/// How far a code may lie from where it belongs, in micrometres.
const BESIDE_UM: f64 = 4_000.0;

/// One view: for each pixel how much of a level line, an upright line, any ink there is around it.
struct View {
    width: usize,
    height: usize,
    /// Pixels of the page to one of the view.
    by: [f64; 2],
    maps: [Vec<u8>; 3],
}

/// A page seen from afar.
pub struct Sight<'a> {
    /// The page.
    pub page: &'a Grey,
    /// Pixels to the millimetre, across and down, as far as they are known.
    pub scale: Option<f64>,
    /// How much darker ink is than paper.
    pub contrast: f64,
    codes: &'a [Code],
    views: [View; 2],
    /// Where a side must lie: left, top, right, bottom.
    bounds: [f64; 4],
    /// How far lines are askew, from minus to plus an eighth of a turn.
    askew: f64,
}

/// A way in which a side may lie: from micrometres to pixels, and how well it fits from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Guess {
    /// As in a registration.
    pub matrix: [f64; 6],
    /// How well it fits.
    pub fit: f64,
}

/// A point of a side that must be dark in one of the maps.
struct Dot {
    x: f64,
    y: f64,
    map: usize,
    weight: f64,
}

impl<'a> Sight<'a> {
    /// Looks at a page with the codes that were read on it.
    pub fn new(page: &'a Grey, dpi: Option<u32>, codes: &'a [Code]) -> Self {
        let scale = dpi.filter(|it| (60..=1_300).contains(it)).map(|it| f64::from(it) / 25.4);
        let by = ((scale.unwrap_or(page.width.max(page.height) as f64 / 160.0) / FINE).round() as usize).max(1);
        let near = filters::reduced(page, by);
        let (fine, coarse) = (View::of(&near, by), View::of(&filters::half(&near), by * 2));
        let askew = match codes.first() {
            Some(code) => to_eighth(code.angle),
            None => regions::askew(page, scale.map_or(300, |it| (it * 25.4) as u32)),
        };
        let bounds = [0.0, 0.0, page.width as f64, page.height as f64];
        Self { page, scale, contrast: contrast(page), codes, views: [fine, coarse], bounds, askew }
    }

    /// Looks at one card of the page alone.
    pub fn within(self, card: &Card) -> Self {
        Self { bounds: card.around(), ..self }
    }

    /// The best ways for a side to lie, the best first.
    pub fn guesses(&self, template: &Template) -> Vec<Guess> {
        let guesses = self.plain(template);
        if guesses.first().is_some_and(|it| it.fit >= FITS) { guesses } else { self.freely(template, guesses) }
    }

    /// The best ways to lie as the page's codes and its resolution say.
    pub fn plain(&self, template: &Template) -> Vec<Guess> {
        self.some(template, Vec::new(), self.quarters(template), false)
    }

    /// The same and others beside them: wherever there is place, and as large as the page.
    pub fn freely(&self, template: &Template, plain: Vec<Guess>) -> Vec<Guess> {
        self.some(template, plain, vec![0, 1, 2, 3], true)
    }

    fn some(&self, template: &Template, mut guesses: Vec<Guess>, quarters: Vec<u8>, is_free: bool) -> Vec<Guess> {
        let dots = dots(template);
        if !dots.is_empty() {
            guesses.extend(self.search(template, &dots, quarters, is_free));
        }
        guesses.sort_by(|a, b| b.fit.total_cmp(&a.fit));
        guesses.truncate(3);
        guesses
    }

    /// Quarters by which the side may be turned: as its codes are, where it has any.
    fn quarters(&self, template: &Template) -> Vec<u8> {
        let mut quarters: Vec<u8> = self
            .pairs(template)
            .map(|(code, _)| ((code.angle / FRAC_PI_2).round() as i64).rem_euclid(4) as u8)
            .collect();
        quarters.sort_unstable();
        quarters.dedup();
        if quarters.is_empty() { vec![0, 1, 2, 3] } else { quarters }
    }

    /// How many codes of the page lie where the side has a place for them, and how many places have one, as a share.
    pub fn code_share(&self, template: &Template, lies: impl Fn(f64, f64) -> Point) -> f64 {
        let is_number = |code: &&Code| code.symbology != Symbology::Code128 || code.text.len() == 13;
        let codes: Vec<_> = self.codes.iter().filter(is_number).collect();
        let lies_in = |code: &Code, rect: Rect| {
            let [x, y] = [rect.x_um, rect.y_um].map(|it| it as f64 - BESIDE_UM / 2.0);
            let [right, bottom] = [x + rect.width_um as f64 + BESIDE_UM, y + rect.height_um as f64 + BESIDE_UM];
            let corners = [lies(x, y), lies(right, y), lies(right, bottom), lies(x, bottom)];
            let at = code.middle();
            let side = |a: Point, b: Point| (b.x - a.x) * (at.y - a.y) - (b.y - a.y) * (at.x - a.x);
            (0..4).all(|it| side(corners[it], corners[(it + 1) % 4]) > 0.0)
        };
        let placed = codes.iter().filter(|code| template.codes.iter().any(|it| lies_in(code, it.0))).count();
        let filled = template.codes.iter().filter(|it| codes.iter().any(|code| lies_in(code, it.0))).count();
        let all = codes.len() + template.codes.len();
        if all == 0 { 1.0 } else { (placed + filled) as f64 / all as f64 }
    }

    /// Codes of the page and places of the side that may be one another.
    fn pairs<'b>(&'b self, template: &'b Template) -> impl Iterator<Item = (&'b Code, Rect)> {
        let fits = |code: &Code, role: Role| (code.symbology == Symbology::DataMatrix) == (role == Role::Segno);
        // An act's own code is none of those that a profile names.
        let is_number = |code: &&Code| code.symbology != Symbology::Code128 || code.text.len() == 13;
        let codes = self.codes.iter().filter(is_number);
        codes.flat_map(move |code| template.codes.iter().filter(move |it| fits(code, it.1)).map(move |it| (code, it.0)))
    }

    fn search(&self, template: &Template, dots: &[Dot], quarters: Vec<u8>, is_free: bool) -> Vec<Guess> {
        let mut guesses = Vec::new();
        for quarter in quarters {
            for scale in self.scales(template, quarter, is_free) {
                let angle = f64::from(quarter) * FRAC_PI_2 + self.askew;
                let turn = turned(angle, scale);
                let windows = if is_free { Vec::new() } else { self.windows(template, turn) };
                let windows = if windows.is_empty() { vec![self.anywhere(template, turn)] } else { windows };
                for window in windows {
                    guesses.extend(self.place(dots, turn, window, 1));
                }
            }
        }
        guesses.sort_by(|a, b| b.fit.total_cmp(&a.fit));
        guesses.truncate(3);
        let mut finer: Vec<_> = guesses.iter().flat_map(|it| self.finer(dots, *it)).collect();
        finer.sort_by(|a, b| b.fit.total_cmp(&a.fit));
        finer
    }

    /// Pixels to the micrometre, across and down: as the file says, and as the page would be if the card filled it.
    fn scales(&self, template: &Template, quarter: u8, is_free: bool) -> Vec<[f64; 2]> {
        let mut scales: Vec<_> = self.scale.iter().map(|it| [it / 1000.0; 2]).collect();
        let [width, height] =
            if quarter.is_multiple_of(2) { template.size } else { [template.size[1], template.size[0]] };
        let filling = [(self.bounds[2] - self.bounds[0]) / width, (self.bounds[3] - self.bounds[1]) / height];
        let ratio = filling[0] / filling[1];
        if scales.is_empty() || is_free && (0.4..2.5).contains(&ratio) {
            scales.push(filling);
        }
        scales
    }

    /// Where the origin may be so that a code lies where it belongs.
    fn windows(&self, template: &Template, turn: [f64; 4]) -> Vec<[f64; 4]> {
        let windows = self.pairs(template).map(|(code, rect)| {
            let middle = code.middle();
            let mut window = [f64::MAX, f64::MAX, f64::MIN, f64::MIN];
            let reach = |from: i64, length: i64| {
                // The code is shorter than its place: its middle lies in the middle part of it.
                let (from, length) = (from as f64, length as f64);
                let slack = (length * 0.3).max(BESIDE_UM);
                [from + length / 2.0 - slack, from + length / 2.0 + slack]
            };
            for x in reach(rect.x_um, rect.width_um) {
                for y in reach(rect.y_um, rect.height_um) {
                    let at = [middle.x - turn[0] * x - turn[1] * y, middle.y - turn[2] * x - turn[3] * y];
                    window = [window[0].min(at[0]), window[1].min(at[1]), window[2].max(at[0]), window[3].max(at[1])];
                }
            }
            window
        });
        windows.collect()
    }

    /// Where the origin may be so that most of the side is in the picture.
    fn anywhere(&self, template: &Template, turn: [f64; 4]) -> [f64; 4] {
        let [width, height] = template.size;
        let corners = [[0.0, 0.0], [width, 0.0], [0.0, height], [width, height]];
        let corners = corners.map(|[x, y]| [turn[0] * x + turn[1] * y, turn[2] * x + turn[3] * y]);
        let low = |axis: usize| corners.iter().map(|it| it[axis]).fold(f64::MAX, f64::min);
        let high = |axis: usize| corners.iter().map(|it| it[axis]).fold(f64::MIN, f64::max);
        let slack = [turn[0].hypot(turn[1]), turn[2].hypot(turn[3])].map(|it| it * 1000.0 * CUT);
        let range = |axis: usize| {
            let (from, to) = (self.bounds[axis] - low(axis), self.bounds[axis + 2] - high(axis));
            [from.min(to) - slack[axis], from.max(to) + slack[axis]]
        };
        let ([left, right], [top, bottom]) = (range(0), range(1));
        [left, top, right, bottom]
    }

    /// The best place of the origin within a window, in one of the views; two, that the second may be the right one.
    fn place(&self, dots: &[Dot], turn: [f64; 4], window: [f64; 4], view: usize) -> Vec<Guess> {
        let most = if view == 1 { 140 } else { 320 };
        let mut placed: Vec<_> = dots.iter().step_by(dots.len().div_ceil(most)).collect();
        placed.sort_by(|a, b| a.weight.total_cmp(&b.weight));
        let view = &self.views[view];
        let whole: f64 = placed.iter().map(|it| it.weight).sum();
        // A card on its side has level lines where it had upright ones.
        let is_turned = turn[0].abs() < turn[2].abs();
        let map = |it: &Dot| if is_turned && it.map < 2 { 1 - it.map } else { it.map };
        let [left, top, right, bottom] =
            [window[0] / view.by[0], window[1] / view.by[1], window[2] / view.by[0], window[3] / view.by[1]];
        let mut field =
            Field::new([left.floor() as i64, top.floor() as i64], [right.ceil() as i64, bottom.ceil() as i64]);
        for dot in placed {
            let x = (turn[0] * dot.x + turn[1] * dot.y) / view.by[0];
            let y = (turn[2] * dot.x + turn[3] * dot.y) / view.by[1];
            field.add(view, &view.maps[map(dot)], [x.floor() as i64, y.floor() as i64], (dot.weight * 64.0) as u32);
        }
        let best = field.best();
        let guess = |(score, x, y): (u32, f64, f64)| Guess {
            matrix: [turn[0], turn[1], x * view.by[0], turn[2], turn[3], y * view.by[1]],
            fit: f64::from(score) / (whole * 64.0 * 255.0),
        };
        best.into_iter().filter(|it| it.0 > 0).map(guess).collect()
    }

    /// The same at closer sight, a little turned either way about the middle.
    fn finer(&self, dots: &[Dot], guess: Guess) -> Option<Guess> {
        let m = guess.matrix;
        let scale = [m[0].hypot(m[1]), m[3].hypot(m[4])];
        let angle = (m[3] / scale[1]).atan2(m[0] / scale[0]);
        let middle = Point {
            x: dots.iter().map(|it| it.x).sum::<f64>() / dots.len() as f64,
            y: dots.iter().map(|it| it.y).sum::<f64>() / dots.len() as f64,
        };
        let at = [m[0] * middle.x + m[1] * middle.y + m[2], m[3] * middle.x + m[4] * middle.y + m[5]];
        let mut best: Option<Guess> = None;
        for by in [0.0, -0.006, 0.006, -0.014, 0.014] {
            let turn = turned(angle + by, scale);
            let origin =
                [at[0] - turn[0] * middle.x - turn[1] * middle.y, at[1] - turn[2] * middle.x - turn[3] * middle.y];
            let reach = [self.views[1].by[0] * 1.5, self.views[1].by[1] * 1.5];
            let window = [origin[0] - reach[0], origin[1] - reach[1], origin[0] + reach[0], origin[1] + reach[1]];
            for new in self.place(dots, turn, window, 0) {
                if best.is_none_or(|it| new.fit > it.fit) {
                    best = Some(new);
                }
            }
        }
        best
    }
}

impl View {
    fn of(grey: &Grey, by: usize) -> Self {
        let (width, height) = (grey.width, grey.height);
        let counts = filters::histogram(&grey.pixels);
        let share = |part: f64| filters::level(&counts, (grey.pixels.len() as f64 * part) as usize);
        let contrast = (share(0.9) - share(0.01)).max(40);
        let full = i32::from((contrast / 4).max(12));
        let shares: [u8; 256] = std::array::from_fn(|rise| (rise as i32 * 255 / full).min(255) as u8);
        let share = |paper: u8, here: u8| shares[usize::from(paper.saturating_sub(here))];
        let row = |y: usize| &grey.pixels[y * width..(y + 1) * width];
        let mut maps = [vec![0_u8; width * height], vec![0; width * height], vec![0; width * height]];
        for y in 0..height {
            let (above, here, below) = (row(y.saturating_sub(2)), row(y), row((y + 2).min(height - 1)));
            for x in 0..width {
                let (at, up, down) = (here[x], above[x], below[x]);
                let (left, right) = (here[x.saturating_sub(2)], here[(x + 2).min(width - 1)]);
                maps[0][y * width + x] = share(up.min(down), at);
                maps[1][y * width + x] = share(left.min(right), at);
                maps[2][y * width + x] = share(up.max(down).max(left).max(right), at);
            }
        }
        let maps = maps.map(|it| spread(&it, width, height));
        Self { width, height, by: [by as f64; 2], maps }
    }
}

/// For every place that the origin may have, how dark the view is where the dots then lie.
///
/// Dot by dot and row by row, so that whole rows are added at once.
struct Field {
    left: i64,
    top: i64,
    width: usize,
    scores: Vec<u32>,
    /// Sums of dots of one weight that are not in the scores yet, and how many.
    sums: Vec<u16>,
    weight: u32,
    dots: usize,
}

impl Field {
    /// Sums of so many dots are sure to fit.
    const MOST: usize = 257;

    fn new([left, top]: [i64; 2], [right, bottom]: [i64; 2]) -> Self {
        let [width, height] = [right - left + 1, bottom - top + 1].map(|it| it.max(0) as usize);
        let (scores, sums) = (vec![0; width * height], vec![0; width * height]);
        Self { left, top, width, scores, sums, weight: 0, dots: 0 }
    }

    /// Adds a dot that lies that far from the origin.
    fn add(&mut self, view: &View, map: &[u8], [x, y]: [i64; 2], weight: u32) {
        if weight != self.weight || self.dots == Self::MOST {
            self.flush();
            self.weight = weight;
        }
        self.dots += 1;
        let from = (-(self.left + x)).clamp(0, self.width as i64) as usize;
        let to = (view.width as i64 - self.left - x).clamp(from as i64, self.width as i64) as usize;
        if from == to {
            return;
        }
        for (row, sums) in (self.top + y..).zip(self.sums.chunks_exact_mut(self.width)) {
            if row < 0 || row >= view.height as i64 {
                continue;
            }
            let begin = row as usize * view.width + (self.left + x + from as i64) as usize;
            let greys = &map[begin..begin + to - from];
            sums[from..to].iter_mut().zip(greys).for_each(|(sum, grey)| *sum += u16::from(*grey));
        }
    }

    fn flush(&mut self) {
        for (score, sum) in self.scores.iter_mut().zip(&mut self.sums) {
            *score += self.weight * u32::from(*sum);
            *sum = 0;
        }
        self.dots = 0;
    }

    /// The best place of the origin, and the best one that was met before and is not near it.
    fn best(mut self) -> [(u32, f64, f64); 2] {
        self.flush();
        let mut best = [(0_u32, 0.0, 0.0); 2];
        for (y, row) in (self.top..).zip(self.scores.chunks_exact(self.width.max(1))) {
            for (x, score) in (self.left..).zip(row) {
                if *score <= best[0].0 {
                    continue;
                }
                let (x, y) = (x as f64, y as f64);
                let is_near = (best[0].1 - x).abs() < 4.0 && (best[0].2 - y).abs() < 4.0;
                if !is_near {
                    best[1] = best[0];
                }
                best[0] = (*score, x, y);
            }
        }
        best
    }
}

/// The largest of a pixel and its four neighbours: a card is never quite as long as it should be.
fn spread(map: &[u8], width: usize, height: usize) -> Vec<u8> {
    let mut out = map.to_vec();
    let most = |to: &mut [u8], from: &[u8]| to.iter_mut().zip(from).for_each(|(to, from)| *to = (*to).max(*from));
    most(&mut out[width..], &map[..width * (height - 1)]);
    most(&mut out[..width * (height - 1)], &map[width..]);
    for (to, from) in out.chunks_exact_mut(width).zip(map.chunks_exact(width)) {
        most(&mut to[1..], &from[..width - 1]);
        most(&mut to[..width - 1], &from[1..]);
    }
    out
}

/// A turn by an angle, then the scales of the picture.
fn turned(angle: f64, scale: [f64; 2]) -> [f64; 4] {
    let (sin, cos) = angle.sin_cos();
    [cos * scale[0], -sin * scale[0], sin * scale[1], cos * scale[1]]
}

/// How much darker ink is than paper.
fn contrast(page: &Grey) -> f64 {
    let sample: Vec<u8> = page.pixels.iter().step_by(31).copied().collect();
    let counts = filters::histogram(&sample);
    let last = sample.len().saturating_sub(1);
    let at = |share: f64| f64::from(filters::level(&counts, (last as f64 * share) as usize));
    (at(0.8) - at(0.01)).max(30.0)
}

/// An angle without its quarters.
pub fn to_eighth(angle: f64) -> f64 {
    angle - (angle / FRAC_PI_2).round() * FRAC_PI_2
}

/// Points along the lines and in the words of a side.
fn dots(template: &Template) -> Vec<Dot> {
    let mut dots = Vec::new();
    for piece in &template.pieces {
        let count = ((piece.to - piece.from) / 1_500.0).ceil().max(2.0);
        let weight = match (piece.anchor, piece.is_sure) {
            (Some(_), _) => 1.0,
            (None, true) => 0.5,
            (None, false) => 0.2,
        };
        for index in 0..count as usize {
            let along = piece.from + (index as f64 + 0.5) / count * (piece.to - piece.from);
            let (x, y) = if piece.is_level { (along, piece.at) } else { (piece.at, along) };
            dots.push(Dot { x, y, map: usize::from(!piece.is_level), weight });
        }
    }
    for (rect, _) in &template.words {
        let count = (rect.width_um as f64 / 1_500.0).ceil().max(2.0);
        for index in 0..count as usize {
            let x = rect.x_um as f64 + (index as f64 + 0.5) / count * rect.width_um as f64;
            dots.push(Dot { x, y: rect.y_um as f64 + rect.height_um as f64 / 2.0, map: 2, weight: 0.5 });
        }
    }
    dots
}

//! Finds the cards of a page: one that fills it, one on a larger bed, several, turned, nearly touching.
//!
//! On a bed darker than paper a card is what is lighter. On a white one nothing shows where a card ends, so what is
//! printed is parted where white bands run right across it; what is left that is too high for one card and too short
//! for a letter must be doubted. There is always at least one card: the page itself where no other is seen.

use crate::raster::Grey;
use crate::scan::filters;
use crate::scan::registration::Point;

/// Pixels to the millimetre that are enough to see a card.
const ENOUGH: f64 = 2.0;
/// Nothing smaller than this is a card, in millimetres.
const LEAST: [f64; 2] = [55.0, 75.0];
/// A white band as wide as this parts two cards: margins of both, in millimetres.
const BAND: f64 = 7.0;
/// What lies between the print of a card and its edge.
const EDGE: f64 = 5.0;
/// A bed darker than this is no paper.
const DARK_BED: u8 = 205;
/// One card is as full as its rectangle; two that overlap are not.
const FULL: f64 = 0.88;
/// No card is longer than so many times its height.
const LONG: f64 = 2.3;
/// No card is as high as this, in millimetres, and a letter's print is longer than that.
const LOW: [f64; 2] = [130.0, 240.0];

/// A card on a page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Card {
    /// Its corners in pixels, clockwise from the one that is at the upper left of the page.
    pub corners: [Point; 4],
    /// Whether it seems to be more than one, lying over each other: whoever reads it must doubt.
    pub overlaps: bool,
}

impl Card {
    /// The page as one card.
    pub fn whole(page: &Grey) -> Self {
        Self::upright([0.0, 0.0, page.width as f64, page.height as f64])
    }

    fn upright([left, top, right, bottom]: [f64; 4]) -> Self {
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom)].map(|(x, y)| Point { x, y });
        Self { corners, overlaps: false }
    }

    /// Whether a place lies on it.
    pub fn holds(&self, at: Point) -> bool {
        let side = |a: Point, b: Point| (b.x - a.x) * (at.y - a.y) - (b.y - a.y) * (at.x - a.x);
        (0..4).all(|it| side(self.corners[it], self.corners[(it + 1) % 4]) >= 0.0)
    }

    /// The upright rectangle around it: left, top, right, bottom.
    pub fn around(&self) -> [f64; 4] {
        let low = |of: fn(&Point) -> f64| self.corners.iter().map(of).fold(f64::MAX, f64::min);
        let high = |of: fn(&Point) -> f64| self.corners.iter().map(of).fold(f64::MIN, f64::max);
        [low(|it| it.x), low(|it| it.y), high(|it| it.x), high(|it| it.y)]
    }
}

/// The cards of a page of a resolution, from the top; at least one.
pub fn cards(page: &Grey, dpi: Option<u32>) -> Vec<Card> {
    let Some(dpi) = dpi.filter(|it| (60..=1_300).contains(it)) else { return vec![Card::whole(page)] };
    let mm = f64::from(dpi) / 25.4;
    let by = ((mm / ENOUGH) as usize).max(1);
    if page.width < 40 * by || page.height < 40 * by {
        return vec![Card::whole(page)];
    }
    let bed = Bed { grey: filters::reduced(page, by), mm: mm / by as f64 };
    let ground = bed.ground();
    let mut cards = if ground < DARK_BED { bed.lighter(ground) } else { bed.parted(ground) };
    if cards.is_empty() {
        return vec![Card::whole(page)];
    }
    for card in &mut cards {
        card.corners = card.corners.map(|it| Point { x: it.x * by as f64, y: it.y * by as f64 });
    }
    cards.sort_by(|a, b| {
        let ([ax, ay, ..], [bx, by, ..]) = (a.around(), b.around());
        (ay + ax * 0.2).total_cmp(&(by + bx * 0.2))
    });
    cards
}

/// A page seen from afar.
struct Bed {
    grey: Grey,
    mm: f64,
}

impl Bed {
    /// The grey at the edge of the picture: the middle one.
    fn ground(&self) -> u8 {
        let Grey { width, height, pixels } = &self.grey;
        let rows = pixels[..*width].iter().chain(&pixels[(height - 1) * width..]);
        let columns = (0..*height).flat_map(|y| [&pixels[y * width], &pixels[(y + 1) * width - 1]]);
        let mut edge: Vec<u8> = rows.chain(columns).copied().collect();
        edge.sort_unstable();
        edge[edge.len() / 2]
    }

    /// What is lighter than a dark bed.
    fn lighter(&self, ground: u8) -> Vec<Card> {
        let light = filters::otsu(&self.grey.pixels).max(ground.saturating_add(14));
        let (width, height) = (self.grey.width, self.grey.height);
        let dark: Vec<bool> = self.grey.pixels.iter().map(|it| *it < light).collect();
        // Print on paper is as dark as the bed, but the bed reaches the edge.
        let mut paper = vec![true; dark.len()];
        let is_edge = |at: &usize| {
            let (x, y) = (at % width, at / width);
            x == 0 || y == 0 || x + 1 == width || y + 1 == height
        };
        for group in groups(&dark, width, height).iter().filter(|it| it.iter().any(is_edge)) {
            group.iter().for_each(|at| paper[*at] = false);
        }
        let mut cards = Vec::new();
        for group in groups(&paper, width, height) {
            let [long, short] = LEAST.map(|it| it * self.mm).map(|it| it * 0.9);
            let Some((corners, [along, across])) = rectangle(&group, width) else { continue };
            if along.min(across) < long.min(short) || along.max(across) < long.max(short) {
                continue;
            }
            let full = filled(&group, width) / (along * across);
            let is_long = along.max(across) > LONG * along.min(across);
            cards.push(Card { corners, overlaps: full < FULL || is_long });
        }
        cards
    }

    /// What is printed on white, parted by white bands.
    fn parted(&self, ground: u8) -> Vec<Card> {
        let level = filters::otsu(&self.grey.pixels).min(ground.saturating_sub(24));
        let whole = [0, 0, self.grey.width, self.grey.height];
        let mut parts = Vec::new();
        self.part(whole, level, &mut parts);
        if parts.len() < 2 && !self.is_large() {
            return Vec::new();
        }
        let edge = EDGE * self.mm;
        let (right, bottom) = (self.grey.width as f64, self.grey.height as f64);
        let card = |[x0, y0, x1, y1]: [usize; 4]| {
            let card = Card::upright([
                (x0 as f64 - edge).max(0.0),
                (y0 as f64 - edge).max(0.0),
                (x1 as f64 + edge).min(right),
                (y1 as f64 + edge).min(bottom),
            ]);
            let [low, long] = LOW.map(|it| it * self.mm);
            let sides = [(x1 - x0) as f64 + 2.0 * edge, (y1 - y0) as f64 + 2.0 * edge];
            let overlaps = sides[0].min(sides[1]) > low && sides[0].max(sides[1]) < long;
            Card { overlaps, ..card }
        };
        parts.into_iter().map(card).collect()
    }

    /// Whether there is room for two cards.
    fn is_large(&self) -> bool {
        let [short, long] = [self.grey.width.min(self.grey.height), self.grey.width.max(self.grey.height)];
        short as f64 > 2.0 * LEAST[0] * self.mm && long as f64 > 2.5 * LEAST[1] * self.mm
    }

    /// Parts a rectangle where a white band leaves a card on both sides, again and again.
    fn part(&self, rect: [usize; 4], level: u8, parts: &mut Vec<[usize; 4]>) {
        let Some(rect) = self.printed(rect, level) else { return };
        for is_level in [true, false] {
            if let Some((from, to)) = self.band(rect, level, is_level) {
                let [x0, y0, x1, y1] = rect;
                let halves = if is_level {
                    [[x0, y0, x1, from], [x0, to, x1, y1]]
                } else {
                    [[x0, y0, from, y1], [to, y0, x1, y1]]
                };
                halves.into_iter().for_each(|it| self.part(it, level, parts));
                return;
            }
        }
        parts.push(rect);
    }

    /// How many dark pixels each row (or column) of a rectangle has.
    fn counts(&self, [x0, y0, x1, y1]: [usize; 4], level: u8, is_level: bool) -> Vec<usize> {
        let mut counts = vec![0; if is_level { y1 - y0 } else { x1 - x0 }];
        for y in y0..y1 {
            for (x, grey) in self.grey.pixels[y * self.grey.width..][x0..x1].iter().enumerate() {
                if *grey < level {
                    counts[if is_level { y - y0 } else { x }] += 1;
                }
            }
        }
        counts
    }

    /// The rectangle around what is printed; none where that is hardly anything.
    fn printed(&self, rect: [usize; 4], level: u8) -> Option<[usize; 4]> {
        let ends = |counts: &[usize]| {
            let first = counts.iter().position(|it| *it > 1)?;
            let last = counts.iter().rposition(|it| *it > 1)?;
            Some((first, last + 1))
        };
        let (left, right) = ends(&self.counts(rect, level, false))?;
        let (top, bottom) = ends(&self.counts(rect, level, true))?;
        Some([rect[0] + left, rect[1] + top, rect[0] + right, rect[1] + bottom])
    }

    /// The widest white band that leaves room for a card on both sides.
    fn band(&self, rect: [usize; 4], level: u8, is_level: bool) -> Option<(usize, usize)> {
        let counts = self.counts(rect, level, is_level);
        let start = if is_level { rect[1] } else { rect[0] };
        let other = if is_level { rect[2] - rect[0] } else { rect[3] - rect[1] };
        let least =
            if other as f64 + 2.0 * EDGE * self.mm > LEAST[1] * 1.3 * self.mm { LEAST[0] } else { LEAST[1] } * self.mm;
        // The print is a margin shorter on each side than the card.
        let least = (least - EDGE * self.mm) as usize;
        let mut best: Option<(usize, usize)> = None;
        let mut from = None;
        for (index, count) in counts.iter().enumerate() {
            if *count > 1 {
                if let Some(first) = from.take()
                    && first >= least
                    && counts.len() - index >= least
                    && (index - first) as f64 >= BAND * self.mm
                    && best.is_none_or(|it| it.1 - it.0 < index - first)
                {
                    best = Some((first, index));
                }
            } else if from.is_none() {
                from = Some(index);
            }
        }
        best.map(|(from, to)| (start + from, start + to))
    }
}

/// Pixels that hang together, for each group.
fn groups(mask: &[bool], width: usize, height: usize) -> Vec<Vec<usize>> {
    let mut free = mask.to_vec();
    let mut groups = Vec::new();
    for start in 0..free.len() {
        if !std::mem::take(&mut free[start]) {
            continue;
        }
        let (mut group, mut next) = (vec![start], 0);
        while next < group.len() {
            let at = group[next];
            next += 1;
            let (x, y) = (at % width, at / width);
            let near = [
                (x > 0).then(|| at - 1),
                (x + 1 < width).then_some(at + 1),
                (y > 0).then(|| at - width),
                (y + 1 < height).then_some(at + width),
            ];
            for near in near.into_iter().flatten() {
                if std::mem::take(&mut free[near]) {
                    group.push(near);
                }
            }
        }
        groups.push(group);
    }
    groups
}

/// The first and the last pixel of each row of a group.
fn rows(group: &[usize], width: usize) -> std::collections::BTreeMap<usize, (usize, usize)> {
    let mut rows = std::collections::BTreeMap::new();
    for at in group {
        let (x, y) = (at % width, at / width);
        let ends = rows.entry(y).or_insert((x, x));
        *ends = (ends.0.min(x), ends.1.max(x));
    }
    rows
}

/// How many pixels lie between the ends of its rows: print is no hole.
fn filled(group: &[usize], width: usize) -> f64 {
    rows(group, width).values().map(|(from, to)| (to - from + 1) as f64).sum()
}

/// The smallest rectangle around a group: its corners, and its sides.
fn rectangle(group: &[usize], width: usize) -> Option<([Point; 4], [f64; 2])> {
    let ends: Vec<(f64, f64)> = rows(group, width)
        .into_iter()
        .flat_map(|(y, (from, to))| {
            [
                (from as f64, y as f64),
                (to as f64 + 1.0, y as f64),
                (from as f64, y as f64 + 1.0),
                (to as f64 + 1.0, y as f64 + 1.0),
            ]
        })
        .collect();
    let extent = |angle: f64| {
        let (sin, cos) = angle.sin_cos();
        let mut extent = [f64::MAX, f64::MAX, f64::MIN, f64::MIN];
        for (x, y) in &ends {
            let (along, across) = (x * cos + y * sin, y * cos - x * sin);
            extent = [extent[0].min(along), extent[1].min(across), extent[2].max(along), extent[3].max(across)];
        }
        extent
    };
    let area = |[left, top, right, bottom]: [f64; 4]| (right - left) * (bottom - top);
    let step = std::f64::consts::PI / 720.0;
    let angle = (-180..=180)
        .map(|it| f64::from(it) * step)
        .min_by(|a, b| (area(extent(*a)) + a.abs()).total_cmp(&(area(extent(*b)) + b.abs())))?;
    let [left, top, right, bottom] = extent(angle);
    let (sin, cos) = angle.sin_cos();
    let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
    let corners = corners.map(|(along, across)| Point { x: along * cos - across * sin, y: along * sin + across * cos });
    Some((corners, [right - left, bottom - top]))
}

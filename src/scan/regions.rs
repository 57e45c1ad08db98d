//! Where on a page codes may lie: blocks full of parallel edges are bars, blocks full of edges both ways are modules.

use crate::raster::Grey;
use crate::scan::filters;
use crate::scan::registration::Point;

/// The side of a block in micrometres: about four narrow bars.
const BLOCK_UM: u32 = 1_270;
/// Pixels a millimetre that the finest scan is reduced to before it is looked at.
const ENOUGH_DPI: u32 = 300;
/// From this share of one direction on, edges are parallel.
const PARALLEL: f32 = 0.55;
/// Bars of one symbol differ by less than this, as the sine of twice the angle.
const ALIKE: f32 = 0.45;

/// From this share of dark pixels in its middle on, a region may be a matrix: half of one is dark, a sixth of a text.
const DARK: f64 = 0.27;
/// From this share on it hardly is anything else.
const VERY_DARK: f64 = 0.37;
/// Edges a millimetre that a matrix has at least, both along and across; a signature and large letters have fewer.
const WOVEN: f64 = 0.65;
/// How many times as many it has one way as the other, at most; letters stand upright.
const UNEVEN: f64 = 1.4;

/// Bars of one symbol that something parted are not farther apart than this, in millimetres.
const APART: f64 = 7.0;
/// And not turned to each other by more than this, as a sine.
const SAME_WAY: f64 = 0.07;

/// A turned rectangle of a page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Region {
    /// Its middle, in pixels.
    pub middle: Point,
    /// The direction along which it is read, or against which: that of the edges' steps, in radians, clockwise.
    pub angle: f64,
    /// Half its length in that direction.
    pub half_along: f64,
    /// Half its length across.
    pub half_across: f64,
}

impl Region {
    /// The place so far along it and across it from its middle.
    pub fn at(&self, along: f64, across: f64) -> Point {
        let (sin, cos) = self.angle.sin_cos();
        Point { x: self.middle.x + along * cos - across * sin, y: self.middle.y + along * sin + across * cos }
    }

    /// Whether looking at one is looking at the other.
    fn is_like(&self, other: &Self) -> bool {
        let (mine, its) = (self.around(), other.around());
        let near = 0.1 * (self.half_along + self.half_across);
        mine.iter().zip(its).all(|(a, b)| (a - b).abs() < near)
    }

    /// Both as one, where they lie one behind the other and less than so far apart.
    fn joined(&self, other: &Self, apart: f64) -> Option<Self> {
        let (sin, cos) = self.angle.sin_cos();
        let (dx, dy) = (other.middle.x - self.middle.x, other.middle.y - self.middle.y);
        let (along, across) = (dx * cos + dy * sin, dy * cos - dx * sin);
        let gap = along.abs() - self.half_along - other.half_along;
        let [low, high] = [self.half_across.min(other.half_across), self.half_across.max(other.half_across)];
        let is_turned = (self.angle - other.angle).sin().abs() > SAME_WAY;
        if is_turned || gap < -low || gap > apart || across.abs() > low / 2.0 || high > 2.0 * low {
            return None;
        }
        let ends = [-self.half_along, self.half_along, along - other.half_along, along + other.half_along];
        let from = ends.into_iter().fold(f64::MAX, f64::min);
        let to = ends.into_iter().fold(f64::MIN, f64::max);
        let middle = self.at((from + to) / 2.0, across / 2.0);
        Some(Self { middle, half_along: (to - from) / 2.0, half_across: high, ..*self })
    }

    /// Half its sides, the short one first.
    pub fn sides(&self) -> [f64; 2] {
        [self.half_along.min(self.half_across), self.half_along.max(self.half_across)]
    }

    /// The upright rectangle around it: left, top, right, bottom.
    pub fn around(&self) -> [f64; 4] {
        let (sin, cos) = self.angle.sin_cos();
        let half_width = (self.half_along * cos).abs() + (self.half_across * sin).abs();
        let half_height = (self.half_along * sin).abs() + (self.half_across * cos).abs();
        let Point { x, y } = self.middle;
        [x - half_width, y - half_height, x + half_width, y + half_height]
    }
}

/// Regions of a page, the likeliest first.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Regions {
    /// Where bars may be.
    pub bars: Vec<Region>,
    /// Two of them that may be one: a fold, a stamp or a pen parted them.
    pub joined: Vec<Region>,
    /// Where modules may be.
    pub modules: Vec<Region>,
    /// Those of them that hardly are anything else: as dark as a matrix, and large enough for one.
    pub matrices: Vec<Region>,
}

impl Regions {
    /// Those that are not among others too.
    pub fn without(mut self, others: &Self) -> Self {
        let new = |some: &mut Vec<Region>, known: &[Region]| some.retain(|it| !known.iter().any(|of| of.is_like(it)));
        new(&mut self.bars, &others.bars);
        new(&mut self.joined, &others.joined);
        new(&mut self.modules, &others.modules);
        new(&mut self.matrices, &others.matrices);
        self
    }
}

/// What edges a block has: along x, along y, both at once.
#[derive(Clone, Copy, Default)]
struct Edges {
    xx: f32,
    yy: f32,
    xy: f32,
}

impl Edges {
    fn energy(self) -> f32 {
        self.xx + self.yy
    }

    /// How much of it goes one way, from 0 to 1.
    fn parallel(self) -> f32 {
        ((self.xx - self.yy).powi(2) + 4.0 * self.xy * self.xy).sqrt() / self.energy().max(1.0)
    }

    fn angle(self) -> f64 {
        0.5 * f64::from(2.0 * self.xy).atan2(f64::from(self.xx - self.yy))
    }

    fn add(&mut self, other: Self) {
        self.xx += other.xx;
        self.yy += other.yy;
        self.xy += other.xy;
    }

    fn is_like(self, other: Self) -> bool {
        let turned = (self.xx - self.yy) * other.xy - (other.xx - other.yy) * self.xy;
        let straight = (self.xx - self.yy) * (other.xx - other.yy) + 4.0 * self.xy * other.xy;
        straight > 0.0 && 2.0 * turned.abs() < ALIKE * straight
    }
}

struct Blocks {
    side: usize,
    columns: usize,
    rows: usize,
    edges: Vec<Edges>,
}

/// A page, and what edges its blocks have.
pub struct Seen<'a> {
    page: &'a Grey,
    dpi: u32,
    blocks: Blocks,
    /// Pixels of the page along a block.
    pixels: f64,
    /// The energy from which on a block is more than noise.
    strong: f32,
}

impl<'a> Seen<'a> {
    /// Looks at a page of a resolution.
    pub fn of(page: &'a Grey, dpi: u32) -> Self {
        let (blocks, pixels) = Blocks::seen(page, dpi);
        Self { page, dpi, strong: blocks.strong(), blocks, pixels }
    }

    /// Where codes may be; `is_patient` also takes what only faintly looks like one.
    pub fn regions(&self, is_patient: bool) -> Regions {
        let (share, least) = if is_patient { (0.3, PARALLEL * 0.75) } else { (1.0, PARALLEL) };
        let strong = self.strong * share;
        let mm = f64::from(self.dpi) / 25.4;
        let is_bar = |it: &Edges| it.energy() > strong && it.parallel() > least;
        let bars = self.blocks.groups(is_bar, Edges::is_like).into_iter();
        let bars = bars
            .filter_map(|group| self.blocks.region(&group, self.pixels))
            .filter(|it| it.0.half_along > 4.5 * mm && it.0.half_across > 1.2 * mm);
        let is_module = |it: &Edges| it.energy() > strong && it.parallel() < 0.8;
        let modules = self.blocks.groups(is_module, |_, _| true).into_iter();
        let modules = modules.filter_map(|group| self.blocks.square(&group, self.pixels)).filter(|it| {
            let [short, long] = it.0.sides();
            short > 1.8 * mm && long < 30.0 * mm && long < 5.0 * short && darkness(self.page, &it.0) > DARK
        });
        let modules = likeliest_first(modules);
        let is_matrix = |it: &&Region| {
            let [short, long] = it.sides();
            short > 1.95 * mm
                && long < 3.5 * short
                && darkness(self.page, it) > VERY_DARK
                && is_woven(self.page, it, mm)
        };
        let matrices = modules.iter().filter(is_matrix).copied().collect();
        let bars = likeliest_first(bars);
        let pairs = bars.iter().enumerate().flat_map(|(index, one)| bars[..index].iter().map(move |it| (it, one)));
        let joined = pairs.filter_map(|(one, two)| one.joined(two, APART * mm)).collect();
        Regions { bars, joined, modules, matrices }
    }
}

fn likeliest_first(regions: impl Iterator<Item = (Region, f64)>) -> Vec<Region> {
    let mut regions: Vec<_> = regions.collect();
    regions.sort_by(|a, b| b.1.total_cmp(&a.1));
    regions.into_iter().map(|it| it.0).collect()
}

/// How far the lines of a page are askew, from minus to plus an eighth of a turn: the direction that most edges have.
pub fn askew(page: &Grey, dpi: u32) -> f64 {
    let (blocks, _) = Blocks::seen(page, dpi);
    let strong = blocks.strong();
    let lines = blocks.edges.iter().filter(|it| it.energy() > strong && it.parallel() > 0.8);
    // Level lines and upright ones apart: hands lean, and what they write leans upright lines only.
    let mut sums = [Edges::default(); 2];
    for it in lines {
        if it.xx > it.yy {
            sums[1].add(*it);
        } else {
            sums[0].add(Edges { xx: it.yy, yy: it.xx, xy: -it.xy });
        }
    }
    let weight = |it: &Edges| it.energy().sqrt() * it.parallel().powi(4);
    let all = if weight(&sums[0]) > weight(&sums[1]) { sums[0] } else { sums[1] };
    all.angle()
}

/// The share of dark pixels in the middle of a region.
fn darkness(page: &Grey, region: &Region) -> f64 {
    let [left, top, right, bottom] = region.around();
    let inner = |from: f64, to: f64| ((from + (to - from) * 0.2) as i64, ((to - from) * 0.6).max(4.0) as usize);
    let ((left, width), (top, height)) = (inner(left, right), inner(top, bottom));
    let part = filters::part(page, left, top, width, height);
    let (low, high) = (part.pixels.iter().min(), part.pixels.iter().max());
    let level = low.zip(high).map_or(0, |(low, high)| low + (high - low) / 2);
    part.pixels.iter().filter(|it| **it < level).count() as f64 / part.pixels.len() as f64
}

/// Whether the middle of a region has as many edges along as across, and many, as modules have.
fn is_woven(page: &Grey, region: &Region, mm: f64) -> bool {
    let [left, top, right, bottom] = region.around();
    let (width, height) = (right - left, bottom - top);
    let (left, top) = ((left + width * 0.15) as i64, (top + height * 0.15) as i64);
    let part = filters::part(page, left, top, (width * 0.7) as usize, (height * 0.7) as usize);
    let smooth = filters::blur(&part, 12);
    let level = filters::otsu(&smooth.pixels);
    let dark: Vec<bool> = smooth.pixels.iter().map(|it| *it < level).collect();
    let along = dark.chunks_exact(part.width).map(|row| row.windows(2).filter(|it| it[0] != it[1]).count()).sum();
    let across = dark.iter().zip(&dark[part.width..]).filter(|it| it.0 != it.1).count();
    let [along, across] = [along, across].map(|it: usize| it as f64 * mm / dark.len() as f64);
    along.min(across) > WOVEN && along.max(across) < UNEVEN * along.min(across)
}

impl Blocks {
    /// The blocks of a page, and how many of its pixels lie along one.
    fn seen(page: &Grey, dpi: u32) -> (Self, f64) {
        let by = (dpi / ENOUGH_DPI).max(1) as usize;
        let reduced = if by > 1 { filters::reduced(page, by) } else { filters::blur(page, 7) };
        let side = (BLOCK_UM * dpi / by as u32 / 25_400).max(6) as usize;
        (Self::of(&reduced, side), (side * by) as f64)
    }

    fn of(grey: &Grey, side: usize) -> Self {
        let (columns, rows) = (grey.width / side, grey.height / side);
        let mut edges = vec![Edges::default(); columns * rows];
        let width = grey.width;
        for y in 1..(rows * side).min(grey.height - 1) {
            let above = &grey.pixels[(y - 1) * width..y * width];
            let here = &grey.pixels[y * width..(y + 1) * width];
            let below = &grey.pixels[(y + 1) * width..(y + 2) * width];
            let line = &mut edges[y / side * columns..][..columns];
            for (column, block) in line.iter_mut().enumerate() {
                let (from, to) = ((column * side).max(1), ((column + 1) * side).min(width - 1));
                let (mut xx, mut yy, mut xy) = (0_i32, 0_i32, 0_i32);
                let neighbours = here[from - 1..to - 1].iter().zip(&here[from + 1..=to]);
                let upright = above[from..to].iter().zip(&below[from..to]);
                for ((left, right), (up, down)) in neighbours.zip(upright) {
                    let (dx, dy) = (i32::from(*right) - i32::from(*left), i32::from(*down) - i32::from(*up));
                    xx += dx * dx;
                    yy += dy * dy;
                    xy += dx * dy;
                }
                block.add(Edges { xx: xx as f32, yy: yy as f32, xy: xy as f32 });
            }
        }
        Self { side, columns, rows, edges }
    }

    /// The energy from which on a block is more than noise: a twelfth of what the fullest have.
    fn strong(&self) -> f32 {
        let mut all: Vec<f32> = self.edges.iter().map(|it| it.energy()).collect();
        if all.is_empty() {
            return f32::MAX;
        }
        let last = all.len() - 1;
        let place = last - last / 200;
        let (_, full, _) = all.select_nth_unstable_by(place, f32::total_cmp);
        let pixels = (self.side * self.side) as f32;
        (*full * 0.08).max(pixels * 60.0)
    }

    /// Blocks that hang together, also over a gap of one.
    fn groups(&self, is_in: impl Fn(&Edges) -> bool, is_like: impl Fn(Edges, Edges) -> bool) -> Vec<Vec<usize>> {
        let mut free: Vec<bool> = self.edges.iter().map(is_in).collect();
        let mut groups = Vec::new();
        for start in 0..free.len() {
            if !std::mem::take(&mut free[start]) {
                continue;
            }
            let (mut group, mut next) = (vec![start], 0);
            while next < group.len() {
                let at = group[next];
                next += 1;
                for near in self.around(at) {
                    if free[near] && is_like(self.edges[at], self.edges[near]) {
                        free[near] = false;
                        group.push(near);
                    }
                }
            }
            groups.push(group);
        }
        groups
    }

    fn around(&self, at: usize) -> impl Iterator<Item = usize> {
        let (column, row) = (at % self.columns, at / self.columns);
        let rows = row.saturating_sub(1)..(row + 2).min(self.rows);
        let columns = column.saturating_sub(1)..(column + 2).min(self.columns);
        let width = self.columns;
        rows.flat_map(move |row| columns.clone().map(move |column| row * width + column))
    }

    /// The rectangle around a group, turned as its edges are; also how much of it is bars.
    fn region(&self, group: &[usize], pixels: f64) -> Option<(Region, f64)> {
        let mut all = Edges::default();
        group.iter().for_each(|it| all.add(self.edges[*it]));
        self.rectangle(group, pixels, all.angle()).map(|it| (it.0, it.1 * f64::from(all.parallel())))
    }

    /// The upright rectangle around a group.
    fn square(&self, group: &[usize], pixels: f64) -> Option<(Region, f64)> {
        let energy = group.iter().map(|it| f64::from(self.edges[*it].energy())).sum::<f64>() / group.len() as f64;
        self.rectangle(group, pixels, 0.0).map(|it| (it.0, it.1 * energy))
    }

    fn rectangle(&self, group: &[usize], pixels: f64, angle: f64) -> Option<(Region, f64)> {
        if group.len() < 4 {
            return None;
        }
        let (sin, cos) = angle.sin_cos();
        let mut low = [f64::MAX; 2];
        let mut high = [f64::MIN; 2];
        for at in group {
            let (x, y) = ((at % self.columns) as f64 + 0.5, (at / self.columns) as f64 + 0.5);
            for (index, value) in [x * cos + y * sin, y * cos - x * sin].into_iter().enumerate() {
                low[index] = low[index].min(value);
                high[index] = high[index].max(value);
            }
        }
        let [along, across] = [0, 1].map(|it| (low[it] + high[it]) / 2.0 * pixels);
        let [half_along, half_across] = [0, 1].map(|it| ((high[it] - low[it]) / 2.0 + 0.5) * pixels);
        let area = 4.0 * half_along * half_across / (pixels * pixels);
        let middle = Point { x: along * cos - across * sin, y: along * sin + across * cos };
        let full = group.len() as f64 / area;
        (full > 0.3).then_some((Region { middle, angle, half_along, half_across }, full * group.len() as f64))
    }
}

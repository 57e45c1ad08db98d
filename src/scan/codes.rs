//! Reads the codes of a page or of a crop, through a cascade that ends only when it is spent.
//!
//! Regions that look like symbols come first, each by itself: a small crop can be tried in many ways for little. What is
//! easy is read at once; what is not goes through all that is known before it is given up. The whole page is looked at
//! last, and only where nothing was read. A text that two looks do not agree on is not returned.

use crate::codes::Symbology;
use crate::codes::attempt;
use crate::codes::attempt::Found;
use crate::codes::attempt::Levels;
use crate::domain::carta::Rect;
use crate::raster::Grey;
use crate::scan::bars;
use crate::scan::filters;
use crate::scan::modules;
use crate::scan::regions::Region;
use crate::scan::regions::Regions;
use crate::scan::regions::Seen;
use crate::scan::registration::Point;
use crate::scan::registration::Registration;

/// What lies around a registered zone and is looked at as well, in micrometres.
const AROUND_UM: i64 = 4_000;
/// Regions of a page that are tried; more are text.
const MOST: usize = 24;
/// How far apart the rows of a whole page are that are looked along, in micrometres.
const SPARSE_UM: u32 = 1_270;
/// Where nothing is said of a page's resolution.
const USUAL_DPI: u32 = 300;

/// A symbol that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Code {
    /// What it is printed in.
    pub symbology: Symbology,
    /// What it says.
    pub text: String,
    /// Its corners in pixels, as one reads it: upper left, upper right, lower right, lower left.
    pub corners: [Point; 4],
    /// How far it is turned, clockwise, in radians.
    pub angle: f64,
}

impl Code {
    /// A symbol by its corners, as one reads it.
    pub fn new(symbology: Symbology, text: String, corners: [Point; 4]) -> Self {
        let angle = (corners[1].y - corners[0].y).atan2(corners[1].x - corners[0].x);
        Self { symbology, text, corners, angle }
    }

    /// The middle of its corners.
    pub fn middle(&self) -> Point {
        let sum = |of: fn(&Point) -> f64| self.corners.iter().map(of).sum::<f64>() / 4.0;
        Point { x: sum(|it| it.x), y: sum(|it| it.y) }
    }

    fn is_at(&self, other: &Self) -> bool {
        let (a, b) = (self.middle(), other.middle());
        let size = (self.corners[0].x - self.corners[2].x).hypot(self.corners[0].y - self.corners[2].y);
        (a.x - b.x).hypot(a.y - b.y) < size / 2.0
    }
}

/// A symbology that is looked for, and what is known of its texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sought {
    /// The symbology.
    pub symbology: Symbology,
    /// How many characters a text may have; any number where none is given.
    pub lengths: Vec<usize>,
}

impl Sought {
    /// What stands on cards: registered numbers as ITF of 12 digits, or from abroad as Code 39 or 128; acts; segni.
    pub fn on_cards() -> Vec<Self> {
        let it = |symbology, lengths: &[usize]| Self { symbology, lengths: lengths.to_vec() };
        vec![
            it(Symbology::Itf, &[12]),
            it(Symbology::Code128, &[]),
            it(Symbology::Code39, &[11, 13]),
            it(Symbology::DataMatrix, &[]),
            it(Symbology::QrCode, &[]),
        ]
    }

    /// Whether it is bars.
    pub fn is_bars(&self) -> bool {
        matches!(self.symbology, Symbology::Itf | Symbology::Code128 | Symbology::Code39)
    }

    /// Whether a text is as long as it may be.
    pub fn is_text(&self, text: &str) -> bool {
        !text.is_empty() && (self.lengths.is_empty() || self.lengths.contains(&text.chars().count()))
    }

    /// Whether a region may be such a matrix: a QR code is as high as it is wide.
    fn may_be(&self, region: &Region) -> bool {
        let [short, long] = region.sides();
        self.symbology != Symbology::QrCode || long < 1.5 * short
    }

    /// How many characters of the symbol its whole profile is compared with; none where that cannot be told.
    pub fn likely_characters(&self) -> Vec<usize> {
        match self.symbology {
            Symbology::Itf => self.lengths.iter().copied().filter(|it| it.is_multiple_of(2)).collect(),
            _ => Vec::new(),
        }
    }
}

/// All codes of a page. `dpi` is its resolution as far as it is known.
pub fn read(page: &Grey, dpi: Option<u32>, sought: &[Sought]) -> Vec<Code> {
    let known = dpi.filter(|it| (60..=1_300).contains(it));
    let dpi = known.unwrap_or(USUAL_DPI);
    if page.width < 24 || page.height < 24 || page.pixels.len() != page.width * page.height {
        return Vec::new();
    }
    let look = Look::new(page, dpi, sought);
    let seen = Seen::of(page, dpi);
    let regions = seen.regions(false);
    let mut codes = look.easy(&regions);
    look.patient(&regions, &mut codes);
    if codes.is_empty() {
        let faint = seen.regions(true).without(&regions);
        look.patient(&faint, &mut codes);
    }
    if codes.is_empty() {
        look.whole(&mut codes);
    }
    if codes.is_empty() && known.is_none() {
        look.anything(&mut codes);
    }
    codes
}

/// The codes of a zone of a registered card: all that is known is tried on it.
pub fn read_at(page: &Grey, lies: &Registration, rect: Rect, sought: &[Sought]) -> Vec<Code> {
    let dpi = (lies.scale() * 25.4).clamp(150.0, 400.0) as u32;
    let crop = lies.crop(page, rect, AROUND_UM, dpi);
    let step = 25_400.0 / f64::from(dpi);
    let (left, top) = ((rect.x_um - AROUND_UM) as f64, (rect.y_um - AROUND_UM) as f64);
    let look = Look::new(&crop.grey, dpi, sought);
    let mut codes = read(&crop.grey, Some(dpi), sought);
    if codes.is_empty() {
        // The zone itself, as long as it is: no need to find it first.
        look.zone(&mut codes);
    }
    for code in &mut codes {
        let corners = code.corners.map(|it| lies.pixel(left + it.x * step, top + it.y * step));
        *code = Code::new(code.symbology, std::mem::take(&mut code.text), corners);
    }
    codes
}

/// What is looked at, and for what.
struct Look<'a> {
    page: &'a Grey,
    dpi: u32,
    bars: Vec<Sought>,
    matrices: Vec<Sought>,
}

impl<'a> Look<'a> {
    fn new(page: &'a Grey, dpi: u32, sought: &[Sought]) -> Self {
        let sought = sought.iter().filter(|it| it.symbology != Symbology::None).cloned();
        let (bars, matrices) = sought.partition(Sought::is_bars);
        Self { page, dpi, bars, matrices }
    }

    /// What can be read at first sight.
    fn easy(&self, regions: &Regions) -> Vec<Code> {
        let mut codes = Vec::new();
        for region in regions.bars.iter().take(MOST) {
            if let Some(code) = bars::read(self.page, *region, self.dpi, &self.bars, false) {
                keep(&mut codes, code);
            }
        }
        for region in regions.joined.iter().take(MOST) {
            if !is_read(&codes, region)
                && let Some(code) = bars::read(self.page, *region, self.dpi, &self.bars, false)
            {
                keep(&mut codes, code);
            }
        }
        for region in regions.modules.iter().take(MOST) {
            if let Some(code) = modules::read(self.page, region, self.dpi, &self.matrices, false) {
                keep(&mut codes, code);
            }
        }
        codes
    }

    /// What takes all that is known: regions where nothing was read yet.
    fn patient(&self, regions: &Regions, codes: &mut Vec<Code>) {
        let most = if codes.is_empty() { MOST } else { 4 };
        let joined = regions.joined.iter().take(most);
        for region in regions.bars.iter().filter(|it| is_long(it, self.dpi)).take(most).chain(joined) {
            if !is_read(codes, region)
                && let Some(code) = bars::read(self.page, *region, self.dpi, &self.bars, true)
            {
                keep(codes, code);
            }
        }
        for region in regions.matrices.iter().take(3) {
            if !is_read(codes, region) {
                let sought: Vec<_> = self.matrices.iter().filter(|it| it.may_be(region)).cloned().collect();
                if let Some(code) = modules::read(self.page, region, self.dpi, &sought, true) {
                    keep(codes, code);
                }
            }
        }
    }

    /// The whole page, along rows and columns, for bars that no region shows.
    fn whole(&self, codes: &mut Vec<Code>) {
        let step = (SPARSE_UM * self.dpi / 25_400).max(3) as usize;
        let views = [sparse(self.page, step, false), sparse(self.page, step, true)];
        for sought in &self.bars {
            let code = (0..2).find_map(|turn| {
                let view = &views[turn];
                let size = [view.width, view.height];
                let found = attempt::rows(sought.symbology, size, view.pixels.clone(), &sought.lengths)?;
                let place = |[x, y]: [i32; 2]| {
                    let y = y * step as i32;
                    if turn == 1 { [y, x] } else { [x, y] }
                };
                let ends: Vec<_> = found.points.into_iter().map(place).collect();
                self.again(&ends, sought)
            });
            if let Some(code) = code {
                keep(codes, code);
            }
        }
    }

    /// A picture that tells no resolution may show a symbol of any size: what the detectors make of all of it.
    fn anything(&self, codes: &mut Vec<Code>) {
        let views = [self.page.clone(), filters::blur(self.page, 7), filters::blur(self.page, 12)];
        for sought in self.bars.iter().chain(&self.matrices) {
            let mut found = views.iter().filter_map(|it| {
                let size = [it.width, it.height];
                attempt::area(sought.symbology, size, it.pixels.clone(), &sought.lengths, Levels::Local)
            });
            let per_mm = f64::from(self.dpi) / 25.4;
            let code = match sought.symbology {
                // What has no check character must be said twice.
                Symbology::Itf | Symbology::Code39 => {
                    let said: Vec<Found> = found.collect();
                    let twice = (1..said.len()).find(|it| said[..*it].iter().any(|of| of.text == said[*it].text));
                    twice.and_then(|it| along(sought.symbology, &said[it], per_mm))
                }
                Symbology::Code128 => found.next().and_then(|it| along(sought.symbology, &it, per_mm)),
                _ => found.next().and_then(|it| modules::code(self.page, sought.symbology, it)),
            };
            if let Some(code) = code {
                keep(codes, code);
            }
        }
    }

    /// Bars that one row said something of: read as a region, where parts must agree.
    fn again(&self, ends: &[[i32; 2]], sought: &Sought) -> Option<Code> {
        let [from, to] = [ends.first()?, ends.last()?].map(|it| it.map(f64::from));
        let (dx, dy) = (to[0] - from[0], to[1] - from[1]);
        let region = Region {
            middle: Point { x: (from[0] + to[0]) / 2.0, y: (from[1] + to[1]) / 2.0 },
            angle: dy.atan2(dx),
            half_along: dx.hypot(dy) / 2.0,
            half_across: f64::from(self.dpi) / 25.4,
        };
        bars::read(self.page, region, self.dpi, std::slice::from_ref(sought), true)
    }

    /// A crop that is one zone: in the middle of it lies what is sought, whatever it looks like.
    fn zone(&self, codes: &mut Vec<Code>) {
        let around = AROUND_UM as f64 * f64::from(self.dpi) / 25_400.0;
        let region = Region {
            middle: Point { x: self.page.width as f64 / 2.0, y: self.page.height as f64 / 2.0 },
            angle: 0.0,
            half_along: (self.page.width as f64 / 2.0 - around).max(8.0),
            half_across: (self.page.height as f64 / 2.0 - around).max(8.0),
        };
        if let Some(code) = bars::read(self.page, region, self.dpi, &self.bars, true) {
            keep(codes, code);
        }
        if let Some(code) = modules::read(self.page, &region, self.dpi, &self.matrices, true) {
            keep(codes, code);
        }
    }
}

/// Bars of which only one row is known: a millimetre on both sides of it.
fn along(symbology: Symbology, found: &Found, mm: f64) -> Option<Code> {
    let [from, to] = [found.points.first()?, found.points.last()?].map(|it| it.map(f64::from));
    let (dx, dy) = (to[0] - from[0], to[1] - from[1]);
    let by = mm / dx.hypot(dy).max(1.0);
    let at = |[x, y]: [f64; 2], down: f64| Point { x: x - dy * by * down, y: y + dx * by * down };
    let corners = [at(from, -1.0), at(to, -1.0), at(to, 1.0), at(from, 1.0)];
    Some(Code::new(symbology, found.text.clone(), corners))
}

/// Rows of a page so far apart, or its columns as rows, each the mean of three.
fn sparse(page: &Grey, step: usize, is_turned: bool) -> Grey {
    let (width, height) = if is_turned { (page.height, page.width) } else { (page.width, page.height) };
    let mut pixels = Vec::with_capacity(height / step * width);
    let mean = |some: &[u8], three: [usize; 3]| (three.iter().map(|it| u16::from(some[*it])).sum::<u16>() / 3) as u8;
    let middles = (1..height.saturating_sub(1)).step_by(step);
    let count = middles.len();
    for row in middles {
        if is_turned {
            pixels.extend(page.pixels.chunks_exact(page.width).map(|it| mean(it, [row - 1, row, row + 1])));
        } else {
            let three = &page.pixels[(row - 1) * width..(row + 2) * width];
            pixels.extend((0..width).map(|at| mean(three, [at, at + width, at + 2 * width])));
        }
    }
    Grey { width, height: count, pixels }
}

/// A symbol counts once, wherever it was seen.
fn keep(codes: &mut Vec<Code>, code: Code) {
    if !codes.iter().any(|it| it.symbology == code.symbology && it.text == code.text && it.is_at(&code)) {
        codes.push(code);
    }
}

fn is_read(codes: &[Code], region: &Region) -> bool {
    let [left, top, right, bottom] = region.around();
    codes.iter().map(Code::middle).any(|it| it.x > left && it.x < right && it.y > top && it.y < bottom)
}

fn is_long(region: &Region, dpi: u32) -> bool {
    region.half_along > 6.0 * f64::from(dpi) / 25.4 && region.half_along > region.half_across
}

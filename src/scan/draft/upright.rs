//! A card of a page turned upright, at one resolution, with the way back to the page.

use std::f64::consts::FRAC_PI_2;

use crate::domain::carta::Anchor;
use crate::domain::carta::AnchorKind;
use crate::domain::carta::Rect;
use crate::domain::carta::Side;
use crate::raster::Grey;
use crate::scan::bed;
use crate::scan::codes::Code;
use crate::scan::draft::DPI;
use crate::scan::draft::MM;
use crate::scan::lines;
use crate::scan::marks::Levels;
use crate::scan::marks::Mask;
use crate::scan::regions;
use crate::scan::registration::Point;
use crate::scan::registration::Registration;
use crate::scan::sight::to_eighth;

/// Lines as long as this say how a card is turned, in millimetres.
const LONG: f64 = 15.0;
/// Each time what is left is a tenth.
const TURNS: usize = 3;
/// Places are given in tenths of a millimetre.
const ROUND_UM: i64 = 100;
/// No card is smaller, or larger, in micrometres.
const SIZES: std::ops::RangeInclusive<i64> = 40_000..=320_000;

/// A side of a card, upright.
#[derive(Debug, Clone, PartialEq)]
pub struct Upright {
    /// Which side.
    pub side: Side,
    /// Its pixels, at the resolution of drafts.
    pub grey: Grey,
    /// Its width and height.
    pub size_um: [i64; 2],
    /// Where it lies in its page.
    pub lies: Registration,
}

/// Why a page gives no card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// There are several.
    #[error("there is more than one card on the page: scan one by itself")]
    Several,
    /// What is there is as large as no card.
    #[error("what is seen measures {} x {} mm: no card does; say the resolution of the scan", .0 / 1000, .1 / 1000)]
    Size(i64, i64),
}

/// A page with its codes.
#[derive(Debug, Clone, Copy)]
pub struct Page<'a> {
    /// Its pixels.
    pub grey: &'a Grey,
    /// Its resolution.
    pub dpi: u32,
    /// Its codes.
    pub codes: &'a [Code],
}

impl Upright {
    /// The one card of a page, turned back by quarters as well; in the middle of what is seen where its size is known.
    pub fn of(page: Page<'_>, side: Side, quarters: u8, size_um: Option<[i64; 2]>) -> Result<Self, Trouble> {
        let cards = bed::cards(page.grey, Some(page.dpi));
        let [card] = cards[..] else { return Err(Trouble::Several) };
        if card.overlaps {
            return Err(Trouble::Several);
        }
        let mut angle = match page.codes.first() {
            Some(code) => to_eighth(code.angle),
            None => regions::askew(page.grey, page.dpi),
        };
        angle += f64::from(quarters) * FRAC_PI_2;
        let mut upright = Self::turned(page, &card.corners, angle, side, size_um);
        let [width, height] = upright.size_um;
        if !SIZES.contains(&width) || !SIZES.contains(&height) {
            return Err(Trouble::Size(width, height));
        }
        for _ in 0..TURNS {
            angle += upright.leans();
            upright = Self::turned(page, &card.corners, angle, side, size_um);
        }
        Ok(upright)
    }

    fn turned(page: Page<'_>, corners: &[Point; 4], angle: f64, side: Side, size_um: Option<[i64; 2]>) -> Self {
        let scale = f64::from(page.dpi) / 25_400.0;
        let (sin, cos) = angle.sin_cos();
        // Along the card's own axes, in micrometres.
        let along = |it: &Point| [(it.x * cos + it.y * sin) / scale, (it.y * cos - it.x * sin) / scale];
        let places = corners.map(|it| along(&it));
        let low = |axis: usize| places.iter().map(|it| it[axis]).fold(f64::MAX, f64::min);
        let high = |axis: usize| places.iter().map(|it| it[axis]).fold(f64::MIN, f64::max);
        let seen = [high(0) - low(0), high(1) - low(1)];
        let whole = |it: f64| (it / ROUND_UM as f64).round() as i64 * ROUND_UM;
        let size_um = size_um.unwrap_or(seen.map(whole));
        let origin = [0, 1].map(|axis| low(axis) + (seen[axis] - size_um[axis] as f64) / 2.0);
        let matrix = [
            scale * cos,
            -scale * sin,
            scale * (origin[0] * cos - origin[1] * sin),
            scale * sin,
            scale * cos,
            scale * (origin[0] * sin + origin[1] * cos),
        ];
        let lies = Registration { side, matrix, quality: 1.0 };
        let all = Rect { x_um: 0, y_um: 0, width_um: size_um[0], height_um: size_um[1] };
        Self { side, grey: lies.crop(page.grey, all, 0, DPI).grey, size_um, lies }
    }

    /// By how much its long lines are still askew.
    fn leans(&self) -> f64 {
        let mask = Mask::of(&self.grey, Levels::of(&self.grey));
        let limits = lines::Limits { least: (LONG * MM) as usize / 3, gap: 2, thick: MM as usize };
        let found = lines::find(&mask, limits);
        let long = || found.iter().filter(|it| it.length() > LONG * MM);
        let slope = |it: &lines::Line| if it.is_level { it.slope } else { -it.slope };
        let weight: f64 = long().map(|it| it.length()).sum();
        let sum: f64 = long().map(|it| slope(it) * it.length()).sum();
        if weight > 0.0 { (sum / weight).clamp(-0.05, 0.05) } else { 0.0 }
    }

    /// The rectangle around corners of the page, on the card.
    pub fn place(&self, corners: &[Point; 4]) -> Rect {
        let places: Vec<Point> = corners.iter().filter_map(|it| self.lies.place(*it)).collect();
        let low = |of: fn(&Point) -> f64| places.iter().map(of).fold(f64::MAX, f64::min);
        let high = |of: fn(&Point) -> f64| places.iter().map(of).fold(f64::MIN, f64::max);
        self.within([low(|it| it.x), low(|it| it.y), high(|it| it.x), high(|it| it.y)])
    }

    /// Edges in pixels of the upright picture as a rectangle of the card.
    pub fn rect(&self, edges: [f64; 4]) -> Rect {
        self.within(edges.map(|it| it / MM * 1000.0))
    }

    /// What an anchor is, by its edges in pixels.
    pub fn anchor(&self, kind: AnchorKind, edges: [f64; 4], text: &str) -> Anchor {
        Anchor { side: self.side, kind, rect: self.rect(edges), text: text.to_owned() }
    }

    fn within(&self, edges: [f64; 4]) -> Rect {
        let whole = |it: f64, most: i64| ((it / ROUND_UM as f64).round() as i64 * ROUND_UM).clamp(0, most);
        let [width, height] = self.size_um;
        let (left, top) = (whole(edges[0], width - ROUND_UM), whole(edges[1], height - ROUND_UM));
        let (right, bottom) = (whole(edges[2], width), whole(edges[3], height));
        Rect { x_um: left, y_um: top, width_um: (right - left).max(ROUND_UM), height_um: (bottom - top).max(ROUND_UM) }
    }
}

//! Whether anything is written on a line: a signature, a few words.
//!
//! The printed line itself, grains and what hangs in from outside do not count. In between it is a doubt.

use crate::domain::carta::Rect;
use crate::raster::Grey;
use crate::scan::marks::Mask;
use crate::scan::marks::Piece;
use crate::scan::registration::Crop;
use crate::scan::registration::Registration;

/// The resolution of a crop.
const DPI: u32 = 200;
/// What is cropped around a zone, for the paper and the print beside it.
const AROUND_UM: i64 = 1_500;
/// What stands closer to the edge of a zone than this may be its neighbour's.
const EDGE_UM: i64 = 500;
/// A piece smaller than this is a grain.
const GRAIN_UM: i64 = 500;
/// Ink this wide and this much is writing; under the second pair there is none.
const WRITTEN: (f64, f64) = (4.0, 2.0);
const NOTHING: (f64, f64) = (1.6, 0.5);

/// What was found on a line.
#[derive(Debug, Clone, PartialEq)]
pub struct Ink {
    /// Whether something is written; `None` in between.
    pub is_there: Option<bool>,
    /// How far from a doubt, from 0 to 1.
    pub confidence: f64,
    /// From the first mark to the last, in millimetres.
    pub width_mm: f64,
    /// What is inked, in square millimetres.
    pub area_mm2: f64,
    /// What it was read from.
    pub crop: Grey,
}

/// Looks for ink in a zone.
pub fn read(page: &Grey, at: &Registration, rect: Rect) -> Ink {
    let crop = at.crop(page, rect, AROUND_UM, DPI);
    let (width_mm, area_mm2) = written(&crop, rect);
    let is_there = match (width_mm, area_mm2) {
        (width, area) if width >= WRITTEN.0 && area >= WRITTEN.1 => Some(true),
        (width, area) if width <= NOTHING.0 || area <= NOTHING.1 => Some(false),
        _ => None,
    };
    let confidence = match is_there {
        Some(true) => 0.5 + 0.5 * (area_mm2 / WRITTEN.1 - 1.0).min(1.0),
        Some(false) => 0.5 + 0.5 * (1.0 - area_mm2 / NOTHING.1).max(0.0),
        None => 0.0,
    };
    Ink { is_there, confidence, width_mm, area_mm2, crop: crop.grey }
}

/// Whether a line without its cells holds no mark as large as a figure; `None` in between.
pub fn is_blank(line: &Grey, dpi: u32) -> Option<bool> {
    let (mask, levels) = Mask::and_levels(line);
    if !levels.has_ink() {
        return Some(true);
    }
    let mm = |pixels: usize| pixels as f64 * 25.4 / f64::from(dpi);
    let pieces = mask.pieces();
    let edge = (600.0 * f64::from(dpi) / 25_400.0) as usize;
    let is_in = |it: &Piece| it.bottom > edge && it.top + edge < line.height;
    let tall = pieces.iter().map(|it| it.0).filter(is_in).map(|it| mm(it.height())).fold(0.0, f64::max);
    match tall {
        tall if tall >= 1.8 => Some(false),
        tall if tall < 0.9 => Some(true),
        _ => None,
    }
}

/// How wide and how much the ink of a zone is.
fn written(crop: &Crop, rect: Rect) -> (f64, f64) {
    let (mask, levels) = Mask::and_levels(&crop.grey);
    if !levels.has_ink() {
        return (0.0, 0.0);
    }
    let mut mask = mask.without_level_lines(0.6, pixels(900) as usize);
    let (left, top) = (pixels(AROUND_UM + EDGE_UM), pixels(AROUND_UM + EDGE_UM));
    let (right, bottom) = (left + pixels(rect.width_um - 2 * EDGE_UM), top + pixels(rect.height_um - 2 * EDGE_UM));
    let (wide, high) = (mask.width as i64, mask.height as i64);
    [[0, 0, wide, top], [0, bottom, wide, high], [0, 0, left, high], [right, 0, wide, high]]
        .into_iter()
        .for_each(|it| mask.wipe(it));
    let pieces: Vec<Piece> = mask.pieces().into_iter().map(|it| it.0).filter(|it| is_mark(it, top as usize)).collect();
    let Some(first) = pieces.iter().map(|it| it.left).min() else { return (0.0, 0.0) };
    let last = pieces.iter().map(|it| it.right).max().unwrap_or(first);
    let area: usize = pieces.iter().map(|it| it.area).sum();
    let mm = 25.4 / f64::from(DPI);
    ((last - first + 1) as f64 * mm, area as f64 * mm * mm)
}

/// No grain, and not the foot of the words above.
fn is_mark(piece: &Piece, top: usize) -> bool {
    let grain = pixels(GRAIN_UM) as usize;
    let hangs_in = piece.top <= top && piece.height() <= 2 * grain;
    !hangs_in && piece.width().max(piece.height()) >= grain
}

fn pixels(um: i64) -> i64 {
    (um * i64::from(DPI) + 12_700) / 25_400
}

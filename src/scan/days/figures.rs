//! Brings the figures of a line together: what people spread over boxes, as if it had been written in one go.

use crate::raster::Grey;
use crate::scan::marks::Mask;
use crate::scan::marks::Piece;

/// A piece smaller than this is a grain, in micrometres.
const GRAIN_UM: f64 = 450.0;
/// Room left between figures, and around them, as a share of their height.
const GAP: f64 = 0.32;
const AROUND: f64 = 0.2;

/// The figures of a line, close together and as high as asked; `None` where there are none.
pub fn gathered(line: &Grey, dpi: u32, height: usize) -> Option<Grey> {
    let (mask, levels) = Mask::and_levels(line);
    if !levels.has_ink() {
        return None;
    }
    let grain = (GRAIN_UM * f64::from(dpi) / 25_400.0) as usize;
    let pieces: Vec<Piece> =
        mask.pieces().into_iter().map(|it| it.0).filter(|it| it.height().max(it.width()) >= grain).collect();
    let tall: Vec<&Piece> = pieces.iter().filter(|it| it.height() >= 3 * grain).collect();
    let (top, bottom) = (tall.iter().map(|it| it.top).min()?, tall.iter().map(|it| it.bottom).max()?);
    let high = bottom - top + 1;
    let is_inked = |x: usize| pieces.iter().any(|it| (it.left..=it.right).contains(&x));
    let columns = kept(&(0..line.width).map(is_inked).collect::<Vec<_>>(), (high as f64 * GAP) as usize);
    let around = (high as f64 * AROUND) as usize;
    let rows: Vec<usize> = (top.saturating_sub(around)..(bottom + around).min(line.height)).collect();
    let pixels = rows.iter().flat_map(|y| columns.iter().map(move |x| line.pixels[y * line.width + x])).collect();
    let close = Grey { width: columns.len(), height: rows.len(), pixels };
    Some(scaled(&close, height as f64 / high as f64))
}

/// The columns that stay: all with ink, and no more than so many without between them.
fn kept(inked: &[bool], gap: usize) -> Vec<usize> {
    let Some((first, last)) = inked.iter().position(|it| *it).zip(inked.iter().rposition(|it| *it)) else {
        return Vec::new();
    };
    let mut blank = 0;
    let mut kept = Vec::new();
    let until = (last + gap + 1).min(inked.len());
    for (x, is_inked) in inked.iter().enumerate().take(until).skip(first.saturating_sub(gap)) {
        blank = if *is_inked { 0 } else { blank + 1 };
        if blank <= gap {
            kept.push(x);
        }
    }
    kept
}

/// A picture by another scale, each pixel between the four that it falls on.
pub fn scaled(grey: &Grey, by: f64) -> Grey {
    let size = |it: usize| ((it as f64 * by).round() as usize).max(1);
    let (width, height) = (size(grey.width), size(grey.height));
    let at = |x: usize, y: usize| f64::from(grey.pixels[y.min(grey.height - 1) * grey.width + x.min(grey.width - 1)]);
    let mut pixels = Vec::with_capacity(width * height);
    for row in 0..height {
        for column in 0..width {
            let (x, y) = ((column as f64 + 0.5) / by - 0.5, (row as f64 + 0.5) / by - 0.5);
            let (x, y) = (x.max(0.0), y.max(0.0));
            let (left, top, dx, dy) = (x as usize, y as usize, x.fract(), y.fract());
            let upper = at(left, top) * (1.0 - dx) + at(left + 1, top) * dx;
            let lower = at(left, top + 1) * (1.0 - dx) + at(left + 1, top + 1) * dx;
            pixels.push((upper * (1.0 - dy) + lower * dy).round() as u8);
        }
    }
    Grey { width, height, pixels }
}

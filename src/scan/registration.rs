//! Lays a side of a card's profile onto a picture: from micrometres of the card to pixels.

use crate::domain::carta::Rect;
use crate::domain::carta::Side;
use crate::raster::Grey;

/// A place of a picture in pixels from its top-left corner; whole numbers are corners of pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

/// Where a side of a card lies in a picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Registration {
    /// The side.
    pub side: Side,
    /// `x = m[0]·X + m[1]·Y + m[2]`, `y = m[3]·X + m[4]·Y + m[5]`, from micrometres to pixels.
    pub matrix: [f64; 6],
    /// How much of what must be there was found there, from 0 to 1.
    pub quality: f64,
}

/// A part of a side, upright, at a resolution of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crop {
    /// Its pixels; what lies outside the picture is white.
    pub grey: Grey,
    /// Its resolution.
    pub dpi: u32,
    /// What lies around the zone on each side, in micrometres.
    pub margin_um: i64,
}

impl Registration {
    /// Where a place of the card lies.
    pub fn pixel(&self, x_um: f64, y_um: f64) -> Point {
        let m = &self.matrix;
        Point { x: m[0] * x_um + m[1] * y_um + m[2], y: m[3] * x_um + m[4] * y_um + m[5] }
    }

    /// Pixels to the millimetre.
    pub fn scale(&self) -> f64 {
        let m = &self.matrix;
        (m[0] * m[4] - m[1] * m[3]).abs().sqrt() * 1000.0
    }

    /// A zone and what lies around it, as if the card had been scanned upright.
    pub fn crop(&self, picture: &Grey, rect: Rect, margin_um: i64, dpi: u32) -> Crop {
        let step = 25_400.0 / f64::from(dpi);
        let pixels = |um: i64| ((um + 2 * margin_um) as f64 / step).round().max(1.0) as usize;
        let (width, height) = (pixels(rect.width_um), pixels(rect.height_um));
        let (left, top) = ((rect.x_um - margin_um) as f64, (rect.y_um - margin_um) as f64);
        let mut out = Vec::with_capacity(width * height);
        for row in 0..height {
            for column in 0..width {
                let at = self.pixel(left + (column as f64 + 0.5) * step, top + (row as f64 + 0.5) * step);
                out.push(sample(picture, at));
            }
        }
        Crop { grey: Grey { width, height, pixels: out }, dpi, margin_um }
    }
}

/// The grey at a place, between the four pixels around it.
fn sample(picture: &Grey, at: Point) -> u8 {
    let (x, y) = (at.x - 0.5, at.y - 0.5);
    let (left, top) = (x.floor(), y.floor());
    let (dx, dy) = (x - left, y - top);
    let pixel = |column: f64, row: f64| -> f64 {
        let is_in = column >= 0.0 && row >= 0.0 && column < picture.width as f64 && row < picture.height as f64;
        if is_in { f64::from(picture.pixels[row as usize * picture.width + column as usize]) } else { 255.0 }
    };
    let upper = pixel(left, top) * (1.0 - dx) + pixel(left + 1.0, top) * dx;
    let lower = pixel(left, top + 1.0) * (1.0 - dx) + pixel(left + 1.0, top + 1.0) * dx;
    (upper * (1.0 - dy) + lower * dy).round() as u8
}

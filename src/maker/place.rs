//! Places and how they are moved: turned, stretched, shifted.

use crate::maker::chance::sin_cos;

/// A place: micrometres of a card, or pixels of a picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dot {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

impl Dot {
    /// A place.
    pub fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// How far another is.
    pub fn distance(self, other: Self) -> f64 {
        let (dx, dy) = (self.x - other.x, self.y - other.y);
        (dx * dx + dy * dy).sqrt()
    }
}

/// A movement: `x' = m[0]·x + m[1]·y + m[2]`, `y' = m[3]·x + m[4]·y + m[5]`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Motion(pub [f64; 6]);

impl Motion {
    /// By so much.
    pub fn shift(x: f64, y: f64) -> Self {
        Self([1.0, 0.0, x, 0.0, 1.0, y])
    }

    /// Larger or smaller.
    pub fn stretch(x: f64, y: f64) -> Self {
        Self([x, 0.0, 0.0, 0.0, y, 0.0])
    }

    /// Clockwise as seen, around the origin, in radians.
    pub fn turn(angle: f64) -> Self {
        let (sin, cos) = sin_cos(angle);
        Self([cos, -sin, 0.0, sin, cos, 0.0])
    }

    /// Leaning to the right: what is above goes there.
    pub fn lean(by: f64) -> Self {
        Self([1.0, -by, 0.0, 0.0, 1.0, 0.0])
    }

    /// This one, and then `next`.
    pub fn then(self, next: Self) -> Self {
        let (a, b) = (self.0, next.0);
        Self([
            b[0] * a[0] + b[1] * a[3],
            b[0] * a[1] + b[1] * a[4],
            b[0] * a[2] + b[1] * a[5] + b[2],
            b[3] * a[0] + b[4] * a[3],
            b[3] * a[1] + b[4] * a[4],
            b[3] * a[2] + b[4] * a[5] + b[5],
        ])
    }

    /// Where a place comes to lie.
    pub fn of(&self, dot: Dot) -> Dot {
        let m = &self.0;
        Dot::new(m[0] * dot.x + m[1] * dot.y + m[2], m[3] * dot.x + m[4] * dot.y + m[5])
    }

    /// The way back.
    pub fn back(&self) -> Self {
        let m = &self.0;
        let area = m[0] * m[4] - m[1] * m[3];
        let (a, b, d, e) = (m[4] / area, -m[1] / area, -m[3] / area, m[0] / area);
        Self([a, b, -(a * m[2] + b * m[5]), d, e, -(d * m[2] + e * m[5])])
    }
}

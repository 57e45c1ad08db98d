//! Lengths of profiles: written in millimetres with at most three decimals, kept as whole micrometres.

use std::fmt;

use serde::Deserialize;
use serde::Deserializer;
use serde::de;
use serde::de::Visitor;

use crate::press::draw::Place;
use crate::raster::Area;

/// A length or a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mm(i64);

impl Mm {
    /// A whole number of millimetres.
    pub const fn whole(mm: i64) -> Self {
        Self(mm * 1000)
    }

    /// A whole number of half millimetres.
    pub const fn half_millimetres(halves: i64) -> Self {
        Self(halves * 500)
    }

    /// In micrometres.
    pub const fn um(self) -> i64 {
        self.0
    }
}

impl fmt::Display for Mm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.0 / 1000, (self.0 % 1000).abs());
        match rest {
            0 => write!(f, "{whole}"),
            _ => write!(f, "{whole},{}", format!("{rest:03}").trim_end_matches('0')),
        }
    }
}

impl<'de> Deserialize<'de> for Mm {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Number;

        impl Visitor<'_> for Number {
            type Value = Mm;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("millimetres with at most three decimals")
            }

            fn visit_i64<E: de::Error>(self, mm: i64) -> Result<Mm, E> {
                mm.checked_mul(1000).map(Mm).ok_or_else(|| E::invalid_value(de::Unexpected::Signed(mm), &self))
            }

            fn visit_u64<E: de::Error>(self, mm: u64) -> Result<Mm, E> {
                i64::try_from(mm).map_err(E::custom).and_then(|mm| self.visit_i64(mm))
            }

            fn visit_f64<E: de::Error>(self, mm: f64) -> Result<Mm, E> {
                let um = mm * 1000.0;
                let is_whole = um.abs() < 1e9 && (um - um.round()).abs() < 1e-6;
                if is_whole {
                    Ok(Mm(um.round() as i64))
                } else {
                    Err(E::invalid_value(de::Unexpected::Float(mm), &self))
                }
            }
        }

        deserializer.deserialize_any(Number)
    }
}

/// A rectangle of a profile: x, y, width, height.
pub fn area([x, y, width, height]: [Mm; 4]) -> Area {
    Area { x_um: x.0, y_um: y.0, width_um: width.0, height_um: height.0 }
}

/// A rectangle of a profile as a place on a page.
pub fn place(rectangle: [Mm; 4]) -> Place {
    let Area { x_um, y_um, width_um, height_um } = area(rectangle);
    Place { x_um, y_um, width_um, height_um }
}

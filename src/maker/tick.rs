//! Ticks as people make them, in the box, over its edge, around it; and one taken back.

use crate::domain::carta::Rect;
use crate::maker::chance::Chance;
use crate::maker::hand::Hand;
use crate::maker::ink::Sheet;
use crate::maker::place::Dot;

/// How a box was ticked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Manner {
    /// Two strokes.
    Cross,
    /// A hook.
    Hook,
    /// One stroke.
    Slash,
    /// To and fro.
    Scribble,
    /// All of it filled.
    Full,
    /// A ring around the box.
    Ring,
}

impl Manner {
    /// Every one, as often as people do it.
    pub const OFTEN: [(Self, u32); 6] =
        [(Self::Cross, 52), (Self::Hook, 19), (Self::Slash, 10), (Self::Scribble, 9), (Self::Full, 6), (Self::Ring, 4)];

    /// The word of the truth.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Cross => "croce",
            Self::Hook => "spunta",
            Self::Slash => "barra",
            Self::Scribble => "ghirigoro",
            Self::Full => "pieno",
            Self::Ring => "cerchio",
        }
    }
}

/// Ticks a box; `stray` says how far the hand may miss it.
pub fn tick(sheet: &mut Sheet, hand: &Hand<'_>, zone: Rect, manner: Manner, stray: f64, chance: &mut Chance) {
    let (wide, high) = (zone.width_um as f64, zone.height_um as f64);
    let x = zone.x_um as f64 + wide / 2.0 + chance.bell() * wide * 0.09 * stray;
    let y = zone.y_um as f64 + high / 2.0 + chance.bell() * high * 0.09 * stray;
    let size = chance.within(0.34, 0.62);
    let mut at = |right: f64, down: f64| {
        let (dx, dy) = (chance.bell() * 0.05, chance.bell() * 0.05);
        Dot::new(x + (right * size * 2.0 + dx) * wide / 2.0, y + (down * size * 2.0 + dy) * high / 2.0)
    };
    let ways: Vec<Vec<Dot>> = match manner {
        Manner::Cross => {
            vec![vec![at(-1.0, -1.0), at(0.05, 0.0), at(1.0, 1.0)], vec![at(1.0, -1.05), at(0.0, 0.05), at(-1.0, 1.0)]]
        }
        Manner::Hook => vec![vec![at(-0.9, 0.0), at(-0.25, 0.9), at(1.3, -1.4)]],
        Manner::Slash => vec![vec![at(1.05, -1.05), at(0.0, 0.0), at(-1.05, 1.05)]],
        Manner::Scribble => {
            let peak = |it: i32| at(f64::from(it) * 0.24 - 0.85, if it % 2 == 0 { -0.8 } else { 0.8 });
            vec![(0..8).map(peak).collect()]
        }
        Manner::Full => {
            let peak = |it: i32| at(if it % 2 == 0 { -0.95 } else { 0.95 }, f64::from(it) * 0.14 - 0.95);
            vec![(0..15).map(peak).collect()]
        }
        Manner::Ring => {
            let ring =
                [(0.0, -1.0), (0.8, -0.7), (1.1, 0.0), (0.8, 0.7), (0.0, 1.0), (-0.8, 0.7), (-1.1, 0.0), (-0.8, -0.7)];
            let far = 1.15 / size;
            let place = |it: usize| at(ring[it % 8].0 * far * 0.75, ring[it % 8].1 * far * 0.75);
            vec![(0..10).map(place).collect()]
        }
    };
    ways.iter().for_each(|way| hand.line(sheet, way, chance));
}

/// Strikes a tick out, through the box and its words.
pub fn strike(sheet: &mut Sheet, hand: &Hand<'_>, zone: Rect, chance: &mut Chance) {
    let (left, right) =
        (zone.x_um as f64 - 1_200.0, zone.x_um as f64 + zone.width_um as f64 + chance.within(6_000.0, 14_000.0));
    for line in 0..2 {
        let y = zone.y_um as f64 + zone.height_um as f64 * (0.35 + 0.3 * f64::from(line)) + chance.bell() * 200.0;
        let way = [
            Dot::new(left, y),
            Dot::new((left + right) / 2.0, y + chance.bell() * 150.0),
            Dot::new(right, y + chance.bell() * 250.0),
        ];
        hand.line(sheet, &way, chance);
    }
}

//! What a card has been through, and what the scanner did to it: drawn by chance at three levels.
//!
//! - **pulita** (clean): 300 dpi, skew of a degree at most, light noise, fresh ink; some lie head down.
//! - **media** (medium): skew up to 2.5 degrees, some blur, JPEG of quality 50 to 75, paler ink, greyer paper, now and
//!   then a fold, an edge cut, a bed larger than the card.
//! - **difficile** (hard): any of these together and worse: 200 and 150 dpi, fax (bilevel), a stamp on a code, skew up
//!   to 5 degrees, strong noise, streaks, low contrast, the other side showing through, two cards on one bed.

use std::f64::consts::PI;

use crate::maker::chance::Chance;

/// How worn a card is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// As a careful office has it.
    Clean,
    /// As most come.
    Medium,
    /// As some do.
    Hard,
}

impl Level {
    /// Every level.
    pub const ALL: [Self; 3] = [Self::Clean, Self::Medium, Self::Hard];

    /// The word of the truth.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Clean => "pulita",
            Self::Medium => "media",
            Self::Hard => "difficile",
        }
    }

    fn is(self, [clean, medium, hard]: [u32; 3], chance: &mut Chance) -> bool {
        let per_mille = match self {
            Self::Clean => clean,
            Self::Medium => medium,
            Self::Hard => hard,
        };
        chance.happens(per_mille)
    }

    fn within(self, [clean, medium, hard]: [[f64; 2]; 3], chance: &mut Chance) -> f64 {
        let [low, high] = match self {
            Self::Clean => clean,
            Self::Medium => medium,
            Self::Hard => hard,
        };
        chance.within(low, high)
    }
}

/// What befell one card. Lengths of the picture are in pixels at 300 dpi.
#[derive(Debug, Clone, PartialEq)]
pub struct Wear {
    /// The level that it was drawn at.
    pub level: Level,
    /// Resolution of the scan.
    pub dpi: u32,
    /// Quarters by which it lies turned, clockwise.
    pub quarters: u8,
    /// How much askew it lies, clockwise, in radians.
    pub skew: f64,
    /// How much longer than it is the scanner's transport made it.
    pub stretch: f64,
    /// What lies around it on the bed, left, top, right, bottom, in micrometres; less than nothing cuts it.
    pub margins_um: [f64; 4],
    /// Another card on the same bed: how far from this one, in micrometres; less than nothing lies on top of it.
    pub twin_um: Option<f64>,
    /// The grey of the bed.
    pub bed: f64,
    /// The grey of the paper.
    pub paper: f64,
    /// How much of the distance from paper to black is left of print.
    pub contrast: f64,
    /// How pale pens and stamps are, from 0 to 1.
    pub pale: f64,
    /// How far hands stray from their boxes, 1 being usual.
    pub stray: f64,
    /// How much of a stamp did not come out, from 0 to 1.
    pub loss: f64,
    /// A stamp that went onto a code.
    pub stamp_on_code: bool,
    /// A fold: where across the card, from 0 to 1, and how dark.
    pub fold: Option<(f64, f64)>,
    /// How much of the other side shows through, from 0 to 1.
    pub through: f64,
    /// The blur, as its deviation.
    pub blur: f64,
    /// The noise, as its deviation in greys.
    pub noise: f64,
    /// Dirt on the glass: streaks along the transport.
    pub streaks: u32,
    /// The quality at which it was kept as JPEG; none where it was not.
    pub jpeg: Option<u8>,
    /// Fax: a pixel darker than this is black, any other is white.
    pub bilevel: Option<u8>,
}

impl Wear {
    /// Draws what befell a card of a level.
    pub fn draw(level: Level, chance: &mut Chance) -> Self {
        let c = &mut *chance;
        let dpi = if level == Level::Hard { c.weighted(&[(300, 58), (200, 32), (150, 5), (600, 5)]) } else { 300 };
        let turned = level.is([80, 250, 350], c);
        let quarters = if turned { c.weighted(&[(2_u8, 50), (1, 25), (3, 25)]) } else { 0 };
        let most = match level {
            Level::Clean => 1.0,
            Level::Medium => 2.5,
            Level::Hard => 5.0,
        };
        // Nearly straight ones are the commonest.
        let skew = (c.within(-1.0, 1.0) * c.unit().sqrt() * most) * PI / 180.0;
        let bilevel = level.is([0, 0, 200], c).then(|| c.between(105, 175) as u8);
        let has_jpeg = level.is([700, 950, 700], c);
        let quality = level.within([[80.0, 95.0], [50.0, 75.0], [25.0, 65.0]], c) as u8;
        Self {
            level,
            dpi,
            quarters,
            skew,
            stretch: 1.0 + level.within([[-0.001, 0.001], [-0.004, 0.004], [-0.01, 0.01]], c),
            margins_um: margins(level, c),
            twin_um: level.is([0, 15, 60], c).then(|| twin(level, c)),
            bed: c.weighted(&[(250.0, 55), (242.0, 20), (28.0, 15), (120.0, 10)]),
            paper: level.within([[240.0, 254.0], [224.0, 250.0], [196.0, 248.0]], c),
            contrast: if level.is([0, 100, 350], c) { c.within(0.35, 0.7) } else { c.within(0.85, 1.0) },
            pale: level.within([[0.0, 0.15], [0.0, 0.7], [0.0, 1.0]], c),
            stray: level.within([[0.5, 0.9], [0.6, 1.3], [0.8, 1.8]], c),
            loss: level.within([[0.1, 0.3], [0.12, 0.5], [0.2, 0.6]], c),
            stamp_on_code: level.is([0, 20, 150], c),
            fold: level.is([0, 80, 150], c).then(|| (c.within(0.2, 0.8), c.within(0.1, 0.5))),
            through: if level.is([0, 100, 250], c) { c.within(0.03, 0.14) } else { 0.0 },
            blur: level.within([[0.3, 0.6], [0.5, 1.0], [0.5, 1.6]], c),
            noise: level.within([[1.0, 4.0], [3.0, 9.0], [4.0, 22.0]], c),
            streaks: if level.is([0, 40, 250], c) { c.below(4) + 1 } else { 0 },
            jpeg: (has_jpeg && bilevel.is_none()).then_some(quality),
            bilevel,
        }
    }

    /// The same wear on the other side of the card: it lies anew, but paper, pens and scanner are the same.
    pub fn other_side(&self, chance: &mut Chance) -> Self {
        let most = self.skew.abs().max(0.004);
        Self {
            skew: chance.within(-most, most),
            margins_um: margins(self.level, chance),
            stamp_on_code: false,
            streaks: if self.streaks > 0 { chance.below(4) } else { 0 },
            ..self.clone()
        }
    }

    /// What is odd enough to be told with the truth.
    pub fn notes(&self) -> Vec<&'static str> {
        let cut = self.margins_um.iter().any(|it| *it < 0.0);
        let wide = self.margins_um.iter().any(|it| *it > 20_000.0);
        let all = [
            ("fax", self.bilevel.is_some()),
            ("timbro-sul-codice", self.stamp_on_code),
            ("piega", self.fold.is_some()),
            ("strisce", self.streaks > 0),
            ("bordo-tagliato", cut),
            ("piano-grande", wide),
            ("trasparenza", self.through > 0.0),
            ("poco-contrasto", self.contrast < 0.75),
            ("150-dpi", self.dpi == 150),
            ("200-dpi", self.dpi == 200),
            ("600-dpi", self.dpi == 600),
            ("due-cartoline", self.twin_um.is_some()),
            ("sovrapposte", self.twin_um.is_some_and(|it| it < 0.0)),
        ];
        all.into_iter().filter(|it| it.1).map(|it| it.0).collect()
    }
}

/// How far the other card of a bed lies from the first.
fn twin(level: Level, chance: &mut Chance) -> f64 {
    if level == Level::Hard && chance.happens(300) {
        return -chance.within(3_000.0, 22_000.0);
    }
    chance.within(1_500.0, 25_000.0)
}

/// What lies around a card on the bed.
fn margins(level: Level, chance: &mut Chance) -> [f64; 4] {
    let mut margins = [0.0; 4].map(|_: f64| chance.within(300.0, 3_500.0));
    if level.is([30, 120, 200], chance) {
        // A flat bed, the card in a corner of it.
        margins[2] += chance.within(10_000.0, 60_000.0);
        margins[3] += chance.within(10_000.0, 120_000.0);
    } else if level.is([0, 50, 120], chance) {
        margins[chance.below(4) as usize] = -chance.within(500.0, 6_000.0);
    }
    margins
}

//! What of a side of a card can be found in a picture: its lines, the outlines of its boxes, its printed words.

use crate::domain::carta::AnchorKind;
use crate::domain::carta::CardProfile;
use crate::domain::carta::Rect;
use crate::domain::carta::Role;
use crate::domain::carta::Side;
use crate::domain::carta::ZoneKind;

/// Half the thickness of a printed line.
const HALF_LINE_UM: f64 = 140.0;
/// Longer lines are measured in pieces.
const PIECE_UM: f64 = 12_000.0;

/// A straight piece of a printed line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Piece {
    /// Whether it runs from left to right; else from top to bottom.
    pub is_level: bool,
    /// The middle of its thickness: y where it is level, x where it is upright.
    pub at: f64,
    /// Where it begins on the other axis.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// To which anchor it belongs; none for the outline of a box.
    pub anchor: Option<usize>,
    /// Whether every card has it: outlines of days may be drawn otherwise.
    pub is_sure: bool,
}

/// A side, in micrometres.
#[derive(Debug, Clone, PartialEq)]
pub struct Template {
    /// Which side.
    pub side: Side,
    /// Width and height.
    pub size: [f64; 2],
    /// Lines and outlines.
    pub pieces: Vec<Piece>,
    /// Printed words, each with its anchor.
    pub words: Vec<(Rect, usize)>,
    /// How many anchors it has.
    pub anchors: usize,
    /// Where codes may stand.
    pub codes: Vec<(Rect, Role)>,
}

impl Template {
    /// A side of a profile.
    pub fn of(profile: &CardProfile, side: Side) -> Self {
        let size = profile.size_um().map(|it| it as f64);
        let anchors: Vec<_> = profile.anchors().iter().filter(|it| it.side == side).collect();
        let mut it = Self {
            side,
            size,
            pieces: Vec::new(),
            words: Vec::new(),
            anchors: anchors.len(),
            codes: profile.codes().iter().filter(|it| it.side == side).map(|it| (it.rect, it.role)).collect(),
        };
        for (index, anchor) in anchors.iter().enumerate() {
            match anchor.kind {
                AnchorKind::Text => it.words.push((anchor.rect, index)),
                AnchorKind::Rule => it.rule(anchor.rect, index),
                AnchorKind::Corner => it.corner(anchor.rect, index),
            }
        }
        for zone in profile.zones().iter().filter(|it| it.side == side) {
            match zone.kind {
                ZoneKind::Tick => it.outline(zone.rect, true),
                ZoneKind::Date if !zone.printed => it.outline(zone.rect, false),
                _ => {}
            }
        }
        it
    }

    /// Whether anything can be found at all.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty() && self.words.is_empty() && self.codes.is_empty()
    }

    fn add(&mut self, is_level: bool, at: f64, [from, to]: [f64; 2], anchor: Option<usize>, is_sure: bool) {
        let count = ((to - from) / PIECE_UM).ceil().max(1.0);
        let step = (to - from) / count;
        for index in 0..count as usize {
            let from = from + index as f64 * step;
            self.pieces.push(Piece { is_level, at, from, to: from + step, anchor, is_sure });
        }
    }

    fn rule(&mut self, rect: Rect, anchor: usize) {
        let [x, y, width, height] = edges(rect);
        if width >= height {
            self.add(true, y + height / 2.0, [x, x + width], Some(anchor), true);
        } else {
            self.add(false, x + width / 2.0, [y, y + height], Some(anchor), true);
        }
    }

    /// The angle is at the corner of its square that is nearest to a corner of the card.
    fn corner(&mut self, rect: Rect, anchor: usize) {
        let [x, y, width, height] = edges(rect);
        let is_left = x + width / 2.0 < self.size[0] / 2.0;
        let is_upper = y + height / 2.0 < self.size[1] / 2.0;
        let level = if is_upper { y + HALF_LINE_UM } else { y + height - HALF_LINE_UM };
        let upright = if is_left { x + HALF_LINE_UM } else { x + width - HALF_LINE_UM };
        self.add(true, level, [x, x + width], Some(anchor), true);
        self.add(false, upright, [y, y + height], Some(anchor), true);
    }

    fn outline(&mut self, rect: Rect, is_sure: bool) {
        let [x, y, width, height] = edges(rect);
        self.add(true, y, [x, x + width], None, is_sure);
        self.add(true, y + height, [x, x + width], None, is_sure);
        self.add(false, x, [y, y + height], None, is_sure);
        self.add(false, x + width, [y, y + height], None, is_sure);
    }
}

fn edges(rect: Rect) -> [f64; 4] {
    [rect.x_um, rect.y_um, rect.width_um, rect.height_um].map(|it| it as f64)
}

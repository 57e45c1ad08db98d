//! Rings that were drawn around what is printed beside a box, while the box itself was left empty.
//!
//! A ring is one stroke, far larger than a letter, that is met in nearly every direction from its middle. Where people
//! are to write, and under postmarks, none is looked for.

use crate::domain::carta::Rect;
use crate::scan::marks::Mask;
use crate::scan::marks::Piece;
use crate::scan::ticks::Ground;

/// The resolution at which rings are looked for: they are large.
const DPI: u32 = 100;
const STEP_UM: f64 = 25_400.0 / DPI as f64;
/// What is looked at: around the box, and to its right.
const AROUND_UM: i64 = 5_000;
const BESIDE_UM: i64 = 48_000;
/// How wide and how high a ring is at least, and how high at most.
const LEAST_UM: [f64; 2] = [7_000.0, 2_800.0];
const HIGHEST_UM: f64 = 11_000.0;
/// How far a ring begins from the box at most, and how far its middle lies above or below that of the box.
const FAR_UM: f64 = 7_000.0;
const OFF_UM: f64 = 2_400.0;
/// Boxes are no larger than this, and their outlines lie this near to where they should.
const BOX_UM: i64 = 6_500;
const OUTLINE_UM: i64 = 550;
/// Directions in which a ring is looked for, and the share of them in which it is met.
const RAYS: usize = 48;
const MET: f64 = 0.80;
/// A printed place this wide and high is one to write in.
const WRITTEN_UM: [i64; 2] = [12_000, 2_500];

/// Whether a ring stands beside a box, or around both the box and its label.
pub fn is_ringed(ground: Ground, rect: Rect) -> bool {
    let place = Rect { width_um: rect.width_um + BESIDE_UM, ..rect };
    let crop = ground.at.crop(ground.page, place, AROUND_UM, DPI).grey;
    let (mut mask, levels) = Mask::and_levels(&crop);
    if !levels.has_ink() {
        return false;
    }
    wipe_boxes(&mut mask, ground, place);
    let is_near = |it: &Piece| {
        let [left, top, right, bottom] = [it.left, it.top, it.right + 1, it.bottom + 1].map(|it| it as f64 * STEP_UM);
        let middle = (top + bottom) / 2.0 - AROUND_UM as f64 - rect.height_um as f64 / 2.0;
        let from_box = left - (AROUND_UM + rect.width_um) as f64;
        right - left >= LEAST_UM[0]
            && (LEAST_UM[1]..=HIGHEST_UM).contains(&(bottom - top))
            && from_box <= FAR_UM
            && middle.abs() <= OFF_UM
            && !is_expected(ground, place, (left + right) / 2.0, (top + bottom) / 2.0)
    };
    mask.pieces().iter().any(|(piece, places)| is_near(piece) && is_round(piece, places, mask.width))
}

/// Takes the boxes away, so that a ring hangs together with none.
fn wipe_boxes(mask: &mut Mask, ground: Ground, place: Rect) {
    let at = |um: i64, origin: i64, by: i64| ((um - origin + AROUND_UM + by) as f64 / STEP_UM).round() as i64;
    for it in ground.printed.iter().filter(|it| it.width_um <= BOX_UM && it.height_um <= BOX_UM) {
        let (left, top) = (at(it.x_um, place.x_um, -OUTLINE_UM), at(it.y_um, place.y_um, -OUTLINE_UM));
        let (right, bottom) =
            (at(it.x_um + it.width_um, place.x_um, OUTLINE_UM), at(it.y_um + it.height_um, place.y_um, OUTLINE_UM));
        mask.wipe([left, top, right, bottom]);
    }
}

/// Whether a place of the crop is one where people write, or under a postmark.
fn is_expected(ground: Ground, place: Rect, x: f64, y: f64) -> bool {
    let (x, y) = (x + (place.x_um - AROUND_UM) as f64, y + (place.y_um - AROUND_UM) as f64);
    let is_in = |it: &&Rect| {
        let (dx, dy) = (x - it.x_um as f64, y - it.y_um as f64);
        it.width_um >= WRITTEN_UM[0]
            && it.height_um >= WRITTEN_UM[1]
            && (-1_000.0..=it.width_um as f64 + 1_000.0).contains(&dx)
            && (-2_000.0..=it.height_um as f64 + 2_000.0).contains(&dy)
    };
    let is_struck = ground.stamps.iter().any(|it| (x - it.x_um).hypot(y - it.y_um) <= it.radius_um + 2_000.0);
    is_struck || ground.printed.iter().any(|it| is_in(&it))
}

/// Whether a stroke is met in nearly every direction from its middle.
fn is_round(piece: &Piece, places: &[usize], width: usize) -> bool {
    let middle = ((piece.left + piece.right) as f64 / 2.0, (piece.top + piece.bottom) as f64 / 2.0);
    let (wide, high) = (piece.width() as f64 / 2.0, piece.height() as f64 / 2.0);
    let mut met = [false; RAYS];
    for at in places {
        // As if it were a circle, so that the directions are equally wide.
        let (x, y) = (((at % width) as f64 - middle.0) / wide, ((at / width) as f64 - middle.1) / high);
        if x.hypot(y) >= 0.55 {
            let turn = y.atan2(x) / std::f64::consts::TAU + 0.5;
            met[((turn * RAYS as f64) as usize).min(RAYS - 1)] = true;
        }
    }
    met.iter().filter(|it| **it).count() as f64 >= MET * RAYS as f64
}

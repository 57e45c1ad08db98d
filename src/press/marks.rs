//! What the press adds to a front: the segno and the inserter's marks, drawn, and strokes read back.

use crate::codes::Kind;
use crate::codes::Symbology;
use crate::codes::segno::Segno;
use crate::press::Error;
use crate::press::draw;
use crate::press::draw::Place;
use crate::press::draw::points;
use crate::press::imbustatrice::Mark;
use crate::press::ops::Ops;
use crate::press::ops::hundredths;
use crate::raster::Area;
use crate::raster::Grey;

/// The operators that draw the segno of a sheet and what stands beside it.
pub fn stream(segno: &Segno, at: Place, marks: &[Mark], page_height: f64) -> Result<Vec<u8>, Error> {
    let kind = Kind::Segno.as_str();
    let symbol = Kind::Segno.encode(&segno.encode()).map_err(|source| Error::Code { kind, source })?;
    let mut ops = Ops::default();
    draw::symbol(&mut ops, &symbol, at, page_height);
    for mark in marks {
        match mark.symbol() {
            Some(symbol) => {
                let symbol = symbol.map_err(|source| Error::Code { kind: Kind::Omr.as_str(), source })?;
                draw::symbol(&mut ops, &symbol, mark.place, page_height);
            }
            None => strokes(&mut ops, mark, page_height),
        }
    }
    Ok(ops.finish())
}

fn strokes(ops: &mut Ops, mark: &Mark, page_height: f64) {
    // What follows on the page has its own state.
    ops.save();
    ops.fill(0);
    for (_, place) in mark.strokes().filter(|it| it.0) {
        let bottom = page_height - points(place.y_um + place.height_um);
        let [x, bottom, width, height] = [points(place.x_um), bottom, points(place.width_um), points(place.height_um)];
        ops.rectangle(hundredths(x), hundredths(bottom), hundredths(width), hundredths(height));
        ops.finish_path("f");
    }
    ops.restore();
}

/// White that a reader of strokes wants beside them.
pub const CLEAR_UM: i64 = 1_000;

/// An inch in micrometres.
const UM_AN_INCH: i64 = 25_400;

/// A pixel darker than this is ink.
const INK: u8 = 128;

/// Hundredths of ink of a stroke that is there, and of one that is not.
const THERE: usize = 70;
const ABSENT: usize = 5;

/// Reads the strokes in a picture whose top-left corner is at `origin`, at the places where `mark` may have some.
///
/// `None` where a stroke is half there, or ink stands between strokes or close beside them.
pub fn read_strokes(picture: &Grey, origin: Area, dpi: u32, mark: &Mark) -> Option<String> {
    let eye = Eye { picture, origin, dpi: i64::from(dpi) };
    let mut read = String::new();
    let mut below = mark.place.y_um - CLEAR_UM;
    for (_, place) in mark.strokes() {
        let ink = eye.ink(place);
        read.push(match ink {
            it if it >= THERE => '1',
            it if it <= ABSENT => '0',
            _ => return None,
        });
        if eye.ink(Place { y_um: below, height_um: place.y_um - below, ..place }) > ABSENT {
            return None;
        }
        below = place.y_um + place.height_um;
    }
    let height_um = below - mark.place.y_um;
    let left = Place { x_um: mark.place.x_um - CLEAR_UM, width_um: CLEAR_UM, height_um, ..mark.place };
    let right = Place { x_um: mark.place.x_um + mark.place.width_um, ..left };
    let after = Place { y_um: below, height_um: CLEAR_UM, ..mark.place };
    [left, right, after].into_iter().all(|it| eye.ink(it) <= ABSENT).then_some(read)
}

/// Whether a mark has strokes.
pub fn has_strokes(mark: &Mark) -> bool {
    mark.symbology == Symbology::None
}

/// Looks at parts of a picture.
struct Eye<'a> {
    picture: &'a Grey,
    origin: Area,
    dpi: i64,
}

impl Eye<'_> {
    /// Hundredths of a part that are ink; its borders, half a pixel wide, are left out.
    fn ink(&self, place: Place) -> usize {
        let columns = self.pixels(place.x_um - self.origin.x_um, place.width_um, self.picture.width);
        let rows = self.pixels(place.y_um - self.origin.y_um, place.height_um, self.picture.height);
        let count = columns.len() * rows.len();
        let dark = rows.flat_map(|row| columns.clone().map(move |column| row * self.picture.width + column));
        let dark = dark.filter(|&at| self.picture.pixels[at] < INK).count();
        dark * 100 / count.max(1)
    }

    /// The pixels that lie wholly in a stretch.
    fn pixels(&self, from_um: i64, length_um: i64, most: usize) -> std::ops::Range<usize> {
        let whole = |um_dpi: i64| usize::try_from(um_dpi / UM_AN_INCH).unwrap_or(0).min(most);
        whole(from_um * self.dpi + UM_AN_INCH - 1)..whole((from_um + length_um) * self.dpi)
    }
}

//! Where an attachment stands on a sheet: inside margins, clear of marks, with a line that says whose it is.

use std::sync::Arc;

use crate::compose::face::Face;
use crate::press::Error;
use crate::press::allegato::Allegato;
use crate::press::allegato::Formato;
use crate::press::allegato::Pagina;
use crate::press::batch::A4;
use crate::press::draw::Place;
use crate::press::ops::hundredths;
use crate::press::piece;
use crate::press::piece::Facciata;
use crate::press::piece::Piece;
use crate::press::piece::Style;
use crate::press::print::Cabinet;
use crate::press::print::Printer;

/// What no printer fails to print, with a margin for sheets that drift: x, y, width, height in micrometres.
const SAFE: Place = Place { x_um: 12_000, y_um: 12_000, width_um: 186_000, height_um: 273_000 };

/// White between a mark and what stands beside it.
const CLEAR_UM: i64 = 4_000;

/// Height of the line above and of the one below.
const LINE_UM: i64 = 7_000;

/// Type size of both lines.
const SIZE: f64 = 8.0;

/// How much larger a page must come out for it to be turned.
const WORTH_TURNING: f64 = 1.1;

/// One side of a sheet with a page of an attachment.
#[derive(Debug, Clone)]
pub struct Foglio {
    /// The attachment.
    pub allegato: Arc<Allegato>,
    /// Which of its pages, from 0.
    pub page: usize,
    /// What it is and of which act, above it.
    pub caption: String,
    /// Which page of how many, below it.
    pub mark: String,
}

/// The largest part of a page that is clear of all `marks`.
pub fn room(marks: &[Place]) -> Place {
    let mut room = SAFE;
    for mark in marks {
        let (left, top) = (mark.x_um - CLEAR_UM, mark.y_um - CLEAR_UM);
        let (right, bottom) = (mark.x_um + mark.width_um + CLEAR_UM, mark.y_um + mark.height_um + CLEAR_UM);
        let [room_right, room_bottom] = [room.x_um + room.width_um, room.y_um + room.height_um];
        if left >= room_right || right <= room.x_um || top >= room_bottom || bottom <= room.y_um {
            continue;
        }
        let parts = [
            Place { y_um: bottom, height_um: room_bottom - bottom, ..room },
            Place { height_um: top - room.y_um, ..room },
            Place { width_um: left - room.x_um, ..room },
            Place { x_um: right, width_um: room_right - right, ..room },
        ];
        let area = |it: &Place| it.width_um.max(0) * it.height_um.max(0);
        // The first of the largest: the same marks, the same room.
        room = parts.into_iter().reduce(|best, it| if area(&it) > area(&best) { it } else { best }).unwrap_or(room);
    }
    room
}

/// Adds the sides of attachments to a piece.
pub fn sides(
    piece: &mut Piece,
    faces: &[Face],
    cabinet: &Cabinet,
    style: Style,
    room: Place,
    fogli: &[Foglio],
) -> Result<(), Error> {
    for foglio in fogli {
        let side = side(piece, faces, cabinet, style, room, foglio)?;
        piece.faces.push(side);
    }
    Ok(())
}

fn side(
    piece: &mut Piece,
    faces: &[Face],
    cabinet: &Cabinet,
    style: Style,
    room: Place,
    foglio: &Foglio,
) -> Result<Facciata, Error> {
    let pagina = &foglio.allegato.pages[foglio.page];
    let body = Place { y_um: room.y_um + LINE_UM, height_um: room.height_um - 2 * LINE_UM, ..room };
    let mut printer = Printer::new(faces, cabinet);
    let [a, b, c, d, e, f] = fit(pagina, body, foglio.allegato.formato == Formato::Pdf);
    let ops = printer.ops();
    ops.save();
    ops.transform([a, b, c, d], hundredths(e), hundredths(f));
    ops.paint(&pagina.name);
    ops.restore();
    if let Some(word) = style.mode.word() {
        // Over the page, which may be a scan without any gaps.
        piece::across(&mut printer, A4, style, word)?;
    }
    let (left, top) = (points(room.x_um), A4[1] - points(room.y_um));
    printer.line(style.mark_face, SIZE, 0, left, top - SIZE, &foglio.caption)?;
    let face = &faces[style.mark_face];
    let width: f64 = foglio.mark.chars().filter_map(|c| face.glyph(c)).map(|glyph| face.advance(glyph)).sum();
    let right = points(room.x_um + room.width_um) - width * SIZE / 1000.0;
    let base = A4[1] - points(room.y_um + room.height_um) + SIZE / 2.0;
    printer.line(style.mark_face, SIZE, 0, right, base, &foglio.mark)?;
    let content = printer.finish();
    piece.used.merge(&content.used);
    Ok(Facciata {
        digest: piece::digest(&[&content.bytes]),
        fondo: None,
        ops: content.bytes,
        alone: false,
        begins: false,
        tray: None,
        allegato: Some((Arc::clone(&foglio.allegato), foglio.page)),
    })
}

fn points(um: i64) -> f64 {
    um as f64 * 72.0 / 25_400.0
}

/// The matrix that puts a page into a box, as large as it may be and no larger.
fn fit(pagina: &Pagina, body: Place, may_turn: bool) -> [f64; 6] {
    let (width, height) = (points(body.width_um), points(body.height_um));
    let [w, h] = pagina.size;
    let scale = |w: f64, h: f64| (width / w).min(height / h).min(pagina.most);
    let (upright, turned) = (scale(w, h), scale(h, w));
    let (matrix, [w, h], scale) = if may_turn && turned > upright * WORTH_TURNING {
        (concat(pagina.matrix, [0.0, 1.0, -1.0, 0.0, h, 0.0]), [h, w], turned)
    } else {
        (pagina.matrix, [w, h], upright)
    };
    let left = points(body.x_um) + (width - w * scale) / 2.0;
    let bottom = A4[1] - points(body.y_um) - h * scale;
    concat(matrix, [scale, 0.0, 0.0, scale, left, bottom])
}

/// First one matrix, then the other.
fn concat([a, b, c, d, e, f]: [f64; 6], [ta, tb, tc, td, te, tf]: [f64; 6]) -> [f64; 6] {
    [a * ta + b * tc, a * tb + b * td, c * ta + d * tc, c * tb + d * td, e * ta + f * tc + te, e * tb + f * td + tf]
}

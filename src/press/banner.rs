//! Slip sheets: pages of a few large lines that part a pile; they belong to no piece.

use crate::compose::face::Face;
use crate::press::Error;
use crate::press::batch::A4;
use crate::press::piece;
use crate::press::piece::Facciata;
use crate::press::piece::Piece;
use crate::press::print::Cabinet;
use crate::press::print::Printer;

/// Where lines begin, from the left edge and from the foot of the page, in points.
const FROM: [f64; 2] = [70.0, 560.0];

/// The size of the first line and of the others, in points.
const SIZES: [f64; 2] = [44.0, 16.0];

/// Prints a slip sheet: a front that stands alone on its sheet.
pub fn print(lines: &[String], tray: Option<u8>, faces: &[Face], face: usize) -> Result<Piece, Error> {
    let cabinet = Cabinet::default();
    let mut printer = Printer::new(faces, &cabinet);
    let mut y = FROM[1];
    for (index, line) in lines.iter().enumerate() {
        let size = SIZES[index.min(1)];
        printer.line(face, size, 0, FROM[0], y, line)?;
        y -= if index == 0 { 48.0 } else { 24.0 };
    }
    // A bar across the pile's edge tells sheets of this kind from afar.
    let ops = printer.ops();
    ops.end_run();
    ops.fill(0);
    ops.rectangle(17_00, 0, 8_50, (A4[1] * 100.0) as i64);
    ops.finish_path("f");
    let content = printer.finish();
    let side = Facciata {
        digest: piece::digest(&[&content.bytes]),
        fondo: None,
        ops: content.bytes,
        alone: true,
        begins: false,
        tray,
        allegato: None,
    };
    Ok(Piece { faces: vec![side], used: content.used, forms: Vec::new(), images: Vec::new(), codes: Vec::new() })
}

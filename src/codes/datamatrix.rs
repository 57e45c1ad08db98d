//! Data Matrix ECC 200, written and read.
//!
//! Our payloads are digits and capitals, for which ASCII and C40 are all that is worth weighing: doing so
//! takes 20 µs for the longest, against 700 µs and more for all six encodations. The others are weighed
//! only where the symbol would otherwise outgrow 52 by 52.

use ::datamatrix::DataMatrixBuilder;
use ::datamatrix::EncodationType;
use ::datamatrix::SymbolList;
use ::datamatrix::SymbolSize;
use rxing::DecodeHints;
use rxing::datamatrix::DataMatrixReader;
use rxing::datamatrix::decoder::Decoder;

use crate::codes::Error;
use crate::codes::Symbology;
use crate::codes::check_characters;
use crate::codes::picture::Frame;
use crate::codes::picture::Picture;
use crate::codes::symbol::Matrix;

/// Which sizes a symbol may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// The smallest square that holds the payload.
    Square,
    /// 24 by 24, always: the segno.
    Square24,
    /// 16 rows by 48 columns, always: the postal slip.
    Rect16x48,
}

/// Sides of the squares of ISO/IEC 16022, table 7.
const SQUARES: [usize; 24] =
    [10, 12, 14, 16, 18, 20, 22, 24, 26, 32, 36, 40, 44, 48, 52, 64, 72, 80, 88, 96, 104, 120, 132, 144];

/// Beyond this side the postal symbol of a notice would have modules too small to print.
const COMFORTABLE: u16 = 52;

/// Writes printable ASCII.
pub fn encode(payload: &str, shape: Shape) -> Result<Matrix, Error> {
    let symbology = Symbology::DataMatrix;
    check_characters(symbology, payload, |ch| matches!(ch, ' '..='~'))?;
    let builder = DataMatrixBuilder::new().with_macros(false).with_symbol_list(match shape {
        Shape::Square => SymbolList::default().enforce_square(),
        Shape::Square24 => SymbolSize::Square24.into(),
        Shape::Rect16x48 => SymbolSize::Rect16x48.into(),
    });
    let quick = builder.clone().with_encodation_types(EncodationType::Ascii | EncodationType::C40);
    let thorough = builder.with_encodation_types(EncodationType::all());
    build(quick, payload)
        .filter(|symbol| symbol.width() <= COMFORTABLE)
        .or_else(|| build(thorough, payload))
        .ok_or(Error::Length { symbology, length: payload.len() })
}

/// Writes a payload as a builder says. `None` when it does not fit.
fn build(builder: DataMatrixBuilder, payload: &str) -> Option<Matrix> {
    let bitmap = builder.encode(payload.as_bytes()).ok()?.bitmap();
    let (width, height) = (u16::try_from(bitmap.width()).ok()?, u16::try_from(bitmap.height()).ok()?);
    Matrix::new(width, height, bitmap.bits().to_vec())
}

/// Reads the symbol in a crop.
pub(super) fn decode(picture: &Picture<'_>) -> Option<String> {
    sample(picture).or_else(|| picture.read_harder(&mut DataMatrixReader, &DecodeHints::default()))
}

/// Reads a clean symbol by its grid.
fn sample(picture: &Picture<'_>) -> Option<String> {
    let frame = picture.frame()?;
    // The largest grid first: a grid a fifth as fine may alternate along the borders as well.
    let grids = SQUARES.iter().rev().map(|&side| (side, side)).chain([(48, 16)]);
    let fitting = grids.filter(|&grid| has_borders(picture, frame, grid));
    let bits = fitting.filter_map(|grid| picture.sample(frame, grid));
    bits.filter_map(|bits| Decoder::new().decode(&bits).ok()).map(|result| result.getText().to_owned()).next()
}

/// Whether a grid shows the solid left and bottom borders and the broken other two.
fn has_borders(picture: &Picture<'_>, frame: Frame, grid: (usize, usize)) -> bool {
    let (columns, rows) = grid;
    let is_dark = |column, row| picture.is_dark(frame, grid, column, row);
    frame.has_square_modules(columns, rows)
        && (0..columns).all(|column| is_dark(column, 0) == (column % 2 == 0) && is_dark(column, rows - 1))
        && (0..rows).all(|row| is_dark(0, row) && is_dark(columns - 1, row) == (row % 2 == 1))
}

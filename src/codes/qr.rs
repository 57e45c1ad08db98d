//! QR code, written and read: always level M, always byte mode in UTF-8.

use fast_qr::ECL;
use fast_qr::Mode;
use fast_qr::QRBuilder;
use fast_qr::Version;
use rxing::DecodeHints;
use rxing::qrcode::QRCodeReader;
use rxing::qrcode::decoder::qrcode_decoder;

use crate::codes::Error;
use crate::codes::Symbology;
use crate::codes::picture::Frame;
use crate::codes::picture::Picture;
use crate::codes::symbol::Matrix;

/// Which sizes a symbol may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// The smallest that holds the payload.
    Smallest,
    /// Version 4, 33 by 33, always: the pagoPA notice.
    Version4,
}

/// Writes any text.
pub fn encode(payload: &str, size: Size) -> Result<Matrix, Error> {
    let too_long = Error::Length { symbology: Symbology::QrCode, length: payload.chars().count() };
    let mut builder = QRBuilder::new(payload);
    builder.ecl(ECL::M).mode(Mode::Byte);
    if size == Size::Version4 {
        builder.version(Version::V04);
    }
    let symbol = builder.build().map_err(|_| too_long)?;
    let side = u16::try_from(symbol.size).expect("the largest version has 177 modules");
    let dark = symbol.data[..symbol.size * symbol.size].iter().map(|module| module.value()).collect();
    Ok(Matrix::new(side, side, dark).expect("the modules fill the square"))
}

/// Reads the symbol in a crop.
pub(super) fn decode(picture: &Picture<'_>) -> Option<String> {
    let hints = DecodeHints { CharacterSet: Some("UTF-8".to_owned()), ..DecodeHints::default() };
    sample(picture, &hints).or_else(|| picture.read_harder(&mut QRCodeReader, &hints))
}

/// Reads a clean symbol by its grid.
fn sample(picture: &Picture<'_>, hints: &DecodeHints) -> Option<String> {
    let frame = picture.frame()?;
    // The largest grid first, as for Data Matrix.
    let sides = (1..=40).rev().map(|version| 17 + 4 * version).filter(|&side| has_timing(picture, frame, side));
    let bits = sides.filter_map(|side| picture.sample(frame, (side, side)));
    bits.filter_map(|bits| qrcode_decoder::decode_bitmatrix_with_hints(&bits, hints).ok())
        .map(|result| result.getText().to_owned())
        .next()
}

/// Whether a grid shows the two timing patterns: row 6 and column 6, between the finders.
fn has_timing(picture: &Picture<'_>, frame: Frame, side: usize) -> bool {
    let is_dark = |column, row| picture.is_dark(frame, (side, side), column, row);
    frame.has_square_modules(side, side)
        && (6..side - 6).all(|index| {
            let expected = index % 2 == 0;
            is_dark(index, 6) == expected && is_dark(6, index) == expected
        })
}

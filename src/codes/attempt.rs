//! One attempt to read a symbol that came back on paper: one symbology, one picture, one way to part dark from light.
//!
//! Who calls holds the cascade: what to try next, where, and when two attempts agree. The general detectors live here.

use rxing::BinaryBitmap;
use rxing::DecodeHints;
use rxing::Luma8LuminanceSource;
use rxing::RXingResult;
use rxing::RXingResultMetadataType;
use rxing::RXingResultMetadataValue;
use rxing::Reader;
use rxing::common::GlobalHistogramBinarizer;
use rxing::common::HybridBinarizer;
use rxing::datamatrix::DataMatrixReader;
use rxing::oned::Code39Reader;
use rxing::oned::Code128Reader;
use rxing::oned::ITFReader;
use rxing::oned::OneDReader;
use rxing::qrcode::QRCodeReader;

use crate::codes::Symbology;
use crate::codes::code39;
use crate::codes::itf;

/// How dark is parted from light.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Levels {
    /// By what lies around each pixel.
    Local,
    /// By one level for all: for pictures that are black and white already.
    One,
}

/// A symbol and where it lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it says.
    pub text: String,
    /// In whole pixels: the two ends of the row that was read; or the corners of a matrix as one reads it, from the upper
    /// left one clockwise; or, of a QR code, the middles of its three finders in the same order.
    pub points: Vec<[i32; 2]>,
}

/// Looks for one symbol in a picture, at any quarter and, for matrices, at any angle.
///
/// `lengths` are the numbers of characters it may have; none for any.
pub fn area(
    symbology: Symbology,
    [width, height]: [usize; 2],
    grey: Vec<u8>,
    lengths: &[usize],
    levels: Levels,
) -> Option<Found> {
    if width < 8 || height < 8 {
        return None;
    }
    let (wide, high) = (u32::try_from(width).ok()?, u32::try_from(height).ok()?);
    let source = Luma8LuminanceSource::new(grey, wide, high).ok()?;
    let result = match symbology {
        Symbology::DataMatrix => look(&mut DataMatrixReader, source, lengths, levels),
        Symbology::QrCode => look(&mut QRCodeReader, source, lengths, levels),
        Symbology::Code128 => look(&mut Code128Reader, source, lengths, levels),
        Symbology::Itf => look(&mut ITFReader::default(), source, lengths, levels),
        Symbology::Code39 => look(&mut Code39Reader::default(), source, lengths, levels),
        Symbology::None => None,
    }?;
    let text = result.getText().to_owned();
    let points: Vec<_> = result.getPoints().iter().map(|it| [it.x.round() as i32, it.y.round() as i32]).collect();
    (is_of(lengths, &text) && points.len() >= 2).then(|| Found { points: in_order(symbology, points), text })
}

/// Looks for bars along the rows of a picture, not along its columns, until one row says something.
pub fn rows(symbology: Symbology, [width, height]: [usize; 2], grey: Vec<u8>, lengths: &[usize]) -> Option<Found> {
    let (wide, high) = (u32::try_from(width).ok()?, u32::try_from(height).ok()?);
    let mut bitmap =
        BinaryBitmap::new(GlobalHistogramBinarizer::new(Luma8LuminanceSource::new(grey, wide, high).ok()?));
    let hints = DecodeHints { TryHarder: Some(true), ..hints(lengths) };
    let result = match symbology {
        Symbology::Code128 => Code128Reader._do_decode(&mut bitmap, &hints),
        Symbology::Itf => ITFReader::default()._do_decode(&mut bitmap, &hints),
        Symbology::Code39 => Code39Reader::default()._do_decode(&mut bitmap, &hints),
        _ => return None,
    };
    let result = result.ok()?;
    let points = result.getPoints().iter().map(|it| [it.x.round() as i32, it.y.round() as i32]).collect();
    Some(Found { text: result.getText().to_owned(), points }).filter(|it| is_of(lengths, &it.text))
}

/// Looks for bars along one row of black (0) and white (255) that begins and ends in white.
///
/// A row of a symbology without check character counts only if it shows as many edges as writing its text would: part of
/// a symbol passes for a shorter one.
///
/// Also whether it was read from its end.
pub fn row(symbology: Symbology, row: &[u8], lengths: &[usize]) -> Option<(String, bool)> {
    let (text, is_reversed) = match symbology {
        Symbology::Code128 => along(&mut Code128Reader, row, lengths),
        Symbology::Itf => along(&mut ITFReader::default(), row, lengths),
        Symbology::Code39 => along(&mut Code39Reader::default(), row, lengths),
        _ => None,
    }?;
    let edges = || row.windows(2).filter(|pair| pair[0] != pair[1]).count();
    let is_whole = match symbology {
        Symbology::Itf => itf::encode(&text).ok()?.widths().len() + 1 == edges(),
        Symbology::Code39 => code39::encode(&text).ok()?.widths().len() + 1 == edges(),
        _ => true,
    };
    (is_whole && is_of(lengths, &text)).then_some((text, is_reversed))
}

/// Whether a row with so many edges may be such a symbol.
pub fn may_be(symbology: Symbology, edges: usize, lengths: &[usize]) -> bool {
    let elements = |characters: usize| match symbology {
        Symbology::Itf => 7 + 5 * characters,
        // Ten to a character, those of the start and the end included, but the last space.
        _ => 10 * (characters + 2) - 1,
    };
    match symbology {
        Symbology::Itf | Symbology::Code39 => lengths.is_empty() || lengths.iter().any(|it| elements(*it) + 1 == edges),
        _ => true,
    }
}

fn is_of(lengths: &[usize], text: &str) -> bool {
    !text.is_empty() && (lengths.is_empty() || lengths.contains(&text.chars().count()))
}

fn hints(lengths: &[usize]) -> DecodeHints {
    let allowed: Vec<u32> = lengths.iter().filter_map(|it| u32::try_from(*it).ok()).collect();
    DecodeHints { AllowedLengths: (!allowed.is_empty()).then_some(allowed), ..DecodeHints::default() }
}

fn along<R: Reader>(reader: &mut R, row: &[u8], lengths: &[usize]) -> Option<(String, bool)> {
    let source = Luma8LuminanceSource::new(row.to_vec(), u32::try_from(row.len()).ok()?, 1).ok()?;
    let mut bitmap = BinaryBitmap::new(GlobalHistogramBinarizer::new(source));
    let result = reader.decode_with_hints(&mut bitmap, &hints(lengths)).ok()?;
    let turned = result.getRXingResultMetadata().get(&RXingResultMetadataType::ORIENTATION);
    Some((result.getText().to_owned(), matches!(turned, Some(RXingResultMetadataValue::Orientation(180)))))
}

fn look<R: Reader>(
    reader: &mut R,
    source: Luma8LuminanceSource,
    lengths: &[usize],
    levels: Levels,
) -> Option<RXingResult> {
    let hints = DecodeHints { TryHarder: Some(true), CharacterSet: Some("UTF-8".to_owned()), ..hints(lengths) };
    match levels {
        Levels::Local => reader.decode_with_hints(&mut BinaryBitmap::new(HybridBinarizer::new(source)), &hints),
        Levels::One => reader.decode_with_hints(&mut BinaryBitmap::new(GlobalHistogramBinarizer::new(source)), &hints),
    }
    .ok()
}

/// The detectors name corners in orders of their own.
fn in_order(symbology: Symbology, mut points: Vec<[i32; 2]>) -> Vec<[i32; 2]> {
    match symbology {
        // Lower left, upper left, upper right.
        Symbology::QrCode if points.len() >= 3 => vec![points[1], points[2], points[0]],
        Symbology::DataMatrix if points.len() == 4 => {
            let way = |a: [i32; 2], b: [i32; 2]| [i64::from(b[0] - a[0]), i64::from(b[1] - a[1])];
            let (one, two) = (way(points[0], points[1]), way(points[0], points[3]));
            if one[0] * two[1] - one[1] * two[0] < 0 {
                points.swap(1, 3);
            }
            points
        }
        _ => points,
    }
}

//! A crop of grey pixels seen as dark and light, and the patient way to read one.
//!
//! What comes back from the press is upright and sharp: finding the frame of a symbol and sampling the
//! middle of each module reads it in microseconds. General detectors remain for everything else.

use rxing::BinaryBitmap;
use rxing::DecodeHints;
use rxing::Luma8LuminanceSource;
use rxing::Reader;
use rxing::common::BitMatrix;
use rxing::common::GlobalHistogramBinarizer;
use rxing::common::HybridBinarizer;

use crate::codes::Error;
use crate::codes::symbol::Bars;

/// Below this spread of grey there is nothing printed in the crop.
const CONTRAST: u8 = 48;
/// How many steps a pixel of a row of bars is divided into.
const FINER: u16 = 4;
/// White pixels put around a crop for the general detectors, which expect a quiet zone.
const MARGIN: usize = 16;

/// Grey pixels with the level that divides dark from light.
pub struct Picture<'a> {
    /// Row by row, 0 black.
    grey: &'a [u8],
    /// Pixels in a row.
    width: usize,
    /// Rows.
    height: usize,
    /// Darker than this is dark.
    level: u8,
}

/// Where the dark pixels lie.
#[derive(Clone, Copy)]
pub struct Frame {
    /// First column.
    left: usize,
    /// First row.
    top: usize,
    /// Columns.
    width: usize,
    /// Rows.
    height: usize,
}

impl Frame {
    /// Whether a grid of so many modules would have roughly square ones.
    pub fn has_square_modules(&self, columns: usize, rows: usize) -> bool {
        let (wide, high) = (self.width * rows, self.height * columns);
        wide.abs_diff(high) * 5 < wide.max(high)
    }
}

impl<'a> Picture<'a> {
    /// Looks at a crop. `None` when it is not of the size said, or when nothing is printed in it.
    pub fn new(grey: &'a [u8], width: usize, height: usize) -> Option<Self> {
        if width == 0 || height == 0 || width.checked_mul(height) != Some(grey.len()) {
            return None;
        }
        let darkest = grey.iter().copied().min()?;
        let lightest = grey.iter().copied().max()?;
        let level = darkest + (lightest - darkest) / 2;
        (lightest - darkest >= CONTRAST).then_some(Self { grey, width, height, level })
    }

    /// Pixels of one row.
    fn row(&self, y: usize) -> &[u8] {
        &self.grey[y * self.width..(y + 1) * self.width]
    }

    /// The smallest rectangle around everything dark.
    pub fn frame(&self) -> Option<Frame> {
        let is_dark = |&grey: &u8| grey < self.level;
        let top = (0..self.height).find(|&y| self.row(y).iter().any(is_dark))?;
        let bottom = (top..self.height).rfind(|&y| self.row(y).iter().any(is_dark))?;
        let (mut left, mut right) = (self.width, 0);
        for y in top..=bottom {
            let row = self.row(y);
            if let Some(x) = row[..left].iter().position(is_dark) {
                left = x;
            }
            if let Some(x) = row[right..].iter().rposition(is_dark) {
                right += x;
            }
        }
        Some(Frame { left, top, width: right + 1 - left, height: bottom + 1 - top })
    }

    /// Whether the middle of a module is dark, the frame being a grid of `columns` by `rows`.
    pub fn is_dark(&self, frame: Frame, (columns, rows): (usize, usize), column: usize, row: usize) -> bool {
        let x = frame.left + (2 * column + 1) * frame.width / (2 * columns);
        let y = frame.top + (2 * row + 1) * frame.height / (2 * rows);
        self.grey[y * self.width + x] < self.level
    }

    /// Every module of the frame taken as a grid of `columns` by `rows`.
    pub fn sample(&self, frame: Frame, (columns, rows): (usize, usize)) -> Option<BitMatrix> {
        let mut bits = BitMatrix::new(u32::try_from(columns).ok()?, u32::try_from(rows).ok()?).ok()?;
        for (row, y) in (0..rows).zip(0_u32..) {
            for (column, x) in (0..columns).zip(0_u32..) {
                bits.set_bool(x, y, self.is_dark(frame, (columns, rows), column, row));
            }
        }
        Some(bits)
    }

    /// Reads bars that carry a check character: one row that reads is enough.
    pub fn read_rows<R: Reader>(&self, reader: &mut R) -> Option<String> {
        self.sharp_rows().find_map(|row| read_row(reader, row))
    }

    /// Reads bars without a check character, where part of a symbol passes for a shorter one.
    ///
    /// A row counts only if it ends in white and shows as many edges as writing its text would, and two
    /// must agree. (Cut in a space, a symbol can still be a good shorter one: the crop must hold it all.)
    pub fn read_whole_rows<R: Reader>(
        &self,
        reader: &mut R,
        encode: impl Fn(&str) -> Result<Bars, Error>,
    ) -> Option<String> {
        let mut whole = self.sharp_rows().filter_map(|row| {
            let edges = row.windows(2).filter(|pair| pair[0] != pair[1]).count();
            let is_cut = row[MARGIN] == 0 || row[row.len() - MARGIN - 1] == 0;
            let text = read_row(reader, row)?;
            (!is_cut && encode(&text).ok()?.widths().len() + 1 == edges).then_some(text)
        });
        let first = whole.next()?;
        whole.next().filter(|second| *second == first)
    }

    /// Rows to read bars along, from the middle outwards.
    fn sharp_rows(&self) -> impl Iterator<Item = Vec<u8>> {
        [4, 3, 5, 2, 6, 1, 7].into_iter().map(|eighth| self.sharp_row(self.height * eighth / 8))
    }

    /// A row in black and white between white margins, its edges placed to a fraction of a pixel.
    ///
    /// A bar three pixels wide that begins inside one is two or four wide to a detector that only
    /// counts pixels, and a wide one is then hard to tell from a narrow one.
    fn sharp_row(&self, y: usize) -> Vec<u8> {
        let row = self.row(y);
        let level = u16::from(self.level) * FINER;
        let mut sharp = vec![u8::MAX; MARGIN];
        for pair in row.windows(2) {
            let (left, right) = (u16::from(pair[0]), u16::from(pair[1]));
            let between = (0..FINER).map(|part| left * (FINER - part) + right * part);
            sharp.extend(between.map(|grey| if grey < level { 0 } else { u8::MAX }));
        }
        sharp.extend([u8::MAX; MARGIN]);
        sharp
    }

    /// Reads a symbol with a general detector, from the quick settings to the patient ones.
    pub fn read_harder<R: Reader>(&self, reader: &mut R, hints: &DecodeHints) -> Option<String> {
        let patient = DecodeHints { TryHarder: Some(true), ..hints.clone() };
        [1, 2].into_iter().find_map(|scale| {
            let (grey, width, height) = self.enlarged(scale);
            read(reader, grey.clone(), width, height, hints).or_else(|| read(reader, grey, width, height, &patient))
        })
    }

    /// The crop with a white margin, each pixel repeated `scale` times both ways.
    fn enlarged(&self, scale: usize) -> (Vec<u8>, usize, usize) {
        let (width, height) = (self.width * scale + 2 * MARGIN, self.height * scale + 2 * MARGIN);
        let mut grey = vec![u8::MAX; width * height];
        for (y, line) in grey.chunks_exact_mut(width).skip(MARGIN).take(self.height * scale).enumerate() {
            let row = self.row(y / scale);
            for (x, pixel) in line[MARGIN..width - MARGIN].iter_mut().enumerate() {
                *pixel = row[x / scale];
            }
        }
        (grey, width, height)
    }
}

/// One attempt along a row.
fn read_row<R: Reader>(reader: &mut R, row: Vec<u8>) -> Option<String> {
    let width = row.len();
    read(reader, row, width, 1, &DecodeHints::default())
}

/// One attempt of a general detector: local levels first, then one level for the whole crop.
fn read<R: Reader>(reader: &mut R, grey: Vec<u8>, width: usize, height: usize, hints: &DecodeHints) -> Option<String> {
    let (wide, high) = (u32::try_from(width).ok()?, u32::try_from(height).ok()?);
    let source = Luma8LuminanceSource::new(grey, wide, high).ok()?;
    let local = reader.decode_with_hints(&mut BinaryBitmap::new(HybridBinarizer::new(source.clone())), hints);
    local
        .or_else(|_| reader.decode_with_hints(&mut BinaryBitmap::new(GlobalHistogramBinarizer::new(source)), hints))
        .ok()
        .map(|result| result.getText().to_owned())
}

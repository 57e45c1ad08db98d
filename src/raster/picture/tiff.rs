//! A page of a TIFF, strip by strip or tile by tile.

use crate::raster::Grey;
use crate::raster::picture;
use crate::raster::picture::Error;
use crate::raster::picture::Limits;
use crate::raster::picture::Page;
use crate::raster::picture::ifd::Directory;
use crate::raster::picture::ifd::Tiff;
use crate::raster::picture::ifd::tag;
use crate::raster::picture::jpeg;
use crate::raster::picture::over_white;
use crate::raster::picture::unpack;
use crate::raster::picture::unpack::Fax;

/// How a page lies in its file.
struct Layout {
    width: usize,
    height: usize,
    bits: usize,
    samples: usize,
    photometric: u64,
    compression: u64,
    is_bit_reversed: bool,
    is_planar: bool,
    is_difference: bool,
    /// Width and height of a strip or tile.
    chunk: (usize, usize),
    offsets: Vec<u64>,
    lengths: Vec<u64>,
    /// What the first sample beyond the colours is: 1 and 2 cover the paper.
    alpha: u64,
}

/// The page of a directory.
pub fn page(file: &Tiff<'_>, page: &Directory, limits: Limits) -> Result<Page, Error> {
    let layout = layout(file, page, limits)?;
    let tone = Tone::new(file, page, &layout)?;
    let mut grey = Grey { width: layout.width, height: layout.height, pixels: Vec::new() };
    grey.pixels = vec![255; layout.width * layout.height];
    let (across, down) = (layout.width.div_ceil(layout.chunk.0), layout.height.div_ceil(layout.chunk.1));
    for index in 0..across * down {
        let (left, top) = (index % across * layout.chunk.0, index / across * layout.chunk.1);
        let rows = layout.chunk.1.min(layout.height - top);
        let chunk = chunk(file, page, &layout, (index, across * down), rows)?;
        let columns = layout.chunk.0.min(layout.width - left);
        for y in 0..rows {
            let row = &chunk.bytes[y * chunk.stride..];
            let to = &mut grey.pixels[(top + y) * layout.width + left..][..columns];
            match chunk.is_luma {
                true => to.copy_from_slice(&row[..columns]),
                false => tone.paint(row, to),
            }
        }
    }
    let orientation = file.number(page, tag::ORIENTATION).unwrap_or(1);
    let dpi = file.dpi(page).map(|(x, y)| if matches!(orientation, 5..=8) { (y, x) } else { (x, y) });
    let is_bilevel = layout.bits == 1 && layout.samples == 1;
    Ok(picture::page(picture::upright(grey, orientation), dpi, is_bilevel))
}

fn layout(file: &Tiff<'_>, page: &Directory, limits: Limits) -> Result<Layout, Error> {
    let number = |tag: u16, or: u64| file.number(page, tag).unwrap_or(or);
    let (width, height) = (number(tag::WIDTH, 0) as usize, number(tag::HEIGHT, 0) as usize);
    limits.area(width, height)?;
    let is_tiled = !file.numbers(page, tag::TILES).is_empty();
    let (offsets, lengths) = match is_tiled {
        true => (file.numbers(page, tag::TILES), file.numbers(page, tag::TILE_BYTES)),
        false => (file.numbers(page, tag::STRIPS), file.numbers(page, tag::STRIP_BYTES)),
    };
    let chunk = match is_tiled {
        true => (number(tag::TILE_WIDTH, 0) as usize, number(tag::TILE_HEIGHT, 0) as usize),
        false => (width, (number(tag::STRIP_ROWS, u64::from(u32::MAX)) as usize).min(height)),
    };
    limits.area(chunk.0, chunk.1)?;
    let bits = file.numbers(page, tag::BITS);
    if bits.windows(2).any(|it| it[0] != it[1]) {
        return Err(Error::Unsupported("a TIFF whose samples have different depths"));
    }
    if !matches!(number(tag::SAMPLE_FORMAT, 1), 1 | 4) {
        return Err(Error::Unsupported("a TIFF of signed or broken numbers"));
    }
    let samples = number(tag::SAMPLES, 1) as usize;
    let layout = Layout {
        width,
        height,
        bits: bits.first().map_or(1, |it| *it as usize),
        samples,
        photometric: number(tag::PHOTOMETRIC, 0),
        compression: number(tag::COMPRESSION, 1),
        is_bit_reversed: number(tag::FILL_ORDER, 1) == 2,
        is_planar: number(tag::PLANAR, 1) == 2 && samples > 1,
        is_difference: match number(tag::PREDICTOR, 1) {
            1 => false,
            2 => true,
            _ => return Err(Error::Unsupported("a TIFF of differences of broken numbers")),
        },
        chunk,
        offsets,
        lengths,
        alpha: number(tag::EXTRA, 0),
    };
    if !matches!(layout.bits, 1 | 2 | 4 | 8 | 16) || !(1..=8).contains(&layout.samples) {
        return Err(Error::Unsupported("a TIFF of this depth"));
    }
    Ok(layout)
}

/// A strip or tile, unpacked.
struct Chunk {
    bytes: Vec<u8>,
    stride: usize,
    /// Whether it holds luma already, one byte a pixel.
    is_luma: bool,
}

/// The chunk of an index among so many; as many rows as it has inside the page.
fn chunk(file: &Tiff<'_>, page: &Directory, layout: &Layout, at: (usize, usize), rows: usize) -> Result<Chunk, Error> {
    let (index, of) = at;
    if layout.compression == 7 {
        return jpeg_chunk(file, page, layout, index, rows);
    }
    if !layout.is_planar {
        let stride = (layout.chunk.0 * layout.samples * layout.bits).div_ceil(8);
        let bytes = unpacked(file, page, layout, index, stride * rows, rows)?;
        return Ok(Chunk { bytes: undone(bytes, file, layout, stride, layout.samples), stride, is_luma: false });
    }
    if layout.bits < 8 {
        return Err(Error::Unsupported("a TIFF of planes of few bits"));
    }
    let one = layout.chunk.0 * layout.bits / 8;
    let mut bytes = vec![0; one * layout.samples * rows];
    let unit = layout.bits / 8;
    for sample in 0..layout.samples {
        let plane = unpacked(file, page, layout, sample * of + index, one * rows, rows)?;
        let plane = undone(plane, file, layout, one, 1);
        for (number, value) in plane.chunks_exact(unit).enumerate() {
            bytes[(number * layout.samples + sample) * unit..][..unit].copy_from_slice(value);
        }
    }
    Ok(Chunk { bytes, stride: one * layout.samples, is_luma: false })
}

/// The stored bytes of a strip or tile.
fn stored<'a>(file: &Tiff<'a>, layout: &Layout, index: usize) -> Result<&'a [u8], Error> {
    let place = layout.offsets.get(index).zip(layout.lengths.get(index));
    let (at, length) = place.ok_or(Error::Broken("a strip is missing"))?;
    let end = at.checked_add(*length).ok_or(Error::Broken("a strip lies outside the file"))?;
    file.bytes.get(*at as usize..end as usize).ok_or(Error::Broken("a strip lies outside the file"))
}

fn unpacked(
    file: &Tiff<'_>,
    page: &Directory,
    layout: &Layout,
    index: usize,
    size: usize,
    rows: usize,
) -> Result<Vec<u8>, Error> {
    let stored = stored(file, layout, index)?;
    let reversed: Vec<u8>;
    let stored = match layout.is_bit_reversed {
        true => {
            reversed = stored.iter().map(|it| it.reverse_bits()).collect();
            &reversed
        }
        false => stored,
    };
    let options = file.number(page, tag::FAX_3).unwrap_or(0);
    let fax = match layout.compression {
        1 => {
            let bytes = stored.get(..size).ok_or(Error::Broken("a strip ends too soon"))?;
            return Ok(bytes.to_vec());
        }
        5 => return unpack::lzw(stored, size),
        8 | 32_946 => return unpack::deflate(stored, size),
        32_773 => return unpack::pack_bits(stored, size),
        2 => Fax::Rows,
        3 if options & 1 == 1 => Fax::Group3In2D,
        3 => Fax::Group3,
        4 => Fax::Group4,
        6 => return Err(Error::Unsupported("the old JPEG of TIFF")),
        _ => return Err(Error::Unsupported("a TIFF packed in this way")),
    };
    if layout.bits != 1 || layout.samples != 1 {
        return Err(Error::Broken("a fax of more than black and white"));
    }
    unpack::fax(stored, fax, layout.chunk.0, rows)
}

/// Differences summed up again.
fn undone(mut bytes: Vec<u8>, file: &Tiff<'_>, layout: &Layout, stride: usize, samples: usize) -> Vec<u8> {
    if !layout.is_difference {
        return bytes;
    }
    for row in bytes.chunks_exact_mut(stride) {
        if layout.bits == 8 {
            for at in samples..row.len() {
                row[at] = row[at].wrapping_add(row[at - samples]);
            }
        } else if layout.bits == 16 {
            let is_big = file.is_big_endian();
            let read = |it: [u8; 2]| if is_big { u16::from_be_bytes(it) } else { u16::from_le_bytes(it) };
            let write = |it: u16| if is_big { it.to_be_bytes() } else { it.to_le_bytes() };
            for at in (samples * 2..row.len() - 1).step_by(2) {
                let before = read([row[at - samples * 2], row[at - samples * 2 + 1]]);
                let sum = read([row[at], row[at + 1]]).wrapping_add(before);
                row[at..at + 2].copy_from_slice(&write(sum));
            }
        }
    }
    bytes
}

/// A strip or tile that is a JPEG of its own, but for the tables that all share.
fn jpeg_chunk(file: &Tiff<'_>, page: &Directory, layout: &Layout, index: usize, rows: usize) -> Result<Chunk, Error> {
    if layout.bits != 8 || layout.is_planar {
        return Err(Error::Unsupported("a TIFF of JPEG planes"));
    }
    let stored = stored(file, layout, index)?;
    let joined: Vec<u8>;
    let bytes = match file.raw(page, tag::JPEG_TABLES) {
        // The tables end, and the strip begins, with a marker that must not stand in the middle.
        Some(tables) if tables.len() > 4 && stored.len() > 2 => {
            joined = [&tables[..tables.len() - 2], &stored[2..]].concat();
            &joined
        }
        _ => stored,
    };
    let size = jpeg::Segments::read(bytes).size.ok_or(Error::Broken("a strip that is no JPEG"))?;
    if size.0 != layout.chunk.0 || size.1 < rows || size.1 > layout.chunk.1 {
        return Err(Error::Broken("a JPEG strip of another size"));
    }
    let is_luma = matches!(layout.photometric, 1 | 6);
    let (bytes, samples) = jpeg::samples(bytes, is_luma)?;
    if samples != if is_luma { 1 } else { layout.samples } || bytes.len() < size.0 * rows * samples {
        return Err(Error::Broken("a JPEG strip of other samples"));
    }
    Ok(Chunk { bytes, stride: size.0 * samples, is_luma })
}

/// What samples mean, as grey.
enum Tone {
    /// A sample is a place in this table.
    Table { bits: usize, samples: usize, greys: Vec<u8> },
    /// Red, green and blue, and what covers the paper; `step` is the samples of a pixel.
    Rgb { step: usize, alpha: u64, high: Option<usize> },
    /// Four inks.
    Inks { step: usize, high: Option<usize> },
    /// Sixteen bits of grey.
    Deep { step: usize, high: usize, is_inverted: bool },
    /// Luma and chroma, not thinned out.
    Luma { step: usize },
}

impl Tone {
    fn new(file: &Tiff<'_>, page: &Directory, layout: &Layout) -> Result<Self, Error> {
        let (bits, samples) = (layout.bits, layout.samples);
        // Where the high byte of a sample of two lies.
        let high = (bits == 16).then_some(usize::from(!file.is_big_endian()));
        let top = (1_usize << bits.min(8)) - 1;
        match layout.photometric {
            0 | 1 if bits == 16 => {
                let is_inverted = layout.photometric == 0;
                Ok(Self::Deep { step: samples * 2, high: usize::from(!file.is_big_endian()), is_inverted })
            }
            0 | 1 if bits == 8 || samples == 1 => {
                let greys = (0..=top).map(|it| (it * 255 / top) as u8);
                let greys = if layout.photometric == 0 { greys.rev().collect() } else { greys.collect() };
                Ok(Self::Table { bits, samples, greys })
            }
            3 if bits <= 8 && samples == 1 => {
                let colors = file.numbers(page, tag::PALETTE);
                if colors.len() < 3 * (top + 1) {
                    return Err(Error::Broken("a TIFF without its palette"));
                }
                let color = |at: usize| (colors[at] >> 8) as u8;
                let grey = |at: usize| crate::raster::grey(color(at), color(top + 1 + at), color(2 * (top + 1) + at));
                Ok(Self::Table { bits, samples, greys: (0..=top).map(grey).collect() })
            }
            2 if bits >= 8 && samples >= 3 => {
                let alpha = if samples > 3 { layout.alpha } else { 0 };
                Ok(Self::Rgb { step: samples, alpha, high })
            }
            5 if bits >= 8 && samples >= 4 => Ok(Self::Inks { step: samples, high }),
            6 if layout.compression == 7 => Ok(Self::Luma { step: samples }),
            6 if bits == 8 && file.numbers(page, tag::SUBSAMPLING) == [1, 1] => Ok(Self::Luma { step: samples }),
            _ => Err(Error::Unsupported("a TIFF of such colours")),
        }
    }

    /// Paints a row of samples.
    fn paint(&self, row: &[u8], to: &mut [u8]) {
        match self {
            Self::Table { bits: 8, samples, greys } => {
                to.iter_mut().zip(row.iter().step_by(*samples)).for_each(|(to, it)| *to = greys[usize::from(*it)]);
            }
            Self::Table { bits, greys, .. } => {
                let mask = (1_usize << bits) - 1;
                for (x, to) in to.iter_mut().enumerate() {
                    let shift = 8 - bits - x * bits % 8;
                    *to = greys[usize::from(row[x * bits / 8]) >> shift & mask];
                }
            }
            Self::Deep { step, high, is_inverted } => {
                let flip = if *is_inverted { 255 } else { 0 };
                to.iter_mut().zip(row.chunks_exact(*step)).for_each(|(to, it)| *to = it[*high] ^ flip);
            }
            Self::Luma { step } => {
                to.iter_mut().zip(row.chunks_exact(*step)).for_each(|(to, it)| *to = it[0]);
            }
            Self::Rgb { step, alpha, high } => {
                each(row, to, *step, *high, |it| {
                    let grey = crate::raster::grey(it(0), it(1), it(2));
                    match alpha {
                        1 => grey.saturating_add(255 - it(3)),
                        2 => over_white(grey, it(3)),
                        _ => grey,
                    }
                });
            }
            Self::Inks { step, high } => {
                each(row, to, *step, *high, |it| picture::inked(it(0), it(1), it(2), it(3)));
            }
        }
    }
}

/// Paints pixels by their samples, of one byte or of the high byte of two.
fn each(row: &[u8], to: &mut [u8], step: usize, high: Option<usize>, grey: impl Fn(&dyn Fn(usize) -> u8) -> u8) {
    let (width, first) = high.map_or((1, 0), |high| (2, high));
    for (to, pixel) in to.iter_mut().zip(row.chunks_exact(step * width)) {
        *to = grey(&|sample| pixel[sample * width + first]);
    }
}

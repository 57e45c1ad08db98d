//! Grey pages into files that other programs read: JPEG, and TIFF of several pages, with their resolution.

use std::io::Write;

use fax::Color;
use fax::VecWriter;

use crate::raster::Grey;

/// Rows of a strip: a reader unpacks no more at once.
const STRIP_ROWS: usize = 256;

/// How the pages of a TIFF are packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Packing {
    /// Grey, by Deflate.
    Deflate,
    /// Black and white by fax group 4: what is darker than 128 is black.
    Group4,
}

/// A page as a JPEG of a quality from 1 to 100.
pub fn jpeg(grey: &Grey, quality: u8, dpi: u32) -> Vec<u8> {
    use image::codecs::jpeg::JpegEncoder;
    use image::codecs::jpeg::PixelDensity;
    let mut out = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut out, quality.clamp(1, 100));
    encoder.set_pixel_density(PixelDensity::dpi(u16::try_from(dpi).unwrap_or(u16::MAX)));
    encoder
        .encode(&grey.pixels, grey.width as u32, grey.height as u32, image::ExtendedColorType::L8)
        .expect("a picture in memory has as many pixels as its size says");
    out
}

/// Pages, each with its resolution, as one TIFF.
pub fn tiff(pages: &[(&Grey, u32)], packing: Packing) -> Vec<u8> {
    let mut out = b"II*\0".to_vec();
    let mut link = out.len();
    out.extend([0; 4]);
    for (grey, dpi) in pages {
        let strips: Vec<Vec<u8>> =
            grey.pixels.chunks(grey.width.max(1) * STRIP_ROWS).map(|rows| packed(rows, grey.width, packing)).collect();
        let mut places = Vec::new();
        for strip in &strips {
            places.push((out.len() as u32, strip.len() as u32));
            out.extend_from_slice(strip);
        }
        out.resize(out.len().next_multiple_of(2), 0);
        let directory = Directory::of(grey, *dpi, packing, &places);
        link = directory.write(&mut out, link);
    }
    out
}

/// Rows of grey, packed.
fn packed(rows: &[u8], width: usize, packing: Packing) -> Vec<u8> {
    match packing {
        Packing::Deflate => {
            let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::new(6));
            let done = encoder.write_all(rows).and_then(|()| encoder.finish());
            done.expect("memory takes what is written")
        }
        Packing::Group4 => {
            let mut encoder = fax::encoder::Encoder::new(VecWriter::new());
            let columns = u16::try_from(width).unwrap_or(u16::MAX);
            for row in rows.chunks_exact(width) {
                let color = |it: &u8| if *it < 128 { Color::Black } else { Color::White };
                let Ok(()) = encoder.encode_line(row.iter().map(color), columns);
            }
            let Ok(writer) = encoder.finish();
            writer.finish()
        }
    }
}

/// A value of a directory: tag, kind, numbers.
type Value = (u16, u16, Vec<u32>);

/// What describes a page, by ascending tag.
struct Directory(Vec<Value>);

impl Directory {
    fn of(grey: &Grey, dpi: u32, packing: Packing, places: &[(u32, u32)]) -> Self {
        const SHORT: u16 = 3;
        const LONG: u16 = 4;
        const RATIONAL: u16 = 5;
        let (bits, compression, photometric) = match packing {
            Packing::Deflate => (8, 8, 1),
            Packing::Group4 => (1, 4, 0),
        };
        Self(vec![
            (256, LONG, vec![grey.width as u32]),
            (257, LONG, vec![grey.height as u32]),
            (258, SHORT, vec![bits]),
            (259, SHORT, vec![compression]),
            (262, SHORT, vec![photometric]),
            (273, LONG, places.iter().map(|it| it.0).collect()),
            (277, SHORT, vec![1]),
            (278, LONG, vec![STRIP_ROWS as u32]),
            (279, LONG, places.iter().map(|it| it.1).collect()),
            (282, RATIONAL, vec![dpi, 1]),
            (283, RATIONAL, vec![dpi, 1]),
            (296, SHORT, vec![2]),
        ])
    }

    /// Writes the directory, and its place where the one before says where the next one is; returns where it says so.
    fn write(&self, out: &mut Vec<u8>, link: usize) -> usize {
        let at = out.len();
        out[link..link + 4].copy_from_slice(&(at as u32).to_le_bytes());
        let mut beyond = at + 2 + 12 * self.0.len() + 4;
        let mut values = Vec::new();
        out.extend((self.0.len() as u16).to_le_bytes());
        for (tag, kind, numbers) in &self.0 {
            let bytes: Vec<u8> = match kind {
                3 => numbers.iter().flat_map(|it| (*it as u16).to_le_bytes()).collect(),
                _ => numbers.iter().flat_map(|it| it.to_le_bytes()).collect(),
            };
            let count = if *kind == 5 { numbers.len() / 2 } else { numbers.len() };
            out.extend(tag.to_le_bytes());
            out.extend(kind.to_le_bytes());
            out.extend((count as u32).to_le_bytes());
            if bytes.len() <= 4 {
                let mut inside = [0; 4];
                inside[..bytes.len()].copy_from_slice(&bytes);
                out.extend(inside);
            } else {
                out.extend((beyond as u32).to_le_bytes());
                beyond += bytes.len();
                values.extend(bytes);
            }
        }
        let next = out.len();
        out.extend([0; 4]);
        out.extend(values);
        next
    }
}

//! Grey pictures as files that scanners write: JPEG and TIFF, with their resolution.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::jpeg::PixelDensity;
use tiff::encoder::Compression;
use tiff::encoder::Rational;
use tiff::encoder::TiffEncoder;
use tiff::encoder::colortype::Gray8;
use tiff::tags::ResolutionUnit;

use crate::raster::Grey;

/// Grey pixels as a JPEG file.
pub fn jpeg(grey: &Grey, quality: u8, dpi: u32) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut out, quality.clamp(1, 100));
    encoder.set_pixel_density(PixelDensity::dpi(u16::try_from(dpi).unwrap_or(u16::MAX)));
    let (width, height) = size(grey);
    encoder
        .encode(&grey.pixels, width, height, image::ExtendedColorType::L8)
        .expect("a picture in memory has as many pixels as its size says");
    out
}

/// Grey pictures as the pages of a TIFF file, packed by LZW.
pub fn tiff(pages: &[(&Grey, u32)]) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    let written = TiffEncoder::new(&mut out).and_then(|encoder| {
        let mut encoder = encoder.with_compression(Compression::Lzw);
        for (grey, dpi) in pages {
            let (width, height) = size(grey);
            let mut page = encoder.new_image::<Gray8>(width, height)?;
            page.resolution(ResolutionUnit::Inch, Rational { n: *dpi, d: 1 });
            page.write_data(&grey.pixels)?;
        }
        Ok(())
    });
    written.expect("memory takes all, and a picture has as many pixels as its size says");
    out.into_inner()
}

fn size(grey: &Grey) -> (u32, u32) {
    (u32::try_from(grey.width).unwrap_or(0), u32::try_from(grey.height).unwrap_or(0))
}

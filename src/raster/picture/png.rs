//! PNG, row by row: all depths and palettes, what is transparent over white paper.

use std::io::Cursor;

use ::png::ColorType;
use ::png::Transformations;

use crate::raster::Grey;
use crate::raster::picture;
use crate::raster::picture::Error;
use crate::raster::picture::Limits;
use crate::raster::picture::Page;
use crate::raster::picture::over_white;

/// Inches in a metre.
const INCHES: f64 = 1000.0 / 25.4;

/// The page of a file.
pub fn page(bytes: &[u8], limits: Limits) -> Result<Page, Error> {
    let broken = |_| Error::Broken("a PNG");
    let mut decoder = ::png::Decoder::new_with_limits(Cursor::new(bytes), ::png::Limits { bytes: limits.unpacked() });
    decoder.set_transformations(Transformations::EXPAND | Transformations::STRIP_16);
    decoder.set_ignore_text_chunk(true);
    decoder.set_ignore_iccp_chunk(true);
    let header = decoder.read_header_info().map_err(broken)?;
    let (width, height) = (header.width as usize, header.height as usize);
    limits.area(width, height)?;
    let mut reader = decoder.read_info().map_err(broken)?;
    let info = reader.info();
    let is_bilevel = info.bit_depth == ::png::BitDepth::One;
    let is_interlaced = info.interlaced;
    let dpi = info.pixel_dims.filter(|it| it.unit == ::png::Unit::Meter);
    let dpi = dpi.map(|it| (f64::from(it.xppu) / INCHES, f64::from(it.yppu) / INCHES));
    let (color, _) = reader.output_color_type();
    let mut pixels = Vec::with_capacity(width * height);
    if is_interlaced {
        let size = reader.output_buffer_size().filter(|it| *it <= limits.unpacked()).ok_or(Error::Bomb)?;
        let mut all = vec![0; size];
        reader.next_frame(&mut all).map_err(broken)?;
        add_row(&all, color, &mut pixels)?;
    } else {
        while let Some(row) = reader.next_row().map_err(broken)? {
            add_row(row.data(), color, &mut pixels)?;
            if pixels.len() >= width * height {
                break;
            }
        }
        // The end of the pixels, their checksum too, must be there.
        reader.finish().map_err(broken)?;
    }
    if pixels.len() != width * height {
        return Err(Error::Broken("a PNG with too few pixels"));
    }
    Ok(picture::page(Grey { width, height, pixels }, dpi, is_bilevel))
}

fn add_row(row: &[u8], color: ColorType, pixels: &mut Vec<u8>) -> Result<(), Error> {
    let grey = crate::raster::grey;
    match color {
        ColorType::Grayscale => pixels.extend_from_slice(row),
        ColorType::GrayscaleAlpha => pixels.extend(row.chunks_exact(2).map(|it| over_white(it[0], it[1]))),
        ColorType::Rgb => pixels.extend(row.chunks_exact(3).map(|it| grey(it[0], it[1], it[2]))),
        ColorType::Rgba => {
            pixels.extend(row.chunks_exact(4).map(|it| over_white(grey(it[0], it[1], it[2]), it[3])));
        }
        ColorType::Indexed => return Err(Error::Broken("a PNG without its palette")),
    }
    Ok(())
}

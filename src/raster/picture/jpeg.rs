//! JPEG: its segments as they stand in the file, and its pixels, luma alone where that is all that is stored.

use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use crate::raster::Grey;
use crate::raster::picture;
use crate::raster::picture::Error;
use crate::raster::picture::Limits;
use crate::raster::picture::Page;
use crate::raster::picture::ifd::Tiff;
use crate::raster::picture::ifd::tag;

/// Passes over a page that a picture may make; each one costs the time of the whole.
const MOST_SCANS: usize = 100;

/// What the segments of a JPEG say, and whether they go on to its end.
#[derive(Debug, Clone, Default)]
pub struct Segments<'a> {
    /// Width and height.
    pub size: Option<(usize, usize)>,
    /// Samples of a pixel.
    pub components: u8,
    /// Passes over the page.
    pub scans: usize,
    /// Whether colours are thinned out down the page and not across, in a picture of several passes.
    is_thin_progressive: bool,
    /// Whether the end is there, after at least one pass.
    pub is_whole: bool,
    /// Dots per inch of the JFIF header.
    density: Option<(f64, f64)>,
    /// What the camera or scanner wrote of itself.
    exif: Option<&'a [u8]>,
    /// The colour transform of an Adobe header.
    adobe: Option<u8>,
}

impl<'a> Segments<'a> {
    /// Walks from marker to marker.
    pub fn read(bytes: &'a [u8]) -> Self {
        let mut found = Self::default();
        let mut at = 2;
        // Between segments there may be fill bytes.
        while let Some(marker) = next_marker(bytes, &mut at) {
            match marker {
                0xD9 => {
                    found.is_whole = found.scans > 0 && found.size.is_some();
                    break;
                }
                0x01 | 0xD0..=0xD8 => continue,
                _ => {}
            }
            let Some(length) = bytes.get(at..at + 2).map(|it| usize::from(it[0]) << 8 | usize::from(it[1])) else {
                break;
            };
            let Some(body) = bytes.get(at + 2..at + length.max(2)) else { break };
            at += length.max(2);
            found.take(marker, body);
            if marker == 0xDA {
                skip_scan(bytes, &mut at);
            }
        }
        found
    }

    fn take(&mut self, marker: u8, body: &'a [u8]) {
        let two = |at: usize| body.get(at..at + 2).map_or(0, |it| u16::from_be_bytes([it[0], it[1]]));
        match marker {
            0xC0..=0xCF if !matches!(marker, 0xC4 | 0xC8 | 0xCC) && body.len() >= 6 => {
                self.size = Some((usize::from(two(3)), usize::from(two(1))));
                self.components = body[5];
                self.is_thin_progressive = marker == 0xC2 && body.get(7) == Some(&0x12);
            }
            0xDA => self.scans += 1,
            0xE0 if body.starts_with(b"JFIF\0") && body.len() >= 12 => {
                let an_inch = match body[7] {
                    1 => 1.0,
                    2 => 2.54,
                    _ => return,
                };
                self.density = Some((f64::from(two(8)) * an_inch, f64::from(two(10)) * an_inch));
            }
            0xE1 => self.exif = self.exif.or(body.strip_prefix(b"Exif\0\0")),
            0xEE if body.starts_with(b"Adobe") => self.adobe = body.get(11).copied(),
            _ => {}
        }
    }

    /// Orientation, and resolution where the JFIF header has none.
    fn described(&self) -> (u64, Option<(f64, f64)>) {
        let exif = self.exif.and_then(Tiff::open).and_then(|it| it.first().map(|first| (it, first)));
        let Some((tiff, first)) = exif else { return (1, self.density) };
        let orientation = tiff.number(&first, tag::ORIENTATION).unwrap_or(1);
        (orientation, self.density.or(tiff.dpi(&first)))
    }
}

/// The marker at or after a place; the place is then behind it. `None` where something else stands there.
fn next_marker(bytes: &[u8], at: &mut usize) -> Option<u8> {
    if *bytes.get(*at)? != 0xFF {
        return None;
    }
    while *bytes.get(*at)? == 0xFF {
        *at += 1;
    }
    *at += 1;
    Some(bytes[*at - 1])
}

/// Goes to the marker that ends the packed pixels.
fn skip_scan(bytes: &[u8], at: &mut usize) {
    let rest = bytes.get(*at..).unwrap_or_default();
    let ends = |two: &[u8]| two[0] == 0xFF && !matches!(two[1], 0x00 | 0xD0..=0xD7 | 0xFF);
    *at += rest.windows(2).position(ends).unwrap_or(rest.len());
}

/// The page of a file.
pub fn page(bytes: &[u8], limits: Limits) -> Result<Page, Error> {
    let segments = Segments::read(bytes);
    let grey = grey(bytes, &segments, limits)?;
    let (orientation, dpi) = segments.described();
    let is_turned = matches!(orientation, 5..=8);
    let dpi = dpi.map(|(x, y)| if is_turned { (y, x) } else { (x, y) });
    Ok(picture::page(picture::upright(grey, orientation), dpi, false))
}

/// The pixels as they are stored, not set upright.
pub fn grey(bytes: &[u8], segments: &Segments<'_>, limits: Limits) -> Result<Grey, Error> {
    let (width, height) = segments.size.ok_or(Error::Broken("a JPEG without a frame"))?;
    limits.area(width, height)?;
    if segments.scans > MOST_SCANS {
        return Err(Error::Bomb);
    }
    let mut decoder = opened(bytes)?;
    let input = decoder.input_colorspace().ok_or(Error::Broken("a JPEG without colours"))?;
    let wanted = match input {
        // There the decoder mixes up the rows of luma when it is asked for luma alone.
        ColorSpace::YCbCr if segments.is_thin_progressive => ColorSpace::RGB,
        ColorSpace::YCbCr | ColorSpace::Luma => ColorSpace::Luma,
        other => other,
    };
    let pixels = decoded(&mut decoder, wanted)?;
    let pixels = match wanted {
        ColorSpace::Luma => pixels,
        ColorSpace::RGB => pixels.chunks_exact(3).map(|it| crate::raster::grey(it[0], it[1], it[2])).collect(),
        ColorSpace::CMYK => {
            // Adobe stores the paper that is left, others the ink.
            let flip = if segments.adobe.is_some() { 255 } else { 0 };
            pixels
                .chunks_exact(4)
                .map(|it| picture::inked(it[0] ^ flip, it[1] ^ flip, it[2] ^ flip, it[3] ^ flip))
                .collect()
        }
        ColorSpace::YCCK => pixels.chunks_exact(4).map(|it| ycck(it[0], it[1], it[2], it[3])).collect(),
        _ => return Err(Error::Unsupported("a JPEG of other colours")),
    };
    sized(pixels, width, height)
}

/// The samples of a JPEG that is a strip of another file: luma alone, or as they are stored.
pub fn samples(bytes: &[u8], is_luma_enough: bool) -> Result<(Vec<u8>, usize), Error> {
    let mut decoder = opened(bytes)?;
    let input = decoder.input_colorspace().ok_or(Error::Broken("a JPEG without colours"))?;
    let wanted = if is_luma_enough { ColorSpace::Luma } else { input };
    Ok((decoded(&mut decoder, wanted)?, wanted.num_components()))
}

fn opened(bytes: &[u8]) -> Result<JpegDecoder<ZCursor<&[u8]>>, Error> {
    let options = DecoderOptions::new_fast().set_max_width(65_535).set_max_height(65_535);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options.jpeg_set_max_scans(MOST_SCANS));
    decoder.decode_headers().map_err(|_| Error::Broken("the headers of a JPEG"))?;
    Ok(decoder)
}

fn decoded(decoder: &mut JpegDecoder<ZCursor<&[u8]>>, wanted: ColorSpace) -> Result<Vec<u8>, Error> {
    let options = decoder.options().jpeg_set_out_colorspace(wanted);
    decoder.set_options(options);
    decoder.decode().map_err(|_| Error::Broken("the pixels of a JPEG"))
}

fn sized(mut pixels: Vec<u8>, width: usize, height: usize) -> Result<Grey, Error> {
    if pixels.len() < width * height {
        return Err(Error::Broken("a JPEG with too few pixels"));
    }
    pixels.truncate(width * height);
    Ok(Grey { width, height, pixels })
}

/// Adobe's luma and chroma of the paper that is left, with its black.
fn ycck(y: u8, cb: u8, cr: u8, k: u8) -> u8 {
    let (y, cb, cr) = (f32::from(y), f32::from(cb) - 128.0, f32::from(cr) - 128.0);
    let ink = |it: f32| it.round().clamp(0.0, 255.0) as u8;
    picture::inked(ink(y + 1.402 * cr), ink(y - 0.344_136 * cb - 0.714_136 * cr), ink(y + 1.772 * cb), 255 - k)
}

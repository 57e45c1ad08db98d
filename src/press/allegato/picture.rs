//! Photographs and scans as images of a print file: what came is what prints, upright, on white.

use std::io::Cursor;

use image::DynamicImage;
use image::ExtendedColorType;
use image::ImageDecoder;
use image::ImageFormat;
use image::ImageReader;
use image::Limits;
use image::metadata::Orientation;
use lopdf::Dictionary;
use lopdf::Object;
use lopdf::Stream;

use crate::press::allegato::Formato;
use crate::press::allegato::Pagina;
use crate::press::allegato::Rifiuto;
use crate::press::allegato::icc;
use crate::press::draw::deflate;

/// More pixels than a picture that has to be unpacked may have.
const MOST_PIXELS: u64 = 40_000_000;

/// More pixels on a side than any picture has.
const MOST_SIDE: u32 = 30_000;

/// A pixel's side where a picture prints at 300 dots an inch, in points.
const FINE: f64 = 72.0 / 300.0;

/// How much larger than that it may print: 75 dots an inch are still a picture.
const MOST_GROWTH: f64 = 4.0;

type Read = (Vec<Object>, Vec<Pagina>);

/// A photograph whose bytes print as they are.
pub(super) fn jpeg(bytes: &[u8]) -> Result<Read, Rifiuto> {
    let frame = frame(bytes).ok_or(Rifiuto::Illeggibile)?;
    if frame.precision != 8 || frame.width.max(frame.height) > MOST_SIDE {
        return Err(Rifiuto::NonAmmesso);
    }
    let mut decoder = decoder(bytes, ImageFormat::Jpeg)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let colours = match frame.components {
        1 => Colours::Grey,
        3 => Colours::Rgb,
        _ => return Err(Rifiuto::Colori),
    };
    let picture = Picture { width: frame.width, height: frame.height, colours, bits: 8 };
    Ok(picture.finish("DCTDecode", bytes.to_vec(), orientation))
}

/// What a JPEG says of its picture.
struct Frame {
    precision: u8,
    width: u32,
    height: u32,
    components: u8,
}

/// Walks the segments of a JPEG to its end; `None` where it is broken or cut off.
fn frame(bytes: &[u8]) -> Option<Frame> {
    let mut found = None;
    let mut at = 2;
    loop {
        if *bytes.get(at)? != 0xFF {
            return None;
        }
        match *bytes.get(at + 1)? {
            0xFF => at += 1,
            0xD9 => return found,
            0x01 | 0xD0..=0xD8 => at += 2,
            marker => {
                let length = usize::from(u16::from_be_bytes([*bytes.get(at + 2)?, *bytes.get(at + 3)?]));
                let segment = bytes.get(at + 4..at + 2 + length.max(2))?;
                match (marker, segment) {
                    // Baseline, extended and progressive; the others no print engine knows.
                    (0xC0..=0xC2, &[precision, h1, h0, w1, w0, components, ..]) => {
                        let (width, height) = (u16::from_be_bytes([w1, w0]), u16::from_be_bytes([h1, h0]));
                        if width == 0 || height == 0 {
                            return None;
                        }
                        found = Some(Frame { precision, width: width.into(), height: height.into(), components });
                    }
                    (0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF, _) => return None,
                    _ => {}
                }
                at += 2 + length.max(2);
                if marker == 0xDA {
                    at += scan(bytes.get(at..)?)?;
                }
            }
        }
    }
}

/// The length of the coded data of a scan: up to the next marker that is none of a restart.
fn scan(data: &[u8]) -> Option<usize> {
    data.windows(2).position(|it| it[0] == 0xFF && !matches!(it[1], 0x00 | 0xFF | 0xD0..=0xD7))
}

fn decoder(bytes: &[u8], format: ImageFormat) -> Result<impl ImageDecoder + '_, Rifiuto> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_image_width = Some(MOST_SIDE);
    limits.max_image_height = Some(MOST_SIDE);
    limits.max_alloc = Some(MOST_PIXELS * 10);
    reader.limits(limits);
    reader.into_decoder().map_err(refusal)
}

fn refusal(cause: image::ImageError) -> Rifiuto {
    match cause {
        image::ImageError::Limits(_) => Rifiuto::Smisurato,
        image::ImageError::Unsupported(_) => Rifiuto::NonAmmesso,
        _ => Rifiuto::Illeggibile,
    }
}

/// A picture that is unpacked and packed again without loss.
pub(super) fn lossless(bytes: &[u8], formato: Formato) -> Result<Read, Rifiuto> {
    let format = if formato == Formato::Png { ImageFormat::Png } else { ImageFormat::Tiff };
    if formato == Formato::Tiff && pictures(bytes).ok_or(Rifiuto::Illeggibile)? > 1 {
        // Only the first would print.
        return Err(Rifiuto::NonAmmesso);
    }
    let mut decoder = decoder(bytes, format)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(Rifiuto::Smisurato);
    }
    let original = decoder.original_color_type();
    if matches!(original, ExtendedColorType::Cmyk8 | ExtendedColorType::Cmyk16) {
        return Err(Rifiuto::Colori);
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let image = DynamicImage::from_decoder(decoder).map_err(refusal)?;
    let is_bilevel = original == ExtendedColorType::L1;
    let (colours, bits, samples) = samples(image, is_bilevel).ok_or(Rifiuto::NonAmmesso)?;
    let picture = Picture { width, height, colours, bits };
    Ok(picture.finish("FlateDecode", deflate(&samples), orientation))
}

/// How many pictures a TIFF holds: its directories, one behind the other (TIFF 6.0, section 2).
fn pictures(bytes: &[u8]) -> Option<usize> {
    let is_little = bytes.first() == Some(&b'I');
    let short = |at: usize| {
        let pair: [u8; 2] = bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(usize::from(if is_little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) }))
    };
    let long = |at: usize| {
        let four: [u8; 4] = bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some((if is_little { u32::from_le_bytes(four) } else { u32::from_be_bytes(four) }) as usize)
    };
    let mut count = 0;
    let mut at = long(4)?;
    while at != 0 && count < 2 {
        count += 1;
        at = long(at.checked_add(2 + 12 * short(at)?)?)?;
    }
    Some(count)
}

/// The samples of a picture as a print file has them, with what shows through it laid on white.
fn samples(image: DynamicImage, is_bilevel: bool) -> Option<(Colours, u8, Vec<u8>)> {
    use DynamicImage as It;
    Some(match image {
        It::ImageLuma8(it) if is_bilevel => (Colours::Grey, 1, packed(it.as_raw(), it.width())),
        It::ImageLuma8(it) => (Colours::Grey, 8, it.into_raw()),
        It::ImageRgb8(it) => (Colours::Rgb, 8, it.into_raw()),
        It::ImageLumaA8(it) => (Colours::Grey, 8, on_white(it.as_raw(), 1)),
        It::ImageRgba8(it) => (Colours::Rgb, 8, on_white(it.as_raw(), 3)),
        It::ImageLuma16(it) => (Colours::Grey, 16, wide(it.as_raw())),
        It::ImageRgb16(it) => (Colours::Rgb, 16, wide(it.as_raw())),
        It::ImageLumaA16(it) => (Colours::Grey, 16, wide(&on_white_wide(it.as_raw(), 1))),
        It::ImageRgba16(it) => (Colours::Rgb, 16, wide(&on_white_wide(it.as_raw(), 3))),
        _ => return None,
    })
}

/// Black and white, eight pixels a byte.
fn packed(pixels: &[u8], width: u32) -> Vec<u8> {
    let byte = |eight: &[u8]| {
        eight.iter().enumerate().fold(0, |byte, (place, pixel)| byte | u8::from(*pixel > 127) << (7 - place))
    };
    pixels.chunks(width as usize).flat_map(|row| row.chunks(8).map(byte)).collect()
}

fn on_white(samples: &[u8], colours: usize) -> Vec<u8> {
    let mix = |value: u8, alpha: u8| {
        let (value, alpha) = (u32::from(value), u32::from(alpha));
        ((value * alpha + 255 * (255 - alpha) + 127) / 255) as u8
    };
    samples.chunks(colours + 1).flat_map(|it| it[..colours].iter().map(move |value| mix(*value, it[colours]))).collect()
}

fn on_white_wide(samples: &[u16], colours: usize) -> Vec<u16> {
    let mix = |value: u16, alpha: u16| {
        let (value, alpha) = (u64::from(value), u64::from(alpha));
        ((value * alpha + 65_535 * (65_535 - alpha) + 32_767) / 65_535) as u16
    };
    samples.chunks(colours + 1).flat_map(|it| it[..colours].iter().map(move |value| mix(*value, it[colours]))).collect()
}

fn wide(samples: &[u16]) -> Vec<u8> {
    samples.iter().flat_map(|it| it.to_be_bytes()).collect()
}

/// The colours of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Colours {
    Grey,
    Rgb,
}

/// A picture as an object.
struct Picture {
    width: u32,
    height: u32,
    colours: Colours,
    bits: u8,
}

impl Picture {
    fn finish(&self, filter: &str, content: Vec<u8>, orientation: Orientation) -> Read {
        let mut dict = Dictionary::new();
        dict.set("Type", "XObject");
        dict.set("Subtype", "Image");
        dict.set("Width", i64::from(self.width));
        dict.set("Height", i64::from(self.height));
        dict.set("BitsPerComponent", i64::from(self.bits));
        dict.set("Filter", filter);
        let space = match self.colours {
            Colours::Grey => "DeviceGray".into(),
            Colours::Rgb => Object::Array(vec!["ICCBased".into(), Object::Reference((2, 0))]),
        };
        dict.set("ColorSpace", space);
        let mut objects = vec![Object::Stream(Stream::new(dict, content))];
        if self.colours == Colours::Rgb {
            objects.push(icc::stream());
        }
        let (matrix, size) = upright(f64::from(self.width) * FINE, f64::from(self.height) * FINE, orientation);
        (objects, vec![Pagina { name: String::new(), object: 1, matrix, size, most: MOST_GROWTH }])
    }
}

/// From the unit square of an image to the picture as it was seen, and how large it then is.
fn upright(w: f64, h: f64, orientation: Orientation) -> ([f64; 6], [f64; 2]) {
    match orientation {
        Orientation::NoTransforms => ([w, 0.0, 0.0, h, 0.0, 0.0], [w, h]),
        Orientation::Rotate90 => ([0.0, -w, h, 0.0, 0.0, w], [h, w]),
        Orientation::Rotate180 => ([-w, 0.0, 0.0, -h, w, h], [w, h]),
        Orientation::Rotate270 => ([0.0, w, -h, 0.0, h, 0.0], [h, w]),
        Orientation::FlipHorizontal => ([-w, 0.0, 0.0, h, w, 0.0], [w, h]),
        Orientation::FlipVertical => ([w, 0.0, 0.0, -h, 0.0, h], [w, h]),
        Orientation::Rotate90FlipH => ([0.0, -w, -h, 0.0, h, w], [h, w]),
        Orientation::Rotate270FlipH => ([0.0, w, h, 0.0, 0.0, 0.0], [h, w]),
    }
}

//! A page of a PDF: the one picture that a scanner put on it, at its own resolution, or else the page painted.

use std::io::Read;

use hayro::hayro_syntax::Filter;
use hayro::hayro_syntax::content::UntypedIter;
use hayro::hayro_syntax::object::Array;
use hayro::hayro_syntax::object::Dict;
use hayro::hayro_syntax::object::Name;
use hayro::hayro_syntax::object::Object;
use hayro::hayro_syntax::object::Stream;
use hayro::hayro_syntax::object::stream::ImageDecodeParams;
use hayro::hayro_syntax::page::Page as Leaf;
use hayro::hayro_syntax::page::Rotation;

use crate::raster::Area;
use crate::raster::Document;
use crate::raster::Grey;
use crate::raster::Painter;
use crate::raster::Sheet;
use crate::raster::picture;
use crate::raster::picture::Error;
use crate::raster::picture::Limits;
use crate::raster::picture::Page;
use crate::raster::picture::jpeg;

/// The resolution of what is painted.
const DPI: u32 = 300;

/// A painter needs this many bytes for a pixel of grey.
const PAINTED: usize = 4;

/// Pixels across or down that can be painted.
const MOST_PAINTED: f64 = 20_000.0;

/// Points that a picture may be off the edge of its page.
const SLACK: f64 = 1.5;

/// How far before its bytes a stream's dictionary is looked for.
const DICTIONARY: usize = 2048;

/// Opens a file that holds no more than its pages may.
pub fn open(bytes: &[u8], limits: Limits) -> Result<Document, Error> {
    if has(bytes, b"/Encrypt") {
        return Err(Error::Locked);
    }
    refuse_bombs(bytes, limits)?;
    let document = Document::open(bytes.to_vec()).ok_or(Error::Broken("a PDF"))?;
    let pages = document.pages();
    if pages == 0 {
        return Err(Error::Broken("a PDF without pages"));
    }
    if pages > limits.pages {
        return Err(Error::TooManyPages(pages));
    }
    for object in document.pdf.objects() {
        let Object::Stream(stream) = object else { continue };
        let size = |key: &str| stream.dict().get::<u32>(key).map_or(0, |it| it as usize);
        let (width, height) = (size("Width"), size("Height"));
        if width.saturating_mul(height) > limits.pixels {
            return Err(Error::TooManyPixels { width, height });
        }
        refuse_nested(&stream)?;
    }
    Ok(document)
}

fn has(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|it| it == word)
}

/// Packed bytes inside packed bytes unpack to a million times their size.
fn refuse_nested(stream: &Stream<'_>) -> Result<(), Error> {
    let is_packing = |it: &&Filter| matches!(it, Filter::FlateDecode | Filter::LzwDecode | Filter::RunLengthDecode);
    let filters = stream.filters();
    let packed = filters.iter().filter(is_packing).count();
    let is_first = filters.first().is_some_and(|it| is_packing(&it));
    if packed > 1 || packed == 1 && !is_first { Err(Error::Bomb) } else { Ok(()) }
}

/// Unpacks each stream into nothing, and counts: the reader of the file itself would keep what comes out.
fn refuse_bombs(bytes: &[u8], limits: Limits) -> Result<(), Error> {
    let mut sink = vec![0; 1 << 16];
    let mut at = 0;
    while let Some(found) = bytes[at..].windows(6).position(|it| it == b"stream") {
        let start = at + found;
        at = start + 6;
        if bytes[..start].ends_with(b"end") {
            continue;
        }
        let line_end = bytes[at..].iter().take_while(|it| matches!(it, b'\r' | b'\n')).count().min(2);
        let data = &bytes[at + line_end..];
        let before = &bytes[start.saturating_sub(DICTIONARY)..start];
        let dictionary = before.windows(3).rposition(|it| it == b"obj").map_or(before, |it| &before[it..]);
        let (size, read) = if data.first().is_some_and(|it| it & 0x0F == 8) {
            inflated(data, &mut sink, limits.unpacked())
        } else if has(dictionary, b"/LZW") {
            (unpacked_lzw(data, &mut sink, limits.unpacked()), 0)
        } else {
            (0, 0)
        };
        if size > limits.unpacked() {
            return Err(Error::Bomb);
        }
        at += read;
    }
    Ok(())
}

/// How many bytes come out, to a limit, and how many went in.
fn inflated(data: &[u8], sink: &mut [u8], most: usize) -> (usize, usize) {
    let mut decoder = flate2::read::ZlibDecoder::new(data);
    let mut size = 0;
    while let Ok(some @ 1..) = decoder.read(sink) {
        size += some;
        if size > most {
            break;
        }
    }
    (size, usize::try_from(decoder.total_in()).unwrap_or(0).min(data.len()))
}

fn unpacked_lzw(data: &[u8], sink: &mut [u8], most: usize) -> usize {
    let mut decoder = weezl::decode::Decoder::with_tiff_size_switch(weezl::BitOrder::Msb, 8);
    let (mut size, mut read) = (0, 0);
    while size <= most {
        let step = decoder.decode_bytes(&data[read..], sink);
        read += step.consumed_in;
        size += step.consumed_out;
        if !matches!(step.status, Ok(weezl::LzwStatus::Ok)) || step.consumed_in + step.consumed_out == 0 {
            break;
        }
    }
    size
}

/// The page with this index.
pub fn page(document: &Document, index: usize, limits: Limits) -> Result<Page, Error> {
    let sheet = document.page(index).ok_or(Error::Broken("there is no such page"))?;
    if let Some(page) = embedded(sheet, limits) {
        return Ok(page);
    }
    painted(sheet, limits)
}

/// The page as it looks.
fn painted(sheet: Sheet<'_>, limits: Limits) -> Result<Page, Error> {
    let [width, height] = sheet.size();
    let scale = f64::from(DPI) / 72.0;
    let (across, down) = ((width * scale).ceil(), (height * scale).ceil());
    let is_huge = across.max(down) > MOST_PAINTED || across * down * PAINTED as f64 > limits.pixels as f64;
    if is_huge {
        return Err(Error::TooManyPixels { width: across as usize, height: down as usize });
    }
    // Rounded down: a pixel more would be a rim of paper.
    let um = |points: f64| (points * 25_400.0 / 72.0).floor() as i64;
    let area = Area { x_um: 0, y_um: 0, width_um: um(width), height_um: um(height) };
    let grey = Painter::default().paint(sheet, area, DPI);
    Ok(Page { grey, dpi: Some(DPI), is_bilevel: false })
}

/// The picture of a page that is nothing but one picture; `None` for any page that is more, or less.
fn embedded(sheet: Sheet<'_>, limits: Limits) -> Option<Page> {
    let leaf = sheet.page;
    if ["Annots", "UserUnit"].iter().any(|key| leaf.raw().contains_key(key)) {
        return None;
    }
    let placed = only_picture(leaf)?;
    let crop = leaf.intersected_crop_box();
    let [left, bottom, right, top] = placed.rect;
    let edges = [(left, crop.x0), (bottom, crop.y0), (right, crop.x1), (top, crop.y1)];
    if edges.iter().any(|(it, edge)| (it - edge).abs() > SLACK) {
        return None;
    }
    let (grey, is_bilevel) = pixels(&placed.image, limits)?;
    let an_inch = |pixels: usize, points: f64| pixels as f64 * 72.0 / points;
    let (x, y) = (an_inch(grey.width, right - left), an_inch(grey.height, top - bottom));
    let (quarters, is_turned) = match leaf.rotation() {
        Rotation::None => (0, false),
        Rotation::Horizontal => (3, true),
        Rotation::Flipped => (2, false),
        Rotation::FlippedHorizontal => (1, true),
    };
    let dpi = if is_turned { (y, x) } else { (x, y) };
    Some(picture::page(grey.turned_back(quarters), Some(dpi), is_bilevel))
}

/// A picture at its place: left, bottom, right, top in points.
struct Placed<'a> {
    image: Stream<'a>,
    rect: [f64; 4],
}

/// The one picture of a page whose operators do nothing else than show it upright; text that nobody sees, as readers of
/// letters lay over their scans, is no matter.
fn only_picture<'a>(leaf: &'a Leaf<'a>) -> Option<Placed<'a>> {
    let mut matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];
    let mut saved = Vec::new();
    let mut is_seen = true;
    let mut found = None;
    let mut operations: UntypedIter<'_> = leaf.operations();
    while let Some(operation) = operations.next() {
        let number = |index: usize| match operation.operands().nth(index) {
            Some(Object::Number(it)) => it.as_f64(),
            _ => f64::NAN,
        };
        match &**operation.operator {
            b"q" => saved.push(matrix),
            b"Q" => matrix = saved.pop()?,
            b"cm" => matrix = joined([0, 1, 2, 3, 4, 5].map(number), matrix),
            b"Do" if found.is_none() => {
                let Some(Object::Name(name)) = operation.operands().next() else { return None };
                let image = leaf.resources().get_x_object(name)?;
                let [a, b, c, d, e, f] = matrix;
                let is_upright = a > 0.0 && d > 0.0 && b.abs() < a * 0.001 && c.abs() < d * 0.001;
                let is_plain = is_upright && matrix.iter().all(|it| it.is_finite());
                found = Some(Placed { image, rect: [e, f, e + a, f + d] }).filter(|_| is_plain);
                found.as_ref()?;
            }
            b"Tr" => is_seen = number(0) != 3.0,
            b"Tj" | b"TJ" | b"'" | b"\"" if is_seen => return None,
            b"Tj" | b"TJ" | b"'" | b"\"" | b"BT" | b"ET" | b"Tf" | b"Td" | b"TD" | b"Tm" | b"T*" | b"Tc" | b"Tw"
            | b"Tz" | b"TL" | b"Ts" | b"BMC" | b"EMC" => {}
            _ => return None,
        }
    }
    found
}

/// A matrix applied before another.
fn joined(first: [f64; 6], then: [f64; 6]) -> [f64; 6] {
    let [a, b, c, d, e, f] = first;
    let [ta, tb, tc, td, te, tf] = then;
    [a * ta + b * tc, a * tb + b * td, c * ta + d * tc, c * tb + d * td, e * ta + f * tc + te, e * tb + f * td + tf]
}

/// The pixels of a picture whose colours are plain grey or red, green and blue.
fn pixels(image: &Stream<'_>, limits: Limits) -> Option<(Grey, bool)> {
    let dict = image.dict();
    let is_odd = ["SMask", "Mask", "OC", "SMaskInData", "Alternates"].iter().any(|key| dict.contains_key(key));
    if is_odd || dict.get::<bool>("ImageMask").unwrap_or(false) || *dict.get::<Name<'_>>("Subtype")? != *b"Image" {
        return None;
    }
    let (width, height) = (dict.get::<u32>("Width")? as usize, dict.get::<u32>("Height")? as usize);
    limits.area(width, height).ok()?;
    let components = components(dict)?;
    let is_inverted = match dict.get::<Array<'_>>("Decode") {
        None => false,
        Some(pairs) => match pairs.iter::<f32>().collect::<Vec<_>>().as_slice() {
            [0.0, 1.0] => false,
            [1.0, 0.0] => true,
            _ => return None,
        },
    };
    let filters = image.filters();
    let (mut grey, is_bilevel) = if filters.as_slice() == [Filter::DctDecode] {
        (photograph(image, components, limits)?, false)
    } else if filters.contains(&Filter::JpxDecode) || filters.contains(&Filter::DctDecode) {
        return None;
    } else {
        samples(image, (width, height), components)?
    };
    if (grey.width, grey.height) != (width, height) {
        return None;
    }
    if is_inverted {
        grey.pixels.iter_mut().for_each(|it| *it = 255 - *it);
    }
    Some((grey, is_bilevel))
}

/// Samples of a pixel, where they are grey, or red, green and blue.
fn components(dict: &Dict<'_>) -> Option<u8> {
    let of_name = |name: &[u8]| match name {
        b"DeviceGray" | b"CalGray" => Some(1),
        b"DeviceRGB" | b"CalRGB" => Some(3),
        _ => None,
    };
    if let Some(name) = dict.get::<Name<'_>>("ColorSpace") {
        return of_name(&name);
    }
    let space = dict.get::<Array<'_>>("ColorSpace")?;
    let mut parts = space.flex_iter();
    let name = parts.next::<Name<'_>>()?;
    match &*name {
        b"ICCBased" => {
            let profile = parts.next::<Stream<'_>>()?;
            profile.dict().get::<u8>("N").filter(|it| matches!(it, 1 | 3))
        }
        name => of_name(name),
    }
}

/// A JPEG that holds what the page says.
fn photograph(image: &Stream<'_>, components: u8, limits: Limits) -> Option<Grey> {
    if image.dict().contains_key("DecodeParms") {
        return None;
    }
    let bytes = image.raw_data();
    let segments = jpeg::Segments::read(&bytes);
    if segments.components != components || !segments.is_whole {
        return None;
    }
    jpeg::grey(&bytes, &segments, limits).ok()
}

/// Samples packed in any other way.
fn samples(image: &Stream<'_>, size: (usize, usize), components: u8) -> Option<(Grey, bool)> {
    let (width, height) = size;
    let bits = image.dict().get::<u8>("BitsPerComponent").unwrap_or(1);
    let params = ImageDecodeParams {
        is_indexed: false,
        bpc: Some(bits),
        num_components: Some(components),
        target_dimension: None,
        width: width as u32,
        height: height as u32,
    };
    let decoded = image.decoded_image(&params).ok()?;
    // Fax comes unpacked to a byte a pixel.
    let stored = decoded.image_data.as_ref().map_or(bits, |it| it.bits_per_component);
    let data = &decoded.data;
    let stride = (width * usize::from(components) * usize::from(stored)).div_ceil(8);
    if data.len() < stride * height {
        return None;
    }
    let rows = data.chunks_exact(stride).take(height);
    let pixels: Vec<u8> = match (components, stored) {
        (1, 8) => rows.flat_map(|row| row.iter().copied()).collect(),
        (1, 1) => {
            rows.flat_map(|row| (0..width).map(|x| if row[x / 8] >> (7 - x % 8) & 1 == 1 { 255 } else { 0 })).collect()
        }
        (3, 8) => rows.flat_map(|row| row.chunks_exact(3).map(|it| crate::raster::grey(it[0], it[1], it[2]))).collect(),
        _ => return None,
    };
    Some((Grey { width, height, pixels }, bits == 1))
}

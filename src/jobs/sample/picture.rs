//! Grey pictures that stand in for photographs: a road, a dark shape, a white plate without a number.

use crate::press::draw::deflate;

/// Width and height in pixels.
const WIDTH: u32 = 320;
const HEIGHT: u32 = 200;

/// A PNG of 8-bit grey that differs by `shade`, so that no two acts share a photograph by its hash.
pub(super) fn png(shade: u32) -> Vec<u8> {
    let mut bytes = vec![0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A];
    let mut head = Vec::with_capacity(13);
    head.extend(WIDTH.to_be_bytes());
    head.extend(HEIGHT.to_be_bytes());
    // Eight bits, grey, deflate, the five standard filters, not interlaced.
    head.extend([8, 0, 0, 0, 0]);
    chunk(&mut bytes, b"IHDR", &head);
    chunk(&mut bytes, b"IDAT", &deflate(&pixels(shade)));
    chunk(&mut bytes, b"IEND", &[]);
    bytes
}

/// The pixels, each line with its filter byte (none).
fn pixels(shade: u32) -> Vec<u8> {
    let mut lines = Vec::new();
    for y in 0..HEIGHT {
        lines.push(0);
        lines.extend((0..WIDTH).map(|x| pixel(x, y, shade)));
    }
    lines
}

/// One pixel: sky that darkens towards the road, and the vehicle on it.
fn pixel(x: u32, y: u32, shade: u32) -> u8 {
    let left = 60 + shade % 120;
    let (dx, dy) = (x.wrapping_sub(left), y.wrapping_sub(80));
    let value = match (dx, dy) {
        (30..=69, 52..=61) => 245,
        (0..=99, 0..=69) => 60 + shade % 40,
        _ if y < 90 => 220 - y / 2,
        _ => 150 - (y - 90) / 3,
    };
    u8::try_from(value).unwrap_or(u8::MAX)
}

/// Adds a chunk: length, name, data, check.
fn chunk(bytes: &mut Vec<u8>, name: &[u8; 4], data: &[u8]) {
    let length = u32::try_from(data.len()).expect("a small picture");
    bytes.extend(length.to_be_bytes());
    bytes.extend(name);
    bytes.extend(data);
    bytes.extend(crc32(name.iter().chain(data)).to_be_bytes());
}

/// The check of a chunk: PNG (third edition), annex D.
fn crc32<'a>(data: impl Iterator<Item = &'a u8>) -> u32 {
    let step = |crc: u32, _: u32| if crc & 1 == 1 { 0xEDB8_8320 ^ (crc >> 1) } else { crc >> 1 };
    !data.fold(u32::MAX, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), step))
}

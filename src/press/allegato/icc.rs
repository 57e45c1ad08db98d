//! What red, green and blue look like where a file does not say: sRGB (IEC 61966-2-1) as an ICC profile, version 2.

use lopdf::Dictionary;
use lopdf::Object;
use lopdf::Stream;

use crate::press::draw::deflate;

/// The name of the profile.
const NAME: &str = "sRGB";

/// White of the connection space (D50), as whole 65536ths.
const WHITE: [u32; 3] = [0xF6D6, 0x1_0000, 0xD32D];

/// Red, green and blue adapted to that white, as whole 65536ths.
const PRIMARIES: [(&[u8; 4], [u32; 3]); 3] =
    [(b"rXYZ", [0x6FA2, 0x38F5, 0x0390]), (b"gXYZ", [0x6299, 0xB785, 0x18DA]), (b"bXYZ", [0x24A0, 0x0F84, 0xB6CF])];

/// Points of the tone curve.
const POINTS: u32 = 256;

/// The profile as a stream for `ICCBased`.
pub(super) fn stream() -> Object {
    let mut dict = Dictionary::new();
    dict.set("N", 3);
    dict.set("Filter", "FlateDecode");
    Object::Stream(Stream::new(dict, deflate(&profile())))
}

/// The bytes of the profile.
fn profile() -> Vec<u8> {
    let mut tags: Vec<(&[u8; 4], Vec<u8>)> = vec![
        (b"desc", description()),
        (b"cprt", [b"text\0\0\0\0".as_slice(), b"public domain\0"].concat()),
        (b"wtpt", xyz(WHITE)),
    ];
    tags.extend(PRIMARIES.map(|(name, it)| (name, xyz(it))));
    // The three curves are one.
    tags.push((b"rTRC", curve()));
    let mut places: Vec<(&[u8; 4], u32, u32)> = Vec::new();
    let mut data = Vec::new();
    let count = tags.len() + 2;
    let first = 128 + 4 + 12 * count;
    for (name, bytes) in &tags {
        places.push((name, length(first + data.len()), length(bytes.len())));
        data.extend_from_slice(bytes);
        data.resize(data.len().next_multiple_of(4), 0);
    }
    let &(_, at, size) = places.last().expect("the curve is there");
    places.extend([(b"gTRC", at, size), (b"bTRC", at, size)]);
    let mut all = header(length(first + data.len()));
    all.extend(length(count).to_be_bytes());
    for (name, at, size) in places {
        all.extend_from_slice(name);
        all.extend(at.to_be_bytes());
        all.extend(size.to_be_bytes());
    }
    all.extend(data);
    all
}

fn length(of: usize) -> u32 {
    u32::try_from(of).expect("a small profile")
}

/// The head of a profile (ICC.1:2001-04, 6.1).
fn header(size: u32) -> Vec<u8> {
    let mut head = Vec::with_capacity(128);
    head.extend(size.to_be_bytes());
    head.extend([0; 4]);
    head.extend([2, 0x10, 0, 0]);
    head.extend_from_slice(b"mntrRGB XYZ ");
    for part in [2000_u16, 1, 1, 0, 0, 0] {
        head.extend(part.to_be_bytes());
    }
    head.extend_from_slice(b"acsp");
    head.resize(68, 0);
    WHITE.iter().for_each(|it| head.extend(it.to_be_bytes()));
    head.resize(128, 0);
    head
}

/// The name, once in ASCII; its places for other scripts are empty.
fn description() -> Vec<u8> {
    let mut bytes = b"desc\0\0\0\0".to_vec();
    bytes.extend(length(NAME.len() + 1).to_be_bytes());
    bytes.extend_from_slice(NAME.as_bytes());
    bytes.push(0);
    bytes.resize(bytes.len() + 4 + 4 + 2 + 1 + 67, 0);
    bytes
}

fn xyz(values: [u32; 3]) -> Vec<u8> {
    let mut bytes = b"XYZ \0\0\0\0".to_vec();
    values.iter().for_each(|it| bytes.extend(it.to_be_bytes()));
    bytes
}

fn curve() -> Vec<u8> {
    let mut bytes = b"curv\0\0\0\0".to_vec();
    bytes.extend(POINTS.to_be_bytes());
    for point in 0..POINTS {
        let value = f64::from(point) / f64::from(POINTS - 1);
        let linear = if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) };
        bytes.extend(((linear * 65_535.0).round() as u16).to_be_bytes());
    }
    bytes
}

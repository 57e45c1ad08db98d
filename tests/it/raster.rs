//! Scans in every form that scanners and programs give them: their pixels, their resolution, whether they are whole; and
//! files made to do harm.

use std::fs;
use std::path::PathBuf;

use plico::raster::Grey;
use plico::raster::encode;
use plico::raster::encode::Packing;
use plico::raster::picture::Error;
use plico::raster::picture::Format;
use plico::raster::picture::Limits;
use plico::raster::picture::Page;
use plico::raster::picture::Picture;
use plico::raster::wholeness::Wholeness;

fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/scan/images"))
}

/// The files of `images.csv`: name, what they look like, how far off, resolution, black and white, pages.
fn rows() -> Vec<Vec<String>> {
    let text = fs::read_to_string(folder().with_file_name("images.csv")).unwrap();
    text.lines().skip(1).map(|row| row.split(';').map(str::to_owned).collect()).collect()
}

fn file(name: &str) -> Vec<u8> {
    fs::read(folder().join(name)).unwrap_or_else(|e| panic!("{name}: {e}"))
}

/// A picture in the plainest of forms, so that no reader of ours is asked what to expect.
fn expected(name: &str) -> Grey {
    let bytes = file(&format!("{name}.pgm"));
    let head: Vec<usize> = String::from_utf8_lossy(&bytes[..20])
        .split_ascii_whitespace()
        .skip(1)
        .take(2)
        .map(|it| it.parse().unwrap())
        .collect();
    let pixels = bytes[bytes.len() - head[0] * head[1]..].to_vec();
    Grey { width: head[0], height: head[1], pixels }
}

fn pages(bytes: &[u8]) -> Result<Vec<Page>, Error> {
    let picture = Picture::open(bytes, Limits::default())?;
    (0..picture.pages()).map(|it| picture.page(it)).collect()
}

/// The largest and the mean difference.
fn off(one: &Grey, other: &Grey) -> (u8, f64) {
    if (one.width, one.height) != (other.width, other.height) {
        return (255, 255.0);
    }
    let apart = one.pixels.iter().zip(&other.pixels).map(|(a, b)| a.abs_diff(*b));
    let mean = apart.clone().map(f64::from).sum::<f64>() / one.pixels.len() as f64;
    (apart.max().unwrap_or(0), mean)
}

#[test]
fn every_form_of_a_picture_is_read() {
    let mut wrong = Vec::new();
    for row in rows() {
        let [name, like, most, dpi, bilevel, count] = row.as_slice() else { panic!("{row:?}") };
        let most: u8 = most.parse().unwrap();
        let found = match pages(&file(name)) {
            Ok(found) => found,
            Err(e) => {
                wrong.push(format!("{name}: {e}"));
                continue;
            }
        };
        let (largest, mean) = off(&found[0].grey, &expected(like));
        if largest > most || mean > f64::from(most) / 6.0 {
            wrong.push(format!(
                "{name}: off by {largest}, {mean:.1} in the mean, {} x {}",
                found[0].grey.width, found[0].grey.height
            ));
        }
        let said = found[0].dpi.map_or(String::new(), |it| it.to_string());
        let said = [said, if found[0].is_bilevel { "si" } else { "no" }.into(), found.len().to_string()];
        if said != [dpi.clone(), bilevel.clone(), count.clone()] {
            wrong.push(format!("{name}: {said:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn whole_files_are_whole_and_cut_ones_are_not() {
    let mut wrong = Vec::new();
    for name in rows().into_iter().map(|mut it| it.remove(0)) {
        let bytes = file(&name);
        if Wholeness::of(&bytes).whole().is_none() {
            wrong.push(format!("{name}: {:?}", Wholeness::of(&bytes)));
        }
        // What programs put behind the end takes nothing away; a line end is not part of a PDF.
        let mut more = bytes.clone();
        more.extend([0; 100]);
        assert!(Wholeness::of(&more).whole().is_some(), "{name} with bytes behind it");
        let length = bytes.trim_ascii_end().len().max(if name.ends_with("pdf") { 0 } else { bytes.len() });
        for cut in [0, 1, 2, length / 10, length / 2, length * 9 / 10, length * 99 / 100, length - 1] {
            if Wholeness::of(&bytes[..cut]).whole().is_some() {
                wrong.push(format!("{name}: {cut} of {length} bytes are taken for the whole"));
            }
            // Whatever it is, it is told without harm.
            let _ = pages(&bytes[..cut]);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(Wholeness::of(b""), Wholeness::Empty);
    assert_eq!(Wholeness::of(b"PK\x03\x04 and more"), Wholeness::NoPicture);
}

/// A PDF of these objects from the third on; the first two are the catalogue and the tree.
fn pdf(objects: &[Vec<u8>]) -> Vec<u8> {
    let first = [b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(), b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec()];
    let mut out = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in (1..).zip(first.iter().chain(objects)) {
        places.push(out.len());
        out.extend(format!("{number} 0 obj\n").into_bytes());
        out.extend_from_slice(object);
        out.extend(b"\nendobj\n");
    }
    let (table, count) = (out.len(), places.len() + 1);
    out.extend(format!("xref\n0 {count}\n0000000000 65535 f \n").into_bytes());
    places.iter().for_each(|it| out.extend(format!("{it:010} 00000 n \n").into_bytes()));
    out.extend(format!("trailer\n<< /Size {count} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n").into_bytes());
    out
}

fn stream(dictionary: &str, data: &[u8]) -> Vec<u8> {
    let head = format!("<< {dictionary} /Length {} >>\nstream\n", data.len());
    [head.as_bytes(), data, b"\nendstream"].concat()
}

/// Zeros, packed by Deflate, out of the pixels of a TIFF of ours.
fn zeros(count: usize) -> Vec<u8> {
    let grey = Grey { width: count / 256, height: 256, pixels: vec![0; count / 256 * 256] };
    let file = encode::tiff(&[(&grey, 300)], Packing::Deflate);
    file[8..].to_vec()
}

fn leaf(width: u32, height: u32) -> Vec<u8> {
    let resources = "/Resources << /XObject << /Im0 5 0 R >> >>";
    format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] {resources} /Contents 4 0 R >>").into_bytes()
}

/// Limits that a test can pass without much memory.
const SMALL: Limits = Limits { bytes: 1_000_000, pages: 5, pixels: 1_000_000 };

fn refused(bytes: &[u8]) -> &'static str {
    let picture = match Picture::open(bytes, SMALL) {
        Err(e) => return e.code(),
        Ok(it) => it,
    };
    picture.page(0).expect_err("it must be refused").code()
}

/// A file whose bytes at a place are others.
fn patched(mut bytes: Vec<u8>, at: usize, other: &[u8]) -> Vec<u8> {
    bytes[at..at + other.len()].copy_from_slice(other);
    bytes
}

#[test]
fn bombs_are_refused_with_a_reason() {
    let jpeg = file("grigio.jpg");
    let frame = jpeg.windows(2).position(|it| it == [0xFF, 0xC0]).unwrap();
    assert_eq!(refused(&patched(jpeg, frame + 5, &[0xFF, 0xF0, 0xFF, 0xF0])), "troppo-grande");
    assert_eq!(refused(&patched(file("grigio.png"), 16, &[0, 1, 0, 0, 0, 1, 0, 0])), "rovinato", "its checksum");
    let many: Vec<_> = (0..6).map(|_| (expected("grigio"), 300)).collect();
    let many: Vec<_> = many.iter().map(|it| (&it.0, it.1)).collect();
    assert_eq!(refused(&encode::tiff(&many, Packing::Group4)), "troppe-pagine");
    let large = Grey { width: 2000, height: 2000, pixels: vec![255; 4_000_000] };
    assert_eq!(refused(&encode::tiff(&[(&large, 300)], Packing::Group4)), "troppo-grande");
    assert_eq!(refused(&plico::raster::png(&large)), "troppo-grande");
    assert_eq!(refused(&vec![0xFF; 1_000_001]), "troppo-grande");
    assert_eq!(refused(b"MZ nothing of ours"), "formato-ignoto");
    // A page of a kilometre; a stream that unpacks to more than a page holds; one packed twice; one under a password.
    let flat = "/Type /XObject /Subtype /Image /Width 100 /Height 100 /ColorSpace /DeviceGray /BitsPerComponent 8";
    let show = || stream("", b"q 100 0 0 100 0 0 cm /Im0 Do Q 0 0 m 9 9 l S");
    let huge = pdf(&[leaf(2_834_646, 2_834_646), show(), stream(flat, &[0; 10_000])]);
    assert_eq!(refused(&huge), "troppo-grande");
    let swells = pdf(&[leaf(100, 100), show(), stream(&format!("{flat} /Filter /FlateDecode"), &zeros(8_000_000))]);
    assert_eq!(refused(&swells), "si-gonfia");
    let nested = format!("{flat} /Filter [/FlateDecode /FlateDecode]");
    assert_eq!(refused(&pdf(&[leaf(100, 100), show(), stream(&nested, &zeros(1000))])), "si-gonfia");
    let wide = flat.replace("/Width 100", "/Width 100000");
    assert_eq!(refused(&pdf(&[leaf(100, 100), show(), stream(&wide, &[0; 100])])), "troppo-grande");
    let locked = String::from_utf8(pdf(&[leaf(100, 100)])).unwrap().replace("/Root", "/Encrypt 9 0 R /Root");
    assert_eq!(refused(locked.as_bytes()), "protetto");
}

/// A TIFF whose directories go round in a circle, and one that names itself a million strips.
#[test]
fn directories_that_go_astray_are_refused() {
    let grey = expected("grigio");
    let tiff = encode::tiff(&[(&grey, 300), (&grey, 300)], Packing::Deflate);
    let first = u32::from_le_bytes(tiff[4..8].try_into().unwrap()) as usize;
    let entries = usize::from(u16::from_le_bytes(tiff[first..first + 2].try_into().unwrap()));
    let link = first + 2 + 12 * entries;
    let circle = patched(tiff.clone(), link, &(first as u32).to_le_bytes());
    assert_eq!(refused(&circle), "troppe-pagine");
    assert!(Wholeness::of(&circle).whole().is_none());
    let strips = (0..entries).map(|it| first + 2 + 12 * it).find(|at| tiff[*at..at + 2] == 273_u16.to_le_bytes());
    let million = patched(tiff, strips.unwrap() + 4, &1_000_000_u32.to_le_bytes());
    assert_eq!(refused(&million), "rovinato");
}

#[test]
fn damaged_files_do_no_harm() {
    let mut dice = crate::damage::Dice(0x5CA7);
    for name in rows().into_iter().map(|mut it| it.remove(0)) {
        let bytes = file(&name);
        for _ in 0..12 {
            let mut bytes = bytes.clone();
            for _ in 0..1 + dice.roll(6) {
                let at = dice.roll(bytes.len());
                bytes[at] = dice.roll(256) as u8;
            }
            let _ = Wholeness::of(&bytes);
            if let Ok(picture) = Picture::open(&bytes, SMALL) {
                for index in 0..picture.pages() {
                    let _ = picture.page(index).map(|it| assert!(it.grey.pixels.len() <= 4 * SMALL.pixels));
                }
            }
        }
    }
}

#[test]
fn what_is_written_is_read_back() {
    let grey = expected("grigio");
    let black = expected("bianconero");
    let jpeg = pages(&encode::jpeg(&grey, 90, 300)).unwrap();
    assert!(off(&jpeg[0].grey, &grey).0 < 20);
    assert_eq!(jpeg[0].dpi, Some(300));
    let deflate = encode::tiff(&[(&grey, 300), (&black, 200)], Packing::Deflate);
    assert_eq!(Wholeness::of(&deflate), Wholeness::Whole(Format::Tiff));
    let read = pages(&deflate).unwrap();
    assert_eq!((&read[0].grey, read[0].dpi, &read[1].grey, read[1].dpi), (&grey, Some(300), &black, Some(200)));
    let fax = pages(&encode::tiff(&[(&black, 200)], Packing::Group4)).unwrap();
    assert_eq!((&fax[0].grey, fax[0].dpi, fax[0].is_bilevel), (&black, Some(200), true));
}

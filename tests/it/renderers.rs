//! A batch as three programs draw it that share no code: without a warning, and all three the same page.
//!
//! Two pictures are the same where each pixel of the one lies, within 96 levels of grey, among what the other has
//! there and one pixel around. Programs place letters on different parts of a pixel, so a few may not: one in a
//! thousand on the page, and never so many in one place that they could be a letter.

use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;

use lopdf::Document;

use crate::workshop::Workshop;
use crate::workshop::is_quick;

/// Levels of grey that may lie between two pixels.
const LEVELS: i16 = 96;

/// One pixel in so many may differ.
const ONE_IN: usize = 1000;

/// The side of a square, two millimetres at 150 dpi, and how many of its pixels may differ.
const SQUARE: usize = 12;
const IN_SQUARE: u32 = 20;

/// Grey pixels, and the lowest and the highest level around each.
struct Picture {
    width: usize,
    height: usize,
    pixels: Vec<u8>,
    around: Vec<(u8, u8)>,
}

/// A program that draws every page of a PDF at 150 dpi in grey: its name, and how it is called with the file and
/// the beginning of the names of its pictures.
type Renderer = (&'static str, fn(&str, &str) -> Vec<String>);

const RENDERERS: [Renderer; 3] = [
    ("gs", |pdf, out| {
        let out = format!("-o{out}%04d.pgm");
        words(&["-q", &out, "-sDEVICE=pgmraw", "-r150", "-dTextAlphaBits=4", "-dGraphicsAlphaBits=4", pdf])
    }),
    // Debian builds it without colour management and it warns of that: told not to want any, it is silent.
    ("mutool", |pdf, out| {
        let out = format!("{out}%04d.pgm");
        words(&["draw", "-q", "-N", "-r", "150", "-c", "gray", "-F", "pgm", "-o", &out, pdf])
    }),
    ("pdftoppm", |pdf, out| words(&["-r", "150", "-gray", pdf, out])),
];

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|it| it.to_string()).collect()
}

/// The pages as a program draws them; it must have nothing to say.
fn drawn((program, args): Renderer, pdf: &Path, folder: &Path) -> Vec<PathBuf> {
    let folder = folder.join(program);
    fs::create_dir_all(&folder).unwrap();
    let prefix = format!("{}/p", folder.display());
    let output = Command::new(program).args(args(pdf.to_str().unwrap(), &prefix)).output();
    let output = output.unwrap_or_else(|e| panic!("{program} is not there ({e}): `make test` installs it"));
    let said = [output.stdout, output.stderr].map(|it| String::from_utf8_lossy(&it).into_owned()).concat();
    assert!(output.status.success() && said.trim().is_empty(), "{program}: {said}");
    let mut pages: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect();
    pages.sort();
    pages
}

fn read(path: &Path) -> Picture {
    let bytes = fs::read(path).unwrap();
    let mut at = 0;
    let mut word = || {
        let start = at;
        while !bytes[at].is_ascii_whitespace() {
            at += 1;
        }
        at += 1;
        // A comment is a line of its own.
        (String::from_utf8_lossy(&bytes[start..at - 1]).into_owned(), at)
    };
    assert_eq!(word().0, "P5", "{}", path.display());
    let mut numbers = Vec::new();
    let mut end = 0;
    while numbers.len() < 3 {
        let (text, after) = word();
        match text.parse::<usize>() {
            Ok(number) => numbers.push(number),
            // The words of a comment of the program that drew it.
            Err(_) => assert!(numbers.is_empty(), "{}: {text}", path.display()),
        }
        end = after;
    }
    let [width, height, most] = numbers[..] else { panic!("{}", path.display()) };
    assert_eq!(most, 255);
    let pixels = bytes[end..].to_vec();
    Picture { width, height, around: around(&pixels, width, height), pixels }
}

/// The lowest and the highest level around each pixel.
fn around(pixels: &[u8], width: usize, height: usize) -> Vec<(u8, u8)> {
    let wider = |(low, high): (u8, u8), it: (u8, u8)| (low.min(it.0), high.max(it.1));
    let across = |row: &[u8]| -> Vec<(u8, u8)> {
        let near = |x: usize| &row[x.saturating_sub(1)..(x + 2).min(width)];
        (0..width).map(|x| near(x).iter().fold((255, 0), |range, &it| wider(range, (it, it)))).collect()
    };
    let rows: Vec<Vec<(u8, u8)>> = pixels.chunks_exact(width).map(across).collect();
    let down = |y: usize| {
        let near = &rows[y.saturating_sub(1)..(y + 2).min(height)];
        (0..width).map(|x| near.iter().fold((255, 0), |range, row| wider(range, row[x]))).collect::<Vec<_>>()
    };
    (0..height).flat_map(down).collect()
}

/// How many pixels of two pictures differ, and the most of them in one square.
fn differences(one: &Picture, other: &Picture) -> (usize, u32) {
    // A page is 1240.2 pixels wide: programs round up or down.
    let (width, height) = (one.width.min(other.width), one.height.min(other.height));
    assert!(one.width.abs_diff(other.width) <= 1 && one.height.abs_diff(other.height) <= 1);
    let is_out = |pixel: u8, (low, high): (u8, u8)| {
        i16::from(pixel) < i16::from(low) - LEVELS || i16::from(pixel) > i16::from(high) + LEVELS
    };
    let mut total = 0;
    // Sums of all that differ above and to the left: the count of any square is four of them.
    let mut sums = vec![0_u32; (width + 1) * (height + 1)];
    for y in 0..height {
        let mut row = 0;
        for x in 0..width {
            let [at, of_other] = [one, other].map(|it| y * it.width + x);
            let differs =
                is_out(one.pixels[at], other.around[of_other]) || is_out(other.pixels[of_other], one.around[at]);
            row += u32::from(differs);
            total += usize::from(differs);
            sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
        }
    }
    let sum = |x: usize, y: usize| sums[y * (width + 1) + x];
    let mut most = 0;
    if total > 0 {
        for y in SQUARE..=height {
            for x in SQUARE..=width {
                let (left, top) = (x - SQUARE, y - SQUARE);
                most = most.max(sum(x, y) + sum(left, top) - sum(left, y) - sum(x, top));
            }
        }
    }
    (total, most)
}

/// Whether two programs drew the same page.
fn is_same((differ, most): (usize, u32), page: &Picture) -> bool {
    differ * ONE_IN <= page.pixels.len() && most <= IN_SQUARE
}

/// The pairs of renderers.
const PAIRS: [[usize; 2]; 3] = [[0, 1], [0, 2], [1, 2]];

#[test]
fn three_renderers_draw_the_same_pages_without_a_warning() {
    if is_quick() {
        return;
    }
    let workshop = Workshop::rendered(12, 9);
    let batch = &workshop.manifest("reso").batches[0];
    let pdf = workshop.path("reso").join(&batch.file);
    let drawn = RENDERERS.map(|it| drawn(it, &pdf, &workshop.path("disegni")));
    for ((program, _), pages) in RENDERERS.iter().zip(&drawn) {
        assert_eq!(pages.len(), batch.pages as usize, "{program}");
    }
    let [by_one, by_two, by_three] = &drawn;
    for (page, ((one, two), three)) in (1..).zip(by_one.iter().zip(by_two).zip(by_three)) {
        let pictures = [one, two, three].map(|it| read(it));
        for [one, other] in PAIRS {
            let found = differences(&pictures[one], &pictures[other]);
            let names = [RENDERERS[one].0, RENDERERS[other].0];
            assert!(is_same(found, &pictures[one]), "page {page}, {names:?}: {found:?}");
        }
    }
    a_letter_is_missed(&workshop, &pdf, &drawn.map(|it| read(&it[0])));
}

/// The same comparison of the sound page with one from which a letter was taken fails, whoever drew the two.
fn a_letter_is_missed(workshop: &Workshop, pdf: &Path, sound: &[Picture; 3]) {
    let damaged = workshop.path("senza.pdf");
    let mut document = Document::load(pdf).unwrap();
    let first = document.get_pages()[&1];
    let content = *document.get_page_contents(first).last().unwrap();
    let stream = document.get_object_mut(content).unwrap().as_stream_mut().unwrap();
    let operators = without_a_letter(&stream.decompressed_content().unwrap());
    stream.set_plain_content(operators);
    let others: Vec<u32> = document.get_pages().into_keys().skip(1).collect();
    document.delete_pages(&others);
    document.save(&damaged).unwrap();
    let drawn = RENDERERS.map(|it| drawn(it, &damaged, &workshop.path("senza")));
    for [one, other] in PAIRS {
        for [one, other] in [[one, other], [other, one]] {
            let found = differences(&sound[one], &read(&drawn[other][0]));
            let names = [RENDERERS[one].0, RENDERERS[other].0];
            assert!(!is_same(found, &sound[one]), "{names:?} do not miss a letter: {found:?}");
        }
    }
}

/// Operators without the last letter of the first line that ends with a plain one: the others stay in their places.
fn without_a_letter(operators: &[u8]) -> Vec<u8> {
    let is_it = |at: &usize| {
        operators[at + 1..].starts_with(b")Tj")
            && b"aeomnbdgpq".contains(&operators[*at])
            && operators[at - 4..*at].iter().all(u8::is_ascii_lowercase)
    };
    let at = (4..operators.len()).find(is_it).expect("a page has words");
    [&operators[..at], &operators[at + 1..]].concat()
}

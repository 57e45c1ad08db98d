//! The shape of printed figures, as a check on who reads them: how many holes each has.
//!
//! An engine that takes an 8 for a 3 does so however often it is asked. A hole is counted and not guessed: where the
//! figures of a reading have other holes than what is printed, the reading does not stand.

use crate::raster::Grey;
use crate::scan::marks::Levels;
use crate::scan::marks::Mask;
use crate::scan::marks::Piece;

/// A piece as high as this share of the highest is a figure or a letter; the others stand between.
const TALL: f64 = 0.62;
/// A hole smaller than this share of the height, squared, is a grain.
const GRAIN: f64 = 0.0035;

/// Whether the holes of a line are those of a reading; `None` where its figures do not stand apart.
pub fn bears_out(line: &Grey, read: &str) -> Option<bool> {
    let counted = counted(line)?;
    let characters: Vec<char> = read.chars().filter(char::is_ascii_alphanumeric).collect();
    if counted.len() != characters.len() {
        return None;
    }
    Some(characters.iter().zip(&counted).all(|(character, holes)| may_have(*character, *holes)))
}

/// The holes of each figure of a line; `None` where it has no ink.
pub fn counted(line: &Grey) -> Option<Vec<usize>> {
    let levels = Levels::of(line);
    if !levels.has_ink() {
        return None;
    }
    // Half-way between paper and ink, so that blur neither closes a hole nor opens a loop.
    let middle = (u16::from(levels.paper) + u16::from(levels.ink)) / 2;
    let dark = line.pixels.iter().map(|it| u16::from(*it) < middle).collect();
    Some(holes(&Mask { width: line.width, height: line.height, dark }))
}

/// Whether a character may have so many holes.
fn may_have(character: char, holes: usize) -> bool {
    match character {
        // In many faces a stroke parts the nought from the letter.
        '0' => (1..=2).contains(&holes),
        '6' | '9' => holes == 1,
        '8' => holes == 2,
        '1' | '2' | '3' | '5' | '7' => holes == 0,
        '4' => holes <= 1,
        _ => true,
    }
}

/// The holes of each figure, from left to right.
fn holes(mask: &Mask) -> Vec<usize> {
    let pieces = mask.pieces();
    // What hangs in from above or below is no figure.
    let is_in = |it: &Piece| it.top > 0 && it.bottom + 1 < mask.height;
    let tallest = pieces.iter().map(|it| it.0).filter(is_in).map(|it| it.height()).max().unwrap_or(0);
    let mut figures: Vec<&(Piece, Vec<usize>)> =
        pieces.iter().filter(|it| is_in(&it.0) && it.0.height() as f64 >= TALL * tallest as f64).collect();
    figures.sort_by_key(|it| it.0.left);
    figures.iter().map(|it| holes_of(mask, it)).collect()
}

/// The parts of a piece's frame that are not of the piece and do not reach its edge.
fn holes_of(mask: &Mask, (piece, places): &(Piece, Vec<usize>)) -> usize {
    let (width, height) = (piece.width() + 2, piece.height() + 2);
    let mut free = vec![true; width * height];
    for place in places {
        let (x, y) = (place % mask.width - piece.left + 1, place / mask.width - piece.top + 1);
        free[y * width + x] = false;
    }
    let least = (GRAIN * (piece.height() * piece.height()) as f64).max(3.0);
    let mut count = 0;
    for start in 0..free.len() {
        if free[start] {
            let (area, is_outside) = fill(&mut free, width, height, start);
            count += usize::from(!is_outside && area as f64 >= least);
        }
    }
    count
}

/// Takes a part away, side by side; says how large it was, and whether it reached the edge.
fn fill(free: &mut [bool], width: usize, height: usize, start: usize) -> (usize, bool) {
    let mut places = vec![start];
    free[start] = false;
    let (mut next, mut is_outside) = (0, false);
    while let Some(at) = places.get(next).copied() {
        next += 1;
        let (x, y) = (at % width, at / width);
        is_outside |= x == 0 || y == 0 || x + 1 == width || y + 1 == height;
        let beside = [(x > 0, at.wrapping_sub(1)), (x + 1 < width, at + 1)];
        let above = [(y > 0, at.wrapping_sub(width)), (y + 1 < height, at + width)];
        for (is_there, place) in beside.into_iter().chain(above) {
            if is_there && free[place] {
                free[place] = false;
                places.push(place);
            }
        }
    }
    (places.len(), is_outside)
}

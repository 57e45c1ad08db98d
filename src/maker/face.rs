//! Letters as outlines: those of a hand, or of the type of a stamp.

use std::collections::BTreeMap;

use ttf_parser::OutlineBuilder;

use crate::maker::place::Dot;
use crate::maker::place::Motion;

/// Into how many straight pieces a curve is parted.
const PIECES: u32 = 6;

/// A letter: in heights of a digit, y downwards from the line it stands on.
#[derive(Debug, Clone)]
pub struct Letter {
    /// Its closed outlines.
    pub outlines: Vec<Vec<Dot>>,
    /// How far the next letter begins.
    pub advance: f64,
}

/// A font.
#[derive(Debug, Clone)]
pub struct Face {
    /// The name of its file, without the ending.
    pub name: String,
    letters: BTreeMap<char, Letter>,
}

impl Face {
    /// Reads a font. `None` if it is none, or has no digits.
    pub fn read(name: &str, bytes: &[u8]) -> Option<Self> {
        let face = ttf_parser::Face::parse(bytes, 0).ok()?;
        let eight = face.glyph_bounding_box(face.glyph_index('8')?)?;
        let unit = f64::from(eight.y_max) - f64::from(eight.y_min);
        let letters = (' '..='ÿ').filter_map(|it| Some((it, letter(&face, it, unit)?))).collect();
        Some(Self { name: name.to_owned(), letters })
    }

    /// The letter of a character; a blank for one that it lacks.
    pub fn letter(&self, character: char) -> Letter {
        let letter = self.letters.get(&character);
        letter.cloned().unwrap_or(Letter { outlines: Vec::new(), advance: 0.5 })
    }

    /// The width of a text, in heights of a digit.
    pub fn width(&self, text: &str) -> f64 {
        text.chars().map(|it| self.letters.get(&it).map_or(0.5, |it| it.advance)).sum()
    }

    /// The outlines of a text as type has it, from the origin, moved.
    pub fn set(&self, text: &str, motion: &Motion) -> Vec<Vec<Dot>> {
        let mut at = 0.0;
        let mut outlines = Vec::new();
        for character in text.chars() {
            let letter = self.letter(character);
            let motion = Motion::shift(at, 0.0).then(*motion);
            outlines.extend(letter.outlines.iter().map(|it| it.iter().map(|it| motion.of(*it)).collect()));
            at += letter.advance;
        }
        outlines
    }
}

fn letter(face: &ttf_parser::Face<'_>, character: char, unit: f64) -> Option<Letter> {
    let glyph = face.glyph_index(character)?;
    let advance = f64::from(face.glyph_hor_advance(glyph)?) / unit;
    let mut pen = Pen { unit, outlines: Vec::new(), at: Dot::new(0.0, 0.0) };
    // A blank has no outline.
    let _ = face.outline_glyph(glyph, &mut pen);
    pen.outlines.retain(|it| it.len() > 2);
    Some(Letter { outlines: pen.outlines, advance })
}

struct Pen {
    unit: f64,
    outlines: Vec<Vec<Dot>>,
    at: Dot,
}

impl Pen {
    fn dot(&self, x: f32, y: f32) -> Dot {
        Dot::new(f64::from(x) / self.unit, -f64::from(y) / self.unit)
    }

    fn add(&mut self, dot: Dot) {
        self.at = dot;
        if let Some(outline) = self.outlines.last_mut() {
            outline.push(dot);
        }
    }
}

/// The place at a part of the way from one to another.
fn between(from: Dot, to: Dot, part: f64) -> Dot {
    Dot::new(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part)
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.at = self.dot(x, y);
        self.outlines.push(vec![self.at]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.add(self.dot(x, y));
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (from, over, to) = (self.at, self.dot(x1, y1), self.dot(x, y));
        for piece in 1..=PIECES {
            let part = f64::from(piece) / f64::from(PIECES);
            self.add(between(between(from, over, part), between(over, to, part), part));
        }
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let (from, first, second, to) = (self.at, self.dot(x1, y1), self.dot(x2, y2), self.dot(x, y));
        for piece in 1..=PIECES {
            let part = f64::from(piece) / f64::from(PIECES);
            let (a, b, c) = (between(from, first, part), between(first, second, part), between(second, to, part));
            self.add(between(between(a, b, part), between(b, c, part), part));
        }
    }

    fn close(&mut self) {}
}

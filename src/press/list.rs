//! Lists and labels: pages laid out once, onto which the press writes by itself.
//!
//! A row through the typesetter costs a tenth of a millisecond, a row written into a blank a hundredth. What a cell
//! cannot hold ends with an ellipsis; a character that its face lacks is drawn by the next face that has it.

use crate::codes::Symbol;
use crate::compose::face::Face;
use crate::compose::pages::Frame;
use crate::press::Error;
use crate::press::draw;
use crate::press::draw::Place;
use crate::press::ops::Grey;
use crate::press::ops::hundredths;
use crate::press::piece::Facciata;
use crate::press::piece::Piece;
use crate::press::piece::digest;
use crate::press::print::Cabinet;
use crate::press::print::Printer;

/// What stands for the letters that a cell has no room for.
const ELLIPSIS: char = '…';

/// Characters below this are looked up once a hand.
const COMMON: usize = 0x250;

/// A box on a page, in points from its top-left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// Where words stand in their box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// At its left edge.
    Left,
    /// In its middle.
    Center,
    /// At its right edge.
    Right,
}

/// A page laid out once: what is drawn on it, and its empty boxes.
pub struct Blank {
    frame: Frame,
    boxes: Vec<(String, Area)>,
}

impl Blank {
    /// A blank from a page of the typesetter; its empty boxes are those labelled `slot-…`.
    pub fn new(frame: &Frame, faces: &[Face], cabinet: &Cabinet) -> Result<Self, Error> {
        let height = frame.size().y.to_pt();
        let mut printer = Printer::new(faces, cabinet);
        printer.frame(frame, 0.0, height)?;
        let area = |slot: &crate::press::print::Slot| Area {
            x: slot.x,
            y: height - slot.y,
            width: slot.width,
            height: slot.height,
        };
        let boxes = printer.slots().iter().map(|it| (it.name.clone(), area(it))).collect();
        Ok(Self { frame: frame.clone(), boxes })
    }

    /// The empty box of that name.
    pub fn area(&self, name: &str) -> Result<Area, Error> {
        let found = self.boxes.iter().find(|it| it.0 == name);
        found.map(|it| it.1).ok_or(Error::Unsupported("a list without one of its boxes"))
    }

    /// Width and height in points.
    pub fn size(&self) -> [f64; 2] {
        let size = self.frame.size();
        [size.x.to_pt(), size.y.to_pt()]
    }
}

/// How words are written: a face, those that help it out, and a size.
#[derive(Debug, Clone)]
pub struct Hand {
    faces: Vec<usize>,
    size: f64,
    grey: Grey,
    /// Height of capitals in points.
    capitals: f64,
    /// Face and width of the common characters.
    known: Vec<Option<(usize, f64)>>,
}

impl Hand {
    /// A hand that writes in the face of that name, `size` points high.
    pub fn new(faces: &[Face], name: &str, size: f64, grey: Grey) -> Result<Self, Error> {
        let own = faces.iter().position(|it| it.name() == name).ok_or_else(|| Error::Font(name.to_string()))?;
        // The face that has most characters of the same weight helps first.
        let weight = name.split_once('-').map_or("", |it| it.1);
        let helps = |face: &Face| face.name() == format!("NotoSans-{weight}");
        let mut order: Vec<usize> = (0..faces.len()).collect();
        order.sort_by_key(|&it| (it != own, !helps(&faces[it])));
        let capitals = f64::from(faces[own].metrics().cap_height) * size / 1000.0;
        let mut hand = Self { faces: order, size, grey, capitals, known: Vec::new() };
        let common = (0..COMMON as u32).filter_map(char::from_u32);
        hand.known = common.map(|c| hand.search(faces, c)).collect();
        Ok(hand)
    }

    fn search(&self, faces: &[Face], c: char) -> Option<(usize, f64)> {
        self.faces.iter().find_map(|&it| {
            let glyph = faces[it].glyph(c)?;
            Some((it, faces[it].advance(glyph) * self.size / 1000.0))
        })
    }

    /// Which face draws a character, and how wide.
    fn find(&self, faces: &[Face], c: char) -> Result<(usize, f64), Error> {
        let known = self.known.get(c as usize).copied();
        known.unwrap_or_else(|| self.search(faces, c)).ok_or(Error::NoGlyph)
    }

    /// How wide `words` are on one line, in points.
    pub fn width(&self, faces: &[Face], words: &str) -> Result<f64, Error> {
        let drawn = words.chars().filter(|it| !is_silent(*it));
        drawn.map(|c| Ok(self.find(faces, if c.is_whitespace() { ' ' } else { c })?.1)).sum()
    }

    /// The characters of `words` that a width holds, each with its face, and how wide they are together.
    fn fit(&self, faces: &[Face], words: &str, width: f64) -> Result<(Vec<(char, usize)>, f64), Error> {
        let (dots_face, dots) = self.find(faces, ELLIPSIS)?;
        let mut fitted = Vec::with_capacity(words.len());
        let mut pen = 0.0;
        // How many characters leave room for the ellipsis, and how wide they are.
        let mut room = (0, 0.0);
        for c in words.chars().filter(|it| !is_silent(*it)) {
            let c = if c.is_whitespace() { ' ' } else { c };
            let (face, advance) = self.find(faces, c)?;
            pen += advance;
            fitted.push((c, face));
            if pen > width {
                fitted.truncate(room.0);
                fitted.push((ELLIPSIS, dots_face));
                return Ok((fitted, room.1 + dots));
            }
            if c != ' ' && pen + dots <= width {
                room = (fitted.len(), pen);
            }
        }
        Ok((fitted, pen))
    }
}

/// Characters that draw nothing and stand nowhere.
fn is_silent(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

/// A blank being written onto.
pub struct Page<'a> {
    faces: &'a [Face],
    printer: Printer<'a>,
    height: f64,
}

impl<'a> Page<'a> {
    /// A page with all that its blank has.
    pub fn new(blank: &Blank, faces: &'a [Face], cabinet: &'a Cabinet) -> Result<Self, Error> {
        let [_, height] = blank.size();
        let mut printer = Printer::new(faces, cabinet);
        printer.frame(&blank.frame, 0.0, height)?;
        Ok(Self { faces, printer, height })
    }

    /// Writes one line into a box, as much of it as fits.
    pub fn write(&mut self, hand: &Hand, area: Area, align: Align, words: &str) -> Result<(), Error> {
        if words.is_empty() {
            return Ok(());
        }
        let (fitted, width) = hand.fit(self.faces, words, area.width)?;
        let free = (area.width - width).max(0.0);
        let mut x = area.x
            + match align {
                Align::Left => 0.0,
                Align::Center => free / 2.0,
                Align::Right => free,
            };
        let y = self.height - area.y - (area.height + hand.capitals) / 2.0;
        for run in fitted.chunk_by(|one, two| one.1 == two.1) {
            let line: String = run.iter().map(|it| it.0).collect();
            self.printer.line(run[0].1, hand.size, hand.grey, x, y, &line)?;
            for (c, _) in run {
                x += hand.find(self.faces, *c)?.1;
            }
        }
        Ok(())
    }

    /// Draws another blank, its top edge `y` points below the page's.
    pub fn place(&mut self, block: &Blank, y: f64) -> Result<(), Error> {
        self.printer.frame(&block.frame, 0.0, self.height - y)
    }

    /// A thin line across a box, along its lower edge.
    pub fn rule(&mut self, area: Area, thickness: f64, grey: Grey) {
        let y = self.height - area.y - area.height;
        let ops = self.printer.ops();
        // Runs of text end before the colour changes: a page has more cells than rules.
        ops.end_run();
        ops.fill(grey);
        ops.rectangle(hundredths(area.x), hundredths(y), hundredths(area.width), hundredths(thickness));
        ops.finish_path("f");
    }

    /// Draws a code from the left edge of a box.
    pub fn code(&mut self, symbol: &Symbol, area: Area) -> Result<(), Error> {
        let um = draw::micrometres;
        let room = Place { x_um: um(area.x), y_um: um(area.y), width_um: um(area.width), height_um: um(area.height) };
        let place = draw::place(symbol, room).ok_or(Error::NoBox { kind: "scatola" })?;
        draw::symbol(self.printer.ops(), symbol, place, self.height);
        Ok(())
    }

    /// The page as a piece of one side.
    pub fn finish(self) -> Piece {
        let content = self.printer.finish();
        let side = Facciata {
            digest: digest(&[&content.bytes]),
            fondo: None,
            ops: content.bytes,
            alone: false,
            begins: false,
            tray: None,
            allegato: None,
        };
        Piece { faces: vec![side], used: content.used, forms: content.forms, images: content.images, codes: Vec::new() }
    }
}

//! One laid-out piece as the sheets of an envelope: pages, page marks, codes.

use std::sync::Arc;

use crate::codes::Kind;
use crate::codes::Symbol;
use crate::codes::Symbology;
use crate::compose::copy::Overlay;
use crate::compose::face::Face;
use crate::compose::pages::Frame;
use crate::compose::pages::PagedDocument;
use crate::compose::record::CodeRequest;
use crate::hash;
use crate::press::Error;
use crate::press::allegato::Allegato;
use crate::press::draw;
use crate::press::draw::Place;
use crate::press::draw::Turn;
use crate::press::ops::hundredths;
use crate::press::print;
use crate::press::print::Cabinet;
use crate::press::print::Fondo;
use crate::press::print::Form;
use crate::press::print::Picture;
use crate::press::print::Printer;
use crate::press::print::Slot;
use crate::press::print::Used;

/// A piece ready for a batch: everything but its place there.
#[derive(Debug)]
pub struct Piece {
    /// Its pages, blank back not included.
    pub faces: Vec<Facciata>,
    /// What they show.
    pub used: Used,
    /// Furniture they refer to.
    pub forms: Vec<Arc<Form>>,
    /// Images they paint.
    pub images: Vec<Arc<Picture>>,
    /// Codes drawn on them.
    pub codes: Vec<Printed>,
}

/// A sheet of a piece: its sides, as places among the faces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sheet {
    /// The front.
    pub front: usize,
    /// The back; none where it is blank.
    pub back: Option<usize>,
    /// The tray of its stock, where a page asks for one.
    pub tray: Option<u8>,
}

impl Piece {
    /// Sheets of paper.
    pub fn sheets(&self) -> u32 {
        u32::try_from(self.layout().len()).expect("a piece has few pages")
    }

    /// Its sheets: faces fill them on both sides, but for those that stand alone.
    pub fn layout(&self) -> Vec<Sheet> {
        let mut sheets: Vec<Sheet> = Vec::with_capacity(self.faces.len().div_ceil(2));
        for (index, face) in self.faces.iter().enumerate() {
            match sheets.last_mut() {
                Some(open) if open.back.is_none() && face.may_be_behind(&self.faces[open.front]) => {
                    open.back = Some(index);
                }
                _ => sheets.push(Sheet { front: index, back: None, tray: face.tray }),
            }
        }
        sheets
    }

    /// Begins a new sheet after each of these faces, counted from 1: a document never begins on the back of another.
    pub fn part_after(&mut self, ends: &[usize]) {
        for &end in ends {
            let is_cut = |it: &Sheet| it.front + 1 == end && it.back == Some(end);
            if self.layout().iter().any(is_cut) {
                self.faces[end - 1].alone = true;
            }
        }
    }

    /// The page of each face in a file of two pages a sheet, from 1.
    pub fn page_numbers(&self) -> Vec<u32> {
        let mut pages = Vec::with_capacity(self.faces.len());
        for (front, sheet) in (1..).step_by(2).zip(self.layout()) {
            pages.push(front);
            pages.extend(sheet.back.map(|_| front + 1));
        }
        pages
    }

    /// The fingerprint of each page of a file of two pages a sheet; empty for a blank back.
    pub fn digests(&self) -> Vec<String> {
        let digest = |face: usize| self.faces[face].digest.clone();
        let sides = |it: Sheet| [digest(it.front), it.back.map_or(String::new(), digest)];
        self.layout().into_iter().flat_map(sides).collect()
    }
}

/// One printed side.
#[derive(Debug)]
pub struct Facciata {
    /// What it has in common with other pages of its kind, and goes before.
    pub fondo: Option<Arc<Fondo>>,
    /// Its own operators.
    pub ops: Vec<u8>,
    /// First 16 hexadecimal digits of the hash of its operators; read back by `verify`.
    pub digest: String,
    /// Whether it stands alone on its sheet.
    pub alone: bool,
    /// Whether it begins a sheet.
    pub begins: bool,
    /// The tray of the stock that it asks for.
    pub tray: Option<u8>,
    /// The attachment that it shows, and which of its pages, from 0.
    pub allegato: Option<(Arc<Allegato>, usize)>,
}

impl Facciata {
    /// Whether it may stand behind another. No attachment stands behind a page of its act: the last of the act may be
    /// one that has to be sent back.
    fn may_be_behind(&self, front: &Self) -> bool {
        !self.alone && !self.begins && !front.alone && self.allegato.is_some() == front.allegato.is_some()
    }
}

/// A code on a page.
#[derive(Debug, Clone)]
pub struct Printed {
    /// What it is for.
    pub kind: Kind,
    /// How it is drawn.
    pub symbology: Symbology,
    /// What it says.
    pub payload: String,
    /// The page in the piece, from 1.
    pub page: u32,
    /// Where on the page.
    pub place: Place,
    /// How it is turned there.
    pub turn: Turn,
}

/// What a print is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// For real.
    Vera,
    /// To be looked at: BOZZA on every page and no code at all.
    Bozza,
    /// To set machines up: COLLAUDO on every page, marks of sheets and no other code.
    Collaudo,
}

impl Mode {
    /// The word across every page.
    pub fn word(self) -> Option<&'static str> {
        match self {
            Self::Vera => None,
            Self::Bozza => Some("BOZZA"),
            Self::Collaudo => Some("COLLAUDO"),
        }
    }

    /// Whether acts, notices and numbers have their codes.
    pub fn has_codes(self) -> bool {
        self == Self::Vera
    }

    /// Whether sheets have their marks.
    pub fn has_marks(self) -> bool {
        self != Self::Bozza
    }
}

/// How a piece is printed.
#[derive(Debug, Clone, Copy)]
pub struct Style {
    /// What for.
    pub mode: Mode,
    /// The face of page marks.
    pub mark_face: usize,
}

/// The box of a page that stands alone on its sheet.
const ALONE: &str = "foglio-singolo";

/// The box of a page that begins a sheet, because what follows must stand on its back.
const BEGINS: &str = "foglio-nuovo";

/// How the box of a page begins that asks for the stock of a tray; the tray's number follows.
const TRAY: &str = "vassoio-";

/// The box of the page mark.
const PAGE: &str = "pagina";

/// The size of page marks.
const MARK_SIZE: f64 = 7.0;

/// Prints a piece that was laid out whole.
pub fn print(
    document: &PagedDocument,
    faces: &[Face],
    cabinet: &Cabinet,
    codes: &[CodeRequest],
    style: Style,
) -> Result<Piece, Error> {
    print_frames(document.pages().iter().map(|page| &page.frame), faces, cabinet, codes, style)
}

/// Prints a piece page by page.
pub fn print_frames<'a>(
    pages: impl ExactSizeIterator<Item = &'a Frame>,
    faces: &[Face],
    cabinet: &Cabinet,
    codes: &[CodeRequest],
    style: Style,
) -> Result<Piece, Error> {
    let total = pages.len();
    let mut piece = Piece {
        faces: Vec::with_capacity(total),
        used: Used::default(),
        forms: Vec::new(),
        images: Vec::new(),
        codes: Vec::new(),
    };
    for (index, page) in pages.enumerate() {
        let number = u32::try_from(index + 1).expect("a piece has few pages");
        print_page(&mut piece, page, (number, total), faces, cabinet, codes, style)?;
    }
    none_is_lost(codes, style, || piece.codes.iter().map(|it| (it.kind, it.payload.as_str())))?;
    Ok(piece)
}

fn print_page(
    piece: &mut Piece,
    frame: &Frame,
    (number, total): (u32, usize),
    faces: &[Face],
    cabinet: &Cabinet,
    codes: &[CodeRequest],
    style: Style,
) -> Result<(), Error> {
    let height = frame.size().y.to_pt();
    let mut printer = Printer::new(faces, cabinet);
    printer.ops().on_paper();
    if let Some(word) = style.mode.word() {
        printer = printer.over();
        let size = frame.size();
        across(&mut printer, [size.x.to_pt(), size.y.to_pt()], style, word)?;
    }
    printer.frame(frame, 0.0, height)?;
    let slots = printer.slots().to_vec();
    for slot in &slots {
        if slot.name == PAGE {
            let words = words_of_mark(codes, number, total);
            let [x, y] = place_of_mark(&faces[style.mark_face], slot, &words);
            printer.line(style.mark_face, MARK_SIZE, 0, x, y, &words)?;
        } else if let Some(request) = codes.iter().find(|it| it.slot == slot.name && style.mode.has_codes()) {
            let (symbol, place) = code(request, slot, height)?;
            draw::turned_symbol(printer.ops(), &symbol, place, slot.turn, height);
            piece.codes.push(Printed {
                kind: request.kind,
                symbology: request.symbology,
                payload: request.payload.clone(),
                page: number,
                place,
                turn: slot.turn,
            });
        }
    }
    let content = printer.finish();
    piece.used.merge(&content.used);
    let mut forms = content.forms;
    piece.images.extend(content.images);
    if let Some(fondo) = &content.fondo {
        piece.used.merge(&fondo.used);
        forms.extend(fondo.forms.iter().cloned());
        piece.images.extend(fondo.images.iter().cloned());
    }
    for form in forms {
        if !piece.forms.iter().any(|it| it.name == form.name) {
            piece.forms.push(form);
        }
    }
    let (fondo, ops) = (content.fondo, content.bytes);
    let ground = fondo.as_ref().map_or(&[][..], |it| &it.bytes);
    let tray = slots.iter().find_map(|it| it.name.strip_prefix(TRAY)?.parse().ok());
    piece.faces.push(Facciata {
        digest: digest(&[ground, &ops]),
        fondo,
        ops,
        // A page on stock of its own is the only one there.
        alone: tray.is_some() || slots.iter().any(|it| it.name == ALONE),
        begins: slots.iter().any(|it| it.name == BEGINS),
        tray,
        allegato: None,
    });
    Ok(())
}

/// The fingerprint of a side's operators.
pub fn digest(operators: &[&[u8]]) -> String {
    let mut hasher = hash::Hasher::default();
    operators.iter().for_each(|it| hasher.add(it));
    hasher.hex()[..16].to_string()
}

/// What a page mark says, `V/2026/000118#1   1/4`: a page that strays from its act can still be told whose it is.
fn words_of_mark(codes: &[CodeRequest], number: u32, total: usize) -> String {
    let act = codes.iter().find(|it| it.kind == Kind::Atto).map_or("", |it| it.payload.as_str());
    format!("{act}   {number}/{total}").trim_start().to_string()
}

/// Where a page mark begins, at the right edge of its box, y upwards.
fn place_of_mark(face: &Face, slot: &Slot, words: &str) -> [f64; 2] {
    let width: f64 = words.chars().filter_map(|c| face.glyph(c)).map(|glyph| face.advance(glyph)).sum();
    [slot.x + slot.width - width * MARK_SIZE / 1000.0, slot.y - slot.height * 0.7]
}

/// How a word stands across a page: angle in degrees, type size, grey in thousandths.
const ACROSS: (f64, f64, u16) = (55.0, 130.0, 880);

/// Where the word across a page begins, as parts of width and height from its lower left corner.
const ACROSS_FROM: [f64; 2] = [0.27, 0.18];

/// The type size of the word across a page that is not high, as a part of its height.
const ACROSS_LOW: f64 = 0.19;

/// Writes a word across a page of this size.
pub(super) fn across(printer: &mut Printer, [width, height]: [f64; 2], style: Style, word: &str) -> Result<(), Error> {
    let (angle, size, grey) = ACROSS;
    // On a card the whole word is to be seen as well.
    let size = size.min(height * ACROSS_LOW);
    let (sin, cos) = angle.to_radians().sin_cos();
    let ops = printer.ops();
    ops.save();
    ops.transform([cos, sin, -sin, cos], hundredths(width * ACROSS_FROM[0]), hundredths(height * ACROSS_FROM[1]));
    printer.line(style.mark_face, size, grey, 0.0, 0.0, word)?;
    printer.ops().restore();
    Ok(())
}

/// A code and its place in a box.
fn code(request: &CodeRequest, slot: &Slot, page_height: f64) -> Result<(Symbol, Place), Error> {
    let kind = request.kind.as_str();
    let symbol = request.kind.encode(&request.payload).map_err(|source| Error::Code { kind, source })?;
    let room = Place {
        x_um: draw::micrometres(slot.x),
        y_um: draw::micrometres(page_height - slot.y),
        width_um: draw::micrometres(slot.width),
        height_um: draw::micrometres(slot.height),
    };
    let place = match request.kind {
        Kind::BollettinoC128 => draw::exact_place(&symbol, room, slot.turn),
        // Bars are laid out along the lines of an upright page.
        _ if slot.turn.is_sideways() && matches!(symbol, Symbol::Bars(_)) => None,
        _ => draw::place(&symbol, room),
    };
    Ok((symbol, place.ok_or(Error::NoBox { kind })?))
}

/// What the press draws on pages that somebody else sets: codes and page marks, and the word across each.
pub fn overlays<'a>(
    pages: impl ExactSizeIterator<Item = &'a Frame>,
    faces: &[Face],
    codes: &[CodeRequest],
    style: Style,
) -> Result<Vec<Vec<Overlay>>, Error> {
    let total = pages.len();
    let mut drawn: Vec<&CodeRequest> = Vec::new();
    let all = (1..).zip(pages).map(|(number, frame)| {
        let height = frame.size().y.to_pt();
        let (angle, size, grey) = ACROSS;
        let across = |word: &str| Overlay::Across { from: ACROSS_FROM, angle, size, grey, word: word.to_string() };
        let mut overlays: Vec<Overlay> = style.mode.word().map(across).into_iter().collect();
        let mut bars = Vec::new();
        for slot in print::slots(frame)? {
            if slot.name == PAGE {
                let words = words_of_mark(codes, number, total);
                let [x, y] = place_of_mark(&faces[style.mark_face], &slot, &words);
                overlays.push(Overlay::Line { at: [x, height - y], size: MARK_SIZE, words });
            } else if let Some(request) = codes.iter().find(|it| it.slot == slot.name && style.mode.has_codes()) {
                drawn.push(request);
                let (symbol, place) = code(request, &slot, height)?;
                bars.push(Overlay::Bars { areas: draw::rectangles(&symbol, place, slot.turn).collect() });
            }
        }
        overlays.extend(bars);
        Ok(overlays)
    });
    let all = all.collect::<Result<Vec<_>, Error>>()?;
    none_is_lost(codes, style, || drawn.iter().map(|it| (it.kind, it.payload.as_str())))?;
    Ok(all)
}

/// Whether all that was to be drawn has found its box.
fn none_is_lost<'a, I: Iterator<Item = (Kind, &'a str)>>(
    codes: &[CodeRequest],
    style: Style,
    drawn: impl Fn() -> I,
) -> Result<(), Error> {
    let is_drawn = |it: &CodeRequest| drawn().any(|by| by == (it.kind, it.payload.as_str()));
    match codes.iter().find(|it| style.mode.has_codes() && !is_drawn(it)) {
        Some(lost) => Err(Error::NoBox { kind: lost.kind.as_str() }),
        None => Ok(()),
    }
}

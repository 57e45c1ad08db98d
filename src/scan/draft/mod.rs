//! What a profile of an unknown card could say, as far as one clean scan shows it: to be completed by a person.
//!
//! The card is put [`upright`], its lines are found, [`boxes`] and rows of cells among them, [`words`] beside and
//! above them, and lines to write on ([`fields`]). Nothing here knows the card: what a zone means, nobody guesses.

pub mod boxes;
pub mod fields;
pub mod upright;
pub mod words;

use crate::codes::Symbology;
use crate::codes::raccomandata::Numero;
use crate::codes::segno::Segno;
use crate::domain::carta::Anchor;
use crate::domain::carta::AnchorKind;
use crate::domain::carta::Code;
use crate::domain::carta::Rect;
use crate::domain::carta::Role;
use crate::domain::carta::Side;
use crate::domain::carta::Zone;
use crate::domain::carta::ZoneKind;
use crate::scan::codes;
use crate::scan::draft::boxes::Frame;
use crate::scan::draft::boxes::Shape;
use crate::scan::draft::upright::Upright;
use crate::scan::draft::words::Words;
use crate::scan::lines;
use crate::scan::lines::Line;
use crate::scan::marks::Levels;
use crate::scan::marks::Mask;
use crate::scan::print::Ocr;
use crate::scan::registration::Registration;

/// The resolution of an upright picture.
pub const DPI: u32 = 300;
/// Its pixels to the millimetre.
pub const MM: f64 = DPI as f64 / 25.4;
/// The shortest line, in millimetres: a side of a small box.
const LEAST: f64 = 2.1;
/// The thickest.
const THICK: f64 = 0.9;
/// Lines as long as this tie a card to its profile,
const RULE: f64 = 22.0;
/// and of them the longest so many.
const RULES: usize = 12;
/// What lies around a code belongs to its place: the next card's code stands a little elsewhere.
const AROUND_CODE_UM: i64 = 3_000;
/// Arms of a corner mark: the shortest and the longest, and how far from the card's corner, in millimetres.
const ARMS: [f64; 2] = [2.1, 9.0];
const CORNER: f64 = 16.0;
/// What is marked inside the angle: in that of a letter there are others.
const INSIDE: f64 = 0.02;
/// What of a corner mark is taken, in micrometres.
const CORNER_UM: i64 = 3_000;
/// What stands lower by less than this is in the same row, in millimetres.
const ROW: f64 = 1.5;
/// Printed headings that tie a card to its profile.
const HEADINGS: usize = 3;

/// What is proposed for a side.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// The side.
    pub side: Side,
    /// Its width and height as they are seen.
    pub size_um: [i64; 2],
    /// Codes that a profile can name, each with what it is printed in.
    pub codes: Vec<(Code, Symbology)>,
    /// Codes of which it is not known what they are for: where, and what they are printed in.
    pub others: Vec<(Rect, Symbology)>,
    /// What registers a scan.
    pub anchors: Vec<Anchor>,
    /// What may be filled, each with the words that are printed beside; empty where there are none, or nobody reads.
    pub zones: Vec<(Zone, String)>,
    /// Where the side lies in its page.
    pub lies: Registration,
    /// How many lines of words are known to be printed on cards: none on a side that stands on its head.
    pub printed: usize,
}

/// How many zones of each kind the sides before have.
pub type Counts = std::collections::BTreeMap<ZoneKind, usize>;

/// Drafts a side of a card that was put upright; the zones are numbered on from those of the side before.
pub fn draft(it: &Upright, codes: &[codes::Code], counts: &mut Counts, ocr: Option<&mut Ocr>) -> Draft {
    let mask = Mask::of(&it.grey, Levels::of(&it.grey));
    let coded: Vec<_> = codes.iter().map(|code| (code, it.place(&code.corners))).collect();
    let limits = lines::Limits { least: (LEAST * MM) as usize, gap: 2, thick: (THICK * MM) as usize };
    let mut bare = mask.clone();
    coded.iter().for_each(|(_, rect)| bare.wipe(pixels(*rect, 800)));
    let lines = lines::find(&bare, limits);
    let frames = boxes::frames(&bare, &lines);
    let words = Words::find(&it.grey, bare.clone(), &lines, &frames, ocr);
    let mut shapes = boxes::shapes(&frames);
    shapes.extend(fields::lines(&bare, &lines, &frames, &words));
    shapes.extend(fields::postmarks(&lines, &words));
    let zones = zones(it, shapes, &words, counts);
    let mut anchors = rules(it, &lines);
    anchors.extend(corners(it, &bare, &lines, &frames));
    anchors.extend(headings(it, &words));
    let named = |code: &codes::Code, rect: &Rect| {
        let rect = grown(*rect, AROUND_CODE_UM, it.size_um);
        role(code).map(|role| (Code { side: it.side, rect, role }, code.symbology))
    };
    Draft {
        side: it.side,
        size_um: it.size_um,
        codes: coded.iter().filter_map(|(code, rect)| named(code, rect)).collect(),
        others: coded.iter().filter(|it| role(it.0).is_none()).map(|it| (it.1, it.0.symbology)).collect(),
        anchors,
        zones,
        lies: it.lies,
        printed: words.printed(),
    }
}

/// What a code is for, as far as its text shows it.
fn role(code: &codes::Code) -> Option<Role> {
    if Segno::decode(&code.text).is_some() {
        return Some(Role::Segno);
    }
    let is_number = Numero::parse(&code.text).is_some() || code.text.len() == 13;
    // The number of a receipt begins with a 6, that of its envelope with a 7.
    match code.text.bytes().next() {
        Some(b'7') if is_number && code.symbology == Symbology::Itf => Some(Role::NumeroPiego),
        _ if is_number && code.symbology != Symbology::DataMatrix => Some(Role::NumeroAr),
        _ => None,
    }
}

/// Long lines, the longest ones.
fn rules(it: &Upright, lines: &[Line]) -> Vec<Anchor> {
    let mut long: Vec<&Line> = lines.iter().filter(|it| it.length() >= RULE * MM).collect();
    long.sort_by(|a, b| b.length().total_cmp(&a.length()));
    // Of the pieces of a broken line the longest.
    let mut whole: Vec<&Line> = Vec::new();
    for line in long {
        if !whole.iter().any(|it| it.is_level == line.is_level && fields::is_near(it, line)) {
            whole.push(line);
        }
    }
    let anchor = |line: &&Line| {
        let half = (line.thick / 2.0).max(1.0);
        let ends = [line.from, line.at - half, line.to, line.at + half];
        let [left, top, right, bottom] = if line.is_level { ends } else { [ends[1], ends[0], ends[3], ends[2]] };
        it.anchor(AnchorKind::Rule, [left, top, right, bottom], "")
    };
    whole.iter().take(RULES).map(anchor).collect()
}

/// Marks of the card's corners: two short lines that meet at a right angle.
fn corners(it: &Upright, mask: &Mask, lines: &[Line], frames: &[Frame]) -> Vec<Anchor> {
    let (width, height) = (it.grey.width as f64, it.grey.height as f64);
    let is_arm = |line: &&Line| {
        line.length() >= ARMS[0] * MM && line.length() <= ARMS[1] * MM && !frames.iter().any(|it| it.has_side(line))
    };
    let square = CORNER_UM as f64 / 1000.0 * MM;
    let mut found = Vec::new();
    for (is_left, is_upper) in [(true, true), (false, true), (true, false), (false, false)] {
        let corner = [if is_left { 0.0 } else { width }, if is_upper { 0.0 } else { height }];
        let outer = |line: &Line, is_first: bool| if is_first { line.from } else { line.to };
        let meets = |level: &Line, upright: &Line| {
            (outer(level, is_left) - upright.at).abs() < 0.5 * MM
                && (outer(upright, is_upper) - level.at).abs() < 0.5 * MM
                && (upright.at - corner[0]).abs() < CORNER * MM
                && (level.at - corner[1]).abs() < CORNER * MM
        };
        let pair = lines.iter().filter(|it| it.is_level).filter(is_arm).find_map(|level| {
            let upright = lines.iter().filter(|it| !it.is_level).filter(is_arm).find(|it| meets(level, it))?;
            Some((level, upright))
        });
        let Some((level, upright)) = pair else { continue };
        let free = 0.5 * MM;
        let [x, y] = [(upright.at, is_left), (level.at, is_upper)]
            .map(|(at, is_first)| if is_first { [at + free, at + square] } else { [at - square, at - free] });
        if mask.share([x[0] as i64, y[0] as i64, x[1] as i64, y[1] as i64]) > INSIDE {
            continue;
        }
        // The outer edges of both arms are two sides of the square.
        let half = [upright.thick / 2.0, level.thick / 2.0];
        let x = if is_left { upright.at - half[0] } else { upright.at + half[0] - square };
        let y = if is_upper { level.at - half[1] } else { level.at + half[1] - square };
        found.push(it.anchor(AnchorKind::Corner, [x, y, x + square, y + square], ""));
    }
    found
}

/// Headings in capitals that every card of this kind has, as far as their words show it.
fn headings(it: &Upright, words: &Words) -> Vec<Anchor> {
    let headings = words.all.iter().filter(|it| it.is_heading());
    headings.take(HEADINGS).map(|word| it.anchor(AnchorKind::Text, word.around, &word.text)).collect()
}

/// Zones in the order that one reads them, numbered by their kinds.
fn zones(it: &Upright, mut shapes: Vec<Shape>, words: &Words, counts: &mut Counts) -> Vec<(Zone, String)> {
    in_reading_order(&mut shapes);
    let mut zones = Vec::new();
    for shape in shapes {
        let label = if shape.label.is_empty() { words.label(&shape.frame, shape.kind) } else { shape.label };
        let kind = fields::meant(shape.kind, &label);
        let count = counts.entry(kind).or_insert(0);
        *count += 1;
        let zone = Zone {
            side: it.side,
            name: format!("{}_{count:02}", name(kind)),
            kind,
            rect: it.rect(shape.frame.edges()),
            group: String::new(),
            outcome: None,
            printed: false,
        };
        zones.push((zone, label));
    }
    zones
}

/// Rows from the top, each from the left: what stands hardly lower is of the same row.
fn in_reading_order(shapes: &mut [Shape]) {
    shapes.sort_by(|a, b| a.frame.bottom.total_cmp(&b.frame.bottom));
    let mut from = 0;
    while from < shapes.len() {
        let low = shapes[from].frame.bottom + ROW * MM;
        let count = shapes[from..].iter().take_while(|it| it.frame.bottom < low).count();
        shapes[from..from + count].sort_by(|a, b| a.frame.left.total_cmp(&b.frame.left));
        from += count;
    }
}

/// What zones of a kind are called until somebody says what they are.
fn name(kind: ZoneKind) -> &'static str {
    match kind {
        ZoneKind::Tick => "spunta",
        ZoneKind::Date => "data",
        ZoneKind::Ink => "firma",
        ZoneKind::Text => "testo",
        ZoneKind::Stamp => "bollo",
    }
}

/// A rectangle of the card with something around it, in pixels of its upright picture.
fn pixels(rect: Rect, around_um: i64) -> [i64; 4] {
    let pixel = |um: i64| (um as f64 / 1000.0 * MM).round() as i64;
    [
        pixel(rect.x_um - around_um),
        pixel(rect.y_um - around_um),
        pixel(rect.x_um + rect.width_um + around_um),
        pixel(rect.y_um + rect.height_um + around_um),
    ]
}

/// A rectangle with something around it, as far as the card goes.
fn grown(rect: Rect, by: i64, [width, height]: [i64; 2]) -> Rect {
    let (left, top) = ((rect.x_um - by).max(0), (rect.y_um - by).max(0));
    let right = (rect.x_um + rect.width_um + by).min(width);
    let bottom = (rect.y_um + rect.height_um + by).min(height);
    Rect { x_um: left, y_um: top, width_um: right - left, height_um: bottom - top }
}

impl Frame {
    fn edges(&self) -> [f64; 4] {
        [self.left, self.top, self.right, self.bottom]
    }
}

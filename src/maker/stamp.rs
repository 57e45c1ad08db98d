//! What an office puts on a card: round postmarks, dates from a dater, labels with bars.

use std::f64::consts::PI;

use crate::codes;
use crate::codes::Symbol;
use crate::codes::Symbology;
use crate::domain::carta::Rect;
use crate::domain::data::Data;
use crate::maker::chance::Chance;
use crate::maker::chance::Hills;
use crate::maker::face::Face;
use crate::maker::ink::Flow;
use crate::maker::ink::Mask;
use crate::maker::ink::Nib;
use crate::maker::ink::Sheet;
use crate::maker::place::Dot;
use crate::maker::place::Motion;

/// A round postmark as it came onto the paper.
#[derive(Debug, Clone, PartialEq)]
pub struct Postmark {
    /// What stands along the ring, above.
    pub office: String,
    /// What stands along it below.
    pub below: String,
    /// Its line in the middle.
    pub date: String,
    /// What stands over and under that line, where anything does.
    pub hours: String,
    /// Its middle, in micrometres.
    pub middle: Dot,
    /// Half its width.
    pub radius_um: f64,
    /// How it was turned, clockwise, in radians.
    pub angle: f64,
    /// How dark its ink is.
    pub tone: f64,
    /// How much of it did not come out, from 0 to 1.
    pub loss: f64,
}

/// How daters write a day.
pub fn dater_text(day: Data, chance: &mut Chance) -> String {
    let (anno, mese, giorno) = day.ymd();
    let month = MESI[(mese as usize - 1) % 12];
    match chance.below(10) {
        0..4 => format!("{giorno:02}.{mese:02}.{:02}", anno % 100),
        4..6 => format!("{giorno:02} {month} {anno}"),
        6..7 => format!("{giorno:02} {month} {:02}", anno % 100),
        7..8 => format!("{giorno}-{mese}-{:02}", anno % 100),
        8..9 => format!("{giorno:02}.{mese:02}.{anno}"),
        _ => format!("{giorno:02}-{mese:02}-{:02}", anno % 100),
    }
}

const MESI: [&str; 12] = ["GEN", "FEB", "MAR", "APR", "MAG", "GIU", "LUG", "AGO", "SET", "OTT", "NOV", "DIC"];

impl Postmark {
    /// A postmark of an office, somewhere about a place; the worse the ink, the higher `loss`.
    pub fn new(office: &str, day: Data, zone: Rect, loss: f64, chance: &mut Chance) -> Self {
        let radius_um = chance.within(12_000.0, 15_000.0);
        let (x, y) = (zone.x_um + zone.width_um / 2, zone.y_um + zone.height_um / 2);
        // Most are held upright, more or less; some anyhow.
        let angle = if chance.happens(700) { chance.bell() * 0.18 } else { chance.within(-PI, PI) };
        let hours = if chance.happens(400) { format!("{:02}", chance.between(8, 19)) } else { String::new() };
        Self {
            office: office.to_uppercase(),
            below: chance.pick(&["", "POSTALE", "RECAPITO", "C.P.D.", "1", "2"]).to_owned(),
            date: dater_text(day, chance),
            hours,
            middle: Dot::new(x as f64 + chance.bell() * 1_600.0, y as f64 + chance.bell() * 1_400.0),
            radius_um,
            angle,
            tone: chance.within(20.0, 80.0),
            loss,
        }
    }

    /// Stamps it.
    pub fn press(&self, sheet: &mut Sheet, face: &Face, chance: &mut Chance) {
        let flow = Flow::new(chance.word(), self.loss, 2_600.0);
        let grain = Hills::new(chance.word(), 130.0);
        // One side of a stamp presses harder than the other.
        let (lean_x, lean_y) = (chance.bell() * 0.16, chance.bell() * 0.16);
        let at = |x: f64, y: f64| {
            let lean = ((x - self.middle.x) * lean_x + (y - self.middle.y) * lean_y) / self.radius_um;
            (flow.at(x, y) + lean * (0.4 + self.loss)) * (0.72 + 0.5 * grain.height(x, y))
        };
        for mask in self.masks(sheet, face) {
            sheet.ink(&mask, self.tone, at);
        }
    }

    fn masks(&self, sheet: &Sheet, face: &Face) -> Vec<Mask> {
        let place = Motion::turn(self.angle).then(Motion::shift(self.middle.x, self.middle.y));
        let radius = self.radius_um;
        let ring = |radius: f64, width: f64| {
            let dot = |it: u32| place.of(Motion::turn(f64::from(it) / 48.0 * PI).of(Dot::new(radius, 0.0)));
            sheet.stroked(&(0..=96).map(|it| Nib { at: dot(it), radius: width }).collect::<Vec<_>>())
        };
        let mut masks = vec![ring(radius, 170.0), ring(radius * 0.66, 130.0)];
        let letters = radius * 0.2;
        masks.push(sheet.filled(&self.along(face, &self.office, radius * 0.74, letters, &place)));
        masks.push(sheet.filled(&self.along_below(face, &self.below, radius * 0.92, letters, &place)));
        masks.push(sheet.filled(&centred(face, &self.date, 0.0, radius * 0.27, radius * 1.22, &place)));
        masks.push(sheet.filled(&centred(face, &self.hours, radius * 0.42, radius * 0.2, radius * 0.7, &place)));
        // Two bars over and under the date.
        for y in [-radius * 0.27, radius * 0.27] {
            let nib = |x: f64| Nib { at: place.of(Dot::new(x, y)), radius: 100.0 };
            masks.push(sheet.stroked(&[nib(-radius * 0.58), nib(radius * 0.58)]));
        }
        masks
    }

    /// A text along the upper part of the ring.
    fn along(&self, face: &Face, text: &str, radius: f64, height: f64, place: &Motion) -> Vec<Vec<Dot>> {
        let room = PI * 1.25;
        let turn = (face.width(text) * height * 1.1 / radius).min(room);
        let step = turn / face.width(text).max(0.1);
        let mut at = -turn / 2.0;
        let mut outlines = Vec::new();
        for character in text.chars() {
            let letter = face.letter(character);
            let middle = at + letter.advance * step / 2.0;
            let motion = Motion::shift(-letter.advance / 2.0, 0.0)
                .then(Motion::stretch((step * radius / 1.1).min(height), height))
                .then(Motion::shift(0.0, -radius))
                .then(Motion::turn(middle))
                .then(*place);
            outlines.extend(letter.outlines.iter().map(|it| it.iter().map(|it| motion.of(*it)).collect()));
            at += letter.advance * step;
        }
        outlines
    }

    /// A short text along the lower part, read from the same side.
    fn along_below(&self, face: &Face, text: &str, radius: f64, height: f64, place: &Motion) -> Vec<Vec<Dot>> {
        let step = height * 1.1 / radius;
        let mut at = face.width(text) * step / 2.0;
        let mut outlines = Vec::new();
        for character in text.chars() {
            let letter = face.letter(character);
            let middle = at - letter.advance * step / 2.0;
            let motion = Motion::shift(-letter.advance / 2.0, 0.0)
                .then(Motion::stretch(height, height))
                .then(Motion::shift(0.0, radius))
                .then(Motion::turn(middle))
                .then(*place);
            outlines.extend(letter.outlines.iter().map(|it| it.iter().map(|it| motion.of(*it)).collect()));
            at -= letter.advance * step;
        }
        outlines
    }
}

/// A line of type around the middle, its digits `height` high, narrower where it would be wider than `room`.
fn centred(face: &Face, text: &str, y: f64, height: f64, room: f64, place: &Motion) -> Vec<Vec<Dot>> {
    let width = face.width(text);
    let wide = height.min(room / width.max(0.1));
    let motion = Motion::shift(-width / 2.0, 0.5).then(Motion::stretch(wide, height)).then(Motion::shift(0.0, y));
    face.set(text, &motion.then(*place))
}

/// A day stamped into a zone by a dater without a ring.
pub fn date_line(sheet: &mut Sheet, face: &Face, text: &str, zone: Rect, loss: f64, chance: &mut Chance) {
    let height = chance.within(2_300.0, 3_400.0);
    let x = zone.x_um as f64 + zone.width_um as f64 / 2.0 + chance.bell() * 900.0;
    let y = zone.y_um as f64 + zone.height_um as f64 / 2.0 + chance.bell() * 500.0;
    let place = Motion::turn(chance.bell() * 0.05).then(Motion::shift(x, y));
    let flow = Flow::new(chance.word(), loss, 2_000.0);
    let grain = Hills::new(chance.word(), 130.0);
    let mask = sheet.filled(&centred(face, text, 0.0, height, zone.width_um as f64 * 1.05, &place));
    let tone = chance.within(20.0, 70.0);
    sheet.ink(&mask, tone, |x, y| flow.at(x, y) * (0.75 + 0.5 * grain.height(x, y)));
}

/// A label stuck on: bars of a number and its digits below, or the digits alone where it is low.
pub fn label(sheet: &mut Sheet, face: &Face, number: &str, zone: Rect, symbology: Symbology, chance: &mut Chance) {
    let (wide, high) = (zone.width_um as f64, zone.height_um as f64);
    let middle = Dot::new(
        zone.x_um as f64 + wide / 2.0 + chance.bell() * 500.0,
        zone.y_um as f64 + high / 2.0 + chance.bell() * 350.0,
    );
    let place = Motion::turn(chance.bell() * 0.012).then(Motion::shift(middle.x, middle.y));
    let corner = |x: f64, y: f64| place.of(Dot::new(x * wide / 2.0, y * high / 2.0));
    let edge = [corner(-1.0, -1.0), corner(1.0, -1.0), corner(1.0, 1.0), corner(-1.0, 1.0)];
    let mask = sheet.filled(&[edge.to_vec()]);
    sheet.paper(&mask, 250.0);
    let rim: Vec<Nib> = edge.iter().chain([&edge[0]]).map(|it| Nib { at: *it, radius: 45.0 }).collect();
    let mask = sheet.stroked(&rim);
    sheet.ink(&mask, 200.0, |_, _| 1.0);
    let (text_y, text_height) = if high < 8_000.0 { (0.0, high * 0.5) } else { (high * 0.36, 2_000.0) };
    if high >= 8_000.0
        && let Ok(Symbol::Bars(bars)) = codes::encode(symbology, number)
    {
        let module = (wide * 0.86 / f64::from(bars.total())).min(420.0);
        let left = -module * f64::from(bars.total()) / 2.0;
        let bar = |(first, width): (u32, u32)| {
            let (from, to) = (left + f64::from(first) * module, left + f64::from(first + width) * module);
            let (top, bottom) = (-high * 0.42, high * 0.18);
            [(from, top), (to, top), (to, bottom), (from, bottom)].map(|(x, y)| place.of(Dot::new(x, y))).to_vec()
        };
        let mask = sheet.filled(&bars.bars().map(bar).collect::<Vec<_>>());
        sheet.ink(&mask, 25.0, |_, _| 1.0);
    }
    let mask = sheet.filled(&centred(face, &grouped(number), text_y, text_height, wide * 0.9, &place));
    sheet.ink(&mask, 25.0, |_, _| 1.0);
}

/// A registered number as labels print it: eleven digits and the last behind a hyphen.
fn grouped(number: &str) -> String {
    match number.split_at_checked(11) {
        Some((body, check)) if check.len() == 1 => format!("{body}-{check}"),
        _ => number.to_owned(),
    }
}

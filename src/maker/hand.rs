//! A person's hand: letters that are never twice the same, signatures, days in boxes and across them.

use crate::domain::carta::Rect;
use crate::domain::data::Data;
use crate::maker::chance::Chance;
use crate::maker::chance::Hills;
use crate::maker::face::Face;
use crate::maker::ink::Flow;
use crate::maker::ink::Nib;
use crate::maker::ink::Sheet;
use crate::maker::place::Dot;
use crate::maker::place::Motion;

/// One person with one pen.
#[derive(Debug, Clone)]
pub struct Hand<'a> {
    face: &'a Face,
    /// How dark the pen writes, 0 to 255.
    pub tone: f64,
    /// Half the width of its line, in micrometres.
    pub radius: f64,
    /// How much of the ink does not come out, from 0 to 1.
    pub loss: f64,
    lean: f64,
    wide: f64,
    spacing: f64,
    /// How unlike each letter is to the last.
    unrest: f64,
}

/// A day as it was written, and where the hand ran out of its zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The characters, as they stand there.
    pub text: String,
    /// How: `caselle`, `gruppi`, `corsivo`.
    pub manner: &'static str,
}

impl<'a> Hand<'a> {
    /// A person who writes like a font; `pale` from 0 to 1 makes the pen lighter.
    pub fn new(face: &'a Face, pale: f64, chance: &mut Chance) -> Self {
        Self {
            face,
            tone: chance.within(25.0, 85.0) + pale * chance.within(20.0, 60.0),
            radius: chance.within(110.0, 260.0),
            loss: chance.within(0.0, 0.12) + pale * 0.18,
            lean: chance.bell() * 0.08,
            wide: 1.0 + chance.bell() * 0.08,
            spacing: 1.0 + chance.bell() * 0.06,
            unrest: chance.within(0.4, 1.3),
        }
    }

    /// The name of the font.
    pub fn name(&self) -> &str {
        &self.face.name
    }

    fn flow(&self, chance: &mut Chance) -> Flow {
        Flow::new(chance.word(), self.loss, 900.0)
    }

    /// Writes letters whose digits are `height` micrometres high, on a line from `at` that climbs by `slope`; returns
    /// where the next would begin.
    pub fn write(&self, sheet: &mut Sheet, text: &str, at: Dot, height: f64, slope: f64, chance: &mut Chance) -> f64 {
        let flow = self.flow(chance);
        let hills = [Hills::new(chance.word(), height * 0.7), Hills::new(chance.word(), height * 0.7)];
        let mut x = at.x;
        for character in text.chars() {
            let letter = self.face.letter(character);
            let size = height * (1.0 + chance.bell() * 0.05 * self.unrest);
            let motion = Motion::stretch(size * self.wide * (1.0 + chance.bell() * 0.05 * self.unrest), size)
                .then(Motion::lean(self.lean + chance.bell() * 0.03 * self.unrest))
                .then(Motion::turn(chance.bell() * 0.03 * self.unrest - slope))
                .then(Motion::shift(x, at.y - (x - at.x) * slope + chance.bell() * 0.045 * height * self.unrest));
            let bent = |it: &Dot| {
                let dot = motion.of(*it);
                let by = |hills: &Hills| (hills.height(dot.x, dot.y) - 0.5) * height * 0.2 * self.unrest;
                Dot::new(dot.x + by(&hills[0]), dot.y + by(&hills[1]))
            };
            let outlines: Vec<Vec<Dot>> = letter.outlines.iter().map(|it| it.iter().map(bent).collect()).collect();
            if !outlines.is_empty() {
                let mask = sheet.filled(&outlines);
                sheet.ink(&mask, self.tone, |x, y| flow.at(x, y));
            }
            x += letter.advance * height * self.wide * self.spacing * (1.0 + chance.bell() * 0.06 * self.unrest);
        }
        x
    }

    /// How wide a text is when its digits are `height` micrometres high.
    pub fn width(&self, text: &str, height: f64) -> f64 {
        self.face.width(text) * height * self.wide * self.spacing
    }

    /// Writes words or a number into a zone, smaller where they would not fit.
    pub fn fill(&self, sheet: &mut Sheet, text: &str, zone: Rect, chance: &mut Chance) {
        let (room, high) = (zone.width_um as f64 * 0.94, zone.height_um as f64);
        let height = (high * chance.within(0.5, 0.72)).min(3_600.0);
        let height = height * (room / self.width(text, height)).min(1.0);
        let spare = (room - self.width(text, height)).max(0.0);
        let x = zone.x_um as f64 + high * 0.1 + spare * chance.within(0.0, 0.5);
        let y = zone.y_um as f64 + high * chance.within(0.78, 0.9);
        self.write(sheet, text, Dot::new(x, y), height, chance.bell() * 0.012, chance);
    }

    /// Writes a day into a zone of `cells` for the digits of day, month and year, or across it.
    pub fn day(&self, sheet: &mut Sheet, day: Data, zone: Rect, stray: f64, chance: &mut Chance) -> Written {
        let is_comb = (zone.width_um - WIDTH).abs() < 1_500 && (zone.height_um - HEIGHT).abs() < 1_500;
        match chance.below(100) {
            0..30 if is_comb => self.in_cells(sheet, day, zone, stray, chance),
            30..55 if is_comb => self.in_groups(sheet, day, zone, stray, chance),
            _ => self.across(sheet, day, zone, stray, chance),
        }
    }

    fn in_cells(&self, sheet: &mut Sheet, day: Data, zone: Rect, stray: f64, chance: &mut Chance) -> Written {
        let (anno, mese, giorno) = day.ymd();
        let (text, is_short) = if chance.happens(250) {
            (format!("{giorno:02}{mese:02}{:02}", anno % 100), true)
        } else {
            (format!("{giorno:02}{mese:02}{anno:04}"), false)
        };
        let height = chance.within(2_600.0, 4_300.0);
        let y = zone.y_um as f64 + HEIGHT as f64 * 0.5 + height * 0.5 + chance.bell() * 250.0 * stray;
        let shift = chance.bell() * 350.0 * stray;
        // A year of two digits stands in the first two cells, or in the last.
        let late = if is_short && chance.happens(500) { 2 } else { 0 };
        for (index, digit) in (0..).zip(text.chars()) {
            let cell = if index < 4 { index } else { index + late };
            let middle = zone.x_um as f64 + (f64::from(cell) + 0.5) * CELL + f64::from((cell / 2).min(2)) * GAP + shift;
            let digit = digit.to_string();
            let x = middle - self.width(&digit, height) / 2.0 + chance.bell() * 180.0;
            self.write(sheet, &digit, Dot::new(x, y + chance.bell() * 120.0), height, 0.0, chance);
        }
        Written { text, manner: "caselle" }
    }

    fn in_groups(&self, sheet: &mut Sheet, day: Data, zone: Rect, stray: f64, chance: &mut Chance) -> Written {
        let (anno, mese, giorno) = day.ymd();
        let year = if chance.happens(600) { format!("{:02}", anno % 100) } else { format!("{anno:04}") };
        let short = |it: u32, chance: &mut Chance| {
            if chance.happens(300) { it.to_string() } else { format!("{it:02}") }
        };
        let groups = [short(giorno, chance), short(mese, chance), year];
        let (starts, widths) = ([0.0, 2.0 * CELL + GAP, 4.0 * CELL + 2.0 * GAP], [2.0, 2.0, 4.0]);
        let height = chance.within(2_600.0, 4_400.0);
        let y = zone.y_um as f64 + HEIGHT as f64 * 0.5 + height * 0.5 + chance.bell() * 300.0 * stray;
        for (group, (start, cells)) in groups.iter().zip(starts.iter().zip(widths)) {
            let room = cells * CELL;
            let height = height * (room * 1.05 / self.width(group, height)).min(1.0);
            let spare = (room - self.width(group, height)).max(0.0);
            let x = zone.x_um as f64 + start + spare * chance.within(0.1, 0.8) + chance.bell() * 250.0 * stray;
            self.write(sheet, group, Dot::new(x, y), height, chance.bell() * 0.02, chance);
        }
        Written { text: groups.join(" "), manner: "gruppi" }
    }

    fn across(&self, sheet: &mut Sheet, day: Data, zone: Rect, stray: f64, chance: &mut Chance) -> Written {
        let text = date_text(day, chance);
        let (wide, high) = (zone.width_um as f64, zone.height_um as f64);
        let height = (high * chance.within(0.5, 0.85)).min(4_800.0);
        // Some hands do not care where the zone ends.
        let room = wide * if chance.happens((120.0 * stray) as u32) { 1.22 } else { 0.97 };
        let height = height * (room / self.width(&text, height)).min(1.0);
        let spare = wide - self.width(&text, height);
        // Most begin at the left edge.
        let x = zone.x_um as f64 + spare * chance.within(0.03, 0.75) * chance.unit() + chance.bell() * 300.0 * stray;
        let y = zone.y_um as f64 + high * 0.5 + height * 0.5 + chance.bell() * 350.0 * stray;
        self.write(sheet, &text, Dot::new(x, y), height, chance.bell() * 0.03, chance);
        Written { text, manner: "corsivo" }
    }

    /// A line of the pen along a way in micrometres, thinner where it is quick.
    pub fn line(&self, sheet: &mut Sheet, way: &[Dot], chance: &mut Chance) {
        let flow = self.flow(chance);
        let press = Hills::new(chance.word(), 1_500.0);
        let nib = |it: &Dot| Nib { at: *it, radius: self.radius * (0.65 + 0.7 * press.height(it.x, it.y)) };
        let stroke: Vec<Nib> = curved(way).iter().map(nib).collect();
        let mask = sheet.stroked(&stroke);
        sheet.ink(&mask, self.tone, |x, y| flow.at(x, y));
    }

    /// A signature on a line: a name, or what became of it over the years.
    pub fn sign(&self, sheet: &mut Sheet, name: &str, zone: Rect, chance: &mut Chance) {
        let (left, base) = (zone.x_um as f64, zone.y_um as f64 + zone.height_um as f64 * chance.within(0.7, 0.95));
        let (wide, high) = (zone.width_um as f64, zone.height_um as f64);
        let (is_name, has_flourish) = (chance.happens(550), chance.happens(450));
        let (start, end);
        if is_name {
            let height = high * chance.within(0.3, 0.5);
            let height = height * (wide * 1.05 / self.width(name, height)).min(1.0);
            start = left + (wide - self.width(name, height)).max(0.0) * chance.unit() * 0.6;
            end = self.write(sheet, name, Dot::new(start, base), height, chance.bell() * 0.04, chance);
        } else {
            start = left + wide * chance.within(0.0, 0.25);
            end = start + wide * chance.within(0.4, 0.75);
            self.line(sheet, &scribble(start, end, base, high, chance), chance);
        }
        if has_flourish {
            let rise = high * chance.within(-0.05, 0.25);
            let way = [
                Dot::new(end, base - high * 0.2),
                Dot::new(start + (end - start) * 0.2, base + high * 0.12),
                Dot::new(end + wide * 0.06, base - rise),
            ];
            self.line(sheet, &way, chance);
        }
    }
}

/// What a day's comb of cells measures on the cards that plico draws.
const CELL: f64 = 3_800.0;
const GAP: f64 = 1_200.0;
const WIDTH: i64 = 32_800;
const HEIGHT: i64 = 5_500;

/// A day as people write it.
pub fn date_text(day: Data, chance: &mut Chance) -> String {
    let (anno, mese, giorno) = day.ymd();
    let between = chance.weighted(&[("/", 55), ("-", 20), (".", 20), (" ", 5)]);
    let year = if chance.happens(550) { format!("{:02}", anno % 100) } else { anno.to_string() };
    let (day, month) = match chance.below(10) {
        0..6 => (format!("{giorno:02}"), format!("{mese:02}")),
        6..9 => (giorno.to_string(), mese.to_string()),
        _ => (giorno.to_string(), format!("{mese:02}")),
    };
    format!("{day}{between}{month}{between}{year}")
}

/// A way of loops and peaks from one place of a line to another.
fn scribble(start: f64, end: f64, base: f64, high: f64, chance: &mut Chance) -> Vec<Dot> {
    let peaks = chance.between(4, 9);
    let step = (end - start) / f64::from(peaks);
    let mut way = vec![Dot::new(start, base - high * chance.within(0.1, 0.5))];
    for peak in 0..peaks {
        // The first letters are the largest.
        let size = high * if peak < 2 { chance.within(0.5, 1.05) } else { chance.within(0.12, 0.5) };
        let x = start + f64::from(peak) * step;
        way.push(Dot::new(x + step * chance.within(0.1, 0.5), base - size));
        if chance.happens(350) {
            way.push(Dot::new(x - step * chance.within(0.1, 0.4), base - size * chance.within(0.3, 0.7)));
        }
        way.push(Dot::new(x + step * chance.within(0.5, 1.1), base + high * chance.within(-0.12, 0.14)));
    }
    way.push(Dot::new(end + step * chance.within(0.2, 1.2), base - high * chance.within(0.0, 0.4)));
    way
}

/// A smooth way through given places (Catmull and Rom's).
fn curved(way: &[Dot]) -> Vec<Dot> {
    const STEPS: u32 = 8;
    let Some((first, last)) = way.first().zip(way.last()) else { return Vec::new() };
    let at = |index: usize| if index == 0 { *first } else { *way.get(index - 1).unwrap_or(last) };
    let mut out = vec![*first];
    for index in 0..way.len().saturating_sub(1) {
        let [a, b, c, d] = [at(index), at(index + 1), at(index + 2), at(index + 3)];
        for step in 1..=STEPS {
            let t = f64::from(step) / f64::from(STEPS);
            let mix = |a: f64, b: f64, c: f64, d: f64| {
                0.5 * (2.0 * b
                    + (c - a) * t
                    + (2.0 * a - 5.0 * b + 4.0 * c - d) * t * t
                    + (3.0 * (b - c) + d - a) * t * t * t)
            };
            out.push(Dot::new(mix(a.x, b.x, c.x, d.x), mix(a.y, b.y, c.y, d.y)));
        }
    }
    out
}

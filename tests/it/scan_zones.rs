//! Zones of a card: boxes, ink and printed lines, drawn here stroke by stroke.

use plico::domain::carta::Rect;
use plico::domain::carta::Side;
use plico::domain::carta::Zone;
use plico::domain::carta::ZoneKind;
use plico::raster::Grey;
use plico::scan::ink;
use plico::scan::print;
use plico::scan::registration::Registration;
use plico::scan::ticks;
use plico::scan::ticks::Choice;

/// Pixels to the millimetre, at 300 dpi.
const MM: f64 = 300.0 / 25.4;

/// Paper to draw on, in millimetres, with noise of its own.
struct Sheet {
    grey: Grey,
    seed: u64,
}

impl Sheet {
    fn new(width_mm: f64, height_mm: f64, seed: u64) -> Self {
        let (width, height) = ((width_mm * MM) as usize, (height_mm * MM) as usize);
        Self { grey: Grey { width, height, pixels: vec![228; width * height] }, seed }
    }

    /// From 0 to 1.
    fn chance(&mut self) -> f64 {
        self.seed = self.seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.seed >> 40) as f64 / (1_u64 << 24) as f64
    }

    /// A stroke from a place to another.
    fn stroke(&mut self, from: (f64, f64), to: (f64, f64), thick_mm: f64, grey: u8) {
        let steps = ((to.0 - from.0).hypot(to.1 - from.1) * MM * 2.0).ceil().max(1.0) as usize;
        let reach = thick_mm * MM / 2.0;
        for step in 0..=steps {
            let share = step as f64 / steps as f64;
            let (x, y) = ((from.0 + (to.0 - from.0) * share) * MM, (from.1 + (to.1 - from.1) * share) * MM);
            for row in (y - reach).floor() as i64..=(y + reach).ceil() as i64 {
                for column in (x - reach).floor() as i64..=(x + reach).ceil() as i64 {
                    let is_in = (column as f64 + 0.5 - x).hypot(row as f64 + 0.5 - y) <= reach.max(0.7);
                    if is_in
                        && row >= 0
                        && column >= 0
                        && row < self.grey.height as i64
                        && column < self.grey.width as i64
                    {
                        let pixel = &mut self.grey.pixels[row as usize * self.grey.width + column as usize];
                        *pixel = (*pixel).min(grey);
                    }
                }
            }
        }
    }

    fn outline(&mut self, rect: Rect) {
        let [x, y, w, h] = [rect.x_um, rect.y_um, rect.width_um, rect.height_um].map(|it| it as f64 / 1000.0);
        let corners = [(x, y), (x + w, y), (x + w, y + h), (x, y + h), (x, y)];
        corners.windows(2).for_each(|it| self.stroke(it[0], it[1], 0.18, 40));
    }

    fn noise(&mut self, depth: f64) {
        for index in 0..self.grey.pixels.len() {
            let by = (self.chance() + self.chance() - 1.0) * depth;
            self.grey.pixels[index] = (f64::from(self.grey.pixels[index]) + by).clamp(0.0, 255.0) as u8;
        }
    }
}

/// A side that lies in its picture as if scanned at 300 dpi, off by some micrometres.
fn laid(dx_um: f64, dy_um: f64) -> Registration {
    let scale = MM / 1000.0;
    Registration { side: Side::Retro, matrix: [scale, 0.0, dx_um * scale, 0.0, scale, dy_um * scale], quality: 1.0 }
}

fn rect(x: f64, y: f64, width: f64, height: f64) -> Rect {
    let [x_um, y_um, width_um, height_um] = [x, y, width, height].map(|it| (it * 1000.0).round() as i64);
    Rect { x_um, y_um, width_um, height_um }
}

/// Ten boxes as our own cards have them, two by two.
fn boxes() -> Vec<Zone> {
    let place = |index: usize| rect(10.0 + (index % 2) as f64 * 38.0, 10.0 + (index / 2) as f64 * 4.5, 3.8, 3.8);
    let zone = |index: usize| Zone {
        side: Side::Retro,
        name: format!("casella_{index}"),
        kind: ZoneKind::Tick,
        rect: place(index),
        group: "consegna".into(),
        outcome: None,
        printed: false,
    };
    (0..10).map(zone).collect()
}

fn boxes_of(sheet: &Sheet, at: &Registration, zones: &[&Zone]) -> Vec<(ticks::Mark, Grey)> {
    let printed: Vec<Rect> = zones.iter().map(|it| it.rect).collect();
    ticks::read(ticks::Ground { page: &sheet.grey, at, printed: &printed, stamps: &[] }, zones)
}

/// A mark in a box, of one of five kinds, by a pen of its own.
fn mark(sheet: &mut Sheet, rect: Rect, kind: usize) {
    let [x, y, w, h] = [rect.x_um, rect.y_um, rect.width_um, rect.height_um].map(|it| it as f64 / 1000.0);
    let thick = 0.35 + 0.4 * sheet.chance();
    let grey = 40 + (sheet.chance() * 90.0) as u8;
    let mut at =
        |fx: f64, fy: f64| (x + w * (fx + 0.16 * (sheet.chance() - 0.5)), y + h * (fy + 0.16 * (sheet.chance() - 0.5)));
    let lines: Vec<((f64, f64), (f64, f64))> = match kind {
        0 => vec![(at(0.1, 0.1), at(0.9, 0.9)), (at(0.9, 0.1), at(0.1, 0.9))],
        1 => vec![(at(0.15, 0.5), at(0.4, 0.9)), (at(0.4, 0.9), at(1.1, -0.1))],
        2 => vec![(at(0.1, 0.9), at(0.9, 0.1))],
        3 => (0..7).map(|_| (at(0.2, 0.5), at(0.8, 0.5))).collect(),
        _ => (0..14).map(|it| (at(0.1, f64::from(it) / 13.0), at(0.9, f64::from(it) / 13.0))).collect(),
    };
    lines.into_iter().for_each(|(from, to)| sheet.stroke(from, to, thick, grey));
}

#[test]
fn boxes_are_judged_by_their_neighbours() {
    let zones = boxes();
    let all: Vec<&Zone> = zones.iter().collect();
    let (mut right, mut wrong, mut doubt) = (0, 0, 0);
    for card in 0..60 {
        let mut sheet = Sheet::new(100.0, 45.0, card);
        zones.iter().for_each(|it| sheet.outline(it.rect));
        let ticked = (sheet.chance() * 10.0) as usize;
        mark(&mut sheet, zones[ticked].rect, card as usize % 5);
        sheet.noise([0.0, 30.0, 60.0][card as usize % 3]);
        let jitter = |it: f64| (it - 0.5) * 1_200.0;
        let at = laid(jitter(sheet.chance()), jitter(sheet.chance()));
        let read = boxes_of(&sheet, &at, &all);
        for (index, (it, _)) in read.iter().enumerate() {
            match it.is_ticked {
                Some(said) if said == (index == ticked) => right += 1,
                Some(_) => wrong += 1,
                None => doubt += 1,
            }
        }
        let boxes: Vec<&ticks::Mark> = read.iter().map(|it| &it.0).collect();
        match ticks::choose(&boxes) {
            Choice::One(one, _) => assert_eq!(one, ticked, "card {card}"),
            Choice::Doubt(ranked) => assert_eq!(ranked.first(), Some(&ticked), "card {card}"),
            Choice::None(_) | Choice::Covered(_) => panic!("card {card}: the tick was not seen"),
        }
    }
    assert_eq!((wrong, doubt), (0, 0), "{right} right");
}

#[test]
fn an_empty_group_and_two_ticks_are_for_a_person() {
    let zones = boxes();
    let all: Vec<&Zone> = zones.iter().collect();
    let mut sheet = Sheet::new(100.0, 45.0, 7);
    zones.iter().for_each(|it| sheet.outline(it.rect));
    sheet.noise(30.0);
    let read = boxes_of(&sheet, &laid(300.0, -300.0), &all);
    assert!(
        matches!(ticks::choose(&read.iter().map(|it| &it.0).collect::<Vec<_>>()), Choice::None(sure) if sure > 0.5)
    );
    // One filled solid, to take it back, and another crossed.
    (0..24).for_each(|it| {
        let y = 10.1 + 3.6 * f64::from(it) / 23.0;
        sheet.stroke((10.1, y), (13.7, y), 0.4, 60);
    });
    mark(&mut sheet, zones[5].rect, 0);
    let read = boxes_of(&sheet, &laid(300.0, -300.0), &all);
    assert!(read[0].0.is_full);
    assert_eq!(ticks::choose(&read.iter().map(|it| &it.0).collect::<Vec<_>>()), Choice::Doubt(vec![5, 0]));
}

#[test]
fn a_ring_around_a_label_is_for_a_person() {
    let zones = boxes();
    let all: Vec<&Zone> = zones.iter().collect();
    for ringed in 0..10 {
        let mut sheet = Sheet::new(110.0, 45.0, ringed as u64);
        for it in &zones {
            sheet.outline(it.rect);
            // A label of some letters.
            let (x, y) = (it.rect.x_um as f64 / 1000.0 + 5.0, it.rect.y_um as f64 / 1000.0 + 1.2);
            for letter in 0..9 {
                let left = x + 1.7 * f64::from(letter);
                sheet.stroke((left, y), (left + 0.9, y + 1.5), 0.25, 50);
                sheet.stroke((left, y + 1.5), (left + 0.9, y), 0.25, 50);
            }
        }
        sheet.noise(20.0);
        let plain = boxes_of(&sheet, &laid(200.0, 300.0), &all);
        assert!(plain.iter().all(|it| it.0.is_ticked == Some(false)), "{ringed}");
        // Drawn round the label, begun at another place each time.
        let [x, y] = [zones[ringed].rect.x_um, zones[ringed].rect.y_um].map(|it| it as f64 / 1000.0);
        let at = |turn: f64| (x + 12.6 + 9.2 * turn.cos(), y + 1.9 + (2.6 + 0.02 * ringed as f64) * turn.sin());
        let turns: Vec<f64> = (0..=42).map(|it| f64::from(it) * 0.15 - 0.1 * ringed as f64).collect();
        turns.windows(2).for_each(|it| sheet.stroke(at(it[0]), at(it[1]), 0.4, 70));
        let read = boxes_of(&sheet, &laid(200.0, 300.0), &all);
        assert_eq!(read[ringed].0.is_ticked, None, "{ringed}");
        let marks: Vec<&ticks::Mark> = read.iter().map(|it| &it.0).collect();
        assert!(matches!(ticks::choose(&marks), Choice::Doubt(ranked) if ranked.contains(&ringed)), "{ringed}");
    }
}

#[test]
fn the_engine_reads_a_drawn_line() {
    let corners = |figure: char| -> Vec<(f64, f64)> {
        let round = |it: i32| f64::from(it) * std::f64::consts::TAU / 24.0;
        match figure {
            '0' => (0..=24).map(|it| (0.5 + 0.5 * round(it).sin(), 1.0 - round(it).cos())).collect(),
            '1' => vec![(0.2, 0.3), (0.6, 0.0), (0.6, 2.0)],
            '4' => vec![(0.78, 2.0), (0.78, 0.0), (0.0, 1.4), (1.0, 1.4)],
            '7' => vec![(0.0, 0.0), (1.0, 0.0), (0.4, 2.0)],
            _ => vec![(0.7, 0.0), (0.2, 2.0)],
        }
    };
    let mut ocr = print::Ocr::open().unwrap();
    assert!(["ita", "eng"].contains(&ocr.language()));
    let (digits, dates) = (print::Charset::Digits, print::Charset::Postmark);
    for (text, charset) in [("410717", digits), ("14/07/70", dates), ("04/11/74", dates)] {
        let mut sheet = Sheet::new(42.0, 9.0, 3);
        for (index, figure) in text.chars().enumerate() {
            let at = |(x, y): (f64, f64)| (4.0 + 2.9 * index as f64 + 1.9 * x, 2.2 + 1.7 * y);
            corners(figure).windows(2).for_each(|it| sheet.stroke(at(it[0]), at(it[1]), 0.45, 40));
        }
        sheet.noise(10.0);
        assert_eq!(ocr.line(&sheet.grey, 300, charset), text);
        let symbols = ocr.symbols(&print::prepared(&sheet.grey), 300, charset);
        assert_eq!(symbols.iter().map(|it| it.character).collect::<String>(), text);
        assert!(symbols.iter().all(|it| (0.0..=100.0).contains(&it.confidence)));
    }
    // Paper says nothing.
    assert_eq!(ocr.line(&Sheet::new(42.0, 9.0, 4).grey, 300, print::Charset::Digits), "");
}

#[test]
fn a_signature_is_seen_and_the_line_below_it_is_none() {
    let line = rect(10.0, 10.0, 40.0, 9.0);
    for seed in 0..12 {
        let mut sheet = Sheet::new(70.0, 30.0, seed);
        sheet.stroke((10.0, 19.0), (50.0, 19.0), 0.18, 40);
        sheet.noise(20.0 + 4.0 * seed as f64);
        let at = laid((seed as f64 - 6.0) * 100.0, (6.0 - seed as f64) * 100.0);
        assert_eq!(ink::read(&sheet.grey, &at, line).is_there, Some(false), "seed {seed}");
        let mut last = (14.0, 15.0);
        for step in 1..24 {
            let to = (14.0 + f64::from(step), 15.0 + 4.0 * (sheet.chance() - 0.5));
            sheet.stroke(last, to, 0.35, 90);
            last = to;
        }
        assert_eq!(ink::read(&sheet.grey, &at, line).is_there, Some(true), "seed {seed}");
    }
}

#[test]
fn a_number_is_read_only_where_it_is_one_of_those_sent() {
    let sent = ["761234567890", "761234567980", "668000111222"];
    for (read, found) in [
        ("761234567890", Some("761234567890")),
        // One digit wrong, lost or too many, and one number only that can be meant.
        ("668000111223", Some("668000111222")),
        ("66800011122", Some("668000111222")),
        ("6680001112222", Some("668000111222")),
        ("668 000 111 222", Some("668000111222")),
        // Two could be meant, or none.
        ("761234567990", None),
        ("668000113322", None),
        ("12", None),
        ("", None),
    ] {
        assert_eq!(print::number(read, &sent), found, "{read}");
    }
}

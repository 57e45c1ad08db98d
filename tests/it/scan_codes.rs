//! Codes, cards and their places on pages that are drawn here: turned, blurred, noisy, cut.

use std::f64::consts::PI;

use plico::codes;
use plico::codes::Symbol;
use plico::codes::Symbology;
use plico::domain::carta::Anchor;
use plico::domain::carta::AnchorKind;
use plico::domain::carta::CardProfile;
use plico::domain::carta::Code as Place;
use plico::domain::carta::Kind;
use plico::domain::carta::Rect;
use plico::domain::carta::Role;
use plico::domain::carta::Side;
use plico::domain::carta::Zone;
use plico::domain::carta::ZoneKind;
use plico::raster::Grey;
use plico::scan::bed;
use plico::scan::bed::Card;
use plico::scan::codes::Sought;
use plico::scan::codes::read;
use plico::scan::codes::read_at;
use plico::scan::registration;
use plico::scan::registration::Point;

/// A symbol on paper: its upper left corner, its module and its height, in millimetres.
struct Drawn {
    symbol: Symbol,
    at: [f64; 2],
    module: f64,
    height: f64,
}

impl Drawn {
    fn new(symbology: Symbology, text: &str, at: [f64; 2], module: f64) -> Self {
        Self { symbol: codes::encode(symbology, text).unwrap(), at, module, height: 10.0 }
    }

    fn is_dark(&self, x: f64, y: f64) -> bool {
        let (x, y) = (x - self.at[0], y - self.at[1]);
        let column = (x / self.module).floor();
        match &self.symbol {
            Symbol::Matrix(matrix) => {
                let row = (y / self.module).floor();
                x >= 0.0 && y >= 0.0 && matrix.is_dark(column as u16, row as u16)
            }
            Symbol::Bars(bars) => {
                let is_bar = |(from, width): (u32, u32)| (from..from + width).contains(&(column as u32));
                x >= 0.0 && (0.0..self.height).contains(&y) && bars.bars().any(is_bar)
            }
        }
    }
}

/// How a card lies on a page and what it went through.
#[derive(Clone, Copy)]
struct Way {
    dpi: f64,
    angle: f64,
    /// Where the card's upper left corner lies, in millimetres.
    origin: [f64; 2],
    page: [f64; 2],
    noise: f64,
    bed: f64,
}

impl Way {
    fn plain(page: [f64; 2]) -> Self {
        Self { dpi: 200.0, angle: 0.0, origin: [0.0, 0.0], page, noise: 4.0, bed: 236.0 }
    }

    /// Pixels of a place of the card.
    fn pixel(&self, x: f64, y: f64) -> Point {
        let (sin, cos) = self.angle.sin_cos();
        let scale = self.dpi / 25.4;
        Point { x: (self.origin[0] + x * cos - y * sin) * scale, y: (self.origin[1] + x * sin + y * cos) * scale }
    }

    /// The page with a card of a size, dark where it says.
    fn scan(&self, size: [f64; 2], is_dark: impl Fn(f64, f64) -> bool) -> Grey {
        let scale = self.dpi / 25.4;
        let [width, height] = self.page.map(|it| (it * scale) as usize);
        let (sin, cos) = self.angle.sin_cos();
        let mut seed = 17_u64;
        let mut pixels = Vec::with_capacity(width * height);
        for row in 0..height {
            for column in 0..width {
                let mut sum = 0.0;
                for (dx, dy) in [(0.2, 0.3), (0.7, 0.2), (0.3, 0.8), (0.8, 0.7)] {
                    let (x, y) =
                        ((column as f64 + dx) / scale - self.origin[0], (row as f64 + dy) / scale - self.origin[1]);
                    let (x, y) = (x * cos + y * sin, y * cos - x * sin);
                    let is_card = (0.0..size[0]).contains(&x) && (0.0..size[1]).contains(&y);
                    sum += if !is_card {
                        self.bed
                    } else if is_dark(x, y) {
                        40.0
                    } else {
                        236.0
                    };
                }
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                let noise = ((seed >> 40) as f64 / f64::from(1 << 24) - 0.5) * 2.0 * self.noise;
                pixels.push((sum / 4.0 + noise).clamp(0.0, 255.0) as u8);
            }
        }
        Grey { width, height, pixels }
    }
}

fn texts(found: &[plico::scan::codes::Code]) -> Vec<(Symbology, &str)> {
    let mut texts: Vec<_> = found.iter().map(|it| (it.symbology, it.text.as_str())).collect();
    texts.sort();
    texts
}

/// Every symbology of a card, on one page, at every quarter and askew; corners are where they were drawn.
#[test]
fn every_symbology_is_read_at_any_angle() {
    let drawn = [
        Drawn::new(Symbology::Itf, "699000001183", [8.0, 8.0], 0.33),
        Drawn::new(Symbology::Code128, "V/2026/000118#1", [8.0, 26.0], 0.33),
        Drawn::new(Symbology::DataMatrix, "2026000100010000001010100021A1F3C", [70.0, 8.0], 0.5),
        Drawn::new(Symbology::Code39, "RR123456785IT", [8.0, 44.0], 0.25),
    ];
    for (angle, origin) in
        [(0.0, [5.0, 5.0]), (3.0, [9.0, 5.0]), (90.0, [70.0, 5.0]), (178.0, [99.0, 66.0]), (-88.0, [5.0, 99.0])]
    {
        let way = Way { angle: angle * PI / 180.0, origin, noise: 10.0, ..Way::plain([106.0, 106.0]) };
        let page = way.scan([96.0, 62.0], |x, y| drawn.iter().any(|it| it.is_dark(x, y)));
        let found = read(&page, Some(200), &Sought::on_cards());
        let wanted = [
            (Symbology::DataMatrix, "2026000100010000001010100021A1F3C"),
            (Symbology::Code128, "V/2026/000118#1"),
            (Symbology::Itf, "699000001183"),
            (Symbology::Code39, "RR123456785IT"),
        ];
        assert_eq!(texts(&found), wanted, "at {angle} degrees");
        for (symbology, [x, y], wide) in [
            (Symbology::Itf, [8.0, 8.0], 117.0 * 0.33),
            (Symbology::DataMatrix, [70.0, 8.0], f64::from(drawn[2].symbol.width()) * 0.5),
        ] {
            let code = found.iter().find(|it| it.symbology == symbology).unwrap();
            for (corner, (x, y)) in code.corners.iter().zip([(x, y), (x + wide, y)]) {
                let at = way.pixel(x, y);
                let off = (corner.x - at.x).hypot(corner.y - at.y) / way.dpi * 25.4;
                assert!(off < 0.8, "{symbology} at {angle} degrees is {off} mm off");
            }
        }
    }
}

/// Bars that no threshold parts any more are read all the same: a module is little more than a pixel wide.
#[test]
fn faint_bars_are_read_by_what_they_add_up_to() {
    let drawn = Drawn::new(Symbology::Itf, "799000001184", [10.0, 6.0], 0.3);
    let way = Way { dpi: 110.0, noise: 26.0, angle: 0.02, origin: [2.0, 1.0], ..Way::plain([62.0, 26.0]) };
    let page = way.scan([56.0, 22.0], |x, y| drawn.is_dark(x, y));
    let found = read(&page, Some(110), &Sought::on_cards());
    assert_eq!(texts(&found), [(Symbology::Itf, "799000001184")]);
}

/// A picture that tells no resolution shows a symbol larger than any on a card.
#[test]
fn a_picture_without_resolution_is_read_whole() {
    let way = Way::plain([110.0, 110.0]);
    for symbology in [Symbology::DataMatrix, Symbology::QrCode] {
        let drawn = Drawn::new(symbology, "2026000100010000001010100021A1F3C", [12.0, 12.0], 3.0);
        let page = way.scan([110.0, 110.0], |x, y| drawn.is_dark(x, y));
        let found = read(&page, None, &Sought::on_cards());
        assert_eq!(texts(&found), [(symbology, "2026000100010000001010100021A1F3C")]);
        assert!(found[0].corners[0].x < 20.0 * 200.0 / 25.4, "{symbology} lies at {:?}", found[0].corners[0]);
    }
}

/// Part of a symbol passes for a shorter one, and bars without check character for any: neither is returned.
#[test]
fn a_cut_symbol_says_nothing() {
    let drawn = Drawn::new(Symbology::Itf, "699000001183", [8.0, 6.0], 0.33);
    for cut in [14.0, 20.0, 26.0, 32.0, 38.0] {
        let way = Way::plain([56.0, 24.0]);
        let page = way.scan([56.0, 24.0], |x, y| x < cut && drawn.is_dark(x, y));
        assert_eq!(read(&page, Some(200), &Sought::on_cards()), [], "cut at {cut} mm");
        let page = way.scan([56.0, 24.0], |x, y| x > cut && drawn.is_dark(x, y));
        assert_eq!(read(&page, Some(200), &Sought::on_cards()), [], "cut up to {cut} mm");
    }
    let other = Drawn::new(Symbology::Itf, "69900000118312", [4.0, 6.0], 0.33);
    let page = Way::plain([56.0, 24.0]).scan([56.0, 24.0], |x, y| other.is_dark(x, y));
    assert_eq!(read(&page, Some(200), &Sought::on_cards()), [], "fourteen digits are no registered number");
}

#[test]
fn odd_pictures_have_no_codes() {
    let sought = Sought::on_cards();
    for (width, height) in [(0, 0), (1, 1), (23, 400), (400, 24), (64, 64)] {
        for grey in [0, 128, 255] {
            let page = Grey { width, height, pixels: vec![grey; width * height] };
            for dpi in [None, Some(0), Some(300), Some(u32::MAX)] {
                assert_eq!(read(&page, dpi, &sought), []);
                assert_eq!(registration::likely(&[&profile()], &page, dpi, &Card::whole(&page), &[]), []);
                assert_eq!(bed::cards(&page, dpi).len(), 1);
            }
        }
    }
}

/// A card without corners: two rules, a column of boxes, room for a number.
fn profile() -> CardProfile {
    let rect = |x: f64, y: f64, width: f64, height: f64| {
        let [x_um, y_um, width_um, height_um] = [x, y, width, height].map(|it| (it * 1000.0_f64).round() as i64);
        Rect { x_um, y_um, width_um, height_um }
    };
    let rule = |rect| Anchor { side: Side::Fronte, kind: AnchorKind::Rule, rect, text: String::new() };
    let tick = |index: usize| Zone {
        side: Side::Fronte,
        name: format!("casella_{index}"),
        kind: ZoneKind::Tick,
        rect: rect(BOXES[0], BOXES[1] + index as f64 * 5.5, 3.8, 3.8),
        group: "gruppo".into(),
        outcome: None,
        printed: false,
    };
    CardProfile::new(
        "prova".into(),
        Kind::Ar,
        [100_000, 70_000],
        vec![Place { side: Side::Fronte, rect: rect(8.0, 8.0, 50.0, 12.0), role: Role::NumeroAr }],
        vec![rule(rect(6.0, 24.85, 88.0, 0.3)), rule(rect(45.85, 26.0, 0.3, 40.0))],
        (0..6).map(tick).collect(),
    )
    .unwrap()
}

/// Where the first box is.
const BOXES: [f64; 2] = [8.0, 28.0];

/// What is printed on the card of the profile.
fn printed(x: f64, y: f64) -> bool {
    let is_rule = (6.0..94.0).contains(&x) && (y - 25.0).abs() < 0.15;
    let is_upright = (26.0..66.0).contains(&y) && (x - 46.0).abs() < 0.15;
    let is_box = (0..6).any(|index| {
        let (x, y) = (x - BOXES[0], y - BOXES[1] - f64::from(index) * 5.5);
        let is_near = |it: f64| (-0.1..3.9).contains(&it);
        let is_edge = |it: f64| it.abs() < 0.1 || (it - 3.8).abs() < 0.1;
        is_near(x) && is_near(y) && (is_edge(x) || is_edge(y))
    });
    is_rule || is_upright || is_box
}

/// How far the registration of a page is off, at the worst of the card's zones and corners, in millimetres.
fn off(way: &Way, at: &registration::Registration) -> f64 {
    let places = [(0.0, 0.0), (100.0, 0.0), (0.0, 70.0), (100.0, 70.0), (9.9, 57.4)];
    let error = places.map(|(x, y)| {
        let (a, b) = (at.pixel(x * 1000.0, y * 1000.0), way.pixel(x, y));
        (a.x - b.x).hypot(a.y - b.y) / way.dpi * 25.4
    });
    error.into_iter().fold(0.0, f64::max)
}

/// With a code, without one, without a resolution: the lines of the card say where it lies.
#[test]
fn a_profile_is_laid_onto_its_card() {
    let code = Drawn::new(Symbology::Itf, "699000001183", [12.0, 8.0], 0.33);
    let ways = [
        Way { origin: [4.0, 3.0], ..Way::plain([108.0, 78.0]) },
        Way { origin: [8.0, 3.0], angle: 0.05, noise: 25.0, ..Way::plain([112.0, 82.0]) },
        Way { origin: [104.0, 75.0], angle: PI - 0.03, ..Way::plain([110.0, 80.0]) },
        Way { origin: [90.0, 30.0], angle: PI / 2.0 + 0.02, ..Way::plain([110.0, 140.0]) },
    ];
    for (index, way) in ways.iter().enumerate() {
        for has_code in [true, false] {
            let page = way.scan([100.0, 70.0], |x, y| printed(x, y) || has_code && code.is_dark(x, y));
            let codes = read(&page, Some(200), &Sought::on_cards());
            assert_eq!(codes.len(), usize::from(has_code));
            let at = registration::register(&profile(), Side::Fronte, &page, Some(200), &codes).unwrap();
            assert!(off(way, &at) < 0.3, "way {index}, code {has_code}: {} mm", off(way, &at));
            assert!(at.quality > 0.9, "way {index}, code {has_code}: {}", at.quality);
            if has_code {
                let rect = profile().codes()[0].rect;
                assert_eq!(texts(&read_at(&page, &at, rect, &Sought::on_cards())), [(Symbology::Itf, "699000001183")]);
                let middle = at.place(codes[0].middle()).unwrap();
                assert!((middle.x - 12_000.0 - 58.5 * 330.0).abs() < 500.0 && (middle.y - 13_000.0).abs() < 700.0);
            }
        }
    }
    let page = ways[0].scan([100.0, 70.0], printed);
    let filling = Way { origin: [0.0, 0.0], ..Way::plain([100.0, 70.0]) };
    let fills = filling.scan([100.0, 70.0], printed);
    let at = registration::register(&profile(), Side::Fronte, &fills, None, &[]).unwrap();
    assert!(off(&filling, &at) < 0.3, "without a resolution: {} mm", off(&filling, &at));
    // Another card on the page is no reason to find this one there.
    let blank = ways[0].scan([100.0, 70.0], |_, _| false);
    assert!(registration::register(&profile(), Side::Fronte, &blank, Some(200), &[]).is_none_or(|it| it.quality < 0.3));
    let best = registration::likely(&[&profile()], &page, Some(200), &Card::whole(&page), &[]).remove(0);
    assert_eq!((best.0, best.1.side), (0, Side::Fronte));
}

/// One card on a large bed, and two side by side, turned, on a dark bed and on a white one.
#[test]
fn the_cards_of_a_bed_are_told_apart() {
    for bed in [30.0, 236.0] {
        let way = Way { bed, dpi: 100.0, angle: 0.03, origin: [8.0, 10.0], ..Way::plain([130.0, 200.0]) };
        let frame =
            |x: f64, y: f64| printed(x, y) || ((x - 5.2).abs() < 0.2 || (x - 94.8).abs() < 0.2) && y > 5.0 && y < 65.0;
        let one = way.scan([100.0, 70.0], frame);
        let cards = bed::cards(&one, Some(100));
        assert_eq!(cards.len(), 1, "bed {bed}");
        assert!(cards[0].holds(way.pixel(50.0, 35.0)) && !cards[0].overlaps);
        let mut two = one.clone();
        let lower = Way { origin: [9.0, 92.0], ..way };
        let other = lower.scan([100.0, 70.0], frame);
        let from = (86.0 / 25.4 * 100.0) as usize * two.width;
        two.pixels[from..].copy_from_slice(&other.pixels[from..]);
        let cards = bed::cards(&two, Some(100));
        assert_eq!(cards.len(), 2, "bed {bed}");
        assert!(cards[0].holds(way.pixel(50.0, 35.0)) && !cards[0].holds(lower.pixel(50.0, 35.0)));
        assert!(cards[1].holds(lower.pixel(50.0, 35.0)) && !cards[1].holds(way.pixel(50.0, 35.0)));
    }
}

/// Nothing shows where a card ends on a white bed; two over each other are too high for one, and no letter either.
#[test]
fn cards_over_each_other_are_doubted() {
    let frame = |x: f64, y: f64| {
        let is_edge = |at: f64, size: f64| (at - 5.0).abs() < 0.2 || (at - size + 5.0).abs() < 0.2;
        let is_in = (4.8..145.2).contains(&x) && (4.8..95.2).contains(&y);
        is_in && (is_edge(x, 150.0) || is_edge(y, 100.0) || (y * 0.25).fract() < 0.1)
    };
    for (below, is_doubted) in [(70.0, true), (84.0, true), (108.0, false)] {
        let way = Way { dpi: 100.0, origin: [8.0, 10.0], ..Way::plain([170.0, 250.0]) };
        let mut page = way.scan([150.0, 100.0], frame);
        let upper = Way { origin: [10.0, 10.0 + below], ..way }.scan([150.0, 100.0], frame);
        let from = ((10.0 + below) / 25.4 * 100.0) as usize * page.width;
        page.pixels[from..].copy_from_slice(&upper.pixels[from..]);
        let cards = bed::cards(&page, Some(100));
        assert_eq!(cards.iter().any(|it| it.overlaps), is_doubted, "{below} mm below: {cards:?}");
        assert_eq!(cards.len(), if is_doubted { 1 } else { 2 }, "{below} mm below");
    }
}

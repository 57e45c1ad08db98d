//! Days made on sheets, read and weighed: the size of the suite here, that of the bars in `benches/carte.rs`.
//!
//! A sheet holds printed days, or days by hand in the cells of our own advice of receipt, each with the postmark of its
//! card, of the same day or of one of the next, as worn as the sheet. Each is read by itself, where the maker laid it give
//! or take 0.3 mm. The weights were learnt from none of this: not from this maker, nor from its hands and its type.

use std::path::Path;
use std::sync::Arc;

use plico::domain::calendario::Calendario;
use plico::domain::carta::CardProfile;
use plico::domain::carta::Kind;
use plico::domain::carta::Rect;
use plico::domain::carta::Side;
use plico::domain::carta::Zone;
use plico::domain::carta::ZoneKind;
use plico::domain::data::Data;
use plico::jobs::cartoline;
use plico::jobs::lettore;
use plico::jobs::lettore::campioni::Campione;
use plico::jobs::project::Project;
use plico::maker;
use plico::maker::Clean;
use plico::maker::card::Cabinet;
use plico::maker::chance::Chance;
use plico::maker::scanner::Lies;
use plico::maker::scanner::Scan;
use plico::maker::story::Entry;
use plico::maker::story::Story;
use plico::maker::story::What;
use plico::maker::wear::Level;
use plico::maker::wear::Wear;
use plico::raster::Area;
use plico::raster::Document;
use plico::raster::Grey;
use plico::raster::Painter;
use plico::scan::agreement;
use plico::scan::agreement::Agreed;
use plico::scan::agreement::Source;
use plico::scan::agreement::Witness;
use plico::scan::days::Window;
use plico::scan::reader::caution::Kind::Bollo;
use plico::scan::reader::caution::Kind::Mano;
use plico::scan::reader::caution::Kind::Stampa;
use plico::scan::registration::Registration;
use plico::scan::zones;
use plico::scan::zones::Laid;
use plico::scan::zones::Readers;
use plico::scan::zones::Reading;
use plico::shipped;

/// Days on one sheet.
pub const ON_A_SHEET: u64 = 24;
const STAMPS_ON_A_SHEET: usize = 6;
/// The resolution at which cards are made.
pub const DPI: u32 = 300;
/// Type of stamps and of print.
const TYPE: [&str; 3] = ["TitilliumWeb-SemiBold.ttf", "NotoSans-Bold.ttf", "RobotoMono-Bold.ttf"];
/// What is cut out around a line by hand, in micrometres.
const AROUND_HANDS_UM: i64 = 900;
/// What is taken over from the card around a zone, and the room that a postmark has on its sheet, in micrometres.
const AROUND_UM: i64 = 1_500;
const STAMP_UM: i64 = 43_000;

/// A card or a sheet: what stands on it, and its clean sides.
pub type Paper = (CardProfile, Clean);

/// What days are made of.
pub struct Kit {
    /// Hands, stamps and labels.
    pub cabinet: Cabinet,
    /// The advice of receipt that ships.
    pub advice: Paper,
    printed: Paper,
    written: Paper,
}

/// A day that was made, and what came of it.
pub struct Made {
    /// `stampata`, `mano`, `bollo`, `mano-e-bollo`.
    pub kind: &'static str,
    /// Its place on the sheet.
    pub place: u64,
    /// The day that was meant.
    pub truth: Data,
    /// What was agreed on.
    pub agreed: Agreed,
}

/// A zone as it is cut out of a scan, and how worn its sheet is.
pub struct Cut {
    /// The level of wear.
    pub level: Level,
    /// The crop with its truth.
    pub campione: Campione,
}

impl Kit {
    /// The zones of a sheet of each kind, cut out as the reader gets them; all within 60 possible days.
    pub fn cuts(&self, seed: u64, number: u64) -> Vec<Cut> {
        self.cuts_around(seed, number, AROUND_HANDS_UM)
    }

    /// The same with so much around lines by hand, in micrometres.
    pub fn cuts_around(&self, seed: u64, number: u64, hands_um: i64) -> Vec<Cut> {
        let mut chance = Chance::new(seed, 3_000_000 + number);
        let level = Level::ALL[(number % 3) as usize];
        let first = Data::new(2026, 1, 7).unwrap().plus(chance.between(0, 700));
        let window = Window { first, last: first.plus(59) };
        let stamps = stamps(&self.advice, STAMPS_ON_A_SHEET);
        let kinds = [(Mano, &self.written, hands_um), (Stampa, &self.printed, 700), (Bollo, &stamps, 9_000)];
        let mut cuts = Vec::new();
        for (tipo, paper, margin) in kinds {
            let mut story = Story::invent(&paper.0, first, &mut chance);
            let mut entry = |zone: &Zone| {
                let day = first.plus(chance.between(0, 59));
                let what = match tipo {
                    Mano => What::Day(day),
                    Bollo => What::Postmark(day),
                    Stampa => What::Dater(day),
                };
                Entry { zone: zone.name.clone(), what }
            };
            story.entries = paper.0.zones().iter().map(&mut entry).collect();
            let wear = Wear { twin_um: None, stamp_on_code: false, ..Wear::draw(level, &mut chance) };
            for scan in self.scanned(paper, &story, &wear, &mut chance) {
                let at = laid(&scan.lies[0], &mut chance);
                for zone in paper.0.zones() {
                    let crop = at.crop(&scan.grey, zone.rect, margin, DPI).grey;
                    let data = truth(&story, &zone.name).unwrap();
                    cuts.push(Cut { level, campione: Campione { tipo, data, window, dpi: DPI, crop } });
                }
            }
        }
        cuts
    }

    /// Opens what ships.
    pub fn new() -> Self {
        let (hands, fonts) = (shipped::hands(), shipped::fonts());
        let hands = hands.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
        let stamps = TYPE.iter().filter_map(|it| Some((*it, fonts.get(*it)?.as_slice())));
        let cabinet = Cabinet::new(hands, stamps, (TYPE[2], &fonts[TYPE[2]])).unwrap();
        let advice = advice();
        let written = written(&advice);
        Self { cabinet, advice, printed: printed(), written }
    }

    /// A sheet of printed days.
    pub fn printed(&self, seed: u64, number: u64, readers: &mut Readers) -> Vec<Made> {
        let mut chance = Chance::new(seed, 1_000_000 + number);
        let first = Data::new(2026, 1, 7).unwrap().plus(chance.between(0, 500));
        let days = chance.between(5, 70);
        let profile = &self.printed.0;
        let mut story = Story::invent(profile, first, &mut chance);
        let day = |zone: &Zone, day| Entry { zone: zone.name.clone(), what: What::Dater(day) };
        story.entries = profile.zones().iter().map(|it| day(it, first.plus(chance.between(0, days)))).collect();
        let wear = Wear::draw(Level::ALL[(number % 3) as usize], &mut chance);
        // Print, and not a stamp: all of its ink comes out.
        let wear = Wear { twin_um: None, loss: 0.0, stamp_on_code: false, ..wear };
        let scans = self.scanned(&self.printed, &story, &wear, &mut chance);
        let window = Window { first, last: first.plus(days) };
        let read = read(&scans, profile, window, readers, &mut chance);
        let made = |(place, it): (u64, &Reading)| {
            let agreed = agreed(&[(Source::Print, it)]);
            Some(Made { kind: "stampata", place, truth: truth(&story, &it.name)?, agreed })
        };
        (0..).zip(&read).filter_map(made).collect()
    }

    /// A sheet of days by hand, each with its postmark: what either says alone, and both together.
    pub fn written(&self, seed: u64, number: u64, readers: &mut Readers) -> Vec<Made> {
        let mut chance = Chance::new(seed, 2_000_000 + number);
        let first = Data::new(2026, 1, 7).unwrap().plus(chance.between(0, 300));
        let days = chance.between(15, 70);
        let profile = &self.written.0;
        let mut story = Story::invent(profile, first, &mut chance);
        let day = |zone: &Zone, day| Entry { zone: zone.name.clone(), what: What::Day(day) };
        story.entries = profile.zones().iter().map(|it| day(it, first.plus(chance.between(0, days - 5)))).collect();
        let wear = Wear::draw(Level::ALL[(number % 3) as usize], &mut chance);
        let wear = Wear { twin_um: None, stamp_on_code: false, ..wear };
        let scans = self.scanned(&self.written, &story, &wear, &mut chance);
        let window = Window { first, last: first.plus(days) };
        let hands: Vec<(u64, Data, Reading)> = (0..)
            .zip(one_by_one(&scans, profile, window, readers, &mut chance))
            .filter_map(|(place, it)| Some((place, truth(&story, &it.name)?, it)))
            .collect();
        let mut made: Vec<Made> = hands
            .iter()
            .map(|(place, truth, it)| {
                let agreed = agreed(&[(Source::Hand, it)]);
                Made { kind: "mano", place: *place, truth: *truth, agreed }
            })
            .collect();
        for some in hands.chunks(STAMPS_ON_A_SHEET) {
            made.extend(self.stamped(some, &story, &wear, window, readers, &mut chance));
        }
        made
    }

    /// Postmarks for days by hand: each alone, and both together.
    fn stamped(
        &self,
        hands: &[(u64, Data, Reading)],
        told: &Story,
        wear: &Wear,
        window: Window,
        readers: &mut Readers,
        chance: &mut Chance,
    ) -> Vec<Made> {
        let sheet = stamps(&self.advice, hands.len());
        let mut story = told.clone();
        let struck = |(zone, hand): (&Zone, &(u64, Data, Reading))| {
            let later = chance.weighted(&[(0_u32, 86), (1, 11), (2, 3)]);
            let day = Calendario::LEGALE.plus_working_days(hand.1, later);
            Entry { zone: zone.name.clone(), what: What::Postmark(day) }
        };
        story.entries = sheet.0.zones().iter().zip(hands).map(struck).collect();
        let scans = self.scanned(&sheet, &story, wear, chance);
        let stamps = one_by_one(&scans, &sheet.0, window, readers, chance);
        let mut made = Vec::new();
        for ((place, written, hand), stamp) in hands.iter().zip(&stamps) {
            let mut add = |kind, truth, agreed| made.push(Made { kind, place: *place, truth, agreed });
            let both = [(Source::Hand, hand), (Source::Postmark, stamp)];
            add("mano-e-bollo", *written, agreed(&both));
            add("bollo", truth(&story, &stamp.name).unwrap(), agreed(&both[1..]));
        }
        made
    }

    fn scanned(&self, (profile, clean): &Paper, story: &Story, wear: &Wear, chance: &mut Chance) -> Vec<Scan> {
        let card = maker::Card { clean: clean.clone(), profile, story, seed: chance.word() };
        maker::make(vec![card], &self.cabinet, wear).scans
    }
}

fn truth(story: &Story, zone: &str) -> Option<Data> {
    match story.entry(zone)? {
        What::Day(day) | What::Dater(day) | What::Postmark(day) => Some(*day),
        _ => None,
    }
}

fn agreed(read: &[(Source, &Reading)]) -> Agreed {
    let witness = |(source, it): &(Source, &Reading)| (*source, it.name.clone());
    let witnesses: Vec<Witness> = read
        .iter()
        .map(|it| {
            let (source, place) = witness(it);
            Witness { source, place, scores: &it.1.scores }
        })
        .collect();
    agreement::agree(&witnesses, &|_| true)
}

/// Reads every zone as if it were the only one of its card.
fn one_by_one(
    scans: &[Scan],
    profile: &CardProfile,
    window: Window,
    readers: &mut Readers,
    chance: &mut Chance,
) -> Vec<Reading> {
    let alone = |zone: &Zone| {
        let one = CardProfile::new("una".into(), Kind::Ar, profile.size_um(), vec![], vec![], vec![zone.clone()]);
        read(scans, &one.unwrap(), window, readers, chance)
    };
    profile.zones().iter().flat_map(alone).collect()
}

/// What reads, with the reader that ships.
pub fn readers() -> Readers {
    let (readers, missing) = Readers::open(Some(Arc::new(lettore::shipped())));
    assert_eq!(missing, None);
    readers
}

/// Reads every side where it was laid, give or take.
pub fn read(
    scans: &[Scan],
    profile: &CardProfile,
    window: Window,
    readers: &mut Readers,
    chance: &mut Chance,
) -> Vec<Reading> {
    let mut readings = Vec::new();
    for scan in scans {
        for lies in &scan.lies {
            let at = laid(lies, chance);
            readings.extend(zones::read_side(Laid { page: &scan.grey, at: &at, profile }, window, readers));
        }
    }
    readings
}

/// Where the maker laid a side, give or take.
fn laid(lies: &Lies, chance: &mut Chance) -> Registration {
    let (dx, dy) = (chance.within(-300.0, 300.0), chance.within(-300.0, 300.0));
    let mut matrix = lies.matrix;
    matrix[2] += matrix[0] * dx + matrix[1] * dy;
    matrix[5] += matrix[3] * dx + matrix[4] * dy;
    Registration { side: lies.side, matrix, quality: 1.0 }
}

/// The advice of receipt that ships, clean, and its profile.
fn advice() -> Paper {
    let project = Project::open(Path::new("nessuno")).unwrap();
    let options = cartoline::Options { vettore: None, lingua: "it".into() };
    let profile = cartoline::profilo::parse(&cartoline::profile(&project, "ar", &options).unwrap()).unwrap();
    let date = Data::new(2026, 3, 2).unwrap();
    let file = cartoline::preview(&project, "ar", &options, true, date).unwrap();
    let document = Document::open(file).unwrap();
    let [width_um, height_um] = profile.size_um();
    let area = Area { x_um: 0, y_um: 0, width_um, height_um };
    let painter = Painter::default();
    let side = |(index, side): (usize, &Side)| Some((*side, painter.paint(document.page(index)?, area, DPI)));
    let sides = Side::ALL.iter().enumerate().filter_map(side).collect();
    (profile, Clean { sides, dpi: DPI })
}

/// A white sheet with places for printed days.
fn printed() -> Paper {
    let day = |index| zone(format!("data_{index}"), ZoneKind::Date, place(index, 34_000, 6_000), true);
    paper([158_000, 105_000], (0..ON_A_SHEET as i64).map(day).collect())
}

/// A sheet with the cells of the advice's day of delivery, again and again.
fn written((advice, clean): &Paper) -> Paper {
    let cells = advice.zone("data_consegna").unwrap();
    let [width, height] = [cells.rect.width_um, cells.rect.height_um];
    let day = |index| zone(format!("data_{index}"), ZoneKind::Date, place(index, width, height), false);
    copied(clean, cells, paper([158_000, 105_000], (0..ON_A_SHEET as i64).map(day).collect()))
}

/// A sheet with the place of the advice's postmark, so many times.
fn stamps((advice, clean): &Paper, count: usize) -> Paper {
    let place = advice.zone("bollo").unwrap();
    let of = |index: i64| {
        let [x_um, y_um] = [index % 3, index / 3].map(|it| it * STAMP_UM + 9_500);
        zone(format!("bollo_{index}"), ZoneKind::Stamp, Rect { x_um, y_um, ..place.rect }, false)
    };
    let size = [count.min(3), count.div_ceil(3)].map(|it| it as i64 * STAMP_UM);
    copied(clean, place, paper(size, (0..count as i64).map(of).collect()))
}

/// A place among those of a sheet.
fn place(index: i64, width_um: i64, height_um: i64) -> Rect {
    Rect { x_um: 8_000 + index % 3 * 48_000, y_um: 8_000 + index / 3 * 11_500, width_um, height_um }
}

/// The sheet with what is printed at a zone of a card on all of its own.
fn copied(clean: &Clean, zone: &Zone, (profile, mut sheet): Paper) -> Paper {
    let from = &clean.sides.iter().find(|it| it.0 == zone.side).unwrap().1;
    profile.zones().iter().for_each(|it| copy(from, zone.rect, &mut sheet.sides[0].1, it.rect));
    (profile, sheet)
}

/// Takes a place over, with what is printed around it.
fn copy(from: &Grey, rect: Rect, to: &mut Grey, place: Rect) {
    let (width, height) = (pixels(rect.width_um + 2 * AROUND_UM), pixels(rect.height_um + 2 * AROUND_UM));
    let corner = |it: Rect| (pixels(it.x_um - AROUND_UM), pixels(it.y_um - AROUND_UM));
    let ((x, y), (column, row)) = (corner(rect), corner(place));
    for line in 0..height {
        let (source, target) = ((y + line) * from.width + x, (row + line) * to.width + column);
        to.pixels[target..target + width].copy_from_slice(&from.pixels[source..source + width]);
    }
}

fn paper(size: [i64; 2], zones: Vec<Zone>) -> Paper {
    let profile = CardProfile::new("date".into(), Kind::Ar, size, vec![], vec![], zones).unwrap();
    let (width, height) = (pixels(size[0]), pixels(size[1]));
    let grey = Grey { width, height, pixels: vec![255; width * height] };
    (profile, Clean { sides: vec![(Side::Fronte, grey)], dpi: DPI })
}

fn zone(name: String, kind: ZoneKind, rect: Rect, printed: bool) -> Zone {
    Zone { side: Side::Fronte, name, kind, rect, group: String::new(), outcome: None, printed }
}

fn pixels(um: i64) -> usize {
    (um as f64 * f64::from(DPI) / 25_400.0).round() as usize
}

/// The bars of `benches/carte.rs` at a fiftieth: nothing that stands alone is wrong, and most of what is printed does.
#[test]
fn days_that_stand_alone_are_those_that_were_meant() {
    let kit = Kit::new();
    let mut readers = readers();
    let sheets = 0..9;
    let printed = sheets.clone().flat_map(|it| kit.printed(1, it, &mut readers)).collect::<Vec<_>>();
    let written = sheets.flat_map(|it| kit.written(1, it, &mut readers)).collect::<Vec<_>>();
    let all: Vec<&Made> = printed.iter().chain(&written).collect();
    for it in &all {
        let day = it.agreed.day.map_or(it.truth, |it| it.0);
        assert_eq!(day, it.truth, "{} {}: {:?}", it.kind, it.place, it.agreed.inputs);
    }
    let of = |kind: &'static str| all.iter().filter(move |it| it.kind == kind);
    let alone = |kind| of(kind).filter(|it| it.agreed.day.is_some()).count();
    // Either alone is no proof, however clear.
    assert_eq!((alone("mano"), alone("bollo")), (0, 0));
    let zones = 9 * ON_A_SHEET as usize;
    assert_eq!((of("stampata").count(), of("mano-e-bollo").count()), (zones, zones));
    assert!(alone("stampata") * 100 >= zones * 90, "{}", alone("stampata"));
    assert!(alone("mano-e-bollo") * 100 >= zones, "{}", alone("mano-e-bollo"));
}

/// Where Tesseract is not installed the reader of days alone lets no print stand, though it proposes the day.
#[test]
fn print_that_one_reader_saw_is_for_a_person() {
    let kit = Kit::new();
    let mut readers = Readers { ocr: None, ..readers() };
    let made: Vec<Made> = (0..3).flat_map(|it| kit.printed(1, it, &mut readers)).collect();
    assert!(made.iter().all(|it| it.agreed.day.is_none()));
    let proposed = made.iter().filter(|it| it.agreed.proposals.first().is_some_and(|best| best.0 == it.truth)).count();
    assert!(proposed * 10 >= made.len() * 9, "{proposed} of {}", made.len());
}

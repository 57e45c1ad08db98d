//! What is read of made cards: `cargo bench --bench carte -- CARTE [ZONE [SEME]]`.
//!
//! That many advices of receipt, worn at three levels, are read zone by zone and judged, and that many printed days
//! are read; each against its truth. They lie where the maker laid them, give or take 0.3 mm, so this measures the
//! readers and not the registration. One line a figure: a word, a number.
#![expect(clippy::unwrap_used, clippy::disallowed_methods, reason = "a bench measures time, and fails by panic")]

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering;
use std::time::Instant;

use plico::domain::calendario::Calendario;
use plico::domain::carta::CardProfile;
use plico::domain::carta::Kind;
use plico::domain::carta::Rect;
use plico::domain::carta::Side;
use plico::domain::carta::Zone;
use plico::domain::carta::ZoneKind;
use plico::domain::data::Data;
use plico::jobs::cartoline;
use plico::jobs::project::Project;
use plico::maker;
use plico::maker::Clean;
use plico::maker::card::Cabinet;
use plico::maker::chance::Chance;
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
use plico::scan::agreement::Event;
use plico::scan::agreement::Source;
use plico::scan::agreement::Witness;
use plico::scan::days::Window;
use plico::scan::outcome;
use plico::scan::outcome::CardRead;
use plico::scan::outcome::Known;
use plico::scan::registration::Registration;
use plico::scan::zones;
use plico::scan::zones::Laid;
use plico::scan::zones::Readers;
use plico::scan::zones::Reading;
use plico::scan::zones::Value;
use plico::shipped;

/// Printed days on one sheet.
const ON_A_SHEET: u64 = 24;
/// The resolution at which cards are made.
const DPI: u32 = 300;
/// Type of stamps and of print.
const TYPE: [&str; 3] = ["TitilliumWeb-SemiBold.ttf", "NotoSans-Bold.ttf", "RobotoMono-Bold.ttf"];

/// Counts by name.
type Counts = BTreeMap<String, u64>;

fn main() {
    // Cargo adds `--bench`.
    let numbers: Vec<u64> = std::env::args().skip(1).filter_map(|it| it.parse().ok()).collect();
    let at = |index: usize, default: u64| numbers.get(index).copied().unwrap_or(default);
    let (cards, zones, seed) = (at(0, 300), at(1, 2_400), at(2, 1));
    let (cabinet, ar) = (cabinet(), advice());
    let begun = Instant::now();
    let counts = all(cards, |number, readers, counts| card(number, seed, &ar, &cabinet, readers, counts));
    report_cards(&counts, cards, begun);
    let sheet = sheet();
    let counts = all(zones / ON_A_SHEET, |number, readers, counts| {
        printed(number, seed, &sheet, &cabinet, readers, counts);
    });
    report("stampate", &counts, "stampata");
}

/// Does something for every number, on all cores.
fn all(numbers: u64, each: impl Fn(u64, &mut Readers, &mut Counts) + Sync) -> Counts {
    let (next, all) = (AtomicU64::new(0), Mutex::new(Counts::new()));
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, Into::into) {
            scope.spawn(|| {
                let (mut readers, missing) = Readers::open();
                assert_eq!(missing, None);
                let mut counts = Counts::new();
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= numbers {
                        break;
                    }
                    each(number, &mut readers, &mut counts);
                }
                let mut all = all.lock().unwrap();
                counts.into_iter().for_each(|(name, count)| *all.entry(name).or_default() += count);
            });
        }
    });
    all.into_inner().unwrap()
}

fn add(counts: &mut Counts, name: &str) {
    *counts.entry(name.to_owned()).or_default() += 1;
}

/// Makes a card, reads it and sets it against its truth.
fn card(
    number: u64,
    seed: u64,
    (profile, clean): &(CardProfile, Clean),
    cabinet: &Cabinet,
    readers: &mut Readers,
    counts: &mut Counts,
) {
    let mut chance = Chance::new(seed, number);
    let level = Level::ALL[(number % 3) as usize];
    let first = Data::new(2026, 1, 7).unwrap().plus(chance.between(0, 300));
    let story = Story::invent(profile, first, &mut chance);
    let wear = Wear { twin_um: None, ..Wear::draw(level, &mut chance) };
    let made = maker::Card { clean: clean.clone(), profile, story: &story, seed: chance.word() };
    let made = maker::make(vec![made], cabinet, &wear);
    let window = Window { first, last: story.last_day().plus(chance.between(3, 30)) };
    let begun = Instant::now();
    let readings = read(&made.scans, profile, window, readers, &mut chance);
    readings.iter().for_each(|it| compare_box(it, &story, counts));
    let known = Known { window, told: Vec::new(), calendario: Calendario::LEGALE };
    let judgement = outcome::judge(&[CardRead { profile, readings, numbers: Vec::new(), is_tied: true }], &known);
    *counts.entry("ms".into()).or_default() += begun.elapsed().as_millis() as u64;
    let word = level.as_str();
    match judgement.esito {
        None => add(counts, &format!("esito-in-dubbio-{word}")),
        it if it == story.outcome => add(counts, &format!("esito-giusto-{word}")),
        it => {
            add(counts, "esito-sbagliato");
            let blocks = judgement.doubts.iter().any(|it| it.blocks && !it.code.starts_with("data-"));
            eprintln!("{number}: {it:?}, is {:?}, {:?}, stopped by others: {blocks}", story.outcome, story.notes);
        }
    }
    if judgement.is_alone() {
        add(counts, &format!("da-sola-{word}"));
        if judgement.esito != story.outcome {
            add(counts, "da-sola-sbagliata");
        }
    }
    for (event, zone) in DAYS {
        let written = match story.entry(zone) {
            Some(What::Day(day) | What::Dater(day)) => *day,
            _ => continue,
        };
        let Some(agreed) = judgement.days.get(&event) else { continue };
        compare_day("mano", agreed.day.map(|it| it.0), written, agreed.proposals.first().map(|it| it.0), counts);
        if judgement.event == Some(event) && story.entry("bollo").is_some() {
            compare_day("mano-e-bollo", agreed.day.map(|it| it.0), written, None, counts);
        }
    }
}

/// The days of an advice of receipt, but that of the front.
const DAYS: [(Event, &str); 7] = [
    (Event::Delivered, "data_consegna"),
    (Event::Attempted, "data_mancata_consegna"),
    (Event::Deposited, "data_deposito"),
    (Event::CadSent, "data_cad"),
    (Event::CanSent, "data_can"),
    (Event::Collected, "data_ritiro"),
    (Event::Returned, "data_restituzione"),
];

fn compare_day(kind: &str, alone: Option<Data>, truth: Data, proposed: Option<Data>, counts: &mut Counts) {
    add(counts, &format!("{kind}-zone"));
    match alone {
        Some(day) if day == truth => add(counts, &format!("{kind}-da-sole")),
        Some(day) => {
            add(counts, &format!("{kind}-sbagliate"));
            eprintln!("{kind}: {day}, is {truth}");
        }
        None if proposed == Some(truth) => add(counts, &format!("{kind}-proposte-giuste")),
        None => {}
    }
}

fn compare_box(reading: &Reading, story: &Story, counts: &mut Counts) {
    let truth = match story.entry(&reading.name) {
        None => false,
        Some(What::Tick) => true,
        Some(_) => return,
    };
    match reading.value {
        Value::Tick(Some(said)) if said == truth => add(counts, "caselle-giuste"),
        Value::Tick(Some(_)) => add(counts, "caselle-sbagliate"),
        Value::Tick(None) => add(counts, "caselle-in-dubbio"),
        _ => {}
    }
}

/// Reads every side where it was laid, give or take.
fn read(
    scans: &[Scan],
    profile: &CardProfile,
    window: Window,
    readers: &mut Readers,
    chance: &mut Chance,
) -> Vec<Reading> {
    let mut readings = Vec::new();
    for scan in scans {
        for lies in &scan.lies {
            let (dx, dy) = (chance.within(-300.0, 300.0), chance.within(-300.0, 300.0));
            let mut matrix = lies.matrix;
            matrix[2] += matrix[0] * dx + matrix[1] * dy;
            matrix[5] += matrix[3] * dx + matrix[4] * dy;
            let at = Registration { side: lies.side, matrix, quality: 1.0 };
            readings.extend(zones::read_side(Laid { page: &scan.grey, at: &at, profile }, window, readers));
        }
    }
    readings
}

/// Prints days on a white sheet and reads them.
fn printed(
    number: u64,
    seed: u64,
    (profile, clean): &(CardProfile, Clean),
    cabinet: &Cabinet,
    readers: &mut Readers,
    counts: &mut Counts,
) {
    let mut chance = Chance::new(seed, 1_000_000 + number);
    let first = Data::new(2026, 1, 7).unwrap().plus(chance.between(0, 500));
    let days = chance.between(5, 70);
    let mut story = Story::invent(profile, first, &mut chance);
    let mut entry =
        |zone: &Zone| Entry { zone: zone.name.clone(), what: What::Dater(first.plus(chance.between(0, days))) };
    story.entries = profile.zones().iter().map(&mut entry).collect();
    let wear = Wear::draw(Level::ALL[(number % 3) as usize], &mut chance);
    // Print, and not a stamp: all of its ink comes out.
    let wear = Wear { twin_um: None, loss: 0.0, stamp_on_code: false, ..wear };
    let made = maker::Card { clean: clean.clone(), profile, story: &story, seed: chance.word() };
    let made = maker::make(vec![made], cabinet, &wear);
    let window = Window { first, last: first.plus(days) };
    for reading in read(&made.scans, profile, window, readers, &mut chance) {
        let Some(What::Dater(day)) = story.entry(&reading.name) else { continue };
        let witness = Witness { source: Source::Print, place: reading.name.clone(), scores: &reading.scores };
        let agreed = agreement::agree(&[witness], &|_| true);
        compare_day("stampata", agreed.day.map(|it| it.0), *day, agreed.proposals.first().map(|it| it.0), counts);
    }
}

fn report_cards(counts: &Counts, cards: u64, begun: Instant) {
    for (name, count) in counts {
        println!("{name} {count}");
    }
    let at = |name: &str| counts.get(name).copied().unwrap_or(0) as f64;
    let boxes = at("caselle-giuste") + at("caselle-sbagliate") + at("caselle-in-dubbio");
    println!("caselle-giuste-% {:.3}", 100.0 * at("caselle-giuste") / boxes.max(1.0));
    println!("ms-a-carta {:.0}", at("ms") / cards.max(1) as f64);
    println!("secondi {:.0}", begun.elapsed().as_secs_f64());
    for kind in ["mano", "mano-e-bollo"] {
        report(kind, counts, kind);
    }
}

/// Zones, what stood alone, what of it was wrong, and the one-sided 95 % bound of that.
fn report(title: &str, counts: &Counts, kind: &str) {
    let at = |name: &str| counts.get(&format!("{kind}-{name}")).copied().unwrap_or(0);
    let (zones, alone, wrong) = (at("zone"), at("da-sole") + at("sbagliate"), at("sbagliate"));
    println!("{title}-zone {zones}");
    println!("{title}-da-sole-% {:.2}", 100.0 * alone as f64 / zones.max(1) as f64);
    println!("{title}-sbagliate {wrong}");
    println!("{title}-limite-per-mille {:.3}", 1000.0 * bound(wrong) / zones.max(1) as f64);
}

/// The mean of a Poisson process that gives no more than so many events in one of twenty cases.
fn bound(events: u64) -> f64 {
    let chance = |mean: f64| {
        let mut term = (-mean).exp();
        let mut sum = term;
        for event in 1..=events {
            term *= mean / event as f64;
            sum += term;
        }
        sum
    };
    let (mut low, mut high) = (0.0, 10.0 + 3.0 * events as f64);
    for _ in 0..60 {
        let middle = (low + high) / 2.0;
        if chance(middle) > 0.05 { low = middle } else { high = middle }
    }
    low
}

/// A white sheet of printed days.
fn sheet() -> (CardProfile, Clean) {
    let size = [158_000, 105_000];
    let zone = |index: i64| Zone {
        side: Side::Fronte,
        name: format!("data_{index}"),
        kind: ZoneKind::Date,
        rect: Rect {
            x_um: 8_000 + index % 3 * 48_000,
            y_um: 8_000 + index / 3 * 11_500,
            width_um: 34_000,
            height_um: 6_000,
        },
        group: String::new(),
        outcome: None,
        printed: true,
    };
    let zones = (0..ON_A_SHEET as i64).map(zone).collect();
    let profile = CardProfile::new("date".into(), Kind::Ar, size, vec![], vec![], zones).unwrap();
    let pixels = |um: i64| (um as f64 * f64::from(DPI) / 25_400.0).round() as usize;
    let (width, height) = (pixels(size[0]), pixels(size[1]));
    let grey = Grey { width, height, pixels: vec![255; width * height] };
    (profile, Clean { sides: vec![(Side::Fronte, grey)], dpi: DPI })
}

/// The advice of receipt that ships, clean, and its profile.
fn advice() -> (CardProfile, Clean) {
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

fn cabinet() -> Cabinet {
    let (hands, fonts) = (shipped::hands(), shipped::fonts());
    let hands = hands.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
    let stamps = TYPE.iter().filter_map(|it| Some((*it, fonts.get(*it)?.as_slice())));
    Cabinet::new(hands, stamps, (TYPE[2], &fonts[TYPE[2]])).unwrap()
}

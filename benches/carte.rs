//! What is read of made cards: `cargo bench --bench carte -- [CARTE [STAMPATE [COPPIE [SEME]]]]`.
//!
//! That many advices of receipt, worn at three levels, are read zone by zone and judged; that many printed days are
//! read, and that many days by hand, each with a postmark beside it. Every one is held against its truth. They lie
//! where the maker laid them, give or take 0.3 mm, so this measures the readers and not the registration. Figures for
//! the bars: `3000 20000 90000 1`. One line a figure, a word and a number; of every kind of day how many there were,
//! how many stood alone, how many of these were wrong, and the one-sided 95 % bound of that share. What is wrong is
//! told on the other output. Times are those of one core.
#![expect(clippy::unwrap_used, clippy::disallowed_methods, reason = "a bench measures time, and fails by panic")]

#[path = "../tests/it/made_days.rs"]
#[expect(dead_code, reason = "another bench cuts zones out")]
mod made_days;

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering;
use std::time::Instant;

use plico::domain::calendario::Calendario;
use plico::domain::carta::CardProfile;
use plico::domain::carta::Side;
use plico::domain::carta::ZoneKind;
use plico::domain::data::Data;
use plico::jobs::lettore::misura;
use plico::maker;
use plico::maker::chance::Chance;
use plico::maker::scanner::Scan;
use plico::maker::story::Story;
use plico::maker::story::What;
use plico::maker::wear::Level;
use plico::maker::wear::Wear;
use plico::scan::agreement::Event;
use plico::scan::days::Window;
use plico::scan::outcome;
use plico::scan::outcome::CardRead;
use plico::scan::outcome::Known;
use plico::scan::zones::Readers;
use plico::scan::zones::Reading;
use plico::scan::zones::Value;

use made_days::Kit;
use made_days::Made;
use made_days::ON_A_SHEET;

/// Every how many cards the zones are read once more, kind by kind, to see where the time goes.
const TIMED: u64 = 10;

/// Counts by name.
type Counts = BTreeMap<String, u64>;

fn main() {
    // Cargo adds `--bench`.
    let numbers: Vec<u64> = std::env::args().skip(1).filter_map(|it| it.parse().ok()).collect();
    let at = |index: usize, default: u64| numbers.get(index).copied().unwrap_or(default);
    let (cards, printed, pairs, seed) = (at(0, 300), at(1, 2_400), at(2, 1_200), at(3, 1));
    let kit = Kit::new();
    let begun = Instant::now();
    let counts = all(cards, |number, readers, counts| card(number, seed, &kit, readers, counts));
    report_cards(&counts, cards);
    println!("secondi {:.0}", begun.elapsed().as_secs_f64());
    let counts = all(printed.div_ceil(ON_A_SHEET), |number, readers, counts| {
        kit.printed(seed, number, readers).iter().for_each(|it| compare(number, it, counts));
    });
    report(&counts, "stampata");
    let counts = all(pairs.div_ceil(ON_A_SHEET), |number, readers, counts| {
        kit.written(seed, number, readers).iter().for_each(|it| compare(number, it, counts));
    });
    ["mano", "bollo", "mano-e-bollo"].iter().for_each(|it| report(&counts, it));
    println!("secondi {:.0}", begun.elapsed().as_secs_f64());
}

/// Does something for every number, on all cores.
fn all(numbers: u64, each: impl Fn(u64, &mut Readers, &mut Counts) + Sync) -> Counts {
    let (next, all) = (AtomicU64::new(0), Mutex::new(Counts::new()));
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, Into::into) {
            scope.spawn(|| {
                let mut readers = made_days::readers();
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
    add_by(counts, name, 1);
}

fn add_by(counts: &mut Counts, name: &str, by: u64) {
    *counts.entry(name.to_owned()).or_default() += by;
}

/// Makes a card, reads it and sets it against its truth.
fn card(number: u64, seed: u64, kit: &Kit, readers: &mut Readers, counts: &mut Counts) {
    let (profile, clean) = &kit.advice;
    let mut chance = Chance::new(seed, number);
    let level = Level::ALL[(number % 3) as usize];
    let first = Data::new(2026, 1, 7).unwrap().plus(chance.between(0, 300));
    let story = Story::invent(profile, first, &mut chance);
    let wear = Wear { twin_um: None, ..Wear::draw(level, &mut chance) };
    let made = maker::Card { clean: clean.clone(), profile, story: &story, seed: chance.word() };
    let made = maker::make(vec![made], &kit.cabinet, &wear);
    let window = Window { first, last: story.last_day().plus(chance.between(3, 30)) };
    let begun = core_ns();
    let readings = made_days::read(&made.scans, profile, window, readers, &mut chance);
    let known = Known { window, told: Vec::new(), calendario: Calendario::LEGALE };
    let judged = [CardRead { profile, readings, numbers: Vec::new(), is_tied: true }];
    let judgement = outcome::judge(&judged, &known);
    add_by(counts, "us-di-lettura", (core_ns() - begun) / 1000);
    for side in Side::ALL {
        let on_side = |it: &&Reading| profile.zone(&it.name).is_some_and(|zone| zone.side == *side);
        compare_boxes(number, judged[0].readings.iter().filter(on_side), &story, counts);
    }
    let word = level.as_str();
    match judgement.esito {
        None => add(counts, &format!("esito-in-dubbio-{word}")),
        it if it == story.outcome => add(counts, &format!("esito-giusto-{word}")),
        it => {
            add(counts, "esito-sbagliato");
            let blocks = judgement.doubts.iter().any(|it| it.blocks && !it.code.starts_with("data-"));
            eprintln!("carta {number}: {it:?}, is {:?}, {:?}, stopped: {blocks}", story.outcome, story.notes);
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
        let Some(agreed) = judgement.days.get(&event).cloned() else { continue };
        compare(number, &Made { kind: "carta-giorno", place: 0, truth: written, agreed }, counts);
    }
    if number.is_multiple_of(TIMED) {
        by_kind(&made.scans, profile, window, readers, counts);
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

/// Reads the zones of a card kind by kind, for the time that each takes.
fn by_kind(scans: &[Scan], profile: &CardProfile, window: Window, readers: &mut Readers, counts: &mut Counts) {
    add(counts, "misurate");
    let kinds = [
        (ZoneKind::Tick, "caselle"),
        (ZoneKind::Ink, "firme"),
        (ZoneKind::Text, "testi"),
        (ZoneKind::Date, "date"),
        (ZoneKind::Stamp, "bolli"),
    ];
    for (kind, word) in kinds {
        let zones = profile.zones().iter().filter(|it| it.kind == kind).cloned().collect();
        let anchors = profile.anchors().to_vec();
        let only = CardProfile::new("parte".into(), profile.kind(), profile.size_um(), vec![], anchors, zones);
        let begun = core_ns();
        made_days::read(scans, &only.unwrap(), window, readers, &mut Chance::new(1, 1));
        add_by(counts, &format!("us-{word}"), (core_ns() - begun) / 1000);
    }
}

/// What this thread has had of a core, in nanoseconds; where the system does not say, the clock.
fn core_ns() -> u64 {
    static BEGUN: std::sync::LazyLock<Instant> = std::sync::LazyLock::new(Instant::now);
    let said = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let first = said.and_then(|it| it.split(' ').next()?.parse().ok());
    first.unwrap_or_else(|| BEGUN.elapsed().as_nanos() as u64)
}

fn compare(number: u64, made: &Made, counts: &mut Counts) {
    let (kind, agreed) = (made.kind, &made.agreed);
    add(counts, &format!("{kind}-zone"));
    match agreed.day {
        Some((day, _)) if day == made.truth => add(counts, &format!("{kind}-da-sole")),
        Some((day, _)) => {
            add(counts, &format!("{kind}-sbagliate"));
            eprintln!("{kind} {number}.{}: {day}, is {}: {:?}", made.place, made.truth, agreed.inputs);
        }
        None if agreed.proposals.first().is_some_and(|it| it.0 == made.truth) => {
            add(counts, &format!("{kind}-proposte-giuste"));
        }
        None => {}
    }
}

/// The boxes of a side; one of which the scanner left nothing (a fax of a pale card) is counted apart.
fn compare_boxes<'a>(number: u64, side: impl Iterator<Item = &'a Reading>, story: &Story, counts: &mut Counts) {
    let boxes: Vec<&Reading> = side.filter(|it| matches!(it.value, Value::Tick(_))).collect();
    if !boxes.is_empty() && boxes.iter().all(|it| it.value == Value::Tick(None)) {
        add_by(counts, "caselle-perdute", boxes.len() as u64);
        add(counts, "lati-perduti");
        return;
    }
    boxes.into_iter().for_each(|it| compare_box(number, it, story, counts));
}

fn compare_box(number: u64, reading: &Reading, story: &Story, counts: &mut Counts) {
    let truth = match story.entry(&reading.name) {
        None => false,
        Some(What::Tick) => true,
        Some(_) => return,
    };
    match reading.value {
        Value::Tick(Some(said)) if said == truth => add(counts, "caselle-giuste"),
        Value::Tick(Some(_)) => {
            add(counts, "caselle-sbagliate");
            eprintln!("casella {number} {}: is {truth}: {:?}", reading.name, reading.mark);
        }
        Value::Tick(None) => {
            add(counts, "caselle-in-dubbio");
            eprintln!("casella {number} {} in dubbio: is {truth}: {:?}", reading.name, reading.mark);
        }
        _ => {}
    }
}

fn report_cards(counts: &Counts, cards: u64) {
    for (name, count) in counts.iter().filter(|it| !it.0.starts_with("us-")) {
        println!("{name} {count}");
    }
    let at = |name: &str| counts.get(name).copied().unwrap_or(0) as f64;
    let boxes = at("caselle-giuste") + at("caselle-sbagliate") + at("caselle-in-dubbio");
    println!("caselle-giuste-% {:.3}", 100.0 * at("caselle-giuste") / boxes.max(1.0));
    let all = boxes + at("caselle-perdute");
    println!("caselle-giuste-di-tutte-% {:.3}", 100.0 * at("caselle-giuste") / all.max(1.0));
    println!("ms-a-carta {:.1}", at("us-di-lettura") / 1000.0 / cards.max(1) as f64);
    for kind in ["caselle", "firme", "testi", "date", "bolli"] {
        println!("ms-a-carta-{kind} {:.1}", at(&format!("us-{kind}")) / 1000.0 / at("misurate").max(1.0));
    }
    report(counts, "carta-giorno");
}

/// Zones, what stood alone, what of it was wrong, and the one-sided 95 % bound of that.
fn report(counts: &Counts, kind: &str) {
    let at = |name: &str| counts.get(&format!("{kind}-{name}")).copied().unwrap_or(0);
    let (zones, alone, wrong) = (at("zone"), at("da-sole") + at("sbagliate"), at("sbagliate"));
    println!("{kind}-zone {zones}");
    println!("{kind}-da-sole {alone}");
    println!("{kind}-da-sole-% {:.2}", 100.0 * alone as f64 / zones.max(1) as f64);
    println!("{kind}-sbagliate {wrong}");
    println!("{kind}-proposte-giuste {}", at("proposte-giuste"));
    if alone > 0 {
        println!("{kind}-limite-per-mille {:.3}", 1000.0 * misura::bound(wrong) / alone as f64);
    }
}

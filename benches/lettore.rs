//! The reader of days on made cards: `cargo bench --bench lettore -- [FOGLI [SEME [CARTELLA]]]`.
//!
//! The cards are those of `plico cards make`: another maker than the one that the weights were learnt from, with other
//! hands and other type. Of that many sheets of each kind every zone is cut out where it was laid, give or take 0.3 mm,
//! and read among sixty possible days; postmarks are found and turned as on any card. One line for each kind and level:
//! how many, how many right, and how many could be told before one in a thousand, and in a hundred, is wrong. Then how many
//! the measure that ships would let stand alone, how many of these are wrong, and the bound of that; what a crop takes of
//! a core; and the measure of what was read, as `reader/days.toml` has it. With a folder, the crops are written there as
//! `plico reader evaluate` wants them.
#![expect(clippy::unwrap_used, clippy::disallowed_methods, reason = "a bench measures time, and fails by panic")]

#[path = "../tests/it/made_days.rs"]
#[expect(dead_code, reason = "the suite reads whole sheets")]
mod made_days;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering;
use std::time::Instant;

use plico::jobs::lettore;
use plico::jobs::lettore::campioni;
use plico::jobs::lettore::campioni::Campione;
use plico::jobs::lettore::misura;
use plico::jobs::lettore::misura::Esito;
use plico::jobs::lettore::prova;
use plico::maker::wear::Level;
use plico::scan::days::Scores;
use plico::scan::postmark;
use plico::scan::reader::Reader;
use plico::scan::reader::caution::Kind;

use made_days::Cut;
use made_days::Kit;

/// What came of a crop.
struct Read {
    tipo: Kind,
    level: Level,
    esito: Esito,
    micros: u64,
}

fn main() {
    // Cargo adds `--bench`.
    let words: Vec<String> = std::env::args().skip(1).filter(|it| it != "--bench").collect();
    let number = |at: usize, default: u64| words.get(at).and_then(|it| it.parse().ok()).unwrap_or(default);
    let (sheets, seed, folder) = (number(0, 60), number(1, 1), words.get(2).map(Path::new));
    let (kit, reader) = (Kit::new(), reader());
    let (next, all) = (AtomicU64::new(0), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, Into::into) {
            scope.spawn(|| {
                loop {
                    let sheet = next.fetch_add(1, Ordering::Relaxed);
                    if sheet >= sheets {
                        break;
                    }
                    let cuts = kit.cuts(seed, sheet);
                    let read: Vec<Read> = cuts.iter().map(|it| read(&reader, it)).collect();
                    let mut all = all.lock().unwrap();
                    all.extend(read);
                    if let Some(folder) = folder {
                        campioni::aggiungi(folder, &cuts.into_iter().map(|it| it.campione).collect::<Vec<_>>())
                            .unwrap();
                    }
                }
            });
        }
    });
    let all = all.into_inner().unwrap();
    let mut esiti: BTreeMap<Kind, Vec<Esito>> = BTreeMap::new();
    println!("tipo;livello;campioni;giuste_%;su_cento_%;su_mille_%");
    for tipo in Kind::ALL {
        for level in Level::ALL.into_iter().map(Some).chain([None]) {
            let those = all.iter().filter(|it| it.tipo == tipo && level.is_none_or(|level| it.level == level));
            report(tipo, level, &those.map(|it| it.esito).collect::<Vec<_>>());
        }
        let read: Vec<Esito> = all.iter().filter(|it| it.tipo == tipo).map(|it| it.esito).collect();
        alone(&reader, tipo, &read);
        esiti.insert(tipo, read);
        let micros: Vec<u64> = all.iter().filter(|it| it.tipo == tipo).map(|it| it.micros).collect();
        println!("{}-ms {:.2}", tipo.as_str(), micros.iter().sum::<u64>() as f64 / 1000.0 / micros.len() as f64);
    }
    println!("{}", lettore::written(&reader.with(misura::measure(&esiti))));
}

/// The weights as they lie in the repository, so that new ones can be measured before they are built in.
fn reader() -> Reader {
    let own = |name: &str| std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("reader").join(name)).unwrap();
    Reader::of(&own("lines.net"), &own("postmarks.net"), &String::from_utf8(own("days.toml")).unwrap()).unwrap()
}

/// A crop as the pipeline reads it: the printed ring that marks a postmark's place is known there.
fn read(reader: &Reader, Cut { level, campione: it }: &Cut) -> Read {
    let begun = Instant::now();
    let scores = match it.tipo {
        Kind::Bollo => struck(reader, it),
        Kind::Mano | Kind::Stampa => prova::read(reader, it.tipo, &it.crop, it.dpi, &it.window.days()),
    };
    let micros = begun.elapsed().as_micros() as u64;
    Read { tipo: it.tipo, level: *level, esito: Esito::of(scores.told, it.data), micros }
}

fn struck(reader: &Reader, it: &Campione) -> Scores {
    let (x, y) = (it.crop.width as f64 / 2.0, it.crop.height as f64 / 2.0);
    // The place of the postmark lies nine millimetres inside the crop.
    let radius = x - 9_000.0 * f64::from(it.dpi) / 25_400.0;
    let printed = postmark::Ring { x, y, radius, support: 1.0 };
    let ring = postmark::find(&it.crop, it.dpi, Some(printed));
    ring.map(|ring| reader.postmark(&it.crop, ring, &it.window.days())).unwrap_or_default()
}

/// What would stand alone by the measure that ships.
fn alone(reader: &Reader, tipo: Kind, read: &[Esito]) {
    let lead = reader.caution().0.get(&tipo).and_then(|it| it.da_sola).unwrap_or(f64::INFINITY);
    let (count, wrong) = misura::accepted(read, lead);
    println!(
        "{}-da-sole {count} ({:.1} %), sbagliate {wrong}, limite {:.2} su mille",
        tipo.as_str(),
        100.0 * count as f64 / read.len() as f64,
        1_000.0 * misura::bound(wrong) / count.max(1) as f64
    );
}

fn report(tipo: Kind, level: Option<Level>, those: &[Esito]) {
    if those.is_empty() {
        return;
    }
    let right = those.iter().filter(|it| it.is_right).count();
    let share = |part: usize| 100.0 * part as f64 / those.len() as f64;
    // The most that can be told before so many are wrong: of a rate, and not of its bound.
    let told = |rate: f64| {
        let mut sorted: Vec<&Esito> = those.iter().collect();
        sorted.sort_by(|a, b| b.lead.total_cmp(&a.lead));
        let wrong = sorted.iter().scan(0, |wrong, it| {
            *wrong += usize::from(!it.is_right);
            Some(*wrong)
        });
        wrong.zip(1..).filter(|(wrong, count)| *wrong as f64 <= rate * f64::from(*count)).map(|it| it.1).last()
    };
    let told = |rate: f64| share(told(rate).unwrap_or(0) as usize);
    println!(
        "{};{};{};{:.1};{:.1};{:.1}",
        tipo.as_str(),
        level.map_or("tutti", Level::as_str),
        those.len(),
        share(right),
        told(0.01),
        told(0.001)
    );
}

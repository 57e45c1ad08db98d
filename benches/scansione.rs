//! Where the time of a scan goes: `cargo bench --bench scansione -- FOLDER`, a folder that `plico cards make` made.
//!
//! Every image is read as `plico scan` reads it, with all profiles at once, on one thread: decoded, its cards found, its
//! codes read, its profile found and laid down, its zones read in a window of ninety days. One line a stage,
//! milliseconds of processor time a side; what all of them are together a card of two sides, and cards a second.
#![expect(clippy::unwrap_used, reason = "a bench that cannot go on has failed")]

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use plico::domain::carta::CardProfile;
use plico::domain::data::Data;
use plico::jobs::project::Project;
use plico::jobs::scansione::profili;
use plico::raster::picture::Limits;
use plico::raster::picture::Picture;
use plico::scan::bed;
use plico::scan::codes;
use plico::scan::codes::Sought;
use plico::scan::days::Window;
use plico::scan::registration;
use plico::scan::zones;
use plico::scan::zones::Laid;
use plico::scan::zones::Readers;

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The stages, in their order.
const STAGES: [&str; 5] = ["decode", "bed", "codes", "profile", "zones"];

/// Processor milliseconds of this process so far.
fn cpu_ms() -> f64 {
    let stat = fs::read_to_string("/proc/self/schedstat").unwrap();
    stat.split_whitespace().next().unwrap().parse::<f64>().unwrap() / 1e6
}

fn main() {
    let folder =
        std::env::args().skip(1).find(|it| !it.starts_with("--")).expect("a folder that `plico cards make` made");
    let scans = Path::new(&folder).join("scansioni");
    let mut files: Vec<PathBuf> = fs::read_dir(&scans).unwrap().map(|it| it.unwrap().path()).collect();
    files.sort();
    let profiles = profili::load(&Project::open(Path::new("nessuno")).unwrap(), &[]).unwrap();
    let profiles: Vec<&CardProfile> = profiles.values().collect();
    let mut readers = Readers::open(Some(std::sync::Arc::new(plico::jobs::lettore::shipped()))).0;
    let mut spent = [0.0; STAGES.len()];
    files.iter().for_each(|it| side(&fs::read(it).unwrap(), &profiles, &mut readers, &mut spent));
    for (stage, ms) in STAGES.iter().zip(spent) {
        println!("{stage:8} {:7.1} ms a side", ms / files.len() as f64);
    }
    let card = 2.0 * spent.iter().sum::<f64>() / files.len() as f64;
    println!("{:8} {card:7.1} ms a card of two sides, {:.1} cards a second and core", "all", 1000.0 / card);
}

/// Reads a side, and adds what each stage took.
fn side(bytes: &[u8], profiles: &[&CardProfile], readers: &mut Readers, spent: &mut [f64; STAGES.len()]) {
    let mut last = cpu_ms();
    let mut lap = |stage: usize| {
        let now = cpu_ms();
        spent[stage] += now - last;
        last = now;
    };
    let page = Picture::open(bytes, Limits::default()).and_then(|it| it.page(0)).unwrap();
    lap(0);
    let cards = bed::cards(&page.grey, page.dpi);
    lap(1);
    let codes = codes::read(&page.grey, page.dpi, &Sought::on_cards());
    lap(2);
    let likely = registration::likely(profiles, &page.grey, page.dpi, &cards[0], &codes);
    lap(3);
    if let Some((index, at)) = likely.first() {
        let last = Data::new(2026, 3, 31).unwrap();
        let window = Window { first: last.plus(-90), last };
        zones::read_side(Laid { page: &page.grey, at, profile: profiles[*index] }, window, readers);
    }
    lap(4);
}

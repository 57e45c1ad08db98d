//! What each model costs: processor time for a record, its samples laid out again and again in one process.
//!
//! `cargo bench --bench models` prints a line a model, the dearest first: milliseconds an act, pages, acts and samples. An
//! act is a record or, in a register, a row. Time is the process's own, and the middle one of five runs, as a busy
//! machine slows it all the same. The limit that models keep is 12 ms an act.
#![expect(clippy::unwrap_used, reason = "a bench that cannot go on has failed")]

use std::hint::black_box;
use std::path::Path;

use plico::compose::modello::Forma;
use plico::compose::modello::Valore;
use plico::compose::modello::Valori;
use plico::jobs::modelli;
use plico::jobs::modelli::Modello;
use plico::jobs::modelli::fonti;
use plico::jobs::modelli::prova;
use plico::jobs::project::Project;

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How often each model is measured, and how often each sample is laid out each time.
const RUNS: usize = 5;
const TIMES: usize = 16;

/// Processor milliseconds of this process so far.
fn cpu_ms() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    let after = stat.rsplit(')').next().unwrap();
    let fields: Vec<u64> = after.split_whitespace().skip(11).take(2).map(|it| it.parse().unwrap()).collect();
    // A tick is a hundredth of a second on every Linux that this runs on.
    (fields[0] + fields[1]) as f64 * 10.0
}

fn main() {
    // The typesetter spreads its work over the pool it is called from; idle threads that look for some would be counted.
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    pool.install(measure);
}

fn measure() {
    let project = Project::open(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    let busta = project.profile("buste", &project.config.busta).unwrap();
    let mut found = Vec::new();
    for id in fonti::models(&project).unwrap() {
        let modello = Modello::load(&project, &id, "it", modelli::EXAMPLE, &busta).unwrap();
        let mut reperti = Vec::new();
        let provini = prova::samples(&project, &modello, &mut reperti).unwrap();
        let lettera = modello.lettera.as_ref().unwrap();
        let (mut acts, mut pages) = (0, 0);
        for provino in &provini {
            let record = lettera.record(&provino.valori).unwrap();
            pages += modello.engine.frames(&record).unwrap().len();
            acts += match lettera.scheda().forma {
                Forma::Pagina => longest(&provino.valori).max(1),
                _ => 1,
            };
        }
        let mut runs = [0; RUNS].map(|_| {
            let before = cpu_ms();
            for provino in [&provini; TIMES].into_iter().flatten() {
                let record = lettera.record(&provino.valori).unwrap();
                black_box(modello.engine.frames(&record).unwrap());
            }
            (cpu_ms() - before) / (acts * TIMES) as f64
        });
        runs.sort_by(f64::total_cmp);
        found.push((runs[RUNS / 2], pages, acts, provini.len(), id));
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    for (ms, pages, acts, samples, id) in found {
        let a_sample = |it: usize| it as f64 / samples as f64;
        println!("{ms:6.2} ms  {:4.1} pages  {:5.1} acts  {samples:2} samples  {id}", a_sample(pages), a_sample(acts));
    }
}

/// The rows of the longest list of a record.
fn longest(valori: &Valori) -> usize {
    let rows = |it: &Valore| match it {
        Valore::Elenco(rows) => rows.len(),
        _ => 0,
    };
    valori.values().map(rows).max().unwrap_or(0)
}

//! What each model costs: processor time for a record, its samples laid out again and again in one process.
//!
//! `cargo bench --bench models` prints a line a model, the dearest first: milliseconds a record, pages, samples. Time is the
//! process's own, so other work on the machine does not count. The limit that models keep is 12 ms.
#![expect(clippy::unwrap_used, reason = "a bench that cannot go on has failed")]

use std::path::Path;

use plico::jobs::modelli;
use plico::jobs::modelli::Modello;
use plico::jobs::modelli::fonti;
use plico::jobs::modelli::prova;
use plico::jobs::project::Project;

/// How often each sample is laid out.
const TIMES: u32 = 40;

/// Processor milliseconds of this process so far.
fn cpu_ms() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    let after = stat.rsplit(')').next().unwrap();
    let fields: Vec<u64> = after.split_whitespace().skip(11).take(2).map(|it| it.parse().unwrap()).collect();
    // A tick is a hundredth of a second on every Linux that this runs on.
    (fields[0] + fields[1]) as f64 * 10.0
}

fn main() {
    let project = Project::open(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    let busta = project.profile("buste", &project.config.busta).unwrap();
    let mut found = Vec::new();
    for id in fonti::models(&project).unwrap() {
        let modello = Modello::load(&project, &id, "it", modelli::EXAMPLE, &busta).unwrap();
        let mut reperti = Vec::new();
        let provini = prova::samples(&project, &modello, &mut reperti).unwrap();
        let lettera = modello.lettera.as_ref().unwrap();
        let (mut records, mut pages) = (0, 0);
        let before = cpu_ms();
        for _ in 0..TIMES {
            for provino in &provini {
                let record = lettera.record(&provino.valori).unwrap();
                pages += modello.engine.frames(&record).unwrap().len();
                records += 1;
            }
        }
        found.push(((cpu_ms() - before) / f64::from(records), pages, provini.len(), id));
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    for (ms, pages, samples, id) in found {
        println!(
            "{ms:6.2} ms  {:4.1} pages  {samples:2} samples  {id}",
            pages as f64 / f64::from(TIMES) / samples as f64
        );
    }
}

//! The whole way from a lot to its print, beside the two ways that others go; one run, one machine.
//!
//! ```text
//! cargo bench --bench compare [-- ACTS]
//! ```
//!
//! Each way is a process of its own, on one thread, and lays out the same records with the same model; what is
//! compared is the processor's time and the bytes. The two others print no codes and make no lists, so they are
//! spared some work.
#![expect(clippy::unwrap_used, reason = "a measurement that cannot go on has failed")]
#![expect(clippy::disallowed_methods, reason = "measuring starts processes and looks at files")]

use std::fs;
use std::path::Path;
use std::process::Command;
use std::process::Stdio;

use plico::compose::record;
use plico::compose::record::Numeri;
use plico::files::scratch::Scratch;
use plico::jobs::modelli::Modello;
use plico::jobs::project::Importi;
use plico::jobs::project::Project;
use plico::jobs::render::Setup;
use typst_pdf::PdfOptions;

/// Acts, where nobody says.
const ACTS: usize = 400;

/// Cold processes that are started: each costs the same.
const COLD: usize = 40;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).filter(|it| !it.starts_with("--bench")).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["records", project, out] => records(Path::new(project), Path::new(out)),
        ["export", project, ref records @ ..] => export(Path::new(project), records),
        ref rest => compare(rest.first().and_then(|it| it.parse().ok()).unwrap_or(ACTS)),
    }
}

/// Runs all ways and prints a table.
fn compare(acts: usize) {
    let folder = tempfile::tempdir().unwrap();
    let project = folder.path();
    let plico = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_plico"));
        command.current_dir(project).args(args);
        command
    };
    run(&mut plico(&["sample", "--atti", &acts.to_string(), "--damage", "0", "-o", "lotto"]));
    let me = std::env::current_exe().unwrap();
    let itself = |args: &[&str]| {
        let mut command = Command::new(&me);
        command.args(args);
        command
    };
    let (here, out) = (project.to_str().unwrap(), project.join("record"));
    run(&mut itself(&["records", here, out.to_str().unwrap()]));
    let records: Vec<String> = sorted(&out);
    let records: Vec<&str> = records.iter().map(String::as_str).collect();
    let row = |way: &str, count: usize, cpu_ms: u64, bytes: u64| {
        println!("{way:<44} {:>8.2} ms {:>8.2} KB", cpu_ms as f64 / count as f64, bytes as f64 / 1000.0 / count as f64);
    };
    println!("CPU and bytes a piece, {} pieces, one thread, load {}", records.len(), load());
    let ours = cpu(&mut plico(&["render", "lotto", "-o", "reso", "--threads", "1"]));
    row(
        "plico render (codes, lists, hashes)",
        records.len(),
        ours,
        size(&project.join("reso/stampa"), &["-p1.pdf", "-p2.pdf"]),
    );
    let warm = cpu(itself(&["export", here]).args(&records));
    row("in one process, a PDF a piece (typst-pdf)", records.len(), warm, size(&out, &[".pdf"]));
    let few = &records[..COLD.min(records.len())];
    let cold = few.iter().map(|it| cpu(&mut itself(&["export", here, it]))).sum();
    let bytes = few.iter().map(|it| fs::metadata(format!("{it}.pdf")).unwrap().len()).sum();
    row("a cold process a piece (typst-pdf)", few.len(), cold, bytes);
}

/// Writes the record of each piece of the project's lot as a file.
fn records(project: &Path, out: &Path) {
    fs::create_dir_all(out).unwrap();
    let project = Project::open(project).unwrap();
    let setup = Setup::new(&project).unwrap();
    let modello = model(&project, &setup);
    let scratch = Scratch::new(None).unwrap();
    let can_draw = |c: char| setup.fonts.can_draw(c);
    let lingue = |_: &plico::domain::lotto::Lotto| vec!["it".to_owned()];
    let lotto = project.dir().join("lotto");
    let lotto = setup.read(&lotto, (None, Importi::Ricalcolati), &lingue, &can_draw, None, scratch.path()).unwrap();
    let mut pezzi = lotto.pezzi().unwrap();
    let mut number = 0;
    while let Some(pezzo) = pezzi.read().unwrap() {
        let (atto, index) = lotto.atto(&pezzo);
        let record = record::record(&atto, &atto.destinatari[index], &modello.ente, &Numeri::default(), &modello.testi);
        let record = record.unwrap();
        number += 1;
        fs::write(out.join(format!("{number:06}.json")), record.json()).unwrap();
    }
}

/// Lays each record out and exports it alone, as `RECORD.pdf`.
fn export(project: &Path, records: &[&str]) {
    let project = Project::open(project).unwrap();
    let setup = Setup::new(&project).unwrap();
    let modello = model(&project, &setup);
    for record in records {
        let document = modello.engine.compose(fs::read_to_string(record).unwrap()).unwrap();
        fs::write(format!("{record}.pdf"), typst_pdf::pdf(&document, &PdfOptions::default()).unwrap()).unwrap();
    }
}

fn model(project: &Project, setup: &Setup) -> Modello {
    Modello::load(project, "verbale", "it", "X999", &setup.busta_profile).unwrap()
}

/// The paths in a folder, in order.
fn sorted(folder: &Path) -> Vec<String> {
    let mut paths: Vec<String> =
        fs::read_dir(folder).unwrap().map(|it| it.unwrap().path().into_os_string().into_string().unwrap()).collect();
    paths.sort();
    paths
}

/// The bytes of the files of a folder whose names end so.
fn size(folder: &Path, ends: &[&str]) -> u64 {
    let paths = sorted(folder).into_iter().filter(|it| ends.iter().any(|end| it.ends_with(end)));
    paths.map(|it| fs::metadata(it).unwrap().len()).sum()
}

fn run(command: &mut Command) {
    let status = command.stderr(Stdio::null()).stdout(Stdio::null()).status().unwrap();
    assert!(matches!(status.code(), Some(0 | 1)), "{command:?}");
}

/// Runs a command; the milliseconds of processor it took, to a hundredth of a second.
fn cpu(command: &mut Command) -> u64 {
    let before = spent();
    run(command);
    spent() - before
}

/// Milliseconds of processor of all processes that this one has waited for.
fn spent() -> u64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap();
    // After the name, in brackets: field 3 and on; 16 and 17 are those of children, in hundredths.
    let fields: Vec<&str> = stat.rsplit_once(") ").unwrap().1.split(' ').collect();
    (fields[13].parse::<u64>().unwrap() + fields[14].parse::<u64>().unwrap()) * 10
}

fn load() -> String {
    fs::read_to_string("/proc/loadavg").unwrap().split(' ').next().unwrap().to_owned()
}

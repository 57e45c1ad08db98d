//! `plico verify`.

use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::bar::Bar;
use crate::cli::print_json;
use crate::jobs::verapdf::Verapdf;
use crate::jobs::verify;
use crate::jobs::verify::Outcome;

/// Read a rendered lot back and prove it against its manifest.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The rendered lot.
    dir: PathBuf,
    /// Ask this veraPDF too about every PDF of the lot.
    #[arg(long, value_name = "PATH")]
    verapdf: Option<PathBuf>,
}

/// Reads a rendered lot back and lists the differences.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    let verapdf = args.verapdf.as_deref().map(find).transpose()?;
    let mut outcome = verify::verify(&context.project, &args.dir, &Bar::default(), &context.stop)?;
    if let Some(verapdf) = verapdf {
        outcome.differences.extend(verapdf.check(&args.dir, &context.stop)?);
    }
    if context.json {
        print_json(&as_json(&outcome))?;
    } else {
        tell(&outcome)?;
    }
    Ok(if outcome.differences.is_empty() { End::Clean } else { End::Look })
}

/// The checker that the user names.
fn find(program: &Path) -> Result<Verapdf, Failure> {
    let path = program.display();
    let no_answer = || format!("--verapdf: `{path}` is not a veraPDF that runs: it did not answer to `--version`");
    Verapdf::find(program).ok_or_else(|| Failure::Usage(no_answer()))
}

fn as_json(outcome: &Outcome) -> serde_json::Value {
    let differences: Vec<_> = outcome
        .differences
        .iter()
        .map(|(file, it)| json!({ "file": file, "pagina": it.page, "differenza": it.what, "dove": it.place }))
        .collect();
    json!({
        "lotto": outcome.lotto,
        "bozza": outcome.bozza,
        "lotti_stampa": outcome.batches,
        "plichi": outcome.plichi,
        "pagine": outcome.pages,
        "codici": outcome.codes,
        "ristampe": outcome.reprints,
        "plichi_ristampati": outcome.reprinted,
        "differenze": differences,
    })
}

fn tell(outcome: &Outcome) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    if !outcome.differences.is_empty() {
        writeln!(out, "file;pagina;differenza;dove")?;
    }
    for (file, it) in &outcome.differences {
        writeln!(out, "{file};{};{};{}", it.page, it.what, it.place)?;
    }
    eprintln!(
        "lotto {}: riletti {} plichi, {} pagine, {} codici: {}",
        outcome.lotto,
        outcome.plichi,
        outcome.pages,
        outcome.codes,
        match outcome.differences.len() {
            0 => "tutto corrisponde".to_string(),
            count => format!("{count} differenze"),
        }
    );
    if outcome.reprints > 0 {
        eprintln!("e {} ristampe, {} plichi", outcome.reprints, outcome.reprinted);
    }
    if outcome.bozza {
        eprintln!("è una BOZZA: non si spedisce");
    }
    Ok(())
}

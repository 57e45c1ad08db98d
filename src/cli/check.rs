//! `plico check`.

use std::io::BufWriter;
use std::path::PathBuf;

use serde_json::Value;
use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::print_json;
use crate::domain::data::Data;
use crate::jobs::check;
use crate::jobs::lotto::ContiFile;

/// Read and validate a lot.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The lot: a folder or a zip.
    lotto: PathBuf,
    /// The lot's date; by default the day of its creation.
    #[arg(long, value_name = "AAAA-MM-GG", value_parser = crate::cli::parse_date)]
    date: Option<Data>,
    /// Check what this model of files asks of the acts, as `render --model` does.
    #[arg(long, value_name = "MODEL")]
    model: Option<String>,
}

/// Prints the rilievi of a lot and its counts.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    let (project, lotto, model) = (&context.project, &args.lotto, args.model.as_deref());
    let has_rilievi = if context.json {
        let outcome = check::check(project, lotto, args.date, model, check::as_json)?;
        print_json(&as_json(&outcome))?;
        outcome.has_rilievi
    } else {
        let out = || BufWriter::new(std::io::stdout().lock());
        let outcome = check::check(project, lotto, args.date, model, |lotto| check::as_csv(lotto, out()))?;
        let conti = &outcome.conti;
        eprintln!("{} righe = {} atti + {} scartati", conti.righe, conti.atti, conti.scartati);
        outcome.has_rilievi
    };
    Ok(if has_rilievi { End::Look } else { End::Clean })
}

fn as_json(outcome: &check::Outcome<Vec<Value>>) -> Value {
    let conti = &outcome.conti;
    let file =
        |it: &ContiFile| json!({ "file": it.file, "righe": it.righe, "usate": it.usate, "in_rilievo": it.in_rilievo });
    json!({
        "righe": conti.righe,
        "atti": conti.atti,
        "scartati": conti.scartati,
        "destinatari": conti.destinatari,
        "plichi": conti.plichi,
        "pec": conti.pec,
        "trattenuti": conti.trattenuti,
        "destinatari_scartati": conti.destinatari_scartati,
        "file": conti.file.iter().map(file).collect::<Vec<_>>(),
        "rilievi": outcome.rilievi,
    })
}

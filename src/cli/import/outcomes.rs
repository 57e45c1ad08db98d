//! `plico import outcomes`.

use std::path::PathBuf;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::import::report;
use crate::jobs::importa::esiti;

/// What became of pieces: from a carrier, from who printed, from a scanner desk, from the messi.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The files.
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// The layout: a profile `esiti/<name>.toml`.
    #[arg(long, value_name = "P", default_value = "neutro")]
    tracciato: String,
    /// Where the rows that were not used are listed.
    #[arg(short, long, value_name = "CSV", default_value = esiti::REFUSED)]
    output: PathBuf,
}

/// Records them.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    let outcome = esiti::import(&context.project, &args.files, &args.tracciato)?;
    report(context, &outcome, &args.output)
}

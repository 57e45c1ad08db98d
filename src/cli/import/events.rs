//! `plico import events`.

use std::path::PathBuf;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::import::report;
use crate::jobs::importa::registrazioni;

/// What desks know: appeals, drivers' declarations, invitations, annulments, instalments, corrections.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The files: `registrazioni.csv`, or `ricorsi.csv` of a lot.
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// Who answers for them.
    #[arg(long, value_name = "NAME")]
    by: String,
    /// The layout: a profile `registrazioni/<name>.toml`.
    #[arg(long, value_name = "P", default_value = "neutro")]
    tracciato: String,
    /// Where the rows that were not used are listed.
    #[arg(short, long, value_name = "CSV", default_value = registrazioni::REFUSED)]
    output: PathBuf,
}

/// Records them.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    if args.by.trim().is_empty() {
        return Err(Failure::Usage("--by wants the name of who answers for these facts".into()));
    }
    let outcome = registrazioni::import(&context.project, &args.files, &args.tracciato, args.by.trim())?;
    report(context, &outcome, &args.output)
}

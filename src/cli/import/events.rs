//! `plico import events`.

use std::path::PathBuf;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::import::example;
use crate::cli::import::report;
use crate::cli::meant;
use crate::jobs::importa::registrazioni;

/// What desks know: appeals, drivers' declarations, invitations, annulments, instalments, corrections.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The files: `registrazioni.csv`, or `ricorsi.csv` of a lot.
    #[arg(value_name = "FILE", required_unless_present = "esempio")]
    files: Vec<PathBuf>,
    /// Who answers for them.
    #[arg(long, value_name = "NAME", required_unless_present = "esempio")]
    by: Option<String>,
    /// The layout: a profile `registrazioni/<name>.toml`.
    #[arg(long, value_name = "P", default_value = "neutro")]
    tracciato: String,
    /// Meant are the acts of trial lots, and no others.
    #[arg(long)]
    prova: bool,
    /// Only write a table to begin from: its columns, and two rows as an example.
    #[arg(long)]
    esempio: bool,
    /// Where the rows that were not used are listed.
    #[arg(short, long, value_name = "CSV", default_value = registrazioni::REFUSED)]
    output: PathBuf,
}

/// Records them.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    if args.esempio {
        let mappa = registrazioni::layout(&context.project, &args.tracciato)?;
        return example(&registrazioni::CAMPI.example(&mappa));
    }
    let by = args.by.as_deref().unwrap_or_default().trim();
    if by.is_empty() {
        return Err(Failure::Usage("--by wants the name of who answers for these facts".into()));
    }
    let prova = meant(context, args.prova)?;
    let outcome = registrazioni::import(&context.project, &args.files, &args.tracciato, by, prova)?;
    report(context, &outcome, &args.output)
}

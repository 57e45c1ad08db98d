//! `plico import outcomes`.

use std::path::PathBuf;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::import::example;
use crate::cli::import::report;
use crate::cli::meant;
use crate::jobs::importa;
use crate::jobs::importa::esiti;

/// What became of pieces: from a carrier, from who printed, from a scanner desk, from the messi.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The files.
    #[arg(value_name = "FILE", required_unless_present = "esempio")]
    files: Vec<PathBuf>,
    /// The layout of a table: a profile `esiti/<name>.toml`; without one, a file says by its content what it is.
    #[arg(long, value_name = "P")]
    tracciato: Option<String>,
    /// Certificates (PEM) of authorities that are trusted to sign digital returns, beside those of `plico.toml`.
    #[arg(long, value_name = "PEM")]
    ca: Vec<PathBuf>,
    /// Meant are the acts of trial lots, and no others.
    #[arg(long)]
    prova: bool,
    /// Only write a table to begin from: its columns, and two rows as an example.
    #[arg(long)]
    esempio: bool,
    /// Where the rows that were not used are listed.
    #[arg(short, long, value_name = "CSV", default_value = esiti::REFUSED)]
    output: PathBuf,
}

/// Records them: digital returns first, then tables.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    let tracciato = args.tracciato.as_deref();
    if args.esempio {
        let mappa = esiti::layout(&context.project, tracciato.unwrap_or(importa::NEUTRO))?;
        return example(&esiti::CAMPI.example(&mappa));
    }
    let prova = meant(context, args.prova)?;
    let outcome = importa::outcomes(&context.project, &args.files, tracciato, &args.ca, prova)?;
    report(context, &outcome, &args.output)
}

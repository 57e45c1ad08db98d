//! `plico pec report`.

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::report;
use crate::cli::report::Common;
use crate::jobs::rapporti::Mese;
use crate::jobs::rapporti::richiesta::Cosa;

/// The report of a month: PDF, XLSX and CSV, under a number.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The month in which the messages were written: `2026-03`.
    #[arg(long, value_name = "M", value_parser = report::parse_month)]
    month: Mese,
    #[command(flatten)]
    common: Common,
}

/// Makes it.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    report::issue(context, Cosa::Pec(args.month), &args.common)
}

//! `plico report`: what is told of a month, a lot or a box, one word a kind.

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;

mod payments;

/// Reports: PDF for people, XLSX and CSV for work.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    what: What,
}

/// What is told.
#[derive(Debug, clap::Subcommand)]
enum What {
    /// The payments of a month.
    Payments(payments::Args),
}

/// Tells it.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    match &args.what {
        What::Payments(args) => payments::run(context, args),
    }
}

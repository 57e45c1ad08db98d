//! `plico import`: what comes in from outside, one word a kind.

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;

mod legacy;
mod payments;

/// Take in what others send: payments and the like.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    what: What,
}

/// What comes in.
#[derive(Debug, clap::Subcommand)]
enum What {
    /// The backlog: acts at any stage.
    Legacy(legacy::Args),
    /// Payments: post, banks, pagoPA, portals, gestionali.
    Payments(payments::Args),
}

/// Takes it in.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    match &args.what {
        What::Legacy(args) => legacy::run(context, args),
        What::Payments(args) => payments::run(context, args),
    }
}

//! `plico import`: what comes in from outside, one word a kind.

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;

mod payments;
mod ruolo_esiti;

/// Take in what others send: payments and the like.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    what: What,
}

/// What comes in.
#[derive(Debug, clap::Subcommand)]
enum What {
    /// Payments: post, banks, pagoPA, portals, gestionali.
    Payments(payments::Args),
    /// What the collector tells of a ruolo: payments, provisions, withdrawals.
    RuoloEsiti(ruolo_esiti::Args),
}

/// Takes it in.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    match &args.what {
        What::Payments(args) => payments::run(context, args),
        What::RuoloEsiti(args) => ruolo_esiti::run(context, args),
    }
}

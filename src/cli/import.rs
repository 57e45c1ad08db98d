//! `plico import`: what comes in from outside, one word a kind.

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;

mod answers;
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
    /// Payments: post, banks, pagoPA, portals, gestionali.
    Payments(payments::Args),
    /// Owners of vehicles, from ACI or the Motorizzazione.
    Plates(answers::Args),
    /// Where people live, from the registries.
    Registry(answers::Args),
    /// Who had a vehicle, from rental and leasing companies.
    Rental(answers::Args),
    /// What the archive of drivers said of the points it was sent.
    Punti(answers::Args),
}

/// Takes it in.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    match &args.what {
        What::Payments(args) => payments::run(context, args),
        What::Plates(args) => answers::plates(context, args),
        What::Registry(args) => answers::registry(context, args),
        What::Rental(args) => answers::rental(context, args),
        What::Punti(args) => answers::points(context, args),
    }
}

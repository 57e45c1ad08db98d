//! `plico init`.

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::jobs;

/// Make this folder a project.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Writes the commented configuration and an example of a body's profile, and never over a file that is there.
pub fn run(context: &Context, _args: &Args) -> Result<End, Failure> {
    let mut end = End::Clean;
    for (path, written) in jobs::init(&context.project)? {
        if written {
            eprintln!("scritto {}", path.display());
        } else {
            eprintln!("{} c'è già: non lo tocco", path.display());
            end = End::Look;
        }
    }
    Ok(end)
}

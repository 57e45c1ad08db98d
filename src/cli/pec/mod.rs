//! `plico pec`.

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;

mod addresses;
mod archive;
mod collect;
mod export;
mod inspect;
mod paper;
mod replies;
mod report;
mod retry;
mod search;
mod send;
mod simulator;

/// Certified mail: sends the acts of lots, collects receipts, keeps and finds what proves the service.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    verb: Verb,
}

/// What to do.
#[derive(Debug, clap::Subcommand)]
enum Verb {
    /// Serve the acts of a lot that go by certified mail; without a lot, send what still waits.
    Send(send::Args),
    /// Read what came into the mailboxes: receipts, refusals, and what people write.
    Collect(collect::Args),
    /// Find messages by days, number, plate, fiscal code, address, recipient and outcome.
    Search(search::Args),
    /// The file of an act: all its messages and receipts, with an index, in one zip.
    Export(export::Args),
    /// Hand acts to digital preservation: a package an act, with its indexes; or read packages again.
    Archive(archive::Args),
    /// The report of a month.
    Report(report::Args),
    /// What people wrote to us, and what must be looked at; say that it was dealt with.
    Replies(replies::Args),
    /// Write another message in the place of one that may not have left, or that the provider refused.
    Retry(retry::Args),
    /// Give up waiting for messages that the provider refused, or of which nobody has heard: their acts go by paper.
    Paper(paper::Args),
    /// The book of certified addresses: ask public lists, take in what they and recipients say.
    Addresses(addresses::Args),
    /// Judge single messages: kind, signature, whose, when, and why a person must look.
    Inspect(inspect::Args),
    /// A provider on this machine that serves nobody, to try all this out.
    Simulator(simulator::Args),
}

/// Does it.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    match &args.verb {
        Verb::Send(args) => send::run(context, args),
        Verb::Collect(args) => collect::run(context, args),
        Verb::Search(args) => search::run(context, args),
        Verb::Export(args) => export::run(context, args),
        Verb::Archive(args) => archive::run(context, args),
        Verb::Report(args) => report::run(context, args),
        Verb::Replies(args) => replies::run(context, args),
        Verb::Retry(args) => retry::run(context, args),
        Verb::Paper(args) => paper::run(context, args),
        Verb::Addresses(args) => addresses::run(context, args),
        Verb::Inspect(args) => inspect::run(context, args),
        Verb::Simulator(args) => simulator::run(context, args),
    }
}

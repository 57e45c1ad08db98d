//! `plico sample`.

use std::path::PathBuf;

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::print_json;
use crate::domain::data::Data;
use crate::jobs;
use crate::jobs::sample;

/// Write a believable trial lot.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// How many acts.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=10_000_000))]
    atti: u32,
    /// Another seed, another lot.
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// The folder to make.
    #[arg(short, value_name = "DIR")]
    out: PathBuf,
    /// The day of the lot.
    #[arg(long, value_name = "AAAA-MM-GG", default_value = "2026-03-31", value_parser = crate::cli::parse_date)]
    date: Data,
    /// How many acts in a thousand are damaged or incomplete.
    #[arg(long, value_name = "N", default_value_t = sample::DAMAGE_PER_MILLE)]
    damage: u32,
    /// How many acts to one recipient in a thousand go by certified mail, beside those to companies that do anyway.
    #[arg(long, value_name = "N", default_value_t = 0, value_parser = clap::value_parser!(u32).range(..=1_000))]
    pec: u32,
}

/// Writes a trial lot.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    let per_mille = [args.damage, args.pec];
    let written = jobs::make_sample(&context.project, args.atti, args.seed, args.date, per_mille, &args.out)?;
    if context.json {
        print_json(&json!({ "verbali": written.verbali, "destinatari": written.destinatari }))?;
    } else {
        eprintln!("{}: {} verbali, {} destinatari", args.out.display(), written.verbali, written.destinatari);
    }
    Ok(End::Clean)
}

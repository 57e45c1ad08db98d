//! `plico import lot`.

use std::io::Write;
use std::path::PathBuf;

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::parse_date;
use crate::cli::print_json;
use crate::domain::data::Data;
use crate::jobs::importa;

/// Record the acts of a lot without printing it: those that leave by PEC, by the messi, or from another room.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The lot: a folder or a zip.
    #[arg(value_name = "LOTTO")]
    lotto: PathBuf,
    /// The day it came in; by default the one that its head says.
    #[arg(long, value_name = "D", value_parser = parse_date)]
    date: Option<Data>,
}

/// Records them.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    let outcome = importa::lotto::import(&context.project, &args.lotto, args.date)?;
    let conti = outcome.conti;
    if context.json {
        print_json(&json!({
            "lotto": outcome.lotto, "prova": outcome.prova, "nuovi": conti.nuovi, "noti": conti.noti,
            "corretti": conti.corretti, "trattenuti": conti.trattenuti, "scartati": outcome.scartati,
        }))?;
    } else {
        let mut out = std::io::stdout().lock();
        writeln!(out, "lotto;nuovi;noti;corretti;trattenuti;scartati")?;
        let lotto = crate::jobs::csv::cell(&outcome.lotto);
        let (nuovi, noti, corretti) = (conti.nuovi, conti.noti, conti.corretti);
        writeln!(out, "{lotto};{nuovi};{noti};{corretti};{};{}", conti.trattenuti, outcome.scartati)?;
        if outcome.scartati > 0 {
            let folder = args.lotto.display();
            eprintln!("{} atti non si possono usare: plico check {folder} dice perché", outcome.scartati);
        }
    }
    Ok(if outcome.scartati > 0 { End::Look } else { End::Clean })
}

//! `plico check`.

use std::path::PathBuf;

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::print_json;
use crate::domain::data::Data;
use crate::jobs::check;

/// Read and validate a lot.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The lot: a folder or a zip.
    lotto: PathBuf,
    /// The lot's date; by default the day of its creation.
    #[arg(long, value_name = "AAAA-MM-GG", value_parser = crate::cli::parse_date)]
    date: Option<Data>,
}

/// Prints the rilievi of a lot and its counts.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    let mut rilievi = Vec::new();
    let outcome = check::check(&context.project, &args.lotto, args.date, &mut rilievi)?;
    let conti = &outcome.conti;
    if context.json {
        print_json(&json!({
            "righe": conti.righe,
            "atti": conti.atti,
            "scartati": conti.scartati,
            "destinatari": conti.destinatari,
            "plichi": conti.plichi,
            "pec": conti.pec,
            "trattenuti": conti.trattenuti,
            "destinatari_scartati": conti.destinatari_scartati,
            "file": conti.file.iter().map(|it| json!({
                "file": it.file, "righe": it.righe, "usate": it.usate, "in_rilievo": it.in_rilievo,
            })).collect::<Vec<_>>(),
            "rilievi": outcome.has_rilievi,
        }))?;
    } else {
        std::io::Write::write_all(&mut std::io::stdout().lock(), &rilievi)?;
        eprintln!("{} righe = {} atti + {} scartati", conti.righe, conti.atti, conti.scartati);
    }
    Ok(if outcome.has_rilievi { End::Look } else { End::Clean })
}

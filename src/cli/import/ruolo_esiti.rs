//! `plico import ruolo-esiti`.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::meant;
use crate::cli::print_json;
use crate::jobs::riscossione::esiti;

/// What the collector tells of a ruolo: records FR of 400 bytes.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The file as it was received.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Meant are the acts of trial lots, and no others.
    #[arg(long)]
    prova: bool,
}

/// Takes a file of returns in and says what became of each line.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    let outcome = esiti::import(&context.project, &args.file, meant(context, args.prova)?)?;
    if context.json {
        let rows: Vec<_> = outcome
            .righe
            .iter()
            .map(|it| json!({ "riga": it.riga, "tipo": it.che, "id_verbale": it.id_verbale, "esito": it.esito }))
            .collect();
        print_json(&json!({ "testate": outcome.testate, "quadra": outcome.quadra, "righe": rows }))?;
    } else {
        let mut out = std::io::stdout().lock();
        writeln!(out, "riga;tipo;id_verbale;esito")?;
        for it in &outcome.righe {
            writeln!(out, "{};{};{};{}", it.riga, it.che, it.id_verbale, it.esito)?;
        }
    }
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    outcome.righe.iter().for_each(|it| *counts.entry(it.esito).or_default() += 1);
    counts.iter().for_each(|(esito, count)| eprintln!("{esito}: {count}"));
    if !outcome.quadra {
        eprintln!("il file non finisce con una coda che conti i suoi record: può essere incompleto");
    }
    Ok(if outcome.needs_look() { End::Look } else { End::Clean })
}

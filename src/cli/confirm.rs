//! `plico confirm`.

use std::io::Write;
use std::path::PathBuf;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::meant;
use crate::cli::print_json;
use crate::jobs;
use crate::jobs::scansione;
use crate::jobs::scansione::cartella::Cartella;
use crate::jobs::scansione::conferma;
use crate::jobs::scansione::lega;

/// A desk's decisions on doubtful cards, from a spreadsheet: the rows whose `stato` is `CONFERMATO`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// `esiti.csv` of a folder of scans, or a copy of it, with the decided rows filled in and their `stato` put to
    /// CONFERMATO; or its `anomalie.csv`, with the act or the plate of what could not be tied.
    #[arg(value_name = "ESITI.csv")]
    table: PathBuf,
    /// Who decided.
    #[arg(long, value_name = "NAME")]
    by: String,
    /// Meant are the acts of trial lots, and no others.
    #[arg(long)]
    prova: bool,
}

/// Takes the decisions, row by row.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    let by = args.by.trim();
    if by.is_empty() {
        return Err(Failure::Usage("--by wants the name of who decided".into()));
    }
    let prova = meant(context, args.prova)?;
    let outcome = match lega::is_table(&args.table)? {
        true => lega::bind(&context.project, &args.table, by, prova)?,
        false => conferma::confirm(&context.project, &args.table, by, prova)?,
    };
    if let Some(cartella) = Cartella::of_table(&args.table) {
        scansione::again(&context.project, &cartella, &context.stop)?;
    }
    let frasi = jobs::sentences(&context.project.config.lingua, scansione::SENTENCES)?;
    let say = |codice: &str| frasi.say(codice, &[]);
    let list = conferma::list(&args.table, &outcome, say)?;
    let (righe, prese) = (outcome.righe, outcome.registrati);
    let (ferme, respinte) = (outcome.noti, outcome.respinte.len());
    if context.json {
        let rows: Vec<_> = outcome
            .respinte
            .iter()
            .map(|it| {
                serde_json::json!({
                    "riga": it.riga, "id_verbale": it.id_verbale, "codice": it.codice, "messaggio": say(it.codice),
                })
            })
            .collect();
        print_json(&serde_json::json!({
            "righe": righe, "confermate": prese, "invariate": ferme, "respinte": rows,
        }))?;
    } else {
        let mut out = std::io::stdout().lock();
        writeln!(out, "righe;confermate;invariate;respinte")?;
        writeln!(out, "{righe};{prese};{ferme};{respinte}")?;
        for it in &outcome.respinte {
            eprintln!("riga {}: {} [{}]", it.riga, say(it.codice), it.codice);
        }
    }
    if let Some(list) = list {
        eprintln!("{respinte} righe respinte: {}", list.display());
    }
    Ok(if respinte > 0 { End::Look } else { End::Clean })
}

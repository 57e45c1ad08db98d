//! `plico report payments`.

use std::io::Write;
use std::path::PathBuf;

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::meant;
use crate::cli::print_json;
use crate::jobs::pagamenti::rapporto;
use crate::jobs::rapporti;
use crate::jobs::rapporti::Mese;

/// The payments of a month: PDF for people, XLSX and CSV for work.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The month, `2026-03`.
    #[arg(long, value_name = "AAAA-MM", value_parser = month)]
    month: Mese,
    /// Where it is written.
    #[arg(short, long = "output", value_name = "DIR", default_value = "rapporti")]
    output: PathBuf,
    /// Meant are the acts of trial lots, and no others.
    #[arg(long)]
    prova: bool,
}

fn month(text: &str) -> Result<Mese, String> {
    Mese::parse(text).ok_or_else(|| format!("`{text}` is not a month: expected one like 2026-03"))
}

/// Writes the reports of the month, one a body, and says their numbers.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    let mut done = Vec::new();
    for report in rapporto::reports(&context.project, args.month, meant(context, args.prova)?)? {
        let ente = report.ente.clone();
        let of = if ente.is_empty() { String::new() } else { format!("-{ente}") };
        let name = format!("pagamenti-{}{of}", args.month.iso());
        done.push((ente, rapporti::write(&context.project, report, &args.output, &name)?));
    }
    if context.json {
        let rows: Vec<_> = done
            .iter()
            .map(|(ente, it)| json!({ "ente": ente, "numero": it.numero, "files": it.files, "noto": it.noto }))
            .collect();
        print_json(&json!(rows))?;
    } else {
        let mut out = std::io::stdout().lock();
        for (_, emesso) in &done {
            writeln!(out, "{}", emesso.numero)?;
            for path in &emesso.files {
                eprintln!("{}", path.display());
            }
            if emesso.noto {
                eprintln!("uguale a quello già emesso con questo numero");
            }
        }
    }
    Ok(End::Clean)
}

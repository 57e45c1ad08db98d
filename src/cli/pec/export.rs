//! `plico pec export`.

use std::path::PathBuf;

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::noted;
use crate::cli::print_json;
use crate::jobs;
use crate::jobs::fascicoli;
use crate::jobs::pec::archivio;
use crate::jobs::pec::esame::SENTENCES;

/// The file of an act.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The act: its id or number.
    #[arg(value_name = "ATTO")]
    atto: String,
    /// The zip to write.
    #[arg(short, value_name = "FILE.zip")]
    out: PathBuf,
    /// The act of a trial lot.
    #[arg(long)]
    prova: bool,
}

/// Writes it.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    let project = &context.project;
    let mut ledger = project.ledger()?;
    fascicoli::refresh(&mut ledger, &fascicoli::regole(project)?)?;
    let frasi = jobs::sentences(&project.config.lingua, SENTENCES)?;
    let atto = fascicoli::act(&ledger, &args.atto, args.prova.then_some(true))?
        .map_err(|code| Failure::Usage(format!("`{}` names no act, or several ({code})", args.atto)))?;
    let made = archivio::export(project, &atto, &args.out, &frasi)?;
    noted(context, "pec export", &atto.id_verbale, made.documenti.len())?;
    let broken = made.documenti.iter().filter(|it| !it.is_whole).count();
    if context.json {
        let all = made.documenti.iter().map(|it| {
            json!({ "file": it.nome, "istante": it.istante, "che": it.che, "sha256": it.sha256, "intero": it.is_whole })
        });
        print_json(&json!({ "atto": atto.id_verbale, "documenti": all.collect::<Vec<_>>() }))?;
    } else {
        eprintln!("{}: {} documenti, {broken} non più interi", args.out.display(), made.documenti.len());
    }
    Ok(if broken > 0 || made.documenti.is_empty() { End::Look } else { End::Clean })
}

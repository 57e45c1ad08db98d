//! `plico pec replies`.

use std::io::Write;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::noted;
use crate::cli::print_json;
use crate::jobs;
use crate::jobs::csv::cell;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::pec::esame::SENTENCES;
use crate::jobs::pec::risposte;
use crate::jobs::prove::Prove;

/// What waits for a person.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What was dealt with too.
    #[arg(long)]
    all: bool,
    /// Say that these were dealt with: by the hash of the list, or as much of it as tells it from others.
    #[arg(long, value_name = "HASH", num_args = 1.., requires = "by", requires = "how")]
    done: Vec<String>,
    /// Who says so.
    #[arg(long, value_name = "NAME")]
    by: Option<String>,
    /// How: the number of the answer, or a word.
    #[arg(long, value_name = "TEXT")]
    how: Option<String>,
}

/// Lists it, or records that it was dealt with.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    let mut ledger = context.project.ledger()?;
    let (by, how) = (args.by.as_deref().unwrap_or_default(), args.how.as_deref().unwrap_or_default());
    for hash in &args.done {
        if !risposte::done(&mut ledger, hash, by, how)? {
            return Err(Failure::Usage(format!("`{hash}` names nothing that waits, or more than one")));
        }
    }
    let rows = risposte::list(&mut ledger, args.all)?;
    noted(context, "pec replies", "", rows.len())?;
    if context.json {
        print_json(&serde_json::json!(rows))?;
    } else {
        let frasi = jobs::sentences(&context.project.config.lingua, SENTENCES)?;
        let prove = Prove::of(&context.project);
        let mut out = std::io::stdout().lock();
        writeln!(out, "specie;istante;casella;atti;messaggio;perche;evasa;hash;file")?;
        for it in &rows {
            let why: Vec<String> = it.note.iter().map(|it| frasi.say(it, &[])).collect();
            let atti: Vec<String> =
                it.atti.iter().map(|it| Chiave::parse(it).map_or_else(|| it.clone(), |it| it.id_verbale)).collect();
            let cells = [
                it.specie.clone(),
                it.istante.clone(),
                it.casella.clone(),
                atti.join(" "),
                it.messaggio.clone(),
                why.join("; "),
                if it.evasa { "S" } else { "N" }.into(),
                it.sha256[..12].to_string(),
                prove.path(&it.sha256).display().to_string(),
            ];
            writeln!(out, "{}", cells.map(|it| cell(&it)).join(";"))?;
        }
    }
    Ok(if rows.iter().all(|it| it.evasa) { End::Clean } else { End::Look })
}

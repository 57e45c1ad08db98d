//! `plico authorise`.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::print_json;
use crate::domain::data::Data;
use crate::jobs::autorizza;
use crate::jobs::autorizza::Richiesta;
use crate::jobs::autorizza::Voce;
use crate::jobs::clock;

/// Record the C.P.L.'s go-ahead for a step of acts, or its refusal.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The step: `preruolo`, `ruolo`, `punti`, `rinotifica-posta`, `integrazione`, …
    #[arg(value_name = "VOCE", value_parser = parse_voce)]
    voce: Voce,
    /// The list that came back, with the marks S or N in its column `includere`: a row without a mark is left undecided.
    #[arg(value_name = "FILE", required_unless_present = "acts", conflicts_with = "acts")]
    list: Option<PathBuf>,
    /// Acts instead of a list: `V/2026/000110`, or `E388:V/2026/000110` with their body.
    #[arg(long, value_name = "ATTO", num_args = 1..)]
    acts: Vec<String>,
    /// Who decides.
    #[arg(long, value_name = "NAME")]
    by: String,
    /// The C.P.L. says no to all of them.
    #[arg(long)]
    no: bool,
    /// Why not.
    #[arg(long, value_name = "R", requires = "no", default_value = "")]
    reason: String,
    /// The day of the decision; today by default.
    #[arg(long, value_name = "AAAA-MM-GG", value_parser = crate::cli::parse_date)]
    date: Option<Data>,
    /// The body of acts that are named without one.
    #[arg(long, value_name = "BELFIORE")]
    ente: Option<String>,
    /// The acts that are named came with trial lots.
    #[arg(long)]
    prova: bool,
}

fn parse_voce(text: &str) -> Result<Voce, String> {
    Voce::parse(text).ok_or_else(|| {
        let words: Vec<&str> = Voce::ALL.iter().map(|it| it.as_str()).collect();
        format!("`{text}` non è una voce: attesa una di {}", words.join(", "))
    })
}

/// Records a decision and says what became of it for each act.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    if args.by.trim().is_empty() {
        return Err(Failure::Usage("--by wants the name of the person who decides".into()));
    }
    let richiesta = Richiesta {
        voce: args.voce,
        da: args.by.trim().to_owned(),
        consenso: !args.no,
        motivo: args.reason.trim().to_owned(),
        data: args.date.unwrap_or_else(clock::today),
        ente: args.ente.clone(),
        prova: args.prova,
    };
    let righe = match &args.list {
        Some(list) => autorizza::by_list(&context.project, list, &richiesta)?,
        None => autorizza::by_acts(&context.project, &args.acts, &richiesta)?,
    };
    if context.json {
        let rows: Vec<_> = righe
            .iter()
            .map(|it| json!({ "ente": it.ente, "id_verbale": it.id_verbale, "esito": it.esito.as_str() }))
            .collect();
        print_json(&json!(rows))?;
    } else {
        let mut out = std::io::stdout().lock();
        writeln!(out, "ente;id_verbale;esito")?;
        for it in &righe {
            writeln!(out, "{};{};{}", it.ente, it.id_verbale, it.esito.as_str())?;
        }
    }
    let mut counts: BTreeMap<_, usize> = BTreeMap::new();
    righe.iter().for_each(|it| *counts.entry(it.esito).or_default() += 1);
    let words: Vec<String> = counts.iter().map(|(esito, count)| format!("{} {count}", esito.as_str())).collect();
    eprintln!("{}: {}", args.voce.as_str(), if words.is_empty() { "nessun atto".into() } else { words.join(", ") });
    // A list of all that is due has rows about other steps too; one that has nothing else is the wrong list.
    let is_other = !righe.is_empty() && righe.iter().all(|it| it.esito == autorizza::Esito::AltraVoce);
    Ok(if is_other || righe.iter().any(|it| it.esito.needs_look()) { End::Look } else { End::Clean })
}

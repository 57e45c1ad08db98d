//! `plico approve`.

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::print_json;
use crate::jobs::approve;
use crate::jobs::approve::Quali;
use crate::jobs::modelli;

/// Record the C.P.L.'s approval of models, as they are now.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The models.
    #[arg(value_name = "MODEL", required_unless_present = "all")]
    models: Vec<String>,
    /// All models.
    #[arg(long, conflicts_with = "models")]
    all: bool,
    /// Only in these languages; by default in those whose texts somebody has reviewed, with --all in all.
    #[arg(long, value_name = "TAG")]
    lingua: Vec<String>,
    /// Who approves.
    #[arg(long, value_name = "NAME")]
    by: String,
}

/// Records approvals.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    let models = if args.all { modelli::all(&context.project)? } else { args.models.clone() };
    if args.by.trim().is_empty() {
        return Err(Failure::Usage("--by wants the name of the person who approves".into()));
    }
    let quali = match (args.lingua.is_empty(), args.all) {
        (false, _) => Quali::Nominate(args.lingua.clone()),
        (true, true) => Quali::Tutte,
        (true, false) => Quali::Rivedute,
    };
    let outcome = approve::approve(&context.project, &models, &quali, args.by.trim())?;
    if context.json {
        print_json(&json!(outcome.done))?;
    } else {
        for it in &outcome.done {
            eprintln!("approvato {} ({}): {}", it.model, it.lingua, it.sha256);
        }
        if args.lingua.is_empty() {
            for (model, lingua) in &outcome.drafts {
                eprintln!("non approvato {model} ({lingua}): testo in bozza; per approvarlo: --lingua {lingua}");
            }
        }
    }
    Ok(End::Clean)
}

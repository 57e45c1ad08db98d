//! `plico approve`.

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::print_json;
use crate::jobs::approve;
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
    let done = approve::approve(&context.project, &models, args.by.trim())?;
    if context.json {
        print_json(&json!(done))?;
    } else {
        for it in &done {
            eprintln!("approvato {} ({}): {}", it.model, it.lingua, it.sha256);
        }
    }
    Ok(End::Clean)
}

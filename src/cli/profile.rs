//! `plico profile`.

use std::io::Write;

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::print_json;
use crate::jobs::profili;

/// Profiles: what varies from gestionale to gestionale, from carrier to carrier, as it holds here.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    what: What,
}

/// What to do with them.
#[derive(Debug, clap::Subcommand)]
enum What {
    /// Write the profile that holds: the project's own, or else the shipped one, comments and all.
    Show {
        /// The kind: `esiti`, `pagamenti`, `scambi`, …; all of them are listed without one.
        #[arg(value_name = "KIND")]
        kind: Option<String>,
        /// Its name; the names of the kind are listed without one.
        #[arg(value_name = "NAME")]
        name: Option<String>,
    },
}

/// Shows it.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    let What::Show { kind, name } = &args.what;
    let (Some(kind), Some(name)) = (kind, name) else { return list(context, kind.as_deref()) };
    let Some(profile) = context.project.find(kind, name)? else {
        let known = profili::names(&context.project, kind)?.join(", ");
        return Err(Failure::Usage(format!("non c'è un profilo `{kind}/{name}`: ci sono {known}")));
    };
    let is_own = profili::is_own(&profile);
    if context.json {
        let text = profile.text()?;
        print_json(&json!({ "nome": profile.name, "del_progetto": is_own, "testo": text }))?;
    } else {
        std::io::stdout().lock().write_all(&profile.bytes)?;
        let whose = if is_own { "del progetto" } else { "di plico: una copia in profili/ lo sostituisce" };
        eprintln!("{}: {whose}", profile.name);
    }
    Ok(End::Clean)
}

/// Lists the profiles of a kind, or of all kinds.
fn list(context: &Context, kind: Option<&str>) -> Result<End, Failure> {
    let kinds: Vec<String> = match kind {
        Some(kind) => vec![kind.to_string()],
        None => profili::kinds(),
    };
    let mut found = Vec::new();
    for kind in kinds {
        found.extend(profili::names(&context.project, &kind)?.into_iter().map(|it| (kind.clone(), it)));
    }
    if context.json {
        print_json(&json!(found.iter().map(|it| json!({ "tipo": it.0, "nome": it.1 })).collect::<Vec<_>>()))?;
    } else {
        let mut out = std::io::stdout().lock();
        writeln!(out, "tipo;nome")?;
        for (kind, name) in &found {
            writeln!(out, "{kind};{name}")?;
        }
    }
    Ok(if found.is_empty() { End::Look } else { End::Clean })
}

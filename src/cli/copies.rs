//! `plico copies`.

use std::collections::BTreeSet;
use std::path::Path;
use std::path::PathBuf;

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::bar::Bar;
use crate::cli::print_json;
use crate::jobs::copies;

/// Make the conformed copies of a rendered lot.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The rendered lot.
    dir: PathBuf,
    /// Only the acts whose ids this file lists, one a line.
    #[arg(long, value_name = "FILE")]
    acts: Option<PathBuf>,
    /// The lot it was rendered from, if it was moved.
    #[arg(long, value_name = "LOTTO")]
    lotto: Option<PathBuf>,
    /// Put all copies into one file `copie.zip` as well.
    #[arg(long)]
    zip: bool,
    /// Threads that compose; by default one a core.
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    threads: usize,
}

/// Makes the copies and says how many.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    let acts = args.acts.as_deref().map(read_ids).transpose()?;
    if acts.as_ref().is_some_and(|it| it.is_empty()) {
        return Err(Failure::Usage("the file of --acts names no act: one id a line is expected".into()));
    }
    let lotto = args.lotto.clone();
    let options = copies::Options { folder: args.dir.clone(), lotto, acts, zip: args.zip, threads: args.threads };
    let copies::Outcome { made, unknown } = make(context, &options)?;
    if context.json {
        print_json(&json!({ "copie": made, "sconosciuti": unknown }))?;
    } else {
        eprintln!("{made} copie conformi in {}", args.dir.join("copie").display());
    }
    // An act that was asked for and not printed has no copy: someone must look.
    for id in &unknown {
        eprintln!("atto {id}: non è stampato in {}", args.dir.display());
    }
    Ok(if unknown.is_empty() { End::Clean } else { End::Look })
}

/// Makes the copies of a rendered lot.
pub fn make(context: &Context, options: &copies::Options) -> Result<copies::Outcome, Failure> {
    Ok(copies::copies(&context.project, options, &Bar::default(), &context.stop)?)
}

fn read_ids(path: &Path) -> Result<BTreeSet<String>, Failure> {
    let bytes = crate::jobs::read_file(path)?;
    let text = String::from_utf8_lossy(&bytes);
    Ok(text
        .trim_start_matches('\u{FEFF}')
        .lines()
        .map(str::trim)
        .filter(|it| !it.is_empty())
        .map(String::from)
        .collect())
}

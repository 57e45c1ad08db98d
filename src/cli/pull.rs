//! `plico pull`.

use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::print_json;
use crate::cli::reprint;
use crate::jobs::operazioni;
use crate::jobs::pull;
use crate::jobs::pull::Outcome;

/// Take acts out before hand-over: divert list, distinta recomputed.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The acts; the folder of the lot may stand among them.
    #[arg(value_name = "ATTO", required = true)]
    acts: Vec<String>,
    /// Why: `pagato`, `richiamato`, or words of your own.
    #[arg(long, value_name = "R")]
    reason: String,
    /// The rendered lot; by default the last one that has the act.
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
    /// The lot it was rendered from, if it was moved.
    #[arg(long, value_name = "LOTTO")]
    lotto: Option<PathBuf>,
}

/// Pulls acts and says which plichi that takes out.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    let (folders, acts): (Vec<&String>, Vec<&String>) = args.acts.iter().partition(|it| pull::is_lot(Path::new(it)));
    let folders: Vec<PathBuf> = args.dir.iter().cloned().chain(folders.into_iter().map(PathBuf::from)).collect();
    let first = acts.first().ok_or_else(|| Failure::Usage("name at least one act to pull".into()))?;
    if folders.len() > 1 {
        return Err(Failure::Usage("acts are pulled from one rendered lot at a time".into()));
    }
    if args.reason.trim().is_empty() {
        return Err(Failure::Usage("--reason wants `pagato`, `richiamato` or words of your own".into()));
    }
    let folder = match folders.into_iter().next() {
        Some(folder) => folder,
        None => pull::find(&context.project, first)?
            .ok_or_else(|| Failure::Usage(format!("no rendered lot has act `{first}`: give its folder with --dir")))?,
    };
    let options = pull::Options {
        folder,
        acts: acts.into_iter().cloned().collect(),
        reason: args.reason.trim().to_string(),
        lotto: args.lotto.clone(),
    };
    match pull::pull(&context.project, &options)? {
        Outcome::Stopped(problems) => reprint::stopped(context, &problems),
        Outcome::Done { operazione, folder, plichi } => {
            let name = operazioni::name(operazione.numero, operazione.tipo);
            let folder = folder.display().to_string();
            if context.json {
                let plichi: Vec<_> = plichi
                    .iter()
                    .map(|(it, stato)| json!({ "stampa": it.operazione, "plico": it.plico, "era": stato.as_str() }))
                    .collect();
                print_json(&json!({ "operazione": name, "cartella": folder, "plichi": plichi }))?;
            } else {
                let mut out = std::io::stdout().lock();
                writeln!(out, "stampa;plico;era")?;
                for (it, stato) in &plichi {
                    writeln!(out, "{};{};{stato}", it.operazione, it.plico)?;
                }
                eprintln!("stornati {} plichi: liste di deviazione e distinte in {folder}", plichi.len());
            }
            Ok(End::Clean)
        }
    }
}

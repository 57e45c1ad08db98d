//! `plico model`.
//!
//! A model is a program, and one of the project's may be a stranger's: whatever lays it out runs in a process of its
//! own, which may use so much memory and time and no more.

use std::path::PathBuf;
use std::process::Command;

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::print_json;
use crate::jobs::approve::sguardo;
use crate::jobs::modelli;
use crate::jobs::modelli::libro;
use crate::jobs::modelli::libro::Vista;
use crate::jobs::modelli::nuovo;
use crate::jobs::modelli::prova;
use crate::jobs::modelli::prova::Reperto;

/// Models: list, begin, check, look at, prove.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    what: What,
    /// This process is the one inside the fence.
    #[arg(long, hide = true, global = true)]
    fenced: bool,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// The models there are, with their languages.
    List,
    /// Begin a model: write its first files into the project.
    New {
        /// Its name: small letters, digits, hyphens.
        #[arg(value_name = "MODEL")]
        id: String,
        /// Its title.
        #[arg(long, value_name = "TITLE", default_value = "Comunicazione")]
        titolo: String,
    },
    /// Lay out every sample in every language and say what is wrong.
    Check {
        /// The models; all where none is named.
        #[arg(value_name = "MODEL")]
        ids: Vec<String>,
        /// Only these languages.
        #[arg(long, value_name = "TAG")]
        lingua: Vec<String>,
    },
    /// A picture of each page of each sample.
    Preview {
        /// The model.
        #[arg(value_name = "MODEL")]
        id: String,
        /// The language.
        #[arg(long, value_name = "TAG", default_value = "it")]
        lingua: String,
        /// The folder for the pictures.
        #[arg(short, long, value_name = "DIR", default_value = "anteprima")]
        out: PathBuf,
        /// Go on: again whenever a file of the project's models or texts is saved.
        #[arg(long)]
        live: bool,
    },
    /// All that somebody is shown who decides about a model, as files for another process of ours.
    #[command(hide = true)]
    Look {
        /// The model.
        id: String,
        /// The language.
        #[arg(long)]
        lingua: String,
        /// The folder.
        #[arg(short, long)]
        out: PathBuf,
    },
    /// A book of all samples: window, folds, margins and codes drawn over, the hash on each page.
    Proof {
        /// The models; all where none is named.
        #[arg(value_name = "MODEL")]
        ids: Vec<String>,
        /// Only these languages.
        #[arg(long, value_name = "TAG")]
        lingua: Vec<String>,
        /// Pages small, many on a sheet, instead.
        #[arg(long)]
        provini: bool,
        /// The file.
        #[arg(short, long, value_name = "FILE", default_value = "bozze.pdf")]
        out: PathBuf,
    },
}

/// Does what is asked of models.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    if !args.fenced && matches!(args.what, What::Preview { live: true, .. }) {
        return live(context);
    }
    if !matches!(args.what, What::List | What::New { .. }) && !args.fenced {
        return fenced();
    }
    let project = &context.project;
    let of_files = |ids: &[String]| -> Result<Vec<String>, Failure> {
        if !ids.is_empty() {
            return Ok(ids.to_vec());
        }
        Ok(modelli::fonti::models(project)?)
    };
    match &args.what {
        What::List => list(context),
        What::New { id, titolo } => {
            for path in nuovo::new(project, id, titolo)? {
                println!("{}", path.display());
            }
            Ok(End::Clean)
        }
        What::Check { ids, lingua } => {
            let mut reperti = Vec::new();
            for id in of_files(ids)? {
                reperti.extend(prova::check(project, &id, lingua)?);
            }
            say(context, &reperti)
        }
        What::Preview { id, lingua, out, .. } => {
            let outcome = libro::preview(project, id, lingua, out)?;
            outcome.files.iter().for_each(|it| println!("{}", it.display()));
            say(context, &outcome.reperti)
        }
        What::Look { id, lingua, out } => {
            sguardo::write(project, id, lingua, out)?;
            Ok(End::Clean)
        }
        What::Proof { ids, lingua, provini, out } => {
            let vista = if *provini { Vista::Provini } else { Vista::Bozze };
            let outcome = libro::proof(project, &of_files(ids)?, lingua, vista, out)?;
            outcome.files.iter().for_each(|it| println!("{}", it.display()));
            say(context, &outcome.reperti)
        }
    }
}

/// Kilobytes of memory and seconds of processor that laying models out may take.
const MEMORY_KB: u32 = 4_000_000;
const SECONDS: u32 = 600;

/// The same call in a process that may use so much and no more.
pub fn fenced() -> Result<End, Failure> {
    let own = std::env::current_exe()?;
    let limits = format!("ulimit -v {MEMORY_KB} && ulimit -t {SECONDS} && exec \"$0\" \"$@\"");
    let mut call = Command::new("sh");
    call.args(["-c", &limits]).arg(own).args(std::env::args_os().skip(1).filter(|it| it != "--live"));
    let status = call.arg("--fenced").status()?;
    match status.code() {
        Some(0) => Ok(End::Clean),
        Some(1) => Ok(End::Look),
        Some(2) => Ok(End::Usage),
        Some(3) => Ok(End::Stopped),
        _ => {
            eprintln!("plico: a model wanted more than {} MB of memory or {SECONDS} s", MEMORY_KB / 1000);
            Ok(End::Stopped)
        }
    }
}

/// Looks at a model again whenever one of its files is saved.
fn live(context: &Context) -> Result<End, Failure> {
    let mut end = fenced()?;
    while libro::changed(&context.project, &context.stop)? {
        end = fenced()?;
    }
    Ok(end)
}

fn list(context: &Context) -> Result<End, Failure> {
    for id in modelli::all(&context.project)? {
        println!("{id}\t{}", modelli::lingue(&context.project, &id)?.join(" "));
    }
    Ok(End::Clean)
}

fn say(context: &Context, reperti: &[Reperto]) -> Result<End, Failure> {
    if context.json {
        let rows: Vec<_> = reperti
            .iter()
            .map(|it| json!({ "modello": it.modello, "lingua": it.lingua, "campione": it.campione, "codice": it.codice, "che": it.che }))
            .collect();
        print_json(&json!(rows))?;
    } else {
        for it in reperti {
            eprintln!("{} ({}) {}: {} {}", it.modello, it.lingua, it.campione, it.codice, it.che);
        }
    }
    Ok(if reperti.is_empty() { End::Clean } else { End::Look })
}

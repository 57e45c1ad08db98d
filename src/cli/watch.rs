//! `plico watch`.

use std::path::PathBuf;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::scan;
use crate::jobs::arrivi::Rapporto;
use crate::jobs::arrivi::Regole;
use crate::jobs::scansione;

/// A hot folder: scans are taken as they come, once they are whole, and read. Ends at Ctrl-C.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The folders that scanners write to, local or shared.
    #[arg(value_name = "INBOX", required = true)]
    inboxes: Vec<PathBuf>,
    #[command(flatten)]
    common: scan::Common,
    /// Take what is ready, and end.
    #[arg(long)]
    once: bool,
    /// Seconds between two looks; by default those of plico.toml.
    #[arg(long, value_name = "SECONDS")]
    every: Option<u64>,
}

/// Watches them.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    let options = args.common.options(context)?;
    let mut regole = Regole::of(&context.project.config.scansione, options.threads);
    if let Some(seconds) = args.every {
        regole = regole.every(seconds);
    }
    let done = scansione::watch(&context.project, &args.inboxes, &options, (&regole, args.once), &context.stop, &tell)?;
    scan::report(context, &options, &done)
}

/// A line whenever something changed.
fn tell(now: &Rapporto) {
    let it = now.conti;
    eprintln!(
        "arrivati {}, in attesa {}, in lavoro {}, fatti {}, dubbi {}, doppioni {}, rifiutati {}",
        it.arrivati, it.in_attesa, it.in_lavoro, it.fatti, it.dubbi, it.doppioni, it.rifiutati
    );
    for it in &now.attese {
        eprintln!("  da troppo in attesa: {} [{}]", it.nome, it.codice);
    }
    for it in &now.irraggiungibili {
        eprintln!("  cartella irraggiungibile: {it}");
    }
}

//! `plico demo`.

use std::path::PathBuf;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::bar::Bar;
use crate::jobs;

/// The whole loop on the sample lots.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Where to leave the results.
    #[arg(short, value_name = "DIR", default_value = "demo")]
    out: PathBuf,
}

/// Runs the loop and says where everything is.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    let outcome = jobs::demo::demo(&context.project, &args.out, &Bar::default(), &context.stop)?;
    let counts = &outcome.manifest.counts;
    eprintln!("1. lotto d'esempio   {}", outcome.lotto.display());
    eprintln!(
        "2. stampa            {} ({} plichi, {} fogli)",
        outcome.folder.join("stampa").display(),
        counts.plichi,
        counts.fogli
    );
    eprintln!("3. distinte          {}", outcome.folder.join("distinte").display());
    eprintln!("4. rilievi           {}", outcome.folder.join("rilievi.csv").display());
    eprintln!("5. copie conformi    {} ({})", outcome.folder.join("copie").display(), outcome.copies);
    let read = &outcome.read;
    eprintln!(
        "6. rilettura         {} pagine, {} codici, {} differenze",
        read.pages,
        read.codes,
        read.differences.len()
    );
    let back = &outcome.ritorni;
    eprintln!("7. ciò che torna     {} (inventati)", back.esiti.display());
    eprintln!("8. la storia         {}", back.storie.display());
    eprintln!("9. da fare           {} ({} passi)", back.da_fare.display(), back.passi);
    eprintln!("10. il mese          {}", back.rapporto.display());
    Ok(if read.differences.is_empty() { End::Clean } else { End::Look })
}

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
    let (cards, back) = (&outcome.carte, &outcome.ritorni);
    eprintln!("7. cartoline tornate {} (inventate: mani, timbri, usura)", cards.scansioni.display());
    eprintln!("8. lette             {}", cards.lette.join("esiti.csv").display());
    let it = &cards.conti;
    eprintln!("     cartoline | legate | plichi accettati da soli | da verificare | sbagliati");
    eprintln!(
        "     {:>9} | {:>6} | {:>24} | {:>13} | {:>9}",
        it.tornate, it.legate, it.accettate, it.da_verificare, it.sbagliate
    );
    eprintln!("9. la storia         {}", back.storie.display());
    eprintln!("10. da fare          {} ({} passi)", back.da_fare.display(), back.passi);
    eprintln!("11. il mese          {}", back.rapporto.display());
    Ok(if read.differences.is_empty() && it.sbagliate == 0 { End::Clean } else { End::Look })
}

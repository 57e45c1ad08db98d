//! `plico pec collect`.

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::bar::Bar;
use crate::cli::print_json;
use crate::jobs;
use crate::jobs::pec::raccogli;
use crate::jobs::pec::raccogli::Outcome;

/// Read mailboxes.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Go on until stopped: whenever something comes in, and at the latest after so many seconds.
    #[arg(long, value_name = "SECONDS", num_args = 0..=1, default_missing_value = "300")]
    watch: Option<u64>,
}

/// Reads them, once or again and again.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    loop {
        let outcome = match raccogli::collect(&context.project, &Bar::default(), &context.stop) {
            // Whoever watches ends when it is asked to; what was not read yet is read the next time.
            Err(jobs::Error::Interrupted) if args.watch.is_some() => return Ok(End::Clean),
            other => other?,
        };
        tell(context, &outcome)?;
        let must_look = outcome.quarantena + outcome.risposte + outcome.mancate + outcome.senza_notizie > 0
            || !outcome.fermi.is_empty();
        let Some(seconds) = args.watch else { return Ok(if must_look { End::Look } else { End::Clean }) };
        raccogli::pause(&context.project, seconds, &context.stop)?;
        if context.stop.is_asked() {
            return Ok(End::Clean);
        }
    }
}

fn tell(context: &Context, it: &Outcome) -> Result<(), Failure> {
    if context.json {
        let fermi: Vec<_> = it.fermi.iter().map(|it| json!({ "casella": it.0, "motivo": it.1 })).collect();
        print_json(&json!({
            "letti": it.letti,
            "ricevute": it.ricevute,
            "doppie": it.doppie,
            "quarantena": it.quarantena,
            "risposte": it.risposte,
            "altrui": it.altrui,
            "consegnate": it.consegnate,
            "mancate": it.mancate,
            "senza_notizie": it.senza_notizie,
            "fermi": fermi,
        }))?;
        return Ok(());
    }
    eprintln!(
        "{} messaggi letti: {} ricevute nuove, {} già viste, {} da guardare, {} di chi ci scrive, {} non nostri",
        it.letti, it.ricevute, it.doppie, it.quarantena, it.risposte, it.altrui
    );
    eprintln!("{} notificati, {} non riusciti (vanno su carta)", it.consegnate, it.mancate);
    if it.senza_notizie > 0 {
        eprintln!(
            "{} senza alcuna ricevuta da troppo tempo: plico pec search --outcome inviata, o incerto",
            it.senza_notizie
        );
    }
    for (casella, why) in &it.fermi {
        eprintln!("  casella {casella}: {why}");
    }
    Ok(())
}

//! `plico import`: what comes in from outside, one word a kind.

use std::io::Write;
use std::path::Path;

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::print_json;
use crate::jobs;
use crate::jobs::importa::Outcome;

mod answers;
mod events;
mod legacy;
mod lot;
mod outcomes;
mod payments;
mod ruolo_esiti;

/// Take in what others send: payments and the like.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    what: What,
}

/// What comes in.
#[derive(Debug, clap::Subcommand)]
enum What {
    /// The acts of a lot that plico does not print.
    Lot(lot::Args),
    /// What became of pieces: carriers, printers, desks, messi.
    Outcomes(outcomes::Args),
    /// Appeals, declarations, annulments, instalments, corrections.
    Events(events::Args),
    /// The backlog: acts at any stage.
    Legacy(legacy::Args),
    /// Payments: post, banks, pagoPA, portals, gestionali.
    Payments(payments::Args),
    /// What the collector tells of a ruolo: payments, provisions, withdrawals.
    RuoloEsiti(ruolo_esiti::Args),
    /// Owners of vehicles, from ACI or the Motorizzazione.
    Plates(answers::Args),
    /// Where people live, from the registries.
    Registry(answers::Args),
    /// Who had a vehicle, from rental and leasing companies.
    Rental(answers::Args),
    /// What the archive of drivers said of the points it was sent.
    Punti(answers::Args),
}

/// Takes it in.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    match &args.what {
        What::Lot(args) => lot::run(context, args),
        What::Outcomes(args) => outcomes::run(context, args),
        What::Events(args) => events::run(context, args),
        What::Legacy(args) => legacy::run(context, args),
        What::Payments(args) => payments::run(context, args),
        What::RuoloEsiti(args) => ruolo_esiti::run(context, args),
        What::Plates(args) => answers::plates(context, args),
        What::Registry(args) => answers::registry(context, args),
        What::Rental(args) => answers::rental(context, args),
        What::Punti(args) => answers::points(context, args),
    }
}

/// Writes a table to begin from.
fn example(text: &str) -> Result<End, Failure> {
    std::io::stdout().lock().write_all(text.as_bytes())?;
    Ok(End::Clean)
}

/// Says what became of the rows of a table, and lists those that a person must look at in `list`.
fn report(context: &Context, outcome: &Outcome, list: &Path) -> Result<End, Failure> {
    let frasi = jobs::sentences(&context.project.config.lingua, jobs::importa::SENTENCES)?;
    let say = |codice: &str| frasi.say(codice, &[]);
    for (file, columns) in &outcome.ignote {
        eprintln!("{file}: colonne non usate: {}", columns.join(", "));
    }
    let open = outcome.respinte.len() + outcome.da_vedere.len();
    // A list of before speaks of rows that are no longer open.
    if open > 0 || list.is_file() {
        outcome.write(list, say)?;
    }
    let (respinte, da_vedere) = (outcome.respinte.len(), outcome.da_vedere.len());
    if context.json {
        let row = |it: &jobs::importa::Respinta| {
            let messaggio = it.sentence(say);
            json!({ "file": it.file, "riga": it.riga, "id_verbale": it.id_verbale, "codice": it.codice, "messaggio": messaggio })
        };
        print_json(&json!({
            "righe": outcome.righe, "registrati": outcome.registrati, "noti": outcome.noti, "concordi": outcome.concordi,
            "respinte": outcome.respinte.iter().map(row).collect::<Vec<_>>(),
            "da_vedere": outcome.da_vedere.iter().map(row).collect::<Vec<_>>(),
            "colonne_non_usate": outcome.ignote.iter().map(|it| json!({ "file": it.0, "colonne": it.1 })).collect::<Vec<_>>(),
        }))?;
    } else {
        let mut out = std::io::stdout().lock();
        writeln!(out, "righe;registrati;noti;respinte;da_vedere")?;
        writeln!(out, "{};{};{};{respinte};{da_vedere}", outcome.righe, outcome.registrati, outcome.noti)?;
    }
    if outcome.concordi > 0 {
        eprintln!("{} esiti dicono lo stesso di un'altra fonte: hanno due prove", outcome.concordi);
    }
    if open > 0 {
        eprintln!("{open} righe da guardare: {}", list.display());
    }
    Ok(if open > 0 { End::Look } else { End::Clean })
}

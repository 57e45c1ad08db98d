//! `plico pec simulator`.

use std::path::PathBuf;

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::print_json;
use crate::jobs::gestore;

/// Open the provider for trials.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Its folder, which becomes a project that is ready to use it (`plico --project DIR pec send …`).
    #[arg(value_name = "DIR")]
    cartella: PathBuf,
    /// The port for sending; 0 for any that is free.
    #[arg(long, value_name = "PORT", default_value_t = 2465)]
    smtp: u16,
    /// The port for reading.
    #[arg(long, value_name = "PORT", default_value_t = 2993)]
    imap: u16,
    /// How many seconds of its clock pass in one of ours.
    #[arg(long, value_name = "N", default_value_t = 60, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    speed: u32,
    /// How many messages in a thousand meet with something: a full mailbox, a lost receipt, a broken line.
    #[arg(long, value_name = "N", default_value_t = 0, value_parser = clap::value_parser!(u32).range(..=1_000))]
    faults: u32,
    /// Another seed, other misfortunes.
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// Let the clock of one that was opened jump ahead by so many minutes, and do nothing else.
    #[arg(long, value_name = "MINUTES")]
    advance: Option<i64>,
}

/// Opens it, and serves until stopped.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    if let Some(minutes) = args.advance {
        let now = gestore::advance(&args.cartella, minutes)?;
        if context.json {
            print_json(&json!({ "orologio": now.to_string() }))?;
        } else {
            eprintln!("l'orologio del gestore di prova segna {now}");
        }
        return Ok(End::Clean);
    }
    let options = gestore::Options {
        cartella: args.cartella.clone(),
        porte: [args.smtp, args.imap],
        velocita: args.speed,
        guasti: args.faults,
        seme: args.seed,
    };
    let open = gestore::open(&options)?;
    let [smtp, imap] = open.porte;
    if context.json {
        print_json(&json!({ "smtp": smtp, "imap": imap }))?;
    } else {
        eprintln!(
            "gestore di prova aperto: SMTP {smtp}, IMAP {imap}; cartella di progetto {}",
            args.cartella.display()
        );
        eprintln!("si chiude con Ctrl-C; ciò che ha ricevuto resta");
    }
    open.serve(&context.stop);
    Ok(End::Clean)
}

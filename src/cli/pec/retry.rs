//! `plico pec retry`.

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::print_json;
use crate::jobs::pec::riprova;
use crate::jobs::pec::riprova::Esito;
use crate::jobs::rapporti::parole;

/// Write another message.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The numbers of the messages, as `plico pec search` lists them.
    #[arg(value_name = "MESSAGE", required = true)]
    messages: Vec<String>,
    /// Who decides that it never left.
    #[arg(long, value_name = "NAME")]
    by: String,
}

/// Writes them; `plico pec send` sends them.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    let mut all = Vec::new();
    let mut is_clean = true;
    for number in &args.messages {
        let esito = riprova::retry(&context.project, number, &args.by)?;
        let (word, more) = match &esito {
            Esito::Sostituito(id) => ("sostituito", id.clone()),
            Esito::Sconosciuto => ("sconosciuto", "nessun messaggio ha questo numero".into()),
            Esito::NonServe(stato) => ("non-serve", parole::stato_pec(stato)),
            Esito::Presto(from) => ("presto", format!("una ricevuta può ancora arrivare: dal {from}")),
            Esito::GiaSostituito(id) => ("gia-sostituito", id.clone()),
        };
        is_clean &= matches!(esito, Esito::Sostituito(_));
        if !context.json {
            eprintln!("{number}: {word} {more}");
        }
        all.push(json!({ "messaggio": number, "esito": word, "dettaglio": more }));
    }
    if context.json {
        print_json(&json!(all))?;
    }
    Ok(if is_clean { End::Clean } else { End::Look })
}

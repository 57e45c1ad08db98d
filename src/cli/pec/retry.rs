//! `plico pec retry`.

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::print_json;
use crate::jobs::pec::riprova;
use crate::jobs::pec::riprova::Attesa;
use crate::jobs::pec::riprova::Esito;
use crate::jobs::pec::riprova::Letture;
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
    let mut letture = Letture::default();
    each(context, &args.messages, |number| {
        Ok(match riprova::retry(&context.project, &mut letture, number, &args.by, &context.stop)? {
            Esito::Sostituito(id) => Ok(("sostituito", id)),
            Esito::Attesa(why) => Err(why),
        })
    })
}

/// Does to each message what a person decides, and says what came of it: a word and more, or why nothing did.
pub fn each(
    context: &Context,
    messages: &[String],
    mut decide: impl FnMut(&str) -> Result<Result<(&'static str, String), Attesa>, Failure>,
) -> Result<End, Failure> {
    let mut all = Vec::new();
    let mut is_clean = true;
    for number in messages {
        let esito = decide(number)?;
        is_clean &= esito.is_ok();
        let (word, more) = esito.unwrap_or_else(|why| reason(&why));
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

fn reason(why: &Attesa) -> (&'static str, String) {
    match why {
        Attesa::Sconosciuto => ("sconosciuto", "nessun messaggio ha questo numero".into()),
        Attesa::NonServe(stato) => ("non-serve", parole::stato_pec(stato)),
        Attesa::Presto(from) => ("presto", format!("una ricevuta può ancora arrivare: dal {from}")),
        Attesa::NonLetta(why) => ("non-letta", format!("la casella non si legge, e una ricevuta può esserci: {why}")),
        Attesa::GiaSostituito(id) => ("gia-sostituito", id.clone()),
    }
}

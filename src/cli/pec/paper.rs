//! `plico pec paper`.

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::pec::retry;
use crate::jobs::pec::riprova::Letture;
use crate::jobs::pec::su_carta;
use crate::jobs::pec::su_carta::Esito;

/// Give up waiting.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The numbers of the messages, as `plico pec search` lists them.
    #[arg(value_name = "MESSAGE", required = true)]
    messages: Vec<String>,
    /// Who decides so.
    #[arg(long, value_name = "NAME")]
    by: String,
}

/// Gives up; `plico due rinotifica-posta` lists their acts.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    let mut letture = Letture::default();
    retry::each(context, &args.messages, |number| {
        Ok(match su_carta::give_up(&context.project, &mut letture, number, &args.by, &context.stop)? {
            Esito::SuCarta => Ok(("su-carta", "plico due rinotifica-posta --open".to_string())),
            Esito::Attesa(why) => Err(why),
        })
    })
}

//! `plico ticket`.

use std::io::Write;

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::print_json;
use crate::domain::data::Data;
use crate::jobs::clock;
use crate::jobs::livelli;
use crate::jobs::livelli::Istante;
use crate::jobs::livelli::ticket;
use crate::jobs::livelli::ticket::Nuovo;
use crate::jobs::livelli::ticket::Rifiuto;
use crate::jobs::livelli::ticket::Voce;
use crate::jobs::rapporti::parole;

/// What people do for the contract, on its clocks.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Open a ticket: its clocks run.
    Open {
        /// What it is: `traduzione`, `documento-urgente`, `ritiro`, …; a wrong word lists them.
        #[arg(value_name = "TIPO")]
        tipo: String,
        /// What it is about.
        #[arg(long, value_name = "TEXT", default_value = "")]
        what: String,
        /// The act.
        #[arg(long, value_name = "ATTO", default_value = "")]
        act: String,
        /// When it was asked for or came to hand, `2026-03-31` or `2026-03-31T09:30`; today by default.
        #[arg(long, value_name = "D", value_parser = parse_instant)]
        date: Option<Istante>,
    },
    /// Close a ticket: its clocks stop.
    Close {
        /// Its number, `2026/0007`.
        #[arg(value_name = "NUMERO")]
        numero: String,
        /// When it was done; today by default.
        #[arg(long, value_name = "D", value_parser = parse_instant)]
        date: Option<Istante>,
    },
    /// Take a ticket back that was opened by mistake.
    Void {
        /// Its number.
        #[arg(value_name = "NUMERO")]
        numero: String,
        /// Why.
        #[arg(long, value_name = "R")]
        reason: String,
    },
    /// List tickets with their deadlines.
    List {
        /// Only those that are not done.
        #[arg(long)]
        open: bool,
        /// As of this day; today by default.
        #[arg(long, value_name = "D", value_parser = crate::cli::parse_date)]
        al: Option<Data>,
    },
}

/// A day, or a day with its hour.
fn parse_instant(text: &str) -> Result<Istante, String> {
    Istante::parse(text).ok_or_else(|| format!("`{text}` is no moment: expected 2026-03-31 or 2026-03-31T09:30"))
}

/// Does what is asked of tickets.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    let today = clock::today();
    match &args.what {
        What::Open { tipo, what, act, date } => {
            let (che, atto) = (what.trim().to_string(), act.trim().to_string());
            let dal = date.unwrap_or_else(|| today.into());
            open(context, Nuovo { tipo: tipo.clone(), che, atto, dal })
        }
        What::Close { numero, date } => close(context, numero, date.unwrap_or_else(|| today.into())),
        What::Void { numero, reason } => void(context, numero, (today, reason.trim())),
        What::List { open, al } => list(context, *open, al.unwrap_or(today)),
    }
}

fn open(context: &Context, nuovo: Nuovo) -> Result<End, Failure> {
    let contratto = livelli::contratto(&context.project)?;
    let Some(tipo) = contratto.ticket(&nuovo.tipo) else {
        let words: Vec<&str> = contratto.ticket.iter().map(|it| it.tipo.as_str()).collect();
        return Err(Failure::Usage(format!(
            "the contract has no ticket `{}`: expected one of {}",
            nuovo.tipo,
            words.join(", ")
        )));
    };
    let mut ledger = context.project.ledger()?;
    let numero = ticket::open(&mut ledger, &nuovo)?;
    let tickets = ticket::all(&mut ledger, &contratto)?;
    let count = ticket::in_half(&tickets, &tipo.tipo, nuovo.dal.data);
    let voce = tickets.iter().find(|it| it.numero == numero).map(|it| Voce::new(it, &contratto, nuovo.dal.data));
    let scadenza = voce.and_then(|it| it.scadenza);
    if context.json {
        print_json(&json!({ "numero": numero, "tipo": tipo.tipo, "scadenza": scadenza, "nel_semestre": count }))?;
    } else {
        writeln!(std::io::stdout(), "{numero}")?;
        eprintln!("{}: {}", tipo.descrizione, by(scadenza.as_deref()));
    }
    if let Some(most) = tipo.massimo_semestre {
        eprintln!("{count} di {most} nel semestre");
        if count > most as usize {
            eprintln!("oltre il massimo del contratto: il termine non corre");
            return Ok(End::Look);
        }
    }
    Ok(End::Clean)
}

/// A deadline in words.
fn by(scadenza: Option<&str>) -> String {
    let moment = scadenza.and_then(Istante::parse);
    moment.map_or("nessun termine corre".into(), |it| format!("entro il {}", parole::istante(it)))
}

fn close(context: &Context, numero: &str, al: Istante) -> Result<End, Failure> {
    let contratto = livelli::contratto(&context.project)?;
    let mut ledger = context.project.ledger()?;
    let again = ticket::close(&mut ledger, &contratto, numero, al)?.map_err(|why| refused(numero, why))?;
    let tickets = ticket::all(&mut ledger, &contratto)?;
    let entry =
        |numero: &str| tickets.iter().find(|it| it.numero == numero).map(|it| Voce::new(it, &contratto, al.data));
    let done = entry(numero).expect("it was closed just now");
    let next = again.as_deref().and_then(entry);
    if context.json {
        let next = next.as_ref().map(|it| json!({ "numero": it.numero, "scadenza": it.scadenza }));
        print_json(&json!({ "numero": numero, "giorni_ritardo": done.giorni, "successivo": next }))?;
    } else {
        eprintln!("chiuso {numero}, giorni di ritardo {}", done.giorni);
        if let Some(next) = &next {
            eprintln!("aperto {}: {}", next.numero, by(next.scadenza.as_deref()));
        }
    }
    Ok(if done.giorni > 0 { End::Look } else { End::Clean })
}

fn void(context: &Context, numero: &str, (day, reason): (Data, &str)) -> Result<End, Failure> {
    if reason.is_empty() {
        return Err(Failure::Usage("--reason wants to know why the ticket is taken back".into()));
    }
    let contratto = livelli::contratto(&context.project)?;
    let mut ledger = context.project.ledger()?;
    ticket::void(&mut ledger, &contratto, numero, (day, reason))?.map_err(|why| refused(numero, why))?;
    eprintln!("annullato {numero}");
    Ok(End::Clean)
}

fn refused(numero: &str, why: Rifiuto) -> Failure {
    Failure::Usage(match why {
        Rifiuto::Sconosciuto => format!("there is no ticket `{numero}`"),
        Rifiuto::GiaChiuso(al) => format!("ticket `{numero}` was closed on {al}"),
        Rifiuto::Annullato => format!("ticket `{numero}` is void"),
        Rifiuto::PrimaDellApertura(dal) => format!("ticket `{numero}` was opened on {dal}: it cannot end before"),
    })
}

fn list(context: &Context, only_open: bool, al: Data) -> Result<End, Failure> {
    let contratto = livelli::contratto(&context.project)?;
    let tickets = match context.project.has_ledger() {
        true => ticket::all(&mut context.project.ledger()?, &contratto)?,
        false => Vec::new(),
    };
    let mut voci: Vec<Voce> = tickets.iter().map(|it| Voce::new(it, &contratto, al)).collect();
    if only_open {
        voci.retain(|it| it.is_open);
        voci.sort_by(|one, other| (&one.scadenza, &one.numero).cmp(&(&other.scadenza, &other.numero)));
    }
    if context.json {
        let rows = voci.iter().map(|it| {
            json!({
                "numero": it.numero, "tipo": it.tipo, "atto": it.atto, "aperto": it.dal, "chiuso": it.al,
                "scadenza": it.scadenza, "restano": it.restano, "giorni_ritardo": it.giorni, "stato": it.stato,
                "che": it.che,
            })
        });
        print_json(&rows.collect())?;
    } else {
        write!(std::io::stdout().lock(), "{}", ticket::tabella(&voci).csv())?;
    }
    let must_look = voci.iter().any(|it| it.is_open && it.is_urgent);
    Ok(if must_look { End::Look } else { End::Clean })
}

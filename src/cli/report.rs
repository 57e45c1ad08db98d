//! `plico report`: what is told of a month, a lot or an act, one word a kind.

use std::io::Write;
use std::path::PathBuf;

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::meant;
use crate::cli::noted;
use crate::cli::parse_date;
use crate::cli::print_json;
use crate::domain::data::Data;
use crate::jobs::clock;
use crate::jobs::csv::cell;
use crate::jobs::rapporti;
use crate::jobs::rapporti::Mese;
use crate::jobs::rapporti::elenchi::Quali;
use crate::jobs::rapporti::richiesta;
use crate::jobs::rapporti::richiesta::Cosa;
use crate::jobs::rapporti::richiesta::Richiesta;

mod payments;

/// Reports: phases, outcomes, payments, lots, what never answered, where acts and papers are.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    what: What,
}

/// What is reported.
#[derive(Debug, clap::Subcommand)]
enum What {
    /// The payments of a month.
    Payments(payments::Args),
    /// All phases of a month, from lots to outcomes, with twelve months of charts.
    Phases {
        /// The month: `2026-03`.
        #[arg(long, value_name = "M", value_parser = parse_month)]
        month: Mese,
        #[command(flatten)]
        common: Common,
    },
    /// The outcomes of a month or of a lot, act by act.
    Notifications {
        /// The month in which they could be known: `2026-03`.
        #[arg(long, value_name = "M", value_parser = parse_month, required_unless_present = "lot")]
        month: Option<Mese>,
        /// One lot instead.
        #[arg(long, value_name = "L", conflicts_with = "month")]
        lot: Option<String>,
        #[command(flatten)]
        common: Common,
    },
    /// What became of a lot.
    Lot {
        /// Its number.
        #[arg(value_name = "L")]
        lot: String,
        #[command(flatten)]
        common: Common,
    },
    /// The service by certified mail of a month, act by act.
    Pec {
        /// The month: `2026-03`.
        #[arg(long, value_name = "M", value_parser = parse_month)]
        month: Mese,
        #[command(flatten)]
        common: Common,
    },
    /// Pieces of which nothing came back.
    Noreply {
        /// Days since the hand-over; by default those of the procedure's rules.
        #[arg(long, value_name = "N")]
        days: Option<u16>,
        #[command(flatten)]
        common: Common,
    },
    /// How far the backlog is taken over.
    Backlog {
        #[command(flatten)]
        common: Common,
    },
    /// Acts that are closed in every respect.
    Definiti {
        #[command(flatten)]
        common: Common,
    },
    /// Where every act stands.
    ActStatus {
        /// Of one lot only.
        #[arg(long, value_name = "L")]
        lot: Option<String>,
        #[command(flatten)]
        common: Common,
    },
    /// Where the paper of an act lies: by its id, number, plate or the number of a piece.
    Find {
        /// What is looked for.
        #[arg(value_name = "TEXT")]
        text: String,
    },
}

/// What all reports share.
#[derive(Debug, clap::Args)]
pub(super) struct Common {
    /// Belfiore code of the body, where the ledger has several.
    #[arg(long, value_name = "BELFIORE")]
    ente: Option<String>,
    /// The acts of trial lots, and no others.
    #[arg(long)]
    prova: bool,
    /// The day by which terms are looked at; today by default.
    #[arg(long, value_name = "D", value_parser = parse_date)]
    on: Option<Data>,
    /// Where the files go.
    #[arg(short, long = "output", value_name = "DIR", default_value = "rapporti")]
    output: PathBuf,
}

pub(super) fn parse_month(text: &str) -> Result<Mese, String> {
    Mese::parse(text).ok_or_else(|| format!("`{text}` is not a month: expected one like 2026-03"))
}

/// Finds out which report is meant.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    let (cosa, common) = match &args.what {
        What::Phases { month, common } => (Cosa::Fasi(*month), common),
        What::Pec { month, common } => (Cosa::Pec(*month), common),
        What::Notifications { month, lot, common } => {
            let quali = match (lot, month) {
                (Some(lot), _) => Quali::Lotto(lot.clone()),
                (None, Some(month)) => Quali::Mese(*month),
                (None, None) => return Err(Failure::Usage("give --month or --lot".into())),
            };
            (Cosa::Notifiche(quali), common)
        }
        What::Lot { lot, common } => (Cosa::Lotto(lot.clone()), common),
        What::Noreply { days, common } => (Cosa::SenzaEsito(days.map(i32::from)), common),
        What::Backlog { common } => (Cosa::Pregresso, common),
        What::Definiti { common } => (Cosa::Definiti, common),
        What::ActStatus { lot, common } => (Cosa::Situazione(lot.clone()), common),
        What::Find { text } => return find(context, text),
        What::Payments(args) => return payments::run(context, args),
    };
    issue(context, cosa, common)
}

/// Makes a report, writes it in its three forms and says its number.
pub(super) fn issue(context: &Context, cosa: Cosa, common: &Common) -> Result<End, Failure> {
    let al = common.on.unwrap_or_else(clock::today);
    let prova = meant(context, common.prova)?;
    let richiesta = Richiesta { cosa, ente: common.ente.as_ref().map(|it| it.to_uppercase()), prova, al };
    let made = richiesta::make(&context.project, &richiesta)?;
    let Some((rapporto, name)) = made else {
        let why = "nel registro non ci sono atti così, o ce ne sono di più enti: dire di quale con --ente";
        return Err(Failure::Usage(why.into()));
    };
    noted(context, "report", &name, 1)?;
    let emesso = rapporti::write(&context.project, rapporto, &common.output, &name)?;
    if context.json {
        print_json(&json!({ "numero": emesso.numero, "noto": emesso.noto, "file": emesso.files }))?;
    } else {
        writeln!(std::io::stdout().lock(), "{}", emesso.numero)?;
        for it in &emesso.files {
            eprintln!("{}", it.display());
        }
        if emesso.noto {
            eprintln!("uguale a quello già emesso con questo numero");
        }
    }
    Ok(End::Clean)
}

fn find(context: &Context, text: &str) -> Result<End, Failure> {
    let found = richiesta::find(&context.project, text.trim())?;
    noted(context, "report", text.trim(), found.len())?;
    if context.json {
        let all: Vec<_> = found
            .iter()
            .map(|it| {
                json!({
                    "id_verbale": it.id_verbale,
                    "prova": it.prova,
                    "progressivo_destinatario": it.invio.destinatario,
                    "prodotto": it.invio.prodotto,
                    "numero_piego": it.invio.numero_piego,
                    "esito": it.invio.esito,
                    "scatola": it.invio.scatola,
                    "posizione": it.invio.posizione,
                })
            })
            .collect();
        print_json(&json!(all))?;
    } else {
        let mut out = std::io::stdout().lock();
        writeln!(out, "id_verbale;prova;progressivo_destinatario;prodotto;numero_piego;esito;scatola;posizione")?;
        for it in &found {
            let cells =
                [&it.invio.prodotto, &it.invio.numero_piego, &it.invio.esito, &it.invio.scatola, &it.invio.posizione];
            let cells: Vec<String> = cells.iter().map(|it| cell(it)).collect();
            let (id, prova) = (cell(&it.id_verbale), if it.prova { "S" } else { "N" });
            writeln!(out, "{id};{prova};{};{}", it.invio.destinatario, cells.join(";"))?;
        }
        if found.is_empty() {
            eprintln!("nessun documento");
        }
    }
    Ok(if found.is_empty() { End::Look } else { End::Clean })
}

//! `plico pec addresses`.

use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::noted;
use crate::cli::parse_date;
use crate::cli::print_json;
use crate::domain::data::Data;
use crate::jobs;
use crate::jobs::csv::cell;
use crate::jobs::pec::rubrica::chiede;
use crate::jobs::pec::rubrica::dichiara;
use crate::jobs::pec::rubrica::elenchi;
use crate::jobs::pec::rubrica::importa;

/// The book of certified addresses, which lots go by where `[pec] rubrica` says so.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    verb: Verb,
}

/// What to do.
#[derive(Debug, clap::Subcommand)]
enum Verb {
    /// Write the requests to a public list, for those of a lot who have no usable certified address.
    Ask(Ask),
    /// Take the answers of a public list in.
    Import(Import),
    /// Take in addresses that recipients gave themselves, or took back: `codice_fiscale;pec;data;modo`, an empty `pec`
    /// takes back.
    Declare(Declare),
}

/// Whom to ask about, and where.
#[derive(Debug, clap::Args)]
struct Ask {
    /// The lot: a folder or a zip.
    #[arg(value_name = "LOTTO")]
    lotto: PathBuf,
    /// The list.
    #[arg(long, value_name = "LIST", value_parser = elenchi::NAMES)]
    list: String,
    /// The folder to make.
    #[arg(short, long = "output", value_name = "DIR")]
    output: PathBuf,
    /// What the request is known by; the lot's number by default.
    #[arg(long, value_name = "TEXT")]
    reference: Option<String>,
}

/// Answers.
#[derive(Debug, clap::Args)]
struct Import {
    /// The files: JSON as the list gives it, or a table.
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// The list.
    #[arg(long, value_name = "LIST", value_parser = elenchi::NAMES)]
    list: String,
    /// The day of the extraction.
    #[arg(long, value_name = "D", value_parser = parse_date)]
    on: Data,
    /// What the extraction is known by.
    #[arg(long, value_name = "TEXT", default_value = "")]
    reference: String,
    /// The folder of the request: who was asked about and has no answer is not on the list.
    #[arg(long, value_name = "DIR")]
    request: Option<PathBuf>,
    /// For trial lots, and no others.
    #[arg(long)]
    prova: bool,
}

/// Declarations.
#[derive(Debug, clap::Args)]
struct Declare {
    /// The table.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// For trial lots, and no others.
    #[arg(long)]
    prova: bool,
}

/// Does it.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    match &args.verb {
        Verb::Ask(args) => ask(context, args),
        Verb::Import(args) => import(context, args),
        Verb::Declare(args) => {
            let esito = dichiara::declare(&context.project, &args.file, args.prova)?;
            told(context, &esito)
        }
    }
}

fn ask(context: &Context, args: &Ask) -> Result<End, Failure> {
    let options = chiede::Options {
        lotto: &args.lotto,
        elenco: &args.list,
        out: &args.output,
        riferimento: args.reference.as_deref(),
    };
    let it = chiede::ask(&context.project, &options)?;
    if it.codici > 0 {
        noted(context, "pec addresses ask", &args.list, it.codici as usize)?;
    }
    let frasi = jobs::sentences(&context.project.config.lingua, jobs::pec::esame::SENTENCES)?;
    if context.json {
        print_json(&json!({
            "destinatari": it.destinatari,
            "chiesti": it.chiesti,
            "codici": it.codici,
            "esclusi": it.esclusi,
            "riferimento": it.riferimento,
            "file": it.file,
        }))?;
    } else {
        let out: u64 = it.esclusi.values().sum();
        eprintln!(
            "{}: {} destinatari = {} da chiedere ({} codici) + {out} esclusi",
            args.list, it.destinatari, it.chiesti, it.codici
        );
        for (motivo, count) in &it.esclusi {
            eprintln!("  {count} {motivo}: {}", frasi.say(&format!("rubrica-{motivo}"), &[]));
        }
        let mut out = std::io::stdout().lock();
        for name in &it.file {
            writeln!(out, "{}", args.output.join(name).display())?;
        }
    }
    Ok(End::Clean)
}

fn import(context: &Context, args: &Import) -> Result<End, Failure> {
    let options = importa::Options {
        elenco: &args.list,
        giorno: args.on,
        riferimento: &args.reference,
        richiesta: args.request.as_deref(),
        prova: args.prova,
    };
    let files: Vec<&Path> = args.files.iter().map(PathBuf::as_path).collect();
    told(context, &importa::import(&context.project, &options, &files)?)
}

fn told(context: &Context, it: &importa::Esito) -> Result<End, Failure> {
    let rows = |all: &[importa::Scarto]| {
        let row = |it: &importa::Scarto| json!({ "file": it.file, "riga": it.riga, "motivo": it.motivo });
        all.iter().map(row).collect::<Vec<_>>()
    };
    if context.json {
        print_json(&json!({
            "file": it.file,
            "righe": it.righe,
            "usate": it.usate,
            "note": it.note,
            "scarti": rows(&it.scarti),
            "avvisi": rows(&it.avvisi),
            "trovati": it.trovati,
            "assenti": it.assenti,
            "senza_risposta": it.senza_risposta,
        }))?;
    } else {
        let mut out = std::io::stdout().lock();
        writeln!(out, "file;riga;motivo")?;
        for row in it.scarti.iter().chain(&it.avvisi) {
            writeln!(out, "{};{};{}", cell(&row.file), row.riga, row.motivo)?;
        }
        eprintln!(
            "righe {} = {} usate + {} già note + {} scartate; codici con indirizzo {}, senza {} (di cui {} senza risposta)",
            it.righe,
            it.usate,
            it.note,
            it.scarti.len(),
            it.trovati,
            it.assenti,
            it.senza_risposta
        );
    }
    Ok(if it.needs_look() { End::Look } else { End::Clean })
}

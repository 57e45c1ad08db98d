//! `plico custody`.

use std::io::Write;
use std::path::PathBuf;

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::noted;
use crate::cli::parse_date;
use crate::cli::print_json;
use crate::domain::data::Data;
use crate::jobs::clock;
use crate::jobs::csv::cell;
use crate::jobs::custodia;
use crate::jobs::custodia::Fatto;
use crate::jobs::custodia::Pratica;
use crate::jobs::custodia::Presa;
use crate::jobs::custodia::conta;
use crate::jobs::custodia::resa;
use crate::jobs::custodia::ricevuta;

/// Paper of the C.P.L.: taken over, counted, given back.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    what: What,
}

/// A step of the paper.
#[derive(Debug, clap::Subcommand)]
enum What {
    /// Take paper over by the C.P.L.'s distinta and write the receipt.
    Receive(Receive),
    /// Count the paper against its distinta and report what differs, within 72 hours.
    Count(Count),
    /// Give paper back by a list.
    Return(Return),
    /// Give acts with defects back.
    Defects(Defects),
    /// The paper that is held, with its terms.
    List,
}

#[derive(Debug, clap::Args)]
struct Receive {
    /// The distinta: `descrizione;documenti;primo;ultimo;contenitori;nota`.
    #[arg(value_name = "DISTINTA")]
    distinta: PathBuf,
    /// Day and hour of the hand-over: `2026-03-09T10:20`.
    #[arg(long, value_name = "D[THH:MM]", value_parser = parse_instant)]
    date: Option<Instant>,
    /// Belfiore code of the body.
    #[arg(long, value_name = "BELFIORE")]
    ente: String,
    /// Number and date of the distinta, as it names itself.
    #[arg(long, value_name = "N", default_value = "")]
    number: String,
    /// Who hands it over: `nome, ruolo`.
    #[arg(long = "from", value_name = "NAME, ROLE", value_parser = parse_person)]
    from: [String; 2],
    /// Who takes it: `nome, ruolo`.
    #[arg(long = "by", value_name = "NAME, ROLE", value_parser = parse_person)]
    by: [String; 2],
    /// Where.
    #[arg(long, value_name = "PLACE")]
    place: String,
    /// Reservations at the hand-over.
    #[arg(long, value_name = "TEXT", default_value = "")]
    riserve: String,
    /// Where the receipt goes.
    #[arg(short, long = "output", value_name = "DIR", default_value = "custodia")]
    output: PathBuf,
}

#[derive(Debug, clap::Args)]
struct Count {
    /// The number of the receipt.
    #[arg(value_name = "N")]
    number: String,
    /// The count: `voce;descrizione;documenti;atto;natura;differenza`.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Who counted.
    #[arg(long, value_name = "NAME")]
    by: String,
    /// When the count was closed; now by default.
    #[arg(long, value_name = "D[THH:MM]", value_parser = parse_instant)]
    date: Option<Instant>,
    /// Where the report goes.
    #[arg(short, long = "output", value_name = "DIR", default_value = "custodia")]
    output: PathBuf,
}

#[derive(Debug, clap::Args)]
struct Return {
    /// The number of the receipt.
    #[arg(value_name = "N")]
    number: String,
    /// What goes back, with the columns of a distinta.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The day; today by default.
    #[arg(long, value_name = "D", value_parser = parse_date)]
    date: Option<Data>,
    /// The day the data were entered: the seven days run from it.
    #[arg(long, value_name = "D", value_parser = parse_date)]
    entered: Option<Data>,
    /// Where the list goes.
    #[arg(short, long = "output", value_name = "DIR", default_value = "custodia")]
    output: PathBuf,
}

#[derive(Debug, clap::Args)]
struct Defects {
    /// The number of the receipt.
    #[arg(value_name = "N")]
    number: String,
    /// The acts: `atto;data_violazione;targa;accertatore;vizio;descrizione;fogli`.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The day; today by default.
    #[arg(long, value_name = "D", value_parser = parse_date)]
    date: Option<Data>,
    /// The day the data were entered.
    #[arg(long, value_name = "D", value_parser = parse_date)]
    entered: Data,
    /// How they were sent electronically: `PEC del 16 marzo 2026`.
    #[arg(long, value_name = "TEXT")]
    sent: String,
    /// Where the letter goes.
    #[arg(short, long = "output", value_name = "DIR", default_value = "custodia")]
    output: PathBuf,
}

/// A day with its hour.
type Instant = (Data, String);

fn parse_instant(text: &str) -> Result<Instant, String> {
    let (day, hour) = text.split_once(['T', ' ']).unwrap_or((text, "12:00"));
    match (Data::parse(day), custodia::parse_hour(hour)) {
        (Some(day), Some(hour)) => Ok((day, hour.to_string())),
        _ => Err(format!("`{text}` is no instant: expected one like 2026-03-09T10:20")),
    }
}

fn parse_person(text: &str) -> Result<[String; 2], String> {
    let (name, role) = text.split_once(',').unwrap_or((text, ""));
    match (name.trim(), role.trim()) {
        ("", _) | (_, "") => Err("expected a name and an office: `Sara Ventura, incaricata del ritiro`".into()),
        (name, role) => Ok([name.to_owned(), role.to_owned()]),
    }
}

fn now() -> Instant {
    clock::rome(&clock::now())
}

/// Records a step of the paper and writes its document.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    match &args.what {
        What::Receive(args) => receive(context, args),
        What::Count(args) => count(context, args),
        What::Return(args) => {
            let pratica = find(context, &args.number)?;
            let days = (args.date.unwrap_or_else(|| now().0), args.entered);
            say(context, &resa::give_back(&context.project, &pratica, &args.file, days, &args.output)?)
        }
        What::Defects(args) => {
            let pratica = find(context, &args.number)?;
            let how = (args.date.unwrap_or_else(|| now().0), args.entered, args.sent.as_str());
            say(context, &resa::give_back_defects(&context.project, &pratica, &args.file, how, &args.output)?)
        }
        What::List => list(context),
    }
}

fn receive(context: &Context, args: &Receive) -> Result<End, Failure> {
    let (data, ora) = args.date.clone().unwrap_or_else(now);
    let presa = Presa {
        numero: String::new(),
        ente: args.ente.to_uppercase(),
        data,
        ora,
        luogo: args.place.clone(),
        consegna: args.from.clone(),
        riceve: args.by.clone(),
        distinta: args.number.clone(),
        sha256: String::new(),
        riserve: args.riserve.clone(),
        voci: Vec::new(),
    };
    say(context, &ricevuta::receive(&context.project, &args.distinta, presa, &args.output)?)
}

fn find(context: &Context, number: &str) -> Result<Pratica, Failure> {
    let ledger = context.project.ledger()?;
    let unknown = || Failure::Usage(format!("no paper was taken over under `{number}`: `plico custody list` has all"));
    custodia::find(&ledger, number)?.ok_or_else(unknown)
}

fn count(context: &Context, args: &Count) -> Result<End, Failure> {
    let pratica = find(context, &args.number)?;
    let (data, ora) = args.date.clone().unwrap_or_else(now);
    let who = (data, ora.as_str(), args.by.trim());
    let contata = conta::count(&context.project, pratica, &args.file, who, &args.output)?;
    if context.json {
        print_json(&json!({
            "numero": contata.fatto.numero,
            "differenze": contata.conta.differenze,
            "ore_rimaste": contata.ore,
            "file": contata.fatto.files,
            "bozza": contata.fatto.bozza,
        }))?;
    } else {
        let mut out = std::io::stdout().lock();
        writeln!(out, "voce;atto;natura;descrizione")?;
        for it in &contata.conta.differenze {
            writeln!(out, "{};{};{};{}", it.voce, cell(&it.atto), it.natura, cell(&it.descrizione))?;
        }
        eprintln!("differenze: {}; ore rimaste delle 72: {}", contata.conta.differenze.len(), contata.ore);
        words(&contata.fatto);
    }
    let must_look = !contata.conta.differenze.is_empty() || contata.ore < 0 || contata.fatto.bozza;
    Ok(if must_look { End::Look } else { End::Clean })
}

fn say(context: &Context, fatto: &Fatto) -> Result<End, Failure> {
    if context.json {
        print_json(&json!({
            "numero": fatto.numero,
            "file": fatto.files,
            "noto": fatto.noto,
            "bozza": fatto.bozza,
        }))?;
    } else {
        writeln!(std::io::stdout().lock(), "{}", fatto.numero)?;
        words(fatto);
    }
    Ok(if fatto.bozza { End::Look } else { End::Clean })
}

fn words(fatto: &Fatto) {
    for it in &fatto.files {
        eprintln!("{}", it.display());
    }
    if fatto.noto {
        eprintln!("già registrato: nulla è stato aggiunto");
    }
    if fatto.bozza {
        eprintln!("il modello non è approvato: il documento è una BOZZA (plico approve)");
    }
}

fn list(context: &Context) -> Result<End, Failure> {
    let ledger = context.project.ledger()?;
    let (today, hour) = now();
    let all = custodia::all(&ledger)?;
    noted(context, "custody", "list", all.len())?;
    let mut out = std::io::stdout().lock();
    let mut must_look = false;
    writeln!(out, "numero;ente;data;ora;distinta;documenti;contata;differenze;ore_rimaste;restituiti;in_custodia")?;
    for it in &all {
        let presa = &it.presa;
        let left = presa.hours_left(today, &hour);
        let last = it.conte.last();
        must_look |= last.is_none() && left < 0;
        let back: u64 = it.rese.iter().map(|it| it.documenti).sum();
        writeln!(
            out,
            "{};{};{};{};{};{};{};{};{};{back};{}",
            presa.numero,
            presa.ente,
            presa.data,
            presa.ora,
            cell(&presa.distinta),
            presa.documenti(),
            last.map_or(String::new(), |it| it.data.to_string()),
            last.map_or(String::new(), |it| it.differenze.len().to_string()),
            if last.is_some() { String::new() } else { left.to_string() },
            it.held(),
        )?;
    }
    Ok(if must_look { End::Look } else { End::Clean })
}

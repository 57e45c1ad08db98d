//! `plico import legacy`.

use std::io::Write;
use std::path::PathBuf;

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::import::example;
use crate::cli::parse_date;
use crate::cli::print_json;
use crate::domain::data::Data;
use crate::jobs::clock;
use crate::jobs::pregresso;
use crate::jobs::pregresso::Options;

/// The backlog: acts at any stage.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The extract.
    #[arg(value_name = "FILE", required_unless_present = "esempio")]
    file: Option<PathBuf>,
    /// Its layout: a profile of `pregresso/`.
    #[arg(long, value_name = "P", default_value = "neutro")]
    tracciato: String,
    /// The body, where the rows do not name it.
    #[arg(long, value_name = "BELFIORE", default_value = "")]
    ente: String,
    /// The day of the extract; today by default. Terms are looked at from it.
    #[arg(long, value_name = "D", value_parser = parse_date)]
    date: Option<Data>,
    /// It is the last one: with it the backlog is taken over.
    #[arg(long)]
    ultimo: bool,
    /// Only write a table to begin from: its columns, and two rows as an example.
    #[arg(long)]
    esempio: bool,
    /// Where the lists go.
    #[arg(short, long = "output", value_name = "DIR", default_value = "pregresso")]
    output: PathBuf,
}

/// Takes an extract over and says what became of its rows and of its acts.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    let Some(file) = args.file.clone().filter(|_| !args.esempio) else {
        return example(&pregresso::example(&context.project, &args.tracciato)?);
    };
    let options = Options {
        file,
        tracciato: args.tracciato.clone(),
        ente: args.ente.to_uppercase(),
        al: args.date.unwrap_or_else(clock::today),
        ultimo: args.ultimo,
        dir: args.output.clone(),
    };
    let (conti, files) = pregresso::import(&context.project, &options)?;
    if context.json {
        print_json(&json!(conti))?;
    } else {
        let mut out = std::io::stdout().lock();
        writeln!(out, "righe;usate;ripetute;scartate;atti;noti;fatti;decaduti;prescritti;da_verificare")?;
        writeln!(
            out,
            "{};{};{};{};{};{};{};{};{};{}",
            conti.righe,
            conti.usate,
            conti.ripetute,
            conti.scartate,
            conti.atti,
            conti.noti,
            conti.fatti,
            conti.decaduti,
            conti.prescritti,
            conti.da_verificare
        )?;
        let names: Vec<String> = files.iter().map(|it| it.display().to_string()).collect();
        eprintln!("elenchi: {}", names.join(", "));
    }
    let must_look = conti.scartate + conti.decaduti + conti.prescritti + conti.da_verificare > 0;
    Ok(if must_look { End::Look } else { End::Clean })
}

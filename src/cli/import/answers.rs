//! `plico import plates`, `registry`, `rental`, `punti`: what other bases answer.

use std::io::Write;
use std::path::PathBuf;

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::meant;
use crate::cli::parse_date;
use crate::cli::print_json;
use crate::domain::data::Data;
use crate::jobs::clock;
use crate::jobs::csv::cell;
use crate::jobs::scambi::Importato;
use crate::jobs::scambi::Scelta;
use crate::jobs::scambi::esempi;
use crate::jobs::scambi::punti;
use crate::jobs::scambi::richieste::Domande;
use crate::jobs::scambi::risposte;

/// Files of answers.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The files.
    #[arg(value_name = "FILE", required_unless_present = "esempio")]
    files: Vec<PathBuf>,
    /// The profile of who answers, in `scambi/`.
    #[arg(long, value_name = "P")]
    profilo: Option<String>,
    /// The day from which the answers could be had; today by default.
    #[arg(long, value_name = "D", value_parser = parse_date)]
    disponibile: Option<Data>,
    /// Where lists of rows that could not be used, of differences and of corrections are written.
    #[arg(short, long = "output", value_name = "DIR", default_value = "scambi")]
    output: PathBuf,
    /// Only acts of this body.
    #[arg(long, value_name = "BELFIORE")]
    ente: Option<String>,
    /// Meant are the acts of trial lots, and no others.
    #[arg(long)]
    prova: bool,
    /// Only write a table to begin from: its columns, and two rows as an example.
    #[arg(long)]
    esempio: bool,
}

impl Args {
    fn scelta(&self, context: &Context) -> Result<Scelta, Failure> {
        let prova = meant(context, self.prova)?;
        Ok(Scelta { data: self.disponibile.unwrap_or_else(clock::today), ente: self.ente.clone(), prova })
    }
}

/// Owners of vehicles.
pub fn plates(context: &Context, args: &Args) -> Result<End, Failure> {
    answers(context, args, Domande::Targhe, "aci")
}

/// Residences.
pub fn registry(context: &Context, args: &Args) -> Result<End, Failure> {
    answers(context, args, Domande::Anagrafe, "anagrafe")
}

/// Lessees.
pub fn rental(context: &Context, args: &Args) -> Result<End, Failure> {
    answers(context, args, Domande::Noleggio, "noleggio")
}

fn answers(context: &Context, args: &Args, domande: Domande, profilo: &str) -> Result<End, Failure> {
    let profilo = args.profilo.as_deref().unwrap_or(profilo);
    if args.esempio {
        let table = esempi::example(&context.project, domande, profilo)?;
        std::io::stdout().lock().write_all(&table)?;
        return Ok(End::Clean);
    }
    let (scelta, mut all) = (args.scelta(context)?, Vec::new());
    for file in &args.files {
        all.push(risposte::import(&context.project, domande, profilo, &scelta, file)?);
    }
    report(context, args, all)
}

/// The answers of the archive of drivers.
pub fn points(context: &Context, args: &Args) -> Result<End, Failure> {
    if args.esempio {
        let why = "la risposta sui punti la scrive l'archivio dei conducenti: il suo tracciato è in scambi/punti.toml";
        return Err(Failure::Usage(why.into()));
    }
    let (scelta, mut all) = (args.scelta(context)?, Vec::new());
    for file in &args.files {
        all.push(punti::import(&context.project, &scelta, file, &args.output)?);
    }
    report(context, args, all)
}

fn report(context: &Context, args: &Args, mut all: Vec<Importato>) -> Result<End, Failure> {
    for (place, it) in all.iter_mut().enumerate() {
        // Of several files each has its own lists.
        let folder = match place {
            0 => args.output.clone(),
            _ => args.output.join(format!("{}", place + 1)),
        };
        if it.needs_look() || folder.is_dir() {
            it.write(&folder)?;
        }
    }
    if context.json {
        let rows: Vec<_> = all
            .iter()
            .map(|it| {
                let scarti: Vec<_> = it
                    .scarti
                    .iter()
                    .map(|it| json!({ "riga": it.riga, "id_verbale": it.id_verbale, "motivi": it.motivi }))
                    .collect();
                json!({
                    "file": it.file,
                    "righe": it.righe,
                    "usate": it.usate,
                    "note": it.note,
                    "scarti": scarti,
                    "discrepanze": it.discrepanze.len(),
                    "scritti": it.scritti,
                })
            })
            .collect();
        print_json(&json!(rows))?;
    } else {
        let mut out = std::io::stdout().lock();
        writeln!(out, "file;riga;id_verbale;motivi")?;
        for it in &all {
            for scarto in &it.scarti {
                let motivi = scarto.motivi.join(" ");
                writeln!(out, "{};{};{};{}", cell(&it.file), scarto.riga, cell(&scarto.id_verbale), cell(&motivi))?;
            }
        }
    }
    for it in &all {
        let (righe, usate, note) = (it.righe, it.usate, it.note);
        let (scarti, discrepanze) = (it.scarti.len(), it.discrepanze.len());
        eprintln!(
            "{}: righe {righe}, usate {usate}, già note {note}, scartate {scarti}, discrepanze {discrepanze}",
            it.file
        );
        for name in &it.scritti {
            eprintln!("  {}", args.output.join(name).display());
        }
    }
    let is_clean = all.iter().all(|it| !it.needs_look() && it.scritti.is_empty());
    Ok(if is_clean { End::Clean } else { End::Look })
}

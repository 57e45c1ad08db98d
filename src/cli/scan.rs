//! `plico scan`.

use std::io::Write;
use std::path::PathBuf;

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::bar::Bar;
use crate::cli::meant;
use crate::cli::parse_date;
use crate::cli::print_json;
use crate::domain::data::Data;
use crate::jobs::clock;
use crate::jobs::scansione;
use crate::jobs::scansione::Fonte;
use crate::jobs::scansione::Options;
use crate::jobs::scansione::Resoconto;
use crate::jobs::scansione::documenti;

/// What `scan` and `watch` have in common.
#[derive(Debug, clap::Args)]
pub struct Common {
    /// The folder of the results; more scans may go to it later.
    #[arg(short, long = "output", value_name = "DIR")]
    output: PathBuf,
    /// The cards' profiles: files, names of profiles, or models of cards; by default the project's own and those that ship.
    #[arg(long, value_name = "PROFILE", num_args = 1..)]
    cards: Vec<String>,
    /// What was sent, as a table that stands in for the ledger.
    #[arg(long, value_name = "CSV")]
    sent: Option<PathBuf>,
    /// Rendered lots whose manifests alone say what was sent; may be given more than once.
    #[arg(long = "lot", value_name = "DIR")]
    lots: Vec<PathBuf>,
    /// The box that the paper is put into, in the order of the scans.
    #[arg(long, value_name = "BOX", default_value = "")]
    scatola: String,
    /// The physical lot of the box.
    #[arg(long, value_name = "NAME", default_value = "")]
    lotto_fisico: String,
    /// What all of them are, where they are no cards: DICHIARAZIONE, RELATA, RISPOSTA, BOLLETTINO, PROVA_ESTERO, BUSTA,
    /// ORDINANZA, ALTRO.
    #[arg(long, value_name = "KIND", default_value = "")]
    tipo: String,
    /// Meant are the acts of trial lots, and no others.
    #[arg(long)]
    prova: bool,
    /// The day of the scans; today by default. Nothing can have happened after it.
    #[arg(long, value_name = "D", value_parser = parse_date)]
    date: Option<Data>,
    /// Threads that read; 0 for one a core.
    #[arg(long, value_name = "N", default_value_t = 0)]
    threads: usize,
}

impl Common {
    /// The options of the job.
    pub fn options(&self, context: &Context) -> Result<Options, Failure> {
        let tipo = self.tipo.to_uppercase();
        if !tipo.is_empty() && !documenti::TIPI.contains(&tipo.as_str()) {
            return Err(Failure::Usage(format!("--tipo wants one of {}", documenti::TIPI.join(", "))));
        }
        let fonte = match (&self.sent, self.lots.is_empty()) {
            (None, true) => Fonte::Registro { prova: meant(context, self.prova)? },
            (sent, _) => Fonte::Elenchi { inviati: sent.clone(), lotti: self.lots.clone() },
        };
        let today = clock::today();
        if let Some(day) = self.date.filter(|it| *it > today) {
            return Err(Failure::Usage(format!("--date: {day} is after today")));
        }
        Ok(Options {
            out: self.output.clone(),
            cards: self.cards.clone(),
            fonte,
            scatola: self.scatola.trim().to_string(),
            lotto_fisico: self.lotto_fisico.trim().to_string(),
            tipo,
            oggi: self.date,
            threads: self.threads,
        })
    }
}

/// Cards and other papers that came back: into outcomes, dates and what a person must look at.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Scans, or folders of them; they stay where they are.
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    common: Common,
}

/// Reads them once.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    let options = args.common.options(context)?;
    let done = scansione::scan(&context.project, &args.paths, &options, &Bar::default(), &context.stop)?;
    report(context, &options, &done)
}

/// Says what came in and what became of it.
pub fn report(context: &Context, options: &Options, it: &Resoconto) -> Result<End, Failure> {
    let (arrivi, conti) = (&it.arrivi, &it.conti);
    if context.json {
        print_json(&json!({
            "arrivati": arrivi.arrivati, "in_attesa": arrivi.in_attesa, "letti": (arrivi.fatti + arrivi.dubbi),
            "doppioni": arrivi.doppioni, "rifiutati": arrivi.rifiutati, "carte": conti.carte, "legate": conti.legate,
            "auto": conti.auto, "da_verificare": conti.da_verificare, "confermati": conti.confermati,
            "documenti": conti.documenti, "anomalie": conti.anomalie,
        }))?;
    } else {
        let mut out = std::io::stdout().lock();
        writeln!(
            out,
            "arrivati;in_attesa;letti;doppioni;rifiutati;carte;legate;auto;da_verificare;confermati;documenti;anomalie"
        )?;
        writeln!(
            out,
            "{};{};{};{};{};{};{};{};{};{};{};{}",
            arrivi.arrivati,
            arrivi.in_attesa,
            (arrivi.fatti + arrivi.dubbi),
            arrivi.doppioni,
            arrivi.rifiutati,
            conti.carte,
            conti.legate,
            conti.auto,
            conti.da_verificare,
            conti.confermati,
            conti.documenti,
            conti.anomalie
        )?;
    }
    for it in &it.avvisi {
        eprintln!("{it}");
    }
    let dir = options.out.display();
    eprintln!("esiti: {dir}/esiti.csv; da guardare: {dir}/anomalie.csv e i ritagli di {dir}/verifica");
    let must_look = conti.da_verificare + conti.anomalie + arrivi.in_attesa + arrivi.rifiutati > 0;
    Ok(if must_look { End::Look } else { End::Clean })
}

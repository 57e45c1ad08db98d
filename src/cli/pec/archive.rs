//! `plico pec archive`.

use std::io::Write;
use std::path::Path;
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
use crate::jobs;
use crate::jobs::csv;
use crate::jobs::csv::cell;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::pec::esame::SENTENCES;
use crate::jobs::pec::versa;
use crate::jobs::pec::versa::Options;
use crate::jobs::pec::versa::Outcome;
use crate::jobs::pec::versa::rilettura;

/// Hand acts that were served by certified mail to digital preservation: those that are concluded and were not handed over
/// yet, or of which there is more since.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// These acts, by id or number; all of the days where none is named.
    #[arg(value_name = "ATTO", conflicts_with_all = ["from", "to"])]
    atti: Vec<String>,
    /// Acts of messages written from this day on.
    #[arg(long, value_name = "D", value_parser = parse_date)]
    from: Option<Data>,
    /// Acts of messages written up to this day.
    #[arg(long, value_name = "D", value_parser = parse_date)]
    to: Option<Data>,
    /// The folder to make, with the packages and their list.
    #[arg(short, value_name = "DIR", required_unless_present = "check")]
    out: Option<PathBuf>,
    /// The profile of whoever preserves them, `conservatori/<name>.toml`; by default `[pec] conservatore`.
    #[arg(long, value_name = "P")]
    profile: Option<String>,
    /// Acts of one body alone, by its Belfiore code.
    #[arg(long, value_name = "ENTE")]
    ente: Option<String>,
    /// Acts of trial lots.
    #[arg(long)]
    prova: bool,
    /// Also what was handed over already, whole: for packages that were lost or refused.
    #[arg(long)]
    again: bool,
    /// Read packages again, one or all of a folder, and hold every file in them against the indexes.
    #[arg(long, value_name = "DIR", conflicts_with_all = ["atti", "from", "to", "out", "profile", "ente", "prova", "again"])]
    check: Option<PathBuf>,
}

/// Writes the packages, or reads them.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    match (&args.check, &args.out) {
        (Some(folder), _) => check(context, folder),
        (None, Some(out)) => submit(context, args, out),
        (None, None) => Err(Failure::Usage("name the folder to make with -o".into())),
    }
}

fn submit(context: &Context, args: &Args, out: &Path) -> Result<End, Failure> {
    let project = &context.project;
    let mut ledger = project.ledger()?;
    fascicoli::refresh(&mut ledger, &fascicoli::regole(project)?)?;
    let frasi = jobs::sentences(&project.config.lingua, SENTENCES)?;
    let prova = meant(context, args.prova)?;
    let mut atti: Vec<Chiave> = Vec::new();
    for named in &args.atti {
        let found = fascicoli::act(&ledger, named, Some(prova))?;
        atti.push(found.map_err(|code| Failure::Usage(format!("`{named}` names no act, or several ({code})")))?);
    }
    let options = Options {
        profilo: args.profile.clone(),
        atti,
        dal: args.from,
        al: args.to,
        ente: args.ente.clone(),
        prova,
        again: args.again,
    };
    let made = versa::submit(project, &options, out, &frasi, &context.stop)?;
    noted(context, "pec archive", &args.atti.join(" "), made.righe.len())?;
    tell(context, &made, out)?;
    Ok(if made.esclusi() > 0 || made.righe.is_empty() { End::Look } else { End::Clean })
}

fn tell(context: &Context, made: &Outcome, out: &Path) -> Result<(), Failure> {
    let counts = made.counts();
    if context.json {
        let mut all = json!({ "atti": made.righe.len(), "righe": made.righe });
        counts.iter().for_each(|(name, count)| all[name] = json!(count));
        return print_json(&all);
    }
    if made.righe.is_empty() {
        eprintln!("nessun atto notificato per posta certificata");
        return Ok(());
    }
    std::io::stdout().lock().write_all(&csv::written(&made.righe))?;
    let [versati, aggiornati, noti, in_corso, esclusi] = counts.map(|it| it.1);
    eprintln!(
        "{}: {} atti = {versati} versati + {aggiornati} aggiornati + {noti} già versati + {in_corso} in corso + {esclusi} \
         esclusi",
        out.display(),
        made.righe.len()
    );
    Ok(())
}

fn check(context: &Context, folder: &Path) -> Result<End, Failure> {
    let frasi = jobs::sentences(&context.project.config.lingua, SENTENCES)?;
    let esame = rilettura::check(folder)?;
    if context.json {
        print_json(&json!({ "pacchetti": esame.pacchetti, "file": esame.file, "differenze": esame.differenze }))?;
    } else {
        let mut out = std::io::stdout().lock();
        writeln!(out, "pacchetto;file;differenza")?;
        for it in &esame.differenze {
            let cells = [it.pacchetto.clone(), it.file.clone(), frasi.say(it.codice, &[])];
            writeln!(out, "{}", cells.map(|it| cell(&it)).join(";"))?;
        }
        eprintln!("{} pacchetti, {} file, {} differenze", esame.pacchetti, esame.file, esame.differenze.len());
    }
    Ok(if esame.differenze.is_empty() { End::Clean } else { End::Look })
}

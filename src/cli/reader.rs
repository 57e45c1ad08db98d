//! `plico reader`.

use std::io::Write;
use std::path::PathBuf;

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::print_json;
use crate::jobs::lettore;
use crate::jobs::lettore::misura;
use crate::jobs::lettore::prova::Conto;
use crate::jobs::lettore::prova::Prova;
use crate::jobs::lettore::tara;

/// The reader of days: what it is worth on crops whose day is known, and what of it may be believed here.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    verb: Verb,
}

/// What to do.
#[derive(Debug, clap::Subcommand)]
enum Verb {
    /// Read crops whose day is known and say how many are right, how many would stand alone, and how sure that is.
    Evaluate(Evaluate),
    /// Measure anew what the reader's leads are worth, on the crops that this desk confirmed.
    Tune(Tune),
}

/// Hold the reader against crops.
#[derive(Debug, clap::Args)]
struct Evaluate {
    /// A folder of crops with its `campioni.csv`; the project's own where none is said.
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
    /// Write what was read of each crop there, as a table.
    #[arg(long, value_name = "FILE.csv")]
    letture: Option<PathBuf>,
}

/// Measure the reader.
#[derive(Debug, clap::Args)]
struct Tune {
    /// A folder of crops with its `campioni.csv`; the project's own where none is said.
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
    /// Say what would come of it, and change nothing.
    #[arg(long)]
    dry_run: bool,
}

/// Evaluates or tunes.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    match &args.verb {
        Verb::Evaluate(args) => evaluate(context, args),
        Verb::Tune(args) => tune(context, args),
    }
}

fn evaluate(context: &Context, args: &Evaluate) -> Result<End, Failure> {
    let reader = lettore::open(&context.project)?;
    let folder = args.folder.clone().unwrap_or_else(|| lettore::own(&context.project));
    let prova = lettore::prova::prova(&reader, &folder)?;
    if let Some(path) = &args.letture {
        lettore::prova::write(&prova, path)?;
    }
    let conti = prova.conti(&reader);
    if context.json {
        let kinds: serde_json::Map<String, serde_json::Value> =
            conti.iter().map(|it| (it.tipo.as_str().to_owned(), as_json(it))).collect();
        let refused: Vec<_> = prova.rifiutati.iter().map(|(riga, why)| json!({"riga": riga, "motivo": why})).collect();
        print_json(&json!({ "lettore": reader.name(), "tipi": kinds, "rifiutati": refused }))?;
    } else {
        let mut out = std::io::stdout().lock();
        writeln!(
            out,
            "tipo;campioni;giuste;giuste_%;testimoni;testimoni_sbagliati;da_sole;da_sole_%;da_sole_sbagliate;limite_per_mille"
        )?;
        for it in &conti {
            let share = |part: u64| 100.0 * part as f64 / it.campioni as f64;
            writeln!(
                out,
                "{};{};{};{:.1};{};{};{};{:.1};{};{}",
                it.tipo.as_str(),
                it.campioni,
                it.giuste,
                share(it.giuste),
                it.testimoni.0,
                it.testimoni.1,
                it.da_sole.0,
                share(it.da_sole.0),
                it.da_sole.1,
                limit(it).map_or_else(String::new, |it| format!("{it:.2}")),
            )?;
        }
        tell_refused(&prova);
    }
    Ok(if prova.rifiutati.is_empty() { End::Clean } else { End::Look })
}

/// The one-sided 95 % bound of the wrong ones in a thousand that would stand alone.
fn limit(it: &Conto) -> Option<f64> {
    (it.da_sole.0 > 0).then(|| 1_000.0 * misura::bound(it.da_sole.1) / it.da_sole.0 as f64)
}

fn as_json(it: &Conto) -> serde_json::Value {
    let part = |(count, said, right): &(u64, f64, f64)| json!({"campioni": count, "detta": said, "giusta": right});
    let risk = |(count, wrong): &(u64, u64)| json!({"campioni": count, "sbagliate": wrong});
    json!({
        "campioni": it.campioni,
        "giuste": it.giuste,
        "testimoni": risk(&it.testimoni),
        "da_sole": risk(&it.da_sole),
        "limite_per_mille": limit(it),
        "fiducia": it.fiducia.iter().filter(|it| it.0 > 0).map(part).collect::<Vec<_>>(),
        "rischio": it.rischio.iter().map(risk).collect::<Vec<_>>(),
    })
}

fn tell_refused(prova: &Prova) {
    for (riga, why) in &prova.rifiutati {
        eprintln!("riga {riga}: {why}");
    }
}

fn tune(context: &Context, args: &Tune) -> Result<End, Failure> {
    let folder = args.folder.clone().unwrap_or_else(|| lettore::own(&context.project));
    let (tara, prova) = tara::tara(&context.project, &folder, args.dry_run)?;
    if context.json {
        let kinds: serde_json::Map<String, serde_json::Value> = tara
            .iter()
            .map(|it| {
                let value = json!({
                    "confermate": it.confermate, "misurata": it.missing == 0, "da_sola": it.stands_alone,
                    "mancano": it.missing,
                });
                (it.tipo.as_str().to_owned(), value)
            })
            .collect();
        print_json(&json!({ "tipi": kinds, "scritta": !args.dry_run }))?;
    } else {
        let mut out = std::io::stdout().lock();
        writeln!(out, "tipo;confermate;misurata_qui;da_sola;mancano")?;
        let word = |it: bool| if it { "sì" } else { "no" };
        for it in &tara {
            let (measured, alone) = (word(it.missing == 0), word(it.stands_alone));
            writeln!(out, "{};{};{measured};{alone};{}", it.tipo.as_str(), it.confermate, it.missing)?;
        }
        tell_refused(&prova);
    }
    Ok(if prova.rifiutati.is_empty() { End::Clean } else { End::Look })
}

//! `plico reprint`.

use std::io::Write;
use std::path::PathBuf;

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::bar::Bar;
use crate::cli::print_json;
use crate::jobs::operazioni;
use crate::jobs::operazioni::registro::Conti;
use crate::jobs::operazioni::registro::Stato;
use crate::jobs::operazioni::riscontro::Problema;
use crate::jobs::operazioni::risultati;
use crate::jobs::reprint;
use crate::jobs::reprint::Outcome;
use crate::jobs::reprint::Report;
use crate::jobs::reprint::Told;

/// Take the inserter's results in and print again what was spoiled or lost.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The rendered lot, or one of its reprints.
    dir: PathBuf,
    /// The inserter's results.
    #[arg(long, value_name = "FILE", required_unless_present = "plichi", conflicts_with = "plichi")]
    results: Option<PathBuf>,
    /// Plichi to print again: `12-15,88` in batch 1, `2:7-9` in batch 2, or ids like 0001-0000012.
    #[arg(long, value_name = "PLICHI")]
    plichi: Option<String>,
    /// The layout of the results, a profile `risultati`; by default the project's.
    #[arg(long, value_name = "NAME", requires = "results")]
    risultati: Option<String>,
    /// Closed loop: the sheets keep their codes, so that the same machine job completes.
    #[arg(long)]
    chiuso: bool,
    /// Who accepts that more is to be printed again than the layout's share.
    #[arg(long, value_name = "NAME")]
    accept_share: Option<String>,
    /// The lot it was rendered from, if it was moved.
    #[arg(long, value_name = "LOTTO")]
    lotto: Option<PathBuf>,
    /// Threads that compose; by default one a core.
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    threads: usize,
}

/// Reconciles, prints again, and says how things stand.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    let told = match (&args.results, &args.plichi) {
        (Some(path), _) => Told::Results(path.clone(), args.risultati.clone()),
        (None, plichi) => {
            let text = plichi.as_deref().unwrap_or_default();
            let ids = risultati::parse_asked(text);
            Told::Plichi(ids.ok_or_else(|| {
                Failure::Usage(format!("`{text}` names no plichi: expected 12-15,88 or 2:7-9 or 0001-0000012"))
            })?)
        }
    };
    if args.accept_share.as_ref().is_some_and(|it| it.trim().is_empty()) {
        return Err(Failure::Usage("--accept-share wants the name of the person who accepts".into()));
    }
    let options = reprint::Options {
        folder: args.dir.clone(),
        told,
        chiuso: args.chiuso,
        lotto: args.lotto.clone(),
        accepted_by: args.accept_share.as_ref().map(|it| it.trim().to_string()),
        threads: args.threads,
    };
    match reprint::reprint(&context.project, &options, &Bar::default(), &context.stop)? {
        Outcome::Stopped(problems) => stopped(context, &problems),
        Outcome::Done(report) => {
            tell(context, &report)?;
            Ok(if report.coperti.of(Stato::Deviata) > 0 { End::Look } else { End::Clean })
        }
    }
}

/// Says why nothing was done.
pub fn stopped(context: &Context, problems: &[Problema]) -> Result<End, Failure> {
    if context.json {
        let sentences = operazioni::sentences(&context.project)?;
        let as_json = |it: &Problema| {
            let messaggio = sentences.say(it.codice, &[("nota", &it.nota)]);
            json!({ "riga": it.riga, "plico": it.plico, "codice": it.codice, "messaggio": messaggio })
        };
        print_json(&json!({ "problemi": problems.iter().map(as_json).collect::<Vec<_>>() }))?;
    } else {
        let mut out = std::io::stdout().lock();
        out.write_all(operazioni::as_table(&context.project, problems)?.as_bytes())?;
        eprintln!("fermo: {} cose da guardare, niente è stato scritto", problems.len());
    }
    Ok(End::Look)
}

/// The rows of the report.
fn counts(it: &Conti) -> [(&'static str, u64); 7] {
    let of = |stato| it.of(stato);
    [
        ("attesi", it.attesi),
        ("inseriti", of(Stato::Inserita) + of(Stato::Affidata)),
        ("deviati", of(Stato::Deviata)),
        ("scartati", of(Stato::Scartata)),
        ("mancanti", of(Stato::Mancante)),
        ("stornati", of(Stato::Stornata)),
        ("in_attesa", of(Stato::Attesa)),
    ]
}

fn tell(context: &Context, report: &Report) -> Result<(), Failure> {
    let lost = report.coperti.of(Stato::Scartata) + report.coperti.of(Stato::Mancante);
    let job = report.ristampa.as_ref().map(|it| it.1.lavoro.clone());
    let folder = report.ristampa.as_ref().map(|it| it.0.display().to_string());
    if context.json {
        let object = |it: &Conti| counts(it).into_iter().map(|(k, v)| (k.to_string(), json!(v))).collect();
        let mut covered: serde_json::Map<_, _> = object(&report.coperti);
        covered.insert("da_ristampare".into(), json!(lost));
        let total: serde_json::Map<_, _> = object(&report.totale);
        let operation = report.operazione.as_ref().map(|it| operazioni::name(it.numero, it.tipo));
        return print_json(&json!({
            "riscontro": covered,
            "lotto": total,
            "operazione": operation,
            "lavoro": job,
            "cartella": folder,
        }));
    }
    let mut out = std::io::stdout().lock();
    writeln!(out, "voce;plichi")?;
    for (name, count) in counts(&report.coperti) {
        writeln!(out, "{name};{count}")?;
    }
    writeln!(out, "da_ristampare;{lost}")?;
    match (&report.operazione, folder) {
        (_, Some(folder)) => eprintln!("ristampa del lavoro {}: {folder}", job.unwrap_or_default()),
        (Some(it), None) => eprintln!("{}: niente da ristampare", operazioni::name(it.numero, it.tipo)),
        (None, None) => eprintln!("niente di nuovo"),
    }
    let total = counts(&report.totale).map(|(name, count)| format!("{count} {name}"));
    eprintln!("lotto: {}", total.join(", ").replace('_', " "));
    Ok(())
}

//! `plico pec send`.

use std::path::PathBuf;

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::bar::Bar;
use crate::cli::print_json;
use crate::jobs;
use crate::jobs::pec::prepara;
use crate::jobs::pec::sospese;
use crate::jobs::pec::spedisci;

/// Serve acts.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The lot: a folder or a zip. Its acts are laid out, signed and kept as messages before the first one is sent.
    #[arg(value_name = "LOTTO")]
    lotto: Option<PathBuf>,
    /// Send nothing and remember nothing: write the messages as files into a folder.
    #[arg(long, requires = "lotto", requires = "out")]
    dry_run: bool,
    /// The folder for `--dry-run`.
    #[arg(short, value_name = "DIR", requires = "dry_run")]
    out: Option<PathBuf>,
    /// Write and keep the messages, and send them another time.
    #[arg(long, requires = "lotto", conflicts_with = "dry_run")]
    prepare_only: bool,
    /// Do not wait to try again what the provider puts off.
    #[arg(long)]
    no_retry: bool,
    /// Use a mailbox again that was suspended because its provider refused name or password, or one message after another.
    #[arg(long, value_name = "CASELLA", requires = "by")]
    resume: Option<String>,
    /// Who says so.
    #[arg(long, value_name = "NAME")]
    by: Option<String>,
    /// Threads that compose; by default as configured, or one a core.
    #[arg(long, value_name = "N", default_value_t = 0)]
    threads: usize,
}

/// Prepares, and sends.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    let (project, progress) = (&context.project, Bar::default());
    if let (Some(casella), Some(by)) = (&args.resume, &args.by)
        && !sospese::resume(&mut project.ledger()?, casella, by)?
    {
        return Err(Failure::Usage(format!("the mailbox `{casella}` is not suspended")));
    }
    let frasi = jobs::sentences(&project.config.lingua, jobs::pec::esame::SENTENCES)?;
    let say = |code: &str| frasi.say(code, &[]);
    let mut all = serde_json::Map::new();
    let mut must_look = false;
    if let Some(lotto) = &args.lotto {
        let options = prepara::Options { lotto: lotto.clone(), prova: args.out.clone(), threads: args.threads };
        let made = prepara::prepare(project, &options, &progress, &context.stop)?;
        must_look |= !made.esclusi.is_empty();
        all.insert("messaggi".into(), prepared(context, &say, &made));
    }
    if !args.dry_run && !args.prepare_only {
        let sent = spedisci::send(project, !args.no_retry, &progress, &context.stop)?;
        must_look |= sent.respinti + sent.in_attesa + sent.incerti > 0 || !sent.fermi.is_empty();
        all.insert("invio".into(), told(context, &say, &sent));
    }
    if context.json {
        print_json(&all.into())?;
    }
    Ok(if must_look { End::Look } else { End::Clean })
}

fn prepared(context: &Context, say: &dyn Fn(&str) -> String, it: &prepara::Outcome) -> serde_json::Value {
    let out = it.esclusi.iter().map(|it| {
        let frase = say(it.motivo);
        json!({ "id_verbale": it.id_verbale, "destinatario": it.destinatario, "motivo": it.motivo, "frase": frase })
    });
    let out: Vec<_> = out.collect();
    if !context.json {
        eprintln!(
            "lotto {}: {} destinatari per PEC = {} in {} messaggi nuovi + {} già preparati + {} esclusi",
            it.lotto,
            it.destinatari,
            it.preparati,
            it.messaggi,
            it.noti,
            it.esclusi.len()
        );
        for escluso in &it.esclusi {
            eprintln!("  {} ({}): {}", escluso.id_verbale, escluso.destinatario, say(escluso.motivo));
        }
    }
    json!({
        "lotto": it.lotto,
        "destinatari": it.destinatari,
        "preparati": it.preparati,
        "messaggi": it.messaggi,
        "noti": it.noti,
        "byte": it.byte,
        "esclusi": out,
    })
}

fn told(context: &Context, say: &dyn Fn(&str) -> String, it: &spedisci::Outcome) -> serde_json::Value {
    let why = |code: &str| say(&format!("ferma-{code}"));
    if !context.json {
        eprintln!(
            "{} inviati, {} respinti dal gestore, {} in attesa, {} incerti",
            it.inviati, it.respinti, it.in_attesa, it.incerti
        );
        for (casella, code) in &it.fermi {
            eprintln!("  {casella}: {}", why(code));
        }
        if it.superati > 0 {
            eprintln!("  {} non spediti: quelli di prima erano partiti, e la ricevuta è arrivata", it.superati);
        }
        if it.incerti > 0 {
            eprintln!(
                "  incerti: non si rimandano da soli; decide la ricevuta (plico pec collect) o una persona (plico pec retry)"
            );
        }
    }
    let fermi: Vec<_> =
        it.fermi.iter().map(|it| json!({ "casella": it.0, "motivo": it.1, "frase": why(it.1) })).collect();
    json!({
        "inviati": it.inviati,
        "respinti": it.respinti,
        "in_attesa": it.in_attesa,
        "incerti": it.incerti,
        "superati": it.superati,
        "fermi": fermi,
    })
}

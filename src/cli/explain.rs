//! `plico explain`.

use std::io::Write;

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::parse_date;
use crate::cli::print_json;
use crate::domain::data::Data;
use crate::jobs;
use crate::jobs::accessi;
use crate::jobs::clock;
use crate::jobs::fascicoli;
use crate::jobs::spiega;

/// Tell what happened to an act, what it means, what is owed and what comes next.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The act: its id, or number and year as people say it; `E388:…` where several bodies have one.
    #[arg(value_name = "ATTO", required = true)]
    acts: Vec<String>,
    /// The day it is asked for; today by default.
    #[arg(long, value_name = "D", value_parser = parse_date)]
    date: Option<Data>,
}

/// Tells the acts.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    let day = args.date.unwrap_or_else(clock::today);
    let regole = fascicoli::regole(&context.project)?;
    let lingua = &context.project.config.lingua;
    let frasi = spiega::sentences(lingua)?;
    let sentences = jobs::sentences(lingua, "importa")?;
    let mut ledger = context.project.ledger()?;
    fascicoli::refresh(&mut ledger, &regole)?;
    let (mut told, mut end) = (Vec::new(), End::Clean);
    for named in &args.acts {
        let atto = match fascicoli::act(&ledger, named, None)? {
            Ok(atto) => atto,
            Err(codice) => {
                eprintln!("{named}: {}", sentences.say(codice, &[]));
                end = End::Look;
                continue;
            }
        };
        if atto.prova {
            eprintln!("{named}: è un atto di un lotto di prova");
        }
        let fatti = fascicoli::load(&ledger, &atto)?;
        let lines = spiega::tell(&fatti, &regole, day, &frasi).unwrap_or_default();
        accessi::note(&mut ledger, &context.persona, "explain", Some(&atto), &day.to_string(), 1)?;
        told.push((atto, lines));
    }
    if context.json {
        let line = |it: &spiega::Frase| json!({ "livello": it.livello, "testo": it.testo, "fatti": it.fatti });
        let act = |(atto, lines): &(fascicoli::Chiave, Vec<spiega::Frase>)| {
            json!({
                "ente": atto.ente, "id_verbale": atto.id_verbale, "prova": atto.prova, "al": day.to_string(),
                "righe": lines.iter().map(line).collect::<Vec<_>>(),
            })
        };
        print_json(&json!(told.iter().map(act).collect::<Vec<_>>()))?;
        return Ok(end);
    }
    let mut out = std::io::stdout().lock();
    for (index, (_, lines)) in told.iter().enumerate() {
        if index > 0 {
            writeln!(out)?;
        }
        out.write_all(spiega::text(lines).as_bytes())?;
    }
    Ok(end)
}

//! `plico due`.

use std::io::Write;
use std::path::PathBuf;

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::parse_date;
use crate::cli::print_json;
use crate::domain::data::Data;
use crate::jobs;
use crate::jobs::accessi;
use crate::jobs::apri;
use crate::jobs::clock;
use crate::jobs::csv::cell;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Voce;
use crate::jobs::scadenze;
use crate::jobs::scadenze::Filtro;
use crate::jobs::scadenze::lista;
use crate::jobs::scadenze::lista::Forma;

/// What is due: how much of each kind, one kind as a list, or its documents.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// One kind as a list: `sollecito`, `preruolo`, `rinotifica-posta`, …; `tutto` for all of them.
    #[arg(value_name = "VOCE")]
    voce: Option<String>,
    /// The day it is asked for; today by default.
    #[arg(long, value_name = "D", value_parser = parse_date)]
    date: Option<Data>,
    /// Only what must be done by this day.
    #[arg(long, value_name = "D", value_parser = parse_date)]
    by: Option<Data>,
    /// Acts of one body alone, by its Belfiore code.
    #[arg(long, value_name = "ENTE")]
    ente: Option<String>,
    /// Acts of trial lots.
    #[arg(long)]
    prova: bool,
    /// Write the list into this file instead of stdout.
    #[arg(short, long, value_name = "CSV")]
    output: Option<PathBuf>,
    /// Make the documents of what the C.P.L. has authorised: a lot in this folder.
    #[arg(long, value_name = "DIR", requires = "voce")]
    open: Option<PathBuf>,
    /// The last day to pay or to answer that the documents name.
    #[arg(long, value_name = "D", value_parser = parse_date, requires = "open")]
    scadenza: Option<Data>,
    /// What the C.P.L. gives for them, a row an act (and recipient, where it opens into several): `codice_avviso;importo`,
    /// `nuovo_id_verbale;nuovo_numero;ora_accertamento;accertatore_nome`, …
    #[arg(long, value_name = "CSV", requires = "open")]
    dati: Option<PathBuf>,
}

/// Says what is due.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    let voce = match args.voce.as_deref() {
        None | Some("tutto") => None,
        Some(word) => Some(Voce::parse(word).ok_or_else(|| unknown(word))?),
    };
    let al = args.date.unwrap_or_else(clock::today);
    let regole = fascicoli::regole(&context.project)?;
    let mut ledger = context.project.ledger()?;
    fascicoli::refresh(&mut ledger, &regole)?;
    let prova = args.prova || scadenze::is_all_trial(&mut ledger)?;
    if prova && !args.prova {
        eprintln!("nel registro ci sono solo atti di prova: si mostrano quelli");
    }
    if let (Some(out), Some(voce)) = (&args.open, voce) {
        drop(ledger);
        return open(context, args, out, voce, (al, prova));
    }
    let filtro = Filtro {
        al: Some(al),
        voce,
        ente: args.ente.clone(),
        prova,
        entro: args.by,
        maggiorazione: regole.maggiorazione,
    };
    let what = args.voce.as_deref().unwrap_or("sommario");
    if args.voce.is_none() && args.output.is_none() {
        let sums = scadenze::sums(&mut ledger, &filtro)?;
        let rows = sums.iter().map(|it| it.1.passi).sum();
        accessi::note(&mut ledger, &context.persona, "due", None, what, rows)?;
        return summary(context, &sums);
    }
    let count = match &args.output {
        _ if context.json => lista::write(&mut ledger, &filtro, al, Forma::Json, std::io::stdout().lock())?,
        Some(path) => {
            let count = lista::file(&mut ledger, &filtro, al, path)?;
            eprintln!("{count} righe in {}", path.display());
            count
        }
        None => lista::write(&mut ledger, &filtro, al, Forma::Csv, std::io::stdout().lock())?,
    };
    accessi::note(&mut ledger, &context.persona, "due", None, what, count)?;
    Ok(if count == 0 { End::Clean } else { End::Look })
}

fn unknown(word: &str) -> Failure {
    let known: Vec<&str> = Voce::ALL.iter().map(|it| it.as_str()).collect();
    Failure::Usage(format!("`{word}` non è una voce: attesa una di {}, tutto", known.join(", ")))
}

fn summary(context: &Context, sums: &[(Voce, scadenze::Somma)]) -> Result<End, Failure> {
    if context.json {
        let rows = sums.iter().map(|(voce, it)| {
            json!({
                "voce": voce.as_str(), "passi": it.passi, "impediti": it.impediti, "autorizzati": it.autorizzati,
                "scaduti": it.scaduti, "primo_entro": it.primo_entro, "importo": it.importo.cents(),
            })
        });
        print_json(&json!(rows.collect::<Vec<_>>()))?;
    } else {
        let mut out = std::io::stdout().lock();
        writeln!(out, "voce;passi;impediti;autorizzati;scaduti;primo_entro;importo")?;
        for (voce, it) in sums {
            let first = it.primo_entro.as_deref().unwrap_or_default();
            let voce = voce.as_str();
            writeln!(
                out,
                "{voce};{};{};{};{};{first};{}",
                it.passi, it.impediti, it.autorizzati, it.scaduti, it.importo
            )?;
        }
    }
    Ok(if sums.is_empty() { End::Clean } else { End::Look })
}

/// Makes the documents and says what became of each act.
fn open(
    context: &Context,
    args: &Args,
    out: &std::path::Path,
    voce: Voce,
    (al, prova): (Data, bool),
) -> Result<End, Failure> {
    let options = apri::Options {
        voce,
        al,
        ente: args.ente.clone(),
        prova,
        out: out.to_path_buf(),
        scadenza: args.scadenza,
        dati: args.dati.clone(),
    };
    let outcome = apri::open(&context.project, &options)?;
    let frasi = jobs::sentences(&context.project.config.lingua, "motivi")?;
    if context.json {
        let left = outcome.esclusi.iter().map(|it| {
            let messaggio = frasi.say(it.codice, &[]);
            let importo = it.importo.map(|it| it.cents());
            json!({
                "id_verbale": it.id_verbale, "codice": it.codice, "importo": importo,
                "progressivo_destinatario": it.destinatario, "messaggio": messaggio,
            })
        });
        print_json(&json!({
            "lotto": outcome.lotto, "modello": outcome.modello, "aperti": outcome.aperti,
            "esclusi": left.collect::<Vec<_>>(),
        }))?;
    } else {
        let mut text = std::io::stdout().lock();
        writeln!(text, "id_verbale;codice;importo;progressivo_destinatario;messaggio")?;
        for it in &outcome.esclusi {
            let sum = it.importo.map(|it| it.to_string()).unwrap_or_default();
            let whom = it.destinatario.map(|it| it.to_string()).unwrap_or_default();
            let messaggio = cell(&frasi.say(it.codice, &[]));
            writeln!(text, "{};{};{sum};{whom};{messaggio}", cell(&it.id_verbale), it.codice)?;
        }
        match &outcome.lotto {
            None => eprintln!("nessun atto aperto: {} esclusi, con il motivo", outcome.esclusi.len()),
            Some(lotto) => {
                let model = outcome.modello.map(|it| format!(" --model {it}")).unwrap_or_default();
                let folder = out.display();
                eprintln!(
                    "lotto {lotto} in {folder}: {} atti, {} esclusi; si stampa con: plico render {folder}{model} -o DIR",
                    outcome.aperti.len(),
                    outcome.esclusi.len()
                );
            }
        }
    }
    Ok(if outcome.esclusi.is_empty() && outcome.lotto.is_some() { End::Clean } else { End::Look })
}

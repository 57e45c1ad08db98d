//! `plico render`.

use std::path::PathBuf;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::bar::Bar;
use crate::cli::copies;
use crate::cli::print_json;
use crate::domain::data::Data;
use crate::jobs;
use crate::jobs::autorizza::stampa::Via;
use crate::jobs::render;
use crate::jobs::render::Outcome;

/// Turn a lot into print-ready batches.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The lot: a folder or a zip.
    #[arg(required_unless_present = "collaudo")]
    lotto: Option<PathBuf>,
    /// The folder to make; it appears whole or not at all.
    #[arg(short, value_name = "DIR")]
    out: PathBuf,
    /// The lot's date; by default the day of its creation.
    #[arg(long, value_name = "AAAA-MM-GG", value_parser = crate::cli::parse_date)]
    date: Option<Data>,
    /// BOZZA on every page and no codes.
    #[arg(long)]
    draft: bool,
    /// Instead of the lot, an invented deck to set the machines up: marks, no valid numbers. N acts, and at least one
    /// piece of each number of sheets that the machine takes.
    #[arg(long, value_name = "N", conflicts_with_all = ["draft", "copies"], value_parser = clap::value_parser!(u32).range(1..=10_000))]
    collaudo: Option<u32>,
    /// Threads that compose; by default one a core.
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    threads: usize,
    /// Make the conformed copies as well.
    #[arg(long)]
    copies: bool,
    /// Instead of the verbale, print this model of files to the recipients of the lot; a lot of letters that plico opened
    /// names its own, and takes no other.
    #[arg(long, value_name = "MODEL", conflicts_with = "collaudo")]
    model: Option<String>,
}

/// Renders a lot and says what came of it.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    let options = render::Options {
        lotto: args.lotto.clone().unwrap_or_default(),
        out: args.out.clone(),
        data: args.date,
        draft: args.draft,
        collaudo: args.collaudo,
        threads: args.threads,
        model: args.model.clone(),
    };
    let outcome = render::render(&context.project, &options, &Bar::default(), &context.stop)?;
    if args.copies {
        let (folder, lotto) = (args.out.clone(), args.lotto.clone());
        let wanted = jobs::copies::Options { folder, lotto, acts: None, zip: false, threads: args.threads };
        copies::make(context, &wanted)?;
    }
    if context.json {
        let mut json = serde_json::to_value(&outcome.manifest).unwrap_or_default();
        let warnings = warnings(&outcome);
        if !warnings.is_empty() {
            json["avvisi"] = serde_json::json!(warnings);
        }
        print_json(&json)?;
    } else {
        tell(&outcome, args);
    }
    let must_look = args.collaudo.is_none()
        && (outcome.has_rilievi
            || outcome.operations > 0
            || outcome.lacks_approval
            || outcome.manifest.bozza && !args.draft);
    Ok(if must_look { End::Look } else { End::Clean })
}

/// What there is to say of the carriers' numbers.
fn warnings(outcome: &Outcome) -> Vec<String> {
    let low = outcome.numeri.low.iter().map(|(serie, left)| {
        format!("serie {serie}: restano {left} numeri; da fare: chiedere al vettore una nuova serie e scriverla nel suo profilo")
    });
    let dead = outcome.numeri.dead.iter().map(|it| {
        let given = &it.given;
        let range = format!("{} numeri della serie {}, da {} a {}", given.quanti, given.serie, given.da, given.a);
        match it.resumed {
            true => format!("una corsa precedente di questo lotto si è interrotta: i suoi {range}, si usano ora"),
            false => format!(
                "lotto {} (lavoro {}): {range}, dati e mai stampati; restano suoi; da fare: renderlo di nuovo",
                given.lotto, it.lavoro
            ),
        }
    });
    let again = (outcome.operations > 0).then(|| {
        format!(
            "questo lotto ha già operazioni (ristampe, storni, affidamenti: {}) su una stampa precedente: questa è una \
             seconda stampa degli stessi plichi, anche di quelli pagati o già affidati: non imbustarla",
            outcome.operations
        )
    });
    low.chain(dead).chain(again).collect()
}

fn tell(outcome: &Outcome, args: &Args) {
    let counts = &outcome.manifest.counts;
    eprintln!(
        "lotto {}: {} righe = {} atti + {} scartati",
        outcome.manifest.lotto, counts.righe, counts.atti, counts.scartati
    );
    let held: u64 = counts.trattenuti.values().sum();
    eprintln!(
        "{} destinatari = {} plichi + {} PEC + {held} trattenuti + {} scartati",
        counts.destinatari, counts.plichi, counts.pec, counts.destinatari_scartati
    );
    for (reason, count) in &counts.trattenuti {
        eprintln!("  trattenuti {reason}: {count}");
    }
    for batch in &outcome.manifest.batches {
        eprintln!("{}: {} plichi, {} fogli, {} facciate", batch.file, batch.plichi, batch.sheets, batch.pages);
    }
    for warning in warnings(outcome) {
        eprintln!("{warning}");
    }
    if outcome.has_rilievi {
        eprintln!("rilievi da guardare: {}", args.out.join("rilievi.csv").display());
    }
    if let Some(ente) = &outcome.undescribed {
        let name = ente.to_lowercase();
        eprintln!(
            "manca il profilo dell'ente {ente}: intestazione neutra; da fare: profili/enti/{name}.toml (plico init ne scrive un esempio)"
        );
    }
    if outcome.lacks_approval {
        let model = outcome.model.as_deref().unwrap_or("verbale");
        eprintln!("BOZZA: il modello non è approvato dal Comando; da fare: plico approve {model} --by NOME");
    } else if args.draft {
        eprintln!("BOZZA, come richiesto");
    } else if outcome.via == Via::Negata {
        eprintln!("BOZZA: il Comando ha detto no alla stampa di questo lotto; il motivo è nella pagina Autorizza");
    } else if outcome.via == Via::Attesa {
        eprintln!(
            "BOZZA: il Comando non ha ancora autorizzato la stampa di questo lotto; da fare: caricarlo nelle pagine e \
             aspettare il suo sì (pagina Autorizza)"
        );
    }
}

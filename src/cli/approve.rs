//! `plico approve`.
//!
//! An approval looks at every page of every sample, and a model may be a stranger's: it is laid out inside the fence of
//! `plico model`.

use std::io::Write;

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::model;
use crate::cli::print_json;
use crate::jobs::approve;
use crate::jobs::approve::Quali;
use crate::jobs::approve::elenco;
use crate::jobs::approve::riporto;
use crate::jobs::approve::riporto::Che;
use crate::jobs::approve::riporto::Esito;
use crate::jobs::approve::riporto::Rifiuto;
use crate::jobs::csv::cell;
use crate::jobs::modelli;
use crate::jobs::modelli::approvato::Genere;

/// Record the C.P.L.'s approval of models, as they are now.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The models.
    #[arg(value_name = "MODEL", required_unless_present_any = ["all", "list"])]
    models: Vec<String>,
    /// All models.
    #[arg(long, conflicts_with = "models")]
    all: bool,
    /// Only in these languages; by default in those whose texts somebody has reviewed, with --all in all.
    #[arg(long, value_name = "TAG")]
    lingua: Vec<String>,
    /// Who approves.
    #[arg(long, value_name = "NAME", required_unless_present = "list", default_value = "", hide_default_value = true)]
    by: String,
    /// Carry earlier approvals over where only engine or fonts changed and no pixel of any page shows it.
    #[arg(long)]
    carry: bool,
    /// Who approved what and when, and whether it is in force; records nothing.
    #[arg(long, conflicts_with_all = ["carry", "by", "all", "lingua"])]
    list: bool,
    /// Only if the model is what has this closure hash.
    #[arg(long, value_name = "HEX", conflicts_with_all = ["carry", "all", "list"])]
    sha256: Option<String>,
    /// This process is the one inside the fence.
    #[arg(long, hide = true)]
    fenced: bool,
}

/// Records approvals, carries them over, or lists them.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    if args.list {
        return list(context, &args.models);
    }
    if args.by.trim().is_empty() {
        return Err(Failure::Usage("--by wants the name of the person who approves".into()));
    }
    if !args.fenced {
        return model::fenced();
    }
    let models = if args.all { modelli::all(&context.project)? } else { args.models.clone() };
    let quali = match (args.lingua.is_empty(), args.all) {
        (false, _) => Quali::Nominate(args.lingua.clone()),
        (true, true) => Quali::Tutte,
        (true, false) => Quali::Rivedute,
    };
    if args.carry {
        return carry(context, &riporto::carry(&context.project, &models, &quali, args.by.trim())?);
    }
    let outcome = approve::approve(&context.project, &models, &quali, args.by.trim(), args.sha256.as_deref())?;
    if context.json {
        print_json(&json!(outcome.done))?;
    } else {
        for it in &outcome.done {
            eprintln!("approvato {} ({}): {}", it.model, it.lingua, it.sha256);
        }
        if args.lingua.is_empty() {
            for (model, lingua) in &outcome.drafts {
                eprintln!("non approvato {model} ({lingua}): testo in bozza; per approvarlo: --lingua {lingua}");
            }
        }
    }
    for it in &outcome.broken {
        let (model, lingua) = (&it.modello, &it.lingua);
        eprintln!("non approvato {model} ({lingua}): campione {}: {} {}", it.campione, it.codice, it.che);
    }
    Ok(if outcome.broken.is_empty() { End::Clean } else { End::Look })
}

/// Says what became of carrying over.
fn carry(context: &Context, esiti: &[Esito]) -> Result<End, Failure> {
    if context.json {
        print_json(&json!(esiti.iter().map(carried).collect::<Vec<_>>()))?;
    } else {
        for it in esiti {
            let (model, lingua) = (&it.model, &it.lingua);
            let name = if lingua.is_empty() { model.clone() } else { format!("{model} ({lingua})") };
            match &it.che {
                Che::InVigore => eprintln!("già in vigore {name}"),
                Che::Riportato(new) => {
                    let before = new.riporta.as_ref().map(|it| format!("{} del {}", it.by, it.date));
                    eprintln!("riportata su {name} l'approvazione di {}: {}", before.unwrap_or_default(), new.sha256);
                }
                Che::Rifiutato(why) => eprintln!("non riportato {name}: {}", why.frase()),
            }
        }
    }
    let refused = esiti.iter().any(|it| matches!(it.che, Che::Rifiutato(_)));
    Ok(if refused { End::Look } else { End::Clean })
}

/// What became of one, for programs.
fn carried(esito: &Esito) -> serde_json::Value {
    let mut value = match &esito.che {
        Che::InVigore => json!({ "esito": "in-vigore" }),
        Che::Riportato(it) => json!({
            "esito": "riportato", "sha256": it.sha256, "by": it.by, "date": it.date, "riporta": it.riporta,
        }),
        Che::Rifiutato(why) => {
            let changed: Vec<&str> = match why {
                Rifiuto::Cambiato(_, kinds, _) => kinds.iter().map(|it: &Genere| it.as_str()).collect(),
                _ => Vec::new(),
            };
            let pages: Vec<_> = match why {
                Rifiuto::Diverso(_, pages) => pages.as_slice(),
                _ => &[],
            }
            .iter()
            .map(|it| json!({ "campione": it.campione, "pagina": it.pagina, "pixel": it.pixel, "che": it.che }))
            .collect();
            json!({
                "esito": "rifiutato", "motivo": why.as_str(), "frase": why.frase(), "cambiato": changed, "pagine": pages,
            })
        }
    };
    value["model"] = json!(esito.model);
    value["lingua"] = json!(esito.lingua);
    value
}

/// Lists approvals.
fn list(context: &Context, models: &[String]) -> Result<End, Failure> {
    let voci = elenco::list(&context.project, models)?;
    if context.json {
        let rows: Vec<_> = voci
            .iter()
            .map(|it| {
                let a = &it.approvato;
                json!({
                    "model": a.model, "lingua": a.lingua, "sha256": a.sha256, "by": a.by, "date": a.date,
                    "prova": a.prova, "pagine": a.campioni.iter().map(|it| it.pagine.len()).sum::<usize>(),
                    "riporta": a.riporta, "stato": it.stato.as_str(), "cambiato": it.cambiato,
                })
            })
            .collect();
        print_json(&json!(rows))?;
        return Ok(End::Clean);
    }
    let mut out = std::io::stdout().lock();
    writeln!(out, "modello;lingua;impronta;approvato_da;data;stato;cambiato;riporta")?;
    for it in &voci {
        let a = &it.approvato;
        let riporta = a.riporta.as_ref().map(|it| format!("{} del {}", it.by, it.date)).unwrap_or_default();
        let row = [
            a.model.as_str(),
            a.lingua.as_str(),
            a.sha256.as_str(),
            a.by.as_str(),
            a.date.as_str(),
            it.stato.as_str(),
            it.cambiato.as_str(),
            riporta.as_str(),
        ];
        writeln!(out, "{}", row.map(cell).join(";"))?;
    }
    Ok(End::Clean)
}

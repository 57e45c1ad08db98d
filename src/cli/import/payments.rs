//! `plico import payments`.

use std::io::Write;
use std::path::PathBuf;

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::import::example;
use crate::cli::meant;
use crate::cli::parse_date;
use crate::cli::print_json;
use crate::domain::data::Data;
use crate::jobs::csv::cell;
use crate::jobs::pagamenti;
use crate::jobs::pagamenti::Esito;
use crate::jobs::pagamenti::Importato;
use crate::jobs::pagamenti::Options;
use crate::jobs::pagamenti::assegna;
use crate::jobs::pagamenti::assegna::Deciso;
use crate::jobs::pagamenti::dubbi;

/// Payments: post, banks, pagoPA, portals, gestionali.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The flows; their kind is told by what stands in them.
    #[arg(value_name = "FILE", required_unless_present_any = ["assegna", "esempio"])]
    files: Vec<PathBuf>,
    /// The kind of flow: `poste`, `bpiol`, `fdr`, `rt`, or a profile of `pagamenti/`.
    #[arg(long, value_name = "P")]
    tracciato: Option<String>,
    /// The day from which the flows could be had; today by default.
    #[arg(long, value_name = "D", value_parser = parse_date)]
    disponibile: Option<Data>,
    /// The folder with the images of slips that the flows name.
    #[arg(long, value_name = "DIR")]
    immagini: Option<PathBuf>,
    /// Take a flow in whose own totals do not agree with its records.
    #[arg(long)]
    parziale: bool,
    /// Meant are the acts of trial lots, and no others.
    #[arg(long)]
    prova: bool,
    /// Only write a table to begin from: its columns, and two rows as an example.
    #[arg(long)]
    esempio: bool,
    /// Where the list of doubtful payments is written; that of refused ones lies beside it.
    #[arg(short, long = "output", value_name = "CSV", default_value = dubbi::FILE)]
    output: PathBuf,
    /// Record what a person has put into that list: of which act each payment is.
    #[arg(long, value_name = "CSV", requires = "by", conflicts_with = "files")]
    assegna: Option<PathBuf>,
    /// Who decided.
    #[arg(long, value_name = "NAME")]
    by: Option<String>,
}

/// Imports flows, or records what a person decided.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    if let (Some(list), Some(by)) = (&args.assegna, &args.by) {
        return assign(context, args, list, by.trim());
    }
    if args.esempio {
        let tracciato = args.tracciato.as_deref().unwrap_or("neutro");
        let text = pagamenti::example(&context.project, tracciato)?;
        let why = || format!("`{tracciato}` non è una tabella: le sue righe le scrive chi incassa");
        return example(&text.ok_or_else(|| Failure::Usage(why()))?);
    }
    let prova = meant(context, args.prova)?;
    let options = Options {
        files: args.files.clone(),
        tracciato: args.tracciato.clone(),
        disponibile: args.disponibile,
        immagini: args.immagini.clone(),
        prova,
        parziale: args.parziale,
    };
    let list = list_at(context, &args.output);
    // A list that cannot be read stops the job with nothing done.
    let decided = dubbi::decided(&list)?;
    let rapporto = pagamenti::import(&context.project, &options)?;
    let waiting = dubbi::waiting(&context.project, prova)?;
    let open = waiting.len();
    if context.json {
        let flussi: Vec<_> = rapporto.flussi.iter().map(as_json).collect();
        print_json(&json!({
            "flussi": flussi,
            "dubbi_aperti": open,
            "da_stornare": rapporto.da_stornare,
            "immagini": rapporto.immagini,
            "immagini_mancanti": rapporto.immagini_mancanti,
        }))?;
    } else {
        print(&rapporto.flussi)?;
    }
    for it in &rapporto.flussi {
        say(it);
    }
    // What was done is told before a list is written that a spreadsheet may hold.
    dubbi::write(&list, &waiting, &decided)?;
    let refused = rapporto.write_refused(&list.with_file_name(pagamenti::REFUSED))?;
    if open > 0 {
        eprintln!("pagamenti dubbi: {open} in {}", args.output.display());
    }
    if refused > 0 {
        eprintln!("pagamenti rifiutati: {refused} in {}", args.output.with_file_name(pagamenti::REFUSED).display());
    }
    for it in &rapporto.immagini_mancanti {
        eprintln!("immagine mancante: {it}");
    }
    say_pull(&rapporto.da_stornare);
    let needs_look = rapporto.flussi.iter().any(Importato::needs_look)
        || !rapporto.da_stornare.is_empty()
        || !rapporto.immagini_mancanti.is_empty();
    Ok(if needs_look { End::Look } else { End::Clean })
}

/// The command that takes out what was paid and is still in the house.
fn say_pull(acts: &[String]) {
    if !acts.is_empty() {
        let acts: Vec<String> = acts.iter().map(|it| format!("'{it}'")).collect();
        eprintln!("pagati prima della consegna: plico pull {} --reason pagato", acts.join(" "));
    }
}

/// Records what a person decided.
fn assign(context: &Context, args: &Args, list: &std::path::Path, by: &str) -> Result<End, Failure> {
    if by.is_empty() {
        return Err(Failure::Usage("--by wants the name of who decided".into()));
    }
    let prova = meant(context, args.prova)?;
    let assegna::Decisi { righe: done, da_stornare } = assegna::assign(&context.project, list, by, prova)?;
    if context.json {
        let rows: Vec<_> = done
            .iter()
            .map(|(it, deciso)| json!({ "chiave": it.chiave, "id_verbale": it.id_verbale, "esito": deciso.as_str() }))
            .collect();
        print_json(&json!({ "righe": rows, "da_stornare": da_stornare }))?;
    } else {
        let mut out = std::io::stdout().lock();
        writeln!(out, "chiave;id_verbale;esito")?;
        for (it, deciso) in &done {
            writeln!(out, "{};{};{}", cell(&it.chiave), cell(&it.id_verbale), deciso.as_str())?;
        }
    }
    if done.iter().any(|it| it.1 == Deciso::GiaPagatoCosi) {
        eprintln!(
            "gia-pagato-cosi: l'atto ha già un pagamento di quel giorno e di quella somma, o con quel riferimento; se sono \
             due, scrivere `!` dopo l'atto"
        );
    }
    let waiting = dubbi::waiting(&context.project, prova)?;
    let open = waiting.len();
    let decided = done.iter().map(|(it, _)| (it.chiave.clone(), it.id_verbale.clone())).collect();
    dubbi::write(list, &waiting, &decided)?;
    eprintln!("pagamenti dubbi rimasti: {open}");
    say_pull(&da_stornare);
    let is_wrong = done.iter().any(|it| it.1.is_wrong());
    Ok(if is_wrong || open > 0 || !da_stornare.is_empty() { End::Look } else { End::Clean })
}

/// The list's place: beside the project unless a place is named.
fn list_at(context: &Context, output: &std::path::Path) -> PathBuf {
    if output.components().count() == 1 { context.project.dir().join(output) } else { output.to_path_buf() }
}

/// One row a record.
fn print(flussi: &[Importato]) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "file;riga;data;importo;canale;esito;id_verbale;motivo")?;
    for flusso in flussi {
        for it in &flusso.righe {
            let data = it.data.map(|it| it.to_string()).unwrap_or_default();
            let importo = it.importo.map(|it| it.to_string().replace('.', "")).unwrap_or_default();
            let (file, atto, motivo) = (cell(&flusso.file), cell(&it.id_verbale), cell(&it.motivo));
            let esito = it.esito.as_str();
            writeln!(out, "{file};{};{data};{importo};{};{esito};{atto};{motivo}", it.riga, it.canale)?;
        }
    }
    Ok(())
}

fn as_json(it: &Importato) -> serde_json::Value {
    let righe: Vec<_> = it
        .righe
        .iter()
        .map(|it| {
            json!({
                "riga": it.riga,
                "data": it.data.map(|it| it.to_string()),
                "importo": it.importo.map(|it| it.cents()),
                "canale": it.canale,
                "esito": it.esito.as_str(),
                "id_verbale": it.id_verbale,
                "motivo": it.motivo,
            })
        })
        .collect();
    let esiti: serde_json::Map<String, serde_json::Value> = Esito::ALL
        .into_iter()
        .map(|esito| (esito, it.count(esito)))
        .map(|(esito, (righe, importo))| (esito.as_str().into(), json!({ "righe": righe, "importo": importo.cents() })))
        .collect();
    json!({
        "file": it.file,
        "sha256": it.sha256,
        "formato": it.formato,
        "nome": it.nome,
        "esiti": esiti,
        "contrasti": it.contrasti,
        "righe": righe,
    })
}

/// The sums of a flow, which add up to what came in.
fn say(it: &Importato) {
    let parts: Vec<String> = Esito::ALL
        .into_iter()
        .map(|esito| (esito, it.count(esito)))
        .map(|(esito, (righe, importo))| format!("{} {righe} per € {importo}", esito.as_str()))
        .collect();
    eprintln!("{} ({}): {} record: {}", it.file, it.formato, it.righe.len(), parts.join(", "));
    for why in &it.contrasti {
        eprintln!("{}: totali: {why}", it.file);
    }
}

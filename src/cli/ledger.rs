//! `plico ledger`.

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
use crate::jobs::consegna;
use crate::jobs::conservazione;
use crate::jobs::copia;
use crate::jobs::csv::cell;
use crate::jobs::esame;

/// The ledger: prove it, copy it, hand it over, delete what is past its retention.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    verb: Verb,
}

/// What to do.
#[derive(Debug, clap::Subcommand)]
enum Verb {
    /// Compute every chain, root, piece of evidence and projected row again, and name what is wrong.
    Check(Check),
    /// Make the root of the day over all chains: whoever holds it can prove later that nothing was changed.
    Root,
    /// Write a copy of the whole ledger into one new text file, while others go on working; the folder of evidence,
    /// `prove`, is to be copied beside.
    Backup(File),
    /// Read a copy into the project's ledger, which must be empty; also from SQLite to PostgreSQL and back.
    Restore(File),
    /// Hand everything over: a table for each kind of fact, evidence, and a manifest of hashes.
    Export(Export),
    /// Destroy what is past its retention; chains go on proving.
    Retain(Retain),
    /// Who read which act or list, and when.
    Access(Access),
}

/// Prove.
#[derive(Debug, clap::Args)]
struct Check {
    /// A root that somebody holds: it must be among those of the ledger.
    #[arg(long, value_name = "SHA256")]
    root: Option<String>,
}

/// A copy.
#[derive(Debug, clap::Args)]
struct File {
    /// The copy.
    file: PathBuf,
}

/// Hand over.
#[derive(Debug, clap::Args)]
struct Export {
    /// A new folder.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

/// Delete.
#[derive(Debug, clap::Args)]
struct Retain {
    /// Years of retention are counted back from this day.
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    before: Data,
    /// The profile of retention.
    #[arg(long, value_name = "NAME", default_value = "codice-strada")]
    profile: String,
    /// Only say what would be destroyed.
    #[arg(long)]
    dry_run: bool,
    /// Write the report there and not on stdout.
    #[arg(short, value_name = "FILE.csv")]
    out: Option<PathBuf>,
}

/// Look at the log.
#[derive(Debug, clap::Args)]
struct Access {
    /// Of this act alone.
    #[arg(long, value_name = "ATTO")]
    act: Option<String>,
    /// From this day on.
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    from: Option<Data>,
    /// Up to this day.
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    to: Option<Data>,
}

/// Does what is asked.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    if !matches!(args.verb, Verb::Restore(_)) && !context.project.has_ledger() {
        return Err(Failure::Usage("there is no ledger here: name the project with --project".into()));
    }
    match &args.verb {
        Verb::Check(args) => check(context, args),
        Verb::Root => root(context),
        Verb::Backup(args) => {
            let sigillo = copia::backup(&context.project, &args.file)?;
            let (folder, count) = copia::evidence(&context.project)?;
            if count > 0 {
                eprintln!("restano da copiare a parte {count} prove: {}", folder.display());
            }
            copied(context, &args.file, sigillo.righe, &sigillo.sha256)
        }
        Verb::Restore(args) => {
            let sigillo = copia::restore(&context.project, &args.file)?;
            copied(context, &args.file, sigillo.righe, &sigillo.sha256)
        }
        Verb::Export(args) => export(context, args),
        Verb::Retain(args) => retain(context, args),
        Verb::Access(args) => access(context, args),
    }
}

fn check(context: &Context, args: &Check) -> Result<End, Failure> {
    let mut guasti = Vec::new();
    let rapporto = esame::check(&context.project, args.root.as_deref(), &mut |it| guasti.push(it.clone()))?;
    let it = rapporto.registro;
    if context.json {
        let guasti: Vec<_> = guasti
            .iter()
            .map(|it| json!({ "codice": it.codice, "numero": it.numero, "soggetto": it.soggetto, "nota": it.nota }))
            .collect();
        print_json(&json!({
            "fatti": it.fatti, "soggetti": it.soggetti, "distrutti": it.distrutti, "radici": it.radici,
            "accessi": it.accessi, "prove": rapporto.prove, "atti": rapporto.atti, "guasti": guasti,
        }))?;
    } else {
        let mut out = std::io::stdout().lock();
        if !guasti.is_empty() {
            writeln!(out, "codice;numero;soggetto;nota")?;
        }
        for it in &guasti {
            let numero = it.numero.map(|it| it.to_string()).unwrap_or_default();
            writeln!(out, "{};{numero};{};{}", it.codice, cell(&it.soggetto), cell(&it.nota))?;
        }
        eprintln!(
            "{} fatti in {} catene ({} senza più contenuto), {} radici, {} accessi, {} prove, {} atti riletti: {}",
            it.fatti,
            it.soggetti,
            it.distrutti,
            it.radici,
            it.accessi,
            rapporto.prove,
            rapporto.atti,
            match rapporto.guasti {
                0 => "tutto torna".to_string(),
                some => format!("{some} guasti"),
            }
        );
    }
    Ok(if rapporto.guasti == 0 { End::Clean } else { End::Look })
}

fn root(context: &Context) -> Result<End, Failure> {
    let Some(it) = esame::root(&context.project)? else {
        eprintln!("il registro è vuoto: nessuna radice");
        return Ok(End::Look);
    };
    if context.json {
        print_json(&json!({ "dal": it.dal, "al": it.al, "precedente": it.precedente, "radice": it.radice }))?;
    } else {
        writeln!(std::io::stdout().lock(), "{}", it.radice)?;
        eprintln!("radice dei fatti da {} a {}: va consegnata al C.P.L.", it.dal, it.al);
    }
    Ok(End::Clean)
}

fn copied(context: &Context, file: &std::path::Path, righe: u64, sha256: &str) -> Result<End, Failure> {
    if context.json {
        print_json(&json!({ "file": file.display().to_string(), "righe": righe, "sha256": sha256 }))?;
    } else {
        eprintln!("{righe} righe, sigillo {sha256}");
    }
    Ok(End::Clean)
}

fn export(context: &Context, args: &Export) -> Result<End, Failure> {
    let consegna = consegna::export(&context.project, &args.folder, &context.persona)?;
    if context.json {
        print_json(&json!({
            "cartella": args.folder.display().to_string(), "fatti": consegna.fatti, "file": consegna.file,
            "prove": consegna.prove, "prove_mancanti": consegna.mancanti,
        }))?;
    } else {
        let (folder, it) = (args.folder.display(), &consegna);
        eprintln!("{} fatti, {} prove, {} file in {folder}", it.fatti, it.prove, it.file);
        for it in &it.mancanti {
            eprintln!("manca la prova {it}");
        }
    }
    Ok(if consegna.mancanti.is_empty() { End::Clean } else { End::Look })
}

fn retain(context: &Context, args: &Retain) -> Result<End, Failure> {
    let options = conservazione::Options {
        before: args.before,
        massimario: &args.profile,
        by: &context.persona,
        dry_run: args.dry_run,
    };
    if args.before > jobs::clock::today() {
        return Err(Failure::Usage("--before wants a day that is not to come".into()));
    }
    if !args.dry_run && context.persona == jobs::accessi::UNKNOWN {
        return Err(Failure::Usage("a deletion run is signed: say who runs it with --persona NAME".into()));
    }
    // What goes is told before it goes.
    let corsa = conservazione::retain(&context.project, &options, |corsa| {
        match &args.out {
            Some(path) => conservazione::write_report(path, corsa)?,
            None if context.json => {}
            None => conservazione::print_report(std::io::stdout().lock(), corsa)?,
        }
        Ok(())
    })?;
    let atti = corsa.atti.len();
    if context.json {
        print_json(&json!({
            "prova_generale": args.dry_run, "atti": atti, "fatti": corsa.fatti, "prove": corsa.prove.len(),
            "cartelle": corsa.cartelle.len(),
        }))?;
    } else {
        let done = if args.dry_run { "da distruggere" } else { "distrutti" };
        let cartelle = match corsa.cartelle.len() {
            0 => String::new(),
            some => format!(", {some} tra caricati, digitati e bozze"),
        };
        eprintln!(
            "{done}: il contenuto di {} fatti di {atti} atti, {} prove{cartelle}",
            corsa.fatti,
            corsa.prove.len()
        );
    }
    Ok(End::Clean)
}

fn access(context: &Context, args: &Access) -> Result<End, Failure> {
    let mut lines = Vec::new();
    let mut out = std::io::stdout().lock();
    if !context.json {
        writeln!(out, "numero;istante;persona;verbo;atto;domanda;righe")?;
    }
    let mut written = Ok(());
    esame::accesses(&context.project, args.act.as_deref(), (args.from, args.to), &mut |numero, it| {
        let atto = it.atto.as_deref().unwrap_or_default();
        if context.json {
            lines.push(json!({
                "numero": numero, "istante": it.istante, "persona": it.persona, "verbo": it.verbo, "atto": it.atto,
                "domanda": it.domanda, "righe": it.righe,
            }));
        } else if written.is_ok() {
            let (persona, domanda, atto) = (cell(&it.persona), cell(&it.domanda), cell(atto));
            written = writeln!(out, "{numero};{};{persona};{};{atto};{domanda};{}", it.istante, it.verbo, it.righe);
        }
        Ok(())
    })?;
    written?;
    drop(out);
    if context.json {
        print_json(&json!(lines))?;
    }
    Ok(End::Clean)
}

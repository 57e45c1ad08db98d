//! `plico cards`.

mod fit;
mod make;

use std::io::Write;
use std::path::PathBuf;

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::print_json;
use crate::domain::data::Data;
use crate::jobs;
use crate::jobs::cartoline;

/// Cards that come back: their models, and how a scanner reads them.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    verb: Verb,
}

/// What to do.
#[derive(Debug, clap::Subcommand)]
enum Verb {
    /// List the models of cards.
    List,
    /// Write the profile by which a model's cards are read: codes, anchors and zones, measured on its pages.
    Profile(Profile),
    /// Draw an invented card of a model, as a PDF for who has to approve it.
    Preview(Preview),
    /// Make the profile of a card that has none from a clean scan, and look at it while you complete it.
    Fit(fit::Fit),
    /// Make cards come back: filled by hand, stamped, worn and scanned, with the truth beside.
    Make(make::Make),
}

/// How a model is asked for.
#[derive(Debug, clap::Args)]
struct Model {
    /// The model, as `plico cards list` names it.
    model: String,
    /// The size, the place of the segno and the language as this carrier's profile wants them.
    #[arg(long, value_name = "NAME")]
    vettore: Option<String>,
    /// The language of its words, where no carrier says it.
    #[arg(long, value_name = "LINGUA", default_value = "it", conflicts_with = "vettore")]
    lingua: String,
}

/// Write a profile.
#[derive(Debug, clap::Args)]
struct Profile {
    #[command(flatten)]
    model: Model,
    /// Write it there and not on stdout.
    #[arg(short, value_name = "FILE.toml")]
    out: Option<PathBuf>,
}

/// Draw a card.
#[derive(Debug, clap::Args)]
struct Preview {
    #[command(flatten)]
    model: Model,
    /// The file to write.
    #[arg(short, value_name = "FILE.pdf")]
    out: PathBuf,
    /// With codes, of invented numbers, for who tries scanners; without, it says BOZZA and has none.
    #[arg(long)]
    codes: bool,
    /// The day of the document.
    #[arg(long, value_name = "AAAA-MM-GG", default_value = "2026-03-31", value_parser = crate::cli::parse_date)]
    date: Data,
}

impl Model {
    fn options(&self) -> cartoline::Options {
        cartoline::Options { vettore: self.vettore.clone(), lingua: self.lingua.clone() }
    }
}

/// Lists, measures or draws the models of cards.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    match &args.verb {
        Verb::List => list(context),
        Verb::Profile(args) => profile(context, args),
        Verb::Preview(args) => preview(context, args),
        Verb::Fit(args) => fit::run(context, args),
        Verb::Make(args) => make::run(context, args),
    }
}

fn list(context: &Context) -> Result<End, Failure> {
    let mut rows = Vec::new();
    for id in cartoline::models(&context.project)? {
        let spec = cartoline::spec(&context.project, &id)?;
        let [width, height] = spec.formato_mm;
        rows.push((id, spec.tipo, format!("{width} × {height} mm"), spec.titolo));
    }
    if context.json {
        let models = rows.iter().map(|it| json!({ "modello": it.0, "tipo": it.1, "formato": it.2, "titolo": it.3 }));
        print_json(&models.collect())?;
    } else {
        let mut out = std::io::stdout().lock();
        for (id, kind, size, title) in rows {
            writeln!(out, "{id:<14} {kind:<6} {size:<13} {title}")?;
        }
    }
    Ok(End::Clean)
}

fn profile(context: &Context, args: &Profile) -> Result<End, Failure> {
    let text = cartoline::profile(&context.project, &args.model.model, &args.model.options())?;
    match &args.out {
        Some(path) => jobs::write_file(path, text.as_bytes())?,
        None => write!(std::io::stdout().lock(), "{text}")?,
    }
    Ok(End::Clean)
}

fn preview(context: &Context, args: &Preview) -> Result<End, Failure> {
    let (id, options) = (&args.model.model, args.model.options());
    let pdf = cartoline::preview(&context.project, id, &options, args.codes, args.date)?;
    jobs::write_file(&args.out, &pdf)?;
    eprintln!("{}: {id}", args.out.display());
    Ok(End::Clean)
}

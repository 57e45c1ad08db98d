//! `plico cards make`.

use std::path::PathBuf;

use clap::ValueEnum;
use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::bar::Bar;
use crate::cli::print_json;
use crate::domain::data::Data;
use crate::jobs::cartoline;
use crate::jobs::cartoline::fabbrica;
use crate::jobs::cartoline::fabbrica::Format;
use crate::jobs::cartoline::fabbrica::Hands;
use crate::jobs::cartoline::fabbrica::Level;
use crate::jobs::cartoline::fabbrica::Options;

/// Make cards come back.
#[derive(Debug, clap::Args)]
pub struct Make {
    /// The models, in turn, as `plico cards list` names them.
    #[arg(long = "model", value_name = "MODEL", value_delimiter = ',', default_value = "ar")]
    models: Vec<String>,
    /// The size, the place of the segno and the language as this carrier's profile wants them.
    #[arg(long, value_name = "NAME")]
    vettore: Option<String>,
    /// For how many pieces; those of a lot are as many as it has.
    #[arg(long, short, value_name = "N", default_value_t = 100, value_parser = clap::value_parser!(u32).range(1..=99_999))]
    n: u32,
    /// The cards of the notices of deposit come back too, with the same numbers and days.
    #[arg(long)]
    notices: bool,
    /// Another seed, other cards.
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// How worn they are.
    #[arg(long, value_enum, default_value_t = Wear::Mixed)]
    wear: Wear,
    /// The folder to make.
    #[arg(short, value_name = "DIR")]
    out: PathBuf,
    /// The formats of the pictures, in turn: jpg, png, tif, pdf.
    #[arg(long, value_name = "FORMATS", value_delimiter = ',', value_parser = format, default_value = "jpg")]
    formats: Vec<Format>,
    /// Which hands write.
    #[arg(long, value_enum, default_value_t = Which::All)]
    hands: Which,
    /// The last day that pieces were handed over; those of a lot were on that day.
    #[arg(long, value_name = "AAAA-MM-GG", default_value = "2026-03-31", value_parser = crate::cli::parse_date)]
    date: Data,
    /// Make the cards of a rendered lot.
    #[arg(long, value_name = "DIR", conflicts_with = "n")]
    from: Option<PathBuf>,
}

/// Levels of wear.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Wear {
    /// 300 dpi, nearly straight, fresh ink.
    Clean,
    /// Skewed, blurred, kept as JPEG, paler.
    Medium,
    /// Anything: fax, 200 dpi, stamps on codes, streaks, strong noise.
    Hard,
    /// A third each.
    Mixed,
}

/// Which hands write.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Which {
    /// All of them.
    All,
    /// Those that a reader may learn from.
    Learnt,
    /// Those that it may not.
    HeldOut,
}

fn format(word: &str) -> Result<Format, String> {
    Format::ALL.into_iter().find(|it| it.as_str() == word).ok_or_else(|| "jpg, png, tif or pdf".to_owned())
}

/// Makes cards come back.
pub fn run(context: &Context, args: &Make) -> Result<End, Failure> {
    let options = Options {
        out: args.out.clone(),
        models: args.models.clone(),
        asked: cartoline::Options { vettore: args.vettore.clone(), lingua: "it".to_owned() },
        carte: args.n,
        with_notices: args.notices,
        seed: args.seed,
        wear: match args.wear {
            Wear::Clean => vec![Level::Clean],
            Wear::Medium => vec![Level::Medium],
            Wear::Hard => vec![Level::Hard],
            Wear::Mixed => Level::ALL.to_vec(),
        },
        formats: args.formats.clone(),
        hands: match args.hands {
            Which::All => Hands::All,
            Which::Learnt => Hands::Learnt,
            Which::HeldOut => Hands::HeldOut,
        },
        date: args.date,
        from: args.from.clone(),
    };
    let made = fabbrica::make(&context.project, &options, &Bar::default(), &context.stop)?;
    if context.json {
        print_json(&json!({ "cartoline": made }))?;
    } else {
        eprintln!("{}: {made} cartoline", args.out.display());
    }
    Ok(End::Clean)
}

//! `plico cards fit`.

use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::print_json;
use crate::domain::carta::Kind;
use crate::domain::carta::Side;
use crate::jobs;
use crate::jobs::cartoline::adatta;
use crate::jobs::cartoline::adatta::Bozza;
use crate::jobs::cartoline::adatta::Posa;
use crate::jobs::cartoline::adatta::Scansioni;

/// Make a profile.
#[derive(Debug, clap::Args)]
pub struct Fit {
    /// Clean scans of one card, the front first: one file of two pages, or one a side.
    #[arg(value_name = "SCAN", required = true, num_args = 1..=2)]
    scans: Vec<PathBuf>,
    /// The profile to draft, with its picture beside; or, with --profile, where the picture goes.
    #[arg(short, value_name = "FILE", required_unless_present = "profile")]
    out: Option<PathBuf>,
    /// Lay this profile over the scans instead: a file, a profile's name, or a model of cards.
    #[arg(long, value_name = "PROFILE", conflicts_with_all = ["name", "kind", "size", "side", "turn"])]
    profile: Option<String>,
    /// Draw the picture again whenever the profile's file is saved.
    #[arg(long, requires = "profile")]
    watch: bool,
    /// What the card is called; by default as its file.
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// What the card is: AR, ARCAD, CAD, CAN, AR_ORD, CN07, PLICO.
    #[arg(long, value_name = "KIND", default_value = "AR", value_parser = kind)]
    kind: Kind,
    /// The size of the card as printed, in millimetres, where it is known.
    #[arg(long, value_name = "WxH", value_parser = size)]
    size: Option<[i64; 2]>,
    /// The resolution of the scans, where their files do not say it.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(100..=2400))]
    dpi: Option<u32>,
    /// The side of the first page: fronte, retro.
    #[arg(long, value_name = "SIDE", default_value = "fronte", value_parser = side)]
    side: Side,
    /// By how many degrees the pages are turned clockwise, where neither codes nor words show it.
    #[arg(long, value_name = "DEGREES", value_parser = quarters)]
    turn: Option<u8>,
}

fn kind(word: &str) -> Result<Kind, String> {
    Kind::parse(&word.to_uppercase()).ok_or_else(|| "AR, ARCAD, CAD, CAN, AR_ORD, CN07 or PLICO".to_owned())
}

fn side(word: &str) -> Result<Side, String> {
    Side::parse(word).ok_or_else(|| "fronte or retro".to_owned())
}

fn quarters(word: &str) -> Result<u8, String> {
    match word {
        "0" => Ok(0),
        "90" => Ok(1),
        "180" => Ok(2),
        "270" => Ok(3),
        _ => Err("0, 90, 180 or 270".to_owned()),
    }
}

fn size(word: &str) -> Result<[i64; 2], String> {
    let mm = |it: &str| {
        let (whole, tenth) = it.trim().split_once(['.', ',']).unwrap_or((it.trim(), "0"));
        let number = |it: &str| it.parse::<u16>().ok().map(i64::from);
        let tenth = if tenth.len() == 1 { number(tenth)? } else { return None };
        Some(number(whole)? * 1_000 + tenth * 100).filter(|it| (40_000..=320_000).contains(it))
    };
    let sides = word.split_once(['x', 'X', '×']).and_then(|(width, height)| Some([mm(width)?, mm(height)?]));
    sides.ok_or_else(|| "a width and a height from 40 to 320 mm, as 158x105".to_owned())
}

/// Drafts a profile, or lays one over scans.
pub fn run(context: &Context, args: &Fit) -> Result<End, Failure> {
    let scans = Scansioni { paths: args.scans.clone(), dpi: args.dpi };
    match &args.profile {
        Some(named) => lay(context, args, &scans, named),
        None => draft(context, args, &scans),
    }
}

fn draft(context: &Context, args: &Fit, scans: &Scansioni) -> Result<End, Failure> {
    let Some(out) = args.out.clone() else { return Err(Failure::Usage("-o says where the profile goes".into())) };
    if out.extension().is_none_or(|it| it != "toml") {
        return Err(Failure::Usage("-o wants a file that ends in .toml: its picture comes beside".into()));
    }
    let stem = out.file_stem().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
    let wanted = Bozza {
        out: out.clone(),
        name: args.name.clone().unwrap_or(stem),
        kind: args.kind,
        size_um: args.size,
        first: args.side,
        quarters: args.turn,
    };
    let (_, laid) = adatta::draft(&context.project, scans, &wanted)?;
    let end = tell(context, &laid)?;
    eprintln!("{}\n{}", out.display(), adatta::beside(&out).display());
    Ok(end)
}

fn lay(context: &Context, args: &Fit, scans: &Scansioni, named: &str) -> Result<End, Failure> {
    let is_file = Path::new(named).is_file();
    let picture = match &args.out {
        Some(out) if out.extension().is_some_and(|it| it == "png") => out.clone(),
        Some(_) => return Err(Failure::Usage("-o wants a file that ends in .png with --profile".into())),
        None if is_file => adatta::beside(Path::new(named)),
        None => return Err(Failure::Usage("-o says where the picture of a profile that is no file goes".into())),
    };
    if args.watch && !is_file {
        return Err(Failure::Usage("--watch wants a profile that is a file".into()));
    }
    let pages = adatta::pages(scans)?;
    if !args.watch {
        let laid = adatta::lay(&context.project, &pages, named, &picture)?;
        eprintln!("{}", picture.display());
        return tell(context, &laid);
    }
    let mut end = Ok(End::Clean);
    let told = &mut |laid: &Result<Vec<Posa>, jobs::Error>| match laid {
        Ok(laid) => end = tell(context, laid),
        Err(error) => {
            let causes = std::iter::successors(Some(error as &dyn std::error::Error), |it| it.source());
            eprintln!("plico: {}", causes.map(ToString::to_string).collect::<Vec<_>>().join(": "));
        }
    };
    eprintln!("{}", picture.display());
    adatta::watch(&context.project, &pages, (Path::new(named), &picture), &context.stop, told)?;
    end
}

/// Says how a profile lies on each page.
fn tell(context: &Context, laid: &[Posa]) -> Result<End, Failure> {
    let lato = |it: &Posa| it.lies.map_or("", |it| it.side.as_str());
    let quality = |it: &Posa| it.lies.map_or(0.0, |it| (it.quality * 100.0).round() / 100.0);
    if context.json {
        let rows = laid.iter().map(|it| {
            json!({
                "file": it.file, "pagina": it.pagina, "lato": lato(it), "qualita": quality(it),
                "scarto_um": it.residual_um, "ancore": it.anchors, "caselle": it.boxes,
            })
        });
        print_json(&rows.collect())?;
    } else {
        let mut out = std::io::stdout().lock();
        writeln!(out, "file;pagina;lato;qualita;scarto_mm;ancore;caselle")?;
        for it in laid {
            let decimals = |it: f64| format!("{it:.2}").replace('.', ",");
            let share = |it: Option<f64>| it.map_or_else(String::new, decimals);
            let mm = share(it.residual_um.map(|it| it as f64 / 1000.0));
            let (lato, quality) = (lato(it), decimals(quality(it)));
            let (anchors, boxes) = (share(it.anchors), share(it.boxes));
            writeln!(out, "{};{};{lato};{quality};{mm};{anchors};{boxes}", it.file, it.pagina)?;
        }
    }
    Ok(if laid.iter().all(Posa::is_good) { End::Clean } else { End::Look })
}

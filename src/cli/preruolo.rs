//! `plico preruolo`.

use std::path::PathBuf;

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::meant;
use crate::cli::print_json;
use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::jobs::clock;
use crate::jobs::riscossione::Scelta;
use crate::jobs::riscossione::distinta;
use crate::jobs::riscossione::lettere;

/// Days to pay that a distinta proposes.
const DAYS: i32 = 60;

/// The distinta of enforceable acts for the C.P.L., the letters before the ruolo, and that they were issued.
#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Args {
    #[command(subcommand)]
    what: Option<What>,
    #[command(flatten)]
    list: List,
}

#[derive(Debug, clap::Args)]
struct List {
    #[command(flatten)]
    which: Which,
    /// The folder of the distinta.
    #[arg(short, long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// The day by which the letters would ask to pay; 60 days from the day of the distinta by default.
    #[arg(long, value_name = "AAAA-MM-GG", value_parser = crate::cli::parse_date)]
    scadenza: Option<Data>,
    /// The day the C.P.L. asked for the distinta.
    #[arg(long, value_name = "AAAA-MM-GG", value_parser = crate::cli::parse_date)]
    richiesta: Option<Data>,
    /// Write it as a PDF too, for signature.
    #[arg(long)]
    pdf: bool,
}

/// Which acts.
#[derive(Debug, clap::Args)]
pub struct Which {
    /// The day for which all is computed; today by default.
    #[arg(long, value_name = "AAAA-MM-GG", value_parser = crate::cli::parse_date)]
    al: Option<Data>,
    /// Only acts of this body.
    #[arg(long, value_name = "BELFIORE")]
    ente: Option<String>,
    /// Only acts whose number is of this year.
    #[arg(long, value_name = "AAAA")]
    anno: Option<u16>,
    /// Acts that ask for less than these euros are marked.
    #[arg(long, value_name = "EUR", value_parser = parse_euros)]
    min: Option<Centesimi>,
    /// Acts of trial lots instead of real ones.
    #[arg(long)]
    prova: bool,
}

impl Which {
    /// The choice that the options name.
    pub fn scelta(&self, context: &Context) -> Result<Scelta, Failure> {
        Ok(Scelta {
            al: self.al.unwrap_or_else(clock::today),
            ente: self.ente.clone(),
            anno: self.anno,
            prova: meant(context, self.prova)?,
            minimo: self.min.unwrap_or(Centesimi::ZERO),
        })
    }
}

/// A sum given on the command line: `30`, `30,50` or `30.50`.
fn parse_euros(text: &str) -> Result<Centesimi, String> {
    let (euros, cents) = text.split_once([',', '.']).unwrap_or((text, "00"));
    let is_number = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
    let sum = || format!("{euros}{cents}").parse().ok().map(Centesimi::new);
    let read = if is_number(euros) && is_number(cents) && cents.len() == 2 { sum() } else { None };
    read.ok_or_else(|| format!("`{text}` is not a sum of euros: expected one like 30 or 30,50"))
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Make the lot of letters for the acts of a distinta that the C.P.L. has authorised.
    Letters {
        /// The distinta, `distinta-preruolo.csv`.
        #[arg(value_name = "DISTINTA")]
        list: PathBuf,
        /// The folder of the letters.
        #[arg(short, long, value_name = "DIR")]
        out: PathBuf,
        /// The day by which they ask to pay.
        #[arg(long, value_name = "AAAA-MM-GG", value_parser = crate::cli::parse_date)]
        scadenza: Data,
        /// The day of the letters; today by default.
        #[arg(long, value_name = "AAAA-MM-GG", value_parser = crate::cli::parse_date)]
        al: Option<Data>,
        /// pagoPA's numbers as they came back: `avvisi.csv` with its column `codice_avviso` filled in.
        #[arg(long, value_name = "FILE")]
        avvisi: Option<PathBuf>,
    },
    /// Record that the letters of a folder were issued.
    Issued {
        /// The folder of the letters.
        #[arg(value_name = "DIR")]
        dir: PathBuf,
        /// The day they were issued; today by default.
        #[arg(long, value_name = "AAAA-MM-GG", value_parser = crate::cli::parse_date)]
        date: Option<Data>,
    },
}

/// Makes a distinta or its letters.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    match &args.what {
        None => list(context, &args.list),
        Some(What::Letters { list, out, scadenza, al, avvisi }) => {
            let al = al.unwrap_or_else(clock::today);
            if *scadenza <= al {
                return Err(Failure::Usage("--scadenza must be after the day of the letters".into()));
            }
            let options = lettere::Options { al, scadenza: *scadenza, avvisi: avvisi.clone() };
            let it = lettere::make(&context.project, list, &options, out)?;
            let held: usize = it.escluse.values().sum();
            if context.json {
                print_json(&json!({
                    "lettere": it.lettere,
                    "atti": it.atti,
                    "totale": it.totale.cents(),
                    "senza_avviso": it.senza_avviso,
                    "escluse": it.escluse,
                }))?;
            } else {
                eprintln!("lettere {}, atti {}, da chiedere {} EUR", it.lettere, it.atti, it.totale);
                it.escluse.iter().for_each(|(why, count)| eprintln!("escluse, {why}: {count}"));
                if it.senza_avviso > 0 {
                    let file = out.join(lettere::NOTICES);
                    eprintln!("{} lettere aspettano l'avviso pagoPA: {}", it.senza_avviso, file.display());
                }
                if it.lettere > 0 {
                    eprintln!("per stamparle: plico render {} --model preruolo", out.join(lettere::LOT).display());
                }
            }
            Ok(if held > 0 || it.senza_avviso > 0 { End::Look } else { End::Clean })
        }
        Some(What::Issued { dir, date }) => {
            let data = date.unwrap_or_else(clock::today);
            let lettere::Emissione { nuovi, noti, mai_stampati } = lettere::issued(&context.project, dir, data)?;
            if context.json {
                print_json(&json!({ "registrati": nuovi, "gia_registrati": noti, "mai_stampati": mai_stampati }))?;
            } else {
                eprintln!("emissione del {} registrata per {nuovi} atti, già nota per {noti}", data.it());
                if mai_stampati > 0 {
                    eprintln!(
                        "non registrata per {mai_stampati} atti: le loro lettere non sono mai state stampate davvero"
                    );
                }
            }
            Ok(if mai_stampati > 0 { End::Look } else { End::Clean })
        }
    }
}

fn list(context: &Context, args: &List) -> Result<End, Failure> {
    let out = args.out.as_ref().ok_or_else(|| Failure::Usage("-o wants the folder of the distinta".into()))?;
    let scelta = args.which.scelta(context)?;
    let al = scelta.al;
    let options = distinta::Options {
        richiesta: args.richiesta.unwrap_or(al),
        scadenza: args.scadenza.unwrap_or_else(|| al.plus(DAYS)),
        pdf: args.pdf,
        scelta,
    };
    let it = distinta::make(&context.project, &options, out)?;
    if context.json {
        print_json(&json!({
            "distinta": it.numero,
            "atti": it.righe,
            "intestatari": it.intestatari,
            "anomali": it.anomali,
            "totale": it.totale.cents(),
            "escluse": it.escluse,
        }))?;
    } else if it.righe == 0 {
        eprintln!("nessun atto da mettere in distinta al {}", al.it());
    } else {
        let (acts, people, odd) = (it.righe, it.intestatari, it.anomali);
        eprintln!("distinta {}: {acts} atti di {people} intestatari, {odd} con anomalie, {} EUR", it.numero, it.totale);
    }
    if !context.json {
        it.escluse.iter().for_each(|(why, count)| eprintln!("non in distinta, {why}: {count}"));
    }
    Ok(if it.anomali > 0 { End::Look } else { End::Clean })
}

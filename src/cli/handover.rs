//! `plico handover`.

use std::path::PathBuf;

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::print_json;
use crate::cli::reprint;
use crate::domain::data::Data;
use crate::jobs::handover;
use crate::jobs::handover::Outcome;
use crate::jobs::operazioni;

/// Record what the carrier accepted and when.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The rendered lot.
    dir: PathBuf,
    /// The day of acceptance.
    #[arg(long, value_name = "AAAA-MM-GG", value_parser = crate::cli::parse_date)]
    date: Data,
    /// The distinta with the carrier's stamp, scanned: PDF, JPEG, PNG or TIFF.
    #[arg(long, value_name = "SCAN")]
    distinta: PathBuf,
    /// A list of what was not accepted: ids of plichi or acts, or registered numbers, one a line.
    #[arg(long, value_name = "FILE")]
    except: Option<PathBuf>,
}

/// Records a hand-over and says how many plichi went.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    let options = handover::Options {
        folder: args.dir.clone(),
        data: args.date,
        distinta: args.distinta.clone(),
        except: args.except.clone(),
    };
    match handover::handover(&context.project, &options)? {
        Outcome::Stopped(problems) => reprint::stopped(context, &problems),
        Outcome::Done { operazione, folder, affidati, esclusi } => {
            let list = folder.join(handover::LIST).display().to_string();
            if context.json {
                let name = operazioni::name(operazione.numero, operazione.tipo);
                print_json(&json!({
                    "operazione": name,
                    "data": args.date.to_string(),
                    "affidati": affidati,
                    "esclusi": esclusi,
                    "elenco": list,
                }))?;
            } else {
                eprintln!("affidati {affidati} plichi il {}, esclusi {esclusi}: {list}", args.date.it());
            }
            Ok(End::Clean)
        }
    }
}

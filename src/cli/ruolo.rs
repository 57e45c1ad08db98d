//! `plico ruolo`.

use std::path::PathBuf;

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::preruolo::Which;
use crate::cli::print_json;
use crate::jobs::riscossione::fornitura;
use crate::jobs::riscossione::fornitura::Formato;
use crate::jobs::riscossione::fornitura::Options;
use crate::jobs::riscossione::lista::total;
use crate::jobs::riscossione::provvisorio;

/// The ruolo of unpaid acts for the collector: provisional for approval, then its file.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    which: Which,
    /// The folder of the ruolo.
    #[arg(short, long, value_name = "DIR")]
    out: PathBuf,
    /// The layout: 290 or 450; the profile's by default.
    #[arg(long, value_name = "T", value_parser = parse_formato)]
    tracciato: Option<Formato>,
    /// The provisional roll, to be approved.
    #[arg(long, conflicts_with = "fornitura")]
    provvisorio: bool,
    /// Write the supply of this number again, as it was.
    #[arg(long, value_name = "N")]
    fornitura: Option<u32>,
}

fn parse_formato(text: &str) -> Result<Formato, String> {
    let known = [Formato::T290, Formato::T450];
    known.into_iter().find(|it| it.as_str() == text).ok_or_else(|| format!("`{text}` is no layout: 290 or 450"))
}

/// Makes a provisional roll or a supply.
pub fn run(context: &Context, args: &Args) -> Result<End, Failure> {
    let (project, out) = (&context.project, &args.out);
    let options = Options { scelta: args.which.scelta(context)?, formato: args.tracciato };
    if args.provvisorio {
        let quadro = fornitura::gather(project, &mut project.ledger()?, &options)?;
        provvisorio::write(project, &quadro, out)?;
        let vagliate = &quadro.raccolta.vagliate;
        let sound: Vec<_> = vagliate.iter().filter(|it| it.is_sound()).collect();
        let totale = total(sound.iter().copied(), |it| it.posizione.somme.totale);
        let held = vagliate.len() - sound.len();
        if context.json {
            let (posizioni, totale) = (sound.len(), totale.cents());
            print_json(&json!({ "posizioni": posizioni, "non_iscrivibili": held, "totale": totale }))?;
        } else {
            eprintln!("ruolo provvisorio: {} posizioni, {totale} EUR, {held} non iscrivibili", sound.len());
        }
        return Ok(if held > 0 { End::Look } else { End::Clean });
    }
    let it = match args.fornitura {
        Some(number) => fornitura::remake(project, &options.scelta, number, out)?,
        None => fornitura::make(project, &options, out)?,
    };
    if context.json {
        print_json(&json!({
            "file": it.file,
            "fornitura": it.progressivo,
            "gia_formata": it.is_again,
            "atti": it.atti,
            "partite": it.partite,
            "totale": it.totale.cents(),
            "anomalie": it.anomalie,
        }))?;
    } else {
        match &it.file {
            None => eprintln!("nessun atto autorizzato da iscrivere a ruolo"),
            Some(file) => {
                let again = if it.is_again { ", già formata e riscritta uguale" } else { "" };
                eprintln!("fornitura {}{again}: {}", it.progressivo, out.join(file).display());
                eprintln!("atti {}, partite {}, {} EUR", it.atti, it.partite, it.totale);
            }
        }
        if it.anomalie > 0 {
            eprintln!("da guardare: {} righe in {}", it.anomalie, out.join("anomalie.csv").display());
        }
    }
    Ok(if it.anomalie > 0 { End::Look } else { End::Clean })
}

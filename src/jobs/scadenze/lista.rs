//! What is due as a list for people and programs, written a row at a time.

use std::io::BufWriter;
use std::io::Write;
use std::path::Path;

use serde_json::json;

use crate::domain::data::Data;
use crate::files;
use crate::jobs::Error;
use crate::jobs::csv::cell;
use crate::jobs::scadenze;
use crate::jobs::scadenze::Filtro;
use crate::jobs::scadenze::Scadenza;
use crate::ledger::Ledger;

/// In which form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Forma {
    /// A row a line, with a column for the C.P.L.'s mark.
    Csv,
    /// An array of objects.
    Json,
}

/// Writes the list into a file for a spreadsheet, whole or not at all; says how many rows.
pub fn file(ledger: &mut Ledger, filtro: &Filtro, al: Data, path: &Path) -> Result<u64, Error> {
    let mut file = files::aside(path)?;
    file.write_all("\u{FEFF}".as_bytes()).map_err(|cause| files::Error::new("write", path, cause))?;
    let rows = write(ledger, filtro, al, Forma::Csv, &mut file)?;
    file.finish()?;
    Ok(rows)
}

/// Writes the list, the most urgent first; says how many rows.
pub fn write(ledger: &mut Ledger, filtro: &Filtro, al: Data, forma: Forma, out: impl Write) -> Result<u64, Error> {
    let mut out = BufWriter::new(out);
    let failed = |cause| Error::from(files::Error::new("write", Path::new("the list"), cause));
    let mut rows = 0;
    out.write_all(if forma == Forma::Json { "[" } else { HEADER }.as_bytes()).map_err(failed)?;
    scadenze::each(ledger, filtro, |it| {
        rows += 1;
        match forma {
            Forma::Csv => out.write_all(line(&it, al).as_bytes()),
            Forma::Json => write!(out, "{}\n{}", if rows > 1 { "," } else { "" }, as_json(&it, al)),
        }
        .map_err(failed)
    })?;
    if forma == Forma::Json {
        out.write_all(b"\n]\n").map_err(failed)?;
    }
    out.flush().map_err(failed)?;
    Ok(rows)
}

/// Days from a day to the last one of a step; negative where it is past.
fn days_left(it: &Scadenza, al: Data) -> Option<i32> {
    it.entro.as_deref().and_then(Data::parse).map(|last| al.days_until(last))
}

fn as_json(it: &Scadenza, al: Data) -> serde_json::Value {
    json!({
        "ente": it.atto.ente, "id_verbale": it.atto.id_verbale, "prova": it.atto.prova, "voce": it.voce,
        "progressivo_destinatario": it.destinatario, "dal": it.dal, "entro": it.entro,
        "giorni": days_left(it, al), "importo": it.importo.map(|it| it.cents()),
        "maggiorazione_a_parte": it.is_increased, "regola": it.regola,
        "impedimenti": it.impedimenti.split_whitespace().collect::<Vec<_>>(), "autorizzato": it.autorizzato,
    })
}

/// The header row of lists.
const HEADER: &str = "ente;id_verbale;prova;progressivo_destinatario;voce;dal;entro;giorni;importo;maggiorazione;regola;\
                      impedimenti;autorizzato;includere\r\n";

fn line(it: &Scadenza, al: Data) -> String {
    let whom = it.destinatario.map(|it| it.to_string()).unwrap_or_default();
    let days = days_left(it, al).map(|it| it.to_string()).unwrap_or_default();
    let sum = it.importo.map(|it| it.to_string()).unwrap_or_default();
    let entro = it.entro.as_deref().unwrap_or_default();
    let prova = if it.atto.prova { "S" } else { "N" };
    let more = if it.is_increased { "a parte" } else { "" };
    format!(
        "{};{};{prova};{whom};{};{};{entro};{days};{sum};{more};{};{};{};\r\n",
        it.atto.ente,
        cell(&it.atto.id_verbale),
        it.voce,
        it.dal,
        it.regola,
        it.impedimenti,
        it.autorizzato
    )
}

//! The lot's report for the C.P.L. (R105): number of the lot, day of dispatch, conformed copies.
//!
//! It is written when the lot is rendered, without the day; and again with it, once the carrier has the envelopes.

use std::collections::BTreeMap;
use std::io::BufRead;
use std::io::BufReader;
use std::io::Write;
use std::path::Path;

use serde::Deserialize;

use crate::domain::data::Data;
use crate::files;
use crate::hash::Hashed;
use crate::jobs::Error;
use crate::jobs::copies::Names;
use crate::jobs::copies::index;
use crate::jobs::csv::cell;
use crate::jobs::distinta;
use crate::jobs::distinta::lists::Cell;
use crate::jobs::distinta::lists::Flow;
use crate::jobs::distinta::lists::Lists;
use crate::jobs::distinta::lists::Look;
use crate::jobs::distinta::product;
use crate::jobs::distinta::weight_class;
use crate::press::manifest::Batch;
use crate::press::manifest::Input;
use crate::press::manifest::Manifest;
use crate::press::vettore::Vettore;

/// The header row of the CSV.
const HEADER: &str = "lotto;id_verbale;progressivo_destinatario;id_plico;prodotto;numero_piego;numero_ar;distinta;data_spedizione;escluso;copia\r\n";

/// What became of the envelopes after the print, as far as it is known.
#[derive(Debug, Clone, Default)]
pub struct Dispatch {
    /// When the carrier took a batch, by its name; the last day where it took it in parts.
    pub days: BTreeMap<String, Data>,
    /// When it took a plico, by its id, where that may be another day than its batch's.
    pub plichi: BTreeMap<String, Data>,
    /// Why a plico was taken out before, by its id.
    pub excluded: BTreeMap<String, String>,
}

/// Why a plico has no day yet: it waits for a later hand-over.
pub const NOT_YET: &str = "non affidato";

/// What the report needs of a plico's line.
#[derive(Deserialize)]
struct Line {
    id: String,
    id_verbale: Vec<String>,
    progressivo_destinatario: u32,
    prodotto: String,
    numero_piego: Option<String>,
    numero_ar: Option<String>,
    weight_mg: u64,
}

/// Writes `rapporto.csv` and `rapporto.pdf` of the lot rendered in `folder` into the distinte of `out`: that lot in the
/// making, or an operation on it.
pub fn write(
    folder: &Path,
    out: &Path,
    manifest: &Manifest,
    dispatch: &Dispatch,
    vettore: &Vettore,
    lists: &Lists,
) -> Result<Vec<Input>, Error> {
    let (csv, weights) = write_csv(folder, out, manifest, dispatch)?;
    let said = sentences(folder, manifest, dispatch, lists)?;
    Ok(vec![csv, write_pdf(out, manifest, dispatch, &weights, &said, vettore, lists)?])
}

/// Writes a row a plico and returns the weight of each batch in grams.
fn write_csv(folder: &Path, out: &Path, manifest: &Manifest, dispatch: &Dispatch) -> Result<(Input, Vec<u64>), Error> {
    let relative = "distinte/rapporto.csv";
    let path = out.join(relative);
    let mut out = Hashed::new(files::aside(&path)?);
    let mut weights = Vec::new();
    let mut names = Names::default();
    let mut text = format!("\u{FEFF}{HEADER}");
    for batch in &manifest.batches {
        let (day, mut weight) = (dispatch.days.get(&batch.id), 0);
        for line in lines(folder, batch)? {
            let line = line?;
            weight += line.weight_mg.div_ceil(1000);
            let excluded = dispatch.excluded.get(&line.id).map_or("", String::as_str);
            // What was taken out was not dispatched.
            let day = dispatch
                .plichi
                .get(&line.id)
                .or(day)
                .filter(|_| excluded.is_empty())
                .map_or(String::new(), ToString::to_string);
            for id in &line.id_verbale {
                text.push_str(&format!(
                    "{};{};{};{};{};{};{};{};{day};{};copie/{}\r\n",
                    cell(&manifest.lotto),
                    cell(id),
                    line.progressivo_destinatario,
                    line.id,
                    line.prodotto,
                    line.numero_piego.as_deref().unwrap_or_default(),
                    line.numero_ar.as_deref().unwrap_or_default(),
                    distinta::number(&manifest.lavoro, batch.numero),
                    cell(excluded),
                    names.name(id, line.progressivo_destinatario),
                ));
            }
            out.write_all(text.as_bytes()).map_err(|source| files::Error::new("write", &path, source))?;
            text.clear();
        }
        weights.push(weight);
    }
    out.write_all(text.as_bytes()).map_err(|source| files::Error::new("write", &path, source))?;
    let (out, sha256) = out.finish();
    out.finish()?;
    Ok((Input { file: relative.to_string(), sha256 }, weights))
}

/// The plichi of a batch, one at a time.
fn lines<'a>(folder: &'a Path, batch: &'a Batch) -> Result<impl Iterator<Item = Result<Line, Error>> + 'a, Error> {
    let path = folder.join(&batch.plichi_file);
    let lines = BufReader::new(files::open(&path)?).lines();
    let broken = move || {
        let why = format!("`{}` is not a list that plico wrote: render the lot again", batch.plichi_file);
        Error::rendered(folder, why)
    };
    Ok(lines.map(move |line| line.ok().and_then(|it| serde_json::from_str(&it).ok()).ok_or_else(&broken)))
}

fn write_pdf(
    out: &Path,
    manifest: &Manifest,
    dispatch: &Dispatch,
    weights: &[u64],
    said: &[String],
    vettore: &Vettore,
    lists: &Lists,
) -> Result<Input, Error> {
    let (mut head, data) = distinta::head_of_lot("rapporto", manifest, vettore, lists);
    head.extend([
        ("t0", manifest.lotto.clone()),
        ("t1", data),
        ("t2", manifest.lavoro.clone()),
        ("t3", dispatched(manifest, dispatch, lists)),
        ("t4", manifest.counts.plichi.to_string()),
        ("t5", vettore.nome.clone()),
    ]);
    let mut flow = Flow::new(lists, &head);
    flow.begin("rapporto")?;
    for (batch, weight) in manifest.batches.iter().zip(weights) {
        let day = dispatch.days.get(&batch.id).map_or(String::new(), |it| it.it());
        let cells = [
            (distinta::number(&manifest.lavoro, batch.numero), Look::Words),
            (batch.id.clone(), Look::Words),
            (product(&batch.product, manifest.mode(), lists), Look::Words),
            (weight_class(batch.weight_class, vettore, lists), Look::Words),
            (day, Look::Words),
            (batch.plichi.to_string(), Look::Number),
            (batch.sheets.to_string(), Look::Number),
            (weight.to_string(), Look::Number),
        ];
        flow.row(&cells, "rapporto")?;
    }
    flow.skip(lists.row() / 2.0);
    for words in said {
        flow.line(&[Cell::wide(words)])?;
    }
    flow.finish(out, "distinte/rapporto.pdf".into())
}

/// The day of dispatch of the lot as a whole.
fn dispatched(manifest: &Manifest, dispatch: &Dispatch, lists: &Lists) -> String {
    let days: Vec<_> = manifest.batches.iter().filter_map(|it| dispatch.days.get(&it.id)).collect();
    match (days.iter().max(), days.len() == manifest.batches.len()) {
        (Some(last), true) => last.it(),
        (Some(_), false) => lists.frasi.say("in-parte", &[]),
        (None, _) => lists.frasi.say("non-spediti", &[]),
    }
}

/// What the report says in words.
fn sentences(folder: &Path, manifest: &Manifest, dispatch: &Dispatch, lists: &Lists) -> Result<Vec<String>, Error> {
    let counts = &manifest.counts;
    let held: u64 = counts.trattenuti.values().sum();
    let values = [
        ("atti", counts.atti),
        ("destinatari", counts.destinatari),
        ("plichi", counts.plichi),
        ("pec", counts.pec),
        ("trattenuti", held),
        ("scartati", counts.destinatari_scartati),
    ]
    .map(|(key, value)| (key, value.to_string()));
    let values: Vec<(&str, &str)> = values.iter().map(|(key, value)| (*key, value.as_str())).collect();
    let mut said = vec![lists.frasi.say("stampati", &values)];
    if dispatch.excluded.values().any(|it| it != NOT_YET) {
        let excluded = dispatch.excluded.values().filter(|it| *it != NOT_YET).count().to_string();
        said.push(lists.frasi.say("esclusi", &[("esclusi", &excluded)]));
    }
    match index::read(folder)? {
        Some(index) => {
            said.push(lists.frasi.say("copie-fatte", &[("copie", &index.rows.len().to_string())]));
            said.push(index.sha256);
        }
        None => said.push(lists.frasi.say("copie-mancanti", &[])),
    }
    Ok(said)
}

//! A document of a model of files, written for one record of our own.

use std::path::Path;

use crate::compose::copy;
use crate::compose::modello::Valore;
use crate::compose::modello::Valori;
use crate::domain::data::Data;
use crate::files;
use crate::jobs::Error;
use crate::jobs::modelli;
use crate::jobs::modelli::Modello;
use crate::jobs::project::Project;
use crate::jobs::render::mark_face;
use crate::ledger::Ledger;
use crate::press::piece;
use crate::press::piece::Mode;
use crate::press::piece::Style;

/// The language of documents between the two offices.
const LINGUA: &str = "it";

/// Writes the document; whether its model is not approved, so that it says BOZZA.
pub fn write(
    project: &Project,
    ledger: &Ledger,
    (id, ente): (&str, &str),
    valori: &Valori,
    data: Data,
    path: &Path,
) -> Result<bool, Error> {
    let busta = project.profile("buste", &project.config.busta)?;
    let modello = Modello::load(project, id, LINGUA, ente, &busta)?;
    let lettera = modello.lettera.as_ref().ok_or_else(|| Error::NoModel(id.to_owned()))?;
    let closure = modello.engine.closure();
    let approvals = modelli::approvals(ledger, id, LINGUA)?;
    let bozza = !approvals.iter().any(|it| it.sha256 == closure && !it.prova);
    let valori = lettera.scheda().only(valori).map_err(Error::Compose)?;
    let record = lettera.record(&valori).map_err(Error::Compose)?;
    let document = modello.engine.compose(record.json()).map_err(Error::Compose)?;
    let mode = if bozza { Mode::Bozza } else { Mode::Vera };
    let style = Style { mode, mark_face: mark_face(&modello.engine) };
    let frames = document.pages().iter().map(|it| &it.frame);
    let overlays = piece::overlays(frames, modello.engine.faces(), &record.codes, style).map_err(Error::Press)?;
    let copy = copy::Copy { title: id, keywords: &[], lingua: LINGUA, data, mark_face: style.mark_face };
    let bytes = copy::write(&document, &modello.engine, &overlays, &copy).map_err(Error::Compose)?;
    files::replace(path, &bytes)?;
    Ok(bozza)
}

/// Words; one line.
pub fn text(text: &str) -> Valore {
    Valore::Testo(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A whole number.
pub fn whole(number: u64) -> Valore {
    Valore::Intero(i64::try_from(number).unwrap_or(i64::MAX))
}

/// An hour.
pub fn hour(text: &str) -> Result<Valore, Error> {
    let hour = crate::jobs::custodia::parse_hour(text);
    hour.map(Valore::Ora).ok_or_else(|| Error::Results { file: text.to_owned(), why: "it is no hour".into() })
}

/// A record of named values; what is empty is left out.
pub fn record(values: impl IntoIterator<Item = (&'static str, Valore)>) -> Valori {
    let is_there = |it: &Valore| !matches!(it, Valore::Testo(text) if text.is_empty());
    values.into_iter().filter(|it| is_there(&it.1)).map(|(name, it)| (name.to_owned(), it)).collect()
}

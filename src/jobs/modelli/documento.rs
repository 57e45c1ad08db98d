//! A page of a model of files with a record that the program made: lists for the C.P.L., as one PDF.

use crate::compose::copy;
use crate::compose::copy::Copy;
use crate::compose::copy::Overlay;
use crate::compose::libro::Libro;
use crate::compose::modello::Valori;
use crate::jobs::Error;
use crate::jobs::modelli;
use crate::jobs::modelli::Modello;
use crate::jobs::modelli::prova::Provino;
use crate::jobs::project::Project;

/// The language that every model is there in.
const ITALIAN: &str = "it";

/// Loads a model in the operators' language where it is there in it, else in Italian.
pub fn load(project: &Project, model: &str, codice_ente: &str) -> Result<Modello, Error> {
    let busta = project.profile("buste", &project.config.busta)?;
    let lingue = modelli::lingue(project, model)?;
    let lingua = lingue.iter().find(|it| **it == project.config.lingua).map_or(ITALIAN, String::as_str);
    Modello::load(project, model, lingua, codice_ente, &busta)
}

/// The PDF of a record; the same record makes the same bytes.
pub fn pdf(modello: &Modello, valori: &Valori) -> Result<Vec<u8>, Error> {
    let (provino, overlays) = composed(modello, valori)?;
    let mut libro = Libro::default();
    libro
        .add(&provino.document, &modello.engine, &provino.copy(modello), &overlays, &[])
        .and_then(|()| libro.pdf())
        .map_err(Error::Compose)
}

/// The same to be kept for good: tagged PDF/A-2u, under its title.
pub fn archivable(modello: &Modello, valori: &Valori, title: &str) -> Result<Vec<u8>, Error> {
    let (provino, overlays) = composed(modello, valori)?;
    let copy = Copy { title, ..provino.copy(modello) };
    copy::write(&provino.document, &modello.engine, &overlays, &copy).map_err(Error::Compose)
}

/// A record laid out, with what the program draws over each page.
fn composed(modello: &Modello, valori: &Valori) -> Result<(Provino, Vec<Vec<Overlay>>), Error> {
    let lettera = modello.lettera.as_ref().ok_or_else(|| Error::NoModel(modello.id.clone()))?;
    let valori = lettera.scheda().only(valori).map_err(Error::Compose)?;
    if let Some(conto) = lettera.scheda().broken_accounts(&valori).next() {
        let why = format!("the sums of the record do not agree: {conto}");
        return Err(Error::Compose(crate::compose::Error::Model(why)));
    }
    let record = lettera.record(&valori).map_err(Error::Compose)?;
    let document = modello.engine.compose(record.json()).map_err(Error::Compose)?;
    let provino = Provino { campione: String::new(), valori, record, document };
    let overlays = provino.overlays(modello)?;
    Ok((provino, overlays))
}

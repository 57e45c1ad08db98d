//! Reads and validates a lot without printing it.

use std::io::Write;
use std::path::Path;

use serde_json::Value;
use serde_json::json;

use crate::domain::data::Data;
use crate::domain::lotto::Lotto as Testata;
use crate::files;
use crate::files::scratch::Scratch;
use crate::jobs::Error;
use crate::jobs::lotto::Conti;
use crate::jobs::lotto::Lotto;
use crate::jobs::project::Project;
use crate::jobs::render::Setup;
use crate::jobs::render::atti::Ammessi;
use crate::jobs::render::corredo;

/// What reading found.
pub struct Outcome<T> {
    /// How many rows became what.
    pub conti: Conti,
    /// Whether anything was reported at all.
    pub has_rilievi: bool,
    /// What was made of the findings.
    pub rilievi: T,
}

/// Reads a lot and makes something of its findings: [`as_csv`] or [`as_json`].
pub fn check<T>(
    project: &Project,
    path: &Path,
    data: Option<Data>,
    model: Option<&str>,
    report: impl FnOnce(&Lotto<'_>) -> Result<T, Error>,
) -> Result<Outcome<T>, Error> {
    let setup = Setup::new(project)?;
    let scratch = Scratch::new(None)?;
    let model = corredo::model_of(path, model)?;
    let ammessi = Ammessi::new(project, &setup, Some(path), false, model.as_deref())?;
    let lingue = |testata: &Testata| ammessi.lingue_vere(testata.prova);
    let can_draw = |c: char| setup.fonts.can_draw(c);
    let richiesta = setup.request(project, model.as_deref())?;
    let importi = project.config.importi;
    let lotto = setup.read(path, (data, importi), &lingue, &can_draw, richiesta.as_ref(), scratch.path())?;
    let has_rilievi = lotto.rilievi()?.read()?.is_some();
    Ok(Outcome { conti: lotto.conti().clone(), has_rilievi, rilievi: report(&lotto)? })
}

/// Writes the findings as `rilievi.csv` has them.
pub fn as_csv(lotto: &Lotto<'_>, mut out: impl Write) -> Result<(), Error> {
    lotto.write_rilievi(&mut out)?;
    out.flush().map_err(|source| Error::File(files::Error::new("write", Path::new("rilievi.csv"), source)))
}

/// The findings as JSON, with the columns of `rilievi.csv`.
pub fn as_json(lotto: &Lotto<'_>) -> Result<Vec<Value>, Error> {
    let mut all = Vec::new();
    let mut rilievi = lotto.rilievi()?;
    while let Some((file, it)) = rilievi.read()? {
        all.push(json!({
            "file": file,
            "riga": it.riga,
            "campo": it.campo,
            "codice": it.codice.as_str(),
            "gravita": it.gravita.as_str(),
            "valore": it.valore,
            "messaggio": lotto.messaggio(&it),
        }));
    }
    Ok(all)
}

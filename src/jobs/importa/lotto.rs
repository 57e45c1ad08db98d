//! A lot into the ledger without printing it: for the acts that leave by PEC or by the messi, or from another room.

use std::path::Path;

use crate::domain::data::Data;
use crate::domain::lotto::Lotto as Testata;
use crate::files::scratch::Scratch;
use crate::jobs::Error;
use crate::jobs::fascicoli::lotti;
use crate::jobs::project::Project;
use crate::jobs::render;
use crate::jobs::render::Setup;
use crate::jobs::render::atti::Ammessi;
use crate::jobs::render::corredo;

/// What came of it.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// What became of the acts.
    pub conti: lotti::Conti,
    /// Acts of which the rows cannot be relied on.
    pub scartati: u64,
    /// The number of the lot.
    pub lotto: String,
    /// Whether it is a trial lot.
    pub prova: bool,
}

/// Records the acts of the lot at `path` as received on `giorno`, or on the day that its head says.
pub fn import(project: &Project, path: &Path, giorno: Option<Data>) -> Result<Outcome, Error> {
    let setup = Setup { ricorda: true, ..Setup::new(project)? };
    let scratch = Scratch::new(None)?;
    // A lot of letters about acts is no act that came in.
    let model = corredo::model_of(path, None)?;
    let ammessi = Ammessi::new(project, &setup, Some(path), false, model.as_deref())?;
    let richiesta = setup.request(project, model.as_deref())?;
    let lingue = |testata: &Testata| ammessi.lingue(testata.prova);
    let can_draw = |c: char| setup.fonts.can_draw(c);
    let lotto =
        setup.read(path, (None, project.config.importi), &lingue, &can_draw, richiesta.as_ref(), scratch.path())?;
    let lettera = richiesta.as_ref().filter(|it| !it.serves()).and(model.as_deref());
    let giorno = giorno.unwrap_or_else(|| render::received_on(&lotto));
    let conti = lotti::received(&mut project.ledger_in_turn()?, &lotto, lettera, giorno)?;
    let testata = lotto.testata();
    Ok(Outcome { conti, scartati: lotto.conti().scartati, lotto: testata.numero.clone(), prova: testata.prova })
}

//! Reads and validates a lot without printing it.

use std::io::Write;
use std::path::Path;

use crate::domain::data::Data;
use crate::files::scratch::Scratch;
use crate::jobs::Error;
use crate::jobs::lotto::Conti;
use crate::jobs::project::Project;
use crate::jobs::render::Setup;
use crate::jobs::render::printable;

/// What reading found.
pub struct Outcome {
    /// How many rows became what.
    pub conti: Conti,
    /// Whether anything was reported at all.
    pub has_rilievi: bool,
}

/// Reads a lot and writes its rilievi, as `rilievi.csv` has them.
pub fn check(project: &Project, path: &Path, data: Option<Data>, out: &mut impl Write) -> Result<Outcome, Error> {
    let setup = Setup::new(project)?;
    let scratch = Scratch::new(None)?;
    let lingue = printable();
    let can_draw = |c: char| setup.fonts.can_draw(c);
    let lotto = setup.read(path, data, project.config.importi, &lingue, &can_draw, scratch.path())?;
    lotto.write_rilievi(out)?;
    let has_rilievi = lotto.rilievi()?.read()?.is_some();
    Ok(Outcome { conti: lotto.conti().clone(), has_rilievi })
}

//! The reader of days of an installation: its weights, what they are worth here, and what its desk confirmed.
//!
//! Weights and measure ship; a project may have a measure of its own, made by `plico reader tune` of the crops that its
//! desk confirmed. These are kept only where the project asks for it ([`campioni`]), and never leave it.

pub mod campioni;
pub mod misura;
pub mod prova;
pub mod tara;

use std::path::PathBuf;
use std::sync::Arc;

use crate::files;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::project::Profile;
use crate::jobs::project::Project;
use crate::scan::reader::Reader;
use crate::scan::reader::caution::Caution;
use crate::shipped;

/// The folder of a project where its measure and its confirmed crops are.
pub const CARTELLA: &str = "lettore";
/// The measure of an installation, in that folder.
pub const MISURA: &str = "misura.toml";

const MEASURED_ON: &str = "# lettore: ";

/// The reader that ships, as cautious as it ships.
pub fn shipped() -> Reader {
    let own = shipped::reader();
    Reader::of(&own.lines, &own.postmarks, &own.measure).expect("what ships was read in the tests")
}

/// The reader of a project: with the project's own measure, where it has one.
pub fn open(project: &Project) -> Result<Arc<Reader>, Error> {
    let reader = shipped();
    let path = project.dir().join(CARTELLA).join(MISURA);
    if !path.is_file() {
        return Ok(Arc::new(reader));
    }
    let own = Profile { name: format!("{CARTELLA}/{MISURA}"), bytes: files::read(&path)? };
    let text = own.text()?.to_owned();
    let measured_on = text.lines().find_map(|it| it.strip_prefix(MEASURED_ON));
    if measured_on != Some(&*reader.name()) {
        // Another reader's leads are worth something else: as cautious as it ships until it is measured again.
        return Ok(Arc::new(reader));
    }
    let caution = own.checked(Caution::read)?;
    Ok(Arc::new(reader.with(caution)))
}

/// The folder of the crops that a project's desk confirmed.
pub fn own(project: &Project) -> PathBuf {
    project.dir().join(CARTELLA).join(campioni::CARTELLA)
}

/// The measure of a reader as a file, which names the reader: another's leads are worth something else.
pub fn written(reader: &Reader) -> String {
    let measure = toml::to_string(reader.caution()).expect("numbers by name");
    format!("{MEASURED_ON}{}\n{measure}", reader.name())
}

/// What tells one reader from another: what was judged by another is judged again.
pub fn mark(reader: &Reader) -> String {
    hash::sha256(written(reader).as_bytes())[..12].to_owned()
}

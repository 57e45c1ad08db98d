//! What lies beside a lot's tables and says how it is printed: the approvals that a trial lot carries, and the model
//! that its head names.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;

use crate::files;
use crate::files::source::Source;
use crate::jobs;
use crate::jobs::Error;

/// The approvals that a trial lot carries.
pub const APPROVALS: &str = "approvazioni.toml";

/// More bytes of approvals than any lot needs.
const MOST_APPROVALS: u64 = 1 << 20;

/// The most of a lot's head that is looked at.
const MOST_HEAD: u64 = 1 << 16;

/// The file of approvals beside a lot's tables.
pub fn carried(path: &Path) -> Result<Option<Vec<u8>>, Error> {
    of_lot(path, APPROVALS, MOST_APPROVALS)
}

/// A file of a lot, up to a size.
fn of_lot(path: &Path, name: &str, most: u64) -> Result<Option<Vec<u8>>, Error> {
    let mut source = Source::open(path)?;
    let Some(entry) = source.entries().iter().find(|it| it.name.eq_ignore_ascii_case(name)).cloned() else {
        return Ok(None);
    };
    let mut bytes = Vec::new();
    let read = source.open_entry(&entry)?.take(most).read_to_end(&mut bytes);
    read.map_err(|cause| files::Error::new("read", &path.join(name), cause))?;
    Ok(Some(bytes))
}

/// The model of files that a lot is printed with: the one that its head names, as lots of letters that plico opens
/// do, or else the one that is asked for. Another than the head's is refused: a letter printed as the act would be one
/// more service of it.
pub fn model_of(path: &Path, asked: Option<&str>) -> Result<Option<String>, Error> {
    let head = of_lot(path, "lotto.csv", MOST_HEAD)?;
    let rows: Option<Vec<BTreeMap<String, String>>> = head.and_then(|it| jobs::csv::table(&it));
    let named = rows.and_then(|it| it.first()?.get("modello").cloned()).filter(|it| !it.is_empty());
    match (named, asked) {
        (Some(named), Some(asked)) if named != asked => {
            let why = format!("è un lotto di `{named}`: non si stampa con il modello `{asked}`");
            Err(Error::Results { file: path.display().to_string(), why })
        }
        (named, asked) => Ok(named.or(asked.map(str::to_owned))),
    }
}

//! Cells of the tables that plico writes for people and carriers.

use serde::Serialize;
use serde::de::DeserializeOwned;

/// What a spreadsheet takes for the beginning of a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A cell quoted where it must be, and that no spreadsheet takes for a formula.
pub fn cell(text: &str) -> String {
    let text = if text.starts_with(FORMULA) { format!("'{text}") } else { text.to_owned() };
    if text.contains([';', '"', '\n', '\r']) {
        return format!("\"{}\"", text.replace('"', "\"\""));
    }
    text
}

/// Takes away the apostrophe that keeps a spreadsheet from taking a cell for a formula.
pub fn unguard(text: &mut String) {
    if text.strip_prefix('\'').is_some_and(|it| it.starts_with(FORMULA)) {
        text.remove(0);
    }
}

/// Reads the rows of such a table back. `None` where it is not one.
pub fn table<T: DeserializeOwned>(bytes: &[u8]) -> Option<Vec<T>> {
    let bytes = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(bytes);
    csv::ReaderBuilder::new().delimiter(b';').from_reader(bytes).deserialize().collect::<Result<_, _>>().ok()
}

/// Writes rows as [`table`] reads them, with a head.
pub fn written<T: Serialize>(rows: &[T]) -> Vec<u8> {
    let mut out = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    rows.iter().for_each(|it| out.serialize(it).expect("a row of texts"));
    out.into_inner().expect("nothing fails in memory")
}

//! XML of flat records, as the gestionale of Maggioli exchanges it: a root, and a `Posizione` for each row.
//!
//! The names come from the programs of a supplier, not from Maggioli: the command has them checked before it relies on
//! them.

use quick_xml::Reader;
use quick_xml::escape::escape;
use quick_xml::escape::unescape;
use quick_xml::events::Event;

use crate::flussi::tabella::Riga;
use crate::flussi::tabella::Tracciato;

/// The element of a row.
pub const RECORD: &str = "Posizione";

/// What stands before the first row.
pub fn head(radice: &str) -> String {
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<{radice}>\r\n")
}

/// What stands after the last.
pub fn tail(radice: &str) -> String {
    format!("</{radice}>\r\n")
}

/// A row, its columns as children.
pub fn row(riga: &Riga, tracciato: &Tracciato) -> String {
    let mut text = format!("  <{RECORD}>\r\n");
    for colonna in &tracciato.colonna {
        let value: String = tracciato.cell(riga, colonna).chars().filter(|it| is_xml(*it)).collect();
        let name = colonna.titolo();
        text.push_str(&format!("    <{name}>{}</{name}>\r\n", escape(&value)));
    }
    text + &format!("  </{RECORD}>\r\n")
}

/// Whether XML 1.0 has room for a character.
fn is_xml(letter: char) -> bool {
    !letter.is_control() || matches!(letter, '\t' | '\n' | '\r')
}

/// The children of each row of a file, by name; `None` where it is not such a file.
pub fn read(text: &str) -> Option<Vec<Vec<(String, String)>>> {
    let mut reader = Reader::from_str(text);
    let (mut rows, mut path): (Vec<Vec<(String, String)>>, Vec<String>) = (Vec::new(), Vec::new());
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) => {
                let name = tag.local_name().as_ref().to_owned();
                match path.len() {
                    1 => rows.push(Vec::new()),
                    2 => rows.last_mut()?.push((name.clone(), String::new())),
                    _ => {}
                }
                path.push(name);
            }
            Event::End(_) => drop(path.pop()?),
            Event::Text(part) if path.len() == 3 => rows.last_mut()?.last_mut()?.1.push_str(&part),
            Event::GeneralRef(name) if path.len() == 3 => {
                let letter = unescape(&format!("&{};", &*name)).ok()?.into_owned();
                rows.last_mut()?.last_mut()?.1.push_str(&letter);
            }
            Event::Eof => return path.is_empty().then_some(rows),
            _ => {}
        }
    }
}

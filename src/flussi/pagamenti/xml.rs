//! XML of a flow, element by element: no document type, no entity but the five of XML, and nothing without end.

use quick_xml::Reader;
use quick_xml::events::Event;

use crate::flussi::pagamenti::testo;

/// The most bytes of one flow.
const MOST: usize = 256 << 20;
/// The most bytes of one text.
const MOST_TEXT: usize = 64 << 10;
/// What bounds a file: the most bytes of it, and of one text.
#[derive(Debug, Clone, Copy)]
pub struct Bounds {
    /// Of the file.
    pub file: usize,
    /// Of one text.
    pub text: usize,
}

/// What bounds a flow.
const FLOW: Bounds = Bounds { file: MOST, text: MOST_TEXT };
/// The most elements within one another.
const MOST_DEPTH: usize = 32;
/// The most elements that are looked at for the one that names a flow.
const ENVELOPE: usize = 4;

/// The names of the first elements, each within the one before it: a message may stand in an envelope.
pub fn root(bytes: &[u8]) -> Result<Vec<String>, String> {
    let text = text_of(&bytes[..bytes.len().min(testo::HEAD)])?;
    let mut reader = Reader::from_str(&text);
    let mut names = Vec::new();
    while names.len() < ENVELOPE {
        match reader.read_event().map_err(|e| format!("at byte {}: {e}", reader.buffer_position()))? {
            Event::Start(tag) | Event::Empty(tag) => names.push(tag.local_name().as_ref().to_owned()),
            Event::DocType(_) => return Err("it has a document type, which a flow does not need".into()),
            Event::Eof => break,
            _ => {}
        }
    }
    Ok(names)
}

/// Calls `on` at the end of each element, with the names from the root to it and its own text.
pub fn walk(bytes: &[u8], on: impl FnMut(&[String], &str)) -> Result<(), String> {
    walk_within(bytes, FLOW, on)
}

/// The same within other bounds.
pub fn walk_within(bytes: &[u8], bounds: Bounds, mut on: impl FnMut(&[String], &str)) -> Result<(), String> {
    if bytes.len() > bounds.file {
        return Err(format!("it is larger than {} MB", bounds.file >> 20));
    }
    let text = text_of(bytes)?;
    let mut reader = Reader::from_str(&text);
    let mut path: Vec<String> = Vec::new();
    let mut texts: Vec<String> = Vec::new();
    loop {
        let at = reader.buffer_position();
        match reader.read_event().map_err(|e| format!("at byte {at}: {e}"))? {
            Event::Start(tag) => {
                if path.len() == MOST_DEPTH {
                    return Err(format!("at byte {at}: more than {MOST_DEPTH} elements within one another"));
                }
                path.push(tag.local_name().as_ref().to_owned());
                texts.push(String::new());
            }
            Event::Empty(tag) => {
                path.push(tag.local_name().as_ref().to_owned());
                on(&path, "");
                path.pop();
            }
            Event::End(_) => {
                let text = texts.pop().ok_or_else(|| format!("at byte {at}: an end without its start"))?;
                on(&path, text.trim());
                path.pop();
            }
            Event::Text(it) => push(&mut texts, &it, bounds.text)?,
            Event::CData(it) => push(&mut texts, &it, bounds.text)?,
            Event::GeneralRef(name) => {
                let known = entity(&name).ok_or_else(|| format!("at byte {at}: an entity that XML does not have"))?;
                push(&mut texts, known.encode_utf8(&mut [0; 4]), bounds.text)?;
            }
            Event::DocType(_) => return Err("it has a document type, which a flow does not need".into()),
            Event::Eof if path.is_empty() => return Ok(()),
            Event::Eof => return Err("the file ends inside an element".into()),
            Event::Comment(_) | Event::PI(_) | Event::Decl(_) => {}
        }
    }
}

fn push(texts: &mut [String], more: &str, most: usize) -> Result<(), String> {
    let Some(text) = texts.last_mut() else { return Ok(()) };
    if text.len() + more.len() > most {
        return Err("a text is longer than a field can be".into());
    }
    text.push_str(more);
    Ok(())
}

/// The character of `&name;`.
fn entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}

/// The text of XML bytes, in the encoding that they name.
pub fn text_of(bytes: &[u8]) -> Result<String, String> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]).to_ascii_lowercase();
    let declared = head.split("encoding=").nth(1).and_then(|it| it.get(1..)?.split(['"', '\'']).next());
    match declared {
        Some(name) if head.trim_start_matches('\u{FEFF}').starts_with("<?xml") => {
            testo::decode_as(bytes, name).ok_or_else(|| format!("it is in an encoding that is not known: `{name}`"))
        }
        _ => Ok(testo::decode(bytes)),
    }
}

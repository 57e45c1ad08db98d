//! Physical lines, and how one is cut into fields.
//!
//! A line that never ends costs a fixed amount of memory: it is cut off, skipped and said to be too long.

use std::io;
use std::io::Read;

/// The longest line kept. A row with every column at its full length is about 12 KB.
const MAX_LINE: usize = 1 << 20;

/// Reads physical lines.
pub struct Lines<R> {
    inner: R,
    end: u8,
    buffer: Vec<u8>,
    start: usize,
    filled: usize,
}

/// How a line came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// Whole.
    Fits,
    /// Longer than can be kept; only its beginning is given.
    TooLong,
}

impl<R: Read> Lines<R> {
    /// Lines of `inner`, ended by line feeds or, in files of old Macs, by carriage returns.
    pub fn new(inner: R, line_feeds: bool) -> Self {
        let end = if line_feeds { b'\n' } else { b'\r' };
        Self { inner, end, buffer: vec![0; 64 * 1024], start: 0, filled: 0 }
    }

    /// Puts the next line into `line`, without its end; `None` after the last.
    pub fn read(&mut self, line: &mut Vec<u8>) -> io::Result<Option<Length>> {
        line.clear();
        let mut length = Length::Fits;
        let mut is_any = false;
        loop {
            if self.start == self.filled {
                self.filled = self.inner.read(&mut self.buffer)?;
                self.start = 0;
                if self.filled == 0 {
                    break;
                }
            }
            is_any = true;
            let rest = &self.buffer[self.start..self.filled];
            let found = rest.iter().position(|&it| it == self.end);
            let part = &rest[..found.unwrap_or(rest.len())];
            let room = MAX_LINE - line.len();
            if part.len() > room {
                length = Length::TooLong;
            }
            line.extend_from_slice(&part[..part.len().min(room)]);
            self.start += part.len() + usize::from(found.is_some());
            if found.is_some() {
                break;
            }
        }
        if line.last() == Some(&b'\r') {
            line.pop();
        }
        Ok(is_any.then_some(length))
    }
}

/// The fields of a record, one after the other in one buffer.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Fields {
    text: String,
    ends: Vec<usize>,
}

impl Fields {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// How many bytes all fields have together.
    pub fn bytes(&self) -> usize {
        self.text.len()
    }

    /// The field at `index`, from 0; empty where there is none.
    pub fn field(&self, index: usize) -> &str {
        let Some(&end) = self.ends.get(index) else {
            return "";
        };
        let start = if index == 0 { 0 } else { self.ends[index - 1] };
        &self.text[start..end]
    }

    /// All fields in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|index| self.field(index))
    }

    /// Whether no field holds anything but blanks.
    pub fn is_blank(&self) -> bool {
        self.text.chars().all(|it| it.is_whitespace() || it == '\u{feff}')
    }

    /// Adds a field.
    pub fn push(&mut self, field: &str) {
        self.text.push_str(field);
        self.ends.push(self.text.len());
    }

    /// Forgets all fields.
    pub fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
    }

    /// Drops empty fields at the end beyond the first `keep`: rows often end with a spare separator.
    pub fn trim_end(&mut self, keep: usize) {
        while self.len() > keep && self.field(self.len() - 1).trim().is_empty() {
            self.ends.pop();
            self.text.truncate(self.ends.last().copied().unwrap_or(0));
        }
    }
}

/// What the quotes of a record were like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quotes {
    /// As they should be.
    Sound,
    /// Wrong, but with one reading only.
    Mended,
    /// One was opened and never closed.
    Open,
}

/// Cuts `text` at each `separator` outside quotes.
pub fn split(text: &str, separator: u8, fields: &mut Fields) -> Quotes {
    fields.clear();
    if !text.as_bytes().contains(&b'"') {
        split_plain(text, separator, fields);
        return Quotes::Sound;
    }
    let bytes = text.as_bytes();
    let mut quotes = Quotes::Sound;
    let mut at = 0;
    loop {
        let open = at + blanks(&bytes[at..], separator);
        if bytes.get(open) == Some(&b'"') {
            match take_quoted(text, open + 1, separator, fields) {
                Some((next, is_mended)) => {
                    at = next;
                    if is_mended {
                        quotes = Quotes::Mended;
                    }
                }
                None => return Quotes::Open,
            }
        } else {
            let end = find(bytes, at, separator);
            fields.push(&text[at..end]);
            at = end;
        }
        if at >= bytes.len() {
            return quotes;
        }
        at += 1;
    }
}

/// Cuts `text` at every `separator`, taking quotes as letters; a stray one at either end of a field goes.
pub fn split_literal(text: &str, separator: u8, fields: &mut Fields) {
    fields.clear();
    for field in text.split(char::from(separator)) {
        let field = field.trim();
        let field = field.strip_prefix('"').unwrap_or(field);
        fields.push(field.strip_suffix('"').unwrap_or(field));
    }
}

/// Cuts `text` at fixed places; what stands beyond the last is one field more, so that it is not lost.
pub fn split_fixed(text: &str, widths: &[usize], fields: &mut Fields) -> Quotes {
    fields.clear();
    let mut rest = text;
    for width in widths {
        if rest.is_empty() {
            return Quotes::Sound;
        }
        let end = rest.char_indices().nth(*width).map_or(rest.len(), |it| it.0);
        let (field, tail) = rest.split_at(end);
        fields.push(field.trim());
        rest = tail;
    }
    if !rest.trim().is_empty() {
        fields.push(rest.trim());
    }
    Quotes::Sound
}

fn split_plain(text: &str, separator: u8, fields: &mut Fields) {
    for field in text.split(char::from(separator)) {
        fields.push(field);
    }
}

/// Takes the quoted field whose text begins at `at`: where it ends, and whether a quote inside was mended.
fn take_quoted(text: &str, mut at: usize, separator: u8, fields: &mut Fields) -> Option<(usize, bool)> {
    let bytes = text.as_bytes();
    let before = fields.text.len();
    let mut is_mended = false;
    loop {
        let Some(length) = text[at..].find('"') else {
            fields.text.truncate(before);
            return None;
        };
        let quote = at + length;
        fields.text.push_str(&text[at..quote]);
        let after = quote + 1;
        let next = after + blanks(&bytes[after..], separator);
        if next >= bytes.len() || bytes[next] == separator {
            fields.ends.push(fields.text.len());
            return Some((next, is_mended));
        }
        // A quote inside: doubled as it should be, or single as careless programs leave it.
        fields.text.push('"');
        let is_doubled = bytes[after] == b'"';
        is_mended |= !is_doubled;
        at = after + usize::from(is_doubled);
    }
}

fn blanks(bytes: &[u8], separator: u8) -> usize {
    bytes.iter().take_while(|&&it| it == b' ' && it != separator).count()
}

fn find(bytes: &[u8], at: usize, separator: u8) -> usize {
    bytes[at..].iter().position(|&it| it == separator).map_or(bytes.len(), |length| at + length)
}

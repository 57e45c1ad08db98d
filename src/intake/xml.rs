//! Records of an XML flow: one flat element per record, one child per field.
//!
//! Document types are refused and no entity is expanded but the five of XML, so that a short file cannot
//! become a long one.

use std::io;
use std::io::BufReader;
use std::io::Read;

use quick_xml::Reader;
use quick_xml::events::Event;

use crate::intake::encoding::Codifica;
use crate::intake::encoding::Narrow;
use crate::intake::line::Fields;

/// The most bytes between two tags.
const MAX_TEXT: usize = 1 << 20;
/// The most kinds of field.
const MAX_COLUMNS: usize = 2_000;

/// An XML flow being read.
pub struct Xml<R> {
    reader: Reader<BufReader<Bounded<Narrow<R>>>>,
    record: String,
    buffer: Vec<u8>,
    riga: u32,
    columns: Vec<String>,
    values: Vec<String>,
    fields: Fields,
}

impl<R: Read> Xml<R> {
    /// Starts reading; `record` names the element of a record.
    pub fn new(reader: R, codifica: Codifica, record: &str) -> Self {
        let bounded = Bounded { inner: Narrow::whole(reader, codifica), run: 0 };
        Self {
            reader: Reader::from_reader(BufReader::with_capacity(64 * 1024, bounded)),
            record: record.to_owned(),
            buffer: Vec::new(),
            riga: 0,
            columns: Vec::new(),
            values: Vec::new(),
            fields: Fields::default(),
        }
    }

    /// The names of the fields met so far, in plain form; they only ever grow.
    pub fn header(&self) -> &[String] {
        &self.columns
    }

    /// Which record was last read, from 1.
    pub fn riga(&self) -> u32 {
        self.riga
    }

    /// The fields of the record last read, in the order of [`Xml::header`].
    pub fn fields(&self) -> &Fields {
        &self.fields
    }

    /// Reads the next record; false after the last.
    pub fn read(&mut self) -> io::Result<bool> {
        loop {
            match self.event()? {
                Found::Start(name) if name == self.record => break,
                Found::Empty(name) if name == self.record => {
                    self.values.iter_mut().for_each(String::clear);
                    return self.finish();
                }
                Found::Eof => return Ok(false),
                Found::Start(_) | Found::Empty(_) | Found::Text(_) | Found::End => {}
            }
        }
        self.values.iter_mut().for_each(String::clear);
        self.take_children()?;
        self.finish()
    }

    fn finish(&mut self) -> io::Result<bool> {
        self.riga = self.riga.saturating_add(1);
        self.fields.clear();
        for value in &self.values {
            self.fields.push(value.trim());
        }
        Ok(true)
    }

    /// Takes the children of a record up to its end; what stands deeper joins the child that holds it.
    fn take_children(&mut self) -> io::Result<()> {
        let mut depth = 0_u32;
        let mut column = None;
        loop {
            match self.event()? {
                Found::Start(name) => {
                    if depth == 0 {
                        column = Some(self.column(&name)?);
                    }
                    depth = depth.saturating_add(1);
                }
                Found::End if depth == 0 => return Ok(()),
                Found::End => {
                    depth -= 1;
                    if depth == 0 {
                        column = None;
                    }
                }
                Found::Text(text) => {
                    if let Some(column) = column {
                        let value: &mut String = &mut self.values[column];
                        if value.len() + text.len() > MAX_TEXT {
                            return Err(invalid("a field is longer than a field can be"));
                        }
                        value.push_str(&text);
                    }
                }
                Found::Empty(_) => {}
                Found::Eof => return Err(invalid("the file ends inside a record")),
            }
        }
    }

    /// The place of a field of this name.
    fn column(&mut self, name: &str) -> io::Result<usize> {
        let name = crate::intake::table::plain_name(name);
        if let Some(index) = self.columns.iter().position(|it| *it == name) {
            return Ok(index);
        }
        if self.columns.len() == MAX_COLUMNS {
            return Err(invalid("it has more kinds of field than a flow can have"));
        }
        self.columns.push(name);
        self.values.push(String::new());
        Ok(self.columns.len() - 1)
    }

    fn event(&mut self) -> io::Result<Found> {
        self.buffer.clear();
        let at = self.reader.buffer_position();
        let event = self.reader.read_event_into(&mut self.buffer).map_err(|e| match e {
            quick_xml::Error::Io(e) => io::Error::new(e.kind(), e.to_string()),
            other => invalid(format!("at byte {at}: {other}")),
        })?;
        Ok(match event {
            Event::Start(tag) => Found::Start(tag.local_name().as_ref().to_owned()),
            Event::Empty(tag) => Found::Empty(tag.local_name().as_ref().to_owned()),
            Event::End(_) => Found::End,
            Event::Text(bytes) => Found::Text((*bytes).to_owned()),
            Event::CData(bytes) => Found::Text((*bytes).to_owned()),
            Event::GeneralRef(name) => Found::Text(entity(&name)),
            Event::DocType(_) => return Err(invalid("it has a document type, which a flow does not need")),
            Event::Eof => Found::Eof,
            Event::Comment(_) | Event::PI(_) | Event::Decl(_) => Found::Text(String::new()),
        })
    }
}

/// What stands next.
enum Found {
    Start(String),
    Empty(String),
    End,
    Text(String),
    Eof,
}

/// The character of `&name;`: one of the five of XML, or a number.
fn entity(name: &str) -> String {
    let known = match name.as_bytes() {
        b"amp" => Some('&'),
        b"lt" => Some('<'),
        b"gt" => Some('>'),
        b"quot" => Some('"'),
        b"apos" => Some('\''),
        [b'#', b'x' | b'X', digits @ ..] => number(digits, 16),
        [b'#', digits @ ..] => number(digits, 10),
        _ => None,
    };
    known.unwrap_or(char::REPLACEMENT_CHARACTER).to_string()
}

fn number(digits: &[u8], radix: u32) -> Option<char> {
    let digits = std::str::from_utf8(digits).ok()?;
    char::from_u32(u32::from_str_radix(digits, radix).ok()?)
}

fn invalid(why: impl Into<String>) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, why.into())
}

/// Ends with an error where a text or a tag would fill the memory.
struct Bounded<R> {
    inner: R,
    run: usize,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(buffer)?;
        match buffer[..n].iter().rposition(|&it| it == b'<') {
            Some(last) => self.run = n - last,
            None => self.run += n,
        }
        if self.run > 4 * MAX_TEXT {
            return Err(invalid("a field is longer than a field can be"));
        }
        Ok(n)
    }
}

//! A PDF file written front to back: streams as they come, dictionaries gathered into object streams, the
//! cross-reference at the end. Nothing that was written is kept but offsets.

use std::io;
use std::io::Write;

use crate::hash::Hasher;
use crate::press::draw::deflate;

/// The number of an object.
pub type Id = u32;

/// How many dictionaries share an object stream: more compress better, fewer open faster.
const OBJECTS_A_STREAM: usize = 500;

/// Where an object is.
#[derive(Debug, Clone, Copy)]
enum Place {
    /// Never written.
    Free,
    /// At a byte offset.
    Offset(u64),
    /// Inside an object stream.
    Inside { stream: Id, index: u16 },
}

/// A PDF file being written.
pub struct File<W: Write> {
    out: W,
    written: u64,
    hasher: Hasher,
    places: Vec<Place>,
    pending: Vec<(Id, Vec<u8>)>,
}

/// What a finished file is.
#[derive(Debug, Clone)]
pub struct Written {
    /// Its hash, lower-case hexadecimal.
    pub sha256: String,
    /// Its length in bytes.
    pub bytes: u64,
}

impl<W: Write> File<W> {
    /// Begins a file of PDF 1.6.
    pub fn new(out: W) -> io::Result<Self> {
        let mut file =
            Self { out, written: 0, hasher: Hasher::default(), places: vec![Place::Free], pending: Vec::new() };
        // Four bytes above 127 tell transfer programs that the file is binary.
        file.write(b"%PDF-1.6\n%\xE2\xE3\xCF\xD3\n")?;
        Ok(file)
    }

    /// Reserves the number of an object that will be written later.
    pub fn reserve(&mut self) -> Id {
        self.places.push(Place::Free);
        Id::try_from(self.places.len() - 1).expect("a batch has fewer than 2^32 objects")
    }

    /// Writes a stream; `dictionary` has its entries without `/Length`.
    pub fn stream(&mut self, id: Id, dictionary: &str, data: &[u8]) -> io::Result<()> {
        self.places[id as usize] = Place::Offset(self.written);
        // PDF/A wants each of these words on a line of its own (ISO 19005-2, 6.1.9).
        let head = format!("{id} 0 obj\n<<{dictionary}/Length {}>>stream\n", data.len());
        self.write(head.as_bytes())?;
        self.write(data)?;
        self.write(b"\nendstream\nendobj\n")
    }

    /// Writes a compressed stream; `dictionary` has its other entries.
    pub fn deflated(&mut self, id: Id, dictionary: &str, data: &[u8]) -> io::Result<()> {
        self.stream(id, &format!("{dictionary}/Filter/FlateDecode"), data)
    }

    /// Adds an object that is not a stream; it will go into an object stream.
    pub fn object(&mut self, id: Id, body: impl Into<Vec<u8>>) -> io::Result<()> {
        self.pending.push((id, body.into()));
        if self.pending.len() == OBJECTS_A_STREAM {
            self.flush_objects()?;
        }
        Ok(())
    }

    /// The fingerprint of all that was added so far.
    pub fn fingerprint(&mut self) -> io::Result<String> {
        self.flush_objects()?;
        Ok(self.hasher.hex())
    }

    /// Ends the file. `info` is optional in PDF and left out: its dates would be a clock's.
    pub fn finish(mut self, catalog: Id) -> io::Result<(W, Written)> {
        self.flush_objects()?;
        let id = self.reserve();
        let start = self.written;
        self.places[id as usize] = Place::Offset(start);
        let table = deflate(&self.table());
        // The identifier is the hash of all that precedes: the same file has the same name.
        let name = &self.hasher.hex()[..32];
        let dictionary =
            format!("/Type/XRef/Size {}/W[1 5 2]/Root {catalog} 0 R/ID[<{name}><{name}>]", self.places.len());
        self.deflated(id, &dictionary, &table)?;
        self.write(format!("startxref\n{start}\n%%EOF\n").as_bytes())?;
        self.out.flush()?;
        let written = Written { sha256: self.hasher.hex(), bytes: self.written };
        Ok((self.out, written))
    }

    fn flush_objects(&mut self) -> io::Result<()> {
        if self.pending.is_empty() {
            return Ok(());
        }
        let stream = self.reserve();
        let (mut head, mut body) = (String::new(), Vec::new());
        let pending = std::mem::take(&mut self.pending);
        for (index, (id, bytes)) in pending.iter().enumerate() {
            head.push_str(&format!("{id} {} ", body.len()));
            body.extend_from_slice(bytes);
            body.push(b'\n');
            let index = u16::try_from(index).expect("an object stream is small");
            self.places[*id as usize] = Place::Inside { stream, index };
        }
        let first = head.len();
        let mut all = head.into_bytes();
        all.extend_from_slice(&body);
        let dictionary = format!("/Type/ObjStm/N {}/First {first}", pending.len());
        self.deflated(stream, &dictionary, &deflate(&all))
    }

    fn table(&self) -> Vec<u8> {
        let mut table = Vec::with_capacity(self.places.len() * 8);
        for place in &self.places {
            let (kind, value, extra): (u8, u64, u16) = match *place {
                Place::Free => (0, 0, u16::MAX),
                Place::Offset(offset) => (1, offset, 0),
                Place::Inside { stream, index } => (2, u64::from(stream), index),
            };
            table.push(kind);
            table.extend_from_slice(&value.to_be_bytes()[3..]);
            table.extend_from_slice(&extra.to_be_bytes());
        }
        table
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.out.write_all(bytes)?;
        self.hasher.add(bytes);
        self.written += bytes.len() as u64;
        Ok(())
    }
}

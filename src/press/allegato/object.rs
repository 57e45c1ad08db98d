//! Objects as bytes of a batch, and their fingerprint, which is the same before and after.

use std::collections::BTreeMap;
use std::io;

use lopdf::Dictionary;
use lopdf::Object;
use lopdf::ObjectId;

use crate::hash::Hasher;
use crate::press::allegato::Allegato;
use crate::press::allegato::Pagina;
use crate::press::file::File;
use crate::press::file::Id;

/// Writes attachments into a batch, each object once.
pub trait Write {
    /// Writes all that a page of an attachment is made of and returns the number of what paints it. `written` has
    /// the numbers of the objects of this attachment that are there already.
    fn attach(&mut self, allegato: &Allegato, page: &Pagina, written: &mut BTreeMap<u32, Id>) -> io::Result<Id>;
}

impl<W: io::Write> Write for File<W> {
    fn attach(&mut self, allegato: &Allegato, page: &Pagina, written: &mut BTreeMap<u32, Id>) -> io::Result<Id> {
        let object = page.object;
        if let Some(&id) = written.get(&object) {
            return Ok(id);
        }
        let root = self.reserve();
        written.insert(object, root);
        let mut waiting = vec![object];
        while let Some(next) = waiting.pop() {
            let body = &allegato.objects[next as usize - 1];
            each_reference(body, &mut |(id, _)| {
                // Each object is waited for once: when it gets its number.
                written.entry(id).or_insert_with(|| {
                    waiting.push(id);
                    self.reserve()
                });
            });
            write(self, body, written[&next], written)?;
        }
        Ok(root)
    }
}

fn write<W: io::Write>(file: &mut File<W>, body: &Object, id: Id, written: &BTreeMap<u32, Id>) -> io::Result<()> {
    let mut out = Vec::new();
    match body {
        Object::Stream(stream) => {
            entries(&stream.dict, written, &mut out);
            file.stream(id, &String::from_utf8(out).expect("names and texts are escaped"), &stream.content)
        }
        other => {
            value(other, written, &mut out);
            file.object(id, out)
        }
    }
}

/// Calls `f` for every reference in a value, in order.
pub(super) fn each_reference(value: &Object, f: &mut impl FnMut(ObjectId)) {
    match value {
        Object::Reference(id) => f(*id),
        Object::Array(items) => items.iter().for_each(|it| each_reference(it, f)),
        Object::Dictionary(dict) => dict.iter().for_each(|(_, it)| each_reference(it, f)),
        Object::Stream(stream) => stream.dict.iter().for_each(|(_, it)| each_reference(it, f)),
        _ => {}
    }
}

fn entries(dict: &Dictionary, written: &BTreeMap<u32, Id>, out: &mut Vec<u8>) {
    for (key, it) in sorted(dict) {
        name(key, out);
        value(it, written, out);
    }
}

/// The entries of a dictionary by key, without the length of a stream, which its writer knows.
fn sorted(dict: &Dictionary) -> Vec<(&[u8], &Object)> {
    let mut all: Vec<_> = dict.iter().map(|(key, it)| (key.as_slice(), it)).collect();
    all.retain(|(key, _)| *key != b"Length");
    all.sort_by_key(|(key, _)| *key);
    all
}

fn value(it: &Object, written: &BTreeMap<u32, Id>, out: &mut Vec<u8>) {
    // What could run into the value before it begins with a blank.
    match it {
        Object::Null => out.extend_from_slice(b" null"),
        Object::Boolean(it) => out.extend_from_slice(format!(" {it}").as_bytes()),
        Object::Integer(it) => out.extend_from_slice(format!(" {it}").as_bytes()),
        Object::Real(it) => out.extend_from_slice(format!(" {it}").as_bytes()),
        Object::Name(it) => name(it, out),
        Object::String(it, _) => {
            out.push(b'<');
            it.iter().for_each(|byte| out.extend_from_slice(format!("{byte:02X}").as_bytes()));
            out.push(b'>');
        }
        Object::Array(items) => {
            out.push(b'[');
            items.iter().for_each(|it| value(it, written, out));
            out.push(b']');
        }
        Object::Dictionary(dict) => {
            out.extend_from_slice(b"<<");
            entries(dict, written, out);
            out.extend_from_slice(b">>");
        }
        Object::Stream(_) => unreachable!("a stream is never inside another object"),
        Object::Reference(id) => match written.get(&id.0) {
            Some(id) => out.extend_from_slice(format!(" {id} 0 R").as_bytes()),
            None => unreachable!("what is referred to has its number"),
        },
    }
}

fn name(it: &[u8], out: &mut Vec<u8>) {
    out.push(b'/');
    for &byte in it {
        match byte {
            b'!'..=b'~' if !b"#/%()<>[]{}".contains(&byte) => out.push(byte),
            _ => out.extend_from_slice(format!("#{byte:02X}").as_bytes()),
        }
    }
}

/// The fingerprint of an object with all that it refers to, whatever the numbers of the objects are.
pub(super) fn digest<'a>(find: &dyn Fn(ObjectId) -> Option<&'a Object>, root: ObjectId) -> String {
    let mut hasher = Hasher::default();
    let mut order: BTreeMap<ObjectId, usize> = BTreeMap::from([(root, 0)]);
    let mut waiting = std::collections::VecDeque::from([root]);
    while let Some(id) = waiting.pop_front() {
        let mut number = |id: ObjectId| {
            let next = order.len();
            *order.entry(id).or_insert_with(|| {
                waiting.push_back(id);
                next
            })
        };
        match find(id) {
            Some(Object::Stream(stream)) => {
                let mut out = Vec::new();
                canonical_dict(&stream.dict, &mut number, &mut out);
                out.extend_from_slice(format!("stream {}\n", stream.content.len()).as_bytes());
                hasher.add(&out);
                hasher.add(&stream.content);
            }
            Some(other) => {
                let mut out = Vec::new();
                canonical(other, &mut number, &mut out);
                hasher.add(&out);
            }
            None => hasher.add(b"nothing"),
        }
        hasher.add(b"\nend\n");
    }
    hasher.hex()
}

fn canonical_dict(dict: &Dictionary, number: &mut dyn FnMut(ObjectId) -> usize, out: &mut Vec<u8>) {
    out.extend_from_slice(b"<<");
    for (key, it) in sorted(dict) {
        name(key, out);
        canonical(it, number, out);
    }
    out.extend_from_slice(b">>");
}

fn canonical(it: &Object, number: &mut dyn FnMut(ObjectId) -> usize, out: &mut Vec<u8>) {
    match it {
        Object::Array(items) => {
            out.push(b'[');
            items.iter().for_each(|it| canonical(it, number, out));
            out.push(b']');
        }
        Object::Dictionary(dict) => canonical_dict(dict, number, out),
        Object::Reference(id) => out.extend_from_slice(format!(" {} R", number(*id)).as_bytes()),
        Object::Stream(_) => out.extend_from_slice(b" misplaced"),
        other => value(other, &BTreeMap::new(), out),
    }
}

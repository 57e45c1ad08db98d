//! Rilievi on their way to `rilievi.csv`: on disk, sorted by file and riga.

use std::path::Path;

use crate::files::Error;
use crate::files::sort::Sorted;
use crate::files::sort::Sorter;
use crate::intake::rilievi::Codice;
use crate::intake::rilievi::Gravita;
use crate::intake::rilievi::Rilievo;
use crate::jobs::lotto::conti::Conti;

/// How many bytes of rilievi are kept in memory.
const BOUND: usize = 2 << 20;

/// Rilievi being collected.
pub(super) struct Findings {
    sorter: Sorter,
    buffer: Vec<u8>,
}

impl Findings {
    pub(super) fn new(scratch: &Path) -> Self {
        Self { sorter: Sorter::new(scratch, BOUND), buffer: Vec::new() }
    }

    pub(super) fn add(&mut self, rilievo: &Rilievo) -> Result<(), Error> {
        let mut key = [0; 6];
        key[..2].copy_from_slice(&rilievo.file.to_be_bytes());
        key[2..].copy_from_slice(&rilievo.riga.to_be_bytes());
        self.buffer.clear();
        encode(rilievo, &mut self.buffer);
        self.sorter.push(&key, &self.buffer)
    }

    /// Sorts them, and counts the rows that were not used.
    pub(super) fn finish(self, conti: &mut Conti) -> Result<Sorted, Error> {
        let sorted = self.sorter.finish()?;
        let mut last = None;
        let mut records = sorted.iter()?;
        while let Some((key, value)) = records.next()? {
            let place: [u8; 6] = key.try_into().expect("keys are six bytes");
            if !is_blocking(value) {
                conti.rilievi_avvisa += 1;
                continue;
            }
            conti.rilievi_blocca += 1;
            if last != Some(place) {
                let file = usize::from(u16::from_be_bytes([place[0], place[1]]));
                conti.file[file].in_rilievo += 1;
                last = Some(place);
            }
        }
        drop(records);
        conti.close();
        Ok(sorted)
    }
}

fn encode(rilievo: &Rilievo, out: &mut Vec<u8>) {
    let codice = Codice::ALL.iter().position(|it| *it == rilievo.codice).expect("ALL has every code");
    out.push(u8::from(rilievo.gravita == Gravita::Blocca));
    out.push(u8::try_from(codice).expect("there are fewer than 256 codes"));
    out.extend_from_slice(&rilievo.file.to_le_bytes());
    out.extend_from_slice(&rilievo.riga.to_le_bytes());
    for text in [&rilievo.campo, &rilievo.valore, &rilievo.atteso] {
        let length = u32::try_from(text.len()).expect("values are shortened");
        out.extend_from_slice(&length.to_le_bytes());
        out.extend_from_slice(text.as_bytes());
    }
}

fn is_blocking(value: &[u8]) -> bool {
    value.first() == Some(&1)
}

/// Reads a rilievo back; `None` where the bytes are none.
pub(super) fn decode(bytes: &[u8]) -> Option<Rilievo> {
    let (&[blocks, codice, f0, f1, r0, r1, r2, r3], mut rest) = bytes.split_first_chunk::<8>()?;
    let mut text = || {
        let (length, tail) = rest.split_first_chunk::<4>()?;
        let (text, tail) = tail.split_at_checked(u32::from_le_bytes(*length) as usize)?;
        rest = tail;
        String::from_utf8(text.to_vec()).ok()
    };
    Some(Rilievo {
        tabella: None,
        file: u16::from_le_bytes([f0, f1]),
        riga: u32::from_le_bytes([r0, r1, r2, r3]),
        codice: *Codice::ALL.get(usize::from(codice))?,
        gravita: if blocks == 1 { Gravita::Blocca } else { Gravita::Avvisa },
        campo: text()?,
        valore: text()?,
        atteso: text()?,
    })
}

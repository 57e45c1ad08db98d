//! How the strips of a TIFF are packed, undone; each strip gives as many bytes as its rows have, and never more.

use std::io::Read;

use hayro_ccitt::DecodeSettings;
use hayro_ccitt::DecoderContext;
use hayro_ccitt::EncodingMode;

use crate::raster::picture::Error;

/// PackBits.
pub fn pack_bits(mut from: &[u8], size: usize) -> Result<Vec<u8>, Error> {
    let mut out = Vec::with_capacity(size);
    while out.len() < size {
        let [head, rest @ ..] = from else { return Err(Error::Broken("a strip ends too soon")) };
        let count = i32::from(*head as i8);
        from = rest;
        let taken = match count {
            0.. => count as usize + 1,
            -128 => continue,
            _ => 1,
        };
        let bytes = from.get(..taken).ok_or(Error::Broken("a strip ends too soon"))?;
        match count {
            0.. => out.extend_from_slice(bytes),
            _ => out.resize(out.len() + (1 - count) as usize, bytes[0]),
        }
        from = &from[taken..];
    }
    out.truncate(size);
    Ok(out)
}

/// LZW as TIFF has it.
pub fn lzw(from: &[u8], size: usize) -> Result<Vec<u8>, Error> {
    let mut decoder = weezl::decode::Decoder::with_tiff_size_switch(weezl::BitOrder::Msb, 8);
    let mut out = vec![0; size];
    let (mut read, mut written) = (0, 0);
    while written < size {
        let step = decoder.decode_bytes(&from[read..], &mut out[written..]);
        read += step.consumed_in;
        written += step.consumed_out;
        match step.status {
            Ok(weezl::LzwStatus::Ok) if step.consumed_in + step.consumed_out > 0 => {}
            Ok(weezl::LzwStatus::Done) if written == size => break,
            _ => return Err(Error::Broken("a strip packed by LZW")),
        }
    }
    Ok(out)
}

/// Deflate.
pub fn deflate(from: &[u8], size: usize) -> Result<Vec<u8>, Error> {
    let mut out = vec![0; size];
    let mut decoder = flate2::read::ZlibDecoder::new(from);
    decoder.read_exact(&mut out).map_err(|_| Error::Broken("a strip packed by Deflate"))?;
    Ok(out)
}

/// How a fax strip is coded.
#[derive(Debug, Clone, Copy)]
pub enum Fax {
    /// Huffman, each row on its own bytes.
    Rows,
    /// Group 3, one row at a time.
    Group3,
    /// Group 3, rows by those above.
    Group3In2D,
    /// Group 4.
    Group4,
}

/// Fax, to bits: 1 where the code says black.
pub fn fax(from: &[u8], fax: Fax, columns: usize, rows: usize) -> Result<Vec<u8>, Error> {
    let settings = DecodeSettings {
        columns: columns as u32,
        rows: rows as u32,
        end_of_block: !matches!(fax, Fax::Rows),
        end_of_line: matches!(fax, Fax::Group3 | Fax::Group3In2D),
        rows_are_byte_aligned: matches!(fax, Fax::Rows),
        encoding: match fax {
            Fax::Rows | Fax::Group3 => EncodingMode::Group3_1D,
            Fax::Group3In2D => EncodingMode::Group3_2D,
            Fax::Group4 => EncodingMode::Group4,
        },
        strict: false,
    };
    let stride = columns.div_ceil(8);
    let mut out = Bits { out: Vec::with_capacity(stride * rows), stride, columns, rows };
    hayro_ccitt::decode(from, &mut out, &mut DecoderContext::new(settings))
        .map_err(|_| Error::Broken("a strip packed as fax"))?;
    // White rows at the end may be left out.
    out.out.resize(stride * rows, 0);
    Ok(out.out)
}

/// Rows being put together.
struct Bits {
    out: Vec<u8>,
    stride: usize,
    columns: usize,
    rows: usize,
}

impl hayro_ccitt::Decoder for Bits {
    fn push_row(&mut self, changes: &[u32]) {
        if self.out.len() >= self.stride * self.rows {
            return;
        }
        let start = self.out.len();
        self.out.resize(start + self.stride, 0);
        let row = &mut self.out[start..];
        for run in changes.chunks(2) {
            let from = run[0] as usize;
            let to = run.get(1).map_or(self.columns, |it| *it as usize).min(self.columns);
            blacken(row, from, to);
        }
    }
}

/// Sets the bits from one place to another.
fn blacken(row: &mut [u8], from: usize, to: usize) {
    if from >= to {
        return;
    }
    let (first, last) = (from / 8, (to - 1) / 8);
    let (head, tail) = (0xFF_u8 >> (from % 8), 0xFF_u8 << (7 - (to - 1) % 8));
    if first == last {
        row[first] |= head & tail;
    } else {
        row[first] |= head;
        row[first + 1..last].fill(0xFF);
        row[last] |= tail;
    }
}

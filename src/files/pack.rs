//! Many files in one zip, whole or not at all; the same files give the same bytes. And such a zip read again.

use std::io;
use std::io::BufReader;
use std::io::Read;
use std::path::Path;
use std::path::PathBuf;

use zip::CompressionMethod;
use zip::DateTime;
use zip::ZipArchive;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::files::Error;
use crate::files::aside;
use crate::files::open;

/// The most bytes of a file in a zip that is read: more than any message can have.
const MOST: u64 = 1 << 30;

/// Writes `files`, by name in the archive and place on disk, into the zip at `path`.
///
/// They are stored as they are: copies are compressed in themselves. Every entry has the same date.
pub fn write(
    path: &Path,
    files: impl Iterator<Item = (String, PathBuf)>,
    day: Option<(i32, u32, u32)>,
) -> Result<(), Error> {
    let date = day.and_then(|(year, month, day)| {
        let (year, month, day) = (u16::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        DateTime::from_date_and_time(year, month, day, 0, 0, 0).ok()
    });
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(date.unwrap_or_default())
        .unix_permissions(0o640);
    let packing = |source: io::Error| Error::new("pack", path, source);
    let mut zip = ZipWriter::new(aside(path)?);
    for (name, from) in files {
        let mut file = BufReader::new(open(&from)?);
        zip.start_file(name, options).map_err(|e| packing(e.into()))?;
        io::copy(&mut file, &mut zip).map_err(packing)?;
    }
    zip.finish().map_err(|e| packing(e.into()))?.finish()
}

/// Hands over name and bytes of each file of a zip, in its order; one that is damaged in place of its bytes has why.
pub fn read(path: &Path, mut take: impl FnMut(&str, io::Result<Vec<u8>>)) -> Result<(), Error> {
    let wrong = |e: zip::result::ZipError| Error::new("unpack", path, e.into());
    let mut zip = ZipArchive::new(BufReader::new(open(path)?)).map_err(wrong)?;
    for index in 0..zip.len() {
        let name = zip.name_for_index(index).and_then(Result::ok).map(|it| it.into_owned()).unwrap_or_default();
        take(&name, entry(&mut zip, index));
    }
    Ok(())
}

fn entry<R: io::Read + io::Seek>(zip: &mut ZipArchive<R>, index: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    // One byte more than may be tells that there is too much; the sum of what was written is checked at its end.
    zip.by_index(index)?.take(MOST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MOST {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "it unpacks to far more than a message can hold"));
    }
    Ok(bytes)
}

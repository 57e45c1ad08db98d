//! Many files in one zip, whole or not at all; the same files give the same bytes.

use std::io;
use std::io::BufReader;
use std::path::Path;
use std::path::PathBuf;

use zip::CompressionMethod;
use zip::DateTime;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::files::Error;
use crate::files::aside;
use crate::files::open;

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

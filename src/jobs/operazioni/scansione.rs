//! Whether a file is a scan: a PDF, a JPEG, a PNG or a TIFF, and whole as far as its ends tell.

/// The extension of a scan; `None` where the bytes are none.
pub fn extension(bytes: &[u8]) -> Option<&'static str> {
    /// Bytes after the end that programs add.
    const TAIL: usize = 1024;
    let tail = &bytes[bytes.len().saturating_sub(TAIL)..];
    let ends_with = |mark: &[u8]| tail.windows(mark.len()).any(|it| it == mark);
    if bytes.starts_with(b"%PDF-") {
        return ends_with(b"%%EOF").then_some("pdf");
    }
    if bytes.starts_with(&[0xFF, 0xD8, 0xFF]) {
        return ends_with(&[0xFF, 0xD9]).then_some("jpg");
    }
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return ends_with(b"IEND").then_some("png");
    }
    let word = |at: usize| bytes.get(at..at + 4).and_then(|it| <[u8; 4]>::try_from(it).ok());
    let directory = match bytes.get(..4)? {
        b"II*\0" => u32::from_le_bytes(word(4)?),
        b"MM\0*" => u32::from_be_bytes(word(4)?),
        _ => return None,
    };
    // The first directory lies inside the file.
    (8..bytes.len()).contains(&(directory as usize)).then_some("tif")
}

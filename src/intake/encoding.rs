//! Which characters the bytes of a file are; decided over the whole file, applied line by line.
//!
//! Gestionali and Excel leave UTF-8, UTF-16 and the Windows and ISO code pages, and people paste one export
//! after another. A byte that no rule explains becomes U+FFFD, which no font draws and which therefore
//! stops its row: never a silent `?`.

use std::borrow::Cow;
use std::io;
use std::io::Read;

use encoding_rs::Encoding;
use encoding_rs::ISO_8859_15;
use encoding_rs::UTF_8;
use encoding_rs::UTF_16BE;
use encoding_rs::UTF_16LE;
use encoding_rs::WINDOWS_1252;

/// How a file is encoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Codifica {
    /// UTF-8, with or without byte order mark; plain ASCII too.
    Utf8,
    /// UTF-16, low byte first: what Excel calls "Unicode text".
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// The Western code page of Windows.
    Windows1252,
    /// Latin-9, told from Windows-1252 by where the euro sign stands.
    Iso8859_15,
}

impl Codifica {
    /// The name in profiles and reports.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1252 => "windows-1252",
            Self::Iso8859_15 => "iso-8859-15",
        }
    }

    /// The encoding of that name.
    pub fn parse(name: &str) -> Option<Self> {
        let all = [Self::Utf8, Self::Utf16Le, Self::Utf16Be, Self::Windows1252, Self::Iso8859_15];
        all.into_iter().find(|it| it.as_str().eq_ignore_ascii_case(name))
    }
}

/// What a first pass over a file tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Survey {
    /// How it is encoded.
    pub codifica: Codifica,
    /// Whether lines end with a line feed; where none does, they end with a carriage return.
    pub line_feeds: bool,
}

/// Reads a whole file once and says how to read it.
pub fn survey(reader: &mut dyn Read) -> io::Result<Survey> {
    let mut counts = Counts::default();
    let mut buffer = vec![0; 64 * 1024];
    let mut kept = 0;
    let mut first = None;
    loop {
        let n = reader.read(&mut buffer[kept..])?;
        if n == 0 {
            break;
        }
        let filled = kept + n;
        // A short first read would hide the zero bytes of UTF-16.
        if first.is_none() && filled < 4096 {
            counts.line_feeds |= buffer[kept..filled].contains(&b'\n');
            kept = filled;
            continue;
        }
        first.get_or_insert_with(|| wide(&buffer[..filled]));
        counts.line_feeds |= buffer[kept..filled].contains(&b'\n');
        kept = counts.add(&buffer[..filled]);
        buffer.copy_within(filled - kept..filled, 0);
    }
    if first.is_none() {
        first = Some(wide(&buffer[..kept]));
        kept = counts.add(&buffer[..kept]);
    }
    counts.invalid += u64::from(kept > 0);
    let codifica = first.flatten().unwrap_or_else(|| counts.codifica());
    Ok(Survey { codifica, line_feeds: counts.line_feeds })
}

/// UTF-16, by its mark or by its zero bytes, which no text in another encoding has.
fn wide(head: &[u8]) -> Option<Codifica> {
    match head {
        [0xff, 0xfe, ..] => return Some(Codifica::Utf16Le),
        [0xfe, 0xff, ..] => return Some(Codifica::Utf16Be),
        _ => {}
    }
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|&&it| it == 0).count();
    let enough = head.len() / 4;
    if head.len() < 4 {
        None
    } else if zeros(1) > enough {
        Some(Codifica::Utf16Le)
    } else if zeros(0) > enough {
        Some(Codifica::Utf16Be)
    } else {
        None
    }
}

#[derive(Default)]
struct Counts {
    multibyte: u64,
    invalid: u64,
    has_c1: bool,
    has_a4: bool,
    line_feeds: bool,
}

impl Counts {
    /// Counts a chunk; returns how many bytes at its end wait for the next one.
    fn add(&mut self, mut chunk: &[u8]) -> usize {
        loop {
            let (valid, error) = match std::str::from_utf8(chunk) {
                Ok(_) => (chunk.len(), None),
                Err(e) => (e.valid_up_to(), Some(e.error_len())),
            };
            if !chunk[..valid].is_ascii() {
                self.multibyte += chunk[..valid].iter().filter(|&&it| it >= 0xc0).count() as u64;
            }
            chunk = &chunk[valid..];
            match error {
                None => return 0,
                Some(None) => return chunk.len(),
                Some(Some(length)) => {
                    self.invalid += 1;
                    self.has_c1 |= chunk[..length].iter().any(|it| (0x80..0xa0).contains(it));
                    self.has_a4 |= chunk[..length].contains(&0xa4);
                    chunk = &chunk[length..];
                }
            }
        }
    }

    fn codifica(&self) -> Codifica {
        if self.invalid == 0 || self.multibyte > self.invalid {
            Codifica::Utf8
        } else if self.has_a4 && !self.has_c1 {
            // In Windows-1252 this byte is the currency sign, which nobody types.
            Codifica::Iso8859_15
        } else {
            Codifica::Windows1252
        }
    }
}

/// The text of one line.
///
/// A line that is valid UTF-8 is UTF-8 in any file: no Italian text in a code page looks like it. A line that
/// is not, in a file in a code page, is in that code page unless part of it is UTF-8.
pub fn decode(codifica: Codifica, line: &[u8]) -> Cow<'_, str> {
    if let Ok(text) = std::str::from_utf8(line) {
        return Cow::Borrowed(text);
    }
    let mut counts = Counts::default();
    counts.add(line);
    let page = match codifica {
        Codifica::Windows1252 => WINDOWS_1252,
        Codifica::Iso8859_15 => ISO_8859_15,
        Codifica::Utf8 | Codifica::Utf16Le | Codifica::Utf16Be => return String::from_utf8_lossy(line),
    };
    if counts.multibyte > 0 {
        return String::from_utf8_lossy(line);
    }
    page.decode_without_bom_handling(line).0
}

/// Gives bytes of one encoding as UTF-8.
pub struct Narrow<R> {
    inner: R,
    decoder: Option<encoding_rs::Decoder>,
    input: Vec<u8>,
    start: usize,
    ended: bool,
}

impl<R: Read> Narrow<R> {
    /// Reads `inner`, which is encoded as `codifica`; only UTF-16 is changed, the rest is for [`decode`].
    pub fn new(inner: R, codifica: Codifica) -> Self {
        let is_wide = matches!(codifica, Codifica::Utf16Le | Codifica::Utf16Be);
        let mut narrow = Self::whole(inner, codifica);
        narrow.decoder = narrow.decoder.filter(|_| is_wide);
        narrow
    }

    /// Reads `inner`, which is encoded as `codifica`, as UTF-8 throughout.
    pub fn whole(inner: R, codifica: Codifica) -> Self {
        let encoding: &Encoding = match codifica {
            Codifica::Utf8 => UTF_8,
            Codifica::Utf16Le => UTF_16LE,
            Codifica::Utf16Be => UTF_16BE,
            Codifica::Windows1252 => WINDOWS_1252,
            Codifica::Iso8859_15 => ISO_8859_15,
        };
        let decoder = Some(encoding.new_decoder_with_bom_removal());
        Self { inner, decoder, input: Vec::new(), start: 0, ended: false }
    }
}

impl<R: Read> Read for Narrow<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let Some(decoder) = &mut self.decoder else {
            return self.inner.read(buffer);
        };
        loop {
            if self.start == self.input.len() && !self.ended {
                self.input.resize(16 * 1024, 0);
                let n = self.inner.read(&mut self.input)?;
                self.input.truncate(n);
                self.start = 0;
                self.ended = n == 0;
            }
            let was_ended = self.ended;
            let (result, read, written, _) = decoder.decode_to_utf8(&self.input[self.start..], buffer, was_ended);
            self.start += read;
            if written > 0 {
                return Ok(written);
            }
            if was_ended && result == encoding_rs::CoderResult::InputEmpty {
                self.decoder = None;
                return Ok(0);
            }
        }
    }
}

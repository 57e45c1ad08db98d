//! The directories of a TIFF, and of the EXIF in a JPEG: where every value lies, nothing beyond the file.

use crate::raster::picture::Error;

/// Tags that a page is described by.
pub mod tag {
    /// Columns.
    pub const WIDTH: u16 = 256;
    /// Rows.
    pub const HEIGHT: u16 = 257;
    /// Bits of a sample.
    pub const BITS: u16 = 258;
    /// How strips are packed.
    pub const COMPRESSION: u16 = 259;
    /// What samples mean.
    pub const PHOTOMETRIC: u16 = 262;
    /// Which bit of a byte comes first.
    pub const FILL_ORDER: u16 = 266;
    /// Where strips begin.
    pub const STRIPS: u16 = 273;
    /// How the page is turned.
    pub const ORIENTATION: u16 = 274;
    /// Samples of a pixel.
    pub const SAMPLES: u16 = 277;
    /// Rows of a strip.
    pub const STRIP_ROWS: u16 = 278;
    /// Bytes of strips.
    pub const STRIP_BYTES: u16 = 279;
    /// Resolution across.
    pub const DPI_X: u16 = 282;
    /// Resolution down.
    pub const DPI_Y: u16 = 283;
    /// Whether samples lie together or in planes.
    pub const PLANAR: u16 = 284;
    /// Options of fax group 3.
    pub const FAX_3: u16 = 292;
    /// What the resolution counts by.
    pub const UNIT: u16 = 296;
    /// Whether samples are differences.
    pub const PREDICTOR: u16 = 317;
    /// Colours of a palette.
    pub const PALETTE: u16 = 320;
    /// Width of a tile.
    pub const TILE_WIDTH: u16 = 322;
    /// Height of a tile.
    pub const TILE_HEIGHT: u16 = 323;
    /// Where tiles begin.
    pub const TILES: u16 = 324;
    /// Bytes of tiles.
    pub const TILE_BYTES: u16 = 325;
    /// What samples beyond the colours are.
    pub const EXTRA: u16 = 338;
    /// What kind of number a sample is.
    pub const SAMPLE_FORMAT: u16 = 339;
    /// Tables that JPEG strips share.
    pub const JPEG_TABLES: u16 = 347;
    /// How colours are thinned out.
    pub const SUBSAMPLING: u16 = 530;
}

/// A TIFF in memory.
#[derive(Clone, Copy)]
pub struct Tiff<'a> {
    /// Its bytes.
    pub bytes: &'a [u8],
    is_big_endian: bool,
}

/// A value of a directory.
#[derive(Debug, Clone, Copy)]
struct Entry {
    tag: u16,
    kind: u16,
    count: usize,
    /// Where its first number lies.
    at: usize,
}

/// A directory: one page.
#[derive(Debug, Clone)]
pub struct Directory {
    entries: Vec<Entry>,
    next: usize,
}

impl<'a> Tiff<'a> {
    /// The file that begins here.
    pub fn open(bytes: &'a [u8]) -> Option<Self> {
        let is_big_endian = match bytes.get(..4)? {
            b"II*\0" => false,
            b"MM\0*" => true,
            _ => return None,
        };
        Some(Self { bytes, is_big_endian })
    }

    /// Its first directory.
    pub fn first(&self) -> Option<Directory> {
        self.directory(self.long(4)?)
    }

    /// All directories, in order. `None` where one lies beyond the file, or they go round in a circle.
    pub fn chain(&self, most: usize) -> Option<Vec<Directory>> {
        let mut found = Vec::new();
        let mut at = self.long(4)?;
        while at != 0 && found.len() <= most {
            let directory = self.directory(at)?;
            at = directory.next;
            found.push(directory);
        }
        (!found.is_empty()).then_some(found)
    }

    /// The pages, where they are not too many.
    pub fn pages(&self, most: usize) -> Result<Vec<Directory>, Error> {
        let pages = self.chain(most).ok_or(Error::Broken("a directory lies outside the file"))?;
        if pages.len() > most { Err(Error::TooManyPages(pages.len())) } else { Ok(pages) }
    }

    /// The directory at a place; `None` where it, or one of its values, is not all inside the file.
    fn directory(&self, at: usize) -> Option<Directory> {
        let count = self.short(at)?;
        let mut entries = Vec::with_capacity(count);
        for index in 0..count {
            let place = at + 2 + 12 * index;
            let (tag, kind) = (self.short(place)? as u16, self.short(place + 2)? as u16);
            let count = self.long(place + 4)?;
            let bytes = count.checked_mul(width_of(kind))?;
            let at = if bytes <= 4 { place + 8 } else { self.long(place + 8)? };
            self.bytes.get(at..at.checked_add(bytes)?)?;
            entries.push(Entry { tag, kind, count, at });
        }
        Some(Directory { entries, next: self.long(at + 2 + 12 * count)? })
    }

    /// The whole numbers of a value; none where it is not there.
    pub fn numbers(&self, page: &Directory, tag: u16) -> Vec<u64> {
        let Some(entry) = page.entry(tag) else { return Vec::new() };
        let number = |index: usize| {
            let at = entry.at + index * width_of(entry.kind);
            match entry.kind {
                1 | 6 | 7 => self.bytes.get(at).map(|it| u64::from(*it)),
                3 | 8 => self.short(at).map(|it| it as u64),
                4 | 9 | 13 => self.long(at).map(|it| it as u64),
                _ => None,
            }
        };
        (0..entry.count).filter_map(number).collect()
    }

    /// The first whole number of a value.
    pub fn number(&self, page: &Directory, tag: u16) -> Option<u64> {
        let one = page.entry(tag).map(|it| Entry { count: it.count.min(1), ..*it })?;
        self.numbers(&Directory { entries: vec![one], next: 0 }, tag).first().copied()
    }

    /// The raw bytes of a value.
    pub fn raw(&self, page: &Directory, tag: u16) -> Option<&'a [u8]> {
        let entry = page.entry(tag)?;
        self.bytes.get(entry.at..entry.at + entry.count * width_of(entry.kind))
    }

    /// The resolution across and down, in dots per inch.
    pub fn dpi(&self, page: &Directory) -> Option<(f64, f64)> {
        let an_inch = match self.number(page, tag::UNIT).unwrap_or(2) {
            2 => 1.0,
            3 => 2.54,
            _ => return None,
        };
        let share = |tag: u16| {
            let entry = page.entry(tag).filter(|it| it.kind == 5 && it.count > 0)?;
            let (over, under) = (self.long(entry.at)?, self.long(entry.at + 4)?);
            (under > 0).then(|| over as f64 / under as f64 * an_inch)
        };
        let across = share(tag::DPI_X)?;
        Some((across, share(tag::DPI_Y).unwrap_or(across)))
    }

    fn short(&self, at: usize) -> Option<usize> {
        let two = self.bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(usize::from(if self.is_big_endian { u16::from_be_bytes(two) } else { u16::from_le_bytes(two) }))
    }

    fn long(&self, at: usize) -> Option<usize> {
        let four = self.bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some((if self.is_big_endian { u32::from_be_bytes(four) } else { u32::from_le_bytes(four) }) as usize)
    }

    /// Whether a sample of two bytes has its high one first.
    pub fn is_big_endian(&self) -> bool {
        self.is_big_endian
    }
}

impl Directory {
    fn entry(&self, tag: u16) -> Option<&Entry> {
        self.entries.iter().find(|it| it.tag == tag)
    }
}

/// Bytes of a number of a kind.
fn width_of(kind: u16) -> usize {
    match kind {
        3 | 8 => 2,
        4 | 9 | 11 | 13 => 4,
        5 | 10 | 12 => 8,
        _ => 1,
    }
}

//! Scans as they come, JPEG, PNG, TIFF and PDF, into grey pages, one at a time.
//!
//! What a file is, its bytes say and not its name. Its sizes are held against [`Limits`] before anything is decoded,
//! so that no file, however it was made, takes more memory than they say.

mod ifd;
mod jpeg;
mod pdf;
mod png;
mod tiff;
mod unpack;

pub(in crate::raster) use ifd::Tiff;
pub(in crate::raster) use ifd::tag;
pub(in crate::raster) use jpeg::Segments;

use crate::raster::Grey;

/// Resolutions that a scanner may have had; what else a file says is a program's default, or nonsense.
const BELIEVABLE_DPI: std::ops::RangeInclusive<f64> = 100.0..=2400.0;

/// What a file is, by its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A JPEG.
    Jpeg,
    /// A PNG.
    Png,
    /// A TIFF of one page or more.
    Tiff,
    /// A PDF.
    Pdf,
}

impl Format {
    /// The format of these bytes; `None` where they are none of ours.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let head = &bytes[..bytes.len().min(1024)];
        if bytes.starts_with(&[0xFF, 0xD8, 0xFF]) {
            return Some(Self::Jpeg);
        }
        if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            return Some(Self::Png);
        }
        if bytes.starts_with(b"II*\0") || bytes.starts_with(b"MM\0*") {
            return Some(Self::Tiff);
        }
        // Programs put bytes of their own before the header.
        head.windows(5).any(|it| it == b"%PDF-").then_some(Self::Pdf)
    }

    /// The extension of its files.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Tiff => "tif",
            Self::Pdf => "pdf",
        }
    }
}

/// How much a file may ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub bytes: usize,
    /// Pages of the file.
    pub pages: usize,
    /// Pixels of a page.
    pub pixels: usize,
}

impl Default for Limits {
    /// An A3 sheet at 1,200 dpi is 280 million pixels and nobody's card; at 600 dpi it is 70.
    fn default() -> Self {
        Self { bytes: 300_000_000, pages: 500, pixels: 200_000_000 }
    }
}

impl Limits {
    /// The number of pixels of a page, where it may have them.
    fn area(self, width: usize, height: usize) -> Result<usize, Error> {
        if width == 0 || height == 0 {
            return Err(Error::Broken("a page has no width or no height"));
        }
        let pixels = width.checked_mul(height).filter(|it| *it <= self.pixels);
        pixels.ok_or(Error::TooManyPixels { width, height })
    }

    /// Bytes that one piece may unpack to: a page in three colours.
    fn unpacked(self) -> usize {
        self.pixels.saturating_mul(3)
    }
}

/// Why a file gives no page.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// Neither JPEG nor PNG nor TIFF nor PDF.
    #[error("neither a JPEG nor a PNG, a TIFF or a PDF")]
    Unknown,
    /// More bytes than a scan has.
    #[error("the file has {0} bytes: more than a scan may have")]
    TooManyBytes(usize),
    /// More pages than a scan has.
    #[error("the file has {0} pages: more than a scan may have")]
    TooManyPages(usize),
    /// More pixels than a page has.
    #[error("a page of {width} x {height} pixels: more than a scan may have")]
    TooManyPixels {
        /// Its width.
        width: usize,
        /// Its height.
        height: usize,
    },
    /// It unpacks to more than its page can hold.
    #[error("the file unpacks to more than its pages hold")]
    Bomb,
    /// It needs a password, or is locked against copying.
    #[error("the PDF is encrypted")]
    Locked,
    /// A way of writing pictures that is not read.
    #[error("{0} is not read")]
    Unsupported(&'static str),
    /// It is not as its format wants it.
    #[error("broken: {0}")]
    Broken(&'static str),
}

impl Error {
    /// The reason by its code, for lists.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unknown => "formato-ignoto",
            Self::TooManyBytes(_) | Self::TooManyPixels { .. } => "troppo-grande",
            Self::TooManyPages(_) => "troppe-pagine",
            Self::Bomb => "si-gonfia",
            Self::Locked => "protetto",
            Self::Unsupported(_) => "variante-non-letta",
            Self::Broken(_) => "rovinato",
        }
    }
}

/// A page as it was scanned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Its pixels, upright as the file says, square.
    pub grey: Grey,
    /// Its resolution as the file says; `None` where it says none that a scanner may have had.
    pub dpi: Option<u32>,
    /// Whether the file knows black and white alone.
    pub is_bilevel: bool,
}

/// A file of pages, opened.
pub struct Picture<'a> {
    kind: Kind<'a>,
    format: Format,
    limits: Limits,
}

/// What a file of each format is once it is opened.
enum Kind<'a> {
    Jpeg(&'a [u8]),
    Png(&'a [u8]),
    Tiff(Tiff<'a>, Vec<ifd::Directory>),
    Pdf(Box<crate::raster::Document>),
}

impl<'a> Picture<'a> {
    /// Opens a file: its size, its structure and the number of its pages are known to be in order then.
    pub fn open(bytes: &'a [u8], limits: Limits) -> Result<Self, Error> {
        if bytes.len() > limits.bytes {
            return Err(Error::TooManyBytes(bytes.len()));
        }
        let format = Format::of(bytes).ok_or(Error::Unknown)?;
        let kind = match format {
            Format::Jpeg => Kind::Jpeg(bytes),
            Format::Png => Kind::Png(bytes),
            Format::Tiff => {
                let file = Tiff::open(bytes).ok_or(Error::Broken("no directory"))?;
                let pages = file.pages(limits.pages)?;
                Kind::Tiff(file, pages)
            }
            Format::Pdf => Kind::Pdf(Box::new(pdf::open(bytes, limits)?)),
        };
        Ok(Self { kind, format, limits })
    }

    /// What the file is.
    pub fn format(&self) -> Format {
        self.format
    }

    /// Number of pages.
    pub fn pages(&self) -> usize {
        match &self.kind {
            Kind::Jpeg(_) | Kind::Png(_) => 1,
            Kind::Tiff(_, pages) => pages.len(),
            Kind::Pdf(document) => document.pages(),
        }
    }

    /// The page with this index, from 0.
    pub fn page(&self, index: usize) -> Result<Page, Error> {
        if index >= self.pages() {
            return Err(Error::Broken("there is no such page"));
        }
        match &self.kind {
            Kind::Jpeg(bytes) => jpeg::page(bytes, self.limits),
            Kind::Png(bytes) => png::page(bytes, self.limits),
            Kind::Tiff(file, pages) => tiff::page(file, &pages[index], self.limits),
            Kind::Pdf(document) => pdf::page(document, index, self.limits),
        }
    }
}

/// A page from pixels, with its resolutions across and down: the pixels become square.
fn page(grey: Grey, dpi: Option<(f64, f64)>, is_bilevel: bool) -> Page {
    let dpi = dpi.filter(|(x, y)| BELIEVABLE_DPI.contains(&x.max(*y)) && x.min(*y) * 4.0 > x.max(*y));
    let Some((x, y)) = dpi else { return Page { grey, dpi: None, is_bilevel } };
    let both = x.max(y);
    // Fax machines have half as many lines as columns.
    let grey = if x.min(y) < both * 0.98 { stretched(&grey, both / x, both / y) } else { grey };
    Page { grey, dpi: Some(both.round() as u32), is_bilevel }
}

/// The picture with columns and rows repeated.
fn stretched(grey: &Grey, by_x: f64, by_y: f64) -> Grey {
    let width = (grey.width as f64 * by_x).round() as usize;
    let height = (grey.height as f64 * by_y).round() as usize;
    let from = |to: usize, by: f64, size: usize| (((to as f64 + 0.5) / by) as usize).min(size - 1);
    let columns: Vec<usize> = (0..width).map(|x| from(x, by_x, grey.width)).collect();
    let mut pixels = Vec::with_capacity(width * height);
    for y in 0..height {
        let row = &grey.pixels[from(y, by_y, grey.height) * grey.width..][..grey.width];
        pixels.extend(columns.iter().map(|x| row[*x]));
    }
    Grey { width, height, pixels }
}

/// The picture set upright, by the orientation of TIFF and EXIF, 1 to 8.
fn upright(mut grey: Grey, orientation: u64) -> Grey {
    if matches!(orientation, 2 | 4 | 5 | 7) {
        grey.pixels.chunks_exact_mut(grey.width).for_each(<[u8]>::reverse);
    }
    // What stood clockwise by so many quarters.
    let quarters = match orientation {
        3 | 4 => 2,
        6 | 7 => 3,
        5 | 8 => 1,
        _ => 0,
    };
    grey.turned_back(quarters)
}

/// Grey of a colour over white paper, with the share of it that covers.
fn over_white(grey: u8, alpha: u8) -> u8 {
    let [grey, alpha] = [grey, alpha].map(u32::from);
    ((grey * alpha + 255 * (255 - alpha) + 127) / 255) as u8
}

/// Grey of printing inks, 0 none to 255 full.
fn inked(c: u8, m: u8, y: u8, k: u8) -> u8 {
    let left = |ink: u8| (u32::from(255 - ink) * u32::from(255 - k) / 255) as u8;
    crate::raster::grey(left(c), left(m), left(y))
}

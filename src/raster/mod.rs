//! Files of pages as grey pixels: a PDF with its raw operators, what a print really says; and scans in every form.

pub mod colour;
pub mod encode;
pub mod picture;
pub mod wholeness;

use hayro::RenderCache;
use hayro::RenderSettings;
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_interpret::util::TransformExt;
use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::object::Array;
use hayro::hayro_syntax::object::Dict;
use hayro::hayro_syntax::object::Stream;
use hayro::hayro_syntax::page::Page;
use hayro::hayro_syntax::page::Rotation;
use hayro::kurbo::Affine;
use hayro::vello_cpu::Pixmap;
use hayro::vello_cpu::RasterizerSettings;
use hayro::vello_cpu::RenderContext;
use hayro::vello_cpu::Resources;
use hayro::vello_cpu::TargetInit;
use hayro::vello_cpu::color::palette::css::WHITE;

/// A PDF file in memory.
pub struct Document {
    pdf: Pdf,
}

/// A rectangle of a page in whole micrometres from its top-left corner as seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Area {
    /// Left edge.
    pub x_um: i64,
    /// Top edge.
    pub y_um: i64,
    /// Width.
    pub width_um: i64,
    /// Height.
    pub height_um: i64,
}

impl Area {
    /// The area with `by` more on each side.
    pub fn grown(self, by: i64) -> Self {
        Self {
            x_um: self.x_um - by,
            y_um: self.y_um - by,
            width_um: self.width_um + 2 * by,
            height_um: self.height_um + 2 * by,
        }
    }

    /// Whether all of `other` lies in this one.
    pub fn holds(self, other: Self) -> bool {
        self.x_um <= other.x_um
            && self.y_um <= other.y_um
            && other.x_um + other.width_um <= self.x_um + self.width_um
            && other.y_um + other.height_um <= self.y_um + self.height_um
    }

    /// The part that lies in `other`; without width or height where there is none.
    pub fn within(self, other: Self) -> Self {
        let (left, top) = (self.x_um.max(other.x_um), self.y_um.max(other.y_um));
        let right = (self.x_um + self.width_um).min(other.x_um + other.width_um);
        let bottom = (self.y_um + self.height_um).min(other.y_um + other.height_um);
        Self { x_um: left, y_um: top, width_um: (right - left).max(0), height_um: (bottom - top).max(0) }
    }

    /// Whether the two have a point in common.
    pub fn overlaps(self, other: Self) -> bool {
        self.x_um < other.x_um + other.width_um
            && other.x_um < self.x_um + self.width_um
            && self.y_um < other.y_um + other.height_um
            && other.y_um < self.y_um + self.height_um
    }
}

/// The grey at a place between four pixels, that many parts of 256 to the right and down.
#[inline]
pub fn blend([upper, lower]: [[u8; 2]; 2], [part, down]: [u32; 2]) -> u8 {
    let between = |from: i32, to: i32, share: u32| (from << 8) + (to - from) * share.cast_signed();
    let across = |row: [u8; 2]| between(row[0].into(), row[1].into(), part);
    ((between(across(upper), across(lower), down) + 32_768) >> 16) as u8
}

/// Grey pixels, 0 black to 255 paper, row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grey {
    /// Width in pixels.
    pub width: usize,
    /// Height in pixels.
    pub height: usize,
    /// One byte a pixel.
    pub pixels: Vec<u8>,
}

impl Grey {
    /// A pixel, and those to its right, below it and below that one.
    #[inline]
    pub fn corners(&self, at: usize) -> [[u8; 2]; 2] {
        let upper = &self.pixels[at..];
        let lower = &upper[self.width..];
        [[upper[0], upper[1]], [lower[0], lower[1]]]
    }

    /// The grey at a place that lies among four pixels, in parts of 65,536 of a pixel.
    #[inline]
    pub fn between(&self, [x, y]: [i64; 2]) -> u8 {
        let at = (y >> 16) as usize * self.width + (x >> 16) as usize;
        blend(self.corners(at), [x, y].map(|it| (it >> 8) as u32 & 255))
    }

    /// The picture turned back by some quarters: what stood clockwise by as many is upright.
    pub fn turned_back(mut self, quarters: u8) -> Self {
        for _ in 0..quarters % 4 {
            let (width, height) = (self.height, self.width);
            // The column at the right becomes the row at the top.
            let pixel = |index: usize| {
                let (x, y) = (index % width, index / width);
                self.pixels[x * self.width + self.width - 1 - y]
            };
            let pixels = (0..width * height).map(pixel).collect();
            self = Self { width, height, pixels };
        }
        self
    }
}

impl Document {
    /// Opens a file. `None` if it is no PDF.
    pub fn open(bytes: Vec<u8>) -> Option<Self> {
        Pdf::new(bytes).ok().map(|pdf| Self { pdf })
    }

    /// Number of pages.
    pub fn pages(&self) -> usize {
        self.pdf.pages().len()
    }

    /// Number of pages as the tree of pages lists them: one that is listed twice is printed twice.
    pub fn listed_pages(&self) -> usize {
        let xref = self.pdf.xref();
        let root = xref.get::<Dict<'_>>(xref.root_id()).and_then(|it| it.get::<Dict<'_>>("Pages"));
        root.map_or(0, |it| count_leaves(&it, TREE_DEPTH))
    }

    /// The page with this index, from 0.
    pub fn page(&self, index: usize) -> Option<Sheet<'_>> {
        self.pdf.pages().get(index).map(|page| Sheet { page })
    }
}

/// Deeper than any tree of pages: one that goes on and on is cut off here.
const TREE_DEPTH: usize = 32;

fn count_leaves(node: &Dict<'_>, depth: usize) -> usize {
    match node.get::<Array<'_>>("Kids") {
        None => 1,
        Some(_) if depth == 0 => 0,
        Some(kids) => kids.iter::<Dict<'_>>().map(|kid| count_leaves(&kid, depth - 1)).sum(),
    }
}

/// A4 in points.
const A4: (f32, f32) = (595.28, 841.89);

/// A page of a document.
#[derive(Clone, Copy)]
pub struct Sheet<'a> {
    page: &'a Page<'a>,
}

impl<'a> Sheet<'a> {
    /// The decoded content streams, in order. Empty for a blank page, `None` if one cannot be decoded.
    pub fn operators(self) -> Option<Vec<Vec<u8>>> {
        let raw = self.page.raw();
        if let Some(stream) = raw.get::<Stream<'_>>("Contents") {
            return Some(vec![stream.decoded().ok()?.into_owned()]);
        }
        let Some(streams) = raw.get::<Array<'_>>("Contents") else {
            return (!raw.contains_key("Contents")).then(Vec::new);
        };
        streams.iter::<Stream<'_>>().map(|stream| stream.decoded().ok().map(|it| it.into_owned())).collect()
    }

    /// The decoded form XObjects that the page's own operators paint (those after what it shares with others).
    pub fn painted(self) -> Vec<Vec<u8>> {
        let Some(own) = self.operators().and_then(|mut it| it.pop()) else { return Vec::new() };
        let xobjects = &self.page.resources().x_objects;
        let text = String::from_utf8_lossy(&own);
        let names = text.match_indices(" Do").filter_map(|(end, _)| text[..end].rsplit_once('/').map(|it| it.1));
        let form = |name: &str| xobjects.get::<Stream<'_>>(name.as_bytes())?.decoded().ok().map(|it| it.into_owned());
        names.filter(|it| it.len() < 32).filter_map(form).collect()
    }

    /// The decoded form XObjects the page may paint, by resource name.
    pub fn forms(self) -> Vec<(String, Vec<u8>)> {
        let xobjects = &self.page.resources().x_objects;
        let names: Vec<_> = xobjects.keys().collect();
        let mut forms = Vec::new();
        for name in names {
            let Some(stream) = xobjects.get::<Stream<'_>>(name.as_ref()) else {
                continue;
            };
            let is_form = stream.dict().contains_key("BBox");
            if let Ok(content) =
                stream.decoded().map(|it| it.into_owned()).map(|it| if is_form { it } else { Vec::new() })
            {
                forms.push((String::from_utf8_lossy(name.as_ref()).into_owned(), content));
            }
        }
        forms.retain(|(_, content)| !content.is_empty());
        forms
    }

    /// Whether the page is an upright A4 with nothing laid over it.
    pub fn is_plain(self) -> bool {
        let raw = self.page.raw();
        let (width, height) = self.page.base_dimensions();
        let is_a4 = (width - A4.0).abs() < 0.5 && (height - A4.1).abs() < 0.5;
        let is_upright = matches!(self.page.rotation(), Rotation::None);
        is_a4 && is_upright && !["Annots", "UserUnit", "AA"].iter().any(|key| raw.contains_key(key))
    }

    /// Its width and height in points as seen.
    pub fn size(self) -> [f64; 2] {
        let (width, height) = self.page.render_dimensions();
        [f64::from(width), f64::from(height)]
    }

    /// Its height in points, as its box says it.
    pub fn height(self) -> f64 {
        let rect = self.page.media_box();
        rect.y1 - rect.y0
    }

    /// Whether the page draws nothing.
    pub fn is_blank(self) -> bool {
        self.operators().is_some_and(|it| it.is_empty())
    }
}

/// Paints areas of a document's pages; keeps glyphs from one to the next.
pub struct Painter<'a> {
    cache: RenderCache<'a>,
    settings: InterpreterSettings,
}

impl<'a> Default for Painter<'a> {
    fn default() -> Self {
        Self { cache: RenderCache::new(), settings: InterpreterSettings::default() }
    }
}

impl<'a> Painter<'a> {
    /// Paints an area of a page at a resolution.
    pub fn paint(&self, sheet: Sheet<'a>, area: Area, dpi: u32) -> Grey {
        let scale = f64::from(dpi) / 72.0;
        let pixels = |um: i64| um as f64 * f64::from(dpi) / 25_400.0;
        let width = pixels(area.width_um).ceil().clamp(1.0, 20_000.0) as u16;
        let height = pixels(area.height_um).ceil().clamp(1.0, 20_000.0) as u16;
        let transform = Affine::translate((-pixels(area.x_um), -pixels(area.y_um)))
            * Affine::scale(scale)
            * sheet.page.initial_transform(true).to_kurbo();
        let mut context = RenderContext::new(width, height);
        let settings = RenderSettings::default();
        hayro::render_into(sheet.page, &self.cache, &self.settings, &settings, &mut context, transform);
        context.flush();
        let mut pixmap = Pixmap::new(width, height);
        let rasterizer = RasterizerSettings { target_init: TargetInit::Clear(WHITE), ..Default::default() };
        context.render_with(&mut pixmap, &mut Resources::default(), rasterizer);
        Grey {
            width: usize::from(width),
            height: usize::from(height),
            pixels: pixmap.data().iter().map(|it| grey(it.r, it.g, it.b)).collect(),
        }
    }
}

/// Rec. 601 luma.
fn grey(r: u8, g: u8, b: u8) -> u8 {
    let [r, g, b] = [r, g, b].map(u32::from);
    ((r * 299 + g * 587 + b * 114) / 1000) as u8
}

/// Grey pixels as a PNG file.
pub fn png(grey: &Grey) -> Vec<u8> {
    let mut out = std::io::Cursor::new(Vec::new());
    let (width, height) = (u32::try_from(grey.width).unwrap_or(0), u32::try_from(grey.height).unwrap_or(0));
    image::write_buffer_with_format(
        &mut out,
        &grey.pixels,
        width,
        height,
        image::ExtendedColorType::L8,
        image::ImageFormat::Png,
    )
    .expect("a picture in memory has as many pixels as its size says");
    out.into_inner()
}

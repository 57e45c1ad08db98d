//! One font face: its program, its metrics, and which character each glyph stands for.

use std::collections::BTreeMap;

use ttf_parser::GlyphId;
use typst::foundations::Bytes;
use typst::text::Font;
use typst::text::FontBook;
use typst::utils::LazyHash;

use crate::compose::Error;
use crate::hash;

/// A face of the model's fonts.
pub struct Face {
    font: Font,
    name: String,
    metrics: Metrics,
    /// Advance widths by glyph, in thousandths of an em.
    advances: Vec<f64>,
    /// Glyphs by character.
    glyphs: BTreeMap<char, u16>,
    /// The lowest character of each glyph.
    characters: BTreeMap<u16, char>,
    /// The code that shows each glyph in a content stream.
    codes: Vec<u16>,
}

/// Codes of one byte end here; two-byte codes have their first byte above.
pub const LAST_SHORT: u16 = 0xDF;

/// Where two-byte codes begin: this, plus the glyph.
const LONG: u16 = 0xE000;

/// Characters beyond the short codes of Latin-1 that are common enough in letters for a code of one byte, from 0x80 on.
const COMMON: &str = "àèéìòùáíóúäöüßçñâêîôû€–—‘’“”…•≤ﬁ";

/// The fonts of all models, loaded once a process: the typesetter remembers layouts by what fonts hold, the press
/// knows them by where they are.
pub struct Fonts {
    /// In the order of their file names.
    pub faces: Vec<Face>,
    /// File names and hashes.
    pub hashes: Vec<(String, String)>,
    /// What the typesetter chooses among.
    pub book: LazyHash<FontBook>,
    /// One bit a code point, for those that some font has.
    drawable: Vec<u64>,
}

impl Fonts {
    /// Loads font programs by file name.
    pub fn load(programs: BTreeMap<String, Vec<u8>>) -> Result<Self, Error> {
        let book = LazyHash::new(FontBook::new());
        let mut fonts = Self { faces: Vec::new(), hashes: Vec::new(), book, drawable: Vec::new() };
        for (name, bytes) in programs {
            fonts.hashes.push((name.clone(), hash::sha256(&bytes)));
            let face = Font::new(Bytes::new(bytes), 0).and_then(Face::new);
            let face = face.ok_or_else(|| Error::Model(format!("`{name}` is not a font")))?;
            face.glyphs.keys().for_each(|c| fonts.note(*c));
            fonts.faces.push(face);
        }
        fonts.book = LazyHash::new(FontBook::from_fonts(fonts.faces.iter().map(Face::font)));
        Ok(fonts)
    }

    /// Whether some font draws `c`; white space needs none.
    pub fn can_draw(&self, c: char) -> bool {
        let word = self.drawable.get(c as usize / 64).copied().unwrap_or(0);
        c.is_whitespace() || word >> (c as usize % 64) & 1 == 1
    }

    fn note(&mut self, c: char) {
        let (word, bit) = (c as usize / 64, c as usize % 64);
        if self.drawable.len() <= word {
            self.drawable.resize(word + 1, 0);
        }
        self.drawable[word] |= 1 << bit;
    }
}

/// What a PDF says of a face as a whole, in thousandths of an em.
#[derive(Debug, Clone, Copy)]
pub struct Metrics {
    /// Left, bottom, right, top of all glyphs.
    pub bbox: [f32; 4],
    /// Highest ascent.
    pub ascent: f32,
    /// Lowest descent, negative.
    pub descent: f32,
    /// Height of capitals.
    pub cap_height: f32,
    /// Slant in degrees.
    pub italic_angle: f32,
    /// Thickness of vertical stems.
    pub stem_v: f32,
    /// Whether all glyphs are equally wide.
    pub fixed_pitch: bool,
}

impl Face {
    /// Reads what printing needs of a font. `None` for a font without name, characters or metrics.
    pub fn new(font: Font) -> Option<Self> {
        let name = font.post_script_name()?;
        let data = font.data().clone();
        let ttf = ttf_parser::Face::parse(&data, 0).ok()?;
        let per_mille = 1000.0 / f64::from(ttf.units_per_em());
        let advance = |id| f64::from(ttf.glyph_hor_advance(GlyphId(id)).unwrap_or(0)) * per_mille;
        let glyphs = characters(&ttf)?;
        let mut lowest = BTreeMap::new();
        for (&c, &glyph) in &glyphs {
            lowest.entry(glyph).or_insert(c);
        }
        Some(Self {
            codes: codes(&glyphs, ttf.number_of_glyphs())?,
            name,
            metrics: metrics(&ttf),
            advances: (0..ttf.number_of_glyphs()).map(advance).collect(),
            glyphs,
            characters: lowest,
            font,
        })
    }

    /// The font for the typesetter.
    pub fn font(&self) -> &Font {
        &self.font
    }

    /// PostScript name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The font program.
    pub fn program(&self) -> &[u8] {
        self.font.data()
    }

    /// Whether a laid-out run uses this very face.
    pub fn is(&self, font: &Font) -> bool {
        self.font.data().as_ptr() == font.data().as_ptr()
    }

    /// The glyph of a character.
    pub fn glyph(&self, c: char) -> Option<u16> {
        self.glyphs.get(&c).copied()
    }

    /// Advance width in thousandths of an em.
    pub fn advance(&self, glyph: u16) -> f64 {
        self.advances.get(usize::from(glyph)).copied().unwrap_or(0.0)
    }

    /// The code that shows a glyph: one byte up to [`LAST_SHORT`], else two.
    pub fn code(&self, glyph: u16) -> u16 {
        self.codes.get(usize::from(glyph)).copied().unwrap_or(LONG)
    }

    /// What a PDF says of the face as a whole.
    pub fn metrics(&self) -> Metrics {
        self.metrics
    }

    /// The character a glyph stands for: the lowest that the font maps to it.
    pub fn character(&self, glyph: u16) -> Option<char> {
        self.characters.get(&glyph).copied()
    }
}

fn characters(ttf: &ttf_parser::Face<'_>) -> Option<BTreeMap<char, u16>> {
    let mut glyphs = BTreeMap::new();
    for table in ttf.tables().cmap?.subtables.into_iter().filter(|it| it.is_unicode()) {
        table.codepoints(|code| {
            let glyph = table.glyph_index(code).map_or(0, |id| id.0);
            if let Some(c) = char::from_u32(code).filter(|_| glyph != 0) {
                glyphs.entry(c).or_insert(glyph);
            }
        });
    }
    Some(glyphs)
}

/// Gives each glyph its code: Latin text is shown with one byte a letter, which makes a batch a ninth smaller.
/// `None` for a font with more glyphs than two-byte codes.
fn codes(glyphs: &BTreeMap<char, u16>, count: u16) -> Option<Vec<u16>> {
    let mut codes: Vec<u16> = (0..count).map(|glyph| LONG.checked_add(glyph)).collect::<Option<_>>()?;
    let latin = (0x20..=0x7E).chain(0xA0..=LAST_SHORT).filter_map(|code| Some((char::from_u32(code.into())?, code)));
    for (c, code) in latin.chain(COMMON.chars().zip(0x80_u16..)) {
        // Two characters may share a glyph (space and no-break space): the first names it.
        if let Some(known) = glyphs.get(&c).and_then(|&glyph| codes.get_mut(usize::from(glyph))) {
            *known = if *known > LAST_SHORT { code } else { *known };
        }
    }
    Some(codes)
}

fn metrics(ttf: &ttf_parser::Face<'_>) -> Metrics {
    let per_mille = 1000.0 / f32::from(ttf.units_per_em());
    let scale = |units: i16| f32::from(units) * per_mille;
    let bbox = ttf.global_bounding_box();
    Metrics {
        bbox: [bbox.x_min, bbox.y_min, bbox.x_max, bbox.y_max].map(scale),
        ascent: scale(ttf.ascender()),
        descent: scale(ttf.descender()),
        cap_height: scale(ttf.capital_height().unwrap_or(ttf.ascender())),
        italic_angle: ttf.italic_angle(),
        // No font says how thick its stems are; this fits its weight.
        stem_v: 10.0 + 0.244 * (f32::from(ttf.weight().to_number()) - 50.0),
        fixed_pitch: ttf.is_monospaced(),
    }
}

//! Words shaped and broken into lines as the typesetter does it: first fit, no hyphens, no kerning.
//!
//! A word that the first font of its way of setting cannot draw, or whose glyphs do not simply follow one another,
//! is left to the typesetter.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use std::str::FromStr;

use icu_segmenter::LineSegmenter;
use icu_segmenter::options::LineBreakOptions;
use rustybuzz::BufferFlags;
use rustybuzz::Direction;
use rustybuzz::Feature;
use rustybuzz::Language;
use rustybuzz::ShapePlan;
use rustybuzz::UnicodeBuffer;
use typst::layout::Abs;
use typst::layout::Em;
use typst::text::FontInstance;
use typst::text::Lang;
use typst::text::Region;
use typst::visualize::Paint;

use crate::compose::scritta::Modo;

/// How words of one way are set in a box.
#[derive(Clone)]
pub(super) struct Style {
    /// The font.
    pub font: FontInstance,
    /// Its place among the model's faces.
    pub face: usize,
    /// Type size.
    pub size: Abs,
    /// Colour.
    pub fill: Paint,
    /// Language.
    pub lang: Lang,
    /// Its country.
    pub region: Option<Region>,
}

impl Style {
    /// How high its lines are: that of its capitals.
    pub fn ascent(&self) -> Abs {
        self.font.metrics().cap_height.at(self.size)
    }
}

/// How the words of a box are set.
#[derive(Clone)]
pub(super) struct Styles {
    /// By the place of the way in [`Modo::ALL`].
    styles: Vec<Style>,
    /// White between two lines.
    pub leading: Abs,
}

impl Styles {
    /// A style for each way, in the order of [`Modo::ALL`].
    pub fn new(styles: Vec<Style>, leading: Abs) -> Option<Self> {
        (styles.len() == Modo::ALL.len()).then_some(Self { styles, leading })
    }

    /// The style of a way.
    pub fn of(&self, modo: Modo) -> &Style {
        &self.styles[modo as usize]
    }
}

/// A glyph of a word.
#[derive(Clone, Copy)]
pub(super) struct Glyph {
    /// Its number.
    pub id: u16,
    /// How far it moves the pen.
    pub advance: Em,
    /// The bytes of the word it stands for.
    pub range: (u16, u16),
}

/// A word's glyphs.
pub(super) struct Word {
    /// In order.
    pub glyphs: Vec<Glyph>,
}

/// A piece of a line in one style.
pub(super) struct Run {
    /// The way it is set.
    pub modo: Modo,
    /// What it says.
    pub text: String,
    /// Its glyphs, their ranges within `text`.
    pub glyphs: Vec<Glyph>,
    /// Its width.
    pub width: Abs,
}

/// A line.
pub(super) struct Line {
    /// Its pieces.
    pub runs: Vec<Run>,
    /// Its width.
    pub width: Abs,
    /// From its top to its baseline.
    pub ascent: Abs,
}

/// How many words are remembered for a face.
const REMEMBERED: usize = 8192;

/// Words by face and language. Shaping them again would cost a third of the time that filling a page takes.
type Memory = HashMap<(usize, Lang, Option<Region>), HashMap<Box<str>, Option<Rc<Word>>>>;

thread_local! {
    static WORDS: RefCell<Memory> = RefCell::new(HashMap::new());
}

/// The glyphs of a word; `None` where the typesetter has to find them.
fn shape(style: &Style, text: &str) -> Option<Rc<Word>> {
    WORDS.with_borrow_mut(|words| {
        let words = words.entry((style.face, style.lang, style.region)).or_default();
        if let Some(word) = words.get(text) {
            return word.clone();
        }
        if words.len() >= REMEMBERED {
            words.clear();
        }
        let word = shape_anew(style, text).map(Rc::new);
        words.insert(text.into(), word.clone());
        word
    })
}

fn shape_anew(style: &Style, text: &str) -> Option<Word> {
    if text.chars().all(typst::text::is_default_ignorable) {
        return Some(Word { glyphs: Vec::new() });
    }
    let mut language = style.lang.as_str().to_owned();
    if let Some(region) = style.region {
        language.push('-');
        language.push_str(region.as_str());
    }
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.set_language(Language::from_str(&language).ok()?);
    buffer.set_direction(Direction::LeftToRight);
    buffer.guess_segment_properties();
    buffer.set_flags(BufferFlags::REMOVE_DEFAULT_IGNORABLES);
    let features = [Feature::new(ttf_parser::Tag::from_bytes(b"kern"), 0, ..)];
    let font = &style.font;
    let plan =
        ShapePlan::new(font.rusty(), buffer.direction(), Some(buffer.script()), buffer.language().as_ref(), &features);
    let shaped = rustybuzz::shape_with_plan(font.rusty(), &plan, buffer);
    let (infos, places) = (shaped.glyph_infos(), shaped.glyph_positions());
    let mut glyphs = Vec::with_capacity(infos.len());
    for (index, (info, place)) in infos.iter().zip(places).enumerate() {
        let next = infos.get(index + 1).map_or(text.len(), |it| it.cluster as usize);
        let (start, plain) = (info.cluster as usize, place.x_offset == 0 && place.y_offset == 0);
        if info.glyph_id == 0 || !plain || next <= start {
            return None;
        }
        let mut advance = font.to_em(place.x_advance);
        if text[start..].starts_with('\u{a0}') {
            advance = font.x_advance(font.ttf().glyph_index(' ')?.0)?;
        }
        glyphs.push(Glyph {
            id: u16::try_from(info.glyph_id).ok()?,
            advance,
            range: (u16::try_from(start).ok()?, u16::try_from(next).ok()?),
        });
    }
    Some(Word { glyphs })
}

/// The words between two places where a line may break.
#[derive(Default)]
struct Segment {
    words: Vec<(Modo, String, Rc<Word>)>,
    /// Width with the white at its end.
    full: Abs,
    /// Width without it.
    trimmed: Abs,
    /// How many of `words` are not that white.
    kept: usize,
    /// Whether the line must end here.
    ends: bool,
}

/// Breaks words into lines of a width. `None` where the typesetter has to do it.
pub(super) fn lines<'a>(
    runs: impl Iterator<Item = (Modo, &'a str)> + Clone,
    styles: &Styles,
    width: Abs,
) -> Option<Vec<Line>> {
    let mut lines = Vec::new();
    let mut line: Vec<Segment> = Vec::new();
    let mut filled = Abs::zero();
    for segment in segments(runs, styles)? {
        if !width.fits(filled + segment.trimmed) && !line.is_empty() {
            lines.push(close(std::mem::take(&mut line), styles)?);
            filled = Abs::zero();
        }
        let ends = segment.ends || !width.fits(filled + segment.trimmed);
        filled += segment.full;
        line.push(segment);
        if ends {
            lines.push(close(std::mem::take(&mut line), styles)?);
            filled = Abs::zero();
        }
    }
    Some(lines)
}

/// Whether a character at the end of a line takes no room.
fn is_white(c: char) -> bool {
    c.is_whitespace() || typst::text::is_default_ignorable(c)
}

/// Cuts the words at every place where a line may break.
fn segments<'a>(runs: impl Iterator<Item = (Modo, &'a str)> + Clone, styles: &Styles) -> Option<Vec<Segment>> {
    let text: String = runs.clone().map(|(_, text)| text).collect();
    // Addresses of the network break by rules of their own.
    if text.contains("://") || text.contains("www.") || text.is_empty() {
        return None;
    }
    let segmenter = LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default());
    let mut runs = runs;
    let (mut run, mut run_ends) = (runs.next()?, 0);
    run_ends += run.1.len();
    let mut segments = Vec::new();
    let mut start = 0;
    for end in segmenter.segment_str(&text).filter(|end| *end > 0) {
        let mut segment = Segment { ends: end == text.len() || text[..end].ends_with('\n'), ..Segment::default() };
        let whole = text[start..end].trim_end_matches('\n');
        // White before the end of a paragraph, or before a line feed, does take room.
        let kept = if segment.ends { whole } else { whole.trim_end_matches(is_white) };
        let (kept_ends, whole_ends) = (start + kept.len(), start + whole.len());
        while start < end {
            let limit = if start < kept_ends {
                kept_ends
            } else if start < whole_ends {
                whole_ends
            } else {
                end
            };
            let stop = limit.min(run_ends);
            if start < stop && start < whole_ends {
                segment.add(run.0, &text[start..stop], start < kept_ends, styles)?;
            }
            start = stop;
            if start == run_ends && start < text.len() {
                run = runs.next()?;
                run_ends += run.1.len();
            }
        }
        segments.push(segment);
    }
    Some(segments)
}

impl Segment {
    fn add(&mut self, modo: Modo, text: &str, is_kept: bool, styles: &Styles) -> Option<()> {
        let style = styles.of(modo);
        let word = shape(style, text)?;
        let width: Abs = word.glyphs.iter().map(|it| it.advance.at(style.size)).sum();
        self.words.push((modo, text.to_owned(), word));
        self.full += width;
        if is_kept {
            self.trimmed = self.full;
            self.kept = self.words.len();
        }
        Some(())
    }
}

/// Makes a line of segments; `None` for a line without any glyph, whose height the typesetter decides.
fn close(segments: Vec<Segment>, styles: &Styles) -> Option<Line> {
    let last = segments.len().checked_sub(1)?;
    let mut line = Line { runs: Vec::new(), width: Abs::zero(), ascent: Abs::zero() };
    for (index, segment) in segments.into_iter().enumerate() {
        let kept = if index == last { segment.kept } else { segment.words.len() };
        for (modo, text, word) in segment.words.into_iter().take(kept) {
            line.add(modo, &text, &word, styles)?;
        }
    }
    (line.ascent > Abs::zero()).then_some(line)
}

impl Line {
    fn add(&mut self, modo: Modo, text: &str, word: &Word, styles: &Styles) -> Option<()> {
        let style = styles.of(modo);
        if self.runs.last().is_none_or(|it| it.modo != modo) {
            self.runs.push(Run { modo, text: String::new(), glyphs: Vec::new(), width: Abs::zero() });
        }
        let run = self.runs.last_mut()?;
        let before = u16::try_from(run.text.len()).ok()?;
        run.text.push_str(text);
        for glyph in &word.glyphs {
            let width = glyph.advance.at(style.size);
            let (start, end) = glyph.range;
            run.glyphs.push(Glyph { range: (before.checked_add(start)?, before.checked_add(end)?), ..*glyph });
            run.width += width;
            self.width += width;
            self.ascent.set_max(style.ascent());
        }
        Some(())
    }
}

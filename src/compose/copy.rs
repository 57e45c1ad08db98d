//! A laid-out piece as a PDF of its own: a conformed copy, tagged PDF/A-2u.
//!
//! The pages are the very ones that were printed; what the press draws into the model's boxes (codes, page
//! marks) is drawn into them again before export.

use typst::foundations::Datetime;
use typst::foundations::Smart;
use typst::layout::Abs;
use typst::layout::Angle;
use typst::layout::Em;
use typst::layout::Frame;
use typst::layout::FrameItem;
use typst::layout::GroupItem;
use typst::layout::Point;
use typst::layout::Size;
use typst::layout::Transform;
use typst::syntax::Span;
use typst::text::FontVariant;
use typst::text::FontVariations;
use typst::text::Glyph;
use typst::text::Lang;
use typst::text::TextItem;
use typst::visualize::Color;
use typst::visualize::Curve;
use typst::visualize::Geometry;
use typst::visualize::Luma;
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;
use typst_pdf::PdfStandard;
use typst_pdf::PdfStandards;

use crate::compose::Error;
use crate::compose::engine::Engine;
use crate::domain::data::Data;

/// What goes onto a page beside what the model laid out; lengths in points from the page's top-left corner.
#[derive(Debug, Clone, PartialEq)]
pub enum Overlay {
    /// Filled black rectangles, drawn as one path.
    Bars {
        /// Left, top, width, height of each.
        areas: Vec<[f64; 4]>,
    },
    /// A grey word across the page, under everything else.
    Across {
        /// Where it begins, as parts of width and height from the lower left corner.
        from: [f64; 2],
        /// Its angle in degrees, against the clock.
        angle: f64,
        /// Type size.
        size: f64,
        /// Its grey in thousandths.
        grey: u16,
        /// The word.
        word: String,
    },
    /// A line of text on a baseline.
    Line {
        /// Left edge and baseline.
        at: [f64; 2],
        /// Type size.
        size: f64,
        /// The words.
        words: String,
    },
}

/// What the copy says of itself.
#[derive(Debug, Clone, Copy)]
pub struct Copy<'a> {
    /// Its title: register, number, year.
    pub title: &'a str,
    /// Words by which programs find it.
    pub keywords: &'a [&'a str],
    /// Its language.
    pub lingua: &'a str,
    /// The day of the print, which is the day of the document.
    pub data: Data,
    /// The face of page marks.
    pub mark_face: usize,
}

/// Writes a copy; `overlays` has one list a page.
pub fn write(
    document: &PagedDocument,
    engine: &Engine,
    overlays: &[Vec<Overlay>],
    copy: &Copy<'_>,
) -> Result<Vec<u8>, Error> {
    let mut pages = document.pages().to_vec();
    for (page, overlays) in pages.iter_mut().zip(overlays) {
        for overlay in overlays {
            draw(&mut page.frame, overlay, engine, copy)?;
        }
    }
    let mut info = typst::model::DocumentInfo { title: Some(copy.title.into()), ..Default::default() };
    info.keywords = copy.keywords.iter().map(|it| (*it).into()).collect();
    let (anno, mese, giorno) = copy.data.ymd();
    let day = u8::try_from(mese).ok().zip(u8::try_from(giorno).ok());
    info.date = Smart::Custom(day.and_then(|(mese, giorno)| Datetime::from_ymd(anno, mese, giorno)));
    let document = PagedDocument::new(pages.into_iter().collect(), info);
    let standards = PdfStandards::new(&[PdfStandard::A_2u]).map_err(|e| Error::Model(e.message().to_string()))?;
    let options = PdfOptions { standards, creator: Smart::Custom(Some("plico".into())), ..PdfOptions::default() };
    typst_pdf::pdf(&document, &options).map_err(|errors| crate::compose::engine::describe(&errors))
}

pub(super) fn draw(frame: &mut Frame, overlay: &Overlay, engine: &Engine, copy: &Copy<'_>) -> Result<(), Error> {
    match overlay {
        Overlay::Bars { areas } => {
            let shape = Geometry::Curve(path(areas)).filled(Color::BLACK);
            frame.push(Point::zero(), FrameItem::Shape(shape, Span::detached()));
        }
        Overlay::Across { from, angle, size, grey, word } => {
            let mut item = line(engine, copy, *size, word)?;
            item.fill = Color::from(Luma::new(f32::from(*grey) / 1000.0, 1.0)).into();
            let at = Point::new(frame.width() * from[0], frame.height() * (1.0 - from[1]));
            let mut inner = Frame::soft(Size::zero());
            inner.push(Point::zero(), FrameItem::Text(item));
            let mut group = GroupItem::new(inner);
            group.transform = Transform::rotate(Angle::deg(-angle));
            frame.prepend(at, FrameItem::Group(group));
        }
        Overlay::Line { at: [x, y], size, words } => {
            let item = line(engine, copy, *size, words)?;
            frame.push(Point::new(Abs::pt(*x), Abs::pt(*y)), FrameItem::Text(item));
        }
    }
    Ok(())
}

/// Rectangles as one path: a code has hundreds, and an object each would cost more than the page. Edges stand at hundredths
/// of a point, as in the batch: more digits would be most of the page.
fn path(areas: &[[f64; 4]]) -> Curve {
    let hundredths = |it: f64| Abs::pt((it * 100.0).round() / 100.0);
    let mut curve = Curve::new();
    for &[x, y, width, height] in areas {
        let at = |x: f64, y: f64| Point::new(hundredths(x), hundredths(y));
        curve.move_(at(x, y));
        curve.line(at(x + width, y));
        curve.line(at(x + width, y + height));
        curve.line(at(x, y + height));
        curve.close();
    }
    curve
}

/// A run of text in the face of page marks.
fn line(engine: &Engine, copy: &Copy<'_>, size: f64, words: &str) -> Result<TextItem, Error> {
    let face = &engine.faces()[copy.mark_face];
    let mut glyphs = Vec::new();
    for (start, c) in words.char_indices() {
        let id = face.glyph(c).ok_or_else(|| Error::Model("a page mark has no glyph".into()))?;
        let end = start + c.len_utf8();
        glyphs.push(Glyph {
            id,
            x_advance: Em::new(face.advance(id) / 1000.0),
            x_offset: Em::zero(),
            y_advance: Em::zero(),
            y_offset: Em::zero(),
            range: u16::try_from(start).unwrap_or(0)..u16::try_from(end).unwrap_or(0),
            span: (Span::detached(), 0),
        });
    }
    let font = face.font().clone().instantiate(FontVariant::default(), Abs::pt(size), &FontVariations::default());
    Ok(TextItem {
        font,
        size: Abs::pt(size),
        fill: Color::BLACK.into(),
        stroke: None,
        lang: copy.lingua.parse().unwrap_or(Lang::ITALIAN),
        region: None,
        text: words.into(),
        glyphs,
    })
}

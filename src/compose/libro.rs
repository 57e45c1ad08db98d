//! A book of laid-out samples: every page with what a reader must see beside it, or many pages small on one.

use typst::foundations::Smart;
use typst::layout::Abs;
use typst::layout::Frame;
use typst::layout::FrameItem;
use typst::layout::GroupItem;
use typst::layout::Point;
use typst::layout::Ratio;
use typst::layout::Size;
use typst::layout::Transform;
use typst::syntax::Span;
use typst::visualize::Color;
use typst::visualize::FixedStroke;
use typst::visualize::Geometry;
use typst_layout::Page;
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

use crate::compose::Error;
use crate::compose::copy;
use crate::compose::copy::Copy;
use crate::compose::copy::Overlay;
use crate::compose::engine::Engine;

/// Pages as they come, to be one file.
#[derive(Default)]
pub struct Libro {
    pages: Vec<Page>,
}

/// A line drawn over a page: an area's edge in a colour.
#[derive(Debug, Clone, Copy)]
pub struct Segno {
    /// Left, top, width, height in points.
    pub area: [f64; 4],
    /// Red, green, blue.
    pub colour: [u8; 3],
}

/// How small pages stand on a contact sheet.
const COLUMNS: usize = 4;
const ROWS: usize = 2;
const SHEET: [f64; 2] = [841.89, 595.28];

impl Libro {
    /// Adds the pages of a document with what goes over each of them.
    pub fn add(
        &mut self,
        document: &PagedDocument,
        engine: &Engine,
        copy: &Copy<'_>,
        overlays: &[Vec<Overlay>],
        segni: &[Vec<Segno>],
    ) -> Result<(), Error> {
        for (index, page) in document.pages().iter().enumerate() {
            let mut page = page.clone();
            for overlay in overlays.get(index).into_iter().flatten() {
                copy::draw(&mut page.frame, overlay, engine, copy)?;
            }
            for segno in segni.get(index).into_iter().flatten() {
                draw(&mut page.frame, segno);
            }
            self.pages.push(page);
        }
        Ok(())
    }

    /// How many pages it has.
    pub fn len(&self) -> usize {
        self.pages.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.pages.is_empty()
    }

    /// The same pages small, eight on a sheet.
    pub fn small(self) -> Self {
        let cell = [SHEET[0] / COLUMNS as f64, SHEET[1] / ROWS as f64];
        let sheet = |pages: &[Page]| {
            let mut sheet = Frame::soft(Size::new(Abs::pt(SHEET[0]), Abs::pt(SHEET[1])));
            for (index, page) in pages.iter().enumerate() {
                let (width, height) = (page.frame.width().to_pt(), page.frame.height().to_pt());
                let scale = ((cell[0] - 12.0) / width).min((cell[1] - 12.0) / height);
                let (column, row) = (index % COLUMNS, index / COLUMNS);
                let at = Point::new(
                    Abs::pt(cell[0] * column as f64 + (cell[0] - width * scale) / 2.0),
                    Abs::pt(cell[1] * row as f64 + (cell[1] - height * scale) / 2.0),
                );
                let mut group = GroupItem::new(page.frame.clone());
                group.transform = Transform::scale(Ratio::new(scale), Ratio::new(scale));
                sheet.push(at, FrameItem::Group(group));
                let area = [at.x.to_pt(), at.y.to_pt(), width * scale, height * scale];
                draw(&mut sheet, &Segno { area, colour: [128, 128, 128] });
            }
            Page { frame: sheet, ..pages[0].clone() }
        };
        Self { pages: self.pages.chunks(COLUMNS * ROWS).map(sheet).collect() }
    }

    /// The file.
    pub fn pdf(self) -> Result<Vec<u8>, Error> {
        let document = PagedDocument::new(self.pages.into_iter().collect(), Default::default());
        let options =
            PdfOptions { creator: Smart::Custom(Some("plico".into())), tagged: false, ..PdfOptions::default() };
        typst_pdf::pdf(&document, &options).map_err(|errors| crate::compose::engine::describe(&errors))
    }
}

fn draw(frame: &mut Frame, segno: &Segno) {
    let [x, y, width, height] = segno.area;
    let [r, g, b] = segno.colour;
    let stroke =
        FixedStroke { paint: Color::from_u8(r, g, b, 255).into(), thickness: Abs::pt(0.5), ..FixedStroke::default() };
    let shape = Geometry::Rect(Size::new(Abs::pt(width), Abs::pt(height))).stroked(stroke);
    frame.push(Point::new(Abs::pt(x), Abs::pt(y)), FrameItem::Shape(shape, Span::detached()));
}

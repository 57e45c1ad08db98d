//! A form filled with the words of a record.

use serde_json::Value;
use typst::layout::Abs;
use typst::layout::Em;
use typst::layout::Frame;
use typst::layout::FrameItem;
use typst::layout::GroupItem;
use typst::layout::Point;
use typst::layout::Size;
use typst::syntax::Span;
use typst::text::Glyph;
use typst::text::TextItem;

use crate::compose::form::learn::Block;
use crate::compose::form::learn::Field;
use crate::compose::form::learn::Form;
use crate::compose::form::learn::List;
use crate::compose::form::learn::Page;
use crate::compose::form::learn::Pile;
use crate::compose::form::learn::Side;
use crate::compose::form::learn::constant;
use crate::compose::form::words;
use crate::compose::form::words::Line;
use crate::compose::form::words::Run;
use crate::compose::form::words::Style;
use crate::compose::form::words::Styles;
use crate::compose::scritta::runs;

/// The pages of a form with the words of `part`. `None` where only the typesetter can lay them out.
pub(super) fn fill(form: &Form, part: &Value) -> Option<Vec<Frame>> {
    form.pages.iter().map(|page| Filling::new(page, part).page()).collect()
}

/// A page being filled.
struct Filling<'a> {
    page: &'a Page,
    part: &'a Value,
    items: Vec<(Point, FrameItem)>,
}

impl<'a> Filling<'a> {
    fn new(page: &'a Page, part: &'a Value) -> Self {
        Self { page, part, items: Vec::new() }
    }

    fn page(mut self) -> Option<Frame> {
        let part = self.part;
        for field in &self.page.fields {
            self.field(field, Point::zero(), at(part, &field.path)?)?;
        }
        let mut end = Abs::zero();
        for list in &self.page.lists {
            end = self.list(list)?;
        }
        for block in &self.page.blocks {
            self.block(block, Point::zero())?;
        }
        if let Some(pile) = &self.page.pile {
            self.pile(pile, end)?;
        }
        let mut frame = Frame::hard(self.page.size);
        frame.push(Point::zero(), self.page.ground.clone());
        // Words first, in one run; rules and blocks would break it.
        self.items.sort_by_key(|(_, item)| !matches!(item, FrameItem::Text(_)));
        frame.push_multiple(self.items);
        Some(frame)
    }

    /// Fills a box whose place is counted from `origin`, and returns the height of its words.
    fn field(&mut self, field: &Field, origin: Point, value: &Value) -> Option<Abs> {
        let mut words = runs(value)?.peekable();
        if words.peek().is_none() {
            return Some(Abs::zero());
        }
        let lines = words::lines(runs(value)?, &field.styles, field.width)?;
        Some(self.lines(&lines, origin + field.at, field.width, field.side, &field.styles))
    }

    /// Fills a block whose place is counted from `origin`.
    fn block(&mut self, block: &Block, origin: Point) -> Option<()> {
        let outer = std::mem::replace(&mut self.items, block.items.clone());
        // Its words may need more room than those of the sample, and what stands outside is cut off.
        let mut size = block.size;
        for field in &block.fields {
            let height = self.field(field, Point::zero(), at(self.part, &field.path)?)?;
            size.y.set_max(field.at.y + height);
        }
        for list in &block.lists {
            size.y.set_max(self.list(list)?);
        }
        let mut inner = std::mem::replace(&mut self.items, outer);
        if block.label.is_empty() {
            // Words in one run, as on the page itself.
            inner.sort_by_key(|(_, item)| !matches!(item, FrameItem::Text(_)));
            let mut frame = Frame::soft(size);
            frame.push_multiple(inner);
            let mut group = GroupItem::new(frame);
            group.transform = block.transform;
            self.items.push((origin + block.at, FrameItem::Group(group)));
        } else {
            self.items.push((origin + block.at, constant(&block.label, inner, size)?));
        }
        Some(())
    }

    /// Fills the rows of a list, and returns where the last one ends.
    fn list(&mut self, list: &List) -> Option<Abs> {
        let mut y = list.at.y;
        let rows = at(self.part, &list.path)?.as_array()?;
        for (index, row) in rows.iter().enumerate() {
            y += if index == 0 { Abs::zero() } else { list.gap };
            let (before, corner) = (self.items.len(), Point::new(list.at.x, y));
            let lines = words::lines(runs(row.get("t")?)?, &list.styles, list.width)?;
            let baseline = y + lines.first()?.ascent;
            self.label(list, Point::new(list.at.x, baseline), row.get("e")?)?;
            let place = Point::new(list.at.x + list.hang, y);
            y += self.lines(&lines, place, list.width, Side::Sinistra, &list.styles);
            if row.get("fissa").and_then(Value::as_bool) == Some(true) {
                let row = self.items.drain(before..).map(|(at, item)| (at - corner, item)).collect();
                let size = Size::new(list.hang + list.width, y - corner.y);
                self.items.push((corner, constant("fisso-voce", row, size)?));
            }
        }
        Some(y)
    }

    /// Writes a label on one line.
    fn label(&mut self, list: &List, baseline: Point, label: &Value) -> Option<()> {
        let [line] = &words::lines(runs(label)?, &list.label, list.hang)?[..] else { return None };
        let [run] = &line.runs[..] else { return None };
        self.items.push((baseline, text(run, list.label.of(run.modo))));
        Some(())
    }

    /// Puts table and last block below the rows, which end at `y`. `None` if they do not fit the page.
    fn pile(&mut self, pile: &Pile, y: Abs) -> Option<()> {
        let head = Point::new(pile.x, y + pile.gap);
        self.items.extend(pile.head.iter().map(|(at, item)| (head + *at, item.clone())));
        let mut top = head.y + pile.first;
        let mut bottom = top;
        let rows = at(self.part, &pile.path)?.as_array()?;
        for (index, row) in rows.iter().enumerate() {
            top = if index == 0 { top } else { bottom + pile.between };
            bottom = top;
            for (cell, value) in pile.cells.iter().zip(row.get("celle")?.as_array()?) {
                let height = self.field(cell, Point::with_y(top), value)?;
                bottom.set_max(top + height);
            }
            let (at, item) = &pile.rule;
            self.items.push((Point::new(at.x, at.y + bottom), item.clone()));
        }
        let corner = Point::new(pile.tail_x, bottom + pile.tail_gap);
        if !pile.bottom.fits(corner.y + pile.tail_height) {
            return None;
        }
        self.items.extend(pile.tail.iter().map(|(at, item)| (corner + *at, item.clone())));
        for field in &pile.tail_fields {
            self.field(field, corner, at(self.part, &field.path)?)?;
        }
        for block in &pile.tail_blocks {
            self.block(block, corner)?;
        }
        Some(())
    }

    /// Writes lines from a top-left corner, and returns their height.
    fn lines(&mut self, lines: &[Line], corner: Point, width: Abs, side: Side, styles: &Styles) -> Abs {
        let mut y = corner.y;
        for (index, line) in lines.iter().enumerate() {
            y += if index == 0 { Abs::zero() } else { styles.leading } + line.ascent;
            let free = width - line.width;
            let mut x = corner.x
                + match side {
                    Side::Sinistra => Abs::zero(),
                    Side::Centro => free / 2.0,
                    Side::Destra => free,
                };
            for run in &line.runs {
                self.items.push((Point::new(x, y), text(run, styles.of(run.modo))));
                x += run.width;
            }
        }
        y - corner.y
    }
}

/// The value at a path of names and indexes with dots.
fn at<'a>(value: &'a Value, path: &str) -> Option<&'a Value> {
    path.split('.').try_fold(value, |value, name| match value {
        Value::Array(values) => values.get(name.parse::<usize>().ok()?),
        value => value.get(name),
    })
}

/// A run as the typesetter would make it.
fn text(run: &Run, style: &Style) -> FrameItem {
    let glyph = |it: &words::Glyph| Glyph {
        id: it.id,
        x_advance: it.advance,
        x_offset: Em::zero(),
        y_advance: Em::zero(),
        y_offset: Em::zero(),
        range: it.range.0..it.range.1,
        span: (Span::detached(), 0),
    };
    FrameItem::Text(TextItem {
        font: style.font.clone(),
        size: style.size,
        fill: style.fill.clone(),
        stroke: None,
        lang: style.lang,
        region: style.region,
        text: run.text.as_str().into(),
        glyphs: run.glyphs.iter().map(glyph).collect(),
    })
}

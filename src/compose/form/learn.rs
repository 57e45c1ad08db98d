//! What a form is, and how it is read off the pages of a sample.

use std::collections::HashMap;

use typst::foundations::Label;
use typst::layout::Abs;
use typst::layout::Frame;
use typst::layout::FrameItem;
use typst::layout::GroupItem;
use typst::layout::Point;
use typst::layout::Size;
use typst::layout::Transform;
use typst::text::TextItem;
use typst::utils::PicoStr;
use typst::visualize::Geometry;

use crate::compose::face::Face;
use crate::compose::form::LABEL;
use crate::compose::form::MARK;
use crate::compose::form::words::Style;
use crate::compose::form::words::Styles;
use crate::compose::pages;
use crate::compose::scritta::Modo;

/// Lengths this near are the same.
const NEAR: f64 = 0.001;

/// The pages of a kind, with places for words.
pub(super) struct Form {
    /// In order.
    pub pages: Vec<Page>,
}

/// A page with places for words.
pub(super) struct Page {
    /// Its size.
    pub size: Size,
    /// What never changes, as one block.
    pub ground: FrameItem,
    /// Boxes at fixed places.
    pub fields: Vec<Field>,
    /// Lists of rows.
    pub lists: Vec<List>,
    /// Blocks whose words recur from record to record.
    pub blocks: Vec<Block>,
    /// What the rows push down.
    pub pile: Option<Pile>,
}

/// A block of its own on a page: one that the press writes once for all records with the same words in it, or one that
/// stands turned.
pub(super) struct Block {
    /// Its label; empty for one that is only turned.
    pub label: String,
    /// Its top-left corner, before any turn.
    pub at: Point,
    /// How it is turned around that corner.
    pub transform: Transform,
    /// Its size.
    pub size: Size,
    /// What never changes; places from its corner.
    pub items: Vec<(Point, FrameItem)>,
    /// Its boxes, from there too.
    pub fields: Vec<Field>,
    /// Its lists, from there too.
    pub lists: Vec<List>,
}

/// A box of words.
pub(super) struct Field {
    /// Where the words stand in the part: names and indexes with dots.
    pub path: String,
    /// To which side they go.
    pub side: Side,
    /// Its top-left corner.
    pub at: Point,
    /// Its width.
    pub width: Abs,
    /// How they are set.
    pub styles: Styles,
}

/// To which side of its box a line goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// Left.
    Sinistra,
    /// The middle.
    Centro,
    /// Right.
    Destra,
}

/// Rows, each a label and the words that hang beside it.
pub(super) struct List {
    /// Where the rows stand in the part.
    pub path: String,
    /// Top-left corner of the first.
    pub at: Point,
    /// Where the words begin, from the left.
    pub hang: Abs,
    /// The width of the words.
    pub width: Abs,
    /// White between two rows.
    pub gap: Abs,
    /// How labels are set.
    pub label: Styles,
    /// How the words are set.
    pub styles: Styles,
}

/// What stands below a list of rows: a table and a last block.
pub(super) struct Pile {
    /// White between the list and the head of the table.
    pub gap: Abs,
    /// The head of the table; places from its top-left corner.
    pub head: Vec<(Point, FrameItem)>,
    /// Left edge of the head.
    pub x: Abs,
    /// From the top of the head to the top of the words of the first row.
    pub first: Abs,
    /// Where the rows of the table stand in the part.
    pub path: String,
    /// The cells of a row; places from the top of its words.
    pub cells: Vec<Field>,
    /// White between the words of a row and those of the next.
    pub between: Abs,
    /// The rule under a row, from the bottom of its words.
    pub rule: (Point, FrameItem),
    /// White between the words of the last row and the last block.
    pub tail_gap: Abs,
    /// The last block's items, from its top-left corner.
    pub tail: Vec<(Point, FrameItem)>,
    /// The last block's boxes, from there too.
    pub tail_fields: Vec<Field>,
    /// The blocks in it, from there too.
    pub tail_blocks: Vec<Block>,
    /// Left edge of the last block.
    pub tail_x: Abs,
    /// The height of the last block.
    pub tail_height: Abs,
    /// Where the page ends.
    pub bottom: Abs,
}

/// Lines that the forms of a model have in common, by their content: each is kept once, however many kinds have it.
#[derive(Default)]
pub(super) struct Lines {
    kept: HashMap<u128, Frame>,
}

impl Lines {
    /// The item, or the group that every form has in its place.
    fn shared(&mut self, item: FrameItem) -> FrameItem {
        if !matches!(item, FrameItem::Text(_)) {
            return item;
        }
        let mut frame = Frame::soft(Size::zero());
        frame.push(Point::zero(), item);
        let kept = self.kept.entry(pages::fingerprint(&frame)).or_insert(frame);
        FrameItem::Group(GroupItem::new(kept.clone()))
    }
}

/// Reads a form off the pages of a sample. `None` for a model that draws what no form can.
pub(super) fn learn(frames: &[Frame], faces: &[Face], lines: &mut Lines) -> Option<Form> {
    let pages = frames.iter().map(|frame| page(frame, faces, lines)).collect::<Option<Vec<_>>>()?;
    Some(Form { pages })
}

/// A row of a sample.
struct Row {
    path: String,
    at: Point,
    height: Abs,
    width: Abs,
    words: Words,
}

/// A cell of a sample.
struct Cell {
    row: usize,
    column: usize,
    path: String,
    at: Point,
    height: Abs,
    width: Abs,
    words: Words,
}

/// What a page of a sample holds.
#[derive(Default)]
struct Found {
    items: Vec<(Point, FrameItem)>,
    rest: Vec<(Point, FrameItem)>,
    fields: Vec<Field>,
    rows: Vec<Row>,
    cells: Vec<Cell>,
    blocks: Vec<Block>,
    tail: Option<(Point, Size, Box<Found>)>,
    bottom: Option<Abs>,
}

fn page(frame: &Frame, faces: &[Face], lines: &mut Lines) -> Option<Page> {
    let mut found = Found::default();
    found.walk(frame, Point::zero(), faces)?;
    let lists = lists(&found.rows)?;
    let pile = match found.tail.take() {
        Some((at, size, tail)) => Some(pile(&mut found, at, size, *tail)?),
        None if found.cells.is_empty() => None,
        None => return None,
    };
    let mut items = found.items;
    if !found.rest.is_empty() {
        let rest = found.rest.into_iter().map(|(at, item)| (at, lines.shared(item))).collect();
        items.push((Point::zero(), constant("fisso-resto", rest, frame.size())?));
    }
    let ground = constant("fondo-pagina", items, frame.size())?;
    Some(Page { size: frame.size(), ground, fields: found.fields, lists, blocks: found.blocks, pile })
}

/// Puts items into one block with a label, so that the press writes them once.
pub(super) fn constant(label: &str, items: Vec<(Point, FrameItem)>, size: Size) -> Option<FrameItem> {
    let mut frame = Frame::soft(size);
    frame.push_multiple(items);
    let mut group = GroupItem::new(frame);
    group.label = Label::new(PicoStr::intern(label));
    Some(FrameItem::Group(group))
}

impl Found {
    fn walk(&mut self, frame: &Frame, origin: Point, faces: &[Face]) -> Option<()> {
        for (at, item) in frame.items() {
            let at = origin + *at;
            match item {
                FrameItem::Group(group) => self.group(group, at, faces)?,
                FrameItem::Tag(_) | FrameItem::Link(..) => {}
                FrameItem::Text(text) if text.text.contains(MARK) => return None,
                item => self.rest.push((at, item.clone())),
            }
        }
        Some(())
    }

    fn group(&mut self, group: &GroupItem, at: Point, faces: &[Face]) -> Option<()> {
        let label = group.label.map(pages::label_text).unwrap_or_default();
        let mut parts = label.split(':');
        match (parts.next().unwrap_or_default(), parts.next(), parts.next(), parts.next()) {
            ("campo", Some(side), Some(path), None) => {
                let words = Words::read(&group.frame, at, faces)?;
                let (width, styles) = (group.frame.width(), words.styles()?);
                self.fields.push(Field { path: path.to_owned(), side: Side::of(side)?, at, width, styles });
            }
            ("voce", Some(path), Some(_), None) => {
                let (words, path) = (Words::read(&group.frame, at, faces)?, path.to_owned());
                let (height, width) = (group.frame.height(), group.frame.width());
                self.rows.push(Row { path, at, height, width, words });
            }
            ("cella", Some(path), Some(row), Some(column)) => {
                let (words, path) = (Words::read(&group.frame, at, faces)?, path.to_owned());
                let (height, width) = (group.frame.height(), group.frame.width());
                let (row, column) = (row.parse().ok()?, column.parse().ok()?);
                self.cells.push(Cell { row, column, path, at, height, width, words });
            }
            ("coda", None, ..) => {
                let mut tail = Self::default();
                tail.walk(&group.frame, Point::zero(), faces)?;
                self.tail = Some((at, group.frame.size(), Box::new(tail)));
            }
            ("fondo", None, ..) => self.bottom = Some(at.y),
            _ if label.starts_with("fisso-") && holds_words(&group.frame) => {
                let mut inner = Self::default();
                inner.walk(&group.frame, Point::zero(), faces)?;
                self.blocks.push(inner.block(label, at, group)?);
            }
            _ if label.starts_with("fisso-") || label.starts_with("slot-") => {
                self.items.push((at, FrameItem::Group(group.clone())));
            }
            _ if group.clip.is_none() && pages::is_translation(&group.transform) => {
                let by = Point::new(group.transform.tx, group.transform.ty);
                self.walk(&group.frame, at + by, faces)?;
            }
            _ if group.clip.is_none() && holds_words(&group.frame) => {
                let mut inner = Self::default();
                inner.walk(&group.frame, Point::zero(), faces)?;
                self.blocks.push(inner.block(String::new(), at, group)?);
            }
            // A sample's letters would be printed for every record.
            _ if holds_words(&group.frame) => return None,
            _ => self.rest.push((at, FrameItem::Group(group.clone()))),
        }
        Some(())
    }
}

impl Found {
    /// What was found, as a block; `None` if it holds more than boxes and lists.
    fn block(self, label: String, at: Point, group: &GroupItem) -> Option<Block> {
        let is_plain = self.cells.is_empty() && self.blocks.is_empty() && self.tail.is_none();
        let items = self.items.into_iter().chain(self.rest).collect();
        let lists = lists(&self.rows)?;
        let (size, transform) = (group.frame.size(), group.transform);
        is_plain.then_some(Block { label, at, transform, size, items, fields: self.fields, lists })
    }
}

/// Whether a box, a row or any words of a record are anywhere in a frame.
fn holds_words(frame: &Frame) -> bool {
    frame.items().any(|(_, item)| match item {
        FrameItem::Text(text) => text.text.contains(MARK),
        FrameItem::Group(group) => {
            let label = group.label.map(pages::label_text).unwrap_or_default();
            label.starts_with("campo:") || label.starts_with("voce:") || holds_words(&group.frame)
        }
        _ => false,
    })
}

impl Side {
    fn of(letter: &str) -> Option<Self> {
        match letter {
            "s" => Some(Self::Sinistra),
            "c" => Some(Self::Centro),
            "d" => Some(Self::Destra),
            _ => None,
        }
    }
}

/// The letters of a box of a sample, by their places.
struct Words {
    letters: Vec<(char, Point, Style)>,
}

impl Words {
    fn read(frame: &Frame, at: Point, faces: &[Face]) -> Option<Self> {
        let mut words = Self { letters: Vec::new() };
        words.walk(frame, at, faces)?;
        Some(words)
    }

    fn walk(&mut self, frame: &Frame, origin: Point, faces: &[Face]) -> Option<()> {
        for (at, item) in frame.items() {
            let at = origin + *at;
            match item {
                FrameItem::Text(text) => self.text(text, at, faces)?,
                FrameItem::Group(group) if group.clip.is_none() && pages::is_translation(&group.transform) => {
                    let by = Point::new(group.transform.tx, group.transform.ty);
                    self.walk(&group.frame, at + by, faces)?;
                }
                FrameItem::Tag(_) | FrameItem::Link(..) => {}
                _ => return None,
            }
        }
        Some(())
    }

    fn text(&mut self, item: &TextItem, at: Point, faces: &[Face]) -> Option<()> {
        let face = faces.iter().position(|face| face.is(item.font.font()))?;
        let (font, fill) = (item.font.clone(), item.fill.clone());
        let style = Style { font, face, size: item.size, fill, lang: item.lang, region: item.region };
        let mut x = at.x;
        for glyph in &item.glyphs {
            let letter = item.text[glyph.range()].chars().next()?;
            self.letters.push((letter, Point::new(x, at.y), style.clone()));
            x += glyph.x_advance.at(item.size);
        }
        Some(())
    }

    /// The letters on each baseline, from above.
    fn baselines(&self) -> Vec<Abs> {
        let mut baselines: Vec<Abs> = Vec::new();
        for (_, at, _) in &self.letters {
            if !baselines.iter().any(|it| is_near(*it, at.y)) {
                baselines.push(at.y);
            }
        }
        baselines.sort();
        baselines
    }

    /// How each way is set, and the white between lines.
    fn styles(&self) -> Option<Styles> {
        let [first, second] = self.baselines()[..] else { return None };
        let of = |modo: Modo| {
            let is_it = |it: &&(char, Point, Style)| modo.letter().starts_with(it.0) && is_near(it.1.y, first);
            self.letters.iter().find(is_it).map(|it| it.2.clone())
        };
        let styles = Modo::ALL.into_iter().map(of).collect::<Option<Vec<_>>>()?;
        let plain = styles.first()?.ascent();
        Styles::new(styles, second - first - plain)
    }

    /// Where the first letter of a kind stands on the first baseline.
    fn first(&self, letter: &str) -> Option<&(char, Point, Style)> {
        self.letters.iter().find(|it| letter.starts_with(it.0))
    }
}

fn is_near(a: Abs, b: Abs) -> bool {
    (a - b).abs().to_pt() < NEAR
}

/// Lists of rows, by where they stand in the part.
fn lists(rows: &[Row]) -> Option<Vec<List>> {
    let mut lists = Vec::new();
    for pair in rows.chunks(2) {
        let [one, two] = pair else { return None };
        let (_, label_at, label) = one.words.first(LABEL)?;
        let (_, words_at, _) = one.words.first(Modo::Piano.letter())?;
        let hang = words_at.x - one.at.x;
        if one.path != two.path || !is_near(label_at.x, one.at.x) || !is_near(label_at.y, words_at.y) {
            return None;
        }
        let styles = one.words.styles()?;
        lists.push(List {
            path: one.path.clone(),
            at: one.at,
            hang,
            width: one.width - hang,
            gap: two.at.y - one.at.y - one.height,
            label: Styles::new(vec![label.clone(); Modo::ALL.len()], styles.leading)?,
            styles,
        });
    }
    Some(lists)
}

/// The table and the last block below the rows.
fn pile(found: &mut Found, at: Point, size: Size, tail: Found) -> Option<Pile> {
    let rows_end = found.rows.last().map(|it| it.at.y + it.height)?;
    let row = |number: usize| found.cells.iter().filter(move |it| it.row == number);
    let (top, next) = (row(0).next()?.at.y, row(1).next()?.at.y);
    let height = row(0).map(|it| it.height).max()?;
    let last = next + row(1).map(|it| it.height).max()?;
    let mut cells = Vec::new();
    for (index, cell) in row(0).enumerate() {
        if cell.column != index || !is_near(cell.at.y, top) {
            return None;
        }
        let place = Point::new(cell.at.x, Abs::zero());
        let (path, styles) = (index.to_string(), cell.words.styles()?);
        cells.push(Field { path, side: Side::Sinistra, at: place, width: cell.width, styles });
    }
    let is_below = |at: &Point| at.y > rows_end - Abs::pt(NEAR) && at.y < top;
    let (head, items) = std::mem::take(&mut found.items).into_iter().partition(|(at, _)| is_below(at));
    found.items = items;
    let head: Vec<(Point, FrameItem)> = head;
    let corner = head.first()?.0;
    let is_rule = |(at, item): &(Point, FrameItem)| {
        let is_line = matches!(item, FrameItem::Shape(shape, _) if matches!(shape.geometry, Geometry::Line(_)));
        is_line && at.y > top && at.y < at_most(last)
    };
    let (rules, rest) = std::mem::take(&mut found.rest).into_iter().partition(is_rule);
    found.rest = rest;
    let rules: Vec<(Point, FrameItem)> = rules;
    let [(rule_at, rule), (second_at, _)] = &rules[..] else { return None };
    let (bottom, between) = (top + height, next - top - height);
    let is_regular = is_near(second_at.y - rule_at.y, next - top) || is_near(rule_at.y - second_at.y, next - top);
    let rule_at = if rule_at.y < second_at.y { rule_at } else { second_at };
    let only_boxes = tail.rows.is_empty() && tail.cells.is_empty() && tail.tail.is_none();
    if !is_regular || !only_boxes || found.rows.len() != 2 {
        return None;
    }
    let mut tail_items = tail.items;
    if !tail.rest.is_empty() {
        tail_items.push((Point::zero(), constant("fisso-resto", tail.rest, size)?));
    }
    Some(Pile {
        gap: corner.y - rows_end,
        head: head.into_iter().map(|(at, item)| (at - corner, item)).collect(),
        x: corner.x,
        first: top - corner.y,
        path: found.cells.first()?.path.clone(),
        cells,
        between,
        rule: (Point::new(rule_at.x, rule_at.y - bottom), rule.clone()),
        tail_gap: at.y - last,
        tail: tail_items,
        tail_fields: tail.fields,
        tail_blocks: tail.blocks,
        tail_x: at.x,
        tail_height: size.y,
        bottom: found.bottom?,
    })
}

/// A rule under the last row may stand a little below it.
fn at_most(last: Abs) -> Abs {
    last + Abs::pt(12.0)
}

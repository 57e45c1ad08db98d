//! One page of the typesetter as a content stream, with what it needs and where its codes stand.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::Mutex;

use crate::compose::face::Face;
use crate::compose::pages;
use crate::compose::pages::Frame;
use crate::compose::pages::FrameItem;
use crate::compose::pages::GroupItem;
use crate::compose::pages::TextItem;
use crate::hash;
use crate::press::Error;
use crate::press::draw;
use crate::press::draw::Turn;
use crate::press::ops;
use crate::press::ops::Ops;
use crate::press::ops::hundredths;

/// Boxes with this prefix are left empty by the model: the press draws a code or a mark into them.
const SLOT: &str = "slot-";

/// Blocks with this prefix do not depend on the record: they are written once per batch.
const FURNITURE: &str = "fisso-";

/// An empty box of the model, in points from the top-left of its page.
#[derive(Debug, Clone, PartialEq)]
pub struct Slot {
    /// Its label without the prefix.
    pub name: String,
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// How it is turned; width and height are those on the page.
    pub turn: Turn,
}

/// Which glyphs of which faces a stream shows.
#[derive(Debug, Clone, Default)]
pub struct Used {
    faces: Vec<Vec<u64>>,
    texts: BTreeMap<(usize, u16), String>,
}

impl Used {
    /// Notes one glyph.
    pub fn add(&mut self, face: usize, glyph: u16) {
        if self.faces.len() <= face {
            self.faces.resize(face + 1, Vec::new());
        }
        let (word, bit) = (usize::from(glyph) / 64, glyph % 64);
        let words = &mut self.faces[face];
        if words.len() <= word {
            words.resize(word + 1, 0);
        }
        words[word] |= 1 << bit;
    }

    /// Adds all that `other` shows.
    pub fn merge(&mut self, other: &Self) {
        if self.faces.len() < other.faces.len() {
            self.faces.resize(other.faces.len(), Vec::new());
        }
        for (mine, theirs) in self.faces.iter_mut().zip(&other.faces) {
            if mine.len() < theirs.len() {
                mine.resize(theirs.len(), 0);
            }
            for (word, more) in mine.iter_mut().zip(theirs) {
                *word |= more;
            }
        }
        for (&key, text) in &other.texts {
            self.name(key.0, key.1, text);
        }
    }

    /// Remembers what a glyph without a character of its own (a ligature, an alternate) stands for.
    fn name(&mut self, face: usize, glyph: u16, text: &str) {
        let known = self.texts.entry((face, glyph)).or_insert_with(|| text.to_string());
        if text < known.as_str() {
            *known = text.to_string();
        }
    }

    /// The glyphs of one face, ascending.
    pub fn glyphs(&self, face: usize) -> impl Iterator<Item = u16> + '_ {
        let words = self.faces.get(face).map_or(&[][..], Vec::as_slice);
        words.iter().enumerate().flat_map(|(index, &word)| {
            (0..64).filter(move |bit| word >> bit & 1 == 1).map(move |bit| (index * 64 + bit) as u16)
        })
    }

    /// The text of a glyph that has no character of its own.
    pub fn text(&self, face: usize, glyph: u16) -> Option<&str> {
        self.texts.get(&(face, glyph)).map(String::as_str)
    }
}

/// A piece of page furniture, written once per batch under a name that is its own hash.
#[derive(Debug)]
pub struct Form {
    /// Resource name: `X` and eight hexadecimal digits of the hash of the content.
    pub name: String,
    /// The whole hash.
    pub sha256: String,
    /// The content, compressed.
    pub stream: Vec<u8>,
    /// What it shows.
    pub used: Used,
    /// Bounding box: left, bottom, right, top in hundredths.
    pub bbox: [i64; 4],
    /// Raster images it paints.
    pub images: Vec<Arc<Picture>>,
}

/// What all pages of a kind have in common, as a stream of its own: it only places furniture.
#[derive(Debug)]
pub struct Fondo {
    /// The hash of its operators.
    pub sha256: String,
    /// Its operators.
    pub bytes: Vec<u8>,
    /// The same, compressed.
    pub stream: Vec<u8>,
    /// What it shows.
    pub used: Used,
    /// Furniture it refers to.
    pub forms: Vec<Arc<Form>>,
    /// Images it paints.
    pub images: Vec<Arc<Picture>>,
    /// The model's empty boxes in it.
    pub slots: Vec<Slot>,
}

/// A grey raster image, written once per batch under a name that is its own hash.
#[derive(Debug)]
pub struct Picture {
    /// Resource name.
    pub name: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// Grey bytes, compressed.
    pub stream: Vec<u8>,
}

/// A page's content with what it refers to.
#[derive(Debug, Default)]
pub struct Content {
    /// What goes before it.
    pub fondo: Option<Arc<Fondo>>,
    /// The operators, not compressed.
    pub bytes: Vec<u8>,
    /// What they show.
    pub used: Used,
    /// Furniture they refer to, in order of first use.
    pub forms: Vec<Arc<Form>>,
    /// Images they paint.
    pub images: Vec<Arc<Picture>>,
    /// The model's empty boxes.
    pub slots: Vec<Slot>,
}

/// Furniture that was met before, shared by all workers; bounded, so that a model that marks record data as
/// furniture costs time and never memory.
#[derive(Default)]
pub struct Cabinet {
    forms: Mutex<BTreeMap<u128, Arc<Form>>>,
    fondi: Mutex<BTreeMap<u128, Arc<Fondo>>>,
}

/// How many pieces of furniture are remembered: some hundreds, where sums and signatures that recur count as such.
const CABINET_SIZE: usize = 2048;

/// How blocks that are the ground of a page are labelled.
const GROUND: &str = "fondo-";

impl Cabinet {
    fn find(&self, key: u128) -> Option<Arc<Form>> {
        self.lock().get(&key).cloned()
    }

    fn keep(&self, key: u128, form: &Arc<Form>) {
        let mut forms = self.lock();
        if forms.len() >= CABINET_SIZE {
            forms.clear();
        }
        forms.insert(key, Arc::clone(form));
    }

    fn fondi(&self) -> std::sync::MutexGuard<'_, BTreeMap<u128, Arc<Fondo>>> {
        self.fondi.lock().expect("no holder of the lock can panic")
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<u128, Arc<Form>>> {
        self.forms.lock().expect("no holder of the lock can panic")
    }
}

/// Turns frames into content streams.
pub struct Printer<'a> {
    faces: &'a [Face],
    cabinet: &'a Cabinet,
    ops: Ops,
    content: Content,
    /// Whether furniture may be put aside: not inside furniture.
    shares: bool,
    /// Whether the ground of the page may be put aside: not where something goes under it.
    has_ground: bool,
    /// From the coordinates of what is being printed to those of the stream.
    view: View,
}

/// A turn and a move, both with y upwards: where a point of a turned group stands in the stream.
#[derive(Debug, Clone, Copy)]
struct View {
    matrix: [f64; 4],
    origin: [f64; 2],
}

impl View {
    /// Everything is where it says.
    const PLAIN: Self = Self { matrix: [1.0, 0.0, 0.0, 1.0], origin: [0.0, 0.0] };

    /// A point of the group in the stream.
    fn point(self, [x, y]: [f64; 2]) -> [f64; 2] {
        let ([a, b, c, d], [left, bottom]) = (self.matrix, self.origin);
        [a * x + c * y + left, b * x + d * y + bottom]
    }

    /// The view from within a group that is turned by `matrix` around `at`.
    fn inside(self, [a, b, c, d]: [f64; 4], at: [f64; 2]) -> Self {
        let zero = self.point([0.0, 0.0]);
        let turned = |x: f64, y: f64| {
            let [x, y] = self.point([x, y]);
            [x - zero[0], y - zero[1]]
        };
        let (right, up) = (turned(a, b), turned(c, d));
        Self { matrix: [right[0], right[1], up[0], up[1]], origin: self.point(at) }
    }

    /// By how many quarters lines are turned; `None` for any other turn, and for what is made larger or smaller.
    fn turn(self) -> Option<Turn> {
        const TURNS: [[f64; 4]; 4] =
            [[1.0, 0.0, 0.0, 1.0], [0.0, -1.0, 1.0, 0.0], [-1.0, 0.0, 0.0, -1.0], [0.0, 1.0, -1.0, 0.0]];
        let is_it = |turn: &[f64; 4]| turn.iter().zip(self.matrix).all(|(one, other)| (one - other).abs() < 1e-6);
        (0..).zip(&TURNS).find(|(_, turn)| is_it(turn)).map(|(quarters, _)| Turn::quarters(quarters))
    }

    /// The box that a group is, if it is one.
    fn slot_of(self, group: &GroupItem, at: [f64; 2]) -> Result<Option<Slot>, Error> {
        let label = group.label.map(pages::label_text).unwrap_or_default();
        let size = group.frame.size();
        let name = label.strip_prefix(SLOT);
        name.map(|name| self.slot(name, at, [size.x.to_pt(), size.y.to_pt()])).transpose()
    }

    /// A box of the group on the page.
    fn slot(self, name: &str, [x, y]: [f64; 2], [width, height]: [f64; 2]) -> Result<Slot, Error> {
        let turn = self.turn().ok_or(Error::Unsupported("a box for a code that is askew"))?;
        let corners = [[x, y], [x + width, y - height]].map(|it| self.point(it));
        let [left, right] = sorted(corners.map(|it| it[0]));
        let [bottom, top] = sorted(corners.map(|it| it[1]));
        Ok(Slot { name: name.to_owned(), x: left, y: top, width: right - left, height: top - bottom, turn })
    }
}

fn sorted([one, other]: [f64; 2]) -> [f64; 2] {
    [one.min(other), one.max(other)]
}

impl<'a> Printer<'a> {
    /// A printer for one stream.
    pub fn new(faces: &'a [Face], cabinet: &'a Cabinet) -> Self {
        Self {
            faces,
            cabinet,
            ops: Ops::default(),
            content: Content::default(),
            shares: true,
            has_ground: true,
            view: View::PLAIN,
        }
    }

    /// A printer whose page has something under its ground.
    #[must_use]
    pub fn over(mut self) -> Self {
        self.has_ground = false;
        self
    }

    /// Prints a frame whose top-left corner is at (`x`, `y`) of the stream's own coordinates, y upwards.
    pub fn frame(&mut self, frame: &Frame, x: f64, y: f64) -> Result<(), Error> {
        for (at, item) in frame.items() {
            let (x, y) = (x + at.x.to_pt(), y - at.y.to_pt());
            match item {
                FrameItem::Group(group) => self.group(group, x, y)?,
                FrameItem::Text(text) => self.text(text, x, y)?,
                FrameItem::Shape(shape, _) => draw::shape(&mut self.ops, shape, x, y)?,
                FrameItem::Image(image, size, _) => {
                    let picture = draw::image(&mut self.ops, image, *size, x, y)?;
                    self.content.images.extend(picture);
                }
                FrameItem::Link(..) | FrameItem::Tag(_) => {}
            }
        }
        Ok(())
    }

    /// The operators so far can be added to directly.
    pub fn ops(&mut self) -> &mut Ops {
        &mut self.ops
    }

    /// Shows a short line that the press itself writes, `size` points high, starting at (`x`, `y`).
    pub fn line(&mut self, face: usize, size: f64, grey: u16, x: f64, y: f64, line: &str) -> Result<(), Error> {
        let mut glyphs = Vec::new();
        for c in line.chars() {
            let glyph = self.faces[face].glyph(c).ok_or(Error::NoGlyph)?;
            self.content.used.add(face, glyph);
            glyphs.push((self.faces[face].code(glyph), 0));
        }
        let width: f64 = glyphs_width(&self.faces[face], line) * size / 1000.0;
        self.ops.text(face, hundredths(size), grey, (x, y), width, &ops::show(&glyphs));
        Ok(())
    }

    /// The finished content.
    pub fn finish(self) -> Content {
        let mut content = self.content;
        content.bytes = self.ops.finish();
        content
    }

    /// The model's boxes met so far.
    pub fn slots(&self) -> &[Slot] {
        &self.content.slots
    }

    fn group(&mut self, group: &GroupItem, x: f64, y: f64) -> Result<(), Error> {
        let label = group.label.map(pages::label_text).unwrap_or_default();
        self.content.slots.extend(self.view.slot_of(group, [x, y])?);
        let turned = !pages::is_translation(&group.transform);
        if turned || group.clip.is_some() {
            return self.turned(group, x, y);
        }
        let (x, y) = (x + group.transform.tx.to_pt(), y - group.transform.ty.to_pt());
        if self.shares && label.starts_with(FURNITURE) {
            return self.furniture(&group.frame, x, y);
        }
        if self.shares && self.has_ground && label.starts_with(GROUND) && self.content.fondo.is_none() {
            return self.ground(&group.frame, x, y);
        }
        self.frame(&group.frame, x, y)
    }

    fn turned(&mut self, group: &GroupItem, x: f64, y: f64) -> Result<(), Error> {
        let t = &group.transform;
        self.ops.save();
        let matrix = upwards(t);
        let (dx, dy) = (x + t.tx.to_pt(), y - t.ty.to_pt());
        let outside = self.view;
        self.view = outside.inside(matrix, [dx, dy]);
        self.ops.transform(matrix, hundredths(dx), hundredths(dy));
        if let Some(clip) = &group.clip {
            draw::curve(&mut self.ops, clip, 0.0, 0.0);
            self.ops.clip();
        }
        self.frame(&group.frame, 0.0, 0.0)?;
        self.ops.restore();
        self.view = outside;
        Ok(())
    }

    fn furniture(&mut self, frame: &Frame, x: f64, y: f64) -> Result<(), Error> {
        let key = pages::fingerprint(frame);
        let form = match self.cabinet.find(key) {
            Some(form) => form,
            None => {
                let form = Arc::new(self.build(frame)?);
                self.cabinet.keep(key, &form);
                form
            }
        };
        // On the ground to the hundredth, in the rows of a record to the tenth of a point.
        let round = if self.has_ground { ops::tenths } else { hundredths };
        self.ops.save();
        self.ops.transform([1.0, 0.0, 0.0, 1.0], round(x), round(y));
        self.ops.paint(&form.name);
        self.ops.restore();
        self.content.used.merge(&form.used);
        if !self.content.forms.iter().any(|it| it.name == form.name) {
            self.content.forms.push(form);
        }
        Ok(())
    }

    /// Puts the ground of the page aside. It sets nothing that would last: it only paints furniture.
    fn ground(&mut self, frame: &Frame, x: f64, y: f64) -> Result<(), Error> {
        let key = pages::fingerprint(frame);
        let known = self.cabinet.fondi().get(&key).cloned();
        let fondo = match known {
            Some(fondo) => fondo,
            None => {
                let mut printer = Printer::new(self.faces, self.cabinet).over();
                printer.frame(frame, x, y)?;
                let Content { bytes, used, forms, images, slots, .. } = printer.finish();
                let (sha256, stream) = (hash::sha256(&bytes), draw::deflate(&bytes));
                let fondo = Arc::new(Fondo { sha256, bytes, stream, used, forms, images, slots });
                let mut fondi = self.cabinet.fondi();
                if fondi.len() >= CABINET_SIZE {
                    fondi.clear();
                }
                fondi.insert(key, Arc::clone(&fondo));
                fondo
            }
        };
        self.content.slots.extend(fondo.slots.iter().cloned());
        self.content.fondo = Some(fondo);
        Ok(())
    }

    fn build(&self, frame: &Frame) -> Result<Form, Error> {
        let mut printer = Printer::new(self.faces, self.cabinet);
        printer.shares = false;
        printer.frame(frame, 0.0, 0.0)?;
        let content = printer.finish();
        let size = frame.size();
        // Strokes and accents may stand out of the frame.
        let slack = 2000;
        let sha256 = hash::sha256(&content.bytes);
        Ok(Form {
            name: format!("X{}", &sha256[..8]),
            sha256,
            stream: draw::deflate(&content.bytes),
            bbox: [-slack, -hundredths(size.y.to_pt()) - slack, hundredths(size.x.to_pt()) + slack, slack],
            used: content.used,
            images: content.images,
        })
    }

    fn text(&mut self, item: &TextItem, x: f64, y: f64) -> Result<(), Error> {
        let face = self.face_of(item)?;
        let size = item.size.to_pt();
        let grey = draw::grey(&item.fill)?;
        let mut glyphs = Vec::with_capacity(item.glyphs.len());
        let (mut pen, mut shown) = (0.0, 0.0);
        let mut rise = 0.0;
        let start = item.glyphs.first().map_or(0.0, |it| it.x_offset.get() * 1000.0);
        for (index, glyph) in item.glyphs.iter().enumerate() {
            if glyph.id == 0 {
                return Err(Error::NoGlyph);
            }
            self.note(face, glyph.id, &item.text[glyph.range()]);
            rise = glyph.y_offset.get();
            pen += glyph.x_advance.get() * 1000.0;
            shown += self.faces[face].advance(glyph.id);
            let next = item.glyphs.get(index + 1).map_or(0.0, |it| it.x_offset.get() * 1000.0);
            let space = (pen + next - start - shown).round();
            shown += space;
            glyphs.push((self.faces[face].code(glyph.id), space as i64));
        }
        if rise != 0.0 && item.glyphs.iter().any(|it| it.y_offset.get() != rise) {
            return Err(Error::Unsupported("glyphs at different heights in one run"));
        }
        let at = (x + start * size / 1000.0, y + rise * size);
        self.ops.text(face, hundredths(size), grey, at, shown * size / 1000.0, &ops::show(&glyphs));
        Ok(())
    }

    fn note(&mut self, face: usize, glyph: u16, text: &str) {
        self.content.used.add(face, glyph);
        if self.faces[face].character(glyph).is_none() && !text.is_empty() {
            self.content.used.name(face, glyph, text);
        }
    }

    fn face_of(&self, item: &TextItem) -> Result<usize, Error> {
        let font = item.font.font();
        let found = self.faces.iter().position(|face| face.is(font));
        found.ok_or(Error::Unsupported("a font that is not the model's"))
    }
}

/// The model's boxes on a page, without printing it; top and bottom with y upwards.
pub fn slots(page: &Frame) -> Result<Vec<Slot>, Error> {
    let mut slots = Vec::new();
    collect(page, View::PLAIN, [0.0, page.size().y.to_pt()], &mut slots)?;
    Ok(slots)
}

fn collect(frame: &Frame, view: View, [x, y]: [f64; 2], slots: &mut Vec<Slot>) -> Result<(), Error> {
    for (at, item) in frame.items() {
        let FrameItem::Group(group) = item else { continue };
        let [x, y] = [x + at.x.to_pt(), y - at.y.to_pt()];
        slots.extend(view.slot_of(group, [x, y])?);
        let t = &group.transform;
        let at = [x + t.tx.to_pt(), y - t.ty.to_pt()];
        if pages::is_translation(t) {
            collect(&group.frame, view, at, slots)?;
        } else {
            collect(&group.frame, view.inside(upwards(t), at), [0.0, 0.0], slots)?;
        }
    }
    Ok(())
}

/// The turn of a group in the stream, whose y axis points up while the model's points down: the off-diagonal terms change
/// sign.
fn upwards(t: &pages::Transform) -> [f64; 4] {
    [t.sx.get(), -t.ky.get(), -t.kx.get(), t.sy.get()]
}

/// The width of a line of a face's own glyphs, in thousandths of an em.
fn glyphs_width(face: &Face, line: &str) -> f64 {
    line.chars().filter_map(|c| face.glyph(c)).map(|glyph| face.advance(glyph)).sum()
}

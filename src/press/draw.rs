//! Shapes, images and symbols as operators.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use flate2::Compress;
use flate2::Compression;
use flate2::FlushCompress;
use usvg::tiny_skia_path::PathSegment;

use crate::codes::Symbol;
use crate::compose::pages::Curve;
use crate::compose::pages::CurveItem;
use crate::compose::pages::FillRule;
use crate::compose::pages::FixedStroke;
use crate::compose::pages::Geometry;
use crate::compose::pages::Image;
use crate::compose::pages::ImageKind;
use crate::compose::pages::LineCap;
use crate::compose::pages::LineJoin;
use crate::compose::pages::Paint;
use crate::compose::pages::Shape;
use crate::compose::pages::Size;
use crate::hash;
use crate::press::Error;
use crate::press::ops::Grey;
use crate::press::ops::Ops;
use crate::press::ops::Pen;
use crate::press::ops::hundredths;
use crate::press::print::Picture;

/// Compresses a stream; the compressor's tables are kept from one stream to the next.
pub fn deflate(bytes: &[u8]) -> Vec<u8> {
    thread_local! {
        static COMPRESS: RefCell<Compress> = RefCell::new(Compress::new(Compression::new(6), true));
    }
    COMPRESS.with_borrow_mut(|compress| {
        compress.reset();
        let mut out = Vec::with_capacity(bytes.len() / 2 + 64);
        loop {
            let done = usize::try_from(compress.total_in()).expect("a stream fits memory");
            let status = compress.compress_vec(&bytes[done..], &mut out, FlushCompress::Finish);
            if matches!(status, Ok(flate2::Status::StreamEnd)) {
                return out;
            }
            out.reserve(out.capacity().max(1024));
        }
    })
}

/// The grey of a paint. The press prints black only, so colours become their luminance.
pub fn grey(paint: &Paint) -> Result<Grey, Error> {
    let Paint::Solid(color) = paint else {
        return Err(Error::Unsupported("gradients and tilings"));
    };
    if color.alpha().is_some_and(|alpha| alpha < 1.0) {
        return Err(Error::Unsupported("transparency"));
    }
    Ok((f64::from(color.to_luma().luma) * 1000.0).round() as Grey)
}

/// Draws a shape whose origin is at (`x`, `y`), y upwards.
pub fn shape(ops: &mut Ops, shape: &Shape, x: f64, y: f64) -> Result<(), Error> {
    let stroke = shape.stroke.as_ref().filter(|it| it.thickness.to_pt() > 0.0);
    if shape.fill.is_none() && stroke.is_none() {
        return Ok(());
    }
    if let Some(fill) = &shape.fill {
        let grey = grey(fill)?;
        ops.end_run();
        ops.fill(grey);
    }
    if let Some(stroke) = stroke {
        ops.pen(&pen(stroke)?);
    }
    geometry(ops, &shape.geometry, x, y);
    ops.finish_path(match (&shape.fill, stroke, shape.fill_rule) {
        (Some(_), None, FillRule::NonZero) => "f",
        (Some(_), None, FillRule::EvenOdd) => "f*",
        (Some(_), Some(_), FillRule::NonZero) => "B",
        (Some(_), Some(_), FillRule::EvenOdd) => "B*",
        (None, ..) => "S",
    });
    Ok(())
}

fn geometry(ops: &mut Ops, geometry: &Geometry, x: f64, y: f64) {
    match geometry {
        Geometry::Line(to) => {
            ops.move_to(hundredths(x), hundredths(y));
            ops.line_to(hundredths(x + to.x.to_pt()), hundredths(y - to.y.to_pt()));
        }
        Geometry::Rect(size) => {
            let (width, height) = (size.x.to_pt(), size.y.to_pt());
            ops.rectangle(hundredths(x), hundredths(y - height), hundredths(width), hundredths(height));
        }
        Geometry::Curve(it) => curve(ops, it, x, y),
    }
}

/// Builds the path of a curve.
pub fn curve(ops: &mut Ops, curve: &Curve, x: f64, y: f64) {
    let at = |p: &crate::compose::pages::Point| (hundredths(x + p.x.to_pt()), hundredths(y - p.y.to_pt()));
    for item in &curve.0 {
        match item {
            CurveItem::Move(p) => {
                let p = at(p);
                ops.move_to(p.0, p.1);
            }
            CurveItem::Line(p) => {
                let p = at(p);
                ops.line_to(p.0, p.1);
            }
            CurveItem::Cubic(a, b, c) => {
                let (a, b, c) = (at(a), at(b), at(c));
                ops.curve_to([a.0, a.1, b.0, b.1, c.0, c.1]);
            }
            CurveItem::Close => ops.close(),
        }
    }
}

fn pen(stroke: &FixedStroke) -> Result<Pen, Error> {
    let dash =
        stroke.dash.as_ref().map_or(Vec::new(), |dash| dash.array.iter().map(|it| hundredths(it.to_pt())).collect());
    Ok(Pen {
        grey: grey(&stroke.paint)?,
        width: hundredths(stroke.thickness.to_pt()),
        cap: match stroke.cap {
            LineCap::Butt => 0,
            LineCap::Round => 1,
            LineCap::Square => 2,
        },
        join: match stroke.join {
            LineJoin::Miter => 0,
            LineJoin::Round => 1,
            LineJoin::Bevel => 2,
        },
        dash,
    })
}

/// Draws an image into a box of `size` whose top-left corner is at (`x`, `y`). A raster image is painted by
/// name and returned; a drawing becomes paths.
pub fn image(ops: &mut Ops, image: &Image, size: Size, x: f64, y: f64) -> Result<Option<Arc<Picture>>, Error> {
    let (width, height) = (size.x.to_pt(), size.y.to_pt());
    match image.kind() {
        ImageKind::Raster(raster) => {
            let grey = raster.dynamic().to_luma8();
            let picture = Picture {
                name: format!("I{}", &hash::sha256(grey.as_raw())[..16]),
                width: grey.width(),
                height: grey.height(),
                stream: deflate(grey.as_raw()),
            };
            ops.save();
            ops.transform([width, 0.0, 0.0, height], hundredths(x), hundredths(y - height));
            ops.paint(&picture.name);
            ops.restore();
            Ok(Some(Arc::new(picture)))
        }
        ImageKind::Svg(svg) => {
            ops.save();
            let scale = [width / svg.width(), 0.0, 0.0, height / svg.height()];
            ops.transform(scale, hundredths(x), hundredths(y));
            drawing(ops, svg.tree().root())?;
            ops.restore();
            Ok(None)
        }
        ImageKind::Pdf(_) => Err(Error::Unsupported("PDF images in a model")),
    }
}

/// Draws the paths of an SVG drawing: plain fills and strokes, no effects.
fn drawing(ops: &mut Ops, group: &usvg::Group) -> Result<(), Error> {
    if group.mask().is_some() || group.clip_path().is_some() || !group.filters().is_empty() {
        return Err(Error::Unsupported("masks, clips and filters in an SVG"));
    }
    for node in group.children() {
        match node {
            usvg::Node::Group(group) => drawing(ops, group)?,
            usvg::Node::Path(path) => svg_path(ops, path)?,
            usvg::Node::Image(_) => return Err(Error::Unsupported("raster images in an SVG")),
            usvg::Node::Text(_) => return Err(Error::Unsupported("text in an SVG")),
        }
    }
    Ok(())
}

fn svg_path(ops: &mut Ops, path: &usvg::Path) -> Result<(), Error> {
    let Some(data) = path.data().clone().transform(path.abs_transform()) else {
        return Ok(());
    };
    let fill = path.fill().map(|it| svg_grey(it.paint())).transpose()?;
    let stroke = path.stroke().map(|it| svg_grey(it.paint()).map(|grey| (grey, it.width().get()))).transpose()?;
    if let Some(grey) = fill {
        ops.end_run();
        ops.fill(grey);
    }
    if let Some((grey, width)) = stroke {
        let width = hundredths(f64::from(width * path.abs_transform().get_scale().0));
        ops.pen(&Pen { grey, width, cap: 0, join: 0, dash: Vec::new() });
    }
    let even_odd = path.fill().is_some_and(|it| it.rule() == usvg::FillRule::EvenOdd);
    segments(ops, &data);
    match (fill, stroke, even_odd) {
        (Some(_), None, false) => ops.finish_path("f"),
        (Some(_), None, true) => ops.finish_path("f*"),
        (Some(_), Some(_), false) => ops.finish_path("B"),
        (Some(_), Some(_), true) => ops.finish_path("B*"),
        (None, Some(_), _) => ops.finish_path("S"),
        (None, None, _) => ops.finish_path("n"),
    }
    Ok(())
}

fn segments(ops: &mut Ops, path: &usvg::tiny_skia_path::Path) {
    let at = |x: f32, y: f32| (hundredths(f64::from(x)), hundredths(-f64::from(y)));
    let mut last = (0.0_f32, 0.0_f32);
    for segment in path.segments() {
        match segment {
            PathSegment::MoveTo(p) => {
                let (x, y) = at(p.x, p.y);
                ops.move_to(x, y);
                last = (p.x, p.y);
            }
            PathSegment::LineTo(p) => {
                let (x, y) = at(p.x, p.y);
                ops.line_to(x, y);
                last = (p.x, p.y);
            }
            PathSegment::QuadTo(c, p) => {
                // A quadratic curve is the cubic whose handles lie two thirds along.
                let third = |from: f32, to: f32| from + (to - from) * 2.0 / 3.0;
                let a = at(third(last.0, c.x), third(last.1, c.y));
                let b = at(third(p.x, c.x), third(p.y, c.y));
                let end = at(p.x, p.y);
                ops.curve_to([a.0, a.1, b.0, b.1, end.0, end.1]);
                last = (p.x, p.y);
            }
            PathSegment::CubicTo(a, b, p) => {
                let (a, b, end) = (at(a.x, a.y), at(b.x, b.y), at(p.x, p.y));
                ops.curve_to([a.0, a.1, b.0, b.1, end.0, end.1]);
                last = (p.x, p.y);
            }
            PathSegment::Close => ops.close(),
        }
    }
}

fn svg_grey(paint: &usvg::Paint) -> Result<Grey, Error> {
    let usvg::Paint::Color(color) = paint else {
        return Err(Error::Unsupported("gradients and patterns in an SVG"));
    };
    // Rec. 709 luma in thousandths.
    let [r, g, b] = [color.red, color.green, color.blue].map(u32::from);
    Ok(((r * 2126 + g * 7152 + b * 722) / 2550) as Grey)
}

/// Where a symbol was drawn, in whole micrometres from the top-left of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Left edge.
    pub x_um: i64,
    /// Top edge.
    pub y_um: i64,
    /// Width without quiet zone.
    pub width_um: i64,
    /// Height.
    pub height_um: i64,
}

impl Place {
    /// How long what stands here is along its own lines.
    fn length(self, turn: Turn) -> i64 {
        if turn.is_sideways() { self.height_um } else { self.width_um }
    }
}

/// By how many quarters something on a page is turned, clockwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Turn(u8);

impl Turn {
    /// Upright.
    pub const NONE: Self = Self(0);

    /// A turn by some quarters.
    pub const fn quarters(count: u8) -> Self {
        Self(count % 4)
    }

    /// A turn by whole right angles, in degrees. `None` for any other.
    pub fn of_degrees(degrees: u16) -> Option<Self> {
        degrees.is_multiple_of(90).then(|| Self::quarters((degrees / 90 % 4) as u8))
    }

    /// In degrees.
    pub fn degrees(self) -> u16 {
        u16::from(self.0) * 90
    }

    /// How many quarters.
    pub fn count(self) -> u8 {
        self.0
    }

    /// Whether lines run up or down the page.
    pub fn is_sideways(self) -> bool {
        self.0 % 2 == 1
    }
}

/// One dot of a 600 dpi device, in thousandths of a micrometre: bars are whole dots wide.
const DOT_NM: i64 = 42_333;

/// Where a symbol stands in a box: a matrix fills it, bars are as wide as whole device dots allow, from its
/// left edge. `None` if the bars would be thinner than four dots (0.17 mm).
pub fn place(symbol: &Symbol, slot: Place) -> Option<Place> {
    match symbol {
        Symbol::Matrix(_) => Some(slot),
        Symbol::Bars(bars) => {
            let modules = i64::from(bars.total());
            let dots = (slot.width_um * 1000 / modules / DOT_NM).min(8);
            (dots >= 4).then(|| Place { width_um: modules * dots * DOT_NM / 1000, ..slot })
        }
    }
}

/// Where a code of a postal slip stands in its box: its modules have a size that the carrier sets (0,30 mm for bars),
/// so the box is theirs to the micrometre. `None` for a box of another length.
pub fn exact_place(symbol: &Symbol, slot: Place, turn: Turn) -> Option<Place> {
    match symbol {
        Symbol::Matrix(_) => Some(slot),
        Symbol::Bars(bars) => {
            let length = i64::from(bars.total()) * SLIP_MODULE_UM;
            ((slot.length(turn) - length).abs() <= SLIP_SLACK_UM).then_some(slot)
        }
    }
}

/// A module of the bars of a postal slip: 310 of them are 93 mm.
const SLIP_MODULE_UM: i64 = 300;

/// A model's lengths come in points, and round.
const SLIP_SLACK_UM: i64 = 20;

/// Micrometres as points.
pub fn points(um: i64) -> f64 {
    um as f64 * 72.0 / 25_400.0
}

/// Points as whole micrometres.
pub fn micrometres(points: f64) -> i64 {
    (points * 25_400.0 / 72.0).round() as i64
}

/// Draws a symbol at its place on a page `page_height` points high, as a one-bit mask: a sample is a module, and bars
/// are a mask of one row. Modules are whole device dots wide, so that no device rounds them.
pub fn symbol(ops: &mut Ops, symbol: &Symbol, place: Place, page_height: f64) {
    turned_symbol(ops, symbol, place, Turn::NONE, page_height);
}

/// Draws a symbol that is turned at its place.
pub fn turned_symbol(ops: &mut Ops, symbol: &Symbol, place: Place, turn: Turn, page_height: f64) {
    let (x, width) = (points(place.x_um), points(place.width_um));
    let (bottom, height) = (page_height - points(place.y_um + place.height_um), points(place.height_um));
    // The mask fills a square from its lower left corner: where that corner goes, and the two sides from it.
    let (matrix, corner) = match turn.count() {
        0 => ([width, 0.0, 0.0, height], [x, bottom]),
        1 => ([0.0, -height, width, 0.0], [x, bottom + height]),
        2 => ([-width, 0.0, 0.0, -height], [x + width, bottom + height]),
        _ => ([0.0, height, -width, 0.0], [x + width, bottom]),
    };
    ops.save();
    ops.transform(matrix, hundredths(corner[0]), hundredths(corner[1]));
    match symbol {
        Symbol::Matrix(matrix) => {
            ops.mask(matrix.width(), matrix.height(), |column, row| matrix.is_dark(column, row));
        }
        Symbol::Bars(bars) => {
            let mut dark = vec![false; bars.total() as usize];
            for (at, width) in bars.bars() {
                dark[at as usize..(at + width) as usize].fill(true);
            }
            ops.mask(dark.len() as u16, 1, |column, _| dark[usize::from(column)]);
        }
    }
    ops.restore();
}

/// Runs of dark modules, row after row, with those that stand exactly below each other as one: column, row, how many
/// columns and rows.
fn blocks(runs: impl Iterator<Item = (u16, u16, u16)>) -> Vec<[u16; 4]> {
    let mut blocks: Vec<[u16; 4]> = Vec::new();
    let mut above: BTreeMap<(u16, u16), usize> = BTreeMap::new();
    for (column, row, columns) in runs {
        let at = *above.entry((column, columns)).or_insert(blocks.len());
        match blocks.get_mut(at) {
            Some([_, first, _, rows]) if *first + *rows == row => *rows += 1,
            _ => {
                above.insert((column, columns), blocks.len());
                blocks.push([column, row, columns, 1]);
            }
        }
    }
    blocks
}

/// The dark parts of a symbol at its place: left, top, width, height in points from the page's top-left corner.
pub fn rectangles(symbol: &Symbol, place: Place, turn: Turn) -> impl Iterator<Item = [f64; 4]> {
    let (left, top) = (points(place.x_um), points(place.y_um));
    let (wide, high) = (points(place.width_um), points(place.height_um));
    // Upright in a corner first, then turned to where it stands.
    let (width, height) = if turn.is_sideways() { (high, wide) } else { (wide, high) };
    let mut areas = Vec::new();
    match symbol {
        Symbol::Matrix(matrix) => {
            let cell = [width / f64::from(matrix.width()), height / f64::from(matrix.height())];
            for [column, row, columns, rows] in blocks(matrix.runs()) {
                let [left, wide] = [column, columns].map(|it| f64::from(it) * cell[0]);
                let [top, high] = [row, rows].map(|it| f64::from(it) * cell[1]);
                areas.push([left, top, wide, high]);
            }
        }
        Symbol::Bars(bars) => {
            let module = width / f64::from(bars.total());
            for (at, modules) in bars.bars() {
                areas.push([f64::from(at) * module, 0.0, f64::from(modules) * module, height]);
            }
        }
    }
    areas.into_iter().map(move |[x, y, w, h]| {
        let [x, y, w, h] = match turn.count() {
            0 => [x, y, w, h],
            1 => [wide - y - h, x, h, w],
            2 => [wide - x - w, high - y - h, w, h],
            _ => [y, high - x - w, h, w],
        };
        [left + x, top + y, w, h]
    })
}

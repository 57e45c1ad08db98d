//! PDF operators for one content stream, short and exact.
//!
//! Coordinates are whole hundredths of a point (3.5 µm): shorter than floats, and sums do not drift. A run of text
//! begins within a twentieth of a point (18 µm) of its place, follows the run before it without being placed anew,
//! and the lines of a paragraph follow one another at its own pace: what is not said takes no room. Black is
//! DeviceGray `0 g`, so that no press separates it into four inks.

use std::fmt::Write;

use crate::compose::face::LAST_SHORT;

/// A length in hundredths of a point.
pub type Hundredths = i64;

/// A grey level in thousandths: 0 is black, 1000 is paper.
pub type Grey = u16;

/// Rounds points to hundredths.
pub fn hundredths(points: f64) -> Hundredths {
    (points * 100.0).round() as Hundredths
}

/// Rounds points to tenths, in hundredths.
pub fn tenths(points: f64) -> Hundredths {
    (points * 10.0).round() as Hundredths * 10
}

fn points(value: Hundredths) -> f64 {
    value as f64 / 100.0
}

/// How a line is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pen {
    /// Its grey.
    pub grey: Grey,
    /// Its width.
    pub width: Hundredths,
    /// Cap style as in PDF: 0 butt, 1 round, 2 square.
    pub cap: u8,
    /// Join style as in PDF: 0 miter, 1 round, 2 bevel.
    pub join: u8,
    /// Dash lengths; empty for a solid line.
    pub dash: Vec<Hundredths>,
}

/// What the stream has set so far, so that nothing is set twice.
#[derive(Clone, PartialEq, Default)]
struct State {
    fill: Option<Grey>,
    pen: Option<Pen>,
    font: Option<(usize, Hundredths)>,
    /// How far apart lines are; 0 where the stream has not said it.
    leading: Hundredths,
}

/// A content stream being written.
#[derive(Default)]
pub struct Ops {
    out: Vec<u8>,
    state: State,
    saved: Vec<State>,
    line: Option<Line>,
}

/// Where the pen stands in a run of text.
#[derive(Clone, Copy, Default)]
struct Line {
    /// Where the line begins: what the next move is counted from.
    origin: (Hundredths, Hundredths),
    /// Where the next glyph would begin, in points.
    pen: f64,
}

/// A run may begin this far from its place: half a tenth of a point.
const SLACK: f64 = 0.05;

/// A line may be this far from the pace of its paragraph.
const PACE: f64 = 0.02;

/// A run that follows another may begin this far from where that one ends.
const FOLLOWS: f64 = 0.08;

impl Ops {
    /// The finished stream.
    pub fn finish(mut self) -> Vec<u8> {
        self.end_run();
        self.out
    }

    /// Keeps what follows apart from an operator that ends in a letter; names and strings need nothing between.
    fn apart(&mut self) {
        if self.out.last().is_some_and(|it| it.is_ascii_alphabetic() || matches!(it, b'\'' | b'*')) {
            self.out.push(b'\n');
        }
    }

    /// Begins on bare paper, where pen and fill are as PDF gives them: black, DeviceGray.
    pub fn on_paper(&mut self) {
        self.state.fill = Some(0);
        self.state.pen = Some(Pen { grey: 0, width: 100, cap: 0, join: 0, dash: Vec::new() });
    }

    /// Saves the graphics state.
    pub fn save(&mut self) {
        self.end_run();
        self.raw("q\n");
        self.saved.push(self.state.clone());
    }

    /// Restores the graphics state.
    pub fn restore(&mut self) {
        self.end_run();
        self.raw("Q\n");
        self.state = self.saved.pop().expect("each restore follows its save");
    }

    /// Concatenates a matrix; the last two are in hundredths.
    pub fn transform(&mut self, [a, b, c, d]: [f64; 4], x: Hundredths, y: Hundredths) {
        self.end_run();
        for value in [a, b, c, d] {
            self.decimal((value * 1e5).round() as i64, 5);
        }
        self.numbers(&[x, y]);
        self.raw("cm\n");
    }

    /// Paints a form or image.
    pub fn paint(&mut self, name: &str) {
        self.end_run();
        self.raw("/");
        self.raw(name);
        self.raw(" Do\n");
    }

    /// Shows glyphs of a face at a point, in points; `shown` is the operand of `TJ` or `Tj`, operator included,
    /// and moves the pen by `width`.
    pub fn text(&mut self, face: usize, size: Hundredths, grey: Grey, at: (f64, f64), width: f64, shown: &[u8]) {
        if self.line.is_none() {
            self.raw("BT\n");
        }
        self.fill(grey);
        if self.state.font != Some((face, size)) {
            self.state.font = Some((face, size));
            let _ = write!(Text(&mut self.out), "/{} ", face_name(face));
            self.numbers(&[size]);
            self.raw("Tf");
        }
        match (self.go(at), shown.strip_suffix(b"Tj")) {
            (false, _) => self.out.extend_from_slice(shown),
            (true, Some(string)) => {
                self.out.extend_from_slice(string);
                self.raw("'");
            }
            (true, None) => {
                self.apart();
                self.raw("T*");
                self.out.extend_from_slice(shown);
            }
        }
        if let Some(line) = &mut self.line {
            line.pen += width;
        }
    }

    /// Moves the pen to a point, and says whether showing has to begin with the next line.
    fn go(&mut self, (x, y): (f64, f64)) -> bool {
        let is_new = self.line.is_none();
        let line = self.line.unwrap_or_default();
        let (left, base) = (points(line.origin.0), points(line.origin.1));
        if !is_new && (y - base).abs() <= SLACK && (x - line.pen).abs() < FOLLOWS {
            return false;
        }
        let same_edge = !is_new && (x - left).abs() <= SLACK;
        if same_edge && self.state.leading != 0 && (base - points(self.state.leading) - y).abs() < PACE {
            let origin = (line.origin.0, line.origin.1 - self.state.leading);
            self.line = Some(Line { origin, pen: points(origin.0) });
            return true;
        }
        // The first step of a paragraph says its pace; any other move need not be finer than a tenth of a point.
        let down = hundredths(y - base);
        let (dx, dy) = match same_edge && down < 0 {
            true => (0, down),
            false => (tenths(x - left), tenths(y - base)),
        };
        self.numbers(&[dx, dy]);
        if same_edge && down < 0 {
            self.state.leading = -down;
            self.raw("TD");
        } else {
            self.raw("Td");
        }
        let origin = (line.origin.0 + dx, line.origin.1 + dy);
        self.line = Some(Line { origin, pen: points(origin.0) });
        false
    }

    /// Raises the baseline of what follows.
    pub fn rise(&mut self, by: Hundredths) {
        self.numbers(&[by]);
        self.raw("Ts\n");
    }

    /// A rectangle; paint it afterwards.
    pub fn rectangle(&mut self, x: Hundredths, y: Hundredths, width: Hundredths, height: Hundredths) {
        self.end_run();
        self.numbers(&[x, y, width, height]);
        self.raw("re ");
    }

    /// Begins a path at a point.
    pub fn move_to(&mut self, x: Hundredths, y: Hundredths) {
        self.end_run();
        self.numbers(&[x, y]);
        self.raw("m ");
    }

    /// A line to a point.
    pub fn line_to(&mut self, x: Hundredths, y: Hundredths) {
        self.numbers(&[x, y]);
        self.raw("l ");
    }

    /// A curve to the third point.
    pub fn curve_to(&mut self, points: [Hundredths; 6]) {
        self.numbers(&points);
        self.raw("c ");
    }

    /// Closes the path.
    pub fn close(&mut self) {
        self.raw("h ");
    }

    /// Clips to the path that was built.
    pub fn clip(&mut self) {
        self.raw("W n\n");
    }

    /// Paints the path: `f`, `f*`, `S`, `B` or `B*`.
    pub fn finish_path(&mut self, operator: &str) {
        self.raw(operator);
        self.raw("\n");
    }

    /// Sets the fill.
    pub fn fill(&mut self, grey: Grey) {
        if self.state.fill != Some(grey) {
            self.state.fill = Some(grey);
            self.decimal(i64::from(grey), 3);
            self.raw("g\n");
        }
    }

    /// Sets the pen.
    pub fn pen(&mut self, pen: &Pen) {
        self.end_run();
        let old = self.state.pen.replace(pen.clone());
        let changed = |differs: fn(&Pen, &Pen) -> bool| old.as_ref().is_none_or(|it| differs(it, pen));
        if changed(|a, b| a.grey != b.grey) {
            self.decimal(i64::from(pen.grey), 3);
            self.raw("G\n");
        }
        if changed(|a, b| a.width != b.width) {
            self.numbers(&[pen.width]);
            self.raw("w\n");
        }
        if changed(|a, b| (a.cap, a.join) != (b.cap, b.join)) {
            let _ = writeln!(Text(&mut self.out), "{} J {} j", pen.cap, pen.join);
        }
        if changed(|a, b| a.dash != b.dash) {
            self.raw("[");
            self.numbers(&pen.dash);
            self.raw("]0 d\n");
        }
    }

    /// A mask of `width` × `height` one-bit cells, painted black, filling the unit square.
    pub fn mask(&mut self, width: u16, height: u16, is_dark: impl Fn(u16, u16) -> bool) {
        self.end_run();
        self.fill(0);
        let _ = write!(Text(&mut self.out), "BI /W {width}/H {height}/IM true/F/AHx ID ");
        for y in 0..height {
            for byte in 0..width.div_ceil(8) {
                // A sample of 0 is painted, the white that fills the row up is not.
                let bits = (0..8).fold(0u8, |bits, bit| {
                    let x = byte * 8 + bit;
                    bits << 1 | u8::from(x >= width || !is_dark(x, y))
                });
                let _ = write!(Text(&mut self.out), "{bits:02X}");
            }
        }
        self.raw("> EI\n");
    }

    /// Ends a run of text, so that paths and paint can follow.
    pub fn end_run(&mut self) {
        if self.line.take().is_some() {
            self.apart();
            self.raw("ET\n");
        }
    }

    fn raw(&mut self, text: &str) {
        self.out.extend_from_slice(text.as_bytes());
    }

    fn numbers(&mut self, values: &[Hundredths]) {
        for &value in values {
            self.decimal(value, 2);
        }
    }

    /// A number with `places` implied decimals and a space after it.
    fn decimal(&mut self, value: i64, places: u32) {
        self.apart();
        let unit = 10_i64.pow(places);
        let (whole, mut rest) =
            (value.unsigned_abs() / unit.unsigned_abs(), value.unsigned_abs() % unit.unsigned_abs());
        if value < 0 {
            self.out.push(b'-');
        }
        if whole > 0 || rest == 0 {
            let _ = write!(Text(&mut self.out), "{whole}");
        }
        if rest > 0 {
            let mut width = places as usize;
            while rest % 10 == 0 {
                rest /= 10;
                width -= 1;
            }
            let _ = write!(Text(&mut self.out), ".{rest:0width$}");
        }
        self.out.push(b' ');
    }
}

/// The resource name of a face.
pub fn face_name(face: usize) -> String {
    format!("F{face}")
}

/// Lets `write!` append to bytes; it cannot fail.
struct Text<'a>(&'a mut Vec<u8>);

impl std::fmt::Write for Text<'_> {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        self.0.extend_from_slice(text.as_bytes());
        Ok(())
    }
}

/// The operand and operator that show `glyphs`: codes with the space to add after each, in thousandths of an em.
pub fn show(glyphs: &[(u16, i64)]) -> Vec<u8> {
    let mut out = Vec::with_capacity(glyphs.len() * 3 + 8);
    let last = glyphs.len().saturating_sub(1);
    let plain = glyphs.iter().take(last).all(|(_, space)| *space == 0);
    out.push(if plain { b'(' } else { b'[' });
    let mut open = plain;
    for (index, &(code, space)) in glyphs.iter().enumerate() {
        if !open {
            out.push(b'(');
            open = true;
        }
        let [high, low] = code.to_be_bytes();
        if code > LAST_SHORT {
            escape(high, &mut out);
        }
        escape(low, &mut out);
        if !plain && space != 0 && index != last {
            out.push(b')');
            open = false;
            let _ = write!(Text(&mut out), "{}", -space);
        }
    }
    if open {
        out.push(b')');
    }
    out.extend_from_slice(if plain { b"Tj" } else { b"]TJ" });
    out
}

/// Writes one byte of a literal string.
fn escape(byte: u8, out: &mut Vec<u8>) {
    match byte {
        b'(' | b')' | b'\\' => out.extend_from_slice(&[b'\\', byte]),
        b'\r' => out.extend_from_slice(b"\\r"),
        _ => out.push(byte),
    }
}

//! A grey picture in colours: rectangles and words drawn over it, as a PNG that a person looks at.

use crate::raster::Grey;

/// Red, green and blue.
pub type Colour = [u8; 3];

/// A picture in colours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Canvas {
    /// Width in pixels.
    pub width: usize,
    /// Height in pixels.
    pub height: usize,
    pixels: Vec<Colour>,
}

impl Canvas {
    /// Nothing but one colour.
    pub fn blank(width: usize, height: usize, colour: Colour) -> Self {
        Self { width, height, pixels: vec![colour; width * height] }
    }

    /// Puts a grey picture at a place; what goes beyond the canvas is cut off.
    pub fn put(&mut self, grey: &Grey, [left, top]: [usize; 2]) {
        for (row, y) in grey.pixels.chunks_exact(grey.width.max(1)).zip(top..self.height) {
            for (it, x) in row.iter().zip(left..self.width) {
                self.pixels[y * self.width + x] = [*it; 3];
            }
        }
    }

    /// Puts another picture at the left edge, from a row on; what goes beyond the canvas is cut off.
    pub fn paste(&mut self, other: &Self, top: usize) {
        for (row, y) in other.pixels.chunks_exact(other.width.max(1)).zip(top..self.height) {
            for (it, x) in row.iter().zip(0..self.width) {
                self.pixels[y * self.width + x] = *it;
            }
        }
    }

    /// Lays a colour over a rectangle (left, top, right, bottom), as much of it as hundredths say.
    pub fn tint(&mut self, rect: [i64; 4], colour: Colour, hundredths: u32) {
        self.each(rect, |pixel| *pixel = mixed(*pixel, colour, hundredths.min(100), 100));
    }

    /// Draws the outline of a rectangle, so many pixels inwards.
    pub fn outline(&mut self, [left, top, right, bottom]: [i64; 4], colour: Colour, thick: i64) {
        let inner = [left + thick, top + thick, right - thick, bottom - thick];
        let sides = [
            [left, top, right, inner[1]],
            [left, inner[3], right, bottom],
            [left, inner[1], inner[0], inner[3]],
            [inner[2], inner[1], right, inner[3]],
        ];
        sides.into_iter().for_each(|it| self.tint(it, colour, 100));
    }

    /// Draws in a colour what is dark on a grey picture at a place.
    pub fn ink(&mut self, grey: &Grey, [left, top]: [i64; 2], colour: Colour) {
        for (row, y) in grey.pixels.chunks_exact(grey.width.max(1)).zip(top..) {
            for (it, x) in row.iter().zip(left..) {
                self.each([x, y, x + 1, y + 1], |pixel| *pixel = mixed(*pixel, colour, u32::from(255 - it), 255));
            }
        }
    }

    fn each(&mut self, [left, top, right, bottom]: [i64; 4], draw: impl Fn(&mut Colour)) {
        let bound = |it: i64, most: usize| it.clamp(0, most as i64) as usize;
        let (left, right) = (bound(left, self.width), bound(right, self.width));
        for y in bound(top, self.height)..bound(bottom, self.height) {
            self.pixels[y * self.width..][left..right.max(left)].iter_mut().for_each(&draw);
        }
    }

    /// The picture as a PNG file.
    pub fn png(&self) -> Vec<u8> {
        let mut out = std::io::Cursor::new(Vec::new());
        let size = [self.width, self.height].map(|it| u32::try_from(it).unwrap_or(0));
        let (kind, format) = (image::ExtendedColorType::Rgb8, image::ImageFormat::Png);
        image::write_buffer_with_format(&mut out, self.pixels.as_flattened(), size[0], size[1], kind, format)
            .expect("a picture in memory has as many pixels as its size says");
        out.into_inner()
    }
}

/// How far around it a pixel that differs is shown: a hairline alone would not be seen.
const AROUND: usize = 2;

/// Where a picture differs from another, in red on nothing, as a PNG file; all of it where there is no other.
pub fn mask(grey: &Grey, other: Option<&Grey>) -> Vec<u8> {
    let (width, height) = (grey.width, grey.height);
    let mut pixels = vec![[0_u8; 4]; width * height];
    for y in 0..height {
        for x in 0..width {
            let at = |it: &Grey| (x < it.width && y < it.height).then(|| it.pixels[y * it.width + x]);
            if other.is_some_and(|it| at(it) == at(grey)) {
                continue;
            }
            let (left, top) = (x.saturating_sub(AROUND), y.saturating_sub(AROUND));
            for row in top..(y + AROUND + 1).min(height) {
                pixels[row * width..][left..(x + AROUND + 1).min(width)].fill([214, 0, 28, 150]);
            }
        }
    }
    let mut out = std::io::Cursor::new(Vec::new());
    let size = [width, height].map(|it| u32::try_from(it).unwrap_or(0));
    let (kind, format) = (image::ExtendedColorType::Rgba8, image::ImageFormat::Png);
    image::write_buffer_with_format(&mut out, pixels.as_flattened(), size[0], size[1], kind, format)
        .expect("a picture in memory has as many pixels as its size says");
    out.into_inner()
}

fn mixed(under: Colour, over: Colour, part: u32, whole: u32) -> Colour {
    let mix = |a: u8, b: u8| ((u32::from(a) * (whole - part) + u32::from(b) * part) / whole) as u8;
    [mix(under[0], over[0]), mix(under[1], over[1]), mix(under[2], over[2])]
}

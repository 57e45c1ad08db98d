//! What keeping a picture as JPEG takes away: cosines of squares of 8 × 8 pixels, rounded the coarser the finer they are.
//!
//! Only the loss: files are written by others, at a quality that loses no more.

use crate::maker::chance::sin_cos;
use crate::raster::Grey;

/// The steps of quality 50 for greys (ITU-T T.81, table K.1).
const STEPS: [u32; 64] = [
    16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51,
    87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101,
    72, 92, 95, 98, 112, 100, 103, 99,
];

/// Spoils a picture as JPEG of a quality from 1 to 100 does.
pub fn spoil(grey: &mut Grey, quality: u8) {
    let quality = u32::from(quality.clamp(1, 100));
    let scale = if quality < 50 { 5000 / quality } else { 200 - 2 * quality };
    let steps = STEPS.map(|it| ((it * scale + 50) / 100).clamp(1, 255) as f32);
    let waves = waves();
    let turned = turned(&waves);
    let (width, height) = (grey.width, grey.height);
    for top in (0..height).step_by(8) {
        for left in (0..width).step_by(8) {
            let mut square = [0.0_f32; 64];
            for (index, value) in square.iter_mut().enumerate() {
                let (x, y) = ((left + index % 8).min(width - 1), (top + index / 8).min(height - 1));
                *value = f32::from(grey.pixels[y * width + x]) - 128.0;
            }
            // A square of one grey stays as it is.
            if square.iter().all(|it| *it == square[0]) {
                continue;
            }
            let mut parts = product(&product(&waves, &square), &turned);
            for (part, step) in parts.iter_mut().zip(&steps) {
                *part = whole(*part / step) * step;
            }
            let square = product(&product(&turned, &parts), &waves);
            for (index, value) in square.iter().enumerate() {
                let (x, y) = (left + index % 8, top + index / 8);
                if x < width && y < height {
                    grey.pixels[y * width + x] = (value + 128.5) as u8;
                }
            }
        }
    }
}

/// The nearest whole number, for numbers of a few thousands.
fn whole(number: f32) -> f32 {
    const SHIFT: f32 = 12_582_912.0;
    (number + SHIFT) - SHIFT
}

/// The eight cosines, a row for each, at eight places.
fn waves() -> [f32; 64] {
    let mut waves = [0.0; 64];
    for (index, wave) in waves.iter_mut().enumerate() {
        let (number, at) = ((index / 8) as f64, (index % 8) as f64);
        let (_, cos) = sin_cos((2.0 * at + 1.0) * number * std::f64::consts::PI / 16.0);
        *wave = (cos * if number == 0.0 { 0.125_f64.sqrt() } else { 0.5 }) as f32;
    }
    waves
}

/// The product of two squares of numbers.
fn product(left: &[f32; 64], right: &[f32; 64]) -> [f32; 64] {
    let mut out = [0.0; 64];
    for (line, out) in left.chunks_exact(8).zip(out.chunks_exact_mut(8)) {
        for (by, other) in line.iter().zip(right.chunks_exact(8)) {
            out.iter_mut().zip(other).for_each(|(out, it)| *out += by * it);
        }
    }
    out
}

fn turned(square: &[f32; 64]) -> [f32; 64] {
    std::array::from_fn(|it| square[it % 8 * 8 + it / 8])
}

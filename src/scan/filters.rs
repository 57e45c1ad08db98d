//! Grey pixels into better ones: smoothed, scaled, black and white.
//!
//! Whole numbers throughout and row after row, so that a card takes a millisecond or two; beyond an edge the picture
//! goes on as it ends.

use crate::raster::Grey;

/// Halves of the bell curve from its middle, in parts of 256, by tenths of a pixel of deviation.
const BELLS: [(u32, &[u16]); 5] = [
    (7, &[146, 53, 2]),
    (12, &[86, 60, 21, 4]),
    (15, &[68, 55, 28, 9, 2]),
    (20, &[52, 45, 31, 17, 7, 2]),
    (25, &[42, 38, 30, 20, 11, 6, 2]),
];

/// The picture smoothed by a bell curve; its deviation in tenths of a pixel is one of 7, 12, 15, 20 and 25, and any other
/// is taken as the nearest.
pub fn blur(grey: &Grey, tenths: u32) -> Grey {
    let weights = BELLS.iter().min_by_key(|it| it.0.abs_diff(tenths)).expect("there are five").1;
    let (width, height) = (grey.width, grey.height);
    let reach = weights.len() - 1;
    let mut pixels = vec![0; width * height];
    let mut totals = vec![0_u16; width];
    let row = |y: isize| {
        let y = y.clamp(0, height as isize - 1) as usize;
        &grey.pixels[y * width..(y + 1) * width]
    };
    let mut padded = vec![0_u16; width + 2 * reach];
    for (y, out) in (0_isize..).zip(pixels.chunks_exact_mut(width)) {
        weigh(&mut totals, row(y), weights[0]);
        for (by, weight) in (1..).zip(&weights[1..]) {
            add(&mut totals, row(y - by), row(y + by), *weight);
        }
        let (left, right) = (totals[0] >> 8, totals[width - 1] >> 8);
        padded[..reach].fill(left);
        padded[reach..reach + width].iter_mut().zip(&totals).for_each(|(to, from)| *to = from >> 8);
        padded[reach + width..].fill(right);
        across(out, &padded, weights);
    }
    Grey { width, height, pixels }
}

fn weigh(totals: &mut [u16], row: &[u8], weight: u16) {
    totals.iter_mut().zip(row).for_each(|(total, it)| *total = 128 + u16::from(*it) * weight);
}

fn add(totals: &mut [u16], above: &[u8], below: &[u8], weight: u16) {
    for ((total, above), below) in totals.iter_mut().zip(above).zip(below) {
        *total += (u16::from(*above) + u16::from(*below)) * weight;
    }
}

fn across(out: &mut [u8], padded: &[u16], weights: &[u16]) {
    let reach = weights.len() - 1;
    let mut totals = vec![128_u16; out.len()];
    for (total, it) in totals.iter_mut().zip(&padded[reach..]) {
        *total += it * weights[0];
    }
    for (by, weight) in (1..).zip(&weights[1..]) {
        for ((total, left), right) in totals.iter_mut().zip(&padded[reach - by..]).zip(&padded[reach + by..]) {
            *total += (left + right) * weight;
        }
    }
    out.iter_mut().zip(&totals).for_each(|(out, total)| *out = (total >> 8) as u8);
}

/// How many pixels have each grey.
pub fn histogram(pixels: &[u8]) -> [u32; 256] {
    let mut counts = [0; 256];
    pixels.iter().for_each(|it| counts[usize::from(*it)] += 1);
    counts
}

/// The level that more than so many pixels are no lighter than; white where there are no more.
pub fn level(counts: &[u32; 256], rank: usize) -> u8 {
    let mut seen = 0;
    let found = counts.iter().position(|it| {
        seen += *it as usize;
        seen > rank
    });
    found.map_or(u8::MAX, |it| it as u8)
}

/// The grey that parts dark from light best (Otsu): darker than it is dark.
pub fn otsu(pixels: &[u8]) -> u8 {
    otsu_of(&histogram(pixels))
}

/// The same of pixels that are counted.
pub fn otsu_of(counts: &[u32; 256]) -> u8 {
    let all: f64 = counts.iter().map(|it| f64::from(*it)).sum();
    let sum: f64 = (0..).zip(counts).map(|(grey, count)| f64::from(grey) * f64::from(*count)).sum();
    let (mut below, mut below_sum) = (0.0, 0.0);
    let (mut best, mut level) = (0.0, 128.0);
    for (grey, count) in (0_u8..).zip(counts) {
        below += f64::from(*count);
        below_sum += f64::from(grey) * f64::from(*count);
        let above = all - below;
        if below > 0.0 && above > 0.0 {
            let apart = below_sum / below - (sum - below_sum) / above;
            let between = below * above * apart * apart;
            if between > best {
                (best, level) = (between, f64::from(grey) + 1.0);
            }
        }
    }
    level as u8
}

/// Black where it is darker than a level, white elsewhere.
pub fn threshold(grey: &Grey, level: u8) -> Grey {
    let pixels = grey.pixels.iter().map(|it| if *it < level { 0 } else { u8::MAX }).collect();
    Grey { pixels, ..*grey }
}

/// Each pixel the mean of four.
pub fn half(grey: &Grey) -> Grey {
    reduced(grey, 2)
}

/// Each pixel the mean of a square of so many pixels a side; what is left over at the right and below is left out.
pub fn reduced(grey: &Grey, by: usize) -> Grey {
    let (width, height) = ((grey.width / by).max(1), (grey.height / by).max(1));
    if by <= 1 || grey.width < by || grey.height < by {
        return grey.clone();
    }
    let mut pixels = Vec::with_capacity(width * height);
    // The rows of a band first: whole rows are added at once.
    let mut sums = vec![0_u32; grey.width];
    let area = (by * by) as u32;
    for band in grey.pixels.chunks_exact(grey.width * by) {
        sums.fill(0);
        for row in band.chunks_exact(grey.width) {
            sums.iter_mut().zip(row).for_each(|(sum, it)| *sum += u32::from(*it));
        }
        pixels.extend(sums.chunks_exact(by).map(|it| (it.iter().sum::<u32>() / area) as u8));
    }
    Grey { width, height, pixels }
}

/// So many times as many pixels both ways, each between its neighbours.
pub fn enlarged(grey: &Grey, by: usize) -> Grey {
    let (width, height) = (grey.width * by, grey.height * by);
    let mut pixels = Vec::with_capacity(width * height);
    let unit = 2 * by;
    for y in 0..height {
        let (above, below, down) = between(y, by, grey.height);
        let row = |y: usize| &grey.pixels[y * grey.width..(y + 1) * grey.width];
        let (above, below) = (row(above), row(below));
        for x in 0..width {
            let (left, right, along) = between(x, by, grey.width);
            let mix = |row: &[u8]| usize::from(row[left]) * (unit - along) + usize::from(row[right]) * along;
            pixels.push(((mix(above) * (unit - down) + mix(below) * down + unit * unit / 2) / (unit * unit)) as u8);
        }
    }
    Grey { width, height, pixels }
}

/// The pixels on both sides of a place of the enlarged picture, and how far it is from the first in parts of `2 * by`.
fn between(at: usize, by: usize, count: usize) -> (usize, usize, usize) {
    let doubled = (2 * at + 1).saturating_sub(by);
    let first = doubled / (2 * by);
    (first.min(count - 1), (first + 1).min(count - 1), doubled % (2 * by))
}

/// Each pixel the middle one of the nine around it: dust and single pixels of a fax go away.
pub fn median(grey: &Grey) -> Grey {
    let (width, height) = (grey.width, grey.height);
    let mut pixels = Vec::with_capacity(grey.pixels.len());
    for y in 0..height {
        let rows = [y.saturating_sub(1), y, (y + 1).min(height - 1)].map(|y| &grey.pixels[y * width..(y + 1) * width]);
        for x in 0..width {
            let columns = [x.saturating_sub(1), x, (x + 1).min(width - 1)];
            let mut nine = [0; 9];
            for (nine, (row, column)) in
                nine.iter_mut().zip(rows.iter().flat_map(|row| columns.map(|column| (row, column))))
            {
                *nine = row[column];
            }
            nine.sort_unstable();
            pixels.push(nine[4]);
        }
    }
    Grey { width, height, pixels }
}

/// Black where a pixel is darker than most of what lies around it, so that a shadow or a fold is not print.
pub fn local_threshold(grey: &Grey, around: usize) -> Grey {
    let (width, height) = (grey.width, grey.height);
    let mut sums = vec![0_u64; (width + 1) * (height + 1)];
    for y in 0..height {
        let mut row = 0;
        for x in 0..width {
            row += u64::from(grey.pixels[y * width + x]);
            sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
        }
    }
    let mut pixels = Vec::with_capacity(grey.pixels.len());
    for y in 0..height {
        let (top, bottom) = (y.saturating_sub(around), (y + around + 1).min(height));
        for x in 0..width {
            let (left, right) = (x.saturating_sub(around), (x + around + 1).min(width));
            let at = |x: usize, y: usize| sums[y * (width + 1) + x];
            let sum = at(right, bottom) + at(left, top) - at(left, bottom) - at(right, top);
            let mean = sum / ((bottom - top) * (right - left)) as u64;
            pixels.push(if u64::from(grey.pixels[y * width + x]) + 10 < mean { 0 } else { u8::MAX });
        }
    }
    Grey { width, height, pixels }
}

/// A part of a picture; white where it goes beyond.
pub fn part(grey: &Grey, left: i64, top: i64, width: usize, height: usize) -> Grey {
    let mut pixels = vec![u8::MAX; width * height];
    let from = left.max(0) as usize;
    let to = (left + width as i64).clamp(0, grey.width as i64) as usize;
    if from < to {
        for (y, out) in (top..).zip(pixels.chunks_exact_mut(width)) {
            if (0..grey.height as i64).contains(&y) {
                let row = &grey.pixels[y as usize * grey.width..][..grey.width];
                let at = (from as i64 - left) as usize;
                out[at..at + to - from].copy_from_slice(&row[from..to]);
            }
        }
    }
    Grey { width, height, pixels }
}

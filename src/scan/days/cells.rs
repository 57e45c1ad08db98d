//! Takes printed cells away from a line of digits: frames, the teeth between digits, the line below.
//!
//! What is printed is straight, thin and stands at the same height from end to end; what is written crosses it.

use crate::raster::Grey;
use crate::scan::marks::Mask;

/// A level stroke this long, as a share of the width, is printed.
const LEVEL: f64 = 0.5;
/// An upright stroke that runs from the frame into the cell for this share of its height is a tooth at least.
const TOOTH: f64 = 0.25;
/// An upright stroke of this share of the height is the side of a frame.
const SIDE: f64 = 0.86;
/// Printed strokes are no thicker, in micrometres.
const THICK_UM: f64 = 420.0;

/// The line without its cells; as it was where it has none.
pub fn removed(line: &Grey, dpi: u32) -> Grey {
    let (mask, levels) = Mask::and_levels(line);
    if !levels.has_ink() {
        return line.clone();
    }
    let thick = ((THICK_UM * f64::from(dpi) / 25_400.0).round() as usize).max(2);
    let rows = level_rows(&mask);
    let (top, bottom) = (bar(&rows, 0, mask.height / 2), bar(&rows, mask.height / 2, mask.height));
    let mut out = line.clone();
    for &(first, last) in top.iter().chain(&bottom) {
        wipe_rows(&mut out, &mask, first, last, levels.paper);
    }
    if let Some((_, bottom)) = bottom.zip(top).map(|(b, t)| (t, b)).or(bottom.map(|b| ((0, 0), b))) {
        let ceiling = top.map_or(0, |it| it.1 + 1);
        uprights(&mut out, &mask, (ceiling, bottom.0), thick, levels.paper);
    }
    out
}

/// For each row, whether a printed line may run along it.
fn level_rows(mask: &Mask) -> Vec<bool> {
    let needed = (mask.width as f64 * LEVEL) as usize;
    let row = |y: usize| &mask.dark[y * mask.width..(y + 1) * mask.width];
    (0..mask.height).map(|y| row(y).iter().filter(|it| **it).count() >= needed).collect()
}

/// The first and the last of the rows of a part.
fn bar(rows: &[bool], from: usize, to: usize) -> Option<(usize, usize)> {
    let first = (from..to).find(|it| rows[*it])?;
    let last = (from..to).rev().find(|it| rows[*it])?;
    Some((first, last))
}

/// Makes rows paper, but where a stroke goes on above and below.
fn wipe_rows(out: &mut Grey, mask: &Mask, first: usize, last: usize, paper: u8) {
    let (first, last) = (first.saturating_sub(1), (last + 1).min(mask.height - 1));
    for x in 0..mask.width {
        let goes_on = |y: i64| (-1..=1).any(|dx| mask.is_dark(x as i64 + dx, y));
        if !(goes_on(first as i64 - 1) && goes_on(last as i64 + 1)) || is_side(mask, x) {
            (first..=last).for_each(|y| out.pixels[y * out.width + x] = paper);
        }
    }
}

/// Whether a column is dark nearly from top to bottom.
fn is_side(mask: &Mask, x: usize) -> bool {
    let dark = (0..mask.height).filter(|y| mask.dark[y * mask.width + x]).count();
    dark as f64 >= mask.height as f64 * SIDE
}

/// Makes the sides of frames and the teeth paper.
fn uprights(out: &mut Grey, mask: &Mask, (ceiling, floor): (usize, usize), thick: usize, paper: u8) {
    let height = floor.saturating_sub(ceiling);
    if height < 8 {
        return;
    }
    let rise: Vec<usize> = (0..mask.width).map(|x| run_up(mask, x, floor, ceiling)).collect();
    let is_stroke = |x: usize| rise[x] as f64 >= height as f64 * TOOTH;
    let mut x = 0;
    while x < mask.width {
        let end = (x..mask.width).find(|it| !is_stroke(*it)).unwrap_or(mask.width);
        if end > x && end - x <= thick + 2 {
            let tallest = (x..end).map(|it| rise[it]).max().unwrap_or(0);
            let whole = tallest as f64 >= height as f64 * SIDE;
            let top = if whole { ceiling } else { floor.saturating_sub(tallest.min(height * 2 / 5) + 1) };
            for column in x.saturating_sub(1)..(end + 1).min(mask.width) {
                (top..floor).for_each(|y| out.pixels[y * out.width + column] = paper);
            }
        }
        x = end.max(x + 1);
    }
}

/// How far a column is dark from the floor up.
fn run_up(mask: &Mask, x: usize, floor: usize, ceiling: usize) -> usize {
    let mut misses = 0;
    let mut rise = 0;
    for y in (ceiling..floor).rev() {
        if mask.dark[y * mask.width + x] {
            rise = floor - y;
        } else {
            misses += 1;
            if misses > 3 {
                break;
            }
        }
    }
    rise
}

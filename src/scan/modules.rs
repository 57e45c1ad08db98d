//! Reads the matrix of a region: as it is, then smoothed, scaled, in black and white, until it is read or nothing is left.

use crate::codes::Symbology;
use crate::codes::attempt;
use crate::codes::attempt::Found;
use crate::codes::attempt::Levels;
use crate::raster::Grey;
use crate::scan::codes::Code;
use crate::scan::codes::Sought;
use crate::scan::filters;
use crate::scan::regions::Region;
use crate::scan::registration::Point;

/// What is looked at around a region, in millimetres.
const AROUND: f64 = 3.0;

/// Reads one region, whichever of the matrices it is; `is_patient` goes through all that is known.
pub fn read(page: &Grey, region: &Region, dpi: u32, sought: &[Sought], is_patient: bool) -> Option<Code> {
    let mm = f64::from(dpi) / 25.4;
    let [left, top, right, bottom] = region.around();
    let (left, top) = ((left - AROUND * mm).floor() as i64, (top - AROUND * mm).floor() as i64);
    let size = [(right + AROUND * mm) as i64 - left, (bottom + AROUND * mm) as i64 - top];
    let crop = filters::part(page, left, top, size[0].max(8) as usize, size[1].max(8) as usize);
    let (symbology, found) = cascade(&crop, sought, is_patient)?;
    let points = found.points.iter().map(|[x, y]| [x + left as i32, y + top as i32]).collect();
    code(page, symbology, Found { points, ..found })
}

/// A matrix with its corners as one reads it.
pub fn code(page: &Grey, symbology: Symbology, found: Found) -> Option<Code> {
    let points: Vec<Point> = found.points.iter().map(|[x, y]| Point { x: f64::from(*x), y: f64::from(*y) }).collect();
    let corners = match (symbology, points.as_slice()) {
        (Symbology::QrCode, [first, second, third, ..]) => finder_corners(page, [*first, *second, *third]),
        (_, [first, second, third, fourth]) => [*first, *second, *third, *fourth],
        _ => return None,
    };
    Some(Code::new(symbology, found.text, corners))
}

/// The corners of a QR code from the middles of its finders, each three modules and a half from the edge.
fn finder_corners(page: &Grey, [upper_left, upper_right, lower_left]: [Point; 3]) -> [Point; 4] {
    let along = (upper_right.x - upper_left.x, upper_right.y - upper_left.y);
    let down = (lower_left.x - upper_left.x, lower_left.y - upper_left.y);
    let side = along.0.hypot(along.1).max(1.0);
    let module = finder_module(page, upper_left, (along.0 / side, along.1 / side)).unwrap_or(side / 22.0);
    let beyond = 3.5 * module / side;
    let at = |right: f64, low: f64| Point {
        x: upper_left.x + along.0 * right + down.0 * low,
        y: upper_left.y + along.1 * right + down.1 * low,
    };
    let (near, far) = (-beyond, 1.0 + beyond);
    [at(near, near), at(far, near), at(far, far), at(near, far)]
}

/// The size of a module: from the middle of a finder it is dark for one and a half, then light, then dark for one.
fn finder_module(page: &Grey, middle: Point, (dx, dy): (f64, f64)) -> Option<f64> {
    let dark = |step: usize| {
        let (x, y) = ((middle.x - dx * step as f64) as usize, (middle.y - dy * step as f64) as usize);
        page.pixels.get(y.checked_mul(page.width)?.checked_add(x)?).map(|it| *it < 128)
    };
    let mut changes = 0;
    for step in 1..200 {
        if dark(step)? != dark(step - 1)? {
            changes += 1;
            if changes == 3 {
                return Some(step as f64 / 3.5);
            }
        }
    }
    None
}

fn cascade(crop: &Grey, sought: &[Sought], is_patient: bool) -> Option<(Symbology, Found)> {
    let try_all = |grey: &Grey, levels: Levels| {
        sought.iter().find_map(|it| {
            let size = [grey.width, grey.height];
            Some((it.symbology, attempt::area(it.symbology, size, grey.pixels.clone(), &it.lengths, levels)?))
        })
    };
    let quick = try_all(crop, Levels::Local);
    if quick.is_some() || !is_patient {
        return quick;
    }
    let black_white = |grey: &Grey| filters::threshold(grey, filters::otsu(&grey.pixels));
    let steps: [&dyn Fn() -> Grey; 10] = [
        &|| filters::blur(crop, 7),
        &|| filters::blur(crop, 12),
        &|| filters::blur(crop, 15),
        &|| filters::median(crop),
        &|| filters::enlarged(crop, 2),
        &|| filters::blur(crop, 20),
        &|| filters::half(crop),
        &|| filters::blur(crop, 25),
        &|| filters::blur(&filters::enlarged(crop, 3), 25),
        &|| filters::blur(&filters::enlarged(&filters::median(crop), 2), 15),
    ];
    for step in steps {
        let grey = step();
        let found = try_all(&grey, Levels::Local)
            .or_else(|| try_all(&black_white(&grey), Levels::One))
            .or_else(|| try_all(&filters::local_threshold(&grey, grey.width.min(grey.height) / 8), Levels::One));
        if let Some((symbology, found)) = found {
            return Some((symbology, scaled(found, crop, &grey)));
        }
    }
    None
}

/// Points of a picture of another size.
fn scaled(mut found: Found, crop: &Grey, grey: &Grey) -> Found {
    let factor = crop.width as f64 / grey.width as f64;
    let scale = |it: i32| (f64::from(it) * factor).round() as i32;
    found.points.iter_mut().for_each(|it| *it = it.map(scale));
    found
}

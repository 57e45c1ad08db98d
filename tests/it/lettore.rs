//! The reader of days: what it reads of made days, what its leads are worth, and what a desk's confirmations change.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use rstest::rstest;

use plico::domain::data::Data;
use plico::jobs::lettore;
use plico::jobs::lettore::campioni;
use plico::jobs::lettore::campioni::Campione;
use plico::jobs::lettore::misura;
use plico::jobs::lettore::misura::Esito;
use plico::jobs::lettore::prova;
use plico::maker::chance::Chance;
use plico::maker::face::Face;
use plico::maker::ink::Nib;
use plico::maker::ink::Sheet;
use plico::maker::place::Dot;
use plico::maker::place::Motion;
use plico::maker::wear::Level;
use plico::raster::Grey;
use plico::scan::days;
use plico::scan::days::Window;
use plico::scan::days::cells;
use plico::scan::filters;
use plico::scan::postmark;
use plico::scan::postmark::Ring;
use plico::scan::postmark::below;
use plico::scan::reader::Reader;
use plico::scan::reader::Unread;
use plico::scan::reader::caution::Caution;
use plico::scan::reader::caution::Kind;
use plico::scan::reader::net::Net;
use plico::scan::reader::net::NotANet;
use plico::scan::reader::net::Way;
use plico::shipped;
use plico::shipped::OfDays;

use crate::made_days::DPI;
use crate::made_days::Kit;
use crate::workshop::Workshop;
use crate::workshop::rows;

fn crops(sheets: std::ops::Range<u64>) -> Vec<Campione> {
    let kit = Kit::new();
    sheets.flat_map(|it| kit.cuts(5, it)).map(|it| it.campione).collect()
}

/// The bars of `benches/lettore.rs` at a small size: made by another maker than the one that the weights were learnt from,
/// with hands and type that they never saw.
#[test]
fn days_of_unseen_hands_and_stamps_are_read() {
    let (reader, kit) = (lettore::shipped(), Kit::new());
    let mut esiti: BTreeMap<(Kind, bool), Vec<Esito>> = BTreeMap::new();
    for cut in (0..15).flat_map(|it| kit.cuts(5, it)) {
        let is_hard = cut.level == Level::Hard;
        let it = cut.campione;
        let told = prova::read(&reader, it.tipo, &it.crop, it.dpi, &it.window.days()).told;
        esiti.entry((it.tipo, is_hard)).or_default().push(Esito::of(told, it.data));
    }
    let least = [
        ((Kind::Mano, false), 95),
        ((Kind::Mano, true), 88),
        ((Kind::Bollo, false), 90),
        ((Kind::Bollo, true), 60),
        ((Kind::Stampa, false), 98),
        ((Kind::Stampa, true), 93),
    ];
    for ((tipo, is_hard), least) in least {
        let read = &esiti[&(tipo, is_hard)];
        let right = read.iter().filter(|it| it.is_right).count();
        assert!(right * 100 >= read.len() * least, "{}: {right} of {}", tipo.as_str(), read.len());
        // Of what counts beside another witness hardly any is wrong; what would stand alone is right.
        let worth = &reader.caution().0[&tipo];
        let (count, wrong) = misura::accepted(read, worth.testimone);
        assert!(wrong * 20 <= count, "{}: {wrong} of {count} wrong", tipo.as_str());
        if let Some(alone) = worth.da_sola {
            let (count, wrong) = misura::accepted(read, alone);
            assert!(wrong == 0 && (count > 0 || is_hard), "{}: {wrong} of {count} wrong", tipo.as_str());
        }
    }
}

/// Zones that are laid larger or smaller than ours are read nearly as well: another profile may take more of the card in.
#[rstest]
#[case::larger(2_000, 90)]
#[case::smaller(400, 92)]
fn zones_of_other_sizes_are_read(#[case] around_um: i64, #[case] least: usize) {
    let kit = Kit::new();
    let cuts = (0..6).flat_map(|it| kit.cuts_around(5, it, around_um));
    hands_are_read(least, cuts.map(|it| it.campione));
}

/// Letters that lean as far as half their height are put upright before little is said of them.
#[test]
fn hands_that_lean_are_read() {
    let leaning = |it: Campione| Campione { crop: leaning(&it.crop, 0.5), ..it };
    hands_are_read(83, crops(0..12).into_iter().map(leaning));
}

/// Of a hundred hands so many are right.
fn hands_are_read(least: usize, crops: impl Iterator<Item = Campione>) {
    let reader = lettore::shipped();
    let read: Vec<Esito> = crops
        .filter(|it| it.tipo == Kind::Mano)
        .map(|it| Esito::of(prova::read(&reader, it.tipo, &it.crop, it.dpi, &it.window.days()).told, it.data))
        .collect();
    let right = read.iter().filter(|it| it.is_right).count();
    assert!(right * 100 >= read.len() * least, "{right} of {}", read.len());
}

/// A crop of which every row is moved to the right by a share of how far it lies above the middle.
fn leaning(crop: &Grey, lean: f64) -> Grey {
    let moved = |row: usize| {
        let by = ((crop.height as f64 / 2.0 - row as f64) * lean).round() as i64;
        filters::part(crop, -by, row as i64, crop.width, 1).pixels
    };
    Grey { pixels: (0..crop.height).flat_map(moved).collect(), ..*crop }
}

/// Postmarks whose letters take less of their ring, as they do on some, and pale ones are found and read.
#[rstest]
#[case::smaller_letters(1.4, 1, 75)]
#[case::pale(1.0, 4, 75)]
fn postmarks_of_other_shapes_are_read(#[case] larger: f64, #[case] paler: u8, #[case] least: usize) {
    let reader = lettore::shipped();
    let (mut struck, mut right) = (0, 0);
    for it in crops(0..15).iter().filter(|it| it.tipo == Kind::Bollo) {
        if postmark::find(&it.crop, it.dpi, None).is_none() {
            continue;
        }
        struck += 1;
        let paler = |grey: &u8| u8::MAX - (u8::MAX - grey) / paler;
        let crop = Grey { pixels: it.crop.pixels.iter().map(paler).collect(), ..it.crop };
        let Some(ring) = postmark::find(&crop, it.dpi, None) else { continue };
        let ring = Ring { radius: ring.radius * larger, ..ring };
        let told = reader.postmark(&crop, ring, &it.window.days()).told;
        right += usize::from(told.is_some_and(|told| told.day == it.data));
    }
    assert!(struck >= 80 && right * 100 >= struck * least, "{right} of {struck}");
}

/// Day, month and year one below the other, as some postmarks have them, are read at any turn; they count beside a second
/// witness, and none that is wrong stands alone.
#[test]
fn days_one_below_the_other_are_read() {
    are_told(29, 45, stacked);
}

/// Strokes side by side part better than the one line between them: rows are looked for along other turns too.
#[test]
fn days_between_strokes_are_read() {
    are_told(31, 58, between_strokes);
}

/// A day as wide as its ring is cut off where a strip ends, and what is left of it may be no possible day.
#[test]
fn days_across_the_whole_ring_are_read() {
    are_told(37, 48, |day, chance| struck(&[in_letters(day, ".")], Some(1.75), false, chance));
}

/// What a form has printed below a postmark is taken away, where it is darker or paler than the postmark.
#[rstest]
#[case::darker(25.0, 28)]
#[case::paler(140.0, 38)]
fn days_over_print_are_read(#[case] grey: f64, #[case] least: usize) {
    are_told(41, least, |day, chance| {
        let on_print = |(struck, printed): (&u8, u8)| (*struck).min(printed);
        let postmark = struck(&[in_letters(day, ".")], None, false, chance);
        let pixels = postmark.pixels.iter().zip(printed(postmark.width, grey, chance).pixels).map(on_print).collect();
        Grey { pixels, ..postmark }
    });
}

/// Of print below a postmark hardly anything is left, and hardly anything of the postmark goes; nothing is done where none lies
/// there, and where both are as grey as one another.
#[rstest]
#[case::darker(Some(25.0), true)]
#[case::paler(Some(140.0), true)]
#[case::alike(Some(60.0), false)]
#[case::none(None, false)]
fn print_below_a_postmark_is_taken_away(#[case] grey: Option<f64>, #[case] is_taken: bool) {
    let mut chance = Chance::new(43, 1);
    let postmark = struck(&["14.FEB.26".to_owned()], None, true, &mut chance);
    let side = postmark.width;
    let print = grey.map_or_else(|| vec![u8::MAX; side * side], |grey| printed(side, grey, &mut chance).pixels);
    let both: Vec<u8> = postmark.pixels.iter().zip(&print).map(|(struck, printed)| *struck.min(printed)).collect();
    let both = Grey { pixels: both, ..postmark };
    let ring = postmark::find(&postmark, DPI, None).unwrap();
    let Some(bare) = below::removed(&both, ring) else {
        assert!(!is_taken);
        return;
    };
    assert!(is_taken);
    let (mut printed, mut left, mut stamped, mut kept) = (0, 0, 0, 0);
    for at in 0..side * side {
        let (x, y) = ((at % side) as f64 - ring.x, (at / side) as f64 - ring.y);
        let [struck, print, bare] = [&postmark.pixels, &print, &bare.pixels].map(|it| it[at] < 190);
        if x * x + y * y < (ring.radius * 0.9).powi(2) && struck != print {
            printed += usize::from(print);
            left += usize::from(print && bare);
            stamped += usize::from(struck);
            kept += usize::from(struck && bare);
        }
    }
    assert!(printed > 1_000 && left * 8 <= printed, "{left} of {printed} left");
    assert!(stamped > 1_000 && kept * 4 >= stamped * 3, "{kept} of {stamped} kept");
}

/// Lines of print as a form has them, as wide and high as a postmark's picture.
fn printed(side: usize, grey: f64, chance: &mut Chance) -> Grey {
    let name = "NotoSans-Bold.ttf";
    let face = Face::read(name, &shipped::fonts()[name]).unwrap();
    let mut sheet = Sheet { grey: Grey { width: side, height: side, pixels: vec![245; side * side] }, dpi: DPI };
    let (mut down, apart) = (chance.within(500.0, 4_000.0), chance.within(4_200.0, 5_200.0));
    while down < side as f64 / sheet.scale() {
        let line = Motion::stretch(1_700.0, 1_700.0).then(Motion::shift(chance.within(-2_000.0, 0.0), down));
        let mask = sheet.filled(&face.set("Bollo dell'ufficio di distribuzione, firma", &line));
        sheet.ink(&mask, grey, |_, _| 1.0);
        down += apart;
    }
    sheet.grey
}

/// A small day on the line that it stands on, below other words: the rows above that line are looked at from near.
#[test]
fn small_days_on_a_printed_line_are_read() {
    let small = |it: Campione| {
        let bare = cells::removed(&it.crop, it.dpi);
        let half = filters::reduced(&bare, 2);
        let Grey { width, height, .. } = it.crop;
        let mut crop = Grey { width, height, pixels: vec![250; width * height] };
        for y in 0..half.height {
            let start = (height - half.height - 4 + y) * width + width / 3;
            crop.pixels[start..start + half.width].copy_from_slice(&half.pixels[y * half.width..][..half.width]);
        }
        crop.pixels[(height - 6) * width..(height - 4) * width].fill(70);
        let words = printed(width, 60.0, &mut Chance::new(47, 3));
        let first = (0..words.height).find(|y| words.pixels[y * width..][..width].iter().any(|it| *it < 200)).unwrap();
        let line = &words.pixels[first * width..(first + height / 4) * width];
        crop.pixels[..line.len()].iter_mut().zip(line).for_each(|(below, over)| *below = (*below).min(*over));
        Campione { crop, ..it }
    };
    hands_are_read(60, crops(0..12).into_iter().map(small));
}

/// Of sixty postmarks that are drawn so many are told, as witnesses or more, and none that is wrong stands alone.
fn are_told(seed: u64, least: usize, drawn: impl Fn(Data, &mut Chance) -> Grey) {
    let reader = lettore::shipped();
    let first = Data::new(2026, 1, 7).unwrap();
    let days = Window { first, last: first.plus(59) }.days();
    let right = (0..60).filter(|number| {
        let mut chance = Chance::new(seed, *number);
        let day = first.plus(chance.between(0, 59));
        let crop = drawn(day, &mut chance);
        let ring = postmark::find(&crop, DPI, None).unwrap();
        let told = reader.postmark(&crop, ring, &days).told;
        assert!(told.is_none_or(|it| !it.is_alone || it.day == day));
        told.is_some_and(|it| it.day == day && it.is_witness)
    });
    let right = right.count();
    assert!(right >= least, "{right} of 60");
}

/// A day in one row, the month in letters, between strokes side by side.
fn between_strokes(day: Data, chance: &mut Chance) -> Grey {
    struck(&[in_letters(day, " ")], None, true, chance)
}

fn in_letters(day: Data, between: &str) -> String {
    let (anno, mese, giorno) = day.ymd();
    let month = ["GEN", "FEB", "MAR"][mese as usize - 1];
    [format!("{giorno:02}"), month.to_string(), format!("{}", anno % 100)].join(between)
}

/// A ring of 27 mm with a day in three rows, somewhat turned, on its head now and then.
fn stacked(day: Data, chance: &mut Chance) -> Grey {
    let (anno, mese, giorno) = day.ymd();
    let rows = [format!("{giorno:02}"), format!("{mese:02}"), format!("{}", anno % 100)];
    struck(&rows, None, false, chance)
}

/// A ring of 27 mm with rows of letters, as wide as they are or so many radii, or with strokes side by side above and below
/// them.
fn struck(rows: &[String], wide: Option<f64>, has_strokes: bool, chance: &mut Chance) -> Grey {
    let name = chance.pick(&["TitilliumWeb-SemiBold.ttf", "NotoSans-Bold.ttf"]);
    let face = Face::read(name, &shipped::fonts()[name]).unwrap();
    let side = 430;
    let mut sheet = Sheet { grey: Grey { width: side, height: side, pixels: vec![245; side * side] }, dpi: DPI };
    let middle = side as f64 / 2.0 / sheet.scale();
    let (radius, height) = (13_500.0, chance.within(2_700.0, 3_600.0));
    let head = if chance.happens(200) { std::f64::consts::PI } else { 0.0 };
    let place = Motion::turn(head + chance.within(-0.4, 0.4)).then(Motion::shift(middle, middle));
    let dot = |it: u32| place.of(Motion::turn(f64::from(it) * std::f64::consts::TAU / 96.0).of(Dot::new(radius, 0.0)));
    let mut masks = vec![sheet.stroked(&(0..=96).map(|it| Nib { at: dot(it), radius: 170.0 }).collect::<Vec<_>>())];
    for (row, text) in rows.iter().enumerate() {
        let down = (row as f64 - (rows.len() - 1) as f64 / 2.0) * height * 1.35;
        let width = face.width(text);
        let across = wide.map_or(height, |it| it * radius / width);
        let letters = Motion::shift(width / -2.0, 0.5).then(Motion::stretch(across, height));
        masks.push(sheet.filled(&face.set(text, &letters.then(Motion::shift(0.0, down)).then(place))));
    }
    let strokes = (-8..=8).flat_map(|it| [-1.0, 1.0].map(|up| (f64::from(it) * 900.0, up))).filter(|_| has_strokes);
    for (x, up) in strokes {
        let far = (8_600.0_f64 * 8_600.0 - x * x).sqrt();
        let ends = [height, far.max(height)].map(|y| Nib { at: place.of(Dot::new(x, up * y)), radius: 130.0 });
        masks.push(sheet.stroked(&ends));
    }
    masks.iter().for_each(|mask| sheet.ink(mask, 60.0, |_, _| 1.0));
    sheet.grey
}

/// Where the inner one of two rings was found, a day across both is cut off at its sides: 19 reads 9, and clearly. It is
/// looked at as a larger one too, and hardly any that is wrong would stand alone.
#[rstest]
#[case(0.72, 60)]
#[case(0.62, 30)]
fn days_that_a_ring_cuts_do_not_stand_alone(#[case] part: f64, #[case] least: usize) {
    let reader = lettore::shipped();
    let alone = reader.caution().0[&Kind::Bollo].da_sola.unwrap();
    let mut esiti = Vec::new();
    for it in crops(0..30).iter().filter(|it| it.tipo == Kind::Bollo) {
        let Some(ring) = postmark::find(&it.crop, it.dpi, None) else { continue };
        let ring = Ring { radius: ring.radius * part, ..ring };
        esiti.push(Esito::of(reader.postmark(&it.crop, ring, &it.window.days()).told, it.data));
    }
    let right = esiti.iter().filter(|it| it.is_right).count();
    assert!(esiti.len() >= 160 && right * 100 >= esiti.len() * least, "{right} of {}", esiti.len());
    let (count, wrong) = misura::accepted(&esiti, alone);
    assert!(count >= 20 && wrong * 50 <= count, "{wrong} of {count} wrong");
}

/// A day without its year is told now and then, though few such were learnt from, and none in cells: the possible days have
/// hardly ever two years.
#[test]
fn a_day_without_its_year_is_told_now_and_then() {
    let reader = lettore::shipped();
    let (mut all, mut right) = (0, 0);
    for it in crops(0..6).iter().filter(|it| it.tipo == Kind::Mano) {
        let (days, bare) = (it.window.days(), cells::removed(&it.crop, it.dpi));
        // The year stands in the right half of the cells.
        let half = bare.width * 53 / 100;
        let mut pixels = bare.pixels.clone();
        pixels.chunks_exact_mut(bare.width).for_each(|row| row[half..].fill(u8::MAX));
        let yearless = Grey { pixels, ..bare };
        all += 1;
        let told = reader.line(&yearless, &yearless, Kind::Mano, &days).told;
        right += usize::from(told.is_some_and(|told| told.day == it.data && told.is_likely()));
    }
    assert!(right * 100 >= all * 12, "{right} of {all}");
}

/// Nothing is told of a zone in which nothing stands, nor of a figure before which another one may have been cut off.
#[test]
fn what_is_not_there_is_not_told() {
    let reader = lettore::shipped();
    let blank = Grey { width: 700, height: 88, pixels: vec![255; 700 * 88] };
    let days = Window { first: Data::new(2026, 2, 1).unwrap(), last: Data::new(2026, 4, 1).unwrap() }.days();
    for tipo in [Kind::Mano, Kind::Stampa] {
        let told = prova::read(&reader, tipo, &blank, 300, &days).told.unwrap();
        assert!(!told.is_likely() && !told.is_witness && told.lead < 0.0, "{told:?}");
    }
    let mut cut = 0;
    for it in crops(0..6).iter().filter(|it| it.tipo == Kind::Mano) {
        let days = it.window.days();
        let bare = cells::removed(&it.crop, it.dpi);
        let whole = reader.line(&bare, &bare, Kind::Mano, &days).told.unwrap();
        let has_twin = days.iter().any(|other| days::ends_alike(whole.day, *other));
        if !whole.is_witness || !has_twin {
            continue;
        }
        // As if the paper ended where the writing begins.
        let is_inked = |x: &usize| (0..bare.height).filter(|y| bare.pixels[y * bare.width + x] < 128).count() > 8;
        let Some(first) = (0..bare.width).find(is_inked) else { continue };
        let part = filters::part(&bare, first as i64, 0, bare.width - first, bare.height);
        let told = reader.line(&part, &part, Kind::Mano, &days).told.unwrap();
        if told.day == whole.day {
            assert!(!told.is_likely() && !told.is_witness, "{told:?}");
            cut += 1;
        }
    }
    assert!(cut > 5, "only {cut} days were cut");
}

/// Of what is too small, or far higher than wide, no line is left to look at.
#[rstest]
#[case(3, 3)]
#[case(9, 4_000)]
#[case(4_000, 1)]
fn what_is_no_line_says_nothing(#[case] width: usize, #[case] height: usize) {
    let reader = lettore::shipped();
    let crop = Grey { width, height, pixels: vec![200; width * height] };
    let first = Data::new(2026, 2, 1).unwrap();
    let days = Window { first, last: first.plus(59) }.days();
    for tipo in [Kind::Mano, Kind::Stampa] {
        assert!(prova::read(&reader, tipo, &crop, 300, &days).told.is_none());
    }
}

/// Whole numbers give the same on every machine: what is written in the case is what any of them reads.
#[test]
fn the_same_crops_give_the_same_answers() {
    let reader = lettore::shipped();
    let mut said = String::new();
    for (place, it) in crops(0..1).iter().enumerate().step_by(5) {
        let scores = prova::read(&reader, it.tipo, &it.crop, it.dpi, &it.window.days());
        let told = scores.told.unwrap();
        said += &format!("{place} {} {} {} {:.9}\n", it.tipo.as_str(), scores.seen.join("|"), told.day, told.lead);
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/scan/lettore.txt");
    if std::env::var_os("PLICO_BLESS").is_some() {
        fs::write(&path, &said).unwrap();
    }
    assert_eq!(said, fs::read_to_string(&path).unwrap());
}

/// Each way to multiply that this processor has gives the very numbers of the plain one.
#[test]
fn every_way_to_multiply_gives_the_same_numbers() {
    let OfDays { lines, postmarks, .. } = shipped::reader();
    let mut chance = Chance::new(5, 9);
    for net in [lines, postmarks].map(|it| Net::read(&it).unwrap()) {
        for width in [64, 168, 232, 236, 480] {
            let strip: Vec<u8> = (0..48 * width).map(|_| chance.between(0, 255) as u8).collect();
            let plain = net.run_by(Way::Plain, &strip, width);
            assert_eq!((plain.len(), plain[0].len()), (width / 4, net.outputs()));
            for way in Way::all() {
                assert!(net.run_by(way, &strip, width) == plain, "{way:?}, {width} pixels");
            }
        }
    }
}

#[test]
fn weights_that_are_none_are_told() {
    let OfDays { lines: weights, postmarks, measure } = shipped::reader();
    assert!(Reader::of(&weights, &postmarks, &measure).is_ok());
    for [lines, postmarks] in [[&weights, &weights[..9].to_vec()], [&postmarks[..9].to_vec(), &postmarks]] {
        assert!(matches!(Reader::of(lines, postmarks, &measure), Err(Unread::Net(_))));
    }
    for at in [0, 10, 200, weights.len() / 2, weights.len() - 1] {
        assert!(Net::read(&weights[..at]).is_err(), "{at}");
    }
    let more = [weights.as_slice(), b"x"].concat();
    assert!(matches!(Net::read(&more), Err(NotANet::Length { .. })));
    let head = weights.iter().position(|it| *it == b'\n').unwrap();
    // The first factor of the first layer, after its sixteen biases, is a half at most.
    let mut large = weights.clone();
    large[head + 1 + 4 * 16..][..4].copy_from_slice(&i32::MAX.to_le_bytes());
    assert_eq!(Net::read(&large).unwrap_err(), NotANet::Misfit(1));
    let text = String::from_utf8(weights[..head].to_vec()).unwrap();
    for (from, to) in [
        ("\"inputs\":1,", "\"inputs\":3,"),
        ("\"rows\":5", "\"rows\":0"),
        ("\"right\":2", "\"right\":99"),
        ("\"add\":2", "\"add\":70"),
        ("\"outputs\":16", "\"outputs\":99999"),
    ] {
        assert!(text.contains(from), "{from}");
        let changed = [text.replacen(from, to, 1).as_bytes(), &weights[head..]].concat();
        assert!(Net::read(&changed).is_err(), "{to}");
    }
}

#[rstest]
#[case::apart("[mano]\nmisurate = 3\nvantaggi = [0.0, 1.0]\ngiuste = [0.5]\ntestimone = 1.0\n")]
#[case::falls("[mano]\nmisurate = 3\nvantaggi = [0.0, 1.0]\ngiuste = [0.5, 0.4]\ntestimone = 1.0\n")]
#[case::no_share("[mano]\nmisurate = 3\nvantaggi = [0.0]\ngiuste = [1.5]\ntestimone = 1.0\n")]
#[case::alone_before_beside("[mano]\nmisurate = 3\nvantaggi = []\ngiuste = []\ntestimone = 2.0\nda_sola = 1.0\n")]
#[case::a_word("[penna]\nmisurate = 3\nvantaggi = []\ngiuste = []\ntestimone = 2.0\n")]
fn a_measure_that_is_none_is_told(#[case] text: &str) {
    assert!(Caution::read(text).is_err());
}

fn read(leads: &[(f64, bool)], times: usize) -> Vec<Esito> {
    let one = |(lead, is_right): &(f64, bool)| Esito { lead: *lead, is_right: *is_right };
    std::iter::repeat_n(leads, times).flatten().map(one).collect()
}

#[test]
fn a_bound_needs_thousands_to_say_one_in_a_thousand() {
    assert!((misura::bound(0) - 2.996).abs() < 0.01 && (misura::bound(1) - 4.744).abs() < 0.01);
    let right = [(5.0, true)];
    assert_eq!(misura::least_lead(&read(&right, 2_990), misura::BAR), None);
    assert_eq!(misura::least_lead(&read(&right, 3_000), misura::BAR), Some(5.0));
    // A wrong one below does not count above it; one among them asks for more.
    let mut all = read(&right, 3_000);
    all.extend(read(&[(4.0, false)], 1));
    assert_eq!(misura::least_lead(&all, misura::BAR), Some(5.0));
    all.extend(read(&[(6.0, false)], 1));
    assert_eq!(misura::least_lead(&all, misura::BAR), None);
    // What ships shows half of it.
    let shipped = |count| misura::measure(&BTreeMap::from([(Kind::Mano, read(&right, count))])).0[&Kind::Mano].da_sola;
    assert_eq!((shipped(5_900), shipped(6_000)), (None, Some(5.0)));
    // What cannot be told never counts.
    assert_eq!(misura::least_lead(&read(&[(-1.0, true)], 9_000), misura::BAR), None);
}

/// A witness is seldom wrong on the whole, and not often just where it begins to be one.
#[test]
fn a_witness_is_right_where_it_begins() {
    let mut all = read(&[(8.0, true)], 20_000);
    all.extend(read(&[(1.0, true), (1.0, false)], 500));
    all.extend(read(&[(2.0, true)], 900));
    all.extend(read(&[(2.0, false)], 60));
    let worth = &misura::measure(&BTreeMap::from([(Kind::Mano, all.clone())])).0[&Kind::Mano];
    assert!(misura::least_lead(&all, misura::WITNESS_BAR).unwrap() <= 2.0);
    assert!((2.0..8.0).contains(&worth.testimone), "{}", worth.testimone);
}

/// What a desk confirmed can only make the reader as bold as it was shown to be, and never bolder than it ships.
#[test]
fn tuning_never_lowers_the_bar() {
    let mut shipped = lettore::shipped().caution().clone();
    shipped.0.get_mut(&Kind::Mano).unwrap().da_sola = Some(6.0);
    let tuned = |read: Vec<Esito>| misura::tuned(&shipped, &BTreeMap::from([(Kind::Mano, read)]));
    let (own, known) = (|it: &Caution| it.0[&Kind::Mano].clone(), &shipped.0[&Kind::Mano]);
    let alone = known.da_sola.unwrap();
    // Too few change nothing.
    assert_eq!(tuned(read(&[(50.0, true)], misura::ENOUGH - 1)), shipped);
    // All right, at any lead: thresholds stay where they were, and days may stand alone.
    let bold = own(&tuned(read(&[(0.5, true), (alone + 1.0, true)], 3_000)));
    assert_eq!((bold.testimone, bold.da_sola), (known.testimone, known.da_sola));
    assert!(bold.confermata);
    // Enough to measure, and not to stand alone.
    let few = own(&tuned(read(&[(alone + 1.0, true)], misura::ENOUGH)));
    assert!(!few.confermata);
    // Often wrong at leads that were trusted: the thresholds rise, and nothing stands alone.
    let wary = own(&tuned(read(&[(alone + 1.0, false), (alone + 1.0, true)], 2_000)));
    assert!(wary.testimone > alone + 1.0 && !wary.confermata);
    assert!(wary.giuste.iter().all(|it| (0.45..0.55).contains(it)), "{:?}", wary.giuste);
}

/// Crops from a folder: every row is read or refused with its reason, and what was read is one line each.
#[test]
fn a_folder_of_crops_is_evaluated() {
    let workshop = Workshop::new();
    let folder = workshop.path("ritagli");
    let made = crops(0..2);
    assert_eq!(campioni::aggiungi(&folder, &made).unwrap(), made.len());
    assert_eq!(campioni::aggiungi(&folder, &made).unwrap(), 0, "each once");
    let table = folder.join(campioni::TABELLA);
    let whole = fs::read_to_string(&table).unwrap();
    let first = whole.lines().nth(1).unwrap().split(';').next().unwrap().to_owned();
    let broken = [
        "manca.png;mano;2026-03-01;2026-02-01;2026-04-01;300".to_owned(),
        format!("{first};penna;2026-03-01;2026-02-01;2026-04-01;300"),
        format!("{first};mano;2026-13-01;2026-02-01;2026-04-01;300"),
        format!("{first};mano;2026-05-01;2026-02-01;2026-04-01;300"),
        format!("{first};mano;2026-03-01;2026-02-01;2026-04-01;9"),
        "../ritagli/x.png;mano;2026-03-01;2026-02-01;2026-04-01;300".to_owned(),
        "campioni.csv;mano;2026-03-01;2026-02-01;2026-04-01;300".to_owned(),
    ];
    fs::write(&table, whole + &broken.join("\n") + "\n").unwrap();
    let ran = workshop.expect(1, &["reader", "evaluate", "ritagli", "--letture", "letture.csv"]);
    assert_eq!(ran.err.lines().filter(|it| it.starts_with("riga ")).count(), broken.len(), "{}", ran.err);
    let read = rows(&workshop.path("letture.csv"));
    assert_eq!(read.len(), made.len());
    let right = read.iter().filter(|it| it["data"] == it["letta"]).count();
    assert!(right * 100 >= made.len() * 80, "{right} of {}", made.len());
    let json = workshop.expect(1, &["--json", "reader", "evaluate", "ritagli"]);
    let json: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    let of = |tipo: &str| json["tipi"][tipo]["campioni"].as_u64().unwrap();
    assert_eq!(of("mano") + of("bollo") + of("stampa"), made.len() as u64);
    assert_eq!(json["rifiutati"].as_array().unwrap().len(), broken.len());
    // A folder that is none, and a table of something else.
    workshop.expect(3, &["reader", "evaluate", "altrove"]);
    fs::write(&table, "a;b\n1;2\n").unwrap();
    workshop.expect(3, &["reader", "evaluate", "ritagli"]);
}

/// Tuning on too little is said and changes nothing but the file; on enough, the project reads by its own measure.
#[test]
fn a_project_measures_its_own_reader() {
    let workshop = Workshop::new();
    let made: Vec<Campione> = crops(0..14).into_iter().filter(|it| it.tipo == Kind::Mano).collect();
    let folder = workshop.path("lettore/campioni");
    campioni::aggiungi(&folder, &made[..20]).unwrap();
    let ran = workshop.expect(0, &["reader", "tune", "--dry-run"]);
    assert!(ran.out.contains("mano;20;no;no;280"), "{}", ran.out);
    assert!(!workshop.path("lettore/misura.toml").exists());
    campioni::aggiungi(&folder, &made).unwrap();
    let ran = workshop.expect(0, &["reader", "tune"]);
    assert!(ran.out.contains(&format!("mano;{};sì;no;0", made.len())), "{}", ran.out);
    let written = fs::read_to_string(workshop.path("lettore/misura.toml")).unwrap();
    let own = Caution::read(&written).unwrap();
    assert_eq!(own.0[&Kind::Mano].misurate, made.len() as u64);
    assert!(!own.0[&Kind::Mano].confermata);
    // By another reader's measure nothing is read.
    workshop.expect(0, &["reader", "evaluate"]);
    fs::write(workshop.path("lettore/misura.toml"), written.replace("testimone = ", "testimone = \"")).unwrap();
    workshop.expect(3, &["reader", "evaluate"]);
}

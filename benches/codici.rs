//! Codes read from the same crops by plico, by its detector alone and by zxing-cpp with a cascade of its own.
//!
//! `cargo bench --bench codici -- [CARDS [SEED]]` makes white cards with five codes, wears them at three levels, cuts
//! each code out with 4 mm around it and has every crop read three ways. `cargo bench --bench codici -- FOLDER` reads
//! pictures that are there already, for instance the black-box images of zxing, or the photographs that `fotografie.py`
//! makes: each folder in it is named for what its pictures show (`datamatrix-3`), and `NAME.txt` beside a picture says what
//! it says. The last column needs
//! `python3` with `zxing-cpp`, `numpy` and `pillow` (`PYTHON` names another one): see `codici.py`.
#![expect(clippy::unwrap_used, clippy::disallowed_methods, reason = "a bench measures, and fails by panic")]

use std::collections::BTreeMap;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;

use plico::codes;
use plico::codes::Symbol;
use plico::codes::Symbology;
use plico::codes::attempt;
use plico::codes::attempt::Levels;
use plico::domain::carta::CardProfile;
use plico::domain::carta::Code as Place;
use plico::domain::carta::Kind;
use plico::domain::carta::Rect;
use plico::domain::carta::Role;
use plico::domain::carta::Side;
use plico::domain::data::Data;
use plico::maker;
use plico::maker::Clean;
use plico::maker::card::Cabinet;
use plico::maker::chance::Chance;
use plico::maker::scanner::Scan;
use plico::maker::story::Story;
use plico::maker::wear::Level;
use plico::maker::wear::Wear;
use plico::raster;
use plico::raster::Grey;
use plico::raster::picture::Limits;
use plico::raster::picture::Picture;
use plico::scan::codes::Sought;
use plico::scan::codes::read;
use plico::scan::codes::read_at;
use plico::scan::registration::Registration;

/// The card, in micrometres.
const SIZE: [i64; 2] = [158_000, 105_000];
/// The resolution at which cards are made.
const DPI: u32 = 300;
/// What a crop shows around its code, in micrometres.
const AROUND: i64 = 4_000;
/// Type of stamps and of print.
const TYPE: [&str; 3] = ["TitilliumWeb-SemiBold.ttf", "NotoSans-Bold.ttf", "RobotoMono-Bold.ttf"];

/// What three ways of reading made of the pictures of a folder.
#[derive(Default)]
struct Tally {
    pictures: u32,
    own: Marks,
    plain: Marks,
    peer: Option<Marks>,
}

#[derive(Default, Clone, Copy)]
struct Marks {
    right: u32,
    wrong: u32,
}

impl Marks {
    fn add(&mut self, said: Option<&str>, truth: &str) {
        // Files of truths were carried from system to system: ends of lines are none of the code's.
        let plain = |it: &str| it.replace("\r\n", "\n").trim_end().to_owned();
        let is_right = said.is_some_and(|it| plain(it) == plain(truth));
        self.right += u32::from(is_right);
        self.wrong += u32::from(said.is_some() && !is_right);
    }
}

fn main() {
    // Cargo adds `--bench`.
    let words: Vec<String> = std::env::args().skip(1).filter(|it| !it.starts_with("--")).collect();
    let number = |index: usize, default: u64| words.get(index).map_or(Some(default), |it| it.parse().ok());
    let mut tallies = BTreeMap::new();
    if let (Some(cards), Some(seed)) = (number(0, 100), number(1, 1)) {
        let folder = std::env::temp_dir().join(format!("plico-codici-{}", std::process::id()));
        let cabinet = cabinet();
        for card in 0..cards {
            for level in Level::ALL {
                crops(card, seed, level, &cabinet, &folder, &mut tallies);
            }
        }
        ask(&folder, &mut tallies);
        std::fs::remove_dir_all(&folder).unwrap();
        println!("Crops of {cards} made cards at each level, seed {seed}: right, and wrong where any is.");
    } else {
        let folder = PathBuf::from(&words[0]);
        pictures(&folder, &mut tallies);
        ask(&folder, &mut tallies);
        println!("Pictures of {}: right, and wrong where any is.", folder.display());
    }
    report(&tallies);
}

fn report(tallies: &BTreeMap<String, Tally>) {
    println!("{:24}{:>8}{:>16}{:>16}{:>16}", "folder", "n", "plico", "rxing alone", "zxing-cpp+");
    for (name, tally) in tallies {
        let share = |marks: Marks| {
            let share = 100.0 * f64::from(marks.right) / f64::from(tally.pictures.max(1));
            if marks.wrong > 0 { format!("{share:.1} (-{})", marks.wrong) } else { format!("{share:.1}") }
        };
        let peer = tally.peer.map_or_else(|| "not here".into(), share);
        println!("{name:24}{:>8}{:>16}{:>16}{peer:>16}", tally.pictures, share(tally.own), share(tally.plain));
    }
}

/// What zxing-cpp makes of the same pictures: one line a folder, its name, right, wrong.
fn ask(folder: &Path, tallies: &mut BTreeMap<String, Tally>) {
    let python = std::env::var("PYTHON").unwrap_or_else(|_| "python3".into());
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/codici.py");
    let said = Command::new(python).arg(script).arg(folder).stderr(Stdio::inherit()).output();
    let Some(said) = said.ok().filter(|it| it.status.success()) else { return };
    for line in String::from_utf8(said.stdout).unwrap().lines() {
        let mut words = line.split_whitespace();
        let (Some(name), Some(right), Some(wrong)) = (words.next(), words.next(), words.next()) else { continue };
        if let Some(tally) = tallies.get_mut(name) {
            tally.peer = Some(Marks { right: right.parse().unwrap(), wrong: wrong.parse().unwrap() });
        }
    }
}

/// Reads the pictures of every folder.
fn pictures(folder: &Path, tallies: &mut BTreeMap<String, Tally>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let set = entry.unwrap().path();
        let Some(name) = set.file_name().and_then(|it| it.to_str()).filter(|_| set.is_dir()) else { continue };
        let Some(symbology) = shown(name) else { continue };
        for picture in std::fs::read_dir(&set).unwrap() {
            let picture = picture.unwrap().path();
            let Ok(truth) = std::fs::read_to_string(picture.with_extension("txt")) else { continue };
            let bytes = std::fs::read(&picture).unwrap();
            let Ok(page) = Picture::open(&bytes, Limits::default()).and_then(|it| it.page(0)) else { continue };
            let sought = Sought { symbology, lengths: Vec::new() };
            let said = read(&page.grey, page.dpi, std::slice::from_ref(&sought)).into_iter().next().map(|it| it.text);
            let tally = tallies.entry(name.to_owned()).or_default();
            tally.compare(said.as_deref(), &page.grey, &sought, truth.trim_end_matches(['\r', '\n']));
        }
    }
}

/// What the pictures of a folder show.
fn shown(folder: &str) -> Option<Symbology> {
    let name = folder.split('-').next().unwrap_or_default();
    [Symbology::Itf, Symbology::Code128, Symbology::Code39, Symbology::DataMatrix, Symbology::QrCode]
        .into_iter()
        .find(|it| word(*it) == name)
}

fn word(symbology: Symbology) -> &'static str {
    match symbology {
        Symbology::Itf => "itf",
        Symbology::Code128 => "code128",
        Symbology::Code39 => "code39",
        Symbology::DataMatrix => "datamatrix",
        Symbology::QrCode => "qrcode",
        Symbology::None => "none",
    }
}

impl Tally {
    fn compare(&mut self, said: Option<&str>, grey: &Grey, sought: &Sought, truth: &str) {
        self.pictures += 1;
        self.own.add(said, truth);
        let size = [grey.width, grey.height];
        let plain = attempt::area(sought.symbology, size, grey.pixels.clone(), &sought.lengths, Levels::Local);
        self.plain.add(plain.map(|it| it.text).as_deref(), truth);
    }
}

/// A code of a card: what it is, what it says, where it lies.
struct Drawn {
    sought: Sought,
    text: String,
    rect: Rect,
}

/// Makes a card, cuts its codes out and reads them.
fn crops(card: u64, seed: u64, level: Level, cabinet: &Cabinet, folder: &Path, tallies: &mut BTreeMap<String, Tally>) {
    let mut chance = Chance::new(seed, card * 3 + level as u64);
    let (drawn, clean) = codes_of(&mut chance);
    let code = |it: &Drawn| Place { side: Side::Fronte, rect: it.rect, role: Role::NumeroAr };
    let places = drawn.iter().map(code).collect();
    let profile = CardProfile::new("codici".into(), Kind::Ar, SIZE, places, vec![], vec![]).unwrap();
    let first = Data::new(2026, 3, 2).unwrap();
    let story = Story::invent(&profile, first, &mut chance);
    let wear = Wear { twin_um: None, ..Wear::draw(level, &mut chance) };
    let made = maker::Card { clean, profile: &profile, story: &story, seed: chance.word() };
    let made = maker::make(vec![made], cabinet, &wear);
    let scan = &made.scans[0];
    for code in drawn {
        let (crop, lies) = cut(scan, code.rect);
        let name = format!("{}-{}", word(code.sought.symbology), level.as_str());
        let set = folder.join(&name);
        std::fs::create_dir_all(&set).unwrap();
        std::fs::write(set.join(format!("{card:05}.png")), raster::png(&crop)).unwrap();
        std::fs::write(set.join(format!("{card:05}.txt")), &code.text).unwrap();
        let sought = std::slice::from_ref(&code.sought);
        let mut said = read(&crop, Some(scan.dpi), sought);
        if said.is_empty() {
            said = read_at(&crop, &lies, code.rect, sought);
        }
        let said = said.first().map(|it| it.text.as_str());
        tallies.entry(name).or_default().compare(said, &crop, &code.sought, &code.text);
    }
}

/// The upright rectangle of a page around a zone, as it was scanned, and how the card lies in it.
fn cut(scan: &Scan, rect: Rect) -> (Grey, Registration) {
    let mut lies = Registration { side: Side::Fronte, matrix: scan.lies[0].matrix, quality: 1.0 };
    let (left, top) = ((rect.x_um - AROUND) as f64, (rect.y_um - AROUND) as f64);
    let (right, bottom) = (left + (rect.width_um + 2 * AROUND) as f64, top + (rect.height_um + 2 * AROUND) as f64);
    let corners = [(left, top), (right, top), (right, bottom), (left, bottom)].map(|(x, y)| lies.pixel(x, y));
    let low = |of: fn(&plico::scan::registration::Point) -> f64, most: usize| {
        let low = corners.iter().map(of).fold(f64::MAX, f64::min).max(0.0) as usize;
        let high = corners.iter().map(of).fold(0.0, f64::max) as usize;
        (low, high.clamp(low + 1, most.max(low + 1)))
    };
    let (page, (x0, x1), (y0, y1)) = (&scan.grey, low(|it| it.x, scan.grey.width), low(|it| it.y, scan.grey.height));
    let pixels =
        page.pixels.chunks_exact(page.width).skip(y0).take(y1 - y0).flat_map(|row| row[x0..x1].iter().copied());
    let grey = Grey { width: x1 - x0, height: y1 - y0, pixels: pixels.collect() };
    lies.matrix[2] -= x0 as f64;
    lies.matrix[5] -= y0 as f64;
    (grey, lies)
}

/// A white card with a code of each kind, and where they are.
fn codes_of(chance: &mut Chance) -> (Vec<Drawn>, Clean) {
    let pixels = |um: i64| (um as f64 * f64::from(DPI) / 25_400.0).round() as usize;
    let (width, height) = (pixels(SIZE[0]), pixels(SIZE[1]));
    let mut grey = Grey { width, height, pixels: vec![255; width * height] };
    let digits = |count: usize, chance: &mut Chance| -> String {
        (0..count).map(|_| char::from(b'0' + chance.below(10) as u8)).collect()
    };
    let bar = [250_u32, 330, 380][chance.below(3) as usize];
    let module = [330_u32, 420, 500][chance.below(3) as usize];
    let itf = digits(12, chance);
    let act = format!("V/2026/{}", digits(6, chance));
    let foreign = format!("RR{}IT", digits(9, chance));
    let segno = format!("2026{}{:08X}", digits(21, chance), chance.word() as u32);
    let wanted = [
        (Symbology::Itf, &[12][..], itf, [8, 8], bar),
        (Symbology::Code128, &[], act, [8, 32], bar),
        (Symbology::Code39, &[13], foreign, [8, 56], 250),
        (Symbology::DataMatrix, &[], segno.clone(), [100, 8], module),
        (Symbology::QrCode, &[], segno, [100, 40], module),
    ];
    let mut drawn = Vec::new();
    for (symbology, lengths, text, [x, y], module_um) in wanted {
        let symbol = codes::encode(symbology, &text).unwrap();
        let [x_um, y_um] = [x, y].map(|mm: i64| mm * 1000);
        let height_um = match &symbol {
            Symbol::Matrix(it) => i64::from(it.height()) * i64::from(module_um),
            Symbol::Bars(_) => 12_000,
        };
        let rect = Rect { x_um, y_um, width_um: i64::from(symbol.width()) * i64::from(module_um), height_um };
        paint(&mut grey, &symbol, rect, f64::from(module_um));
        drawn.push(Drawn { sought: Sought { symbology, lengths: lengths.to_vec() }, text, rect });
    }
    (drawn, Clean { sides: vec![(Side::Fronte, grey)], dpi: DPI })
}

/// Draws a symbol, each pixel as dark as it is covered.
fn paint(grey: &mut Grey, symbol: &Symbol, rect: Rect, module_um: f64) {
    let step = 25_400.0 / f64::from(DPI);
    let is_dark = |x: f64, y: f64| {
        let (column, row) =
            (((x - rect.x_um as f64) / module_um).floor(), ((y - rect.y_um as f64) / module_um).floor());
        let is_in = column >= 0.0 && (0.0..rect.height_um as f64).contains(&(y - rect.y_um as f64));
        is_in
            && match symbol {
                Symbol::Matrix(it) => it.is_dark(column as u16, row as u16),
                Symbol::Bars(it) => it.bars().any(|(from, width)| (from..from + width).contains(&(column as u32))),
            }
    };
    for (index, pixel) in grey.pixels.iter_mut().enumerate() {
        let (x, y) = ((index % grey.width) as f64, (index / grey.width) as f64);
        let is_near = (rect.x_um as f64 - 500.0..(rect.x_um + rect.width_um) as f64 + 500.0).contains(&(x * step))
            && (rect.y_um as f64 - 500.0..(rect.y_um + rect.height_um) as f64 + 500.0).contains(&(y * step));
        if is_near {
            let parts = [(0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75)];
            let dark = parts.iter().filter(|it| is_dark((x + it.0) * step, (y + it.1) * step)).count();
            *pixel = (255 - dark * 255 / 4) as u8;
        }
    }
}

fn cabinet() -> Cabinet {
    let fonts = Path::new(env!("CARGO_MANIFEST_DIR")).join("fonts");
    let font = |name: &str| std::fs::read(fonts.join(name)).unwrap();
    let stamps = TYPE.map(|it| (it, font(it)));
    let hands = std::fs::read_dir(fonts.join("mani")).unwrap().map(|it| it.unwrap().path());
    let mut hands: Vec<_> = hands.filter(|it| it.extension().is_some_and(|it| it == "ttf")).collect();
    hands.sort();
    let hands: Vec<(String, Vec<u8>)> =
        hands.iter().map(|it| (it.display().to_string(), std::fs::read(it).unwrap())).collect();
    let hands = hands.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
    let [stamps, label] = [&stamps[..], &stamps[2..]];
    Cabinet::new(hands, stamps.iter().map(|(name, bytes)| (*name, bytes.as_slice())), (TYPE[2], &label[0].1)).unwrap()
}

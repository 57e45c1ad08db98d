//! The picture of a profile laid over scans: each zone in the colour of its kind, with its name.

use crate::domain::carta::CardProfile;
use crate::domain::carta::Rect;
use crate::domain::carta::Role;
use crate::domain::carta::ZoneKind;
use crate::jobs::cartoline::adatta::Pagina;
use crate::jobs::cartoline::adatta::Posa;
use crate::locale::Locale;
use crate::maker::face::Face;
use crate::maker::ink::Sheet;
use crate::maker::place::Motion;
use crate::raster::Grey;
use crate::raster::colour::Canvas;
use crate::raster::colour::Colour;
use crate::scan::filters;
use crate::scan::registration::Registration;
use crate::shipped;

/// The resolution of the picture.
const DPI: u32 = 200;
/// What of the page is shown around the card, in micrometres.
const AROUND_UM: i64 = 3_000;
/// How high the title of a page is, and the letters of it and of names.
const TITLE_UM: i64 = 7_000;
const TITLE_LETTERS_UM: f64 = 2_600.0;
const LETTERS_UM: f64 = 1_150.0;
/// How thick an outline is, in pixels.
const THICK: i64 = 2;
/// How much of a zone is tinted, and of what lies under a name, in hundredths.
const TINT: u32 = 18;
const UNDER: u32 = 75;

const WHITE: Colour = [255; 3];
const BLACK: Colour = [0; 3];
const RED: Colour = [200, 0, 0];
const ANCHOR: Colour = [120, 120, 120];
const CODE: Colour = [0, 130, 140];

/// The colour of a kind of zone.
fn colour(kind: ZoneKind) -> Colour {
    match kind {
        ZoneKind::Tick => [0, 70, 220],
        ZoneKind::Date => [210, 30, 30],
        ZoneKind::Ink => [0, 140, 40],
        ZoneKind::Text => [140, 40, 180],
        ZoneKind::Stamp => [220, 120, 0],
    }
}

/// Draws a profile over pages, as a PNG.
pub fn draw(profile: &CardProfile, pages: &[Pagina], laid: &[Posa], frasi: &Locale) -> Vec<u8> {
    let pictures = pages.iter().zip(laid).map(|(page, posa)| match posa.lies {
        Some(lies) => card(profile, page, posa, &lies),
        None => bare(page, &frasi.say("fuori-posto", &[])),
    });
    stacked(&pictures.collect::<Vec<_>>())
}

/// Draws pages alone, and says that the profile cannot be read.
pub fn unread(pages: &[Pagina], frasi: &Locale) -> Vec<u8> {
    let words = frasi.say("illeggibile", &[]);
    stacked(&pages.iter().map(|it| bare(it, &words)).collect::<Vec<_>>())
}

/// One picture, being drawn.
struct Drawing {
    canvas: Canvas,
    face: Option<Face>,
    /// Where the card begins.
    origin_um: [i64; 2],
}

impl Drawing {
    fn of(grey: &Grey, origin_um: [i64; 2]) -> Self {
        let title = pixels(TITLE_UM);
        let mut canvas = Canvas::blank(grey.width, grey.height + title as usize, WHITE);
        canvas.put(grey, [0, title as usize]);
        let face = shipped::fonts().get("TitilliumWeb-SemiBold.ttf").and_then(|it| Face::read("names", it));
        Self { canvas, face, origin_um: [origin_um[0], origin_um[1] + TITLE_UM] }
    }

    fn rect(&self, rect: Rect) -> [i64; 4] {
        let [x, y] = [rect.x_um + self.origin_um[0], rect.y_um + self.origin_um[1]];
        [pixels(x), pixels(y), pixels(x + rect.width_um), pixels(y + rect.height_um)]
    }

    fn frame(&mut self, rect: Rect, colour: Colour, tint: u32) {
        let [left, top, right, bottom] = self.rect(rect);
        // A line is hardly thicker than its outline: what is seen of it lies around.
        let around = [left - 1, top - 1, right.max(left + 2) + 1, bottom.max(top + 2) + 1];
        self.canvas.tint(around, colour, tint);
        self.canvas.outline(around, colour, THICK);
    }

    /// Words from a place on, their middle at a height.
    fn words(&mut self, text: &str, [left, middle]: [i64; 2], high_um: f64, colour: Colour) {
        let Some(face) = &self.face else { return };
        let width_um = face.width(text) * high_um + 400.0;
        let (width, height) = (pixels(width_um as i64).max(1), pixels(high_um as i64 * 2).max(1));
        let blank = vec![u8::MAX; (width * height) as usize];
        let grey = Grey { width: width as usize, height: height as usize, pixels: blank };
        let mut sheet = Sheet { grey, dpi: DPI };
        let motion = Motion::stretch(high_um, high_um).then(Motion::shift(200.0, high_um * 1.5));
        let mask = sheet.filled(&face.set(text, &motion));
        sheet.ink(&mask, 0.0, |_, _| 1.0);
        let top = middle - height / 2;
        let quarter = height / 5;
        self.canvas.tint([left, top + quarter, left + width, top + height - quarter], WHITE, UNDER);
        self.canvas.ink(&sheet.grey, [left, top], colour);
    }

    fn title(&mut self, text: &str, colour: Colour) {
        self.words(text, [pixels(1_500), pixels(TITLE_UM) / 2], TITLE_LETTERS_UM, colour);
    }
}

fn pixels(um: i64) -> i64 {
    (um as f64 * f64::from(DPI) / 25_400.0).round() as i64
}

/// A side with everything that the profile has on it.
fn card(profile: &CardProfile, page: &Pagina, posa: &Posa, lies: &Registration) -> Canvas {
    let [width_um, height_um] = profile.size_um();
    let all = Rect { x_um: 0, y_um: 0, width_um, height_um };
    let grey = lies.crop(&page.page.grey, all, AROUND_UM, DPI).grey;
    let mut it = Drawing::of(&grey, [AROUND_UM, AROUND_UM]);
    it.frame(all, ANCHOR, 0);
    for anchor in profile.anchors().iter().filter(|it| it.side == lies.side) {
        it.frame(anchor.rect, ANCHOR, TINT);
    }
    for code in profile.codes().iter().filter(|it| it.side == lies.side) {
        it.frame(code.rect, CODE, 5);
        let name = Role::as_str(code.role);
        let [left, _, _, bottom] = it.rect(code.rect);
        it.words(name, [left + 3, bottom - pixels(1_200)], LETTERS_UM, CODE);
    }
    for zone in profile.zones().iter().filter(|it| it.side == lies.side) {
        let colour = colour(zone.kind);
        it.frame(zone.rect, colour, TINT);
        let [left, top, right, bottom] = it.rect(zone.rect);
        // Beside a box stand its words: its name goes between the rows.
        let at = match zone.kind {
            ZoneKind::Tick => [right + 3, bottom + pixels(250)],
            _ => [left + 3, top + pixels(1_000)],
        };
        it.words(&zone.name, at, LETTERS_UM, colour);
    }
    let percent = (lies.quality * 100.0).round();
    let mm = |um: i64| format!(" · {:.2} mm", um as f64 / 1000.0).replace('.', ",");
    let mm = posa.residual_um.map_or_else(String::new, mm);
    let title = format!("{} · {} · {percent} %{mm}", profile.name(), lies.side.as_str());
    it.title(&title, if posa.is_good() { BLACK } else { RED });
    it.canvas
}

/// A page as it is, with what is wrong.
fn bare(page: &Pagina, words: &str) -> Canvas {
    let by = (page.dpi / DPI).max(1) as usize;
    let mut it = Drawing::of(&filters::reduced(&page.page.grey, by), [0, 0]);
    it.title(words, RED);
    it.canvas
}

/// Pictures one below the other.
fn stacked(pictures: &[Canvas]) -> Vec<u8> {
    let width = pictures.iter().map(|it| it.width).max().unwrap_or(1);
    let height = pictures.iter().map(|it| it.height).sum::<usize>().max(1);
    let mut all = Canvas::blank(width, height, WHITE);
    let mut top = 0;
    for it in pictures {
        all.paste(it, top);
        top += it.height;
    }
    all.png()
}

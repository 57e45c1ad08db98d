//! Lines of words on a card, where they stand and, where Tesseract is installed, what they say.

use crate::domain::carta::ZoneKind;
use crate::raster::Grey;
use crate::scan::draft::DPI;
use crate::scan::draft::MM;
use crate::scan::draft::boxes::Frame;
use crate::scan::filters;
use crate::scan::lines;
use crate::scan::lines::Line;
use crate::scan::marks::Mask;
use crate::scan::print::Charset;
use crate::scan::print::Ocr;

/// Letters nearer than this are of one line, in millimetres.
const SPACE: f64 = 1.1;
/// How high a line of words is, and how long at least.
const HEIGHT: [f64; 2] = [1.0, 6.0];
const LENGTH: f64 = 1.6;
/// Upright lines as short as this are parts of letters.
const STEM: f64 = 6.5;
/// How far from a box its words may be, to the right of it; to the left of a field; above it.
const BESIDE: f64 = 5.0;
const BEFORE: f64 = 14.0;
const ABOVE: f64 = 7.0;
/// More lines than these are no card.
const MOST: usize = 160;
/// No label is longer than these characters.
const LABEL: usize = 90;

/// Beginnings of the words that cards have in print: what else stands on one may be a name.
const PRINTED: [&str; 84] = [
    "abilitat",
    "addett",
    "affiss",
    "agente",
    "analfabet",
    "assenza",
    "atti",
    "atto",
    "avvenut",
    "avvis",
    "bollo",
    "cassetta",
    "casa",
    "cognome",
    "comandant",
    "comunicazion",
    "consegn",
    "convivent",
    "cronologic",
    "curator",
    "data",
    "deced",
    "delegat",
    "deposit",
    "destinatari",
    "direttor",
    "distribu",
    "domicil",
    "famiglia",
    "fallimentare",
    "fallito",
    "firma",
    "giorn",
    "giudiziar",
    "idone",
    "immess",
    "impiegat",
    "impossibilit",
    "incaricat",
    "indirizz",
    "inesatt",
    "inesistent",
    "insufficient",
    "irreperibil",
    "legal",
    "mancan",
    "mancat",
    "mittent",
    "mod",
    "nome",
    "notific",
    "nuovo",
    "operator",
    "person",
    "piego",
    "plico",
    "porta",
    "portier",
    "posta",
    "present",
    "qualit",
    "raccomandat",
    "rappresentant",
    "recapit",
    "restitu",
    "ricev",
    "rifiut",
    "ritir",
    "sconosciut",
    "servizio",
    "sottoscri",
    "sped",
    "stabile",
    "stat",
    "temporane",
    "termin",
    "timbro",
    "trascors",
    "trasferit",
    "ufficio",
    "vicin",
    "anche",
    "dieci",
    "entro",
];

/// A line of words.
#[derive(Debug, Clone, PartialEq)]
pub struct Word {
    /// Left, top, right, bottom of its ink, in pixels.
    pub around: [f64; 4],
    /// What it says; empty where nobody reads.
    pub text: String,
}

/// The lines of words of a side.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Words {
    /// All of them, from the top.
    pub all: Vec<Word>,
}

impl Words {
    /// Finds them where neither lines nor frames are, and reads them.
    pub fn find(grey: &Grey, mut mask: Mask, lines: &[Line], frames: &[Frame], ocr: Option<&mut Ocr>) -> Self {
        for it in lines.iter().filter(|it| it.length() > STEM * MM) {
            let (at, from, to) = (it.at as i64, it.from as i64, it.to as i64);
            let half = (it.thick / 2.0).ceil() as i64 + 2;
            let window = [from - 2, at - half, to + 2, at + half + 1];
            let [left, top, right, bottom] = window;
            mask.wipe(if it.is_level { window } else { [top, left, bottom, right] });
        }
        for it in frames.iter().filter(|it| it.height() < HEIGHT[1] + 3.0) {
            mask.wipe([it.left as i64 - 3, it.top as i64 - 3, it.right as i64 + 4, it.bottom as i64 + 4]);
        }
        let reach = (SPACE * MM / 2.0) as usize;
        let mut all = Vec::new();
        for (piece, _) in lines::spread(&mask, reach).pieces() {
            let (left, right) = ((piece.left + reach) as f64, (piece.right + 1) as f64 - reach as f64);
            let (top, bottom) = (piece.top as f64, (piece.bottom + 1) as f64);
            let height = (bottom - top) / MM;
            if (HEIGHT[0]..=HEIGHT[1]).contains(&height) && right - left >= LENGTH * MM {
                all.push(Word { around: [left, top, right, bottom], text: String::new() });
            }
        }
        all.sort_by(|a, b| a.around[1].total_cmp(&b.around[1]).then(a.around[0].total_cmp(&b.around[0])));
        if let Some(ocr) = ocr.filter(|_| all.len() <= MOST) {
            all.iter_mut().for_each(|it| it.text = read(grey, it.around, ocr));
        }
        Self { all }
    }

    /// How many of them are known to be printed on cards.
    pub fn printed(&self) -> usize {
        self.all.iter().filter(|it| it.is_printed()).count()
    }

    /// The words that a frame is for: behind a box to tick; before a field, or above it, where they are printed ones.
    pub fn label(&self, frame: &Frame, kind: ZoneKind) -> String {
        let middle = (frame.top + frame.bottom) / 2.0;
        let in_row = |it: &&Word| it.around[1] < middle + 0.7 * MM && it.around[3] > middle - 0.7 * MM;
        let found = if kind == ZoneKind::Tick {
            let behind = |it: &Word| (it.around[0] - frame.right) / MM;
            let near = self.all.iter().filter(in_row).filter(|it| behind(it) > -0.3 && behind(it) < BESIDE);
            near.min_by(|a, b| behind(a).total_cmp(&behind(b)))
        } else {
            let printed = || self.all.iter().filter(|it| it.is_printed());
            let before = |it: &Word| (frame.left - it.around[2]) / MM;
            let low = |it: &&Word| it.around[3] > middle && it.around[1] < frame.bottom;
            let left = printed().filter(low).filter(|it| before(it) > -0.3 && before(it) < BEFORE);
            let over = |it: &Word| (frame.top - it.around[3]) / MM;
            let across = |it: &&Word| it.around[0] < frame.right && it.around[2] > frame.left;
            let above = printed().filter(across).filter(|it| over(it) > -1.0 && over(it) < ABOVE);
            left.min_by(|a, b| before(a).total_cmp(&before(b)))
                .or_else(|| above.min_by(|a, b| over(a).total_cmp(&over(b))))
        };
        found.map_or_else(String::new, |it| it.text.chars().take(LABEL).collect())
    }
}

impl Word {
    /// Whether most of its longer words are ones that cards have in print.
    pub fn is_printed(&self) -> bool {
        let (known, all) = self.known();
        known > 0 && 2 * known >= all
    }

    fn known(&self) -> (usize, usize) {
        let text = self.text.to_lowercase();
        let words = text.split(|it: char| !it.is_alphabetic()).filter(|it| it.chars().count() > 3);
        let is_known = |it: &&str| PRINTED.iter().any(|known| it.starts_with(known));
        let all: Vec<&str> = words.collect();
        (all.iter().filter(|it| is_known(it)).count(), all.len())
    }

    /// Whether it is a heading in capitals of which every word is known.
    pub fn is_heading(&self) -> bool {
        let letters = self.text.chars().filter(|it| it.is_alphabetic()).count();
        let is_capital = |it: char| it.is_uppercase() || it == ' ';
        let (known, all) = self.known();
        letters >= 10 && known >= 2 && known == all && self.text.chars().all(is_capital)
    }
}

/// What a line says, on one line and without what is no word at its ends.
fn read(grey: &Grey, [left, top, right, bottom]: [f64; 4], ocr: &mut Ocr) -> String {
    let around = 5;
    let (x, y) = (left as i64 - around, top as i64 - around);
    let size = |from: f64, to: f64| (to - from) as usize + 2 * around as usize;
    let part = filters::part(grey, x, y, size(left, right), size(top, bottom));
    let text = ocr.line(&part, DPI, Charset::Words);
    let text: Vec<&str> = text.split_whitespace().collect();
    text.join(" ").trim_matches(|it: char| !it.is_alphanumeric() && it != '.').to_owned()
}

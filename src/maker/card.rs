//! A side of a card, filled as its story tells, and worn.

use crate::codes::Symbology;
use crate::domain::carta::CardProfile;
use crate::domain::carta::Rect;
use crate::domain::carta::Side;
use crate::maker::chance::Chance;
use crate::maker::chance::Hills;
use crate::maker::face::Face;
use crate::maker::hand::Hand;
use crate::maker::ink::Nib;
use crate::maker::ink::Sheet;
use crate::maker::place::Dot;
use crate::maker::stamp;
use crate::maker::stamp::Postmark;
use crate::maker::story::Entry;
use crate::maker::story::Story;
use crate::maker::story::What;
use crate::maker::story::side_of;
use crate::maker::tick;
use crate::maker::tick::Manner;
use crate::maker::wear::Wear;

/// The hands and the type that cards are filled with.
#[derive(Debug, Clone)]
pub struct Cabinet {
    hands: Vec<Face>,
    stamps: Vec<Face>,
    labels: Face,
}

/// What was put into a zone, as it stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    /// On which side.
    pub side: Side,
    /// The zone's name.
    pub zone: String,
    /// What the story has there.
    pub what: What,
    /// The characters as written, where there are any.
    pub text: String,
    /// How: a word for the truth.
    pub manner: String,
}

impl Cabinet {
    /// Fonts by name: hands, the type of stamps, that of labels. `None` where a kind has none that can be read.
    pub fn new<'a>(
        hands: impl Iterator<Item = (&'a str, &'a [u8])>,
        stamps: impl Iterator<Item = (&'a str, &'a [u8])>,
        label: (&str, &[u8]),
    ) -> Option<Self> {
        let hands: Vec<Face> = hands.filter_map(|(name, bytes)| Face::read(name, bytes)).collect();
        let stamps: Vec<Face> = stamps.filter_map(|(name, bytes)| Face::read(name, bytes)).collect();
        let labels = Face::read(label.0, label.1)?;
        (!hands.is_empty() && !stamps.is_empty()).then_some(Self { hands, stamps, labels })
    }

    /// The names of its hands.
    pub fn hands(&self) -> impl Iterator<Item = &str> {
        self.hands.iter().map(|it| it.name.as_str())
    }

    fn hand(&self, wear: &Wear, chance: &mut Chance) -> Hand<'_> {
        let index = chance.below(self.hands.len() as u32) as usize;
        Hand::new(&self.hands[index], wear.pale, chance)
    }

    fn stamp(&self, chance: &mut Chance) -> &Face {
        &self.stamps[chance.below(self.stamps.len() as u32) as usize]
    }
}

/// The people that write on one card: who delivers, who receives, who sits at the office.
struct Writers<'a> {
    cabinet: &'a Cabinet,
    carrier: Hand<'a>,
    receiver: Hand<'a>,
    office: Hand<'a>,
    wear: &'a Wear,
}

impl<'a> Writers<'a> {
    fn of(&self, zone: &str) -> &Hand<'a> {
        match zone {
            "firma_ricevente" | "firma_ritiro" | "nome_rifiuto" => &self.receiver,
            "data_ritiro" | "data_restituzione" | "firma_ufficio" | "non_ritirato" | "data_spedizione"
            | "ufficio_spedizione" => &self.office,
            _ => &self.carrier,
        }
    }
}

/// Fills the sides of a card as its story tells; the stream of chance of `seed` is its own.
pub fn fill(
    sheets: &mut [(Side, Sheet)],
    profile: &CardProfile,
    story: &Story,
    cabinet: &Cabinet,
    wear: &Wear,
    seed: u64,
) -> Vec<Filled> {
    let mut chance = Chance::new(seed, 1);
    let carrier = cabinet.hand(wear, &mut chance);
    let receiver = cabinet.hand(wear, &mut chance);
    let office = cabinet.hand(wear, &mut chance);
    let writers = Writers { cabinet, carrier, receiver, office, wear };
    let often = chance.weighted(&Manner::OFTEN);
    let mut filled = Vec::new();
    // A postmark comes over what is written.
    let (stamps, others): (Vec<&Entry>, Vec<&Entry>) =
        story.entries.iter().partition(|it| matches!(it.what, What::Postmark(_)));
    for (number, entry) in (0..).zip(others.into_iter().chain(stamps)) {
        let mut chance = Chance::new(seed, 100 + number);
        let Some(side) = side_of(profile, &entry.zone) else { continue };
        let Some((_, sheet)) = sheets.iter_mut().find(|it| it.0 == side) else { continue };
        let manner = if chance.happens(850) { often } else { chance.weighted(&Manner::OFTEN) };
        let (text, manner) = writers.put(sheet, profile, entry, story, manner, &mut chance);
        filled.push(Filled { side, zone: entry.zone.clone(), what: entry.what.clone(), text, manner });
    }
    if wear.stamp_on_code {
        writers.spoil_a_code(sheets, profile, story, &mut chance);
    }
    filled
}

impl Writers<'_> {
    fn put(
        &self,
        sheet: &mut Sheet,
        profile: &CardProfile,
        entry: &Entry,
        story: &Story,
        manner: Manner,
        chance: &mut Chance,
    ) -> (String, String) {
        let hand = self.of(&entry.zone);
        let Some(zone) = rect_of(profile, &entry.zone) else { return Default::default() };
        let stray = self.wear.stray;
        match &entry.what {
            What::Tick => {
                tick::tick(sheet, hand, zone, manner, stray, chance);
                (String::new(), manner.as_str().to_owned())
            }
            What::Struck => {
                tick::tick(sheet, hand, zone, manner, stray, chance);
                tick::strike(sheet, hand, zone, chance);
                (String::new(), format!("{} cancellata", manner.as_str()))
            }
            What::Day(day) => {
                let written = hand.day(sheet, *day, zone, stray, chance);
                (written.text, format!("{} {}", written.manner, hand.name()))
            }
            What::Dater(day) => {
                let text = stamp::dater_text(*day, chance);
                let face = self.cabinet.stamp(chance);
                stamp::date_line(sheet, face, &text, zone, self.wear.loss * 0.6, chance);
                (text, "datario".to_owned())
            }
            What::Number(number) => {
                hand.fill(sheet, number, zone, chance);
                (number.clone(), format!("a mano {}", hand.name()))
            }
            What::Label(number) => {
                let symbology = chance.pick(&[Symbology::Code128, Symbology::Itf]);
                stamp::label(sheet, &self.cabinet.labels, number, zone, symbology, chance);
                (number.clone(), format!("etichetta {symbology}"))
            }
            What::Words(words) => {
                hand.fill(sheet, words, zone, chance);
                (words.clone(), format!("a mano {}", hand.name()))
            }
            What::Signature(name) => {
                hand.sign(sheet, name, zone, chance);
                (name.clone(), format!("firma {}", hand.name()))
            }
            What::Postmark(day) => self.postmark(sheet, story, *day, zone, chance),
        }
    }

    fn postmark(
        &self,
        sheet: &mut Sheet,
        story: &Story,
        day: crate::domain::data::Data,
        zone: Rect,
        chance: &mut Chance,
    ) -> (String, String) {
        let mark = Postmark::new(story.office, day, zone, self.wear.loss, chance);
        mark.press(sheet, self.cabinet.stamp(chance), chance);
        let degrees = mark.angle * 180.0 / std::f64::consts::PI;
        (mark.date.clone(), format!("tondo {degrees:.1}° perdita {:.2}", mark.loss))
    }

    /// A postmark that went onto one of the codes.
    fn spoil_a_code(&self, sheets: &mut [(Side, Sheet)], profile: &CardProfile, story: &Story, chance: &mut Chance) {
        let codes = profile.codes();
        if codes.is_empty() {
            return;
        }
        let code = &codes[chance.below(codes.len() as u32) as usize];
        if let Some((_, sheet)) = sheets.iter_mut().find(|it| it.0 == code.side) {
            let shift = Rect { x_um: code.rect.x_um + chance.between(-12_000, 12_000) as i64, ..code.rect };
            let mark = Postmark::new(story.office, story.last_day(), shift, self.wear.loss, chance);
            mark.press(sheet, self.cabinet.stamp(chance), chance);
        }
    }
}

fn rect_of(profile: &CardProfile, name: &str) -> Option<Rect> {
    let code = || profile.codes().iter().find(|it| it.role.as_str() == name).map(|it| it.rect);
    profile.zone(name).map(|it| it.rect).or_else(code)
}

/// Ages the paper of a side: its grey, its grain, a fold, what shows through from the other side.
pub fn age(sheet: &mut Sheet, other: Option<&Sheet>, wear: &Wear, chance: &mut Chance) {
    if let Some((at, dark)) = wear.fold {
        fold(sheet, at, dark, chance);
    }
    let (wide, fine) = (Hills::new(chance.word(), 90.0), Hills::new(chance.word(), 7.0));
    let rough = (255.0 - wear.paper) * 0.06 + 0.8;
    // The grain repeats itself after so many pixels; nobody sees it. Greys are counted in 256ths.
    let height_at = |it: usize| {
        let (x, y) = ((it % TILE) as f64, (it / TILE) as f64);
        (wide.height(x, y) - 0.5) * 1.2 * rough + (fine.height(x, y) - 0.5) * 3.0 * rough
    };
    let grain: Vec<i32> = (0..TILE * TILE).map(|it| ((wear.paper + height_at(it)) * 256.0).round() as i32).collect();
    let left = |it: u8| 65_536 - ((255.0 - f64::from(it)) / 255.0 * wear.contrast * 0.97 * 65_536.0).round() as i64;
    let shown = |it: u8| 65_536 - ((255.0 - f64::from(it)) / 255.0 * wear.through * 0.97 * 65_536.0).round() as i64;
    let (left, shown): (Vec<i64>, Vec<i64>) = (0..=255).map(|it| (left(it), shown(it))).unzip();
    let (width, height) = (sheet.grey.width, sheet.grey.height);
    let other = other.filter(|it| wear.through > 0.0 && it.grey.width == width && it.grey.height == height);
    for (row, line) in sheet.grey.pixels.chunks_exact_mut(width).enumerate() {
        let grain = &grain[row % TILE * TILE..][..TILE];
        let behind = other.map(|it| &it.grey.pixels[row * width..][..width]);
        for (column, pixel) in line.iter_mut().enumerate() {
            let mut part = left[usize::from(*pixel)];
            if let Some(behind) = behind {
                part = part.min(shown[usize::from(behind[width - 1 - column])]);
            }
            *pixel = ((i64::from(grain[column % TILE]) * part) >> 24).clamp(0, 255) as u8;
        }
    }
}

/// How many pixels wide and high the grain of paper is before it repeats itself.
const TILE: usize = 128;

/// A fold from top to bottom: a dark line, and ink that broke off along it.
fn fold(sheet: &mut Sheet, at: f64, dark: f64, chance: &mut Chance) {
    let (wide, high) = (sheet.grey.width as f64 / sheet.scale(), sheet.grey.height as f64 / sheet.scale());
    let lean = chance.bell() * 1_500.0;
    let nib = |y: f64, radius: f64| Nib { at: Dot::new(wide * at + lean * (y / high - 0.5), y), radius };
    let bare = sheet.stroked(&[nib(0.0, 140.0), nib(high, 140.0)]);
    let hills = Hills::new(chance.word(), 400.0);
    sheet.paper(&bare, 232.0);
    let shade = sheet.stroked(&[nib(0.0, 90.0), nib(high, 90.0)]);
    sheet.ink(&shade, 255.0 * (1.0 - dark), |x, y| 0.4 + 0.6 * hills.height(x, y));
}

//! What was read from a zone of a card: a value, how sure it is, what else it may be, and the crop it came from.
//!
//! Every zone of a side gives one reading, in the order of the profile, whatever could be read of it.

use std::sync::Arc;

use crate::domain::carta::AnchorKind;
use crate::domain::carta::CardProfile;
use crate::domain::carta::Rect;
use crate::domain::carta::Zone;
use crate::domain::carta::ZoneKind;
use crate::domain::data::Data;
use crate::raster::Grey;
use crate::scan::agreement::Event;
use crate::scan::days;
use crate::scan::days::Scores;
use crate::scan::days::Window;
use crate::scan::days::cells;
use crate::scan::ink;
use crate::scan::names;
use crate::scan::postmark;
use crate::scan::print;
use crate::scan::print::Charset;
use crate::scan::print::Missing;
use crate::scan::print::Ocr;
use crate::scan::reader::Reader;
use crate::scan::reader::caution::Kind;
use crate::scan::registration::Registration;
use crate::scan::ticks;
use crate::scan::ticks::Disc;

/// The resolution at which lines are read.
const LINE_DPI: u32 = 300;
/// What is cropped around a day in print, one in cells, a number, a postmark.
const PRINT_UM: i64 = 700;
const CELLS_UM: i64 = 900;
const STAMP_UM: i64 = 9_000;
/// A pixel of it.
const STEP_UM: f64 = 25_400.0 / LINE_DPI as f64;
/// Days that are kept as proposals.
const PROPOSALS: usize = 5;

/// A zone as it was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The zone's name in the profile.
    pub name: String,
    /// What it says.
    pub value: Value,
    /// How sure that is, from 0 to 1; a rank, not a probability.
    pub confidence: f64,
    /// What else it may say, best first, with how sure that is.
    pub alternatives: Vec<(String, f64)>,
    /// Whether there is nothing on it but what is printed on every card; `None` where that is in doubt.
    pub is_blank: Option<bool>,
    /// Of a day: how well what was seen spells each possible one.
    pub scores: Scores,
    /// Of a box: what is marked in it.
    pub mark: Option<ticks::Mark>,
    /// What it was read from, upright, with something around it.
    pub crop: Grey,
}

/// What a zone says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A box: ticked or not; `None` where that is in doubt.
    Tick(Option<bool>),
    /// A signature: there or not; `None` where that is in doubt.
    Ink(Option<bool>),
    /// Words or digits; empty where nothing could be read.
    Text(String),
    /// A day; `None` where it is empty or in doubt ([`Reading::alternatives`] has the possible ones).
    Day(Option<Data>),
}

/// What reads, one of it for each worker.
#[derive(Default)]
pub struct Readers {
    /// Printed words; without it texts stay unread, and print has one reader less.
    pub ocr: Option<Ocr>,
    /// Days; without it those by hand and on postmarks stay unread.
    pub days: Option<Arc<Reader>>,
}

impl Readers {
    /// Opens what is installed beside a reader of days, and says what is missing.
    pub fn open(days: Option<Arc<Reader>>) -> (Self, Option<Missing>) {
        match Ocr::open() {
            Ok(ocr) => (Self { ocr: Some(ocr), days }, None),
            Err(missing) => (Self { ocr: None, days }, Some(missing)),
        }
    }
}

/// A side of a card, laid over its picture.
#[derive(Clone, Copy)]
pub struct Laid<'a> {
    /// The picture.
    pub page: &'a Grey,
    /// Where the card lies in it, and which side of it.
    pub at: &'a Registration,
    /// What stands on it.
    pub profile: &'a CardProfile,
}

/// Reads every zone of a side. Texts are not read, but whether they are there: [`number`] and [`words`] read one.
pub fn read_side(side: Laid, window: Window, readers: &mut Readers) -> Vec<Reading> {
    let zones: Vec<&Zone> = side.profile.zones().iter().filter(|it| it.side == side.at.side).collect();
    let boxes: Vec<&Zone> = zones.iter().copied().filter(|it| it.kind == ZoneKind::Tick).collect();
    let struck: Vec<Option<(Grey, Option<postmark::Ring>)>> = zones.iter().map(|it| struck(it, side)).collect();
    let rings = struck.iter().zip(&zones).filter_map(|(it, zone)| Some(disc(zone, it.as_ref()?.1?)));
    let stamps: Vec<Disc> = rings.collect();
    let printed = printed(side);
    let ground = ticks::Ground { page: side.page, at: side.at, printed: &printed, stamps: &stamps };
    let mut ticks = ticks::read(ground, &boxes).into_iter();
    let possible = window.days();
    let mut read = |zone: &&Zone| match zone.kind {
        ZoneKind::Tick => ticks.next().map(|it| tick(zone, it)),
        ZoneKind::Ink | ZoneKind::Text => Some(inked(zone, side)),
        ZoneKind::Date => Some(day(zone, side, &possible, readers)),
        ZoneKind::Stamp => None,
    };
    let mut readings: Vec<Option<Reading>> = zones.iter().map(&mut read).collect();
    for ((reading, zone), struck) in readings.iter_mut().zip(&zones).zip(struck) {
        if let Some(struck) = struck {
            *reading = Some(stamp(zone, struck, &possible, readers.days.as_deref()));
        }
    }
    readings.into_iter().flatten().collect()
}

/// Whether anything comes of the day of a zone: not where it is when we handed the piece over, which we know.
fn is_asked(side: Laid, zone: &Zone) -> bool {
    let event = names::event(side.profile, zone);
    zone.printed || names::is_only_day(side.profile) || event.is_some_and(|it| it != Event::HandedOver)
}

/// Reads the number of a zone where it is one of some possible ones; for a card of which no code could be read.
pub fn number<'n>(side: Laid, zone: &Zone, readers: &mut Readers, possible: &[&'n str]) -> Option<&'n str> {
    let crop = side.at.crop(side.page, zone.rect, PRINT_UM, LINE_DPI);
    let read = readers.ocr.as_mut()?.line(&crop.grey, LINE_DPI, Charset::Digits);
    print::number(&read, possible)
}

/// Reads the words of a zone as well as they can be read.
pub fn words(side: Laid, zone: &Zone, readers: &mut Readers) -> String {
    let crop = side.at.crop(side.page, zone.rect, PRINT_UM, LINE_DPI);
    let charset = if zone.name.starts_with("numero") { Charset::Digits } else { Charset::Words };
    readers.ocr.as_mut().map_or_else(String::new, |it| it.line(&crop.grey, LINE_DPI, charset))
}

fn tick(zone: &Zone, (read, crop): (ticks::Mark, Grey)) -> Reading {
    Reading {
        name: zone.name.clone(),
        value: Value::Tick(read.is_ticked),
        confidence: read.confidence,
        alternatives: Vec::new(),
        is_blank: read.is_ticked.map(|it| !it),
        scores: Scores::default(),
        mark: Some(read),
        crop,
    }
}

fn inked(zone: &Zone, side: Laid) -> Reading {
    let read = ink::read(side.page, side.at, zone.rect);
    let value = if zone.kind == ZoneKind::Ink { Value::Ink(read.is_there) } else { Value::Text(String::new()) };
    Reading {
        name: zone.name.clone(),
        value,
        confidence: read.confidence,
        alternatives: Vec::new(),
        is_blank: read.is_there.map(|it| !it),
        scores: Scores::default(),
        mark: None,
        crop: read.crop,
    }
}

/// A day in print or by hand. What it says alone is a proposal, unless it is printed.
fn day(zone: &Zone, side: Laid, possible: &[Data], readers: &mut Readers) -> Reading {
    let margin = if zone.printed { PRINT_UM } else { CELLS_UM };
    let crop = side.at.crop(side.page, zone.rect, margin, LINE_DPI).grey;
    let bare = cells::removed(&crop, LINE_DPI);
    let line = if zone.printed { &crop } else { &bare };
    let is_blank = ink::is_blank(line, LINE_DPI);
    let is_wanted = is_blank != Some(true) && is_asked(side, zone);
    let kind = if zone.printed { Kind::Stampa } else { Kind::Mano };
    let looked = readers.days.as_ref().filter(|_| is_wanted);
    let looked = looked.map(|it| it.line(&crop, &bare, kind, possible)).unwrap_or_default();
    let scores = if zone.printed && is_wanted {
        let spelt = readers.ocr.as_mut().map(|it| days::printed(it, line, LINE_DPI, possible)).unwrap_or_default();
        // Print is spelt by Tesseract alone: the letters of the reader of days are no second reading of it.
        if spelt.days.is_empty() {
            Scores { seen: spelt.seen, ..looked }
        } else {
            Scores { told: looked.told, ..spelt }
        }
    } else {
        looked
    };
    said(zone, scores, is_blank, crop)
}

/// Everything printed with an outline: boxes, cells, frames, rules.
fn printed(side: Laid) -> Vec<Rect> {
    let zones = side.profile.zones().iter().filter(|it| it.side == side.at.side && it.kind != ZoneKind::Stamp);
    let rules = side.profile.anchors().iter().filter(|it| it.side == side.at.side && it.kind != AnchorKind::Text);
    zones.map(|it| it.rect).chain(rules.map(|it| it.rect)).collect()
}

/// The crop of the zone of a postmark, and the ring in it or beside it.
fn struck(zone: &Zone, side: Laid) -> Option<(Grey, Option<postmark::Ring>)> {
    if zone.kind != ZoneKind::Stamp {
        return None;
    }
    let crop = side.at.crop(side.page, zone.rect, STAMP_UM, LINE_DPI).grey;
    let middle = |um: i64| (um / 2 + STAMP_UM) as f64 / STEP_UM;
    let (x, y) = (middle(zone.rect.width_um), middle(zone.rect.height_um));
    let radius = zone.rect.width_um.min(zone.rect.height_um) as f64 / 2.0 / STEP_UM;
    let ring = postmark::find(&crop, LINE_DPI, Some(postmark::Ring { x, y, radius, support: 1.0 }));
    Some((crop, ring))
}

/// Where a ring lies on the card.
fn disc(zone: &Zone, ring: postmark::Ring) -> Disc {
    let at = |um: i64, pixels: f64| (um - STAMP_UM) as f64 + pixels * STEP_UM;
    Disc { x_um: at(zone.rect.x_um, ring.x), y_um: at(zone.rect.y_um, ring.y), radius_um: ring.radius * STEP_UM }
}

/// The day of the postmark of a zone, or of one that was set beside it.
fn stamp(
    zone: &Zone,
    (crop, ring): (Grey, Option<postmark::Ring>),
    possible: &[Data],
    reader: Option<&Reader>,
) -> Reading {
    let Some(ring) = ring else { return said(zone, Scores::default(), Some(true), crop) };
    let scores = reader.map(|it| it.postmark(&crop, ring, possible)).unwrap_or_default();
    said(zone, scores, Some(false), crop)
}

/// What comes of the scores: the day that is likely enough to be shown first, and the others that it may be.
fn said(zone: &Zone, scores: Scores, is_blank: Option<bool>, crop: Grey) -> Reading {
    let worth = |score: f64| score.exp().clamp(0.0, 1.0);
    let alternatives: Vec<(String, f64)> =
        scores.days.iter().take(PROPOSALS).map(|(day, score)| (day.to_string(), worth(*score))).collect();
    let best = scores.best().map(|it| it.0);
    let told = scores.told.filter(|it| Some(it.day) == best);
    let is_spelt = best.is_some_and(|it| scores.exact(it) > 0);
    let spelt = scores.best().map_or(0.0, |it| worth(it.1) * (scores.margin() / 3.0).clamp(0.0, 1.0));
    let (confidence, is_likely) = match told {
        Some(told) => (told.right, told.is_likely() || is_spelt),
        None => (if is_spelt { spelt } else { 0.0 }, is_spelt),
    };
    let value = Value::Day(best.filter(|_| is_likely));
    Reading { name: zone.name.clone(), value, confidence, alternatives, is_blank, scores, mark: None, crop }
}

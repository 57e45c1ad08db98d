//! Which day a line of a card says, among the days that it can say.
//!
//! The possible days are few and known, so a reader chooses among them instead of spelling freely, and says of each
//! how well what it sees says it: [`printed`] spells print with Tesseract, [`crate::scan::reader`] looks at hands and
//! postmarks, and at print as well. However often a crop was read, it is one witness.

pub mod cells;
pub mod figures;
pub mod shape;
pub mod spelling;

use crate::domain::data::Data;
use crate::raster::Grey;
use crate::scan::marks::smoothed;
use crate::scan::print::Charset;
use crate::scan::print::Ocr;
use crate::scan::print::padded;
use crate::scan::print::prepared;
use crate::scan::print::stretched;

/// Printed days are read in so many ways at least, and in no more where these are one.
const ENOUGH: usize = 5;

/// The days that are possible: from the one on which the piece was handed over to the one of the scan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// The first.
    pub first: Data,
    /// The last, included.
    pub last: Data,
}

impl Window {
    /// Every day, in order; no more than three years of them.
    pub fn days(&self) -> Vec<Data> {
        let count = self.first.days_until(self.last).clamp(-1, 1_096);
        (0..=count).map(|it| self.first.plus(it)).collect()
    }

    /// Whether a day is one of them.
    pub fn has(&self, day: Data) -> bool {
        (self.first..=self.last).contains(&day)
    }
}

/// How well what was seen spells each day.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scores {
    /// The days with their scores, best first: natural logarithms; 0 for print that spells the day letter by letter, and
    /// for a hand or a postmark that can be no other. Empty where nothing could be read.
    pub days: Vec<(Data, f64)>,
    /// What was read, one reading after the other.
    pub seen: Vec<String>,
    /// Whether the shape of the figures bears the best day out; `None` where they do not stand apart.
    pub is_borne_out: Option<bool>,
    /// What the reader of days makes of it, where it looked.
    pub told: Option<Told>,
}

/// A day as the reader of days tells it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Told {
    /// The likeliest.
    pub day: Data,
    /// The logarithm by which it is likelier than the next, less what the possible days together lack of certainty.
    pub lead: f64,
    /// How often a day with such a lead was right, from 0 to 1.
    pub right: f64,
    /// Whether it counts beside another witness.
    pub is_witness: bool,
    /// Whether it stands alone.
    pub is_alone: bool,
}

impl Told {
    /// Whether it is right more often than not.
    pub fn is_likely(&self) -> bool {
        self.right >= 0.5
    }
}

/// Whether another day is this one with a first figure more: 8 and 18, 8 and 28.
pub fn ends_alike(day: Data, other: Data) -> bool {
    let (_, _, giorno) = day.ymd();
    let more = day.days_until(other);
    matches!(more, 10 | 20 | 30) && giorno < 10 && other.ymd().2 == giorno + more as u32
}

/// Days by their scores, best first; the earlier first where they are alike.
pub fn ranked(mut days: Vec<(Data, f64)>) -> Vec<(Data, f64)> {
    days.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    days
}

impl Scores {
    /// The best day and its score.
    pub fn best(&self) -> Option<(Data, f64)> {
        self.days.first().copied()
    }

    /// How far the second lies behind the best.
    pub fn margin(&self) -> f64 {
        match self.days.as_slice() {
            [first, second, ..] => first.1 - second.1,
            [_] => f64::INFINITY,
            [] => 0.0,
        }
    }

    /// The score of a day.
    pub fn of(&self, day: Data) -> Option<f64> {
        self.days.iter().find(|it| it.0 == day).map(|it| it.1)
    }

    /// A day in figures that most readings spell and that is none of the possible ones; none where the reader of days is
    /// clear, which finds a possible one likely and not only likelier than the others.
    pub fn elsewhere(&self) -> Option<Data> {
        if self.told.is_some_and(|it| it.is_witness) {
            return None;
        }
        let spelt: Vec<Data> = self.seen.iter().filter_map(|it| spelling::parse(it)).collect();
        let count = |day: &Data| spelt.iter().filter(|it| *it == day).count();
        let day = *spelt.iter().max_by_key(|it| count(it))?;
        (count(&day) * 2 > self.seen.len() && self.of(day).is_none()).then_some(day)
    }

    /// Whether a reading is another of the possible days letter by letter.
    pub fn has_rival(&self, day: Data) -> bool {
        self.seen.iter().filter_map(|it| spelling::parse(it)).any(|it| it != day && self.of(it).is_some())
    }

    /// Whether a figure more before a day makes another of the possible ones.
    pub fn has_one_with_a_figure_more(&self, day: Data) -> bool {
        self.days.iter().any(|it| ends_alike(day, it.0))
    }

    /// Whether the first figure of a day may have been lost: it stands alone, and with another before it there is a
    /// possible day as well.
    pub fn may_lack_a_figure(&self, day: Data) -> bool {
        let is_short = |it: &&String| spelling::is_spelt(it, day) && !spelling::begins_with_two(it);
        self.is_borne_out != Some(true)
            && self.has_one_with_a_figure_more(day)
            && self.seen.iter().any(|it| is_short(&it))
    }

    /// Whether the reader of days says this one, and clearly.
    pub fn tells(&self, day: Data) -> bool {
        self.told.is_some_and(|it| it.day == day && it.is_witness)
    }

    /// Whether the reader of days says another one, and clearly.
    pub fn tells_otherwise(&self, day: Data) -> bool {
        self.told.is_some_and(|it| it.day != day && it.is_witness)
    }

    /// How many of the readings spell a day letter by letter, whatever stands between.
    pub fn exact(&self, day: Data) -> usize {
        self.seen.iter().filter(|it| spelling::is_spelt(it, day)).count()
    }
}

/// Days in print, read letter by letter in several ways.
pub fn printed(ocr: &mut Ocr, line: &Grey, dpi: u32, possible: &[Data]) -> Scores {
    let soft = || prepared(&smoothed(line));
    let ways: [&dyn Fn() -> Option<Grey>; 6] = [
        &|| Some(prepared(line)),
        &|| close(line, dpi, 36),
        &|| Some(soft()),
        &|| close(line, dpi, 28),
        &|| Some(padded(line, 20)),
        &|| close(line, dpi, 44),
    ];
    let mut scores = Scores::default();
    for way in ways {
        let Some(grey) = way() else { continue };
        let mut seen = scores.seen;
        seen.push(read(ocr, &grey, dpi, Charset::Postmark));
        scores = weigh(seen, possible);
        if scores.seen.len() >= ENOUGH && is_settled(&scores) {
            break;
        }
    }
    scores.is_borne_out = borne_out(&scores, line);
    scores
}

/// Whether all readings are one day, or none says anything: more would say no more.
fn is_settled(scores: &Scores) -> bool {
    scores.best().is_none_or(|(day, _)| scores.exact(day) == scores.seen.len())
}

/// Whether the figures of a line have the holes of the reading that spells its best day.
fn borne_out(scores: &Scores, line: &Grey) -> Option<bool> {
    let (day, _) = scores.best()?;
    let spelt = scores.seen.iter().find(|it| spelling::is_spelt(it, day))?;
    shape::bears_out(line, spelt)
}

/// The figures of a line close together, made ready.
fn close(line: &Grey, dpi: u32, height: usize) -> Option<Grey> {
    figures::gathered(line, dpi, height).map(|it| padded(&stretched(&it), 20))
}

fn read(ocr: &mut Ocr, line: &Grey, dpi: u32, charset: Charset) -> String {
    ocr.symbols(line, dpi, charset).iter().map(|it| it.character).collect()
}

/// Scores every day by every reading. A reading that says nothing has no voice.
fn weigh(seen: Vec<String>, possible: &[Data]) -> Scores {
    let heard: Vec<&String> = seen.iter().filter(|it| spelling::says_something(it)).collect();
    if heard.is_empty() {
        return Scores { seen, ..Scores::default() };
    }
    let score = |day: Data| -heard.iter().map(|it| spelling::distance(it, day)).sum::<f64>() / heard.len() as f64;
    let days = ranked(possible.iter().map(|it| (*it, score(*it))).collect());
    Scores { days, seen, ..Scores::default() }
}

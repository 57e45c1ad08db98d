//! The reader of days: two small nets, one of which looks at a line and one at the middle of a postmark, and say how likely
//! each of the possible days is.
//!
//! It reads hands, daters, print and postmarks. The weights ship in `reader/`, with the scripts that made them and a card
//! that says what they were learnt from and measured on. What it says is worth what [`Caution`] has measured, and no
//! more: it never guesses where no day of the possible ones is likely.

mod answer;
pub mod caution;
pub mod net;
mod strip;

use crate::domain::data::Data;
use crate::raster::Grey;
use crate::scan::days;
use crate::scan::days::Scores;
use crate::scan::days::Told;
use crate::scan::filters;
use crate::scan::postmark::Ring;
use crate::scan::postmark::Rows;
use crate::scan::postmark::below;
use crate::scan::reader::answer::Answer;
use crate::scan::reader::caution::Caution;
use crate::scan::reader::caution::Kind;
use crate::scan::reader::net::Net;
use crate::scan::reader::net::NotANet;
use crate::scan::reader::strip::Strip;

/// Where the possible days together are less likely than this, another day may stand there, or none.
const LEAST: f64 = 0.05;
/// Where some day is likelier than this at a turn of a postmark, it is upright and no other turn is looked at. Possible days
/// count so many times more: impossible ones are seen where nothing stands too.
const LIKELY: f64 = 0.6;
const POSSIBLE: f64 = 4.0;
/// A four that is closed above is another's nine: where a hand's nine may be one, it leads by so much less.
const CLOSED_FOUR: f64 = 2.0;
/// The lead of a day that is not told: less than nothing.
pub const UNTOLD: f64 = -1.0;
/// What leads by this much needs no further look.
const CLEAR: f64 = 6.0;
/// What closer looks at a line leave out above and below, as shares of its height.
const CLOSER: [f64; 2] = [0.1, 0.13];
/// What the closest look around its middle leaves out.
const CLOSEST: f64 = 0.18;
/// How many rows of a strip the very closest look takes, where most is written: some write small, and not in the middle.
const SMALL: usize = 20;
/// And how many rows above the printed line that it stands on further looks take, and below it.
const ON_RULE: [usize; 3] = [14, 19, 26];
const BELOW_RULE: usize = 5;
/// Further looks at a postmark, one group after the other until a day leads by so much: how large a part of it, and how turned, in
/// degrees. Letters take less of some rings.
const FURTHER: [(&[(f64, f64)], f64); 3] = [(&[], CLEAR), (&[(0.96, 2.0)], CLEAR), (&[(0.8, -2.0), (0.62, 0.0)], SEEN)];
/// How large a part of a postmark is looked at for what the first look may have cut off, where the inner one of two rings
/// was found.
const WIDER: f64 = 1.4;
/// Along so many of the other turns, the likeliest, it is looked at as a larger one too where little was seen.
const LARGER: usize = 3;
/// How large a part of a postmark is looked at along each of its turns where print below it was taken away.
const BARE: [f64; 3] = [1.0, 0.8, 0.62];
/// What leads by less is looked at with its letters upright.
const LITTLE: f64 = 3.0;
/// Of what leads by less little was seen: it is looked at in all other ways too.
const SEEN: f64 = 1.5;

/// The reader of days: its weights, and what they are worth.
#[derive(Debug, Clone)]
pub struct Reader {
    lines: Net,
    postmarks: Net,
    caution: Caution,
}

/// Why there is no reader.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum Unread {
    /// The weights are none.
    #[error(transparent)]
    Net(#[from] NotANet),
    /// Their measure is none.
    #[error("the measure of the reader cannot be read: {0}")]
    Caution(String),
}

/// The look at a postmark that seems to be upright.
struct Upright {
    turn: f64,
    /// Whether something stands at its left edge.
    is_cut: bool,
    answer: Answer,
}

impl Reader {
    /// Reads the weights for lines, those for postmarks, and the measure of both.
    pub fn of(lines: &[u8], postmarks: &[u8], measure: &str) -> Result<Self, Unread> {
        let caution = Caution::read(measure).map_err(Unread::Caution)?;
        Ok(Self { lines: of_days(lines)?, postmarks: of_days(postmarks)?, caution })
    }

    /// The same weights under another measure.
    pub fn with(self, caution: Caution) -> Self {
        Self { caution, ..self }
    }

    /// Which weights these are: those for lines, and those for postmarks.
    pub fn name(&self) -> String {
        format!("{} {}", self.lines.description.name, self.postmarks.description.name)
    }

    /// What its leads are worth.
    pub fn caution(&self) -> &Caution {
        &self.caution
    }

    /// A day on a line, by hand or in print: the crop of its zone, and the same without its cells
    /// ([`crate::scan::days::cells`]). Where nothing is clear it is looked at without them and more closely as well: what
    /// cells hide is seen without them, what goes with them is seen with them. Where it leads by little then, letters that lean
    /// are looked at upright, and where little is seen still it is looked at twice more, from nearest, and along the line that it
    /// stands on.
    pub fn line(&self, crop: &Grey, bare: &Grey, kind: Kind, possible: &[Data]) -> Scores {
        let Some(whole) = Strip::line(crop) else { return Scores::default() };
        let bare = (bare != crop).then(|| Strip::line(bare)).flatten();
        let is_cut = bare.as_ref().unwrap_or(&whole).begins_at_edge();
        let look = |strip: &Strip| look(&self.lines, strip);
        let mut answers = vec![look(&whole)];
        let mut scores = self.all_said(possible, &answers, kind);
        if !is_clear(&scores) {
            let closer = CLOSER.map(|share| Strip::line(&closer(crop, share)));
            answers.extend(bare.iter().chain(closer.iter().flatten()).map(look));
            scores = self.all_said(possible, &answers, kind);
        }
        let bare = bare.as_ref().unwrap_or(&whole);
        if !leads_by(&scores, LITTLE) {
            answers.extend(bare.straightened().iter().map(look));
            scores = self.all_said(possible, &answers, kind);
        }
        if !leads_by(&scores, SEEN) {
            let closest = [Strip::line(&closer(crop, CLOSEST)), Strip::line(&part_of(crop, bare.fullest(SMALL)))];
            answers.extend(closest.iter().flatten().map(look));
            let on_rule = whole.rule().map(|it| ON_RULE.map(|above| on_rule(crop, it, above)));
            answers.extend(on_rule.iter().flatten().flatten().map(look));
            scores = self.all_said(possible, &answers, kind);
        }
        // 18 of which the 1 lies outside reads 8, and clearly.
        if let Some(told) = scores.told.filter(|it| is_cut && scores.has_one_with_a_figure_more(it.day)) {
            scores.told = Some(self.told(kind, told.day, told.lead.min(UNTOLD), false));
        }
        scores
    }

    /// The day of a postmark. It is looked at along its rows, and on its head and along their other turns until some day is
    /// likely; where that is none of the possible ones, as a larger one too, because a figure of it may be cut off. Where nothing
    /// is clear then it is looked at more closely and a little turned as well, then along the turns that are left, as a larger one
    /// along the likeliest and without the print that lies below it, and last as three rows one below the other.
    pub fn postmark(&self, crop: &Grey, ring: Ring, possible: &[Data]) -> Scores {
        let rows = Rows::of(crop, ring);
        let strip = |size: f64, turn: f64| Strip::postmark(crop, Ring { radius: ring.radius * size, ..ring }, turn);
        let at = |size: f64, turn: f64| look(&self.postmarks, &strip(size, turn));
        let mut turns = rows.turns();
        let (upright, mut turned) = self.upright(&mut turns, |turn| strip(1.0, turn), possible);
        let is_other = upright.answer.of_any(possible) < libm::log(LEAST);
        let (mut answers, mut wider) = (vec![upright.answer], None);
        for (further, enough) in FURTHER {
            answers.extend(further.iter().map(|(size, by)| at(*size, upright.turn + by)));
            let mut scores = self.all_said(possible, &answers, Kind::Bollo);
            if wider.is_none() && (is_other || may_be_another(&scores, upright.is_cut)) {
                answers.push(wider.insert(at(WIDER, upright.turn)).clone());
                scores = self.all_said(possible, &answers, Kind::Bollo);
            }
            if leads_by(&scores, enough) {
                return scores;
            }
        }
        turned.extend(turns.map(|it| (it, at(1.0, it))));
        turned.sort_by(|a, b| b.1.of_likeliest().total_cmp(&a.1.of_likeliest()));
        let larger = turned.iter().take(LARGER).map(|it| at(WIDER, it.0));
        let mut others: Vec<Answer> = larger.chain([wider.unwrap_or_else(|| at(WIDER, upright.turn))]).collect();
        others.extend(turned.into_iter().map(|it| it.1));
        if let Some(bare) = below::removed(crop, ring) {
            let rows = Rows::of(&bare, ring);
            let strips = rows.turns().flat_map(|turn| {
                BARE.map(|size| Strip::postmark(&bare, Ring { radius: ring.radius * size, ..ring }, turn))
            });
            others.extend(strips.map(|it| look(&self.postmarks, &it)));
        }
        let mut days = answer::together(&answers, possible, clearly(Kind::Bollo));
        let scores = self.or_said(&mut days, &mut answers, others);
        if leads_by(&scores, SEEN) {
            return scores;
        }
        let stacks = rows.stacks().into_iter().flat_map(|it| [it, it.on_its_head()]);
        let stacked = stacks.map(|it| look(&self.postmarks, &Strip::stacked(crop, ring, it))).collect();
        let mut scores = self.or_said(&mut days, &mut answers, stacked);
        // How far such days may be believed nobody has measured.
        scores.told.iter_mut().for_each(|it| it.is_alone = false);
        scores
    }

    /// The look at a postmark of which a day is likely, or likelier than of the others, and these.
    fn upright(
        &self,
        turns: &mut impl Iterator<Item = f64>,
        strip: impl Fn(f64) -> Strip,
        possible: &[Data],
    ) -> (Upright, Vec<(f64, Answer)>) {
        let (mut best, mut others) = (None::<(f64, Upright)>, Vec::new());
        for turn in turns {
            let strip = strip(turn);
            let one = Upright { turn, is_cut: strip.begins_at_edge(), answer: look(&self.postmarks, &strip) };
            let possibly = one.answer.of_any(possible) + libm::log(POSSIBLE);
            let likely = answer::sum(&[one.answer.of_likeliest(), possibly]);
            match &mut best {
                Some(best) if best.0 >= likely => others.push((turn, one.answer)),
                best => others.extend(best.replace((likely, one)).map(|it| (it.1.turn, it.1.answer))),
            }
            if likely >= libm::log(LIKELY) {
                break;
            }
        }
        (best.expect("rows have a turn").1, others)
    }

    /// What is said where other looks may be the right ones instead.
    fn or_said(&self, days: &mut [(Data, f64)], answers: &mut Vec<Answer>, others: Vec<Answer>) -> Scores {
        for (day, likely) in days.iter_mut() {
            let all: Vec<f64> = others.iter().map(|it| it.of_day(*day)).chain([*likely]).collect();
            *likely = answer::sum(&all);
        }
        answers.extend(others);
        self.said(days.to_vec(), answers.iter(), Kind::Bollo)
    }

    /// What several looks at the same say together.
    fn all_said(&self, possible: &[Data], answers: &[Answer], kind: Kind) -> Scores {
        self.said(answer::together(answers, possible, clearly(kind)), answers.iter(), kind)
    }

    /// The possible days by how likely answers make them, best first, and what the best is worth.
    fn said<'a>(&self, days: Vec<(Data, f64)>, answers: impl Iterator<Item = &'a Answer>, kind: Kind) -> Scores {
        let days = days::ranked(days);
        let all = answer::sum(&days.iter().map(|it| it.1).collect::<Vec<f64>>());
        let is_here = libm::exp(all) >= LEAST;
        let seen = answers.map(|it| it.text.clone()).collect();
        let mut scores = Scores { days, seen, ..Scores::default() };
        // What the possible days together lack of certainty, another day may have.
        let lead = scores.margin() + all;
        scores.told = scores.best().map(|(day, _)| {
            let may_be_four = kind == Kind::Mano && scores.days.iter().any(|it| is_nine_for_four(day, it.0));
            self.told(kind, day, if may_be_four { lead - CLOSED_FOUR } else { lead }, is_here)
        });
        // Beside one another: the possible days make up the whole.
        scores.days.iter_mut().for_each(|it| it.1 -= all);
        scores
    }

    /// What a day with such a lead is worth; where it may be none of the possible ones it counts for nothing.
    fn told(&self, kind: Kind, day: Data, lead: f64, is_here: bool) -> Told {
        Told {
            day,
            lead,
            right: self.caution.right(kind, lead),
            is_witness: is_here && self.caution.is_witness(kind, lead),
            is_alone: is_here && self.caution.is_alone(kind, lead),
        }
    }
}

/// Weights of a net that answers with days.
fn of_days(weights: &[u8]) -> Result<Net, NotANet> {
    let net = Net::read(weights)?;
    let fits = net.description.height == strip::HEIGHT && net.outputs() == answer::outputs(&net.description.signs);
    if fits { Ok(net) } else { Err(NotANet::Misfit(0)) }
}

fn look(net: &Net, strip: &Strip) -> Answer {
    Answer::of(&net.run(&strip.pixels, strip.width), &net.description.signs)
}

/// How much of a look's lead adds to what it counts: of a line half; of a postmark nothing, because looks along other turns and
/// at parts of it are clear and wrong now and then.
fn clearly(kind: Kind) -> f64 {
    if kind == Kind::Bollo { 0.0 } else { 0.5 }
}

/// Whether the best day leads by so much.
fn leads_by(scores: &Scores, lead: f64) -> bool {
    scores.told.is_some_and(|it| it.lead >= lead)
}

fn is_clear(scores: &Scores) -> bool {
    leads_by(scores, CLEAR)
}

/// Whether a postmark's day may be another of which the first figure lies outside, or half of it where something stands at
/// the edge: within the inner ring of two 19 reads 9, and 09 of which half the 0 is left reads 19, and clearly.
fn may_be_another(scores: &Scores, is_cut: bool) -> bool {
    let last = |day: Data| day.ymd().2 % 10;
    let begins_otherwise = |day: Data| scores.days.iter().any(|it| it.0 != day && last(it.0) == last(day));
    let is_one = |day: Data| scores.has_one_with_a_figure_more(day) || is_cut && begins_otherwise(day);
    scores.told.is_some_and(|it| is_one(it.day))
}

/// A line without a share of its height above and below.
fn closer(line: &Grey, share: f64) -> Grey {
    part_of(line, [share, 1.0 - share])
}

/// A line from so many rows of its strip above a row to some below.
fn on_rule(line: &Grey, row: usize, above: usize) -> Option<Strip> {
    let rows = [row.saturating_sub(above), (row + BELOW_RULE).min(strip::HEIGHT)];
    Strip::line(&part_of(line, rows.map(|it| it as f64 / strip::HEIGHT as f64)))
}

/// A line from one share of its height to another.
fn part_of(line: &Grey, shares: [f64; 2]) -> Grey {
    let [from, to] = shares.map(|it| (line.height as f64 * it).round() as usize);
    filters::part(line, 0, from as i64, line.width, to - from)
}

/// Whether a day is another but for a nine where that has a four: 29 and 24.
fn is_nine_for_four(day: Data, other: Data) -> bool {
    day.ymd().2 % 10 == 9 && other.days_until(day) == 5
}

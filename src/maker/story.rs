//! What happened to a piece, as its card tells it: the outcome, the days, and who wrote what where.
//!
//! Outcomes are as frequent as the carrier's own figures have them (postal year 2022: CAD 35.5 %, CAN 16.9 %). Days
//! are possible together: handed over, tried, deposited within two working days, told of, collected or sent back.

use crate::domain::calendario::Calendario;
use crate::domain::calendario::Sabato;
use crate::domain::carta::CardProfile;
use crate::domain::carta::Kind;
use crate::domain::carta::Side;
use crate::domain::carta::Zone;
use crate::domain::carta::ZoneKind;
use crate::domain::data::Data;
use crate::domain::esito::Esito;
use crate::maker::chance::Chance;

/// The days of a piece, each apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    /// Handed over to the carrier.
    pub affidamento: Data,
    /// Tried in vain: nobody there, or refused at the door.
    pub tentativo: Option<Data>,
    /// Deposited at the office.
    pub deposito: Option<Data>,
    /// The notice of deposit was sent.
    pub cad: Option<Data>,
    /// The notice of notification was sent.
    pub can: Option<Data>,
    /// Delivered at the door; collected or refused at the office.
    pub consegna: Option<Data>,
    /// The act counts as served.
    pub notifica: Option<Data>,
    /// The office sent the card back uncollected.
    pub restituzione: Option<Data>,
}

impl Days {
    /// A piece that was handed over, and no more.
    pub fn new(affidamento: Data) -> Self {
        Self {
            affidamento,
            tentativo: None,
            deposito: None,
            cad: None,
            can: None,
            consegna: None,
            notifica: None,
            restituzione: None,
        }
    }
}

/// Who put something into a zone, and what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A box ticked.
    Tick,
    /// A box ticked, and the tick struck out.
    Struck,
    /// A day by hand.
    Day(Data),
    /// A day by a dater.
    Dater(Data),
    /// A registered number by hand.
    Number(String),
    /// A registered number on a label.
    Label(String),
    /// Words by hand.
    Words(String),
    /// A signature.
    Signature(String),
    /// A postmark.
    Postmark(Data),
}

/// Something in a zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The zone's name; that of a code's role for a label on its place.
    pub zone: String,
    /// What.
    pub what: What,
}

/// What happened to a piece, as its card tells it.
#[derive(Debug, Clone, PartialEq)]
pub struct Story {
    /// What the card says, where it says anything for sure.
    pub outcome: Option<Esito>,
    /// The days.
    pub days: Days,
    /// Who wrote what where.
    pub entries: Vec<Entry>,
    /// What is odd with it, in words of the truth: `firma-mancante`, `due-caselle`.
    pub notes: Vec<&'static str>,
    /// The office that stamped it.
    pub office: &'static str,
}

/// Post offices of nowhere.
const OFFICES: [&str; 12] = [
    "Roccaverde Centro",
    "Montefiore sul Rio",
    "Castel Brenta",
    "Pieve di Sotto",
    "Borgo San Martino",
    "Acquachiara 2",
    "Valdimonte",
    "Torre del Colle",
    "Serravecchia",
    "Porto Azzurrino",
    "Sant'Egidio Nuovo",
    "Collina 1",
];

const NAMES: [&str; 16] = [
    "Bertolini",
    "M. Ravagnan",
    "Anna Guidi",
    "Colle P.",
    "Fabbri Elio",
    "R. Zanin",
    "Moretti L.",
    "G. Salvi",
    "De Paoli",
    "Lucia Ferri",
    "N. Galli",
    "Costa",
    "P. Marchetti",
    "Bassi Ugo",
    "Silvia Neri",
    "Orlandi",
];

/// What befalls a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Handed,
    Other,
    Stored,
    Refused,
    Failed,
}

/// A story being made.
struct Teller<'a> {
    profile: &'a CardProfile,
    chance: &'a mut Chance,
    story: Story,
}

impl Story {
    /// Invents what happened to a piece that was handed over on a day, for a card of a kind.
    pub fn invent(profile: &CardProfile, affidamento: Data, chance: &mut Chance) -> Self {
        let days = Days::new(affidamento);
        let office = chance.pick(&OFFICES);
        let story = Self { outcome: None, days, entries: Vec::new(), notes: Vec::new(), office };
        let mut teller = Teller { profile, chance, story };
        teller.front();
        match profile.kind() {
            Kind::Ar => teller.ar(),
            Kind::Arcad => teller.arcad(),
            Kind::Cad => teller.cad(),
            Kind::Can => teller.can(),
            Kind::ArOrd | Kind::Cn07 | Kind::Plico => {}
        }
        teller.mishaps();
        let mut story = teller.story;
        story.entries.retain(|it| has(profile, &it.zone));
        story
    }

    /// What the card of the notice of deposit tells of the same piece: the same number, sent on the same day. `None`
    /// where none was sent.
    pub fn of_notice(&self, profile: &CardProfile, chance: &mut Chance) -> Option<Self> {
        let sent = self.days.cad?;
        let number = match self.entry("numero_cad")? {
            What::Number(number) | What::Label(number) => number.clone(),
            _ => return None,
        };
        let days = Days { affidamento: self.days.affidamento, cad: Some(sent), ..Days::new(self.days.affidamento) };
        let story = Self { outcome: None, days, entries: Vec::new(), notes: Vec::new(), office: self.office };
        let mut teller = Teller { profile, chance, story };
        teller.add("cad", What::Label(number));
        // Who collected the piece had been told; who did not, mostly found nobody at home.
        teller.notice(sent, if self.days.restituzione.is_some() { 45 } else { 75 });
        teller.mishaps();
        let mut story = teller.story;
        story.entries.retain(|it| has(profile, &it.zone));
        Some(story)
    }

    /// The last day that anything was written on the card.
    pub fn last_day(&self) -> Data {
        let days = [self.days.tentativo, self.days.deposito, self.days.cad, self.days.can, self.days.consegna];
        let last = days.into_iter().chain([self.days.restituzione]).flatten().max();
        last.map_or(self.days.affidamento, |it| it.max(self.days.affidamento))
    }

    /// What stands in a zone.
    pub fn entry(&self, zone: &str) -> Option<&What> {
        self.entries.iter().find(|it| it.zone == zone).map(|it| &it.what)
    }
}

/// Whether a card has a zone of a name, or a place for a code of that role.
fn has(profile: &CardProfile, name: &str) -> bool {
    profile.zone(name).is_some() || profile.codes().iter().any(|it| it.role.as_str() == name)
}

impl Teller<'_> {
    fn add(&mut self, zone: &str, what: What) {
        self.story.entries.push(Entry { zone: zone.to_owned(), what });
    }

    /// A day later, and not on a holiday.
    fn later(&mut self, from: Data, least: i32, most: i32) -> Data {
        let mut day = from.plus(self.chance.between(least, most));
        while Calendario::LEGALE.is_holiday(day) {
            day = day.plus(1);
        }
        day
    }

    fn day(&mut self, zone: &str, day: Data) {
        let what = if self.chance.happens(60) { What::Dater(day) } else { What::Day(day) };
        self.add(zone, what);
    }

    fn signature(&mut self, zone: &str) {
        let name = self.chance.pick(&NAMES).to_owned();
        self.add(zone, What::Signature(name));
    }

    fn number(&mut self, zone: &str, labels: u32) -> String {
        let first = self.chance.pick(&[6_u32, 5, 2]);
        let number = format!("{first}{:05}{:06}", self.chance.below(100_000), self.chance.below(1_000_000));
        let what = if self.chance.happens(labels) { What::Label(number.clone()) } else { What::Number(number.clone()) };
        self.add(zone, what);
        number
    }

    /// The postmark: of the day, or of one of the next.
    fn postmark(&mut self, day: Data, absent: u32) {
        if self.chance.happens(absent) {
            self.story.notes.push("senza-bollo");
            return;
        }
        let later = self.chance.weighted(&[(0_u32, 86), (1, 11), (2, 3)]);
        let day = Calendario::LEGALE.plus_working_days(day, later);
        self.add("bollo", What::Postmark(day));
    }

    /// What stands on the front: when and where the piece was posted.
    fn front(&mut self) {
        let day = self.story.days.affidamento;
        if self.chance.happens(800) {
            let what = if self.chance.happens(600) { What::Dater(day) } else { What::Day(day) };
            self.add("data_spedizione", what);
        }
        if self.profile.zone("ufficio_spedizione").is_some_and(|it| !it.printed) && self.chance.happens(500) {
            let office = self.chance.pick(&OFFICES).to_owned();
            self.add("ufficio_spedizione", What::Words(office));
        }
    }

    /// One of the boxes of a group whose outcome is one of these.
    fn box_of(&mut self, group: &str, codes: &[&str], not: &str) -> Option<Zone> {
        let fits = |it: &&Zone| {
            let code = it.outcome.map_or("", |it| it.codice());
            it.kind == ZoneKind::Tick
                && it.group == group
                && it.name != not
                && (codes.is_empty() || codes.contains(&code))
        };
        let boxes: Vec<&Zone> = self.profile.zones().iter().filter(fits).collect();
        let first = boxes.first()?;
        // The first box of each kind is the commonest by far.
        let zone = if self.chance.happens(550) { *first } else { self.chance.pick(&boxes) };
        Some(zone.clone())
    }

    fn tick(&mut self, group: &str, codes: &[&str]) -> Option<Zone> {
        let zone = self.box_of(group, codes, "")?;
        self.add(&zone.name, What::Tick);
        Some(zone)
    }

    fn ar(&mut self) {
        let fates = [(Fate::Handed, 36), (Fate::Other, 17), (Fate::Stored, 36), (Fate::Refused, 2), (Fate::Failed, 9)];
        match self.chance.weighted(&fates) {
            Fate::Handed => self.handed(&["RECAG001C"]),
            Fate::Other => self.handed(&["RECAG002C"]),
            Fate::Stored => self.stored(),
            Fate::Refused => self.refused(),
            Fate::Failed => self.failed(),
        }
    }

    fn handed(&mut self, codes: &[&str]) {
        let day = self.later(self.story.days.affidamento, 1, 12);
        self.story.days.consegna = Some(day);
        self.story.days.notifica = Some(day);
        self.day("data_consegna", day);
        let zone = self.tick("consegna", codes);
        self.story.outcome = zone.and_then(|it| it.outcome);
        if self.chance.happens(25) {
            self.tick("senza_firma", &[]);
        } else {
            self.signature("firma_ricevente");
        }
        self.signature("firma_addetto");
        if codes == ["RECAG002C"] {
            let sent = Calendario::LEGALE.plus_working_days(day, self.chance.below(3));
            self.story.days.can = Some(sent);
            self.number("numero_can", 350);
            self.day("data_can", sent);
        }
        self.postmark(day, 40);
    }

    fn stored(&mut self) {
        let tried = self.later(self.story.days.affidamento, 1, 12);
        let left = Calendario::LEGALE.plus_working_days(tried, self.chance.below(3));
        let sent = Calendario::LEGALE.plus_working_days(left, self.chance.below(2));
        let days = &mut self.story.days;
        (days.tentativo, days.deposito, days.cad) = (Some(tried), Some(left), Some(sent));
        self.day("data_mancata_consegna", tried);
        let zone = self.tick("mancata_consegna", &["RECAG010"]);
        self.story.outcome = zone.and_then(|it| it.outcome);
        self.signature("firma_addetto_mancata");
        self.tick("avviso", &[]);
        self.add("ufficio_deposito", What::Words(self.story.office.to_owned()));
        self.day("data_deposito", left);
        self.number("numero_cad", 350);
        self.day("data_cad", sent);
        self.at_the_office(sent);
    }

    /// What became of a piece that waits: collected, refused there, or never asked for.
    fn at_the_office(&mut self, sent: Data) {
        let end = Calendario::LEGALE.term(sent, 10, Sabato::Feriale);
        let code =
            self.chance.weighted(&[("RECAG005C", 47), ("RECAG006C", 9), ("RECAG007C", 1), ("RECAG012", 40), ("", 3)]);
        let Some(zone) = (if code.is_empty() { None } else { self.box_of("giacenza", &[code], "") }) else {
            self.postmark(sent, 100);
            return;
        };
        self.add(&zone.name, What::Tick);
        self.story.outcome = zone.outcome;
        if code == "RECAG012" {
            let back = self.later(end, 1, 6);
            self.story.days.notifica = Some(end);
            self.story.days.restituzione = Some(back);
            self.day("data_restituzione", back);
            self.signature("firma_ufficio");
            self.postmark(back, 40);
        } else {
            let taken = self.later(sent, 1, 9);
            self.story.days.consegna = Some(taken);
            self.story.days.notifica = Some(taken.min(end));
            self.day("data_ritiro", taken);
            if code != "RECAG007C" {
                self.signature("firma_ritiro");
            }
            if self.chance.happens(600) {
                self.signature("firma_ufficio");
            }
            self.postmark(taken, 40);
        }
    }

    fn refused(&mut self) {
        let day = self.later(self.story.days.affidamento, 1, 12);
        self.story.days.tentativo = Some(day);
        self.story.days.notifica = Some(day);
        self.day("data_mancata_consegna", day);
        let refusals: Vec<String> = ["rifiuto_destinatario", "rifiuto_firma"].map(str::to_owned).to_vec();
        let name = refusals[self.chance.below(2) as usize].clone();
        self.story.outcome = self.profile.zone(&name).and_then(|it| it.outcome);
        self.add(&name, What::Tick);
        let who = self.chance.pick(&NAMES).to_owned();
        self.add("nome_rifiuto", What::Words(who));
        self.signature("firma_addetto_mancata");
        self.postmark(day, 60);
    }

    fn failed(&mut self) {
        let day = self.later(self.story.days.affidamento, 1, 12);
        self.story.days.tentativo = Some(day);
        self.day("data_mancata_consegna", day);
        let names = [
            ("irreperibile", 40),
            ("sconosciuto", 22),
            ("trasferito", 20),
            ("deceduto", 5),
            ("indirizzo_inesatto", 5),
            ("indirizzo_insufficiente", 5),
            ("indirizzo_inesistente", 3),
        ];
        let name = self.chance.weighted(&names);
        self.story.outcome = self.profile.zone(name).and_then(|it| it.outcome);
        self.add(name, What::Tick);
        self.signature("firma_addetto_mancata");
        self.postmark(day, 60);
    }

    fn arcad(&mut self) {
        let sent = self.later(self.story.days.affidamento, 3, 14);
        self.story.days.cad = Some(sent);
        self.number("cad", 1000);
        self.notice(sent, 55);
    }

    /// What became of a notice that was sent on a day; so many in a hundred were handed over.
    fn notice(&mut self, sent: Data, handed: u32) {
        let day = self.later(sent, 1, 9);
        match self.chance.below(100) {
            it if it < handed => {
                self.story.days.consegna = Some(day);
                self.day("data_consegna", day);
                self.tick("consegna", &[]);
                self.signature("firma_ricevente");
                self.signature("firma_addetto");
            }
            0..92 => {
                self.story.days.tentativo = Some(day);
                self.day("data_mancata_consegna", day);
                self.tick("avviso", &[]);
                self.signature("firma_addetto_mancata");
                if self.chance.happens(300) {
                    let taken = self.later(day, 1, 9);
                    self.story.days.consegna = Some(taken);
                    self.day("data_ritiro", taken);
                    self.tick("ritiro", &[]);
                    self.signature("firma_ritiro");
                }
            }
            _ => {
                self.story.days.tentativo = Some(day);
                self.day("data_mancata_consegna", day);
                self.tick("mancata_consegna", &[]);
                self.signature("firma_addetto_mancata");
            }
        }
        let last = self.story.last_day();
        self.postmark(last, 50);
    }

    fn cad(&mut self) {
        let tried = self.later(self.story.days.affidamento, 1, 12);
        let left = Calendario::LEGALE.plus_working_days(tried, self.chance.below(3));
        let sent = Calendario::LEGALE.plus_working_days(left, self.chance.below(2));
        let days = &mut self.story.days;
        (days.tentativo, days.deposito, days.cad) = (Some(tried), Some(left), Some(sent));
        self.number("cad", 1000);
        self.day("data_mancata_consegna", tried);
        let zone = self.tick("mancata_consegna", &["RECAG010"]);
        self.story.outcome = zone.and_then(|it| it.outcome);
        self.day("data_deposito", left);
        let office = self.story.office.to_owned();
        self.add("ufficio_deposito", What::Words(office));
        self.add("indirizzo_deposito", What::Words("Via della Posta 7".to_owned()));
        self.day("data_cad", sent);
        self.signature("firma_addetto");
        self.postmark(sent, 50);
    }

    fn can(&mut self) {
        let day = self.later(self.story.days.affidamento, 1, 12);
        let sent = Calendario::LEGALE.plus_working_days(day, self.chance.below(3));
        self.story.days.consegna = Some(day);
        self.story.days.notifica = Some(day);
        self.story.days.can = Some(sent);
        self.number("can", 1000);
        self.day("data_consegna", day);
        let zone = self.tick("consegna", &["RECAG002C"]);
        self.story.outcome = zone.and_then(|it| it.outcome);
        let who = self.chance.pick(&NAMES).to_owned();
        self.add("nome_ricevente", What::Words(who));
        self.day("data_can", sent);
        self.signature("firma_addetto");
        self.postmark(sent, 50);
    }

    /// What goes wrong on a few cards in a hundred: the truth says so in its notes.
    fn mishaps(&mut self) {
        if self.chance.happens(25) {
            self.correction();
        }
        if self.chance.happens(12) {
            self.second_tick();
        }
        if self.chance.happens(12) {
            self.lose("casella-mancante", |it| *it == What::Tick);
            self.story.outcome = self.told();
        }
        if self.chance.happens(15) {
            self.lose("firma-mancante", |it| matches!(it, What::Signature(_)));
        }
        if self.chance.happens(20) {
            self.lose("data-mancante", |it| matches!(it, What::Day(_)));
        }
        if self.chance.happens(10) {
            self.slip();
        }
    }

    /// What the ticks that are left say, the last of them.
    fn told(&self) -> Option<Esito> {
        let ticked = self.story.entries.iter().filter(|it| it.what == What::Tick);
        ticked.filter_map(|it| self.profile.zone(&it.zone)?.outcome).next_back()
    }

    /// A box ticked by mistake, struck out.
    fn correction(&mut self) {
        let Some(group) = self.main_group() else { return };
        let taken: Vec<String> = self.story.entries.iter().map(|it| it.zone.clone()).collect();
        if let Some(zone) = self.box_of(&group, &[], "").filter(|it| !taken.contains(&it.name)) {
            self.add(&zone.name, What::Struck);
            self.story.notes.push("correzione");
        }
    }

    /// Two boxes of a group ticked: the card says nothing for sure.
    fn second_tick(&mut self) {
        let Some(group) = self.main_group() else { return };
        let taken: Vec<String> = self.story.entries.iter().map(|it| it.zone.clone()).collect();
        if let Some(zone) = self.box_of(&group, &[], "").filter(|it| !taken.contains(&it.name)) {
            self.add(&zone.name, What::Tick);
            self.story.notes.push("due-caselle");
            self.story.outcome = None;
        }
    }

    /// The group of the tick that decides.
    fn main_group(&self) -> Option<String> {
        let ticked = self.story.entries.iter().filter(|it| it.what == What::Tick);
        let mut zones = ticked.filter_map(|it| self.profile.zone(&it.zone)).filter(|it| it.outcome.is_some());
        zones.next_back().map(|it| it.group.clone())
    }

    fn lose(&mut self, note: &'static str, is_lost: impl Fn(&What) -> bool) {
        let found = self.story.entries.iter().position(|it| is_lost(&it.what) && it.zone != "data_spedizione");
        if let Some(index) = found {
            self.story.entries.remove(index);
            self.story.notes.push(note);
        }
    }

    /// A day written wrongly: another month, or last year's.
    fn slip(&mut self) {
        let by = self.chance.pick(&[-365, -30, 31, -7, 10]);
        let mut days = self.story.entries.iter_mut().filter(|it| it.zone != "data_spedizione");
        let day = days.find_map(|it| if let What::Day(day) = &mut it.what { Some(day) } else { None });
        if let Some(day) = day {
            *day = day.plus(by);
            self.story.notes.push("data-sbagliata");
        }
    }
}

/// The side of a name: that of its zone, or of the place of a code.
pub fn side_of(profile: &CardProfile, name: &str) -> Option<Side> {
    let code = || profile.codes().iter().find(|it| it.role.as_str() == name).map(|it| it.side);
    profile.zone(name).map(|it| it.side).or_else(code)
}

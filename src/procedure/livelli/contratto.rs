//! The contract as a profile: its rules with their terms, the calendar, the penalties, the billing.
//!
//! Every rule of the table of penalties is a row of the profile; what the contract leaves open is a switch with a
//! value of its own, never a choice of the code.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use serde::Deserialize;
use serde::Deserializer;
use serde::de::Error as _;

use crate::domain::calendario::Calendario;
use crate::domain::data::Data;
use crate::domain::importi::Centesimi;

/// The form of the profile that this version reads.
const SCHEMA: u32 = 1;

/// A percentage in hundredths: `2,5` is 250.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Percento(u32);

impl Percento {
    /// The whole.
    pub const INTERO: u64 = 10_000;

    /// Reads `2,5` or `0,50`; at most two decimals, at most 100.
    pub fn parse(text: &str) -> Option<Self> {
        let (whole, part) = text.split_once(',').unwrap_or((text, ""));
        let digits = |it: &str| it.bytes().all(|it| it.is_ascii_digit());
        if whole.is_empty() || whole.len() > 3 || part.len() > 2 || !digits(whole) || !digits(part) {
            return None;
        }
        let hundredths: u32 = format!("{whole}{part:0<2}").parse().ok()?;
        (u64::from(hundredths) <= Self::INTERO).then_some(Self(hundredths))
    }

    /// In hundredths.
    pub const fn hundredths(self) -> u64 {
        self.0 as u64
    }

    /// That part of an amount, rounded half up to the cent.
    pub fn of(self, amount: Centesimi) -> Centesimi {
        share(amount, self.hundredths(), Self::INTERO)
    }

    /// That part of a count, whole ones only.
    pub fn of_count(self, count: usize) -> usize {
        usize::try_from(count as u128 * u128::from(self.0) / u128::from(Self::INTERO)).expect("a part is no more")
    }

    /// Whether `some` of `all` is more than this part.
    pub fn is_below(self, some: usize, all: usize) -> bool {
        some as u128 * u128::from(Self::INTERO) > all as u128 * u128::from(self.0)
    }
}

/// A part of an amount, rounded half up to the cent.
pub(super) fn share(amount: Centesimi, numerator: u64, denominator: u64) -> Centesimi {
    let doubled = u128::from(amount.cents()) * u128::from(numerator) * 2;
    let rounded = (doubled + u128::from(denominator)) / (u128::from(denominator) * 2);
    Centesimi::new(u64::try_from(rounded).unwrap_or(u64::MAX))
}

impl std::fmt::Display for Percento {
    /// `2,5`: without zeros that say nothing.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (whole, part) = (self.0 / 100, self.0 % 100);
        match part {
            0 => write!(f, "{whole}"),
            part if part % 10 == 0 => write!(f, "{whole},{}", part / 10),
            part => write!(f, "{whole},{part:02}"),
        }
    }
}

impl<'de> Deserialize<'de> for Percento {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        Self::parse(&text).ok_or_else(|| D::Error::custom(format!("`{text}` is no percentage like \"2,5\"")))
    }
}

/// `contratto/<name>.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contratto {
    /// Version of the profile's form.
    pub schema: u32,
    /// Its short name.
    pub codice: String,
    /// Its name for people.
    pub nome: String,
    /// Who checked it with the C.P.L. and when; empty where nobody did.
    pub verificato: String,
    /// Parties, value and days.
    pub contratto: Testa,
    /// Which days are working days.
    pub calendario: Giorni,
    /// What being late costs.
    pub penali: Penali,
    /// When the contract may be ended.
    pub risoluzione: Risoluzione,
    /// When a person is warned.
    pub avvisi: Avvisi,
    /// What is billed.
    pub fatturazione: Fatturazione,
    /// Costs that are passed on.
    #[serde(default)]
    pub costi: Vec<Costo>,
    /// The rules.
    pub regola: Vec<Regola>,
    /// What people do, and which rules run meanwhile.
    #[serde(default)]
    pub ticket: Vec<TipoTicket>,
}

/// Parties, value and days.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Testa {
    /// Belfiore code of the body.
    pub ente: String,
    /// The tender's code.
    pub cig: String,
    /// Who pays.
    pub committente: String,
    /// Who serves; empty where not filled in.
    pub fornitore: String,
    /// How the contract is cited on statements.
    pub estremi: String,
    /// The value before the discount.
    #[serde(deserialize_with = "euro")]
    pub valore_base: Centesimi,
    /// The award discount, off value and prices.
    pub ribasso_pct: Percento,
    /// How long it runs.
    pub mesi: u32,
    /// By how much it may be renewed.
    pub rinnovo_mesi: u32,
    /// By how much it may be prolonged.
    pub proroga_mesi: u32,
    /// The day the Comando asked for activation.
    #[serde(deserialize_with = "giorno")]
    pub comunicazione: Option<Data>,
    /// The day it was signed, or the service was handed over in urgency.
    #[serde(deserialize_with = "giorno")]
    pub sottoscrizione: Option<Data>,
    /// The day the service began.
    #[serde(deserialize_with = "giorno")]
    pub avvio_servizio: Option<Data>,
    /// Its last day: acts received later do not count, acts received before are completed.
    #[serde(deserialize_with = "giorno")]
    pub fine_servizio: Option<Data>,
}

/// Which days are working days.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Giorni {
    /// Whether a Saturday is one.
    pub sabato_lavorativo: bool,
    /// First year with San Francesco.
    pub san_francesco_dal: Option<i32>,
    /// Month and day of the patron saint, `09-22`; empty for none.
    #[serde(deserialize_with = "mese_giorno")]
    pub patrono: Option<(u32, u32)>,
}

impl Giorni {
    fn calendario(&self) -> Calendario {
        Calendario { san_francesco_dal: self.san_francesco_dal, patrono: self.patrono }
    }

    /// Whether a day is a working day of the contract.
    pub fn is_working(&self, day: Data) -> bool {
        let calendario = self.calendario();
        if self.sabato_lavorativo { !calendario.is_holiday(day) } else { calendario.is_working_day(day) }
    }
}

/// What being late costs.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Penali {
    /// Thousandths of the net value for each day.
    pub per_mille: u64,
    /// The most over the whole contract.
    pub tetto_pct: Percento,
    /// The counting that applies.
    pub conteggio: Conteggio,
    /// Which late cases the tolerance takes.
    pub tollerati: Tollerati,
    /// Which days of delay count.
    pub ritardo: Ritardo,
}

/// How days of delay are counted for a penalty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Conteggio {
    /// Each day with at least one case overdue, once.
    Giorni,
    /// Each day of each case.
    Casi,
    /// The days of the worst case.
    Massimo,
}

impl Conteggio {
    /// The word in profiles and statements.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Giorni => "giorni",
            Self::Casi => "casi",
            Self::Massimo => "massimo",
        }
    }
}

/// Which late cases the tolerance takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tollerati {
    /// Those with the smallest delay: the penalty is the highest, which is prudent to foresee.
    Minore,
    /// Those with the greatest.
    Maggiore,
}

/// Which days of delay count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ritardo {
    /// Every day after the deadline.
    Calendario,
    /// Working days after it.
    Lavorativi,
}

/// When the contract may be ended.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Risoluzione {
    /// Which two months.
    pub bimestri: Bimestri,
    /// More late cases of one rule than this part, without tolerance.
    pub soglia_pct: Percento,
    /// Warnings before.
    pub attenzione_pct: Vec<Percento>,
}

/// Which two months a bimester is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bimestri {
    /// From the day the service began.
    Avvio,
    /// January and February, and so on.
    Solari,
}

/// When a person is warned.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Avvisi {
    /// Days before a deadline.
    pub giorni: i32,
}

/// What is billed.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fatturazione {
    /// An act started to notification in Italy, by post or certified mail.
    #[serde(deserialize_with = "euro")]
    pub prezzo_italia: Centesimi,
    /// The same abroad.
    #[serde(deserialize_with = "euro")]
    pub prezzo_estero: Centesimi,
    /// Kept back from each payment until the end.
    pub ritenuta_pct: Percento,
    /// VAT.
    pub iva_pct: Percento,
    /// Whether the Comune pays the VAT itself.
    pub iva_dal_comune: bool,
    /// Days to pay.
    pub pagamento_giorni: u32,
    /// Whether a second notification is another act started.
    pub fattura_rinotifica: bool,
    /// Whether a failed PEC and then the post are two acts started.
    pub pec_e_posta_due: bool,
    /// Whether each recipient is an act started.
    pub per_destinatario: bool,
}

/// A cost that is passed on.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Costo {
    /// The carrier's product, or the base that is asked.
    pub voce: String,
    /// What one costs.
    #[serde(deserialize_with = "euro")]
    pub importo: Centesimi,
    /// First day of this price.
    #[serde(deserialize_with = "giorno", default)]
    pub dal: Option<Data>,
}

/// A term: how many of what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Termine {
    /// How many.
    pub giorni: u32,
    /// Of what.
    pub unita: Unita,
}

/// What a term is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unita {
    /// Working days.
    Lavorativi,
    /// Days.
    Calendario,
    /// Hours.
    Ore,
    /// That day of the month after.
    GiornoDelMeseSuccessivo,
    /// Within the month after.
    Mensile,
}

impl Unita {
    /// The word in profiles and lists.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Lavorativi => "lavorativi",
            Self::Calendario => "calendario",
            Self::Ore => "ore",
            Self::GiornoDelMeseSuccessivo => "giorno-del-mese-successivo",
            Self::Mensile => "mensile",
        }
    }
}

/// A rule of the table of penalties.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Regola {
    /// Its stable name.
    pub id: String,
    /// Its row in the contract, as printed there.
    pub riga: String,
    /// Article and heading.
    pub sezione: String,
    /// What is measured.
    pub parametro: String,
    /// The event that starts the clock.
    pub da: String,
    /// The event that stops it; none for what is an event by itself.
    pub a: Option<String>,
    /// How many; none where the contract states none.
    pub giorni: Option<u32>,
    /// Of what.
    pub unita: Option<Unita>,
    /// The part of the cases that may be late without penalty.
    pub tolleranza_pct: Option<Percento>,
    /// The stricter term that we work to.
    pub obiettivo: Option<Termine>,
    /// What the text of the contract says, where it differs from its table.
    pub testo: Option<Termine>,
    /// What a case is.
    pub caso: String,
    /// Days before the deadline from which an open case is at risk.
    pub avviso_giorni: Option<i32>,
    /// The contract's words, in short.
    pub citazione: String,
    /// What is doubtful.
    #[serde(default)]
    pub nota: String,
}

impl Regola {
    /// The term whose passing is late; for a rule without a term of its own the one that we work to.
    pub fn termine(&self) -> Option<Termine> {
        match (self.giorni, self.unita) {
            (Some(giorni), Some(unita)) => Some(Termine { giorni, unita }),
            _ => self.obiettivo,
        }
    }

    /// The term that we work to.
    pub fn obiettivo(&self) -> Option<Termine> {
        self.obiettivo.or(self.termine())
    }

    /// Whether it has no clock: each case is late by being there.
    pub fn is_event(&self) -> bool {
        self.termine().is_none()
    }

    /// The term as people read it.
    pub fn detto(&self) -> String {
        match self.termine() {
            None => "—".into(),
            Some(Termine { giorni: 0, .. }) => "lo stesso giorno".into(),
            Some(Termine { giorni, unita }) => match unita {
                Unita::Lavorativi if giorni == 1 => "1 giorno lavorativo".into(),
                Unita::Lavorativi => format!("{giorni} giorni lavorativi"),
                Unita::Calendario => format!("{giorni} giorni"),
                Unita::Ore => format!("{giorni} ore"),
                Unita::GiornoDelMeseSuccessivo => format!("{giorni}° giorno del mese successivo"),
                Unita::Mensile => "entro il mese successivo".into(),
            },
        }
    }
}

/// Something that people do, and which rules run meanwhile.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TipoTicket {
    /// The word on the command line.
    pub tipo: String,
    /// What it is.
    pub descrizione: String,
    /// The rules that run.
    #[serde(default)]
    pub regole: Vec<String>,
    /// The rules that stand still meanwhile.
    #[serde(default)]
    pub sospende: Vec<String>,
    /// How many may be asked for in half a year.
    #[serde(default)]
    pub massimo_semestre: Option<u32>,
    /// The kind of fact by which the program itself says that it was done.
    #[serde(default)]
    pub chiude: Option<String>,
    /// It comes again so many days after it was done.
    #[serde(default)]
    pub ogni_giorni: Option<u32>,
}

impl Contratto {
    /// Reads a profile and checks that it fits together.
    pub fn parse(text: &str) -> Result<Self, String> {
        let it: Self = toml::from_str(text).map_err(|cause| cause.to_string())?;
        if it.schema != SCHEMA {
            return Err(format!("schema {} is not the {SCHEMA} that this version reads", it.schema));
        }
        let mut ids = BTreeSet::new();
        for regola in &it.regola {
            if !ids.insert(regola.id.as_str()) {
                return Err(format!("rule `{}` stands twice", regola.id));
            }
            if regola.a.is_some() && regola.is_event() {
                return Err(format!("rule `{}` ends with an event but has no term: `giorni` and `unita`", regola.id));
            }
        }
        let mut tipi = BTreeSet::new();
        for ticket in &it.ticket {
            if !tipi.insert(ticket.tipo.as_str()) {
                return Err(format!("ticket `{}` stands twice", ticket.tipo));
            }
            if let Some(unknown) = ticket.regole.iter().chain(&ticket.sospende).find(|it| !ids.contains(it.as_str())) {
                return Err(format!("ticket `{}` names the rule `{unknown}`, which is not there", ticket.tipo));
            }
        }
        let is_rising = it.risoluzione.attenzione_pct.is_sorted();
        if !is_rising || it.risoluzione.attenzione_pct.last().is_some_and(|last| *last >= it.risoluzione.soglia_pct) {
            return Err("`attenzione_pct` wants rising percentages below `soglia_pct`".into());
        }
        Ok(it)
    }

    /// The net value: what penalties are a part of; rounded once.
    pub fn valore(&self) -> Centesimi {
        let left = Percento::INTERO - self.contratto.ribasso_pct.hundredths();
        share(self.contratto.valore_base, left, Percento::INTERO)
    }

    /// The most that penalties come to over the whole contract.
    pub fn tetto(&self) -> Centesimi {
        self.penali.tetto_pct.of(self.valore())
    }

    /// What so many days of delay cost, rounded once.
    pub fn penale(&self, giorni: u64) -> Centesimi {
        share(self.valore(), self.penali.per_mille.saturating_mul(giorni), 1_000)
    }

    /// A rule by name.
    pub fn regola(&self, id: &str) -> Option<&Regola> {
        self.regola.iter().find(|it| it.id == id)
    }

    /// A kind of ticket by its word.
    pub fn ticket(&self, tipo: &str) -> Option<&TipoTicket> {
        self.ticket.iter().find(|it| it.tipo == tipo)
    }

    /// What one costs on a day; `None` where the profile does not say.
    pub fn costo(&self, voce: &str, day: Data) -> Option<Centesimi> {
        let known = self.costi.iter().filter(|it| it.voce == voce && it.dal.is_none_or(|dal| dal <= day));
        known.max_by_key(|it| it.dal).map(|it| it.importo)
    }

    /// The rules by name, in order of the contract.
    pub fn places(&self) -> BTreeMap<&str, usize> {
        self.regola.iter().enumerate().map(|(place, it)| (it.id.as_str(), place)).collect()
    }
}

/// An amount as people write it, `15.278,70`.
fn euro<'de, D: Deserializer<'de>>(from: D) -> Result<Centesimi, D::Error> {
    let text = String::deserialize(from)?;
    parse_euro(&text).ok_or_else(|| D::Error::custom(format!("`{text}` is no amount like \"1.234,50\"")))
}

fn parse_euro(text: &str) -> Option<Centesimi> {
    let (euros, cents) = text.split_once(',')?;
    let euros = euros.replace('.', "");
    let is_number = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
    if cents.len() != 2 || !is_number(cents) || !is_number(&euros) {
        return None;
    }
    format!("{euros}{cents}").parse().ok().map(Centesimi::new)
}

/// A day, or none where it is empty.
fn giorno<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Data>, D::Error> {
    let text = String::deserialize(from)?;
    if text.is_empty() {
        return Ok(None);
    }
    Data::parse(&text).map(Some).ok_or_else(|| D::Error::custom(format!("`{text}` is no day like \"2026-03-31\"")))
}

/// Month and day, or none where it is empty.
fn mese_giorno<'de, D: Deserializer<'de>>(from: D) -> Result<Option<(u32, u32)>, D::Error> {
    let text = String::deserialize(from)?;
    if text.is_empty() {
        return Ok(None);
    }
    // A leap year has every day of the calendar.
    let day = Data::parse(&format!("2024-{text}")).map(Data::ymd);
    let day = day.ok_or_else(|| D::Error::custom(format!("`{text}` is no month and day like \"09-22\"")))?;
    Ok(Some((day.1, day.2)))
}

//! Which rules are broken how often, and what the tariff's texts say once filled in.

use crate::domain::data::Data;
use crate::domain::tariffa::Tariffa;
use crate::jobs::sample::devices::Speed;
use crate::jobs::sample::places::Strada;
use crate::jobs::sample::random::Random;

/// Violations that are told in the same words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    /// Speeds measured by a device.
    Velocita,
    /// A red light.
    Rosso,
    /// The restricted zone.
    Ztl,
    /// A vehicle at a standstill.
    Sosta,
    /// Manoeuvres.
    Marcia,
    /// Behaviour of people on board.
    Persone,
    /// Papers of vehicle and driver.
    Carte,
    /// Found at a desk.
    Ufficio,
    /// Works on the road, and rules outside the CdS.
    Luoghi,
}

impl Family {
    /// Whether weather, traffic and signs belong in the account.
    pub(super) fn is_on_the_road(self) -> bool {
        !matches!(self, Self::Ufficio | Self::Luoghi)
    }

    /// Whether the driver is there, and so may be stopped.
    pub(super) fn has_driver(self) -> bool {
        matches!(self, Self::Marcia | Self::Persone)
    }
}

/// A kind of violation: its code in the tariff, its family, and how often it occurs.
pub(super) type Kind = (&'static str, Family, u32);

/// Every code of the tariff of 2021.
pub(super) const KINDS: &[Kind] = &[
    ("CDS-142-7", Family::Velocita, 1_500),
    ("CDS-142-8", Family::Velocita, 1_400),
    ("CDS-142-8R", Family::Velocita, 70),
    ("CDS-142-9", Family::Velocita, 80),
    ("CDS-142-9B", Family::Velocita, 60),
    ("CDS-146-3", Family::Rosso, 520),
    ("CDS-007-14Z", Family::Ztl, 1_450),
    ("CDS-007-15", Family::Sosta, 900),
    ("CDS-157-8", Family::Sosta, 750),
    ("CDS-158-5", Family::Sosta, 330),
    ("CDS-158-5B", Family::Sosta, 130),
    ("CDS-158-6", Family::Sosta, 850),
    ("CDS-158-2G", Family::Sosta, 150),
    ("CDS-007-13", Family::Marcia, 80),
    ("CDS-007-14", Family::Marcia, 150),
    ("CDS-141-8", Family::Marcia, 90),
    ("CDS-143-11", Family::Marcia, 70),
    ("CDS-145-10", Family::Marcia, 80),
    ("CDS-146-2", Family::Marcia, 240),
    ("CDS-148-15", Family::Marcia, 70),
    ("CDS-154-8", Family::Marcia, 90),
    ("CDS-191-4", Family::Marcia, 80),
    ("CDS-171-2", Family::Persone, 70),
    ("CDS-172-10", Family::Persone, 150),
    ("CDS-173-3", Family::Persone, 70),
    ("CDS-173-3B", Family::Persone, 180),
    ("CDS-080-14", Family::Carte, 240),
    ("CDS-180-7", Family::Carte, 80),
    ("CDS-193-2", Family::Carte, 150),
    ("CDS-126B-2", Family::Ufficio, 330),
    ("CDS-180-8", Family::Ufficio, 70),
    ("CDS-020-4", Family::Luoghi, 70),
];

/// Codes that go with a standing vehicle, after the first.
const BESIDE_STANDING: &[&str] = &["CDS-158-6", "CDS-158-5", "CDS-157-8", "CDS-080-14", "CDS-193-2"];
/// Codes that a device or an archive finds out, after the first.
const BESIDE_DEVICE: &[&str] = &["CDS-080-14", "CDS-193-2"];
/// Codes that go with a moving one, after the first.
const BESIDE_MOVING: &[&str] = &[
    "CDS-146-2",
    "CDS-154-8",
    "CDS-172-10",
    "CDS-080-14",
    "CDS-148-15",
    "CDS-143-11",
    "CDS-145-10",
    "CDS-191-4",
    "CDS-146-3",
    "CDS-141-8",
    "CDS-193-2",
];

/// Speeds over the limit that each code covers, km/h.
pub(super) fn excess(codice: &str) -> (u32, u32) {
    match codice {
        "CDS-142-7" => (1, 10),
        "CDS-142-9" => (41, 60),
        "CDS-142-9B" => (61, 88),
        _ => (11, 40),
    }
}

/// The kinds of violation that the tariff knows on `giorno`, each with its weight.
pub(super) fn known(tariffa: &Tariffa, giorno: Data) -> Vec<(Kind, u32)> {
    let is_known = |kind: &&Kind| tariffa.find(kind.0, giorno).is_some();
    KINDS.iter().filter(is_known).map(|kind| (*kind, kind.2)).collect()
}

/// How many violations an act has: one, in six acts of a hundred two to four, rarely ten.
pub(super) fn count(random: &mut Random) -> usize {
    random.weighted(&[(1, 9_390), (2, 420), (3, 130), (4, 50), (10, 10)])
}

/// Up to `count` further codes that go with `kind`, each once.
pub(super) fn further(random: &mut Random, kind: Kind, count: usize) -> Vec<&'static str> {
    let beside = match kind.1 {
        Family::Ufficio | Family::Luoghi => return Vec::new(),
        Family::Sosta => BESIDE_STANDING,
        Family::Velocita | Family::Rosso | Family::Ztl => BESIDE_DEVICE,
        _ => BESIDE_MOVING,
    };
    let mut left: Vec<&'static str> = beside.iter().copied().filter(|it| *it != kind.0).collect();
    let mut codes = Vec::new();
    while codes.len() < count && !left.is_empty() {
        codes.push(left.swap_remove(random.place(left.len())));
    }
    codes
}

/// What fills the braces of the tariff's texts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Details<'a> {
    /// Code of the violation.
    pub(super) codice: &'a str,
    /// Day of the violation.
    pub(super) giorno: Data,
    /// Street.
    pub(super) strada: &'a Strada,
    /// Speed, where one was measured.
    pub(super) speed: Option<Speed>,
}

/// `text` with its braces filled.
pub(super) fn fill(random: &mut Random, details: &Details<'_>, text: &str) -> String {
    let mut filled = String::with_capacity(text.len() + 32);
    let mut rest = text;
    // The number of an earlier act and its day are of one year.
    let origin = days_before(random, details.giorno, 95, 170);
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else { break };
        filled.push_str(before);
        match name {
            "data_origine" => filled.push_str(&origin.it()),
            "verbale_origine" => {
                filled.push_str(&format!("{}/{}", random.between(100, 9_900), origin.anno()));
            }
            _ => filled.push_str(&detail(random, details, name)),
        }
        rest = after;
    }
    filled.push_str(rest);
    filled
}

/// What stands for a name in braces.
fn detail(random: &mut Random, details: &Details<'_>, name: &str) -> String {
    let speed = |part: fn(Speed) -> u32| details.speed.map_or_else(String::new, |it| part(it).to_string());
    match name {
        "limite" => speed(|it| it.limite),
        "rilevata" => speed(|it| it.rilevata),
        "netta" => speed(|it| it.netta),
        "luogo" => details.strada.nome.to_owned(),
        "ordinanza" => format!("{}/{}", random.between(11, 240), details.giorno.anno() - 1),
        "data_revisione" => days_before(random, details.giorno, 20, 700).it(),
        "termine" => days_before(random, details.giorno, 5, 30).it(),
        "circostanza" => random.pick(CIRCOSTANZE).to_owned(),
        "segnale" => random.pick(SEGNALI).to_owned(),
        "documento" => random.pick(DOCUMENTI).to_owned(),
        _ => random.pick(particulars(details.codice)).to_owned(),
    }
}

/// A day from `low` to `high` days before `giorno`.
fn days_before(random: &mut Random, giorno: Data, low: u32, high: u32) -> Data {
    giorno.plus(-i32::try_from(random.between(low, high)).expect("a few years of days"))
}

const CIRCOSTANZE: &[&str] = &[
    "traffico intenso e attraversamento pedonale affollato",
    "fondo stradale bagnato",
    "presenza di una scuola in orario di uscita",
    "ridotta visibilità dovuta alla nebbia",
];
const SEGNALI: &[&str] = &[
    "direzione obbligatoria a destra",
    "divieto di svolta a sinistra",
    "striscia longitudinale continua",
    "fermarsi e dare precedenza",
    "senso vietato",
];
const DOCUMENTI: &[&str] = &["la patente di guida", "la carta di circolazione", "il certificato di assicurazione"];

/// The particulars that a code leaves to the officer.
fn particulars(codice: &str) -> &'static [&'static str] {
    match codice {
        "CDS-007-14" => &["transito in corsia riservata ai mezzi pubblici", "divieto di transito per lavori in corso"],
        "CDS-007-15" => &[
            "titolo di sosta scaduto da 47 minuti",
            "nessun titolo di sosta esposto né attivo sull'applicazione",
            "disco orario non esposto",
        ],
        "CDS-020-4" => &["materiale edile e una betoniera", "tavoli, sedie e due fioriere", "un cassone per macerie"],
        "CDS-145-10" => &[
            "destra",
            "sinistra, già immessi nella rotatoria",
            "Via del Mulino Vecchio, strada con diritto di precedenza",
        ],
        "CDS-148-15" => &["in prossimità di un dosso", "senza adeguato spazio libero davanti a sé"],
        "CDS-157-8" => &[
            "in doppia fila",
            "non parallelamente all'asse della carreggiata",
            "fuori dagli stalli delimitati dalla segnaletica orizzontale",
        ],
        _ => &[
            "in corrispondenza di segnale di divieto di sosta",
            "davanti a un passo carrabile",
            "in corrispondenza di un'intersezione",
            "nell'area destinata al carico e allo scarico delle merci",
        ],
    }
}

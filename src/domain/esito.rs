//! What became of a piece, in the codes that carriers share: final code, cause, and how it was notified.

use std::fmt;

/// Final codes, with the causes that each may have.
///
/// From the statuses of SEND's postal products: judicial acts, registered letters with receipt at home and abroad.
/// `RECAG010` is not final, but is what a card says whose piece waits at the office.
const ESITI: [(&str, &[&str]); 32] = [
    ("RECAG001C", &[]),
    ("RECAG002C", &[]),
    ("RECAG003C", NON_CONSEGNATO),
    ("RECAG003F", IRREPERIBILE),
    ("RECAG004", PERSO),
    ("RECAG005C", &[]),
    ("RECAG006C", &[]),
    ("RECAG007C", &[]),
    ("RECAG008C", &[]),
    ("RECAG010", &[]),
    ("RECAG012", &[]),
    ("RECAG013", &[]),
    ("RECAG015", FORZA_MAGGIORE),
    ("RECRN001C", &[]),
    ("RECRN002C", NON_CONSEGNATO),
    ("RECRN002F", IRREPERIBILE),
    ("RECRN003C", &[]),
    ("RECRN004C", &[]),
    ("RECRN005C", &[]),
    ("RECRN006", PERSO),
    ("RECRN010", &[]),
    ("RECRN013", &[]),
    ("RECRN015", FORZA_MAGGIORE),
    ("RECRS001C", &[]),
    ("RECRS002C", NON_CONSEGNATO),
    ("RECRS002F", IRREPERIBILE),
    ("RECRS003C", &[]),
    ("RECRS004C", &[]),
    ("RECRS005C", &[]),
    ("RECRI003C", &[]),
    ("RECRI004C", NON_CONSEGNATO),
    ("RECRI005", PERSO),
];

/// Dead, refused, address wrong, not existing, not sufficient, another cause.
const NON_CONSEGNATO: &[&str] = &["M02", "M05", "M06", "M07", "M08", "M09"];

/// Not to be found, unknown, moved.
const IRREPERIBILE: &[&str] = &["M01", "M03", "M04"];

/// Stolen, lost, spoiled, robbed.
const PERSO: &[&str] = &["F01", "F02", "F03", "F04"];

/// Fire, road closed by works, by order, weather, earthquake, eruption.
const FORZA_MAGGIORE: &[&str] = &["C01", "C02", "C03", "C04", "C05", "C06"];

/// How a piece was notified; column `modalita`.
const MODALITA: [&str; 11] = [
    "MANI",
    "FAMILIARE",
    "PORTIERE",
    "CAN",
    "COMPIUTA_GIACENZA",
    "RITIRO_GIACENZA",
    "RIFIUTO",
    "PEC",
    "ART140",
    "ART143",
    "IRREPERIBILE",
];

/// The ways in which a judicial act is served by an outcome, or not at all.
fn ways(codice: &str, causa: Option<&str>) -> &'static [&'static str] {
    match (codice, causa) {
        ("RECAG001C", _) => &["MANI"],
        ("RECAG002C", _) => &["FAMILIARE", "PORTIERE", "CAN"],
        ("RECAG003C", Some("M05")) | ("RECAG007C", _) => &["RIFIUTO"],
        ("RECAG003F", _) => &["IRREPERIBILE"],
        ("RECAG005C" | "RECAG006C", _) => &["RITIRO_GIACENZA"],
        ("RECAG008C" | "RECAG012", _) => &["COMPIUTA_GIACENZA"],
        _ => &[],
    }
}

/// What became of a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Esito {
    codice: &'static str,
    causa: Option<&'static str>,
    modalita: Option<&'static str>,
}

impl Esito {
    /// Reads `RECAG002C/PORTIERE`, `RECAG003F+M04/`. `None` unless the code is known, the cause is one of its own, and
    /// so is the way of notification.
    pub fn parse(text: &str) -> Option<Self> {
        let (code, modalita) = text.split_once('/')?;
        let (codice, causa) = code.split_once('+').map_or((code, None), |(code, causa)| (code, Some(causa)));
        let (codice, cause) = ESITI.iter().find(|it| it.0 == codice)?;
        let causa = match causa {
            Some(causa) => Some(*cause.iter().find(|it| **it == causa)?),
            None => None,
        };
        let modalita = match modalita {
            "" => None,
            modalita => Some(*MODALITA.iter().find(|it| **it == modalita)?),
        };
        Some(Self { codice, causa, modalita })
    }

    /// Reads code, cause and way as tables have them, each in a column of its own; a code may have its cause with it.
    pub fn of_columns(codice: &str, causa: &str, modalita: &str) -> Option<Self> {
        let is_apart = !causa.is_empty() && !codice.contains('+');
        let (plus, causa) = if is_apart { ("+", causa) } else { ("", "") };
        Self::parse(&format!("{codice}{plus}{causa}/{modalita}"))
    }

    /// Every outcome that a desk may decide: each code with each of its causes, and each way in which it can serve.
    pub fn all() -> Vec<Self> {
        let mut all = Vec::new();
        for (codice, cause) in ESITI {
            let causes = cause.iter().map(|it| Some(*it)).chain(cause.is_empty().then_some(None));
            for causa in causes {
                let bare = Self { codice, causa, modalita: None };
                let ways = ways(codice, causa);
                all.extend(ways.iter().map(|it| Self { modalita: Some(it), ..bare }));
                if ways.is_empty() {
                    all.push(bare);
                }
            }
        }
        all
    }

    /// Whether it says by itself how the piece was served.
    pub fn has_one_way(&self) -> bool {
        ways(self.codice, self.causa).len() == 1
    }

    /// The final code.
    pub fn codice(&self) -> &'static str {
        self.codice
    }

    /// Why it was not delivered.
    pub fn causa(&self) -> Option<&'static str> {
        self.causa
    }

    /// How it was notified.
    pub fn modalita(&self) -> Option<&'static str> {
        self.modalita
    }
}

impl fmt::Display for Esito {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plus = if self.causa.is_some() { "+" } else { "" };
        write!(f, "{}{plus}{}/{}", self.codice, self.causa.unwrap_or_default(), self.modalita.unwrap_or_default())
    }
}

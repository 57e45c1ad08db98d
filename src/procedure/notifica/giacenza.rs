//! The ten days after which an act that nobody collected counts as served.

use crate::domain::calendario::Calendario;
use crate::domain::calendario::Sabato;
use crate::domain::data::Data;
use crate::procedure::regole::Proroga;
use crate::procedure::regole::Regole;

/// The switch that parts the two dates.
pub(super) const BIVIO: &str = "giacenza_proroga";

/// From when an act counts as served: by the reading of the profile, and by the one that moves furthest.
pub(super) struct Periodo {
    /// The last day by the switch.
    pub prima: Data,
    /// The last day by the widest reading.
    pub ultima: Data,
    /// Whether the days differ because those who name them do, and not by a switch.
    pub is_disputed: bool,
}

/// The end of the days that run from the sending of the CAD (art. 8 L. 890/1982) or of the registered letter of
/// art. 140 c.p.c.; the day of sending is not counted.
pub(super) fn period(from: Data, regole: &Regole) -> Periodo {
    let days = regole.giorni_giacenza;
    let ultima = Calendario::LEGALE.term(from, days, Sabato::Prorogato);
    let prima = match regole.giacenza_proroga {
        Proroga::Nessuna => from.plus(days),
        Proroga::Festivi => Calendario::LEGALE.term(from, days, Sabato::Feriale),
        Proroga::FestiviESabato => ultima,
    };
    Periodo { prima, ultima, is_disputed: false }
}

impl Periodo {
    /// The days of service where somebody collected the act on `day`: that day, if it is not later.
    pub fn collected(&self, day: Option<Data>) -> Self {
        let earlier = |end: Data| day.map_or(end, |day| day.min(end));
        Self { prima: earlier(self.prima), ultima: earlier(self.ultima), ..*self }
    }

    /// The switch, where it parts the days.
    pub fn bivio(&self) -> Option<&'static str> {
        (!self.is_disputed && self.prima != self.ultima).then_some(BIVIO)
    }
}

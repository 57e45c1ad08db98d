//! The final codes of carriers, by what they mean for the act.

/// What an outcome means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Senso {
    /// Delivered to the addressee: served that day.
    Consegnato,
    /// Delivered to somebody else who may take it: served that day, with a CAN.
    AdAltri,
    /// Refused by the addressee: served that day.
    Rifiutato,
    /// Waits at the office; nothing final yet.
    InGiacenza,
    /// Collected, or refused, at the office.
    Ritirato,
    /// Ten days went by.
    Compiuta,
    /// An ordinary registered letter that nobody collected: serves nothing.
    GiacenzaOrdinaria,
    /// Not delivered; the cause says why.
    Mancato,
    /// Lost, stolen, spoiled, or of which the carrier knows nothing.
    Perso,
    /// The carrier waits for better weather.
    Attesa,
    /// Not on our list.
    Ignoto,
}

impl Senso {
    /// The meaning of a code with its cause.
    pub fn of(codice: &str, causa: &str) -> Self {
        match codice {
            "RECAG001C" | "RECRN001C" | "RECRS001C" | "RECRI003C" => Self::Consegnato,
            "RECAG002C" => Self::AdAltri,
            "RECAG003C" | "RECRN002C" | "RECRI004C" if causa == "M05" => Self::Rifiutato,
            "RECAG003C" | "RECAG003F" | "RECRN002C" | "RECRN002F" | "RECRS002C" | "RECRS002F" | "RECRI004C" => {
                Self::Mancato
            }
            "RECAG004" | "RECAG013" | "RECRN006" | "RECRN013" | "RECRI005" => Self::Perso,
            "RECAG005C" | "RECAG006C" | "RECAG007C" | "RECRN003C" | "RECRS003C" => Self::Ritirato,
            "RECAG008C" | "RECAG012" => Self::Compiuta,
            "RECRN004C" | "RECRN005C" | "RECRS004C" | "RECRS005C" => Self::GiacenzaOrdinaria,
            "RECAG010" | "RECAG011A" | "RECAG011B" | "RECRN010" | "RECRN011" => Self::InGiacenza,
            "RECAG015" | "RECRN015" => Self::Attesa,
            _ => Self::Ignoto,
        }
    }

    /// The end that it belongs to: outcomes of one piece that belong to two of them contradict one another. `None`
    /// for what is only on the way.
    pub fn end(self) -> Option<u8> {
        match self {
            Self::Consegnato | Self::AdAltri | Self::Rifiutato => Some(0),
            Self::Ritirato | Self::Compiuta => Some(1),
            Self::GiacenzaOrdinaria => Some(2),
            Self::Mancato => Some(3),
            Self::Perso => Some(4),
            Self::InGiacenza | Self::Attesa | Self::Ignoto => None,
        }
    }
}

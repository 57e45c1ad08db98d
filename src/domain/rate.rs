//! Payment in rate (art. 202-bis CdS): who may ask, in how many, and each to the cent.
//!
//! Interest (art. 21 DPR 602/73) is not computed here: its rate is not the law's but of a decree.

use std::num::NonZeroU32;

use crate::domain::calendario::Calendario;
use crate::domain::data::Data;
use crate::domain::importi::Centesimi;

/// The limits of art. 202-bis CdS; those on income are updated by decree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limiti {
    /// The sanction must be above this.
    pub soglia: Centesimi,
    /// The least rata.
    pub rata_minima: Centesimi,
    /// The greatest taxable income.
    pub reddito: Centesimi,
    /// How much each relative of the household adds to it.
    pub per_familiare: Centesimi,
    /// The most rate by sum: up to the first sum, and up to the second.
    pub scaglioni: [(Centesimi, u32); 2],
    /// The most rate beyond those sums.
    pub oltre: u32,
    /// Days from notification to ask.
    pub giorni_richiesta: i32,
    /// Days from the request to decide.
    pub giorni_decisione: i32,
}

/// A request, as far as it is judged by numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Richiesta {
    /// The sanction to be divided, of one verbale.
    pub importo: Centesimi,
    /// Day of notification or contestation.
    pub notifica: Data,
    /// Day of the request.
    pub data: Data,
    /// Taxable income of the household, the applicant's included.
    pub reddito: Centesimi,
    /// Relatives who live with the applicant.
    pub familiari: u32,
    /// Whether an appeal was made: request and appeal exclude each other.
    pub has_ricorso: bool,
}

/// Why a request or a number of rate is not admitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Inammissibile {
    /// The sanction is not above the threshold.
    ImportoBasso,
    /// The income is too high.
    RedditoAlto,
    /// Asked after its term.
    FuoriTermine,
    /// An appeal was made.
    Ricorso,
    /// More rate than the sum admits, or than the least rata does.
    TroppeRate,
}

impl Inammissibile {
    /// Every value, in the order of the declaration.
    pub const ALL: [Self; 5] =
        [Self::ImportoBasso, Self::RedditoAlto, Self::FuoriTermine, Self::Ricorso, Self::TroppeRate];

    /// The code that records and sentences name it by.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ImportoBasso => "importo-basso",
            Self::RedditoAlto => "reddito-alto",
            Self::FuoriTermine => "fuori-termine",
            Self::Ricorso => "ricorso",
            Self::TroppeRate => "troppe-rate",
        }
    }
}

impl Limiti {
    /// The limits in force.
    pub const LEGALI: Self = Self {
        soglia: Centesimi::new(200_00),
        rata_minima: Centesimi::new(100_00),
        reddito: Centesimi::new(10_628_16),
        per_familiare: Centesimi::new(1_032_91),
        scaglioni: [(Centesimi::new(2_000_00), 12), (Centesimi::new(5_000_00), 24)],
        oltre: 60,
        giorni_richiesta: 30,
        giorni_decisione: 90,
    };

    /// Everything that keeps a request from being admitted; nothing where it is.
    pub fn judge(&self, richiesta: &Richiesta) -> Vec<Inammissibile> {
        let is_late = richiesta.data > self.richiesta_entro(richiesta.notifica);
        let is_rich = self.reddito_massimo(richiesta.familiari).is_none_or(|most| richiesta.reddito > most);
        let found = [
            (richiesta.importo <= self.soglia, Inammissibile::ImportoBasso),
            (is_rich, Inammissibile::RedditoAlto),
            (is_late, Inammissibile::FuoriTermine),
            (richiesta.has_ricorso, Inammissibile::Ricorso),
        ];
        found.into_iter().filter(|it| it.0).map(|it| it.1).collect()
    }

    /// The greatest income of a household; `None` where it does not fit the arithmetic.
    pub fn reddito_massimo(&self, familiari: u32) -> Option<Centesimi> {
        let more = self.per_familiare.cents().checked_mul(u64::from(familiari))?;
        self.reddito.checked_add(Centesimi::new(more))
    }

    /// The last day to ask.
    pub fn richiesta_entro(&self, notifica: Data) -> Data {
        Calendario::LEGALE.payment_term(notifica, self.giorni_richiesta)
    }

    /// The last day to decide.
    pub fn decisione_entro(&self, richiesta: Data) -> Data {
        Calendario::LEGALE.payment_term(richiesta, self.giorni_decisione)
    }

    /// The most rate of a sum: by its size, and so that none is below the least; one where it is not divided.
    pub fn max_rate(&self, importo: Centesimi) -> u32 {
        let by_size = self.scaglioni.iter().find(|(most, _)| importo <= *most).map_or(self.oltre, |it| it.1);
        let by_rata = importo.cents() / self.rata_minima.cents().max(1);
        u32::try_from(by_rata).unwrap_or(u32::MAX).min(by_size).max(1)
    }

    /// The rate of a sum, to the cent.
    pub fn divide(&self, importo: Centesimi, rate: NonZeroU32) -> Result<Vec<Centesimi>, Inammissibile> {
        if importo <= self.soglia {
            return Err(Inammissibile::ImportoBasso);
        }
        if rate.get() > self.max_rate(importo) {
            return Err(Inammissibile::TroppeRate);
        }
        Ok(importo.split(rate))
    }
}

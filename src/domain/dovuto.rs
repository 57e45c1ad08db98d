//! What is due for an act on a day, and by which rule.
//!
//! A sum never stands without its [`Regola`], so that a letter can say in words why it is that sum. Nothing
//! here knows of payments: what they leave is in [`integrazione`](crate::domain::integrazione).

use crate::domain::calendario::Calendario;
use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::domain::importi::Importi;
use crate::domain::importi::Linea;
use crate::domain::importi::Regime;
use crate::domain::importi::Spese;
use crate::domain::importi::Unpriced;

/// Days from notification within which 30 % is taken off (art. 202 c. 1 CdS).
pub const GIORNI_SCONTO: i32 = 5;
/// Days from notification within which the reduced sum is taken (art. 202 CdS, art. 16 L. 689/81).
pub const GIORNI_RIDOTTO: i32 = 60;
/// Days from notification to pay an ordinanza (art. 204 CdS, art. 18 L. 689/81).
pub const GIORNI_ORDINANZA: i32 = 30;
/// The same for who lives abroad.
pub const GIORNI_ORDINANZA_ESTERO: i32 = 60;

/// The rule that makes a sum what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Regola {
    /// On the windscreen's notice: the first sum, without costs.
    Preavviso,
    /// Not served yet: the first sum that the act offers.
    PrimaDellaNotifica,
    /// Within 5 days: 70 % of the minimum and the costs.
    RidottoCinqueGiorni,
    /// Within 60 days: the minimum and the costs.
    RidottoSessantaGiorni,
    /// Within 60 days, the discount excluded by law: the minimum and the costs.
    RidottoSenzaSconto,
    /// After 60 days: half of the maximum and the costs.
    MetaDelMassimo,
    /// No reduced payment: the Prefect, or outside the CdS the authority, sets the sum.
    SenzaPagamentoRidotto,
    /// L. 689/81, within 60 days: a third of the maximum or twice the minimum, and the costs.
    RidottoExtra,
    /// L. 689/81, after 60 days: the verbale goes to the authority, which sets the sum (art. 17).
    RapportoExtra,
    /// An ordinanza within its term.
    Ordinanza,
    /// An ordinanza past its term: the same sum, now enforceable.
    OrdinanzaEsecutiva,
    /// Asked for by the letter before the ruolo, or by the ruolo: the sanction, the costs and the surcharge.
    Riscossione,
    /// Cancelled: nothing.
    Annullato,
}

impl Regola {
    /// Every value, in the order of the declaration.
    pub const ALL: [Self; 13] = [
        Self::Preavviso,
        Self::PrimaDellaNotifica,
        Self::RidottoCinqueGiorni,
        Self::RidottoSessantaGiorni,
        Self::RidottoSenzaSconto,
        Self::MetaDelMassimo,
        Self::SenzaPagamentoRidotto,
        Self::RidottoExtra,
        Self::RapportoExtra,
        Self::Ordinanza,
        Self::OrdinanzaEsecutiva,
        Self::Riscossione,
        Self::Annullato,
    ];

    /// The code that records and sentences name it by.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Preavviso => "preavviso",
            Self::PrimaDellaNotifica => "prima-della-notifica",
            Self::RidottoCinqueGiorni => "ridotto-5-giorni",
            Self::RidottoSessantaGiorni => "ridotto-60-giorni",
            Self::RidottoSenzaSconto => "ridotto-senza-sconto",
            Self::MetaDelMassimo => "meta-del-massimo",
            Self::SenzaPagamentoRidotto => "senza-pagamento-ridotto",
            Self::RidottoExtra => "ridotto-extra",
            Self::RapportoExtra => "rapporto-extra",
            Self::Ordinanza => "ordinanza",
            Self::OrdinanzaEsecutiva => "ordinanza-esecutiva",
            Self::Riscossione => "riscossione",
            Self::Annullato => "annullato",
        }
    }
}

/// What is due on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dovuto {
    /// How much, costs included; `None` where an authority has yet to set the sum.
    pub importo: Option<Centesimi>,
    /// By which rule.
    pub regola: Regola,
    /// The last day of that sum; `None` where nothing ends it.
    pub fino_a: Option<Data>,
}

/// What asks for the money.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Titolo {
    /// A verbale: its sums depend on the day.
    Verbale {
        /// The law behind it.
        regime: Regime,
        /// The sums that it offers, costs included.
        importi: Importi,
        /// What it would cost with 30 % off every violation, allowed or not; tells a mistaken payment.
        tutto_scontato: Option<Centesimi>,
    },
    /// An ordinanza or an injunction: an authority has set one sum.
    Ordinanza {
        /// The sum, costs included.
        importo: Centesimi,
        /// Whether it was served abroad, where the term is longer.
        is_abroad: bool,
    },
}

/// What the letter before the ruolo, or the ruolo, asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chiesto {
    /// The day it was issued.
    pub dal: Data,
    /// The whole of it, what had been paid before included.
    pub importo: Centesimi,
}

/// An act as far as money goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Posizione {
    /// What asks for the money.
    pub titolo: Titolo,
    /// The costs within its sums.
    pub spese: Centesimi,
    /// Day of notification; `None` while it is not served.
    pub notifica: Option<Data>,
    /// Whether it is still the notice left on the windscreen, which bears no costs.
    pub is_preavviso: bool,
    /// Day from which it is cancelled: appeal won, dismissed, withdrawn.
    pub annullato: Option<Data>,
    /// What was asked for since it can be enforced: by the letter before the ruolo, and by the ruolo.
    pub chiesto: [Option<Chiesto>; 2],
}

impl Posizione {
    /// The position of a verbale that is neither served nor cancelled.
    pub fn verbale(regime: Regime, linee: &[Linea], spese: &Spese) -> Result<Self, Unpriced> {
        let importi = Importi::of_lines(regime, linee, spese)?;
        let tutto_scontato = match regime {
            Regime::Cds if importi.entro_60gg.is_some() => Some(Importi::all_discounted(linee, spese)?),
            Regime::Cds | Regime::Extra => None,
        };
        let titolo = Titolo::Verbale { regime, importi, tutto_scontato };
        Ok(Self::new(titolo, spese.total().ok_or(Unpriced::Overflow)?))
    }

    /// The position of an ordinanza of that sum; `spese` are the costs within it.
    pub fn ordinanza(importo: Centesimi, spese: Centesimi, is_abroad: bool) -> Self {
        Self::new(Titolo::Ordinanza { importo, is_abroad }, spese)
    }

    fn new(titolo: Titolo, spese: Centesimi) -> Self {
        Self { titolo, spese, notifica: None, is_preavviso: false, annullato: None, chiesto: [None; 2] }
    }

    /// What is due on a day, as if nothing had been paid.
    pub fn dovuto(&self, day: Data) -> Dovuto {
        if self.annullato.is_some_and(|it| day >= it) {
            return due(Some(Centesimi::ZERO), Regola::Annullato, None);
        }
        if let Some(asked) = self.asked_by(day) {
            return due(Some(asked.importo), Regola::Riscossione, None);
        }
        match &self.titolo {
            Titolo::Verbale { regime, importi, .. } => self.of_verbale(*regime, importi, day),
            Titolo::Ordinanza { importo, .. } => match self.term() {
                Some(last) if day > last => due(Some(*importo), Regola::OrdinanzaEsecutiva, None),
                last => due(Some(*importo), Regola::Ordinanza, last),
            },
        }
    }

    /// The last that was asked for by a letter, on or before a day.
    pub fn asked_by(&self, day: Data) -> Option<Chiesto> {
        self.chiesto.into_iter().flatten().filter(|it| it.dal <= day).max_by_key(|it| it.dal)
    }

    /// The same act as if no letter had asked for anything.
    pub fn unasked(&self) -> Self {
        Self { chiesto: [None; 2], ..*self }
    }

    fn of_verbale(&self, regime: Regime, importi: &Importi, day: Data) -> Dovuto {
        let (Some(first), Some(whole)) = (importi.first(), importi.entro_60gg) else {
            return due(None, Regola::SenzaPagamentoRidotto, None);
        };
        if self.is_preavviso {
            let without_costs = first.checked_sub(self.spese).unwrap_or(first);
            return due(Some(without_costs), Regola::Preavviso, None);
        }
        let (Some(early), Some(last)) = (self.early_term(), self.term()) else {
            return due(Some(first), Regola::PrimaDellaNotifica, None);
        };
        if self.notifica.is_some_and(|it| day < it) {
            return due(Some(first), Regola::PrimaDellaNotifica, self.notifica.map(|it| it.plus(-1)));
        }
        match (regime, importi.entro_5gg) {
            (Regime::Extra, _) if day <= last => due(Some(whole), Regola::RidottoExtra, Some(last)),
            (Regime::Extra, _) => due(None, Regola::RapportoExtra, None),
            (Regime::Cds, _) if day > last => due(importi.oltre_60gg, Regola::MetaDelMassimo, None),
            (Regime::Cds, None) => due(Some(whole), Regola::RidottoSenzaSconto, Some(last)),
            (Regime::Cds, Some(_)) if day > early => due(Some(whole), Regola::RidottoSessantaGiorni, Some(last)),
            (Regime::Cds, Some(discounted)) => due(Some(discounted), Regola::RidottoCinqueGiorni, Some(early)),
        }
    }

    /// The last day of the discount; `None` before the act is served.
    pub fn early_term(&self) -> Option<Data> {
        Some(Calendario::LEGALE.payment_term(self.notifica?, GIORNI_SCONTO))
    }

    /// The last day to pay the act; `None` before it is served.
    pub fn term(&self) -> Option<Data> {
        let days = match self.titolo {
            Titolo::Verbale { .. } => GIORNI_RIDOTTO,
            Titolo::Ordinanza { is_abroad: false, .. } => GIORNI_ORDINANZA,
            Titolo::Ordinanza { is_abroad: true, .. } => GIORNI_ORDINANZA_ESTERO,
        };
        Some(Calendario::LEGALE.payment_term(self.notifica?, days))
    }

    /// The first day on which the unpaid act can be enforced: the one after its term.
    ///
    /// `None` for what never becomes a title by itself: a verbale without reduced payment, which goes to the
    /// Prefect, and one outside the CdS, which goes to its authority.
    pub fn esecutivo_dal(&self) -> Option<Data> {
        let is_title = match &self.titolo {
            Titolo::Verbale { regime, importi, .. } => *regime == Regime::Cds && importi.oltre_60gg.is_some(),
            Titolo::Ordinanza { .. } => true,
        };
        self.term().filter(|_| is_title && !self.is_preavviso).map(|it| it.plus(1))
    }
}

fn due(importo: Option<Centesimi>, regola: Regola, fino_a: Option<Data>) -> Dovuto {
    Dovuto { importo, regola, fino_a }
}

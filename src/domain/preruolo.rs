//! What an enforceable act owes before it goes to the ruolo: `max/2 + spese − acconti`, and the surcharge.
//!
//! The sums of a letter are all here, so that its lines always add up to its total.

use crate::domain::data::Data;
use crate::domain::dovuto::Posizione;
use crate::domain::importi::Centesimi;
use crate::domain::importi::Ratio;
use crate::domain::integrazione::Integrazione;
use crate::domain::integrazione::Versamento;

/// Months of a half-year.
const SEMESTRE: u32 = 6;

/// The half-years completed from the first day of enforceability to a day, by calendar months.
pub fn semestri(dal: Data, al: Data) -> u32 {
    if al < dal {
        return 0;
    }
    let ((anno, mese, _), (last_anno, last_mese, _)) = (dal.ymd(), al.ymd());
    let months = (last_anno - anno) * 12 + last_mese as i32 - mese as i32;
    let months = u32::try_from(months).expect("a later day is in no earlier month");
    let is_whole = dal.plus_months(months) <= al;
    (if is_whole { months } else { months - 1 }) / SEMESTRE
}

/// A tenth of the sanction for each completed half-year (art. 27 c. 6 L. 689/81), rounded once.
///
/// `tetto` is the most half-years that count; the law's text sets none that was found, practice six.
pub fn maggiorazione(sanzione: Centesimi, semestri: u32, tetto: Option<u32>) -> Option<Centesimi> {
    sanzione.scale(Ratio::tenths(tetto.map_or(semestri, |most| semestri.min(most))))
}

/// The surcharge of a sanction that is not paid: it grows with the half-years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Maggiorazione {
    /// What is left of the sanction.
    pub su: Centesimi,
    /// The first day of enforceability, from which the half-years count.
    pub dal: Data,
    /// The most half-years that count.
    pub tetto: Option<u32>,
    /// What a letter has asked for already: it stays due whatever was paid since.
    pub chiesta: Centesimi,
}

impl Maggiorazione {
    /// The surcharge on a day; `None` where it does not fit the arithmetic.
    pub fn al(&self, day: Data) -> Option<Centesimi> {
        Some(maggiorazione(self.su, semestri(self.dal, day), self.tetto)?.max(self.chiesta))
    }
}

/// How the C.P.L. wants its letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Regole {
    /// Whether the letter has the line of the surcharge.
    pub with_maggiorazione: bool,
    /// The most half-years that count.
    pub tetto_semestri: Option<u32>,
    /// What the letter itself costs.
    pub spese_lettera: Centesimi,
}

/// What enforcing an act rests on.
#[derive(Debug, Clone, Copy)]
pub struct Base<'a> {
    /// The act.
    pub posizione: &'a Posizione,
    /// What was paid.
    pub versamenti: &'a [Versamento],
    /// The first day on which it can be enforced: after its term, the decision of an appeal, the loss of instalments.
    pub dal: Option<Data>,
}

/// The lines of one act in a letter; `totale` is `sanzione + spese + maggiorazione + spese_lettera − acconti`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preruolo {
    /// Half of the maximum, or the sanction of the ordinanza.
    pub sanzione: Centesimi,
    /// Costs of the act.
    pub spese: Centesimi,
    /// Completed half-years; those beyond the most that count included.
    pub semestri: u32,
    /// The surcharge.
    pub maggiorazione: Centesimi,
    /// How it grows with the day.
    pub growing: Maggiorazione,
    /// What the letter costs.
    pub spese_lettera: Centesimi,
    /// What was paid.
    pub acconti: Centesimi,
    /// What is left to be paid.
    pub totale: Centesimi,
}

/// Why an act has no place in a preruolo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Excluded {
    /// Not enforceable, or not yet.
    NotEnforceable,
    /// Cancelled.
    Cancelled,
    /// Paid.
    Settled,
    /// The sums do not fit the arithmetic.
    Overflow,
}

impl Preruolo {
    /// The lines of an act on a day; payments after it do not count.
    ///
    /// The surcharge is on what is left of the sanction: payments are taken off it first, which never asks
    /// for more than another order would. What an earlier letter asked for stays due.
    pub fn compute(base: &Base<'_>, al: Data, regole: &Regole) -> Result<Self, Excluded> {
        let Base { posizione, versamenti, dal } = *base;
        if posizione.annullato.is_some_and(|it| al >= it) {
            return Err(Excluded::Cancelled);
        }
        let dal = dal.filter(|dal| al >= *dal).ok_or(Excluded::NotEnforceable)?;
        let until: Vec<Versamento> = versamenti.iter().filter(|it| it.data <= al).copied().collect();
        let integrazione = Integrazione::of(posizione, &until).ok_or(Excluded::Overflow)?;
        if integrazione.settled().is_some() {
            return Err(Excluded::Settled);
        }
        let whole = posizione.unasked().dovuto(al).importo.ok_or(Excluded::NotEnforceable)?;
        let (spese, acconti) = (posizione.spese, integrazione.versato);
        let sanzione = whole.checked_sub(spese).ok_or(Excluded::Overflow)?;
        let left = sanzione.checked_sub(acconti).unwrap_or(Centesimi::ZERO);
        let su = if regole.with_maggiorazione { left } else { Centesimi::ZERO };
        let chiesta = posizione.asked_by(al).and_then(|it| it.importo.checked_sub(whole)).unwrap_or(Centesimi::ZERO);
        let growing = Maggiorazione { su, dal, tetto: regole.tetto_semestri, chiesta };
        let (semestri, maggiorazione) = (semestri(dal, al), growing.al(al).ok_or(Excluded::Overflow)?);
        let spese_lettera = regole.spese_lettera;
        let sum = Centesimi::sum([whole, maggiorazione, spese_lettera]).ok_or(Excluded::Overflow)?;
        let totale = sum.checked_sub(acconti).ok_or(Excluded::Overflow)?;
        Ok(Self { sanzione, spese, semestri, maggiorazione, growing, spese_lettera, acconti, totale })
    }
}

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
    /// for more than another order would.
    pub fn compute(
        posizione: &Posizione,
        versamenti: &[Versamento],
        al: Data,
        regole: &Regole,
    ) -> Result<Self, Excluded> {
        if posizione.annullato.is_some_and(|it| al >= it) {
            return Err(Excluded::Cancelled);
        }
        let dal = posizione.esecutivo_dal().filter(|dal| al >= *dal).ok_or(Excluded::NotEnforceable)?;
        let until: Vec<Versamento> = versamenti.iter().filter(|it| it.data <= al).copied().collect();
        let integrazione = Integrazione::of(posizione, &until).ok_or(Excluded::Overflow)?;
        if integrazione.settled().is_some() {
            return Err(Excluded::Settled);
        }
        let whole = posizione.dovuto(al).importo.ok_or(Excluded::NotEnforceable)?;
        let (spese, acconti) = (posizione.spese, integrazione.versato);
        let sanzione = whole.checked_sub(spese).ok_or(Excluded::Overflow)?;
        let semestri = semestri(dal, al);
        let left = sanzione.checked_sub(acconti).unwrap_or(Centesimi::ZERO);
        let maggiorazione = match regole.with_maggiorazione {
            true => maggiorazione(left, semestri, regole.tetto_semestri).ok_or(Excluded::Overflow)?,
            false => Centesimi::ZERO,
        };
        let spese_lettera = regole.spese_lettera;
        let sum = Centesimi::sum([whole, maggiorazione, spese_lettera]).ok_or(Excluded::Overflow)?;
        let totale = sum.checked_sub(acconti).ok_or(Excluded::Overflow)?;
        Ok(Self { sanzione, spese, semestri, maggiorazione, spese_lettera, acconti, totale })
    }
}

//! Sums of money in whole cents, and the three sums that an act offers.
//!
//! No float and no silent overflow: every step is checked. Each violation's sum is rounded half up to the
//! cent once, from its exact value, and only then added to the others.

use std::fmt;

use crate::domain::atto::TipoAtto;
use crate::domain::violazione::Violazione;

/// An amount in whole euro cents.
///
/// Never negative: a credit is a separate entry, not a minus sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Centesimi(u64);

/// The costs that are added to each of the three sums and never discounted (art. 201 c. 4 CdS).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Spese {
    /// Costs of notification (postal).
    pub notifica: Centesimi,
    /// Costs of the procedure.
    pub procedurali: Centesimi,
    /// Any other cost (management, look-ups).
    pub altre: Centesimi,
}

/// The sums that an act offers, costs included. `None` where the law does not offer the sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Importi {
    /// Within 5 days of notification, with 30 % off the sanction (art. 202 c. 1 CdS).
    pub entro_5gg: Option<Centesimi>,
    /// Within 60 days of notification.
    pub entro_60gg: Option<Centesimi>,
    /// After 60 days: half of the maximum (art. 203 c. 3 CdS). Never for extra-CdS acts.
    pub oltre_60gg: Option<Centesimi>,
}

/// Which law says what is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Regime {
    /// The Codice della Strada: artt. 202 and 203.
    Cds,
    /// L. 689/81, art. 16: one sum, within 60 days.
    Extra,
}

/// Why the sums of an act cannot be computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unpriced {
    /// The act has no violation.
    NoViolation,
    /// A violation without maximum, or with a minimum above it; its `progressivo`.
    BadBounds(u32),
    /// Some violations allow reduced payment and some do not: two procedures in one act.
    MixedReduction,
    /// The sums do not fit the arithmetic; no real sanction comes near.
    Overflow,
}

impl Centesimi {
    /// No money.
    pub const ZERO: Self = Self(0);

    /// An amount of `cents` euro cents.
    pub const fn new(cents: u64) -> Self {
        Self(cents)
    }

    /// The amount in euro cents.
    pub const fn cents(self) -> u64 {
        self.0
    }

    /// The sum of two amounts, or `None` if it does not fit.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// What is left after taking `other` away, or `None` if `other` is more.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }

    /// The sum of many amounts, or `None` if it does not fit.
    pub fn sum(amounts: impl IntoIterator<Item = Self>) -> Option<Self> {
        amounts.into_iter().try_fold(Self::ZERO, Self::checked_add)
    }

    /// The amount times `ratio`, rounded half up to the cent.
    pub fn scale(self, ratio: Ratio) -> Option<Self> {
        let doubled = u128::from(self.0).checked_mul(u128::from(ratio.numerator))?.checked_mul(2)?;
        let denominator = u128::from(ratio.denominator);
        let rounded = doubled.checked_add(denominator)? / (denominator * 2);
        u64::try_from(rounded).ok().map(Self)
    }
}

impl fmt::Display for Centesimi {
    /// The Italian form without currency: `1.234,50`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let euros = (self.0 / 100).to_string();
        let head = euros.len() % 3;
        let mut grouped = euros[..head].to_owned();
        for group in euros.as_bytes()[head..].chunks(3) {
            if !grouped.is_empty() {
                grouped.push('.');
            }
            grouped.extend(group.iter().map(|&digit| char::from(digit)));
        }
        f.pad(&format!("{grouped},{:02}", self.0 % 100))
    }
}

/// A factor of a sanction, kept exact until the one rounding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ratio {
    numerator: u64,
    // Invariant: never zero.
    denominator: u64,
}

impl Ratio {
    /// The whole.
    pub const ONE: Self = Self::of(1, 1);
    /// What is due within 5 days: 30 % off (art. 202 c. 1 CdS).
    pub const DISCOUNT: Self = Self::of(7, 10);
    /// What is due after 60 days, of the maximum (art. 203 c. 3 CdS).
    pub const HALF: Self = Self::of(1, 2);
    /// One of the two sums of art. 16 L. 689/81, of the maximum.
    pub const THIRD: Self = Self::of(1, 3);
    /// The other sum of art. 16 L. 689/81, of the minimum; and the heavy vehicles of art. 142 c. 11 CdS.
    pub const DOUBLE: Self = Self::of(2, 1);
    /// A third more at night (art. 195 c. 2-bis CdS).
    pub const NIGHT: Self = Self::of(4, 3);

    /// `numerator / denominator`. Panics on a zero denominator, which only a constant can hold.
    const fn of(numerator: u64, denominator: u64) -> Self {
        assert!(denominator > 0, "a ratio has a denominator");
        Self { numerator, denominator }
    }

    /// Both factors, one after the other. The constants above are small: no product of them overflows.
    pub const fn times(self, other: Self) -> Self {
        Self::of(self.numerator * other.numerator, self.denominator * other.denominator)
    }
}

impl Spese {
    /// All costs together, or `None` if they do not fit.
    pub fn total(&self) -> Option<Centesimi> {
        Centesimi::sum([self.notifica, self.procedurali, self.altre])
    }
}

impl Regime {
    /// The law behind an act; `None` where an authority has set the sum and nothing is to be computed.
    pub fn of(tipo: TipoAtto) -> Option<Self> {
        match tipo {
            TipoAtto::Extra => Some(Self::Extra),
            TipoAtto::Ordinanza | TipoAtto::Ingiunzione => None,
            TipoAtto::VerbaleNc | TipoAtto::VerbaleC | TipoAtto::Preavviso | TipoAtto::V126b | TipoAtto::V180c8 => {
                Some(Self::Cds)
            }
        }
    }
}

impl Importi {
    /// The sums that an act with these violations and costs offers.
    ///
    /// An act none of whose violations allows reduced payment offers no sum at all: it goes to the
    /// Prefect, who sets one (art. 202 c. 3 and 3-bis CdS). Where only some violations allow the
    /// discount, the 5-day sum has those discounted and the others whole; where none does, there is none.
    pub fn compute(regime: Regime, violazioni: &[Violazione], spese: &Spese) -> Result<Self, Unpriced> {
        check(violazioni)?;
        if !violazioni[0].pmr_ammesso {
            return Ok(Self::default());
        }
        let due = |line: fn(&Violazione) -> Option<Centesimi>| {
            let sanctions = violazioni.iter().map(line);
            let mut lines = sanctions.chain([spese.total()]);
            lines.try_fold(Centesimi::ZERO, |sum, line| sum.checked_add(line?)).ok_or(Unpriced::Overflow)
        };
        if regime == Regime::Extra {
            return Ok(Self { entro_60gg: Some(due(extra_line)?), ..Self::default() });
        }
        let is_discounted = violazioni.iter().any(|violazione| violazione.sconto_30);
        Ok(Self {
            entro_5gg: if is_discounted { Some(due(early_line)?) } else { None },
            entro_60gg: Some(due(|it| it.minimo.scale(it.factor()))?),
            oltre_60gg: Some(due(|it| it.massimo.scale(it.factor().times(Ratio::HALF)))?),
        })
    }
}

/// What makes an act's violations fit to be priced together.
fn check(violazioni: &[Violazione]) -> Result<(), Unpriced> {
    let first = violazioni.first().ok_or(Unpriced::NoViolation)?;
    for it in violazioni {
        if it.massimo == Centesimi::ZERO || it.minimo > it.massimo {
            return Err(Unpriced::BadBounds(it.progressivo));
        }
        if it.pmr_ammesso != first.pmr_ammesso {
            return Err(Unpriced::MixedReduction);
        }
    }
    Ok(())
}

/// The 5-day sum of one violation: discounted where the law allows, whole elsewhere.
fn early_line(violazione: &Violazione) -> Option<Centesimi> {
    let discount = if violazione.sconto_30 { Ratio::DISCOUNT } else { Ratio::ONE };
    violazione.minimo.scale(violazione.factor().times(discount))
}

/// The reduced payment of one violation outside the CdS: the lower of a third of the maximum and twice
/// the minimum (art. 16 L. 689/81). Where the law sets no minimum, only the first.
fn extra_line(violazione: &Violazione) -> Option<Centesimi> {
    let third = violazione.massimo.scale(Ratio::THIRD)?;
    if violazione.minimo == Centesimi::ZERO {
        return Some(third);
    }
    Some(third.min(violazione.minimo.scale(Ratio::DOUBLE)?))
}

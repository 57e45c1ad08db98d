//! Sums of money in whole cents, and the three sums that an act offers.
//!
//! No float and no silent overflow: every step is checked. Each violation's sum is rounded half up to the
//! cent once, from its exact value, and only then added to the others.

use std::fmt;
use std::num::NonZeroU32;

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

    /// Splits the amount into `n` rate that differ by at most one cent.
    ///
    /// The odd cents go to the first rate, so that the sum is exact and the last rata is never the largest.
    pub fn split(self, n: NonZeroU32) -> Vec<Self> {
        let n = u64::from(n.get());
        let (rata, odd) = (self.0 / n, self.0 % n);
        (0..n).map(|index| Self(rata + u64::from(index < odd))).collect()
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
        f.pad(&format!("{},{:02}", grouped(self.0 / 100), self.0 % 100))
    }
}

/// A number in groups of three digits, as Italian and German write it: `1.234.567`.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let (head, rest) = digits.split_at(digits.len() % 3);
    let mut grouped = head.to_owned();
    for (at, digit) in rest.chars().enumerate() {
        if at.is_multiple_of(3) && !grouped.is_empty() {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    grouped
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
    /// A third more on the worst of several speed offences within an hour (art. 142 c. 6-ter CdS).
    pub const WITHIN_AN_HOUR: Self = Self::of(4, 3);
    /// Insured within the term of art. 193 c. 3 CdS: half of the sanction.
    pub const INSURED_LATE: Self = Self::of(1, 2);

    /// `numerator / denominator`. Panics on a zero denominator, which only a constant can hold.
    const fn of(numerator: u64, denominator: u64) -> Self {
        assert!(denominator > 0, "a ratio has a denominator");
        Self { numerator, denominator }
    }

    /// As many tenths: what each completed half-year adds (art. 27 c. 6 L. 689/81).
    pub const fn tenths(n: u32) -> Self {
        Self::of(n as u64, 10)
    }

    /// Both factors, one after the other. Those above are small: no product of them overflows.
    pub const fn times(self, other: Self) -> Self {
        Self::of(self.numerator * other.numerator, self.denominator * other.denominator)
    }
}

/// A violation with everything that multiplies its sanction.
#[derive(Debug, Clone, Copy)]
pub struct Linea<'a> {
    violazione: &'a Violazione,
    factor: Ratio,
}

impl<'a> Linea<'a> {
    /// The violation with the factors of its hour and its vehicle.
    pub fn new(violazione: &'a Violazione) -> Self {
        Self { violazione, factor: violazione.factor() }
    }

    /// With one more factor: [`Ratio::INSURED_LATE`], [`Ratio::WITHIN_AN_HOUR`].
    pub fn times(self, factor: Ratio) -> Self {
        Self { factor: self.factor.times(factor), ..self }
    }

    /// The violation.
    pub fn violazione(&self) -> &'a Violazione {
        self.violazione
    }

    /// Minimum and maximum with all factors, each rounded half up: what the act prints as the sanction.
    pub fn bounds(&self) -> Option<(Centesimi, Centesimi)> {
        Some((self.of_minimo(Ratio::ONE)?, self.violazione.massimo.scale(self.factor)?))
    }

    fn of_minimo(&self, ratio: Ratio) -> Option<Centesimi> {
        self.violazione.minimo.scale(self.factor.times(ratio))
    }

    /// The 5-day sum: discounted where the law allows, whole elsewhere.
    fn early(&self) -> Option<Centesimi> {
        self.of_minimo(if self.violazione.sconto_30 { Ratio::DISCOUNT } else { Ratio::ONE })
    }

    fn late(&self) -> Option<Centesimi> {
        self.violazione.massimo.scale(self.factor.times(Ratio::HALF))
    }

    /// The reduced payment outside the CdS: the lower of a third of the maximum and twice the minimum
    /// (art. 16 L. 689/81). Where the law sets no minimum, only the first. It knows neither night nor mass.
    fn extra(&self) -> Option<Centesimi> {
        let Violazione { minimo, massimo, .. } = self.violazione;
        let third = massimo.scale(Ratio::THIRD)?;
        if *minimo == Centesimi::ZERO {
            return Some(third);
        }
        Some(third.min(minimo.scale(Ratio::DOUBLE)?))
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
    pub fn compute(regime: Regime, violazioni: &[Violazione], spese: &Spese) -> Result<Self, Unpriced> {
        let linee: Vec<Linea> = violazioni.iter().map(Linea::new).collect();
        Self::of_lines(regime, &linee, spese)
    }

    /// The sums of lines that may have factors of their own.
    ///
    /// An act none of whose violations allows reduced payment offers no sum at all: it goes to the
    /// Prefect, who sets one (art. 202 c. 3 and 3-bis CdS). Where only some violations allow the
    /// discount, the 5-day sum has those discounted and the others whole; where none does, there is none.
    pub fn of_lines(regime: Regime, linee: &[Linea], spese: &Spese) -> Result<Self, Unpriced> {
        check(linee)?;
        let has_reduction = linee[0].violazione.pmr_ammesso;
        if linee.iter().any(|it| it.violazione.pmr_ammesso != has_reduction) {
            return Err(Unpriced::MixedReduction);
        }
        if !has_reduction {
            return Ok(Self::default());
        }
        if regime == Regime::Extra {
            return Ok(Self { entro_60gg: Some(total(linee, Linea::extra, spese)?), ..Self::default() });
        }
        let is_discounted = linee.iter().any(|it| it.violazione.sconto_30);
        Ok(Self {
            entro_5gg: if is_discounted { Some(total(linee, Linea::early, spese)?) } else { None },
            entro_60gg: Some(total(linee, |it| it.of_minimo(Ratio::ONE), spese)?),
            oltre_60gg: Some(total(linee, Linea::late, spese)?),
        })
    }

    /// The first sum that the act offers.
    pub fn first(&self) -> Option<Centesimi> {
        self.entro_5gg.or(self.entro_60gg)
    }

    /// What an act would cost with 30 % off every line, allowed or not: what people pay by mistake.
    pub fn all_discounted(linee: &[Linea], spese: &Spese) -> Result<Centesimi, Unpriced> {
        total(linee, |it| it.of_minimo(Ratio::DISCOUNT), spese)
    }
}

/// The least that the Prefect may enjoin: twice the minimum for each violation (art. 204 c. 1 CdS), and the costs.
pub fn ordinanza_minima(linee: &[Linea], spese: &Spese) -> Result<Centesimi, Unpriced> {
    check(linee)?;
    total(linee, |it| it.of_minimo(Ratio::DOUBLE), spese)
}

/// A sum of each line, and the costs once.
fn total<'a>(
    linee: &[Linea<'a>],
    of: impl Fn(&Linea<'a>) -> Option<Centesimi>,
    spese: &Spese,
) -> Result<Centesimi, Unpriced> {
    let mut sums = linee.iter().map(of).chain([spese.total()]);
    sums.try_fold(Centesimi::ZERO, |sum, line| sum.checked_add(line?)).ok_or(Unpriced::Overflow)
}

/// What makes an act's violations fit to be priced.
fn check(linee: &[Linea]) -> Result<(), Unpriced> {
    if linee.is_empty() {
        return Err(Unpriced::NoViolation);
    }
    for Linea { violazione, .. } in linee {
        if violazione.massimo == Centesimi::ZERO || violazione.minimo > violazione.massimo {
            return Err(Unpriced::BadBounds(violazione.progressivo));
        }
    }
    Ok(())
}

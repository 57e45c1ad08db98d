//! Instalments held against what was paid.

use crate::domain::calendario::Calendario;
use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::domain::integrazione::Versamento;
use crate::fatti::Evento;
use crate::fatti::Rata;
use crate::procedure::fascicolo::Rateazione;
use crate::procedure::quadro::Quadro;

/// How many later instalments may be missed before the benefit is lost (art. 202-bis CdS, from memory).
const SCADUTE: usize = 2;

/// The plan that was granted last.
pub(super) fn plan(quadro: &Quadro<'_>, payments: &[(Versamento, u64)]) -> Option<Rateazione> {
    let (fatto, rate) = quadro.fatti.iter().rev().find_map(|it| match &it.evento {
        Evento::Rateizzato { rate } if !rate.is_empty() => Some((*it, rate)),
        _ => None,
    })?;
    let mut rate = rate.clone();
    rate.sort_by_key(|it| it.entro);
    let paid: Vec<&(Versamento, u64)> = payments.iter().filter(|it| it.0.data >= fatto.data).collect();
    let totale = Centesimi::sum(rate.iter().map(|it| it.importo))?;
    let versato = Centesimi::sum(paid.iter().map(|it| it.0.importo))?;
    let lost = lost(&rate, &paid);
    // Who pays after the benefit is lost owes more than the plan.
    let saldata = last_payment(&paid, totale).filter(|it| lost.is_none_or(|lost| it.0 < lost));
    let decade_dal = lost.filter(|_| saldata.is_none());
    let fino_a = term(rate.last()?);
    Some(Rateazione { decade_dal, saldata, dal: (fatto.data, fatto.numero), versato, totale, fino_a, rate })
}

/// The payment with which the whole sum was reached.
fn last_payment(paid: &[&(Versamento, u64)], totale: Centesimi) -> Option<(Data, u64)> {
    let mut sum = Centesimi::ZERO;
    paid.iter().find_map(|(it, fatto)| {
        sum = sum.checked_add(it.importo)?;
        (sum >= totale).then_some((it.data, *fatto))
    })
}

/// The day after which the benefit is gone: the first instalment missed, or two of the later ones.
fn lost(rate: &[Rata], paid: &[&(Versamento, u64)]) -> Option<Data> {
    (0..rate.len()).find_map(|place| {
        let last = term(&rate[place]);
        let by_then = Centesimi::sum(paid.iter().filter(|it| it.0.data <= last).map(|it| it.0.importo))?;
        let missed = missed(&rate[..=place], by_then);
        let is_lost = if place == 0 { missed > 0 } else { missed >= SCADUTE };
        is_lost.then(|| last.plus(1))
    })
}

/// The last day of an instalment.
fn term(rata: &Rata) -> Data {
    Calendario::LEGALE.payment_term(rata.entro, 0)
}

/// How many of these instalments a sum does not cover.
fn missed(rate: &[Rata], paid: Centesimi) -> usize {
    let mut asked = Centesimi::ZERO;
    let is_missed = |rata: &&Rata| {
        asked = asked.checked_add(rata.importo).unwrap_or(asked);
        asked > paid
    };
    rate.iter().filter(is_missed).count()
}

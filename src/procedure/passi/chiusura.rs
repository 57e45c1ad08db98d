//! The last steps: what was paid too much goes back, and the act is closed.

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::domain::integrazione::Versamento;
use crate::domain::preruolo;
use crate::domain::preruolo::Base;
use crate::domain::preruolo::Preruolo;
use crate::fatti::Voce;
use crate::procedure::fascicolo::Fascicolo;
use crate::procedure::fascicolo::Passo;
use crate::procedure::quadro::Quadro;

/// Adds the refund; and where nothing else is left, that the act is defined.
pub(super) fn add(quadro: &Quadro<'_>, fascicolo: &Fascicolo, steps: &mut Vec<Passo>) {
    let refund = refund(quadro, fascicolo);
    let is_open = refund.as_ref().is_some_and(|it| it.impedimenti.is_empty());
    steps.extend(refund);
    let is_over = fascicolo.annullato.is_some() || fascicolo.saldato.is_some();
    let blocks = |it: &Passo| !matches!(it.voce, Voce::Punti | Voce::Rimborso) || it.impedimenti.is_empty();
    if !is_over || is_open || steps.iter().any(blocks) || quadro.emesso(Voce::Definito).is_some() {
        return;
    }
    let (annullato, saldato) = (fascicolo.annullato, fascicolo.saldato);
    let rule = if annullato.is_some() { "definito-annullato" } else { "definito-pagato" };
    let day = last_day(quadro, fascicolo);
    if let Some(day) = day {
        let facts = [annullato, saldato].into_iter().flatten().map(|it| it.1);
        steps.push(Passo::new(Voce::Definito, day, rule).from(facts));
    }
}

/// The day from which nothing was left: the last of what closed it.
fn last_day(quadro: &Quadro<'_>, fascicolo: &Fascicolo) -> Option<Data> {
    let closing = [fascicolo.annullato, fascicolo.saldato].into_iter().flatten().map(|it| it.0);
    let points = quadro.emesso(Voce::Punti).map(|it| it.fatto.data);
    let refund = quadro.fatti.iter().rev().find(|it| matches!(it.evento, crate::fatti::Evento::Rimborso { .. }));
    closing.chain(points).chain(refund.map(|it| it.data)).max()
}

/// What is to be given back: all where the act is void, else what was too much; less what went back already.
fn refund(quadro: &Quadro<'_>, fascicolo: &Fascicolo) -> Option<Passo> {
    let integrazione = fascicolo.integrazione.as_ref()?;
    let last = integrazione.imputazioni.last()?.versamento.data;
    let day = fascicolo.annullato.map_or(last, |it| it.0.max(last));
    let owed_more = asked_for_more(quadro, fascicolo).unwrap_or(Centesimi::ZERO);
    let too_much = integrazione.rimborso(day).checked_sub(owed_more)?;
    let sum = too_much.checked_sub(fascicolo.rimborsato).filter(|it| *it > Centesimi::ZERO)?;
    let minimo = Centesimi::new(quadro.regole.importo_minimo);
    let rule = if fascicolo.annullato.is_some() { "rimborso-annullato" } else { "rimborso-eccedenza" };
    let facts = fascicolo.versamenti.iter().map(|it| it.1).chain(fascicolo.annullato.map(|it| it.1));
    let step = Passo::new(Voce::Rimborso, day, rule).sum(Some(sum)).from(facts);
    Some(step.prevented("sotto-il-minimo", sum < minimo))
}

/// How much of what looks too much the letter before the ruolo, or the ruolo, had asked for: costs of the letter, and
/// the surcharge of the day where it did not say how much it asked for.
fn asked_for_more(quadro: &Quadro<'_>, fascicolo: &Fascicolo) -> Option<Centesimi> {
    let (day, fatto) = fascicolo.saldato.filter(|_| fascicolo.annullato.is_none())?;
    let letters = [Voce::Preruolo, Voce::Ruolo].into_iter().filter_map(|it| fascicolo.emesso(it));
    letters.map(|it| it.data).min().filter(|it| *it <= day)?;
    let place = fascicolo.versamenti.iter().position(|it| it.1 == fatto)?;
    let before: Vec<Versamento> = fascicolo.versamenti[..place].iter().map(|it| it.0).collect();
    let base = Base { posizione: fascicolo.posizione.as_ref()?, versamenti: &before, dal: fascicolo.titolo_dal };
    let spese_lettera = Centesimi::new(quadro.regole.spese_preruolo);
    let regole = preruolo::Regole { spese_lettera, ..quadro.regole.letters() };
    let asked = Preruolo::compute(&base, day, &regole).ok()?.totale;
    let own = fascicolo.integrazione.as_ref()?.imputazioni.get(place)?;
    let rest = own.versamento.importo.checked_sub(asked).unwrap_or(Centesimi::ZERO);
    own.differenza?.checked_sub(rest)
}

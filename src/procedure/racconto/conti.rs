//! Terms, sums and payments, told.

use crate::domain::data::Data;
use crate::domain::dovuto::Regola;
use crate::domain::importi::Centesimi;
use crate::domain::integrazione::Imputazione;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::procedure::fascicolo::Fascicolo;
use crate::procedure::fascicolo::Rateazione;
use crate::procedure::racconto::Parte;
use crate::procedure::racconto::Riga;
use crate::procedure::racconto::Valore;

/// The terms, each with both dates where they differ.
pub(super) fn terms(fascicolo: &Fascicolo) -> Vec<Riga> {
    let mut lines = Vec::new();
    if !fascicolo.termini.is_empty() {
        lines.push(Riga::title(Parte::new("titolo.termini")));
    }
    for it in &fascicolo.termini {
        let first = Parte::new("termine.riga").word("nome", format!("termine.{}", it.nome)).day(it.prima);
        let later = (it.prima != it.ultima).then(|| Parte::new("termine.ufficio").day(it.ultima));
        lines.push(Riga::new(first).and(Some(Parte::new(format!("regola-termine.{}", it.regola)))).and(later));
    }
    if let Some(day) = fascicolo.esecutivo_dal {
        lines.push(Riga::new(Parte::new("termine.esecutivo").day(day)));
    }
    if !fascicolo.sospeso.is_empty() {
        lines.push(Riga::new(Parte::new("termine.sospeso")).from(fascicolo.sospeso.iter().copied()));
    }
    lines
}

/// What is owed today and why, and what came in.
pub(super) fn money(fascicolo: &Fascicolo, fatti: &[&Fatto], day: Data) -> Vec<Riga> {
    let mut lines = vec![Riga::title(Parte::new("titolo.denaro"))];
    lines.push(owed(fascicolo, fatti, day));
    if let Some(integrazione) = &fascicolo.integrazione {
        let paid = integrazione.imputazioni.iter().zip(&fascicolo.versamenti);
        lines.extend(paid.map(|(it, (_, fatto))| payment(it, *fatto)));
    }
    if fascicolo.rimborsato > Centesimi::ZERO {
        let refunds = fatti.iter().filter(|it| matches!(it.evento, Evento::Rimborso { .. })).map(|it| it.numero);
        let sum = Parte::new("denaro.rimborsato").with("importo", Valore::Importo(fascicolo.rimborsato));
        lines.push(Riga::new(sum).from(refunds));
    }
    lines.extend(fascicolo.rate.as_ref().map(plan));
    lines
}

fn owed(fascicolo: &Fascicolo, fatti: &[&Fatto], day: Data) -> Riga {
    if let Some((when, fatto)) = fascicolo.annullato.filter(|it| it.0 <= day) {
        return Riga::new(Parte::new("denaro.annullato").day(when)).from([fatto]);
    }
    if let Some((when, fatto)) = fascicolo.saldato.filter(|it| it.0 <= day) {
        return Riga::new(Parte::new("denaro.saldato").day(when)).from([fatto]);
    }
    let Some((dovuto, residuo)) = fascicolo.dovuto(day).zip(fascicolo.residuo(day)) else {
        return Riga::new(Parte::new("denaro.ignoto"));
    };
    let rate = fascicolo.rate.as_ref().filter(|it| it.holds(day));
    let has_appeal = fatti.iter().any(|it| matches!(it.evento, Evento::Ricorso { .. }) && it.data <= day);
    let rule = match (rate, dovuto.regola) {
        (Some(rate), _) if rate.is_running(day) => "rate",
        (Some(_), _) => "rate-finite",
        (None, Regola::MetaDelMassimo) if !fascicolo.sospeso.is_empty() => "meta-del-massimo-ricorso-pendente",
        (None, Regola::MetaDelMassimo) if has_appeal => "meta-del-massimo-dopo-ricorso",
        (None, regola) => regola.as_str(),
    };
    let why = Parte::new(format!("dovuto.{rule}"));
    let until = residuo.entro.map(|it| Parte::new("denaro.fino-a").day(it));
    let facts = fascicolo.notifica.iter().flat_map(|it| it.fatti.iter().copied());
    match residuo.importo {
        Some(sum) => Riga::new(Parte::new("denaro.dovuto").day(day).with("importo", Valore::Importo(sum)))
            .and(Some(why))
            .and(until)
            .from(facts),
        None => Riga::new(Parte::new("denaro.non-fissato").day(day)).and(Some(why)).from(facts),
    }
}

fn payment(it: &Imputazione, fatto: u64) -> Riga {
    let paid = Parte::new("denaro.pagamento").day(it.versamento.data);
    let paid = paid.with("importo", Valore::Importo(it.versamento.importo));
    let paid = paid.word("classe", format!("classe.{}", it.classe.as_str()));
    let why = it.classe.causa().map(|it| Parte::new(format!("causa-pagamento.{}", it.as_str())));
    let asked = it.dovuto.importo.map(|it| Parte::new("denaro.allora-dovuto").with("importo", Valore::Importo(it)));
    let left = it.differenza.filter(|it| *it > Centesimi::ZERO);
    let left = left.map(|it| Parte::new("denaro.differenza").with("importo", Valore::Importo(it)));
    Riga::new(paid).and(why).and(asked).and(left).from([fatto])
}

fn plan(it: &Rateazione) -> Riga {
    let rate = u32::try_from(it.rate.len()).unwrap_or(u32::MAX);
    let granted = Parte::new("rate.concesse").day(it.dal.0).with("numero", Valore::Numero(rate));
    let granted = granted.with("importo", Valore::Importo(it.totale));
    let paid = Parte::new("rate.versato").with("importo", Valore::Importo(it.versato));
    let next = it.next(it.versato).map(|it| Parte::new("rate.prossima").day(it));
    let lost = it.decade_dal.map(|it| Parte::new("rate.decadenza").day(it));
    Riga::new(granted).and(Some(paid)).and(next).and(lost).from([it.dal.1])
}

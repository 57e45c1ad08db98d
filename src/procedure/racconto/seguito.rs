//! What comes next, until when, and what prevents it.

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::procedure::fascicolo::Fascicolo;
use crate::procedure::fascicolo::Passo;
use crate::procedure::passi::PRESCRITTO;
use crate::procedure::racconto::Parte;
use crate::procedure::racconto::Riga;
use crate::procedure::racconto::Valore;

/// The steps: those that can be done today, and those to come.
pub(super) fn steps(fascicolo: &Fascicolo, day: Data) -> Vec<Riga> {
    // That a claim will lapse is said among the terms.
    let is_told = |it: &&Passo| it.regola != PRESCRITTO || it.dal <= day;
    let (now, later): (Vec<&Passo>, Vec<&Passo>) = fascicolo.passi.iter().filter(is_told).partition(|it| it.dal <= day);
    let mut lines = Vec::new();
    let is_lapsed = fascicolo.termine("prescrizione").is_some_and(|it| it.ultima < day);
    for (title, some) in [("titolo.ora", now), ("titolo.poi", later)] {
        if !some.is_empty() {
            lines.push(Riga::title(Parte::new(title)));
        }
        lines.extend(
            some.into_iter()
                .map(|it| step(it, day, fascicolo.destinatari.len() > 1, is_lapsed && it.voce.asks_for_money())),
        );
    }
    if lines.is_empty() {
        lines.push(Riga::title(Parte::new("titolo.niente")));
    }
    lines
}

fn step(it: &Passo, day: Data, are_many: bool, is_lapsed: bool) -> Riga {
    let what = Parte::new("passo.riga").word("voce", format!("voce.{}", it.voce.as_str())).day(it.dal);
    let for_whom = it
        .destinatario
        .filter(|_| are_many)
        .map(|it| Parte::new("passo.destinatario").with("numero", Valore::Numero(it)));
    let why = Parte::new(format!("regola.{}", it.regola));
    let sum = it.importo.map(|it| Parte::new("passo.importo").with("importo", Valore::Importo(it)));
    let mut line = Riga::new(what).and(for_whom).and(Some(why)).and(sum).and(surcharge(it, day).filter(|_| !is_lapsed));
    let by = |rule: &str| format!("limite.{rule}");
    if let Some(last) = it.entro {
        let rule = it.limiti.iter().find(|it| it.1 == last).map_or("", |it| it.0);
        let until = Parte::new(if last < day { "passo.scaduto" } else { "passo.entro" });
        line = line.and(Some(until.day(last).word("regola", by(rule))));
    }
    for (rule, last) in it.limiti.iter().filter(|other| Some(other.1) != it.entro) {
        line = line.and(Some(Parte::new("passo.limite").word("regola", by(rule)).day(*last)));
    }
    line = line.and(it.consenso.filter(|it| *it).map(|_| Parte::new("passo.autorizzato")));
    for why_not in &it.impedimenti {
        line = line.and(Some(Parte::new(format!("impedimento.{why_not}"))));
    }
    if is_lapsed && !it.impedimenti.contains(&"prescritto") {
        line = line.and(Some(Parte::new("impedimento.prescritto")));
    }
    line.from(it.fatti.iter().copied())
}

/// What comes on top of the sum, by the day of the letter; and all of it today, where it is more.
fn surcharge(it: &Passo, day: Data) -> Option<Parte> {
    let (importo, all) = (it.importo?, it.chiede(day)?);
    it.maggiorazione?;
    match all.checked_sub(importo).filter(|it| *it > Centesimi::ZERO) {
        Some(more) => {
            let part = Parte::new("passo.maggiorazione").day(day).with("importo", Valore::Importo(more));
            Some(part.with("totale", Valore::Importo(all)))
        }
        None => Some(Parte::new("passo.maggiorazione-nessuna")),
    }
}

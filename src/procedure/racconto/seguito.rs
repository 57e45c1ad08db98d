//! What comes next, until when, and what prevents it.

use crate::domain::data::Data;
use crate::procedure::fascicolo::Fascicolo;
use crate::procedure::fascicolo::Passo;
use crate::procedure::racconto::Parte;
use crate::procedure::racconto::Riga;
use crate::procedure::racconto::Valore;

/// The steps: those that can be done today, and those to come.
pub(super) fn steps(fascicolo: &Fascicolo, day: Data) -> Vec<Riga> {
    let (now, later): (Vec<&Passo>, Vec<&Passo>) = fascicolo.passi.iter().partition(|it| it.dal <= day);
    let mut lines = Vec::new();
    for (title, some) in [("titolo.ora", now), ("titolo.poi", later)] {
        if !some.is_empty() {
            lines.push(Riga::title(Parte::new(title)));
        }
        lines.extend(some.into_iter().map(|it| step(it, day, fascicolo.destinatari.len() > 1)));
    }
    if lines.is_empty() {
        lines.push(Riga::title(Parte::new("titolo.niente")));
    }
    lines
}

fn step(it: &Passo, day: Data, are_many: bool) -> Riga {
    let what = Parte::new("passo.riga").word("voce", format!("voce.{}", it.voce.as_str())).day(it.dal);
    let for_whom = it
        .destinatario
        .filter(|_| are_many)
        .map(|it| Parte::new("passo.destinatario").with("numero", Valore::Numero(it)));
    let why = Parte::new(format!("regola.{}", it.regola));
    let sum = it.importo.map(|it| Parte::new("passo.importo").with("importo", Valore::Importo(it)));
    let mut line = Riga::new(what).and(for_whom).and(Some(why)).and(sum);
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
    line.from(it.fatti.iter().copied())
}

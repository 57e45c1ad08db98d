//! Rows that stand twice: the same words are used once, different words cannot be chosen between.

use crate::intake::atto::Righe;
use crate::intake::riga::Gruppo;
use crate::intake::riga::Riga;
use crate::intake::riga::Tabella;
use crate::intake::rilievi::Codice;
use crate::intake::rilievi::Rilievo;
use crate::intake::value;

/// Parts the rows that count from those that repeat them. `None` where the act itself stands twice in
/// different words, or where a row that it needs cannot be read.
pub(crate) fn sort_out<'a>(gruppo: &'a Gruppo, rilievi: &mut Vec<Rilievo>) -> Option<Righe<'a>> {
    let mut kept: Vec<&Riga> = Vec::with_capacity(gruppo.righe.len());
    for riga in gruppo.righe.iter().filter(|it| !it.is_broken) {
        let is_repeated = |it: &&&Riga| it.tabella == riga.tabella && it.is_same(riga);
        if kept.iter().any(|it| is_repeated(&it)) {
            rilievi.push(Rilievo::new(riga, "", Codice::Duplicato, ""));
        } else {
            kept.push(riga);
        }
    }
    let is_verbale = |it: &&Riga| it.tabella == Tabella::Verbali;
    let (verbali, altre): (Vec<_>, Vec<_>) = kept.into_iter().partition(is_verbale);
    let is_vital = |it: &&Riga| !matches!(it.tabella, Tabella::Soggetti | Tabella::Allegati);
    if gruppo.righe.iter().filter(|it| it.is_broken).any(|it| is_vital(&it)) {
        rilievi.extend(verbali.iter().map(|it| Rilievo::new(it, "", Codice::AttoIncompleto, "")));
        return None;
    }
    if let [verbale] = verbali[..] {
        return Some(Righe { verbale, altre });
    }
    rilievi.extend(verbali.iter().map(|it| Rilievo::new(it, "id_verbale", Codice::Ripetuto, &gruppo.id_verbale)));
    None
}

/// Reports rows of one table that share a number and say different things; gives the shared numbers.
///
/// A row without number has that of its place, which another row may have been given too.
pub(crate) fn report_numbers<'a>(
    righe: impl Iterator<Item = &'a Riga>,
    column: &str,
    rilievi: &mut Vec<Rilievo>,
) -> Vec<u32> {
    let numbered: Vec<(u32, &Riga)> =
        righe.zip(1..).map(|(riga, place)| (number(riga, column).unwrap_or(place), riga)).collect();
    let is_shared = |number: u32| numbered.iter().filter(|it| it.0 == number).count() > 1;
    let shared = numbered.iter().filter(|it| is_shared(it.0));
    rilievi.extend(shared.clone().map(|it| Rilievo::new(it.1, column, Codice::Ripetuto, it.1.raw(column))));
    shared.map(|it| it.0).collect()
}

fn number(riga: &Riga, column: &str) -> Option<u32> {
    value::intero(riga.raw(column)).ok().flatten()
}

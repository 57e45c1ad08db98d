//! Several speed offences within an hour, punished as one (art. 142 c. 6-ter CdS, since 14/12/2024).
//!
//! That vehicle and authority are the same and that devices ascertained them is for the caller to know.

use crate::domain::data::Data;
use crate::domain::data::Ora;
use crate::domain::importi::Importi;
use crate::domain::importi::Linea;
use crate::domain::importi::Ratio;
use crate::domain::importi::Regime;
use crate::domain::importi::Spese;
use crate::domain::importi::Unpriced;
use crate::domain::violazione::Violazione;

/// First day of the rule: year, month, day (L. 177/2024).
const DAL: (i32, u32, u32) = (2024, 12, 14);
/// The longest time from the first offence to the last, in minutes.
const MINUTI: i64 = 60;
/// The article of speed.
const ARTICOLO: &str = "142";

/// A speed offence with its moment.
#[derive(Debug, Clone, Copy)]
pub struct Fatto<'a> {
    /// The violation.
    pub violazione: &'a Violazione,
    /// Its day.
    pub data: Data,
    /// Its hour.
    pub ora: Ora,
}

/// Several offences as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cumulo {
    /// The place of the worst of them, from 0; the first of those that are equal.
    pub piu_grave: usize,
    /// The sums of the worst, a third more, with the costs once.
    pub importi: Importi,
}

/// The sums of several offences as one; `None` where the rule does not hold or is no better for the driver.
pub fn orario(fatti: &[Fatto], spese: &Spese) -> Result<Option<Cumulo>, Unpriced> {
    let linee: Vec<Linea> = fatti.iter().map(|it| Linea::new(it.violazione)).collect();
    let singly = Importi::of_lines(Regime::Cds, &linee, &Spese::default())?;
    if fatti.len() < 2 || !fatti.iter().all(is_in_force) || !is_within_an_hour(fatti) {
        return Ok(None);
    }
    let weight = |it: &Linea| it.bounds().map(|(minimo, massimo)| (massimo, minimo));
    let mut piu_grave = 0;
    for (index, linea) in linee.iter().enumerate() {
        if weight(linea) > weight(&linee[piu_grave]) {
            piu_grave = index;
        }
    }
    let worst = [linee[piu_grave].times(Ratio::WITHIN_AN_HOUR)];
    let together = Importi::of_lines(Regime::Cds, &worst, &Spese::default())?;
    let is_better = together.entro_60gg.zip(singly.entro_60gg).is_some_and(|(one, all)| one < all);
    if !is_better {
        return Ok(None);
    }
    let importi = Importi::of_lines(Regime::Cds, &worst, spese)?;
    Ok(Some(Cumulo { piu_grave, importi }))
}

fn is_in_force(fatto: &Fatto) -> bool {
    fatto.violazione.articolo.trim() == ARTICOLO && fatto.data.ymd() >= DAL
}

/// Whether the last offence is no more than an hour after the first.
fn is_within_an_hour(fatti: &[Fatto]) -> bool {
    let Some(first) = fatti.first() else { return false };
    let minute = |it: &Fatto| {
        let (ore, minuti) = it.ora.hm();
        i64::from(first.data.days_until(it.data)) * 24 * 60 + i64::from(ore * 60 + minuti)
    };
    let minutes = || fatti.iter().map(minute);
    minutes().max().zip(minutes().min()).is_some_and(|(last, first)| last - first <= MINUTI)
}

//! The paper of the C.P.L. on the clocks of the contract, out of the facts of its custody.
//!
//! | rule | clock starts | clock stops |
//! |---|---|---|
//! | SLA-03a | paper taken over | paper taken over the next time |
//! | SLA-21 | the data of what goes back were entered | it went back |
//! | SLA-29a | the hour at which paper was taken over | the hour of its first count |
//! | SLA-29b | the data of acts with defects were entered | they went back |
//!
//! Where nobody has said when the data were entered no clock runs.

use crate::domain::data::Data;
use crate::jobs::custodia;
use crate::jobs::custodia::Pratica;
use crate::procedure::livelli::caso::Caso;
use crate::procedure::livelli::caso::Istante;

/// The cases of all paper; `fine` is the last day of the service, from which no pick-up is awaited.
pub fn casi(pratiche: &[Pratica], fine: Option<Data>) -> Vec<Caso> {
    let mut casi = Vec::new();
    for it in pratiche {
        let cosa = format!("presa in carico {}", it.presa.numero);
        let mut counted = Caso::new("SLA-29a", &*cosa, it.presa.data, None);
        counted.dal = moment(it.presa.data, &it.presa.ora);
        counted.al = it.conte.iter().map(|it| moment(it.data, &it.ora)).min();
        casi.push(counted);
        for resa in &it.rese {
            let Some(entered) = resa.inseriti else { continue };
            let regola = if resa.viziati { "SLA-29b" } else { "SLA-21" };
            casi.push(Caso::new(regola, &*cosa, entered, Some(resa.data)));
        }
    }
    let mut days: Vec<Data> = pratiche.iter().map(|it| it.presa.data).collect();
    days.sort_unstable();
    days.dedup();
    for (place, day) in days.iter().enumerate() {
        let next = days.get(place + 1).copied();
        if next.is_some() || fine.is_none() {
            casi.push(Caso::new("SLA-03a", format!("ritiro del {}", day.it()), *day, next));
        }
    }
    casi
}

fn moment(data: Data, ora: &str) -> Istante {
    Istante { data, ora: custodia::parse_hour(ora) }
}

//! The two months by which service levels are judged and services are billed.

use crate::domain::data::Data;
use crate::procedure::livelli::contratto::Bimestri;
use crate::procedure::livelli::contratto::Contratto;

/// Two months of the contract, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bimestre {
    /// Which.
    pub numero: u32,
    /// Its first day.
    pub dal: Data,
    /// Its last day.
    pub al: Data,
}

impl Bimestre {
    /// Whether a day lies within.
    pub fn holds(&self, day: Data) -> bool {
        self.dal <= day && day <= self.al
    }
}

/// A bimester of the contract; `None` where nobody has said when the service began, or for number 0.
pub fn bimestre(contratto: &Contratto, numero: u32) -> Option<Bimestre> {
    let avvio = contratto.contratto.avvio_servizio?;
    let first = first(contratto.risoluzione.bimestri, avvio);
    let before = numero.checked_sub(1)?.checked_mul(2)?;
    let (dal, next) = (first.plus_months(before), first.plus_months(before.checked_add(2)?));
    (dal < next).then(|| Bimestre { numero, dal: dal.max(avvio), al: next.plus(-1) })
}

/// The bimester in which a day lies; `None` before the service began.
pub fn of(contratto: &Contratto, day: Data) -> Option<Bimestre> {
    let avvio = contratto.contratto.avvio_servizio.filter(|it| *it <= day)?;
    // Sixty-two days at most lie in two months: the number is never less than this.
    let least = u32::try_from(avvio.days_until(day)).expect("the day is later") / 62;
    (least.max(1)..).map_while(|it| bimestre(contratto, it)).find(|it| it.holds(day))
}

/// The first day of the first bimester.
fn first(bimestri: Bimestri, avvio: Data) -> Data {
    match bimestri {
        Bimestri::Avvio => avvio,
        Bimestri::Solari => {
            let (anno, mese, _) = avvio.ymd();
            Data::new(anno, (mese - 1) / 2 * 2 + 1, 1).expect("every month has a first day")
        }
    }
}

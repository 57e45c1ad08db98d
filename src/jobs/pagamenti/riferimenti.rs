//! The acts behind a reference: a notice, a client code, a number, a plate.

use std::collections::BTreeMap;

use crate::domain::avviso::NumeroAvviso;
use crate::fatti::Evento;
use crate::fatti::scheda::Scheda;
use crate::jobs::Error;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::ledger::Ledger;

/// Every day there is.
const EVER: std::ops::RangeInclusive<&str> = "0001-01-01"..="9999-12-31";

/// What kind of reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tipo {
    /// The key everywhere.
    IdVerbale,
    /// pagoPA's reference.
    Iuv,
    /// A client code.
    Codice,
    /// A number and its year, `1234/2026`.
    Numero,
    /// A plate.
    Targa,
}

/// References of all acts.
pub struct Indice {
    by: BTreeMap<(Tipo, String), Vec<Chiave>>,
}

impl Indice {
    /// Reads the acts of the ledger, the trial ones or the real ones.
    pub fn of(ledger: &mut Ledger, prova: bool) -> Result<Self, Error> {
        let mut by: BTreeMap<(Tipo, String), Vec<Chiave>> = BTreeMap::new();
        ledger.each_fact("ricevuto", EVER, |it| {
            let Some(atto) = Chiave::parse(&it.subject).filter(|it| it.prova == prova) else { return Ok(()) };
            let Some(payload) = &it.payload else { return Ok(()) };
            let Evento::Ricevuto(scheda) = fascicoli::read(it.number, payload)?.evento else { return Ok(()) };
            for key in references(&scheda) {
                let found = by.entry(key).or_default();
                if !found.contains(&atto) {
                    found.push(atto.clone());
                }
            }
            Ok::<(), Error>(())
        })?;
        by.values_mut().for_each(|it| it.sort());
        Ok(Self { by })
    }

    /// The acts that have this reference, in order.
    pub fn find(&self, tipo: Tipo, valore: &str) -> Vec<Chiave> {
        self.by.get(&(tipo, valore.to_string())).cloned().unwrap_or_default()
    }
}

fn references(scheda: &Scheda) -> Vec<(Tipo, String)> {
    let mut found = vec![
        (Tipo::IdVerbale, scheda.id_verbale.clone()),
        (Tipo::Numero, format!("{}/{}", scheda.numero.trim_start_matches('0'), scheda.anno)),
        (Tipo::Targa, scheda.targa.clone()),
    ];
    let iuv = scheda.avvisi.iter().filter_map(|it| NumeroAvviso::parse(it));
    found.extend(iuv.map(|it| (Tipo::Iuv, it.iuv().to_string())));
    found.extend(scheda.quinti_campi.iter().map(|it| (Tipo::Codice, it.clone())));
    found.retain(|it| !it.1.is_empty());
    found
}

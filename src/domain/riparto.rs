//! Of what a payment consists: sanction, costs, what is too much.
//!
//! The sanction is paid first, then the costs of notification, then those of the procedure: as letters count what is
//! left (`max/2 + spese − acconti`, with the surcharge on what is left of the sanction), and as who paid the sanction
//! alone is told that the costs are missing. Whoever takes a payment apart does it here.

use crate::domain::dovuto::Regola;
use crate::domain::importi::Centesimi;
use crate::domain::integrazione::Causa;
use crate::domain::integrazione::Classe;
use crate::domain::integrazione::Imputazione;

/// The parts of a payment, in cents; together they are the payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Riparto {
    /// The sanction, its surcharge included.
    pub sanzione: u64,
    /// Costs of notification.
    pub notifica: u64,
    /// Costs of the procedure, and others.
    pub procedura: u64,
    /// What is too much.
    pub eccedenza: u64,
}

impl Riparto {
    /// Takes a payment apart; `spese` are the act's costs: notification, procedure, others.
    pub fn of(it: &Imputazione, spese: [Centesimi; 3]) -> Self {
        let importo = it.versamento.importo.cents();
        if matches!(it.classe, Classe::Eccedenza(Causa::Doppio | Causa::Annullato)) {
            return Self { eccedenza: importo, ..Self::default() };
        }
        let Some(asked) = it.dovuto.importo.map(Centesimi::cents) else {
            return Self::unjudged(it.versamento.importo);
        };
        let [notifica, procedura, altre] = spese.map(Centesimi::cents);
        let all = notifica.saturating_add(procedura).saturating_add(altre);
        let costs = if it.dovuto.regola == Regola::Preavviso { 0 } else { all.min(asked) };
        let before = it.gia_versato.cents();
        let after = before.saturating_add(importo);
        let within = |most: u64| after.min(most) - before.min(most);
        let sanzione = within(asked - costs);
        let served = within(asked - costs + notifica.min(costs)) - sanzione;
        let procedura = within(asked) - sanzione - served;
        Self { sanzione, notifica: served, procedura, eccedenza: importo - sanzione - served - procedura }
    }

    /// A payment of which nothing is known but how much it is.
    pub fn unjudged(importo: Centesimi) -> Self {
        Self { sanzione: importo.cents(), ..Self::default() }
    }
}

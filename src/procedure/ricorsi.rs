//! Appeals and their decisions: what is pending, what fell, what an authority set in its place.

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::fatti::Autorita;
use crate::fatti::EsitoRicorso;
use crate::fatti::Evento;
use crate::procedure::fascicolo::Contraddizione;
use crate::procedure::quadro::Quadro;

/// What appeals have come to.
#[derive(Debug, Clone, Default)]
pub(super) struct Ricorsi {
    /// Facts of those that nobody has decided.
    pub pendenti: Vec<u64>,
    /// The day the act fell, and by which fact.
    pub annullato: Option<(Data, u64)>,
    /// The sum that a decision set.
    pub decisione: Option<Decisione>,
    /// The last decision by which the act stands: heard and rejected.
    pub respinto: Option<(Data, u64)>,
    /// What cannot be.
    pub contraddizioni: Vec<Contraddizione>,
}

/// A decision that sets a sum.
#[derive(Debug, Clone, Copy)]
pub(super) struct Decisione {
    /// Who decided.
    pub autorita: Autorita,
    /// When.
    pub data: Data,
    /// The sum, costs included.
    pub importo: Centesimi,
    /// The fact.
    pub fatto: u64,
}

/// Follows appeals and decisions in their order.
pub(super) fn read(quadro: &Quadro<'_>) -> Ricorsi {
    let mut it = Ricorsi::default();
    let mut open: Vec<(Autorita, Data, u64)> = Vec::new();
    for fatto in &quadro.fatti {
        match &fatto.evento {
            Evento::Ricorso { autorita, .. } => open.push((*autorita, fatto.data, fatto.numero)),
            Evento::EsitoRicorso { autorita, esito, importo } => {
                let place = open.iter().position(|it| it.0 == *autorita);
                match place {
                    Some(place) => drop(open.remove(place)),
                    None if *autorita == Autorita::Autotutela => {}
                    None => it.contraddizioni.push(Contraddizione::new("esito-senza-ricorso", [fatto.numero])),
                }
                it.decide(*autorita, *esito, *importo, (fatto.data, fatto.numero));
            }
            Evento::Annullato { .. } => it.fall((fatto.data, fatto.numero)),
            _ => {}
        }
    }
    it.pendenti = open.into_iter().map(|it| it.2).collect();
    it
}

impl Ricorsi {
    fn decide(
        &mut self,
        autorita: Autorita,
        esito: EsitoRicorso,
        importo: Option<Centesimi>,
        (data, fatto): (Data, u64),
    ) {
        match esito {
            EsitoRicorso::Accolto | EsitoRicorso::SilenzioAccoglimento => self.fall((data, fatto)),
            EsitoRicorso::Inammissibile => {}
            EsitoRicorso::Respinto => {
                self.respinto = Some((data, fatto));
                match importo {
                    Some(importo) => self.decisione = Some(Decisione { autorita, data, importo, fatto }),
                    None if autorita == Autorita::Prefetto => {
                        self.contraddizioni.push(Contraddizione::new("ordinanza-senza-importo", [fatto]));
                    }
                    None => {}
                }
                // Who won once and lost later: the act stays void until a person says which decision holds.
                if let Some((_, before)) = self.annullato {
                    self.contraddizioni.push(Contraddizione::new("decisioni-discordi", [before, fatto]));
                }
            }
        }
    }

    fn fall(&mut self, when: (Data, u64)) {
        if self.annullato.is_none_or(|it| when.0 < it.0) {
            self.annullato = Some(when);
        }
    }
}

impl Decisione {
    /// Whether it is the Prefect's ordinanza, which must be served and has terms of its own (art. 204 CdS).
    pub fn is_ordinanza(&self) -> bool {
        self.autorita == Autorita::Prefetto
    }
}

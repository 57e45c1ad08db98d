//! What is to be done with an act, from which day and until when.
//!
//! A step is there as long as the facts ask for it, and goes away with the fact that satisfies it. What prevents it
//! does not hide it: it stands beside it, so that a list can say why nothing happens.

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::fatti::Voce;
use crate::procedure::fascicolo::Fascicolo;
use crate::procedure::fascicolo::Passo;
use crate::procedure::quadro::Quadro;
use crate::procedure::ricorsi::Ricorsi;

mod chiusura;
mod conducente;
mod incasso;
mod notificare;
mod prefetto;
mod verifica;

/// The rule by which a claim that has lapsed is looked at.
pub const PRESCRITTO: &str = "prescrizione-compiuta";

/// All steps, by the day from which they can be done.
pub(super) fn of(quadro: &Quadro<'_>, ricorsi: &Ricorsi, fascicolo: &Fascicolo) -> Vec<Passo> {
    let mut steps = Vec::new();
    if fascicolo.annullato.is_none() {
        notificare::add(quadro, fascicolo, &mut steps);
        prefetto::add(quadro, ricorsi, fascicolo, &mut steps);
        conducente::add(quadro, ricorsi, fascicolo, &mut steps);
        incasso::add(quadro, fascicolo, &mut steps);
        verifica::add(quadro, fascicolo, &mut steps);
    }
    chiusura::add(quadro, fascicolo, &mut steps);
    for it in &mut steps {
        consent(quadro, it);
    }
    steps.sort_by_key(|it| (it.dal, it.voce, it.destinatario));
    steps
}

/// What the C.P.L. said of the step; a no prevents it.
fn consent(quadro: &Quadro<'_>, step: &mut Passo) {
    if let Some((yes, fatto)) = quadro.consenso(step.voce) {
        step.consenso = Some(yes);
        step.fatti.push(fatto);
        if !yes {
            step.impedimenti.push("negato-dal-cpl");
        }
    }
}

impl Passo {
    /// A step of the whole act.
    fn new(voce: Voce, dal: Data, regola: &'static str) -> Self {
        Self {
            voce,
            destinatario: None,
            dal,
            entro: None,
            importo: None,
            maggiorazione: None,
            regola,
            limiti: Vec::new(),
            consenso: None,
            impedimenti: Vec::new(),
            fatti: Vec::new(),
        }
    }

    fn of(mut self, destinatario: u32) -> Self {
        self.destinatario = Some(destinatario);
        self
    }

    fn sum(mut self, importo: Option<Centesimi>) -> Self {
        self.importo = importo;
        self
    }

    fn from(mut self, fatti: impl IntoIterator<Item = u64>) -> Self {
        self.fatti.extend(fatti);
        self
    }

    fn prevented(mut self, code: &'static str, is_so: bool) -> Self {
        if is_so {
            self.impedimenti.push(code);
        }
        self
    }

    /// Days that bound it. The first that can still be kept when the step begins is its last day; where none can, the
    /// latest is, and the step says that it is out of time.
    fn within(mut self, limits: impl IntoIterator<Item = (&'static str, Data)>) -> Self {
        self.limiti.extend(limits);
        let open = self.limiti.iter().map(|it| it.1).filter(|it| *it >= self.dal).min();
        self.entro = open.or(self.limiti.iter().map(|it| it.1).max());
        if open.is_none() && !self.limiti.is_empty() {
            self.impedimenti.push("fuori-termine");
        }
        self
    }
}

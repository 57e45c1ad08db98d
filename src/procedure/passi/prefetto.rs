//! Steps towards the authority that sets a sum: the Prefect, or outside the CdS the one of art. 17 L. 689/81.

use crate::fatti::Voce;
use crate::procedure::fascicolo::Fascicolo;
use crate::procedure::fascicolo::Passo;
use crate::procedure::quadro::Quadro;
use crate::procedure::ricorsi::Ricorsi;

/// Days within which an act without reduced payment goes to the Prefect (art. 202 c. 3-bis CdS).
const GIORNI_PREFETTO: i32 = 10;

/// Adds the transmission to the Prefect, or the report.
pub(super) fn add(quadro: &Quadro<'_>, ricorsi: &Ricorsi, fascicolo: &Fascicolo, steps: &mut Vec<Passo>) {
    let Some(notifica) = fascicolo.notifica.as_ref().filter(|_| ricorsi.decisione.is_none()) else { return };
    if quadro.is_without_reduction() && quadro.emesso(Voce::TrasmissionePrefetto).is_none() {
        let step = Passo::new(Voce::TrasmissionePrefetto, notifica.data_prima, "senza-pagamento-ridotto");
        let limit = ("prefetto-10", notifica.data_prima.plus(GIORNI_PREFETTO));
        steps.push(step.from(notifica.fatti.iter().copied()).within([limit]));
    }
    let term = fascicolo.termine("pagamento").filter(|_| quadro.is_extra());
    if let Some(term) = term.filter(|_| fascicolo.saldato.is_none() && quadro.emesso(Voce::Rapporto).is_none()) {
        let step = Passo::new(Voce::Rapporto, term.ultima.plus(1), "rapporto-art-17");
        let limit = fascicolo.termine("prescrizione").map(|it| (it.regola, it.ultima));
        steps.push(
            step.from(notifica.fatti.iter().copied())
                .within(limit)
                .prevented("prova-incompleta", !notifica.prova_completa)
                .prevented("contraddizioni", !fascicolo.contraddizioni.is_empty()),
        );
    }
}

//! Steps that only a person can take: contradictions, the dead, money that came after the ruolo.

use crate::domain::data::Data;
use crate::fatti::Evento;
use crate::fatti::Voce;
use crate::procedure::fascicolo::Fascicolo;
use crate::procedure::fascicolo::Passo;
use crate::procedure::quadro::Quadro;

/// The channel of the agent who collects the ruolo.
const RUOLO: &str = "RUOLO";

/// Adds them.
pub(super) fn add(quadro: &Quadro<'_>, fascicolo: &Fascicolo, steps: &mut Vec<Passo>) {
    for it in &fascicolo.contraddizioni {
        let day = last_day(quadro, &it.fatti).unwrap_or(quadro.ricevuto.data);
        steps.push(Passo::new(Voce::Verifica, day, it.codice).from(it.fatti.iter().copied()));
    }
    for person in &fascicolo.destinatari {
        if let Some((day, fatto)) = person.deceduto.filter(|_| fascicolo.saldato.is_none()) {
            let step = Passo::new(Voce::Verifica, day, "deceduto").of(person.soggetto.progressivo).from([fatto]);
            steps.push(step);
        }
    }
    if let Some(roll) = fascicolo.emesso(Voce::Ruolo) {
        for fatto in quadro.fatti.iter().filter(|it| it.data >= roll.data) {
            if matches!(&fatto.evento, Evento::Pagamento(it) if it.canale != RUOLO && it.oggetto != RUOLO) {
                let step = Passo::new(Voce::Verifica, fatto.data, "pagato-dopo-ruolo");
                steps.push(step.from([roll.fatto, fatto.numero]));
            }
        }
    }
}

/// The day of the last of these facts.
fn last_day(quadro: &Quadro<'_>, numbers: &[u64]) -> Option<Data> {
    quadro.fatti.iter().filter(|it| numbers.contains(&it.numero)).map(|it| it.data).max()
}

//! Facts that cannot be: something of the act before the violation, or two versions of the act.

use crate::fatti::Evento;
use crate::fatti::scheda::Scheda;
use crate::procedure::fascicolo::Contraddizione;
use crate::procedure::fascicolo::Fascicolo;
use crate::procedure::quadro::Quadro;

/// Notes what cannot be; services before their causes are noted where they are judged.
pub(super) fn check(quadro: &Quadro<'_>, fascicolo: &mut Fascicolo) {
    let Some(origine) = quadro.origine() else {
        fascicolo.contraddizioni.push(Contraddizione::new("senza-data-violazione", [quadro.ricevuto.numero]));
        return;
    };
    if quadro.accertamento().is_some_and(|it| it < origine) {
        fascicolo.contraddizioni.push(Contraddizione::new("accertamento-prima-violazione", [quadro.ricevuto.numero]));
    }
    for fatto in quadro.fatti.iter().filter(|it| it.data < origine) {
        let codice = match &fatto.evento {
            Evento::Pagamento(_) => "pagamento-prima-violazione",
            Evento::Affidato(_) | Evento::PecAccettata(_) => "affidato-prima-violazione",
            Evento::Ricorso { .. } | Evento::EsitoRicorso { .. } => "ricorso-prima-violazione",
            Evento::Emesso { .. } => "emesso-prima-violazione",
            _ => continue,
        };
        fascicolo.contraddizioni.push(Contraddizione::new(codice, [fatto.numero]));
    }
    two_versions(quadro, fascicolo);
}

/// The act came in twice and the two do not say the same: the later one is read, a person decides.
fn two_versions(quadro: &Quadro<'_>, fascicolo: &mut Fascicolo) {
    for fatto in &quadro.fatti {
        if let Evento::Ricevuto(other) = &fatto.evento
            && fatto.numero != quadro.ricevuto.numero
            && !is_same(other, quadro.scheda)
        {
            let both = [fatto.numero, quadro.ricevuto.numero];
            fascicolo.contraddizioni.push(Contraddizione::new("atto-ricevuto-diverso", both));
        }
    }
}

fn is_same(a: &Scheda, b: &Scheda) -> bool {
    let days = |it: &Scheda| (it.data_violazione, it.data_accertamento);
    days(a) == days(b) && a.tipo_atto == b.tipo_atto && a.importi == b.importi && a.violazioni == b.violazioni
}

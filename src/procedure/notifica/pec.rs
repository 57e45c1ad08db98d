//! Service by certified mail (D.M. 18/12/2017): accepted for the sender, delivered for the recipient.

use crate::domain::data::Data;
use crate::domain::istante;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::fatti::Pec;
use crate::procedure::fascicolo::Notifica;
use crate::procedure::notifica::Mancata;
use crate::procedure::notifica::Tentativo;
use crate::procedure::notifica::Verdetto;
use crate::procedure::quadro::Quadro;
use crate::procedure::regole::PecNotte;

/// From this hour on a message may count on the next day (art. 147 c.p.c.); before 7:00 the day is the same.
const NOTTE: u16 = 21;

/// Complete delivery serves; a failure does not, whoever answers for it.
pub(super) fn judge(tentativo: &Tentativo<'_>, quadro: &Quadro<'_>) -> Verdetto {
    let delivered = tentativo.ritorni.iter().find_map(|it| match &it.evento {
        Evento::PecConsegnata(pec) => Some((*it, pec)),
        _ => None,
    });
    let failed = tentativo.ritorni.iter().find_map(|it| match &it.evento {
        Evento::PecMancata { causa, imputabile, .. } => Some((*it, causa, *imputabile)),
        _ => None,
    });
    match (delivered, failed) {
        (Some(_), Some(_)) => tentativo.uncertain("pec-consegnata-e-mancata"),
        (Some((fatto, pec)), None) => Verdetto::Notificata(Box::new(served(tentativo, fatto, pec, quadro))),
        (None, Some((fatto, causa, imputabile))) => Verdetto::Mancata(Mancata {
            codice: if imputabile { "PEC-IMPUTABILE" } else { "PEC-MANCATA" }.to_string(),
            causa: causa.clone(),
            data: fatto.data,
            nota: fatto.disponibile.unwrap_or(fatto.data),
            fatti: tentativo.all_numbers(),
        }),
        (None, None) => Verdetto::InCorso,
    }
}

fn served(tentativo: &Tentativo<'_>, fatto: &Fatto, pec: &Pec, quadro: &Quadro<'_>) -> Notifica {
    let (data, ora) = received(fatto, pec);
    let is_late = ora.is_some_and(|it| it >= NOTTE) && quadro.regole.pec_notte == PecNotte::Mattino;
    let has_both = tentativo.has_proof(&["consegna"]) && tentativo.has_proof(&["accettazione"]);
    Notifica {
        data_prima: data,
        data_ultima: if is_late { data.plus(1) } else { data },
        bivio: is_late.then_some("pec_notte"),
        modalita: "PEC".to_string(),
        regola: "pec-consegna",
        fatti: tentativo.all_numbers(),
        prova_completa: has_both,
        prova_send: tentativo.has_proof(&["consegna"]),
    }
}

/// The day and the hour in Rome of a receipt: by its instant where it has one, else as the fact says.
fn received(fatto: &Fatto, pec: &Pec) -> (Data, Option<u16>) {
    match istante::rome(&pec.istante) {
        Some((data, ora)) => (data, Some(ora.hm().0)),
        None => (fatto.data, hour(&pec.ora)),
    }
}

/// The hour of `21:58`; facts of before may have `9:30` or `21.30`.
fn hour(text: &str) -> Option<u16> {
    text.split([':', '.']).next()?.trim().parse().ok()
}

//! Service by the messo of a Comune (art. 137 ff. c.p.c.).

use crate::domain::data::Data;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::procedure::fascicolo::Notifica;
use crate::procedure::notifica::Mancata;
use crate::procedure::notifica::Tentativo;
use crate::procedure::notifica::Verdetto;
use crate::procedure::notifica::giacenza;
use crate::procedure::notifica::giacenza::Periodo;
use crate::procedure::quadro::Quadro;

/// What the relata says; of several, the last.
pub(super) fn judge(tentativo: &Tentativo<'_>, quadro: &Quadro<'_>) -> Verdetto {
    let Some(fatto) = tentativo.ritorni.last().copied() else { return Verdetto::InCorso };
    let Evento::Relata { modalita, raccomandata, ritirata } = &fatto.evento else { return Verdetto::InCorso };
    match modalita.as_str() {
        "MANI" | "FAMILIARE" | "PORTIERE" | "RIFIUTO" => on(tentativo, fatto, "relata", day(fatto.data)),
        "ART140" => left_at_the_town_hall(tentativo, fatto, (*raccomandata, *ritirata), quadro),
        "ART143" => on(tentativo, fatto, "art-143-cpc", day(fatto.data.plus(quadro.regole.giorni_art143))),
        "IRREPERIBILE" => Verdetto::Mancata(Mancata {
            codice: "RELATA".to_string(),
            causa: "IRREPERIBILE".to_string(),
            data: fatto.data,
            nota: fatto.disponibile.unwrap_or(fatto.data),
            fatti: tentativo.all_numbers(),
        }),
        _ => tentativo.uncertain("relata-sconosciuta"),
    }
}

/// Art. 140 c.p.c.: ten days from the registered letter, or the day of collection if earlier (Corte cost. 3/2010,
/// from memory).
fn left_at_the_town_hall(
    tentativo: &Tentativo<'_>,
    fatto: &Fatto,
    (raccomandata, ritirata): (Option<Data>, Option<Data>),
    quadro: &Quadro<'_>,
) -> Verdetto {
    let Some(sent) = raccomandata else { return tentativo.uncertain("art140-senza-raccomandata") };
    if sent < fatto.data {
        return tentativo.uncertain("raccomandata-prima-relata");
    }
    if ritirata.is_some_and(|it| it < fatto.data) {
        return tentativo.uncertain("ritiro-prima-relata");
    }
    let rule = if ritirata.is_some_and(|it| it <= sent.plus(quadro.regole.giorni_giacenza)) {
        "art-140-cpc-ritirata"
    } else {
        "art-140-cpc"
    };
    on(tentativo, fatto, rule, giacenza::period(sent, quadro.regole).collected(ritirata))
}

fn day(day: Data) -> Periodo {
    Periodo { prima: day, ultima: day, is_disputed: false }
}

fn on(tentativo: &Tentativo<'_>, fatto: &Fatto, regola: &'static str, days: Periodo) -> Verdetto {
    let Evento::Relata { modalita, .. } = &fatto.evento else { return Verdetto::InCorso };
    let is_proved = tentativo.has_proof(&["relata"]);
    Verdetto::Notificata(Box::new(Notifica {
        data_prima: days.prima,
        data_ultima: days.ultima,
        bivio: days.bivio(),
        modalita: modalita.clone(),
        regola,
        fatti: tentativo.all_numbers(),
        prova_completa: is_proved,
        prova_send: is_proved,
    }))
}

//! Service by post: art. 7 and 8 L. 890/1982, judicial acts, and registered letters abroad.

use crate::domain::data::Data;
use crate::fatti::Esito;
use crate::fatti::Fatto;
use crate::procedure::fascicolo::Contraddizione;
use crate::procedure::fascicolo::Notifica;
use crate::procedure::notifica::Mancata;
use crate::procedure::notifica::Tentativo;
use crate::procedure::notifica::Verdetto;
use crate::procedure::notifica::esiti::Senso;
use crate::procedure::notifica::giacenza;
use crate::procedure::notifica::giacenza::Periodo;
use crate::procedure::quadro::Quadro;

/// All that was said of one piece: of each day the first and the last that somebody named.
#[derive(Default)]
struct Giorni {
    tentato: Giorno,
    depositato: Giorno,
    cad: Giorno,
    can: Giorno,
    consegnato: Giorno,
    ritirato: Giorno,
}

/// A day as those say it who name it.
#[derive(Default, Clone, Copy)]
struct Giorno(Option<(Data, Data)>);

impl Giorno {
    fn add(&mut self, day: Option<Data>) {
        if let Some(day) = day {
            self.0 = Some(self.0.map_or((day, day), |(first, last)| (first.min(day), last.max(day))));
        }
    }

    fn first(self) -> Option<Data> {
        self.0.map(|it| it.0)
    }

    fn last(self) -> Option<Data> {
        self.0.map(|it| it.1)
    }

    fn is_disputed(self) -> bool {
        self.0.is_some_and(|(first, last)| first != last)
    }
}

impl Giorni {
    fn of(tentativo: &Tentativo<'_>) -> Self {
        let mut days = Self::default();
        for (_, esito) in tentativo.esiti() {
            days.tentato.add(esito.tentato);
            days.depositato.add(esito.depositato);
            days.cad.add(esito.cad_spedita);
            days.can.add(esito.can_spedita);
            days.consegnato.add(esito.consegnato);
            days.ritirato.add(esito.ritirato);
        }
        days
    }

    /// What cannot be in these days: an effect before its cause.
    fn impossible(&self, sent: Option<Data>) -> Option<&'static str> {
        let before = |it: Giorno, cause: Option<Data>| it.first().is_some_and(|it| cause.is_some_and(|c| it < c));
        let all = [self.tentato, self.depositato, self.cad, self.can, self.consegnato, self.ritirato];
        match () {
            () if all.iter().any(|it| before(*it, sent)) => Some("esito-prima-affidamento"),
            () if before(self.cad, self.tentato.first()) => Some("cad-prima-tentativo"),
            () if before(self.depositato, self.tentato.first()) => Some("deposito-prima-tentativo"),
            () if before(self.ritirato, self.depositato.first()) => Some("ritiro-prima-deposito"),
            () if before(self.ritirato, self.tentato.first()) => Some("ritiro-prima-tentativo"),
            () => None,
        }
    }
}

/// What the outcomes of a piece come to.
pub(super) fn judge(tentativo: &Tentativo<'_>, quadro: &Quadro<'_>, remarks: &mut Vec<Contraddizione>) -> Verdetto {
    let read: Vec<(&Fatto, &Esito, Senso)> =
        tentativo.esiti().map(|(fatto, it)| (fatto, it, Senso::of(&it.codice, &it.causa))).collect();
    if read.iter().any(|it| it.2 == Senso::Ignoto) {
        return tentativo.uncertain("esito-sconosciuto");
    }
    let Some(last) = read.iter().rev().find(|it| it.2.end().is_some()) else { return Verdetto::InCorso };
    if read.iter().any(|it| it.2.end().is_some_and(|end| Some(end) != last.2.end())) {
        return tentativo.uncertain("esiti-discordi");
    }
    let days = Giorni::of(tentativo);
    if let Some(code) = days.impossible(tentativo.avviato.map(|it| it.data)) {
        return tentativo.uncertain(code);
    }
    let (fatto, esito, senso) = *last;
    match senso {
        Senso::Mancato | Senso::Perso => failed(tentativo, fatto, esito, &read),
        Senso::GiacenzaOrdinaria => tentativo.uncertain("giacenza-ordinaria"),
        Senso::Ritirato | Senso::Compiuta => at_the_office(tentativo, quadro, &days, remarks),
        _ => at_the_door(tentativo, &days, (esito, senso), remarks),
    }
}

/// Not delivered. Two causes for one piece contradict each other.
fn failed(tentativo: &Tentativo<'_>, fatto: &Fatto, esito: &Esito, read: &[(&Fatto, &Esito, Senso)]) -> Verdetto {
    let causes = read.iter().filter(|it| it.2.end().is_some() && !it.1.causa.is_empty());
    if causes.clone().any(|it| !esito.causa.is_empty() && it.1.causa != esito.causa) {
        return tentativo.uncertain("cause-discordi");
    }
    let data = esito.tentato.unwrap_or(fatto.data);
    Verdetto::Mancata(Mancata {
        codice: esito.codice.clone(),
        causa: esito.causa.clone(),
        data,
        nota: fatto.disponibile.unwrap_or(fatto.data).max(data),
        fatti: tentativo.all_numbers(),
    })
}

/// Delivered or refused at the door (art. 7): served that day; the CAN only tells, and moves nothing.
fn at_the_door(
    tentativo: &Tentativo<'_>,
    days: &Giorni,
    (esito, senso): (&Esito, Senso),
    remarks: &mut Vec<Contraddizione>,
) -> Verdetto {
    let (Some(prima), Some(ultima)) = (days.consegnato.first(), days.consegnato.last()) else {
        return tentativo.uncertain("consegna-senza-data");
    };
    if days.consegnato.is_disputed() {
        remarks.push(Contraddizione::new("date-discordi", tentativo.numbers()));
    }
    if senso == Senso::AdAltri && days.can.first().is_none() {
        remarks.push(Contraddizione::new("can-mancante", tentativo.numbers()));
    }
    let (regola, modalita) = match senso {
        Senso::AdAltri => ("consegna-ad-altri", "FAMILIARE"),
        Senso::Rifiutato => ("rifiuto-destinatario", "RIFIUTO"),
        _ => ("consegna", "MANI"),
    };
    let card = tentativo.has_proof(&["23L", "AR", "CN07"]);
    served(tentativo, Periodo { prima, ultima, is_disputed: true }, (regola, modalita, esito), (card, card))
}

/// Left at the office (art. 8): ten days from the sending of the CAD, or the day of collection if earlier.
fn at_the_office(
    tentativo: &Tentativo<'_>,
    quadro: &Quadro<'_>,
    days: &Giorni,
    remarks: &mut Vec<Contraddizione>,
) -> Verdetto {
    let esito = tentativo.esiti().filter(|it| Senso::of(&it.1.codice, &it.1.causa).end() == Some(1)).last();
    let Some((_, esito)) = esito else { return Verdetto::InCorso };
    let is_ordinary = !esito.codice.starts_with("RECAG");
    let collected = days.ritirato.first();
    if is_ordinary {
        let card = tentativo.has_proof(&["AR", "23L"]);
        return match (collected, days.ritirato.last()) {
            (Some(prima), Some(ultima)) => served(
                tentativo,
                Periodo { prima, ultima, is_disputed: true },
                ("ritiro", "RITIRO_GIACENZA", esito),
                (card, card),
            ),
            _ => tentativo.uncertain("ritiro-senza-data"),
        };
    }
    let (Some(first), Some(last)) = (days.cad.first(), days.cad.last()) else {
        return tentativo.uncertain("cad-mancante");
    };
    let numbers = tentativo.numbers();
    if days.depositato.first().is_some_and(|it| it != first) {
        remarks.push(Contraddizione::new("deposito-diverso-da-cad", numbers.iter().copied()));
    }
    let is_disputed = days.cad.is_disputed() || days.ritirato.is_disputed();
    if is_disputed {
        remarks.push(Contraddizione::new("date-discordi", numbers));
    }
    let (from, until) = (giacenza::period(first, quadro.regole), giacenza::period(last, quadro.regole));
    let (from, until) = (from.collected(collected), until.collected(days.ritirato.last()));
    let is_early = collected.is_some_and(|it| it <= until.prima);
    let how = if is_early { ("cad-ritiro", "RITIRO_GIACENZA", esito) } else { ("cad-10", "COMPIUTA_GIACENZA", esito) };
    let is_complete = tentativo.has_proof(&["23L"]) && tentativo.has_proof(&["ARCAD"]);
    let is_send = match esito.codice.as_str() {
        "RECAG012" => tentativo.has_proof(&["23L"]),
        "RECAG008C" => tentativo.has_proof(&["Plico", "23L"]),
        _ => tentativo.has_proof(&["23L"]) && tentativo.has_proof(&["ARCAD", "CAD"]),
    };
    served(tentativo, Periodo { prima: from.prima, ultima: until.ultima, is_disputed }, how, (is_complete, is_send))
}

fn served(
    tentativo: &Tentativo<'_>,
    days: Periodo,
    (regola, modalita, esito): (&'static str, &str, &Esito),
    (prova_completa, prova_send): (bool, bool),
) -> Verdetto {
    let is_giacenza = regola.starts_with("cad-");
    let modalita = if esito.modalita.is_empty() || is_giacenza { modalita } else { &esito.modalita };
    Verdetto::Notificata(Box::new(Notifica {
        data_prima: days.prima,
        data_ultima: days.ultima,
        bivio: if is_giacenza { days.bivio() } else { None },
        modalita: modalita.to_string(),
        regola,
        fatti: tentativo.all_numbers(),
        prova_completa,
        prova_send,
    }))
}

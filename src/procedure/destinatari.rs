//! Who the act is for, and what became of it on the way to each.

use crate::domain::atto::TipoAtto;
use crate::domain::calendario;
use crate::domain::data::Data;
use crate::fatti::EsitoRisposta;
use crate::fatti::Evento;
use crate::fatti::scheda::Soggetto;
use crate::procedure::fascicolo::Contraddizione;
use crate::procedure::fascicolo::Destinatario;
use crate::procedure::fascicolo::Fascicolo;
use crate::procedure::fascicolo::Notifica;
use crate::procedure::notifica;
use crate::procedure::notifica::Tentativo;
use crate::procedure::notifica::Verdetto;
use crate::procedure::quadro::Quadro;
use crate::procedure::quadro::TRASGRESSORE;
use crate::procedure::ricorsi::Ricorsi;

/// Days to serve an act in Italy, on who answers for a driver that was stopped, abroad (art. 201 CdS, art. 14
/// L. 689/81).
const GIORNI: i32 = 90;
const GIORNI_OBBLIGATO: i32 = 100;
const GIORNI_ESTERO: i32 = 360;

/// The role of who has to watch over a minor.
pub(super) const ESERCENTE_POTESTA: &str = "ESERCENTE_POTESTA";

/// Roles in which somebody under eighteen does not answer himself.
const RUOLI_DEL_MINORE: [&str; 4] = [TRASGRESSORE, "OBBLIGATO", "PROPRIETARIO", "LOCATARIO"];

/// The cause of death of M02, as cards have it.
const DECEDUTO: &str = "M02";

/// Fills recipients, each with his service, and the service by which the act's terms run.
pub(super) fn fill(quadro: &Quadro<'_>, ricorsi: &Ricorsi, fascicolo: &mut Fascicolo) {
    let mut people = people(quadro);
    for it in &mut people {
        follow(quadro, ricorsi, it, fascicolo);
    }
    fascicolo.scheda.soggetti = people.iter().map(|it| it.soggetto.clone()).collect();
    supervised(&people, fascicolo);
    let counts = |it: &&Destinatario| it.sostituito_da.is_none() && !it.minorenne;
    let served = people.iter().filter(counts).filter_map(|it| it.notifica.as_ref());
    fascicolo.notifica = served.max_by_key(|it| (it.data_ultima, it.data_prima)).cloned();
    fascicolo.destinatari = people;
}

/// A minor answers for nothing: who had to watch over him must be among the recipients (art. 2 L. 689/81).
fn supervised(people: &[Destinatario], fascicolo: &mut Fascicolo) {
    let answers = |it: &Destinatario| it.soggetto.ruolo == ESERCENTE_POTESTA && it.sostituito_da.is_none();
    if let Some(minor) = people.iter().find(|it| it.minorenne && it.sostituito_da.is_none())
        && !people.iter().any(answers)
    {
        fascicolo.contraddizioni.push(Contraddizione::new("trasgressore-minorenne", [minor.dal.1]));
    }
}

/// The recipients that the act came with, those who were added, and what is known of each now.
fn people(quadro: &Quadro<'_>) -> Vec<Destinatario> {
    let mut people: Vec<Destinatario> = Vec::with_capacity(quadro.scheda.soggetti.len());
    for it in &quadro.scheda.soggetti {
        if people.iter().all(|known| known.soggetto.progressivo != it.progressivo) {
            let came = (quadro.ricevuto.data, quadro.ricevuto.numero);
            people.push(person(quadro, it.clone(), quadro.accertamento(), came));
        }
    }
    for fatto in &quadro.fatti {
        match &fatto.evento {
            Evento::NuovoDestinatario { soggetto, motivo, al_posto_di } => {
                join(quadro, &mut people, (fatto.data, fatto.numero), soggetto, motivo, *al_posto_di);
            }
            Evento::Risposta(risposta) => {
                let who = fatto.destinatario.or(people.first().filter(|_| people.len() == 1).map(number));
                let person = people.iter_mut().find(|it| Some(it.soggetto.progressivo) == who);
                match (person, risposta.esito) {
                    (Some(person), EsitoRisposta::Deceduto) => {
                        person.deceduto = person.deceduto.or(Some((fatto.data, fatto.numero)));
                    }
                    (Some(person), EsitoRisposta::Cambiato | EsitoRisposta::Trovato) => {
                        if let Some(found) = risposta.soggetto.as_deref().filter(|it| !it.citta.is_empty()) {
                            move_to(&mut person.soggetto, found);
                        }
                    }
                    _ => {}
                }
            }
            _ => {}
        }
    }
    people.sort_by_key(number);
    people
}

fn number(it: &Destinatario) -> u32 {
    it.soggetto.progressivo
}

/// Somebody else is to be reached, or the same person elsewhere. The term runs anew only where somebody new could
/// be known from that day (art. 201 c. 1 CdS); a new address alone restarts nothing.
fn join(
    quadro: &Quadro<'_>,
    people: &mut Vec<Destinatario>,
    came: (Data, u64),
    soggetto: &Soggetto,
    motivo: &str,
    al_posto_di: Option<u32>,
) {
    let is_new_person = motivo != "anagrafe";
    let from = if is_new_person { Some(came.0) } else { quadro.accertamento() };
    if let Some(before) =
        people.iter_mut().find(|it| Some(number(it)) == al_posto_di && number(it) != soggetto.progressivo)
    {
        before.sostituito_da = Some(soggetto.progressivo);
    }
    match people.iter_mut().find(|it| number(it) == soggetto.progressivo) {
        Some(known) if is_new_person => *known = person(quadro, soggetto.clone(), from, came),
        Some(known) => known.soggetto = soggetto.clone(),
        None => people.push(person(quadro, soggetto.clone(), from, came)),
    }
}

/// A registry says where the person lives.
fn move_to(person: &mut Soggetto, found: &Soggetto) {
    person.via.clone_from(&found.via);
    person.civico.clone_from(&found.civico);
    person.presso.clone_from(&found.presso);
    person.cap.clone_from(&found.cap);
    person.citta.clone_from(&found.citta);
    person.provincia.clone_from(&found.provincia);
    person.nazione.clone_from(&found.nazione);
    if !found.pec.is_empty() {
        person.pec.clone_from(&found.pec);
    }
}

fn person(quadro: &Quadro<'_>, soggetto: Soggetto, from: Option<Data>, dal: (Data, u64)) -> Destinatario {
    let is_driver = soggetto.ruolo == TRASGRESSORE;
    // Only a contestation to somebody who answers gives the others the longer term.
    let is_told = quadro.is_contestato() && !quadro.is_minor_driver() && soggetto.ruolo != ESERCENTE_POTESTA;
    let minorenne =
        RUOLI_DEL_MINORE.contains(&soggetto.ruolo.as_str()) && quadro.origine().is_some_and(|it| soggetto.is_minor(it));
    let (days, rule) = match quadro.tipo {
        Some(TipoAtto::Ordinanza) => (quadro.regole.giorni_notifica_ordinanza, "notifica-ordinanza"),
        Some(TipoAtto::Ingiunzione | TipoAtto::Preavviso) => (0, ""),
        _ if soggetto.is_abroad() => (GIORNI_ESTERO, "notifica-360"),
        _ if is_told && !is_driver && !quadro.is_extra() => (GIORNI_OBBLIGATO, "notifica-100"),
        _ => (GIORNI, "notifica-90"),
    };
    // An ordinanza's own date is the day it was ascertained, where the lot says it; that of the violation is not.
    let from = if quadro.tipo == Some(TipoAtto::Ordinanza) { quadro.scheda.data_accertamento } else { from };
    Destinatario {
        soggetto,
        dal,
        entro: from.filter(|_| days > 0).map(|it| calendario::last_safe_day(it, days)),
        entro_regola: rule,
        avviato: None,
        tentativi: 0,
        prodotto: String::new(),
        numero_piego: String::new(),
        notifica: None,
        in_corso: None,
        mancata: None,
        mancata_nota: None,
        deceduto: None,
        minorenne,
        sostituito_da: None,
        termini: Vec::new(),
        esecutivo_dal: None,
    }
}

/// Follows the pieces that went to a person.
///
/// Where a decision put an ordinanza in the verbale's place, only what went out from its day on serves it.
fn follow(quadro: &Quadro<'_>, ricorsi: &Ricorsi, person: &mut Destinatario, fascicolo: &mut Fascicolo) {
    let (mut attempts, doubtful) = notifica::attempts(quadro, person.soggetto.progressivo);
    attempts.sort_by_key(Tentativo::day);
    fascicolo.contraddizioni.extend(doubtful.iter().map(|it| Contraddizione::new("esito-da-verificare", [it.numero])));
    let ordinanza = ricorsi.decisione.filter(|it| it.is_ordinanza());
    let since = ordinanza.map(|it| it.data);
    match ordinanza {
        Some(it) => {
            let last = calendario::last_safe_day(it.data, quadro.regole.giorni_notifica_ordinanza);
            (person.entro, person.entro_regola, person.dal) = (Some(last), "notifica-ordinanza", (it.data, it.fatto));
        }
        None => person.notifica = told_on_the_spot(quadro, person),
    }
    for attempt in &attempts {
        if since.is_some_and(|since| attempt.day().is_none_or(|it| it < since)) {
            continue;
        }
        take(quadro, person, attempt, fascicolo);
    }
}

/// The driver who was stopped knows: contestation takes the place of service (art. 200 CdS, art. 14 L. 689/81); not
/// for a minor, who does not answer.
fn told_on_the_spot(quadro: &Quadro<'_>, person: &Destinatario) -> Option<Notifica> {
    let is_driver = person.soggetto.ruolo == TRASGRESSORE && !person.minorenne;
    let day = quadro.origine().filter(|_| quadro.is_contestato() && is_driver && !quadro.is_ordinanza())?;
    Some(Notifica {
        data_prima: day,
        data_ultima: day,
        bivio: None,
        modalita: "CONTESTAZIONE".to_string(),
        regola: "contestazione-immediata",
        fatti: vec![quadro.ricevuto.numero],
        prova_completa: true,
        prova_send: true,
    })
}

/// Adds what came of an attempt. Who is served once stays served; of two services the first counts.
fn take(quadro: &Quadro<'_>, person: &mut Destinatario, attempt: &Tentativo<'_>, fascicolo: &mut Fascicolo) {
    let sent = attempt.avviato.map(|it| it.data);
    if attempt.is_piece() {
        person.tentativi += 1;
        person.avviato = person.avviato.or(sent);
        let (prodotto, numero) = attempt.label();
        (person.prodotto, person.numero_piego) = (prodotto.to_string(), numero.to_string());
    }
    match attempt.judge(quadro, &mut fascicolo.avvertenze) {
        Verdetto::Notificata(it) => serve(quadro, person, (*it, sent), fascicolo),
        Verdetto::Mancata(it) => {
            person.in_corso = None;
            if it.causa == DECEDUTO {
                person.deceduto = person.deceduto.or(it.fatti.last().map(|numero| (it.data, *numero)));
            }
            person.mancata = Some((it.codice, it.causa, it.data));
            person.mancata_nota = Some((it.nota, it.fatti));
        }
        Verdetto::InCorso => {
            person.in_corso = attempt.avviato.map(|it| (it.data, it.numero)).or(person.in_corso);
        }
        Verdetto::Incerta(it) => {
            person.in_corso = None;
            fascicolo.contraddizioni.push(it);
        }
    }
    if person.notifica.is_some() {
        person.in_corso = None;
        person.mancata = None;
        person.mancata_nota = None;
    }
}

fn serve(quadro: &Quadro<'_>, person: &mut Destinatario, (new, sent): (Notifica, Option<Data>), f: &mut Fascicolo) {
    match &person.notifica {
        Some(before) => {
            let both = before.fatti.iter().chain(&new.fatti).copied();
            f.avvertenze.push(Contraddizione::new("notificato-due-volte", both));
            if new.data_ultima < before.data_ultima {
                person.notifica = Some(new);
            }
        }
        None => {
            if is_late(quadro, person, sent.unwrap_or(new.data_prima)) {
                f.contraddizioni.push(Contraddizione::new("notifica-tardiva", new.fatti.iter().copied()));
            }
            person.notifica = Some(new);
        }
    }
}

/// Whether the sender did his part after the last day of the law, which is the one after the last safe day. A piece
/// that follows a timely one which failed keeps its place (see the half of the term), so only the first counts.
fn is_late(quadro: &Quadro<'_>, person: &Destinatario, sent: Data) -> bool {
    let first = person.avviato.map_or(sent, |it| it.min(sent));
    !quadro.is_ordinanza() && person.entro.is_some_and(|it| first > it.plus(1))
}

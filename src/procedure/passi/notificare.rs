//! Steps on the way to the people: first service, the registry, service again, silence, evidence.

use crate::domain::data::Data;
use crate::fatti::Banca;
use crate::fatti::EsitoRisposta;
use crate::fatti::Evento;
use crate::fatti::Voce;
use crate::procedure::fascicolo::Destinatario;
use crate::procedure::fascicolo::Fascicolo;
use crate::procedure::fascicolo::Passo;
use crate::procedure::quadro::Quadro;

/// Days of the half of the term within which an act is to be sent again once the failure is known: 45 of 90.
const META: i32 = 45;

/// Adds the steps of each recipient, or the search for one.
pub(super) fn add(quadro: &Quadro<'_>, fascicolo: &Fascicolo, steps: &mut Vec<Passo>) {
    let is_over = fascicolo.saldato.is_some() || quadro.is_preavviso();
    if fascicolo.destinatari.is_empty() && !is_over {
        steps.push(owner(quadro));
    }
    steps.extend(rental(quadro, fascicolo).filter(|_| !is_over));
    for person in fascicolo.destinatari.iter().filter(|it| it.is_due()) {
        match &person.notifica {
            Some(_) => steps.extend(evidence(quadro, person)),
            None if is_over => {}
            None => steps.extend(reach(quadro, fascicolo, person)),
        }
    }
}

fn reach(quadro: &Quadro<'_>, fascicolo: &Fascicolo, person: &Destinatario) -> Option<Passo> {
    let number = person.soggetto.progressivo;
    if let Some((since, fatto)) = person.in_corso {
        let is_pec = person.prodotto == "PEC";
        let days = if is_pec { quadro.regole.giorni_senza_esito_pec } else { quadro.regole.giorni_senza_esito };
        let rule = if is_pec { "pec-senza-ricevuta" } else { "senza-riscontro" };
        let step = Passo::new(Voce::SenzaEsito, since.plus(days), rule).of(number).from([fatto]);
        let limit = person.entro.filter(|it| *it >= step.dal).map(|it| (person.entro_regola, it));
        return Some(step.within(limit));
    }
    if person.mancata.is_some() {
        return again(quadro, person);
    }
    // What went out and came back uncertain is a matter for a person; see the step `verifica`.
    if person.tentativi > 0 {
        return None;
    }
    let (dal, fatto) = person.dal;
    let is_enjoined = person.entro_regola == "notifica-ordinanza" && fascicolo.ordinanza.is_some();
    let rule = if is_enjoined { "ordinanza-da-notificare" } else { "da-notificare" };
    let limit = person.entro.map(|it| (person.entro_regola, it));
    // What was opened before the person was there, or before the ordinanza, served something else.
    let since = (fatto != quadro.ricevuto.numero).then_some(dal);
    let step = Passo::new(Voce::Notifica, dal, rule).of(number).from([fatto]);
    Some(opened(quadro, number, since, step).within(limit))
}

/// A document that was opened and not handed over serves nobody: the step stays, so that its last day is watched
/// (R131), and is not to be opened again.
fn opened(quadro: &Quadro<'_>, number: u32, since: Option<Data>, step: Passo) -> Passo {
    let open = quadro.emesso_to(step.voce, number).map(|it| it.fatto);
    let open = open.filter(|it| since.is_none_or(|since| it.data >= since));
    let open = open.filter(|it| !is_handed_over(quadro, number, step.voce, it.data));
    step.from(open.map(|it| it.numero)).prevented("aperto-non-affidato", open.is_some())
}

/// Whether something went out for the person on that day or later, by the way of the step.
fn is_handed_over(quadro: &Quadro<'_>, number: u32, voce: Voce, day: Data) -> bool {
    let is_of_messi = voce == Voce::RinotificaMessi;
    quadro.fatti.iter().any(|it| {
        let is_it = it.data >= day && it.destinatario.is_none_or(|it| it == number);
        is_it
            && match &it.evento {
                Evento::Affidato(piece) => piece.lettera.is_empty() && (piece.prodotto == "MESSI") == is_of_messi,
                Evento::Richiesta { banca: Banca::Messi, .. } => is_of_messi,
                _ => false,
            }
    })
}

/// After a failure: what the registry says decides the way (art. 4.4.1 of the tender).
fn again(quadro: &Quadro<'_>, person: &Destinatario) -> Option<Passo> {
    let (codice, causa, _) = person.mancata.as_ref()?;
    let (known, fatti) = person.mancata_nota.as_ref()?;
    let answer = registry(quadro, person, *known);
    let (voce, rule, dal, source) = match (codice.as_str(), causa.as_str(), answer) {
        _ if person.soggetto.is_abroad() => (Voce::RinotificaEstero, "estero", *known, None),
        ("PEC-IMPUTABILE" | "PEC-MANCATA", ..) => (Voce::RinotificaPosta, "pec-mancata", *known, None),
        ("RECAG004" | "RECAG013" | "RECRN006" | "RECRN013" | "RECRI005", ..) => {
            (Voce::RinotificaPosta, "piego-perso", *known, None)
        }
        (_, _, Registro::Silent) => (Voce::Anagrafe, "indirizzo-da-cercare", *known, None),
        (_, _, Registro::Asked(fatto)) => (Voce::Anagrafe, "indirizzo-chiesto", *known, Some(fatto)),
        (_, _, Registro::Moved(day, fatto)) => (Voce::RinotificaPosta, "indirizzo-cambiato", day, Some(fatto)),
        (_, _, Registro::Same(day, fatto)) => (Voce::RinotificaMessi, "indirizzo-invariato", day, Some(fatto)),
        (_, _, Registro::Lost(day, fatto)) => (Voce::RinotificaMessi, "irreperibile-anagrafe", day, Some(fatto)),
        (_, _, Registro::Unknown(day, fatto)) => (Voce::Verifica, "anagrafe-senza-risposta-utile", day, Some(fatto)),
    };
    let is_waiting = matches!(answer, Registro::Asked(_)) && voce == Voce::Anagrafe;
    let step = Passo::new(voce, dal, rule).of(person.soggetto.progressivo).from(fatti.iter().copied()).from(source);
    let step = step.prevented("risposta-attesa", is_waiting);
    let step = match voce {
        Voce::Anagrafe => step,
        _ => opened(quadro, person.soggetto.progressivo, Some(*known), step),
    };
    Some(step.within(limits(person, *known, causa)))
}

/// Until when an act can be sent again. A failure that the sender does not answer for leaves the first hand-over its
/// place if the next follows within half of the term (massima 67001 on art. 201 CdS); a wrong address is his own.
fn limits(person: &Destinatario, known: Data, causa: &str) -> Vec<(&'static str, Data)> {
    let is_timely = person.avviato.zip(person.entro).is_some_and(|(sent, last)| sent <= last.plus(1));
    let is_our_fault = matches!(causa, "M06" | "M07" | "M08");
    let half = (is_timely && !is_our_fault).then(|| ("meta-del-termine", known.plus(META)));
    person.entro.map(|it| (person.entro_regola, it)).into_iter().chain(half).collect()
}

/// What a registry said since a failure was known.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Registro {
    Silent,
    Asked(u64),
    Moved(Data, u64),
    Same(Data, u64),
    Lost(Data, u64),
    Unknown(Data, u64),
}

fn registry(quadro: &Quadro<'_>, person: &Destinatario, since: Data) -> Registro {
    let number = person.soggetto.progressivo;
    let is_registry = |it: Banca| matches!(it, Banca::Anagrafe | Banca::Aire | Banca::Inipec | Banca::Inad);
    let mut said = Registro::Silent;
    let about = |it: &&&crate::fatti::Fatto| it.data >= since && it.destinatario.is_none_or(|it| it == number);
    for fatto in quadro.fatti.iter().filter(about) {
        match &fatto.evento {
            Evento::Richiesta { banca, .. } if is_registry(*banca) => said = Registro::Asked(fatto.numero),
            Evento::Risposta(it) if is_registry(it.banca) => {
                said = match it.esito {
                    EsitoRisposta::Cambiato => Registro::Moved(fatto.data, fatto.numero),
                    EsitoRisposta::Trovato if it.soggetto.is_some() => Registro::Moved(fatto.data, fatto.numero),
                    EsitoRisposta::Invariato | EsitoRisposta::Trovato => Registro::Same(fatto.data, fatto.numero),
                    EsitoRisposta::Irreperibile => Registro::Lost(fatto.data, fatto.numero),
                    EsitoRisposta::Sconosciuto | EsitoRisposta::Inutilizzabile | EsitoRisposta::Deceduto => {
                        Registro::Unknown(fatto.data, fatto.numero)
                    }
                }
            }
            Evento::NuovoDestinatario { soggetto, .. } if soggetto.progressivo == number => {
                said = Registro::Moved(fatto.data, fatto.numero);
            }
            _ => {}
        }
    }
    said
}

/// Nobody to reach yet: the owner on the day of the violation is to be looked for.
fn owner(quadro: &Quadro<'_>) -> Passo {
    let limit = quadro.accertamento().map(|it| ("notifica-90", crate::domain::calendario::last_safe_day(it, 90)));
    let mut step = Passo::new(Voce::Proprietario, quadro.ricevuto.data, "proprietario-ignoto");
    let mut is_waiting = false;
    for fatto in &quadro.fatti {
        match &fatto.evento {
            Evento::Richiesta { banca: Banca::Aci | Banca::Mctc | Banca::Estero, .. } => {
                is_waiting = true;
                step.fatti.push(fatto.numero);
            }
            Evento::Risposta(it) if matches!(it.banca, Banca::Aci | Banca::Mctc | Banca::Estero) => {
                is_waiting = false;
                step.fatti.push(fatto.numero);
                if it.esito == EsitoRisposta::Trovato {
                    step.regola = "proprietario-da-inserire";
                }
            }
            _ => {}
        }
    }
    step.prevented("risposta-attesa", is_waiting).within(limit)
}

/// A rental company named somebody who is no recipient yet, or answered what cannot be used.
fn rental(quadro: &Quadro<'_>, fascicolo: &Fascicolo) -> Option<Passo> {
    let (place, fatto, esito) = quadro.fatti.iter().enumerate().rev().find_map(|(place, it)| match &it.evento {
        Evento::Risposta(risposta) if risposta.banca == Banca::Noleggio => Some((place, *it, risposta.esito)),
        _ => None,
    })?;
    let joined = |it: &crate::fatti::Fatto| matches!(&it.evento, Evento::NuovoDestinatario { motivo, .. } if motivo == "locazione");
    if quadro.fatti[place..].iter().any(|it| joined(it))
        || quadro.fatti.iter().any(|it| joined(it) && it.data >= fatto.data)
    {
        return None;
    }
    let rule = match esito {
        EsitoRisposta::Trovato | EsitoRisposta::Cambiato => "locatario-da-inserire",
        _ => "locazione-inutilizzabile",
    };
    let limit = fascicolo.destinatari.iter().filter_map(|it| it.entro).min().map(|it| ("notifica-90", it));
    Some(Passo::new(Voce::Proprietario, fatto.data, rule).from([fatto.numero]).within(limit))
}

/// Served, but what proves it is not all there.
fn evidence(quadro: &Quadro<'_>, person: &Destinatario) -> Option<Passo> {
    let notifica = person.notifica.as_ref().filter(|it| !it.prova_completa)?;
    let rule = match notifica.regola {
        "cad-10" | "cad-ritiro" => "prova-arcad",
        "pec-consegna" => "prova-pec",
        "dichiarata" => "prova-dichiarata",
        "consegna" | "consegna-ad-altri" | "rifiuto-destinatario" | "ritiro" => "prova-avviso",
        _ => "prova-relata",
    };
    let asked = quadro.emesso_to(Voce::ProvaIncompleta, person.soggetto.progressivo);
    if asked.is_some_and(|it| it.fatto.data >= notifica.data_ultima) {
        return None;
    }
    let step = Passo::new(Voce::ProvaIncompleta, notifica.data_ultima, rule).of(person.soggetto.progressivo);
    Some(step.from(notifica.fatti.iter().copied()))
}

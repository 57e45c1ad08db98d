//! What must hold of the cards of a piece, whatever they say: days, signature, notices, numbers.

use std::collections::BTreeMap;

use crate::codes::raccomandata::Numero;
use crate::domain::carta::Kind;
use crate::domain::carta::Role;
use crate::domain::carta::Zone;
use crate::domain::carta::ZoneKind;
use crate::domain::esito::Esito;
use crate::scan::agreement::Agreed;
use crate::scan::agreement::Event;
use crate::scan::agreement::story;
use crate::scan::agreement::story::Days;
use crate::scan::names;
use crate::scan::outcome::CardRead;
use crate::scan::outcome::Known;
use crate::scan::outcome::doubts::Doubt;
use crate::scan::outcome::evidence::Evidence;
use crate::scan::outcome::main_event;
use crate::scan::outcome::ticked;
use crate::scan::zones::Reading;

/// Takes back the days that are no story, and says why.
pub fn story(days: &mut BTreeMap<Event, Agreed>, known: &Known) -> Vec<Doubt> {
    let alone: Days = days.iter().filter_map(|(event, it)| Some((*event, it.day?.0))).collect();
    let mut with_start = alone.clone();
    with_start.entry(Event::HandedOver).or_insert(known.window.first);
    let broken = story::broken(&with_start, &known.calendario);
    let mut doubts = Vec::new();
    for it in broken {
        let (day, by) = (with_start[&it.event], with_start[&it.by]);
        doubts.push(Doubt::new(it.code, it.event.as_str()).with("data", day).with("rispetto_a", by));
        for event in [it.event, it.by] {
            if let Some(agreed) = days.get_mut(&event) {
                agreed.day = None;
                agreed.confidence = 0.0;
            }
        }
    }
    doubts
}

/// The days that an outcome needs, of those that a card has a place for.
pub fn needed(esito: Esito, days: &BTreeMap<Event, Agreed>) -> Vec<Event> {
    let begins = |codes: &[&str]| codes.iter().any(|it| esito.codice().starts_with(it));
    let also: &[Event] = if begins(&["RECAG005", "RECAG006", "RECAG007"]) {
        &[Event::CadSent]
    } else if begins(&["RECAG010"]) {
        &[Event::Deposited, Event::CadSent]
    } else {
        &[]
    };
    let main = main_event(esito).map(|it| standing_for(it, days));
    main.into_iter().chain(also.iter().copied().filter(|it| days.contains_key(it))).collect()
}

/// The event itself, or the one that a card has a place for instead.
fn standing_for(event: Event, days: &BTreeMap<Event, Agreed>) -> Event {
    let other = match event {
        Event::Attempted => Event::Delivered,
        Event::Deposited => Event::Attempted,
        Event::Collected => Event::Delivered,
        Event::CadSent => Event::Deposited,
        _ => event,
    };
    if !days.contains_key(&event) && days.contains_key(&other) { other } else { event }
}

/// Says of every day that is needed why it does not stand, and of every one whether a file says another.
pub fn days(cards: &[CardRead], known: &Known, needed: &[Event], days: &BTreeMap<Event, Agreed>) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    for event in needed {
        let agreed = days.get(event);
        if agreed.is_some_and(|it| it.day.is_some()) {
            continue;
        }
        let read: Vec<&Reading> = of_event(cards, *event);
        let outside = read.iter().find_map(|it| it.scores.elsewhere());
        let is_blank = read.iter().all(|it| it.is_blank == Some(true));
        doubts.push(match outside {
            Some(day) => Doubt::new("data-impossibile", event.as_str()).with("data", day),
            None if is_blank => Doubt::new("data-mancante", event.as_str()),
            None => Doubt::new("data-da-leggere", event.as_str()),
        });
    }
    doubts.extend(known.told.iter().filter_map(|(event, told)| {
        let best = days.get(event)?.day.map(|it| it.0).filter(|it| it != told)?;
        Some(Doubt::new("carta-e-file-in-contrasto", event.as_str()).with("carta", best).with("file", told))
    }));
    doubts
}

/// The readings of the zones of an event.
fn of_event<'a>(cards: &'a [CardRead], event: Event) -> Vec<&'a Reading> {
    let of_card = |card: &'a CardRead| {
        let is_it = |it: &&Reading| {
            let zone = card.profile.zone(&it.name).filter(|it| it.kind == ZoneKind::Date);
            zone.is_some_and(|zone| names::event(card.profile, zone) == Some(event))
        };
        card.readings.iter().filter(is_it).collect::<Vec<_>>()
    };
    cards.iter().flat_map(of_card).collect()
}

/// Days that exclude an outcome are not filled: a tick that nobody saw leaves its day behind.
pub fn excluded(cards: &[CardRead], esito: Esito) -> Vec<Doubt> {
    let excluded: &[Event] = match main_event(esito) {
        Some(Event::Delivered) => &[Event::Attempted, Event::Deposited, Event::Collected, Event::Returned],
        Some(Event::Attempted) => &[Event::Delivered, Event::Collected, Event::Returned],
        Some(Event::Collected) => &[Event::Delivered, Event::Returned],
        Some(Event::CadSent) => &[Event::Delivered, Event::Collected],
        _ => &[],
    };
    let is_excluded = |(zone, reading): &(&Zone, &Reading), card: &CardRead| {
        let event = names::event(card.profile, zone);
        zone.kind == ZoneKind::Date
            && reading.is_blank == Some(false)
            && event.is_some_and(|it| excluded.contains(&it))
            && !names::is_only_day(card.profile)
    };
    let of_ar = cards.iter().filter(|it| matches!(it.profile.kind(), Kind::Ar | Kind::ArOrd | Kind::Cn07));
    let filled = of_ar.flat_map(|card| zones(card).filter(|it| is_excluded(it, card)).collect::<Vec<_>>());
    filled.map(|(zone, _)| Doubt::new("data-in-contrasto", zone.name.clone()).with("esito", esito)).collect()
}

/// Whoever gets a piece signs, or a box says why not.
pub fn signature(cards: &[CardRead], esito: Esito) -> Vec<Doubt> {
    let is_at_office = match main_event(esito) {
        Some(Event::Delivered) => false,
        Some(Event::Collected) if !esito.codice().starts_with("RECAG007") => true,
        _ => return Vec::new(),
    };
    let mut doubts = Vec::new();
    for card in cards.iter().filter(|it| matches!(it.profile.kind(), Kind::Ar | Kind::ArOrd | Kind::Cn07)) {
        let is_excused = zones(card).any(|(zone, it)| names::is_instead_of_signing(zone) && ticked::is_ticked(it));
        let signed: Vec<&Reading> =
            zones(card).filter(|(zone, _)| names::is_signed_by_receiver(zone, is_at_office)).map(|it| it.1).collect();
        if signed.is_empty() || is_excused || signed.iter().any(|it| it.is_blank == Some(false)) {
            continue;
        }
        let is_blank = signed.iter().all(|it| it.is_blank == Some(true));
        let code = if is_blank { "firma-assente" } else { "firma-in-dubbio" };
        doubts.push(Doubt::new(code, signed[0].name.clone()));
    }
    doubts
}

/// A notice is sent where somebody else than the addressee got the piece, and only there.
pub fn notices(cards: &[CardRead], esito: Esito) -> Vec<Doubt> {
    let is_can_card = cards.iter().any(|it| it.profile.kind() == Kind::Can);
    let places: Vec<&Reading> =
        cards.iter().flat_map(zones).filter(|(zone, _)| names::is_can(zone)).map(|it| it.1).collect();
    let is_named = is_can_card || places.iter().any(|it| it.is_blank == Some(false));
    let is_unnamed = places.iter().all(|it| it.is_blank == Some(true));
    let mut doubts = Vec::new();
    match esito.codice() {
        "RECAG002C" if !is_named && places.is_empty() => doubts.push(Doubt::new("can-mancante", "").only_said()),
        "RECAG002C" if !is_named => doubts.push(Doubt::new("can-mancante", "")),
        "RECAG001C" if !is_unnamed => doubts.push(Doubt::new("can-non-attesa", "")),
        _ => {}
    }
    let living: Vec<&Reading> =
        cards.iter().flat_map(zones).filter(|(zone, _)| names::is_living_there(zone)).map(|it| it.1).collect();
    if esito.modalita() == Some("FAMILIARE") && !living.is_empty() && !living.iter().any(|it| ticked::is_ticked(it)) {
        doubts.push(Doubt::new("convivente-non-indicato", living[0].name.clone()));
    }
    doubts
}

/// What is still to come for the proof to be whole.
pub fn proof(evidence: &Evidence) -> Vec<Doubt> {
    let code = |kinds: &Vec<Kind>| match kinds.first() {
        Some(Kind::Arcad) => Some("arcad-mancante"),
        Some(Kind::Plico) => Some("plico-mancante"),
        _ => None,
    };
    evidence.missing.iter().filter_map(code).map(|it| Doubt::new(it, "").only_said()).collect()
}

/// Every card is tied, and the numbers of envelope and receipt are a pair.
pub fn ties(cards: &[CardRead]) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    if cards.iter().any(|it| !it.is_tied) {
        doubts.push(Doubt::new("carta-non-legata", ""));
    }
    let numbers = |card: &CardRead, role: Role| -> Vec<Numero> {
        card.numbers.iter().filter(|it| it.0 == role).filter_map(|it| Numero::parse(&it.1)).collect()
    };
    for card in cards {
        let (piego, ar) = (numbers(card, Role::NumeroPiego), numbers(card, Role::NumeroAr));
        let is_apart = |it: &Numero| !ar.is_empty() && !ar.iter().any(|ar| it.may_pair_with(*ar));
        if piego.iter().any(is_apart) {
            doubts.push(Doubt::new("numeri-non-accoppiati", ""));
        }
    }
    doubts
}

/// The zones of a card that were read, each with its reading.
fn zones<'a>(card: &'a CardRead) -> impl Iterator<Item = (&'a Zone, &'a Reading)> {
    card.readings.iter().filter_map(|it| Some((card.profile.zone(&it.name)?, it)))
}

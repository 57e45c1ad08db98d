//! What the zones of a card are about, by their names: every profile has its own words for the same few things.

use crate::domain::carta::CardProfile;
use crate::domain::carta::Kind;
use crate::domain::carta::Zone;
use crate::domain::carta::ZoneKind;
use crate::scan::agreement::Event;

/// What a day is, by the parts that its name has; the first row that fits.
///
/// A part ends with `*` where it is only a beginning.
const EVENTS: [(&[&str], Event); 24] = [
    (&["non", "ritir*"], Event::Returned),
    (&["mancato", "ritiro"], Event::Returned),
    (&["cad"], Event::CadSent),
    (&["can"], Event::CanSent),
    (&["avvenuto", "deposito"], Event::CadSent),
    (&["avvenuta", "notifica"], Event::CanSent),
    (&["spediz*", "avviso"], Event::CadSent),
    (&["restitu*"], Event::Returned),
    (&["reso"], Event::Returned),
    (&["ritir*"], Event::Collected),
    (&["sportello"], Event::Collected),
    (&["deposit*"], Event::Deposited),
    (&["giacenza"], Event::Deposited),
    (&["mancat*"], Event::Attempted),
    (&["tentat*"], Event::Attempted),
    (&["inesito"], Event::Attempted),
    (&["assenza"], Event::Attempted),
    (&["rifiut*"], Event::Attempted),
    (&["accett*"], Event::HandedOver),
    (&["affid*"], Event::HandedOver),
    (&["spedi*"], Event::HandedOver),
    (&["consegn*"], Event::Delivered),
    (&["notific*"], Event::Delivered),
    (&["rice*"], Event::Delivered),
];

/// What a day of a card is; `None` where its name does not say.
pub fn event(profile: &CardProfile, zone: &Zone) -> Option<Event> {
    let named = EVENTS.iter().find(|(parts, _)| has_all(&zone.name, parts)).map(|it| it.1);
    match (profile.kind(), named) {
        // Of the letter that tells of the deposit, not of the act: only when it was sent counts.
        (Kind::Arcad, Some(Event::CadSent | Event::HandedOver)) => Some(Event::CadSent),
        (Kind::Arcad, _) => None,
        (Kind::Cad, Some(Event::HandedOver)) => Some(Event::CadSent),
        (Kind::Can, Some(Event::HandedOver)) => Some(Event::CanSent),
        _ => named,
    }
}

/// Whether the day of a card is its only one, whatever its name.
pub fn is_only_day(profile: &CardProfile) -> bool {
    profile.zones().iter().filter(|it| it.kind == ZoneKind::Date).count() == 1
}

/// Whether a line to sign on is that of who got the piece; at the office or at the door.
pub fn is_signed_by_receiver(zone: &Zone, is_at_office: bool) -> bool {
    let has = |parts: &[&str]| parts.iter().any(|it| has_part(&zone.name, it));
    let is_staff = has(&["addett*", "uffici*", "operat*", "portalett*", "agente", "incaricat*", "mancat*"]);
    let is_office = has(&["ritir*", "sportello", "delegat*"]);
    zone.kind == ZoneKind::Ink
        && !is_staff
        && if is_at_office { is_office } else { !is_office && has(&["firma", "rice*", "destin*", "consegn*"]) }
}

/// Whether a box says why nobody signed.
pub fn is_instead_of_signing(zone: &Zone) -> bool {
    let has = |parts: &[&str]| parts.iter().any(|it| has_part(&zone.name, it) || has_part(&zone.group, it));
    zone.kind == ZoneKind::Tick && (has(&["analfab*", "impossib*"]) || (has(&["firma"]) && zone.outcome.is_none()))
}

/// Whether a zone is where the notice of notification is named.
pub fn is_can(zone: &Zone) -> bool {
    matches!(zone.kind, ZoneKind::Text | ZoneKind::Date) && has_part(&zone.name, "can")
}

/// Whether a zone is where the notice of deposit is named.
pub fn is_cad(zone: &Zone) -> bool {
    matches!(zone.kind, ZoneKind::Text | ZoneKind::Date) && has_part(&zone.name, "cad")
}

/// Whether a box says that a member of the family lives there.
pub fn is_living_there(zone: &Zone) -> bool {
    zone.kind == ZoneKind::Tick && zone.outcome.is_none() && has_part(&zone.name, "conviv*")
}

fn has_all(name: &str, parts: &[&str]) -> bool {
    parts.iter().all(|it| has_part(name, it))
}

fn has_part(name: &str, part: &str) -> bool {
    name.split('_').any(|it| match part.strip_suffix('*') {
        Some(beginning) => it.starts_with(beginning),
        None => it == part,
    })
}

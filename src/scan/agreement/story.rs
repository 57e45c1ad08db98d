//! Whether days can be those of one piece: what must come before what, and by how much at most.

use std::collections::BTreeMap;

use crate::domain::calendario::Calendario;
use crate::domain::data::Data;
use crate::scan::agreement::Event;

/// Days by what happened on them.
pub type Days = BTreeMap<Event, Data>;

/// Days within which a piece that was not delivered is deposited (art. 8 L. 890/1982).
const DEPOSIT_WORKING_DAYS: u32 = 2;
/// Days for which it is kept at the office (art. 8 L. 890/1982).
pub const KEPT_DAYS: i32 = 180;

/// What a story breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Broken {
    /// A name for good, in small letters with hyphens.
    pub code: &'static str,
    /// The event that comes at the wrong time.
    pub event: Event,
    /// The one that it is measured by.
    pub by: Event,
}

/// One rule: `event` comes on `by` or later, and, where there is a limit, not after it.
struct Order {
    event: Event,
    by: Event,
    before: &'static str,
    limit: Option<(Limit, &'static str)>,
}

#[derive(Clone, Copy)]
enum Limit {
    WorkingDays(u32),
    Days(i32),
}

const fn order(event: Event, by: Event, before: &'static str) -> Order {
    Order { event, by, before, limit: None }
}

/// Every rule, in the order of the story.
const ORDERS: [Order; 11] = [
    order(Event::Attempted, Event::HandedOver, "tentativo-prima-dell-affidamento"),
    order(Event::Delivered, Event::HandedOver, "consegna-prima-dell-affidamento"),
    Order {
        limit: Some((Limit::WorkingDays(DEPOSIT_WORKING_DAYS), "deposito-oltre-due-giorni")),
        ..order(Event::Deposited, Event::Attempted, "deposito-prima-del-tentativo")
    },
    order(Event::CadSent, Event::HandedOver, "cad-prima-dell-affidamento"),
    order(Event::CadSent, Event::Attempted, "cad-prima-del-tentativo"),
    order(Event::CanSent, Event::Delivered, "can-prima-della-consegna"),
    order(Event::Collected, Event::Attempted, "ritiro-prima-del-tentativo"),
    Order {
        limit: Some((Limit::Days(KEPT_DAYS), "ritiro-oltre-180-giorni")),
        ..order(Event::Collected, Event::Deposited, "ritiro-prima-del-deposito")
    },
    order(Event::Returned, Event::Attempted, "restituzione-prima-del-tentativo"),
    order(Event::Returned, Event::Deposited, "restituzione-prima-del-deposito"),
    order(Event::Delivered, Event::Attempted, "consegna-prima-del-tentativo"),
];

/// Every rule that days break.
pub fn broken(days: &Days, calendario: &Calendario) -> Vec<Broken> {
    ORDERS.iter().filter_map(|it| it.broken(*days.get(&it.event)?, *days.get(&it.by)?, calendario)).collect()
}

/// Whether a day can be that of an event beside the others.
pub fn is_possible(event: Event, day: Data, others: &Days, calendario: &Calendario) -> bool {
    ORDERS.iter().all(|it| {
        let pair = if it.event == event {
            others.get(&it.by).map(|by| (day, *by))
        } else if it.by == event {
            others.get(&it.event).map(|of| (*of, day))
        } else {
            None
        };
        pair.is_none_or(|(of, by)| it.broken(of, by, calendario).is_none())
    })
}

impl Order {
    fn broken(&self, day: Data, by: Data, calendario: &Calendario) -> Option<Broken> {
        let code = if day < by {
            self.before
        } else {
            let (limit, code) = self.limit?;
            let last = match limit {
                Limit::WorkingDays(days) => calendario.plus_working_days(by, days),
                Limit::Days(days) => by.plus(days),
            };
            (day > last).then_some(code)?
        };
        Some(Broken { code, event: self.event, by: self.by })
    }
}

//! Whether an outcome and its days can be: what a desk writes is held against it before it counts.

use crate::domain::calendario::Calendario;
use crate::domain::data::Data;
use crate::jobs::scansione::esame::Detto;
use crate::jobs::scansione::inviati::Inviato;
use crate::scan::agreement::Event;
use crate::scan::agreement::story;

/// The days of an outcome, by what happened on them.
pub const EVENTI: [(&str, Event); 6] = [
    ("data_tentativo", Event::Attempted),
    ("data_deposito", Event::Deposited),
    ("cad_data_spedizione", Event::CadSent),
    ("can_data_spedizione", Event::CanSent),
    ("data_consegna", Event::Delivered),
    ("cad_data_ritiro", Event::Collected),
];

/// A deposit that came late is against the law and can have happened all the same: a person may say so.
const LATE: &str = "deposito-oltre-due-giorni";

/// What an outcome wants: beginnings of codes, one of these days, and what is said where none is there.
const WANTED: [(&[&str], &[&str], &str); 4] = [
    (&["RECAG001", "RECAG002", "RECRN001", "RECRI003", "RECRS001"], &["data_consegna"], "consegna-senza-data"),
    (
        &["RECAG005", "RECAG006", "RECAG007", "RECRN003", "RECRN004", "RECRS003", "RECRS004"],
        &["cad_data_ritiro"],
        "ritiro-senza-data",
    ),
    (&["RECAG012", "RECAG008"], &["cad_data_spedizione"], "cad-senza-data"),
    (
        &["RECAG003", "RECAG010", "RECRN002", "RECRN010", "RECRI004", "RECRS002"],
        &["data_tentativo", "data_consegna", "data_deposito"],
        "mancata-consegna-senza-data",
    ),
];

/// Outcomes that say nothing without their cause.
const WITH_CAUSE: [&str; 8] =
    ["RECAG003C", "RECAG003F", "RECAG004", "RECAG015", "RECRN002C", "RECRN002F", "RECRI004C", "RECRS002C"];

/// What stands against it, as stable codes; nothing where it can be.
pub fn against(detto: &Detto, piece: &Inviato, today: Data, calendario: &Calendario) -> Vec<&'static str> {
    let mut found = Vec::new();
    let Some(esito) = detto.esito else { return vec!["esito-mancante"] };
    if WITH_CAUSE.contains(&esito.codice()) && esito.causa().is_none() {
        found.push("causa-mancante");
    }
    for (codes, columns, code) in WANTED {
        let is_meant = codes.iter().any(|it| esito.codice().starts_with(it));
        if is_meant && columns.iter().all(|it| detto.day(it).is_none()) {
            found.push(code);
        }
    }
    found.extend(story(detto, piece, today, calendario));
    found
}

/// What cannot be in the days alone.
fn story(detto: &Detto, piece: &Inviato, today: Data, calendario: &Calendario) -> Vec<&'static str> {
    let mut found = Vec::new();
    if detto.giorni.values().any(|it| *it > today) {
        found.push("data-futura");
    }
    if piece.dal().is_some_and(|sent| detto.giorni.values().any(|it| *it < sent)) {
        found.push("data-prima-affidamento");
    }
    let day = |(column, event): (&str, Event)| Some((event, detto.day(column)?));
    let days: story::Days = EVENTI.into_iter().filter_map(day).collect();
    found.extend(story::broken(&days, calendario).iter().map(|it| it.code).filter(|it| *it != LATE));
    if let (Some(left), Some(delivered)) = (detto.day("data_deposito"), detto.day("data_consegna"))
        && left > delivered
    {
        found.push("consegna-prima-deposito");
    }
    let left = detto.day("cad_data_spedizione").filter(|_| detto.day("data_deposito").is_none());
    if let (Some(left), Some(collected)) = (left, detto.day("cad_data_ritiro"))
        && collected > left.plus(story::KEPT_DAYS)
    {
        found.push("ritiro-oltre-180-giorni");
    }
    found
}

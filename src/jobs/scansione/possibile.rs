//! Whether an outcome and its days can be: what a desk writes is held against it before it counts.

use crate::domain::data::Data;
use crate::jobs::scansione::esame::Detto;
use crate::jobs::scansione::inviati::Inviato;

/// Days that a piece waits at the office (art. 8 L. 890/1982: six months; the carrier counts 180 days).
const WAITS: i32 = 180;

/// Pairs of days of which the first cannot come after the second, and why not.
const ORDER: [(&str, &str, &str); 7] = [
    ("data_tentativo", "data_deposito", "deposito-prima-tentativo"),
    ("data_tentativo", "cad_data_spedizione", "cad-prima-tentativo"),
    ("data_tentativo", "cad_data_ritiro", "ritiro-prima-tentativo"),
    ("data_deposito", "cad_data_ritiro", "ritiro-prima-deposito"),
    ("data_consegna", "can_data_spedizione", "can-prima-consegna"),
    ("data_tentativo", "data_consegna", "consegna-prima-tentativo"),
    ("data_deposito", "data_consegna", "consegna-prima-deposito"),
];

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
pub fn against(detto: &Detto, piece: &Inviato, today: Data) -> Vec<&'static str> {
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
    found.extend(story(detto, piece, today));
    found
}

/// What cannot be in the days alone.
pub fn story(detto: &Detto, piece: &Inviato, today: Data) -> Vec<&'static str> {
    let mut found = Vec::new();
    if detto.giorni.values().any(|it| *it > today) {
        found.push("data-futura");
    }
    if piece.dal().is_some_and(|sent| detto.giorni.values().any(|it| *it < sent)) {
        found.push("data-prima-affidamento");
    }
    for (first, second, code) in ORDER {
        if let (Some(first), Some(second)) = (detto.day(first), detto.day(second))
            && first > second
        {
            found.push(code);
        }
    }
    let left = detto.day("data_deposito").or(detto.day("cad_data_spedizione"));
    if let (Some(left), Some(collected)) = (left, detto.day("cad_data_ritiro"))
        && collected > left.plus(WAITS)
    {
        found.push("ritiro-oltre-180-giorni");
    }
    found
}

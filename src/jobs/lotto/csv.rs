//! `rilievi.csv`, made to be opened in a spreadsheet without harm.

use crate::intake::rilievi::Rilievo;
use crate::jobs::csv::cell;
use crate::locale::Locale;

/// The header, after a byte order mark by which spreadsheets know UTF-8.
pub(super) const HEADER: &str = "\u{feff}file;riga;campo;codice;gravita;valore;messaggio\r\n";

/// One row.
pub(super) fn row(file: &str, rilievo: &Rilievo, frasi: &Locale) -> String {
    let riga = rilievo.riga.to_string();
    let messaggio = rilievo.messaggio(frasi);
    let cells =
        [file, &riga, &rilievo.campo, rilievo.codice.as_str(), rilievo.gravita.as_str(), &rilievo.valore, &messaggio];
    let mut row = cells.map(cell).join(";");
    row.push_str("\r\n");
    row
}

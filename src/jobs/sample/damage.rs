//! What goes wrong between a gestionale and us: some of it bearable, some of it not.

use crate::intake::riga::Tabella;
use crate::jobs::sample::acts::Act;
use crate::jobs::sample::random::Random;
use crate::jobs::sample::rows::Row;

/// Harms an act in one of the usual ways. Nothing is recorded: a real lot tells nobody either.
pub(super) fn damage(random: &mut Random, act: &mut Act) {
    let harm = random.pick(HARMS);
    harm(random, act);
}

/// One of the usual ways.
type Harm = fn(&mut Random, &mut Act);

const HARMS: &[Harm] = &[
    wrong_check_character,
    missing_cap,
    short_cap,
    one_cent_off,
    doubled_row,
    impossible_day,
    italian_day,
    missing_file,
    control_characters,
    invisible_characters,
    scientific_notice,
    nameless,
    spaced_plate,
    formula,
    extra_cell,
    no_violation,
];

/// Some recipient of the act.
fn some_recipient<'a>(random: &mut Random, act: &'a mut Act) -> &'a mut Row {
    let index = random.place(act.soggetti.len());
    &mut act.soggetti[index]
}

/// A codice fiscale with its last character mistyped.
fn wrong_check_character(random: &mut Random, act: &mut Act) {
    let row = some_recipient(random, act);
    let mut code = row.cell("codice_fiscale").to_owned();
    if let Some(last) = code.pop() {
        code.push(match last {
            'Z' => 'A',
            '9' => '0',
            _ => char::from(u8::try_from(last).map_or(b'X', |it| it + 1)),
        });
    }
    row.set("codice_fiscale", code);
}

/// An address without postal code.
fn missing_cap(random: &mut Random, act: &mut Act) {
    some_recipient(random, act).set("cap", "");
}

/// A postal code that a spreadsheet took for a number.
fn short_cap(random: &mut Random, act: &mut Act) {
    let row = some_recipient(random, act);
    for (column, value) in [("cap", "7100"), ("citta", "Sassari"), ("provincia", "SS"), ("nazione", "IT")] {
        row.set(column, value);
    }
}

/// A sum that differs from the law by a cent.
fn one_cent_off(_: &mut Random, act: &mut Act) {
    let sum = act.verbale.cell("importo_60gg").to_owned();
    let off = match sum.strip_suffix('0') {
        Some(head) => format!("{head}1"),
        None if sum.is_empty() => "0,01".to_owned(),
        None => format!("{}0", &sum[..sum.len() - 1]),
    };
    act.verbale.set("importo_60gg", off);
}

/// The same row twice.
fn doubled_row(_: &mut Random, act: &mut Act) {
    act.is_twice = true;
}

/// A day that no calendar has.
fn impossible_day(_: &mut Random, act: &mut Act) {
    act.verbale.set("data_violazione", "31/02/2026");
}

/// A day in another form.
fn italian_day(_: &mut Random, act: &mut Act) {
    let day = act.verbale.cell("data_accertamento").to_owned();
    if let [year, month, date] = day.split('-').collect::<Vec<_>>()[..] {
        act.verbale.set("data_accertamento", format!("{date}/{month}/{year}"));
    }
}

/// A file that was never sent.
fn missing_file(_: &mut Random, act: &mut Act) {
    let mut row = Row::new(Tabella::Allegati);
    let id = act.verbale.cell("id_verbale").to_owned();
    row.set("nome_file", format!("FOTO\\{}_9.jpg", id.replace('/', "_")));
    row.set("id_verbale", id);
    row.set("tipo", "IMMAGINE");
    row.set("pagine", "1");
    act.allegati.push(row);
}

/// Bells and tabs in the text.
fn control_characters(_: &mut Random, act: &mut Act) {
    let text = act.verbale.cell("descrizione_fatto").replacen(". ", ".\u{7}\t ", 2);
    act.verbale.set("descrizione_fatto", text);
}

/// Spaces that nobody sees.
fn invisible_characters(_: &mut Random, act: &mut Act) {
    let text = act.verbale.cell("descrizione_fatto").replacen(' ', "\u{a0}\u{200b}", 3);
    act.verbale.set("descrizione_fatto", text);
}

/// A notice number that a spreadsheet took for a number.
fn scientific_notice(_: &mut Random, act: &mut Act) {
    act.verbale.set("codice_avviso_1", "3,01260E+17");
}

/// A recipient without a name.
fn nameless(random: &mut Random, act: &mut Act) {
    let row = some_recipient(random, act);
    for column in ["cognome", "nome", "denominazione"] {
        row.set(column, "");
    }
}

/// A plate as people write it.
fn spaced_plate(_: &mut Random, act: &mut Act) {
    let plate = act.verbale.cell("targa").to_owned();
    if plate.len() == 7 && plate.is_ascii() {
        let spaced = format!("{} {}-{}", &plate[..2], &plate[2..5], &plate[5..]);
        act.verbale.set("targa", spaced.to_lowercase());
    }
}

/// A text that a spreadsheet would compute.
fn formula(_: &mut Random, act: &mut Act) {
    act.verbale.set("direzione", "=1+1");
}

/// One cell too many.
fn extra_cell(_: &mut Random, act: &mut Act) {
    act.verbale.overflow("S");
}

/// An act that contests nothing.
fn no_violation(_: &mut Random, act: &mut Act) {
    act.violazioni.clear();
}

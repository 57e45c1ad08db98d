//! The ways to write a day, as the net spells them: capitals, and one sign for whatever stands between.

use crate::domain::data::Data;

const MONTHS: [&str; 12] = [
    "GENNAIO",
    "FEBBRAIO",
    "MARZO",
    "APRILE",
    "MAGGIO",
    "GIUGNO",
    "LUGLIO",
    "AGOSTO",
    "SETTEMBRE",
    "OTTOBRE",
    "NOVEMBRE",
    "DICEMBRE",
];
const ROMAN: [&str; 12] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/// Every form of a day.
pub fn of(day: Data) -> Vec<String> {
    let (anno, mese, giorno) = day.ymd();
    let index = (mese as usize).saturating_sub(1) % 12;
    let days = two(giorno);
    let mut months = two(mese);
    months.extend([&MONTHS[index][..3], ROMAN[index], MONTHS[index]].map(str::to_owned));
    let years = [format!("{anno:04}"), format!("{:02}", anno.rem_euclid(100))];
    let mut forms = Vec::new();
    for giorno in &days {
        for mese in &months {
            for anno in &years {
                // Figures alone with nothing between are a day only where each has two.
                let is_whole = giorno.len() == 2 && (mese.len() >= 2 || !mese.starts_with(|it: char| it.is_ascii_digit()));
                forms.push(format!("{giorno}/{mese}/{anno}"));
                if is_whole || mese.starts_with(|it: char| it.is_ascii_alphabetic()) {
                    forms.push(format!("{giorno}{mese}{anno}"));
                }
            }
        }
    }
    forms
}

/// A number with two figures, and with one where that is enough.
fn two(number: u32) -> Vec<String> {
    let mut forms = vec![format!("{number:02}")];
    if number < 10 {
        forms.push(number.to_string());
    }
    forms
}

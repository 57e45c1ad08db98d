//! What marks and control files may say of a sheet: one vocabulary for both.

use serde::Deserialize;

use crate::codes::segno;
use crate::codes::segno::Segno;
use crate::press::busta::Wrong;
use crate::press::manifest::Plico;

/// A sheet of a plico as inserters see it.
#[derive(Clone, Copy)]
pub struct Foglio<'a> {
    /// The plico.
    pub plico: &'a Plico,
    /// What the sheet's segno says.
    pub segno: &'a Segno,
    /// Its place among the sheets of the batch, from 1; slip sheets are not counted.
    pub ordinal: u64,
}

/// What a word says of a sheet.
type Says = fn(Foglio<'_>) -> String;

/// The words of profiles, and what each says.
const NAMES: [(&str, Says); 26] = [
    ("lavoro", |it| it.segno.job().to_string()),
    ("lotto_stampa", |it| format!("{:04}", it.segno.batch())),
    ("plico", |it| format!("{:07}", it.segno.piece())),
    ("foglio", |it| it.segno.foglio().to_string()),
    ("fogli", |it| it.segno.fogli().to_string()),
    ("fogli_dopo", |it| (it.segno.fogli() - it.segno.foglio()).to_string()),
    ("alimentatori", |it| format!("{:02X}", it.segno.fields().feeders)),
    ("carta", |it| it.segno.fields().stock.to_string()),
    ("flag", |it| format!("{:X}", it.segno.fields().flags)),
    ("classe_peso", |it| it.segno.fields().peso.to_string()),
    ("generazione", |it| it.segno.generation().to_string()),
    ("segno", |it| it.segno.encode()),
    ("sequenza", |it| it.ordinal.to_string()),
    ("primo", |it| flag(it, segno::FIRST)),
    ("ultimo", |it| flag(it, segno::LAST)),
    ("deviazione", |it| flag(it, segno::DIVERT)),
    ("arresto", |it| flag(it, segno::STOP)),
    ("prodotto", |it| it.plico.prodotto.clone()),
    ("id_plico", |it| it.plico.id.clone()),
    ("id_verbale", |it| it.plico.id_verbale.join(" ")),
    ("numero_piego", |it| it.plico.numero_piego.clone().unwrap_or_default()),
    ("numero_ar", |it| it.plico.numero_ar.clone().unwrap_or_default()),
    ("peso_mg", |it| it.plico.weight_mg.to_string()),
    ("peso_g", |it| it.plico.weight_mg.div_ceil(1000).to_string()),
    ("facciate", |it| it.plico.pages.to_string()),
    ("pagina", |it| (it.plico.first_page + 2 * (u32::from(it.segno.foglio()) - 1)).to_string()),
];

fn flag(it: Foglio<'_>, flag: u8) -> String {
    u8::from(it.segno.fields().flags & flag != 0).to_string()
}

/// Whether a word is one of the vocabulary.
pub fn check(name: &str) -> Result<(), Wrong> {
    if NAMES.iter().any(|it| it.0 == name) {
        return Ok(());
    }
    let all: Vec<&str> = NAMES.iter().map(|it| it.0).collect();
    Err(format!("no field `{name}`: there are {}", all.join(", ")))
}

/// What a word says of a sheet; nothing for one that [`check`] refuses.
pub fn value(name: &str, foglio: Foglio<'_>) -> String {
    NAMES.iter().find(|it| it.0 == name).map_or(String::new(), |it| it.1(foglio))
}

/// A part of the text of a mark.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Campo {
    /// A word of the vocabulary; `controllo` for a digit that makes the sum right; nothing for a fixed text.
    #[serde(default)]
    pub campo: String,
    /// How many characters: zeros are put before, and what is more is cut off at the left.
    #[serde(default)]
    pub cifre: usize,
    /// A fixed text.
    #[serde(default)]
    pub testo: String,
}

/// The word of the check digit.
const CHECK: &str = "controllo";

impl Campo {
    fn check(&self) -> Result<(), Wrong> {
        match (self.campo.as_str(), self.testo.as_str()) {
            ("", "") => Err("`campi`: each has a `campo` or a `testo`".into()),
            ("", _) | (CHECK, "") => Ok(()),
            (name, "") if self.cifre > 0 => check(name),
            (name, "") => Err(format!("`campi`: how many `cifre` has `{name}`?")),
            _ => Err("`campi`: each has a `campo` or a `testo`, not both".into()),
        }
    }

    fn length(&self) -> usize {
        match (self.campo.as_str(), self.testo.as_str()) {
            ("", text) => text.chars().count(),
            (CHECK, _) => 1,
            _ => self.cifre,
        }
    }
}

/// Whether the parts of a text are right, and how long it is.
pub fn check_text(campi: &[Campo]) -> Result<usize, Wrong> {
    campi.iter().try_for_each(Campo::check)?;
    Ok(campi.iter().map(Campo::length).sum())
}

/// The text that the parts make of a sheet.
pub fn text(campi: &[Campo], foglio: Foglio<'_>) -> String {
    let mut text = String::new();
    for it in campi {
        match it.campo.as_str() {
            "" => text.push_str(&it.testo),
            CHECK => text.push(check_digit(&text)),
            name => {
                let value = value(name, foglio);
                let skipped = value.chars().count().saturating_sub(it.cifre);
                let kept: String = value.chars().skip(skipped).collect();
                text.push_str(&format!("{kept:0>width$}", width = it.cifre));
            }
        }
    }
    text
}

/// The digit that makes the sum of all, every other one thrice, a multiple of ten: as in I2of5 and EAN.
fn check_digit(text: &str) -> char {
    let digits = text.chars().rev().filter_map(|it| it.to_digit(10)).zip([3, 1].into_iter().cycle());
    let sum: u32 = digits.map(|(digit, weight)| digit * weight).sum();
    char::from_digit((10 - sum % 10) % 10, 10).expect("a remainder of ten is a digit")
}

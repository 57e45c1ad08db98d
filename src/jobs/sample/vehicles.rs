//! Vehicles and their plates.

use crate::jobs::sample::random::Random;

/// A vehicle as a register gives it.
#[derive(Debug, Clone, Default)]
pub(super) struct Vehicle {
    /// Plate.
    pub(super) targa: String,
    /// Country of the plate, ISO 3166-1 alpha-2.
    pub(super) nazione: &'static str,
    /// A car, M motorcycle, B lorry.
    pub(super) tipo: &'static str,
    /// Maker.
    pub(super) marca: &'static str,
    /// Model.
    pub(super) modello: &'static str,
    /// Colour.
    pub(super) colore: &'static str,
    /// Full-load mass in kg; 0 where the register is silent.
    pub(super) massa_kg: u32,
}

impl Vehicle {
    /// Whether art. 142 c. 11 doubles its speed sanctions: goods vehicles over 3.5 tonnes.
    pub(super) fn is_heavy(&self) -> bool {
        self.tipo == "B" && self.massa_kg > 3_500
    }
}

/// Letters of Italian plates: I, O, Q and U are left out.
const LETTERS: &str = "ABCDEFGHJKLMNPRSTVWXYZ";
/// Series that have been on the road for a while.
const SERIES: &str = "BCDEFG";
const DIGITS: &str = "0123456789";

const AUTO: &[(&str, &str)] = &[
    ("FIAT", "PANDA"),
    ("FIAT", "500"),
    ("FIAT", "TIPO"),
    ("LANCIA", "YPSILON"),
    ("VOLKSWAGEN", "GOLF"),
    ("VOLKSWAGEN", "POLO"),
    ("FORD", "FIESTA"),
    ("FORD", "PUMA"),
    ("OPEL", "CORSA"),
    ("RENAULT", "CLIO"),
    ("RENAULT", "CAPTUR"),
    ("PEUGEOT", "208"),
    ("CITROËN", "C3"),
    ("TOYOTA", "YARIS"),
    ("DACIA", "SANDERO"),
    ("DACIA", "DUSTER"),
    ("JEEP", "RENEGADE"),
    ("AUDI", "A3"),
    ("BMW", "SERIE 1"),
    ("NISSAN", "QASHQAI"),
    ("HYUNDAI", "I10"),
    ("KIA", "SPORTAGE"),
    ("SUZUKI", "SWIFT"),
    ("ŠKODA", "FABIA"),
    ("ALFA ROMEO", "GIULIETTA"),
];
const MOTO: &[(&str, &str)] = &[
    ("PIAGGIO", "VESPA 125"),
    ("PIAGGIO", "LIBERTY 150"),
    ("HONDA", "SH 150"),
    ("YAMAHA", "TMAX"),
    ("KYMCO", "AGILITY"),
    ("BMW", "R 1250 GS"),
    ("DUCATI", "MONSTER"),
    ("APRILIA", "SR 50"),
];
const CARRI: &[(&str, &str, u32)] = &[
    ("IVECO", "DAILY 35", 3_500),
    ("FIAT", "DUCATO", 3_500),
    ("IVECO", "EUROCARGO", 12_000),
    ("SCANIA", "R 450", 18_000),
    ("RENAULT TRUCKS", "T 480", 18_000),
    ("MERCEDES-BENZ", "ATEGO", 11_990),
];
const COLORI: &[&str] = &["bianco", "grigio", "nero", "blu", "rosso", "azzurro", "verde", "argento", ""];

/// A vehicle of any kind; a motorcycle where the violation asks for one.
pub(super) fn vehicle(random: &mut Random, motorcycle: bool) -> Vehicle {
    let colore = random.pick(COLORI);
    if motorcycle || random.happens(700) {
        let (marca, modello) = random.pick(MOTO);
        let targa = random.text(LETTERS, 2) + &random.text(DIGITS, 5);
        return Vehicle { targa, nazione: "IT", tipo: "M", marca, modello, colore, massa_kg: 0 };
    }
    let (targa, nazione) = plate(random);
    if random.happens(600) {
        let (marca, modello, massa_kg) = random.pick(CARRI);
        return Vehicle { targa, nazione, tipo: "B", marca, modello, colore, massa_kg };
    }
    let (marca, modello) = random.pick(AUTO);
    Vehicle { targa, nazione, tipo: "A", marca, modello, colore, massa_kg: 0 }
}

/// A plate of a car: Italian, or one time in thirty foreign (the keeper may well live in Italy).
fn plate(random: &mut Random) -> (String, &'static str) {
    if !random.happens(330) {
        let targa =
            random.text(SERIES, 1) + &random.text(LETTERS, 1) + &random.text(DIGITS, 3) + &random.text(LETTERS, 2);
        return (targa, "IT");
    }
    match random.below(6) {
        0 => (format!("M{}{}", random.text(LETTERS, 2), random.between(100, 9_999)), "DE"),
        1 => (random.text(LETTERS, 2) + &random.text(DIGITS, 3) + &random.text(LETTERS, 2), "FR"),
        2 => (format!("CJ{:02}{}", random.between(1, 99), random.text(LETTERS, 3)), "RO"),
        3 => (format!("TI{}", random.between(10_000, 399_999)), "CH"),
        4 => (format!("KR{}{}", random.text(DIGITS, 3), random.text(LETTERS, 2)), "PL"),
        _ => (random.text(DIGITS, 4) + &random.text("BCDFGHJKLMNPRSTVWXYZ", 3), "ES"),
    }
}

//! The recipients of an act: invented people and companies, with codes that hold.

use crate::domain::data::Data;
use crate::domain::fiscale;
use crate::domain::fiscale::Nascita;
use crate::domain::fiscale::Sesso;
use crate::intake::riga::Tabella;
use crate::jobs::sample::names;
use crate::jobs::sample::places;
use crate::jobs::sample::random::Random;
use crate::jobs::sample::rows::Row;

/// What kind of recipient is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A person who lives in Italy.
    Persona,
    /// A company.
    Ente,
    /// A person who lives abroad.
    Estero,
}

/// How a gestionale writes names and addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Case {
    /// `Nicolò D'Angelo`.
    Natural,
    /// `NICOLO' D'ANGELO`, as old terminals wrote.
    Capitals,
}

impl Case {
    /// `text` in this case of letters.
    pub(super) fn apply(self, text: &str) -> String {
        match self {
            Self::Natural => text.to_owned(),
            Self::Capitals => capitals(text),
        }
    }
}

/// One recipient; `today` is the day of the lot.
pub(super) fn recipient(random: &mut Random, kind: Kind, case: Case, today: Data) -> Row {
    let mut row = Row::new(Tabella::Soggetti);
    match kind {
        Kind::Persona => {
            person(random, case, today, &mut row);
            home(random, case, &mut row);
        }
        Kind::Ente => {
            company(random, case, &mut row);
            home(random, case, &mut row);
        }
        Kind::Estero => foreigner(random, today, &mut row),
    }
    let source = if kind == Kind::Persona && random.happens(2_000) { "ANPR" } else { "PRA" };
    row.set("fonte_dati", if kind == Kind::Estero { "DICHIARAZIONE" } else { source });
    row.set("fonte_data", today.plus(-back(random, 3, 9)).to_string());
    row.set("aire", "N");
    row
}

/// A licence, known only of drivers who were stopped or declared.
pub(super) fn licence(random: &mut Random, today: Data, row: &mut Row) {
    let number = format!("U1{}{}", random.text("ABCDEFGHJKLMNPRSTVWXYZ", 1), random.text("0123456789", 5));
    row.set("patente_numero", number + &random.text("ABCDEFGHJKLMNPRSTVWXYZ", 1));
    row.set("patente_categoria", random.weighted(&[("B", 85), ("A", 5), ("BE", 4), ("C", 6)]));
    row.set("patente_rilasciata_da", "MIT-UCO");
    let issued = today.plus(-back(random, 100, 3_400));
    row.set("patente_data", issued.to_string());
    row.set("patente_scadenza", issued.plus(3_652).to_string());
}

/// A certified address, as only some acts need one.
pub(super) fn certified(number: &str, today: Data, row: &mut Row) {
    row.set("pec", format!("impresa{number}@pec.example.org"));
    row.set("pec_registro", "INIPEC");
    row.set("pec_data_estrazione", today.plus(-2).to_string());
}

/// Name, birth and codice fiscale of a person.
fn person(random: &mut Random, case: Case, today: Data, row: &mut Row) {
    let is_man = random.happens(6_200);
    let born = today.plus(-back(random, 19 * 365, 84 * 365));
    let (cognome, nome, belfiore) = if random.happens(900) {
        let (belfiore, country, cognome, man, woman) = random.pick(names::NATI_ALL_ESTERO);
        row.set("stato_nascita", case.apply(country));
        row.set("luogo_nascita", case.apply(country));
        (cognome, if is_man { man } else { woman }, belfiore)
    } else {
        let (cognome, nome) = italian(random, is_man);
        let town = places::birthplace(random);
        row.set("stato_nascita", case.apply("Italia"));
        row.set("luogo_nascita", case.apply(town.nome));
        (cognome, nome, town.belfiore)
    };
    let sesso = if is_man { Sesso::M } else { Sesso::F };
    let nascita = Nascita { data: born, sesso, belfiore: belfiore.to_owned() };
    row.set("tipo", "PF");
    row.set("cognome", case.apply(cognome));
    row.set("nome", case.apply(nome));
    row.set("sesso", if is_man { "M" } else { "F" });
    row.set("data_nascita", born.to_string());
    let code = fiscale::compose(cognome, nome, &nascita).expect("our names have letters, our towns codes");
    // One person in two hundred was not the first with their code.
    let other = if random.happens(50) { fiscale::omocodia(&code, 1) } else { None };
    row.set("codice_fiscale", other.unwrap_or(code));
}

/// Surname and given name.
fn italian(random: &mut Random, is_man: bool) -> (&'static str, &'static str) {
    let surnames = if random.happens(40) { names::COGNOMI_LONGHI } else { names::COGNOMI };
    let given = if is_man { names::NOMI_M } else { names::NOMI_F };
    (random.pick(surnames), random.pick(given))
}

/// Name and number of a company.
fn company(random: &mut Random, case: Case, row: &mut Row) {
    let form = random.weighted(names::FORME);
    let name = if random.happens(100) {
        "Consorzio Intercomunale per la Gestione Integrata dei Servizi Ambientali".to_owned()
    } else {
        format!("{} {}", random.pick(names::IMPRESE), random.pick(names::INSEGNE))
    };
    row.set("tipo", "PG");
    row.set("denominazione", case.apply(&format!("{name} {form}")));
    row.set("forma_giuridica", form);
    // No tax office has the number 000, so these codes hold and belong to nobody.
    let first_ten = format!("{:07}000", random.between(1, 9_999_999));
    let piva = fiscale::complete_piva(&first_ten).expect("ten digits");
    row.set("codice_fiscale", piva.clone());
    row.set("partita_iva", piva);
}

/// An address in Italy.
fn home(random: &mut Random, case: Case, row: &mut Row) {
    let town = places::residence(random);
    row.set("indirizzo", case.apply(random.pick(places::VIE)));
    let number = random.between(1, 240).to_string();
    row.set("civico", if random.happens(300) { "SNC".to_owned() } else { number });
    if row.cell("civico") != "SNC" && random.happens(900) {
        row.set("esponente", random.weighted(&[("A", 6), ("B", 3), ("bis", 1)]));
    }
    if random.happens(1_100) {
        let stair = random.pick(&["A", "B", "C"]);
        row.set("interno", case.apply(&format!("scala {stair} int. {}", random.between(1, 24))));
    }
    if random.happens(250) {
        row.set("presso", case.apply(&format!("Famiglia {}", random.pick(names::COGNOMI))));
    }
    row.set("cap", town.cap(random));
    row.set("citta", case.apply(town.nome));
    row.set("provincia", town.provincia);
    row.set("nazione", "IT");
    row.set("lingua", "it");
}

/// A person abroad: no codice fiscale, and a language that may have no approved model yet.
fn foreigner(random: &mut Random, today: Data, row: &mut Row) {
    let (country, cap, town, language, street) = random.pick(places::ESTERO);
    let is_man = random.happens(6_000);
    let (cognome, man, woman) = match language {
        "de" => ("Schneider", "Jürgen", "Sabine"),
        "fr" => ("Lefèvre", "François", "Hélène"),
        "en" => ("Wright", "Oliver", "Charlotte"),
        "es" => ("García Núñez", "Iñigo", "Begoña"),
        "ro" => ("Munteanu", "Constantin", "Mihaela"),
        "pl" => ("Wójcik", "Łukasz", "Małgorzata"),
        _ => ("Bernasconi", "Fausto", "Ornella"),
    };
    row.set("tipo", "PF");
    row.set("cognome", cognome);
    row.set("nome", if is_man { man } else { woman });
    row.set("sesso", if is_man { "M" } else { "F" });
    row.set("data_nascita", today.plus(-back(random, 19 * 365, 80 * 365)).to_string());
    row.set("luogo_nascita", town);
    row.set("indirizzo", street);
    row.set("civico", random.between(1, 190).to_string());
    row.set("cap", cap);
    row.set("citta", town);
    row.set("nazione", country);
    row.set("lingua", language);
}

/// A number of days, for going back.
fn back(random: &mut Random, low: u32, high: u32) -> i32 {
    i32::try_from(random.between(low, high)).expect("days of a life fit")
}

/// `text` in capitals with accents as apostrophes, as old terminals wrote: `Forlì` becomes `FORLI'`.
fn capitals(text: &str) -> String {
    let mut plain = String::with_capacity(text.len() + 2);
    for letter in text.chars() {
        match letter {
            'à' => plain.push_str("A'"),
            'è' | 'é' => plain.push_str("E'"),
            'ì' => plain.push_str("I'"),
            'ò' => plain.push_str("O'"),
            'ù' => plain.push_str("U'"),
            'ã' => plain.push('A'),
            'í' => plain.push('I'),
            _ => plain.extend(letter.to_uppercase()),
        }
    }
    plain
}

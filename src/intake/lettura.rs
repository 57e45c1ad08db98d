//! Reads the columns of one row, and remembers what is wrong with them.
//!
//! Every reader gives a value in any case, an empty one where the column cannot be read: what is wrong is
//! in the rilievi, and reading goes on so that the operator sees all of it at once.

use crate::domain::data::Data;
use crate::domain::data::Ora;
use crate::domain::importi::Centesimi;
use crate::domain::riservato::Riservato;
use crate::intake::regole::Regole;
use crate::intake::riga::Riga;
use crate::intake::rilievi::Codice;
use crate::intake::rilievi::Gravita;
use crate::intake::rilievi::Rilievo;
use crate::intake::value;
use crate::intake::value::Testo;
use crate::intake::value::Unread;

/// How far ahead a year of two digits may lie where days ahead make sense.
const YEARS_AHEAD: i32 = 20;

/// A row being read.
pub struct Lettura<'a> {
    /// The row.
    pub riga: &'a Riga,
    /// The rules of the lot.
    pub regole: &'a Regole<'a>,
    /// What was found.
    pub rilievi: Vec<Rilievo>,
}

impl<'a> Lettura<'a> {
    /// Starts reading a row.
    pub fn new(riga: &'a Riga, regole: &'a Regole<'a>) -> Self {
        Self { riga, regole, rilievi: Vec::new() }
    }

    /// Whether something was found that keeps the row from being used.
    pub fn is_blocked(&self) -> bool {
        self.rilievi.iter().any(|it| it.gravita == Gravita::Blocca)
    }

    /// Adds a rilievo about a column, with what stands there.
    pub fn add(&mut self, column: &str, codice: Codice) {
        self.rilievi.push(Rilievo::new(self.riga, column, codice, self.riga.raw(column)));
    }

    /// Adds a rilievo about a column that says what was expected.
    pub fn add_expecting(&mut self, column: &str, codice: Codice, atteso: impl Into<String>) {
        let rilievo = Rilievo::new(self.riga, column, codice, self.riga.raw(column));
        self.rilievi.push(rilievo.expecting(atteso));
    }

    /// A text on one line.
    pub fn testo(&mut self, column: &str) -> String {
        let testo = value::testo(self.riga.raw(column));
        self.checked(column, testo)
    }

    /// A text whose line breaks are kept; longer than `usual` characters it is printed and reported.
    pub fn testo_lungo(&mut self, column: &str, usual: usize) -> String {
        let testo = value::testo_lungo(self.riga.raw(column));
        if testo.testo.len() > usual && testo.testo.chars().count() > usual {
            self.add_expecting(column, Codice::TestoLungo, usual.to_string());
        }
        self.checked(column, testo)
    }

    /// A text that must stand.
    pub fn obbligatorio(&mut self, column: &str) -> String {
        let testo = self.testo(column);
        if testo.is_empty() {
            self.add(column, Codice::ObbligatorioVuoto);
        }
        testo
    }

    /// A text that should stand.
    pub fn consigliato(&mut self, column: &str) -> String {
        let testo = self.testo(column);
        if testo.is_empty() {
            self.add(column, Codice::CampoVuoto);
        }
        testo
    }

    /// A text about a person.
    pub fn riservato(&mut self, column: &str) -> Riservato<String> {
        Riservato::new(self.testo(column))
    }

    /// A name or an address: in these a question mark is a letter that some program lost.
    pub fn nome(&mut self, column: &str) -> String {
        let testo = self.testo(column);
        if testo.contains('?') {
            self.add(column, Codice::CarattereSostituito);
        }
        testo
    }

    /// An amount.
    pub fn importo(&mut self, column: &str) -> Option<Centesimi> {
        if value::is_scientific(self.riga.raw(column)) {
            self.add(column, Codice::NotazioneScientifica);
            return None;
        }
        match value::importo(self.riga.raw(column)) {
            Ok(importo) => importo,
            Err(Unread::Negative) => {
                self.add(column, Codice::ImportoNegativo);
                None
            }
            Err(Unread::Illegible) => {
                self.add(column, Codice::ImportoIlleggibile);
                None
            }
        }
    }

    /// A day on which the act depends.
    pub fn data(&mut self, column: &str) -> Option<Data> {
        self.data_or(column, Codice::DataIlleggibile, 0)
    }

    /// A day that may lie ahead, such as the end of a calibration.
    pub fn scadenza(&mut self, column: &str) -> Option<Data> {
        self.data_or(column, Codice::DataIlleggibile, YEARS_AHEAD)
    }

    /// A day that is only shown, or not even that: illegible, it is left out.
    pub fn data_minore(&mut self, column: &str) -> Option<Data> {
        self.data_or(column, Codice::DataIgnorata, 0)
    }

    fn data_or(&mut self, column: &str, codice: Codice, years_ahead: i32) -> Option<Data> {
        let data = value::data(self.riga.raw(column), self.regole.data.anno() + years_ahead);
        data.unwrap_or_else(|_| {
            self.add(column, codice);
            None
        })
    }

    /// An hour.
    pub fn ora(&mut self, column: &str) -> Option<Ora> {
        value::ora(self.riga.raw(column)).unwrap_or_else(|_| {
            self.add(column, Codice::OraIlleggibile);
            None
        })
    }

    /// Yes, no, or nothing.
    pub fn si_no(&mut self, column: &str) -> Option<bool> {
        value::si_no(self.riga.raw(column)).unwrap_or_else(|_| {
            self.add_expecting(column, Codice::ValoreSconosciuto, "S o N");
            None
        })
    }

    /// A whole number.
    pub fn intero(&mut self, column: &str) -> Option<u32> {
        self.numero(column, value::intero)
    }

    /// A whole number of tenths.
    pub fn decimi(&mut self, column: &str) -> Option<u32> {
        self.numero(column, value::decimi)
    }

    fn numero(&mut self, column: &str, read: fn(&str) -> Result<Option<u32>, Unread>) -> Option<u32> {
        read(self.riga.raw(column)).unwrap_or_else(|_| {
            self.add(column, Codice::NumeroIlleggibile);
            None
        })
    }

    /// One of the words of a column, which must stand.
    pub fn parola<T>(&mut self, column: &str, parse: fn(&str) -> Option<T>, words: &str) -> Option<T> {
        if self.riga.raw(column).is_empty() {
            self.add(column, Codice::ObbligatorioVuoto);
            return None;
        }
        let word = parse(self.riga.raw(column));
        if word.is_none() {
            self.add_expecting(column, Codice::ValoreSconosciuto, words);
        }
        word
    }

    /// A long number that is text: powers of ten have lost its digits.
    pub fn cifre(&mut self, column: &str) -> String {
        if value::is_scientific(self.riga.raw(column)) {
            self.add(column, Codice::NotazioneScientifica);
            return String::new();
        }
        self.testo(column)
    }

    /// Reports what was taken out of a text, and what no font can draw.
    fn checked(&mut self, column: &str, testo: Testo<'_>) -> String {
        if testo.was_cleaned {
            self.add(column, Codice::CaratteriRimossi);
        }
        let can_draw = |it: &char| it.is_ascii() || *it == '\n' || (self.regole.can_draw)(*it);
        if !testo.testo.is_ascii()
            && let Some(letter) = testo.testo.chars().find(|it| !can_draw(it))
        {
            if letter == char::REPLACEMENT_CHARACTER {
                self.add(column, Codice::CarattereIlleggibile);
            } else {
                let name = format!("U+{:04X}", u32::from(letter));
                self.add_expecting(column, Codice::CarattereNonStampabile, name);
            }
        }
        testo.testo.into_owned()
    }
}

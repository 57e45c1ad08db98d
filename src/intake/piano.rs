//! A tracciato applied to the columns that a file really has: where in a record each field lies.

use std::borrow::Cow;

use crate::intake::line::Fields;
use crate::intake::nominativo;
use crate::intake::riga::Riga;
use crate::intake::riga::Tabella;
use crate::intake::tracciato::Colonna;
use crate::intake::tracciato::Funzione;
use crate::intake::tracciato::Mappa;
use crate::intake::tracciato::Origine;

/// Most numbered columns of one name.
const MAX_NUMBER: usize = 99;

/// How to make rows of the records of one file.
#[derive(Debug, Clone, Default)]
pub struct Piano {
    passi: Vec<Passo>,
}

/// One row of one table.
#[derive(Debug, Clone)]
struct Passo {
    tabella: Tabella,
    /// A field without which there is no row; `Some(None)` where the file lacks the column.
    quando: Option<Option<usize>>,
    fonti: Vec<Fonte>,
}

/// Where one field comes from.
#[derive(Debug, Clone)]
struct Fonte {
    luogo: Luogo,
    valori: Vec<(String, String)>,
    centesimi: bool,
}

#[derive(Debug, Clone)]
enum Luogo {
    Assente,
    Costante(String),
    Campo(usize),
    Parte(Funzione, usize),
    Lista(Vec<usize>),
}

impl Piano {
    /// Applies the tables of a tracciato to a header.
    pub fn new(mappe: &[Mappa], header: &[String]) -> Self {
        let mut passi = Vec::new();
        for mappa in mappe {
            match &mappa.ripeti {
                None => passi.push(Passo::new(mappa, header, None)),
                Some(name) => {
                    let has = |n: &usize| find(header, &numbered(name, Some(*n))).is_some();
                    let numbers = (1..=MAX_NUMBER).filter(has);
                    passi.extend(numbers.map(|n| Passo::new(mappa, header, Some(n))));
                }
            }
        }
        Self { passi }
    }

    /// The tables whose rows a record of this file can give.
    pub fn tables(&self) -> impl Iterator<Item = Tabella> {
        self.passi.iter().map(|it| it.tabella)
    }

    /// Columns that should come from somewhere, and come from nowhere.
    pub fn lacking(&self) -> impl Iterator<Item = &'static str> {
        self.passi.iter().flat_map(|passo| {
            let columns = passo.tabella.columns().iter().zip(&passo.fonti);
            let is_lacking = |(column, fonte): &(&&str, &Fonte)| {
                matches!(fonte.luogo, Luogo::Assente) && passo.tabella.is_vital(column)
            };
            columns.filter(is_lacking).map(|it| *it.0)
        })
    }

    /// The rows that a record gives.
    pub fn rows(&self, fields: &Fields, file: u16, riga: u32) -> impl Iterator<Item = Riga> {
        self.passi.iter().filter_map(move |it| it.row(fields, file, riga))
    }

    /// What a record says of the act that it belongs to, for records of which little else can be read.
    pub fn id<'a>(&'a self, fields: &'a Fields) -> Cow<'a, str> {
        let first = self.passi.iter().find(|it| it.tabella != Tabella::Lotto);
        first.and_then(|it| it.fonti.first()).map_or(Cow::Borrowed(""), |it| it.value(fields))
    }
}

impl Passo {
    fn new(mappa: &Mappa, header: &[String], number: Option<usize>) -> Self {
        let presence = match &mappa.ripeti {
            Some(name) => Some(find(header, &numbered(name, number))),
            None => mappa.quando.as_deref().map(|name| find(header, name)),
        };
        let fonti = mappa.colonne.iter().map(|it| Fonte::new(it, header, number));
        Self { tabella: mappa.tabella, quando: presence, fonti: fonti.collect() }
    }

    fn row(&self, fields: &Fields, file: u16, riga: u32) -> Option<Riga> {
        if let Some(field) = self.quando
            && field.is_none_or(|index| fields.field(index).trim().is_empty())
        {
            return None;
        }
        let mut row = Fields::default();
        for fonte in &self.fonti {
            row.push(&fonte.value(fields));
        }
        Some(Riga::new(self.tabella, file, riga, row))
    }
}

impl Fonte {
    fn new(colonna: &Colonna, header: &[String], number: Option<usize>) -> Self {
        let luogo = match &colonna.origine {
            Origine::Assente => Luogo::Assente,
            Origine::Costante(text) => Luogo::Costante(text.clone()),
            Origine::Colonna(Funzione::Lista, name) => {
                let each = (1..=MAX_NUMBER).filter_map(|n| find(header, &numbered(name, Some(n))));
                Luogo::Lista(each.collect())
            }
            Origine::Colonna(funzione, name) => match (find(header, &numbered(name, number)), funzione) {
                (None, _) => Luogo::Assente,
                (Some(index), Funzione::Tutto) => Luogo::Campo(index),
                (Some(index), funzione) => Luogo::Parte(*funzione, index),
            },
        };
        Self { luogo, valori: colonna.valori.clone(), centesimi: colonna.centesimi }
    }

    fn value<'a>(&'a self, fields: &'a Fields) -> Cow<'a, str> {
        let value = match &self.luogo {
            Luogo::Assente => Cow::Borrowed(""),
            Luogo::Costante(text) => Cow::Borrowed(text.as_str()),
            Luogo::Campo(index) => Cow::Borrowed(fields.field(*index)),
            Luogo::Parte(funzione, index) => part(*funzione, fields.field(*index)),
            Luogo::Lista(indexes) => {
                let each = indexes.iter().map(|&it| fields.field(it).trim()).filter(|it| !it.is_empty());
                Cow::Owned(each.collect::<Vec<_>>().join(","))
            }
        };
        if self.centesimi {
            return from_cents(value);
        }
        if self.valori.is_empty() {
            return value;
        }
        let word = self.valori.iter().find(|it| it.0.eq_ignore_ascii_case(value.trim()));
        word.map_or(value, |it| Cow::Borrowed(it.1.as_str()))
    }
}

/// Whole cents as `euros,cents`; anything else stays, and is judged where amounts are read.
fn from_cents(value: Cow<'_, str>) -> Cow<'_, str> {
    let digits = value.trim();
    if digits.is_empty() || !digits.bytes().all(|it| it.is_ascii_digit()) {
        return value;
    }
    let digits = format!("{digits:0>3}");
    let (euros, cents) = digits.split_at(digits.len() - 2);
    Cow::Owned(format!("{euros},{cents}"))
}

/// What a function takes of a field.
fn part(funzione: Funzione, field: &str) -> Cow<'_, str> {
    let halves = field.split_once('/').unwrap_or((field, ""));
    match funzione {
        Funzione::Tutto | Funzione::Lista => Cow::Borrowed(field),
        Funzione::Prima => Cow::Borrowed(halves.0),
        Funzione::Dopo => Cow::Borrowed(halves.1),
        Funzione::Tipo => Cow::Borrowed(if nominativo::is_ente(field) { "PG" } else { "PF" }),
        Funzione::Cognome => Cow::Borrowed(nominativo::split_person(field).0),
        Funzione::Nome => Cow::Borrowed(nominativo::split_person(field).1),
        Funzione::Denominazione => Cow::Borrowed(if nominativo::is_ente(field) { field } else { "" }),
        Funzione::Cap => Cow::Borrowed(nominativo::split_town(field).0),
        Funzione::Citta => Cow::Borrowed(nominativo::split_town(field).1),
        Funzione::Provincia => Cow::Borrowed(nominativo::split_town(field).2),
    }
}

fn find(header: &[String], name: &str) -> Option<usize> {
    header.iter().position(|it| it == name)
}

fn numbered<'a>(name: &'a str, number: Option<usize>) -> Cow<'a, str> {
    match number {
        Some(number) if name.contains("{n}") => Cow::Owned(name.replace("{n}", &number.to_string())),
        _ => Cow::Borrowed(name),
    }
}

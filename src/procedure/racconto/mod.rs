//! The act told as a person of the trade would tell it: lines in order, each with the facts that it rests on.
//!
//! A line is made of parts; a part is the key of a sentence and what fills its places. Which words they become is for
//! `locales/*/spiega.toml`.

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::fatti::Fatto;
use crate::procedure::fascicolo::Contraddizione;
use crate::procedure::fascicolo::Fascicolo;
use crate::procedure::ordine;

mod accaduto;
mod conti;
mod seguito;

/// A line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Riga {
    /// 0 for a heading, 1 for what stands under it.
    pub livello: u8,
    /// Its parts, in order.
    pub parti: Vec<Parte>,
    /// The facts.
    pub fatti: Vec<u64>,
}

/// A part of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parte {
    /// The key of its sentence.
    pub chiave: String,
    /// What fills its places.
    pub valori: Vec<(&'static str, Valore)>,
}

/// What fills a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Valore {
    /// A day.
    Data(Data),
    /// A sum.
    Importo(Centesimi),
    /// As it is.
    Testo(String),
    /// A number.
    Numero(u32),
    /// The key of other words.
    Chiave(String),
}

impl Riga {
    fn title(parte: Parte) -> Self {
        Self { livello: 0, parti: vec![parte], fatti: Vec::new() }
    }

    fn new(parte: Parte) -> Self {
        Self { livello: 1, parti: vec![parte], fatti: Vec::new() }
    }

    fn and(mut self, parte: Option<Parte>) -> Self {
        self.parti.extend(parte);
        self
    }

    fn from(mut self, fatti: impl IntoIterator<Item = u64>) -> Self {
        self.fatti.extend(fatti.into_iter().filter(|it| *it != 0));
        self.fatti.dedup();
        self
    }
}

impl Parte {
    fn new(chiave: impl Into<String>) -> Self {
        Self { chiave: chiave.into(), valori: Vec::new() }
    }

    fn with(mut self, nome: &'static str, valore: Valore) -> Self {
        self.valori.push((nome, valore));
        self
    }

    fn day(self, day: Data) -> Self {
        self.with("data", Valore::Data(day))
    }

    fn text(self, nome: &'static str, text: &str) -> Self {
        self.with(nome, Valore::Testo(text.to_string()))
    }

    fn word(self, nome: &'static str, chiave: String) -> Self {
        self.with(nome, Valore::Chiave(chiave))
    }
}

/// Tells an act on a day, from its facts and what they come to.
pub fn lines(fascicolo: &Fascicolo, fatti: &[Fatto], day: Data) -> Vec<Riga> {
    let valid = ordine::valid(fatti);
    let mut lines = accaduto::act(fascicolo, day);
    for person in &fascicolo.destinatari {
        lines.extend(accaduto::person(person, fascicolo, &valid));
    }
    lines.extend(accaduto::others(&valid));
    let is_void = fascicolo.annullato.is_some_and(|it| it.0 <= day);
    if !is_void {
        lines.extend(conti::terms(fascicolo));
    }
    lines.extend(conti::money(fascicolo, &valid, day));
    lines.extend(seguito::steps(fascicolo, day));
    // What contradicts itself is among the steps of an act that lives.
    if fascicolo.annullato.is_some() {
        lines.extend(remarks("contraddizioni", &fascicolo.contraddizioni));
    }
    lines.extend(remarks("avvertenze", &fascicolo.avvertenze));
    lines.extend(withdrawn(fatti));
    lines
}

fn remarks(kind: &str, all: &[Contraddizione]) -> Vec<Riga> {
    let mut lines = Vec::new();
    if !all.is_empty() {
        lines.push(Riga::title(Parte::new(format!("titolo.{kind}"))));
    }
    lines.extend(
        all.iter().map(|it| Riga::new(Parte::new(format!("nota.{}", it.codice))).from(it.fatti.iter().copied())),
    );
    lines
}

/// What was recorded and taken back.
fn withdrawn(fatti: &[Fatto]) -> Option<Riga> {
    let numbers = ordine::withdrawn(fatti);
    let mut numbers: Vec<u64> = fatti.iter().map(|it| it.numero).filter(|it| numbers.contains(it)).collect();
    numbers.sort_unstable();
    numbers.dedup();
    (!numbers.is_empty()).then(|| Riga::title(Parte::new("titolo.ritirati")).from(numbers))
}

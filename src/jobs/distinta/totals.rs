//! What the rows of a distinta add up to: by weight class, by destination, in all.

use std::collections::BTreeMap;

use crate::jobs::distinta::riga::Riga;

/// Pieces and their weight.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sum {
    /// Pieces.
    pub plichi: u64,
    /// Their weight in grams, each rounded up.
    pub peso_g: u64,
}

impl Sum {
    fn add(&mut self, other: Self) {
        self.plichi += other.plichi;
        self.peso_g += other.peso_g;
    }
}

/// The totals of some rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Totals {
    /// Of all.
    pub all: Sum,
    /// By weight class, from 1.
    pub by_class: BTreeMap<u8, Sum>,
    /// By destination: provinces before countries.
    pub by_place: BTreeMap<(bool, String), Sum>,
}

impl Totals {
    /// Adds rows of one weight class.
    pub fn add(&mut self, rows: &[Riga], classe: u8) {
        for row in rows {
            let one = Sum { plichi: 1, peso_g: row.peso_g };
            self.all.add(one);
            self.by_class.entry(classe).or_default().add(one);
            self.by_place.entry((row.nazione != "IT", row.place())).or_default().add(one);
        }
    }
}

//! Which print file a piece goes to: product, envelope, sheets, weight and, where the carrier asks, country.

use std::path::Path;

use crate::files;
use crate::jobs::Error;
use crate::jobs::lotto::Prodotto;
use crate::jobs::render::Answer;
use crate::jobs::render::Job;
use crate::jobs::render::Setup;
use crate::press::busta::Busta;

/// What the pieces of a print file have in common.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Class {
    /// The product.
    pub prodotto: Prodotto,
    /// The envelope, by its place among those of the job.
    pub busta: usize,
    /// The class of sheets; 0 where there is only one.
    pub fogli: u8,
    /// The weight class.
    pub peso: u8,
    /// The country; empty where countries are not parted.
    pub nazione: String,
    /// The number of the batch, where it is given beforehand.
    pub given: Option<u16>,
}

impl Class {
    /// The class of a piece, and what the closed envelope weighs.
    pub fn of(job: &Job<'_>, answer: &Answer) -> Result<(Self, u64), Error> {
        let setup = job.setup;
        let sheets = answer.piece.sheets();
        let vettore = setup.vettore_of(answer.prodotto);
        // A piece that no envelope takes is put aside in the last and largest.
        let takes = |it: &Busta| setup.imbustatrice.takes(sheets, it);
        let busta = setup.buste.iter().position(takes).unwrap_or(setup.buste.len() - 1);
        let weight_mg = setup.buste[busta].weight_mg(sheets) + vettore.peso_ar_mg;
        let peso = vettore.weight_class(weight_mg).ok_or_else(|| too_heavy(answer, weight_mg))?;
        let fogli = setup.imbustatrice.sheet_class(sheets);
        let nazione = if vettore.per_nazione { answer.nazione.clone() } else { String::new() };
        let given = job.given(answer).map(|it| it.0);
        Ok((Self { prodotto: answer.prodotto, busta, fogli, peso, nazione, given }, weight_mg))
    }

    /// What ends the name of a print file of the class.
    pub fn name(&self, setup: &Setup) -> String {
        let mut name = format!("{}-p{}", setup.vettore_of(self.prodotto).prodotto, self.peso);
        if self.busta > 0 {
            name.push_str(&format!("-{}", files::safe_name(&setup.buste[self.busta].codice)));
        }
        if self.fogli > 0 {
            name.push_str(&format!("-f{}", self.fogli));
        }
        if !self.nazione.is_empty() {
            name.push_str(&format!("-{}", files::safe_name(&self.nazione)));
        }
        name
    }
}

fn too_heavy(answer: &Answer, weight_mg: u64) -> Error {
    let why = format!("the envelope weighs {} g, more than the carrier's last class", weight_mg / 1000);
    Error::act(&answer.id_verbale, files::Error::refused("post", Path::new(&answer.id_verbale), why))
}

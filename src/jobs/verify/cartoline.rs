//! The cards of a batch held against its plichi: one each, in the same order, with the same numbers.

use std::path::Path;

use rayon::iter::IntoParallelRefIterator;
use rayon::iter::ParallelIterator;

use crate::files;
use crate::jobs::render::cartoline;
use crate::jobs::verify::is_inside;
use crate::press::conforme;
use crate::press::conforme::Claim;
use crate::press::manifest::Plico;
use crate::press::readback;
use crate::press::readback::Difference;
use crate::press::readback::Reader;
use crate::raster::Document;
use crate::raster::Painter;

/// What is wrong with the cards of a batch, by file.
pub fn check(folder: &Path, reader: &Reader<'_>, plichi: &[Plico]) -> Vec<(String, Vec<Difference>)> {
    let file = reader.batch.other.iter().map(|it| &it.file).find(|it| it.ends_with(cartoline::FILE));
    let with_card: Vec<Plico> = plichi.iter().filter_map(as_print).collect();
    let Some(file) = file.filter(|it| is_inside(it)) else {
        let lost = with_card.iter().map(|it| difference(0, "cartolina-mancante", &it.id));
        return vec![(reader.batch.file.clone(), lost.collect())];
    };
    let Ok(bytes) = files::read(&folder.join(file)) else { return Vec::new() };
    let mut found = conforme::check(&bytes, Claim::Print(&with_card));
    let Some(document) = Document::open(bytes) else {
        return vec![(file.clone(), vec![difference(0, "pdf-illeggibile", &reader.batch.id)])];
    };
    for name in readback::altered_forms(&document) {
        found.push(difference(0, "modulo-alterato", &name));
    }
    let mut numbered: Vec<(u32, &Plico)> = Vec::with_capacity(with_card.len());
    let mut pages = 0;
    for plico in plichi {
        if let Some(card) = &plico.cartolina {
            numbered.push((pages + 1, plico));
            pages += card.sides();
        }
    }
    if document.pages() != pages as usize {
        found.push(difference(0, "numero-di-cartoline", &reader.batch.id));
    }
    let read: Vec<Vec<Difference>> = numbered
        .par_iter()
        .map_init(Painter::default, |painter, (number, plico)| reader.card(painter, &document, plico, *number))
        .collect();
    found.extend(read.into_iter().flatten());
    vec![(file.clone(), found)]
}

/// A plico as the record of its card: the pages where the card is.
fn as_print(plico: &Plico) -> Option<Plico> {
    let card = plico.cartolina.as_ref()?;
    Some(Plico { first_page: card.page, pages: card.sides(), ..plico.clone() })
}

fn difference(page: u32, what: &'static str, place: &str) -> Difference {
    Difference { page, what, place: place.to_string() }
}

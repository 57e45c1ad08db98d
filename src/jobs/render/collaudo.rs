//! The deck that sets machines up: a piece of each number of sheets, and each mark that the inserter may meet.

use std::path::Path;
use std::path::PathBuf;

use crate::codes::segno;
use crate::compose::face::Face;
use crate::domain::data::Data;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::render::Setup;
use crate::jobs::sample;
use crate::press;
use crate::press::banner;
use crate::press::piece::Piece;

/// The most sheets that a piece of a deck has: a deck is to be run, not to use up a box.
const MOST_SHEETS: u32 = 30;

/// How many pieces have their number of sheets made for the deck: each that the machine takes, and one more, which it
/// must put aside.
pub fn staged(setup: &Setup) -> u32 {
    let takes = |sheets: &u32| setup.buste.iter().any(|busta| !setup.imbustatrice.diverts(*sheets, busta));
    (1..MOST_SHEETS).take_while(takes).count() as u32 + 1
}

/// An invented lot in a private folder, of as many acts as asked or as are needed.
pub fn lot(setup: &Setup, atti: u32, data: Option<Data>, scratch: &Path) -> Result<PathBuf, Error> {
    let date = data.unwrap_or_else(clock::today);
    let folder = scratch.join("collaudo");
    let atti = atti.max(staged(setup));
    let options = sample::Options { atti, seed: 0, date, damage_per_mille: 0, pec_per_mille: 0, approvazioni: None };
    sample::write(&options, &setup.tariffa, &folder).map_err(Error::Sample)?;
    Ok(folder)
}

/// Gives the deck's `number`-th piece, from 1, its sheets: as many as its number, while there are numbers to show.
pub fn stage(piece: &mut Piece, number: u32, setup: &Setup, faces: &[Face], face: usize) -> Result<(), press::Error> {
    if number > staged(setup) {
        return Ok(());
    }
    while piece.sheets() > number {
        piece.faces.pop();
    }
    while piece.sheets() < number {
        let sheet = piece.sheets() + 1;
        let lines = ["COLLAUDO".to_string(), format!("foglio {sheet} di {number}")];
        let mut page = banner::print(&lines, None, faces, face)?;
        piece.used.merge(&page.used);
        piece.faces.append(&mut page.faces);
    }
    Ok(())
}

/// Feeders and flags of a piece of the deck: each in its turn, so that every mark is seen.
pub fn orders(number: u32) -> (u8, u8) {
    let stop = if number % 4 == 3 { segno::STOP } else { 0 };
    (1 << (number % 8), stop)
}

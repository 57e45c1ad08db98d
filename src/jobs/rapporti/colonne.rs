//! How wide the columns of a table are on paper.
//!
//! What may not break has its room first: days, sums, the heads' words. What is left goes to words, then to all by their
//! weight. Where not even the first fits, everything is written smaller: no column runs into the next.

use crate::compose::face::Face;
use crate::jobs::Error;
use crate::jobs::rapporti::tabella::Tabella;
use crate::jobs::rapporti::tabella::Tipo;
use crate::jobs::rapporti::tabella::Valore;
use crate::press::list::Hand;

/// A millimetre in points.
pub const MM: f64 = 72.0 / 25.4;

/// No writing is smaller than this part of its size.
const SMALLEST: f64 = 0.72;

/// Words of a flowing table are given so much room where they are longer; then they go on in the next line.
const LINE: f64 = 26.0 * MM;

/// The same where a row has one line.
const ONLY_LINE: f64 = 44.0 * MM;

/// With what a table is written.
pub struct Mani<'a> {
    /// The fonts.
    pub faces: &'a [Face],
    /// A cell.
    pub row: &'a Hand,
    /// A cell of the last row.
    pub strong: &'a Hand,
    /// A head.
    pub head: &'a Hand,
}

/// Where a table stands.
#[derive(Debug, Clone, Copy)]
pub struct Spazio {
    /// The width for all columns, in points.
    pub room: f64,
    /// What stays free at both sides of a cell together.
    pub free: f64,
    /// Whether a row has one line, whatever it says.
    pub is_line: bool,
}

/// The columns of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Larghezze {
    /// How wide each is, in points.
    pub colonne: Vec<f64>,
    /// How high writing is, against what was measured.
    pub corpo: f64,
}

/// Measures a table; `clean` is what becomes of words before they are written.
pub fn measure(
    tabella: &mut Tabella,
    mani: &Mani<'_>,
    spazio: Spazio,
    clean: impl Fn(&str) -> String,
) -> Result<Larghezze, Error> {
    let width = |hand: &Hand, words: &str| hand.width(mani.faces, words).map_err(Error::Press);
    let mut least = Vec::with_capacity(tabella.colonne.len());
    let mut most = Vec::with_capacity(tabella.colonne.len());
    for colonna in &tabella.colonne {
        least.push(two_lines(&clean(&colonna.nome), |it| width(mani.head, it))?);
        most.push(width(mani.head, &clean(&colonna.nome))?);
    }
    let limit = if spazio.is_line { ONLY_LINE } else { LINE };
    let tipi: Vec<Tipo> = tabella.colonne.iter().map(|it| it.tipo).collect();
    let totals = tabella.totals();
    let rows = tabella.rows()?.map(|it| it.map(|it| (it, mani.row)));
    for row in rows.chain(totals.map(|it| Ok((it, mani.strong)))) {
        let (row, hand) = row?;
        for (place, cell) in row.iter().enumerate().filter(|it| *it.1 != Valore::Vuoto) {
            let whole = width(hand, &clean(&cell.it()))?;
            most[place] = most[place].max(whole);
            let needed = if tipi[place] == Tipo::Testo { whole.min(limit) } else { whole };
            least[place] = least[place].max(needed);
        }
    }
    let weights: Vec<f64> = tabella.colonne.iter().map(|it| f64::from(it.peso.max(1))).collect();
    Ok(share(&least, &most, &weights, spazio))
}

/// Shares the room.
fn share(least: &[f64], most: &[f64], weights: &[f64], spazio: Spazio) -> Larghezze {
    let room = spazio.room - spazio.free * least.len() as f64;
    let [needed, wanted, weight] = [least, most, weights].map(|it| it.iter().sum::<f64>());
    if needed > room {
        let corpo = (room / needed).max(SMALLEST);
        let colonne = least.iter().map(|it| it * room / needed + spazio.free).collect();
        return Larghezze { colonne, corpo };
    }
    let (part, rest) = if wanted > room { ((room - needed) / (wanted - needed), 0.0) } else { (1.0, room - wanted) };
    let columns = least.iter().zip(most).zip(weights);
    let colonne = columns.map(|((least, most), own)| least + (most - least) * part + rest * own / weight + spazio.free);
    Larghezze { colonne: colonne.collect(), corpo: 1.0 }
}

/// The least width in which words stand on two lines.
fn two_lines(words: &str, width: impl Fn(&str) -> Result<f64, Error>) -> Result<f64, Error> {
    let mut least = width(words)?;
    for (place, _) in words.match_indices(' ') {
        least = least.min(width(&words[..place])?.max(width(&words[place + 1..])?));
    }
    Ok(least)
}

//! The tables of paper: the C.P.L.'s distinta, what was counted, what goes back.

use std::path::Path;

use crate::intake::table::Form;
use crate::jobs::Error;
use crate::jobs::custodia::Differenza;
use crate::jobs::custodia::Voce;
use crate::jobs::custodia::wrong;
use crate::jobs::entrata::Entrata;
use crate::jobs::entrata::Riga;

/// The columns of a distinta; the first two must be there.
pub const COLUMNS: [&str; 6] = ["descrizione", "documenti", "primo", "ultimo", "contenitori", "nota"];

/// The columns of a count.
const COUNT: [&str; 6] = ["voce", "descrizione", "documenti", "atto", "natura", "differenza"];

/// What a difference may be.
const NATURE: [&str; 5] = ["mancante", "non_in_distinta", "diverso", "illeggibile", "doppio"];

/// The columns of acts with defects.
pub const DEFECTS: [&str; 7] = ["atto", "data_violazione", "targa", "accertatore", "vizio", "descrizione", "fogli"];

/// Reads a distinta: at least one row, each with words and a number.
pub fn read(path: &Path) -> Result<Vec<Voce>, Error> {
    let mut entrata = open(path, &COLUMNS, &["descrizione", "documenti"])?;
    let mut voci = Vec::new();
    while let Some(riga) = next(&mut entrata, path)? {
        let documenti = number(path, riga, "documenti", entrata.get("documenti"))?;
        let contenitori = match entrata.get("contenitori") {
            "" => 0,
            text => number(path, riga, "contenitori", text)?,
        };
        let text = |it: &str| entrata.get(it).to_owned();
        if text("descrizione").is_empty() {
            return Err(wrong(path, format!("row {riga} does not say what the papers are: fill `descrizione`")));
        }
        voci.push(Voce {
            descrizione: text("descrizione"),
            documenti,
            primo: text("primo"),
            ultimo: text("ultimo"),
            contenitori,
            nota: text("nota"),
        });
    }
    match voci.is_empty() {
        true => Err(wrong(path, "it lists nothing: a distinta has a row for each kind of paper")),
        false => Ok(voci),
    }
}

/// What was counted: papers by row of the distinta, papers of no row, differences that somebody wrote down.
pub struct Contati {
    /// By row of the distinta; `None` where it was not counted.
    pub trovati: Vec<Option<u64>>,
    /// Papers of no row, with what they are.
    pub in_piu: Vec<(String, u64)>,
    /// Differences of single acts.
    pub differenze: Vec<Differenza>,
}

/// Reads a count: a row with `documenti` says how many papers of a row of the distinta were there, a row with `natura`
/// what differs of one act. `voce` is the row of the distinta, from 1; without it the words must be the same.
pub fn read_count(path: &Path, voci: &[Voce]) -> Result<Contati, Error> {
    let mut entrata = open(path, &COUNT, &["documenti"])?;
    let mut contati = Contati { trovati: vec![None; voci.len()], in_piu: Vec::new(), differenze: Vec::new() };
    while let Some(riga) = next(&mut entrata, path)? {
        let words = entrata.get("descrizione").to_owned();
        let voce = match entrata.get("voce") {
            "" => voci.iter().position(|it| it.descrizione.eq_ignore_ascii_case(&words)).map(|it| it + 1),
            text => match text.parse::<usize>() {
                Ok(it) if (1..=voci.len()).contains(&it) => Some(it),
                _ => return Err(wrong(path, format!("row {riga}: the distinta has no row `{text}`"))),
            },
        };
        let natura = entrata.get("natura").to_lowercase().replace([' ', '-'], "_");
        if natura.is_empty() {
            let documenti = number(path, riga, "documenti", entrata.get("documenti"))?;
            match voce {
                Some(it) => *contati.trovati[it - 1].get_or_insert(0) += documenti,
                None => contati.in_piu.push((words, documenti)),
            }
            continue;
        }
        if !NATURE.contains(&natura.as_str()) {
            let expected = NATURE.join(", ");
            return Err(wrong(path, format!("row {riga}: `natura` is none of {expected}")));
        }
        let descrizione = match entrata.get("differenza") {
            "" => words,
            text => text.to_owned(),
        };
        contati.differenze.push(Differenza {
            voce: voce.map_or(0, |it| it as u64),
            atto: entrata.get("atto").to_owned(),
            natura,
            descrizione,
        });
    }
    Ok(contati)
}

/// Opens a table that must have these columns.
pub fn open(path: &Path, known: &[&str], wanted: &[&str]) -> Result<Entrata, Error> {
    let entrata = Entrata::open(path, known, &Form::default())?;
    let missing: Vec<&str> =
        wanted.iter().copied().filter(|it| !entrata.columns().iter().any(|name| name == it)).collect();
    match missing.is_empty() {
        true => Ok(entrata),
        false => Err(wrong(path, format!("it has no column `{}`", missing.join("`, `")))),
    }
}

/// The next row and where it stands; a row that cannot be told apart into cells stops, since papers are counted.
pub fn next(entrata: &mut Entrata, path: &Path) -> Result<Option<u32>, Error> {
    match entrata.read()? {
        None => Ok(None),
        Some(Riga::Letta) => Ok(Some(entrata.riga())),
        Some(Riga::Guasta) => {
            Err(wrong(path, format!("row {} has more or fewer cells than there are columns", entrata.riga())))
        }
    }
}

/// A number of papers.
pub fn number(path: &Path, riga: u32, column: &str, text: &str) -> Result<u64, Error> {
    text.replace('.', "")
        .parse::<u32>()
        .map(u64::from)
        .map_err(|_| wrong(path, format!("row {riga}: `{column}` is not a number of papers")))
}

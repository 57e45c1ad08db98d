//! Crops with a known day: a folder of pictures and `campioni.csv`, which says of each what it shows and which day it is.
//!
//! The columns are `file;tipo;data;dal;al;dpi`: the picture's name in the folder; `mano`, `bollo` or `stampa`; the day that
//! was meant; the first and the last possible one; the resolution, 300 where nothing is said. No name, no number and no
//! act is in it.

use std::path::Path;

use serde::Deserialize;
use serde::Serialize;

use crate::domain::data::Data;
use crate::files;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::csv;
use crate::raster;
use crate::raster::Grey;
use crate::raster::picture::Limits;
use crate::raster::picture::Picture;
use crate::scan::days::Window;
use crate::scan::reader::caution::Kind;

/// The table of a folder of crops.
pub const TABELLA: &str = "campioni.csv";
/// The folder of a project's own, in that of its reader.
pub const CARTELLA: &str = "campioni";

/// The resolution of a crop that says none.
const DPI: u32 = 300;

/// A row of the table.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
pub struct Riga {
    /// The picture.
    pub file: String,
    /// What it shows.
    pub tipo: String,
    /// The day that was meant.
    pub data: String,
    /// The first possible day.
    pub dal: String,
    /// The last.
    pub al: String,
    /// The resolution.
    #[serde(default)]
    pub dpi: String,
}

/// A crop with its truth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Campione {
    /// What it shows.
    pub tipo: Kind,
    /// The day that was meant.
    pub data: Data,
    /// The days that are possible.
    pub window: Window,
    /// The resolution.
    pub dpi: u32,
    /// The picture.
    pub crop: Grey,
}

/// The rows of a folder's table, as they stand there.
pub fn righe(folder: &Path) -> Result<Vec<Riga>, Error> {
    let path = folder.join(TABELLA);
    let broken = |why: &str| Error::Results { file: TABELLA.into(), why: why.into() };
    csv::table(&files::read(&path)?)
        .ok_or_else(|| broken("it is not a table of crops: expected the columns file;tipo;data;dal;al;dpi"))
}

/// The crop of a row, or what is wrong with it.
pub fn campione(folder: &Path, riga: &Riga) -> Result<Campione, String> {
    let tipo = Kind::ALL.into_iter().find(|it| it.as_str() == riga.tipo);
    let tipo = tipo.ok_or_else(|| format!("tipo `{}`: expected mano, bollo or stampa", riga.tipo))?;
    let day = |name: &str, text: &str| {
        Data::parse(text).ok_or_else(|| format!("{name} `{text}`: expected a day like 2026-03-31"))
    };
    let (data, first, last) = (day("data", &riga.data)?, day("dal", &riga.dal)?, day("al", &riga.al)?);
    let window = Window { first, last };
    if !window.days().contains(&data) {
        return Err(format!("{data} is not between {first} and {last}, in three years at most"));
    }
    let dpi = match riga.dpi.as_str() {
        "" => DPI,
        text => text
            .parse()
            .ok()
            .filter(|it| (72..=1_200).contains(it))
            .ok_or_else(|| format!("dpi `{text}`: expected 72 to 1200"))?,
    };
    // The table may come from elsewhere: nothing outside its folder is opened.
    let is_inside = !riga.file.is_empty() && !riga.file.contains(['/', '\\']) && riga.file != "..";
    if !is_inside {
        return Err("file: expected the name of a picture in the same folder".into());
    }
    let bytes = files::read(&folder.join(&riga.file)).map_err(|it| it.to_string())?;
    let page = Picture::open(&bytes, Limits::default()).and_then(|it| it.page(0)).map_err(|it| it.to_string())?;
    Ok(Campione { tipo, data, window, dpi, crop: page.grey })
}

/// Puts crops into a folder, each once: its name is its content's. Returns how many are new.
pub fn aggiungi(folder: &Path, new: &[Campione]) -> Result<usize, Error> {
    let mut all = if folder.join(TABELLA).is_file() { righe(folder)? } else { Vec::new() };
    files::make_folder(folder)?;
    let before = all.len();
    for it in new {
        let png = raster::png(&it.crop);
        let file = format!("{}.png", &hash::sha256(&png)[..32]);
        if all.iter().any(|known| known.file == file) {
            continue;
        }
        files::replace(&folder.join(&file), &png)?;
        all.push(Riga {
            file,
            tipo: it.tipo.as_str().into(),
            data: it.data.to_string(),
            dal: it.window.first.to_string(),
            al: it.window.last.to_string(),
            dpi: it.dpi.to_string(),
        });
    }
    files::replace(&folder.join(TABELLA), &csv::written(&all))?;
    Ok(all.len() - before)
}

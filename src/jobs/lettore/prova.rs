//! The reader held against crops whose day is known.

use std::collections::BTreeMap;
use std::path::Path;

use rayon::iter::IndexedParallelIterator;
use rayon::iter::IntoParallelRefIterator;
use rayon::iter::ParallelIterator;

use crate::domain::data::Data;
use crate::files;
use crate::jobs::Error;
use crate::jobs::csv;
use crate::jobs::lettore::campioni;
use crate::jobs::lettore::campioni::Campione;
use crate::jobs::lettore::campioni::Riga;
use crate::jobs::lettore::misura;
use crate::jobs::lettore::misura::Esito;
use crate::raster::Grey;
use crate::scan::days::Scores;
use crate::scan::days::cells;
use crate::scan::postmark;
use crate::scan::postmark::Ring;
use crate::scan::reader::Reader;
use crate::scan::reader::caution::Kind;

/// A crop so much wider than high is a line, whoever struck it.
const LINE: usize = 2;
/// Where no ring is found, the whole crop is taken for one, as a share of its smaller side.
const WHOLE: f64 = 0.46;
/// Parts into which probabilities are told.
const PARTS: usize = 10;

/// A crop as it was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Letto {
    /// Its row.
    pub riga: Riga,
    /// What it shows.
    pub tipo: Kind,
    /// The likeliest day; `None` where none could be told.
    pub giorno: Option<Data>,
    /// How likely it is right.
    pub giusta: f64,
    /// How far it leads, and whether it is the day that was meant.
    pub esito: Esito,
}

/// What came of a folder of crops.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Prova {
    /// What was read, in the order of the table.
    pub letti: Vec<Letto>,
    /// Rows that are no crop: their place in the table, the header being 1, and why.
    pub rifiutati: Vec<(usize, String)>,
}

/// Days of one kind, together.
#[derive(Debug, Clone, PartialEq)]
pub struct Conto {
    /// Which.
    pub tipo: Kind,
    /// How many.
    pub campioni: u64,
    /// How often the likeliest day is right.
    pub giuste: u64,
    /// How many lead so far that they count beside another witness, and how many of these are wrong.
    pub testimoni: (u64, u64),
    /// How many lead so far that they would stand alone, and how many of these are wrong.
    pub da_sole: (u64, u64),
    /// Tenths of probability: how many, the mean of what was said, the share that was right.
    pub fiducia: Vec<(u64, f64, f64)>,
    /// Shares of all, from one in ten to all: the wrong ones among as many of the surest.
    pub rischio: Vec<(u64, u64)>,
}

/// The day of a crop as the reader says it.
pub fn read(reader: &Reader, tipo: Kind, crop: &Grey, dpi: u32, possible: &[Data]) -> Scores {
    if tipo != Kind::Bollo || crop.width > LINE * crop.height {
        return reader.line(crop, &cells::removed(crop, dpi), tipo, possible);
    }
    let whole = Ring {
        x: crop.width as f64 / 2.0,
        y: crop.height as f64 / 2.0,
        radius: crop.width.min(crop.height) as f64 * WHOLE,
        support: 0.0,
    };
    let ring = postmark::find(crop, dpi, None).unwrap_or(whole);
    reader.postmark(crop, ring, possible)
}

/// Reads a folder of crops, on all cores.
pub fn prova(reader: &Reader, folder: &Path) -> Result<Prova, Error> {
    let righe = campioni::righe(folder)?;
    let read = |riga: &Riga| campioni::campione(folder, riga).map(|it| letto(reader, riga, &it));
    let all: Vec<Result<Letto, String>> = righe.par_iter().with_max_len(8).map(read).collect();
    let mut prova = Prova::default();
    for (place, it) in (2..).zip(all) {
        match it {
            Ok(letto) => prova.letti.push(letto),
            Err(why) => prova.rifiutati.push((place, why)),
        }
    }
    Ok(prova)
}

/// Writes what was read of each crop.
pub fn write(prova: &Prova, path: &Path) -> Result<(), Error> {
    let mut text = String::from("file;tipo;data;letta;vantaggio;probabilita\n");
    for it in &prova.letti {
        let day = it.giorno.map_or_else(String::new, |it| it.to_string());
        let (file, tipo) = (csv::cell(&it.riga.file), it.tipo.as_str());
        text += &format!("{file};{tipo};{};{day};{:.3};{:.4}\n", it.riga.data, it.esito.lead, it.giusta);
    }
    Ok(files::replace(path, text.as_bytes())?)
}

fn letto(reader: &Reader, riga: &Riga, it: &Campione) -> Letto {
    let told = read(reader, it.tipo, &it.crop, it.dpi, &it.window.days()).told;
    Letto {
        riga: riga.clone(),
        tipo: it.tipo,
        giorno: told.map(|it| it.day),
        giusta: told.map_or(0.0, |it| it.right),
        esito: Esito::of(told, it.data),
    }
}

impl Prova {
    /// Leads and whether they were right, kind by kind.
    pub fn esiti(&self) -> BTreeMap<Kind, Vec<Esito>> {
        let mut all: BTreeMap<Kind, Vec<Esito>> = BTreeMap::new();
        for it in &self.letti {
            all.entry(it.tipo).or_default().push(it.esito);
        }
        all
    }

    /// The figures of every kind that there is any of.
    pub fn conti(&self, reader: &Reader) -> Vec<Conto> {
        self.esiti().into_iter().map(|(tipo, esiti)| self.conto(reader, tipo, esiti)).collect()
    }

    fn conto(&self, reader: &Reader, tipo: Kind, mut esiti: Vec<Esito>) -> Conto {
        let worth = reader.caution().0.get(&tipo);
        let from = |lead: Option<f64>| lead.map_or((0, 0), |it| misura::accepted(&esiti, it));
        let (testimoni, da_sole) = (from(worth.map(|it| it.testimone)), from(worth.and_then(|it| it.da_sola)));
        let mut fiducia = vec![(0_u64, 0.0, 0.0); PARTS];
        for it in self.letti.iter().filter(|it| it.tipo == tipo) {
            let part = &mut fiducia[((it.giusta * PARTS as f64) as usize).min(PARTS - 1)];
            *part = (part.0 + 1, part.1 + it.giusta, part.2 + f64::from(u8::from(it.esito.is_right)));
        }
        fiducia.iter_mut().filter(|it| it.0 > 0).for_each(|it| *it = (it.0, it.1 / it.0 as f64, it.2 / it.0 as f64));
        esiti.sort_by(|a, b| b.lead.total_cmp(&a.lead));
        let surest = |tenth: usize| {
            let those = &esiti[..esiti.len() * tenth / PARTS];
            (those.len() as u64, those.iter().filter(|it| !it.is_right).count() as u64)
        };
        Conto {
            tipo,
            campioni: esiti.len() as u64,
            giuste: esiti.iter().filter(|it| it.is_right).count() as u64,
            testimoni,
            da_sole,
            fiducia,
            rischio: (1..=PARTS).map(surest).collect(),
        }
    }
}

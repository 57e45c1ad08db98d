//! Holds results against what was printed: every piece gets its state, or a person gets a list.
//!
//! A pure function of rows, prints and history. Whatever does not add up is a [`Problema`], and then nothing changes.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::codes::segno::Segno;
use crate::jobs::operazioni::registro::Registro;
use crate::jobs::operazioni::registro::Stato;
use crate::jobs::operazioni::risultati::Ambito;
use crate::jobs::operazioni::risultati::Chiave;
use crate::jobs::operazioni::risultati::Layout;
use crate::jobs::operazioni::risultati::Riga;
use crate::jobs::operazioni::risultati::Righe;
use crate::press::manifest::Origine;
use crate::press::manifest::id;

/// Why a person must look; the sentence of `codice` is in the locale.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problema {
    /// The row of the file that it is about; 0 where it is about none.
    pub riga: usize,
    /// The plico, or what stands in its place.
    pub plico: String,
    /// Stable code.
    pub codice: &'static str,
    /// What else there is to say.
    pub nota: String,
}

impl Problema {
    /// A problem of a plico.
    pub fn new(riga: usize, plico: &str, codice: &'static str) -> Self {
        Self { riga, plico: plico.to_string(), codice, nota: String::new() }
    }

    /// A problem of a plico of some print.
    pub fn at(riga: usize, posto: &Origine, codice: &'static str) -> Self {
        Self::new(riga, &posto.to_string(), codice)
    }

    /// The same with more to say.
    pub fn with(self, nota: impl Into<String>) -> Self {
        Self { nota: nota.into(), ..self }
    }
}

/// A print as results may name it.
#[derive(Debug, Clone)]
pub struct Stampa {
    /// The operation that made it; 0 for the lot's own.
    pub operazione: u32,
    /// Its job.
    pub lavoro: String,
    /// How often the sheets of each plico were printed again, and how many they are.
    pub plichi: BTreeMap<String, (u8, u32)>,
}

/// What the results mean.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Esito {
    /// Pieces whose state changes.
    pub cambi: Vec<(Origine, Stato)>,
    /// The pieces that the file covers.
    pub coperti: BTreeSet<Origine>,
    /// Why a person must look.
    pub problemi: Vec<Problema>,
}

/// What rows say of one plico.
#[derive(Default)]
struct Detto {
    /// Row, sheet, state.
    righe: Vec<(usize, Option<u32>, Stato)>,
}

/// Holds `rows` against the prints. `here` is the print that a key without a job is about.
pub fn reconcile(rows: &[Riga], layout: &Layout, prints: &[Stampa], registro: &Registro, here: u32) -> Esito {
    let mut esito = Esito::default();
    let mut detti: BTreeMap<Origine, Detto> = BTreeMap::new();
    let mut unsaid = BTreeSet::new();
    for riga in rows {
        match (locate(riga, prints, registro, here), &riga.stato) {
            (Err(problema), _) => esito.problemi.push(problema),
            (Ok(posto), Ok(stato)) => detti.entry(posto).or_default().righe.push((riga.riga, riga.foglio, *stato)),
            (Ok(posto), Err(word)) => {
                esito.problemi.push(Problema::at(riga.riga, &posto, "stato-sconosciuto").with(word));
                unsaid.insert(posto.clone());
                // It was named: that it has no state is said once.
                detti.entry(posto).or_default();
            }
        }
    }
    let by_sheet = match layout.righe {
        Righe::Foglio => true,
        Righe::Plico => false,
        Righe::Auto => detti.values().flat_map(|it| &it.righe).any(|it| it.1.is_some_and(|it| it > 1)),
    };
    for (posto, detto) in &detti {
        if unsaid.contains(posto) {
            continue;
        }
        let sheets = by_sheet.then(|| sheets(prints, posto));
        match said(posto, detto, sheets) {
            Ok((riga, stato)) => take(&mut esito, registro, layout, posto, riga, stato),
            Err(problema) => esito.problemi.push(problema),
        }
    }
    silent(&mut esito, &detti, layout, prints, registro, here);
    share(&mut esito, layout, registro);
    esito.problemi.sort();
    esito
}

/// The plico that a row is about.
fn locate(riga: &Riga, prints: &[Stampa], registro: &Registro, here: u32) -> Result<Origine, Problema> {
    let bad = |plico: &str, codice| Problema::new(riga.riga, plico, codice);
    let (plico, named): (String, Vec<&Stampa>) = match &riga.chiave {
        Chiave::Illeggibile(text) => return Err(bad(text, "plico-illeggibile")),
        Chiave::Segno(segno) => {
            let plico = id(segno.batch(), segno.piece());
            let of_job: Vec<&Stampa> = prints.iter().filter(|it| it.lavoro == segno.job()).collect();
            if of_job.is_empty() {
                return Err(bad(&plico, "lavoro-estraneo").with(segno.job()));
            }
            let is_it = |it: &&Stampa| it.plichi.get(&plico).is_some_and(|it| is_same(segno, *it));
            let same = of_job.into_iter().filter(is_it).collect();
            (plico, same)
        }
        Chiave::Plico { lavoro, id } => {
            let of_job: Vec<&Stampa> = match lavoro {
                Some(lavoro) => prints.iter().filter(|it| it.lavoro == *lavoro).collect(),
                None => prints.iter().filter(|it| it.operazione == here).collect(),
            };
            if of_job.is_empty() {
                return Err(bad(id, "lavoro-estraneo").with(lavoro.clone().unwrap_or_default()));
            }
            (id.clone(), of_job.into_iter().filter(|it| it.plichi.contains_key(id)).collect())
        }
    };
    // In a closed loop prints share their codes: the live one is meant.
    let places = named.iter().map(|it| Origine { operazione: it.operazione, plico: plico.clone() });
    let places: Vec<Origine> = places.collect();
    let live = places.iter().find(|it| registro.is_live(it)).or(places.last());
    live.cloned().ok_or_else(|| bad(&plico, "plico-sconosciuto"))
}

/// Whether a mark is one of a plico that was printed.
fn is_same(segno: &Segno, (generation, sheets): (u8, u32)) -> bool {
    segno.generation() == generation && u32::from(segno.fogli()) == sheets
}

fn sheets(prints: &[Stampa], posto: &Origine) -> u32 {
    let print = prints.iter().find(|it| it.operazione == posto.operazione);
    print.and_then(|it| it.plichi.get(&posto.plico)).map_or(0, |it| it.1)
}

/// The one state that the rows of a plico give it.
fn said(posto: &Origine, detto: &Detto, sheets: Option<u32>) -> Result<(usize, Stato), Problema> {
    let &(first, _, stato) = detto.righe.first().expect("a plico that was named has a row");
    let twice = |riga: usize| {
        let inserted = detto.righe.iter().filter(|it| it.2 == Stato::Inserita).count() > 1;
        let codice = if inserted { "inserito-due-volte" } else { "plico-doppio" };
        Problema::at(riga, posto, codice)
    };
    let Some(sheets) = sheets else {
        return match detto.righe.get(1) {
            None => Ok((first, stato)),
            Some(again) => Err(twice(again.0)),
        };
    };
    let mut seen = BTreeSet::new();
    for (riga, foglio, _) in &detto.righe {
        match foglio {
            None => return Err(Problema::at(*riga, posto, "foglio-mancante")),
            Some(foglio) if !(1..=sheets).contains(foglio) => {
                return Err(Problema::at(*riga, posto, "foglio-sconosciuto").with(foglio.to_string()));
            }
            Some(foglio) if !seen.insert(*foglio) => return Err(twice(*riga)),
            Some(_) => {}
        }
    }
    let has = |wanted: Stato| detto.righe.iter().any(|it| it.2 == wanted);
    let worst = [Stato::Stornata, Stato::Scartata, Stato::Mancante, Stato::Deviata];
    let is_whole = seen.len() == sheets as usize;
    // A sheet that the machine did not see leaves an envelope that nobody can vouch for.
    let stato = worst.into_iter().find(|it| has(*it)).unwrap_or(Stato::Inserita);
    Ok((first, if stato == Stato::Inserita && !is_whole { Stato::Mancante } else { stato }))
}

/// Takes a state in, if it can be.
fn take(esito: &mut Esito, registro: &Registro, layout: &Layout, posto: &Origine, riga: usize, stato: Stato) {
    let Some(pezzo) = registro.pezzo(posto) else {
        return;
    };
    let inserted = stato == Stato::Inserita;
    let mut stop = |codice| esito.problemi.push(Problema::at(riga, posto, codice));
    if pezzo.posto != *posto {
        // That a print was spoiled which was printed again since is no news.
        if inserted {
            stop("superato-ma-imbustato");
        }
        return;
    }
    esito.coperti.insert(posto.clone());
    match (pezzo.stato, stato) {
        (Stato::Stornata, Stato::Inserita) => stop("stornato-ma-imbustato"),
        (Stato::Stornata, _) => {}
        (Stato::Affidata, Stato::Inserita) => {}
        (Stato::Affidata, _) => stop("gia-affidato"),
        (Stato::Inserita, Stato::Inserita) if layout.cumulativo => {}
        (Stato::Inserita, Stato::Inserita) => stop("gia-inserito"),
        // A machine does not pull: what it says was pulled and nobody pulled is not accounted for.
        (_, Stato::Stornata) => stop("storno-ignoto"),
        (before, after) if before == after => {}
        (_, after) => esito.cambi.push((posto.clone(), after)),
    }
}

/// Gives the pieces that the file covers and does not name their state, or stops for a person.
fn silent(
    esito: &mut Esito,
    detti: &BTreeMap<Origine, Detto>,
    layout: &Layout,
    prints: &[Stampa],
    registro: &Registro,
    here: u32,
) {
    let batch = |posto: &Origine| posto.plico.split('-').next().unwrap_or_default().to_string();
    let named: BTreeSet<(u32, String)> = detti.keys().map(|it| (it.operazione, batch(it))).collect();
    let jobs: BTreeSet<u32> =
        if detti.is_empty() { BTreeSet::from([here]) } else { named.iter().map(|it| it.0).collect() };
    let is_covered = |posto: &Origine| match layout.ambito {
        Ambito::LottoDiStampa if !detti.is_empty() => named.contains(&(posto.operazione, batch(posto))),
        _ => jobs.contains(&posto.operazione),
    };
    let known: BTreeSet<u32> = prints.iter().map(|it| it.operazione).collect();
    for pezzo in registro.pezzi().filter(|it| is_covered(&it.posto) && known.contains(&it.posto.operazione)) {
        esito.coperti.insert(pezzo.posto.clone());
        if detti.contains_key(&pezzo.posto) || pezzo.stato != Stato::Attesa {
            continue;
        }
        match layout.predefinito {
            Some(Stato::Stornata) | None => {
                esito.problemi.push(Problema::at(0, &pezzo.posto, "senza-esito"));
            }
            Some(stato) => esito.cambi.push((pezzo.posto.clone(), stato)),
        }
    }
}

/// Stops where more is to be printed again than a machine in order loses.
fn share(esito: &mut Esito, layout: &Layout, registro: &Registro) {
    let Some(most) = layout.massimo_ristampa_percento else {
        return;
    };
    let lost = esito.cambi.iter().filter(|it| it.1.is_lost()).count();
    let pulled = |it: &&Origine| registro.pezzo(it).is_some_and(|it| it.stato == Stato::Stornata);
    let expected = esito.coperti.len() - esito.coperti.iter().filter(pulled).count();
    if lost > layout.ristampa_libera && lost * 100 > most as usize * expected {
        let nota = format!("{lost}/{expected}, {most} %");
        esito.problemi.push(Problema::new(0, "", SHARE).with(nota));
    }
}

/// The one problem that a person may accept.
pub const SHARE: &str = "troppe-ristampe";

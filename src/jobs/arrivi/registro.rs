//! The register of what came in: one line a step, never changed, so that whatever stops a run, the next one knows how far
//! each content is.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::ops::Deref;
use std::path::Path;

use serde::Deserialize;
use serde::Serialize;

use crate::files;
use crate::files::spool;
use crate::files::spool::Log;
use crate::jobs::Error;
use crate::jobs::arrivi::Conti;

/// A step of an arrival.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "passo", rename_all = "kebab-case")]
pub enum Passo {
    /// It is about to be taken out of the folder that it came into.
    Preso {
        /// Its number.
        n: u64,
        /// Its name.
        nome: String,
        /// Where it was.
        da: String,
        /// When.
        quando: String,
        /// Its size.
        byte: u64,
        /// When it was written last.
        modificato: u64,
    },
    /// It could not be taken: it is still there, or gone.
    Lasciato {
        /// Its number.
        n: u64,
    },
    /// Its content is kept.
    Arrivato(Arrivo),
    /// Its reading begins.
    Prova {
        /// Its number.
        n: u64,
        /// Whether nothing else is read meanwhile.
        sola: bool,
    },
    /// Its reading was given up for reasons of ours.
    Sospeso {
        /// Its number.
        n: u64,
    },
    /// It is at its end.
    Fine {
        /// Its number.
        n: u64,
        /// How it ended.
        stato: Stato,
        /// The reason, by its code; empty where all is well.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        codice: String,
        /// The number of the arrival that brought the same content first.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        primo: Option<u64>,
    },
}

/// How an arrival ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stato {
    /// It was read.
    Fatto,
    /// It was read, and someone must look.
    Dubbio,
    /// Its content was there already.
    Doppione,
    /// It is no scan, or none that can be read.
    Rifiutato,
}

/// What came in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Arrivo {
    /// Its place in the order of arrival, from 1.
    #[serde(rename = "n")]
    pub sequenza: u64,
    /// Its name as received, with the folders below the one it was put into.
    pub nome: String,
    /// Where it was.
    pub da: String,
    /// When it was taken.
    pub quando: String,
    /// Its size.
    pub byte: u64,
    /// Its hash.
    pub sha256: String,
    /// The extension that it is kept under; `bin` for what is no scan.
    pub estensione: String,
    /// How it ended; `None` while it has not.
    #[serde(skip)]
    pub fine: Option<Fine>,
}

/// The end of an arrival.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fine {
    /// How.
    pub stato: Stato,
    /// The reason, by its code; empty where all is well.
    pub codice: String,
    /// The number of the arrival that brought the same content first.
    pub primo: Option<u64>,
}

/// What was claimed and not yet kept.
#[derive(Debug, Clone)]
pub struct Presa {
    /// Its name.
    pub nome: String,
    /// Where it was.
    pub da: String,
    /// When.
    pub quando: String,
    /// Its size.
    pub byte: u64,
    /// When it was written last.
    pub modificato: u64,
}

/// What the register says.
#[derive(Debug, Default)]
pub struct Libro {
    next: u64,
    prese: BTreeMap<u64, Presa>,
    arrivi: BTreeMap<u64, Arrivo>,
    /// The first arrival of each content.
    primi: BTreeMap<String, u64>,
    /// Contents with where they were.
    posti: BTreeSet<(String, String)>,
    /// Readings that began and did not end: how many, and how many of them alone.
    prove: BTreeMap<u64, (u32, u32)>,
}

/// The register, open to be written on.
pub struct Registro {
    log: Log,
    libro: Libro,
}

impl Registro {
    /// Opens it, or makes it.
    pub fn open(path: &Path) -> Result<Self, Error> {
        let (log, lines) = Log::open(path)?;
        Ok(Self { log, libro: Libro::of(path, &lines)? })
    }

    /// Writes a step.
    pub fn add(&mut self, passo: Passo) -> Result<(), Error> {
        self.log.add(&serde_json::to_string(&passo).expect("plain data"))?;
        self.libro.fold(passo);
        Ok(())
    }

    /// Makes all steps last.
    pub fn sync(&mut self) -> Result<(), Error> {
        Ok(self.log.sync()?)
    }
}

impl Deref for Registro {
    type Target = Libro;

    fn deref(&self) -> &Libro {
        &self.libro
    }
}

impl Libro {
    /// What the register says now; another program may be writing on it.
    pub fn read(path: &Path) -> Result<Self, Error> {
        Self::of(path, &spool::whole_lines(path)?)
    }

    fn of(path: &Path, lines: &[String]) -> Result<Self, Error> {
        let mut libro = Self { next: 1, ..Self::default() };
        for (row, line) in (1..).zip(lines) {
            let passo = serde_json::from_str(line)
                .map_err(|e| files::Error::refused("read", path, format!("line {row}: {e}")))?;
            libro.fold(passo);
        }
        Ok(libro)
    }

    fn fold(&mut self, passo: Passo) {
        match passo {
            Passo::Preso { n, nome, da, quando, byte, modificato } => {
                self.next = self.next.max(n + 1);
                self.prese.insert(n, Presa { nome, da, quando, byte, modificato });
            }
            Passo::Lasciato { n } => drop(self.prese.remove(&n)),
            Passo::Arrivato(arrivo) => {
                let n = arrivo.sequenza;
                self.next = self.next.max(n + 1);
                self.prese.remove(&n);
                self.primi.entry(arrivo.sha256.clone()).or_insert(n);
                self.posti.insert((arrivo.sha256.clone(), arrivo.da.clone()));
                self.arrivi.insert(n, arrivo);
            }
            Passo::Prova { n, sola } => {
                let count = self.prove.entry(n).or_default();
                *count = (count.0 + 1, count.1 + u32::from(sola));
            }
            Passo::Sospeso { n } => drop(self.prove.remove(&n)),
            Passo::Fine { n, stato, codice, primo } => {
                self.prove.remove(&n);
                if let Some(arrivo) = self.arrivi.get_mut(&n) {
                    // The first word stands.
                    arrivo.fine.get_or_insert(Fine { stato, codice, primo });
                }
            }
        }
    }

    /// The number of the next arrival.
    pub fn next(&self) -> u64 {
        self.next
    }

    /// What was claimed and not yet kept, by number.
    pub fn prese(&self) -> &BTreeMap<u64, Presa> {
        &self.prese
    }

    /// What came in, by number.
    pub fn arrivi(&self) -> &BTreeMap<u64, Arrivo> {
        &self.arrivi
    }

    /// The first arrival of a content.
    pub fn primo(&self, sha256: &str) -> Option<&Arrivo> {
        self.primi.get(sha256).and_then(|it| self.arrivi.get(it))
    }

    /// Whether a content came from this very place before.
    pub fn is_known(&self, da: &str, sha256: &str) -> bool {
        self.posti.contains(&(sha256.to_string(), da.to_string()))
    }

    /// Readings of an arrival that began and did not end, and those of them that were alone.
    pub fn prove(&self, n: u64) -> (u32, u32) {
        self.prove.get(&n).copied().unwrap_or_default()
    }

    /// How many there are of each.
    pub fn conti(&self, in_attesa: u64) -> Conti {
        let ended =
            |stato| self.arrivi.values().filter(|it| it.fine.as_ref().is_some_and(|it| it.stato == stato)).count();
        let [fatti, dubbi, doppioni, rifiutati] =
            [Stato::Fatto, Stato::Dubbio, Stato::Doppione, Stato::Rifiutato].map(|it| ended(it) as u64);
        let arrivati = (self.arrivi.len() + self.prese.len()) as u64;
        let in_lavoro = arrivati - fatti - dubbi - doppioni - rifiutati;
        Conti { arrivati, in_attesa, in_lavoro, fatti, dubbi, doppioni, rifiutati }
    }
}

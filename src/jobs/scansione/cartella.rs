//! The folder that a desk's scans go to: what was read of each content, what each piece's cards say, what was decided.
//!
//! Beside the tables for people, `stato/` holds one small file a content, a piece and a decision, each written whole:
//! whatever stops a run, the next one finds what is done and does the rest.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::Path;
use std::path::PathBuf;
use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::files;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::scansione::esame;
use crate::jobs::scansione::esame::Decisione;
use crate::jobs::scansione::esame::Esame;
use crate::jobs::scansione::esame::Legato;
use crate::jobs::scansione::faccia;
use crate::jobs::scansione::faccia::Lettura;

/// The table of outcomes.
pub const ESITI: &str = "esiti.csv";
/// The table of what could not be tied or read.
pub const ANOMALIE: &str = "anomalie.csv";
/// The table of other papers.
pub const DOCUMENTI: &str = "documenti.csv";
/// Crops of what is in doubt.
pub const VERIFICA: &str = "verifica";

/// Held while a card is decided.
const LOCK: &str = "stato/decidi.lock";
/// How often, and after how long, one looks whether it is free.
const TRIES: u32 = 500;
const PAUSE: Duration = Duration::from_millis(20);

const LETTURE: &str = "stato/letture";
/// What the cards of each piece say, a file each.
pub const PEZZI: &str = "stato/pezzi";
const CONFERME: &str = "stato/conferme";
const LEGAMI: &str = "stato/legami";

/// A folder of scans.
#[derive(Debug, Clone)]
pub struct Cartella {
    dir: PathBuf,
}

impl Cartella {
    /// Makes it, or finds it again.
    pub fn open(dir: &Path) -> Result<Self, Error> {
        for folder in [LETTURE, PEZZI, CONFERME, LEGAMI, VERIFICA] {
            files::make_folder(&dir.join(folder))?;
        }
        Ok(Self { dir: dir.to_path_buf() })
    }

    /// The folder that a table lies in, where it is one of scans.
    pub fn of_table(table: &Path) -> Option<Self> {
        let dir = table.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
        Self::find(dir)
    }

    /// The folder in which somebody has taken scans in; nothing is made.
    pub fn find(dir: &Path) -> Option<Self> {
        dir.join(PEZZI).is_dir().then(|| Self { dir: dir.to_path_buf() })
    }

    /// Where it is.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// Where a file in it stands.
    pub fn path(&self, name: &str) -> PathBuf {
        self.dir.join(name)
    }

    /// What was read of a content; `None` where it is to be read, or read again.
    pub fn lettura(&self, sha256: &str) -> Result<Option<Lettura>, Error> {
        let found: Option<Lettura> = self.read(LETTURE, sha256)?;
        Ok(found.filter(|it| it.schema == faccia::SCHEMA))
    }

    /// Keeps what was read of a content.
    pub fn keep_lettura(&self, lettura: &Lettura) -> Result<(), Error> {
        self.write(LETTURE, &lettura.sha256, lettura)
    }

    /// What was read of every content, in the order of arrival.
    pub fn letture(&self) -> Result<Vec<Lettura>, Error> {
        let mut all: Vec<Lettura> = self.all(LETTURE)?;
        all.retain(|it| it.schema == faccia::SCHEMA);
        all.sort_by(|a, b| (a.sequenza, &a.sha256).cmp(&(b.sequenza, &b.sha256)));
        Ok(all)
    }

    /// What the cards of a piece said.
    pub fn esame(&self, key: &(String, u32, String)) -> Result<Option<Esame>, Error> {
        let found: Option<Esame> = self.read(PEZZI, &name(key))?;
        Ok(found.filter(|it| it.schema == esame::SCHEMA))
    }

    /// Keeps what the cards of a piece say.
    pub fn keep_esame(&self, esame: &Esame) -> Result<(), Error> {
        self.write(PEZZI, &name(&esame.pezzo.sent().key()), esame)
    }

    /// What the cards of every piece say, a piece once.
    pub fn pezzi(&self) -> Result<Vec<Esame>, Error> {
        let mut all = self.all::<Esame>(PEZZI)?;
        all.retain(|it| it.schema == esame::SCHEMA);
        Ok(all)
    }

    /// What the cards of every piece say, by what a row names it: each act of a piece, its recipient and its number.
    pub fn esami(&self) -> Result<BTreeMap<(String, u32, String), Esame>, Error> {
        let mut all = BTreeMap::new();
        for esame in self.pezzi()? {
            let piece = &esame.pezzo;
            for atto in &piece.atti {
                all.insert((atto.clone(), piece.destinatario, piece.numero_piego.clone()), esame.clone());
            }
        }
        Ok(all)
    }

    /// Keeps a decision; says whether it is another than the one that was there.
    pub fn decide(&self, decisione: &Decisione) -> Result<bool, Error> {
        let key = name(&decisione.pezzo);
        let before: Option<Decisione> = self.read(CONFERME, &key)?;
        let is_same = |it: &Decisione| (&it.esito, &it.giorni) == (&decisione.esito, &decisione.giorni);
        if before.as_ref().is_some_and(is_same) {
            return Ok(false);
        }
        self.write(CONFERME, &key, decisione)?;
        Ok(true)
    }

    /// Waits for the folder's decisions, and holds them until the value goes away.
    pub fn hold(&self) -> Result<File, Error> {
        let path = self.path(LOCK);
        if !path.is_file() {
            files::create(&path)?;
        }
        for _ in 0..TRIES {
            if let Some(held) = files::hold(&path)? {
                return Ok(held);
            }
            std::thread::sleep(PAUSE);
        }
        Err(Error::rendered(&self.dir, "somebody else has been deciding in it for long: try again"))
    }

    /// The decision about a piece.
    pub fn decisione(&self, key: &(String, u32, String)) -> Result<Option<Decisione>, Error> {
        self.read(CONFERME, &name(key))
    }

    /// Forgets the decision about a piece.
    pub fn undecide(&self, key: &(String, u32, String)) -> Result<(), Error> {
        self.forget(CONFERME, &name(key))
    }

    /// Takes one of the things away that are kept in a folder of it, by its name.
    pub(super) fn forget(&self, folder: &str, name: &str) -> Result<(), Error> {
        let path = self.file(folder, name);
        if path.is_file() {
            files::remove(&path)?;
        }
        Ok(())
    }

    /// What the cards of a piece say, by the name of its file.
    pub fn esame_of(&self, name: &str) -> Result<Option<Esame>, Error> {
        let is_name = name.len() == 32 && name.bytes().all(|it| it.is_ascii_hexdigit());
        let found: Option<Esame> = if is_name { self.read(PEZZI, name)? } else { None };
        Ok(found.filter(|it| it.schema == esame::SCHEMA))
    }

    /// The decisions, by what their rows named.
    pub fn decisioni(&self) -> Result<BTreeMap<(String, u32, String), Decisione>, Error> {
        Ok(self.all::<Decisione>(CONFERME)?.into_iter().map(|it| (it.pezzo.clone(), it)).collect())
    }

    /// Keeps to what a person tied something; says whether it is another than the one that was there.
    pub fn bind(&self, legato: &Legato) -> Result<bool, Error> {
        let key = hash::sha256(format!("{}\n{}", legato.posto.0, legato.posto.1).as_bytes())[..32].to_string();
        let before: Option<Legato> = self.read(LEGAMI, &key)?;
        let is_same =
            |it: &Legato| (&it.atto, it.destinatario, &it.tipo) == (&legato.atto, legato.destinatario, &legato.tipo);
        if before.as_ref().is_some_and(is_same) {
            return Ok(false);
        }
        self.write(LEGAMI, &key, legato)?;
        Ok(true)
    }

    /// What persons tied, by content and place.
    pub fn legami(&self) -> Result<BTreeMap<(String, String), Legato>, Error> {
        Ok(self.all::<Legato>(LEGAMI)?.into_iter().map(|it| (it.posto.clone(), it)).collect())
    }

    /// Puts a table at its place. One that is not as it was written last was changed by hand: it is kept beside, under
    /// a name of its own, for whoever changed it to confirm or to throw away.
    pub fn replace_table(&self, name: &str, text: &str, sha256: &str) -> Result<(), Error> {
        let (path, written) = (self.path(name), self.path(&format!("stato/{name}.sha256")));
        if path.is_file() {
            let now = crate::jobs::hash_of(&path)?;
            if now == sha256 {
                return Ok(());
            }
            let last = if written.is_file() { files::read(&written)? } else { Vec::new() };
            if now.as_bytes() != last {
                let stem = name.trim_end_matches(".csv");
                files::link(&path, &self.path(&format!("{stem}-modificato-{}.csv", &now[..8])))?;
            }
        }
        files::replace(&path, text.as_bytes())?;
        Ok(files::replace(&written, sha256.as_bytes())?)
    }

    fn file(&self, folder: &str, key: &str) -> PathBuf {
        self.dir.join(folder).join(format!("{key}.json"))
    }

    /// One of the small files of a folder.
    pub(super) fn read<T: DeserializeOwned>(&self, folder: &str, key: &str) -> Result<Option<T>, Error> {
        let path = self.file(folder, key);
        if !path.is_file() {
            return Ok(None);
        }
        // What was written by another version is done again.
        Ok(serde_json::from_slice(&files::read(&path)?).ok())
    }

    /// Keeps one of them.
    pub(super) fn write<T: Serialize>(&self, folder: &str, key: &str, value: &T) -> Result<(), Error> {
        let bytes = serde_json::to_vec(value).expect("plain data");
        Ok(files::replace(&self.file(folder, key), &bytes)?)
    }

    /// All of them.
    pub(super) fn all<T: DeserializeOwned>(&self, folder: &str) -> Result<Vec<T>, Error> {
        let dir = self.dir.join(folder);
        let names = if dir.is_dir() { files::names(&dir)? } else { Vec::new() };
        let mut all = Vec::new();
        for name in names.iter().filter(|it| it.ends_with(".json")) {
            all.extend(serde_json::from_slice::<T>(&files::read(&dir.join(name))?).ok());
        }
        Ok(all)
    }
}

/// A name for a piece's file: no number of an act says anything about a person, but file names stay plain.
pub fn name((atto, whom, number): &(String, u32, String)) -> String {
    hash::sha256(format!("{atto}\n{whom}\n{number}").as_bytes())[..32].to_string()
}

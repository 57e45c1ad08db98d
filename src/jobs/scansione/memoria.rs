//! What a folder of scans remembers of the desk that it is of: lists of what was sent, lots, profiles. Whoever goes on
//! later, with other lists or with a decision, finds all that was tied before tied still.

use std::collections::BTreeMap;
use std::path::Path;
use std::path::PathBuf;

use serde::Deserialize;
use serde::Serialize;

use crate::domain::carta::CardProfile;
use crate::files;
use crate::jobs::Error;
use crate::jobs::cartoline::profilo;
use crate::jobs::scansione::Fonte;
use crate::jobs::scansione::Options;
use crate::jobs::scansione::cartella::Cartella;

const FILE: &str = "stato/banco.json";
const LISTE: &str = "stato/inviati";
const PROFILI: &str = "stato/profili";

/// What is remembered beside lists and profiles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Memoria {
    /// Whether the ledger says what was sent.
    registro: bool,
    /// Whether its trial acts are meant.
    prova: bool,
    /// The rendered lots.
    lotti: Vec<PathBuf>,
    /// The physical lot of the boxes.
    lotto_fisico: String,
    /// The day of the scans, where one was said.
    #[serde(with = "crate::fatti::forma::data_opzionale", default, skip_serializing_if = "Option::is_none")]
    oggi: Option<crate::domain::data::Data>,
}

/// What a run is done with, beside what was before; a folder whose scans were tied in another way is refused. Nothing is
/// written yet: what cannot be read must not be remembered.
pub fn open(cartella: &Cartella, options: &Options) -> Result<Memoria, Error> {
    let (registro, prova) = match options.fonte {
        Fonte::Registro { prova } => (true, prova),
        Fonte::Elenchi { .. } => (false, false),
    };
    let before = read(cartella)?;
    if before.as_ref().is_some_and(|it| (it.registro, it.prova) != (registro, prova)) {
        let why = "its scans were tied in another way (ledger, trial acts, or --sent and --lot): give another folder";
        return Err(Error::rendered(cartella.dir(), why));
    }
    let mut lotti = before.map(|it| it.lotti).unwrap_or_default();
    if let Fonte::Elenchi { lotti: more, .. } = &options.fonte {
        for lotto in more {
            let lotto = std::path::absolute(lotto).unwrap_or_else(|_| lotto.clone());
            if !lotti.contains(&lotto) {
                lotti.push(lotto);
            }
        }
    }
    Ok(Memoria { registro, prova, lotti, lotto_fisico: options.lotto_fisico.clone(), oggi: options.oggi })
}

/// The place of a list in the folder, by its content.
fn kept(cartella: &Cartella, bytes: &[u8]) -> PathBuf {
    cartella.path(LISTE).join(format!("{}.csv", &crate::hash::sha256(bytes)[..16]))
}

fn read(cartella: &Cartella) -> Result<Option<Memoria>, Error> {
    let path = cartella.path(FILE);
    if !path.is_file() {
        return Ok(None);
    }
    let found = serde_json::from_slice(&files::read(&path)?);
    found.map(Some).map_err(|_| Error::rendered(cartella.dir(), format!("`{FILE}` is not what plico wrote")))
}

/// The options by which the folder can be concluded again; `None` where nothing was ever read into it.
pub fn options(cartella: &Cartella) -> Result<Option<Options>, Error> {
    let Some(it) = read(cartella)? else { return Ok(None) };
    let fonte = match it.registro {
        true => Fonte::Registro { prova: it.prova },
        false => Fonte::Elenchi { inviati: None, lotti: it.lotti },
    };
    let names = files::names(&cartella.path(PROFILI))?;
    let path = |name: &String| cartella.path(PROFILI).join(name).display().to_string();
    Ok(Some(Options {
        out: cartella.dir().to_path_buf(),
        cards: names.iter().map(path).collect(),
        fonte,
        scatola: String::new(),
        lotto_fisico: it.lotto_fisico,
        tipo: String::new(),
        oggi: it.oggi,
        threads: 0,
    }))
}

impl Memoria {
    /// The rendered lots, of this run and of those before.
    pub fn lotti(&self) -> &[PathBuf] {
        &self.lotti
    }

    /// Writes it down, with the run's list and profiles.
    pub fn keep(
        &self,
        cartella: &Cartella,
        options: &Options,
        profili: &BTreeMap<String, CardProfile>,
    ) -> Result<(), Error> {
        if let Fonte::Elenchi { inviati: Some(list), .. } = &options.fonte {
            files::make_folder(&cartella.path(LISTE))?;
            let bytes = files::read(list)?;
            replace(&kept(cartella, &bytes), &bytes)?;
        }
        files::make_folder(&cartella.path(PROFILI))?;
        for profile in profili.values() {
            let path = cartella.path(PROFILI).join(format!("{}.toml", files::safe_name(profile.name())));
            replace(&path, profilo::write(profile).as_bytes())?;
        }
        replace(&cartella.path(FILE), &serde_json::to_vec(self).expect("plain data"))
    }
}

/// Puts a file at its place, where it is not there as it is.
fn replace(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    match path.is_file() && files::read(path)? == bytes {
        true => Ok(()),
        false => Ok(files::replace(path, bytes)?),
    }
}

/// The lists of what was sent: those of the runs before, and that of this one by its own name.
pub fn lists(cartella: &Cartella, options: &Options) -> Result<Vec<PathBuf>, Error> {
    let names = files::names(&cartella.path(LISTE))?;
    let mut all: Vec<PathBuf> =
        names.iter().filter(|it| it.ends_with(".csv")).map(|it| cartella.path(LISTE).join(it)).collect();
    if let Fonte::Elenchi { inviati: Some(list), .. } = &options.fonte
        && !kept(cartella, &files::read(list)?).is_file()
    {
        all.push(list.clone());
    }
    Ok(all)
}

/// The profiles that were read by, and those of this run over them.
pub fn profiles(
    cartella: &Cartella,
    now: BTreeMap<String, CardProfile>,
) -> Result<BTreeMap<String, CardProfile>, Error> {
    let mut all = BTreeMap::new();
    for name in files::names(&cartella.path(PROFILI))? {
        let text = String::from_utf8_lossy(&files::read(&cartella.path(PROFILI).join(name))?).into_owned();
        if let Ok(profile) = profilo::parse(&text) {
            all.insert(profile.name().to_string(), profile);
        }
    }
    all.extend(now);
    Ok(all)
}

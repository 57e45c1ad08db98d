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

/// Remembers what a run is done with, beside what was before; a folder whose scans were tied in another way is refused.
pub fn keep(cartella: &Cartella, options: &Options, profili: &BTreeMap<String, CardProfile>) -> Result<Memoria, Error> {
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
    if let Fonte::Elenchi { inviati, lotti: more } = &options.fonte {
        for lotto in more {
            let lotto = std::path::absolute(lotto).unwrap_or_else(|_| lotto.clone());
            if !lotti.contains(&lotto) {
                lotti.push(lotto);
            }
        }
        if let Some(list) = inviati {
            keep_list(cartella, list)?;
        }
    }
    for profile in profili.values() {
        files::make_folder(&cartella.path(PROFILI))?;
        let path = cartella.path(PROFILI).join(format!("{}.toml", files::safe_name(profile.name())));
        let text = profilo::write(profile);
        if !path.is_file() || files::read(&path)? != text.as_bytes() {
            files::replace(&path, text.as_bytes())?;
        }
    }
    let memoria = Memoria { registro, prova, lotti, lotto_fisico: options.lotto_fisico.clone(), oggi: options.oggi };
    let bytes = serde_json::to_vec(&memoria).expect("plain data");
    files::replace(&cartella.path(FILE), &bytes)?;
    Ok(memoria)
}

fn keep_list(cartella: &Cartella, list: &Path) -> Result<(), Error> {
    let bytes = files::read(list)?;
    files::make_folder(&cartella.path(LISTE))?;
    let path = cartella.path(LISTE).join(format!("{}.csv", &crate::hash::sha256(&bytes)[..16]));
    if !path.is_file() {
        files::replace(&path, &bytes)?;
    }
    Ok(())
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
}

/// The lists of what was sent, of this run and of those before.
pub fn lists(cartella: &Cartella) -> Result<Vec<PathBuf>, Error> {
    let names = files::names(&cartella.path(LISTE))?;
    Ok(names.iter().filter(|it| it.ends_with(".csv")).map(|it| cartella.path(LISTE).join(it)).collect())
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

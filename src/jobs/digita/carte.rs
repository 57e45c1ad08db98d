//! What of all keyed papers is compared with one, kept between one look and the next.
//!
//! Each paper and each leaving is read again as soon as its file is another one; whoever decides by them begins with
//! nothing kept.

use std::collections::BTreeMap;
use std::mem;
use std::path::Path;
use std::sync::Mutex;
use std::sync::PoisonError;

use crate::files;
use crate::files::traccia::Traccia;
use crate::jobs::Error;
use crate::jobs::digita;
use crate::jobs::digita::doppi::Tratti;
use crate::jobs::digita::scheda::Genere;
use crate::jobs::digita::scheda::Scheda;
use crate::jobs::digita::scheda::Stato;
use crate::jobs::digita::uscite::Uscita;
use crate::jobs::project::Project;

/// A paper as others are compared with it.
#[derive(Debug, Clone)]
pub(super) struct Carta {
    /// Its name.
    pub id: String,
    /// Where it stands.
    pub stato: Stato,
    /// The number of the lot that it left with.
    pub lotto: Option<String>,
    /// What is compared.
    pub tratti: Tratti,
    /// When it was begun: the last come first.
    creata: String,
}

/// Files that were read, each by its name.
type Letti<T> = BTreeMap<String, (Traccia, T)>;

/// All papers, and what has left, as they were read last.
#[derive(Default)]
pub struct Carte(Mutex<(Letti<Carta>, Letti<Uscita>)>);

impl Carte {
    /// Whether a paper has left.
    pub(super) fn has_left(&self, project: &Project, id: &str) -> Result<bool, Error> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        read_uscite(&mut kept.1, project)?;
        Ok(kept.1.values().any(|(_, it)| it.atti.iter().any(|act| act.id == id)))
    }

    /// The papers that this is true of as they are now, those begun last first.
    pub(super) fn those(&self, project: &Project, is_meant: impl Fn(&Carta) -> bool) -> Result<Vec<Carta>, Error> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (carte, uscite) = &mut *kept;
        read_uscite(uscite, project)?;
        let lots: BTreeMap<&str, &str> = uscite
            .values()
            .flat_map(|(_, it)| it.atti.iter().map(|act| (act.id.as_str(), it.numero.as_str())))
            .collect();
        let papers = digita::folder(project, Genere::Verbale.folder())?;
        let file = |id: &str| digita::is_id(id).then(|| format!("{id}/{}", Scheda::FILE));
        again(carte, &papers, file, |it: Scheda| Carta {
            tratti: Tratti::of(&it.campi),
            id: it.id,
            stato: it.stato,
            lotto: None,
            creata: it.creata,
        })?;
        let lotto = |it: &Carta| lots.get(it.id.as_str()).map(|it| (*it).to_owned());
        let all = carte.values().map(|(_, it)| it);
        let mut found: Vec<Carta> =
            all.filter(|it| is_meant(it)).map(|it| Carta { lotto: lotto(it), ..it.clone() }).collect();
        found.sort_by(|a, b| (&b.creata, &b.id).cmp(&(&a.creata, &a.id)));
        Ok(found)
    }
}

/// Reads the leavings that are others than before.
fn read_uscite(known: &mut Letti<Uscita>, project: &Project) -> Result<(), Error> {
    let folder = digita::folder(project, Uscita::FOLDER)?;
    let file = |name: &str| Some(name.to_owned()).filter(|it| it.ends_with(".json"));
    again(known, &folder, file, |it: Uscita| it)
}

/// Reads the files of a folder that are others than before; those that are gone are forgotten.
fn again<S: serde::de::DeserializeOwned, T>(
    known: &mut Letti<T>,
    folder: &Path,
    file: impl Fn(&str) -> Option<String>,
    read: impl Fn(S) -> T,
) -> Result<(), Error> {
    let mut before = mem::take(known);
    for name in files::names(folder)? {
        let Some(path) = file(&name).map(|it| folder.join(it)) else { continue };
        // Asked before the file is read: one that changes meanwhile is read again at the next look.
        let Some(traccia) = Traccia::of(&path)? else { continue };
        let kept = before.remove(&name).filter(|it| it.0 == traccia).map(|it| it.1);
        let now = match kept {
            Some(it) => Some(it),
            None => digita::stored(&path)?.map(&read),
        };
        known.extend(now.map(|it| (name, (traccia, it))));
    }
    Ok(())
}

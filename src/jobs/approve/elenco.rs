//! Who approved what and when, whether that is what prints now, and what changed since.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::jobs::Error;
use crate::jobs::modelli;
use crate::jobs::modelli::approvato;
use crate::jobs::modelli::approvato::Approvato;
use crate::jobs::modelli::approvato::Parti;
use crate::jobs::project::Profile;
use crate::jobs::project::Project;

/// An approval and what it is worth now.
pub struct Voce {
    /// As recorded.
    pub approvato: Approvato,
    /// What it is worth.
    pub stato: Stato,
    /// What changed since, in words; empty where nothing did, or nobody knows.
    pub cambiato: String,
}

/// What an approval is worth now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stato {
    /// What it approved is what prints now.
    InVigore,
    /// The model is another now.
    Superata,
    /// There is no such model any more.
    SenzaModello,
}

impl Stato {
    /// The word for people and programs.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::InVigore => "in vigore",
            Self::Superata => "superata",
            Self::SenzaModello => "senza modello",
        }
    }
}

/// The approvals of models, of all where none is named, by model and language, oldest first.
pub fn list(project: &Project, models: &[String]) -> Result<Vec<Voce>, Error> {
    for model in models {
        modelli::lingue(project, model)?;
    }
    if !project.has_ledger() {
        return Ok(Vec::new());
    }
    let busta = project.profile("buste", &project.config.busta)?;
    let mut now = BTreeMap::new();
    let mut voci = Vec::new();
    for approvato in modelli::all_approvati(&project.ledger()?)? {
        if !models.is_empty() && !models.contains(&approvato.model) {
            continue;
        }
        let key = (approvato.model.clone(), approvato.lingua.clone());
        let now = match now.entry(key) {
            Entry::Occupied(it) => it.into_mut(),
            Entry::Vacant(it) => it.insert(closure(project, &approvato.model, &approvato.lingua, &busta)?),
        };
        let (stato, cambiato) = match now {
            None => (Stato::SenzaModello, String::new()),
            Some((closure, _)) if *closure == approvato.sha256 => (Stato::InVigore, String::new()),
            Some((_, parti)) if !approvato.parti.is_empty() => {
                let changed = approvato::changes(&approvato.model, &approvato.parti, parti);
                (Stato::Superata, approvato::words(&changed))
            }
            Some(_) => (Stato::Superata, String::new()),
        };
        voci.push(Voce { approvato, stato, cambiato });
    }
    voci.sort_by(|one, two| {
        let key = |it: &Voce| (it.approvato.model.clone(), it.approvato.lingua.clone());
        key(one).cmp(&key(two))
    });
    Ok(voci)
}

/// The closure of a model in a language as it is now, and its parts; `None` where there is no such model any more.
fn closure(project: &Project, model: &str, lingua: &str, busta: &Profile) -> Result<Option<(String, Parti)>, Error> {
    if !modelli::lingue(project, model).is_ok_and(|it| it.iter().any(|it| it == lingua)) {
        return Ok(None);
    }
    let sha256 = modelli::closure(project, model, lingua, busta)?;
    Ok(Some((sha256, modelli::parti(project, model, lingua, busta)?)))
}

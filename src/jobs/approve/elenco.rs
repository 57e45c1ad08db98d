//! Who approved what and when, whether that is what prints now, and what changed since.

use std::collections::BTreeMap;

use crate::jobs::Error;
use crate::jobs::modelli;
use crate::jobs::modelli::approvato;
use crate::jobs::modelli::approvato::Approvato;
use crate::jobs::modelli::approvato::Parti;
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
    let mut now: BTreeMap<(String, String), Option<(String, Parti)>> = BTreeMap::new();
    let mut voci = Vec::new();
    for approvato in modelli::all_approvati(&project.ledger()?)? {
        if !models.is_empty() && !models.contains(&approvato.model) {
            continue;
        }
        let key = (approvato.model.clone(), approvato.lingua.clone());
        if !now.contains_key(&key) {
            let is_there = modelli::lingue(project, &key.0).is_ok_and(|it| it.contains(&key.1));
            let state = || -> Result<_, Error> {
                let closure = modelli::closure(project, &key.0, &key.1, &busta)?;
                Ok((closure, modelli::parti(project, &key.0, &key.1, &busta)?))
            };
            now.insert(key.clone(), is_there.then(state).transpose()?);
        }
        let (stato, cambiato) = match &now[&key] {
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

//! The profiles by which cards are read: those that a call names, else the project's own cards and those that ship.

use std::collections::BTreeMap;
use std::path::Path;

use rayon::prelude::*;

use crate::domain::carta::CardProfile;
use crate::files;
use crate::jobs::Error;
use crate::jobs::cartoline;
use crate::jobs::cartoline::profilo;
use crate::jobs::project::Profile;
use crate::jobs::project::Project;

/// The kind of profiles of cards that plico does not print.
pub const KIND: &str = "carte";

/// Loads the profiles, by their names. A name is a file, a profile of `carte/`, or a model of cards.
pub fn load(project: &Project, named: &[String]) -> Result<BTreeMap<String, CardProfile>, Error> {
    let all: Vec<CardProfile> = match named {
        [] => {
            let own = cartoline::models(project)?;
            let others = crate::jobs::profili::names(project, KIND)?;
            let mut all: Vec<CardProfile> = own.par_iter().map(|it| model(project, it)).collect::<Result<_, _>>()?;
            for name in others {
                all.push(project.profile(KIND, &name)?.checked(profilo::parse)?);
            }
            all
        }
        named => named.iter().map(|it| one(project, it)).collect::<Result<_, _>>()?,
    };
    let mut known = BTreeMap::new();
    for profile in all {
        let name = profile.name().to_string();
        if known.insert(name.clone(), profile).is_some() {
            return Err(Error::profile(&name, "two profiles of cards have this name: give one of them another"));
        }
    }
    Ok(known)
}

/// The profile of a name: that of a file, of `carte/`, or of a model of cards.
pub fn one(project: &Project, named: &str) -> Result<CardProfile, Error> {
    let path = Path::new(named);
    if path.is_file() {
        let bytes = files::read(path)?;
        return Profile { name: named.to_string(), bytes }.checked(profilo::parse);
    }
    if cartoline::models(project)?.iter().any(|it| it == named) {
        return model(project, named);
    }
    project.profile(KIND, named)?.checked(profilo::parse)
}

/// The profile of a card that plico prints: as the project's carrier has it, or else at the model's own size.
fn model(project: &Project, id: &str) -> Result<CardProfile, Error> {
    cartoline::card_profile(project, id)
}

//! The profiles that hold in a project: which there are, and whose they are.

use crate::jobs::Error;
use crate::jobs::project::Profile;
use crate::jobs::project::Project;
use crate::shipped;

/// The kinds of profiles that ship, in order.
pub fn kinds() -> Vec<String> {
    let all = shipped::template_names();
    let mut kinds: Vec<String> = all.iter().filter_map(|it| Some(plain(it)?.0.to_string())).collect();
    kinds.sort();
    kinds.dedup();
    kinds
}

/// The names of a kind, in order: the project's own and the shipped ones.
pub fn names(project: &Project, kind: &str) -> Result<Vec<String>, Error> {
    let mut names = project.names(kind)?;
    let shipped = shipped::template_names();
    names.extend(shipped.iter().filter_map(|it| plain(it).filter(|it| it.0 == kind).map(|it| it.1.to_string())));
    names.sort();
    names.dedup();
    Ok(names)
}

/// Whether a profile is another than the shipped one of its name.
pub fn is_own(profile: &Profile) -> bool {
    shipped::template(&profile.name).is_none_or(|it| it != profile.bytes)
}

/// Kind and name of a file that is a profile; what lies beside a model is part of it.
fn plain(path: &str) -> Option<(&str, &str)> {
    let (kind, name) = path.split_once('/')?;
    Some((kind, name.strip_suffix(".toml").filter(|it| *it != "modello" && !it.contains('/'))?))
}

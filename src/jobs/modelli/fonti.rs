//! Where models, languages and their texts are: in the project's own `templates/` and `locales/`, then in the binary.
//!
//! Adding a model, or a language, is adding files: a file of the project stands before the shipped one of the same name.

use std::collections::BTreeSet;

use crate::compose::engine::Files;
use crate::files;
use crate::jobs::Error;
use crate::jobs::project::Project;
use crate::shipped;

/// What makes a folder of `templates/` a model.
const SCHEDA: &str = "modello.toml";

/// The folder of a model's samples, which its pages do not depend on.
const CAMPIONI: &str = "campioni/";

/// What a language says of itself.
pub const LINGUA: &str = "lingua.toml";

/// The models of files, by name. Cards stand in a folder of their own and have a form of their own.
pub fn models(project: &Project) -> Result<Vec<String>, Error> {
    models_in(project, "")
}

/// The models right in a folder of `templates/`, by name; in `templates/` itself where the folder has no name.
pub fn models_in(project: &Project, folder: &str) -> Result<Vec<String>, Error> {
    let dir = project.dir().join("templates").join(folder);
    let own = files::names(&dir)?.into_iter().filter(|it| dir.join(it).join(SCHEDA).is_file());
    let before = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    let name = |path: String| Some(path.strip_prefix(&before)?.strip_suffix(SCHEDA)?.strip_suffix('/')?.to_owned());
    let shipped = shipped::template_names().into_iter().filter_map(name).filter(|it| !it.contains('/'));
    Ok(own.chain(shipped).collect::<BTreeSet<_>>().into_iter().collect())
}

/// The languages that have a text of that name, in order.
pub fn languages(project: &Project, name: &str) -> Result<Vec<String>, Error> {
    let own = files::names(&project.dir().join("locales"))?;
    let all = own.into_iter().chain(shipped::languages()).collect::<BTreeSet<_>>();
    let mut with = Vec::new();
    for lingua in all {
        if text(project, &lingua, name)?.is_some() {
            with.push(lingua);
        }
    }
    Ok(with)
}

/// A file of texts of a language, `locales/<lingua>/<name>`.
pub fn text(project: &Project, lingua: &str, name: &str) -> Result<Option<Vec<u8>>, Error> {
    let path = project.dir().join("locales").join(lingua).join(name);
    if path.is_file() {
        return Ok(Some(files::read(&path)?));
    }
    Ok(shipped::text(lingua, name))
}

/// The files of a folder of models, by virtual path, without samples.
pub fn sources(project: &Project, folder: &str) -> Result<Files, Error> {
    let mut found = folder_of(project, folder)?;
    found.retain(|path, _| !path[folder.len() + 2..].starts_with(CAMPIONI));
    Ok(found)
}

/// The samples of a model, by name.
pub fn samples(project: &Project, model: &str) -> Result<Vec<(String, Vec<u8>)>, Error> {
    let before = format!("/{model}/{CAMPIONI}");
    let found = folder_of(project, model)?.into_iter();
    let sample =
        |(path, bytes): (String, Vec<u8>)| Some((path.strip_prefix(&before)?.strip_suffix(".toml")?.to_owned(), bytes));
    Ok(found.filter_map(sample).collect())
}

fn folder_of(project: &Project, folder: &str) -> Result<Files, Error> {
    let mut found: Files = shipped::templates(folder).into_iter().map(|(path, it)| (format!("/{path}"), it)).collect();
    let own = project.dir().join("templates").join(folder);
    if own.is_dir() {
        for name in files::tree(&own)? {
            found.insert(format!("/{folder}/{name}"), files::read(&own.join(&name))?);
        }
    }
    Ok(found)
}

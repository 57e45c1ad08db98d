//! A new model: the files that whoever writes a letter today begins with.

use std::path::PathBuf;

use crate::files;
use crate::jobs::Error;
use crate::jobs::project::Project;
use crate::shipped;

/// The folder of `templates/` that a new model is copied from.
const FROM: &str = "nuovo";

/// Writes the files of a new model into the project; none of them may be there.
pub fn new(project: &Project, id: &str, titolo: &str) -> Result<Vec<PathBuf>, Error> {
    let is_name = |it: &str| {
        !it.is_empty()
            && it
                .split('-')
                .all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
    };
    if !is_name(id) {
        return Err(Error::profile(
            id,
            "the name of a model is of small letters and digits, with hyphens: `avviso-lavori`",
        ));
    }
    let mut written = Vec::new();
    for (path, bytes) in shipped::templates(FROM) {
        let name = path.trim_start_matches(FROM).trim_start_matches('/');
        let target = match name.strip_suffix(".ftl") {
            Some(_) => project.dir().join("locales/it").join(format!("{id}.ftl")),
            None => project.dir().join("templates").join(id).join(name.trim_end_matches(".modello")),
        };
        let text = String::from_utf8_lossy(&bytes).replace("{titolo}", titolo);
        written.push((target, text));
    }
    if let Some((there, _)) = written.iter().find(|(path, _)| path.exists()) {
        return Err(Error::profile(id, format!("`{}` is there already", there.display())));
    }
    for (path, text) in &written {
        files::make_folder(path.parent().unwrap_or(project.dir()))?;
        files::replace(path, text.as_bytes())?;
    }
    Ok(written.into_iter().map(|(path, _)| path).collect())
}

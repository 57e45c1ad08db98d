//! What ships inside the binary: models, profiles, sentences, fonts.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "templates/"]
struct Templates;

#[derive(RustEmbed)]
#[folder = "locales/"]
struct Locales;

#[derive(RustEmbed)]
#[folder = "fonts/"]
#[include = "*.ttf"]
#[exclude = "mani/*"]
struct Fonts;

#[derive(RustEmbed)]
#[folder = "fonts/mani/"]
#[include = "*.ttf"]
struct Hands;

#[derive(RustEmbed)]
#[folder = "reader/"]
#[include = "*.net"]
#[include = "days.toml"]
struct Reading;

#[derive(RustEmbed)]
#[folder = "samples/"]
struct Samples;

/// A shipped file of `templates/`, by its path there.
pub fn template(path: &str) -> Option<Vec<u8>> {
    Templates::get(path).map(|file| file.data.into_owned())
}

/// All shipped files of a folder of `templates/`, by path there.
pub fn templates(folder: &str) -> BTreeMap<String, Vec<u8>> {
    let names = Templates::iter().filter(|name| name.starts_with(folder) && name[folder.len()..].starts_with('/'));
    names.filter_map(|name| Some((name.to_string(), template(&name)?))).collect()
}

/// The paths of all shipped files of `templates/`.
pub fn template_names() -> Vec<String> {
    Templates::iter().map(|name| name.to_string()).collect()
}

/// A file of texts: `locales/<lingua>/<name>`.
pub fn text(lingua: &str, name: &str) -> Option<Vec<u8>> {
    Locales::get(&format!("{lingua}/{name}")).map(|file| file.data.into_owned())
}

/// A file of sentences: `locales/<lingua>/<name>.toml`.
pub fn sentences(lingua: &str, name: &str) -> Option<Vec<u8>> {
    text(lingua, &format!("{name}.toml"))
}

/// The languages that ship, in order.
pub fn languages() -> BTreeSet<String> {
    Locales::iter().filter_map(|name| name.split_once('/').map(|(lingua, _)| lingua.to_owned())).collect()
}

/// The fonts, by file name.
pub fn fonts() -> BTreeMap<String, Vec<u8>> {
    Fonts::iter().filter_map(|name| Some((name.to_string(), Fonts::get(&name)?.data.into_owned()))).collect()
}

/// The hands that made cards are filled with, by name. They compose nothing: no model depends on them.
pub fn hands() -> BTreeMap<String, Vec<u8>> {
    let name = |file: &str| file.trim_end_matches(".ttf").to_owned();
    Hands::iter().filter_map(|file| Some((name(&file), Hands::get(&file)?.data.into_owned()))).collect()
}

/// The files of the reader of days.
pub struct OfDays {
    /// Weights of the net that looks at lines, as [`crate::scan::reader::net::Net`] reads them.
    pub lines: Vec<u8>,
    /// Weights of the net that looks at postmarks.
    pub postmarks: Vec<u8>,
    /// What leads of both are worth, by kind, as [`crate::scan::reader::caution::Caution`] reads it.
    pub measure: String,
}

/// The reader of days: its weights and their measure.
pub fn reader() -> OfDays {
    let file = |name: &str| Reading::get(name).map_or_else(Vec::new, |it| it.data.into_owned());
    let measure = String::from_utf8_lossy(&file("days.toml")).into_owned();
    OfDays { lines: file("lines.net"), postmarks: file("postmarks.net"), measure }
}

/// The sample lots, by path inside `samples/`.
pub fn samples() -> BTreeMap<String, Vec<u8>> {
    Samples::iter().filter_map(|name| Some((name.to_string(), Samples::get(&name)?.data.into_owned()))).collect()
}

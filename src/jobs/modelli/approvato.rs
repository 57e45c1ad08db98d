//! An approval as the ledger holds it: this hash, what it was made of, and how every page of its samples looked.
//!
//! An approval that an earlier version recorded has the hash alone: it holds for print, and nothing can be compared.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::Serialize;

use crate::fatti::Prova;
use crate::jobs::modelli::Approvazione;

/// An approval with all that it covered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Approvato {
    /// The model.
    pub model: String,
    /// The language.
    pub lingua: String,
    /// The closure hash that was approved.
    pub sha256: String,
    /// Who approved, or carried an approval over.
    pub by: String,
    /// When, ISO.
    pub date: String,
    /// Whether it holds for trial lots only.
    pub prova: bool,
    /// Name and hash of every part of the closure.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub parti: Parti,
    /// How the pages of the samples looked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub campioni: Vec<Campione>,
    /// The pages of the samples themselves, one file with all of them in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prove: Vec<Prova>,
    /// The approval that was carried over to this hash.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub riporta: Option<Riporto>,
}

/// Name and hash of every part of a closure; of the typesetter, its version.
pub type Parti = BTreeMap<String, String>;

/// How the pages of a sample looked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Campione {
    /// Its name.
    pub nome: String,
    /// The hash of each page's grey pixels.
    pub pagine: Vec<String>,
}

/// The approval that another one carries over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Riporto {
    /// The closure hash that it approved.
    pub sha256: String,
    /// Who approved it.
    pub by: String,
    /// When, ISO.
    pub date: String,
}

impl Approvato {
    /// The approval without what it covered.
    pub fn approvazione(&self) -> Approvazione {
        Approvazione {
            model: self.model.clone(),
            lingua: self.lingua.clone(),
            sha256: self.sha256.clone(),
            by: self.by.clone(),
            date: self.date.clone(),
            prova: self.prova,
        }
    }

    /// Whether the pages of its samples are known, so that it may be carried over.
    pub fn has_pages(&self) -> bool {
        !self.parti.is_empty() && self.campioni.iter().any(|it| !it.pagine.is_empty())
    }
}

/// The part of a closure that is the typesetter.
pub const MOTORE: &str = "motore";

/// How the fonts are named among the parts of a closure.
pub const FONT: &str = "font/";

/// What a part of a closure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Genere {
    /// The model's own sources.
    Sorgenti,
    /// Sources that it shares with others.
    Comuni,
    /// Sentences and what a language says of itself.
    Testi,
    /// What the envelope's profile says of the layout.
    Geometria,
    /// Fonts.
    Caratteri,
    /// The typesetter.
    Motore,
}

impl Genere {
    /// What the part with this name is, of a model.
    pub fn of(model: &str, parte: &str) -> Self {
        let own = parte.strip_prefix('/').and_then(|it| it.strip_prefix(model)).is_some_and(|it| it.starts_with('/'));
        match parte {
            MOTORE => Self::Motore,
            _ if parte.starts_with(FONT) => Self::Caratteri,
            _ if parte.starts_with("/locales/") => Self::Testi,
            _ if parte.starts_with("/geometria.") => Self::Geometria,
            _ if own => Self::Sorgenti,
            _ => Self::Comuni,
        }
    }

    /// The word for people.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Sorgenti => "sorgenti",
            Self::Comuni => "sorgenti comuni",
            Self::Testi => "testi",
            Self::Geometria => "geometria",
            Self::Caratteri => "caratteri",
            Self::Motore => "motore",
        }
    }

    /// Whether an approval can live through its change, if no page shows it.
    pub const fn may_change(self) -> bool {
        matches!(self, Self::Caratteri | Self::Motore)
    }
}

/// What differs between two closures of a model: the names of the parts, by what they are.
pub fn changes(model: &str, before: &Parti, now: &Parti) -> BTreeMap<Genere, Vec<String>> {
    let mut changed: BTreeMap<Genere, Vec<String>> = BTreeMap::new();
    let gone = before.iter().filter(|(name, _)| !now.contains_key(*name));
    let other = now.iter().filter(|(name, hash)| before.get(*name) != Some(hash));
    for (name, _) in gone.chain(other) {
        changed.entry(Genere::of(model, name)).or_default().push(name.clone());
    }
    changed.values_mut().for_each(|it| it.sort());
    changed
}

/// Those changes in words: `testi (locales/it/sollecito.ftl)`.
pub fn words(changed: &BTreeMap<Genere, Vec<String>>) -> String {
    let each = changed.iter().map(|(genere, names)| {
        let names: Vec<&str> = names.iter().map(|it| it.trim_start_matches('/')).collect();
        match genere {
            Genere::Motore => genere.as_str().to_owned(),
            _ => format!("{} ({})", genere.as_str(), names.join(", ")),
        }
    });
    each.collect::<Vec<_>>().join(", ")
}

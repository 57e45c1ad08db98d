//! A package for a gestionale, by its profile: which tables of changes become which files.
//!
//! Nothing here is certified by the maker of any gestionale. A profile says where its names come from, and who has
//! tried it.

use serde::Deserialize;

use crate::flussi::tabella::Tracciato;

/// A table of changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tabella {
    /// Where each act stands.
    Verbali,
    /// What became of pieces and messages.
    Esiti,
    /// Money that came in.
    Pagamenti,
    /// People who were found, or who moved.
    Soggetti,
    /// Costs of each notification.
    Spese,
    /// Points sent to the archive of drivers.
    Punti,
    /// Appeals and what became of them.
    Ricorsi,
    /// Documents.
    Allegati,
    /// What was said before and is withdrawn.
    Rettifiche,
}

impl Tabella {
    /// Every value, in the order of the declaration.
    pub const ALL: [Self; 9] = [
        Self::Verbali,
        Self::Esiti,
        Self::Pagamenti,
        Self::Soggetti,
        Self::Spese,
        Self::Punti,
        Self::Ricorsi,
        Self::Allegati,
        Self::Rettifiche,
    ];

    /// The word of the profile.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Verbali => "verbali",
            Self::Esiti => "esiti",
            Self::Pagamenti => "pagamenti",
            Self::Soggetti => "soggetti",
            Self::Spese => "spese",
            Self::Punti => "punti",
            Self::Ricorsi => "ricorsi",
            Self::Allegati => "allegati",
            Self::Rettifiche => "rettifiche",
        }
    }
}

/// How the files of a package are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Forma {
    /// Tables of text.
    Csv,
    /// One XML of flat records for each, in a zip of its name.
    XmlZip,
}

/// A profile.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profilo {
    /// Form of the profile.
    pub schema: u32,
    /// Its name.
    pub nome: String,
    /// Who tried it, and when; empty where nobody has.
    #[serde(default)]
    pub verificato: String,
    /// How its files are made.
    pub forma: Forma,
    /// The code by which the gestionale knows who sends.
    #[serde(default)]
    pub cliente: String,
    /// What the maker of the gestionale must be told, and what nobody has promised; stands in each package.
    #[serde(default)]
    pub avvertenza: String,
    /// The folder of documents within the zip; empty where documents do not travel.
    #[serde(default)]
    pub documenti: String,
    /// The files.
    pub file: Vec<Flusso>,
}

/// A file of a package.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Flusso {
    /// Its name; of an XML the last part of it.
    pub nome: String,
    /// The table it is made of.
    pub tabella: Tabella,
    /// The root, of an XML.
    #[serde(default)]
    pub radice: String,
    /// Only rows where this column holds something.
    #[serde(default)]
    pub quando: String,
    /// Its columns.
    pub tracciato: Tracciato,
}

impl Profilo {
    /// Reads a profile.
    pub fn parse(text: &str) -> Result<Self, String> {
        let it: Self = toml::from_str(text).map_err(|e| e.to_string())?;
        if it.schema != 1 {
            return Err(format!("`schema` is {}, expected 1", it.schema));
        }
        for file in &it.file {
            if file.nome.is_empty() || file.nome.contains(['/', '\\']) {
                return Err(format!("`{}` is no name of a file", file.nome));
            }
            if it.forma == Forma::XmlZip && file.radice.is_empty() {
                return Err(format!("file `{}` needs `radice`", file.nome));
            }
            if let Some(why) = file.tracciato.fault().filter(|_| it.forma == Forma::Csv) {
                return Err(format!("file `{}`: {why}", file.nome));
            }
        }
        Ok(it)
    }
}

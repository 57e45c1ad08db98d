//! The texts of a model in one language, by dotted name, with what belongs together kept on one line.

use std::collections::BTreeMap;

use crate::compose::Error;
use crate::compose::scritta::Scritta;

/// What is never parted from its neighbour: a rule and its number, a sum and its sign.
const UNITI: [(&str, &str); 14] = [
    ("-bis", "-\u{2060}bis"),
    ("-ter", "-\u{2060}ter"),
    ("art. ", "art.\u{a0}"),
    ("artt. ", "artt.\u{a0}"),
    ("lett. ", "lett.\u{a0}"),
    ("par. ", "par.\u{a0}"),
    ("comma ", "comma\u{a0}"),
    ("commi ", "commi\u{a0}"),
    (" n. ", " n.\u{a0}"),
    ("L. ", "L.\u{a0}"),
    ("D.Lgs. ", "D.Lgs.\u{a0}"),
    ("D.P.R. ", "D.P.R.\u{a0}"),
    (" %", "\u{a0}%"),
    (" €", "\u{a0}€"),
];

/// The texts of a model.
#[derive(Debug, Clone, Default)]
pub struct Testi(BTreeMap<String, String>);

impl Testi {
    /// Reads `/testi.toml`. Only texts that stand alone are kept; lists are the model's own affair.
    pub fn read(bytes: &[u8]) -> Result<Self, Error> {
        let text = std::str::from_utf8(bytes).map_err(|_| Error::Model("the texts are not UTF-8".to_owned()))?;
        let table: toml::Table =
            toml::from_str(text).map_err(|source| Error::Model(format!("the texts: {}", source.message())))?;
        let mut testi = Self::default();
        testi.add("", &table);
        Ok(testi)
    }

    /// Gives a name its text.
    pub fn set(&mut self, name: &str, text: &str) {
        self.0.insert(name.to_owned(), unite(text));
    }

    /// The text of a name, empty where there is none.
    pub fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    /// The text of a name in a family of texts, if there is one.
    pub fn find(&self, family: &str, name: &str) -> Option<&str> {
        self.0.get(&format!("{family}.{name}")).map(String::as_str)
    }

    fn add(&mut self, before: &str, table: &toml::Table) {
        for (name, value) in table {
            match value {
                toml::Value::String(text) => {
                    self.0.insert(format!("{before}{name}"), unite(text));
                }
                toml::Value::Table(inner) => self.add(&format!("{before}{name}."), inner),
                _ => {}
            }
        }
    }
}

/// A text whose every other piece between double asterisks is stressed: the only markup of texts.
pub fn scritta(text: &str) -> Scritta {
    text.split("**").enumerate().fold(Scritta::new(), |scritta, (index, piece)| {
        if index % 2 == 1 { scritta.forte(piece) } else { scritta.poi(piece) }
    })
}

/// The text with what belongs together kept on one line.
pub fn unite(text: &str) -> String {
    UNITI.iter().fold(text.to_owned(), |text, (loose, bound)| text.replace(loose, bound))
}

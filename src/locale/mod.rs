//! What people read: sentences, days and sums as each language writes them. Bytes are handed in.
//!
//! [`Locale`] is for sentences of operators: a TOML file of `key = "sentence"` with `{named}` places; tables give dotted
//! keys. [`frasi`] is for what is printed in many languages; [`formati`] writes days and numbers.

pub mod formati;
pub mod frasi;

use std::collections::BTreeMap;

/// Why a file of sentences was not read.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It is no TOML.
    #[error("cannot read the sentences")]
    Toml(#[from] toml::de::Error),
    /// A value is not a sentence.
    #[error("`{0}` is not a sentence")]
    NotText(String),
}

/// The sentences of one language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Locale {
    sentences: BTreeMap<String, String>,
}

impl Locale {
    /// Reads a TOML file of sentences.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let mut locale = Self::default();
        locale.add("", toml::from_str(text)?)?;
        Ok(locale)
    }

    /// The sentence of `key` with its places filled; the key itself where there is no sentence.
    ///
    /// A place that nobody fills stays as it is, so that a test sees it.
    pub fn say(&self, key: &str, values: &[(&str, &str)]) -> String {
        let Some(mut rest) = self.sentences.get(key).map(String::as_str) else {
            return key.to_owned();
        };
        let mut said = String::with_capacity(rest.len() + 16);
        while let Some((before, after)) = rest.split_once('{') {
            said.push_str(before);
            let filled = after.split_once('}').and_then(|(name, tail)| {
                let value = values.iter().find(|it| it.0 == name)?;
                Some((value.1, tail))
            });
            match filled {
                Some((value, tail)) => {
                    said.push_str(value);
                    rest = tail;
                }
                None => {
                    said.push('{');
                    rest = after;
                }
            }
        }
        said.push_str(rest);
        said
    }

    /// Whether there is a sentence of that key.
    pub fn has(&self, key: &str) -> bool {
        self.sentences.contains_key(key)
    }

    fn add(&mut self, prefix: &str, table: toml::Table) -> Result<(), Error> {
        for (key, value) in table {
            let key = if prefix.is_empty() { key } else { format!("{prefix}.{key}") };
            match value {
                toml::Value::String(sentence) => {
                    self.sentences.insert(key, sentence);
                }
                toml::Value::Table(inner) => self.add(&key, inner)?,
                _ => return Err(Error::NotText(key)),
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;

    #[test]
    fn places_are_filled_once() {
        let locale = Locale::parse("[a]\nb = \"trovato {x}, atteso {y} {z} {\"").unwrap();
        assert_eq!(locale.say("a.b", &[("x", "{y}"), ("y", "2")]), "trovato {y}, atteso 2 {z} {");
        assert_eq!(locale.say("a.c", &[]), "a.c");
    }
}

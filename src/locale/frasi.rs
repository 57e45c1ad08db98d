//! Sentences in the form that translators know (Project Fluent): a file a language, messages with named places.
//!
//! What a sentence needs is read off its syntax tree, so that sentences without data are said once and the others with
//! each record. A place that nobody fills is an error, never a gap on the paper.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use fluent_bundle::FluentArgs;
use fluent_bundle::FluentResource;
use fluent_bundle::FluentValue;
use fluent_bundle::concurrent::FluentBundle;
use fluent_syntax::ast;
use unic_langid::LanguageIdentifier;

/// Why sentences cannot be read or said. Texts never quote what a place was filled with.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum Error {
    /// The tag names no language.
    #[error("`{0}` is no language tag")]
    Tag(String),
    /// A file is not in the form of sentences.
    #[error("`{file}`, line {line}: {why}")]
    Syntax {
        /// The file.
        file: String,
        /// Where, from 1.
        line: usize,
        /// What the reader found.
        why: String,
    },
    /// Two files have a sentence of the same name.
    #[error("`{file}`: there is already a sentence `{id}`")]
    Twice {
        /// The later file.
        file: String,
        /// The name.
        id: String,
    },
    /// There is no such sentence.
    #[error("no sentence `{0}`")]
    Missing(String),
    /// A place stayed empty, or a sentence quotes one that is not there.
    #[error("sentence `{id}`: {why}")]
    Unfilled {
        /// The sentence.
        id: String,
        /// What is missing.
        why: String,
    },
}

/// What fills a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Valore {
    /// Words.
    Testo(String),
    /// A number, by which a language chooses its plural.
    Numero(i64),
}

/// What fills the places of a sentence, by name.
pub type Valori = BTreeMap<String, Valore>;

/// The sentences of one language.
pub struct Frasi {
    bundle: FluentBundle<FluentResource>,
    /// The places of each sentence, also of those that it quotes.
    places: BTreeMap<String, BTreeSet<String>>,
}

impl Frasi {
    /// Reads files of sentences, by name and text.
    pub fn read<'a>(tag: &str, files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Self, Error> {
        let language: LanguageIdentifier = tag.parse().map_err(|_| Error::Tag(tag.to_owned()))?;
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        bundle.set_use_isolating(false);
        let mut direct: BTreeMap<String, Needs> = BTreeMap::new();
        for (file, text) in files {
            let resource = FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| {
                let error = errors.first();
                let at = error.map_or(0, |it| it.pos.start).min(text.len());
                let line = text.as_bytes()[..at].iter().filter(|it| **it == b'\n').count() + 1;
                Error::Syntax { file: file.to_owned(), line, why: error.map_or(String::new(), ToString::to_string) }
            })?;
            for entry in resource.entries() {
                let (id, pattern) = match entry {
                    ast::Entry::Message(it) => (it.id.name.to_owned(), it.value.as_ref()),
                    ast::Entry::Term(it) => (format!("-{}", it.id.name), Some(&it.value)),
                    _ => continue,
                };
                let mut needs = Needs::default();
                pattern.into_iter().for_each(|it| needs.of_pattern(it));
                if direct.insert(id.clone(), needs).is_some() {
                    return Err(Error::Twice { file: file.to_owned(), id });
                }
            }
            bundle.add_resource(resource).map_err(|_| Error::Missing(file.to_owned()))?;
        }
        let ids = direct.keys().filter(|it| !it.starts_with('-'));
        let places = ids.map(|id| (id.clone(), all_needs(id, &direct))).collect();
        Ok(Self { bundle, places })
    }

    /// The names of all sentences, in order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.places.keys().map(String::as_str)
    }

    /// The places of a sentence; `None` where there is no such sentence.
    pub fn places(&self, id: &str) -> Option<&BTreeSet<String>> {
        self.places.get(id)
    }

    /// A sentence with its places filled.
    pub fn say(&self, id: &str, valori: &Valori) -> Result<String, Error> {
        let message = self.bundle.get_message(id).and_then(|it| it.value());
        let pattern = message.ok_or_else(|| Error::Missing(id.to_owned()))?;
        let args: FluentArgs<'_> = valori
            .iter()
            .map(|(name, valore)| {
                let value = match valore {
                    Valore::Testo(text) => FluentValue::from(text.as_str()),
                    Valore::Numero(number) => FluentValue::from(*number),
                };
                (name.as_str(), value)
            })
            .collect();
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        match errors.first() {
            Some(error) => Err(Error::Unfilled { id: id.to_owned(), why: error.to_string() }),
            None => Ok(said),
        }
    }
}

/// What a sentence needs by itself.
#[derive(Default)]
struct Needs {
    places: BTreeSet<String>,
    quoted: BTreeSet<String>,
}

impl Needs {
    fn of_pattern(&mut self, pattern: &ast::Pattern<&str>) {
        for element in &pattern.elements {
            if let ast::PatternElement::Placeable { expression } = element {
                self.of_expression(expression);
            }
        }
    }

    fn of_expression(&mut self, expression: &ast::Expression<&str>) {
        match expression {
            ast::Expression::Inline(inline) => self.of_inline(inline),
            ast::Expression::Select { selector, variants } => {
                self.of_inline(selector);
                variants.iter().for_each(|it| self.of_pattern(&it.value));
            }
        }
    }

    fn of_inline(&mut self, inline: &ast::InlineExpression<&str>) {
        match inline {
            ast::InlineExpression::VariableReference { id } => {
                self.places.insert(id.name.to_owned());
            }
            ast::InlineExpression::MessageReference { id, .. } => {
                self.quoted.insert(id.name.to_owned());
            }
            ast::InlineExpression::TermReference { id, .. } => {
                self.quoted.insert(format!("-{}", id.name));
            }
            ast::InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|it| self.of_inline(it));
            }
            ast::InlineExpression::Placeable { expression } => self.of_expression(expression),
            ast::InlineExpression::StringLiteral { .. } | ast::InlineExpression::NumberLiteral { .. } => {}
        }
    }
}

/// What a sentence needs with all that it quotes.
fn all_needs(id: &str, direct: &BTreeMap<String, Needs>) -> BTreeSet<String> {
    let mut places = BTreeSet::new();
    let mut seen = BTreeSet::from([id]);
    let mut open = vec![id];
    while let Some(needs) = open.pop().and_then(|it| direct.get(it)) {
        places.extend(needs.places.iter().cloned());
        open.extend(needs.quoted.iter().map(String::as_str).filter(|it| seen.insert(it)));
    }
    places
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;

    #[test]
    fn a_sentence_knows_its_places() {
        let text =
            "-cds = C.d.S.\na = { $x } { b } { -cds }\nb = { $n ->\n    [one] un { $y }\n   *[other] { $n }\n }\n";
        let frasi = Frasi::read("it", [("a.ftl", text)]).unwrap();
        let places: Vec<&str> = frasi.places("a").unwrap().iter().map(String::as_str).collect();
        assert_eq!(places, ["n", "x", "y"]);
        let valori = Valori::from([
            ("x".into(), Valore::Testo("1".into())),
            ("n".into(), Valore::Numero(1)),
            ("y".into(), Valore::Testo("z".into())),
        ]);
        assert_eq!(frasi.say("a", &valori).unwrap(), "1 un z C.d.S.");
        assert!(matches!(frasi.say("a", &Valori::new()), Err(Error::Unfilled { .. })));
        assert_eq!(frasi.say("c", &valori), Err(Error::Missing("c".into())));
    }

    #[test]
    fn a_slip_names_its_line() {
        let slip = Frasi::read("it", [("a.ftl", "a = b\nc = { $\n")]).err().unwrap();
        assert!(matches!(slip, Error::Syntax { line: 2, .. }), "{slip}");
        let twice = Frasi::read("it", [("a.ftl", "a = b\n"), ("b.ftl", "a = c\n")]).err().unwrap();
        assert_eq!(twice, Error::Twice { file: "b.ftl".into(), id: "a".into() });
    }
}

//! The words of a carrier's digital returns, and what each says in plico's codes: a profile `ritorni/<name>.toml`.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::esito::Esito;

/// The words of one carrier.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Vocabolario {
    /// Version of the form.
    pub schema: u32,
    /// Its name.
    pub nome: String,
    /// First day it is good for; empty for always.
    pub valido_dal: String,
    /// Last day it is good for; empty where it still is.
    pub valido_al: String,
    /// By whom and when it was held against real files; empty where nobody has.
    pub verificato: String,
    /// What is asked of signatures.
    pub firma: Richiesta,
    /// Each kind of return, by the evidence that it is.
    pub tipi: BTreeMap<String, Tipo>,
    /// Result files as events.
    pub eventi: Eventi,
}

/// What is asked of the signature of a return.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Richiesta {
    /// Whether a return without one goes to a person.
    pub obbligatoria: bool,
    /// Whether an old one by SHA-1 is believed.
    pub sha1: bool,
}

impl Default for Richiesta {
    fn default() -> Self {
        Self { obbligatoria: true, sha1: false }
    }
}

/// One kind of return: its elements, and its words with what they say. A word stands for itself in capitals.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Tipo {
    /// Its outermost elements.
    pub radici: Vec<String>,
    /// The elements that hold the number of the piece, the first that is there.
    pub numero_piego: Vec<String>,
    /// The elements that hold the number of its receipt.
    pub numero_ar: Vec<String>,
    /// Whether it is the advice of a CAD: then it says when that was sent, and nothing of the piece itself.
    pub cad: bool,
    /// Whether it says only why a piece was not delivered, of another return that will follow.
    pub inesito: bool,
    /// Who took the piece at home.
    pub domicilio: BTreeMap<String, String>,
    /// Who refused it at home.
    pub rifiuto: BTreeMap<String, String>,
    /// How it ended at the office.
    pub sportello: BTreeMap<String, String>,
    /// The same where somebody else collected it, with the word for who did.
    pub delegati: BTreeMap<String, String>,
    /// Why it was not delivered.
    pub inesiti: BTreeMap<String, String>,
}

/// Events of a result file, as codes.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Eventi {
    /// How codes begin that say nothing of what became of the piece.
    pub ignora: Vec<String>,
    /// For a final code, the evidence without which a person looks; the first of each group that is there suffices.
    pub prove: BTreeMap<String, Vec<String>>,
}

impl Vocabolario {
    /// Holds every outcome that it names against plico's.
    pub fn check(self) -> Result<Self, String> {
        for (nome, tipo) in &self.tipi {
            for words in [&tipo.domicilio, &tipo.rifiuto, &tipo.sportello, &tipo.delegati, &tipo.inesiti] {
                for (word, esito) in words {
                    Esito::parse(esito).ok_or_else(|| format!("tipi.{nome}: `{word} = \"{esito}\"` is no outcome"))?;
                }
            }
        }
        Ok(self)
    }

    /// The kind that has this outermost element.
    pub fn kind(&self, radice: &str) -> Option<(&str, &Tipo)> {
        self.tipi.iter().find(|it| it.1.radici.iter().any(|it| it == radice)).map(|(name, tipo)| (name.as_str(), tipo))
    }
}

/// What a word says; `Err` lists the words that are known.
pub fn say(words: &BTreeMap<String, String>, word: &str) -> Result<Esito, String> {
    let plain = plain(word);
    let known = words.iter().find(|it| self::plain(it.0) == plain);
    let esito = known.and_then(|it| Esito::parse(it.1));
    esito.ok_or_else(|| words.keys().cloned().collect::<Vec<_>>().join(", "))
}

/// A word in capitals, with single blanks.
pub fn plain(word: &str) -> String {
    word.replace('_', " ").split_whitespace().collect::<Vec<_>>().join(" ").to_uppercase()
}

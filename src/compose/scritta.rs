//! Words of a record with the way each of them is set: the only thing that fills a box or a row of a model.

use serde_json::Value;
use serde_json::json;

/// How a run is set; the model decides what each way looks like in each of its boxes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Modo {
    /// As the box is.
    Piano,
    /// Stressed.
    Forte,
    /// In the letters of a machine, for what is copied by hand.
    Macchina,
    /// Smaller.
    Piccolo,
    /// As a caption.
    Didascalia,
}

impl Modo {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Piano, Self::Forte, Self::Macchina, Self::Piccolo, Self::Didascalia];

    /// The letter by which a model knows it.
    pub const fn letter(self) -> &'static str {
        match self {
            Self::Piano => "a",
            Self::Forte => "b",
            Self::Macchina => "m",
            Self::Piccolo => "p",
            Self::Didascalia => "d",
        }
    }

    /// The way a letter names.
    pub fn of(letter: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.letter() == letter)
    }
}

/// Words in their ways; a line feed in a run begins a new line. It names people.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Scritta(Vec<(Modo, String)>);

impl Scritta {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Plain words.
    pub fn piana(text: impl Into<String>) -> Self {
        Self::new().e(Modo::Piano, text)
    }

    /// Adds a run; an empty one is left out.
    #[must_use]
    pub fn e(mut self, modo: Modo, text: impl Into<String>) -> Self {
        let text = text.into();
        match self.0.last_mut() {
            _ if text.is_empty() => {}
            Some((last, run)) if *last == modo => run.push_str(&text),
            _ => self.0.push((modo, text)),
        }
        self
    }

    /// Adds plain words.
    #[must_use]
    pub fn poi(self, text: impl Into<String>) -> Self {
        self.e(Modo::Piano, text)
    }

    /// Adds stressed words.
    #[must_use]
    pub fn forte(self, text: impl Into<String>) -> Self {
        self.e(Modo::Forte, text)
    }

    /// Adds `word value`, after a comma, where there is a value.
    #[must_use]
    pub fn voce(self, word: &str, value: &str) -> Self {
        if value.is_empty() { self } else { self.poi(format!(", {word} {value}")) }
    }

    /// Whether there are no words.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// As the model reads it.
    pub fn json(&self) -> Value {
        let runs: Vec<Value> = self.0.iter().map(|(modo, text)| json!([modo.letter(), text])).collect();
        json!({ "r": runs })
    }
}

/// The runs of a value that is a [`Scritta`], `None` for any other value.
pub fn runs(value: &Value) -> Option<impl Iterator<Item = (Modo, &str)> + Clone> {
    let runs = value.as_object().filter(|it| it.len() == 1)?.get("r")?.as_array()?;
    Some(runs.iter().filter_map(|run| Some((Modo::of(run.get(0)?.as_str()?)?, run.get(1)?.as_str()?))))
}

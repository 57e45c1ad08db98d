//! The texts of a model in one language, by dotted name, with what belongs together kept on one line.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::compose::record::words::long_date;
use crate::compose::scritta::Scritta;
use crate::domain::data::Data;
use crate::locale::formati::Formati;
use crate::locale::frasi::Frasi;
use crate::locale::frasi::Valore;

/// What is never parted from its neighbour: a rule and its number, a sum and its sign.
const UNITI: [(&str, &str); 18] = [
    ("Art. ", "Art.\u{a0}"),
    ("Absatz ", "Absatz\u{a0}"),
    (" Nr. ", " Nr.\u{a0}"),
    ("§ ", "§\u{a0}"),
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
#[derive(Clone, Default)]
pub struct Testi {
    texts: BTreeMap<String, String>,
    /// How the language writes days; as Italian does where it is not there.
    days: Option<Arc<Formati>>,
}

impl Testi {
    /// The texts among sentences: their names are paths, whose parts a hyphen divides.
    pub fn of(frasi: &Frasi) -> Self {
        let texts = frasi.ids().map(|id| (id.replace('-', "."), unite(&quoted(frasi, id)))).collect();
        Self { texts, days: None }
    }

    /// With the days of a language.
    #[must_use]
    pub fn with_days(self, days: Formati) -> Self {
        Self { days: Some(Arc::new(days)), ..self }
    }

    /// A day in its long form, with its month held to it.
    pub fn day(&self, data: Data) -> String {
        match &self.days {
            Some(days) => days.long_date(data.ymd()).replacen(' ', "\u{a0}", 1),
            None => long_date(data),
        }
    }

    /// The texts as a tree for the model (`/testi.toml`): numbered ones, from 1, are lists.
    pub fn tree(&self) -> Vec<u8> {
        let mut tree = toml::Table::new();
        'names: for (name, text) in &self.texts {
            let mut parts: Vec<&str> = name.split('.').collect();
            let last = parts.pop().unwrap_or_default();
            let is_item = last.bytes().all(|it| it.is_ascii_digit());
            let list = if is_item { parts.pop() } else { None };
            let mut at = &mut tree;
            for part in parts {
                let inner = at.entry(part).or_insert_with(|| toml::Value::Table(toml::Table::new()));
                let Some(inner) = inner.as_table_mut() else { continue 'names };
                at = inner;
            }
            match list {
                None => {
                    at.insert(last.to_owned(), text.as_str().into());
                }
                Some(list) => {
                    let items = at.entry(list).or_insert_with(|| toml::Value::Array(Vec::new()));
                    items.as_array_mut().into_iter().for_each(|it| it.push(text.as_str().into()));
                }
            }
        }
        tree.to_string().into_bytes()
    }

    /// Gives a name its text.
    pub fn set(&mut self, name: &str, text: &str) {
        self.texts.insert(name.to_owned(), unite(text));
    }

    /// The text of a name, empty where there is none.
    pub fn get(&self, name: &str) -> &str {
        self.texts.get(name).map_or("", String::as_str)
    }

    /// The text of a name in a family of texts, if there is one.
    pub fn find(&self, family: &str, name: &str) -> Option<&str> {
        self.texts.get(&format!("{family}.{name}")).map(String::as_str)
    }
}

/// A sentence whose places say their own names, as the model fills them: `{prefetto}`.
fn quoted(frasi: &Frasi, id: &str) -> String {
    let places = frasi.places(id).into_iter().flatten();
    let names = places.map(|it| (it.clone(), Valore::Testo(format!("{{{it}}}")))).collect();
    frasi.say(id, &names).expect("a sentence whose every place is filled can be said")
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

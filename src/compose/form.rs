//! The short way to a page: a part of a record whose words stand in measured boxes is filled in by us, and the
//! typesetter only lays out the first of its kind.
//!
//! Records of one kind differ in their words alone. Of each kind the typesetter lays out a *sample*, whose words
//! are letters that tell how each way of setting looks (`learn`); from then on `words` shapes and breaks the
//! real words as the typesetter would, and `fill` puts them where the sample had its letters. Whatever cannot be
//! done so exactly (words that no first font has, rows that want a second page) is left to the typesetter: the page
//! is the same, and a test holds every one against it.

mod fill;
mod learn;
mod words;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::AtomicU32;
use std::sync::atomic::Ordering;

use serde_json::Map;
use serde_json::Value;
use serde_json::json;

use crate::compose::Error;
use crate::compose::engine::Engine;
use crate::compose::face::Face;
use crate::compose::pages::Frame;
use crate::compose::record::Record;
use crate::compose::scritta::Modo;
use crate::compose::scritta::runs;

/// How many kinds are remembered. A lot has a few dozen; a model that makes one of every record costs time, never
/// memory.
const KINDS: usize = 512;

/// Lists whose rows only push down what follows; a sample has two of them.
const ELASTIC: [&str; 2] = ["voci", "righe"];

/// After how many layouts the typesetter forgets what none of the last ones needed.
const KEPT: u32 = 2;

/// How many parts the typesetter laid out, of whatever model.
static LAID_OUT: AtomicU32 = AtomicU32::new(0);

/// The forms of a model, learnt as its records come.
#[derive(Default)]
pub struct Forms {
    known: Mutex<BTreeMap<String, Option<Arc<learn::Form>>>>,
    /// What they have in common.
    lines: Mutex<learn::Lines>,
    /// For each part, how many kinds had a form and how many had none.
    told: Mutex<BTreeMap<String, [usize; 2]>>,
}

/// After so many kinds without a form, and none with one, a part is left to the typesetter: its text flows.
const HOPELESS: usize = 2;

impl Engine {
    /// The pages of a record: each part by its form, or else by the typesetter.
    pub fn frames(&self, record: &Record) -> Result<Vec<Frame>, Error> {
        let mut frames = Vec::new();
        for (name, part) in &record.parti {
            match self.filled(name, part)? {
                Some(filled) => frames.extend(filled),
                None => frames.extend(self.laid_out(name, part.clone())?),
            }
        }
        Ok(frames)
    }

    /// The pages of a part by its form; `None` where only the typesetter can lay it out.
    pub fn filled(&self, name: &str, part: &Value) -> Result<Option<Vec<Frame>>, Error> {
        if self.forms().is_hopeless(name) {
            return Ok(None);
        }
        let mut kind = format!("{name}:");
        describe(part, &mut kind);
        let known = self.forms().lock().get(&kind).cloned();
        let form = match known {
            Some(form) => form,
            None => {
                let pages = self.laid_out(name, sample(part))?;
                let form = self.forms().learn(&pages, self.faces());
                self.forms().tell(name, form.is_some());
                self.forms().keep(kind, form.clone());
                form
            }
        };
        Ok(form.and_then(|form| fill::fill(&form, part)))
    }

    /// The pages of a part by the typesetter alone.
    pub fn laid_out(&self, name: &str, part: Value) -> Result<Vec<Frame>, Error> {
        let record: Map<String, Value> = [(name.to_owned(), part)].into_iter().collect();
        let document = self.compose(Value::Object(record).to_string())?;
        // Layouts are rare on the short way: what one leaves behind would be kept for long.
        if LAID_OUT.fetch_add(1, Ordering::Relaxed) % KEPT == KEPT - 1 {
            comemo::evict(1);
        }
        Ok(document.pages().iter().map(|page| page.frame.clone()).collect())
    }
}

impl Forms {
    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, Option<Arc<learn::Form>>>> {
        self.known.lock().expect("no holder of the lock can panic")
    }

    fn is_hopeless(&self, name: &str) -> bool {
        let told = self.told.lock().expect("no holder of the lock can panic");
        told.get(name).is_some_and(|[with, without]| *with == 0 && *without >= HOPELESS)
    }

    fn tell(&self, name: &str, has_form: bool) {
        let mut told = self.told.lock().expect("no holder of the lock can panic");
        told.entry(name.to_owned()).or_default()[usize::from(!has_form)] += 1;
    }

    fn learn(&self, pages: &[Frame], faces: &[Face]) -> Option<Arc<learn::Form>> {
        let mut lines = self.lines.lock().expect("no holder of the lock can panic");
        learn::learn(pages, faces, &mut lines).map(Arc::new)
    }

    fn keep(&self, kind: String, form: Option<Arc<learn::Form>>) {
        let mut known = self.lock();
        if known.len() >= KINDS {
            known.clear();
            *self.lines.lock().expect("no holder of the lock can panic") = learn::Lines::default();
        }
        known.insert(kind, form);
    }
}

/// Writes what of a part decides its layout: all but its words.
fn describe(value: &Value, out: &mut String) {
    match value {
        _ if runs(value).is_some_and(|mut it| it.next().is_none()) => out.push('-'),
        _ if runs(value).is_some() => out.push('+'),
        Value::Object(fields) => {
            for (name, value) in fields {
                out.push_str(name);
                match value.as_array().filter(|_| ELASTIC.contains(&name.as_str())) {
                    Some(rows) => out.push_str(if rows.is_empty() { "[]" } else { "[*]" }),
                    None => {
                        out.push('=');
                        describe(value, out);
                        out.push(';');
                    }
                }
            }
        }
        Value::Array(values) => {
            out.push('[');
            values.iter().for_each(|it| {
                describe(it, out);
                out.push(',');
            });
            out.push(']');
        }
        plain => {
            let _ = write!(out, "{plain}");
        }
    }
}

/// A part of the same kind whose words are letters.
fn sample(value: &Value) -> Value {
    match value {
        _ if runs(value).is_some_and(|mut it| it.next().is_none()) => value.clone(),
        _ if runs(value).is_some() => letters(),
        Value::Object(fields) => {
            let field = |(name, value): (&String, &Value)| match value.as_array() {
                Some(rows) if ELASTIC.contains(&name.as_str()) && !rows.is_empty() => {
                    (name.clone(), two_rows(&rows[0]))
                }
                _ => (name.clone(), sample(value)),
            };
            Value::Object(fields.iter().map(field).collect())
        }
        Value::Array(values) => values.iter().map(sample).collect(),
        plain => plain.clone(),
    }
}

/// Goes with each letter of a sample, without ink or width: a page that has it anywhere but in a measured box has words
/// that flow, and no form.
const MARK: char = '\u{2063}';

/// Each way of setting once, and a second line.
fn letters() -> Value {
    let letter = |it: Modo| [it.letter().to_owned(), format!("{}{MARK}", it.letter())];
    let mut runs: Vec<[String; 2]> = Modo::ALL.into_iter().map(letter).collect();
    let plain = Modo::Piano.letter();
    runs.push([plain.into(), format!("\n{plain}{MARK}")]);
    json!({ "r": runs })
}

/// The letter of a row's label.
const LABEL: &str = "e";

/// Two rows of letters, made like `row` but with every cell filled.
fn two_rows(row: &Value) -> Value {
    let fill = |(name, value): (&String, &Value)| {
        let value = match (name.as_str(), value) {
            ("e", _) => json!({ "r": [[Modo::Piano.letter(), format!("{LABEL}{MARK}")]] }),
            (_, Value::Bool(_)) => value.clone(),
            (_, Value::Array(cells)) => cells.iter().map(|_| letters()).collect(),
            _ => letters(),
        };
        (name.clone(), value)
    };
    let row = Value::Object(row.as_object().map(|it| it.iter().map(fill).collect()).unwrap_or_default());
    json!([row, row])
}

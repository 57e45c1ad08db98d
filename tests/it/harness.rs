//! Cases are documents: a sentence, what goes in, what must come out.
//!
//! ```text
//! A sentence that says what the case shows.
//! -- name --
//! input
//! -- > name --
//! expected output
//! ```
//!
//! `PLICO_UPDATE=1` writes what came out into the expected sections; the diff is to be read.

use std::fs;
use std::path::Path;

use proptest::prelude::ProptestConfig;
use proptest::test_runner::RngSeed;

/// A case, read.
#[derive(Debug, Default)]
pub struct Case {
    /// What the case shows.
    pub sentence: String,
    /// Inputs by name, in order.
    pub inputs: Vec<(String, String)>,
    /// Expected outputs by name, in order.
    pub expected: Vec<(String, String)>,
}

impl Case {
    /// Reads the case at `path`.
    pub fn read(path: &Path) -> Self {
        let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let mut case = Self::default();
        let mut section: Option<(bool, String, String)> = None;
        for line in text.split_inclusive('\n') {
            let name = line.trim_end().strip_prefix("-- ").and_then(|it| it.strip_suffix(" --"));
            match (name, &mut section) {
                (Some(name), _) => {
                    case.close(section.take());
                    let expected = name.strip_prefix("> ");
                    section = Some((expected.is_some(), expected.unwrap_or(name).to_owned(), String::new()));
                }
                (None, Some((_, _, body))) => body.push_str(line),
                (None, None) => case.sentence.push_str(line),
            }
        }
        case.close(section);
        assert!(!case.sentence.trim().is_empty(), "{}: a case begins with a sentence", path.display());
        case
    }

    fn close(&mut self, section: Option<(bool, String, String)>) {
        match section {
            Some((true, name, body)) => self.expected.push((name, body)),
            Some((false, name, body)) => self.inputs.push((name, body)),
            None => {}
        }
    }

    /// The input of that name.
    pub fn input(&self, name: &str) -> Option<&str> {
        self.inputs.iter().find(|it| it.0 == name).map(|it| it.1.as_str())
    }

    /// Compares each expected section with what `actual` gives for its name.
    pub fn check(&self, path: &Path, actual: impl Fn(&str) -> String) {
        if std::env::var_os("PLICO_UPDATE").is_some() {
            return self.update(path, actual);
        }
        for (name, expected) in &self.expected {
            let actual = actual(name);
            assert!(
                actual.trim_end() == expected.trim_end(),
                "{}: {}\n-- > {name} -- expected:\n{expected}\n-- > {name} -- actual:\n{actual}",
                path.display(),
                self.sentence.trim_end(),
            );
        }
    }

    fn update(&self, path: &Path, actual: impl Fn(&str) -> String) {
        let mut text = self.sentence.clone();
        for (name, body) in &self.inputs {
            text.push_str(&format!("-- {name} --\n{body}"));
        }
        for (name, _) in &self.expected {
            text.push_str(&format!("-- > {name} --\n{}\n", actual(name).trim_end()));
        }
        fs::write(path, text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    }
}

/// The rows of a table of `tests/cases/domain`: no sentence, no header.
pub fn rows(name: &str) -> Vec<Vec<String>> {
    let path = format!("{}/tests/cases/domain/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"));
    let mut lines = text.lines().filter(|line| !line.starts_with('#'));
    let columns = lines.next().expect("a table has a header").split(';').count();
    let rows: Vec<Vec<String>> = lines.map(|line| line.split(';').map(str::to_owned).collect()).collect();
    for row in &rows {
        assert_eq!(row.len(), columns, "{name}: {row:?}");
    }
    assert!(!rows.is_empty(), "{name} has no rows");
    rows
}

/// How often a property is tried, with a seed of our own, so that a run that fails fails again.
pub fn cases(cases: u32) -> ProptestConfig {
    let rng_seed = RngSeed::Fixed(2_026);
    ProptestConfig { cases, rng_seed, failure_persistence: None, ..ProptestConfig::default() }
}

//! Languages of print, as BCP-47 tags, and which of them a reader gets.
//!
//! Which languages a country speaks is the table of [`paese`](crate::domain::paese).

/// A language tag of the part of BCP-47 that print needs: language, script and region, as in `sr-Latn-ME`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lingua(String);

/// Scripts of the languages that are not written in Latin letters where their tag names no script.
const SCRIPTS: [(&str, &str); 6] =
    [("bg", "Cyrl"), ("mk", "Cyrl"), ("sr", "Cyrl"), ("uk", "Cyrl"), ("el", "Grek"), ("ka", "Geor")];

/// What prints where a reader's own language cannot.
const ENGLISH: &str = "en";

/// The language of the original.
const ITALIAN: &str = "it";

/// In which language a person gets an act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// In this one.
    Print {
        /// A tag of those that are available.
        lingua: Lingua,
        /// Whether the Italian original goes with it: always, where the print is not Italian.
        with_original: bool,
    },
    /// In none that is approved: the act waits.
    Held,
}

impl Lingua {
    /// Reads a tag in any case of letters and gives it its usual one: `DE-at` is `de-AT`.
    ///
    /// `None` for a tag with other subtags than language, script and region, in that order.
    pub fn parse(text: &str) -> Option<Self> {
        let mut subtags = text.trim().split(['-', '_']).peekable();
        let language = subtags.next().filter(|it| is_alpha(it, 2..=3))?;
        let mut tag = language.to_ascii_lowercase();
        if let Some(script) = subtags.next_if(|it| is_alpha(it, 4..=4)) {
            let script = script.to_ascii_lowercase();
            tag.push('-');
            tag.push_str(&script[..1].to_ascii_uppercase());
            tag.push_str(&script[1..]);
        }
        if let Some(region) = subtags.next_if(|it| is_alpha(it, 2..=2)) {
            tag.push('-');
            tag.push_str(&region.to_ascii_uppercase());
        }
        subtags.next().is_none().then_some(Self(tag))
    }

    /// The tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language alone, without script and region.
    pub fn base(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// The script, or the usual one of the language where the tag names none.
    pub fn script(&self) -> &str {
        let named = self.0.split('-').nth(1).filter(|it| it.len() == 4);
        named.unwrap_or_else(|| usual_script(self.base()))
    }

    fn region(&self) -> Option<&str> {
        self.0.split('-').skip(1).find(|it| it.len() == 2)
    }

    /// The tags that this reader can read as their own language, the nearest first: the tag itself, its script
    /// without region, its language. Another script than the usual one never falls to the bare language, which
    /// would be in the other letters: `sr-Latn` is no `sr`.
    fn chain(&self) -> Vec<String> {
        let mut chain = Vec::new();
        let script = self.script();
        for base in names(self.base()) {
            let is_usual = script == usual_script(base);
            let tags = [
                (true, tag(base, Some(script), self.region())),
                (is_usual, tag(base, None, self.region())),
                (true, tag(base, Some(script), None)),
                (is_usual, tag(base, None, None)),
            ];
            chain.extend(tags.into_iter().filter(|it| it.0).map(|it| it.1));
        }
        if self.base() == "cnr" {
            // Montenegrin has no data of its own in CLDR: Serbian in Latin letters stands for it.
            chain.extend(["sr-Latn-ME".to_owned(), "sr-Latn".to_owned()]);
        }
        chain.retain(|it| *it != self.0);
        chain.insert(0, self.0.clone());
        chain
    }
}

/// Which language prints for a reader, of the languages `available`, each with whether it is approved.
///
/// The first of the `wanted` ones that some approved language serves; else English; else the act waits. Who
/// wants Italian gets Italian or nothing.
pub fn choose(wanted: &[Lingua], available: &[(Lingua, bool)]) -> Choice {
    let own = wanted.iter().find_map(|it| serve(it, available));
    let is_italian = wanted.iter().any(|it| it.base() == ITALIAN);
    let english = || if is_italian { None } else { english(available) };
    match own.or_else(english) {
        Some(it) => Choice::Print { lingua: it.clone(), with_original: it.base() != ITALIAN },
        None => Choice::Held,
    }
}

/// The first of the `wanted` languages that some approved language serves; the first of all where none does.
pub fn preferred<'a>(wanted: &'a [Lingua], available: &[(Lingua, bool)]) -> Option<&'a Lingua> {
    wanted.iter().find(|it| serve(it, available).is_some()).or(wanted.first())
}

/// The approved language that serves a reader best as their own.
fn serve<'a>(wanted: &Lingua, available: &'a [(Lingua, bool)]) -> Option<&'a Lingua> {
    let approved = |tag: &String| available.iter().find(|(it, is_approved)| *is_approved && it.0 == *tag);
    wanted.chain().iter().find_map(approved).map(|it| &it.0)
}

/// English as it is available: of no region, else of the first in order.
fn english(available: &[(Lingua, bool)]) -> Option<&Lingua> {
    let approved = available.iter().filter(|it| it.1 && it.0.base() == ENGLISH);
    approved.map(|it| &it.0).min()
}

/// The script of a language where its tag names none.
fn usual_script(base: &str) -> &'static str {
    SCRIPTS.iter().find(|it| it.0 == base).map_or("Latn", |it| it.1)
}

/// A language under its names: `no` is Norwegian as most write it, `nb`.
fn names(base: &str) -> Vec<&str> {
    match base {
        "no" => vec!["no", "nb"],
        "nb" => vec!["nb", "no"],
        other => vec![other],
    }
}

fn tag(base: &str, script: Option<&str>, region: Option<&str>) -> String {
    [Some(base), script, region].into_iter().flatten().collect::<Vec<_>>().join("-")
}

/// Whether a subtag is of ASCII letters, as many as `length` says.
fn is_alpha(subtag: &str, length: std::ops::RangeInclusive<usize>) -> bool {
    length.contains(&subtag.len()) && subtag.bytes().all(|b| b.is_ascii_alphabetic())
}

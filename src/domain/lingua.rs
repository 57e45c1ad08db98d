//! Languages of print, as BCP-47 tags.

/// A language tag of the part of BCP-47 that print needs: language, script and region, as in `sr-Latn-ME`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lingua(String);

/// Official language of each country that has one of the prepared languages; where a country has several,
/// the one of most people. Elsewhere English.
const BY_COUNTRY: [(&str, &[&str]); 33] = [
    ("it", &["IT", "SM", "VA"]),
    ("de", &["DE", "AT", "CH", "LI"]),
    ("fr", &["FR", "LU", "MC"]),
    ("nl", &["NL", "BE"]),
    (
        "es",
        &[
            "ES", "AR", "BO", "CL", "CO", "CR", "CU", "DO", "EC", "GT", "HN", "MX", "NI", "PA", "PE", "PY", "SV", "UY",
            "VE",
        ],
    ),
    ("pt", &["PT", "BR"]),
    ("ro", &["RO", "MD"]),
    ("pl", &["PL"]),
    ("bg", &["BG"]),
    ("cs", &["CZ"]),
    ("da", &["DK"]),
    ("el", &["GR", "CY"]),
    ("et", &["EE"]),
    ("fi", &["FI"]),
    ("hr", &["HR"]),
    ("hu", &["HU"]),
    ("lt", &["LT"]),
    ("lv", &["LV"]),
    ("sk", &["SK"]),
    ("sl", &["SI"]),
    ("sv", &["SE"]),
    ("nb", &["NO"]),
    ("is", &["IS"]),
    ("sq", &["AL", "XK"]),
    ("bs", &["BA"]),
    ("sr", &["RS"]),
    ("sr-Latn-ME", &["ME"]),
    ("mk", &["MK"]),
    ("uk", &["UA"]),
    ("ka", &["GE"]),
    ("tr", &["TR"]),
    ("en-US", &["US"]),
    ("en-GB", &["GB"]),
];

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

    /// The language of a country (ISO-2) where the lot names none; English where none is known.
    ///
    /// A guess that a body's profile may better: Swiss plates get the language of their canton.
    pub fn of_country(iso2: &str) -> Self {
        let known = BY_COUNTRY.iter().find(|(_, countries)| countries.contains(&iso2));
        Self(known.map_or("en", |(tag, _)| tag).to_owned())
    }

    /// The tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language alone, without script and region.
    pub fn base(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }
}

/// Whether a subtag is of ASCII letters, as many as `length` says.
fn is_alpha(subtag: &str, length: std::ops::RangeInclusive<usize>) -> bool {
    length.contains(&subtag.len()) && subtag.bytes().all(|b| b.is_ascii_alphabetic())
}

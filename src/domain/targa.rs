//! Number plates, upper case and without spaces.

/// A number plate with the country that issued it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Targa {
    // Invariant: letters and digits only, upper case, 1 to MAX_LEN of them.
    testo: String,
    // Invariant: two upper-case ASCII letters.
    nazione: String,
}

/// The longest text taken for a plate; the lot's column has 10 places, those of police cars need 12.
const MAX_LEN: usize = 12;

/// Forms of Italian plates. `P` a letter of the plates since 1994 (no I, O, Q, U), `A` any letter, `N` a
/// digit, `M` a character of moped plates, `X` any; small letters stand for themselves; `?` after a
/// character makes it optional.
const ITALIAN: [&str; 22] = [
    "PPNNNPP",       // cars, trailers (XA…), foreigners in transit (EE), diplomats (CD, CC)
    "PPNNNNN",       // motorcycles; trailers before 2013
    "PPNNNP",        // farm machines
    "PPPNNN",        // work machines
    "MMMMMM?",       // mopeds, old and new; electric scooters
    "XXpNNNNN",      // trade plates
    "AANN?N?N?N?N?", // old provincial plates
    "AAANNNNN",      // their later series, with a letter in one of four places
    "AANANNNN",
    "AANNANNN",
    "AANNNNNA",
    "romaXXXXXX?",
    "eiPPNNN", // Esercito
    "amPPNNN", // Aeronautica
    "mmPPNNN", // Marina
    "ccPPNNN", // Carabinieri
    "gdfNNNPP",
    "criXNNXX?",
    "criNNNPP",
    "vfNNNNN",
    "poliziaPNNNN",
    "dpcPNNNN",
];

/// Forms of the plates most met abroad; other countries have too many to tell a wrong one.
const FOREIGN: [(&str, &[&str]); 9] = [
    ("DE", &["AA?A?A?A?NN?N?N?A?", "yNNN?N?N?N?", "NNN?N?N?N?N?A?"]),
    ("FR", &["PPNNNPP", "NN?N?N?AA?A?NX"]),
    ("ES", &["NNNNAAA", "AA?NNNNA?A?", "cNNNNAAA"]),
    ("CH", &["AANN?N?N?N?N?"]),
    ("RO", &["AA?NNN?AAA", "AA?NNNN?N?N?"]),
    ("PL", &["AAA?XXXXX?", "ANXXXX?X?"]),
    ("NL", &["XXXXXX"]),
    ("PT", &["XXXXXX"]),
    ("AL", &["AANNNAA", "AANNNNA"]),
];

impl Targa {
    /// A plate from what the lot gives: spaces, hyphens, dots and case do not count.
    ///
    /// `None` if nothing is left, if other signs are left, or if `nazione` is not of two letters.
    /// Whether the form is one that the country issues is another question: [`Targa::is_plausible`].
    pub fn new(testo: &str, nazione: &str) -> Option<Self> {
        let testo: String = testo
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '.' | '·' | '–' | '‑'))
            .flat_map(char::to_uppercase)
            .collect();
        let nazione = nazione.trim().to_ascii_uppercase();
        let is_text = (1..=MAX_LEN).contains(&testo.chars().count()) && testo.chars().all(char::is_alphanumeric);
        let is_country = nazione.len() == 2 && nazione.bytes().all(|b| b.is_ascii_uppercase());
        (is_text && is_country).then_some(Self { testo, nazione })
    }

    /// The plate, upper case, without spaces.
    pub fn testo(&self) -> &str {
        &self.testo
    }

    /// The country that issued it, ISO 3166-1 alpha-2.
    pub fn nazione(&self) -> &str {
        &self.nazione
    }

    /// Whether the country issues, or once issued, plates of this form.
    pub fn is_plausible(&self) -> bool {
        let text: Vec<char> = self.testo.chars().collect();
        let one_of = |forms: &[&str]| forms.iter().any(|form| matches(form.as_bytes(), &text));
        if self.nazione == "IT" {
            return one_of(&ITALIAN);
        }
        match FOREIGN.iter().find(|(nazione, _)| *nazione == self.nazione) {
            Some((_, forms)) => one_of(forms),
            None => (2..=9).contains(&text.len()) && text.iter().any(char::is_ascii_digit),
        }
    }
}

/// Whether `text` has the form written as told at [`ITALIAN`].
fn matches(form: &[u8], text: &[char]) -> bool {
    let Some((&class, form)) = form.split_first() else {
        return text.is_empty();
    };
    let (is_optional, form) = match form.split_first() {
        Some((b'?', rest)) => (true, rest),
        _ => (false, form),
    };
    let takes_one = match text.split_first() {
        Some((&first, rest)) => is_of(class, first) && matches(form, rest),
        None => false,
    };
    takes_one || (is_optional && matches(form, text))
}

/// Whether a character of a plate is of the class.
fn is_of(class: u8, c: char) -> bool {
    match class {
        b'P' => c.is_ascii_uppercase() && !matches!(c, 'I' | 'O' | 'Q' | 'U'),
        b'A' => c.is_alphabetic(),
        b'N' => c.is_ascii_digit(),
        b'M' => c.is_ascii_alphanumeric() && !matches!(c, 'A' | 'E' | 'I' | 'O' | 'U' | 'Q' | '0' | '1'),
        b'X' => c.is_ascii_alphanumeric(),
        literal => c == char::from(literal.to_ascii_uppercase()),
    }
}

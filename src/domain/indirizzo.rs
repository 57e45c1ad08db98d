//! Postal addresses: at most six lines of forty-four characters (postal model of SEND, Latin text).

use crate::domain::nazione::Nazione;
use crate::domain::riservato::Riservato;
use crate::domain::soggetto::Nominativo;

/// Most lines of an address, name and country included.
pub const MAX_LINES: usize = 6;

/// Most characters of a line.
pub const MAX_CHARS: usize = 44;

/// Countries that write the postal code after the town.
const CODE_LAST: [&str; 9] = ["AU", "CA", "GB", "IE", "IN", "JP", "NZ", "US", "ZA"];

/// Where a letter goes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Indirizzo {
    /// "Presso": who keeps the house; may be empty.
    pub presso: Riservato<String>,
    /// Street.
    pub via: Riservato<String>,
    /// House number with its suffix (`12/A`), `SNC`, or `km 3`; may be empty.
    pub civico: Riservato<String>,
    /// Staircase, flat; may be empty.
    pub interno: Riservato<String>,
    /// Postal code; five digits in Italy, free abroad.
    pub cap: String,
    /// Town.
    pub citta: String,
    /// Province, two letters; empty abroad.
    pub provincia: String,
    /// Country, ISO 3166-1 alpha-2.
    pub nazione: String,
}

/// Why an address does not fit the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// It takes this many lines.
    Lines(usize),
    /// It has a word of this many characters, and words are never cut.
    Word(usize),
}

impl Indirizzo {
    /// Whether it lies outside Italy.
    pub fn is_abroad(&self) -> bool {
        self.nazione != "IT"
    }

    /// Whether a letter can be sent there: in Italy street, town and a CAP of five digits, abroad town
    /// and a country that we know.
    pub fn is_usable(&self) -> bool {
        if self.is_abroad() {
            return has_text(&self.citta) && Nazione::of_iso2(&self.nazione).is_some();
        }
        let cap = self.cap.trim();
        let is_cap = cap.len() == 5 && cap.bytes().all(|b| b.is_ascii_digit()) && cap != "00000";
        is_cap && has_text(&self.citta) && has_text(self.via.reveal())
    }

    /// The lines as they stand in the window, the recipient's name first.
    ///
    /// Name, presso, street, town, and the country in capitals for abroad. Each begins a line; what is
    /// longer than a line goes on in the next at a word, as long as the lines last.
    pub fn lines(&self, nominativo: &Nominativo) -> Result<Riservato<Vec<String>>, Unfit> {
        let mut lines = Vec::with_capacity(MAX_LINES);
        let name = nominativo.full_name();
        wrap(&words(name.reveal()), &mut lines)?;
        wrap(&words(&self.presso_line()), &mut lines)?;
        wrap(&self.street_units(), &mut lines)?;
        wrap(&words(&self.town_line()), &mut lines)?;
        if self.is_abroad() {
            let country = Nazione::of_iso2(&self.nazione);
            let country = country.map_or_else(|| self.nazione.to_uppercase(), Nazione::capitals);
            wrap(&words(&country), &mut lines)?;
        }
        if lines.len() > MAX_LINES {
            return Err(Unfit::Lines(lines.len()));
        }
        Ok(Riservato::new(lines))
    }

    /// The line of who keeps the house, with the word that says so.
    fn presso_line(&self) -> String {
        let presso = self.presso.reveal().trim();
        let lower = presso.to_lowercase();
        let says_so = ["presso", "c/o", "c.o", "p/"].iter().any(|word| lower.starts_with(word));
        if presso.is_empty() || says_so { presso.to_owned() } else { format!("presso {presso}") }
    }

    /// Street, number and flat, as parts that stay on one line each where they can.
    fn street_units(&self) -> Vec<String> {
        let mut units = words(self.via.reveal());
        units.push(squeeze(self.civico.reveal()));
        let interno = squeeze(self.interno.reveal());
        let is_bare = interno.starts_with(|c: char| c.is_ascii_digit()) || interno.chars().count() == 1;
        units.push(if is_bare { format!("int. {interno}") } else { interno });
        units
    }

    /// Postal code, town and province, in the order of the country.
    fn town_line(&self) -> String {
        let Self { cap, citta, provincia, nazione, .. } = self;
        if CODE_LAST.contains(&nazione.as_str()) {
            return format!("{citta} {provincia} {cap}");
        }
        format!("{cap} {citta} {provincia}")
    }
}

/// Whether a text says anything: a dash or a dot alone does not.
fn has_text(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

/// The text with single spaces between its words and none around.
fn squeeze(text: &str) -> String {
    words(text).join(" ")
}

/// The words of a text.
fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

/// Adds `units` to `lines`, as many as go in each; a unit longer than a line is broken at its words.
fn wrap(units: &[String], lines: &mut Vec<String>) -> Result<(), Unfit> {
    let mut line = String::new();
    for unit in units {
        let parts = if unit.chars().count() > MAX_CHARS { words(unit) } else { vec![unit.clone()] };
        for part in parts.iter().filter(|part| !part.is_empty()) {
            let length = part.chars().count();
            if length > MAX_CHARS {
                return Err(Unfit::Word(length));
            }
            if !line.is_empty() && line.chars().count() + 1 + length > MAX_CHARS {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(part);
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    Ok(())
}

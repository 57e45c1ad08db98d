//! Reads the table of countries (TOML) into the domain's [`Paesi`].
//!
//! An unknown key is an error: a misspelt one would silently send an act by the wrong way.

use serde::Deserialize;

use crate::domain::data::Data;
use crate::domain::lingua::Lingua;
use crate::domain::paese::Canale;
use crate::domain::paese::Paese;
use crate::domain::paese::Paesi;
use crate::domain::paese::Unsound;
use crate::domain::tariffa::Stato;

/// The form of profile that this reader knows.
const SCHEMA: u32 = 1;

/// Why a text is no table of countries.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Not TOML, a key that we do not know, one that is missing, a value of another type.
    #[error("cannot read the table of countries")]
    Toml(#[from] toml::de::Error),
    /// Another generation of profiles.
    #[error("the table of countries has schema `{0}`, expected `1`")]
    Schema(u32),
    /// A value that is not what its key asks for.
    #[error("in the table of countries, `{key}` of `{iso2}` is `{found}`")]
    Value {
        /// The country, or the table's name.
        iso2: String,
        /// The key.
        key: &'static str,
        /// What stands there.
        found: String,
    },
    /// A row that cannot be: no such country, no language, the directive outside the Union.
    #[error("in the table of countries, the row of `{0}` cannot be")]
    Row(String),
    /// Two rows of one country.
    #[error("in the table of countries, `{0}` stands twice")]
    Twice(String),
}

/// The profile as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Profile {
    schema: u32,
    nome: String,
    valido_dal: String,
    verificato: String,
    paese: Vec<Row>,
}

/// One `[[paese]]` of the profile.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    iso2: String,
    lingue: Vec<String>,
    canale: String,
    base: String,
    modulo: String,
    ue: bool,
    direttiva: bool,
    stato: String,
    fonte: String,
    #[serde(default)]
    nota: String,
}

/// Reads a table of countries.
pub fn parse(text: &str) -> Result<Paesi, Error> {
    let profile: Profile = toml::from_str(text)?;
    if profile.schema != SCHEMA {
        return Err(Error::Schema(profile.schema));
    }
    let valido_dal = Data::parse(&profile.valido_dal);
    let valido_dal = valido_dal.ok_or_else(|| bad(&profile.nome, "valido_dal", &profile.valido_dal))?;
    let paesi = profile.paese.into_iter().map(paese).collect::<Result<_, _>>()?;
    Paesi::new(profile.nome, valido_dal, profile.verificato, paesi).map_err(|unsound| match unsound {
        Unsound::Row(iso2) => Error::Row(iso2),
        Unsound::Twice(iso2) => Error::Twice(iso2),
    })
}

/// One row as the domain has it.
fn paese(row: Row) -> Result<Paese, Error> {
    let lingua = |it: &String| Lingua::parse(it).ok_or_else(|| bad(&row.iso2, "lingue", it));
    let lingue = row.lingue.iter().map(lingua).collect::<Result<_, _>>()?;
    let canale = Canale::parse(&row.canale).ok_or_else(|| bad(&row.iso2, "canale", &row.canale))?;
    // A way is either known or not.
    let stato = Stato::parse(&row.stato).filter(|it| *it != Stato::Parziale);
    let stato = stato.ok_or_else(|| bad(&row.iso2, "stato", &row.stato))?;
    Ok(Paese {
        iso2: row.iso2,
        lingue,
        canale,
        base: row.base,
        modulo: row.modulo,
        is_ue: row.ue,
        has_direttiva: row.direttiva,
        stato,
        fonte: row.fonte,
        nota: row.nota,
    })
}

/// The error for a value that its key does not admit.
fn bad(iso2: &str, key: &'static str, found: &str) -> Error {
    Error::Value { iso2: iso2.to_owned(), key, found: found.to_owned() }
}

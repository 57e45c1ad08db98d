//! Reads a tariff profile (TOML) into the domain's [`Tariffa`].
//!
//! An unknown key is an error: a misspelt one would silently fall back to nothing, and print a wrong sum.

use serde::Deserialize;

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::domain::tariffa::Stato;
use crate::domain::tariffa::Tariffa;
use crate::domain::tariffa::Unsound;
use crate::domain::tariffa::Voce;

/// The form of profile that this reader knows.
const SCHEMA: u32 = 1;

/// Why a text is no tariff profile.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Not TOML, a key that we do not know, one that is missing, a value of another type.
    #[error("cannot read the tariff")]
    Toml(#[from] toml::de::Error),
    /// Another generation of profiles.
    #[error("the tariff has schema `{0}`, expected `1`")]
    Schema(u32),
    /// A value that is not what its key asks for.
    #[error("in the tariff, `{key}` of `{codice}` is `{found}`")]
    Value {
        /// The row's code, or the tariff's name.
        codice: String,
        /// The key.
        key: &'static str,
        /// What stands there.
        found: String,
    },
    /// Sums or days of a row that no law can have.
    #[error("in the tariff, sums or days of `{0}` cannot be")]
    Row(String),
    /// Two rows with one code are in force on one day.
    #[error("in the tariff, two rows of `{0}` are in force together")]
    Overlap(String),
}

/// The profile as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Profile {
    schema: u32,
    nome: String,
    valido_dal: String,
    valido_al: String,
    verificato: String,
    violazione: Vec<Row>,
}

/// One `[[violazione]]` of the profile; sums in cents.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    codice: String,
    articolo: String,
    comma: String,
    lettera: String,
    norma: String,
    descrizione: String,
    minimo: u64,
    massimo: u64,
    punti: u32,
    punti_neopatentato: u32,
    maggiorazione_notturna: bool,
    sconto_30: bool,
    pmr_ammesso: bool,
    obbligo_126bis: bool,
    accessoria: String,
    valido_dal: String,
    valido_al: String,
    stato: String,
    fonte: String,
}

/// Reads a tariff profile.
pub fn parse(text: &str) -> Result<Tariffa, Error> {
    let profile: Profile = toml::from_str(text)?;
    if profile.schema != SCHEMA {
        return Err(Error::Schema(profile.schema));
    }
    let days =
        (day(&profile.nome, "valido_dal", &profile.valido_dal)?, day(&profile.nome, "valido_al", &profile.valido_al)?);
    let voci = profile.violazione.into_iter().map(voce).collect::<Result<_, _>>()?;
    Tariffa::new(profile.nome, days, profile.verificato, voci).map_err(|unsound| match unsound {
        Unsound::Row(codice) => Error::Row(codice),
        Unsound::Overlap(codice) => Error::Overlap(codice),
    })
}

/// One row as the domain has it.
fn voce(row: Row) -> Result<Voce, Error> {
    let stato = Stato::parse(&row.stato).ok_or_else(|| bad(&row.codice, "stato", &row.stato))?;
    Ok(Voce {
        valido_dal: day(&row.codice, "valido_dal", &row.valido_dal)?,
        valido_al: day(&row.codice, "valido_al", &row.valido_al)?,
        codice: row.codice,
        articolo: row.articolo,
        comma: row.comma,
        lettera: row.lettera,
        norma: row.norma,
        descrizione: row.descrizione,
        minimo: Centesimi::new(row.minimo),
        massimo: Centesimi::new(row.massimo),
        punti: row.punti,
        punti_neopatentato: row.punti_neopatentato,
        maggiorazione_notturna: row.maggiorazione_notturna,
        sconto_30: row.sconto_30,
        pmr_ammesso: row.pmr_ammesso,
        obbligo_126bis: row.obbligo_126bis,
        accessoria: row.accessoria,
        stato,
        fonte: row.fonte,
    })
}

/// A day of the profile, as `2026-12-31`.
fn day(codice: &str, key: &'static str, text: &str) -> Result<Data, Error> {
    Data::parse(text).ok_or_else(|| bad(codice, key, text))
}

/// The error for a value that its key does not admit.
fn bad(codice: &str, key: &'static str, found: &str) -> Error {
    Error::Value { codice: codice.to_owned(), key, found: found.to_owned() }
}

//! Profiles of what is exchanged: `scambi/<name>.toml`.

use serde::Deserialize;

use crate::fatti::Banca;
use crate::flussi::tabella::Tracciato;
use crate::jobs::Error;
use crate::jobs::project::Project;

/// The kind of these profiles.
pub const KIND: &str = "scambi";

/// How a bank is asked, and how it answers.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scambio {
    /// Form of the profile.
    pub schema: u32,
    /// Its name.
    pub nome: String,
    /// Who checked it, and when; empty where nobody has.
    #[serde(default)]
    pub verificato: String,
    /// The bank.
    pub banca: Banca,
    /// The letters of its requests' numbers.
    pub sigla: String,
    /// The most rows of one request.
    #[serde(default = "most")]
    pub massimo: usize,
    /// Days that an office is given to answer, where the act sets no earlier day.
    #[serde(default = "quindici")]
    pub giorni: i32,
    /// By which act the command appointed who writes on its behalf.
    #[serde(default)]
    pub nomina: String,
    /// The norm by which the office must answer.
    #[serde(default)]
    pub norma: String,
    /// What an office gets back for each act, e.g. `5,88`.
    #[serde(default)]
    pub rimborso: String,
    /// Addresses of offices, by Comune.
    #[serde(default)]
    pub ufficio: Vec<Ufficio>,
    /// Fiscal codes of companies that hire or lease out, where the bank is one of them.
    #[serde(default)]
    pub societa: Vec<String>,
    /// The table that goes out.
    pub richiesta: Tracciato,
    /// The table that comes back.
    pub risposta: Tracciato,
}

const fn most() -> usize {
    5000
}

const fn quindici() -> i32 {
    15
}

/// Where an office is.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ufficio {
    /// The Comune, or the ISO code of a country.
    pub comune: String,
    /// Its province.
    #[serde(default)]
    pub provincia: String,
    /// The office's name.
    pub nome: String,
    /// Its street, with the number.
    pub indirizzo: String,
    /// Its postal code.
    #[serde(default)]
    pub cap: String,
    /// Its town, where it is another.
    #[serde(default)]
    pub citta: String,
    /// Its certified address.
    #[serde(default)]
    pub pec: String,
}

impl Scambio {
    /// The profile of that name.
    pub fn load(project: &Project, name: &str) -> Result<Self, Error> {
        project.profile(KIND, name)?.checked(|text| {
            let it: Self = toml::from_str(text).map_err(|e| e.to_string())?;
            if it.schema != 1 {
                return Err(format!("`schema` is {}, expected 1", it.schema));
            }
            let is_sigla = (1..=4).contains(&it.sigla.len()) && it.sigla.bytes().all(|it| it.is_ascii_uppercase());
            if !is_sigla {
                return Err(format!("`sigla` is `{}`, expected up to four capitals", it.sigla));
            }
            match it.richiesta.fault().or(it.risposta.fault()) {
                Some(why) => Err(why),
                None => Ok(it),
            }
        })
    }
}

//! The body that issues the acts, as a profile: all that its papers say about it.
//!
//! The model reads the very same file (`/ente.toml`), so every key of a profile is known here and none is
//! a slip of the pen.

use serde::Deserialize;

use crate::compose::Error;

/// A body, read from `templates/enti/*.toml` or from the project's profiles. Optional fields are empty
/// where the profile is silent, and then no label is printed for them.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ente {
    /// Version of the profile's form.
    pub schema: u32,
    /// Belfiore code: what a lot names the body by.
    pub codice: String,
    /// Its name, e.g. `Comune di Roccaverde`.
    pub nome: String,
    /// The command that issues the acts.
    pub comando: String,
    /// The office of the procedure (art. 5 L. 241/1990).
    #[serde(default)]
    pub settore: String,
    /// Virtual path of the crest.
    #[serde(default)]
    pub stemma: String,
    /// Street and number of the command.
    pub indirizzo: String,
    /// Its postal code.
    pub cap: String,
    /// Its town.
    pub citta: String,
    /// Its province, two letters.
    #[serde(default)]
    pub provincia: String,
    /// Telephone.
    #[serde(default)]
    pub telefono: String,
    /// Certified address.
    pub pec: String,
    /// Ordinary address.
    #[serde(default)]
    pub email: String,
    /// Web site.
    #[serde(default)]
    pub sito: String,
    /// Opening hours.
    #[serde(default)]
    pub orari: String,
    /// Fiscal code, 11 digits; payments go to it where the lot names no other.
    pub cf: String,
    /// VAT number, where it is not the fiscal code.
    #[serde(default)]
    pub piva: String,
    /// Who commands, printed under the act.
    #[serde(default)]
    pub comandante: String,
    /// The Prefect an appeal goes to.
    pub prefetto: String,
    /// The justice of the peace an appeal goes to.
    pub giudice_di_pace: String,
    /// Who decides on acts outside the CdS (art. 18 L. 689/1981).
    pub autorita_extra: String,
    /// How to reach the data protection officer.
    pub dpo: String,
    /// Who prints and posts for the body (art. 28 GDPR).
    pub responsabile_esterno: String,
    /// Where the photographs can be seen.
    #[serde(default)]
    pub portale_foto: String,
    /// Where the full privacy notice is.
    pub informativa: String,
    /// Ways to pay beside the pagoPA notice, as a sentence; the only ones of acts without notice.
    pub altre_modalita: String,
    /// Interbank code; the lot's own goes first.
    #[serde(default)]
    pub cbill: String,
    /// Sums that the texts quote.
    pub somme: Somme,
    /// The postal account, for a body that is also paid by Bollettino Postale PA.
    pub conto_corrente_postale: Option<Conto>,
}

/// Sums that the law sets and the texts quote, as they are printed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Somme {
    /// Least sanction for not naming the driver (art. 126-bis c. 2 CdS).
    pub conducente_minimo: String,
    /// Greatest sanction for not naming the driver.
    pub conducente_massimo: String,
    /// Income up to which instalments may be asked for (art. 202-bis CdS).
    pub reddito_rate: String,
    /// What each relative adds to that income.
    pub reddito_familiare: String,
}

/// A postal account.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Conto {
    /// Its number, up to 12 digits.
    pub numero: String,
    /// In whose name it is.
    pub intestatario: String,
    /// The carrier's leave to print the slips, as it must be printed.
    #[serde(default)]
    pub autorizzazione: String,
}

impl Ente {
    /// Its address on one line.
    pub fn address(&self) -> String {
        let province = if self.provincia.is_empty() { String::new() } else { format!(" ({})", self.provincia) };
        format!("{}, {} {}{province}", self.indirizzo, self.cap, self.citta)
    }

    /// Reads a profile.
    pub fn read(bytes: &[u8]) -> Result<Self, Error> {
        let text =
            std::str::from_utf8(bytes).map_err(|_| Error::Model("the body's profile is not UTF-8".to_owned()))?;
        let ente: Self =
            toml::from_str(text).map_err(|source| Error::Model(format!("the body's profile: {}", source.message())))?;
        ente.check()
    }

    /// Refuses what would only come to light on paper.
    fn check(self) -> Result<Self, Error> {
        let is_number = |text: &str, lengths: std::ops::RangeInclusive<usize>| {
            lengths.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
        };
        let wrong = if !is_number(&self.cf, 11..=11) {
            Some("`cf` has not 11 digits")
        } else if self.conto_corrente_postale.as_ref().is_some_and(|it| !is_number(&it.numero, 1..=12)) {
            Some("`conto_corrente_postale.numero` has not 1 to 12 digits")
        } else {
            None
        };
        match wrong {
            Some(wrong) => Err(Error::Model(format!("the body's profile: {wrong}"))),
            None => Ok(self),
        }
    }
}

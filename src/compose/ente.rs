//! The body that issues the acts, as a profile: all that its papers say about it.
//!
//! The model reads the very same file (`/ente.toml`), so every key of a profile is known here and none is
//! a slip of the pen.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use serde::Deserialize;

use crate::codes::epc;
use crate::compose::Error;
use crate::domain::bollettino::Td;
use crate::domain::iban::ContoPostale;
use crate::domain::iban::Iban;

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
    /// The postal slips of its own account, for a body whose contract has them.
    pub bollettini: Option<Bollettini>,
    /// How people abroad pay, for a body that takes transfers.
    pub estero: Option<Estero>,
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

/// The postal slips of a body.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bollettini {
    /// The type of its slips: `896`, `674`, `451`, `123`.
    pub td: String,
    /// The account, up to 12 digits.
    pub conto: String,
    /// In whose name it is.
    pub intestatario: String,
    /// The account as an IBAN, where it is printed.
    #[serde(default)]
    pub iban: String,
    /// Whether slips go beside a pagoPA notice; else only acts without notice have any.
    #[serde(default)]
    pub insieme_a_pagopa: bool,
    /// How many slips a sheet has: two on the back of a page that explains them, or one on a front.
    #[serde(default = "Bollettini::two")]
    pub per_foglio: u8,
    /// Two digits that open the client code, where all registers number together.
    #[serde(default)]
    pub ambito: String,
    /// Those digits by register, where each has numbers of its own.
    #[serde(default)]
    pub ambiti: BTreeMap<String, String>,
    /// The carrier's leave to print, by type, as it must be printed.
    #[serde(default)]
    pub autorizzazioni: BTreeMap<String, String>,
}

/// The account that people abroad pay to.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Estero {
    /// The account.
    pub iban: String,
    /// Its bank.
    pub bic: String,
    /// In whose name it is.
    pub intestatario: String,
}

impl Bollettini {
    const fn two() -> u8 {
        2
    }

    /// The type of its slips.
    pub fn td(&self) -> Option<Td> {
        Td::parse(&self.td)
    }

    /// What opens the client codes of a register. `None` for a register that the profile does not name.
    pub fn ambito_of(&self, registro: &str) -> Option<&str> {
        if self.ambiti.is_empty() { Some(&self.ambito) } else { self.ambiti.get(registro.trim()).map(String::as_str) }
    }

    /// The carrier's leave to print its slips; empty where nobody gave it.
    pub fn autorizzazione(&self) -> &str {
        self.autorizzazioni.get(&self.td).map_or("", |it| it.trim())
    }

    /// What is wrong with it.
    fn wrong(&self) -> Option<&'static str> {
        let is_slot = |it: &str| it.len() == 2 && it.bytes().all(|byte| byte.is_ascii_digit());
        let slots: BTreeSet<&String> = self.ambiti.values().collect();
        let Some(td) = self.td() else { return Some("`bollettini.td` is none of 896, 674, 451, 123") };
        let Some(conto) = ContoPostale::new(&self.conto) else {
            return Some("`bollettini.conto` has not 1 to 12 digits");
        };
        let iban = Iban::parse(&self.iban);
        if !self.iban.is_empty() && iban.is_none() {
            return Some("`bollettini.iban` does not check");
        }
        if iban.and_then(|it| it.postal_account()).is_some_and(|it| it != conto) {
            return Some("`bollettini.iban` is that of another account");
        }
        if self.intestatario.trim().is_empty() || self.intestatario.chars().count() > HOLDER {
            return Some("`bollettini.intestatario` has not 1 to 55 characters");
        }
        if self.autorizzazioni.keys().any(|it| Td::parse(it).is_none()) {
            return Some("`bollettini.autorizzazioni` is about a type that is none of 896, 674, 451, 123");
        }
        if td.has_conto() && self.autorizzazione().is_empty() {
            return Some("`bollettini.autorizzazioni` has not the carrier's leave to print this type");
        }
        if !matches!(self.per_foglio, 1 | 2) {
            return Some("`bollettini.per_foglio` is neither 1 nor 2");
        }
        let named =
            if self.ambiti.is_empty() { is_slot(&self.ambito) } else { self.ambiti.values().all(|it| is_slot(it)) };
        if td.has_codice() && !named {
            return Some("`bollettini.ambito`, or each of `bollettini.ambiti`, has not two digits");
        }
        (slots.len() != self.ambiti.len()).then_some("`bollettini.ambiti` gives two registers the same digits")
    }
}

impl Estero {
    /// What is wrong with it.
    fn wrong(&self) -> Option<&'static str> {
        if Iban::parse(&self.iban).is_none() {
            Some("`estero.iban` does not check")
        } else if !epc::is_bic(&self.bic) {
            Some("`estero.bic` has not the 8 or 11 characters of a bank")
        } else if self.intestatario.trim().is_empty() || self.intestatario.chars().count() > HOLDER {
            Some("`estero.intestatario` has not 1 to 55 characters")
        } else {
            None
        }
    }
}

/// Most characters of the holder of an account: a line of machine letters on a slip.
const HOLDER: usize = 55;

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
            let bollettini = self.bollettini.as_ref().and_then(Bollettini::wrong);
            bollettini.or_else(|| self.estero.as_ref().and_then(Estero::wrong))
        };
        match wrong {
            Some(wrong) => Err(Error::Model(format!("the body's profile: {wrong}"))),
            None => Ok(self),
        }
    }
}

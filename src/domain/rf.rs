//! The creditor's reference of ISO 11649, which banks abroad carry through unharmed: `RF78 3012 0260 …`.

use crate::domain::fiscale;
use crate::domain::iban;

/// Most characters after `RF` and its check digits.
const LONGEST: usize = 21;

/// A reference whose check digits are right.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Rf(String);

impl Rf {
    /// Makes the reference of up to 21 letters and digits.
    pub fn of(reference: &str) -> Option<Self> {
        let reference = fiscale::normalize(reference);
        let fits = (1..=LONGEST).contains(&reference.len()) && reference.bytes().all(|it| it.is_ascii_alphanumeric());
        fits.then(|| {
            let check = 98 - iban::remainder(format!("{reference}RF00").as_bytes());
            Self(format!("RF{check:02}{reference}"))
        })
    }

    /// Reads a reference, with or without spaces. `None` when its check digits are wrong.
    pub fn parse(text: &str) -> Option<Self> {
        let text = fiscale::normalize(text);
        let is_checked = text.starts_with("RF") && text.is_ascii() && text.len() > 4;
        Self::of(is_checked.then(|| &text[4..])?).filter(|it| it.0 == text)
    }

    /// The characters, without spaces.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The reference in groups of four, as it is printed.
    pub fn grouped(&self) -> String {
        iban::grouped(&self.0)
    }
}

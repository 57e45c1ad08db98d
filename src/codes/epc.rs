//! The QR code of a credit transfer (EPC069-12): the lines that a bank's application fills its form from.
//!
//! Twelve lines at most, each an element of its own; the last one that is not empty ends the text.

use crate::domain::iban::Iban;
use crate::domain::importi::Centesimi;
use crate::domain::rf::Rf;

/// What opens the text: service tag, version 2 (the BIC may lack), UTF-8, credit transfer.
const HEAD: [&str; 4] = ["BCD", "002", "1", "SCT"];

/// The version in which the BIC may not lack; it is read too.
const OLD_VERSION: &str = "001";

/// Most characters of a beneficiary's name.
const NAME: usize = 70;

/// Most characters of a reason in words.
const TEXT: usize = 140;

/// The greatest sum of a transfer: 999.999.999,99.
const MOST: Centesimi = Centesimi::new(99_999_999_999);

/// Why the money is sent: a reference that banks check, or words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// A creditor's reference.
    Reference(Rf),
    /// Words, on one line.
    Text(String),
}

/// A credit transfer in euro.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transfer {
    /// The beneficiary's bank, 8 or 11 characters; may be empty within the European Economic Area.
    pub bic: String,
    /// Whom the account belongs to.
    pub beneficiary: String,
    /// The account.
    pub iban: Iban,
    /// The sum.
    pub importo: Centesimi,
    /// Why.
    pub reason: Reason,
}

impl Transfer {
    /// The text of the symbol. `None` for a field that does not fit.
    pub fn encode(&self) -> Option<String> {
        let Self { bic, beneficiary, iban, importo, reason } = self;
        let line = |text: &str, most: usize| text.chars().count() <= most && !text.contains(['\n', '\r']);
        let (reference, text) = match reason {
            Reason::Reference(rf) => (rf.as_str(), ""),
            Reason::Text(text) => ("", text.as_str()),
        };
        let fits = (bic.is_empty() || is_bic(bic))
            && !beneficiary.trim().is_empty()
            && line(beneficiary, NAME)
            && line(text, TEXT)
            && (Centesimi::new(1)..=MOST).contains(importo);
        let [tag, version, charset, service] = HEAD;
        let sum = format!("EUR{}.{:02}", importo.cents() / 100, importo.cents() % 100);
        let lines = [tag, version, charset, service, bic, beneficiary, iban.as_str(), &sum, "", reference, text];
        fits.then(|| lines.join("\n").trim_end_matches('\n').to_owned())
    }

    /// Reads the text of a symbol, ours or another's.
    pub fn decode(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let [tag, version, charset, service] = HEAD;
        let mut next = || lines.next().unwrap_or_default();
        let opens = next() == tag && [version, OLD_VERSION].contains(&next()) && next() == charset && next() == service;
        let (bic, beneficiary, iban, sum) = (next(), next(), next(), next());
        let (_purpose, reference, words) = (next(), next(), next());
        let reason = match reference {
            "" => Reason::Text(words.to_owned()),
            reference => Reason::Reference(Rf::parse(reference)?),
        };
        opens.then_some(Self {
            bic: Some(bic).filter(|it| it.is_empty() || is_bic(it))?.to_owned(),
            beneficiary: Some(beneficiary).filter(|it| !it.is_empty())?.to_owned(),
            iban: Iban::parse(iban)?,
            importo: parse_sum(sum)?,
            reason,
        })
    }
}

/// Whether these are the characters of a bank identifier (ISO 9362): four of the bank, two letters of the country, two
/// of the place and, where there are any, three of the branch.
pub fn is_bic(text: &str) -> bool {
    let is_upper = |it: u8| it.is_ascii_uppercase() || it.is_ascii_digit();
    matches!(text.len(), 8 | 11)
        && text.bytes().all(is_upper)
        && text.bytes().skip(4).take(2).all(|it| it.is_ascii_uppercase())
}

/// Reads `EUR29.4`, `EUR29.40` or `EUR29`.
fn parse_sum(text: &str) -> Option<Centesimi> {
    let (euros, cents) = text.strip_prefix("EUR").map(|it| it.split_once('.').unwrap_or((it, "0")))?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
    if !digits(euros) || !digits(cents) || euros.len() > 9 || cents.len() > 2 {
        return None;
    }
    let cents = format!("{cents:0<2}").parse::<u64>().ok()?;
    let sum = Centesimi::new(euros.parse::<u64>().ok()?.checked_mul(100)?.checked_add(cents)?);
    (sum != Centesimi::ZERO).then_some(sum)
}

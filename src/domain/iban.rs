//! Account numbers: IBAN (ISO 13616) and the postal account that an Italian one holds.

use crate::domain::fiscale;

/// The bank code of BancoPosta.
const BANCOPOSTA: &str = "07601";

/// Characters of an Italian IBAN.
const ITALIAN: usize = 27;

/// An IBAN whose check digits are right and, in Italy, whose check letter too.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Iban(String);

impl Iban {
    /// Reads an IBAN in any case of letters, with or without spaces.
    pub fn parse(text: &str) -> Option<Self> {
        let iban = fiscale::normalize(text);
        let bytes = iban.as_bytes();
        let is_form = (15..=34).contains(&bytes.len())
            && bytes.iter().all(u8::is_ascii_alphanumeric)
            && bytes[..2].iter().all(u8::is_ascii_uppercase)
            && bytes[2..4].iter().all(u8::is_ascii_digit);
        if !is_form || remainder(&[&bytes[4..], &bytes[..4]].concat()) != 1 {
            return None;
        }
        (!iban.starts_with("IT") || is_italian(&iban)).then_some(Self(iban))
    }

    /// The IBAN of a postal account at the office of a CAB. `None` unless both are digits that fit.
    pub fn of_postal_account(cab: &str, conto: &ContoPostale) -> Option<Self> {
        if cab.len() != 5 || !cab.bytes().all(|it| it.is_ascii_digit()) {
            return None;
        }
        let bban = format!("{BANCOPOSTA}{cab}{}", conto.as_str());
        let bban = format!("{}{bban}", char::from(fiscale::check_character(bban.as_bytes())));
        let check = 98 - remainder(format!("{bban}IT00").as_bytes());
        Some(Self(format!("IT{check:02}{bban}")))
    }

    /// The characters, without spaces.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The IBAN in groups of four, as it is printed.
    pub fn grouped(&self) -> String {
        grouped(&self.0)
    }

    /// The postal account that it stands for, if it is one of BancoPosta.
    pub fn postal_account(&self) -> Option<ContoPostale> {
        let is_postal = self.0.starts_with("IT") && &self.0[5..10] == BANCOPOSTA;
        is_postal.then(|| ContoPostale::new(&self.0[15..]))?
    }
}

/// The number of a postal account: 12 digits, zeros at the left.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ContoPostale(String);

impl ContoPostale {
    /// Reads 1 to 12 digits. `None` for anything else, and for nothing but zeros.
    pub fn new(text: &str) -> Option<Self> {
        let text = text.trim();
        let is_number = (1..=12).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_digit());
        (is_number && text.bytes().any(|it| it != b'0')).then(|| Self(format!("{text:0>12}")))
    }

    /// The 12 digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The digits without the zeros that fill them, as people know the number.
    pub fn short(&self) -> &str {
        self.0.trim_start_matches('0')
    }
}

/// Characters in groups of four.
pub(super) fn grouped(text: &str) -> String {
    let groups: Vec<String> = text.as_bytes().chunks(4).map(|it| String::from_utf8_lossy(it).into_owned()).collect();
    groups.join(" ")
}

/// Whether the national part is an Italian one with its check letter (CIN): the first of the national part, computed
/// from the 22 characters after it as the check letter of a fiscal code is.
fn is_italian(iban: &str) -> bool {
    let bytes = iban.as_bytes();
    bytes.len() == ITALIAN
        && bytes[5..15].iter().all(u8::is_ascii_digit)
        && fiscale::check_character(&bytes[5..]) == bytes[4]
}

/// The remainder by 97 of capitals and digits, a letter being a number from 10 to 35 (ISO 7064, MOD 97-10).
pub(super) fn remainder(text: &[u8]) -> u32 {
    text.iter().fold(0, |rest, &byte| match byte {
        b'0'..=b'9' => (rest * 10 + u32::from(byte - b'0')) % 97,
        _ => (rest * 100 + u32::from(byte - b'A') + 10) % 97,
    })
}

//! pagoPA notices of an act.

use std::fmt;

/// A pagoPA notice number: 18 digits.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct NumeroAvviso(String);

/// The notices of an act. The first carries the first sum offered, the second the 60-day sum where both
/// are offered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Avvisi {
    /// `codice_avviso_1`.
    pub primo: Option<NumeroAvviso>,
    /// `codice_avviso_2`.
    pub secondo: Option<NumeroAvviso>,
    /// Fiscal code of the body that is paid, 11 digits; empty where the lot leaves it to the profile.
    pub cf_ente: String,
    /// Interbank code; may be empty.
    pub cbill: String,
}

impl NumeroAvviso {
    /// Reads 18 digits, with or without spaces between the groups.
    ///
    /// The check digits are not judged here: numbers of gestionali and of pagoPA's own examples fail
    /// them, and are still payable. See [`NumeroAvviso::has_valid_check`].
    pub fn parse(text: &str) -> Option<Self> {
        let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        (digits.len() == 18 && digits.bytes().all(|b| b.is_ascii_digit())).then_some(Self(digits))
    }

    /// Makes the number of an ente with one station (aux digit 3): segregation code and base number.
    ///
    /// `None` unless `segregazione` has at most two digits and `base` at most thirteen.
    pub fn compose(segregazione: u8, base: u64) -> Option<Self> {
        Self::with_aux(3, segregazione, base)
    }

    /// Makes a number of aux digit 0 (with an application code) or 3 (with a segregation code).
    pub fn with_aux(aux: u8, code: u8, base: u64) -> Option<Self> {
        if !matches!(aux, 0 | 3) || code > 99 || base > 9_999_999_999_999 {
            return None;
        }
        let head = format!("{aux}{code:02}{base:013}");
        let check = head.parse::<u64>().ok()? % 93;
        Some(Self(format!("{head}{check:02}")))
    }

    /// The 18 digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the last two digits are the remainder by 93 of the others.
    ///
    /// Only numbers of aux digit 0 and 3 carry such a check; the others are taken as they are.
    pub fn has_valid_check(&self) -> bool {
        let (head, check) = self.0.split_at(16);
        if !matches!(self.0.as_bytes()[0], b'0' | b'3') {
            return true;
        }
        let number = |digits: &str| digits.parse::<u64>().expect("a notice number is all digits");
        number(head) % 93 == number(check)
    }

    /// The creditor's reference (IUV): the notice number without what only routes it.
    pub fn iuv(&self) -> &str {
        match self.0.as_bytes()[0] {
            b'0' => &self.0[3..],
            _ => &self.0[1..],
        }
    }

    /// The number in groups of four as it is printed: `3020 2600 0012 3456 18`.
    pub fn grouped(&self) -> String {
        let groups = [0..4, 4..8, 8..12, 12..16, 16..18];
        groups.map(|range| &self.0[range]).join(" ")
    }
}

impl fmt::Display for NumeroAvviso {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

//! International registered numbers, UPU S10: two letters, eight digits, a check digit and a country.

/// Weights of the eight digits, UPU S10, annex A.
const WEIGHTS: [u32; 8] = [8, 6, 4, 2, 3, 5, 9, 7];

/// An international registered number.
// Invariant: letters are upper-case and the serial has at most eight digits.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct S10 {
    /// Service indicator: R and a letter for registered letters.
    service: String,
    /// The eight digits.
    serial: u32,
    /// ISO country; some operators leave it out on domestic forms.
    country: Option<String>,
}

impl S10 {
    /// A number from its parts. `None` unless letters and digits are as many as they must be.
    pub fn new(service: &str, serial: u32, country: Option<&str>) -> Option<Self> {
        let fits = is_two_letters(service) && serial <= 99_999_999 && country.is_none_or(is_two_letters);
        fits.then(|| Self { service: service.to_owned(), serial, country: country.map(str::to_owned) })
    }

    /// The number as it is printed.
    pub fn encode(&self) -> String {
        let Self { service, serial, country } = self;
        let country = country.as_deref().unwrap_or_default();
        format!("{service}{serial:08}{}{country}", check(*serial))
    }

    /// Reads a number back, with or without its country. `None` when the check digit is wrong.
    pub fn decode(text: &str) -> Option<Self> {
        if !text.is_ascii() || !matches!(text.len(), 11 | 13) {
            return None;
        }
        let (service, rest) = text.split_at(2);
        let (digits, country) = rest.split_at(9);
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let serial = digits[..8].parse().ok()?;
        let number = Self::new(service, serial, (!country.is_empty()).then_some(country))?;
        (number.encode() == text).then_some(number)
    }

    /// The service indicator.
    pub fn service(&self) -> &str {
        &self.service
    }

    /// The country, where the number has one.
    pub fn country(&self) -> Option<&str> {
        self.country.as_deref()
    }
}

/// Whether a text is two capitals.
fn is_two_letters(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// The check digit: 11 less the weighted sum modulo 11, where 10 is written 0 and 11 is written 5.
fn check(serial: u32) -> u32 {
    let digits = (0..8).rev().map(|power| serial / 10_u32.pow(power) % 10);
    let sum: u32 = digits.zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    match 11 - sum % 11 {
        10 => 0,
        11 => 5,
        check => check,
    }
}

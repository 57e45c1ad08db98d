//! Domestic registered numbers: 12 digits, the last of them a check digit.
//!
//! No public source says how the carrier computes the check digit, so a number is never refused for it.
//! What ties a returned card to its envelope is that the two numbers differ only in the first and the
//! last digit; which digits, and which numbers were bought, a carrier's profile says.

use std::fmt;

/// Digits of a number.
const LENGTH: usize = 12;
/// Digits before the check digit.
const BODY: usize = 11;

/// A domestic registered number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Numero([u8; LENGTH]);

impl Numero {
    /// Reads 12 digits, or 11 and the check digit behind a hyphen, as people write it.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = match text.split_once('-') {
            Some((body, check)) if body.len() == BODY => format!("{body}{check}"),
            Some(_) => return None,
            None => text.to_owned(),
        };
        let digits: [u8; LENGTH] = digits.as_bytes().try_into().ok()?;
        digits.iter().all(u8::is_ascii_digit).then(|| Self(digits.map(|digit| digit - b'0')))
    }

    /// A number from its first 11 digits. `None` when they are more.
    fn with_check(body: u64, check: Check) -> Option<Self> {
        let digits = format!("{body:011}");
        let mut number = Self::parse(&format!("{digits}0"))?;
        number.0[BODY] = check.digit(&number.0[..BODY]);
        Some(number)
    }

    /// The number with another first digit and `shift` added to the last.
    fn moved(mut self, first: u8, shift: u8) -> Self {
        self.0[0] = first;
        self.0[BODY] = (self.0[BODY] + shift) % 10;
        self
    }

    /// Whether two numbers may be those of one envelope and its AR, by whatever rule.
    pub fn may_pair_with(self, other: Self) -> bool {
        self != other && self.0[1..BODY] == other.0[1..BODY]
    }
}

impl fmt::Display for Numero {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|digit| write!(f, "{digit}"))
    }
}

/// How an envelope's number becomes that of its AR.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pairing {
    /// First digit of the envelope's number.
    piego: u8,
    /// First digit of the AR's number.
    ar: u8,
    /// What is added to the last digit, modulo 10.
    shift: u8,
}

impl Pairing {
    /// Envelopes 7…, ARs 6… with the last digit one less: judicial acts since 2018.
    pub const SEVEN_SIX: Self = Self { piego: 7, ar: 6, shift: 9 };
    /// Envelopes 2…, ARs 3… with the last digit one more: as seen in SEND's own samples.
    pub const TWO_THREE: Self = Self { piego: 2, ar: 3, shift: 1 };

    /// A rule as a profile gives it. `None` unless all three are digits and the first two differ.
    pub fn new(piego: u8, ar: u8, shift: u8) -> Option<Self> {
        (piego < 10 && ar < 10 && shift < 10 && piego != ar).then_some(Self { piego, ar, shift })
    }

    /// The AR's number. `None` for an envelope of another series.
    pub fn ar(self, piego: Numero) -> Option<Numero> {
        (piego.0[0] == self.piego).then(|| piego.moved(self.ar, self.shift))
    }

    /// The envelope's number. `None` for an AR of another series.
    pub fn piego(self, ar: Numero) -> Option<Numero> {
        (ar.0[0] == self.ar).then(|| ar.moved(self.piego, (10 - self.shift) % 10))
    }
}

/// How a series' check digit is computed: what the numbers seen so far allow, to be confirmed by the
/// carrier for each series.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// The 11 digits modulo 9.
    Mod9,
    /// The 11 digits modulo 11, a ten written as zero.
    Mod11,
    /// Luhn's sum.
    Luhn,
}

impl Check {
    /// The check digit of 11 digits.
    fn digit(self, body: &[u8]) -> u8 {
        let modulo = |divisor: u32| body.iter().fold(0, |rest, &digit| (rest * 10 + u32::from(digit)) % divisor);
        let digit = match self {
            Self::Mod9 => modulo(9),
            Self::Mod11 => modulo(11) % 10,
            Self::Luhn => (10 - luhn(body) % 10) % 10,
        };
        u8::try_from(digit).expect("below ten")
    }
}

/// The sum of digits, every second one from the right doubled and its own digits summed.
fn luhn(body: &[u8]) -> u32 {
    let doubled = |digit: u32| if digit > 4 { 2 * digit - 9 } else { 2 * digit };
    let terms = body.iter().rev().enumerate().map(|(index, &digit)| {
        let digit = u32::from(digit);
        if index % 2 == 0 { doubled(digit) } else { digit }
    });
    terms.sum()
}

/// The numbers a carrier assigned to a sender, from a profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Series {
    /// First 11 digits of the first number.
    first: u64,
    /// First 11 digits of the last number.
    last: u64,
    /// Where the twelfth comes from.
    check: Check,
}

impl Series {
    /// A series from the first 11 digits of its first and last number. `None` when it would be empty.
    pub fn new(first: &str, last: &str, check: Check) -> Option<Self> {
        let body = |digits: &str| {
            let all = digits.len() == BODY && digits.bytes().all(|byte| byte.is_ascii_digit());
            all.then(|| digits.parse::<u64>().ok())?
        };
        let (first, last) = (body(first)?, body(last)?);
        (first <= last).then_some(Self { first, last, check })
    }

    /// How many numbers it has.
    pub fn count(self) -> u64 {
        self.last - self.first + 1
    }

    /// One of its numbers, from 0. `None` when the series is used up.
    pub fn number(self, index: u64) -> Option<Numero> {
        (index < self.count()).then(|| Numero::with_check(self.first + index, self.check))?
    }
}

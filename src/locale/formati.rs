//! Days, hours and sums as a language writes them, by the data of the Unicode CLDR.
//!
//! A legal notice names the month, which no reader can take for the day, and always shows both decimals.

use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_datetime::input::Date;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::DecimalFormatterOptions;
use icu_locale_core::Locale;
use serde::Deserialize;

/// `lingua.toml`: what a language says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lingua {
    /// Its own name.
    pub nome: String,
    /// Its Italian name.
    pub nome_it: String,
    /// Its script, four letters (ISO 15924).
    pub scrittura: String,
    /// Whether it is written from right to left.
    #[serde(default)]
    pub destra: bool,
    /// A sum with its sign: `{n} €`.
    pub importo: String,
    /// The locale whose days and numbers it has, where it is not the tag itself: English as in Ireland, not America.
    #[serde(default)]
    pub cldr: Option<String>,
}

/// The ways of one language.
pub struct Formati {
    date: DateTimeFormatter<YMD>,
    number: DecimalFormatter,
    /// What parts thousands.
    thousands: Option<char>,
    importo: String,
    is_italian: bool,
    /// Whether the language is written from right to left.
    pub is_leftward: bool,
}

impl Formati {
    /// The ways of the language with this tag (BCP-47); `None` where the CLDR has none.
    pub fn new(tag: &str, lingua: &Lingua) -> Option<Self> {
        let locale: Locale = lingua.cldr.as_deref().unwrap_or(tag).parse().ok()?;
        let number = DecimalFormatter::try_new(locale.clone().into(), DecimalFormatterOptions::default()).ok()?;
        let million = number.format(&Decimal::from(1_000_000)).to_string();
        Some(Self {
            date: DateTimeFormatter::try_new(locale.into(), YMD::long()).ok()?,
            thousands: million.chars().find(|it| !it.is_numeric()),
            number,
            importo: lingua.importo.clone(),
            is_leftward: lingua.destra,
            is_italian: tag == "it" || tag.starts_with("it-"),
        })
    }

    /// A day in its long form; the day as it is where the calendar has no such day.
    pub fn long_date(&self, (anno, mese, giorno): (i32, u32, u32)) -> String {
        let day = u8::try_from(mese).ok().zip(u8::try_from(giorno).ok());
        let date = day.and_then(|(mese, giorno)| Date::try_new_iso(anno, mese, giorno).ok());
        let Some(date) = date else { return format!("{giorno:02}/{mese:02}/{anno:04}") };
        let text = self.date.format(&date).to_string();
        // CLDR does not know the Italian first of the month.
        match text.strip_prefix("1 ").filter(|_| self.is_italian) {
            Some(rest) => format!("1° {rest}"),
            None => text,
        }
    }

    /// An amount of cents without its sign.
    pub fn decimal(&self, cents: u64) -> String {
        let mut number = Decimal::from(cents);
        number.multiply_pow10(-2);
        let mut text = self.number.format(&number).to_string();
        // Some languages part thousands from ten thousand on only; a sum to pay is always parted.
        if (100_000..1_000_000).contains(&cents)
            && let Some(mark) = self.thousands
            && !text.contains(mark)
        {
            let first = text.chars().next().map_or(0, char::len_utf8);
            text.insert(first, mark);
        }
        text
    }

    /// An amount of cents with its sign.
    pub fn euro(&self, cents: u64) -> String {
        self.importo.replace("{n}", &self.decimal(cents))
    }
}

//! Abroad: by which way an act reaches a country, and in which languages.
//!
//! A plain value; the profile that it is read from belongs to intake. A country that the table does not have is
//! reached by registered post, in English, and nobody has checked it.

use crate::domain::data::Data;
use crate::domain::lingua::Lingua;
use crate::domain::nazione::Nazione;
use crate::domain::tariffa::Stato;

/// The language of a country that the table does not have.
const ENGLISH: &str = "en";

/// By which way an act reaches a country.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Canale {
    /// Straight by registered post.
    Posta,
    /// Through the central authority of a convention.
    AutoritaCentrale,
    /// Through the consul.
    Consolare,
    /// Through the Ministry.
    Ministero,
    /// By none.
    Nessuno,
}

impl Canale {
    /// Every value, in the order of the declaration.
    pub const ALL: [Self; 5] = [Self::Posta, Self::AutoritaCentrale, Self::Consolare, Self::Ministero, Self::Nessuno];

    /// Reads the word of the profile.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == text)
    }

    /// The word of the profile.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Posta => "posta",
            Self::AutoritaCentrale => "autorita-centrale",
            Self::Consolare => "consolare",
            Self::Ministero => "ministero",
            Self::Nessuno => "nessuno",
        }
    }
}

/// One country of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paese {
    /// ISO 3166-1 alpha-2, one of [`Nazione::all`].
    pub iso2: String,
    /// Its languages, in order of choice; never empty.
    pub lingue: Vec<Lingua>,
    /// The way.
    pub canale: Canale,
    /// The convention or rule behind the way, in words.
    pub base: String,
    /// Id of the form that covers the act on its way; may be empty.
    pub modulo: String,
    /// Whether it is a member of the European Union.
    pub is_ue: bool,
    /// Whether the information letter of Directive (EU) 2015/413 is due to its vehicles.
    pub has_direttiva: bool,
    /// How far the row has been checked.
    pub stato: Stato,
    /// What it was checked against.
    pub fonte: String,
    /// What an operator should know; may be empty.
    pub nota: String,
}

/// The table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paesi {
    /// Its name, as manifests give it.
    pub nome: String,
    /// First day that it holds.
    pub valido_dal: Data,
    /// Who checked the whole of it and when; empty while nobody has.
    pub verificato: String,
    // Invariant: every row is sound, and no country has two.
    paesi: Vec<Paese>,
}

/// What is wrong with the rows of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unsound {
    /// No country, no language, or a directive that binds no member; the row's code.
    Row(String),
    /// Two rows of this country.
    Twice(String),
}

/// How an act reaches somebody abroad.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route<'a> {
    /// The way.
    pub canale: Canale,
    /// The languages, in order of choice; never empty.
    pub lingue: Vec<Lingua>,
    /// The row; `None` where the table does not have the country.
    pub paese: Option<&'a Paese>,
}

impl Paesi {
    /// A table of these rows, kept in the order given.
    pub fn new(nome: String, valido_dal: Data, verificato: String, paesi: Vec<Paese>) -> Result<Self, Unsound> {
        for (index, paese) in paesi.iter().enumerate() {
            let is_country = Nazione::all().iter().any(|it| it.iso2 == paese.iso2);
            if !is_country || paese.lingue.is_empty() || (paese.has_direttiva && !paese.is_ue) {
                return Err(Unsound::Row(paese.iso2.clone()));
            }
            if paesi[..index].iter().any(|it| it.iso2 == paese.iso2) {
                return Err(Unsound::Twice(paese.iso2.clone()));
            }
        }
        Ok(Self { nome, valido_dal, verificato, paesi })
    }

    /// The row of a country (ISO-2).
    pub fn find(&self, iso2: &str) -> Option<&Paese> {
        self.paesi.iter().find(|it| it.iso2 == iso2)
    }

    /// All rows.
    pub fn paesi(&self) -> &[Paese] {
        &self.paesi
    }

    /// How an act reaches a country (ISO-2). The language of the vehicle's registration document, where it is
    /// known, comes before those of the country (art. 5 of Directive (EU) 2015/413).
    pub fn route(&self, iso2: &str, documento: Option<&Lingua>) -> Route<'_> {
        let paese = self.find(iso2);
        let english = || Lingua::parse(ENGLISH).into_iter().collect();
        let mut lingue = paese.map_or_else(english, |it| it.lingue.clone());
        if let Some(documento) = documento {
            lingue.retain(|it| it != documento);
            lingue.insert(0, documento.clone());
        }
        Route { canale: paese.map_or(Canale::Posta, |it| it.canale), lingue, paese }
    }
}

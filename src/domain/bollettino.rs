//! Postal slips (bollettini CH8 bis): their types, the client code that ties a payment to its act, and what a slip
//! must have before it may be printed.

use crate::domain::iban::ContoPostale;
use crate::domain::iban::Iban;
use crate::domain::importi::Centesimi;
use crate::domain::riservato::Riservato;

/// The greatest sum of a slip: eight digits of euros and two of cents.
pub const MOST: Centesimi = Centesimi::new(9_999_999_999);

/// Most characters of the holder of an account, and of what is paid.
pub const LINE: usize = 60;

/// Most lines that say who pays.
pub const PAYER: usize = 3;

/// The type of a slip (tipo documento): what the carrier reads off it, and so what must be printed in advance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Td {
    /// Pre-marked: account, sum and client code are read by machine.
    T896,
    /// Pre-marked without sum: account and client code.
    T674,
    /// Blank but for the account and its holder.
    T451,
    /// Blank.
    T123,
}

impl Td {
    /// Every type, from what says most.
    pub const ALL: [Self; 4] = [Self::T896, Self::T674, Self::T451, Self::T123];

    /// The three digits.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::T896 => "896",
            Self::T674 => "674",
            Self::T451 => "451",
            Self::T123 => "123",
        }
    }

    /// Reads the three digits.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == text.trim())
    }

    /// Whether its code line has the client code.
    pub const fn has_codice(self) -> bool {
        matches!(self, Self::T896 | Self::T674)
    }

    /// Whether its code line has the sum.
    pub const fn has_importo(self) -> bool {
        matches!(self, Self::T896)
    }

    /// Whether its code line has the account. Such a slip is the carrier's leave to print away from forgery: it bears
    /// the text of that leave.
    pub const fn has_conto(self) -> bool {
        !matches!(self, Self::T123)
    }
}

/// Which of the sums that an act offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rata {
    /// Within 5 days.
    Entro5,
    /// Within 60 days.
    Entro60,
    /// After 60 days.
    Oltre60,
}

impl Rata {
    /// The digit that stands for it in a client code.
    const fn digit(self) -> u8 {
        match self {
            Self::Entro5 => 1,
            Self::Entro60 => 2,
            Self::Oltre60 => 3,
        }
    }
}

/// A client code: 16 digits of the body's own and two that check them, their remainder by 93.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CodiceCliente(String);

impl CodiceCliente {
    /// Makes the code of 16 digits.
    pub fn new(free: &str) -> Option<Self> {
        let is_free = free.len() == 16 && free.bytes().all(|it| it.is_ascii_digit());
        let number: u64 = is_free.then(|| free.parse().ok())??;
        Some(Self(format!("{free}{:02}", number % 93)))
    }

    /// The code of a sum of an act: slot of the body's register (2 digits), year (4), number in the register (9), which
    /// sum (1). The same act and sum have the same code however often they are printed, and no other has it.
    ///
    /// `None` for a slot that is not two digits, or a number that is not one to nine.
    pub fn of_act(ambito: &str, anno: u16, numero: &str, rata: Rata) -> Option<Self> {
        let is_number = |text: &str, lengths: std::ops::RangeInclusive<usize>| {
            lengths.contains(&text.len()) && text.bytes().all(|it| it.is_ascii_digit())
        };
        let numero = numero.trim();
        let fits = is_number(ambito, 2..=2) && anno <= 9999 && is_number(numero, 1..=9);
        Self::new(&fits.then(|| format!("{ambito}{anno:04}{numero:0>9}{}", rata.digit()))?)
    }

    /// Reads the 18 digits. `None` when they do not check.
    pub fn parse(text: &str) -> Option<Self> {
        let free = text.get(..16)?;
        Self::new(free).filter(|it| it.0 == text)
    }

    /// The 18 digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What a slip says, before it is known that it may be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dati {
    /// Its type.
    pub td: Td,
    /// The account that is paid.
    pub conto: ContoPostale,
    /// In whose name the account is.
    pub intestato: String,
    /// The account as an IBAN, where it is printed.
    pub iban: Option<Iban>,
    /// The sum, where it is printed.
    pub importo: Option<Centesimi>,
    /// The client code.
    pub codice: Option<CodiceCliente>,
    /// What is paid.
    pub causale: String,
    /// Until when this sum is enough; may be empty.
    pub scadenza: String,
    /// Who pays: name, street, town.
    pub eseguito_da: Riservato<Vec<String>>,
    /// The carrier's leave to print, as it must be printed; may be empty.
    pub autorizzazione: String,
}

/// Why a slip may not be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// Nobody gave the carrier's leave to print this type.
    NoAuthorisation(Td),
    /// Its type wants a client code.
    NoCode(Td),
    /// Its type wants a sum.
    NoSum(Td),
    /// The sum is nothing, or wider than its field.
    Sum,
    /// A line is longer than its place.
    Line,
    /// The IBAN is that of another account.
    OtherAccount,
}

/// A slip that may be printed.
// Invariant: it has what its type wants, and every field fits its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bollettino(Dati);

impl Bollettino {
    /// Checks what a slip says.
    pub fn new(dati: Dati) -> Result<Self, Refused> {
        let td = dati.td;
        if td.has_conto() && dati.autorizzazione.trim().is_empty() {
            return Err(Refused::NoAuthorisation(td));
        }
        if td.has_codice() && dati.codice.is_none() {
            return Err(Refused::NoCode(td));
        }
        if td.has_importo() && dati.importo.is_none() {
            return Err(Refused::NoSum(td));
        }
        if dati.importo.is_some_and(|it| it == Centesimi::ZERO || it > MOST) {
            return Err(Refused::Sum);
        }
        let is_long = |text: &str| text.chars().count() > LINE;
        let lines = dati.eseguito_da.reveal();
        if lines.len() > PAYER || [&dati.intestato, &dati.causale, &dati.scadenza].iter().any(|it| is_long(it)) {
            return Err(Refused::Line);
        }
        let other = |iban: &Iban| iban.postal_account().is_some_and(|it| it != dati.conto);
        if dati.iban.as_ref().is_some_and(other) {
            return Err(Refused::OtherAccount);
        }
        Ok(Self(dati))
    }

    /// What it says.
    pub fn dati(&self) -> &Dati {
        &self.0
    }

    /// Its type.
    pub fn td(&self) -> Td {
        self.0.td
    }
}

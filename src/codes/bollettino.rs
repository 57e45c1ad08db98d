//! What machines read off a postal slip: the 50 digits of its two symbols, and the fields of its code line.
//!
//! Every field of the code line has a place of its own on the paper: they are written and read one by one, and are
//! never one text with blanks between.

use crate::domain::bollettino::Bollettino;
use crate::domain::bollettino::CodiceCliente;
use crate::domain::bollettino::MOST;
use crate::domain::bollettino::Td;
use crate::domain::iban::ContoPostale;
use crate::domain::importi::Centesimi;

/// Digits of a payload.
pub const LENGTH: usize = 50;

/// What the Code 128 and the Data Matrix of a slip say. Only slips with a sum have them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payload {
    /// The client code.
    pub codice: CodiceCliente,
    /// The account that is paid.
    pub conto: ContoPostale,
    /// The sum.
    pub importo: Centesimi,
    /// The type of the slip.
    pub td: Td,
}

impl Payload {
    /// The payload of a slip; `None` for a type that has no symbol.
    pub fn of(bollettino: &Bollettino) -> Option<Self> {
        let dati = bollettino.dati();
        let (codice, importo) = (dati.codice.clone()?, dati.importo?);
        dati.td.has_importo().then(|| Self { codice, conto: dati.conto.clone(), importo, td: dati.td })
    }

    /// The digits: each field after its length. `None` for a sum without place.
    pub fn encode(&self) -> Option<String> {
        let Self { codice, conto, importo, td } = self;
        let cents = importo.cents();
        (*importo <= MOST).then(|| format!("18{}12{}10{cents:010}3{}", codice.as_str(), conto.as_str(), td.as_str()))
    }

    /// Reads the digits back. `None` when a length or the client code does not check.
    pub fn decode(digits: &str) -> Option<Self> {
        if digits.len() != LENGTH || !digits.bytes().all(|it| it.is_ascii_digit()) {
            return None;
        }
        let (codice, rest) = digits.strip_prefix("18")?.split_at(18);
        let (conto, rest) = rest.strip_prefix("12")?.split_at(12);
        let (cents, rest) = rest.strip_prefix("10")?.split_at(10);
        Some(Self {
            codice: CodiceCliente::parse(codice)?,
            conto: ContoPostale::new(conto)?,
            importo: Centesimi::new(cents.parse().ok()?),
            td: Td::parse(rest.strip_prefix('3')?)?,
        })
    }
}

/// The code line of a slip, field by field as it is printed, delimiters included. A field that its type has not is
/// absent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Riga {
    /// `<012026242500001985>`.
    pub codice: Option<String>,
    /// `00000221+55>`.
    pub importo: Option<String>,
    /// `001007214826<`.
    pub conto: Option<String>,
    /// `896>`.
    pub td: String,
}

impl Riga {
    /// The code line of a slip.
    pub fn of(bollettino: &Bollettino) -> Self {
        let dati = bollettino.dati();
        let td = dati.td;
        let codice = dati.codice.as_ref().filter(|_| td.has_codice());
        let importo = dati.importo.filter(|_| td.has_importo());
        Self {
            codice: codice.map(|it| format!("<{}>", it.as_str())),
            importo: importo.map(|it| format!("{}>", importo_field(it))),
            conto: td.has_conto().then(|| format!("{}<", dati.conto.as_str())),
            td: format!("{}>", td.as_str()),
        }
    }

    /// Reads a code line as an eye follows it, with or without blanks. `None` unless it has all that its type has,
    /// and the client code checks.
    pub fn parse(line: &str) -> Option<Self> {
        let line: String = line.chars().filter(|it| !it.is_whitespace()).collect();
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
        let rest = line.strip_suffix('>').filter(|it| it.is_ascii() && it.len() >= 3)?;
        let (rest, td) = rest.split_at(rest.len() - 3);
        let td = Td::parse(td)?;
        let (rest, conto) = match td.has_conto() {
            true => {
                let rest = rest.strip_suffix('<').filter(|it| it.len() >= 12)?;
                let (rest, conto) = rest.split_at(rest.len() - 12);
                (rest, Some(format!("{}<", ContoPostale::new(conto)?.as_str())))
            }
            false => (rest, None),
        };
        let (rest, importo) = match td.has_importo() {
            true => {
                let rest = rest.strip_suffix('>').filter(|it| it.len() >= 11)?;
                let (rest, field) = rest.split_at(rest.len() - 11);
                let (euros, cents) = field.split_once('+').filter(|it| it.0.len() == 8)?;
                (rest, (digits(euros) && digits(cents)).then(|| Some(format!("{field}>")))?)
            }
            false => (rest, None),
        };
        let codice = match td.has_codice() {
            true => {
                let code = rest.strip_prefix('<')?.strip_suffix('>')?;
                Some(format!("<{}>", CodiceCliente::parse(code)?.as_str()))
            }
            false => rest.is_empty().then_some(None)?,
        };
        Some(Self { codice, importo, conto, td: format!("{}>", td.as_str()) })
    }
}

/// A sum as the code line has it: `00000221+55`.
fn importo_field(importo: Centesimi) -> String {
    format!("{:08}+{:02}", importo.cents() / 100, importo.cents() % 100)
}

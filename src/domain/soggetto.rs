//! The people and companies an act is addressed to.

use crate::domain::data::Data;
use crate::domain::indirizzo::Indirizzo;
use crate::domain::indirizzo::Unfit;
use crate::domain::riservato::Riservato;

/// Why a person gets the act; column `ruolo`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ruolo {
    /// Who did it.
    Trasgressore,
    /// Jointly liable (art. 196 CdS).
    Obbligato,
    /// Who had rented or leased the vehicle.
    Locatario,
    /// The owner.
    Proprietario,
    /// Who answers for a minor.
    EsercentePotesta,
    /// An heir.
    Erede,
}

impl Ruolo {
    /// Every value, in the order of the declaration.
    pub const ALL: [Self; 6] =
        [Self::Trasgressore, Self::Obbligato, Self::Locatario, Self::Proprietario, Self::EsercentePotesta, Self::Erede];

    /// Reads the code of the lot, in any case of letters.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        Self::ALL.into_iter().find(|it| it.as_str().eq_ignore_ascii_case(text))
    }

    /// The code as lots and records carry it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Trasgressore => "TRASGRESSORE",
            Self::Obbligato => "OBBLIGATO",
            Self::Locatario => "LOCATARIO",
            Self::Proprietario => "PROPRIETARIO",
            Self::EsercentePotesta => "ESERCENTE_POTESTA",
            Self::Erede => "EREDE",
        }
    }
}

/// A natural person or a legal one; column `tipo`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Nominativo {
    /// `PF`.
    Persona {
        /// Surname.
        cognome: Riservato<String>,
        /// Given name.
        nome: Riservato<String>,
    },
    /// `PG`.
    Ente {
        /// Name of the company or body, legal form included.
        denominazione: Riservato<String>,
    },
}

impl Nominativo {
    /// The name in print order: surname and given name, or the company's name.
    pub fn full_name(&self) -> Riservato<String> {
        let name = match self {
            Self::Persona { cognome, nome } => format!("{} {}", cognome.reveal(), nome.reveal()),
            Self::Ente { denominazione } => denominazione.reveal().clone(),
        };
        Riservato::new(name.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// Whether there is no name at all; such a recipient cannot be served.
    pub fn is_empty(&self) -> bool {
        !self.full_name().reveal().chars().any(char::is_alphanumeric)
    }
}

/// Which way an act leaves for this recipient.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Canale {
    /// Printed and posted.
    Posta,
    /// Certified mail.
    Pec,
    /// Bailiffs of the Comune.
    Messi,
}

impl Canale {
    /// Every value, in the order of the declaration.
    pub const ALL: [Self; 3] = [Self::Posta, Self::Pec, Self::Messi];

    /// Reads the code of the lot, in any case of letters.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        Self::ALL.into_iter().find(|it| it.as_str().eq_ignore_ascii_case(text))
    }

    /// The code as lots and records carry it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Posta => "POSTA",
            Self::Pec => "PEC",
            Self::Messi => "MESSI",
        }
    }
}

/// The list that a certified address was taken from (art. 3 and 4 DM 18/12/2017); column `pec_registro`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Registro {
    /// Companies and professionals (art. 6-bis CAD).
    Inipec,
    /// Public bodies (art. 6-ter CAD).
    Ipa,
    /// Whoever chose a digital domicile (art. 6-quater CAD).
    Inad,
    /// Lawyers and other parties of proceedings.
    Reginde,
    /// No list: the recipient gave it.
    Dichiarata,
}

impl Registro {
    /// Every value, in the order of the declaration.
    pub const ALL: [Self; 5] = [Self::Inipec, Self::Ipa, Self::Inad, Self::Reginde, Self::Dichiarata];

    /// Reads the code of the lot, in any case of letters, with a hyphen or without.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().replace('-', "");
        Self::ALL.into_iter().find(|it| it.as_str().eq_ignore_ascii_case(&text))
    }

    /// The code as lots and records carry it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Inipec => "INIPEC",
            Self::Ipa => "IPA",
            Self::Inad => "INAD",
            Self::Reginde => "REGINDE",
            Self::Dichiarata => "DICHIARATA",
        }
    }
}

/// One recipient of an act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Destinatario {
    /// Column `progressivo_destinatario`, from 1.
    pub progressivo: u32,
    /// Why this person gets the act.
    pub ruolo: Ruolo,
    /// Name.
    pub nominativo: Nominativo,
    /// Codice fiscale (16 or 11 characters), as given; may be empty for foreigners.
    pub codice_fiscale: Riservato<String>,
    /// Partita IVA; may be empty.
    pub partita_iva: Riservato<String>,
    /// Day of birth.
    pub data_nascita: Option<Riservato<Data>>,
    /// Place of birth; may be empty.
    pub luogo_nascita: Riservato<String>,
    /// Where the act is sent.
    pub indirizzo: Indirizzo,
    /// Language of the print, BCP-47; `it` where the lot says nothing and the person lives in Italy.
    pub lingua: String,
    /// Certified address; may be empty.
    pub pec: Riservato<String>,
    /// The list that address was taken from, where the lot says so.
    pub registro: Option<Registro>,
    /// The day it was taken from there, or given.
    pub estratta: Option<Data>,
    /// Which way the act leaves.
    pub canale: Canale,
    /// Licence number, where known.
    pub patente_numero: Riservato<String>,
}

impl Destinatario {
    /// The lines of the window: name and address.
    pub fn window_lines(&self) -> Result<Riservato<Vec<String>>, Unfit> {
        self.indirizzo.lines(&self.nominativo)
    }
}

/// Whether a text is an address that a message can be sent to.
pub fn is_mailbox(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else {
        return false;
    };
    let is_plain = |it: &str| !it.is_empty() && it.bytes().all(|b| b.is_ascii_graphic() && !b"@,;<>\"()".contains(&b));
    is_plain(local) && is_plain(domain) && domain.contains('.') && !domain.starts_with('.') && !domain.ends_with('.')
}

//! The acts behind a reference: a notice, a client code, a number, a plate, a name; as the projection has them.

use crate::jobs::Error;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::fascicoli::proietta;
use crate::jobs::project::Project;
use crate::ledger::Ledger;

/// What kind of reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tipo {
    /// The key everywhere.
    IdVerbale,
    /// pagoPA's reference.
    Iuv,
    /// A client code.
    Codice,
    /// A number and its year, `1234/2026`.
    Numero,
    /// A plate.
    Targa,
    /// A person's or a company's name, in capitals.
    Nome,
}

impl Tipo {
    /// The word of the projection.
    const fn as_str(self) -> &'static str {
        match self {
            Self::IdVerbale => "id",
            Self::Iuv => "iuv",
            Self::Codice => "quinto-campo",
            Self::Numero => "numero",
            Self::Targa => "targa",
            Self::Nome => "nome",
        }
    }
}

/// References of all acts, the trial ones or the real ones.
#[derive(Debug, Clone, Copy)]
pub struct Indice {
    prova: bool,
}

impl Indice {
    /// Brings the projection up to the last fact.
    pub fn of(project: &Project, ledger: &mut Ledger, prova: bool) -> Result<Self, Error> {
        proietta::refresh(ledger, &fascicoli::regole(project)?)?;
        Ok(Self { prova })
    }

    /// The references of the other acts: the real ones beside the trial ones.
    pub fn others(self) -> Self {
        Self { prova: !self.prova }
    }

    /// The acts that have this reference, in order.
    pub fn find(self, ledger: &Ledger, tipo: Tipo, valore: &str) -> Result<Vec<Chiave>, Error> {
        let subjects = ledger.find(tipo.as_str(), valore).map_err(Error::Ledger)?;
        Ok(subjects.iter().filter_map(|it| Chiave::parse(it)).filter(|it| it.prova == self.prova).collect())
    }
}

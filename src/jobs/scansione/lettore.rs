//! Reads contents as they are taken in, on all threads.

use std::collections::BTreeMap;

use crate::domain::carta::CardProfile;
use crate::domain::data::Data;
use crate::files;
use crate::jobs::Error;
use crate::jobs::arrivi;
use crate::jobs::arrivi::Letto;
use crate::jobs::arrivi::Preso;
use crate::jobs::clock;
use crate::jobs::scansione::cartella::Cartella;
use crate::jobs::scansione::leggi;
use crate::jobs::scansione::leggi::Contenuto;
use crate::scan::zones::Readers;

/// What reads contents.
pub struct Lettore {
    /// The folder.
    pub cartella: Cartella,
    /// The profiles by name.
    pub profili: BTreeMap<String, CardProfile>,
    /// The civil day of the scans; that of the clock where none is said.
    pub giorno: Option<Data>,
    /// What the desk said that all of them are.
    pub tipo: String,
    /// The box of the paper.
    pub scatola: String,
}

impl arrivi::Lettore for Lettore {
    /// Tesseract, opened when a printed number is first to be read.
    type Mano = Option<Readers>;

    fn hand(&self) -> Self::Mano {
        None
    }

    fn read(&self, preso: &Preso, mano: &mut Self::Mano) -> Result<Letto, Error> {
        let bytes = files::read(&preso.path)?;
        let content = Contenuto {
            bytes: &bytes,
            sha256: &preso.sha256,
            nome: &preso.nome,
            estensione: &preso.estensione,
            sequenza: preso.sequenza,
            giorno: self.giorno.unwrap_or_else(clock::today).to_string(),
            tipo: &self.tipo,
            scatola: &self.scatola,
        };
        match leggi::read(&content, &self.profili, mano) {
            Err(cause) => Ok(Letto::Rifiutato(cause.code().into())),
            Ok(lettura) => {
                self.cartella.keep_lettura(&lettura)?;
                let says = |it: &crate::jobs::scansione::faccia::Faccia| {
                    it.profilo.is_some() || !it.codici.is_empty() || !it.numeri.is_empty()
                };
                Ok(match lettura.facce.iter().any(says) {
                    true => Letto::Fatto,
                    false => Letto::Dubbio("codice-illeggibile".into()),
                })
            }
        }
    }
}

//! Who owes, as the collector's layouts want it.

use std::collections::BTreeMap;

use crate::compose::ente::Ente;
use crate::domain::data::Data;
use crate::domain::fiscale;
use crate::domain::latin;
use crate::fatti::scheda::Soggetto;
use crate::flussi::ruolo::Debitore;
use crate::flussi::ruolo::Nome;
use crate::jobs::Error;
use crate::jobs::csv::table;
use crate::jobs::project::Project;

/// The project's table of towns, beside its profiles: `nome;provincia;belfiore`.
const COMUNI: &str = "comuni.csv";

/// Belfiore codes of towns.
#[derive(Debug, Default)]
pub struct Comuni {
    by_name: BTreeMap<(String, String), String>,
}

impl Comuni {
    /// The project's table, where it has one, and the body's own town.
    pub fn load(project: &Project, ente: &str) -> Result<Self, Error> {
        let mut it = Self::default();
        if let Some(bytes) = project.beside(COMUNI) {
            let rows: Vec<BTreeMap<String, String>> =
                table(&bytes).ok_or_else(|| Error::profile(COMUNI, "it is no table with `nome;provincia;belfiore`"))?;
            for row in &rows {
                let cell = |name: &str| row.get(name).map(|it| it.trim()).unwrap_or_default();
                it.add(cell("nome"), cell("provincia"), cell("belfiore"));
            }
        }
        if let Some(profile) = project.find("enti", &ente.to_lowercase())? {
            let own = Ente::read(&profile.bytes).map_err(Error::Compose)?;
            it.add(&own.citta, &own.provincia, &own.codice);
        }
        Ok(it)
    }

    fn add(&mut self, nome: &str, provincia: &str, belfiore: &str) {
        if !nome.is_empty() && !belfiore.is_empty() {
            self.by_name.insert((latin::key(nome), provincia.to_uppercase()), belfiore.to_uppercase());
        }
    }

    /// The code of a town; empty where it is not known.
    pub fn belfiore(&self, citta: &str, provincia: &str) -> String {
        self.by_name.get(&(latin::key(citta), provincia.to_uppercase())).cloned().unwrap_or_default()
    }
}

/// Whether a letter can be delivered in Italy.
pub fn is_reachable(it: &Soggetto) -> bool {
    let is_cap = it.cap.len() == 5 && it.cap.bytes().all(|digit| digit.is_ascii_digit());
    !it.is_abroad() && is_cap && !it.via.trim().is_empty() && !it.citta.trim().is_empty()
}

/// A recipient as a debtor; what the fiscal code says of the birth fills what nobody gave.
pub fn of(it: &Soggetto, comuni: &Comuni, al: Data) -> Debitore {
    let cf = fiscale::normalize(it.fiscal());
    let nome = if it.denominazione.is_empty() {
        let nascita = fiscale::nascita(&cf, al);
        let sesso = nascita.as_ref().map(|it| match it.sesso {
            fiscale::Sesso::F => "F",
            fiscale::Sesso::M => "M",
        });
        Nome::Persona {
            cognome: it.cognome.clone(),
            nome: it.nome.clone(),
            sesso: sesso.map_or_else(|| it.sesso.clone(), str::to_owned),
            nascita: it.data_nascita.or(nascita.as_ref().map(|it| it.data)),
            belfiore: nascita.map(|it| it.belfiore).unwrap_or_default(),
        }
    } else {
        Nome::Ente(it.denominazione.clone())
    };
    Debitore {
        cf,
        nome,
        via: it.via.clone(),
        civico: it.civico.clone(),
        cap: it.cap.clone(),
        belfiore: comuni.belfiore(&it.citta, &it.provincia),
        citta: it.citta.clone(),
        provincia: it.provincia.clone(),
    }
}

/// Where somebody lives, on one line.
pub fn address(it: &Soggetto) -> String {
    let via = format!("{} {}", it.via, it.civico);
    let provincia = if it.provincia.is_empty() { String::new() } else { format!(" ({})", it.provincia) };
    let nazione = if it.is_abroad() { format!(" {}", it.nazione) } else { String::new() };
    format!("{}, {} {}{provincia}{nazione}", via.trim(), it.cap, it.citta)
}

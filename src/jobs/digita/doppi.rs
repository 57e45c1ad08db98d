//! Acts that are there already: in the ledger, on another desk, or in what has left.

use crate::domain::data::Data;
use crate::fatti::Evento;
use crate::fatti::scheda::Scheda as Atto;
use crate::jobs::Error;
use crate::jobs::digita::Peso;
use crate::jobs::digita::Trovato;
use crate::jobs::digita::campi;
use crate::jobs::digita::campi::Campi;
use crate::jobs::digita::carte::Carte;
use crate::jobs::digita::scheda::Scheda;
use crate::jobs::digita::scheda::Stato;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::cerca;
use crate::jobs::project::Project;
use crate::ledger::Ledger;

/// Where the other one is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Dove {
    /// In the ledger: its subject.
    Registro(String),
    /// Keyed, and not left yet: its name here.
    Digitato(String),
    /// Keyed, and left with this lot: its name here, and the number of the lot.
    Uscito(String, String),
}

/// Another act that is this one, or seems to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doppio {
    /// Number and year of the other.
    pub numero: String,
    /// Where it is.
    pub dove: Dove,
    /// What is the same.
    pub trovato: Trovato,
}

/// What of an act is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tratti {
    ente: String,
    numero: String,
    anno: String,
    serie: String,
    targa: String,
    quando: Option<(Data, String)>,
}

impl Tratti {
    /// Those of what was typed.
    pub(super) fn of(campi: &Campi) -> Self {
        let get = |name: &str| campi::get(campi, name).to_uppercase();
        let hour = campi::hour(&get("v-ora_violazione")).map(|it| it.to_string());
        Self {
            ente: get(campi::ENTE),
            numero: cerca::bare(&get("v-numero_verbale")).to_owned(),
            anno: get("v-anno_verbale"),
            serie: get("v-registro"),
            targa: plate(&get("v-targa")),
            quando: campi::day(&get("v-data_violazione")).zip(hour),
        }
    }

    fn of_act(atto: &Atto) -> Self {
        Self {
            ente: atto.ente.to_uppercase(),
            numero: cerca::bare(&atto.numero.to_uppercase()).to_owned(),
            anno: atto.anno.to_string(),
            serie: atto.registro.to_uppercase(),
            targa: plate(&atto.targa),
            quando: atto.data_violazione.zip(campi::hour(&atto.ora_violazione).map(|it| it.to_string())),
        }
    }

    /// What two acts have in common that two acts should not.
    fn shared(&self, other: &Self) -> Option<(&'static str, &'static str, Peso)> {
        let is_numbered = !self.numero.is_empty() && !self.anno.is_empty();
        if is_numbered && (&self.ente, &self.numero, &self.anno) == (&other.ente, &other.numero, &other.anno) {
            // Booklets of two series may have a number each; one without series may be either.
            let are_apart = !self.serie.is_empty() && !other.serie.is_empty() && self.serie != other.serie;
            let weight = if are_apart { ("altra-serie", Peso::Avvisa) } else { ("doppio", Peso::Blocca) };
            return Some(("v-numero_verbale", weight.0, weight.1));
        }
        let is_same = !self.targa.is_empty() && self.targa == other.targa && self.quando.is_some();
        let is_same = is_same && self.quando == other.quando;
        is_same.then_some(("v-targa", "stessa-violazione", Peso::Avvisa))
    }
}

fn plate(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_uppercase()
}

/// The others, worst first.
pub(super) fn find(project: &Project, ledger: &mut Ledger, it: &Scheda, carte: &Carte) -> Result<Vec<Doppio>, Error> {
    let own = Tratti::of(&it.campi);
    let mut found = in_ledger(project, ledger, &own)?;
    let mut add = |other: &Tratti, dove: Dove, is_draft: bool| {
        if let Some((campo, mut codice, mut peso)) = own.shared(other) {
            // Of two who key the same paper the first to end wins.
            if is_draft && peso == Peso::Blocca {
                (codice, peso) = ("doppio-bozza", Peso::Avvisa);
            }
            let numero = format!("{}/{}", other.numero, other.anno);
            found.push(Doppio { trovato: Trovato::new(campo, codice, peso).about(numero.clone()), numero, dove });
        }
    };
    for other in carte.those(project, |other| other.id != it.id && own.shared(&other.tratti).is_some())? {
        let dove = match other.lotto {
            Some(lotto) => Dove::Uscito(other.id, lotto),
            None if other.stato == Stato::Scartata => continue,
            None => Dove::Digitato(other.id),
        };
        let is_draft = other.stato == Stato::Bozza && matches!(dove, Dove::Digitato(_));
        add(&other.tratti, dove, is_draft);
    }
    found.sort_by_key(|it| it.trovato.peso);
    Ok(found)
}

fn in_ledger(project: &Project, ledger: &mut Ledger, own: &Tratti) -> Result<Vec<Doppio>, Error> {
    let regole = fascicoli::regole(project)?;
    fascicoli::refresh(ledger, &regole)?;
    let mut known = Vec::new();
    if !own.numero.is_empty() {
        known.extend(fascicoli::search(ledger, "numero", &format!("{}/{}", own.numero, own.anno))?);
    }
    if !own.targa.is_empty() {
        known.extend(fascicoli::search(ledger, "targa", &own.targa)?);
    }
    known.retain(|it| it.0.prova == project.config.web.prova);
    known.sort();
    known.dedup();
    let mut found = Vec::new();
    for (chiave, _) in known {
        let facts = fascicoli::load(ledger, &chiave)?;
        let came = facts.iter().find_map(|it| match &it.evento {
            Evento::Ricevuto(scheda) => Some(&**scheda),
            _ => None,
        });
        let Some(atto) = came else { continue };
        if let Some((campo, codice, peso)) = own.shared(&Tratti::of_act(atto)) {
            let numero = format!("{}/{}", atto.numero, atto.anno);
            let trovato = Trovato::new(campo, codice, peso).about(numero.clone());
            found.push(Doppio { trovato, numero, dove: Dove::Registro(chiave.subject()) });
        }
    }
    Ok(found)
}

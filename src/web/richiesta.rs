//! What a browser asks for, taken apart before any page sees it.

use std::collections::BTreeMap;
use std::net::IpAddr;

use crate::jobs::caricati::deposito::Arrivato;
use crate::jobs::persone::Ruolo;
use crate::web::Casa;
use crate::web::pagina::Avviso;

/// Fields of a form or of a question, in the order in which they came.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Campi(pub Vec<(String, String)>);

impl Campi {
    /// What a field says, without blanks around it; empty where it is not there.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|it| it.0 == name).map_or("", |it| it.1.trim())
    }

    /// What a field says as it came: a password may begin with a blank.
    pub fn raw(&self, name: &str) -> &str {
        self.0.iter().find(|it| it.0 == name).map_or("", |it| it.1.as_str())
    }

    /// Whether trial acts are meant: where they say so, or say nothing and the project has no others.
    pub fn is_prova(&self, casa: &Casa) -> bool {
        self.get("prova") == "1" || self.0.is_empty() && casa.project.config.web.prova
    }
}

/// The files of a form, by field, in the order in which they came; empty ones, and fields that nobody filled, are not there.
pub type File = BTreeMap<String, Vec<Arrivato>>;

/// Who asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chi {
    /// The name to log in with.
    pub nome: String,
    /// In full.
    pub persona: String,
    /// What for.
    pub ruolo: Ruolo,
    /// Whether the password has to be changed first.
    pub provvisoria: bool,
}

/// A request.
#[derive(Debug, Clone)]
pub struct Richiesta {
    /// Its path.
    pub path: String,
    /// Path and question.
    pub qui: String,
    /// What stands in the places of the path.
    pub parti: BTreeMap<String, String>,
    /// The question.
    pub domanda: Campi,
    /// The form.
    pub modulo: Campi,
    /// The files of the form.
    pub file: File,
    /// The language of the page.
    pub lingua: &'static str,
    /// The cookie that it came with, or gets.
    pub cookie: String,
    /// From where.
    pub da: IpAddr,
    /// Who; nobody before one is logged in.
    pub chi: Option<Chi>,
}

impl Richiesta {
    /// What stands in a place of the path.
    pub fn parte(&self, name: &str) -> &str {
        self.parti.get(name).map_or("", String::as_str)
    }

    /// The files of a field of the form.
    pub fn file(&self, name: &str) -> &[Arrivato] {
        self.file.get(name).map_or(&[], Vec::as_slice)
    }

    /// Who; a path that nobody may take unknown is never asked for by nobody.
    pub fn chi(&self) -> &Chi {
        self.chi.as_ref().expect("the table of paths lets nobody in here unknown")
    }

    /// Whether trial acts are meant: where somebody asks for them, or the project has no others.
    pub fn is_prova(&self, casa: &Casa) -> bool {
        self.domanda.is_prova(casa)
    }

    /// What an earlier request left to be said.
    pub fn take_avvisi(&self, casa: &Casa) -> Vec<Avviso> {
        let mut avvisi = Vec::new();
        casa.sessioni.change(&self.cookie, |it| avvisi = std::mem::take(&mut it.avvisi));
        avvisi
    }

    /// Leaves something to be said by the next page.
    pub fn leave(&self, casa: &Casa, tipo: &'static str, testo: String) {
        casa.sessioni.change(&self.cookie, |it| it.avvisi.push(Avviso { tipo, testo }));
    }

    /// A path of ours to go to afterwards; the first page where it is somebody else's.
    pub fn dove(&self, field: &str) -> String {
        let to = [self.modulo.get(field), self.domanda.get(field)].into_iter().find(|it| !it.is_empty());
        to.filter(|it| is_own(it)).unwrap_or("/").to_string()
    }
}

/// Whether this is a path here: `//example.org` and `/\example.org` lead elsewhere.
pub fn is_own(path: &str) -> bool {
    path.starts_with('/') && !path[1..].starts_with(['/', '\\']) && !path.contains(char::is_control)
}

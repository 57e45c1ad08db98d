//! Profiles of the lists: `elenchi/<name>.toml`.

use serde::Deserialize;

use crate::domain::latin;
use crate::domain::soggetto::Nominativo;
use crate::domain::soggetto::Registro;
use crate::flussi::tabella::Tracciato;
use crate::jobs::Error;
use crate::jobs::project::Project;

/// The kind of these profiles.
pub const KIND: &str = "elenchi";

/// The lists that are asked, by the names of their profiles.
pub const NAMES: [&str; 3] = ["inad", "inipec", "ipa"];

/// How a list is asked, and what its answers are good for.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Elenco {
    /// Form of the profile.
    pub schema: u32,
    /// First day it holds.
    #[serde(default)]
    pub valido_dal: String,
    /// Last day it holds.
    #[serde(default)]
    pub valido_al: String,
    /// Who checked it, and when; empty where nobody has.
    #[serde(default)]
    pub verificato: String,
    /// The list, in the word of lots and of the report of service.
    pub registro: String,
    /// The form of its questions and answers.
    pub forma: Forma,
    /// The names of the fields of a question, in the order of the form.
    pub campi: Vec<String>,
    /// The most codes of one question.
    pub massimo: usize,
    /// Days within which somebody who was found is not asked about again.
    pub giorni: i32,
    /// Days within which somebody who was not there is not asked about again.
    pub giorni_assente: i32,
    /// Whether addresses of a profession or of a business serve for acts to a person.
    pub professionali: bool,
    /// The words by which an address is that of a whole body.
    #[serde(default)]
    pub tipi: Vec<String>,
    /// How names of public bodies begin.
    #[serde(default)]
    pub denominazioni: Vec<String>,
    /// The table of a question.
    pub richiesta: Tracciato,
    /// The table of an answer.
    pub risposta: Tracciato,
}

/// The form of questions and answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Forma {
    /// `listDigitalAddress`.
    Inad,
    /// `richiestaElencoPec`.
    Inipec,
    /// `WS23_DOM_DIG_CF`.
    Ipa,
}

impl Elenco {
    /// The profile of that name.
    pub fn load(project: &Project, name: &str) -> Result<Self, Error> {
        project.profile(KIND, name)?.checked(|text| {
            let it: Self = toml::from_str(text).map_err(|e| e.to_string())?;
            let fields = if it.forma == Forma::Inipec { 3 } else { 2 };
            match () {
                () if it.schema != 1 => Err(format!("`schema` is {}, expected 1", it.schema)),
                () if Registro::parse(&it.registro).is_none() => Err(format!("no list `{}`", it.registro)),
                () if it.campi.len() != fields => Err(format!("`campi` names {}, expected {fields}", it.campi.len())),
                () if it.massimo == 0 => Err("`massimo` is 0: nothing could be asked".into()),
                () => it.richiesta.fault().or(it.risposta.fault()).map_or(Ok(it), Err),
            }
        })
    }

    /// The list.
    pub fn registro(&self) -> Registro {
        Registro::parse(&self.registro).expect("the profile was checked")
    }

    /// Whether a name is that of a public body.
    pub fn is_public(&self, nominativo: &Nominativo) -> bool {
        let Nominativo::Ente { denominazione } = nominativo else { return false };
        let name = format!("{} ", latin::key(denominazione.reveal()));
        self.denominazioni.iter().any(|it| name.starts_with(&format!("{} ", latin::key(it))))
    }
}

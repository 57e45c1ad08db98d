//! Models with everything they depend on, and whether the C.P.L. approved exactly that.

use std::sync::Arc;
use std::sync::OnceLock;

use serde::Deserialize;
use serde::Serialize;

use crate::compose::engine;
use crate::compose::engine::Engine;
use crate::compose::engine::Files;
use crate::compose::ente::Ente;
use crate::compose::face::Fonts;
use crate::compose::testi::Testi;
use crate::domain::data::Data;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::project::Profile;
use crate::jobs::project::Project;
use crate::ledger::Fact;
use crate::ledger::Ledger;
use crate::press::busta;
use crate::press::busta::Busta;
use crate::shipped;

/// The models there are.
pub const MODELS: [&str; 1] = ["verbale"];

/// The languages they can be printed in.
pub const LINGUE: [&str; 1] = ["it"];

/// The body whose profile ships as an example; its papers are for trial lots only.
pub const EXAMPLE: &str = "X999";

/// The profile of a body that nobody described, for trial lots.
const NEUTRAL: &str = include_str!("neutro.toml");

/// A model in one language for one body, ready to print.
pub struct Modello {
    /// Its name.
    pub id: String,
    /// Its language.
    pub lingua: String,
    /// The body it prints for.
    pub ente: Ente,
    /// Whether that body's profile was found; else a neutral one stands in and only drafts and trials print.
    pub is_described: bool,
    /// The body's profile and crest, as models read them.
    pub data: Files,
    /// The texts it prints.
    pub testi: Testi,
    /// The typesetter with the model loaded.
    pub engine: Engine,
    /// Name and hash of every part.
    pub parts: Vec<(String, String)>,
}

/// One approval, as `approvazioni.toml` and the ledger hold it.
#[derive(Debug, Clone, Serialize, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct Approvazione {
    /// The model.
    pub model: String,
    /// The language.
    pub lingua: String,
    /// The closure hash that was approved.
    pub sha256: String,
    /// Who approved.
    pub by: String,
    /// When, ISO.
    pub date: String,
    /// Whether it holds for trial lots only.
    pub prova: bool,
}

/// `approvazioni.toml`.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Approvazioni {
    /// All of them.
    #[serde(default)]
    pub approvazione: Vec<Approvazione>,
}

impl Modello {
    /// Loads a model for the body with this Belfiore code.
    pub fn load(project: &Project, id: &str, lingua: &str, codice_ente: &str, busta: &Profile) -> Result<Self, Error> {
        if !MODELS.contains(&id) {
            return Err(Error::NoModel(id.to_string()));
        }
        let (profile, is_described) = ente(project, codice_ente)?;
        let ente = Ente::read(&profile.bytes).map_err(Error::Compose)?;
        let mut parts = sources(id);
        let testi = shipped::sentences(lingua, id).ok_or_else(|| Error::NoModel(format!("{id} ({lingua})")))?;
        let words = Testi::read(&testi).map_err(Error::Compose)?;
        parts.insert("/testi.toml".into(), testi);
        parts.insert("/geometria.toml".into(), busta::geometry(busta.text()?, &busta.checked(Busta::parse)?));
        let mut data = Files::from([("/ente.toml".to_string(), profile.bytes.clone())]);
        if !ente.stemma.is_empty() {
            data.insert(ente.stemma.clone(), crest(project, &ente)?);
        }
        let fonts = fonts()?;
        let hashes = hashes(parts.iter().chain(&data), &fonts);
        let main = format!("/{id}/main.typ");
        let engine = Engine::new(&parts, &data, &main, fonts, engine::LETTERS).map_err(Error::Compose)?;
        Ok(Self {
            id: id.to_string(),
            lingua: lingua.to_string(),
            ente,
            is_described,
            data,
            testi: words,
            engine,
            parts: hashes,
        })
    }

    /// Whether one of `approvals` covers exactly this model.
    pub fn is_approved(&self, approvals: &[Approvazione], prova: bool) -> bool {
        approvals.iter().any(|it| {
            it.model == self.id
                && it.lingua == self.lingua
                && it.sha256 == self.engine.closure()
                && (!it.prova || prova)
        })
    }

    /// The approval of this model by someone on a day.
    pub fn approval(&self, by: &str, date: Data, prova: bool) -> Approvazione {
        Approvazione {
            model: self.id.clone(),
            lingua: self.lingua.clone(),
            sha256: self.engine.closure().to_string(),
            by: by.to_string(),
            date: date.to_string(),
            prova,
        }
    }
}

/// What approvals of a model and language are about in the ledger.
fn subject(model: &str, lingua: &str) -> String {
    format!("modello:{model}:{lingua}")
}

/// Records an approval.
pub fn approve(ledger: &mut Ledger, approval: &Approvazione, instant: &str) -> Result<(), Error> {
    let payload = serde_json::to_string(approval).expect("an approval is plain text");
    let subject = subject(&approval.model, &approval.lingua);
    let fact = Fact { subject: &subject, kind: "approvato", instant, payload: &payload };
    ledger.record(&fact).map_err(Error::Ledger)
}

/// The approvals of a model that the ledger holds.
pub fn approvals(ledger: &Ledger, model: &str, lingua: &str) -> Result<Vec<Approvazione>, Error> {
    let facts = ledger.facts(&subject(model, lingua), "approvato").map_err(Error::Ledger)?;
    Ok(facts.iter().filter_map(|it| serde_json::from_str(it).ok()).collect())
}

/// The fonts that ship, loaded at first use.
pub fn fonts() -> Result<Arc<Fonts>, Error> {
    static FONTS: OnceLock<Arc<Fonts>> = OnceLock::new();
    if let Some(fonts) = FONTS.get() {
        return Ok(Arc::clone(fonts));
    }
    let fonts = Arc::new(Fonts::load(shipped::fonts()).map_err(Error::Compose)?);
    Ok(Arc::clone(FONTS.get_or_init(|| fonts)))
}

/// The sources of a model.
fn sources(id: &str) -> Files {
    let files = [id, "common"].into_iter().flat_map(shipped::templates);
    files.map(|(path, bytes)| (format!("/{path}"), bytes)).collect()
}

/// The profile of a body, and whether it is its own.
fn ente(project: &Project, codice: &str) -> Result<(Profile, bool), Error> {
    let is_code = !codice.is_empty() && codice.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if is_code && let Some(profile) = project.find("enti", &codice.to_lowercase())? {
        return Ok((profile, true));
    }
    if codice == EXAMPLE {
        return Ok((project.profile("enti", "esempio")?, true));
    }
    let text = NEUTRAL.replace("{codice}", if is_code { codice } else { "----" });
    Ok((Profile { name: "enti/neutro.toml".into(), bytes: text.into_bytes() }, false))
}

/// The crest that a body's profile names: beside the profile, or the shipped one of the example.
fn crest(project: &Project, ente: &Ente) -> Result<Vec<u8>, Error> {
    let name = ente.stemma.trim_start_matches('/');
    project
        .beside(&format!("enti/{name}"))
        .or_else(|| (ente.codice == EXAMPLE).then(|| shipped::template("enti/stemma-esempio.svg")).flatten())
        .ok_or_else(|| Error::profile(&format!("enti/{name}"), "the crest that the body's profile names is not there"))
}

fn hashes<'a>(parts: impl Iterator<Item = (&'a String, &'a Vec<u8>)>, fonts: &Fonts) -> Vec<(String, String)> {
    let files = parts.map(|(name, bytes)| (format!("modello{name}"), hash::sha256(bytes)));
    files.chain(fonts.hashes.iter().map(|(name, sha256)| (format!("font/{name}"), sha256.clone()))).collect()
}

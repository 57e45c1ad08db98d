//! Models with everything they depend on, and whether the C.P.L. approved exactly that.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::OnceLock;

use serde::Deserialize;
use serde::Serialize;

use crate::compose::engine;
use crate::compose::engine::Engine;
use crate::compose::engine::Files;
use crate::compose::ente::Ente;
use crate::compose::face::Fonts;
use crate::compose::lettera::Lettera;
use crate::compose::modello::Scheda;
use crate::compose::testi;
use crate::compose::testi::Testi;
use crate::domain::data::Data;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::modelli::approvato::Approvato;
use crate::jobs::modelli::approvato::FONT;
use crate::jobs::modelli::approvato::MOTORE;
use crate::jobs::modelli::approvato::Parti;
use crate::jobs::project::Profile;
use crate::jobs::project::Project;
use crate::jobs::render::atti::ESTERO;
use crate::jobs::render::atti::LETTERA;
use crate::ledger::Fact;
use crate::ledger::Ledger;
use crate::locale::formati::Formati;
use crate::locale::formati::Lingua;
use crate::locale::frasi;
use crate::locale::frasi::Frasi;
use crate::press::busta;
use crate::press::busta::Busta;
use crate::shipped;

pub mod approvato;
pub mod campi;
pub mod documento;
pub mod fonti;
pub mod guide;
pub mod libro;
pub mod nuovo;
pub mod prova;

/// The model of the verbale, whose record the program makes.
pub const VERBALE: &str = "verbale";

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
    /// The texts it prints, where the program makes its record.
    pub testi: Testi,
    /// What makes its records, where it is one of files.
    pub lettera: Option<Lettera>,
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
        let (profile, is_described) = ente(project, codice_ente)?;
        let ente = Ente::read(&profile.bytes).map_err(Error::Compose)?;
        let mut data = Files::from([("/ente.toml".to_string(), profile.bytes.clone())]);
        if !ente.stemma.is_empty() {
            data.insert(ente.stemma.clone(), crest(project, &ente)?);
        }
        let (parts, frasi) = parts(project, id, lingua, busta)?;
        let own = own_words(lingua, &parts)?;
        let formati = Formati::new(lingua, &own).ok_or_else(|| Error::NoModel(format!("{id} ({lingua})")))?;
        let (testi, lettera, words) = if id == VERBALE {
            let testi = Testi::of(&frasi).with_days(formati);
            let words = words_of_act(&testi, &frasi, lingua, &own);
            (testi, None, words)
        } else {
            let lettera = letter(id, &ente, &parts, frasi, formati)?;
            let words = words_of_letter(&lettera, lingua, &own)?;
            (Testi::default(), Some(lettera), words)
        };
        let fonts = fonts()?;
        let hashes = hashes(parts.iter().chain(&data), &fonts);
        let seen: Files = data.iter().chain(&words).map(|(path, bytes)| (path.clone(), bytes.clone())).collect();
        let engine = Engine::new(&parts, &seen, &main_of(id), fonts, engine::LETTERS).map_err(Error::Compose)?;
        Ok(Self {
            id: id.to_string(),
            lingua: lingua.to_string(),
            ente,
            is_described,
            data,
            testi,
            lettera,
            engine,
            parts: hashes,
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

/// All models, by name.
pub fn all(project: &Project) -> Result<Vec<String>, Error> {
    let mut models = fonti::models(project)?;
    models.push(VERBALE.to_owned());
    models.sort();
    Ok(models)
}

/// The models that acts of a lot are printed with.
pub fn of_lots() -> [&'static str; 3] {
    [VERBALE, ESTERO, LETTERA]
}

/// The model of the report of service that goes with acts by certified mail.
pub const RELATA_PEC: &str = "relata-pec";

/// The model of what goes with an act on paper after a message that did not arrive.
pub const FASCICOLO_PEC: &str = "fascicolo-pec";

/// The languages a model is there in.
pub fn lingue(project: &Project, model: &str) -> Result<Vec<String>, Error> {
    let lingue = fonti::languages(project, &format!("{model}.ftl"))?;
    if lingue.is_empty() { Err(Error::NoModel(model.to_owned())) } else { Ok(lingue) }
}

/// What a model is called; its own name where it does not say.
pub fn title(project: &Project, model: &str) -> Result<String, Error> {
    let sources = fonti::sources(project, model)?;
    let table = sources.get(&format!("/{model}/modello.toml")).and_then(|it| std::str::from_utf8(it).ok());
    let titolo = table
        .and_then(|it| it.parse::<toml::Table>().ok())
        .and_then(|it| it.get("titolo")?.as_str().map(str::to_owned));
    Ok(titolo.unwrap_or_else(|| model.replace('-', " ")))
}

/// What a language calls itself; its tag where it does not say.
pub fn language(project: &Project, lingua: &str) -> Result<String, Error> {
    let text = fonti::text(project, lingua, "lingua.toml")?.unwrap_or_default();
    let table = std::str::from_utf8(&text).ok().and_then(|it| it.parse::<toml::Table>().ok());
    let nome = table.and_then(|it| it.get("nome")?.as_str().map(str::to_owned));
    Ok(nome.unwrap_or_else(|| lingua.to_owned()))
}

/// The state of texts that somebody has reviewed, as their first line says it.
const REVIEWED: &str = "# Stato: riveduto";

/// Whether somebody has reviewed a model's texts in a language.
pub fn is_reviewed(project: &Project, model: &str, lingua: &str) -> Result<bool, Error> {
    let text = fonti::text(project, lingua, &format!("{model}.ftl"))?.unwrap_or_default();
    Ok(text.split(|it| *it == b'\n').next().is_some_and(|it| it.trim_ascii_end() == REVIEWED.as_bytes()))
}

/// The fact by which a model is approved.
const APPROVATO: &str = "approvato";

/// What approvals of a model and language are about in the ledger.
pub fn subject(model: &str, lingua: &str) -> String {
    format!("modello:{model}:{lingua}")
}

/// Records approvals, all or none.
pub fn record(ledger: &mut Ledger, approvati: &[Approvato], instant: &str) -> Result<(), Error> {
    let texts: Vec<(String, String)> = approvati
        .iter()
        .map(|it| (subject(&it.model, &it.lingua), serde_json::to_string(it).expect("an approval is plain text")))
        .collect();
    let facts: Vec<Fact<'_>> = texts
        .iter()
        .zip(approvati)
        .map(|((subject, payload), it)| Fact {
            subject,
            kind: APPROVATO,
            instant,
            payload,
            day: Some(&it.date),
            key: None,
        })
        .collect();
    ledger.record_all(&facts).map(|_| ()).map_err(Error::Ledger)
}

/// The approvals of a model that the ledger holds, oldest first, with all that they covered.
pub fn approvati(ledger: &Ledger, model: &str, lingua: &str) -> Result<Vec<Approvato>, Error> {
    let facts = ledger.facts(&subject(model, lingua), APPROVATO).map_err(Error::Ledger)?;
    Ok(facts.iter().filter_map(|it| serde_json::from_str(it).ok()).collect())
}

/// All approvals that the ledger holds, oldest first.
pub fn all_approvati(ledger: &Ledger) -> Result<Vec<Approvato>, Error> {
    let facts = ledger.facts_of(APPROVATO).map_err(Error::Ledger)?;
    Ok(facts.iter().rev().filter_map(|it| serde_json::from_str(it).ok()).collect())
}

/// The approvals of a model that the ledger holds.
pub fn approvals(ledger: &Ledger, model: &str, lingua: &str) -> Result<Vec<Approvazione>, Error> {
    Ok(approvati(ledger, model, lingua)?.iter().map(Approvato::approvazione).collect())
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

/// The hash of everything that the pages of a model depend on, without loading it.
pub fn closure(project: &Project, id: &str, lingua: &str, busta: &Profile) -> Result<String, Error> {
    let mut files = files_of(project, id, busta)?;
    texts_of(project, id, lingua, &mut files)?;
    Ok(engine::closure(&files, &main_of(id), fonts()?.as_ref()))
}

/// Name and hash of every part that the closure is taken of.
pub fn parti(project: &Project, id: &str, lingua: &str, busta: &Profile) -> Result<Parti, Error> {
    let mut files = files_of(project, id, busta)?;
    texts_of(project, id, lingua, &mut files)?;
    let mut parti: Parti = files.iter().map(|(name, bytes)| (name.clone(), hash::sha256(bytes))).collect();
    parti.extend(fonts()?.hashes.iter().map(|(name, sha256)| (format!("{FONT}{name}"), sha256.clone())));
    parti.insert(MOTORE.into(), engine::VERSION.into());
    Ok(parti)
}

/// What an approval of a model covers, and its sentences.
fn parts(project: &Project, id: &str, lingua: &str, busta: &Profile) -> Result<(Files, Frasi), Error> {
    let mut parts = files_of(project, id, busta)?;
    let texts = texts_of(project, id, lingua, &mut parts)?;
    let read = Frasi::read(lingua, texts.iter().map(|(path, text)| (path.as_str(), text.as_str())));
    Ok((parts, read.map_err(|cause| Error::profile(&format!("locales/{lingua}"), cause.to_string()))?))
}

fn main_of(id: &str) -> String {
    format!("/{id}/main.typ")
}

/// Sources and geometry of a model.
fn files_of(project: &Project, id: &str, busta: &Profile) -> Result<Files, Error> {
    let mut parts = fonti::sources(project, id)?;
    parts.extend(fonti::sources(project, "common")?);
    parts.insert("/geometria.toml".into(), busta::geometry(busta.text()?, &busta.checked(Busta::parse)?));
    Ok(parts)
}

/// Puts a model's texts in a language among its parts, and returns them by path.
fn texts_of(project: &Project, id: &str, lingua: &str, parts: &mut Files) -> Result<Vec<(String, String)>, Error> {
    let own = format!("{id}.ftl");
    if fonti::text(project, lingua, &own)?.is_none() {
        return Err(Error::NoModel(format!("{id} ({lingua})")));
    }
    let names: &[&str] =
        if id == VERBALE { &[VERBALE, NOTICE, PAYMENTS] } else { &[id, "comune", "norme", NOTICE, PAYMENTS] };
    let mut texts = Vec::new();
    for name in names {
        let file = format!("{name}.ftl");
        let mut bytes = fonti::text(project, lingua, &file)?;
        if bytes.is_none() && *name == PAYMENTS {
            bytes = fonti::text(project, ENGLISH, &file)?;
        }
        let Some(bytes) = bytes else { continue };
        let path = format!("/locales/{lingua}/{file}");
        let text = String::from_utf8(bytes.clone()).map_err(|_| Error::profile(&path, "it is not UTF-8"))?;
        parts.insert(path.clone(), bytes);
        texts.push((path, text));
    }
    if let Some(bytes) = fonti::text(project, lingua, fonti::LINGUA)? {
        parts.insert(format!("/locales/{lingua}/{}", fonti::LINGUA), bytes);
    }
    Ok(texts)
}

/// What a language says of itself.
fn own_words(lingua: &str, parts: &Files) -> Result<Lingua, Error> {
    let name = format!("/locales/{lingua}/{}", fonti::LINGUA);
    let bytes = parts.get(&name).cloned().ok_or_else(|| Error::NoModel(format!("`{}` ({lingua})", fonti::LINGUA)))?;
    Profile { name, bytes }.parse()
}

/// What the verbale reads beside the record: its texts, its language, the words of notices.
fn words_of_act(testi: &Testi, frasi: &Frasi, lingua: &str, own: &Lingua) -> Files {
    Files::from([
        ("/testi.toml".into(), testi.tree()),
        ("/lingua.json".into(), about(lingua, own, None)),
        ("/avviso.json".into(), json(&notice_words(frasi))),
    ])
}

/// `/lingua.json`: how a language is set, and the paper of a model of files.
fn about(lingua: &str, own: &Lingua, scheda: Option<&Scheda>) -> Vec<u8> {
    let tag = crate::domain::lingua::Lingua::parse(lingua);
    let about = serde_json::json!({
        "codice": tag.as_ref().map_or(lingua, |it| it.base()),
        "paese": (lingua == "it").then_some("IT"),
        "scrittura": own.scrittura,
        "destra": own.destra,
        "formato_mm": scheda.and_then(|it| it.formato_mm),
        "orizzontale": scheda.is_some_and(|it| it.orizzontale),
    });
    about.to_string().into_bytes()
}

/// The file of sentences of the pagoPA notice.
const NOTICE: &str = "avviso";

/// The file of sentences of postal slips and transfers; where a language has none, the English one stands in.
const PAYMENTS: &str = "pagamenti";

/// The language that stands in.
const ENGLISH: &str = "en";

/// A model of files in a language.
fn letter(id: &str, ente: &Ente, parts: &Files, frasi: Frasi, formati: Formati) -> Result<Lettera, Error> {
    let scheda = parts.get(&format!("/{id}/modello.toml")).ok_or_else(|| Error::NoModel(id.to_owned()))?;
    let scheda = Scheda::parse(scheda).map_err(Error::Compose)?;
    let sources: String = parts
        .iter()
        .filter(|(path, _)| path.ends_with(".typ"))
        .map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned())
        .collect();
    Ok(Lettera::new(scheda, frasi, formati, ente.clone(), &sources))
}

/// What a letter's model reads beside the record: constant sentences, its language, the words of notices.
fn words_of_letter(lettera: &Lettera, lingua: &str, own: &Lingua) -> Result<Files, Error> {
    let constant = lettera.constant().map_err(Error::Compose)?;
    Ok(Files::from([
        ("/testi.json".into(), constant.to_string().into_bytes()),
        ("/lingua.json".into(), about(lingua, own, Some(lettera.scheda()))),
        ("/avviso.json".into(), json(&notice_words(lettera.frasi()))),
    ]))
}

/// The words of notices by the names that their model knows.
fn notice_words(frasi: &Frasi) -> BTreeMap<String, String> {
    let word = |id: &str| {
        let name = id.strip_prefix("avviso-")?.replace('-', "_");
        Some((name, testi::unite(&frasi.say(id, &frasi::Valori::new()).ok()?)))
    };
    frasi.ids().filter_map(word).collect()
}

fn json(words: &BTreeMap<String, String>) -> Vec<u8> {
    serde_json::to_vec(words).expect("words are plain text")
}

/// A body as its own profile has it; none where it has none.
pub fn ente_of(project: &Project, codice: &str) -> Result<Option<Ente>, Error> {
    let (profile, is_own) = ente(project, codice)?;
    is_own.then(|| Ente::read(&profile.bytes).map_err(Error::Compose)).transpose()
}

/// The profile of a body, and whether it is its own.
pub fn ente(project: &Project, codice: &str) -> Result<(Profile, bool), Error> {
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
pub fn crest(project: &Project, ente: &Ente) -> Result<Vec<u8>, Error> {
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

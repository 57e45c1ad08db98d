//! The C.P.L. approves models: this very hash, by this person, on this day, as these pages show it.

use crate::domain::data::Data;
use crate::jobs::Error;
use crate::jobs::approve::atti::Atti;
use crate::jobs::approve::pagine::Pagine;
use crate::jobs::clock;
use crate::jobs::modelli;
use crate::jobs::modelli::Approvazione;
use crate::jobs::modelli::Approvazioni;
use crate::jobs::modelli::Modello;
use crate::jobs::modelli::VERBALE;
use crate::jobs::modelli::approvato::Approvato;
use crate::jobs::modelli::approvato::Parti;
use crate::jobs::modelli::prova::Reperto;
use crate::jobs::pipeline;
use crate::jobs::project::Project;
use crate::jobs::render;

pub mod atti;
pub mod elenco;
pub mod pagine;
pub mod riporto;
pub mod sguardo;
pub mod traccia;

/// Which languages of a model are approved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Quali {
    /// Those whose texts somebody has reviewed.
    Rivedute,
    /// These.
    Nominate(Vec<String>),
    /// All.
    Tutte,
}

/// What was approved, and what was left and why.
pub struct Outcome {
    /// As recorded.
    pub done: Vec<Approvazione>,
    /// Models and languages that are drafts.
    pub drafts: Vec<(String, String)>,
    /// Samples that cannot be laid out: their model in that language was not approved.
    pub broken: Vec<Reperto>,
}

/// Approves models as they are now; `only` is the closure hash that alone is meant.
pub fn approve(
    project: &Project,
    models: &[String],
    quali: &Quali,
    by: &str,
    only: Option<&str>,
) -> Result<Outcome, Error> {
    let mut outcome = Outcome { done: Vec::new(), drafts: Vec::new(), broken: Vec::new() };
    let mut wanted = Vec::new();
    for model in models {
        for lingua in languages(project, model, quali)? {
            let is_wanted = *quali != Quali::Rivedute || modelli::is_reviewed(project, model, &lingua)?;
            let list = if is_wanted { &mut wanted } else { &mut outcome.drafts };
            list.push((model.clone(), lingua));
        }
    }
    let mut approved = Vec::new();
    look(project, wanted, false, |vista| {
        if only.is_some_and(|it| it != vista.sha256) {
            let (model, lingua) = (vista.model, vista.lingua);
            return Err(Error::Other { model, lingua });
        }
        if vista.reperti.is_empty() {
            approved.push(vista.approvato(project, by)?);
        }
        outcome.broken.extend(vista.reperti);
        Ok(())
    })?;
    let mut ledger = project.ledger()?;
    modelli::record(&mut ledger, &approved, &clock::now())?;
    outcome.done = approved.iter().map(Approvato::approvazione).collect();
    Ok(outcome)
}

/// The languages of a model; those that are named must be there.
fn languages(project: &Project, model: &str, quali: &Quali) -> Result<Vec<String>, Error> {
    let mut lingue = modelli::lingue(project, model)?;
    if let Quali::Nominate(named) = quali {
        if let Some(missing) = named.iter().find(|it| !lingue.contains(it)) {
            return Err(Error::NoModel(format!("{model} ({missing})")));
        }
        lingue.retain(|it| named.contains(it));
    }
    Ok(lingue)
}

/// A model in a language as it is now.
struct Vista {
    model: String,
    lingua: String,
    /// The closure hash, and what it was taken of.
    sha256: String,
    parti: Parti,
    /// Its samples.
    pagine: Pagine,
    /// Those that cannot be laid out.
    reperti: Vec<Reperto>,
}

impl Vista {
    /// The approval of it today, whose pages are kept.
    fn approvato(&self, project: &Project, by: &str) -> Result<Approvato, Error> {
        Ok(Approvato {
            model: self.model.clone(),
            lingua: self.lingua.clone(),
            sha256: self.sha256.clone(),
            by: by.to_owned(),
            date: clock::today().to_string(),
            prova: false,
            parti: self.parti.clone(),
            campioni: self.pagine.campioni.clone(),
            prove: pagine::keep(project, &self.pagine)?,
            riporta: None,
        })
    }
}

/// Lays out the samples of models in languages, on all cores, and hands them on in order.
fn look(
    project: &Project,
    wanted: Vec<(String, String)>,
    wants_draft: bool,
    each: impl FnMut(Vista) -> Result<(), Error>,
) -> Result<(), Error> {
    let busta = project.profile("buste", &project.config.busta)?;
    let has_acts = wanted.iter().any(|(model, _)| model == VERBALE);
    let atti = if has_acts { Atti::read(project)? } else { Atti::default() };
    let mut wanted = wanted.into_iter();
    let work = |(model, lingua): (String, String)| {
        let modello = Modello::load(project, &model, &lingua, modelli::EXAMPLE, &busta)?;
        let parti = modelli::parti(project, &model, &lingua, &busta)?;
        let (pagine, reperti) = pagine::of(project, &modello, &atti, wants_draft)?;
        Ok(Vista { sha256: modello.engine.closure().to_owned(), model, lingua, parti, pagine, reperti })
    };
    pipeline::run(render::workers(project, 0), || Ok(wanted.next()), work, each)
}

/// `approvazioni.toml` for a trial lot: all models, as they are now.
pub fn for_trial(project: &Project, date: Data) -> Result<String, Error> {
    let busta = project.profile("buste", &project.config.busta)?;
    let mut file = Approvazioni::default();
    for model in modelli::of_lots().into_iter().chain([modelli::RELATA_PEC]) {
        for lingua in modelli::lingue(project, model)? {
            let modello = Modello::load(project, model, &lingua, modelli::EXAMPLE, &busta)?;
            file.approvazione.push(modello.approval("plico sample", date, true));
        }
    }
    let text = toml::to_string(&file).expect("approvals are plain data");
    Ok(format!("# Approvazioni che valgono solo per questo lotto di prova.\n\n{text}"))
}

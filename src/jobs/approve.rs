//! The C.P.L. approves models: this very hash, by this person, on this day.

use crate::domain::data::Data;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::modelli;
use crate::jobs::modelli::Approvazione;
use crate::jobs::modelli::Approvazioni;
use crate::jobs::modelli::Modello;
use crate::jobs::project::Project;

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

/// What was approved, and what was left because nobody has reviewed it.
pub struct Outcome {
    /// As recorded.
    pub done: Vec<Approvazione>,
    /// Models and languages that are drafts.
    pub drafts: Vec<(String, String)>,
}

/// Approves models as they are now.
pub fn approve(project: &Project, models: &[String], quali: &Quali, by: &str) -> Result<Outcome, Error> {
    let busta = project.profile("buste", &project.config.busta)?;
    let mut ledger = project.ledger()?;
    let mut outcome = Outcome { done: Vec::new(), drafts: Vec::new() };
    for model in models {
        let lingue = modelli::lingue(project, model)?;
        if let Quali::Nominate(named) = quali
            && let Some(missing) = named.iter().find(|it| !lingue.contains(it))
        {
            return Err(Error::NoModel(format!("{model} ({missing})")));
        }
        for lingua in lingue {
            let is_wanted = match quali {
                Quali::Rivedute => modelli::is_reviewed(project, model, &lingua)?,
                Quali::Nominate(named) => named.contains(&lingua),
                Quali::Tutte => true,
            };
            if !is_wanted {
                outcome.drafts.push((model.clone(), lingua));
                continue;
            }
            let modello = Modello::load(project, model, &lingua, modelli::EXAMPLE, &busta)?;
            let approval = modello.approval(by, clock::today(), false);
            modelli::approve(&mut ledger, &approval, &clock::now())?;
            outcome.done.push(approval);
        }
    }
    Ok(outcome)
}

/// `approvazioni.toml` for a trial lot: all models, as they are now.
pub fn for_trial(project: &Project, date: Data) -> Result<String, Error> {
    let busta = project.profile("buste", &project.config.busta)?;
    let mut file = Approvazioni::default();
    for model in modelli::of_lots() {
        for lingua in modelli::lingue(project, model)? {
            let modello = Modello::load(project, model, &lingua, modelli::EXAMPLE, &busta)?;
            file.approvazione.push(modello.approval("plico sample", date, true));
        }
    }
    let text = toml::to_string(&file).expect("approvals are plain data");
    Ok(format!("# Approvazioni che valgono solo per questo lotto di prova.\n\n{text}"))
}

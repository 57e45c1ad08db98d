//! The C.P.L. approves models: this very hash, by this person, on this day.

use crate::domain::data::Data;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::modelli;
use crate::jobs::modelli::Approvazione;
use crate::jobs::modelli::Approvazioni;
use crate::jobs::modelli::Modello;
use crate::jobs::project::Project;

/// Approves models as they are now and returns what was recorded.
pub fn approve(project: &Project, models: &[String], by: &str) -> Result<Vec<Approvazione>, Error> {
    let busta = project.profile("buste", &project.config.busta)?;
    let mut ledger = project.ledger()?;
    let mut done = Vec::new();
    for model in models {
        for lingua in modelli::lingue(project, model)? {
            let modello = Modello::load(project, model, &lingua, modelli::EXAMPLE, &busta)?;
            let approval = modello.approval(by, clock::today(), false);
            modelli::approve(&mut ledger, &approval, &clock::now())?;
            done.push(approval);
        }
    }
    Ok(done)
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

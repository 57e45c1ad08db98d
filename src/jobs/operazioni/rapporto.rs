//! The lot's report with its days of dispatch: one for each print whose envelopes the carrier has.

use std::collections::BTreeMap;
use std::path::Path;

use crate::domain::data::Data;
use crate::files;
use crate::jobs::Error;
use crate::jobs::distinta::lists::Lists;
use crate::jobs::distinta::report;
use crate::jobs::distinta::report::Dispatch;
use crate::jobs::distinta::report::NOT_YET;
use crate::jobs::operazioni;
use crate::jobs::operazioni::registro::Fatto;
use crate::jobs::operazioni::registro::Stato;
use crate::jobs::operazioni::storia;
use crate::jobs::operazioni::storia::Storia;
use crate::jobs::project::Project;
use crate::jobs::render::Setup;
use crate::press::manifest::Origine;

/// What became of plichi: the day the carrier took them, or why they were pulled.
#[derive(Default)]
struct Known {
    days: BTreeMap<Origine, Data>,
    reasons: BTreeMap<Origine, String>,
}

/// Writes the reports into `folder`, of an operation that hands over with `facts` on a day.
pub fn write(project: &Project, storia: &Storia, facts: &[Fatto], data: Data, folder: &Path) -> Result<(), Error> {
    let known = known(storia, facts, data)?;
    let setup = Setup::new(project)?;
    let lists = Lists::new(Data::parse(&storia.manifest().data).unwrap_or(data), &setup.lingua)?;
    for (print, stampa) in &storia.stampe {
        let dispatch = dispatch(storia, *print, &known);
        if dispatch.days.is_empty() {
            continue;
        }
        let out = if *print == 0 { folder.to_path_buf() } else { folder.join(format!("r{print:02}")) };
        files::make_folder(&out.join("distinte"))?;
        report::write(&stampa.folder, &out, &stampa.manifest, &dispatch, &setup.vettore, &lists)?;
    }
    Ok(())
}

/// What all operations say, the new one included.
fn known(storia: &Storia, facts: &[Fatto], data: Data) -> Result<Known, Error> {
    let mut known = Known::default();
    for (operazione, _) in &storia.operazioni {
        let folder = operazioni::folder(&storia.root, operazione.numero, operazione.tipo);
        let day = operazione.data.as_deref().and_then(Data::parse);
        let why = operazione.motivo.as_deref().unwrap_or_default();
        known.add(&storia::read_facts(&folder, operazione)?, day, why);
    }
    known.add(facts, Some(data), "");
    Ok(known)
}

impl Known {
    fn add(&mut self, facts: &[Fatto], day: Option<Data>, why: &str) {
        for fact in facts {
            match (fact, day) {
                (Fatto::Esito(posto, Stato::Affidata), Some(day)) => {
                    self.days.insert(posto.clone(), day);
                }
                (Fatto::Esito(posto, Stato::Stornata), _) => {
                    self.reasons.insert(posto.clone(), why.to_string());
                }
                _ => {}
            }
        }
    }
}

/// What became of the plichi of one print.
fn dispatch(storia: &Storia, print: u32, known: &Known) -> Dispatch {
    let mut dispatch = Dispatch::default();
    let stampa = &storia.stampe[&print];
    for voce in &stampa.voci {
        let posto = voce.at(print);
        // What was printed again left as its last print, or was pulled as that.
        let live = storia.registro.pezzo(&posto).map_or(&posto, |it| &it.posto);
        let why = match (known.days.get(live), known.reasons.get(live)) {
            (Some(day), _) => {
                dispatch.plichi.insert(voce.id.clone(), *day);
                if *live != posto {
                    continue;
                }
                let batch = stampa.manifest.batches.iter().find(|it| it.numero == voce.batch());
                let last = batch.map(|it| dispatch.days.entry(it.id.clone()).or_insert(*day));
                if let Some(last) = last {
                    *last = (*last).max(*day);
                }
                continue;
            }
            (None, Some(why)) => why.as_str(),
            (None, None) => NOT_YET,
        };
        dispatch.excluded.insert(voce.id.clone(), why.to_string());
    }
    dispatch
}

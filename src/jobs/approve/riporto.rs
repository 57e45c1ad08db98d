//! An approval carried over to another closure: only where engine or fonts changed, and no pixel of any page shows it.
//!
//! Texts, sources and geometry always go back to the C.P.L.

use crate::jobs::Error;
use crate::jobs::approve;
use crate::jobs::approve::Quali;
use crate::jobs::approve::Vista;
use crate::jobs::approve::pagine;
use crate::jobs::approve::pagine::Differenza;
use crate::jobs::clock;
use crate::jobs::modelli;
use crate::jobs::modelli::approvato;
use crate::jobs::modelli::approvato::Approvato;
use crate::jobs::modelli::approvato::Genere;
use crate::jobs::modelli::approvato::Parti;
use crate::jobs::modelli::approvato::Riporto;
use crate::jobs::project::Project;

/// What became of a model in a language.
pub struct Esito {
    /// The model.
    pub model: String,
    /// The language.
    pub lingua: String,
    /// What became of it.
    pub che: Che,
}

/// What became of the carrying over.
pub enum Che {
    /// An approval of the hash of now is there already.
    InVigore,
    /// It was carried over.
    Riportato(Box<Approvato>),
    /// It was not, and why.
    Rifiutato(Rifiuto),
}

/// Why an approval cannot be carried over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rifiuto {
    /// Nobody ever approved it.
    MaiApprovato,
    /// The last approval knows nothing of pages.
    SenzaPagine(Riporto),
    /// Since the last approval more than engine or fonts changed: the kinds, and the words for it.
    Cambiato(Riporto, Vec<Genere>, String),
    /// Pages look otherwise.
    Diverso(Riporto, Vec<Differenza>),
    /// A sample cannot be laid out any more.
    NonImpaginato(String),
}

/// How many pages that differ a sentence names.
const NAMED: usize = 5;

impl Rifiuto {
    /// The word for programs.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::MaiApprovato => "mai-approvato",
            Self::SenzaPagine(_) => "senza-pagine",
            Self::Cambiato(..) => "cambiato",
            Self::Diverso(..) => "pagine-diverse",
            Self::NonImpaginato(_) => "non-impaginato",
        }
    }

    /// The sentence for people.
    pub fn frase(&self) -> String {
        let di = |it: &Riporto| format!("dall'approvazione di {} del {}", it.by, it.date);
        match self {
            Self::MaiApprovato => "non è mai stato approvato".into(),
            Self::SenzaPagine(it) => {
                format!(
                    "l'approvazione di {} del {} non ha con sé le pagine dei campioni: non c'è con che confrontare",
                    it.by, it.date
                )
            }
            Self::Cambiato(it, _, che) => {
                format!("{} sono cambiati: {che}. Va approvato di nuovo dal Comando", di(it))
            }
            Self::Diverso(it, differenze) => {
                let place = |it: &Differenza| match it.pagina {
                    0 => format!("campione {}: {}", it.campione, it.che),
                    pagina => format!("campione {}, pagina {pagina}: {}", it.campione, it.che),
                };
                let named: Vec<String> = differenze.iter().take(NAMED).map(place).collect();
                let rest = differenze.len().saturating_sub(NAMED);
                let rest = if rest == 0 { String::new() } else { format!("; e altre {rest}") };
                format!("{} le pagine non sono più le stesse: {}{rest}", di(it), named.join("; "))
            }
            Self::NonImpaginato(che) => format!("un campione non si impagina: {che}"),
        }
    }
}

/// Carries approvals of models over to what they are now, in every language that was approved or in those named.
pub fn carry(project: &Project, models: &[String], quali: &Quali, by: &str) -> Result<Vec<Esito>, Error> {
    let busta = project.profile("buste", &project.config.busta)?;
    let mut ledger = project.ledger()?;
    let (mut esiti, mut wanted, mut before) = (Vec::new(), Vec::new(), Vec::new());
    for model in models {
        let mut approved = false;
        for lingua in approve::languages(project, model, quali)? {
            let mut approvals = modelli::approvati(&ledger, model, &lingua)?;
            approvals.retain(|it| !it.prova);
            let is_named = matches!(quali, Quali::Nominate(_));
            approved |= !approvals.is_empty();
            if approvals.is_empty() && !is_named {
                continue;
            }
            let closure = modelli::closure(project, model, &lingua, &busta)?;
            let parti = modelli::parti(project, model, &lingua, &busta)?;
            match candidates(&approvals, &closure, &parti) {
                Ok(candidates) => {
                    before.push(candidates);
                    wanted.push((model.clone(), lingua));
                }
                Err(che) => esiti.push(Esito { model: model.clone(), lingua, che }),
            }
        }
        let is_all = *quali == Quali::Tutte;
        if !approved && !is_all && !matches!(quali, Quali::Nominate(_)) {
            esiti.push(Esito {
                model: model.clone(),
                lingua: String::new(),
                che: Che::Rifiutato(Rifiuto::MaiApprovato),
            });
        }
    }
    let mut before = before.into_iter();
    let mut carried = Vec::new();
    approve::look(project, wanted, false, |vista| {
        let candidates = before.next().expect("what is looked at was approved before");
        let che = compare(project, &vista, &candidates, by)?;
        if let Che::Riportato(it) = &che {
            carried.push(Approvato::clone(it));
        }
        esiti.push(Esito { model: vista.model, lingua: vista.lingua, che });
        Ok(())
    })?;
    modelli::record(&mut ledger, &carried, &clock::now())?;
    esiti.sort_by(|one, two| (&one.model, &one.lingua).cmp(&(&two.model, &two.lingua)));
    Ok(esiti)
}

/// The approvals that may be carried over to this closure if pages agree, newest first; or what is to be said at once.
fn candidates(approvals: &[Approvato], closure: &str, parti: &Parti) -> Result<Vec<Approvato>, Che> {
    if approvals.iter().any(|it| it.sha256 == closure) {
        return Err(Che::InVigore);
    }
    let Some(last) = approvals.last() else { return Err(Che::Rifiutato(Rifiuto::MaiApprovato)) };
    let may = |it: &&Approvato| {
        let changed = approvato::changes(&it.model, &it.parti, parti);
        it.has_pages() && !changed.is_empty() && changed.keys().all(|it| it.may_change())
    };
    let candidates: Vec<Approvato> = approvals.iter().rev().filter(may).cloned().collect();
    if !candidates.is_empty() {
        return Ok(candidates);
    }
    if !last.has_pages() {
        return Err(Che::Rifiutato(Rifiuto::SenzaPagine(named(last))));
    }
    let changed = approvato::changes(&last.model, &last.parti, parti);
    let words = approvato::words(&changed);
    Err(Che::Rifiutato(Rifiuto::Cambiato(named(last), changed.into_keys().collect(), words)))
}

/// Carries over the newest approval whose pages are those of now.
fn compare(project: &Project, vista: &Vista, candidates: &[Approvato], by: &str) -> Result<Che, Error> {
    if let Some(it) = vista.reperti.first() {
        return Ok(Che::Rifiutato(Rifiuto::NonImpaginato(format!("{} {} {}", it.campione, it.codice, it.che))));
    }
    let mut newest = None;
    for before in candidates {
        let differenze = pagine::differences(project, before, &vista.pagine);
        if differenze.is_empty() {
            let mut approvato = vista.approvato(project, by)?;
            approvato.riporta = Some(named(before));
            return Ok(Che::Riportato(Box::new(approvato)));
        }
        newest = newest.or_else(|| Some(Rifiuto::Diverso(named(before), differenze)));
    }
    Ok(Che::Rifiutato(newest.unwrap_or(Rifiuto::MaiApprovato)))
}

/// An approval, as another one names it.
fn named(it: &Approvato) -> Riporto {
    Riporto { sha256: it.sha256.clone(), by: it.by.clone(), date: it.date.clone() }
}

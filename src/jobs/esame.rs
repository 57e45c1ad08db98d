//! `plico ledger check`: chains, roots, evidence and projection held against what they should be.

use std::collections::HashSet;

use crate::domain::data::Data;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::fascicoli;
use crate::jobs::project::Project;
use crate::jobs::prove;
use crate::jobs::prove::Prove;
use crate::ledger::accessi::Accesso;
use crate::ledger::esame::Esame;
use crate::ledger::esame::Guasto;
use crate::ledger::esame::RADICE;
use crate::ledger::esame::Radice;

/// How much was looked at.
#[derive(Debug, Clone, Copy, Default)]
pub struct Rapporto {
    /// Of the ledger.
    pub registro: Esame,
    /// Files of evidence.
    pub prove: u64,
    /// Acts folded again.
    pub atti: u64,
    /// What is wrong.
    pub guasti: u64,
}

/// Looks at everything and hands on what is wrong. `root` is one that somebody holds: it must be among ours.
pub fn check(project: &Project, root: Option<&str>, each: &mut dyn FnMut(&Guasto)) -> Result<Rapporto, Error> {
    let mut ledger = project.ledger()?;
    let store = Prove::of(project);
    let mut rapporto = Rapporto::default();
    let mut guasti = 0;
    let mut found = |it: Guasto| {
        guasti += 1;
        each(&it);
    };
    let (mut seen, mut broken, mut failure) = (HashSet::new(), Vec::new(), None);
    rapporto.registro = ledger.check(&mut found, &mut |number, subject, payload| {
        for sha256 in prove::cited(payload) {
            if failure.is_some() || !seen.insert(short(&sha256)) {
                continue;
            }
            match whole(&store, &sha256) {
                Ok(None) => {}
                Ok(Some(codice)) => broken.push(Guasto::new(codice, Some(number), subject, sha256)),
                Err(error) => failure = Some(error),
            }
        }
    })?;
    if let Some(error) = failure {
        return Err(error);
    }
    rapporto.prove = seen.len() as u64;
    broken.into_iter().for_each(&mut found);
    if let Some(root) = root
        && !ledger.roots()?.iter().any(|it| it.radice == root)
    {
        found(Guasto::new("radice-mancante", None, RADICE, root));
    }
    let regole = fascicoli::regole(project)?;
    fascicoli::refresh(&mut ledger, &regole)?;
    rapporto.atti = ledger.check_projection(&mut found, |acts| {
        acts.iter().map(|(subject, stored)| fascicoli::proietta::project(subject, stored, &regole)).collect()
    })?;
    rapporto.guasti = guasti;
    Ok(rapporto)
}

/// Why a file of evidence proves nothing; none where it does.
fn whole(store: &Prove, sha256: &str) -> Result<Option<&'static str>, Error> {
    if !store.has(sha256) {
        return Ok(Some("prova-mancante"));
    }
    Ok((!store.is_whole(sha256)?).then_some("prova-alterata"))
}

/// Enough of a hash to know it again among some million.
fn short(sha256: &str) -> u128 {
    sha256.get(..32).and_then(|it| u128::from_str_radix(it, 16).ok()).unwrap_or_default()
}

/// Makes the root of the day over all chains; none where the ledger is empty.
pub fn root(project: &Project) -> Result<Option<Radice>, Error> {
    let mut ledger = project.ledger()?;
    Ok(ledger.root(&clock::now(), &clock::today().to_string())?)
}

/// Hands on who read what on these days of Rome, oldest first; of one act where it is named by its id.
pub fn accesses(
    project: &Project,
    act: Option<&str>,
    days: (Option<Data>, Option<Data>),
    each: &mut dyn FnMut(u64, &Accesso) -> Result<(), Error>,
) -> Result<(), Error> {
    let (from, to) = days;
    project.ledger()?.each_access(act, |numero, accesso| {
        let day = clock::rome(&accesso.istante).0;
        let is_of = from.is_none_or(|it| it <= day) && to.is_none_or(|it| day <= it);
        if is_of { each(numero, accesso) } else { Ok(()) }
    })
}

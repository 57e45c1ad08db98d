//! `plico reader tune`: the measure of an installation, from the crops that its desk confirmed.
//!
//! It never lowers the bar: a kind with too few crops keeps the measure that ships, no threshold falls below the shipped
//! one, and a day stands alone only where the confirmed crops themselves show that at most one in a thousand is wrong.

use std::path::Path;

use crate::files;
use crate::jobs::Error;
use crate::jobs::lettore;
use crate::jobs::lettore::misura;
use crate::jobs::lettore::prova;
use crate::jobs::lettore::prova::Prova;
use crate::jobs::project::Project;
use crate::scan::reader::caution::Kind;

/// What came of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tara {
    /// Which.
    pub tipo: Kind,
    /// Confirmed crops of it.
    pub confermate: usize,
    /// Whether such a day may stand alone from now on.
    pub stands_alone: bool,
    /// Confirmed crops that are missing until it can be measured anew; none where it was.
    pub missing: usize,
}

/// Measures the reader on a folder of crops, and keeps the measure in the project.
pub fn tara(project: &Project, folder: &Path, is_trial: bool) -> Result<(Vec<Tara>, Prova), Error> {
    let shipped = lettore::shipped();
    let prova = prova::prova(&shipped, folder)?;
    let esiti = prova.esiti();
    let own = misura::tuned(shipped.caution(), &esiti);
    let of = |tipo: Kind| {
        let confermate = esiti.get(&tipo).map_or(0, Vec::len);
        Tara {
            tipo,
            confermate,
            stands_alone: own.0.get(&tipo).is_some_and(|it| it.confermata),
            missing: misura::ENOUGH.saturating_sub(confermate),
        }
    };
    let tara = Kind::ALL.into_iter().map(of).collect();
    if !is_trial {
        let dir = project.dir().join(lettore::CARTELLA);
        files::make_folder(&dir)?;
        let text = lettore::written(&shipped.with(own));
        files::replace(&dir.join(lettore::MISURA), text.as_bytes())?;
    }
    Ok((tara, prova))
}

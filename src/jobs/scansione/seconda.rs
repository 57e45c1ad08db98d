//! A second look, by another person, at a sample of cards that are settled: read without doubt, or decided by one.
//!
//! A sample is drawn by a seed, so that it can be drawn again. Who looks sees nothing of what was said before. Where they
//! say the same, it stands; where they say otherwise, what they say takes its place, and both stay: in the ledger as a
//! withdrawal and a new outcome, each with its author, and here side by side.
//!
//! Who looked may take their look back. By then they know what was said before: the card waits for somebody else.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::Serialize;

use crate::files;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::lettore::misura;
use crate::jobs::progress::Stop;
use crate::jobs::project::Project;
use crate::jobs::scansione;
use crate::jobs::scansione::cartella;
use crate::jobs::scansione::conferma;
use crate::jobs::scansione::esame::AUTO;
use crate::jobs::scansione::esame::Decisione;
use crate::jobs::scansione::esame::Detto;
use crate::jobs::scansione::esame::Esame;
use crate::jobs::scansione::esame::GIORNI;
use crate::jobs::scansione::tavolo::Tavolo;

/// Where samples are kept, and what became of them.
const CAMPIONI: &str = "stato/seconda/campioni";
const SGUARDI: &str = "stato/seconda/sguardi";

/// A sample, as far as it lies in one folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Campione {
    /// Which, counted from 1.
    pub numero: u32,
    /// The seed it was drawn by.
    pub seme: u64,
    /// Out of how many settled cards, in all folders.
    pub su: u64,
    /// Who drew it.
    pub da: String,
    /// The day.
    pub il: String,
    /// The cards of this folder, by their names.
    pub carte: Vec<String>,
}

/// What somebody, or the reading, says of a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Detta {
    /// The outcome.
    pub esito: String,
    /// The days, by their columns, ISO.
    pub giorni: BTreeMap<String, String>,
    /// Who; empty for the reading.
    pub da: String,
}

/// A card that was looked at twice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sguardo {
    /// In which sample.
    pub campione: u32,
    /// The card.
    pub carta: String,
    /// The acts in its piece.
    pub atti: Vec<String>,
    /// What was settled.
    pub primo: Detta,
    /// What the second person said.
    pub secondo: Detta,
    /// Whether that is the same.
    pub concorde: bool,
    /// The day.
    pub il: String,
    /// The day the first was decided; empty for the reading.
    #[serde(default)]
    pub primo_il: String,
    /// Whether its author took it back: it counts for nothing but that they looked.
    #[serde(default)]
    pub ritirato: bool,
}

/// How a sample stands.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Conto {
    /// Cards of it.
    pub carte: u64,
    /// Looked at.
    pub visti: u64,
    /// Found to be otherwise.
    pub contrari: u64,
}

impl Conto {
    /// The share that is wrong at most, by the one-sided 95 % bound; `None` where nobody looked.
    pub fn massimo(self) -> Option<f64> {
        (self.visti > 0).then(|| (misura::bound(self.contrari) / self.visti as f64).min(1.0))
    }
}

/// What became of a second look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Esito {
    /// It says the same.
    Concorde,
    /// It says otherwise: that holds now.
    Contrario,
    /// The card is in no sample, or was looked at meanwhile.
    NonAspetta,
    /// Who looks is who settled it.
    DelPrimo,
    /// The card cannot say that, by a stable code.
    Impossibile(&'static str),
}

/// The cards of a folder that are settled.
fn settled(tavolo: &Tavolo) -> Result<Vec<String>, Error> {
    let mut names = Vec::new();
    for esame in tavolo.cartella().pezzi()? {
        if first(tavolo, &esame)?.is_some() {
            names.push(cartella::name(&esame.pezzo.sent().key()));
        }
    }
    Ok(names)
}

/// What was settled about a card, and by whom; `None` while it waits.
fn first(tavolo: &Tavolo, esame: &Esame) -> Result<Option<(Detto, String)>, Error> {
    Ok(match tavolo.decisione(esame)? {
        Some(it) => Some((it.said(), it.da)),
        None if esame.stato == AUTO => Some((esame.said(), String::new())),
        None => None,
    })
}

/// Draws a sample of so many cards out of all that are settled; says how many there are of it. The same seed draws the
/// same cards, as long as the same are settled.
pub fn draw(tavoli: &[Tavolo], seme: u64, quante: usize, da: &str) -> Result<usize, Error> {
    let mut all = Vec::new();
    let mut numero = 0;
    for (at, tavolo) in tavoli.iter().enumerate() {
        all.extend(settled(tavolo)?.into_iter().map(|it| (hash::sha256(format!("{seme}\n{it}").as_bytes()), at, it)));
        numero = numero.max(current(tavolo)?.map_or(0, |it| it.numero));
    }
    let su = all.len() as u64;
    all.sort_unstable();
    all.truncate(quante);
    for (at, tavolo) in tavoli.iter().enumerate() {
        let carte = all.iter().filter(|it| it.1 == at).map(|it| it.2.clone()).collect();
        let (da, il) = (da.to_string(), clock::today().to_string());
        let campione = Campione { numero: numero + 1, seme, su, da, il, carte };
        files::make_folder(&tavolo.cartella().path(CAMPIONI))?;
        tavolo.cartella().write(CAMPIONI, &format!("{:06}", campione.numero), &campione)?;
    }
    Ok(all.len())
}

/// The sample that was drawn last.
pub fn current(tavolo: &Tavolo) -> Result<Option<Campione>, Error> {
    let all: Vec<Campione> = tavolo.cartella().all(CAMPIONI)?;
    Ok(all.into_iter().max_by_key(|it| it.numero))
}

/// The second looks at a sample that stand.
pub fn looks(tavolo: &Tavolo, campione: &Campione) -> Result<Vec<Sguardo>, Error> {
    Ok(all_looks(tavolo, campione)?.into_iter().filter(|it| !it.ritirato).collect())
}

/// Those that were taken back too.
fn all_looks(tavolo: &Tavolo, campione: &Campione) -> Result<Vec<Sguardo>, Error> {
    let all: Vec<Sguardo> = tavolo.cartella().all(SGUARDI)?;
    Ok(all.into_iter().filter(|it| it.campione == campione.numero).collect())
}

/// Whether a look settles a card for somebody: it stands, or they took it back themselves.
fn is_done(sguardo: &Sguardo, carta: &str, who: &str) -> bool {
    sguardo.carta == carta && (!sguardo.ritirato || sguardo.secondo.da == who)
}

/// The cards that wait for a second look by this person.
pub fn waiting(tavolo: &Tavolo, who: &str) -> Result<Vec<String>, Error> {
    let Some(campione) = current(tavolo)? else { return Ok(Vec::new()) };
    let seen = all_looks(tavolo, &campione)?;
    let mut names = Vec::new();
    for carta in campione.carte.into_iter().filter(|it| !seen.iter().any(|seen| is_done(seen, it, who))) {
        let Some(esame) = tavolo.esame(&carta)? else { continue };
        // A decision that was taken back since waits for a first look.
        if first(tavolo, &esame)?.is_some_and(|(_, da)| da != who) {
            names.push(carta);
        }
    }
    Ok(names)
}

/// How the sample stands.
pub fn count(tavoli: &[Tavolo]) -> Result<Conto, Error> {
    let mut conto = Conto::default();
    for tavolo in tavoli {
        let Some(campione) = current(tavolo)? else { continue };
        let seen = looks(tavolo, &campione)?;
        conto.carte += campione.carte.len() as u64;
        conto.visti += seen.len() as u64;
        conto.contrari += seen.iter().filter(|it| !it.concorde).count() as u64;
    }
    Ok(conto)
}

/// Takes what a second person says of a card.
pub fn look(project: &Project, tavolo: &Tavolo, esame: &Esame, decisione: Decisione) -> Result<Esito, Error> {
    let cartella = tavolo.cartella();
    let _held = cartella.hold()?;
    let carta = cartella::name(&esame.pezzo.sent().key());
    let (Some(campione), Some((primo, da))) = (current(tavolo)?, first(tavolo, esame)?) else {
        return Ok(Esito::NonAspetta);
    };
    let is_seen = all_looks(tavolo, &campione)?.iter().any(|it| is_done(it, &carta, &decisione.da));
    if is_seen || !campione.carte.contains(&carta) {
        return Ok(Esito::NonAspetta);
    }
    if da == decisione.da {
        return Ok(Esito::DelPrimo);
    }
    let secondo = decisione.said();
    let concorde = agree(&primo, &secondo);
    let sguardo = Sguardo {
        campione: campione.numero,
        carta: carta.clone(),
        atti: esame.pezzo.atti.clone(),
        primo: told(&primo, &da),
        secondo: told(&secondo, &decisione.da),
        concorde,
        il: decisione.il.clone(),
        primo_il: tavolo.decisione(esame)?.map(|it| it.il).unwrap_or_default(),
        ritirato: false,
    };
    if let Err(code) = conferma::second(project, cartella, decisione, tavolo.prova, concorde)? {
        return Ok(Esito::Impossibile(code));
    }
    files::make_folder(&cartella.path(SGUARDI))?;
    cartella.write(SGUARDI, &format!("{:06}-{carta}", campione.numero), &sguardo)?;
    Ok(if concorde { Esito::Concorde } else { Esito::Contrario })
}

/// Takes the second look of a person back, of the sample that was drawn last: what was settled before holds again. Says
/// whether there was one, and nobody has decided otherwise since.
pub fn take_back(project: &Project, tavolo: &Tavolo, esame: &Esame, who: &str) -> Result<bool, Error> {
    let cartella = tavolo.cartella();
    let held = cartella.hold()?;
    let pezzo = esame.pezzo.sent().key();
    let carta = cartella::name(&pezzo);
    let Some(campione) = current(tavolo)? else { return Ok(false) };
    let own = |it: &Sguardo| it.carta == carta && it.secondo.da == who;
    let Some(sguardo) = looks(tavolo, &campione)?.into_iter().find(own) else { return Ok(false) };
    if !sguardo.concorde {
        let now = cartella.decisione(&pezzo)?;
        if now.is_none_or(|it| told(&it.said(), &it.da) != sguardo.secondo) {
            return Ok(false);
        }
        conferma::take_back(project, cartella, &pezzo, who, tavolo.prova)?;
        if !sguardo.primo.da.is_empty() {
            let Detta { esito, giorni, da } = sguardo.primo.clone();
            let before = Decisione { pezzo, esito, giorni, da, il: sguardo.primo_il.clone() };
            conferma::restore(project, cartella, before, tavolo.prova)?;
        }
    }
    let name = format!("{:06}-{carta}", campione.numero);
    let is_same = sguardo.concorde;
    let sguardo = Sguardo { ritirato: true, ..sguardo };
    cartella.write(SGUARDI, &format!("{name}-{}", &hash::sha256(who.as_bytes())[..8]), &sguardo)?;
    cartella.forget(SGUARDI, &name)?;
    drop(held);
    // What the reading said by itself is told to the acts again with its scans.
    if !is_same {
        scansione::again(project, cartella, &Stop::default())?;
    }
    Ok(true)
}

/// Whether two say the same: the outcome, the day it happened, and each day that both give.
fn agree(one: &Detto, other: &Detto) -> bool {
    let differs =
        |column: &&str| matches!((one.day(column), other.day(column)), (Some(one), Some(other)) if one != other);
    one.esito == other.esito && one.happened() == other.happened() && !GIORNI.iter().any(differs)
}

fn told(detto: &Detto, da: &str) -> Detta {
    Detta {
        esito: detto.esito.map(|it| it.to_string()).unwrap_or_default(),
        giorni: detto.giorni.iter().map(|(column, day)| ((*column).to_string(), day.to_string())).collect(),
        da: da.to_string(),
    }
}

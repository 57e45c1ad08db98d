//! Keyed acts that leave: as a lot among those that were uploaded, or as a file for the C.P.L.'s gestionale.
//!
//! The record of a leaving is the one moment in which its acts have left: it names them and the file, which stands
//! already. Killed before, nothing has left; killed after, the next look puts the lot to its place.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::Deserialize;
use serde::Serialize;

use crate::files;
use crate::files::pack;
use crate::files::scratch::Scratch;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::caricati;
use crate::jobs::clock;
use crate::jobs::digita;
use crate::jobs::digita::Chi;
use crate::jobs::digita::Peso;
use crate::jobs::digita::campi;
use crate::jobs::digita::carte::Carte;
use crate::jobs::digita::controllo::Lettore;
use crate::jobs::digita::doppi;
use crate::jobs::digita::scheda;
use crate::jobs::digita::scheda::Genere;
use crate::jobs::digita::scheda::Scheda;
use crate::jobs::digita::scheda::Stato;
use crate::jobs::digita::tavole;
use crate::jobs::digita::tavole::Testata;
use crate::jobs::project::Project;
use crate::ledger::Ledger;

/// The most bytes of scans in one; what is more leaves with the next.
const MOST: u64 = 192 << 20;

/// The most acts in one.
const ATTI: usize = 500;

/// How acts leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Come {
    /// As a lot that plico prints.
    Lotto,
    /// As a file that is handed back.
    Riconsegna,
}

impl Come {
    /// Its word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Lotto => "lotto",
            Self::Riconsegna => "riconsegna",
        }
    }

    /// The letter of its numbers.
    const fn sigla(self) -> char {
        match self {
            Self::Lotto => 'D',
            Self::Riconsegna => 'R',
        }
    }
}

/// An act that left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Voce {
    /// Its name here.
    pub id: String,
    /// Its key in the lot.
    pub id_verbale: String,
}

/// A leaving.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Uscita {
    /// The number of the lot, `2026/D0001`.
    pub numero: String,
    /// How.
    pub come: Come,
    /// When, ISO 8601.
    pub quando: String,
    /// Who let them go.
    pub chi: String,
    /// What the file is called.
    pub file: String,
    /// The hash of its bytes.
    pub sha256: String,
    /// Under which name the lot is among those that were uploaded; empty until it is there.
    pub caricato: String,
    /// The acts, in the order of the lot.
    pub atti: Vec<Voce>,
}

impl Uscita {
    /// The folder of leavings.
    pub(in crate::jobs) const FOLDER: &str = "uscite";

    /// Its number as a path has it.
    pub fn nome(&self) -> String {
        self.numero.replace('/', "-")
    }
}

/// What came of letting acts go.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Usciti {
    /// The leavings: one a body and register.
    pub uscite: Vec<Uscita>,
    /// Acts that would not pass any more, and went back to their desk.
    pub tornati: Vec<String>,
    /// Acts that stay for the next time, because one file takes no more.
    pub restano: usize,
}

fn place(project: &Project) -> Result<PathBuf, Error> {
    digita::folder(project, Uscita::FOLDER)
}

/// All leavings, the latest first.
pub fn all(project: &Project) -> Result<Vec<Uscita>, Error> {
    let place = place(project)?;
    let mut found: Vec<Uscita> = Vec::new();
    for name in files::names(&place)?.iter().filter(|it| it.ends_with(".json")) {
        found.extend(digita::stored::<Uscita>(&place.join(name))?);
    }
    found.sort_by(|a, b| (&b.quando, &b.numero).cmp(&(&a.quando, &a.numero)));
    Ok(found)
}

/// Which papers have left, each with the number of its lot.
pub fn left(project: &Project) -> Result<BTreeMap<String, String>, Error> {
    let of = |it: Uscita| it.atti.into_iter().map(move |voce| (voce.id, it.numero.clone()));
    Ok(all(project)?.into_iter().flat_map(of).collect())
}

/// The file of a leaving; `None` where there is none.
pub fn file(project: &Project, nome: &str) -> Result<Option<(Uscita, Vec<u8>)>, Error> {
    if !digita::is_id(nome) {
        return Ok(None);
    }
    let place = place(project)?;
    let Some(it) = digita::stored::<Uscita>(&place.join(format!("{nome}.json")))? else { return Ok(None) };
    let own = place.join(format!("{nome}.zip"));
    let path = if own.is_file() { Some(own) } else { caricati::file(project, &it.caricato)? };
    Ok(path.map(|path| files::read(&path)).transpose()?.map(|bytes| (it, bytes)))
}

/// The files of a leaving that are here: its record, and what was handed back.
pub(in crate::jobs) fn paths(project: &Project, it: &Uscita) -> Result<Vec<PathBuf>, Error> {
    let place = place(project)?;
    let paths = ["json", "zip"].map(|kind| place.join(format!("{}.{kind}", it.nome())));
    Ok(paths.into_iter().filter(|it| it.is_file()).collect())
}

/// Lets all acts go that are ready.
pub fn leave(
    project: &Project,
    ledger: &mut Ledger,
    come: Come,
    chi: Chi<'_>,
    lettore: &Lettore,
) -> Result<Usciti, Error> {
    let _turn = digita::turn(project)?;
    finish(project)?;
    let gone = left(project)?;
    let mut ready = scheda::all(project, Genere::Verbale)?;
    ready.retain(|it| it.stato == Stato::Valida && !gone.contains_key(&it.id));
    ready.sort_by_key(|it| campi::id_verbale(&it.campi));
    let mut esito = Usciti::default();
    let mut groups: BTreeMap<(String, &str), Vec<Scheda>> = BTreeMap::new();
    for it in ready {
        groups.entry((it.get(campi::ENTE).to_owned(), tavole::registro(&it))).or_default().push(it);
    }
    for ((ente, registro), atti) in groups {
        let mut atti = sound(project, ledger, atti, (chi, lettore), &mut esito)?;
        let fits = how_many(project, &atti)?;
        esito.restano += atti.len() - fits;
        atti.truncate(fits);
        if !atti.is_empty() {
            let atti: Vec<&Scheda> = atti.iter().collect();
            esito.uscite.push(go(project, come, (&ente, registro), &atti, chi)?);
        }
    }
    Ok(esito)
}

/// Those that pass today: rules, profiles and the ledger may have changed since they were validated. The others go back.
fn sound(
    project: &Project,
    ledger: &mut Ledger,
    atti: Vec<Scheda>,
    (chi, lettore): (Chi<'_>, &Lettore),
    esito: &mut Usciti,
) -> Result<Vec<Scheda>, Error> {
    let all: Vec<&Scheda> = atti.iter().collect();
    let is_whole = lettore.takes(project, &all)?;
    let mut sound = Vec::new();
    // Nobody else changes papers meanwhile: what was kept from before is not asked.
    let carte = Carte::default();
    for mut it in atti {
        let is_double = doppi::find(project, ledger, &it, &carte)?.iter().any(|it| it.trovato.peso != Peso::Avvisa);
        if !is_double && (is_whole || lettore.takes(project, &[&it])?) {
            sound.push(it);
            continue;
        }
        esito.tornati.push(campi::id_verbale(&it.campi));
        it.stato = Stato::Bozza;
        scheda::save(project, Genere::Verbale, it, chi)?;
    }
    Ok(sound)
}

/// How many of them one file takes.
fn how_many(project: &Project, atti: &[Scheda]) -> Result<usize, Error> {
    let mut bytes = 0;
    for (index, it) in atti.iter().enumerate() {
        let Some(folder) = scheda::folder(project, Genere::Verbale, &it.id)? else { continue };
        for scan in &it.scansioni {
            bytes += files::length(&folder.join(&scan.file))?;
        }
        if index > 0 && bytes > MOST || index == ATTI {
            return Ok(index);
        }
    }
    Ok(atti.len())
}

fn go(
    project: &Project,
    come: Come,
    (ente, registro): (&str, &str),
    atti: &[&Scheda],
    chi: Chi<'_>,
) -> Result<Uscita, Error> {
    let numero = number(project, come)?;
    let today = clock::today();
    let mut it = Uscita {
        file: format!("LOTTO_{}_{}_{}.zip", files::safe_name(ente), numero.replace('/', "-"), compact(today)),
        numero,
        come,
        quando: clock::now(),
        chi: chi.persona.to_owned(),
        sha256: String::new(),
        caricato: String::new(),
        atti: Vec::new(),
    };
    it.atti = atti.iter().map(|it| Voce { id: it.id.clone(), id_verbale: campi::id_verbale(&it.campi) }).collect();
    let scratch = Scratch::new(Some(&place(project)?))?;
    let written = tavole::write(project, scratch.path(), &Testata { ente, registro, numero: &it.numero }, atti)?;
    let zip = scratch.path().join("lotto.zip");
    pack::write(&zip, written.into_iter(), Some(today.ymd()))?;
    let bytes = files::read(&zip)?;
    it.sha256 = hash::sha256(&bytes);
    files::replace_private(&place(project)?.join(format!("{}.zip", it.nome())), &bytes)?;
    // From here on they have left.
    record(project, &it)?;
    deliver(project, it)
}

fn compact(day: crate::domain::data::Data) -> String {
    day.to_string().replace('-', "")
}

/// The next number of a kind in its year.
fn number(project: &Project, come: Come) -> Result<String, Error> {
    let begin = format!("{}/{}", clock::today().anno(), come.sigla());
    let taken = all(project)?;
    let numbers = taken.iter().filter_map(|it| it.numero.strip_prefix(&begin)?.parse::<u32>().ok());
    Ok(format!("{begin}{:04}", numbers.max().unwrap_or(0) + 1))
}

fn record(project: &Project, it: &Uscita) -> Result<(), Error> {
    let json = serde_json::to_vec(it).expect("a leaving is plain data");
    Ok(files::replace_private(&place(project)?.join(format!("{}.json", it.nome())), &json)?)
}

/// Puts a lot among those that were uploaded; a file that is handed back stays here.
fn deliver(project: &Project, mut it: Uscita) -> Result<Uscita, Error> {
    if it.come == Come::Lotto && it.caricato.is_empty() {
        let own = place(project)?.join(format!("{}.zip", it.nome()));
        it.caricato = caricati::lot(project, &it.file, &files::read(&own)?, &it.chi)?.id;
        record(project, &it)?;
        files::clear(&own)?;
    }
    Ok(it)
}

/// Ends what was cut short: a lot whose acts have left, and which is not at its place.
fn finish(project: &Project) -> Result<(), Error> {
    for it in all(project)? {
        deliver(project, it)?;
    }
    Ok(())
}

/// The same, as whoever looks finds it.
pub fn mend(project: &Project) -> Result<(), Error> {
    let is_cut = |it: &Uscita| it.come == Come::Lotto && it.caricato.is_empty();
    if all(project)?.iter().any(is_cut) {
        let _turn = digita::turn(project)?;
        finish(project)?;
    }
    Ok(())
}

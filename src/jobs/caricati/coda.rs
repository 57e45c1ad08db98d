//! The queue of uploads: one job at a time, in the order of arrival, also over a new start.
//!
//! What is to be done stands with each upload on disk; what is in memory only says who is next and how far a job is. The jobs
//! can be cut short at any instant and begun again, so an upload whose job was is simply next once more.

use std::any::Any;
use std::collections::VecDeque;
use std::fs::File;
use std::panic::AssertUnwindSafe;
use std::panic::catch_unwind;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::time::Duration;

use crate::files;
use crate::jobs::Error;
use crate::jobs::caricati;
use crate::jobs::caricati::Caricato;
use crate::jobs::caricati::FOLDER;
use crate::jobs::caricati::RIGHE;
use crate::jobs::caricati::Stato;
use crate::jobs::caricati::lavori;
use crate::jobs::clock::Cronometro;
use crate::jobs::modelli::prova::chain;
use crate::jobs::progress::Progress;
use crate::jobs::progress::Stop;
use crate::jobs::project::Project;

/// Held by the one program that does the jobs of a project's uploads.
const LOCK: &str = "coda.lock";

/// How often one looks whether something came, and how long one waits for whoever has what a job needs.
const LOOK: Duration = Duration::from_millis(200);
const TURN: Duration = Duration::from_secs(3);

/// So often a job is begun before a person is asked: it may be what ends the program.
const TRIES: u32 = 3;

/// How far the job of an upload is.
#[derive(Debug, Clone)]
pub struct Corsa {
    /// The upload.
    pub id: String,
    /// How much is done.
    pub fatto: u64,
    /// Of how much; 0 where that is not known.
    pub tutto: u64,
    /// Since when.
    pub da: Cronometro,
}

/// The uploads that wait, and the one that is being worked on.
#[derive(Debug, Default)]
pub struct Coda {
    waiting: Mutex<VecDeque<String>>,
    now: Mutex<Option<Corsa>>,
}

impl Progress for Coda {
    fn begin(&self, _what: &str, total: u64) {
        if let Some(it) = lock(&self.now).as_mut() {
            (it.fatto, it.tutto) = (0, total);
        }
    }

    fn at(&self, done: u64) {
        if let Some(it) = lock(&self.now).as_mut() {
            it.fatto = done;
        }
    }
}

/// What became of a turn.
enum Turno {
    /// The upload is at its end, or waits for a person.
    Finito(Box<Caricato>),
    /// Somebody else has what the job needs, or it was asked to stop: it stays where it is.
    Resta,
}

impl Coda {
    /// One more waits.
    pub fn add(&self, id: &str) {
        let mut waiting = lock(&self.waiting);
        if !waiting.iter().any(|it| it == id) {
            waiting.push_back(id.to_owned());
        }
    }

    /// How far an upload's job is, where it is being done.
    pub fn corsa(&self, id: &str) -> Option<Corsa> {
        lock(&self.now).clone().filter(|it| it.id == id)
    }

    /// How many come before an upload; `None` where it does not wait.
    pub fn before(&self, id: &str) -> Option<usize> {
        let place = lock(&self.waiting).iter().position(|it| it == id)?;
        Some(place + usize::from(lock(&self.now).is_some()))
    }

    /// Does the jobs of what comes, beginning with what an earlier run left, until somebody asks to stop. `after` hears of
    /// each one that is at its end, `failed` what nobody at the pages can mend.
    pub fn work(&self, project: &Project, stop: &Stop, after: &dyn Fn(&Caricato), failed: &dyn Fn(&Error)) {
        match caricati::waiting(project) {
            Ok(left) => left.iter().for_each(|it| self.add(&it.id)),
            Err(error) => failed(&error),
        }
        while !stop.is_asked() {
            let Some(id) = self.take() else {
                std::thread::sleep(LOOK);
                continue;
            };
            let done = self.turn(project, &id, stop);
            *lock(&self.now) = None;
            match done {
                Ok(Turno::Finito(it)) => after(&it),
                Ok(Turno::Resta) => {
                    lock(&self.waiting).push_front(id);
                    pause(TURN, stop);
                }
                Err(error) => failed(&error),
            }
        }
    }

    /// The next one, from here on the one that is worked on.
    fn take(&self) -> Option<String> {
        let mut waiting = lock(&self.waiting);
        let id = waiting.pop_front()?;
        *lock(&self.now) = Some(Corsa { id: id.clone(), fatto: 0, tutto: 0, da: Cronometro::start() });
        Some(id)
    }

    fn turn(&self, project: &Project, id: &str, stop: &Stop) -> Result<Turno, Error> {
        let Some(_held) = held(project)? else { return Ok(Turno::Resta) };
        let Some(mut it) = caricati::of(project, id)? else {
            return Err(Error::rendered(&project.dir().join(FOLDER).join(id), "the upload is no longer there"));
        };
        // Another program may have done it meanwhile.
        if it.stato != Stato::InCoda {
            return Ok(Turno::Finito(Box::new(it)));
        }
        if it.tentativi >= TRIES {
            it.stato = Stato::Fermo;
            it.save(project)?;
            return Ok(Turno::Finito(Box::new(it)));
        }
        it.tentativi += 1;
        it.save(project)?;
        let outcome = match catch_unwind(AssertUnwindSafe(|| lavori::work(project, &it, self, stop))) {
            Ok(outcome) => outcome,
            Err(cause) => Err(Error::Process { what: "the job of an upload", why: said(cause.as_ref()) }),
        };
        match outcome {
            Err(Error::Interrupted | Error::Busy) => {
                it.tentativi -= 1;
                it.save(project)?;
                return Ok(Turno::Resta);
            }
            outcome => finish(project, &mut it, outcome)?,
        }
        Ok(Turno::Finito(Box::new(it)))
    }
}

/// Reads a lot out of its turn: that changes nothing else.
pub(super) fn read_lot(project: &Project, mut it: Caricato) -> Result<Caricato, Error> {
    let outcome = lavori::work(project, &it, &Coda::default(), &Stop::default());
    finish(project, &mut it, outcome)?;
    Ok(it)
}

/// Puts an outcome into its upload: what cannot be read is one as well.
fn finish(project: &Project, it: &mut Caricato, outcome: Result<lavori::Fine, Error>) -> Result<(), Error> {
    match outcome {
        Err(error) => (it.conti, it.righe, it.avvisi, it.errore) = (Vec::new(), 0, Vec::new(), chain(&error)),
        Ok(done) => fill(project, it, done)?,
    }
    it.stato = Stato::Finito;
    it.save(project)
}

/// Writes the rows of an outcome, and puts the rest of it into the upload.
fn fill(project: &Project, it: &mut Caricato, done: lavori::Fine) -> Result<(), Error> {
    let mut text = Vec::new();
    for riga in &done.righe {
        serde_json::to_writer(&mut text, riga).expect("a row is plain data");
        text.push(b'\n');
    }
    files::replace(&it.folder(project).join(RIGHE), &text)?;
    it.conti = done.conti.into_iter().map(|(name, count)| (name.to_owned(), count)).collect();
    it.righe = done.righe.len() as u64;
    it.avvisi = done.avvisi;
    it.flusso = done.flusso;
    it.errore = String::new();
    Ok(())
}

/// What somebody who panicked said.
fn said(cause: &(dyn Any + Send)) -> String {
    let text = cause.downcast_ref::<&str>().map(ToString::to_string);
    text.or_else(|| cause.downcast_ref::<String>().cloned()).unwrap_or_else(|| "it broke off".into())
}

/// The jobs of this project's uploads, for us alone; `None` while another program does them.
fn held(project: &Project) -> Result<Option<File>, Error> {
    let path = project.dir().join(FOLDER).join(LOCK);
    if !path.is_file() {
        files::create(&path)?;
    }
    Ok(files::hold(&path)?)
}

/// Waits, but not when someone asks to stop.
pub(super) fn pause(long: Duration, stop: &Stop) {
    let mut left = long;
    while !left.is_zero() && !stop.is_asked() {
        std::thread::sleep(left.min(LOOK));
        left = left.saturating_sub(LOOK);
    }
}

/// Locks; who panicked with it in hand left it whole, for nothing is changed in two steps.
fn lock<T>(it: &Mutex<T>) -> MutexGuard<'_, T> {
    it.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

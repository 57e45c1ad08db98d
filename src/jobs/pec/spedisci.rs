//! Messages leave: each mailbox in its own pace, each message after the fact that says so.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::time::Duration;

use crate::domain::istante::Istante;
use crate::domain::riservato::Riservato;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::clock::Cronometro;
use crate::jobs::pec::caselle::Casella;
use crate::jobs::pec::registro;
use crate::jobs::pec::registro::Messaggio;
use crate::jobs::pec::registro::Passo;
use crate::jobs::pec::sospese;
use crate::jobs::pec::sospese::Sospesa;
use crate::jobs::posta::Chiuso;
use crate::jobs::posta::Invio;
use crate::jobs::posta::Uscita;
use crate::jobs::progress::Progress;
use crate::jobs::progress::Stop;
use crate::jobs::project::Project;
use crate::jobs::prove::Prove;
use crate::ledger::Ledger;
use crate::pec::busta::Busta;
use crate::pec::stato::Stato;

/// So many messages that are refused one after another say that the provider refuses them all.
const REFUSALS: u32 = 3;
/// How often somebody who waits looks whether it is to stop.
const GLANCE: Duration = Duration::from_millis(200);

/// What came of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Messages that the servers took.
    pub inviati: u64,
    /// That they refused for good.
    pub respinti: u64,
    /// That did not leave, and wait.
    pub in_attesa: u64,
    /// Of which nobody knows whether they left; those of before too.
    pub incerti: u64,
    /// That are not sent, as those in whose place they were to go had left after all.
    pub superati: u64,
    /// Mailboxes that cannot be used, and why.
    pub fermi: BTreeMap<String, String>,
}

impl Outcome {
    fn add(&mut self, other: Self) {
        self.inviati += other.inviati;
        self.respinti += other.respinti;
        self.in_attesa += other.in_attesa;
        self.incerti += other.incerti;
        self.superati += other.superati;
        self.fermi.extend(other.fermi);
    }
}

/// Sends what waits, all mailboxes side by side.
/// `riprova` says whether messages that did not leave are tried again while we are at it.
pub fn send(project: &Project, riprova: bool, progress: &dyn Progress, stop: &Stop) -> Result<Outcome, Error> {
    let caselle = Casella::some(project)?;
    let ledger = project.ledger()?;
    let mut outcome = Outcome::default();
    let mut waiting: BTreeMap<String, Vec<String>> = BTreeMap::new();
    registro::each_open(&ledger, |it| {
        match it.posizione(now_of(&caselle, &it.preparata.casella)).stato {
            Stato::DaInviare => waiting.entry(it.preparata.casella).or_default().push(it.preparata.messaggio),
            Stato::Incerto => outcome.incerti += 1,
            _ => {}
        }
        Ok(())
    })?;
    let total: usize = waiting.values().map(Vec::len).sum();
    progress.begin("invio", total as u64);
    for (nome, messages) in &waiting {
        if caselle.iter().all(|it| it.voce.nome != *nome) {
            outcome.fermi.insert(nome.clone(), "casella-ignota".into());
            outcome.in_attesa += messages.len() as u64;
        }
    }
    let shared = Shared { project, riprova, stop, progress, ledger: Mutex::new(ledger), done: Mutex::new(0) };
    let results: Vec<Result<Outcome, Error>> = std::thread::scope(|scope| {
        let own = caselle.iter().filter_map(|it| Some((it, waiting.remove(&it.voce.nome)?)));
        let threads: Vec<_> = own.map(|(it, messages)| scope.spawn(|| shared.empty(it, messages))).collect();
        threads.into_iter().map(|it| it.join().expect("what runs in a mailbox's thread does not panic")).collect()
    });
    for it in results {
        outcome.add(it?);
    }
    if stop.is_asked() { Err(Error::Interrupted) } else { Ok(outcome) }
}

/// What the clock of a mailbox shows; ours, where there is none of that name any more.
pub(super) fn now_of(caselle: &[Casella], nome: &str) -> Istante {
    let own = caselle.iter().find(|it| it.voce.nome == nome).map(Casella::now);
    own.unwrap_or_else(clock::istante)
}

/// Why a mailbox sends no more.
enum Ferma {
    /// Its provider cannot be spoken to.
    Linea(Chiuso),
    /// It refuses one message after another.
    Rifiuti,
}

/// What the threads of all mailboxes share.
struct Shared<'a> {
    project: &'a Project,
    riprova: bool,
    stop: &'a Stop,
    progress: &'a dyn Progress,
    ledger: Mutex<Ledger>,
    done: Mutex<u64>,
}

impl Shared<'_> {
    /// Sends what waits in a mailbox.
    fn empty(&self, casella: &Casella, mut messages: Vec<String>) -> Result<Outcome, Error> {
        let mut outcome = Outcome::default();
        let nome = &casella.voce.nome;
        let ended = |mut outcome: Outcome, why: &str, left: usize| {
            outcome.fermi.insert(nome.clone(), why.into());
            outcome.in_attesa += left as u64;
            Ok(outcome)
        };
        if let Some(why) = sospese::of(&self.held(), nome)? {
            return ended(outcome, why.as_str(), messages.len());
        }
        let password = casella.password(self.project)?;
        let ca = casella.authorities(self.project)?;
        let mut waits = casella.gestore.limiti.riprova.iter();
        loop {
            let left_today = self.left_today(casella)?;
            let (now, later) = messages.split_at(messages.len().min(left_today));
            let (mut again, why) = self.pass(casella, (&password, &ca), now, &mut outcome)?;
            again.extend_from_slice(later);
            match why {
                Some(Ferma::Linea(Chiuso::Credenziali(code))) => {
                    sospese::suspend(&mut self.held(), nome, &Sospesa::Credenziali(code))?;
                    return ended(outcome, "credenziali", again.len());
                }
                Some(Ferma::Rifiuti) => {
                    sospese::suspend(&mut self.held(), nome, &Sospesa::Rifiuti)?;
                    return ended(outcome, Sospesa::Rifiuti.as_str(), again.len());
                }
                Some(Ferma::Linea(Chiuso::Mittente(_))) => return ended(outcome, "mittente", again.len()),
                _ if again.len() == later.len() => {
                    return if later.is_empty() { Ok(outcome) } else { ended(outcome, "giorno-pieno", later.len()) };
                }
                why => match waits.next().filter(|_| self.riprova && !self.stop.is_asked()) {
                    Some(seconds) => self.wait(Duration::from_secs(*seconds)),
                    None => {
                        let word = if why.is_some() { "rete" } else { "rinviati" };
                        return ended(outcome, word, again.len());
                    }
                },
            }
            messages = again;
        }
    }

    /// Sends messages over one line after another; says which did not leave, and why none could any more.
    fn pass(
        &self,
        casella: &Casella,
        (password, ca): (&Riservato<String>, &[Vec<u8>]),
        messages: &[String],
        outcome: &mut Outcome,
    ) -> Result<(Vec<String>, Option<Ferma>), Error> {
        let accesso = casella.access(&casella.gestore.smtp, password, ca);
        let pace = match casella.gestore.limiti.al_minuto {
            0 => Duration::ZERO,
            it => Duration::from_secs(60) / it,
        };
        let mut line: Option<Uscita> = None;
        let mut left = Vec::new();
        let (mut broken, mut refused) = (0, 0);
        for (at, messaggio) in messages.iter().enumerate() {
            let begun = Cronometro::start();
            if self.stop.is_asked() {
                left.extend_from_slice(&messages[at..]);
                break;
            }
            let open = match line.take().map_or_else(|| Uscita::open(&accesso), Ok) {
                Ok(it) => it,
                // A server that is away is away for all; one that breaks off now and then is not.
                Err(why) => {
                    left.extend_from_slice(&messages[at..]);
                    return Ok((left, Some(Ferma::Linea(why))));
                }
            };
            let before = (outcome.inviati, outcome.respinti);
            let one = self.one(casella, open, messaggio, outcome)?;
            refused = match (outcome.inviati, outcome.respinti) {
                (sent, _) if sent > before.0 => 0,
                (_, no) => refused + u32::from(no > before.1),
            };
            if refused == REFUSALS {
                left.extend_from_slice(&messages[at + 1..]);
                return Ok((left, Some(Ferma::Rifiuti)));
            }
            match one {
                (Ok(it), goes_again) => {
                    line = Some(it);
                    broken = 0;
                    left.extend(goes_again.then(|| messaggio.clone()));
                }
                (Err(why @ Chiuso::Mittente(_)), _) => {
                    left.extend_from_slice(&messages[at..]);
                    return Ok((left, Some(Ferma::Linea(why))));
                }
                (Err(why), goes_again) => {
                    left.extend(goes_again.then(|| messaggio.clone()));
                    broken += 1;
                    if broken > 3 {
                        left.extend_from_slice(&messages[at + 1..]);
                        return Ok((left, Some(Ferma::Linea(why))));
                    }
                }
            }
            self.one_more();
            self.wait(pace.saturating_sub(begun.passed()));
        }
        line.into_iter().for_each(Uscita::close);
        Ok((left, None))
    }

    /// Sends one message: what became of the line, and whether the message may go again.
    fn one(
        &self,
        casella: &Casella,
        mut line: Uscita,
        messaggio: &str,
        outcome: &mut Outcome,
    ) -> Result<(Result<Uscita, Chiuso>, bool), Error> {
        let own = Messaggio::load(&self.held(), messaggio)?;
        let stato = own.as_ref().map(|it| it.posizione(casella.now()).stato);
        let Some(own) = own.filter(|_| stato == Some(Stato::DaInviare)) else {
            return Ok((Ok(line), false));
        };
        if self.has_left_after_all(&own)? {
            registro::superseded(&mut self.held(), messaggio)?;
            outcome.superati += 1;
            return Ok((Ok(line), false));
        }
        let bytes = Prove::of(self.project).get(&own.preparata.sha256);
        let Some(bytes) = bytes.ok().filter(|it| hash::sha256(it) == own.preparata.sha256) else {
            // What is not what was signed and remembered does not leave, and stops no other.
            outcome.fermi.insert(messaggio.to_string(), "alterato".into());
            return Ok((Ok(line), false));
        };
        let to = Busta::read(&bytes).and_then(|it| it.headers("To").into_iter().next()).unwrap_or_default();
        let volta = own.passi.iter().map(|it| it.1.volta).max().unwrap_or(0) + 1;
        let passo = |codice: &str| Passo {
            volta,
            casella: casella.voce.nome.clone(),
            istante: casella.now().to_string(),
            codice: codice.to_string(),
            chi: String::new(),
        };
        let chi = format!("{}:{:?}", std::process::id(), std::thread::current().id());
        let claimed = registro::tried(&mut self.held(), messaggio, &Passo { chi, ..passo("") })?;
        if !claimed {
            return Ok((Ok(line), false));
        }
        let sent = line.send(&casella.voce.indirizzo, &to, &bytes);
        let mut ledger = self.held();
        match sent {
            Ok(Invio::Preso) => {
                registro::came_of(&mut ledger, messaggio, registro::PRESA, &passo(""))?;
                outcome.inviati += 1;
                Ok((Ok(line), false))
            }
            Ok(Invio::Respinto(code)) => {
                registro::came_of(&mut ledger, messaggio, registro::RESPINTA, &passo(&code))?;
                outcome.respinti += 1;
                Ok((Ok(line), false))
            }
            Ok(Invio::NonPartito(code)) => {
                registro::came_of(&mut ledger, messaggio, registro::NON_PARTITA, &passo(&code))?;
                Ok((Ok(line), true))
            }
            Ok(Invio::Incerto) => {
                outcome.incerti += 1;
                Ok((Err(Chiuso::Rete("linea interrotta".into())), false))
            }
            Err(why) => {
                registro::came_of(&mut ledger, messaggio, registro::NON_PARTITA, &passo(&why.to_string()))?;
                Ok((Err(why), true))
            }
        }
    }

    /// Whether a receipt has come meanwhile for the message in whose place this one is to go, or for one before that.
    fn has_left_after_all(&self, own: &Messaggio) -> Result<bool, Error> {
        let mut before = own.preparata.sostituisce.clone();
        while !before.is_empty() {
            let Some(it) = Messaggio::load(&self.held(), &before)? else { return Ok(false) };
            if !it.arrivate.is_empty() {
                return Ok(true);
            }
            before = it.preparata.sostituisce;
        }
        Ok(false)
    }

    /// How many messages a mailbox may still send today.
    fn left_today(&self, casella: &Casella) -> Result<usize, Error> {
        let most = casella.gestore.limiti.al_giorno as usize;
        if most == 0 {
            return Ok(usize::MAX);
        }
        let today = casella.now().civil().map_or_else(clock::today, |it| it.0).to_string();
        let mut sent = 0;
        self.held().each_fact(registro::PRESA, &today..=&today, |it| {
            let passo: Option<Passo> = it.payload.as_deref().and_then(|it| serde_json::from_str(it).ok());
            sent += usize::from(passo.is_some_and(|it| it.casella == casella.voce.nome));
            Ok::<_, Error>(())
        })?;
        Ok(most.saturating_sub(sent))
    }

    fn held(&self) -> std::sync::MutexGuard<'_, Ledger> {
        self.ledger.lock().expect("no holder of the lock can panic")
    }

    fn one_more(&self) {
        let mut done = self.done.lock().expect("no holder of the lock can panic");
        *done += 1;
        self.progress.at(*done);
    }

    /// Waits, unless it is to stop.
    fn wait(&self, time: Duration) {
        let begun = Cronometro::start();
        while begun.passed() < time && !self.stop.is_asked() {
            std::thread::sleep(GLANCE.min(time.saturating_sub(begun.passed())));
        }
    }
}

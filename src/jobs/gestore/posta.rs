//! What the provider for trials holds: messages that it took in, what is still to be told of them, and its mailbox.

use std::collections::BTreeSet;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::MutexGuard;

use serde::Deserialize;
use serde::Serialize;

use crate::domain::istante::Istante;
use crate::files;
use crate::files::spool::Log;
use crate::jobs::Error;
use crate::jobs::gestore::DOMAIN;
use crate::jobs::gestore::piano;
use crate::jobs::gestore::piano::Cosa;
use crate::jobs::gestore::piano::Piano;
use crate::jobs::pec::caselle::Orologio;
use crate::maker::gestore::Evento;
use crate::maker::gestore::Gestore;
use crate::maker::gestore::Inviato;

/// Where messages are, and those of the mailbox.
const TAKEN: &str = "coda";
const MAILBOX: &str = "casella";
/// What was taken in, and what came into the mailbox; a line each.
const TAKEN_LIST: &str = "coda.jsonl";
const MAILBOX_LIST: &str = "casella.jsonl";

/// A message that was taken in.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Preso {
    /// Its place.
    pub n: u64,
    /// The number that its sender gave it.
    pub msgid: String,
    /// Who wrote.
    pub da: String,
    /// To whom.
    pub a: String,
    /// Its subject.
    pub oggetto: String,
    /// When, in seconds since 1970 by the clock of the provider.
    pub ora: i64,
}

/// Something that came into the mailbox.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct Arrivo {
    uid: u32,
    n: u64,
    evento: usize,
}

/// What it holds.
pub struct Deposito {
    folder: PathBuf,
    gestore: Gestore,
    estraneo: Gestore,
    orologio: PathBuf,
    guasti: (u32, u64),
    stato: Mutex<Stato>,
}

struct Stato {
    taken: u64,
    coda: Log,
    casella: Log,
    /// What is still to be told: when, of which message, which of its events.
    due: BTreeSet<(i64, u64, usize)>,
    presi: Vec<Preso>,
    last: u32,
    /// Messages and recipients that were put off once.
    rinviati: BTreeSet<String>,
}

impl Deposito {
    /// Opens it as it was left.
    pub fn open(folder: &Path, gestore: Gestore, orologio: PathBuf, guasti: (u32, u64)) -> Result<Self, Error> {
        for it in [TAKEN, MAILBOX] {
            files::make_folder(&folder.join(it))?;
        }
        let estraneo = Gestore::new("Estraneo", DOMAIN).map_err(|it| super::ssl(folder, &it))?;
        let (coda, taken) = Log::open(&folder.join(TAKEN_LIST))?;
        let (casella, arrived) = Log::open(&folder.join(MAILBOX_LIST))?;
        let presi: Vec<Preso> = taken.iter().filter_map(|it| serde_json::from_str(it).ok()).collect();
        let arrived: Vec<Arrivo> = arrived.iter().filter_map(|it| serde_json::from_str(it).ok()).collect();
        let known: BTreeSet<(u64, usize)> = arrived.iter().map(|it| (it.n, it.evento)).collect();
        let last = arrived.iter().map(|it| it.uid).max().unwrap_or(0);
        let due = presi.iter().flat_map(|it| {
            let piano = piano::of(&it.msgid, &it.a, guasti.0, guasti.1);
            all_due(it, piano).filter(|(_, n, event)| !known.contains(&(*n, *event))).collect::<Vec<_>>()
        });
        let (due, taken) = (due.collect(), presi.len() as u64);
        let stato = Stato { taken, coda, casella, due, presi, last, rinviati: BTreeSet::new() };
        Ok(Self { folder: folder.into(), gestore, estraneo, orologio, guasti, stato: Mutex::new(stato) })
    }

    fn held(&self) -> MutexGuard<'_, Stato> {
        self.stato.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// What it shows by its clock.
    pub fn now(&self) -> Istante {
        Orologio::read(&self.orologio).map_or_else(|_| Istante::at(0), |it| it.now())
    }

    /// What will become of a message.
    pub fn piano(&self, msgid: &str, a: &str) -> &'static Piano {
        piano::of(msgid, a, self.guasti.0, self.guasti.1)
    }

    /// Whether a message, or its recipient, comes for the first time to a door that puts it off.
    pub fn puts_off(&self, what: &str) -> bool {
        self.held().rinviati.insert(what.to_string())
    }

    /// Takes a message in; it is there for good when this returns.
    pub fn take(&self, mut preso: Preso, bytes: &[u8]) -> Result<(), Error> {
        let mut stato = self.held();
        preso.n = stato.taken;
        files::replace(&self.folder.join(TAKEN).join(format!("{:06}.eml", preso.n)), bytes)?;
        stato.coda.add(&serde_json::to_string(&preso).expect("it is plain data"))?;
        stato.taken += 1;
        let piano = self.piano(&preso.msgid, &preso.a);
        let due: Vec<_> = all_due(&preso, piano).collect();
        stato.due.extend(due);
        stato.presi.push(preso);
        Ok(())
    }

    /// Puts into the mailbox what is due by now, and says how many messages it holds.
    pub fn settle(&self) -> Result<u32, Error> {
        let now = self.now().utc();
        let mut stato = self.held();
        while let Some(&(when, n, event)) = stato.due.first().filter(|it| it.0 <= now) {
            let preso = stato.presi[usize::try_from(n).expect("it is one of ours")].clone();
            let uid = stato.last + 1;
            if let Some(bytes) = self.tell(&preso, event)? {
                files::replace(&self.path(uid), &bytes)?;
                let arrivo = Arrivo { uid, n, evento: event };
                stato.casella.add(&serde_json::to_string(&arrivo).expect("it is plain data"))?;
                stato.last = uid;
            }
            stato.due.remove(&(when, n, event));
        }
        Ok(stato.last)
    }

    /// A message of the mailbox.
    pub fn read(&self, uid: u32) -> Result<Vec<u8>, Error> {
        Ok(files::read(&self.path(uid))?)
    }

    fn path(&self, uid: u32) -> PathBuf {
        self.folder.join(MAILBOX).join(format!("{uid:06}.eml"))
    }

    /// What is told of an event.
    fn tell(&self, preso: &Preso, event: usize) -> Result<Option<Vec<u8>>, Error> {
        let bytes = files::read(&self.folder.join(TAKEN).join(format!("{:06}.eml", preso.n)))?;
        let number = format!("opec{:09}.{}@{DOMAIN}", preso.n + 1, preso.ora);
        let inviato = Inviato {
            msgid: &preso.msgid,
            identificativo: &number,
            mittente: &preso.da,
            destinatario: &preso.a,
            oggetto: &preso.oggetto,
            bytes: &bytes,
            risponde_a: None,
        };
        let eventi = self.piano(&preso.msgid, &preso.a).eventi;
        let Some(&(after, cosa)) = eventi.get(event) else { return Ok(None) };
        let when = Istante::at(preso.ora + after);
        let delivery = Evento::Consegnato { ricevuta: "completa" };
        let told = match cosa {
            Cosa::Ricevuta(it) => self.gestore.tell(&inviato, it, when),
            Cosa::Doppia => return if event == 0 { Ok(None) } else { self.tell(preso, event - 1) },
            Cosa::Alterata => self.gestore.tell(&inviato, delivery, when).map(spoiled),
            Cosa::Estranea => self.estraneo.tell(&inviato, delivery, when),
            Cosa::Risposta => {
                let text = format!(
                    "From: {}\r\nTo: {}\r\nSubject: R: {}\r\nDate: {}\r\nMessage-ID: <r{}@example.org>\r\n\r\n\
                     Chiedo copia delle fotografie.\r\n",
                    preso.a,
                    preso.da,
                    preso.oggetto,
                    when.mail(),
                    preso.n
                );
                let (msgid, number) = (format!("<r{}@example.org>", preso.n), format!("r{number}"));
                let answered = format!("<{}>", inviato.identificativo);
                let reply = Inviato {
                    msgid: &msgid,
                    identificativo: &number,
                    mittente: &preso.a,
                    destinatario: &preso.da,
                    oggetto: &format!("R: {}", preso.oggetto),
                    bytes: text.as_bytes(),
                    risponde_a: Some(&answered),
                };
                self.gestore.tell(&reply, Evento::Imbustato, when)
            }
            Cosa::Anomalia => Ok(format!(
                "From: posta-certificata@{DOMAIN}\r\nTo: {}\r\nSubject: ANOMALIA MESSAGGIO: saluti\r\nDate: {}\r\n\
                 Message-ID: <a{}@{DOMAIN}>\r\nX-Trasporto: errore\r\n\r\nPosta ordinaria.\r\n",
                preso.da,
                when.mail(),
                preso.n
            )
            .into_bytes()),
        };
        told.map(Some).map_err(|it| super::ssl(&self.folder, &it))
    }
}

/// When each event of a message is due. They come into the mailbox in the order of the plan, whatever their hours say.
fn all_due(preso: &Preso, piano: &'static Piano) -> impl Iterator<Item = (i64, u64, usize)> {
    let (ora, n) = (preso.ora, preso.n);
    let mut latest = 0;
    piano.eventi.iter().enumerate().map(move |(event, (after, _))| {
        latest = latest.max(*after);
        (ora + latest, n, event)
    })
}

/// The same with a letter of what was signed changed.
fn spoiled(mut bytes: Vec<u8>) -> Vec<u8> {
    let mark = b"consegna: opec";
    if let Some(place) = bytes.windows(mark.len()).position(|it| it == mark) {
        bytes[place] = b'x';
    }
    bytes
}

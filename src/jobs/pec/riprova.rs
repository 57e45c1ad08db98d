//! Another message in the place of one of which nobody knows whether it left, or that the provider refused: only because
//! a person says so, after its mailbox was read, and under a new number.

use std::collections::BTreeMap;

use crate::domain::istante::Istante;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::pec::caselle::Casella;
use crate::jobs::pec::raccogli;
use crate::jobs::pec::registro;
use crate::jobs::pec::registro::Messaggio;
use crate::jobs::pec::registro::Preparata;
use crate::jobs::pec::risposte;
use crate::jobs::progress::Stop;
use crate::jobs::project::Project;
use crate::jobs::prove::Prove;
use crate::ledger::Ledger;
use crate::pec::busta::Busta;
use crate::pec::messaggio;
use crate::pec::messaggio::Allegato;
use crate::pec::stato::Stato;

/// Seconds of an hour.
const HOUR: i64 = 3_600;

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Esito {
    /// There is another message now; it waits to be sent.
    Sostituito(String),
    /// It is not for a person to decide, or not yet.
    Attesa(Attesa),
}

/// Why nothing is decided about a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Attesa {
    /// There is no such message.
    Sconosciuto,
    /// It stands where nothing is to be decided.
    NonServe(&'static str),
    /// It is too early: a receipt may still come until then.
    Presto(Istante),
    /// Its mailbox could not be read to its end, for this reason: a receipt may lie there.
    NonLetta(String),
    /// Another one went in its place before.
    GiaSostituito(String),
}

/// Mailboxes that were read for whoever decides about messages, each once.
#[derive(Debug, Default)]
pub struct Letture(BTreeMap<String, Option<String>>);

impl Letture {
    /// Reads the mailbox of a message, unless it was read before; why it could not be read to its end, if it could not.
    pub(super) fn of(&mut self, project: &Project, number: &str, stop: &Stop) -> Result<Option<String>, Error> {
        let Some(own) = Messaggio::load(&project.ledger()?, number)? else { return Ok(None) };
        let casella = own.preparata.casella;
        if let Some(it) = self.0.get(&casella) {
            return Ok(it.clone());
        }
        let read = raccogli::read_one(project, &casella, stop)?;
        self.0.insert(casella, read.clone());
        Ok(read)
    }
}

/// A message that a person may decide about, and its mailbox: the provider refused it, or nobody has heard of it for so
/// long that a receipt would have come. `unread` says why its mailbox could not be read just before.
pub fn settled(
    project: &Project,
    ledger: &mut Ledger,
    number: &str,
    unread: Option<String>,
) -> Result<Result<(Messaggio, Casella), Attesa>, Error> {
    let Some(own) = Messaggio::load(ledger, number)? else { return Ok(Err(Attesa::Sconosciuto)) };
    if let Some(it) = &own.sostituita {
        return Ok(Err(Attesa::GiaSostituito(it.nuova.clone())));
    }
    let mut caselle = Casella::some(project)?.into_iter();
    let Some(casella) = caselle.find(|it| it.voce.nome == own.preparata.casella) else {
        return Ok(Err(Attesa::NonServe("casella-ignota")));
    };
    let now = casella.now();
    if risposte::aside(ledger)?.iter().any(|it| it.messaggio == number) {
        return Ok(Err(Attesa::NonServe("DA_GUARDARE")));
    }
    Ok(match own.posizione(now).stato {
        Stato::Respinta => Ok((own, casella)),
        Stato::Incerto | Stato::Inviata => {
            let since = own.ultimo_tentativo().unwrap_or(now).utc();
            let from = since + i64::from(project.config.pec.incerto_ore) * HOUR;
            match unread {
                _ if now.utc() < from => Err(Attesa::Presto(Istante::at(from))),
                Some(why) => Err(Attesa::NonLetta(why)),
                None => Ok((own, casella)),
            }
        }
        other => Err(Attesa::NonServe(other.as_str())),
    })
}

/// Writes another message with the same text and attachments in the place of one. Its mailbox is read first: a receipt
/// that lies there settles it.
pub fn retry(project: &Project, letture: &mut Letture, number: &str, by: &str, stop: &Stop) -> Result<Esito, Error> {
    let unread = letture.of(project, number, stop)?;
    let mut ledger = project.ledger_in_turn()?;
    let (own, casella) = match settled(project, &mut ledger, number, unread)? {
        Ok(it) => it,
        Err(why) => return Ok(Esito::Attesa(why)),
    };
    let now = casella.now();
    let stato = own.posizione(now).stato;
    // The provider has it, and answers for it: another one would be a second one.
    if stato == Stato::Inviata {
        return Ok(Esito::Attesa(Attesa::NonServe(stato.as_str())));
    }
    let prove = Prove::of(project);
    let old = prove.get(&own.preparata.sha256)?;
    let tentativo = own.preparata.tentativo + 1;
    let named = format!("{number}:{tentativo}:{now}");
    let id = messaggio::message_id(&hash::sha256(named.as_bytes())[..24], tentativo, casella.dominio());
    let unreadable =
        || Error::Results { file: number.to_string(), why: "the message that was kept cannot be read".into() };
    let busta = Busta::read(&old).ok_or_else(unreadable)?;
    let content = busta.content().ok_or_else(unreadable)?;
    let to = busta.headers("To").into_iter().next().ok_or_else(unreadable)?;
    let attached = content.allegati.iter();
    let allegati: Vec<Allegato<'_>> =
        attached.map(|it| Allegato { nome: it.nome, tipo: &it.tipo, bytes: it.bytes }).collect();
    let whole = messaggio::Messaggio {
        id: &id,
        da: &casella.voce.indirizzo,
        a: &to,
        oggetto: &content.oggetto,
        testo: &content.testo,
        data: now,
        allegati: &allegati,
    };
    let bytes = messaggio::write(&whole, casella.gestore.limiti.byte)
        .map_err(|why| Error::Results { file: number.to_string(), why: why.to_string() })?;
    let sha256 = prove.put(&bytes)?;
    let (byte, istante) = (bytes.len() as u64, now.to_string());
    let sostituisce = number.to_string();
    let nuova = Preparata { messaggio: id.clone(), tentativo, sostituisce, sha256, byte, istante, ..own.preparata };
    Ok(match registro::replaced(&mut ledger, number, &nuova, by, stato)? {
        true => Esito::Sostituito(id),
        false => Esito::Attesa(Attesa::GiaSostituito(String::new())),
    })
}

//! Another message in the place of one of which nobody knows whether it left, or that the provider refused: only because
//! a person says so, under a new number.

use crate::domain::istante::Istante;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::pec::caselle::Casella;
use crate::jobs::pec::registro;
use crate::jobs::pec::registro::Messaggio;
use crate::jobs::pec::registro::Preparata;
use crate::jobs::project::Project;
use crate::jobs::prove::Prove;
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
    /// There is no such message.
    Sconosciuto,
    /// It stands where nothing else is to be sent.
    NonServe(&'static str),
    /// It is too early: a receipt may still come until then.
    Presto(Istante),
    /// Another one went in its place before.
    GiaSostituito(String),
}

/// Writes another message with the same text and attachments in the place of one.
pub fn retry(project: &Project, number: &str, by: &str) -> Result<Esito, Error> {
    let mut ledger = project.ledger_in_turn()?;
    let Some(own) = Messaggio::load(&ledger, number)? else { return Ok(Esito::Sconosciuto) };
    if let Some(it) = own.sostituita {
        return Ok(Esito::GiaSostituito(it.nuova));
    }
    let caselle = Casella::some(project)?;
    let Some(casella) = caselle.iter().find(|it| it.voce.nome == own.preparata.casella) else {
        return Ok(Esito::NonServe("casella-ignota"));
    };
    let now = casella.now();
    let stato = own.posizione(now).stato;
    match stato {
        Stato::Incerto => {
            let since = own.ultimo_tentativo().unwrap_or(now).utc();
            let from = since + i64::from(project.config.pec.incerto_ore) * HOUR;
            if now.utc() < from {
                return Ok(Esito::Presto(Istante::at(from)));
            }
        }
        Stato::Respinta => {}
        other => return Ok(Esito::NonServe(other.as_str())),
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
    let nuova = Preparata { messaggio: id.clone(), tentativo, sha256, byte, istante, ..own.preparata };
    Ok(match registro::replaced(&mut ledger, number, &nuova, by, stato)? {
        true => Esito::Sostituito(id),
        false => Esito::GiaSostituito(String::new()),
    })
}

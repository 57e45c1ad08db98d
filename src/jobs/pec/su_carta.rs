//! Onto paper by a person's word: a message that the provider refused, or of which nobody has heard, serves nobody, and
//! terms go on.

use crate::jobs::Error;
use crate::jobs::pec::registro;
use crate::jobs::pec::registro::Rinuncia;
use crate::jobs::pec::riprova;
use crate::jobs::pec::riprova::Attesa;
use crate::jobs::pec::riprova::Letture;
use crate::jobs::progress::Stop;
use crate::jobs::project::Project;

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Esito {
    /// Its acts wait for a postal lot (`plico due`).
    SuCarta,
    /// It is not for a person to decide, or not yet.
    Attesa(Attesa),
}

/// Gives up waiting for a message. Its mailbox is read first: a receipt that lies there settles it.
pub fn give_up(project: &Project, letture: &mut Letture, number: &str, by: &str, stop: &Stop) -> Result<Esito, Error> {
    let unread = letture.of(project, number, stop)?;
    let mut ledger = project.ledger_in_turn()?;
    let (own, casella) = match riprova::settled(project, &mut ledger, number, unread)? {
        Ok(it) => it,
        Err(why) => return Ok(Esito::Attesa(why)),
    };
    let now = casella.now();
    let stato = own.posizione(now).stato.as_str().to_string();
    let rinuncia = Rinuncia { istante: now.to_string(), da: by.to_string(), stato };
    registro::given_up(&mut ledger, number, &rinuncia)?;
    if let Some(own) = registro::Messaggio::load(&ledger, number)? {
        registro::conclude(&mut ledger, &own, now, false)?;
    }
    Ok(Esito::SuCarta)
}

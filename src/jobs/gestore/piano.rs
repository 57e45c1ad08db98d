//! What becomes of a message at the provider for trials: by a word in its recipient's address, or drawn.

use crate::hash;
use crate::maker::gestore::Evento;

/// Seconds of an hour.
const HOUR: i64 = 3_600;

/// What becomes of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piano {
    /// The word for it.
    pub nome: &'static str,
    /// What happens before it is taken in.
    pub porta: Porta,
    /// What is told of it, in the order in which it comes into the mailbox: after how many seconds, and what.
    pub eventi: &'static [(i64, Cosa)],
}

/// What happens at the door.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Porta {
    /// It is taken in.
    Aperta,
    /// It is put off the first time.
    Rinvia,
    /// Its recipient is refused.
    Respinge,
    /// It is taken in, and the line breaks before that is said.
    CadeDopo,
    /// The line breaks after all of it came, and it is not taken in; another one to the same recipient is.
    CadePrima,
}

/// What comes into the mailbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cosa {
    /// What the provider tells.
    Ricevuta(Evento<'static>),
    /// The same as the one before, once more.
    Doppia,
    /// A delivery in which a letter was changed after it was signed.
    Alterata,
    /// A delivery signed by somebody else.
    Estranea,
    /// The recipient writes back.
    Risposta,
    /// Mail that is none of certified mail.
    Anomalia,
}

const ACCETTATO: Cosa = Cosa::Ricevuta(Evento::Accettato { certificato: true });
const CONSEGNATO: Cosa = Cosa::Ricevuta(Evento::Consegnato { ricevuta: "completa" });

const fn failed(errore: &'static str, perche: &'static str) -> Cosa {
    Cosa::Ricevuta(Evento::NonConsegnato { errore, perche })
}

const fn late(perche: &'static str) -> Cosa {
    Cosa::Ricevuta(Evento::InRitardo { perche })
}

const fn plan(nome: &'static str, porta: Porta, eventi: &'static [(i64, Cosa)]) -> Piano {
    Piano { nome, porta, eventi }
}

/// All goes well.
pub const BUONO: Piano = plan("buona", Porta::Aperta, &[(5, ACCETTATO), (65, CONSEGNATO)]);

/// Everything that may happen.
pub const PIANI: &[Piano] = &[
    plan("piena", Porta::Aperta, &[(5, ACCETTATO), (70, failed("altro", "5.2.2 - casella piena"))]),
    plan("inesistente", Porta::Aperta, &[(5, ACCETTATO), (9, failed("altro", "5.1.1 - indirizzo non valido"))]),
    plan("disattivata", Porta::Aperta, &[(5, ACCETTATO), (9, failed("altro", "5.2.1 - casella disattivata"))]),
    plan("nodominio", Porta::Aperta, &[(5, ACCETTATO), (9, failed("no-dominio", "5.1.2 - dominio sconosciuto"))]),
    plan("virus", Porta::Aperta, &[(5, ACCETTATO), (9, failed("virus", "virus nel messaggio"))]),
    plan("esterna", Porta::Aperta, &[(5, Cosa::Ricevuta(Evento::Accettato { certificato: false }))]),
    plan("rifiutata", Porta::Aperta, &[(5, Cosa::Ricevuta(Evento::NonAccettato { perche: "5.6.0 - errore formale" }))]),
    plan("ritardo", Porta::Aperta, &[(5, ACCETTATO), (12 * HOUR, late("")), (15 * HOUR, CONSEGNATO)]),
    plan("tardi", Porta::Aperta, &[(5, ACCETTATO), (12 * HOUR, late("")), (24 * HOUR, late("5.4.1 - tempo massimo"))]),
    plan("muta", Porta::Aperta, &[(5, ACCETTATO)]),
    plan("doppia", Porta::Aperta, &[(5, ACCETTATO), (65, CONSEGNATO), (90, Cosa::Doppia)]),
    plan("disordine", Porta::Aperta, &[(65, CONSEGNATO), (5, ACCETTATO)]),
    plan("senzaprova", Porta::Aperta, &[(65, CONSEGNATO)]),
    plan("alterata", Porta::Aperta, &[(5, ACCETTATO), (65, Cosa::Alterata), (600, CONSEGNATO)]),
    plan("estranea", Porta::Aperta, &[(5, ACCETTATO), (65, Cosa::Estranea), (600, failed("altro", "5.2.2 - piena"))]),
    plan("risposta", Porta::Aperta, &[(5, ACCETTATO), (65, CONSEGNATO), (4_000, Cosa::Risposta)]),
    plan("anomalia", Porta::Aperta, &[(5, ACCETTATO), (65, CONSEGNATO), (70, Cosa::Anomalia)]),
    plan("breve", Porta::Aperta, &[(5, ACCETTATO), (65, Cosa::Ricevuta(Evento::Consegnato { ricevuta: "sintetica" }))]),
    plan("rinvia", Porta::Rinvia, BUONO.eventi),
    plan("respinta", Porta::Respinge, &[]),
    plan("cadedopo", Porta::CadeDopo, BUONO.eventi),
    plan("cadeprima", Porta::CadePrima, BUONO.eventi),
    plan("lenta", Porta::CadeDopo, &[(3 * HOUR, ACCETTATO), (3 * HOUR + 60, CONSEGNATO)]),
    plan("persa", Porta::Aperta, &[]),
];

/// What becomes of a message: by the word after `+` in its recipient's address, or drawn by its number for some in a
/// thousand.
pub fn of(msgid: &str, recipient: &str, guasti: u32, seme: u64) -> &'static Piano {
    if let Some(found) = by_word(recipient) {
        return found;
    }
    let drawn = hash::digest(format!("{seme}:{msgid}").as_bytes());
    let number = u32::from_be_bytes([drawn[0], drawn[1], drawn[2], drawn[3]]);
    if number % 1_000 < guasti { &PIANI[usize::from(drawn[4]) % PIANI.len()] } else { &BUONO }
}

/// What becomes of a message by the word after `+` in its recipient's address.
pub fn by_word(recipient: &str) -> Option<&'static Piano> {
    let local = recipient.split('@').next().unwrap_or_default();
    let word = local.split_once('+').map_or("", |it| it.1);
    PIANI.iter().find(|it| it.nome == word)
}

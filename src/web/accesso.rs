//! Coming in and going out.

use std::net::IpAddr;

use askama::Template;

use crate::jobs::accessi;
use crate::jobs::persone;
use crate::jobs::persone::Persona;
use crate::web::Casa;
use crate::web::LINGUE;
use crate::web::Lento;
use crate::web::pagina::Pagina;
use crate::web::pagina::query;
use crate::web::richiesta::Richiesta;
use crate::web::risposta::Guaio;
use crate::web::risposta::Risposta;
use crate::web::sessioni::Passo;

/// Wrong codes after which the password has to be given again.
const CODES: u32 = 5;

#[derive(Template)]
#[template(path = "accesso.html")]
struct Accesso {
    p: Pagina,
    nome: String,
    dove: String,
}

#[derive(Template)]
#[template(path = "codice.html")]
struct Codice {
    p: Pagina,
    dove: String,
}

/// The page to log in at, which leads back here.
pub fn path(richiesta: &Richiesta) -> String {
    let dove = if ["/", "/accesso/codice"].contains(&richiesta.qui.as_str()) { "" } else { &richiesta.qui };
    query("/accesso", &[("dove", dove)])
}

/// The first page of whoever is logged in.
pub fn prima(_: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    Ok(Risposta::Vai(if richiesta.chi().provvisoria { "/profilo" } else { "/stato" }.into()))
}

/// The page to log in at.
pub fn pagina(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    if richiesta.chi.is_some() {
        return Ok(Risposta::Vai(richiesta.dove("dove")));
    }
    let p = Pagina::new(casa, richiesta, "accesso.titolo");
    Risposta::html(&Accesso { p, nome: String::new(), dove: richiesta.dove("dove") })
}

/// Logs in.
pub fn entra(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let nome = richiesta.modulo.get("nome").to_lowercase();
    let dove = richiesta.dove("dove");
    let again = |tipo, testo: &dyn Fn(&Pagina) -> String| {
        let p = Pagina::new(casa, richiesta, "accesso.titolo");
        let testo = testo(&p);
        Risposta::html(&Accesso { p: p.saying(tipo, testo), nome: nome.clone(), dove: dove.clone() })
    };
    if let Err(wait) = casa.freno.book(&nome, richiesta.da) {
        let minutes = wait.as_secs().div_ceil(60);
        return again("attento", &|p| p.d1("avviso.bloccato", "minuti", minutes));
    }
    let parola = richiesta.modulo.raw("password");
    let known = casa.slowly(Lento::Parola, || Ok(casa.with(|ledger| persone::known(ledger, &nome, parola))?))?;
    let Some(persona) = known else {
        casa.with(|ledger| accessi::note(ledger, &called(&nome), "serve accesso negato", None, "password", 0))?;
        return again("errore", &|p| p.d("avviso.credenziali"));
    };
    casa.sessioni.end(&richiesta.cookie);
    if persona.has_codice() {
        // What was booked stays booked until the code is right, too.
        let cookie = casa.sessioni.begin(&persona.nome, Passo::Codice, persona.credentials());
        return Ok(Risposta::Entra(query("/accesso/codice", &[("dove", &dove)]), cookie));
    }
    inside(casa, richiesta, &persona, dove)
}

/// A name as the log has it: what somebody typed may be their password.
fn called(nome: &str) -> String {
    let is_name = nome.len() <= 40 && nome.chars().all(|it| it.is_ascii_alphanumeric() || ".-_".contains(it));
    if is_name { nome.to_string() } else { accessi::UNKNOWN.to_string() }
}

/// The page of the second step.
pub fn codice(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let p = Pagina::new(casa, richiesta, "codice.titolo");
    Risposta::html(&Codice { p, dove: richiesta.dove("dove") })
}

/// Takes the code of the second step.
pub fn conferma(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let Some(sessione) = casa.sessioni.of(&richiesta.cookie) else {
        return Ok(Risposta::Vai(path(richiesta)));
    };
    let dove = richiesta.dove("dove");
    let again = |tipo, testo: &dyn Fn(&Pagina) -> String| {
        let p = Pagina::new(casa, richiesta, "codice.titolo");
        let testo = testo(&p);
        Risposta::html(&Codice { p: p.saying(tipo, testo), dove: dove.clone() })
    };
    // By name, from wherever: who has the password and no phone gets nowhere by other lines.
    if let Err(wait) = casa.freno.book(&format!("codice {}", sessione.nome), IpAddr::from([0, 0, 0, 0])) {
        let minutes = wait.as_secs().div_ceil(60);
        return again("attento", &|p| p.d1("avviso.bloccato", "minuti", minutes));
    }
    let codice = richiesta.modulo.get("codice");
    let take = |it: &mut Persona| match it.attiva && it.take_codice(codice) {
        true => Ok(()),
        false => Err("codice"),
    };
    let taken = casa.with(|ledger| persone::change(ledger, &sessione.nome, &sessione.nome, take))?;
    let Some(Ok(persona)) = taken else {
        casa.with(|ledger| accessi::note(ledger, &sessione.nome, "serve accesso negato", None, "codice", 0))?;
        casa.sessioni.change(&richiesta.cookie, |it| it.sbagliati += 1);
        if sessione.sbagliati + 1 >= CODES {
            casa.sessioni.end(&richiesta.cookie);
            return Ok(Risposta::Vai("/accesso".into()));
        }
        return again("errore", &|p| p.d("avviso.codice-errato"));
    };
    casa.freno.right(&format!("codice {}", sessione.nome), IpAddr::from([0, 0, 0, 0]));
    casa.sessioni.end(&richiesta.cookie);
    inside(casa, richiesta, &persona, dove)
}

/// Lets somebody in, and leaves a line about it.
fn inside(casa: &Casa, richiesta: &Richiesta, it: &Persona, dove: String) -> Result<Risposta, Guaio> {
    casa.freno.right(&it.nome, richiesta.da);
    casa.with(|ledger| accessi::note(ledger, &it.persona, "serve accesso", None, &it.nome, 0))?;
    Ok(Risposta::Entra(dove, casa.sessioni.begin(&it.nome, Passo::Dentro, it.credentials())))
}

/// Logs out.
pub fn esci(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    casa.sessioni.end(&richiesta.cookie);
    Ok(Risposta::Entra("/accesso".into(), crate::web::sessioni::cookie()))
}

/// Changes the language.
pub fn lingua(_: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let wanted = richiesta.modulo.get("lingua");
    match LINGUE.into_iter().find(|it| *it == wanted) {
        Some(lingua) => Ok(Risposta::Lingua(richiesta.dove("qui"), lingua)),
        None => Err(Guaio::Male),
    }
}

//! Coming in and going out.

use askama::Template;

use crate::jobs::accessi;
use crate::jobs::persone;
use crate::web::Casa;
use crate::web::LINGUE;
use crate::web::pagina::Pagina;
use crate::web::pagina::query;
use crate::web::richiesta::Richiesta;
use crate::web::risposta::Guaio;
use crate::web::risposta::Risposta;
use crate::web::sessioni::Passo;

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
    if let Some(wait) = casa.freno.wait(&nome, richiesta.da) {
        let minutes = wait.as_secs().div_ceil(60);
        return again("attento", &|p| p.d1("avviso.bloccato", "minuti", minutes));
    }
    let parola = richiesta.modulo.raw("password");
    let Some(persona) = casa.with(|ledger| persone::known(ledger, &nome, parola))? else {
        casa.freno.wrong(&nome, richiesta.da);
        return again("errore", &|p| p.d("avviso.credenziali"));
    };
    casa.freno.right(&nome, richiesta.da);
    casa.sessioni.end(&richiesta.cookie);
    if persona.has_codice() {
        let cookie = casa.sessioni.begin(&persona.nome, Passo::Codice);
        return Ok(Risposta::Entra(query("/accesso/codice", &[("dove", &dove)]), cookie));
    }
    inside(casa, &persona.nome, &persona.persona, dove)
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
    if let Some(wait) = casa.freno.wait(&sessione.nome, richiesta.da) {
        let minutes = wait.as_secs().div_ceil(60);
        return again("attento", &|p| p.d1("avviso.bloccato", "minuti", minutes));
    }
    let persona = casa.with(|ledger| persone::of(ledger, &sessione.nome))?.filter(|it| it.attiva);
    let Some(persona) = persona else {
        casa.sessioni.end(&richiesta.cookie);
        return Ok(Risposta::Vai(path(richiesta)));
    };
    let step = persona.step(richiesta.modulo.get("codice"));
    if !step.is_some_and(|it| casa.sessioni.take_step(&persona.nome, it)) {
        casa.freno.wrong(&sessione.nome, richiesta.da);
        return again("errore", &|p| p.d("avviso.codice-errato"));
    }
    casa.freno.right(&sessione.nome, richiesta.da);
    casa.sessioni.end(&richiesta.cookie);
    inside(casa, &persona.nome, &persona.persona, dove)
}

/// Lets somebody in, and leaves a line about it.
fn inside(casa: &Casa, nome: &str, persona: &str, dove: String) -> Result<Risposta, Guaio> {
    casa.with(|ledger| accessi::note(ledger, persona, "serve accesso", None, nome, 0))?;
    Ok(Risposta::Entra(dove, casa.sessioni.begin(nome, Passo::Dentro)))
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

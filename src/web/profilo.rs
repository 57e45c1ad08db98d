//! One's own password and second step.

use askama::Template;

use crate::domain::riservato::Riservato;
use crate::jobs::persone;
use crate::jobs::persone::Persona;
use crate::jobs::persone::SHORTEST;
use crate::web::Casa;
use crate::web::pagina::Pagina;
use crate::web::richiesta::Richiesta;
use crate::web::risposta::Guaio;
use crate::web::risposta::Risposta;

#[derive(Template)]
#[template(path = "profilo.html")]
struct Profilo {
    p: Pagina,
    nome: String,
    obbligo: bool,
    ha_codice: bool,
    segreto: String,
    qr: String,
    minimo: usize,
}

/// The page.
pub fn pagina(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    show(casa, richiesta, Pagina::new(casa, richiesta, "base.profilo"))
}

fn show(casa: &Casa, richiesta: &Richiesta, p: Pagina) -> Result<Risposta, Guaio> {
    let own = own(casa, richiesta)?;
    let secret = casa.sessioni.of(&richiesta.cookie).and_then(|it| it.segreto);
    let groups = |it: &Riservato<String>| {
        let signs: Vec<char> = it.reveal().chars().collect();
        signs.chunks(4).map(|it| it.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
    };
    Risposta::html(&Profilo {
        nome: own.nome.clone(),
        obbligo: own.provvisoria,
        ha_codice: own.has_codice(),
        segreto: secret.as_ref().map(groups).unwrap_or_default(),
        qr: if secret.is_some() { "/profilo/codice.svg".into() } else { String::new() },
        minimo: SHORTEST,
        p,
    })
}

/// Oneself, as the ledger has one.
fn own(casa: &Casa, richiesta: &Richiesta) -> Result<Persona, Guaio> {
    casa.with(|ledger| persone::of(ledger, &richiesta.chi().nome))?.ok_or(Guaio::NonTrovato)
}

fn again(casa: &Casa, richiesta: &Richiesta, why: &dyn Fn(&Pagina) -> String) -> Result<Risposta, Guaio> {
    let p = Pagina::new(casa, richiesta, "base.profilo");
    let why = why(&p);
    show(casa, richiesta, p.saying("errore", why))
}

/// Whether this is one's password now; who guesses waits, as at the door.
fn is_own_password(casa: &Casa, richiesta: &Richiesta, own: &Persona, field: &str) -> bool {
    if casa.freno.wait(&own.nome, richiesta.da).is_some() {
        return false;
    }
    let is_it = own.is_parola(richiesta.modulo.raw(field));
    if is_it {
        casa.freno.right(&own.nome, richiesta.da);
    } else {
        casa.freno.wrong(&own.nome, richiesta.da);
    }
    is_it
}

/// Changes one's password.
pub fn password(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let mut own = own(casa, richiesta)?;
    if !is_own_password(casa, richiesta, &own, "vecchia") {
        return again(casa, richiesta, &|p| p.d("profilo.password-errata"));
    }
    let new = Riservato::new(richiesta.modulo.raw("nuova").to_string());
    if new.reveal() != richiesta.modulo.raw("ripetuta") {
        return again(casa, richiesta, &|p| p.d("profilo.password-diverse"));
    }
    if own.is_parola(new.reveal()) {
        return again(casa, richiesta, &|p| p.d("profilo.password-uguale"));
    }
    if let Err(code) = own.give(&new) {
        return again(casa, richiesta, &|p| p.d(&format!("motivo.{code}")));
    }
    own.provvisoria = false;
    save(casa, richiesta, own, "profilo.cambiata")
}

/// Keeps oneself as one is now; whoever else is logged in under this name no longer is.
fn save(casa: &Casa, richiesta: &Richiesta, own: Persona, said: &str) -> Result<Risposta, Guaio> {
    let nome = own.nome.clone();
    casa.with(|ledger| persone::put(ledger, own, &richiesta.chi().persona))?;
    casa.sessioni.end_others(&nome, &richiesta.cookie);
    casa.sessioni.change(&richiesta.cookie, |it| it.segreto = None);
    richiesta.leave(casa, "bene", Pagina::new(casa, richiesta, "base.profilo").d(said));
    Ok(Risposta::Vai("/profilo".into()))
}

/// Begins a second step: makes a secret, which counts once a code shows that the phone has it.
pub fn prepara(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    casa.sessioni.change(&richiesta.cookie, |it| it.segreto = Some(persone::secret()));
    Ok(Risposta::Vai("/profilo".into()))
}

/// The secret as a code for a phone's camera.
pub fn qr(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let secret = casa.sessioni.of(&richiesta.cookie).and_then(|it| it.segreto).ok_or(Guaio::NonTrovato)?;
    let svg = persone::qr(&secret, &richiesta.chi().nome).ok_or(Guaio::NonTrovato)?;
    Ok(Risposta::File { tipo: "image/svg+xml", nome: "codice.svg".into(), in_vista: true, bytes: svg.into_bytes() })
}

/// Takes the first code of a new second step.
pub fn accendi(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let Some(secret) = casa.sessioni.of(&richiesta.cookie).and_then(|it| it.segreto) else {
        return Ok(Risposta::Vai("/profilo".into()));
    };
    let mut own = own(casa, richiesta)?;
    let step = persone::step(secret.reveal(), richiesta.modulo.get("codice"));
    if !step.is_some_and(|it| casa.sessioni.take_step(&own.nome, it)) {
        return again(casa, richiesta, &|p| p.d("avviso.codice-errato"));
    }
    own.set_codice(Some(&secret));
    save(casa, richiesta, own, "profilo.codice-acceso")
}

/// Ends one's second step.
pub fn spegni(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let mut own = own(casa, richiesta)?;
    if !is_own_password(casa, richiesta, &own, "password") {
        return again(casa, richiesta, &|p| p.d("profilo.password-errata"));
    }
    own.set_codice(None);
    save(casa, richiesta, own, "profilo.codice-spento")
}

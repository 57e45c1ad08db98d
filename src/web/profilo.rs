//! One's own password and second step.

use askama::Template;

use crate::domain::riservato::Riservato;
use crate::jobs::persone;
use crate::jobs::persone::Motivo;
use crate::jobs::persone::Persona;
use crate::jobs::persone::SHORTEST;
use crate::web::Casa;
use crate::web::Lento;
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
fn is_own_password(casa: &Casa, richiesta: &Richiesta, own: &Persona, field: &str) -> Result<bool, Guaio> {
    if casa.freno.book(&own.nome, richiesta.da).is_err() {
        return Ok(false);
    }
    let is_it = casa.slowly(Lento::Parola, || Ok(own.is_parola(richiesta.modulo.raw(field))))?;
    if is_it {
        casa.freno.right(&own.nome, richiesta.da);
    }
    Ok(is_it)
}

/// Changes one's password.
pub fn password(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let own = own(casa, richiesta)?;
    if !is_own_password(casa, richiesta, &own, "vecchia")? {
        return again(casa, richiesta, &|p| p.d("profilo.password-errata"));
    }
    let new = Riservato::new(richiesta.modulo.raw("nuova").to_string());
    if new.reveal() != richiesta.modulo.raw("ripetuta") {
        return again(casa, richiesta, &|p| p.d("profilo.password-diverse"));
    }
    if new.reveal() == richiesta.modulo.raw("vecchia") {
        return again(casa, richiesta, &|p| p.d("profilo.password-uguale"));
    }
    let before = own.credentials();
    save(casa, richiesta, "profilo.cambiata", |it| {
        // Whoever changed it meanwhile, an administrator most likely, is not overruled.
        if it.credentials() != before {
            return Err("cambiata");
        }
        it.give(&new)?;
        it.provvisoria = false;
        Ok(())
    })
}

/// Changes oneself as the ledger has one now; whoever else is logged in under this name no longer is.
fn save(
    casa: &Casa,
    richiesta: &Richiesta,
    said: &str,
    mut how: impl FnMut(&mut Persona) -> Result<(), Motivo>,
) -> Result<Risposta, Guaio> {
    let chi = richiesta.chi();
    let mut change = |it: &mut Persona| if it.attiva { how(it) } else { Err("spento") };
    let changed = casa.slowly(Lento::Parola, || {
        Ok(casa.with(|ledger| persone::change(ledger, &chi.nome, &chi.persona, &mut change))?)
    })?;
    match changed {
        None => Err(Guaio::NonTrovato),
        Some(Err(code)) => again(casa, richiesta, &|p| p.d(&format!("motivo.{code}"))),
        Some(Ok(it)) => {
            casa.sessioni.end_others(&it.nome, &richiesta.cookie);
            casa.sessioni.change(&richiesta.cookie, |own| {
                own.segreto = None;
                own.credenziali = it.credentials();
            });
            richiesta.leave(casa, "bene", Pagina::new(casa, richiesta, "base.profilo").d(said));
            Ok(Risposta::Vai("/profilo".into()))
        }
    }
}

/// Begins a second step: makes a secret, which counts once a code shows that the phone has it. Whoever finds a browser
/// open has no password, and gets no phone of theirs in.
pub fn prepara(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let own = own(casa, richiesta)?;
    if own.has_codice() {
        return again(casa, richiesta, &|p| p.d("profilo.codice-gia"));
    }
    if !is_own_password(casa, richiesta, &own, "password")? {
        return again(casa, richiesta, &|p| p.d("profilo.password-errata"));
    }
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
    let Some(step) = persone::step(secret.reveal(), richiesta.modulo.get("codice")) else {
        return again(casa, richiesta, &|p| p.d("avviso.codice-errato"));
    };
    save(casa, richiesta, "profilo.codice-acceso", |it| {
        if it.has_codice() {
            return Err("cambiata");
        }
        it.set_codice(&secret, step);
        Ok(())
    })
}

/// Ends one's second step.
pub fn spegni(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let own = own(casa, richiesta)?;
    if !is_own_password(casa, richiesta, &own, "password")? {
        return again(casa, richiesta, &|p| p.d("profilo.password-errata"));
    }
    save(casa, richiesta, "profilo.codice-spento", |it| {
        it.end_codice();
        Ok(())
    })
}

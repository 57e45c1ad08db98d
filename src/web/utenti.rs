//! Who may come in, for whoever administers.

use askama::Template;

use crate::jobs::persone;
use crate::jobs::persone::Persona;
use crate::jobs::persone::Ruolo;
use crate::web::Casa;
use crate::web::Lento;
use crate::web::pagina::Pagina;
use crate::web::pagina::quando;
use crate::web::richiesta::Richiesta;
use crate::web::risposta::Guaio;
use crate::web::risposta::Risposta;

struct Nuova {
    presente: bool,
    nome: String,
    password: String,
}

struct Opzione {
    valore: &'static str,
    nome: String,
    nota: String,
    scelto: bool,
}

struct Utente {
    nome: String,
    persona: String,
    ruolo: String,
    stato: String,
    stato_tipo: &'static str,
    ultimo_accesso: String,
    azione: String,
    ruoli: Vec<Opzione>,
    ha_codice: bool,
    attivo: bool,
    io: bool,
}

struct Modulo {
    nome: String,
    persona: String,
}

#[derive(Template)]
#[template(path = "utenti.html")]
struct Utenti {
    p: Pagina,
    nuova: Nuova,
    utenti: Vec<Utente>,
    ruoli: Vec<Opzione>,
    aperto: bool,
    modulo: Modulo,
}

/// The page.
pub fn pagina(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    show(casa, richiesta, Pagina::new(casa, richiesta, "utenti.titolo"), None, false)
}

fn show(
    casa: &Casa,
    richiesta: &Richiesta,
    p: Pagina,
    nuova: Option<(String, String)>,
    aperto: bool,
) -> Result<Risposta, Guaio> {
    let all = casa.with(|ledger| persone::all(ledger))?;
    let present = casa.sessioni.present();
    let row = |it: &Persona| Utente {
        ruolo: p.d(&format!("ruolo.{}", it.ruolo.as_str())),
        stato: p.d(if it.attiva { "utenti.attivo" } else { "utenti.disattivato" }),
        stato_tipo: if it.attiva { "bene" } else { "errore" },
        ultimo_accesso: match present.contains(&it.nome) {
            true => p.d("utenti.presente"),
            false => p.d2("utenti.cambiato", ("chi", &it.da), ("quando", &quando(&it.il))),
        },
        azione: format!("/utenti/{}", it.nome),
        ruoli: roles(&p, it.ruolo),
        ha_codice: it.has_codice(),
        attivo: it.attiva,
        io: it.nome == richiesta.chi().nome,
        nome: it.nome.clone(),
        persona: it.persona.clone(),
    };
    let utenti = all.iter().map(row).collect();
    let (nome, password) = nuova.clone().unwrap_or_default();
    let typed = |name: &str| if aperto { richiesta.modulo.get(name).to_string() } else { String::new() };
    Risposta::html(&Utenti {
        utenti,
        nuova: Nuova { presente: nuova.is_some(), nome, password },
        ruoli: roles(&p, Ruolo::Operatore),
        aperto: aperto || all.len() < 2,
        modulo: Modulo { nome: typed("nome"), persona: typed("persona") },
        p,
    })
}

fn roles(p: &Pagina, chosen: Ruolo) -> Vec<Opzione> {
    let role = |it: Ruolo| Opzione {
        valore: it.as_str(),
        nome: p.d(&format!("ruolo.{}", it.as_str())),
        nota: p.d(&format!("ruolo-nota.{}", it.as_str())),
        scelto: it == chosen,
    };
    Ruolo::ALL.into_iter().map(role).collect()
}

/// Lets somebody in.
pub fn aggiungi(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let p = Pagina::new(casa, richiesta, "utenti.titolo");
    let (nome, persona) = (richiesta.modulo.get("nome").to_lowercase(), richiesta.modulo.get("persona"));
    let ruolo = Ruolo::parse(richiesta.modulo.get("ruolo")).ok_or(Guaio::Male)?;
    let parola = persone::invented();
    let made = casa.slowly(Lento::Parola, || Ok(Persona::new(&nome, persona, ruolo, &parola)))?;
    let new = match made {
        Ok(it) => it,
        Err(code) => {
            let why = p.d(&format!("motivo.{code}"));
            return show(casa, richiesta, p.saying("errore", why), None, true);
        }
    };
    // One at a time: two of one name would be one.
    let _one = crate::web::lock(&casa.decide);
    if let Err(code) = casa.with(|ledger| persone::add(ledger, new, &richiesta.chi().persona))? {
        let why = p.d(&format!("motivo.{code}"));
        return show(casa, richiesta, p.saying("errore", why), None, true);
    }
    show(casa, richiesta, p, Some((nome, parola.reveal().clone())), false)
}

/// Gives somebody another password.
pub fn password(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let parola = persone::invented();
    let nome = change(casa, richiesta, |it| {
        it.give(&parola)?;
        it.provvisoria = true;
        Ok(())
    })?;
    let p = Pagina::new(casa, richiesta, "utenti.titolo");
    match nome {
        Ok(nome) => show(casa, richiesta, p, Some((nome, parola.reveal().clone())), false),
        Err(code) => refused(casa, richiesta, p, code),
    }
}

/// Takes somebody's second step away: their phone is lost.
pub fn codice(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    done(casa, richiesta, |it| {
        it.end_codice();
        Ok(())
    })
}

/// Gives somebody another role.
pub fn ruolo(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let ruolo = Ruolo::parse(richiesta.modulo.get("ruolo")).ok_or(Guaio::Male)?;
    done(casa, richiesta, |it| {
        it.ruolo = ruolo;
        Ok(())
    })
}

/// Shuts somebody out, or lets them in again.
pub fn stato(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let attiva = richiesta.modulo.get("attivo") == "si";
    done(casa, richiesta, |it| {
        it.attiva = attiva;
        Ok(())
    })
}

fn done(
    casa: &Casa,
    richiesta: &Richiesta,
    how: impl FnMut(&mut Persona) -> Result<(), persone::Motivo>,
) -> Result<Risposta, Guaio> {
    let p = Pagina::new(casa, richiesta, "utenti.titolo");
    match change(casa, richiesta, how)? {
        Ok(_) => {
            richiesta.leave(casa, "bene", p.d("avviso.salvato"));
            Ok(Risposta::Vai("/utenti".into()))
        }
        Err(code) => refused(casa, richiesta, p, code),
    }
}

fn refused(casa: &Casa, richiesta: &Richiesta, p: Pagina, code: &str) -> Result<Risposta, Guaio> {
    let why = match code {
        "ultimo" => p.d("utenti.ultimo-amministratore"),
        code => p.d(&format!("motivo.{code}")),
    };
    show(casa, richiesta, p.saying("errore", why), None, false)
}

/// Changes the person that the path names, unless nobody could let others in any more; the name, or why not.
fn change(
    casa: &Casa,
    richiesta: &Richiesta,
    mut how: impl FnMut(&mut Persona) -> Result<(), persone::Motivo>,
) -> Result<Result<String, persone::Motivo>, Guaio> {
    let _one = crate::web::lock(&casa.decide);
    let nome = richiesta.parte("nome").to_string();
    // One's own password and second step are changed under one's profile, by giving the old ones.
    if nome == richiesta.chi().nome {
        return Ok(Err("se-stessi"));
    }
    let others = casa.with(|ledger| persone::all(ledger))?;
    let is_one = |it: &Persona| it.attiva && it.ruolo == Ruolo::Amministratore;
    let has_other = others.iter().any(|other| other.nome != nome && is_one(other));
    let mut change = |it: &mut Persona| {
        how(it)?;
        if is_one(it) || has_other { Ok(()) } else { Err("ultimo") }
    };
    let changed = casa.slowly(Lento::Parola, || {
        Ok(casa.with(|ledger| persone::change(ledger, &nome, &richiesta.chi().persona, &mut change))?)
    })?;
    match changed.ok_or(Guaio::NonTrovato)? {
        Err(code) => Ok(Err(code)),
        Ok(_) => {
            // Whoever was changed logs in again; who changed it stays.
            casa.sessioni.end_others(&nome, &richiesta.cookie);
            Ok(Ok(nome))
        }
    }
}

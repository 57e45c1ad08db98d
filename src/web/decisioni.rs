//! Decisions and remarks about a model, of just what somebody saw.

use crate::jobs::approve::sguardo;
use crate::jobs::approve::traccia;
use crate::jobs::approve::traccia::Che;
use crate::jobs::approve::traccia::Stato;
use crate::jobs::modelli;
use crate::web::Casa;
use crate::web::lock;
use crate::web::modelli::comments;
use crate::web::modelli::href_of;
use crate::web::modelli::look;
use crate::web::modelli::may;
use crate::web::pagina::Pagina;
use crate::web::richiesta::Richiesta;
use crate::web::risposta::Guaio;
use crate::web::risposta::Risposta;

/// The longest remark or reason.
const LONGEST: usize = 2_000;

/// Says yes: alone, or as the first or the second of two.
pub fn approva(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let (model, lingua) = (richiesta.parte("modello"), richiesta.parte("lingua"));
    let sguardo = look(casa, richiesta)?;
    let p = Pagina::new(casa, richiesta, "modelli.titolo");
    let back = Ok(Risposta::Vai(format!("/modelli/{model}/{lingua}")));
    if richiesta.modulo.get("impronta") != sguardo.ora.sha256 {
        richiesta.leave(casa, "attento", p.d("modello.altra-impronta"));
        return back;
    }
    let _one = lock(&casa.decide);
    let trail = casa.with(|ledger| traccia::trail(ledger, model, lingua))?;
    let is_reviewed = modelli::is_reviewed(&casa.project, model, lingua)?;
    let stato = Stato::of(&trail, &sguardo.ora.sha256, is_reviewed);
    let (may, _, why) = may(casa, richiesta, &p, &sguardo, stato, &trail);
    if !may {
        richiesta.leave(casa, "attento", why);
        return back;
    }
    let by = richiesta.chi().persona.clone();
    if casa.project.config.web.due_persone && stato != Stato::Visto {
        let nota = cut(richiesta.modulo.get("nota"));
        let visto = Che::Visto(traccia::Visto { sha256: sguardo.ora.sha256.clone(), by, nota });
        casa.with(|ledger| traccia::record(ledger, model, lingua, &visto))?;
        richiesta.leave(casa, "bene", p.d("modello.primo-si"));
    } else {
        sguardo::approve(&casa.project, (model, lingua), &sguardo.ora.sha256, &by)?;
        richiesta.leave(casa, "bene", p.d("modello.approvato-ora"));
    }
    casa.forget_model(model, lingua);
    back
}

/// Says no, and why.
pub fn respingi(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let (model, lingua) = (richiesta.parte("modello"), richiesta.parte("lingua"));
    let sguardo = look(casa, richiesta)?;
    let p = Pagina::new(casa, richiesta, "modelli.titolo");
    let motivo = cut(richiesta.modulo.get("motivo"));
    let is_it = richiesta.modulo.get("impronta") == sguardo.ora.sha256;
    let said = match (is_it, motivo.is_empty(), sguardo.is_approved()) {
        (false, ..) => ("attento", p.d("modello.altra-impronta")),
        (_, true, _) => ("errore", p.d("modello.senza-motivo")),
        (_, _, true) => ("attento", p.d("modello.gia-approvato")),
        _ => {
            let by = richiesta.chi().persona.clone();
            let no = Che::Respinto(traccia::Respinto { sha256: sguardo.ora.sha256.clone(), by, motivo });
            casa.with(|ledger| traccia::record(ledger, model, lingua, &no))?;
            casa.forget_model(model, lingua);
            ("bene", p.d("modello.respinto-ora"))
        }
    };
    richiesta.leave(casa, said.0, said.1);
    Ok(Risposta::Vai(format!("/modelli/{model}/{lingua}")))
}

/// Remarks about a point of a page.
pub fn commenta(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let (model, lingua) = (richiesta.parte("modello"), richiesta.parte("lingua"));
    let sguardo = look(casa, richiesta)?;
    let m = &richiesta.modulo;
    let pagina: usize = m.get("numero").parse().map_err(|_| Guaio::Male)?;
    let campione = m.get("campione").to_string();
    let testo = cut(m.get("testo"));
    let point = |name: &str| m.get(name).parse::<u16>().unwrap_or(0).min(1000);
    if pagina == 0 || sguardo.place(&campione, pagina - 1).0.is_none() || testo.is_empty() {
        return Err(Guaio::Male);
    }
    let to = href_of(&format!("/modelli/{model}/{lingua}"), &(campione.clone(), pagina - 1));
    let remark = traccia::Commento {
        sha256: sguardo.ora.sha256.clone(),
        campione,
        pagina,
        x: point("x"),
        y: point("y"),
        by: richiesta.chi().persona.clone(),
        testo,
    };
    casa.with(|ledger| traccia::record(ledger, model, lingua, &Che::Commento(remark)))?;
    Ok(Risposta::Vai(to))
}

/// Says that a remark was heeded.
pub fn chiudi(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let (model, lingua) = (richiesta.parte("modello"), richiesta.parte("lingua"));
    let place: usize = richiesta.modulo.get("numero").parse().map_err(|_| Guaio::Male)?;
    let trail = casa.with(|ledger| traccia::trail(ledger, model, lingua))?;
    let voce = place.checked_sub(1).and_then(|it| comments(&trail).nth(it)).ok_or(Guaio::NonTrovato)?;
    let Che::Commento(own) = &voce.che else { return Err(Guaio::NonTrovato) };
    let (numero, at) = (voce.numero, (own.campione.clone(), own.pagina.saturating_sub(1)));
    let closed = Che::Chiuso(traccia::Chiuso { numero, by: richiesta.chi().persona.clone() });
    casa.with(|ledger| traccia::record(ledger, model, lingua, &closed))?;
    Ok(Risposta::Vai(href_of(&format!("/modelli/{model}/{lingua}"), &at)))
}

/// What somebody wrote, as long as it may be.
fn cut(text: &str) -> String {
    text.trim().chars().take(LONGEST).collect()
}

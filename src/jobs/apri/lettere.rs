//! Letters about money: what is still to be paid, what is missing, what is too much.
//!
//! A sum that is asked for needs a pagoPA notice of that very sum, which only the C.P.L.'s base can give: the act's own
//! where the sum is one of those that it offered, else the one in the table that came back from the C.P.L.

use crate::domain::data::Data;
use crate::domain::dovuto::Regola;
use crate::domain::importi::Centesimi;
use crate::domain::integrazione::Causa;
use crate::domain::integrazione::Classe;
use crate::fatti::Evento;
use crate::fatti::scheda::Scheda;
use crate::jobs::apri::Caso;
use crate::jobs::apri::Pagina;
use crate::jobs::apri::seguiti;
use crate::jobs::autorizza;
use crate::procedure::fascicolo::Notifica;

/// Why an act is not opened, and the sum for which a notice is to be asked.
type Refused = (&'static str, Option<Centesimi>);

/// The fields of a letter being gathered.
#[derive(Default)]
struct Campi(Vec<(String, String)>);

impl Campi {
    fn add(&mut self, campo: &str, valore: impl ToString) {
        self.0.push((campo.to_string(), valore.to_string()));
    }

    /// The notice by which a sum is paid until a day.
    fn notice(&mut self, caso: &Caso<'_>, importo: Centesimi, scadenza: Data) -> Result<(), Refused> {
        let scheda = &caso.fascicolo.scheda;
        let codice = match own_notice(scheda, importo) {
            Some(own) => own,
            None => given_notice(caso, importo)?,
        };
        self.add("avvisi.1.codice", codice);
        self.add("avvisi.1.importo", importo);
        self.add("avvisi.1.termine", "entro-data");
        self.add("avvisi.1.scadenza", scadenza);
        Ok(())
    }

    fn page(self, scheda: &Scheda, importo: Option<Centesimi>, scadenza: Option<Data>) -> Result<Pagina, Refused> {
        if scheda.righe.is_empty() {
            return Err(("senza-righe", None));
        }
        Ok(Pagina { righe: scheda.righe.clone(), campi: self.0, importo, scadenza })
    }
}

/// The act's own notice of that sum: the first carries the first sum offered, the second the 60-day one.
fn own_notice(scheda: &Scheda, importo: Centesimi) -> Option<String> {
    let [early, whole, _] = scheda.importi;
    let sums = if early.is_some() { [early, whole] } else { [whole, None] };
    let at = sums.iter().position(|it| *it == Some(importo.cents()))?;
    Some(scheda.avvisi[at].clone()).filter(|it| !it.is_empty())
}

/// The notice that the C.P.L. gave, if it is of that sum.
fn given_notice(caso: &Caso<'_>, importo: Centesimi) -> Result<String, Refused> {
    let missing = ("avviso-mancante", Some(importo));
    let codice = caso.dati.get("codice_avviso").filter(|it| !it.trim().is_empty()).ok_or(missing)?;
    let of = caso.dati.get("importo").and_then(|it| crate::intake::value::importo(it).ok().flatten());
    match of.ok_or(missing)? == importo {
        true => Ok(codice.trim().to_string()),
        false => Err(("importo-diverso", Some(importo))),
    }
}

/// What is asked for, and until when.
struct Richiesta {
    /// What is left to be paid.
    residuo: Centesimi,
    /// What was paid.
    versato: Centesimi,
    /// The sum that both are of, costs included.
    intero: Centesimi,
    /// By which rule.
    regola: Regola,
    /// The last day of that sum; where nothing ends it, the day of the list.
    scadenza: Data,
}

/// What an act owes on the day of the documents, as `due` and `explain` say it.
fn asked(caso: &Caso<'_>) -> Result<Richiesta, Refused> {
    let unknown = ("importi-incalcolabili", None);
    // The model has no words for instalments.
    if caso.fascicolo.rate.as_ref().is_some_and(|it| it.holds(caso.options.al)) {
        return Err(("a-rate", caso.passo.importo));
    }
    let al = caso.options.al;
    let residuo = caso.fascicolo.residuo(al).ok_or(unknown)?;
    let left = residuo.importo.ok_or(unknown)?;
    if left == Centesimi::ZERO {
        return Err(("gia-pagato", None));
    }
    let scadenza = caso.options.scadenza.ok_or(("scadenza-mancante", None))?;
    let scadenza = residuo.entro.unwrap_or(scadenza);
    let until = caso.fascicolo.versamenti.iter().map(|it| it.0).filter(|it| it.data <= al);
    let versato = Centesimi::sum(until.map(|it| it.importo)).ok_or(unknown)?;
    let intero = left.checked_add(versato).ok_or(unknown)?;
    Ok(Richiesta { residuo: left, versato, intero, regola: residuo.regola, scadenza })
}

/// How a letter says an act was served.
fn modo(notifica: &Notifica) -> &'static str {
    match notifica.modalita.as_str() {
        "COMPIUTA_GIACENZA" | "RITIRO_GIACENZA" => "giacenza",
        "PEC" => "pec",
        "ART140" | "ART143" => "messo",
        _ if notifica.regola.starts_with("messo") => "messo",
        _ => "posta",
    }
}

fn served<'a>(caso: &Caso<'a>) -> Result<&'a Notifica, Refused> {
    caso.fascicolo.notifica.as_ref().ok_or(("notifica-mancante", None))
}

fn norme(scheda: &Scheda) -> String {
    scheda.violazioni.iter().map(seguiti::norma).collect::<Vec<_>>().join("; ")
}

/// A reminder of an act that is not paid.
pub(super) fn sollecito(caso: &Caso<'_>) -> Result<Pagina, Refused> {
    let fascicolo = caso.fascicolo;
    let notifica = served(caso)?;
    let asked = asked(caso)?;
    let kind = match asked.regola {
        Regola::RidottoExtra => "ridotto_extra",
        Regola::MetaDelMassimo | Regola::Riscossione => "titolo",
        Regola::Ordinanza | Regola::OrdinanzaEsecutiva => "ordinanza",
        _ => "ridotto",
    };
    let (paid, due) = (asked.versato, asked.residuo);
    let spese = fascicolo.scheda.spese();
    let mut campi = Campi::default();
    campi.add("caso", kind);
    campi.add("norma", norme(&fascicolo.scheda));
    campi.add("luogo", &fascicolo.scheda.luogo);
    campi.add("data_notifica", notifica.data_prima);
    campi.add("modo", modo(notifica));
    campi.add("data_verifica", caso.options.al);
    campi.add("scadenza", asked.scadenza);
    campi.add("sanzione", asked.intero.checked_sub(spese).ok_or(("importi-incalcolabili", None))?);
    campi.add("spese", spese);
    if paid > Centesimi::ZERO {
        campi.add("acconti", paid);
    }
    campi.add("dovuto", due);
    campi.add("conducente", "N");
    campi.notice(caso, due, asked.scadenza)?;
    campi.page(&fascicolo.scheda, Some(due), Some(asked.scadenza))
}

/// What is missing of an act that was paid short or late.
pub(super) fn integrazione(caso: &Caso<'_>) -> Result<Pagina, Refused> {
    let fascicolo = caso.fascicolo;
    let notifica = served(caso)?;
    let posizione = fascicolo.posizione.as_ref().ok_or(("importi-incalcolabili", None))?;
    let found = fascicolo.integrazione.as_ref().ok_or(("importi-incalcolabili", None))?;
    let (last, causa) = found
        .imputazioni
        .iter()
        .rev()
        .find_map(|it| match it.classe {
            Classe::Acconto(causa) => Some((it, causa)),
            _ => None,
        })
        .ok_or(("nessun-acconto", None))?;
    let kind = match causa {
        Causa::ScontatoOltreTermine => "sconto_tardivo",
        Causa::ScontatoNonAmmesso => "sconto_escluso",
        Causa::SenzaSpese => "senza_spese",
        Causa::RidottoOltreTermine => "ridotto_tardivo",
        _ => "insufficiente",
    };
    let al = caso.options.al;
    // What was owed that day, what had been paid before taken off.
    let then = last.dovuto.importo.ok_or(("importi-incalcolabili", None))?;
    let then = then.checked_sub(last.gia_versato).unwrap_or(Centesimi::ZERO);
    let asked = asked(caso)?;
    let (before, left) = (last.gia_versato, asked.residuo);
    let spese = fascicolo.scheda.spese();
    let term = posizione.term().ok_or(("termine-mancante", None))?;
    let mut campi = Campi::default();
    campi.add("caso", kind);
    if causa == Causa::ScontatoNonAmmesso {
        campi.add("esclusione", "sospensione");
    }
    campi.add("aperto", if al <= term { "S" } else { "N" });
    campi.add("norma", norme(&fascicolo.scheda));
    campi.add("data_notifica", notifica.data_prima);
    campi.add("modo", modo(notifica));
    if let Some(early) = posizione.early_term() {
        campi.add("termine_5gg", early);
    }
    campi.add("termine_60gg", term);
    campi.add("data_pagamento", last.versamento.data);
    campi.add("canale", canale(caso, last.versamento.data));
    campi.add("pagato", last.versamento.importo);
    campi.add("dovuto_allora", then);
    campi.add("mancante", then.checked_sub(last.versamento.importo).unwrap_or(Centesimi::ZERO));
    // What the letter before the ruolo asked for on top.
    let by_law = posizione.unasked().dovuto(al).importo.filter(|_| asked.regola == Regola::Riscossione);
    let more = by_law.and_then(|it| asked.intero.checked_sub(it)).unwrap_or(Centesimi::ZERO);
    let sanzione = asked.intero.checked_sub(spese).and_then(|it| it.checked_sub(more));
    campi.add("sanzione", sanzione.ok_or(("importi-incalcolabili", None))?);
    campi.add("spese", spese);
    if more > Centesimi::ZERO {
        campi.add("maggiorazione", more);
    }
    if before > Centesimi::ZERO {
        campi.add("acconti", before);
    }
    campi.add("residuo", left);
    campi.add("scadenza", asked.scadenza);
    campi.notice(caso, left, asked.scadenza)?;
    campi.page(&fascicolo.scheda, Some(left), Some(asked.scadenza))
}

/// What was paid too much, and how to have it back.
pub(super) fn eccedenza(caso: &Caso<'_>) -> Result<Pagina, Refused> {
    let fascicolo = caso.fascicolo;
    let found = fascicolo.integrazione.as_ref().ok_or(("importi-incalcolabili", None))?;
    let over = caso.passo.importo.ok_or(("importi-incalcolabili", None))?;
    let causa = found.imputazioni.iter().rev().find_map(|it| match it.classe {
        Classe::Eccedenza(causa) => Some(causa),
        _ => None,
    });
    let kind = match causa {
        Some(Causa::Doppio) => "doppio",
        Some(Causa::Annullato) => "annullato",
        _ => "eccedenza",
    };
    let paid = paid(caso)?;
    let mut campi = Campi::default();
    campi.add("caso", kind);
    campi.add("norma", norme(&fascicolo.scheda));
    if let Some(notifica) = &fascicolo.notifica {
        campi.add("data_notifica", notifica.data_prima);
    }
    if let Some((day, _)) = fascicolo.annullato {
        campi.add("data_annullamento", day);
    }
    campi.add("dovuto", paid.checked_sub(over).ok_or(("importi-incalcolabili", None))?);
    campi.add("pagato", paid);
    campi.add("eccedenza", over);
    for (row, (versamento, _)) in (1..).zip(&fascicolo.versamenti) {
        campi.add(&format!("pagamenti.{row}.data"), versamento.data);
        campi.add(&format!("pagamenti.{row}.canale"), canale(caso, versamento.data));
        campi.add(&format!("pagamenti.{row}.importo"), versamento.importo);
    }
    campi.page(&fascicolo.scheda, None, None)
}

fn paid(caso: &Caso<'_>) -> Result<Centesimi, Refused> {
    let sums = caso.fascicolo.versamenti.iter().map(|it| it.0.importo);
    Centesimi::sum(sums).ok_or(("importi-incalcolabili", None))
}

/// The way of a payment in the words of letters.
fn canale(caso: &Caso<'_>, day: Data) -> &'static str {
    let way = autorizza::alive(caso.fatti).into_iter().find_map(|it| match &it.evento {
        Evento::Pagamento(paid) if it.data == day => Some(paid.canale.as_str()),
        _ => None,
    });
    match way {
        Some("PAGOPA" | "PORTALE") => "pagopa",
        Some("CCP") => "bollettino",
        Some("BANCA") => "bonifico",
        Some("POS" | "CONTANTI") => "sportello",
        _ => "altro",
    }
}

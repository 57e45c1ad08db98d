//! Certified mail: what citizens wrote and receipts that somebody has to look at, and the messages by what one knows.

use std::fmt::Write;

use askama::Template;

use crate::domain::data::Data;
use crate::jobs;
use crate::jobs::accessi;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::pec::caselle::Casella;
use crate::jobs::pec::cerca;
use crate::jobs::pec::cerca::Filtro;
use crate::jobs::pec::cerca::Riga as Trovata;
use crate::jobs::pec::risposte;
use crate::jobs::pec::risposte::Voce;
use crate::jobs::persone::Permesso;
use crate::jobs::prove::Prove;
use crate::jobs::rapporti::tabella::Colonna;
use crate::jobs::rapporti::tabella::Tabella;
use crate::web::Casa;
use crate::web::Lento;
use crate::web::atto;
use crate::web::pagina::Opzione;
use crate::web::pagina::Pagina;
use crate::web::pagina::destinatari;
use crate::web::pagina::quando;
use crate::web::pagina::query;
use crate::web::richiesta::Campi;
use crate::web::richiesta::Richiesta;
use crate::web::risposta::Guaio;
use crate::web::risposta::Risposta;

/// The most rows on the page; a file has them all.
const SHOWN: usize = 200;

/// The states of a message that one may ask for.
const STATI: [&str; 14] = [
    "DA_INVIARE",
    "INVIATA",
    "ACCETTATA",
    "PREAVVISO",
    "CONSEGNATA",
    "INCERTO",
    "RESPINTA",
    "NON_ACCETTATA",
    "NON_CONSEGNATA",
    "NON_PEC",
    "VIRUS",
    "SCADUTA",
    "SU_CARTA",
    "CONTESA",
];

struct Attesa {
    href: String,
    quando: String,
    casella: String,
    specie: String,
    motivo: String,
    atti: Vec<Nominato>,
    tipo: &'static str,
}

struct Nominato {
    nome: String,
    href: String,
}

struct Riga {
    numero: String,
    href: String,
    pec: String,
    accettato: String,
    consegnato: String,
    stato: String,
    casella: String,
    tipo: &'static str,
}

#[derive(Template)]
#[template(path = "pec.html")]
struct Pec {
    p: Pagina,
    coda: Vec<Attesa>,
    coda_vuoto: bool,
    coda_conto: String,
    c: Campi,
    prova: bool,
    esiti: Vec<Opzione>,
    destinatari: Vec<Opzione>,
    caselle: Vec<Opzione>,
    errore: String,
    cercato: bool,
    trovati: bool,
    conto: String,
    csv: String,
    righe: Vec<Riga>,
}

struct Allegato {
    nome: String,
    misura: String,
}

#[derive(Template)]
#[template(path = "pec-lettera.html")]
struct Lettera {
    p: Pagina,
    oggetto: String,
    da: String,
    quando: String,
    casella: String,
    specie: String,
    testo: String,
    file: String,
    motivi: Vec<String>,
    atti: Vec<Nominato>,
    allegati: Vec<Allegato>,
    allegati_vuoto: bool,
    evasa: bool,
    azione: String,
    puo_evadere: bool,
}

/// The page.
pub fn pagina(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let p = Pagina::new(casa, richiesta, "pec.titolo");
    let waiting = casa.with(|ledger| {
        let waiting = risposte::list(ledger, false)?;
        accessi::note(ledger, &richiesta.chi().persona, "serve pec coda", None, "", waiting.len() as u64)?;
        Ok(waiting)
    })?;
    let asked = asked(casa, richiesta);
    let caselle = Casella::all(&casa.project)?;
    let (rows, count) = match &asked {
        Some(Ok(filtro)) => found(casa, richiesta, &caselle, filtro, "serve pec", SHOWN)?,
        _ => (Vec::new(), 0),
    };
    let d = &richiesta.domanda;
    let pairs: Vec<(&str, &str)> = d.0.iter().map(|it| (it.0.as_str(), it.1.as_str())).collect();
    let coda: Vec<Attesa> = waiting.iter().map(|it| row_of_queue(&p, it)).collect();
    Risposta::html(&Pec {
        coda_vuoto: coda.is_empty(),
        coda_conto: p.cifra(coda.len()),
        coda,
        c: d.clone(),
        prova: richiesta.is_prova(casa),
        esiti: states(&p, d.get("esito")),
        destinatari: destinatari(&p, d.get("destinatario")),
        caselle: boxes(&p, &caselle, d.get("casella")),
        errore: match &asked {
            Some(Err(code)) => p.d(&format!("cerca.errore-{code}")),
            _ => String::new(),
        },
        cercato: matches!(asked, Some(Ok(_))),
        trovati: !rows.is_empty(),
        conto: p.d2("pec.conto", ("mostrati", &p.cifra(rows.len())), ("tutti", &p.cifra(count))),
        csv: if rows.is_empty() { String::new() } else { query("/pec.csv", &pairs) },
        righe: rows.iter().map(|it| row(&p, it)).collect(),
        p,
    })
}

/// The same as a table for programs, whole.
pub fn in_csv(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let Some(Ok(filtro)) = asked(casa, richiesta) else { return Err(Guaio::Male) };
    let caselle = Casella::all(&casa.project)?;
    let (rows, _) =
        casa.slowly(Lento::Immagine, || found(casa, richiesta, &caselle, &filtro, "serve pec csv", usize::MAX))?;
    let heads = [
        ("id_verbale", 16),
        ("numero", 12),
        ("targa", 9),
        ("destinatario", 6),
        ("codice", 17),
        ("indirizzo", 30),
        ("registro", 9),
        ("preparato", 20),
        ("accettato", 20),
        ("consegnato", 20),
        ("notificato", 20),
        ("stato", 16),
        ("causa", 20),
        ("casella", 12),
        ("messaggio", 40),
    ];
    let mut tabella = Tabella::new("pec", "PEC", heads.map(|(name, width)| Colonna::testo(name, width)).to_vec());
    for it in rows {
        let whom = it.destinatario.to_string();
        let cells = [
            it.id_verbale,
            it.numero,
            it.targa,
            whom,
            it.codice,
            it.indirizzo,
            it.registro,
            it.preparato,
            it.accettato,
            it.consegnato,
            it.notificato,
            it.stato.to_string(),
            it.causa,
            it.casella,
            it.messaggio,
        ];
        tabella.push(cells.map(Into::into).to_vec())?;
    }
    Risposta::csv("pec.csv", tabella)
}

/// The messages that are meant, as many as are wanted, and how many there are.
fn found(
    casa: &Casa,
    richiesta: &Richiesta,
    caselle: &[Casella],
    filtro: &Filtro,
    verbo: &str,
    most: usize,
) -> Result<(Vec<Trovata>, u64), Guaio> {
    let mut rows = Vec::new();
    let mut count = 0;
    casa.with(|ledger| {
        cerca::each(ledger, caselle, filtro, |it, _| {
            count += 1;
            if rows.len() < most {
                rows.push(it.clone());
            }
            Ok(())
        })?;
        accessi::note(ledger, &richiesta.chi().persona, verbo, None, &said(richiesta), count)
    })?;
    Ok((rows, count))
}

/// What is asked; nothing where the page was only opened. What cannot be asked has a stable code.
fn asked(casa: &Casa, richiesta: &Richiesta) -> Option<Result<Filtro, &'static str>> {
    let d = &richiesta.domanda;
    if d.0.iter().all(|it| it.0 == "prova" || it.1.trim().is_empty()) {
        return None;
    }
    let text = |name: &str| Some(d.get(name).to_string()).filter(|it| !it.is_empty());
    let day = |name: &str| match d.get(name) {
        "" => Ok(None),
        it => Data::parse(it).map(Some).ok_or("data"),
    };
    if d.0.iter().any(|it| it.1.chars().count() > 200) {
        return Some(Err("lungo"));
    }
    let (dal, al) = match (day("dal"), day("al")) {
        (Ok(dal), Ok(al)) => (dal, al),
        _ => return Some(Err("data")),
    };
    Some(Ok(Filtro {
        dal,
        al,
        numero: text("numero"),
        targa: text("targa"),
        codice: text("codice"),
        indirizzo: text("pec"),
        is_societa: match d.get("destinatario") {
            "persona" => Some(false),
            "societa" => Some(true),
            _ => None,
        },
        esito: text("esito"),
        casella: text("casella"),
        ente: None,
        prova: Some(richiesta.is_prova(casa)),
    }))
}

fn said(richiesta: &Richiesta) -> String {
    let used = richiesta.domanda.0.iter().filter(|it| !it.1.trim().is_empty());
    let mut words = String::new();
    for (name, value) in used {
        let _ = write!(words, "{name}={} ", value.trim());
    }
    words.trim_end().to_string()
}

fn states(p: &Pagina, chosen: &str) -> Vec<Opzione> {
    let any = Opzione::new("", p.d("cerca.tutti-esiti"), chosen);
    let state = |it: &&str| Opzione::new(it, p.d(&format!("stato-pec.{it}")), chosen);
    std::iter::once(any).chain(STATI.iter().map(state)).collect()
}

fn boxes(p: &Pagina, caselle: &[Casella], chosen: &str) -> Vec<Opzione> {
    let any = Opzione::new("", p.d("pec.tutte-caselle"), chosen);
    let one = |it: &Casella| Opzione::new(&it.voce.nome, format!("{} ({})", it.voce.nome, it.voce.indirizzo), chosen);
    std::iter::once(any).chain(caselle.iter().map(one)).collect()
}

fn row(p: &Pagina, it: &Trovata) -> Riga {
    let chiave = Chiave { ente: it.ente.clone(), id_verbale: it.id_verbale.clone(), prova: it.prova };
    Riga {
        numero: it.numero.clone(),
        href: atto::href(&chiave),
        pec: it.indirizzo.clone(),
        accettato: quando(&it.accettato),
        consegnato: quando(&it.consegnato),
        stato: p.d(&format!("stato-pec.{}", it.stato)),
        casella: it.casella.clone(),
        tipo: match it.stato {
            "CONSEGNATA" => "bene",
            "DA_INVIARE" | "INVIATA" | "ACCETTATA" => "",
            "INCERTO" | "PREAVVISO" | "SU_CARTA" => "attento",
            _ => "errore",
        },
    }
}

fn named(atti: &[String]) -> Vec<Nominato> {
    let known = atti.iter().filter_map(|it| Chiave::parse(it));
    known.map(|it| Nominato { href: atto::href(&it), nome: it.id_verbale }).collect()
}

fn kind(p: &Pagina, specie: &str) -> String {
    p.d(&format!("specie.{specie}"))
}

fn row_of_queue(p: &Pagina, it: &Voce) -> Attesa {
    Attesa {
        href: format!("/pec/{}", it.sha256),
        quando: quando(&it.istante),
        casella: it.casella.clone(),
        specie: kind(p, &it.specie),
        motivo: it.note.iter().map(|it| p.nota_pec(it)).collect::<Vec<_>>().join("; "),
        atti: named(&it.atti),
        tipo: if it.specie == "posta-certificata" { "" } else { "attento" },
    }
}

/// What waits, by the hash of its path.
fn one(casa: &Casa, richiesta: &Richiesta) -> Result<(Voce, risposte::Lettera), Guaio> {
    let sha256 = richiesta.parte("sha256");
    let all = casa.with(|ledger| risposte::list(ledger, true))?;
    // Only what is in the list: no other file of the evidence opens here.
    let voce = all.into_iter().find(|it| it.sha256 == sha256).ok_or(Guaio::NonTrovato)?;
    let lettera = risposte::read(&Prove::of(&casa.project), sha256)?.ok_or(Guaio::NonTrovato)?;
    let atto = voce.atti.first().and_then(|it| Chiave::parse(it));
    casa.with(|ledger| accessi::note(ledger, &richiesta.chi().persona, "serve lettera", atto.as_ref(), sha256, 1))?;
    Ok((voce, lettera))
}

/// A letter.
pub fn lettera(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let (voce, it) = one(casa, richiesta)?;
    let mut p = Pagina::new(casa, richiesta, "pec.titolo");
    let oggetto = if it.oggetto.trim().is_empty() { p.d("pec.senza-oggetto") } else { it.oggetto.clone() };
    p.titolo.clone_from(&oggetto);
    let attached = |(nome, bytes): &(String, u64)| Allegato {
        nome: nome.clone(),
        misura: format!("{} kB", bytes.div_ceil(1_000)),
    };
    Risposta::html(&Lettera {
        oggetto,
        da: it.da,
        quando: quando(&voce.istante),
        casella: voce.casella,
        specie: kind(&p, &voce.specie),
        testo: it.testo,
        file: format!("/pec/{}/originale", voce.sha256),
        motivi: voce.note.iter().map(|it| p.nota_pec(it)).collect(),
        atti: named(&voce.atti),
        allegati_vuoto: it.allegati.is_empty(),
        allegati: it.allegati.iter().map(attached).collect(),
        evasa: voce.evasa,
        azione: format!("/pec/{}", voce.sha256),
        puo_evadere: richiesta.chi().ruolo.may(Permesso::Decidere),
        p,
    })
}

/// The message as it came, to be kept: a browser does not open it.
pub fn originale(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let (voce, it) = one(casa, richiesta)?;
    let nome = format!("{}.eml", &voce.sha256[..16]);
    Ok(Risposta::File { tipo: "message/rfc822", nome, in_vista: false, bytes: it.bytes })
}

/// Says how it was dealt with.
pub fn evadi(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let sha256 = richiesta.parte("sha256");
    let come: String = richiesta.modulo.get("come").chars().take(200).collect();
    if sha256.len() != 64 || come.is_empty() {
        return Err(Guaio::Male);
    }
    let is_done: Result<bool, jobs::Error> =
        casa.with(|ledger| risposte::done(ledger, sha256, &richiesta.chi().persona, &come));
    let p = Pagina::new(casa, richiesta, "pec.titolo");
    match is_done? {
        true => richiesta.leave(casa, "bene", p.d("pec.evasa")),
        false => richiesta.leave(casa, "attento", p.d("pec.gia-evasa")),
    }
    Ok(Risposta::Vai("/pec".into()))
}

//! Files handed over: kept, queued, and what became of each, row by row; while a job goes on its page says how far it is.

use askama::Template;

use crate::jobs::accessi;
use crate::jobs::caricati;
use crate::jobs::caricati::Caricato;
use crate::jobs::caricati::Come;
use crate::jobs::caricati::Riga;
use crate::jobs::caricati::Stato;
use crate::jobs::caricati::Tipo;
use crate::jobs::caricati::deposito::Arrivato;
use crate::jobs::progress::Stop;
use crate::jobs::rapporti::tabella::Colonna;
use crate::jobs::rapporti::tabella::Tabella;
use crate::web::Casa;
use crate::web::lock;
use crate::web::pagina::Opzione;
use crate::web::pagina::Pagina;
use crate::web::pagina::quando;
use crate::web::pagina::query;
use crate::web::richiesta::Richiesta;
use crate::web::risposta::Guaio;
use crate::web::risposta::Risposta;

/// The most bytes of the files of one form.
pub const MOST: usize = 256 * 1024 * 1024;

/// Findings on a page.
const PAGE: usize = 100;

/// Files of an upload that are listed.
const FILES: usize = 50;

/// The columns of a finding.
const COLUMNS: [&str; 7] = ["file", "riga", "campo", "codice", "gravita", "valore", "messaggio"];

/// Counts that somebody should look at where they are not zero.
const OPEN: [&str; 10] = [
    "scartati",
    "respinte",
    "da-vedere",
    "dubbi",
    "rifiutati",
    "rifiutate",
    "lasciate",
    "pezzi-dubbi",
    "anomalie",
    "da-ristampare",
];

struct TipoVoce {
    valore: &'static str,
    nome: String,
    nota: String,
    scelto: bool,
}

/// The layouts of a kind.
struct Tracciati {
    tipo: &'static str,
    voci: Vec<Opzione>,
}

struct Recente {
    quando: String,
    file: String,
    tipo: String,
    chi: String,
    esito: String,
    esito_tipo: &'static str,
    href: String,
}

#[derive(Template)]
#[template(path = "carica.html")]
struct Carica {
    p: Pagina,
    tipi: Vec<TipoVoce>,
    tracciati: Vec<Tracciati>,
    cartelle: Vec<Opzione>,
    lotti: Vec<Opzione>,
    prova: bool,
    massimo: String,
    massimo_byte: String,
    recenti: Vec<Recente>,
    recenti_vuoto: bool,
}

struct Conto {
    nome: String,
    valore: String,
    tipo: &'static str,
}

struct Rilievo {
    file: String,
    riga: String,
    campo: String,
    codice: String,
    gravita: String,
    valore: String,
    messaggio: String,
    tipo: &'static str,
}

struct FileVoce {
    nome: String,
    byte: String,
    sha256: String,
}

#[derive(Template)]
#[template(path = "carica-parte.html")]
struct Parte {
    p: Pagina,
    finito: bool,
    riassunto: String,
    riassunto_tipo: &'static str,
    in_corso: bool,
    progresso: String,
    fatto: u64,
    tutto: u64,
    qui: String,
    ripeti: String,
    avvisi: Vec<String>,
    verifica: bool,
    conti: Vec<Conto>,
    rilievi_vuoto: bool,
    rilievi_conto: String,
    rilievi_csv: String,
    precedente: String,
    seguente: String,
    rilievi: Vec<Rilievo>,
}

#[derive(Template)]
#[template(path = "carica-esito.html")]
struct Esito {
    p: Pagina,
    file: String,
    tipo: String,
    come: String,
    quando: String,
    chi: String,
    vivo: String,
    parte: String,
    ricevuti: Vec<FileVoce>,
    altri: String,
}

/// Does the jobs of uploads until somebody asks to stop.
pub fn work(casa: &Casa, stop: &Stop) {
    let told = |error: &crate::jobs::Error| {
        eprintln!("plico serve: the job of an upload: {}", crate::jobs::modelli::prova::chain(error));
    };
    casa.coda.work(&casa.project, stop, &|_| casa.recount(), &told);
}

fn state(casa: &Casa, p: &Pagina, it: &Caricato) -> (String, &'static str) {
    match (it.stato, it.errore.is_empty(), it.righe) {
        (Stato::InCoda, ..) if casa.coda.corsa(&it.id).is_some() => (p.d("carica.in-corso"), ""),
        (Stato::InCoda, ..) => (p.d("carica.in-coda"), ""),
        (Stato::Fermo, ..) => (p.d("carica.fermo"), "errore"),
        (Stato::Finito, false, _) => (p.d("carica.illeggibile"), "errore"),
        (Stato::Finito, true, 0) => (p.d("carica.intero"), "bene"),
        (Stato::Finito, true, count) => (p.d1("carica.quanti", "numero", p.cifra(count)), "attento"),
    }
}

/// The kinds that can be taken in here: scans want a folder, results a lot that was printed.
fn kinds(casa: &Casa, lotti: &[String]) -> Vec<Tipo> {
    let is_open = |it: &Tipo| match it {
        Tipo::Cartoline => !casa.project.config.web.cartelle.is_empty(),
        Tipo::Risultati => !lotti.is_empty(),
        _ => true,
    };
    Tipo::ALL.into_iter().filter(is_open).collect()
}

fn folders(casa: &Casa) -> Vec<String> {
    casa.project.config.web.cartelle.iter().map(|it| it.display().to_string()).collect()
}

fn named(p: &Pagina, tipo: Tipo) -> String {
    p.d(&format!("carica-tipo.{}", tipo.as_str()))
}

/// What an upload is called: its file, and how many others there are.
fn title(p: &Pagina, it: &Caricato) -> String {
    match it.file.len() {
        0 | 1 => it.nome().to_owned(),
        count => p.d2("carica.e-altri", ("file", it.nome()), ("numero", &p.cifra(count - 1))),
    }
}

/// The layouts of the kinds that have any, the sensible one chosen.
fn layouts(casa: &Casa, p: &Pagina, kinds: &[Tipo]) -> Result<Vec<Tracciati>, Guaio> {
    let mut all = Vec::new();
    for tipo in kinds {
        let (names, may_tell) = tipo.tracciati(&casa.project)?;
        if names.is_empty() {
            continue;
        }
        let chosen = match tipo {
            Tipo::Risultati => casa.project.config.risultati.as_str(),
            Tipo::Registrazioni => crate::jobs::importa::NEUTRO,
            _ => "",
        };
        let told = may_tell.then(|| Opzione::new("", p.d("carica.dal-contenuto"), chosen));
        let named = names.iter().map(|it| Opzione::new(it, it.clone(), chosen));
        all.push(Tracciati { tipo: tipo.as_str(), voci: told.into_iter().chain(named).collect() });
    }
    Ok(all)
}

/// The page.
pub fn pagina(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let p = Pagina::new(casa, richiesta, "carica.titolo");
    let row = |it: &Caricato| {
        let (esito, esito_tipo) = state(casa, &p, it);
        Recente {
            quando: quando(&it.quando),
            file: title(&p, it),
            tipo: named(&p, it.tipo),
            chi: it.chi.clone(),
            esito,
            esito_tipo,
            href: format!("/carica/{}", it.id),
        }
    };
    let recenti: Vec<Recente> = caricati::recent(&casa.project)?.iter().map(row).collect();
    let lotti = caricati::rendered(&casa.project)?;
    let kinds = kinds(casa, &lotti);
    let asked = Tipo::parse(richiesta.domanda.get("tipo")).filter(|it| kinds.contains(it)).unwrap_or(Tipo::Lotto);
    let kind = |it: &Tipo| TipoVoce {
        valore: it.as_str(),
        nome: named(&p, *it),
        nota: p.d(&format!("carica-tipo.{}-nota", it.as_str())),
        scelto: *it == asked,
    };
    let options = |all: Vec<String>| {
        let first = all.first().cloned().unwrap_or_default();
        all.into_iter().map(|it| Opzione::new(&it, it.clone(), &first)).collect()
    };
    Risposta::html(&Carica {
        tipi: kinds.iter().map(kind).collect(),
        tracciati: layouts(casa, &p, &kinds)?,
        cartelle: options(folders(casa)),
        lotti: options(lotti),
        prova: casa.project.config.web.prova,
        massimo: format!("{} MB", MOST >> 20),
        massimo_byte: MOST.to_string(),
        recenti_vuoto: recenti.is_empty(),
        recenti,
        p,
    })
}

/// How what comes is meant; nothing where the form says what no page offers.
fn meant(casa: &Casa, richiesta: &Richiesta, tipo: Tipo) -> Result<Option<Come>, Guaio> {
    let said = |name: &str| richiesta.modulo.get(name).to_owned();
    let tracciato = said(&format!("tracciato-{}", tipo.as_str()));
    let (names, _) = tipo.tracciati(&casa.project)?;
    if !tracciato.is_empty() && !names.contains(&tracciato) {
        return Ok(None);
    }
    let (cartella, offered) = match tipo {
        Tipo::Cartoline => (said("cartella"), folders(casa)),
        Tipo::Risultati => (said("lotto"), caricati::rendered(&casa.project)?),
        _ => (String::new(), vec![String::new()]),
    };
    let scatola = if tipo == Tipo::Cartoline { said("scatola") } else { String::new() };
    let is_known = offered.contains(&cartella) && scatola.chars().count() <= 60;
    let prova = tipo != Tipo::Lotto && tipo != Tipo::Risultati && richiesta.modulo.get("prova") == "1";
    Ok(is_known.then_some(Come { tracciato, prova, cartella, scatola }))
}

/// Takes files: each is an upload of its own, but for scans, which are one together.
pub fn manda(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let Some(tipo) = Tipo::parse(richiesta.modulo.get("tipo")) else { return Err(Guaio::Male) };
    let Some(come) = meant(casa, richiesta, tipo)? else { return Err(Guaio::Male) };
    let files = richiesta.file("file");
    if files.is_empty() {
        let p = Pagina::new(casa, richiesta, "carica.titolo");
        richiesta.leave(casa, "errore", p.d("carica.file-mancante"));
        return Ok(Risposta::Vai(query("/carica", &[("tipo", tipo.as_str())])));
    }
    let groups: Vec<&[Arrivato]> = if tipo.is_of_many() { vec![files] } else { files.chunks(1).collect() };
    let chi = &richiesta.chi().persona;
    let mut kept = Vec::new();
    {
        let _one = lock(&casa.carica);
        for (posto, group) in groups.into_iter().enumerate() {
            kept.push(caricati::keep(&casa.project, (tipo, &come), group, (chi, posto))?);
        }
    }
    kept.iter().filter(|it| it.1).for_each(|it| casa.coda.add(&it.0.id));
    if let [(it, is_new)] = kept.as_slice() {
        let before = if *is_new { "" } else { "1" };
        return Ok(Risposta::Vai(query(&format!("/carica/{}", it.id), &[("gia", before)])));
    }
    let p = Pagina::new(casa, richiesta, "carica.titolo");
    let new = kept.iter().filter(|it| it.1).count();
    let (new, before) = (new.to_string(), (kept.len() - new).to_string());
    richiesta.leave(casa, "bene", p.d2("carica.presi", ("nuovi", &new), ("noti", &before)));
    Ok(Risposta::Vai("/carica".into()))
}

fn one(casa: &Casa, richiesta: &Richiesta) -> Result<Caricato, Guaio> {
    caricati::of(&casa.project, richiesta.parte("id"))?.ok_or(Guaio::NonTrovato)
}

/// What became of one.
pub fn esito(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let it = one(casa, richiesta)?;
    let mut p = Pagina::new(casa, richiesta, "carica.titolo");
    p.titolo = title(&p, &it);
    if richiesta.domanda.get("gia") == "1" {
        p = p.with_avviso("attento", "carica.gia", ("quando", &quando(&it.quando)));
    }
    casa.with(|ledger| accessi::note(ledger, &richiesta.chi().persona, "serve carica", None, &it.id, it.righe))?;
    let parte = part(casa, richiesta, &it, Pagina::new(casa, richiesta, "carica.titolo"))?.render()?;
    let mut how = vec![it.come.tracciato.clone(), it.come.cartella.clone(), it.come.scatola.clone()];
    how.push(if it.come.prova { p.d("comune.prova") } else { String::new() });
    how.retain(|it| !it.is_empty());
    let file = |it: &caricati::Ricevuto| FileVoce {
        nome: it.nome.clone(),
        byte: it.byte.to_string(),
        sha256: it.sha256.clone(),
    };
    let left = it.file.len().saturating_sub(FILES);
    Risposta::html(&Esito {
        file: title(&p, &it),
        tipo: named(&p, it.tipo),
        come: how.join(" · "),
        quando: quando(&it.quando),
        chi: it.chi.clone(),
        vivo: if it.stato == Stato::InCoda { format!("/carica/{}/parte", it.id) } else { String::new() },
        parte,
        ricevuti: it.file.iter().take(FILES).map(file).collect(),
        altri: if left > 0 { p.d1("carica.altri-file", "numero", p.cifra(left)) } else { String::new() },
        p,
    })
}

/// The piece of its page that follows its job.
pub fn parte(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let it = one(casa, richiesta)?;
    Risposta::html(&part(casa, richiesta, &it, Pagina::new(casa, richiesta, "carica.titolo"))?)
}

/// Has the job of one done again.
pub fn ripeti(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let it = one(casa, richiesta)?;
    let (it, is_new) = {
        let _one = lock(&casa.carica);
        caricati::again(&casa.project, it)?
    };
    if is_new {
        casa.coda.add(&it.id);
    }
    Ok(Risposta::Vai(format!("/carica/{}", it.id)))
}

/// What is to be said first, and how urgent it is.
fn summary(casa: &Casa, p: &Pagina, it: &Caricato) -> (String, &'static str) {
    let (said, tipo) = state(casa, p, it);
    let words = match (it.stato, it.errore.is_empty()) {
        (Stato::InCoda, _) => match (casa.coda.corsa(&it.id), casa.coda.before(&it.id)) {
            (Some(corsa), _) => p.d1("carica.lavora", "secondi", corsa.da.passed().as_secs()),
            (None, Some(before)) if before > 0 => p.d1("carica.aspetta", "numero", p.cifra(before)),
            (None, _) => p.d("carica.aspetta-turno"),
        },
        (Stato::Fermo, _) => p.d("carica.interrotto"),
        (Stato::Finito, false) => p.d1("carica.non-letto", "perche", &it.errore),
        (Stato::Finito, true) => p.d1("carica.letto-tutto", "esito", &said),
    };
    (words, tipo)
}

fn part(casa: &Casa, richiesta: &Richiesta, it: &Caricato, p: Pagina) -> Result<Parte, Guaio> {
    let all = usize::try_from(it.righe).unwrap_or(usize::MAX);
    let pages = all.div_ceil(PAGE).max(1);
    let pagina = richiesta.domanda.get("pagina").parse().unwrap_or(1).clamp(1, pages);
    let path = format!("/carica/{}", it.id);
    let here = |page: usize| query(&path, &[("pagina", &page.to_string())]);
    let is_lot = it.tipo == Tipo::Lotto;
    let row = |it: Riga| Rilievo {
        tipo: match it.gravita.as_str() {
            "blocca" | "respinta" | "rifiutato" | "rifiutata" | "contrasto" => "errore",
            "doppione" => "",
            _ => "attento",
        },
        gravita: p.d(&format!("carica.{}", it.gravita)),
        messaggio: if it.messaggio.is_empty() { p.d(&format!("carica.{}-nota", it.gravita)) } else { it.messaggio },
        file: it.file,
        riga: it.riga,
        campo: it.campo,
        // By its code a rilievo of a lot is looked up; elsewhere the sentence says it all.
        codice: if is_lot { it.codice } else { String::new() },
        valore: it.valore,
    };
    let is_over = it.stato == Stato::Finito;
    let first = (pagina - 1) * PAGE;
    let righe = if is_over { it.righe(&casa.project, first, PAGE)? } else { Vec::new() };
    let rilievi: Vec<Rilievo> = righe.into_iter().map(row).collect();
    let count = |(name, count): &(String, u64)| Conto {
        nome: p.d(&format!("conto.{name}")),
        valore: p.cifra(count),
        tipo: if OPEN.contains(&name.as_str()) && *count > 0 { "attento" } else { "" },
    };
    let corsa = casa.coda.corsa(&it.id);
    let (fatto, tutto) = corsa.as_ref().map_or((0, 0), |it| (it.fatto, it.tutto));
    let (riassunto, riassunto_tipo) = summary(casa, &p, it);
    let range = format!("{}–{}", p.cifra(first + 1), p.cifra(first + rilievi.len()));
    Ok(Parte {
        finito: it.stato != Stato::InCoda,
        riassunto,
        riassunto_tipo,
        in_corso: corsa.is_some(),
        progresso: p.d2("carica.parte", ("quali", &p.cifra(fatto)), ("quanti", &p.cifra(tutto))),
        fatto,
        tutto,
        ripeti: if it.may_again() { format!("{path}/ripeti") } else { String::new() },
        avvisi: it.avvisi.iter().map(|(key, it)| p.d1(&format!("carica-avviso.{key}"), "valore", it)).collect(),
        verifica: it.avvisi.iter().any(|it| it.0 == "verifica"),
        conti: if is_over { it.conti.iter().map(count).collect() } else { Vec::new() },
        rilievi_vuoto: rilievi.is_empty(),
        rilievi_conto: match rilievi.is_empty() {
            true => String::new(),
            false => p.d2("carica.parte", ("quali", &range), ("quanti", &p.cifra(it.righe))),
        },
        rilievi_csv: if rilievi.is_empty() { String::new() } else { format!("{path}/rilievi.csv") },
        precedente: if pagina > 1 { here(pagina - 1) } else { String::new() },
        seguente: if pagina < pages { here(pagina + 1) } else { String::new() },
        qui: path,
        rilievi,
        p,
    })
}

/// The rows that were not simply used, as `rilievi.csv` has them.
pub fn rilievi(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let it = one(casa, richiesta)?;
    casa.with(|ledger| accessi::note(ledger, &richiesta.chi().persona, "serve carica csv", None, &it.id, it.righe))?;
    let columns = COLUMNS.map(|name| Colonna::testo(name, 20)).to_vec();
    let mut tabella = Tabella::new("rilievi", "Rilievi", columns);
    for it in it.righe(&casa.project, 0, usize::MAX)? {
        let row = [it.file, it.riga, it.campo, it.codice, it.gravita, it.valore, it.messaggio];
        tabella.push(row.map(Into::into).to_vec())?;
    }
    Risposta::csv("rilievi.csv", tabella)
}

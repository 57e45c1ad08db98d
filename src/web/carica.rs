//! Lots handed over: kept, read, and what reading found shown on their rows.

use askama::Template;
use serde_json::Value;

use crate::jobs::caricati;
use crate::jobs::caricati::Caricato;
use crate::jobs::rapporti::tabella::Colonna;
use crate::jobs::rapporti::tabella::Tabella;
use crate::web::Casa;
use crate::web::pagina::Pagina;
use crate::web::pagina::quando;
use crate::web::pagina::query;
use crate::web::richiesta::Richiesta;
use crate::web::risposta::Guaio;
use crate::web::risposta::Risposta;

/// The largest file.
pub const MOST: usize = 256 * 1024 * 1024;

/// Findings on a page.
const PAGE: usize = 100;

/// The columns of a finding.
const COLUMNS: [&str; 7] = ["file", "riga", "campo", "codice", "gravita", "valore", "messaggio"];

struct Tipo {
    valore: &'static str,
    nome: String,
    nota: String,
    scelto: bool,
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
    tipi: Vec<Tipo>,
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

struct Azione {
    nome: String,
    href: String,
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

#[derive(Template)]
#[template(path = "carica-esito.html")]
struct Esito {
    p: Pagina,
    file: String,
    tipo: String,
    quando: String,
    chi: String,
    riassunto: String,
    riassunto_tipo: &'static str,
    conti: Vec<Conto>,
    azioni: Vec<Azione>,
    rilievi_vuoto: bool,
    rilievi_conto: String,
    rilievi_csv: String,
    precedente: String,
    seguente: String,
    rilievi: Vec<Rilievo>,
}

fn state(p: &Pagina, it: &Caricato) -> (String, &'static str) {
    match (it.errore.is_empty(), it.rilievi.len()) {
        (false, _) => (p.d("carica.illeggibile"), "errore"),
        (true, 0) => (p.d("lotto.intero"), "bene"),
        (true, count) => (p.d1("carica.quanti", "numero", count), "attento"),
    }
}

/// The page.
pub fn pagina(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let p = Pagina::new(casa, richiesta, "carica.titolo");
    let row = |it: &Caricato| {
        let (esito, esito_tipo) = state(&p, it);
        Recente {
            quando: quando(&it.quando),
            file: it.nome.clone(),
            tipo: p.d("carica-tipo.lotto"),
            chi: it.chi.clone(),
            esito,
            esito_tipo,
            href: format!("/carica/{}", it.id),
        }
    };
    let recenti: Vec<Recente> = caricati::recent(&casa.project)?.iter().map(row).collect();
    let lotto =
        Tipo { valore: "lotto", nome: p.d("carica-tipo.lotto"), nota: p.d("carica-tipo.lotto-nota"), scelto: true };
    Risposta::html(&Carica {
        tipi: vec![lotto],
        massimo: format!("{} MB", MOST >> 20),
        massimo_byte: MOST.to_string(),
        recenti_vuoto: recenti.is_empty(),
        recenti,
        p,
    })
}

/// Takes a file.
pub fn manda(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let file = richiesta.file.get("file").filter(|it| !it.bytes.is_empty());
    if richiesta.modulo.get("tipo") != "lotto" {
        return Err(Guaio::Male);
    }
    let Some(file) = file else {
        let p = Pagina::new(casa, richiesta, "carica.titolo");
        richiesta.leave(casa, "errore", p.d("carica.file-mancante"));
        return Ok(Risposta::Vai("/carica".into()));
    };
    // One at a time: reading a lot wants all that the machine has.
    let _one = crate::web::lock(&casa.carica);
    let it = caricati::lot(&casa.project, &file.nome, &file.bytes, &richiesta.chi().persona)?;
    Ok(Risposta::Vai(format!("/carica/{}", it.id)))
}

fn one(casa: &Casa, richiesta: &Richiesta) -> Result<Caricato, Guaio> {
    caricati::of(&casa.project, richiesta.parte("id"))?.ok_or(Guaio::NonTrovato)
}

fn cell(it: &Value, name: &str) -> String {
    match &it[name] {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// What became of one.
pub fn esito(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let it = one(casa, richiesta)?;
    let mut p = Pagina::new(casa, richiesta, "carica.titolo");
    p.titolo.clone_from(&it.nome);
    let pages = it.rilievi.len().div_ceil(PAGE).max(1);
    let pagina = richiesta.domanda.get("pagina").parse().unwrap_or(1).clamp(1, pages);
    let here = |page: usize| query(&format!("/carica/{}", it.id), &[("pagina", &page.to_string())]);
    let row = |it: &Value| {
        let gravita = cell(it, "gravita");
        Rilievo {
            file: cell(it, "file"),
            riga: cell(it, "riga"),
            campo: cell(it, "campo"),
            codice: cell(it, "codice"),
            tipo: if gravita == "blocca" { "errore" } else { "attento" },
            gravita: p.d(&format!("carica.{gravita}")),
            valore: cell(it, "valore"),
            messaggio: cell(it, "messaggio"),
        }
    };
    let shown: Vec<Rilievo> = it.rilievi.iter().skip((pagina - 1) * PAGE).take(PAGE).map(row).collect();
    let count = |(name, count): &(String, u64)| Conto {
        nome: p.d(&format!("conto.{name}")),
        valore: count.to_string(),
        tipo: if name == "scartati" && *count > 0 { "attento" } else { "" },
    };
    let (said, tipo) = state(&p, &it);
    let riassunto = match it.errore.is_empty() {
        true => p.d2("carica.tenuto", ("esito", &said), ("percorso", &it.percorso)),
        false => p.d2("carica.non-letto", ("perche", &it.errore), ("percorso", &it.percorso)),
    };
    let first = (pagina - 1) * PAGE;
    let range = format!("{}–{}", first + 1, first + shown.len());
    Risposta::html(&Esito {
        file: it.nome.clone(),
        tipo: p.d("carica-tipo.lotto"),
        quando: quando(&it.quando),
        chi: it.chi.clone(),
        riassunto,
        riassunto_tipo: tipo,
        conti: it.conti.iter().map(count).collect(),
        azioni: vec![Azione { nome: p.d("carica.altro"), href: "/carica".into() }],
        rilievi_vuoto: shown.is_empty(),
        rilievi_conto: match shown.is_empty() {
            true => String::new(),
            false => p.d2("carica.parte", ("quali", &range), ("quanti", &it.rilievi.len().to_string())),
        },
        rilievi_csv: if shown.is_empty() { String::new() } else { format!("/carica/{}/rilievi.csv", it.id) },
        precedente: if pagina > 1 { here(pagina - 1) } else { String::new() },
        seguente: if pagina < pages { here(pagina + 1) } else { String::new() },
        rilievi: shown,
        p,
    })
}

/// The findings as `rilievi.csv` has them.
pub fn rilievi(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let it = one(casa, richiesta)?;
    let columns = COLUMNS.map(|name| Colonna::testo(name, 20)).to_vec();
    let mut tabella = Tabella::new("rilievi", "Rilievi", columns);
    for row in &it.rilievi {
        tabella.push(COLUMNS.map(|name| cell(row, name).into()).to_vec())?;
    }
    Risposta::csv("rilievi.csv", tabella)
}

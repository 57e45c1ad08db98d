//! Looking for acts by what one knows of them.

use askama::Template;

use crate::domain::data::Data;
use crate::jobs::accessi;
use crate::jobs::cerca;
use crate::jobs::cerca::Domanda;
use crate::jobs::clock;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::rapporti;
use crate::jobs::rapporti::Rapporto;
use crate::jobs::rapporti::tabella::Colonna;
use crate::jobs::rapporti::tabella::Tabella;
use crate::jobs::rapporti::tabella::Valore;
use crate::jobs::rapporti::xlsx;
use crate::ledger::proiezione::Atto;
use crate::ledger::ricerca::COUNTED;
use crate::web::Casa;
use crate::web::Lento;
use crate::web::atto;
use crate::web::pagina::Opzione;
use crate::web::pagina::Pagina;
use crate::web::pagina::destinatari;
use crate::web::pagina::query;
use crate::web::richiesta::Campi;
use crate::web::richiesta::Richiesta;
use crate::web::risposta::Guaio;
use crate::web::risposta::Risposta;

/// Acts on a page.
const PAGE: u32 = 50;

/// Acts in a file, at most.
const FILE: u32 = 100_000;

/// Acts on paper, at most: past so many nobody reads.
const PAPER: u32 = 2_000;

/// The criteria that paper names, each with the key of its label.
const ASKED: [(&str, &str); 10] = [
    ("numero", "cerca.numero"),
    ("targa", "comune.targa"),
    ("nome", "cerca.nome"),
    ("codice", "cerca.codice"),
    ("indirizzo", "cerca.indirizzo"),
    ("raccomandata", "cerca.raccomandata"),
    ("pec", "cerca.pec"),
    ("dal", "cerca.dal"),
    ("al", "cerca.al"),
    ("esito", "stato.stato"),
];

/// The criteria that a page opens only where one of them is used.
const MORE: [&str; 7] = ["indirizzo", "pec", "raccomandata", "dal", "al", "esito", "destinatario"];

struct Riga {
    numero: String,
    href: String,
    data: String,
    targa: String,
    destinatario: String,
    esito: String,
    notificato: String,
    stato: String,
    tipo: &'static str,
    prova: bool,
}

#[derive(Template)]
#[template(path = "cerca.html")]
struct Cerca {
    p: Pagina,
    c: Campi,
    prova: bool,
    altri: bool,
    esiti: Vec<Opzione>,
    destinatari: Vec<Opzione>,
    errore: String,
    cercato: bool,
    trovati: bool,
    conto: String,
    precedente: String,
    seguente: String,
    csv: String,
    xlsx: String,
    pdf: String,
    righe: Vec<Riga>,
}

/// The page.
pub fn pagina(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let p = Pagina::new(casa, richiesta, "cerca.titolo");
    let domanda = asked(casa, richiesta);
    let pagina: u32 = richiesta.domanda.get("pagina").parse().unwrap_or(1).clamp(1, COUNTED / PAGE + 1);
    let cercato = matches!(domanda, Some(Ok(_)));
    let errore = match &domanda {
        Some(Err(codice)) => p.d(&format!("cerca.errore-{codice}")),
        _ => String::new(),
    };
    let (rows, count) = match &domanda {
        Some(Ok(it)) => casa.with(|ledger| {
            let found = cerca::page(&casa.project, ledger, it, (pagina - 1) * PAGE, PAGE)?;
            accessi::note(ledger, &richiesta.chi().persona, "serve cerca", None, &it.said(), found.0.len() as u64)?;
            Ok(found)
        })?,
        _ => (Vec::new(), 0),
    };
    let first = (pagina - 1) * PAGE;
    let last = first + rows.len() as u32;
    let whole = if count > COUNTED { p.d1("cerca.oltre", "numero", p.cifra(COUNTED)) } else { p.cifra(count) };
    let prova = richiesta.is_prova(casa);
    let here = |pagina: u32| to(richiesta, "/cerca", pagina);
    let file = |path: &str| if rows.is_empty() { String::new() } else { to(richiesta, path, 1) };
    Risposta::html(&Cerca {
        c: richiesta.domanda.clone(),
        prova,
        altri: prova || MORE.iter().any(|it| !richiesta.domanda.get(it).is_empty()),
        esiti: states(&p, richiesta.domanda.get("esito")),
        destinatari: destinatari(&p, richiesta.domanda.get("destinatario")),
        errore,
        cercato,
        trovati: !rows.is_empty(),
        conto: p.d2("cerca.conto", ("quali", &format!("{}–{}", p.cifra(first + 1), p.cifra(last))), ("quanti", &whole)),
        precedente: if pagina > 1 { here(pagina - 1) } else { String::new() },
        seguente: if count > last && !rows.is_empty() { here(pagina + 1) } else { String::new() },
        csv: file("/cerca.csv"),
        xlsx: file("/cerca.xlsx"),
        pdf: file("/cerca.pdf"),
        righe: rows.iter().map(|(subject, it)| row(&p, subject, it)).collect(),
        p,
    })
}

/// The same as a table for programs.
pub fn in_csv(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    casa.slowly(Lento::Immagine, || Risposta::csv("atti.csv", table(casa, richiesta, "serve cerca csv", FILE)?.1))
}

/// The same as a workbook.
pub fn in_xlsx(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let bytes =
        casa.slowly(Lento::Immagine, || Ok(xlsx::of_table(&mut table(casa, richiesta, "serve cerca xlsx", FILE)?.1)?))?;
    Ok(Risposta::xlsx("atti.xlsx".into(), bytes))
}

/// The same for paper: the first of them, where they are many, and it says so.
pub fn in_pdf(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let p = Pagina::new(casa, richiesta, "cerca.titolo");
    let bytes = casa.slowly(Lento::Immagine, || {
        let (ente, mut tabella) = table(casa, richiesta, "serve cerca pdf", PAPER)?;
        if tabella.len() == u64::from(PAPER) {
            tabella.nota = p.d1("esporta.primi", "numero", p.cifra(PAPER));
        }
        let oggi = clock::today().it();
        let mut foglio = Rapporto::new("ricerca", &p.d("esporta.trovati"), &ente, &oggi).wide().in_language(p.lingua);
        let asked = ASKED.iter().filter_map(|(field, key)| {
            let typed = richiesta.domanda.get(field);
            let words = if *field == "esito" { p.stato(typed) } else { day(Some(typed)) };
            (!typed.is_empty()).then(|| format!("{} {words}", p.d(key)))
        });
        let asked: Vec<String> = asked.collect();
        foglio.testata = vec![
            (p.d("esporta.cercato"), asked.join(" · ")),
            (p.d("stato.atti"), p.cifra(tabella.len())),
            (p.d("esporta.il"), oggi),
        ];
        foglio.add(tabella);
        Ok(rapporti::sheet(&casa.project, foglio)?)
    })?;
    Ok(Risposta::File { tipo: "application/pdf", nome: "atti.pdf".into(), in_vista: false, bytes })
}

/// The acts that are looked for, up to so many, as a table; and the body of the first.
fn table(casa: &Casa, richiesta: &Richiesta, verbo: &str, most: u32) -> Result<(String, Tabella), Guaio> {
    let (p, rows) = all(casa, richiesta, verbo, most)?;
    let ente = rows.first().map(|it| it.1.ente.clone()).unwrap_or_default();
    let text = |key: &str, width| Colonna::testo(&p.d(&format!("colonna.{key}")), width);
    let day = |key: &str| Colonna::data(&p.d(&format!("colonna.{key}")));
    let columns = vec![
        text("ente", 6),
        text("id", 16),
        text("numero", 12),
        day("data"),
        text("targa", 9),
        text("destinatario", 26),
        text("codice", 17),
        text("stato", 22),
        text("modalita", 22),
        day("notificato"),
        text("lotto", 12),
        Colonna::importo(&p.d("colonna.versato")),
    ];
    let mut tabella = Tabella::new("atti", &p.titolo, columns);
    let oggi = clock::today();
    let date = |it: &Option<String>| Valore::day(it.as_deref().and_then(Data::parse));
    for (_, it) in rows {
        let stato = p.stato(cerca::stato(&it, oggi));
        tabella.push(vec![
            it.ente.into(),
            it.id_verbale.into(),
            format!("{}/{}", it.numero, it.anno).into(),
            date(&it.data_violazione),
            it.targa.into(),
            it.nominativo.into(),
            it.codice_fiscale.into(),
            stato.into(),
            if it.modalita.is_empty() { Valore::Vuoto } else { p.parola("modalita", &it.modalita).into() },
            date(&it.notifica_ultima),
            it.lotto.into(),
            Valore::Importo(it.versato),
        ])?;
    }
    Ok((ente, tabella))
}

fn all(casa: &Casa, richiesta: &Richiesta, verbo: &str, most: u32) -> Result<(Pagina, Vec<(String, Atto)>), Guaio> {
    let Some(Ok(domanda)) = asked(casa, richiesta) else { return Err(Guaio::Male) };
    let p = Pagina::new(casa, richiesta, "cerca.titolo");
    let rows = casa.with(|ledger| {
        let (rows, _) = cerca::page(&casa.project, ledger, &domanda, 0, most)?;
        accessi::note(ledger, &richiesta.chi().persona, verbo, None, &domanda.said(), rows.len() as u64)?;
        Ok(rows)
    })?;
    Ok((p, rows))
}

/// What is asked; nothing where the page was only opened. What cannot be asked has a stable code.
fn asked(casa: &Casa, richiesta: &Richiesta) -> Option<Result<Domanda, &'static str>> {
    let d = &richiesta.domanda;
    if d.0.iter().all(|it| it.0 == "prova" || it.0 == "pagina" || it.1.trim().is_empty()) {
        return None;
    }
    let text = |name: &str| d.get(name).to_string();
    Some(Domanda::new(Domanda {
        prova: richiesta.is_prova(casa),
        numero: text("numero"),
        targa: text("targa"),
        codice: text("codice"),
        nome: text("nome"),
        indirizzo: text("indirizzo"),
        pec: text("pec"),
        raccomandata: text("raccomandata"),
        dal: text("dal"),
        al: text("al"),
        stato: text("esito"),
        destinatario: text("destinatario"),
    }))
}

fn states(p: &Pagina, chosen: &str) -> Vec<Opzione> {
    let any = Opzione::new("", p.d("cerca.tutti-esiti"), chosen);
    let state = |it: &&str| Opzione::new(it, p.stato(it), chosen);
    std::iter::once(any).chain(cerca::STATI.iter().map(state)).collect()
}

fn row(p: &Pagina, subject: &str, it: &Atto) -> Riga {
    let chiave = Chiave::parse(subject);
    Riga {
        numero: format!("{}/{}", it.numero, it.anno),
        href: chiave.as_ref().map(atto::href).unwrap_or_default(),
        data: day(it.data_violazione.as_deref()),
        targa: it.targa.clone(),
        destinatario: it.nominativo.clone(),
        esito: if it.modalita.is_empty() { String::new() } else { p.parola("modalita", &it.modalita) },
        notificato: day(it.notifica_ultima.as_deref()),
        stato: p.stato(cerca::stato(it, clock::today())),
        tipo: atto::tono(cerca::stato(it, clock::today())),
        prova: it.prova,
    }
}

fn day(iso: Option<&str>) -> String {
    iso.map(|it| Data::parse(it).map_or_else(|| it.to_string(), Data::it)).unwrap_or_default()
}

/// The same question on another page, or for a file.
fn to(richiesta: &Richiesta, path: &str, pagina: u32) -> String {
    let number = pagina.to_string();
    let mut pairs: Vec<(&str, &str)> =
        richiesta.domanda.0.iter().filter(|it| it.0 != "pagina").map(|it| (it.0.as_str(), it.1.as_str())).collect();
    if pagina > 1 {
        pairs.push(("pagina", &number));
    }
    query(path, &pairs)
}

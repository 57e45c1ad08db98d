//! What waits for the C.P.L.'s word: the steps of acts and the lots to print, with their sums and terms.

use askama::Template;

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::jobs::accessi;
use crate::jobs::autorizza;
use crate::jobs::autorizza::Esito;
use crate::jobs::autorizza::Voce;
use crate::jobs::autorizza::attesa;
use crate::jobs::autorizza::attesa::Domanda;
use crate::jobs::autorizza::attesa::Parola;
use crate::jobs::autorizza::elenco;
use crate::jobs::caricati;
use crate::jobs::caricati::Caricato;
use crate::jobs::clock;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::persone::Permesso;
use crate::jobs::rapporti;
use crate::jobs::rapporti::Rapporto;
use crate::jobs::rapporti::tabella::Colonna;
use crate::jobs::rapporti::tabella::Tabella;
use crate::jobs::rapporti::tabella::Valore;
use crate::ledger::attese::Attesa;
use crate::web::Casa;
use crate::web::Lento;
use crate::web::atto;
use crate::web::lock;
use crate::web::pagina::Pagina;
use crate::web::pagina::distanza;
use crate::web::pagina::quando;
use crate::web::pagina::query;
use crate::web::richiesta::Richiesta;
use crate::web::risposta::Guaio;
use crate::web::risposta::Risposta;
use crate::web::stato;

/// Acts on a page: so many are decided at once, and a form has room for them.
const PAGE: u32 = 100;

/// The longest reason.
const LONGEST: usize = 2_000;

/// Acts that a message names.
const NAMED: usize = 5;

struct Gruppo {
    nome: String,
    href: String,
    attesa: u64,
    importo: String,
    primo: String,
    urgenza: &'static str,
    scaduti: u64,
    si: u64,
    no: u64,
}

struct Flusso {
    nome: String,
    href: String,
    arrivato: String,
    atti: u64,
    plichi: u64,
    pec: u64,
    importo: String,
    entro: String,
    urgenza: &'static str,
    stato: String,
    tipo: &'static str,
}

struct Scelta {
    nome: String,
    href: String,
    attiva: bool,
}

#[derive(Template)]
#[template(path = "autorizza.html")]
struct Quadro {
    p: Pagina,
    insiemi: Vec<Scelta>,
    flussi: Vec<Flusso>,
    flussi_vuoto: bool,
    gruppi: Vec<Gruppo>,
    gruppi_vuoto: bool,
}

struct Riga {
    valore: String,
    scelto: bool,
    numero: String,
    href: String,
    destinatario: String,
    targa: String,
    importo: String,
    entro: String,
    urgenza: &'static str,
    anomalie: Vec<String>,
}

#[derive(Template)]
#[template(path = "autorizza-voce.html")]
struct Elenco {
    p: Pagina,
    azione: String,
    indietro: String,
    prova: bool,
    parola: &'static str,
    pagina: u64,
    parole: Vec<Scelta>,
    puo: bool,
    puo_si: bool,
    puo_no: bool,
    conto: String,
    vuoto: bool,
    righe: Vec<Riga>,
    csv: String,
    xlsx: String,
    pdf: String,
    precedente: String,
    seguente: String,
}

struct Detto {
    che: String,
    tipo: &'static str,
    chi: String,
    quando: String,
    motivo: String,
}

struct Conto {
    nome: String,
    valore: String,
    tipo: &'static str,
}

#[derive(Template)]
#[template(path = "autorizza-flusso.html")]
struct Uno {
    p: Pagina,
    azione: String,
    indietro: String,
    carica: String,
    file: String,
    arrivato: String,
    chi: String,
    impronta: String,
    prova: bool,
    stato: String,
    tipo: &'static str,
    conti: Vec<Conto>,
    dati: Vec<Conto>,
    detti: Vec<Detto>,
    detti_vuoto: bool,
    puo_si: bool,
    puo_no: bool,
}

fn may(richiesta: &Richiesta) -> bool {
    richiesta.chi().ruolo.may(Permesso::Approvare)
}

/// `1` where trial acts are meant: what links send on.
const fn flag(prova: bool) -> &'static str {
    if prova { "1" } else { "0" }
}

fn euro(cents: u64) -> String {
    if cents == 0 { String::new() } else { format!("€ {}", Centesimi::new(cents)) }
}

/// A last day in words, and how urgent it is.
fn ends(p: &Pagina, day: Option<&str>) -> (String, &'static str) {
    day.and_then(Data::parse).map_or((String::new(), ""), |it| {
        let (words, urgency) = distanza(p, clock::today(), it);
        (format!("{} · {words}", it.it()), urgency)
    })
}

/// The page: what waits, by step.
pub fn pagina(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let p = Pagina::new(casa, richiesta, "autorizza.titolo");
    let prova = richiesta.is_prova(casa);
    let Some(quadro) = casa.quadro()? else { return stato::attesa(&p) };
    let counted = &quadro.attese[usize::from(prova)];
    let gruppi: Vec<Gruppo> = attesa::VOCI.iter().filter_map(|it| group(&p, counted, *it, prova)).collect();
    let flussi = flows(casa, &p, prova)?;
    casa.with(|ledger| accessi::note(ledger, &richiesta.chi().persona, "serve autorizza", None, "", 0))?;
    let insieme = |key: &str, of: bool| Scelta {
        nome: p.d(key),
        href: query("/autorizza", &[("prova", flag(of))]),
        attiva: of == prova,
    };
    Risposta::html(&Quadro {
        insiemi: vec![insieme("autorizza.veri", false), insieme("autorizza.prove", true)],
        flussi_vuoto: flussi.is_empty(),
        flussi,
        gruppi_vuoto: gruppi.is_empty(),
        gruppi,
        p,
    })
}

fn group(p: &Pagina, counted: &[Attesa], voce: Voce, prova: bool) -> Option<Gruppo> {
    let of = |parola: Parola| counted.iter().find(|it| it.voce == voce.as_str() && it.parola == parola.as_str());
    let count = |parola| of(parola).map_or(0, |it| it.atti);
    let [waiting, yes, no] = Parola::ALL.map(count);
    if waiting + yes + no == 0 {
        return None;
    }
    let open = of(Parola::Attesa);
    let (primo, urgenza) = ends(p, open.and_then(|it| it.primo_entro.as_deref()));
    Some(Gruppo {
        nome: p.parola("voce", voce.as_str()),
        href: query(&format!("/autorizza/{}", voce.as_str()), &[("prova", flag(prova))]),
        attesa: waiting,
        importo: euro(open.and_then(|it| u64::try_from(it.importo).ok()).unwrap_or(0)),
        primo,
        urgenza,
        scaduti: open.map_or(0, |it| it.scaduti),
        si: yes,
        no,
    })
}

/// The lots that came over the pages, the latest first; one that came twice as it came last.
fn flows(casa: &Casa, p: &Pagina, prova: bool) -> Result<Vec<Flusso>, Guaio> {
    let mut all: Vec<Flusso> = Vec::new();
    let mut seen: Vec<String> = Vec::new();
    for it in caricati::lots(&casa.project)? {
        let Some(flusso) = it.flusso.as_ref().filter(|it| it.prova == prova && !seen.contains(&it.impronta)) else {
            continue;
        };
        seen.push(flusso.impronta.clone());
        let (stato, tipo, ..) = stands(casa, p, flusso)?;
        let (entro, urgenza) = ends(p, flusso.entro.as_deref());
        all.push(Flusso {
            nome: flusso.lotto.clone(),
            href: format!("/autorizza/flusso/{}", it.id),
            arrivato: quando(&it.quando),
            atti: flusso.atti,
            plichi: flusso.plichi,
            pec: flusso.pec,
            importo: euro(flusso.importo),
            entro,
            urgenza,
            stato,
            tipo,
        });
    }
    Ok(all)
}

/// How a lot stands in words, how good that is, whether it went out, and what was last said of it.
fn stands(
    casa: &Casa,
    p: &Pagina,
    flusso: &autorizza::stampa::Flusso,
) -> Result<(String, &'static str, bool, Option<bool>), Guaio> {
    let (parole, is_out) = casa.with(|ledger| Ok((flusso.parole(ledger)?, flusso.is_out(ledger)?)))?;
    let last = parole.last().map(|it| it.consenso);
    let (key, tipo) = match (is_out, last) {
        (true, _) => ("autorizza.stampato", ""),
        (false, Some(true)) => ("autorizza.detto-si", "bene"),
        (false, Some(false)) => ("autorizza.detto-no", "errore"),
        (false, None) => ("autorizza.aspetta", "attento"),
    };
    Ok((p.d(key), tipo, is_out, last))
}

/// What is asked for; a step that nobody has to say yes to has no page.
fn asked(casa: &Casa, richiesta: &Richiesta, fields: &crate::web::richiesta::Campi) -> Result<Domanda, Guaio> {
    let voce = Voce::parse(richiesta.parte("voce")).filter(|it| attesa::VOCI.contains(it)).ok_or(Guaio::NonTrovato)?;
    let parola = Parola::parse(fields.get("parola")).ok_or(Guaio::Male)?;
    Ok(Domanda { voce, parola, prova: fields.is_prova(casa), al: clock::today() })
}

/// Where a page of a step is.
fn place(domanda: &Domanda, pagina: u64) -> String {
    let number = if pagina > 1 { pagina.to_string() } else { String::new() };
    let path = format!("/autorizza/{}", domanda.voce.as_str());
    query(&path, &[("prova", flag(domanda.prova)), ("parola", domanda.parola.as_str()), ("pagina", &number)])
}

/// The acts that wait with a step.
pub fn voce(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let mut p = Pagina::new(casa, richiesta, "autorizza.titolo");
    let domanda = asked(casa, richiesta, &richiesta.domanda)?;
    let pagina: u64 = richiesta.domanda.get("pagina").parse().unwrap_or(1).clamp(1, u64::from(u32::MAX));
    let name = domanda.voce.as_str();
    let skip = (pagina - 1) * u64::from(PAGE);
    let (rows, count) = casa.with(|ledger| {
        let found = attesa::page(&casa.project, ledger, &casa.attese, &domanda, skip, PAGE)?;
        accessi::note(ledger, &richiesta.chi().persona, "serve autorizza", None, name, found.0.len() as u64)?;
        Ok(found)
    })?;
    p.titolo = p.parola("voce", name);
    let last = skip + rows.len() as u64;
    let parola = |it: Parola| Scelta {
        nome: p.d(match it {
            Parola::Attesa => "autorizza.da-decidere",
            Parola::Si => "autorizza.autorizzati",
            Parola::No => "autorizza.negati",
        }),
        href: place(&Domanda { parola: it, ..domanda }, 1),
        attiva: it == domanda.parola,
    };
    let file = |kind: &str| match rows.is_empty() {
        true => String::new(),
        false => query(&format!("/autorizza/{name}/lista.{kind}"), &[("prova", flag(domanda.prova))]),
    };
    let may = may(richiesta) && !rows.is_empty();
    Risposta::html(&Elenco {
        azione: format!("/autorizza/{name}"),
        indietro: query("/autorizza", &[("prova", flag(domanda.prova))]),
        prova: domanda.prova,
        parola: domanda.parola.as_str(),
        pagina,
        parole: Parola::ALL.map(parola).into(),
        puo: may,
        puo_si: may && domanda.parola != Parola::Si,
        puo_no: may && domanda.parola != Parola::No,
        conto: p.d2(
            "autorizza.conto",
            ("quali", &format!("{}–{}", p.cifra(skip + 1), p.cifra(last))),
            ("quanti", &p.cifra(count)),
        ),
        vuoto: rows.is_empty(),
        righe: rows.iter().map(|it| row(&p, it)).collect(),
        csv: file("csv"),
        xlsx: file("xlsx"),
        pdf: file("pdf"),
        precedente: if pagina > 1 { place(&domanda, pagina - 1) } else { String::new() },
        seguente: if count > last && !rows.is_empty() { place(&domanda, pagina + 1) } else { String::new() },
        p,
    })
}

fn row(p: &Pagina, it: &attesa::Riga) -> Riga {
    let (entro, urgenza) = ends(p, it.entro.map(|it| it.to_string()).as_deref());
    Riga {
        valore: format!("{} {}", it.impronta, it.atto.subject()),
        scelto: it.anomalie.is_empty(),
        numero: it.numero.clone(),
        href: atto::href(&it.atto),
        destinatario: it.nominativo.clone(),
        targa: it.targa.clone(),
        importo: euro(it.importo.map_or(0, Centesimi::cents)),
        entro,
        urgenza,
        anomalie: it.anomalie.iter().map(|it| p.anomalia(it)).collect(),
    }
}

/// Takes a decision on the acts that were chosen, as they were shown.
pub fn decidi(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let p = Pagina::new(casa, richiesta, "autorizza.titolo");
    let m = &richiesta.modulo;
    let domanda = asked(casa, richiesta, m)?;
    let back = Ok(Risposta::Vai(place(&domanda, m.get("pagina").parse().unwrap_or(1))));
    let consenso = yes_or_no(richiesta)?;
    let chosen = m.0.iter().filter(|it| it.0 == "atto").map(|it| {
        let (impronta, subject) = it.1.split_once(' ')?;
        // Trial acts and real ones stand on pages of their own.
        let atto = Chiave::parse(subject).filter(|it| it.prova == domanda.prova)?;
        Some((atto, impronta.to_owned()))
    });
    let chosen: Vec<(Chiave, String)> = chosen.collect::<Option<_>>().ok_or(Guaio::Male)?;
    let motivo = reason(richiesta);
    if chosen.is_empty() || !consenso && motivo.is_empty() {
        let key = if chosen.is_empty() { "autorizza.nessuno" } else { "autorizza.senza-motivo" };
        richiesta.leave(casa, "errore", p.d(key));
        return back;
    }
    let wanted = autorizza::Richiesta {
        voce: domanda.voce,
        da: richiesta.chi().persona.clone(),
        consenso,
        motivo,
        data: domanda.al,
        ente: None,
        prova: domanda.prova,
    };
    let righe = {
        // One at a time: what another decided a moment ago is seen.
        let _one = lock(&casa.decide);
        autorizza::by_choice(&casa.project, &chosen, &wanted)?
    };
    casa.recount();
    tell(casa, richiesta, &p, &righe);
    back
}

/// Which of the two buttons was pressed.
fn yes_or_no(richiesta: &Richiesta) -> Result<bool, Guaio> {
    match richiesta.modulo.get("decisione") {
        "si" => Ok(true),
        "no" => Ok(false),
        _ => Err(Guaio::Male),
    }
}

fn reason(richiesta: &Richiesta) -> String {
    richiesta.modulo.get("motivo").chars().take(LONGEST).collect()
}

/// Says what became of each.
fn tell(casa: &Casa, richiesta: &Richiesta, p: &Pagina, righe: &[autorizza::Riga]) {
    let mut kinds: Vec<Esito> = righe.iter().map(|it| it.esito).collect();
    kinds.sort_unstable();
    kinds.dedup();
    for esito in kinds {
        let ids: Vec<&str> = righe.iter().filter(|it| it.esito == esito).map(|it| it.id_verbale.as_str()).collect();
        let more = if ids.len() > NAMED { ", …" } else { "" };
        let which = format!("{}{more}", ids[..ids.len().min(NAMED)].join(", "));
        let count = p.cifra(ids.len());
        let key = format!("autorizza.esito-{}", esito.as_str());
        let tipo = if esito.needs_look() { "attento" } else { "bene" };
        richiesta.leave(casa, tipo, p.d2(&key, ("numero", &count), ("quali", &which)));
    }
}

/// What is asked of a list.
fn listed(casa: &Casa, richiesta: &Richiesta) -> Result<elenco::Domanda, Guaio> {
    let Domanda { voce, prova, al, .. } = asked(casa, richiesta, &richiesta.domanda)?;
    Ok(elenco::Domanda { voce, prova, al })
}

/// Notes that a list was taken away.
fn note(casa: &Casa, richiesta: &Richiesta, kind: &str, domanda: elenco::Domanda, righe: u64) -> Result<(), Guaio> {
    let (verbo, voce) = (format!("serve autorizza {kind}"), domanda.voce.as_str());
    casa.with(|ledger| accessi::note(ledger, &richiesta.chi().persona, &verbo, None, voce, righe))?;
    Ok(())
}

fn called(domanda: elenco::Domanda, kind: &str) -> String {
    format!("{}-{}.{kind}", domanda.voce.as_str(), domanda.al)
}

/// The list as a table for programs, which can be marked and sent back.
pub fn in_csv(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let domanda = listed(casa, richiesta)?;
    let lista =
        casa.slowly(Lento::Immagine, || Ok(casa.with(|ledger| elenco::csv(&casa.project, ledger, domanda))?))?;
    note(casa, richiesta, "csv", domanda, lista.righe)?;
    let nome = called(domanda, "csv");
    Ok(Risposta::File { tipo: "text/csv; charset=utf-8", nome, in_vista: false, bytes: lista.bytes })
}

/// The same as a workbook.
pub fn in_xlsx(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let domanda = listed(casa, richiesta)?;
    let p = Pagina::new(casa, richiesta, "autorizza.titolo");
    let (bytes, righe) = casa.slowly(Lento::Immagine, || {
        let (_, mut tabella) = table(casa, &p, domanda)?;
        Ok((rapporti::xlsx::of_table(&mut tabella)?, tabella.len()))
    })?;
    note(casa, richiesta, "xlsx", domanda, righe)?;
    Ok(Risposta::xlsx(called(domanda, "xlsx"), bytes))
}

/// The same for paper: the distinta where the step has one.
pub fn in_pdf(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let domanda = listed(casa, richiesta)?;
    let p = Pagina::new(casa, richiesta, "autorizza.titolo");
    let (bytes, righe) = casa.slowly(Lento::Immagine, || {
        if let Some(pdf) = casa.with(|ledger| elenco::pdf(&casa.project, ledger, domanda))? {
            return Ok((pdf.bytes, pdf.righe));
        }
        let (ente, tabella) = table(casa, &p, domanda)?;
        let righe = tabella.len();
        let titolo = p.parola("voce", domanda.voce.as_str());
        let al = p.d1("autorizza.al", "data", domanda.al.it());
        let mut foglio =
            Rapporto::new("lista", &p.d1("autorizza.lista", "voce", titolo), &ente, &al).wide().in_language(p.lingua);
        foglio.testata = vec![(p.d("autorizza.situazione"), al), (p.d("stato.atti"), p.cifra(righe))];
        foglio.add(tabella);
        Ok((rapporti::sheet(&casa.project, foglio)?, righe))
    })?;
    note(casa, richiesta, "pdf", domanda, righe)?;
    let nome = called(domanda, "pdf");
    Ok(Risposta::File { tipo: "application/pdf", nome, in_vista: false, bytes })
}

/// The list as a table for people, and the body it is about.
fn table(casa: &Casa, p: &Pagina, domanda: elenco::Domanda) -> Result<(String, Tabella), Guaio> {
    let rows = casa.with(|ledger| elenco::rows(&casa.project, ledger, domanda))?;
    let text = |key: &str, width| Colonna::testo(&p.d(key), width);
    let columns = vec![
        text("colonna.ente", 6),
        text("colonna.numero", 12),
        text("colonna.targa", 9),
        text("colonna.destinatario", 26),
        Colonna::data(&p.d("autorizza.dal")),
        Colonna::data(&p.d("autorizza.entro")),
        Colonna::importo(&p.d("atto.importo")),
        text("autorizza.anomalie", 30),
        text("autorizza.parola", 9),
    ];
    let mut tabella = Tabella::new("lista", &p.parola("voce", domanda.voce.as_str()), columns);
    tabella.vuota = p.d("autorizza.vuoto");
    let ente = rows.first().map(|it| it.0.atto.ente.clone()).unwrap_or_default();
    for (passo, it) in rows {
        let anomalie: Vec<String> = passo.impedimenti.split_whitespace().map(|it| p.anomalia(it)).collect();
        tabella.push(vec![
            it.ente.into(),
            format!("{}/{}", it.numero, it.anno).into(),
            it.targa.into(),
            it.nominativo.into(),
            Valore::day(Data::parse(&passo.dal)),
            Valore::day(passo.entro.as_deref().and_then(Data::parse)),
            passo.importo.map_or(Valore::Vuoto, Valore::from),
            anomalie.join("; ").into(),
            if passo.autorizzato.is_empty() {
                Valore::Vuoto
            } else {
                p.d(&format!("comune.{}", passo.autorizzato)).into()
            },
        ])?;
    }
    Ok((ente, tabella))
}

fn one(casa: &Casa, richiesta: &Richiesta) -> Result<(Caricato, autorizza::stampa::Flusso), Guaio> {
    let it = caricati::of(&casa.project, richiesta.parte("id"))?.ok_or(Guaio::NonTrovato)?;
    let flusso = it.flusso.clone().ok_or(Guaio::NonTrovato)?;
    Ok((it, flusso))
}

/// A lot that wants to be printed.
pub fn flusso(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let (it, flusso) = one(casa, richiesta)?;
    let mut p = Pagina::new(casa, richiesta, "autorizza.titolo");
    p.titolo = p.d1("autorizza.flusso", "lotto", &flusso.lotto);
    let (stato, tipo, is_out, last) = stands(casa, &p, &flusso)?;
    let parole = casa.with(|ledger| flusso.parole(ledger))?;
    let said = |it: &autorizza::stampa::Parola| Detto {
        che: p.d(if it.consenso { "autorizza.detto-si" } else { "autorizza.detto-no" }),
        tipo: if it.consenso { "bene" } else { "errore" },
        chi: it.da.clone(),
        quando: Data::parse(&it.data).map(Data::it).unwrap_or_default(),
        motivo: it.motivo.clone(),
    };
    let count = |key: &str, valore: String, tipo| Conto { nome: p.d(key), valore, tipo };
    let (entro, urgenza) = ends(&p, flusso.entro.as_deref());
    let conti = vec![
        count("conto.atti", p.cifra(flusso.atti), ""),
        count("conto.plichi", p.cifra(flusso.plichi), ""),
        count("conto.pec", p.cifra(flusso.pec), ""),
        count("carica.rilievi", p.cifra(it.righe), if it.righe == 0 { "" } else { "attento" }),
    ];
    let mut dati = vec![count("autorizza.somma-60", euro(flusso.importo), "")];
    if !entro.is_empty() {
        dati.push(count("autorizza.primo-notifica", entro, urgenza));
    }
    let may_upload = richiesta.chi().ruolo.may(Permesso::Caricare);
    let puo = may(richiesta) && !is_out;
    Risposta::html(&Uno {
        azione: format!("/autorizza/flusso/{}", it.id),
        indietro: query("/autorizza", &[("prova", flag(flusso.prova))]),
        carica: if may_upload { format!("/carica/{}", it.id) } else { String::new() },
        file: it.nome().to_owned(),
        arrivato: quando(&it.quando),
        chi: it.chi,
        impronta: flusso.impronta.clone(),
        prova: flusso.prova,
        stato,
        tipo,
        conti,
        dati,
        detti_vuoto: parole.is_empty(),
        detti: parole.iter().map(said).collect(),
        puo_si: puo && last != Some(true),
        puo_no: puo && last != Some(false),
        p,
    })
}

/// Says whether a lot may be printed.
pub fn decidi_flusso(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let (it, flusso) = one(casa, richiesta)?;
    let p = Pagina::new(casa, richiesta, "autorizza.titolo");
    let (consenso, motivo) = (yes_or_no(richiesta)?, reason(richiesta));
    let _one = lock(&casa.decide);
    let (tipo, key) = if richiesta.modulo.get("impronta") != flusso.impronta {
        ("attento", "autorizza.flusso-cambiato")
    } else if !consenso && motivo.is_empty() {
        ("errore", "autorizza.senza-motivo")
    } else if casa.with(|ledger| flusso.is_out(ledger))? {
        ("attento", "autorizza.flusso-stampato")
    } else {
        let da = &richiesta.chi().persona;
        match casa.with(|ledger| flusso.decide(ledger, consenso, da, &motivo))? {
            true if consenso => ("bene", "autorizza.flusso-si"),
            true => ("bene", "autorizza.flusso-no"),
            false => ("attento", "autorizza.flusso-gia"),
        }
    };
    richiesta.leave(casa, tipo, p.d(key));
    Ok(Risposta::Vai(format!("/autorizza/flusso/{}", it.id)))
}

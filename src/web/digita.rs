//! Paper verbali keyed beside their scans, and what becomes of them.

use askama::Template;

use crate::domain::importi::Centesimi;
use crate::jobs::accessi;
use crate::jobs::digita::Trovato;
use crate::jobs::digita::campi;
use crate::jobs::digita::controllo::Controllo;
use crate::jobs::digita::controllo::Lettore;
use crate::jobs::digita::doppi::Doppio;
use crate::jobs::digita::doppi::Dove;
use crate::jobs::digita::scheda;
use crate::jobs::digita::scheda::Esito as Cambio;
use crate::jobs::digita::scheda::Genere;
use crate::jobs::digita::scheda::Scheda;
use crate::jobs::digita::scheda::Stato;
use crate::jobs::digita::uscite;
use crate::jobs::digita::uscite::Come;
use crate::jobs::digita::uscite::Uscita;
use crate::jobs::digita::verbali;
use crate::jobs::digita::verbali::Azione;
use crate::web::Casa;
use crate::web::Lento;
use crate::web::carica::MOST;
use crate::web::pagina::Pagina;
use crate::web::pagina::quando;
use crate::web::pagina::query;
use crate::web::richiesta::Richiesta;
use crate::web::risposta::Guaio;
use crate::web::risposta::Risposta;

pub mod dichiarazioni;
mod modulo;

use modulo::Accanto;
use modulo::Detto;
use modulo::Esito;
use modulo::Foglio;
use modulo::Gruppo;
use modulo::Somma;

/// Acts that have left, on a page.
const PAGE: usize = 100;

/// The groups of the form: the sentence of each, and its columns of the act.
const GRUPPI: [(&str, std::ops::Range<usize>); 3] = [("atto", 0..4), ("fatto", 4..11), ("veicolo", 11..18)];

/// Those that come after violations and people.
const ALTRI: [(&str, std::ops::Range<usize>); 3] = [("contestazione", 18..22), ("agenti", 22..27), ("ufficio", 27..39)];

struct Riga {
    href: String,
    numero: String,
    targa: String,
    data: String,
    chi: String,
    quando: String,
    nota: String,
}

/// Papers that wait for the same.
struct Parte {
    titolo: String,
    vuoto: String,
    escono: bool,
    righe: Vec<Riga>,
}

struct Uscito {
    href: String,
    numero: String,
    lotto: String,
    lotto_href: String,
    come: String,
    quando: String,
    chi: String,
}

#[derive(Template)]
#[template(path = "digita.html")]
struct Elenco {
    p: Pagina,
    massimo: String,
    massimo_byte: usize,
    parti: Vec<Parte>,
    scartati: Vec<Riga>,
    usciti: Vec<Uscito>,
    precedente: String,
    seguente: String,
}

/// Something to do with a paper.
struct Comando {
    valore: &'static str,
    nome: String,
    classe: &'static str,
}

/// A value that a list proposes.
struct Proposta {
    valore: String,
    nome: String,
}

/// A keyed paper, verbale or declaration.
#[derive(Template)]
#[template(path = "digita-carta.html")]
struct Carta {
    p: Pagina,
    sopra: String,
    sopra_href: &'static str,
    atto_href: String,
    azione: String,
    stato: String,
    stato_tipo: &'static str,
    nota: String,
    is_aperta: bool,
    riapri: bool,
    lotto: String,
    lotto_href: String,
    versione: u64,
    gruppi: Vec<Gruppo>,
    fogli: Vec<Foglio>,
    allega: bool,
    comandi: Vec<Comando>,
    altri: Vec<Comando>,
    accanto: Vec<Accanto>,
    tariffa: Vec<Proposta>,
    // What the part of the outcome shows, which stands alone too.
    riassunto: String,
    tipo: &'static str,
    generali: Vec<Detto>,
    primo: String,
    somme: Vec<Somma>,
    conferma: String,
}

fn name_of(p: &Pagina, it: &Scheda) -> String {
    match campi::id_verbale(&it.campi) {
        _ if it.get("v-numero_verbale").is_empty() => p.d("digita.senza-numero"),
        id => id,
    }
}

fn row(p: &Pagina, it: &Scheda) -> Riga {
    Riga {
        href: format!("/digita/{}", it.id),
        numero: name_of(p, it),
        targa: it.get("v-targa").to_owned(),
        data: it.get("v-data_violazione").to_owned(),
        chi: it.cambiata_da.clone(),
        quando: quando(&it.cambiata),
        nota: it.nota.clone(),
    }
}

fn left(p: &Pagina, it: &Uscita) -> Vec<Uscito> {
    let act = |act: &uscite::Voce| Uscito {
        href: format!("/digita/{}", act.id),
        numero: act.id_verbale.clone(),
        lotto: it.numero.clone(),
        lotto_href: lot_href(it),
        come: p.d(&format!("digita.{}", it.come.as_str())),
        quando: quando(&it.quando),
        chi: it.chi.clone(),
    };
    it.atti.iter().map(act).collect()
}

/// Where a leaving is: the page of a lot, or the file that is handed back.
fn lot_href(it: &Uscita) -> String {
    if it.caricato.is_empty() { format!("/digita/uscite/{}", it.nome()) } else { format!("/carica/{}", it.caricato) }
}

/// The page of all that is keyed.
pub fn elenco(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let p = Pagina::new(casa, richiesta, "digita.titolo");
    uscite::mend(&casa.project)?;
    let uscite = uscite::all(&casa.project)?;
    let gone = uscite::left(&casa.project)?;
    let here: Vec<Scheda> = scheda::all(&casa.project, Genere::Verbale)?;
    let here: Vec<Scheda> = here.into_iter().filter(|it| !gone.contains_key(&it.id)).collect();
    let of = |stato: Stato| here.iter().filter(|it| it.stato == stato).map(|it| row(&p, it)).collect::<Vec<_>>();
    let part = |key: &str, stato: Stato| Parte {
        titolo: p.d(key),
        vuoto: p.d(&format!("{key}-vuoto")),
        escono: stato == Stato::Valida,
        righe: of(stato),
    };
    let all: Vec<Uscito> = uscite.iter().flat_map(|it| left(&p, it)).collect();
    let pages = all.len().div_ceil(PAGE).max(1);
    let page = richiesta.domanda.get("pagina").parse().unwrap_or(1).clamp(1, pages);
    let at = |page: usize| query("/digita", &[("pagina", &page.to_string())]);
    casa.with(|ledger| accessi::note(ledger, &richiesta.chi().persona, "serve digita", None, "", here.len() as u64))?;
    Risposta::html(&Elenco {
        massimo: format!("{} MB", MOST >> 20),
        massimo_byte: MOST,
        parti: vec![part("digita.da-finire", Stato::Bozza), part("digita.pronti", Stato::Valida)],
        scartati: of(Stato::Scartata),
        usciti: all.into_iter().skip((page - 1) * PAGE).take(PAGE).collect(),
        precedente: if page > 1 { at(page - 1) } else { String::new() },
        seguente: if page < pages { at(page + 1) } else { String::new() },
        p,
    })
}

/// Says which files were not taken.
fn say_refused(casa: &Casa, richiesta: &Richiesta, refused: &[(String, &'static str)]) {
    let p = Pagina::new(casa, richiesta, "digita.titolo");
    for (nome, why) in refused {
        richiesta.leave(casa, "errore", p.trovato(why, nome));
    }
}

/// Begins papers with their scans.
pub fn inizia(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let files = modulo::files(richiesta)?;
    let files = modulo::borrowed(&files);
    let insieme = match richiesta.modulo.get("quanti") {
        "uno" => true,
        "molti" => false,
        _ => return Err(Guaio::Male),
    };
    if files.is_empty() {
        say_refused(casa, richiesta, &[(String::new(), "scansione-manca")]);
        return Ok(Risposta::Vai("/digita".into()));
    }
    let done =
        casa.slowly(Lento::Immagine, || Ok(verbali::begin(&casa.project, modulo::chi(richiesta), &files, insieme)?))?;
    say_refused(casa, richiesta, &done.rifiutati);
    Ok(Risposta::Vai(match done.ids.as_slice() {
        [one] => format!("/digita/{one}"),
        _ => "/digita".into(),
    }))
}

/// Adds scans to a paper.
pub fn allega(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let id = richiesta.parte("id");
    let files = modulo::files(richiesta)?;
    let files = modulo::borrowed(&files);
    let (done, said) = casa.slowly(Lento::Immagine, || Ok(verbali::attach(&casa.project, id, &files)?))?;
    if done == Cambio::Assente {
        return Err(Guaio::NonTrovato);
    }
    say_refused(casa, richiesta, &said.rifiutati);
    Ok(Risposta::Vai(format!("/digita/{id}")))
}

/// The paper that is asked for; that it was seen is noted.
fn look(casa: &Casa, richiesta: &Richiesta, genere: Genere) -> Result<Scheda, Guaio> {
    let it = scheda::of(&casa.project, genere, richiesta.parte("id"))?.ok_or(Guaio::NonTrovato)?;
    casa.with(|ledger| accessi::note(ledger, &richiesta.chi().persona, "serve digitato", None, &it.id, 1))?;
    Ok(it)
}

fn dove(all: &[Doppio]) -> impl Fn(&Trovato) -> String + Copy {
    move |it: &Trovato| {
        let found = all.iter().find(|other| other.trovato == *it);
        found.map_or(String::new(), |it| match &it.dove {
            Dove::Registro(subject) => query("/atti", &[("atto", subject)]),
            Dove::Digitato(id) | Dove::Uscito(id, _) => format!("/digita/{id}"),
        })
    }
}

fn sums(p: &Pagina, controllo: &Controllo) -> Vec<Somma> {
    let Some(somme) = controllo.somme else { return Vec::new() };
    let named = ["entro-5", "entro-60", "oltre-60"].into_iter().zip(somme);
    let sum = |(key, importo): (&str, Option<Centesimi>)| {
        Some(Somma { nome: p.d(&format!("digita.{key}")), importo: format!("€ {}", importo?) })
    };
    named.filter_map(sum).collect()
}

fn judged(casa: &Casa, richiesta: &Richiesta, it: &Scheda) -> Result<(Controllo, Vec<Doppio>), Guaio> {
    let lettore = casa.lettori.of(&casa.project, richiesta.lingua)?;
    Ok(casa.with(|ledger| verbali::judge(&casa.project, ledger, it, &lettore, &casa.carte))?)
}

/// The page of one.
pub fn pagina(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let it = look(casa, richiesta, Genere::Verbale)?;
    let mut p = Pagina::new(casa, richiesta, "digita.titolo");
    p.titolo = name_of(&p, &it);
    let path = format!("/digita/{}", it.id);
    let gone = uscite::all(&casa.project)?.into_iter().find(|out| out.atti.iter().any(|act| act.id == it.id));
    let is_open = it.stato == Stato::Bozza && gone.is_none();
    let (controllo, others) = if is_open { judged(casa, richiesta, &it)? } else { Default::default() };
    let lettore = casa.lettori.of(&casa.project, richiesta.lingua)?;
    let mut gruppi = groups(&p, &it);
    // A form that nobody has touched yet is not scolded.
    if it.versione > 0 {
        modulo::place(&mut gruppi, &p, &controllo.trovati, dove(&others));
    }
    let esito = modulo::esito(
        Pagina::new(casa, richiesta, "digita.titolo"),
        &it,
        &controllo.trovati,
        sums(&p, &controllo),
        dove(&others),
    );
    let typed = scheda::beside(&casa.project, Genere::Verbale, &it, modulo::chi(richiesta))?;
    let (stato, stato_tipo) = standing(&p, &it, gone.is_some());
    let carta = Carta {
        sopra: p.d("digita.titolo"),
        sopra_href: "/digita",
        atto_href: String::new(),
        stato,
        stato_tipo,
        nota: it.nota.clone(),
        is_aperta: is_open,
        riapri: !is_open && gone.is_none(),
        lotto: gone.as_ref().map(|it| it.numero.clone()).unwrap_or_default(),
        lotto_href: gone.as_ref().map(lot_href).unwrap_or_default(),
        versione: it.versione,
        gruppi,
        fogli: modulo::fogli(&p, &it, &path),
        allega: is_open,
        comandi: vec![
            Comando { valore: "valida", nome: p.d("digita.valida"), classe: "bottone pieno" },
            Comando { valore: "salva", nome: p.d("digita.controlla"), classe: "bottone" },
        ],
        altri: vec![
            Comando { valore: "violazione", nome: p.d("digita.altra-violazione"), classe: "bottone piccolo" },
            Comando { valore: "soggetto", nome: p.d("digita.altro-soggetto"), classe: "bottone piccolo" },
        ],
        accanto: modulo::accanto(&p, &it, &typed),
        tariffa: proposals(&lettore),
        riassunto: esito.riassunto,
        tipo: esito.tipo,
        generali: esito.generali,
        primo: esito.primo,
        somme: esito.somme,
        conferma: esito.conferma,
        azione: path,
        p,
    };
    Risposta::html(&carta)
}

fn standing(p: &Pagina, it: &Scheda, is_gone: bool) -> (String, &'static str) {
    match it.stato {
        _ if is_gone => (p.d("digita.uscito"), "bene"),
        Stato::Valida => (p.d("digita.valido"), "bene"),
        Stato::Bozza => (p.d("digita.bozza"), "attento"),
        Stato::NonValida | Stato::Scartata => (p.d("digita.scartato"), ""),
    }
}

fn groups(p: &Pagina, it: &Scheda) -> Vec<Gruppo> {
    let of_act = |(key, range): &(&str, std::ops::Range<usize>)| {
        let mut nomi: Vec<String> = campi::VERBALE[range.clone()].iter().map(|it| format!("v-{it}")).collect();
        if *key == "ufficio" {
            nomi.insert(0, campi::ENTE.to_owned());
        }
        modulo::group(p, it, p.d(&format!("digita.gruppo-{key}")), &nomi)
    };
    let rows = |lettera: char, key: &str, columns: &[&str]| {
        let one = |number: usize| {
            let nomi: Vec<String> = columns.iter().map(|it| format!("{lettera}{number}-{it}")).collect();
            modulo::group(p, it, p.d1(key, "numero", number), &nomi)
        };
        (1..=campi::count(&it.campi, lettera)).map(one).collect::<Vec<_>>()
    };
    let mut all: Vec<Gruppo> = GRUPPI.iter().map(of_act).collect();
    all.extend(rows('r', "digita.gruppo-violazione", &campi::VIOLAZIONE));
    all.push(of_act(&ALTRI[0]));
    all.extend(rows('s', "digita.gruppo-soggetto", &campi::SOGGETTO));
    all.extend(ALTRI[1..].iter().map(of_act));
    all
}

fn proposals(lettore: &Lettore) -> Vec<Proposta> {
    let one = |it: &crate::domain::tariffa::Voce| {
        let words: String = it.descrizione.chars().take(60).collect();
        Proposta { valore: it.codice.clone(), nome: format!("{} · {words}", it.norma) }
    };
    lettore.tariffa().valid_on(crate::jobs::clock::today()).map(one).collect()
}

/// What was found, for a page that asks while somebody types.
pub fn parte(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let it = scheda::of(&casa.project, Genere::Verbale, richiesta.parte("id"))?.ok_or(Guaio::NonTrovato)?;
    let p = Pagina::new(casa, richiesta, "digita.titolo");
    if !richiesta.domanda.get("superata").is_empty() {
        return Risposta::html(&superseded(p, &it));
    }
    let (controllo, others) = judged(casa, richiesta, &it)?;
    let somme = sums(&p, &controllo);
    Risposta::html(&modulo::esito(p, &it, &controllo.trovati, somme, dove(&others)))
}

/// That somebody else saved it: nothing that is typed from here on is kept.
fn superseded(p: Pagina, it: &Scheda) -> Esito {
    let mut esito = modulo::esito(p, it, &[], Vec::new(), |_| String::new());
    esito.riassunto = esito.p.d1("digita.superata", "chi", &it.cambiata_da);
    esito.tipo = "errore";
    esito.valori.clear();
    esito
}

/// A page of its scans.
pub fn scansione(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    image(casa, richiesta, Genere::Verbale)
}

fn image(casa: &Casa, richiesta: &Richiesta, genere: Genere) -> Result<Risposta, Guaio> {
    let number = richiesta.parte("numero").parse().map_err(|_| Guaio::NonTrovato)?;
    let id = richiesta.parte("id");
    let found = casa.slowly(Lento::Immagine, || Ok(scheda::page(&casa.project, genere, id, number)?))?;
    let it = found.ok_or(Guaio::NonTrovato)?;
    let ext = it.tipo.trim_start_matches("image/");
    Ok(Risposta::File { tipo: it.tipo, nome: format!("{id}-{number}.{ext}"), in_vista: true, bytes: it.bytes })
}

/// Takes what was typed.
pub fn manda(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let id = richiesta.parte("id");
    let chi = modulo::chi(richiesta);
    let asked = richiesta.modulo.get("azione");
    let project = &casa.project;
    let done = match asked {
        "riapri" => verbali::reopen(project, id, chi)?,
        "scarta" => verbali::discard(project, id, chi, richiesta.modulo.get("motivo"))?,
        "mio" | "lascia" => verbali::settle(project, Genere::Verbale, id, chi, asked == "mio")?,
        _ => {
            let azione = match asked {
                "salva" | "parte" => Azione::Salva,
                "violazione" => Azione::AltraViolazione,
                "soggetto" => Azione::AltroSoggetto,
                "valida" => Azione::Valida(richiesta.modulo.get("confermo")),
                _ => return Err(Guaio::Male),
            };
            let lettore = casa.lettori.of(project, richiesta.lingua)?;
            let from = (id, modulo::versione(richiesta));
            casa.with(|ledger| {
                verbali::change(project, ledger, from, &modulo::said(richiesta), (azione, chi), &lettore, &casa.carte)
            })?
        }
    };
    answer(casa, richiesta, &format!("/digita/{id}"), &done)
}

/// Where a form leads, by what came of it.
fn answer(casa: &Casa, richiesta: &Richiesta, path: &str, done: &Cambio) -> Result<Risposta, Guaio> {
    let asked = richiesta.modulo.get("azione");
    if *done == Cambio::Assente {
        return Err(Guaio::NonTrovato);
    }
    if asked == "parte" {
        let superseded = if matches!(done, Cambio::Superata(_) | Cambio::Chiusa) { "1" } else { "" };
        return Ok(Risposta::Vai(query(&format!("{path}/parte"), &[("superata", superseded)])));
    }
    let p = Pagina::new(casa, richiesta, "digita.titolo");
    let say = |tipo: &'static str, testo: String| richiesta.leave(casa, tipo, testo);
    match done {
        Cambio::Superata(chi) => say("errore", p.d1("digita.superata", "chi", chi)),
        Cambio::Chiusa => say("errore", p.d("digita.chiusa")),
        Cambio::Trovati => say("errore", p.d("digita.trovati")),
        Cambio::SenzaMotivo => say("errore", p.d("digita.senza-motivo")),
        _ => {}
    }
    let is_done = *done == Cambio::Fatto;
    let to = match asked {
        "valida" | "nonvalida" | "scarta" if is_done => {
            say("bene", p.d(&format!("digita.fatto-{asked}")));
            path.rsplit_once('/').map_or("/digita", |it| it.0).to_owned()
        }
        "salva" | "valida" => format!("{path}#digita-esito"),
        _ => path.to_owned(),
    };
    Ok(Risposta::Vai(to))
}

/// Lets all that is ready go.
pub fn esci(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let come = match richiesta.modulo.get("come") {
        "lotto" => Come::Lotto,
        "riconsegna" => Come::Riconsegna,
        _ => return Err(Guaio::Male),
    };
    // One at a time: reading a lot wants all that the machine has.
    let _one = crate::web::lock(&casa.carica);
    let lettore = casa.lettori.of(&casa.project, richiesta.lingua)?;
    let done = casa.with(|ledger| uscite::leave(&casa.project, ledger, come, modulo::chi(richiesta), &lettore))?;
    let p = Pagina::new(casa, richiesta, "digita.titolo");
    for it in &done.uscite {
        let count = p.cifra(it.atti.len());
        let key = format!("digita.fatto-{}", come.as_str());
        richiesta.leave(casa, "bene", p.d2(&key, ("numero", &it.numero), ("quanti", &count)));
    }
    for it in &done.tornati {
        richiesta.leave(casa, "errore", p.d1("digita.tornato", "numero", it));
    }
    if done.restano > 0 {
        richiesta.leave(casa, "attento", p.d1("digita.restano", "quanti", done.restano));
    }
    if done.uscite.is_empty() && done.tornati.is_empty() {
        richiesta.leave(casa, "attento", p.d("digita.niente-da-uscire"));
    }
    Ok(Risposta::Vai("/digita".into()))
}

/// The file of a leaving.
pub fn uscita(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let (it, bytes) = uscite::file(&casa.project, richiesta.parte("nome"))?.ok_or(Guaio::NonTrovato)?;
    let count = it.atti.len() as u64;
    casa.with(|ledger| accessi::note(ledger, &richiesta.chi().persona, "serve uscita", None, &it.numero, count))?;
    Ok(Risposta::File { tipo: "application/zip", nome: it.file, in_vista: false, bytes })
}

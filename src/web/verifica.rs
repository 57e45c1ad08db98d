//! Cards that wait for a person: the queue, a card with all that is to be seen of it, and the decision.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::time::Duration;

use askama::Template;

use crate::domain::data::Data;
use crate::domain::esito::Esito;
use crate::jobs;
use crate::jobs::accessi;
use crate::jobs::clock::Cronometro;
use crate::jobs::scansione;
use crate::jobs::scansione::conferma;
use crate::jobs::scansione::esame::Decisione;
use crate::jobs::scansione::esame::Esame;
use crate::jobs::scansione::esame::GIORNI;
use crate::jobs::scansione::esame::Pezzo;
use crate::jobs::scansione::tavolo::Dubbio;
use crate::jobs::scansione::tavolo::Tavolo;
use crate::web::Casa;
use crate::web::Lento;
use crate::web::atto;
use crate::web::lock;
use crate::web::pagina::Pagina;
use crate::web::pagina::distanza;
use crate::web::pagina::query;
use crate::web::richiesta::Richiesta;
use crate::web::risposta::Guaio;
use crate::web::risposta::Risposta;
use crate::web::seconda;
use crate::web::stato;

/// How long a card that somebody opened is theirs.
const HELD: Duration = Duration::from_mins(3);

/// How long a card that somebody left waits behind the others for them.
const LEFT: Duration = Duration::from_mins(30);

/// Cards on a page of the queue.
const PAGE: usize = 50;

/// Pages and folders of cards wait so long for the next decision before the tables are written again.
const QUIET: Duration = Duration::from_secs(10);

/// Who has which card, who left which, and what was decided last.
#[derive(Default)]
pub struct Banco {
    taken: Mutex<BTreeMap<String, (String, Cronometro)>>,
    left: Mutex<BTreeMap<(String, String), Cronometro>>,
    last: Mutex<BTreeMap<String, Ultima>>,
    /// Folders whose tables are to be written again, and since when nobody decided anything there.
    pub(super) stale: Mutex<BTreeMap<usize, Cronometro>>,
}

/// The last decision of somebody.
#[derive(Debug, Clone)]
struct Ultima {
    codice: String,
    testo: String,
    ora: String,
    /// Whether it was a second look.
    is_second: bool,
}

impl Banco {
    /// Takes a card; who has it, where it is somebody else's.
    fn take(&self, card: &str, who: &str) -> Option<String> {
        let mut taken = lock(&self.taken);
        taken.retain(|_, it| it.1.passed() < HELD);
        if let Some((other, _)) = taken.get(card).filter(|it| it.0 != who) {
            return Some(other.clone());
        }
        // One holds one card at a time.
        taken.retain(|_, it| it.0 != who);
        taken.insert(card.into(), (who.into(), Cronometro::start()));
        None
    }

    fn holder(&self, card: &str) -> Option<String> {
        lock(&self.taken).get(card).filter(|it| it.1.passed() < HELD).map(|it| it.0.clone())
    }

    pub(super) fn give_back(&self, card: &str) {
        lock(&self.taken).remove(card);
    }

    /// Remembers somebody's last decision, in words.
    pub(super) fn decided(&self, who: &str, card: &str, testo: String, is_second: bool) {
        let (_, now) = jobs::clock::rome(&jobs::clock::now());
        let ora = now.get(..5).unwrap_or_default().to_string();
        lock(&self.last).insert(who.into(), Ultima { codice: card.into(), testo, ora, is_second });
    }

    /// It was taken back.
    pub(super) fn forget(&self, who: &str) {
        lock(&self.last).remove(who);
    }

    /// Somebody's last decision, which they may take back, where it was of that kind.
    pub(super) fn undoable(&self, who: &str, is_second: bool) -> Annullabile {
        let last = lock(&self.last).get(who).cloned().filter(|it| it.is_second == is_second);
        Annullabile {
            presente: last.is_some(),
            codice: last.as_ref().map(|it| it.codice.clone()).unwrap_or_default(),
            testo: last.map(|it| format!("{} – {who}, {}", it.testo, it.ora)).unwrap_or_default(),
        }
    }
}

struct Riga {
    href: String,
    numero: String,
    prodotto: String,
    dubbi: Vec<String>,
    scade: String,
    urgenza: &'static str,
    presa_da: String,
}

#[derive(Template)]
#[template(path = "verifica.html")]
struct Coda {
    p: Pagina,
    vuoto: bool,
    conto: String,
    prossima: String,
    righe: Vec<Riga>,
    precedente: String,
    seguente: String,
}

struct Ritaglio {
    nome: String,
    href: String,
}

struct Lato {
    nome: String,
    href: String,
}

struct Candidato {
    valore: String,
    nome: String,
    codice: String,
    tasto: String,
    scelto: bool,
}

struct Gruppo {
    nome: String,
    voci: Vec<VoceEsito>,
}

struct VoceEsito {
    valore: String,
    nome: String,
    scelto: bool,
}

struct Giorno {
    campo: &'static str,
    nome: String,
    valore: String,
    proposte: Vec<Proposta>,
}

struct Proposta {
    valore: String,
    nome: String,
    tasto: String,
}

/// What somebody may take back: whether there is anything, which card, and what was said of it.
pub(super) struct Annullabile {
    pub presente: bool,
    pub codice: String,
    pub testo: String,
}

#[derive(Template)]
#[template(path = "verifica-carta.html")]
struct Carta {
    p: Pagina,
    azione: String,
    numero: String,
    atto_href: String,
    prodotto: String,
    scade: String,
    urgenza: &'static str,
    resta: String,
    occupata: String,
    dubbi: Vec<String>,
    lettura: String,
    ritagli: Vec<Ritaglio>,
    ritagli_vuoto: bool,
    lati: Vec<Lato>,
    esiti: Vec<Candidato>,
    altri: Vec<Gruppo>,
    altro_scelto: bool,
    date: Vec<Giorno>,
    oggi: String,
    ultima: Annullabile,
    anticipa: Vec<String>,
    seconda: bool,
    coda: &'static str,
    coda_nome: String,
}

/// The name of a card on these pages: its folder and its piece.
pub(super) fn card(at: usize, nome: &str) -> String {
    format!("{at}-{nome}")
}

pub(super) fn path(card: &str) -> String {
    format!("/verifica/{card}")
}

/// The queue.
pub fn coda(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let p = Pagina::new(casa, richiesta, "verifica.titolo");
    let Some(quadro) = casa.quadro()? else { return stato::attesa(&p) };
    let oggi = jobs::clock::today();
    let pages = quadro.dubbi.len().div_ceil(PAGE).max(1);
    let pagina = richiesta.domanda.get("pagina").parse().unwrap_or(1).clamp(1, pages);
    let here = |it: usize| query("/verifica", &[("pagina", &it.to_string())]);
    let shown = quadro.dubbi.iter().skip((pagina - 1) * PAGE).take(PAGE);
    let righe: Vec<Riga> = shown.map(|(at, it)| row(casa, &p, (*at, it), oggi)).collect();
    casa.with(|ledger| {
        accessi::note(ledger, &richiesta.chi().persona, "serve verifica", None, "", righe.len() as u64)
    })?;
    Risposta::html(&Coda {
        vuoto: righe.is_empty(),
        conto: p.d1("verifica.conto", "numero", p.cifra(quadro.dubbi.len())),
        prossima: next(casa, richiesta, "")?.unwrap_or_default(),
        righe,
        precedente: if pagina > 1 { here(pagina - 1) } else { String::new() },
        seguente: if pagina < pages { here(pagina + 1) } else { String::new() },
        p,
    })
}

fn row(casa: &Casa, p: &Pagina, (at, it): (usize, &Dubbio), oggi: Data) -> Riga {
    let card = card(at, &it.nome);
    let (scade, urgenza) = ends(p, it.scade, oggi);
    Riga {
        href: path(&card),
        numero: it.pezzo.atti.join(", "),
        prodotto: piece(p, &it.pezzo),
        dubbi: it.dubbi.iter().map(|it| p.dubbio(it)).collect(),
        scade,
        urgenza,
        presa_da: casa.banco.holder(&card).unwrap_or_default(),
    }
}

/// What tells a piece from others of its act: product, recipient, number.
fn piece(p: &Pagina, it: &Pezzo) -> String {
    let whom = p.d1("verifica.destinatario", "numero", it.destinatario);
    let number = if it.numero_piego.is_empty() { String::new() } else { format!(" · n. {}", it.numero_piego) };
    format!("{} · {whom}{number}", it.prodotto)
}

fn ends(p: &Pagina, scade: Option<Data>, oggi: Data) -> (String, &'static str) {
    match scade {
        Some(day) => {
            let (words, urgency) = distanza(p, oggi, day);
            (format!("{} · {words}", day.it()), urgency)
        }
        None => (p.d("verifica.senza-termine"), ""),
    }
}

/// The next card that nobody has and that this person has not left; after one that was just settled where it is named.
fn next(casa: &Casa, richiesta: &Richiesta, but: &str) -> Result<Option<String>, Guaio> {
    let quadro = casa.quadro_at_last()?;
    let who = &richiesta.chi().persona;
    let mut left = lock(&casa.banco.left);
    left.retain(|_, it| it.passed() < LEFT);
    let is_free = |it: &&String| {
        *it != but
            && casa.banco.holder(it).is_none_or(|holder| holder == *who)
            && !left.contains_key(&(who.clone(), (*it).clone()))
            && !casa.is_settled(it)
    };
    let all: Vec<String> = quadro.dubbi.iter().map(|(at, it)| card(*at, &it.nome)).collect();
    Ok(all.iter().find(is_free).map(|it| path(it)))
}

impl Casa {
    /// The desk and the reading of a card, where both are there.
    pub(super) fn carta(&self, card: &str) -> Result<Option<(usize, Tavolo, Esame)>, jobs::Error> {
        let Some((at, nome)) = card.split_once('-') else { return Ok(None) };
        // One name for one card.
        let known = |it: &usize| *it < self.project.config.web.cartelle.len() && it.to_string() == at;
        let Some(at) = at.parse::<usize>().ok().filter(known) else {
            return Ok(None);
        };
        let dir = self.project.dir().join(&self.project.config.web.cartelle[at]);
        let Some(tavolo) = Tavolo::open(&dir)? else { return Ok(None) };
        let Some(esame) = tavolo.esame(nome)? else { return Ok(None) };
        Ok(Some((at, tavolo, esame)))
    }

    /// Whether somebody decided about a card since it was counted.
    fn is_settled(&self, card: &str) -> bool {
        let found = self.carta(card).ok().flatten();
        found.is_none_or(|(_, tavolo, esame)| tavolo.decisione(&esame).ok().flatten().is_some())
    }
}

/// A card.
pub fn carta(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    show(casa, richiesta, Pagina::new(casa, richiesta, "verifica.titolo"), None)
}

pub(super) fn show(
    casa: &Casa,
    richiesta: &Richiesta,
    mut p: Pagina,
    said: Option<&Decisione>,
) -> Result<Risposta, Guaio> {
    let card = richiesta.parte("carta").to_string();
    let (at, tavolo, mut esame) = casa.carta(&card)?.ok_or(Guaio::NonTrovato)?;
    let quadro = casa.quadro_at_last()?;
    let who = richiesta.chi().persona.clone();
    let is_second = seconda::is_asked(richiesta);
    let mut resta = quadro.dubbi.len();
    if is_second {
        let waiting = seconda::waiting(casa, richiesta)?;
        resta = waiting.len();
        if !waiting.contains(&card) {
            richiesta.leave(casa, "attento", p.d("seconda.non-aspetta"));
            return Ok(Risposta::Vai(seconda::PATH.into()));
        }
        // Who looks a second time is told nothing of the first.
        (esame.esito, esame.giorni) = (None, BTreeMap::new());
    }
    let occupata = casa.banco.take(&card, &who).unwrap_or_default();
    if let Some(it) = tavolo.decisione(&esame)?.filter(|_| !is_second) {
        p = p.with_avviso("attento", "verifica.gia-decisa", ("chi", &it.da));
    }
    let dubbio = quadro.dubbi.iter().find(|(folder, it)| *folder == at && card.ends_with(&it.nome)).map(|it| &it.1);
    let chiave = dubbio.and_then(|it| it.atto.clone());
    casa.with(|ledger| {
        let first = esame.pezzo.atti.first().map_or("", String::as_str);
        accessi::note(ledger, &who, "serve carta", chiave.as_ref(), first, 1)
    })?;
    let (scade, urgenza) = ends(&p, dubbio.and_then(|it| it.scade), jobs::clock::today());
    let numero = esame.pezzo.atti.join(", ");
    p.titolo.clone_from(&numero);
    let chosen = said.map(|it| it.esito.clone()).or_else(|| esame.esito.clone()).unwrap_or_default();
    let esiti = candidates(&p, &esame, &chosen);
    let altro_scelto = !chosen.is_empty() && esiti.iter().all(|it| it.valore != chosen);
    let after = if is_second { None } else { next(casa, richiesta, &card)? };
    let href = |what: &str, index: usize| format!("/verifica/{card}/{what}/{index}");
    let crop = |(index, zona): (usize, &str)| Ritaglio { nome: p.zona(zona), href: href("ritaglio", index) };
    let ritagli: Vec<Ritaglio> = tavolo.ritagli(&esame).into_iter().map(crop).collect();
    let side = |(index, it): (usize, scansione::tavolo::Lato)| {
        let key = if it.is_retro { "verifica.retro" } else { "verifica.fronte" };
        Lato { nome: p.d1(key, "tipo", &it.tipo), href: href("lato", index) }
    };
    let lati: Vec<Lato> = tavolo.lati(&esame)?.into_iter().enumerate().map(side).collect();
    Risposta::html(&Carta {
        azione: path(&card),
        atto_href: chiave.as_ref().map_or_else(|| query("/cerca", &[("numero", &numero)]), atto::href),
        prodotto: piece(&p, &esame.pezzo),
        scade,
        urgenza,
        resta: p.d1("verifica.resta", "numero", p.cifra(resta)),
        occupata,
        dubbi: esame.dubbi.iter().map(|it| p.dubbio(it)).collect(),
        lettura: if is_second { p.d("seconda.da-sola") } else { reading(&p, &esame) },
        ritagli_vuoto: ritagli.is_empty(),
        ritagli,
        lati,
        altri: outcomes(&p, &chosen, altro_scelto),
        esiti,
        altro_scelto,
        date: days(&p, &esame, said),
        oggi: jobs::clock::today().to_string(),
        ultima: casa.banco.undoable(&who, is_second),
        anticipa: after.iter().map(|it| format!("{it}/lato/0")).collect(),
        seconda: is_second,
        coda: if is_second { seconda::PATH } else { "/verifica" },
        coda_nome: p.d(if is_second { "seconda.titolo" } else { "verifica.titolo" }),
        numero,
        p,
    })
}

/// What was read, in words, for who does not see the card.
fn reading(p: &Pagina, esame: &Esame) -> String {
    let outcome = esame.esito.as_deref().map_or_else(|| p.d("verifica.esito-non-letto"), |it| p.esito(it));
    let mut words = vec![p.d1("verifica.letto", "esito", outcome)];
    for (column, giorno) in &esame.giorni {
        let day = giorno.data.map_or_else(|| p.d("verifica.giorno-non-letto"), Data::it);
        words.push(format!("{}: {day}", p.d(&format!("giorno.{column}"))));
    }
    words.join("; ")
}

/// The outcomes that are likely: the one that was read, then those that a receipt has most often.
fn candidates(p: &Pagina, esame: &Esame, chosen: &str) -> Vec<Candidato> {
    const USUAL: [&str; 8] = [
        "RECAG001C/MANI",
        "RECAG002C/FAMILIARE",
        "RECAG002C/PORTIERE",
        "RECAG005C/RITIRO_GIACENZA",
        "RECAG012/COMPIUTA_GIACENZA",
        "RECAG008C/COMPIUTA_GIACENZA",
        "RECAG003F+M04/IRREPERIBILE",
        "RECAG003C+M05/RIFIUTO",
    ];
    let mut all: Vec<&str> = esame.esito.as_deref().into_iter().collect();
    all.extend(USUAL);
    let mut seen = Vec::new();
    all.retain(|it| {
        let is_new = !seen.contains(it) && Esito::parse(it).is_some();
        seen.push(*it);
        is_new
    });
    all.truncate(9);
    let candidate = |(key, it): (usize, &&str)| Candidato {
        valore: (*it).to_string(),
        nome: p.esito(it),
        codice: it.split('/').next().unwrap_or_default().to_string(),
        tasto: key.to_string(),
        scelto: *it == chosen,
    };
    (1..).zip(&all).map(candidate).collect()
}

/// All outcomes, by what they are about.
fn outcomes(p: &Pagina, chosen: &str, is_other: bool) -> Vec<Gruppo> {
    let mut groups: Vec<Gruppo> = Vec::new();
    for (key, prefix) in [("ag", "RECAG"), ("rn", "RECRN"), ("rs", "RECRS"), ("ri", "RECRI")] {
        let all = Esito::all().into_iter().map(|it| it.to_string()).filter(|it| it.starts_with(prefix));
        let voci: Vec<VoceEsito> =
            all.map(|it| VoceEsito { nome: p.esito(&it), scelto: is_other && it == chosen, valore: it }).collect();
        groups.push(Gruppo { nome: p.d(&format!("gruppo.{key}")), voci });
    }
    groups
}

/// The days of the form: what was read or typed, and what it may be.
fn days(p: &Pagina, esame: &Esame, said: Option<&Decisione>) -> Vec<Giorno> {
    let mut key = 0;
    let letters = ["q", "w", "e", "r", "t", "y"];
    let day = |column: &'static str| {
        let read = esame.giorni.get(column);
        let typed = said.and_then(|it| it.giorni.get(column).cloned());
        let value = typed.or_else(|| read.and_then(|it| it.data).map(|it| it.to_string()));
        let proposed = read.map_or(&[][..], |it| it.proposte.as_slice()).iter().filter_map(|it| Data::parse(it));
        let proposte = proposed
            .take(3)
            .map(|it| {
                let tasto = letters.get(key).map_or(String::new(), |it| (*it).to_string());
                key += 1;
                Proposta { valore: it.to_string(), nome: it.it(), tasto }
            })
            .collect();
        Giorno { campo: column, nome: p.d(&format!("giorno.{column}")), valore: value.unwrap_or_default(), proposte }
    };
    GIORNI.into_iter().map(day).collect()
}

/// A side of a card, as a picture.
pub fn lato(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let (_, tavolo, esame) = casa.carta(richiesta.parte("carta"))?.ok_or(Guaio::NonTrovato)?;
    let index = richiesta.parte("numero").parse().map_err(|_| Guaio::NonTrovato)?;
    seen(casa, richiesta, &esame)?;
    let bytes = casa.slowly(Lento::Immagine, || Ok(tavolo.lato(&esame, index)?))?.ok_or(Guaio::NonTrovato)?;
    Ok(Risposta::File { tipo: "image/jpeg", nome: "lato.jpg".into(), in_vista: true, bytes })
}

/// A crop of what is in doubt.
pub fn ritaglio(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let (_, tavolo, esame) = casa.carta(richiesta.parte("carta"))?.ok_or(Guaio::NonTrovato)?;
    let index = richiesta.parte("numero").parse().map_err(|_| Guaio::NonTrovato)?;
    seen(casa, richiesta, &esame)?;
    let bytes = tavolo.ritaglio(&esame, index)?.ok_or(Guaio::NonTrovato)?;
    Ok(Risposta::File { tipo: "image/png", nome: "ritaglio.png".into(), in_vista: true, bytes })
}

/// Leaves a line about who saw a picture of a card.
fn seen(casa: &Casa, richiesta: &Richiesta, esame: &Esame) -> Result<(), Guaio> {
    let acts = esame.pezzo.atti.join(" ");
    casa.with(|ledger| accessi::note(ledger, &richiesta.chi().persona, "serve immagine", None, &acts, 1))?;
    Ok(())
}

/// What the form says of a card.
pub(super) fn decision(richiesta: &Richiesta, esame: &Esame) -> Decisione {
    let other = richiesta.modulo.get("esito") == "altro";
    let esito = richiesta.modulo.get(if other { "esito_altro" } else { "esito" }).to_string();
    let typed = |column: &&str| {
        let typed = richiesta.modulo.get(column);
        (!typed.is_empty()).then(|| ((*column).to_string(), typed.to_string()))
    };
    let pezzo = &esame.pezzo;
    let first = pezzo.atti.first().cloned().unwrap_or_default();
    Decisione {
        pezzo: (first, pezzo.destinatario, pezzo.numero_piego.clone()),
        esito,
        giorni: GIORNI.iter().filter_map(typed).collect(),
        da: richiesta.chi().persona.clone(),
        il: jobs::clock::today().to_string(),
    }
}

/// Why a decision says nothing, as a stable code; `None` where it says something.
pub(super) fn unreadable(decisione: &Decisione) -> Option<&'static str> {
    if Esito::parse(&decisione.esito).is_none() {
        return Some("esito-sconosciuto");
    }
    decisione.giorni.values().any(|it| Data::parse(it).is_none()).then_some("data-illeggibile")
}

/// Takes a decision, or leaves the card.
pub fn decidi(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let card = richiesta.parte("carta").to_string();
    let who = richiesta.chi().persona.clone();
    let (at, tavolo, esame) = casa.carta(&card)?.ok_or(Guaio::NonTrovato)?;
    if seconda::is_asked(richiesta) {
        return seconda::decidi(casa, richiesta, at, &tavolo, &esame);
    }
    let on = |casa: &Casa| {
        let to = next(casa, richiesta, &card)?;
        // It is theirs from here on: nobody else is sent there.
        if let Some(card) = to.as_deref().and_then(|it| it.strip_prefix("/verifica/")) {
            casa.banco.take(card, &richiesta.chi().persona);
        }
        Ok(Risposta::Vai(to.unwrap_or_else(|| "/verifica".into())))
    };
    if richiesta.modulo.get("azione") == "lascia" {
        lock(&casa.banco.left).insert((who, card.clone()), Cronometro::start());
        casa.banco.give_back(&card);
        return on(casa);
    }
    let p = Pagina::new(casa, richiesta, "verifica.titolo");
    // From here on one at a time: what the other decided a moment ago is seen.
    let _one = lock(&casa.decide);
    if let Some(it) = tavolo.decisione(&esame)? {
        casa.banco.give_back(&card);
        richiesta.leave(casa, "attento", p.d1("verifica.gia-decisa", "chi", &it.da));
        return on(casa);
    }
    let pezzo = &esame.pezzo;
    let decisione = decision(richiesta, &esame);
    let esito = decisione.esito.clone();
    let refused = match unreadable(&decisione) {
        Some(code) => Some(code),
        None => conferma::one(&casa.project, tavolo.cartella(), decisione.clone(), tavolo.prova)?.err(),
    };
    if let Some(code) = refused {
        let why = p.dubbio(code);
        return show(casa, richiesta, p.saying("errore", why), Some(&decisione));
    }
    casa.banco.decided(&who, &card, format!("{}: {}", pezzo.atti.join(", "), p.esito(&esito)), false);
    casa.banco.give_back(&card);
    casa.strike(at, card.split_once('-').map_or("", |it| it.1));
    lock(&casa.banco.stale).insert(at, Cronometro::start());
    on(casa)
}

/// Takes one's last decision back.
pub fn annulla(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let who = richiesta.chi().persona.clone();
    let card = richiesta.modulo.get("codice").to_string();
    let p = Pagina::new(casa, richiesta, "verifica.titolo");
    // One's own, and the last: anything else is corrected in the act, where all can see why.
    let own = lock(&casa.banco.last).get(&who).cloned().filter(|it| it.codice == card);
    let found = casa.carta(&card)?.filter(|_| own.is_some());
    let Some((at, tavolo, esame)) = found else {
        richiesta.leave(casa, "attento", p.d("verifica.non-annullabile"));
        return Ok(Risposta::Vai("/verifica".into()));
    };
    let _one = lock(&casa.decide);
    if own.is_some_and(|it| it.is_second) {
        return seconda::annulla(casa, richiesta, at, &tavolo, &esame);
    }
    if let Some(it) = tavolo.decisione(&esame)?.filter(|it| it.da == who) {
        conferma::take_back(&casa.project, tavolo.cartella(), &it.pezzo, &who, tavolo.prova)?;
    }
    casa.banco.forget(&who);
    casa.recount();
    lock(&casa.banco.stale).insert(at, Cronometro::start());
    Ok(Risposta::Vai(path(&card)))
}

impl Casa {
    /// What was settled in a folder is otherwise now: its tables follow.
    pub(super) fn settled_again(&self, at: usize) {
        self.recount();
        lock(&self.banco.stale).insert(at, Cronometro::start());
    }

    /// Writes the tables of folders in which somebody decided, once nobody has for a while.
    pub(super) fn write_tables(&self, is_last: bool) {
        let due: Vec<usize> = {
            let mut stale = lock(&self.banco.stale);
            let due: Vec<usize> = stale.iter().filter(|it| is_last || it.1.passed() >= QUIET).map(|it| *it.0).collect();
            stale.retain(|at, _| !due.contains(at));
            due
        };
        for at in due {
            let dir = self.project.dir().join(&self.project.config.web.cartelle[at]);
            let done = Tavolo::open(&dir).and_then(|it| match it {
                Some(it) => scansione::again(&self.project, it.cartella(), &jobs::progress::Stop::default()).map(drop),
                None => Ok(()),
            });
            if let Err(error) = done {
                eprintln!(
                    "plico serve: the tables of a folder of scans were not written: {}",
                    jobs::modelli::prova::chain(&error)
                );
            }
            self.recount();
        }
    }
}

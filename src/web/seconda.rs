//! The second look at a sample of settled cards: drawn, looked at by somebody else, and counted.

use askama::Template;

use crate::domain::data::Data;
use crate::hash;
use crate::jobs;
use crate::jobs::accessi;
use crate::jobs::clock;
use crate::jobs::scansione::esame::Esame;
use crate::jobs::scansione::seconda;
use crate::jobs::scansione::seconda::Conto;
use crate::jobs::scansione::seconda::Detta;
use crate::jobs::scansione::seconda::Esito;
use crate::jobs::scansione::seconda::Sguardo;
use crate::jobs::scansione::tavolo::Tavolo;
use crate::web::Casa;
use crate::web::lock;
use crate::web::pagina::Pagina;
use crate::web::pagina::query;
use crate::web::richiesta::Richiesta;
use crate::web::risposta::Guaio;
use crate::web::risposta::Risposta;
use crate::web::verifica;

/// Where it is.
pub const PATH: &str = "/verifica/seconda";

/// Cards of a sample where nobody says how many, and at most.
const USUAL: usize = 20;
const MOST: usize = 500;

struct Cifra {
    nome: String,
    valore: String,
    nota: String,
    tipo: &'static str,
}

struct Discordia {
    numero: String,
    href: String,
    prima: String,
    seconda: String,
    quando: String,
}

#[derive(Template)]
#[template(path = "seconda.html")]
struct Campione {
    p: Pagina,
    estratto: String,
    cifre: Vec<Cifra>,
    prossima: String,
    discordie: Vec<Discordia>,
    discordie_vuoto: bool,
    quante: usize,
    massimo: usize,
    ultima: verifica::Annullabile,
}

/// Whether a card is asked for, or decided, as a second look.
pub fn is_asked(richiesta: &Richiesta) -> bool {
    richiesta.domanda.get("seconda") == "1" || richiesta.modulo.get("seconda") == "1"
}

/// The desks, each with the place of its folder.
fn desks(casa: &Casa) -> Result<Vec<(usize, Tavolo)>, jobs::Error> {
    let mut all = Vec::new();
    for (at, folder) in casa.project.config.web.cartelle.iter().enumerate() {
        all.extend(Tavolo::open(&casa.project.dir().join(folder))?.map(|it| (at, it)));
    }
    Ok(all)
}

/// The cards that wait for a second look by whoever asks.
pub fn waiting(casa: &Casa, richiesta: &Richiesta) -> Result<Vec<String>, jobs::Error> {
    let mut cards = Vec::new();
    for (at, tavolo) in desks(casa)? {
        let names = seconda::waiting(&tavolo, &richiesta.chi().persona)?;
        cards.extend(names.iter().map(|it| verifica::card(at, it)));
    }
    Ok(cards)
}

/// The next card after one that was just looked at, or left.
fn next(casa: &Casa, richiesta: &Richiesta, but: &str) -> Result<Option<String>, jobs::Error> {
    let cards = waiting(casa, richiesta)?;
    let after = cards.iter().position(|it| it == but).map_or(0, |it| it + 1);
    let found = cards.iter().cycle().skip(after).take(cards.len()).find(|it| *it != but);
    Ok(found.map(|it| query(&verifica::path(it), &[("seconda", "1")])))
}

/// The sample: how it stands, what is next, and a form to draw another.
pub fn pagina(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let p = Pagina::new(casa, richiesta, "seconda.titolo");
    let desks: Vec<Tavolo> = desks(casa)?.into_iter().map(|it| it.1).collect();
    let conto = seconda::count(&desks)?;
    let mut estratto = String::new();
    let mut discordie = Vec::new();
    for tavolo in &desks {
        let Some(it) = seconda::current(tavolo)? else { continue };
        estratto = drawn(&p, &it);
        let looks = seconda::looks(tavolo, &it)?;
        discordie.extend(looks.iter().filter(|it| !it.concorde).map(|it| apart(&p, it)));
    }
    let rows = discordie.len() as u64;
    casa.with(|ledger| accessi::note(ledger, &richiesta.chi().persona, "serve seconda", None, "", rows))?;
    Risposta::html(&Campione {
        cifre: if estratto.is_empty() { Vec::new() } else { figures(&p, conto) },
        estratto,
        prossima: next(casa, richiesta, "")?.unwrap_or_default(),
        discordie_vuoto: discordie.is_empty(),
        discordie,
        quante: USUAL,
        massimo: MOST,
        ultima: casa.banco.undoable(&richiesta.chi().persona, true),
        p,
    })
}

fn drawn(p: &Pagina, it: &seconda::Campione) -> String {
    let day = Data::parse(&it.il).map(Data::it).unwrap_or_default();
    let (numero, seme, su) = (p.cifra(it.numero), it.seme.to_string(), p.cifra(it.su));
    p.ds("seconda.estratto", &[("numero", &numero), ("seme", &seme), ("chi", &it.da), ("data", &day), ("su", &su)])
}

fn figures(p: &Pagina, conto: Conto) -> Vec<Cifra> {
    let bound = conto.massimo().map_or_else(|| "–".to_string(), |it| format!("{:.1} %", it * 100.0).replace('.', ","));
    let figure = |key: &str, valore: String, nota: String, tipo| Cifra {
        nome: p.d(&format!("seconda.{key}")),
        valore,
        nota,
        tipo,
    };
    let count = |key: &str, count: u64, tipo| figure(key, p.cifra(count), String::new(), tipo);
    vec![
        count("carte", conto.carte, ""),
        count("viste", conto.visti, ""),
        count("concordi", conto.visti - conto.contrari, ""),
        count("contrarie", conto.contrari, if conto.contrari > 0 { "errore" } else { "" }),
        figure("errore", bound, p.d("seconda.errore-nota"), ""),
    ]
}

fn apart(p: &Pagina, it: &Sguardo) -> Discordia {
    let numero = it.atti.join(", ");
    Discordia {
        href: query("/cerca", &[("numero", it.atti.first().map_or("", String::as_str))]),
        numero,
        prima: words(p, &it.primo),
        seconda: words(p, &it.secondo),
        quando: Data::parse(&it.il).map(Data::it).unwrap_or_default(),
    }
}

/// What somebody said: the outcome, its days, and who.
fn words(p: &Pagina, it: &Detta) -> String {
    let mut all = vec![p.esito(&it.esito)];
    for (column, day) in &it.giorni {
        let day = Data::parse(day).map_or_else(|| day.clone(), Data::it);
        all.push(format!("{} {day}", p.d(&format!("giorno.{column}"))));
    }
    let who = if it.da.is_empty() { p.d("seconda.macchina") } else { it.da.clone() };
    format!("{} – {who}", all.join(", "))
}

/// Draws a sample.
pub fn estrai(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let p = Pagina::new(casa, richiesta, "seconda.titolo");
    let back = Ok(Risposta::Vai(PATH.into()));
    let m = &richiesta.modulo;
    let quante = m.get("quante").parse::<usize>().ok().filter(|it| (1..=MOST).contains(it));
    let seme = match m.get("seme") {
        "" => u64::from_str_radix(&hash::sha256(clock::now().as_bytes())[..8], 16).ok(),
        text => text.parse::<u64>().ok(),
    };
    let (Some(quante), Some(seme)) = (quante, seme) else {
        richiesta.leave(casa, "errore", p.d("seconda.male"));
        return back;
    };
    let _one = lock(&casa.decide);
    let desks: Vec<Tavolo> = desks(casa)?.into_iter().map(|it| it.1).collect();
    match seconda::draw(&desks, seme, quante, &richiesta.chi().persona)? {
        0 => richiesta.leave(casa, "attento", p.d("seconda.nessuna")),
        count => richiesta.leave(casa, "bene", p.d1("seconda.estratte", "numero", p.cifra(count))),
    }
    back
}

/// Takes what a second person says of a card, or leaves it.
pub fn decidi(
    casa: &Casa,
    richiesta: &Richiesta,
    at: usize,
    tavolo: &Tavolo,
    esame: &Esame,
) -> Result<Risposta, Guaio> {
    let card = richiesta.parte("carta").to_string();
    // Where one goes on is found before the card is no longer among those that wait.
    let to = Ok(Risposta::Vai(next(casa, richiesta, &card)?.unwrap_or_else(|| PATH.into())));
    casa.banco.give_back(&card);
    if richiesta.modulo.get("azione") == "lascia" {
        return to;
    }
    let p = Pagina::new(casa, richiesta, "seconda.titolo");
    let decisione = verifica::decision(richiesta, esame);
    let esito = match verifica::unreadable(&decisione) {
        Some(code) => Esito::Impossibile(code),
        None => {
            let _one = lock(&casa.decide);
            seconda::look(&casa.project, tavolo, esame, decisione.clone())?
        }
    };
    let (tipo, key) = match esito {
        Esito::Concorde => ("bene", "seconda.concorde"),
        Esito::Contrario => ("attento", "seconda.contrario"),
        Esito::NonAspetta => ("attento", "seconda.non-aspetta"),
        Esito::DelPrimo => ("attento", "seconda.del-primo"),
        Esito::Impossibile(code) => {
            let why = p.dubbio(code);
            return verifica::show(casa, richiesta, p.saying("errore", why), Some(&decisione));
        }
    };
    if esito == Esito::Contrario {
        casa.settled_again(at);
    }
    if matches!(esito, Esito::Concorde | Esito::Contrario) {
        let testo = format!("{}: {}", esame.pezzo.atti.join(", "), p.esito(&decisione.esito));
        casa.banco.decided(&richiesta.chi().persona, &card, testo, true);
    }
    richiesta.leave(casa, tipo, p.d(key));
    to
}

/// Takes one's last second look back.
pub fn annulla(
    casa: &Casa,
    richiesta: &Richiesta,
    at: usize,
    tavolo: &Tavolo,
    esame: &Esame,
) -> Result<Risposta, Guaio> {
    let who = &richiesta.chi().persona;
    let p = Pagina::new(casa, richiesta, "seconda.titolo");
    casa.banco.forget(who);
    let (tipo, key) = match seconda::take_back(&casa.project, tavolo, esame, who)? {
        true => ("bene", "seconda.annullato"),
        false => ("attento", "verifica.non-annullabile"),
    };
    casa.settled_again(at);
    richiesta.leave(casa, tipo, p.d(key));
    Ok(Risposta::Vai(PATH.into()))
}

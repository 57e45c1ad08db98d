//! What owners declare of who drove (art. 126-bis c. 2 CdS), keyed for an act beside its scan.

use askama::Template;

use crate::jobs::digita::Trovato;
use crate::jobs::digita::campi;
use crate::jobs::digita::conducente;
use crate::jobs::digita::dichiarazioni;
use crate::jobs::digita::dichiarazioni::ATTO;
use crate::jobs::digita::dichiarazioni::Azione;
use crate::jobs::digita::dichiarazioni::Riguardo;
use crate::jobs::digita::scheda;
use crate::jobs::digita::scheda::Genere;
use crate::jobs::digita::scheda::Scheda;
use crate::jobs::digita::scheda::Stato;
use crate::jobs::digita::verbali;
use crate::jobs::fascicoli::Chiave;
use crate::web::Casa;
use crate::web::Lento;
use crate::web::carica::MOST;
use crate::web::digita;
use crate::web::digita::Carta;
use crate::web::digita::Comando;
use crate::web::digita::modulo;
use crate::web::digita::modulo::Gruppo;
use crate::web::pagina::Opzione;
use crate::web::pagina::Pagina;
use crate::web::pagina::quando;
use crate::web::pagina::query;
use crate::web::richiesta::Richiesta;
use crate::web::risposta::Guaio;
use crate::web::risposta::Risposta;

/// Where these are.
const PATH: &str = "/digita/dichiarazioni";

/// How many are listed that are settled.
const LISTED: usize = 100;

/// The groups of the form: the sentence of each, and its fields.
const GRUPPI: [(&str, std::ops::Range<usize>); 4] =
    [("dichiarante", 0..2), ("conducente", 2..13), ("patente", 13..17), ("modulo", 17..22)];

struct Riga {
    href: String,
    atto: String,
    conducente: String,
    ricevuta: String,
    stato: String,
    stato_tipo: &'static str,
    chi: String,
    quando: String,
}

/// Declarations that stand the same.
struct Parte {
    titolo: String,
    vuoto: String,
    righe: Vec<Riga>,
}

#[derive(Template)]
#[template(path = "digita-dichiarazioni.html")]
struct Elenco {
    p: Pagina,
    atto: String,
    massimo: String,
    massimo_byte: usize,
    parti: Vec<Parte>,
}

fn act_of(it: &Scheda) -> String {
    Chiave::parse(it.get(ATTO)).map_or(String::new(), |it| it.id_verbale)
}

fn standing(p: &Pagina, it: &Scheda) -> (String, &'static str) {
    let tipo = match it.stato {
        Stato::Bozza => "attento",
        Stato::Valida => "bene",
        Stato::NonValida => "errore",
        Stato::Scartata => "",
    };
    (p.d(&format!("dichiarazione.{}", it.stato.as_str())), tipo)
}

fn row(p: &Pagina, it: &Scheda) -> Riga {
    let (stato, stato_tipo) = standing(p, it);
    Riga {
        href: format!("{PATH}/{}", it.id),
        atto: act_of(it),
        conducente: format!("{} {}", it.get("d-cognome"), it.get("d-nome")).trim().to_owned(),
        ricevuta: it.get("d-data_ricezione").to_owned(),
        stato,
        stato_tipo,
        chi: it.cambiata_da.clone(),
        quando: quando(&it.cambiata),
    }
}

/// The page of all.
pub fn elenco(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let p = Pagina::new(casa, richiesta, "dichiarazione.titolo");
    let all = scheda::all(&casa.project, Genere::Dichiarazione)?;
    let (open, closed): (Vec<&Scheda>, Vec<&Scheda>) = all.iter().partition(|it| it.stato == Stato::Bozza);
    let part = |key: &str, own: &[&Scheda]| Parte {
        titolo: p.d(key),
        vuoto: p.d(&format!("{key}-vuoto")),
        righe: own.iter().map(|it| row(&p, it)).collect(),
    };
    let count = all.len() as u64;
    casa.with(|ledger| {
        crate::jobs::accessi::note(ledger, &richiesta.chi().persona, "serve dichiarazioni", None, "", count)
    })?;
    Risposta::html(&Elenco {
        atto: richiesta.domanda.get("atto").to_owned(),
        massimo: format!("{} MB", MOST >> 20),
        massimo_byte: MOST,
        parti: vec![part("digita.da-finire", &open), part("dichiarazione.chiuse", &closed[..closed.len().min(LISTED)])],
        p,
    })
}

/// Begins one for an act.
pub fn inizia(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let files = modulo::files(richiesta)?;
    let files = modulo::borrowed(&files);
    let atto = richiesta.modulo.get("atto");
    let chi = modulo::chi(richiesta);
    let begun = casa.slowly(Lento::Immagine, || {
        Ok(casa.with(|ledger| dichiarazioni::begin(&casa.project, ledger, chi, atto, &files))?)
    })?;
    Ok(Risposta::Vai(match begun {
        Ok(id) => format!("{PATH}/{id}"),
        Err((why, about)) => {
            let p = Pagina::new(casa, richiesta, "dichiarazione.titolo");
            richiesta.leave(casa, "errore", p.trovato(why, &about));
            query(PATH, &[("atto", atto)])
        }
    }))
}

fn judged(casa: &Casa, it: &Scheda) -> Result<(Vec<Trovato>, Option<Riguardo>), Guaio> {
    Ok(casa.with(|ledger| {
        let trovati = match it.stato {
            Stato::Bozza => dichiarazioni::judge(&casa.project, ledger, it)?,
            _ => Vec::new(),
        };
        Ok((trovati, dichiarazioni::about(&casa.project, ledger, it)?))
    })?)
}

fn nowhere(_: &Trovato) -> String {
    String::new()
}

/// The page of one.
pub fn pagina(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let it = digita::look(casa, richiesta, Genere::Dichiarazione)?;
    let mut p = Pagina::new(casa, richiesta, "dichiarazione.titolo");
    p.titolo = p.d1("dichiarazione.di", "atto", act_of(&it));
    let path = format!("{PATH}/{}", it.id);
    let (trovati, act) = judged(casa, &it)?;
    let mut gruppi = groups(&p, &it, act.as_ref().map_or(&[], |it| &it.1));
    if it.versione > 0 {
        modulo::place(&mut gruppi, &p, &trovati, nowhere);
    }
    let esito = modulo::esito(Pagina::new(casa, richiesta, "dichiarazione.titolo"), &it, &trovati, Vec::new(), nowhere);
    let typed = scheda::beside(&casa.project, Genere::Dichiarazione, &it, modulo::chi(richiesta))?;
    let (stato, stato_tipo) = standing(&p, &it);
    let command = |valore: &'static str, classe: &'static str| Comando {
        valore,
        nome: p.d(&format!("dichiarazione.comando-{valore}")),
        classe,
    };
    Risposta::html(&Carta {
        sopra: p.d("dichiarazione.titolo"),
        sopra_href: PATH,
        atto_href: act.map(|it| crate::web::atto::href(&it.0)).unwrap_or_default(),
        stato,
        stato_tipo,
        nota: it.nota.clone(),
        is_aperta: it.stato == Stato::Bozza,
        riapri: false,
        lotto: String::new(),
        lotto_href: String::new(),
        versione: it.versione,
        gruppi,
        fogli: modulo::fogli(&p, &it, &path),
        allega: false,
        comandi: vec![command("valida", "bottone pieno"), command("nonvalida", "bottone"), command("salva", "bottone")],
        altri: Vec::new(),
        accanto: modulo::accanto(&p, &it, &typed),
        tariffa: Vec::new(),
        riassunto: esito.riassunto,
        tipo: esito.tipo,
        generali: esito.generali,
        primo: esito.primo,
        somme: Vec::new(),
        conferma: esito.conferma,
        azione: path,
        p,
    })
}

fn groups(p: &Pagina, it: &Scheda, destinatari: &[(u32, String)]) -> Vec<Gruppo> {
    let one = |(key, range): &(&str, std::ops::Range<usize>)| {
        let nomi: Vec<String> = conducente::CAMPI[range.clone()].iter().map(|it| (*it).to_owned()).collect();
        modulo::group(p, it, p.d(&format!("dichiarazione.gruppo-{key}")), &nomi)
    };
    let mut all: Vec<Gruppo> = GRUPPI.iter().map(one).collect();
    let chosen = it.get("d-destinatario");
    let mut people = vec![Opzione::new("", p.d("dichiarazione.tutti"), chosen)];
    for (number, name) in destinatari {
        people.push(Opzione::new(&number.to_string(), format!("{number}. {name}"), chosen));
    }
    for campo in all.iter_mut().flat_map(|it| &mut it.campi).filter(|it| it.nome == "d-destinatario") {
        campo.opzioni.append(&mut people);
    }
    all
}

/// What was found, for a page that asks while somebody types.
pub fn parte(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let it = scheda::of(&casa.project, Genere::Dichiarazione, richiesta.parte("id"))?.ok_or(Guaio::NonTrovato)?;
    let p = Pagina::new(casa, richiesta, "dichiarazione.titolo");
    if !richiesta.domanda.get("superata").is_empty() {
        return Risposta::html(&digita::superseded(p, &it));
    }
    let (trovati, _) = judged(casa, &it)?;
    Risposta::html(&modulo::esito(p, &it, &trovati, Vec::new(), nowhere))
}

/// A page of its scans.
pub fn scansione(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    digita::image(casa, richiesta, Genere::Dichiarazione)
}

/// Takes what was typed.
pub fn manda(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let id = richiesta.parte("id");
    let chi = modulo::chi(richiesta);
    let asked = richiesta.modulo.get("azione");
    let project = &casa.project;
    let motivo = reason(casa, richiesta)?;
    let done = match asked {
        "scarta" => dichiarazioni::discard(project, id, chi, richiesta.modulo.get("motivo"))?,
        "mio" | "lascia" => verbali::settle(project, Genere::Dichiarazione, id, chi, asked == "mio")?,
        _ => {
            let azione = match asked {
                "salva" | "parte" => Azione::Salva,
                "valida" => Azione::Valida(richiesta.modulo.get("confermo")),
                "nonvalida" => Azione::NonValida(&motivo),
                _ => return Err(Guaio::Male),
            };
            let from = (id, modulo::versione(richiesta));
            casa.with(|ledger| dichiarazioni::change(project, ledger, from, &modulo::said(richiesta), (azione, chi)))?
        }
    };
    digita::answer(casa, richiesta, &format!("{PATH}/{id}"), &done)
}

/// Why a declaration is not valid: what the form says, and that nobody can know who drove where it says so; else what
/// was found.
fn reason(casa: &Casa, richiesta: &Richiesta) -> Result<String, Guaio> {
    if richiesta.modulo.get("azione") != "nonvalida" {
        return Ok(String::new());
    }
    let p = Pagina::new(casa, richiesta, "dichiarazione.titolo");
    let mut parts = Vec::new();
    if richiesta.modulo.get("d-chi") == "IMPOSSIBILE" {
        parts.push(p.d("dichiarazione.impossibile"));
    }
    let own = richiesta.modulo.get("d-motivo").to_owned();
    if !own.is_empty() {
        parts.push(own);
    } else if let Some(mut it) = scheda::of(&casa.project, Genere::Dichiarazione, richiesta.parte("id"))? {
        campi::take(&mut it.campi, &conducente::CAMPI.map(str::to_owned), &modulo::said(richiesta));
        let blocks = |it: &&Trovato| it.peso == crate::jobs::digita::Peso::Blocca;
        let said = judged(casa, &it)?.0;
        parts.extend(said.iter().filter(blocks).map(|it| {
            let label = if it.campo.is_empty() { String::new() } else { format!("{}: ", modulo::label(&p, &it.campo)) };
            format!("{label}{}", modulo::told(&p, it, nowhere).testo)
        }));
    }
    Ok(parts.join("; "))
}

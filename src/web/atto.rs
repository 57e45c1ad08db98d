//! One act: what is to be done, its story, its facts and what proves them.

use askama::Template;

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::jobs::accessi;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::spiega::Frase;
use crate::jobs::vista;
use crate::jobs::vista::Accaduto;
use crate::jobs::vista::Vista;
use crate::ledger::proiezione::Passo;
use crate::web::Casa;
use crate::web::esporta;
use crate::web::pagina::Pagina;
use crate::web::pagina::distanza;
use crate::web::pagina::query;
use crate::web::richiesta::Richiesta;
use crate::web::risposta::Guaio;
use crate::web::risposta::Risposta;

pub(super) struct Targhetta {
    pub(super) nome: String,
    pub(super) valore: String,
}

pub(super) struct DaFare {
    pub(super) testo: String,
    pub(super) entro: String,
    pub(super) urgenza: &'static str,
}

struct Evento {
    numero: u64,
    quando: String,
    che: String,
    chi: String,
    ritirato: bool,
    dettagli: Vec<Targhetta>,
    prove: Vec<Prova>,
}

struct Prova {
    nome: String,
    href: String,
    e_immagine: bool,
}

pub(super) struct Somma {
    pub(super) nome: String,
    pub(super) entro: String,
    pub(super) importo: String,
    pub(super) attuale: bool,
}

struct Carta {
    nome: String,
    href: String,
    nota: String,
}

#[derive(Template)]
#[template(path = "atto.html")]
struct Atto {
    p: Pagina,
    tipo: String,
    numero: String,
    ente: String,
    stato: String,
    stato_tipo: &'static str,
    prova: bool,
    quando: String,
    targhette: Vec<Targhetta>,
    da_fare: Vec<DaFare>,
    da_fare_vuoto: bool,
    storia: Vec<Frase>,
    cronologia: Vec<Evento>,
    somme: Vec<Somma>,
    somme_vuoto: bool,
    carte: Vec<Carta>,
    carte_vuoto: bool,
    esporta: Vec<Targhetta>,
}

/// Where an act is shown.
pub fn href(atto: &Chiave) -> String {
    query("/atti", &[("atto", &atto.subject())])
}

/// How good it is to stand there.
pub fn tono(stato: &str) -> &'static str {
    match stato {
        "definito" | "pagato" | "notificato" => "bene",
        "da-verificare"
        | "proprietario-ignoto"
        | "non-notificato"
        | "ordinanza-da-notificare"
        | "fermo"
        | "esecutivo" => "attento",
        _ => "",
    }
}

/// The page.
pub fn pagina(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let mut p = Pagina::new(casa, richiesta, "atto.titolo");
    let vista = look(casa, richiesta, "serve atto")?;
    let it = &vista.atto;
    let numero = format!("{}/{}", it.numero, it.anno);
    p.titolo.clone_from(&numero);
    let da_fare = todos(&p, &vista);
    let somme = sums(&p, &vista);
    let carte = papers(&p, &vista);
    Risposta::html(&Atto {
        tipo: p.parola("tipo", &it.tipo_atto),
        ente: it.ente.clone(),
        stato: p.stato(vista.stato),
        stato_tipo: tono(vista.stato),
        prova: it.prova,
        quando: vista.oggi.it(),
        targhette: labels(&p, &vista),
        da_fare_vuoto: da_fare.is_empty(),
        da_fare,
        storia: vista.storia.clone(),
        cronologia: vista.fatti.iter().map(|it| event(&p, it, &vista.chiave)).collect(),
        somme_vuoto: somme.is_empty(),
        somme,
        carte_vuoto: carte.is_empty(),
        carte,
        esporta: esporta::links(&p, &vista),
        numero,
        p,
    })
}

/// A file that proves a fact of an act.
pub fn prova(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let sha256 = richiesta.parte("sha256");
    let vista = look(casa, richiesta, "serve prova")?;
    // Only what the act cites: a hash that somebody has from elsewhere opens nothing.
    if !vista.cites(sha256) {
        return Err(Guaio::NonTrovato);
    }
    let it =
        vista::document(&casa.project, sha256, richiesta.domanda.get("originale") == "1")?.ok_or(Guaio::NonTrovato)?;
    Ok(Risposta::File { tipo: it.tipo, nome: it.nome, in_vista: it.in_vista, bytes: it.bytes })
}

/// The act that is asked for; that it was seen is noted.
pub(super) fn look(casa: &Casa, richiesta: &Richiesta, verbo: &str) -> Result<Vista, Guaio> {
    let chiave = Chiave::parse(richiesta.domanda.get("atto")).ok_or(Guaio::NonTrovato)?;
    let parole = casa.parole(richiesta.lingua);
    let vista = casa.with(|ledger| {
        let vista = vista::of(&casa.project, ledger, chiave, parole)?;
        if let Some(it) = &vista {
            accessi::note(ledger, &richiesta.chi().persona, verbo, Some(&it.chiave), richiesta.parte("sha256"), 1)?;
        }
        Ok(vista)
    })?;
    vista.ok_or(Guaio::NonTrovato)
}

/// What is to be done now.
pub(super) fn todos(p: &Pagina, vista: &Vista) -> Vec<DaFare> {
    vista.passi.iter().filter(|it| is_now(it, vista.oggi)).map(|it| todo(p, it, vista)).collect()
}

fn is_now(passo: &Passo, oggi: Data) -> bool {
    passo.impedimenti.is_empty() && Data::parse(&passo.dal).is_none_or(|it| it <= oggi)
}

fn todo(p: &Pagina, passo: &Passo, vista: &Vista) -> DaFare {
    let entro = passo.entro.as_deref().and_then(Data::parse);
    let (words, urgenza) = entro.map_or((String::new(), ""), |it| distanza(p, vista.oggi, it));
    let mut testo = p.parola("voce", &passo.voce);
    if let Some(whom) = passo.destinatario {
        testo = p.d2("atto.per", ("che", &testo), ("numero", &whom.to_string()));
    }
    let entro = entro.map_or(String::new(), |it| format!("{} · {words}", it.it()));
    DaFare { testo, entro, urgenza }
}

pub(super) fn labels(p: &Pagina, vista: &Vista) -> Vec<Targhetta> {
    let it = &vista.atto;
    let day = |it: &Option<String>| it.as_deref().and_then(Data::parse).map(Data::it).unwrap_or_default();
    let served = match it.notifica_ultima {
        Some(_) => format!("{} ({})", day(&it.notifica_ultima), p.parola("modalita", &it.modalita)),
        None => String::new(),
    };
    let all = [
        ("comune.targa", it.targa.clone()),
        ("cerca.data", day(&it.data_violazione)),
        ("comune.destinatario", it.nominativo.clone()),
        ("cerca.codice", it.codice_fiscale.clone()),
        ("cerca.notificato", served),
        ("stato.lotto", it.lotto.clone()),
        ("atto.id", it.id_verbale.clone()),
    ];
    all.into_iter().filter(|it| !it.1.is_empty()).map(|(key, valore)| Targhetta { nome: p.d(key), valore }).collect()
}

fn event(p: &Pagina, it: &Accaduto, atto: &Chiave) -> Evento {
    let href = |sha256: &str| query(&format!("/prove/{sha256}"), &[("atto", &atto.subject())]);
    let images = ["23L", "AR", "ARCAD", "CAD", "CAN", "Plico", "CN07"];
    let proof = |it: &crate::fatti::Prova| Prova {
        nome: it.tipo.clone(),
        href: href(&it.sha256),
        e_immagine: images.contains(&it.tipo.as_str()),
    };
    Evento {
        numero: it.numero,
        quando: it.data.it(),
        che: p.evento(&it.codice),
        chi: it.fonte.clone(),
        ritirato: it.ritirato,
        dettagli: it.dettagli.iter().map(|(nome, valore)| detail(p, nome, valore)).collect(),
        prove: it.prove.iter().filter(|it| !it.sha256.is_empty()).map(proof).collect(),
    }
}

/// What a fact says, in words: the name as the trade has it, sums in euros, codes with what they mean.
pub(super) fn detail(p: &Pagina, nome: &str, valore: &str) -> Targhetta {
    let own = nome.rsplit('.').next().unwrap_or(nome);
    let words = |genere: &str| p.parola(genere, valore);
    let said = match own {
        "modalita" | "causa" | "banca" | "autorita" | "voce" | "prodotto" | "ruolo" => words(own),
        "tipo_atto" => words("tipo"),
        "codice" => words("esito"),
        "importo" | "importi" | "minimo" | "massimo" | "spese" => {
            let sum = |it: &str| it.parse().map_or_else(|_| it.into(), |cents| format!("€ {}", Centesimi::new(cents)));
            valore.split(", ").map(sum).collect::<Vec<_>>().join(", ")
        }
        _ if valore == vista::YES => p.d("comune.si"),
        _ if valore == vista::NO => p.d("comune.no"),
        _ => valore.into(),
    };
    // A code is what others know it by: it stays in sight.
    let is_code = own == "codice" || own == "causa";
    let valore = if is_code && said != valore { format!("{valore}: {said}") } else { said };
    let nomi: Vec<String> = nome.split('.').map(|it| p.campo(it)).collect();
    Targhetta { nome: nomi.join(" · "), valore }
}

pub(super) fn sums(p: &Pagina, vista: &Vista) -> Vec<Somma> {
    let it = &vista.atto;
    let euro = |cents: u64| format!("€ {}", Centesimi::new(cents));
    let whole = |it: Option<i64>| it.and_then(|it| u64::try_from(it).ok()).filter(|it| *it > 0);
    let mut all = Vec::new();
    let mut add = |key: &str, cents: Option<u64>, entro: String, attuale: bool| {
        if let Some(cents) = cents {
            all.push(Somma { nome: p.d(key), entro, importo: euro(cents), attuale });
        }
    };
    let until = it.scadenza_60.as_deref().and_then(Data::parse).map(Data::it).unwrap_or_default();
    add("somma.ridotta", whole(it.dovuto_ridotto), until, false);
    add("somma.piena", whole(it.dovuto_pieno), String::new(), false);
    add("somma.versata", whole(Some(it.versato)), String::new(), false);
    add("somma.oggi", vista.dovuto.map(Centesimi::cents), vista.oggi.it(), true);
    all
}

/// What proves anything about it, each file once.
fn papers(p: &Pagina, vista: &Vista) -> Vec<Carta> {
    let mut all: Vec<Carta> = Vec::new();
    for fatto in &vista.fatti {
        for it in fatto.prove.iter().filter(|it| !it.sha256.is_empty()) {
            let href = query(&format!("/prove/{}", it.sha256), &[("atto", &vista.chiave.subject())]);
            if !all.iter().any(|it| it.href == href) {
                all.push(Carta {
                    nome: it.tipo.clone(),
                    href,
                    nota: format!("{}, {}", p.evento(&fatto.codice), fatto.data.it()),
                });
            }
        }
    }
    all
}

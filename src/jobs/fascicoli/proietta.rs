//! What was understood of each act, as rows that lists and searches read quickly.

use rayon::prelude::*;

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::fatti::Voce;
use crate::fatti::scheda::Scheda;
use crate::fatti::scheda::Soggetto;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::autorizza;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::fascicoli::cerca;
use crate::jobs::fascicoli::indirizzi;
use crate::ledger::Ledger;
use crate::ledger::Stored;
use crate::ledger::proiezione;
use crate::ledger::proiezione::Proiezione;
use crate::ledger::proiezione::Riferimento;
use crate::procedure::fascicolo;
use crate::procedure::fascicolo::Fascicolo;
use crate::procedure::regole::Regole;

/// About how many facts are folded in one transaction.
const AT_ONCE: u32 = 20_000;

/// The version of these rows: a change of what they hold makes them anew.
const VERSION: u32 = 6;

/// Brings the projection up to the last fact, and says how many acts were folded.
pub fn refresh(ledger: &mut Ledger, regole: &Regole) -> Result<u64, Error> {
    let rules = format!("{VERSION} {} {regole:?}", env!("CARGO_PKG_VERSION"));
    ledger.begin_projection(&hash::sha256(rules.as_bytes())).map_err(Error::Ledger)?;
    ledger.each_stale_batch(AT_ONCE, |acts| {
        acts.par_iter().map(|(subject, stored)| project(subject, stored, regole)).collect()
    })
}

/// The rows of an act; `None` where its facts do not say what act it is.
pub fn project(subject: &str, stored: &[Stored], regole: &Regole) -> Result<Option<Proiezione>, Error> {
    let Some(chiave) = Chiave::parse(subject) else { return Ok(None) };
    let fatti = fascicoli::understood(stored)?;
    Ok(fascicolo::fold(&fatti, regole).map(|it| rows(&chiave, &it, &fatti)))
}

fn rows(chiave: &Chiave, it: &Fascicolo, fatti: &[Fatto]) -> Proiezione {
    let alive = autorizza::alive(fatti);
    Proiezione {
        atto: act(chiave, it, &alive),
        passi: it.passi.iter().map(|passo| step(passo, fatti)).collect(),
        spedizioni: pieces(it, &alive),
        versamenti: payments(it, &alive),
        riferimenti: references(&it.scheda, it, &alive),
    }
}

fn act(chiave: &Chiave, it: &Fascicolo, alive: &[&Fatto]) -> proiezione::Atto {
    let scheda = &it.scheda;
    let owner = it.destinatari.first().map(|it| &it.soggetto);
    let notifica = it.notifica.as_ref();
    let term = it.termini.iter().find(|it| it.nome == "pagamento");
    let paid = it.versamenti.iter().map(|it| it.0.importo.cents()).sum::<u64>();
    let classe = it.integrazione.as_ref().and_then(|it| it.imputazioni.last()).map(|it| it.classe.as_str());
    proiezione::Atto {
        ente: chiave.ente.clone(),
        id_verbale: chiave.id_verbale.clone(),
        prova: chiave.prova,
        numero: scheda.numero.clone(),
        anno: i64::from(scheda.anno),
        registro: scheda.registro.clone(),
        tipo_atto: scheda.tipo_atto.clone(),
        lotto: scheda.lotto.clone(),
        targa: scheda.targa.clone(),
        data_violazione: day(scheda.data_violazione),
        data_accertamento: day(scheda.data_accertamento.or(scheda.data_violazione)),
        stato: stato(it, alive).to_string(),
        notifica_prima: day(notifica.map(|it| it.data_prima)),
        notifica_ultima: day(notifica.map(|it| it.data_ultima)),
        modalita: notifica.map(|it| it.modalita.clone()).unwrap_or_default(),
        regola: notifica.map(|it| it.regola.to_string()).unwrap_or_default(),
        prova_completa: notifica.is_some_and(|it| it.prova_completa),
        esecutivo_dal: day(it.esecutivo_dal),
        scadenza_60: day(term.map(|it| it.ultima)),
        dovuto_ridotto: cents(scheda.importi[1]),
        dovuto_pieno: cents(scheda.importi[2]),
        versato: cents(Some(paid)).unwrap_or(0),
        classe: classe.unwrap_or_default().to_string(),
        nominativo: owner.map(|it| it.name()).unwrap_or_default(),
        codice_fiscale: owner.map(|it| it.fiscal().to_string()).unwrap_or_default(),
        accertato_con: scheda.accertato_con.clone(),
        avviato_il: day(it.destinatari.iter().filter_map(|it| it.avviato).min()),
    }
}

/// In one word, where an act stands whatever the day is.
fn stato(it: &Fascicolo, alive: &[&Fatto]) -> &'static str {
    let has = |voce: Voce| it.passi.iter().any(|it| it.voce == voce);
    let issued =
        |wanted: Voce| alive.iter().any(|it| matches!(it.evento, Evento::Emesso { voce, .. } if voce == wanted));
    if it.annullato.is_some() {
        "annullato"
    } else if has(Voce::Definito) {
        "definito"
    } else if it.saldato.is_some() {
        "pagato"
    } else if !it.sospeso.is_empty() {
        "sospeso"
    } else if issued(Voce::Ruolo) {
        "a-ruolo"
    } else if issued(Voce::Preruolo) {
        "in-preruolo"
    } else if it.notifica.is_some() {
        "notificato"
    } else if it.destinatari.iter().any(|it| it.mancata.is_some()) {
        "non-notificato"
    } else if it.destinatari.iter().any(|it| it.avviato.is_some()) {
        "in-notifica"
    } else {
        "da-notificare"
    }
}

fn step(it: &fascicolo::Passo, fatti: &[Fatto]) -> proiezione::Passo {
    let word = match autorizza::current(fatti, it.voce) {
        Some((true, _)) => "si",
        Some((false, _)) => "no",
        None => "",
    };
    proiezione::Passo {
        voce: it.voce.as_str().to_string(),
        destinatario: it.destinatario,
        dal: it.dal.to_string(),
        entro: day(it.entro),
        importo: it.importo.and_then(|it| cents(Some(it.cents()))),
        regola: it.regola.to_string(),
        impedimenti: it.impedimenti.join(" "),
        autorizzato: word.to_string(),
    }
}

/// The pieces that went out or were printed, each with what became of it.
fn pieces(it: &Fascicolo, alive: &[&Fatto]) -> Vec<proiezione::Spedizione> {
    let mut pieces: Vec<proiezione::Spedizione> = Vec::new();
    for fatto in alive {
        let (piece, handed) = match &fatto.evento {
            Evento::Affidato(piece) => (piece, Some(fatto.data)),
            Evento::Stampato(piece) | Evento::Ristampato(piece) => (piece, None),
            _ => continue,
        };
        if !piece.lettera.is_empty() {
            continue;
        }
        let whom = fatto.destinatario.unwrap_or(1);
        let is_it = |it: &proiezione::Spedizione| {
            it.destinatario == whom && it.numero_piego == piece.numero_piego && it.prodotto == piece.prodotto
        };
        match pieces.iter_mut().find(|it| is_it(it)) {
            Some(known) => known.affidato_il = known.affidato_il.take().or(day(handed)),
            None => pieces.push(proiezione::Spedizione {
                destinatario: whom,
                prodotto: piece.prodotto.clone(),
                numero_piego: piece.numero_piego.clone(),
                numero_ar: piece.numero_ar.clone(),
                lavoro: piece.lavoro.clone(),
                affidato_il: day(handed),
                ..proiezione::Spedizione::default()
            }),
        }
    }
    for fatto in alive {
        outcome(&mut pieces, fatto);
    }
    for whom in &it.destinatari {
        let Some(notifica) = &whom.notifica else { continue };
        let mut own = pieces.iter_mut().rev().filter(|it| it.destinatario == whom.soggetto.progressivo);
        if let Some(piece) = own.find(|it| !it.esito.is_empty()) {
            piece.data_notifica = day(Some(notifica.data_prima));
        }
    }
    pieces
}

/// Puts an outcome beside the piece that it is about; what is about none stands alone.
fn outcome(pieces: &mut Vec<proiezione::Spedizione>, fatto: &Fatto) {
    let whom = fatto.destinatario.unwrap_or(1);
    let (number, prodotto, esito, causa, modalita, place) = match &fatto.evento {
        Evento::Esito(it) if it.stato != "DA_VERIFICARE" => {
            let place = (it.scatola.as_str(), it.posizione.as_str());
            (it.numero_piego.as_str(), "", it.codice.as_str(), it.causa.as_str(), it.modalita.as_str(), place)
        }
        Evento::PecConsegnata(it) => (it.messaggio.as_str(), "PEC", "CONS", "", "PEC", ("", "")),
        Evento::PecMancata { pec, causa, .. } => {
            (pec.messaggio.as_str(), "PEC", "NON_CONS", causa.as_str(), "", ("", ""))
        }
        Evento::Relata { modalita, .. } => ("", "MESSI", "RELATA", "", modalita.as_str(), ("", "")),
        _ => return,
    };
    let is_it = |it: &proiezione::Spedizione| {
        it.destinatario == whom && (number.is_empty() && prodotto.is_empty() || it.numero_piego == number)
    };
    let at = pieces.iter().rposition(|it| is_it(it) && (prodotto.is_empty() || it.prodotto == prodotto));
    let at = at.unwrap_or_else(|| {
        pieces.push(proiezione::Spedizione {
            destinatario: whom,
            prodotto: prodotto.to_string(),
            numero_piego: number.to_string(),
            ..proiezione::Spedizione::default()
        });
        pieces.len() - 1
    });
    let piece = &mut pieces[at];
    piece.esito = esito.to_string();
    piece.causa = causa.to_string();
    piece.modalita = modalita.to_string();
    piece.esito_il = day(Some(fatto.data));
    piece.disponibile_il = day(fatto.disponibile.or(Some(fatto.data)));
    if !place.0.is_empty() {
        (piece.scatola, piece.posizione) = (place.0.to_string(), place.1.to_string());
    }
}

fn payments(it: &Fascicolo, alive: &[&Fatto]) -> Vec<proiezione::Versamento> {
    let classes: Vec<&str> =
        it.integrazione.iter().flat_map(|it| &it.imputazioni).map(|it| it.classe.as_str()).collect();
    let row = |(index, (versamento, numero)): (usize, &(crate::domain::integrazione::Versamento, u64))| {
        let paid = alive.iter().find_map(|it| match &it.evento {
            Evento::Pagamento(paid) if it.numero == *numero => Some(paid),
            _ => None,
        });
        proiezione::Versamento {
            fatto: numero.cast_signed(),
            data: versamento.data.to_string(),
            importo: cents(Some(versamento.importo.cents())).unwrap_or(0),
            canale: paid.map(|it| it.canale.clone()).unwrap_or_default(),
            oggetto: paid.map(|it| it.oggetto.clone()).unwrap_or_default(),
            classe: classes.get(index).map_or(String::new(), |it| (*it).to_string()),
            riferimento: paid.map(|it| it.riferimento.clone()).unwrap_or_default(),
        }
    };
    it.versamenti.iter().enumerate().map(row).collect()
}

/// By what an act can be found: the keys of a search, and what ties payments and cards.
fn references(scheda: &Scheda, it: &Fascicolo, alive: &[&Fatto]) -> Vec<Riferimento> {
    let mut all: Vec<(&str, String)> = vec![
        ("id", scheda.id_verbale.clone()),
        ("numero", format!("{}/{}", scheda.numero, scheda.anno)),
        // As people say it: without the zeros that a register puts before it, and without its year.
        ("numero", format!("{}/{}", cerca::bare(&scheda.numero), scheda.anno)),
        ("numero-solo", cerca::bare(&scheda.numero).to_string()),
        ("targa", scheda.targa.clone()),
    ];
    for notice in &scheda.avvisi {
        all.push(("avviso", notice.clone()));
        all.extend(iuv(notice).map(|it| ("iuv", it)));
    }
    all.extend(scheda.quinti_campi.iter().map(|it| ("quinto-campo", it.clone())));
    for whom in &it.destinatari {
        all.push(("cf", whom.soggetto.codice_fiscale.clone()));
        all.push(("piva", whom.soggetto.partita_iva.clone()));
        all.extend(cerca::words(&whom.soggetto.name()).map(|it| ("nome", it)));
        all.push(("pec", whom.soggetto.pec.to_lowercase()));
    }
    let addresses = it.destinatari.iter().map(|it| &it.soggetto).chain(alive.iter().flat_map(|it| addressed(it)));
    all.extend(addresses.flat_map(indirizzi::words).map(|it| ("indirizzo", it)));
    for fatto in alive {
        match &fatto.evento {
            Evento::Stampato(it) | Evento::Ristampato(it) | Evento::Affidato(it) => {
                all.push(("piego", it.numero_piego.clone()));
                all.push(("ar", it.numero_ar.clone()));
                if !it.lavoro.is_empty() {
                    all.push(("plico", format!("{}/{}", it.lavoro, it.plico)));
                }
            }
            Evento::PecAccettata(it) => all.push(("messaggio", it.messaggio.clone())),
            Evento::Emesso { riferimento, .. } => all.push(("documento", riferimento.clone())),
            _ => {}
        }
    }
    all.retain(|it| !it.1.is_empty());
    all.sort();
    all.dedup();
    all.into_iter().map(|(tipo, valore)| Riferimento { tipo: tipo.to_string(), valore }).collect()
}

/// Whom a fact gives an address: what came back from an old one is looked for by that.
fn addressed(fatto: &Fatto) -> &[Soggetto] {
    match &fatto.evento {
        Evento::Ricevuto(scheda) => &scheda.soggetti,
        Evento::NuovoDestinatario { soggetto, .. } => std::slice::from_ref(soggetto),
        Evento::Risposta(risposta) => risposta.soggetto.as_deref().map_or(&[], std::slice::from_ref),
        _ => &[],
    }
}

/// The IUV within a notice number.
fn iuv(notice: &str) -> Option<String> {
    crate::domain::avviso::NumeroAvviso::parse(notice).map(|it| it.iuv().to_string())
}

fn day(it: Option<Data>) -> Option<String> {
    it.map(|it| it.to_string())
}

fn cents(it: Option<u64>) -> Option<i64> {
    it.and_then(|it| i64::try_from(it).ok())
}

/// What is owed on a day; a sum for lists.
pub fn owed(it: &Fascicolo, al: Data) -> Option<Centesimi> {
    it.integrazione.as_ref()?.residuo(al).importo
}

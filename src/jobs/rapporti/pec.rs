//! The service by certified mail of a month (art. 3 of its specification): every act with its outcome, and what they come
//! to by outcome, mailbox and cause.

use std::collections::BTreeMap;

use crate::domain::istante::Istante;
use crate::jobs::Error;
use crate::jobs::pec::caselle::Casella;
use crate::jobs::pec::cerca;
use crate::jobs::pec::cerca::Filtro;
use crate::jobs::pec::cerca::Riga;
use crate::jobs::rapporti::Mese;
use crate::jobs::rapporti::Rapporto;
use crate::jobs::rapporti::ambito::Ambito;
use crate::jobs::rapporti::elenchi::shares;
use crate::jobs::rapporti::parole;
use crate::jobs::rapporti::tabella::Colonna;
use crate::jobs::rapporti::tabella::Tabella;
use crate::jobs::rapporti::tabella::Valore;
use crate::ledger::Ledger;

/// Makes the report of the messages that were written within a month.
pub fn make(ledger: &mut Ledger, caselle: &[Casella], ambito: &Ambito, mese: Mese) -> Result<Rapporto, Error> {
    let filtro = Filtro {
        dal: Some(mese.first()),
        al: Some(mese.last()),
        ente: Some(ambito.ente.clone()),
        prova: Some(ambito.prova),
        ..Filtro::default()
    };
    let mut elenco = Tabella::new(
        "notifiche",
        "Notifiche, atto per atto",
        vec![
            Colonna::testo("Atto", 15),
            Colonna::testo("Targa", 9),
            Colonna::testo("C.F. o P.IVA", 17),
            Colonna::testo("Indirizzo PEC", 30),
            Colonna::testo("Destinatario", 9),
            Colonna::testo("Tratto da", 10),
            Colonna::testo("Esito", 18),
            Colonna::testo("Spedito", 16),
            Colonna::testo("Consegnato", 16),
            Colonna::testo("Notificato", 16),
            Colonna::testo("Casella", 10),
        ],
    )
    .noted(
        "Spedito: ricevuta di accettazione. Consegnato: ricevuta di avvenuta consegna completa. Notificato: dalle ore 7, \
         se la consegna è tra le 21 e le 7 (art. 147 c.p.c.). Ore italiane.",
    );
    elenco.vuota = "Nessun atto notificato per PEC nel mese.".into();
    let (mut esiti, mut boxes, mut causes) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    let mut times: Vec<i64> = Vec::new();
    let mut aside = 0;
    cerca::each(ledger, caselle, &filtro, |it, own| {
        *esiti.entry(parole::stato_pec(it.stato)).or_default() += 1;
        *boxes.entry(it.casella.clone()).or_default() += 1;
        if !it.causa.is_empty() {
            *causes.entry(parole::causa_pec(&it.causa)).or_default() += 1;
        }
        times.extend(cerca::delivery_time(own));
        aside += it.da_guardare;
        elenco.push(cells(it))
    })?;
    times.sort_unstable();
    let mut rapporto =
        Rapporto::new("pec", &ambito.title("Notifiche per posta certificata"), &ambito.ente, mese.words()).wide();
    let mut lines = vec!["Sono elencati i messaggi scritti nel mese, con ciò che se ne sa oggi.".to_string()];
    if let Some(middle) = times.get(times.len() / 2) {
        lines.push(format!("Dalla spedizione alla consegna, metà dei messaggi entro {}.", span(*middle)));
    }
    if aside > 0 {
        lines.push(format!("Ricevute messe da parte perché una persona le guardi: {aside}."));
    }
    rapporto.say("", lines);
    rapporto.add(shares("esiti", "Per esito", "Esito", "Atti", &esiti)?);
    rapporto.add(shares("caselle", "Per casella", "Casella", "Atti", &boxes)?);
    if !causes.is_empty() {
        rapporto.add(shares("cause", "Non riusciti, per causa", "Causa", "Atti", &causes)?);
    }
    rapporto.add(elenco);
    Ok(rapporto)
}

fn cells(it: &Riga) -> Vec<Valore> {
    let esito = match it.causa.as_str() {
        "" => parole::stato_pec(it.stato),
        causa => format!("{}: {}", parole::stato_pec(it.stato), parole::causa_pec(causa)),
    };
    let words = |it: &str| Valore::words(it);
    vec![
        words(&it.id_verbale),
        words(&it.targa),
        words(&it.codice),
        words(&it.indirizzo),
        words(if it.tipo == "societa" { "società" } else { "persona" }),
        words(&it.registro),
        words(&esito),
        words(&when(&it.accettato)),
        words(&when(&it.consegnato)),
        words(&when(&it.notificato)),
        words(&it.casella),
    ]
}

/// `02/03/2026 09:30`.
fn when(istante: &str) -> String {
    let civil = Istante::read(istante).and_then(Istante::civil);
    civil.map(|(day, hour)| format!("{} {hour}", day.it())).unwrap_or_default()
}

/// A time in words.
fn span(seconds: i64) -> String {
    match seconds {
        ..=119 => format!("{seconds} secondi"),
        120..=7_199 => format!("{} minuti", seconds / 60),
        _ => format!("{} ore", seconds / 3_600),
    }
}

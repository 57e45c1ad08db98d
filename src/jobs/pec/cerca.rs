//! Finding messages by what the C.P.L. knows: days, number of the act, plate, fiscal code, address, kind of recipient,
//! outcome (art. 3 of the service's specification).

use serde::Serialize;

use crate::domain::data::Data;
use crate::domain::istante::Istante;
use crate::fatti;
use crate::fatti::scheda::Scheda;
use crate::jobs::Error;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::pec::caselle::Casella;
use crate::jobs::pec::registro;
use crate::jobs::pec::registro::Messaggio;
use crate::jobs::pec::registro::PREPARATA;
use crate::jobs::pec::spedisci::now_of;
use crate::ledger::EVER;
use crate::ledger::Ledger;
use crate::pec::daticert::Tipo;
use crate::pec::stato::Stato;

/// What is looked for; what is `None` does not matter.
#[derive(Debug, Clone, Default)]
pub struct Filtro {
    /// From this day of writing on.
    pub dal: Option<Data>,
    /// Up to this day.
    pub al: Option<Data>,
    /// Number of the act, with its year or without.
    pub numero: Option<String>,
    /// Plate.
    pub targa: Option<String>,
    /// Codice fiscale or partita IVA.
    pub codice: Option<String>,
    /// Certified address.
    pub indirizzo: Option<String>,
    /// Whether the recipient is a company or a body, and no person.
    pub is_societa: Option<bool>,
    /// The state, by its word or the beginning of it.
    pub esito: Option<String>,
    /// The mailbox.
    pub casella: Option<String>,
    /// The body.
    pub ente: Option<String>,
    /// Trial acts, or real ones; both where `None`.
    pub prova: Option<bool>,
}

/// An act in a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Riga {
    /// The number of the message.
    pub messaggio: String,
    /// The mailbox.
    pub casella: String,
    /// The act.
    pub id_verbale: String,
    /// Its number and year.
    pub numero: String,
    /// The plate.
    pub targa: String,
    /// Which of its recipients.
    pub destinatario: u32,
    /// `persona` or `societa`.
    pub tipo: &'static str,
    /// Their codice fiscale or partita IVA.
    pub codice: String,
    /// Their address.
    pub indirizzo: String,
    /// The list that it was taken from.
    pub registro: String,
    /// When it was written.
    pub preparato: String,
    /// When it was accepted; empty where it was not.
    pub accettato: String,
    /// When it was delivered.
    pub consegnato: String,
    /// From when that counts for the recipient (art. 147 c.p.c.).
    pub notificato: String,
    /// Where it stands.
    pub stato: &'static str,
    /// What the cause of a failure is called.
    pub causa: String,
    /// The body.
    pub ente: String,
    /// Whether it is a trial.
    pub prova: bool,
    /// The lot.
    pub lotto: String,
    /// Receipts and others that a person must look at.
    pub da_guardare: u64,
}

/// Hands over each act of each message that is meant, in the order in which the messages were written.
pub fn each(
    ledger: &mut Ledger,
    caselle: &[Casella],
    filtro: &Filtro,
    mut take: impl FnMut(&Riga, &Messaggio) -> Result<(), Error>,
) -> Result<(), Error> {
    for subject in subjects(ledger, filtro)? {
        let stored = ledger.about(&subject).map_err(Error::Ledger)?;
        let Some(own) = Messaggio::of(&stored)? else { continue };
        if filtro.casella.as_ref().is_some_and(|it| *it != own.preparata.casella) {
            continue;
        }
        let aside = stored.iter().filter(|it| it.kind == super::raccogli::QUARANTENA).count() as u64;
        for (atto, destinatario) in own.atti() {
            let fatti = fascicoli::load(ledger, &atto)?;
            let Some(scheda) = fatti::latest_scheda(&fatti) else { continue };
            let now = now_of(caselle, &own.preparata.casella);
            let riga = Riga { da_guardare: aside, ..row(&own, (&atto, destinatario), scheda, now) };
            if fits(filtro, &riga) {
                take(&riga, &own)?;
            }
        }
    }
    Ok(())
}

/// The messages that may be meant: of the acts that are named, or else of the days.
fn subjects(ledger: &mut Ledger, filtro: &Filtro) -> Result<Vec<String>, Error> {
    let named = [
        ("numero", filtro.numero.as_deref().map(|it| fascicoli::cerca::bare(it).to_string())),
        ("targa", filtro.targa.as_deref().map(|it| it.replace(' ', "").to_uppercase())),
        ("cf", filtro.codice.as_deref().map(str::to_uppercase)),
        ("pec", filtro.indirizzo.as_deref().map(str::to_lowercase)),
    ];
    // A number without its year is in no index of its own.
    let found = named.iter().find_map(|(tipo, it)| {
        let value = it.as_deref().filter(|it| *tipo != "numero" || it.contains('/'))?;
        Some(fascicoli::search(ledger, tipo, value))
    });
    let mut subjects: Vec<String> = Vec::new();
    if let Some(found) = found {
        for (atto, _) in found? {
            let numbers = registro::messages(&fascicoli::load(ledger, &atto)?);
            subjects.extend(numbers.iter().map(|it| registro::subject(it)));
        }
        subjects.dedup();
        return Ok(subjects);
    }
    let day = |it: Option<Data>, other: &str| it.map_or(other.to_string(), |it| it.to_string());
    let (from, to) = (day(filtro.dal, EVER.start()), day(filtro.al, EVER.end()));
    ledger.each_fact(PREPARATA, &from..=&to, |it| {
        subjects.push(it.subject.clone());
        Ok::<_, Error>(())
    })?;
    Ok(subjects)
}

fn row(own: &Messaggio, (atto, destinatario): (&Chiave, u32), scheda: &Scheda, now: Istante) -> Riga {
    let posizione = own.posizione(now);
    let whom = scheda.soggetto(destinatario);
    let shown = |it: Option<Istante>| it.map(|it| it.rome().to_string()).unwrap_or_default();
    let failed = own.arrivate.iter().rev().find(|it| !it.motivo.is_empty()).map(|it| it.motivo.clone());
    let stato = match posizione.stato {
        Stato::Incerto if own.sostituita.is_some() => "SOSTITUITA",
        Stato::DaInviare if own.is_superseded() => registro::SUPERATA,
        other => other.as_str(),
    };
    Riga {
        messaggio: own.preparata.messaggio.clone(),
        casella: own.preparata.casella.clone(),
        id_verbale: atto.id_verbale.clone(),
        numero: format!("{}/{}", scheda.numero, scheda.anno),
        targa: scheda.targa.clone(),
        destinatario,
        tipo: if whom.is_some_and(|it| !it.denominazione.is_empty()) { "societa" } else { "persona" },
        codice: whom.map(|it| it.fiscal().to_string()).unwrap_or_default(),
        indirizzo: whom.map(|it| it.pec.clone()).unwrap_or_default(),
        registro: own.preparata.registro.clone(),
        preparato: own.preparata.istante.clone(),
        accettato: shown(posizione.accettata),
        consegnato: shown(posizione.consegnata),
        notificato: shown(posizione.consegnata.map(Istante::for_recipient)),
        stato,
        causa: if posizione.stato.wants_paper() { failed.unwrap_or_default() } else { String::new() },
        ente: atto.ente.clone(),
        prova: atto.prova,
        lotto: own.preparata.lotto.clone(),
        da_guardare: 0,
    }
}

fn fits(filtro: &Filtro, it: &Riga) -> bool {
    let day = Istante::read(&it.preparato).and_then(Istante::civil).map(|it| it.0);
    let is = |wanted: &Option<String>, own: &str| wanted.as_ref().is_none_or(|it| it.eq_ignore_ascii_case(own));
    let number = filtro.numero.as_deref().map(fascicoli::cerca::bare);
    let own = fascicoli::cerca::bare(&it.numero);
    filtro.dal.is_none_or(|dal| day.is_some_and(|it| it >= dal))
        && filtro.al.is_none_or(|al| day.is_some_and(|it| it <= al))
        && number.is_none_or(|it| it == own || own.split('/').next() == Some(it))
        && filtro.targa.as_ref().is_none_or(|wanted| wanted.replace(' ', "").eq_ignore_ascii_case(&it.targa))
        && is(&filtro.codice, &it.codice)
        && is(&filtro.indirizzo, &it.indirizzo)
        && is(&filtro.ente, &it.ente)
        && filtro.prova.is_none_or(|wanted| wanted == it.prova)
        && filtro.is_societa.is_none_or(|wanted| wanted == (it.tipo == "societa"))
        && filtro.esito.as_ref().is_none_or(|wanted| it.stato.starts_with(&wanted.to_uppercase().replace('-', "_")))
}

/// The seconds from acceptance to delivery.
pub fn delivery_time(own: &Messaggio) -> Option<i64> {
    let at = |tipo| own.arrivata(tipo).and_then(|it| Istante::read(&it.istante));
    Some(at(Tipo::AvvenutaConsegna)?.utc() - at(Tipo::Accettazione)?.utc())
}

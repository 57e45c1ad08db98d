//! The monthly report of all phases (R048): what came in, went out and came back, by the day it happened.

use std::collections::BTreeMap;
use std::collections::HashSet;

use crate::domain::data::Data;
use crate::fatti::Banca;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::fatti::Voce;
use crate::jobs::Error;
use crate::jobs::fascicoli::lotti;
use crate::jobs::rapporti::Mese;
use crate::jobs::rapporti::Rapporto;
use crate::jobs::rapporti::ambito;
use crate::jobs::rapporti::ambito::Ambito;
use crate::jobs::rapporti::elenchi::shares;
use crate::jobs::rapporti::parole;
use crate::jobs::rapporti::tabella::Colonna;
use crate::jobs::rapporti::tabella::Forma;
use crate::jobs::rapporti::tabella::Grafico;
use crate::jobs::rapporti::tabella::Tabella;
use crate::jobs::rapporti::tabella::Valore;
use crate::ledger::Ledger;
use crate::ledger::filtro::Filtro;

/// How many months the charts show.
const MONTHS: u32 = 12;

/// Days before its last one from which a service is at risk.
const AT_RISK: i32 = 30;

/// The phases, in the order of the work: a word, and what lists call it.
const FASI: [(&str, &str); 16] = [
    ("lotti", "Lotti ricevuti"),
    ("ricevuti", "Atti ricevuti"),
    ("inseriti", "di cui inseriti da carta"),
    ("pregresso", "di cui pregresso"),
    ("stampati", "Plichi stampati"),
    ("ristampati", "Plichi ristampati"),
    ("stornati", "Plichi stornati"),
    ("pec", "PEC inviate"),
    ("affidati", "Plichi affidati"),
    ("rinotificati", "di cui rinotifiche"),
    ("messi", "Affidati ai messi"),
    ("notificati", "Notificati"),
    ("non-notificati", "Non notificati"),
    ("pagamenti", "Pagamenti"),
    ("ricorsi", "Ricorsi presentati"),
    ("restituiti", "Documenti restituiti"),
];

/// The phases that are drawn.
const DRAWN: [&str; 8] =
    ["ricevuti", "stampati", "pec", "affidati", "rinotificati", "notificati", "non-notificati", "pagamenti"];

/// Counts of phases by month.
struct Conti {
    mesi: Vec<Mese>,
    fasi: BTreeMap<&'static str, Vec<u64>>,
    incassato: Vec<i64>,
    tipi: BTreeMap<String, [u64; 2]>,
    modi: BTreeMap<String, u64>,
    cause: BTreeMap<String, u64>,
}

impl Conti {
    fn new(mese: Mese) -> Self {
        let mesi = mese.back(MONTHS);
        let none = vec![0; mesi.len()];
        Self {
            fasi: FASI.iter().map(|it| (it.0, none.clone())).collect(),
            incassato: vec![0; mesi.len()],
            mesi,
            tipi: BTreeMap::new(),
            modi: BTreeMap::new(),
            cause: BTreeMap::new(),
        }
    }

    fn place(&self, day: Data) -> Option<usize> {
        self.mesi.binary_search(&Mese::of(day)).ok()
    }

    fn add(&mut self, fase: &str, day: Data, count: u64) {
        if let (Some(place), Some(counts)) = (self.place(day), self.fasi.get_mut(fase)) {
            counts[place] += count;
        }
    }

    fn is_last(&self, day: Data) -> bool {
        self.mesi.last() == Some(&Mese::of(day))
    }

    /// Counts what happened.
    fn take(&mut self, fatto: &Fatto) {
        let day = fatto.data;
        match &fatto.evento {
            Evento::Stampato(it) if it.lettera.is_empty() => self.add("stampati", day, 1),
            Evento::Ristampato(it) if it.lettera.is_empty() => self.add("ristampati", day, 1),
            Evento::Stornato { .. } => self.add("stornati", day, 1),
            Evento::PecAccettata(_) => self.add("pec", day, 1),
            Evento::Affidato(it) if it.lettera.is_empty() => {
                self.add("affidati", day, 1);
                if it.tentativo > 1 {
                    self.add("rinotificati", day, 1);
                }
            }
            Evento::Richiesta { banca: Banca::Messi, .. } => self.add("messi", day, 1),
            Evento::Esito(it) if it.stato != "DA_VERIFICARE" => {
                self.outcome(day, &it.modalita, || parole::causa(&it.codice, &it.causa));
            }
            Evento::PecConsegnata(_) => self.outcome(day, "PEC", String::new),
            Evento::PecMancata { causa, .. } => self.outcome(day, "", || format!("PEC: {}", parole::causa_pec(causa))),
            Evento::Relata { modalita, .. } if modalita == "IRREPERIBILE" => {
                self.outcome(day, "", || "messi: irreperibile".to_owned());
            }
            Evento::Relata { modalita, .. } => self.outcome(day, modalita, String::new),
            Evento::Pagamento(it) => {
                self.add("pagamenti", day, 1);
                if let Some(place) = self.place(day) {
                    let cents = i64::try_from(it.importo.cents()).unwrap_or(i64::MAX);
                    self.incassato[place] = self.incassato[place].saturating_add(cents);
                }
            }
            Evento::Ricorso { .. } => self.add("ricorsi", day, 1),
            _ => {}
        }
    }

    fn outcome(&mut self, day: Data, modalita: &str, causa: impl Fn() -> String) {
        let is_served = !modalita.is_empty();
        self.add(if is_served { "notificati" } else { "non-notificati" }, day, 1);
        if self.is_last(day) {
            let (counts, words) = match is_served {
                true => (&mut self.modi, parole::modalita(modalita)),
                false => (&mut self.cause, causa()),
            };
            *counts.entry(words).or_default() += 1;
        }
    }
}

/// The kinds of facts that are counted by [`Conti::take`].
const KINDS: [&str; 12] = [
    "stampato",
    "ristampato",
    "stornato",
    "pec-accettata",
    "affidato",
    "richiesta",
    "esito",
    "pec-consegnata",
    "pec-mancata",
    "relata",
    "pagamento",
    "ricorso",
];

/// Makes the report of a month; `oggi` is the day by which terms are looked at, where the month is not over.
pub fn make(ledger: &mut Ledger, ambito: &Ambito, mese: Mese, oggi: Data) -> Result<Rapporto, Error> {
    let conti = count(ledger, ambito, mese)?;
    let al = mese.last().min(oggi.max(mese.first()));
    let mut rapporto =
        Rapporto::new("fasi", &ambito.title("Rapporto mensile delle fasi"), &ambito.ente, mese.period()).wide();
    rapporto.say(
        "",
        vec![
            "Ogni fatto conta nel mese in cui è avvenuto; ciò che è conosciuto più tardi entra nel rapporto rifatto, che \
             prende un numero nuovo. Le letture ancora da verificare non contano."
                .into(),
        ],
    );
    rapporto.add(phases(&conti)?);
    rapporto.add(months(&conti)?);
    rapporto.add(kinds(&conti)?);
    let mut modi = shares("modi", "Notificati, per modalità", "Modalità", "Atti", &conti.modi)?;
    modi.vuota = "Nessuna notifica nel mese.".into();
    rapporto.add(modi);
    let mut cause = shares("cause", "Non notificati, per causa", "Causa", "Atti", &conti.cause)?;
    cause.vuota = "Nessuna mancata notifica nel mese.".into();
    rapporto.add(cause);
    let (code, rischio) = queues(ledger, ambito, al)?;
    rapporto.add(code);
    rapporto.add(rischio);
    Ok(rapporto)
}

fn count(ledger: &mut Ledger, ambito: &Ambito, mese: Mese) -> Result<Conti, Error> {
    let mut conti = Conti::new(mese);
    let (from, to) = (conti.mesi[0].first().to_string(), mese.last().to_string());
    let days = (from.as_str(), to.as_str());
    let out: HashSet<u64> = ambito::withdrawn(ledger)?;
    ambito::each_received(ledger, days, |arrivo, number, day, subject| {
        if ambito.has(subject) && !out.contains(&number) {
            conti.add("ricevuti", day, 1);
            match arrivo.origine.as_str() {
                "carta" => conti.add("inseriti", day, 1),
                "pregresso" => conti.add("pregresso", day, 1),
                _ => {}
            }
            if conti.is_last(day) {
                let counts = conti.tipi.entry(arrivo.tipo_atto.clone()).or_default();
                counts[0] += 1;
                counts[1] += u64::from(arrivo.is_abroad());
            }
        }
        Ok(())
    })?;
    ambito::each(ledger, &KINDS, days, |fatto, chiave| {
        if chiave.ente == ambito.ente && chiave.prova == ambito.prova && !out.contains(&fatto.numero) {
            conti.take(fatto);
        }
        Ok(())
    })?;
    let lot = lotti::subject(&ambito.ente, "", ambito.prova);
    ledger.each_fact(lotti::RECEIVED, days.0..=days.1, |stored| {
        let day = stored.payload.as_deref().and_then(|it| serde_json::from_str::<serde_json::Value>(it).ok());
        let day = day.and_then(|it| Data::parse(it["data"].as_str()?));
        if let Some(day) = day.filter(|_| stored.subject.starts_with(&lot)) {
            conti.add("lotti", day, 1);
        }
        Ok::<(), Error>(())
    })?;
    returned(ledger, ambito, days, &mut conti)?;
    Ok(conti)
}

/// Counts the paper that was given back.
fn returned(ledger: &mut Ledger, ambito: &Ambito, days: (&str, &str), conti: &mut Conti) -> Result<(), Error> {
    let kind = crate::jobs::custodia::RETURNED;
    ledger.each_fact(kind, days.0..=days.1, |stored| {
        let payload: serde_json::Value =
            stored.payload.as_deref().and_then(|it| serde_json::from_str(it).ok()).unwrap_or_default();
        if payload["ente"] == *ambito.ente && !ambito.prova {
            let day = payload["data"].as_str().and_then(Data::parse);
            let count = payload["documenti"].as_u64().unwrap_or(0);
            day.into_iter().for_each(|it| conti.add("restituiti", it, count));
        }
        Ok(())
    })
}

/// The phases: the month, the one before it, twelve months.
fn phases(conti: &Conti) -> Result<Tabella, Error> {
    let names = ["Nel mese", "Mese prima", "Ultimi 12 mesi"];
    let mut colonne = vec![Colonna::testo("Fase", 30)];
    colonne.extend(names.map(|it| Colonna::numero(it).unsummed()));
    let mut tabella = Tabella::new("fasi", "Le fasi nel mese", colonne);
    for (fase, words) in FASI {
        let counts = &conti.fasi[fase];
        let before = counts.len().checked_sub(2).map_or(0, |it| counts[it]);
        let this = counts.last().copied().unwrap_or(0);
        tabella.push(vec![words.into(), this.into(), before.into(), counts.iter().sum::<u64>().into()])?;
    }
    Ok(tabella)
}

/// The same by month, drawn.
fn months(conti: &Conti) -> Result<Tabella, Error> {
    let mut colonne = vec![Colonna::testo("Mese", 14)];
    let name = |fase: &str| FASI.iter().find(|it| it.0 == fase).map_or("", |it| it.1.trim_start_matches("di cui "));
    let capital =
        |it: &str| it.chars().take(1).flat_map(char::to_uppercase).chain(it.chars().skip(1)).collect::<String>();
    colonne.extend(DRAWN.iter().map(|it| Colonna::numero(&capital(name(it)))));
    colonne.push(Colonna::importo("Incassato (€)"));
    let mut tabella = Tabella::new("andamento", "Andamento negli ultimi dodici mesi", colonne);
    for (place, mese) in conti.mesi.iter().enumerate() {
        let mut row = vec![Valore::from(mese.words())];
        row.extend(DRAWN.iter().map(|it| Valore::from(conti.fasi[it][place])));
        row.push(Valore::Importo(conti.incassato[place]));
        tabella.push(row)?;
    }
    tabella.grafici = (1..=DRAWN.len()).map(|colonna| Grafico { colonna, forma: Forma::Barre }).collect();
    tabella.grafici.push(Grafico { colonna: DRAWN.len() + 1, forma: Forma::Linea });
    Ok(tabella)
}

fn kinds(conti: &Conti) -> Result<Tabella, Error> {
    let colonne = vec![
        Colonna::testo("Tipo di atto", 40),
        Colonna::numero("Atti"),
        Colonna::numero("di cui per l'estero"),
        Colonna::quota("Quota"),
    ];
    let mut tabella = Tabella::new("tipi", "Atti ricevuti nel mese, per tipo", colonne);
    tabella.vuota = "Nessun atto ricevuto nel mese.".into();
    let whole = conti.tipi.values().map(|it| it[0]).sum();
    for (tipo, [count, abroad]) in &conti.tipi {
        tabella.push(vec![
            parole::tipo(tipo).into(),
            (*count).into(),
            (*abroad).into(),
            Valore::share(*count, whole),
        ])?;
    }
    Ok(tabella)
}

/// What waits on a day: the queues, and the services whose last day is near or past.
fn queues(ledger: &mut Ledger, ambito: &Ambito, al: Data) -> Result<(Tabella, Tabella), Error> {
    let mut rischio = Tabella::new(
        "rischio",
        "Notifiche con termine vicino o scaduto",
        vec![
            Colonna::testo("Atto", 18),
            Colonna::numero("Destinatario").unsummed(),
            Colonna::testo("Passo", 26),
            Colonna::data("Ultimo giorno"),
            Colonna::numero("Giorni rimasti").unsummed(),
            Colonna::testo("Lotto", 14),
            Colonna::testo("Impedimenti", 20),
        ],
    )
    .noted(format!(
        "Al {}: atti non ancora notificati il cui ultimo giorno utile cade entro {AT_RISK} giorni.",
        al.it()
    ));
    rischio.vuota = "Nessun termine di notifica è vicino.".into();
    let [day, week, month] = [0, 7, AT_RISK].map(|days| al.plus(days).to_string());
    let services: Vec<&str> = Voce::ALL.into_iter().filter(|it| is_service(*it)).map(Voce::as_str).collect();
    let filtro = Filtro { al: Some(&day), voci: &services, entro: Some(&month), ..ambito.filtro() };
    ledger.each_passo(&filtro, |_, atto, passo| {
        let Some(entro) = passo.entro.as_deref().and_then(Data::parse) else { return Ok(()) };
        rischio.push(vec![
            atto.id_verbale.clone().into(),
            passo.destinatario.map_or(Valore::Vuoto, Valore::number),
            parole::voce(&passo.voce).into(),
            entro.into(),
            Valore::number(al.days_until(entro)),
            atto.lotto.clone().into(),
            parole::stato(&passo.impedimenti).into(),
        ])
    })?;
    let filtro = Filtro { al: Some(&day), ..ambito.filtro() };
    let code = ledger.code(&filtro, &day, [&week, &month]).map_err(Error::Ledger)?;
    let mut tabella = Tabella::new(
        "code",
        "Code aperte",
        vec![
            Colonna::testo("Coda", 28),
            Colonna::numero("Passi"),
            Colonna::numero("Fermi"),
            Colonna::data("Il più vecchio"),
            Colonna::data("Prossima scadenza"),
            Colonna::numero("Scaduti"),
            Colonna::numero("Entro 7 giorni"),
            Colonna::numero("Entro 30 giorni"),
        ],
    )
    .noted(format!("Al {}: ciò che il registro chiede di fare. Fermi: passi che qualcosa impedisce.", al.it()));
    tabella.vuota = "Nessuna coda aperta.".into();
    for it in code {
        let parse = |it: Option<String>| it.as_deref().and_then(Data::parse);
        tabella.push(vec![
            parole::voce(&it.voce).into(),
            it.passi.into(),
            it.impediti.into(),
            parse(it.primo_dal).into(),
            parse(it.primo_entro).into(),
            it.scaduti.into(),
            it.entro[0].into(),
            it.entro[1].into(),
        ])?;
    }
    Ok((tabella, rischio))
}

/// Whether a step serves an act.
fn is_service(voce: Voce) -> bool {
    voce == Voce::Notifica || voce.as_str().starts_with("rinotifica")
}

//! Lists of acts and pieces: outcomes, what never answered, what is closed, where everything stands, what became of a
//! lot. Rows are taken as they come by from the ledger's tables, in the order of the acts.

use std::collections::BTreeMap;

use crate::domain::data::Data;
use crate::jobs::Error;
use crate::jobs::rapporti::Mese;
use crate::jobs::rapporti::Rapporto;
use crate::jobs::rapporti::ambito::Ambito;
use crate::jobs::rapporti::parole;
use crate::jobs::rapporti::tabella::Colonna;
use crate::jobs::rapporti::tabella::Tabella;
use crate::jobs::rapporti::tabella::Valore;
use crate::ledger::Ledger;
use crate::ledger::filtro::Filtro;
use crate::ledger::proiezione::Atto;
use crate::ledger::proiezione::Spedizione;

/// Of what outcomes are listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Quali {
    /// Of those that could be known within a month.
    Mese(Mese),
    /// Of one lot, with the pieces that have none yet.
    Lotto(String),
}

/// A day of the ledger's tables.
fn day(it: Option<&str>) -> Option<Data> {
    it.and_then(Data::parse)
}

fn text(it: &str) -> Valore {
    Valore::words(it)
}

/// Which attempt to reach a recipient a piece is: pieces come by the act, in order.
#[derive(Default)]
struct Tentativi {
    subject: String,
    counts: BTreeMap<u32, u64>,
}

impl Tentativi {
    fn count(&mut self, subject: &str, destinatario: u32) -> u64 {
        if self.subject != subject {
            self.subject = subject.to_owned();
            self.counts.clear();
        }
        let count = self.counts.entry(destinatario).or_default();
        *count += 1;
        *count
    }
}

/// Counts by words, the greatest first, with shares.
pub(super) fn shares(
    nome: &str,
    titolo: &str,
    voce: &str,
    cosa: &str,
    counts: &BTreeMap<String, u64>,
) -> Result<Tabella, Error> {
    let colonne = vec![Colonna::testo(voce, 60), Colonna::numero(cosa), Colonna::quota("Quota")];
    let mut tabella = Tabella::new(nome, titolo, colonne);
    let whole = counts.values().sum();
    let mut sorted: Vec<(&String, &u64)> = counts.iter().collect();
    sorted.sort_by_key(|it| (std::cmp::Reverse(it.1), it.0));
    for (words, count) in sorted {
        tabella.push(vec![text(words), (*count).into(), Valore::share(*count, whole)])?;
    }
    Ok(tabella)
}

/// The outcomes of services, re-notifications among them (R010, R130): day, mode, evidence, number of the piece.
pub fn notifiche(ledger: &mut Ledger, ambito: &Ambito, quali: &Quali) -> Result<Rapporto, Error> {
    let (periodo, filtro) = match quali {
        Quali::Mese(mese) => (mese.period(), ambito.filtro()),
        Quali::Lotto(lotto) => (format!("lotto {lotto}"), Filtro { lotto: Some(lotto), ..ambito.filtro() }),
    };
    let mut elenco = Tabella::new(
        "esiti",
        "Esiti, atto per atto",
        vec![
            Colonna::testo("Atto", 15),
            Colonna::numero("Dest.").unsummed(),
            Colonna::numero("Invio").unsummed(),
            Colonna::testo("Prodotto", 14),
            Colonna::testo("Numero", 16),
            Colonna::data("Affidato il"),
            Colonna::testo("Codice", 10),
            Colonna::testo("Modalità o causa", 24),
            Colonna::data("Esito del"),
            Colonna::data("Notificato il"),
            Colonna::data("Noto dal"),
            Colonna::testo("Prova", 9),
            Colonna::testo("Lotto", 11),
        ],
    )
    .noted("Invio 2 e seguenti: rinotifiche. Prova completa: quella che la legge chiede per quel modo di notifica.");
    elenco.vuota = "Nessun esito.".into();
    let (mut esiti, mut tentativi) = (BTreeMap::new(), Tentativi::default());
    let mut again = [0u64; 2];
    ledger.each_spedizione(&filtro, |subject, atto, it| {
        let invio = tentativi.count(subject, it.destinatario);
        let known = day(it.disponibile_il.as_deref()).or(day(it.esito_il.as_deref()));
        let is_meant = match quali {
            Quali::Mese(mese) => known.is_some_and(|it| Mese::of(it) == *mese),
            Quali::Lotto(_) => true,
        };
        if is_meant {
            let (esito, words) = outcome(it);
            *esiti.entry(esito).or_default() += 1;
            again[0] += u64::from(invio > 1);
            again[1] += u64::from(invio > 1 && !it.modalita.is_empty());
            elenco.push(outcome_row(atto, it, invio, &words, known))?;
        }
        Ok::<(), Error>(())
    })?;
    let mut rapporto =
        Rapporto::new("notifiche", &ambito.title("Rendiconto delle notifiche"), &ambito.ente, periodo).wide();
    let rule = match quali {
        Quali::Mese(_) => "Sono elencati gli esiti conosciuti nel mese, anche se avvenuti prima.",
        Quali::Lotto(_) => "Sono elencati tutti gli invii del lotto, anche quelli ancora senza esito.",
    };
    let both = format!("Rinotifiche: {}, di cui riuscite {}.", again[0], again[1]);
    rapporto.say("", vec![rule.into(), both]);
    rapporto.add(shares("riepilogo", "Riepilogo", "Esito", "Invii", &esiti)?);
    rapporto.add(elenco);
    Ok(rapporto)
}

/// What became of a piece: for the summary, and in its row.
fn outcome(it: &Spedizione) -> (String, String) {
    match (it.esito.is_empty(), it.modalita.is_empty()) {
        (true, _) => ("Senza esito".to_owned(), String::new()),
        (false, false) => {
            let words = parole::modalita(&it.modalita);
            (format!("Notificato: {words}"), words)
        }
        (false, true) => {
            let words = parole::causa(&it.esito, &it.causa);
            (format!("Non notificato: {words}"), words)
        }
    }
}

fn outcome_row(atto: &Atto, it: &Spedizione, invio: u64, words: &str, known: Option<Data>) -> Vec<Valore> {
    let proof = match (it.data_notifica.is_some(), atto.prova_completa) {
        (false, _) => "",
        (true, true) => "completa",
        (true, false) => "manca",
    };
    vec![
        text(&atto.id_verbale),
        Valore::number(it.destinatario),
        invio.into(),
        parole::prodotto(&it.prodotto).into(),
        text(&it.numero_piego),
        day(it.affidato_il.as_deref()).into(),
        text(&it.esito),
        text(words),
        day(it.esito_il.as_deref()).into(),
        day(it.data_notifica.as_deref()).into(),
        known.into(),
        text(proof),
        text(&atto.lotto),
    ]
}

/// States of acts from which nothing more is awaited.
const CLOSED: [&str; 3] = ["annullato", "definito", "pagato"];

/// The pieces that went out so many days ago and of which nothing came back (R131).
pub fn senza_esito(ledger: &mut Ledger, ambito: &Ambito, al: Data, giorni: i32) -> Result<Rapporto, Error> {
    let last = al.plus(-giorni).to_string();
    let filtro = Filtro { al: Some(&last), ..ambito.filtro() };
    let mut elenco = Tabella::new(
        "atti",
        "Invii senza esito",
        vec![
            Colonna::testo("Atto", 17),
            Colonna::numero("Dest.").unsummed(),
            Colonna::testo("Prodotto", 16),
            Colonna::testo("Numero", 17),
            Colonna::testo("Numero A/R", 17),
            Colonna::data("Affidato il"),
            Colonna::numero("Giorni").unsummed(),
            Colonna::testo("Situazione", 14),
            Colonna::testo("Lotto", 13),
        ],
    )
    .noted(format!("Al {}: affidati da almeno {giorni} giorni, nessun riscontro.", al.it()));
    elenco.vuota = "Nessun invio è senza esito.".into();
    let mut prodotti: BTreeMap<String, (u64, Data)> = BTreeMap::new();
    ledger.each_spedizione(&filtro, |_, atto, it| {
        let Some(sent) = day(it.affidato_il.as_deref()) else { return Ok(()) };
        if !it.esito.is_empty() || CLOSED.contains(&atto.stato.as_str()) {
            return Ok(());
        }
        let oldest = prodotti.entry(parole::prodotto(&it.prodotto)).or_insert((0, sent));
        *oldest = (oldest.0 + 1, oldest.1.min(sent));
        elenco.push(vec![
            text(&atto.id_verbale),
            Valore::number(it.destinatario),
            parole::prodotto(&it.prodotto).into(),
            text(&it.numero_piego),
            text(&it.numero_ar),
            sent.into(),
            Valore::number(sent.days_until(al)),
            parole::stato(&atto.stato).into(),
            text(&atto.lotto),
        ])
    })?;
    let colonne =
        vec![Colonna::testo("Prodotto", 40), Colonna::numero("Invii"), Colonna::data("Affidato il, il più vecchio")];
    let mut riepilogo = Tabella::new("riepilogo", "Riepilogo", colonne);
    riepilogo.vuota = "Nessun invio è senza esito.".into();
    for (words, (count, oldest)) in prodotti {
        riepilogo.push(vec![words.into(), count.into(), oldest.into()])?;
    }
    let periodo = format!("invii fino al {}, esiti registrati al {}", al.plus(-giorni).it(), al.it());
    let mut rapporto = Rapporto::new("senza-esito", &ambito.title("Atti senza esito"), &ambito.ente, periodo).wide();
    rapporto.add(riepilogo);
    rapporto.add(elenco);
    Ok(rapporto)
}

/// The acts that are closed in every respect and can be archived (R053), and where their papers are.
pub fn definiti(ledger: &mut Ledger, ambito: &Ambito, al: Data) -> Result<Rapporto, Error> {
    let filtro = Filtro { stati: &["definito"], ..ambito.filtro() };
    let mut atti = Tabella::new(
        "atti",
        "Atti definiti",
        vec![
            Colonna::testo("Atto", 18),
            Colonna::testo("Tipo", 30),
            Colonna::data("Violazione"),
            Colonna::testo("Targa", 11),
            Colonna::testo("Pagamenti", 12),
            Colonna::importo("Versato (€)"),
            Colonna::testo("Lotto", 14),
        ],
    );
    atti.vuota = "Nessun atto è definito.".into();
    let mut tipi = BTreeMap::new();
    ledger.each_atto(&filtro, |_, atto| {
        *tipi.entry(parole::tipo(&atto.tipo_atto)).or_default() += 1;
        atti.push(vec![
            text(&atto.id_verbale),
            parole::tipo_breve(&atto.tipo_atto).into(),
            day(atto.data_violazione.as_deref()).into(),
            text(&atto.targa),
            parole::classe(&atto.classe).into(),
            Valore::Importo(atto.versato),
            text(&atto.lotto),
        ])
    })?;
    let colonne = vec![
        Colonna::testo("Atto", 20),
        Colonna::numero("Dest.").unsummed(),
        Colonna::testo("Documento", 20),
        Colonna::testo("Numero", 20),
        Colonna::testo("Scatola", 16),
        Colonna::testo("Posizione", 10),
    ];
    let mut carte = Tabella::new("documenti", "Dove sono i documenti", colonne);
    carte.vuota = "Nessun documento di questi atti è in una scatola.".into();
    ledger.each_spedizione(&filtro, |_, atto, it| {
        if it.scatola.is_empty() {
            return Ok(());
        }
        carte.push(vec![
            text(&atto.id_verbale),
            Valore::number(it.destinatario),
            parole::prodotto(&it.prodotto).into(),
            text(&it.numero_piego),
            text(&it.scatola),
            text(&it.posizione),
        ])
    })?;
    let periodo = format!("situazione al {}", al.it());
    let mut rapporto = Rapporto::new("definiti", &ambito.title("Atti definiti"), &ambito.ente, periodo);
    rapporto.say(
        "",
        vec!["Atti definiti sotto ogni aspetto, da confermare per l'archiviazione: nessun passo è aperto.".into()],
    );
    rapporto.add(shares("riepilogo", "Riepilogo", "Tipo di atto", "Atti", &tipi)?);
    rapporto.add(atti);
    rapporto.add(carte);
    Ok(rapporto)
}

/// Where every act stands (R045).
pub fn situazione(ledger: &mut Ledger, ambito: &Ambito, lotto: Option<&str>, al: Data) -> Result<Rapporto, Error> {
    let filtro = Filtro { lotto, ..ambito.filtro() };
    let mut atti = Tabella::new(
        "atti",
        "Atto per atto",
        vec![
            Colonna::testo("Atto", 15),
            Colonna::testo("Numero", 8),
            Colonna::testo("Anno", 4),
            Colonna::testo("Tipo", 11),
            Colonna::testo("Lotto", 11),
            Colonna::testo("Targa", 9),
            Colonna::data("Violazione"),
            Colonna::testo("Situazione", 13),
            Colonna::data("Notificato il"),
            Colonna::testo("Modalità", 15),
            Colonna::data("Esecutivo dal"),
            Colonna::importo("Entro 60 giorni (€)").unsummed(),
            Colonna::importo("Oltre (€)").unsummed(),
            Colonna::importo("Versato (€)"),
            Colonna::testo("Pagamenti", 9),
        ],
    );
    atti.vuota = "Nessun atto.".into();
    let mut stati = BTreeMap::new();
    ledger.each_atto(&filtro, |_, atto| {
        *stati.entry(parole::stato(&atto.stato)).or_default() += 1;
        atti.push(act_row(atto))
    })?;
    let periodo = match lotto {
        Some(lotto) => format!("lotto {lotto}, situazione al {}", al.it()),
        None => format!("situazione al {}", al.it()),
    };
    let mut rapporto =
        Rapporto::new("situazione", &ambito.title("Stato di avanzamento degli atti"), &ambito.ente, periodo).wide();
    rapporto.add(shares("riepilogo", "Riepilogo", "Situazione", "Atti", &stati)?);
    rapporto.add(atti);
    Ok(rapporto)
}

fn act_row(atto: &Atto) -> Vec<Valore> {
    let sum = |it: Option<i64>| it.map_or(Valore::Vuoto, Valore::Importo);
    let modalita = if atto.modalita.is_empty() { String::new() } else { parole::modalita(&atto.modalita) };
    vec![
        text(&atto.id_verbale),
        // Apart: a spreadsheet takes `5/2026` for a day of May.
        text(&atto.numero),
        if atto.anno > 0 { Valore::Testo(atto.anno.to_string()) } else { Valore::Vuoto },
        parole::tipo_breve(&atto.tipo_atto).into(),
        text(&atto.lotto),
        text(&atto.targa),
        day(atto.data_violazione.as_deref()).into(),
        parole::stato(&atto.stato).into(),
        day(atto.notifica_prima.as_deref()).into(),
        modalita.into(),
        day(atto.esecutivo_dal.as_deref()).into(),
        sum(atto.dovuto_ridotto),
        sum(atto.dovuto_pieno),
        Valore::Importo(atto.versato),
        parole::classe(&atto.classe).into(),
    ]
}

/// What became of a lot: of its acts, of its pieces, and when the carrier had them.
pub fn lotto(ledger: &mut Ledger, ambito: &Ambito, lotto: &str, al: Data) -> Result<Rapporto, Error> {
    let filtro = Filtro { lotto: Some(lotto), ..ambito.filtro() };
    let mut stati = BTreeMap::new();
    ledger.each_atto(&filtro, |_, atto| {
        *stati.entry(parole::stato(&atto.stato)).or_default() += 1;
        Ok::<(), Error>(())
    })?;
    let mut giorni: BTreeMap<(Option<Data>, String), [u64; 4]> = BTreeMap::new();
    ledger.each_spedizione(&filtro, |_, _, it| {
        let key = (day(it.affidato_il.as_deref()), parole::prodotto(&it.prodotto));
        let counts = giorni.entry(key).or_default();
        counts[0] += 1;
        let place = match (it.esito.is_empty(), it.modalita.is_empty()) {
            (true, _) => 3,
            (false, true) => 2,
            (false, false) => 1,
        };
        counts[place] += 1;
        Ok::<(), Error>(())
    })?;
    let colonne = vec![
        Colonna::data("Affidati il"),
        Colonna::testo("Prodotto", 24),
        Colonna::numero("Plichi"),
        Colonna::numero("Notificati"),
        Colonna::numero("Non notificati"),
        Colonna::numero("Senza esito"),
    ];
    let mut spedizioni = Tabella::new("spedizioni", "Spedizioni", colonne).noted("Senza data: non ancora affidati.");
    spedizioni.vuota = "Nessun plico stampato.".into();
    for ((day, prodotto), counts) in giorni {
        let mut row = vec![day.into(), prodotto.into()];
        row.extend(counts.map(Valore::from));
        spedizioni.push(row)?;
    }
    let mut rapporto = notifiche(ledger, ambito, &Quali::Lotto(lotto.to_owned()))?;
    rapporto.tipo = "lotto".into();
    rapporto.titolo = ambito.title(&format!("Rapporto del lotto {lotto}"));
    rapporto.periodo = format!("lotto {lotto}, situazione al {}", al.it());
    rapporto.sezioni.insert(0, shares("atti", "Gli atti", "Situazione", "Atti", &stati)?.into());
    rapporto.sezioni.insert(1, spedizioni.into());
    Ok(rapporto)
}

/// Where the paper of a piece lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Luogo {
    /// The act.
    pub id_verbale: String,
    /// Whether it is of a trial lot.
    pub prova: bool,
    /// The piece and what became of it.
    pub invio: Spedizione,
}

/// The pieces of the acts that a text names: an id, or a number, a plate, the number of a piece (R169).
pub fn trova(ledger: &mut Ledger, text: &str) -> Result<Vec<Luogo>, Error> {
    let mut acts: Vec<(String, String)> = ledger.find_any(text).map_err(Error::Ledger)?;
    // A number names an act or a piece, not every house that has it.
    acts.retain(|it| it.0 != "indirizzo");
    let bare = crate::jobs::fascicoli::cerca::bare(text);
    if bare != text {
        let numbers = ledger.find_any(bare).map_err(Error::Ledger)?.into_iter();
        acts.extend(numbers.filter(|it| matches!(it.0.as_str(), "numero" | "numero-solo")));
    }
    acts.sort_by(|one, two| one.1.cmp(&two.1));
    acts.dedup_by(|one, two| one.1 == two.1);
    let mut found = Vec::new();
    for (_, subject) in acts {
        let Some(chiave) = crate::jobs::fascicoli::Chiave::parse(&subject) else { continue };
        let filtro = Filtro {
            prova: chiave.prova,
            ente: Some(&chiave.ente),
            id_verbale: Some(&chiave.id_verbale),
            ..Filtro::default()
        };
        ledger.each_spedizione(&filtro, |_, atto, it| {
            found.push(Luogo { id_verbale: atto.id_verbale.clone(), prova: atto.prova, invio: it.clone() });
            Ok::<(), Error>(())
        })?;
    }
    Ok(found)
}

//! The distinta preruolo: the acts whose letter is due, with their anomalies, for the C.P.L. to choose from (R158).

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::path::Path;

use crate::compose::modello::Valore;
use crate::compose::modello::Valori;
use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::fatti::Voce;
use crate::files;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::fascicoli;
use crate::jobs::modelli::documento;
use crate::jobs::project::Project;
use crate::jobs::riscossione::Esclusa;
use crate::jobs::riscossione::Posizione;
use crate::jobs::riscossione::Scelta;
use crate::jobs::riscossione::debitore;
use crate::jobs::riscossione::each;
use crate::jobs::riscossione::judge;
use crate::jobs::riscossione::lista::Lista;
use crate::jobs::riscossione::lista::si_no;
use crate::jobs::riscossione::lista::total;
use crate::jobs::riscossione::modo;
use crate::jobs::riscossione::norme;
use crate::jobs::riscossione::one_body;
use crate::jobs::riscossione::profilo;
use crate::ledger::Fact;
use crate::ledger::Ledger;
use crate::procedure::regole::Regole;

/// The table of the distinta.
pub const LIST: &str = "distinta-preruolo.csv";
/// Its PDF.
pub const PDF: &str = "distinta-preruolo.pdf";
/// The acts that are not on it though their money is out.
pub const EXCLUDED: &str = "escluse.csv";

/// The kind of the fact that a distinta was made.
const MADE: &str = "distinta-preruolo";

/// The model of the PDF.
const MODEL: &str = "distinta-preruolo";

/// The columns of the table.
const HEADER: &str = "distinta;n;includere;anomalie;ente;id_verbale;prova;lettera;progressivo_destinatario;intestatario;\
codice_fiscale;indirizzo;coobbligati;tipo_atto;numero;anno;data_violazione;targa;norma;data_notifica;modalita;\
prova_notifica;esecutivo_dal;entro;semestri;sanzione;spese;maggiorazione;acconti;residuo";

/// What is asked for.
#[derive(Debug, Clone)]
pub struct Options {
    /// Which acts.
    pub scelta: Scelta,
    /// The day the C.P.L. asked.
    pub richiesta: Data,
    /// The day by which the letters would ask to pay.
    pub scadenza: Data,
    /// Whether the PDF is wanted.
    pub pdf: bool,
}

/// What came of it.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// The number of the distinta; empty where no act is due.
    pub numero: String,
    /// Acts on it.
    pub righe: usize,
    /// Debtors.
    pub intestatari: usize,
    /// Acts with an anomaly.
    pub anomali: usize,
    /// What is left to be paid.
    pub totale: Centesimi,
    /// Acts that are not on it, by reason.
    pub escluse: BTreeMap<&'static str, usize>,
}

/// The acts whose letter is due, in the order of their debtors, and the others.
pub struct Raccolta {
    /// In order: the acts of a debtor stand together.
    pub posizioni: Vec<Posizione>,
    /// Body, id and reason of the others.
    pub escluse: Vec<(String, String, Esclusa)>,
}

impl Raccolta {
    /// Goes through all acts.
    pub fn collect(ledger: &mut Ledger, regole: &Regole, scelta: &Scelta) -> Result<Self, Error> {
        let mut it = Self { posizioni: Vec::new(), escluse: Vec::new() };
        each(ledger, regole, scelta, |letto| {
            match judge(letto, Voce::Preruolo, scelta, regole) {
                Ok(posizione) => it.posizioni.push(*posizione),
                Err((chiave, why)) => it.escluse.push((chiave.ente, chiave.id_verbale, why)),
            }
            Ok(())
        })?;
        it.escluse.sort();
        it.posizioni.sort_by_cached_key(|it| (debtor_key(it), it.scheda().anno, it.letto.chiave.id_verbale.clone()));
        Ok(it)
    }

    /// The acts of each debtor: places in the list.
    pub fn debtors(&self) -> Vec<std::ops::Range<usize>> {
        let mut ranges: Vec<std::ops::Range<usize>> = Vec::new();
        for (place, it) in self.posizioni.iter().enumerate() {
            match ranges.last_mut() {
                Some(last) if debtor_key(&self.posizioni[last.start]) == debtor_key(it) => last.end = place + 1,
                _ => ranges.push(place..place + 1),
            }
        }
        ranges
    }
}

/// By what a debtor is told from others: the name for the order, then the code, or the act where there is none.
fn debtor_key(it: &Posizione) -> (String, String) {
    let who = it.debitore();
    let code = who.fiscal().trim().to_uppercase();
    let code = if code.is_empty() { format!("senza codice: {}", it.letto.chiave.id_verbale) } else { code };
    // The order is by code where names differ only in how they were written.
    (crate::domain::latin::key(&who.name()), code)
}

/// Makes the distinta.
pub fn make(project: &Project, options: &Options, out: &Path) -> Result<Outcome, Error> {
    let regole = fascicoli::regole(project)?;
    let mut ledger = project.ledger_in_turn()?;
    let raccolta = Raccolta::collect(&mut ledger, &regole, &options.scelta)?;
    let ente = one_body(options.scelta.ente.as_deref(), &raccolta.posizioni)?;
    files::make_folder(out)?;
    let mut escluse: BTreeMap<&'static str, usize> = BTreeMap::new();
    let mut list = Lista::new("ente;id_verbale;motivo");
    for (ente, id_verbale, why) in &raccolta.escluse {
        *escluse.entry(why.as_str()).or_default() += 1;
        // What is settled asks nothing of anybody.
        if !matches!(why, Esclusa::Pagato | Esclusa::Annullato) {
            list.row([ente, id_verbale, why.as_str()]);
        }
    }
    list.write(out, EXCLUDED)?;
    let posizioni = &raccolta.posizioni;
    let debtors = raccolta.debtors();
    let mut outcome = Outcome {
        numero: String::new(),
        righe: posizioni.len(),
        intestatari: debtors.len(),
        anomali: posizioni.iter().filter(|it| !it.anomalie.is_empty()).count(),
        totale: total(posizioni, |it| it.somme.totale),
        escluse,
    };
    if !posizioni.is_empty() {
        let print = hash::sha256(write(&raccolta, "").bytes());
        outcome.numero = number(&mut ledger, &ente, options, &outcome, &print)?;
    }
    write(&raccolta, &outcome.numero).write(out, LIST)?;
    if options.pdf && !posizioni.is_empty() {
        let modello = documento::load(project, MODEL, &ente)?;
        let responsabile = responsible(&profilo(project, &ente)?.responsabile, &modello.ente.comandante);
        let pdf = documento::pdf(&modello, &record(&raccolta, options, &outcome, responsabile))?;
        files::replace(&out.join(PDF), &pdf)?;
    }
    Ok(outcome)
}

/// Who answers for the procedure.
pub fn responsible(named: &str, comandante: &str) -> String {
    let name = if named.is_empty() { comandante } else { named };
    if name.is_empty() { "Il Comandante".to_owned() } else { name.to_owned() }
}

/// The table; the same acts in the same state make the same bytes.
fn write(raccolta: &Raccolta, numero: &str) -> Lista {
    let mut list = Lista::new(HEADER);
    for (lettera, range) in (1..).zip(raccolta.debtors()) {
        for place in range {
            let it = &raccolta.posizioni[place];
            let (scheda, who, somme, notifica) = (it.scheda(), it.debitore(), &it.somme, it.notifica());
            list.row([
                numero,
                &(place + 1).to_string(),
                "",
                &it.words(),
                &scheda.ente,
                &scheda.id_verbale,
                si_no(it.letto.chiave.prova),
                &lettera.to_string(),
                &who.progressivo.to_string(),
                &who.name(),
                who.fiscal(),
                &debitore::address(who),
                &it.coobbligati().count().to_string(),
                &scheda.tipo_atto,
                &scheda.numero,
                &scheda.anno.to_string(),
                &scheda.data_violazione.map(|it| it.to_string()).unwrap_or_default(),
                &scheda.targa,
                &norme(scheda),
                &notifica.data_prima.to_string(),
                modo(notifica, scheda),
                if notifica.prova_completa { "completa" } else { "incompleta" },
                &it.esecutivo_dal.map(|it| it.to_string()).unwrap_or_default(),
                &it.entro.map(|it| it.to_string()).unwrap_or_default(),
                &somme.semestri.to_string(),
                &somme.sanzione.to_string(),
                &somme.spese.to_string(),
                &somme.maggiorazione.to_string(),
                &somme.acconti.to_string(),
                &somme.totale.to_string(),
            ]);
        }
    }
    list
}

/// The number of a distinta, by its year: that of the same list made before, or the next.
fn number(ledger: &mut Ledger, ente: &str, options: &Options, outcome: &Outcome, print: &str) -> Result<String, Error> {
    let al = options.scelta.al;
    let subject = format!("preruolo:{}{ente}", if options.scelta.prova { "prova:" } else { "" });
    let known = ledger.facts(&subject, MADE).map_err(Error::Ledger)?;
    let known: Vec<serde_json::Value> = known.iter().filter_map(|it| serde_json::from_str(it).ok()).collect();
    if let Some(same) = known.iter().find(|it| it["sha256"] == print) {
        return Ok(same["numero"].as_str().unwrap_or_default().to_owned());
    }
    let year = format!("/{}", al.anno());
    let of_year = known.iter().filter(|it| it["numero"].as_str().is_some_and(|it| it.ends_with(&year))).count();
    let numero = format!("{}{year}", of_year + 1);
    let payload = serde_json::json!({
        "numero": numero,
        "al": al.to_string(),
        "richiesta": options.richiesta.to_string(),
        "scadenza": options.scadenza.to_string(),
        "atti": outcome.righe,
        "intestatari": outcome.intestatari,
        "anomali": outcome.anomali,
        "totale": outcome.totale.cents(),
        "sha256": print,
    });
    let fact = Fact {
        subject: &subject,
        kind: MADE,
        instant: &clock::now(),
        payload: &payload.to_string(),
        day: Some(&al.to_string()),
        key: Some(&numero),
    };
    ledger.record_all(&[fact]).map_err(Error::Ledger)?;
    Ok(numero)
}

/// The record of the PDF.
fn record(raccolta: &Raccolta, options: &Options, outcome: &Outcome, responsabile: String) -> Valori {
    let Raccolta { posizioni, escluse } = raccolta;
    let Scelta { al, minimo, .. } = &options.scelta;
    let days: BTreeSet<Data> = posizioni.iter().filter_map(|it| it.esecutivo_dal).collect();
    let (first, last) = (days.first().copied().unwrap_or(*al), days.last().copied().unwrap_or(*al));
    let with_maggiorazione = posizioni.iter().any(|it| it.somme.maggiorazione > Centesimi::ZERO);
    let rows = (1..).zip(posizioni).map(|(n, it)| row(n, it, with_maggiorazione)).collect();
    let sum = |of: fn(&Posizione) -> Centesimi| Valore::Importo(total(posizioni, of));
    let mut valori = Valori::from([
        ("data_atto".into(), Valore::Data(*al)),
        ("responsabile_procedimento".into(), Valore::Testo(responsabile)),
        ("distinta".into(), Valore::Testo(outcome.numero.clone())),
        ("richiesta_data".into(), Valore::Data(options.richiesta)),
        ("estrazione_data".into(), Valore::Data(*al)),
        ("esecutivi_dal".into(), Valore::Data(first)),
        ("esecutivi_al".into(), Valore::Data(last)),
        ("pagamenti_al".into(), Valore::Data(*al)),
        ("scadenza".into(), Valore::Data(options.scadenza)),
        ("intestatari".into(), count(outcome.intestatari)),
        ("atti".into(), count(outcome.righe)),
        ("anomali".into(), count(outcome.anomali)),
        ("totale_sanzioni".into(), sum(|it| it.somme.sanzione)),
        ("totale_spese".into(), sum(|it| it.somme.spese)),
        ("totale_acconti".into(), sum(|it| it.somme.acconti)),
        ("totale".into(), Valore::Importo(outcome.totale)),
        ("righe".into(), Valore::Elenco(rows)),
        ("pagine".into(), Valore::Elenco(pages(posizioni, with_maggiorazione))),
    ]);
    if with_maggiorazione {
        valori.insert("totale_maggiorazioni".into(), sum(|it| it.somme.maggiorazione));
    }
    if *minimo > Centesimi::ZERO {
        valori.insert("soglia".into(), Valore::Importo(*minimo));
    }
    let open = escluse.iter().filter(|it| !matches!(it.2, Esclusa::Pagato | Esclusa::Annullato)).count();
    if open > 0 {
        let text = format!("Atti non in distinta e non pagati: {open}, con il motivo, nel file {EXCLUDED}.");
        valori.insert("esclusi".into(), Valore::Testo(text));
    }
    valori
}

/// Rows a page.
const ROWS: usize = 10;

/// The totals of each page.
fn pages(posizioni: &[Posizione], with_maggiorazione: bool) -> Vec<Valori> {
    let page = |(n, rows): (usize, &[Posizione])| {
        let sum = |of: fn(&Posizione) -> Centesimi| Valore::Importo(total(rows, of));
        let mut page = Valori::from([
            ("n".into(), count(n)),
            ("sanzioni".into(), sum(|it| it.somme.sanzione)),
            ("spese".into(), sum(|it| it.somme.spese)),
            ("acconti".into(), sum(|it| it.somme.acconti)),
            ("residuo".into(), sum(|it| it.somme.totale)),
        ]);
        if with_maggiorazione {
            page.insert("maggiorazioni".into(), sum(|it| it.somme.maggiorazione));
        }
        page
    };
    (1..).zip(posizioni.chunks(ROWS)).map(page).collect()
}

/// A whole number as models have it.
pub fn count(number: usize) -> Valore {
    Valore::Intero(i64::try_from(number).unwrap_or(i64::MAX))
}

fn row(n: usize, it: &Posizione, with_maggiorazione: bool) -> Valori {
    let (scheda, who, somme, notifica) = (it.scheda(), it.debitore(), &it.somme, it.notifica());
    let anomalia = it.anomalie.first().map_or("nessuna", |it| it.as_str());
    let mut row = Valori::from([
        ("n".into(), count(n)),
        ("intestatario".into(), Valore::Testo(who.name())),
        ("indirizzo".into(), Valore::Testo(debitore::address(who))),
        ("atto".into(), Valore::Testo(format!("{}/{}", scheda.numero, scheda.anno))),
        ("data".into(), Valore::Data(scheda.data_violazione.unwrap_or(notifica.data_prima))),
        ("norma".into(), Valore::Testo(norme(scheda))),
        ("notificato".into(), Valore::Data(notifica.data_prima)),
        ("modo".into(), Valore::Scelta(modo(notifica, scheda).into())),
        ("sanzione".into(), Valore::Importo(somme.sanzione)),
        ("spese".into(), Valore::Importo(somme.spese)),
        ("residuo".into(), Valore::Importo(somme.totale)),
        ("anomalia".into(), Valore::Scelta(anomalia.into())),
    ]);
    if !who.fiscal().is_empty() {
        row.insert("cf".into(), Valore::Macchina(who.fiscal().to_owned()));
    }
    if !scheda.targa.is_empty() {
        row.insert("targa".into(), Valore::Testo(scheda.targa.clone()));
    }
    if somme.acconti > Centesimi::ZERO {
        row.insert("acconti".into(), Valore::Importo(somme.acconti));
    }
    if with_maggiorazione {
        row.insert("maggiorazione".into(), Valore::Importo(somme.maggiorazione));
    }
    row
}

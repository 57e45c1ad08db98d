//! Where things stand, at one look: acts, terms, lots, folders of scans, mailboxes.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::jobs::Error;
use crate::jobs::arrivi;
use crate::jobs::arrivi::registro::Arrivo;
use crate::jobs::arrivi::registro::Stato;
use crate::jobs::clock;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::fascicoli::lotti;
use crate::jobs::pec::caselle;
use crate::jobs::pec::cerca;
use crate::jobs::pec::sospese;
use crate::jobs::project::Project;
use crate::jobs::scansione::tavolo::Dubbio;
use crate::jobs::scansione::tavolo::Tavolo;
use crate::ledger::Ledger;
use crate::ledger::attese;
use crate::ledger::filtro::Coda;
use crate::ledger::filtro::Filtro;

/// How many terms and lots are shown.
const SHOWN: u32 = 12;

/// How many terms that ended are shown.
const PAST: u32 = 6;

/// How many days back messages are counted.
const RECENT: i32 = 60;

/// How many months of payments are shown, this one included.
const MONTHS: u32 = 12;

/// All of it.
#[derive(Debug, Clone, Default)]
pub struct Quadro {
    /// The day.
    pub oggi: Option<Data>,
    /// The hour, `10:42`.
    pub ora: String,
    /// How many acts stand where.
    pub fasi: Vec<(String, u64)>,
    /// What is to be done, by kind.
    pub code: Vec<Coda>,
    /// The terms that ended last, and those that end first.
    pub termini: Vec<Termine>,
    /// The lots that came last.
    pub lotti: Vec<Lotto>,
    /// The folders of scans.
    pub cartelle: Vec<Cartella>,
    /// What waits at the desk, by folder, the most urgent first.
    pub dubbi: Vec<(usize, Dubbio)>,
    /// The mailboxes.
    pub caselle: Vec<Casella>,
    /// What was paid in each of the last months, this one last.
    pub incassi: Vec<Mese>,
    /// What waits for the C.P.L.'s word: of real acts, and of trial ones.
    pub attese: [Vec<attese::Attesa>; 2],
    /// As of what all this was counted ([`Ledger::projected`]).
    pub proiezione: String,
}

/// What was paid in a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mese {
    /// Its first day.
    pub primo: Data,
    /// How many payments.
    pub versamenti: u64,
    /// How much.
    pub importo: Centesimi,
}

/// A term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Termine {
    /// The act.
    pub atto: Chiave,
    /// Its number, as people say it.
    pub numero: String,
    /// What has to be done.
    pub voce: String,
    /// Until when.
    pub entro: Data,
}

/// A lot.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default)]
pub struct Lotto {
    /// Its number.
    pub lotto: String,
    /// The day it came in.
    pub data: String,
    /// Whether it is one of trials.
    pub prova: bool,
    /// How many acts.
    pub atti: u64,
    /// How many were not taken.
    pub scartati: u64,
    /// How many plichi.
    pub plichi: u64,
    /// How many recipients by certified mail.
    pub pec: u64,
    /// How many are held.
    pub trattenuti: u64,
}

/// A folder of scans.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cartella {
    /// What the project calls it.
    pub nome: String,
    /// Whether it is there.
    pub c_e: bool,
    /// Files that came in.
    pub arrivati: u64,
    /// Pieces that were read.
    pub letti: u64,
    /// Pieces that wait for a person.
    pub dubbi: u64,
    /// Files that were refused.
    pub rifiutati: u64,
    /// The day the last file came in; empty where none did.
    pub ultimo: String,
}

/// A mailbox.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Casella {
    /// Its name.
    pub nome: String,
    /// Messages by their state.
    pub stati: BTreeMap<&'static str, u64>,
    /// Why it stands still, as a stable code; empty where it does not.
    pub sospesa: String,
}

/// Looks.
pub fn look(project: &Project, ledger: &mut Ledger) -> Result<Quadro, Error> {
    fascicoli::refresh(ledger, &fascicoli::regole(project)?)?;
    // Read before anything is counted: what others add meanwhile makes the counts old.
    let proiezione = ledger.projected().map_err(Error::Ledger)?;
    let prova = project.config.web.prova;
    let oggi = clock::today();
    let (_, ora) = clock::rome(&clock::now());
    let filtro = Filtro { prova, ..Filtro::default() };
    let day = oggi.to_string();
    let soon = [7, 30].map(|it| oggi.plus(it).to_string());
    let code = ledger.code(&filtro, &day, [&soon[0], &soon[1]]).map_err(Error::Ledger)?;
    let (cartelle, dubbi) = folders(project, ledger)?;
    let attese = |prova: bool| ledger.count_attese(prova, &day).map_err(Error::Ledger);
    let attese = [attese(false)?, attese(true)?];
    Ok(Quadro {
        oggi: Some(oggi),
        ora: ora.get(..5).unwrap_or_default().to_string(),
        fasi: ledger.count_by_stato(prova, &day).map_err(Error::Ledger)?,
        code,
        termini: terms(ledger, prova, &day)?,
        lotti: lots(ledger, prova)?,
        cartelle,
        dubbi,
        caselle: mailboxes(project, ledger, prova)?,
        incassi: payments(ledger, prova, oggi)?,
        attese,
        proiezione,
    })
}

fn payments(ledger: &Ledger, prova: bool, oggi: Data) -> Result<Vec<Mese>, Error> {
    let (anno, mese, _) = oggi.ymd();
    let Some(ago) = Data::new(anno - 1, mese, 1) else { return Ok(Vec::new()) };
    let months: Vec<Data> = (1..=MONTHS).map(|it| ago.plus_months(it)).collect();
    let from = ago.plus_months(1).to_string();
    let paid = ledger.versamenti_by_month(prova, &from).map_err(Error::Ledger)?;
    let of = |primo: &Data| {
        let found = paid.iter().find(|it| primo.to_string().starts_with(&it.0));
        let (versamenti, cents) = found.map_or((0, 0), |it| (it.1, it.2));
        Mese { primo: *primo, versamenti, importo: Centesimi::new(u64::try_from(cents).unwrap_or(0)) }
    };
    Ok(months.iter().map(of).collect())
}

fn terms(ledger: &Ledger, prova: bool, day: &str) -> Result<Vec<Termine>, Error> {
    let mut all = Vec::new();
    let mut passi = ledger.last_passi(prova, day, PAST).map_err(Error::Ledger)?;
    passi.reverse();
    passi.extend(ledger.first_passi(prova, day, SHOWN).map_err(Error::Ledger)?);
    for (subject, passo) in passi {
        let (Some(atto), Some(entro)) = (Chiave::parse(&subject), passo.entro.as_deref().and_then(Data::parse)) else {
            continue;
        };
        let known = ledger.atto(&subject).map_err(Error::Ledger)?;
        let numero = known.map_or_else(|| atto.id_verbale.clone(), |it| format!("{}/{}", it.numero, it.anno));
        all.push(Termine { atto, numero, voce: passo.voce, entro });
    }
    Ok(all)
}

fn lots(ledger: &Ledger, prova: bool) -> Result<Vec<Lotto>, Error> {
    let facts = ledger.facts_of(lotti::RECEIVED).map_err(Error::Ledger)?;
    let mut all: Vec<Lotto> = Vec::new();
    for lotto in facts.iter().filter_map(|it| serde_json::from_str::<Lotto>(it).ok()).filter(|it| it.prova == prova) {
        // A lot that came twice is told as it came last.
        if !all.iter().any(|it| it.lotto == lotto.lotto) {
            all.push(lotto);
        }
        if all.len() == SHOWN as usize {
            break;
        }
    }
    Ok(all)
}

/// A doubt, and the place of its folder among those of the project.
type Attesa = (usize, Dubbio);

/// The folders, and what waits in them.
fn folders(project: &Project, ledger: &Ledger) -> Result<(Vec<Cartella>, Vec<Attesa>), Error> {
    let (mut all, mut waiting) = (Vec::new(), Vec::new());
    for (at, folder) in project.config.web.cartelle.iter().enumerate() {
        let dir = project.dir().join(folder);
        let mut it = Cartella { nome: folder.display().to_string(), ..Cartella::default() };
        if let Some(tavolo) = Tavolo::open(&dir)? {
            let (coda, letti) = tavolo.coda(ledger)?;
            let arrivi = arrivi::register(&dir)?;
            it.c_e = true;
            (it.letti, it.dubbi) = (letti, coda.len() as u64);
            it.arrivati = arrivi.len() as u64;
            it.rifiutati = arrivi.iter().filter(|it| is_refused(it)).count() as u64;
            it.ultimo = arrivi.iter().map(|it| clock::rome(&it.quando).0).max().map(|it| it.it()).unwrap_or_default();
            waiting.extend(coda.into_iter().map(|it| (at, it)));
        }
        all.push(it);
    }
    waiting.sort_by_key(|(_, it)| (it.scade.is_none(), it.scade, it.pezzo.affidato));
    Ok((all, waiting))
}

fn mailboxes(project: &Project, ledger: &mut Ledger, prova: bool) -> Result<Vec<Casella>, Error> {
    let caselle = caselle::Casella::all(project)?;
    let mut all: BTreeMap<String, Casella> = BTreeMap::new();
    for it in &caselle {
        let nome = it.voce.nome.clone();
        let sospesa = sospese::of(ledger, &nome)?.map(|it| it.as_str().to_string()).unwrap_or_default();
        all.insert(nome.clone(), Casella { nome, sospesa, ..Casella::default() });
    }
    let filtro =
        cerca::Filtro { dal: Some(clock::today().plus(-RECENT)), prova: Some(prova), ..cerca::Filtro::default() };
    cerca::each(ledger, &caselle, &filtro, |riga, _| {
        let it = all
            .entry(riga.casella.clone())
            .or_insert_with(|| Casella { nome: riga.casella.clone(), ..Casella::default() });
        *it.stati.entry(riga.stato).or_default() += 1;
        Ok(())
    })?;
    Ok(all.into_values().collect())
}

fn is_refused(arrivo: &Arrivo) -> bool {
    arrivo.fine.as_ref().is_some_and(|it| it.stato == Stato::Rifiutato)
}

//! What comes back on paper: scans into readings, readings into outcomes, outcomes into tables and facts.
//!
//! The work is in two halves. Reading a content ([`leggi`]) finds its cards, their codes and the profile that fits, and
//! keeps that beside the image as received. Concluding ([`concludi`]) puts the sides together, ties the cards to what
//! was sent, reads the zones of each piece within the days that are possible for it, and writes the tables. Either can
//! be stopped at any instant and begun again.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use crate::domain::calendario::Calendario;
use crate::domain::carta::CardProfile;
use crate::domain::data::Data;
use crate::jobs;
use crate::jobs::Error;
use crate::jobs::arrivi;
use crate::jobs::arrivi::IMMAGINI;
use crate::jobs::arrivi::Preso;
use crate::jobs::arrivi::Rapporto;
use crate::jobs::arrivi::Regole;
use crate::jobs::arrivi::attesa::InAttesa;
use crate::jobs::arrivi::registro::Arrivo;
use crate::jobs::arrivi::registro::Stato;
use crate::jobs::clock;
use crate::jobs::fascicoli;
use crate::jobs::lettore as lettore_date;
use crate::jobs::progress::Progress;
use crate::jobs::progress::Stop;
use crate::jobs::project::Project;
use crate::jobs::scansione::cartella::Cartella;
use crate::jobs::scansione::concludi::Conti;
use crate::jobs::scansione::concludi::Tavolo;
use crate::jobs::scansione::faccia::Lettura;
use crate::jobs::scansione::inviati::Elenco;
use crate::jobs::scansione::inviati::Inviati;
use crate::jobs::scansione::lettore::Lettore;
use crate::jobs::scansione::tavole::Anomalia;
use crate::locale::Locale;
use crate::procedure::regole;
use crate::scan::reader::Reader;

pub mod abbina;
pub mod cartella;
pub mod concludi;
pub mod conferma;
pub mod consegna;
pub mod documenti;
pub mod esame;
pub mod faccia;
pub mod giudica;
pub mod inviati;
pub mod lega;
pub mod leggi;
pub mod lettore;
pub mod memoria;
pub mod possibile;
pub mod profili;
pub mod registra;
pub mod riferito;
pub mod scatole;
pub mod seconda;
pub mod tavole;
pub mod tavolo;

/// The file of the sentences of doubts and anomalies.
pub const SENTENCES: &str = "scansione";

/// Where it is looked up what was sent.
#[derive(Debug, Clone)]
pub enum Fonte {
    /// The ledger.
    Registro {
        /// Its trial acts, or else its real ones.
        prova: bool,
    },
    /// A list that stands in for it, and the manifests of rendered lots.
    Elenchi {
        /// The list.
        inviati: Option<PathBuf>,
        /// The lots.
        lotti: Vec<PathBuf>,
    },
}

/// How scans are read.
#[derive(Debug, Clone)]
pub struct Options {
    /// The folder of the results.
    pub out: PathBuf,
    /// The profiles of cards that are named; none for all.
    pub cards: Vec<String>,
    /// Where it is looked up what was sent.
    pub fonte: Fonte,
    /// The box of the paper; empty for none.
    pub scatola: String,
    /// The physical lot of the box.
    pub lotto_fisico: String,
    /// What all of them are, where they are no cards.
    pub tipo: String,
    /// The day of the scans; that of the clock, as it goes on, where none is said.
    pub oggi: Option<Data>,
    /// Threads that read; 0 for one a core.
    pub threads: usize,
}

impl Options {
    fn today(&self) -> Data {
        self.oggi.unwrap_or_else(clock::today)
    }
}

/// What came in and what became of it.
#[derive(Debug, Clone, Default)]
pub struct Resoconto {
    /// The files.
    pub arrivi: arrivi::Conti,
    /// What was on them.
    pub conti: Conti,
    /// What else there is to say.
    pub avvisi: Vec<String>,
}

/// A desk: all that reading and concluding need, loaded once.
pub struct Banco<'a> {
    project: &'a Project,
    options: &'a Options,
    cartella: Cartella,
    /// By which contents are read.
    profili: BTreeMap<String, CardProfile>,
    /// The same, and those by which contents were read before.
    profili_noti: BTreeMap<String, CardProfile>,
    inviati: Inviati,
    regole: regole::Regole,
    calendario: Calendario,
    frasi: Locale,
    /// What reads days.
    lettore_date: Arc<Reader>,
    /// Rows of the list of what was sent that are not used.
    scartate: Vec<Anomalia>,
}

impl<'a> Banco<'a> {
    /// Sets the desk up.
    pub fn open(project: &'a Project, options: &'a Options) -> Result<Self, Error> {
        let frasi = jobs::sentences(&project.config.lingua, SENTENCES)?;
        let cartella = Cartella::open(&options.out)?;
        let profili = profili::load(project, &options.cards)?;
        let memoria = memoria::open(&cartella, options)?;
        let mut scartate = Vec::new();
        let inviati = match &options.fonte {
            Fonte::Registro { prova } => {
                let mut ledger = project.ledger()?;
                fascicoli::refresh(&mut ledger, &fascicoli::regole(project)?)?;
                Inviati::of(ledger, *prova)
            }
            Fonte::Elenchi { .. } => {
                let mut elenco = Elenco::default();
                memoria.lotti().iter().try_for_each(|it| elenco.add_lot(it))?;
                for path in memoria::lists(&cartella, options)? {
                    for it in elenco.add_list(&path)? {
                        let motivo = format!("riga {}: {}", it.riga, frasi.say(it.codice, &[]));
                        let (file, codice) = ("inviati".to_string(), "riga-inviati-scartata".to_string());
                        scartate.push(Anomalia { file, codice, motivo, ..Anomalia::default() });
                    }
                }
                Inviati::Elenco(elenco)
            }
        };
        memoria.keep(&cartella, options, &profili)?;
        let profili_noti = memoria::profiles(&cartella, profili.clone())?;
        Ok(Self {
            project,
            options,
            cartella,
            profili,
            profili_noti,
            inviati,
            regole: fascicoli::regole(project)?,
            calendario: Calendario::LEGALE,
            frasi,
            lettore_date: lettore_date::open(project)?,
            scartate,
        })
    }

    /// What reads contents: threads share it.
    fn lettore(&self) -> Lettore {
        Lettore {
            cartella: self.cartella.clone(),
            profili: self.profili.clone(),
            giorno: self.options.oggi,
            tipo: self.options.tipo.clone(),
            scatola: self.options.scatola.clone(),
        }
    }

    /// What was read of every content; those that another version read are read again.
    fn letture(&self, arrivi: &[Arrivo]) -> Result<Vec<Lettura>, Error> {
        let letture = self.cartella.letture()?;
        let read: BTreeSet<&str> = letture.iter().map(|it| it.sha256.as_str()).collect();
        let lost: Vec<&Arrivo> = arrivi.iter().filter(|it| is_read(it) && !read.contains(it.sha256.as_str())).collect();
        if lost.is_empty() {
            return Ok(letture);
        }
        let (lettore, mut mano) = (self.lettore(), None);
        for it in lost {
            let path = self.cartella.path(&format!("{IMMAGINI}/{}.{}", it.sha256, it.estensione));
            let (nome, estensione) = (it.nome.clone(), it.estensione.clone());
            let (sequenza, quando) = (it.sequenza, it.quando.clone());
            let preso = Preso { sequenza, nome, sha256: it.sha256.clone(), estensione, path, quando };
            arrivi::Lettore::read(&lettore, &preso, &mut mano)?;
        }
        self.cartella.letture()
    }

    /// Files that are no readings: what came twice, was refused, or is not whole.
    fn refused(&self, arrivi: &[Arrivo], attese: &[InAttesa]) -> Result<Vec<Anomalia>, Error> {
        let frasi = jobs::sentences(&self.project.config.lingua, arrivi::SENTENCES)?;
        let refused: BTreeSet<u64> =
            arrivi.iter().filter(|it| has_end(it, Stato::Rifiutato)).map(|it| it.sequenza).collect();
        let mut all = Vec::new();
        for it in arrivi.iter().filter(|it| !is_read(it)) {
            let Some(fine) = &it.fine else { continue };
            let primo = fine.primo.map(|it| it.to_string()).unwrap_or_default();
            // What came twice is kept where it came first.
            let is_refused = refused.contains(&fine.primo.unwrap_or(it.sequenza));
            let folder = if is_refused { arrivi::RIFIUTATI } else { IMMAGINI };
            all.push(Anomalia {
                file: it.nome.clone(),
                codice: if fine.stato == Stato::Doppione { "doppione".into() } else { fine.codice.clone() },
                motivo: frasi.say(&fine.codice, &[("primo", &primo)]),
                immagine: format!("{folder}/{}.{}", it.sha256, it.estensione),
                sha256: it.sha256.clone(),
                ..Anomalia::default()
            });
        }
        all.extend(attese.iter().map(|it| Anomalia {
            file: it.nome.clone(),
            codice: it.codice.clone(),
            motivo: frasi.say(&it.codice, &[]),
            ..Anomalia::default()
        }));
        Ok(all)
    }

    /// Puts all that was read together and writes the tables.
    pub fn conclude(&mut self, attese: &[InAttesa], stop: &Stop) -> Result<(Conti, Vec<String>), Error> {
        let arrivi = arrivi::register(&self.options.out)?;
        let letture = self.letture(&arrivi)?;
        let refused = self.refused(&arrivi, attese)?;
        if let Inviati::Registro(ledger, _) = &mut self.inviati {
            fascicoli::refresh(ledger, &self.regole)?;
        }
        let tavolo = Tavolo {
            project: self.project,
            cartella: &self.cartella,
            profili: &self.profili_noti,
            regole: &self.regole,
            calendario: &self.calendario,
            frasi: &self.frasi,
            oggi: self.options.today(),
            lettore: &self.lettore_date,
            threads: self.options.threads,
            lotto_fisico: &self.options.lotto_fisico,
        };
        let refused = refused.into_iter().chain(self.scartate.iter().cloned()).collect();
        tavolo.conclude(letture, &mut self.inviati, refused, stop)
    }
}

fn has_end(arrivo: &Arrivo, stato: Stato) -> bool {
    arrivo.fine.as_ref().is_some_and(|it| it.stato == stato)
}

/// Whether a content was read to its end.
fn is_read(arrivo: &Arrivo) -> bool {
    let is_whole = arrivo.fine.as_ref().is_some_and(|it| it.codice != "lettura-interrotta");
    is_whole && (has_end(arrivo, Stato::Fatto) || has_end(arrivo, Stato::Dubbio))
}

/// Reads scans once; they stay where they are.
pub fn scan(
    project: &Project,
    paths: &[PathBuf],
    options: &Options,
    progress: &dyn Progress,
    stop: &Stop,
) -> Result<Resoconto, Error> {
    let mut banco = Banco::open(project, options)?;
    let regole = Regole { threads: options.threads, ..Regole::default() };
    let taken = arrivi::scan(&options.out, paths, &regole, &banco.lettore(), progress, stop)?;
    progress.begin("legge le carte", 0);
    let (conti, avvisi) = banco.conclude(&taken.attese, stop)?;
    Ok(Resoconto { arrivi: taken.conti, conti, avvisi })
}

/// Takes scans in as they come, until someone asks to stop; or `once`, until what is ready is taken. `tell` hears how
/// things are whenever they change.
pub fn watch(
    project: &Project,
    inboxes: &[PathBuf],
    options: &Options,
    (regole, once): (&Regole, bool),
    stop: &Stop,
    tell: &dyn Fn(&Rapporto),
) -> Result<Resoconto, Error> {
    let mut banco = Banco::open(project, options)?;
    let lettore = banco.lettore();
    let mut read = None;
    let taken = arrivi::watch(&options.out, inboxes, regole, &lettore, once, stop, &mut |now, has_more| {
        tell(now);
        let count = now.conti.fatti + now.conti.dubbi + now.conti.doppioni + now.conti.rifiutati;
        // All is put together anew each time: while a heap is being read, only when a tenth more is there.
        let is_due = match read {
            Some(before) if has_more => count > before + before / 10,
            before => before != Some(count),
        };
        if is_due && !stop.is_asked() {
            banco.conclude(&now.attese, stop)?;
            read = Some(count);
        }
        Ok(())
    })?;
    // What was taken is told, whoever asked to stop.
    let (conti, avvisi) = banco.conclude(&taken.attese, &Stop::default())?;
    Ok(Resoconto { arrivi: taken.conti, conti, avvisi })
}

/// Writes the tables of a folder anew, after a person decided; `None` where nothing was ever read into it.
pub fn again(project: &Project, cartella: &Cartella, stop: &Stop) -> Result<Option<Resoconto>, Error> {
    let Some(options) = memoria::options(cartella)? else { return Ok(None) };
    let mut banco = Banco::open(project, &options)?;
    let (conti, avvisi) = banco.conclude(&[], stop)?;
    Ok(Some(Resoconto { arrivi: arrivi::Conti::default(), conti, avvisi }))
}

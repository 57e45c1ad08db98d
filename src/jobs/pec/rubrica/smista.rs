//! Who of a lot goes by an address of the book: decided once, when the lot is read, for whoever prints it and whoever
//! sends it.
//!
//! Print and mail must part a lot at the same line, or somebody gets an act twice or never, also when they run days apart
//! and the book has grown between them. So the first of them records where it stood: the last fact and the day. From
//! then on that line holds; it is drawn anew by a new print of the lot, as long as no message was written and nothing was
//! reprinted, pulled or handed over. What may still change is the address itself: the freshest one that serves is
//! written to, and one that the book knows to be withdrawn is not.

use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;

use serde::Deserialize;
use serde::Serialize;

use crate::domain::atto::TipoAtto;
use crate::domain::data::Data;
use crate::domain::fiscale;
use crate::domain::fiscale::Verdict;
use crate::domain::lotto::Lotto as Testata;
use crate::domain::lotto::TipoLotto;
use crate::domain::soggetto::Canale;
use crate::domain::soggetto::Destinatario;
use crate::domain::soggetto::Nominativo;
use crate::domain::soggetto::Registro;
use crate::fatti::forma;
use crate::intake::regole::Cercato;
use crate::intake::regole::Consiglio;
use crate::intake::regole::Trovata;
use crate::intake::rilievi::Codice;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::fascicoli::lotti;
use crate::jobs::operazioni;
use crate::jobs::pec::caselle;
use crate::jobs::pec::caselle::Casella;
use crate::jobs::pec::rubrica;
use crate::jobs::pec::rubrica::Chiave;
use crate::jobs::pec::rubrica::Detta;
use crate::jobs::pec::rubrica::elenchi;
use crate::jobs::pec::rubrica::elenchi::Elenco;
use crate::jobs::pec::rubrica::scelta;
use crate::jobs::pec::rubrica::scelta::Chi;
use crate::jobs::pec::rubrica::scelta::Punto;
use crate::jobs::project;
use crate::jobs::project::Project;
use crate::jobs::render;
use crate::ledger::Fact;
use crate::ledger::Ledger;
use crate::ledger::Recorded;

/// The kind of the fact that says where the line is drawn.
const KIND: &str = "smistamento";

/// The book, open for lots that are read.
pub struct Rubrica {
    /// None where the project has none yet.
    ledger: Option<Mutex<Ledger>>,
    chiave: Option<Chiave>,
    caselle: Vec<Casella>,
    config: project::Pec,
    professionali: Vec<Registro>,
    uso: Uso,
}

/// What a lot is read for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Uso {
    /// To go on with it as it was parted, or as it would be now.
    Resta,
    /// To part it now, where that is still possible.
    Rinnova,
    /// To learn who has no address.
    Ascolta,
}

impl Rubrica {
    /// The book of a project that goes by it.
    pub fn of(project: &Project) -> Result<Option<Self>, Error> {
        if !project.config.pec.rubrica || !project.has_ledger() { Ok(None) } else { Self::open(project).map(Some) }
    }

    /// The book of a project.
    fn open(project: &Project) -> Result<Self, Error> {
        let ledger = project.known_ledger()?;
        let chiave = ledger.as_ref().map(Chiave::known).transpose()?.flatten();
        let mut professionali = Vec::new();
        for name in elenchi::NAMES {
            let elenco = Elenco::load(project, name)?;
            professionali.extend(elenco.professionali.then_some(elenco.registro()));
        }
        Ok(Self {
            ledger: ledger.map(Mutex::new),
            chiave,
            caselle: Casella::all(project)?,
            config: project.config.pec.clone(),
            professionali,
            uso: Uso::Resta,
        })
    }

    /// The same, to learn who of a lot has no address; whether the project goes by the book does not matter.
    pub fn listening(project: &Project) -> Result<Self, Error> {
        Ok(Self { uso: Uso::Ascolta, ..Self::open(project)? })
    }

    /// The same, for a print that draws the line.
    #[must_use]
    pub fn renewing(self) -> Self {
        Self { uso: Uso::Rinnova, ..self }
    }

    /// Begins with a lot.
    pub fn begin(&self, testata: &Testata) -> Result<Smistamento<'_>, Error> {
        let oggi = caselle::today(caselle::now(&self.caselle, testata.prova));
        let soggetto = lotti::subject(&testata.codice_ente, &testata.numero, testata.prova);
        let linea = match &self.ledger {
            None => Linea { soggetto, punto: Punto { numero: 0, giorno: oggi }, prima: 0, is_new: false, fisso: false },
            Some(ledger) => self.line(&lock(ledger), testata, soggetto, oggi)?,
        };
        Ok(Smistamento {
            rubrica: self,
            linea,
            oggi,
            prova: testata.prova,
            trovate: Mutex::default(),
            ascoltati: Mutex::default(),
            guasto: Mutex::default(),
        })
    }

    /// Where the line of a lot is, or would be.
    fn line(&self, ledger: &Ledger, testata: &Testata, soggetto: String, oggi: Data) -> Result<Linea, Error> {
        let now = Punto { numero: ledger.last()?, giorno: oggi };
        let drawn = ledger.facts(&soggetto, KIND)?;
        let last: Option<Detto> = drawn.last().and_then(|it| serde_json::from_str(it).ok());
        let lavoro = ledger.known_job(&testata.codice_ente, &testata.numero, testata.prova)?;
        let has = |is: fn(&Ledger, &str) -> Result<bool, Error>| lavoro.as_ref().map_or(Ok(false), |it| is(ledger, it));
        let stays = match (&last, self.uso) {
            (_, Uso::Ascolta) => false,
            (Some(it), Uso::Rinnova) => it.fisso || has(is_worked_on)?,
            (Some(_), Uso::Resta) => true,
            (None, Uso::Rinnova) => has(is_worked_on)?,
            (None, Uso::Resta) => has(is_printed)?,
        };
        // What was printed before there was a book was printed for everybody.
        let empty = Detto { numero: 0, giorno: oggi, fisso: false };
        let prima = drawn.len();
        Ok(match last.or(Some(empty)).filter(|_| stays) {
            Some(it) => {
                let punto = Punto { numero: it.numero, giorno: it.giorno };
                Linea { soggetto, punto, prima, is_new: prima == 0, fisso: it.fisso }
            }
            None => Linea { soggetto, punto: now, prima, is_new: true, fisso: false },
        })
    }

    /// What is known of a recipient.
    fn known(&self, prova: bool, it: &Destinatario) -> Result<Vec<Vec<Detta>>, Error> {
        let (Some(ledger), Some(chiave)) = (&self.ledger, &self.chiave) else { return Ok(Vec::new()) };
        let [cf, piva] = [&it.codice_fiscale, &it.partita_iva].map(|it| fiscale::normalize(it.reveal()));
        rubrica::load(&lock(ledger), chiave, prova, &rubrica::codes(&cf, &piva))
    }

    /// Whether the book knows that the address of a recipient is no longer theirs.
    pub fn is_withdrawn(&self, prova: bool, it: &Destinatario, oggi: Data) -> Result<bool, Error> {
        let (Some(registro), Some(estratta)) = (it.registro, it.estratta) else { return Ok(false) };
        let trovata = Trovata { pec: it.pec.clone(), registro, estratta };
        Ok(scelta::is_withdrawn(&self.known(prova, it)?, &trovata, oggi))
    }

    /// How a recipient gave the address that they declared, where the book knows it.
    pub fn modo(&self, prova: bool, it: &Destinatario) -> Result<Option<String>, Error> {
        if it.registro != Some(Registro::Dichiarata) {
            return Ok(None);
        }
        let has = |detta: &Detta| detta.voci.iter().any(|voce| voce.indirizzo.eq_ignore_ascii_case(it.pec.reveal()));
        let declared = |detta: &Detta| detta.registro == Registro::Dichiarata && has(detta);
        let all = self.known(prova, it)?.into_iter().flatten().filter(declared);
        Ok(all.max_by_key(|it| (it.giorno, it.numero)).map(|it| it.modo).filter(|it| !it.is_empty()))
    }
}

/// Whether something came after a print of the lot: reprints, pulls, a hand-over.
fn is_worked_on(ledger: &Ledger, lavoro: &str) -> Result<bool, Error> {
    Ok(!operazioni::known(ledger, lavoro)?.is_empty())
}

/// Whether a lot was printed, and not as a draft.
fn is_printed(ledger: &Ledger, lavoro: &str) -> Result<bool, Error> {
    let prints = ledger.facts(&render::subject(lavoro), render::RENDERED)?;
    let is_real = |it: &String| serde_json::from_str::<serde_json::Value>(it).is_ok_and(|it| it["bozza"] == false);
    Ok(prints.iter().any(is_real))
}

/// The payload of the fact.
#[derive(Debug, Serialize, Deserialize)]
struct Detto {
    numero: u64,
    #[serde(with = "forma::data")]
    giorno: Data,
    /// Whether messages were written by it.
    fisso: bool,
}

/// Where the line of a lot is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Linea {
    soggetto: String,
    punto: Punto,
    /// How many there were before.
    prima: usize,
    is_new: bool,
    fisso: bool,
}

impl Linea {
    /// Records it; `fisso` where messages are written by it, so that nobody draws another one.
    pub fn record(&self, ledger: &mut Ledger, fisso: bool) -> Result<(), Error> {
        if !self.is_new && (self.fisso || !fisso) {
            return Ok(());
        }
        let detto = Detto { numero: self.punto.numero, giorno: self.punto.giorno, fisso };
        let payload = serde_json::to_string(&detto).expect("a number and a day are plain data");
        let (day, key) = (self.punto.giorno.to_string(), (self.prima + 1).to_string());
        let fact = Fact {
            subject: &self.soggetto,
            kind: KIND,
            instant: &clock::now(),
            payload: &payload,
            day: Some(&day),
            key: Some(&key),
        };
        match ledger.record_all(&[fact])?.first() {
            Some(Recorded::Differs(_)) => Err(Error::Busy),
            _ => Ok(()),
        }
    }
}

/// A recipient who was met while a lot was read, and how they stand.
#[derive(Clone)]
pub struct Ascoltato {
    /// Where the row is: file and row.
    pub posto: (u16, u32),
    /// How they stand: none where an address is missing, else why nothing is to be asked.
    pub motivo: Option<&'static str>,
    /// The fiscal code; empty where the lot has none that can be right.
    pub codice_fiscale: String,
    /// The partita IVA likewise.
    pub partita_iva: String,
    /// A person or a company.
    pub nominativo: Nominativo,
    /// The latest answer of each list: list, day, whether it has an address that serves.
    pub chiesti: Vec<(Registro, Data, bool)>,
}

/// A lot that is read by the book.
pub struct Smistamento<'a> {
    rubrica: &'a Rubrica,
    linea: Linea,
    oggi: Data,
    prova: bool,
    trovate: Mutex<Vec<((u16, u32), Trovata)>>,
    ascoltati: Mutex<Vec<Ascoltato>>,
    guasto: Mutex<Option<Error>>,
}

impl Smistamento<'_> {
    /// What the book says of a recipient.
    pub fn consult(&self, it: &Cercato<'_>) -> Consiglio {
        match self.judge(it) {
            Ok(consiglio) => {
                if let Some(trovata) = &consiglio.trovata {
                    lock(&self.trovate).push(((it.riga.file, it.riga.riga), trovata.clone()));
                }
                consiglio
            }
            Err(cause) => {
                lock(&self.guasto).get_or_insert(cause);
                Consiglio::default()
            }
        }
    }

    /// The addresses that were given since this was last asked, by file and row.
    pub fn take(&self) -> Vec<((u16, u32), Trovata)> {
        std::mem::take(&mut *lock(&self.trovate))
    }

    /// Where the line was, once the lot is read; a book that could not be read leaves no lot.
    pub fn finish(self) -> Result<(Linea, Vec<Ascoltato>), Error> {
        let broken = self.guasto.into_inner().unwrap_or_else(PoisonError::into_inner);
        let heard = self.ascoltati.into_inner().unwrap_or_else(PoisonError::into_inner);
        broken.map_or(Ok((self.linea, heard)), Err)
    }

    fn judge(&self, it: &Cercato<'_>) -> Result<Consiglio, Error> {
        if let Err(motivo) = way(it) {
            self.hear(it, Some(motivo), &[]);
            return Ok(Consiglio::default());
        }
        let each = self.rubrica.known(self.prova, it.destinatario)?;
        let own = self.own(it);
        let now = Punto { numero: u64::MAX, giorno: self.oggi };
        let fresh = self.best(it, &each, now);
        let is_other = |found: &Trovata| own.as_ref().is_some_and(|own| !is_same(own, found));
        if own.is_some() && self.serves(it.tipo, it.destinatario.registro, it.destinatario.estratta, self.oggi, false) {
            self.hear(it, Some("ha-pec"), &each);
            let other = fresh.filter(is_other);
            return Ok(Consiglio { nota: other.is_some().then_some(Codice::PecDiscorde), altra: other, trovata: None });
        }
        self.hear(it, fresh.is_some().then_some("in-rubrica"), &each);
        if own.is_some() {
            // By mail it goes in any case: all that can change is where to.
            let nota = fresh.as_ref().filter(|it| is_other(it)).map(|_| Codice::PecSostituita);
            return Ok(Consiglio { trovata: fresh, nota, altra: None });
        }
        let then = self.best(it, &each, self.linea.punto);
        Ok(Consiglio { trovata: then.map(|then| fresh.unwrap_or(then)), ..Consiglio::default() })
    }

    /// The lot's own address.
    fn own(&self, it: &Cercato<'_>) -> Option<String> {
        Some(it.destinatario.pec.reveal().clone()).filter(|it| !it.is_empty())
    }

    /// The freshest address that can be served on, as the book was at a point.
    fn best(&self, it: &Cercato<'_>, each: &[Vec<Detta>], punto: Punto) -> Option<Trovata> {
        let all = scelta::usable(each, self.who(it), punto);
        all.into_iter()
            .find(|found| self.serves(it.tipo, Some(found.registro), Some(found.estratta), punto.giorno, true))
    }

    fn who(&self, it: &Cercato<'_>) -> Chi<'_> {
        let is_persona = matches!(it.destinatario.nominativo, Nominativo::Persona { .. });
        Chi { is_persona, professionali: &self.rubrica.professionali }
    }

    /// Whether an address can be served on, and some mailbox takes it. Who only asks lists needs no mailbox yet.
    fn serves(
        &self,
        tipo: TipoAtto,
        registro: Option<Registro>,
        estratta: Option<Data>,
        giorno: Data,
        is_of_book: bool,
    ) -> bool {
        let config = &self.rubrica.config;
        let has_modo = is_of_book || !config.modo_dichiarata.is_empty();
        match caselle::serves((registro, estratta), giorno, config.estrazione_giorni, has_modo) {
            Err(_) => false,
            Ok(_) if self.rubrica.uso == Uso::Ascolta => true,
            Ok(registro) => caselle::route(&self.rubrica.caselle, self.prova, (tipo, registro), &[]).is_some(),
        }
    }

    fn hear(&self, it: &Cercato<'_>, motivo: Option<&'static str>, each: &[Vec<Detta>]) {
        if self.rubrica.uso != Uso::Ascolta {
            return;
        }
        let now = Punto { numero: u64::MAX, giorno: self.oggi };
        let said = |it_is: &Detta| (it_is.registro, it_is.giorno, scelta::serves(it_is, self.who(it), self.oggi));
        let chiesti = each.iter().flat_map(|dette| scelta::latest(dette, now)).map(said).collect();
        let right = |code: &str| {
            let code = fiscale::normalize(code.strip_prefix("IT").unwrap_or(code));
            if matches!(fiscale::judge(&code), Verdict::Valid(_)) { code } else { String::new() }
        };
        lock(&self.ascoltati).push(Ascoltato {
            posto: (it.riga.file, it.riga.riga),
            motivo,
            codice_fiscale: right(it.destinatario.codice_fiscale.reveal()),
            partita_iva: right(it.destinatario.partita_iva.reveal()),
            nominativo: it.destinatario.nominativo.clone(),
            chiesti,
        });
    }
}

/// Whether a recipient may go by certified mail at all, or why not.
fn way(it: &Cercato<'_>) -> Result<(), &'static str> {
    match (it.forzato, it.lotto) {
        (Some(Canale::Posta), _) => Err("forzato-posta"),
        (Some(Canale::Messi), _) => Err("forzato-messi"),
        (None, TipoLotto::Postale) => Err("lotto-postale"),
        (None, TipoLotto::Messi) => Err("lotto-messi"),
        (None, TipoLotto::Estero) => Err("lotto-estero"),
        // The decree is about the Codice della Strada.
        _ if it.tipo == TipoAtto::Extra => Err("extra-cds"),
        _ if it.deceduto => Err("deceduto"),
        (Some(Canale::Pec), _) | (None, TipoLotto::Pec | TipoLotto::Misto) => Ok(()),
    }
}

fn is_same(own: &str, found: &Trovata) -> bool {
    own.eq_ignore_ascii_case(found.pec.reveal())
}

/// What a lock guards; whoever panicked with it left it whole.
fn lock<T>(it: &Mutex<T>) -> MutexGuard<'_, T> {
    it.lock().unwrap_or_else(PoisonError::into_inner)
}

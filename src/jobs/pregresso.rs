//! The backlog taken over: acts at any stage come in as declared facts, with where they come from and since when.
//!
//! Every row ends in one place: an act that is new or known, a row that says nothing new, or `scarti.csv` with its reason.
//! Acts that are lost or may be are listed beside, and taken over all the same. The same extract twice adds nothing.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

use serde::Deserialize;
use serde::Serialize;

use crate::domain::data::Data;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::fatti::scheda::Scheda;
use crate::files;
use crate::files::Aside;
use crate::files::scratch::Scratch;
use crate::files::sort::Sorter;
use crate::hash;
use crate::intake::table::Form;
use crate::jobs;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::csv::cell;
use crate::jobs::entrata;
use crate::jobs::entrata::Entrata;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::fascicoli::Nuovo;
use crate::jobs::hash_of;
use crate::jobs::project::Project;
use crate::ledger::Fact;
use crate::ledger::Ledger;
use crate::ledger::Recorded;
use crate::locale::Locale;

pub mod profilo;
pub mod riga;
pub mod termini;

use profilo::Profilo;
use riga::Celle;
use riga::Scarto;
use termini::Lista;

/// The fact that an extract was taken over.
pub const IMPORTED: &str = "pregresso-importato";

/// Days from the start of the service until the backlog is taken over (R063).
pub const ENTRO: i32 = 60;

/// Acts recorded in one transaction.
const AT_ONCE: usize = 400;

/// Bytes of rows that are sorted in memory.
const SORTED: usize = 16 << 20;

/// Rows of one act: more are a mistake of the extract.
const MOST_ROWS: usize = 200;

/// What to take over, and how.
#[derive(Debug, Clone)]
pub struct Options {
    /// The extract.
    pub file: PathBuf,
    /// The name of its profile.
    pub tracciato: String,
    /// The body, where its rows do not name it.
    pub ente: String,
    /// The day of the extract.
    pub al: Data,
    /// Whether it is the last: with it the backlog is taken over.
    pub ultimo: bool,
    /// Where the lists go.
    pub dir: PathBuf,
}

/// What became of an extract: `righe = usate + ripetute + scartate`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Conti {
    /// Rows of the file.
    pub righe: u64,
    /// Rows that make up an act.
    pub usate: u64,
    /// Rows that say what another one says.
    pub ripetute: u64,
    /// Rows in `scarti.csv`.
    pub scartate: u64,
    /// Acts.
    pub atti: u64,
    /// Acts that the ledger had already, the same.
    pub noti: u64,
    /// Facts that are new.
    pub fatti: u64,
    /// Acts in `decaduti.csv`.
    pub decaduti: u64,
    /// Acts in `prescritti.csv`.
    pub prescritti: u64,
    /// Acts in `da-verificare.csv`.
    pub da_verificare: u64,
}

/// An extract as the ledger remembers it; it says nothing of what was new at which run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Estratto {
    /// Belfiore code of the body.
    pub ente: String,
    /// Its name as received.
    pub file: String,
    /// Its hash.
    pub sha256: String,
    /// The profile it was read by.
    pub tracciato: String,
    /// The day of the extract.
    #[serde(with = "crate::fatti::forma::data")]
    pub al: Data,
    /// Rows.
    pub righe: u64,
    /// Acts.
    pub atti: u64,
    /// Rows that were not taken.
    pub scartate: u64,
    /// Acts that were never served in time.
    pub decaduti: u64,
    /// Acts older than five years.
    pub prescritti: u64,
    /// Acts at which a person must look.
    pub da_verificare: u64,
    /// Whether with it the backlog is taken over.
    pub ultimo: bool,
}

/// What the extracts of a body are about in the ledger.
pub fn subject(ente: &str) -> String {
    format!("pregresso:{ente}")
}

/// The extracts of a body, oldest first, each with the instant it was recorded.
pub fn extracts(ledger: &Ledger, ente: &str) -> Result<Vec<(String, Estratto)>, Error> {
    let stored = ledger.about(&subject(ente)).map_err(Error::Ledger)?;
    let read =
        |it: &crate::ledger::Stored| Some((it.instant.clone(), serde_json::from_str(it.payload.as_deref()?).ok()?));
    Ok(stored.iter().filter(|it| it.kind == IMPORTED).filter_map(read).collect())
}

/// A table to begin from, in a layout.
pub fn example(project: &Project, tracciato: &str) -> Result<String, Error> {
    Ok(project.profile("pregresso", tracciato)?.checked(Profilo::parse)?.example())
}

/// The lists of one run, in the making.
struct Liste {
    files: Vec<(PathBuf, Aside)>,
    frasi: Locale,
}

/// Name and head of each list.
const LISTE: [(&str, &str); 4] = [
    ("decaduti.csv", ACT_HEAD),
    ("prescritti.csv", ACT_HEAD),
    ("da-verificare.csv", ACT_HEAD),
    ("scarti.csv", "riga;id_verbale;campo;motivo;messaggio"),
];

const ACT_HEAD: &str = "id_verbale;riga;motivo;termine;data_violazione;data_notifica;targa";

/// Which of them has the rows that were not taken.
const SCARTI: usize = 3;

impl Liste {
    fn new(dir: &Path, lingua: &str) -> Result<Self, Error> {
        let frasi = jobs::sentences(lingua, "importa")?;
        files::make_folder(dir)?;
        let mut liste = Self { files: Vec::new(), frasi };
        for (place, (name, head)) in LISTE.iter().enumerate() {
            let path = dir.join(name);
            liste.files.push((path.clone(), files::aside(&path)?));
            liste.line(place, &format!("\u{FEFF}{head}"))?;
        }
        Ok(liste)
    }

    fn line(&mut self, place: usize, line: &str) -> Result<(), Error> {
        let (path, file) = &mut self.files[place];
        let written = file.write_all(line.as_bytes()).and_then(|()| file.write_all(b"\r\n"));
        Ok(written.map_err(|source| files::Error::new("write", path, source))?)
    }

    fn reject(&mut self, riga: u32, id: &str, scarto: &Scarto) -> Result<(), Error> {
        let parole = riga::words(scarto.campo).join(", ");
        let messaggio = cell(&self.frasi.say(scarto.motivo, &[("campo", scarto.campo), ("parole", &parole)]));
        self.line(SCARTI, &format!("{riga};{};{};{};{messaggio}", cell(id), scarto.campo, scarto.motivo))
    }

    fn finish(self) -> Result<Vec<PathBuf>, Error> {
        let mut paths = Vec::new();
        for (path, file) in self.files {
            file.finish()?;
            paths.push(path);
        }
        Ok(paths)
    }
}

/// Takes an extract over; says what became of it and where the lists are.
pub fn import(project: &Project, options: &Options) -> Result<(Conti, Vec<PathBuf>), Error> {
    let profile = project.profile("pregresso", &options.tracciato)?;
    let profilo = profile.checked(Profilo::parse)?;
    let sha256 = hash_of(&options.file)?;
    let mut run = Run {
        ledger: project.ledger()?,
        liste: Liste::new(&options.dir, &project.config.lingua)?,
        conti: Conti::default(),
        pending: Vec::new(),
        owners: Vec::new(),
        ente: String::new(),
        profilo: &profilo,
        options,
    };
    let scratch = Scratch::new(None)?;
    let sorted = run.sort(scratch.path())?;
    run.acts(sorted)?;
    run.flush()?;
    let Run { mut ledger, liste, conti, ente, .. } = run;
    remember(&mut ledger, options, &conti, &ente, &sha256)?;
    Ok((conti, liste.finish()?))
}

fn remember(ledger: &mut Ledger, options: &Options, conti: &Conti, ente: &str, sha256: &str) -> Result<(), Error> {
    if ente.is_empty() {
        return Ok(());
    }
    let file = options.file.file_name().map_or(String::new(), |it| it.to_string_lossy().into_owned());
    let estratto = Estratto {
        ente: ente.to_owned(),
        file,
        sha256: sha256.to_owned(),
        tracciato: options.tracciato.clone(),
        al: options.al,
        righe: conti.righe,
        atti: conti.atti,
        scartate: conti.scartate,
        decaduti: conti.decaduti,
        prescritti: conti.prescritti,
        da_verificare: conti.da_verificare,
        ultimo: options.ultimo,
    };
    let payload = serde_json::to_string(&estratto).expect("counts are plain data");
    let today = clock::today().to_string();
    let key = format!("{sha256}:{}:{}:{}", options.tracciato, options.al, options.ultimo);
    let fact = Fact {
        subject: &subject(ente),
        kind: IMPORTED,
        instant: &clock::now(),
        payload: &payload,
        day: Some(&today),
        key: Some(&key),
    };
    ledger.record_all(&[fact]).map_err(Error::Ledger)?;
    Ok(())
}

/// An extract being taken over.
struct Run<'a> {
    ledger: Ledger,
    liste: Liste,
    conti: Conti,
    pending: Vec<Nuovo>,
    /// For each pending fact whether it is the one by which an act comes in.
    owners: Vec<bool>,
    ente: String,
    profilo: &'a Profilo,
    options: &'a Options,
}

/// Our name and theirs of each column that the file may have.
fn columns(profilo: &Profilo) -> Vec<(&'static str, String)> {
    let all = profilo::COLUMNS.iter().chain(&profilo::LATER);
    all.map(|it| (*it, profilo.theirs(it))).filter(|it| !it.1.is_empty()).collect()
}

impl Run<'_> {
    /// Reads all rows and puts those of one act together, whatever their order in the file.
    fn sort(&mut self, near: &Path) -> Result<files::sort::Sorted, Error> {
        let form = Form { separator: self.profilo.separatore.and_then(|it| u8::try_from(it).ok()), ..Form::default() };
        let columns = columns(self.profilo);
        let known: Vec<&str> = columns.iter().map(|it| it.1.as_str()).collect();
        let mut entrata = Entrata::open(&self.options.file, &known, &form)?;
        let key = self.profilo.theirs("id_verbale");
        if !entrata.columns().contains(&key) && !self.profilo.costanti.contains_key("id_verbale") {
            let file = self.options.file.file_name().map_or(String::new(), |it| it.to_string_lossy().into_owned());
            let why = format!(
                "non ha la colonna `{key}`, che il tracciato `{}` vuole; --esempio scrive una tabella da cui partire",
                self.options.tracciato
            );
            return Err(Error::Results { file, why });
        }
        let mut sorter = Sorter::new(near, SORTED);
        while let Some(riga) = entrata.read()? {
            self.conti.righe += 1;
            let id = entrata.get(&key).to_owned();
            if riga == entrata::Riga::Guasta {
                self.conti.scartate += 1;
                self.liste.reject(entrata.riga(), "", &Scarto { campo: "", motivo: "numero-di-campi" })?;
                continue;
            }
            let mut celle: Celle = self.profilo.costanti.clone();
            for (ours, theirs) in &columns {
                let text = self.profilo.word(ours, entrata.get(theirs));
                if !text.is_empty() {
                    celle.insert((*ours).to_owned(), text.to_owned());
                }
            }
            let value = serde_json::to_vec(&(entrata.riga(), &celle)).expect("cells are plain text");
            sorter.push(id.as_bytes(), &value)?;
        }
        Ok(sorter.finish()?)
    }

    fn acts(&mut self, sorted: files::sort::Sorted) -> Result<(), Error> {
        let mut group: Vec<(u32, Celle)> = Vec::new();
        let mut current: Vec<u8> = Vec::new();
        let mut rows = sorted.iter()?;
        while let Some((key, value)) = rows.next()? {
            if key != current.as_slice() || group.len() >= MOST_ROWS {
                self.act(&std::mem::take(&mut group))?;
                current = key.to_vec();
            }
            group.push(serde_json::from_slice(value).expect("we wrote it"));
        }
        self.act(&group)
    }

    /// Takes the rows of one act.
    fn act(&mut self, rows: &[(u32, Celle)]) -> Result<(), Error> {
        let Some((first, celle)) = rows.first() else { return Ok(()) };
        let id = celle.get("id_verbale").map_or("", String::as_str);
        let mut act: Option<(Scheda, Vec<Fatto>, BTreeSet<u32>)> = None;
        let mut repeated = 0;
        for (riga, celle) in rows {
            let read = riga::read(celle, &self.options.ente, self.profilo.importi, self.options.al);
            let joined = read.and_then(|it| match &mut act {
                None => {
                    act = Some((it.scheda, it.fatti, BTreeSet::from([it.violazione])));
                    Ok(true)
                }
                Some((scheda, fatti, places)) => join((scheda, fatti, places), it),
            });
            match joined {
                Ok(is_new) => repeated += u64::from(!is_new),
                // One row that cannot be read stops its act: half of it would say something else.
                Err(scarto) => {
                    for (other, _) in rows {
                        let rest = Scarto { campo: "", motivo: "altra-riga-dello-stesso-atto" };
                        self.liste.reject(*other, id, if other == riga { &scarto } else { &rest })?;
                    }
                    self.conti.scartate += rows.len() as u64;
                    return Ok(());
                }
            }
        }
        let Some((scheda, fatti, _)) = act else { return Ok(()) };
        let chiave = Chiave { ente: scheda.ente.clone(), id_verbale: scheda.id_verbale.clone(), prova: false };
        if self.ente.is_empty() {
            self.ente = scheda.ente.clone();
        }
        let conflict = match self.ente == scheda.ente {
            false => Some(Scarto { campo: "ente", motivo: "altro-ente" }),
            true => self.conflict(&chiave, &scheda)?,
        };
        if let Some(scarto) = conflict {
            for (riga, _) in rows {
                self.liste.reject(*riga, id, &scarto)?;
            }
            self.conti.scartate += rows.len() as u64;
            return Ok(());
        }
        self.conti.atti += 1;
        self.conti.ripetute += repeated;
        self.conti.usate += rows.len() as u64 - repeated;
        self.report(*first, &scheda, &fatti)?;
        self.record(chiave, scheda, fatti)
    }

    /// Why an act cannot be taken over: it is in the ledger, from a lot or with other data.
    fn conflict(&self, chiave: &Chiave, scheda: &Scheda) -> Result<Option<Scarto>, Error> {
        let known = self.ledger.facts(&chiave.subject(), "ricevuto").map_err(Error::Ledger)?;
        for payload in known {
            let fatto = fascicoli::read(0, &payload)?;
            if let Evento::Ricevuto(before) = fatto.evento {
                if before.origine != "pregresso" {
                    return Ok(Some(Scarto { campo: "id_verbale", motivo: "gia-ricevuto-con-un-lotto" }));
                }
                if *before != *scheda {
                    return Ok(Some(Scarto { campo: "id_verbale", motivo: "gia-importato-con-altri-dati" }));
                }
            }
        }
        Ok(None)
    }

    /// Puts an act into the lists where it belongs; in each list once.
    fn report(&mut self, riga: u32, scheda: &Scheda, fatti: &[Fatto]) -> Result<(), Error> {
        let mut lists: BTreeMap<Lista, Vec<termini::Segnalazione>> = BTreeMap::new();
        for it in termini::check(scheda, fatti, self.options.al) {
            lists.entry(it.lista).or_default().push(it);
        }
        for (lista, said) in lists {
            let (place, count) = match lista {
                Lista::Decaduti => (0, &mut self.conti.decaduti),
                Lista::Prescritti => (1, &mut self.conti.prescritti),
                Lista::DaVerificare => (2, &mut self.conti.da_verificare),
            };
            *count += 1;
            let reasons: Vec<&str> = said.iter().map(|it| it.motivo).collect();
            let day = |it: Option<Data>| it.map_or(String::new(), |it| it.to_string());
            let served = fatti.iter().find(|it| matches!(it.evento, Evento::NotificaDichiarata { .. }));
            let line = format!(
                "{};{riga};{};{};{};{};{}",
                cell(&scheda.id_verbale),
                reasons.join(" "),
                day(said.iter().filter_map(|it| it.termine).min()),
                day(scheda.data_violazione),
                day(served.map(|it| it.data)),
                cell(&scheda.targa),
            );
            self.liste.line(place, &line)?;
        }
        Ok(())
    }

    fn record(&mut self, atto: Chiave, scheda: Scheda, fatti: Vec<Fatto>) -> Result<(), Error> {
        let file = self.options.file.file_name().map_or(String::new(), |it| it.to_string_lossy().into_owned());
        let fonte = format!("pregresso {file}");
        let received = Fatto::new(self.options.al, Evento::Ricevuto(Box::new(scheda))).from(fonte.clone());
        self.pending.push(Nuovo { atto: atto.clone(), fatto: received, key: Some("pregresso".into()) });
        self.owners.push(true);
        for fatto in fatti {
            let content = serde_json::to_vec(&(fatto.data.to_string(), fatto.destinatario, &fatto.evento));
            let print = hash::sha256(&content.expect("facts are plain data"));
            let key = Some(format!("pregresso:{}", &print[..20]));
            self.pending.push(Nuovo { atto: atto.clone(), fatto: fatto.from(fonte.clone()), key });
            self.owners.push(false);
        }
        if self.pending.len() >= AT_ONCE {
            self.flush()?;
        }
        Ok(())
    }

    fn flush(&mut self) -> Result<(), Error> {
        let recorded = fascicoli::record(&mut self.ledger, &self.pending)?;
        for (it, is_act) in recorded.iter().zip(&self.owners) {
            let is_new = matches!(it, Recorded::New(_));
            self.conti.fatti += u64::from(is_new);
            self.conti.noti += u64::from(*is_act && !is_new);
        }
        self.pending.clear();
        self.owners.clear();
        Ok(())
    }
}

/// Adds another row of an act: a recipient, a violation, something that happened. Whether it says anything new.
fn join(
    (scheda, fatti, places): (&mut Scheda, &mut Vec<Fatto>, &mut BTreeSet<u32>),
    riga: riga::Riga,
) -> Result<bool, Scarto> {
    let mut other = riga.scheda;
    let people = std::mem::take(&mut other.soggetti);
    let violations = std::mem::take(&mut other.violazioni);
    let rest = Scheda { soggetti: Vec::new(), violazioni: Vec::new(), ..scheda.clone() };
    if rest != other {
        return Err(Scarto { campo: "id_verbale", motivo: "ripetuto-con-altri-dati" });
    }
    let mut is_new = false;
    for it in people {
        match scheda.soggetti.iter().find(|known| known.progressivo == it.progressivo) {
            Some(known) if *known == it => {}
            Some(_) => return Err(Scarto { campo: "progressivo_destinatario", motivo: "ripetuto-con-altri-dati" }),
            None => {
                scheda.soggetti.push(it);
                is_new = true;
            }
        }
    }
    // Where violations have places, two may say the same and are two.
    let is_other = places.insert(riga.violazione) && riga.violazione > 0;
    for it in violations {
        if is_other || !scheda.violazioni.contains(&it) {
            scheda.violazioni.push(it);
            is_new = true;
        }
    }
    for it in riga.fatti {
        if !fatti.contains(&it) {
            fatti.push(it);
            is_new = true;
        }
    }
    scheda.soggetti.sort_by_key(|it| it.progressivo);
    fatti.sort_by_key(|it| it.data);
    Ok(is_new)
}

//! What goes to other bases and offices and what comes back: requests, answers, points, packages for the gestionale.
//!
//! Every request and every answer is a fact of its act, so that every effort to find who answers for it can be shown
//! (R144). What was asked and not answered is not asked again; a file that comes twice adds nothing.

pub mod esempi;
pub mod gestionale;
pub mod lettere;
pub mod lettura;
pub mod pacchetto;
pub mod profili;
pub mod punti;
pub mod richieste;
pub mod risposte;

use std::collections::BTreeSet;
use std::path::Path;

use crate::domain::data::Data;
use crate::fatti::Banca;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::fatti::Prova;
use crate::fatti::Voce;
use crate::flussi::tabella::Riga;
use crate::flussi::tabella::Tracciato;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::fascicoli::Nuovo;
use crate::jobs::fascicoli::proietta;
use crate::jobs::project::Project;
use crate::jobs::prove::Prove;
use crate::ledger;
use crate::ledger::EVER;
use crate::ledger::Fact;
use crate::ledger::Ledger;
use crate::ledger::Recorded;
use crate::ledger::filtro::Filtro;
use crate::procedure::fascicolo;
use crate::procedure::fascicolo::Fascicolo;
use crate::procedure::fascicolo::Passo;
use crate::procedure::regole::Regole;

/// Which acts, and on which day.
#[derive(Debug, Clone)]
pub struct Scelta {
    /// The day of the request: steps that begin later wait.
    pub data: Data,
    /// Of this body alone.
    pub ente: Option<String>,
    /// Trial acts instead of real ones.
    pub prova: bool,
}

/// An act with what is understood of it.
pub struct Aperto {
    /// The act.
    pub chiave: Chiave,
    /// Its facts.
    pub fatti: Vec<Fatto>,
    /// What they mean.
    pub fascicolo: Fascicolo,
}

impl Aperto {
    /// Reads an act of the ledger; `None` where no fact says what it is.
    pub fn load(ledger: &Ledger, chiave: Chiave, regole: &Regole) -> Result<Option<Self>, Error> {
        let fatti = fascicoli::load(ledger, &chiave)?;
        let Some(fascicolo) = fascicolo::fold(&fatti, regole) else { return Ok(None) };
        Ok(Some(Self { chiave, fatti, fascicolo }))
    }

    /// The facts that nobody withdrew, in the order they were recorded.
    pub fn alive(&self) -> Vec<&Fatto> {
        crate::jobs::autorizza::alive(&self.fatti)
    }

    /// Whether a bank was asked about a recipient and has not answered yet.
    pub fn is_waiting(&self, banche: &[Banca], destinatario: Option<u32>) -> bool {
        let mut is_waiting = false;
        for it in self.alive().into_iter().filter(|it| it.destinatario == destinatario) {
            match &it.evento {
                Evento::Richiesta { banca, .. } if banche.contains(banca) => is_waiting = true,
                Evento::Risposta(risposta) if banche.contains(&risposta.banca) => is_waiting = false,
                _ => {}
            }
        }
        is_waiting
    }
}

/// The rules of the project, and the lists of the ledger brought up to its last fact.
pub fn begin(project: &Project, ledger: &mut Ledger) -> Result<Regole, Error> {
    let regole = fascicoli::regole(project)?;
    proietta::refresh(ledger, &regole)?;
    Ok(regole)
}

/// Hands on each step of these kinds that can be done on the day.
pub fn each_step(
    ledger: &mut Ledger,
    regole: &Regole,
    scelta: &Scelta,
    voci: &[Voce],
    mut take: impl FnMut(&Aperto, &Passo) -> Result<(), Error>,
) -> Result<(), Error> {
    for chiave in with_steps(ledger, scelta, voci)? {
        let Some(it) = Aperto::load(ledger, chiave, regole)? else { continue };
        for passo in it.fascicolo.passi.iter().filter(|passo| voci.contains(&passo.voce) && passo.dal <= scelta.data) {
            take(&it, passo)?;
        }
    }
    Ok(())
}

/// The acts that have such a step on the day, in order.
pub fn with_steps(ledger: &mut Ledger, scelta: &Scelta, voci: &[Voce]) -> Result<BTreeSet<Chiave>, Error> {
    let words: Vec<&str> = voci.iter().map(|it| it.as_str()).collect();
    let day = scelta.data.to_string();
    let filtro =
        Filtro { prova: scelta.prova, ente: scelta.ente.as_deref(), voci: &words, al: Some(&day), ..Filtro::default() };
    let mut acts = BTreeSet::new();
    ledger
        .each_passo(&filtro, |subject, _, _| {
            acts.extend(Chiave::parse(subject));
            Ok::<_, ledger::Error>(())
        })
        .map_err(Error::Ledger)?;
    Ok(acts)
}

/// The acts of a choice that have facts after a number, in order.
pub fn acts_after(ledger: &Ledger, scelta: &Scelta, number: u64) -> Result<Vec<Chiave>, Error> {
    let subjects = ledger.acts_after(number).map_err(Error::Ledger)?;
    Ok(subjects.iter().filter_map(|it| scelta.parse(it)).collect())
}

/// The acts of a choice that are found by a reference: `id`, `numero`, `targa`, `cf`, `piva`.
pub fn found(ledger: &Ledger, scelta: &Scelta, tipo: &str, valore: &str) -> Result<Vec<Chiave>, Error> {
    let subjects = ledger.find(tipo, valore).map_err(Error::Ledger)?;
    Ok(subjects.iter().filter_map(|it| scelta.parse(it)).collect())
}

/// The acts of a choice that have facts of a kind whose form `is_wanted`.
pub fn with_facts(
    ledger: &mut Ledger,
    scelta: &Scelta,
    kind: &str,
    is_wanted: impl Fn(&Evento) -> bool,
) -> Result<BTreeSet<Chiave>, Error> {
    let mut acts = BTreeSet::new();
    ledger.each_fact(kind, EVER, |it| {
        if let (Some(chiave), Some(payload)) = (scelta.parse(&it.subject), &it.payload)
            && is_wanted(&fascicoli::read(it.number, payload)?.evento)
        {
            acts.insert(chiave);
        }
        Ok::<_, Error>(())
    })?;
    Ok(acts)
}

impl Scelta {
    /// The act of a subject, where it is one of the choice.
    fn parse(&self, subject: &str) -> Option<Chiave> {
        let chiave = Chiave::parse(subject)?;
        let is_chosen = self.ente.as_ref().is_none_or(|it| *it == chiave.ente) && self.prova == chiave.prova;
        is_chosen.then_some(chiave)
    }
}

/// Keeps bytes as evidence, and cites them.
pub fn keep(project: &Project, tipo: &str, bytes: &[u8]) -> Result<Prova, Error> {
    Ok(Prova { tipo: tipo.to_owned(), sha256: Prove::of(project).put(bytes)? })
}

/// The kind of the fact that a flow went out.
pub const FLOW: &str = "flusso";

/// A flow that went out: its name in the ledger and what it was.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
pub struct Uscita {
    /// Its number: `RA/2026/0001`.
    pub riferimento: String,
    /// Whom it goes to, or what it is.
    pub tipo: String,
    /// The file.
    pub file: String,
    /// Its hash.
    pub sha256: String,
    /// How many rows it has.
    pub righe: u64,
    /// The day.
    pub giorno: String,
}

/// What is about flows of a kind of a body.
pub fn subject(sigla: &str, ente: &str, prova: bool) -> String {
    format!("flusso:{}{ente}:{sigla}", if prova { "prova:" } else { "" })
}

/// The numbers of flows of a kind and a body, from the next one on.
pub struct Numeri {
    soggetto: String,
    sigla: String,
    anno: i32,
    next: usize,
}

impl Numeri {
    /// Begins after the last that went out in the year.
    pub fn begin(ledger: &Ledger, sigla: &str, ente: &str, scelta: &Scelta) -> Result<Self, Error> {
        let soggetto = subject(sigla, ente, scelta.prova);
        let anno = scelta.data.anno();
        let head = format!("{sigla}/{anno}/");
        let known = ledger.facts(&soggetto, FLOW).map_err(Error::Ledger)?;
        let numbers = known.iter().filter_map(|it| serde_json::from_str::<Uscita>(it).ok());
        let last = numbers.filter_map(|it| it.riferimento.strip_prefix(&head)?.parse::<usize>().ok()).max();
        Ok(Self { soggetto, sigla: sigla.to_owned(), anno, next: last.unwrap_or(0) + 1 })
    }

    /// The next number.
    pub fn take(&mut self) -> String {
        let number = format!("{}/{}/{:04}", self.sigla, self.anno, self.next);
        self.next += 1;
        number
    }

    /// What their facts are about.
    pub fn subject(&self) -> &str {
        &self.soggetto
    }
}

/// Records what happened to acts together with the flows that told it, all or none.
pub fn record(ledger: &mut Ledger, nuovi: &[Nuovo], uscite: &[(String, Uscita)]) -> Result<Vec<Recorded>, Error> {
    let instant = clock::now();
    let acts: Vec<[String; 3]> = nuovi
        .iter()
        .map(|it| {
            let payload = serde_json::to_string(&it.fatto).expect("facts are plain data");
            [it.atto.subject(), payload, it.fatto.data.to_string()]
        })
        .collect();
    let flows: Vec<String> =
        uscite.iter().map(|it| serde_json::to_string(&it.1).expect("a flow is plain data")).collect();
    let of_flows = uscite.iter().zip(&flows).map(|((subject, uscita), payload)| Fact {
        subject,
        kind: FLOW,
        instant: &instant,
        payload,
        day: Some(&uscita.giorno),
        key: Some(&uscita.riferimento),
    });
    let of_acts = nuovi.iter().zip(&acts).map(|(it, [subject, payload, day])| Fact {
        subject,
        kind: it.fatto.evento.as_str(),
        instant: &instant,
        payload,
        day: Some(day),
        key: it.key.as_deref(),
    });
    let facts: Vec<Fact<'_>> = of_acts.chain(of_flows).collect();
    let mut recorded = ledger.record_all(&facts).map_err(Error::Ledger)?;
    recorded.truncate(nuovi.len());
    Ok(recorded)
}

/// A row of a file that could not be used, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scarto {
    /// The row, from 1 with the header as row 1.
    pub riga: u32,
    /// The act, where the row says it.
    pub id_verbale: String,
    /// Why, in stable codes.
    pub motivi: Vec<String>,
}

/// A difference between what was known and what is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Discrepanza {
    /// The act.
    pub id_verbale: String,
    /// The recipient.
    pub destinatario: Option<u32>,
    /// Who says otherwise.
    pub banca: &'static str,
    /// What differs, in words.
    pub cosa: String,
}

/// What came of a file: `righe = usate + note + scarti`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Importato {
    /// The name of the file.
    pub file: String,
    /// Its rows.
    pub righe: u64,
    /// Rows that told something new.
    pub usate: u64,
    /// Rows that the ledger knew.
    pub note: u64,
    /// Rows that could not be used.
    pub scarti: Vec<Scarto>,
    /// Differences found.
    pub discrepanze: Vec<Discrepanza>,
    /// Files that were written beside the list of rows, by name.
    pub scritti: Vec<String>,
}

impl Importato {
    /// Adds a row that could not be used; what more is wrong with the same row is added to it.
    pub fn refuse(&mut self, riga: u32, id_verbale: &str, motivi: impl IntoIterator<Item = impl Into<String>>) {
        let motivi = motivi.into_iter().map(Into::into);
        match self.scarti.last_mut().filter(|it| it.riga == riga) {
            Some(scarto) => {
                scarto.id_verbale = format!("{} {id_verbale}", scarto.id_verbale).trim().to_owned();
                scarto.motivi.extend(motivi);
            }
            None => {
                self.scarti.push(Scarto { riga, id_verbale: id_verbale.to_owned(), motivi: motivi.collect() });
            }
        }
    }

    /// Counts a row by whether the ledger knew all it told.
    pub fn count(&mut self, recorded: &[Recorded]) {
        match recorded.iter().any(|it| matches!(it, Recorded::New(_))) {
            true => self.usate += 1,
            false => self.note += 1,
        }
    }

    /// Whether a person has to look.
    pub fn needs_look(&self) -> bool {
        !self.scarti.is_empty() || !self.discrepanze.is_empty()
    }

    /// Writes the rows that could not be used, and what differs, into a folder.
    pub fn write(&mut self, folder: &Path) -> Result<(), Error> {
        crate::files::make_folder(folder)?;
        let refused = self.scarti.iter().map(|it| {
            Riga::default()
                .with("file", self.file.as_str())
                .with("riga", u64::from(it.riga))
                .with("id_verbale", it.id_verbale.as_str())
                .with("motivi", it.motivi.join(" "))
        });
        let refused: Vec<Riga> = refused.collect();
        let differ = self.discrepanze.iter().map(|it| {
            Riga::default()
                .with("id_verbale", it.id_verbale.as_str())
                .with("progressivo_destinatario", it.destinatario.map_or(String::new(), |it| it.to_string()))
                .with("fonte", it.banca)
                .with("differenza", it.cosa.as_str())
        });
        let differ: Vec<Riga> = differ.collect();
        let tables = [("scarti.csv", SCARTI.as_slice(), refused), ("discrepanze.csv", DISCREPANZE.as_slice(), differ)];
        for (name, columns, righe) in tables {
            let path = folder.join(name);
            // A list of before speaks of rows that are no longer open.
            if !righe.is_empty() || path.is_file() {
                let bytes = Tracciato::plain(columns).write(&righe);
                crate::files::replace(&path, &bytes)?;
            }
            if !righe.is_empty() {
                self.scritti.push(name.to_owned());
            }
        }
        Ok(())
    }
}

/// Columns of the list of rows that could not be used.
const SCARTI: [&str; 4] = ["file", "riga", "id_verbale", "motivi"];

/// Columns of the list of differences (R143).
const DISCREPANZE: [&str; 4] = ["id_verbale", "progressivo_destinatario", "fonte", "differenza"];

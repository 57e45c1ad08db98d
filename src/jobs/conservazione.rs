//! The deletion run at the end of retention (art. 5(1)(e) GDPR): what it deletes it reports, and the ledger still
//! proves that it was there.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;

use serde::Deserialize;
use serde::Serialize;

use crate::domain::data::Data;
use crate::files;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::csv::cell;
use crate::jobs::digita;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::pagamenti::incasso;
use crate::jobs::pec::raccogli;
use crate::jobs::pec::raccogli::Risposta;
use crate::jobs::pec::registro;
use crate::jobs::pec::rubrica;
use crate::jobs::project::Project;
use crate::jobs::prove;
use crate::jobs::prove::Prove;
use crate::ledger::EVER;
use crate::ledger::Fact;
use crate::ledger::Ledger;
use crate::ledger::esame::CONSERVAZIONE as SUBJECT;
use crate::ledger::proiezione::Atto;

mod cartelle;

/// What the fact of a run is called.
const KIND: &str = "cancellazione";

/// `conservazione/<name>.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Massimario {
    /// The form of the profile.
    pub schema: u32,
    /// First day it holds.
    #[serde(default)]
    pub valido_dal: String,
    /// Last day it holds.
    #[serde(default)]
    pub valido_al: String,
    /// Who confirmed it.
    #[serde(default)]
    pub verificato: String,
    /// Years after the last answer about somebody in the book of certified addresses: what an act was served by stays
    /// with its message.
    #[serde(default = "two")]
    pub rubrica_anni: u32,
    /// Years after an upload came: where it is a lot, and an act of it is kept, it stays as long. Where the profile does
    /// not say, the most years that any act is kept.
    #[serde(default)]
    pub caricati_anni: Option<u32>,
    /// Years after a keyed paper was changed last; one whose act the ledger knows goes with it.
    #[serde(default)]
    pub digitati_anni: Option<u32>,
    /// Years after the draft of a profile of cards was begun.
    #[serde(default)]
    pub bozze_anni: Option<u32>,
    /// The rules; the first that takes an act decides.
    pub regola: Vec<Regola>,
}

const fn two() -> u32 {
    2
}

/// How long some acts are kept.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Regola {
    /// Where the acts stand; any where there is none.
    #[serde(default)]
    pub stati: Vec<String>,
    /// Kinds of act; any where there is none.
    #[serde(default)]
    pub tipi: Vec<String>,
    /// Trial acts instead of real ones.
    #[serde(default)]
    pub prova: bool,
    /// Years after the last fact.
    pub anni: u32,
}

impl Regola {
    fn takes(&self, atto: &Atto) -> bool {
        let is_in = |list: &[String], word: &String| list.is_empty() || list.contains(word);
        self.prova == atto.prova && is_in(&self.stati, &atto.stato) && is_in(&self.tipi, &atto.tipo_atto)
    }
}

/// An act past its retention.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scaduto {
    /// The subject of its facts.
    pub soggetto: String,
    /// Where it stood.
    pub stato: String,
    /// The day of its last fact.
    pub ultimo: String,
    /// Years that it was kept.
    pub anni: u32,
}

/// What a run deleted, or would.
#[derive(Debug, Clone, Default)]
pub struct Corsa {
    /// The acts, by subject.
    pub atti: Vec<Scaduto>,
    /// Money that came in for them, or for no act of ours: what flows told of it, with names of payers.
    pub incassi: Vec<Scaduto>,
    /// Certified messages that served them and no other act that is kept.
    pub messaggi: Vec<Scaduto>,
    /// Letters that people wrote about them and no other act that is kept, or about no act of ours.
    pub lettere: Vec<Scaduto>,
    /// Codes of the book of certified addresses of which nobody has said anything for long.
    pub rubrica: Vec<Scaduto>,
    /// Uploads, keyed papers and drafts, each by its path in the project.
    pub cartelle: Vec<Scaduto>,
    /// Facts that lost their words.
    pub fatti: u64,
    /// Hashes of evidence that went with them.
    pub prove: Vec<String>,
}

/// The fact of a run.
#[derive(Debug, Serialize, Deserialize)]
struct Cancellazione {
    /// Acts whose last fact is older than their years before this day.
    prima_del: String,
    /// The profile and its hash.
    massimario: String,
    sha256: String,
    /// Who ran it.
    da: String,
    atti: u64,
    /// SHA-256 of the report.
    rapporto: String,
    /// Evidence that goes with them; a run that was killed leaves it to the next.
    prove: Vec<String>,
    /// What goes of uploads, keyed papers and drafts, in the same way.
    #[serde(default)]
    cartelle: Vec<String>,
}

/// What to delete.
#[derive(Debug, Clone)]
pub struct Options<'a> {
    /// Years are counted back from this day.
    pub before: Data,
    /// The profile's name.
    pub massimario: &'a str,
    /// Who says so.
    pub by: &'a str,
    /// Only say what would be deleted.
    pub dry_run: bool,
}

/// Deletes what is past its retention and says what it was. `report_to` is told of it before anything is gone: where it
/// fails, nothing is deleted.
pub fn retain(
    project: &Project,
    options: &Options<'_>,
    mut report_to: impl FnMut(&Corsa) -> Result<(), Error>,
) -> Result<Corsa, Error> {
    let profile = project.profile("conservazione", options.massimario)?;
    let massimario: Massimario = profile.parse()?;
    let mut ledger = project.ledger()?;
    let _keyed = digita::held(project)?;
    fascicoli::refresh(&mut ledger, &fascicoli::regole(project)?)?;
    let store = Prove::of(project);
    let mut corsa = Corsa { atti: past(&mut ledger, &massimario, options.before)?, ..Corsa::default() };
    let mut subjects: Vec<String> = corsa.atti.iter().map(|it| it.soggetto.clone()).collect();
    corsa.incassi = money(&mut ledger, &massimario, options.before, &subjects)?;
    corsa.messaggi = messages(&ledger, &corsa.atti)?;
    corsa.lettere = letters(&mut ledger, &massimario, options.before, &corsa.atti)?;
    corsa.rubrica = addresses(&mut ledger, &massimario, options.before)?;
    let with_them = corsa.incassi.iter().chain(&corsa.messaggi).chain(&corsa.lettere).chain(&corsa.rubrica);
    subjects.extend(with_them.map(|it| it.soggetto.clone()));
    subjects.sort();
    corsa.cartelle = cartelle::past(project, &mut ledger, (&massimario, options.before), &corsa.atti)?;
    corsa.prove = orphans(&mut ledger, &subjects, &mut corsa.fatti)?;
    report_to(&corsa)?;
    if options.dry_run {
        return Ok(corsa);
    }
    if !subjects.is_empty() || !corsa.cartelle.is_empty() {
        let payload = Cancellazione {
            prima_del: options.before.to_string(),
            massimario: profile.name.clone(),
            sha256: hash::sha256(&profile.bytes),
            da: options.by.to_string(),
            atti: corsa.atti.len() as u64,
            rapporto: hash::sha256(report(&corsa).as_bytes()),
            prove: corsa.prove.clone(),
            cartelle: corsa.cartelle.iter().map(|it| it.soggetto.clone()).collect(),
        };
        let payload = serde_json::to_string(&payload).expect("a run is plain data");
        let (instant, day) = (clock::now(), clock::today().to_string());
        let fact =
            Fact { subject: SUBJECT, kind: KIND, instant: &instant, payload: &payload, day: Some(&day), key: None };
        corsa.fatti = ledger.destroy(&subjects, &fact)?;
    }
    sweep(project, &mut ledger, &store)?;
    Ok(corsa)
}

/// The acts past their retention.
fn past(ledger: &mut Ledger, massimario: &Massimario, before: Data) -> Result<Vec<Scaduto>, Error> {
    let mut found = Vec::new();
    ledger.each_quiet(&before.to_string(), |subject, atto, last| {
        let Some(regola) = massimario.regola.iter().find(|it| it.takes(atto)) else { return Ok(()) };
        let [giorno, istante] = last;
        let ultimo = giorno.max(istante.map(|it| day_of(&it))).unwrap_or_default();
        if is_past(&ultimo, regola.anni, before) {
            let (soggetto, stato) = (subject.to_string(), atto.stato.clone());
            found.push(Scaduto { soggetto, stato, ultimo, anni: regola.anni });
        }
        Ok::<(), Error>(())
    })?;
    Ok(found)
}

/// What flows told of money: that of acts that go, and what was of no act for as long as any act is kept.
fn money(ledger: &mut Ledger, massimario: &Massimario, before: Data, acts: &[String]) -> Result<Vec<Scaduto>, Error> {
    /// The part of a sighting, or of a person's word on it, that says when and of which act.
    #[derive(Deserialize)]
    struct Detto {
        #[serde(default)]
        atto: String,
    }
    let mut all: BTreeMap<String, (String, String)> = BTreeMap::new();
    ledger.each_fact_of(&incasso::KINDS, EVER, |it| {
        let Some(payload) = it.payload.as_deref() else { return Ok(()) };
        let said: Detto = serde_json::from_str(payload).unwrap_or(Detto { atto: String::new() });
        let (atto, last) = all.entry(it.subject.clone()).or_default();
        if Chiave::parse(&said.atto).is_some() {
            *atto = said.atto;
        }
        last.clear();
        last.push_str(&day_of(&it.instant));
        Ok::<(), Error>(())
    })?;
    let anni = longest(massimario);
    let goes = |(soggetto, (atto, ultimo)): (String, (String, String))| {
        let goes = if atto.is_empty() { is_past(&ultimo, anni, before) } else { acts.binary_search(&atto).is_ok() };
        goes.then_some(Scaduto { soggetto, stato: "incasso".into(), ultimo, anni })
    };
    Ok(all.into_iter().filter_map(goes).collect())
}

/// The messages that served these acts and no other one that is kept.
fn messages(ledger: &Ledger, acts: &[Scaduto]) -> Result<Vec<Scaduto>, Error> {
    let gone = Andati::of(ledger, acts);
    let mut found: BTreeMap<String, Scaduto> = BTreeMap::new();
    for act in acts {
        let Some(chiave) = Chiave::parse(&act.soggetto) else { continue };
        for number in registro::messages(&fascicoli::load(ledger, &chiave)?) {
            let Some(own) = registro::Messaggio::load(ledger, &number)? else { continue };
            if gone.are(own.preparata.atti.iter().map(|it| it.atto.as_str()))? {
                let soggetto = registro::subject(&number);
                found.insert(soggetto.clone(), Scaduto { soggetto, stato: "messaggio".into(), ..act.clone() });
            }
        }
    }
    Ok(found.into_values().collect())
}

/// The letters about these acts and no other one that is kept; those about no act for as long as any act is kept.
fn letters(
    ledger: &mut Ledger,
    massimario: &Massimario,
    before: Data,
    acts: &[Scaduto],
) -> Result<Vec<Scaduto>, Error> {
    let mut all: Vec<(String, Vec<String>, String)> = Vec::new();
    ledger.each_fact(raccogli::RISPOSTA, EVER, |it| {
        let read = it.payload.as_deref().and_then(|it| serde_json::from_str::<Risposta>(it).ok());
        let last = day_of(&it.instant);
        all.extend(read.map(|read| (it.subject.clone(), read.atti, last)));
        Ok::<(), Error>(())
    })?;
    let anni = longest(massimario);
    let gone = Andati::of(ledger, acts);
    let mut found = Vec::new();
    for (soggetto, atti, ultimo) in all {
        let goes =
            if atti.is_empty() { is_past(&ultimo, anni, before) } else { gone.are(atti.iter().map(String::as_str))? };
        if goes {
            found.push(Scaduto { soggetto, stato: "lettera".into(), ultimo, anni });
        }
    }
    Ok(found)
}

/// The most years that any act is kept.
fn longest(massimario: &Massimario) -> u32 {
    massimario.regola.iter().map(|it| it.anni).max().unwrap_or(u32::MAX)
}

/// The day of an instant, as [`is_past`] reads it; nothing where it is none, so that nothing goes for it.
fn day_of(instant: &str) -> String {
    clock::day(instant).map(|it| it.to_string()).unwrap_or_default()
}

/// Whether so many years have gone by after a day.
fn is_past(last: &str, anni: u32, before: Data) -> bool {
    Data::parse(last).map(|it| it.plus_months(anni.saturating_mul(12))).is_some_and(|it| it < before)
}

/// Acts that go, and those that went in runs before.
struct Andati<'a> {
    ledger: &'a Ledger,
    now: BTreeSet<&'a str>,
}

impl<'a> Andati<'a> {
    fn of(ledger: &'a Ledger, acts: &'a [Scaduto]) -> Self {
        Self { ledger, now: acts.iter().map(|it| it.soggetto.as_str()).collect() }
    }

    /// Whether all of these are among them.
    fn are<'s>(&self, mut subjects: impl Iterator<Item = &'s str>) -> Result<bool, Error> {
        subjects.try_fold(true, |all, it| Ok(all && (self.now.contains(it) || self.went(it)?)))
    }

    /// Whether all words of an act are gone.
    fn went(&self, subject: &str) -> Result<bool, Error> {
        Ok(self.ledger.about(subject)?.iter().all(|it| it.payload.is_none()))
    }
}

/// What the book of certified addresses holds of those of whom the last answer is long ago.
fn addresses(ledger: &mut Ledger, massimario: &Massimario, before: Data) -> Result<Vec<Scaduto>, Error> {
    let mut last: BTreeMap<String, String> = BTreeMap::new();
    ledger.each_fact(rubrica::KIND, EVER, |it| {
        if it.payload.is_some() {
            let day = day_of(&it.instant);
            last.entry(it.subject.clone()).and_modify(|it| *it = day.clone().max(it.clone())).or_insert(day);
        }
        Ok::<(), Error>(())
    })?;
    let anni = massimario.rubrica_anni;
    let past = last.into_iter().filter(|it| is_past(&it.1, anni, before));
    Ok(past.map(|(soggetto, ultimo)| Scaduto { soggetto, stato: "rubrica".into(), ultimo, anni }).collect())
}

/// The evidence that only these acts cite, in order; and how many facts they have with words.
fn orphans(ledger: &mut Ledger, subjects: &[String], facts: &mut u64) -> Result<Vec<String>, Error> {
    let mut cited = BTreeSet::new();
    ledger.each_about(subjects, |_, stored| {
        for payload in stored.iter().filter_map(|it| it.payload.as_deref()) {
            *facts += 1;
            cited.extend(prove::cited(payload));
        }
        Ok::<(), Error>(())
    })?;
    keep_unread(ledger, &mut cited, |subject| subjects.binary_search_by(|it| it.as_str().cmp(subject)).is_ok())?;
    Ok(cited.into_iter().collect())
}

/// Leaves of these hashes those that no fact cites but those of subjects that go.
fn keep_unread(ledger: &mut Ledger, hashes: &mut BTreeSet<String>, goes: impl Fn(&str) -> bool) -> Result<(), Error> {
    if hashes.is_empty() {
        return Ok(());
    }
    ledger.each_payload_with("\"sha256\"", |subject, payload| {
        if subject != SUBJECT && !goes(subject) {
            for it in prove::cited(payload) {
                hashes.remove(&it);
            }
        }
        Ok::<(), Error>(())
    })
}

/// Takes the evidence away that deletion runs left without facts, and the folders that they named; also of runs that were
/// killed on the way. Folders are named after their day: what comes later has another name.
fn sweep(project: &Project, ledger: &mut Ledger, store: &Prove) -> Result<(), Error> {
    let mut left: BTreeSet<String> = BTreeSet::new();
    for payload in ledger.facts(SUBJECT, KIND)? {
        let Ok(run) = serde_json::from_str::<Cancellazione>(&payload) else { continue };
        left.extend(run.prove.into_iter().filter(|it| store.has(it)));
        for it in &run.cartelle {
            cartelle::clear(project, it)?;
        }
    }
    // The same file may have come in again with another act.
    keep_unread(ledger, &mut left, |_| false)?;
    for it in &left {
        store.remove(it)?;
    }
    Ok(())
}

/// The report of a run: which acts, and since when nothing happened to them.
pub fn report(corsa: &Corsa) -> String {
    let mut text = String::from("\u{FEFF}atto;stato;ultimo_fatto;anni\r\n");
    let with_them = corsa.incassi.iter().chain(&corsa.messaggi).chain(&corsa.lettere).chain(&corsa.rubrica);
    let with_them = with_them.chain(&corsa.cartelle);
    for it in corsa.atti.iter().chain(with_them) {
        text += &format!("{};{};{};{}\r\n", cell(&it.soggetto), cell(&it.stato), it.ultimo, it.anni);
    }
    text
}

/// Says the report.
pub fn print_report(mut out: impl Write, corsa: &Corsa) -> Result<(), Error> {
    out.write_all(report(corsa).as_bytes())
        .map_err(|cause| files::Error::new("write", Path::new("the report"), cause).into())
}

/// Writes the report.
pub fn write_report(path: &Path, corsa: &Corsa) -> Result<(), Error> {
    Ok(files::replace(path, report(corsa).as_bytes())?)
}

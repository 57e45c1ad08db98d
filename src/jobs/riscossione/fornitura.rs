//! The ruolo as a file for the collector: made once, kept by its number, written again byte by byte whenever it is asked
//! for.
//!
//! The facts come before the file is put in its place: were the run killed between the two, the same call finds the
//! supply in the ledger and writes it again as it was kept.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use serde::Serialize;

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::fatti::Prova;
use crate::fatti::Voce;
use crate::files;
pub use crate::flussi::ruolo::Formato;
use crate::flussi::ruolo::Profilo;
use crate::flussi::ruolo::Riga;
use crate::flussi::ruolo::Ruolo;
use crate::flussi::ruolo::Testata;
use crate::flussi::tracciato290;
use crate::flussi::tracciato450;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::project::Project;
use crate::jobs::prove::Prove;
use crate::jobs::riscossione::Letto;
use crate::jobs::riscossione::Scelta;
use crate::jobs::riscossione::debitore::Comuni;
use crate::jobs::riscossione::each;
use crate::jobs::riscossione::lista::Lista;
use crate::jobs::riscossione::lista::si_no;
use crate::jobs::riscossione::lista::total;
use crate::jobs::riscossione::profilo;
use crate::jobs::riscossione::ruolo;
use crate::jobs::riscossione::ruolo::Banco;
use crate::jobs::riscossione::ruolo::Raccoglitore;
use crate::jobs::riscossione::ruolo::Raccolta;
use crate::jobs::riscossione::ruolo::Vagliata;
use crate::ledger::Fact;
use crate::ledger::Ledger;
use crate::procedure::fascicolo;
use crate::procedure::regole::Regole;

/// The kind of the fact that a supply was made.
pub const MADE: &str = "ruolo-formato";

/// The table of what is in a supply.
pub const LIST: &str = "ruolo.csv";

/// The kinds of what is kept of a supply: its file, and that table.
const FILE: &str = "ruolo";
const ELENCO: &str = "elenco-ruolo";

/// What is asked for.
#[derive(Debug, Clone)]
pub struct Options {
    /// Which acts.
    pub scelta: Scelta,
    /// The layout; the profile's where `None`.
    pub formato: Option<Formato>,
}

/// A supply in the ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Formata {
    /// The body.
    pub ente: String,
    /// Whether it is of trial acts.
    pub prova: bool,
    /// Its number with this body, from 1.
    pub progressivo: u32,
    /// The day of transmission, ISO.
    pub al: String,
    /// The layout.
    pub tracciato: String,
    /// Hash of the file.
    pub sha256: String,
    /// What it asks for, in cents.
    pub totale: u64,
    /// The acts, each with its key of 96 bytes and what it asks for.
    pub posizioni: Vec<(String, String, u64)>,
    /// Partite; none where nobody kept count.
    #[serde(default)]
    pub partite: usize,
    /// Hash of its table; empty where it was not kept.
    #[serde(default)]
    pub elenco: String,
}

impl Formata {
    /// What facts about it are about.
    fn subject(&self) -> String {
        subject(&self.ente, self.prova, self.progressivo)
    }

    /// How acts name it.
    pub fn riferimento(&self) -> String {
        format!("{}/{:06}", self.ente, self.progressivo)
    }
}

fn subject(ente: &str, prova: bool, progressivo: u32) -> String {
    format!("ruolo:{}{ente}:{progressivo}", if prova { "prova:" } else { "" })
}

/// The supplies there are, oldest first.
pub fn all(ledger: &Ledger) -> Result<Vec<Formata>, Error> {
    let mut facts = ledger.facts_of(MADE).map_err(Error::Ledger)?;
    facts.reverse();
    Ok(facts.iter().filter_map(|it| serde_json::from_str(it).ok()).collect())
}

/// All that a roll is made of.
pub struct Quadro {
    /// The body.
    pub ente: String,
    /// The profile.
    pub profilo: Profilo,
    /// The layout.
    pub formato: Formato,
    /// The head.
    pub testata: Testata,
    /// The acts.
    pub raccolta: Raccolta,
}

/// What came of it.
#[derive(Debug, Clone, Default)]
pub struct Outcome {
    /// The supply's file; none where no act may go.
    pub file: Option<String>,
    /// Its number.
    pub progressivo: u32,
    /// Whether it was made before and only written again.
    pub is_again: bool,
    /// Acts in it.
    pub atti: usize,
    /// Partite.
    pub partite: usize,
    /// What it asks for.
    pub totale: Centesimi,
    /// Rows of the list of what needs a person.
    pub anomalie: usize,
}

/// Gathers the acts whose ruolo is due.
pub fn gather(project: &Project, ledger: &mut Ledger, options: &Options) -> Result<Quadro, Error> {
    let regole = fascicoli::regole(project)?;
    let mut raccoglitore = Raccoglitore::new(&options.scelta, &regole);
    each(ledger, &regole, &options.scelta, |letto| raccoglitore.take(letto))?;
    let first = raccoglitore.posizioni().next().map(|it| it.letto.chiave.ente.clone());
    let ente = options.scelta.ente.clone().or(first).unwrap_or_default();
    if let Some(other) = raccoglitore.posizioni().map(|it| &it.letto.chiave.ente).find(|it| **it != ente) {
        let why = format!("acts of `{ente}` and of `{other}` are due: name one with --ente");
        return Err(Error::profile("ente", why));
    }
    let made = all(ledger)?;
    let of_body = made.iter().filter(|it| it.ente == ente && it.prova == options.scelta.prova);
    let progressivo = of_body.map(|it| it.progressivo).max().unwrap_or(0) + 1;
    quadro(project, raccoglitore, (ente, progressivo), options)
}

fn quadro(
    project: &Project,
    raccoglitore: Raccoglitore<'_>,
    (ente, progressivo): (String, u32),
    options: &Options,
) -> Result<Quadro, Error> {
    let profilo = profilo(project, &ente)?;
    let formato = options.formato.unwrap_or(profilo.tracciato);
    let comuni = Comuni::load(project, &ente)?;
    let testata = Testata { data: options.scelta.al, progressivo };
    let banco = Banco { profilo: &profilo, formato, comuni: &comuni, testata: testata.clone() };
    let raccolta = raccoglitore.finish(&banco);
    Ok(Quadro { ente, profilo, formato, testata, raccolta })
}

/// Makes the supply of all acts that may go and that the C.P.L. let go.
pub fn make(project: &Project, options: &Options, out: &Path) -> Result<Outcome, Error> {
    let mut ledger = project.ledger_in_turn()?;
    let mut tried = None;
    loop {
        if let Some(outcome) = try_make(project, &mut ledger, options, out)? {
            return Ok(outcome);
        }
        // Another has taken the number meanwhile: the acts that are left go under the next.
        let made = all(&ledger)?.len();
        if tried.replace(made) == Some(made) {
            let why =
                "an act names a supply that the ledger does not have: `plico ledger check` says where it is damaged";
            return Err(Error::profile("ruolo", why));
        }
    }
}

/// Makes the supply under the number that is free now; `None` where it was taken meanwhile.
fn try_make(project: &Project, ledger: &mut Ledger, options: &Options, out: &Path) -> Result<Option<Outcome>, Error> {
    let quadro = gather(project, ledger, options)?;
    let is_chosen = |it: &Vagliata| it.is_sound() && it.consenso == Some(true);
    if !quadro.raccolta.vagliate.iter().any(is_chosen) {
        let al = options.scelta.al.to_string();
        let same = all(ledger)?.into_iter().rev().find(|it| {
            let is_body = options.scelta.ente.as_ref().is_none_or(|ente| *ente == it.ente);
            is_body && it.al == al && it.prova == options.scelta.prova
        });
        if let Some(made) = same {
            let anomalie = ruolo::anomalies(&quadro.raccolta, is_chosen, true);
            return again(project, ledger, &made, Some(anomalie), out).map(Some);
        }
    }
    let supply = supply(&quadro, is_chosen)?;
    let anomalie = ruolo::anomalies(&quadro.raccolta, is_chosen, true);
    let Some(supply) = supply else {
        files::make_folder(out)?;
        anomalie.write(out, ruolo::ANOMALIES)?;
        return Ok(Some(Outcome { anomalie: anomalie.len(), ..Outcome::default() }));
    };
    // Kept before a fact says that it is: a profile that changes must not change what was sent.
    let prove = Prove::of(project);
    prove.put(&supply.bytes)?;
    prove.put(supply.elenco.bytes())?;
    match record(ledger, &quadro, &supply)? {
        true => publish(&supply.formata, (&supply.bytes, supply.elenco.bytes()), Some(anomalie), out).map(Some),
        false => Ok(None),
    }
}

/// Writes a supply again that was made before.
pub fn remake(project: &Project, scelta: &Scelta, progressivo: u32, out: &Path) -> Result<Outcome, Error> {
    let ledger = project.ledger()?;
    let found = all(&ledger)?.into_iter().find(|it| {
        let is_body = scelta.ente.as_ref().is_none_or(|ente| *ente == it.ente);
        is_body && it.progressivo == progressivo && it.prova == scelta.prova
    });
    let made =
        found.ok_or_else(|| Error::profile("ruolo", format!("there is no supply {progressivo} in the ledger")))?;
    again(project, &ledger, &made, None, out)
}

/// Writes a supply again as it was kept; where it was not, from the facts that were there before it, held against the
/// hash of then.
fn again(
    project: &Project,
    ledger: &Ledger,
    made: &Formata,
    anomalie: Option<Lista>,
    out: &Path,
) -> Result<Outcome, Error> {
    let prove = Prove::of(project);
    if prove.is_whole(&made.sha256)? && prove.is_whole(&made.elenco)? {
        let outcome = publish(made, (&prove.get(&made.sha256)?, &prove.get(&made.elenco)?), anomalie, out)?;
        return Ok(Outcome { is_again: true, ..outcome });
    }
    let subject = made.subject();
    let stored = ledger.about(&subject).map_err(Error::Ledger)?;
    let limit = stored.iter().find(|it| it.kind == MADE).map_or(u64::MAX, |it| it.number);
    let regole = fascicoli::regole(project)?;
    let al = Data::parse(&made.al).ok_or_else(|| Error::profile(&subject, "its day cannot be read"))?;
    let formato = if made.tracciato == Formato::T450.as_str() { Formato::T450 } else { Formato::T290 };
    let scelta = Scelta { al, ente: Some(made.ente.clone()), anno: None, prova: made.prova, minimo: Centesimi::ZERO };
    let options = Options { scelta, formato: Some(formato) };
    let mut raccoglitore = Raccoglitore::new(&options.scelta, &regole);
    for (_, id_verbale, _) in &made.posizioni {
        let chiave = Chiave { ente: made.ente.clone(), id_verbale: id_verbale.clone(), prova: made.prova };
        raccoglitore.take(before(ledger, chiave, limit, &regole)?)?;
    }
    let quadro = quadro(project, raccoglitore, (made.ente.clone(), made.progressivo), &options)?;
    let supply = supply(&quadro, |_| true)?.filter(|it| it.formata.sha256 == made.sha256).ok_or_else(|| {
        let why = "its file does not come out as it was: the profile, or the rules, are not those of then";
        Error::profile(&subject, why)
    })?;
    let outcome = publish(&supply.formata, (&supply.bytes, supply.elenco.bytes()), anomalie, out)?;
    Ok(Outcome { is_again: true, ..outcome })
}

/// An act as the ledger knew it before a fact.
fn before(ledger: &Ledger, chiave: Chiave, limit: u64, regole: &Regole) -> Result<Letto, Error> {
    let mut fatti = fascicoli::load(ledger, &chiave)?;
    // The supply's own facts are recorded with it, in one transaction.
    fatti.retain(|it: &Fatto| it.numero < limit && !matches!(&it.evento, Evento::Emesso { voce: Voce::Ruolo, .. }));
    let fascicolo = fascicolo::fold(&fatti, regole)
        .ok_or_else(|| Error::profile(&chiave.subject(), "the act is not in the ledger any more"))?;
    Ok(Letto { chiave, fatti, fascicolo })
}

/// A supply, ready to be recorded.
struct Supply {
    bytes: Vec<u8>,
    elenco: Lista,
    ruolo: Ruolo,
    formata: Formata,
}

/// Makes the file of the chosen acts and reads it back; `None` where there are none.
fn supply(quadro: &Quadro, is_chosen: impl Fn(&Vagliata) -> bool) -> Result<Option<Supply>, Error> {
    let Quadro { ente, profilo, formato, testata, raccolta } = quadro;
    let chosen = raccolta.vagliate.iter().enumerate().filter(|it| is_chosen(it.1));
    let partite = ruolo::partite(chosen, profilo, *formato);
    if partite.is_empty() {
        return Ok(None);
    }
    let name = format!("ruolo/{}.toml", ente.to_lowercase());
    if profilo.ente.len() != 5 {
        let why = "`ente`, the body's code of five digits with whoever collects, is not set: \
                   copy the shipped profile `ruolo/cds.toml` and complete it";
        return Err(Error::profile(&name, why));
    }
    let roll = Ruolo { testata: testata.clone(), partite };
    let scritto = match formato {
        Formato::T290 => tracciato290::write(&roll, profilo),
        Formato::T450 => tracciato450::write(&roll, profilo),
    };
    if let Some(it) = scritto.difetti.iter().find(|it| it.danno.blocks()) {
        let why = format!("what it gives for {}.{} does not fit: {}", it.record, it.campo, it.danno.as_str());
        return Err(Error::profile(&name, why));
    }
    let bytes = scritto.file();
    let riletto = match formato {
        Formato::T290 => tracciato290::read(&bytes),
        Formato::T450 => tracciato450::read(&bytes),
    };
    let expected = lines(&roll, quadro);
    let is_same = |it: &crate::flussi::ruolo::Riletto| it.righe == expected.0 && it.totale == expected.1;
    if !riletto.as_ref().is_ok_and(is_same) {
        let why = format!("the file does not read back as it was meant ({:?})", riletto.err());
        return Err(Error::profile(&name, why));
    }
    let posizioni = roll.partite.iter().flat_map(|it| &it.atti).map(|it| {
        let vagliata = &raccolta.vagliate[it.rif];
        let id = vagliata.posizione.letto.chiave.id_verbale.clone();
        (tracciato450::chiave(it, testata, profilo), id, vagliata.posizione.somme.totale.cents())
    });
    let posizioni: Vec<(String, String, u64)> = posizioni.collect();
    let prova = raccolta.vagliate[roll.partite[0].atti[0].rif].posizione.letto.chiave.prova;
    let elenco = list(&roll, quadro, &posizioni);
    let formata = Formata {
        ente: ente.clone(),
        prova,
        progressivo: testata.progressivo,
        al: testata.data.to_string(),
        tracciato: formato.as_str().to_owned(),
        sha256: hash::sha256(&bytes),
        totale: expected.1.cents(),
        posizioni,
        partite: roll.partite.len(),
        elenco: hash::sha256(elenco.bytes()),
    };
    Ok(Some(Supply { bytes, elenco, ruolo: roll, formata }))
}

/// The lines that the file must have, from the ledger's own sums, and what they come to.
fn lines(roll: &Ruolo, quadro: &Quadro) -> (Vec<Riga>, Centesimi) {
    let mut lines = Vec::new();
    let mut whole = Centesimi::ZERO;
    for partita in &roll.partite {
        for atto in &partita.atti {
            let number = if quadro.formato == Formato::T450 { atto.numero } else { partita.numero };
            for articolo in atto.articoli(&quadro.profilo.codici) {
                lines.push(Riga {
                    partita: number.into(),
                    cf: partita.debitore.cf.clone(),
                    codice: articolo.codice.to_owned(),
                    importo: articolo.importo,
                });
            }
            let owed = quadro.raccolta.vagliate[atto.rif].posizione.somme.totale;
            whole = whole.checked_add(owed).expect("sums of acts fit 64 bits");
        }
    }
    (lines, whole)
}

/// Records the supply and that each of its acts went, all or none; false where another has its number.
fn record(ledger: &mut Ledger, quadro: &Quadro, supply: &Supply) -> Result<bool, Error> {
    let Supply { formata, ruolo, .. } = supply;
    let instant = clock::now();
    let day = quadro.testata.data;
    let day_text = day.to_string();
    let subject = formata.subject();
    let key = format!("ruolo:{}", formata.riferimento());
    let mut facts = vec![(subject, MADE, serde_json::to_string(formata).expect("a supply is plain data"))];
    for atto in ruolo.partite.iter().flat_map(|it| &it.atti) {
        let posizione = &quadro.raccolta.vagliate[atto.rif].posizione;
        let evento = Evento::Emesso {
            voce: Voce::Ruolo,
            riferimento: formata.riferimento(),
            scadenza: None,
            importo: Some(posizione.somme.totale),
        };
        let mut fatto = Fatto::new(day, evento).from("plico ruolo");
        // The acts cite what is kept, so that it goes with the last of them at the end of its retention.
        let kept = [(FILE, &formata.sha256), (ELENCO, &formata.elenco)];
        fatto.prove = kept.map(|(tipo, sha256)| Prova { tipo: tipo.into(), sha256: sha256.clone() }).into();
        let payload = serde_json::to_string(&fatto).expect("facts are plain data");
        facts.push((posizione.letto.chiave.subject(), fatto.evento.as_str(), payload));
    }
    let facts: Vec<Fact<'_>> = facts
        .iter()
        .map(|(subject, kind, payload)| Fact {
            subject,
            kind,
            instant: &instant,
            payload,
            day: Some(&day_text),
            key: Some(&key),
        })
        .collect();
    Ok(ledger.record_whole(&facts).map_err(Error::Ledger)?.is_some())
}

/// The columns of the table of a supply.
const HEADER: &str = "partita;posizione;ente;id_verbale;prova;codice_fiscale;anno;semestri;sanzione;spese;maggiorazione;totale;\
chiave";

/// The table of a supply.
fn list(roll: &Ruolo, quadro: &Quadro, posizioni: &[(String, String, u64)]) -> Lista {
    let keys: BTreeMap<&str, &str> = posizioni.iter().map(|it| (it.1.as_str(), it.0.as_str())).collect();
    let mut list = Lista::new(HEADER);
    for partita in &roll.partite {
        for atto in &partita.atti {
            let posizione = &quadro.raccolta.vagliate[atto.rif].posizione;
            let chiave = &posizione.letto.chiave;
            list.row([
                &partita.numero.to_string(),
                &atto.numero.to_string(),
                &chiave.ente,
                &chiave.id_verbale,
                si_no(chiave.prova),
                &partita.debitore.cf,
                &atto.anno.to_string(),
                &atto.semestri.to_string(),
                &atto.sanzione.to_string(),
                &atto.spese.to_string(),
                &atto.maggiorazione.to_string(),
                &posizione.somme.totale.to_string(),
                keys.get(chiave.id_verbale.as_str()).copied().unwrap_or_default(),
            ]);
        }
    }
    list
}

/// Puts the file, its table and the list of what needs a person into a folder.
fn publish(
    formata: &Formata,
    (bytes, elenco): (&[u8], &[u8]),
    anomalie: Option<Lista>,
    out: &Path,
) -> Result<Outcome, Error> {
    files::make_folder(out)?;
    files::replace(&out.join(LIST), elenco)?;
    let mut outcome = Outcome {
        progressivo: formata.progressivo,
        atti: formata.posizioni.len(),
        partite: formata.partite,
        totale: total(&formata.posizioni, |it| Centesimi::new(it.2)),
        ..Outcome::default()
    };
    if let Some(anomalie) = anomalie {
        outcome.anomalie = anomalie.len();
        anomalie.write(out, ruolo::ANOMALIES)?;
    }
    // The file comes last: whoever waits for it finds the rest beside it.
    let name = format!("ruolo-{}-{:06}.{}", files::safe_name(&formata.ente), formata.progressivo, formata.tracciato);
    files::replace(&out.join(&name), bytes)?;
    outcome.file = Some(name);
    Ok(outcome)
}

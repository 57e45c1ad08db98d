//! Acts that were served by certified mail, handed to digital preservation: one package an act, by the profile of whoever
//! preserves them.
//!
//! An act goes once all its messages have ended, and again when there is more of it: a reply, a late receipt. What is kept
//! is held against its hash first; an act of which something is missing or altered is not handed over, and is listed with
//! the reason. Each act that was looked at has its row in the list, and the counts add up to it.

pub mod pacchetto;
pub mod raccolta;
pub mod rilettura;

use std::collections::BTreeSet;
use std::path::Path;

use serde::Deserialize;
use serde::Serialize;

use crate::domain::data::Data;
use crate::domain::istante::Istante;
use crate::fatti;
use crate::fatti::scheda::Scheda;
use crate::files;
use crate::files::scratch::Scratch;
use crate::files::staging::Staging;
use crate::flussi::sincro::Ente;
use crate::flussi::versamento;
use crate::flussi::versamento::Parole;
use crate::flussi::versamento::Unita;
use crate::flussi::versamento::profilo::Aggiornamento;
use crate::flussi::versamento::profilo::Profilo;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::csv;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::modelli;
use crate::jobs::pec::registro::PREPARATA;
use crate::jobs::pec::registro::Preparata;
use crate::jobs::progress::Stop;
use crate::jobs::project::Project;
use crate::jobs::prove::Prove;
use crate::ledger::EVER;
use crate::ledger::Fact;
use crate::ledger::Ledger;
use crate::locale::Locale;

use pacchetto::Contorno;
use raccolta::Motivo;
use raccolta::Quadro;
use raccolta::Raccolta;

/// The kind of profiles.
const PROFILES: &str = "conservatori";
/// The fact that an act was handed over.
const KIND: &str = "versamento-pec";
/// The list of a folder of packages.
pub const LIST: &str = "versamento.csv";

/// What became of an act that was looked at.
const VERSATO: &str = "versato";
const AGGIORNATO: &str = "aggiornato";
const NOTO: &str = "noto";
const IN_CORSO: &str = "in-corso";
const ESCLUSO: &str = "escluso";

/// What is wanted.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The profile; the project's where it is `None`.
    pub profilo: Option<String>,
    /// These acts; those of the days where there are none.
    pub atti: Vec<Chiave>,
    /// Acts of messages written from this day on.
    pub dal: Option<Data>,
    /// And up to this one.
    pub al: Option<Data>,
    /// Acts of this body alone.
    pub ente: Option<String>,
    /// Trial acts, or real ones.
    pub prova: bool,
    /// Also what was handed over already, whole.
    pub again: bool,
}

/// An act that was looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Riga {
    /// The act.
    pub id_verbale: String,
    /// Its package: the one that was written, or the last one before.
    pub file: String,
    /// The bytes of the package.
    pub byte: u64,
    /// Its hash.
    pub sha256: String,
    /// Messages that serve the act.
    pub messaggi: usize,
    /// Documents in the package.
    pub documenti: usize,
    /// `versato`, `aggiornato`, `noto`, `in-corso` or `escluso`.
    pub esito: String,
    /// Why, where no package was written.
    pub perche: String,
}

impl Riga {
    /// Whether its package is in the same folder.
    pub fn is_written(&self) -> bool {
        self.esito == VERSATO || self.esito == AGGIORNATO
    }
}

/// What came of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Every act that was looked at, in order.
    pub righe: Vec<Riga>,
}

impl Outcome {
    /// How many acts came to that.
    fn count(&self, esito: &str) -> usize {
        self.righe.iter().filter(|it| it.esito == esito).count()
    }

    /// Acts handed over, handed over again, known, still on their way, and left out: they sum to all.
    pub fn counts(&self) -> [(&'static str, usize); 5] {
        [VERSATO, AGGIORNATO, NOTO, IN_CORSO, ESCLUSO].map(|it| (it, self.count(it)))
    }

    /// Acts that a person must look at.
    pub fn esclusi(&self) -> usize {
        self.count(ESCLUSO)
    }
}

/// An act that was handed over, as the ledger keeps it. Its evidence is not cited as such: it must not be kept longer than
/// the act for having been handed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Versata {
    /// The profile.
    profilo: String,
    /// The package.
    file: String,
    /// Its bytes.
    byte: u64,
    /// Its hash.
    sha256: String,
    /// Whether it is the whole unit, or adds to it.
    intero: bool,
    /// When it was made.
    istante: String,
    /// How many documents the unit has had since it was handed over whole.
    documenti: u32,
    /// The hashes of the messages in it.
    contenuto: Vec<String>,
}

/// What the facts are about that an act was handed over.
fn subject(atto: &Chiave) -> String {
    format!("versamento:{}", atto.subject())
}

/// What was handed over of an act since it went whole for the last time.
#[derive(Debug, Clone, Default)]
struct Storia(Vec<Versata>);

impl Storia {
    fn load(ledger: &Ledger, atto: &Chiave) -> Result<Self, Error> {
        let mut all: Vec<Versata> = Vec::new();
        for it in ledger.about(&subject(atto)).map_err(Error::Ledger)? {
            let Some(payload) = it.payload.filter(|_| it.kind == KIND) else { continue };
            // What cannot be read is not taken for an act that never went.
            let wrong = |e: serde_json::Error| Error::Fact { number: it.number, why: e.to_string() };
            all.push(serde_json::from_str(&payload).map_err(wrong)?);
        }
        let whole = all.iter().rposition(|it| it.intero).unwrap_or_default();
        Ok(Self(all.split_off(whole.min(all.len()))))
    }

    fn has(&self, sha256: &str) -> bool {
        self.0.iter().any(|it| it.contenuto.iter().any(|own| own == sha256))
    }

    /// The instant of the same package, where it was written before: so the same bytes come out.
    fn istante(&self, contenuto: &[String]) -> Option<Istante> {
        let first = self.0.first().filter(|it| it.intero && it.contenuto == contenuto)?;
        Istante::read(&first.istante)
    }
}

/// Writes the packages of acts into a folder, which must not be there, and remembers them.
pub fn submit(project: &Project, options: &Options, out: &Path, frasi: &Locale, stop: &Stop) -> Result<Outcome, Error> {
    let mut ledger = project.ledger()?;
    let nome = options.profilo.as_deref().unwrap_or(&project.config.pec.conservatore);
    let profile = project.profile(PROFILES, nome)?;
    let mut profilo = profile.checked(Profilo::parse)?;
    if options.prova {
        profilo = profilo.for_trial();
    } else if let Some(name) = profilo.missing() {
        let why = format!("`{name}` is empty: the conservatore gives it to the body; without it only trial acts go");
        return Err(Error::profile(&profile.name, why));
    }
    let atti = meant(&mut ledger, options)?;
    let bodies: BTreeSet<&str> = atti.iter().map(|it| it.ente.as_str()).collect();
    if bodies.len() > 1 {
        let why = "the acts are of several bodies, and each has its own contract: name one with --ente";
        return Err(Error::profile(&profile.name, why));
    }
    let Some(codice) = bodies.first() else { return Ok(Outcome::default()) };
    let ente = body(project, codice, &profilo)?;
    let staging = Staging::new(out)?;
    let mut versamento = Versamento {
        ledger: &ledger,
        frasi,
        prove: Prove::of(project),
        nome,
        profilo,
        ente,
        options,
        istante: clock::istante(),
        out: staging.path(),
        keys: BTreeSet::new(),
        names: BTreeSet::new(),
        facts: Vec::new(),
    };
    let mut outcome = Outcome::default();
    for atto in &atti {
        if stop.is_asked() {
            return Err(Error::Interrupted);
        }
        outcome.righe.push(versamento.act(atto)?);
    }
    let facts = versamento.facts;
    files::write_new(&staging.path().join(LIST), &csv::written(&outcome.righe))?;
    // Whoever is killed between the two has packages that the next run writes again; the other way round some would be
    // taken for handed over that nobody ever saw.
    staging.publish_new()?;
    remember(&mut ledger, &facts)?;
    Ok(outcome)
}

/// The acts that are meant, in order.
fn meant(ledger: &mut Ledger, options: &Options) -> Result<BTreeSet<Chiave>, Error> {
    let is_meant = |it: &Chiave| it.prova == options.prova && options.ente.as_ref().is_none_or(|ente| it.ente == *ente);
    if !options.atti.is_empty() {
        return Ok(options.atti.iter().filter(|it| is_meant(it)).cloned().collect());
    }
    let day = |it: Option<Data>, other: &str| it.map_or(other.to_string(), |it| it.to_string());
    let (from, to) = (day(options.dal, EVER.start()), day(options.al, EVER.end()));
    let mut atti = BTreeSet::new();
    ledger.each_fact(PREPARATA, &from..=&to, |it| {
        let written = it.payload.as_deref().and_then(|it| serde_json::from_str::<Preparata>(it).ok());
        let all = written.into_iter().flat_map(|it| it.atti).filter_map(|it| Chiave::parse(&it.atto));
        atti.extend(all.filter(is_meant));
        Ok::<_, Error>(())
    })?;
    Ok(atti)
}

/// The body, by its own profile where it has one, or else as the service knows it.
fn body(project: &Project, codice: &str, profilo: &Profilo) -> Result<Ente, Error> {
    let own = modelli::ente_of(project, codice)?;
    Ok(own.map_or_else(
        || Ente { nome: profilo.versatore.ente.clone(), cf: String::new() },
        |it| Ente { nome: it.nome, cf: it.cf },
    ))
}

fn remember(ledger: &mut Ledger, versate: &[(Chiave, Versata)]) -> Result<(), Error> {
    let (instant, day) = (clock::now(), clock::today().to_string());
    let text = |it: &Versata| serde_json::to_string(it).expect("a package is plain data");
    let texts: Vec<(String, String)> = versate.iter().map(|it| (subject(&it.0), text(&it.1))).collect();
    let facts: Vec<Fact<'_>> = versate
        .iter()
        .zip(&texts)
        .map(|(it, (subject, payload))| Fact {
            subject,
            kind: KIND,
            instant: &instant,
            payload,
            day: Some(&day),
            key: Some(&it.1.sha256),
        })
        .collect();
    ledger.record_all(&facts).map_err(Error::Ledger).map(drop)
}

/// Acts being handed over.
struct Versamento<'a> {
    ledger: &'a Ledger,
    frasi: &'a Locale,
    prove: Prove,
    nome: &'a str,
    profilo: Profilo,
    ente: Ente,
    options: &'a Options,
    istante: Istante,
    out: &'a Path,
    /// The keys and the names that are taken.
    keys: BTreeSet<[String; 3]>,
    names: BTreeSet<String>,
    facts: Vec<(Chiave, Versata)>,
}

impl Versamento<'_> {
    /// What becomes of an act.
    fn act(&mut self, atto: &Chiave) -> Result<Riga, Error> {
        let fatti = fascicoli::load(self.ledger, atto)?;
        let Some(scheda) = fatti::latest_scheda(&fatti) else {
            return Ok(self.left(atto, &Motivo::new("versa-ignoto")));
        };
        let quadro = match Quadro::load(self.ledger, atto, &fatti)? {
            Ok(quadro) => quadro,
            Err(motivo) => return Ok(self.left(atto, &motivo)),
        };
        let storia = Storia::load(self.ledger, atto)?;
        let parole = words(atto, scheda, &quadro, &self.ente);
        let is_known = !self.options.again && quadro.fonti.iter().all(|it| storia.has(&it.sha256));
        if let Some(last) = storia.0.last().filter(|_| is_known) {
            return Ok(known(atto, &quadro, last));
        }
        if !self.keys.insert(versamento::key(&self.profilo, &parole)) {
            return Ok(self.left(atto, &Motivo::new("versa-chiave")));
        }
        self.package(atto, &quadro, &parole, &storia)
    }

    /// Writes the package of an act.
    fn package(&mut self, atto: &Chiave, quadro: &Quadro, parole: &Parole, storia: &Storia) -> Result<Riga, Error> {
        let only_new = !self.options.again && self.profilo.aggiornamento == Aggiornamento::Aggiunta;
        let is_added = only_new && !storia.0.is_empty();
        let before = if is_added { storia.0.last().map_or(0, |it| it.documenti) } else { 0 };
        let fonti: Vec<_> = quadro.fonti.iter().filter(|it| !is_added || !storia.has(&it.sha256)).collect();
        let contenuto: Vec<String> = fonti.iter().map(|it| it.sha256.clone()).collect();
        let scratch = Scratch::new(Some(self.out))?;
        let taken = Raccolta::new(&self.profilo, &self.prove, scratch.path(), before).take(&fonti)?;
        let documenti = match taken {
            Ok(documenti) => documenti,
            Err(motivo) => return Ok(self.left(atto, &motivo)),
        };
        let again = storia.istante(&contenuto).filter(|_| !is_added);
        let contorno =
            Contorno { profilo: &self.profilo, ente: &self.ente, is_added, istante: again.unwrap_or(self.istante) };
        let unita = Unita { parole, documenti: &documenti, prova: atto.prova };
        let base =
            if is_added { format!("{}_agg{}", atto.id_verbale, storia.0.len()) } else { atto.id_verbale.clone() };
        let nome = free(&self.names, &files::safe_name(&base));
        let scritto = pacchetto::write(&contorno, &unita, (scratch.path(), self.out, &nome))?;
        self.names.insert(nome);
        let esito = if storia.0.is_empty() { VERSATO } else { AGGIORNATO };
        let riga = Riga {
            id_verbale: atto.id_verbale.clone(),
            file: scritto.nome.clone(),
            byte: scritto.byte,
            sha256: scritto.sha256.clone(),
            messaggi: quadro.messaggi,
            documenti: documenti.len(),
            esito: esito.into(),
            perche: String::new(),
        };
        let versata = Versata {
            profilo: self.nome.into(),
            file: scritto.nome,
            byte: scritto.byte,
            sha256: scritto.sha256,
            intero: !is_added,
            istante: contorno.istante.to_string(),
            documenti: before + documenti.len() as u32,
            contenuto,
        };
        self.facts.push((atto.clone(), versata));
        Ok(riga)
    }

    /// An act that does not go, with the reason.
    fn left(&self, atto: &Chiave, motivo: &Motivo) -> Riga {
        let mut perche = self.frasi.say(motivo.codice, &[]);
        if !motivo.sha256.is_empty() {
            perche.push_str(&format!(": {}", motivo.sha256));
        }
        let esito = if motivo.codice == "versa-in-corso" { IN_CORSO } else { ESCLUSO };
        Riga { id_verbale: atto.id_verbale.clone(), esito: esito.into(), perche, ..Riga::default() }
    }
}

/// An act that was handed over as it is.
fn known(atto: &Chiave, quadro: &Quadro, last: &Versata) -> Riga {
    Riga {
        id_verbale: atto.id_verbale.clone(),
        file: last.file.clone(),
        byte: last.byte,
        sha256: last.sha256.clone(),
        messaggi: quadro.messaggi,
        documenti: last.documenti as usize,
        esito: NOTO.into(),
        perche: String::new(),
    }
}

/// A name that is not taken.
fn free(taken: &BTreeSet<String>, name: &str) -> String {
    let all = (1..).map(|n| if n == 1 { name.to_string() } else { format!("{name}~{n}") });
    all.into_iter().find(|it| !taken.contains(it)).expect("numbers do not end")
}

/// What is known of an act, by the words of profiles.
fn words(atto: &Chiave, scheda: &Scheda, quadro: &Quadro, ente: &Ente) -> Parole {
    let giorno = scheda.data_accertamento.or(scheda.data_violazione);
    Parole::from([
        ("id", atto.id_verbale.clone()),
        ("numero", scheda.numero.clone()),
        ("anno", scheda.anno.to_string()),
        ("registro", scheda.registro.clone()),
        ("tipo", scheda.tipo_atto.clone()),
        ("targa", scheda.targa.clone()),
        ("data", giorno.map(Data::it).unwrap_or_default()),
        ("giorno", giorno.map(|it| it.to_string()).unwrap_or_default()),
        ("esito", quadro.esito.clone()),
        ("ente", ente.nome.clone()),
    ])
}

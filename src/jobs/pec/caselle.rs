//! The mailboxes that messages leave from, and which of them takes which message.

use std::path::Path;
use std::path::PathBuf;

use serde::Deserialize;
use serde::Serialize;

use crate::domain::atto::TipoAtto;
use crate::domain::data::Data;
use crate::domain::istante::Istante;
use crate::domain::riservato::Riservato;
use crate::domain::soggetto::Registro;
use crate::files;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::posta::Accesso;
use crate::jobs::project::CONFIG;
use crate::jobs::project::Casella as Voce;
use crate::jobs::project::Project;

/// A provider: `gestori/<name>.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gestore {
    /// Version of the form.
    pub schema: u32,
    /// First day it is good for; empty for always.
    pub valido_dal: String,
    /// Last day it is good for; empty where it still is.
    pub valido_al: String,
    /// By whom and when it was held against the real one; empty where nobody has.
    pub verificato: String,
    /// What it is called.
    pub nome: String,
    /// Whether it serves nobody: trial lots go through such a one alone, and real ones never do.
    pub prova: bool,
    /// The file of its clock, where it serves nobody and keeps its own.
    #[serde(default)]
    pub orologio: PathBuf,
    /// PEM files of authorities that its server's certificate is under, beside those of the machine.
    pub ca: Vec<PathBuf>,
    /// The folders that receipts come into.
    pub cartelle: Vec<String>,
    /// Where mail leaves.
    pub smtp: Porta,
    /// Where mail is read.
    pub imap: Porta,
    /// What it takes.
    pub limiti: Limiti,
}

/// A door of a provider.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Porta {
    /// The machine.
    pub host: String,
    /// The port.
    pub porta: u16,
    /// How the line is encrypted.
    pub tls: Tls,
}

/// How a line is encrypted; there is no line that is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tls {
    /// From its first byte.
    Implicita,
    /// After a greeting.
    Starttls,
}

/// What a provider takes.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limiti {
    /// Bytes of a message, all together.
    pub byte: usize,
    /// Messages a minute; 0 for as many as there are.
    pub al_minuto: u32,
    /// Messages a day; 0 for as many as there are.
    pub al_giorno: u32,
    /// Seconds after which a message that was put off, or did not leave, is tried again, time after time.
    pub riprova: Vec<u64>,
}

/// A mailbox with its provider.
#[derive(Debug, Clone)]
pub struct Casella {
    /// As the project has it.
    pub voce: Voce,
    /// Its provider.
    pub gestore: Gestore,
    /// The file of its provider's clock, where that is one for trials.
    orologio: Option<PathBuf>,
    registri: Vec<Registro>,
    tipi: Vec<TipoAtto>,
}

/// The clock of a provider for trials: it may run faster than ours, and jump.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Orologio {
    /// An instant of ours, in seconds since 1970.
    nostro: i64,
    /// What it showed then.
    suo: i64,
    /// How many of its seconds pass in one of ours.
    velocita: u32,
}

impl Orologio {
    /// The name of its file.
    pub const FILE: &str = "orologio.json";

    /// Sets one going at our time.
    pub fn begin(path: &Path, velocita: u32) -> Result<(), Error> {
        let now = clock::istante().utc();
        Self { nostro: now, suo: now, velocita }.write(path)
    }

    /// Reads the file of one.
    pub fn read(path: &Path) -> Result<Self, Error> {
        let wrong = |cause: serde_json::Error| Error::rendered(path, format!("it is no clock: {cause}"));
        serde_json::from_slice(&files::read(path)?).map_err(wrong)
    }

    /// What it shows.
    pub fn now(self) -> Istante {
        let passed = clock::istante().utc() - self.nostro;
        Istante::at(self.suo + passed * i64::from(self.velocita))
    }

    /// Lets it jump ahead, and says what it shows then.
    pub fn jump(self, path: &Path, seconds: i64) -> Result<Istante, Error> {
        let next = Self { nostro: clock::istante().utc(), suo: self.now().utc() + seconds, ..self };
        next.write(path)?;
        Ok(next.now())
    }

    fn write(self, path: &Path) -> Result<(), Error> {
        Ok(files::replace(path, &serde_json::to_vec(&self).expect("a clock is plain data"))?)
    }
}

impl Casella {
    /// All of a project, in order.
    pub fn all(project: &Project) -> Result<Vec<Self>, Error> {
        let mut all: Vec<Self> = Vec::new();
        for voce in &project.config.pec.casella {
            let wrong = |why: String| Error::profile(CONFIG, format!("[[pec.casella]] `{}`: {why}", voce.nome));
            let is_plain = |it: &str| !it.is_empty() && files::safe_name(it) == it;
            if !is_plain(&voce.nome) || all.iter().any(|it| it.voce.nome == voce.nome) {
                return Err(wrong("`nome` must be there, of letters and digits, and be the only one".into()));
            }
            if !voce.indirizzo.contains('@') {
                return Err(wrong("`indirizzo` is no address".into()));
            }
            let gestore: Gestore = project.profile("gestori", &voce.gestore)?.parse()?;
            let registro = |it: &String| Registro::parse(it).ok_or_else(|| wrong(format!("no list `{it}`")));
            let tipo = |it: &String| TipoAtto::parse(it).ok_or_else(|| wrong(format!("no kind of act `{it}`")));
            let registri = voce.registri.iter().map(registro).collect::<Result<_, _>>()?;
            let tipi = voce.tipi.iter().map(tipo).collect::<Result<_, _>>()?;
            let own = gestore.prova && !gestore.orologio.as_os_str().is_empty();
            let orologio = own.then(|| project.dir().join(&gestore.orologio));
            all.push(Self { voce: voce.clone(), gestore, orologio, registri, tipi });
        }
        Ok(all)
    }

    /// The same, where there must be one.
    pub fn some(project: &Project) -> Result<Vec<Self>, Error> {
        let all = Self::all(project)?;
        let none =
            "no mailbox to send from: add a [[pec.casella]]; to try the service out, `plico pec simulator` makes one";
        if all.is_empty() { Err(Error::profile(CONFIG, none)) } else { Ok(all) }
    }

    /// What the clock of its provider shows: ours, but for one that serves nobody.
    pub fn now(&self) -> Istante {
        let own = self.orologio.as_deref().and_then(|it| Orologio::read(it).ok());
        own.map_or_else(clock::istante, Orologio::now)
    }

    /// Its password.
    pub fn password(&self, project: &Project) -> Result<Riservato<String>, Error> {
        let plain: String =
            self.voce.nome.chars().map(|it| if it.is_ascii_alphanumeric() { it } else { '_' }).collect();
        project.segreto(&self.voce.password, &format!("PLICO_PEC_{}", plain.to_uppercase()))
    }

    /// The name to log in with.
    pub fn utente(&self) -> &str {
        if self.voce.utente.is_empty() { &self.voce.indirizzo } else { &self.voce.utente }
    }

    /// Who we are at a door of its provider.
    pub fn access<'a>(&'a self, porta: &'a Porta, password: &'a Riservato<String>, ca: &'a [Vec<u8>]) -> Accesso<'a> {
        Accesso {
            host: &porta.host,
            porta: porta.porta,
            implicita: porta.tls == Tls::Implicita,
            utente: self.utente(),
            password,
            ca,
        }
    }

    /// The domain of its address, which numbers of messages end in.
    pub fn dominio(&self) -> &str {
        self.voce.indirizzo.split_once('@').map_or("", |it| it.1)
    }

    /// The PEM certificates that its servers may be under, beside those of the machine.
    pub fn authorities(&self, project: &Project) -> Result<Vec<Vec<u8>>, Error> {
        self.gestore.ca.iter().map(|it| Ok(files::read(&project.dir().join(it))?)).collect()
    }

    fn takes(&self, tipo: TipoAtto, registro: Registro) -> bool {
        (self.tipi.is_empty() || self.tipi.contains(&tipo))
            && (self.registri.is_empty() || self.registri.contains(&registro))
    }
}

/// The instant by which messages of a trial lot or a real one are written: our clock, or that of the provider that a trial
/// lot goes through.
pub fn now(all: &[Casella], prova: bool) -> Istante {
    let own = all.iter().find(|it| it.gestore.prova && prova).map(Casella::now);
    own.unwrap_or_else(clock::istante)
}

/// The day of that instant.
pub fn today(now: Istante) -> Data {
    now.civil().map_or_else(clock::today, |it| it.0)
}

/// Whether an address can be served on: the list that the report of service names, or why not. `has_modo` says whether it
/// is known how the recipient gave it, where no list has it. The same rule parts what is printed from what is sent.
pub fn serves(
    (registro, estratta): (Option<Registro>, Option<Data>),
    today: Data,
    estrazione_giorni: u16,
    has_modo: bool,
) -> Result<Registro, &'static str> {
    let registro = registro.ok_or("esclusa-registro")?;
    let days = estratta.ok_or("esclusa-estrazione")?.days_until(today);
    match registro {
        _ if days < 0 => Err("esclusa-futura"),
        Registro::Dichiarata if !has_modo => Err("esclusa-modo"),
        // What a person declared holds until they say otherwise.
        Registro::Dichiarata => Ok(registro),
        _ if days > i32::from(estrazione_giorni) => Err("esclusa-vecchia"),
        _ => Ok(registro),
    }
}

/// The mailbox for an act to an address of a list, of a trial lot or a real one. Among several that take it the messages
/// are divided by `chi`, always the same way.
pub fn route<'c>(
    all: &'c [Casella],
    prova: bool,
    (tipo, registro): (TipoAtto, Registro),
    chi: &[u8],
) -> Option<&'c Casella> {
    let fit: Vec<&Casella> = all.iter().filter(|it| it.gestore.prova == prova && it.takes(tipo, registro)).collect();
    let place = usize::from(crate::hash::digest(chi)[0]) % fit.len().max(1);
    fit.get(place).copied()
}

//! Payments from outside onto their acts: each record of a flow is recorded, known already, doubtful or refused.
//!
//! Only a reference that names one act ties a payment alone; everything else waits in the ledger and in a list until a
//! person ties it. The same flow twice adds nothing, and the same money in two flows is one payment.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::path::PathBuf;

use serde_json::json;

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::fatti;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::fatti::Pagamento;
use crate::fatti::Prova;
use crate::files;
use crate::flussi::pagamenti as flussi;
use crate::flussi::pagamenti::Flusso;
use crate::flussi::pagamenti::Identita;
use crate::flussi::pagamenti::Movimento;
use crate::flussi::pagamenti::profilo::Profilo;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::csv::cell;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::profili;
use crate::jobs::project::Project;
use crate::ledger::Ledger;

pub mod abbina;
pub mod assegna;
pub mod dubbi;
pub mod immagini;
pub mod incasso;
pub mod oggetto;
pub mod rapporto;
pub mod riferimenti;
pub mod scritti;

use abbina::Abbina;
use abbina::Abbinamento;
use immagini::Immagini;
use incasso::Incasso;
use incasso::Posto;
use scritti::PAGAMENTO;
use scritti::Scritti;

/// The list of the records of a run that are no payments which can be taken.
pub const REFUSED: &str = "pagamenti-respinti.csv";

/// The kind of the fact that a flow was imported.
pub const FLUSSO: &str = "flusso-pagamenti";

/// What to import and how.
#[derive(Debug, Clone)]
pub struct Options {
    /// The flows.
    pub files: Vec<PathBuf>,
    /// The kind of flow, where it is not to be told from the bytes.
    pub tracciato: Option<String>,
    /// The day from which the flows could be had; today where nobody says so.
    pub disponibile: Option<Data>,
    /// Where the images of slips are.
    pub immagini: Option<PathBuf>,
    /// Whether only trial acts are meant, instead of real ones alone.
    pub prova: bool,
    /// Whether a flow is taken whose own totals do not agree with its records.
    pub parziale: bool,
}

/// What became of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Esito {
    /// It is a payment of an act now, or takes one back.
    Registrato,
    /// It was there already.
    Noto,
    /// It waits for a person.
    Dubbio,
    /// It is no payment that can be taken.
    Rifiutato,
}

impl Esito {
    /// Every value, in the order of the declaration.
    pub const ALL: [Self; 4] = [Self::Registrato, Self::Noto, Self::Dubbio, Self::Rifiutato];

    /// The word in lists.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Registrato => "registrato",
            Self::Noto => "gia-noto",
            Self::Dubbio => "dubbio",
            Self::Rifiutato => "rifiutato",
        }
    }
}

/// One record and what became of it.
#[derive(Debug, Clone)]
pub struct Riga {
    /// Its place in the file.
    pub riga: u32,
    /// The day it was paid, where it can be read.
    pub data: Option<Data>,
    /// Its sum, where it can be read.
    pub importo: Option<Centesimi>,
    /// By which way.
    pub canale: String,
    /// What became of it.
    pub esito: Esito,
    /// The act, where it has one.
    pub id_verbale: String,
    /// Why it is doubtful or refused, or what else there is to know.
    pub motivo: String,
}

/// One flow and what became of its records.
#[derive(Debug, Clone)]
pub struct Importato {
    /// The file's name.
    pub file: String,
    /// Its hash.
    pub sha256: String,
    /// The kind of flow.
    pub formato: String,
    /// Its own name.
    pub nome: String,
    /// Its records, each with what became of it.
    pub righe: Vec<Riga>,
    /// Where its own totals do not agree with its records.
    pub contrasti: Vec<String>,
    /// Whether it has totals at all.
    pub has_totali: bool,
}

/// What came of all flows.
#[derive(Debug, Default)]
pub struct Rapporto {
    /// The flows, in the order given.
    pub flussi: Vec<Importato>,
    /// Acts that were paid after print and before hand-over: to be pulled.
    pub da_stornare: Vec<String>,
    /// Images of slips that were named and not found.
    pub immagini_mancanti: Vec<String>,
    /// How many images were kept.
    pub immagini: u64,
}

impl Rapporto {
    /// Writes the records that were refused, and gives how many; a list of before speaks of another run.
    pub fn write_refused(&self, path: &Path) -> Result<usize, Error> {
        let mut text = String::from("\u{FEFF}file;riga;data;importo;canale;id_verbale;motivo\r\n");
        let mut count = 0;
        for flusso in &self.flussi {
            for it in flusso.righe.iter().filter(|it| it.esito == Esito::Rifiutato) {
                let data = it.data.map(|it| it.to_string()).unwrap_or_default();
                let importo = it.importo.map(|it| it.to_string().replace('.', "")).unwrap_or_default();
                let [file, canale, atto, motivo] =
                    [&flusso.file, &it.canale, &it.id_verbale, &it.motivo].map(|it| cell(it));
                let _ = write!(text, "{file};{};{data};{importo};{canale};{atto};{motivo}\r\n", it.riga);
                count += 1;
            }
        }
        if count > 0 || path.is_file() {
            files::replace(path, text.as_bytes())?;
        }
        Ok(count)
    }
}

impl Importato {
    /// How many records ended so, and their sum.
    pub fn count(&self, esito: Esito) -> (u64, Centesimi) {
        let these = self.righe.iter().filter(|it| it.esito == esito);
        let sum = these.clone().filter_map(|it| it.importo).map(Centesimi::cents).fold(0, u64::saturating_add);
        (these.count() as u64, Centesimi::new(sum))
    }

    /// Whether a person must look at it.
    pub fn needs_look(&self) -> bool {
        let is_open = |it: Esito| self.count(it).0 > 0;
        !self.contrasti.is_empty() || is_open(Esito::Dubbio) || is_open(Esito::Rifiutato)
    }
}

/// Imports flows.
pub fn import(project: &Project, options: &Options) -> Result<Rapporto, Error> {
    let profili = profiles(project)?;
    let mut read = Vec::new();
    // All files are read before anything is recorded: a wrong name among them stops the job with nothing done.
    for path in &options.files {
        let bytes = crate::jobs::read_file(path)?;
        let file = name_of(path);
        let flusso = flussi::read(&bytes, options.tracciato.as_deref(), &profili)
            .map_err(|cause| Error::Flusso { file: file.clone(), source: Box::new(cause) })?;
        read.push((file, hash::sha256(&bytes), flusso));
    }
    let mut ledger = project.ledger_in_turn()?;
    let mut job = Job::new(project, &mut ledger, options)?;
    let mut rapporto = Rapporto::default();
    for (file, sha256, flusso) in read {
        let importato = job.flow(&mut ledger, &file, &sha256, flusso, options)?;
        remember(&mut ledger, &importato, job.disponibile, options.prova)?;
        rapporto.flussi.push(importato);
    }
    rapporto.da_stornare = in_house(&ledger, &job.pagati)?;
    (rapporto.immagini, rapporto.immagini_mancanti) = (job.immagini.kept, job.immagini.missing.into_iter().collect());
    Ok(rapporto)
}

/// The layouts of payment flows: the project's own, then what ships.
pub fn profiles(project: &Project) -> Result<Vec<Profilo>, Error> {
    let names = profili::names(project, "pagamenti")?;
    let read = |name: &String| project.profile("pagamenti", name)?.checked(|text| Profilo::parse(name, text));
    names.iter().map(read).collect()
}

/// A table to begin from, in a layout; `None` where it is no table that a person writes.
pub fn example(project: &Project, tracciato: &str) -> Result<Option<String>, Error> {
    if flussi::FORMATI.contains(&tracciato) {
        return Ok(None);
    }
    let profilo = project.profile("pagamenti", tracciato)?.checked(|text| Profilo::parse(tracciato, text))?;
    Ok(profilo.example())
}

/// One run: what it needs for each record.
struct Job<'a> {
    abbina: Abbina<'a>,
    immagini: Immagini<'a>,
    disponibile: Data,
    scritti: Scritti,
    /// Acts that were paid in this run.
    pagati: BTreeSet<Chiave>,
    /// The keys of the records of the flow that is being taken in.
    chiavi: BTreeSet<String>,
}

/// What a record came to.
struct Fine {
    esito: Esito,
    id_verbale: String,
    motivo: String,
}

impl Fine {
    fn new(esito: Esito, atto: Option<&Chiave>, motivo: impl Into<String>) -> Self {
        let id_verbale = atto.map(|it| it.id_verbale.clone()).unwrap_or_default();
        Self { esito, id_verbale, motivo: motivo.into() }
    }
}

impl<'a> Job<'a> {
    fn new(project: &'a Project, ledger: &mut Ledger, options: &'a Options) -> Result<Self, Error> {
        Ok(Self {
            abbina: Abbina::new(project, ledger, options.prova)?,
            immagini: Immagini::new(project, options.immagini.as_deref())?,
            disponibile: options.disponibile.unwrap_or_else(clock::today),
            scritti: Scritti::default(),
            pagati: BTreeSet::new(),
            chiavi: BTreeSet::new(),
        })
    }

    /// Takes one flow in.
    fn flow(
        &mut self,
        ledger: &mut Ledger,
        file: &str,
        sha256: &str,
        flusso: Flusso,
        options: &Options,
    ) -> Result<Importato, Error> {
        let is_held = !flusso.contrasti.is_empty() && !options.parziale;
        let disponibile = self.disponibile;
        let posto = Posto { formato: &flusso.formato, file, prova: options.prova, disponibile };
        let read = flusso.record.iter().filter_map(|it| it.esito.as_ref().ok());
        self.chiavi = read.map(|it| incasso::key(it, &flusso.formato)).collect();
        let mut righe = Vec::with_capacity(flusso.record.len());
        for record in flusso.record {
            let mut riga = Riga {
                riga: record.riga,
                data: None,
                importo: record.importo,
                canale: String::new(),
                esito: Esito::Rifiutato,
                id_verbale: record.id_verbale,
                motivo: String::new(),
            };
            match record.esito {
                Err(motivo) => riga.motivo = motivo,
                Ok(movimento) => {
                    (riga.data, riga.importo) = (Some(movimento.data), Some(movimento.importo));
                    riga.canale.clone_from(&movimento.canale);
                    let fine = match is_held {
                        true => Fine::new(Esito::Rifiutato, None, "il flusso non torna con i suoi totali"),
                        false => self.money(ledger, *movimento, record.riga, posto)?,
                    };
                    (riga.esito, riga.motivo) = (fine.esito, fine.motivo);
                    if !fine.id_verbale.is_empty() || riga.esito == Esito::Dubbio {
                        riga.id_verbale = fine.id_verbale;
                    }
                }
            }
            righe.push(riga);
        }
        self.scritti.flush(ledger)?;
        Ok(Importato {
            file: file.to_string(),
            sha256: sha256.to_string(),
            formato: flusso.formato,
            nome: flusso.nome,
            righe,
            contrasti: flusso.contrasti,
            has_totali: flusso.has_totali,
        })
    }

    /// Takes one record in.
    fn money(
        &mut self,
        ledger: &mut Ledger,
        mut movimento: Movimento,
        riga: u32,
        posto: Posto<'_>,
    ) -> Result<Fine, Error> {
        if let Identita::PagoPa { ente, iuv } = &mut movimento.identita
            && ente.is_empty()
        {
            *ente = self.abbina.body_of(ledger, iuv)?;
        }
        let mut incasso = Incasso::new(&movimento, riga, posto);
        let noti = self.scritti.known(ledger, &incasso.soggetto)?;
        let mut known = noti.iter().filter(|it| is_record(&it.1, &incasso)).peekable();
        let is_repeated = known.peek().is_some();
        if let Some((_, before)) = known.find(|it| it.1.is_money_of(&incasso)) {
            return self.again(ledger, &noti, before, incasso);
        }
        if is_repeated {
            incasso.tell_apart();
            if let Some((_, before)) = noti.iter().find(|it| is_record(&it.1, &incasso)) {
                return self.again(ledger, &noti, before, incasso);
            }
        }
        let is_late = incasso.data > incasso.disponibile;
        let is_odd = is_repeated || is_late;
        if movimento.revocato && !is_odd {
            return self.taken_back(ledger, &noti, incasso, &movimento);
        }
        if let Some((_, before)) = paired(&noti, &incasso).filter(|_| !is_odd) {
            return self.again(ledger, &noti, before, incasso);
        }
        incasso.sha256 = self.immagini.keep(&movimento.immagine)?;
        let before = noti.iter().find(|it| !it.1.revocato);
        let doubt = match before {
            _ if is_repeated => Some("stesso riferimento, altra somma o altro giorno".to_string()),
            _ if is_late => Some("pagato dopo il giorno del flusso".to_string()),
            Some((_, it)) if it.importo != incasso.importo => {
                Some(format!("stesso riferimento già incassato per {}: importo diverso", it.importo))
            }
            Some(_) if matches!(movimento.identita, Identita::PagoPa { .. }) => {
                Some("stesso IUV già incassato con un'altra ricevuta: pagamento doppio?".to_string())
            }
            Some(_) if movimento.sostitutivo => Some("sostitutivo di un versamento già registrato?".to_string()),
            _ => None,
        };
        let tied = self.abbina.tie(ledger, &movimento)?;
        match (doubt, tied) {
            (None, Abbinamento::Certo(atto)) => self.record(ledger, incasso, atto),
            (Some(why), Abbinamento::Certo(atto)) => {
                self.doubt(ledger, incasso, why, vec![(atto, "riferimento".into())])
            }
            (why, Abbinamento::Dubbio(other, proposte)) => self.doubt(ledger, incasso, why.unwrap_or(other), proposte),
        }
    }

    /// The same money again: what the new flow adds is kept, the sum is not counted twice.
    fn again(
        &mut self,
        ledger: &mut Ledger,
        noti: &incasso::Noto,
        before: &Incasso,
        mut incasso: Incasso,
    ) -> Result<Fine, Error> {
        let atto = before.act();
        let is_new = !noti.iter().any(|it| it.1.chiave == incasso.chiave && it.1.formato == incasso.formato);
        if is_new && !incasso.revocato {
            incasso.atto.clone_from(&before.atto);
            self.scritti.sighting(incasso::VISTO, &incasso);
        }
        // Images may come after the flow.
        let sha256 = self.immagini.keep(&incasso.immagine)?;
        if !sha256.is_empty()
            && before.sha256.is_empty()
            && let Some(atto) = &atto
        {
            let evento = Evento::Documento { tipo: "BOLLETTINO".into(), nome: before.immagine.clone() };
            let prove = vec![Prova { tipo: "bollettino".into(), sha256: sha256.clone() }];
            let fatto = Fatto { prove, ..Fatto::new(before.data, evento).from(before.file.clone()) };
            self.scritti.on_act(atto, fatto, format!("immagine:{sha256}"));
        }
        self.scritti.flush_full(ledger)?;
        let fine = Fine::new(Esito::Noto, atto.as_ref(), "");
        // A run that was cut short did not say what is to be pulled.
        self.pagati.extend(atto);
        Ok(fine)
    }

    /// Money that was taken back: where it names a payment that was recorded, that one never counted.
    fn taken_back(
        &mut self,
        ledger: &mut Ledger,
        noti: &incasso::Noto,
        mut incasso: Incasso,
        movimento: &Movimento,
    ) -> Result<Fine, Error> {
        let recorded = noti.iter().find(|it| it.0 == incasso::REGISTRATO && it.1.importo == incasso.importo);
        let Some(before) = recorded.map(|it| it.1.clone()) else {
            let proposte = match self.abbina.tie(ledger, movimento)? {
                Abbinamento::Certo(atto) => vec![(atto, "riferimento".to_string())],
                Abbinamento::Dubbio(_, proposte) => proposte,
            };
            let why = "revoca di un pagamento che non è registrato".to_string();
            return self.doubt(ledger, incasso, why, proposte);
        };
        self.scritti.flush(ledger)?;
        let Some(atto) = before.act() else {
            return self.doubt(ledger, incasso, "revoca di un pagamento senza atto".into(), Vec::new());
        };
        let fatti = fascicoli::load(ledger, &atto)?;
        let is_it = |it: &&Fatto| {
            matches!(&it.evento, Evento::Pagamento(paid) if paid.importo == before.importo && it.data == before.data
                && paid.riferimento == before.riferimento)
        };
        let Some(fatto) = fatti.iter().find(is_it) else {
            return self.doubt(ledger, incasso, "revoca di un pagamento che l'atto non ha".into(), Vec::new());
        };
        let motivo = format!("pagamento revocato ({})", incasso.file);
        let evento = Evento::Rettifica { di: fatto.numero, motivo, da: "pagoPA".into() };
        let fatto = Fatto { disponibile: Some(incasso.disponibile), ..Fatto::new(incasso.data, evento) };
        incasso.atto = atto.subject();
        self.scritti.on_act(&atto, fatto.from(incasso.file.clone()), format!("revoca:{}", incasso.chiave));
        self.scritti.sighting(incasso::REVOCATO, &incasso);
        self.scritti.flush(ledger)?;
        Ok(Fine::new(Esito::Registrato, Some(&atto), "pagamento revocato: la registrazione è annullata"))
    }

    /// Records a payment on its act, unless the act has it from elsewhere.
    fn record(&mut self, ledger: &mut Ledger, mut incasso: Incasso, atto: Chiave) -> Result<Fine, Error> {
        let mut fatti = fascicoli::load(ledger, &atto)?;
        fatti.extend(self.scritti.pending(&atto));
        let is_like = |it: &&Fatto| {
            matches!(&it.evento, Evento::Pagamento(paid) if paid.importo == incasso.importo)
                && it.data == incasso.data
                && it.numero > 0
                && !is_withdrawn(&fatti, it.numero)
        };
        let like: Vec<&Fatto> = fatti.iter().filter(is_like).collect();
        let ours = match like.first() {
            // Two such payments in one flow are two; in two flows they may be one. A flow is known by its records: two
            // files may have one name.
            Some(_) => ledger.numbers_of(&atto.subject(), PAGAMENTO, |key| self.chiavi.contains(key)),
            None => Ok(Vec::new()),
        };
        let ours = ours.map_err(Error::Ledger)?;
        if let Some(it) = like.into_iter().find(|it| !ours.contains(&it.numero)) {
            let why = format!("stesso giorno e stessa somma già registrati per l'atto ({})", it.fonte);
            return self.doubt(ledger, incasso, why, vec![(atto, "riferimento".into())]);
        }
        let violated = fatti::latest_scheda(&fatti).and_then(|it| it.data_violazione);
        if violated.is_some_and(|it| incasso.data < it) {
            return self.doubt(
                ledger,
                incasso,
                "pagato prima della violazione".into(),
                vec![(atto, "riferimento".into())],
            );
        }
        let pagamento = payment(&incasso, &fatti);
        incasso.atto = atto.subject();
        let fatto = fact(&incasso, pagamento);
        self.scritti.on_act(&atto, fatto, incasso.chiave.clone());
        self.scritti.sighting(incasso::REGISTRATO, &incasso);
        self.scritti.flush_full(ledger)?;
        let fine = Fine::new(Esito::Registrato, Some(&atto), "");
        self.pagati.insert(atto);
        Ok(fine)
    }

    /// Keeps a payment for a person.
    fn doubt(
        &mut self,
        ledger: &mut Ledger,
        mut incasso: Incasso,
        motivo: String,
        proposte: Vec<(Chiave, String)>,
    ) -> Result<Fine, Error> {
        incasso.motivo.clone_from(&motivo);
        incasso.proposte = proposte.into_iter().map(|it| (it.0.subject(), it.1)).collect();
        self.scritti.sighting(incasso::DUBBIO, &incasso);
        self.scritti.flush_full(ledger)?;
        Ok(Fine::new(Esito::Dubbio, None, motivo))
    }
}

/// The acts among these that are paid, printed and not yet handed over: to be pulled.
fn in_house(ledger: &Ledger, acts: &BTreeSet<Chiave>) -> Result<Vec<String>, Error> {
    let mut found = Vec::new();
    for atto in acts {
        if oggetto::is_in_house(&fascicoli::load(ledger, atto)?) {
            found.push(atto.id_verbale.clone());
        }
    }
    Ok(found)
}

/// Whether two sightings are of one record, by its key.
fn is_record(one: &Incasso, other: &Incasso) -> bool {
    one.chiave == other.chiave && one.revocato == other.revocato
}

/// The same money in a flow of another kind that has no record of its own kind against it yet.
fn paired<'a>(noti: &'a incasso::Noto, incasso: &Incasso) -> Option<&'a (String, Incasso)> {
    let fresh: Vec<&(String, Incasso)> = noti.iter().filter(|it| !it.1.revocato).collect();
    let ours = fresh.iter().filter(|it| it.1.formato == incasso.formato).count();
    let mut others: BTreeMap<&str, usize> = BTreeMap::new();
    for it in fresh.iter().filter(|it| it.1.formato != incasso.formato) {
        *others.entry(&it.1.formato).or_default() += 1;
    }
    let most = others.values().copied().max().unwrap_or(0);
    let counted: Vec<_> = fresh.into_iter().filter(|it| it.0 != incasso::VISTO).collect();
    (ours < most).then(|| counted.get(ours).copied()).flatten().filter(|it| it.1.importo == incasso.importo)
}

/// Whether a fact was withdrawn.
fn is_withdrawn(fatti: &[Fatto], numero: u64) -> bool {
    numero > 0 && fatti.iter().any(|it| matches!(it.evento, Evento::Rettifica { di, .. } if di == numero))
}

/// The payment as the act has it.
fn payment(incasso: &Incasso, fatti: &[Fatto]) -> Pagamento {
    let (what, rata) = oggetto::of(incasso, fatti);
    Pagamento {
        importo: incasso.importo,
        canale: incasso.canale.clone(),
        riferimento: incasso.riferimento.clone(),
        oggetto: what,
        rata,
        accredito: incasso.accredito,
    }
}

/// The fact that money came in.
fn fact(incasso: &Incasso, pagamento: Pagamento) -> Fatto {
    let prove = match incasso.sha256.is_empty() {
        true => Vec::new(),
        false => vec![Prova { tipo: "bollettino".into(), sha256: incasso.sha256.clone() }],
    };
    Fatto {
        disponibile: Some(incasso.disponibile),
        prove,
        ..Fatto::new(incasso.data, Evento::Pagamento(pagamento)).from(incasso.file.clone())
    }
}

/// Remembers that a flow came in: what it held and what became of it; the same outcome again is the same fact.
fn remember(ledger: &mut Ledger, it: &Importato, disponibile: Data, prova: bool) -> Result<(), Error> {
    let counts: BTreeMap<&str, _> = Esito::ALL
        .into_iter()
        .map(|esito| (esito.as_str(), it.count(esito)))
        .map(|(name, (righe, importo))| (name, json!({ "righe": righe, "importo": importo.cents() })))
        .collect();
    let all = Centesimi::sum(it.righe.iter().filter_map(|it| it.importo)).unwrap_or_default();
    let subject = format!("flusso:{}{}", if prova { "prova:" } else { "" }, &it.sha256[..16]);
    let payload = json!({
        "file": it.file,
        "sha256": it.sha256,
        "formato": it.formato,
        "nome": it.nome,
        "prova": prova,
        "disponibile": disponibile.to_string(),
        "righe": it.righe.len(),
        "importo": all.cents(),
        "esiti": counts,
        "contrasti": it.contrasti,
    });
    let (today, instant) = (clock::today().to_string(), clock::now());
    let print = hash::sha256(payload["esiti"].to_string().as_bytes());
    let fact = crate::ledger::Fact {
        subject: &subject,
        kind: FLUSSO,
        instant: &instant,
        payload: &payload.to_string(),
        day: Some(&today),
        key: Some(&print[..16]),
    };
    ledger.record_all(&[fact]).map_err(Error::Ledger)?;
    Ok(())
}

/// A file's name as received.
fn name_of(path: &Path) -> String {
    path.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default()
}

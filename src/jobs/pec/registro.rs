//! What the ledger holds of a message: that it was written, each attempt to send it, each receipt, and how it ended.
//!
//! A message is a subject of its own, `pec:<number>`. Its facts name acts and files, never people: who it went to stands
//! in the message itself, which is kept as evidence. What it means for an act is recorded with the act.

use serde::Deserialize;
use serde::Serialize;

use crate::domain::data::Data;
use crate::domain::istante::Istante;
use crate::fatti::Evento as DiAtto;
use crate::fatti::Fatto;
use crate::fatti::Pec;
use crate::fatti::Prova;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::fascicoli::Chiave;
use crate::ledger;
use crate::ledger::Fact;
use crate::ledger::Ledger;
use crate::ledger::Recorded;
use crate::ledger::Stored;
use crate::pec::cause::Causa;
use crate::pec::daticert::Tipo;
use crate::pec::stato;
use crate::pec::stato::Evento;
use crate::pec::stato::Posizione;
use crate::pec::stato::Stato;

/// It was written, signed and kept.
pub const PREPARATA: &str = "pec-preparata";
/// Its bytes were about to leave.
pub const TENTATA: &str = "pec-tentata";
/// They did not, for certain.
pub const NON_PARTITA: &str = "pec-non-partita";
/// The provider's server took them.
pub const PRESA: &str = "pec-presa";
/// It refused them for good.
pub const RESPINTA: &str = "pec-respinta";
/// A receipt that was judged good.
pub const RICEVUTA: &str = "pec-ricevuta";
/// How it ended.
pub const CHIUSA: &str = "pec-chiusa";
/// A person gave up waiting for it.
pub const SU_CARTA: &str = "pec-su-carta";
/// Another message went in its place.
pub const SOSTITUITA: &str = "pec-sostituita";

/// How a message ends that was written in the place of one which had left after all.
pub const SUPERATA: &str = "SUPERATA";

/// The document by which an act remembers that a message serves it.
pub const DOCUMENTO: &str = "PEC";
/// What the facts of acts say to come from.
const FONTE: &str = "plico pec";

/// A message as it was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Preparata {
    /// Its number, in angle brackets.
    pub messaggio: String,
    /// The mailbox that it leaves from.
    pub casella: String,
    /// The lot of its acts.
    pub lotto: String,
    /// The list that the address was taken from.
    pub registro: String,
    /// Which attempt to serve these acts by certified mail, from 1.
    pub tentativo: u32,
    /// The message in whose place it goes.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sostituisce: String,
    /// What it serves.
    pub atti: Vec<Servito>,
    /// The hash of its bytes, by which they are kept.
    #[serde(rename = "prove", with = "eml")]
    pub sha256: String,
    /// How many they are.
    pub byte: u64,
    /// When it was written.
    pub istante: String,
}

/// An act that a message serves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Servito {
    /// The act, as the ledger knows it.
    pub atto: String,
    /// Which of its recipients.
    pub destinatario: u32,
}

/// An attempt, or what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Passo {
    /// Which attempt, from 1.
    pub volta: u32,
    /// The mailbox.
    pub casella: String,
    /// When.
    pub istante: String,
    /// The code that the server answered with, or a word of ours where it did not.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub codice: String,
    /// What tells this attempt from one that somebody else makes at the same time.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub chi: String,
}

/// A receipt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Arrivata {
    /// Its kind.
    pub tipo: String,
    /// When, by its own clock.
    pub istante: String,
    /// The provider's number of the message, which its recipient answers to.
    pub identificativo: String,
    /// Whose fault, where it failed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub causa: String,
    /// The name of the cause, where the profile has one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub motivo: String,
    /// Whether it says itself that a failure is for good.
    pub definitiva: bool,
    /// Whether it speaks of a virus.
    pub virus: bool,
    /// Whether the recipient has certified mail.
    pub certificato: bool,
    /// Whether a delivery carries all that was sent, byte by byte.
    pub completa: bool,
    /// The hash under which the receipt is kept.
    #[serde(rename = "prove", with = "eml")]
    pub sha256: String,
}

/// A message that is kept, in the form in which every fact cites its evidence.
pub mod eml {
    use serde::Deserialize;
    use serde::Deserializer;
    use serde::Serialize;
    use serde::Serializer;

    use crate::fatti::Prova;

    /// Writes its hash.
    pub fn serialize<S: Serializer>(sha256: &str, to: S) -> Result<S::Ok, S::Error> {
        [Prova { tipo: "eml".into(), sha256: sha256.into() }].serialize(to)
    }

    /// Reads its hash.
    pub fn deserialize<'d, D: Deserializer<'d>>(from: D) -> Result<String, D::Error> {
        let [prova] = <[Prova; 1]>::deserialize(from)?;
        Ok(prova.sha256)
    }
}

/// How a message ended, or that it goes on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chiusa {
    /// The state.
    pub stato: String,
    /// The message that went in its place.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub nuova: String,
    /// Who decided so.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub da: String,
}

/// That a person gave up waiting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rinuncia {
    /// When.
    pub istante: String,
    /// Who.
    pub da: String,
    /// Where it stood.
    pub stato: String,
}

/// A message with all that happened to it.
#[derive(Debug, Clone)]
pub struct Messaggio {
    /// As it was written.
    pub preparata: Preparata,
    /// What we did, in order.
    pub passi: Vec<(Evento, Passo)>,
    /// What came back, in the order it was read.
    pub arrivate: Vec<Arrivata>,
    /// That a person gave up waiting for it.
    pub rinuncia: Option<Rinuncia>,
    /// How it was closed, time after time.
    pub chiuse: Vec<Chiusa>,
    /// Whether another message went in its place.
    pub sostituita: Option<Chiusa>,
}

/// What the facts of a message are about.
pub fn subject(messaggio: &str) -> String {
    format!("pec:{}", messaggio.trim_start_matches('<').trim_end_matches('>'))
}

/// What the facts of a mailbox are about.
pub fn mailbox(nome: &str) -> String {
    format!("casella:{nome}")
}

/// What the facts of a letter that somebody wrote to us are about.
pub fn letter(sha256: &str) -> String {
    format!("lettera:{sha256}")
}

impl Messaggio {
    /// The message with this number; `None` where it is none of ours.
    pub fn load(ledger: &Ledger, messaggio: &str) -> Result<Option<Self>, Error> {
        Self::of(&ledger.about(&subject(messaggio)).map_err(Error::Ledger)?)
    }

    /// The message of these facts.
    pub fn of(stored: &[Stored]) -> Result<Option<Self>, Error> {
        let mut found: Option<Self> = None;
        for it in stored {
            let Some(payload) = it.payload.as_deref() else { continue };
            if it.kind == PREPARATA {
                let (passi, arrivate) = (Vec::new(), Vec::new());
                let preparata = read(it.number, payload)?;
                found = Some(Self { preparata, passi, arrivate, rinuncia: None, chiuse: Vec::new(), sostituita: None });
                continue;
            }
            let Some(own) = &mut found else { continue };
            match it.kind.as_str() {
                TENTATA => own.passi.push((Evento::Tentato, read(it.number, payload)?)),
                NON_PARTITA => own.passi.push((Evento::NonPartito, read(it.number, payload)?)),
                PRESA => own.passi.push((Evento::Preso, read(it.number, payload)?)),
                RESPINTA => own.passi.push((Evento::Respinto, read(it.number, payload)?)),
                RICEVUTA => own.arrivate.push(read(it.number, payload)?),
                SU_CARTA => own.rinuncia = Some(read(it.number, payload)?),
                CHIUSA => own.chiuse.push(read(it.number, payload)?),
                SOSTITUITA => own.sostituita = Some(read(it.number, payload)?),
                _ => {}
            }
        }
        Ok(found)
    }

    /// Where it stands.
    pub fn posizione(&self, adesso: Istante) -> Posizione {
        let ours = self.passi.iter().map(|it| it.0);
        let theirs = self.arrivate.iter().filter_map(|it| Some(Evento::Ricevuta(it.counts()?)));
        let given_up = self.rinuncia.iter().filter_map(|it| Some(Evento::SuCarta(Istante::read(&it.istante)?)));
        stato::fold(&ours.chain(theirs).chain(given_up).collect::<Vec<_>>(), adesso)
    }

    /// Whether it was not sent because the message in whose place it was to go had left after all.
    pub fn is_superseded(&self) -> bool {
        self.chiuse.iter().any(|it| it.stato == SUPERATA)
    }

    /// The instant of its last attempt.
    pub fn ultimo_tentativo(&self) -> Option<Istante> {
        self.passi.iter().filter(|it| it.0 == Evento::Tentato).filter_map(|it| Istante::read(&it.1.istante)).max()
    }

    /// The receipt of a kind that came first, by its own clock.
    pub fn arrivata(&self, tipo: Tipo) -> Option<&Arrivata> {
        self.arrivate.iter().filter(|it| it.tipo == tipo.as_str()).min_by_key(|it| Istante::read(&it.istante))
    }

    /// What came back, by its own clock.
    pub fn by_clock(&self) -> Vec<&Arrivata> {
        let mut all: Vec<_> = self.arrivate.iter().collect();
        all.sort_by_key(|it| Istante::read(&it.istante));
        all
    }

    /// The acts that it serves.
    pub fn atti(&self) -> impl Iterator<Item = (Chiave, u32)> {
        self.preparata.atti.iter().filter_map(|it| Some((Chiave::parse(&it.atto)?, it.destinatario)))
    }
}

impl Arrivata {
    fn counts(&self) -> Option<stato::Ricevuta> {
        let causa = [Causa::Destinatario, Causa::Altra].into_iter().find(|it| it.as_str() == self.causa);
        Some(stato::Ricevuta {
            tipo: Tipo::ALL.into_iter().find(|it| it.as_str() == self.tipo)?,
            data: Istante::read(&self.istante)?,
            causa,
            is_final: self.definitiva,
            is_virus: self.virus,
            is_certificato: self.certificato,
            is_completa: self.completa,
        })
    }
}

fn read<T: serde::de::DeserializeOwned>(number: u64, payload: &str) -> Result<T, Error> {
    serde_json::from_str(payload)
        .map_err(|cause| Error::Fact { number, why: format!("line {}, column {}", cause.line(), cause.column()) })
}

/// The messages that serve an act, in the order in which they were written.
pub fn messages(fatti: &[Fatto]) -> Vec<String> {
    let named = |it: &Fatto| match &it.evento {
        DiAtto::Documento { tipo, nome } if tipo == DOCUMENTO => Some(nome.clone()),
        _ => None,
    };
    let mut all: Vec<String> = fatti.iter().filter_map(named).collect();
    all.dedup();
    all
}

/// Hands over each message that has not ended.
pub fn each_open(ledger: &Ledger, mut take: impl FnMut(Messaggio) -> Result<(), Error>) -> Result<(), Error> {
    for subject in ledger.subjects_without(PREPARATA, CHIUSA).map_err(Error::Ledger)? {
        let own = Messaggio::of(&ledger.about(&subject).map_err(Error::Ledger)?)?;
        own.map_or(Ok(()), &mut take)?;
    }
    Ok(())
}

/// A fact that waits to be recorded.
struct Nuovo {
    subject: String,
    kind: &'static str,
    payload: String,
    day: Option<Data>,
    key: Option<String>,
}

impl Nuovo {
    fn of_message(messaggio: &str, kind: &'static str, it: &impl Serialize, key: String) -> Self {
        let payload = serde_json::to_string(it).expect("facts are plain data");
        Self { subject: subject(messaggio), kind, payload, day: None, key: Some(key) }
    }

    fn of_act(atto: &str, fatto: &Fatto, key: String) -> Self {
        let payload = serde_json::to_string(fatto).expect("facts are plain data");
        let (subject, kind) = (atto.to_string(), fatto.evento.as_str());
        Self { subject, kind, payload, day: Some(fatto.data), key: Some(key) }
    }

    fn on(mut self, istante: Istante) -> Self {
        self.day = istante.civil().map(|it| it.0);
        self
    }
}

/// Hands facts to the ledger in the form that it takes.
fn hand<T>(nuovi: &[Nuovo], record: impl FnOnce(&[Fact<'_>]) -> Result<T, ledger::Error>) -> Result<T, Error> {
    let instant = clock::now();
    let days: Vec<Option<String>> = nuovi.iter().map(|it| it.day.map(|it| it.to_string())).collect();
    let facts: Vec<Fact<'_>> = nuovi
        .iter()
        .zip(&days)
        .map(|(it, day)| Fact {
            subject: &it.subject,
            kind: it.kind,
            instant: &instant,
            payload: &it.payload,
            day: day.as_deref(),
            key: it.key.as_deref(),
        })
        .collect();
    record(&facts).map_err(Error::Ledger)
}

/// Records a fact about whatever it is, on a day and under a key where it has them; whether it was new.
pub fn note(
    ledger: &mut Ledger,
    subject: String,
    kind: &'static str,
    it: &impl Serialize,
    (day, key): (Option<Data>, Option<&str>),
) -> Result<bool, Error> {
    let payload = serde_json::to_string(it).expect("facts are plain data");
    let nuovo = Nuovo { subject, kind, payload, day, key: key.map(str::to_owned) };
    let recorded = hand(&[nuovo], |facts| ledger.record_all(facts))?;
    Ok(recorded.iter().any(|it| matches!(it, Recorded::New(_))))
}

/// Records facts, all of them new or none; whether they were.
fn claim(ledger: &mut Ledger, nuovi: &[Nuovo]) -> Result<bool, Error> {
    let recorded = hand(nuovi, |facts| ledger.record_whole(facts))?;
    Ok(recorded.is_some_and(|it| it.iter().all(|it| matches!(it, Recorded::New(_)))))
}

/// The key of the document by which an act remembers the message of an attempt.
fn document_key(destinatario: u32, tentativo: u32) -> String {
    format!("pec:{destinatario}:{tentativo}")
}

/// Whether a message was written for a recipient of an act, whatever became of it.
pub fn is_prepared(ledger: &Ledger, atto: &Chiave, destinatario: u32) -> Result<bool, Error> {
    let first = document_key(destinatario, 1);
    Ok(!ledger.numbers_of(&atto.subject(), "documento", |it| it == first)?.is_empty())
}

/// Records that a message was written and kept; false where another one was, for one of its acts.
pub fn prepared(ledger: &mut Ledger, it: &Preparata) -> Result<bool, Error> {
    claim(ledger, &written(it))
}

/// What says that a message was written: with the message, and with each of its acts.
fn written(it: &Preparata) -> Vec<Nuovo> {
    let quando = Istante::read(&it.istante).unwrap_or(Istante::at(0));
    let data = quando.civil().map_or_else(clock::today, |it| it.0);
    let mut nuovi = vec![Nuovo::of_message(&it.messaggio, PREPARATA, it, String::from("1")).on(quando)];
    for served in &it.atti {
        let document = DiAtto::Documento { tipo: DOCUMENTO.into(), nome: it.messaggio.clone() };
        let mut fatto = Fatto::new(data, document).of(served.destinatario).from(FONTE);
        fatto.prove = vec![proof("messaggio", &it.sha256)];
        nuovi.push(Nuovo::of_act(&served.atto, &fatto, document_key(served.destinatario, it.tentativo)));
    }
    nuovi
}

/// Records that a message is about to leave. False where somebody else is just doing so: then it is theirs.
pub fn tried(ledger: &mut Ledger, messaggio: &str, passo: &Passo) -> Result<bool, Error> {
    claim(ledger, &[step(messaggio, TENTATA, passo)])
}

/// Records what came of an attempt: [`NON_PARTITA`], [`PRESA`], [`RESPINTA`].
pub fn came_of(ledger: &mut Ledger, messaggio: &str, kind: &'static str, passo: &Passo) -> Result<(), Error> {
    claim(ledger, &[step(messaggio, kind, passo)]).map(drop)
}

fn step(messaggio: &str, kind: &'static str, passo: &Passo) -> Nuovo {
    let nuovo = Nuovo::of_message(messaggio, kind, passo, passo.volta.to_string());
    match Istante::read(&passo.istante) {
        Some(it) => nuovo.on(it),
        None => nuovo,
    }
}

/// Records a receipt; false where it was there already.
pub fn arrived(ledger: &mut Ledger, messaggio: &str, it: &Arrivata) -> Result<bool, Error> {
    let key = format!("{}:{}:{}", it.tipo, it.istante, it.identificativo);
    claim(ledger, &[Nuovo::of_message(messaggio, RICEVUTA, it, key)])
}

/// Records that a person had another message written in the place of one, which is closed with that; false where another
/// one was.
pub fn replaced(
    ledger: &mut Ledger,
    messaggio: &str,
    nuova: &Preparata,
    da: &str,
    stato: Stato,
) -> Result<bool, Error> {
    let chiusa = Chiusa { stato: stato.as_str().into(), nuova: nuova.messaggio.clone(), da: da.into() };
    let mut facts = written(nuova);
    facts.push(Nuovo::of_message(messaggio, SOSTITUITA, &chiusa, String::from("1")));
    facts.push(Nuovo::of_message(messaggio, CHIUSA, &chiusa, format!("sostituita:{}", stato.as_str())));
    claim(ledger, &facts)
}

/// Records that a person gave up waiting for a message; false where somebody did before.
pub fn given_up(ledger: &mut Ledger, messaggio: &str, it: &Rinuncia) -> Result<bool, Error> {
    claim(ledger, &[Nuovo::of_message(messaggio, SU_CARTA, it, String::from("1"))])
}

/// Closes a message that was written in the place of one which had left after all: it is not sent.
pub fn superseded(ledger: &mut Ledger, messaggio: &str) -> Result<(), Error> {
    let chiusa = Chiusa { stato: SUPERATA.into(), nuova: String::new(), da: String::new() };
    claim(ledger, &[Nuovo::of_message(messaggio, CHIUSA, &chiusa, SUPERATA.into())]).map(drop)
}

/// Records with the acts of a message what it means for them, as of an instant, and closes it where it has ended. Done
/// twice it is there once, so that whoever was killed in between goes on. `scaduta` says whether silence may count: that
/// its mailbox was read to the end.
pub fn conclude(ledger: &mut Ledger, own: &Messaggio, adesso: Istante, scaduta: bool) -> Result<Stato, Error> {
    let posizione = own.posizione(adesso);
    let stato = posizione.stato;
    if stato == Stato::Scaduta && !scaduta {
        return Ok(stato);
    }
    let messaggio = &own.preparata.messaggio;
    let mut nuovi = Vec::new();
    for served in &own.preparata.atti {
        for (evento, quando, prova) in meanings(own, &posizione, adesso) {
            let data = quando.civil().map_or_else(clock::today, |it| it.0);
            let key = format!("{}:{messaggio}", evento.as_str());
            let mut fatto = Fatto::new(data, evento).of(served.destinatario).from(FONTE);
            fatto.prove = prova.into_iter().chain([proof("messaggio", &own.preparata.sha256)]).collect();
            nuovi.push(Nuovo::of_act(&served.atto, &fatto, key));
        }
    }
    if stato.is_final() && own.chiuse.last().is_none_or(|it| it.stato != stato.as_str()) {
        let chiusa = Chiusa { stato: stato.as_str().into(), nuova: String::new(), da: String::new() };
        nuovi.push(Nuovo::of_message(messaggio, CHIUSA, &chiusa, stato.as_str().into()));
    }
    // What is known stays as it was said first, and only the rest is added.
    hand(&nuovi, |facts| ledger.record_all(facts))?;
    Ok(stato)
}

/// What a message means for each of its acts so far.
fn meanings(own: &Messaggio, posizione: &Posizione, adesso: Istante) -> Vec<(DiAtto, Istante, Option<Prova>)> {
    let pec = |quando: Istante| Pec {
        messaggio: own.preparata.messaggio.clone(),
        istante: quando.to_string(),
        ora: quando.civil().map(|it| it.1.to_string()).unwrap_or_default(),
    };
    let cited = |tipo: Tipo, word: &str| own.arrivata(tipo).map(|it| proof(word, &it.sha256));
    let mut all = Vec::new();
    // Mail to whom has none that is certified was never sent in the sense of the decree.
    if let Some(quando) = posizione.accettata.filter(|_| posizione.stato != Stato::NonPec) {
        all.push((DiAtto::PecAccettata(pec(quando)), quando, cited(Tipo::Accettazione, "accettazione")));
    }
    if let Some(quando) = posizione.consegnata {
        all.push((DiAtto::PecConsegnata(pec(quando)), quando, cited(Tipo::AvvenutaConsegna, "consegna")));
    }
    if posizione.stato.wants_paper() {
        let failed = own.arrivate.iter().filter(|it| it.definitiva || it.virus || !it.certificato);
        let last = failed.max_by_key(|it| Istante::read(&it.istante));
        let late = own.arrivata(Tipo::PreavvisoErroreConsegna);
        let which = last.or(late);
        let given_up = own.rinuncia.as_ref().and_then(|it| Istante::read(&it.istante));
        let quando = which.and_then(|it| Istante::read(&it.istante)).or(given_up).unwrap_or(adesso);
        let said = which.map(|it| it.motivo.clone()).filter(|it| !it.is_empty());
        // Who gave up did so because of where it stood.
        let stood = own.rinuncia.as_ref().map_or(posizione.stato.as_str(), |it| &it.stato);
        let causa = said.unwrap_or_else(|| stood.to_string());
        let imputabile = posizione.stato == Stato::NonConsegnata(Causa::Destinatario);
        let mancata = DiAtto::PecMancata { pec: pec(quando), causa, imputabile };
        all.push((mancata, quando, which.map(|it| proof("mancata-consegna", &it.sha256))));
    }
    all
}

fn proof(tipo: &str, sha256: &str) -> Prova {
    Prova { tipo: tipo.into(), sha256: sha256.into() }
}

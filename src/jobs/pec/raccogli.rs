//! What comes into the mailboxes: read without changing anything there, judged, tied to what was sent, and recorded.
//!
//! A message that is strange is put aside and never stops the rest. One that is not about ours is left alone.

use std::collections::BTreeSet;
use std::time::Duration;

use serde::Deserialize;
use serde::Serialize;

use crate::domain::firma::Firma;
use crate::domain::riservato::Riservato;
use crate::fatti::Evento as DiAtto;
use crate::fatti::Fatto;
use crate::fatti::Prova;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::clock::Cronometro;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::fascicoli::Nuovo;
use crate::jobs::pec::Esame;
use crate::jobs::pec::caselle::Casella;
use crate::jobs::pec::registro;
use crate::jobs::pec::registro::Arrivata;
use crate::jobs::pec::registro::Messaggio;
use crate::jobs::pec::registro::eml;
use crate::jobs::pec::risposte;
use crate::jobs::pec::sospese;
use crate::jobs::pec::sospese::Sospesa;
use crate::jobs::posta::Chiuso;
use crate::jobs::posta::Lettura;
use crate::jobs::progress::Progress;
use crate::jobs::progress::Silent;
use crate::jobs::progress::Stop;
use crate::jobs::project::CONFIG;
use crate::jobs::project::Project;
use crate::jobs::prove::Prove;
use crate::ledger::Ledger;
use crate::pec::busta::Busta;
use crate::pec::daticert::Daticert;
use crate::pec::daticert::Tipo;
use crate::pec::giudizio::Giudizio;
use crate::pec::giudizio::Nota;
use crate::pec::giudizio::Specie;
use crate::pec::stato::Stato;

/// How far a folder of a mailbox was read.
const CURSORE: &str = "pec-cursore";
/// A message about one of ours that a person must look at.
pub const QUARANTENA: &str = "pec-quarantena";
/// Somebody wrote to us.
pub const RISPOSTA: &str = "pec-risposta";
/// That was dealt with.
pub const EVASA: &str = "pec-risposta-evasa";
/// What a provider's number of a message leads to.
const NUMERO: &str = "pec-numero";
/// The document by which an act remembers that somebody wrote about it.
pub const DOCUMENTO: &str = "PEC_RICEVUTA";

/// The most messages and bytes that are asked for at once.
const AT_ONCE: usize = 50;
const BYTES_AT_ONCE: u64 = 16 << 20;
/// Seconds of an hour.
const HOUR: i64 = 3_600;
/// How often somebody who waits looks whether it is to stop.
const GLANCE: Duration = Duration::from_secs(1);
/// The least time from one reading to the next.
const LEAST: Duration = Duration::from_secs(5);
/// Why a mailbox is not read whose provider does not know us any more.
const SUSPENDED: &str = "it is suspended, as its provider refuses name or password: put that right, then \
    `plico pec send --resume CASELLA --by NOME`";
/// What is put aside for these reasons alone is good as soon as somebody puts them right.
const MAY_BE: [&str; 2] = ["firma-non-fidata", "messaggio-mancante"];
/// Who deals with what was put aside and is good by now.
const PLICO: &str = "plico";

/// What came of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Messages that were read.
    pub letti: u64,
    /// Receipts of ours that were new.
    pub ricevute: u64,
    /// Those that were there already.
    pub doppie: u64,
    /// About ours, and for a person.
    pub quarantena: u64,
    /// People who wrote to us.
    pub risposte: u64,
    /// Messages that are none of ours.
    pub altrui: u64,
    /// Messages that were served since.
    pub consegnate: u64,
    /// That failed since: their acts go on paper.
    pub mancate: u64,
    /// Messages of which nothing was heard since they left, or may have, for longer than `[pec] incerto_ore`.
    pub senza_notizie: u64,
    /// Mailboxes that could not be read, and why.
    pub fermi: Vec<(String, String)>,
}

/// How far a folder was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Cursore {
    cartella: String,
    validita: u32,
    uid: u32,
}

/// A message that a person must look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quarantena {
    /// The hash under which it is kept.
    #[serde(rename = "prove", with = "eml")]
    pub sha256: String,
    /// Why, by code; the sentences are in `locales/<lingua>/pec.toml`.
    pub note: Vec<String>,
    /// The mailbox that it came into.
    pub casella: String,
    /// When it was read.
    pub istante: String,
}

/// Somebody wrote to us.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risposta {
    /// `posta-certificata`, or `anomalia` for mail that is none of certified mail.
    pub specie: String,
    /// The hash under which it is kept.
    #[serde(rename = "prove", with = "eml")]
    pub sha256: String,
    /// The mailbox that it came into.
    pub casella: String,
    /// When, by the provider's clock, or else when it was read.
    pub istante: String,
    /// The message of ours that it answers, where it says so.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub messaggio: String,
    /// The acts that it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub atti: Vec<String>,
    /// Whether its signature is good.
    pub firma: bool,
}

/// Reads all mailboxes.
pub fn collect(project: &Project, progress: &dyn Progress, stop: &Stop) -> Result<Outcome, Error> {
    read(project, &Casella::some(project)?, progress, stop)
}

/// Reads one mailbox, for whoever wants to decide about its messages; why it could not be read to its end, if it could
/// not.
pub fn read_one(project: &Project, casella: &str, stop: &Stop) -> Result<Option<String>, Error> {
    let mut caselle = Casella::some(project)?;
    caselle.retain(|it| it.voce.nome == casella);
    let outcome = read(project, &caselle, &Silent, stop)?;
    Ok(outcome.fermi.into_iter().next().map(|it| it.1))
}

fn read(project: &Project, caselle: &[Casella], progress: &dyn Progress, stop: &Stop) -> Result<Outcome, Error> {
    let esame = Esame::open(project, None)?;
    if esame.believes_nobody() {
        let why =
            "there is no authority to believe: install ca-certificates, or name one in `[pec] ca`; nothing was read";
        return Err(Error::profile(CONFIG, why));
    }
    let mut raccolta = Raccolta {
        esame: &esame,
        prove: Prove::of(project),
        ledger: project.ledger()?,
        outcome: Outcome::default(),
        incerto: i64::from(project.config.pec.incerto_ore) * HOUR,
        progress,
        stop,
    };
    for casella in caselle {
        let nome = &casella.voce.nome;
        if let Some(Sospesa::Credenziali(_)) = sospese::of(&raccolta.ledger, nome)? {
            raccolta.outcome.fermi.push((nome.clone(), SUSPENDED.to_string()));
            continue;
        }
        raccolta.again(casella)?;
        let password = casella.password(project)?;
        let ca = casella.authorities(project)?;
        match raccolta.mailbox(casella, (&password, &ca))? {
            // Who was stopped has not read to the end: silence says nothing yet.
            Ok(()) if stop.is_asked() => {}
            Ok(()) => raccolta.sweep(casella)?,
            Err(why) => {
                if let Chiuso::Credenziali(code) = &why {
                    sospese::suspend(&mut raccolta.ledger, nome, &Sospesa::Credenziali(code.clone()))?;
                }
                raccolta.outcome.fermi.push((nome.clone(), why.to_string()));
            }
        }
        if stop.is_asked() {
            return Err(Error::Interrupted);
        }
    }
    Ok(raccolta.outcome)
}

/// Waits until something comes into the first mailbox, or for so many seconds, or until it is to stop.
pub fn pause(project: &Project, seconds: u64, stop: &Stop) -> Result<(), Error> {
    let (whole, most) = (Cronometro::start(), Duration::from_secs(seconds));
    let has_told = wait(project, most, stop)?;
    // A server that tells of something all the time is not asked all the time.
    let least = if has_told { LEAST.min(most) } else { most };
    while whole.passed() < least && !stop.is_asked() {
        std::thread::sleep(GLANCE.min(least.saturating_sub(whole.passed())));
    }
    Ok(())
}

/// Waits until something comes into the first mailbox, or for so long; whether its server could tell.
fn wait(project: &Project, most: Duration, stop: &Stop) -> Result<bool, Error> {
    let caselle = Casella::some(project)?;
    let Some(casella) = caselle.first() else { return Ok(false) };
    let Some(folder) = casella.gestore.cartelle.first() else { return Ok(false) };
    let ledger = project.ledger()?;
    if let Some(Sospesa::Credenziali(_)) = sospese::of(&ledger, &casella.voce.nome)? {
        return Ok(false);
    }
    let (password, ca) = (casella.password(project)?, casella.authorities(project)?);
    let Ok(mut lettura) = Lettura::open(&casella.access(&casella.gestore.imap, &password, &ca)) else {
        return Ok(false);
    };
    // A server tells of what comes in from now on: what came since the mailbox was read is there already.
    let Ok(validita) = lettura.examine(folder).map(|it| it.validita) else { return Ok(false) };
    let Ok(new) = lettura.after(cursor(&ledger, casella, folder, validita)?) else { return Ok(false) };
    if !new.is_empty() {
        lettura.close();
        return Ok(true);
    }
    let waited = lettura.wait(most, GLANCE, || stop.is_asked()).ok().flatten();
    let has_told = waited.is_some();
    waited.into_iter().for_each(Lettura::close);
    Ok(has_told)
}

/// Mailboxes being read.
struct Raccolta<'a> {
    esame: &'a Esame,
    prove: Prove,
    ledger: Ledger,
    outcome: Outcome,
    /// Seconds after which silence is told of.
    incerto: i64,
    progress: &'a dyn Progress,
    stop: &'a Stop,
}

impl Raccolta<'_> {
    /// Reads what is new in a mailbox, folder by folder.
    fn mailbox(
        &mut self,
        casella: &Casella,
        (password, ca): (&Riservato<String>, &[Vec<u8>]),
    ) -> Result<Result<(), Chiuso>, Error> {
        let mut lettura = match Lettura::open(&casella.access(&casella.gestore.imap, password, ca)) {
            Ok(it) => it,
            Err(why) => return Ok(Err(why)),
        };
        for cartella in &casella.gestore.cartelle {
            if let Err(why) = self.folder(casella, &mut lettura, cartella)? {
                return Ok(Err(why));
            }
        }
        lettura.close();
        Ok(Ok(()))
    }

    fn folder(
        &mut self,
        casella: &Casella,
        lettura: &mut Lettura,
        cartella: &str,
    ) -> Result<Result<(), Chiuso>, Error> {
        let validita = match lettura.examine(cartella) {
            Ok(it) => it.validita,
            Err(why) => return Ok(Err(why)),
        };
        let from = cursor(&self.ledger, casella, cartella, validita)?;
        let all = match lettura.after(from) {
            Ok(it) => it,
            Err(why) => return Ok(Err(why)),
        };
        self.progress.begin("raccolta", all.len() as u64);
        for chunk in chunks(&all) {
            if self.stop.is_asked() {
                return Ok(Ok(()));
            }
            match lettura.fetch(&chunk, |_, raw| self.take(casella, raw)) {
                Ok(taken) => taken?,
                Err(why) => return Ok(Err(why)),
            }
            let uid = chunk.last().copied().unwrap_or(from);
            self.note(casella, CURSORE, &Cursore { cartella: cartella.into(), validita, uid }, None)?;
            self.progress.at(self.outcome.letti);
        }
        Ok(Ok(()))
    }

    /// What one message means.
    fn take(&mut self, casella: &Casella, raw: &[u8]) -> Result<(), Error> {
        self.outcome.letti += 1;
        let giudizio = self.esame.judge(raw);
        match (giudizio.specie, &giudizio.daticert) {
            (Specie::Certificata(Tipo::PostaCertificata) | Specie::Anomalia, _) => self.reply(casella, raw, &giudizio),
            (Specie::Certificata(tipo), Some(daticert)) => self.receipt(casella, raw, &giudizio, (tipo, daticert)),
            _ => self.other(casella, raw, &giudizio),
        }
    }

    /// A receipt: about a message of ours, or of somebody else who shares the mailbox.
    fn receipt(
        &mut self,
        casella: &Casella,
        raw: &[u8],
        giudizio: &Giudizio,
        (tipo, daticert): (Tipo, &Daticert),
    ) -> Result<(), Error> {
        let own = daticert.msgid.as_deref().map(|it| Messaggio::load(&self.ledger, it)).transpose()?.flatten();
        let Some(own) = own else {
            self.outcome.altrui += 1;
            return Ok(());
        };
        let note = self.doubts(&own, raw, giudizio, (tipo, daticert));
        let sha256 = self.prove.put(raw)?;
        if !note.is_empty() {
            return self.put_aside(casella, &own.preparata.messaggio, sha256, &note);
        }
        self.counts(casella, &own.preparata.messaggio, (giudizio, tipo, daticert), sha256)
    }

    /// Why a receipt does not count.
    fn doubts(
        &self,
        own: &Messaggio,
        raw: &[u8],
        giudizio: &Giudizio,
        (tipo, daticert): (Tipo, &Daticert),
    ) -> Vec<Nota> {
        let mut note: Vec<Nota> = giudizio.note.clone();
        if giudizio.firma != Firma::Valida {
            note.push(match giudizio.firma {
                Firma::Alterata => "firma-manomessa",
                Firma::NonAttendibile => "firma-non-fidata",
                Firma::Valida | Firma::Assente => "firma-assente",
            });
        }
        match self.prove.get(&own.preparata.sha256) {
            Ok(sent) => note.extend(differences(&sent, raw, giudizio, (tipo, daticert))),
            // What cannot be held against what was sent waits until that is there again.
            Err(_) => note.push("messaggio-mancante"),
        }
        note
    }

    /// A receipt that counts.
    fn counts(
        &mut self,
        casella: &Casella,
        messaggio: &str,
        (giudizio, tipo, daticert): (&Giudizio, Tipo, &Daticert),
        sha256: String,
    ) -> Result<(), Error> {
        let arrivata = Arrivata {
            tipo: tipo.as_str().into(),
            istante: daticert.data.to_string(),
            identificativo: daticert.identificativo.clone(),
            causa: giudizio.causa.map_or("", |it| it.as_str()).into(),
            motivo: self.esame.cause(daticert).into(),
            definitiva: giudizio.is_final,
            virus: daticert.errore == "virus",
            certificato: daticert.destinatari.iter().all(|it| it.1),
            completa: tipo == Tipo::AvvenutaConsegna,
            sha256,
        };
        let is_new = registro::arrived(&mut self.ledger, messaggio, &arrivata)?;
        if is_new {
            self.outcome.ricevute += 1
        } else {
            self.outcome.doppie += 1
        }
        if tipo == Tipo::Accettazione {
            let subject = format!("pec-numero:{}", daticert.identificativo);
            let leads = serde_json::json!({ "messaggio": messaggio });
            registro::note(&mut self.ledger, subject, NUMERO, &leads, (None, Some("1")))?;
        }
        self.conclude(casella, messaggio, false)
    }

    /// Judges again what was put aside in a mailbox and nobody has dealt with: an authority may be believed by now, or what
    /// was sent be there again.
    fn again(&mut self, casella: &Casella) -> Result<(), Error> {
        for it in risposte::aside(&mut self.ledger)? {
            let raw = self.prove.get(&it.sha256).ok().filter(|_| it.casella == casella.voce.nome);
            let (Some(raw), Some(own)) = (raw, Messaggio::load(&self.ledger, &it.messaggio)?) else { continue };
            let giudizio = self.esame.judge(&raw);
            let (Specie::Certificata(tipo), Some(daticert)) = (giudizio.specie, &giudizio.daticert) else { continue };
            let is_ours = daticert.msgid.as_deref() == Some(own.preparata.messaggio.as_str());
            if is_ours && self.doubts(&own, &raw, &giudizio, (tipo, daticert)).is_empty() {
                self.counts(casella, &it.messaggio, (&giudizio, tipo, daticert), it.sha256.clone())?;
                risposte::settle(&mut self.ledger, &it, PLICO, "giudicata di nuovo: è buona")?;
            }
        }
        Ok(())
    }

    /// Records what a message means by now for its acts.
    fn conclude(&mut self, casella: &Casella, messaggio: &str, scaduta: bool) -> Result<(), Error> {
        let Some(own) = Messaggio::load(&self.ledger, messaggio)? else { return Ok(()) };
        let stato = registro::conclude(&mut self.ledger, &own, casella.now(), scaduta)?;
        if own.chiuse.is_empty() {
            self.outcome.consegnate += u64::from(stato == Stato::Consegnata);
            self.outcome.mancate += u64::from(stato.wants_paper() && (stato != Stato::Scaduta || scaduta));
        }
        Ok(())
    }

    /// Looks at every message of a mailbox that was read to its end: for some, silence says something by now.
    fn sweep(&mut self, casella: &Casella) -> Result<(), Error> {
        let (mut own, mut silent, now) = (Vec::new(), 0, casella.now());
        // Silence says nothing of a message whose receipt may yet turn out to be good.
        let aside = risposte::aside(&mut self.ledger)?
            .into_iter()
            .filter(|it| it.note.iter().all(|it| MAY_BE.contains(&it.as_str())));
        let aside: BTreeSet<String> = aside.map(|it| it.messaggio).collect();
        registro::each_open(&self.ledger, |it| {
            if it.preparata.casella != casella.voce.nome {
                return Ok(());
            }
            let stato = it.posizione(now).stato;
            let since = it.ultimo_tentativo().map_or(0, |it| now.utc() - it.utc());
            silent += u64::from(matches!(stato, Stato::Inviata | Stato::Incerto) && since >= self.incerto);
            let waits = stato == Stato::Scaduta && aside.contains(&it.preparata.messaggio);
            silent += u64::from(waits);
            own.extend((stato.is_final() && !waits).then_some(it.preparata.messaggio));
            Ok(())
        })?;
        self.outcome.senza_notizie += silent;
        own.iter().try_for_each(|it| self.conclude(casella, it, true))
    }

    /// Somebody wrote to us.
    fn reply(&mut self, casella: &Casella, raw: &[u8], giudizio: &Giudizio) -> Result<(), Error> {
        let busta = Busta::read(raw);
        let cited: Vec<String> = ["In-Reply-To", "References"]
            .into_iter()
            .flat_map(|name| busta.as_ref().map(|it| it.headers(name)).unwrap_or_default())
            .flat_map(|it| it.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
            .collect();
        let inner = busta.as_ref().and_then(|it| it.postacert().ok().flatten());
        let text = [inner.as_ref(), busta.as_ref()].into_iter().flatten().map(Busta::words).collect::<Vec<_>>();
        let (messaggio, atti) = self.answered(&cited, &text)?;
        let sha256 = self.prove.put(raw)?;
        let when = giudizio.daticert.as_ref().map_or_else(|| casella.now(), |it| it.data);
        let risposta = Risposta {
            specie: giudizio.specie.as_str().into(),
            sha256: sha256.clone(),
            casella: casella.voce.nome.clone(),
            istante: when.to_string(),
            messaggio: messaggio.unwrap_or_default(),
            atti: atti.iter().map(Chiave::subject).collect(),
            firma: giudizio.firma == Firma::Valida,
        };
        let day = casella.now().civil().map(|it| it.0);
        // A subject of its own: it goes at the end of its acts' retention, and the mailbox stays.
        let is_new =
            registro::note(&mut self.ledger, registro::letter(&sha256), RISPOSTA, &risposta, (day, Some("1")))?;
        self.outcome.risposte += u64::from(is_new);
        let data = when.civil().map_or_else(clock::today, |it| it.0);
        let nuovi: Vec<Nuovo> = atti
            .into_iter()
            .map(|atto| {
                let nome = giudizio.daticert.as_ref().map_or(sha256.clone(), |it| it.identificativo.clone());
                let mut fatto = Fatto::new(data, DiAtto::Documento { tipo: DOCUMENTO.into(), nome }).from("plico pec");
                fatto.prove = vec![Prova { tipo: "pec-ricevuta".into(), sha256: sha256.clone() }];
                Nuovo { atto, fatto, key: Some(format!("pec-ricevuta:{sha256}")) }
            })
            .collect();
        fascicoli::record(&mut self.ledger, &nuovi).map(drop)
    }

    /// The message of ours that somebody answers and the acts that it is about: by the numbers that it cites, or else by
    /// those of acts in its words.
    fn answered(&self, cited: &[String], text: &[String]) -> Result<(Option<String>, Vec<Chiave>), Error> {
        for number in cited {
            let bare = number.trim_start_matches('<').trim_end_matches('>');
            let facts = self.ledger.facts(&format!("pec-numero:{bare}"), NUMERO).map_err(Error::Ledger)?;
            let leads = facts.first().and_then(|it| serde_json::from_str::<serde_json::Value>(it).ok());
            let named = leads.and_then(|it| it["messaggio"].as_str().map(str::to_owned));
            if let Some(own) = Messaggio::load(&self.ledger, named.as_deref().unwrap_or(number))? {
                return Ok((Some(own.preparata.messaggio.clone()), own.atti().map(|it| it.0).collect()));
            }
        }
        let mut atti: Vec<Chiave> = Vec::new();
        for word in text.iter().flat_map(|it| it.split_whitespace()) {
            let word = word.trim_matches(|it: char| !it.is_alphanumeric());
            let is_number = word.contains('/') && word.starts_with(|it: char| it.is_ascii_alphanumeric());
            if is_number && let Ok(found) = fascicoli::act(&self.ledger, word, None)? {
                atti.push(found);
            }
        }
        atti.sort();
        atti.dedup();
        // What names many acts is a list, and about none of them.
        if atti.len() > 20 {
            atti.clear();
        }
        Ok((None, atti))
    }

    /// Whatever else: put aside where it is about a message of ours, left alone where it is not.
    fn other(&mut self, casella: &Casella, raw: &[u8], giudizio: &Giudizio) -> Result<(), Error> {
        let cited = Busta::read(raw).map(|it| it.headers("X-Riferimento-Message-ID")).unwrap_or_default();
        for number in cited {
            if let Some(own) = Messaggio::load(&self.ledger, &number)? {
                let sha256 = self.prove.put(raw)?;
                let mut note = giudizio.note.clone();
                if note.is_empty() {
                    note.push("daticert-mancante");
                }
                return self.put_aside(casella, &own.preparata.messaggio, sha256, &note);
            }
        }
        self.outcome.altrui += 1;
        Ok(())
    }

    fn put_aside(&mut self, casella: &Casella, messaggio: &str, sha256: String, note: &[Nota]) -> Result<(), Error> {
        let (casella, istante) = (casella.voce.nome.clone(), casella.now().to_string());
        let note = note.iter().map(|it| (*it).to_string()).collect();
        let it = Quarantena { sha256: sha256.clone(), note, casella, istante };
        let subject = registro::subject(messaggio);
        let is_new = registro::note(&mut self.ledger, subject, QUARANTENA, &it, (None, Some(&sha256)))?;
        self.outcome.quarantena += u64::from(is_new);
        Ok(())
    }

    /// Records something of a mailbox; whether it was new.
    fn note(
        &mut self,
        casella: &Casella,
        kind: &'static str,
        it: &impl Serialize,
        key: Option<&str>,
    ) -> Result<bool, Error> {
        let day = casella.now().civil().map(|it| it.0);
        registro::note(&mut self.ledger, registro::mailbox(&casella.voce.nome), kind, it, (day, key))
    }
}

/// How far a folder was read: the number of the last message, 0 where none was or the folder was made anew.
fn cursor(ledger: &Ledger, casella: &Casella, cartella: &str, validita: u32) -> Result<u32, Error> {
    let facts = ledger.facts(&registro::mailbox(&casella.voce.nome), CURSORE).map_err(Error::Ledger)?;
    let mut all = facts.iter().rev().filter_map(|it| serde_json::from_str::<Cursore>(it).ok());
    let last = all.find(|it| it.cartella == cartella);
    Ok(last.filter(|it| it.validita == validita).map_or(0, |it| it.uid))
}

/// Where a receipt is not about what was sent: to another, from another, or carrying something else.
fn differences(sent: &[u8], raw: &[u8], giudizio: &Giudizio, (tipo, daticert): (Tipo, &Daticert)) -> Vec<Nota> {
    let mut note = Vec::new();
    let Some(ours) = Busta::read(sent) else { return vec!["messaggio-illeggibile"] };
    let own = |name: &str| ours.headers(name).into_iter().next().unwrap_or_default();
    let is_same =
        |it: Option<&Riservato<String>>, other: &str| it.is_some_and(|it| it.reveal().eq_ignore_ascii_case(other));
    if !is_same(giudizio.destinatario(), &own("To")) {
        note.push("destinatario-diverso");
    }
    if !is_same(Some(&daticert.mittente), &own("From")) {
        note.push("mittente-diverso");
    }
    if tipo == Tipo::AvvenutaConsegna && daticert.ricevuta.as_deref() == Some("completa") {
        let received = Busta::read(raw);
        let received = received.as_ref().and_then(|it| it.postacert().ok().flatten());
        if received.is_none_or(|it| !it.carries_the_same(&ours)) {
            note.push("contenuto-diverso");
        }
    }
    note
}

/// Messages that are asked for together.
fn chunks(all: &[(u32, u64)]) -> Vec<Vec<u32>> {
    let mut chunks: Vec<Vec<u32>> = Vec::new();
    let mut bytes = 0;
    for (uid, size) in all {
        match chunks.last_mut() {
            Some(last) if last.len() < AT_ONCE && bytes + size <= BYTES_AT_ONCE => last.push(*uid),
            _ => {
                chunks.push(vec![*uid]);
                bytes = 0;
            }
        }
        bytes += size;
    }
    chunks
}

//! Acts of a lot become messages: act and report of service laid out, signed, and written into one message a recipient,
//! which is kept before anything is sent.

use std::collections::BTreeMap;
use std::path::Path;
use std::path::PathBuf;

use crate::compose::modello::Valore;
use crate::compose::modello::Valori;
use crate::domain::atto::Atto;
use crate::domain::atto::TipoAtto;
use crate::domain::data::Data;
use crate::domain::istante::Istante;
use crate::domain::lotto::Lotto as Testata;
use crate::domain::soggetto::Destinatario;
use crate::domain::soggetto::Registro;
use crate::domain::soggetto::Ruolo;
use crate::files;
use crate::files::scratch::Scratch;
use crate::files::staging::Staging;
use crate::hash;
use crate::jobs;
use crate::jobs::Error;
use crate::jobs::autorizza::stampa;
use crate::jobs::autorizza::stampa::Via;
use crate::jobs::copies;
use crate::jobs::csv;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::fascicoli::lotti;
use crate::jobs::lotto::Lotto;
use crate::jobs::lotto::Recapito;
use crate::jobs::modelli;
use crate::jobs::modelli::Modello;
use crate::jobs::modelli::documento;
use crate::jobs::pec::caselle;
use crate::jobs::pec::caselle::Casella;
use crate::jobs::pec::registro;
use crate::jobs::pec::registro::Preparata;
use crate::jobs::pec::registro::Servito;
use crate::jobs::pec::rubrica::Rubrica;
use crate::jobs::pipeline;
use crate::jobs::progress::Progress;
use crate::jobs::progress::Stop;
use crate::jobs::project;
use crate::jobs::project::CONFIG;
use crate::jobs::project::Project;
use crate::jobs::prove::Prove;
use crate::jobs::remota::Remota;
use crate::jobs::render;
use crate::jobs::render::Setup;
use crate::jobs::render::atti::Ammessi;
use crate::jobs::render::atti::Atti;
use crate::jobs::render::atti::ITALIANO;
use crate::jobs::render::corredo;
use crate::jobs::token::Token;
use crate::ledger::Ledger;
use crate::locale::Locale;
use crate::pec::cades;
use crate::pec::cades::Firmatario;
use crate::pec::cades::NonFirmato;
use crate::pec::cades::SuDisco;
use crate::pec::messaggio;
use crate::pec::messaggio::Allegato;
use crate::pec::messaggio::NonScritto;
use crate::press::firmato::DaFirmare;
use crate::press::firmato::Voce;

/// The file of the words of messages.
const WORDS: &str = "pec-messaggio";
/// What a signed document is.
const PDF: &str = "application/pdf";
/// The name of the report of service.
pub const RELATA: &str = "relazione_di_notificazione.pdf";
/// What stands between the name of an act's file and the number of what goes with it.
pub const ALLEGATO: &str = "_allegato_";
/// The variable of the password of the key.
const PASSWORD: &str = "PLICO_PEC_FIRMA";
/// The most acts that one message serves.
const MOST_ACTS: usize = 20;

/// What to make messages of.
#[derive(Debug, Clone)]
pub struct Options {
    /// The lot.
    pub lotto: PathBuf,
    /// Where messages go as files, where nothing is to be sent and nothing remembered.
    pub prova: Option<PathBuf>,
    /// Threads that compose; 0 for one a core.
    pub threads: usize,
}

/// What came of it.
#[derive(Debug, Clone, Default)]
pub struct Outcome {
    /// The number of the lot.
    pub lotto: String,
    /// Recipients that go by certified mail.
    pub destinatari: u64,
    /// Those whose act is in a message now.
    pub preparati: u64,
    /// Messages that were written.
    pub messaggi: u64,
    /// Those for whom one was written before.
    pub noti: u64,
    /// Those for whom there can be none: act, recipient, and why by code.
    pub esclusi: Vec<Escluso>,
    /// What the messages hold, in bytes.
    pub byte: u64,
}

/// A recipient for whom no message can be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Escluso {
    /// The act.
    pub id_verbale: String,
    /// Which of its recipients.
    pub destinatario: u32,
    /// Why, by code; the sentences are in `locales/<lingua>/pec.toml`.
    pub motivo: &'static str,
}

/// A message that was written.
struct Scritto {
    preparata: Preparata,
    bytes: Vec<u8>,
}

/// A file of a message: its name, what it is in words, its bytes.
type Parte = (String, String, Vec<u8>);

/// An act, and whom it is served on.
type Servizio<'a> = (&'a Atto, &'a Destinatario);

/// What became of a recipient's acts.
type Esito = Result<Scritto, Vec<Escluso>>;

/// Writes the messages of a lot. What was written before is not written again.
pub fn prepare(project: &Project, options: &Options, progress: &dyn Progress, stop: &Stop) -> Result<Outcome, Error> {
    let setup = Setup { ricorda: true, ..Setup::new(project)? };
    let caselle = Casella::some(project)?;
    let scratch = Scratch::new(None)?;
    if let Some(model) = corredo::model_of(&options.lotto, None)? {
        let why = format!("it is a lot of `{model}`: only acts are served by certified mail");
        return Err(Error::Results { file: options.lotto.display().to_string(), why });
    }
    let mut ammessi = Ammessi::new(project, &setup, Some(&options.lotto), false, None)?;
    ammessi.learn(project, &setup, project.known_ledger()?.as_ref(), modelli::RELATA_PEC)?;
    let lingue = |testata: &Testata| ammessi.lingue(testata.prova);
    let can_draw = |c: char| setup.fonts.can_draw(c);
    progress.begin("lettura del lotto", 0);
    let importi = project.config.importi;
    let lotto = setup.read(&options.lotto, (None, importi), &lingue, &can_draw, None, scratch.path())?;
    let testata = lotto.testata();
    let atti = Atti::new(project, &setup, &ammessi, (&testata.codice_ente, testata.prova, lotto.data()))?;
    is_allowed(&ammessi, &atti, testata)?;
    let via = match project.known_ledger()? {
        Some(ledger) => stampa::via(project, &ledger, &lotto, false)?,
        None if project.config.stampa_autorizzata => Via::Attesa,
        None => Via::Libera,
    };
    may_go(via, testata)?;
    let relata = Modello::load(project, modelli::RELATA_PEC, ITALIANO, &testata.codice_ente, &setup.busta_profile)?;
    let adesso = caselle::now(&caselle, testata.prova);
    let firma = signer(project, adesso)?;
    let parole = jobs::sentences(ITALIANO, WORDS)?;
    let job = Job {
        lotto: &lotto,
        atti: &atti,
        relata: &relata,
        firma: firma.as_ref(),
        caselle: &caselle,
        config: &project.config.pec,
        rubrica: setup.rubrica.as_ref(),
        parole: &parole,
        adesso,
    };
    let mut outcome = Outcome { lotto: testata.numero.clone(), destinatari: lotto.conti().pec, ..Outcome::default() };
    let workers = render::workers(project, options.threads);
    progress.begin("messaggi", lotto.conti().pec);
    match &options.prova {
        Some(folder) => job.write_out(folder, workers, &mut outcome, (progress, stop))?,
        None => {
            if let Some(linea) = lotto.linea() {
                linea.record(&mut project.ledger()?, true)?;
            }
            lotti::received(&mut project.ledger_in_turn()?, &lotto, None, render::received_on(&lotto))?;
            job.keep(&mut project.ledger()?, &Prove::of(project), workers, &mut outcome, (progress, stop))?;
        }
    }
    Ok(outcome)
}

/// What the C.P.L. does not let print is not sent either.
fn may_go(via: Via, testata: &Testata) -> Result<(), Error> {
    let why = match via {
        Via::Libera => return Ok(()),
        Via::Attesa => "the C.P.L. has not yet said yes to this lot (page Autorizza): nothing is served",
        Via::Negata => "the C.P.L. said no to this lot (page Autorizza): nothing is served",
    };
    Err(Error::Results { file: format!("lotto {}", testata.numero), why: why.into() })
}

/// Only what the C.P.L. has approved is served, under a letterhead that says whose it is.
fn is_allowed(ammessi: &Ammessi, atti: &Atti<'_>, testata: &Testata) -> Result<(), Error> {
    let refused = |why: &str| Err(Error::Results { file: format!("lotto {}", testata.numero), why: why.into() });
    if !atti.is_approved() {
        return refused("the model `verbale` is not approved: nothing is served with it");
    }
    if !ammessi.is_approved(modelli::RELATA_PEC, ITALIANO, testata.prova) {
        return refused("the model `relata-pec` is not approved: nothing is served with it");
    }
    if !atti.base.is_described && !testata.prova {
        return refused("its body has no profile (profili/enti): nothing is served under a neutral letterhead");
    }
    Ok(())
}

/// The key that signs: on a token, far away, or in a file.
fn signer(project: &Project, now: Istante) -> Result<Box<dyn Firmatario>, Error> {
    let pec = &project.config.pec;
    if pec.firma.as_os_str().is_empty() && pec.token.is_none() && pec.firma_remota.is_none() {
        return Err(Error::profile(CONFIG, "`[pec] firma` names no key: act and report of service must be signed"));
    }
    let wrong = |why: NonFirmato| Error::profile(CONFIG, format!("`[pec] firma`: {why}"));
    let password = project.segreto(&pec.firma_password, PASSWORD)?;
    let firma: Box<dyn Firmatario> = match (&pec.token, &pec.firma_remota) {
        (Some(token), _) => Box::new(Token::open(token, &password)?),
        (None, Some(remota)) => Box::new(Remota::open(project, remota, password)?),
        (None, None) => {
            let p12 = files::read(&project.dir().join(&pec.firma))?;
            Box::new(SuDisco::open(&p12, password.reveal()).map_err(wrong)?)
        }
    };
    match firma.certificato().is_valid_at(now.utc()).map_err(wrong)? {
        true => Ok(firma),
        false => Err(Error::profile(
            CONFIG,
            "`[pec] firma`: the certificate is not valid today: what it signs proves nothing",
        )),
    }
}

/// A lot whose messages are written.
struct Job<'a> {
    lotto: &'a Lotto<'a>,
    atti: &'a Atti<'a>,
    relata: &'a Modello,
    firma: &'a dyn Firmatario,
    caselle: &'a [Casella],
    config: &'a project::Pec,
    rubrica: Option<&'a Rubrica>,
    parole: &'a Locale,
    adesso: Istante,
}

impl Job<'_> {
    /// Writes messages into a folder, and nothing else anywhere.
    fn write_out(
        &self,
        folder: &Path,
        workers: usize,
        outcome: &mut Outcome,
        (progress, stop): (&dyn Progress, &Stop),
    ) -> Result<(), Error> {
        let staging = Staging::new(folder)?;
        let mut list = String::from("file;messaggio;casella;id_verbale;byte\r\n");
        self.each(
            workers,
            |_| Ok(false),
            outcome,
            (progress, stop),
            |scritto, outcome| {
                let ids: Vec<String> = scritto.preparata.atti.iter().map(|it| id_of(&it.atto)).collect();
                let name = format!("{:05}-{}.eml", outcome.messaggi, files::safe_name(&ids[0]));
                files::write_new(&staging.path().join(&name), &scritto.bytes)?;
                let it = &scritto.preparata;
                let row = [name, it.messaggio.clone(), it.casella.clone(), ids.join(" "), it.byte.to_string()];
                list += &row.map(|it| csv::cell(&it)).join(";");
                list += "\r\n";
                Ok(true)
            },
        )?;
        files::replace(&staging.path().join("messaggi.csv"), list.as_bytes())?;
        Ok(staging.publish()?)
    }

    /// Keeps messages and remembers them.
    fn keep(
        &self,
        ledger: &mut Ledger,
        prove: &Prove,
        workers: usize,
        outcome: &mut Outcome,
        (progress, stop): (&dyn Progress, &Stop),
    ) -> Result<(), Error> {
        let ledger = std::cell::RefCell::new(ledger);
        let is_known = |it: &Recapito| {
            let atto = self.chiave(&it.pezzo.gruppo.id_verbale);
            registro::is_prepared(*ledger.borrow(), &atto, it.pezzo.progressivo)
        };
        self.each(workers, is_known, outcome, (progress, stop), |scritto, _| {
            prove.put(&scritto.bytes)?;
            registro::prepared(*ledger.borrow_mut(), &scritto.preparata)
        })
    }

    /// Writes the messages of all recipients and hands each on; `take` says whether it was a new one.
    fn each(
        &self,
        workers: usize,
        is_known: impl Fn(&Recapito) -> Result<bool, Error>,
        outcome: &mut Outcome,
        (progress, stop): (&dyn Progress, &Stop),
        mut take: impl FnMut(&Scritto, &Outcome) -> Result<bool, Error>,
    ) -> Result<(), Error> {
        let mut recapiti = self.lotto.recapiti()?;
        let mut next: Option<Recapito> = None;
        let noti = std::cell::Cell::new(0);
        let source = || {
            if stop.is_asked() {
                return Err(Error::Interrupted);
            }
            let mut group: Vec<Recapito> = Vec::new();
            while let Some(it) = next.take().map_or_else(|| recapiti.read(), |it| Ok(Some(it)))? {
                if is_known(&it)? {
                    noti.set(noti.get() + 1);
                    continue;
                }
                let is_with = |first: &Recapito| self.config.notifica_unica && first.chi == it.chi;
                if group.first().is_some_and(|first| !is_with(first) || group.len() >= MOST_ACTS) {
                    next = Some(it);
                    break;
                }
                group.push(it);
            }
            Ok(if group.is_empty() { None } else { Some(group) })
        };
        let mut done = 0;
        pipeline::run(
            workers,
            source,
            |group| self.message(&group),
            |esiti: Vec<Esito>| {
                for esito in esiti {
                    match esito {
                        Ok(scritto) if take(&scritto, outcome)? => {
                            outcome.messaggi += 1;
                            outcome.preparati += scritto.preparata.atti.len() as u64;
                            outcome.byte += scritto.preparata.byte;
                        }
                        Ok(scritto) => outcome.noti += scritto.preparata.atti.len() as u64,
                        Err(esclusi) => outcome.esclusi.extend(esclusi),
                    }
                }
                done = outcome.preparati + outcome.noti + outcome.esclusi.len() as u64;
                progress.at(done + noti.get());
                Ok(())
            },
        )?;
        outcome.noti += noti.get();
        Ok(())
    }

    /// The message for what goes to one recipient, or one for each of its acts where they do not fit into one.
    fn message(&self, group: &[Recapito]) -> Result<Vec<Esito>, Error> {
        let acts: Vec<(Atto, usize)> = group.iter().map(|it| self.lotto.atto(&it.pezzo)).collect();
        let mut esiti: Vec<Esito> = Vec::new();
        let mut by_mailbox: BTreeMap<&str, (&Casella, Vec<Servizio<'_>>)> = BTreeMap::new();
        for ((atto, index), recapito) in acts.iter().zip(group) {
            let to = &atto.destinatari[*index];
            match self.mailbox(atto, to, &recapito.chi)? {
                Ok(casella) => by_mailbox.entry(&casella.voce.nome).or_insert((casella, Vec::new())).1.push((atto, to)),
                Err(motivo) => esiti.push(Err(vec![excluded(atto, to, motivo)])),
            }
        }
        for (casella, acts) in by_mailbox.into_values() {
            let whole = self.write(casella, &acts)?;
            match whole {
                Err(_) if acts.len() > 1 => {
                    for one in &acts {
                        esiti.push(self.write(casella, std::slice::from_ref(one))?);
                    }
                }
                other => esiti.push(other),
            }
        }
        Ok(esiti)
    }

    /// The mailbox for an act, or why it cannot be served so.
    fn mailbox(&self, atto: &Atto, to: &Destinatario, chi: &[u8]) -> Result<Result<&Casella, &'static str>, Error> {
        // The decree is about the Codice della Strada.
        if atto.tipo == TipoAtto::Extra {
            return Ok(Err("esclusa-extra"));
        }
        let prova = self.lotto.testata().prova;
        let has_modo = !self.modo(to)?.is_empty();
        let (today, most) = (self.today(), self.config.estrazione_giorni);
        let registro = match caselle::serves((to.registro, to.estratta), today, most, has_modo) {
            Ok(registro) => registro,
            Err(why) => return Ok(Err(why)),
        };
        if self.rubrica.map_or(Ok(false), |it| it.is_withdrawn(prova, to, today))? {
            return Ok(Err("esclusa-cessata"));
        }
        Ok(caselle::route(self.caselle, prova, (atto.tipo, registro), chi).ok_or("esclusa-casella"))
    }

    /// How a recipient gave their address, as the book or the project has it.
    fn modo(&self, to: &Destinatario) -> Result<String, Error> {
        let known = self.rubrica.map(|it| it.modo(self.lotto.testata().prova, to)).transpose()?.flatten();
        Ok(known.unwrap_or_else(|| self.config.modo_dichiarata.clone()))
    }

    fn today(&self) -> Data {
        caselle::today(self.adesso)
    }

    /// The message that serves acts to their recipient.
    fn write(&self, casella: &Casella, acts: &[Servizio<'_>]) -> Result<Esito, Error> {
        let (first, to) = acts[0];
        let id = &first.id_verbale;
        let responsabile = self.responsabile(first);
        let mut files: Vec<Parte> = Vec::new();
        for (atto, to) in acts {
            let index = atto.destinatari.iter().position(|it| it.progressivo == to.progressivo).unwrap_or_default();
            let copy = copies::unprinted(self.atti, self.lotto.data(), (atto, index))?;
            let signed = self.sign(&copy, id, (&responsabile, "firma-copia"))?;
            let name = self.name(atto, &files);
            files.push((name, self.parole.say("allegato-copia", &[]), signed));
            for (n, attached) in (1..).zip(self.lotto.originali(atto, to.progressivo)?) {
                let stem = files.last().map_or("", |it| it.0.as_str()).trim_end_matches(".pdf").to_string();
                let (kind, _) = kind_of(&attached);
                files.push((format!("{stem}{ALLEGATO}{n}.{kind}"), self.parole.say("allegato-altro", &[]), attached));
            }
        }
        let report = self.report(casella, acts, &files, &responsabile)?;
        let relata = documento::archivable(self.relata, &report, &self.parole.say("titolo-relata", &[]))?;
        files.push((RELATA.into(), String::new(), self.sign(&relata, id, (&responsabile, "firma-relata"))?));
        let served: Vec<Servito> = acts.iter().map(|it| self.served(it)).collect();
        let istante = self.adesso.to_string();
        let named = serde_json::to_vec(&(&served, &istante, &casella.voce.nome)).expect("names are plain data");
        let number = messaggio::message_id(&hash::sha256(&named)[..24], 1, casella.dominio());
        let subject: Vec<(String, Data)> = acts.iter().map(|(it, _)| (self.number_of(it), date_of(it))).collect();
        let allegati: Vec<Allegato<'_>> =
            files.iter().map(|(nome, _, bytes)| Allegato { nome, tipo: kind_of(bytes).1, bytes }).collect();
        let whole = messaggio::Messaggio {
            id: &number,
            da: &casella.voce.indirizzo,
            a: to.pec.reveal(),
            oggetto: &messaggio::subject(&subject),
            testo: &self.text(acts, &files),
            data: self.adesso,
            allegati: &allegati,
        };
        let bytes = match messaggio::write(&whole, casella.gestore.limiti.byte) {
            Ok(bytes) => bytes,
            Err(why) => {
                let motivo = match why {
                    NonScritto::TroppoLungo { .. } => "esclusa-lunga",
                    NonScritto::Indirizzo(_) | NonScritto::Intestazione(_) | NonScritto::Oggetto => "esclusa-indirizzo",
                };
                return Ok(Err(acts.iter().map(|(atto, to)| excluded(atto, to, motivo)).collect()));
            }
        };
        let preparata = Preparata {
            messaggio: number,
            casella: casella.voce.nome.clone(),
            lotto: self.lotto.testata().numero.clone(),
            registro: to.registro.map_or("", Registro::as_str).into(),
            tentativo: 1,
            sostituisce: String::new(),
            atti: served,
            sha256: hash::sha256(&bytes),
            byte: bytes.len() as u64,
            istante,
        };
        Ok(Ok(Scritto { preparata, bytes }))
    }

    fn served(&self, (atto, to): &Servizio<'_>) -> Servito {
        Servito { atto: self.chiave(&atto.id_verbale).subject(), destinatario: to.progressivo }
    }

    /// An act of the lot, as the ledger knows it.
    fn chiave(&self, id_verbale: &str) -> Chiave {
        let testata = self.lotto.testata();
        Chiave { ente: testata.codice_ente.clone(), id_verbale: id_verbale.to_string(), prova: testata.prova }
    }

    /// The name of an act's file in a message: its number, and each once.
    fn name(&self, atto: &Atto, files: &[Parte]) -> String {
        let base = files::safe_name(&format!("verbale_{}", self.number_of(atto)));
        let all = (1..).map(|n| if n == 1 { format!("{base}.pdf") } else { format!("{base}~{n}.pdf") });
        all.into_iter().find(|it| files.iter().all(|(name, ..)| name != it)).expect("numbers do not end")
    }

    fn number_of(&self, atto: &Atto) -> String {
        format!("{}/{}", atto.numero, atto.anno)
    }

    /// Who answers for the service.
    fn responsabile(&self, atto: &Atto) -> String {
        let ente = &self.atti.base.ente;
        let all = [&self.config.responsabile, &atto.resp_notificazione, &ente.comandante, &ente.comando];
        all.into_iter().find(|it| !it.is_empty()).cloned().unwrap_or_default()
    }

    fn sign(&self, pdf: &[u8], id: &str, (nome, motivo): (&str, &str)) -> Result<Vec<u8>, Error> {
        let quando = self.adesso.pdf();
        let voce = Voce { nome, motivo: &self.parole.say(motivo, &[]), quando: &quando };
        let waiting = DaFirmare::prepare(pdf, voce).map_err(|e| Error::act(id, e))?;
        let digest = hash::digest_of(waiting.covered());
        let signature = cades::sign(&digest, self.firma).map_err(|e| Error::act(id, e))?;
        waiting.embed(&signature).map_err(|e| Error::act(id, e))
    }

    /// What the report of service says (art. 4 c. 1 lett. a DM 18/12/2017: a1 to a4).
    fn report(
        &self,
        casella: &Casella,
        acts: &[Servizio<'_>],
        files: &[Parte],
        responsabile: &str,
    ) -> Result<Valori, Error> {
        let (ente, config, to) = (&self.atti.base.ente, self.config, acts[0].1);
        let modo = self.modo(to)?;
        let or = |own: &str, other: &str| if own.is_empty() { other.to_string() } else { own.to_string() };
        let office = or(&ente.settore, &ente.comando);
        let testo = |it: &str| Valore::Testo(it.to_string());
        let code = [&to.codice_fiscale, &to.partita_iva].map(|it| it.reveal().clone());
        let code = code.into_iter().find(|it| !it.is_empty()).unwrap_or_else(|| "-".into());
        let registro = to.registro.map_or("", Registro::as_str).to_lowercase();
        let mut all: Valori = [
            ("data_atto", Valore::Data(self.today())),
            ("articolazione", testo(&format!("{}, {office}", ente.comando))),
            ("articolazione_indirizzo", testo(&ente.address())),
            ("responsabile_notificazione", testo(responsabile)),
            ("ufficio_accesso", testo(&or(&config.ufficio, &office))),
            ("ufficio_indirizzo", testo(&or(&config.ufficio_indirizzo, &ente.address()))),
            ("ufficio_telefono", testo(&or(&config.ufficio_telefono, &ente.telefono))),
            ("destinatario", testo(to.nominativo.full_name().reveal())),
            ("destinatario_codice", testo(&code)),
            ("destinatario_qualita", Valore::Scelta(quality(to.ruolo).into())),
            ("pec", Valore::Macchina(to.pec.reveal().clone())),
            ("registro_pec", Valore::Scelta(registro)),
            ("pec_mittente", Valore::Macchina(casella.voce.indirizzo.clone())),
            ("conformita", Valore::Scelta("copia-informatica".into())),
        ]
        .into_iter()
        .map(|(name, it)| (name.to_string(), it))
        .collect();
        let drew_up = or(&config.redattore, &acts[0].0.resp_procedimento);
        let optional = [("redattore", &drew_up), ("modo_dichiarata", &modo)];
        all.extend(optional.into_iter().filter(|it| !it.1.is_empty()).map(|(name, it)| (name.to_string(), testo(it))));
        all.extend(to.estratta.map(|it| ("data_estrazione".to_string(), Valore::Data(it))));
        let rows = acts.iter().map(|(atto, _)| self.row(atto)).collect();
        all.insert("atti".into(), Valore::Elenco(rows));
        let attached = files.iter().map(|(nome, descrizione, bytes)| {
            let sha256 = Valore::Macchina(hash::sha256(bytes));
            let row = [("nome", testo(nome)), ("descrizione", testo(descrizione)), ("sha256", sha256)];
            row.into_iter().map(|(name, it)| (name.to_string(), it)).collect()
        });
        all.insert("allegati".into(), Valore::Elenco(attached.collect()));
        Ok(all)
    }

    /// A row of the acts that a report of service lists.
    fn row(&self, atto: &Atto) -> Valori {
        let rules: Vec<String> = atto.violazioni.iter().map(|it| self.rule(&it.articolo, &it.comma)).collect();
        let what = self.parole.say("oggetto-atto", &[("norme", &rules.join("; "))]);
        let mut row = Valori::from([
            ("numero".to_string(), Valore::Testo(self.number_of(atto))),
            ("data".to_string(), Valore::Data(date_of(atto))),
            ("oggetto".to_string(), Valore::Testo(what)),
        ]);
        if let Some(targa) = &atto.veicolo.targa {
            row.insert("targa".into(), Valore::Testo(targa.testo().to_string()));
        }
        row
    }

    fn rule(&self, articolo: &str, comma: &str) -> String {
        let key = if comma.is_empty() { "norma" } else { "norma-comma" };
        self.parole.say(key, &[("articolo", articolo), ("comma", comma)])
    }

    /// The text of a message.
    fn text(&self, acts: &[Servizio<'_>], files: &[Parte]) -> String {
        let ente = &self.atti.base.ente;
        let each = acts.iter().map(|(atto, _)| {
            let rules: Vec<String> = atto.violazioni.iter().map(|it| self.rule(&it.articolo, &it.comma)).collect();
            let (numero, data) = (self.number_of(atto), date_of(atto).it());
            self.parole.say("testo-atto", &[("numero", &numero), ("data", &data), ("norme", &rules.join("; "))])
        });
        let names = files.iter().map(|(nome, ..)| self.parole.say("testo-allegato", &[("nome", nome)]));
        let (atti, allegati) = (each.collect::<Vec<_>>().join("\n"), names.collect::<Vec<_>>().join("\n"));
        let contatto = if ente.email.is_empty() { &ente.pec } else { &ente.email };
        let values = [
            ("ente", ente.nome.as_str()),
            ("comando", &ente.comando),
            ("atti", &atti),
            ("allegati", &allegati),
            ("contatto", contatto),
            ("telefono", &ente.telefono),
        ];
        self.parole.say("testo", &values)
    }
}

/// The day of an act: of its ascertainment, or else of what happened.
fn date_of(atto: &Atto) -> Data {
    atto.data_accertamento.unwrap_or(atto.data_violazione)
}

/// The word of the report of service for why somebody gets an act.
const fn quality(ruolo: Ruolo) -> &'static str {
    match ruolo {
        Ruolo::Trasgressore => "trasgressore",
        Ruolo::Obbligato | Ruolo::Proprietario => "obbligato",
        Ruolo::Locatario => "locatario",
        Ruolo::EsercentePotesta | Ruolo::Erede => "altro",
    }
}

/// Ending and kind of an attachment, by its first bytes: what is printed with acts is one of these.
pub(super) fn kind_of(bytes: &[u8]) -> (&'static str, &'static str) {
    match bytes {
        [0xff, 0xd8, ..] => ("jpg", "image/jpeg"),
        [0x89, b'P', b'N', b'G', ..] => ("png", "image/png"),
        [b'I', b'I', ..] | [b'M', b'M', ..] => ("tif", "image/tiff"),
        _ => ("pdf", PDF),
    }
}

fn excluded(atto: &Atto, to: &Destinatario, motivo: &'static str) -> Escluso {
    Escluso { id_verbale: atto.id_verbale.clone(), destinatario: to.progressivo, motivo }
}

/// The id of an act by its subject.
fn id_of(atto: &str) -> String {
    Chiave::parse(atto).map(|it| it.id_verbale).unwrap_or_default()
}

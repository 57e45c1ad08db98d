//! Digital returns taken in: a zip or an XML of the carrier, a result file of events, alone or in its zip.
//!
//! What kind a file is, its content says. Every file that proves something is kept by its hash before the fact that
//! cites it. A return whose signature is not whole, or lacks, is recorded for a person to verify, and listed.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;
use std::path::PathBuf;

use crate::domain::esito;
use crate::domain::firma::Firma;
use crate::fatti::Esito;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::fatti::Prova;
use crate::files;
use crate::files::source::Source;
use crate::flussi::ritorni::Detto;
use crate::flussi::ritorni::Rifiuto;
use crate::flussi::ritorni::Ritorno;
use crate::flussi::ritorni::avviso;
use crate::flussi::ritorni::firma;
use crate::flussi::ritorni::firma::Fiducia;
use crate::flussi::ritorni::ifa10;
use crate::flussi::ritorni::vocabolario::Vocabolario;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::fascicoli::Nuovo;
use crate::jobs::importa::Outcome;
use crate::jobs::importa::Respinta;
use crate::jobs::importa::accordo;
use crate::jobs::importa::esiti;
use crate::jobs::project::Project;
use crate::jobs::prove::Prove;
use crate::ledger::Ledger;
use crate::ledger::Recorded;
use crate::procedure::regole::Regole;

/// The most bytes of a file in a zip that is kept: a readable PDF has few.
const MOST: usize = 64 << 20;
/// The most bytes that are looked at to tell what a file is.
const HEAD: usize = 1 << 10;

/// Whether a file is a digital return and no table.
pub fn is_return(path: &Path) -> Result<bool, Error> {
    let mut head = Vec::new();
    let file = files::open(path)?;
    file.take(HEAD as u64).read_to_end(&mut head).map_err(|source| files::Error::new("read", path, source))?;
    Ok(head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") || is_xml(&head) || is_json(&head))
}

/// What stands first in a file, without marks and blanks.
fn first(bytes: &[u8]) -> Option<u8> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    bytes.iter().copied().find(|it| !it.is_ascii_whitespace())
}

fn is_xml(bytes: &[u8]) -> bool {
    first(bytes) == Some(b'<')
}

fn is_json(bytes: &[u8]) -> bool {
    matches!(first(bytes), Some(b'{' | b'['))
}

/// What reading returns needs.
struct Lettura<'a> {
    ledger: &'a mut Ledger,
    regole: Regole,
    words: Vocabolario,
    autorita: Vec<Vec<u8>>,
    prove: Prove,
    prova: bool,
    outcome: &'a mut Outcome,
}

/// A file inside what was received.
struct Pezzo {
    nome: String,
    bytes: Vec<u8>,
}

/// Imports returns about real acts, or else of trial ones; `ca` are authorities beside those of the project.
pub fn import(project: &Project, paths: &[PathBuf], ca: &[PathBuf], prova: bool) -> Result<Outcome, Error> {
    let regole = fascicoli::regole(project)?;
    let mut ledger = project.ledger()?;
    fascicoli::refresh(&mut ledger, &regole)?;
    let mut outcome = Outcome::default();
    let mut lettura = Lettura {
        ledger: &mut ledger,
        regole: fascicoli::regole(project)?,
        words: vocabolario(project)?,
        autorita: authorities(project, ca)?,
        prove: Prove::of(project),
        prova,
        outcome: &mut outcome,
    };
    for path in paths {
        lettura.read(path)?;
    }
    fascicoli::refresh(&mut ledger, &regole)?;
    Ok(outcome)
}

fn vocabolario(project: &Project) -> Result<Vocabolario, Error> {
    let name = &project.config.ritorni.vettore;
    let words: Vocabolario = project.profile("ritorni", name)?.parse()?;
    words.check().map_err(|why| Error::profile(&format!("ritorni/{name}.toml"), why))
}

fn authorities(project: &Project, given: &[PathBuf]) -> Result<Vec<Vec<u8>>, Error> {
    let own = project.config.ritorni.ca.iter().map(|it| project.dir().join(it));
    let mut all = Vec::new();
    for path in own.chain(given.iter().cloned()) {
        let text = String::from_utf8_lossy(&files::read(&path)?).into_owned();
        let found = firma::certificates(&text).ok_or_else(|| {
            let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            Error::Results { file, why: "non contiene certificati in forma PEM (-----BEGIN CERTIFICATE-----)".into() }
        })?;
        all.extend(found);
    }
    Ok(all)
}

impl Lettura<'_> {
    fn read(&mut self, path: &Path) -> Result<(), Error> {
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let pezzi = match unpack(path)? {
            Ok(pezzi) => pezzi,
            Err(nome) => {
                self.outcome.righe += 1;
                self.outcome.respinte.push(Respinta::new(&file, 1, "file-troppo-grande", "", &nome));
                return Ok(());
            }
        };
        let (mut is_read, mut xml) = (false, Vec::new());
        for it in &pezzi {
            if is_xml(&it.bytes) && !it.nome.to_lowercase().ends_with(".xsd") {
                xml.push(it);
            } else if is_json(&it.bytes) {
                is_read = true;
                self.events(&file, it, &pezzi)?;
            }
        }
        if !xml.is_empty() {
            is_read = true;
            self.advices(&file, &xml, &pezzi)?;
        }
        if !is_read {
            self.outcome.righe += 1;
            self.outcome.respinte.push(Respinta::new(&file, 1, "nessun-ritorno", "", ""));
        }
        Ok(())
    }

    /// The advices of a file, each with the PDFs that show it.
    fn advices(&mut self, file: &str, xml: &[&Pezzo], pezzi: &[Pezzo]) -> Result<(), Error> {
        for (riga, it) in (1..).zip(xml) {
            self.outcome.righe += 1;
            let (kind, mut ritorno) = match avviso::read(&it.bytes, &self.words) {
                Ok((kind, ritorno)) => (kind.to_string(), ritorno),
                Err(rifiuto) => {
                    self.refuse(file, &Rifiuto { riga, ..rifiuto }, "");
                    continue;
                }
            };
            ritorno.riga = riga;
            let firma = firma::verify(&it.bytes, self.fiducia());
            let doubt = doubt(firma, self.words.firma.obbligatoria);
            let only = xml.len() == 1;
            let mut shown: Vec<Prova> = vec![Prova { tipo: kind.clone(), sha256: self.prove.put(&it.bytes)? }];
            for pdf in pezzi.iter().filter(|pdf| pdf.bytes.starts_with(b"%PDF-") && (only || shows(pdf, it, &ritorno)))
            {
                shown.push(Prova { tipo: kind.clone(), sha256: self.prove.put(&pdf.bytes)? });
            }
            self.take(file, &ritorno, doubt, |_| shown.clone())?;
        }
        Ok(())
    }

    fn fiducia(&self) -> Fiducia<'_> {
        Fiducia {
            autorita: &self.autorita,
            istante: i64::try_from(clock::seconds()).unwrap_or(i64::MAX),
            sha1: self.words.firma.sha1,
        }
    }

    /// The events of a result file.
    fn events(&mut self, file: &str, json: &Pezzo, pezzi: &[Pezzo]) -> Result<(), Error> {
        let lettura = match ifa10::read(&json.bytes, &self.words) {
            Ok(lettura) => lettura,
            Err(rifiuto) => {
                self.outcome.righe += 1;
                self.refuse(file, &rifiuto, "");
                return Ok(());
            }
        };
        self.outcome.righe += u64::from(lettura.righe);
        for it in &lettura.rifiuti {
            self.refuse(file, it, "");
        }
        let flow = self.prove.put(&json.bytes)?;
        // A piece of which no event can be read is among the refused ones.
        for (events, ritorno) in lettura.pezzi.iter().filter(|it| it.0 > 0) {
            let mut named: BTreeMap<&str, String> = BTreeMap::new();
            for (_, nome) in ritorno.detti.iter().flat_map(|it| &it.prove) {
                if let Some(it) = pezzi.iter().find(|it| !nome.is_empty() && base(&it.nome) == nome) {
                    named.insert(nome, self.prove.put(&it.bytes)?);
                }
            }
            let shown = |detto: &Detto| {
                let own = detto.prove.iter().map(|(tipo, nome)| Prova {
                    tipo: tipo.clone(),
                    sha256: named.get(nome.as_str()).cloned().unwrap_or_default(),
                });
                own.chain([Prova { tipo: FLUSSO.into(), sha256: flow.clone() }]).collect()
            };
            let before = (self.outcome.registrati, self.outcome.noti, self.outcome.respinte.len());
            self.take(file, ritorno, None, shown)?;
            // The facts of a piece stand for all its events.
            let counted = self.outcome.registrati - before.0 + self.outcome.noti - before.1;
            let refused = self.outcome.respinte.len() - before.2;
            let missing = u64::from(*events).saturating_sub(counted + refused as u64);
            match (refused > 0, self.outcome.registrati > before.0) {
                (true, _) => {
                    let last = self.outcome.respinte[self.outcome.respinte.len() - 1].clone();
                    self.outcome.respinte.extend((0..missing).map(|_| last.clone()));
                }
                (_, true) => self.outcome.registrati += missing,
                _ => self.outcome.noti += missing,
            }
        }
        Ok(())
    }

    fn refuse(&mut self, file: &str, it: &Rifiuto, id: &str) {
        self.outcome.respinte.push(Respinta::new(file, it.riga, it.codice, id, &it.trovato));
    }

    /// Records what a return says of its act: one row, however many facts.
    fn take(
        &mut self,
        file: &str,
        ritorno: &Ritorno,
        doubt: Option<&'static str>,
        shown: impl Fn(&Detto) -> Vec<Prova>,
    ) -> Result<(), Error> {
        let riga = ritorno.riga;
        let (atto, destinatario, piego) = match self.tie(ritorno)? {
            Ok(tied) => tied,
            Err(codice) => {
                let trovato = if ritorno.piego.is_empty() { &ritorno.ar } else { &ritorno.piego };
                self.outcome.respinte.push(Respinta::new(file, riga, codice, "", trovato));
                return Ok(());
            }
        };
        let today = clock::today();
        if ritorno.detti.iter().any(|it| it.data.is_some_and(|it| it > today)) {
            self.outcome.respinte.push(Respinta::new(file, riga, "data-futura", &atto.id_verbale, ""));
            return Ok(());
        }
        for codice in doubt.iter().chain(&ritorno.note) {
            self.outcome.look(file, riga, codice, &atto.id_verbale);
        }
        let mut recorded = Vec::new();
        for detto in &ritorno.detti {
            let Some(data) = detto.data else { continue };
            let stato = if doubt.is_some() { accordo::DA_VERIFICARE } else { "AUTO" };
            let mut esito = Esito { numero_piego: piego.clone(), stato: stato.into(), ..detto.esito.clone() };
            complete(&mut esito, detto);
            let mut fatto = Fatto::new(data, Evento::Esito(Box::new(esito))).from(file);
            fatto.destinatario = destinatario;
            fatto.prove = shown(detto);
            recorded.extend(self.record(file, riga, &atto, fatto)?);
            self.hold(file, riga, &atto, destinatario, detto)?;
        }
        self.outcome.count(&recorded);
        Ok(())
    }

    /// Records one fact, weighed against what is known.
    fn record(&mut self, file: &str, riga: u32, atto: &Chiave, mut fatto: Fatto) -> Result<Vec<Recorded>, Error> {
        let key = key(&fatto);
        if matches!(&fatto.evento, Evento::Esito(it) if it.stato == "AUTO") {
            accordo::weigh(self.ledger, atto, &mut fatto, (file, riga), self.outcome)?;
        }
        fascicoli::record(self.ledger, &[Nuovo { atto: atto.clone(), fatto, key: Some(key) }])
    }

    /// Holds the day of service that the return says against that of the rules.
    fn hold(&mut self, file: &str, riga: u32, atto: &Chiave, whom: Option<u32>, detto: &Detto) -> Result<(), Error> {
        let Some(said) = detto.notifica else { return Ok(()) };
        let fascicolo = fascicoli::open(self.ledger, atto, &self.regole)?;
        let found = fascicolo.and_then(|it| {
            it.destinatari.into_iter().find(|it| Some(it.soggetto.progressivo) == whom).and_then(|it| it.notifica)
        });
        if !found.is_some_and(|it| said == it.data_prima || said == it.data_ultima) {
            self.outcome.look(file, riga, "data-notifica-diversa", &atto.id_verbale);
        }
        Ok(())
    }

    /// The act, the recipient and the piece of a return: by the number of the piece, else by that of its receipt.
    #[expect(clippy::type_complexity, reason = "an act, or why there is none")]
    fn tie(&self, ritorno: &Ritorno) -> Result<Result<(Chiave, Option<u32>, String), &'static str>, Error> {
        let mut tied = None;
        for (kind, number) in [("piego", &ritorno.piego), ("ar", &ritorno.ar)] {
            if number.is_empty() {
                continue;
            }
            let mut found = fascicoli::search(self.ledger, kind, number)?;
            found.retain(|it| it.0.prova == self.prova);
            match (found.as_slice(), &tied) {
                ([], _) => {}
                ([one], None) => tied = Some(one.clone()),
                // The two numbers of one card lead to two acts.
                ([one], Some(other)) if one != other => return Ok(Err("numeri-di-atti-diversi")),
                ([_], Some(_)) => {}
                _ => return Ok(Err("numero-di-piu-atti")),
            }
        }
        let Some((atto, destinatario)) = tied else { return Ok(Err("atto-sconosciuto")) };
        let piego = match ritorno.piego.is_empty() {
            false => ritorno.piego.clone(),
            true => self.piece_of(&atto, &ritorno.ar)?,
        };
        Ok(Ok((atto, destinatario, piego)))
    }

    /// The number of the piece that has this receipt.
    fn piece_of(&self, atto: &Chiave, ar: &str) -> Result<String, Error> {
        let known = fascicoli::load(self.ledger, atto)?;
        let found = known.iter().rev().find_map(|it| match &it.evento {
            Evento::Stampato(it) | Evento::Ristampato(it) | Evento::Affidato(it) if it.numero_ar == ar => {
                Some(it.numero_piego.clone())
            }
            _ => None,
        });
        Ok(found.unwrap_or_default())
    }
}

/// The proof that a result file is of what it says.
const FLUSSO: &str = "flusso";

/// What makes a return the same when it comes again: what it says and its own proofs. A card that says the same is
/// another proof, and the same event in a later result file is none.
fn key(fatto: &Fatto) -> String {
    let prove: Vec<&Prova> = fatto.prove.iter().filter(|it| it.tipo != FLUSSO).collect();
    let said = serde_json::to_string(&(&fatto.evento, fatto.destinatario, prove)).expect("facts are plain data");
    format!("ritorno:{}:{}", fatto.data, &hash::sha256(said.as_bytes())[..16])
}

/// Why a return goes to a person by its signature.
fn doubt(firma: Firma, obbligatoria: bool) -> Option<&'static str> {
    match firma {
        Firma::Valida => None,
        Firma::Alterata => Some("firma-non-valida"),
        Firma::NonAttendibile => Some("firma-non-attendibile"),
        Firma::Assente => obbligatoria.then_some("firma-assente"),
    }
}

/// Puts the one day of an event where its code says that it belongs, and the way that the code implies.
fn complete(esito: &mut Esito, detto: &Detto) {
    let days = [esito.consegnato, esito.ritirato, esito.tentato, esito.depositato, esito.cad_spedita];
    if days.iter().all(Option::is_none) {
        esiti::place(esito, detto.data);
    }
    if let Some(known) = esito::Esito::of_columns(&esito.codice, &esito.causa, &esito.modalita) {
        esito.modalita = esiti::served(&known).unwrap_or_default().to_string();
    }
}

/// Whether a PDF shows an advice: by its name, or by one of its numbers.
fn shows(pdf: &Pezzo, xml: &Pezzo, ritorno: &Ritorno) -> bool {
    let stem = |it: &str| base(it).rsplit_once('.').map_or(base(it), |it| it.0).to_lowercase();
    let has = |number: &str| !number.is_empty() && base(&pdf.nome).contains(number);
    stem(&pdf.nome) == stem(&xml.nome) || has(&ritorno.piego) || has(&ritorno.ar)
}

/// The last part of a name.
fn base(nome: &str) -> &str {
    nome.rsplit('/').next().unwrap_or(nome)
}

/// The files that were received together; `Err` names one that is too large to be part of a return.
fn unpack(path: &Path) -> Result<Result<Vec<Pezzo>, String>, Error> {
    let mut source = Source::open_all(path)?;
    let mut pezzi = Vec::new();
    for entry in source.entries().to_vec() {
        let mut bytes = Vec::new();
        let read = source.open_entry(&entry)?.take(MOST as u64 + 1).read_to_end(&mut bytes);
        read.map_err(|cause| files::Error::new("unpack", path, cause))?;
        if bytes.len() > MOST {
            return Ok(Err(base(&entry.name).to_string()));
        }
        pezzi.push(Pezzo { nome: entry.name, bytes });
    }
    Ok(Ok(pezzi))
}

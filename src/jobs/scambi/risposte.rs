//! What other bases answer: owners of vehicles, residences, lessees. Each row ends in one place, each answer is a fact.
//!
//! An answer that cannot be used is a fact too, with its reasons: the question is open again, and the effort is kept.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::path::Path;

use crate::domain::data::Data;
use crate::fatti::Banca;
use crate::fatti::EsitoRisposta;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::fatti::Prova;
use crate::fatti::Risposta;
use crate::fatti::scheda::Soggetto;
use crate::flussi::anagrafe;
use crate::flussi::confronto;
use crate::flussi::noleggio;
use crate::flussi::soggetti;
use crate::flussi::tabella::Riga;
use crate::flussi::targhe;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::fascicoli::Nuovo;
use crate::jobs::project::Project;
use crate::jobs::scambi;
use crate::jobs::scambi::Aperto;
use crate::jobs::scambi::Discrepanza;
use crate::jobs::scambi::Importato;
use crate::jobs::scambi::Scelta;
use crate::jobs::scambi::lettura;
use crate::jobs::scambi::profili::Scambio;
use crate::jobs::scambi::richieste::Domande;
use crate::ledger::Ledger;
use crate::procedure::regole::Regole;

/// Takes in a file of answers; `scelta.data` is the day from which it could be had.
pub fn import(
    project: &Project,
    domande: Domande,
    profilo: &str,
    scelta: &Scelta,
    path: &Path,
) -> Result<Importato, Error> {
    let profilo = Scambio::load(project, profilo)?;
    let letta = lettura::read(path, &profilo.risposta, scelta.data.anno())?;
    let mut ledger = project.ledger()?;
    let regole = scambi::begin(project, &mut ledger)?;
    let mut esito = Importato {
        file: letta.file.clone(),
        righe: (letta.righe.len() + letta.rotte.len()) as u64,
        ..Importato::default()
    };
    for (riga, why) in &letta.rotte {
        esito.refuse(*riga, "", [*why]);
    }
    let prova = scambi::keep(project, "risposta", &letta.bytes)?;
    let discordi = if domande == Domande::Noleggio { disagreeing(&letta.righe) } else { BTreeSet::new() };
    let mut banco =
        Banco { project, ledger: &mut ledger, regole, profilo: &profilo, scelta, file: &letta.file, prova, esito };
    for riga in &letta.righe {
        match domande {
            Domande::Targhe => banco.plate(riga)?,
            Domande::Anagrafe => banco.resident(riga)?,
            Domande::Noleggio => banco.lessee(riga, &discordi)?,
            // The messi answer with their relata, which is an outcome.
            Domande::Messi => banco.esito.refuse(riga.riga, "", ["non-una-risposta"]),
        }
    }
    Ok(banco.esito)
}

impl Aperto {
    /// The last request to one of these banks, answered or not.
    fn last(&self, banche: &[Banca]) -> Option<(Option<u32>, Banca, String)> {
        self.alive().into_iter().rev().find_map(|it| match &it.evento {
            Evento::Richiesta { banca, riferimento } if banche.contains(banca) => {
                Some((it.destinatario, *banca, riferimento.clone()))
            }
            _ => None,
        })
    }

    /// The number of a recipient to come.
    fn next_number(&self) -> u32 {
        let numbers = self.fascicolo.destinatari.iter().map(|it| it.soggetto.progressivo);
        numbers.max().unwrap_or(0) + 1
    }
}

/// The proof that names a row by what stands in it.
const ROW: &str = "riga";

/// Whether an answer tells something new.
enum Novita {
    New,
    Known,
    Differs,
}

/// The desk where answers are read, one after the other.
struct Banco<'a> {
    project: &'a Project,
    ledger: &'a mut Ledger,
    regole: Regole,
    profilo: &'a Scambio,
    scelta: &'a Scelta,
    /// The name of the file as received.
    file: &'a str,
    /// The file itself.
    prova: Prova,
    esito: Importato,
}

impl Banco<'_> {
    /// The act of that id; why not where there is none, or several bodies have one.
    fn one(&self, id: &str) -> Result<Result<Chiave, &'static str>, Error> {
        let mut found = scambi::found(self.ledger, self.scelta, "id", id)?;
        Ok(match (found.pop(), found.is_empty()) {
            (Some(one), true) => Ok(one),
            (Some(_), false) => Err("atto-di-piu-enti"),
            (None, _) => Err("atto-sconosciuto"),
        })
    }

    /// The acts that were asked about by this plate and day.
    fn by_plate(&self, targa: &str, day: Data) -> Result<Vec<Chiave>, Error> {
        let mut found = Vec::new();
        for chiave in scambi::found(self.ledger, self.scelta, "targa", targa)? {
            let it = self.open(&chiave)?;
            let is_it = |it: &Aperto| {
                it.fascicolo.scheda.data_violazione == Some(day) && it.last(&[self.profilo.banca]).is_some()
            };
            found.extend(it.filter(is_it).map(|_| chiave));
        }
        Ok(found)
    }

    /// The acts that were asked about of the person with this fiscal code, and which recipient it is.
    fn by_code(&self, code: &str) -> Result<Vec<(Chiave, Option<u32>)>, Error> {
        let mut found = Vec::new();
        for chiave in scambi::found(self.ledger, self.scelta, "cf", code)? {
            let Some(it) = self.open(&chiave)? else { continue };
            let asked = it.last(&[self.profilo.banca]).and_then(|it| it.0);
            let is_it =
                |number: &u32| it.fascicolo.scheda.soggetto(*number).is_some_and(|it| it.codice_fiscale == code);
            found.extend(asked.filter(is_it).map(|number| (chiave, Some(number))));
        }
        Ok(found)
    }

    /// The act; `None` where the ledger has facts about it but not what it is.
    fn open(&self, chiave: &Chiave) -> Result<Option<Aperto>, Error> {
        Aperto::load(self.ledger, chiave.clone(), &self.regole)
    }

    fn bank(&self) -> &'static str {
        match self.profilo.banca {
            Banca::Aci => "aci",
            Banca::Mctc => "mctc",
            Banca::Anagrafe => "anagrafe",
            Banca::Aire => "aire",
            Banca::Noleggio => "noleggio",
            Banca::Estero => "estero",
            _ => "altro",
        }
    }

    /// The facts of an answer, ready to be recorded; the row itself is their evidence, beside its file.
    fn facts(
        &self,
        riga: &Riga,
        it: &Aperto,
        destinatario: Option<u32>,
        day: Data,
        eventi: Vec<Evento>,
    ) -> Result<Vec<Nuovo>, Error> {
        let row = scambi::keep(self.project, ROW, riga.content().as_bytes())?;
        let who = destinatario.map_or(String::new(), |it| it.to_string());
        let key = format!("{}:{}:{who}", self.bank(), &row.sha256[..16]);
        let nuovo = |evento: Evento| {
            let mut fatto = Fatto::new(day.min(self.scelta.data), evento).from(self.file);
            fatto.destinatario = destinatario;
            fatto.disponibile = (self.scelta.data > fatto.data).then_some(self.scelta.data);
            fatto.prove = vec![self.prova.clone(), row.clone()];
            Nuovo { atto: it.chiave.clone(), fatto, key: Some(key.clone()) }
        };
        Ok(eventi.into_iter().map(nuovo).collect())
    }

    /// Whether this very row was used before.
    fn is_known(&self, riga: &Riga, it: &Aperto) -> bool {
        let print = hash::sha256(riga.content().as_bytes());
        it.alive().into_iter().any(|it| {
            let is_used = matches!(&it.evento, Evento::Risposta(it) if it.esito != EsitoRisposta::Inutilizzabile);
            is_used && it.prove.iter().any(|it| it.tipo == ROW && it.sha256 == print)
        })
    }

    /// Whether an answer of the bank about a recipient and a request is there already.
    fn novelty(&self, it: &Aperto, destinatario: Option<u32>, risposta: &Risposta) -> Novita {
        let same_request = |fatto: &&&Fatto| fatto.destinatario == destinatario;
        let before = it.alive().iter().filter(same_request).rev().find_map(|it| match &it.evento {
            Evento::Risposta(before)
                if before.banca == risposta.banca
                    && before.riferimento == risposta.riferimento
                    && before.esito != EsitoRisposta::Inutilizzabile =>
            {
                Some(before.clone())
            }
            _ => None,
        });
        match before {
            None => Novita::New,
            Some(before) if before.esito == risposta.esito && before.soggetto == risposta.soggetto => Novita::Known,
            Some(_) => Novita::Differs,
        }
    }

    /// Records an answer that cannot be used, and lists its row.
    fn refuse(
        &mut self,
        riga: &Riga,
        it: &Aperto,
        (destinatario, riferimento): (Option<u32>, String),
        motivi: Vec<&'static str>,
    ) -> Result<(), Error> {
        let risposta = Risposta {
            banca: self.profilo.banca,
            riferimento,
            esito: EsitoRisposta::Inutilizzabile,
            soggetto: None,
            discrepanze: motivi.iter().map(|it| (*it).to_owned()).collect(),
        };
        let evento = Evento::Risposta(Box::new(risposta));
        let facts = self.facts(riga, it, destinatario, self.scelta.data, vec![evento])?;
        fascicoli::record(self.ledger, &facts)?;
        self.esito.refuse(riga.riga, &it.chiave.id_verbale, motivi);
        Ok(())
    }

    /// Lists what differs.
    fn differ(&mut self, it: &Aperto, destinatario: Option<u32>, found: &[String]) {
        let banca = self.bank();
        let id_verbale = &it.chiave.id_verbale;
        self.esito.discrepanze.extend(found.iter().map(|cosa| Discrepanza {
            id_verbale: id_verbale.clone(),
            destinatario,
            banca,
            cosa: cosa.clone(),
        }));
    }

    fn plate(&mut self, riga: &Riga) -> Result<(), Error> {
        let risposta = match targhe::read(riga) {
            Ok(it) => it,
            Err(why) => {
                self.esito.refuse(riga.riga, riga.testo("id_verbale"), why);
                return Ok(());
            }
        };
        let found: Vec<Chiave> = if risposta.id_verbale.is_empty() {
            let Some(day) = risposta.data else {
                self.esito.refuse(riga.riga, "", ["senza-atto-e-senza-data"]);
                return Ok(());
            };
            self.by_plate(&risposta.targa, day)?
        } else {
            match self.one(&risposta.id_verbale)? {
                Ok(one) => vec![one],
                Err(why) => {
                    self.esito.refuse(riga.riga, &risposta.id_verbale, [why]);
                    return Ok(());
                }
            }
        };
        if found.is_empty() {
            self.esito.refuse(riga.riga, "", ["nessuna-richiesta"]);
            return Ok(());
        }
        let mut recorded = Vec::new();
        let mut is_refused = false;
        for chiave in &found {
            let Some(it) = self.open(chiave)? else {
                self.esito.refuse(riga.riga, &chiave.id_verbale, ["atto-sconosciuto"]);
                is_refused = true;
                continue;
            };
            if self.is_known(riga, &it) {
                continue;
            }
            let (destinatario, riferimento) =
                it.last(&[self.profilo.banca]).map_or((None, String::new()), |it| (it.0, it.2));
            let wrong = targhe::refuse(&risposta, &it.fascicolo.scheda);
            if !wrong.is_empty() {
                self.refuse(riga, &it, (destinatario, riferimento), wrong)?;
                is_refused = true;
                continue;
            }
            let known = owner(&it, destinatario);
            let discrepanze = targhe::differences(&risposta, &it.fascicolo.scheda, known.as_ref());
            let answer = Risposta {
                banca: self.profilo.banca,
                riferimento: riferimento.clone(),
                esito: risposta.esito,
                soggetto: risposta.soggetto.clone().map(Box::new),
                discrepanze: discrepanze.clone(),
            };
            match self.novelty(&it, destinatario, &answer) {
                Novita::Known => continue,
                Novita::Differs => {
                    self.esito.refuse(riga.riga, &chiave.id_verbale, ["gia-risposto-diverso"]);
                    is_refused = true;
                    continue;
                }
                Novita::New => {}
            }
            self.differ(&it, destinatario, &discrepanze);
            let mut eventi = vec![Evento::Risposta(Box::new(answer))];
            if let Some(owner) = &risposta.soggetto
                && !known.as_ref().is_some_and(|known| is_same_person(known, owner))
            {
                let motivo = if known.is_some() { "passaggio" } else { "proprietario" };
                let ruolo = known.as_ref().map_or("OBBLIGATO".to_owned(), |it| it.ruolo.clone());
                let soggetto = Soggetto { progressivo: it.next_number(), ruolo, ..owner.clone() };
                eventi.push(Evento::NuovoDestinatario {
                    soggetto: Box::new(soggetto),
                    motivo: motivo.to_owned(),
                    al_posto_di: known.map(|it| it.progressivo),
                });
            }
            let facts = self.facts(riga, &it, destinatario, self.scelta.data, eventi)?;
            recorded.extend(fascicoli::record(self.ledger, &facts)?);
        }
        if !is_refused {
            self.esito.count(&recorded);
        }
        Ok(())
    }

    fn resident(&mut self, riga: &Riga) -> Result<(), Error> {
        let risposta = match anagrafe::read(riga) {
            Ok(it) => it,
            Err(why) => {
                self.esito.refuse(riga.riga, riga.testo("id_verbale"), why);
                return Ok(());
            }
        };
        let found: Vec<(Chiave, Option<u32>)> = if risposta.id_verbale.is_empty() {
            self.by_code(&risposta.soggetto.codice_fiscale)?
        } else {
            match self.one(&risposta.id_verbale)? {
                Ok(one) => vec![(one, risposta.progressivo)],
                Err(why) => {
                    self.esito.refuse(riga.riga, &risposta.id_verbale, [why]);
                    return Ok(());
                }
            }
        };
        if found.is_empty() {
            self.esito.refuse(riga.riga, "", ["nessuna-richiesta"]);
            return Ok(());
        }
        let mut recorded = Vec::new();
        let mut is_refused = false;
        for (chiave, number) in &found {
            let Some(it) = self.open(chiave)? else {
                self.esito.refuse(riga.riga, &chiave.id_verbale, ["atto-sconosciuto"]);
                is_refused = true;
                continue;
            };
            if self.is_known(riga, &it) {
                continue;
            }
            let asked = it.last(&[self.profilo.banca]);
            let number = number.or(asked.as_ref().and_then(|it| it.0)).or_else(|| only(&it));
            let riferimento = match &asked {
                Some(asked) if risposta.riferimento.is_empty() => asked.2.clone(),
                _ => risposta.riferimento.clone(),
            };
            let person = number.and_then(|number| it.fascicolo.scheda.soggetto(number).cloned());
            let (Some(number), Some(person)) = (number, person) else {
                self.esito.refuse(riga.riga, &chiave.id_verbale, ["destinatario-sconosciuto"]);
                is_refused = true;
                continue;
            };
            let (esito, soggetto, discrepanze) = match anagrafe::judge(&risposta, &person) {
                Ok(it) => it,
                Err(why) => {
                    self.refuse(riga, &it, (Some(number), riferimento), why)?;
                    is_refused = true;
                    continue;
                }
            };
            let soggetto = soggetto.map(Box::new);
            let banca = self.profilo.banca;
            let answer = Risposta { banca, riferimento, esito, soggetto, discrepanze: discrepanze.clone() };
            match self.novelty(&it, Some(number), &answer) {
                Novita::Known => continue,
                Novita::Differs => {
                    self.esito.refuse(riga.riga, &chiave.id_verbale, ["gia-risposto-diverso"]);
                    is_refused = true;
                    continue;
                }
                Novita::New => {}
            }
            self.differ(&it, Some(number), &discrepanze);
            let facts =
                self.facts(riga, &it, Some(number), self.scelta.data, vec![Evento::Risposta(Box::new(answer))])?;
            recorded.extend(fascicoli::record(self.ledger, &facts)?);
        }
        if !is_refused {
            self.esito.count(&recorded);
        }
        Ok(())
    }

    fn lessee(&mut self, riga: &Riga, discordi: &BTreeSet<String>) -> Result<(), Error> {
        let risposta = match noleggio::read(riga) {
            Ok(it) => it,
            Err(why) => {
                self.esito.refuse(riga.riga, riga.testo("id_verbale"), why);
                return Ok(());
            }
        };
        let chiave = match self.one(&risposta.id_verbale)? {
            Ok(one) => one,
            Err(why) => {
                self.esito.refuse(riga.riga, &risposta.id_verbale, [why]);
                return Ok(());
            }
        };
        let Some(it) = self.open(&chiave)? else {
            self.esito.refuse(riga.riga, &chiave.id_verbale, ["atto-sconosciuto"]);
            return Ok(());
        };
        if self.is_known(riga, &it) {
            self.esito.note += 1;
            return Ok(());
        }
        let asked = it.last(&[Banca::Noleggio]);
        let company = asked.as_ref().and_then(|it| it.0).or_else(|| company(&it));
        let riferimento = asked.map_or(String::new(), |it| it.2);
        let soggetto = Some(Box::new(risposta.soggetto.clone()));
        let answer = Risposta {
            banca: Banca::Noleggio,
            riferimento: riferimento.clone(),
            esito: EsitoRisposta::Trovato,
            soggetto,
            discrepanze: Vec::new(),
        };
        match self.novelty(&it, company, &answer) {
            Novita::Known => {
                self.esito.note += 1;
                return Ok(());
            }
            Novita::Differs => {
                self.esito.refuse(riga.riga, &chiave.id_verbale, ["gia-risposto-diverso"]);
                return Ok(());
            }
            Novita::New => {}
        }
        let mut wrong = noleggio::judge(&risposta, &it.fascicolo.scheda, self.scelta.data);
        if discordi.contains(&risposta.id_verbale) {
            wrong.push("risposte-discordi");
        }
        if it.fascicolo.annullato.is_some() {
            wrong.push("atto-annullato");
        }
        if !wrong.is_empty() {
            return self.refuse(riga, &it, (company, riferimento), wrong);
        }
        let soggetto = Soggetto { progressivo: it.next_number(), ..risposta.soggetto.clone() };
        let eventi = vec![
            Evento::Risposta(Box::new(answer)),
            Evento::NuovoDestinatario {
                soggetto: Box::new(soggetto),
                motivo: "locazione".to_owned(),
                al_posto_di: company,
            },
        ];
        let day = risposta.data.unwrap_or(self.scelta.data);
        let facts = self.facts(riga, &it, company, day, eventi)?;
        let recorded = fascicoli::record(self.ledger, &facts)?;
        self.esito.count(&recorded);
        Ok(())
    }
}

/// The acts about which the rows of a file do not agree.
fn disagreeing(righe: &[Riga]) -> BTreeSet<String> {
    let mut said: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for riga in righe {
        let it = soggetti::read(riga);
        let who = format!("{} {}", it.fiscal(), it.name()).to_uppercase();
        said.entry(riga.testo("id_verbale").trim().to_owned()).or_default().insert(who);
    }
    said.into_iter().filter(|it| it.1.len() > 1).map(|it| it.0).collect()
}

/// Who was thought to own the vehicle: the recipient asked about, or the first who did not drive.
fn owner(it: &Aperto, destinatario: Option<u32>) -> Option<Soggetto> {
    let people = &it.fascicolo.destinatari;
    let asked = people.iter().find(|it| Some(it.soggetto.progressivo) == destinatario);
    let first = || people.iter().find(|it| it.soggetto.ruolo != "TRASGRESSORE" && it.sostituito_da.is_none());
    asked.or_else(first).map(|it| it.soggetto.clone())
}

fn is_same_person(one: &Soggetto, other: &Soggetto) -> bool {
    let codes = [one.fiscal(), other.fiscal()];
    if codes.iter().all(|it| !it.is_empty()) {
        return codes[0] == codes[1];
    }
    confronto::is_same_name(one, other)
}

/// The company that hired the vehicle out.
fn company(it: &Aperto) -> Option<u32> {
    let people = &it.fascicolo.destinatari;
    let company = people.iter().find(|it| !it.soggetto.denominazione.is_empty());
    company.or(people.first()).map(|it| it.soggetto.progressivo)
}

/// The only recipient of an act.
fn only(it: &Aperto) -> Option<u32> {
    match it.fascicolo.destinatari.as_slice() {
        [one] => Some(one.soggetto.progressivo),
        _ => None,
    }
}

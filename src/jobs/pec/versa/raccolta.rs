//! What proves the service of an act, out of the ledger, and its documents, out of the evidence: each held against its
//! hash before it is anywhere else.

use std::collections::BTreeSet;
use std::path::Path;

use crate::domain::istante::Istante;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::files;
use crate::flussi::versamento;
use crate::flussi::versamento::Documento;
use crate::flussi::versamento::Parole;
use crate::flussi::versamento::Parte;
use crate::flussi::versamento::Tipo;
use crate::flussi::versamento::profilo::Profilo;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::pec::prepara;
use crate::jobs::pec::raccogli;
use crate::jobs::pec::raccogli::QUARANTENA;
use crate::jobs::pec::raccogli::Quarantena;
use crate::jobs::pec::registro;
use crate::jobs::pec::registro::Messaggio;
use crate::jobs::prove::Prove;
use crate::jobs::rapporti::parole;
use crate::ledger::Ledger;
use crate::pec::busta::Allegato;
use crate::pec::busta::Busta;
use crate::pec::daticert;
use crate::pec::stato::Stato;

/// Why an act is not handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Motivo {
    /// By code; the sentences are in `locales/<lingua>/pec.toml`.
    pub codice: &'static str,
    /// The hash of the evidence that it is about; empty where it is about none.
    pub sha256: String,
}

impl Motivo {
    /// One that is about no evidence.
    pub fn new(codice: &'static str) -> Self {
        Self { codice, sha256: String::new() }
    }

    fn about(codice: &'static str, sha256: &str) -> Self {
        Self { codice, sha256: sha256.into() }
    }
}

/// A message that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fonte {
    /// What it is.
    pub tipo: Tipo,
    /// The hash under which it is kept.
    pub sha256: String,
    /// Its kind, as names of files have it.
    che: String,
    /// When, by a provider's clock; empty where none says so.
    istante: String,
    /// When, as people read it.
    detto: String,
    /// Of one that was sent: the place of the act among those that it serves, and how many they are.
    posto: (usize, usize),
}

/// What there is of an act.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Quadro {
    /// How many messages serve it.
    pub messaggi: usize,
    /// How they ended, in words.
    pub esito: String,
    /// What is kept, in order, each once.
    pub fonti: Vec<Fonte>,
}

impl Quadro {
    /// Reads it out of the ledger, for an act whose messages have all ended.
    pub fn load(ledger: &Ledger, atto: &Chiave, fatti: &[Fatto]) -> Result<Result<Self, Motivo>, Error> {
        let mut quadro = Self::default();
        let mut ends: Vec<String> = Vec::new();
        for number in registro::messages(fatti) {
            let Some(own) = Messaggio::load(ledger, &number)? else { return Ok(Err(Motivo::new("versa-ignoto"))) };
            // What another one made needless never left, and serves nobody.
            if own.is_superseded() {
                continue;
            }
            let Some(end) = end_of(&own) else { return Ok(Err(Motivo::new("versa-in-corso"))) };
            ends.push(parole::stato_pec(end));
            quadro.messaggi += 1;
            quadro.message(ledger, atto, &own)?;
        }
        if quadro.messaggi == 0 {
            return Ok(Err(Motivo::new("versa-senza-messaggi")));
        }
        let is_reply =
            |it: &&Fatto| matches!(&it.evento, Evento::Documento { tipo, .. } if tipo == raccogli::DOCUMENTO);
        for it in fatti.iter().filter(is_reply) {
            let all = it.prove.iter().map(|prova| Fonte {
                tipo: Tipo::Risposta,
                sha256: prova.sha256.clone(),
                che: "ricevuto".into(),
                istante: String::new(),
                detto: it.data.it(),
                posto: (0, 0),
            });
            quadro.fonti.extend(all);
        }
        ends.dedup();
        quadro.esito = ends.join(", ");
        let mut seen = BTreeSet::new();
        quadro.fonti.retain(|it| seen.insert(it.sha256.clone()));
        Ok(Ok(quadro))
    }

    /// A message of ours and what came back.
    fn message(&mut self, ledger: &Ledger, atto: &Chiave, own: &Messaggio) -> Result<(), Error> {
        let (it, subject) = (&own.preparata, atto.subject());
        let place = it.atti.iter().position(|it| it.atto == subject).unwrap_or_default();
        let accepted = own.arrivata(daticert::Tipo::Accettazione).map_or("", |it| &it.istante);
        self.fonti.push(Fonte {
            tipo: Tipo::Messaggio,
            sha256: it.sha256.clone(),
            che: "messaggio".into(),
            istante: accepted.into(),
            detto: shown(&it.istante),
            posto: (place, it.atti.len()),
        });
        let receipts = own.by_clock().into_iter().map(|it| Fonte {
            tipo: Tipo::Ricevuta,
            sha256: it.sha256.clone(),
            che: it.tipo.clone(),
            istante: it.istante.clone(),
            detto: shown(&it.istante),
            posto: (0, 0),
        });
        self.fonti.extend(receipts);
        let aside = ledger.facts(&registro::subject(&it.messaggio), QUARANTENA).map_err(Error::Ledger)?;
        let aside = aside.iter().filter_map(|it| serde_json::from_str::<Quarantena>(it).ok());
        self.fonti.extend(aside.map(|it| Fonte {
            tipo: Tipo::MessaDaParte,
            sha256: it.sha256,
            che: "messa_da_parte".into(),
            istante: String::new(),
            detto: shown(&it.istante),
            posto: (0, 0),
        }));
        Ok(())
    }
}

/// How a message ended; `None` where it goes on, or waits for a person to write another one.
fn end_of(own: &Messaggio) -> Option<&str> {
    let last = own.chiuse.last()?;
    let is_refused = last.stato == Stato::Respinta.as_str() && own.sostituita.is_none();
    (!is_refused).then_some(&last.stato)
}

fn shown(istante: &str) -> String {
    Istante::read(istante).map_or_else(|| istante.to_string(), Istante::it)
}

/// Documents being put into a folder.
pub struct Raccolta<'a> {
    profilo: &'a Profilo,
    prove: &'a Prove,
    folder: &'a Path,
    /// How many numbers are taken.
    numero: u32,
    /// Whether the unit has its main document.
    has_main: bool,
    documenti: Vec<Documento>,
}

impl<'a> Raccolta<'a> {
    /// For a unit that has so many documents already, the main one among them where there are any.
    pub fn new(profilo: &'a Profilo, prove: &'a Prove, folder: &'a Path, numero: u32) -> Self {
        Self { profilo, prove, folder, numero, has_main: numero > 0, documenti: Vec::new() }
    }

    /// Takes everything, or says why it cannot be had whole.
    pub fn take(mut self, fonti: &[&Fonte]) -> Result<Result<Vec<Documento>, Motivo>, Error> {
        for fonte in fonti {
            let bytes = match self.evidence(&fonte.sha256)? {
                Ok(bytes) => bytes,
                Err(motivo) => return Ok(Err(motivo)),
            };
            if fonte.tipo == Tipo::Messaggio
                && let Err(codice) = self.attached(fonte, &bytes)?
            {
                return Ok(Err(Motivo::about(codice, &fonte.sha256)));
            }
            self.keep(fonte.tipo, &format!("{}.eml", fonte.che), &bytes, fonte)?;
        }
        if self.has_main { Ok(Ok(self.documenti)) } else { Ok(Err(Motivo::new("versa-senza-verbale"))) }
    }

    /// A message that is kept, where it still is what it was.
    fn evidence(&self, sha256: &str) -> Result<Result<Vec<u8>, Motivo>, Error> {
        if !self.prove.has(sha256) {
            return Ok(Err(Motivo::about("versa-mancante", sha256)));
        }
        let bytes = self.prove.get(sha256)?;
        if hash::sha256(&bytes) != sha256 {
            return Ok(Err(Motivo::about("versa-alterato", sha256)));
        }
        Ok(Ok(bytes))
    }

    /// What was sent with a message for this act.
    fn attached(&mut self, fonte: &Fonte, raw: &[u8]) -> Result<Result<(), &'static str>, Error> {
        let busta = Busta::read(raw);
        let Some(content) = busta.as_ref().and_then(Busta::content) else { return Ok(Err("versa-illeggibile")) };
        let Some(own) = own_files(&content.allegati, fonte.posto) else { return Ok(Err("versa-senza-verbale")) };
        for (tipo, it) in own {
            self.keep(tipo, it.nome, it.bytes, fonte)?;
        }
        Ok(Ok(()))
    }

    fn keep(&mut self, tipo: Tipo, nome: &str, bytes: &[u8], fonte: &Fonte) -> Result<(), Error> {
        self.numero += 1;
        let parte = match tipo {
            Tipo::Verbale if !self.has_main => Parte::Principale,
            Tipo::Verbale | Tipo::Relata | Tipo::Allegato => Parte::Allegato,
            Tipo::Messaggio | Tipo::Ricevuta | Tipo::MessaDaParte | Tipo::Risposta => Parte::Annesso,
        };
        self.has_main |= parte == Parte::Principale;
        let nome = format!("{:02}_{}", self.numero, files::safe_name(nome));
        files::write_new(&self.folder.join(&nome), bytes)?;
        let words = Parole::from([("che", fonte.che.replace(['-', '_'], " ")), ("istante", fonte.detto.clone())]);
        self.documenti.push(Documento {
            numero: self.numero,
            tipo,
            parte,
            nome,
            descrizione: versamento::filled(&self.profilo.voce(tipo).descrizione, &words),
            sha256: hash::sha256(bytes),
            istante: fonte.istante.clone(),
        });
        Ok(())
    }
}

/// Of the files of a message those of one of its acts, by its place among them, the act itself first; `None` where there
/// are not as many acts as were sent.
fn own_files<'s, 'b>(
    allegati: &'s [Allegato<'b>],
    (place, all): (usize, usize),
) -> Option<Vec<(Tipo, &'s Allegato<'b>)>> {
    let is_relata = |it: &Allegato<'_>| it.nome == prepara::RELATA;
    let (relata, files): (Vec<_>, Vec<_>) = allegati.iter().partition(|it| is_relata(it));
    let mut acts: Vec<Vec<(Tipo, &Allegato<'b>)>> = Vec::new();
    for it in files {
        match acts.last_mut() {
            Some(last) if it.nome.contains(prepara::ALLEGATO) => last.push((Tipo::Allegato, it)),
            _ => acts.push(vec![(Tipo::Verbale, it)]),
        }
    }
    if acts.len() != all {
        return None;
    }
    let mut own = acts.into_iter().nth(place)?;
    own.extend(relata.into_iter().map(|it| (Tipo::Relata, it)));
    Some(own)
}

//! The proof: every chain, every root and the projection are computed again and held against what stands there.

use crate::hash::Hasher;
use crate::ledger::Error;
use crate::ledger::Fact;
use crate::ledger::Ledger;
use crate::ledger::accessi;
use crate::ledger::base::Base;
use crate::ledger::base::Cause;
use crate::ledger::base::Row;
use crate::ledger::base::Value;
use crate::ledger::base::failed;
use crate::ledger::catena;
use crate::ledger::catena::Anello;
use crate::ledger::catena::Forma;
use crate::ledger::conservazione;
use crate::ledger::fatti;
use crate::ledger::fatti::Writer;
use crate::ledger::proiezione;
use crate::ledger::proiezione::Atti;
use crate::ledger::proiezione::Proiezione;

/// What roots are about.
pub const RADICE: &str = "registro:radice";

/// What deletion runs are about.
pub const CONSERVAZIONE: &str = "registro:conservazione";

/// What the fact of a root is called.
const TIPO: &str = "radice";

/// Acts whose projection is held against their facts at once.
const PAGE: i64 = 256;

/// Something that is not as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guasto {
    /// A stable code.
    pub codice: &'static str,
    /// The number of the fact, or of the access; none where it is about neither.
    pub numero: Option<u64>,
    /// What it is about.
    pub soggetto: String,
    /// What more there is to say.
    pub nota: String,
}

impl Guasto {
    /// Something wrong.
    pub fn new(codice: &'static str, numero: Option<u64>, soggetto: &str, nota: impl Into<String>) -> Self {
        Self { codice, numero, soggetto: soggetto.to_string(), nota: nota.into() }
    }
}

/// How much was looked at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Esame {
    /// Facts.
    pub fatti: u64,
    /// Subjects, each with its chain.
    pub soggetti: u64,
    /// Facts whose words are destroyed and whose chain still proves.
    pub distrutti: u64,
    /// Roots.
    pub radici: u64,
    /// Accesses.
    pub accessi: u64,
}

/// A root over all links up to a fact.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Radice {
    /// The first fact that it covers beyond the root before it.
    pub dal: u64,
    /// The last.
    pub al: u64,
    /// The root before it; empty where it is the first.
    pub precedente: String,
    /// SHA-256 over the root before it and each link, in the order of their numbers.
    pub radice: String,
}

/// A root in the making.
struct Somma {
    hasher: Hasher,
    dal: u64,
    al: u64,
    precedente: String,
}

impl Somma {
    fn new(precedente: String, dal: u64) -> Self {
        let mut hasher = Hasher::default();
        hasher.part(precedente.as_bytes());
        Self { hasher, dal, al: dal.saturating_sub(1), precedente }
    }

    fn add(&mut self, number: u64, link: &str) {
        self.hasher.part(link.as_bytes());
        self.al = number;
    }

    fn radice(&self) -> Radice {
        let precedente = self.precedente.clone();
        Radice { dal: self.dal, al: self.al, precedente, radice: self.hasher.hex() }
    }
}

impl Ledger {
    /// Computes chains, roots and accesses again and hands on what is wrong; and each payload with its number, so that
    /// what it cites can be looked at.
    pub fn check(
        &mut self,
        found: &mut dyn FnMut(Guasto),
        payload: &mut dyn FnMut(u64, &str, &str),
    ) -> Result<Esame, Error> {
        let snapshot = self.base.snapshot("check the chains")?;
        let esame = check(&snapshot, self.forma, found, payload)?;
        snapshot.commit()?;
        Ok(esame)
    }

    /// Records a root over all links since the last one. The last one again where nothing came after it; `None` where
    /// there is nothing at all.
    pub fn root(&mut self, instant: &str, day: &str) -> Result<Option<Radice>, Error> {
        let doing = "make a root";
        let transaction = self.base.begin(doing)?;
        let sql = "SELECT numero, contenuto FROM fatti WHERE soggetto = $1 ORDER BY numero DESC LIMIT 1";
        let last: Option<(u64, String)> =
            transaction.query_one(doing, sql, &[Value::Text(RADICE)], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let last: Option<(u64, Radice)> =
            last.and_then(|(number, payload)| Some((number, serde_json::from_str(&payload).ok()?)));
        let mut somma = match &last {
            Some((number, radice)) => Somma::new(radice.radice.clone(), *number),
            None => Somma::new(String::new(), 1),
        };
        let sql = "SELECT numero, catena FROM fatti WHERE numero >= $1 ORDER BY numero";
        transaction.query_each(doing, sql, &[Value::Int(somma.dal.cast_signed())], |row| {
            somma.add(row.get(0).map_err(failed(doing))?, &row.get::<String>(1).map_err(failed(doing))?);
            Ok::<(), Error>(())
        })?;
        let is_new = last.as_ref().map_or(somma.al > 0, |(number, _)| somma.al > *number);
        if !is_new {
            return Ok(last.map(|it| it.1));
        }
        let radice = somma.radice();
        let payload = serde_json::to_string(&radice).expect("a root is plain data");
        let fact = Fact { subject: RADICE, kind: TIPO, instant, payload: &payload, day: Some(day), key: None };
        Writer::new(&transaction, self.forma)?.add(&[fact])?;
        transaction.commit()?;
        Ok(Some(radice))
    }

    /// The roots, oldest first.
    pub fn roots(&self) -> Result<Vec<Radice>, Error> {
        let payloads = self.facts(RADICE, TIPO)?;
        Ok(payloads.iter().filter_map(|it| serde_json::from_str(it).ok()).collect())
    }

    /// Folds every act again and hands on those whose projection says otherwise; says how many acts were folded. Acts
    /// that have newer facts than their projection are not wrong.
    pub fn check_projection<E: From<Error>>(
        &mut self,
        found: &mut dyn FnMut(Guasto),
        mut fold: impl FnMut(&Atti) -> Result<Vec<Option<Proiezione>>, E>,
    ) -> Result<u64, E> {
        let snapshot = self.base.snapshot("check the projection")?;
        let upto = proiezione::upto(&snapshot)?.unsigned_abs();
        let (mut last, mut count) = (String::new(), 0);
        loop {
            let subjects = proiezione::after(&snapshot, &last, PAGE)?;
            let Some(end) = subjects.last() else { break };
            last.clone_from(end);
            count += subjects.len() as u64;
            let acts = proiezione::load(&snapshot, &subjects)?;
            let there = proiezione::read(&snapshot, &subjects)?;
            for ((subject, facts), expected) in acts.iter().zip(fold(&acts)?) {
                let newest = facts.last().map_or(0, |it| it.number);
                let differs = match (there.get(subject), expected) {
                    (Some((known, _)), _) if *known != newest => false,
                    (Some((_, it)), Some(expected)) => *it != expected,
                    (Some(_), None) => true,
                    (None, expected) => expected.is_some() && newest <= upto,
                };
                if differs {
                    found(Guasto::new("proiezione-diversa", Some(newest), subject, ""));
                }
            }
        }
        for subject in proiezione::without_facts(&snapshot)? {
            found(Guasto::new("proiezione-senza-fatti", None, &subject, ""));
        }
        snapshot.commit()?;
        Ok(count)
    }
}

/// Computes everything that is chained again.
pub(super) fn check(
    base: &Base,
    forma: Forma,
    found: &mut dyn FnMut(Guasto),
    payload: &mut dyn FnMut(u64, &str, &str),
) -> Result<Esame, Error> {
    let mut esame = Esame::default();
    let done = integrity(base, found);
    survive(done, found)?;
    let done = chains(base, forma, &mut esame, found, payload);
    survive(done, found)?;
    let done = roots(base, &mut esame, found);
    survive(done, found)?;
    let done = accesses(base, &mut esame, found);
    survive(done, found)?;
    Ok(esame)
}

/// A file that cannot be read to its end is a finding, and the rest is looked at all the same.
fn survive(done: Result<(), Error>, found: &mut dyn FnMut(Guasto)) -> Result<(), Error> {
    match done {
        Err(Error::Database { source, .. }) if source.is_damage() => {
            found(Guasto::new("file-danneggiato", None, "registro", source.to_string()));
            Ok(())
        }
        done => done,
    }
}

/// SQLite's own view of its file.
fn integrity(base: &Base, found: &mut dyn FnMut(Guasto)) -> Result<(), Error> {
    if matches!(base, Base::Sqlite(_)) {
        for said in base.query("check the file", "PRAGMA integrity_check", &[], |row| row.get::<String>(0))? {
            if said != "ok" {
                found(Guasto::new("file-danneggiato", None, "registro", said));
            }
        }
    }
    Ok(())
}

/// A fact with all that its link covers.
struct Letto {
    numero: i64,
    soggetto: String,
    tipo: String,
    istante: String,
    giorno: Option<String>,
    chiave: Option<String>,
    contenuto: Option<String>,
    sale: Option<String>,
    impronta: String,
    catena: String,
}

impl Letto {
    fn read(row: &Row<'_>) -> Result<Self, Cause> {
        Ok(Self {
            numero: row.get(0)?,
            soggetto: row.get(1)?,
            tipo: row.get(2)?,
            istante: row.get(3)?,
            giorno: row.get(4)?,
            chiave: row.get(5)?,
            contenuto: row.get(6)?,
            sale: row.get(7)?,
            impronta: row.get(8)?,
            catena: row.get(9)?,
        })
    }
}

fn chains(
    base: &Base,
    forma: Forma,
    esame: &mut Esame,
    found: &mut dyn FnMut(Guasto),
    payload: &mut dyn FnMut(u64, &str, &str),
) -> Result<(), Error> {
    let doing = "check the chains";
    let sql = "SELECT numero, soggetto, tipo, istante, giorno, chiave, contenuto, sale, impronta, catena
               FROM fatti ORDER BY soggetto, numero";
    let mut subject = String::new();
    // The links that the next one may follow: as it stands, and as it should have been.
    let (mut stands, mut should) = (String::new(), String::new());
    // Facts without words, and those that deletion runs answer for.
    let mut blank: Vec<(u64, String)> = Vec::new();
    let mut accounted: Vec<(u64, u64)> = Vec::new();
    base.query_each(doing, sql, &[], |row| {
        let it = Letto::read(row).map_err(failed(doing))?;
        if esame.fatti == 0 || it.soggetto != subject {
            subject.clone_from(&it.soggetto);
            esame.soggetti += 1;
            stands.clear();
            should.clear();
        }
        esame.fatti += 1;
        let number = it.numero.unsigned_abs();
        let mut bad = |codice| found(Guasto::new(codice, Some(number), &it.soggetto, ""));
        match (&it.sale, &it.contenuto) {
            (None, None) => blank.push((number, it.soggetto.clone())),
            (Some(sale), Some(contenuto)) => {
                if catena::impronta(sale, contenuto) != it.impronta {
                    bad("contenuto-alterato");
                }
                if it.soggetto == CONSERVAZIONE {
                    accounted.extend(conservazione::accounted(contenuto));
                }
                payload(number, &it.soggetto, contenuto);
            }
            _ => bad("contenuto-monco"),
        }
        let anello = Anello {
            numero: it.numero,
            soggetto: &it.soggetto,
            tipo: &it.tipo,
            istante: &it.istante,
            giorno: it.giorno.as_deref(),
            chiave: it.chiave.as_deref(),
            impronta: &it.impronta,
        };
        let link = forma.link(&stands, &anello);
        if link != it.catena && forma.link(&should, &anello) != it.catena {
            bad("catena-spezzata");
        }
        should = link;
        stands = it.catena;
        Ok::<(), Error>(())
    })?;
    esame.distrutti += blank.len() as u64;
    accounted.sort_unstable();
    for (number, subject) in blank {
        let place = accounted.partition_point(|it| it.0 <= number);
        if place.checked_sub(1).is_none_or(|it| number > accounted[it].1) {
            found(Guasto::new("contenuto-mancante", Some(number), &subject, ""));
        }
    }
    Ok(())
}

fn roots(base: &Base, esame: &mut Esame, found: &mut dyn FnMut(Guasto)) -> Result<(), Error> {
    let doing = "check the roots";
    let sql = "SELECT numero, soggetto, catena, CASE soggetto WHEN $1 THEN contenuto END FROM fatti ORDER BY numero";
    let mut somma = Somma::new(String::new(), 1);
    let mut next = 1;
    base.query_each(doing, sql, &[Value::Text(RADICE)], |row| {
        let number: u64 = row.get(0).map_err(failed(doing))?;
        let subject: String = row.get(1).map_err(failed(doing))?;
        let link: String = row.get(2).map_err(failed(doing))?;
        let payload: Option<String> = row.get(3).map_err(failed(doing))?;
        if number > next {
            let nota = format!("da {next} a {}", number - 1);
            found(Guasto::new("fatti-mancanti", Some(next), "registro", nota));
        }
        next = number + 1;
        if subject == RADICE {
            esame.radici += 1;
            let radice: Option<Radice> = payload.and_then(|it| serde_json::from_str(&it).ok());
            if radice.as_ref() != Some(&somma.radice()) {
                let nota = format!("sui fatti da {} a {}", somma.dal, somma.al);
                found(Guasto::new("radice-diversa", Some(number), RADICE, nota));
            }
            somma = Somma::new(radice.map(|it| it.radice).unwrap_or_default(), number);
        }
        somma.add(number, &link);
        Ok::<(), Error>(())
    })
}

fn accesses(base: &Base, esame: &mut Esame, found: &mut dyn FnMut(Guasto)) -> Result<(), Error> {
    let (mut stands, mut should) = (String::new(), String::new());
    accessi::each_access(base, |numero, accesso, catena| {
        esame.accessi += 1;
        if numero != esame.accessi {
            found(Guasto::new("accessi-mancanti", Some(esame.accessi), "registro:accessi", ""));
            esame.accessi = numero;
        }
        let link = accesso.link(&stands, numero);
        if link != catena && accesso.link(&should, numero) != catena {
            found(Guasto::new("accesso-alterato", Some(numero), "registro:accessi", ""));
        }
        should = link;
        stands = catena.to_string();
        Ok::<(), Error>(())
    })
}

/// Whether nothing was ever written.
pub(super) fn is_empty(base: &Base) -> Result<bool, Error> {
    let any = "SELECT (SELECT COUNT(*) FROM lavori) + (SELECT COUNT(*) FROM numeri) + (SELECT COUNT(*) FROM accessi)";
    let others: Option<i64> = base.query_one("look into the ledger", any, &[], |row| row.get(0))?;
    Ok(fatti::last(base)? == 0 && others == Some(0))
}

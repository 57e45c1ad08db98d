//! The projection: what was understood of each act, in tables that lists and searches read quickly.
//!
//! It is disposable: whoever folds the facts of an act hands its rows over, and all of it can be made again. Acts are
//! the subjects `atto:…` and `prova:…`. A projection holds up to a number of the facts; what comes after it is stale.

use std::collections::BTreeMap;

use crate::hash::Hasher;
use crate::ledger::Error;
use crate::ledger::Ledger;
use crate::ledger::Stored;
use crate::ledger::base::Base;
use crate::ledger::base::Value;
use crate::ledger::base::list;
use crate::ledger::base::pieces;
use crate::ledger::base::tuples;
use crate::ledger::fatti;
use crate::ledger::righe;
use crate::ledger::righe::Riga;
use crate::ledger::righe::riga;

riga! {
    /// An act as it stands.
    Atto in "atti" {
        /// Belfiore code of the body.
        ente: String,
        /// The key everywhere.
        id_verbale: String,
        /// Whether it came with a trial lot.
        prova: bool,
        /// The number as people say it.
        numero: String,
        /// The year of its register.
        anno: i64,
        /// Its register.
        registro: String,
        /// What kind of act it is.
        tipo_atto: String,
        /// The lot it came with.
        lotto: String,
        /// The plate.
        targa: String,
        /// The day of the violation, ISO.
        data_violazione: Option<String>,
        /// The day it was found, ISO.
        data_accertamento: Option<String>,
        /// In one word, where it stands.
        stato: String,
        /// The earliest day of its service, ISO.
        notifica_prima: Option<String>,
        /// The latest.
        notifica_ultima: Option<String>,
        /// How it was served.
        modalita: String,
        /// By which rule.
        regola: String,
        /// Whether the evidence that the law asks for is there.
        prova_completa: bool,
        /// First day on which it can be enforced.
        esecutivo_dal: Option<String>,
        /// Last day to pay without consequences.
        scadenza_60: Option<String>,
        /// The reduced sum, in cents.
        dovuto_ridotto: Option<i64>,
        /// The full sum, in cents.
        dovuto_pieno: Option<i64>,
        /// What was paid, in cents.
        versato: i64,
        /// What the payments make of it: `saldo`, `acconto`, `eccedenza`; empty where there is none.
        classe: String,
        /// Who answers for it.
        nominativo: String,
        /// The fiscal code, or the partita IVA.
        codice_fiscale: String,
        /// The device or the way it was found with.
        accertato_con: String,
        /// The day the service began for it, ISO.
        avviato_il: Option<String>,
    }
}

riga! {
    /// Something to be done.
    Passo in "passi" {
        /// What.
        voce: String,
        /// For which recipient; for the act where `None`.
        destinatario: Option<u32>,
        /// From which day, ISO.
        dal: String,
        /// Until which day.
        entro: Option<String>,
        /// The sum that is meant, in cents.
        importo: Option<i64>,
        /// By which rule.
        regola: String,
        /// What prevents it, in stable codes with blanks between; empty where nothing does.
        impedimenti: String,
        /// The C.P.L.'s word: `si`, `no`; empty where it has said nothing.
        autorizzato: String,
    }
}

riga! {
    /// A piece on its way and what became of it.
    Spedizione in "spedizioni" {
        /// To which recipient.
        destinatario: u32,
        /// The product.
        prodotto: String,
        /// The number of the piece.
        numero_piego: String,
        /// The number of its receipt.
        numero_ar: String,
        /// The job that printed it.
        lavoro: String,
        /// The day a carrier accepted it, ISO.
        affidato_il: Option<String>,
        /// The final code; empty where there is none yet.
        esito: String,
        /// The cause of a failure.
        causa: String,
        /// How it was served.
        modalita: String,
        /// The day of the outcome, ISO.
        esito_il: Option<String>,
        /// The day the outcome could be known.
        disponibile_il: Option<String>,
        /// The day of its service.
        data_notifica: Option<String>,
        /// The box that holds the paper.
        scatola: String,
        /// Its place in the box.
        posizione: String,
    }
}

riga! {
    /// Money that came in.
    Versamento in "versamenti" {
        /// The number of its fact.
        fatto: i64,
        /// The day it was paid, ISO.
        data: String,
        /// How much, in cents.
        importo: i64,
        /// Through which channel.
        canale: String,
        /// What was paid.
        oggetto: String,
        /// What it is: `saldo`, `acconto`, `eccedenza`, …
        classe: String,
        /// What tied it to the act.
        riferimento: String,
    }
}

riga! {
    /// By what an act can be found.
    Riferimento in "riferimenti" {
        /// Of which kind: `iuv`, `avviso`, `quinto-campo`, `piego`, `ar`, `targa`, `cf`, `numero`, …
        tipo: String,
        /// What it says.
        valore: String,
    }
}

/// All that is projected of an act.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Proiezione {
    /// The act.
    pub atto: Atto,
    /// What is to be done.
    pub passi: Vec<Passo>,
    /// Its pieces.
    pub spedizioni: Vec<Spedizione>,
    /// Its payments.
    pub versamenti: Vec<Versamento>,
    /// By what it is found.
    pub riferimenti: Vec<Riferimento>,
}

impl Proiezione {
    /// The fingerprint of its rows.
    pub fn hash(&self) -> String {
        let mut hasher = Hasher::default();
        righe::hash(&mut hasher, &self.atto);
        self.passi.iter().for_each(|it| righe::hash(&mut hasher, it));
        self.spedizioni.iter().for_each(|it| righe::hash(&mut hasher, it));
        self.versamenti.iter().for_each(|it| righe::hash(&mut hasher, it));
        self.riferimenti.iter().for_each(|it| righe::hash(&mut hasher, it));
        hasher.hex()
    }
}

/// An act with the facts that are to be folded.
pub type Atti = Vec<(String, Vec<Stored>)>;

/// The subjects that are acts.
const ACTS: &str = "(soggetto >= 'atto:' AND soggetto < 'atto;' OR soggetto >= 'prova:' AND soggetto < 'prova;')";

/// The subjects of trial acts, or of real ones: from the first, and the one beyond the last.
pub(super) const fn subjects(prova: bool) -> [&'static str; 2] {
    if prova { ["prova:", "prova;"] } else { ["atto:", "atto;"] }
}

/// Memory for pages while many acts are written, and otherwise, in MiB: indexes of a million acts are written in the
/// order of nothing.
const WIDE: u32 = 128;
const NARROW: u32 = 2;

/// The tables of acts, all but their own first.
const CHILDREN: [&str; 4] = [Passo::TABLE, Spedizione::TABLE, Versamento::TABLE, Riferimento::TABLE];

/// The statements that make the tables.
pub(super) fn tables() -> String {
    let child = "riga BIGINT NOT NULL";
    let mut sql = righe::table::<Atto>("fino_a BIGINT NOT NULL, impronta TEXT NOT NULL", "soggetto");
    sql += &righe::table::<Passo>(child, "soggetto, riga");
    sql += &righe::table::<Spedizione>(child, "soggetto, riga");
    sql += &righe::table::<Versamento>(child, "soggetto, riga");
    sql += &righe::table::<Riferimento>(child, "soggetto, riga");
    sql + "CREATE TABLE proiezione (nome TEXT PRIMARY KEY, valore TEXT NOT NULL);
           CREATE INDEX atti_lotto ON atti (lotto);
           CREATE INDEX passi_voce ON passi (voce, dal);
           CREATE INDEX spedizioni_affidato ON spedizioni (affidato_il);
           CREATE INDEX versamenti_data ON versamenti (data);
           CREATE INDEX riferimenti_valore ON riferimenti (valore, tipo);"
}

impl Ledger {
    /// Says by which rules acts are understood from now on: a projection made by others is thrown away.
    pub fn begin_projection(&mut self, rules: &str) -> Result<(), Error> {
        if value(&self.base, "regole")?.as_deref() == Some(rules) {
            return Ok(());
        }
        let transaction = self.base.begin("begin the projection")?;
        clear(&transaction)?;
        set(&transaction, "regole", rules)?;
        transaction.commit()
    }

    /// As of what the projection stands: by which rules, and up to which fact.
    pub fn projected(&self) -> Result<String, Error> {
        Ok(format!("{} {}", value(&self.base, "regole")?.unwrap_or_default(), upto(&self.base)?))
    }

    /// Throws the projection away; the next [`Ledger::each_stale`] makes all of it.
    pub fn reset_projection(&mut self) -> Result<(), Error> {
        let transaction = self.base.begin("reset the projection")?;
        clear(&transaction)?;
        transaction.commit()
    }

    /// Folds each act that has facts beyond its projection, and replaces its rows; `None` takes them away. About
    /// `limit` facts make one transaction. Says how many acts were folded.
    pub fn each_stale<E: From<Error>>(
        &mut self,
        limit: u32,
        mut fold: impl FnMut(&str, &[Stored]) -> Result<Option<Proiezione>, E>,
    ) -> Result<u64, E> {
        self.each_stale_batch(limit, |acts| acts.iter().map(|(subject, facts)| fold(subject, facts)).collect())
    }

    /// The same, a few hundred acts at once, so that they can be folded on all cores; one answer for each, in order.
    pub fn each_stale_batch<E: From<Error>>(
        &mut self,
        limit: u32,
        mut fold: impl FnMut(&Atti) -> Result<Vec<Option<Proiezione>>, E>,
    ) -> Result<u64, E> {
        // Where nothing is new nobody has to wait.
        if upto(&self.base)? >= fatti::last(&self.base)? {
            return Ok(0);
        }
        let mut folded = 0;
        self.base.cache(WIDE)?;
        while let Some(count) = self.project_some(i64::from(limit.max(1)), &mut fold)? {
            folded += count;
        }
        self.base.cache(NARROW)?;
        Ok(folded)
    }

    /// Folds what is stale by the next facts; `None` where there are no more.
    fn project_some<E: From<Error>>(
        &mut self,
        limit: i64,
        fold: &mut impl FnMut(&Atti) -> Result<Vec<Option<Proiezione>>, E>,
    ) -> Result<Option<u64>, E> {
        let transaction = self.base.begin("write the projection")?;
        let (from, last) = (upto(&transaction)?, fatti::last(&transaction)?);
        if from >= last {
            return Ok(None);
        }
        let to = last.min(from + limit);
        let subjects = stale(&transaction, from, to)?;
        for piece in pieces(&subjects) {
            let acts = load(&transaction, piece)?;
            let projected = fold(&acts)?;
            replace(&transaction, &acts, &projected)?;
        }
        set(&transaction, "fino_a", &to.to_string())?;
        transaction.commit()?;
        Ok(Some(subjects.len() as u64))
    }

    /// The next acts after a subject, real ones before those of trials, with their facts.
    pub fn next_acts(&self, after: &str, most: u32) -> Result<Atti, Error> {
        let subjects = self::after(&self.base, after, most.into())?;
        let mut acts = Atti::with_capacity(subjects.len());
        for piece in pieces(&subjects) {
            acts.extend(load(&self.base, piece)?);
        }
        Ok(acts)
    }

    /// The acts that are found by a reference of a kind: their subjects.
    pub fn find(&self, tipo: &str, valore: &str) -> Result<Vec<String>, Error> {
        let sql = "SELECT DISTINCT soggetto FROM riferimenti WHERE valore = $1 AND tipo = $2 ORDER BY soggetto";
        self.base.query("look for an act", sql, &[Value::Text(valore), Value::Text(tipo)], |row| row.get(0))
    }

    /// The acts that are found by a reference of any kind: kind and subject.
    pub fn find_any(&self, valore: &str) -> Result<Vec<(String, String)>, Error> {
        let sql = "SELECT DISTINCT tipo, soggetto FROM riferimenti WHERE valore = $1 ORDER BY soggetto, tipo";
        self.base.query("look for an act", sql, &[Value::Text(valore)], |row| Ok((row.get(0)?, row.get(1)?)))
    }
}

/// The acts that have facts between two numbers which their projection does not know.
fn stale(base: &Base, from: i64, to: i64) -> Result<Vec<String>, Error> {
    let sql = format!(
        "SELECT DISTINCT f.soggetto FROM (
             SELECT soggetto, numero FROM fatti WHERE numero > $1 AND numero <= $2 AND {ACTS}
         ) AS f LEFT JOIN atti AS a ON a.soggetto = f.soggetto
         WHERE a.soggetto IS NULL OR a.fino_a < f.numero ORDER BY f.soggetto"
    );
    base.query("look for stale acts", &sql, &[Value::Int(from), Value::Int(to)], |row| row.get(0))
}

/// The facts of acts, in the order of the subjects given.
pub(super) fn load(base: &Base, subjects: &[String]) -> Result<Atti, Error> {
    let sql = format!(
        "SELECT {} FROM fatti WHERE soggetto IN ({}) ORDER BY soggetto, numero",
        fatti::STORED,
        list(subjects.len())
    );
    let mut acts: Atti = Vec::with_capacity(subjects.len());
    for it in base.query("read facts", &sql, &texts(subjects), fatti::stored)? {
        match acts.last_mut().filter(|(subject, _)| *subject == it.subject) {
            Some((_, facts)) => facts.push(it),
            None => acts.push((it.subject.clone(), vec![it])),
        }
    }
    Ok(acts)
}

/// Puts new rows of acts in the place of the old ones.
fn replace(base: &Base, acts: &Atti, projected: &[Option<Proiezione>]) -> Result<(), Error> {
    let subjects: Vec<String> = acts.iter().map(|it| it.0.clone()).collect();
    remove(base, &subjects)?;
    let (mut atti, mut passi, mut spedizioni, mut versamenti, mut riferimenti) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for ((subject, facts), it) in acts.iter().zip(projected) {
        let (Some(it), Some(last)) = (it, facts.last()) else { continue };
        atti.push((subject.as_str(), last.number.cast_signed(), it));
        passi.extend((0..).zip(&it.passi).map(|(riga, it)| (subject.as_str(), riga, it)));
        spedizioni.extend((0..).zip(&it.spedizioni).map(|(riga, it)| (subject.as_str(), riga, it)));
        versamenti.extend((0..).zip(&it.versamenti).map(|(riga, it)| (subject.as_str(), riga, it)));
        riferimenti.extend((0..).zip(&it.riferimenti).map(|(riga, it)| (subject.as_str(), riga, it)));
    }
    insert_acts(base, &atti)?;
    righe::insert(base, &passi)?;
    righe::insert(base, &spedizioni)?;
    righe::insert(base, &versamenti)?;
    righe::insert(base, &riferimenti)
}

/// Takes the rows of acts away.
pub(super) fn remove(base: &Base, subjects: &[String]) -> Result<(), Error> {
    for piece in pieces(subjects) {
        for table in [Atto::TABLE].iter().chain(&CHILDREN) {
            let sql = format!("DELETE FROM {table} WHERE soggetto IN ({})", list(piece.len()));
            base.execute("write the projection", &sql, &texts(piece))?;
        }
    }
    Ok(())
}

fn insert_acts(base: &Base, acts: &[(&str, i64, &Proiezione)]) -> Result<(), Error> {
    let names = Atto::COLUMNS.join(", ");
    for piece in pieces(acts) {
        let hashes: Vec<String> = piece.iter().map(|it| it.2.hash()).collect();
        let columns = Atto::COLUMNS.len() + 3;
        let sql =
            format!("INSERT INTO atti (soggetto, fino_a, impronta, {names}) VALUES {}", tuples(piece.len(), columns));
        let mut values = Vec::with_capacity(piece.len() * columns);
        for ((subject, last, it), hash) in piece.iter().zip(&hashes) {
            values.extend([Value::Text(subject), Value::Int(*last), Value::Text(hash)]);
            it.atto.values(&mut values);
        }
        base.execute("write the projection", &sql, &values)?;
    }
    Ok(())
}

/// Empties the tables.
fn clear(base: &Base) -> Result<(), Error> {
    for table in [Atto::TABLE].iter().chain(&CHILDREN) {
        base.batch("reset the projection", &format!("DELETE FROM {table}"))?;
    }
    set(base, "fino_a", "0")
}

fn value(base: &Base, nome: &str) -> Result<Option<String>, Error> {
    let sql = "SELECT valore FROM proiezione WHERE nome = $1";
    base.query_one("read the projection", sql, &[Value::Text(nome)], |row| row.get(0))
}

fn set(base: &Base, nome: &str, valore: &str) -> Result<(), Error> {
    let sql = "INSERT INTO proiezione (nome, valore) VALUES ($1, $2)
               ON CONFLICT (nome) DO UPDATE SET valore = excluded.valore";
    base.execute("write the projection", sql, &[Value::Text(nome), Value::Text(valore)]).map(drop)
}

fn texts(subjects: &[String]) -> Vec<Value<'_>> {
    subjects.iter().map(|it| Value::Text(it)).collect()
}

/// The number of the last fact that the projection knows.
pub(super) fn upto(base: &Base) -> Result<i64, Error> {
    Ok(value(base, "fino_a")?.and_then(|it| it.parse().ok()).unwrap_or(0))
}

/// The next acts that have facts, by subject.
pub(super) fn after(base: &Base, subject: &str, most: i64) -> Result<Vec<String>, Error> {
    let sql =
        format!("SELECT DISTINCT soggetto FROM fatti WHERE soggetto > $1 AND {ACTS} ORDER BY soggetto LIMIT {most}");
    base.query("list acts", &sql, &[Value::Text(subject)], |row| row.get(0))
}

/// The acts of the projection that have no facts.
pub(super) fn without_facts(base: &Base) -> Result<Vec<String>, Error> {
    let sql = "SELECT soggetto FROM atti AS a WHERE NOT EXISTS
               (SELECT 1 FROM fatti AS f WHERE f.soggetto = a.soggetto) ORDER BY soggetto";
    base.query("list acts", sql, &[], |row| row.get(0))
}

/// What is projected of acts, each with the number of the last fact that it knows.
pub(super) fn read(base: &Base, subjects: &[String]) -> Result<BTreeMap<String, (u64, Proiezione)>, Error> {
    let mut all = BTreeMap::new();
    for piece in pieces(subjects) {
        let sql = format!(
            "SELECT soggetto, fino_a, {} FROM atti AS a WHERE soggetto IN ({})",
            righe::columns::<Atto>("a"),
            list(piece.len())
        );
        for (subject, upto, atto) in base.query("read the projection", &sql, &texts(piece), |row| {
            Ok((row.get::<String>(0)?, row.get(1)?, Atto::read(row, 2)?))
        })? {
            all.insert(subject, (upto, Proiezione { atto, ..Proiezione::default() }));
        }
        children(base, piece, &mut all, |it| &mut it.passi)?;
        children(base, piece, &mut all, |it| &mut it.spedizioni)?;
        children(base, piece, &mut all, |it| &mut it.versamenti)?;
        children(base, piece, &mut all, |it| &mut it.riferimenti)?;
    }
    Ok(all)
}

/// Reads the rows of one table of acts into their place.
fn children<T: Riga>(
    base: &Base,
    subjects: &[String],
    all: &mut BTreeMap<String, (u64, Proiezione)>,
    place: impl Fn(&mut Proiezione) -> &mut Vec<T>,
) -> Result<(), Error> {
    let sql = format!(
        "SELECT soggetto, {} FROM {} AS r WHERE soggetto IN ({}) ORDER BY soggetto, riga",
        righe::columns::<T>("r"),
        T::TABLE,
        list(subjects.len())
    );
    let rows =
        base.query("read the projection", &sql, &texts(subjects), |row| Ok((row.get::<String>(0)?, T::read(row, 1)?)))?;
    for (subject, row) in rows {
        if let Some((_, it)) = all.get_mut(&subject) {
            place(it).push(row);
        }
    }
    Ok(())
}

//! The tables of the ledger, and how an older ledger is brought to them: whole or not at all.

use crate::ledger::Error;
use crate::ledger::base::Base;
use crate::ledger::base::Value;
use crate::ledger::catena;
use crate::ledger::catena::Forma;
use crate::ledger::proiezione;

/// The form that this version writes.
pub(super) const FORM: i64 = 1;

/// What is proved and kept. `dal` is the number of the first fact whose link covers all of it.
const TABLES: &str = "
CREATE TABLE versione (numero BIGINT PRIMARY KEY, dal BIGINT NOT NULL);
CREATE TABLE fatti (
    numero BIGINT PRIMARY KEY,
    soggetto TEXT NOT NULL,
    tipo TEXT NOT NULL,
    istante TEXT NOT NULL,
    giorno TEXT,
    chiave TEXT,
    contenuto TEXT,
    sale TEXT,
    impronta TEXT NOT NULL,
    catena TEXT NOT NULL
);
CREATE UNIQUE INDEX fatti_chiave ON fatti (soggetto, tipo, chiave) WHERE chiave IS NOT NULL;
CREATE INDEX fatti_soggetto ON fatti (soggetto, numero);
CREATE INDEX fatti_tipo ON fatti (tipo, numero);
CREATE INDEX fatti_giorno ON fatti (tipo, giorno);
CREATE TABLE IF NOT EXISTS lavori (
    anno BIGINT NOT NULL,
    progressivo BIGINT NOT NULL,
    ente TEXT NOT NULL,
    lotto TEXT NOT NULL,
    prova BIGINT NOT NULL,
    PRIMARY KEY (anno, progressivo),
    UNIQUE (ente, lotto, prova)
);
CREATE TABLE IF NOT EXISTS numeri (
    serie TEXT NOT NULL,
    numero BIGINT NOT NULL,
    ente TEXT NOT NULL,
    lotto TEXT NOT NULL,
    id_verbale TEXT NOT NULL,
    progressivo BIGINT NOT NULL,
    tentativo BIGINT NOT NULL,
    PRIMARY KEY (serie, numero),
    UNIQUE (serie, ente, lotto, id_verbale, progressivo, tentativo)
);
CREATE TABLE accessi (
    numero BIGINT PRIMARY KEY,
    istante TEXT NOT NULL,
    persona TEXT NOT NULL,
    verbo TEXT NOT NULL,
    atto TEXT,
    domanda TEXT NOT NULL,
    righe BIGINT NOT NULL,
    catena TEXT NOT NULL
);
CREATE INDEX accessi_atto ON accessi (atto, numero);
";

/// A fact may lose its payload and its salt, both at once and for ever; nothing else changes.
const GUARDS_SQLITE: &str = "
CREATE TRIGGER fatti_fissi BEFORE UPDATE ON fatti WHEN NOT (
    NEW.contenuto IS NULL AND NEW.sale IS NULL AND NEW.numero IS OLD.numero AND NEW.soggetto IS OLD.soggetto
    AND NEW.tipo IS OLD.tipo AND NEW.istante IS OLD.istante AND NEW.giorno IS OLD.giorno
    AND NEW.chiave IS OLD.chiave AND NEW.impronta IS OLD.impronta AND NEW.catena IS OLD.catena
) BEGIN SELECT RAISE(ABORT, 'facts are never edited'); END;
CREATE TRIGGER fatti_restano BEFORE DELETE ON fatti BEGIN SELECT RAISE(ABORT, 'facts are never removed'); END;
CREATE TRIGGER lavori_fissi BEFORE UPDATE ON lavori BEGIN SELECT RAISE(ABORT, 'jobs are never edited'); END;
CREATE TRIGGER lavori_restano BEFORE DELETE ON lavori BEGIN SELECT RAISE(ABORT, 'jobs are never removed'); END;
CREATE TRIGGER numeri_fissi BEFORE UPDATE ON numeri BEGIN SELECT RAISE(ABORT, 'numbers are never edited'); END;
CREATE TRIGGER numeri_restano BEFORE DELETE ON numeri BEGIN SELECT RAISE(ABORT, 'numbers are never removed'); END;
CREATE TRIGGER accessi_fissi BEFORE UPDATE ON accessi BEGIN SELECT RAISE(ABORT, 'accesses are never edited'); END;
CREATE TRIGGER accessi_restano BEFORE DELETE ON accessi
BEGIN SELECT RAISE(ABORT, 'accesses are never removed'); END;
";

const GUARDS_POSTGRES: &str = "
CREATE FUNCTION registro_fisso() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'rows of % are never edited or removed', TG_TABLE_NAME; END $$;
CREATE FUNCTION registro_fatti() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.contenuto IS NULL AND NEW.sale IS NULL
        AND (NEW.numero, NEW.soggetto, NEW.tipo, NEW.istante, NEW.giorno, NEW.chiave, NEW.impronta, NEW.catena)
            IS NOT DISTINCT FROM
            (OLD.numero, OLD.soggetto, OLD.tipo, OLD.istante, OLD.giorno, OLD.chiave, OLD.impronta, OLD.catena)
    THEN RETURN NEW; END IF;
    RAISE EXCEPTION 'facts are never edited';
END $$;
CREATE TRIGGER fatti_fissi BEFORE UPDATE ON fatti FOR EACH ROW EXECUTE FUNCTION registro_fatti();
CREATE TRIGGER fatti_restano BEFORE DELETE ON fatti FOR EACH ROW EXECUTE FUNCTION registro_fisso();
CREATE TRIGGER fatti_interi BEFORE TRUNCATE ON fatti EXECUTE FUNCTION registro_fisso();
CREATE TRIGGER lavori_fissi BEFORE UPDATE OR DELETE ON lavori FOR EACH ROW EXECUTE FUNCTION registro_fisso();
CREATE TRIGGER lavori_interi BEFORE TRUNCATE ON lavori EXECUTE FUNCTION registro_fisso();
CREATE TRIGGER numeri_fissi BEFORE UPDATE OR DELETE ON numeri FOR EACH ROW EXECUTE FUNCTION registro_fisso();
CREATE TRIGGER numeri_interi BEFORE TRUNCATE ON numeri EXECUTE FUNCTION registro_fisso();
CREATE TRIGGER accessi_fissi BEFORE UPDATE OR DELETE ON accessi FOR EACH ROW EXECUTE FUNCTION registro_fisso();
CREATE TRIGGER accessi_interi BEFORE TRUNCATE ON accessi EXECUTE FUNCTION registro_fisso();
";

/// What people with an SQL client read: the same names and columns in both databases.
const VIEWS: &str = "
CREATE VIEW v_fatti AS
    SELECT numero, soggetto, tipo, giorno, istante AS registrato_il, contenuto FROM fatti;
CREATE VIEW v_atti AS
    SELECT ente, id_verbale, CASE prova WHEN 0 THEN 'N' ELSE 'S' END AS prova, numero, anno, registro, tipo_atto,
        lotto, targa, nominativo, codice_fiscale, data_violazione, data_accertamento, accertato_con, stato,
        notifica_prima, notifica_ultima, modalita, regola,
        CASE prova_completa WHEN 0 THEN 'N' ELSE 'S' END AS prova_completa, avviato_il, esecutivo_dal, scadenza_60,
        round(dovuto_ridotto / 100.0, 2) AS euro_ridotto, round(dovuto_pieno / 100.0, 2) AS euro_pieno,
        round(versato / 100.0, 2) AS euro_versati, classe AS pagamento
    FROM atti;
CREATE VIEW v_passi AS
    SELECT a.ente, a.id_verbale, CASE a.prova WHEN 0 THEN 'N' ELSE 'S' END AS prova, p.voce, p.destinatario, p.dal,
        p.entro, round(p.importo / 100.0, 2) AS euro, p.regola, p.impedimenti, p.autorizzato
    FROM passi AS p JOIN atti AS a ON a.soggetto = p.soggetto;
CREATE VIEW v_notifiche AS
    SELECT a.ente, a.id_verbale, CASE a.prova WHEN 0 THEN 'N' ELSE 'S' END AS prova, s.destinatario, s.prodotto,
        s.numero_piego, s.numero_ar, s.lavoro, s.affidato_il, s.esito, s.causa, s.modalita, s.esito_il,
        s.disponibile_il, s.data_notifica, s.scatola, s.posizione
    FROM spedizioni AS s JOIN atti AS a ON a.soggetto = s.soggetto;
CREATE VIEW v_pagamenti AS
    SELECT a.ente, a.id_verbale, CASE a.prova WHEN 0 THEN 'N' ELSE 'S' END AS prova, v.data,
        round(v.importo / 100.0, 2) AS euro, v.canale, v.oggetto, v.classe, v.riferimento, v.fatto
    FROM versamenti AS v JOIN atti AS a ON a.soggetto = v.soggetto;
";

/// Brings the tables to the form of this version; says how links are made.
pub fn prepare(base: &Base) -> Result<Forma, Error> {
    if let Some(forma) = known(base)? {
        return Ok(forma);
    }
    let doing = "make the tables";
    let transaction = base.begin(doing)?;
    // Another job may have made them while we waited.
    if let Some(forma) = known(&transaction)? {
        return Ok(forma);
    }
    let forma = make(&transaction)?;
    transaction.commit()?;
    Ok(forma)
}

/// Whether a base holds a ledger, of whatever form.
pub fn is_there(base: &Base) -> Result<bool, Error> {
    Ok(base.has_table("versione")? || base.has_table("fatti")?)
}

/// How links are made in a ledger of this version's form; none where there is no ledger, or an old one.
fn known(base: &Base) -> Result<Option<Forma>, Error> {
    if !base.has_table("versione")? {
        return Ok(None);
    }
    let sql = "SELECT numero, dal FROM versione ORDER BY numero DESC LIMIT 1";
    let last: Option<(i64, i64)> = base.query_one("read the form", sql, &[], |row| Ok((row.get(0)?, row.get(1)?)))?;
    match last {
        Some((form, _)) if form > FORM => Err(Error::Newer { found: form, known: FORM }),
        Some((_, dal)) => Ok(Some(Forma(dal))),
        None => Err(Error::Formless),
    }
}

/// Makes the tables in a transaction, and takes in what a ledger without a version holds.
fn make(base: &Base) -> Result<Forma, Error> {
    let doing = "make the tables";
    let is_old = base.has_table("fatti")?;
    if is_old {
        base.batch(
            doing,
            "DROP TRIGGER IF EXISTS fatti_fissi; DROP TRIGGER IF EXISTS fatti_restano;
             DROP TRIGGER IF EXISTS lavori_fissi; DROP TRIGGER IF EXISTS numeri_fissi;
             DROP INDEX IF EXISTS fatti_chiave; DROP INDEX IF EXISTS fatti_soggetto; DROP INDEX IF EXISTS fatti_tipo;
             ALTER TABLE fatti RENAME TO fatti_di_prima;",
        )?;
    }
    base.batch(doing, &dialect(base, TABLES))?;
    base.batch(doing, &dialect(base, &proiezione::tables()))?;
    base.batch(doing, VIEWS)?;
    let dal = if is_old { take_in(base)? } else { 1 };
    base.batch(doing, if matches!(base, Base::Sqlite(_)) { GUARDS_SQLITE } else { GUARDS_POSTGRES })?;
    let insert = "INSERT INTO versione (numero, dal) VALUES ($1, $2)";
    base.execute(doing, insert, &[Value::Int(FORM), Value::Int(dal)])?;
    Ok(Forma(dal))
}

/// Takes the facts of the first form over as they are; says which number comes after them.
fn take_in(base: &Base) -> Result<i64, Error> {
    let doing = "bring the ledger to its new form";
    let has_day = "SELECT COUNT(*) FROM pragma_table_info('fatti_di_prima') WHERE name = 'giorno'";
    let has_day = base.query_one(doing, has_day, &[], |row| row.get::<i64>(0))?.unwrap_or(0) > 0;
    let columns = if has_day { "giorno, chiave" } else { "NULL, NULL" };
    let sql = format!(
        "SELECT numero, soggetto, tipo, istante, contenuto, sale, catena, {columns} FROM fatti_di_prima ORDER BY numero"
    );
    let insert =
        "INSERT INTO fatti (numero, soggetto, tipo, istante, contenuto, sale, catena, giorno, chiave, impronta)
                  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    let mut next = 1;
    base.query_each(doing, &sql, &[], |row| {
        let number: i64 = row.get(0).map_err(crate::ledger::base::failed(doing))?;
        let mut cells: Vec<Option<String>> = Vec::with_capacity(8);
        for index in 1..9 {
            cells.push(row.get(index).map_err(crate::ledger::base::failed(doing))?);
        }
        let text = |index: usize| cells[index].as_deref().unwrap_or_default();
        let hash = catena::impronta(text(4), text(3));
        let mut values = vec![Value::Int(number)];
        values.extend(cells.iter().map(|it| Value::from(it.as_deref())));
        values.push(Value::Text(&hash));
        base.execute(doing, insert, &values)?;
        next = number + 1;
        Ok::<(), Error>(())
    })?;
    base.batch(doing, "DROP TABLE fatti_di_prima")?;
    Ok(next)
}

/// The words in which the databases differ.
fn dialect(base: &Base, sql: &str) -> String {
    match base {
        // So that SQLite keeps facts in the order of their numbers, and projected rows in that of their subjects.
        Base::Sqlite(_) => {
            sql.replace("BIGINT PRIMARY KEY", "INTEGER PRIMARY KEY").replace("BY SUBJECT", "WITHOUT ROWID")
        }
        // Order and comparison by bytes, as in SQLite.
        Base::Postgres(_) => sql.replace(" TEXT", " TEXT COLLATE \"C\"").replace("BY SUBJECT", ""),
    }
}

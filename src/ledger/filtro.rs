//! Lists of the projection, streamed: which rows, and the rows.

use std::collections::BTreeMap;

use crate::ledger::Error;
use crate::ledger::Ledger;
use crate::ledger::base::Value;
use crate::ledger::base::failed;
use crate::ledger::proiezione::Atto;
use crate::ledger::proiezione::Passo;
use crate::ledger::proiezione::Spedizione;
use crate::ledger::proiezione::Versamento;
use crate::ledger::righe::Riga;
use crate::ledger::righe::columns;

/// Which rows of the projection; what is left out takes all. Trial acts and real ones are never mixed.
#[derive(Debug, Clone, Copy, Default)]
pub struct Filtro<'a> {
    /// Trial acts instead of real ones.
    pub prova: bool,
    /// Of one body.
    pub ente: Option<&'a str>,
    /// Of one act.
    pub id_verbale: Option<&'a str>,
    /// Of one lot.
    pub lotto: Option<&'a str>,
    /// Of acts that stand so.
    pub stati: &'a [&'a str],
    /// Steps of these kinds.
    pub voci: &'a [&'a str],
    /// From this day on: of a step the day it can be done, of a piece its hand-over, of a payment its day, of an act
    /// the violation.
    pub dal: Option<&'a str>,
    /// Up to this day.
    pub al: Option<&'a str>,
    /// Steps whose last day is this one at the latest.
    pub entro: Option<&'a str>,
}

/// How many steps of a kind there are, and how they stand on a day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Coda {
    /// What is to be done.
    pub voce: String,
    /// How many.
    pub passi: u64,
    /// Those that something prevents.
    pub impediti: u64,
    /// Those that the C.P.L. has said yes to.
    pub autorizzati: u64,
    /// The day from which the oldest could be done, ISO.
    pub primo_dal: Option<String>,
    /// Those whose last day is past.
    pub scaduti: u64,
    /// The first last day that is to come.
    pub primo_entro: Option<String>,
    /// Those whose last day is to come, up to each of the days asked for.
    pub entro: [u64; 2],
    /// The sums that are meant, together, in cents.
    pub importo: i64,
}

/// Conditions being put together, with their values.
#[derive(Default)]
struct Where<'a> {
    text: String,
    values: Vec<Value<'a>>,
}

impl<'a> Where<'a> {
    fn add(&mut self, column: &str, relation: &str, value: Value<'a>) {
        self.values.push(value);
        self.text += &format!(" AND {column} {relation} ${}", self.values.len());
    }

    fn add_one_of(&mut self, column: &str, texts: &[&'a str]) {
        if texts.is_empty() {
            return;
        }
        let first = self.values.len() + 1;
        self.values.extend(texts.iter().map(|it| Value::Text(it)));
        let names: Vec<String> = (first..=self.values.len()).map(|it| format!("${it}")).collect();
        self.text += &format!(" AND {column} IN ({})", names.join(", "));
    }
}

impl<'a> Filtro<'a> {
    /// The conditions, where `day` is the column that [`Filtro::dal`] means.
    fn conditions(&self, day: &str) -> Where<'a> {
        let mut all = Where::default();
        all.add("a.prova", "=", Value::Int(self.prova.into()));
        for (column, text) in [("a.ente", self.ente), ("a.id_verbale", self.id_verbale), ("a.lotto", self.lotto)] {
            if let Some(text) = text {
                all.add(column, "=", Value::Text(text));
            }
        }
        all.add_one_of("a.stato", self.stati);
        for (relation, bound) in [(">=", self.dal), ("<=", self.al)] {
            if let Some(bound) = bound {
                all.add(day, relation, Value::Text(bound));
            }
        }
        all
    }

    /// The conditions on steps alone.
    fn of_steps(&self, subjects: &'a (String, String)) -> Where<'a> {
        let mut all = Where::default();
        self.add_of_steps(subjects, &mut all);
        all
    }

    fn add_of_steps(&self, subjects: &'a (String, String), all: &mut Where<'a>) {
        all.add("r.soggetto", ">=", Value::Text(&subjects.0));
        all.add("r.soggetto", "<", Value::Text(&subjects.1));
        for (column, relation, bound) in
            [("r.dal", ">=", self.dal), ("r.dal", "<=", self.al), ("r.entro", "<=", self.entro)]
        {
            if let Some(bound) = bound {
                all.add(column, relation, Value::Text(bound));
            }
        }
        all.add_one_of("r.voce", self.voci);
    }
}

impl Filtro<'_> {
    /// The bounds of the subjects that are asked for, the second one beyond the last.
    fn subjects(&self) -> (String, String) {
        let kind = if self.prova { "prova" } else { "atto" };
        // `;` comes right after `:`.
        match self.ente {
            Some(ente) => (format!("{kind}:{ente}:"), format!("{kind}:{ente};")),
            None => (format!("{kind}:"), format!("{kind};")),
        }
    }
}

impl Ledger {
    /// Hands on what is to be done without its acts, the most urgent first: what nothing ends comes last.
    pub fn each_scadenza<E: From<Error>>(
        &mut self,
        filtro: &Filtro<'_>,
        mut each: impl FnMut(&str, &Passo) -> Result<(), E>,
    ) -> Result<(), E> {
        let doing = "list what is to be done";
        let subjects = filtro.subjects();
        let all = filtro.of_steps(&subjects);
        let sql = format!(
            "SELECT r.soggetto, {} FROM passi AS r WHERE 1 = 1{}
             ORDER BY CASE WHEN r.entro IS NULL THEN 1 ELSE 0 END, r.entro, r.voce, r.soggetto, r.riga",
            columns::<Passo>("r"),
            all.text
        );
        self.base.query_each(doing, &sql, &all.values, |row| {
            let subject: String = row.get(0).map_err(failed(doing))?;
            each(&subject, &Passo::read(row, 1).map_err(failed(doing))?)
        })
    }

    /// Counts what is to be done, by kind, as it stands on a day; `days` are two days to come.
    pub fn code(&mut self, filtro: &Filtro<'_>, oggi: &str, days: [&str; 2]) -> Result<Vec<Coda>, Error> {
        let subjects = filtro.subjects();
        // Numbers of placeholders come in the order of their first use.
        let mut all = Where { values: [oggi, days[0], days[1]].map(Value::Text).to_vec(), ..Where::default() };
        filtro.add_of_steps(&subjects, &mut all);
        let sql = format!(
            "SELECT r.voce, COUNT(*), COUNT(*) FILTER (WHERE r.impedimenti <> ''),
                COUNT(*) FILTER (WHERE r.autorizzato = 'si'), MIN(r.dal), COUNT(*) FILTER (WHERE r.entro < $1),
                MIN(CASE WHEN r.entro >= $1 THEN r.entro END),
                COUNT(*) FILTER (WHERE r.entro >= $1 AND r.entro <= $2),
                COUNT(*) FILTER (WHERE r.entro >= $1 AND r.entro <= $3),
                CAST(COALESCE(SUM(r.importo), 0) AS BIGINT)
             FROM passi AS r WHERE 1 = 1{} GROUP BY r.voce ORDER BY r.voce",
            all.text
        );
        self.base.query("count what is to be done", &sql, &all.values, |row| {
            Ok(Coda {
                voce: row.get(0)?,
                passi: row.get(1)?,
                impediti: row.get(2)?,
                autorizzati: row.get(3)?,
                primo_dal: row.get(4)?,
                scaduti: row.get(5)?,
                primo_entro: row.get(6)?,
                entro: [row.get(7)?, row.get(8)?],
                importo: row.get(9)?,
            })
        })
    }

    /// Counts by kind the steps of a choice that nothing prevents, of acts that also have a step of this kind and rule
    /// by the last day of the choice.
    pub fn count_beside(
        &mut self,
        filtro: &Filtro<'_>,
        voce: &str,
        regola: &str,
    ) -> Result<BTreeMap<String, u64>, Error> {
        let subjects = filtro.subjects();
        let al = filtro.al.unwrap_or("9999-12-31");
        let mut all = Where { values: [voce, regola, al].map(Value::Text).to_vec(), ..Where::default() };
        filtro.add_of_steps(&subjects, &mut all);
        let sql = format!(
            "SELECT r.voce, COUNT(*) FROM (
                 SELECT DISTINCT soggetto FROM passi WHERE voce = $1 AND regola = $2 AND dal <= $3
             ) AS v CROSS JOIN passi AS r WHERE r.soggetto = v.soggetto AND r.impedimenti = ''{} GROUP BY r.voce",
            all.text
        );
        let rows =
            self.base.query("count what is to be done", &sql, &all.values, |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.into_iter().collect())
    }

    /// Hands on the acts, by subject.
    pub fn each_atto<E: From<Error>>(
        &mut self,
        filtro: &Filtro<'_>,
        mut each: impl FnMut(&str, &Atto) -> Result<(), E>,
    ) -> Result<(), E> {
        let doing = "list acts";
        let all = filtro.conditions("a.data_violazione");
        let sql = format!(
            "SELECT a.soggetto, {} FROM atti AS a WHERE 1 = 1{} ORDER BY a.soggetto",
            columns::<Atto>("a"),
            all.text
        );
        self.base.query_each(doing, &sql, &all.values, |row| {
            let subject: String = row.get(0).map_err(failed(doing))?;
            each(&subject, &Atto::read(row, 1).map_err(failed(doing))?)
        })
    }

    /// Hands on what is to be done, by subject, each with its act.
    pub fn each_passo<E: From<Error>>(
        &mut self,
        filtro: &Filtro<'_>,
        each: impl FnMut(&str, &Atto, &Passo) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut all = filtro.conditions("r.dal");
        if let Some(last) = filtro.entro {
            all.add("r.entro", "<=", Value::Text(last));
        }
        all.add_one_of("r.voce", filtro.voci);
        self.each_row("list what is to be done", &all, each)
    }

    /// Hands on the pieces, by subject, each with its act.
    pub fn each_spedizione<E: From<Error>>(
        &mut self,
        filtro: &Filtro<'_>,
        each: impl FnMut(&str, &Atto, &Spedizione) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each_row("list pieces", &filtro.conditions("r.affidato_il"), each)
    }

    /// Hands on the payments, by subject, each with its act.
    pub fn each_versamento<E: From<Error>>(
        &mut self,
        filtro: &Filtro<'_>,
        each: impl FnMut(&str, &Atto, &Versamento) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each_row("list payments", &filtro.conditions("r.data"), each)
    }

    fn each_row<T: Riga, E: From<Error>>(
        &mut self,
        doing: &'static str,
        all: &Where<'_>,
        mut each: impl FnMut(&str, &Atto, &T) -> Result<(), E>,
    ) -> Result<(), E> {
        let (acts, own) = (columns::<Atto>("a"), columns::<T>("r"));
        let sql = format!(
            "SELECT a.soggetto, {acts}, {own} FROM {} AS r JOIN atti AS a ON a.soggetto = r.soggetto
             WHERE 1 = 1{} ORDER BY r.soggetto, r.riga",
            T::TABLE,
            all.text
        );
        self.base.query_each(doing, &sql, &all.values, |row| {
            let subject: String = row.get(0).map_err(failed(doing))?;
            let act = Atto::read(row, 1).map_err(failed(doing))?;
            let own = T::read(row, 1 + Atto::COLUMNS.len()).map_err(failed(doing))?;
            each(&subject, &act, &own)
        })
    }
}

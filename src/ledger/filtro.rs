//! Lists of the projection, streamed: which rows, and the rows.

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
}

impl Ledger {
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

//! The head of a lot, and whether its totals are what the rows give.

use std::path::Path;

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::domain::lotto::Lotto;
use crate::domain::lotto::TipoLotto;
use crate::files;
use crate::intake::line::Fields;
use crate::intake::riga::Riga;
use crate::intake::riga::Tabella;
use crate::intake::rilievi::Codice;
use crate::intake::rilievi::Rilievo;
use crate::intake::tracciato::Tracciato;
use crate::intake::value;
use crate::jobs::lotto::Error;
use crate::jobs::lotto::conti::Conti;
use crate::jobs::lotto::findings::Findings;

/// The longest name that a lot gets from its file.
const MAX_NAME: usize = 60;

/// Reads the head from the first of `rows`; gives that row too, where there is one.
pub(super) fn read(
    path: &Path,
    tracciato: &Tracciato,
    rows: Vec<Riga>,
    data: Option<Data>,
    findings: &mut Findings,
) -> Result<(Lotto, Option<Riga>), Error> {
    let mut rows = rows.into_iter();
    let first = rows.next();
    for riga in rows {
        findings.add(&Rilievo::new(&riga, "", Codice::TestataInPiu, ""))?;
    }
    if first.is_none() && tracciato.flussi.iter().any(|it| it.feeds(Tabella::Lotto)) {
        return Err(Error::Missing("lotto.csv"));
    }
    let blank = Riga::new(Tabella::Lotto, 0, 0, Fields::default());
    let head = Head { tracciato, riga: first.as_ref().unwrap_or(&blank) };
    let lotto = head.lotto(path, data)?;
    if let Some(riga) = first.as_ref().filter(|_| lotto.codice_ente.is_empty()) {
        findings.add(&Rilievo::new(riga, "codice_ente", Codice::CampoVuoto, ""))?;
    }
    Ok((lotto, first))
}

struct Head<'a> {
    tracciato: &'a Tracciato,
    riga: &'a Riga,
}

impl Head<'_> {
    /// What the row says of a column, or else the tracciato.
    fn text(&self, column: &str) -> String {
        let given = value::testo(self.riga.raw(column)).testo;
        if !given.is_empty() {
            return given.into_owned();
        }
        self.tracciato.testata.get(column).cloned().unwrap_or_default()
    }

    fn lotto(&self, path: &Path, data: Option<Data>) -> Result<Lotto, Error> {
        let numero = self.text("numero_lotto");
        let tipo = self.text("tipo_lotto");
        let creazione = self.text("data_creazione");
        let prova = self.text("prova");
        let tipo_error = || error("tipo_lotto", &tipo, "POSTALE, PEC, MESSI, ESTERO or MISTO");
        // Two digits of a year are read against the date given, where there is one.
        let pivot = data.map_or(2099, Data::anno);
        let created = value::data(&creazione, pivot).ok().flatten();
        let data_error =
            || error("data_creazione", &creazione, "a day such as `31/12/2026`, or the option that gives one");
        Ok(Lotto {
            codice_ente: self.text("codice_ente"),
            numero: if numero.is_empty() { name_of(path) } else { numero },
            tipo: TipoLotto::parse(&tipo).ok_or_else(tipo_error)?,
            data_creazione: created.or(data).ok_or_else(data_error)?,
            data_ricezione: value::data(&self.text("data_ricezione"), pivot).ok().flatten(),
            registro: self.text("registro"),
            prova: value::si_no(&prova).map_err(|_| error("prova", &prova, "S or N"))?.unwrap_or(false),
        })
    }
}

fn error(campo: &'static str, valore: &str, atteso: &'static str) -> Error {
    Error::Head { campo, valore: valore.chars().take(MAX_NAME).collect(), atteso }
}

/// The name of the lot's file, for flows that have no number.
fn name_of(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    stem.chars().filter(|it| !it.is_control()).take(MAX_NAME).collect()
}

/// Compares the totals that the head declares.
pub(super) fn compare(
    riga: Option<&Riga>,
    conti: &Conti,
    importo_ridotto: u64,
    findings: &mut Findings,
) -> Result<(), files::Error> {
    let Some(riga) = riga else {
        return Ok(());
    };
    for (column, found) in [("n_verbali", conti.righe), ("n_destinatari", conti.destinatari)] {
        let declared = value::intero(riga.raw(column));
        if declared != Ok(None) && declared.map(|it| it.map(u64::from)) != Ok(Some(found)) {
            report(riga, column, found.to_string(), findings)?;
        }
    }
    let column = "totale_importo_ridotto";
    let declared = value::importo(riga.raw(column));
    let found = Centesimi::new(importo_ridotto);
    if declared != Ok(None) && declared != Ok(Some(found)) {
        report(riga, column, found.to_string(), findings)?;
    }
    Ok(())
}

fn report(riga: &Riga, column: &str, found: String, findings: &mut Findings) -> Result<(), files::Error> {
    findings.add(&Rilievo::new(riga, column, Codice::TotaleDiverso, riga.raw(column)).expecting(found))
}

//! Money that came in before the print: who has paid is not served (R200).

use crate::domain::importi::Centesimi;
use crate::domain::importi::Importi;
use crate::domain::importi::Spese;
use crate::intake::atto::Righe;
use crate::intake::lettura::Lettura;
use crate::intake::regole::Regole;
use crate::intake::riga::Riga;
use crate::intake::riga::Tabella;
use crate::intake::rilievi::Codice;
use crate::intake::rilievi::Rilievo;

/// What was paid for an act.
#[derive(Default)]
pub(crate) struct Pagato<'a> {
    importo: Centesimi,
    is_on_preavviso: bool,
    last: Option<&'a Riga>,
}

/// Reads the payments of an act.
pub(crate) fn read<'a>(righe: &Righe<'a>, regole: &Regole, rilievi: &mut Vec<Rilievo>) -> Pagato<'a> {
    let mut pagato = Pagato::default();
    for riga in righe.of(Tabella::Pagamenti) {
        let mut it = Lettura::new(riga, regole);
        it.data_minore("data_pagamento");
        match it.importo("importo") {
            Some(importo) => pagato.importo = pagato.importo.checked_add(importo).unwrap_or(pagato.importo),
            None if it.rilievi.iter().all(|rilievo| rilievo.campo != "importo") => {
                it.add("importo", Codice::ObbligatorioVuoto);
            }
            None => {}
        }
        pagato.is_on_preavviso |= riga.raw("tipo_atto_pagato").eq_ignore_ascii_case("PREAVVISO");
        pagato.last = Some(riga);
        rilievi.append(&mut it.rilievi);
    }
    pagato
}

impl Pagato<'_> {
    /// Whether the act is paid in full. It has not been served, so its terms have not begun to run and the
    /// first sum offered is enough; who paid on the notice left on the vehicle owed no costs either.
    pub(crate) fn held(&self, importi: &Importi, spese: &Spese) -> Option<Codice> {
        let first = importi.first()?;
        let costs = if self.is_on_preavviso { spese.total()? } else { Centesimi::ZERO };
        let due = first.checked_sub(costs).unwrap_or(first);
        (self.last.is_some() && self.importo >= due).then_some(Codice::TrattenutoGiaPagato)
    }

    /// Reports a payment that was not enough.
    pub(crate) fn report_partial(&self, rilievi: &mut Vec<Rilievo>) {
        if let Some(riga) = self.last {
            rilievi.push(Rilievo::new(riga, "importo", Codice::PagamentoParziale, riga.raw("importo")));
        }
    }
}

//! The sums of an act: recomputed, and compared with the lot's to the cent.

use crate::domain::importi::Centesimi;
use crate::domain::importi::Importi;
use crate::domain::importi::Regime;
use crate::domain::importi::Unpriced;
use crate::domain::violazione::Violazione;
use crate::intake::regole::Regole;
use crate::intake::riga::Riga;
use crate::intake::riga::Tabella;
use crate::intake::rilievi::Codice;
use crate::intake::rilievi::Gravita;
use crate::intake::rilievi::Rilievo;
use crate::intake::verbale::Verbale;

/// The sums to print; `None` where they cannot be computed, which has its rilievo.
pub(crate) fn read(
    riga: &Riga,
    verbale: &Verbale,
    violazioni: &[Violazione],
    regole: &Regole,
    rilievi: &mut Vec<Rilievo>,
) -> Option<Importi> {
    if rilievi.iter().any(is_cause) {
        return None;
    }
    // The sum of these an authority has set.
    let Some(regime) = Regime::of(verbale.draft.tipo) else { return Some(verbale.importi) };
    let computed = match Importi::compute(regime, violazioni, &verbale.draft.spese) {
        Ok(importi) => importi,
        Err(unpriced) => {
            rilievi.extend(unpriced_rilievo(riga, unpriced));
            return None;
        }
    };
    let pairs = [
        ("importo_5gg", verbale.importi.entro_5gg, computed.entro_5gg),
        ("importo_60gg", verbale.importi.entro_60gg, computed.entro_60gg),
        ("importo_oltre60", verbale.importi.oltre_60gg, computed.oltre_60gg),
    ];
    let gravita = if regole.importi_del_lotto { Gravita::Avvisa } else { Gravita::Blocca };
    for (column, given, due) in pairs {
        if given.is_some() && given != due {
            let atteso = due.map_or_else(|| "nessun importo".to_owned(), |it: Centesimi| it.to_string());
            let rilievo = Rilievo::new(riga, column, Codice::ImportoDiverso, riga.raw(column));
            rilievi.push(rilievo.expecting(atteso).weighing(gravita));
        }
    }
    if regole.importi_del_lotto && verbale.importi.entro_60gg.is_some() {
        return Some(verbale.importi);
    }
    Some(computed)
}

/// Whether something else is wrong, of which a wrong sum would only be the consequence.
fn is_cause(rilievo: &Rilievo) -> bool {
    let is_value = matches!(
        rilievo.codice,
        Codice::ImportoIlleggibile
            | Codice::ImportoNegativo
            | Codice::NotazioneScientifica
            | Codice::OraIlleggibile
            | Codice::ValoreSconosciuto
            | Codice::ProgressivoSaltato
            | Codice::TariffaAssente
            | Codice::Ripetuto
    );
    is_value && matches!(rilievo.tabella, Some(Tabella::Verbali | Tabella::Violazioni))
}

/// What an operator must put right before sums can be computed.
fn unpriced_rilievo(riga: &Riga, unpriced: Unpriced) -> Option<Rilievo> {
    let codice = match unpriced {
        // Said already, where violations are read.
        Unpriced::NoViolation => return None,
        Unpriced::MixedReduction => Codice::PagamentoMisto,
        Unpriced::BadBounds(_) | Unpriced::Overflow => Codice::LimitiIncoerenti,
    };
    Some(Rilievo::new(riga, "", codice, ""))
}

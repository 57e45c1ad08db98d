//! What befalls an act between its drafting and the print.

use crate::domain::avviso::NumeroAvviso;
use crate::domain::data::Data;
use crate::domain::importi::Importi;
use crate::intake::riga::Tabella;
use crate::jobs::sample::acts::Act;
use crate::jobs::sample::acts::SPESE;
use crate::jobs::sample::acts::decimal;
use crate::jobs::sample::acts::optional;
use crate::jobs::sample::people;
use crate::jobs::sample::random::Random;
use crate::jobs::sample::rows::Row;

/// What befell the act before print: paid, called back, another channel.
pub(super) fn befall(random: &mut Random, importi: &Importi, today: Data, act: &mut Act) {
    if random.happens(100) {
        pay(random, importi, today, act);
    }
    if random.happens(30) {
        act.verbale.set("stato", "RICHIAMATO");
    }
    if random.happens(40) {
        act.verbale.set("canale_forzato", "MESSI");
    } else if random.happens(300) && act.soggetti.len() == 1 && act.soggetti[0].cell("tipo") == "PG" {
        certify(today, act);
    }
}

/// Sends an act to its only recipient by certified mail, in so many acts of a thousand.
pub(super) fn by_pec(random: &mut Random, per_mille: u32, today: Data, act: &mut Act) {
    // Nothing is drawn where nobody asks: the same seed gives the same lot as ever.
    if per_mille > 0 && random.happens(per_mille * 10) && act.soggetti.len() == 1 {
        certify(today, act);
    }
}

fn certify(today: Data, act: &mut Act) {
    act.verbale.set("canale_forzato", "PEC");
    let number = act.verbale.cell("numero_verbale").to_owned();
    people::certified(&number, today, &mut act.soggetti[0]);
}

/// A payment in full, between ascertainment and the lot; most took the first sum offered.
fn pay(random: &mut Random, importi: &Importi, today: Data, act: &mut Act) {
    let first = importi.entro_5gg.filter(|_| random.happens(7_000));
    let Some(importo) = first.or(importi.entro_60gg) else { return };
    let is_second = importi.entro_5gg.is_some() && first.is_none();
    let column = if is_second { "codice_avviso_2" } else { "codice_avviso_1" };
    let notice = NumeroAvviso::parse(act.verbale.cell(column));
    let iuv = notice.map_or_else(String::new, |it| it.iuv().to_owned());
    let day = today.plus(-2);
    let mut row = Row::new(Tabella::Pagamenti);
    row.set("id_verbale", act.verbale.cell("id_verbale").to_owned());
    for column in ["data_pagamento", "data_valuta"] {
        row.set(column, day.to_string());
    }
    for column in ["data_accredito", "data_disponibilita"] {
        row.set(column, day.plus(1).to_string());
    }
    row.set("canale", random.weighted(&[("PAGOPA", 8), ("PORTALE", 1), ("POS", 1)]));
    row.set("importo", decimal(importo));
    row.set("importo_spese_notifica", decimal(SPESE.notifica));
    row.set("importo_spese_proc", decimal(SPESE.procedurali));
    let sanction = SPESE.total().and_then(|spese| importo.checked_sub(spese));
    row.set("importo_sanzione", optional(sanction));
    row.set("iuv", iuv);
    row.set("tipo_atto_pagato", "VERBALE");
    row.set("classe", "SALDO");
    act.pagamenti.push(row);
}

//! What a device measured, and the photograph that shows it.

use crate::hash;
use crate::intake::riga::Tabella;
use crate::jobs::sample::acts::Act;
use crate::jobs::sample::devices;
use crate::jobs::sample::picture;
use crate::jobs::sample::plan::Plan;
use crate::jobs::sample::random::Random;
use crate::jobs::sample::rows::Row;
use crate::jobs::sample::violations::Family;

/// The device's row, and for a few acts its photograph.
pub(super) fn measurement(random: &mut Random, plan: &Plan, index: u32, act: &mut Act) {
    let Some(device) = &plan.device else { return };
    let id = act.verbale.cell("id_verbale").to_owned();
    let mut row = Row::new(Tabella::Rilevazioni);
    let (from, to) = devices::calibration(random, plan.giorno);
    row.set("id_verbale", id.clone());
    row.set("tipo", device.tipo);
    row.set("marca_modello", device.marca_modello);
    row.set("matricola", device.matricola);
    row.set("decreto_approvazione", device.decreto);
    row.set("data_decreto", device.data_decreto);
    row.set("verifica_taratura_dal", from.to_string());
    row.set("verifica_taratura_al", to.to_string());
    if plan.is_outside && !device.presidiato {
        row.set("decreto_prefettizio", "Prefetto di Ancona, n. 41207 del 14/05/2024");
    }
    row.set("postazione", device.postazione);
    row.set_flag("preventiva_segnalazione", true);
    row.set_flag("presenza_agenti", device.presidiato);
    if let Some(speed) = plan.speed {
        row.set("limite_kmh", speed.limite.to_string());
        row.set("velocita_rilevata", speed.rilevata.to_string());
        row.set("tolleranza_applicata", speed.tolleranza.to_string());
        row.set("velocita_netta", speed.netta.to_string());
        row.set("eccesso", speed.eccesso.to_string());
    }
    if plan.family == Family::Rosso {
        row.set("tempo_dal_rosso_s", format!("{},{}", plan.decimi / 10, plan.decimi % 10));
    }
    // Photographs are for looking at: forty of them do, however large the lot.
    if index < 400 && index % 10 == 3 {
        photograph(index, &id, &mut row, act);
    }
    act.rilevazioni.push(row);
}

/// Adds the photograph of the act.
fn photograph(index: u32, id: &str, measurement: &mut Row, act: &mut Act) {
    let name = format!("{}_1.png", id.replace('/', "_"));
    let bytes = picture::png(index);
    measurement.set("file_immagine_1", name.clone());
    let mut row = Row::new(Tabella::Allegati);
    row.set("id_verbale", id.to_owned());
    row.set("tipo", "IMMAGINE");
    row.set("nome_file", name.clone());
    row.set("pagine", "1");
    row.set("sha256", hash::sha256(&bytes));
    row.set("data_acquisizione", act.verbale.cell("data_accertamento").to_owned());
    act.allegati.push(row);
    act.picture = Some((name, bytes));
}

//! The measuring devices of the invented command, and the speeds they measure.

use crate::domain::data::Data;
use crate::jobs::sample::random::Random;

/// A device with the papers that make it evidence.
#[derive(Debug, Clone, Copy)]
pub(super) struct Device {
    /// Column `tipo`.
    pub(super) tipo: &'static str,
    /// Maker and model: invented.
    pub(super) marca_modello: &'static str,
    /// Serial number.
    pub(super) matricola: &'static str,
    /// Decree of approval.
    pub(super) decreto: &'static str,
    /// Day of that decree.
    pub(super) data_decreto: &'static str,
    /// The post.
    pub(super) postazione: &'static str,
    /// Whether officers stand by.
    pub(super) presidiato: bool,
}

/// A row of the table below.
const fn device(
    tipo: &'static str,
    marca_modello: &'static str,
    matricola: &'static str,
    (decreto, data_decreto): (&'static str, &'static str),
    postazione: &'static str,
    presidiato: bool,
) -> Device {
    Device { tipo, marca_modello, matricola, decreto, data_decreto, postazione, presidiato }
}

const VELOX: &[Device] = &[
    device("VELOX", "Tachidata TX-4", "TX4-00871", ("D.D. n. 3912", "2019-06-24"), "Postazione fissa n. 1", false),
    device("VELOX", "Tachidata TX-4", "TX4-00902", ("D.D. n. 3912", "2019-06-24"), "Postazione fissa n. 2", false),
    device("VELOX", "Radarline M2", "RM2-1154", ("D.D. n. 1207", "2021-03-11"), "Postazione mobile", true),
];
const TELELASER: &[Device] =
    &[device("TELELASER", "Lasermira L20", "L20-00417", ("D.D. n. 5270", "2017-10-05"), "Posto di controllo", true)];
const ROSSO: &[Device] = &[
    device("ROSSO", "Semafoto R2", "SR2-0033", ("D.D. n. 2284", "2018-04-18"), "Intersezione semaforica n. 3", false),
    device("ROSSO", "Semafoto R2", "SR2-0037", ("D.D. n. 2284", "2018-04-18"), "Intersezione semaforica n. 7", false),
];
const ZTL: &[Device] = &[
    device("ZTL", "Varcolux Z10", "Z10-0201", ("D.D. n. 6078", "2016-11-09"), "Varco n. 1 - Porta Nuova", false),
    device("ZTL", "Varcolux Z10", "Z10-0202", ("D.D. n. 6078", "2016-11-09"), "Varco n. 2 - Corso del Popolo", false),
];

/// A device for speed.
pub(super) fn for_speed(random: &mut Random) -> Device {
    if random.happens(8_000) { random.pick(VELOX) } else { random.pick(TELELASER) }
}

/// A device at a traffic light.
pub(super) fn for_red_light(random: &mut Random) -> Device {
    random.pick(ROSSO)
}

/// A device at a gate of the restricted zone.
pub(super) fn for_gate(random: &mut Random) -> Device {
    random.pick(ZTL)
}

/// The year of calibration that holds `giorno`: it began between one and eleven months before.
pub(super) fn calibration(random: &mut Random, giorno: Data) -> (Data, Data) {
    let days = i32::try_from(random.between(20, 330)).expect("less than a year of days");
    let dal = giorno.plus(-days);
    (dal, dal.plus(364))
}

/// A speed as it is charged.
#[derive(Debug, Clone, Copy)]
pub(super) struct Speed {
    /// Limit, km/h.
    pub(super) limite: u32,
    /// Measured, km/h.
    pub(super) rilevata: u32,
    /// Legal reduction, km/h.
    pub(super) tolleranza: u32,
    /// Measured less reduction, km/h.
    pub(super) netta: u32,
    /// Over the limit, km/h.
    pub(super) eccesso: u32,
}

/// The reduction of art. 345 c. 2, DPR 495/1992: 5 %, at least 5 km/h; parts of a km/h in the driver's favour.
pub(super) fn reduction(rilevata: u32) -> u32 {
    rilevata.div_ceil(20).max(5)
}

/// The speed that, once reduced, is `eccesso` km/h over `limite`.
pub(super) fn speed(limite: u32, eccesso: u32) -> Speed {
    let netta = limite + eccesso;
    let mut rilevata = netta + 5;
    // The reduction grows by at most one for each km/h, so no net speed is skipped.
    while rilevata - reduction(rilevata) < netta {
        rilevata += 1;
    }
    Speed { limite, rilevata, tolleranza: reduction(rilevata), netta, eccesso }
}

//! What a device measured, with the papers that make it evidence.

use crate::domain::data::Data;

/// A measurement by a device; one row of `rilevazioni.csv`. Texts may be empty where the lot is silent.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rilevazione {
    /// VELOX, TELELASER, ROSSO, ZTL, SORPASSOMETRO.
    pub tipo: String,
    /// Maker and model.
    pub marca_modello: String,
    /// Serial number.
    pub matricola: String,
    /// Decree of approval.
    pub decreto_approvazione: String,
    /// Day of that decree.
    pub data_decreto: Option<Data>,
    /// Calibration valid from.
    pub verifica_taratura_dal: Option<Data>,
    /// Calibration valid to.
    pub verifica_taratura_al: Option<Data>,
    /// Prefect's decree for unattended posts.
    pub decreto_prefettizio: String,
    /// The post.
    pub postazione: String,
    /// Whether the post was signalled beforehand.
    pub preventiva_segnalazione: Option<bool>,
    /// Whether officers were present.
    pub presenza_agenti: Option<bool>,
    /// Limit, km/h.
    pub limite_kmh: Option<u32>,
    /// Measured speed, km/h.
    pub velocita_rilevata: Option<u32>,
    /// Reduction applied, km/h.
    pub tolleranza_applicata: Option<u32>,
    /// Speed after the reduction, km/h.
    pub velocita_netta: Option<u32>,
    /// Excess over the limit, km/h.
    pub eccesso: Option<u32>,
    /// Tenths of a second since red.
    pub tempo_dal_rosso_ds: Option<u32>,
    /// Names of image files.
    pub immagini: Vec<String>,
}

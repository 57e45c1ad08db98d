//! The switches: what the law leaves open, what courts see differently, what the C.P.L. decides.

use serde::Deserialize;

use crate::domain::importi::Centesimi;
use crate::domain::preruolo;

/// `procedura/<name>.toml`; every key may be left out.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Regole {
    /// What becomes of the ten days of the giacenza when they end on a holiday.
    pub giacenza_proroga: Proroga,
    /// A PEC delivered between 21:00 and 07:00: whether it counts from the next 7:00 (art. 147 c.p.c.).
    pub pec_notte: PecNotte,
    /// Days after the CAD, or the registered letter of art. 140 c.p.c., after which an act counts as served.
    pub giorni_giacenza: i32,
    /// Days after which an act served by art. 143 c.p.c. counts as served; from memory.
    pub giorni_art143: i32,
    /// Days from its date within which the ordinanza of the Prefect is to be served; from memory.
    pub giorni_notifica_ordinanza: i32,
    /// Whether an appeal suspends the duty to say who drove (Cass. 26553/2024 against 32091/2022).
    pub ricorso_sospende_126bis: bool,
    /// Days after hand-over without any news before an act is listed (R131).
    pub giorni_senza_esito: i32,
    /// The same after the acceptance of a PEC.
    pub giorni_senza_esito_pec: i32,
    /// Days of grace after the 60 days before a verbale of art. 126-bis is proposed.
    pub tolleranza_126bis: i32,
    /// Days after enforceability from which a reminder is proposed; `None` where the C.P.L. wants none.
    pub sollecito_dopo: Option<i32>,
    /// The least that is asked for by an integration, or given back, in cents.
    pub importo_minimo: u64,
    /// Whether the surcharge of art. 27 L. 689/81 stands in preruolo and ruolo.
    pub maggiorazione: bool,
    /// The most half-years that count.
    pub tetto_semestri: Option<u32>,
    /// What the letter before the ruolo costs, in cents.
    pub spese_preruolo: u64,
    /// Days from enforceability before a preruolo (4.5.1).
    pub preruolo_dopo: i32,
    /// Days from then within which it must be made.
    pub preruolo_entro: i32,
    /// Days from the preruolo's last day within which the ruolo must be made.
    pub ruolo_entro: i32,
    /// Days from the act's definition within which points are communicated (art. 126-bis c. 2 CdS); from memory.
    pub giorni_punti: i32,
    /// Years after which the claim lapses (art. 209 CdS, art. 28 L. 689/81).
    pub anni_prescrizione: u32,
    /// Whether the letter before the ruolo restarts those years.
    pub preruolo_interrompe: bool,
    /// The day the service began, for the clocks of the backlog; ISO.
    pub avvio_servizio: Option<String>,
    /// Years whose enforceable acts enter the preruolo clock of the backlog.
    pub pregresso: [u16; 2],
}

impl Regole {
    /// How the sums of letters are made; what a letter itself costs is asked for once, whatever acts it is about.
    pub fn letters(&self) -> preruolo::Regole {
        preruolo::Regole {
            with_maggiorazione: self.maggiorazione,
            tetto_semestri: self.tetto_semestri,
            spese_lettera: Centesimi::ZERO,
        }
    }
}

/// What becomes of the last day of the giacenza.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Proroga {
    /// It stays.
    Nessuna,
    /// It moves past holidays and Sundays.
    Festivi,
    /// It moves past Saturdays too (Cass. SU 1418/2012).
    FestiviESabato,
}

/// When a PEC of the night counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PecNotte {
    /// At the instant of its receipt.
    Istante,
    /// From the next 7:00.
    Mattino,
}

impl Default for Regole {
    fn default() -> Self {
        Self {
            giacenza_proroga: Proroga::Festivi,
            pec_notte: PecNotte::Mattino,
            giorni_giacenza: 10,
            giorni_art143: 20,
            giorni_notifica_ordinanza: 150,
            ricorso_sospende_126bis: true,
            giorni_senza_esito: 60,
            giorni_senza_esito_pec: 2,
            tolleranza_126bis: 0,
            sollecito_dopo: None,
            importo_minimo: 100,
            maggiorazione: true,
            tetto_semestri: None,
            spese_preruolo: 0,
            preruolo_dopo: 180,
            preruolo_entro: 180,
            ruolo_entro: 90,
            giorni_punti: 30,
            anni_prescrizione: 5,
            preruolo_interrompe: false,
            avvio_servizio: None,
            pregresso: [2018, 2021],
        }
    }
}

//! Why a piece is for a person: every doubt by a name for good, with what it was drawn from.
//!
//! | code | sentence |
//! |---|---|
//! | `esito-mancante` | Nessuna casella di esito risulta barrata. |
//! | `caselle-in-dubbio` | Più caselle del gruppo sono segnate, o un segno è incerto. |
//! | `esiti-in-contrasto` | Le caselle barrate dicono esiti diversi: {esiti}. |
//! | `data-in-contrasto` | È compilata una data che l'esito {esito} esclude. |
//! | `data-da-leggere` | La data non è abbastanza certa per stare da sola. |
//! | `data-mancante` | La data che l'esito richiede non è compilata. |
//! | `data-impossibile` | La data letta ({data}) è fuori dal periodo tra affidamento e scansione. |
//! | `carta-e-file-in-contrasto` | La carta dice {carta}, il file del vettore {file}. |
//! | `firma-assente` | La firma di chi ha ricevuto non c'è, e nessuna casella dice perché. |
//! | `firma-in-dubbio` | Non è certo che la firma ci sia. |
//! | `can-mancante` | Consegna a persona diversa dal destinatario senza numero o data della CAN. |
//! | `can-non-attesa` | Consegna a mani del destinatario con una CAN indicata. |
//! | `convivente-non-indicato` | Consegna a familiare senza che sia indicato che convive. |
//! | `arcad-mancante` | Giacenza senza ARCAD o CAD: la prova non è completa. |
//! | `plico-mancante` | Il plico reso non è ancora tornato: la prova non è completa. |
//! | `numeri-non-accoppiati` | I numeri di piego e di avviso non possono essere della stessa raccomandata. |
//! | `carta-non-legata` | La carta non è legata a un atto. |
//! | `tentativo-prima-dell-affidamento` … | I giorni non stanno in una storia sola ({prima} {data}, {poi} {data}). |
//!
//! The rules of the story ([`crate::scan::agreement::story`]) give the other codes:
//! `tentativo-prima-dell-affidamento`, `consegna-prima-dell-affidamento`, `deposito-prima-del-tentativo`,
//! `deposito-oltre-due-giorni`, `cad-prima-dell-affidamento`, `cad-prima-del-tentativo`, `can-prima-della-consegna`,
//! `ritiro-prima-del-tentativo`, `ritiro-prima-del-deposito`, `ritiro-oltre-180-giorni`,
//! `restituzione-prima-del-tentativo`, `restituzione-prima-del-deposito`, `consegna-prima-del-tentativo`.

/// Something that is not as it must be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// Its name for good, in small letters with hyphens.
    pub code: &'static str,
    /// The zone, the group or the event that it is about; empty where it is about the piece.
    pub about: String,
    /// Whether a person must decide; a doubt that does not block only says what is still to come.
    pub blocks: bool,
    /// What it was drawn from, by the names that its sentence has: days, outcomes, zones.
    pub inputs: Vec<(&'static str, String)>,
}

impl Doubt {
    /// A doubt for a person.
    pub fn new(code: &'static str, about: impl Into<String>) -> Self {
        Self { code, about: about.into(), blocks: true, inputs: Vec::new() }
    }

    /// The same, with something that it was drawn from.
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.inputs.push((name, value.to_string()));
        self
    }

    /// The same, for nobody to decide.
    pub fn only_said(self) -> Self {
        Self { blocks: false, ..self }
    }
}

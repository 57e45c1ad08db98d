//! An act as the C.P.L. drew it up, ready to be composed for each of its recipients.

use crate::domain::allegato::Allegato;
use crate::domain::avviso::Avvisi;
use crate::domain::data::Data;
use crate::domain::data::Ora;
use crate::domain::importi::Importi;
use crate::domain::importi::Spese;
use crate::domain::rilevazione::Rilevazione;
use crate::domain::riservato::Riservato;
use crate::domain::soggetto::Destinatario;
use crate::domain::targa::Targa;
use crate::domain::violazione::Violazione;

/// What kind of act it is; column `tipo_atto`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TipoAtto {
    /// A verbale not contested on the spot (`VERBALE_NC`).
    VerbaleNc,
    /// A verbale contested on the spot (`VERBALE_C`).
    VerbaleC,
    /// A notice left on the windscreen (`PREAVVISO`).
    Preavviso,
    /// Driver's data not given, art. 126-bis c. 2 CdS (`V126B`).
    V126b,
    /// Documents not shown, art. 180 c. 8 CdS (`V180_8`).
    V180c8,
    /// A verbale for a rule outside the CdS, L. 689/81 (`EXTRA`).
    Extra,
    /// An order of Prefect or Comune (`ORDINANZA`).
    Ordinanza,
    /// An injunction (`INGIUNZIONE`).
    Ingiunzione,
}

impl TipoAtto {
    /// Every value, in the order of the declaration.
    pub const ALL: [Self; 8] = [
        Self::VerbaleNc,
        Self::VerbaleC,
        Self::Preavviso,
        Self::V126b,
        Self::V180c8,
        Self::Extra,
        Self::Ordinanza,
        Self::Ingiunzione,
    ];

    /// Reads the code of the lot, in any case of letters.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        Self::ALL.into_iter().find(|it| it.as_str().eq_ignore_ascii_case(text))
    }

    /// The code as lots and records carry it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::VerbaleNc => "VERBALE_NC",
            Self::VerbaleC => "VERBALE_C",
            Self::Preavviso => "PREAVVISO",
            Self::V126b => "V126B",
            Self::V180c8 => "V180_8",
            Self::Extra => "EXTRA",
            Self::Ordinanza => "ORDINANZA",
            Self::Ingiunzione => "INGIUNZIONE",
        }
    }
}

/// A field that a model asks for and that no other table has; a row of `campi.csv`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CampoDato {
    /// For which recipient; for all where `None`.
    pub progressivo: Option<u32>,
    /// Its name in the model: `giudice`, or `verbali.2.numero` for a field of the second row of a list.
    pub nome: String,
    /// What it says.
    pub valore: Riservato<String>,
}

/// An act with everything that its print needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Atto {
    /// The key everywhere, at most 30 characters: the gestionale's unique id.
    pub id_verbale: String,
    /// The C.P.L.'s own number, never changed (R069).
    pub numero: String,
    /// The year of the number.
    pub anno: u16,
    /// The register or booklet letter.
    pub registro: String,
    /// What kind of act it is.
    pub tipo: TipoAtto,
    /// Day of the violation.
    pub data_violazione: Data,
    /// Hour of the violation.
    pub ora_violazione: Option<Ora>,
    /// Day of ascertainment, when later than the violation; the 90 days run from it.
    pub data_accertamento: Option<Data>,
    /// Hour of ascertainment.
    pub ora_accertamento: Option<Ora>,
    /// Where it happened.
    pub luogo: Luogo,
    /// The vehicle.
    pub veicolo: Veicolo,
    /// Whether the violation was contested on the spot.
    pub contestato_immediatamente: bool,
    /// Code of the reason why it was not (art. 201 c. 1-bis CdS, art. 384 reg.); may be empty.
    pub motivo_mancata_contestazione_cod: String,
    /// That reason in words; may be empty.
    pub motivo_mancata_contestazione_testo: String,
    /// The facts, as free text.
    pub descrizione_fatto: String,
    /// How the accident happened (R081); may be empty.
    pub dinamica_sinistro: String,
    /// What the offender asked to insert; may be empty.
    pub dichiarazioni_trasgressore: String,
    /// Service numbers of the officers.
    pub agenti_matricole: Vec<String>,
    /// Name of the officer who ascertained; may be empty.
    pub accertatore_nome: String,
    /// Rank of that officer; may be empty.
    pub accertatore_qualifica: String,
    /// Who is in charge of the procedure (L. 241/90).
    pub resp_procedimento: String,
    /// Who is in charge of the notification.
    pub resp_notificazione: String,
    /// Who keyed the data in (art. 3 D.Lgs. 39/93).
    pub resp_inserimento: String,
    /// Costs.
    pub spese: Spese,
    /// The sums as they are printed: recomputed, or the lot's where the contract says so.
    pub importi: Importi,
    /// pagoPA notices.
    pub avvisi: Avvisi,
    /// Violated rules, in order; never empty.
    pub violazioni: Vec<Violazione>,
    /// People to reach, in order of `progressivo_destinatario`; never empty.
    pub destinatari: Vec<Destinatario>,
    /// What devices measured.
    pub rilevazioni: Vec<Rilevazione>,
    /// Files that go with the act.
    pub allegati: Vec<Allegato>,
    /// Fields that its model asks for beside all these.
    pub campi: Vec<CampoDato>,
}

/// Where a violation happened.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Luogo {
    /// Street or road.
    pub luogo: String,
    /// House number; may be empty.
    pub civico: String,
    /// Kilometre; may be empty.
    pub chilometrica: String,
    /// Direction of travel; may be empty.
    pub direzione: String,
    /// Quarter; may be empty.
    pub quartiere: String,
    /// Belfiore code of the Comune.
    pub comune_belfiore: String,
    /// Whether outside the built-up area.
    pub fuori_centro_abitato: bool,
}

/// The vehicle of a violation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Veicolo {
    /// Plate; absent for a violation without vehicle (extra CdS).
    pub targa: Option<Targa>,
    /// Type as the lot gives it: A, M, B, D, E, R, CICLO, VELO.
    pub tipo: String,
    /// Maker; may be empty.
    pub marca: String,
    /// Model; may be empty.
    pub modello: String,
    /// Colour; may be empty.
    pub colore: String,
    /// Chassis number; may be empty.
    pub telaio: String,
    /// Full-load mass in kg.
    pub massa_kg: Option<u32>,
}

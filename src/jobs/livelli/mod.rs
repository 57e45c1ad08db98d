//! Service levels from the ledger: tickets, cases, statements.
//!
//! The contract is a profile; what it says is in [`procedure::livelli`](crate::procedure::livelli), where the table of
//! the facts that start and stop each rule stands too.

use crate::domain::data::Data;
use crate::jobs::Error;
use crate::jobs::project::Project;
use crate::procedure::livelli::contratto::Regola;
use crate::procedure::livelli::penali::Riga;

pub use crate::procedure::livelli::bimestri::Bimestre;
pub use crate::procedure::livelli::caso::Istante;
pub use crate::procedure::livelli::contratto::Contratto;

pub mod carta;
pub mod documenti;
pub mod prospetti;
pub mod raccolta;
pub mod tabella;
pub mod ticket;

/// The contract of the project; where its profile does not say when the service began, the procedure's may.
pub fn contratto(project: &Project) -> Result<Contratto, Error> {
    let mut contratto = written(project)?;
    if contratto.contratto.avvio_servizio.is_none() {
        contratto.contratto.avvio_servizio = avvio_della_procedura(project)?;
    }
    Ok(contratto)
}

/// The contract as its profile has it.
fn written(project: &Project) -> Result<Contratto, Error> {
    project.profile("contratto", &project.config.contratto)?.checked(Contratto::parse)
}

/// The first day of the service as the contract's profile has it, for the procedure's rules that do not say it.
pub fn avvio(project: &Project) -> Result<Option<Data>, Error> {
    Ok(written(project)?.contratto.avvio_servizio)
}

/// How a parameter of the contract stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Livello {
    /// What is measured.
    pub parametro: String,
    /// In how many days.
    pub termine: String,
    /// Cases that are judged: done, or late.
    pub casi: usize,
    /// Those of them that are late.
    pub ritardi: usize,
    /// Cases that have days left.
    pub aperti: usize,
    /// Those of them with few days left.
    pub rischio: usize,
    /// How near the end of the contract is: `verde`, `giallo`, `arancio`, `rosso`.
    pub luce: &'static str,
}

/// How the parameters stand of which there are cases, in the order of the contract; every act of the ledger is looked at.
pub fn levels(project: &Project, oggi: Data) -> Result<Vec<Livello>, Error> {
    let contratto = contratto(project)?;
    let raccolta = raccolta::gather(project, &contratto, oggi, None)?;
    let righe = raccolta.misure.righe(None);
    let level = |(regola, riga): (&Regola, &Riga)| Livello {
        parametro: regola.parametro.clone(),
        termine: regola.detto(),
        casi: riga.casi,
        ritardi: riga.ritardi,
        aperti: riga.aperti,
        rischio: riga.rischio,
        luce: riga.soglia.luce(),
    };
    let all = contratto.regola.iter().zip(&righe);
    Ok(all.filter(|(_, it)| it.casi + it.aperti > 0).map(level).collect())
}

/// The first day of the service as the procedure's rules have it.
fn avvio_della_procedura(project: &Project) -> Result<Option<Data>, Error> {
    let said = crate::jobs::fascicoli::regole(project)?.avvio_servizio;
    Ok(said.as_deref().and_then(Data::parse))
}

/// The first day of the service where two profiles differ about it: the contract's, and the procedure's.
pub fn avvii_diversi(project: &Project, contratto: &Contratto) -> Result<Option<[Data; 2]>, Error> {
    let both = contratto.contratto.avvio_servizio.zip(avvio_della_procedura(project)?);
    Ok(both.filter(|it| it.0 != it.1).map(|it| [it.0, it.1]))
}

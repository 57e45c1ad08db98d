//! Service levels from the ledger: tickets, cases, statements.
//!
//! The contract is a profile; what it says is in [`procedure::livelli`](crate::procedure::livelli), where the table of
//! the facts that start and stop each rule stands too.

use crate::domain::data::Data;
use crate::jobs::Error;
use crate::jobs::project::Project;

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

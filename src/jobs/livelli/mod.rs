//! Service levels from the ledger: tickets, cases, statements.
//!
//! The contract is a profile; what it says is in [`procedure::livelli`](crate::procedure::livelli), where the table of
//! the facts that start and stop each rule stands too.

use crate::jobs::Error;
use crate::jobs::project::Project;

pub use crate::procedure::livelli::bimestri::Bimestre;
pub use crate::procedure::livelli::caso::Istante;
pub use crate::procedure::livelli::contratto::Contratto;

pub mod carta;
pub mod prospetti;
pub mod raccolta;
pub mod tabella;
pub mod ticket;

/// The contract of the project; where its profile does not say when the service began, the procedure's may.
pub fn contratto(project: &Project) -> Result<Contratto, Error> {
    let mut contratto = project.profile("contratto", &project.config.contratto)?.checked(Contratto::parse)?;
    if contratto.contratto.avvio_servizio.is_none() {
        let said = crate::jobs::fascicoli::regole(project)?.avvio_servizio;
        contratto.contratto.avvio_servizio = said.as_deref().and_then(crate::domain::data::Data::parse);
    }
    Ok(contratto)
}

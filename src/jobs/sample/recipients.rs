//! Who gets the act: the owner, and one time in eight somebody else as well.

use crate::domain::atto::TipoAtto;
use crate::domain::data::Data;
use crate::jobs::sample::people;
use crate::jobs::sample::people::Case;
use crate::jobs::sample::people::Kind;
use crate::jobs::sample::plan::Plan;
use crate::jobs::sample::random::Random;
use crate::jobs::sample::rows::Row;

/// The recipients of an act, still without its key; `today` is the day of the lot.
pub(super) fn recipients(random: &mut Random, plan: &Plan, today: Data) -> Vec<Row> {
    let case = if random.happens(3_500) { Case::Capitals } else { Case::Natural };
    let mut owner = random.weighted(&[(Kind::Persona, 8_400), (Kind::Ente, 1_500), (Kind::Estero, 100)]);
    if plan.tipo == TipoAtto::Extra {
        // Dogs are walked and rubbish is dropped by people.
        owner = Kind::Persona;
    }
    let mut first = people::recipient(random, owner, case, today);
    if plan.tipo == TipoAtto::Extra {
        first.set("ruolo", "TRASGRESSORE");
        return vec![first];
    }
    first.set("ruolo", random.weighted(&[("OBBLIGATO", 7), ("PROPRIETARIO", 3)]));
    if owner == Kind::Estero || !random.happens(1_200) {
        return vec![first];
    }
    let mut others = vec![driver(random, owner, case, today)];
    if random.happens(400) {
        others.push(driver(random, Kind::Persona, case, today));
    }
    others.insert(0, first);
    others
}

/// Who drove or had hired the vehicle.
fn driver(random: &mut Random, owner: Kind, case: Case, today: Data) -> Row {
    let mut row = people::recipient(random, Kind::Persona, case, today);
    let is_hired = owner == Kind::Ente;
    row.set("ruolo", if is_hired { "LOCATARIO" } else { "TRASGRESSORE" });
    row.set("fonte_dati", if is_hired { "NOLEGGIO" } else { "DICHIARAZIONE" });
    people::licence(random, today, &mut row);
    row
}

//! What stands on *Stato*: payments by month; and searches: names by each of their words, few acts and many alike.

use plico::domain::data::Data;
use plico::jobs::cerca;
use plico::jobs::cerca::Domanda;
use plico::jobs::clock;
use plico::jobs::project::Project;
use plico::jobs::quadro;
use plico::ledger::ricerca::Ricerca;
use plico::ledger::ricerca::Riferimento;
use rstest::rstest;

use crate::cluster::Base;
use crate::cluster::Place;
use crate::ruolo_atti::add;
use crate::ruolo_atti::paid;
use crate::ruolo_atti::person;
use crate::ruolo_atti::verbale;
use crate::workshop::Workshop;

#[rstest]
fn payments_stand_in_their_months(#[values(Base::File, Base::Server)] base: Base) {
    let Some(Place { workshop, .. }) = base.project() else { return };
    let today = clock::today();
    let first = today.plus(1 - today.ymd().2.cast_signed());
    // This month, the last day of the month before, the first of the twelve, and a day too early; trial acts are none of it.
    let long_ago = Data::new(first.anno() - 1, first.ymd().1, 1).unwrap().plus_months(1);
    let days = [first, first.plus(-1), first.plus(-1), long_ago, long_ago.plus(-1)];
    let facts = days.iter().map(|it| paid(&it.to_string(), 1_050)).collect();
    add(&workshop, false, verbale("201", &[person("Rossi", "Mario")]), facts);
    add(&workshop, true, verbale("202", &[person("Rossi", "Mario")]), vec![paid(&first.to_string(), 9_999)]);
    let project = Project::open(&workshop.path("")).unwrap();
    let quadro = quadro::look(&project, &mut project.ledger().unwrap()).unwrap();
    let months: Vec<(String, u64, u64)> =
        quadro.incassi.iter().map(|it| (it.primo.to_string(), it.versamenti, it.importo.cents())).collect();
    assert_eq!(months.len(), 12, "{months:?}");
    assert_eq!(months[0], (long_ago.to_string(), 1, 1_050));
    assert_eq!(months[10].1, 2, "{months:?}");
    assert_eq!(months[11], (first.to_string(), 1, 1_050));
    assert_eq!(months.iter().map(|it| it.1).sum::<u64>(), 4);
}

#[rstest]
#[case::as_it_stands("Rossi Mario Antonio", &["301"])]
#[case::the_other_way_round("antonio rossi", &["301"])]
#[case::beginnings("mar ros", &["301", "302"])]
#[case::after_an_apostrophe("angelo", &["303"])]
#[case::with_its_apostrophe("D'Angelo", &["303"])]
#[case::nobody("zzyzx", &[])]
fn names_are_found_by_each_of_their_words(#[case] asked: &str, #[case] found: &[&str]) {
    let workshop = Workshop::new();
    for (numero, cognome, nome) in
        [("301", "Rossi", "Mario Antonio"), ("302", "Rossini", "Maria"), ("303", "D'Angelo", "Carla")]
    {
        add(&workshop, false, verbale(numero, &[person(cognome, nome)]), vec![]);
    }
    let project = Project::open(&workshop.path("")).unwrap();
    let domanda = Domanda::new(Domanda { nome: asked.into(), ..Domanda::default() }).unwrap();
    let (acts, _) = cerca::page(&project, &mut project.ledger().unwrap(), &domanda, 0, 10).unwrap();
    let mut numbers: Vec<&str> = acts.iter().map(|it| it.1.numero.as_str()).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, found);
}

/// However the acts are come by, they are the same.
#[rstest]
fn few_and_many_are_found_alike(#[values(Base::File, Base::Server)] base: Base) {
    let Some(Place { workshop, .. }) = base.project() else { return };
    for (numero, cognome) in [("401", "Rossi"), ("402", "Rossi"), ("403", "Verdi")] {
        add(&workshop, false, verbale(numero, &[person(cognome, "Anna Maria")]), vec![]);
    }
    let project = Project::open(&workshop.path("")).unwrap();
    let mut ledger = project.ledger().unwrap();
    quadro::look(&project, &mut ledger).unwrap();
    let name = |valore: &str| Riferimento { tipi: &["nome"], valore: valore.into(), is_inizio: true };
    let number = Riferimento { tipi: &["id", "numero-solo"], valore: "402".into(), is_inizio: false };
    let asked = [
        (vec![name("ROS")], 2),
        (vec![name("AN"), name("MAR")], 3),
        (vec![name("MARIA"), name("VERDI")], 1),
        (vec![name("ROSSI"), number.clone()], 1),
        (vec![name("VERDI"), number], 0),
        (vec![], 3),
    ];
    for (riferimenti, count) in asked {
        let ricerca = Ricerca { riferimenti, dal: "2025-01-01".into(), ..Ricerca::default() };
        let all = ledger.search(&ricerca, 0, 10).unwrap();
        assert_eq!((all.0.len(), all.1), (count, u32::try_from(count).unwrap()), "{ricerca:?}");
        for few in (0..ricerca.riferimenti.len()).map(Some).chain([None]) {
            assert_eq!(ledger.search_from(few, &ricerca, 0, 10).unwrap(), all, "{few:?} {ricerca:?}");
        }
    }
}

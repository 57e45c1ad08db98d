//! What stands on *Stato*: payments by month; and searches: names by each of their words, few acts and many alike.

use plico::domain::data::Data;
use plico::fatti::Evento;
use plico::fatti::Fatto;
use plico::fatti::scheda::Soggetto;
use plico::jobs::cerca;
use plico::jobs::cerca::Domanda;
use plico::jobs::clock;
use plico::jobs::project::Project;
use plico::jobs::quadro;
use plico::jobs::rapporti::elenchi;
use plico::ledger::ricerca::Ricerca;
use plico::ledger::ricerca::Riferimento;
use plico::ledger::ricerca::Soglie;
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

#[rstest]
#[case::as_it_stands("Via Garibaldi 12, Jesi (AN)", &["501"])]
#[case::abbreviated("v. garibaldi 12", &["501"])]
#[case::another_kind_of_street("p.zza Garibaldi", &["501", "502"])]
#[case::in_any_order("jesi garibaldi", &["501", "502"])]
#[case::the_beginning_of_a_name("garib", &["501", "502"])]
#[case::a_number_counts_whole("garibaldi 1", &[])]
#[case::a_number_with_what_belongs_to_it("viale garibaldi 12/b", &["501"])]
#[case::written_together("viale garibaldi 12B", &["501"])]
#[case::with_another_letter("viale garibaldi 12/C", &[])]
#[case::a_street_elsewhere("garibaldi forlì", &[])]
#[case::without_accents("forli", &["503"])]
#[case::a_saint("S. Anna", &["503"])]
#[case::the_same_saint("via santa anna", &["503"])]
#[case::an_apostrophe("dell'olmo", &["504"])]
#[case::a_day_in_roman_letters("xxv aprile", &["505"])]
#[case::a_day_in_figures("25 aprile", &["505"])]
#[case::in_german("Goethestr 5", &["506"])]
#[case::a_postal_code("39100", &["506"])]
#[case::who_keeps_the_house("c/o Bianchi, via dell'Olmo", &["504"])]
#[case::nowhere("via zzyzx", &[])]
fn acts_are_found_by_the_words_of_an_address(#[case] asked: &str, #[case] found: &[&str]) {
    let workshop = Workshop::new();
    for (numero, via, civico, presso, cap, citta) in [
        ("501", "Via Garibaldi", "12/B", "", "60035", "Jesi"),
        ("502", "VIA G. GARIBALDI", "120", "", "60035", "JESI"),
        ("503", "Via Sant'Anna", "3", "", "47121", "Forlì"),
        ("504", "Strada dell'Olmo", "snc", "presso Bianchi", "60035", "Jesi"),
        ("505", "Piazza XXV Aprile", "1", "", "60035", "Jesi"),
        ("506", "Goethestraße", "5", "", "39100", "Bozen"),
    ] {
        let [via, civico, presso, cap, citta] = [via, civico, presso, cap, citta].map(str::to_owned);
        let soggetto = Soggetto { via, civico, presso, cap, citta, ..person("Rossi", "Mario") };
        add(&workshop, false, verbale(numero, &[soggetto]), vec![]);
    }
    let project = Project::open(&workshop.path("")).unwrap();
    let domanda = Domanda::new(Domanda { indirizzo: asked.into(), ..Domanda::default() }).unwrap();
    let (acts, _) = cerca::page(&project, &mut project.ledger().unwrap(), &domanda, 0, 10).unwrap();
    let mut numbers: Vec<&str> = acts.iter().map(|it| it.1.numero.as_str()).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, found);
}

/// Who has moved is found by either address; a piece is found by its number, and not by that of a house.
#[test]
fn old_addresses_are_found_too() {
    let workshop = Workshop::new();
    let moved = Soggetto { via: "Corso Matteotti".into(), civico: "7".into(), ..person("Rossi", "Mario") };
    let evento = Evento::NuovoDestinatario { soggetto: Box::new(moved), motivo: "anagrafe".into(), al_posto_di: None };
    let fatto = Fatto::new(Data::parse("2025-10-01").unwrap(), evento);
    add(&workshop, false, verbale("601", &[person("Rossi", "Mario")]), vec![fatto]);
    let project = Project::open(&workshop.path("")).unwrap();
    let mut ledger = project.ledger().unwrap();
    for asked in ["matteotti 7", "dei mille 12"] {
        let domanda = Domanda::new(Domanda { indirizzo: asked.into(), ..Domanda::default() }).unwrap();
        assert_eq!(cerca::page(&project, &mut ledger, &domanda, 0, 10).unwrap().1, 1, "{asked}");
    }
    let piece = elenchi::trova(&mut ledger, "12").unwrap();
    assert!(piece.is_empty(), "{piece:?}");
}

#[rstest]
#[case("via", Err("indirizzo"))]
#[case("p.zza della", Err("indirizzo"))]
#[case(" , ", Err("indirizzo"))]
#[case("12", Ok(()))]
fn the_kind_of_a_street_alone_is_no_address(#[case] asked: &str, #[case] answer: Result<(), &'static str>) {
    let domanda = Domanda { indirizzo: asked.into(), ..Domanda::default() };
    assert_eq!(Domanda::new(domanda).map(drop), answer);
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
        // Each way to come by the acts: by what few have, among the latest, by the rarest, side by side.
        for (few, many, latest) in [(9, 9, 9), (1, 9, 9), (0, 9, 0), (0, 9, 9), (0, 0, 9)] {
            let soglie = Soglie { few, many, latest };
            assert_eq!(ledger.search_by(soglie, &ricerca, 0, 10).unwrap(), all, "{soglie:?} {ricerca:?}");
        }
    }
}

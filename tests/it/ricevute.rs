//! Receipts of certified mail: their hour and their day are those of the clock of Rome, however a file writes them.

use std::fs;

use plico::domain::data::Data;
use plico::domain::istante;
use plico::fatti::Evento;
use plico::fatti::Fatto;
use plico::jobs::fascicoli;
use plico::jobs::fascicoli::Nuovo;
use plico::jobs::project::Project;

use crate::harness;
use crate::scambi;
use crate::workshop::Workshop;

#[test]
fn instants_are_read_by_the_clock_of_rome() {
    for row in harness::rows("istanti.csv") {
        let read = istante::rome(&row[0]).map_or(["".into(), "".into()], |it| [it.0.to_string(), it.1.to_string()]);
        assert_eq!([row[1].clone(), row[2].clone()], read, "{}", row[0]);
    }
}

/// Six acts are in the ledger, each to be served on one person.
fn received() -> Workshop {
    let workshop = Workshop::new();
    let mut ledger = Project::open(&workshop.path("")).unwrap().ledger().unwrap();
    let act = |number: u32| {
        let id = format!("V/{number}");
        let person = scambi::person(1, "Baldelli", "Ornella", "", "Via Roma", "Jesi");
        let scheda = scambi::scheda(&id, "FX100KL", vec![person]);
        let fatto = Fatto::new(Data::new(2026, 3, 3).unwrap(), Evento::Ricevuto(Box::new(scheda)));
        Nuovo { atto: scambi::chiave(&id), fatto, key: Some("ricevuto".into()) }
    };
    fascicoli::record(&mut ledger, &(1..=6).map(act).collect::<Vec<_>>()).unwrap();
    drop(ledger);
    workshop
}

#[test]
fn a_receipt_counts_by_its_own_instant() {
    let workshop = received();
    let rows = [
        "V/1;1;2026-03-10;CONS;9:30;",
        "V/2;1;2026-03-10;CONS;21.30;",
        "V/3;1;;CONS;;2026-03-10T23:30:00Z",
        "V/4;1;2026-03-10;CONS;;2026-03-10T23:30:00Z",
        "V/5;1;2026-03-10;CONS;verso sera;",
        "V/6;1;2026-03-10;CONS;;2026-03-10T21:30:00",
    ];
    let text = format!(
        "id_verbale;progressivo_destinatario;data_esito;esito_cod;ora;istante;canale;numero_raccomandata\r\n{}",
        rows.map(|it| format!("{it};PEC;m1\r\n")).concat()
    );
    fs::write(workshop.path("ricevute.csv"), text).unwrap();
    let ran = workshop.expect(1, &["import", "outcomes", "ricevute.csv"]);
    let listed = fs::read_to_string(workshop.path("esiti-respinti.csv")).unwrap();
    for (row, code) in [(5, "data-esito-diversa"), (6, "ora-illeggibile"), (7, "istante-illeggibile")] {
        assert!(listed.contains(&format!("ricevute.csv;{row};V/{};{code};", row - 1)), "{listed}{}", ran.err);
    }
    assert_eq!(listed.lines().count(), 4, "{listed}");
    let ledger = Project::open(&workshop.path("")).unwrap().ledger().unwrap();
    let read = |id: &str| {
        let facts = fascicoli::load(&ledger, &scambi::chiave(id)).unwrap();
        let receipt = facts.iter().find_map(|it| match &it.evento {
            Evento::PecConsegnata(pec) => Some(format!("{} {}", it.data, pec.ora)),
            _ => None,
        });
        let f = plico::procedure::fascicolo::fold(&facts, &Default::default()).unwrap();
        let served = f.notifica.map(|it| format!("{} {}", it.data_prima, it.data_ultima));
        (receipt.unwrap_or_default(), served.unwrap_or_default())
    };
    let expected = [
        ("V/1", "2026-03-10 09:30", "2026-03-10 2026-03-10"),
        ("V/2", "2026-03-10 21:30", "2026-03-10 2026-03-11"),
        // Half past midnight in Rome is the day after, and no hour of the night that another day follows.
        ("V/3", "2026-03-11 00:30", "2026-03-11 2026-03-11"),
        ("V/4", "2026-03-11 00:30", "2026-03-11 2026-03-11"),
        ("V/5", "", ""),
        ("V/6", "", ""),
    ];
    for (id, receipt, served) in expected {
        assert_eq!(read(id), (receipt.to_string(), served.to_string()), "{id}");
    }
}

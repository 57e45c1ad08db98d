//! Paper of the C.P.L.: the receipt, the count within 72 hours, what goes back; each step a fact, each once.

use std::fs;

use plico::domain::data::Data;
use plico::jobs::custodia;
use plico::jobs::project::Project;

use crate::workshop::Ran;
use crate::workshop::Workshop;
use crate::workshop::rows;
use crate::workshop::tool;

const DISTINTA: &str = "descrizione;documenti;primo;ultimo;contenitori;nota\r\n\
    Verbali di contestazione, C.d.S.;60;4501/2026;4560/2026;1;\r\n\
    Verbali di accertamento, C.d.S.;138;4561/2026;4698/2026;1;\r\n\
    Preavvisi di accertamento;100;P/2210;P/2309;1;due blocchetti\r\n";

/// Paper taken over on 9 March 2026 at 10:20.
fn received() -> Workshop {
    let workshop = Workshop::new();
    fs::write(workshop.path("distinta.csv"), DISTINTA).unwrap();
    for model in ["ricevuta-custodia", "discrepanza", "restituzione"] {
        // Approved for the example body of the tests.
        workshop.expect(0, &["approve", model, "--by", "Elvira Montanari"]);
    }
    let ran = receive(&workshop, 0);
    assert_eq!(ran.out.trim(), "2026/0001");
    workshop
}

fn receive(workshop: &Workshop, code: i32) -> Ran {
    let args = [
        "custody",
        "receive",
        "distinta.csv",
        "--date",
        "2026-03-09T10:20",
        "--ente",
        "X999",
        "--number",
        "n. 6 del 9 marzo 2026",
        "--from",
        "Renato Fiorini, responsabile",
        "--by",
        "Sara Ventura, incaricata",
        "--place",
        "Roccaverde, sede del Comando",
    ];
    workshop.expect(code, &args)
}

fn said(workshop: &Workshop, name: &str) -> String {
    let text = tool("pdftotext", &["-layout", workshop.path(name).to_str().unwrap(), "-"]);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a document has the word across its page, whose letters stand askew.
fn is_draft(workshop: &Workshop, name: &str) -> bool {
    let text = tool("pdftotext", &["-raw", workshop.path(name).to_str().unwrap(), "-"]);
    text.split_whitespace().collect::<String>().contains("BOZZA")
}

#[test]
fn the_receipt_repeats_the_distinta_and_is_given_once() {
    let workshop = received();
    let receipt = said(&workshop, "custodia/ricevuta-2026_0001.pdf");
    for words in ["Ricevuta di presa in consegna n. 2026/0001", "298", "Verbali di accertamento, C.d.S.", "ore 10:20"] {
        assert!(receipt.contains(words), "{words}: {receipt}");
    }
    assert!(!is_draft(&workshop, "custodia/ricevuta-2026_0001.pdf"));
    let again = receive(&workshop, 0);
    assert_eq!(again.out.trim(), "2026/0001");
    assert!(again.err.contains("già registrato"), "{}", again.err);
    // Another distinta has the next number.
    fs::write(workshop.path("distinta.csv"), DISTINTA.replace("100", "99")).unwrap();
    assert_eq!(receive(&workshop, 0).out.trim(), "2026/0002");
}

#[test]
fn a_count_finds_what_differs_and_says_how_long_is_left() {
    let workshop = received();
    let count = "voce;documenti;atto;natura;differenza\r\n\
        1;59;;;\r\n1;;V/2026/004501;mancante;In distinta, non nel contenitore 1.\r\n\
        2;139;;;\r\n3;100;;;\r\n";
    fs::write(workshop.path("conta.csv"), count).unwrap();
    let args = ["custody", "count", "2026/0001", "conta.csv", "--by", "Sara Ventura", "--date", "2026-03-11T17:05"];
    let ran = workshop.expect(1, &args);
    // The missing act explains the first row; the second has one too many that nobody named.
    let lines: Vec<&str> = ran.out.lines().skip(1).collect();
    assert_eq!(
        lines,
        [
            "1;V/2026/004501;mancante;In distinta, non nel contenitore 1.",
            "2;;non_in_distinta;In distinta 138, contati 139."
        ]
    );
    assert!(ran.err.contains("ore rimaste delle 72: 17"), "{}", ran.err);
    let report = said(&workshop, "custodia/discrepanza-2026_0001-1.pdf");
    for words in ["Verbale di discrepanza", "V/2026/004501", "2 differenze", "298", "entro il termine di 72 ore"] {
        assert!(report.contains(words), "{words}: {report}");
    }
    workshop.expect(1, &args);
    let project = Project::open(&workshop.path("")).unwrap();
    let pratica = custodia::find(&project.ledger().unwrap(), "2026/0001").unwrap().unwrap();
    assert_eq!((pratica.conte.len(), pratica.held()), (1, 298), "the same count is one");
}

#[test]
fn a_count_that_agrees_says_so_and_one_that_is_late_says_that() {
    let workshop = received();
    fs::write(workshop.path("conta.csv"), "voce;documenti\r\n1;60\r\n2;138\r\n3;100\r\n").unwrap();
    let args = ["custody", "count", "2026/0001", "conta.csv", "--by", "Sara Ventura", "--date"];
    let ran = workshop.expect(1, &[&args[..], &["2026-03-12T10:21"]].concat());
    assert!(ran.err.contains("ore rimaste delle 72: -1"), "{}", ran.err);
    let report = said(&workshop, "custodia/discrepanza-2026_0001-1.pdf");
    assert!(report.contains("nessuna differenza") && report.contains("dopo il termine"), "{report}");
    // A count without every row is none.
    fs::write(workshop.path("conta.csv"), "voce;documenti\r\n1;60\r\n2;138\r\n").unwrap();
    let ran = workshop.expect(3, &[&args[..], &["2026-03-10"]].concat());
    assert!(ran.err.contains("row 3 of the distinta was not counted"), "{}", ran.err);
}

#[test]
fn what_goes_back_is_listed_and_never_more_than_is_held() {
    let workshop = received();
    fs::write(workshop.path("resa.csv"), "descrizione;documenti;contenitori\r\nPreavvisi di accertamento;100;1\r\n")
        .unwrap();
    let args = ["custody", "return", "2026/0001", "resa.csv", "--date", "2026-03-18", "--entered", "2026-03-12"];
    workshop.expect(0, &args);
    let list = rows(&workshop.path("custodia/restituzione-2026_0001-2026-03-18.csv"));
    assert_eq!((list[0]["Materiale"].as_str(), list[0]["Documenti"].as_str()), ("Preavvisi di accertamento", "100"));
    let paper = said(&workshop, "custodia/restituzione-2026_0001-2026-03-18.pdf");
    assert!(paper.contains("da restituire entro il 19/03/2026; la restituzione è entro il termine"), "{paper}");
    assert!(workshop.expect(0, &args).err.contains("già registrato"));
    fs::write(workshop.path("resa.csv"), "descrizione;documenti\r\nTutto;199\r\n").unwrap();
    assert!(workshop.expect(3, &args).err.contains("elenca 199 documenti, e con"));

    let defects = "atto;data_violazione;targa;accertatore;vizio;descrizione;fogli\r\n\
        V/2026/004502;23/02/2026;EV436LK;;firma;Manca la firma del verbalizzante.;1\r\n\
        V/2026/004507;2026-02-26;EH967YE;103;dato mancante;Manca il luogo.;3\r\n";
    fs::write(workshop.path("vizi.csv"), defects).unwrap();
    let args = [
        "custody",
        "defects",
        "2026/0001",
        "vizi.csv",
        "--date",
        "2026-03-16",
        "--entered",
        "2026-03-11",
        "--sent",
        "PEC del 16 marzo 2026",
    ];
    workshop.expect(0, &args);
    let letter = said(&workshop, "custodia/vizi-2026_0001-2.pdf");
    for words in ["V/2026/004502", "Manca la firma del verbalizzante.", "18 marzo 2026", "dato essenziale mancante"] {
        assert!(letter.contains(words), "{words}: {letter}");
    }
    let list = workshop.plico(&["custody", "list"]);
    assert!(list.out.contains("2026/0001;X999;2026-03-09;10:20;n. 6 del 9 marzo 2026;298;;;"), "{}", list.out);
    assert!(list.out.trim_end().ends_with(";102;196"), "{}", list.out);
    let project = Project::open(&workshop.path("")).unwrap();
    let pratica = custodia::find(&project.ledger().unwrap(), "2026/0001").unwrap().unwrap();
    assert_eq!(pratica.rese.iter().filter(|it| it.viziati).count(), 1);
    assert_eq!(pratica.presa.hours_left(Data::new(2026, 3, 10).unwrap(), "10:20"), 48);
}

#[test]
fn an_unapproved_receipt_is_a_draft() {
    let workshop = Workshop::new();
    fs::write(workshop.path("distinta.csv"), DISTINTA).unwrap();
    let ran = receive(&workshop, 1);
    assert!(ran.err.contains("BOZZA"), "{}", ran.err);
    assert!(is_draft(&workshop, "custodia/ricevuta-2026_0001.pdf"));
}

#[test]
fn an_odd_distinta_is_refused_with_its_row() {
    let workshop = Workshop::new();
    for (text, why) in [
        ("a;b\r\n1;2\r\n", "it has no column `descrizione`, `documenti`"),
        ("descrizione;documenti\r\n", "it lists nothing"),
        ("descrizione;documenti\r\nVerbali;molti\r\n", "row 2: `documenti` is not a number of papers"),
        ("descrizione;documenti\r\n;3\r\n", "row 2 does not say what the papers are"),
        ("descrizione;documenti\r\nVerbali;3;4\r\n", "row 2 has more or fewer cells"),
    ] {
        fs::write(workshop.path("distinta.csv"), text).unwrap();
        let ran = receive(&workshop, 3);
        assert!(ran.err.contains(why), "{why}: {}", ran.err);
    }
    assert!(!workshop.path("custodia").exists());
}

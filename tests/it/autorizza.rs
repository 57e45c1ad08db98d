//! The C.P.L.'s go-ahead: by a list that came back, or of acts that are named.

use std::fs;

use plico::domain::data::Data;
use plico::fatti::Evento;
use plico::fatti::Fatto;
use plico::fatti::Voce;
use plico::fatti::scheda::Scheda;
use plico::jobs::autorizza;
use plico::jobs::fascicoli;
use plico::jobs::fascicoli::Chiave;
use plico::jobs::fascicoli::Nuovo;
use plico::jobs::project::Project;

use crate::scambi;
use crate::workshop::Workshop;

/// A real act.
pub fn chiave(ente: &str, id: &str) -> Chiave {
    Chiave { ente: ente.into(), id_verbale: id.into(), prova: false }
}

/// Acts of these bodies and ids are in the ledger, served in January 2025 and not paid: a preruolo is due.
pub fn receive(workshop: &Workshop, acts: &[(&str, &str)]) {
    let day = |mese| Data::new(2025, mese, 10).unwrap();
    for (ente, id) in acts {
        arrive(workshop, ente, id);
        let served = Fatto::new(day(1), Evento::NotificaDichiarata { modalita: "MANI".into() }).of(1);
        add(workshop, ente, id, served, "servito");
    }
}

/// A fact of an act.
pub fn add(workshop: &Workshop, ente: &str, id: &str, fatto: Fatto, key: &str) {
    let mut ledger = Project::open(&workshop.path("")).unwrap().ledger().unwrap();
    let nuovo = Nuovo { atto: chiave(ente, id), fatto, key: Some(key.into()) };
    fascicoli::record(&mut ledger, &[nuovo]).unwrap();
}

/// An act came in.
pub fn arrive(workshop: &Workshop, ente: &str, id: &str) {
    let scheda = Scheda {
        ente: ente.into(),
        importi: [None, Some(18_800), Some(36_200)],
        ..scambi::scheda(id, "FX100KL", vec![scambi::person(1, "Baldelli", "Ornella", "", "Via Roma", "Jesi")])
    };
    let scheda = Scheda { data_violazione: Data::new(2025, 1, 5), ..scheda };
    let fatto = Fatto::new(Data::new(2025, 1, 6).unwrap(), Evento::Ricevuto(Box::new(scheda)));
    add(workshop, ente, id, fatto, "ricevuto");
}

/// What is known of an act.
pub fn facts(workshop: &Workshop, ente: &str, id: &str) -> Vec<Fatto> {
    let ledger = Project::open(&workshop.path("")).unwrap().ledger().unwrap();
    fascicoli::load(&ledger, &chiave(ente, id)).unwrap()
}

/// What the C.P.L. said of its preruolo.
pub fn decision(workshop: &Workshop, id: &str) -> Option<bool> {
    autorizza::current(&facts(workshop, "X999", id), Voce::Preruolo).map(|it| it.0)
}

/// Marks decide; a row without one goes ahead where nothing is wrong with it; nothing is lost, nothing said twice.
#[test]
fn a_list_that_came_back_is_recorded() {
    let workshop = Workshop::new();
    let ids = ["V/1", "V/2", "V/3", "V/4", "V/5", "V/6"];
    receive(&workshop, &ids.map(|it| ("X999", it)));
    let list = "\u{feff}includere;anomalie;ente;id_verbale;prova\r\nS;ricorso;X999;V/1;N\r\nn;;X999;V/2;N\r\n\
                ;;X999;V/3;N\r\n;cf;X999;V/4;N\r\nforse;;X999;V/5;N\r\nS;;X999;V/6;N\r\nN;;X999;V/6;N\r\nS;;X999;V/9;N\r\n;;;;\r\n";
    fs::write(workshop.path("distinta.csv"), list).unwrap();
    let ran = workshop.expect(1, &["authorise", "preruolo", "distinta.csv", "--by", "Elvira Montanari"]);
    let expected = "ente;id_verbale;esito\nX999;V/1;autorizzato\nX999;V/2;rifiutato\nX999;V/3;autorizzato\n\
                    X999;V/4;senza-segno\nX999;V/5;segno-illeggibile\nX999;V/6;segni-discordi\nX999;V/9;sconosciuto\n";
    assert_eq!(ran.out, expected);
    let decided = ids.map(|it| decision(&workshop, it));
    assert_eq!(decided, [Some(true), Some(false), Some(true), None, None, None]);
    let fact = facts(&workshop, "X999", "V/1").pop().unwrap();
    assert_eq!((fact.fonte.as_str(), fact.prove[0].tipo.as_str()), ("distinta.csv", "lista"), "what it was said by");
    // The same list again says the same and adds nothing; saved by a spreadsheet with commas it is read too.
    let again = workshop.expect(1, &["authorise", "preruolo", "distinta.csv", "--by", "Elvira Montanari"]);
    assert!(again.out.contains("V/1;gia-deciso") && again.out.contains("V/2;gia-deciso"), "{}", again.out);
    assert_eq!(facts(&workshop, "X999", "V/1").len(), 3);
    fs::write(workshop.path("altra.csv"), "ente,id_verbale,includere\nX999,V/4,S\n").unwrap();
    workshop.expect(0, &["authorise", "preruolo", "altra.csv", "--by", "Elvira Montanari"]);
    assert_eq!(decision(&workshop, "V/4"), Some(true));
    // A list of what is due has no word about each row but the mark: without one nobody has decided.
    let due = "ente;id_verbale;prova;voce;impedimenti;includere\nX999;V/4;N;preruolo;;\nX999;V/5;N;preruolo;;S\n\
               X999;V/5;N;sollecito;;S\n";
    fs::write(workshop.path("dovuto.csv"), due).unwrap();
    let ran = workshop.expect(1, &["authorise", "ruolo", "dovuto.csv", "--by", "Elvira Montanari"]);
    assert!(ran.err.contains("altra-voce 2"), "{}", ran.err);
    let ran = workshop.expect(1, &["authorise", "preruolo", "dovuto.csv", "--by", "Elvira Montanari"]);
    let rows = "X999;V/4;senza-segno\nX999;V/5;autorizzato\nX999;V/5;altra-voce\n";
    assert!(ran.out.ends_with(rows), "{}", ran.out);
    // Another step is another question.
    assert!(autorizza::current(&facts(&workshop, "X999", "V/1"), Voce::Ruolo).is_none());
}

/// A yes to what an act does not ask for, or not yet, is no consent; a no may come before its time.
#[test]
fn what_is_not_due_is_not_consented_to() {
    let workshop = Workshop::new();
    receive(&workshop, &[("X999", "V/1")]);
    arrive(&workshop, "X999", "V/2");
    let say = |code: i32, args: &[&str]| {
        workshop.expect(code, &[&["authorise", "preruolo", "--by", "Elvira Montanari", "--acts"], args].concat())
    };
    assert!(say(1, &["V/2"]).out.contains(";V/2;non-dovuto"), "nobody was served");
    assert!(say(1, &["V/1", "--date", "2025-05-01"]).out.contains(";V/1;non-dovuto"), "its time comes in September");
    assert_eq!([decision(&workshop, "V/1"), decision(&workshop, "V/2")], [None, None]);
    say(0, &["V/1", "--date", "2025-10-01"]);
    say(0, &["V/2", "--no"]);
    assert_eq!([decision(&workshop, "V/1"), decision(&workshop, "V/2")], [Some(true), Some(false)]);
}

/// Who named acts may think again; an old list does not bring back what was taken back since.
#[test]
fn a_mind_may_change_and_an_old_list_does_not_change_it_back() {
    let workshop = Workshop::new();
    receive(&workshop, &[("X999", "V/1"), ("X999", "V/2"), ("E388", "V/2")]);
    fs::write(workshop.path("lista.csv"), "ente;id_verbale\nX999;V/1\n").unwrap();
    let by = ["--by", "Elvira Montanari"];
    let say = |code: i32, args: &[&str]| workshop.expect(code, &[&["authorise", "preruolo"], args, &by[..]].concat());
    say(0, &["lista.csv"]);
    say(0, &["--acts", "V/1", "--no", "--reason", "ha fatto ricorso"]);
    assert_eq!(decision(&workshop, "V/1"), Some(false));
    assert!(say(0, &["lista.csv"]).out.contains("gia-deciso"));
    assert_eq!(decision(&workshop, "V/1"), Some(false), "the list is older than the no");
    say(0, &["--acts", "X999:V/1"]);
    say(0, &["--acts", "X999:V/1"]);
    assert_eq!(decision(&workshop, "V/1"), Some(true));
    assert_eq!(facts(&workshop, "X999", "V/1").len(), 5, "said twice, recorded once");
    // Two bodies have this act: which one is meant?
    assert!(say(1, &["--acts", "V/2"]).out.contains(";V/2;sconosciuto"));
    say(0, &["--acts", "V/2", "--ente", "E388"]);
    assert_eq!(facts(&workshop, "E388", "V/2").len(), 3);
    // Words of the call.
    let ran = workshop.plico(&["authorise", "multa", "lista.csv", "--by", "x"]);
    assert!(ran.code == Some(2) && ran.err.contains("rinotifica-posta"), "{}", ran.err);
    assert_eq!(workshop.plico(&["authorise", "preruolo", "lista.csv", "--by", " "]).code, Some(2));
    fs::write(workshop.path("altro.csv"), "a;b\n1;2\n").unwrap();
    let ran = workshop.plico(&["authorise", "preruolo", "altro.csv", "--by", "x"]);
    assert!(ran.code == Some(3) && ran.err.contains("id_verbale"), "{}", ran.err);
}

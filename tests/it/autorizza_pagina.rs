//! What waits for the C.P.L.'s word as it is shown and decided on a page: acts by step, and lots to print.

use std::fs;
use std::io::Cursor;
use std::io::Write;
use std::path::Path;

use plico::domain::data::Data;
use plico::domain::importi::Centesimi;
use plico::fatti::Evento;
use plico::fatti::Fatto;
use plico::fatti::Pagamento;
use plico::fatti::Voce;
use plico::jobs::autorizza;
use plico::jobs::autorizza::attesa;
use plico::jobs::autorizza::attesa::Conti;
use plico::jobs::autorizza::attesa::Parola;
use plico::jobs::caricati;
use plico::jobs::fascicoli::Chiave;
use plico::jobs::project::Project;

use crate::autorizza::add;
use crate::autorizza::decision;
use crate::autorizza::facts;
use crate::autorizza::receive;
use crate::pec_servizio;
use crate::pec_servizio::Gestore;
use crate::workshop::Workshop;
use crate::workshop::contents;

/// A folder as a zip.
fn zipped(folder: &Path) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in contents(folder) {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(&bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn shown(workshop: &Workshop, ids: &[&str]) -> Vec<(Chiave, String)> {
    let project = Project::open(&workshop.path("")).unwrap();
    let mut ledger = project.ledger().unwrap();
    let domanda = attesa::Domanda { voce: Voce::Preruolo, parola: Parola::Attesa, prova: false, al: day(2025, 11, 3) };
    let (righe, _) = attesa::page(&project, &mut ledger, &Conti::default(), &domanda, 0, 100).unwrap();
    righe.into_iter().filter(|it| ids.contains(&it.atto.id_verbale.as_str())).map(|it| (it.atto, it.impronta)).collect()
}

fn day(anno: i32, mese: u32, giorno: u32) -> Data {
    Data::new(anno, mese, giorno).unwrap()
}

fn choice(workshop: &Workshop, acts: &[(Chiave, String)], consenso: bool) -> Vec<&'static str> {
    let project = Project::open(&workshop.path("")).unwrap();
    let richiesta = autorizza::Richiesta {
        voce: Voce::Preruolo,
        da: "Anna Verdi".into(),
        consenso,
        motivo: "in esame".into(),
        data: day(2025, 11, 3),
        ente: None,
        prova: false,
    };
    autorizza::by_choice(&project, acts, &richiesta).unwrap().iter().map(|it| it.esito.as_str()).collect()
}

/// What was shown is decided; what changed meanwhile is not; the same decision again adds nothing.
#[test]
fn only_what_was_shown_is_decided() {
    let workshop = Workshop::new();
    receive(&workshop, &[("X999", "V/1"), ("X999", "V/2"), ("X999", "V/3")]);
    let acts = shown(&workshop, &["V/1", "V/2", "V/3"]);
    assert_eq!(acts.len(), 3);
    // Part of the second is paid after it was shown: the sum is another.
    let paid = Evento::Pagamento(Pagamento {
        importo: Centesimi::new(5_000),
        canale: "CCP".into(),
        riferimento: String::new(),
        oggetto: "VERBALE".into(),
        rata: None,
        accredito: None,
    });
    add(&workshop, "X999", "V/2", Fatto::new(day(2025, 10, 30), paid), "acconto");
    assert_eq!(choice(&workshop, &acts[..2], true), ["autorizzato", "cambiato"]);
    assert_eq!((decision(&workshop, "V/1"), decision(&workshop, "V/2")), (Some(true), None));
    let before = facts(&workshop, "X999", "V/1").len();
    assert_eq!(choice(&workshop, &acts[..1], true), ["gia-deciso"]);
    assert_eq!(facts(&workshop, "X999", "V/1").len(), before);
    // Somebody else said yes since this page was shown without a word: a no of what it showed decides nothing.
    assert_eq!(choice(&workshop, &acts[..1], false), ["cambiato"]);
    assert_eq!(choice(&workshop, &shown(&workshop, &["V/3"]), false), ["rifiutato"]);
    let last = facts(&workshop, "X999", "V/3").pop().unwrap();
    let Evento::Autorizzato { consenso, da, motivo, .. } = last.evento else { panic!("{last:?}") };
    assert_eq!((consenso, da.as_str(), motivo.as_str()), (false, "Anna Verdi", "in esame"));
}

/// Pages go on where the one before ended; each act stands on one list alone, by what was said of it.
#[test]
fn acts_wait_page_by_page() {
    let workshop = Workshop::new();
    let ids: Vec<String> = (1..=5).map(|it| format!("V/{it}")).collect();
    let acts: Vec<(&str, &str)> = ids.iter().map(|it| ("X999", it.as_str())).collect();
    receive(&workshop, &acts);
    let project = Project::open(&workshop.path("")).unwrap();
    let mut ledger = project.ledger().unwrap();
    let conti = Conti::default();
    let mut page = |parola, skip, most| {
        let domanda = attesa::Domanda { voce: Voce::Preruolo, parola, prova: false, al: day(2025, 11, 3) };
        let (righe, count) = attesa::page(&project, &mut ledger, &conti, &domanda, skip, most).unwrap();
        (righe.iter().map(|it| it.atto.id_verbale.clone()).collect::<Vec<_>>().join(" "), count)
    };
    assert_eq!(page(Parola::Attesa, 0, 2), ("V/1 V/2".into(), 5));
    choice(&workshop, &shown(&workshop, &["V/2"]), true);
    choice(&workshop, &shown(&workshop, &["V/4"]), false);
    // What was counted before the decisions is not said after them.
    assert_eq!(page(Parola::Attesa, 0, 2), ("V/1 V/3".into(), 3));
    assert_eq!(page(Parola::Attesa, 4_000_000, 2), (String::new(), 3));
    assert_eq!(page(Parola::Attesa, 2, 2), ("V/5".into(), 3));
    assert_eq!(page(Parola::Si, 0, 2), ("V/2".into(), 1));
    assert_eq!(page(Parola::No, 0, 2), ("V/4".into(), 1));
    let counted = ledger.count_attese(false, "2025-11-03").unwrap();
    let preruolo: Vec<_> =
        counted.iter().filter(|it| it.voce == "preruolo").map(|it| (it.parola.as_str(), it.atti)).collect();
    assert_eq!(preruolo, [("", 3), ("no", 1), ("si", 1)]);
    assert!(ledger.count_attese(true, "2025-11-03").unwrap().is_empty(), "real acts are not trials");
}

/// A lot prints as a draft until the C.P.L. says yes to it, where the project wants that, and always after a no.
#[test]
fn a_lot_prints_by_a_word() {
    let workshop = Workshop::new();
    workshop.sample(3, 3, "lotto");
    let zipped = zipped(&workshop.path("lotto"));
    let project = Project::open(&workshop.path("")).unwrap();
    let it = caricati::lot(&project, "lotto.zip", &zipped, "Anna Verdi").unwrap().flusso.expect("it can be read");
    assert!(it.prova && it.atti == 3 && it.importo > 0 && it.entro.is_some(), "{it:?}");
    let is_draft = |out: &str| {
        workshop.plico(&["render", "lotto", "-o", out]);
        workshop.manifest(out).bozza
    };
    let mut ledger = project.ledger().unwrap();
    assert!(it.decide(&mut ledger, false, "Anna Verdi", "manca un allegato").unwrap());
    assert!(is_draft("no"), "a no holds though the project wants no yes");
    fs::write(workshop.path("plico.toml"), "stampa_autorizzata = true\n").unwrap();
    assert!(it.decide(&mut ledger, true, "Anna Verdi", "").unwrap());
    assert!(!it.decide(&mut ledger, true, "Bruno Neri", "").unwrap(), "the same word twice is one");
    assert!(!it.is_out(&ledger).unwrap());
    assert!(!is_draft("si"));
    assert!(it.is_out(&ledger).unwrap());
    // Other files under the same number are another lot: nobody said yes to it.
    let acts = fs::read_to_string(workshop.path("lotto/verbali.csv")).unwrap();
    fs::write(workshop.path("lotto/verbali.csv"), format!("{acts}\n")).unwrap();
    assert!(is_draft("altro"));
}

/// What the C.P.L. does not let print is not sent by certified mail either.
#[test]
fn a_lot_is_sent_by_the_same_word() {
    let workshop = Workshop::new();
    drop(Gestore::open(&workshop, &[]));
    pec_servizio::lot(&workshop, 3, &["buona".to_string()]);
    let project = Project::open(&workshop.path("")).unwrap();
    let it = caricati::lot(&project, "lotto.zip", &zipped(&workshop.path("lotto")), "Anna Verdi").unwrap();
    let flusso = it.flusso.expect("it can be read");
    assert!(flusso.decide(&mut project.ledger().unwrap(), false, "Anna Verdi", "manca un allegato").unwrap());
    let refused = workshop.expect(3, &["pec", "send", "lotto", "--dry-run", "-o", "no"]);
    assert!(refused.err.contains("said no to this lot"), "{}", refused.err);
    assert!(!workshop.path("no").exists());
    assert!(flusso.decide(&mut project.ledger().unwrap(), true, "Anna Verdi", "").unwrap());
    workshop.expect(0, &["pec", "send", "lotto", "--dry-run", "-o", "si"]);
}

//! What desks and offices bring in by hand: tables to begin from, columns that nobody knows, trial acts and real ones
//! apart, numbers however they are written.

use std::fs;

use plico::domain::data::Data;
use plico::fatti::Evento;
use plico::fatti::Fatto;
use plico::fatti::scheda::Scheda;
use plico::fatti::scheda::Soggetto;
use plico::jobs::fascicoli;
use plico::jobs::fascicoli::Chiave;
use plico::jobs::fascicoli::Nuovo;
use plico::jobs::project::Project;

use crate::workshop::Ran;
use crate::workshop::Workshop;
use crate::workshop::rows;

fn chiave(numero: u32, prova: bool) -> Chiave {
    Chiave { ente: "X999".into(), id_verbale: format!("V/2026/{numero:06}"), prova }
}

/// Acts of these numbers are in the ledger, trial ones or real ones; the register writes six digits.
fn receive(workshop: &Workshop, numbers: &[u32], prova: bool) {
    let mut ledger = Project::open(&workshop.path("")).unwrap().ledger().unwrap();
    for numero in numbers {
        let atto = chiave(*numero, prova);
        let person = |progressivo, denominazione: &str| Soggetto {
            progressivo,
            ruolo: "OBBLIGATO".into(),
            denominazione: denominazione.into(),
            ..Soggetto::default()
        };
        let scheda = Scheda {
            ente: "X999".into(),
            id_verbale: atto.id_verbale.clone(),
            numero: format!("{numero:06}"),
            anno: 2026,
            tipo_atto: "VERBALE_NC".into(),
            data_violazione: Data::new(2026, 1, if *numero == 111 { 11 } else { 10 }),
            targa: if *numero == 111 { "EF456GH".into() } else { "AB123CD".into() },
            soggetti: vec![person(1, "Autonoleggio Esempio S.r.l.")],
            ..Scheda::default()
        };
        let fatto = Fatto::new(Data::new(2026, 1, 20).unwrap(), Evento::Ricevuto(Box::new(scheda)));
        fascicoli::record(&mut ledger, &[Nuovo { atto, fatto, key: Some("ricevuto".into()) }]).unwrap();
    }
}

fn facts(workshop: &Workshop, numero: u32, prova: bool) -> Vec<Fatto> {
    let ledger = Project::open(&workshop.path("")).unwrap().ledger().unwrap();
    fascicoli::load(&ledger, &chiave(numero, prova)).unwrap()
}

fn kinds(workshop: &Workshop, numero: u32, prova: bool) -> Vec<&'static str> {
    facts(workshop, numero, prova).iter().map(|it| it.evento.as_str()).collect()
}

/// Imports registrations of these rows.
fn events(workshop: &Workshop, code: i32, text: &str, more: &[&str]) -> Ran {
    fs::write(workshop.path("registrazioni.csv"), text).unwrap();
    let call = ["import", "events", "registrazioni.csv", "--by", "Ada Neri"];
    workshop.expect(code, &[&call[..], more].concat())
}

/// The codes of the rows that were not used.
fn refused(workshop: &Workshop) -> Vec<String> {
    rows(&workshop.path("registrazioni-respinte.csv")).iter().map(|it| it["codice"].clone()).collect()
}

/// Every table to begin from is read by the verb that wrote it, both rows of it, and none of its columns is unknown.
#[test]
fn examples_are_read_by_their_own_readers() {
    for kind in ["outcomes", "events", "payments", "plates", "registry", "rental", "legacy"] {
        let workshop = Workshop::new();
        if kind != "legacy" {
            receive(&workshop, &[110, 111], false);
        }
        let table = workshop.expect(0, &["import", kind, "--esempio"]).out;
        assert_eq!(table.lines().count(), 3, "{kind}: {table}");
        fs::write(workshop.path("esempio.csv"), &table).unwrap();
        let more: &[&str] = if kind == "events" { &["--by", "Ada Neri"] } else { &[] };
        let ran = workshop.plico(&[&["import", kind, "esempio.csv", "--json"], more].concat());
        let told: serde_json::Value = serde_json::from_str(&ran.out).expect(&ran.err);
        let taken = match kind {
            "payments" => &told["flussi"][0]["esiti"]["registrato"]["righe"],
            "plates" | "registry" | "rental" => &told[0]["usate"],
            "legacy" => &told["usate"],
            _ => &told["registrati"],
        };
        assert_eq!(taken, &2, "{kind}: {table}{}{}", ran.out, ran.err);
        assert!(!ran.err.contains("non usate"), "{kind}: {}", ran.err);
    }
    // Layouts of others have their own names; what only a machine writes has no example.
    let workshop = Workshop::new();
    let bank = workshop.expect(0, &["import", "payments", "--tracciato", "portale", "--esempio"]).out;
    assert!(bank.starts_with("Data pagamento;") && bank.contains(";41,70;"), "{bank}");
    workshop.expect(2, &["import", "payments", "--tracciato", "bpiol", "--esempio"]);
    workshop.expect(2, &["import", "punti", "--esempio"]);
}

/// A row that does not say which event is none, whatever else it says; only `ricorsi.csv` needs no word.
#[test]
fn a_row_without_its_event_is_no_appeal() {
    let workshop = Workshop::new();
    receive(&workshop, &[110, 111], false);
    let ran = events(
        &workshop,
        1,
        "id_verbale;data;tipo_evento;autorita;motivo\nV/2026/000110;2026-03-02;annullato;AUTOTUTELA;targa clonata\n",
        &[],
    );
    assert!(ran.err.contains("registrazioni.csv: colonne non usate: tipo_evento"), "{}", ran.err);
    assert_eq!(refused(&workshop), ["evento-mancante"]);
    events(&workshop, 1, "id_verbale;data;evento;autorita\nV/2026/000110;2026-03-02;;PREFETTO\n", &[]);
    assert_eq!(kinds(&workshop, 110, false), ["ricevuto"]);
    let appeal = "id_verbale;autorita;data_presentazione;esito;data_decisione\nV/2026/000110;GDP;2026-03-02;;\n";
    let ran = events(&workshop, 0, appeal, &[]);
    assert!(!ran.err.contains("non usate"), "{}", ran.err);
    assert_eq!(kinds(&workshop, 110, false), ["ricevuto", "ricorso"]);
    assert!(refused(&workshop).is_empty(), "the list of before is over");
}

/// A correction withdraws a fact that its act has; not another act's, not one that is not there, not twice.
#[test]
fn a_correction_names_a_living_fact_of_its_act() {
    let workshop = Workshop::new();
    receive(&workshop, &[110, 111], false);
    let head = "id_verbale;data;evento;autorita;fatto;motivo\n";
    events(&workshop, 0, &format!("{head}V/2026/000110;2026-03-02;ricorso;GDP;;\n"), &[]);
    let appeal = facts(&workshop, 110, false).pop().unwrap().numero;
    let correct = |code: i32, id: u32, fatto: u64, motivo: &str| {
        let row = format!("{head}V/2026/{id:06};2026-03-03;rettifica;;{fatto};{motivo}\n");
        events(&workshop, code, &row, &[]);
        refused(&workshop)
    };
    assert_eq!(correct(1, 111, appeal, "errore"), ["fatto-sconosciuto"], "it is of another act");
    assert_eq!(correct(1, 110, 9_999, "errore"), ["fatto-sconosciuto"], "there is none");
    assert_eq!(kinds(&workshop, 111, false), ["ricevuto"]);
    assert!(correct(0, 110, appeal, "errore").is_empty());
    assert!(correct(0, 110, appeal, "errore").is_empty(), "the same file again is no fault");
    assert_eq!(correct(1, 110, appeal, "altro"), ["fatto-sconosciuto"], "it is withdrawn");
    assert_eq!(kinds(&workshop, 110, false), ["ricevuto", "ricorso", "rettifica"]);
    // A correction is a fact too: taking it back brings the appeal back.
    let correction = facts(&workshop, 110, false).pop().unwrap().numero;
    assert!(correct(0, 110, correction, "era giusto").is_empty());
}

/// Facts fall on the acts that are meant, real ones unless the call says trial ones or there are no others.
#[test]
fn trial_acts_and_real_ones_are_not_mixed() {
    let workshop = Workshop::new();
    receive(&workshop, &[110, 112], true);
    let annul = |id: &str| format!("id_verbale;data;evento;motivo\n{id};2026-03-02;annullato;prova\n");
    let ran = events(&workshop, 0, &annul("V/2026/000110"), &[]);
    assert!(ran.err.contains("solo atti di prova"), "{}", ran.err);
    receive(&workshop, &[110, 111], false);
    let ran = workshop.expect(0, &["explain", "V/2026/000110"]);
    assert!(!ran.out.contains("annullato") && !ran.err.contains("di prova"), "the real one: {}{}", ran.out, ran.err);
    assert!(workshop.expect(0, &["explain", "V/2026/000112"]).err.contains("lotto di prova"));
    events(&workshop, 0, &annul("V/2026/000110"), &["--prova"]);
    assert_eq!(kinds(&workshop, 110, false), ["ricevuto"]);
    events(&workshop, 1, &annul("V/2026/000112"), &[]);
    assert_eq!(refused(&workshop), ["atto-di-prova"]);
    events(&workshop, 1, &annul("V/2026/000111"), &["--prova"]);
    assert_eq!(refused(&workshop), ["atto-vero"]);
    // The same of outcomes, also by the number of a piece.
    let piece = plico::fatti::Spedizione {
        prodotto: "AG".into(),
        numero_piego: "668000000017".into(),
        numero_ar: String::new(),
        lavoro: String::new(),
        plico: String::new(),
        lettera: String::new(),
        tentativo: 1,
    };
    let fatto = Fatto::new(Data::new(2026, 2, 2).unwrap(), Evento::Affidato(piece)).of(1);
    let mut ledger = Project::open(&workshop.path("")).unwrap().ledger().unwrap();
    fascicoli::record(&mut ledger, &[Nuovo { atto: chiave(112, true), fatto, key: None }]).unwrap();
    let outcome = "numero_raccomandata;data_esito;esito_cod;modalita\n668000000017;2026-03-02;RECAG001C;MANI\n";
    fs::write(workshop.path("esiti.csv"), outcome).unwrap();
    workshop.expect(1, &["import", "outcomes", "esiti.csv"]);
    assert_eq!(kinds(&workshop, 112, true).last(), Some(&"affidato"));
    workshop.expect(0, &["import", "outcomes", "esiti.csv", "--prova"]);
    assert_eq!(kinds(&workshop, 112, true).last(), Some(&"esito"));
    assert!(rows(&workshop.path("esiti-respinti.csv")).is_empty(), "the list of before is over");
    let ran = workshop.expect(0, &["report", "find", "112/2026"]);
    assert!(ran.out.contains("V/2026/000112;S;1;AG;668000000017;"), "{}", ran.out);
}

/// A register may write zeros before a number, and people do or do not.
#[test]
fn a_number_is_found_however_it_is_written() {
    let workshop = Workshop::new();
    receive(&workshop, &[603], false);
    for named in ["603/2026", "0603/2026", "000603/2026", "V/2026/000603", "X999:603/2026"] {
        workshop.expect(0, &["explain", named]);
    }
    let outcome = "id_verbale;data_esito;esito_cod;modalita\nV/2026/000603;2026-03-02;RECAG001C;MANI\n";
    fs::write(workshop.path("esiti.csv"), outcome).unwrap();
    workshop.expect(0, &["import", "outcomes", "esiti.csv"]);
    for named in ["603", "000603", "603/2026", "0603/2026", "V/2026/000603", "AB123CD"] {
        assert!(workshop.expect(0, &["report", "find", named]).out.contains("V/2026/000603;N;1;"), "{named}");
    }
    workshop.expect(1, &["report", "find", "60"]);
}

/// What holds is shown, comments and all; the project's own is told from the shipped one.
#[test]
fn profiles_are_shown_as_they_hold() {
    let workshop = Workshop::new();
    let shipped = workshop.expect(0, &["profile", "show", "esiti", "neutro"]);
    assert!(shipped.out.contains("# evidenza:") && shipped.err.contains("di plico"), "{}{}", shipped.out, shipped.err);
    fs::create_dir_all(workshop.path("profili/esiti")).unwrap();
    fs::write(workshop.path("profili/esiti/neutro.toml"), format!("{}# nostro\n", shipped.out)).unwrap();
    let own = workshop.expect(0, &["profile", "show", "esiti", "neutro"]);
    assert!(own.out.ends_with("# nostro\n") && own.err.contains("del progetto"), "{}", own.err);
    assert_eq!(
        workshop.expect(0, &["profile", "show", "esiti"]).out,
        "tipo;nome\nesiti;maggioli\nesiti;neutro\nesiti;sarida\nesiti;stampatore\n"
    );
    assert!(workshop.expect(2, &["profile", "show", "esiti", "altro"]).err.contains("neutro, sarida, stampatore"));
    assert!(workshop.expect(0, &["profile", "show"]).out.contains("pagamenti;neutro\n"));
}

/// A copy of the ledger says what else is to be copied, and never takes the place of another.
#[test]
fn a_copy_says_what_it_leaves_out_and_overwrites_nothing() {
    let workshop = Workshop::new();
    receive(&workshop, &[110], false);
    fs::write(workshop.path("lista.csv"), "ente;id_verbale\nX999;V/2026/000110\n").unwrap();
    workshop.expect(0, &["authorise", "preruolo", "lista.csv", "--by", "Elvira Montanari", "--no"]);
    let ran = workshop.expect(0, &["ledger", "backup", "copia.txt"]);
    assert!(ran.err.contains("restano da copiare a parte 1 prove"), "{}", ran.err);
    let ran = workshop.expect(3, &["ledger", "backup", "copia.txt"]);
    assert!(ran.err.contains("non si sovrascrive"), "{}", ran.err);
}

/// Whoever looks for an act or takes a report leaves a line; trial acts are reported where there are no others.
#[test]
fn searches_and_reports_are_noted() {
    let workshop = Workshop::new();
    receive(&workshop, &[110], true);
    workshop.expect(1, &["--persona", "Ada Neri", "report", "find", "110/2026"]);
    let ran = workshop.expect(0, &["--persona", "Ada Neri", "report", "act-status", "--on", "2026-04-02"]);
    assert!(ran.err.contains("solo atti di prova"), "{}", ran.err);
    let log = workshop.expect(0, &["ledger", "access"]).out;
    assert!(log.contains(";Ada Neri;report;;110/2026;0") && log.contains(";report;;situazione-2026-04-02;1"), "{log}");
}

//! From enforceable acts to the collector and back: distinta, letters, ruolo, returns.

use std::collections::BTreeSet;
use std::fs;

use plico::domain::importi::Centesimi;
use plico::fatti::Autorita;
use plico::fatti::Banca;
use plico::fatti::EsitoRisposta;
use plico::fatti::Evento;
use plico::fatti::Fatto;
use plico::fatti::Rata;
use plico::fatti::Risposta;
use plico::fatti::Voce;
use plico::fatti::scheda::Scheda;
use plico::fatti::scheda::Soggetto;
use plico::flussi::esiti_ruolo;
use plico::flussi::fisso;
use plico::flussi::fisso::Tracciato;
use plico::flussi::ruolo::civico;
use plico::flussi::tracciato290;
use plico::flussi::tracciato450;
use plico::jobs::cerca;
use plico::jobs::cerca::Domanda;
use plico::jobs::clock;
use plico::jobs::fascicoli;
use plico::jobs::fascicoli::Chiave;
use plico::jobs::fascicoli::Nuovo;
use plico::jobs::project::Project;
use plico::jobs::riscossione::fornitura;
use plico::jobs::riscossione::fornitura::Formata;

use crate::ruolo_atti::add;
use crate::ruolo_atti::chiave;
use crate::ruolo_atti::company;
use crate::ruolo_atti::complete_profile;
use crate::ruolo_atti::day;
use crate::ruolo_atti::open;
use crate::ruolo_atti::paid;
use crate::ruolo_atti::person;
use crate::ruolo_atti::served;
use crate::ruolo_atti::verbale;
use crate::ruolo_atti::written;
use crate::workshop::Row;
use crate::workshop::Workshop;
use crate::workshop::rows;
use crate::workshop::tool;

fn ids(rows: &[Row]) -> Vec<&str> {
    rows.iter().map(|it| it["id_verbale"].as_str()).collect()
}

/// Every table of a layout covers its record, place by place.
#[test]
fn layouts_have_no_holes() {
    let of = |tables: &[&'static Tracciato], length| {
        for it in tables {
            assert_eq!((it.hole(), it.lunghezza), (None, length), "{}", it.nome);
            let names: Vec<&str> = it.campi().map(|it| it.nome).filter(|it| !it.is_empty()).collect();
            assert_eq!(names.len(), names.iter().collect::<BTreeSet<_>>().len(), "{}: a name stands twice", it.nome);
        }
    };
    of(&tracciato290::TUTTI, 290);
    of(&tracciato450::TUTTI, 450);
    of(&esiti_ruolo::TUTTI, 400);
    // The key of an act: the same 96 bytes in the supply and in what comes back.
    let places =
        |table: &'static Tracciato, name: &str| table.campi().find(|it| it.nome == name).map(|it| (it.da, it.a));
    assert_eq!(places(&tracciato450::M50, "tipo_ufficio"), Some((16, 16)));
    assert_eq!(places(&tracciato450::M50, "motivazione"), Some((84, 111)));
    assert_eq!(places(&esiti_ruolo::FR3, "chiave"), Some((29, 124)));
}

/// Words reach a record without marks, and nothing is cut or replaced in silence.
#[test]
fn words_are_written_plain_or_told() {
    assert_eq!(fisso::ascii("D’Àngelo  Niccolo\u{300} – “Ø”").unwrap(), "D'ANGELO NICCOLO - \"O\"");
    assert_eq!(fisso::ascii("Straße n° 3").unwrap(), "STRASSE N 3");
    assert_eq!(fisso::ascii("Иванов").unwrap_err(), "??????");
    let write = |nome: &str, text: &str| fisso::Scrittura::new(&tracciato290::N2_PERSONA).testo(nome, text).finish();
    let (bytes, difetti) = write("cognome", "Papadopoulos Castelbarco Visconti");
    assert_eq!(&bytes[209..233], b"PAPADOPOULOS CASTELBARCO");
    assert!(difetti.len() == 1 && !difetti[0].danno.blocks() && difetti[0].campo == "cognome");
    let (_, difetti) = write("cf", "RSSMRA70E12E388XYZ");
    assert!(difetti[0].danno.blocks(), "a code is never cut");
    let (bytes, difetti) = write("cap", "D-10115");
    assert!(difetti[0].danno.blocks() && &bytes[99..104] == b"00000", "a number has digits alone");
    let (_, difetti) = fisso::Scrittura::new(&tracciato290::N4).numero("imposta", 10_u64.pow(13)).finish();
    assert!(difetti[0].danno.blocks(), "thirteen digits hold no fourteen");
    assert_eq!(civico("12/B"), (Some(12), "B".into()));
    assert_eq!(civico("128 bis"), (Some(128), "bis".into()));
    assert_eq!(civico("SNC"), (None, "SNC".into()));
}

/// What can be enforced is found as that, and no longer among what was served: what is counted is what is found.
#[test]
fn acts_are_found_where_they_are_counted() {
    let workshop = Workshop::new();
    complete_profile(&workshop);
    add(&workshop, true, verbale("101", &[person("Rossi", "Mario")]), vec![served("2025-10-01", 1)]);
    add(&workshop, true, verbale("102", &[person("Bianchi", "Carla")]), vec![]);
    let project = Project::open(&workshop.path("")).unwrap();
    let mut ledger = project.ledger().unwrap();
    let mut found = Vec::new();
    for stato in cerca::STATI {
        let asked = Domanda { prova: true, stato: stato.into(), ..Domanda::default() };
        let (_, count) = cerca::page(&project, &mut ledger, &asked, 0, 10).unwrap();
        found.extend((count > 0).then(|| (stato.to_owned(), u64::from(count))));
    }
    found.sort();
    assert_eq!(ledger.count_by_stato(true, &clock::today().to_string()).unwrap(), found);
    assert!(found.contains(&("esecutivo".into(), 1)) && found.len() == 2, "{found:?}");
}

/// Worked example 20: served on 1 October 2025, a letter due on 31 August 2026; from the distinta to the file.
#[test]
fn the_worked_example_goes_all_the_way() {
    let workshop = Workshop::new();
    complete_profile(&workshop);
    add(&workshop, true, verbale("101", &[person("Rossi", "Mario")]), vec![served("2025-10-01", 1)]);
    let list = |al: &str, out: &str, code: i32| {
        workshop.expect(code, &["preruolo", "--prova", "--al", al, "-o", out, "--min", "30"]);
        rows(&workshop.path(out).join("distinta-preruolo.csv"))
    };
    // Not before the 180th day from 2 December 2025.
    assert!(list("2026-05-30", "presto", 0).is_empty());
    assert_eq!(rows(&workshop.path("presto/escluse.csv"))[0]["motivo"], "non-ancora");
    let row = &list("2026-05-31", "d", 0)[0];
    assert_eq!((row["esecutivo_dal"].as_str(), row["entro"].as_str()), ("2025-12-02", "2026-11-27"));
    assert_eq!((row["semestri"].as_str(), row["residuo"].as_str(), row["anomalie"].as_str()), ("0", "101,50", ""));
    assert_eq!((row["distinta"].as_str(), row["modalita"].as_str()), ("1/2026", "posta"));
    // The same list is the same distinta, byte by byte; another is the next.
    let bytes = fs::read(workshop.path("d/distinta-preruolo.csv")).unwrap();
    list("2026-05-31", "d", 0);
    assert_eq!(fs::read(workshop.path("d/distinta-preruolo.csv")).unwrap(), bytes);
    let row = &list("2026-06-02", "d2", 0)[0];
    assert_eq!(
        (row["distinta"].as_str(), row["semestri"].as_str(), row["maggiorazione"].as_str()),
        ("2/2026", "1", "8,65")
    );
    // Nothing goes before the C.P.L. has said so.
    let letters = |code: i32, more: &[&str]| {
        let call = ["preruolo", "letters", "d2/distinta-preruolo.csv", "-o", "lettere", "--scadenza", "2026-08-31"];
        workshop.expect(code, &[&call[..], &["--al", "2026-06-10"], more].concat())
    };
    assert!(letters(1, &[]).err.contains("non-autorizzato: 1"));
    workshop.expect(0, &["authorise", "preruolo", "d2/distinta-preruolo.csv", "--by", "Elvira Montanari"]);
    // A letter has a pagoPA notice of its own sum: what is to be loaded is listed, what came back is printed.
    assert!(letters(1, &[]).err.contains("1 lettere aspettano"));
    let asked = fs::read_to_string(workshop.path("lettere/avvisi.csv")).unwrap();
    assert!(asked.contains("PR/2026/2-1;;110,15;2026-08-31;"), "{asked}");
    fs::write(workshop.path("avvisi.csv"), asked.replace("2-1;;", "2-1;302202600001234518;")).unwrap();
    letters(0, &["--avvisi", "avvisi.csv"]);
    // What was never printed with an approved model was not sent.
    workshop.plico(&["render", "lettere/lotto", "--model", "preruolo", "-o", "bozza"]);
    let ran = workshop.expect(1, &["preruolo", "issued", "lettere", "--date", "2026-06-12"]);
    assert!(ran.err.contains("per 0 atti") && ran.err.contains("mai state stampate davvero"), "{}", ran.err);
    workshop.expect(0, &["approve", "preruolo", "--by", "Elvira Montanari"]);
    let ran = workshop.plico(&["render", "lettere/lotto", "--model", "preruolo", "-o", "reso"]);
    workshop.check_rendered("reso", &ran);
    let plichi = workshop.plichi("reso");
    assert!(plichi.len() == 1 && plichi[0].importi.chiesti == [11_015], "{}", ran.err);
    let pdf = workshop.path("reso").join(&workshop.manifest("reso").batches[0].file);
    let text = tool("pdftotext", &["-layout", pdf.to_str().unwrap(), "-"]);
    assert!(text.contains("110,15") && text.contains("31 agosto 2026") && text.contains("101/2025"), "{text}");
    assert!(workshop.expect(0, &["preruolo", "issued", "lettere", "--date", "2026-06-12"]).err.contains("per 1 atti"));
    assert!(workshop.expect(0, &["preruolo", "issued", "lettere", "--date", "2026-06-12"]).err.contains("nota per 1"));
    assert!(letters(1, &["--avvisi", "avvisi.csv"]).err.contains("non-autorizzato"), "a yes is used up");
    // The ruolo begins when the letter's day is over, and should be made within 90 days.
    let provisional = |al: &str, code: i32| {
        workshop.expect(code, &["ruolo", "--prova", "--al", al, "-o", "prov", "--provvisorio"]);
        rows(&workshop.path("prov/ruolo-provvisorio.csv"))
    };
    assert!(provisional("2026-08-31", 0).is_empty());
    let row = &provisional("2026-12-31", 0)[0];
    assert_eq!((row["entro"].as_str(), row["semestri"].as_str()), ("2026-11-29", "2"));
    assert_eq!(
        (row["sanzione"].as_str(), row["spese"].as_str(), row["maggiorazione"].as_str()),
        ("86,50", "15,00", "17,30")
    );
    let pdf = tool("pdftotext", &["-layout", workshop.path("prov/ruolo-provvisorio.pdf").to_str().unwrap(), "-"]);
    assert!(pdf.contains("118,80") && pdf.contains("5243") && pdf.contains("Totale della pagina 1"), "{pdf}");
    assert_eq!(rows(&workshop.path("prov/anomalie.csv"))[0]["codice"], "termini", "it is late, and that is told");
    let make = |out: &str, more: &[&str]| {
        workshop.expect(1, &[&["ruolo", "--prova", "--al", "2026-12-31", "-o", out], more].concat())
    };
    assert!(make("senza", &[]).err.contains("nessun atto autorizzato"));
    assert!(!workshop.path("senza/ruolo-X999-000001.290").exists());
    workshop.expect(0, &["authorise", "ruolo", "prov/ruolo-provvisorio.csv", "--by", "Elvira Montanari"]);
    make("ruolo", &[]);
    let file = fs::read(workshop.path("ruolo/ruolo-X999-000001.290")).unwrap();
    assert_eq!(file.len(), 292 * 9, "N0, NR, N1, N2, three N4, N5, N9");
    let n4 = std::str::from_utf8(&file[292 * 4..292 * 5]).unwrap();
    assert!(n4.contains("V. CRON. 101/2025 DEL 01/09/2025 TARGA AB123CD NOT. IL 01/10/2025"), "{n4}");
    assert!(open(&workshop, "V/2025/101", true).emesso(Voce::Ruolo).is_some());
    // It is made once: the same call writes the same file, even after a payment.
    add_fact(&workshop, "V/2025/101", true, paid("2027-01-05", 5_000));
    let again = ["ruolo", "--prova", "--al", "2026-12-31", "-o", "ruolo2"];
    assert!(workshop.expect(0, &again).err.contains("già formata"));
    assert_eq!(fs::read(workshop.path("ruolo2/ruolo-X999-000001.290")).unwrap(), file);
    workshop.expect(0, &["ruolo", "--prova", "-o", "ruolo3", "--fornitura", "1"]);
    assert_eq!(fs::read(workshop.path("ruolo3/ruolo-X999-000001.290")).unwrap(), file);
    assert_eq!(workshop.plico(&["ruolo", "--prova", "-o", "r4", "--fornitura", "2"]).code, Some(3));
}

fn add_fact(workshop: &Workshop, id: &str, prova: bool, fatto: Fatto) {
    let mut ledger = Project::open(&workshop.path("")).unwrap().ledger().unwrap();
    fascicoli::record(&mut ledger, &[Nuovo { atto: chiave(id, prova), fatto, key: None }]).unwrap();
}

/// Windows of R161 to R164: 30 days for an ordinanza, the backlog's clock from the beginning of the service.
#[test]
fn windows_depend_on_the_act_and_on_the_backlog() {
    let workshop = Workshop::new();
    fs::create_dir_all(workshop.path("profili/procedura")).unwrap();
    fs::write(workshop.path("profili/procedura/cds.toml"), "avvio_servizio = \"2026-03-01\"\n").unwrap();
    let who = [person("Rossi", "Mario")];
    let ordinanza = Scheda { tipo_atto: "ORDINANZA".into(), importi: [None, Some(20_000), None], ..verbale("1", &who) };
    add(&workshop, false, ordinanza, vec![served("2025-10-01", 1)]);
    let mut old = verbale("2", &who);
    (old.origine, old.data_violazione, old.anno) = ("pregresso".into(), Some(day("2021-03-10")), 2021);
    add(&workshop, false, old, vec![served("2021-05-10", 1)]);
    workshop.plico(&["preruolo", "--al", "2026-05-04", "-o", "d"]);
    let found = rows(&workshop.path("d/distinta-preruolo.csv"));
    let windows: Vec<_> = found
        .iter()
        .map(|it| (it["id_verbale"].as_str(), it["esecutivo_dal"].as_str(), it["entro"].as_str()))
        .collect();
    // The claim of 2021 lapses before its window ends.
    // 30 days from 1 October 2025 end on Friday the 31st; 180 days from 1 November, and 180 more.
    let expected = [("V/2025/2", "2021-07-10", "2026-05-10"), ("V/2025/1", "2025-11-01", "2026-10-27")];
    assert_eq!(windows, expected);
    assert_eq!(found[0]["lettera"], found[1]["lettera"], "one debtor, one letter");
    // Only one year, and what is past its window.
    workshop.plico(&["preruolo", "--al", "2026-05-04", "-o", "d21", "--anno", "2021"]);
    assert_eq!(ids(&rows(&workshop.path("d21/distinta-preruolo.csv"))), ["V/2025/2"]);
    workshop.expect(1, &["preruolo", "--al", "2026-12-01", "-o", "tardi"]);
    let late = rows(&workshop.path("tardi/distinta-preruolo.csv"));
    assert!(late.iter().all(|it| it["anomalie"].contains("termini")), "{late:?}");
}

/// Acts of all kinds, each with a letter that is due: debtors with several, co-obligors, odd names, and what cannot go.
fn crowd(workshop: &Workshop) -> Vec<&'static str> {
    let due = || vec![served("2025-10-01", 1), written("2026-08-31")];
    let rossi = person("Rossi", "Mario");
    let put = |numero: &str, soggetti: &[Soggetto], facts: Vec<Fatto>| {
        add(workshop, false, verbale(numero, soggetti), facts);
    };
    put("1", std::slice::from_ref(&rossi), due());
    put("2", std::slice::from_ref(&rossi), due());
    let mut accents = person("D’Àngelo", "Niccolò");
    (accents.via, accents.civico) = ("Via dei Santi Apostoli Pietro e Paolo".into(), "SNC".into());
    put("3", &[accents], due());
    put("4", &[company()], due());
    // Who drove, and who answers beside.
    let driver = Soggetto { ruolo: "TRASGRESSORE".into(), progressivo: 2, ..person("Verdi", "Luca") };
    put("5", &[company(), driver.clone()], [due(), vec![served("2025-10-01", 2)]].concat());
    put("6", &[Soggetto { progressivo: 1, ..driver }], due());
    put("7", &[Soggetto { cognome: "Иванов".into(), ..person("Ivanov", "Pavel") }], due());
    put("8", &[Soggetto { codice_fiscale: String::new(), ..person("Neri", "Ada") }], due());
    put("9", &[Soggetto { codice_fiscale: "RSSMRA70E12E388A".into(), ..person("Rosso", "Maria") }], due());
    let dead = Risposta {
        banca: Banca::Anagrafe,
        riferimento: "A1".into(),
        esito: EsitoRisposta::Deceduto,
        soggetto: None,
        discrepanze: Vec::new(),
    };
    let dead = Fatto::new(day("2026-07-01"), Evento::Risposta(Box::new(dead))).of(1);
    put("10", &[person("Gialli", "Ugo")], [due(), vec![dead]].concat());
    put("11", &[person("Bianchi", "Laura")], [due(), vec![paid("2026-02-01", 5_000)]].concat());
    put("12", &[person("Moretti", "Sandra")], [due(), vec![paid("2026-07-01", 10_150)]].concat());
    let appeal = Fatto::new(day("2025-10-20"), Evento::Ricorso { autorita: Autorita::Gdp, sospeso: true });
    put("13", &[person("Ricci", "Piero")], [due(), vec![appeal]].concat());
    put("14", &[person("Conti", "Elio")], due());
    let rate = vec![Rata { importo: Centesimi::new(10_150), entro: day("2027-01-31") }];
    let rate = Fatto::new(day("2026-07-01"), Evento::Rateizzato { rate });
    put("15", &[person("Sala", "Rita")], [due(), vec![rate]].concat());
    vec!["1", "2", "3", "4", "5", "6", "11"]
}

/// Makes the ruolo of the crowd and says what it should ask, in cents.
fn enrolled(workshop: &Workshop, tracciato: &str) -> String {
    complete_profile(workshop);
    crowd(workshop);
    let call = ["--al", "2026-09-15", "--tracciato", tracciato];
    workshop.expect(1, &[&["ruolo", "--provvisorio", "-o", "prov"], &call[..]].concat());
    let mut list = fs::read_to_string(workshop.path("prov/ruolo-provvisorio.csv")).unwrap();
    // The C.P.L. leaves one out.
    let row = list.lines().find(|it| it.contains(";V/2025/14;")).unwrap().to_owned();
    let (n, rest) = row.split_once(";;").unwrap();
    list = list.replace(&row, &format!("{n};N;{rest}"));
    fs::write(workshop.path("segnato.csv"), list).unwrap();
    workshop.expect(0, &["authorise", "ruolo", "segnato.csv", "--by", "Elvira Montanari"]);
    workshop.expect(1, &[&["ruolo", "-o", "ruolo"], &call[..]].concat());
    let cf = |cognome: &str, nome: &str| person(cognome, nome).codice_fiscale;
    let ditta = company().codice_fiscale;
    let (rossi, verdi) = (cf("Rossi", "Mario"), cf("Verdi", "Luca"));
    let coobbligati = if tracciato == "290" { ditta.as_str() } else { "" };
    // Half of the maximum, costs, a tenth for the half-year that was completed on 2 June 2026.
    let acts = [
        (rossi.as_str(), "V1/2025", 8650, 865, ""),
        (&rossi, "V2/2025", 8650, 865, ""),
        (&cf("D’Àngelo", "Niccolò"), "V3/2025", 8650, 865, ""),
        (&ditta, "V4/2025", 8650, 865, ""),
        (&verdi, "V5/2025", 8650, 865, coobbligati),
        (&verdi, "V6/2025", 8650, 865, ""),
        (&cf("Bianchi", "Laura"), "V11/2025", 3650, 365, ""),
    ];
    let mut expected =
        String::from("cf;estremi;anno;data;notifica;sanzione;spese;maggiorazione;semestri;coobbligati\r\n");
    for (cf, estremi, sanzione, maggiorazione, others) in acts {
        let row = format!("{cf};{estremi};2025;20250901;20251001;{sanzione};1500;{maggiorazione};1;{others}\r\n");
        expected.push_str(&row);
    }
    expected
}

/// Holds the file against an independent reader.
fn prove(workshop: &Workshop, tracciato: &str, expected: &str) -> u64 {
    fs::write(workshop.path("atteso.csv"), expected).unwrap();
    let reader = format!("{}/tests/ruolo.py", env!("CARGO_MANIFEST_DIR"));
    let file = workshop.path(&format!("ruolo/ruolo-X999-000001.{tracciato}"));
    let paths = [file, workshop.path("atteso.csv")].map(|it| it.display().to_string());
    let said = tool("python3", &[&reader, tracciato, &paths[0], &paths[1]]);
    said.trim().strip_prefix("totale ").unwrap().parse().unwrap()
}

/// The 290 says what the ledger says, as another reader sees it; and every act ends in one place.
#[test]
fn the_290_reads_back_and_every_act_ends_in_one_place() {
    let workshop = Workshop::new();
    let expected = enrolled(&workshop, "290");
    let totale = prove(&workshop, "290", &expected);
    let roll = rows(&workshop.path("ruolo/ruolo.csv"));
    let owed: u64 = ids(&roll)
        .iter()
        .map(|it| open(&workshop, it, false))
        .map(|it| it.posizione.unwrap())
        .fold(0, |sum, it| sum + it.unasked().dovuto(day("2026-09-15")).importo.unwrap().cents());
    // What the ledger says is due, less what was paid, more a tenth of what is left of seven sanctions.
    assert_eq!(totale, owed - 5_000 + 6 * 865 + 365);
    // The acts of one debtor stand together; one for which somebody answers beside stands alone.
    let partita = |id: &str| roll.iter().find(|it| it["id_verbale"] == id).unwrap()["partita"].clone();
    assert_eq!(partita("V/2025/1"), partita("V/2025/2"));
    assert_ne!(partita("V/2025/5"), partita("V/2025/6"));
    let list = rows(&workshop.path("ruolo/anomalie.csv"));
    let why = |id: &str| {
        let of = list.iter().filter(|it| it["id_verbale"] == format!("V/2025/{id}") && it["blocca"] == "S");
        of.map(|it| it["codice"].as_str()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(why("7"), "non-rappresentabile");
    assert_eq!(["8", "9", "14"].map(why), ["cf-mancante", "cf-errato", "negato-dal-cpl"]);
    assert!(why("10").contains("deceduto") && why("13").contains("ricorso") && why("15").contains("rate"), "{list:?}");
    assert!(list.iter().any(|it| it["id_verbale"] == "V/2025/3" && it["codice"] == "troncato" && it["blocca"] == "N"));
    let going: BTreeSet<&str> = ids(&roll).into_iter().collect();
    let held: BTreeSet<&str> =
        list.iter().filter(|it| it["blocca"] == "S").map(|it| it["id_verbale"].as_str()).collect();
    assert!(going.is_disjoint(&held), "an act is in two places");
    assert_eq!((going.len(), held.len()), (7, 7), "fifteen acts, one of which is paid");
}

/// The 450, and what the collector tells of it, back into the ledger.
#[test]
fn the_450_reads_back_and_its_returns_come_home() {
    let workshop = Workshop::new();
    let expected = enrolled(&workshop, "450");
    prove(&workshop, "450", &expected);
    let list = rows(&workshop.path("ruolo/anomalie.csv"));
    assert!(list.iter().any(|it| it["codice"] == "coobbligato-non-espresso" && it["id_verbale"] == "V/2025/5"));
    // The collector's file, typed by its places.
    let roll = rows(&workshop.path("ruolo/ruolo.csv"));
    let supply = fs::read_to_string(workshop.path("ruolo/ruolo-X999-000001.450")).unwrap();
    let key = |id: &str| {
        let number = &roll.iter().find(|it| it["id_verbale"] == id).unwrap()["posizione"];
        let number = format!("{number:0>9}");
        let m30 = supply.lines().find(|it| it.starts_with("M30") && it[29..38] == number).unwrap();
        m30[15..111].to_owned()
    };
    let money = |key: &str, cents: u64, operation: &str| {
        let head = format!("FR3{:07}001{:5}2026000001{key}001", 2, "08123");
        let paid = format!("{:20}{:3}{:4}{:1}{:16}20270110{cents:015}{:075}EUR", "CART", "001", "5242", "", "", 0);
        let rest = format!("1  20270112{operation:25}001{:3}{:08}{:3}{:1}{:015}{:28}{:015}", "", 0, "", "", 0, "", 0);
        let line = format!("{head}{paid}{rest}");
        format!("{line:400}")
    };
    let withdrawal = |key: &str, operation: &str| {
        let named = format!("202701122026000001{key}00120270110{operation:25}001");
        assert_eq!(named.len(), 153);
        let line = format!("FR7{:07}001{:5}{named}{:153}A1{:5}20270201", 9, "08123", "", "08123");
        format!("{line:400}")
    };
    let discharge = |key: &str| {
        let head = format!("FR2{:07}001{:5}2026000001{key}001", 3, "08123");
        let sums = format!("{:015}{:015}{:015}{:0120}", 8650, 8650, 8650, 0);
        let line = format!("{head}{:28}{:28}5242 {:16}D20270115{sums}EUR0020270116SN ", "PROVV-1", "", "");
        format!("{line:400}")
    };
    let event = |key: &str| {
        let head = format!("FR1{:07}001{:5}2026000001{key}001", 4, "08123");
        let line = format!("{head}{:20}001{:4} {:16}F20270103{:015}EUR", "CART-7", "5242", "", 8650);
        format!("{line:400}")
    };
    let stranger = "X".repeat(96);
    let mut lines = vec![
        format!("{:400}", "00C"),
        format!("{:400}", "FR0"),
        money(&key("V/2025/1"), 6_000, "OP-1"),
        money(&key("V/2025/2"), 11_015, "OP-2"),
        withdrawal(&key("V/2025/2"), "OP-2"),
        discharge(&key("V/2025/3")),
        event(&key("V/2025/4")),
        money(&stranger, 100, "OP-3"),
        withdrawal(&key("V/2025/4"), "OP-9"),
        format!("{:400}", "FR5"),
        "FR3 spezzato".to_owned(),
        money(&key("V/2025/6"), 0, "OP-4"),
    ];
    lines.push(format!("{:400}", format!("99C{:9}{:08}", "", lines.len() + 1)));
    assert!(
        lines.iter().all(|it| it.len() == 400 || it.len() == 12),
        "{:?}",
        lines.iter().map(String::len).collect::<Vec<_>>()
    );
    fs::write(workshop.path("esiti.txt"), lines.join("\r\n") + "\r\n").unwrap();
    let ran = workshop.expect(1, &["import", "ruolo-esiti", "esiti.txt"]);
    let expected = "riga;tipo;id_verbale;esito\n\
                    3;riscossione;V/2025/1;registrato\n4;riscossione;V/2025/2;registrato\n\
                    5;annullo;V/2025/2;registrato\n6;provvedimento;V/2025/3;da-vedere\n\
                    7;evento;V/2025/4;registrato\n8;riscossione;;atto-sconosciuto\n\
                    9;annullo;V/2025/4;annullo-ignoto\n10;;;tipo-non-previsto\n\
                    11;;;non-e-un-record\n12;;;importo-nullo\n";
    assert_eq!(ran.out, expected);
    assert!(!ran.err.contains("incompleto"), "{}", ran.err);
    let paid = |id: &str| open(&workshop, id, false).versamenti.iter().map(|it| it.0.importo.cents()).sum::<u64>();
    assert_eq!((paid("V/2025/1"), paid("V/2025/2")), (6_000, 0), "money that was taken back never counted");
    // Again: nothing new.
    let again = workshop.expect(1, &["import", "ruolo-esiti", "esiti.txt"]);
    assert!(
        again.out.contains("3;riscossione;V/2025/1;gia-registrato") && !again.out.contains(";registrato"),
        "{}",
        again.out
    );
    assert_eq!((paid("V/2025/1"), paid("V/2025/2")), (6_000, 0));
    // The same record in another file is known; another sum under its key is for a person to see.
    let mut other = lines.clone();
    other[2] = money(&key("V/2025/1"), 7_000, "OP-1");
    fs::write(workshop.path("altri.txt"), other.join("\r\n") + "\r\n").unwrap();
    let ran = workshop.expect(1, &["import", "ruolo-esiti", "altri.txt"]);
    assert!(ran.out.contains("3;riscossione;V/2025/1;da-vedere\n4;riscossione;V/2025/2;gia-registrato"), "{}", ran.out);
    assert_eq!(paid("V/2025/1"), 6_000);
    // A trial roll may give the same keys: each return is of the roll that it is said to be of.
    let supply = |prova, progressivo, posizioni: &[(String, &str)]| {
        let posizioni = posizioni.iter().map(|it| (it.0.clone(), it.1.to_owned(), 1)).collect();
        let made = Formata {
            ente: "X999".into(),
            prova,
            progressivo,
            al: "2026-09-15".into(),
            tracciato: "450".into(),
            sha256: String::new(),
            totale: 1,
            posizioni,
            partite: 1,
            elenco: String::new(),
        };
        let fact = plico::ledger::Fact {
            subject: "ruolo:X999:altro",
            kind: fornitura::MADE,
            instant: "2026-09-15T08:00:00Z",
            payload: &serde_json::to_string(&made).unwrap(),
            day: None,
            key: None,
        };
        Project::open(&workshop.path("")).unwrap().ledger().unwrap().record(&fact).unwrap();
    };
    supply(true, 1, &[(key("V/2025/1"), "V/2025/1"), (key("V/2025/3"), "V/2025/3")]);
    supply(false, 2, &[(key("V/2025/3"), "V/2025/33")]);
    add(&workshop, true, verbale("1", &[person("Rossi", "Mario")]), Vec::new());
    let one = |key: &str, operation: &str, prova: &[&str]| {
        let lines = [lines[0].clone(), lines[1].clone(), money(key, 100, operation)];
        let end = format!("{:400}", format!("99C{:9}{:08}", "", lines.len() + 1));
        fs::write(workshop.path("uno.txt"), [&lines[..], &[end]].concat().join("\r\n") + "\r\n").unwrap();
        workshop.plico(&[&["import", "ruolo-esiti", "uno.txt"], prova].concat()).out
    };
    assert!(one(&key("V/2025/1"), "OP-7", &[]).contains("3;riscossione;V/2025/1;registrato"));
    assert_eq!(paid("V/2025/1"), 6_100);
    assert!(one(&key("V/2025/1"), "OP-7", &["--prova"]).contains("3;riscossione;V/2025/1;registrato"));
    assert_eq!(paid("V/2025/1"), 6_100);
    assert!(one(&key("V/2025/3"), "OP-8", &[]).contains("3;riscossione;;atto-ambiguo"));
    // A file that was cut short says so, and one that is none is not taken.
    fs::write(workshop.path("mozzo.txt"), lines[..3].join("\r\n")).unwrap();
    assert!(workshop.expect(1, &["import", "ruolo-esiti", "mozzo.txt"]).err.contains("incompleto"));
    fs::write(workshop.path("altro.txt"), "a;b;c\n").unwrap();
    assert_eq!(workshop.plico(&["import", "ruolo-esiti", "altro.txt"]).code, Some(3));
}

/// Two rolls at once are one after the other: no number is given twice, and what was sent stays what it was.
#[test]
fn two_rolls_at_once_have_two_numbers() {
    let workshop = Workshop::new();
    complete_profile(&workshop);
    let due = || vec![served("2025-10-01", 1), written("2026-08-31")];
    add(&workshop, false, verbale("1", &[person("Rossi", "Mario")]), due());
    add(&workshop, false, verbale("2", &[person("Bianchi", "Laura")]), due());
    workshop.expect(0, &["ruolo", "--provvisorio", "--al", "2026-09-15", "-o", "prov"]);
    workshop.expect(0, &["authorise", "ruolo", "prov/ruolo-provvisorio.csv", "--by", "Elvira Montanari"]);
    let runs = [("a", "2026-09-15"), ("b", "2026-09-16"), ("c", "2026-09-17")].map(|(out, al)| {
        let mut command = workshop.command();
        command.args(["ruolo", "--al", al, "-o", out]).spawn().unwrap()
    });
    for mut run in runs {
        assert!(matches!(run.wait().unwrap().code(), Some(0 | 1)));
    }
    let ledger = Project::open(&workshop.path("")).unwrap().ledger().unwrap();
    let made = fornitura::all(&ledger).unwrap();
    assert!(made.len() == 1 && made[0].posizioni.len() == 2, "{made:?}");
    let files = ["a", "b", "c"].map(|it| fs::read(workshop.path(it).join("ruolo-X999-000001.290")).ok());
    let files: Vec<Vec<u8>> = files.into_iter().flatten().collect();
    assert_eq!(files.len(), 1);
    // The profile changes: what was sent does not.
    let path = workshop.path("profili/ruolo/x999.toml");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("\"08123\"", "\"08124\"")).unwrap();
    workshop.expect(0, &["ruolo", "-o", "di-nuovo", "--fornitura", "1"]);
    assert_eq!(fs::read(workshop.path("di-nuovo/ruolo-X999-000001.290")).unwrap(), files[0]);
    assert_eq!(rows(&workshop.path("di-nuovo/ruolo.csv")).len(), 2);
}

/// The distinta shows everything a person must decide about, and is read as easily on paper.
#[test]
fn the_distinta_shows_anomalies_and_groups_debtors() {
    let workshop = Workshop::new();
    crowd_without_letters(&workshop);
    workshop
        .expect(1, &["preruolo", "--al", "2026-07-10", "-o", "d", "--min", "60", "--pdf", "--richiesta", "2026-07-01"]);
    let found = rows(&workshop.path("d/distinta-preruolo.csv"));
    let anomalie =
        |id: &str| found.iter().find(|it| it["id_verbale"] == format!("V/2025/{id}")).unwrap()["anomalie"].clone();
    assert_eq!(["1", "2", "3", "4", "5"].map(anomalie), ["", "", "cf", "prova", "soglia"]);
    assert!(anomalie("6").contains("ricorso") && anomalie("7") == "indirizzo", "{found:?}");
    let excluded = rows(&workshop.path("d/escluse.csv"));
    assert_eq!(excluded.iter().map(|it| it["motivo"].as_str()).collect::<Vec<_>>(), ["senza-notifica"]);
    let letters: BTreeSet<&str> = found.iter().map(|it| it["lettera"].as_str()).collect();
    assert_eq!((found.len(), letters.len()), (7, 6), "two acts of one debtor");
    let pdf = tool("pdftotext", &["-layout", workshop.path("d/distinta-preruolo.pdf").to_str().unwrap(), "-"]);
    for words in ["ricorso in corso", "codice fiscale", "incompleta", "Rossi Mario", "Maggioraz"] {
        assert!(pdf.contains(words), "{words}: {pdf}");
    }
    // Two bodies in one ledger are asked for one at a time.
    let other = Scheda { ente: "E388".into(), ..verbale("90", &[person("Rossi", "Mario")]) };
    let atto = Chiave { ente: "E388".into(), ..chiave("V/2025/90", false) };
    let facts = [Fatto::new(day("2025-09-01"), Evento::Ricevuto(Box::new(other))), served("2025-10-01", 1)];
    let nuovi = facts.map(|fatto| Nuovo { atto: atto.clone(), fatto, key: None });
    fascicoli::record(&mut Project::open(&workshop.path("")).unwrap().ledger().unwrap(), &nuovi).unwrap();
    let ran = workshop.plico(&["preruolo", "--al", "2026-07-10", "-o", "due"]);
    assert!(ran.code == Some(3) && ran.err.contains("--ente"), "{}", ran.err);
    workshop.expect(0, &["preruolo", "--al", "2026-07-10", "-o", "due", "--ente", "E388"]);
    assert_eq!(ids(&rows(&workshop.path("due/distinta-preruolo.csv"))), ["V/2025/90"]);
}

fn crowd_without_letters(workshop: &Workshop) {
    let put = |numero: &str, who: Soggetto, facts: Vec<Fatto>| add(workshop, false, verbale(numero, &[who]), facts);
    let on_time = || vec![served("2025-10-01", 1)];
    put("1", person("Rossi", "Mario"), on_time());
    put("2", person("Rossi", "Mario"), on_time());
    put("3", Soggetto { codice_fiscale: String::new(), ..person("Neri", "Ada") }, on_time());
    let unproved = Fatto::new(day("2025-10-01"), Evento::NotificaDichiarata { modalita: "COMPIUTA_GIACENZA".into() });
    put("4", person("Verdi", "Luca"), vec![unproved.of(1)]);
    put("5", person("Bianchi", "Laura"), vec![served("2025-10-01", 1), paid("2026-02-01", 5_000)]);
    let appeal = Fatto::new(day("2025-10-20"), Evento::Ricorso { autorita: Autorita::Gdp, sospeso: true });
    put("6", person("Ricci", "Piero"), vec![served("2025-10-01", 1), appeal]);
    let abroad =
        Soggetto { nazione: "DE".into(), cap: "10115".into(), citta: "Berlin".into(), ..person("Conti", "Elio") };
    put("7", abroad, on_time());
    put("8", person("Sala", "Rita"), Vec::new());
}

/// What has lapsed, and what is paid by instalments, is shown to the C.P.L. and gets no letter whatever it says; an
/// instalment that was lost makes the act one like others, from the day on which it was lost.
#[test]
fn what_lapsed_or_is_paid_by_instalments_gets_no_letter() {
    let workshop = Workshop::new();
    let put = |numero: &str, who: Soggetto, facts: Vec<Fatto>| add(&workshop, false, verbale(numero, &[who]), facts);
    let old = |numero: &str, nome: &str, facts: Vec<Fatto>| {
        let scheda = Scheda { data_violazione: Some(day("2020-01-02")), ..verbale(numero, &[person("Verdi", nome)]) };
        add(&workshop, false, scheda, [vec![served("2020-01-15", 1)], facts].concat());
    };
    let plan = |last: &str| {
        let rata = |entro: &str| Rata { importo: Centesimi::new(5_075), entro: day(entro) };
        Fatto::new(day("2025-11-10"), Evento::Rateizzato { rate: vec![rata("2026-01-31"), rata(last)] })
    };
    let on_time = || vec![served("2025-10-01", 1)];
    put("1", person("Rossi", "Mario"), on_time());
    put("2", person("Neri", "Ada"), [on_time(), vec![plan("2027-01-31"), paid("2026-01-20", 5_075)]].concat());
    put("3", person("Bianchi", "Laura"), [on_time(), vec![plan("2026-02-28")]].concat());
    old("4", "Luca", Vec::new());
    old("5", "Elio", vec![paid("2020-07-01", 5_000)]);
    workshop.expect(1, &["preruolo", "--al", "2026-11-26", "-o", "d"]);
    let found = rows(&workshop.path("d/distinta-preruolo.csv"));
    let of = |id: &str, column: &str| {
        found.iter().find(|it| it["id_verbale"] == format!("V/2025/{id}")).map(|it| it[column].clone()).unwrap()
    };
    let anomalie = |id: &str| of(id, "anomalie");
    assert_eq!(["1", "2", "3"].map(anomalie), ["", "rate", ""]);
    assert!(["4", "5"].map(anomalie).iter().all(|it| it.starts_with("prescritto")), "{found:?}");
    let title = |id: &str| [of(id, "esecutivo_dal"), of(id, "semestri")];
    assert_eq!(title("1"), ["2025-12-02", "1"]);
    assert_eq!(title("2"), ["", "0"]);
    // The 31st of January 2026 is a Saturday.
    assert_eq!(title("3"), ["2026-02-01", "1"]);
    // The C.P.L. says yes to all of them, also to those that are marked: who pays by instalments is not due, so that
    // yes is not kept.
    let list = fs::read_to_string(workshop.path("d/distinta-preruolo.csv")).unwrap();
    let marked = (1..=5).fold(list, |list, n| list.replace(&format!("\n1/2026;{n};;"), &format!("\n1/2026;{n};S;")));
    fs::write(workshop.path("segnata.csv"), marked).unwrap();
    workshop.expect(1, &["authorise", "preruolo", "segnata.csv", "--by", "Elvira Montanari"]);
    let call = ["preruolo", "letters", "segnata.csv", "-o", "lettere", "--scadenza", "2027-01-31"];
    let ran = workshop.expect(1, &[&call[..], &["--al", "2026-11-26"]].concat());
    assert!(ran.err.contains("prescritto: 2") && ran.err.contains("non-autorizzato: 1"), "{}", ran.err);
    assert!(ran.err.contains("2 lettere aspettano"), "{}", ran.err);
    workshop.expect(1, &["due", "preruolo", "--date", "2026-11-26", "-o", "preruoli.csv"]);
    let due = rows(&workshop.path("preruoli.csv"));
    let hindered: Vec<&str> =
        due.iter().filter(|it| it["impedimenti"] == "prescritto").map(|it| it["id_verbale"].as_str()).collect();
    assert_eq!(hindered, ["V/2025/4", "V/2025/5"], "{due:?}");
    assert!(workshop.expect(1, &["due", "--date", "2026-11-26"]).out.contains("\npreruolo;4;2;"));
    // Nor does what was paid short get a letter.
    workshop.expect(1, &["due", "integrazione", "--date", "2026-11-26", "-o", "corti.csv"]);
    workshop.authorise_all("integrazione", "corti.csv");
    let open = ["due", "integrazione", "--date", "2026-11-26", "--open", "aperto", "--scadenza", "2027-01-31"];
    assert!(workshop.expect(1, &open).out.contains("V/2025/5;prescritto;"));
}

/// One sum for one act on one day: the distinta, `explain`, and `due` with what it leaves out said beside it.
#[test]
fn one_act_asks_the_same_sum_everywhere() {
    let workshop = Workshop::new();
    add(&workshop, false, verbale("1", &[person("Rossi", "Mario")]), vec![served("2025-10-01", 1)]);
    workshop.expect(0, &["preruolo", "--al", "2026-07-10", "-o", "d"]);
    let row = &rows(&workshop.path("d/distinta-preruolo.csv"))[0];
    assert_eq!((row["maggiorazione"].as_str(), row["residuo"].as_str()), ("8,65", "110,15"));
    let told = workshop.expect(0, &["explain", "V/2025/1", "--date", "2026-07-10"]).out;
    let line = told.lines().find(|it| it.contains("lettera di preruolo")).unwrap();
    assert!(line.contains("€ 101,50; più € 8,65 di maggiorazione al 10/07/2026"), "{line}");
    assert!(line.contains("€ 110,15"), "{line}");
    workshop.expect(1, &["due", "preruolo", "--date", "2026-07-10", "-o", "dovuti.csv"]);
    let row = &rows(&workshop.path("dovuti.csv"))[0];
    assert_eq!((row["importo"].as_str(), row["maggiorazione"].as_str()), ("101,50", "a parte"));
}

/// Who paid the discounted sanction in time, without the costs, is asked for the costs alone until the 60 days end; and
/// the letter asks for what the list says.
#[test]
fn the_letter_asks_for_what_the_list_says() {
    let workshop = Workshop::new();
    let righe = vec![("verbali".to_owned(), Row::from([("id_verbale".to_owned(), "V/2025/1".to_owned())]))];
    let data_violazione = Some(day("2026-09-01"));
    let scheda = Scheda { righe, data_violazione, ..verbale("1", &[person("Rossi", "Mario")]) };
    add(&workshop, false, scheda, vec![served("2026-10-20", 1), paid("2026-10-22", 2_940)]);
    workshop.expect(1, &["due", "integrazione", "--date", "2026-11-26", "-o", "lista.csv"]);
    assert_eq!(rows(&workshop.path("lista.csv"))[0]["importo"], "15,00");
    workshop.authorise_all("integrazione", "lista.csv");
    fs::write(workshop.path("dati.csv"), "id_verbale;codice_avviso;importo\nV/2025/1;302202600001234518;15,00\n")
        .unwrap();
    let open = ["due", "integrazione", "--date", "2026-11-26", "--open", "aperto", "--scadenza", "2027-01-31"];
    workshop.expect(0, &[&open[..], &["--dati", "dati.csv"]].concat());
    let fields = rows(&workshop.path("aperto/campi.csv"));
    let said = ["mancante", "residuo", "scadenza", "avvisi.1.importo"]
        .map(|campo| fields.iter().find(|it| it["campo"] == campo).unwrap()["valore"].as_str());
    assert_eq!(said, ["15,00", "15,00", "2026-12-19", "15,00"]);
}

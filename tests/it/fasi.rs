//! Monthly and daily reports out of the facts: their numbers are those of the facts, in each form.

use std::collections::BTreeMap;
use std::fs;

use plico::domain::data::Data;
use plico::domain::importi::Centesimi;
use plico::fatti::Banca;
use plico::fatti::Esito;
use plico::fatti::Evento;
use plico::fatti::Fatto;
use plico::fatti::Pagamento;
use plico::fatti::Spedizione;
use plico::fatti::scheda::Scheda;
use plico::fatti::scheda::Soggetto;
use plico::fatti::scheda::Violazione;
use plico::jobs::fascicoli;
use plico::jobs::fascicoli::Chiave;
use plico::jobs::fascicoli::Nuovo;
use plico::jobs::project::Project;

use crate::workshop::Workshop;
use crate::workshop::rows;
use crate::workshop::tool;

/// The body of the example, whose profile ships.
const ENTE: &str = "X999";

fn day(text: &str) -> Data {
    Data::parse(text).unwrap()
}

fn scheda(id: &str, lotto: &str, violazione: &str) -> Scheda {
    let soggetto = Soggetto {
        progressivo: 1,
        ruolo: "OBBLIGATO".into(),
        cognome: "Rossi".into(),
        nome: "Anna".into(),
        nazione: "IT".into(),
        canale: "POSTA".into(),
        ..Soggetto::default()
    };
    let violazione_142 = Violazione {
        articolo: "142".into(),
        comma: "7".into(),
        minimo: 4_200,
        massimo: 17_300,
        sconto_30: true,
        pmr_ammesso: true,
        ..Violazione::default()
    };
    Scheda {
        ente: ENTE.into(),
        id_verbale: id.into(),
        numero: id.trim_start_matches("V/2026/").into(),
        anno: 2026,
        tipo_atto: "VERBALE_NC".into(),
        lotto: lotto.into(),
        origine: "lotto".into(),
        data_violazione: Some(day(violazione)),
        targa: "AB123CD".into(),
        targa_nazione: "IT".into(),
        violazioni: vec![violazione_142],
        spese: [950, 0, 0],
        importi: [Some(3_890), Some(5_150), Some(9_600)],
        soggetti: vec![soggetto],
        ..Scheda::default()
    }
}

fn piece(number: &str, tentativo: u32) -> Spedizione {
    serde_json::from_value(serde_json::json!({
        "prodotto": "AG", "numero_piego": number, "numero_ar": format!("{number}1"), "tentativo": tentativo,
    }))
    .unwrap()
}

fn esito(number: &str, codice: &str, causa: &str, modalita: &str, delivered: &str) -> Evento {
    Evento::Esito(Box::new(Esito {
        codice: codice.into(),
        causa: causa.into(),
        modalita: modalita.into(),
        numero_piego: number.into(),
        consegnato: Some(day(delivered)),
        stato: "AUTO".into(),
        scatola: "2026-AR-0001".into(),
        posizione: "12".into(),
        ..Esito::default()
    }))
}

/// Six acts of a lot at different stages, and one of a trial lot that must be nowhere.
fn seven() -> Workshop {
    let workshop = Workshop::new();
    let mut all: Vec<Nuovo> = Vec::new();
    let mut add = |id: &str, data: &str, evento: Evento, prova: bool| {
        let atto = Chiave { ente: ENTE.into(), id_verbale: id.into(), prova };
        let fatto = Fatto::new(day(data), evento);
        all.push(Nuovo { atto, fatto: fatto.of(1), key: None });
    };
    for n in 1..=6 {
        let id = format!("V/2026/{n:06}");
        let evento = Evento::Ricevuto(Box::new(scheda(&id, "2026/0042", "2026-01-20")));
        add(&id, if n == 6 { "2026-03-02" } else { "2026-02-10" }, evento, false);
        add(&id, "2026-03-03", Evento::Stampato(piece(&format!("78600000000{n}"), 1)), false);
        if n < 6 {
            add(&id, "2026-03-05", Evento::Affidato(piece(&format!("78600000000{n}"), 1)), false);
        }
    }
    add("V/2026/000001", "2026-03-12", esito("786000000001", "RECAG001C", "", "MANI", "2026-03-12"), false);
    add("V/2026/000002", "2026-03-14", esito("786000000002", "RECAG002C", "", "PORTIERE", "2026-03-14"), false);
    add("V/2026/000003", "2026-03-16", esito("786000000003", "RECAG003F", "M04", "", "2026-03-16"), false);
    add("V/2026/000003", "2026-03-20", Evento::Affidato(piece("786000000009", 2)), false);
    add("V/2026/000003", "2026-03-28", esito("786000000009", "RECAG001C", "", "MANI", "2026-03-28"), false);
    let richiesta = Evento::Richiesta { banca: Banca::Messi, riferimento: "R1".into() };
    add("V/2026/000004", "2026-03-30", richiesta, false);
    let paid = Pagamento {
        importo: Centesimi::new(3_890),
        canale: "PAGOPA".into(),
        riferimento: "1".into(),
        oggetto: "VERBALE".into(),
        rata: None,
        accredito: None,
    };
    add("V/2026/000001", "2026-03-15", Evento::Pagamento(paid), false);
    let evento = Evento::Ricevuto(Box::new(scheda("PROVA/1", "P/1", "2026-01-20")));
    add("PROVA/1", "2026-03-02", evento, true);
    add("PROVA/1", "2026-03-03", Evento::Stampato(piece("999", 1)), true);
    let project = Project::open(&workshop.path("")).unwrap();
    fascicoli::record(&mut project.ledger().unwrap(), &all).unwrap();
    workshop
}

/// A column of a table, by the first column.
fn column(workshop: &Workshop, name: &str, key: &str, value: &str) -> BTreeMap<String, String> {
    let rows = rows(&workshop.path("rapporti").join(name));
    rows.into_iter().map(|it| (it[key].clone(), it[value].clone())).collect()
}

#[test]
fn a_month_has_all_its_phases() {
    let workshop = seven();
    let ran = workshop.expect(0, &["report", "phases", "--month", "2026-03", "--on", "2026-04-02"]);
    assert!(ran.out.trim().ends_with("/0001"), "{}", ran.out);
    let fasi = column(&workshop, "fasi-2026-03-fasi.csv", "Fase", "Nel mese");
    let expected = [
        ("Atti ricevuti", "1"),
        ("Plichi stampati", "6"),
        ("Plichi affidati", "6"),
        ("di cui rinotifiche", "1"),
        ("Affidati ai messi", "1"),
        ("Notificati", "3"),
        ("Non notificati", "1"),
        ("Pagamenti", "1"),
        ("Ricorsi presentati", "0"),
    ];
    for (fase, count) in expected {
        assert_eq!(fasi[fase], count, "{fase}");
    }
    assert_eq!(column(&workshop, "fasi-2026-03-fasi.csv", "Fase", "Mese prima")["Atti ricevuti"], "5");
    let months = rows(&workshop.path("rapporti/fasi-2026-03-andamento.csv"));
    assert_eq!(months.len(), 12);
    let printed: u64 = months.iter().map(|it| it["Plichi stampati"].parse::<u64>().unwrap()).sum();
    assert_eq!(printed, 6, "the trial lot counts nowhere");
    assert_eq!(months[11]["Incassato (€)"], "38,90");
    let modi = column(&workshop, "fasi-2026-03-modi.csv", "Modalità", "Atti");
    assert_eq!(
        modi,
        BTreeMap::from([
            ("a mani del destinatario".into(), "2".into()),
            ("al portiere o a persona addetta".into(), "1".into())
        ])
    );
    assert_eq!(column(&workshop, "fasi-2026-03-cause.csv", "Causa", "Atti")["trasferito"], "1");
    // What people read is what programs read.
    let paper = tool("pdftotext", &["-layout", workshop.path("rapporti/fasi-2026-03.pdf").to_str().unwrap(), "-"]);
    let lines: Vec<Vec<&str>> = paper.lines().map(|it| it.split_whitespace().collect()).collect();
    let shown = |words: &str| {
        let words: Vec<&str> = words.split(' ').collect();
        lines.iter().find(|it| it.starts_with(&words)).map(|it| it[words.len()].to_owned())
    };
    for (fase, count) in expected {
        assert_eq!(shown(fase).as_deref(), Some(count), "{fase} on paper");
    }
    // Trial lots have a report of their own.
    workshop.expect(0, &["report", "phases", "--month", "2026-03", "--prova", "-o", "prove"]);
    let fasi = rows(&workshop.path("prove/fasi-2026-03-fasi.csv"));
    assert_eq!(fasi.iter().find(|it| it["Fase"] == "Plichi stampati").unwrap()["Nel mese"], "1");
}

#[test]
fn an_empty_month_is_a_report_of_zeros() {
    let workshop = seven();
    workshop.expect(0, &["report", "phases", "--month", "2024-01", "--on", "2026-04-02"]);
    let fasi = column(&workshop, "fasi-2024-01-fasi.csv", "Fase", "Nel mese");
    assert!(fasi.values().all(|it| it == "0"), "{fasi:?}");
}

#[test]
fn outcomes_are_reported_act_by_act_with_their_attempts() {
    let workshop = seven();
    workshop.expect(0, &["report", "notifications", "--month", "2026-03"]);
    let esiti = rows(&workshop.path("rapporti/notifiche-2026-03-esiti.csv"));
    let seen: Vec<[&str; 4]> =
        esiti.iter().map(|it| ["Atto", "Invio", "Codice", "Notificato il"].map(|name| it[name].as_str())).collect();
    assert_eq!(
        seen,
        [
            ["V/2026/000001", "1", "RECAG001C", "2026-03-12"],
            ["V/2026/000002", "1", "RECAG002C", "2026-03-14"],
            ["V/2026/000003", "1", "RECAG003F", ""],
            ["V/2026/000003", "2", "RECAG001C", "2026-03-28"],
        ]
    );
    let summary = column(&workshop, "notifiche-2026-03-riepilogo.csv", "Esito", "Invii");
    assert_eq!(summary.values().map(|it| it.parse::<u64>().unwrap()).sum::<u64>(), 4);
    // The lot has the pieces without an outcome too.
    workshop.expect(0, &["report", "lot", "2026/0042", "--on", "2026-04-02"]);
    let lot = rows(&workshop.path("rapporti/lotto-2026_0042-esiti.csv"));
    assert_eq!(lot.len(), 7);
    let sent = rows(&workshop.path("rapporti/lotto-2026_0042-spedizioni.csv"));
    let sum = |name: &str| sent.iter().map(|it| it[name].parse::<u64>().unwrap()).sum::<u64>();
    assert_eq!((sum("Plichi"), sum("Notificati"), sum("Non notificati"), sum("Senza esito")), (7, 3, 1, 3));
}

#[test]
fn what_never_answered_is_listed_after_its_days() {
    let workshop = seven();
    workshop.expect(0, &["report", "noreply", "--on", "2026-05-04", "--days", "60"]);
    let acts = rows(&workshop.path("rapporti/senza-esito-2026-05-04-atti.csv"));
    let seen: Vec<(&str, &str)> = acts.iter().map(|it| (it["Atto"].as_str(), it["Giorni"].as_str())).collect();
    assert_eq!(seen, [("V/2026/000004", "60"), ("V/2026/000005", "60")]);
    workshop.expect(0, &["report", "noreply", "--on", "2026-05-03", "--days", "60"]);
    assert!(rows(&workshop.path("rapporti/senza-esito-2026-05-03-atti.csv")).is_empty());
}

#[test]
fn every_act_has_its_place_among_all() {
    let workshop = seven();
    workshop.expect(0, &["report", "act-status", "--on", "2026-04-02"]);
    let acts = rows(&workshop.path("rapporti/situazione-2026-04-02-atti.csv"));
    assert_eq!(acts.len(), 6);
    let states = column(&workshop, "situazione-2026-04-02-riepilogo.csv", "Situazione", "Atti");
    assert_eq!(states.values().map(|it| it.parse::<u64>().unwrap()).sum::<u64>(), 6);
    let paid = acts.iter().find(|it| it["Atto"] == "V/2026/000001").unwrap();
    assert_eq!((paid["Versato (€)"].as_str(), paid["Notificato il"].as_str()), ("38,90", "2026-03-12"));
    let json = workshop.expect(0, &["--json", "report", "definiti", "--on", "2026-04-02"]).out;
    assert!(json.contains("\"numero\""), "{json}");
}

#[test]
fn paper_is_found_by_any_of_its_names() {
    let workshop = seven();
    for text in ["V/2026/000001", "786000000001"] {
        let ran = workshop.expect(0, &["report", "find", text]);
        assert!(ran.out.contains("V/2026/000001;N;1;AG;786000000001;RECAG001C;2026-AR-0001;12"), "{text}: {}", ran.out);
    }
    workshop.expect(1, &["report", "find", "V/2026/999999"]);
    // Without any act it is not clear whose report is wanted.
    let empty = Workshop::new();
    assert!(empty.expect(2, &["report", "definiti"]).err.contains("--ente"));
    assert!(!fs::exists(empty.path("rapporti")).unwrap());
}

/// What people read is Italian: no codes of tables, no days and numbers of programs; a trial says that it is one.
#[test]
fn reports_speak_in_words() {
    let workshop = seven();
    let calls: [&[&str]; 8] = [
        &["phases", "--month", "2026-03", "--on", "2026-04-02"],
        &["notifications", "--month", "2026-03"],
        &["lot", "2026/0042", "--on", "2026-04-02"],
        &["noreply", "--on", "2026-05-04", "--days", "60"],
        &["backlog", "--on", "2026-05-04"],
        &["definiti", "--on", "2026-05-04"],
        &["act-status", "--on", "2026-05-04"],
        &["payments", "--month", "2026-03"],
    ];
    for call in calls {
        for (prova, folder) in [(None, "veri"), (Some("--prova"), "prove")] {
            let args: Vec<&str> = ["report"].into_iter().chain(call.iter().copied()).chain(prova).collect();
            workshop.expect(0, &[&args[..], &["-o", folder]].concat());
        }
    }
    for (folder, is_trial) in [("veri", false), ("prove", true)] {
        let mut count = 0;
        for entry in fs::read_dir(workshop.path(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_none_or(|it| it != "pdf") {
                continue;
            }
            count += 1;
            let text = tool("pdftotext", &["-layout", path.to_str().unwrap(), "-"]);
            assert_eq!(text.contains("(lotti di prova)"), is_trial, "{}", path.display());
            for word in text.split_whitespace() {
                let is_code = word.contains('_') || word.starts_with("VERBALE");
                let is_iso = Data::parse(word.trim_matches(|c: char| !c.is_ascii_digit())).is_some();
                assert!(!is_code && !is_iso, "{}: {word}", path.display());
            }
        }
        assert_eq!(count, calls.len());
    }
}

/// Number and year stand apart: together a spreadsheet takes them for a day.
#[test]
fn no_cell_of_the_status_is_a_day_for_a_spreadsheet() {
    let workshop = seven();
    workshop.expect(0, &["report", "act-status", "--on", "2026-04-02"]);
    let acts = rows(&workshop.path("rapporti/situazione-2026-04-02-atti.csv"));
    assert_eq!((acts[0]["Numero"].as_str(), acts[0]["Anno"].as_str()), ("000001", "2026"));
    for (name, cell) in acts.iter().flatten() {
        let parts: Vec<&str> = cell.split('/').collect();
        let is_day = parts.len() == 2 && parts.iter().all(|it| it.parse::<u32>().is_ok()) && name != "Lotto";
        assert!(!is_day, "{name}: {cell}");
    }
}

/// The month's payments go where the other reports go, and their number is said; a month without any has its report.
#[test]
fn payments_are_numbered_as_all_reports() {
    let workshop = seven();
    let said = |month: &str| workshop.expect(0, &["report", "payments", "--month", month]).out;
    assert_eq!(said("2026-03").trim().rsplit('/').next(), Some("0001"));
    assert!(workshop.path("rapporti/pagamenti-2026-03-X999.pdf").exists());
    assert_eq!(said("2025-03").trim().rsplit('/').next(), Some("0002"));
    let empty =
        tool("pdftotext", &["-layout", workshop.path("rapporti/pagamenti-2025-03-X999.pdf").to_str().unwrap(), "-"]);
    assert!(empty.contains("Nessun pagamento nel mese."), "{empty}");
}

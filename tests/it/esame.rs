//! The ledger proves itself: damage is named, older ledgers are brought up whole, copies hold, projections agree.

use std::cell::RefCell;
use std::fs;
use std::path::Path;

use plico::domain::data::Data;
use plico::hash::Hasher;
use plico::hash::sha256;
use plico::jobs::esame;
use plico::jobs::project::Project;
use plico::ledger::Error;
use plico::ledger::Fact;
use plico::ledger::Ledger;
use plico::ledger::Recorded;
use plico::ledger::accessi::Accesso;
use plico::ledger::esame::Guasto;
use plico::ledger::filtro::Filtro;
use plico::ledger::proiezione::Atti;
use plico::ledger::proiezione::Atto;
use plico::ledger::proiezione::Passo;
use plico::ledger::proiezione::Proiezione;
use plico::ledger::proiezione::Riferimento;
use rstest::rstest;

use crate::cluster::Base;
use crate::cluster::Place;

const INSTANT: &str = "2026-04-01T08:00:00Z";

/// Facts about three acts and a job: 12 in all, with and without days and keys.
fn fill(ledger: &mut Ledger) {
    for number in 0..4 {
        let key = format!("riga {number}");
        let payload = format!("{{\"numero\":{number}}}");
        let facts = ["atto:E388:V/1", "atto:E388:V/2", "prova:E388:V/1"].map(|subject| Fact {
            subject,
            kind: if number == 0 { "ricevuto" } else { "esito" },
            instant: INSTANT,
            payload: &payload,
            day: Some("2026-03-31"),
            key: (number % 2 == 0).then_some(key.as_str()),
        });
        ledger.record_all(&facts).unwrap();
    }
    let job = Fact { subject: "lavoro:1", kind: "reso", instant: INSTANT, payload: "{}", day: None, key: None };
    ledger.record(&job).unwrap();
    ledger.job("E388", "2026/1", false, 2026).unwrap();
}

fn look(atto: Option<&str>) -> Accesso {
    Accesso {
        istante: INSTANT.into(),
        persona: "Elvira Montanari".into(),
        verbo: "explain".into(),
        atto: atto.map(String::from),
        domanda: "stato".into(),
        righe: 1,
    }
}

/// What a check finds: code and number.
fn check(ledger: &mut Ledger) -> Vec<(&'static str, Option<u64>)> {
    let found = RefCell::new(Vec::new());
    ledger.check(&mut |it: Guasto| found.borrow_mut().push((it.codice, it.numero)), &mut |_, _, _| {}).unwrap();
    found.into_inner()
}

/// Lets the database do what its guards forbid.
fn disarm(place: &Place) {
    match plico::ledger::is_address(&place.place) {
        true => place.tamper("ALTER TABLE fatti DISABLE TRIGGER ALL; ALTER TABLE accessi DISABLE TRIGGER ALL"),
        false => place.tamper(
            "DROP TRIGGER fatti_fissi; DROP TRIGGER fatti_restano; DROP TRIGGER accessi_fissi;
             DROP TRIGGER accessi_restano",
        ),
    }
}

#[rstest]
fn damage_is_named(#[values(Base::File, Base::Server)] base: Base) {
    let Some(place) = base.project() else { return };
    let mut ledger = place.ledger();
    fill(&mut ledger);
    ledger.root(INSTANT, "2026-04-01").unwrap().unwrap();
    for atto in [Some("atto:E388:V/1"), None, Some("atto:E388:V/2")] {
        ledger.access(&look(atto)).unwrap();
    }
    assert_eq!(check(&mut ledger), []);
    disarm(&place);
    // Whatever is changed of a fact, that fact is named and no other.
    for (column, value) in [
        ("soggetto", "'atto:E388:V/3'"),
        ("tipo", "'esita'"),
        ("istante", "'2026-04-01T08:00:01Z'"),
        ("giorno", "'2026-03-30'"),
        ("giorno", "NULL"),
        ("chiave", "'riga 9'"),
        ("chiave", "NULL"),
        ("contenuto", "'{\"numero\":8}'"),
        ("sale", "'00'"),
        ("contenuto", "NULL"),
        // As a deletion run does, but no run answers for it.
        ("contenuto = NULL, sale", "NULL"),
        ("impronta", "'00'"),
        ("catena", "'00'"),
    ] {
        place.tamper("CREATE TABLE salvo AS SELECT * FROM fatti WHERE numero = 7");
        place.tamper(&format!("UPDATE fatti SET {column} = {value} WHERE numero = 7"));
        let found = check(&mut ledger);
        // One that was moved to another subject leaves a hole in its own chain: the next one there is named too.
        let named = |it: &(&str, Option<u64>)| match *it {
            ("radice-diversa", Some(14)) => column == "catena",
            (_, Some(10)) => column == "soggetto",
            (_, number) => number == Some(7),
        };
        assert!(!found.is_empty() && found.iter().all(named), "{column} = {value}: {found:?}");
        place.tamper("DELETE FROM fatti WHERE numero = 7; INSERT INTO fatti SELECT * FROM salvo; DROP TABLE salvo");
        assert_eq!(check(&mut ledger), []);
    }
    // One that is missing is missed.
    place.tamper("CREATE TABLE salvo AS SELECT * FROM fatti WHERE numero = 13; DELETE FROM fatti WHERE numero = 13");
    let found = check(&mut ledger);
    assert!(found.contains(&("fatti-mancanti", Some(13))), "{found:?}");
    assert!(found.contains(&("radice-diversa", Some(14))), "{found:?}");
    place.tamper("INSERT INTO fatti SELECT * FROM salvo");
    assert_eq!(check(&mut ledger), []);
    place.tamper("UPDATE accessi SET persona = 'Nessuno' WHERE numero = 2");
    assert_eq!(check(&mut ledger), [("accesso-alterato", Some(2))]);
    place.tamper("DELETE FROM accessi WHERE numero = 2");
    let found = check(&mut ledger);
    assert_eq!(found, [("accessi-mancanti", Some(2)), ("accesso-alterato", Some(3))]);
}

#[test]
fn a_damaged_file_is_no_panic() {
    let place = Base::File.project().unwrap();
    fill(&mut place.ledger());
    let path = place.workshop.path("plico.db");
    let whole = fs::read(&path).unwrap();
    let (mut named, mut refused) = (0, 0);
    for at in (0..whole.len()).step_by(whole.len() / 300) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x55;
        for beside in ["plico.db-wal", "plico.db-shm"] {
            let _ = fs::remove_file(place.workshop.path(beside));
        }
        fs::write(&path, &bytes).unwrap();
        let Ok(mut ledger) = Ledger::open(&path) else {
            refused += 1;
            continue;
        };
        let found = RefCell::new(0);
        match ledger.check(&mut |_| *found.borrow_mut() += 1, &mut |_, _, _| {}) {
            Ok(_) if found.into_inner() > 0 => named += 1,
            Ok(_) => {
                // Only where nothing is kept may a byte change: all that was written is still there.
                assert_eq!(ledger.last().unwrap(), 13, "byte {at}");
            }
            Err(_) => refused += 1,
        }
    }
    assert!(named > 5 && refused > 5, "{named} {refused}");
    println!("of 300 bytes {named} were named, {refused} refused");
}

#[rstest]
fn roots_cover_all_that_came_before(#[values(Base::File, Base::Server)] base: Base) {
    let Some(place) = base.project() else { return };
    let mut ledger = place.ledger();
    assert_eq!(ledger.root(INSTANT, "2026-04-01").unwrap(), None);
    fill(&mut ledger);
    let first = ledger.root(INSTANT, "2026-04-01").unwrap().unwrap();
    assert_eq!((first.dal, first.al, first.precedente.as_str()), (1, 13, ""));
    // Nothing came: the same root, and no fact.
    assert_eq!(ledger.root(INSTANT, "2026-04-02").unwrap().as_ref(), Some(&first));
    assert_eq!(ledger.last().unwrap(), 14);
    fill(&mut ledger);
    let second = ledger.root(INSTANT, "2026-04-02").unwrap().unwrap();
    assert_eq!((second.dal, second.precedente.as_str()), (14, first.radice.as_str()));
    assert_eq!(ledger.roots().unwrap(), [first, second]);
    assert_eq!(check(&mut ledger), []);
}

/// A ledger as the first version wrote it.
fn old(path: &Path, has_day: bool) -> Vec<String> {
    let connection = rusqlite::Connection::open(path).unwrap();
    let columns = if has_day { ", giorno TEXT, chiave TEXT" } else { "" };
    let schema = format!(
        "CREATE TABLE fatti (numero INTEGER PRIMARY KEY, soggetto TEXT NOT NULL, tipo TEXT NOT NULL,
             istante TEXT NOT NULL, contenuto TEXT NOT NULL, sale TEXT NOT NULL, catena TEXT NOT NULL{columns});
         CREATE INDEX fatti_soggetto ON fatti (soggetto, numero);
         CREATE INDEX fatti_tipo ON fatti (tipo, numero);
         CREATE TABLE lavori (anno INTEGER NOT NULL, progressivo INTEGER NOT NULL, ente TEXT NOT NULL,
             lotto TEXT NOT NULL, prova INTEGER NOT NULL, PRIMARY KEY (anno, progressivo),
             UNIQUE (ente, lotto, prova));
         CREATE TABLE numeri (serie TEXT NOT NULL, numero INTEGER NOT NULL, ente TEXT NOT NULL, lotto TEXT NOT NULL,
             id_verbale TEXT NOT NULL, progressivo INTEGER NOT NULL, tentativo INTEGER NOT NULL,
             PRIMARY KEY (serie, numero), UNIQUE (serie, ente, lotto, id_verbale, progressivo, tentativo));
         CREATE TRIGGER fatti_fissi BEFORE UPDATE ON fatti
             BEGIN SELECT RAISE(ABORT, 'facts are never edited'); END;
         CREATE TRIGGER fatti_restano BEFORE DELETE ON fatti
             BEGIN SELECT RAISE(ABORT, 'facts are never removed'); END;
         CREATE TRIGGER lavori_fissi BEFORE UPDATE ON lavori BEGIN SELECT RAISE(ABORT, 'jobs'); END;
         CREATE TRIGGER numeri_fissi BEFORE UPDATE ON numeri BEGIN SELECT RAISE(ABORT, 'numbers'); END;
         INSERT INTO lavori VALUES (2026, 1, 'E388', '2026/1', 0);
         INSERT INTO numeri VALUES ('ag', 0, 'E388', '2026/1', 'V/1', 1, 1);"
    );
    connection.execute_batch(&schema).unwrap();
    let mut before = String::new();
    let mut payloads = Vec::new();
    for number in 0..5 {
        let (salt, payload) = (format!("{number:032}"), format!("{{\"n\":{number}}}"));
        let mut hasher = Hasher::default();
        let digest = plico::hash::digest(format!("{salt}{payload}").as_bytes());
        for part in [before.as_bytes(), b"modello:verbale:it", b"approvato", INSTANT.as_bytes(), &digest] {
            hasher.part(part);
        }
        before = hasher.hex();
        let sql = "INSERT INTO fatti (soggetto, tipo, istante, contenuto, sale, catena)
                   VALUES ('modello:verbale:it', 'approvato', ?1, ?2, ?3, ?4)";
        connection.execute(sql, [INSTANT, &payload, &salt, &before]).unwrap();
        payloads.push(payload);
    }
    payloads
}

#[rstest]
fn an_old_ledger_is_brought_up_whole(#[values(false, true)] has_day: bool) {
    let place = Base::File.project().unwrap();
    let path = place.workshop.path("plico.db");
    let payloads = old(&path, has_day);
    let mut ledger = place.ledger();
    assert_eq!(ledger.facts("modello:verbale:it", "approvato").unwrap(), payloads);
    assert_eq!(ledger.job("E388", "2026/1", false, 2027).unwrap(), "20260001");
    assert_eq!(check(&mut ledger), []);
    let fact = Fact {
        subject: "modello:verbale:it",
        kind: "approvato",
        instant: INSTANT,
        payload: "{}",
        day: Some("2026-04-01"),
        key: Some("chiave"),
    };
    assert_eq!(ledger.record_all(&[fact]).unwrap(), [Recorded::New(6)]);
    assert_eq!(check(&mut place.ledger()), []);
    // What came over is guarded like the rest.
    assert!(place.try_sql("UPDATE fatti SET contenuto = '' WHERE numero = 2").is_err());
    disarm(&place);
    place.tamper("UPDATE fatti SET contenuto = '{\"n\":9}' WHERE numero = 2");
    assert_eq!(check(&mut ledger), [("contenuto-alterato", Some(2))]);
}

#[test]
fn an_old_ledger_that_cannot_be_brought_up_stays_as_it_is() {
    let place = Base::File.project().unwrap();
    let path = place.workshop.path("plico.db");
    old(&path, false);
    // Something of somebody else's is in the way, so that the step fails half-way.
    place.tamper("CREATE TABLE accessi (altro TEXT)");
    let before = rows_of(&path);
    assert!(Ledger::open(&path).is_err());
    assert_eq!(rows_of(&path), before);
    assert!(place.try_sql("UPDATE fatti SET tipo = ''").is_err(), "its own guards are still there");
    place.tamper("DROP TABLE accessi");
    assert_eq!(check(&mut place.ledger()), []);
}

/// Facts and objects of a database of SQLite.
fn rows_of(path: &Path) -> Vec<String> {
    let connection = rusqlite::Connection::open(path).unwrap();
    let mut all = Vec::new();
    for sql in ["SELECT numero || tipo || catena FROM fatti ORDER BY 1", "SELECT name FROM sqlite_master ORDER BY 1"] {
        let mut statement = connection.prepare(sql).unwrap();
        all.extend(statement.query_map([], |row| row.get::<_, String>(0)).unwrap().map(Result::unwrap));
    }
    all
}

#[rstest]
fn a_newer_ledger_is_refused(#[values(Base::File, Base::Server)] base: Base) {
    let Some(place) = base.project() else { return };
    fill(&mut place.ledger());
    place.tamper("INSERT INTO versione VALUES (99, 1)");
    let ran = place.workshop.expect(3, &["approve", "verbale", "--by", "Elvira Montanari"]);
    assert!(ran.err.contains("was written by a newer version of plico (form 99"), "{}", ran.err);
}

fn dump(ledger: &mut Ledger) -> Vec<u8> {
    let mut bytes = Vec::new();
    ledger.dump(&mut bytes).unwrap();
    bytes
}

#[rstest]
fn a_copy_goes_from_any_database_to_any(
    #[values(Base::File, Base::Server)] from: Base,
    #[values(Base::File, Base::Server)] to: Base,
) {
    let (Some(from), Some(to)) = (from.project(), to.project()) else { return };
    let mut ledger = from.ledger();
    fill(&mut ledger);
    ledger.root(INSTANT, "2026-04-01").unwrap();
    ledger.access(&look(None)).unwrap();
    let gone = Fact {
        subject: "registro:conservazione",
        kind: "cancellazione",
        instant: INSTANT,
        payload: "{}",
        day: None,
        key: None,
    };
    ledger.destroy(&["prova:E388:V/1".into()], &gone).unwrap();
    let copy = dump(&mut ledger);
    let mut restored = to.ledger();
    restored.restore(&mut copy.as_slice()).unwrap();
    assert_eq!(check(&mut restored), []);
    assert!(dump(&mut restored) == copy, "the copy of a copy is another");
    // It goes on where the other stopped.
    assert_eq!(restored.job("E388", "2026/1", false, 2027).unwrap(), "20260001");
    fill(&mut restored);
    assert_eq!(check(&mut to.ledger()), []);
    let refused = restored.restore(&mut copy.as_slice()).unwrap_err();
    assert!(matches!(refused, Error::NotEmpty), "{refused}");
}

#[test]
fn an_old_ledger_survives_its_copy() {
    let place = Base::File.project().unwrap();
    old(&place.workshop.path("plico.db"), false);
    let copy = dump(&mut place.ledger());
    let other = Base::File.project().unwrap();
    let mut restored = other.ledger();
    restored.restore(&mut copy.as_slice()).unwrap();
    fill(&mut restored);
    assert_eq!(check(&mut restored), []);
    assert_eq!(check(&mut other.ledger()), []);
}

#[rstest]
fn a_copy_that_is_not_whole_is_refused(#[values(Base::File, Base::Server)] base: Base) {
    let Some(place) = base.project() else { return };
    let from = Base::File.project().unwrap();
    let mut ledger = from.ledger();
    fill(&mut ledger);
    let copy = dump(&mut ledger);
    let mut restored = place.ledger();
    let mut refuse = |bytes: &[u8], what: &str| {
        let refused = restored.restore(&mut &*bytes);
        assert!(refused.is_err(), "{what}");
        assert_eq!(restored.last().unwrap(), 0, "{what}");
    };
    refuse(b"", "nothing");
    refuse(b"numero;soggetto\n", "something else");
    refuse(&copy[..copy.len() - 1], "the last byte is missing");
    let lines: Vec<&[u8]> = copy.split_inclusive(|it| *it == b'\n').collect();
    refuse(&lines[..lines.len() - 1].concat(), "the seal is missing");
    let without: Vec<u8> = lines.iter().enumerate().filter(|it| it.0 != 5).flat_map(|it| it.1.to_vec()).collect();
    refuse(&without, "a row is missing");
    refuse(&[copy.as_slice(), b"[]\n"].concat(), "something after the seal");
    for at in (0..copy.len()).step_by(copy.len() / 40) {
        let mut bytes = copy.clone();
        bytes[at] ^= 1;
        refuse(&bytes, &format!("byte {at}"));
    }
    // A copy that was changed by somebody who makes a new seal does not prove itself.
    let text = String::from_utf8(copy).unwrap();
    let body: Vec<&str> = text.lines().collect();
    let body = body[..body.len() - 1].join("\n").replacen("\\\"numero\\\":2", "\\\"numero\\\":5", 1) + "\n";
    let seal = format!("{{\"righe\":{},\"sha256\":\"{}\"}}\n", body.lines().count() - 1, sha256(body.as_bytes()));
    let refused = restored.restore(&mut (body + &seal).as_bytes()).unwrap_err().to_string();
    assert!(refused.contains("does not prove itself: contenuto-alterato"), "{refused}");
}

/// A fold that is easy to follow: an act has as many steps as facts.
fn fold(acts: &Atti) -> Result<Vec<Option<Proiezione>>, Error> {
    let project = |(subject, facts): &(String, Vec<plico::ledger::Stored>)| {
        let id = subject.rsplit(':').next().unwrap();
        if facts.iter().any(|it| it.payload.is_none()) {
            return None;
        }
        let step = |it: &plico::ledger::Stored| Passo {
            voce: it.kind.clone(),
            dal: format!("2026-01-{:02}", it.number),
            ..Passo::default()
        };
        Some(Proiezione {
            atto: Atto {
                ente: "E388".into(),
                id_verbale: id.into(),
                prova: subject.starts_with("prova"),
                stato: "notificato".into(),
                versato: 7,
                ..Atto::default()
            },
            passi: facts.iter().map(step).collect(),
            riferimenti: vec![Riferimento { tipo: "id".into(), valore: id.into() }],
            ..Proiezione::default()
        })
    };
    Ok(acts.iter().map(project).collect())
}

fn steps(ledger: &mut Ledger, filtro: &Filtro<'_>) -> Vec<String> {
    let mut steps = Vec::new();
    ledger
        .each_passo(filtro, |subject, atto, it| {
            assert!(subject.ends_with(&atto.id_verbale));
            steps.push(format!("{} {} {}", atto.id_verbale, it.voce, it.dal));
            Ok::<(), Error>(())
        })
        .unwrap();
    steps
}

#[rstest]
fn the_projection_follows_the_facts(#[values(Base::File, Base::Server)] base: Base) {
    let Some(place) = base.project() else { return };
    let mut ledger = place.ledger();
    fill(&mut ledger);
    ledger.begin_projection("uno").unwrap();
    assert_eq!(ledger.each_stale_batch(5, fold).unwrap(), 3);
    assert_eq!(ledger.each_stale_batch(5, fold).unwrap(), 0);
    let all = Filtro::default();
    assert_eq!(steps(&mut ledger, &all).len(), 8);
    assert_eq!(steps(&mut ledger, &Filtro { prova: true, ..all }).len(), 4);
    let some = Filtro { id_verbale: Some("V/2"), voci: &["esito", "altro"], al: Some("2026-01-08"), ..all };
    assert_eq!(steps(&mut ledger, &some), ["V/2 esito 2026-01-05", "V/2 esito 2026-01-08"]);
    assert_eq!(steps(&mut ledger, &Filtro { stati: &["pagato"], ..all }).len(), 0);
    assert_eq!(ledger.find("id", "V/1").unwrap(), ["atto:E388:V/1", "prova:E388:V/1"]);
    assert_eq!(ledger.find_any("V/2").unwrap(), [("id".to_string(), "atto:E388:V/2".to_string())]);
    let folded = RefCell::new(0);
    let count = |acts: &Atti| {
        *folded.borrow_mut() += acts.len();
        fold(acts)
    };
    assert_eq!(ledger.check_projection(&mut |it| panic!("{it:?}"), fold).unwrap(), 3);
    // What people with an SQL client read has the same names and columns in both databases.
    for (view, columns) in [
        ("v_fatti", "numero, soggetto, tipo, giorno, registrato_il, contenuto"),
        ("v_atti", "ente, id_verbale, prova, stato, notifica_ultima, euro_pieno, euro_versati, pagamento"),
        ("v_passi", "ente, id_verbale, prova, voce, destinatario, dal, entro, euro, impedimenti, autorizzato"),
        ("v_notifiche", "ente, id_verbale, prova, prodotto, numero_piego, affidato_il, esito, data_notifica, scatola"),
        ("v_pagamenti", "ente, id_verbale, prova, data, euro, canale, classe, riferimento, fatto"),
    ] {
        place.tamper(&format!("SELECT {columns} FROM {view}"));
    }
    // One more fact: one act is folded again.
    let fact = |subject| Fact { subject, kind: "esito", instant: INSTANT, payload: "{}", day: None, key: None };
    ledger.record(&fact("atto:E388:V/2")).unwrap();
    assert_eq!(ledger.each_stale_batch(5, count).unwrap(), 1);
    assert_eq!(folded.take(), 1);
    assert_eq!(steps(&mut ledger, &all).len(), 9);
    // Other rules: all of it anew.
    ledger.begin_projection("due").unwrap();
    assert_eq!(ledger.each_stale_batch(50, fold).unwrap(), 3);
    // A row that somebody changed is found, whichever table it is in.
    for sql in [
        "UPDATE passi SET voce = 'altro' WHERE soggetto = 'atto:E388:V/1' AND riga = 1",
        "UPDATE atti SET versato = 8 WHERE soggetto = 'atto:E388:V/1'",
        "DELETE FROM riferimenti WHERE soggetto = 'atto:E388:V/1'",
        "DELETE FROM atti WHERE soggetto = 'atto:E388:V/1'",
    ] {
        place.tamper(sql);
        let mut found = Vec::new();
        ledger.check_projection(&mut |it| found.push(it.soggetto), fold).unwrap();
        assert_eq!(found, ["atto:E388:V/1"], "{sql}");
        ledger.reset_projection().unwrap();
        ledger.each_stale_batch(50, fold).unwrap();
    }
}

#[rstest]
fn what_is_destroyed_is_gone_and_proved(#[values(Base::File, Base::Server)] base: Base) {
    let Some(place) = base.project() else { return };
    let mut ledger = place.ledger();
    let secret = Fact {
        subject: "atto:E388:V/1",
        kind: "ricevuto",
        instant: INSTANT,
        payload: "{\"cognome\":\"Quintiliani-Sperandio\"}",
        day: Some("2020-01-01"),
        key: None,
    };
    ledger.record(&secret).unwrap();
    fill(&mut ledger);
    let root = ledger.root(INSTANT, "2026-04-01").unwrap();
    ledger.each_stale_batch(50, fold).unwrap();
    let mut quiet = Vec::new();
    ledger
        .each_quiet("2026-04-01", |subject, _, last| {
            quiet.push((subject.to_string(), last));
            Ok::<(), Error>(())
        })
        .unwrap();
    let last = [Some("2026-03-31".to_string()), None];
    assert_eq!(quiet, ["atto:E388:V/1", "atto:E388:V/2", "prova:E388:V/1"].map(|it| (it.to_string(), last.clone())));
    let dayless = Fact { day: None, instant: "2026-03-31T23:30:00Z", kind: "nota", payload: "{}", ..secret };
    ledger.record(&dayless).unwrap();
    ledger.each_stale_batch(50, fold).unwrap();
    ledger
        .each_quiet("2026-04-01", |subject, _, [_, instant]| {
            let own = (subject == dayless.subject).then(|| dayless.instant.to_string());
            assert_eq!(instant, own, "{subject}");
            Ok::<(), Error>(())
        })
        .unwrap();
    ledger.each_quiet("2026-03-31", |_, _, _| -> Result<(), Error> { panic!() }).unwrap();
    let fact = Fact { subject: "registro:conservazione", day: None, payload: "{}", kind: "cancellazione", ..secret };
    assert_eq!(ledger.destroy(&["atto:E388:V/1".into()], &fact).unwrap(), 6);
    assert_eq!(check(&mut ledger), []);
    assert_eq!(ledger.roots().unwrap(), [root.unwrap()]);
    assert!(ledger.about("atto:E388:V/1").unwrap().iter().all(|it| it.payload.is_none()));
    assert_eq!(steps(&mut ledger, &Filtro::default()).len(), 4);
    ledger.check_projection(&mut |it| panic!("{it:?}"), fold).unwrap();
    drop(ledger);
    if base == Base::File {
        for (name, bytes) in crate::workshop::contents(&place.workshop.path("")) {
            assert!(!bytes.windows(9).any(|it| it == b"Sperandio"), "{name} still says it");
        }
    }
}

#[rstest]
fn whoever_looks_leaves_a_line(#[values(Base::File, Base::Server)] base: Base) {
    let Some(place) = base.project() else { return };
    let mut ledger = place.ledger();
    for atto in [Some("atto:E388:V/1"), None, Some("prova:E388:V/1"), Some("atto:E388:V/11")] {
        ledger.access(&look(atto)).unwrap();
    }
    // Half past midnight in Rome, and midnight there.
    for instant in ["2026-04-01T22:30:00Z", "2026-10-24T22:00:00Z"] {
        ledger.access(&Accesso { istante: instant.into(), ..look(None) }).unwrap();
    }
    let project = Project::open(&place.workshop.path("")).unwrap();
    let numbers = |act, from: &str, to: &str| {
        let mut numbers = Vec::new();
        let days = (Data::parse(from), Data::parse(to));
        let each = &mut |number, _: &Accesso| {
            numbers.push(number);
            Ok(())
        };
        esame::accesses(&project, act, days, each).unwrap();
        numbers
    };
    assert_eq!(numbers(None, "", ""), [1, 2, 3, 4, 5, 6]);
    assert_eq!(numbers(Some("V/1"), "", ""), [1, 3]);
    assert_eq!(numbers(None, "2026-04-01", "2026-04-01"), [1, 2, 3, 4]);
    assert_eq!(numbers(None, "2026-04-02", "2026-10-24"), [5]);
    assert_eq!(numbers(None, "2026-10-25", ""), [6]);
    assert_eq!(numbers(None, "", "2026-03-31"), [0; 0]);
    for sql in ["DELETE FROM accessi", "UPDATE accessi SET persona = 'Nessuno'"] {
        assert!(place.try_sql(sql).is_err(), "{sql}");
    }
}

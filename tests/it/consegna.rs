//! `plico ledger`: proof, copies, hand-over, retention and the log of accesses, with acts that were printed.

use std::collections::BTreeMap;
use std::fs;

use plico::domain::data::Data;
use plico::fatti::Evento;
use plico::fatti::Fatto;
use plico::fatti::Prova;
use plico::fatti::scheda::Scheda;
use plico::jobs::fascicoli;
use plico::jobs::fascicoli::Chiave;
use plico::jobs::fascicoli::Nuovo;
use plico::jobs::project::Project;
use plico::jobs::prove::Prove;
use plico::ledger::Fact;
use rstest::rstest;
use serde_json::Value;

use crate::cluster::Base;
use crate::workshop::contents;
use crate::workshop::rows;
use crate::workshop::sha256;

#[rstest]
fn a_printed_lot_is_proved_copied_and_handed_over(#[values(Base::File, Base::Server)] base: Base) {
    let (Some(place), Some(other)) = (base.project(), base.project()) else { return };
    let workshop = &place.workshop;
    workshop.sample(4, 11, "lotto");
    workshop.render("lotto", "reso", "1");
    let said: Value = serde_json::from_str(&workshop.expect(0, &["--json", "ledger", "check"]).out).unwrap();
    assert_eq!((said["atti"].as_u64(), said["guasti"].as_array().map(Vec::len)), (Some(4), Some(0)), "{said}");
    let root = workshop.expect(0, &["ledger", "root"]).out;
    workshop.expect(0, &["ledger", "check", "--root", root.trim()]);
    let ran = workshop.expect(1, &["ledger", "check", "--root", &"0".repeat(64)]);
    assert!(ran.out.contains("radice-mancante"), "{}", ran.out);

    workshop.expect(0, &["ledger", "backup", "copia.txt"]);
    let copy = workshop.path("copia.txt");
    other.workshop.expect(0, &["ledger", "restore", copy.to_str().unwrap()]);
    other.workshop.expect(3, &["ledger", "restore", copy.to_str().unwrap()]);
    let again: Value = serde_json::from_str(&other.workshop.expect(0, &["--json", "ledger", "check"]).out).unwrap();
    assert_eq!((&again["atti"], &again["radici"]), (&said["atti"], &serde_json::json!(1)));

    workshop.expect(0, &["--persona", "Elvira Montanari", "ledger", "export", "consegna"]);
    let folder = workshop.path("consegna");
    let manifest: Value = serde_json::from_slice(&fs::read(folder.join("manifest.json")).unwrap()).unwrap();
    let mut files: BTreeMap<String, Vec<u8>> = contents(&folder).into_iter().collect();
    files.remove("manifest.json");
    for it in manifest["file"].as_array().unwrap() {
        let bytes = files.remove(it["file"].as_str().unwrap()).unwrap();
        assert_eq!(it["sha256"], sha256(&bytes), "{it}");
    }
    assert_eq!(files.into_keys().collect::<Vec<_>>(), Vec::<String>::new(), "all of it is in the manifest");
    let received = rows(&folder.join("fatti/ricevuto.csv"));
    assert_eq!(received.len(), 4);
    assert!(received.iter().all(|it| !it["targa"].is_empty() && it["soggetto"].starts_with("prova:")));
    assert_eq!(rows(&folder.join("elenchi/atti.csv")).len(), 4);
    let ran = workshop.expect(0, &["ledger", "access"]);
    let line = ran.out.lines().nth(1).unwrap();
    assert!(line.contains(";Elvira Montanari;ledger export;;consegna completa;"), "{line}");
    workshop.expect(0, &["ledger", "check"]);
}

#[rstest]
fn what_is_past_its_retention_goes_with_its_evidence(#[values(Base::File, Base::Server)] base: Base) {
    let Some(place) = base.project() else { return };
    let project = Project::open(&place.workshop.path("")).unwrap();
    let store = Prove::of(&project);
    let [own, shared] = ["di uno", "di due"].map(|it| store.put(it.as_bytes()).unwrap());
    assert_eq!(store.put(b"di uno").unwrap(), own);
    let mut ledger = project.ledger().unwrap();
    let mut add = |id: &str, day: &str, evidence: &[&String]| {
        let scheda = Scheda { ente: "E388".into(), id_verbale: id.into(), ..Scheda::default() };
        let mut fatto = Fatto::new(Data::parse(day).unwrap(), Evento::Ricevuto(Box::new(scheda)));
        let prova = |sha256: &&String| Prova { tipo: "AR".into(), sha256: sha256.to_string() };
        fatto.prove = evidence.iter().map(prova).collect();
        let atto = Chiave { ente: "E388".into(), id_verbale: id.into(), prova: true };
        fascicoli::record(&mut ledger, &[Nuovo { atto, fatto, key: None }]).unwrap();
    };
    add("V/vecchio", "2020-02-29", &[&own, &shared]);
    add("V/giovane", "2020-03-02", &[&shared]);
    // Money of the one and of the other, as a flow told it.
    let slip = store.put(b"bollettino").unwrap();
    for (name, atto, image) in [("1", "V/vecchio", slip.as_str()), ("2", "V/giovane", "")] {
        let soggetto = format!("incasso:prova:banca:{name}");
        let payload = serde_json::json!({ "soggetto": soggetto, "causale": "PAGA ROSSI MARIA", "sha256": image,
            "atto": format!("prova:E388:{atto}") });
        let (payload, instant) = (payload.to_string(), "2020-03-02T08:00:00Z");
        let (kind, day, key) = ("incasso-registrato", Some("2020-03-01"), Some(name));
        let fact = Fact { subject: &soggetto, kind, instant, payload: &payload, day, key };
        ledger.record_all(&[fact]).unwrap();
    }
    drop(ledger);
    // A trial act is kept for a year after its last fact.
    let workshop = &place.workshop;
    let report =
        |out: &str| out.lines().skip(1).map(|it| it.split(';').next().unwrap().to_string()).collect::<Vec<_>>();
    let sign = ["--persona", "Elvira Montanari", "ledger", "retain", "--before"];
    let retain = |rest: &[&'static str]| -> Vec<&'static str> { [&sign[..], rest].concat() };
    assert_eq!(report(&workshop.expect(0, &retain(&["2021-02-28"])).out), [""; 0]);
    let all = ["incasso:prova:banca:1", "prova:E388:V/vecchio"];
    let gone = |out: &str| {
        let mut all = report(out);
        all.sort();
        all
    };
    assert_eq!(gone(&workshop.expect(0, &retain(&["2021-03-01", "--dry-run"])).out), all);
    assert!(store.has(&own));
    // What cannot be reported is not deleted, and nobody deletes without a name.
    workshop.expect(3, &retain(&["2021-03-01", "-o", "nessuna/cartella/r.csv"]));
    workshop.expect(2, &["--persona", "sconosciuto", "ledger", "retain", "--before", "2021-03-01"]);
    assert!(store.has(&own) && store.has(&slip));
    assert_eq!(gone(&workshop.expect(0, &retain(&["2021-03-01"])).out), all);
    // The payer's words and the image of the slip go with the act; money of another act stays.
    assert!(!store.has(&slip));
    assert!(!store.has(&own) && store.has(&shared), "what another act cites stays");
    assert_eq!(report(&workshop.expect(0, &retain(&["2021-03-01"])).out), [""; 0]);
    let ledger = project.ledger().unwrap();
    assert_eq!(ledger.about("incasso:prova:banca:1").unwrap()[0].payload, None);
    assert!(ledger.about("incasso:prova:banca:2").unwrap()[0].payload.is_some());
    assert_eq!(ledger.about("prova:E388:V/vecchio").unwrap()[0].payload, None);
    assert_eq!(ledger.facts("registro:conservazione", "cancellazione").unwrap().len(), 1);
    drop(ledger);
    let ran = workshop.expect(0, &["ledger", "check"]);
    assert!(ran.err.contains("(2 senza più contenuto)"), "{}", ran.err);
    // Evidence that was damaged, or is gone, is named with the fact that cites it.
    fs::write(store.path(&shared), "altro").unwrap();
    assert!(workshop.expect(1, &["ledger", "check"]).out.contains("prova-alterata;2;prova:E388:V/giovane"));
    fs::remove_file(store.path(&shared)).unwrap();
    assert!(workshop.expect(1, &["ledger", "check"]).out.contains("prova-mancante;2;prova:E388:V/giovane"));
    workshop.expect(2, &["ledger", "retain", "--before", "2999-01-01"]);
}

#[test]
fn where_there_is_no_ledger_none_is_made() {
    let place = Base::File.project().unwrap();
    place.workshop.expect(2, &["ledger", "check"]);
    assert!(!place.workshop.path("plico.db").exists());
}

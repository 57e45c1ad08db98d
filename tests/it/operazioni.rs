//! The loop after the print, with the real program: a machine's results in, what was lost again, pulled pieces out,
//! the rest to the carrier; and every piece accounted for.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::process::Stdio;

use plico::codes::segno::Segno;
use plico::ledger::Ledger;
use plico::press::manifest::Manifest;
use plico::press::manifest::Plico;
use plico::raster::Grey;
use serde_json::Value;

use crate::damage::Dice;
use crate::workshop::Ran;
use crate::workshop::Workshop;
use crate::workshop::contents;
use crate::workshop::copy_folder;
use crate::workshop::rows;
use crate::workshop::sha256;

/// The header row of a machine's results.
const HEADER: &str = "segno;stato\r\n";

/// The marks of a plico's sheets.
pub fn marks(plico: &Plico) -> Vec<Segno> {
    let marks = plico.codes.iter().filter(|it| it.kind == "segno");
    marks.map(|it| Segno::decode(it.payload.as_ref().unwrap()).unwrap()).collect()
}

/// What a machine writes of a print: a row a sheet, with the word that `fate` has for each plico.
pub fn machine(workshop: &Workshop, print: &str, mut fate: impl FnMut(&Plico) -> &'static str) -> String {
    let mut text = String::from(HEADER);
    for plico in workshop.plichi(print) {
        let word = fate(&plico);
        for mark in marks(&plico) {
            text += &format!("{};{word}\r\n", mark.encode());
        }
    }
    text
}

impl Workshop {
    /// Gives a machine's results to `plico reprint`, which must end with `code`; what it says, as JSON.
    fn results(&self, code: i32, folder: &str, text: &str, more: &[&str]) -> Value {
        fs::write(self.path("risultati.csv"), text).unwrap();
        let args = [&["--json", "reprint", folder, "--results", "risultati.csv"], more].concat();
        serde_json::from_str(&self.expect(code, &args).out).unwrap()
    }

    /// The folders of the operations of a lot.
    pub fn operations(&self, reso: &str) -> Vec<String> {
        let names = plico::files::names(&self.path(reso).join("operazioni")).unwrap();
        names.into_iter().filter(|it| !it.starts_with('.')).collect()
    }

    /// The record of an operation.
    fn record(&self, reso: &str, name: &str) -> Value {
        let path = self.path(reso).join("operazioni").join(name).join("operazione.json");
        serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
    }

    /// A scan of a stamped distinta, as far as its ends tell.
    pub fn scan(&self) -> String {
        let stamp = Grey { width: 8, height: 8, pixels: vec![90; 64] };
        fs::write(self.path("scansione.jpg"), plico::raster::encode::jpeg(&stamp, 90, 300)).unwrap();
        "scansione.jpg".into()
    }
}

/// The codes of a refusal, which wrote nothing.
fn codes(said: &Value) -> BTreeSet<String> {
    let problems = said["problemi"].as_array().unwrap();
    assert!(problems.iter().all(|it| it["messaggio"] != it["codice"]), "a problem has its sentence: {said}");
    problems.iter().map(|it| it["codice"].as_str().unwrap().to_string()).collect()
}

/// The act and the recipient of a plico.
fn key(plico: &Plico) -> (String, u32) {
    (plico.id_verbale[0].clone(), plico.progressivo_destinatario)
}

/// A lot of which a machine loses three pieces in a hundred, printed again and again until none is missing.
pub fn lose_and_reprint(workshop: &Workshop, reso: &str, seed: u64) -> u64 {
    let mut dice = Dice(seed);
    let mut folder = reso.to_string();
    let mut printed = 0;
    for round in 0.. {
        assert!(round < 20, "the loop does not end");
        let plichi = workshop.plichi(&folder);
        printed += plichi.iter().map(|it| u64::from(it.sheets)).sum::<u64>();
        let mut lost = BTreeSet::new();
        let text = machine(workshop, &folder, |it| match dice.roll(100) {
            // A reprint is a print like any other: it loses pieces too.
            _ if round == 1 && lost.is_empty() => {
                lost.insert(key(it));
                "SCARTATA"
            }
            0..=1 => {
                lost.insert(key(it));
                "SCARTATA"
            }
            2 => {
                lost.insert(key(it));
                "MANCANTE"
            }
            _ => "INSERITA",
        });
        let said = workshop.results(0, reso, &text, &["--accept-share", "Elvira Montanari"]);
        let count = |name: &str| said["riscontro"][name].as_u64().unwrap();
        assert_eq!(count("attesi"), plichi.len() as u64);
        assert_eq!(count("attesi"), count("inseriti") + count("scartati") + count("mancanti") + count("stornati"));
        assert_eq!(count("da_ristampare"), lost.len() as u64);
        if lost.is_empty() {
            let all = workshop.manifest(reso).counts.plichi;
            assert_eq!(said["lotto"]["inseriti"].as_u64(), Some(all), "none is missing");
            assert_eq!(said["lavoro"], Value::Null);
            return printed;
        }
        folder = format!("{reso}/operazioni/{}", said["operazione"].as_str().unwrap());
        let again = workshop.plichi(&folder);
        assert_eq!(again.iter().map(key).collect::<BTreeSet<_>>(), lost, "what was lost, and no more");
        let job = &workshop.manifest(&folder).lavoro;
        assert!(again.iter().flat_map(marks).all(|it| it.job() == job && it.generation() == round + 1));
    }
    unreachable!("the loop ends inside")
}

#[test]
fn three_in_a_hundred_lost_and_none_missing() {
    let atti = std::env::var("PLICO_LOOP_ATTI").map_or(200, |it| it.parse().unwrap());
    let workshop = Workshop::new();
    workshop.sample(atti, 8, "lotto");
    workshop.render("lotto", "reso", "0");
    let printed = lose_and_reprint(&workshop, "reso", 0x0D15_EA5E);
    let read: Value = serde_json::from_str(&workshop.expect(0, &["--json", "verify", "reso"]).out).unwrap();
    let (first, again) = (read["plichi"].as_u64().unwrap(), read["plichi_ristampati"].as_u64().unwrap());
    assert!(again > 0 && read["ristampe"].as_u64() > Some(1), "{read}");
    let scan = workshop.scan();
    workshop.expect(0, &["handover", "reso", "--date", "2026-04-02", "--distinta", &scan]);
    let last = workshop.operations("reso").pop().unwrap();
    let handed = rows(&workshop.path("reso/operazioni").join(last).join("affidamento.csv"));
    let recipients: BTreeSet<_> =
        handed.iter().map(|it| (it["id_verbale"].clone(), it["progressivo_destinatario"].clone())).collect();
    assert_eq!(recipients.len() as u64, first);
    println!(
        "{atti} acts: {first} plichi, {again} printed again in {} reprints, {printed} sheets printed, {} handed over",
        read["ristampe"],
        handed.len()
    );
}

#[test]
fn a_reprint_is_a_lot_of_its_own() {
    let workshop = Workshop::rendered(12, 9);
    let first: BTreeMap<String, Plico> = workshop.plichi("reso").into_iter().map(|it| (it.id.clone(), it)).collect();
    workshop.expect(0, &["reprint", "reso", "--plichi", "2-3,0001-0000007"]);
    let child = "reso/operazioni/0001-ristampa";
    let again = workshop.plichi(child);
    let parents: Vec<String> = again.iter().map(|it| it.padre.as_ref().unwrap().plico.clone()).collect();
    assert_eq!(parents, ["0001-0000002", "0001-0000003", "0001-0000007"]);
    for plico in &again {
        let before = &first[&plico.padre.as_ref().unwrap().plico];
        assert_eq!((key(plico), &plico.numero_piego), (key(before), &before.numero_piego));
        assert_eq!((&plico.facciate, plico.weight_mg), (&before.facciate, before.weight_mg), "the same pages");
    }
    let (parent, manifest) = (workshop.manifest("reso"), workshop.manifest(child));
    let padre = manifest.padre.unwrap();
    assert_eq!(padre.manifest_sha256, sha256(&fs::read(workshop.path("reso/manifest.json")).unwrap()));
    assert_eq!((padre.lavoro, padre.operazione, padre.chiuso), (parent.lavoro.clone(), 1, false));
    assert_ne!(manifest.lavoro, parent.lavoro);
    workshop.expect(0, &["verify", child]);
    // Copies of what was printed again, and of no more; they are not in the way of the operation's own list.
    workshop.expect(0, &["copies", child]);
    assert_eq!(rows(&workshop.path(child).join("copie/indice.csv")).len(), 3);
    workshop.expect(0, &["verify", "reso"]);
    // The list of the first print says that it changed; the reprint's holds the rest.
    let name = &parent.batches[0].id;
    let list = |file: &str| rows(&workshop.path(child).join(file));
    let stays = list(&format!("distinte/{name}.sostitutiva-0001.csv"));
    assert_eq!(stays.len(), first.len() - 3);
    let moved = list(&format!("distinte/{}.csv", manifest.batches[0].id));
    let acts =
        |rows: &[crate::workshop::Row]| rows.iter().map(|it| it["numero_piego"].clone()).collect::<BTreeSet<_>>();
    assert_eq!(moved.len(), 3);
    assert!(acts(&stays).is_disjoint(&acts(&moved)));
    if !crate::workshop::is_quick() {
        let pdf = workshop.path(child).join(format!("distinte/{name}.sostitutiva-0001.pdf"));
        let text = crate::workshop::tool("pdftotext", &["-raw", pdf.to_str().unwrap(), "-"]);
        let said = format!("sostituisce la distinta {name} del 31/03/2026, esclusi 3 plichi");
        assert!(text.replace('\n', " ").contains(&said), "{text}");
    }
}

#[test]
fn a_piece_is_printed_again_only_when_it_was_lost_again() {
    let workshop = Workshop::rendered(8, 3);
    let reprint = |code: i32, folder: &str, plichi: &str| {
        let said = workshop.expect(code, &["--json", "reprint", folder, "--plichi", plichi]).out;
        serde_json::from_str::<Value>(&said).unwrap()
    };
    reprint(0, "reso", "4");
    assert_eq!(codes(&reprint(1, "reso", "4")), BTreeSet::from(["plico-superato".into()]));
    assert_eq!(codes(&reprint(1, "reso", "99")), BTreeSet::from(["plico-sconosciuto".into()]));
    assert_eq!(codes(&reprint(1, "reso", "5,5")), BTreeSet::from(["plico-doppio".into()]));
    // The reprint lost it again.
    reprint(0, "reso/operazioni/0001-ristampa", "1");
    let child = "reso/operazioni/0002-ristampa";
    let plico = &workshop.plichi(child)[0];
    assert_eq!(plico.padre.as_ref().unwrap().to_string(), "r01/0001-0000001");
    assert!(marks(plico).iter().all(|it| it.generation() == 2));
    assert_eq!(workshop.operations("reso"), ["0001-ristampa", "0002-ristampa"]);
    let jobs: BTreeSet<String> =
        ["reso", "reso/operazioni/0001-ristampa", child].iter().map(|it| workshop.manifest(it).lavoro).collect();
    assert_eq!(jobs.len(), 3);
    workshop.expect(0, &["verify", "reso"]);
}

#[test]
fn a_closed_loop_keeps_the_codes() {
    let workshop = Workshop::rendered(10, 4);
    let lost = ["0001-0000002", "0001-0000005"];
    let text = machine(&workshop, "reso", |it| if lost.contains(&it.id.as_str()) { "SCARTATA" } else { "OK" });
    workshop.results(0, "reso", &text, &["--chiuso"]);
    let child = "reso/operazioni/0001-ristampa";
    assert_eq!(workshop.manifest(child).lavoro, workshop.manifest("reso").lavoro);
    let again = workshop.plichi(child);
    let first: Vec<Plico> = workshop.plichi("reso").into_iter().filter(|it| lost.contains(&it.id.as_str())).collect();
    for (again, first) in again.iter().zip(&first) {
        assert_eq!(
            (&again.id, marks(again)),
            (&first.id, marks(first)),
            "the machine's job waits for these very codes"
        );
    }
    assert_eq!(again.len(), 2);
    workshop.expect(0, &["verify", "reso"]);
    // Whatever the reprint's codes are, they mean the reprint now.
    let said = workshop.results(0, "reso", &machine(&workshop, child, |_| "OK"), &[]);
    assert_eq!(said["lotto"]["inseriti"].as_u64(), Some(workshop.plichi("reso").len() as u64));
    assert_eq!(said["operazione"], "0002-riscontro");
    workshop.expect(0, &["verify", "reso"]);
}

#[test]
fn what_does_not_add_up_stops_for_a_person() {
    let workshop = Workshop::rendered(12, 5);
    let all = machine(&workshop, "reso", |_| "OK");
    let lines: Vec<&str> = all.split_inclusive("\r\n").collect();
    let twice = format!("{all}{}", lines[1]);
    let without: String = lines.iter().take(lines.len() - 2).copied().collect::<String>();
    let foreign = all.replacen(&workshop.manifest("reso").lavoro, "20269999", 1);
    let half = |it: &Plico| if it.id.ends_with(['0', '2', '4', '6', '8']) { "BAD" } else { "OK" };
    let half = machine(&workshop, "reso", half);
    for (text, more, expected) in [
        (twice.as_str(), &[][..], "inserito-due-volte"),
        (&without, &[][..], "senza-esito"),
        // Its check characters are those of another sheet.
        (&foreign, &[][..], "plico-illeggibile"),
        (&all.replacen(";OK", ";BOH", 1), &[][..], "stato-sconosciuto"),
        (&half, &[][..], "troppe-ristampe"),
        // A person can accept the share, and nothing else.
        (&twice, &["--accept-share", "Elvira Montanari"][..], "inserito-due-volte"),
    ] {
        let found = codes(&workshop.results(1, "reso", text, more));
        assert!(found.contains(expected), "{expected}: {found:?}");
        assert_eq!(workshop.operations("reso"), Vec::<String>::new(), "nothing is written");
    }
    workshop.expect(2, &["reprint", "reso", "--plichi", "3-2"]);
    workshop.expect(2, &["reprint", "reso"]);
    workshop.expect(2, &["reprint", "reso", "--results", "risultati.csv", "--accept-share", " "]);
    workshop.results(0, "reso", &half, &["--accept-share", "Elvira Montanari"]);
    assert_eq!(workshop.record("reso", "0001-ristampa")["persona"], "Elvira Montanari");
    let kept = workshop.record("reso", "0001-ristampa")["ricevuti"][0]["sha256"].clone();
    assert_eq!(kept, sha256(half.as_bytes()));
    // The same file again is said in one sentence.
    let found = codes(&workshop.results(1, "reso", &half, &["--accept-share", "Elvira Montanari"]));
    assert_eq!(found, BTreeSet::from(["file-gia-preso".into()]));
}

#[test]
fn only_failures_are_enough() {
    let workshop = Workshop::rendered(12, 6);
    fs::write(workshop.path("plico.toml"), "risultati = \"scarti\"\n").unwrap();
    let said = workshop.results(0, "reso", "plico\r\n0001-0000003\r\n", &[]);
    let all = workshop.plichi("reso").len() as u64;
    assert_eq!(said["riscontro"]["inseriti"].as_u64(), Some(all - 1));
    let child = "reso/operazioni/0001-ristampa";
    let said = workshop.results(0, child, "plico\r\n", &[]);
    assert_eq!(said["lotto"]["inseriti"].as_u64(), Some(all));
    workshop.expect(0, &["verify", "reso"]);
}

#[test]
fn pulled_acts_leave_the_lot() {
    let workshop = Workshop::rendered(12, 7);
    let plichi = workshop.plichi("reso");
    let act = plichi[4].id_verbale[0].clone();
    let of_act: Vec<&Plico> = plichi.iter().filter(|it| it.id_verbale[0] == act).collect();
    let refused = |args: &[&str]| codes(&serde_json::from_str(&workshop.expect(1, args).out).unwrap());
    let found = refused(&["--json", "pull", &act, "V/1999/1", "--reason", "pagato", "--dir", "reso"]);
    assert_eq!(found, BTreeSet::from(["atto-sconosciuto".into()]));
    assert_eq!(workshop.operations("reso"), Vec::<String>::new());
    workshop.expect(2, &["pull", "V/1999/1", "--reason", "pagato"]);
    workshop.expect(2, &["pull", &act, "--reason", " "]);
    // The ledger knows which lot has the act.
    workshop.expect(0, &["pull", &act, "--reason", "pagato"]);
    let folder = workshop.path("reso/operazioni/0001-storno");
    let batch = &workshop.manifest("reso").batches[0].id;
    let diverted = rows(&folder.join(format!("deviazioni/{batch}.csv")));
    let expected: Vec<String> = of_act.iter().flat_map(|it| marks(it)).map(|it| it.encode()).collect();
    assert_eq!(diverted.iter().map(|it| it["segno"].clone()).collect::<Vec<_>>(), expected);
    let list = rows(&folder.join(format!("distinte/{batch}.sostitutiva-0001.csv")));
    let of_batch = plichi.iter().filter(|it| it.prodotto == of_act[0].prodotto).count();
    assert_eq!(list.len(), of_batch - of_act.len());
    assert!(list.iter().all(|it| it["id_verbale"] != act));
    assert_eq!(workshop.record("reso", "0001-storno")["motivo"], "pagato");
    workshop.expect(0, &["verify", "reso"]);
    let found = refused(&["--json", "pull", &act, "--reason", "richiamato", "reso"]);
    assert_eq!(found, BTreeSet::from(["gia-stornato".into()]));
    // A machine that put it into an envelope all the same stops everything.
    let text = machine(&workshop, "reso", |_| "OK");
    assert_eq!(codes(&workshop.results(1, "reso", &text, &[])), BTreeSet::from(["stornato-ma-imbustato".into()]));
    let text = machine(&workshop, "reso", |it| if it.id_verbale[0] == act { "DEVIATA" } else { "OK" });
    let said = workshop.results(0, "reso", &text, &[]);
    assert_eq!(said["riscontro"]["stornati"].as_u64(), Some(of_act.len() as u64));
    // What the carrier has cannot be pulled.
    let scan = workshop.scan();
    workshop.expect(0, &["handover", "reso", "--date", "2026-04-01", "--distinta", &scan]);
    let other = plichi.iter().find(|it| it.id_verbale[0] != act).unwrap().id_verbale[0].clone();
    let found = refused(&["--json", "pull", &other, "--reason", "pagato"]);
    assert_eq!(found, BTreeSet::from(["gia-affidato".into()]));
    workshop.expect(0, &["verify", "reso"]);
}

#[test]
fn what_the_carrier_accepted() {
    let workshop = Workshop::rendered(10, 2);
    let plichi = workshop.plichi("reso");
    let scan = workshop.scan();
    let handover = |code: i32, date: &str, scan: &str, more: &[&str]| {
        let args = [&["--json", "handover", "reso", "--date", date, "--distinta", scan], more].concat();
        serde_json::from_str::<Value>(&workshop.expect(code, &args).out).unwrap()
    };
    fs::write(workshop.path("lettera.txt"), "Accettato tutto.").unwrap();
    for (date, scan, expected) in [
        ("2026-03-30", scan.as_str(), "data-prima-del-lotto"),
        ("2999-01-01", &scan, "data-futura"),
        ("2026-04-02", "lettera.txt", "distinta-non-scansione"),
    ] {
        assert_eq!(codes(&handover(1, date, scan, &[])), BTreeSet::from([expected.to_string()]));
    }
    // An act, a plico, a registered number: none of them went.
    let (act, id, number) = (&plichi[0].id_verbale[0], &plichi[3].id, plichi[6].numero_piego.as_ref().unwrap());
    fs::write(workshop.path("eccezioni.txt"), format!("{act}\r\n{id};strappato\r\n\r\n{number}\r\n")).unwrap();
    fs::write(workshop.path("altre.txt"), "V/1999/1\n").unwrap();
    let found = codes(&handover(1, "2026-04-02", &scan, &["--except", "altre.txt"]));
    assert_eq!(found, BTreeSet::from(["eccezione-sconosciuta".into()]));
    let said = handover(0, "2026-04-02", &scan, &["--except", "eccezioni.txt"]);
    let left = plichi.iter().filter(|it| it.id_verbale[0] == *act).count() + 2;
    assert_eq!(said["affidati"].as_u64(), Some((plichi.len() - left) as u64));
    let path = workshop.path("reso/operazioni/0001-affidamento");
    let text = fs::read_to_string(path.join("affidamento.csv")).unwrap();
    assert!(
        text.starts_with("id_verbale;progressivo_destinatario;prodotto;numero_piego;numero_ar;data_affidamento\r\n")
    );
    let handed = rows(&path.join("affidamento.csv"));
    assert!(handed.iter().all(|it| it["data_affidamento"] == "2026-04-02" && it["prodotto"] == "AG"));
    let bytes = fs::read(workshop.path(&scan)).unwrap();
    assert_eq!(fs::read(path.join(format!("ricevuti/{}.jpg", sha256(&bytes)))).unwrap(), bytes);
    // The rest goes another day, and then nothing is left.
    let said = handover(0, "2026-04-07", &scan, &[]);
    assert_eq!(said["affidati"].as_u64(), Some(left as u64));
    // The report of the lot says of each plico when it went, or why it did not.
    let report = |name: &str| rows(&workshop.path("reso/operazioni").join(name).join("distinte/rapporto.csv"));
    for (name, late) in [("0001-affidamento", ""), ("0002-affidamento", "2026-04-07")] {
        let report = report(name);
        assert_eq!(report.len(), plichi.len());
        for row in &report {
            let went = handed.iter().any(|it| it["numero_piego"] == row["numero_piego"]);
            assert_eq!(row["data_spedizione"], if went { "2026-04-02" } else { late });
            assert_eq!(row["escluso"], if went || !late.is_empty() { "" } else { "non affidato" });
        }
    }
    assert_eq!(codes(&handover(1, "2026-04-08", &scan, &[])), BTreeSet::from(["niente-da-affidare".into()]));
    workshop.expect(0, &["verify", "reso"]);
    let ledger = Ledger::open(&workshop.path("plico.db")).unwrap();
    let subject = format!("lavoro:{}", workshop.manifest("reso").lavoro);
    let facts = ledger.facts(&subject, "affidamento").unwrap();
    assert_eq!(facts.len(), 2);
    assert!(facts[0].contains("\"data\":\"2026-04-02\""), "{}", facts[0]);
}

#[test]
fn what_was_printed_again_is_told_by_its_last_print() {
    let workshop = Workshop::rendered(8, 4);
    let plichi = workshop.plichi("reso");
    workshop.expect(0, &["reprint", "reso", "--plichi", "1,2"]);
    let act = &plichi[1].id_verbale[0];
    workshop.expect(0, &["pull", act, "--reason", "pagato", "--dir", "reso"]);
    let scan = workshop.scan();
    workshop.expect(0, &["handover", "reso", "--date", "2026-04-02", "--distinta", &scan]);
    let report = rows(&workshop.path("reso/operazioni/0003-affidamento/distinte/rapporto.csv"));
    let told = |id: &str| {
        let row = report.iter().find(|it| it["id_verbale"] == id).unwrap();
        (row["data_spedizione"].as_str(), row["escluso"].as_str())
    };
    assert_eq!(told(&plichi[0].id_verbale[0]), ("2026-04-02", ""));
    assert_eq!(told(act), ("", "pagato"));
    workshop.expect(0, &["verify", "reso"]);
}

#[test]
fn an_operation_taken_away_is_missed() {
    let workshop = Workshop::rendered(5, 3);
    workshop.expect(0, &["reprint", "reso", "--plichi", "1", "--chiuso"]);
    workshop.expect(0, &["verify", "reso"]);
    fs::remove_dir_all(workshop.path("reso/operazioni/0001-ristampa")).unwrap();
    let said = workshop.expect(1, &["verify", "reso"]).out;
    assert!(said.contains("operazione-mancante"), "{said}");
}

#[test]
fn a_batch_without_plichi_has_no_labels() {
    let workshop = Workshop::rendered(2, 3);
    let acts: BTreeSet<String> = workshop.plichi("reso").iter().map(|it| it.id_verbale[0].clone()).collect();
    let args: Vec<&str> = ["pull", "--reason", "richiamato", "--dir", "reso"]
        .into_iter()
        .chain(acts.iter().map(String::as_str))
        .collect();
    workshop.expect(0, &args);
    let names: Vec<String> =
        contents(&workshop.path("reso/operazioni/0001-storno")).into_iter().map(|it| it.0).collect();
    assert!(!names.iter().any(|it| it.contains("etichette") || it.contains("scatole")), "{names:?}");
    workshop.expect(0, &["verify", "reso"]);
}

#[test]
fn rows_are_counted_alike_whatever_ends_them() {
    let workshop = Workshop::rendered(3, 3);
    for (name, end) in [("lf.csv", "\n"), ("crlf.csv", "\r\n")] {
        let text = ["segno;stato", "QUALCOSA;scartata", ""].join(end);
        fs::write(workshop.path(name), text).unwrap();
        let ran = workshop.expect(1, &["--json", "reprint", "reso", "--results", name]);
        let said: Value = serde_json::from_str(&ran.out).unwrap();
        let found = said["problemi"].as_array().unwrap();
        let unread = found.iter().find(|it| it["codice"] == "plico-illeggibile").unwrap();
        assert_eq!(unread["riga"], 2, "{name}: {said}");
    }
}

#[test]
fn lost_pieces_are_not_handed_over() {
    let workshop = Workshop::rendered(10, 2);
    let text = machine(&workshop, "reso", |it| if it.id == "0001-0000002" { "DEVIATA" } else { "OK" });
    // Someone must look at what the machine put aside.
    workshop.results(1, "reso", &text, &[]);
    let scan = workshop.scan();
    let args = ["--json", "handover", "reso", "--date", "2026-04-02", "--distinta", &scan];
    let found = codes(&serde_json::from_str(&workshop.expect(1, &args).out).unwrap());
    assert_eq!(found, BTreeSet::from(["ancora-deviato".into()]));
    workshop.expect(0, &["reprint", "reso", "--plichi", "2"]);
    let found = codes(&serde_json::from_str(&workshop.expect(1, &args).out).unwrap());
    assert_eq!(found, BTreeSet::from(["ancora-in-attesa".into()]));
    workshop.results(0, "reso", &machine(&workshop, "reso/operazioni/0002-ristampa", |_| "OK"), &[]);
    workshop.expect(0, &args);
    workshop.expect(0, &["verify", "reso"]);
}

/// A lot with an operation of each kind, made once.
fn worked() -> &'static Workshop {
    static WORKED: std::sync::OnceLock<Workshop> = std::sync::OnceLock::new();
    WORKED.get_or_init(|| {
        let workshop = Workshop::rendered(8, 3);
        let plichi = workshop.plichi("reso");
        workshop.expect(0, &["reprint", "reso", "--plichi", "2-3"]);
        workshop.expect(0, &["pull", &plichi[0].id_verbale[0], "--reason", "pagato"]);
        let scan = workshop.scan();
        workshop.expect(0, &["handover", "reso", "--date", "2026-04-02", "--distinta", &scan]);
        workshop.expect(0, &["verify", "reso"]);
        workshop
    })
}

#[test]
fn verify_sees_what_was_done_to_operations() {
    let edit = |path: &Path, from: &str, to: &str| {
        let text = fs::read_to_string(path).unwrap();
        assert!(text.contains(from), "{from}");
        fs::write(path, text.replacen(from, to, 1)).unwrap();
    };
    type Damage<'a> = (&'a str, &'a dyn Fn(&Path));
    let damages: [Damage; 9] = [
        ("plichi-alterati", &|it| edit(&it.join("0002-storno/plichi.csv"), "stornata", "inserita")),
        ("file-alterato", &|it| edit(&it.join("0003-affidamento/affidamento.csv"), "2026-04-02", "2026-04-01")),
        ("operazioni-fuori-sequenza", &|it| fs::remove_dir_all(it.join("0002-storno")).unwrap()),
        ("operazioni-fuori-sequenza", &|it| edit(&it.join("0002-storno/operazione.json"), "pagato", "richiamato")),
        ("operazione-sconosciuta", &|it| fs::create_dir(it.join("0004-prova")).unwrap()),
        ("numero-doppio", &|it| copy_folder(&it.join("0002-storno"), &it.join("0002-riscontro"))),
        ("file-non-elencato", &|it| fs::write(it.join("0003-affidamento/altro.csv"), "x").unwrap()),
        ("conti-che-non-tornano", &|it| {
            edit(&it.join("0003-affidamento/operazione.json"), "\"attesi\": 8", "\"attesi\": 9");
        }),
        ("operazione-illeggibile", &|it| edit(&it.join("0001-ristampa/operazione.json"), "{", "[")),
    ];
    for (expected, damage) in damages {
        let workshop = Workshop::new();
        copy_folder(&worked().path("reso"), &workshop.path("reso"));
        damage(&workshop.path("reso/operazioni"));
        let ran = workshop.expect(1, &["--json", "verify", "reso"]);
        let said: Value = serde_json::from_str(&ran.out).unwrap();
        let found: BTreeSet<&str> =
            said["differenze"].as_array().unwrap().iter().map(|it| it["differenza"].as_str().unwrap()).collect();
        assert!(found.contains(expected), "{expected}: {found:?}");
    }
}

#[test]
fn verify_reads_reprints_back() {
    let workshop = Workshop::new();
    copy_folder(&worked().path("reso"), &workshop.path("reso"));
    let child = workshop.path("reso/operazioni/0001-ristampa");
    let manifest: Manifest = serde_json::from_slice(&fs::read(child.join("manifest.json")).unwrap()).unwrap();
    let path = child.join(&manifest.batches[0].plichi_file);
    let text = fs::read_to_string(&path).unwrap();
    // The second plico claims to replace another act's.
    let changed = text.replace("\"plico\":\"0001-0000003\"", "\"plico\":\"0001-0000004\"");
    assert!(text != changed);
    fs::write(&path, &changed).unwrap();
    let mut fixed = fs::read_to_string(child.join("manifest.json")).unwrap();
    fixed = fixed.replace(&sha256(text.as_bytes()), &sha256(changed.as_bytes()));
    fs::write(child.join("manifest.json"), fixed).unwrap();
    let out = workshop.expect(1, &["verify", "reso"]).out;
    assert!(out.contains("operazioni/0001-ristampa;0;padre-diverso;0001-0000002"), "{out}");
}

#[test]
fn verify_holds_the_new_lists_against_the_pieces() {
    let workshop = Workshop::new();
    copy_folder(&worked().path("reso"), &workshop.path("reso"));
    let operations = workshop.path("reso/operazioni");
    fs::remove_dir_all(operations.join("0003-affidamento")).unwrap();
    let folder = operations.join("0002-storno");
    let batch = &workshop.manifest("reso").batches[0].id;
    let path = folder.join(format!("distinte/{batch}.sostitutiva-0002.csv"));
    let text = fs::read_to_string(&path).unwrap();
    // A pulled piece stands in the list again, in the place of one that stayed.
    let lines: Vec<&str> = text.split_inclusive("\r\n").collect();
    let changed = [&lines[..lines.len() - 1], &[lines[1]]].concat().concat();
    fs::write(&path, &changed).unwrap();
    let record = fs::read_to_string(folder.join("operazione.json")).unwrap();
    let record = record.replace(&sha256(text.as_bytes()), &sha256(changed.as_bytes()));
    fs::write(folder.join("operazione.json"), record).unwrap();
    let out = workshop.expect(1, &["verify", "reso"]).out;
    assert_eq!(out.lines().skip(1).count(), 1, "{out}");
    assert!(out.contains(&format!("sostitutiva-0002.csv;0;distinta-diversa;{batch}")), "{out}");
}

#[test]
fn a_lot_with_a_history_is_not_printed_over() {
    let workshop = Workshop::rendered(6, 3);
    workshop.expect(0, &["reprint", "reso", "--plichi", "1"]);
    let before = contents(&workshop.path("reso"));
    let ran = workshop.expect(3, &["render", "lotto", "-o", "reso"]);
    assert!(ran.err.contains("it has operations"), "{}", ran.err);
    assert!(before == contents(&workshop.path("reso")));
    // Another print of the lot has the same job: to go on there would put pieces into two batches.
    let ran = workshop.expect(1, &["render", "lotto", "-o", "altro"]);
    assert!(ran.err.contains("seconda stampa"), "{}", ran.err);
    let ran = workshop.expect(3, &["reprint", "altro", "--plichi", "1"]);
    assert!(ran.err.contains("the ledger knows an operation 1"), "{}", ran.err);
    assert_eq!(workshop.operations("altro"), Vec::<String>::new());
    // A draft goes nowhere.
    workshop.expect(0, &["render", "lotto", "-o", "bozza", "--draft"]);
    workshop.expect(3, &["reprint", "bozza", "--plichi", "1"]);
    // Nor is anything printed again from a lot that changed.
    let path = workshop.path("lotto/verbali.csv");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replacen("Il conducente", "Un conducente", 1)).unwrap();
    workshop.expect(3, &["reprint", "reso", "--plichi", "2"]);
    assert_eq!(workshop.operations("reso"), ["0001-ristampa"]);
}

#[test]
fn a_fact_that_a_dead_run_left_out_is_recorded_by_the_next() {
    let workshop = Workshop::rendered(6, 3);
    let db = workshop.path("plico.db");
    let before = fs::read(&db).unwrap();
    workshop.expect(0, &["reprint", "reso", "--plichi", "1"]);
    // As if the program had died between publishing and recording.
    for name in ["plico.db-wal", "plico.db-shm", "plico.db-journal"] {
        let _ = fs::remove_file(workshop.path(name));
    }
    fs::write(&db, before).unwrap();
    let subject = format!("lavoro:{}", workshop.manifest("reso").lavoro);
    let facts = || Ledger::open(&db).unwrap().facts(&subject, "ristampa").unwrap();
    assert_eq!(facts().len(), 0);
    workshop.expect(1, &["reprint", "reso", "--plichi", "1"]);
    let [fact] = &facts()[..] else { panic!("one fact") };
    let record = fs::read(workshop.path("reso/operazioni/0001-ristampa/operazione.json")).unwrap();
    assert!(fact.contains(&sha256(&record)));
    workshop.expect(1, &["reprint", "reso", "--plichi", "1"]);
    assert_eq!(facts().len(), 1, "and only once");
}

#[test]
fn two_at_once_do_not_print_a_piece_twice() {
    let workshop = Workshop::rendered(8, 3);
    for round in ["1", "2", "3"] {
        let start = || {
            let mut command = workshop.command();
            command.args(["reprint", "reso", "--plichi", round]).stdout(Stdio::piped()).stderr(Stdio::piped());
            command.spawn().unwrap()
        };
        let both = [start(), start()].map(|it| Ran::from(it.wait_with_output().unwrap()));
        let ended: Vec<i32> = both.iter().map(|it| it.code.unwrap()).collect();
        assert_eq!(ended.iter().filter(|it| **it == 0).count(), 1, "{both:?}");
        // The other found the lot taken, or the piece printed already.
        assert!(ended.iter().all(|it| [0, 1, 3].contains(it)), "{both:?}");
    }
    assert_eq!(workshop.operations("reso").len(), 3);
    workshop.expect(0, &["verify", "reso"]);
}

#[test]
fn a_full_disk_leaves_no_operation() {
    let workshop = Workshop::rendered(8, 3);
    let script = r#"trap '' XFSZ; ulimit -f 16; exec "$0" reprint reso --plichi 1-4"#;
    let mut shell = Command::new("sh");
    shell.current_dir(workshop.path("")).args(["-c", script, env!("CARGO_BIN_EXE_plico")]);
    let ran = Ran::from(shell.output().unwrap());
    assert_eq!(ran.code, Some(3), "{}", ran.err);
    // The ledger may be the first that has no room.
    let folder = workshop.path("reso/operazioni");
    assert!(!folder.exists() || plico::files::tree(&folder).unwrap().is_empty());
    workshop.expect(0, &["reprint", "reso", "--plichi", "1-4"]);
    workshop.expect(0, &["verify", "reso"]);
}

//! Scans into outcomes, from the command line: made cards whose truth is known, read, decided, boxed, handed on.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::workshop::Workshop;
use crate::workshop::is_quick;

/// A row of a table by its columns.
type Row = BTreeMap<String, String>;

fn rows(path: &Path) -> Vec<Row> {
    let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b';').from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let heads: Vec<String> = reader.headers().unwrap().iter().map(Into::into).collect();
    let row = |it: csv::StringRecord| heads.iter().cloned().zip(it.iter().map(Into::into)).collect();
    reader.into_records().map(|it| row(it.unwrap())).collect()
}

/// Reads the made cards into `banco`.
fn scan(workshop: &Workshop) {
    workshop.plico(&[
        "scan",
        "fatte/scansioni",
        "-o",
        "banco",
        "--cards",
        "ar",
        "--sent",
        "fatte/inviati.csv",
        "--date",
        "2026-07-15",
        "--scatola",
        "2026-ARV-0001",
    ]);
}

/// Made cards, and what was read of them into `banco`.
fn desk(workshop: &Workshop, n: &str, seed: &str, wear: &str) -> Vec<Row> {
    workshop.expect(0, &["cards", "make", "-n", n, "--seed", seed, "--wear", wear, "-o", "fatte"]);
    scan(workshop);
    rows(&workshop.path("banco/esiti.csv"))
}

fn truth(workshop: &Workshop) -> BTreeMap<String, Row> {
    rows(&workshop.path("fatte/verita.csv")).into_iter().map(|it| (it["id_verbale"].clone(), it)).collect()
}

/// Every clean card is tied to its act and to no other, and nothing is accepted that did not happen.
#[test]
fn cards_become_outcomes_and_none_is_wrong() {
    let workshop = Workshop::new();
    let found = desk(&workshop, "24", "14", "mixed");
    let truth = truth(&workshop);
    assert!(found.len() >= 22, "{} of 24 cards were tied", found.len());
    let mut days = 0;
    for row in &found {
        let it = &truth[&row["id_verbale"]];
        assert_eq!(row["numero_raccomandata"], it["numero_piego"]);
        let own = [&it["file_fronte"], &it["file_retro"]];
        assert!(row["file"].split(',').all(|file| own.iter().any(|it| it.ends_with(file))), "{}", row["file"]);
        if row["stato"] == "AUTO" {
            assert_eq!((&row["esito_cod"], &row["causa"]), (&it["esito_cod"], &it["causa"]));
            assert_eq!(row["data_notifica"], it["data_notifica"]);
            days += 1;
        } else {
            assert_eq!(row["stato"], "DA_VERIFICARE");
            assert!(!row["dubbi"].is_empty() && !row["spiegazione"].is_empty(), "a doubt says why");
            let crops = row["ritagli"].split(',').filter(|it| !it.is_empty());
            assert!(crops.into_iter().all(|it| workshop.path("banco").join(it).is_file()));
        }
    }
    assert!(is_quick() || days > 0, "no outcome of 24 stands alone");
    // Each scan is in one place as it was received.
    let sent = fs::read_dir(workshop.path("fatte/scansioni")).unwrap().count();
    assert_eq!(fs::read_dir(workshop.path("banco/immagini")).unwrap().count(), sent);
    // The box: every card has its place in it, in the order of the scans.
    let boxed = rows(&workshop.path("banco/scatole/2026-ARV-0001.csv"));
    let places: Vec<String> = boxed.iter().map(|it| it["posizione"].clone()).collect();
    assert_eq!(places, (1..=boxed.len()).map(|it| it.to_string()).collect::<Vec<_>>());
    assert!(found.iter().all(|it| it["scatola"] == "2026-ARV-0001" && !it["posizione"].is_empty()));
}

/// The same scans again add nothing; the tables are the same bytes.
#[test]
fn scanning_again_changes_nothing() {
    let workshop = Workshop::new();
    desk(&workshop, "6", "3", "clean");
    let read = |name: &str| fs::read(workshop.path("banco").join(name)).unwrap();
    let before = [read("esiti.csv"), read("anomalie.csv")];
    scan(&workshop);
    assert_eq!([read("esiti.csv"), read("anomalie.csv")], before);
}

/// A desk decides row by row; what cannot be is refused with its reason, and the rest counts.
#[test]
fn a_desk_decides_and_the_impossible_is_refused() {
    let workshop = Workshop::new();
    let found = desk(&workshop, "5", "5", "clean");
    let head = "id_verbale;progressivo_destinatario;numero_raccomandata;esito_cod;causa;modalita;data_tentativo;data_consegna;stato";
    let line = |at: usize, rest: &str| {
        let it = &found[at];
        format!("{};{};{};{rest}", it["id_verbale"], it["progressivo_destinatario"], it["numero_raccomandata"])
    };
    let sent = &found[0]["data_spedizione"];
    let table = [
        head.to_string(),
        line(0, "RECAG001C;;MANI;;2026-07-01;CONFERMATO"),
        line(1, "RECAG001C;;MANI;;;CONFERMATO"),
        line(2, "RECAG003F;;;2026-07-01;;CONFERMATO"),
        line(3, "RECAG001C;;MANI;;2019-07-01;CONFERMATO"),
        line(4, "RECAG001C;;MANI;;2026-07-01;DA_VERIFICARE"),
        "V/1999/1;1;799999999999;RECAG001C;;MANI;;2026-07-01;CONFERMATO".to_string(),
    ];
    assert!(!sent.is_empty());
    fs::write(workshop.path("banco/decisioni.csv"), table.join("\r\n")).unwrap();
    let ran = workshop.expect(1, &["confirm", "banco/decisioni.csv", "--by", "Ass. Carla Bianchi"]);
    assert!(ran.out.contains("6;1;1;4"), "{}", ran.out);
    let refused = rows(&workshop.path("banco/conferme-respinte.csv"));
    let codes: Vec<(&str, &str)> = refused.iter().map(|it| (it["riga"].as_str(), it["codice"].as_str())).collect();
    let expected = [
        ("3", "consegna-senza-data"),
        ("4", "causa-mancante"),
        ("5", "data-prima-affidamento"),
        ("7", "plico-sconosciuto"),
    ];
    assert_eq!(codes, expected);
    let after = rows(&workshop.path("banco/esiti.csv"));
    let decided = after.iter().find(|it| it["id_verbale"] == found[0]["id_verbale"]).unwrap();
    assert_eq!((decided["stato"].as_str(), decided["data_notifica"].as_str()), ("CONFERMATO", "2026-07-01"));
    assert_eq!(decided["dubbi"], "");
    // Confirmed twice is known.
    let again = workshop.expect(1, &["confirm", "banco/decisioni.csv", "--by", "Ass. Carla Bianchi"]);
    assert!(again.out.contains("6;0;2;4"), "{}", again.out);
}

/// Crops of days that a desk confirms are kept where the project asks for it: the picture and the day, and no more.
#[test]
fn confirmed_days_are_kept_only_where_it_is_asked_for() {
    let workshop = Workshop::new();
    let found = desk(&workshop, "8", "5", "clean");
    let truth = truth(&workshop);
    let path = workshop.path("banco/decisioni.csv");
    let head = "id_verbale;progressivo_destinatario;numero_raccomandata;esito_cod;causa;modalita;data_tentativo;\
        data_deposito;cad_data_spedizione;can_data_spedizione;data_consegna;cad_data_ritiro;stato";
    let line = |row: &Row| {
        let it = &truth[&row["id_verbale"]];
        let days = ["data_tentativo", "data_deposito", "data_cad", "data_can", "data_consegna"];
        let days: Vec<&str> = days.iter().map(|name| it[*name].as_str()).collect();
        format!(
            "{};{};{};{};{};{};{};;CONFERMATO",
            row["id_verbale"],
            row["progressivo_destinatario"],
            row["numero_raccomandata"],
            it["esito_cod"],
            it["causa"],
            it["modalita"],
            days.join(";"),
        )
    };
    let open: Vec<&Row> = found.iter().filter(|it| it["stato"] == "DA_VERIFICARE").collect();
    let table = std::iter::once(head.to_owned()).chain(open.iter().map(|it| line(it))).collect::<Vec<_>>();
    fs::write(&path, table.join("\n")).unwrap();
    let confirm = || workshop.plico(&["confirm", "banco/decisioni.csv", "--by", "Ass. Carla Bianchi"]);
    confirm();
    assert!(!workshop.path("lettore").exists());
    fs::write(workshop.path("plico.toml"), "[scansione]\nconserva_ritagli = true\n").unwrap();
    fs::remove_dir_all(workshop.path("banco")).unwrap();
    scan(&workshop);
    fs::write(&path, table.join("\n")).unwrap();
    confirm();
    let kept = fs::read_to_string(workshop.path("lettore/campioni/campioni.csv")).unwrap();
    assert!(kept.lines().count() > 1, "{kept}");
    assert!(open.iter().all(|it| !kept.contains(&it["id_verbale"]) && !kept.contains(&it["numero_raccomandata"])));
    // The reader can be held against them.
    workshop.expect(0, &["reader", "evaluate"]);
}

/// A table that a person changed is not written over.
#[test]
fn a_table_changed_by_hand_is_kept() {
    let workshop = Workshop::new();
    desk(&workshop, "3", "8", "clean");
    let path = workshop.path("banco/esiti.csv");
    let edited = fs::read_to_string(&path).unwrap().replace("DA_VERIFICARE", "CONFERMATO");
    fs::write(&path, &edited).unwrap();
    workshop.plico(&[
        "scan",
        "fatte/scansioni",
        "-o",
        "banco",
        "--cards",
        "ar",
        "--sent",
        "fatte/inviati.csv",
        "--date",
        "2026-07-15",
    ]);
    let kept = fs::read_dir(workshop.path("banco")).unwrap().map(|it| it.unwrap().path());
    let kept: Vec<_> = kept.filter(|it| it.to_string_lossy().contains("esiti-modificato-")).collect();
    assert_eq!(kept.len(), 1);
    assert_eq!(fs::read_to_string(&kept[0]).unwrap(), edited);
}

/// Whatever else lies in the folder ends in a row of its own, with its reason; a card that no code ties is tied by hand.
#[test]
fn what_is_no_card_is_told_and_a_card_is_tied_by_hand() {
    let workshop = Workshop::new();
    workshop.expect(0, &["cards", "make", "-n", "2", "--seed", "9", "--wear", "clean", "-o", "fatte"]);
    let folder = workshop.path("fatte/scansioni");
    let fronts: Vec<_> = fs::read_dir(&folder).unwrap().map(|it| it.unwrap().path()).collect();
    let front = fronts.iter().find(|it| it.to_string_lossy().ends_with("_F.jpg")).unwrap();
    let bytes = fs::read(front).unwrap();
    fs::write(folder.join("copia.jpg"), &bytes).unwrap();
    fs::write(folder.join("meta.jpg"), &bytes[..bytes.len() / 2]).unwrap();
    fs::write(folder.join("nota.txt"), "non è una scansione").unwrap();
    fs::write(folder.join("vuoto.tif"), "").unwrap();
    // Only one of the two was sent.
    let sent = fs::read_to_string(workshop.path("fatte/inviati.csv")).unwrap();
    let lines: Vec<&str> = sent.lines().collect();
    fs::write(workshop.path("inviati.csv"), lines[..2].join("\r\n")).unwrap();
    let args =
        ["scan", "fatte/scansioni", "-o", "banco", "--cards", "ar", "--sent", "inviati.csv", "--date", "2026-07-15"];
    workshop.expect(1, &args);
    let told = rows(&workshop.path("banco/anomalie.csv"));
    let codes: BTreeMap<&str, &str> = told.iter().map(|it| (it["file"].as_str(), it["codice"].as_str())).collect();
    assert!(told.iter().all(|it| !it["motivo"].is_empty()), "{told:?}");
    assert_eq!(codes.get("nota.txt"), Some(&"formato-ignoto"));
    assert_eq!(codes.get("vuoto.tif"), Some(&"vuoto"));
    assert!(codes.contains_key("meta.jpg"), "{codes:?}");
    let twice = codes.iter().filter(|it| *it.1 == "doppione").count();
    assert_eq!(twice, 1, "{codes:?}");
    let open: Vec<&Row> = told.iter().filter(|it| it["codice"] == "numero-non-inviato").collect();
    assert_eq!(open.len(), 1, "{codes:?}");
    // The desk writes the act; the card then counts as that act's.
    let atto = rows(&workshop.path("banco/esiti.csv"))[0]["id_verbale"].clone();
    let text = fs::read_to_string(workshop.path("banco/anomalie.csv")).unwrap();
    let line = text.lines().find(|it| it.contains("numero-non-inviato")).unwrap();
    let mut cells: Vec<&str> = line.split(';').collect();
    (cells[10], cells[11]) = (&atto, "1");
    let filled = cells.join(";");
    fs::write(workshop.path("banco/anomalie.csv"), text.replace(line, &filled)).unwrap();
    let ran = workshop.expect(0, &["confirm", "banco/anomalie.csv", "--by", "Ass. Carla Bianchi"]);
    assert!(ran.out.lines().nth(1).unwrap().contains(";1;"), "{}", ran.out);
    let told = rows(&workshop.path("banco/anomalie.csv"));
    assert!(!told.iter().any(|it| it["codice"] == "numero-non-inviato"), "{told:?}");
}

/// A list that is none stops the run with its name, and is not remembered: the right one goes on in the same folder.
#[test]
fn a_wrong_list_is_not_remembered() {
    let workshop = Workshop::new();
    workshop.expect(0, &["cards", "make", "-n", "1", "--seed", "4", "--wear", "clean", "-o", "fatte"]);
    fs::write(workshop.path("altra.csv"), "a;b\n1;2\n").unwrap();
    fs::write(workshop.path("vuota.csv"), "").unwrap();
    for list in ["altra.csv", "vuota.csv"] {
        let ran = workshop.expect(3, &["scan", "fatte/scansioni", "-o", "banco", "--cards", "ar", "--sent", list]);
        assert!(ran.err.contains(list), "{}", ran.err);
    }
    let ran = workshop.expect(3, &["scan", "fatte/scansioni", "-o", "banco", "--cards", "ar", "--lot", "fatte"]);
    assert!(ran.err.contains("fatte"), "{}", ran.err);
    scan(&workshop);
    assert_eq!(rows(&workshop.path("banco/esiti.csv")).len(), 1);
}

/// A hot folder takes what is whole out of the inbox, and the outcome is the same as of a single run.
#[test]
fn a_hot_folder_reads_what_a_single_run_reads() {
    let workshop = Workshop::new();
    let found = desk(&workshop, "3", "12", "clean");
    let inbox = workshop.path("arrivo");
    fs::create_dir(&inbox).unwrap();
    for file in fs::read_dir(workshop.path("fatte/scansioni")).unwrap() {
        let path = file.unwrap().path();
        fs::copy(&path, inbox.join(path.file_name().unwrap())).unwrap();
    }
    workshop.plico(&[
        "watch",
        "arrivo",
        "-o",
        "caldo",
        "--once",
        "--every",
        "1",
        "--cards",
        "ar",
        "--sent",
        "fatte/inviati.csv",
        "--date",
        "2026-07-15",
        "--scatola",
        "2026-ARV-0001",
    ]);
    assert_eq!(fs::read_dir(&inbox).unwrap().count(), 0, "the inbox is empty");
    let hot = rows(&workshop.path("caldo/esiti.csv"));
    let plain = |rows: &[Row]| -> Vec<[String; 5]> {
        let cells =
            |it: &Row| ["id_verbale", "esito_cod", "data_notifica", "stato", "dubbi"].map(|name| it[name].clone());
        rows.iter().map(cells).collect()
    };
    assert_eq!(plain(&hot), plain(&found));
}

/// Images of cards are named, turned upright and written as the gestionale's profile wants them.
#[test]
fn images_are_handed_on_by_profile() {
    let workshop = Workshop::new();
    let found = desk(&workshop, "2", "21", "clean");
    workshop.expect(0, &["export", "immagini", "banco", "-o", "jpg"]);
    for it in &found {
        for side in ["F", "R"] {
            let bytes =
                fs::read(workshop.path("jpg").join(format!("{}_{side}.jpg", it["numero_raccomandata"]))).unwrap();
            assert!(bytes.starts_with(&[0xFF, 0xD8]));
        }
    }
    assert_eq!(rows(&workshop.path("jpg/immagini.csv")).len(), found.len() * 2);
    workshop.expect(0, &["export", "immagini", "banco", "-o", "pdf", "--profilo", "archivio"]);
    let path = workshop.path("pdf").join(format!("{}.pdf", found[0]["numero_raccomandata"]));
    let document = plico::raster::Document::open(fs::read(path).unwrap()).unwrap();
    assert_eq!(document.pages(), 2);
    let [width, height] = document.page(0).unwrap().size().map(|it| it / 72.0 * 25.4);
    assert!((width - 158.0).abs() < 0.5 && (height - 105.0).abs() < 0.5, "{width} x {height} mm");
}

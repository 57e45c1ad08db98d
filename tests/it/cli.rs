//! The command line as people and programs meet it: exit codes, sentences, JSON.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;

use serde_json::Value;

use crate::workshop::Ran;
use crate::workshop::Workshop;
use crate::workshop::hand_made_lot;

/// The verb stopped, said this, and left no output.
fn must_stop(workshop: &Workshop, args: &[&str], said: &str) {
    let ran = workshop.expect(3, args);
    assert_eq!(ran.out, "", "nothing on stdout");
    let err = ran.err.trim_end();
    assert!(err.starts_with("plico: ") && err.contains(said), "expected `{said}` in: {err}");
    assert!(!workshop.path("reso").exists());
}

/// Both readers of lots say the same of one that cannot be read.
fn must_refuse(workshop: &Workshop, lot: &str, said: &str) {
    must_stop(workshop, &["check", lot], said);
    must_stop(workshop, &["render", lot, "-o", "reso"], said);
}

#[test]
fn a_lot_that_is_not_there() {
    must_refuse(&Workshop::new(), "manca", "cannot open the lot `manca`: No such file or directory");
}

#[test]
fn a_lot_that_is_no_lot() {
    let workshop = Workshop::new();
    fs::create_dir(workshop.path("vuoto")).unwrap();
    must_refuse(&workshop, "vuoto", "`vuoto` holds no file that a tracciato knows: expected at least `verbali.csv`");
    fs::write(workshop.path("lettera.txt"), "Gentile Comando, ecco il lotto.\n").unwrap();
    must_refuse(&workshop, "lettera.txt", "`lettera.txt`");
    fs::write(workshop.path("rotto.zip"), b"PK\x03\x04 e poi niente").unwrap();
    must_refuse(&workshop, "rotto.zip", "`rotto.zip`");
}

#[test]
fn a_zip_that_leads_outside() {
    let workshop = Workshop::new();
    let mut zip = zip::ZipWriter::new(fs::File::create(workshop.path("lotto.zip")).unwrap());
    zip.start_file("../../fuori.csv", zip::write::SimpleFileOptions::default()).unwrap();
    zip.write_all(b"x").unwrap();
    zip.finish().unwrap();
    must_refuse(&workshop, "lotto.zip", "its entry `../../fuori.csv` leads out of the lot");
}

#[test]
fn a_lot_as_a_zip_is_the_same_lot() {
    let workshop = Workshop::new();
    workshop.sample(3, 1, "lotto");
    let mut zip = zip::ZipWriter::new(fs::File::create(workshop.path("lotto.zip")).unwrap());
    for (name, bytes) in crate::workshop::contents(&workshop.path("lotto")) {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(&bytes).unwrap();
    }
    zip.finish().unwrap();
    workshop.render("lotto", "cartella", "1");
    workshop.render("lotto.zip", "zip", "1");
    let digest = |reso: &str| workshop.manifest(reso).batches[0].sha256.clone();
    assert_eq!(digest("cartella"), digest("zip"));
}

#[test]
fn a_place_that_cannot_be_read_or_written() {
    let workshop = Workshop::new();
    workshop.sample(2, 1, "lotto");
    std::os::unix::fs::symlink("giro", workshop.path("giro")).unwrap();
    must_refuse(&workshop, "giro", "cannot open the lot `giro`: Too many levels of symbolic links");
    fs::write(workshop.path("file"), b"x").unwrap();
    must_stop(&workshop, &["render", "lotto", "-o", "file/reso"], "cannot write into `file/reso`: Not a directory");
    let closed = workshop.path("chiusa");
    fs::create_dir(&closed).unwrap();
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o500)).unwrap();
    // Nothing is closed to root.
    if fs::write(closed.join("prova"), b"x").is_err() {
        must_stop(&workshop, &["render", "lotto", "-o", "chiusa/reso"], "`chiusa`: Permission denied");
    }
}

#[test]
fn a_key_that_no_profile_has() {
    let workshop = Workshop::new();
    workshop.sample(2, 1, "lotto");
    fs::create_dir_all(workshop.path("profili/buste")).unwrap();
    let text = String::from_utf8(plico::shipped::template("buste/ag-110x230.toml").unwrap()).unwrap();
    fs::write(workshop.path("profili/buste/ag-110x230.toml"), text + "\ncolore = \"verde\"\n").unwrap();
    let args = ["render", "lotto", "-o", "reso"];
    must_stop(&workshop, &args, "profile `buste/ag-110x230.toml`");
    must_stop(&workshop, &args, "unknown field `colore`, expected one of");
    fs::remove_dir_all(workshop.path("profili")).unwrap();
    fs::write(workshop.path("plico.toml"), "colore = \"verde\"\n").unwrap();
    must_stop(&workshop, &args, "profile `plico.toml`");
    fs::write(workshop.path("plico.toml"), "busta = \"manca\"\n").unwrap();
    must_stop(&workshop, &args, "`buste/manca.toml`: no such profile");
}

#[test]
fn wrong_words_end_with_2() {
    let workshop = Workshop::new();
    for args in [
        &[][..],
        &["stampa"],
        &["render", "lotto"],
        &["render", "-o", "reso"],
        &["check", "lotto", "--date", "2026-13-01"],
        &["sample", "--atti", "0", "-o", "lotto"],
        &["approve", "verbale"],
        &["approve", "verbale", "--by", " "],
        &["approve", "--by", "Elvira Montanari"],
    ] {
        let ran = workshop.expect(2, args);
        assert_eq!(ran.out, "");
        assert!(!ran.err.is_empty(), "{args:?}");
    }
    for args in [["--help"], ["--version"]] {
        let ran = workshop.expect(0, &args);
        assert!(ran.out.contains("plico") || ran.out.contains("Usage"), "help is what was asked for: {}", ran.out);
        assert_eq!(ran.err, "");
    }
    let ran = workshop.expect(3, &["approve", "diploma", "--by", "Elvira Montanari"]);
    assert!(ran.err.contains("no model `diploma`"), "{}", ran.err);
}

/// The keys of a JSON object.
fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

fn json(ran: &Ran) -> Value {
    serde_json::from_str(&ran.out).unwrap_or_else(|e| panic!("{e}: {}", ran.out))
}

#[test]
fn json_has_its_shape() {
    let workshop = Workshop::new();
    let said = json(&workshop.expect(0, &["--json", "sample", "--atti", "3", "--damage", "0", "-o", "lotto"]));
    assert_eq!(said["verbali"], 3);
    assert_eq!(keys(&said), ["destinatari", "verbali"]);
    let said = json(&workshop.plico(&["check", "lotto", "--json"]));
    let counts = [
        "atti",
        "destinatari",
        "destinatari_scartati",
        "file",
        "pec",
        "plichi",
        "righe",
        "rilievi",
        "scartati",
        "trattenuti",
    ];
    assert_eq!(keys(&said), counts);
    assert_eq!(keys(&said["file"][0]), ["file", "in_rilievo", "righe", "usate"]);
    let said = json(&workshop.plico(&["render", "lotto", "-o", "reso", "--json"]));
    assert_eq!(said, serde_json::to_value(workshop.manifest("reso")).unwrap(), "the manifest itself");
    for key in ["schema", "lotto", "data", "prova", "inputs", "models", "counts", "batches"] {
        assert!(keys(&said).contains(&key), "{key}");
    }
    for key in
        ["id", "file", "sha256", "plichi_file", "plichi_sha256", "product", "envelope", "pages", "sheets", "plichi"]
    {
        assert!(keys(&said["batches"][0]).contains(&key), "{key}");
    }
    assert_eq!(keys(&said["inputs"][0]), ["file", "sha256"]);
    assert_eq!(keys(&said["models"][0]), ["approved", "id", "sha256", "version"]);
    let said = json(&workshop.expect(0, &["verify", "reso", "--json"]));
    for key in ["bozza", "codici", "differenze", "lotti_stampa", "lotto", "pagine", "plichi"] {
        assert!(keys(&said).contains(&key), "{key}");
    }
    let said = json(&workshop.expect(0, &["copies", "reso", "--json"]));
    assert_eq!(said["copie"], workshop.plichi("reso").len());
    let said = json(&workshop.expect(0, &["approve", "verbale", "--by", "Elvira Montanari", "--json"]));
    assert_eq!(keys(&said[0]), ["by", "date", "lingua", "model", "prova", "sha256"]);
}

#[test]
fn differences_end_with_1_and_stand_on_stdout() {
    let workshop = Workshop::rendered(3, 1);
    let path = workshop.path("reso").join(workshop.manifest("reso").batches[0].other[0].file.clone());
    fs::write(path, b"").unwrap();
    let ran = workshop.expect(1, &["verify", "reso"]);
    assert!(ran.out.starts_with("file;pagina;differenza;dove\n"), "{}", ran.out);
    assert!(ran.out.contains(";file-alterato;"), "{}", ran.out);
    assert!(ran.err.contains("differenze"), "{}", ran.err);
}

/// What must be said of the hand-made lot: file, row, code. Rows that only go down with their act are left out.
const RILIEVI: &[(&str, u32, &str)] = &[
    ("allegati.csv", 3, "allegato-mancante"),
    ("soggetti.csv", 8, "cap-completato"),
    ("soggetti.csv", 14, "trattenuto-gia-pagato"),
    ("soggetti.csv", 15, "trattenuto-non-validato"),
    ("soggetti.csv", 16, "trattenuto-richiamato-cpl"),
    ("soggetti.csv", 18, "codice-fiscale-errato"),
    ("soggetti.csv", 19, "indirizzo-insufficiente"),
    ("soggetti.csv", 21, "trattenuto-lingua-non-approvata"),
    ("verbali.csv", 13, "trattenuto-gia-pagato"),
    ("verbali.csv", 14, "trattenuto-non-validato"),
    ("verbali.csv", 15, "trattenuto-richiamato-cpl"),
    ("verbali.csv", 16, "importo-diverso"),
    ("verbali.csv", 18, "duplicato"),
    ("verbali.csv", 19, "senza-destinatari"),
    ("verbali.csv", 21, "senza-destinatari"),
];

#[test]
fn check_says_of_the_hand_made_lot_what_its_table_says() {
    let workshop = Workshop::new();
    let lot = hand_made_lot();
    let ran = workshop.expect(1, &["check", lot.to_str().unwrap()]);
    let rows = csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(ran.out.trim_start_matches('\u{feff}').as_bytes())
        .into_records();
    let rows: Vec<csv::StringRecord> = rows.map(Result::unwrap).collect();
    let found = rows.iter().filter(|it| &it[3] != "atto-scartato");
    let found: BTreeSet<(&str, u32, &str)> = found.map(|it| (&it[0], it[1].parse().unwrap(), &it[3])).collect();
    assert_eq!(found, RILIEVI.iter().copied().collect());
    assert!(rows.iter().all(|it| it.len() == 7 && !it[6].is_empty()), "each says in words what is wrong");
    assert!(ran.err.contains("20 righe = 13 atti + 7 scartati"), "{}", ran.err);
}

#[test]
fn the_demonstration_tells_what_came_back() {
    let workshop = Workshop::new();
    let first = workshop.expect(0, &["demo", "-o", "demo"]);
    let due = fs::read_to_string(workshop.path("demo/da-fare.csv")).unwrap();
    assert!(first.err.contains(&format!("({} passi)", due.lines().count() - 1)), "{}", first.err);
    let told = fs::read_to_string(workshop.path("demo/storie.txt")).unwrap();
    // The cards of the lot came back, all were tied, and none says what did not happen.
    let cards = first.err.lines().skip_while(|it| !it.contains("cartoline | legate")).nth(1).unwrap().to_string();
    let cards: Vec<u32> = cards.split('|').map(|it| it.trim().parse().unwrap()).collect();
    let [back, tied, alone, open, wrong] = cards[..] else { panic!("{cards:?}") };
    assert!(back >= 14 && tied == back && wrong == 0 && alone + open >= 14, "{cards:?}");
    // What the desk decided is in the stories; an act of two recipients is told once.
    for words in ["a mani", "saldato"] {
        assert!(told.contains(words), "{words}: {told}");
    }
    let heads: Vec<&str> = told.lines().filter(|it| it.starts_with("Verbale") || it.starts_with("Atto")).collect();
    assert_eq!(heads.len(), heads.iter().collect::<BTreeSet<_>>().len(), "{told}");
    // Again: nothing comes in twice.
    workshop.expect(0, &["demo", "-o", "demo"]);
    assert_eq!(fs::read_to_string(workshop.path("demo/storie.txt")).unwrap(), told);
    assert_eq!(fs::read_to_string(workshop.path("demo/da-fare.csv")).unwrap(), due);
}

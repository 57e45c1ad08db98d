//! Acts in the language of whoever gets them: which language, what goes with it, and what happens without approval.

use std::collections::BTreeMap;
use std::fs;

use crate::workshop::Workshop;
use crate::workshop::contents;
use crate::workshop::tool;

/// A trial lot in which everybody abroad reads this language.
fn lot(workshop: &Workshop, lingua: &str) {
    workshop.sample(300, 1, "lotto");
    let path = workshop.path("lotto/soggetti.csv");
    let table = fs::read_to_string(&path).unwrap();
    let mut lines = table.lines();
    let head: Vec<&str> = lines.next().unwrap().split(';').collect();
    let column = |name: &str| head.iter().position(|it| it.trim_start_matches('\u{feff}') == name).unwrap();
    let (lang, country) = (column("lingua"), column("nazione"));
    let mut out = vec![head.join(";")];
    for line in lines {
        let mut cells: Vec<&str> = line.split(';').collect();
        if cells[country] != "IT" {
            cells[lang] = lingua;
        }
        out.push(cells.join(";"));
    }
    fs::write(path, out.join("\r\n") + "\r\n").unwrap();
}

/// Keeps of the trial's approvals only those that `keep` says.
fn approve_only(workshop: &Workshop, keep: impl Fn(&str, &str) -> bool) {
    let path = workshop.path("lotto/approvazioni.toml");
    let mut file: toml::Table = toml::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
    let list = file["approvazione"].as_array_mut().unwrap();
    list.retain(|it| keep(it["model"].as_str().unwrap(), it["lingua"].as_str().unwrap()));
    fs::write(path, toml::to_string(&file).unwrap()).unwrap();
}

/// The pieces for abroad by language, and the text of their print.
fn abroad(workshop: &Workshop) -> (BTreeMap<String, usize>, String) {
    let mut told = BTreeMap::new();
    for plico in workshop.plichi("reso").iter().filter(|it| it.prodotto == "ESTERO") {
        *told.entry(plico.lingua.clone()).or_default() += 1;
    }
    let manifest = workshop.manifest("reso");
    let file = manifest.batches.iter().find(|it| it.product == "ESTERO").map(|it| it.file.clone());
    let path = file.map(|it| workshop.path("reso").join(it));
    let text = path.map_or(String::new(), |it| tool("pdftotext", &["-layout", it.to_str().unwrap(), "-"]));
    (told, text)
}

#[test]
fn who_lives_abroad_reads_their_language_and_the_original() {
    let workshop = Workshop::new();
    lot(&workshop, "de");
    workshop.render("lotto", "reso", "1");
    let (told, text) = abroad(&workshop);
    assert!(told.keys().eq(["de"]) && told["de"] >= 4, "{told:?}");
    for words in ["Informationen für den Empfänger", "Informazioni per il destinatario"] {
        assert!(text.matches(words).count() >= told["de"], "{words}");
    }
    // The notice is there once, in the reader's language.
    assert!(!text.contains("AVVISO DI PAGAMENTO"));
    let named: Vec<String> = workshop.manifest("reso").models.iter().map(|it| it.id.clone()).collect();
    assert!(named.contains(&"verbale".to_owned()) && named.contains(&"verbale-estero:de".to_owned()), "{named:?}");
    workshop.expect(0, &["verify", "reso"]);
    workshop.expect(0, &["copies", "reso"]);
    workshop.render("lotto", "altro", "2");
    let prints = |name: &str| contents(&workshop.path(name).join("stampa"));
    assert_eq!(prints("reso"), prints("altro"), "on one thread and on two");
}

/// Each document begins on a sheet of its own.
#[test]
fn the_original_begins_on_a_sheet_of_its_own() {
    let workshop = Workshop::new();
    lot(&workshop, "de");
    workshop.render("lotto", "reso", "2");
    let manifest = workshop.manifest("reso");
    let batch = manifest.batches.iter().find(|it| it.product == "ESTERO").unwrap();
    let path = workshop.path("reso").join(&batch.file);
    for page in (1..=batch.pages).step_by(1) {
        let number = page.to_string();
        let text = tool("pdftotext", &["-f", &number, "-l", &number, path.to_str().unwrap(), "-"]);
        if text.contains("Verbale di accertamento n.") && text.contains("Registro") {
            assert_eq!(page % 2, 1, "the original begins on page {page}");
        }
    }
}

#[test]
fn a_language_not_approved_gives_way_to_english_and_then_the_act_waits() {
    let workshop = Workshop::new();
    lot(&workshop, "de");
    approve_only(&workshop, |model, lingua| model == "verbale" && lingua == "it" || lingua == "en");
    workshop.render("lotto", "reso", "2");
    let (told, text) = abroad(&workshop);
    assert!(told.keys().eq(["en"]), "{told:?}");
    assert!(text.contains("Notice of ascertainment") && text.contains("Verbale di accertamento"));
    let printed = workshop.manifest("reso").counts.plichi;

    approve_only(&workshop, |model, lingua| model == "verbale" && lingua == "it");
    fs::remove_dir_all(workshop.path("reso")).unwrap();
    workshop.render("lotto", "reso", "2");
    let manifest = workshop.manifest("reso");
    let held = manifest.counts.trattenuti["lingua-non-approvata"];
    assert_eq!(held as usize, told["en"], "{:?}", manifest.counts.trattenuti);
    assert_eq!(manifest.counts.plichi + held, printed);
    assert!(!manifest.bozza, "the others are printed for real");
}

#[test]
fn whoever_lives_at_home_and_reads_german_gets_the_act_in_german() {
    let workshop = Workshop::new();
    workshop.sample(30, 3, "lotto");
    workshop.fill_columns("lotto/soggetti.csv", &["lingua"], "de");
    workshop.render("lotto", "reso", "2");
    let plichi = workshop.plichi("reso");
    let home: Vec<_> = plichi.iter().filter(|it| it.prodotto == "AG").collect();
    assert!(!home.is_empty() && home.iter().all(|it| it.lingua == "de"));
    assert!(workshop.manifest("reso").models.iter().any(|it| it.id == "verbale:de" && it.approved));
    workshop.expect(0, &["verify", "reso"]);
}

//! `plico cards make`: files that a scanner would leave, and tables that say what is true of them.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use plico::codes;
use plico::codes::Symbology;
use plico::domain::carta::Role;
use plico::domain::carta::Side;
use plico::jobs::cartoline::profilo;
use plico::raster::Document;
use plico::raster::Grey;
use plico::scan::registration::Registration;

use crate::workshop::Workshop;

/// The rows of a table by the names of its columns.
fn table(path: &Path) -> Vec<BTreeMap<String, String>> {
    let text = fs::read_to_string(path).unwrap();
    let mut lines = text.trim_start_matches('\u{feff}').lines();
    let head: Vec<String> = lines.next().unwrap().split(';').map(str::to_owned).collect();
    let row = |line: &str| {
        let cells: Vec<String> = line.split(';').map(str::to_owned).collect();
        assert_eq!(cells.len(), head.len(), "{line}");
        head.iter().cloned().zip(cells).collect()
    };
    lines.map(row).collect()
}

fn grey(path: &Path) -> Grey {
    let picture = image::open(path).unwrap().to_luma8();
    let (width, height) = picture.dimensions();
    Grey { width: width as usize, height: height as usize, pixels: picture.into_raw() }
}

/// Every file below a folder, by name.
fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()) {
        let name = entry.file_name().unwrap().to_str().unwrap().to_owned();
        if entry.is_dir() {
            found.extend(tree(&entry).into_iter().map(|(inside, bytes)| (format!("{name}/{inside}"), bytes)));
        } else {
            found.insert(name, fs::read(&entry).unwrap());
        }
    }
    found
}

#[test]
fn cards_come_with_their_truth_and_twice_the_same() {
    let workshop = Workshop::new();
    let make = |out: &str, threads: &str| {
        let args = ["cards", "make", "-n", "6", "--seed", "5", "--notices", "--formats", "jpg,tif,pdf,png", "-o", out];
        let ran = workshop.command().env("RAYON_NUM_THREADS", threads).args(args).output().unwrap();
        assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
        tree(&workshop.path(out))
    };
    let files = make("carte", "1");
    assert!(files == make("altre", "3"), "other threads, other bytes");
    let folder = workshop.path("carte");
    let truth = table(&folder.join("verita.csv"));
    let sent: BTreeSet<String> = table(&folder.join("inviati.csv")).iter().map(|it| it["id_verbale"].clone()).collect();
    assert_eq!(sent.len(), 6);
    assert!(truth.len() > 6, "no notice of deposit in {truth:?}");
    let mut named = BTreeSet::new();
    for row in &truth {
        assert!(sent.contains(&row["id_verbale"]));
        named.extend([row["file_fronte"].clone(), row["file_retro"].clone()]);
    }
    let pictures: BTreeSet<String> =
        files.keys().filter_map(|it| it.strip_prefix("scansioni/")).map(str::to_owned).collect();
    assert_eq!(named, pictures);
    for (name, bytes) in files.iter().filter(|it| it.0.ends_with(".pdf")) {
        assert_eq!(Document::open(bytes.clone()).unwrap().pages(), 2, "{name}");
    }
    // A second run does not write over the first.
    workshop.expect(3, &["cards", "make", "-n", "1", "-o", "carte"]);
}

#[test]
fn clean_cards_bear_the_numbers_that_were_sent() {
    let workshop = Workshop::new();
    workshop.expect(0, &["cards", "make", "-n", "4", "--wear", "clean", "-o", "carte"]);
    let folder = workshop.path("carte");
    let profile = profilo::parse(&fs::read_to_string(folder.join("carte/ar.toml")).unwrap()).unwrap();
    let truth = table(&folder.join("verita.csv"));
    let sides = table(&folder.join("lati.csv"));
    let fronts = sides.iter().filter(|it| it["lato"] == Side::Fronte.as_str());
    let mut read = 0;
    for side in fronts {
        let matrix: Vec<f64> = (0..6).map(|it| side[&format!("m{it}")].parse().unwrap()).collect();
        let registration = Registration { side: Side::Fronte, matrix: matrix.try_into().unwrap(), quality: 1.0 };
        let picture = grey(&folder.join("scansioni").join(&side["file"]));
        let card = truth.iter().find(|it| it["id_verbale"] == side["id_verbale"]).unwrap();
        for code in profile.codes() {
            let crop = registration.crop(&picture, code.rect, 1_500, 300).grey;
            let (symbology, wanted) = match code.role {
                Role::NumeroAr => (Symbology::Itf, card["numero_ar"].as_str()),
                _ => (Symbology::DataMatrix, "00009001"),
            };
            let text = codes::decode(symbology, &crop.pixels, crop.width, crop.height).unwrap_or_default();
            assert!(text.starts_with(wanted), "{}: `{text}` is not {wanted}", side["file"]);
            read += 1;
        }
    }
    assert_eq!(read, 8);
}

#[test]
fn cards_of_a_lot_are_those_of_its_pieces() {
    let workshop = Workshop::rendered(3, 3);
    workshop.expect(0, &["cards", "make", "--from", "reso", "--wear", "clean", "-o", "carte", "--date", "2026-04-02"]);
    let sent = table(&workshop.path("carte/inviati.csv"));
    let plichi: Vec<_> = workshop.plichi("reso").into_iter().filter(|it| it.numero_ar.is_some()).collect();
    assert!(!plichi.is_empty());
    assert_eq!(sent.len(), plichi.len());
    for (row, plico) in sent.iter().zip(&plichi) {
        let wanted = (&plico.id_verbale[0], plico.numero_piego.as_ref(), plico.numero_ar.as_ref());
        assert_eq!((&row["id_verbale"], Some(&row["numero_piego"]), Some(&row["numero_ar"])), wanted);
        assert_eq!(row["data_affidamento"], "2026-04-02");
    }
}

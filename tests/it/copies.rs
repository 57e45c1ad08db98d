//! Conformed copies: one for each plico, archivable, and the same glyphs at the same places as the print.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fs;
use std::sync::OnceLock;

use plico::codes;
use plico::codes::Symbology;
use plico::press::manifest::Plico;
use plico::raster::Area;
use plico::raster::Document;
use plico::raster::Painter;

use crate::workshop::Workshop;
use crate::workshop::contents;
use crate::workshop::is_quick;
use crate::workshop::peak_of;
use crate::workshop::rows;
use crate::workshop::sha256;
use crate::workshop::tool;

/// A rendered lot with all its copies.
fn copied() -> &'static Workshop {
    static COPIED: OnceLock<Workshop> = OnceLock::new();
    COPIED.get_or_init(|| {
        let workshop = Workshop::hand_made();
        workshop.expect(0, &["copies", "reso"]);
        workshop
    })
}

/// The file name of a plico's copy.
fn name(plico: &Plico) -> String {
    let id: String = plico.id_verbale[0].chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    match plico.progressivo_destinatario {
        1 => format!("{id}.pdf"),
        n => format!("{id}-{n}.pdf"),
    }
}

/// The index and the statement, which stand beside the copies.
const BESIDE: [&str; 2] = ["attestazione.pdf", "indice.csv"];

/// The copies of a rendered lot by name, without index and statement.
fn copies(workshop: &Workshop) -> BTreeMap<String, Vec<u8>> {
    let mut made: BTreeMap<String, Vec<u8>> = contents(&workshop.path("reso/copie")).into_iter().collect();
    for name in BESIDE {
        assert!(made.remove(name).is_some(), "{name}");
    }
    made
}

/// Whether the copies are those of these acts.
fn are_of(workshop: &Workshop, acts: &[&String]) -> bool {
    let plichi = workshop.plichi("reso");
    let wanted: BTreeSet<String> = plichi.iter().filter(|it| acts.contains(&&it.id_verbale[0])).map(name).collect();
    copies(workshop).into_keys().collect::<BTreeSet<_>>() == wanted
}

/// How far a word of the print may be from its place, in points: the press rounds to a tenth.
const NEAR: f64 = 0.1;

#[test]
fn there_is_a_copy_for_each_plico() {
    let made: BTreeSet<String> = copies(copied()).into_keys().collect();
    assert_eq!(made, copied().plichi("reso").iter().map(name).collect());
}

#[test]
fn the_index_lists_every_copy_and_the_statement_names_the_index() {
    let made = copies(copied());
    let index = rows(&copied().path("reso/copie/indice.csv"));
    assert_eq!(index.len(), made.len());
    for row in &index {
        let bytes = &made[&row["file"]];
        assert_eq!(row["sha256"], sha256(bytes));
        assert_eq!(row["byte"], bytes.len().to_string());
        let pages = lopdf::Document::load_mem(bytes).unwrap().get_pages().len();
        assert_eq!(row["pagine"], pages.to_string(), "{}", row["file"]);
    }
    let keys: BTreeSet<(String, String)> =
        index.iter().map(|it| (it["id_verbale"].clone(), it["progressivo"].clone())).collect();
    let printed = copied().plichi("reso");
    let printed = printed.iter().map(|it| (it.id_verbale[0].clone(), it.progressivo_destinatario.to_string()));
    assert_eq!(keys, printed.collect());
    if !is_quick() {
        let statement = copied().path("reso/copie/attestazione.pdf");
        let said = tool("pdftotext", &["-layout", statement.to_str().unwrap(), "-"]);
        let hash = sha256(&fs::read(copied().path("reso/copie/indice.csv")).unwrap());
        let said: String = said.split_whitespace().collect();
        assert!(said.contains(&hash), "{said}");
        assert!(said.contains(&format!("{}copie", index.len())), "{said}");
    }
}

#[test]
fn copies_can_be_added_and_those_that_were_altered_are_not_kept() {
    let workshop = Workshop::rendered(6, 3);
    let plichi = workshop.plichi("reso");
    let ids: BTreeSet<String> = plichi.iter().map(|it| it.id_verbale[0].clone()).collect();
    let ids: Vec<&String> = ids.iter().collect();
    let ask = |ids: &[&String]| {
        let ids: Vec<&str> = ids.iter().map(|it| it.as_str()).collect();
        fs::write(workshop.path("atti.txt"), ids.join("\n")).unwrap();
        workshop.expect(0, &["copies", "reso", "--acts", "atti.txt"]);
    };
    ask(&ids[..2]);
    assert!(are_of(&workshop, &ids[..2]));
    let before = copies(&workshop);
    ask(&ids[2..3]);
    assert!(are_of(&workshop, &ids[..3]));
    assert!(before.iter().all(|(name, bytes)| copies(&workshop)[name] == *bytes));
    workshop.expect(0, &["verify", "reso"]);
    let first = plichi.iter().find(|it| it.id_verbale[0] == *ids[0]).map(name).unwrap();
    let path = workshop.path("reso/copie").join(&first);
    let mut bytes = fs::read(&path).unwrap();
    bytes[1000] ^= 1;
    fs::write(&path, bytes).unwrap();
    ask(&ids[3..4]);
    assert!(!copies(&workshop).contains_key(&first), "an altered copy is not passed on");
    // All of them again: the same files as if they had been made at once.
    workshop.expect(0, &["copies", "reso"]);
    assert!(are_of(&workshop, &ids));
    assert!(before.iter().all(|(name, bytes)| copies(&workshop)[name] == *bytes));
}

#[test]
fn verify_finds_what_is_wrong_with_copies() {
    let workshop = Workshop::rendered(4, 3);
    workshop.expect(0, &["copies", "reso"]);
    let folder = workshop.path("reso/copie");
    let name = copies(&workshop).into_keys().next().unwrap();
    let sound = fs::read(folder.join(&name)).unwrap();
    let must_find = |what: &str| {
        let ran = workshop.expect(1, &["verify", "reso"]);
        assert!(ran.out.contains(what), "{what}: {}", ran.out);
    };
    fs::write(folder.join(&name), &sound[1..]).unwrap();
    must_find(&format!("copie/{name};0;copia-alterata;"));
    fs::remove_file(folder.join(&name)).unwrap();
    must_find(&format!("copie/{name};0;copia-mancante;"));
    fs::write(folder.join(&name), &sound).unwrap();
    fs::write(folder.join("altro.pdf"), &sound).unwrap();
    must_find("copie/altro.pdf;0;copia-non-elencata;");
    fs::remove_file(folder.join("altro.pdf")).unwrap();
    let index = fs::read_to_string(folder.join("indice.csv")).unwrap();
    let mut lines: Vec<&str> = index.split_inclusive('\n').collect();
    lines.swap(1, 2);
    fs::write(folder.join("indice.csv"), lines.concat()).unwrap();
    must_find("copie/attestazione.pdf;0;attestazione-diversa;");
    fs::write(folder.join("indice.csv"), index.replacen("\nV/", "\nW/", 1)).unwrap();
    must_find(";copia-senza-plico;");
    fs::write(folder.join("indice.csv"), index).unwrap();
    workshop.expect(0, &["verify", "reso"]);
}

#[test]
fn one_file_holds_all_copies() {
    let workshop = Workshop::rendered(4, 3);
    workshop.expect(0, &["copies", "reso", "--zip"]);
    let packed = fs::read(workshop.path("reso/copie.zip")).unwrap();
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(&packed)).unwrap();
    let mut inside = Vec::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).unwrap();
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut file, &mut bytes).unwrap();
        inside.push((file.name().unwrap().to_string(), bytes));
    }
    inside.sort();
    let folder = contents(&workshop.path("reso/copie")).into_iter();
    let mut folder: Vec<(String, Vec<u8>)> = folder.map(|(name, bytes)| (format!("copie/{name}"), bytes)).collect();
    folder.sort();
    assert!(inside == folder, "{} files in the zip, {} in the folder", inside.len(), folder.len());
    workshop.expect(0, &["copies", "reso", "--zip", "--threads", "2"]);
    assert!(packed == fs::read(workshop.path("reso/copie.zip")).unwrap(), "the same copies, the same file");
}

#[test]
fn memory_does_not_grow_with_the_copies() {
    let peak = |atti| {
        let workshop = Workshop::rendered(atti, 5);
        let mut command = workshop.command();
        command.args(["copies", "reso", "--threads", "1"]);
        let (peak, status) = peak_of(command);
        assert!(status.success());
        peak
    };
    let (few, many) = (peak(60), peak(240));
    // Each copy lays out some megabytes; kept, they would be hundreds more. Languages met on the way are kept.
    assert!(many < few + 30_000, "{few} KiB for 60 acts, {many} KiB for 240");
}

#[test]
fn only_the_acts_asked_for() {
    let workshop = Workshop::rendered(8, 3);
    let plichi = workshop.plichi("reso");
    let wanted = plichi[2].id_verbale[0].clone();
    fs::write(workshop.path("atti.txt"), format!("\u{feff}{wanted}\r\n")).unwrap();
    workshop.expect(0, &["copies", "reso", "--acts", "atti.txt"]);
    assert!(are_of(&workshop, &[&wanted]));
}

#[test]
fn a_copy_says_that_it_can_be_archived_and_read_aloud() {
    let pdfs = contents(&copied().path("reso/copie")).into_iter().filter(|it| it.0.ends_with(".pdf"));
    for (name, bytes) in pdfs {
        let text: String = bytes.iter().map(|&it| char::from(it)).collect();
        assert!(text.contains("<pdfaid:part>2</pdfaid:part>"), "{name}");
        assert!(text.contains("<pdfaid:conformance>U</pdfaid:conformance>"), "{name}");
        let document = lopdf::Document::load_mem(&bytes).unwrap();
        let catalog = document.catalog().unwrap();
        assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"it-IT".as_slice(), "{name}");
        let marks = document.get_dict_in_dict(catalog, b"MarkInfo").unwrap();
        assert!(marks.get(b"Marked").unwrap().as_bool().unwrap(), "{name}");
        assert!(catalog.has(b"StructTreeRoot"), "{name}");
        assert!(!catalog.has(b"OpenAction") && !catalog.has(b"AA"), "{name}");
    }
}

#[test]
fn copies_are_the_same_on_any_day() {
    let again = Workshop::rendered(4, 3);
    again.expect(0, &["copies", "reso"]);
    let first = contents(&again.path("reso/copie"));
    again.expect(0, &["copies", "reso"]);
    assert!(first == contents(&again.path("reso/copie")));
}

#[test]
fn a_lot_that_changed_is_not_copied() {
    let workshop = Workshop::rendered(4, 3);
    let path = workshop.path("lotto/verbali.csv");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replacen("Il conducente", "Un conducente", 1)).unwrap();
    let ran = workshop.expect(3, &["copies", "reso"]);
    assert!(ran.err.contains("verbali.csv"), "{}", ran.err);
    assert!(contents(&workshop.path("reso")).iter().all(|it| !it.0.starts_with("copie/")));
}

/// A word with its box in points.
type Word = (String, [f64; 4]);

/// The words of some pages, page by page.
fn words(pdf: &str, pages: Option<(u32, u32)>) -> Vec<Vec<Word>> {
    let range = pages.map(|(first, last)| ["-f".into(), first.to_string(), "-l".into(), last.to_string()]);
    let mut args: Vec<&str> = vec!["-bbox"];
    args.extend(range.iter().flatten().map(String::as_str));
    args.extend([pdf, "-"]);
    let said = tool("pdftotext", &args);
    said.split("<page ").skip(1).map(|page| page.lines().filter_map(word).collect()).collect()
}

/// `<word xMin="1" yMin="2" xMax="3" yMax="4">text</word>`.
fn word(line: &str) -> Option<Word> {
    let (attributes, text) = line.trim().strip_prefix("<word ")?.split_once('>')?;
    let mut numbers = attributes.split('"').skip(1).step_by(2).map(|it| it.parse().unwrap());
    let place = [(); 4].map(|()| numbers.next().unwrap());
    Some((text.strip_suffix("</word>")?.replace(['\u{200b}', '\u{2060}'], "").replace('\u{ad}', "-"), place))
}

#[test]
fn the_same_glyphs_stand_at_the_same_places() {
    if is_quick() {
        return;
    }
    let mut compared = 0;
    for batch in copied().manifest("reso").batches {
        let pdf = copied().path("reso").join(&batch.file);
        for plico in crate::workshop::read_plichi(&copied().path("reso").join(&batch.plichi_file)) {
            let last = plico.first_page + plico.pages - 1;
            let printed = words(pdf.to_str().unwrap(), Some((plico.first_page, last)));
            let copied = words(copied().path(&format!("reso/copie/{}", name(&plico))).to_str().unwrap(), None);
            assert!(printed.len() - copied.len() <= 1, "a copy has no blank back");
            for (page, (printed, copied)) in printed.iter().zip(&copied).enumerate() {
                let place = format!("{} page {}", plico.id_verbale[0], page + 1);
                assert_eq!(printed.len(), copied.len(), "{place}");
                let mut left = copied.clone();
                for (word, one) in printed {
                    let apart = |two: &[f64; 4]| one.iter().zip(two).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
                    let same = left.iter().position(|it| it.0 == *word && apart(&it.1) <= NEAR);
                    let nearest =
                        || copied.iter().filter(|it| it.0 == *word).map(|it| apart(&it.1)).fold(1e9, f64::min);
                    let same = same.unwrap_or_else(|| panic!("{place}: `{word}` {one:?} is {} pt off", nearest()));
                    left.swap_remove(same);
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 5_000, "{compared} words were compared");
}

#[test]
fn codes_can_be_read_from_a_copy() {
    let mut read = 0;
    for plico in copied().plichi("reso") {
        let bytes = fs::read(copied().path(&format!("reso/copie/{}", name(&plico)))).unwrap();
        let document = Document::open(bytes).unwrap();
        let painter = Painter::default();
        for code in plico.codes.iter().filter(|it| it.kind != "segno") {
            let sheet = document.page((code.page - plico.first_page) as usize).unwrap();
            let area = Area { x_um: code.x_um, y_um: code.y_um, width_um: code.w_um, height_um: code.h_um };
            let grey = painter.paint(sheet, area.grown(2_000), 300);
            let symbology = Symbology::parse(&code.symbology).unwrap();
            assert_eq!(codes::decode(symbology, &grey.pixels, grey.width, grey.height), code.payload, "{}", code.kind);
            read += 1;
        }
    }
    assert!(read > 40);
}

#[test]
fn a_packed_file_never_holds_other_copies_than_the_folder() {
    let workshop = Workshop::rendered(4, 3);
    workshop.expect(0, &["copies", "reso", "--zip"]);
    assert!(workshop.path("reso/copie.zip").is_file());
    workshop.expect(0, &["copies", "reso"]);
    assert!(!workshop.path("reso/copie.zip").exists());
}

#[test]
fn acts_without_a_print_are_named() {
    let workshop = Workshop::rendered(3, 3);
    let act = workshop.plichi("reso")[0].id_verbale[0].clone();
    std::fs::write(workshop.path("atti.txt"), format!("{act}\nV/1999/1\n")).unwrap();
    let ran = workshop.expect(1, &["copies", "reso", "--acts", "atti.txt"]);
    assert!(ran.err.contains("V/1999/1") && !ran.err.contains(&act), "{}", ran.err);
    std::fs::write(workshop.path("vuoto.txt"), "\n").unwrap();
    workshop.expect(2, &["copies", "reso", "--acts", "vuoto.txt"]);
}

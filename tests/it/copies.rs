//! Conformed copies: one for each plico, archivable, and the same glyphs at the same places as the print.

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

#[test]
fn there_is_a_copy_for_each_plico() {
    let made: BTreeSet<String> = contents(&copied().path("reso/copie")).into_iter().map(|it| it.0).collect();
    assert_eq!(made, copied().plichi("reso").iter().map(name).collect());
}

#[test]
fn only_the_acts_asked_for() {
    let workshop = Workshop::rendered(8, 3);
    let plichi = workshop.plichi("reso");
    let wanted = plichi[2].id_verbale[0].clone();
    fs::write(workshop.path("atti.txt"), format!("\u{feff}{wanted}\r\n")).unwrap();
    workshop.expect(0, &["copies", "reso", "--acts", "atti.txt"]);
    let made: BTreeSet<String> = contents(&workshop.path("reso/copie")).into_iter().map(|it| it.0).collect();
    assert_eq!(made, plichi.iter().filter(|it| it.id_verbale[0] == wanted).map(name).collect());
}

#[test]
fn a_copy_says_that_it_can_be_archived_and_read_aloud() {
    for (name, bytes) in contents(&copied().path("reso/copie")) {
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
                    let same = left.iter().position(|it| it.0 == *word && apart(&it.1) <= 0.05);
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

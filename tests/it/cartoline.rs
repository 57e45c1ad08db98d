//! Advices of receipt printed by the sender: one a plico, in the order of the batch, and never another's.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::sync::OnceLock;

use lopdf::Document;
use lopdf::Object;
use plico::codes::segno::Segno;
use plico::press::manifest::Plico;
use serde_json::Value;

use crate::workshop::Workshop;
use crate::workshop::copy_folder;
use crate::workshop::is_quick;
use crate::workshop::sha256;
use crate::workshop::tool;

/// A lot whose carrier lets the sender print the cards, rendered once.
fn lot() -> &'static Workshop {
    static LOT: OnceLock<Workshop> = OnceLock::new();
    LOT.get_or_init(|| {
        let workshop = Workshop::new();
        fs::write(workshop.path("plico.toml"), "vettore = \"poste-ag-ar\"\n").unwrap();
        workshop.sample(14, 3, "lotto");
        workshop.render("lotto", "reso", "2");
        workshop
    })
}

/// A lot whose carrier lets the sender print both sides, rendered once.
fn two_sided() -> &'static Workshop {
    static LOT: OnceLock<Workshop> = OnceLock::new();
    LOT.get_or_init(|| {
        let workshop = Workshop::new();
        fs::write(workshop.path("plico.toml"), "vettore = \"operatore-ag-ar\"\n").unwrap();
        workshop.sample(8, 3, "lotto");
        workshop.render("lotto", "reso", "2");
        workshop
    })
}

/// The file of cards of the first batch.
fn cards(workshop: &Workshop) -> PathBuf {
    let id = &workshop.manifest("reso").batches[0].id;
    workshop.path(&format!("reso/stampa/{id}.ar.pdf"))
}

#[test]
fn there_is_a_card_for_each_plico_in_the_same_order() {
    let workshop = lot();
    let plichi = workshop.plichi("reso");
    assert!(plichi.len() > 10);
    let pages = Document::load(cards(workshop)).unwrap().get_pages().len();
    assert_eq!(pages, plichi.len());
    for (number, plico) in (1..).zip(&plichi) {
        let card = plico.cartolina.as_ref().unwrap();
        assert_eq!(card.page, number);
        let says = |kind: &str| card.codes.iter().find(|it| it.kind == kind).and_then(|it| it.payload.clone()).unwrap();
        assert_eq!(Some(says("ar")), plico.numero_ar);
        assert_eq!(says("atto"), format!("{}#{}", plico.id_verbale[0], plico.progressivo_destinatario));
        let segno = Segno::decode(&says("segno")).unwrap();
        let sheet = plico.codes.iter().find(|it| it.kind == "segno").and_then(|it| it.payload.clone()).unwrap();
        let sheet = Segno::decode(&sheet).unwrap();
        assert_eq!((segno.job(), segno.batch(), segno.piece()), (sheet.job(), sheet.batch(), sheet.piece()));
        assert!(segno.fields().stock != sheet.fields().stock, "a camera must tell a card from a sheet");
        assert!(plico.codes.iter().all(|it| it.kind != "ar"), "codes of the batch are those of its pages");
    }
}

#[test]
fn a_card_says_whose_it_is_and_where_it_returns() {
    if is_quick() {
        return;
    }
    let workshop = lot();
    let text = tool("pdftotext", &["-layout", cards(workshop).to_str().unwrap(), "-"]);
    let pages: Vec<&str> = text.split('\u{c}').collect();
    for (plico, page) in workshop.plichi("reso").iter().zip(pages) {
        assert!(page.contains("AVVISO DI RICEVIMENTO") && page.contains("Comune di Roccaverde"), "{page}");
        let number = plico.numero_ar.as_ref().unwrap();
        assert!(page.replace(' ', "").contains(number.as_str()), "{page}");
    }
}

#[test]
fn cards_are_read_back() {
    lot().expect(0, &["verify", "reso"]);
}

#[test]
fn other_carriers_print_none() {
    let workshop = Workshop::rendered(3, 3);
    assert!(!cards(&workshop).exists());
    assert!(workshop.plichi("reso").iter().all(|it| it.cartolina.is_none()));
}

/// What is done to the cards, and what reading back must say.
type Damage = (&'static str, fn(&mut Document));

/// The content streams of a page change places with those of another.
fn swap(document: &mut Document, one: u32, other: u32) {
    let pages = document.get_pages();
    let contents = |document: &Document, page: u32| {
        document.get_dictionary(pages[&page]).unwrap().get(b"Contents").unwrap().clone()
    };
    let (first, second) = (contents(document, one), contents(document, other));
    let set = |document: &mut Document, page: u32, it: Object| {
        document.get_dictionary_mut(pages[&page]).unwrap().set("Contents", it);
    };
    set(document, one, second);
    set(document, other, first);
}

const DAMAGES: &[Damage] = &[
    ("codice-diverso", |it| swap(it, 2, 3)),
    ("cartolina-diversa", |it| swap(it, 4, 5)),
    ("numero-di-cartoline", |it| it.delete_pages(&[6])),
    ("dpart-plichi", |it| it.delete_pages(&[6])),
];

/// The same, where a card has two sides.
const DAMAGES_OF_TWO: &[Damage] = &[
    ("codice-diverso", |it| swap(it, 1, 3)),
    ("cartolina-diversa", |it| swap(it, 3, 5)),
    ("cartolina-diversa", |it| swap(it, 3, 4)),
    ("cartolina-diversa", |it| write_on(it, 6)),
    ("numero-di-cartoline", |it| it.delete_pages(&[4])),
    ("dpart-plichi", |it| it.delete_pages(&[4])),
];

/// Somebody adds a stroke to a page.
fn write_on(document: &mut Document, page: u32) {
    let id = document.get_pages()[&page];
    let mut content = document.get_page_content(id);
    content.extend_from_slice(b"\n100 100 m 200 100 l S");
    document.change_page_content(id, content).unwrap();
}

#[test]
fn a_card_of_another_is_found() {
    let cases = DAMAGES.iter().map(|it| (lot(), it)).chain(DAMAGES_OF_TWO.iter().map(|it| (two_sided(), it)));
    for (lot, (what, damage)) in cases {
        let workshop = Workshop::new();
        fs::copy(lot.path("plico.toml"), workshop.path("plico.toml")).unwrap();
        copy_folder(&lot.path("reso"), &workshop.path("reso"));
        let file = cards(&workshop);
        let mut document = Document::load(&file).unwrap();
        damage(&mut document);
        document.save(&file).unwrap();
        // A forger makes the hashes good.
        let path = workshop.path("reso/manifest.json");
        let mut manifest: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        for other in manifest["batches"][0]["other"].as_array_mut().unwrap() {
            if other["file"].as_str().unwrap().ends_with(".ar.pdf") {
                other["sha256"] = sha256(&fs::read(&file).unwrap()).into();
            }
        }
        fs::write(&path, manifest.to_string()).unwrap();
        let said = workshop.expect(1, &["verify", "reso"]).out;
        assert!(said.contains(what), "`{what}` is not among\n{said}");
    }
}

#[test]
fn a_file_of_cards_that_is_gone_is_missed() {
    let workshop = Workshop::new();
    fs::copy(lot().path("plico.toml"), workshop.path("plico.toml")).unwrap();
    copy_folder(&lot().path("reso"), &workshop.path("reso"));
    fs::remove_file(cards(&workshop)).unwrap();
    let said = workshop.expect(1, &["verify", "reso"]).out;
    assert!(said.contains("file-mancante"), "{said}");
}

#[test]
fn a_reprint_has_its_cards() {
    let workshop = Workshop::new();
    fs::copy(lot().path("plico.toml"), workshop.path("plico.toml")).unwrap();
    workshop.sample(6, 3, "lotto");
    workshop.render("lotto", "reso", "1");
    workshop.expect(0, &["reprint", "reso", "--plichi", "2-3"]);
    let again = workshop.plichi("reso/operazioni/0001-ristampa");
    assert!(again.len() == 2 && again.iter().all(|it| it.cartolina.is_some()));
    workshop.expect(0, &["verify", "reso"]);
}

#[test]
fn a_card_of_two_sides_takes_two_pages() {
    let workshop = two_sided();
    let plichi = workshop.plichi("reso");
    let document = Document::load(cards(workshop)).unwrap();
    assert_eq!(document.get_pages().len(), plichi.len() * 2);
    let view = document.catalog().unwrap().get(b"ViewerPreferences").and_then(Object::as_dict).unwrap();
    assert_eq!(view.get(b"Duplex").and_then(Object::as_name).unwrap(), b"DuplexFlipShortEdge");
    let backs: BTreeSet<&String> = plichi.iter().filter_map(|it| it.cartolina.as_ref()?.retro.as_ref()).collect();
    assert_eq!(backs.len(), 1, "a back says nothing of its piece");
    for (page, plico) in (1..).step_by(2).zip(&plichi) {
        let card = plico.cartolina.as_ref().unwrap();
        assert_eq!((card.page, card.sides()), (page, 2));
        assert!(card.codes.iter().all(|it| it.page == page), "codes stand on the front");
        assert!(card.codes.iter().any(|it| it.kind == "segno"));
    }
    workshop.expect(0, &["verify", "reso"]);
}

#[test]
fn a_reprint_of_two_sides_is_the_same_card() {
    let workshop = Workshop::new();
    fs::copy(two_sided().path("plico.toml"), workshop.path("plico.toml")).unwrap();
    workshop.sample(4, 3, "lotto");
    workshop.render("lotto", "reso", "1");
    workshop.expect(0, &["reprint", "reso", "--plichi", "2"]);
    let again = workshop.plichi("reso/operazioni/0001-ristampa");
    let before = &workshop.plichi("reso")[1];
    let sides = |it: &Plico| it.cartolina.as_ref().map(|it| (it.facciata.clone(), it.retro.clone()));
    assert!(again.len() == 1 && sides(&again[0]) == sides(before));
    workshop.expect(0, &["verify", "reso"]);
}

/// What a carrier asks of its cards, and why it is refused.
const UNFIT: &[(&str, &str, &str)] = &[
    ("modello = \"ar\"", "modello = \"cad\"", "no advice of receipt"),
    ("modello = \"ar\"", "modello = \"ac\"", "no model `ac`"),
    ("lingua = \"it\"", "lingua = \"xx\"", "no model `ar (xx)`"),
    ("[158, 105]", "[158, 104]", "158 × 105 mm at least"),
    ("[140, 8, 12]", "[20, 24, 12]", "the segno would stand on"),
    ("[140, 8, 12]", "[120, 30, 12]", "the segno would stand on"),
    ("[140, 8, 12]", "[140, 2, 12]", "6 mm from the edges"),
];

#[test]
fn a_card_that_cannot_be_read_back_is_not_printed() {
    let workshop = Workshop::new();
    workshop.sample(2, 3, "lotto");
    fs::write(workshop.path("plico.toml"), "vettore = \"prova\"\n").unwrap();
    fs::create_dir_all(workshop.path("profili/vettori")).unwrap();
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/vettori/operatore-ag-ar.toml");
    let shipped = fs::read_to_string(shipped).unwrap();
    for (old, new, why) in UNFIT {
        assert!(shipped.contains(old), "{old}");
        fs::write(workshop.path("profili/vettori/prova.toml"), shipped.replacen(old, new, 1)).unwrap();
        let ran = workshop.expect(3, &["render", "lotto", "-o", "reso"]);
        assert!(ran.err.contains(why), "`{new}`: {}", ran.err);
    }
}

#[test]
fn a_card_speaks_the_language_of_its_profile() {
    if is_quick() {
        return;
    }
    let workshop = Workshop::new();
    workshop.sample(2, 3, "lotto");
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/vettori/operatore-ag-ar.toml");
    let german = fs::read_to_string(shipped).unwrap().replacen("lingua = \"it\"", "lingua = \"de\"", 1);
    fs::write(workshop.path("plico.toml"), "vettore = \"tedesco\"\n").unwrap();
    fs::create_dir_all(workshop.path("profili/vettori")).unwrap();
    fs::write(workshop.path("profili/vettori/tedesco.toml"), german).unwrap();
    workshop.render("lotto", "reso", "1");
    let text = tool("pdftotext", &["-layout", cards(&workshop).to_str().unwrap(), "-"]);
    assert!(text.contains("GERICHTLICHE SENDUNGEN") && text.contains("NICHT ZUGESTELLT"), "{text}");
    workshop.expect(0, &["verify", "reso"]);
}

//! Approvals with their pages, and how they are carried over to another engine or other fonts: where no pixel of any
//! page shows it, and in no other case.

use std::fs;

use lopdf::Document;
use lopdf::Object;
use lopdf::Stream;
use plico::jobs::approve::pagine;
use plico::jobs::clock;
use plico::jobs::modelli;
use plico::jobs::modelli::approvato::Approvato;
use plico::jobs::modelli::approvato::Campione;
use plico::jobs::project::Project;
use plico::jobs::prove::Prove;
use plico::raster;
use plico::raster::Area;
use plico::raster::Grey;
use plico::raster::Painter;
use serde_json::Value;

use crate::workshop::Ran;
use crate::workshop::Workshop;
use crate::workshop::copy_folder;
use crate::workshop::sha256;

/// A letter of the project's own.
const LETTER: &str = "avviso-lavori";
/// Who approves.
const CHI: &str = "Elvira Montanari";
/// Who carries over.
const ALTRO: &str = "Dario Benvenuti";

fn project(workshop: &Workshop) -> Project {
    Project::open(&workshop.path("")).unwrap()
}

/// The approvals of a model in Italian, oldest first.
fn approvals(workshop: &Workshop, model: &str) -> Vec<Approvato> {
    modelli::approvati(&project(workshop).ledger().unwrap(), model, "it").unwrap()
}

/// A project with a letter, approved.
fn approved() -> (Workshop, Approvato) {
    let workshop = Workshop::new();
    workshop.expect(0, &["model", "new", LETTER]);
    workshop.expect(0, &["approve", LETTER, "--by", CHI]);
    let approval = approvals(&workshop, LETTER).pop().unwrap();
    (workshop, approval)
}

/// The same project with another ledger, which holds this approval of another closure.
fn elsewhere(workshop: &Workshop, approval: &Approvato) -> Workshop {
    let other = Workshop::new();
    for folder in ["templates", "locales", "prove"] {
        if workshop.path(folder).is_dir() {
            copy_folder(&workshop.path(folder), &other.path(folder));
        }
    }
    let mut ledger = project(&other).ledger().unwrap();
    modelli::record(&mut ledger, std::slice::from_ref(approval), &clock::now()).unwrap();
    other
}

/// The approval as an earlier engine would have it.
fn of_before(approval: &Approvato) -> Approvato {
    let mut before = approval.clone();
    before.sha256 = sha256(b"another closure");
    before.parti.insert("motore".into(), "typst 0.14.2".into());
    before
}

fn carry(workshop: &Workshop, code: i32, model: &str) -> Ran {
    workshop.expect(code, &["approve", model, "--carry", "--by", ALTRO])
}

/// Carrying over is refused with these words, and nothing is recorded.
fn refused(workshop: &Workshop, words: &[&str]) {
    let before = approvals(workshop, LETTER);
    let ran = carry(workshop, 1, LETTER);
    assert!(ran.err.starts_with(&format!("non riportato {LETTER} (it): ")), "{}", ran.err);
    for it in words {
        assert!(ran.err.contains(it), "`{it}` is not in: {}", ran.err);
    }
    assert_eq!(before, approvals(workshop, LETTER));
}

fn change(workshop: &Workshop, path: &str, from: &str, to: &str) {
    let text = fs::read_to_string(workshop.path(path)).unwrap();
    assert!(text.contains(from), "{path}");
    fs::write(workshop.path(path), text.replace(from, to)).unwrap();
}

/// Puts a shipped file into the project, changed.
fn overlay(workshop: &Workshop, shipped: &str, path: &str, from: &str, to: &str) {
    let bytes = plico::shipped::template(shipped).unwrap();
    fs::create_dir_all(workshop.path(path).parent().unwrap()).unwrap();
    fs::write(workshop.path(path), bytes).unwrap();
    change(workshop, path, from, to);
}

fn paint(pdf: &[u8], index: usize) -> Grey {
    let document = raster::Document::open(pdf.to_vec()).unwrap();
    let painter = Painter::default();
    let area = Area { x_um: 0, y_um: 0, width_um: 210_000, height_um: 297_000 };
    painter.paint(document.page(index).unwrap(), area, pagine::DPI)
}

#[test]
fn an_approval_keeps_every_page_of_every_sample() {
    let (workshop, approval) = approved();
    let pdf = Prove::of(&project(&workshop)).get(&approval.prove[0].sha256).unwrap();
    let pages = vec![pagine::hash_of(&paint(&pdf, 0))];
    assert_eq!(approval.campioni, [Campione { nome: "comune".into(), pagine: pages }]);
    for part in ["/avviso-lavori/main.typ", "/locales/it/avviso-lavori.ftl", "/geometria.toml", "motore"] {
        assert!(approval.parti.contains_key(part), "{part}: {:?}", approval.parti.keys());
    }
    assert!(approval.parti.keys().any(|it| it.starts_with("font/")) && approval.riporta.is_none());
    let said: Value = serde_json::from_str(&workshop.expect(0, &["approve", "--list", "--json"]).out).unwrap();
    assert_eq!((&said[0]["stato"], &said[0]["pagine"]), (&"in vigore".into(), &1.into()));
    // A sample that says nothing of a field that must be there: nobody can have seen it.
    let sample = "templates/avviso-lavori/campioni/comune.toml";
    let text = fs::read_to_string(workshop.path(sample)).unwrap();
    let without: Vec<&str> = text.lines().filter(|it| !it.starts_with("luogo")).collect();
    fs::write(workshop.path(sample), without.join("\n")).unwrap();
    let ran = workshop.expect(1, &["approve", LETTER, "--by", CHI]);
    assert!(ran.err.contains("non approvato avviso-lavori (it): campione comune: campione-errato"), "{}", ran.err);
    assert_eq!(approvals(&workshop, LETTER).len(), 1);
}

/// Texts, logic and geometry go back to the C.P.L., even where no pixel shows it.
#[test]
fn whatever_else_changed_goes_back_to_the_command() {
    let (workshop, approval) = approved();
    let before = of_before(&approval);
    let again = || elsewhere(&workshop, &before);
    let other = again();
    change(&other, "locales/it/avviso-lavori.ftl", "Entro il giorno", "Prima del giorno");
    refused(&other, &[CHI, "testi (locales/it/avviso-lavori.ftl), motore", "approvato di nuovo dal Comando"]);
    let list = other.expect(0, &["approve", LETTER, "--list"]).out;
    assert!(list.contains(";superata;testi (locales/it/avviso-lavori.ftl), motore;"), "{list}");
    let other = again();
    change(&other, "templates/avviso-lavori/main.typ", "\n", "\n// nulla che si veda\n");
    refused(&other, &["sorgenti (avviso-lavori/main.typ), motore"]);
    let other = again();
    let common = approval.parti.keys().find_map(|it| it.strip_prefix("/common/")).unwrap();
    let path = format!("templates/common/{common}");
    overlay(&other, &format!("common/{common}"), &path, "\n", "\n\n");
    refused(&other, &[&format!("sorgenti comuni (common/{common}), motore")]);
    let other = again();
    let busta = "buste/ag-110x230.toml";
    overlay(&other, busta, &format!("profili/{busta}"), "[100, 45, 95, 34]", "[100, 46, 95, 33]");
    refused(&other, &["geometria (geometria.toml), motore"]);
    let said = other.expect(1, &["approve", LETTER, "--carry", "--by", ALTRO, "--json"]).out;
    let said: Value = serde_json::from_str(&said).unwrap();
    assert_eq!((&said[0]["motivo"], &said[0]["cambiato"][0]), (&"cambiato".into(), &"geometria".into()), "{said}");
    let ran = carry(&Workshop::new(), 1, "sollecito");
    assert!(ran.err.contains("non riportato sollecito: non è mai stato approvato"), "{}", ran.err);
}

#[test]
fn another_engine_or_font_is_carried_where_no_pixel_changed() {
    let (workshop, approval) = approved();
    let mut other_font = approval.clone();
    other_font.sha256 = sha256(b"other fonts");
    let font = other_font.parti.keys().find(|it| it.starts_with("font/")).unwrap().clone();
    other_font.parti.insert(font, sha256(b"a font"));
    for before in [of_before(&approval), other_font] {
        let other = elsewhere(&workshop, &before);
        let ran = carry(&other, 0, LETTER);
        let sentence = format!("riportata su {LETTER} (it) l'approvazione di {CHI} del {}", before.date);
        assert!(ran.err.contains(&sentence), "{}", ran.err);
        let recorded = approvals(&other, LETTER);
        let new = &recorded[1];
        let named = new.riporta.as_ref().unwrap();
        assert_eq!((recorded.len(), &named.sha256, &named.by), (2, &before.sha256, &before.by));
        assert_eq!((&new.sha256, new.by.as_str()), (&approval.sha256, ALTRO));
        assert_eq!((&new.campioni, &new.parti), (&approval.campioni, &approval.parti));
        let list = other.expect(0, &["approve", "--list"]).out;
        let last = list.lines().last().unwrap();
        assert!(last.contains(&format!("{ALTRO};{};in vigore;;{CHI} del", new.date)), "{list}");
        // Once is enough.
        let ran = carry(&other, 0, LETTER);
        assert!(ran.err.contains("già in vigore"), "{}", ran.err);
        assert_eq!(approvals(&other, LETTER).len(), 2);
    }
}

/// A black pixel more on a page, as an earlier engine would have drawn it.
fn with_a_pixel(pdf: &[u8]) -> Vec<u8> {
    let mut document = Document::load_mem(pdf).unwrap();
    let page = *document.get_pages().values().next().unwrap();
    let before = document.get_page_contents(page);
    // A pixel is 0.72 points wide; this one is the twenty-first of the twenty-first row from above.
    let dot = format!("Q q 0 g {:.3} {:.3} 0.6 0.6 re f Q", 20.0 * 0.72 + 0.06, 841.89 - 21.0 * 0.72 + 0.06);
    let open = document.add_object(Stream::new(lopdf::Dictionary::new(), b"q ".to_vec()));
    let close = document.add_object(Stream::new(lopdf::Dictionary::new(), dot.into_bytes()));
    let all: Vec<Object> = [open].into_iter().chain(before).chain([close]).map(Object::Reference).collect();
    document.get_object_mut(page).unwrap().as_dict_mut().unwrap().set("Contents", all);
    let mut out = Vec::new();
    document.save_to(&mut out).unwrap();
    out
}

#[test]
fn one_pixel_of_difference_is_named() {
    let (workshop, approval) = approved();
    let pdf = Prove::of(&project(&workshop)).get(&approval.prove[0].sha256).unwrap();
    let mut before = of_before(&approval);
    let dotted = with_a_pixel(&pdf);
    let (one, two) = (paint(&pdf, 0), paint(&dotted, 0));
    let differ = one.pixels.iter().zip(&two.pixels).filter(|(one, two)| one != two).count();
    assert_eq!(differ, 1, "the test draws one pixel");
    before.campioni[0].pagine[0] = pagine::hash_of(&two);
    before.prove[0].sha256 = Prove::of(&project(&workshop)).put(&dotted).unwrap();
    let other = elsewhere(&workshop, &before);
    refused(&other, &[CHI, "campione comune, pagina 1: 1 pixel diverso"]);
    let said = other.expect(1, &["approve", LETTER, "--carry", "--by", ALTRO, "--json"]).out;
    let said: Value = serde_json::from_str(&said).unwrap();
    let page = &said[0]["pagine"][0];
    assert_eq!((&page["campione"], &page["pagina"], &page["pixel"]), (&"comune".into(), &1.into(), &1.into()));
    // Without the pages that were approved it still is another page.
    fs::remove_dir_all(other.path("prove")).unwrap();
    refused(&other, &["campione comune, pagina 1: diversa (le pagine approvate non sono più conservate)"]);
    // Whoever paints pixels may change: what was approved and what is now are painted by the same hand.
    before.campioni[0].pagine[0] = sha256(b"as another painter saw it");
    before.prove.clone_from(&approval.prove);
    carry(&elsewhere(&workshop, &before), 0, LETTER);
}

#[test]
fn samples_that_came_or_went_are_no_proof() {
    let (workshop, approval) = approved();
    let before = of_before(&approval);
    let samples = "templates/avviso-lavori/campioni";
    let other = elsewhere(&workshop, &before);
    let sample = other.path(samples).join("comune.toml");
    fs::copy(&sample, other.path(samples).join("altro.toml")).unwrap();
    refused(&other, &["campione altro: il campione è nuovo"]);
    fs::remove_file(sample).unwrap();
    refused(&other, &["campione comune: il campione non c'è più; campione altro: il campione è nuovo"]);
}

/// An approval without pages holds for what it approved, and for nothing else.
#[test]
fn an_approval_of_before_holds_and_is_not_carried() {
    let (workshop, approval) = approved();
    let old = Approvato { parti: Default::default(), campioni: Vec::new(), prove: Vec::new(), ..approval };
    let text = serde_json::to_string(&old).unwrap();
    assert_eq!(text, serde_json::to_string(&old.approvazione()).unwrap(), "the form of before");
    let other = elsewhere(&workshop, &old);
    let ran = carry(&other, 0, LETTER);
    assert!(ran.err.contains("già in vigore"), "{}", ran.err);
    let other = elsewhere(&workshop, &Approvato { sha256: sha256(b"another closure"), ..old });
    refused(&other, &["non ha con sé le pagine dei campioni"]);
}

#[test]
fn what_was_carried_over_prints_for_real() {
    let workshop = Workshop::new();
    workshop.approve();
    let approval = approvals(&workshop, "verbale").pop().unwrap();
    assert!(approval.campioni.len() >= 10, "the acts of the sample lot");
    assert!(approval.campioni.iter().all(|it| it.pagine.len() >= 2), "{:?}", approval.campioni);
    let other = elsewhere(&workshop, &of_before(&approval));
    other.sample(4, 1, "lotto");
    other.make_real("lotto");
    other.expect(1, &["render", "lotto", "-o", "reso"]);
    assert!(other.manifest("reso").bozza, "another engine than the approved one");
    carry(&other, 0, "verbale");
    other.expect(0, &["render", "lotto", "-o", "reso"]);
    assert!(!other.manifest("reso").bozza);
    assert!(other.plichi("reso").iter().all(|it| !it.codes.is_empty()));
}

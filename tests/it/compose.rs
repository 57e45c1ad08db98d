//! Laying out: what the typesetter grumbles about is an error, what a record says is never a program, and what
//! it remembers stays bounded.

use std::fs;
use std::path::Path;

use plico::compose;
use plico::compose::engine::Engine;
use plico::compose::engine::Files;
use plico::compose::pages::Frame;
use plico::compose::pages::FrameItem;
use plico::compose::pages::PagedDocument;
use plico::jobs::modelli;
use plico::press::piece;
use plico::press::piece::Mode;
use plico::press::piece::Style;
use plico::press::print::Cabinet;

use crate::workshop::Workshop;
use crate::workshop::peak_of;

/// A model of one file.
fn engine(main: &str) -> Engine {
    let files: Files = [("/main.typ".to_owned(), main.as_bytes().to_vec())].into();
    Engine::new(&files, &Files::new(), "/main.typ", modelli::fonts().unwrap(), 16).unwrap()
}

/// A model that prints one field of its record.
const PLAIN: &str = r#"
#set page(width: 210mm, height: 297mm, margin: 20mm)
#set text(font: ("Titillium Web", "Noto Sans"), size: 10pt)
#json("/atto.json").testo
"#;

fn compose(main: &str, text: &str) -> Result<PagedDocument, compose::Error> {
    engine(main).compose(serde_json::json!({ "testo": text }).to_string())
}

/// The text of a frame, in the order of its runs.
fn text(frame: &Frame) -> String {
    let items = frame.items().map(|(_, item)| match item {
        FrameItem::Group(group) => text(&group.frame),
        FrameItem::Text(text) => text.text.to_string(),
        _ => String::new(),
    });
    items.collect()
}

#[test]
fn a_warning_is_an_error() {
    let model = PLAIN.replace("Titillium Web", "Nessun Carattere");
    match compose(&model, "testo") {
        Err(compose::Error::Layout { place, message }) => {
            assert_eq!(place, "/main.typ");
            assert!(message.contains("unknown font family"), "{message}");
        }
        other => panic!("{:?}", other.map(|it| it.pages().len())),
    }
}

#[test]
fn an_error_never_quotes_the_record() {
    let model = r#"#assert(json("/atto.json").testo == "altro", message: "diverso")"#;
    let error = compose(model, "Rossi Mario").err().unwrap();
    assert!(!error.to_string().contains("Rossi"), "{error}");
}

#[test]
fn a_glyph_that_no_font_has_is_an_error() {
    let engine = engine(PLAIN);
    let print = |text: &str| {
        let document = engine.compose(serde_json::json!({ "testo": text }).to_string());
        let style = Style { mode: Mode::Vera, mark_face: 0 };
        let print = |it: PagedDocument| piece::print(&it, engine.faces(), &Cabinet::default(), &[], style);
        document.is_ok_and(|it| print(it).is_ok())
    };
    assert!(print("Niccolò Čapek Ωμέγα"));
    for unknown in ["山", "a\u{1F600}b", "\u{E000}"] {
        assert!(!print(unknown), "`{unknown}` was printed as if there were a glyph for it");
    }
}

#[test]
fn markup_in_a_record_is_printed_as_it_is() {
    for markup in [
        "#panic(\"no\") #import \"x.typ\": * #read(\"/main.typ\")",
        "*grassetto* _corsivo_ $x^2$ `codice` <etichetta> @rinvio = titolo",
        "<b>x</b> &amp; \\textbf{x} {{ x }} {% x %} ${x} %s",
        "[a](b) // commento /* commento */ - voce + voce ~ \\u{41}",
    ] {
        let document = compose(PLAIN, markup).unwrap();
        assert_eq!(document.pages().len(), 1);
        let spaceless = |it: &str| it.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        assert_eq!(spaceless(&text(&document.pages()[0].frame)), spaceless(markup));
    }
}

#[test]
fn a_model_sees_its_own_files_alone() {
    for call in [
        r#"#read("/etc/hostname")"#,
        r#"#read("../Cargo.toml")"#,
        r#"#import "@preview/tablex:0.0.8": *"#,
        r#"#datetime.today()"#,
        r#"#plugin("/x.wasm")"#,
    ] {
        assert!(compose(call, "").is_err(), "{call}");
    }
}

#[test]
fn the_typesetter_and_its_memory_are_one_version() {
    let lock = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.lock")).unwrap();
    // Two of them, and forgetting would forget nothing.
    assert_eq!(lock.matches("name = \"comemo\"\n").count(), 1);
    assert_eq!(lock.matches("name = \"typst\"\n").count(), 1);
}

#[test]
fn memory_does_not_grow_with_the_lot() {
    let workshop = Workshop::new();
    let peak = |atti: u32, name: &str| {
        workshop.sample(atti, 1, name);
        let mut command = workshop.command();
        command.args(["render", name, "-o", &format!("reso-{name}"), "--threads", "1"]);
        let (peak, status) = peak_of(command);
        assert!(matches!(status.code(), Some(0 | 1)));
        peak
    };
    let (few, many) = (peak(60, "pochi"), peak(300, "molti"));
    // Each record lays out about four megabytes; kept, they would be a gigabyte more.
    assert!(many <= few + 30_000, "{few} KiB for 60 acts, {many} KiB for 300");
}

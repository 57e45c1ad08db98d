//! Sheets of a piece whose model mixes them: pages that stand alone, stock of another tray, and a full column of
//! strokes beside the segno; drawn, painted and read.

use plico::codes::segno;
use plico::codes::segno::Fields;
use plico::codes::segno::Segno;
use plico::compose::engine::Engine;
use plico::compose::engine::Files;
use plico::domain::data::Data;
use plico::jobs::modelli;
use plico::press::batch::A4;
use plico::press::batch::Batch;
use plico::press::busta::Busta;
use plico::press::dpart::Dpm;
use plico::press::fields::Foglio;
use plico::press::imbustatrice::Imbustatrice;
use plico::press::manifest::Plico;
use plico::press::marks;
use plico::press::piece;
use plico::press::piece::Mode;
use plico::press::piece::Piece;
use plico::press::piece::Sheet;
use plico::press::piece::Style;
use plico::press::print::Cabinet;
use plico::press::xmp::Identity;
use plico::raster::Area;
use plico::raster::Document;
use plico::raster::Painter;

/// A model of five pages: two of a sheet, one alone, one that could have a back, a slip on the stock of tray 2.
const MODEL: &str = r#"
#set page(width: 210mm, height: 297mm, margin: 20mm)
#set text(font: ("Titillium Web", "Noto Sans"), size: 10pt)
#let box(nome) = place(top + left, [#block(width: 1mm, height: 1mm)#label("slot-" + nome)])
uno #pagebreak()
due #pagebreak()
tre #box("foglio-singolo") #pagebreak()
quattro #pagebreak()
bollettino #box("vassoio-2")
"#;

fn engine() -> Engine {
    let files: Files = [("/main.typ".to_owned(), MODEL.as_bytes().to_vec())].into();
    Engine::new(&files, &Files::new(), "/main.typ", modelli::fonts().unwrap(), 16).unwrap()
}

fn printed(engine: &Engine) -> Piece {
    let document = engine.compose("{}".to_owned()).unwrap();
    let style = Style { mode: Mode::Vera, mark_face: 0 };
    piece::print(&document, engine.faces(), &Cabinet::default(), &[], style).unwrap()
}

/// A batch of one piece, with the operators of the marks of its sheets.
fn batch(engine: &Engine, piece: &Piece, marks: &[Vec<u8>]) -> Document {
    let identity = Identity { title: "prova".into(), data: Data::parse("2026-03-31").unwrap() };
    let mut out = Vec::new();
    let mut batch = Batch::new(&mut out, engine.faces(), A4, identity, Dpm::default()).unwrap();
    batch.add(piece, marks, &Dpm::default()).unwrap();
    batch.finish().unwrap();
    Document::open(out).unwrap()
}

#[test]
fn pages_that_stand_alone_have_blank_backs_and_their_tray() {
    let engine = engine();
    let piece = printed(&engine);
    let sheet = |front: usize, back: Option<usize>, tray: Option<u8>| Sheet { front, back, tray };
    assert_eq!(
        piece.layout(),
        [sheet(0, Some(1), None), sheet(2, None, None), sheet(3, None, None), sheet(4, None, Some(2))]
    );
    assert_eq!(piece.sheets(), 4);
    assert_eq!(piece.page_numbers(), [1, 2, 3, 5, 7]);
    let blank: Vec<bool> = piece.digests().iter().map(String::is_empty).collect();
    assert_eq!(blank, [false, false, false, true, false, true, false, true]);
    let document = batch(&engine, &piece, &[]);
    let pages: Vec<bool> = (0..document.pages()).map(|it| document.page(it).unwrap().is_blank()).collect();
    assert_eq!(pages, blank, "the file is duplex throughout");
}

/// The mark that all makers read at its longest: nineteen strokes.
fn column() -> (Imbustatrice, Busta) {
    let read = |name: &str| {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("templates/{name}.toml"));
        std::fs::read_to_string(path).unwrap()
    };
    let strokes: Vec<String> = (1..=16).map(|it| format!("\"corrispondenza-{it}\"")).collect();
    let strokes = format!("[\"partenza\", {}, \"parita-dispari\", \"vuoto\"]", strokes.join(", "));
    let machine = read("imbustatrici/omr-pb")
        .replace("[\"partenza\", \"non-fine\", \"non-inizio\", \"parita-pari\"]", &strokes)
        .replace("[186, 20, 12, 11]", "[186, 108, 12, 63.5]");
    (Imbustatrice::parse(&machine).unwrap(), Busta::parse(&read("buste/ag-110x230")).unwrap())
}

fn plico() -> Plico {
    let line = serde_json::json!({
        "id": "0001-0000001", "id_verbale": ["V/1"], "progressivo_destinatario": 1, "lingua": "it", "prodotto": "AG",
        "numero_piego": null, "numero_ar": null, "first_page": 1, "pages": 2, "sheets": 1, "weight_mg": 1,
        "importi": { "entro_5gg": null, "entro_60gg": null, "oltre_60gg": null }, "codes": [], "facciate": [],
    });
    serde_json::from_value(line).unwrap()
}

#[test]
fn nineteen_strokes_are_read_back_whatever_they_say() {
    let (machine, busta) = column();
    assert_eq!(machine.check_in(&busta), Ok(()));
    let engine = engine();
    let mut piece = printed(&engine);
    piece.faces.truncate(1);
    let plico = plico();
    for number in [1_u32, 0b101_0101, 0b1010_1010_1010_1010, 65_535, 40_961] {
        let segno = Segno::new(Fields {
            job: "20260001".into(),
            batch: 1,
            piece: number,
            foglio: 1,
            fogli: 1,
            feeders: 0,
            stock: 1,
            flags: segno::place_flags(1, 1),
            peso: 1,
            generation: 0,
        })
        .unwrap();
        let all = machine.marks(Foglio { plico: &plico, segno: &segno, ordinal: 1 }).unwrap();
        let bits: String = (0..16).map(|bit| if number >> bit & 1 == 1 { '1' } else { '0' }).collect();
        let parity = if number.count_ones() % 2 == 1 { '1' } else { '0' };
        assert_eq!(all[0].payload, format!("1{bits}{parity}0"), "start, number, an odd parity, nothing");
        let at = machine.segno(&busta);
        let stream = marks::stream(&segno, at, &all, A4[1]).unwrap();
        let document = batch(&engine, &piece, &[stream]);
        let mark = &all[0];
        let area = Area {
            x_um: mark.place.x_um,
            y_um: mark.place.y_um,
            width_um: mark.place.width_um,
            height_um: mark.place.height_um,
        };
        let area = area.grown(marks::CLEAR_UM);
        for dpi in [200, 254, 300, 600] {
            let picture = Painter::default().paint(document.page(0).unwrap(), area, dpi);
            let read = marks::read_strokes(&picture, area, dpi, mark);
            assert_eq!(read.as_deref(), Some(mark.payload.as_str()), "{number:b} at {dpi} dpi");
        }
        let mut dirty = Painter::default().paint(document.page(0).unwrap(), area, 254);
        // A smear between two strokes: the reader would count it.
        let row = 25 + 10;
        dirty.pixels[row * dirty.width..(row + 8) * dirty.width].fill(0);
        assert_eq!(marks::read_strokes(&dirty, area, 254, mark), None);
    }
}

//! Attachments: taken in as they are, or refused with a reason; placed, counted, read back.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use image::DynamicImage;
use image::ImageFormat;
use image::RgbImage;
use lopdf::Document;
use lopdf::Object;
use lopdf::ObjectId;
use lopdf::Stream;
use lopdf::dictionary;
use plico::press::allegato::Allegato;
use plico::press::allegato::Rifiuto;
use plico::press::manifest::Plico;
use rstest::rstest;
use serde_json::Value;

use crate::workshop::Workshop;
use crate::workshop::is_quick;
use crate::workshop::rows;
use crate::workshop::sha256;
use crate::workshop::tool;

/// A drawing without any symmetry: rules, a black corner, coloured parts.
const DRAWING: &str = "0 g 20 20 60 90 re f 1 0 0 rg 120 40 50 20 re f 0 0 1 RG 3 w 15 15 m 190 280 l S \
    0.5 g 150 200 40 80 re f 0 g 20 250 100 6 re f";

/// A PDF being made.
struct Maker {
    document: Document,
    pages: ObjectId,
    kids: Vec<Object>,
}

impl Maker {
    fn new() -> Self {
        let mut document = Document::with_version("1.6");
        let pages = document.new_object_id();
        Self { document, pages, kids: Vec::new() }
    }

    /// Adds a page; `more` is put into it.
    fn page(&mut self, content: &str, more: lopdf::Dictionary) -> ObjectId {
        let contents = self.document.add_object(Stream::new(dictionary! {}, content.as_bytes().to_vec()));
        let mut page = dictionary! {
            "Type" => "Page", "Parent" => self.pages, "Contents" => contents,
            "MediaBox" => [0, 0, 210, 297].map(Object::from).to_vec(),
        };
        more.iter().for_each(|(key, it)| page.set(key.clone(), it.clone()));
        let id = self.document.add_object(page);
        self.kids.push(id.into());
        id
    }

    fn finish(mut self) -> Vec<u8> {
        let count = i64::try_from(self.kids.len()).unwrap();
        let root = dictionary! { "Type" => "Pages", "Kids" => self.kids, "Count" => count };
        self.document.objects.insert(self.pages, root.into());
        if !self.document.trailer.has(b"Root") {
            let catalog = self.document.add_object(dictionary! { "Type" => "Catalog", "Pages" => self.pages });
            self.document.trailer.set("Root", catalog);
        }
        let mut bytes = Vec::new();
        self.document.save_to(&mut bytes).unwrap();
        bytes
    }
}

/// A file of one page.
fn one_page(content: &str, more: lopdf::Dictionary) -> Vec<u8> {
    let mut maker = Maker::new();
    maker.page(content, more);
    maker.finish()
}

fn numbers<const N: usize>(values: [i64; N]) -> Object {
    values.map(Object::from).to_vec().into()
}

/// A file whose one page paints one object by the name `/It`.
fn painting(object: Object) -> Vec<u8> {
    let mut maker = Maker::new();
    let id = maker.document.add_object(object);
    maker.page("/It Do", dictionary! { "Resources" => dictionary! { "XObject" => dictionary! { "It" => id } } });
    maker.finish()
}

fn picture(entries: lopdf::Dictionary) -> Object {
    let mut dict = dictionary! {
        "Type" => "XObject", "Subtype" => "Image", "Width" => 2, "Height" => 2, "BitsPerComponent" => 8,
        "ColorSpace" => "DeviceGray",
    };
    entries.iter().for_each(|(key, it)| dict.set(key.clone(), it.clone()));
    Stream::new(dict, vec![0, 80, 160, 240]).into()
}

/// A photograph: a gradient with a dark car-like shape, so that up and down can be told.
fn photo(width: u32, height: u32) -> DynamicImage {
    DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, |x, y| {
        if x < width / 3 && y < height / 4 {
            image::Rgb([20, 20, 20])
        } else {
            image::Rgb([(x % 200) as u8 + 50, 180, 90])
        }
    }))
}

fn encoded(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// Why a file is refused.
fn refused(bytes: &[u8]) -> Option<Rifiuto> {
    Allegato::read(bytes).err()
}

#[rstest]
#[case::plain(one_page(DRAWING, dictionary! {}))]
#[case::turned(one_page(DRAWING, dictionary! { "Rotate" => 90 }))]
#[case::turned_back(one_page(DRAWING, dictionary! { "Rotate" => -450 }))]
#[case::cut(one_page(DRAWING, dictionary! { "CropBox" => numbers([20, 20, 180, 260]) }))]
#[case::cut_elsewhere(one_page(DRAWING, dictionary! { "CropBox" => numbers([900, 900, 990, 990]) }))]
#[case::upside_down_box(one_page(DRAWING, dictionary! { "MediaBox" => numbers([210, 297, 0, 0]) }))]
#[case::states_left_open(one_page("q q 0 g 10 10 20 20 re f", dictionary! {}))]
#[case::states_not_saved(one_page("0 g Q Q 10 10 20 20 re f", dictionary! {}))]
#[case::inline(one_page("q 50 0 0 50 10 10 cm BI /W 2 /H 2 /CS /G /BPC 8 ID \x01EI\x03\nEI Q 0 g", dictionary! {}))]
#[case::grey_picture(painting(picture(dictionary! { "Interpolate" => true })))]
#[case::empty(one_page("", dictionary! {}))]
fn sound_files_are_taken(#[case] bytes: Vec<u8>) {
    let taken = Allegato::read(&bytes).unwrap();
    assert_eq!((taken.pages.len(), taken.sha256), (1, sha256(&bytes)));
}

#[rstest]
#[case::nothing(Vec::new(), Rifiuto::Illeggibile)]
#[case::text(b"Ordinanza n. 12".to_vec(), Rifiuto::Illeggibile)]
#[case::head_only(b"%PDF-1.7\n%%EOF".to_vec(), Rifiuto::Illeggibile)]
#[case::four_inks(one_page("0 0 0 1 k 10 10 20 20 re f", dictionary! {}), Rifiuto::Colori)]
#[case::four_inks_named(one_page("/DeviceCMYK cs 0 0 0 1 sc", dictionary! {}), Rifiuto::Colori)]
#[case::four_inks_pictured(painting(picture(dictionary! { "ColorSpace" => "DeviceCMYK" })), Rifiuto::Colori)]
#[case::absent_font(
    one_page("BT /F 9 Tf (a) Tj ET", dictionary! { "Resources" => dictionary! { "Font" => dictionary! {
        "F" => dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" } } } }),
    Rifiuto::Font
)]
#[case::unknown_operator(one_page("1 2 frobnicate", dictionary! {}), Rifiuto::NonAmmesso)]
#[case::postscript(painting(Stream::new(dictionary! { "Subtype" => "PS" }, b"showpage".to_vec()).into()), Rifiuto::NonAmmesso)]
#[case::outside(painting(picture(dictionary! { "F" => Object::string_literal("altrove.jpg") })), Rifiuto::NonAmmesso)]
#[case::alternate(painting(picture(dictionary! { "Alternates" => Vec::<Object>::new() })), Rifiuto::NonAmmesso)]
#[case::odd_turn(one_page(DRAWING, dictionary! { "Rotate" => 45 }), Rifiuto::Illeggibile)]
#[case::no_box(one_page(DRAWING, dictionary! { "MediaBox" => numbers([0, 0, 0]) }), Rifiuto::Illeggibile)]
#[case::a_dot(one_page(DRAWING, dictionary! { "MediaBox" => numbers([0, 0, 2, 2]) }), Rifiuto::Smisurato)]
#[case::a_field(one_page(DRAWING, dictionary! { "UserUnit" => 2_000 }), Rifiuto::Smisurato)]
#[case::a_huge_picture(
    painting(picture(dictionary! { "Width" => 4_000_000_000_i64, "Height" => 4_000_000_000_i64 })),
    Rifiuto::Smisurato
)]
#[case::filled_field(
    one_page("", dictionary! { "Annots" => vec![Object::from(dictionary! { "Subtype" => "Widget", "F" => 4,
        "FT" => "Tx", "V" => Object::string_literal("importo"), "Rect" => numbers([10, 10, 60, 30]) })] }),
    Rifiuto::Modulo
)]
fn files_that_would_not_print_are_refused(#[case] bytes: Vec<u8>, #[case] why: Rifiuto) {
    assert_eq!(refused(&bytes), Some(why));
}

#[test]
fn what_nobody_sees_is_no_reason_to_refuse() {
    // The text that a scanner lays invisibly over its picture, in a font that it does not bring.
    let fonts = dictionary! { "Font" => dictionary! {
    "F" => dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Courier" },
    "Unused" => dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Times-Roman" } } };
    let page =
        |shown: &str| one_page(&format!("{DRAWING} BT {shown} ET"), dictionary! { "Resources" => fonts.clone() });
    assert_eq!(refused(&page("3 Tr /F 9 Tf (a) Tj")), None);
    assert_eq!(refused(&page("3 Tr /F 9 Tf (a) Tj 0 Tr (b) Tj")), Some(Rifiuto::Font));
}

#[test]
fn hidden_layers_and_forms_for_programs_are_refused() {
    let with_catalog = |more: lopdf::Dictionary| {
        let mut maker = Maker::new();
        maker.page(DRAWING, dictionary! {});
        let mut catalog = dictionary! { "Type" => "Catalog", "Pages" => maker.pages };
        more.iter().for_each(|(key, it)| catalog.set(key.clone(), it.clone()));
        let id = maker.document.add_object(catalog);
        maker.document.trailer.set("Root", id);
        maker.finish()
    };
    let xfa = with_catalog(dictionary! { "AcroForm" => dictionary! { "XFA" => Object::string_literal("<xdp/>") } });
    assert_eq!(refused(&xfa), Some(Rifiuto::Modulo));
    let off = dictionary! { "OFF" => vec![Object::Null] };
    let layers = with_catalog(dictionary! { "OCProperties" => dictionary! { "D" => off } });
    assert_eq!(refused(&layers), Some(Rifiuto::NonAmmesso));
    assert_eq!(refused(&with_catalog(dictionary! { "OpenAction" => dictionary! { "S" => "JavaScript" } })), None);
}

#[test]
fn bombs_and_circles_are_refused_at_once() {
    // A form that paints itself; a tree of pages that leads back to itself; nine forms that each paint the next nine
    // times; a stream that unfolds to a gigabyte; ten thousand pages.
    let mut circle = Maker::new();
    let form = circle.document.new_object_id();
    let own = dictionary! { "XObject" => dictionary! { "It" => form } };
    let dict = dictionary! { "Subtype" => "Form", "BBox" => numbers([0, 0, 9, 9]), "Resources" => own.clone() };
    circle.document.objects.insert(form, Stream::new(dict, b"/It Do".to_vec()).into());
    circle.page("/It Do", dictionary! { "Resources" => own });
    assert_eq!(refused(&circle.finish()), Some(Rifiuto::NonAmmesso));

    let mut tree = Maker::new();
    let root = tree.pages;
    tree.kids.push(root.into());
    assert_eq!(refused(&tree.finish()), Some(Rifiuto::Illeggibile));

    let mut laughs = Maker::new();
    let mut below: Option<ObjectId> = None;
    for _ in 0..9 {
        let resources = below.map(|it| dictionary! { "XObject" => dictionary! { "It" => it } }).unwrap_or_default();
        let dict = dictionary! { "Subtype" => "Form", "BBox" => numbers([0, 0, 9, 9]), "Resources" => resources };
        let content = if below.is_some() { "/It Do ".repeat(9) } else { "0 0 1 1 re f ".repeat(9) };
        below = Some(laughs.document.add_object(Stream::new(dict, content.into_bytes())));
    }
    laughs.page(
        "/It Do",
        dictionary! { "Resources" => dictionary! { "XObject" => dictionary! { "It" => below.unwrap() } } },
    );
    assert_eq!(refused(&laughs.finish()), Some(Rifiuto::Smisurato));

    let mut bomb = Maker::new();
    let mut stream = Stream::new(dictionary! {}, vec![b' '; 80 << 20]);
    stream.compress().unwrap();
    let contents = bomb.document.add_object(stream);
    bomb.page("", dictionary! { "Contents" => contents });
    assert_eq!(refused(&bomb.finish()), Some(Rifiuto::Smisurato));

    let mut many = Maker::new();
    for _ in 0..201 {
        many.page("", dictionary! {});
    }
    assert_eq!(refused(&many.finish()), Some(Rifiuto::Smisurato));
    assert_eq!(refused(&vec![0; (24 << 20) + 1]), Some(Rifiuto::Smisurato));
}

#[test]
fn damaged_files_never_stop_the_program() {
    // Every third of a file cut off, and bytes changed by a fixed rule: an answer comes each time.
    let mut maker = Maker::new();
    let image = maker.document.add_object(picture(dictionary! {}));
    maker.page(DRAWING, dictionary! { "Rotate" => 270, "CropBox" => numbers([10, 10, 200, 200]) });
    maker.page("/It Do", dictionary! { "Resources" => dictionary! { "XObject" => dictionary! { "It" => image } } });
    let files = [
        maker.finish(),
        encoded(&photo(40, 30), ImageFormat::Jpeg),
        encoded(&photo(40, 30), ImageFormat::Png),
        encoded(&photo(40, 30), ImageFormat::Tiff),
    ];
    for sound in files {
        assert_eq!(refused(&sound), None);
        let mut state = 12_345_u32;
        for round in 0..400_usize {
            let mut bytes = sound.clone();
            if round % 4 == 0 {
                bytes.truncate(bytes.len() * (round + 1) / 401);
            }
            for _ in 0..1 + round % 7 {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                let place = state as usize % bytes.len().max(1);
                if let Some(byte) = bytes.get_mut(place) {
                    *byte = (state >> 24) as u8;
                }
            }
            let _ = Allegato::read(&bytes);
        }
        assert!(Allegato::read(&sound[..sound.len() * 2 / 3]).is_err(), "a file cut off was taken");
    }
}

#[test]
fn encrypted_files_are_refused() {
    if is_quick() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let [from, to] = ["da.pdf", "a.pdf"].map(|it| folder.path().join(it));
    fs::write(&from, one_page(DRAWING, dictionary! {})).unwrap();
    for password in ["", "segreta"] {
        let args = ["--encrypt", password, "padrone", "256", "--", from.to_str().unwrap(), to.to_str().unwrap()];
        tool("qpdf", &args);
        assert_eq!(refused(&fs::read(&to).unwrap()), Some(Rifiuto::Cifrato), "password `{password}`");
    }
}

#[test]
fn photographs_keep_their_bytes() {
    let bytes = encoded(&photo(120, 80), ImageFormat::Jpeg);
    assert_eq!(refused(&bytes), None);
    let workshop = Attached::new(&[("IMMAGINE", "foto.jpg", &bytes)], "allegati = [\"IMMAGINE\"]");
    let pdf = fs::read(workshop.batch()).unwrap();
    assert!(pdf.windows(bytes.len()).any(|it| it == bytes), "the photograph was written anew");
}

/// A lot one of whose acts has attachments, rendered.
struct Attached {
    workshop: Workshop,
}

impl Attached {
    /// Attaches files of these kinds and names to an act of a small lot and renders it.
    fn new(files: &[(&str, &str, &[u8])], config: &str) -> Self {
        let it = Self::lot(files, config);
        let ran = it.workshop.plico(&["render", "lotto", "-o", "reso", "--threads", "2"]);
        it.workshop.check_rendered("reso", &ran);
        it
    }

    fn lot(files: &[(&str, &str, &[u8])], config: &str) -> Self {
        let workshop = Workshop::new();
        fs::write(workshop.path("plico.toml"), config).unwrap();
        workshop.sample(6, 4, "lotto");
        let folder = workshop.path("lotto/allegati");
        fs::create_dir_all(&folder).unwrap();
        let acts = rows(&workshop.path("lotto/verbali.csv"));
        let table = workshop.path("lotto/allegati.csv");
        let mut text = String::from("id_verbale;tipo;nome_file;pagine;sha256;data_acquisizione\r\n");
        for (tipo, name, bytes) in files {
            fs::write(folder.join(name), bytes).unwrap();
            // Two acts have the same files, so that what is shared shows.
            for act in [1, 3] {
                text += &format!("{};{tipo};{name};;{};\r\n", acts[act]["id_verbale"], sha256(bytes));
            }
        }
        fs::write(table, text).unwrap();
        Self { workshop }
    }

    fn batch(&self) -> std::path::PathBuf {
        let batches = self.workshop.manifest("reso").batches;
        let plichi = |it: &plico::press::manifest::Batch| {
            crate::workshop::read_plichi(&self.workshop.path("reso").join(&it.plichi_file))
        };
        let found = batches.iter().find(|it| plichi(it).iter().any(|it| !it.allegati.is_empty())).unwrap();
        self.workshop.path("reso").join(&found.file)
    }

    fn plichi(&self) -> Vec<Plico> {
        let mut plichi = self.workshop.plichi("reso");
        plichi.retain(|it| !it.allegati.is_empty());
        plichi
    }
}

#[test]
fn attachments_are_printed_counted_and_read_back() {
    let mut maker = Maker::new();
    maker.page(DRAWING, dictionary! {});
    maker.page(DRAWING, dictionary! { "MediaBox" => numbers([0, 0, 420, 297]) });
    maker.page(DRAWING, dictionary! { "Rotate" => 90 });
    let ordinanza = maker.finish();
    let jpeg = encoded(&photo(300, 200), ImageFormat::Jpeg);
    let png = encoded(&photo(64, 48), ImageFormat::Png);
    let files: [(&str, &str, &[u8]); 4] = [
        ("ORDINANZA", "ordinanza.pdf", &ordinanza),
        ("immagine", "foto.jpg", &jpeg),
        ("IMMAGINE", "Foto.PNG", &png),
        ("DICHIARAZIONE", "altro.pdf", &ordinanza),
    ];
    let lot = Attached::new(&files, "allegati = [\"ORDINANZA\", \"IMMAGINE\"]");
    let plichi = lot.plichi();
    let acts = plichi.iter().map(|it| it.id_verbale[0].clone()).collect::<std::collections::BTreeSet<_>>();
    assert_eq!(acts.len(), 2);
    for plico in &plichi {
        let kinds: Vec<(&str, &str, u32)> =
            plico.allegati.iter().map(|it| (it.tipo.as_str(), it.formato.as_str(), it.pages)).collect();
        assert_eq!(kinds, [("ORDINANZA", "pdf", 3), ("IMMAGINE", "jpg", 1), ("IMMAGINE", "png", 1)]);
        let first = plico.allegati[0].page;
        assert_eq!((first - plico.first_page) % 2, 0, "attachments begin on a front");
        assert_eq!(plico.first_page + plico.pages, first + 6);
        assert_eq!(plico.facciate.iter().rev().take_while(|it| it.is_empty()).count(), 1);
        assert_eq!(plico.weight_mg, 6_500 + 3_500 + u64::from(plico.sheets) * 80 * 62_370 / 1000);
    }
    assert_eq!(plichi[0].allegati[0].sha256, sha256(&ordinanza));
    let manifest = lot.workshop.manifest("reso");
    assert!(manifest.inputs.iter().any(|it| it.file == "allegati/"));
    lot.workshop.expect(0, &["verify", "reso"]);

    // Each page of an attachment is written once, whichever acts show it; two of them differ only in how they stand.
    let document = Document::load(lot.batch()).unwrap();
    let painted = |page: ObjectId| {
        let resources =
            document.get_dictionary(page).unwrap().get_deref(b"Resources", &document).unwrap().as_dict().unwrap();
        let all = resources.get_deref(b"XObject", &document).unwrap().as_dict().unwrap();
        all.iter()
            .filter(|(name, _)| name.starts_with(b"A"))
            .map(|(_, it)| it.as_reference().unwrap())
            .collect::<Vec<_>>()
    };
    let all: Vec<ObjectId> = document.page_iter().flat_map(painted).collect();
    let once: std::collections::BTreeSet<&ObjectId> = all.iter().collect();
    assert_eq!((all.len(), once.len()), (plichi.len() * 5, 4));
    if !is_quick() {
        let text = tool("pdftotext", &["-layout", lot.batch().to_str().unwrap(), "-"]);
        let act = format!("{}#1", plichi[0].id_verbale[0]);
        assert!(text.contains(&format!("Allegato 1 all'atto {act}: ordinanza")), "{text}");
        assert!(text.contains(&format!("{act}   allegato 2, pag. 1 di 1")) || text.contains("allegato 2, pag. 1 di 1"));
    }

    // The same bytes on any number of threads.
    let ran = lot.workshop.plico(&["render", "lotto", "-o", "uno", "--threads", "1"]);
    lot.workshop.check_rendered("uno", &ran);
    assert_eq!(lot.workshop.manifest("uno").batches[0].sha256, manifest.batches[0].sha256);

    // Copies have what was attached beside them, as it came.
    lot.workshop.expect(0, &["copies", "reso"]);
    let copies: BTreeMap<String, Vec<u8>> =
        crate::workshop::contents(&lot.workshop.path("reso/copie")).into_iter().collect();
    let beside: Vec<&Vec<u8>> = copies.iter().filter(|it| it.0.contains(".allegato-1.pdf")).map(|it| it.1).collect();
    assert_eq!(beside.len(), plichi.len());
    assert!(beside.iter().all(|it| **it == ordinanza));
}

#[test]
fn by_default_only_ordinances_are_printed() {
    let ordinanza = one_page(DRAWING, dictionary! {});
    let jpeg = encoded(&photo(30, 20), ImageFormat::Jpeg);
    let lot = Attached::new(&[("ORDINANZA", "o.pdf", &ordinanza), ("IMMAGINE", "f.jpg", &jpeg)], "");
    for plico in lot.plichi() {
        assert_eq!(plico.allegati.iter().map(|it| it.tipo.as_str()).collect::<Vec<_>>(), ["ORDINANZA"]);
    }
}

#[test]
fn refused_attachments_are_reported_and_their_act_goes_without() {
    let inks = one_page("0 0 0 1 k 10 10 20 20 re f", dictionary! {});
    let files: [(&str, &str, &[u8]); 2] =
        [("ORDINANZA", "inchiostri.pdf", &inks), ("ORDINANZA", "rotto.pdf", b"%PDF-1.4 rotto")];
    let lot = Attached::lot(&files, "");
    let ran = lot.workshop.expect(1, &["check", "lotto"]);
    for (codice, count) in [("allegato-colori", 2), ("allegato-illeggibile", 2)] {
        assert_eq!(ran.out.matches(&format!("nome_file;{codice};avvisa;")).count(), count, "{}", ran.out);
    }
    lot.workshop.expect(1, &["render", "lotto", "-o", "reso"]);
    assert!(lot.plichi().is_empty());
    let counts = lot.workshop.manifest("reso").counts;
    assert_eq!((counts.atti, counts.scartati), (6, 0));
    lot.workshop.expect(0, &["verify", "reso"]);
}

#[test]
fn an_act_waits_for_the_attachment_that_it_must_have() {
    let lot = Attached::lot(&[("ORDINANZA", "rotta.pdf", b"%PDF-1.4")], "allegati_obbligatori = [\"ORDINANZA\"]");
    lot.workshop.expect(1, &["render", "lotto", "-o", "reso"]);
    let counts = lot.workshop.manifest("reso").counts;
    assert_eq!((counts.atti, counts.scartati), (4, 2));
    let file = counts.file["allegati.csv"];
    assert_eq!((file.righe, file.in_rilievo), (2, 2));
}

#[test]
fn an_attachment_that_is_not_the_one_listed_is_refused() {
    let lot = Attached::lot(&[("ORDINANZA", "o.pdf", &one_page(DRAWING, dictionary! {}))], "");
    fs::write(lot.workshop.path("lotto/allegati/o.pdf"), one_page("0 g", dictionary! {})).unwrap();
    let ran = lot.workshop.expect(1, &["check", "lotto"]);
    assert_eq!(ran.out.matches("allegato-diverso;avvisa;").count(), 2, "{}", ran.out);
}

#[test]
fn a_zip_gives_the_same_print() {
    if is_quick() {
        return;
    }
    let lot = Attached::new(&[("ORDINANZA", "O.PDF", &one_page(DRAWING, dictionary! {}))], "");
    let folder = lot.workshop.path("lotto");
    let zip = lot.workshop.path("lotto.zip");
    let python = "import sys,zipfile,os\nz=zipfile.ZipFile(sys.argv[2],'w',zipfile.ZIP_DEFLATED)\nfor d,_,f in os.walk(sys.argv[1]):\n for n in f:\n  p=os.path.join(d,n); z.write(p,os.path.relpath(p,sys.argv[1]).replace('O.PDF','o.pdf'))\nz.close()";
    tool("python3", &["-c", python, folder.to_str().unwrap(), zip.to_str().unwrap()]);
    let ran = lot.workshop.plico(&["render", "lotto.zip", "-o", "zip"]);
    lot.workshop.check_rendered("zip", &ran);
    assert_eq!(lot.workshop.manifest("zip").batches[0].sha256, lot.workshop.manifest("reso").batches[0].sha256);
}

/// What reading back finds after the batch was changed and its hashes made good.
fn found_after(change: impl Fn(&mut Document)) -> Vec<String> {
    let jpeg = encoded(&photo(60, 40), ImageFormat::Jpeg);
    let files: [(&str, &str, &[u8]); 2] =
        [("ORDINANZA", "o.pdf", &one_page(DRAWING, dictionary! {})), ("ORDINANZA", "f.jpg", &jpeg)];
    let lot = Attached::new(&files, "");
    let path = lot.batch();
    let mut document = Document::load(&path).unwrap();
    change(&mut document);
    document.save(&path).unwrap();
    let manifest = lot.workshop.path("reso/manifest.json");
    let mut json: Value = serde_json::from_slice(&fs::read(&manifest).unwrap()).unwrap();
    for batch in json["batches"].as_array_mut().unwrap() {
        let file = lot.workshop.path("reso").join(batch["file"].as_str().unwrap());
        batch["sha256"] = sha256(&fs::read(file).unwrap()).into();
    }
    fs::write(manifest, json.to_string()).unwrap();
    let ran = lot.workshop.plico(&["verify", "reso", "--json"]);
    let json: Value = serde_json::from_str(&ran.out).unwrap();
    json["differenze"].as_array().unwrap().iter().map(|it| it["differenza"].as_str().unwrap().to_owned()).collect()
}

/// The streams of attachments in a batch whose dictionary has an entry.
fn attached(document: &Document, key: &[u8]) -> Vec<ObjectId> {
    let is_it = |object: &Object| object.as_stream().is_ok_and(|it| it.dict.has(key));
    document.objects.iter().filter(|it| is_it(it.1)).map(|it| *it.0).collect()
}

#[test]
fn an_altered_attachment_is_found() {
    let page = found_after(|document| {
        let forms = attached(document, b"BBox");
        let is_drawing = |id: &&ObjectId| {
            let stream = document.get_object(**id).unwrap().as_stream().unwrap();
            String::from_utf8_lossy(&stream.decompressed_content().unwrap()).contains("120 40 50 20 re")
        };
        let id = *forms.iter().find(is_drawing).unwrap();
        let stream = document.get_object_mut(id).unwrap().as_stream_mut().unwrap();
        let text = String::from_utf8(stream.decompressed_content().unwrap()).unwrap();
        stream.set_plain_content(text.replace("120 40 50 20 re", "120 40 51 20 re").into_bytes());
    });
    assert!(page.contains(&"allegato-alterato".to_owned()), "{page:?}");
    let photograph = found_after(|document| {
        let pictures = attached(document, b"Width");
        let is_photograph =
            |id: &&ObjectId| document.get_object(**id).unwrap().as_stream().unwrap().content.starts_with(&[0xFF, 0xD8]);
        let id = *pictures.iter().find(is_photograph).unwrap();
        let content = &mut document.get_object_mut(id).unwrap().as_stream_mut().unwrap().content;
        let middle = content.len() / 2;
        content[middle] ^= 1;
    });
    assert!(photograph.contains(&"allegato-alterato".to_owned()), "{photograph:?}");
}

#[rstest]
#[case::upright(dictionary! {})]
#[case::quarter(dictionary! { "Rotate" => 90 })]
#[case::half(dictionary! { "Rotate" => 180 })]
#[case::three_quarters(dictionary! { "Rotate" => 270 })]
#[case::cut(dictionary! { "CropBox" => numbers([10, 30, 170, 290]) })]
#[case::cut_and_turned(dictionary! { "CropBox" => numbers([10, 30, 170, 290]), "Rotate" => 90 })]
#[case::large_landscape(dictionary! { "MediaBox" => numbers([-400, -200, 790, 642]) })]
fn a_placed_page_looks_like_the_original(#[case] more: lopdf::Dictionary) {
    if is_quick() {
        return;
    }
    let bytes = one_page(DRAWING, more);
    let lot = Attached::new(&[("ORDINANZA", "o.pdf", &bytes)], "");
    let page = lot.plichi()[0].allegati[0].page;
    let seen = placed(&lot.batch(), page);
    let (width, height) = (seen.width(), seen.height());
    let original = raster(&lot.workshop.path("lotto/allegati/o.pdf"), 1, &["-cropbox"], "originale", &lot.workshop);
    let is_turned = (original.width() > original.height()) != (width > height);
    let original = if is_turned { image::imageops::rotate270(&original) } else { original };
    let original = image::imageops::resize(&original, width, height, image::imageops::FilterType::Triangle);
    let differing = seen.pixels().zip(original.pixels()).filter(|(a, b)| a[0].abs_diff(b[0]) > 96).count();
    assert!(differing * 50 < (width * height) as usize, "{differing} of {} pixels differ", width * height);
    let ink = seen.pixels().filter(|it| it[0] < 128).count();
    assert!(ink > 200, "nothing was printed");
}

/// A page as grey pixels.
fn raster(pdf: &Path, page: u32, more: &[&str], name: &str, workshop: &Workshop) -> image::GrayImage {
    let out = workshop.path(name);
    let number = page.to_string();
    let mut args = vec!["-gray", "-r", "150", "-singlefile", "-f", &number, "-l", &number];
    args.extend(more);
    args.extend([pdf.to_str().unwrap(), out.to_str().unwrap()]);
    tool("pdftoppm", &args);
    let bytes = fs::read(out.with_extension("pgm")).unwrap();
    pgm(&bytes)
}

/// Reads a binary grey map.
fn pgm(bytes: &[u8]) -> image::GrayImage {
    let mut parts = bytes.splitn(4, |it| it.is_ascii_whitespace());
    let mut next = || std::str::from_utf8(parts.next().unwrap()).unwrap().to_owned();
    assert_eq!(next(), "P5");
    let (width, height) = (next().parse().unwrap(), next().parse().unwrap());
    image::GrayImage::from_raw(width, height, bytes[bytes.len() - (width * height) as usize..].to_vec()).unwrap()
}

/// The part of a batch's page where an attachment was painted.
fn placed(batch: &Path, page: u32) -> image::GrayImage {
    let document = Document::load(batch).unwrap();
    let id = document.get_pages()[&page];
    let content = String::from_utf8_lossy(&document.get_page_content(id)).into_owned();
    let before = content.split("cm\n/A").next().unwrap();
    let values: Vec<f64> = before.split_whitespace().rev().take(6).map(|it| it.parse().unwrap()).collect();
    let [f, e, d, c, b, a] = values[..] else { panic!("{content}") };
    let resources = document.get_dictionary(id).unwrap().get_deref(b"Resources", &document).unwrap().as_dict().unwrap();
    let painted = resources.get(b"XObject").unwrap().as_dict().unwrap().iter().next().unwrap().1;
    let (_, form) = document.dereference(painted).unwrap();
    let bbox = form.as_stream().unwrap().dict.get(b"BBox").unwrap().as_array().unwrap();
    let bbox: Vec<f64> = bbox.iter().map(|it| f64::from(it.as_float().unwrap())).collect();
    let corner = |x: f64, y: f64| (a * x + c * y + e, b * x + d * y + f);
    let corners = [corner(bbox[0], bbox[1]), corner(bbox[2], bbox[3])];
    let (left, right) = (corners[0].0.min(corners[1].0), corners[0].0.max(corners[1].0));
    let (bottom, top) = (corners[0].1.min(corners[1].1), corners[0].1.max(corners[1].1));
    assert!(left > 34.0 && bottom > 34.0 && right < 561.3 && top < 807.9, "outside the margins");
    let workshop = Workshop::new();
    let whole = raster(batch, page, &[], "posato", &workshop);
    let pixels = |it: f64| (it * 150.0 / 72.0).round() as u32;
    let (x, y) = (pixels(left), pixels(841.89 - top));
    image::imageops::crop_imm(&whole, x, y, pixels(right) - x, pixels(841.89 - bottom) - y).to_image()
}

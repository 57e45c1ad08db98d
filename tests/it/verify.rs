//! Reading back catches what print rooms fear: each damage is done to a sound lot whose hashes are then made
//! good, so that only what stands on the pages can tell.

use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::sync::OnceLock;

use lopdf::Document;
use lopdf::Object;
use lopdf::ObjectId;
use lopdf::Stream;
use lopdf::dictionary;
use serde_json::Value;

use crate::workshop::Ran;
use crate::workshop::Workshop;
use crate::workshop::contents;
use crate::workshop::copy_folder;
use crate::workshop::sha256;

/// A sound lot, rendered once.
fn sound() -> &'static Workshop {
    static SOUND: OnceLock<Workshop> = OnceLock::new();
    SOUND.get_or_init(|| Workshop::rendered(12, 9))
}

/// A copy of a sound lot, to be damaged.
struct Bench {
    workshop: Workshop,
    id: String,
}

impl Bench {
    fn new() -> Self {
        let workshop = Workshop::new();
        copy_folder(&sound().path("reso"), &workshop.path("reso"));
        let id = workshop.manifest("reso").batches[0].id.clone();
        assert_eq!(workshop.manifest("reso").batches.len(), 1);
        Self { workshop, id }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.workshop.path("reso").join(name)
    }

    fn pdf(&self) -> PathBuf {
        self.path(&format!("stampa/{}.pdf", self.id))
    }

    /// Changes the text of a file of the batch.
    fn edit(&self, name: &str, change: impl Fn(&str) -> String) {
        let path = self.path(&name.replace("ID", &self.id));
        let before = fs::read_to_string(&path).unwrap();
        let after = change(&before);
        assert!(before != after, "nothing was changed in {name}");
        fs::write(path, after).unwrap();
    }

    /// Changes the lines of the plichi as JSON.
    fn edit_plichi(&self, change: impl Fn(&mut Vec<Value>)) {
        self.edit("stampa/ID.plichi.jsonl", |text| {
            let mut lines: Vec<Value> = text.lines().map(|it| serde_json::from_str(it).unwrap()).collect();
            change(&mut lines);
            lines.iter().map(|it| format!("{it}\n")).collect()
        });
    }

    /// Changes the batch as a tree of objects; what is not touched keeps its bytes.
    fn edit_pdf(&self, change: impl Fn(&mut Document)) {
        let mut document = Document::load(self.pdf()).unwrap();
        change(&mut document);
        document.save(self.pdf()).unwrap();
    }

    /// Makes every hash of the manifest true again: a forger can do that too.
    fn make_good(&self) {
        self.edit_manifest(|manifest| {
            for batch in manifest["batches"].as_array_mut().unwrap() {
                let hash = |file: &Value| fs::read(self.path(file.as_str().unwrap())).map(|it| sha256(&it));
                let pairs = [("file", "sha256"), ("plichi_file", "plichi_sha256")];
                for (file, sha256) in pairs {
                    batch[sha256] = hash(&batch[file]).unwrap().into();
                }
                for other in batch["other"].as_array_mut().unwrap() {
                    other["sha256"] = hash(&other["file"]).unwrap().into();
                }
            }
        });
    }

    fn edit_manifest(&self, change: impl Fn(&mut Value)) {
        let path = self.path("manifest.json");
        let mut manifest: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        change(&mut manifest);
        fs::write(path, manifest.to_string()).unwrap();
    }

    /// What reading back finds: page and name of each difference.
    fn verify(&self) -> Vec<(u64, String)> {
        let ran = self.workshop.plico(&["verify", "reso", "--json"]);
        let found = differences(&ran);
        assert_eq!(ran.code, Some(i32::from(!found.is_empty())), "{}", ran.err);
        found
    }

    /// Reading back must find `what`, on `page` where one is given.
    fn must_find(&self, what: &str, page: Option<u64>) {
        let found = self.verify();
        let is_it = |it: &&(u64, String)| it.1 == what && page.is_none_or(|page| page == it.0);
        assert!(found.iter().any(|it| is_it(&it)), "`{what}` on {page:?} is not among {found:?}");
    }
}

fn differences(ran: &Ran) -> Vec<(u64, String)> {
    let json: Value = serde_json::from_str(&ran.out).unwrap_or_else(|e| panic!("{e}: {}{}", ran.out, ran.err));
    let list = json["differenze"].as_array().unwrap();
    list.iter().map(|it| (it["pagina"].as_u64().unwrap(), it["differenza"].as_str().unwrap().to_owned())).collect()
}

/// The object of a page, from 1.
fn page(document: &Document, number: u32) -> ObjectId {
    document.get_pages()[&number]
}

/// Puts the pages of a document into another order; a page may be left out or come twice.
fn rearrange(document: &mut Document, order: impl Fn(&mut Vec<ObjectId>)) {
    let mut kids: Vec<ObjectId> = document.get_pages().into_values().collect();
    order(&mut kids);
    let catalog = document.trailer.get(b"Root").unwrap().as_reference().unwrap();
    let root = document.get_dictionary(catalog).unwrap().get(b"Pages").unwrap().as_reference().unwrap();
    for &kid in &kids {
        document.get_dictionary_mut(kid).unwrap().set("Parent", root);
    }
    let count = i64::try_from(kids.len()).unwrap();
    let node = document.get_dictionary_mut(root).unwrap();
    node.set("Kids", kids.into_iter().map(Object::Reference).collect::<Vec<_>>());
    node.set("Count", count);
}

/// Changes the operators of a page's `index`-th content stream.
fn edit_operators(document: &mut Document, number: u32, index: usize, change: impl Fn(String) -> String) {
    let contents = document.get_page_contents(page(document, number));
    let stream = document.get_object_mut(contents[index]).unwrap().as_stream_mut().unwrap();
    let before: String = stream.decompressed_content().unwrap().iter().map(|&it| char::from(it)).collect();
    let after = change(before.clone());
    assert!(before != after, "nothing was changed on page {number}");
    stream.set_plain_content(after.chars().map(|it| u8::try_from(u32::from(it)).unwrap()).collect());
}

/// A word in a face of the batch, at a place in points from the lower left corner.
fn word(x: u32, y: u32) -> String {
    format!("q BT 0 g /F6 14 Tf {x} {y} Td(Norma violata)Tj ET Q\n")
}

#[test]
fn a_sound_lot_is_sound() {
    let ran = sound().expect(0, &["verify", "reso", "--json"]);
    let json: Value = serde_json::from_str(&ran.out).unwrap();
    let codes: usize = sound().plichi("reso").iter().map(|it| it.codes.len()).sum();
    let manifest = sound().manifest("reso");
    assert_eq!(json["codici"], codes);
    assert_eq!(json["pagine"], manifest.counts.pagine);
    assert_eq!(json["plichi"], manifest.counts.plichi);
}

#[test]
fn written_again_by_another_program_it_is_still_sound() {
    // Else every damage below would be found for a reason of its own.
    let bench = Bench::new();
    bench.edit_pdf(|document| rearrange(document, |_| ()));
    bench.make_good();
    assert_eq!(bench.verify(), []);
}

#[test]
fn two_fronts_swapped() {
    let bench = Bench::new();
    bench.edit_pdf(|document| rearrange(document, |pages| pages.swap(0, 4)));
    bench.make_good();
    bench.must_find("contenuto-diverso", Some(1));
    bench.must_find("codice-diverso", Some(1));
    bench.must_find("foglio-fuori-posto", Some(5));
}

#[test]
fn two_sheets_swapped() {
    let bench = Bench::new();
    let first = sound().plichi("reso")[0].pages as usize;
    bench.edit_pdf(|document| rearrange(document, |pages| pages.swap(2, first)));
    bench.make_good();
    bench.must_find("foglio-fuori-posto", Some(3));
}

#[test]
fn two_backs_swapped() {
    let bench = Bench::new();
    // Backs of one kind of act are the same paper: take two that are not.
    let mut backs: Vec<(usize, String)> = Vec::new();
    for plico in sound().plichi("reso") {
        backs.push((plico.first_page as usize, plico.facciate[1].clone()));
    }
    let (one, digest) = backs[0].clone();
    let (other, _) = backs.iter().find(|it| it.1 != digest).unwrap().clone();
    bench.edit_pdf(|document| rearrange(document, |pages| pages.swap(one, other)));
    bench.make_good();
    assert_eq!(bench.verify().iter().filter(|it| it.1 == "contenuto-diverso").count(), 2);
    bench.must_find("contenuto-diverso", Some(one as u64 + 1));
    bench.must_find("dpart-rinvio", Some(one as u64 + 1));
}

#[test]
fn a_page_missing() {
    let bench = Bench::new();
    bench.edit_pdf(|document| {
        rearrange(document, |pages| {
            pages.remove(3);
        });
    });
    bench.make_good();
    bench.must_find("numero-di-pagine", None);
    bench.must_find("pagina-mancante", None);
}

/// Another page with the same content, as programs that copy pages make it.
fn twin(document: &mut Document, number: u32) -> ObjectId {
    let page = document.get_dictionary(page(document, number)).unwrap().clone();
    document.add_object(page)
}

#[test]
fn a_page_missing_and_another_twice() {
    let bench = Bench::new();
    bench.edit_pdf(|document| {
        let twin = twin(document, 1);
        rearrange(document, |pages| pages[4] = twin);
    });
    bench.make_good();
    bench.must_find("codice-diverso", Some(5));
    bench.must_find("foglio-fuori-posto", Some(5));
}

#[test]
fn a_page_twice() {
    let bench = Bench::new();
    bench.edit_pdf(|document| {
        let twin = twin(document, 2);
        rearrange(document, |pages| pages.insert(2, twin));
    });
    bench.make_good();
    bench.must_find("numero-di-pagine", None);
    bench.must_find("contenuto-diverso", Some(3));
}

#[test]
fn a_page_listed_twice() {
    // One page object in two places: some readers pass over the second, a printer does not.
    let bench = Bench::new();
    bench.edit_pdf(|document| rearrange(document, |pages| pages.insert(2, pages[1])));
    bench.make_good();
    bench.must_find("numero-di-pagine", None);
}

/// The sum within 60 days of the first plico, as it is printed.
fn sum(of: usize) -> String {
    let cents = sound().plichi("reso")[of].importi.entro_60gg.unwrap();
    format!("{},{:02}", cents / 100, cents % 100)
}

#[test]
fn a_digit_changed_on_a_page() {
    let bench = Bench::new();
    let before = sum(0);
    let mut digits = before.clone().into_bytes();
    digits[0] = if digits[0] == b'9' { b'8' } else { digits[0] + 1 };
    let after = String::from_utf8(digits).unwrap();
    // On the page of the notice: those of the act are in a block that other acts share.
    bench.edit_pdf(|document| edit_operators(document, 3, 1, |it| it.replacen(&before, &after, 1)));
    bench.make_good();
    bench.must_find("contenuto-diverso", Some(3));
}

#[test]
fn a_digit_changed_in_furniture() {
    let bench = Bench::new();
    bench.edit_pdf(|document| {
        let is_form = |object: &Object| object.as_stream().is_ok_and(|it| it.dict.has(b"BBox"));
        let forms: Vec<ObjectId> = document.objects.iter().filter(|it| is_form(it.1)).map(|it| *it.0).collect();
        let stream = |document: &mut Document, id: ObjectId| {
            let stream = document.get_object_mut(id).unwrap().as_stream_mut().unwrap();
            let content = stream.decompressed_content().unwrap();
            let text: String = content.iter().map(|&it| char::from(it)).collect();
            let is_it = text.contains("10.628,16");
            if is_it {
                let changed = text.replacen("10.628,16", "90.628,16", 1);
                stream.set_plain_content(changed.chars().map(|it| u8::try_from(u32::from(it)).unwrap()).collect());
            }
            is_it
        };
        assert!(forms.into_iter().any(|id| stream(document, id)));
    });
    bench.make_good();
    bench.must_find("modulo-alterato", None);
}

#[test]
fn a_word_printed_into_the_window() {
    let bench = Bench::new();
    bench.edit_pdf(|document| {
        let id = document.add_object(Stream::new(dictionary! {}, word(240, 605).into_bytes()));
        let first = page(document, 1);
        let mut contents: Vec<Object> = document.get_page_contents(first).into_iter().map(Object::Reference).collect();
        contents.push(Object::Reference(id));
        document.get_dictionary_mut(first).unwrap().set("Contents", contents);
    });
    bench.make_good();
    bench.must_find("inchiostro-in-finestra", Some(1));
    bench.must_find("contenuto-diverso", Some(1));
}

#[test]
fn a_word_hidden_behind_the_mark_of_a_sheet() {
    // On the third page there is no window, and the operators of the page are as they were.
    let bench = Bench::new();
    bench.edit_pdf(|document| edit_operators(document, 3, 1, |it| it + &word(100, 100)));
    bench.make_good();
    bench.must_find("contenuto-diverso", Some(3));
}

#[test]
fn a_note_laid_over_a_page() {
    let bench = Bench::new();
    bench.edit_pdf(|document| {
        let note = document.add_object(dictionary! {
            "Type" => "Annot", "Subtype" => "Square", "F" => 4, "IC" => vec![0.into()],
            "Rect" => vec![100.into(), 100.into(), 300.into(), 200.into()],
        });
        let second = page(document, 2);
        document.get_dictionary_mut(second).unwrap().set("Annots", vec![Object::Reference(note)]);
    });
    bench.make_good();
    bench.must_find("pagina-ritoccata", Some(2));
}

#[test]
fn a_page_turned() {
    let bench = Bench::new();
    bench.edit_pdf(|document| {
        let second = page(document, 2);
        document.get_dictionary_mut(second).unwrap().set("Rotate", 180);
    });
    bench.make_good();
    bench.must_find("pagina-ritoccata", Some(2));
}

#[test]
fn an_address_covered() {
    let bench = Bench::new();
    // White over the window, in the stream of the mark: the page's own operators are untouched.
    bench.edit_pdf(|document| edit_operators(document, 1, 1, |it| it + "1 g 227 580 368 166 re f\n"));
    bench.make_good();
    bench.must_find("indirizzo-mancante", Some(1));
}

/// Changes the payload of the first code of a kind in the list of plichi.
fn edit_payload(bench: &Bench, kind: &str, change: impl Fn(&str) -> String) {
    bench.edit_plichi(|plichi| {
        let codes = plichi[0]["codes"].as_array_mut().unwrap();
        let code = codes.iter_mut().find(|it| it["kind"] == kind).unwrap();
        code["payload"] = change(code["payload"].as_str().unwrap()).into();
    });
    bench.make_good();
}

#[test]
fn another_segno_in_the_list() {
    let bench = Bench::new();
    edit_payload(&bench, "segno", |it| it.replacen("0000001", "0000009", 1));
    bench.must_find("codice-diverso", Some(1));
    bench.must_find("controllo-diverso", None);
}

#[test]
fn another_sum_in_the_list() {
    let bench = Bench::new();
    edit_payload(&bench, "avviso_qr", |it| format!("{it}0"));
    bench.must_find("codice-diverso", Some(3));
    for sum in ["entro_5gg", "entro_60gg", "oltre_60gg"] {
        let bench = Bench::new();
        bench.edit_plichi(|plichi| {
            let cents = plichi[0]["importi"][sum].as_u64().unwrap();
            plichi[0]["importi"][sum] = (cents + 1).into();
        });
        bench.make_good();
        bench.must_find("importo-diverso", Some(1));
    }
}

#[test]
fn another_act_in_the_list() {
    let bench = Bench::new();
    bench.edit_plichi(|plichi| plichi[0]["id_verbale"][0] = "V/2026/999999".into());
    bench.make_good();
    bench.must_find("atto-diverso", Some(1));
    let bench = Bench::new();
    bench.edit_plichi(|plichi| plichi[0]["numero_piego"] = "799000009999".into());
    bench.make_good();
    bench.must_find("piego-diverso", Some(1));
}

#[test]
fn a_code_left_out_of_the_list() {
    for (kind, what) in [
        ("segno", "segno-mancante"),
        ("atto", "codice-atto-mancante"),
        ("piego", "piego-diverso"),
        ("avviso_qr", "codice-non-elencato"),
    ] {
        let bench = Bench::new();
        bench.edit_plichi(|plichi| {
            let codes = plichi[0]["codes"].as_array_mut().unwrap();
            let at = codes.iter().position(|it| it["kind"] == kind).unwrap();
            codes.remove(at);
        });
        bench.make_good();
        bench.must_find(what, None);
    }
}

#[test]
fn a_line_left_out_of_the_list() {
    let bench = Bench::new();
    bench.edit_plichi(|plichi| {
        plichi.pop();
    });
    bench.make_good();
    bench.must_find("totali-diversi", None);
}

#[test]
fn a_row_left_out_of_the_control_file() {
    let bench = Bench::new();
    bench.edit("stampa/ID.control.csv", |it| {
        let mut lines: Vec<&str> = it.split_inclusive('\n').collect();
        lines.remove(2);
        lines.concat()
    });
    bench.make_good();
    bench.must_find("controllo-diverso", None);
}

#[test]
fn a_field_changed_in_the_control_file() {
    let bench = Bench::new();
    // The weight class alone: the segno beside it stays.
    bench.edit("stampa/ID.control.csv", |it| it.replacen(";2;00;1;2;1;0;", ";2;00;1;2;3;0;", 1));
    bench.make_good();
    bench.must_find("controllo-diverso", None);
}

#[test]
fn a_row_left_out_of_the_distinta() {
    let bench = Bench::new();
    bench.edit("distinte/ID.csv", |it| {
        let mut lines: Vec<&str> = it.split_inclusive('\n').collect();
        lines.remove(2);
        lines.concat()
    });
    bench.make_good();
    bench.must_find("distinta-diversa", None);
}

#[test]
fn every_file_of_a_batch_is_hashed() {
    let names: Vec<String> = contents(&sound().path("reso")).into_iter().map(|it| it.0).collect();
    let checked = names.iter().filter(|it| !["manifest.json", "rilievi.csv"].contains(&it.as_str()));
    for name in checked {
        let bench = Bench::new();
        let mut bytes = fs::read(bench.path(name)).unwrap();
        // A byte in the middle; at the end of a text file a line may bear one more.
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        fs::write(bench.path(name), bytes).unwrap();
        bench.must_find("file-alterato", None);
        fs::remove_file(bench.path(name)).unwrap();
        bench.must_find("file-mancante", None);
    }
}

#[test]
fn a_batch_cut_short() {
    for keep in [0, 20, 5_000] {
        let bench = Bench::new();
        let bytes = fs::read(bench.pdf()).unwrap();
        fs::write(bench.pdf(), &bytes[..keep]).unwrap();
        bench.make_good();
        let found = bench.verify();
        assert!(!found.is_empty(), "{keep} bytes were taken for a batch");
    }
}

#[test]
fn counts_that_do_not_add_up() {
    for (field, what) in [("atti", "conti-che-non-tornano"), ("plichi", "totali-diversi"), ("fogli", "totali-diversi")]
    {
        let bench = Bench::new();
        bench.edit_manifest(|it| it["counts"][field] = (it["counts"][field].as_u64().unwrap() + 1).into());
        bench.must_find(what, None);
    }
}

#[test]
fn a_batch_left_out_of_the_manifest() {
    let bench = Bench::new();
    bench.edit_manifest(|it| it["batches"] = Value::Array(Vec::new()));
    bench.must_find("totali-diversi", None);
}

#[test]
fn a_manifest_of_nobody_stops() {
    for garbage in ["", "{", "[]", r#"{"schema":1}"#] {
        let bench = Bench::new();
        fs::write(bench.path("manifest.json"), garbage).unwrap();
        let ran = bench.workshop.expect(3, &["verify", "reso"]);
        assert!(ran.err.contains("`manifest.json` is not one that plico wrote"), "{}", ran.err);
    }
    let bench = Bench::new();
    fs::remove_file(bench.path("manifest.json")).unwrap();
    let ran = bench.workshop.expect(3, &["verify", "reso"]);
    assert!(ran.err.contains("cannot read"), "{}", ran.err);
}

#[test]
fn a_manifest_cannot_point_outside_its_folder() {
    let bench = Bench::new();
    let outside = bench.workshop.path("altro.csv");
    fs::write(&outside, b"segreto").unwrap();
    bench.edit_manifest(|it| it["batches"][0]["plichi_file"] = "../altro.csv".into());
    assert!(Path::new(&outside).exists());
    bench.must_find("file-fuori-cartella", None);
}

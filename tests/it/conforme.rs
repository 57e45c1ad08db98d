//! The rules of PDF/X-4, PDF/VT-1 and PDF/A-2b: a batch keeps them all, and each one is missed when it is broken.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::sync::OnceLock;

use lopdf::Dictionary;
use lopdf::Document;
use lopdf::EncryptionState;
use lopdf::EncryptionVersion;
use lopdf::Object;
use lopdf::ObjectId;
use lopdf::Permissions;
use lopdf::Stream;
use lopdf::StringFormat;
use lopdf::dictionary;
use lopdf::xref::XrefEntry;
use plico::domain::data::Data;
use plico::press::batch;
use plico::press::batch::Batch;
use plico::press::conforme;
use plico::press::conforme::Claim;
use plico::press::dpart::Dpm;
use plico::press::icc;
use plico::press::manifest::Plico;
use plico::press::piece::Facciata;
use plico::press::piece::Piece;
use plico::press::print::Used;
use plico::press::readback::Difference;
use plico::press::xmp::Identity;
use serde_json::Value;

use crate::workshop::Workshop;
use crate::workshop::contents;
use crate::workshop::copy_folder;
use crate::workshop::is_quick;
use crate::workshop::sha256;
use crate::workshop::tool;

/// A rendered lot with its copies.
pub fn lot() -> &'static Workshop {
    static LOT: OnceLock<Workshop> = OnceLock::new();
    LOT.get_or_init(|| {
        let workshop = Workshop::rendered(5, 9);
        workshop.expect(0, &["copies", "reso"]);
        workshop
    })
}

/// The bytes of its batch, and of one of its copies.
fn bytes(of: &str) -> Vec<u8> {
    match of {
        "print" => fs::read(lot().path("reso").join(&lot().manifest("reso").batches[0].file)).unwrap(),
        _ => {
            contents(&lot().path("reso/copie"))
                .into_iter()
                .find(|it| it.0.starts_with('V') && it.0.ends_with(".pdf"))
                .unwrap()
                .1
        }
    }
}

fn plichi() -> Vec<Plico> {
    lot().plichi("reso")
}

/// What the rules find in a batch.
fn found(bytes: &[u8]) -> Vec<Difference> {
    conforme::check(bytes, Claim::Print(&plichi()))
}

/// A file as another program writes it after a change.
fn changed(bytes: &[u8], change: impl Fn(&mut Document)) -> Vec<u8> {
    let mut document = Document::load_mem(bytes).unwrap();
    change(&mut document);
    let mut out = Vec::new();
    document.save_to(&mut out).unwrap();
    out
}

fn catalog(document: &mut Document) -> &mut Dictionary {
    document.catalog_mut().unwrap()
}

fn page(document: &mut Document, number: u32) -> &mut Dictionary {
    let id = document.get_pages()[&number];
    document.get_dictionary_mut(id).unwrap()
}

/// The object that an entry of a dictionary refers to.
fn referred(dict: &Dictionary, key: &str) -> ObjectId {
    dict.get(key.as_bytes()).unwrap().as_reference().unwrap()
}

/// The objects that are of a type or subtype.
fn of_type(document: &Document, key: &str, name: &str) -> Vec<ObjectId> {
    let is_it = |object: &Object| {
        let dict = object.as_dict().or(object.as_stream().map(|it| &it.dict));
        dict.is_ok_and(|it| it.get(key.as_bytes()).and_then(Object::as_name).is_ok_and(|it| it == name.as_bytes()))
    };
    document.objects.iter().filter(|it| is_it(it.1)).map(|it| *it.0).collect()
}

/// The first dictionary of a type or subtype.
fn first<'a>(document: &'a mut Document, key: &str, name: &str) -> &'a mut Dictionary {
    let id = of_type(document, key, name)[0];
    match document.get_object_mut(id).unwrap() {
        Object::Dictionary(dict) => dict,
        Object::Stream(stream) => &mut stream.dict,
        other => panic!("{other:?}"),
    }
}

/// Changes the metadata as text.
fn metadata(document: &mut Document, from: &str, to: &str) {
    let id = referred(document.catalog().unwrap(), "Metadata");
    let stream = document.get_object_mut(id).unwrap().as_stream_mut().unwrap();
    let text = String::from_utf8(stream.content.clone()).unwrap();
    assert!(text.contains(from), "`{from}` is not in {text}");
    stream.set_content(text.replacen(from, to, 1).into_bytes());
}

/// Adds operators before those of the first page.
fn draw(document: &mut Document, operators: &str) {
    let id = document.add_object(Stream::new(Dictionary::new(), operators.as_bytes().to_vec()));
    let page = page(document, 1);
    let mut contents = match page.get(b"Contents").unwrap() {
        Object::Array(all) => all.clone(),
        one => vec![one.clone()],
    };
    contents.insert(0, id.into());
    page.set("Contents", contents);
}

/// Adds something to the resources of all pages.
fn resource(document: &mut Document, kind: &str, name: &str, object: Object) {
    let id = referred(page(document, 1), "Resources");
    let resources = document.get_dictionary_mut(id).unwrap();
    let mut of_kind = resources.get(kind.as_bytes()).and_then(Object::as_dict).cloned().unwrap_or_default();
    of_kind.set(name, object);
    resources.set(kind, of_kind);
}

/// An image of one pixel, with other entries.
fn image(document: &mut Document, more: Dictionary) {
    let mut dict = dictionary! {
        "Type" => "XObject", "Subtype" => "Image", "Width" => 1, "Height" => 1, "BitsPerComponent" => 8,
        "ColorSpace" => "DeviceGray",
    };
    for (key, value) in more {
        dict.set(key, value);
    }
    let id = document.add_object(Stream::new(dict, vec![0; 3]));
    resource(document, "XObject", "I1", id.into());
}

/// The dictionary at the root of the parts.
fn parts(document: &mut Document) -> &mut Dictionary {
    let id = referred(document.catalog().unwrap(), "DPartRoot");
    document.get_dictionary_mut(id).unwrap()
}

/// The part at the top, and the leaves below it.
fn leaves(document: &mut Document) -> (ObjectId, Vec<ObjectId>) {
    let top = referred(parts(document), "DPartRootNode");
    let groups = document.get_dictionary(top).unwrap().get(b"DParts").unwrap().as_array().unwrap();
    let leaves = groups.iter().flat_map(|it| it.as_array().unwrap()).map(|it| it.as_reference().unwrap());
    (top, leaves.collect())
}

/// Changes one leaf.
fn leaf(document: &mut Document, index: usize, change: impl Fn(&mut Dictionary)) {
    let (_, leaves) = leaves(document);
    change(document.get_dictionary_mut(leaves[index]).unwrap());
}

/// Changes what a leaf says of itself.
fn said(document: &mut Document, change: impl Fn(&mut Dictionary)) {
    leaf(document, 1, |leaf| {
        let dpm = leaf.get_mut(b"DPM").unwrap().as_dict_mut().unwrap();
        change(dpm.get_mut(b"Plico").unwrap().as_dict_mut().unwrap());
    });
}

/// Puts leaves under the top.
fn arrange(document: &mut Document, change: impl Fn(Vec<Object>) -> Object) {
    let (top, leaves) = leaves(document);
    let leaves = leaves.into_iter().map(Object::Reference).collect();
    document.get_dictionary_mut(top).unwrap().set("DParts", change(leaves));
}

/// The first output intent.
fn intent(document: &mut Document) -> &mut Dictionary {
    catalog(document).get_mut(b"OutputIntents").unwrap().as_array_mut().unwrap()[0].as_dict_mut().unwrap()
}

/// Changes the colour profile.
fn profile(document: &mut Document, change: impl Fn(&mut Vec<u8>)) {
    let id = referred(intent(document), "DestOutputProfile");
    let stream = document.get_object_mut(id).unwrap().as_stream_mut().unwrap();
    let mut profile = stream.decompressed_content().unwrap();
    change(&mut profile);
    stream.set_plain_content(profile);
}

fn rectangle(numbers: [i64; 4]) -> Object {
    numbers.iter().map(|&it| Object::Integer(it)).collect::<Vec<_>>().into()
}

/// A damage: the code it must be found by, where, and what is done.
type Damage = (&'static str, u32, fn(&mut Document));

/// Everything that the rules must notice in a batch.
#[rustfmt::skip]
const DAMAGES: &[Damage] = &[
    ("struttura-illeggibile", 0, |it| { it.trailer.set("Root", Object::Reference((99_999, 0))); }),
    ("pdf-versione", 0, |it| catalog(it).set("Version", "1.7")),
    ("pdf-identificativo", 0, |it| { it.trailer.remove(b"ID"); }),
    ("pdf-identificativo", 0, |it| it.trailer.set("ID", vec![Object::string_literal("uno"), Object::string_literal("due")])),
    ("limite-superato", 0, |it| said_of_all(it, Object::Integer(3_000_000_000))),
    ("limite-superato", 0, |it| said_of_all(it, Object::String(vec![b'x'; 40_000], StringFormat::Literal))),
    ("limite-superato", 0, |it| said_of_all(it, Object::Name(vec![b'x'; 128]))),
    ("limite-superato", 1, |it| draw(it, &("q ".repeat(29) + &"Q ".repeat(29)))),
    ("flusso-esterno", 0, |it| first(it, "Subtype", "Form").set("F", Object::string_literal("altrove.dat"))),
    ("filtro-non-ammesso", 0, |it| { it.add_object(Stream::new(dictionary! { "Filter" => "LZWDecode" }, vec![0])); }),
    ("filtro-non-ammesso", 1, |it| draw(it, "BI /W 1/H 1/IM true/F/LZW ID x\nEI ")),
    ("metadati-mancanti", 0, |it| { catalog(it).remove(b"Metadata"); }),
    ("metadati-mancanti", 0, |it| first(it, "Type", "Metadata").set("Filter", "FlateDecode")),
    ("metadati-mancanti", 0, |it| metadata(it, "</rdf:Description>", "")),
    ("metadati-mancanti", 0, |it| metadata(it, "<pdfaid:part>", "<nessuno:part>")),
    ("metadati-incompleti", 0, |it| metadata(it, "<rdf:li xml:lang=\"x-default\">", "<rdf:li xml:lang=\"x-default\"/><rdf:li>")),
    ("metadati-incompleti", 0, |it| metadata(it, "<xmpMM:RenditionClass>default</xmpMM:RenditionClass>", "")),
    ("metadati-incompleti", 0, |it| metadata(it, "xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\"", "xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/bj/\"")),
    ("identificazione-pdfa", 0, |it| metadata(it, "<pdfaid:part>2<", "<pdfaid:part>3<")),
    ("identificazione-pdfa", 0, |it| metadata(it, "<pdfaid:conformance>B</pdfaid:conformance>", "")),
    ("identificazione-pdfx", 0, |it| metadata(it, ">PDF/X-4<", ">PDF/X-3<")),
    ("identificazione-pdfx", 0, |it| metadata(it, "<pdf:Trapped>False<", "<pdf:Trapped>Unknown<")),
    ("identificazione-pdfvt", 0, |it| metadata(it, ">PDF/VT-1<", "><")),
    ("identificazione-pdfvt", 0, |it| metadata(it, "T12:00:00Z</pdfvtid:", "T13:00:00Z</pdfvtid:")),
    ("schema-non-descritto", 0, |it| metadata(it, "<pdfaProperty:name>Trapped<", "<pdfaProperty:name>Altro<")),
    ("schema-non-descritto", 0, |it| metadata(it, "http://www.npes.org/pdfvt/ns/id/</pdfaSchema", "http://example.org/</pdfaSchema")),
    ("info-discorde", 0, |it| it.trailer.set("Info", dictionary! { "Title" => Object::string_literal("Altro") })),
    ("info-discorde", 0, |it| it.trailer.set("Info", dictionary! { "ModDate" => Object::string_literal("D:20200101120000Z") })),
    ("intento-di-stampa", 0, |it| intent(it).set("S", "GTS_PDFA1")),
    ("intento-di-stampa", 0, |it| { catalog(it).remove(b"OutputIntents"); }),
    ("intento-di-stampa", 0, |it| { intent(it).remove(b"OutputConditionIdentifier"); }),
    ("intento-di-stampa", 0, |it| { intent(it).remove(b"Info"); }),
    ("intento-di-stampa", 0, |it| intent(it).set("DestOutputProfileRef", Dictionary::new())),
    ("profilo-colore", 0, |it| { intent(it).remove(b"DestOutputProfile"); }),
    ("profilo-colore", 0, |it| {
        let own = it.get_object(referred(intent(&mut it.clone()), "DestOutputProfile")).unwrap().clone();
        let twin = it.add_object(own);
        intent(it).set("DestOutputProfile", twin);
    }),
    ("profilo-colore", 0, |it| {
        let id = referred(intent(it), "DestOutputProfile");
        it.get_object_mut(id).unwrap().as_stream_mut().unwrap().dict.set("N", 3);
    }),
    ("profilo-colore", 0, |it| profile(it, |it| it[12..16].copy_from_slice(b"scnr"))),
    ("profilo-colore", 0, |it| profile(it, |it| it[8] = 5)),
    ("profilo-colore", 0, |it| profile(it, |it| { it.pop(); })),
    ("profilo-colore", 0, |it| profile(it, |it| it[138] = 1)),
    ("catalogo-non-ammesso", 0, |it| catalog(it).set("NeedsRendering", true)),
    ("catalogo-non-ammesso", 0, |it| catalog(it).set("Names", dictionary! { "AlternatePresentations" => Dictionary::new() })),
    ("azione", 0, |it| catalog(it).set("OpenAction", dictionary! { "S" => "GoTo" })),
    ("azione", 0, |it| page(it, 2).set("AA", Dictionary::new())),
    ("azione", 0, |it| catalog(it).set("Names", dictionary! { "JavaScript" => Dictionary::new() })),
    ("annotazione", 0, |it| page(it, 2).set("Annots", vec![Dictionary::new().into()])),
    ("modulo-interattivo", 0, |it| catalog(it).set("AcroForm", Dictionary::new())),
    ("livelli", 0, |it| catalog(it).set("OCProperties", Dictionary::new())),
    ("file-incorporato", 0, |it| catalog(it).set("Names", dictionary! { "EmbeddedFiles" => Dictionary::new() })),
    ("file-incorporato", 0, |it| { it.add_object(dictionary! { "Type" => "Filespec", "F" => Object::string_literal("x") }); }),
    ("riferimento-esterno", 0, |it| first(it, "Subtype", "Form").set("OPI", Dictionary::new())),
    ("riferimento-esterno", 0, |it| first(it, "Subtype", "Form").set("Ref", Dictionary::new())),
    ("riferimento-esterno", 0, |it| { it.add_object(Stream::new(dictionary! { "Subtype" => "PS" }, vec![b' '])); }),
    ("riferimento-esterno", 0, |it| image(it, dictionary! { "Alternates" => Object::Array(Vec::new()) })),
    ("trasparenza", 0, |it| page(it, 1).set("Group", dictionary! { "S" => "Transparency" })),
    ("trasparenza", 0, |it| resource(it, "ExtGState", "G1", dictionary! { "ca" => 0.5 }.into())),
    ("trasparenza", 0, |it| resource(it, "ExtGState", "G1", dictionary! { "BM" => "Multiply" }.into())),
    ("trasparenza", 0, |it| image(it, dictionary! { "SMask" => Object::Reference((1, 0)) })),
    ("stato-grafico", 0, |it| resource(it, "ExtGState", "G1", dictionary! { "TR" => "Identity" }.into())),
    ("immagine-non-ammessa", 0, |it| image(it, dictionary! { "Interpolate" => true })),
    ("immagine-non-ammessa", 1, |it| draw(it, "BI /W 1/H 1/IM true/I true/F/AHx ID 80>\nEI ")),
    ("colore-non-ammesso", 1, |it| draw(it, "1 0 0 rg ")),
    ("colore-non-ammesso", 1, |it| draw(it, "/DeviceCMYK cs ")),
    ("colore-non-ammesso", 1, |it| draw(it, "BI /W 1/H 1/CS/RGB/BPC 8/F/AHx ID 808080>\nEI ")),
    ("colore-non-ammesso", 0, |it| image(it, dictionary! { "ColorSpace" => "DeviceRGB" })),
    ("colore-non-ammesso", 0, |it| image(it, dictionary! { "ColorSpace" => vec!["Indexed".into(), "DeviceRGB".into(), 0.into()] })),
    ("colore-non-ammesso", 0, |it| {
        let id = it.add_object(Stream::new(dictionary! { "N" => 3 }, b"non un profilo".to_vec()));
        image(it, dictionary! { "ColorSpace" => vec!["ICCBased".into(), id.into()] });
    }),
    ("riquadri", 3, |it| { page(it, 3).remove(b"TrimBox"); }),
    ("riquadri", 3, |it| page(it, 3).set("ArtBox", rectangle([10, 10, 500, 500]))),
    ("riquadri", 3, |it| page(it, 3).set("TrimBox", rectangle([0, 0, 600, 842]))),
    ("riquadri", 3, |it| page(it, 3).set("CropBox", rectangle([10, 10, 500, 500]))),
    ("riquadri", 3, |it| page(it, 3).set("MediaBox", rectangle([0, 0, 20_000, 842]))),
    ("risorse-mancanti", 2, |it| {
        // Inherited is not enough: they have to stand beside the content.
        let resources = page(it, 2).remove(b"Resources").unwrap();
        let above = referred(page(it, 2), "Parent");
        it.get_dictionary_mut(above).unwrap().set("Resources", resources);
    }),
    ("risorse-mancanti", 0, |it| { first(it, "Subtype", "Form").remove(b"Resources"); }),
    ("risorse-mancanti", 1, |it| draw(it, "BT /F99 12 Tf ET ")),
    ("risorse-mancanti", 1, |it| draw(it, "/X99 Do ")),
    ("operatore-non-ammesso", 1, |it| draw(it, "BX 1 2 nuovo EX ")),
    ("operatore-non-ammesso", 1, |it| draw(it, "Q ")),
    ("operatore-non-ammesso", 1, |it| draw(it, "/Mio ri ")),
    ("font-non-incorporato", 0, |it| { first(it, "Type", "FontDescriptor").remove(b"FontFile2"); }),
    ("font-incoerente", 0, |it| { first(it, "Subtype", "CIDFontType2").remove(b"CIDToGIDMap"); }),
    ("font-incoerente", 0, |it| first(it, "Type", "CMap").set("WMode", 1)),
    ("font-incoerente", 0, |it| first(it, "Type", "CMap").set("CIDSystemInfo", dictionary! {
        "Registry" => Object::string_literal("Adobe"), "Ordering" => Object::string_literal("Japan1"), "Supplement" => 0,
    })),
    ("font-incoerente", 0, |it| first(it, "Subtype", "Type0").set("Encoding", "Nessuna-H")),
    ("cidset-presente", 0, |it| first(it, "Type", "FontDescriptor").set("CIDSet", Object::Reference((1, 0)))),
    ("larghezze-diverse", 0, |it| {
        let widths = first(it, "Subtype", "CIDFontType2").get_mut(b"W").unwrap().as_array_mut().unwrap();
        widths[1].as_array_mut().unwrap()[3] = 777.into();
    }),
    ("dpart-mancante", 0, |it| { catalog(it).remove(b"DPartRoot"); }),
    ("dpart-mancante", 0, |it| { parts(it).remove(b"DPartRootNode"); }),
    ("dpart-nomi", 0, |it| { parts(it).remove(b"NodeNameList"); }),
    ("dpart-nomi", 0, |it| parts(it).set("NodeNameList", vec!["Lotto".into(), "Plico".into(), "Foglio".into()])),
    ("dpart-nomi", 0, |it| parts(it).set("NodeNameList", vec!["Lotto".into(), "1 plico".into()])),
    ("dpart-livello", 0, |it| { parts(it).remove(b"RecordLevel"); }),
    ("dpart-livello", 0, |it| parts(it).set("RecordLevel", 0)),
    ("dpart-struttura", 0, |it| arrange(it, |leaves| leaves.into())),
    ("dpart-struttura", 0, |it| arrange(it, |mut leaves| { leaves.push(leaves[0].clone()); vec![leaves.into()].into() })),
    ("dpart-struttura", 0, |it| leaf(it, 1, |it| { it.remove(b"Parent"); })),
    ("dpart-struttura", 0, |it| leaf(it, 1, |it| it.set("DParts", Object::Array(Vec::new())))),
    ("dpart-struttura", 1, |it| leaf(it, 0, |it| { let start = it.get(b"Start").unwrap().clone(); it.set("End", start); })),
    ("dpart-pagine", 0, |it| arrange(it, |mut leaves| { leaves.pop(); vec![leaves.into()].into() })),
    ("dpart-pagine", 0, |it| arrange(it, |mut leaves| { leaves.swap(0, 1); vec![leaves.into()].into() })),
    ("dpart-pagine", 2, |it| {
        let second = it.get_pages()[&2];
        leaf(it, 0, |it| it.set("Start", second));
    }),
    ("dpart-rinvio", 3, |it| { page(it, 3).remove(b"DPart"); }),
    ("dpart-rinvio", 3, |it| { let other = leaves(it).1[1]; page(it, 3).set("DPart", other); }),
    ("dpart-metadati", 0, |it| said(it, |it| it.set("Product", "AG"))),
    ("dpart-metadati", 0, |it| said(it, |it| it.set("1 nome", 1))),
    ("dpart-metadati", 0, |it| said(it, |it| { it.remove(b"Id"); })),
    ("dpart-metadati", 0, |it| leaf(it, 1, |it| { it.remove(b"DPM"); })),
    ("dpart-plichi", 0, |it| said(it, |it| it.set("Id", Object::string_literal("0001-0000009")))),
    ("dpart-plichi", 0, |it| said(it, |it| it.set("Sheets", 9))),
];

/// Puts a value among what the first record says.
fn said_of_all(document: &mut Document, value: Object) {
    said(document, |it| it.set("Altro", value.clone()));
}

/// Whether a difference with this code was found there; 0 is anywhere.
fn is_found(found: &[Difference], code: &str, page: u32) -> bool {
    found.iter().any(|it| it.what == code && (page == 0 || page == it.page))
}

#[test]
fn a_batch_keeps_every_rule() {
    assert_eq!(found(&bytes("print")), []);
    // Else every damage below might be found for a reason of its own.
    assert_eq!(found(&changed(&bytes("print"), |_| ())), []);
}

/// A profile of a screen, in its header alone.
fn screen() -> Stream {
    let mut bytes = icc::profile();
    bytes[12..20].copy_from_slice(b"mntrRGB ");
    Stream::new(dictionary! { "N" => 3 }, bytes)
}

#[test]
fn what_a_page_of_others_may_have_is_no_difference() {
    // A colour of the device means what the resources say it means.
    let sound = changed(&bytes("print"), |it| {
        let profile = it.add_object(screen());
        resource(it, "ColorSpace", "DefaultRGB", vec!["ICCBased".into(), profile.into()].into());
        image(it, dictionary! { "ColorSpace" => "DeviceRGB" });
        draw(it, "1 0 0 rg BI /W 1/H 1/CS/RGB/BPC 8/F/AHx ID 808080>\nEI ");
    });
    assert_eq!(found(&sound), []);
    // An attached page may be transparent; ours are not.
    let glass = |it: &mut Document, name: &str| {
        let form = dictionary! {
            "Type" => "XObject", "Subtype" => "Form", "BBox" => rectangle([0, 0, 9, 9]),
            "Group" => dictionary! { "S" => "Transparency" }, "Resources" => Dictionary::new(),
        };
        let id = it.add_object(Stream::new(form, b"0 0 9 9 re f".to_vec()));
        resource(it, "XObject", name, id.into());
    };
    assert_eq!(found(&changed(&bytes("print"), |it| glass(it, "A0123456789abcdef"))), []);
    assert!(is_found(&found(&changed(&bytes("print"), |it| glass(it, "X01234567"))), "trasparenza", 0));
}

#[test]
fn every_damage_is_found() {
    let sound = bytes("print");
    let mut missed = Vec::new();
    for (index, (code, page, damage)) in DAMAGES.iter().enumerate() {
        let found = found(&changed(&sound, damage));
        if !is_found(&found, code, *page) {
            missed.push(format!("{index}: `{code}` is not among {found:?}"));
        }
    }
    assert!(missed.is_empty(), "\n{}", missed.join("\n"));
}

/// Damages to the bytes themselves.
type Cut = (&'static str, fn(Vec<u8>) -> Vec<u8>);

#[rustfmt::skip]
const CUTS: &[Cut] = &[
    ("struttura-illeggibile", |it| it[..it.len() / 2].to_vec()),
    ("struttura-illeggibile", |_| b"%PDF-1.6\n%\xE2\xE3\xCF\xD3\nniente\n%%EOF".to_vec()),
    ("pdf-versione", |mut it| { it[7] = b'7'; it }),
    ("pdf-versione", |mut it| { it[10] = b'a'; it }),
    ("pdf-versione", |it| [b"\n".to_vec(), it].concat()),
    ("pdf-coda", |it| [it, b"\n\n".to_vec()].concat()),
    ("pdf-coda", |mut it| { it.truncate(it.len() - 6); it }),
    ("pdf-cifrato", encrypted),
];

fn encrypted(bytes: Vec<u8>) -> Vec<u8> {
    changed(&bytes, |document| {
        let version = EncryptionVersion::V2 {
            document: &document.clone(),
            owner_password: "",
            user_password: "",
            key_length: 128,
            permissions: Permissions::all(),
        };
        document.encrypt(&EncryptionState::try_from(version).unwrap()).unwrap();
    })
}

#[test]
fn every_cut_is_found() {
    for (code, cut) in CUTS {
        let found = found(&cut(bytes("print")));
        assert!(is_found(&found, code, 0), "`{code}` is not among {found:?}");
    }
}

/// Damages to a conformed copy.
#[rustfmt::skip]
const OF_COPIES: &[Damage] = &[
    ("copia-non-etichettata", 0, |it| { catalog(it).remove(b"Lang"); }),
    ("copia-non-etichettata", 0, |it| { catalog(it).remove(b"StructTreeRoot"); }),
    ("copia-non-etichettata", 0, |it| { catalog(it).remove(b"MarkInfo"); }),
    ("identificazione-pdfa", 0, |it| metadata(it, "<pdfaid:conformance>U<", "<pdfaid:conformance>B<")),
    ("font-non-incorporato", 0, |it| {
        let descriptor = first(it, "Type", "FontDescriptor");
        ["FontFile2", "FontFile3"].iter().for_each(|key| { descriptor.remove(key.as_bytes()); });
    }),
    ("modulo-interattivo", 0, |it| catalog(it).set("AcroForm", Dictionary::new())),
];

#[test]
fn copies_keep_theirs() {
    let sound = bytes("copy");
    assert_eq!(conforme::check(&sound, Claim::Copy), []);
    for (code, page, damage) in OF_COPIES {
        let found = conforme::check(&changed(&sound, damage), Claim::Copy);
        assert!(is_found(&found, code, *page), "`{code}` is not among {found:?}");
    }
}

#[test]
fn lists_can_be_archived() {
    let batches: Vec<String> = lot().manifest("reso").batches.into_iter().map(|it| it.file).collect();
    let is_copy = |name: &str| name.starts_with("copie/");
    let mut lists = 0;
    for (name, bytes) in contents(&lot().path("reso")).into_iter().filter(|it| it.0.ends_with(".pdf")) {
        if !batches.contains(&name) && !is_copy(&name) {
            assert_eq!(conforme::check(&bytes, Claim::List), [], "{name}");
            // A list is no job for a press: it does not claim to be one.
            assert!(!conforme::check(&bytes, Claim::Print(&[])).is_empty(), "{name}");
            lists += 1;
        }
    }
    assert!(lists >= 3, "{lists} lists");
}

#[test]
fn every_rule_has_a_damage() {
    let rules: BTreeSet<&str> = conforme::CODES.iter().copied().collect();
    assert_eq!(rules.len(), conforme::CODES.len());
    let damaged = DAMAGES.iter().chain(OF_COPIES).map(|it| it.0).chain(CUTS.iter().map(|it| it.0));
    assert_eq!(damaged.collect::<BTreeSet<_>>(), rules);
}

/// The rows of the ledger of clauses: who sees to it, and by what.
fn ledger() -> Vec<(String, Vec<String>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join("src/press/CONFORMITA.md")).unwrap();
    let rows = text.lines().filter(|it| it.starts_with("| ") && !it.contains("| who |"));
    rows.map(|row| {
        let cells: Vec<&str> = row.trim_matches('|').split('|').collect();
        let [.., who, by] = cells[..] else { panic!("{row}") };
        (who.trim().to_owned(), by.split('`').skip(1).step_by(2).map(str::to_owned).collect())
    })
    .collect()
}

#[test]
fn the_ledger_of_clauses_is_true() {
    let rows = ledger();
    assert!(rows.len() > 50, "{} rows", rows.len());
    let elsewhere = ["pagina-ritoccata", "verapdf-non-conforme", "verapdf-senza-esito"];
    for (who, by) in &rows {
        assert!(["enforced", "by absence", "customer", "open"].contains(&who.as_str()), "{who}");
        assert!(who != "enforced" || !by.is_empty(), "{who}: by what?");
        for name in by.iter().filter(|it| !it.starts_with('.') && !it.starts_with("GTS")) {
            let is_rule = conforme::CODES.contains(&name.as_str()) || elsewhere.contains(&name.as_str());
            assert!(is_rule || is_test(name), "`{name}` is neither a rule nor a test");
        }
    }
    let named: BTreeSet<&str> = rows.iter().flat_map(|it| &it.1).map(String::as_str).collect();
    let unnamed: Vec<&&str> = conforme::CODES.iter().filter(|it| !named.contains(*it)).collect();
    assert!(unnamed.is_empty(), "no clause has {unnamed:?}");
}

/// Whether a name like `press::batches_are_sound` is that of a test.
fn is_test(name: &str) -> bool {
    let Some((file, test)) = name.split_once("::") else {
        return false;
    };
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/it/{file}.rs"));
    fs::read_to_string(path).is_ok_and(|it| it.contains(&format!("#[test]\nfn {test}() {{")))
}

#[test]
fn words_of_the_syntax_stand_on_their_lines() {
    let bytes = bytes("print");
    let document = Document::load_mem(&bytes).unwrap();
    let mut seen = 0;
    for (id, entry) in &document.reference_table.entries {
        let XrefEntry::Normal { offset, .. } = entry else { continue };
        let at = *offset as usize;
        let head = format!("{id} 0 obj\n");
        assert!(bytes[at..].starts_with(head.as_bytes()) && bytes[at - 1] == b'\n', "object {id}");
        let end = bytes[at..].windows(6).position(|it| it == b"endobj").unwrap() + at;
        assert!(bytes[end - 1] == b'\n' && bytes[end + 6] == b'\n', "object {id}");
        assert!(bytes[..end].ends_with(b"\nendstream\n"), "object {id}");
        seen += 1;
    }
    assert!(seen > 40, "{seen} objects");
}

#[test]
fn parts_say_nothing_about_persons() {
    let document = Document::load_mem(&bytes("print")).unwrap();
    let mut said = String::new();
    for object in document.objects.values() {
        if let Ok(dpm) = object.as_dict().and_then(|it| it.get(b"DPM")) {
            said += &format!("{dpm:?}\n");
        }
    }
    assert_eq!(said.lines().count(), plichi().len() + 1);
    let people = crate::workshop::rows(&lot().path("lotto/soggetti.csv"));
    let words = people.iter().flat_map(|it| ["cognome", "nome", "indirizzo", "codice_fiscale"].map(|key| &it[key]));
    let words: Vec<&String> = words.filter(|it| it.len() > 3).collect();
    assert!(words.len() > 10);
    for word in words {
        assert!(!said.contains(word.as_str()), "{word}");
    }
}

/// A piece with so many empty pages.
fn piece(pages: usize) -> Piece {
    let side = || Facciata {
        fondo: None,
        ops: Vec::new(),
        digest: String::new(),
        alone: false,
        begins: false,
        tray: None,
        allegato: None,
    };
    Piece {
        faces: (0..pages).map(|_| side()).collect(),
        used: Used::default(),
        forms: Vec::new(),
        images: Vec::new(),
        codes: Vec::new(),
    }
}

#[test]
fn sheets_that_are_no_plico_have_a_part_of_their_own() {
    let identity = Identity { title: "prova".into(), data: Data::new(2026, 3, 2).unwrap() };
    let mut batch = Batch::new(Vec::new(), &[], batch::A4, identity, Dpm::default().text("Job", "20260001")).unwrap();
    assert_eq!(batch.add_apart(&piece(1), &Dpm::default().text("Kind", "banner")).unwrap(), 1);
    assert_eq!(batch.add_apart(&piece(2), &Dpm::default().text("Kind", "separatore")).unwrap(), 3);
    let (bytes, _) = batch.finish().unwrap();
    assert_eq!(conforme::check(&bytes, Claim::Print(&[])), []);
    // One that says neither which plico nor what it is would be a plico too many.
    let mute =
        changed(&bytes, |document| leaf(document, 1, |it| it.set("DPM", dictionary! { "Plico" => Dictionary::new() })));
    assert!(is_found(&conforme::check(&mute, Claim::Print(&[])), "dpart-metadati", 0));
}

/// A rendered lot of its own, to be damaged on disk.
pub fn bench() -> (Workshop, PathBuf) {
    let workshop = Workshop::new();
    copy_folder(&lot().path("reso"), &workshop.path("reso"));
    let pdf = workshop.path("reso").join(&workshop.manifest("reso").batches[0].file);
    (workshop, pdf)
}

/// The codes that `plico verify` finds, with their pages.
pub fn verified(workshop: &Workshop, args: &[&str]) -> Vec<(u64, String)> {
    let ran = workshop.plico(&[&["verify", "reso", "--json"], args].concat());
    let json: Value = serde_json::from_str(&ran.out).unwrap_or_else(|e| panic!("{e}: {}", ran.err));
    let found = json["differenze"].as_array().unwrap().iter();
    let found: Vec<_> =
        found.map(|it| (it["pagina"].as_u64().unwrap(), it["differenza"].as_str().unwrap().to_owned())).collect();
    assert_eq!(ran.code, Some(i32::from(!found.is_empty())), "{}", ran.err);
    found
}

#[test]
fn verify_finds_what_other_checkers_miss() {
    let missed: [Damage; 2] = [
        ("dpart-nomi", 0, |it| {
            parts(it).remove(b"NodeNameList");
        }),
        ("dpart-rinvio", 5, |it| {
            page(it, 5).remove(b"DPart");
        }),
    ];
    for (code, page, damage) in missed {
        let (workshop, pdf) = bench();
        let bytes = changed(&fs::read(&pdf).unwrap(), damage);
        let manifest = workshop.path("reso/manifest.json");
        let text = fs::read_to_string(&manifest).unwrap();
        fs::write(&manifest, text.replace(&sha256(&fs::read(&pdf).unwrap()), &sha256(&bytes))).unwrap();
        fs::write(&pdf, bytes).unwrap();
        assert_eq!(verified(&workshop, &[]), [(page.into(), code.to_owned())]);
    }
}

#[test]
fn the_profile_is_one_for_others_too() {
    if is_quick() {
        return;
    }
    let workshop = Workshop::new();
    fs::write(workshop.path("nero.icc"), icc::profile()).unwrap();
    let script = "import sys\n\
        from PIL import Image, ImageCms\n\
        nero = ImageCms.getOpenProfile(sys.argv[1])\n\
        print(nero.profile.profile_description, nero.profile.xcolor_space, nero.profile.version)\n\
        ramp = Image.new('L', (3, 1))\n\
        ramp.putdata([0, 128, 255])\n\
        shown = ImageCms.profileToProfile(ramp, nero, ImageCms.createProfile('sRGB'), outputMode='RGB')\n\
        print(list(shown.getdata()))\n";
    let python = std::env::var("PLICO_PYTHON").unwrap_or_else(|_| "python3".into());
    let said = tool(&python, &["-W", "ignore", "-c", script, workshop.path("nero.icc").to_str().unwrap()]);
    let (name, shown) = said.split_once('\n').unwrap();
    assert_eq!(name, "plico nero GRAY 2.1");
    // Black stays black, paper white, and the middle is grey.
    assert!(shown.starts_with("[(0, 0, 0), ("), "{shown}");
    assert!(shown.trim_end().ends_with("(255, 255, 255)]"), "{shown}");
    // The same bytes wherever it is made.
    assert_eq!(icc::profile(), icc::profile());
}

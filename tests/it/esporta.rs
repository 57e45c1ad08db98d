//! An act taken away whole: what pages say of it, what its facts cite, and an index of hashes.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::io::Read;

use plico::domain::data::Data;
use plico::fatti::Evento;
use plico::fatti::Fatto;
use plico::fatti::Prova;
use plico::jobs::esporta;
use plico::jobs::fascicoli;
use plico::jobs::project::Project;
use plico::jobs::prove::Prove;
use plico::jobs::spiega;
use plico::jobs::vista;

use crate::autorizza::add;
use crate::autorizza::chiave;
use crate::autorizza::receive;
use crate::workshop::Workshop;
use crate::workshop::sha256;

fn packed(workshop: &Workshop, carte: Vec<(String, Vec<u8>)>) -> BTreeMap<String, Vec<u8>> {
    let project = Project::open(&workshop.path("")).unwrap();
    let mut ledger = project.ledger().unwrap();
    fascicoli::refresh(&mut ledger, &fascicoli::regole(&project).unwrap()).unwrap();
    let frasi = spiega::sentences("it").unwrap();
    let vista = vista::of(&project, &mut ledger, chiave("X999", "V/1"), &frasi).unwrap().expect("it is there");
    let mut pacchetto = esporta::pack(&project, &ledger, &vista, carte).unwrap();
    let (length, mut bytes) = (pacchetto.left(), Vec::new());
    while let Some(piece) = pacchetto.next_bytes().unwrap() {
        assert!(piece.len() <= 64 * 1024, "memory holds a piece");
        bytes.extend(piece);
    }
    assert_eq!(bytes.len() as u64, length);
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = zip.file_names().map(|it| it.unwrap().into_owned()).collect();
    let mut read = |name: &String| {
        let mut bytes = Vec::new();
        zip.by_name(name).unwrap().read_to_end(&mut bytes).unwrap();
        bytes
    };
    names.iter().map(|it| (it.clone(), read(it))).collect()
}

/// Every file is there under a plain name with its hash; one that is gone is said to be, and one twice cited is there once.
#[test]
fn an_act_with_all_that_proves_it() {
    let workshop = Workshop::new();
    receive(&workshop, &[("X999", "V/1")]);
    let project = Project::open(&workshop.path("")).unwrap();
    let scan = vec![7; 200_000];
    let kept = Prove::of(&project).put(&scan).unwrap();
    let day = Data::new(2025, 1, 12).unwrap();
    for (key, cited) in [("uno", &kept), ("due", &kept), ("tre", &"ab".repeat(32))] {
        let mut fatto = Fatto::new(day, Evento::Documento { tipo: "foto".into(), nome: format!("{key}.bin") });
        fatto.prove = vec![Prova { tipo: "foto/../x".into(), sha256: cited.clone() }];
        add(&workshop, "X999", "V/1", fatto, key);
    }
    let inside = packed(&workshop, vec![("foglio.pdf".into(), b"%PDF-".to_vec())]);
    let index = String::from_utf8(inside["indice.csv"].clone()).unwrap();
    let evidence: Vec<&String> = inside.keys().filter(|it| it.starts_with("prove/")).collect();
    assert_eq!(evidence.len(), 1, "{:?}", inside.keys());
    assert!(evidence[0].matches('/').count() == 1 && inside[evidence[0]] == scan, "{}", evidence[0]);
    assert!(index.contains(&format!("foglio.pdf;{};5;", sha256(b"%PDF-"))), "{index}");
    assert!(index.contains(&kept) && index.contains("3 4;intero"), "{index}");
    assert!(index.contains("non c'è più"), "{index}");
    assert_eq!(index.lines().count(), 4, "{index}");
}

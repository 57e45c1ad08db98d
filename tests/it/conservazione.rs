//! What lies in folders beside the ledger at the end of retention: uploads, keyed papers, drafts of profiles of cards.

use std::fs;

use plico::domain::data::Data;
use plico::fatti::Evento;
use plico::fatti::Fatto;
use plico::fatti::scheda::Scheda as Atto;
use plico::jobs::autorizza::stampa::Flusso;
use plico::jobs::caricati;
use plico::jobs::caricati::Caricato;
use plico::jobs::caricati::Come;
use plico::jobs::caricati::Tipo;
use plico::jobs::cartoline::adatta::tavola::Tavola;
use plico::jobs::digita::campi::Campi;
use plico::jobs::digita::scheda::Scheda;
use plico::jobs::digita::scheda::Stato;
use plico::jobs::digita::uscite;
use plico::jobs::digita::uscite::Uscita;
use plico::jobs::digita::uscite::Voce;
use plico::jobs::fascicoli;
use plico::jobs::fascicoli::Chiave;
use plico::jobs::fascicoli::Nuovo;
use plico::jobs::project::Project;
use serde::Serialize;

use crate::cluster::Base;
use crate::workshop::Workshop;

/// Years are counted back from this day.
const BEFORE: &str = "2024-06-01";

/// An act of trial whose last fact is of 2020, and goes; one of last winter, and stays.
const ACTS: [(&str, &str); 2] = [("1", "2020-02-29"), ("2", "2024-01-10")];

/// A file of a project as JSON.
fn put(workshop: &Workshop, path: &str, it: &impl Serialize) {
    let path = workshop.path(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, serde_json::to_vec(it).unwrap()).unwrap();
}

fn acts(workshop: &Workshop) {
    let mut ledger = Project::open(&workshop.path("")).unwrap().ledger().unwrap();
    for (number, day) in ACTS {
        let id_verbale = format!("V/2020/{number}");
        let scheda = Atto {
            ente: "E388".into(),
            id_verbale: id_verbale.clone(),
            lotto: format!("2020/{number}"),
            ..Atto::default()
        };
        let fatto = Fatto::new(Data::parse(day).unwrap(), Evento::Ricevuto(Box::new(scheda)));
        let atto = Chiave { ente: "E388".into(), id_verbale, prova: true };
        fascicoli::record(&mut ledger, &[Nuovo { atto, fatto, key: None }]).unwrap();
    }
}

/// An upload of a day; a lot has the number of one.
fn upload(workshop: &Workshop, day: &str, lotto: &str, stato: caricati::Stato) -> String {
    let id = format!("{day}-{:012}", fs::read_dir(workshop.path("caricati")).map_or(0, Iterator::count));
    let flusso = Flusso {
        ente: "E388".into(),
        lotto: lotto.into(),
        prova: true,
        impronta: id.clone(),
        atti: 1,
        plichi: 1,
        pec: 0,
        importo: 0,
        entro: None,
    };
    let it = Caricato {
        id: id.clone(),
        tipo: if lotto.is_empty() { Tipo::Pagamenti } else { Tipo::Lotto },
        come: Come::default(),
        impronta: id.clone(),
        file: Vec::new(),
        quando: format!("{day}T10:00:00Z"),
        posto: 0,
        chi: "Anna Verdi".into(),
        stato,
        tentativi: 1,
        conti: Vec::new(),
        righe: 0,
        avvisi: Vec::new(),
        errore: String::new(),
        flusso: (!lotto.is_empty()).then_some(flusso),
    };
    put(workshop, &format!("caricati/{id}/esito.json"), &it);
    format!("caricati/{id}")
}

/// A keyed paper of a day, or a declaration about an act; its number is that of an act, where one has it.
fn keyed(workshop: &Workshop, genere: &str, day: &str, number: &str, stato: Stato) -> String {
    let id =
        format!("{day}-{:04}-aaaaaa", fs::read_dir(workshop.path("digitati").join(genere)).map_or(0, Iterator::count));
    let mut campi = Campi::new();
    for (name, text) in [
        ("l-codice_ente", "E388"),
        ("v-registro", "V"),
        ("v-anno_verbale", "2020"),
        ("v-numero_verbale", number),
        ("d-atto", &format!("prova:E388:V/2020/{number}")),
    ] {
        campi.insert(name.into(), text.into());
    }
    let at = format!("{day}T10:00:00Z");
    let it = Scheda {
        id: id.clone(),
        versione: 1,
        stato,
        nota: String::new(),
        campi,
        scansioni: Vec::new(),
        creata: at.clone(),
        cambiata: at,
        cambiata_da: "Carla Bianchi".into(),
    };
    put(workshop, &format!("digitati/{genere}/{id}/scheda.json"), &it);
    format!("digitati/{genere}/{id}")
}

/// The record of papers that left on a day.
fn left(workshop: &Workshop, numero: &str, day: &str, papers: &[&str]) -> String {
    let voce = |it: &&str| Voce { id: it.rsplit('/').next().unwrap().into(), id_verbale: String::new() };
    let it = Uscita {
        numero: numero.into(),
        come: uscite::Come::Riconsegna,
        quando: format!("{day}T10:00:00Z"),
        chi: "Carla Bianchi".into(),
        file: "LOTTO.zip".into(),
        sha256: String::new(),
        caricato: String::new(),
        atti: papers.iter().map(voce).collect(),
    };
    let path = format!("digitati/uscite/{}", it.nome());
    put(workshop, &format!("{path}.json"), &it);
    fs::write(workshop.path(&format!("{path}.zip")), "zip").unwrap();
    path
}

fn draft(workshop: &Workshop, day: &str) -> String {
    let it = Tavola {
        id: format!("{day}-aaaaaaaaaaaa"),
        file: Vec::new(),
        dpi: None,
        lati: Vec::new(),
        scritte: Vec::new(),
        chi: "Bruno Conti".into(),
        quando: format!("{day}T10:00:00Z"),
    };
    let path = format!("bozze-carte/{}", it.id);
    put(workshop, &format!("{path}/scheda.json"), &it);
    path
}

/// Puts something of each kind into a project: what goes, and what stays.
fn fill(workshop: &Workshop) -> (Vec<String>, Vec<String>) {
    let (old, young) = ("2020-03-01", "2023-03-01");
    let finished = caricati::Stato::Finito;
    let (mut goes, mut stays) = (Vec::new(), Vec::new());
    // Uploads by their age; a lot as long as an act of it, and what nobody has read yet for ever.
    goes.push(upload(workshop, old, "", finished));
    goes.push(upload(workshop, old, "2020/1", finished));
    goes.push(upload(workshop, old, "2020/9", finished));
    stays.push(upload(workshop, old, "2020/2", finished));
    stays.push(upload(workshop, old, "", caricati::Stato::InCoda));
    stays.push(upload(workshop, young, "", finished));
    // Papers that nobody has let go, by their age; those that left with their acts, where there are any.
    goes.push(keyed(workshop, "verbali", old, "2", Stato::Bozza));
    goes.push(keyed(workshop, "verbali", old, "8", Stato::Scartata));
    stays.push(keyed(workshop, "verbali", young, "2", Stato::Bozza));
    let gone = keyed(workshop, "verbali", old, "1", Stato::Valida);
    let handed_back = keyed(workshop, "verbali", old, "7", Stato::Valida);
    let kept = keyed(workshop, "verbali", old, "2", Stato::Valida);
    let first = left(workshop, "2020/R0001", old, &[&gone, &handed_back]);
    let second = left(workshop, "2020/R0002", old, &[&kept]);
    goes.extend([gone, handed_back, format!("{first}.json"), format!("{first}.zip")]);
    stays.extend([kept, format!("{second}.json"), format!("{second}.zip")]);
    // Declarations that were recorded go with their act.
    goes.push(keyed(workshop, "dichiarazioni", old, "1", Stato::Valida));
    goes.push(keyed(workshop, "dichiarazioni", old, "2", Stato::Bozza));
    stays.push(keyed(workshop, "dichiarazioni", old, "2", Stato::NonValida));
    goes.push(draft(workshop, "2023-03-01"));
    stays.push(draft(workshop, "2023-09-01"));
    goes.sort();
    (goes, stays)
}

/// The folders that a report of a run names.
fn told(out: &str) -> Vec<String> {
    let first = |line: &str| line.split(';').next().unwrap_or_default().to_owned();
    let mut all: Vec<String> = out.lines().skip(1).map(first).filter(|it| !it.contains(':')).collect();
    all.sort();
    all
}

#[test]
fn what_was_uploaded_or_keyed_goes_at_the_end_of_its_term() {
    let place = Base::File.project().unwrap();
    let workshop = &place.workshop;
    acts(workshop);
    let (goes, stays) = fill(workshop);
    let is_there = |it: &String| workshop.path(it).exists();
    let run = |rest: &[&'static str]| {
        let args = [&["--persona", "Elvira Montanari", "ledger", "retain", "--before", BEFORE][..], rest].concat();
        workshop.expect(0, &args)
    };
    let ran = run(&["--dry-run"]);
    assert_eq!(told(&ran.out), goes);
    assert!(ran.err.contains(&format!(", {} tra caricati, digitati e bozze", goes.len())), "{}", ran.err);
    assert!(goes.iter().all(is_there), "a dry run destroys nothing");
    assert_eq!(told(&run(&[]).out), goes);
    assert_eq!(goes.iter().filter(|it| is_there(it)).collect::<Vec<_>>(), [""; 0]);
    assert_eq!(stays.iter().filter(|it| !is_there(it)).collect::<Vec<_>>(), [""; 0]);
    // The run says in the ledger what it took, as it does of acts; once, and nothing more is past its term.
    let ledger = Project::open(&workshop.path("")).unwrap().ledger().unwrap();
    let facts = ledger.facts("registro:conservazione", "cancellazione").unwrap();
    let said: serde_json::Value = serde_json::from_str(&facts[0]).unwrap();
    let mut named: Vec<String> = serde_json::from_value(said["cartelle"].clone()).unwrap();
    named.sort();
    assert_eq!((facts.len(), named), (1, goes.clone()));
    drop(ledger);
    assert_eq!(told(&run(&[]).out), [""; 0]);
    workshop.expect(0, &["ledger", "check"]);
    // What a run that was killed had said and left is taken by the next.
    let again = workshop.path(&goes[0]);
    fs::create_dir_all(&again).unwrap();
    fs::write(again.join("resto"), "resto").unwrap();
    run(&[]);
    assert!(!again.exists());
}

/// A profile that does not say for how long keeps them as long as any act.
#[test]
fn without_a_term_they_stay_as_long_as_acts() {
    let place = Base::File.project().unwrap();
    let workshop = &place.workshop;
    acts(workshop);
    let (goes, _) = fill(workshop);
    fs::create_dir_all(workshop.path("profili/conservazione")).unwrap();
    let profile = "schema = 1\n[[regola]]\nprova = true\nanni = 1\n[[regola]]\nanni = 10\n";
    fs::write(workshop.path("profili/conservazione/lungo.toml"), profile).unwrap();
    let retain = ["ledger", "retain", "--before", BEFORE, "--profile", "lungo", "--dry-run"];
    // What is about the act that goes, goes with it; the rest is not ten years old.
    let with_it: Vec<String> = ["/dichiarazioni/2020-03-01-0000", "/verbali/2020-03-01-0003"]
        .iter()
        .flat_map(|part| goes.iter().filter(move |it| it.contains(part)).cloned())
        .collect();
    assert_eq!(told(&workshop.expect(0, &retain).out), with_it);
}

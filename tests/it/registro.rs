//! Results held against what was printed, and the fold of what happened to pieces: no disk, no program.

use std::collections::BTreeMap;
use std::path::PathBuf;

use plico::jobs::operazioni::registro::Fatto;
use plico::jobs::operazioni::registro::Pezzo;
use plico::jobs::operazioni::registro::Registro;
use plico::jobs::operazioni::registro::Stato;
use plico::jobs::operazioni::riscontro;
use plico::jobs::operazioni::riscontro::Stampa;
use plico::jobs::operazioni::risultati;
use plico::jobs::operazioni::risultati::Layout;
use plico::jobs::project::Profile;
use plico::press::manifest::Origine;
use proptest::prelude::Strategy;
use proptest::prelude::any;
use proptest::prop_assert;
use proptest::prop_assert_eq;
use proptest::proptest;
use rstest::rstest;

use crate::harness::Case;

fn place(operazione: &str, plico: &str) -> Origine {
    Origine { operazione: operazione.parse().unwrap(), plico: plico.to_string() }
}

/// The prints of a case: `print job id sheets [generation]` a line.
fn prints(text: &str) -> Vec<Stampa> {
    let mut all: BTreeMap<u32, Stampa> = BTreeMap::new();
    for line in text.lines() {
        let words: Vec<&str> = line.split(' ').collect();
        let operazione = words[0].parse().unwrap();
        let print = all.entry(operazione).or_insert_with(|| Stampa {
            operazione,
            lavoro: words[1].to_string(),
            plichi: BTreeMap::new(),
        });
        let generation = words.get(4).map_or(0, |it| it.parse().unwrap());
        print.plichi.insert(words[2].to_string(), (generation, words[3].parse().unwrap()));
    }
    all.into_values().collect()
}

/// What happened before: `print id state`, or `print id > print id`.
fn history(prints: &[Stampa], text: &str) -> Registro {
    let own = prints[0].plichi.keys().map(|it| place("0", it));
    let mut registro = Registro::new(own).unwrap();
    for line in text.lines() {
        let words: Vec<&str> = line.split(' ').collect();
        let fact = match words[..] {
            [print, id, stato] => Fatto::Esito(place(print, id), Stato::parse(stato).unwrap()),
            [print, id, ">", to, new] => Fatto::Ristampa(place(print, id), place(to, new)),
            _ => panic!("{line}"),
        };
        registro.apply(&fact).unwrap();
    }
    registro
}

/// A layout of its own, or a shipped one by name.
fn layout(text: &str) -> Layout {
    let bytes = match text.lines().count() {
        1 => plico::shipped::template(&format!("risultati/{}.toml", text.trim())).unwrap(),
        _ => text.as_bytes().to_vec(),
    };
    Layout::parse(&Profile { name: "risultati/prova.toml".into(), bytes }).unwrap()
}

#[rstest]
fn results(#[files("tests/cases/risultati/*.case")] path: PathBuf) {
    let case = Case::read(&path);
    let prints = prints(case.input("stampa").unwrap());
    let registro = history(&prints, case.input("storia").unwrap_or_default());
    let layout = layout(case.input("profilo").unwrap());
    let rows = layout.read("risultati", case.input("risultati").unwrap().as_bytes()).unwrap();
    let esito = riscontro::reconcile(&rows, &layout, &prints, &registro, 0);
    case.check(&path, |name| {
        let lines: Vec<String> = match name {
            "cambi" => {
                esito.cambi.iter().map(|(it, stato)| format!("{} {} {stato}", it.operazione, it.plico)).collect()
            }
            "problemi" => esito
                .problemi
                .iter()
                .map(|it| format!("{} {} {} {}", it.codice, it.riga, it.plico, it.nota).replace("  ", " "))
                .map(|it| it.trim_end().to_string())
                .collect(),
            _ => panic!("{name}"),
        };
        lines.join("\n")
    });
    // What can be done can be recorded: no change that reconciling makes is refused by the history.
    let mut after = registro.clone();
    for (posto, stato) in esito.cambi {
        after.apply(&Fatto::Esito(posto, stato)).unwrap();
    }
}

#[test]
fn a_profile_that_says_too_little_is_refused() {
    for (without, said) in [
        ("[stato]\ncolonna = \"stato\"\n", "`vuoto` must say"),
        ("colonna = \"segno\"\n", "every field needs"),
        ("righe = \"auto\"\n", "missing field `righe`"),
    ] {
        let text = String::from_utf8(plico::shipped::template("risultati/segno.toml").unwrap()).unwrap();
        let bytes = text.replacen(without, "", 1).into_bytes();
        assert!(bytes.len() < text.len());
        let refused = Layout::parse(&Profile { name: "risultati/prova.toml".into(), bytes }).unwrap_err();
        assert!(refused.to_string().contains(said), "{refused}");
    }
    let text = String::from_utf8(plico::shipped::template("risultati/segno.toml").unwrap()).unwrap();
    let bytes = text.replace("stornata = ", "affidata = ").into_bytes();
    assert!(Layout::parse(&Profile { name: "risultati/prova.toml".into(), bytes }).is_err());
}

#[test]
fn a_file_without_its_columns_is_refused() {
    let layout = layout("segno\n");
    for text in ["", "codice;esito\n1;ok\n", "segno;esito\n1;ok\n"] {
        let refused = layout.read("risultati.csv", text.as_bytes()).unwrap_err().to_string();
        assert!(refused.starts_with("`risultati.csv`: its first row must name a column"), "{refused}");
    }
}

#[test]
fn hand_typed_plichi() {
    let ids = |text: &str| risultati::parse_asked(text).map(|it| it.join(" "));
    assert_eq!(ids("2-3,88").as_deref(), Some("0001-0000002 0001-0000003 0001-0000088"));
    assert_eq!(ids("2:7-8, 0001-0000012").as_deref(), Some("0002-0000007 0002-0000008 0001-0000012"));
    for text in ["", "a", "3-2", "0-4", "1:2:3", "-5", "12-", "99999999"] {
        assert_eq!(ids(text), None, "{text}");
    }
}

/// Something that may happen to a piece: a state, or a reprint.
#[derive(Debug, Clone, Copy)]
enum Event {
    Stato(Stato),
    Ristampa,
}

fn event() -> impl Strategy<Value = Event> {
    (0..=Stato::ALL.len()).prop_map(|it| Stato::ALL.get(it).map_or(Event::Ristampa, |it| Event::Stato(*it)))
}

proptest! {
    /// Whatever happens in whatever order: states sum to the pieces, each has one live print, and none is inserted
    /// again unless it came out of its envelope in between.
    #[test]
    fn pieces_are_accounted_for_exactly_once(
        pieces in 1_usize..8,
        events in proptest::collection::vec((any::<proptest::sample::Index>(), any::<bool>(), event()), 0..80),
    ) {
        let own = |index: usize| Origine { operazione: 0, plico: format!("0001-{index:07}") };
        let mut registro = Registro::new((0..pieces).map(own)).unwrap();
        let mut places: Vec<Vec<Origine>> = (0..pieces).map(|it| vec![own(it)]).collect();
        let mut inside = vec![false; pieces];
        for (number, (index, stale, event)) in (1..).zip(events) {
            let index = index.index(pieces);
            let before = registro.pezzo(&own(index)).unwrap().clone();
            let posto = if stale { own(index) } else { before.posto.clone() };
            let fact = match event {
                Event::Stato(stato) => Fatto::Esito(posto.clone(), stato),
                Event::Ristampa => {
                    Fatto::Ristampa(posto.clone(), Origine { operazione: number, plico: "0001-0000001".into() })
                }
            };
            let applied = registro.apply(&fact);
            let after = registro.pezzo(&own(index)).unwrap().clone();
            if applied.is_err() {
                prop_assert_eq!(&before, &after);
                continue;
            }
            prop_assert_eq!(&posto, &before.posto, "only the live print can change");
            match event {
                Event::Ristampa => {
                    prop_assert!(before.stato.is_lost());
                    prop_assert_eq!(after.stato, Stato::Attesa);
                    places[index].push(after.posto.clone());
                }
                Event::Stato(Stato::Inserita) => {
                    prop_assert!(!inside[index], "inserted twice");
                    inside[index] = true;
                }
                Event::Stato(stato) => {
                    prop_assert!(!matches!(before.stato, Stato::Stornata | Stato::Affidata));
                    if stato != Stato::Affidata {
                        inside[index] = false;
                    }
                }
            }
            let conti = registro.conti();
            prop_assert_eq!(conti.attesi, pieces as u64);
            prop_assert_eq!(conti.stati.values().sum::<u64>(), pieces as u64);
        }
        for (index, places) in places.iter().enumerate() {
            let live: Vec<&Origine> = places.iter().filter(|it| registro.is_live(it)).collect();
            prop_assert_eq!(live, vec![places.last().unwrap()], "piece {}", index);
        }
        let all: Vec<&Pezzo> = registro.pezzi().collect();
        prop_assert_eq!(all.len(), pieces);
    }
}

#[test]
fn a_plico_is_printed_once() {
    let twice = [place("0", "0001-0000001"), place("0", "0001-0000001")];
    assert_eq!(Registro::new(twice).unwrap_err().why, "plico-doppio");
}

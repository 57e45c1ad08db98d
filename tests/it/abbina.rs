//! Sides into cards, cards to pieces: cases in `tests/cases/scansione/abbina`.
//!
//! Input `facce`: a line a side, `file;pagina;profili;lato;codici;numeri` in the order of arrival (codes as
//! `ITF:786000000017` or `ITF:700000000011@cad`, several separated by `+`); `inviati`: what was sent, as `--sent` has it.
//! Expected `carte`: the sides of each card, and what it was tied to.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use plico::jobs::scansione::abbina;
use plico::jobs::scansione::abbina::Legame;
use plico::jobs::scansione::faccia;
use plico::jobs::scansione::faccia::Altro;
use plico::jobs::scansione::faccia::Codice;
use plico::jobs::scansione::faccia::Faccia;
use plico::jobs::scansione::faccia::Lettura;
use plico::jobs::scansione::faccia::Profilo;
use plico::jobs::scansione::inviati::Elenco;
use plico::jobs::scansione::inviati::Inviati;
use rstest::rstest;

use crate::harness::Case;
use crate::workshop::Workshop;

fn codice(text: &str) -> Codice {
    let (simbologia, rest) = text.split_once(':').expect("a code has its symbology");
    let (testo, ruolo) = rest.split_once('@').unwrap_or((rest, ""));
    Codice { simbologia: simbologia.into(), testo: testo.into(), ruolo: ruolo.into() }
}

fn faccia(cells: &[&str]) -> Faccia {
    let many = |cell: &str| -> Vec<String> { cell.split('+').filter(|it| !it.is_empty()).map(Into::into).collect() };
    let profilo =
        |nome: String| Profilo { nome, tipo: "AR".into(), lato: cells[3].into(), matrice: [0.0; 6], qualita: 1.0 };
    let mut likely = many(cells[2]).into_iter().map(profilo);
    Faccia {
        pagina: cells[1].parse().unwrap(),
        carta: 1,
        angoli: [[0.0; 2]; 4],
        codici: many(cells[4]).iter().map(|it| codice(it)).collect(),
        numeri: many(cells[5]),
        profilo: likely.next(),
        altri: likely.map(|profilo| Altro { profilo, ruoli: Vec::new() }).collect(),
        sovrapposta: false,
        bianca: cells[3] == "bianca",
    }
}

fn letture(text: &str) -> Vec<Lettura> {
    let mut all: Vec<Lettura> = Vec::new();
    for line in text.lines() {
        let cells: Vec<&str> = line.split(';').collect();
        if all.last().is_none_or(|it| it.nome != cells[0]) {
            all.push(Lettura {
                schema: faccia::SCHEMA,
                sha256: format!("{:064x}", all.len()),
                nome: cells[0].into(),
                estensione: "jpg".into(),
                sequenza: all.len() as u64,
                giorno: "2026-04-01".into(),
                tipo: String::new(),
                scatola: String::new(),
                pagine: 0,
                facce: Vec::new(),
                note: Vec::new(),
            });
        }
        let last = all.last_mut().unwrap();
        last.facce.push(faccia(&cells));
        last.pagine = last.facce.last().unwrap().pagina;
    }
    all
}

fn told(text: &str, sent: &str) -> String {
    let workshop = Workshop::new();
    let path = workshop.path("inviati.csv");
    fs::write(&path, sent).unwrap();
    let mut elenco = Elenco::default();
    assert_eq!(elenco.add_list(&path).unwrap(), []);
    let inviati = Inviati::Elenco(elenco);
    let mut letture = letture(text);
    let mut out = String::new();
    for carta in abbina::cards(&mut letture) {
        let sides: Vec<String> = carta
            .lati
            .iter()
            .map(|it| format!("{}#{}", letture[it.0].nome, letture[it.0].facce[it.1].pagina))
            .collect();
        let tied = match abbina::tie(&letture, &carta, &inviati).unwrap() {
            Legame::Pezzo(piece, via) => format!("{} {} {}", piece.atti.join("+"), piece.destinatario, via.as_str()),
            Legame::Nessuno(code) => format!("- {code}"),
        };
        writeln!(out, "{}: {tied}", sides.join(" + ")).unwrap();
    }
    out
}

#[rstest]
fn sides_are_paired_and_tied(#[files("tests/cases/scansione/abbina/*.case")] path: PathBuf) {
    let case = Case::read(&path);
    let actual = told(case.input("facce").unwrap(), case.input("inviati").unwrap());
    case.check(&path, |_| actual.clone());
}

/// Whatever the names and the order, no side is lost and none is in two cards.
#[test]
fn every_side_is_in_one_card() {
    let names = ["a_F.jpg", "a_R.jpg", "scan0001.jpg", "scan0002.jpg", "scan0003.jpg", "b.tif", "b.tif", "c.jpg"];
    let sides = ["fronte", "retro", ""];
    for seed in 0_usize..2_000 {
        let lines: Vec<String> = (0..names.len())
            .map(|it| {
                let side = sides[(seed / 3_usize.pow(it as u32 % 7)) % 3];
                let profile = if side.is_empty() { "" } else { "ar" };
                let code = if (seed + it) % 3 == 0 { format!("ITF:78600000{it:04}") } else { String::new() };
                format!("{};{};{profile};{side};{code};", names[it], if it == 6 { 2 } else { 1 })
            })
            .collect();
        let mut letture = letture(&lines.join("\n"));
        let mut seen: BTreeMap<abbina::Posto, u32> = BTreeMap::new();
        for place in abbina::cards(&mut letture).iter().flat_map(|it| &it.lati) {
            *seen.entry(*place).or_default() += 1;
        }
        let count: usize = letture.iter().map(|it| it.facce.len()).sum();
        assert!(seen.len() == count && seen.values().all(|it| *it == 1), "seed {seed}");
    }
}

/// Two fronts look alike, one of a card whose back is another's: the back tells which card it is.
#[rstest]
#[case("ar", "ar", "ar")]
#[case("ar-fronte+ar", "ar", "ar")]
#[case("ar-fronte+arcad+ar", "ar+arcad", "arcad")]
#[case("ar+arcad", "arcad+ar", "ar")]
#[case("ar-fronte", "ar", "ar-fronte")]
fn both_sides_are_of_one_profile(#[case] front: &str, #[case] back: &str, #[case] meant: &str) {
    let mut letture = letture(&format!("a_F.jpg;1;{front};fronte;;\na_R.jpg;1;{back};retro;;"));
    let cards = abbina::cards(&mut letture);
    let is_pair = front != "ar-fronte";
    assert_eq!(cards.len(), if is_pair { 1 } else { 2 });
    let named = |it: usize| letture[it].facce[0].profilo.as_ref().unwrap().nome.clone();
    assert_eq!(named(0), meant);
    if is_pair {
        assert_eq!(named(1), meant);
    }
}

//! Acts in the ledger, by the program alone: lots, prints, hand-overs and outcomes become facts; what is due is opened
//! into documents after the C.P.L. has said yes, and not before.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

use plico::domain::data::Data;
use plico::domain::importi::Centesimi;
use plico::fatti::Evento;
use plico::fatti::Fatto;
use plico::jobs::fascicoli;
use plico::jobs::fascicoli::Chiave;
use plico::jobs::project::Project;

use crate::workshop::Workshop;
use crate::workshop::rows;

/// The facts of an act of a trial lot.
pub fn facts(workshop: &Workshop, id: &str) -> Vec<Fatto> {
    let project = Project::open(&workshop.path("")).unwrap();
    let ente = rows(&workshop.path("lotto/lotto.csv"))[0]["codice_ente"].clone();
    let atto = Chiave { ente, id_verbale: id.to_string(), prova: true };
    fascicoli::load(&project.ledger().unwrap(), &atto).unwrap()
}

fn kinds(facts: &[Fatto]) -> Vec<&'static str> {
    facts.iter().map(|it| it.evento.as_str()).collect()
}

/// The ids of all acts that a rendered lot has pieces of, with the recipient and the number of each piece.
pub fn pieces(workshop: &Workshop) -> Vec<(String, u32, String)> {
    let all = workshop.plichi("reso").into_iter();
    all.map(|it| (it.id_verbale[0].clone(), it.progressivo_destinatario, it.numero_piego.unwrap_or_default())).collect()
}

/// A trial lot that was printed and handed over on the 2nd of March; every piece is in the ledger.
pub fn handed_over(atti: u32, seed: u64) -> Workshop {
    let workshop = Workshop::new();
    let atti = atti.to_string();
    let seed = seed.to_string();
    let args = ["sample", "--atti", &atti, "--seed", &seed, "--damage", "0", "--date", "2026-03-02", "-o", "lotto"];
    workshop.expect(0, &args);
    workshop.render("lotto", "reso", "2");
    let scan = workshop.scan();
    workshop.expect(0, &["handover", "reso", "--date", "2026-03-04", "--distinta", &scan]);
    workshop
}

#[test]
fn a_lot_and_its_prints_become_facts_once() {
    let workshop = handed_over(12, 3);
    let (id, whom, number) = pieces(&workshop)[0].clone();
    let known = facts(&workshop, &id);
    assert_eq!(kinds(&known)[0], "ricevuto");
    let of_piece = |it: &&Fatto| it.destinatario == Some(whom);
    let own: Vec<&Fatto> = known.iter().filter(of_piece).collect();
    assert_eq!(own.iter().map(|it| it.evento.as_str()).collect::<Vec<_>>(), ["stampato", "affidato"]);
    let Evento::Affidato(piece) = &own[1].evento else { panic!("{own:?}") };
    assert_eq!((piece.numero_piego.as_str(), own[1].data), (number.as_str(), Data::new(2026, 3, 4).unwrap()));
    assert_eq!(own[1].prove[0].tipo, "distinta");
    // The carrier's list is kept with the evidence that facts cite.
    workshop.expect(0, &["ledger", "check"]);
    // The same lot again, printed elsewhere: nothing is new.
    let ran = workshop.expect(1, &["render", "lotto", "-o", "ancora"]);
    assert!(ran.err.contains("non imbustarla"), "{}", ran.err);
    assert_eq!(facts(&workshop, &id), known);
    let ran = workshop.expect(0, &["import", "lot", "lotto", "--json"]);
    let told: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((told["nuovi"].as_u64(), told["corretti"].as_u64()), (Some(0), Some(0)));
    assert_eq!(told["noti"].as_u64(), Some(12 - told["scartati"].as_u64().unwrap()));
}

#[test]
fn a_lot_that_comes_again_with_other_data_withdraws_what_it_said() {
    let workshop = handed_over(6, 4);
    let id = pieces(&workshop)[0].0.clone();
    let path = workshop.path("lotto/verbali.csv");
    let text = fs::read_to_string(&path).unwrap();
    let corrected: Vec<String> =
        text.lines()
            .map(|it| {
                if it.starts_with(&format!("{id};")) {
                    it.replace(";DA_NOTIFICARE;", ";RINOTIFICA;")
                } else {
                    it.into()
                }
            })
            .collect();
    assert_ne!(corrected.join("\r\n") + "\r\n", text);
    fs::write(&path, corrected.join("\r\n") + "\r\n").unwrap();
    workshop.expect(0, &["import", "lot", "lotto"]);
    let known = facts(&workshop, &id);
    assert_eq!(kinds(&known)[known.len() - 2..], ["rettifica", "ricevuto"]);
    let Evento::Rettifica { di, .. } = known[known.len() - 2].evento else { panic!() };
    assert_eq!(di, known[0].numero);
    workshop.expect(0, &["import", "lot", "lotto"]);
    assert_eq!(facts(&workshop, &id), known);
}

/// What an act was paid, with the source of each payment; without what was withdrawn.
fn paid(workshop: &Workshop, id: &str) -> Vec<(u64, String)> {
    let known = facts(workshop, id);
    let out = |numero| known.iter().any(|it| matches!(it.evento, Evento::Rettifica { di, .. } if di == numero));
    let payment = |it: &Fatto| match &it.evento {
        Evento::Pagamento(paid) if !out(it.numero) => Some((paid.importo.cents(), it.fonte.clone())),
        _ => None,
    };
    known.iter().filter_map(payment).collect()
}

#[test]
fn money_that_a_flow_and_a_lot_tell_is_counted_once() {
    let workshop = handed_over(6, 4);
    let id = pieces(&workshop)[0].0.clone();
    let flow = format!(
        "id_verbale;data_pagamento;canale;importo;tipo_atto_pagato\r\n{id};2026-03-30;PAGOPA;20,00;VERBALE\r\n"
    );
    fs::write(workshop.path("flusso.csv"), flow).unwrap();
    workshop.expect(0, &["import", "payments", "flusso.csv", "--prova"]);
    let lot = |rows: &[(&str, &str)]| {
        let rows = rows.iter().map(|(day, sum)| format!("{id};{day};{sum};POSTE\r\n"));
        let text = format!("id_verbale;data_pagamento;importo;canale\r\n{}", rows.collect::<String>());
        fs::write(workshop.path("lotto/pagamenti.csv"), text).unwrap();
        workshop.expect(0, &["import", "lot", "lotto"]);
        paid(&workshop, &id)
    };
    let of_lot = |cents| (cents, format!("lotto {}", rows(&workshop.path("lotto/lotto.csv"))[0]["numero_lotto"]));
    let of_flow = (2_000, "flusso.csv".to_string());
    assert_eq!(lot(&[("2026-03-30", "20,00")]), vec![of_flow.clone()]);
    // Two alike are two, and the same lot again adds nothing.
    let both = [("2026-03-30", "20,00"), ("2026-03-30", "20,00"), ("2026-04-02", "7,00")];
    let all = vec![of_flow.clone(), of_lot(2_000), of_lot(700)];
    assert_eq!(lot(&both), all);
    assert_eq!(lot(&both), all);
    // What the lot tells no more is withdrawn; what a flow told stays; what comes back counts again.
    assert_eq!(lot(&[("2026-04-02", "8,00")]), vec![of_flow.clone(), of_lot(800)]);
    assert_eq!(lot(&both[1..]), vec![of_flow, of_lot(700)]);
    workshop.expect(0, &["ledger", "check"]);
}

/// Writes outcomes for the pieces: `code` and the other cells by place.
fn outcomes(workshop: &Workshop, cells: impl Fn(usize) -> Option<(&'static str, &'static str, &'static str)>) {
    let mut text = String::from(
        "id_verbale;progressivo_destinatario;prodotto;numero_raccomandata;data_esito;esito_cod;causa;modalita;\
         cad_data_spedizione;evidenza\r\n",
    );
    for (place, (id, whom, number)) in pieces(workshop).into_iter().enumerate() {
        if let Some((codice, causa, rest)) = cells(place) {
            write!(text, "{id};{whom};AG;{number};2026-03-10;{codice};{causa};{rest}\r\n").unwrap();
        }
    }
    fs::write(workshop.path("esiti.csv"), text).unwrap();
}

/// The list of a step on a day.
pub fn due(workshop: &Workshop, voce: &str, date: &str) -> Vec<serde_json::Value> {
    let ran = workshop.plico(&["due", voce, "--date", date, "--json"]);
    assert!(matches!(ran.code, Some(0 | 1)), "{}", ran.err);
    serde_json::from_str(&ran.out).unwrap()
}

#[test]
fn outcomes_become_dates_and_what_is_due() {
    let workshop = handed_over(30, 5);
    outcomes(&workshop, |place| match place {
        0..6 => Some(("RECAG001C", "", "MANI;;23L")),
        6..10 => Some(("RECAG012", "", "COMPIUTA_GIACENZA;2026-03-08;23L,ARCAD")),
        10..14 => Some(("RECAG003F", "M04", "IRREPERIBILE;;Plico")),
        14 => Some(("RECAG999C", "", ";;")),
        _ => None,
    });
    let ran = workshop.plico(&["import", "outcomes", "esiti.csv", "--json"]);
    assert_eq!(ran.code, Some(1), "{}", ran.err);
    let told: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((&told["righe"], &told["registrati"], &told["noti"]), (&15.into(), &14.into(), &0.into()));
    assert_eq!(told["respinte"][0]["codice"], "esito-sconosciuto");
    let listed = fs::read_to_string(workshop.path("esiti-respinti.csv")).unwrap();
    assert!(listed.contains("esito-sconosciuto;il codice dell'esito non è tra quelli noti"), "{listed}");
    // The same file again adds nothing.
    let ran = workshop.plico(&["import", "outcomes", "esiti.csv", "--json"]);
    let told: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((&told["registrati"], &told["noti"]), (&0.into(), &14.into()));
    let pieces = pieces(&workshop);
    let ran = workshop.expect(0, &["explain", &pieces[0].0, "--date", "2026-03-12"]);
    assert!(ran.out.contains("10/03/2026"), "{}", ran.out);
    // The tenth day from the CAD of the 8th is the 18th.
    let ran = workshop.expect(0, &["explain", &pieces[6].0, "--date", "2026-04-12"]);
    assert!(ran.out.contains("18/03/2026"), "{}", ran.out);
    // Who moved away was served in no way.
    let moved = facts(&workshop, &pieces[10].0).pop().unwrap();
    let Evento::Esito(esito) = &moved.evento else { panic!("{moved:?}") };
    assert_eq!((esito.codice.as_str(), esito.modalita.as_str()), ("RECAG003F", ""));
    // Where to is to be asked.
    let asked: Vec<_> = due(&workshop, "anagrafe", "2026-03-12");
    let ids: Vec<&str> = asked.iter().map(|it| it["id_verbale"].as_str().unwrap()).collect();
    assert!(ids.contains(&pieces[10].0.as_str()) && !ids.contains(&pieces[0].0.as_str()), "{ids:?}");
    assert!(asked[0]["entro"].as_str().is_some());
}

#[test]
fn documents_are_made_after_the_go_ahead_and_not_before() {
    let workshop = handed_over(30, 6);
    outcomes(&workshop, |_| Some(("RECAG001C", "", "MANI;;23L")));
    workshop.expect(0, &["import", "outcomes", "esiti.csv"]);
    // Everybody pays a cent less than the 60-day sum.
    let acts: BTreeMap<String, String> =
        pieces(&workshop).into_iter().map(|it| (it.0, String::new())).collect::<BTreeMap<_, _>>();
    let mut text = String::from("id_verbale;data_pagamento;canale;importo;tipo_atto_pagato\r\n");
    for id in acts.keys() {
        write!(text, "{id};2026-03-30;PAGOPA;20,00;VERBALE\r\n").unwrap();
    }
    fs::write(workshop.path("pagamenti.csv"), text).unwrap();
    let ran = workshop.plico(&["import", "payments", "pagamenti.csv", "--prova"]);
    assert!(matches!(ran.code, Some(0 | 1)), "{}", ran.err);
    let short = due(&workshop, "integrazione", "2026-04-20");
    assert!(!short.is_empty());
    let args = ["due", "integrazione", "--date", "2026-04-20", "--open", "aperto", "--scadenza", "2026-05-30"];
    let ran = workshop.expect(1, &args);
    assert!(ran.out.contains("non-autorizzato") && !workshop.path("aperto").exists(), "{}", ran.out);
    workshop.expect(1, &["due", "integrazione", "--date", "2026-04-20", "-o", "lista.csv"]);
    let authorise = ["authorise", "integrazione", "lista.csv", "--by", "Elvira Montanari", "--date", "2026-04-20"];
    assert!(workshop.expect(1, &authorise).err.contains("senza-segno"), "a list that nobody marked decides nothing");
    let list = fs::read_to_string(workshop.path("lista.csv")).unwrap();
    let marked: Vec<String> =
        list.lines().map(|it| if it.ends_with(';') { format!("{it}S\r\n") } else { format!("{it}\r\n") }).collect();
    fs::write(workshop.path("lista.csv"), marked.concat()).unwrap();
    workshop.expect(0, &authorise);
    // A sum that the act never offered needs a notice of its own: the list says of how much.
    let ran = workshop.expect(1, &args);
    let missing: Vec<&str> = ran.out.lines().filter(|it| it.contains("avviso-mancante")).collect();
    assert!(!missing.is_empty(), "{}", ran.out);
    // That sum is the one of the list, to the cent; a notice of another is told as such.
    let sum_of = |id: &str| {
        let row = short.iter().find(|it| it["id_verbale"] == id).unwrap();
        Centesimi::new(row["importo"].as_u64().unwrap()).to_string()
    };
    let mut wrong = String::from("id_verbale;codice_avviso;importo\r\n");
    for row in &missing {
        let cells: Vec<&str> = row.split(';').collect();
        assert_eq!(cells[2], sum_of(cells[0]), "{row}");
        write!(wrong, "{};302202600001234518;0,01\r\n", cells[0]).unwrap();
    }
    fs::write(workshop.path("sbagliati.csv"), wrong).unwrap();
    let ran = workshop.plico(&[&args[..], &["--dati", "sbagliati.csv"]].concat());
    assert_eq!(ran.out.matches(";importo-diverso;").count(), missing.len(), "{}", ran.out);
    let mut given = String::from("id_verbale;codice_avviso;importo\r\n");
    for (place, row) in missing.iter().enumerate() {
        let cells: Vec<&str> = row.split(';').collect();
        let code = plico::domain::avviso::NumeroAvviso::compose(1, 4_000_000 + place as u64).unwrap();
        write!(given, "{};{};{}\r\n", cells[0], code.as_str(), cells[2]).unwrap();
    }
    fs::write(workshop.path("avvisi.csv"), given).unwrap();
    let ran = workshop.plico(&[&args[..], &["--dati", "avvisi.csv", "--json"]].concat());
    let told: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let opened = told["aperti"].as_array().unwrap().len();
    assert!(opened > 0, "{}{}", ran.out, ran.err);
    // They are letters that can be printed, and the acts are not due a second time.
    workshop.expect(0, &["approve", "integrazione", "--by", "Elvira Montanari"]);
    // The lot names its model: it takes no other, and it is no act that came in.
    let id = told["aperti"][0].as_str().unwrap();
    let before = facts(&workshop, id);
    let ran = workshop.expect(3, &["render", "aperto", "--model", "sollecito", "-o", "lettere"]);
    assert!(ran.err.contains("è un lotto di `integrazione`"), "{}", ran.err);
    workshop.expect(0, &["check", "aperto"]);
    workshop.expect(0, &["import", "lot", "aperto"]);
    assert_eq!(facts(&workshop, id), before);
    let ran = workshop.plico(&["render", "aperto", "-o", "lettere"]);
    workshop.check_rendered("lettere", &ran);
    assert_eq!(workshop.manifest("lettere").counts.atti as usize, opened, "{}", ran.err);
    workshop.expect(0, &["verify", "lettere"]);
    assert_eq!(due(&workshop, "integrazione", "2026-04-20").len(), short.len() - opened);
    // A letter serves nothing: the act's own piece still is the one that counts.
    assert!(facts(&workshop, id).iter().filter(|it| it.evento.as_str() == "ricevuto").count() == 1);
    let last = facts(&workshop, id).pop().unwrap();
    let Evento::Stampato(piece) = &last.evento else { panic!("{last:?}") };
    assert_eq!(piece.lettera, "integrazione");
}

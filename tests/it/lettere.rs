//! Letters printed to the recipients of a lot instead of the acts' own models, with the fields that the lot gives them.

use std::fmt::Write;
use std::fs;

use crate::workshop::Row;
use crate::workshop::Workshop;
use crate::workshop::rows;
use crate::workshop::tool;

/// Writes `campi.csv`: of each act the fields that `given` names for its row and place.
fn give(workshop: &Workshop, lot: &str, given: impl Fn(usize, &Row) -> Vec<(&'static str, String)>) {
    let mut text = String::from("id_verbale;progressivo_destinatario;campo;valore\r\n");
    for (place, act) in rows(&workshop.path(lot).join("verbali.csv")).iter().enumerate() {
        for (campo, valore) in given(place, act) {
            write!(text, "{};;{campo};{valore}\r\n", act["id_verbale"]).unwrap();
        }
    }
    fs::write(workshop.path(lot).join("campi.csv"), text).unwrap();
}

/// The codes of the rilievi of a rendered lot, but for those of rows that share the fate of their act.
fn codes(workshop: &Workshop, reso: &str) -> Vec<(String, String)> {
    let rows = rows(&workshop.path(reso).join("rilievi.csv"));
    let own = rows.into_iter().filter(|it| !["atto-scartato", "senza-destinatari"].contains(&it["codice"].as_str()));
    let mut found: Vec<_> = own.map(|it| (it["codice"].clone(), it["campo"].clone())).collect();
    found.sort();
    found.dedup();
    found
}

fn text(workshop: &Workshop, reso: &str) -> String {
    let path = workshop.path(reso).join(&workshop.manifest(reso).batches[0].file);
    tool("pdftotext", &["-layout", path.to_str().unwrap(), "-"])
}

fn pair(codice: &str, campo: &str) -> (String, String) {
    (codice.to_owned(), campo.to_owned())
}

/// A letter that the comando invents today goes to the recipients of a lot, in print, with marks and lists.
#[test]
fn a_letter_is_printed_instead_of_the_verbale() {
    let workshop = Workshop::new();
    workshop.sample(20, 5, "lotto");
    workshop.expect(0, &["model", "new", "avviso-lavori", "--titolo", "Avviso di lavori"]);
    // The day is no field of an act: the lot says it, but for its last act.
    give(&workshop, "lotto", |place, _| if place < 19 { vec![("entro", "30/06/2026".into())] } else { Vec::new() });
    let ran = workshop.plico(&["render", "lotto", "--model", "avviso-lavori", "-o", "bozza"]);
    assert_eq!(ran.code, Some(1), "{}", ran.err);
    assert!(workshop.manifest("bozza").bozza && ran.err.contains("approve avviso-lavori"), "nobody approved it");
    workshop.expect(0, &["approve", "avviso-lavori", "--by", "Elvira Montanari"]);
    let ran = workshop.plico(&["render", "lotto", "--model", "avviso-lavori", "-o", "reso"]);
    workshop.check_rendered("reso", &ran);
    let manifest = workshop.manifest("reso");
    assert!(manifest.models.iter().all(|it| it.id == "avviso-lavori:it" && it.approved), "{:?}", manifest.models);
    assert!(manifest.counts.plichi > 10);
    assert!(codes(&workshop, "reso").contains(&pair("campo-modello-mancante", "entro")));
    workshop.expect(0, &["verify", "reso"]);
    let text = text(&workshop, "reso");
    assert!(text.contains("Avviso di lavori") && !text.contains("Verbale di accertamento n."), "{text}");
    assert!(text.contains("30 giugno 2026"), "{text}");
    let ran = workshop.plico(&["render", "lotto", "--model", "nessuno", "-o", "altro"]);
    assert_eq!(ran.code, Some(3), "{}", ran.err);
    // A register has no address to show in the window.
    let ran = workshop.plico(&["render", "lotto", "--model", "fatturazione", "-o", "altro"]);
    assert!(ran.code == Some(3) && ran.err.contains("is no letter"), "{}", ran.err);
    // Without the letter, its fields are of no use, and the acts go out as they are.
    workshop.approve();
    workshop.render("lotto", "verbali", "1");
    assert!(codes(&workshop, "verbali").contains(&pair("campo-inutile", "campo")));
    workshop.expect(0, &["verify", "verbali"]);
}

/// An order of the Prefect is served with its letter, and asks for the sum that it sets.
#[test]
fn an_ordinanza_asks_for_its_own_sum() {
    let workshop = Workshop::new();
    workshop.sample(16, 4, "lotto");
    let path = workshop.path("lotto/verbali.csv");
    let acts = fs::read_to_string(&path).unwrap();
    let made = |it: &str| it.replace(";VERBALE_NC;", ";ORDINANZA;").replace(";VERBALE_C;", ";ORDINANZA;");
    fs::write(&path, made(&acts)).unwrap();
    let fields = |act: &Row, somma: &str, totale: &str| {
        vec![
            ("autorita", "prefetto".to_owned()),
            ("autorita_nome", "Prefetto di Ancona".to_owned()),
            ("ordinanza_numero", "10452/2026".to_owned()),
            ("ordinanza_data", "07/03/2026".to_owned()),
            ("ordinanza_fogli", "2".to_owned()),
            ("somma", somma.to_owned()),
            ("spese", "16".to_owned()),
            ("totale", totale.to_owned()),
            ("giorni", "30".to_owned()),
            ("giudice", "Giudice di Pace di Ancona".to_owned()),
            ("estero", "N".to_owned()),
            ("verbali.1.numero", format!("{}/{}", act["numero_verbale"], act["anno_verbale"])),
            ("verbali.1.data", act["data_violazione"].clone()),
            ("verbali.1.norma", "art. 142, comma 8, C.d.S.".to_owned()),
            ("verbali.1.somma", somma.to_owned()),
            ("avvisi.1.codice", "302202600001234518".to_owned()),
            ("avvisi.1.importo", totale.to_owned()),
            ("avvisi.1.termine", "entro-data".to_owned()),
            ("avvisi.1.scadenza", "2026-06-20".to_owned()),
        ]
    };
    give(&workshop, "lotto", |place, act| {
        let mut fields = fields(act, "1.346,00", if place == 1 { "1.360,00" } else { "1362.00" });
        match place {
            0 => fields.retain(|it| it.0 != "giudice"),
            2 => fields.push(("codice", "X".into())),
            3 => fields.push(("avvocato", "X".into())),
            4 => fields.iter_mut().filter(|it| it.0 == "giorni").for_each(|it| it.1 = "trenta".into()),
            5 => fields.retain(|it| it.0 != "verbali.1.norma"),
            _ => {}
        }
        fields
    });
    workshop.expect(0, &["approve", "ordinanza", "--by", "Elvira Montanari"]);
    let ran = workshop.plico(&["render", "lotto", "--model", "ordinanza", "-o", "reso"]);
    workshop.check_rendered("reso", &ran);
    let found = codes(&workshop, "reso");
    for (codice, campo) in [
        ("campo-modello-mancante", "giudice"),
        ("campo-modello-mancante", "verbali.1.norma"),
        ("conto-modello", ""),
        ("campo-modello", "campo"),
    ] {
        assert!(found.contains(&pair(codice, campo)), "{codice} {campo}: {found:?}");
    }
    let refused = rows(&workshop.path("reso/rilievi.csv")).iter().filter(|it| it["codice"] == "campo-modello").count();
    assert_eq!(refused, 3, "a code of one's own, a field that is none, and a number in letters");
    let plichi = workshop.plichi("reso");
    assert!(plichi.len() >= 6 && plichi.iter().all(|it| it.importi.chiesti == [136_200]), "{}", plichi.len());
    workshop.expect(0, &["verify", "reso"]);
    let text = text(&workshop, "reso");
    assert!(text.contains("ordinanza-ingiunzione n. 10452/2026") && text.contains("1.362,00"), "{text}");
    assert!(text.contains("3022 0260 0001 2345 18") && text.contains("7 marzo 2026"), "{text}");
    // The conformed copies are made from the same fields.
    workshop.expect(0, &["copies", "reso"]);
    // Without the model nothing of an ordinanza is printed.
    workshop.approve();
    let checked = workshop.plico(&["check", "lotto"]);
    assert!(checked.out.contains(";modello-mancante;") && checked.out.contains("render --model"), "{}", checked.out);
    let checked = workshop.plico(&["check", "lotto", "--model", "ordinanza"]);
    assert!(checked.out.contains("conto-modello") && !checked.out.contains(";modello-mancante;"), "{}", checked.out);
}

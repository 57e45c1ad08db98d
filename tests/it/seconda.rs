//! The second look at a sample of settled cards.

use std::collections::BTreeMap;

use plico::domain::data::Data;
use plico::jobs::project::Project;
use plico::jobs::scansione::cartella;
use plico::jobs::scansione::cartella::Cartella;
use plico::jobs::scansione::esame;
use plico::jobs::scansione::esame::Decisione;
use plico::jobs::scansione::esame::Esame;
use plico::jobs::scansione::esame::Giorno;
use plico::jobs::scansione::esame::Pezzo;
use plico::jobs::scansione::seconda;
use plico::jobs::scansione::seconda::Esito;
use plico::jobs::scansione::tavolo::Tavolo;

use crate::workshop::Workshop;

fn read(number: u32, stato: &str) -> Esame {
    let giorno = Giorno { data: Data::new(2026, 3, 10), regola: "stampa".into(), proposte: Vec::new() };
    Esame {
        schema: esame::SCHEMA,
        pezzo: Pezzo {
            atti: vec![format!("V/{number}")],
            destinatario: 1,
            prodotto: "AG".into(),
            numero_piego: format!("{number:012}"),
            numero_ar: String::new(),
            affidato: Data::new(2026, 3, 4),
            stampato: Data::new(2026, 3, 3),
        },
        facce: Vec::new(),
        stato: stato.into(),
        esito: Some("RECAG001C/MANI".into()),
        giorni: BTreeMap::from([("data_consegna".to_string(), giorno)]),
        dubbi: Vec::new(),
        evidenza: Vec::new(),
        confidenza: 1.0,
        ritagli: Vec::new(),
        riferito: Vec::new(),
        lettore: String::new(),
        letti: Vec::new(),
    }
}

fn says(esame: &Esame, da: &str, esito: &str, day: &str) -> Decisione {
    Decisione {
        pezzo: esame.pezzo.sent().key(),
        esito: esito.into(),
        giorni: BTreeMap::from([("data_consegna".to_string(), day.to_string())]),
        da: da.into(),
        il: "2026-06-01".into(),
    }
}

/// The same seed draws the same cards; who settled one is not asked; what another says otherwise holds, and both stay.
#[test]
fn a_sample_is_looked_at_twice() {
    let workshop = Workshop::new();
    let project = Project::open(&workshop.path("")).unwrap();
    let folder = Cartella::open(&workshop.path("scansioni")).unwrap();
    for number in 1..=9 {
        folder.keep_esame(&read(number, if number > 8 { esame::DA_VERIFICARE } else { esame::AUTO })).unwrap();
    }
    // The first was in doubt too, and somebody settled it.
    let (one, two) = (read(1, esame::DA_VERIFICARE), read(2, esame::AUTO));
    folder.keep_esame(&one).unwrap();
    folder.decide(&says(&one, "Anna Verdi", "RECAG001C/MANI", "2026-03-10")).unwrap();
    let tavolo = Tavolo::open(&workshop.path("scansioni")).unwrap().unwrap();
    let desks = [tavolo.clone()];
    assert_eq!(seconda::draw(&desks, 7, 3, "Anna Verdi").unwrap(), 3);
    let first = seconda::current(&tavolo).unwrap().unwrap();
    assert_eq!(seconda::draw(&desks, 7, 3, "Anna Verdi").unwrap(), 3);
    let again = seconda::current(&tavolo).unwrap().unwrap();
    assert_eq!((again.numero, &again.carte, again.su), (2, &first.carte, 8), "what is in doubt is not settled");
    assert_eq!(seconda::draw(&desks, 1, 100, "Anna Verdi").unwrap(), 8);
    let name = cartella::name(&one.pezzo.sent().key());
    let waits = |who: &str| seconda::waiting(&tavolo, who).unwrap();
    assert!(!waits("Anna Verdi").contains(&name) && waits("Bruno Neri").contains(&name));
    let look = |esame: &Esame, da: &str, esito: &str, day: &str| {
        seconda::look(&project, &tavolo, esame, says(esame, da, esito, day)).unwrap()
    };
    assert_eq!(look(&one, "Anna Verdi", "RECAG001C/MANI", "2026-03-10"), Esito::DelPrimo);
    assert_eq!(look(&one, "Bruno Neri", "RECAG001C/MANI", "2026-03-10"), Esito::Concorde);
    assert_eq!(look(&one, "Carla Blu", "RECAG001C/MANI", "2026-03-11"), Esito::NonAspetta);
    assert_eq!(
        folder.decisione(&one.pezzo.sent().key()).unwrap().unwrap().da,
        "Anna Verdi",
        "what agrees changes nothing"
    );
    // A day before the hand-over cannot be: nothing is counted.
    assert!(matches!(look(&two, "Bruno Neri", "RECAG001C/MANI", "2026-03-01"), Esito::Impossibile(_)));
    assert_eq!(look(&two, "Bruno Neri", "RECAG001C/MANI", "2026-03-12"), Esito::Contrario);
    let now = folder.decisione(&two.pezzo.sent().key()).unwrap().unwrap();
    assert_eq!((now.da.as_str(), now.giorni["data_consegna"].as_str()), ("Bruno Neri", "2026-03-12"));
    let conto = seconda::count(&desks).unwrap();
    assert_eq!((conto.carte, conto.visti, conto.contrari), (8, 2, 1));
    assert!(conto.massimo().is_some_and(|it| it > 0.9), "two cards prove little");
    let looks = seconda::looks(&tavolo, &seconda::current(&tavolo).unwrap().unwrap()).unwrap();
    let apart = looks.iter().find(|it| !it.concorde).unwrap();
    assert_eq!((apart.primo.da.as_str(), apart.secondo.da.as_str()), ("", "Bruno Neri"));
    assert_eq!(apart.primo.giorni["data_consegna"], "2026-03-10");
    // Who looked takes it back, and nobody else: the reading holds again, and the card waits, but not for them.
    let back = |esame: &Esame, who: &str| seconda::take_back(&project, &tavolo, esame, who).unwrap();
    let second = cartella::name(&two.pezzo.sent().key());
    assert!(!back(&two, "Carla Blu") && back(&two, "Bruno Neri") && !back(&two, "Bruno Neri"));
    assert_eq!(folder.decisione(&two.pezzo.sent().key()).unwrap(), None);
    assert!(!waits("Bruno Neri").contains(&second) && waits("Carla Blu").contains(&second));
    assert_eq!(look(&two, "Bruno Neri", "RECAG001C/MANI", "2026-03-10"), Esito::NonAspetta);
    let conto = seconda::count(&desks).unwrap();
    assert_eq!((conto.visti, conto.contrari), (1, 0), "what was taken back does not count");
    assert_eq!(look(&two, "Carla Blu", "RECAG001C/MANI", "2026-03-10"), Esito::Concorde);
    // Of two persons the first holds again, word by word; a look that agreed changed nothing.
    assert!(back(&one, "Bruno Neri"));
    assert_eq!(look(&one, "Carla Blu", "RECAG002C/FAMILIARE", "2026-03-10"), Esito::Contrario);
    let anna = says(&one, "Anna Verdi", "RECAG001C/MANI", "2026-03-10");
    assert!(back(&one, "Carla Blu"));
    assert_eq!(folder.decisione(&one.pezzo.sent().key()).unwrap(), Some(anna));
    // What somebody decided since is not touched.
    assert_eq!(look(&one, "Dario Rosa", "RECAG002C/FAMILIARE", "2026-03-10"), Esito::Contrario);
    folder.undecide(&one.pezzo.sent().key()).unwrap();
    assert!(!back(&one, "Dario Rosa"));
}

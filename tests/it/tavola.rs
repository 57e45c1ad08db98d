//! The table at which the profile of an unknown card is completed: begun with a scan, written as a form, tried, saved whole.

use std::fs;

use plico::domain::carta::Kind;
use plico::jobs::caricati::deposito::Arrivato;
use plico::jobs::caricati::deposito::Deposito;
use plico::jobs::cartoline::adatta::tavola;
use plico::jobs::cartoline::adatta::tavola::Foglio;
use plico::jobs::cartoline::adatta::tavola::Rifiuto;
use plico::jobs::cartoline::adatta::tavola::Tavola;
use plico::jobs::cartoline::adatta::tavola::Tratto;
use plico::jobs::cartoline::adatta::tavola::Voluta;
use plico::jobs::cartoline::profilo;
use plico::jobs::project::Project;

use crate::workshop::Workshop;
use crate::workshop::is_quick;

fn arrived(project: &Project, name: &str, bytes: &[u8]) -> Vec<Arrivato> {
    let mut deposito = Deposito::open(project).unwrap();
    let mut file = deposito.begin(name).unwrap();
    file.add(bytes).unwrap();
    vec![file.finish().unwrap()]
}

fn wanted(nome: &str) -> Voluta {
    Voluta { nome: nome.into(), kind: Kind::Ar, size_um: Some([158_000, 105_000]), dpi: None }
}

/// A table with a blank card of a model.
fn begun(workshop: &Workshop, nome: &str) -> (Project, Tavola) {
    workshop.expect(0, &["cards", "preview", "ar", "--codes", "-o", "vuota.pdf"]);
    let project = Project::open(&workshop.path("")).unwrap();
    let bytes = fs::read(workshop.path("vuota.pdf")).unwrap();
    let files = arrived(&project, "vuota.pdf", &bytes);
    let tavola = tavola::begin(&project, &files, &wanted(nome), "Bruno Conti").unwrap().unwrap();
    (project, tavola)
}

fn rect(sides: [&str; 4]) -> [String; 4] {
    sides.map(str::to_owned)
}

#[test]
fn what_a_person_draws_becomes_a_profile_by_which_cards_are_read() {
    if is_quick() {
        return;
    }
    let workshop = Workshop::new();
    let (project, tavola) = begun(&workshop, "Carta disegnata");
    assert_eq!(tavola.lati, ["fronte", "retro"]);
    assert!(tavola.lato(&project, 1).unwrap().unwrap().starts_with(&[0xFF, 0xD8]));
    let draft = tavola.profile(&project).unwrap();
    // A form that nobody touched is the draft.
    let mut foglio = Foglio::of(&draft);
    assert_eq!(foglio.profile(draft.anchors()).unwrap(), draft);
    // What cannot be is said for each place, and nothing is kept.
    foglio.zone.push(Tratto {
        lato: "retro".into(),
        nome: "firma_nuova".into(),
        tipo: "ink".into(),
        rect: rect(["10", "dieci", "40", "8"]),
        ..Tratto::default()
    });
    let tick = foglio.zone.iter().position(|it| it.tipo == "tick").unwrap();
    foglio.zone[tick].esito = "MAI".into();
    let wrong: Vec<&str> = foglio.profile(draft.anchors()).unwrap_err().iter().map(|it| it.codice).collect();
    assert_eq!(wrong, ["esito", "posto"]);
    foglio.zone[tick].esito = "RECAG002C/FAMILIARE".into();
    foglio.zone[tick].gruppo = "consegna".into();
    let last = foglio.zone.len() - 1;
    foglio.zone[last].rect = rect(["10", "5,25", "400", "8"]);
    assert_eq!(foglio.profile(draft.anchors()).unwrap_err()[0].codice, "fuori");
    foglio.zone[last].rect = rect(["10", "5,25", "40", "8.5"]);
    foglio.ancore.remove(&0);
    let drawn = foglio.profile(draft.anchors()).unwrap();
    assert_eq!(drawn.anchors().len(), draft.anchors().len() - 1);
    assert_eq!(drawn.zone("firma_nuova").unwrap().rect.height_um, 8_500);
    tavola.keep(&project, &drawn).unwrap();
    // Tried on the card itself.
    let prova = tavola.read(&project).unwrap();
    assert!(prova.letture.iter().all(|it| it.buona), "{:?}", prova.letture);
    let firma = prova.letture.iter().flat_map(|it| &it.zone).find(|it| it.nome == "firma_nuova").unwrap();
    assert_eq!(firma.tipo, "ink");
    assert!(tavola.last(&project).unwrap().unwrap().1);
    // Saved as a profile of the project, whole; not over another unless somebody says so.
    assert_eq!(tavola.publish(&project, false).unwrap(), Ok("carta-disegnata".into()));
    let path = workshop.path("profili/carte/carta-disegnata.toml");
    let text = fs::read_to_string(&path).unwrap();
    assert_eq!(profilo::parse(&text).unwrap(), drawn);
    assert!(!drawn.is_verified() && text.contains("verificato = \"\""));
    assert_eq!(tavola.publish(&project, false).unwrap(), Err(Rifiuto::Esiste("carta-disegnata".into())));
    assert!(tavola.publish(&project, true).unwrap().is_ok());
    workshop.expect(0, &["cards", "fit", "vuota.pdf", "--profile", "carta-disegnata", "-o", "posata.png"]);
    // Two cards of one name would stop every reading: the name of another card is refused.
    foglio.nome = plico::jobs::cartoline::card_profile(&project, "cad").unwrap().name().to_owned();
    tavola.keep(&project, &foglio.profile(draft.anchors()).unwrap_or(drawn)).unwrap();
    assert!(tavola.publish(&project, true).unwrap().is_err());
    tavola.clear(&project).unwrap();
    assert!(tavola::all(&project).unwrap().is_empty() && !workshop.path("bozze-carte").join(&tavola.id).exists());
}

#[test]
fn what_is_no_scan_of_a_card_begins_no_table() {
    let workshop = Workshop::new();
    let project = Project::open(&workshop.path("")).unwrap();
    let files = arrived(&project, "appunti.txt", b"niente");
    let why = tavola::begin(&project, &files, &wanted("Niente"), "Bruno Conti").unwrap().unwrap_err();
    assert!(why.contains("neither a JPEG") && !why.contains(workshop.path("").to_str().unwrap()), "{why}");
    assert!(tavola::all(&project).unwrap().is_empty());
    for name in ["", "..", "a/b", "../plico", "2026-11-27-f00"] {
        assert!(tavola::of(&project, name).unwrap().is_none(), "{name}");
    }
}

//! The backlog taken over: every row in one place, nothing twice, lost acts listed and never dropped.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use plico::fatti::Evento;
use plico::fatti::Voce;
use plico::jobs::fascicoli;
use plico::jobs::fascicoli::Chiave;
use plico::jobs::project::Project;
use rstest::rstest;

use crate::harness::Case;
use crate::workshop::Ran;
use crate::workshop::Workshop;
use crate::workshop::rows;

/// The day of the extract in all these tests.
const AL: &str = "2026-04-30";

fn import(workshop: &Workshop, code: i32, more: &[&str]) -> Ran {
    let mut args = vec!["import", "legacy", "estratto.csv", "--ente", "E388", "--date", AL];
    args.extend(more);
    workshop.expect(code, &args)
}

/// A list in short: the act, the reasons, the day that decides.
fn list(workshop: &Workshop, name: &str) -> String {
    let line = |it: &crate::workshop::Row| {
        let cells = match name {
            "scarti.csv" => [&it["riga"], &it["campo"], &it["motivo"]],
            _ => [&it["id_verbale"], &it["motivo"], &it["termine"]],
        };
        cells.map(String::as_str).join(" ").trim_end().to_owned()
    };
    let lines: Vec<String> = rows(&workshop.path("pregresso").join(name)).iter().map(line).collect();
    lines.join("\n")
}

#[rstest]
fn cases(#[files("tests/cases/pregresso/*.case")] path: PathBuf) {
    let case = Case::read(&path);
    let workshop = Workshop::new();
    fs::write(workshop.path("estratto.csv"), case.input("estratto.csv").unwrap()).unwrap();
    let mut more: Vec<&str> = Vec::new();
    if let Some(profile) = case.input("profilo.toml") {
        fs::create_dir_all(workshop.path("profili/pregresso")).unwrap();
        fs::write(workshop.path("profili/pregresso/caso.toml"), profile).unwrap();
        more = vec!["--tracciato", "caso"];
    }
    let ran = import(&workshop, 1, &more);
    case.check(&path, |name| if name == "conti" { ran.out.clone() } else { list(&workshop, name) });
    let conti = conti(&ran);
    assert_eq!(conti["righe"], conti["usate"] + conti["ripetute"] + conti["scartate"], "every row in one place");
}

/// The counts of a run.
fn conti(ran: &Ran) -> std::collections::BTreeMap<String, u64> {
    let mut lines = ran.out.lines().map(|it| it.split(';'));
    let (head, values) = (lines.next().unwrap(), lines.next().unwrap());
    head.zip(values).map(|(name, value)| (name.to_owned(), value.parse().unwrap())).collect()
}

/// An extract with an act at every stage.
const STAGES: &str = "id_verbale;progressivo_destinatario;data_violazione;cognome;data_invio;data_notifica;modalita_notifica;\
    importo_60gg;data_pagamento;importo_pagato;data_ricorso;autorita_ricorso;data_esito_ricorso;esito_ricorso;data_preruolo;scadenza_preruolo\r\n\
    V/1;1;01/03/2026;Rossi;;;;41,70;;;;;;;;\r\n\
    V/2;1;01/03/2020;Bianchi;10/03/2020;20/03/2020;MANI;41,70;;;;;;;01/02/2022;30/06/2022\r\n\
    V/2;2;01/03/2020;Verdi;10/03/2020;22/03/2020;PEC;41,70;;;;;;;01/02/2022;30/06/2022\r\n\
    V/3;1;01/02/2026;Neri;05/02/2026;15/02/2026;PORTIERE;41,70;20/02/2026;41,70;;;;;;\r\n\
    V/4;1;01/12/2025;Gallo;05/12/2025;15/12/2025;MANI;41,70;;;20/12/2025;PREFETTO;01/03/2026;RESPINTO;;\r\n\
    V/1;1;01/03/2026;Rossi;;;;41,70;;;;;;;;\r\n";

#[test]
fn acts_come_in_at_any_stage_and_once() {
    let workshop = Workshop::new();
    fs::write(workshop.path("estratto.csv"), STAGES).unwrap();
    let first = conti(&import(&workshop, 1, &[]));
    assert_eq!((first["righe"], first["usate"], first["ripetute"], first["atti"]), (6, 5, 1, 4));
    assert_eq!((first["noti"], first["fatti"]), (0, 4 + 6 + 3 + 4 - 1));
    let again = conti(&import(&workshop, 1, &[]));
    assert_eq!((again["noti"], again["fatti"], again["atti"]), (4, 0, 4), "the same extract adds nothing");

    let project = Project::open(&workshop.path("")).unwrap();
    let ledger = project.ledger().unwrap();
    let load = |id: &str| {
        let chiave = Chiave { ente: "E388".into(), id_verbale: id.into(), prova: false };
        fascicoli::load(&ledger, &chiave).unwrap()
    };
    let fatti = load("V/2");
    let Evento::Ricevuto(scheda) = &fatti[0].evento else { panic!("an act begins with what it is") };
    assert_eq!((scheda.origine.as_str(), scheda.lotto.as_str(), scheda.soggetti.len()), ("pregresso", "", 2));
    assert!(fatti.iter().all(|it| it.fonte == "pregresso estratto.csv"));
    let served: Vec<_> = fatti.iter().filter(|it| matches!(it.evento, Evento::NotificaDichiarata { .. })).collect();
    assert_eq!(served.iter().map(|it| it.destinatario).collect::<Vec<_>>(), [Some(1), Some(2)]);
    let preruolo = fatti.iter().find_map(|it| match &it.evento {
        Evento::Emesso { voce: Voce::Preruolo, scadenza, .. } => *scadenza,
        _ => None,
    });
    assert_eq!(preruolo.unwrap().to_string(), "2022-06-30");
    let kinds: Vec<&str> = load("V/4").iter().map(|it| it.evento.as_str()).collect();
    assert_eq!(kinds, ["ricevuto", "affidato", "notifica-dichiarata", "ricorso", "esito-ricorso"]);
}

#[test]
fn an_act_with_other_data_is_not_taken_for_the_same() {
    let workshop = Workshop::new();
    fs::write(workshop.path("estratto.csv"), STAGES).unwrap();
    import(&workshop, 1, &[]);
    fs::write(workshop.path("estratto.csv"), STAGES.replace("V/3;1;01/02/2026", "V/3;1;02/02/2026")).unwrap();
    let conti = conti(&import(&workshop, 1, &[]));
    assert_eq!((conti["scartate"], conti["fatti"]), (1, 0));
    assert_eq!(list(&workshop, "scarti.csv"), "5 id_verbale gia-importato-con-altri-dati");
}

#[test]
fn the_sixty_days_are_counted() {
    let workshop = Workshop::new();
    fs::create_dir_all(workshop.path("profili/procedura")).unwrap();
    fs::write(workshop.path("profili/procedura/cds.toml"), "avvio_servizio = \"2026-04-01\"\n").unwrap();
    fs::write(workshop.path("estratto.csv"), STAGES).unwrap();
    import(&workshop, 1, &[]);
    workshop.expect(0, &["report", "backlog", "--ente", "E388", "--on", "2026-05-11"]);
    let said = crate::workshop::tool(
        "pdftotext",
        &["-layout", text(&workshop.path("rapporti/pregresso-2026-05-11.pdf")), "-"],
    );
    assert!(said.contains("entro il 31/05/2026. Non ancora completato: restano 20 giorni."), "{said}");
    let states = rows(&workshop.path("rapporti/pregresso-2026-05-11-situazione.csv"));
    assert_eq!(states.iter().map(|it| it["Atti"].parse::<u64>().unwrap()).sum::<u64>(), 4);
    let extracts = rows(&workshop.path("rapporti/pregresso-2026-05-11-estrazioni.csv"));
    assert_eq!((extracts[0]["Estrazione"].as_str(), extracts[0]["Atti"].as_str()), ("estratto.csv", "4"));
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn a_table_of_another_layout_is_refused() {
    let workshop = Workshop::new();
    fs::write(workshop.path("estratto.csv"), "a;b\r\n1;2\r\n").unwrap();
    let ran = import(&workshop, 3, &[]);
    assert!(ran.err.contains("non ha la colonna `id_verbale`"), "{}", ran.err);
    assert!(!workshop.path("pregresso/scarti.csv").exists(), "a run that stops leaves nothing");
}

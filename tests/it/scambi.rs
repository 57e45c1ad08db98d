//! Questions to other bases and their answers: plates, registries, rental companies; each row ends in one place.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use plico::domain::data::Data;
use plico::fatti::Banca;
use plico::fatti::Esito;
use plico::fatti::EsitoRisposta;
use plico::fatti::Evento;
use plico::fatti::Fatto;
use plico::fatti::Spedizione;
use plico::fatti::scheda::Scheda;
use plico::fatti::scheda::Soggetto;
use plico::fatti::scheda::Violazione;
use plico::flussi::anagrafe;
use plico::flussi::noleggio;
use plico::flussi::tabella::Riga;
use plico::flussi::tabella::Tracciato;
use plico::jobs::fascicoli;
use plico::jobs::fascicoli::Chiave;
use plico::jobs::fascicoli::Nuovo;
use plico::jobs::project::Project;
use plico::jobs::scambi::lettura;
use plico::jobs::scambi::profili::Scambio;
use plico::procedure::fascicolo;
use plico::procedure::fascicolo::Fascicolo;
use plico::procedure::regole::Regole;

use crate::harness::Case;
use crate::workshop::Workshop;
use crate::workshop::rows;

pub fn day(text: &str) -> Data {
    Data::parse(text).unwrap()
}

pub fn chiave(id: &str) -> Chiave {
    Chiave { ente: "X999".into(), id_verbale: id.into(), prova: false }
}

/// A verbale of a violation that takes three points.
pub fn scheda(id: &str, targa: &str, soggetti: Vec<Soggetto>) -> Scheda {
    Scheda {
        ente: "X999".into(),
        id_verbale: id.into(),
        numero: id.rsplit('/').next().unwrap().trim_start_matches('0').into(),
        anno: 2026,
        registro: "V".into(),
        tipo_atto: "VERBALE_NC".into(),
        origine: "lotto".into(),
        data_violazione: Some(day("2026-03-02")),
        ora_violazione: "14:35".into(),
        luogo: "Viale della Vittoria".into(),
        comune: "X999".into(),
        targa: targa.into(),
        targa_nazione: "IT".into(),
        tipo_veicolo: "A".into(),
        violazioni: vec![Violazione {
            articolo: "142".into(),
            comma: "8".into(),
            minimo: 17_300,
            massimo: 69_400,
            sconto_30: true,
            pmr_ammesso: true,
            punti: 3,
            ..Violazione::default()
        }],
        spese: [950, 550, 0],
        soggetti,
        ..Scheda::default()
    }
}

/// Somebody who lives in a town.
pub fn person(progressivo: u32, cognome: &str, nome: &str, cf: &str, via: &str, citta: &str) -> Soggetto {
    Soggetto {
        progressivo,
        ruolo: "OBBLIGATO".into(),
        cognome: cognome.into(),
        nome: nome.into(),
        codice_fiscale: cf.into(),
        via: via.into(),
        civico: "12".into(),
        cap: "60999".into(),
        citta: citta.into(),
        provincia: "AN".into(),
        nazione: "IT".into(),
        canale: "POSTA".into(),
        ..Soggetto::default()
    }
}

/// Records facts about an act.
pub fn tell(workshop: &Workshop, id: &str, facts: Vec<Fatto>) {
    let mut ledger = Project::open(&workshop.path("")).unwrap().ledger().unwrap();
    let nuovi: Vec<Nuovo> = facts.into_iter().map(|fatto| Nuovo { atto: chiave(id), fatto, key: None }).collect();
    fascicoli::record(&mut ledger, &nuovi).unwrap();
}

pub fn received(scheda: Scheda) -> Fatto {
    Fatto::new(day("2026-03-10"), Evento::Ricevuto(Box::new(scheda)))
}

/// The piece went out on the day and came back with this outcome.
pub fn sent_and_failed(codice: &str, causa: &str) -> Vec<Fatto> {
    let piece = Spedizione {
        prodotto: "AG".into(),
        numero_piego: "786000000010".into(),
        numero_ar: "786000000028".into(),
        lavoro: "20260001".into(),
        plico: "0001-000001".into(),
        lettera: String::new(),
        tentativo: 1,
    };
    let esito = Esito {
        codice: codice.into(),
        causa: causa.into(),
        numero_piego: "786000000010".into(),
        stato: "CONFERMATO".into(),
        ..Esito::default()
    };
    vec![
        Fatto::new(day("2026-03-16"), Evento::Affidato(piece)).of(1),
        Fatto::new(day("2026-03-20"), Evento::Esito(Box::new(esito))).of(1),
    ]
}

pub fn facts(workshop: &Workshop, id: &str) -> Vec<Fatto> {
    let ledger = Project::open(&workshop.path("")).unwrap().ledger().unwrap();
    fascicoli::load(&ledger, &chiave(id)).unwrap()
}

pub fn understood(workshop: &Workshop, id: &str) -> Fascicolo {
    fascicolo::fold(&facts(workshop, id), &Regole::default()).unwrap()
}

/// The steps of an act: word, rule, what prevents them.
pub fn steps(workshop: &Workshop, id: &str) -> Vec<String> {
    let step = |it: &plico::procedure::fascicolo::Passo| {
        let who = it.destinatario.map_or(String::new(), |it| format!(" {it}"));
        format!("{}{who} {} {}", it.voce.as_str(), it.regola, it.impedimenti.join("+")).trim().to_owned()
    };
    understood(workshop, id).passi.iter().map(step).collect()
}

/// Relative paths below a folder.
pub fn names(folder: &Path) -> Vec<String> {
    crate::workshop::contents(folder).into_iter().map(|it| it.0).collect()
}

/// Puts a profile into the project, made of the shipped one.
pub fn profile(workshop: &Workshop, name: &str, change: impl Fn(String) -> String) {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/scambi").join(format!("{name}.toml"));
    let text = change(fs::read_to_string(shipped).unwrap());
    fs::create_dir_all(workshop.path("profili/scambi")).unwrap();
    fs::write(workshop.path(&format!("profili/scambi/{name}.toml")), text).unwrap();
}

fn why(workshop: &Workshop, list: &str) -> Vec<(String, String)> {
    rows(&workshop.path(list)).into_iter().map(|it| (it["riga"].clone(), it["motivi"].clone())).collect()
}

fn pair(riga: &str, motivi: &str) -> (String, String) {
    (riga.to_owned(), motivi.to_owned())
}

/// The owner of the day is asked for, once; the answer brings a recipient and the first service.
#[test]
fn plates_are_asked_once_and_their_owner_is_served() {
    let workshop = Workshop::new();
    for (id, targa) in [("V/2026/000001", "AB123CD"), ("V/2026/000002", "CD456EF"), ("V/2026/000003", "EF789GH")] {
        tell(&workshop, id, vec![received(scheda(id, targa, Vec::new()))]);
    }
    let export = ["export", "targhe", "-o", "fuori", "--date", "2026-03-12"];
    let ran = workshop.expect(0, &export);
    assert!(ran.out.contains("TA/2026/0001;;X999-TA-2026-0001.csv;3;"), "{}", ran.out);
    let asked = rows(&workshop.path("fuori/X999-TA-2026-0001/X999-TA-2026-0001.csv"));
    let plates: Vec<_> = asked.iter().map(|it| (it["targa"].as_str(), it["data_violazione"].as_str())).collect();
    assert_eq!(plates, [("AB123CD", "2026-03-02"), ("CD456EF", "2026-03-02"), ("EF789GH", "2026-03-02")]);
    let again = workshop.expect(0, &export);
    assert!(again.err.contains("niente da chiedere") && again.out.lines().count() == 1, "{}", again.out);
    // In the way of another program, with a plate and a day, an owner of another day, a plate that nobody asked about.
    let answers = "Targa,Data riferimento,Esito,Proprietario dal,Cognome,Nome,CF,Data nascita,Indirizzo,Numero civico,Cap,Comune,Provincia\r\n\
        ab 123 cd,02/03/2026,SI,01/02/2020,Sbaffi,Giorgio,SBFGRG98E15F205R,15/05/1998,Via Mazzini,11,20121,Milano,MI\r\n\
        CD456EF,02/03/2026,SI,05/03/2026,Mancinelli,Elena,MNCLNE83E63A944T,23/05/1983,Via XX Settembre,74,40121,Bologna,BO\r\n\
        EF789GH,02/03/2026,NO,,,,,,,,,,\r\n\
        ZZ000ZZ,02/03/2026,SI,,Carletti,Giorgio,,,Viale della Vittoria,21,62100,Macerata,MC\r\n\
        CD456EF,31/02/2026,SI,,Rossi,Mario,,,Via Roma,1,60100,Ancona,AN\r\n";
    fs::write(workshop.path("risposta.csv"), answers).unwrap();
    let import = ["import", "plates", "risposta.csv", "--disponibile", "2026-03-16", "-o", "liste"];
    let ran = workshop.expect(1, &import);
    assert!(ran.err.contains("righe 5, usate 2, già note 0, scartate 3"), "{}", ran.err);
    let expected = [
        pair("3", "proprietario-di-altra-data"),
        pair("5", "nessuna-richiesta"),
        pair("6", "illeggibile-data_violazione"),
    ];
    let mut found = why(&workshop, "liste/scarti.csv");
    found.sort();
    assert_eq!(found, expected);
    assert_eq!(steps(&workshop, "V/2026/000001"), ["notifica 1 da-notificare"]);
    let owner = &understood(&workshop, "V/2026/000001").destinatari[0];
    assert_eq!((owner.soggetto.cap.as_str(), owner.soggetto.cognome.as_str()), ("20121", "Sbaffi"));
    // What could not be used is kept as an effort, and the question is open again.
    assert_eq!(steps(&workshop, "V/2026/000002"), ["proprietario proprietario-ignoto"]);
    let efforts: Vec<&str> = facts(&workshop, "V/2026/000002").iter().map(|it| it.evento.as_str()).collect();
    assert_eq!(efforts, ["ricevuto", "richiesta", "risposta"]);
    let ran = workshop.expect(1, &import);
    assert!(ran.err.contains("usate 0, già note 2, scartate 3"), "{}", ran.err);
    assert_eq!(facts(&workshop, "V/2026/000001").len(), 4);
    assert_eq!(facts(&workshop, "V/2026/000002").len(), 3);
    // Request, file and row of each answer are kept: what the facts cite is there.
    assert!(workshop.expect(0, &["ledger", "check"]).err.contains(" 5 prove"));
    let ran = workshop.expect(0, &["export", "targhe", "-o", "fuori", "--date", "2026-03-17"]);
    assert!(ran.out.contains("TA/2026/0002") && ran.out.contains(";2;"), "{}", ran.out);
}

/// The registry of each Comune gets one letter and one list; what it says decides the way of the next attempt.
#[test]
fn registries_are_asked_by_comune_and_decide_the_way() {
    let workshop = Workshop::new();
    profile(&workshop, "anagrafe", |it| {
        let office = "[[ufficio]]\ncomune = \"Collefiorito\"\nprovincia = \"AN\"\n\
                      nome = \"Comune di Collefiorito, Ufficio Anagrafe\"\nindirizzo = \"Piazza Roma 3\"\ncap = \"60999\"\n\n";
        it.replace("massimo = 20", "massimo = 3").replace("[richiesta]", &format!("{office}[richiesta]"))
    });
    let people = [
        ("V/2026/000011", person(1, "Sbaffi", "Giorgio", "SBFGRG98E15F205R", "Via Mazzini", "Collefiorito")),
        ("V/2026/000012", person(1, "Mancinelli", "Elena", "MNCLNE83E63A944T", "Piazza Roma", "Collefiorito")),
        ("V/2026/000013", person(1, "Carletti", "Giorgio", "CRLGRG66A08E783T", "Via dei Colli", "COLLEFIORITO")),
        ("V/2026/000014", person(1, "Orlandi", "Paola", "RLNPLA65L60E783V", "Via Roma", "Altrove")),
        ("V/2026/000015", person(1, "Zannini", "Paola", "", "Via dei Colli", "Collefiorito")),
        ("V/2026/000016", person(1, "Tittarelli", "Marta", "TTTMRT68C43H501P", "Via dei Colli", "Collefiorito")),
    ];
    for (id, person) in people {
        let mut facts = vec![received(scheda(id, "AB123CD", vec![person]))];
        facts.extend(sent_and_failed("RECAG003F", "M03"));
        tell(&workshop, id, facts);
        assert!(steps(&workshop, id)[0].starts_with("anagrafe 1 "), "{:?}", steps(&workshop, id));
    }
    let ran = workshop.expect(1, &["export", "anagrafe", "-o", "fuori", "--date", "2026-03-23"]);
    let flows: Vec<_> = ran.out.lines().skip(1).map(|it| it.split(';').take(4).collect::<Vec<_>>().join(";")).collect();
    let expected = [
        "RA/2026/0001;Altrove;X999-RA-2026-0001.csv;1",
        "RA/2026/0002;Collefiorito;X999-RA-2026-0002.csv;3",
        "RA/2026/0003;Collefiorito;X999-RA-2026-0003.csv;2",
    ];
    assert_eq!(flows, expected);
    assert!(ran.err.contains("manca l'indirizzo dell'ufficio di Altrove"), "{}", ran.err);
    let list = rows(&workshop.path("fuori/X999-RA-2026-0002/X999-RA-2026-0002.csv"));
    assert_eq!((list[0]["cognome"].as_str(), list[0]["ultima_citta"].as_str()), ("Sbaffi", "Collefiorito"));
    assert!(list[0]["citta"].is_empty() && !list[0].contains_key("targa"), "only what the office needs");
    // The letter prints by its model.
    let letter = "fuori/X999-RA-2026-0002/lettera";
    let ran = workshop.plico(&["render", letter, "--model", "richiesta-anagrafica", "-o", "bozza", "--draft"]);
    assert!(matches!(ran.code, Some(0 | 1)), "{}{}", ran.out, ran.err);
    let manifest = workshop.manifest("bozza");
    assert_eq!(manifest.counts.plichi, 1, "{}", fs::read_to_string(workshop.path("bozza/rilievi.csv")).unwrap());
    // Answers by the list itself, with other columns moved.
    let answers = "id_verbale;progressivo_destinatario;esito;indirizzo;civico;cap;citta;provincia;residente_dal;data_decesso;irreperibile_dal\r\n\
        V/2026/000011;1;residente;Via Garibaldi;7;20121;Milano;MI;2026-01-15;;\r\n\
        V/2026/000012;1;residente;P.zza Roma;12;60999;Collefiorito;AN;;;\r\n\
        V/2026/000013;1;;;;;;;;2025-12-24;\r\n\
        V/2026/000015;1;irreperibile;;;;;;;;2025-01-01\r\n\
        V/2026/000016;1;sconosciuto;Via Nuova;1;60999;Collefiorito;AN;;;\r\n\
        V/2026/999999;1;residente;Via Nuova;1;60999;Collefiorito;AN;;;\r\n";
    fs::write(workshop.path("risposta.csv"), answers).unwrap();
    let import = ["import", "registry", "risposta.csv", "--disponibile", "2026-03-30", "-o", "liste"];
    let ran = workshop.expect(1, &import);
    assert!(ran.err.contains("righe 6, usate 4, già note 0, scartate 2"), "{}", ran.err);
    assert_eq!(
        why(&workshop, "liste/scarti.csv"),
        [pair("6", "risposta-contraddittoria"), pair("7", "atto-sconosciuto")]
    );
    assert!(steps(&workshop, "V/2026/000011")[0].starts_with("rinotifica-posta 1 indirizzo-cambiato"));
    assert_eq!(understood(&workshop, "V/2026/000011").destinatari[0].soggetto.citta, "Milano");
    assert!(steps(&workshop, "V/2026/000012")[0].starts_with("rinotifica-messi 1 indirizzo-invariato"));
    assert!(understood(&workshop, "V/2026/000013").destinatari[0].deceduto.is_some());
    assert!(steps(&workshop, "V/2026/000015")[0].starts_with("rinotifica-messi 1 irreperibile-anagrafe"));
    assert!(steps(&workshop, "V/2026/000014")[0].contains("risposta-attesa"));
    // The day it could be known is the day the clock of the service runs from.
    let answer =
        facts(&workshop, "V/2026/000011").into_iter().find(|it| matches!(it.evento, Evento::Risposta(_))).unwrap();
    assert_eq!((answer.data, answer.prove.len(), answer.fonte.as_str()), (day("2026-03-30"), 2, "risposta.csv"));
    let before: usize = facts(&workshop, "V/2026/000011").len();
    let ran = workshop.expect(1, &import);
    assert!(ran.err.contains("usate 0, già note 4, scartate 2"), "{}", ran.err);
    assert_eq!(facts(&workshop, "V/2026/000011").len(), before);
    // What is to be served by the messi waits for the C.P.L., then goes with its letter, once.
    profile(&workshop, "messi", |it| {
        let office = "[[ufficio]]\ncomune = \"Collefiorito\"\nprovincia = \"AN\"\nnome = \"Comune di Collefiorito, Ufficio Messi\"\n\
                      indirizzo = \"Piazza Roma 3\"\ncap = \"60999\"\n\n";
        it.replace("rimborso = \"\"", "rimborso = \"5,88\"").replace("[richiesta]", &format!("{office}[richiesta]"))
    });
    let messi = ["export", "messi", "-o", "fuori", "--date", "2026-04-02"];
    let ran = workshop.expect(1, &messi);
    assert!(ran.err.contains("V/2026/000012: da-autorizzare"), "{}", ran.err);
    let acts = ["X999:V/2026/000012", "X999:V/2026/000015"];
    workshop.expect(
        0,
        &[
            "authorise",
            "rinotifica-messi",
            "--acts",
            acts[0],
            acts[1],
            "--by",
            "Elvira Montanari",
            "--date",
            "2026-04-01",
        ],
    );
    let ran = workshop.expect(0, &messi);
    assert!(ran.out.contains("RM/2026/0001;Collefiorito;X999-RM-2026-0001.csv;2;"), "{}", ran.out);
    assert!(steps(&workshop, "V/2026/000012").iter().all(|it| !it.starts_with("rinotifica-messi")));
    let letter = "fuori/X999-RM-2026-0001/lettera";
    let ran = workshop.plico(&["render", letter, "--model", "richiesta-messi", "-o", "bozza-messi", "--draft"]);
    assert!(matches!(ran.code, Some(0 | 1)), "{}{}", ran.out, ran.err);
    let found = fs::read_to_string(workshop.path("bozza-messi/rilievi.csv")).unwrap();
    assert_eq!(workshop.manifest("bozza-messi").counts.plichi, 1, "{found}");
    let ran = workshop.expect(0, &messi);
    assert!(ran.err.contains("niente da chiedere"), "{}", ran.err);
    let surnames = ["sbaffi", "mancinelli", "carletti", "orlandi", "zannini", "tittarelli"];
    let all = [names(&workshop.path("fuori")), names(&workshop.path("liste"))].concat();
    assert!(all.iter().all(|it| surnames.iter().all(|name| !it.to_lowercase().contains(name))), "{all:?}");
}

/// A company says who had the car; the lessee takes its place with a term of his own, or the reply is refused.
#[test]
fn rental_replies_bring_the_lessee_or_are_refused() {
    let workshop = Workshop::new();
    profile(&workshop, "noleggio", |it| it.replace("societa = []", "societa = [\"12345678903\"]"));
    let company = || Soggetto {
        progressivo: 1,
        ruolo: "OBBLIGATO".into(),
        denominazione: "Noleggi Esempio S.p.A.".into(),
        partita_iva: "12345678903".into(),
        via: "Via dell'Industria".into(),
        civico: "40".into(),
        cap: "60099".into(),
        citta: "Roccaverde".into(),
        nazione: "IT".into(),
        canale: "POSTA".into(),
        ..Soggetto::default()
    };
    for id in ["V/2026/000021", "V/2026/000022", "V/2026/000023"] {
        let mut facts = vec![received(scheda(id, "GB123CD", vec![company()]))];
        facts.extend(sent_and_failed("RECAG001C", ""));
        let Evento::Esito(esito) = &mut facts.last_mut().unwrap().evento else { unreachable!() };
        (esito.modalita, esito.consegnato) = ("MANI".into(), Some(day("2026-03-20")));
        tell(&workshop, id, facts);
    }
    let ran = workshop.expect(0, &["export", "noleggio", "-o", "fuori", "--date", "2026-03-25"]);
    assert!(ran.out.contains("NO/2026/0001;12345678903;X999-NO-2026-0001.csv;3;"), "{}", ran.out);
    let replies = "id_verbale;targa;contratto;dal;ora_dal;al;ora_al;data_risposta;cognome;nome;cf;data_nascita;indirizzo;civico;cap;localita;provincia\r\n\
        V/2026/000021;GB 123 CD;2026/77;01/03/2026;08:00;06/03/2026;19:00;27/03/2026;Sbaffi;Giorgio;SBFGRG98E15F205R;15/05/1998;Via Mazzini;11;20121;Milano;MI\r\n\
        V/2026/000022;GB123CE;2026/78;01/02/2026;;28/02/2026;;27/03/2026;Sbaffi;Giorgio;SBFGRG98E15F205S;16/05/1998;Via Mazzini;11;20121;Milano;MI\r\n\
        V/2026/000023;GB123CD;2026/79;01/03/2026;;06/03/2026;;27/03/2026;Sbaffi;Giorgio;SBFGRG98E15F205R;15/05/1998;Via Mazzini;11;20121;Milano;MI\r\n\
        V/2026/000023;GB123CD;2026/80;01/03/2026;;06/03/2026;;27/03/2026;Mancinelli;Elena;MNCLNE83E63A944T;23/05/1983;Via XX Settembre;74;40121;Bologna;BO\r\n";
    fs::write(workshop.path("dichiarazioni.csv"), replies).unwrap();
    let import = ["import", "rental", "dichiarazioni.csv", "--disponibile", "2026-03-30", "-o", "liste"];
    let ran = workshop.expect(1, &import);
    assert!(ran.err.contains("righe 4, usate 1, già note 0, scartate 3"), "{}", ran.err);
    let expected = [
        pair("3", "targa-diversa contratto-non-copre codice-fiscale-controllo codice-fiscale-data-nascita"),
        pair("4", "risposte-discordi"),
        pair("5", "risposte-discordi"),
    ];
    assert_eq!(why(&workshop, "liste/scarti.csv"), expected);
    let act = understood(&workshop, "V/2026/000021");
    let lessee = act.destinatario(2).unwrap();
    assert_eq!((lessee.soggetto.ruolo.as_str(), lessee.soggetto.cognome.as_str()), ("LOCATARIO", "Sbaffi"));
    // The reply could be known on the 27th: ninety days from then, not from the violation.
    assert_eq!(lessee.entro, Some(plico::domain::calendario::last_safe_day(day("2026-03-27"), 90)));
    assert_eq!(act.destinatario(1).unwrap().sostituito_da, Some(2));
    assert!(steps(&workshop, "V/2026/000021").contains(&"notifica 2 da-notificare".to_owned()));
    let bad = facts(&workshop, "V/2026/000022");
    let Evento::Risposta(answer) = &bad.last().unwrap().evento else { panic!("{bad:?}") };
    assert_eq!(
        (answer.banca, answer.esito, answer.discrepanze.len()),
        (Banca::Noleggio, EsitoRisposta::Inutilizzabile, 4)
    );
    let counts: Vec<usize> =
        ["1", "2", "3"].iter().map(|it| facts(&workshop, &format!("V/2026/00002{it}")).len()).collect();
    workshop.expect(1, &import);
    let after: Vec<usize> =
        ["1", "2", "3"].iter().map(|it| facts(&workshop, &format!("V/2026/00002{it}")).len()).collect();
    assert_eq!(counts, after);
    // Those whose reply could not be used are asked about again.
    let ran = workshop.expect(0, &["export", "noleggio", "-o", "fuori", "--date", "2026-03-31"]);
    assert!(ran.out.contains("NO/2026/0002;12345678903;X999-NO-2026-0002.csv;2;"), "{}", ran.out);
}

/// A table of a case, read by a shipped profile.
fn table(case: &Case, name: &str, profilo: &str) -> Vec<Riga> {
    let workshop = Workshop::new();
    let path = workshop.path("tabella.csv");
    fs::write(&path, case.input(name).unwrap()).unwrap();
    let profilo = Scambio::load(&Project::open(&workshop.path("")).unwrap(), profilo).unwrap();
    lettura::read(&path, &profilo.risposta, 2026).unwrap().righe
}

fn case(name: &str) -> (std::path::PathBuf, Case) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/scambi").join(name);
    let case = Case::read(&path);
    (path, case)
}

#[test]
fn rental_replies_are_judged_with_every_reason() {
    let (path, case) = case("noleggio.case");
    let act = scheda("V/2026/000021", "GB123CD", Vec::new());
    let judged = table(&case, "dichiarazioni", "noleggio").into_iter().map(|riga| {
        let why = match noleggio::read(&riga) {
            Ok(it) => noleggio::judge(&it, &act, day("2026-03-30")).join(" "),
            Err(why) => why.join(" "),
        };
        format!("{}: {}", riga.riga, if why.is_empty() { "buona" } else { &why })
    });
    let judged: Vec<String> = judged.collect();
    case.check(&path, |_| judged.join("\n"));
}

#[test]
fn answers_of_registries_are_judged() {
    let (path, case) = case("anagrafe.case");
    let known = person(1, "Mancinelli", "Elena", "MNCLNE83E63A944T", "Piazza Roma", "Collefiorito");
    let judged = table(&case, "risposte", "anagrafe").into_iter().map(|riga| {
        let said = match anagrafe::read(&riga) {
            Err(why) => why.join(" "),
            Ok(it) => match anagrafe::judge(&it, &known) {
                Err(why) => why.join(" "),
                Ok((esito, soggetto, found)) => {
                    let town = soggetto.map_or(String::new(), |it| format!(" {}", it.citta));
                    format!("{esito:?}{town} [{}]", found.join(", "))
                }
            },
        };
        format!("{}: {said}", riga.riga)
    });
    let judged: Vec<String> = judged.collect();
    case.check(&path, |_| judged.join("\n"));
}

/// Whatever a cell holds keeps to its column, in text, in fixed widths and in the bytes of old programs.
#[test]
fn tables_are_written_and_read_back() {
    let workshop = Workshop::new();
    let text = r#"
        separatore = ";"
        date = "gg/mm/aaaa"
        importi = "."
        codifica = "windows-1252"
        colonna = [
            { nome = "nome", titolo = "NOME" },
            { nome = "quando", titolo = "DATA", tipo = "data" },
            { nome = "quanto", titolo = "IMPORTO", tipo = "importo" },
            { nome = "si", tipo = "si-no" },
            { nome = "esito", scrivi = { buono = "01" }, valori = { "01" = "buono" } },
            { nome = "fisso", costante = "X" },
        ]"#;
    let mut tracciato: Tracciato = toml::from_str(text).unwrap();
    let sum = plico::domain::importi::Centesimi::new(123_456);
    let row = |nome: &str| {
        let row = Riga::default().with("nome", nome).with("quando", day("2026-03-02")).with("quanto", Some(sum));
        row.with("si", true).with("esito", "buono")
    };
    let all = [row("a;b\"c"), row("=1+1"), row("Niccolò İpek €"), row("due\r\nrighe")];
    let bytes = tracciato.write(&all);
    let shown: String = bytes.iter().map(|it| char::from(*it)).collect();
    let expected = "NOME;DATA;IMPORTO;si;esito;fisso\r\n\"a;b\"\"c\";02/03/2026;1234.56;S;01;X\r\n'=1+1;02/03/2026;1234.56;S;01;X\r\n\
                    Niccol\u{f2} Ipek \u{80};02/03/2026;1234.56;S;01;X\r\ndue righe;02/03/2026;1234.56;S;01;X\r\n";
    assert_eq!(shown, expected);
    let path = workshop.path("t.csv");
    fs::write(&path, &bytes).unwrap();
    let read = lettura::read(&path, &tracciato, 2026).unwrap();
    let names: Vec<&str> = read.righe.iter().map(|it| it.testo("nome")).collect();
    assert_eq!(names, ["a;b\"c", "=1+1", "Niccolò Ipek €", "due righe"]);
    let first = &read.righe[0];
    assert_eq!((first.data("quando"), first.importo("quanto")), (Some(day("2026-03-02")), Some(sum)));
    assert_eq!((first.si_no("si"), first.testo("esito"), read.rotte.len()), (Some(true), "buono", 0));
    for (it, width) in tracciato.colonna.iter_mut().zip([6, 10, 8, 1, 2, 1]) {
        it.larghezza = Some(width);
    }
    (tracciato.separatore, tracciato.intestazione) = (None, false);
    let bytes = tracciato.write(&[row("Niccolò di Bernardo")]);
    let shown: String = bytes.iter().map(|it| char::from(*it)).collect();
    assert_eq!(shown, "Niccol02/03/20261234.56 S01X\r\n");
    fs::write(&path, &bytes).unwrap();
    assert_eq!(lettura::read(&path, &tracciato, 2026).unwrap().righe[0].testo("esito"), "buono");
}

/// Every shipped profile reads, and says that nobody has tried it yet.
#[test]
fn shipped_profiles_read() {
    let workshop = Workshop::new();
    let project = Project::open(&workshop.path("")).unwrap();
    let banks: BTreeMap<&str, Banca> = [
        ("aci", Banca::Aci),
        ("mctc", Banca::Mctc),
        ("anagrafe", Banca::Anagrafe),
        ("aire", Banca::Aire),
        ("estero", Banca::Estero),
        ("noleggio", Banca::Noleggio),
        ("messi", Banca::Messi),
    ]
    .into();
    for (name, banca) in banks {
        let it = Scambio::load(&project, name).unwrap();
        assert!(it.banca == banca && it.verificato.is_empty(), "{name}");
    }
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/scambi/punti.toml")).unwrap();
    assert!(plico::flussi::punti::Profilo::parse(&text).unwrap().codice_ente.is_empty());
}

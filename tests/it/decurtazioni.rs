//! Licence points: the list for the C.P.L., `PUNTI-I` place by place, the archive's answers, the queue of corrections.

use std::fs;

use plico::domain::importi::Centesimi;
use plico::fatti::Evento;
use plico::fatti::Fatto;
use plico::fatti::Pagamento;
use plico::fatti::Voce;
use plico::fatti::scheda::Soggetto;
use plico::flussi::punti;
use plico::flussi::punti::Azione;
use plico::flussi::punti::Dettaglio;
use plico::flussi::punti::Nascita;
use plico::flussi::punti::Profilo;

use crate::scambi::day;
use crate::scambi::facts;
use crate::scambi::names;
use crate::scambi::person;
use crate::scambi::profile;
use crate::scambi::received;
use crate::scambi::scheda;
use crate::scambi::steps;
use crate::scambi::tell;
use crate::workshop::Row;
use crate::workshop::Workshop;
use crate::workshop::rows;

/// What the C.P.L. puts into the profile.
fn filled(text: String) -> String {
    let codes =
        "[[codice]]\narticolo = \"142\"\ncomma = \"8\"\nprima = \"01420800\"\nripetuta = \"01420801\"\n\n[errori]";
    text.replace("codice_ente = \"\"", "codice_ente = \"PM0042\"")
        .replace("ente = \"\"\n", "ente = \"Polizia Locale di Roccaverde\"\n")
        .replace("codice_ente = \"Polizia Locale di Roccaverde\"", "codice_ente = \"PM0042\"")
        .replace("ente_comune = \"\"", "ente_comune = \"Roccaverde\"")
        .replace("ente_provincia = \"\"", "ente_provincia = \"AN\"")
        .replace("[errori]", codes)
        + "\"0123\" = \"patente inesistente\"\n"
}

fn shipped() -> Profilo {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/scambi/punti.toml");
    Profilo::parse(&filled(fs::read_to_string(path).unwrap())).unwrap()
}

fn dettaglio() -> Dettaglio {
    Dettaglio {
        azione: Azione::Decurta,
        cognome: "D'Angelò*".into(),
        nome: "Niccolò Maria".into(),
        nascita: Some(day("1985-05-15")),
        luogo_nascita: Nascita::Italia { comune: "Pesaro".into(), provincia: "PS".into() },
        residenza_comune: "Forlì".into(),
        residenza_provincia: "FC".into(),
        residenza_cap: "47121".into(),
        toponimo: "P.ZZA".into(),
        indirizzo: "Aurelio Saffi".into(),
        civico: String::new(),
        patente: "U15534580A".into(),
        verbale: "1234/2026".into(),
        violazione: Some(day("2026-03-02")),
        definizione: Some(day("2026-05-20")),
        violazioni: vec![("01420800".into(), 3), ("01460300".into(), 6)],
        punti: 9,
    }
}

/// Each field from its first to its last place, as the facts of the format give them.
#[test]
fn a_record_has_each_field_in_its_places() {
    let profilo = shipped();
    let abroad = Dettaglio {
        azione: Azione::Restituisce,
        luogo_nascita: Nascita::Estero { nazione: "ROU".into(), localita: "Iași".into() },
        civico: "7/bis".into(),
        violazioni: (0..10).map(|it| (format!("0000000{it}"), 1)).collect(),
        punti: 10,
        ..dettaglio()
    };
    let bytes = punti::write(&[dettaglio(), abroad.clone()], day("2026-06-01"), &profilo);
    assert!(bytes.is_ascii());
    let text = String::from_utf8(bytes.clone()).unwrap();
    let lines: Vec<&str> = text.split_terminator("\r\n").collect();
    assert!(lines.len() == 4 && lines.iter().all(|it| it.len() == 491));
    let at = |line: usize, dal: usize, al: usize| lines[line][dal - 1..al].to_owned();
    let padded = |text: &str, width: usize| format!("{text:width$}");
    assert_eq!(at(0, 1, 23), format!("T    {}20260601", padded("PM0042", 10)));
    let expected = [
        (1, 1, "1"),
        (2, 5, ""),
        (6, 38, "D'ANGELO"),
        (39, 73, "NICCOLO MARIA"),
        (74, 81, "19850515"),
        (82, 121, "PESARO"),
        (122, 123, "PS"),
        (124, 148, ""),
        (149, 188, "FORLI"),
        (189, 190, "FC"),
        (191, 195, "47121"),
        (196, 200, "P.ZZA"),
        (201, 234, "AURELIO SAFFI"),
        (235, 240, "snc"),
        (241, 250, "U15534580A"),
        (251, 270, "1234/2026"),
        (271, 315, "POLIZIA LOCALE DI ROCCAVERDE"),
        (316, 355, "ROCCAVERDE"),
        (356, 357, "AN"),
        (358, 365, "20260302"),
        (366, 373, "20260520"),
        (374, 383, "0142080003"),
        (384, 393, "0146030006"),
        (394, 473, ""),
        (474, 475, "09"),
        (476, 491, ""),
    ];
    for (dal, al, value) in expected {
        assert_eq!(at(1, dal, al), padded(value, al + 1 - dal), "{dal}-{al}");
    }
    // The fields above are the whole record.
    assert_eq!(expected.iter().map(|it| it.1 + 1 - it.0).sum::<usize>(), 491);
    assert_eq!(at(2, 1, 1), "2");
    assert_eq!(at(2, 82, 148), format!("{}ROU{}", padded("", 42), padded("IASI", 22)));
    assert_eq!((at(2, 235, 240), at(2, 464, 475)), ("7/BIS ".to_owned(), "000000090110".to_owned()));
    assert_eq!(at(3, 1, 44), format!("C    {}20260601{:07}{:07}{:07}", padded("PM0042", 10), 2, 1, 1));
    let read = punti::read(&bytes, &profilo);
    assert!(read.scarti.is_empty());
    assert_eq!((read.testa["codice_ente"].as_str(), read.coda["dettagli"].as_str()), ("PM0042", "0000002"));
    let folded = |it: &Dettaglio| {
        let plain = |text: &str| plico::domain::latin::fold(text).replace('*', "");
        let luogo_nascita = match &it.luogo_nascita {
            Nascita::Italia { comune, provincia } => {
                Nascita::Italia { comune: plain(comune), provincia: provincia.clone() }
            }
            Nascita::Estero { nazione, localita } => {
                Nascita::Estero { nazione: nazione.clone(), localita: plain(localita) }
            }
        };
        Dettaglio {
            cognome: plain(&it.cognome),
            nome: plain(&it.nome),
            luogo_nascita,
            residenza_comune: plain(&it.residenza_comune),
            indirizzo: plain(&it.indirizzo),
            civico: plain(&it.civico),
            ..it.clone()
        }
    };
    assert_eq!(read.dettagli, [folded(&dettaglio()), folded(&abroad)]);
    let cut = [&bytes[..bytes.len() - 40], b"\r\n"].concat();
    assert_eq!(punti::read(&cut, &profilo).scarti, [(4, "lunghezza")]);
}

/// What the archive would refuse is said before anything is sent; provinces and codes follow their tables.
#[test]
fn what_is_missing_is_said_first() {
    let profilo = shipped();
    assert!(dettaglio().lacune().is_empty());
    let bare = Dettaglio { verbale: "1234".into(), punti: 99, ..Dettaglio::default() };
    let expected = [
        "manca-cognome",
        "manca-nome",
        "manca-data-nascita",
        "manca-comune-nascita",
        "manca-provincia-nascita",
        "manca-patente",
        "numero-verbale",
        "manca-data-violazione",
        "manca-data-definizione",
        "senza-violazioni",
        "punti-totale",
    ];
    assert_eq!(bare.lacune(), expected);
    let many = Dettaglio { violazioni: vec![(String::new(), 0); 11], patente: "U15534580AB".into(), ..dettaglio() };
    let expected =
        ["patente-lunga", "troppe-violazioni", "manca-codice-violazione", "punti-violazione", "punti-totale"];
    assert_eq!(many.lacune(), expected);
    assert_eq!((profilo.provincia("LO", day("1985-05-15")), profilo.provincia("LO", day("2001-05-15"))), ("MI", "LO"));
    assert_eq!(profilo.provincia("PU", day("1985-05-15")), "PS");
    assert_eq!(profilo.codice("142", "8", "", false), Some("01420800"));
    assert_eq!(profilo.codice("142", "8", "", true), Some("01420801"));
    assert_eq!(profilo.codice("142", "9", "", false), None);
    let street = |via: &str| profilo.toponimo(via);
    assert_eq!(street("Piazza Aurelio Saffi"), ("P.ZZA".to_owned(), "AURELIO SAFFI".to_owned()));
    assert_eq!(street("Strada Provinciale 502"), ("STR.".to_owned(), "PROVINCIALE 502".to_owned()));
    assert_eq!(street("Sobborgo Vecchio"), (String::new(), "SOBBORGO VECCHIO".to_owned()));
}

fn driver(patente: &str) -> Soggetto {
    Soggetto {
        ruolo: "TRASGRESSORE".into(),
        data_nascita: Some(day("1998-05-15")),
        luogo_nascita: "Milano (MI)".into(),
        patente: patente.into(),
        ..person(1, "Sbaffi", "Giorgio", "SBFGRG98E15F205R", "Via Mazzini", "Collefiorito")
    }
}

/// A driver who was stopped: the act is served on the spot, and defined when its terms are over.
fn stopped(workshop: &Workshop, id: &str, patente: &str) {
    let mut act = scheda(id, "AB123CD", vec![driver(patente)]);
    (act.contestato, act.tipo_atto) = (true, "VERBALE_C".into());
    tell(workshop, id, vec![received(act)]);
}

fn voices(workshop: &Workshop, id: &str) -> Vec<String> {
    steps(workshop, id).into_iter().filter(|it| it.starts_with("punti")).collect()
}

fn answer(line: &str, codice: &str) -> String {
    let mut bytes = line.as_bytes().to_vec();
    bytes[475..475 + codice.len()].copy_from_slice(codice.as_bytes());
    String::from_utf8(bytes).unwrap()
}

/// Puts new cells into the row of an act of a list.
fn mark(workshop: &Workshop, list: &str, id: &str, cells: &[(&str, &str)]) {
    let path = workshop.path(list);
    let text = fs::read_to_string(&path).unwrap();
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let head: Vec<String> = lines[0].trim_start_matches('\u{feff}').split(';').map(str::to_owned).collect();
    for line in lines.iter_mut().skip(1).filter(|it| it.contains(id)) {
        let mut row: Vec<String> = line.split(';').map(str::to_owned).collect();
        for (name, value) in cells {
            row[head.iter().position(|it| it == name).unwrap()] = (*value).to_owned();
        }
        *line = row.join(";");
    }
    fs::write(path, lines.join("\r\n") + "\r\n").unwrap();
}

/// Draft, go-ahead, file, refusal, correction, file again, taken: nothing goes before the C.P.L. has said so (R177).
#[test]
fn points_go_out_after_the_go_ahead_and_come_back_corrected() {
    let workshop = Workshop::new();
    profile(&workshop, "punti", filled);
    stopped(&workshop, "V/2026/000031", "U15534580A");
    stopped(&workshop, "V/2026/000032", "");
    // The owner was served, but nobody knows who drove.
    let owner = person(1, "Mancinelli", "Elena", "MNCLNE83E63A944T", "Piazza Roma", "Collefiorito");
    let mut unknown = vec![received(scheda("V/2026/000033", "CD456EF", vec![owner]))];
    unknown.push(Fatto::new(day("2026-03-20"), Evento::NotificaDichiarata { modalita: "MANI".into() }).of(1));
    unknown.push(Fatto::new(
        day("2026-04-10"),
        Evento::DatiConducente {
            validi: false,
            motivo: "identificazione impossibile: veicolo in uso a più persone".into(),
            conducente: None,
        },
    ));
    tell(&workshop, "V/2026/000033", unknown);
    let export = ["export", "punti", "-o", "fuori", "--date", "2026-06-01"];
    let ran = workshop.expect(1, &export);
    assert!(ran.out.lines().count() == 1 && ran.err.contains("da autorizzare 1, impediti 2"), "{}{}", ran.out, ran.err);
    assert_eq!(names(&workshop.path("fuori")), ["punti-da-controllare.csv"]);
    let list: Vec<Row> = rows(&workshop.path("fuori/punti-da-controllare.csv"));
    let shown = |it: &Row| {
        let flags = ["dichiarazione_presente", "contestato_immediato", "identificazione_impossibile"]
            .map(|name| it[name].clone());
        format!("{} {} [{}]", it["id_verbale"], flags.concat(), it["anomalie"])
    };
    let expected = [
        "V/2026/000031 NSN []",
        "V/2026/000032 NSN [manca-patente]",
        "V/2026/000033 NNS [conducente-ignoto identificazione-impossibile conducente-non-identificato manca-cognome manca-nome \
         manca-data-nascita manca-comune-nascita manca-provincia-nascita manca-patente]",
    ];
    assert_eq!(list.iter().map(shown).collect::<Vec<_>>(), expected);
    assert_eq!((list[0]["violazioni"].as_str(), list[0]["data_definizione"].as_str()), ("01420800=3", "2026-03-02"));
    // The C.P.L. corrects a licence, says that the violation is repeated, and gives its go-ahead by the same list.
    mark(
        &workshop,
        "fuori/punti-da-controllare.csv",
        "V/2026/000031",
        &[("includere", "S"), ("violazioni", "01420801=3")],
    );
    mark(
        &workshop,
        "fuori/punti-da-controllare.csv",
        "V/2026/000032",
        &[("includere", "S"), ("patente", "u12250558b")],
    );
    mark(&workshop, "fuori/punti-da-controllare.csv", "V/2026/000033", &[("includere", "N")]);
    fs::copy(workshop.path("fuori/punti-da-controllare.csv"), workshop.path("approvato.csv")).unwrap();
    workshop.expect(0, &["authorise", "punti", "approvato.csv", "--by", "Elvira Montanari", "--date", "2026-06-02"]);
    let with_list = ["export", "punti", "-o", "fuori", "--date", "2026-06-03", "--elenco", "approvato.csv"];
    let ran = workshop.expect(1, &with_list);
    assert!(ran.out.contains("PU/2026/0001;PUNTI-I;PUNTI-I;2;"), "{}{}", ran.out, ran.err);
    let file = fs::read_to_string(workshop.path("fuori/X999-PU-2026-0001/PUNTI-I")).unwrap();
    let lines: Vec<&str> = file.lines().collect();
    assert_eq!((lines.len(), &lines[1][373..383], &lines[2][240..250]), (4, "0142080103", "U12250558B"));
    assert_eq!(&lines[1][250..270], format!("{:20}", "31/2026"));
    assert!(voices(&workshop, "V/2026/000031").is_empty() && !voices(&workshop, "V/2026/000033").is_empty());
    let sent = facts(&workshop, "V/2026/000032").pop().unwrap();
    assert!(
        matches!(&sent.evento, Evento::Emesso { voce: Voce::Punti, riferimento, .. } if riferimento == "PU/2026/0001")
    );
    assert_eq!(sent.prove.iter().map(|it| it.tipo.as_str()).collect::<Vec<_>>(), ["PUNTI-I", "lista"]);
    workshop.expect(0, &["ledger", "check"]);
    let ran = workshop.expect(1, &with_list);
    assert!(
        ran.out.lines().count() == 1 && ran.err.contains("punti-non-dovuti"),
        "twice is nothing new: {}{}",
        ran.out,
        ran.err
    );
    // One is taken, one refused; one line is about an act that nobody sent.
    let unknown = answer(lines[1], "0000").replace("31/2026 ", "77/2026 ");
    let answers =
        [lines[0], &answer(lines[1], "0000"), &answer(lines[2], "0123"), &unknown, "altro", lines[3]].join("\r\n");
    fs::write(workshop.path("PUNTI-O"), answers).unwrap();
    let import = ["import", "punti", "PUNTI-O", "--disponibile", "2026-06-08", "-o", "liste"];
    let ran = workshop.expect(1, &import);
    assert!(ran.err.contains("righe 4, usate 2, già note 0, scartate 2"), "{}", ran.err);
    assert!(voices(&workshop, "V/2026/000031").is_empty());
    assert_eq!(voices(&workshop, "V/2026/000032"), ["punti definito-termini"]);
    let queue = rows(&workshop.path("liste/punti-da-correggere.csv"));
    let cells = |name: &str| queue.iter().map(|it| it[name].clone()).collect::<Vec<_>>();
    assert_eq!(cells("id_verbale"), ["V/2026/000032"]);
    assert_eq!(
        (cells("esito_dtt"), cells("errore_dtt")),
        (vec!["0123".to_owned()], vec!["patente inesistente".to_owned()])
    );
    let ran = workshop.expect(1, &import);
    assert!(ran.err.contains("usate 0, già note 2, scartate 2"), "{}", ran.err);
    // Corrected, allowed again, sent again.
    mark(&workshop, "liste/punti-da-correggere.csv", "V/2026/000032", &[("includere", "S"), ("patente", "U12250559C")]);
    workshop.expect(
        0,
        &["authorise", "punti", "liste/punti-da-correggere.csv", "--by", "Elvira Montanari", "--date", "2026-06-09"],
    );
    let again = ["export", "punti", "-o", "fuori", "--date", "2026-06-10", "--elenco", "liste/punti-da-correggere.csv"];
    let ran = workshop.expect(1, &again);
    assert!(ran.out.contains("PU/2026/0002;PUNTI-I;PUNTI-I;1;"), "{}{}", ran.out, ran.err);
    let file = fs::read_to_string(workshop.path("fuori/X999-PU-2026-0002/PUNTI-I")).unwrap();
    assert_eq!(&file.lines().nth(1).unwrap()[240..250], "U12250559C");
    fs::write(workshop.path("PUNTI-O-2"), answer(file.lines().nth(1).unwrap(), "0000")).unwrap();
    workshop.expect(0, &["import", "punti", "PUNTI-O-2", "--disponibile", "2026-06-15", "-o", "liste"]);
    assert!(voices(&workshop, "V/2026/000032").is_empty());
}

/// An act that falls after its points were taken gives them back, once, and only when the C.P.L. says so.
#[test]
fn points_of_an_act_that_falls_are_given_back() {
    let workshop = Workshop::new();
    profile(&workshop, "punti", filled);
    stopped(&workshop, "V/2026/000041", "U15534580A");
    let pagamento = Pagamento {
        importo: Centesimi::new(13_610),
        canale: "PAGOPA".into(),
        riferimento: String::new(),
        oggetto: "VERBALE".into(),
        rata: None,
        accredito: None,
    };
    tell(&workshop, "V/2026/000041", vec![Fatto::new(day("2026-03-04"), Evento::Pagamento(pagamento))]);
    let allow = |date: &str| {
        let ran = ["authorise", "punti", "--acts", "X999:V/2026/000041", "--by", "Elvira Montanari", "--date", date];
        workshop.expect(0, &ran);
    };
    allow("2026-03-10");
    workshop.expect(0, &["export", "punti", "-o", "fuori", "--date", "2026-03-11"]);
    tell(
        &workshop,
        "V/2026/000041",
        vec![Fatto::new(day("2026-04-01"), Evento::Annullato { motivo: "autotutela".into(), per_ritardo: false })],
    );
    workshop.expect(1, &["export", "punti", "-o", "fuori", "--date", "2026-04-02"]);
    let list = rows(&workshop.path("fuori/punti-da-controllare.csv"));
    assert_eq!(list.iter().map(|it| it["azione"].as_str()).collect::<Vec<_>>(), ["restituisce"]);
    allow("2026-04-03");
    let ran = workshop.expect(0, &["export", "punti", "-o", "fuori", "--date", "2026-04-04"]);
    assert!(ran.out.contains("PU/2026/0002"), "{}", ran.out);
    let file = fs::read_to_string(workshop.path("fuori/X999-PU-2026-0002/PUNTI-I")).unwrap();
    assert!(file.lines().nth(1).unwrap().starts_with('2'));
    // It was served before it was paid.
    assert_eq!(&file.lines().nth(1).unwrap()[365..373], "20260302");
    let ran = workshop.expect(0, &["export", "punti", "-o", "fuori", "--date", "2026-04-05"]);
    assert_eq!(ran.out.lines().count(), 1, "{}", ran.out);
}

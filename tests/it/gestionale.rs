//! Packages for the gestionale: only what changed, told again until it is acknowledged, read by another reader.

use std::fs;
use std::path::Path;

use plico::domain::importi::Centesimi;
use plico::fatti::Autorita;
use plico::fatti::Evento;
use plico::fatti::Fatto;
use plico::fatti::Pagamento;
use plico::fatti::Prova;
use plico::fatti::scheda::Soggetto;
use plico::flussi::gestionale::Profilo;
use plico::flussi::neutro;
use plico::flussi::posizioni;

use crate::scambi::day;
use crate::scambi::facts;
use crate::scambi::names;
use crate::scambi::person;
use crate::scambi::profile;
use crate::scambi::received;
use crate::scambi::scheda;
use crate::scambi::sent_and_failed;
use crate::scambi::tell;
use crate::workshop::Workshop;
use crate::workshop::rows;
use crate::workshop::tool;

/// The hash of the image of a card.
const CARD: &str = "0b5d0a1b1a3e8a0f4f4f1a0e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a";

fn served(workshop: &Workshop, id: &str) {
    let owner = person(1, "Sbaffi", "Giorgio & C.", "SBFGRG98E15F205R", "Via <Mazzini>", "Collefiorito");
    let mut all = vec![received(scheda(id, "AB123CD", vec![owner]))];
    all.extend(sent_and_failed("RECAG001C", ""));
    let last = all.last_mut().unwrap();
    last.prove.push(Prova { tipo: "23L".into(), sha256: CARD.into() });
    let Evento::Esito(esito) = &mut last.evento else { unreachable!() };
    (esito.modalita, esito.consegnato, esito.scatola) = ("MANI".into(), Some(day("2026-03-20")), "2026-AR-0001".into());
    tell(workshop, id, all);
}

fn paid(importo: u64, on: &str) -> Fatto {
    let pagamento = Pagamento {
        importo: Centesimi::new(importo),
        canale: "PAGOPA".into(),
        riferimento: "01260000000112177".into(),
        oggetto: "VERBALE".into(),
        rata: None,
        accredito: Some(day(on).plus(1)),
    };
    Fatto::new(day(on), Evento::Pagamento(pagamento))
}

fn package(out: &str) -> Option<String> {
    out.lines().nth(1).map(|it| it.split(';').nth(1).unwrap().to_owned())
}

/// What changed since the last accepted package, and nothing else; what nobody acknowledged comes again.
#[test]
fn only_what_changed_goes_out_until_it_is_acknowledged() {
    let workshop = Workshop::new();
    served(&workshop, "V/2026/000051");
    let owner = person(1, "Orlandi", "Paola", "RLNPLA65L60E783V", "Via Roma", "Altrove");
    let mut lost = vec![received(scheda("V/2026/000052", "CD456EF", vec![owner]))];
    lost.extend(sent_and_failed("RECAG003F", "M04"));
    tell(&workshop, "V/2026/000052", lost);
    let export = |date: &str| workshop.expect(0, &["export", "gestionale", "-o", "fuori", "--date", date]);
    let first = package(&export("2026-03-25").out).unwrap();
    assert_eq!(first, "neutro_X999_20260325_0001");
    let table = |pack: &str, name: &str| rows(&workshop.path(&format!("fuori/{pack}/{name}.csv")));
    let outcomes = table(&first, "esiti");
    let shown: Vec<_> =
        outcomes.iter().map(|it| [&it["id_verbale"], &it["esito"], &it["data_notifica"], &it["causa"]]).collect();
    assert_eq!(shown[0], ["V/2026/000051", "consegnato", "2026-03-20", ""]);
    assert_eq!(shown[1], ["V/2026/000052", "trasferito", "", "M04"]);
    let states: Vec<_> =
        table(&first, "verbali").iter().map(|it| format!("{} {}", it["id_verbale"], it["stato"])).collect();
    assert_eq!(states, ["V/2026/000051 NOTIFICATO", "V/2026/000052 NON_NOTIFICATO"]);
    assert_eq!(table(&first, "spese")[0]["spese_notifica"], "9,50");
    assert_eq!(table(&first, "allegati")[0]["sha256"], CARD);
    // Nobody said that it arrived: the next one tells all of it again, and says so.
    tell(&workshop, "V/2026/000051", vec![paid(10_000, "2026-03-24")]);
    let ran = export("2026-03-26");
    let second = package(&ran.out).unwrap();
    assert!(ran.err.contains(&format!("senza ricevuta: {first}")), "{}", ran.err);
    assert_eq!((table(&second, "esiti").len(), table(&second, "pagamenti").len()), (2, 1));
    let readme = fs::read_to_string(workshop.path(&format!("fuori/{second}/LEGGIMI.txt"))).unwrap();
    assert!(readme.contains(&first), "{readme}");
    // The sanction comes first of what is paid short, as in the report of payments and in letters.
    let row = &table(&second, "pagamenti")[0];
    let parts = ["importo", "importo_sanzione", "importo_spese_notifica", "importo_spese_proc", "classe"];
    assert_eq!(parts.map(|it| row[it].as_str()), ["100,00", "100,00", "0,00", "0,00", "ACCONTO"]);
    assert!(workshop.expect(0, &["export", "ack", &second, "--date", "2026-03-27"]).out.contains("accettato"));
    assert!(workshop.expect(0, &["export", "ack", &second, "--date", "2026-03-27"]).out.contains("già noto"));
    let ran = export("2026-03-27");
    assert!(package(&ran.out).is_none() && ran.err.contains("niente è cambiato"), "{}{}", ran.out, ran.err);
    assert!(!ran.err.contains("senza ricevuta"), "the second covers the first: {}", ran.err);
    // A payment was not one: what was told is withdrawn; what was never told is not.
    let number =
        facts(&workshop, "V/2026/000051").iter().find(|it| matches!(it.evento, Evento::Pagamento(_))).unwrap().numero;
    let wrong = Evento::Rettifica { di: number, motivo: "di un altro verbale".into(), da: "Elvira Montanari".into() };
    tell(&workshop, "V/2026/000051", vec![Fatto::new(day("2026-03-28"), wrong)]);
    tell(&workshop, "V/2026/000052", vec![paid(500, "2026-03-28")]);
    let new = facts(&workshop, "V/2026/000052").last().unwrap().numero;
    let wrong = Evento::Rettifica { di: new, motivo: "errore".into(), da: "Elvira Montanari".into() };
    let appeal = Evento::Ricorso { autorita: Autorita::Prefetto, sospeso: false };
    tell(&workshop, "V/2026/000052", vec![Fatto::new(day("2026-03-28"), wrong), Fatto::new(day("2026-03-28"), appeal)]);
    let third = package(&export("2026-03-29").out).unwrap();
    let withdrawn: Vec<_> = table(&third, "rettifiche").iter().map(|it| it["fatto_ritirato"].clone()).collect();
    assert_eq!(withdrawn, [number.to_string()]);
    assert!(!names(&workshop.path(&format!("fuori/{third}"))).contains(&"pagamenti.csv".to_owned()));
    assert_eq!(table(&third, "ricorsi")[0]["autorita"], "PREFETTO");
    // One act of it is refused: it alone comes again, with all that the package told of it.
    fs::write(workshop.path("rifiutati.csv"), "id_verbale;motivo\r\nV/2026/000052;numero sconosciuto\r\n").unwrap();
    let ran = workshop.expect(0, &["export", "ack", &third, "--refused", "rifiutati.csv"]);
    assert!(ran.out.contains("meno 1 atti"), "{}", ran.out);
    let fourth = package(&export("2026-03-30").out).unwrap();
    assert_eq!(
        table(&fourth, "verbali").iter().map(|it| it["id_verbale"].clone()).collect::<Vec<_>>(),
        ["V/2026/000052"]
    );
    assert_eq!(table(&fourth, "ricorsi").len(), 1);
    // Refused whole: again, until it is taken.
    workshop.expect(0, &["export", "ack", &fourth, "--refused"]);
    let fifth = package(&export("2026-03-31").out).unwrap();
    assert_eq!(table(&fifth, "ricorsi").len(), 1);
    workshop.expect(0, &["export", "ack", &fifth]);
    assert!(package(&export("2026-04-01").out).is_none());
    assert_eq!(workshop.plico(&["export", "ack", "nessuno"]).code, Some(2));
    let ran = workshop.expect(0, &["export", "gestionale", "-o", "fuori", "--tutto", "--date", "2026-04-02"]);
    assert_eq!(table(&package(&ran.out).unwrap(), "verbali").len(), 2);
    let all = names(&workshop.path("fuori"));
    assert!(
        all.iter().all(|it| !it.to_lowercase().contains("sbaffi") && !it.to_lowercase().contains("orlandi")),
        "{all:?}"
    );
}

/// Five XML in their zips, as Python's own reader sees them.
#[test]
fn the_xml_of_maggioli_is_read_by_another_reader() {
    let workshop = Workshop::new();
    served(&workshop, "V/2026/000061");
    let ran = workshop.expect(3, &["export", "gestionale", "--profilo", "maggioli", "-o", "senza"]);
    assert!(ran.err.contains("`cliente` è vuoto"), "whose package is it? {}", ran.err);
    profile(&workshop, "maggioli", |it| it.replace("cliente = \"\"", "cliente = \"C0042\""));
    let lessee = Soggetto { ruolo: "LOCATARIO".into(), ..person(2, "Müller", "Hans", "", "Beispielweg", "München") };
    let lessee = Soggetto { nazione: "DE".into(), data_nascita: Some(day("1971-02-03")), ..lessee };
    let joined =
        Evento::NuovoDestinatario { soggetto: Box::new(lessee), motivo: "locazione".into(), al_posto_di: None };
    let mut bad = paid(500, "2026-03-30");
    bad.prove.push(Prova { tipo: "bollettino".into(), sha256: "f".repeat(64) });
    tell(&workshop, "V/2026/000061", vec![Fatto::new(day("2026-03-28"), joined), bad]);
    fs::create_dir_all(workshop.path("immagini")).unwrap();
    fs::write(workshop.path(&format!("immagini/{CARD}.png")), b"immagine").unwrap();
    let args = [
        "export",
        "gestionale",
        "--profilo",
        "maggioli",
        "-o",
        "fuori",
        "--date",
        "2026-04-01",
        "--documenti",
        "immagini",
    ];
    let ran = workshop.expect(1, &args);
    assert!(ran.err.contains("documenti che mancano: 1"), "{}", ran.err);
    let folder = format!("fuori/{}", package(&ran.out).unwrap());
    let zips: Vec<String> = names(&workshop.path(&folder)).into_iter().filter(|it| it.ends_with(".zip")).collect();
    let kinds: Vec<&str> = zips.iter().map(|it| it.trim_end_matches(".zip").splitn(5, '_').nth(4).unwrap()).collect();
    assert_eq!(kinds, ["anagrafiche", "documentale", "notifiche", "pagamenti", "spese_notifiche"]);
    for zip in &zips {
        let stamp = zip.strip_prefix("DaSTaMG_C0042_").unwrap().get(..15).unwrap();
        assert!(
            stamp.bytes().enumerate().all(|(at, it)| if at == 8 { it == b'_' } else { it.is_ascii_digit() }),
            "{zip}"
        );
    }
    let script = "import sys, zipfile, xml.etree.ElementTree as E\n\
                  for path in sorted(sys.argv[1:]):\n\
                  \x20   with zipfile.ZipFile(path) as z:\n\
                  \x20       names = z.namelist()\n\
                  \x20       root = E.fromstring(z.read(names[0]))\n\
                  \x20       print(root.tag, names[0].endswith('.xml'), *names[1:])\n\
                  \x20       for row in root:\n\
                  \x20           print(' ', row.tag, '|'.join(f'{it.tag}={it.text or str()}' for it in row))\n";
    fs::write(workshop.path("leggi.py"), script).unwrap();
    let paths: Vec<String> =
        zips.iter().map(|it| workshop.path(&format!("{folder}/{it}")).display().to_string()).collect();
    let mut args = vec![workshop.path("leggi.py").display().to_string()];
    args.extend(paths);
    let said = tool("python3", &args.iter().map(String::as_str).collect::<Vec<_>>());
    let expected = format!(
        "Anagrafiche True\n  Posizione CodiceCliente=C0042|CodiceUID=V/2026/000061|Targa=AB123CD|Nominativo=Müller Hans|Indirizzo=Beispielweg 12|\
         Localita=München|Nazione=DEU|DataNascita=03/02/1971|LocalitaNascita=|Cap=60999|TipologiaAnagrafica=L|DataAnagrafica=28/03/2026\n\
         Documentale True DOCUMENTALE/{CARD}.png\n  Posizione CodiceCliente=C0042|CodiceUID=V/2026/000061|Targa=AB123CD|Tipologia=CARN|\
         Descrizione=23L|Documento=DOCUMENTALE\\{CARD}.png\n\
         Notifiche True\n  Posizione CodiceCliente=C0042|CodiceUID=V/2026/000061|Targa=AB123CD|RiferimentoRaccomandata=786000000010|\
         DataNotifica=20/03/2026|EsitoNotifica=9\n\
         Pagamenti True\n  Posizione CodiceCliente=C0042|CodiceUID=V/2026/000061|Targa=AB123CD|Tipologia=1|ImportoPagatoSanzione=5.00|\
         ImportoPagatoSpNotifica=0.00|ImportoPagatoSpProcedurali=0.00|ImportoPagatoSpNetwork=0.00|ImportoPagato=5.00|\
         DataRegistrazione=31/03/2026|DataPagamento=30/03/2026|PagamentoComplessivo=N\n\
         SpeseNotifica True\n  Posizione CodiceCliente=C0042|CodiceUID=V/2026/000061|Targa=AB123CD|RiferimentoRaccomandata=786000000010|\
         SpeseNotificaPN=9.50\n"
    );
    assert_eq!(said, expected);
    let readme = fs::read_to_string(workshop.path(&format!("{folder}/LEGGIMI.txt"))).unwrap();
    assert!(
        readme.contains("non è certificato da Maggioli") && readme.contains("non è stato ancora provato"),
        "{readme}"
    );
    assert_eq!(rows(&workshop.path(&format!("{folder}/documenti-mancanti.csv")))[0]["sha256"], "f".repeat(64));
}

/// The printers' table: 29 columns, codes and words by the profile; what is still on its way is not in it.
#[test]
fn the_printers_table_has_its_29_columns() {
    let workshop = Workshop::new();
    served(&workshop, "V/2026/000071");
    for (id, codice, causa) in [("V/2026/000072", "RECAG003F", "M01"), ("V/2026/000073", "RECAG010", "")] {
        let owner = person(1, "Orlandi", "Paola", "RLNPLA65L60E783V", "Via Roma", "Altrove");
        let mut all = vec![received(scheda(id, "CD456EF", vec![owner]))];
        all.extend(sent_and_failed(codice, causa));
        tell(&workshop, id, all);
    }
    let ran =
        workshop.expect(0, &["export", "gestionale", "--profilo", "stampatore", "-o", "fuori", "--date", "2026-04-01"]);
    let path = workshop.path(&format!("fuori/{}/esiti-stampatore.csv", package(&ran.out).unwrap()));
    let head = fs::read_to_string(&path).unwrap();
    let columns: Vec<&str> = head.lines().next().unwrap().split(';').collect();
    let expected = "stampatore numero_raccomandata numero_ricevuta_ritorno cc nazione tipo_stampa id_applicativo id_tipo_documento \
                    id_documento cronologico anno destinatario indirizzo cap localita cod_mancato_recapito mancato_recapito \
                    data_mancato_recapito cod_notifica notifica data_notifica data_spedizione data_log scatola lotto posizione \
                    img_unica img_fronte img_retro";
    assert_eq!(columns, expected.split_whitespace().collect::<Vec<_>>());
    assert_eq!(columns.len(), 29);
    let shown = rows(&path).into_iter().map(|it| {
        let wanted = [
            "cronologico",
            "cod_mancato_recapito",
            "data_mancato_recapito",
            "cod_notifica",
            "notifica",
            "data_notifica",
        ];
        wanted.map(|name| it[name].clone()).join("|")
    });
    let expected = ["71/2026|||C|CONSEGNATO AL DESTINATARIO|20/03/2026", "72/2026|Y|20/03/2026|||"];
    assert_eq!(shown.collect::<Vec<_>>(), expected);
}

/// Every final code has a word, and every word a code of each gestionale; the reader of our own XML gives back its text.
#[test]
fn outcomes_have_a_word_for_every_gestionale() {
    let words = [
        ("RECAG001C", "", "consegnato"),
        ("RECAG002C", "", "consegnato-altri"),
        ("RECAG003C", "M02", "deceduto"),
        ("RECAG003C", "M05", "rifiutato"),
        ("RECAG003C", "M06", "indirizzo"),
        ("RECAG003F", "M01", "irreperibile"),
        ("RECAG003F", "M03", "sconosciuto"),
        ("RECAG003F", "M04", "trasferito"),
        ("RECAG004", "F02", "smarrito"),
        ("RECAG005C", "", "ritirato"),
        ("RECAG007C", "", "rifiutato-ufficio"),
        ("RECAG012", "", "giacenza"),
        ("RECAG010", "", "in-giacenza"),
        ("RECRN002F", "M03", "sconosciuto"),
        ("RECRI003C", "", "consegnato"),
    ];
    let text =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/scambi/maggioli.toml")).unwrap();
    let profilo = Profilo::parse(&text).unwrap();
    let notifiche = profilo.file.iter().find(|it| it.nome == "notifiche").unwrap();
    let codes = &notifiche.tracciato.colonna.iter().find(|it| it.titolo == "EsitoNotifica").unwrap().scrivi;
    for (codice, causa, word) in words {
        assert_eq!(neutro::word(codice, causa), word, "{codice} {causa}");
        assert!(word == "in-giacenza" || codes.contains_key(word), "{word} has no EsitoNotifica");
    }
    let row = plico::flussi::tabella::Riga::default().with("id_verbale", "a<b & \"c\"\u{7} d");
    let text =
        posizioni::head("Notifiche") + &posizioni::row(&row, &notifiche.tracciato) + &posizioni::tail("Notifiche");
    let read = posizioni::read(&text).unwrap();
    assert!(read[0].contains(&("CodiceUID".to_owned(), "a<b & \"c\" d".to_owned())), "{read:?}");
    assert!(posizioni::read("<a><b>").is_none());
}

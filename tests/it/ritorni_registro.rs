//! Digital returns taken in by the program: facts with their proofs, once; what differs from a card goes to a person.

use std::fs;
use std::io::Write;
use std::path::Path;

use plico::domain::data::Data;
use plico::fatti::Esito;
use plico::fatti::Evento;
use plico::fatti::Fatto;

use crate::fascicoli::facts;
use crate::fascicoli::handed_over;
use crate::fascicoli::pieces;
use crate::ritorni::Chiavi;
use crate::ritorni::XADES;
use crate::ritorni::consegna;
use crate::workshop::Workshop;
use crate::workshop::is_quick;
use crate::workshop::rows;
use crate::workshop::sha256;

/// A zip with these files.
fn zipped(path: &Path, files: &[(&str, &[u8])]) {
    let mut zip = zip::ZipWriter::new(fs::File::create(path).unwrap());
    for (name, bytes) in files {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap();
}

const PDF: &[u8] = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n";

/// The outcomes of an act, with their facts.
fn esiti(workshop: &Workshop, id: &str) -> Vec<(Fatto, Esito)> {
    let all = facts(workshop, id).into_iter();
    all.filter_map(|it| if let Evento::Esito(esito) = it.evento.clone() { Some((it, *esito)) } else { None }).collect()
}

fn codes(workshop: &Workshop) -> Vec<String> {
    rows(&workshop.path("esiti-respinti.csv")).iter().map(|it| it["codice"].clone()).collect()
}

#[test]
fn a_digital_23l_becomes_a_fact_once_with_its_proofs() {
    if is_quick() {
        return;
    }
    let workshop = handed_over(6, 4);
    let chiavi = Chiavi::new("ec");
    let all = pieces(&workshop);
    let (id, whom, number) = all[0].clone();
    let xml = chiavi.sign(&consegna(&number, "", "2026-03-10"), XADES);
    let name = format!("SP04_23LFD_{number}.zip");
    let files: &[(&str, &[u8])] =
        &[("a/avviso.xml", xml.as_bytes()), ("a/avviso.pdf", PDF), ("a/Schema23L.xsd", b"<xs/>")];
    zipped(&workshop.path(&name), files);
    let ca = chiavi.path("ca.pem");
    let run = ["import", "outcomes", &name, "--prova", "--ca", &ca];
    workshop.expect(0, &run);
    let found = esiti(&workshop, &id);
    let [(fatto, esito)] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!((esito.codice.as_str(), esito.modalita.as_str(), esito.stato.as_str()), ("RECAG001C", "MANI", "AUTO"));
    assert_eq!((esito.consegnato, fatto.destinatario), (Data::new(2026, 3, 10), Some(whom)));
    let proved: Vec<(&str, &str)> = fatto.prove.iter().map(|it| (it.tipo.as_str(), it.sha256.as_str())).collect();
    let (of_xml, of_pdf) = (sha256(xml.as_bytes()), sha256(PDF));
    assert_eq!(proved, [("23L", of_xml.as_str()), ("23L", of_pdf.as_str())]);
    workshop.expect(0, &["ledger", "check"]);
    let ran = workshop.expect(0, &run);
    assert!(ran.out.contains("\n1;0;1;0;0"), "{}", ran.out);
    assert_eq!(esiti(&workshop, &id), found);

    // Another authority, another day, no signature: to a person.
    let other = Chiavi::new("ec").path("ca.pem");
    let (second, third) = (&all[1], &all[2]);
    fs::write(workshop.path("b.xml"), chiavi.sign(&consegna(&second.2, "", "2026-03-11"), XADES)).unwrap();
    fs::write(workshop.path("altra.pem"), fs::read(chiavi.path("ca.pem")).unwrap()).unwrap();
    drop(other);
    let foreign = Chiavi::new("ec");
    workshop.expect(1, &["import", "outcomes", "b.xml", "--prova", "--ca", &foreign.path("ca.pem")]);
    assert_eq!(codes(&workshop), ["firma-non-attendibile"]);
    assert_eq!(esiti(&workshop, &second.0)[0].1.stato, "DA_VERIFICARE");
    let tampered = chiavi.sign(&consegna(&third.2, "", "2026-03-12"), XADES).replace("2026-03-12", "2026-03-09");
    fs::write(workshop.path("c.xml"), tampered).unwrap();
    workshop.expect(1, &["import", "outcomes", "c.xml", "--prova"]);
    assert_eq!(codes(&workshop), ["firma-non-valida"]);
    fs::write(workshop.path("d.xml"), consegna(&all[3].2, "", "2026-03-12")).unwrap();
    workshop.expect(1, &["import", "outcomes", "d.xml", "--prova"]);
    assert_eq!(codes(&workshop), ["firma-assente"]);
    assert_eq!(esiti(&workshop, &all[3].0)[0].1.stato, "DA_VERIFICARE");
}

/// A result file about a piece.
pub fn result(piego: &str, events: &[(&str, &str, &str)]) -> String {
    let event = |(esito, giorno, rest): &(&str, &str, &str)| {
        format!("{{\"codiceOggettoPostale\":\"{piego}\",\"esito\":\"{esito}\",\"dataEsito\":\"{giorno}\"{rest}}}")
    };
    let all: Vec<String> = events.iter().map(event).collect();
    format!(
        "{{\"requestIdRc\":\"1\",\"recapitista\":\"NPSO\",\"totRec\":{},\"analytic\":[{}]}}",
        all.len(),
        all.join(",")
    )
}

/// Evidence of a kind in a file.
fn brings(tipo: &str, nome: &str) -> String {
    format!(",\"returnObject\":[{{\"tipologiaOggettoRitorno\":\"{tipo}\",\"nomeFileOggettoRitorno\":\"{nome}\"}}]")
}

#[test]
fn a_result_file_and_a_card_agree_or_a_person_decides() {
    let workshop = handed_over(6, 4);
    let all = pieces(&workshop);
    let (id, _, number) = all[0].clone();
    let cad = ",\"relatedobject\":{\"codiceOggettoCorrelato\":\"689000000011\",\"tipoOggettoCorrelato\":\"CAD\",\
               \"dataEsitoOggettoCorrelato\":\"2026-03-09\"}";
    let both = brings("23L", "a.pdf").replace("}]", "},{\"tipologiaOggettoRitorno\":\"ARCAD\"}]");
    let events = [
        ("CON080", "2026-03-04T09:00:00+01:00", ""),
        ("RECAG010", "2026-03-07T11:00:00+01:00", cad),
        ("RECAG011A", "2026-03-09T08:00:00+01:00", ""),
        ("RECAG012", "2026-03-19T00:00:00+01:00", both.as_str()),
    ];
    let json = result(&number, &events);
    zipped(
        &workshop.path("ESITO-RECAP_003_20260320101010.ZIP"),
        &[("x/esiti.json", json.as_bytes()), ("x/a.pdf", PDF)],
    );
    let run = ["import", "outcomes", "ESITO-RECAP_003_20260320101010.ZIP", "--prova"];
    let ran = workshop.expect(0, &run);
    assert!(ran.out.contains("\n4;4;0;0;0"), "{}", ran.out);
    let found = esiti(&workshop, &id);
    let told: Vec<&str> = found.iter().map(|it| it.1.codice.as_str()).collect();
    assert_eq!(told, ["RECAG010", "RECAG012"]);
    assert_eq!(found[0].1.cad_spedita, Data::new(2026, 3, 9));
    assert!(found[1].0.prove.iter().any(|it| it.tipo == "23L" && it.sha256 == sha256(PDF)));
    let explained = workshop.plico(&["explain", &id, "--date", "2026-04-20"]);
    assert!(explained.out.contains("19/03/2026"), "{}", explained.out);
    let ran = workshop.expect(0, &run);
    assert!(ran.out.contains("\n4;0;4;0;0"), "{}", ran.out);

    // The card of another piece was read before: it agrees, or not.
    let (id, whom, number) = all[1].clone();
    let card = |codice: &str| {
        let text = format!(
            "id_verbale;progressivo_destinatario;numero_raccomandata;data_esito;esito_cod;stato;evidenza\r\n\
             {id};{whom};{number};2026-03-10;{codice};AUTO;23L\r\n"
        );
        fs::write(workshop.path("carta.csv"), text).unwrap();
    };
    card("RECAG001C");
    workshop.expect(0, &["import", "outcomes", "carta.csv", "--prova"]);
    let file = |codice: &str, giorno: &str| {
        let json = result(&number, &[(codice, giorno, &brings("23L", ""))]);
        fs::write(workshop.path("esiti.json"), json).unwrap();
    };
    file("RECAG001C", "2026-03-10");
    let ran = workshop.expect(0, &["import", "outcomes", "esiti.json", "--prova", "--json"]);
    let told: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((told["concordi"].as_u64(), told["registrati"].as_u64()), (Some(1), Some(1)));
    for (codice, giorno, code) in
        [("RECAG001C", "2026-03-12", "discorde-data"), ("RECAG002C", "2026-03-10", "discorde-esito")]
    {
        file(codice, giorno);
        workshop.expect(1, &["import", "outcomes", "esiti.json", "--prova"]);
        assert_eq!(codes(&workshop).last().unwrap(), code);
        assert_eq!(esiti(&workshop, &id).last().unwrap().1.stato, "DA_VERIFICARE");
    }
    assert_eq!(esiti(&workshop, &id).iter().filter(|it| it.1.stato == "AUTO").count(), 2);
    workshop.expect(0, &["ledger", "check"]);
}

#[test]
fn files_that_are_no_returns_say_so() {
    let workshop = handed_over(6, 4);
    let number = pieces(&workshop)[0].2.clone();
    let shapes: [(&str, &[u8], &str); 5] = [
        ("a.json", b"{\"altro\":[]}", "json-illeggibile"),
        ("b.json", b"{\"totRec\":3,\"analytic\":[]}", "totale-diverso"),
        ("c.xml", b"<Fattura/>", "xml-di-altro-tipo"),
        ("d.xml", b"<!DOCTYPE a [<!ENTITY a \"a\">]><FD23L/>", "xml-illeggibile"),
        ("e.json", b"[1,2", "json-illeggibile"),
    ];
    for (name, bytes, code) in shapes {
        fs::write(workshop.path(name), bytes).unwrap();
        workshop.expect(1, &["import", "outcomes", name, "--prova"]);
        assert_eq!(codes(&workshop), [code], "{name}");
    }
    zipped(&workshop.path("vuoto.zip"), &[("a.pdf", PDF)]);
    workshop.expect(1, &["import", "outcomes", "vuoto.zip", "--prova"]);
    assert_eq!(codes(&workshop), ["nessun-ritorno"]);
    // A zip that leads out of its folder, and one that swells.
    zipped(&workshop.path("fuori.zip"), &[("../../fuori.xml", b"<FD23L/>")]);
    let ran = workshop.expect(3, &["import", "outcomes", "fuori.zip", "--prova"]);
    assert!(ran.err.contains("leads out"), "{}", ran.err);
    let blanks = vec![b' '; 80 << 20];
    zipped(&workshop.path("bomba.zip"), &[("a.xml", &blanks)]);
    let ran = workshop.plico(&["import", "outcomes", "bomba.zip", "--prova"]);
    assert!(matches!(ran.code, Some(1 | 3)), "{}", ran.err);
    // A word that the carrier invented is named, with those that are known.
    let odd = consegna(&number, "", "2026-03-10").replace(">destinatario<", ">CUGINO<");
    fs::write(workshop.path("parola.xml"), odd).unwrap();
    workshop.expect(1, &["import", "outcomes", "parola.xml", "--prova"]);
    let row = &rows(&workshop.path("esiti-respinti.csv"))[0];
    assert!(row["messaggio"].contains("«CUGINO»") && row["messaggio"].contains("PORTIERE"), "{}", row["messaggio"]);
}

#[test]
fn codes_of_printers_leave_open_what_they_do_not_say() {
    let workshop = handed_over(10, 4);
    let all = pieces(&workshop);
    let table = |codes: &[&str]| {
        let mut text = String::from(
            "numero_raccomandata;cod_notifica;data_notifica;cod_mancato_recapito;data_mancato_recapito\r\n",
        );
        for ((_, _, number), code) in all.iter().zip(codes) {
            text += &format!("{number};{code};10/03/2026;;\r\n");
        }
        fs::write(workshop.path("ritorno.csv"), text).unwrap();
    };
    table(&["C", "A", "N"]);
    // The day of service that the file has for a wait at the office is none that the rules give.
    workshop.expect(1, &["import", "outcomes", "ritorno.csv", "--tracciato", "stampatore", "--prova"]);
    assert_eq!(codes(&workshop), ["data-notifica-diversa"]);
    let of = |place: usize| esiti(&workshop, &all[place].0).last().unwrap().1.clone();
    assert_eq!(of(0).codice, "RECAG001C");
    assert_eq!((of(1).codice.as_str(), of(1).can_spedita), ("RECAG002C", None));
    // Without the day of the CAD no day of service is made up.
    assert_eq!((of(2).codice.as_str(), of(2).cad_spedita), ("RECAG012", None));
    let explained = workshop.plico(&["explain", &all[2].0, "--date", "2026-06-20", "--json"]);
    assert!(!explained.out.contains("2026-03-20") && !explained.out.contains("20/03/2026"), "{}", explained.out);
    table(&["", "", "", "01", "20", "99"]);
    let text = fs::read_to_string(workshop.path("ritorno.csv")).unwrap();
    let kept: Vec<&str> = text.lines().enumerate().filter(|(at, _)| !(1..4).contains(at)).map(|it| it.1).collect();
    fs::write(workshop.path("sarida.csv"), kept.join("\r\n")).unwrap();
    workshop.expect(1, &["import", "outcomes", "sarida.csv", "--tracciato", "sarida", "--prova"]);
    assert_eq!(codes(&workshop), ["esito-sconosciuto", "data-notifica-diversa"]);
    assert_eq!((of(3).codice.as_str(), of(4).codice.as_str()), ("RECAG001C", "RECAG010"));
}

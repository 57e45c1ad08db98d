//! Messages of certified mail, judged by the program. They are signed by another program (openssl) than the one that is
//! tested, as providers signed them over the years.

use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;

use openssl::base64;
use plico::domain::data::Data;
use plico::domain::firma::Firma;
use plico::domain::istante::Istante;
use plico::maker::gestore::Evento;
use plico::maker::gestore::Gestore;
use plico::maker::gestore::Inviato;
use plico::pec::busta::Busta;
use plico::pec::cause::Causa;
use plico::pec::cause::Cause;
use plico::pec::daticert::Tipo;
use plico::pec::fiducia::Fiducia;
use plico::pec::giudizio;
use plico::pec::giudizio::Specie;
use plico::pec::messaggio;
use plico::pec::messaggio::Allegato;
use plico::pec::messaggio::Messaggio;
use plico::pec::messaggio::NonScritto;
use plico::pec::stato;
use plico::pec::stato::Evento as Passo;
use plico::pec::stato::Ricevuta;
use rstest::rstest;
use serde_json::Value;

use crate::harness;
use crate::harness::Case;
use crate::workshop::Workshop;
use crate::workshop::is_quick;
use crate::workshop::sha256;

/// An authority and a provider below it, as PEM files.
struct Autorita {
    ca: PathBuf,
    certificate: PathBuf,
    key: PathBuf,
}

/// The authority that is believed, and one that is not; both live as long as the tests.
fn autorita() -> &'static (tempfile::TempDir, [Autorita; 2]) {
    static MADE: OnceLock<(tempfile::TempDir, [Autorita; 2])> = OnceLock::new();
    MADE.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let made = ["gestore", "estraneo"].map(|it| authority(folder.path(), it));
        (folder, made)
    })
}

fn authority(folder: &Path, name: &str) -> Autorita {
    let gestore = Gestore::new(name, "pec.example.org").unwrap();
    let [certificate, key] = gestore.own().unwrap();
    let write = |part: &str, bytes: Vec<u8>| {
        let path = folder.join(format!("{name}-{part}.pem"));
        fs::write(&path, bytes).unwrap();
        path
    };
    Autorita {
        ca: write("ca", gestore.ca().unwrap()),
        certificate: write("certificato", certificate),
        key: write("chiave", key),
    }
}

/// What the provider signs: a text for people, `daticert.xml`, and what else the case has.
fn content(case: &Case) -> String {
    let mut parts = vec!["Content-Type: text/plain; charset=iso-8859-1\n\nRicevuta di prova.\n".to_string()];
    for (name, text) in &case.inputs {
        match name.as_str() {
            "daticert.xml" => parts.push(certified(text)),
            "postacert.eml" => parts.push(format!(
                "Content-Type: message/rfc822; name=\"postacert.eml\"\n\
                 Content-Disposition: attachment; filename=\"postacert.eml\"\n\n{text}"
            )),
            _ => {}
        }
    }
    let parts: String = parts.iter().map(|it| format!("--dentro\n{it}\n")).collect();
    format!("Content-Type: multipart/mixed; boundary=\"dentro\"\n\n{parts}--dentro--\n").replace('\n', "\r\n")
}

/// The part that says what happened.
fn certified(text: &str) -> String {
    format!(
        "Content-Type: application/xml; name=\"daticert.xml\"\nContent-Transfer-Encoding: base64\n\
         Content-Disposition: inline; filename=\"daticert.xml\"\n\n{}\n",
        lines(&base64::encode_block(text.replace("{molto}", &"x".repeat(300_000)).as_bytes()))
    )
}

fn lines(text: &str) -> String {
    text.as_bytes().chunks(76).map(|it| String::from_utf8_lossy(it).into_owned()).collect::<Vec<_>>().join("\n")
}

/// The message of a case, signed as its `firma` says: words for who signs, how, and what is done to it afterwards.
fn message(case: &Case, folder: &Path) -> Vec<u8> {
    if let Some(raw) = case.input("messaggio") {
        return raw.replace('\n', "\r\n").into_bytes();
    }
    let headers = case.input("intestazioni").unwrap_or_default().replace('\n', "\r\n");
    let (how, content) = (case.input("firma").unwrap_or("gestore sha256"), content(case));
    let says = |word: &str| how.split_whitespace().any(|it| it == word);
    if says("nessuna") {
        return format!("{headers}MIME-Version: 1.0\r\n{content}").into_bytes();
    }
    fs::write(folder.join("contenuto"), &content).unwrap();
    let (_, [gestore, estraneo]) = autorita();
    let who = if says("estraneo") { estraneo } else { gestore };
    let mut command = Command::new("openssl");
    command.args(["cms", "-sign", "-binary", "-outform", "DER", "-md", if says("sha1") { "sha1" } else { "sha256" }]);
    command.args(if says("ber") { &["-stream"][..] } else { &[] });
    command.arg("-in").arg(folder.join("contenuto")).arg("-out").arg(folder.join("firma"));
    command.arg("-signer").arg(&who.certificate).arg("-inkey").arg(&who.key);
    assert!(command.status().unwrap().success(), "openssl signs");
    let signature = fs::read(folder.join("firma")).unwrap();
    assert_eq!(signature[1] == 0x80, says("ber"), "indefinite lengths where asked for");
    let tail = case.input("dopo la firma").map(|it| format!("--dentro\n{}\n--dentro--\n", certified(it)));
    let tail = tail.unwrap_or_default().replace('\n', "\r\n");
    let content = if says("alterata") { content.replace("di prova", "di altri") } else { content };
    let whole = format!(
        "{headers}MIME-Version: 1.0\r\nContent-Type: multipart/signed; protocol=\"application/pkcs7-signature\"; \
         micalg=sha-256; boundary=\"fuori\"\r\n\r\n--fuori\r\n{content}\r\n--fuori\r\nContent-Type: \
         application/pkcs7-signature; name=smime.p7s\r\nContent-Transfer-Encoding: base64\r\n\r\n{}\r\n--fuori--\r\n{tail}",
        lines(&base64::encode_block(&signature)).replace('\n', "\r\n")
    );
    if says("lf") { whole.replace("\r\n", "\n").into_bytes() } else { whole.into_bytes() }
}

/// What the program says, a line each.
fn said(judged: &Value) -> String {
    let keys = ["kind", "signature", "message_id", "recipient", "instant", "instant_147", "cause", "final"];
    let line = |key: &str| format!("{key}: {}\n", judged[key].as_str().map_or(judged[key].to_string(), Into::into));
    let note = judged["note"].as_array().unwrap().iter().map(|it| {
        let (code, sentence) = (it["codice"].as_str().unwrap(), it["frase"].as_str().unwrap());
        assert_ne!(code, sentence, "every note has its sentence");
        format!("nota: {code}\n")
    });
    keys.map(line).concat() + &note.collect::<String>()
}

/// Each case is a message and what is found of it.
#[rstest]
fn messages_are_what_they_are(#[files("tests/cases/pec/*.case")] path: PathBuf) {
    if is_quick() {
        return;
    }
    let (case, workshop) = (Case::read(&path), Workshop::new());
    let (_, [gestore, _]) = autorita();
    fs::write(workshop.path("m.eml"), message(&case, &workshop.path(""))).unwrap();
    let ca = gestore.ca.to_str().unwrap();
    let ran = workshop.plico(&["pec", "inspect", "m.eml", "--ca", ca, "--json"]);
    let judged: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(judged[0]["file"], "m.eml");
    let is_good = judged[0]["signature"] == "valid"
        && judged[0]["note"].as_array().unwrap().is_empty()
        && !["anomalia", "altro"].map(Value::from).contains(&judged[0]["kind"]);
    assert_eq!(ran.code, Some(i32::from(!is_good)), "{}", ran.err);
    case.check(&path, |_| said(&judged[0]));
    let is_signed = workshop.path("firma").exists() && !case.input("firma").unwrap_or_default().contains(" lf");
    if is_signed {
        let others_say = verified(&workshop.path("m.eml"), &gestore.ca);
        assert_eq!(others_say, judged[0]["signature"] != "tampered", "openssl's own check of the message");
    }
}

/// Whether openssl finds the signature whole, whoever made it.
fn verified(message: &Path, ca: &Path) -> bool {
    let mut command = Command::new("openssl");
    command.args(["cms", "-verify", "-noverify", "-inform", "SMIME", "-out", "/dev/null"]);
    command.arg("-in").arg(message).arg("-CAfile").arg(ca);
    command.output().unwrap().status.success()
}

#[test]
fn what_is_no_message_does_not_stop_the_rest() {
    if is_quick() {
        return;
    }
    let workshop = Workshop::new();
    let (_, [gestore, _]) = autorita();
    let case = Case::read(Path::new("tests/cases/pec/accettazione.case"));
    fs::write(workshop.path("buona.eml"), message(&case, &workshop.path(""))).unwrap();
    fs::write(workshop.path("vuota.eml"), "").unwrap();
    fs::write(workshop.path("riga.eml"), "x").unwrap();
    fs::write(workshop.path("foto.eml"), [0x89, b'P', b'N', b'G', 0, 0xff, 0xfe]).unwrap();
    fs::create_dir(workshop.path("cartella")).unwrap();
    let ca = gestore.ca.to_str().unwrap();
    let files = ["vuota.eml", "buona.eml", "manca.eml", "cartella", "foto.eml", "riga.eml"];
    let ran = workshop.expect(1, &[&["pec", "inspect", "--json", "--ca", ca], &files[..]].concat());
    let judged: Value = serde_json::from_str(&ran.out).unwrap();
    let told: Vec<String> = judged
        .as_array()
        .unwrap()
        .iter()
        .map(|it| format!("{} {} {}", it["file"], it["kind"], it["note"][0]["codice"]))
        .collect();
    let expected = [
        r#""vuota.eml" "altro" "non-un-messaggio""#,
        r#""buona.eml" "accettazione" null"#,
        r#""manca.eml" "altro" "file-illeggibile""#,
        r#""cartella" "altro" "file-illeggibile""#,
        r#""foto.eml" "altro" "non-un-messaggio""#,
        r#""riga.eml" "altro" "non-un-messaggio""#,
    ];
    assert_eq!(told, expected);
    let table = workshop.expect(1, &[&["pec", "inspect", "--ca", ca], &files[..]].concat()).out;
    assert_eq!(table.lines().count(), 7, "{table}");
    let wrong = workshop.expect(3, &["pec", "inspect", "buona.eml", "--ca", "foto.eml"]);
    assert!(wrong.err.contains("foto.eml") && wrong.err.contains("PEM"), "{}", wrong.err);
}

#[test]
fn a_provider_of_the_country_is_believed_and_another_is_not() {
    if is_quick() {
        return;
    }
    // Without `--ca` the machine's own Actalis root is believed, and through it AgID's authority alone.
    let workshop = Workshop::new();
    let case = Case::read(Path::new("tests/cases/pec/accettazione.case"));
    fs::write(workshop.path("m.eml"), message(&case, &workshop.path(""))).unwrap();
    let judged: Value = serde_json::from_str(&workshop.expect(1, &["pec", "inspect", "m.eml", "--json"]).out).unwrap();
    assert_eq!(judged[0]["signature"], "untrusted");
    // The project may say whom to believe.
    let (_, [gestore, _]) = autorita();
    fs::copy(&gestore.ca, workshop.path("ca.pem")).unwrap();
    fs::write(workshop.path("plico.toml"), "[pec]\nca = [\"ca.pem\"]\n").unwrap();
    workshop.expect(0, &["pec", "inspect", "m.eml"]);
}

#[test]
fn deliveries_count_by_article_147() {
    for row in harness::rows("consegne.csv") {
        let read = Istante::parse(&row[0], &row[1], &row[2]);
        let told = read.map_or_else(Default::default, |it| [it.to_string(), it.for_recipient().to_string()]);
        assert_eq!(told, [row[3].clone(), row[4].clone()], "{row:?}");
    }
}

/// The bytes of a scanned act that no text encoding would leave as they are.
fn pdf() -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\r\n".to_vec();
    bytes.extend((0..20_000_u32).map(|it| (it * 7 % 251) as u8));
    bytes
}

const ADDRESSES: [&str; 2] = ["multe@pec.comune.example.org", "anna.verdi@pec.example.org"];

/// A message as the service writes it.
fn with<T>(act: &[u8], then: impl FnOnce(&Messaggio<'_>) -> T) -> T {
    let id = messaggio::message_id("2026/V 1-1", 1, "comune.example.org");
    let oggetto = messaggio::subject(&[("V/2026/1".into(), Data::new(2026, 10, 1).unwrap())]);
    let allegati = [
        Allegato { nome: "verbale V_2026_1.pdf", tipo: "application/pdf", bytes: act },
        Allegato { nome: "relata perché.pdf", tipo: "application/pdf", bytes: b"%PDF-1.7 relata" },
    ];
    then(&Messaggio {
        id: &id,
        da: ADDRESSES[0],
        a: ADDRESSES[1],
        oggetto: &oggetto,
        testo: "Si notifica l’atto allegato.\nIl Comando\n",
        data: Istante::parse("12/10/2026", "10:15:00", "+0200").unwrap(),
        allegati: &allegati,
    })
}

/// What Python's own library reads of a message: its headers, then kind, name and hash of each part.
const READ_BY_PYTHON: &str = r#"
import email, email.policy, hashlib, sys
m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
for name in ["From", "To", "Subject", "Date", "Message-ID", "X-TipoRicevuta"]:
    print(name, m[name])
for part in m.iter_parts():
    print(part.get_content_type(), part.get_filename(), hashlib.sha256(part.get_payload(decode=True)).hexdigest())
print(m.defects, m["Cc"], m["Bcc"])
"#;

#[test]
fn a_message_is_read_by_another_library_as_it_was_meant() {
    if is_quick() {
        return;
    }
    let act = pdf();
    let bytes = with(&act, |it| messaggio::write(it, 1 << 20)).unwrap();
    assert_eq!(bytes, with(&act, |it| messaggio::write(it, 1 << 20)).unwrap(), "the same message, the same bytes");
    let workshop = Workshop::new();
    fs::write(workshop.path("m.eml"), &bytes).unwrap();
    let python = std::env::var("PLICO_PYTHON").unwrap_or_else(|_| "python3".into());
    let mut command = Command::new(python);
    command.args(["-c", READ_BY_PYTHON]).stdin(fs::File::open(workshop.path("m.eml")).unwrap());
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let expected = format!(
        "From multe@pec.comune.example.org\nTo anna.verdi@pec.example.org\nSubject Notifica di atto amministrativo relativo \
         ad una sanzione amministrativa prevista dal codice della strada - verbale V/2026/1 del 01/10/2026\nDate Mon, 12 Oct \
         2026 10:15:00 +0200\nMessage-ID <plico.2026_V_1-1.1@comune.example.org>\nX-TipoRicevuta completa\ntext/plain None \
         {}\napplication/pdf verbale V_2026_1.pdf {}\napplication/pdf relata perché.pdf {}\n[] None None\n",
        sha256("Si notifica l’atto allegato.\r\nIl Comando\r\n".as_bytes()),
        sha256(&act),
        sha256(b"%PDF-1.7 relata")
    );
    assert_eq!(String::from_utf8(output.stdout).unwrap(), expected);
}

/// Each is a change for which the message is not written.
#[rstest]
#[case::two_recipients(|it: &mut Messaggio<'_>| it.a = "a@example.org, b@example.org", NonScritto::Indirizzo("To"))]
#[case::a_name(|it: &mut Messaggio<'_>| it.a = "Anna <a@example.org>", NonScritto::Indirizzo("To"))]
#[case::a_header_more(|it: &mut Messaggio<'_>| it.a = "a@example.org\r\nBcc: b@example.org", NonScritto::Indirizzo("To"))]
#[case::no_domain(|it: &mut Messaggio<'_>| it.da = "multe@comune", NonScritto::Indirizzo("From"))]
#[case::a_subject_of_two_lines(|it: &mut Messaggio<'_>| it.oggetto = "x\r\nBcc: b@example.org", NonScritto::Intestazione("Subject"))]
#[case::no_words_of_the_decree(|it: &mut Messaggio<'_>| it.oggetto = "Multa", NonScritto::Oggetto)]
#[case::a_number_without_brackets(|it: &mut Messaggio<'_>| it.id = "a@example.org", NonScritto::Intestazione("Message-ID"))]
#[case::a_path(
    |it: &mut Messaggio<'_>| it.allegati = &[Allegato { nome: "../x.pdf", tipo: "application/pdf", bytes: b"" }],
    NonScritto::Intestazione("Content-Disposition")
)]
fn what_cannot_be_a_message_is_not_written(#[case] change: fn(&mut Messaggio<'_>), #[case] why: NonScritto) {
    let tried = with(b"", |it| {
        let mut it = *it;
        change(&mut it);
        messaggio::write(&it, 1 << 20)
    });
    assert_eq!(tried.unwrap_err(), why);
}

#[test]
fn a_message_is_no_longer_than_the_provider_takes() {
    let act = pdf();
    let bytes = with(&act, |it| messaggio::write(it, usize::MAX)).unwrap().len();
    assert!(with(&act, |it| messaggio::write(it, bytes)).is_ok());
    let tried = with(&act, |it| messaggio::write(it, bytes - 1));
    assert_eq!(tried.unwrap_err(), NonScritto::TroppoLungo { bytes, most: bytes - 1 });
}

/// From a message to all that a provider may tell of it, judged.
#[rstest]
#[case::der(false)]
#[case::ber(true)]
fn what_a_provider_tells_is_understood(#[case] ber: bool) {
    let mut gestore = Gestore::new("Gestore & Figli", "pec.example.org").unwrap();
    gestore.ber = ber;
    let fiducia = Fiducia::of(&gestore.ca().unwrap()).unwrap();
    let cause: Cause = toml::from_slice(&plico::shipped::template("pec/gestori.toml").unwrap()).unwrap();
    let (act, quando) = (pdf(), Istante::parse("12/10/2026", "22:15:00", "+0200").unwrap());
    let sent = with(&act, |it| messaggio::write(it, 1 << 20)).unwrap();
    let inviato = Inviato {
        msgid: "<plico.2026_V_1-1.1@comune.example.org>",
        identificativo: "opec1.2026@pec.example.org",
        mittente: ADDRESSES[0],
        destinatario: ADDRESSES[1],
        oggetto: "atto amministrativo",
        bytes: &sent,
        risponde_a: None,
    };
    let told = |evento| {
        let raw = gestore.tell(&inviato, evento, quando).unwrap();
        let judged = giudizio::judge(&raw, &fiducia, &cause);
        assert_eq!((judged.firma, judged.note.as_slice()), (Firma::Valida, &[][..]), "{evento:?}");
        let daticert = judged.daticert.as_ref().unwrap();
        assert_eq!(daticert.msgid.as_deref(), Some(inviato.msgid));
        assert_eq!(judged.destinatario().unwrap().reveal(), inviato.destinatario);
        assert_eq!(judged.istanti().unwrap()[0], quando);
        (raw, judged)
    };
    let events = [
        (Evento::Accettato { certificato: true }, Tipo::Accettazione, None, false),
        (Evento::NonAccettato { perche: "5.7.1 - mittente" }, Tipo::NonAccettazione, Some(Causa::Altra), true),
        (Evento::Consegnato { ricevuta: "completa" }, Tipo::AvvenutaConsegna, None, false),
        (
            Evento::NonConsegnato { errore: "altro", perche: "5.2.2 - piena" },
            Tipo::ErroreConsegna,
            Some(Causa::Destinatario),
            true,
        ),
        (Evento::InRitardo { perche: "12 ore" }, Tipo::PreavvisoErroreConsegna, Some(Causa::Altra), false),
        (Evento::InRitardo { perche: "5.4.1 - 24 ore" }, Tipo::PreavvisoErroreConsegna, Some(Causa::Altra), true),
        (Evento::Imbustato, Tipo::PostaCertificata, None, false),
    ];
    for (evento, tipo, causa, is_final) in events {
        let (_, judged) = told(evento);
        assert_eq!(judged.specie, Specie::Certificata(tipo));
        assert_eq!((judged.causa, judged.is_final), (causa, is_final), "{evento:?}");
    }
    // What was delivered is what was sent, byte by byte; and anything else is not.
    let (raw, judged) = told(Evento::Consegnato { ricevuta: "completa" });
    assert_eq!(judged.istanti().unwrap()[1].to_string(), "2026-10-13T07:00:00+02:00");
    let delivered = Busta::read(&raw).unwrap().postacert().unwrap().unwrap();
    assert!(delivered.carries_the_same(&Busta::read(&sent).unwrap()));
    let mut other = act;
    other[9_000] ^= 1;
    let other = with(&other, |it| messaggio::write(it, 1 << 20)).unwrap();
    assert!(!delivered.carries_the_same(&Busta::read(&other).unwrap()));
}

/// What happened, as `stati_pec.csv` writes it.
fn happened(text: &str) -> Vec<Passo> {
    let receipt = |tipo: Tipo, minute: i64, letter: char| {
        Passo::Ricevuta(Ricevuta {
            tipo,
            data: at(minute),
            causa: match letter {
                'X' => Some(Causa::Destinatario),
                'Y' | 'L' | 'F' | 'N' | 'V' => Some(Causa::Altra),
                _ => None,
            },
            is_final: letter == 'F',
            is_virus: letter == 'V',
            is_certificato: letter != 'E',
            is_completa: letter == 'C',
        })
    };
    let one = |it: &str| {
        let (letter, minute) = it.split_at(1);
        let (letter, minute) = (letter.chars().next().unwrap(), minute.parse().unwrap());
        match letter {
            'T' => Passo::Tentato,
            'P' => Passo::Preso,
            'A' | 'E' => receipt(Tipo::Accettazione, minute, letter),
            'N' | 'V' => receipt(Tipo::NonAccettazione, minute, letter),
            'C' | 'B' => receipt(Tipo::AvvenutaConsegna, minute, letter),
            'X' | 'Y' => receipt(Tipo::ErroreConsegna, minute, letter),
            'L' | 'F' => receipt(Tipo::PreavvisoErroreConsegna, minute, letter),
            _ => panic!("`{letter}` is no event"),
        }
    };
    text.split_whitespace().map(one).collect()
}

fn at(minute: i64) -> Istante {
    let day = Data::new(2026, 10, 12).unwrap().plus((minute / 1_440) as i32);
    Istante::new(day, [minute % 1_440 / 60, minute % 60, 0], 120).unwrap()
}

#[test]
fn an_attempt_stands_where_its_receipts_put_it() {
    for row in harness::rows("stati_pec.csv") {
        let (mut events, now) = (happened(&row[0]), at(row[1].parse().unwrap()));
        let told = stato::fold(&events, now);
        assert_eq!(told.stato.as_str(), row[2], "{row:?}");
        // In whatever order they came.
        for _ in 0..events.len() {
            events.rotate_left(1);
            assert_eq!(stato::fold(&events, now), told, "{row:?} in another order");
        }
        events.reverse();
        assert_eq!(stato::fold(&events, now), told, "{row:?} backwards");
    }
}

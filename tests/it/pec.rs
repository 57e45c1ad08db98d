//! Messages of certified mail, judged by the program. They are signed by another program (openssl) than the one that is
//! tested, as providers signed them over the years.

use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;

use openssl::asn1::Asn1Time;
use openssl::base64;
use openssl::bn::BigNum;
use openssl::hash::MessageDigest;
use openssl::pkey::PKey;
use openssl::pkey::Private;
use openssl::rsa::Rsa;
use openssl::x509::X509;
use openssl::x509::X509Builder;
use openssl::x509::X509Name;
use openssl::x509::X509NameBuilder;
use openssl::x509::extension::BasicConstraints;
use openssl::x509::extension::ExtendedKeyUsage;
use openssl::x509::extension::KeyUsage;
use openssl::x509::extension::SubjectAlternativeName;
use plico::domain::istante::Istante;
use rstest::rstest;
use serde_json::Value;

use crate::harness;
use crate::harness::Case;
use crate::workshop::Workshop;
use crate::workshop::is_quick;

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
    let (root, provider) = (key(), key());
    let (above, own) = (named(&format!("Autorita di prova {name}")), named("Gestore di prova"));
    let mut ca = begun(&above, &above, &root);
    ca.append_extension(BasicConstraints::new().critical().ca().build().unwrap()).unwrap();
    ca.append_extension(KeyUsage::new().critical().key_cert_sign().crl_sign().build().unwrap()).unwrap();
    ca.sign(&root, MessageDigest::sha256()).unwrap();
    let ca = ca.build();
    let mut certificate = begun(&own, &above, &provider);
    certificate.append_extension(KeyUsage::new().critical().digital_signature().build().unwrap()).unwrap();
    certificate.append_extension(ExtendedKeyUsage::new().email_protection().build().unwrap()).unwrap();
    let address = SubjectAlternativeName::new()
        .email("posta-certificata@pec.example.org")
        .build(&certificate.x509v3_context(Some(&ca), None))
        .unwrap();
    certificate.append_extension(address).unwrap();
    certificate.sign(&root, MessageDigest::sha256()).unwrap();
    let write = |part: &str, bytes: Vec<u8>| {
        let path = folder.join(format!("{name}-{part}.pem"));
        fs::write(&path, bytes).unwrap();
        path
    };
    let pem = |it: X509| it.to_pem().unwrap();
    Autorita {
        ca: write("ca", pem(ca)),
        certificate: write("certificato", pem(certificate.build())),
        key: write("chiave", provider.private_key_to_pem_pkcs8().unwrap()),
    }
}

fn key() -> PKey<Private> {
    PKey::from_rsa(Rsa::generate(2048).unwrap()).unwrap()
}

fn named(name: &str) -> X509Name {
    let mut builder = X509NameBuilder::new().unwrap();
    builder.append_entry_by_text("CN", name).unwrap();
    builder.build()
}

/// A certificate that is good from 2016 to 2029.
fn begun(subject: &X509Name, issuer: &X509Name, key: &PKey<Private>) -> X509Builder {
    let mut builder = X509Builder::new().unwrap();
    builder.set_version(2).unwrap();
    let mut number = BigNum::new().unwrap();
    number.rand(96, openssl::bn::MsbOption::ONE, false).unwrap();
    builder.set_serial_number(&number.to_asn1_integer().unwrap()).unwrap();
    builder.set_subject_name(subject).unwrap();
    builder.set_issuer_name(issuer).unwrap();
    builder.set_pubkey(key).unwrap();
    builder.set_not_before(&Asn1Time::from_str("20160101000000Z").unwrap()).unwrap();
    builder.set_not_after(&Asn1Time::from_str("20290101000000Z").unwrap()).unwrap();
    builder
}

/// What the provider signs: a text for people, `daticert.xml`, and what else the case has.
fn content(case: &Case) -> String {
    let mut parts = vec!["Content-Type: text/plain; charset=iso-8859-1\n\nRicevuta di prova.\n".to_string()];
    for (name, text) in &case.inputs {
        match name.as_str() {
            "daticert.xml" => parts.push(format!(
                "Content-Type: application/xml; name=\"daticert.xml\"\nContent-Transfer-Encoding: base64\n\
                 Content-Disposition: inline; filename=\"daticert.xml\"\n\n{}\n",
                lines(&base64::encode_block(text.replace("{molto}", &"x".repeat(300_000)).as_bytes()))
            )),
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
    let content = if says("alterata") { content.replace("di prova", "di altri") } else { content };
    let whole = format!(
        "{headers}MIME-Version: 1.0\r\nContent-Type: multipart/signed; protocol=\"application/pkcs7-signature\"; \
         micalg=sha-256; boundary=\"fuori\"\r\n\r\n--fuori\r\n{content}\r\n--fuori\r\nContent-Type: \
         application/pkcs7-signature; name=smime.p7s\r\nContent-Transfer-Encoding: base64\r\n\r\n{}\r\n--fuori--\r\n",
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
    fs::write(workshop.path("foto.eml"), [0x89, b'P', b'N', b'G', 0, 0xff, 0xfe]).unwrap();
    fs::create_dir(workshop.path("cartella")).unwrap();
    let ca = gestore.ca.to_str().unwrap();
    let files = ["vuota.eml", "buona.eml", "manca.eml", "cartella", "foto.eml"];
    let ran = workshop.expect(1, &[&["pec", "inspect", "--json", "--ca", ca], &files[..]].concat());
    let judged: Value = serde_json::from_str(&ran.out).unwrap();
    let told: Vec<String> =
        judged.as_array().unwrap().iter().map(|it| format!("{} {}", it["file"], it["kind"])).collect();
    let expected = [
        r#""vuota.eml" "altro""#,
        r#""buona.eml" "accettazione""#,
        r#""manca.eml" "altro""#,
        r#""cartella" "altro""#,
        r#""foto.eml" "altro""#,
    ];
    assert_eq!(told, expected);
    let table = workshop.expect(1, &[&["pec", "inspect", "--ca", ca], &files[..]].concat()).out;
    assert_eq!(table.lines().count(), 6, "{table}");
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

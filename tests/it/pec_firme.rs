//! PDFs signed as they go by certified mail, checked by other programs than the one that signs: pdfsig, qpdf, openssl.

use std::fs;
use std::path::Path;
use std::process::Command;

use openssl::ec::EcGroup;
use openssl::ec::EcKey;
use openssl::hash::MessageDigest;
use openssl::nid::Nid;
use openssl::pkcs12::Pkcs12;
use openssl::pkey::PKey;
use openssl::pkey::Private;
use openssl::sha::Sha256;
use openssl::stack::Stack;
use openssl::x509::X509;
use openssl::x509::X509Builder;
use plico::maker::gestore::Gestore;
use plico::pec::busta::Busta;
use plico::pec::cades;
use plico::pec::cades::Firmatario;
use plico::pec::cades::NonFirmato;
use plico::pec::cades::SuDisco;
use plico::press::firmato::DaFirmare;
use plico::press::firmato::NonFirmabile;
use plico::press::firmato::Voce;

use crate::workshop::Workshop;
use crate::workshop::is_quick;
use crate::workshop::tool;

const PASSWORD: &str = "parola segreta";

/// A holder of a key of RSA, as a file with the authority above.
fn rsa(gestore: &Gestore) -> Vec<u8> {
    let [certificate, key] = gestore.own().unwrap();
    let key = PKey::private_key_from_pem(&key).unwrap();
    p12(&key, &X509::from_pem(&certificate).unwrap(), &[X509::from_pem(&gestore.ca().unwrap()).unwrap()])
}

/// The same certificate over a key of an elliptic curve, which signs itself.
fn curve(gestore: &Gestore) -> Vec<u8> {
    let group = EcGroup::from_curve_name(Nid::X9_62_PRIME256V1).unwrap();
    let key = PKey::from_ec_key(EcKey::generate(&group).unwrap()).unwrap();
    let like = X509::from_pem(&gestore.own().unwrap()[0]).unwrap();
    let mut builder = X509Builder::new().unwrap();
    builder.set_version(2).unwrap();
    builder.set_serial_number(like.serial_number()).unwrap();
    builder.set_subject_name(like.subject_name()).unwrap();
    builder.set_issuer_name(like.subject_name()).unwrap();
    builder.set_not_before(like.not_before()).unwrap();
    builder.set_not_after(like.not_after()).unwrap();
    builder.set_pubkey(&key).unwrap();
    builder.sign(&key, MessageDigest::sha256()).unwrap();
    p12(&key, &builder.build(), &[])
}

fn p12(key: &PKey<Private>, certificate: &X509, above: &[X509]) -> Vec<u8> {
    let mut chain = Stack::new().unwrap();
    above.iter().for_each(|it| chain.push(it.clone()).unwrap());
    let mut builder = Pkcs12::builder();
    builder.name("firma").pkey(key).cert(certificate).ca(chain);
    builder.build2(PASSWORD).unwrap().to_der().unwrap()
}

fn prepared(pdf: &[u8]) -> DaFirmare {
    let voce = Voce { nome: "Dott.ssa Elvira Montanari", motivo: "Conformità", quando: "D:20261012101500+02'00'" };
    DaFirmare::prepare(pdf, voce).unwrap()
}

fn digest(waiting: &DaFirmare) -> [u8; 32] {
    let mut hash = Sha256::new();
    waiting.covered().iter().for_each(|it| hash.update(it));
    hash.finish()
}

fn signed(pdf: &[u8], by: &dyn Firmatario) -> Vec<u8> {
    let waiting = prepared(pdf);
    let signature = cades::sign(&digest(&waiting), by).unwrap();
    waiting.embed(&signature).unwrap()
}

/// What pdfsig says of each signature: its lines without places and hours.
fn pdfsig(path: &Path) -> Vec<String> {
    let output = Command::new("pdfsig").arg(path).output().unwrap_or_else(|e| panic!("pdfsig is not there ({e})"));
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let of = |line: &str| line.trim().trim_start_matches("- ").to_string();
    text.lines().filter(|it| it.starts_with("  - ")).map(of).collect()
}

/// A conformed copy, as it goes by certified mail.
fn copy(workshop: &Workshop) -> Vec<u8> {
    workshop.expect(0, &["copies", "reso"]);
    let copies = workshop.path("reso/copie");
    let mut names: Vec<_> = fs::read_dir(copies).unwrap().map(|it| it.unwrap().path()).collect();
    names.sort();
    let is_copy =
        |it: &&std::path::PathBuf| it.extension().is_some_and(|it| it == "pdf") && !it.ends_with("attestazione.pdf");
    fs::read(names.iter().find(is_copy).unwrap()).unwrap()
}

#[test]
fn signatures_hold_for_others() {
    if is_quick() {
        return;
    }
    let workshop = Workshop::rendered(3, 5);
    let pdf = copy(&workshop);
    let gestore = Gestore::new("Firmatario", "pec.example.org").unwrap();
    let holder = SuDisco::open(&rsa(&gestore), PASSWORD).unwrap();
    for (name, holder) in [("rsa", &holder), ("curva", &SuDisco::open(&curve(&gestore), PASSWORD).unwrap())] {
        let whole = signed(&pdf, holder);
        assert!(whole.starts_with(&pdf), "what was there stays as it is");
        let path = workshop.path(&format!("{name}.pdf"));
        fs::write(&path, &whole).unwrap();
        let said = pdfsig(&path);
        for wanted in [
            "Signature Validation: Signature is Valid.",
            "Signature Type: ETSI.CAdES.detached",
            "Signing Hash Algorithm: SHA-256",
            "Total document signed",
        ] {
            assert!(said.iter().any(|it| it == wanted), "{name}: `{wanted}` in {said:#?}");
        }
        tool("qpdf", &["--check", path.to_str().unwrap()]);
        // A page looks as it did.
        let page = |it: &Path| tool("pdftotext", &[it.to_str().unwrap(), "-"]);
        fs::write(workshop.path("prima.pdf"), &pdf).unwrap();
        assert_eq!(page(&path), page(&workshop.path("prima.pdf")));
    }
    // A second one over the first: both hold.
    let twice = signed(&signed(&pdf, &holder), &holder);
    fs::write(workshop.path("due.pdf"), &twice).unwrap();
    let said = pdfsig(&workshop.path("due.pdf"));
    let valid = said.iter().filter(|it| *it == "Signature Validation: Signature is Valid.").count();
    assert_eq!(valid, 2, "{said:#?}");
    // One byte of another day: nobody takes it.
    let mut other = signed(&pdf, &holder);
    let at = other.windows(7).position(|it| it == b"stream\n").unwrap() + 20;
    other[at] ^= 1;
    fs::write(workshop.path("altro.pdf"), &other).unwrap();
    let said = pdfsig(&workshop.path("altro.pdf"));
    assert!(said.iter().any(|it| it == "Signature Validation: Digest Mismatch."), "{said:#?}");
}

/// A PDF of these objects, listed in a table; the first is its catalogue.
fn listed(objects: &[&str], more: &str) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f\r\n", objects.len() + 1);
    for (number, object) in (1..).zip(objects) {
        table += &format!("{:010} 00000 n\r\n", bytes.len());
        bytes.extend(format!("{number} 0 obj\n{object}\nendobj\n").bytes());
    }
    let (at, size) = (bytes.len(), objects.len() + 1);
    bytes.extend(format!("{table}trailer\n<</Size {size}/Root 1 0 R{more}>>\nstartxref\n{at}\n%%EOF").bytes());
    bytes
}

/// Forms and annotations lie where others put them: in the dictionary, or as objects of their own.
#[test]
fn a_signature_is_entered_wherever_the_form_lies() {
    if is_quick() {
        return;
    }
    let workshop = Workshop::new();
    let gestore = Gestore::new("Firmatario", "pec.example.org").unwrap();
    let holder = SuDisco::open(&rsa(&gestore), PASSWORD).unwrap();
    let pages = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    let note = "<</Type/Annot/Subtype/Text/Rect[10 10 30 30]/Contents(\\)> nota)>>";
    let page = |annots: &str| format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Resources<<>>{annots}>>");
    let catalogue = |form: &str| format!("<</Type/Catalog/Pages 2 0 R{form}>>");
    let cases: [(&str, &str, &str, &[&str]); 4] = [
        ("niente", "", "", &[]),
        ("dentro", "/AcroForm<</Fields[]>>", "/Annots[4 0 R]", &[note]),
        ("form a sé", "/AcroForm 5 0 R", "/Annots 6 0 R", &[note, "<</Fields 7 0 R/SigFlags 1>>", "[4 0 R]", "[]"]),
        ("campi a sé", "/AcroForm<</Fields 5 0 R>>", "/Annots[ 4 0 R ]", &[note, "[ ]"]),
    ];
    for (name, form, annots, others) in cases {
        let (catalogue, page) = (catalogue(form), page(annots));
        let objects = [&[catalogue.as_str(), pages, page.as_str()], others].concat();
        let pdf = listed(&objects, "/ID[(uno)(due)]");
        let once = signed(&pdf, &holder);
        let twice = signed(&once, &holder);
        for (times, whole) in [(1, &once), (2, &twice)] {
            let path = workshop.path("firmato.pdf");
            fs::write(&path, whole).unwrap();
            let said = pdfsig(&path);
            let valid = said.iter().filter(|it| *it == "Signature Validation: Signature is Valid.").count();
            assert_eq!(valid, times, "{name}: {said:#?}");
            tool("qpdf", &["--check", path.to_str().unwrap()]);
        }
        let text = String::from_utf8_lossy(&twice);
        assert_eq!(text.matches("/Subtype/Text").count(), usize::from(!others.is_empty()), "{name}: the note stays");
    }
    // What cannot be appended to is refused, and nothing breaks.
    let (catalogue, page) = (catalogue(""), page(""));
    let objects = [catalogue.as_str(), pages, page.as_str()];
    let whole = listed(&objects, "");
    let voce = Voce { nome: "", motivo: "", quando: "" };
    for broken in [listed(&objects, "/Encrypt<<>>"), whole[..whole.len() / 2].to_vec(), Vec::new()] {
        assert!(matches!(DaFirmare::prepare(&broken, voce), Err(NonFirmabile::Pdf(_))));
    }
}

#[test]
fn openssl_takes_the_signature_for_cades() {
    if is_quick() {
        return;
    }
    let workshop = Workshop::rendered(1, 5);
    let gestore = Gestore::new("Firmatario", "pec.example.org").unwrap();
    let holder = SuDisco::open(&rsa(&gestore), PASSWORD).unwrap();
    let waiting = prepared(&copy(&workshop));
    let signature = cades::sign(&digest(&waiting), &holder).unwrap();
    let [content, firma, ca] = ["contenuto", "firma.p7s", "ca.pem"].map(|it| workshop.path(it));
    fs::write(&content, waiting.covered().concat()).unwrap();
    fs::write(&firma, signature).unwrap();
    fs::write(&ca, gestore.ca().unwrap()).unwrap();
    let [content, firma, ca] = [&content, &firma, &ca].map(|it| it.to_str().unwrap());
    let words = ["cms", "-verify", "-cades", "-binary", "-inform", "DER", "-purpose", "any", "-out", "/dev/null"];
    tool("openssl", &[&words[..], &["-in", firma, "-content", content, "-CAfile", ca]].concat());
    // No hour in it: that stands in the PDF (ETSI EN 319 142-1, 6.3).
    let said = tool("openssl", &["cms", "-cmsout", "-print", "-inform", "DER", "-in", firma]);
    assert!(said.contains("id-smime-aa-signingCertificateV2") && !said.contains("signingTime"), "{said}");
}

#[test]
fn what_cannot_be_signed_is_told() {
    let voce = Voce { nome: "", motivo: "", quando: "" };
    assert!(matches!(DaFirmare::prepare(b"no PDF", voce), Err(NonFirmabile::Pdf(_))));
    let gestore = Gestore::new("Firmatario", "pec.example.org").unwrap();
    let p12 = rsa(&gestore);
    for (bytes, password) in [(&p12[..], "altra"), (&p12[..], "con\0zero"), (&b"niente"[..], PASSWORD)] {
        assert!(matches!(SuDisco::open(bytes, password), Err(NonFirmato::Chiave)));
    }
}

/// Runs a program that must succeed.
fn must(command: &mut Command) {
    let output = command.output().unwrap_or_else(|e| panic!("{command:?}: {e}"));
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn a_key_on_a_token_signs() {
    if is_quick() {
        return;
    }
    let workshop = Workshop::new();
    let gestore = Gestore::new("Firmatario", "pec.example.org").unwrap();
    fs::create_dir(workshop.path("gettoni")).unwrap();
    let conf = workshop.path("softhsm2.conf");
    fs::write(&conf, format!("directories.tokendir = {}\n", workshop.path("gettoni").display())).unwrap();
    let module = "/usr/lib/softhsm/libsofthsm2.so";
    let run = |program: &str, args: &[&str]| must(Command::new(program).args(args).env("SOFTHSM2_CONF", &conf));
    run("softhsm2-util", &["--init-token", "--free", "--label", "comando", "--so-pin", "12345678", "--pin", PASSWORD]);
    let parsed =
        Pkcs12::from_der(&gestore.signer("Carla Bianchi", PASSWORD).unwrap()).unwrap().parse2(PASSWORD).unwrap();
    let [key, certificate] = ["chiave.pem", "certificato.der"].map(|it| workshop.path(it));
    fs::write(&key, parsed.pkey.unwrap().private_key_to_pem_pkcs8().unwrap()).unwrap();
    fs::write(&certificate, parsed.cert.unwrap().to_der().unwrap()).unwrap();
    let (key, certificate) = (key.to_str().unwrap(), certificate.to_str().unwrap());
    run("softhsm2-util", &["--import", key, "--token", "comando", "--label", "firma", "--id", "a1", "--pin", PASSWORD]);
    let own = ["--module", module, "--token-label", "comando", "--login", "--pin", PASSWORD];
    let write = ["--write-object", certificate, "--type", "cert", "--id", "a1", "--label", "firma"];
    run("pkcs11-tool", &[&own[..], &write].concat());
    // A project that signs with it, and sends nothing.
    fs::write(workshop.path("pin"), format!("{PASSWORD}\n")).unwrap();
    fs::create_dir_all(workshop.path("profili/gestori")).unwrap();
    let door = "host = \"localhost\"\nporta = 1\ntls = \"implicita\"\n";
    let profile = format!(
        "schema = 1\nvalido_dal = \"\"\nvalido_al = \"\"\nverificato = \"\"\nnome = \"nessuno\"\nprova = true\nca = []\n\
         cartelle = []\n[smtp]\n{door}[imap]\n{door}[limiti]\nbyte = 1_000_000\nal_minuto = 0\nal_giorno = 0\nriprova = []\n"
    );
    fs::write(workshop.path("profili/gestori/nessuno.toml"), profile).unwrap();
    let config = |name: &str| {
        format!(
            "[pec]\nfirma_password = \"pin\"\nestrazione_giorni = 9999\n[pec.token]\nmodulo = \"{module}\"\nnome = \"{name}\"\n\
             [[pec.casella]]\nnome = \"prova\"\nindirizzo = \"verbali@pec.example.org\"\ngestore = \"nessuno\"\n"
        )
    };
    workshop.expect(0, &["sample", "--atti", "2", "--seed", "3", "--damage", "0", "--pec", "1000", "-o", "lotto"]);
    let send = |out: &str| {
        let mut command = workshop.command();
        command.args(["pec", "send", "lotto", "--dry-run", "-o", out]).env("SOFTHSM2_CONF", &conf).output().unwrap()
    };
    fs::write(workshop.path("plico.toml"), config("un altro")).unwrap();
    let refused = send("altro");
    assert_eq!(refused.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("no token `un altro`"));
    fs::write(workshop.path("plico.toml"), config("comando")).unwrap();
    let made = send("messaggi");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let mut signed = 0;
    for it in fs::read_dir(workshop.path("messaggi")).unwrap().map(|it| it.unwrap().path()) {
        if it.extension().is_none_or(|it| it != "eml") {
            continue;
        }
        let raw = fs::read(&it).unwrap();
        let busta = Busta::read(&raw).unwrap();
        for allegato in busta.content().unwrap().allegati {
            let path = workshop.path("firmato.pdf");
            fs::write(&path, allegato.bytes).unwrap();
            let said = pdfsig(&path);
            assert!(said.iter().any(|it| it == "Signature Validation: Signature is Valid."), "{said:?}");
            assert!(said.iter().any(|it| it.contains("Carla Bianchi")), "{said:?}");
            signed += 1;
        }
    }
    assert_eq!(signed, 4, "act and report of service of each");
}

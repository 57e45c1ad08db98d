//! Digital returns: what they say, and whether their signature holds. Signatures are made and checked by another program
//! (xmlsec1) than the one that is tested.

use std::fs;
use std::path::PathBuf;

use plico::domain::data::Data;
use plico::domain::firma::Firma;
use plico::fatti::Esito;
use plico::flussi::ritorni;
use plico::flussi::ritorni::Ritorno;
use plico::flussi::ritorni::avviso;
use plico::flussi::ritorni::firma;
use plico::flussi::ritorni::firma::Fiducia;
use plico::flussi::ritorni::ifa10;
use plico::flussi::ritorni::vocabolario::Vocabolario;
use rstest::rstest;

use crate::harness::Case;
use crate::workshop::is_quick;
use crate::workshop::tool;

/// The words that plico comes with.
fn words() -> Vocabolario {
    let text = plico::shipped::template("ritorni/poste.toml").unwrap();
    toml::from_slice::<Vocabolario>(&text).unwrap().check().unwrap()
}

/// What a return says, a line each.
fn told(ritorno: &Ritorno) -> String {
    let day = |name: &str, it: Option<Data>| it.map(|it| format!(" {name} {it}")).unwrap_or_default();
    let mut text = format!("piego {} ar {}\n", ritorno.piego, ritorno.ar);
    for it in &ritorno.detti {
        let e: &Esito = &it.esito;
        let causa = if e.causa.is_empty() { String::new() } else { format!("+{}", e.causa) };
        text += &format!("{}{causa}/{}", e.codice, e.modalita);
        text += &day("il", it.data);
        text += &day("tentato", e.tentato);
        text += &day("depositato", e.depositato);
        text += &day("cad", e.cad_spedita);
        text += &day("can", e.can_spedita);
        text += &day("consegnato", e.consegnato);
        text += &day("ritirato", e.ritirato);
        text += &day("notifica", it.notifica);
        let prove: Vec<&str> = it.prove.iter().map(|it| it.0.as_str()).collect();
        text += &format!(" prove {}\n", prove.join(","));
    }
    for nota in &ritorno.note {
        text += &format!("da vedere: {nota}\n");
    }
    text
}

/// Each case is a return in XML or a result file, and what it says.
#[rstest]
fn returns_say_what_they_say(#[files("tests/cases/ritorni/*.case")] path: PathBuf) {
    let case = Case::read(&path);
    let words = words();
    let said = match (case.input("xml"), case.input("json")) {
        (Some(xml), _) => match avviso::read(xml.as_bytes(), &words) {
            Ok((kind, ritorno)) => format!("{kind}\n{}", told(&ritorno)),
            Err(it) => format!("{}: {}", it.codice, it.trovato),
        },
        (_, Some(json)) => match ifa10::read(json.as_bytes(), &words) {
            Ok(read) => {
                let pezzi: String = read.pezzi.iter().map(|it| format!("{} eventi, {}", it.0, told(&it.1))).collect();
                let rifiuti =
                    read.rifiuti.iter().map(|it| format!("riga {}: {}: {}\n", it.riga, it.codice, it.trovato));
                pezzi + &rifiuti.collect::<String>()
            }
            Err(it) => format!("{}: {}", it.codice, it.trovato),
        },
        _ => panic!("{}: neither xml nor json", path.display()),
    };
    case.check(&path, |_| said.clone());
}

#[test]
fn days_are_those_of_rome() {
    let day = |text: &str| ritorni::day(text).map(|it| it.to_string());
    let same = Some("2026-03-10".to_string());
    for text in ["2026-03-10", "2026-03-10T23:59:59", "2026-03-09T23:30:00Z", "2026-03-10T00:10:00+01:00", "10/03/2026"]
    {
        assert_eq!(day(text), same, "{text}");
    }
    assert_eq!(day("2026-07-09T22:15:00.000Z"), Some("2026-07-10".into()));
    for text in ["", "2026-02-30", "2026-03-10T25:00:00", "2026-03-10x", "10 marzo 2026", "2026-03"] {
        assert_eq!(day(text), None, "{text}");
    }
}

/// An authority and a signer, in a folder that goes away.
pub struct Chiavi {
    folder: tempfile::TempDir,
}

impl Chiavi {
    /// Keys of a kind that `openssl` knows: `rsa:2048`, or `ec` on P-256.
    pub fn new(kind: &str) -> Self {
        let it = Self { folder: tempfile::tempdir().unwrap() };
        let p = |name: &str| it.path(name);
        let key: &[&str] =
            if kind == "ec" { &["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"] } else { &["-newkey", kind] };
        let (ca_key, ca, key_file, csr, cert, ext) =
            (p("ca.key"), p("ca.pem"), p("s.key"), p("s.csr"), p("s.pem"), p("ext"));
        let usage = "keyUsage=critical,keyCertSign";
        let subject = "/CN=Autorita di prova";
        let root =
            ["-x509", "-nodes", "-keyout", &ca_key, "-out", &ca, "-days", "3650", "-subj", subject, "-addext", usage];
        tool("openssl", &[&["req"], key, &root].concat());
        let request = ["-nodes", "-keyout", &key_file, "-out", &csr, "-subj", "/CN=Vettore di prova"];
        tool("openssl", &[&["req"], key, &request].concat());
        fs::write(&ext, "keyUsage=critical,digitalSignature\nbasicConstraints=critical,CA:FALSE\n").unwrap();
        let sign = ["x509", "-req", "-in", &csr, "-CA", &ca, "-CAkey", &ca_key, "-days", "3650", "-extfile", &ext];
        tool("openssl", &[&sign[..], &["-set_serial", "7", "-out", &cert]].concat());
        it
    }

    pub fn path(&self, name: &str) -> String {
        self.folder.path().join(name).to_str().unwrap().to_string()
    }

    /// Signs a return by xmlsec1, by this kind of signature, which xmlsec1 then finds whole.
    pub fn sign(&self, xml: &str, forma: Forma) -> String {
        let (root, id) = forma.reference;
        let end = xml.rfind("</").unwrap();
        fs::write(self.path("t.xml"), format!("{}{}{}", &xml[..end], forma.template(), &xml[end..])).unwrap();
        let key = format!("{},{}", self.path("s.key"), self.path("s.pem"));
        let ids = ["--id-attr:Id", root, "--id-attr:Id", "SignedProperties"];
        let (out, from) = (self.path("o.xml"), self.path("t.xml"));
        tool("xmlsec1", &[&["--sign", "--privkey-pem", &key], &ids[..], &["--output", &out, &from]].concat());
        tool("xmlsec1", &[&["--verify", "--trusted-pem", &self.path("ca.pem")], &ids[..], &[&out]].concat());
        assert!(id.is_empty() || xml.contains(&format!("Id=\"{id}\"")));
        fs::read_to_string(out).unwrap()
    }

    fn authority(&self) -> Vec<Vec<u8>> {
        firma::certificates(&fs::read_to_string(self.path("ca.pem")).unwrap()).unwrap()
    }
}

/// How a signature is made.
#[derive(Clone, Copy)]
pub struct Forma {
    c14n: &'static str,
    method: &'static str,
    digest: &'static str,
    /// The outermost element, and its Id that is referred to; empty for the whole document.
    reference: (&'static str, &'static str),
    xades: bool,
}

const EXC: &str = "http://www.w3.org/2001/10/xml-exc-c14n#";
const INC: &str = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
const RSA: &str = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
const ECDSA: &str = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
const SHA256: &str = "http://www.w3.org/2001/04/xmlenc#sha256";

/// What the carrier's returns have.
pub const XADES: Forma = Forma { c14n: EXC, method: ECDSA, digest: SHA256, reference: ("FD23L", "FD-1"), xades: true };

impl Forma {
    fn template(self) -> String {
        let Self { c14n, method, digest, reference: (_, id), xades } = self;
        let uri = if id.is_empty() { String::new() } else { format!("#{id}") };
        let digested = format!("<ds:DigestMethod Algorithm=\"{digest}\"/><ds:DigestValue/>");
        let canonical = format!("<ds:Transform Algorithm=\"{c14n}\"/>");
        let (mut second, mut object) = (String::new(), "");
        if xades {
            second = format!(
                "<ds:Reference URI=\"#SP\" Type=\"http://uri.etsi.org/01903#SignedProperties\">\
                 <ds:Transforms>{canonical}</ds:Transforms>{digested}</ds:Reference>"
            );
            object = "<ds:Object><x:QualifyingProperties xmlns:x=\"http://uri.etsi.org/01903/v1.3.2#\" Target=\"#S\">\
                      <x:SignedProperties Id=\"SP\"><x:SignedSignatureProperties><x:SigningTime>2026-03-10T10:00:00Z\
                      </x:SigningTime></x:SignedSignatureProperties></x:SignedProperties></x:QualifyingProperties>\
                      </ds:Object>";
        }
        format!(
            "<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"><ds:SignedInfo>\
             <ds:CanonicalizationMethod Algorithm=\"{c14n}\"/><ds:SignatureMethod Algorithm=\"{method}\"/>\
             <ds:Reference URI=\"{uri}\"><ds:Transforms>\
             <ds:Transform Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\"/>{canonical}\
             </ds:Transforms>{digested}</ds:Reference>{second}</ds:SignedInfo><ds:SignatureValue/>\
             <ds:KeyInfo><ds:X509Data/></ds:KeyInfo>{object}</ds:Signature>"
        )
    }
}

/// A delivery at home; everybody in it is invented.
pub fn consegna(piego: &str, ar: &str, giorno: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<p:FD23L xmlns:p=\"urn:esempio:23l\" Id=\"FD-1\"><DatiOggetto>\
         <CodiceOggettoAG>{piego}</CodiceOggettoAG><Codice23L>{ar}</Codice23L>\
         <DataAccettazione>2026-03-04</DataAccettazione></DatiOggetto><DatiDestinatario>\
         <Destinatario>Nunzia Invèntata &amp; figli</Destinatario></DatiDestinatario><DatiConsegnaDomicilio>\
         <DescRicevente>Nunzia Inventata</DescRicevente><QualificaRicevente>destinatario</QualificaRicevente>\
         <FlagRifiuto>false</FlagRifiuto><DataOraConsegnaAtto>{giorno}T10:30:00+01:00</DataOraConsegnaAtto>\
         <TrattoGrafico>{}</TrattoGrafico></DatiConsegnaDomicilio></p:FD23L>\n",
        "iVBORw0KGgo".repeat(20_000)
    )
}

fn check(xml: &str, autorita: &[Vec<u8>], sha1: bool) -> Firma {
    // 2026-11-26: within the years of certificates that are made now or then.
    let istante = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs() as i64;
    firma::verify(xml.as_bytes(), Fiducia { autorita, istante, sha1 })
}

#[test]
fn a_signature_holds_for_what_was_signed_and_nothing_else() {
    if is_quick() {
        return;
    }
    let (ec, rsa) = (Chiavi::new("ec"), Chiavi::new("rsa:2048"));
    let plain = consegna("281526382192", "381526382193", "2026-03-10");
    assert_eq!(check(&plain, &[], false), Firma::Assente);
    let whole = Forma { c14n: INC, method: RSA, digest: SHA256, reference: ("FD23L", ""), xades: false };
    for (chiavi, forma) in
        [(&ec, XADES), (&rsa, whole), (&rsa, Forma { c14n: EXC, ..whole }), (&ec, Forma { c14n: INC, ..XADES })]
    {
        let signed = chiavi.sign(&plain, forma);
        assert_eq!(check(&signed, &[], false), Firma::Valida);
        assert_eq!(check(&signed, &chiavi.authority(), false), Firma::Valida);
        let other = if std::ptr::eq(chiavi, &raw const ec) { &rsa } else { &ec };
        assert_eq!(check(&signed, &other.authority(), false), Firma::NonAttendibile);
        for (from, to) in [("T10:30", "T10:31"), ("2026-03-10T", "2026-03-11T"), ("281526382192", "281526382193")] {
            assert_eq!(check(&signed.replacen(from, to, 1), &[], false), Firma::Alterata, "{from}");
        }
    }
    // SHA-1 is believed where the profile says so, and not otherwise.
    let old = Forma {
        method: "http://www.w3.org/2000/09/xmldsig#rsa-sha1",
        digest: "http://www.w3.org/2000/09/xmldsig#sha1",
        ..whole
    };
    let signed = rsa.sign(&plain, old);
    assert_eq!((check(&signed, &[], false), check(&signed, &[], true)), (Firma::Alterata, Firma::Valida));
}

#[test]
fn a_signature_that_was_wrapped_into_another_return_is_none() {
    if is_quick() {
        return;
    }
    let chiavi = Chiavi::new("ec");
    let signed = chiavi.sign(&consegna("281526382192", "381526382193", "2026-03-10"), XADES);
    let start = signed.find("<p:FD23L").unwrap();
    let inner = signed[start..].trim();
    let at = inner.find("<ds:Signature").unwrap();
    let end = inner.find("</ds:Signature>").unwrap() + "</ds:Signature>".len();
    let (unsigned, signature) = (format!("{}{}", &inner[..at], &inner[end..]), &inner[at..end]);
    let forged = consegna("281526382192", "381526382193", "2026-01-05").replace("FD-1", "FD-2");
    let root = forged.rfind("</p:FD23L>").unwrap();
    let wrap = |what: &str| format!("{}{what}{}", &forged[..root], &forged[root..]);
    let object = format!("<ds:Object>{unsigned}</ds:Object></ds:Signature>");
    let in_object = signature.replace("</ds:Signature>", &object);
    // Whole inside another; beside its own signature; inside the signature; twice with one Id.
    for it in [wrap(inner), wrap(&format!("{unsigned}{signature}")), wrap(&in_object)] {
        assert_eq!(check(&it, &[], false), Firma::Alterata);
        assert_eq!(check(&it.replace("FD-2", "FD-1"), &[], false), Firma::Alterata);
    }
    // What stands beside the signed element of the same name is read by nobody.
    let two = wrap(&format!("{unsigned}{signature}"));
    assert!(avviso::read(two.as_bytes(), &words()).is_err_and(|it| it.codice == "consegne-discordi"));
}

#[test]
fn hostile_xml_is_refused_with_a_sentence() {
    let bomb = "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><FD23L>&b;</FD23L>";
    let outside = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><FD23L>&x;</FD23L>";
    let deep = "<FD23L>".repeat(5_000);
    let text = format!("<FD23L><CodiceOggettoAG>{}</CodiceOggettoAG></FD23L>", "1".repeat(9 << 20));
    let large = format!("<FD23L>{}</FD23L>", "<a>x</a>".repeat(3 << 20));
    for xml in [bomb, outside, &deep, &text, &large, "<FD23L><a>", "<FD23L>&b;</FD23L>", "<", ""] {
        let refused = avviso::read(xml.as_bytes(), &words()).unwrap_err();
        assert!(["xml-illeggibile", "xml-di-altro-tipo"].contains(&refused.codice), "{refused:?}");
        assert!(refused.trovato.len() < 400, "{}", refused.trovato.len());
        assert!(matches!(check(xml, &[], false), Firma::Alterata | Firma::Assente));
    }
    // An encoding that is named wrongly; one that is named rightly.
    let latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><FD23L><a>\u{e8}</a></FD23L>";
    let bytes: Vec<u8> = latin.chars().map(|it| it as u8).collect();
    assert_eq!(avviso::read(&bytes, &words()).unwrap_err().codice, "numero-mancante");
    let unknown = latin.replace("ISO-8859-1", "klingon");
    assert_eq!(avviso::read(unknown.as_bytes(), &words()).unwrap_err().codice, "xml-illeggibile");
}

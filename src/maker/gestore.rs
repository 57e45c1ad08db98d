//! A provider of certified mail that is none: it signs receipts and envelopes as real ones do (DM 2/11/2005, annex), under
//! an authority of its own that nobody else believes.
//!
//! For tests and for trying the service out. Its keys are drawn anew each time; all else is what it is told.

use openssl::asn1::Asn1Time;
use openssl::base64;
use openssl::bn::BigNum;
use openssl::bn::MsbOption;
use openssl::cms::CMSOptions;
use openssl::cms::CmsContentInfo;
use openssl::error::ErrorStack;
use openssl::hash::MessageDigest;
use openssl::pkcs12::Pkcs12;
use openssl::pkey::PKey;
use openssl::pkey::Private;
use openssl::rsa::Rsa;
use openssl::stack::Stack;
use openssl::x509::X509;
use openssl::x509::X509Builder;
use openssl::x509::X509Name;
use openssl::x509::X509NameBuilder;
use openssl::x509::extension::BasicConstraints;
use openssl::x509::extension::ExtendedKeyUsage;
use openssl::x509::extension::KeyUsage;
use openssl::x509::extension::SubjectAlternativeName;

use crate::domain::istante::Istante;

/// A provider.
pub struct Gestore {
    /// What it is called.
    pub nome: String,
    /// Its domain.
    pub dominio: String,
    /// Whether it writes signatures with indefinite lengths, as some do.
    pub ber: bool,
    chiave: PKey<Private>,
    certificato: X509,
    autorita: X509,
    /// The key of its authority, as long as it was not closed.
    radice: Option<PKey<Private>>,
}

/// A message that was handed to it.
#[derive(Debug, Clone, Copy)]
pub struct Inviato<'a> {
    /// The number that the sender gave it, in angle brackets.
    pub msgid: &'a str,
    /// The number that the provider gave it, without.
    pub identificativo: &'a str,
    /// The sender.
    pub mittente: &'a str,
    /// The recipient.
    pub destinatario: &'a str,
    /// Its subject.
    pub oggetto: &'a str,
    /// Its exact bytes.
    pub bytes: &'a [u8],
    /// The message that it answers, where it does.
    pub risponde_a: Option<&'a str>,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evento<'a> {
    /// Taken in; the recipient has certified mail or not.
    Accettato {
        /// Whether it has.
        certificato: bool,
    },
    /// Not taken in.
    NonAccettato {
        /// Why.
        perche: &'a str,
    },
    /// Delivered; with the whole message, or with none.
    Consegnato {
        /// `completa`, `breve` or `sintetica`.
        ricevuta: &'a str,
    },
    /// Not delivered.
    NonConsegnato {
        /// The word for it: `no-dest`, `no-dominio`, `virus`, `altro`.
        errore: &'a str,
        /// Why, with its code in front.
        perche: &'a str,
    },
    /// Not delivered so far.
    InRitardo {
        /// Why, with its code in front.
        perche: &'a str,
    },
    /// On its way to the recipient: the envelope itself.
    Imbustato,
}

impl Evento<'_> {
    const fn tipo(&self) -> &'static str {
        match self {
            Self::Accettato { .. } => "accettazione",
            Self::NonAccettato { .. } => "non-accettazione",
            Self::Consegnato { .. } => "avvenuta-consegna",
            Self::NonConsegnato { .. } => "errore-consegna",
            Self::InRitardo { .. } => "preavviso-errore-consegna",
            Self::Imbustato => "posta-certificata",
        }
    }

    const fn subject(&self) -> &'static str {
        match self {
            Self::Accettato { .. } => "ACCETTAZIONE",
            Self::NonAccettato { .. } => "AVVISO DI NON ACCETTAZIONE",
            Self::Consegnato { .. } => "CONSEGNA",
            Self::NonConsegnato { .. } => "AVVISO DI MANCATA CONSEGNA",
            Self::InRitardo { .. } => "AVVISO DI MANCATA CONSEGNA PER SUP. TEMPO MASSIMO",
            Self::Imbustato => "POSTA CERTIFICATA",
        }
    }

    const fn errore(&self) -> &str {
        match self {
            Self::NonAccettato { .. } | Self::InRitardo { .. } => "altro",
            Self::NonConsegnato { errore, .. } => errore,
            Self::Accettato { .. } | Self::Consegnato { .. } | Self::Imbustato => "nessuno",
        }
    }

    const fn perche(&self) -> &str {
        match self {
            Self::NonAccettato { perche } | Self::NonConsegnato { perche, .. } | Self::InRitardo { perche } => perche,
            Self::Accettato { .. } | Self::Consegnato { .. } | Self::Imbustato => "",
        }
    }
}

impl Gestore {
    /// Opens one, with an authority and a certificate of its own that are good from 2016 to 2049.
    pub fn new(nome: &str, dominio: &str) -> Result<Self, ErrorStack> {
        let (root, chiave) = (key()?, key()?);
        let (above, own) = (named(&format!("Autorita di prova di {nome}"))?, named(nome)?);
        let mut autorita = begun(&above, &above, &root)?;
        autorita.append_extension(BasicConstraints::new().critical().ca().build()?)?;
        autorita.append_extension(KeyUsage::new().critical().key_cert_sign().crl_sign().build()?)?;
        autorita.sign(&root, MessageDigest::sha256())?;
        let autorita = autorita.build();
        let mut certificato = begun(&own, &above, &chiave)?;
        certificato.append_extension(KeyUsage::new().critical().digital_signature().build()?)?;
        certificato.append_extension(ExtendedKeyUsage::new().email_protection().build()?)?;
        let address = SubjectAlternativeName::new()
            .email(&format!("posta-certificata@{dominio}"))
            .build(&certificato.x509v3_context(Some(&autorita), None))?;
        certificato.append_extension(address)?;
        certificato.sign(&root, MessageDigest::sha256())?;
        let certificato = certificato.build();
        let radice = Some(root);
        Ok(Self { nome: nome.into(), dominio: dominio.into(), ber: false, chiave, certificato, autorita, radice })
    }

    /// Opens one again by its key (see [`Gestore::key_file`]) and its authority.
    pub fn reopen(nome: &str, dominio: &str, p12: &[u8], password: &str, ca: &[u8]) -> Result<Self, ErrorStack> {
        let parsed = Pkcs12::from_der(p12)?.parse2(password)?;
        let (Some(chiave), Some(certificato)) = (parsed.pkey, parsed.cert) else { return Err(ErrorStack::get()) };
        let (nome, dominio, autorita) = (nome.into(), dominio.into(), X509::from_pem(ca)?);
        Ok(Self { nome, dominio, ber: false, chiave, certificato, autorita, radice: None })
    }

    /// Its key and certificate as a file (PKCS#12).
    pub fn key_file(&self, password: &str) -> Result<Vec<u8>, ErrorStack> {
        packed(&self.chiave, &self.certificato, &self.autorita, password)
    }

    /// A key and a certificate under its authority, as a file: of a server that answers under these names.
    pub fn server(&self, names: &[&str], addresses: &[&str], password: &str) -> Result<Vec<u8>, ErrorStack> {
        let mut alternative = SubjectAlternativeName::new();
        for it in names {
            alternative.dns(it);
        }
        for it in addresses {
            alternative.ip(it);
        }
        self.issue(names.first().unwrap_or(&"server"), password, |certificate, above| {
            certificate.append_extension(ExtendedKeyUsage::new().server_auth().build()?)?;
            let names = alternative.build(&certificate.x509v3_context(Some(above), None))?;
            certificate.append_extension(names)
        })
    }

    /// A key and a certificate under its authority, as a file: of somebody who signs documents.
    pub fn signer(&self, name: &str, password: &str) -> Result<Vec<u8>, ErrorStack> {
        self.issue(name, password, |certificate, _| {
            certificate.append_extension(KeyUsage::new().critical().non_repudiation().build()?)
        })
    }

    fn issue(
        &self,
        name: &str,
        password: &str,
        extend: impl FnOnce(&mut X509Builder, &X509) -> Result<(), ErrorStack>,
    ) -> Result<Vec<u8>, ErrorStack> {
        let Some(root) = &self.radice else { return Err(ErrorStack::get()) };
        let own = key()?;
        let mut certificate = begun(&named(name)?, &named(&format!("Autorita di prova di {}", self.nome))?, &own)?;
        extend(&mut certificate, &self.autorita)?;
        certificate.sign(root, MessageDigest::sha256())?;
        packed(&own, &certificate.build(), &self.autorita, password)
    }

    /// Its authority in PEM form, for whoever wants to believe it.
    pub fn ca(&self) -> Result<Vec<u8>, ErrorStack> {
        self.autorita.to_pem()
    }

    /// Its certificate and its key in PEM form, for whoever wants to sign in its name.
    pub fn own(&self) -> Result<[Vec<u8>; 2], ErrorStack> {
        Ok([self.certificato.to_pem()?, self.chiave.private_key_to_pem_pkcs8()?])
    }

    /// The message that tells of an event.
    pub fn tell(&self, it: &Inviato<'_>, evento: Evento<'_>, quando: Istante) -> Result<Vec<u8>, ErrorStack> {
        let content = content(it, evento, &self.daticert(it, evento, quando));
        let signature = base64::encode_block(&self.sign(&content)?);
        let head = self.head(it, evento, quando);
        let fence = "--=_fuori\r\n";
        let mut whole = format!(
            "{head}MIME-Version: 1.0\r\nContent-Type: multipart/signed; protocol=\"application/pkcs7-signature\"; \
             micalg=sha-256; boundary=\"=_fuori\"\r\n\r\nThis is an S/MIME signed message\r\n\r\n{fence}"
        )
        .into_bytes();
        whole.extend(&content);
        whole.extend(
            format!(
                "\r\n{fence}Content-Type: application/pkcs7-signature; name=\"smime.p7s\"\r\nContent-Transfer-Encoding: \
                 base64\r\nContent-Disposition: attachment; filename=\"smime.p7s\"\r\n\r\n{}--=_fuori--\r\n",
                lines(&signature)
            )
            .bytes(),
        );
        Ok(whole)
    }

    fn head(&self, it: &Inviato<'_>, evento: Evento<'_>, quando: Istante) -> String {
        let (own, subject) = (format!("posta-certificata@{}", self.dominio), evento.subject());
        let (from, to, header) = match evento {
            Evento::Imbustato => (format!("\"Per conto di: {}\" <{own}>", it.mittente), it.destinatario, "X-Trasporto"),
            _ => (own, it.mittente, "X-Ricevuta"),
        };
        let number = match evento {
            Evento::Imbustato => it.identificativo.to_string(),
            _ => format!("{}.{}", evento.tipo(), it.identificativo),
        };
        let answers = it.risponde_a.map_or(String::new(), |it| format!("In-Reply-To: {it}\r\nReferences: {it}\r\n"));
        format!(
            "From: {from}\r\nTo: {to}\r\nSubject: {subject}: {}\r\nDate: {}\r\nMessage-ID: <{number}>\r\n{answers}{header}: \
             {}\r\nX-Riferimento-Message-ID: {}\r\n",
            it.oggetto,
            quando.mail(),
            evento.tipo(),
            it.msgid
        )
    }

    /// What it certifies.
    fn daticert(&self, it: &Inviato<'_>, evento: Evento<'_>, quando: Istante) -> String {
        let certificato = !matches!(evento, Evento::Accettato { certificato: false });
        let tail = match evento {
            Evento::Consegnato { ricevuta } => format!(
                "        <ricevuta tipo=\"{ricevuta}\" />\n        <consegna>{}</consegna>\n",
                escaped(it.destinatario)
            ),
            Evento::NonConsegnato { .. } | Evento::InRitardo { .. } => {
                format!("        <consegna>{}</consegna>\n", escaped(it.destinatario))
            }
            Evento::Imbustato => "        <ricevuta tipo=\"completa\" />\n".to_string(),
            Evento::Accettato { .. } | Evento::NonAccettato { .. } => String::new(),
        };
        let why = match evento.perche() {
            "" => String::new(),
            why => format!("        <errore-esteso>{}</errore-esteso>\n", escaped(why)),
        };
        let [giorno, ora, zona] = quando.daticert();
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<postacert tipo=\"{}\" errore=\"{}\">\n    <intestazione>\n        \
             <mittente>{}</mittente>\n        <destinatari tipo=\"{}\">{}</destinatari>\n        <risposte>{}</risposte>\n        \
             <oggetto>{}</oggetto>\n    </intestazione>\n    <dati>\n        <gestore-emittente>{}</gestore-emittente>\n        \
             <data zona=\"{zona}\">\n            <giorno>{giorno}</giorno>\n            <ora>{ora}</ora>\n        </data>\n        \
             <identificativo>{}</identificativo>\n        <msgid>{}</msgid>\n{tail}{why}    </dati>\n</postacert>\n",
            evento.tipo(),
            evento.errore(),
            escaped(it.mittente),
            if certificato { "certificato" } else { "esterno" },
            escaped(it.destinatario),
            escaped(it.mittente),
            escaped(it.oggetto),
            escaped(&self.nome),
            escaped(it.identificativo),
            escaped(it.msgid),
        )
    }

    fn sign(&self, content: &[u8]) -> Result<Vec<u8>, ErrorStack> {
        let flags = CMSOptions::DETACHED | CMSOptions::BINARY;
        let der =
            CmsContentInfo::sign(Some(&self.certificato), Some(&self.chiave), None, Some(content), flags)?.to_der()?;
        Ok(if self.ber { indefinite(&der) } else { der })
    }
}

/// What is signed: a text for people, what is certified, and the message itself where it comes along.
fn content(it: &Inviato<'_>, evento: Evento<'_>, daticert: &str) -> Vec<u8> {
    let fence = "--=_dentro\r\n";
    let text = format!("{}: {}", evento.subject().to_lowercase(), it.identificativo);
    let mut content = format!(
        "Content-Type: multipart/mixed; boundary=\"=_dentro\"\r\n\r\n{fence}Content-Type: text/plain; \
         charset=\"iso-8859-1\"\r\n\r\n{text}\r\n\r\n{fence}Content-Type: application/xml; name=\"daticert.xml\"\r\n\
         Content-Disposition: inline; filename=\"daticert.xml\"\r\nContent-Transfer-Encoding: base64\r\n\r\n{}\r\n",
        lines(&base64::encode_block(daticert.as_bytes()))
    )
    .into_bytes();
    let comes_along = match evento {
        Evento::Consegnato { ricevuta } => ricevuta == "completa",
        other => other == Evento::Imbustato,
    };
    if comes_along {
        content.extend(
            format!(
                "{fence}Content-Type: message/rfc822; name=\"postacert.eml\"\r\nContent-Disposition: inline; \
                 filename=\"postacert.eml\"\r\n\r\nReceived: from mittente by gestore with ESMTPSA\r\n"
            )
            .bytes(),
        );
        content.extend(renumbered(it));
        content.extend(b"\r\n");
    }
    content.extend(b"--=_dentro--\r\n");
    content
}

/// The message with the provider's number for the sender's, which goes to another header.
fn renumbered(it: &Inviato<'_>) -> Vec<u8> {
    let text = it.bytes;
    let end = text.windows(4).position(|it| it == b"\r\n\r\n").map_or(text.len(), |it| it + 2);
    let (head, rest) = text.split_at(end);
    let head = String::from_utf8_lossy(head);
    let kept = head.split_inclusive("\r\n").filter(|it| !it.to_ascii_lowercase().starts_with("message-id:"));
    let own = format!("Message-ID: <{}>\r\nX-Riferimento-Message-ID: {}\r\n", it.identificativo, it.msgid);
    [kept.collect::<String>().as_bytes(), own.as_bytes(), rest].concat()
}

/// Three outer frames of a signature with indefinite lengths: `30 80 06 .. a0 80 30 80 .. 00 00 00 00 00 00`.
fn indefinite(der: &[u8]) -> Vec<u8> {
    let after = |at: usize| at + 2 + if der[at + 1] < 0x80 { 0 } else { usize::from(der[at + 1] & 0x7f) };
    let oid = after(0);
    let explicit = oid + 2 + usize::from(der[oid + 1]);
    let signed = after(explicit);
    let inner = after(signed);
    let frames = [&[0x30, 0x80][..], &der[oid..explicit], &[0xa0, 0x80, 0x30, 0x80], &der[inner..], &[0; 6]];
    frames.concat()
}

fn lines(text: &str) -> String {
    text.as_bytes().chunks(64).map(|it| format!("{}\r\n", String::from_utf8_lossy(it))).collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A key with its certificate and the one above, as a file (PKCS#12).
fn packed(key: &PKey<Private>, own: &X509, above: &X509, password: &str) -> Result<Vec<u8>, ErrorStack> {
    let mut chain = Stack::new()?;
    chain.push(above.clone())?;
    let mut builder = Pkcs12::builder();
    builder.name("chiave").pkey(key).cert(own).ca(chain);
    builder.build2(password)?.to_der()
}

fn key() -> Result<PKey<Private>, ErrorStack> {
    PKey::from_rsa(Rsa::generate(2048)?)
}

fn named(name: &str) -> Result<X509Name, ErrorStack> {
    let mut builder = X509NameBuilder::new()?;
    builder.append_entry_by_text("CN", name)?;
    Ok(builder.build())
}

fn begun(subject: &X509Name, issuer: &X509Name, key: &PKey<Private>) -> Result<X509Builder, ErrorStack> {
    let mut builder = X509Builder::new()?;
    builder.set_version(2)?;
    let mut number = BigNum::new()?;
    number.rand(96, MsbOption::ONE, false)?;
    let number = number.to_asn1_integer()?;
    builder.set_serial_number(&number)?;
    builder.set_subject_name(subject)?;
    builder.set_issuer_name(issuer)?;
    builder.set_pubkey(key)?;
    let (from, until) = (Asn1Time::from_str("20160101000000Z")?, Asn1Time::from_str("20491231235959Z")?);
    builder.set_not_before(&from)?;
    builder.set_not_after(&until)?;
    Ok(builder)
}

/// What stands in base 64.
pub fn decoded(text: &str) -> Option<Vec<u8>> {
    base64::decode_block(text.trim()).ok()
}

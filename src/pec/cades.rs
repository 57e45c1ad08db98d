//! The signature that goes into a PDF (PAdES, baseline B-B: ETSI EN 319 142-1, 6; EN 319 122-1): who signed is itself
//! signed, and the hour stands in the PDF and not here.
//!
//! In three steps, so that the key may be anywhere: [`Firma::prepare`] makes of a digest the bytes that a key must sign
//! ([`Firma::to_sign`]), a [`Firmatario`] signs them, here or far away, and [`Firma::finish`] wraps the whole.

use openssl::asn1::Asn1Time;
use openssl::bn::BigNum;
use openssl::ecdsa::EcdsaSig;
use openssl::error::ErrorStack;
use openssl::hash::MessageDigest;
use openssl::pkcs12::Pkcs12;
use openssl::pkey::Id;
use openssl::pkey::PKey;
use openssl::pkey::Private;
use openssl::sha::sha256;
use openssl::sign::Signer;
use openssl::sign::Verifier;
use openssl::x509::X509;
use openssl::x509::X509Ref;

/// Object identifiers, encoded.
const DATA: &[u8] = &[0x06, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, 1];
const SIGNED_DATA: &[u8] = &[0x06, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, 2];
const CONTENT_TYPE: &[u8] = &[0x06, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 9, 3];
const MESSAGE_DIGEST: &[u8] = &[0x06, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 9, 4];
const SIGNING_CERTIFICATE: &[u8] = &[0x06, 11, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 9, 16, 2, 47];
const SHA256: &[u8] = &[0x06, 9, 0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 1];
const RSA: &[u8] = &[0x06, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1];
const ECDSA: &[u8] = &[0x06, 8, 0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2];

const SEQUENCE: u8 = 0x30;
const SET: u8 = 0x31;
const INTEGER: u8 = 0x02;
const OCTETS: u8 = 0x04;
const NULL: &[u8] = &[0x05, 0];

/// A certificate, with those above it.
pub struct Certificato {
    own: X509,
    chain: Vec<X509>,
}

impl Certificato {
    /// Reads one that stands alone (DER).
    pub fn from_der(der: &[u8]) -> Result<Self, NonFirmato> {
        Ok(Self { own: X509::from_der(der)?, chain: Vec::new() })
    }

    /// Reads one with those above it (PEM), its own first.
    pub fn from_pem(pem: &[u8]) -> Result<Self, NonFirmato> {
        let mut chain = X509::stack_from_pem(pem)?;
        if chain.is_empty() {
            return Err(NonFirmato::Chiave);
        }
        Ok(Self { own: chain.remove(0), chain })
    }

    /// Whether its key made a signature of bytes.
    fn verifies(&self, bytes: &[u8], signature: &[u8]) -> Result<bool, NonFirmato> {
        let key = self.own.public_key()?;
        let mut verifier = Verifier::new(MessageDigest::sha256(), &key)?;
        // What is no signature at all is an error of the library, and as wrong as any other.
        Ok(verifier.verify_oneshot(signature, bytes).unwrap_or(false))
    }

    /// Whether its key is one of RSA; else it is of an elliptic curve.
    pub fn is_rsa(&self) -> bool {
        self.own.public_key().is_ok_and(|it| it.id() == Id::RSA)
    }

    /// Whether it is good at an instant, in seconds since 1970; what is signed after its end is worth nothing.
    pub fn is_valid_at(&self, utc: i64) -> Result<bool, NonFirmato> {
        let at = Asn1Time::from_unix(utc)?;
        Ok(self.own.not_before() <= at && at <= self.own.not_after())
    }
}

/// Whoever holds a key.
pub trait Firmatario: Sync {
    /// The certificate of the key.
    fn certificato(&self) -> &Certificato;

    /// Signs bytes, hashed by SHA-256.
    fn sign(&self, bytes: &[u8]) -> Result<Vec<u8>, NonFirmato>;
}

/// A signature of a curve in the form of certificates, of its two numbers one after the other.
pub fn ecdsa(numbers: &[u8]) -> Result<Vec<u8>, NonFirmato> {
    let (r, s) = numbers.split_at(numbers.len() / 2);
    Ok(EcdsaSig::from_private_components(BigNum::from_slice(r)?, BigNum::from_slice(s)?)?.to_der()?)
}

/// Why something was not signed.
#[derive(Debug, thiserror::Error)]
pub enum NonFirmato {
    /// The file of the key cannot be opened: it is none, or the password is another.
    #[error(
        "the file of the key cannot be opened: it is no PKCS#12 with key and certificate, or the password is wrong"
    )]
    Chiave,
    /// The key is of a kind that plico does not sign with.
    #[error("the key is neither RSA nor of an elliptic curve")]
    Specie,
    /// What came back was not made by the key of the certificate.
    #[error("the signature does not fit the certificate: it was made by another key")]
    Diversa,
    /// The program that signs says no.
    #[error("the program of the remote signature: {0}")]
    Remota(String),
    /// The token says no.
    #[error("the token does not sign: {0}")]
    Token(String),
    /// The library says no.
    #[error(transparent)]
    Libreria(#[from] ErrorStack),
}

/// A key in a file (PKCS#12).
pub struct SuDisco {
    key: PKey<Private>,
    certificato: Certificato,
}

impl SuDisco {
    /// Opens it.
    pub fn open(p12: &[u8], password: &str) -> Result<Self, NonFirmato> {
        if password.contains('\0') {
            return Err(NonFirmato::Chiave);
        }
        let parsed = Pkcs12::from_der(p12).and_then(|it| it.parse2(password)).map_err(|_| NonFirmato::Chiave)?;
        let (Some(key), Some(certificate)) = (parsed.pkey, parsed.cert) else { return Err(NonFirmato::Chiave) };
        let chain = parsed.ca.into_iter().flatten().collect();
        Ok(Self { key, certificato: Certificato { own: certificate, chain } })
    }
}

impl Firmatario for SuDisco {
    fn certificato(&self) -> &Certificato {
        &self.certificato
    }

    fn sign(&self, bytes: &[u8]) -> Result<Vec<u8>, NonFirmato> {
        Ok(Signer::new(MessageDigest::sha256(), &self.key)?.sign_oneshot_to_vec(bytes)?)
    }
}

/// A signature before it is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Firma {
    /// What is signed of it, as the set that the key signs.
    attributes: Vec<u8>,
}

impl Firma {
    /// Of the digest (SHA-256) of what is to be signed, by the holder of a certificate.
    pub fn prepare(digest: &[u8; 32], certificato: &Certificato) -> Result<Self, NonFirmato> {
        let certificate = &certificato.own;
        // ESSCertIDv2 with its default digest (RFC 5035): hash, then issuer and number.
        let issuer = certificate.issuer_name().to_der()?;
        let general = tagged(SEQUENCE, &tagged(0xa4, &issuer));
        let which = tagged(SEQUENCE, &[general, number(certificate)?].concat());
        let id = tagged(SEQUENCE, &[tagged(OCTETS, &sha256(&certificate.to_der()?)), which].concat());
        let mut each = [
            attribute(CONTENT_TYPE, DATA),
            attribute(MESSAGE_DIGEST, &tagged(OCTETS, digest)),
            attribute(SIGNING_CERTIFICATE, &tagged(SEQUENCE, &tagged(SEQUENCE, &id))),
        ];
        // A set lies in the order of its bytes (X.690, 11.6).
        each.sort();
        Ok(Self { attributes: tagged(SET, &each.concat()) })
    }

    /// The bytes that the key signs.
    pub fn to_sign(&self) -> &[u8] {
        &self.attributes
    }

    /// The whole, with what the key made of it: SignedData (RFC 5652), detached.
    pub fn finish(&self, signature: &[u8], certificato: &Certificato) -> Result<Vec<u8>, NonFirmato> {
        let certificate = &certificato.own;
        let digest = tagged(SEQUENCE, &[SHA256, NULL].concat());
        let by = match certificate.public_key()?.id() {
            Id::RSA => tagged(SEQUENCE, &[RSA, NULL].concat()),
            Id::EC => tagged(SEQUENCE, ECDSA),
            _ => return Err(NonFirmato::Specie),
        };
        let who = tagged(SEQUENCE, &[certificate.issuer_name().to_der()?, number(certificate)?].concat());
        // Inside, the set is told by its place.
        let attributes = [&[0xa0], &self.attributes[1..]].concat();
        let signer = [vec![INTEGER, 1, 1], who, digest.clone(), attributes, by, tagged(OCTETS, signature)].concat();
        let mut certificates = certificate.to_der()?;
        for above in &certificato.chain {
            certificates.extend(above.to_der()?);
        }
        let data = [
            vec![INTEGER, 1, 1],
            tagged(SET, &digest),
            tagged(SEQUENCE, DATA),
            tagged(0xa0, &certificates),
            tagged(SET, &tagged(SEQUENCE, &signer)),
        ];
        Ok(tagged(SEQUENCE, &[SIGNED_DATA, &tagged(0xa0, &tagged(SEQUENCE, &data.concat()))].concat()))
    }
}

/// Signs a digest with a key that is at hand.
pub fn sign(digest: &[u8; 32], by: &dyn Firmatario) -> Result<Vec<u8>, NonFirmato> {
    let firma = Firma::prepare(digest, by.certificato())?;
    let signature = by.sign(firma.to_sign())?;
    if !by.certificato().verifies(firma.to_sign(), &signature)? {
        return Err(NonFirmato::Diversa);
    }
    firma.finish(&signature, by.certificato())
}

fn attribute(kind: &[u8], value: &[u8]) -> Vec<u8> {
    tagged(SEQUENCE, &[kind, &tagged(SET, value)].concat())
}

/// The number of a certificate.
fn number(certificate: &X509Ref) -> Result<Vec<u8>, NonFirmato> {
    let mut bytes = certificate.serial_number().to_bn()?.to_vec();
    if bytes.first().is_none_or(|it| it & 0x80 != 0) {
        bytes.insert(0, 0);
    }
    Ok(tagged(INTEGER, &bytes))
}

/// A value with its tag and its length (X.690, 8.1.3).
fn tagged(tag: u8, content: &[u8]) -> Vec<u8> {
    let length = content.len().to_be_bytes();
    let short: Vec<u8> = length.into_iter().skip_while(|it| *it == 0).collect();
    let mut out = vec![tag];
    if content.len() < 0x80 {
        out.push(content.len() as u8);
    } else {
        out.push(0x80 | short.len() as u8);
        out.extend(short);
    }
    out.extend(content);
    out
}

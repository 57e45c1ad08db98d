//! The signature of a digital return (XML-DSig, XAdES): whether what is read is what somebody signed, and who.
//!
//! The signature must stand inside the outermost element and cover all of it, so that nothing that is read can lie
//! beside what was signed. Without authorities to trust, a whole signature only says that the content is what the
//! certificate inside it signed. The time of the check is the caller's; nothing is fetched.

use std::collections::BTreeSet;

use xml_sec::XmlDocument;
use xml_sec::policy::Instant;
use xml_sec::policy::KeySourceKind;
use xml_sec::policy::KeySourcePolicy;
use xml_sec::policy::VerificationPolicy;
use xml_sec::policy::VerificationTrustMode;
use xml_sec::xmldsig::DefaultKeyResolver;
use xml_sec::xmldsig::DigestAlgorithm;
use xml_sec::xmldsig::DsigStatus;
use xml_sec::xmldsig::KeyResolverConfig;
use xml_sec::xmldsig::ReferenceCoverage;
use xml_sec::xmldsig::SignatureAlgorithm;
use xml_sec::xmldsig::VerifyContext;
use xml_sec::xmldsig::VerifyResult;

use crate::domain::firma::Firma;
use crate::flussi::pagamenti::xml;

/// Whom and what a check believes.
#[derive(Debug, Clone, Copy)]
pub struct Fiducia<'a> {
    /// Certificates of authorities, as DER; none to take whatever certificate stands in the return.
    pub autorita: &'a [Vec<u8>],
    /// Seconds since 1970 in UTC at which certificates must be good.
    pub istante: i64,
    /// Whether old signatures by SHA-1 are believed.
    pub sha1: bool,
}

/// Checks the signature of an XML file.
pub fn verify(bytes: &[u8], fiducia: Fiducia<'_>) -> Firma {
    let Ok(text) = xml::text_of(bytes) else { return Firma::Alterata };
    let policy = policy(fiducia.sha1);
    let Ok(document) = XmlDocument::parse_with_policy(text, &policy) else { return Firma::Alterata };
    let context = VerifyContext::new().policy(policy.clone());
    match context.signature_identities(&document).map(|it| it.len()) {
        Ok(0) => return Firma::Assente,
        Ok(1) => {}
        // Nobody can say which of several is meant.
        _ => return Firma::Alterata,
    }
    let resolver = DefaultKeyResolver::new(KeyResolverConfig::default());
    let judged = context.key_resolver(&resolver).verify_document(&document);
    if !judged.is_ok_and(|it| it.status == DsigStatus::Valid && covers_all(&document, &it)) {
        return Firma::Alterata;
    }
    if fiducia.autorita.is_empty() || is_trusted(&document, policy, fiducia) {
        Firma::Valida
    } else {
        Firma::NonAttendibile
    }
}

/// What is believed of a signature: SHA-2, the certificate inside it, the file itself.
fn policy(sha1: bool) -> VerificationPolicy {
    use SignatureAlgorithm as S;
    let mut signatures =
        BTreeSet::from([S::RsaSha256, S::RsaSha384, S::RsaSha512, S::EcdsaSha256, S::EcdsaSha384, S::EcdsaSha512]);
    let mut digests = BTreeSet::from([DigestAlgorithm::Sha256, DigestAlgorithm::Sha384, DigestAlgorithm::Sha512]);
    let mut policy = VerificationPolicy::default();
    if sha1 {
        policy.key_trust.allowed_legacy_signature_algorithms = BTreeSet::from([S::RsaSha1, S::EcdsaSha1]);
        signatures.extend([S::RsaSha1, S::EcdsaSha1]);
        digests.insert(DigestAlgorithm::Sha1);
    }
    policy.signature_algorithms = Some(signatures);
    policy.digest_algorithms = Some(digests);
    policy.key_sources = KeySourcePolicy::from([KeySourceKind::X509Data]);
    policy.key_trust.mode = VerificationTrustMode::CryptographicOnly;
    policy
}

/// Whether a whole reference covers the outermost element, all of it but the signature.
fn covers_all(document: &XmlDocument, result: &VerifyResult) -> bool {
    document.with_view(|view| {
        let all = [view.root(), view.root_element()];
        result.signed_info_references.iter().any(|it| {
            it.status == DsigStatus::Valid
                && it.coverage != ReferenceCoverage::TransformedData
                && it.target_identity.is_some_and(|it| all.contains(&it))
        })
    })
}

/// Whether the certificate that signed leads to an authority.
fn is_trusted(document: &XmlDocument, mut policy: VerificationPolicy, fiducia: Fiducia<'_>) -> bool {
    policy.key_trust.mode = VerificationTrustMode::RequireTrustedKey;
    policy.key_trust.verify_x509_chains = true;
    policy.key_trust.verification_time = Instant::new(fiducia.istante, 0);
    let config = KeyResolverConfig { trusted_certs: fiducia.autorita.to_vec(), ..KeyResolverConfig::default() };
    let resolver = DefaultKeyResolver::new(config);
    let judged = VerifyContext::new().policy(policy).key_resolver(&resolver).verify_document(document);
    judged.is_ok_and(|it| it.status == DsigStatus::Valid)
}

/// The certificates of a PEM file, as DER; `None` where it holds none, or one cannot be read.
pub fn certificates(pem: &str) -> Option<Vec<Vec<u8>>> {
    const BEGIN: &str = "-----BEGIN CERTIFICATE-----";
    const END: &str = "-----END CERTIFICATE-----";
    let parts = pem.split(BEGIN).skip(1).map(|it| it.split_once(END).map(|it| it.0));
    let found: Vec<Vec<u8>> = parts.map(|it| base64(it?)).collect::<Option<_>>()?;
    (!found.is_empty()).then_some(found)
}

/// Bytes written in base 64, with line ends.
fn base64(text: &str) -> Option<Vec<u8>> {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bytes = Vec::new();
    let (mut held, mut bits) = (0_u32, 0);
    let digits = text.bytes().filter(|it| !it.is_ascii_whitespace());
    for digit in digits.take_while(|it| *it != b'=') {
        held = held << 6 | DIGITS.iter().position(|it| *it == digit)? as u32;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits) as u8);
            held &= (1 << bits) - 1;
        }
    }
    Some(bytes)
}
